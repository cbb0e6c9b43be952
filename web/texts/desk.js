export default {
  "desk": {
    "vi": "Thư viện kịch bản",
    "en": "Scenario library"
  },
  "desk_drafts": {
    "vi": "Bản thảo",
    "en": "Drafts"
  },
  "desk_no_drafts": {
    "vi": "Chưa có bản thảo nào. Hãy đưa kịch bản Word, Excel đang có vào, sao chép một kịch bản có sẵn, hoặc bắt đầu từ một tình huống của kế hoạch.",
    "en": "There is no draft yet. Bring in a script that you hold in Word or Excel, copy a scenario that is there, or begin with a situation of the plan."
  },
  "desk_shipped": {
    "vi": "Kịch bản có sẵn",
    "en": "Scenarios of the library"
  },
  "desk_begun": {
    "vi": "Bản đầu tiên",
    "en": "The first version"
  },
  "desk_copy": {
    "vi": "Sao chép thành bản thảo",
    "en": "Copy to a draft"
  },
  "bring": {
    "vi": "Nhập kịch bản từ tệp",
    "en": "Bring a script in"
  },
  "bring_help": {
    "vi": "Chọn tệp kịch bản đang có: Excel (xlsx, xls, ods), Word (docx, bảng), csv, Markdown, kịch bản của Blueprint, OpenAEV, IcebergTTX, T3SF (json, zip); tối đa {most} MB. Máy chỉ đọc nội dung, không chạy macro, không mở liên kết.",
    "en": "Choose a script that you hold: Excel (xlsx, xls, ods), Word (docx, its tables), csv, Markdown, a scenario of Blueprint, OpenAEV, IcebergTTX or T3SF (json, zip); {most} MB at most. It is only read: no macro or link is followed."
  },
  "bring_file": {
    "vi": "Tệp kịch bản",
    "en": "The script"
  },
  "bring_go": {
    "vi": "Đọc tệp",
    "en": "Read it"
  },
  "bring_reading": {
    "vi": "Đang đọc tệp…",
    "en": "The file is being read…"
  },
  "bring_kind": {
    "vi": "Hãy chọn một tệp Excel, Word, csv hoặc Markdown. Tệp PDF và ảnh chụp không đọc được: hãy lấy bản Word hoặc Excel của nó.",
    "en": "Choose an Excel, Word, csv or Markdown file. PDF and pictures cannot be read: take the Word or Excel file that it was made of."
  },
  "bring_size": {
    "vi": "Tệp trống hoặc lớn hơn 5 MB.",
    "en": "The file is empty or larger than 5 MB."
  },
  "bring_own": {
    "vi": "Tệp này do drillsim xuất ra: {edits} chỗ đã sửa trong bảng tính. Nội dung không sửa được lấy lại đúng nguyên bản.",
    "en": "This file was written by drillsim: {edits} edits of its sheets. What was not edited comes back as it was, to the byte."
  },
  "bring_edits": {
    "vi": "Những chỗ đã sửa trong bảng tính",
    "en": "What was edited in the workbook"
  },
  "bring_edits_help": {
    "vi": "Chỗ nào đánh dấu thì lấy vào bản thảo. Dòng bị xóa, dòng đổi chỗ, điều kiện phát thay bằng giờ và mục bị bỏ chỉ được lấy khi anh/chị đánh dấu.",
    "en": "What is ticked goes into the draft. Rows that are gone or moved, triggers that became times, and what was taken out go in only when you tick them."
  },
  "bring_take": {
    "vi": "Lấy",
    "en": "Take"
  },
  "bring_what": {
    "vi": "Đã sửa",
    "en": "Edited"
  },
  "bring_was": {
    "vi": "Trước",
    "en": "Before"
  },
  "bring_now": {
    "vi": "Sau",
    "en": "After"
  },
  "bring_edit_new": {
    "vi": "Dòng thêm mới",
    "en": "Row added"
  },
  "bring_edit_gone": {
    "vi": "Dòng đã bị xóa",
    "en": "Row gone"
  },
  "bring_edit_moved": {
    "vi": "Dòng đã đổi chỗ",
    "en": "Row moved"
  },
  "bring_edit_retimed": {
    "vi": "Thay điều kiện phát bằng giờ",
    "en": "A time instead of its trigger"
  },
  "bring_edit_lost": {
    "vi": "Bỏ bớt",
    "en": "Taken out"
  },
  "bring_behind": {
    "vi": "sau “{title}”",
    "en": "behind “{title}”"
  },
  "bring_first": {
    "vi": "đầu bảng",
    "en": "first"
  },
  "bring_overtaken": {
    "vi": "Trong bản thảo nay là: “{now}”",
    "en": "The draft says by now: “{now}”"
  },
  "bring_overtaken_gone": {
    "vi": "Trong bản thảo không còn chỗ này",
    "en": "The draft has it no longer"
  },
  "bring_new_lines": {
    "vi": "Các dòng thêm mới sẽ thành như sau",
    "en": "The rows that were added, as they will be"
  },
  "merge_own_help": {
    "vi": "Những chỗ đánh dấu được sửa vào bản thảo đã chọn, phần còn lại của bản thảo giữ nguyên. Chọn bản thảo rồi đọc lại để thấy chỗ nào bản thảo đã khác đi.",
    "en": "What is ticked goes into the draft that you choose, the rest of it stays. Choose one and read again to see where the draft says otherwise by now."
  },
  "merge_own_told": {
    "vi": "Sẽ lấy {count} trong {of} chỗ sửa.",
    "en": "{count} of {of} edits would go in."
  },
  "bring_title": {
    "vi": "Tên kịch bản",
    "en": "Title of the scenario"
  },
  "bring_no_code": {
    "vi": "Chưa rõ tình huống nào",
    "en": "Not yet known"
  },
  "bring_city": {
    "vi": "Thành phố",
    "en": "City"
  },
  "bring_start": {
    "vi": "Giờ G",
    "en": "Start"
  },
  "bring_start_help": {
    "vi": "Ngày giờ bắt đầu trong kịch bản; để trống nếu kịch bản ghi thời gian tính từ lúc bắt đầu.",
    "en": "Day and hour at which the script begins; leave empty where its times count from the start."
  },
  "bring_table": {
    "vi": "Bảng",
    "en": "Table"
  },
  "bring_columns": {
    "vi": "Cột của bảng ({rows} tình huống)",
    "en": "The table's columns ({rows} injects)"
  },
  "bring_heading": {
    "vi": "Tiêu đề cột",
    "en": "Heading"
  },
  "bring_is": {
    "vi": "Là",
    "en": "Is"
  },
  "bring_sure": {
    "vi": "Mức tin cậy",
    "en": "Sure"
  },
  "bring_samples": {
    "vi": "Vài ô đầu",
    "en": "First cells"
  },
  "bring_question": {
    "vi": "Thời gian ghi như {cells} nghĩa là gì?",
    "en": "What do times like {cells} mean?"
  },
  "bring_reading_clock": {
    "vi": "giờ trong ngày",
    "en": "time of day"
  },
  "bring_reading_elapsed": {
    "vi": "giờ và phút từ giờ G",
    "en": "hours and minutes from the start"
  },
  "bring_reading_short": {
    "vi": "phút và giây từ giờ G",
    "en": "minutes and seconds from the start"
  },
  "bring_reading_minutes": {
    "vi": "số phút từ giờ G",
    "en": "minutes from the start"
  },
  "bring_reading_seconds": {
    "vi": "số giây từ giờ G",
    "en": "seconds from the start"
  },
  "bring_reading_hours": {
    "vi": "số giờ từ giờ G",
    "en": "hours from the start"
  },
  "bring_form_pair": {
    "vi": "Thời gian ghi dạng 08:30",
    "en": "Times like 08:30"
  },
  "bring_form_digits": {
    "vi": "Thời gian ghi dạng 0830",
    "en": "Times like 0830"
  },
  "bring_form_minutes": {
    "vi": "Thời gian ghi dạng 30'",
    "en": "Times like 30'"
  },
  "bring_form_hours": {
    "vi": "Thời gian ghi dạng 1,5",
    "en": "Times like 1.5"
  },
  "bring_units": {
    "vi": "Đơn vị trong tệp",
    "en": "Units of the file"
  },
  "bring_units_help": {
    "vi": "Mỗi đơn vị mà tệp nhắc tới được hiểu là đơn vị nào của thành phố. Sửa chỗ sai: lần sau đơn vị ấy được hiểu như đã sửa.",
    "en": "What each unit of the file is taken for in the city. Correct what is wrong: it is taken so from then on."
  },
  "bring_unit": {
    "vi": "Tên trong tệp",
    "en": "As written"
  },
  "bring_post": {
    "vi": "Vị trí",
    "en": "Post"
  },
  "bring_rows": {
    "vi": "Hàng",
    "en": "Rows"
  },
  "bring_receives": {
    "vi": "nơi nhận",
    "en": "receives"
  },
  "bring_sends": {
    "vi": "người gửi",
    "en": "sends"
  },
  "bring_no_unit": {
    "vi": "Không phải đơn vị nào",
    "en": "No unit at all"
  },
  "bring_as_written": {
    "vi": "Giữ như trong tệp",
    "en": "As it is written"
  },
  "bring_everybody": {
    "vi": "Tất cả các vị trí",
    "en": "All seats"
  },
  "bring_any_post": {
    "vi": "Vị trí phù hợp với việc",
    "en": "The one that may do it"
  },
  "bring_said": {
    "vi": "người soạn đã chọn",
    "en": "as planners said"
  },
  "bring_lines": {
    "vi": "Kịch bản sẽ thành như sau",
    "en": "The script as it will be"
  },
  "bring_line": {
    "vi": "Hàng",
    "en": "Row"
  },
  "bring_lost": {
    "vi": "Không giữ được hoặc ghi khác đi",
    "en": "Not kept, or said otherwise"
  },
  "desk_rehearse_faults": {
    "vi": "Kịch bản còn {count} lỗi nên chưa diễn thử được. Mở trang Soạn thảo, bấm vào số lỗi ở đầu trang để xem từng lỗi và chỗ cần sửa.",
    "en": "The scenario has {count} {count:fault|faults}, so it cannot be rehearsed yet. Open the page Write it: the number of faults at its head tells each and where to mend it."
  },
  "bring_proposals": {
    "vi": "Việc và điều kiện máy đề xuất",
    "en": "Acts and conditions proposed"
  },
  "bring_proposals_help": {
    "vi": "Chỉ việc được đánh dấu mới tính điểm; tình huống chỉ chờ điều kiện được đánh dấu.",
    "en": "Only acts that are ticked count, and an inject waits for its condition only once that is ticked."
  },
  "bring_unless": {
    "vi": "chỉ phát nếu đến {at} mà {who} chưa {verb}",
    "en": "comes only if by {at} {who} has not done: {verb}"
  },
  "bring_unless_any": {
    "vi": "chỉ phát nếu đến {at} mà chưa ai {verb}",
    "en": "comes only if by {at} nobody has done: {verb}"
  },
  "bring_row": {
    "vi": "Hàng {row}:",
    "en": "Row {row}:"
  },
  "bring_row_number": {
    "vi": "Hàng {row} (STT {number}):",
    "en": "Row {row} (No. {number}):"
  },
  "bring_counted_sheet": {
    "vi": "Số hàng là số ở lề trái trang tính khi mở tệp bằng Excel.",
    "en": "Rows are numbered as at the left edge of the sheet when the file is opened in Excel."
  },
  "bring_counted_table": {
    "vi": "Số hàng đếm trong bảng của tệp, kể cả hàng tiêu đề.",
    "en": "Rows are counted in the file's table, its heading included."
  },
  "bring_within": {
    "vi": "trong {minutes} phút",
    "en": "within {minutes} {minutes:minute|minutes}"
  },
  "bring_losses": {
    "vi": "{count} điều bản thảo không giữ được hoặc ghi khác đi",
    "en": "{count} {count:thing|things} that the draft does not say, or says otherwise"
  },
  "bring_make": {
    "vi": "Lập bản thảo",
    "en": "Make the draft"
  },
  "bring_again": {
    "vi": "Đọc lại theo lựa chọn này",
    "en": "Read it again so"
  },
  "bring_drop": {
    "vi": "Bỏ tệp này",
    "en": "Let it go"
  },
  "bring_why": {
    "vi": "Nhập từ tệp {name}",
    "en": "Brought in from {name}"
  },
  "intake_gone": {
    "vi": "Tệp này không còn ở đây; hãy gửi lại.",
    "en": "This file is not here any more; send it again."
  },
  "desk_new": {
    "vi": "Soạn kịch bản mới",
    "en": "A new scenario"
  },
  "desk_blank": {
    "vi": "Bắt đầu từ mẫu tối thiểu",
    "en": "Begin with the least"
  },
  "desk_situation": {
    "vi": "Tình huống của kế hoạch",
    "en": "Situation of the plan"
  },
  "desk_situation_go": {
    "vi": "Bắt đầu từ tình huống này",
    "en": "Begin with this situation"
  },
  "desk_objectives": {
    "vi": "{count} mục tiêu",
    "en": "{count} {count:objective|objectives}"
  },
  "desk_injects": {
    "vi": "{count} tình huống trong kịch bản",
    "en": "{count} {count:inject|injects}"
  },
  "desk_seats": {
    "vi": "{count} vị trí",
    "en": "{count} {count:seat|seats}"
  },
  "desk_length": {
    "vi": "dài {length}",
    "en": "{length} long"
  },
  "desk_used": {
    "vi": "dùng lần cuối {when}",
    "en": "last played {when}"
  },
  "desk_unused": {
    "vi": "chưa dùng lần nào",
    "en": "not played yet"
  },
  "desk_changed": {
    "vi": "thay đổi gần nhất: {name}, {when}",
    "en": "last change: {name}, {when}"
  },
  "desk_version": {
    "vi": "bản {number}",
    "en": "version {number}"
  },
  "desk_origin": {
    "vi": "từ {name}",
    "en": "from {name}"
  },
  "desk_state_draft": {
    "vi": "đang soạn",
    "en": "draft"
  },
  "desk_state_review": {
    "vi": "chờ phê duyệt",
    "en": "under review"
  },
  "desk_state_approved": {
    "vi": "đã phê duyệt",
    "en": "approved"
  },
  "desk_state_withdrawn": {
    "vi": "đã thu hồi",
    "en": "withdrawn"
  },
  "desk_text": {
    "vi": "Văn bản YAML",
    "en": "YAML text"
  },
  "desk_versions": {
    "vi": "Phiên bản, phê duyệt",
    "en": "Versions, approval"
  },
  "desk_play": {
    "vi": "Mở cuộc diễn tập",
    "en": "Make a drill"
  },
  "desk_parts": {
    "vi": "Các trang của bản thảo",
    "en": "Pages of the draft"
  },
  "desk_text_label": {
    "vi": "Nội dung kịch bản (YAML)",
    "en": "The scenario (YAML)"
  },
  "desk_text_read": {
    "vi": "Bản thảo do chỉ đạo diễn tập và người điều khiển sửa; các vai trò khác chỉ xem.",
    "en": "Only directors and facilitators change drafts."
  },
  "desk_why": {
    "vi": "Ghi chú cho bản này",
    "en": "What this version is for"
  },
  "desk_save": {
    "vi": "Lưu thành bản mới",
    "en": "Save as a new version"
  },
  "desk_saved": {
    "vi": "Đã lưu bản {number}.",
    "en": "Version {number} is saved."
  },
  "desk_saving": {
    "vi": "Đang lưu…; trình duyệt web này đang giữ hộ.",
    "en": "Saving…; this browser keeps it meanwhile."
  },
  "desk_same": {
    "vi": "Không có gì thay đổi so với bản đã lưu.",
    "en": "Nothing differs from the saved version."
  },
  "desk_unsaved": {
    "vi": "Có thay đổi chưa lưu; trình duyệt web này đang giữ hộ.",
    "en": "There are changes not saved yet; this browser keeps them."
  },
  "desk_kept": {
    "vi": "Trình duyệt web này còn giữ nội dung chưa lưu từ lần trước, soạn trên bản",
    "en": "This browser still has text that was not saved, written over version"
  },
  "desk_kept_take": {
    "vi": "Lấy lại nội dung đó",
    "en": "Take it back"
  },
  "desk_kept_drop": {
    "vi": "Bỏ đi",
    "en": "Drop it"
  },
  "desk_away": {
    "vi": "Máy chủ chưa trả lời; nội dung còn trong trình duyệt web này, hãy lưu lại sau.",
    "en": "The server has not answered; the text is kept in this browser, save it again later."
  },
  "desk_theirs": {
    "vi": "Xem bản của người kia",
    "en": "See what they saved"
  },
  "desk_overwrite": {
    "vi": "Lưu bản của tôi thành bản mới hơn",
    "en": "Save mine as a newer version"
  },
  "desk_checking": {
    "vi": "Đang kiểm tra…",
    "en": "Checking…"
  },
  "desk_sound": {
    "vi": "Không có lỗi.",
    "en": "No faults."
  },
  "desk_faults": {
    "vi": "{count} lỗi",
    "en": "{count} {count:fault|faults}"
  },
  "desk_warnings": {
    "vi": "{count} cảnh báo",
    "en": "{count} {count:warning|warnings}"
  },
  "desk_line": {
    "vi": "dòng {line}",
    "en": "line {line}"
  },
  "draft_conflict": {
    "vi": "{name} đã lưu bản {number} lúc {when}, sau khi anh/chị mở trang này. Nội dung của anh/chị chưa mất: hãy xem bản kia, rồi lưu bản của mình thành bản mới hơn hoặc chép phần cần giữ.",
    "en": "{name} saved version {number} at {when}, after you opened this page. Your text is not lost: look at theirs, then save yours as a newer version or copy what you need."
  },
  "draft_changed": {
    "vi": "Bản thảo vừa được người khác thay đổi. Hãy xem lại rồi thực hiện lại.",
    "en": "Somebody has just changed this draft. Look at it again, then repeat what you did."
  },
  "draft_turn": {
    "vi": "Bản này không chuyển được sang trạng thái đó: người soạn không tự phê duyệt, và việc phê duyệt thuộc về chỉ đạo diễn tập.",
    "en": "This version cannot come to that state: nobody approves what they wrote, and only a director approves."
  },
  "draft_faulty": {
    "vi": "Bản này còn lỗi nên chưa dùng được; trang Văn bản YAML liệt kê từng lỗi theo dòng.",
    "en": "This version has faults and cannot be used yet; the page of its YAML text lists each by line."
  },
  "desk_versions_all": {
    "vi": "Các phiên bản",
    "en": "Versions"
  },
  "desk_by": {
    "vi": "{name}, {when}",
    "en": "by {name}, {when}"
  },
  "desk_hash": {
    "vi": "mã băm {hash}",
    "en": "hash {hash}"
  },
  "desk_difference": {
    "vi": "Bản {after} khác bản {before} ở đâu",
    "en": "How version {after} differs from version {before}"
  },
  "desk_no_difference": {
    "vi": "Không có bản trước để so sánh.",
    "en": "There is no earlier version to compare with."
  },
  "desk_show": {
    "vi": "Xem khác biệt",
    "en": "Show what differs"
  },
  "desk_back": {
    "vi": "Khôi phục bản này",
    "en": "Bring this version back"
  },
  "desk_back_why": {
    "vi": "Khôi phục bản {number}",
    "en": "Version {number}, brought back"
  },
  "desk_turn": {
    "vi": "Phê duyệt phiên bản",
    "en": "Approval"
  },
  "desk_turn_review": {
    "vi": "Trình phê duyệt bản này",
    "en": "Send this version to be reviewed"
  },
  "desk_turn_approved": {
    "vi": "Phê duyệt",
    "en": "Approve"
  },
  "desk_turn_draft": {
    "vi": "Trả lại để sửa",
    "en": "Send it back"
  },
  "desk_turn_withdrawn": {
    "vi": "Thu hồi phê duyệt",
    "en": "Withdraw the approval"
  },
  "desk_turn_why": {
    "vi": "Ý kiến",
    "en": "Comment"
  },
  "desk_turn_none": {
    "vi": "Không có việc nào cho anh/chị ở bước này. Người đã soạn không phê duyệt; cần một tài khoản chỉ đạo diễn tập khác.",
    "en": "There is nothing for you to do here. Who has written does not approve; another director's account is needed."
  },
  "desk_turn_waits": {
    "vi": "Đã trình. Người phê duyệt là một chỉ đạo diễn tập khác với người soạn: người ấy đăng nhập bằng tài khoản của mình, mở kịch bản này trong thư viện, rồi phê duyệt ở trang này.",
    "en": "Submitted. Another director than whoever wrote it approves: that person signs in with their own account, opens this scenario in the library, and approves it on this page."
  },
  "desk_turn_help": {
    "vi": "Phê duyệt gắn với đúng nội dung này cùng các phần, thành phố, hồ sơ quy tắc và thang điểm đang dùng. Sửa bất cứ chữ nào cũng thành bản mới, phải phê duyệt lại.",
    "en": "The approval holds for exactly this text with its parts, city, rules and rubric as they are. Any change is a new version that needs approval again."
  },
  "desk_unapproved": {
    "vi": "Bản này chưa được phê duyệt, hoặc thư viện đã thay đổi sau khi phê duyệt: cuộc diễn tập sẽ được ghi rõ “chưa phê duyệt” trên mọi trang và văn bản.",
    "en": "This version is not approved, or the library has changed since: the drill will say “not approved” on every page and document."
  },
  "desk_reading_page": {
    "vi": "Đọc, độ bao phủ",
    "en": "Read, coverage"
  },
  "desk_reading": {
    "vi": "Đang đọc kịch bản; trang tự mở khi xong.",
    "en": "The scenario is being read; this page opens by itself."
  },
  "desk_seed": {
    "vi": "Số gieo",
    "en": "Seed"
  },
  "desk_seed_go": {
    "vi": "Đọc theo số gieo này",
    "en": "Read as this seed draws it"
  },
  "desk_seed_help": {
    "vi": "Một số chi tiết của kịch bản do số gieo quyết định; trang này ghi đúng theo số gieo trên.",
    "en": "Some things in a scenario are left to the seed; this page has them as the seed above draws them."
  },
  "desk_general": {
    "vi": "Chung",
    "en": "In general"
  },
  "desk_fact_codes": {
    "vi": "Tình huống của kế hoạch",
    "en": "Situations of the plan"
  },
  "desk_fact_length": {
    "vi": "Thời lượng",
    "en": "Length"
  },
  "desk_fact_starts": {
    "vi": "Giờ G",
    "en": "The story begins"
  },
  "desk_fact_city": {
    "vi": "Địa bàn",
    "en": "City"
  },
  "desk_fact_rules": {
    "vi": "Hồ sơ quy tắc",
    "en": "Rules"
  },
  "desk_fact_hash": {
    "vi": "Mã băm của kịch bản theo số gieo này",
    "en": "Hash of this draw"
  },
  "desk_aims": {
    "vi": "Mục tiêu",
    "en": "Objectives"
  },
  "desk_who": {
    "vi": "Lực lượng",
    "en": "Who plays"
  },
  "desk_seat": {
    "vi": "Vị trí",
    "en": "Seat"
  },
  "desk_brief": {
    "vi": "Lời dặn lúc đầu",
    "en": "Told at the start"
  },
  "desk_told": {
    "vi": "Tình huống theo giờ",
    "en": "Injects in time"
  },
  "desk_upon": {
    "vi": "Chỉ phát theo hành động của người tham gia",
    "en": "Only upon acts"
  },
  "desk_picture": {
    "vi": "Thời gian theo cơ quan",
    "en": "Time by agency"
  },
  "desk_picture_help": {
    "vi": "Mỗi cột {count} phút. Số trên: tình huống nhận trong khoảng ấy, theo thời điểm dự kiến khi không ai can thiệp; số dưới: kỳ vọng đang mở. Tình huống chỉ phát theo hành động của người tham gia không có trong hình.",
    "en": "Each column is {count} minutes. Above: injects that come in it, at the time that is likely while nobody acts; below: expectations that are open. What comes only upon acts is not in the picture."
  },
  "desk_cell": {
    "vi": "nhận {told}, đang mở {due}",
    "en": "{told} come, {due} open"
  },
  "desk_course": {
    "vi": "Diễn biến sự cố",
    "en": "The course of the incident"
  },
  "desk_what": {
    "vi": "Việc xảy ra",
    "en": "What happens"
  },
  "desk_when": {
    "vi": "Khi nào",
    "en": "When"
  },
  "desk_kind": {
    "vi": "Loại",
    "en": "Kind"
  },
  "desk_script": {
    "vi": "Kịch bản",
    "en": "The script"
  },
  "desk_no": {
    "vi": "STT",
    "en": "No."
  },
  "desk_time": {
    "vi": "Giờ",
    "en": "Time"
  },
  "desk_inject": {
    "vi": "Tình huống",
    "en": "Inject"
  },
  "desk_from": {
    "vi": "Người gửi",
    "en": "From"
  },
  "desk_to": {
    "vi": "Nơi nhận",
    "en": "To"
  },
  "desk_body": {
    "vi": "Nội dung",
    "en": "Text"
  },
  "desk_expected": {
    "vi": "Kỳ vọng",
    "en": "Expected"
  },
  "desk_notes": {
    "vi": "Ghi chú",
    "en": "Notes"
  },
  "desk_aware": {
    "vi": "Ai biết có sự cố thì phải làm gì",
    "en": "What whoever learns of an incident is to do"
  },
  "desk_coverage": {
    "vi": "Độ bao phủ",
    "en": "Coverage"
  },
  "desk_matrix": {
    "vi": "Mục tiêu theo vị trí: số kỳ vọng",
    "en": "Objectives by seat: expectations"
  },
  "desk_count_injects": {
    "vi": "Tình huống",
    "en": "Injects"
  },
  "desk_count_expected": {
    "vi": "Kỳ vọng",
    "en": "Expectations"
  },
  "desk_law": {
    "vi": "Nghĩa vụ theo hồ sơ quy tắc",
    "en": "Obligations of the rules"
  },
  "desk_untold": {
    "vi": "Bên liên quan đến sự cố mà không kỳ vọng nào yêu cầu báo",
    "en": "Parties of the incident that nobody is expected to tell"
  },
  "desk_idle": {
    "vi": "Vị trí không có việc hơn 20 phút, theo thời điểm dự kiến",
    "en": "Seats without work for over 20 minutes, at likely times"
  },
  "desk_idle_row": {
    "vi": "{seat}: từ {start} đến {end} ({count} phút)",
    "en": "{seat}: from {start} to {end} ({count} {count:minute|minutes})"
  },
  "desk_plan": {
    "vi": "Mã của kế hoạch",
    "en": "Codes of the plan"
  },
  "desk_plan_group": {
    "vi": "Nhóm",
    "en": "Group"
  },
  "desk_plan_main": {
    "vi": "Chấm điểm",
    "en": "Graded"
  },
  "desk_plan_beside": {
    "vi": "Chỉ nhắc đến",
    "en": "Only named"
  },
  "desk_plan_none": {
    "vi": "Chưa có",
    "en": "Not there"
  },
  "desk_none": {
    "vi": "Không có.",
    "en": "None."
  },
  "desk_faulty": {
    "vi": "Kịch bản còn lỗi nên chưa đọc được. Hãy sửa ở trang Văn bản YAML:",
    "en": "The scenario has faults and cannot be read yet. Mend them on the page of its YAML text:"
  },
  "desk_rehearsal": {
    "vi": "Diễn thử",
    "en": "Rehearsal"
  },
  "desk_rehearse": {
    "vi": "Diễn thử",
    "en": "Rehearse"
  },
  "desk_rehearse_again": {
    "vi": "Diễn thử lại",
    "en": "Rehearse again"
  },
  "desk_rehearse_help": {
    "vi": "Máy đóng mọi vị trí: năm trình độ, mỗi trình độ tám cuộc, thêm đội không làm gì và đội làm đúng quy trình; cùng số liệu với lệnh rehearse. Thường mất dưới một phút.",
    "en": "The machine plays every seat: five skills, eight drills each, besides a team that does nothing and one that plays by the book; the figures are those of the command rehearse. It usually takes less than a minute."
  },
  "desk_rehearsing": {
    "vi": "Đang diễn thử",
    "en": "Rehearsing"
  },
  "desk_rehearse_cancel": {
    "vi": "Dừng",
    "en": "Cancel"
  },
  "desk_rehearsed": {
    "vi": "Diễn thử lúc {when}, bộ mô phỏng {engine}, hồ sơ quy tắc {rules}",
    "en": "Rehearsed at {when}, engine {engine}, rules {rules}"
  },
  "desk_no_course": {
    "vi": "Kịch bản này chưa có diễn biến sự cố: không hệ thống nào hỏng, không dữ liệu nào lộ, dù không ai làm gì. Diễn thử vì thế chỉ cho biết các đội đọc tin, báo cáo và trả lời thế nào; không có gì để cô lập hay khôi phục. Hãy lấy diễn biến của một kịch bản có sẵn, hoặc tự viết ở phần Diễn biến.",
    "en": "Nothing goes wrong in this scenario: no system fails and no data leak, whatever anybody does. A rehearsal therefore only shows how teams read, report and answer; there is nothing to isolate or to restore. Take the course of a scenario of the library, or write one under The incident."
  },
  "desk_course_of": {
    "vi": "Diễn biến của",
    "en": "The course of"
  },
  "desk_course_take": {
    "vi": "Lấy diễn biến này",
    "en": "Take this course"
  },
  "desk_course_why": {
    "vi": "Lấy diễn biến của kịch bản {title}",
    "en": "The course of {title} was taken"
  },
  "desk_course_none": {
    "vi": "Diễn biến của kịch bản ấy gắn với các tin và vị trí của riêng nó, không tách ra được. Hãy chọn kịch bản khác.",
    "en": "The course of that scenario hangs on its own messages and seats and cannot be taken by itself. Choose another."
  },
  "desk_not_rehearsed": {
    "vi": "Bản này chưa được diễn thử.",
    "en": "This version has not been rehearsed."
  },
  "desk_is_rehearsed": {
    "vi": "diễn thử {when}",
    "en": "rehearsed {when}"
  },
  "desk_scores": {
    "vi": "Điểm theo trình độ",
    "en": "Scores by skill"
  },
  "desk_scores_kind": {
    "vi": "Đội",
    "en": "Team"
  },
  "desk_scores_mean": {
    "vi": "Trung bình",
    "en": "Mean"
  },
  "desk_scores_sd": {
    "vi": "Độ lệch chuẩn",
    "en": "Standard deviation"
  },
  "desk_kind_idle": {
    "vi": "Không làm gì",
    "en": "Does nothing"
  },
  "desk_kind_by_the_book": {
    "vi": "Đúng quy trình",
    "en": "By the book"
  },
  "desk_level": {
    "vi": "Trình độ {level}",
    "en": "Skill {level}"
  },
  "desk_kind_skill": {
    "vi": "Trình độ {level} (0 người mới, 1 trung bình, 2 thành thạo)",
    "en": "Skill {level} (0 novice, 1 average, 2 expert)"
  },
  "desk_advice": {
    "vi": "Nên xem lại, việc quan trọng trước",
    "en": "To look at again, the most important first"
  },
  "desk_fired": {
    "vi": "Phát trong bao nhiêu cuộc, và lúc nào",
    "en": "In how many drills it came, and when"
  },
  "desk_fired_count": {
    "vi": "Số cuộc",
    "en": "Drills"
  },
  "desk_fired_first": {
    "vi": "Sớm nhất",
    "en": "Earliest"
  },
  "desk_fired_median": {
    "vi": "Thường lúc",
    "en": "Usually"
  },
  "desk_fired_last": {
    "vi": "Muộn nhất",
    "en": "Latest"
  },
  "desk_busy": {
    "vi": "Việc đang mở ở mỗi vị trí, từng 10 phút (trung bình)",
    "en": "Duties open at each seat, by ten minutes (mean)"
  },
  "desk_busy_silence": {
    "vi": "Rảnh dài nhất (phút)",
    "en": "Longest silence (min)"
  },
  "desk_service": {
    "vi": "Mức phục vụ của thành phố theo từng 10 phút (%)",
    "en": "The city's service by ten minutes (%)"
  },
  "desk_table": {
    "vi": "Soạn thảo",
    "en": "Write"
  },
  "desk_table_unreadable": {
    "vi": "Văn bản (bản {number}) chưa đọc được thành bảng: dòng {line}, {why}",
    "en": "The text (version {number}) cannot be read as a table: line {line}, {why}"
  },
  "desk_table_why": {
    "vi": "Sửa trong bảng: {count} thay đổi",
    "en": "Changed in the table: {count}"
  },
  "desk_table_overtaken": {
    "vi": "Người khác vừa lưu thay đổi ở đúng chỗ anh/chị sửa. Nội dung của anh/chị chưa mất: hãy chọn bản giữ lại ở dưới.",
    "en": "Somebody else has just saved a change at a place that you changed. Yours is not lost: choose below what stays."
  },
  "desk_column_at": {
    "vi": "Giờ (T+)",
    "en": "Time (T+)"
  },
  "desk_column_title": {
    "vi": "Tình huống",
    "en": "Inject"
  },
  "desk_column_channel": {
    "vi": "Kênh",
    "en": "Channel"
  },
  "desk_column_from": {
    "vi": "Người gửi",
    "en": "From"
  },
  "desk_column_to": {
    "vi": "Nơi nhận",
    "en": "To"
  },
  "desk_column_body": {
    "vi": "Nội dung",
    "en": "Text"
  },
  "desk_column_objectives": {
    "vi": "Mục tiêu",
    "en": "Objectives"
  },
  "desk_column_notes": {
    "vi": "Ghi chú",
    "en": "Notes"
  },
  "export": {
    "vi": "In và xuất",
    "en": "Print and export"
  },
  "export_help": {
    "vi": "Mỗi tệp ghi rõ phiên bản và tình trạng phê duyệt. Kịch bản có nội dung ngẫu nhiên được in theo số gieo 1.",
    "en": "Each file says its version and whether that is approved. What a scenario leaves to luck is printed as seed 1 draws it."
  },
  "export_staff": {
    "vi": "Kịch bản cho Ban tổ chức",
    "en": "The script for organisers"
  },
  "export_staff_help": {
    "vi": "Toàn bộ kịch bản theo thể thức văn bản, khổ ngang. Không đưa cho người tham gia.",
    "en": "The whole script in the official form, A4 landscape. Not for participants."
  },
  "export_players": {
    "vi": "Thông tin cho người tham gia",
    "en": "What participants may know"
  },
  "export_players_help": {
    "vi": "Thời gian, lực lượng, cách thức diễn tập; không lộ tình huống.",
    "en": "When, who, how it is played; nothing of what is to come."
  },
  "export_cards": {
    "vi": "Phiếu nhiệm vụ từng vị trí",
    "en": "Cue cards by seat"
  },
  "export_cards_help": {
    "vi": "Mỗi vị trí một trang, không lộ tình huống.",
    "en": "A page a seat, with nothing of what is to come."
  },
  "export_table": {
    "vi": "Bảng kịch bản",
    "en": "The script as a table"
  },
  "export_table_help": {
    "vi": "Tệp Excel nhập lại được, kể cả sau khi sửa trong Excel; csv chỉ có bảng.",
    "en": "The workbook can be brought in again, edited or not; csv holds the table alone."
  },
  "export_blueprint": {
    "vi": "Bảng theo mẫu Blueprint",
    "en": "The table in Blueprint's columns"
  },
  "export_blueprint_help": {
    "vi": "Tệp Excel có các cột như Blueprint (MSEL), giữ nguyên thời gian.",
    "en": "A workbook in the columns of a Blueprint MSEL, times kept."
  },
  "export_as_docx": {
    "vi": "Word",
    "en": "Word"
  },
  "export_as_pdf": {
    "vi": "PDF",
    "en": "PDF"
  },
  "export_as_players": {
    "vi": "Word",
    "en": "Word"
  },
  "export_as_players_pdf": {
    "vi": "PDF",
    "en": "PDF"
  },
  "export_as_cards": {
    "vi": "Word",
    "en": "Word"
  },
  "export_as_cards_pdf": {
    "vi": "PDF",
    "en": "PDF"
  },
  "export_as_xlsx": {
    "vi": "Excel",
    "en": "Excel"
  },
  "export_as_csv": {
    "vi": "csv",
    "en": "csv"
  },
  "export_as_blueprint": {
    "vi": "Excel",
    "en": "Excel"
  },
  "export_approved": {
    "vi": "Bản {number}, ĐÃ PHÊ DUYỆT",
    "en": "Version {number}, APPROVED"
  },
  "export_unapproved": {
    "vi": "Bản {number}, CHƯA PHÊ DUYỆT",
    "en": "Version {number}, NOT APPROVED"
  },
  "plan": {
    "vi": "Kế hoạch diễn tập",
    "en": "Planned drill"
  },
  "plans": {
    "vi": "Đã lập kế hoạch",
    "en": "Planned"
  },
  "plan_new": {
    "vi": "Lập kế hoạch cuộc diễn tập",
    "en": "Plan a drill"
  },
  "plan_new_help": {
    "vi": "Chọn trước mọi thông số; sau đó xếp lực lượng, diễn thử, in thẻ. Cuộc diễn tập chỉ được mở khi đến ngày.",
    "en": "Choose what it is made of; then say who plays, have it rehearsed, print the cards. It is opened on the day."
  },
  "plan_of_square": {
    "vi": "Từ ma trận: {situation} · {system}. Ô ấy được tính là đã diễn tập khi kịch bản gây sự cố cho chính hệ thống này; nếu kịch bản chọn dưới đây dùng hệ thống khác, hãy đổi hệ thống ở bàn soạn thảo rồi chọn bản đã đổi.",
    "en": "From the matrix: {situation} · {system}. The square counts as practised when the scenario strikes this very system; where the scenario chosen below strikes another, change the system at the writing desk and choose that draft."
  },
  "plan_choices": {
    "vi": "Thông số cuộc diễn tập",
    "en": "What the drill is made of"
  },
  "plan_next": {
    "vi": "Tiếp tục: xếp lực lượng",
    "en": "Go on: who plays"
  },
  "plan_keep": {
    "vi": "Lưu",
    "en": "Keep"
  },
  "plan_back": {
    "vi": "Quay lại",
    "en": "Back"
  },
  "plan_change": {
    "vi": "Sửa thông số",
    "en": "Change"
  },
  "plan_hour": {
    "vi": "Giờ bắt đầu",
    "en": "Hour"
  },
  "plan_length": {
    "vi": "Thời lượng (phút)",
    "en": "Length (minutes)"
  },
  "plan_length_help": {
    "vi": "Để trống: theo kịch bản. Rút ngắn thì tình huống đến sau đó không phát, và kịch bản được coi là chưa phê duyệt.",
    "en": "Empty: the scenario's own. Cut short, what would come later does not, and the scenario counts as not approved."
  },
  "plan_length_wrong": {
    "vi": "Thời lượng phải từ 5 đến 10080 phút",
    "en": "The length must be 5 to 10080 minutes"
  },
  "plan_minutes": {
    "vi": "{count} phút",
    "en": "{count} {count:minute|minutes}"
  },
  "plan_city": {
    "vi": "Thành phố",
    "en": "City"
  },
  "plan_scenario_help": {
    "vi": "Kịch bản của bàn soạn thảo được giữ đúng phiên bản đã chọn.",
    "en": "A draft of the desk is kept at the version that is chosen."
  },
  "plan_version_kept": {
    "vi": "giữ phiên bản đã chọn",
    "en": "the version chosen before"
  },
  "plan_seed_help": {
    "vi": "Để trống: rút ngẫu nhiên khi mở.",
    "en": "Empty: drawn when it is opened."
  },
  "plan_luck": {
    "vi": "rút ngẫu nhiên khi mở",
    "en": "drawn when it is opened"
  },
  "plan_made": {
    "vi": "Thông số",
    "en": "What it is made of"
  },
  "plan_force": {
    "vi": "Lực lượng",
    "en": "Who plays"
  },
  "plan_rehearsal": {
    "vi": "Diễn thử đúng cuộc này",
    "en": "A rehearsal of just this drill"
  },
  "plan_day": {
    "vi": "In thẻ và mở",
    "en": "Cards, and the day"
  },
  "plan_force_help": {
    "vi": "Mỗi vị trí: ai đóng khi chưa có người vào, và người dự kiến giữ. Tên được in trên thẻ; số điện thoại chỉ lưu trong kế hoạch, không vào nhật ký.",
    "en": "For each seat: who plays it until somebody takes it, and who is to. Names are printed on cards; phones stay in the plan and reach no journal."
  },
  "plan_who": {
    "vi": "Khi chưa có người",
    "en": "Until somebody comes"
  },
  "plan_who_usual": {
    "vi": "như chung: {who}",
    "en": "as usual: {who}"
  },
  "plan_who_empty": {
    "vi": "để trống, chờ người",
    "en": "empty, waits for its person"
  },
  "plan_who_out": {
    "vi": "bỏ, không in thẻ",
    "en": "left out, no card"
  },
  "people_name": {
    "vi": "Họ và tên",
    "en": "Name"
  },
  "people_agency": {
    "vi": "Đơn vị",
    "en": "Agency"
  },
  "people_post": {
    "vi": "Chức vụ",
    "en": "Post"
  },
  "people_phone": {
    "vi": "Điện thoại",
    "en": "Phone"
  },
  "people_row": {
    "vi": "Dòng {row}",
    "en": "Row {row}"
  },
  "people_no_name": {
    "vi": "thiếu họ tên, hoặc tên dài quá 60 ký tự",
    "en": "no name, or one longer than 60 characters"
  },
  "people_phone_wrong": {
    "vi": "số điện thoại không đọc được",
    "en": "not a phone number"
  },
  "people_many": {
    "vi": "quá 400 người",
    "en": "more than 400 people"
  },
  "people_refused": {
    "vi": "Danh sách chưa được nhập: hãy sửa các dòng nêu dưới đây, hoặc kiểm tra lại tệp.",
    "en": "The list was not taken in: mend the rows below, or look at the file again."
  },
  "plan_loose": {
    "vi": "Chưa có vị trí ({count})",
    "en": "Without a seat ({count})"
  },
  "plan_no_seat": {
    "vi": "chưa xếp",
    "en": "no seat yet"
  },
  "plan_seat_for": {
    "vi": "Vị trí",
    "en": "Seat"
  },
  "plan_drop_person": {
    "vi": "bỏ khỏi danh sách",
    "en": "take off the list"
  },
  "plan_bring": {
    "vi": "Nhập danh sách người tham gia",
    "en": "Bring a list of participants"
  },
  "plan_roster": {
    "vi": "Xếp từ danh sách Đội Ứng cứu",
    "en": "Fill from the Response Team's roster"
  },
  "plan_roster_help": {
    "vi": "Thành viên đang trong Đội, đúng đơn vị, được xếp vào vị trí chưa có người.",
    "en": "Members of the Team, each in a free seat of their agency."
  },
  "plan_sheet": {
    "vi": "Tệp Excel",
    "en": "Workbook"
  },
  "plan_sheet_help": {
    "vi": "Các cột: họ và tên, đơn vị, chức vụ, điện thoại.",
    "en": "Columns: name, agency, post, phone."
  },
  "plan_sheet_go": {
    "vi": "Nhập tệp",
    "en": "Take it in"
  },
  "plan_paste": {
    "vi": "Hoặc dán từ Excel",
    "en": "Or paste from a spreadsheet"
  },
  "plan_paste_help": {
    "vi": "Mỗi người một dòng: họ và tên, đơn vị, chức vụ, điện thoại.",
    "en": "One person a line: name, agency, post, phone."
  },
  "plan_paste_go": {
    "vi": "Nhập danh sách",
    "en": "Take the list in"
  },
  "plan_rehearse_help": {
    "vi": "Đội máy đóng ở năm trình độ diễn đúng cuộc này: cùng kịch bản, thành phố, quy tắc, thời lượng và vị trí; tám số gieo kể từ số đã chọn.",
    "en": "Simulated teams of five skills play just this drill: the same scenario, city, rules, length and seats; eight seeds from the chosen one on."
  },
  "plan_unapproved": {
    "vi": "Kịch bản chưa được phê duyệt đúng như sẽ diễn: cuộc diễn tập sẽ được ghi rõ “chưa phê duyệt”.",
    "en": "What is to be played is not approved as it stands: the drill will say “not approved”."
  },
  "plan_day_help": {
    "vi": "Thẻ in trước dùng được từ khi mở. Mở cuộc diễn tập thì kế hoạch không sửa được nữa.",
    "en": "Cards may be printed before; they open something once the drill is opened. Then the plan cannot be changed any more."
  },
  "plan_other_day": {
    "vi": "Cuộc diễn tập được lập cho ngày {day}.",
    "en": "It is planned for {day}."
  },
  "plan_cards": {
    "vi": "In thẻ",
    "en": "Print the cards"
  },
  "plan_cards_help": {
    "vi": "Mã trên thẻ được giữ nguyên đến khi mở.",
    "en": "The codes stay as they are printed."
  },
  "plan_open": {
    "vi": "Mở cuộc diễn tập",
    "en": "Open the drill"
  },
  "plan_drop": {
    "vi": "Bỏ kế hoạch",
    "en": "Let it go"
  },
  "plan_drop_help": {
    "vi": "Kế hoạch và danh sách người tham gia bị xóa hẳn.",
    "en": "The plan and its list of people are erased."
  },
  "plan_drop_go": {
    "vi": "Xóa kế hoạch",
    "en": "Erase the plan"
  },
  "plan_faulty": {
    "vi": "Chưa diễn được:",
    "en": "It cannot be played:"
  },
  "plan_newer": {
    "vi": "Kịch bản đã có bản {number}.",
    "en": "The draft has version {number} by now."
  },
  "plan_take_newest": {
    "vi": "Dùng bản mới nhất",
    "en": "Take the newest"
  },
  "plan_people": {
    "vi": "{count} người dự kiến",
    "en": "{count} {count:person|people} named"
  },
  "plan_look": {
    "vi": "Xem kế hoạch",
    "en": "Open the plan"
  },
  "desk_items": {
    "vi": "Từng kỳ vọng",
    "en": "Each expectation"
  },
  "desk_items_help": {
    "vi": "Mức đạt trung bình (%) theo trình độ. Trong số kết luận về trình độ, dự kiến sai không quá {share} %.",
    "en": "Mean credit (%) by skill. Of what is said to tell skill, at most {share}% is expected to be wrong."
  },
  "desk_item": {
    "vi": "Kỳ vọng",
    "en": "Expectation"
  },
  "desk_item_points": {
    "vi": "Điểm toàn cuộc",
    "en": "Points of the whole"
  },
  "desk_item_verdict": {
    "vi": "Nhận xét",
    "en": "Verdict"
  },
  "desk_item_why": {
    "vi": "Vì sao không đạt",
    "en": "Why it was missed"
  },
  "comments": {
    "vi": "Góp ý",
    "en": "Comments"
  },
  "comments_none": {
    "vi": "Chưa có góp ý nào.",
    "en": "Nothing has been said yet."
  },
  "comment_row": {
    "vi": "Về tình huống",
    "en": "Of which inject"
  },
  "comment_whole": {
    "vi": "cả kịch bản",
    "en": "the whole scenario"
  },
  "comment_text": {
    "vi": "Nội dung góp ý",
    "en": "What to say"
  },
  "comment_say": {
    "vi": "Gửi góp ý",
    "en": "Say it"
  },
  "comment_done": {
    "vi": "đã giải quyết",
    "en": "settled"
  },
  "comment_settle": {
    "vi": "Đã giải quyết",
    "en": "Settle"
  },
  "comment_reopen": {
    "vi": "Mở lại góp ý",
    "en": "Open it again"
  },
  "comment_look": {
    "vi": "Xem tình huống",
    "en": "See the inject"
  },
  "comment_gone": {
    "vi": "{name} (không còn trong kịch bản)",
    "en": "{name} (no longer there)"
  },
  "desk_here": {
    "vi": "Đang cùng mở bản này: {names}",
    "en": "Also at this draft: {names}"
  },
  "merge": {
    "vi": "Hoặc gộp vào bản thảo đang có",
    "en": "Or merge it into a draft"
  },
  "merge_help": {
    "vi": "Các dòng được khớp theo mã, nếu không có mã thì theo số thứ tự. Điều kiện phát, kỳ vọng và ghi chú đã soạn được giữ nguyên. Chọn bản thảo rồi đọc lại để xem sẽ đổi những gì.",
    "en": "Rows go by their id, else by their number. Triggers, expectations and notes of the draft stay. Choose one and read again to see what would change."
  },
  "merge_into": {
    "vi": "Bản thảo",
    "en": "Draft"
  },
  "merge_not": {
    "vi": "không gộp",
    "en": "do not merge"
  },
  "merge_drop": {
    "vi": "Xóa khỏi bản thảo các tình huống không còn trong tệp",
    "en": "Take injects out of the draft that the file has no longer"
  },
  "merge_told": {
    "vi": "Sẽ sửa {changed} tình huống, thêm {new}; {gone} tình huống không còn trong tệp.",
    "en": "It would change {changed} {changed:inject|injects} and add {new}; the file has {gone} no longer."
  },
  "merge_changed": {
    "vi": "Sẽ sửa",
    "en": "Changed"
  },
  "merge_new": {
    "vi": "Sẽ thêm",
    "en": "New"
  },
  "merge_gone": {
    "vi": "Không còn trong tệp",
    "en": "No longer in the file"
  },
  "merge_go": {
    "vi": "Gộp thành bản mới",
    "en": "Merge as a new version"
  },
  "merge_none": {
    "vi": "Chưa gộp được: hãy chọn bản thảo đọc được thành bảng.",
    "en": "It cannot be merged: choose a draft that can be read as a table."
  },
  "desk_cities": {
    "vi": "Thành phố",
    "en": "Cities"
  },
  "desk_cities_help": {
    "vi": "Nơi kịch bản diễn ra: cơ quan, hệ thống, liên kết và nhân lực. Sao chép thành bản thảo để sửa trong bảng, rồi trình phê duyệt như kịch bản; khi lập kế hoạch diễn tập, chọn được bản đã phê duyệt.",
    "en": "The agencies, systems, links and people that scenarios are played on. Copy one to a draft to correct it in tables, and have it approved as a scenario is; an approved one can be chosen when a drill is planned."
  },
  "desk_city_sums": {
    "vi": "{agencies} cơ quan · {nodes} hệ thống và hạ tầng",
    "en": "{agencies} {agencies:agency|agencies} · {nodes} systems and utilities"
  },
  "desk_city_faulty": {
    "vi": "tệp có lỗi",
    "en": "the file has faults"
  },
  "desk_difference_lines": {
    "vi": "Khác biệt theo dòng của văn bản YAML",
    "en": "The lines of the YAML text that differ"
  },
  "desk_from_parts": {
    "vi": "Ghép từ các phần dùng lại",
    "en": "Put together from parts"
  },
  "desk_not_yet_rehearsed": {
    "vi": "bản này chưa diễn thử",
    "en": "this version is not rehearsed"
  },
  "draft_unnoted": {
    "vi": "Bản này không có lỗi nhưng có điều cần lưu ý. Hãy xem, đánh dấu rồi trình lại.",
    "en": "This version has no faults, and something to be noted. Look at it, tick it, and send it again."
  },
  "desk_noted": {
    "vi": "Tôi đã xem các lưu ý trên và vẫn trình bản này",
    "en": "I have seen what is noted above, and send this version all the same"
  },
  "desk_curves_label": {
    "vi": "Mức phục vụ của thành phố theo thời gian, mỗi đội một đường",
    "en": "The city's service over time, a line a team"
  },
  "desk_band_label": {
    "vi": "Điểm trung bình theo trình độ, dải là một độ lệch chuẩn",
    "en": "Mean score by skill; the band is one standard deviation"
  },
  "desk_table_mend": {
    "vi": "Sửa ở trang văn bản YAML",
    "en": "Mend it on the page of the YAML text"
  },
  "desk_table_good": {
    "vi": "Dưới đây là bản {number}, bản gần nhất đọc được, chỉ để xem.",
    "en": "Below stands version {number}, the last that can be read, to look at only."
  },
  "desk_never_readable": {
    "vi": "Chưa có bản nào của bản thảo này đọc được.",
    "en": "No version of this draft could be read."
  },
  "desk_good": {
    "vi": "Bảng đọc được gần nhất",
    "en": "The table as it could be read last"
  },
  "desk_good_help": {
    "vi": "Văn bản đang gõ chưa đọc được thành bảng. Bảng này là lần cuối đọc được, chỉ để xem; sửa xong lỗi ở bên thì bảng tự thay.",
    "en": "What is typed cannot be read as a table. This is how it could be read last, to look at only; once the text is mended, it is renewed."
  },
  "desk_turn_coverage": {
    "vi": "Xem độ bao phủ",
    "en": "See what is covered"
  },
  "desk_turn_low": {
    "vi": "đội người mới {score} điểm",
    "en": "novices {score} {score:point|points}"
  },
  "desk_turn_high": {
    "vi": "đội thành thạo {score} điểm",
    "en": "experts {score} {score:point|points}"
  },
  "desk_turn_advice": {
    "vi": "{count} điều nên xem lại",
    "en": "{count} {count:thing|things} to look at again"
  },
  "desk_turn_unrehearsed": {
    "vi": "Bản này chưa diễn thử.",
    "en": "This version was not rehearsed."
  },
  "desk_turn_rehearsal": {
    "vi": "Xem kết quả diễn thử",
    "en": "See the rehearsal"
  },
  "desk_turn_differs": {
    "vi": "Khác với bản đã phê duyệt trước",
    "en": "What differs from the version approved before"
  },
  "desk_turn_since": {
    "vi": "So với bản {number}, phê duyệt ngày {when}",
    "en": "Compared with version {number}, approved on {when}"
  },
  "desk_turn_first": {
    "vi": "Chưa có bản nào được phê duyệt trước đây.",
    "en": "No version was approved before."
  },
  "desk_sign": {
    "vi": "Ký phê duyệt",
    "en": "Signature of who approves"
  },
  "desk_sign_help": {
    "vi": "Người phê duyệt ký bằng cách gõ lại mật khẩu của tài khoản {name}, hoặc tải lên bản giấy đã ký.",
    "en": "Who approves signs by typing the password of {name} again, or with a scan of what was signed on paper."
  },
  "desk_sign_password": {
    "vi": "Mật khẩu",
    "en": "Password"
  },
  "desk_sign_paper": {
    "vi": "Ký trên giấy",
    "en": "Signed on paper"
  },
  "desk_sign_paper_help": {
    "vi": "In kịch bản (chân trang có số bản và mã băm), trình ký, rồi quét lại thành PDF hoặc ảnh, tối đa 5 MB.",
    "en": "Print the script (version and hash stand at its foot), have it signed, and scan it as PDF or a picture, 5 MB at most."
  },
  "desk_signer": {
    "vi": "Người ký (họ tên, chức vụ)",
    "en": "Who signed (name and post)"
  },
  "desk_scan": {
    "vi": "Bản quét đã ký",
    "en": "Scan of what was signed"
  },
  "desk_signed_password": {
    "vi": "{name} ký bằng mật khẩu",
    "en": "signed by {name} with a password"
  },
  "desk_signed_scan": {
    "vi": "{name} ký trên giấy, {by} ghi nhận:",
    "en": "signed on paper by {name}, entered by {by}:"
  },
  "draft_password": {
    "vi": "Chưa phê duyệt: mật khẩu chưa đúng. Hãy gõ mật khẩu của tài khoản đang đăng nhập, hoặc tải lên bản quét đã ký.",
    "en": "Not approved: the password is wrong. Type that of the account that is signed in, or send a scan of what was signed."
  },
  "draft_signer": {
    "vi": "Chưa phê duyệt: hãy ghi họ tên, chức vụ người đã ký trên giấy.",
    "en": "Not approved: say who signed on paper, with name and post."
  },
  "draft_scan_kind": {
    "vi": "Chưa phê duyệt: bản quét phải là PDF, PNG hoặc JPG.",
    "en": "Not approved: the scan must be PDF, PNG or JPG."
  },
  "desk_lanes_help": {
    "vi": "Mỗi hàng là một vị trí; ô số là số thứ tự tình huống theo thời điểm dự kiến khi không ai can thiệp, dải màu là thời gian kỳ vọng còn mở. Bấm số để xuống dòng kịch bản. Tình huống chỉ phát theo hành động của người tham gia không có trong hình.",
    "en": "A lane is a seat; a number is that of an inject, where it is likely to come while nobody acts, a band how long what is expected stays open. A number leads to its row. What comes only upon acts is not in the picture."
  },
  "desk_counts": {
    "vi": "Số tình huống và kỳ vọng theo khoảng thời gian",
    "en": "Injects and expectations by span of time"
  },
  "desk_fit": {
    "vi": "Điểm khớp với trình độ",
    "en": "How the score goes with skill"
  },
  "desk_fit_help": {
    "vi": "Tương quan hạng gần 1: đội giỏi hơn luôn được điểm cao hơn; gần 0: điểm không cho biết trình độ. Độ tin cậy: một lần diễn phân biệt được các đội đến đâu (1 là trọn vẹn). Sau dấu ± là sai số chuẩn. Phép thử đã khống chế tỷ lệ phát hiện sai.",
    "en": "Rank correlation near 1: better teams always score more; near 0: the score tells nothing of skill. Reliability: how far one drill tells teams apart (1 is wholly). After ± stands the standard error. False discoveries are controlled."
  },
  "desk_fit_figure": {
    "vi": "Phần điểm",
    "en": "Part of the score"
  },
  "desk_fit_rank": {
    "vi": "Tương quan hạng với trình độ",
    "en": "Rank correlation with skill"
  },
  "desk_fit_slope": {
    "vi": "Thêm mỗi bậc trình độ, điểm",
    "en": "Change with a step of skill, points"
  },
  "desk_fit_reliability": {
    "vi": "Độ tin cậy của một cuộc",
    "en": "Reliability of one drill"
  },
  "desk_law_matrix": {
    "vi": "Nghĩa vụ tự phát sinh theo vị trí",
    "en": "Duties that the law brings by itself, by seat"
  },
  "desk_law_help": {
    "vi": "Nghĩa vụ mà sự cố của kịch bản có thể làm phát sinh theo hồ sơ quy tắc, dù kịch bản không nhắc; ● là vị trí thuộc cơ quan phải làm. Một số nghĩa vụ chỉ phát sinh ở mức sự cố nhất định.",
    "en": "Duties that incidents of this scenario may bring by the rules, though nothing in it names them; ● is a seat of the agency that owes it. Some come only with incidents of a certain severity."
  },
  "desk_law_named": {
    "vi": "Có mục tiêu nêu",
    "en": "An objective names it"
  },
  "desk_law_nobody": {
    "vi": "không vị trí nào của cơ quan phải làm",
    "en": "no seat of the agency that owes it"
  },
  "desk_law_yes": {
    "vi": "có",
    "en": "yes"
  },
  "bring_why_lost": {
    "vi": "Nhập từ tệp {name}; {count} điều không đưa vào được: {lost}",
    "en": "Brought in from {name}; {count} {count:thing was|things were} not taken over: {lost}"
  },
  "bring_why_more": {
    "vi": "; và {count} điều nữa",
    "en": "; and {count} more"
  },
  "bring_known": {
    "vi": "Biểu mẫu này đã nhập trước đây: cột và cách đọc giờ lấy theo lần ấy. Hãy xem lại trước khi lập bản thảo.",
    "en": "This form has come before: its columns and times are read as they were then. Look at them before you make the draft."
  },
  "desk_source": {
    "vi": "Tệp gốc:",
    "en": "The file it was made of:"
  },
  "desk_untitled": {
    "vi": "(chưa có tên)",
    "en": "(no title)"
  }
};

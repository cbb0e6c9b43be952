export default {
  "room": {
    "vi": "Phòng điều hành",
    "en": "Control room"
  },
  "evaluate": {
    "vi": "Giám sát, đánh giá",
    "en": "Evaluation"
  },
  "language": {
    "vi": "English",
    "en": "Tiếng Việt"
  },
  "state_ready": {
    "vi": "sẵn sàng",
    "en": "ready"
  },
  "state_running": {
    "vi": "đang chạy",
    "en": "running"
  },
  "state_paused": {
    "vi": "tạm dừng",
    "en": "paused"
  },
  "state_ended": {
    "vi": "đã kết thúc",
    "en": "ended"
  },
  "state_unknown": {
    "vi": "chưa rõ",
    "en": "unknown"
  },
  "start": {
    "vi": "Bắt đầu",
    "en": "Start"
  },
  "pause": {
    "vi": "Tạm dừng",
    "en": "Pause"
  },
  "resume": {
    "vi": "Tiếp tục",
    "en": "Resume"
  },
  "speed": {
    "vi": "Tốc độ",
    "en": "Speed"
  },
  "run_next": {
    "vi": "Tới tình huống kế",
    "en": "To next inject"
  },
  "finish": {
    "vi": "Kết thúc",
    "en": "End"
  },
  "finish_ask": {
    "vi": "Kết thúc cuộc diễn tập?",
    "en": "End the drill?"
  },
  "finish_text": {
    "vi": "Đồng hồ dừng ở {time}. Sau khi kết thúc không ai thao tác được nữa và không thể chạy tiếp.",
    "en": "The clock stops at {time}. After that nobody can act, and the drill cannot go on."
  },
  "finish_open": {
    "vi": "Còn {count} việc chưa xong.",
    "en": "{count} {count:duty is|duties are} still open."
  },
  "finish_yes": {
    "vi": "Kết thúc diễn tập",
    "en": "End the drill"
  },
  "clock": {
    "vi": "Giờ diễn tập",
    "en": "Drill time"
  },
  "of_length": {
    "vi": "trên {length}",
    "en": "of {length}"
  },
  "joined": {
    "vi": "{count}/{all} vị trí",
    "en": "{count}/{all} seats"
  },
  "code": {
    "vi": "mã",
    "en": "code"
  },
  "join_title": {
    "vi": "Vào diễn tập",
    "en": "Join the drill"
  },
  "join_text": {
    "vi": "Quét mã bằng điện thoại hoặc mở địa chỉ dưới đây rồi nhập mã.",
    "en": "Scan this with a phone, or open the address and type the code."
  },
  "page_cards": {
    "vi": "In thẻ vị trí",
    "en": "Print seat cards"
  },
  "page_hall": {
    "vi": "Màn hình hội trường",
    "en": "Hall screen"
  },
  "page_evaluate": {
    "vi": "Trang của giám sát viên",
    "en": "Evaluator's page"
  },
  "page_staff": {
    "vi": "Danh sách cuộc diễn tập",
    "en": "All drills"
  },
  "page_review": {
    "vi": "Rút kinh nghiệm",
    "en": "Review"
  },
  "join_qr": {
    "vi": "Mã QR của địa chỉ vào diễn tập",
    "en": "QR code of the address to join at"
  },
  "outside_story": {
    "vi": "ngoài kịch bản",
    "en": "outside the story"
  },
  "link_lost": {
    "vi": "Mất kết nối, đang nối lại. Màn hình giữ những gì đã nhận.",
    "en": "Connection lost, reconnecting. The screen keeps what it has."
  },
  "not_stored": {
    "vi": "Máy chủ chưa ghi được dữ liệu (đầy ổ đĩa hoặc mất cơ sở dữ liệu). Diễn tập dừng lại, không nhận thao tác; khi ghi được hãy bấm Tiếp tục.",
    "en": "The server cannot store anything (disk full, or the database is away). The drill stands and takes nothing in; once it can, press Resume."
  },
  "next_title": {
    "vi": "Chạy tới tình huống kế",
    "en": "Run to the next inject"
  },
  "next_wait": {
    "vi": "Đang tính tình huống kế và thời hạn…",
    "en": "Working out the next inject and the deadlines…"
  },
  "next_what": {
    "vi": "Đồng hồ chạy nhanh tới {time} rồi phát:",
    "en": "The clock runs ahead to {time} and delivers:"
  },
  "next_none": {
    "vi": "Không còn tình huống nào có giờ định sẵn. Các tình huống còn lại chờ điều kiện hoặc chờ phát bằng tay.",
    "en": "No inject with a set time is left. The others wait for a condition or for your hand."
  },
  "next_free": {
    "vi": "Không ai bị lỡ hạn.",
    "en": "Nobody's deadline passes."
  },
  "next_late": {
    "vi": "{count} việc sẽ quá hạn của những người đang làm:",
    "en": "{count} {count:deadline|deadlines} of people at work will pass:"
  },
  "next_yes": {
    "vi": "Chạy tới {time}",
    "en": "Run to {time}"
  },
  "next_limit": {
    "vi": "hạn {time}",
    "en": "limit {time}"
  },
  "cancel": {
    "vi": "Thôi",
    "en": "Cancel"
  },
  "close": {
    "vi": "Đóng",
    "en": "Close"
  },
  "send": {
    "vi": "Gửi",
    "en": "Send"
  },
  "save": {
    "vi": "Lưu",
    "en": "Save"
  },
  "all": {
    "vi": "Tất cả",
    "en": "All"
  },
  "everyone": {
    "vi": "Tất cả mọi người",
    "en": "Everyone"
  },
  "search": {
    "vi": "Tìm",
    "en": "Search"
  },
  "search_hint": {
    "vi": "Tìm tình huống, hệ thống, vị trí…",
    "en": "Find injects, systems, seats…"
  },
  "filter": {
    "vi": "Lọc",
    "en": "Filter"
  },
  "none": {
    "vi": "Không có gì khớp với bộ lọc.",
    "en": "Nothing matches the filter."
  },
  "failed": {
    "vi": "Không thực hiện được: {why}",
    "en": "That did not work: {why}"
  },
  "failed_offline": {
    "vi": "mất kết nối với máy chủ",
    "en": "no connection to the server"
  },
  "failed_unknown": {
    "vi": "máy chủ không nhận",
    "en": "the server refused"
  },
  "done": {
    "vi": "Đã thực hiện.",
    "en": "Done."
  },
  "help": {
    "vi": "Phím tắt",
    "en": "Keyboard"
  },
  "help_space": {
    "vi": "Bắt đầu, tạm dừng hoặc tiếp tục; không bao giờ nhấn nút",
    "en": "Start, pause or resume; never presses a button"
  },
  "help_enter": {
    "vi": "Nhấn nút đang chọn bằng phím Tab",
    "en": "Press the button reached by Tab"
  },
  "space_presses_nothing": {
    "vi": "Phím cách là phím của đồng hồ, không nhấn nút. Nhấn nút đang chọn: Enter; cho đồng hồ chạy hay dừng: Esc rồi phím cách.",
    "en": "Space is the clock's key and presses no button. Press the button that has the focus: Enter; move the clock: Esc, then Space."
  },
  "help_search": {
    "vi": "Tìm",
    "en": "Search"
  },
  "help_map": {
    "vi": "Đổi giữa thực tế và những gì các đội thấy",
    "en": "Switch between the truth and what the teams see"
  },
  "help_speed": {
    "vi": "Chậm lại, nhanh hơn",
    "en": "Slower, faster"
  },
  "help_help": {
    "vi": "Bảng phím tắt này",
    "en": "This list"
  },
  "help_esc": {
    "vi": "Đóng hộp thoại, bỏ chọn, rời nút đang chọn",
    "en": "Close a dialog, clear the selection, leave a button"
  },
  "key_space": {
    "vi": "Phím cách",
    "en": "Space"
  },
  "injects": {
    "vi": "Tình huống",
    "en": "Injects"
  },
  "inject_new": {
    "vi": "Viết tình huống",
    "en": "Write inject"
  },
  "past": {
    "vi": "Đã qua",
    "en": "Past"
  },
  "coming": {
    "vi": "Sắp tới",
    "en": "Coming"
  },
  "now": {
    "vi": "Bây giờ",
    "en": "Now"
  },
  "over": {
    "vi": "Đã kết thúc",
    "en": "Ended"
  },
  "never_sent": {
    "vi": "Không phát",
    "en": "Never sent"
  },
  "by_hand": {
    "vi": "Phát bằng tay",
    "en": "By hand"
  },
  "by_hand_when": {
    "vi": "chờ phát bằng tay, dự kiến {time}",
    "en": "waits for your hand, meant for {time}"
  },
  "conditional": {
    "vi": "Theo điều kiện",
    "en": "On a condition"
  },
  "contingency": {
    "vi": "Dự phòng",
    "en": "Contingency"
  },
  "status_pending": {
    "vi": "chờ",
    "en": "waiting"
  },
  "status_fired": {
    "vi": "đã gửi",
    "en": "sent"
  },
  "status_held": {
    "vi": "đang giữ",
    "en": "held"
  },
  "status_skipped": {
    "vi": "đã bỏ qua",
    "en": "skipped"
  },
  "status_lapsed": {
    "vi": "không còn cần",
    "en": "not needed"
  },
  "status_closed": {
    "vi": "đã đóng",
    "en": "closed"
  },
  "status_overdue": {
    "vi": "quá hạn {count}",
    "en": "{count} overdue"
  },
  "status_open": {
    "vi": "chờ đáp ứng {count}",
    "en": "{count} open"
  },
  "status_left": {
    "vi": "còn {time}",
    "en": "in {time}"
  },
  "status_due": {
    "vi": "đến giờ",
    "en": "due"
  },
  "status_over": {
    "vi": "không phát",
    "en": "never sent"
  },
  "status_unanswered": {
    "vi": "{count} chưa đáp ứng",
    "en": "{count} not answered"
  },
  "if_condition": {
    "vi": "khi {what}",
    "en": "when {what}"
  },
  "if_not": {
    "vi": "nếu đến {time} chưa {what}",
    "en": "unless {what} by {time}"
  },
  "about_then": {
    "vi": "khoảng {time} sau đó",
    "en": "about {time} later"
  },
  "then": {
    "vi": "{time} sau đó",
    "en": "{time} later"
  },
  "fire": {
    "vi": "Gửi ngay",
    "en": "Send now"
  },
  "hold": {
    "vi": "Giữ lại",
    "en": "Hold"
  },
  "release": {
    "vi": "Thôi giữ",
    "en": "Release"
  },
  "skip": {
    "vi": "Bỏ qua…",
    "en": "Skip…"
  },
  "skip_title": {
    "vi": "Bỏ qua “{title}”",
    "en": "Skip “{title}”"
  },
  "skip_reason": {
    "vi": "Lý do (ghi vào nhật ký)",
    "en": "Reason (kept in the journal)"
  },
  "skip_yes": {
    "vi": "Bỏ qua tình huống",
    "en": "Skip the inject"
  },
  "edit": {
    "vi": "Sửa…",
    "en": "Edit…"
  },
  "edit_title": {
    "vi": "Sửa tình huống",
    "en": "Edit the inject"
  },
  "new_title": {
    "vi": "Viết tình huống mới",
    "en": "Write an inject"
  },
  "sent_to": {
    "vi": "gửi",
    "en": "to"
  },
  "channel": {
    "vi": "Kênh",
    "en": "Channel"
  },
  "expected": {
    "vi": "Kỳ vọng",
    "en": "Expected"
  },
  "note_controller": {
    "vi": "Ghi chú cho người điều khiển",
    "en": "Note for the controller"
  },
  "note_evaluator": {
    "vi": "Ghi chú cho giám sát viên",
    "en": "Note for the evaluator"
  },
  "objectives": {
    "vi": "Mục tiêu",
    "en": "Objectives"
  },
  "from_name": {
    "vi": "Tên người gửi",
    "en": "Sender's name"
  },
  "to": {
    "vi": "Nơi nhận",
    "en": "To"
  },
  "title": {
    "vi": "Tiêu đề",
    "en": "Title"
  },
  "body": {
    "vi": "Nội dung",
    "en": "Text"
  },
  "in_vi": {
    "vi": "tiếng Việt",
    "en": "Vietnamese"
  },
  "in_en": {
    "vi": "tiếng Anh",
    "en": "English"
  },
  "same_en": {
    "vi": "Bỏ trống thì dùng bản tiếng Việt.",
    "en": "Left empty, the Vietnamese text is used."
  },
  "about": {
    "vi": "Liên quan đến",
    "en": "About"
  },
  "about_none": {
    "vi": "không hệ thống nào",
    "en": "no system"
  },
  "send_later": {
    "vi": "để sẵn, phát bằng tay",
    "en": "keep it, send by hand"
  },
  "attach_title": {
    "vi": "Tài liệu kèm theo",
    "en": "Files shown with it"
  },
  "attach_hint": {
    "vi": "Ảnh, bản ghi âm, văn bản PDF, đến 2 MB mỗi tệp, 6 tệp. Ảnh được thu nhỏ và bỏ thông tin nơi chụp.",
    "en": "Pictures, recordings, PDF documents, up to 2 MB each, 6 files. Pictures are made smaller, and where they were taken is left out."
  },
  "attach_add": {
    "vi": "Thêm tệp",
    "en": "Add a file"
  },
  "attach_name": {
    "vi": "Tên mà người nhận thấy",
    "en": "What its readers see it called"
  },
  "attach_drop": {
    "vi": "Bỏ “{name}”",
    "en": "Leave out “{name}”"
  },
  "attach_there": {
    "vi": "Đã có trong cuộc diễn tập",
    "en": "In the drill already"
  },
  "attach_most": {
    "vi": "Một tình huống chỉ kèm được 6 tài liệu.",
    "en": "An inject shows 6 files at most."
  },
  "attach_large": {
    "vi": "Tệp “{name}” lớn hơn 2 MB. Hãy chọn tệp nhỏ hơn.",
    "en": "The file “{name}” is larger than 2 MB. Choose a smaller one."
  },
  "feed_exhibit": {
    "vi": "đưa vào tệp",
    "en": "adds the file"
  },
  "feed_with": {
    "vi": " · kèm {count} tài liệu",
    "en": " · files: {count}"
  },
  "genuine": {
    "vi": "Là dấu hiệu thật của",
    "en": "A true indication of"
  },
  "genuine_none": {
    "vi": "không sự cố nào",
    "en": "no incident"
  },
  "threat_stages": {
    "vi": "Diễn biến của mối đe dọa",
    "en": "Stages of the threats"
  },
  "sg_pending": {
    "vi": "chờ",
    "en": "waiting"
  },
  "sg_held": {
    "vi": "đang giữ",
    "en": "held"
  },
  "sg_begun": {
    "vi": "đang diễn ra",
    "en": "under way"
  },
  "sg_taken": {
    "vi": "đang lan",
    "en": "spreading"
  },
  "sg_over": {
    "vi": "không xảy ra",
    "en": "did not happen"
  },
  "sg_cut": {
    "vi": "dở dang khi kết thúc",
    "en": "cut short by the end"
  },
  "sg_stopped": {
    "vi": "đã dừng",
    "en": "stopped"
  },
  "sg_done": {
    "vi": "đã tác động",
    "en": "has done its work"
  },
  "stage_fire": {
    "vi": "Cho xảy ra ngay",
    "en": "Let it happen now"
  },
  "strength": {
    "vi": "Cường độ",
    "en": "Strength"
  },
  "taken_so_far": {
    "vi": "Đã chiếm",
    "en": "Taken so far"
  },
  "city": {
    "vi": "Thành phố",
    "en": "City"
  },
  "city_map": {
    "vi": "Bản đồ mạng của thành phố",
    "en": "Network map of the city"
  },
  "truth": {
    "vi": "Thực tế",
    "en": "Truth"
  },
  "perceived": {
    "vi": "Các đội thấy",
    "en": "As perceived"
  },
  "both": {
    "vi": "Chỗ khác nhau",
    "en": "Differences"
  },
  "kind": {
    "vi": "Loại",
    "en": "Kind"
  },
  "kind_core": {
    "vi": "Hệ thống dùng chung",
    "en": "Shared systems"
  },
  "kind_edge": {
    "vi": "Xã, phường và sở ngành",
    "en": "Wards and departments"
  },
  "kind_uplink": {
    "vi": "Đường truyền",
    "en": "Uplinks"
  },
  "kind_utility": {
    "vi": "Điện, trục mạng",
    "en": "Power, backbone"
  },
  "incident": {
    "vi": "Sự cố",
    "en": "Incident"
  },
  "w_well": {
    "vi": "hoạt động",
    "en": "well"
  },
  "w_suspected": {
    "vi": "nghi ngờ",
    "en": "suspected"
  },
  "w_degraded": {
    "vi": "suy giảm",
    "en": "degraded"
  },
  "w_down": {
    "vi": "ngừng",
    "en": "down"
  },
  "w_broken": {
    "vi": "có hư hỏng",
    "en": "broken"
  },
  "w_isolated": {
    "vi": "cô lập",
    "en": "isolated"
  },
  "w_offline": {
    "vi": "tạm dừng",
    "en": "offline"
  },
  "w_standby": {
    "vi": "dự phòng, sẵn sàng",
    "en": "on standby"
  },
  "w_compromised": {
    "vi": "bị xâm nhập",
    "en": "compromised"
  },
  "w_foothold": {
    "vi": "bị xâm nhập bước đầu",
    "en": "foothold"
  },
  "w_controlled": {
    "vi": "bị chiếm quyền",
    "en": "controlled"
  },
  "w_impacted": {
    "vi": "bị phá hoại",
    "en": "impacted"
  },
  "w_altered": {
    "vi": "có dữ liệu bị sửa",
    "en": "of altered data"
  },
  "operator": {
    "vi": "Vận hành",
    "en": "Operator"
  },
  "owner": {
    "vi": "Chủ quản",
    "en": "Owner"
  },
  "level": {
    "vi": "Cấp độ",
    "en": "Level"
  },
  "true_state": {
    "vi": "Thực tế",
    "en": "In truth"
  },
  "seen_state": {
    "vi": "{agency} thấy",
    "en": "{agency} sees"
  },
  "history": {
    "vi": "Diễn biến của nơi này",
    "en": "History"
  },
  "history_none": {
    "vi": "Chưa có thay đổi nào.",
    "en": "Nothing has changed yet."
  },
  "at_work": {
    "vi": "Đang làm",
    "en": "Under way"
  },
  "until": {
    "vi": "dự kiến xong {time}",
    "en": "expected to end {time}"
  },
  "depends": {
    "vi": "Phụ thuộc",
    "en": "Depends on"
  },
  "feeds": {
    "vi": "Phục vụ cho",
    "en": "Needed by"
  },
  "as_map": {
    "vi": "Bản đồ",
    "en": "Map"
  },
  "as_list": {
    "vi": "Danh sách",
    "en": "List"
  },
  "legend_both": {
    "vi": "vành: thực tế · lõi: đơn vị thấy",
    "en": "ring: the truth · core: as its operator sees it"
  },
  "all_same": {
    "vi": "Mọi đơn vị đều thấy đúng thực tế.",
    "en": "Every operator sees the truth."
  },
  "fit": {
    "vi": "Vừa khung",
    "en": "Fit"
  },
  "seats": {
    "vi": "Vị trí",
    "en": "Seats"
  },
  "here": {
    "vi": "có mặt",
    "en": "here"
  },
  "to_come": {
    "vi": "chưa vào trang",
    "en": "not on the page yet"
  },
  "away": {
    "vi": "mất kết nối",
    "en": "offline"
  },
  "idle": {
    "vi": "im lặng {time}",
    "en": "quiet {time}"
  },
  "simulated": {
    "vi": "máy đóng",
    "en": "simulated"
  },
  "empty": {
    "vi": "trống",
    "en": "empty"
  },
  "seat_overdue": {
    "vi": "{count} quá hạn",
    "en": "{count} overdue"
  },
  "seat_left": {
    "vi": "{count} chưa đáp ứng",
    "en": "{count} not answered"
  },
  "seat_open": {
    "vi": "{count} đang chờ",
    "en": "{count} open"
  },
  "working": {
    "vi": "{count} đang làm",
    "en": "{count} at work"
  },
  "asking": {
    "vi": "Đề nghị vào",
    "en": "Asking to join"
  },
  "asks_for": {
    "vi": "đề nghị vị trí {seat}",
    "en": "asks for {seat}"
  },
  "asks_any": {
    "vi": "chưa chọn vị trí",
    "en": "has chosen no seat"
  },
  "stay": {
    "vi": "Giữ vị trí cũ",
    "en": "Keep the old seat"
  },
  "device": {
    "vi": "Thiết bị khác",
    "en": "Other device"
  },
  "device_title": {
    "vi": "Cho {person} vào bằng thiết bị khác",
    "en": "Let {person} go on from another device"
  },
  "device_text": {
    "vi": "Người này quét mã, hoặc nhập mã ở trang đầu. Mã dùng một lần, trong {time} phút.",
    "en": "They scan this, or type the code on the first page. It works once, within {time} minutes."
  },
  "notes": {
    "vi": "Ghi chú",
    "en": "Notes"
  },
  "notes_none": {
    "vi": "Chưa có ghi chú. Ghi chú chỉ có chỉ đạo diễn tập và người điều khiển thấy.",
    "en": "No notes yet. Only those who run the drill see them."
  },
  "note_add": {
    "vi": "Thêm ghi chú",
    "en": "Add a note"
  },
  "note_on": {
    "vi": "Ghi chú",
    "en": "Note"
  },
  "note_at": {
    "vi": "Ghi chú tại {time}",
    "en": "Note at {time}"
  },
  "note_private": {
    "vi": "Chỉ có chỉ đạo diễn tập và người điều khiển thấy.",
    "en": "Only the director and facilitators see it."
  },
  "help_note": {
    "vi": "Ghi chú về mục đang chọn",
    "en": "Note on what is selected"
  },
  "accept": {
    "vi": "Nhận",
    "en": "Accept"
  },
  "accept_all": {
    "vi": "Nhận cả {count} người",
    "en": "Accept all {count}"
  },
  "move": {
    "vi": "Chuyển…",
    "en": "Move…"
  },
  "move_do": {
    "vi": "Chuyển",
    "en": "Move"
  },
  "move_title": {
    "vi": "Vị trí cho {person}",
    "en": "A seat for {person}"
  },
  "remove": {
    "vi": "Mời ra",
    "en": "Remove"
  },
  "remove_ask": {
    "vi": "Mời {person} ra khỏi diễn tập?",
    "en": "Remove {person} from the drill?"
  },
  "remove_text": {
    "vi": "Trang của người này đóng ngay; những gì đã làm vẫn còn trong nhật ký.",
    "en": "The page closes at once; what was done stays in the journal."
  },
  "seat": {
    "vi": "Vị trí",
    "en": "Seat"
  },
  "speak_for": {
    "vi": "Nói với vị trí này…",
    "en": "Speak to this seat…"
  },
  "duties": {
    "vi": "Việc phải làm",
    "en": "Duties"
  },
  "obligation_line": {
    "vi": "{basis} (nghĩa vụ {line})",
    "en": "{basis} (obligation {line})"
  },
  "duties_none": {
    "vi": "Chưa có việc nào phát sinh.",
    "en": "No duty has arisen yet."
  },
  "duties_clear": {
    "vi": "Không còn việc nào chờ.",
    "en": "Nothing is waiting."
  },
  "overdue": {
    "vi": "{count} quá hạn",
    "en": "{count} overdue"
  },
  "d_overdue": {
    "vi": "quá {time}",
    "en": "+{time}"
  },
  "d_left": {
    "vi": "còn {time}",
    "en": "{time} left"
  },
  "d_missed": {
    "vi": "không đáp ứng",
    "en": "not answered"
  },
  "d_open": {
    "vi": "chưa đáp ứng",
    "en": "left open"
  },
  "d_done": {
    "vi": "xong {time}",
    "en": "done {time}"
  },
  "d_late": {
    "vi": "muộn {time}",
    "en": "late {time}"
  },
  "d_acked": {
    "vi": "bên nhận đã tiếp nhận",
    "en": "receiver has acknowledged"
  },
  "d_tries": {
    "vi": "{count} lần",
    "en": "{count} {count:try|tries}"
  },
  "show_waiting": {
    "vi": "Đang chờ",
    "en": "Waiting"
  },
  "show_agencies": {
    "vi": "Theo cơ quan",
    "en": "By agency"
  },
  "show_done": {
    "vi": "Đã xong",
    "en": "Done"
  },
  "score": {
    "vi": "Điểm tạm tính",
    "en": "Live score"
  },
  "score_none": {
    "vi": "Chưa đủ dữ liệu để tính điểm.",
    "en": "Not enough data for a score yet."
  },
  "score_settled": {
    "vi": "{settled} việc đã chốt",
    "en": "{settled} settled"
  },
  "overall": {
    "vi": "Toàn cuộc",
    "en": "Overall"
  },
  "part_response_time": {
    "vi": "Thời gian phản ứng",
    "en": "Response time"
  },
  "part_coordination": {
    "vi": "Phối hợp",
    "en": "Coordination"
  },
  "part_outcome": {
    "vi": "Kết quả",
    "en": "Outcome"
  },
  "part_judgement": {
    "vi": "Giám sát viên",
    "en": "Evaluators"
  },
  "feed": {
    "vi": "Diễn biến",
    "en": "Feed"
  },
  "tag_cause": {
    "vi": "nguyên nhân {code}",
    "en": "cause {code}"
  },
  "tag_situation": {
    "vi": "tình huống {code}",
    "en": "situation {code}"
  },
  "tag_demand": {
    "vi": "yêu cầu {code}",
    "en": "requirement {code}"
  },
  "tag_contingency": {
    "vi": "dự phòng",
    "en": "contingency"
  },
  "f_none": {
    "vi": "Chưa có gì thuộc mục và đơn vị đã chọn.",
    "en": "Nothing of what is chosen has happened yet."
  },
  "feed_none": {
    "vi": "Diễn biến sẽ hiện ở đây khi diễn tập bắt đầu.",
    "en": "What happens will appear here once the drill runs."
  },
  "f_story": {
    "vi": "tin đến",
    "en": "messages"
  },
  "f_acts": {
    "vi": "hành động",
    "en": "acts"
  },
  "f_spread": {
    "vi": "mối đe dọa",
    "en": "threat"
  },
  "f_systems": {
    "vi": "hệ thống",
    "en": "systems"
  },
  "f_drill": {
    "vi": "điều hành",
    "en": "control"
  },
  "older": {
    "vi": "Xem thêm {count} dòng cũ hơn",
    "en": "Show {count} older {count:line|lines}"
  },
  "say": {
    "vi": "Nói thay…",
    "en": "Speak as…"
  },
  "say_title": {
    "vi": "Nói thay một cơ quan",
    "en": "Speak in an agency's name"
  },
  "say_hint": {
    "vi": "Cơ quan không có người đóng trả lời qua đây; cũng dùng để thông báo cho tất cả.",
    "en": "Agencies that nobody plays answer through this; a broadcast to all goes here, too."
  },
  "to_unplayed": {
    "vi": "Tin gửi cơ quan không có người đóng",
    "en": "Messages to agencies nobody plays"
  },
  "answer_this": {
    "vi": "Trả lời",
    "en": "Answer"
  },
  "answered_this": {
    "vi": "đã trả lời",
    "en": "answered"
  },
  "c_and": {
    "vi": " và ",
    "en": " and "
  },
  "c_or": {
    "vi": " hoặc ",
    "en": " or "
  },
  "c_for": {
    "vi": " suốt {time}",
    "en": " for {time}"
  },
  "c_service": {
    "vi": "{node} phục vụ dưới {share} %",
    "en": "{node} is below {share}% service"
  },
  "c_service_above": {
    "vi": "{node} phục vụ trên {share} %",
    "en": "{node} is above {share}% service"
  },
  "c_concern": {
    "vi": "mức lo lắng ở {area} dưới {share} %",
    "en": "concern in {area} is below {share}%"
  },
  "c_concern_above": {
    "vi": "mức lo lắng ở {area} trên {share} %",
    "en": "concern in {area} is above {share}%"
  },
  "whole_city": {
    "vi": "toàn thành phố",
    "en": "the whole city"
  },
  "feed_approval_asked": {
    "vi": "chờ {by} phê duyệt:",
    "en": "waits for the approval of {by}:"
  },
  "feed_approval_approved": {
    "vi": "được {by} phê duyệt:",
    "en": "has the approval of {by}:"
  },
  "feed_approval_refused": {
    "vi": "bị {by} bác:",
    "en": "is refused by {by}:"
  },
  "feed_approval_withdrawn": {
    "vi": "rút đề nghị phê duyệt:",
    "en": "takes back its request:"
  },
  "feed_asked": {
    "vi": "chờ phê duyệt",
    "en": "needs approval"
  },
  "feed_public": {
    "vi": "lo lắng {concern} %, tụ tập {crowd} %{misled}",
    "en": "worried {concern}%, gathered {crowd}%{misled}"
  },
  "feed_misled": {
    "vi": ", {count} người tin sai",
    "en": ", {count} misled"
  },
  "c_while": {
    "vi": " · chỉ khi {what}",
    "en": " · only while {what}"
  },
  "c_except": {
    "vi": ", trừ khi {what}",
    "en": ", unless {what}"
  },
  "no_longer": {
    "vi": "không còn {what}",
    "en": "no longer {what}"
  },
  "c_not": {
    "vi": "không phải: {what}",
    "en": "not: {what}"
  },
  "c_option": {
    "vi": "{who} chọn “{option}” ở “{inject}”",
    "en": "{who} chose “{option}” in “{inject}”"
  },
  "c_compromise": {
    "vi": "{node} {level}",
    "en": "{node} is {level} or worse"
  },
  "c_perceived": {
    "vi": "{agency} thấy {node} {state}",
    "en": "{agency} sees {node} {state}"
  },
  "c_stage": {
    "vi": "xong diễn biến “{stage}”",
    "en": "stage “{stage}” has done its work"
  },
  "c_leaked": {
    "vi": "đã lộ trên {share} % dữ liệu ({what})",
    "en": "more than {share}% of data has leaked ({what})"
  },
  "c_altered": {
    "vi": "trên {share} % dữ liệu của {node} là sai",
    "en": "more than {share}% of the data of {node} are false"
  },
  "c_reported": {
    "vi": "đã báo cáo về “{threat}”{to}",
    "en": "a report about “{threat}” was sent{to}"
  },
  "c_told": {
    "vi": "{who} đã được báo về {what}",
    "en": "{who} has been told of {what}"
  },
  "c_answered": {
    "vi": "{who} trả lời “{inject}”",
    "en": "{who} answered “{inject}”"
  },
  "c_granted": {
    "vi": "cơ quan ngoài giải quyết “{request}”",
    "en": "an outside body granted “{request}”"
  },
  "c_change": {
    "vi": "thay đổi “{change}”: {stands}",
    "en": "the change “{change}”: {stands}"
  },
  "c_breached": {
    "vi": "{by} để lộ thông tin mật “{what}”{to}",
    "en": "{by} told the confidence “{what}” amiss{to}"
  },
  "c_knows": {
    "vi": "{who} biết thông tin mật “{what}”",
    "en": "{who} knows the confidence “{what}”"
  },
  "c_evacuated": {
    "vi": "“{place}” đã sơ tán",
    "en": "“{place}” is evacuated"
  },
  "c_destroyed": {
    "vi": "thiết bị của {system} hỏng hẳn",
    "en": "the equipment of {system} is destroyed"
  },
  "c_moved": {
    "vi": "{system} đã chuyển sang nơi dự phòng",
    "en": "{system} has been moved to the stand-by"
  },
  "c_public": {
    "vi": "người dân",
    "en": "the public"
  },
  "c_inject": {
    "vi": "đã gửi “{inject}”",
    "en": "“{inject}” was sent"
  },
  "c_time": {
    "vi": "đến {time}",
    "en": "it is {time}"
  },
  "c_act": {
    "vi": "{who} {verb}{about}{to}",
    "en": "{who} {verb}{about}{to}"
  },
  "c_somebody": {
    "vi": "có người",
    "en": "somebody"
  },
  "c_to": {
    "vi": " gửi {to}",
    "en": " to {to}"
  },
  "or_verb": {
    "vi": " hoặc ",
    "en": " or "
  },
  "feed_to": {
    "vi": " → {to}",
    "en": " → {to}"
  },
  "feed_order": {
    "vi": "lệnh",
    "en": "order"
  },
  "feed_refused": {
    "vi": "không được nhận: {why}",
    "en": "refused: {why}"
  },
  "feed_confided_told": {
    "vi": "Được biết thông tin mật",
    "en": "Told a confidence"
  },
  "feed_confided_invited": {
    "vi": "Được mời riêng vào thông tin mật",
    "en": "Let in on a confidence"
  },
  "feed_confided_owed": {
    "vi": "Biết thông tin mật do được báo theo nhiệm vụ",
    "en": "Knows a confidence by a contact that was due"
  },
  "feed_confided_needless": {
    "vi": "Mời nơi không cần biết vào thông tin mật",
    "en": "Somebody without a need was let in on a confidence"
  },
  "feed_confided_uninvited": {
    "vi": "Bị nói thông tin mật mà chưa được mời",
    "en": "A confidence told to somebody not let in"
  },
  "feed_confided_outside": {
    "vi": "Để lộ thông tin mật",
    "en": "A confidence told to somebody without a need"
  },
  "feed_misdirected": {
    "vi": "gửi nhầm nơi: {names}",
    "en": "misdirected: {names}"
  },
  "feed_content": {
    "vi": "nội dung thiếu {count} mục",
    "en": "{count} {count:point|points} not said"
  },
  "feed_incomplete": {
    "vi": "biểu mẫu còn thiếu {count} mục",
    "en": "{count} {count:field|fields} of the form missing"
  },
  "feed_lacks": {
    "vi": "bị trả lại vì thiếu",
    "en": "will be sent back"
  },
  "feed_obeys": {
    "vi": "theo lệnh",
    "en": "as ordered"
  },
  "feed_hears": {
    "vi": "nhận",
    "en": "hears"
  },
  "feed_from": {
    "vi": "từ",
    "en": "from"
  },
  "feed_started": {
    "vi": "bắt đầu",
    "en": "starts:"
  },
  "feed_completed": {
    "vi": "làm xong",
    "en": "completes:"
  },
  "feed_failed": {
    "vi": "làm không thành",
    "en": "fails at:"
  },
  "feed_cancelled": {
    "vi": "hủy việc",
    "en": "cancels:"
  },
  "feed_taken": {
    "vi": "Mối đe dọa chiếm",
    "en": "The threat takes"
  },
  "feed_begun": {
    "vi": "Diễn biến bắt đầu:",
    "en": "A stage begins:"
  },
  "feed_done": {
    "vi": "Diễn biến đã tác động:",
    "en": "A stage has done its work:"
  },
  "feed_incident": {
    "vi": "Sự cố",
    "en": "Incident"
  },
  "feed_hits": {
    "vi": "{severity}, {count} nơi bị tác động",
    "en": "{severity}, {count} {count:system|systems} hit"
  },
  "feed_aware": {
    "vi": "biết có sự cố",
    "en": "learns of"
  },
  "feed_sees": {
    "vi": "thấy",
    "en": "sees"
  },
  "feed_now": {
    "vi": "nay",
    "en": "now"
  },
  "feed_support": {
    "vi": "tăng cường {count} người cho",
    "en": "sends {count} {count:person|people} to"
  },
  "feed_fired": {
    "vi": "Gửi tình huống",
    "en": "Sends the inject"
  },
  "feed_held": {
    "vi": "Giữ lại",
    "en": "Holds"
  },
  "feed_released": {
    "vi": "Thôi giữ",
    "en": "Releases"
  },
  "feed_skipped": {
    "vi": "Bỏ qua",
    "en": "Skips"
  },
  "feed_lapsed": {
    "vi": "Không còn cần",
    "en": "Not needed any more:"
  },
  "feed_closed": {
    "vi": "Không phát nữa:",
    "en": "Closed:"
  },
  "feed_stopped": {
    "vi": "Diễn biến dừng:",
    "en": "A stage is stopped:"
  },
  "feed_chapter": {
    "vi": "Chương mới",
    "en": "A new chapter"
  },
  "feed_mail_waiting": {
    "vi": "mất liên lạc; tin chờ đường truyền, gửi",
    "en": "is cut off; a message waits for the line, for"
  },
  "feed_mail_runner": {
    "vi": "mất liên lạc; có người mang tin đến",
    "en": "is cut off; a runner takes a message to"
  },
  "feed_mail_left": {
    "vi": "có lại đường truyền; tin đã gửi đến",
    "en": "has its line back; the message has gone to"
  },
  "feed_effect": {
    "vi": "Hệ quả:",
    "en": "Consequence:"
  },
  "feed_edited": {
    "vi": "Sửa",
    "en": "Edits"
  },
  "feed_added": {
    "vi": "Thêm tình huống",
    "en": "Adds the inject"
  },
  "feed_says": {
    "vi": "nói thay",
    "en": "speaks as"
  },
  "feed_joined": {
    "vi": "có người vào vị trí",
    "en": "joins:"
  },
  "feed_left": {
    "vi": "có người rời vị trí",
    "en": "leaves:"
  },
  "feed_clock": {
    "vi": "Đồng hồ",
    "en": "Clock"
  },
  "feed_speed": {
    "vi": "tốc độ ×{speed}",
    "en": "speed ×{speed}"
  },
  "clockdo_start": {
    "vi": "bắt đầu",
    "en": "started"
  },
  "clockdo_pause": {
    "vi": "tạm dừng",
    "en": "paused"
  },
  "clockdo_resume": {
    "vi": "tiếp tục",
    "en": "resumed"
  },
  "clockdo_next": {
    "vi": "chạy tới tình huống kế",
    "en": "ran to the next inject"
  },
  "clockdo_end": {
    "vi": "kết thúc",
    "en": "ended"
  },
  "feed_players": {
    "vi": "Các vị trí do máy đóng đi tiếp từ đây; những gì đã làm được giữ nguyên.",
    "en": "Simulated participants go on from here; what they had done stands."
  },
  "feed_stage_fire": {
    "vi": "cho xảy ra:",
    "en": "lets happen:"
  },
  "feed_stage_hold": {
    "vi": "giữ lại diễn biến:",
    "en": "holds the stage:"
  },
  "feed_stage_release": {
    "vi": "thôi giữ diễn biến:",
    "en": "releases the stage:"
  },
  "feed_stage_strengthen": {
    "vi": "đặt cường độ ×{factor}:",
    "en": "sets the strength to ×{factor}:"
  },
  "feed_end": {
    "vi": "Diễn tập kết thúc.",
    "en": "The drill has ended."
  },
  "v_true": {
    "vi": "có",
    "en": "yes"
  },
  "v_false": {
    "vi": "không",
    "en": "no"
  },
  "v_null": {
    "vi": "không",
    "en": "none"
  },
  "delivered": {
    "vi": "Đã gửi và đã làm",
    "en": "Delivered and done"
  },
  "ratings": {
    "vi": "Đánh giá đã ghi",
    "en": "Ratings given"
  },
  "ratings_none": {
    "vi": "Chưa có đánh giá nào. Chạm P, S, M hoặc U ở một mục tiêu.",
    "en": "No rating yet. Tap P, S, M or U at an objective."
  },
  "rate_note": {
    "vi": "Ghi chú cho thời điểm {time}",
    "en": "Note for {time}"
  },
  "rate_saved": {
    "vi": "Đã ghi {rating} lúc {time}.",
    "en": "{rating} kept at {time}."
  },
  "rate_moment": {
    "vi": "gắn với {time}",
    "en": "tied to {time}"
  },
  "tie": {
    "vi": "Gắn với dòng này",
    "en": "Tie to this line"
  },
  "untie": {
    "vi": "Gắn với bây giờ",
    "en": "Tie to now"
  },
  "objective_duties": {
    "vi": "{done}/{all} việc xong",
    "en": "{done}/{all} duties done"
  },
  "no_duties": {
    "vi": "Chưa có việc nào của mục tiêu này.",
    "en": "No duty of this objective yet."
  },
  "eval_notes": {
    "vi": "Cần chú ý",
    "en": "What to look for"
  },
  "field_leaking": {
    "vi": "đang lộ mỗi giờ",
    "en": "leaking an hour"
  },
  "whole_minutes": {
    "vi": "{count} phút",
    "en": "{count} min"
  },
  "real_ask": {
    "vi": "Dừng diễn tập vì sự cố thật?",
    "en": "Stop the drill for a real incident?"
  },
  "real_text": {
    "vi": "Đồng hồ dừng ngay. Mọi người tham gia và màn hình hội trường nhận thông báo “{title}”; việc này được ghi vào nhật ký. Khi đã xử lý xong, có thể chạy tiếp hoặc kết thúc.",
    "en": "The clock stops at once. Everybody and the hall screen are told “{title}”, and the journal keeps it. Afterwards the drill can go on or be ended."
  },
  "real_yes": {
    "vi": "Dừng và báo cho mọi người",
    "en": "Stop and tell everybody"
  },
  "bar_more": {
    "vi": "Việc khác",
    "en": "More"
  },
  "unplayed": {
    "vi": "Hộp thư",
    "en": "Inbox"
  },
  "unplayed_none": {
    "vi": "Chưa có ai gửi gì cho cơ quan không có người đóng. Những gì gửi Chủ tịch, báo chí, VNCERT… sẽ nằm ở đây.",
    "en": "Nobody has written to an agency that nobody plays. What is sent to the Chairman, the press, VNCERT … comes here."
  },
  "unplayed_done": {
    "vi": "Đã trả lời",
    "en": "Answered"
  },
  "just_now": {
    "vi": "vừa tới",
    "en": "just now"
  },
  "age": {
    "vi": "{time} trước",
    "en": "{time} ago"
  },
  "no_text": {
    "vi": "(không có lời văn)",
    "en": "(no words)"
  },
  "letter_rest": {
    "vi": "Đọc tiếp",
    "en": "Read on"
  },
  "acknowledge_as": {
    "vi": "Tiếp nhận thay",
    "en": "Acknowledge for them"
  },
  "forward": {
    "vi": "Chuyển tiếp",
    "en": "Forward"
  },
  "forwarded": {
    "vi": "Chuyển tin của {sender}: {title}",
    "en": "From {sender}, passed on: {title}"
  },
  "ready_answers": {
    "vi": "Câu trả lời có sẵn",
    "en": "Ready answers"
  },
  "ready_received_title": {
    "vi": "Đã nhận",
    "en": "Received"
  },
  "ready_received": {
    "vi": "Chúng tôi đã nhận được thông tin và đang xem xét.",
    "en": "We have received your message and are looking into it."
  },
  "ready_agreed_title": {
    "vi": "Đồng ý",
    "en": "Agreed"
  },
  "ready_agreed": {
    "vi": "Đồng ý với đề xuất. Đề nghị triển khai và báo cáo kết quả.",
    "en": "We agree to what you propose. Go ahead and report how it went."
  },
  "ready_more_title": {
    "vi": "Cần thêm thông tin",
    "en": "More is needed"
  },
  "ready_more": {
    "vi": "Đề nghị cung cấp thêm: phạm vi ảnh hưởng, việc đã làm và dự kiến thời gian khôi phục.",
    "en": "Please tell us more: what is affected, what has been done, and when it is expected to work again."
  },
  "turn_down": {
    "vi": "Từ chối",
    "en": "Turn down"
  },
  "turn_down_ask": {
    "vi": "Từ chối đề nghị của {person}?",
    "en": "Turn down {person}?"
  },
  "turn_down_text": {
    "vi": "Người này đọc được lý do ngay, và có thể đề nghị vị trí khác.",
    "en": "They read the reason at once, and may ask for another seat."
  },
  "remove_why": {
    "vi": "Lý do (người đó sẽ đọc được)",
    "en": "Reason (they will read it)"
  },
  "remove_why_seat": {
    "vi": "Nhầm vị trí, hãy chọn lại.",
    "en": "Wrong seat, choose again."
  },
  "remove_why_list": {
    "vi": "Không có trong danh sách người tham gia.",
    "en": "Not on the list of participants."
  },
  "remove_why_taken": {
    "vi": "Vị trí đã có người.",
    "en": "The seat is taken."
  },
  "move_note": {
    "vi": "Ghi chú bàn giao",
    "en": "Note for the handover"
  },
  "move_note_hint": {
    "vi": "Hiện ở đầu trang của người nhận vị trí.",
    "en": "Stands at the top of the page of whoever takes the seat."
  },
  "from_hint": {
    "vi": "Gõ để tìm cơ quan; tên khác là người ngoài danh bạ.",
    "en": "Type to find an agency; any other name is somebody outside the directory."
  },
  "from_known": {
    "vi": "{name}, theo danh bạ",
    "en": "{name}, of the directory"
  },
  "inject_time": {
    "vi": "Giờ phát",
    "en": "Time"
  },
  "inject_time_hint": {
    "vi": "Theo giờ diễn tập, như T+01:20. Để trống: tình huống mới gửi ngay, tình huống có sẵn giữ giờ của kịch bản.",
    "en": "In drill time, such as T+01:20. Empty: a new inject goes at once, one of the scenario keeps its time."
  },
  "time_past": {
    "vi": "Giờ phát phải sau giờ diễn tập hiện tại, viết như T+01:20.",
    "en": "The time must lie ahead of the drill clock, written as T+01:20."
  },
  "expect_title": {
    "vi": "Việc được kỳ vọng",
    "en": "What is expected"
  },
  "expect_hint": {
    "vi": "Tình huống ứng biến được chấm như mọi tình huống khác và ghi rõ là ứng biến.",
    "en": "An improvised inject is graded like any other, and marked as improvised."
  },
  "expect_act": {
    "vi": "Việc",
    "en": "Act"
  },
  "expect_beyond": {
    "vi": "Nơi nhận đã chọn không có quyền làm việc này: sẽ bị tính là không làm.",
    "en": "The receivers chosen may not do this: it would count as not done."
  },
  "expect_none": {
    "vi": "không chấm",
    "en": "nothing"
  },
  "expect_target": {
    "vi": "Mục tiêu thời gian (phút)",
    "en": "Target (minutes)"
  },
  "expect_limit": {
    "vi": "Giới hạn (phút)",
    "en": "Limit (minutes)"
  },
  "expect_objective": {
    "vi": "Mục tiêu diễn tập",
    "en": "Objective"
  },
  "expect_no_objective": {
    "vi": "không gắn mục tiêu",
    "en": "none"
  },
  "m_title": {
    "vi": "Ghi chú theo thời điểm",
    "en": "Notes on moments"
  },
  "m_none": {
    "vi": "Chưa có ghi chú nào. Chạm một nút để ghi ngay lúc này; chạm một dòng diễn biến để ghi cho lúc đó.",
    "en": "No note yet. Tap a button to note this moment; tap a line of what happened to note that one."
  },
  "m_bar": {
    "vi": "Ghi nhanh",
    "en": "Quick notes"
  },
  "m_for": {
    "vi": "Ghi cho {time}",
    "en": "Noted for {time}"
  },
  "m_well": {
    "vi": "Làm tốt",
    "en": "Done well"
  },
  "m_look": {
    "vi": "Cần xem lại",
    "en": "To look at"
  },
  "m_ask": {
    "vi": "Hỏi khi rút kinh nghiệm",
    "en": "Ask in the hot wash"
  },
  "m_": {
    "vi": "Ghi chú",
    "en": "Note"
  },
  "m_photo": {
    "vi": "Ảnh",
    "en": "Photo"
  },
  "m_voice": {
    "vi": "Ghi âm",
    "en": "Record"
  },
  "m_stop": {
    "vi": "Dừng ghi ({time})",
    "en": "Stop ({time})"
  },
  "m_no_photo": {
    "vi": "Không đọc được ảnh này. Hãy chụp lại, hoặc chọn ảnh JPEG hay PNG.",
    "en": "This picture cannot be read. Take it again, or choose a JPEG or PNG picture."
  },
  "m_no_voice": {
    "vi": "Trình duyệt không cho ghi âm: {why}. Hãy cho phép dùng micrô, hoặc ghi bằng chữ.",
    "en": "The browser does not let this page record: {why}. Allow the microphone, or write."
  },
  "m_plain_voice": {
    "vi": "Trang không mở qua https nên trình duyệt không cho ghi âm tại chỗ; nút Ghi âm sẽ mở máy ghi âm của điện thoại.",
    "en": "Opened without https, so the browser does not record here; the button opens the phone's own recorder."
  },
  "m_saved": {
    "vi": "Đã ghi {what} lúc {time}.",
    "en": "{what} noted at {time}."
  },
  "m_waits": {
    "vi": "Chưa gửi được; sẽ gửi lại khi có mạng.",
    "en": "Not sent yet; it goes when the network is back."
  },
  "m_undo": {
    "vi": "Hoàn tác",
    "en": "Undo"
  },
  "m_undone": {
    "vi": "Đã bỏ ghi chú.",
    "en": "The note is taken back."
  },
  "m_drop": {
    "vi": "Bỏ ghi chú",
    "en": "Take back"
  },
  "m_words": {
    "vi": "Lời ghi",
    "en": "Words"
  },
  "m_add_words": {
    "vi": "Thêm lời ghi",
    "en": "Add words"
  },
  "m_file_image": {
    "vi": "Ảnh chụp lúc {time}",
    "en": "Picture of {time}"
  },
  "m_file_audio": {
    "vi": "Ghi âm lúc {time}",
    "en": "Recording of {time}"
  },
  "m_private": {
    "vi": "Chỉ anh/chị và chỉ đạo diễn tập xem được ghi chú.",
    "en": "Only you and the exercise director see these notes."
  },
  "m_whose": {
    "vi": "Đơn vị",
    "en": "Agencies"
  },
  "m_mine": {
    "vi": "Được giao",
    "en": "Assigned"
  },
  "m_everyone": {
    "vi": "Tất cả đơn vị",
    "en": "All agencies"
  },
  "m_assign": {
    "vi": "Phân công",
    "en": "Assign"
  },
  "m_assign_title": {
    "vi": "Đơn vị của từng giám sát viên",
    "en": "Agencies of each evaluator"
  },
  "m_assign_text": {
    "vi": "Giám sát viên mở trang là thấy diễn biến và việc của các đơn vị được giao; vẫn xem được mọi đơn vị.",
    "en": "An evaluator's page opens with what concerns the agencies assigned; all others stay within reach."
  },
  "m_assign_none": {
    "vi": "Chưa có tài khoản giám sát viên. Tạo ở trang Tài khoản.",
    "en": "There is no evaluator's account yet. Make one on the accounts page."
  },
  "m_assigned": {
    "vi": "{count} đơn vị",
    "en": "{count} {count:agency|agencies}"
  },
  "m_next": {
    "vi": "Sắp tới, cần theo dõi",
    "en": "What to watch for next"
  },
  "m_next_none": {
    "vi": "Không còn tình huống nào phát theo giờ; tình huống chờ điều kiện vẫn có thể đến.",
    "en": "No inject is due by time any more; those that wait for a condition may still come."
  },
  "m_next_in": {
    "vi": "{time} nữa",
    "en": "in {time}"
  },
  "m_next_who": {
    "vi": "Gửi: {to}",
    "en": "To: {to}"
  },
  "m_next_acts": {
    "vi": "Chờ: {acts}",
    "en": "Expected: {acts}"
  },
  "m_spoken": {
    "vi": "Ghi: làm bằng lời nói, điện thoại",
    "en": "Done by voice or telephone"
  },
  "m_more_duties": {
    "vi": "Việc phải làm khác",
    "en": "Other duties"
  },
  "m_spoken_said": {
    "vi": "Giám sát viên ghi nhận đã làm bằng lời nói, điện thoại: {title}",
    "en": "The evaluator saw it done by voice or telephone: {title}"
  },
  "m_spoken_kept": {
    "vi": "Đã ghi; được tính khi một người khác xác nhận.",
    "en": "Noted; it counts when a second person confirms it."
  },
  "m_spoken_title": {
    "vi": "Làm bằng lời nói, điện thoại, chờ xác nhận",
    "en": "Done by voice, to be confirmed"
  },
  "m_confirm": {
    "vi": "Xác nhận",
    "en": "Confirm"
  },
  "m_confirmed": {
    "vi": "Đã xác nhận; được tính.",
    "en": "Confirmed; it counts."
  },
  "m_own_voice": {
    "vi": "Chờ người khác xác nhận",
    "en": "Waits for another"
  },
  "m_rated": {
    "vi": "Anh/chị đã đánh giá {done}/{all}",
    "en": "You have rated {done} of {all}"
  },
  "m_blind": {
    "vi": "Điểm chỉ hiện sau khi anh/chị khóa đánh giá của mình ở trang rút kinh nghiệm.",
    "en": "Scores are shown once you have locked your ratings in the review."
  },
  "m_to_review": {
    "vi": "Sang trang rút kinh nghiệm để khóa đánh giá",
    "en": "Lock your ratings in the review"
  },
  "tech_T1005": {
    "vi": "lấy dữ liệu trên máy",
    "en": "data from local system"
  },
  "tech_T1021": {
    "vi": "dùng dịch vụ từ xa",
    "en": "remote services"
  },
  "tech_T1021.001": {
    "vi": "điều khiển màn hình từ xa",
    "en": "remote desktop"
  },
  "tech_T1021.002": {
    "vi": "thư mục chia sẻ quản trị",
    "en": "administrative shares"
  },
  "tech_T1039": {
    "vi": "lấy dữ liệu ở thư mục chia sẻ",
    "en": "data from network shared drive"
  },
  "tech_T1041": {
    "vi": "chuyển dữ liệu qua kênh điều khiển",
    "en": "exfiltration over C2 channel"
  },
  "tech_T1046": {
    "vi": "dò quét dịch vụ mạng",
    "en": "network service discovery"
  },
  "tech_T1052": {
    "vi": "chép dữ liệu ra thiết bị rời",
    "en": "exfiltration over physical medium"
  },
  "tech_T1053.003": {
    "vi": "tác vụ hẹn giờ của máy chủ",
    "en": "cron job"
  },
  "tech_T1053.005": {
    "vi": "tác vụ hẹn giờ",
    "en": "scheduled task"
  },
  "tech_T1056.001": {
    "vi": "ghi phím bấm",
    "en": "keylogging"
  },
  "tech_T1070.001": {
    "vi": "xóa nhật ký sự kiện",
    "en": "clear event logs"
  },
  "tech_T1070.004": {
    "vi": "xóa tệp để giấu vết",
    "en": "file deletion"
  },
  "tech_T1070.009": {
    "vi": "xóa dấu vết bám trụ",
    "en": "clear persistence"
  },
  "tech_T1071.001": {
    "vi": "liên lạc qua giao thức web",
    "en": "web protocols"
  },
  "tech_T1078": {
    "vi": "dùng tài khoản hợp lệ",
    "en": "valid accounts"
  },
  "tech_T1078.002": {
    "vi": "dùng tài khoản của miền",
    "en": "domain accounts"
  },
  "tech_T1091": {
    "vi": "lây qua thiết bị rời",
    "en": "replication through removable media"
  },
  "tech_T1098": {
    "vi": "sửa quyền tài khoản",
    "en": "account manipulation"
  },
  "tech_T1110.004": {
    "vi": "thử mật khẩu đã lộ",
    "en": "credential stuffing"
  },
  "tech_T1111": {
    "vi": "chặn mã xác thực",
    "en": "multi-factor authentication interception"
  },
  "tech_T1114.002": {
    "vi": "đọc thư trên máy chủ thư",
    "en": "remote email collection"
  },
  "tech_T1114.003": {
    "vi": "tự chuyển tiếp thư",
    "en": "email forwarding rule"
  },
  "tech_T1119": {
    "vi": "tự động gom dữ liệu",
    "en": "automated collection"
  },
  "tech_T1133": {
    "vi": "vào qua dịch vụ truy cập từ xa",
    "en": "external remote services"
  },
  "tech_T1136": {
    "vi": "tạo tài khoản mới",
    "en": "create account"
  },
  "tech_T1190": {
    "vi": "khai thác ứng dụng công khai",
    "en": "exploit public-facing application"
  },
  "tech_T1195.002": {
    "vi": "cài mã độc vào phần mềm của nhà cung cấp",
    "en": "compromise software supply chain"
  },
  "tech_T1204.002": {
    "vi": "người dùng mở tệp độc",
    "en": "malicious file"
  },
  "tech_T1210": {
    "vi": "khai thác dịch vụ từ xa",
    "en": "exploitation of remote services"
  },
  "tech_T1213": {
    "vi": "lấy dữ liệu từ kho thông tin",
    "en": "data from information repositories"
  },
  "tech_T1213.006": {
    "vi": "lấy dữ liệu từ cơ sở dữ liệu",
    "en": "data from databases"
  },
  "tech_T1219": {
    "vi": "phần mềm điều khiển từ xa",
    "en": "remote access tools"
  },
  "tech_T1485": {
    "vi": "phá hủy dữ liệu",
    "en": "data destruction"
  },
  "tech_T1486": {
    "vi": "mã hóa dữ liệu",
    "en": "data encrypted for impact"
  },
  "tech_T1491.002": {
    "vi": "sửa giao diện trang công khai",
    "en": "external defacement"
  },
  "tech_T1496": {
    "vi": "chiếm dụng tài nguyên",
    "en": "resource hijacking"
  },
  "tech_T1498.001": {
    "vi": "làm ngập đường truyền",
    "en": "direct network flood"
  },
  "tech_T1498.002": {
    "vi": "làm ngập bằng phản xạ",
    "en": "reflection amplification"
  },
  "tech_T1499": {
    "vi": "từ chối dịch vụ",
    "en": "endpoint denial of service"
  },
  "tech_T1499.002": {
    "vi": "làm cạn dịch vụ",
    "en": "service exhaustion flood"
  },
  "tech_T1499.003": {
    "vi": "làm cạn ứng dụng",
    "en": "application exhaustion flood"
  },
  "tech_T1505.003": {
    "vi": "cài cửa sau trên máy chủ web",
    "en": "web shell"
  },
  "tech_T1531": {
    "vi": "khóa, xóa tài khoản",
    "en": "account access removal"
  },
  "tech_T1537": {
    "vi": "chuyển dữ liệu sang đám mây khác",
    "en": "transfer data to cloud account"
  },
  "tech_T1539": {
    "vi": "lấy cắp phiên đăng nhập",
    "en": "steal web session cookie"
  },
  "tech_T1552": {
    "vi": "tìm mật khẩu cất không an toàn",
    "en": "unsecured credentials"
  },
  "tech_T1552.004": {
    "vi": "lấy khóa riêng",
    "en": "private keys"
  },
  "tech_T1553.004": {
    "vi": "cài chứng thư gốc giả",
    "en": "install root certificate"
  },
  "tech_T1554": {
    "vi": "sửa phần mềm trên máy",
    "en": "compromise host software binary"
  },
  "tech_T1555.003": {
    "vi": "lấy mật khẩu lưu trong trình duyệt",
    "en": "credentials from web browsers"
  },
  "tech_T1557": {
    "vi": "đứng giữa nghe lén",
    "en": "adversary-in-the-middle"
  },
  "tech_T1562.001": {
    "vi": "tắt công cụ bảo vệ",
    "en": "disable or modify tools"
  },
  "tech_T1565.001": {
    "vi": "sửa dữ liệu lưu trữ",
    "en": "stored data manipulation"
  },
  "tech_T1566.001": {
    "vi": "thư lừa đảo kèm tệp",
    "en": "spearphishing attachment"
  },
  "tech_T1566.002": {
    "vi": "thư lừa đảo kèm liên kết",
    "en": "spearphishing link"
  },
  "tech_T1566.004": {
    "vi": "lừa đảo qua điện thoại",
    "en": "spearphishing voice"
  },
  "tech_T1567": {
    "vi": "chuyển dữ liệu qua dịch vụ web",
    "en": "exfiltration over web service"
  },
  "tech_T1585.001": {
    "vi": "lập tài khoản mạng xã hội giả",
    "en": "fake social media accounts"
  },
  "tech_T1588.007": {
    "vi": "dùng công cụ trí tuệ nhân tạo",
    "en": "artificial intelligence tools"
  },
  "tech_T1656": {
    "vi": "giả danh",
    "en": "impersonation"
  },
  "tech_T1660": {
    "vi": "tin nhắn, cuộc gọi lừa đảo",
    "en": "phishing of phones"
  },
  "c_stock": {
    "vi": "{stock} còn dưới {share} %",
    "en": "less than {share}% left of {stock}"
  },
  "c_stock_above": {
    "vi": "{stock} còn trên {share} %",
    "en": "more than {share}% left of {stock}"
  },
  "c_member": {
    "vi": "{who}: {stands}",
    "en": "{who}: {stands}"
  },
  "c_strength": {
    "vi": "{roster} có mặt dưới {share} % số người cần",
    "en": "less than {share}% of those wanted of {roster} is there"
  },
  "c_strength_above": {
    "vi": "{roster} có mặt trên {share} % số người cần",
    "en": "more than {share}% of those wanted of {roster} is there"
  },
  "c_covered": {
    "vi": "{roster}: có người biết {skill}",
    "en": "{roster}: somebody has {skill}"
  },
  "c_shift": {
    "vi": "“{shift}” {crew}",
    "en": "“{shift}” {crew}"
  },
  "feed_shift": {
    "vi": "Ca trực",
    "en": "Shift"
  },
  "feed_shift_left": {
    "vi": "không bàn giao: {n}",
    "en": "not handed over: {n}"
  }
};

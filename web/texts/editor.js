export default {
  "tabs": {
    "vi": "Các phần của kịch bản",
    "en": "Parts of the scenario"
  },
  "tab_script": {
    "vi": "Kịch bản",
    "en": "Script"
  },
  "tab_course": {
    "vi": "Diễn biến",
    "en": "The incident"
  },
  "tab_forces": {
    "vi": "Mục tiêu và lực lượng",
    "en": "Objectives and forces"
  },
  "save": {
    "vi": "Lưu",
    "en": "Save"
  },
  "undo": {
    "vi": "Hoàn tác",
    "en": "Undo"
  },
  "redo": {
    "vi": "Làm lại",
    "en": "Redo"
  },
  "unsaved": {
    "vi": "Có thay đổi chưa lưu; trình duyệt này giữ một bản.",
    "en": "There are changes that are not saved; this browser keeps a copy."
  },
  "saving": {
    "vi": "Đang lưu…; trình duyệt này giữ một bản.",
    "en": "Saving…; this browser keeps a copy."
  },
  "saved": {
    "vi": "Đã lưu thành bản {number}.",
    "en": "Saved as version {number}."
  },
  "saved_merged": {
    "vi": "Đã lưu thành bản {number}, cùng với thay đổi của người khác.",
    "en": "Saved as version {number}, together with what somebody else has changed."
  },
  "nothing_to_save": {
    "vi": "Không có gì để lưu.",
    "en": "There is nothing to save."
  },
  "away": {
    "vi": "Máy chủ không trả lời. Thay đổi được giữ trong trình duyệt này; hãy lưu lại sau.",
    "en": "The server does not answer. What you changed is kept in this browser; save again later."
  },
  "checking": {
    "vi": "Đang kiểm tra…",
    "en": "Checking…"
  },
  "sound": {
    "vi": "Không có lỗi",
    "en": "No faults"
  },
  "faults": {
    "vi": "Số lỗi: {count}",
    "en": "Faults: {count}"
  },
  "warnings": {
    "vi": "Số lưu ý: {count}",
    "en": "Warnings: {count}"
  },
  "faults_in_row": {
    "vi": "Số lỗi ở dòng này: {count}",
    "en": "Faults in this row: {count}"
  },
  "the_script": {
    "vi": "Bảng tình huống của kịch bản",
    "en": "The script, row by row"
  },
  "column_no": {
    "vi": "STT",
    "en": "No."
  },
  "column_at": {
    "vi": "Giờ",
    "en": "Time"
  },
  "column_title": {
    "vi": "Tình huống",
    "en": "Inject"
  },
  "column_channel": {
    "vi": "Kênh",
    "en": "Channel"
  },
  "column_from": {
    "vi": "Người gửi",
    "en": "From"
  },
  "column_to": {
    "vi": "Nơi nhận",
    "en": "To"
  },
  "column_body": {
    "vi": "Nội dung",
    "en": "Text"
  },
  "column_objectives": {
    "vi": "Mục tiêu",
    "en": "Objectives"
  },
  "column_notes": {
    "vi": "Ghi chú",
    "en": "Notes"
  },
  "column_expect": {
    "vi": "Kỳ vọng",
    "en": "Expected"
  },
  "column_row": {
    "vi": "Dòng",
    "en": "Row"
  },
  "row_up": {
    "vi": "Chuyển lên",
    "en": "Move up"
  },
  "row_down": {
    "vi": "Chuyển xuống",
    "en": "Move down"
  },
  "row_add": {
    "vi": "Thêm dòng bên dưới",
    "en": "Add a row below"
  },
  "row_copy": {
    "vi": "Chép thành dòng mới",
    "en": "Copy"
  },
  "row_remove": {
    "vi": "Xóa dòng",
    "en": "Remove the row"
  },
  "open_form": {
    "vi": "Mở biểu mẫu",
    "en": "Open the form"
  },
  "close_form": {
    "vi": "Đóng",
    "en": "Close"
  },
  "choices_count": {
    "vi": "Số phương án: {count}",
    "en": "Options: {count}"
  },
  "part_when": {
    "vi": "Phát khi nào?",
    "en": "When is it told?"
  },
  "part_message": {
    "vi": "Nội dung gửi đi",
    "en": "The message"
  },
  "part_choices": {
    "vi": "Quyết định",
    "en": "Decision"
  },
  "part_expected": {
    "vi": "Kỳ vọng",
    "en": "What is expected"
  },
  "part_more": {
    "vi": "Thêm",
    "en": "More"
  },
  "preview": {
    "vi": "Người tham gia thấy trên điện thoại",
    "en": "As a participant's phone shows it"
  },
  "more_fields": {
    "vi": "thêm chi tiết",
    "en": "more details"
  },
  "take_out": {
    "vi": "Bỏ",
    "en": "Take out"
  },
  "add": {
    "vi": "Thêm",
    "en": "Add"
  },
  "choose": {
    "vi": "chọn…",
    "en": "choose…"
  },
  "none": {
    "vi": "không",
    "en": "none"
  },
  "which_kind": {
    "vi": "loại",
    "en": "kind"
  },
  "up": {
    "vi": "Chuyển lên",
    "en": "Move up"
  },
  "mend_put": {
    "vi": "Đổi thành “{value}”",
    "en": "Change to “{value}”"
  },
  "mend_remove": {
    "vi": "Bỏ đi",
    "en": "Take it out"
  },
  "begun": {
    "vi": "Tình huống mới",
    "en": "New inject"
  },
  "begun_threat": {
    "vi": "Sự cố mới",
    "en": "New incident"
  },
  "begun_text": {
    "vi": "Phương án mới",
    "en": "New option"
  },
  "begun_objective": {
    "vi": "Mục tiêu mới",
    "en": "New objective"
  },
  "begun_phase": {
    "vi": "Giai đoạn mới",
    "en": "New phase"
  },
  "untranslated": {
    "vi": "chưa dịch",
    "en": "not translated"
  },
  "in_vi": {
    "vi": "tiếng Việt",
    "en": "Vietnamese"
  },
  "in_en": {
    "vi": "tiếng Anh",
    "en": "English"
  },
  "place_duration": {
    "vi": "15m",
    "en": "15m"
  },
  "odd_duration": {
    "vi": "Viết 15 (phút), 1h30 hoặc 90s.",
    "en": "Write 15 (minutes), 1h30 or 90s."
  },
  "span_constant": {
    "vi": "đúng",
    "en": "exactly"
  },
  "span_uniform": {
    "vi": "từ … đến",
    "en": "between"
  },
  "span_lognormal": {
    "vi": "khoảng",
    "en": "about"
  },
  "span_between": {
    "vi": "{low} đến {high}",
    "en": "{low} to {high}"
  },
  "span_about": {
    "vi": "khoảng {span}",
    "en": "about {span}"
  },
  "span_hours": {
    "vi": "{n} giờ",
    "en": "{n} h"
  },
  "span_minutes": {
    "vi": "{n} phút",
    "en": "{n} min"
  },
  "span_seconds": {
    "vi": "{n} giây",
    "en": "{n} s"
  },
  "everybody": {
    "vi": "Tất cả các vị trí",
    "en": "All seats"
  },
  "the_public": {
    "vi": "Người dân",
    "en": "The public"
  },
  "whole_city": {
    "vi": "Khắp thành phố",
    "en": "Everywhere in the city"
  },
  "group_played": {
    "vi": "Có người đóng",
    "en": "Played"
  },
  "group_others": {
    "vi": "Cơ quan khác",
    "en": "Others"
  },
  "group_inform": {
    "vi": "Thông tin",
    "en": "Information"
  },
  "group_decide": {
    "vi": "Chỉ huy",
    "en": "Decisions"
  },
  "group_public": {
    "vi": "Truyền thông",
    "en": "The public"
  },
  "group_technical": {
    "vi": "Kỹ thuật",
    "en": "Technical"
  },
  "joint_act": {
    "vi": " hoặc ",
    "en": " or "
  },
  "joint_all": {
    "vi": " và ",
    "en": " and "
  },
  "joint_any": {
    "vi": " hoặc ",
    "en": " or "
  },
  "blank_person": {
    "vi": "Nguyễn Văn A",
    "en": "Nguyễn Văn A"
  },
  "blank_mail": {
    "vi": "nva@donvi.example",
    "en": "nva@unit.example"
  },
  "blank_phone": {
    "vi": "0292 000 0000",
    "en": "0292 000 0000"
  },
  "blank_host": {
    "vi": "MAY-01",
    "en": "PC-01"
  },
  "blank_ip": {
    "vi": "192.0.2.10",
    "en": "192.0.2.10"
  },
  "if_nobody_acts": {
    "vi": "Thành phố nếu không ai làm gì",
    "en": "The city if nobody acts"
  },
  "curve_waits": {
    "vi": "Đường này vẽ lại sau mỗi thay đổi, khi kịch bản không có lỗi.",
    "en": "It is drawn anew after each change, as long as there are no faults."
  },
  "new_threat": {
    "vi": "Sự cố mới",
    "en": "A new incident"
  },
  "new_stage": {
    "vi": "Diễn biến mới",
    "en": "A new stage"
  },
  "jumps": {
    "vi": "Đi đến",
    "en": "Go to"
  },
  "cards_keys": {
    "vi": "Ctrl+Enter trong một mục: thêm một thẻ của mục ấy. Trong danh sách chọn: gõ vài chữ của tên, không cần dấu, rồi Tab. Esc: về hàng thẻ phía trên.",
    "en": "Ctrl+Enter within a section adds a card to it. In a list of choices type some letters of a name, then Tab. Esc goes back to the tabs above."
  },
  "cards_general": {
    "vi": "Thông tin chung",
    "en": "Overview"
  },
  "cards_objectives": {
    "vi": "Mục tiêu",
    "en": "Objectives"
  },
  "cards_seats": {
    "vi": "Vị trí tham gia",
    "en": "Seats"
  },
  "cards_phases": {
    "vi": "Giai đoạn",
    "en": "Phases"
  },
  "cards_use": {
    "vi": "Phần dùng lại",
    "en": "Parts"
  },
  "add_objectives": {
    "vi": "Thêm mục tiêu",
    "en": "Add an objective"
  },
  "add_seats": {
    "vi": "Thêm vị trí",
    "en": "Add a seat"
  },
  "add_phases": {
    "vi": "Thêm giai đoạn",
    "en": "Add a phase"
  },
  "add_use": {
    "vi": "Thêm phần dùng lại",
    "en": "Add a part"
  },
  "use_help": {
    "vi": "Phần dùng lại là một chuỗi tình huống làm sẵn. Chọn rồi điền vào chỗ trống.",
    "en": "A part is a ready-made chain of injects. Choose one and fill in its blanks."
  },
  "use_needs_2": {
    "vi": "Chỉ kịch bản phiên bản 2 dùng được phần dùng lại.",
    "en": "Only scenarios of version 2 can use parts."
  },
  "new_options": {
    "vi": "Thêm phương án",
    "en": "Add an option"
  },
  "new_expect": {
    "vi": "Thêm kỳ vọng",
    "en": "Add an expectation"
  },
  "new_then": {
    "vi": "Thêm hệ quả",
    "en": "Add a consequence"
  },
  "new_all": {
    "vi": "Thêm điều kiện",
    "en": "Add a condition"
  },
  "new_any": {
    "vi": "Thêm một khả năng",
    "en": "Add another possibility"
  },
  "new_variants": {
    "vi": "Thêm nội dung thay thế",
    "en": "Add other words"
  },
  "new_credit": {
    "vi": "Thêm trường hợp",
    "en": "Add a case"
  },
  "new_asks": {
    "vi": "Thêm việc được yêu cầu",
    "en": "Add what it asks for"
  },
  "id_injects": {
    "vi": "th",
    "en": "in"
  },
  "id_options": {
    "vi": "pa",
    "en": "op"
  },
  "id_threats": {
    "vi": "sc",
    "en": "th"
  },
  "id_stages": {
    "vi": "db",
    "en": "st"
  },
  "id_objectives": {
    "vi": "mt",
    "en": "ob"
  },
  "id_phases": {
    "vi": "gd",
    "en": "ph"
  },
  "is_name": {
    "vi": "chọn tên",
    "en": "a name"
  },
  "is_text": {
    "vi": "ghi chữ",
    "en": "a text"
  },
  "is_list": {
    "vi": "danh sách",
    "en": "a list"
  },
  "is_number": {
    "vi": "một số",
    "en": "a number"
  },
  "is_form": {
    "vi": "theo diễn biến khác",
    "en": "as another stage has it"
  },
  "is_from_name": {
    "vi": "cơ quan",
    "en": "an agency"
  },
  "is_credit_number": {
    "vi": "luôn như nhau",
    "en": "always the same"
  },
  "is_credit_list": {
    "vi": "theo trường hợp",
    "en": "by case"
  },
  "is_hits_list": {
    "vi": "các hệ thống",
    "en": "systems"
  },
  "is_hits_form": {
    "vi": "hệ thống đã bị chiếm ở diễn biến",
    "en": "what another stage has taken"
  },
  "when_which": {
    "vi": "Phát khi nào",
    "en": "When"
  },
  "way_at": {
    "vi": "Đúng giờ",
    "en": "At a time"
  },
  "way_when": {
    "vi": "Khi có điều gì xảy ra",
    "en": "When something happens"
  },
  "way_unless": {
    "vi": "Nếu chưa ai làm",
    "en": "Unless somebody has acted"
  },
  "way_by_hand": {
    "vi": "Phát bằng tay",
    "en": "By hand"
  },
  "way_after": {
    "vi": "Sau một diễn biến",
    "en": "After a stage"
  },
  "way_none": {
    "vi": "Chờ hệ quả khác gọi",
    "en": "When something else calls it"
  },
  "s_When_at": {
    "vi": "Lúc T+{at}[, sau đó thêm {delay}]",
    "en": "At T+{at}[, then {delay} more]"
  },
  "s_When_when": {
    "vi": "Khi {when}[, sau đó {delay}]",
    "en": "When {when}[, {delay} later]"
  },
  "s_When_unless": {
    "vi": "Nếu {unless}[, sau đó {delay}]",
    "en": "If {unless}[, {delay} later]"
  },
  "s_When_by_hand": {
    "vi": "Khi Ban tổ chức phát; nếu không có người điều khiển thì lúc T+{by_hand}",
    "en": "When the organisers fire it; with nobody at the controls at T+{by_hand}"
  },
  "s_When_after": {
    "vi": "Sau khi xong “{after}”[, thêm {delay}]",
    "en": "After “{after}”[, {delay} later]"
  },
  "s_When_none": {
    "vi": "Khi một hệ quả kéo theo, hoặc khi Ban tổ chức phát",
    "en": "When a consequence calls it, or the organisers fire it"
  },
  "s_Absence": {
    "vi": "đến T+{deadline} mà {by}~ chưa {act} [({kind})] [về {about}] [tới {to}]",
    "en": "by T+{deadline} {by}~ has not done: {act} [({kind})] [about {about}] [to {to}]"
  },
  "s_Condition_service_below": {
    "vi": "{service} phục vụ dưới {below} [liên tục {for}]",
    "en": "{service} serves less than {below} [for {for}]"
  },
  "s_Condition_service_above": {
    "vi": "{service} phục vụ trên {above} [liên tục {for}]",
    "en": "{service} serves more than {above} [for {for}]"
  },
  "s_Condition_perceived": {
    "vi": "đơn vị vận hành thấy {perceived} {state} [liên tục {for}]",
    "en": "its operator sees {perceived} {state} [for {for}]"
  },
  "s_Condition_compromise": {
    "vi": "mức xâm nhập của {compromise} từ {at_least} trở lên [liên tục {for}]",
    "en": "{compromise} is {at_least} or worse [for {for}]"
  },
  "s_Condition_stage": {
    "vi": "đã xảy ra diễn biến {stage} [được {for}]",
    "en": "the stage {stage} has come to pass [for {for}]"
  },
  "s_Condition_inject": {
    "vi": "đã phát tình huống {inject} [được {for}]",
    "en": "the inject {inject} has been told [for {for}]"
  },
  "s_Condition_inject_option": {
    "vi": "đã chọn {option} ở tình huống {inject} [do {by}] [được {for}]",
    "en": "{option} was chosen in the inject {inject} [by {by}] [for {for}]"
  },
  "s_Condition_answered": {
    "vi": "đã trả lời tình huống {answered} [do {by}] [được {for}]",
    "en": "the inject {answered} has been answered [by {by}] [for {for}]"
  },
  "s_Condition_granted": {
    "vi": "đề nghị {granted} đã được giải quyết [được {for}]",
    "en": "the request {granted} has been granted [for {for}]"
  },
  "s_Condition_change": {
    "vi": "thay đổi {change}: {stands} [được {for}]",
    "en": "of the change {change}: {stands} [for {for}]"
  },
  "s_Condition_breached": {
    "vi": "thông tin mật {breached} bị [{by}] để lộ [cho {to}] [được {for}]",
    "en": "the confidence {breached} was told amiss [by {by}] [to {to}] [for {for}]"
  },
  "s_Condition_knows": {
    "vi": "{knows} biết thông tin mật {secret} [được {for}]",
    "en": "{knows} knows the confidence {secret} [for {for}]"
  },
  "s_Condition_evacuated": {
    "vi": "{evacuated} đã sơ tán [được {for}]",
    "en": "{evacuated} is evacuated [for {for}]"
  },
  "s_Condition_destroyed": {
    "vi": "thiết bị của {destroyed} hỏng hẳn [được {for}]",
    "en": "the equipment of {destroyed} is destroyed [for {for}]"
  },
  "s_Condition_moved": {
    "vi": "{moved} đã chuyển sang nơi dự phòng [được {for}]",
    "en": "{moved} has been moved to the stand-by [for {for}]"
  },
  "s_Condition_act": {
    "vi": "{by}~ đã {act} [({kind})] [về {about}] [tới {to}] [được {for}]",
    "en": "{by}~ did: {act} [({kind})] [about {about}] [to {to}] [for {for}]"
  },
  "s_Condition_reported": {
    "vi": "[{by}] đã báo cáo sự cố {reported} [({kind})] [tới {to}]",
    "en": "[{by}] has reported the incident {reported} [({kind})] [to {to}]"
  },
  "s_Condition_told": {
    "vi": "{told} đã được báo về {about}",
    "en": "{told} has been told of {about}"
  },
  "s_Condition_time": {
    "vi": "đến T+{time}",
    "en": "it is T+{time}"
  },
  "s_Condition_concern_below": {
    "vi": "mức lo lắng của người dân {concern} dưới {below} [liên tục {for}]",
    "en": "worry in {concern} is below {below} [for {for}]"
  },
  "s_Condition_concern_above": {
    "vi": "mức lo lắng của người dân {concern} trên {above} [liên tục {for}]",
    "en": "worry in {concern} is above {above} [for {for}]"
  },
  "s_Condition_leaked": {
    "vi": "đã lộ dữ liệu {leaked} [quá {above}] [được {for}]",
    "en": "data has leaked: {leaked} [more than {above}] [for {for}]"
  },
  "s_Condition_altered": {
    "vi": "đã bị sửa dữ liệu {altered} [quá {above}] [được {for}]",
    "en": "data has been altered: {altered} [more than {above}] [for {for}]"
  },
  "no_who": {
    "vi": "nơi nhận",
    "en": "the receivers"
  },
  "no_by": {
    "vi": "có đơn vị",
    "en": "somebody"
  },
  "no_objective": {
    "vi": "không",
    "en": "none"
  },
  "no_credit": {
    "vi": "giám sát viên chấm",
    "en": "evaluators judge"
  },
  "s_Condition_all": {
    "vi": "tất cả đều đúng: {all}",
    "en": "all of these: {all}"
  },
  "s_Condition_any": {
    "vi": "ít nhất một điều đúng: {any}",
    "en": "any of these: {any}"
  },
  "s_Condition_not": {
    "vi": "không phải: {not}",
    "en": "not: {not}"
  },
  "s_Expectation": {
    "vi": "{who}~ phải {act} [({kind})] [về {about}] [tới {to}] trong {target}, chậm nhất {limit}, tính vào mục tiêu {objective}~ [, hệ số {weight}]",
    "en": "{who}~ must: {act} [({kind})] [about {about}] [to {to}] within {target}, {limit} at the latest, for the objective {objective}~ [, weight {weight}]"
  },
  "s_AwareExpectation": {
    "vi": "Khi biết có sự cố {incident}: {who} phải {act} [({kind})] [về {about}] [tới {to}] trong {target}, chậm nhất {limit} [, tính vào mục tiêu {objective}] [, hệ số {weight}]",
    "en": "Once {incident} is known: {who} must: {act} [({kind})] [about {about}] [to {to}] within {target}, {limit} at the latest [, for the objective {objective}] [, weight {weight}]"
  },
  "s_Option": {
    "vi": "Phương án: {text} Mức đạt: {credit}~ [vì {why}] [cần {needs} đồng ý]",
    "en": "Option: {text} Worth: {credit}~ [because {why}] [needs the consent of {needs}]"
  },
  "s_CreditCase": {
    "vi": "{credit} [khi {if}] [vì {why}]",
    "en": "{credit} [when {if}] [because {why}]"
  },
  "s_Variant": {
    "vi": "Nếu {if} thì nói: {body}",
    "en": "If {if}, it says: {body}"
  },
  "s_Unanswered": {
    "vi": "Nếu {after} mà không ai trả lời thì {then}",
    "en": "If nobody answers within {after}: {then}"
  },
  "s_Order": {
    "vi": "yêu cầu {act} {about}",
    "en": "an order to {act} {about}"
  },
  "s_Ask": {
    "vi": "yêu cầu {act} [về {about}] [tới {to}] [({kind})] [đối với {who}]",
    "en": "asks for: {act} [about {about}] [to {to}] [({kind})] [of {who}]"
  },
  "s_Begin": {
    "vi": "bắt đầu diễn biến {begin} [sau {after}] [nếu {if}]",
    "en": "the stage {begin} begins [after {after}] [if {if}]"
  },
  "s_Stop": {
    "vi": "dừng diễn biến {stop} [sau {after}] [nếu {if}]",
    "en": "the stage {stop} is stopped [after {after}] [if {if}]"
  },
  "s_Mend": {
    "vi": "khắc phục xong hư hỏng của {mend} [sau {after}] [nếu {if}]",
    "en": "the damage of {mend} is mended [after {after}] [if {if}]"
  },
  "s_Alter": {
    "vi": "cường độ của diễn biến {alter} thành {by} lần [sau {after}] [nếu {if}]",
    "en": "the stage {alter} works {by} times as hard [after {after}] [if {if}]"
  },
  "s_Telling": {
    "vi": "phát tình huống {tell} [sau {after}] [nếu {if}]",
    "en": "the inject {tell} is told [after {after}] [if {if}]"
  },
  "s_Close": {
    "vi": "không phát tình huống {close} nữa [sau {after}] [nếu {if}]",
    "en": "the inject {close} does not come any more [after {after}] [if {if}]"
  },
  "s_Set_demand": {
    "vi": "nhu cầu ở {set} bằng {demand} lần bình thường [trong {for}] [sau {after}] [nếu {if}]",
    "en": "demand on {set} becomes {demand} times the ordinary [for {for}] [after {after}] [if {if}]"
  },
  "s_Set_capacity": {
    "vi": "năng lực của {set} bằng {capacity} lần nhu cầu bình thường [trong {for}] [sau {after}] [nếu {if}]",
    "en": "the capacity of {set} becomes {capacity} times ordinary demand [for {for}] [after {after}] [if {if}]"
  },
  "s_Draft": {
    "vi": "{people} có thêm {add} người [trong {for}] [sau {after}] [nếu {if}]",
    "en": "{people} has {add} people more [for {for}] [after {after}] [if {if}]"
  },
  "s_Worry": {
    "vi": "mức lo lắng của người dân {concern} tăng {add} [sau {after}] [nếu {if}]",
    "en": "worry in {concern} rises by {add} [after {after}] [if {if}]"
  },
  "s_Escalate": {
    "vi": "xác định mức độ của {level} [là {severity}] [sau {after}] [nếu {if}]",
    "en": "the severity of {level} is set [to {severity}] [after {after}] [if {if}]"
  },
  "s_Pay": {
    "vi": "trả tiền cho đối tượng {pay} [sau {after}] [nếu {if}]",
    "en": "whoever stands behind {pay} is paid [after {after}] [if {if}]"
  },
  "s_Release": {
    "vi": "dữ liệu bị mã hóa của {release} được giải mã [với khả năng {share}] [sau {after}] [nếu {if}]",
    "en": "what {release} has encrypted comes back [with the chance {share}] [after {after}] [if {if}]"
  },
  "s_Go": {
    "vi": "cho làm thay đổi {go} [sau {after}] [nếu {if}]",
    "en": "the change {go} may go ahead [after {after}] [if {if}]"
  },
  "s_Back": {
    "vi": "hủy hoặc lùi lại thay đổi {back} [sau {after}] [nếu {if}]",
    "en": "the change {back} is called off or rolled back [after {after}] [if {if}]"
  },
  "s_Reveal": {
    "vi": "nói thông tin mật {reveal} với {to} [sau {after}] [nếu {if}]",
    "en": "{to} is told the confidence {reveal} [after {after}] [if {if}]"
  },
  "s_Evacuate": {
    "vi": "sơ tán {evacuate} [sau {after}] [nếu {if}]",
    "en": "{evacuate} is evacuated [after {after}] [if {if}]"
  },
  "s_Reopen": {
    "vi": "cho vào lại {reopen} [sau {after}] [nếu {if}]",
    "en": "{reopen} is open again [after {after}] [if {if}]"
  },
  "s_Equip": {
    "vi": "có thiết bị thay thế cho {equip} [sau {after}] [nếu {if}]",
    "en": "equipment comes to replace that of {equip} [after {after}] [if {if}]"
  },
  "s_Relocate": {
    "vi": "chuyển {move} sang nơi dự phòng [sau {after}] [nếu {if}]",
    "en": "{move} is moved to the stand-by [after {after}] [if {if}]"
  },
  "s_Leave": {
    "vi": "đối tượng {leave} rút đi [sau {after}] [nếu {if}]",
    "en": "whoever stands behind {leave} leaves [after {after}] [if {if}]"
  },
  "s_Spread_enters": {
    "vi": "xâm nhập: vào {enters}, chiếm quyền sau {establish} [, lan theo {along}] [mỗi bước {step}]",
    "en": "entry: into {enters}, in control after {establish} [, on along {along}] [each step {step}]"
  },
  "s_Spread_from": {
    "vi": "lan tiếp từ {from}, chiếm quyền sau {establish} [, theo {along}] [mỗi bước {step}]",
    "en": "goes on from {from}, in control after {establish} [, along {along}] [each step {step}]"
  },
  "s_Degrade": {
    "vi": "gây hư hỏng {hits}, còn lại {to} năng lực [, dữ liệu {impact}] ; khắc phục bằng {repair}, mất {takes}",
    "en": "damage to {hits}, {to} of its health is left [, data {impact}] ; mended by {repair}, which takes {takes}"
  },
  "s_Load": {
    "vi": "gây quá tải {hits}, nhu cầu gấp {demand} lần [trong {lasts}] [, lọc được {filterable}]",
    "en": "overload of {hits}, demand {demand} times the ordinary [for {lasts}] [, {filterable} can be filtered]"
  },
  "s_Leak": {
    "vi": "làm lộ dữ liệu {data} của {hits}, hết trong {empties_in}",
    "en": "leak of {data} data from {hits}, all gone in {empties_in}"
  },
  "s_Tamper": {
    "vi": "sửa ngầm dữ liệu của {hits}, {share} bị sai [trong {grows}] [, đối soát một lần phát hiện {found}]",
    "en": "silent alteration of {hits}, {share} is false [within {grows}] [, one reconciliation finds it with {found}]"
  },
  "s_Harm": {
    "vi": "gây hại cho {people} người mỗi giờ qua {hits} [, tùy {by}] [trong {lasts}]",
    "en": "harm to {people} people an hour by way of {hits} [, by {by}] [for {lasts}]"
  },
  "s_Deceive": {
    "vi": "lừa thực hiện lệnh giả trong tình huống {message}",
    "en": "a false order in the inject {message}"
  },
  "s_Regional": {
    "vi": "thiên tai quanh {centre}, bán kính {radius} km, tác động đến {strikes}, cường độ {severity}; sửa chữa mất {takes}, tiếp cận được sau {access}",
    "en": "a disaster around {centre}, radius {radius} km, strikes {strikes}, as hard as {severity}; repairs take {takes}, crews can start after {access}"
  },
  "s_Countermove": {
    "vi": "Khi {on}: {do} [chỉ ở {system}] [sau {after}] [khả năng {chance}]",
    "en": "When {on}: {do} [only of {system}] [after {after}] [chance {chance}]"
  },
  "s_Hits": {
    "vi": "những gì {controlled_by} đã chiếm",
    "en": "what {controlled_by} has taken"
  },
  "f_at": {
    "vi": "Giờ",
    "en": "Time"
  },
  "f_when": {
    "vi": "Khi",
    "en": "When"
  },
  "f_unless": {
    "vi": "Nếu chưa",
    "en": "Unless"
  },
  "f_by_hand": {
    "vi": "Phát bằng tay",
    "en": "By hand"
  },
  "f_delay": {
    "vi": "Chậm thêm",
    "en": "Delay"
  },
  "f_chance": {
    "vi": "Khả năng xảy ra",
    "en": "Chance"
  },
  "f_after": {
    "vi": "Sau",
    "en": "After"
  },
  "f_title": {
    "vi": "Tên",
    "en": "Title"
  },
  "f_channel": {
    "vi": "Kênh",
    "en": "Channel"
  },
  "f_from": {
    "vi": "Người gửi",
    "en": "From"
  },
  "f_source": {
    "vi": "Người gửi thật",
    "en": "In truth from"
  },
  "f_to": {
    "vi": "Nơi nhận",
    "en": "To"
  },
  "f_body": {
    "vi": "Nội dung",
    "en": "Text"
  },
  "f_about": {
    "vi": "Về hệ thống",
    "en": "About"
  },
  "f_indicates": {
    "vi": "Dấu hiệu của sự cố",
    "en": "Indicates"
  },
  "f_order": {
    "vi": "Lệnh trong tin",
    "en": "Order"
  },
  "f_verify": {
    "vi": "Phải xác minh trước",
    "en": "To be verified first"
  },
  "f_before": {
    "vi": "Đã gửi trước",
    "en": "Sent before"
  },
  "f_while": {
    "vi": "Chỉ phát khi",
    "en": "Only while"
  },
  "f_always": {
    "vi": "Luôn phát",
    "en": "Always told"
  },
  "f_variants": {
    "vi": "Nội dung thay thế",
    "en": "Other words"
  },
  "f_options": {
    "vi": "Phương án",
    "en": "Options"
  },
  "f_then": {
    "vi": "Hệ quả",
    "en": "What follows"
  },
  "f_unanswered": {
    "vi": "Không ai trả lời",
    "en": "Unanswered"
  },
  "f_rumour": {
    "vi": "Tin đồn",
    "en": "Rumour"
  },
  "f_exhibits": {
    "vi": "Tài liệu kèm theo",
    "en": "Exhibits it shows"
  },
  "f_means": {
    "vi": "Ý nghĩa (cho máy đóng)",
    "en": "Meaning (for simulated seats)"
  },
  "f_expect": {
    "vi": "Kỳ vọng",
    "en": "Expected"
  },
  "f_objectives": {
    "vi": "Mục tiêu",
    "en": "Objectives"
  },
  "f_tags": {
    "vi": "Nhãn",
    "en": "Tags"
  },
  "f_notes": {
    "vi": "Ghi chú",
    "en": "Notes"
  },
  "f_controller": {
    "vi": "Cho người điều khiển",
    "en": "For controllers"
  },
  "f_evaluator": {
    "vi": "Cho giám sát viên",
    "en": "For evaluators"
  },
  "f_who": {
    "vi": "Ai",
    "en": "Who"
  },
  "f_mode": {
    "vi": "Cách tính",
    "en": "How it counts"
  },
  "f_act": {
    "vi": "Việc",
    "en": "Act"
  },
  "f_kind": {
    "vi": "Loại",
    "en": "Kind"
  },
  "f_judge": {
    "vi": "Phải xác định đúng",
    "en": "Must be right"
  },
  "f_option": {
    "vi": "Phương án chọn",
    "en": "Option"
  },
  "f_target": {
    "vi": "Trong",
    "en": "Within"
  },
  "f_limit": {
    "vi": "Chậm nhất",
    "en": "At the latest"
  },
  "f_objective": {
    "vi": "Mục tiêu",
    "en": "Objective"
  },
  "f_weight": {
    "vi": "Hệ số",
    "en": "Weight"
  },
  "f_note": {
    "vi": "Ghi chú",
    "en": "Note"
  },
  "f_incident": {
    "vi": "Sự cố",
    "en": "Incident"
  },
  "f_text": {
    "vi": "Nội dung phương án",
    "en": "Text"
  },
  "f_credit": {
    "vi": "Mức đạt",
    "en": "Credit"
  },
  "f_why": {
    "vi": "Lý do",
    "en": "Reason"
  },
  "f_needs": {
    "vi": "Cần đồng ý của",
    "en": "Needs the consent of"
  },
  "f_if": {
    "vi": "Nếu",
    "en": "If"
  },
  "f_service": {
    "vi": "Hệ thống",
    "en": "System"
  },
  "f_concern": {
    "vi": "Nơi",
    "en": "Where"
  },
  "f_below": {
    "vi": "Dưới",
    "en": "Below"
  },
  "f_above": {
    "vi": "Trên",
    "en": "Above"
  },
  "f_compromise": {
    "vi": "Hệ thống",
    "en": "System"
  },
  "f_at_least": {
    "vi": "Mức",
    "en": "Level"
  },
  "f_perceived": {
    "vi": "Hệ thống",
    "en": "System"
  },
  "f_state": {
    "vi": "Tình trạng",
    "en": "State"
  },
  "f_stage": {
    "vi": "Diễn biến",
    "en": "Stage"
  },
  "f_inject": {
    "vi": "Tình huống",
    "en": "Inject"
  },
  "f_by": {
    "vi": "Ai",
    "en": "By"
  },
  "f_leaked": {
    "vi": "Dữ liệu của",
    "en": "Data of"
  },
  "f_altered": {
    "vi": "Dữ liệu của",
    "en": "Data of"
  },
  "f_reported": {
    "vi": "Sự cố",
    "en": "Incident"
  },
  "f_told": {
    "vi": "Ai",
    "en": "Who"
  },
  "f_answered": {
    "vi": "Tình huống",
    "en": "Inject"
  },
  "f_granted": {
    "vi": "Đề nghị",
    "en": "Request"
  },
  "f_time": {
    "vi": "Giờ",
    "en": "Time"
  },
  "f_all": {
    "vi": "Các điều kiện",
    "en": "Conditions"
  },
  "f_any": {
    "vi": "Các điều kiện",
    "en": "Conditions"
  },
  "f_not": {
    "vi": "Điều kiện",
    "en": "Condition"
  },
  "f_for": {
    "vi": "Trong",
    "en": "For"
  },
  "f_deadline": {
    "vi": "Hạn",
    "en": "Deadline"
  },
  "f_begin": {
    "vi": "Diễn biến",
    "en": "Stage"
  },
  "f_stop": {
    "vi": "Diễn biến",
    "en": "Stage"
  },
  "f_mend": {
    "vi": "Diễn biến",
    "en": "Stage"
  },
  "f_alter": {
    "vi": "Diễn biến",
    "en": "Stage"
  },
  "f_tell": {
    "vi": "Tình huống",
    "en": "Inject"
  },
  "f_close": {
    "vi": "Tình huống",
    "en": "Inject"
  },
  "f_set": {
    "vi": "Hệ thống",
    "en": "System"
  },
  "f_demand": {
    "vi": "Nhu cầu",
    "en": "Demand"
  },
  "f_capacity": {
    "vi": "Năng lực",
    "en": "Capacity"
  },
  "f_people": {
    "vi": "Số người",
    "en": "People"
  },
  "f_add": {
    "vi": "Thêm",
    "en": "More"
  },
  "f_level": {
    "vi": "Sự cố",
    "en": "Incident"
  },
  "f_severity": {
    "vi": "Mức độ",
    "en": "Severity"
  },
  "f_pay": {
    "vi": "Sự cố",
    "en": "Incident"
  },
  "f_release": {
    "vi": "Sự cố",
    "en": "Incident"
  },
  "f_share": {
    "vi": "Tỷ lệ",
    "en": "Share"
  },
  "f_breached": {
    "vi": "Thông tin mật",
    "en": "Confidence"
  },
  "f_knows": {
    "vi": "Ai",
    "en": "Who"
  },
  "f_secret": {
    "vi": "Thông tin mật",
    "en": "Confidence"
  },
  "f_reveal": {
    "vi": "Thông tin mật",
    "en": "Confidence"
  },
  "f_carries": {
    "vi": "Thông tin mật nêu trong tin",
    "en": "Confidences it tells"
  },
  "f_needless": {
    "vi": "Người hỏi không cần biết",
    "en": "Whoever asks has no need to know"
  },
  "f_Confidence_level": {
    "vi": "Độ mật",
    "en": "How secret"
  },
  "f_Confidence_basis": {
    "vi": "Căn cứ pháp lý",
    "en": "Legal basis"
  },
  "f_Confidence_about": {
    "vi": "Về hệ thống",
    "en": "About"
  },
  "f_Confidence_readers": {
    "vi": "Người được biết từ đầu",
    "en": "Who may know from the start"
  },
  "f_Confidence_admits": {
    "vi": "Người được mời người khác",
    "en": "Who may let others in"
  },
  "f_Confidence_need": {
    "vi": "Người cần biết (người tham gia không thấy)",
    "en": "Who will need to know (not shown to participants)"
  },
  "f_change": {
    "vi": "Thay đổi",
    "en": "Change"
  },
  "f_go": {
    "vi": "Thay đổi",
    "en": "Change"
  },
  "f_Back_back": {
    "vi": "Thay đổi",
    "en": "Change"
  },
  "f_stands": {
    "vi": "Tình trạng",
    "en": "How it stands"
  },
  "f_PlannedChange_hits": {
    "vi": "Làm trên",
    "en": "Done on"
  },
  "f_PlannedChange_at": {
    "vi": "Tự bắt đầu lúc",
    "en": "Begins by itself at"
  },
  "f_PlannedChange_before": {
    "vi": "Trước diễn tập đã làm",
    "en": "Under way before the drill for"
  },
  "f_PlannedChange_opens": {
    "vi": "Khung giờ mở lúc",
    "en": "Window opens at"
  },
  "f_PlannedChange_closes": {
    "vi": "Khung giờ đóng lúc",
    "en": "Window closes at"
  },
  "f_PlannedChange_takes": {
    "vi": "Làm mất",
    "en": "Takes"
  },
  "f_PlannedChange_point": {
    "vi": "Điểm không thể quay lại (phần đã làm)",
    "en": "Point of no return (share of it)"
  },
  "f_PlannedChange_serves": {
    "vi": "Trong lúc làm phục vụ được",
    "en": "Serves meanwhile"
  },
  "f_PlannedChange_back": {
    "vi": "Lùi lại mất",
    "en": "Rolling back takes"
  },
  "f_PlannedChange_restore": {
    "vi": "Qua điểm đó, phục hồi mất",
    "en": "Past it a restore takes"
  },
  "f_PlannedChange_else": {
    "vi": "Hết khung giờ mà chưa ai quyết",
    "en": "When the window closes and nobody has decided"
  },
  "f_evacuated": {
    "vi": "Nơi",
    "en": "Place"
  },
  "f_evacuate": {
    "vi": "Nơi",
    "en": "Place"
  },
  "f_reopen": {
    "vi": "Nơi",
    "en": "Place"
  },
  "f_destroyed": {
    "vi": "Hệ thống",
    "en": "System"
  },
  "f_moved": {
    "vi": "Hệ thống",
    "en": "System"
  },
  "f_equip": {
    "vi": "Hệ thống",
    "en": "System"
  },
  "f_move": {
    "vi": "Hệ thống",
    "en": "System"
  },
  "f_destroys": {
    "vi": "Hỏng hẳn, phải thay thiết bị",
    "en": "Destroyed: it takes other equipment"
  },
  "f_Premises_systems": {
    "vi": "Hệ thống đặt ở đó",
    "en": "What stands there"
  },
  "f_Premises_people": {
    "vi": "Người của đơn vị nào làm ở đó",
    "en": "Whose people work there"
  },
  "f_Premises_standby": {
    "vi": "Nơi dự phòng",
    "en": "Stand-by place"
  },
  "f_Premises_moves": {
    "vi": "Chuyển sang mất",
    "en": "Moving there takes"
  },
  "f_Premises_serves": {
    "vi": "Ở đó phục vụ được",
    "en": "Serves there"
  },
  "f_Premises_backups": {
    "vi": "Bản sao lưu giữ trên",
    "en": "Backups are kept on"
  },
  "f_Premises_elsewhere": {
    "vi": "Bản ở nơi khác cũ",
    "en": "The copy elsewhere is this old"
  },
  "f_leave": {
    "vi": "Sự cố",
    "en": "Incident"
  },
  "f_hits": {
    "vi": "Tác động đến",
    "en": "Hits"
  },
  "f_impact": {
    "vi": "Dữ liệu",
    "en": "Data"
  },
  "f_repair": {
    "vi": "Khắc phục bằng",
    "en": "Mended by"
  },
  "f_takes": {
    "vi": "Mất",
    "en": "Takes"
  },
  "f_again": {
    "vi": "Tái diễn sau",
    "en": "Again after"
  },
  "f_through": {
    "vi": "Qua tài khoản",
    "en": "Through the accounts"
  },
  "f_insider": {
    "vi": "Người nội bộ",
    "en": "An insider"
  },
  "f_filterable": {
    "vi": "Lọc được",
    "en": "Can be filtered"
  },
  "f_lasts": {
    "vi": "Kéo dài",
    "en": "Lasts"
  },
  "f_data": {
    "vi": "Loại dữ liệu",
    "en": "Class of data"
  },
  "f_empties_in": {
    "vi": "Lộ hết trong",
    "en": "All gone in"
  },
  "f_grows": {
    "vi": "Tăng trong",
    "en": "Grows in"
  },
  "f_found": {
    "vi": "Phát hiện được",
    "en": "Found with"
  },
  "f_corrects": {
    "vi": "Sửa từng bản ghi mất",
    "en": "Correcting takes"
  },
  "f_heeded": {
    "vi": "Thông báo giảm được",
    "en": "Heeded"
  },
  "f_message": {
    "vi": "Tình huống",
    "en": "Inject"
  },
  "f_centre": {
    "vi": "Tâm (vĩ độ, kinh độ)",
    "en": "Centre (latitude, longitude)"
  },
  "f_radius": {
    "vi": "Bán kính",
    "en": "Radius"
  },
  "f_strikes": {
    "vi": "Tác động đến",
    "en": "Strikes"
  },
  "f_spread_over": {
    "vi": "Lan trong",
    "en": "Spread over"
  },
  "f_access": {
    "vi": "Tiếp cận sau",
    "en": "Access after"
  },
  "f_enters": {
    "vi": "Vào hệ thống",
    "en": "Enters"
  },
  "f_along": {
    "vi": "Lan theo",
    "en": "Along"
  },
  "f_step": {
    "vi": "Mỗi bước",
    "en": "Each step"
  },
  "f_establish": {
    "vi": "Chiếm quyền sau",
    "en": "In control after"
  },
  "f_slowed_by": {
    "vi": "Bị chậm bởi",
    "en": "Slowed by"
  },
  "f_reach": {
    "vi": "Chỉ lan đến",
    "en": "Can reach"
  },
  "f_weakness": {
    "vi": "Qua lỗ hổng vá được",
    "en": "By a weakness that a patch closes"
  },
  "f_controlled_by": {
    "vi": "Diễn biến",
    "en": "Stage"
  },
  "f_technique": {
    "vi": "Mã kỹ thuật ATT&CK",
    "en": "ATT&CK technique"
  },
  "f_situation": {
    "vi": "Tình huống trong kế hoạch",
    "en": "Situation of the plan"
  },
  "f_cause": {
    "vi": "Nguyên nhân",
    "en": "Cause"
  },
  "f_beyond_owner": {
    "vi": "Vượt khả năng của chủ quản hệ thống thông tin",
    "en": "Beyond its owner"
  },
  "f_beyond_when": {
    "vi": "Vượt khả năng của chủ quản khi",
    "en": "Beyond its owner when"
  },
  "f_adversary": {
    "vi": "Đối tượng đứng sau",
    "en": "Adversary"
  },
  "f_parties": {
    "vi": "Cơ quan liên quan",
    "en": "Parties"
  },
  "f_goals": {
    "vi": "Mục đích",
    "en": "Goals"
  },
  "f_budget": {
    "vi": "Số lần đáp trả",
    "en": "How often he answers"
  },
  "f_policy": {
    "vi": "Cách đáp trả",
    "en": "What he does"
  },
  "f_on": {
    "vi": "Khi",
    "en": "On"
  },
  "f_system": {
    "vi": "Hệ thống",
    "en": "System"
  },
  "f_do": {
    "vi": "Thì",
    "en": "Does"
  },
  "f_code": {
    "vi": "Mã tình huống",
    "en": "Code"
  },
  "f_summary": {
    "vi": "Tóm tắt",
    "en": "Summary"
  },
  "f_length": {
    "vi": "Thời lượng",
    "en": "Length"
  },
  "f_story": {
    "vi": "Giờ G",
    "en": "Story clock"
  },
  "f_starts": {
    "vi": "Bắt đầu",
    "en": "Begins"
  },
  "f_ends": {
    "vi": "Kết thúc",
    "en": "Is over"
  },
  "f_chapters": {
    "vi": "Các chương",
    "en": "Chapters"
  },
  "f_keeps": {
    "vi": "Việc vẫn tiếp tục",
    "en": "Goes on"
  },
  "f_basis": {
    "vi": "Căn cứ",
    "en": "Basis"
  },
  "f_seat": {
    "vi": "Vị trí",
    "en": "Seat"
  },
  "f_brief": {
    "vi": "Lời dặn",
    "en": "Told at the start"
  },
  "f_start": {
    "vi": "Từ T+",
    "en": "From T+"
  },
  "f_agency": {
    "vi": "Cơ quan",
    "en": "Agency"
  },
  "f_role": {
    "vi": "Vai trò",
    "en": "Role"
  },
  "f_account": {
    "vi": "Nhóm tài khoản",
    "en": "Accounts"
  },
  "f_asks": {
    "vi": "Yêu cầu",
    "en": "Asks"
  },
  "f_Draft_people": {
    "vi": "Cơ quan",
    "en": "Agency"
  },
  "f_Harm_by": {
    "vi": "Tùy theo",
    "en": "By"
  },
  "c_state_suspected": {
    "vi": "có dấu hiệu đáng ngờ",
    "en": "suspected"
  },
  "c_state_degraded": {
    "vi": "hoạt động kém",
    "en": "degraded"
  },
  "c_state_down": {
    "vi": "ngừng hoạt động",
    "en": "down"
  },
  "c_state_isolated": {
    "vi": "đã được cô lập",
    "en": "isolated"
  },
  "c_state_altered": {
    "vi": "có dữ liệu sai",
    "en": "altered"
  },
  "c_mode_any": {
    "vi": "một người làm là đủ",
    "en": "one is enough"
  },
  "c_mode_all": {
    "vi": "từng vị trí phải làm",
    "en": "each of them"
  },
  "c_source_attacker": {
    "vi": "kẻ tấn công",
    "en": "the attacker"
  },
  "c_judge_cause": {
    "vi": "nguyên nhân",
    "en": "the cause"
  },
  "c_judge_severity": {
    "vi": "mức độ",
    "en": "the severity"
  },
  "c_along_connects": {
    "vi": "kết nối mạng",
    "en": "connections"
  },
  "c_along_accounts": {
    "vi": "tài khoản dùng chung",
    "en": "shared accounts"
  },
  "c_slowed_by_mfa": {
    "vi": "xác thực đa yếu tố",
    "en": "multi-factor sign-in"
  },
  "c_slowed_by_endpoint": {
    "vi": "bảo vệ máy trạm",
    "en": "endpoint protection"
  },
  "c_slowed_by_patched": {
    "vi": "đã vá",
    "en": "patched"
  },
  "c_strikes_system": {
    "vi": "hệ thống",
    "en": "systems"
  },
  "c_strikes_power": {
    "vi": "điện",
    "en": "power"
  },
  "c_strikes_uplink": {
    "vi": "đường truyền",
    "en": "uplinks"
  },
  "c_strikes_backbone": {
    "vi": "mạng trục",
    "en": "backbones"
  },
  "c_strikes_road": {
    "vi": "đường bộ",
    "en": "roads"
  },
  "c_by_service": {
    "vi": "mức phục vụ",
    "en": "its service"
  },
  "c_by_altered": {
    "vi": "mức dữ liệu sai",
    "en": "its false data"
  },
  "c_by_anyway": {
    "vi": "luôn luôn",
    "en": "always"
  },
  "c_repair_restore_backup": {
    "vi": "khôi phục từ bản sao lưu",
    "en": "restoring a backup"
  },
  "c_repair_repair": {
    "vi": "sửa chữa",
    "en": "repair"
  },
  "c_repair_roll_back": {
    "vi": "hoàn tác thay đổi",
    "en": "rolling back"
  },
  "city_tabs": {
    "vi": "Các phần của thành phố",
    "en": "Parts of the city"
  },
  "tab_agencies": {
    "vi": "Cơ quan",
    "en": "Agencies"
  },
  "tab_people": {
    "vi": "Nhân lực",
    "en": "People"
  },
  "tab_systems": {
    "vi": "Hệ thống",
    "en": "Systems"
  },
  "tab_utilities": {
    "vi": "Hạ tầng",
    "en": "Utilities"
  },
  "tab_communes": {
    "vi": "Xã, phường",
    "en": "Communes"
  },
  "tab_links": {
    "vi": "Liên kết",
    "en": "Links"
  },
  "tab_shared": {
    "vi": "Thông tin chung",
    "en": "In common"
  },
  "help_agencies": {
    "vi": "Sở, ban, ngành, doanh nghiệp, cơ quan trung ương, báo chí. Xã, phường có bảng riêng.",
    "en": "Departments, firms, national bodies, the press. Communes have a table of their own."
  },
  "help_people": {
    "vi": "Số người trực làm việc kỹ thuật, thời gian tự trả lời khi không có người đóng, lực lượng cử đi hỗ trợ; bên dưới là cơ quan giữ từng phần việc theo quy định, và các vai trò.",
    "en": "People on duty for technical work, how long an agency that nobody plays takes to answer, who is sent to help; below, who plays which part of the law, and the posts."
  },
  "help_systems": {
    "vi": "Mỗi hệ thống thông tin: ai vận hành, ai là chủ quản, cấp độ, biện pháp bảo vệ, phụ thuộc vào đâu.",
    "en": "Every information system: who runs it, who answers for it, its level, its protection, what it depends on."
  },
  "help_utilities": {
    "vi": "Điện, đường truyền, trục mạng, đường bộ mà các hệ thống cần.",
    "en": "Power, uplinks, backbones and roads that systems need."
  },
  "help_communes": {
    "vi": "Mỗi dòng tạo một UBND xã, phường cùng mạng và đường truyền của nơi đó, theo khuôn mẫu ở cuối trang.",
    "en": "Each row makes a People's Committee, a network and an uplink, by the patterns at the end of the page."
  },
  "help_links": {
    "vi": "Ai báo cáo ai, ai chỉ đạo ai, ai phối hợp với ai, ai cung cấp dịch vụ cho ai; từ hệ thống nào vào được hệ thống nào.",
    "en": "Who reports to whom, who directs, coordinates with and supplies whom; which system can be reached from which."
  },
  "help_roles": {
    "vi": "Vai trò trong cơ quan, và nhóm việc mà vai trò ấy được làm.",
    "en": "Posts in agencies, and the kinds of act that each may do."
  },
  "help_regions": {
    "vi": "Khu vực của thành phố, mỗi khu vực có tọa độ điểm giữa.",
    "en": "Parts of the city, each with a point in its middle."
  },
  "help_controls": {
    "vi": "Các loại biện pháp bảo vệ mà nhiều hệ thống cùng dùng.",
    "en": "Kinds of protection that systems share."
  },
  "help_groups": {
    "vi": "Nhiều cơ quan hoặc hệ thống dưới một tên, để viết liên kết cho gọn.",
    "en": "Several agencies or systems under one name, so that links are short."
  },
  "help_sources": {
    "vi": "Căn cứ xác định cơ quan, hệ thống có thật và đơn vị vận hành; điều không có nguồn thì ghi là giả định.",
    "en": "What vouches for an agency or a system and for who runs it; what no source states is called an assumption."
  },
  "add_agencies": {
    "vi": "Thêm cơ quan",
    "en": "Add an agency"
  },
  "add_systems": {
    "vi": "Thêm hệ thống",
    "en": "Add a system"
  },
  "add_utilities": {
    "vi": "Thêm hạ tầng",
    "en": "Add a utility"
  },
  "add_communes": {
    "vi": "Thêm xã, phường",
    "en": "Add a commune"
  },
  "add_links": {
    "vi": "Thêm liên kết",
    "en": "Add a link"
  },
  "add_roles": {
    "vi": "Thêm vai trò",
    "en": "Add a post"
  },
  "add_regions": {
    "vi": "Thêm khu vực",
    "en": "Add a region"
  },
  "add_controls": {
    "vi": "Thêm loại biện pháp bảo vệ",
    "en": "Add a kind of protection"
  },
  "add_groups": {
    "vi": "Thêm nhóm",
    "en": "Add a group"
  },
  "add_sources": {
    "vi": "Thêm căn cứ",
    "en": "Add a source"
  },
  "new_name": {
    "vi": "tên gọi",
    "en": "name"
  },
  "cards_roles": {
    "vi": "Vai trò",
    "en": "Posts"
  },
  "cards_regions": {
    "vi": "Khu vực",
    "en": "Regions"
  },
  "cards_controls": {
    "vi": "Biện pháp bảo vệ",
    "en": "Protection"
  },
  "cards_groups": {
    "vi": "Nhóm",
    "en": "Groups"
  },
  "cards_sources": {
    "vi": "Căn cứ",
    "en": "Sources"
  },
  "seek": {
    "vi": "Tìm",
    "en": "Search"
  },
  "rows_shown": {
    "vi": "{count} / {all} dòng",
    "en": "{count} of {all} rows"
  },
  "city_map": {
    "vi": "Bản đồ hệ thống và hạ tầng của thành phố",
    "en": "Map of the city's systems and utilities"
  },
  "map_in": {
    "vi": "Phóng to",
    "en": "Zoom in"
  },
  "map_out": {
    "vi": "Thu nhỏ",
    "en": "Zoom out"
  },
  "map_whole": {
    "vi": "Toàn thành phố",
    "en": "Whole city"
  },
  "map_waits": {
    "vi": "Bản đồ hiện ra khi thành phố không còn lỗi.",
    "en": "The map is drawn once the city has no faults."
  },
  "link_reports_to": {
    "vi": "Báo cáo",
    "en": "Reports to"
  },
  "link_directs": {
    "vi": "Chỉ đạo",
    "en": "Directs"
  },
  "link_coordinates_with": {
    "vi": "Phối hợp",
    "en": "Coordinates with"
  },
  "link_supplies": {
    "vi": "Cung cấp dịch vụ",
    "en": "Supplies"
  },
  "link_connects": {
    "vi": "Vào được (qua mạng)",
    "en": "Can reach (network)"
  },
  "end_all": {
    "vi": "Tất cả",
    "en": "All of them"
  },
  "end_communes": {
    "vi": "mọi xã, phường",
    "en": "every commune"
  },
  "end_operators": {
    "vi": "mọi đơn vị vận hành",
    "en": "every operator"
  },
  "end_owners": {
    "vi": "chủ quản của từng đơn vị vận hành",
    "en": "each operator's owners"
  },
  "patterns": {
    "vi": "Khuôn mẫu chung cho xã, phường",
    "en": "What every commune is like"
  },
  "patterns_help": {
    "vi": "{name} là tên, {id} là mã, {region} là khu vực của xã, phường.",
    "en": "{name} is the commune's name, {id} its code, {region} its region."
  },
  "pattern_agency": {
    "vi": "Cơ quan",
    "en": "Agency"
  },
  "pattern_system": {
    "vi": "Hệ thống",
    "en": "System"
  },
  "pattern_uplink": {
    "vi": "Đường truyền",
    "en": "Uplink"
  },
  "f_id": {
    "vi": "Mã",
    "en": "Id"
  },
  "f_name": {
    "vi": "Tên",
    "en": "Name"
  },
  "f_short": {
    "vi": "Tên gọi tắt",
    "en": "Short name"
  },
  "f_part_of": {
    "vi": "Thuộc",
    "en": "Part of"
  },
  "f_force": {
    "vi": "Lực lượng theo kế hoạch",
    "en": "Forces of the plan"
  },
  "f_region": {
    "vi": "Khu vực",
    "en": "Region"
  },
  "f_clearance": {
    "vi": "Được nhận tin đến mức",
    "en": "Cleared up to"
  },
  "f_responders": {
    "vi": "Số người trực",
    "en": "On duty"
  },
  "f_Support_responders": {
    "vi": "Số người cử đi",
    "en": "People sent"
  },
  "f_support": {
    "vi": "Cử đi hỗ trợ",
    "en": "Sends to help"
  },
  "f_reacts": {
    "vi": "Tự trả lời sau",
    "en": "Answers by itself in"
  },
  "f_Agency_source": {
    "vi": "Căn cứ",
    "en": "Source"
  },
  "f_Controls_source": {
    "vi": "Căn cứ",
    "en": "Source"
  },
  "f_LinkRow_source": {
    "vi": "Căn cứ",
    "en": "Source"
  },
  "f_Communes_source": {
    "vi": "Căn cứ",
    "en": "Source"
  },
  "f_Agency_level": {
    "vi": "Cấp",
    "en": "Level"
  },
  "f_CommuneAgency_level": {
    "vi": "Cấp",
    "en": "Level"
  },
  "f_operator": {
    "vi": "Đơn vị vận hành",
    "en": "Operator"
  },
  "f_owner": {
    "vi": "Cơ quan giữ",
    "en": "Kept by"
  },
  "f_zone": {
    "vi": "Vùng mạng",
    "en": "Zone"
  },
  "f_controls": {
    "vi": "Biện pháp bảo vệ",
    "en": "Protection"
  },
  "f_accounts": {
    "vi": "Nhóm tài khoản",
    "en": "Accounts"
  },
  "f_holds": {
    "vi": "Phải có",
    "en": "Must hold"
  },
  "f_standby": {
    "vi": "Chỉ chạy khi được bật (dự phòng)",
    "en": "Serves only once switched on"
  },
  "f_depends_on": {
    "vi": "Phụ thuộc",
    "en": "Depends on"
  },
  "f_Region_at": {
    "vi": "Điểm giữa (vĩ độ, kinh độ)",
    "en": "Middle (latitude, longitude)"
  },
  "f_CommuneRow_code": {
    "vi": "Mã đơn vị hành chính",
    "en": "Official code"
  },
  "f_buffer": {
    "vi": "Thời gian chịu đựng",
    "en": "Rides through"
  },
  "f_refill": {
    "vi": "Tốc độ nạp lại",
    "en": "Refill rate"
  },
  "f_Dependency_share": {
    "vi": "Phần phục vụ bị mất",
    "en": "Share of service lost"
  },
  "f_Dependency_on": {
    "vi": "Cần đến",
    "en": "Needs"
  },
  "f_LinkRow_from": {
    "vi": "Từ",
    "en": "From"
  },
  "f_LinkRow_to": {
    "vi": "Đến",
    "en": "To"
  },
  "f_LinkRow_kind": {
    "vi": "Loại",
    "en": "Kind"
  },
  "f_Utility_kind": {
    "vi": "Loại",
    "en": "Kind"
  },
  "f_line": {
    "vi": "Tuyến báo cáo",
    "en": "Reporting line"
  },
  "f_exposure": {
    "vi": "Mức độ thông thoáng",
    "en": "How open"
  },
  "f_monitoring": {
    "vi": "Khả năng phát hiện",
    "en": "Chance of noticing"
  },
  "f_backup_every": {
    "vi": "Chu kỳ sao lưu",
    "en": "Backup every"
  },
  "f_backup_offline": {
    "vi": "Bản sao lưu tách rời mạng",
    "en": "Backup kept offline"
  },
  "f_restore_takes": {
    "vi": "Thời gian khôi phục",
    "en": "Restoring takes"
  },
  "f_mfa": {
    "vi": "Xác thực đa yếu tố",
    "en": "Multi-factor login"
  },
  "f_endpoint": {
    "vi": "Bảo vệ máy trạm, máy chủ",
    "en": "Endpoint protection"
  },
  "f_patched": {
    "vi": "Đã vá lỗ hổng đã biết",
    "en": "Patched"
  },
  "f_may": {
    "vi": "Nhóm việc được làm",
    "en": "May do"
  },
  "f_parties_of": {
    "vi": "Cơ quan giữ từng phần việc theo quy định",
    "en": "Who plays which part of the law"
  },
  "f_standing": {
    "vi": "Đơn vị thường trực, nơi nhận báo cáo",
    "en": "Standing agency, where reports go"
  },
  "f_police": {
    "vi": "Công an, cơ quan chuyên trách",
    "en": "Police, the specialised agency"
  },
  "f_team": {
    "vi": "Đội Ứng cứu",
    "en": "Response Team"
  },
  "f_coordinator": {
    "vi": "Cơ quan điều phối quốc gia",
    "en": "National coordinating body"
  },
  "f_chairman": {
    "vi": "Chủ tịch UBND thành phố",
    "en": "Head of the city"
  },
  "f_national_standing": {
    "vi": "Cơ quan thường trực quốc gia",
    "en": "National standing agency"
  },
  "f_steering": {
    "vi": "Ban Chỉ đạo quốc gia",
    "en": "National steering committee"
  },
  "c_level_city": {
    "vi": "thành phố",
    "en": "city"
  },
  "c_level_commune": {
    "vi": "xã, phường",
    "en": "commune"
  },
  "c_level_national": {
    "vi": "trung ương",
    "en": "national"
  },
  "c_level_firm": {
    "vi": "doanh nghiệp",
    "en": "firm"
  },
  "c_level_public": {
    "vi": "báo chí, người dân",
    "en": "press, public"
  },
  "c_clearance_clear": {
    "vi": "công khai",
    "en": "clear"
  },
  "c_clearance_amber": {
    "vi": "hạn chế",
    "en": "amber"
  },
  "c_clearance_red": {
    "vi": "mật",
    "en": "red"
  },
  "c_holds_public": {
    "vi": "công khai",
    "en": "public"
  },
  "c_holds_internal": {
    "vi": "nội bộ",
    "en": "internal"
  },
  "c_holds_personal": {
    "vi": "cá nhân",
    "en": "personal"
  },
  "c_holds_secret": {
    "vi": "mật",
    "en": "secret"
  },
  "c_kind_power": {
    "vi": "điện",
    "en": "power"
  },
  "c_kind_uplink": {
    "vi": "đường truyền",
    "en": "uplink"
  },
  "c_kind_backbone": {
    "vi": "trục mạng",
    "en": "backbone"
  },
  "c_kind_road": {
    "vi": "đường bộ",
    "en": "road"
  },
  "c_may_inform": {
    "vi": "thông tin, báo cáo",
    "en": "inform"
  },
  "c_may_decide": {
    "vi": "quyết định, chỉ đạo",
    "en": "decide"
  },
  "c_may_technical": {
    "vi": "kỹ thuật",
    "en": "technical"
  },
  "c_may_public": {
    "vi": "phát ngôn",
    "en": "speak in public"
  },
  "s_Dependency": {
    "vi": "Cần {on}[; bên đó ngừng thì mất {share} mức phục vụ][; chịu được {buffer}]",
    "en": "Needs {on}[; loses {share} of its service without it][; rides through {buffer}]"
  },
  "s_CommuneDependency": {
    "vi": "Mỗi nơi cần {on}[; nếu ngừng thì mất {share}][; chịu được {buffer}]",
    "en": "Each needs {on}[; without it loses {share}][; rides through {buffer}]"
  },
  "s_Support": {
    "vi": "Cử {responders} người, có mặt sau {delay}",
    "en": "Sends {responders} people, there in {delay}"
  },
  "new_depends_on": {
    "vi": "Thêm phụ thuộc",
    "en": "Add a dependency"
  },
  "force_D1": {
    "vi": "sở, ban, ngành, đoàn thể",
    "en": "departments and bodies"
  },
  "force_D2": {
    "vi": "UBND xã, phường",
    "en": "communes"
  },
  "force_D3": {
    "vi": "cơ quan, doanh nghiệp liên quan",
    "en": "other agencies and firms"
  },
  "force_D4": {
    "vi": "Đội Ứng cứu sự cố",
    "en": "Response Team"
  },
  "force_D5": {
    "vi": "đơn vị chủ quản hệ thống thông tin",
    "en": "owner of systems"
  },
  "force_D6": {
    "vi": "đơn vị quản lý, vận hành",
    "en": "operator"
  },
  "force_D7": {
    "vi": "doanh nghiệp dịch vụ an toàn thông tin",
    "en": "security-service firm"
  },
  "force_D8": {
    "vi": "doanh nghiệp xây dựng, cung cấp hệ thống",
    "en": "builder or supplier"
  },
  "force_D9": {
    "vi": "Công an thành phố",
    "en": "City Police"
  },
  "force_D10": {
    "vi": "Phòng An ninh mạng (PA05)",
    "en": "Cyber-security division (PA05)"
  },
  "force_D11": {
    "vi": "Trung tâm Giám sát, điều hành đô thị thông minh",
    "en": "Smart-city monitoring centre"
  },
  "force_D12": {
    "vi": "Sở Khoa học và Công nghệ",
    "en": "Department of Science and Technology"
  },
  "force_D13": {
    "vi": "Sở Tài chính",
    "en": "Department of Finance"
  },
  "force_D14": {
    "vi": "Chủ tịch UBND thành phố",
    "en": "Chairman of the city"
  },
  "force_D15": {
    "vi": "VNCERT",
    "en": "VNCERT"
  },
  "force_D16": {
    "vi": "Trung tâm An ninh mạng quốc gia",
    "en": "National cyber-security centre"
  },
  "force_D17": {
    "vi": "A05, Bộ Công an",
    "en": "A05, Ministry of Public Security"
  },
  "force_D20": {
    "vi": "cơ quan chuyên ngành trung ương",
    "en": "central specialised agencies"
  },
  "force_D21": {
    "vi": "người, tổ chức báo tin",
    "en": "whoever reports an incident"
  },
  "force_D22": {
    "vi": "cơ quan Đảng, Mặt trận, đoàn thể",
    "en": "Party, Front and mass bodies"
  },
  "force_D23": {
    "vi": "Ban Chỉ đạo KH&CN, chuyển đổi số, Đề án 06",
    "en": "steering committee for digital transformation"
  },
  "force_D24": {
    "vi": "doanh nghiệp viễn thông, CNTT, Internet",
    "en": "telecom, IT and Internet firms"
  },
  "force_D25": {
    "vi": "đội ứng cứu tỉnh, thành phố khác",
    "en": "response teams of other provinces"
  },
  "force_D26": {
    "vi": "Tiểu ban An toàn, An ninh mạng và tổ giúp việc",
    "en": "sub-committee for cyber-security and its working group"
  },
  "f_Node_weight": {
    "vi": "Trọng số phục vụ",
    "en": "Weight for citizens"
  },
  "f_Node_capacity": {
    "vi": "Năng lực (thường ngày là 1)",
    "en": "Capacity (ordinary demand is 1)"
  },
  "f_Node_at": {
    "vi": "Vị trí (vĩ độ, kinh độ)",
    "en": "Place (latitude, longitude)"
  },
  "f_Node_source": {
    "vi": "Căn cứ",
    "en": "Source"
  },
  "f_Node_level": {
    "vi": "Cấp độ an toàn",
    "en": "Security level"
  },
  "tab_setting": {
    "vi": "Bối cảnh",
    "en": "The setting"
  },
  "range_from": {
    "vi": "từ",
    "en": "from"
  },
  "range_to": {
    "vi": "đến",
    "en": "to"
  },
  "seek_basis": {
    "vi": "Tìm mã kế hoạch, điều luật, nghĩa vụ",
    "en": "Search plan codes, articles, duties"
  },
  "own_uplinks": {
    "vi": "đường truyền của chính cơ quan ấy",
    "en": "the agency's own uplinks"
  },
  "drawn": {
    "vi": "{name} (rút thăm)",
    "en": "{name} (drawn)"
  },
  "group_drawn": {
    "vi": "Rút thăm",
    "en": "Drawn"
  },
  "cards_public": {
    "vi": "Người dân và báo chí",
    "en": "The public and the press"
  },
  "help_public": {
    "vi": "Người dân lo lắng khi dịch vụ ngừng, dữ liệu lộ, có tin đồn hoặc không ai nói gì; họ gọi tổng đài, kéo đến quầy, báo chí hỏi và viết. Bỏ phần này thì không có những điều đó.",
    "en": "People worry when services stop, data leak, rumours go about or nobody says anything; they call the hotline, crowd the counters, and journalists ask and write. Without this part there is none of that."
  },
  "add_public": {
    "vi": "Thêm người dân và báo chí",
    "en": "Add the public and the press"
  },
  "cards_approvals": {
    "vi": "Việc phải được phê duyệt",
    "en": "Acts that need consent"
  },
  "help_approvals": {
    "vi": "Người tham gia đề nghị, người có thẩm quyền phê duyệt hoặc không phê duyệt rồi việc mới được làm.",
    "en": "Who plays asks; whoever has the authority approves or refuses before it is done."
  },
  "add_approvals": {
    "vi": "Thêm việc phải được phê duyệt",
    "en": "Add an act that needs consent"
  },
  "one_approvals": {
    "vi": "Phê duyệt",
    "en": "Consent"
  },
  "cards_requests": {
    "vi": "Đề nghị cơ quan ngoài",
    "en": "Requests to outside bodies"
  },
  "help_requests": {
    "vi": "Người tham gia gửi đề nghị, nêu căn cứ; cơ quan ngoài giải quyết, không đáp ứng hoặc trả lại vì thiếu.",
    "en": "Who plays asks on a legal basis; the body grants it, declines, or sends it back for what it lacks."
  },
  "add_requests": {
    "vi": "Thêm việc có thể đề nghị",
    "en": "Add something that can be asked for"
  },
  "one_requests": {
    "vi": "Đề nghị",
    "en": "Request"
  },
  "cards_changes": {
    "vi": "Thay đổi theo kế hoạch",
    "en": "Planned changes"
  },
  "help_changes": {
    "vi": "Việc thay thế, nâng cấp đã lên lịch: khung giờ, điểm không thể quay lại, cách lùi lại; phương án của một tình huống cho làm tiếp hay lùi lại.",
    "en": "Work that was planned: its window, its point of no return, the way back; options of an inject let it go on or roll it back."
  },
  "add_changes": {
    "vi": "Thêm thay đổi",
    "en": "Add a change"
  },
  "one_changes": {
    "vi": "Thay đổi",
    "en": "Change"
  },
  "cards_confidences": {
    "vi": "Thông tin mật",
    "en": "Confidences"
  },
  "help_confidences": {
    "vi": "Điều chỉ người cần biết được biết: ai được biết từ đầu, ai được mời người khác; nói với người chưa được mời là lộ.",
    "en": "What only those may know who need it: who knows from the start, who may let others in; telling anybody who was not let in is a breach."
  },
  "add_confidences": {
    "vi": "Thêm thông tin mật",
    "en": "Add a confidence"
  },
  "one_confidences": {
    "vi": "Thông tin mật",
    "en": "Confidence"
  },
  "cards_places": {
    "vi": "Nơi đặt máy, nơi làm việc",
    "en": "Places"
  },
  "help_places": {
    "vi": "Nhà, phòng máy: hệ thống nào đặt ở đó, người của ai làm ở đó, nơi dự phòng. Sơ tán thì không ai làm việc tại chỗ; thiết bị hỏng hẳn thì chỉ thay, hoặc chuyển sang nơi dự phòng.",
    "en": "Buildings and rooms: what stands there, whose people work there, the stand-by. Evacuated, nobody works there; destroyed equipment is replaced, or the service moves to the stand-by."
  },
  "add_places": {
    "vi": "Thêm nơi",
    "en": "Add a place"
  },
  "one_places": {
    "vi": "Nơi",
    "en": "Place"
  },
  "cards_communications": {
    "vi": "Đường liên lạc",
    "en": "Lines"
  },
  "help_communications": {
    "vi": "Đường liên lạc của một vị trí mất khi hạ tầng chở nó không còn phục vụ đủ; khi ấy chỉ còn bộ đàm hoặc người chuyển văn bản.",
    "en": "A seat's line is lost when what carries it no longer serves enough; then only radio or a messenger is left."
  },
  "add_communications": {
    "vi": "Thêm đường liên lạc",
    "en": "Add a line"
  },
  "one_communications": {
    "vi": "Đường liên lạc",
    "en": "Line"
  },
  "cards_accounts": {
    "vi": "Nhóm tài khoản",
    "en": "Groups of accounts"
  },
  "help_accounts": {
    "vi": "Những tài khoản được cấp, khóa, cấp lại cùng nhau; diễn biến của sự cố có thể đi qua chúng.",
    "en": "Accounts that are given out, closed and renewed together; a stage of the incident can work through them."
  },
  "add_accounts": {
    "vi": "Thêm nhóm tài khoản",
    "en": "Add a group of accounts"
  },
  "begun_accounts": {
    "vi": "Nhóm tài khoản mới",
    "en": "New group of accounts"
  },
  "begun_requests": {
    "vi": "Việc cần đề nghị",
    "en": "What is asked for"
  },
  "begun_changes": {
    "vi": "Thay đổi mới",
    "en": "New change"
  },
  "begun_confidences": {
    "vi": "Thông tin mật mới",
    "en": "New confidence"
  },
  "begun_places": {
    "vi": "Nơi mới",
    "en": "New place"
  },
  "begun_basis": {
    "vi": "Căn cứ pháp lý",
    "en": "The legal basis"
  },
  "begun_answer": {
    "vi": "Đã giải quyết theo đề nghị.",
    "en": "Granted as asked."
  },
  "cards_expect": {
    "vi": "Việc phải làm khi biết có sự cố",
    "en": "To be done once the incident is known"
  },
  "help_expect": {
    "vi": "Kỳ vọng không gắn với tình huống nào: tính từ lúc cơ quan biết có sự cố, dù biết bằng cách nào.",
    "en": "Expectations that belong to no inject: they count from when the agency knows of the incident, however it came to know."
  },
  "add_expect": {
    "vi": "Thêm việc phải làm",
    "en": "Add an expectation"
  },
  "one_expect": {
    "vi": "Việc",
    "en": "Expectation"
  },
  "cards_reactions": {
    "vi": "Hệ quả tự xảy ra",
    "en": "What follows by itself"
  },
  "help_reactions": {
    "vi": "Xảy ra một lần khi điều kiện thành đúng, do ai gây ra cũng vậy.",
    "en": "Follows once when its condition becomes true, whoever brought that about."
  },
  "add_reactions": {
    "vi": "Thêm hệ quả tự xảy ra",
    "en": "Add what follows by itself"
  },
  "one_reactions": {
    "vi": "Hệ quả",
    "en": "Consequence"
  },
  "cards_noise": {
    "vi": "Nhiễu",
    "en": "Noise"
  },
  "help_noise": {
    "vi": "Việc trông như sự cố mà không phải, rút từ thư viện cho các hệ thống có người trực.",
    "en": "Things that look like trouble and are none, drawn from the library for systems that somebody plays."
  },
  "add_noise": {
    "vi": "Thêm nhiễu",
    "en": "Add noise"
  },
  "cards_let": {
    "vi": "Giá trị rút thăm",
    "en": "Values that are drawn"
  },
  "help_let": {
    "vi": "Mỗi cuộc diễn tập rút một lần theo số gieo. Viết {name} (tên của giá trị, trong ngoặc nhọn) ở bất cứ chỗ nào để dùng: nơi nhận, giờ, câu chữ.",
    "en": "Drawn once a drill by its seed. Write {name} (the value's name in braces) wherever it is to stand: a receiver, a time, a text."
  },
  "add_let": {
    "vi": "Thêm giá trị rút thăm",
    "en": "Add a value to draw"
  },
  "cards_teams": {
    "vi": "Tổ",
    "en": "Teams"
  },
  "help_teams": {
    "vi": "Nhiều vị trí dưới một tên, để phân công đánh giá và chấm theo tổ.",
    "en": "Several seats under one name, to be watched and scored as one."
  },
  "add_teams": {
    "vi": "Thêm tổ",
    "en": "Add a team"
  },
  "cards_exhibits": {
    "vi": "Tài liệu kèm tin",
    "en": "Exhibits"
  },
  "help_exhibits": {
    "vi": "Nhật ký, thư, công văn, ảnh mà người nhận tự xem dưới tin. Khai báo ở đây, rồi chọn trong biểu mẫu của tình huống.",
    "en": "Logs, mails, letters, pictures that receivers see under a message. Name them here, then choose them in the form of an inject."
  },
  "add_exhibits": {
    "vi": "Thêm tài liệu",
    "en": "Add an exhibit"
  },
  "begun_exhibits": {
    "vi": "Tài liệu mới",
    "en": "New exhibit"
  },
  "begun_exhibit_text": {
    "vi": "Nội dung tài liệu",
    "en": "What it says"
  },
  "id_reactions": {
    "vi": "hq",
    "en": "re"
  },
  "id_changes": {
    "vi": "td",
    "en": "ch"
  },
  "id_confidences": {
    "vi": "mat",
    "en": "cf"
  },
  "id_places": {
    "vi": "noi",
    "en": "pl"
  },
  "id_requests": {
    "vi": "dn",
    "en": "rq"
  },
  "id_accounts": {
    "vi": "tk",
    "en": "ac"
  },
  "id_exhibits": {
    "vi": "tl",
    "en": "ex"
  },
  "new_channels": {
    "vi": "Thêm cách báo tin",
    "en": "Add a way to tell people"
  },
  "s_Approval": {
    "vi": "Muốn {act} [đối với {about}] thì phải được {by} phê duyệt [, trả lời trong {within}] [, quá hạn hoặc không có người đóng thì coi như {else}]",
    "en": "To {act} [on {about}], {by} must consent [, answering within {within}] [; when that is over, or nobody plays it: {else}]"
  },
  "s_PlannedChange": {
    "vi": "Làm trên {hits}, mất {takes} [, bắt đầu lúc {at}] [, trước diễn tập đã làm {before}] [, khung giờ mở lúc {opens}] [, đóng lúc {closes}] [; hết khung giờ mà chưa ai quyết thì {else}] [; trong lúc làm phục vụ {serves}] ; lùi lại mất {back} [; điểm không thể quay lại: {point}] [; qua điểm đó, phục hồi mất {restore}]",
    "en": "Done on {hits}, takes {takes} [, begins at {at}] [, under way before the drill for {before}] [, its window opens at {opens}] [, closes at {closes}] [; when that closes and nobody has decided: {else}] [; serves {serves} meanwhile]; rolling back takes {back} [; point of no return: {point}] [; past it a restore takes {restore}]"
  },
  "s_Confidence": {
    "vi": "{level}, gồm những gì về {about}; {readers} được biết, {admits} được mời người khác [; {need} cần biết] [; phục vụ mục tiêu {objective}] [; hệ số {weight}]",
    "en": "{level}, all about {about}; {readers} may know, {admits} may let others in [; {need} will need to know] [; serves {objective}] [; weight {weight}]"
  },
  "s_Premises": {
    "vi": "Nơi đặt {systems} [, người của {people} làm ở đó] [; nơi dự phòng {standby}] [, chuyển sang mất {moves}] [, ở đó phục vụ {serves}] [; bản sao lưu giữ trên {backups}] [, bản ở nơi khác cũ {elsewhere}]",
    "en": "{systems} stand there [, people of {people} work there] [; stand-by {standby}] [, moving there takes {moves}] [, serves {serves} there] [; backups are kept on {backups}] [, the copy elsewhere is {elsewhere} old]"
  },
  "s_BodyRequest": {
    "vi": "Đề nghị {to} giải quyết [đối với {about}] [, chỉ {by} được đề nghị] [, trả lời sau {takes}]",
    "en": "Ask {to} for it [on {about}] [, for {by} alone] [, answered after {takes}]"
  },
  "s_LegalBasis": {
    "vi": "Căn cứ: {text} [{holds}]",
    "en": "Ground: {text} [{holds}]"
  },
  "s_Communication": {
    "vi": "{seats} liên lạc qua {over}, mất khi chỉ còn phục vụ dưới {below} [; dùng bộ đàm thay: {radio}] [; có người chuyển văn bản, đi mất {runner}]",
    "en": "{seats} communicate over {over}, lost while it serves less than {below} [; radio instead: {radio}] [; somebody takes papers, {runner} on the way]"
  },
  "s_AccountGroup": {
    "vi": "Mở được {opens} [, do {holders} giữ] [, quyền {privilege}] [, nhiều người dùng chung: {shared}]",
    "en": "Opens {opens} [, held by {holders}] [, with rights of {privilege}] [, shared by several people: {shared}]"
  },
  "s_Reaction": {
    "vi": "Khi {when} thì {then}",
    "en": "When {when}, then {then}"
  },
  "s_Parameter_one_of": {
    "vi": "một trong các giá trị {one_of}",
    "en": "one of {one_of}"
  },
  "s_Parameter_minutes": {
    "vi": "một giờ, sau {minutes} phút",
    "en": "a time, after {minutes} minutes"
  },
  "s_Parameter_hour": {
    "vi": "một giờ trong ngày, từ {hour} giờ",
    "en": "an hour of the day, {hour} o'clock"
  },
  "s_Parameter_number": {
    "vi": "một số trong khoảng {number}",
    "en": "a number within {number}"
  },
  "s_Parameter_pick": {
    "vi": "{pick} cơ quan, hệ thống lấy từ {from} [, khác {not}]",
    "en": "{pick} agencies or systems of {from} [, but not {not}]"
  },
  "s_Pickable_agencies": {
    "vi": "các cơ quan {agencies}",
    "en": "agencies {agencies}"
  },
  "s_Pickable_systems": {
    "vi": "các hệ thống {systems}",
    "en": "systems {systems}"
  },
  "s_Channel": {
    "vi": "[qua {over}] đến được {reach} số dân",
    "en": "[over {over}] reaches {reach} of the people"
  },
  "s_Press": {
    "vi": "{from} hỏi {to} [khi mức lo lắng trên {above}] [, chờ {article} rồi đăng bài]",
    "en": "{from} asks {to} [when concern is above {above}] [, waits {article} and then writes]"
  },
  "s_Area": {
    "vi": "{people} người [, lúc đầu lo lắng {concern}]",
    "en": "{people} people [, at first worried by {concern}]"
  },
  "s_Noise": {
    "vi": "{rate} việc mỗi giờ [, chỉ gồm {sorts}]",
    "en": "{rate} an hour [, only {sorts}]"
  },
  "s_Rumour": {
    "vi": "Người ta tin rằng {claim} [ở {area}] [, cuối cùng {strength} số dân tin]",
    "en": "People believe that {claim} [in {area}] [, in the end {strength} of them]"
  },
  "f_holders": {
    "vi": "Ai giữ",
    "en": "Held by"
  },
  "f_opens": {
    "vi": "Mở được hệ thống",
    "en": "Opens systems"
  },
  "f_privilege": {
    "vi": "Quyền",
    "en": "Rights"
  },
  "f_shared": {
    "vi": "Nhiều người dùng chung",
    "en": "Shared by several"
  },
  "f_area": {
    "vi": "Khu vực",
    "en": "Area"
  },
  "f_around": {
    "vi": "Quanh",
    "en": "Around"
  },
  "f_group": {
    "vi": "Nhóm",
    "en": "Group"
  },
  "f_AgencyQuery_kind": {
    "vi": "Cấp",
    "en": "Level"
  },
  "f_SystemQuery_kind": {
    "vi": "Loại",
    "en": "Kind"
  },
  "f_else": {
    "vi": "Khi không có trả lời",
    "en": "Without an answer"
  },
  "f_within": {
    "vi": "Trả lời trong",
    "en": "Answer within"
  },
  "c_pick_all": {
    "vi": "lấy hết",
    "en": "every one"
  },
  "c_holds_words": {
    "vi": "câu chữ",
    "en": "plain words"
  },
  "c_holds_time": {
    "vi": "thời gian",
    "en": "a moment"
  },
  "c_holds_contact": {
    "vi": "nơi liên hệ",
    "en": "where to ask"
  },
  "f_request": {
    "vi": "Đề nghị nào",
    "en": "Which request"
  },
  "f_bases": {
    "vi": "Căn cứ để chọn",
    "en": "Grounds offered"
  },
  "f_content": {
    "vi": "Nội dung phải nêu",
    "en": "What must be said"
  },
  "f_grants": {
    "vi": "Khả năng được giải quyết",
    "en": "How likely it is granted"
  },
  "f_answer": {
    "vi": "Lời khi giải quyết",
    "en": "What is said when granted"
  },
  "f_refusal": {
    "vi": "Lời khi không đáp ứng",
    "en": "What is said when declined"
  },
  "f_LegalBasis_holds": {
    "vi": "Căn cứ đúng",
    "en": "It holds"
  },
  "f_hint": {
    "vi": "Gợi ý",
    "en": "Hint"
  },
  "f_least": {
    "vi": "Ít nhất bao nhiêu từ",
    "en": "Words at least"
  },
  "f_most": {
    "vi": "Nhiều nhất bao nhiêu ký tự",
    "en": "Letters at most"
  },
  "f_BodyRequest_to": {
    "vi": "Nơi có thẩm quyền",
    "en": "Who can grant it"
  },
  "f_BodyRequest_by": {
    "vi": "Ai được đề nghị",
    "en": "Who may ask"
  },
  "f_BodyRequest_else": {
    "vi": "Hệ quả khi không đáp ứng",
    "en": "What follows when declined"
  },
  "f_BodyRequest_within": {
    "vi": "Chờ người đóng vai tối đa",
    "en": "Wait for who plays"
  },
  "f_Approval_takes": {
    "vi": "Người không đóng trả lời sau",
    "en": "Unplayed, answers after"
  },
  "f_Approval_by": {
    "vi": "Ai phê duyệt",
    "en": "Who consents"
  },
  "f_over": {
    "vi": "Qua",
    "en": "Over"
  },
  "f_radio": {
    "vi": "Có bộ đàm",
    "en": "Has radio"
  },
  "f_runner": {
    "vi": "Người chuyển văn bản đi mất",
    "en": "A messenger takes"
  },
  "f_seats": {
    "vi": "Các vị trí",
    "en": "Seats"
  },
  "f_file": {
    "vi": "Tệp",
    "en": "File"
  },
  "f_rate": {
    "vi": "Số việc mỗi giờ",
    "en": "How many an hour"
  },
  "f_sorts": {
    "vi": "Chỉ gồm",
    "en": "Only"
  },
  "f_hour": {
    "vi": "Từ giờ đến giờ",
    "en": "Hours"
  },
  "f_minutes": {
    "vi": "Số phút",
    "en": "Minutes"
  },
  "f_number": {
    "vi": "Khoảng số",
    "en": "Numbers"
  },
  "f_one_of": {
    "vi": "Các giá trị",
    "en": "Values"
  },
  "f_pick": {
    "vi": "Lấy mấy",
    "en": "How many"
  },
  "f_Parameter_from": {
    "vi": "Lấy từ",
    "en": "Of"
  },
  "f_Parameter_not": {
    "vi": "Không lấy",
    "en": "But not"
  },
  "f_agencies": {
    "vi": "Cơ quan",
    "en": "Agencies"
  },
  "f_systems": {
    "vi": "Hệ thống",
    "en": "Systems"
  },
  "f_article": {
    "vi": "Chờ bao lâu rồi đăng bài",
    "en": "Waits before it writes"
  },
  "f_areas": {
    "vi": "Số dân từng khu vực",
    "en": "People of each area"
  },
  "f_channels": {
    "vi": "Cách báo tin đến người dân",
    "en": "Ways to tell people"
  },
  "f_counters": {
    "vi": "Nơi người dân kéo đến",
    "en": "Where crowds gather"
  },
  "f_hotline": {
    "vi": "Tổng đài",
    "en": "Hotline"
  },
  "f_press": {
    "vi": "Báo chí",
    "en": "The press"
  },
  "f_rates": {
    "vi": "Tốc độ thay đổi mức lo lắng",
    "en": "How fast concern moves"
  },
  "f_silent": {
    "vi": "Im lặng bao lâu thì dân bắt đầu lo",
    "en": "Silence counts after"
  },
  "f_Channel_reach": {
    "vi": "Đến được",
    "en": "Reaches"
  },
  "f_PublicDoc_holds": {
    "vi": "Một thông báo giữ yên được bao lâu",
    "en": "A notice calms for"
  },
  "f_Rates_calls": {
    "vi": "Cuộc gọi tổng đài tăng",
    "en": "Calls more"
  },
  "f_Rates_calm": {
    "vi": "Thông báo tốt làm giảm",
    "en": "A good notice takes away"
  },
  "f_Rates_crowd": {
    "vi": "Tụ tập nhanh",
    "en": "Crowds gather"
  },
  "f_Rates_ease": {
    "vi": "Yên dần",
    "en": "Eases"
  },
  "f_Rates_leak": {
    "vi": "Lo vì lộ dữ liệu",
    "en": "Worry about leaks"
  },
  "f_Rates_outage": {
    "vi": "Lo vì dịch vụ ngừng",
    "en": "Worry about outages"
  },
  "f_Rates_queue": {
    "vi": "Quầy đông thêm",
    "en": "Crowds at counters"
  },
  "f_Rates_silence": {
    "vi": "Lo vì không ai nói gì",
    "en": "Worry about silence"
  },
  "f_Rates_spread": {
    "vi": "Tin đồn lan",
    "en": "Rumours spread"
  },
  "f_Rates_rumour": {
    "vi": "Lo vì tin đồn",
    "en": "Worry about rumours"
  },
  "f_claim": {
    "vi": "Người ta tin rằng",
    "en": "What people believe"
  },
  "f_strength": {
    "vi": "Bao nhiêu người tin",
    "en": "How many believe"
  },
  "f_also": {
    "vi": "Mã tình huống khác",
    "en": "Other situations"
  },
  "f_city": {
    "vi": "Thành phố",
    "en": "City"
  },
  "f_rules": {
    "vi": "Hồ sơ quy tắc",
    "en": "Rule profile"
  },
  "f_false_alarms": {
    "vi": "Báo động giả mỗi giờ",
    "en": "False alarms an hour"
  },
  "f_given": {
    "vi": "Chỉ khi rút được",
    "en": "Only when drawn"
  },
  "c_privilege_user": {
    "vi": "người dùng",
    "en": "user"
  },
  "c_privilege_admin": {
    "vi": "quản trị",
    "en": "administrator"
  },
  "c_kind_city": {
    "vi": "thành phố",
    "en": "city"
  },
  "c_kind_commune": {
    "vi": "xã, phường",
    "en": "commune"
  },
  "c_kind_firm": {
    "vi": "doanh nghiệp",
    "en": "firm"
  },
  "c_kind_national": {
    "vi": "trung ương",
    "en": "national"
  },
  "c_kind_public": {
    "vi": "báo chí, người dân",
    "en": "press, people"
  },
  "c_level_confidential": {
    "vi": "Mật",
    "en": "Confidential"
  },
  "c_level_secret": {
    "vi": "Tối mật",
    "en": "Secret"
  },
  "c_level_top_secret": {
    "vi": "Tuyệt mật",
    "en": "Top secret"
  },
  "c_else_go": {
    "vi": "làm tiếp",
    "en": "it goes on"
  },
  "c_else_back": {
    "vi": "lùi lại",
    "en": "it is rolled back"
  },
  "c_else_approve": {
    "vi": "được phê duyệt",
    "en": "approved"
  },
  "c_else_refuse": {
    "vi": "không được phê duyệt",
    "en": "refused"
  },
  "c_sorts_benign": {
    "vi": "việc bình thường",
    "en": "ordinary things"
  },
  "c_sorts_wrong": {
    "vi": "cảnh báo không có nguyên do",
    "en": "alarms without cause"
  },
  "c_sorts_conflicting": {
    "vi": "tin báo trái ngược nhau",
    "en": "conflicting reports"
  },
  "is_one_of_text": {
    "vi": "ghi chữ",
    "en": "a text"
  },
  "is_one_of_name": {
    "vi": "tên hoặc từ",
    "en": "a name or word"
  },
  "is_one_of_number": {
    "vi": "một số",
    "en": "a number"
  },
  "is_from_list": {
    "vi": "danh sách",
    "en": "a list"
  },
  "is_from_form": {
    "vi": "theo đặc điểm",
    "en": "by what they are"
  },
  "is_area_name": {
    "vi": "khu vực",
    "en": "an area"
  },
  "is_pick_number": {
    "vi": "một số trong đó",
    "en": "so many of them"
  },
  "is_pick_one": {
    "vi": "tất cả trong đó",
    "en": "all there are"
  },
  "is_area_one": {
    "vi": "khắp thành phố",
    "en": "everywhere"
  },
  "f_Exhibit_text": {
    "vi": "Nội dung",
    "en": "What it says"
  },
  "step_gone": {
    "vi": "Chỗ của thay đổi này đã bị người khác bỏ, nên không hoàn tác hay làm lại được nữa.",
    "en": "What this change was about has been taken out by somebody else; it can no longer be undone or done again."
  },
  "clashes": {
    "vi": "Hai người sửa cùng một chỗ",
    "en": "Two people have changed the same place"
  },
  "clashes_help": {
    "vi": "Chưa lưu gì. Hãy chọn bản giữ lại cho từng chỗ; chọn xong chỗ cuối thì mọi thay đổi được lưu.",
    "en": "Nothing has been saved yet. Choose for each place what stays; after the last one everything is saved."
  },
  "clash_mine": {
    "vi": "Bản của tôi",
    "en": "Mine"
  },
  "clash_theirs": {
    "vi": "Bản người khác đã lưu",
    "en": "What somebody else has saved"
  },
  "clash_keep_mine": {
    "vi": "Giữ bản của tôi",
    "en": "Keep mine"
  },
  "clash_take_theirs": {
    "vi": "Lấy bản đã lưu",
    "en": "Take theirs"
  },
  "clash_removed": {
    "vi": "(đã bỏ)",
    "en": "(taken out)"
  },
  "nothing_there": {
    "vi": "(không có)",
    "en": "(nothing)"
  },
  "part_of_injects": {
    "vi": "Tình huống",
    "en": "Inject"
  },
  "part_of_threats": {
    "vi": "Diễn biến",
    "en": "The incident"
  },
  "part_of_stages": {
    "vi": "Diễn biến",
    "en": "Stage"
  },
  "part_of_use": {
    "vi": "Phần dùng lại",
    "en": "Part"
  },
  "part_of_let": {
    "vi": "Giá trị rút thăm",
    "en": "Drawn value"
  },
  "part_of_phases": {
    "vi": "Giai đoạn",
    "en": "Phase"
  },
  "part_of_seats": {
    "vi": "Vị trí",
    "en": "Seat"
  },
  "fault_missing_key": {
    "vi": "Chưa điền: {key}.",
    "en": "Still missing: {key}."
  },
  "fault_unknown_key": {
    "vi": "Có mục “{key}” mà chương trình không dùng; hãy bỏ ở trang Văn bản YAML.",
    "en": "There is “{key}”, which nothing uses; take it out on the page of the YAML text."
  },
  "fault_missing_translation": {
    "vi": "Chưa có tiếng Việt; văn bản nào cũng cần.",
    "en": "The Vietnamese is missing; every text needs it."
  },
  "fault_not_allowed": {
    "vi": "“{value}” không có trong các lựa chọn; hãy chọn lại.",
    "en": "“{value}” is none of the choices; choose again."
  },
  "fault_text_for_number": {
    "vi": "Chỗ này cần một con số, không phải chữ “{value}”.",
    "en": "This must be a number, and “{value}” is text."
  },
  "fault_wrong_type": {
    "vi": "“{value}” không dùng được ở đây; hãy nhập lại.",
    "en": "“{value}” cannot stand here; enter it anew."
  },
  "fault_out_of_range": {
    "vi": "{value} ngoài giới hạn; phải {bound}.",
    "en": "{value} is out of range; it must be {bound}."
  },
  "fault_duration": {
    "vi": "“{value}” không phải thời gian; hãy viết như 90s, 15m hay 1h30m.",
    "en": "“{value}” is no time; write it like 90s, 15m or 1h30m."
  },
  "fault_distribution": {
    "vi": "“{value}” không phải khoảng thời gian; số nhỏ đứng trước.",
    "en": "“{value}” is no span of time; the lower comes first."
  },
  "fault_bad_form": {
    "vi": "“{value}” viết sai dạng; cần {form}.",
    "en": "“{value}” is malformed; it needs {form}."
  },
  "fault_left_blank": {
    "vi": "Còn để trống; hãy chọn hoặc điền, hoặc bỏ cả mục này.",
    "en": "Still blank; choose or fill in, or take the whole item out."
  },
  "fault_text_too_long": {
    "vi": "Dài quá {limit} ký tự; hãy rút ngắn.",
    "en": "Longer than {limit} characters; shorten it."
  },
  "fault_text_empty": {
    "vi": "Đang để trống; hãy viết nội dung.",
    "en": "Empty; write something."
  },
  "fault_too_few": {
    "vi": "Cần ít nhất {limit} mục.",
    "en": "It needs {limit} or more."
  },
  "fault_too_many": {
    "vi": "Có {count} mục, tối đa {limit}.",
    "en": "There are {count}; at most {limit}."
  },
  "fault_invalid": {
    "vi": "“{value}” không hợp lệ.",
    "en": "“{value}” is not valid."
  },
  "fault_day": {
    "vi": "“{value}” không phải ngày; hãy viết như 2026-11-23.",
    "en": "“{value}” is no day; write it like 2026-11-23."
  },
  "fault_target_limit": {
    "vi": "“Trong” ({target}) phải ngắn hơn “chậm nhất” ({limit}).",
    "en": "“Within” ({target}) must be less than “at the latest” ({limit})."
  },
  "fault_condition_key": {
    "vi": "Một điều kiện chỉ nói một điều; hãy chọn lại loại điều kiện.",
    "en": "A condition says one thing; choose again which."
  },
  "fault_condition_bounds": {
    "vi": "Chỉ chọn một: thấp hơn hoặc cao hơn một mức; cần cả hai thì nối hai điều kiện bằng “và”.",
    "en": "Either below or above a level; for both, join two conditions by “and”."
  },
  "fault_condition_pair": {
    "vi": "“{key}” và “{partner}” phải đi cùng nhau.",
    "en": "“{key}” and “{partner}” go together."
  },
  "fault_needs_version": {
    "vi": "“{key}” cần kịch bản phiên bản 2; kịch bản này còn là phiên bản 1.",
    "en": "“{key}” needs a scenario of version 2; this one is of version 1."
  },
  "fault_chapter_order": {
    "vi": "Chương này ({value}) không sau chương trước ({before}); hãy xếp theo thứ tự thời gian.",
    "en": "This one ({value}) is not after the one before ({before}); put them in order of time."
  },
  "fault_chapter_back": {
    "vi": "{value} sớm hơn giờ kịch bản đã tới ({come}); một chương chỉ nhảy về phía trước.",
    "en": "{value} is before the story has come to ({come}); it only jumps forward."
  },
  "fault_before_without_start": {
    "vi": "Tin đã gửi từ trước thì phải phát ngay lúc bắt đầu diễn tập.",
    "en": "What was sent before must come at the very start of the drill."
  },
  "fault_exhibit_missing": {
    "vi": "Không có tệp {value}; hãy chọn tệp, hoặc viết nội dung.",
    "en": "There is no file {value}; choose a file, or write what it says."
  },
  "fault_exhibit_empty": {
    "vi": "Tài liệu chưa có nội dung; hãy viết nội dung, chọn ảnh hoặc chọn tệp.",
    "en": "The exhibit says nothing; write it, choose a picture, or choose a file."
  },
  "fault_exhibit_twice": {
    "vi": "Tài liệu có hơn một nội dung (tệp, chữ, ảnh); hãy chỉ để lại một.",
    "en": "The exhibit has more than one content (a file, words, a picture); leave one."
  },
  "fault_done_without_goals": {
    "vi": "Muốn biết đối tượng làm xong khi nào, hãy nêu mục đích của đối tượng.",
    "en": "For the adversary to be done, say what the goals are."
  },
  "fault_move_without_system": {
    "vi": "Hệ thống chỉ nêu khi đối tượng phản ứng với việc bị cô lập hoặc bị phát hiện.",
    "en": "A system is named only where the adversary answers to being isolated or noticed."
  },
  "fault_altered_for_ever": {
    "vi": "{value} không có bản sao lưu nào để khôi phục; hãy thêm thời gian sửa từng bản ghi, hoặc chọn hệ thống có sao lưu.",
    "en": "{value} has no backup to go back to; say how long correcting takes, or choose a system that has one."
  },
  "fault_never_altered": {
    "vi": "Không diễn biến sửa dữ liệu nào nhắm vào {value}; hãy thêm một diễn biến như vậy, hoặc để thiệt hại tùy theo mức phục vụ.",
    "en": "No stage alters the data of {value}; add one, or let the harm depend on service."
  },
  "fault_insider_without_account": {
    "vi": "Người nội bộ chỉ nêu cùng tài khoản của người ấy.",
    "en": "An insider is named only with the account."
  },
  "fault_not_opened_by": {
    "vi": "{account} không vào được {value}; hãy thêm hệ thống này vào nhóm tài khoản, hoặc bỏ tài khoản ở đây.",
    "en": "{account} does not open {value}; add it to the group of accounts, or leave the account out."
  },
  "fault_line_twice": {
    "vi": "{value} đã có đường liên lạc; mỗi vị trí chỉ một.",
    "en": "{value} has its line already; one for each seat."
  },
  "fault_no_uplink": {
    "vi": "{value} không có đường truyền riêng; hãy chọn hệ thống hoặc hạ tầng chở tin của nơi này.",
    "en": "{value} has no uplink of its own; choose what carries its messages."
  },
  "fault_consequence_key": {
    "vi": "Một hệ quả chỉ nói một điều; hãy chọn lại loại hệ quả.",
    "en": "A consequence says one thing; choose again which."
  },
  "fault_set_value": {
    "vi": "Hãy chọn đúng một: nhu cầu hoặc năng lực.",
    "en": "Choose one of them: demand or capacity."
  },
  "fault_alter_nothing": {
    "vi": "{value} không có gì để đổi cường độ; hãy chọn diễn biến còn tiếp tục.",
    "en": "{value} has nothing that could work harder; choose a stage that goes on."
  },
  "fault_open_brace": {
    "vi": "Ngoặc nhọn thiếu một bên gần “{value}”; hãy viết đủ cả hai, hoặc bỏ đi.",
    "en": "A brace without its partner near “{value}”; write both, or neither."
  },
  "fault_never_set_off": {
    "vi": "Chưa có lúc nào xảy ra, và không hệ quả nào kéo theo; hãy chọn thời điểm hoặc điều kiện.",
    "en": "It has no time, and no consequence calls it; choose a time or a condition."
  },
  "fault_needs_no_approval": {
    "vi": "Việc {value} không chờ phê duyệt được; hãy bỏ đi, hoặc đặt ở từng phương án của tình huống.",
    "en": "To {value} cannot wait for consent; leave it out, or ask for consent at an option of an inject."
  },
  "fault_request_without_act": {
    "vi": "Chỉ chọn đề nghị khi việc là “Đề nghị xử lý”; hãy đổi việc, hoặc bỏ mục này.",
    "en": "A request goes only with the act “Request action”; change the act, or leave this out."
  },
  "fault_request_without_basis": {
    "vi": "Đề nghị này chưa có căn cứ nào đúng; hãy đánh dấu căn cứ cho phép.",
    "en": "No basis of this request holds; mark the one that allows it."
  },
  "fault_needs_public": {
    "vi": "Kịch bản chưa có người dân; hãy thêm ở phần Bối cảnh, hoặc bỏ mục này.",
    "en": "The scenario has no public; add it under The setting, or leave this out."
  },
  "fault_then_ring": {
    "vi": "Các hệ quả gọi nhau thành vòng trong cùng một lúc ({chain}); hãy bỏ một hệ quả, hoặc cho chậm lại.",
    "en": "Consequences call each other in a ring at one moment ({chain}); take one out, or delay one."
  },
  "fault_guard_never": {
    "vi": "Tình huống đến lượt lúc {time}, khi đó điều kiện “chỉ phát khi” chưa thể đúng, nên không bao giờ được phát; hãy sửa điều kiện hoặc thời điểm.",
    "en": "It is due at {time}, when its “only while” cannot be so yet, so it is never told; mend that, or its time."
  },
  "fault_guard_or_always": {
    "vi": "Tình huống phát theo giờ và nói về {about}, mà đến lúc đó có thể không còn đúng; hãy đặt “chỉ phát khi”, hoặc chọn “luôn phát”.",
    "en": "It comes by the clock and speaks of {about}, which may be untrue by then; set “only while”, or choose “always told”."
  },
  "fault_one_option": {
    "vi": "Chỉ có một phương án thì không có gì để chọn; hãy thêm phương án, hoặc bỏ hẳn.",
    "en": "A single option is no choice; add another, or take it out."
  },
  "fault_option_dominated": {
    "vi": "Phương án này có cùng hệ quả với {other} và không lúc nào được điểm cao hơn; hãy cho hệ quả hoặc điểm khác đi.",
    "en": "It has the consequences of {other} and never scores more; give it others."
  },
  "fault_trigger_key": {
    "vi": "Hãy chọn đúng một cách phát.",
    "en": "Choose one way in which it comes."
  },
  "fault_stage_key": {
    "vi": "Hãy chọn đúng một cách xảy ra.",
    "en": "Choose one way in which it comes about."
  },
  "fault_same_id": {
    "vi": "Có hai mục cùng mã “{value}”; mỗi mục cần một mã riêng.",
    "en": "Two things have the id “{value}”; each needs its own."
  },
  "fault_duplicate_id": {
    "vi": "Đã có mục mang mã “{value}”; hãy đổi mã.",
    "en": "Something else has the id “{value}”; rename one."
  },
  "fault_unknown_name": {
    "vi": "“{value}” không có trong danh sách; hãy chọn lại.",
    "en": "“{value}” is not there; choose again."
  },
  "fault_beyond_end": {
    "vi": "{value} là sau khi diễn tập kết thúc ({length}).",
    "en": "{value} is after the end of the drill ({length})."
  },
  "fault_act_without_object": {
    "vi": "Việc {act} không tác động lên hệ thống nào; hãy bỏ hệ thống ở đây.",
    "en": "To {act} concerns no system; leave the system out."
  },
  "fault_act_without_receiver": {
    "vi": "Việc {act} không gửi cho ai; hãy bỏ nơi nhận.",
    "en": "To {act} is sent to nobody; leave the receiver out."
  },
  "fault_kind_without_report": {
    "vi": "Loại báo cáo chỉ đi với việc báo cáo; ở đây là {act}.",
    "en": "A kind of report goes with reporting only; here it is: {act}."
  },
  "fault_judge_without_classify": {
    "vi": "“Phải xác định đúng” chỉ đi với việc phân loại sự cố; ở đây là {act}.",
    "en": "“Must be right” goes with classifying only; here it is: {act}."
  },
  "fault_option_without_acknowledge": {
    "vi": "Phương án chỉ đi với việc tiếp nhận, trả lời tin; ở đây là {act}.",
    "en": "An option goes with answering a message only; here it is: {act}."
  },
  "fault_nobody_may": {
    "vi": "Không vị trí nào nhận tin này được {act}; hãy nêu ai phải làm, hoặc thêm nơi nhận.",
    "en": "No seat that receives this may: {act}; say who is to, or add a receiver."
  },
  "fault_not_all_may": {
    "vi": "Mọi vị trí đều phải làm, nhưng các vị trí sau không được {act}: {seats}.",
    "en": "Everybody is to do it, but these seats may not {act}: {seats}."
  },
  "fault_role_may_not": {
    "vi": "{seat} không được {act} theo vai trò của mình; hãy chọn việc khác, hoặc vị trí khác.",
    "en": "{seat} may not do this by their post: {act}; choose another act, or another seat."
  },
  "fault_out_of_reach": {
    "vi": "{seat} không thể {act} trên {value}; chỉ đơn vị vận hành, lực lượng ứng cứu và nhà cung cấp làm được.",
    "en": "{seat} cannot do this on {value}: {act}; only its operator, response forces and suppliers can."
  },
  "fault_verify_without_order": {
    "vi": "Tình huống này không ra lệnh gì để phải xác minh; hãy thêm lệnh trong tin.",
    "en": "This inject orders nothing to be verified; add an order."
  },
  "fault_message_without_order": {
    "vi": "Tình huống {value} không có lệnh nào để ai làm theo; hãy thêm lệnh ở tình huống đó.",
    "en": "Inject {value} has no order to obey; add one there."
  },
  "fault_enters_or_from": {
    "vi": "Mã độc lan ra từ đúng một nơi: hệ thống bị xâm nhập, hoặc một diễn biến trước.",
    "en": "It spreads from one of them: a system that is entered, or an earlier stage."
  },
  "fault_along_step": {
    "vi": "“Lan theo” và “mỗi bước” phải đi cùng nhau.",
    "en": "“Along” and “each step” go together."
  },
  "fault_unknown_blank": {
    "vi": "Không có chỗ trống {value}; dùng được: {blanks}.",
    "en": "There is no blank {value}; there are: {blanks}."
  },
  "fault_only_with_act": {
    "vi": "“{key}” chỉ dùng khi điều kiện nói về một việc đã làm.",
    "en": "“{key}” goes only with something that was done."
  },
  "fault_chain_too_long": {
    "vi": "{count} tình huống và diễn biến nối nhau xảy ra cùng một lúc, từ {first} đến {last}; tối đa {most}; hãy cho một số chỗ chậm lại, hoặc gộp bớt.",
    "en": "{count} injects and stages set each other off at one moment, from {first} to {last}; at most {most}; delay some, or put several together."
  },
  "fault_never_fires": {
    "vi": "Không bao giờ xảy ra: {chain}.",
    "en": "It never comes: {chain}."
  },
  "fault_comes_never": {
    "vi": "Không bao giờ xảy ra: sớm nhất là {time}{chain}, diễn tập kết thúc lúc {length}.",
    "en": "It never comes: at {time} at the earliest{chain}, the drill ends at {length}."
  },
  "fault_comes_late": {
    "vi": "Thường không kịp xảy ra: sớm nhất là {time}, thường là {usual}, diễn tập kết thúc lúc {length}.",
    "en": "It usually comes too late: at {time} at the earliest, usually {usual}, the drill ends at {length}."
  },
  "fault_controls_never": {
    "vi": "Không kịp chiếm quyền hệ thống nào: sớm nhất là {time}, diễn tập kết thúc lúc {length}.",
    "en": "It takes no system in time: at {time} at the earliest, the drill ends at {length}."
  },
  "fault_spreads_never": {
    "vi": "Không kịp lan sang hệ thống khác: sớm nhất là {time}, diễn tập kết thúc lúc {length}.",
    "en": "It spreads to no other system in time: at {time} at the earliest, the drill ends at {length}."
  },
  "fault_effect_never": {
    "vi": "Không kịp gây tác động: sớm nhất là {time}, diễn tập kết thúc lúc {length}.",
    "en": "It does nothing in time: at {time} at the earliest, the drill ends at {length}."
  },
  "fault_again_never": {
    "vi": "Không kịp tái diễn: sớm nhất là {time}, diễn tập kết thúc lúc {length}.",
    "en": "It never strikes again: at {time} at the earliest, the drill ends at {length}."
  },
  "fault_mended_never": {
    "vi": "Không ai kịp khắc phục: sớm nhất xong lúc {time}, diễn tập kết thúc lúc {length}.",
    "en": "Nobody can mend it in time: done at {time} at the earliest, the drill ends at {length}."
  },
  "fault_holds_never": {
    "vi": "Khoảng {value} không bao giờ đủ trước khi diễn tập kết thúc ({length}).",
    "en": "{value} never pass before the drill ends ({length})."
  },
  "fault_target_past_end": {
    "vi": "“Trong {value}” kể từ {opens} là đến {time}, quá giờ kết thúc ({length}): không làm cũng không mất điểm.",
    "en": "“Within {value}” from {opens} on is {time}, past the end ({length}): nobody loses by not doing it."
  },
  "fault_limit_past_end": {
    "vi": "“Chậm nhất {value}” kể từ {opens} là đến {time}, quá giờ kết thúc ({length}): không dùng được trọn thời hạn.",
    "en": "“{value} at the latest” from {opens} on is {time}, past the end ({length}): nobody has all of that time."
  },
  "fault_unknown_basis": {
    "vi": "“{value}” không phải mã yêu cầu của kế hoạch, nghĩa vụ theo quy định, hay văn bản pháp luật đã biết.",
    "en": "“{value}” is no code of the plan, obligation of the rules, or law that is known."
  },
  "fault_objective_unused": {
    "vi": "Mục tiêu này không được chấm: không kỳ vọng nào, tình huống nào hay tuyến báo cáo nào gắn với nó.",
    "en": "Nothing is graded for this objective: no expectation, inject or reporting line goes with it."
  },
  "fault_seat_idle": {
    "vi": "Vị trí này không nhận tình huống nào và không có kỳ vọng nào; hãy gửi một tình huống, hoặc bỏ đi.",
    "en": "This seat receives no inject and nothing is expected of it; send it one, or take it out."
  },
  "fault_phase_order": {
    "vi": "Giai đoạn này không bắt đầu sau giai đoạn trước nó; hãy xếp theo thứ tự thời gian.",
    "en": "This phase does not begin after the one before it; put them in order of time."
  },
  "fault_doubles_duty": {
    "vi": "Trùng với nghĩa vụ tự phát sinh theo quy định ({title}; {article}), một việc được chấm hai lần; hãy bỏ kỳ vọng này.",
    "en": "The rules ask for the same by themselves ({title}; {article}), so it would be graded twice; take this expectation out."
  },
  "fault_untranslated": {
    "vi": "{count} văn bản chưa dịch sang tiếng Anh, bắt đầu từ đây.",
    "en": "{count} {count:text is not in English yet: this one|texts are not in English yet; this is the first}."
  },
  "fault_force": {
    "vi": "“{value}” không phải mã lực lượng; dùng D1 đến D26.",
    "en": "“{value}” is no code of a force; there are D1 to D26."
  },
  "fault_unit_of_unit": {
    "vi": "{value} cũng là bộ phận của cơ quan khác; hãy chọn cơ quan cấp trên cùng.",
    "en": "{value} is itself part of another agency; choose the one at the top."
  },
  "fault_missing_line": {
    "vi": "Thiếu tuyến báo cáo {line} của kế hoạch: {start} → {end}{more}; hãy thêm ở bảng Liên kết.",
    "en": "Reporting line {line} of the plan is missing: {start} → {end}{more}; add it in the table of links."
  },
  "fault_unknown_kind_of_file": {
    "vi": "Văn bản này không phải kịch bản, cũng không phải thành phố.",
    "en": "This text is neither a scenario nor a city."
  },
  "fault_draft_kind_scenario": {
    "vi": "Văn bản này không phải kịch bản; bản thảo này là của kịch bản.",
    "en": "This text is no scenario; this draft is one of a scenario."
  },
  "fault_draft_kind_city": {
    "vi": "Văn bản này không phải thành phố; bản thảo này là của thành phố.",
    "en": "This text is no city; this draft is one of a city."
  },
  "fault_range_form": {
    "vi": "“{value}” không phải khoảng số; số nhỏ đứng trước.",
    "en": "“{value}” is no range; the lower number comes first."
  },
  "fault_hour_form": {
    "vi": "“{value}” không phải khoảng giờ trong ngày (0 đến 23, số nhỏ đứng trước).",
    "en": "“{value}” are no hours of a day (0 to 23, the lower first)."
  },
  "fault_parameter_key": {
    "vi": "Một giá trị rút thăm chỉ rút theo một cách; hãy chọn lại.",
    "en": "A drawn value is drawn in one way; choose again."
  },
  "fault_pick_from": {
    "vi": "“Lấy mấy” và “lấy từ” phải đi cùng nhau; “không lấy” chỉ dùng khi có cả hai.",
    "en": "“How many” and “of” go together; “but not” only with both."
  },
  "fault_pool_key": {
    "vi": "“Lấy từ” một danh sách, hoặc từ các cơ quan, hoặc từ các hệ thống: chọn đúng một.",
    "en": "“Of” a list, or of agencies, or of systems: choose one."
  },
  "fault_pick_too_few": {
    "vi": "Chỉ có {count} lựa chọn mà cần {pick}; hãy lấy ít hơn, hoặc mở rộng nơi lấy.",
    "en": "There are {count} to choose from, and {pick} wanted; take fewer, or widen the choice."
  },
  "fault_window_order": {
    "vi": "Lúc kết thúc ({ends}) phải sau lúc bắt đầu ({starts}).",
    "en": "It must be over ({ends}) later than it begins ({starts})."
  },
  "fault_each_same_id": {
    "vi": "Nơi nào cũng sẽ có cùng mã {value}; viết thêm {name} trong mã để mỗi nơi một khác.",
    "en": "Everybody's would be called {value}; write {name} into the id, so that each has its own."
  },
  "fault_query_name": {
    "vi": "Thành phố không có “{value}”.",
    "en": "The city has no “{value}”."
  },
  "fault_unknown_parameter": {
    "vi": "Không có giá trị rút thăm nào tên {value}; hãy thêm ở phần Bối cảnh.",
    "en": "No drawn value is called {value}; add it under The setting."
  },
  "fault_parameter_relation": {
    "vi": "{value} không có nghĩa ở đây.",
    "en": "{value} means nothing here."
  },
  "fault_parameter_stranger": {
    "vi": "Thành phố không có cơ quan, hệ thống hay hạ tầng nào tên “{word}”.",
    "en": "The city has no agency, system or utility called “{word}”."
  },
  "fault_confidence_admits": {
    "vi": "{value} không thuộc những người được biết từ đầu; chỉ người được biết mới mời được người khác.",
    "en": "{value} is not among those who may know; only they can let others in."
  },
  "fault_confidence_expected": {
    "vi": "Làm đúng kỳ vọng này là nói thông tin mật {confidence} với {value}, là nơi không cần biết; thêm vào những người cần biết, hoặc đổi hệ thống.",
    "en": "Doing this tells the confidence {confidence} to {value}, who has no need to know; add them to those who need it, or change the system."
  },
  "fault_change_never_begins": {
    "vi": "Thay đổi này không tự bắt đầu, cũng không phương án hay hệ quả nào cho làm.",
    "en": "This change does not begin by itself, and no option or consequence lets it."
  },
  "fault_change_outside": {
    "vi": "Lúc bắt đầu {value} nằm ngoài khung giờ (từ {opens} đến trước {closes}).",
    "en": "It begins at {value}, outside its window (from {opens} until before {closes})."
  },
  "fault_change_before": {
    "vi": "Trước diễn tập đã làm {value}, tức là xong trước khi bắt đầu; ghi ngắn hơn.",
    "en": "{value} before the drill is the whole of it, so it was done before it began; write less."
  },
  "fault_change_restore": {
    "vi": "Chỉ phục hồi được khi có điểm không thể quay lại; thêm điểm ấy, hoặc bỏ phục hồi.",
    "en": "A restore goes with a point of no return; add that, or take the restore out."
  },
  "fault_change_else": {
    "vi": "Chỉ có khi khung giờ có lúc đóng; thêm lúc đóng, hoặc bỏ đi.",
    "en": "It means something only where the window closes; add when, or take it out."
  },
  "fault_change_never_stands": {
    "vi": "Thay đổi này không bao giờ ở tình trạng ấy: {lack}.",
    "en": "The change never stands so: {lack}."
  },
  "fault_place_twice": {
    "vi": "{value} đã ở nơi khác; mỗi hệ thống chỉ ở một nơi.",
    "en": "{value} stands in another place already; a system is in one place."
  },
  "fault_place_pair": {
    "vi": "Thiếu một nửa: nơi dự phòng đi cùng thời gian chuyển; chỗ giữ bản sao lưu đi cùng tuổi của bản ở nơi khác.",
    "en": "Half of it is missing: a stand-by goes with how long moving takes, where backups are kept with how old the copy elsewhere is."
  },
  "fault_place_backups": {
    "vi": "{value} không ở nơi này; thêm vào, hoặc bỏ.",
    "en": "{value} does not stand in this place; add it, or take this out."
  },
  "fault_destroys_how": {
    "vi": "Hỏng hẳn chỉ dùng khi kể tên hệ thống và cách khắc phục là sửa chữa.",
    "en": "Destroyed goes with systems that are named, and with a repair."
  },
  "fault_destroys_nowhere": {
    "vi": "{value} hỏng hẳn mà không ở nơi nào; thêm vào một nơi.",
    "en": "{value} is destroyed and stands in no place; add it to one."
  },
  "fault_never_evacuated": {
    "vi": "Không phương án hay hệ quả nào sơ tán nơi ấy.",
    "en": "No option or consequence evacuates that place."
  },
  "fault_never_destroyed": {
    "vi": "{value} không bao giờ hỏng hẳn.",
    "en": "{value} is never destroyed."
  },
  "fault_nowhere_to_move": {
    "vi": "{value} không có nơi dự phòng để chuyển sang.",
    "en": "{value} has no stand-by to move to."
  },
  "fault_noise_nowhere": {
    "vi": "{value} không hợp với hệ thống nào; hãy thêm loại hệ thống, hoặc hệ thống.",
    "en": "{value} fits no system; add kinds of system, or systems."
  },
  "fault_unknown_part": {
    "vi": "Thư viện không có phần dùng lại “{value}”.",
    "en": "The library has no part “{value}”."
  },
  "fault_part_argument_unknown": {
    "vi": "Phần dùng lại này không có chỗ điền “{value}”.",
    "en": "This part has no blank “{value}”."
  },
  "fault_part_argument_type": {
    "vi": "“{value}” không phải {kind}.",
    "en": "“{value}” is not {kind}."
  },
  "fault_use_twice": {
    "vi": "Hai phần dùng lại cùng mang tên {value}; hãy đổi một cái.",
    "en": "Two parts are called {value}; rename one."
  },
  "mend_version": {
    "vi": "Đổi sang phiên bản 2",
    "en": "Make it version 2"
  },
  "differs_not": {
    "vi": "Hai bản nói cùng một điều; chỉ cách viết khác nhau.",
    "en": "Both versions say the same; only the way they are written differs."
  },
  "differs_more": {
    "vi": "Còn {count} khác biệt nữa.",
    "en": "There are {count} more."
  },
  "differs_add": {
    "vi": "thêm",
    "en": "added:"
  },
  "differs_remove": {
    "vi": "bỏ",
    "en": "taken out:"
  },
  "differs_move": {
    "vi": "đổi thứ tự",
    "en": "put in another order"
  },
  "fired": {
    "vi": "Trong {drills} lần diễn thử bản {number}: phát {times} lần, thường lúc {usual}.",
    "en": "In {drills} rehearsals of version {number}: told {times} times, usually at {usual}."
  },
  "fired_never": {
    "vi": "Trong {drills} lần diễn thử bản {number}: chưa lần nào được phát.",
    "en": "In {drills} rehearsals of version {number}: never told."
  },
  "upon_acts": {
    "vi": "Phát theo điều kiện, theo hành động của người tham gia",
    "en": "Told upon a condition, or upon what participants do"
  },
  "group_threat": {
    "vi": "Sự cố",
    "en": "Incidents"
  },
  "group_stage": {
    "vi": "Diễn biến",
    "en": "Stages"
  },
  "group_inject": {
    "vi": "Tình huống",
    "en": "Injects"
  },
  "group_objective": {
    "vi": "Mục tiêu",
    "en": "Objectives"
  },
  "saved_elsewhere": {
    "vi": "Người khác vừa lưu; trang này đã có thay đổi của họ.",
    "en": "Somebody else has saved; this page has their changes now."
  },
  "no_file": {
    "vi": "chọn tệp…",
    "en": "choose a file…"
  },
  "f_each": {
    "vi": "Mỗi giá trị một lần",
    "en": "Once for each value of"
  },
  "f_Exhibit_picture": {
    "vi": "Ảnh",
    "en": "Picture"
  },
  "picture_choose": {
    "vi": "Chọn ảnh từ máy này",
    "en": "Choose a picture of this device"
  },
  "picture_other": {
    "vi": "Chọn ảnh khác",
    "en": "Choose another picture"
  },
  "picture_help": {
    "vi": "Ảnh thay cho nội dung viết. Máy tự thu nhỏ đến 200 kB và bỏ thông tin vị trí do máy ảnh ghi; mỗi kịch bản chứa được khoảng 3 ảnh.",
    "en": "The picture stands in place of words. It is made smaller, to 200 kB, and what a camera noted of the place is left out; a scenario holds about 3."
  },
  "picture_coming": {
    "vi": "Đang thu nhỏ ảnh…",
    "en": "The picture is being made smaller…"
  },
  "picture_odd": {
    "vi": "Tệp này không phải ảnh mà trình duyệt đọc được. Hãy chọn ảnh PNG hoặc JPG.",
    "en": "This file is no picture that a browser can read. Choose a PNG or JPG."
  },
  "picture_size": {
    "vi": "Ảnh, {count} kB",
    "en": "A picture, {count} kB"
  },
  "row_new": {
    "vi": "Thêm tình huống",
    "en": "Add an inject"
  },
  "grid_help": {
    "vi": "Bấm số thứ tự để mở biểu mẫu. Giờ ghi theo đồng hồ (8h30) hoặc số phút sau giờ G (30). Dán thẳng từ Excel được; dán quá dòng cuối thì thành dòng mới. Phím: Ctrl+Enter thêm tình huống; trong biểu mẫu, Enter sang ô cần viết tiếp theo (giờ, tên, nội dung), Esc đóng; trong bảng, Enter xuống dòng dưới. Esc: về hàng thẻ phía trên.",
    "en": "Press a row's number to open its form. A time is that of the clock (8h30) or minutes from the beginning (30). Cells of Excel can be pasted; below the last row they become new rows. Keys: Ctrl+Enter adds an inject; in a form Enter goes on to what is written next (time, title, text), Esc closes it; in the table Enter goes down a row. Esc goes back to the tabs above."
  },
  "views": {
    "vi": "Cách xem kịch bản",
    "en": "How the script is shown"
  },
  "view_table": {
    "vi": "Bảng",
    "en": "Table"
  },
  "view_lanes": {
    "vi": "Theo vị trí và thời gian",
    "en": "By seat and time"
  },
  "the_lanes": {
    "vi": "Kịch bản theo vị trí và thời gian",
    "en": "The script by seat and time"
  },
  "lanes_help": {
    "vi": "Mỗi hàng là một vị trí; số là số thứ tự tình huống, dải màu là thời gian kỳ vọng còn mở. Bấm để mở biểu mẫu; phím ← → chuyển giờ 5 phút (giữ Shift: 1 phút). Viền đứt: phát theo điều kiện, đặt ở lúc thường phát khi diễn thử.",
    "en": "A lane is a seat; a number is that of an inject, a band how long what is expected stays open. Press one to open its form; ← → move it by 5 minutes (with Shift by 1). Dashed: it waits for something, and stands where it usually came in the rehearsal."
  },
  "lanes_loose": {
    "vi": "Chờ điều kiện:",
    "en": "Waiting for something:"
  },
  "propose_objectives": {
    "vi": "Mục tiêu theo kế hoạch, quy định, kèm căn cứ",
    "en": "An objective of the plan or the law, with what it rests on"
  },
  "s_Condition_stock_below": {
    "vi": "{stock} còn dưới {below} lượng ban đầu [liên tục {for}]",
    "en": "less than {below} is left of {stock} [for {for}]"
  },
  "s_Condition_stock_above": {
    "vi": "{stock} còn trên {above} lượng ban đầu [liên tục {for}]",
    "en": "more than {above} is left of {stock} [for {for}]"
  },
  "s_Restock": {
    "vi": "{stock} có thêm {add} [, trả bằng {pays}] [sau {after}] [nếu {if}]",
    "en": "{add} more of {stock} [, paid from {pays}] [after {after}] [if {if}]"
  },
  "s_Stock": {
    "vi": "{owner} giữ {amount} {unit} [, giá dự kiến mỗi đơn vị {price} đồng]",
    "en": "{owner} keeps {amount} {unit} [, expected at {price} VND each]"
  },
  "s_StockUse_runs": {
    "vi": "{runs} chạy mỗi giờ hết {takes}, hết thì dừng",
    "en": "{runs} takes {takes} an hour, and stops without it"
  },
  "s_StockUse_act": {
    "vi": "mỗi lần {act} [trên {about}] [, do {by} làm] hết {takes}",
    "en": "each {act} [on {about}] [by {by}] takes {takes}"
  },
  "f_stock": {
    "vi": "Vật tư",
    "en": "Stock"
  },
  "f_pays": {
    "vi": "Trả bằng",
    "en": "Paid from"
  },
  "f_Restock_add": {
    "vi": "Thêm bao nhiêu",
    "en": "How much more"
  },
  "f_amount": {
    "vi": "Lượng ban đầu",
    "en": "There at first"
  },
  "f_unit": {
    "vi": "Đơn vị tính",
    "en": "Counted in"
  },
  "f_price": {
    "vi": "Đơn giá dự kiến (đồng)",
    "en": "Expected price (VND)"
  },
  "f_uses": {
    "vi": "Dùng vào",
    "en": "Used by"
  },
  "f_runs": {
    "vi": "Hệ thống khi chạy",
    "en": "Running systems"
  },
  "f_StockUse_takes": {
    "vi": "Hết bao nhiêu",
    "en": "How much it takes"
  },
  "cards_stocks": {
    "vi": "Vật tư, dự trữ, tiền",
    "en": "Stocks and money"
  },
  "help_stocks": {
    "vi": "Những thứ có hạn: dầu, thiết bị, bản quyền, tiền. Máy chạy thì hao, việc kỹ thuật cần thì trừ; hết thì máy dừng, việc bị từ chối. Có đơn giá thì vào bảng huy động.",
    "en": "What there is only so much of: fuel, devices, licences, money. Running systems and acts use it up; without it they stop or are refused. With a price it enters the ledger."
  },
  "add_stocks": {
    "vi": "Thêm vật tư",
    "en": "Add a stock"
  },
  "one_stocks": {
    "vi": "Vật tư",
    "en": "Stock"
  },
  "begun_stocks": {
    "vi": "Vật tư mới",
    "en": "New stock"
  },
  "begun_stock_unit": {
    "vi": "đơn vị",
    "en": "units"
  },
  "id_stocks": {
    "vi": "vt",
    "en": "st"
  },
  "fault_stock_use": {
    "vi": "Mỗi cách dùng là của hệ thống đang chạy hoặc của một việc, chỉ chọn một; nơi làm và người làm chỉ đi với việc.",
    "en": "Each use is of running systems or of an act, one of them; where and whose go with an act alone."
  },
  "fault_stock_pays": {
    "vi": "Không trả cho vật tư này bằng nguồn đó được: cần có đơn giá, thêm lượng lớn hơn 0 và trả từ một nguồn tiền khác.",
    "en": "That cannot pay for this stock: it needs a price, an amount above 0, and another stock of money to pay from."
  },
  "s_Condition_member": {
    "vi": "{member}: {called} [được {for}]",
    "en": "{member}: {called} [for {for}]"
  },
  "s_Condition_strength_below": {
    "vi": "{strength} có mặt dưới {below} số người cần [liên tục {for}]",
    "en": "less than {below} of those wanted of {strength} is there [for {for}]"
  },
  "s_Condition_strength_above": {
    "vi": "{strength} có mặt trên {above} số người cần [liên tục {for}]",
    "en": "more than {above} of those wanted of {strength} is there [for {for}]"
  },
  "s_Condition_covered": {
    "vi": "{covered} có người đang làm việc biết {skill} [được {for}]",
    "en": "somebody of {covered} at work has the skill {skill} [for {for}]"
  },
  "s_Bring": {
    "vi": "{bring} đến làm việc [sau {after}] [nếu {if}]",
    "en": "{bring} comes to work [after {after}] [if {if}]"
  },
  "s_Send": {
    "vi": "{send} rời Đội [sau {after}] [nếu {if}]",
    "en": "{send} leaves the team [after {after}] [if {if}]"
  },
  "s_Roster": {
    "vi": "{calls} huy động cho {team}, cần {strength} người [, đánh giá trả lời trong {acknowledged}] [, đánh giá số có mặt lúc {by}] [; phục vụ mục tiêu {objective}] [, mỗi dòng nặng {weight}]",
    "en": "{calls} calls out for {team}, {strength} wanted [, answers are marked within {acknowledged}] [, who is there is marked at {by}] [; serves the objective {objective}] [, each line weighs {weight}]"
  },
  "s_Need": {
    "vi": "Cần kỹ năng {skill} [, không có thì không làm được {act}]",
    "en": "The skill {skill} is wanted [, without it there is no {act}]"
  },
  "s_TeamMember": {
    "vi": "Người của {of}, biết {skills} [, khi gọi: {found}] [, trả lời sau {answers}] [, đến sau {comes}]",
    "en": "From {of}, skilled in {skills} [, when called: {found}] [, answers after {answers}] [, comes after {comes}]"
  },
  "s_Successor": {
    "vi": "Người biết {skills}, đến sau {comes}",
    "en": "Somebody skilled in {skills}, there after {comes}"
  },
  "cards_rosters": {
    "vi": "Người của Đội",
    "en": "People of the team"
  },
  "help_rosters": {
    "vi": "Những ai huy động được: cơ quan, kỹ năng, gọi thì ra sao. Người có mặt là tay làm của Đội; thiếu kỹ năng thì việc ấy bị từ chối. Tên người do máy đặt.",
    "en": "Who can be called out: agency, skills, how the call finds them. Who is there works for the team; without the skill an act is refused. Names are generated."
  },
  "add_rosters": {
    "vi": "Thêm danh sách",
    "en": "Add a roster"
  },
  "one_rosters": {
    "vi": "Danh sách",
    "en": "Roster"
  },
  "begun_rosters": {
    "vi": "Danh sách mới",
    "en": "New roster"
  },
  "id_rosters": {
    "vi": "ds",
    "en": "ro"
  },
  "f_member": {
    "vi": "Người",
    "en": "Person"
  },
  "f_called": {
    "vi": "Tình trạng của người đó",
    "en": "How it stands with him"
  },
  "f_covered": {
    "vi": "Danh sách",
    "en": "Roster"
  },
  "f_skill": {
    "vi": "Kỹ năng",
    "en": "Skill"
  },
  "f_skills": {
    "vi": "Kỹ năng",
    "en": "Skills"
  },
  "f_bring": {
    "vi": "Người",
    "en": "Person"
  },
  "f_send": {
    "vi": "Người",
    "en": "Person"
  },
  "f_Condition_strength": {
    "vi": "Danh sách",
    "en": "Roster"
  },
  "f_Roster_team": {
    "vi": "Làm việc cho",
    "en": "Work for"
  },
  "f_Roster_calls": {
    "vi": "Ai được huy động",
    "en": "Who may call them out"
  },
  "f_Roster_strength": {
    "vi": "Số người cần",
    "en": "How many are wanted"
  },
  "f_Roster_needs": {
    "vi": "Kỹ năng cần có",
    "en": "Skills wanted"
  },
  "f_Roster_acknowledged": {
    "vi": "Trả lời trong",
    "en": "Answered within"
  },
  "f_Roster_by": {
    "vi": "Đếm số có mặt lúc",
    "en": "Counted at"
  },
  "f_Roster_members": {
    "vi": "Những người",
    "en": "People"
  },
  "f_TeamMember_of": {
    "vi": "Cơ quan",
    "en": "Agency"
  },
  "f_TeamMember_found": {
    "vi": "Khi gọi",
    "en": "When called"
  },
  "f_TeamMember_answers": {
    "vi": "Trả lời sau",
    "en": "Answers after"
  },
  "f_TeamMember_comes": {
    "vi": "Đến sau",
    "en": "Comes after"
  },
  "f_TeamMember_says": {
    "vi": "Nói gì",
    "en": "Says"
  },
  "f_TeamMember_successor": {
    "vi": "Người cử thay",
    "en": "Who can be named instead"
  },
  "f_Successor_comes": {
    "vi": "Đến sau",
    "en": "Comes after"
  },
  "f_Need_act": {
    "vi": "Việc cần kỹ năng ấy",
    "en": "Acts that take it"
  },
  "fault_roster_by": {
    "vi": "Giờ đếm số có mặt phải trước khi diễn tập kết thúc.",
    "en": "Who is there is counted before the drill ends."
  },
  "fault_roster_strength": {
    "vi": "Cần {value} người mà danh sách chỉ có {people}.",
    "en": "{value} are wanted and the roster has {people}."
  },
  "fault_roster_skill": {
    "vi": "Không ai đến được có kỹ năng {value}.",
    "en": "Nobody who can come has the skill {value}."
  },
  "fault_roster_of": {
    "vi": "{value} là chính Đội; người ở Đội từ đầu chọn “đang làm việc từ đầu”.",
    "en": "{value} is the team itself; who is there from the start “is at work from the start”."
  },
  "fault_roster_twice": {
    "vi": "{value} đã có trong danh sách {first}.",
    "en": "{value} is on the roster {first} already."
  },
  "fault_act_without_roster": {
    "vi": "Kịch bản không có người để huy động; thêm một danh sách, hoặc chọn việc khác.",
    "en": "The scenario has nobody to call out; add a roster, or choose another act."
  },
  "fault_member_never": {
    "vi": "{member} không bao giờ ở tình trạng này; sửa người đó, hoặc bỏ.",
    "en": "It never stands so with {member}; change that person, or take this out."
  },
  "c_found_ready": {
    "vi": "đến ngay",
    "en": "comes"
  },
  "c_found_present": {
    "vi": "đang làm việc từ đầu",
    "en": "is at work from the start"
  },
  "c_found_held": {
    "vi": "thủ trưởng giữ lại",
    "en": "is kept by the head"
  },
  "c_found_tied": {
    "vi": "có liên quan lợi ích",
    "en": "is tied to a party"
  },
  "c_found_moved": {
    "vi": "đã chuyển công tác",
    "en": "has moved on"
  },
  "c_found_abroad": {
    "vi": "ở nước ngoài",
    "en": "is abroad"
  },
  "c_found_refuses": {
    "vi": "không nhận",
    "en": "is unwilling"
  },
  "c_found_silent": {
    "vi": "không liên lạc được",
    "en": "is not to be reached"
  },
  "s_Condition_shift": {
    "vi": "ca trực {shift} {crew} [liên tục {for}]",
    "en": "the shift {shift} {crew} [for {for}]"
  },
  "s_Relieve": {
    "vi": "ca sau của {relieve} có mặt [sau {after}] [nếu {if}]",
    "en": "the next crew of {relieve} is there [after {after}] [if {if}]"
  },
  "s_WorkShift": {
    "vi": "Kíp của {of} [, đã trực {since}] , quá {tires} thì mệt: mỗi giờ quá làm lâu thêm {slower}, dễ hỏng thêm {errs} [; ca sau có mặt lúc {relief}] ; bàn giao mất {takes}, điều không bàn giao mất thêm {learns} [; giá dự kiến mỗi người mỗi giờ {price} đồng]",
    "en": "The crew of {of} [, on duty for {since}], tired beyond {tires}: each hour more its work takes {slower} longer and fails {errs} more often [; the next crew is there at {relief}]; handing over takes {takes}, what is not handed over costs {learns} [; expected at {price} VND an hour and person]"
  },
  "f_shift": {
    "vi": "Ca trực",
    "en": "Shift"
  },
  "f_crew": {
    "vi": "Kíp ấy",
    "en": "How the crew is"
  },
  "f_relieve": {
    "vi": "Ca trực",
    "en": "Shift"
  },
  "f_of": {
    "vi": "Cơ quan",
    "en": "Agency"
  },
  "f_since": {
    "vi": "Đã trực trước đó",
    "en": "On duty before"
  },
  "f_tires": {
    "vi": "Trực quá mức này thì mệt",
    "en": "Tired beyond"
  },
  "f_slower": {
    "vi": "Mỗi giờ quá, làm lâu thêm",
    "en": "Slower with every hour beyond"
  },
  "f_errs": {
    "vi": "Mỗi giờ quá, dễ hỏng thêm",
    "en": "Fails more with every hour beyond"
  },
  "f_relief": {
    "vi": "Ca sau có mặt lúc",
    "en": "Next crew is there at"
  },
  "f_learns": {
    "vi": "Điều không bàn giao mất thêm",
    "en": "What is not handed over costs"
  },
  "f_WorkShift_takes": {
    "vi": "Bàn giao mất",
    "en": "Handing over takes"
  },
  "f_WorkShift_price": {
    "vi": "Giá một người một giờ (đồng)",
    "en": "Price of a person's hour (VND)"
  },
  "cards_shifts": {
    "vi": "Ca trực, bàn giao ca",
    "en": "Shifts"
  },
  "help_shifts": {
    "vi": "Kíp của một cơ quan: trực lâu thì mệt, làm chậm và hay hỏng. Ca sau có mặt rồi vẫn chờ bàn giao; điều gì không bàn giao, ca sau mất thêm thời gian. Có giá thì giờ người vào bảng huy động.",
    "en": "The crew of an agency: long on duty it tires, works slower and fails more. The next crew waits to be handed over to; what is not handed over costs it time. With a price its hours enter the ledger."
  },
  "add_shifts": {
    "vi": "Thêm ca trực",
    "en": "Add a shift"
  },
  "one_shifts": {
    "vi": "Ca trực",
    "en": "Shift"
  },
  "begun_shifts": {
    "vi": "Kíp trực",
    "en": "Crew on duty"
  },
  "id_shifts": {
    "vi": "ca",
    "en": "sh"
  },
  "fault_shift_twice": {
    "vi": "Cơ quan này đã có ca trực; mỗi cơ quan chỉ có một.",
    "en": "This agency has a shift already; each has one."
  },
  "fault_shift_seatless": {
    "vi": "Cơ quan này không có ghế nào trong cuộc diễn tập nên không ai bàn giao ca được.",
    "en": "This agency has no seat in the drill, so nobody can hand over."
  },
  "fault_shift_never": {
    "vi": "Ca trực này không bao giờ như vậy được: cần có ca sau tới thay, hoặc thời gian mệt ngắn hơn cuộc diễn tập.",
    "en": "This shift can never be so: it needs a next crew, or to tire before the drill is over."
  }
};

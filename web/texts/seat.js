export default {
  "now": {
    "vi": "Tin đến",
    "en": "Inbox"
  },
  "systems": {
    "vi": "Hệ thống",
    "en": "Systems"
  },
  "act": {
    "vi": "Hành động",
    "en": "Act"
  },
  "contacts": {
    "vi": "Liên lạc",
    "en": "Contacts"
  },
  "my_systems": {
    "vi": "Hệ thống của tôi",
    "en": "My systems"
  },
  "menu": {
    "vi": "Tùy chọn",
    "en": "Options"
  },
  "close": {
    "vi": "Đóng",
    "en": "Close"
  },
  "back": {
    "vi": "Quay lại",
    "en": "Back"
  },
  "sections": {
    "vi": "Các phần của trang",
    "en": "Sections of the page"
  },
  "drill_clock": {
    "vi": "Giờ diễn tập",
    "en": "Drill time"
  },
  "story_clock": {
    "vi": "Giờ kịch bản",
    "en": "Story time"
  },
  "state_ready": {
    "vi": "chưa bắt đầu",
    "en": "not started"
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
    "vi": "đang tải",
    "en": "loading"
  },
  "link_open": {
    "vi": "đã kết nối",
    "en": "connected"
  },
  "link_connecting": {
    "vi": "đang kết nối",
    "en": "connecting"
  },
  "link_lost": {
    "vi": "mất kết nối",
    "en": "offline"
  },
  "lost_note": {
    "vi": "Mất kết nối, đang thử lại. Anh/chị cứ làm tiếp: việc đã gửi được giữ trên máy và chuyển đi một lần khi có mạng.",
    "en": "Connection lost, trying again. Carry on: what you send is kept on this device and goes out once when the network is back."
  },
  "queued": {
    "vi": "{n} việc chờ gửi",
    "en": "{n} {n:act|acts} waiting to be sent"
  },
  "ready_note": {
    "vi": "Cuộc diễn tập chưa bắt đầu. Trong lúc chờ, hãy đọc nhiệm vụ và xem hệ thống của mình.",
    "en": "The drill has not started yet. Meanwhile read your brief and look at your systems."
  },
  "paused_note": {
    "vi": "Cuộc diễn tập đang tạm dừng: đồng hồ và thời hạn đều dừng. Chưa gửi được hành động; nội dung đang soạn vẫn được giữ.",
    "en": "The drill is paused: the clock and all deadlines stand still. Acts cannot be sent now; what you are writing is kept."
  },
  "ended_note": {
    "vi": "Cuộc diễn tập đã kết thúc. Cảm ơn anh/chị. Mời ở lại để rút kinh nghiệm.",
    "en": "The drill has ended. Thank you. Please stay for the debrief."
  },
  "not_stored": {
    "vi": "Máy chủ tạm thời chưa ghi được dữ liệu nên chưa nhận việc mới. Việc đã xác nhận vẫn còn; nội dung đang viết được giữ trên máy này.",
    "en": "The server cannot store anything for now and takes nothing in. What was acknowledged is kept; what you write stays on this device."
  },
  "report_wait": {
    "vi": "Kết quả mở khi chỉ đạo diễn tập công bố; trang này sẽ báo ngay.",
    "en": "The results open when the director releases them; this page will say so at once."
  },
  "report_open": {
    "vi": "Kết quả đã được công bố.",
    "en": "The results are released."
  },
  "review_link": {
    "vi": "Mở trang Rút kinh nghiệm",
    "en": "Open the review"
  },
  "device": {
    "vi": "Tiếp tục trên thiết bị khác",
    "en": "Go on from another device"
  },
  "device_help": {
    "vi": "Hết pin hay đổi máy: quét mã bằng thiết bị kia, hoặc nhập mã ở trang tham gia.",
    "en": "Flat battery or another machine: scan the code there, or type it on the join page."
  },
  "device_show": {
    "vi": "Hiện mã",
    "en": "Show the code"
  },
  "device_lasts": {
    "vi": "Mã dùng một lần, trong {n} phút.",
    "en": "The code works once, within {n} {n:minute|minutes}."
  },
  "device_not": {
    "vi": "Chưa lấy được mã. Hãy thử lại.",
    "en": "No code could be made. Try again."
  },
  "report_link": {
    "vi": "Mở báo cáo",
    "en": "Open the report"
  },
  "loading": {
    "vi": "Đang kết nối với cuộc diễn tập…",
    "en": "Connecting to the drill…"
  },
  "loading_share": {
    "vi": "Đang tải diễn biến: {n} %",
    "en": "Loading what has happened: {n}%"
  },
  "trouble_blocked": {
    "vi": "Máy chủ trả lời nhưng kết nối trực tiếp (WebSocket) bị chặn.",
    "en": "The server answers, but live connections (WebSocket) are blocked."
  },
  "trouble_blocked_help": {
    "vi": "Thường do proxy, phần mềm diệt vi-rút hoặc tường lửa trên đường mạng. Hãy thử mạng khác (Wi-Fi của phòng diễn tập, 4G), tắt proxy của trình duyệt, hoặc báo người quản trị mạng cho phép WebSocket tới địa chỉ này. Trang vẫn tự thử lại.",
    "en": "Usually a proxy, an antivirus program or a firewall on the way. Try another network (the Wi-Fi of the drill room, mobile data), switch the browser's proxy off, or ask the network's administrator to allow WebSocket to this address. The page keeps trying."
  },
  "trouble_unreachable": {
    "vi": "Không kết nối được với máy chủ.",
    "en": "The server cannot be reached."
  },
  "trouble_unreachable_help": {
    "vi": "Hãy kiểm tra Wi-Fi của phòng diễn tập và xem máy chủ có đang chạy không. Trang vẫn tự thử lại.",
    "en": "Check the Wi-Fi of the drill room, and whether the server is running. The page keeps trying."
  },
  "sign_in": {
    "vi": "Đăng nhập",
    "en": "Sign in"
  },
  "gone_title": {
    "vi": "Đã rời cuộc diễn tập",
    "en": "You have left the drill"
  },
  "gone_handed": {
    "vi": "Anh/chị đã bàn giao vị trí. Muốn tham gia tiếp, hãy vào lại bằng mã.",
    "en": "You have handed your seat over. To take part again, join with a code."
  },
  "gone_replaced": {
    "vi": "Trang này đã được mở ở nơi khác. Tải lại để dùng tiếp tại đây.",
    "en": "This page has been opened elsewhere. Reload to go on here."
  },
  "gone_ended": {
    "vi": "Cuộc diễn tập đã đóng.",
    "en": "The drill has been closed."
  },
  "gone_other": {
    "vi": "Phiên làm việc đã hết. Hãy vào lại bằng mã.",
    "en": "The session is over. Join again with a code."
  },
  "join_again": {
    "vi": "Vào lại",
    "en": "Join again"
  },
  "reload": {
    "vi": "Tải lại",
    "en": "Reload"
  },
  "language": {
    "vi": "Ngôn ngữ",
    "en": "Language"
  },
  "sound": {
    "vi": "Âm báo khi có tin",
    "en": "Sound on arrival"
  },
  "on": {
    "vi": "Bật",
    "en": "On"
  },
  "off": {
    "vi": "Tắt",
    "en": "Off"
  },
  "my_brief": {
    "vi": "Nhiệm vụ của tôi",
    "en": "My brief"
  },
  "participant": {
    "vi": "Người tham gia",
    "en": "Participant"
  },
  "inbox_empty": {
    "vi": "Chưa có tin nào",
    "en": "No messages yet"
  },
  "inbox_empty_next": {
    "vi": "Tin mới sẽ hiện ở đây, có âm báo. Trong lúc chờ, hãy xem hệ thống của mình.",
    "en": "New messages appear here, with a sound. Meanwhile look at your systems."
  },
  "new": {
    "vi": "Mới",
    "en": "New"
  },
  "unread": {
    "vi": "{n} tin chưa đọc",
    "en": "{n} unread"
  },
  "filter_all": {
    "vi": "Tất cả",
    "en": "All"
  },
  "filter_open": {
    "vi": "Chưa tiếp nhận",
    "en": "Not acknowledged"
  },
  "filter_none": {
    "vi": "Mọi tin đều đã tiếp nhận",
    "en": "Every message has been acknowledged"
  },
  "filter_none_next": {
    "vi": "Chọn “Tất cả” để xem lại các tin đã nhận.",
    "en": "Choose “All” to see what you have received."
  },
  "arrived": {
    "vi": "Tin mới từ {sender}: {title}",
    "en": "New message from {sender}: {title}"
  },
  "concerns": {
    "vi": "Liên quan: {name}",
    "en": "About: {name}"
  },
  "order": {
    "vi": "Yêu cầu thực hiện: {verb}, {about}",
    "en": "Asks you to: {verb}, {about}"
  },
  "choose_one": {
    "vi": "Chọn một cách trả lời",
    "en": "Choose an answer"
  },
  "verdict_genuine": {
    "vi": "Đã xác minh: thật",
    "en": "Verified: genuine"
  },
  "verdict_spoofed": {
    "vi": "Đã xác minh: giả mạo",
    "en": "Verified: spoofed"
  },
  "verifying": {
    "vi": "Đang xác minh",
    "en": "Being verified"
  },
  "acknowledge": {
    "vi": "Tiếp nhận",
    "en": "Acknowledge"
  },
  "send_choice": {
    "vi": "Gửi lựa chọn",
    "en": "Send the answer"
  },
  "acknowledged": {
    "vi": "đã tiếp nhận {time}",
    "en": "acknowledged {time}"
  },
  "chosen_until": {
    "vi": "Đã chọn: {option} (đổi được đến {time})",
    "en": "Chosen: {option} (can be changed until {time})"
  },
  "decided": {
    "vi": "Đã quyết định: {option}",
    "en": "Decided: {option}"
  },
  "change_until": {
    "vi": "Đổi được đến {time}, sau đó quyết định có hiệu lực",
    "en": "Can be changed until {time}; then the decision takes effect"
  },
  "change_upon_news": {
    "vi": "Có tin mới về việc này: được đổi quyết định",
    "en": "News has come about it: the decision can be changed"
  },
  "change_choice": {
    "vi": "Đổi lựa chọn",
    "en": "Change the choice"
  },
  "chosen": {
    "vi": "Đã chọn: {option}",
    "en": "Chosen: {option}"
  },
  "verify": {
    "vi": "Xác minh…",
    "en": "Verify…"
  },
  "verify_note": {
    "vi": "Gọi lại theo danh bạ, khoảng 4 phút",
    "en": "Call back by the directory, about 4 minutes"
  },
  "do_order": {
    "vi": "Thực hiện yêu cầu…",
    "en": "Carry it out…"
  },
  "act_on": {
    "vi": "Hành động…",
    "en": "Act…"
  },
  "open_message": {
    "vi": "Mở tin",
    "en": "Open the message"
  },
  "to_agencies": {
    "vi": "gửi {names}",
    "en": "to {names}"
  },
  "mail": {
    "vi": "Thư điện tử",
    "en": "Mail"
  },
  "phone": {
    "vi": "Điện thoại",
    "en": "Phone"
  },
  "alert": {
    "vi": "Cảnh báo",
    "en": "Alert"
  },
  "press": {
    "vi": "Báo chí",
    "en": "Press"
  },
  "social": {
    "vi": "Mạng xã hội",
    "en": "Social media"
  },
  "verbal": {
    "vi": "Trực tiếp",
    "en": "In person"
  },
  "document": {
    "vi": "Văn bản",
    "en": "Document"
  },
  "organisers": {
    "vi": "Ban tổ chức thông báo",
    "en": "Notice of the organisers"
  },
  "radio": {
    "vi": "Bộ đàm",
    "en": "Radio"
  },
  "well": {
    "vi": "Tốt",
    "en": "Good"
  },
  "suspected": {
    "vi": "Nghi ngờ",
    "en": "Suspected"
  },
  "degraded": {
    "vi": "Giảm",
    "en": "Degraded"
  },
  "down": {
    "vi": "Ngừng",
    "en": "Down"
  },
  "broken": {
    "vi": "Có hư hỏng",
    "en": "Broken"
  },
  "isolated": {
    "vi": "Cô lập",
    "en": "Isolated"
  },
  "offline": {
    "vi": "Tạm dừng",
    "en": "Taken offline"
  },
  "foothold": {
    "vi": "Bị xâm nhập",
    "en": "Foothold"
  },
  "controlled": {
    "vi": "Bị chiếm quyền",
    "en": "Controlled"
  },
  "impacted": {
    "vi": "Bị phá hoại",
    "en": "Impacted"
  },
  "altered": {
    "vi": "Dữ liệu bị sửa",
    "en": "Data altered"
  },
  "unknown": {
    "vi": "Chưa rõ",
    "en": "Unknown"
  },
  "standby": {
    "vi": "Dự phòng",
    "en": "Standby"
  },
  "service": {
    "vi": "Phục vụ {n} %",
    "en": "Service {n}%"
  },
  "service_label": {
    "vi": "Mức phục vụ",
    "en": "Service"
  },
  "impact_encrypted": {
    "vi": "dữ liệu bị mã hóa",
    "en": "data encrypted"
  },
  "impact_defaced": {
    "vi": "giao diện bị thay đổi",
    "en": "defaced"
  },
  "impact_wiped": {
    "vi": "dữ liệu bị xóa",
    "en": "data wiped"
  },
  "needs": {
    "vi": "Cần: {act}",
    "en": "Needs: {act}"
  },
  "place_evacuated": {
    "vi": "Nơi này đã sơ tán: không ai làm tại chỗ",
    "en": "The place is evacuated: nobody works there"
  },
  "place_destroyed": {
    "vi": "Thiết bị hỏng hẳn: thay, hoặc chuyển sang nơi dự phòng",
    "en": "Destroyed: replace it, or fail over to the stand-by"
  },
  "place_moved": {
    "vi": "Đang chạy ở nơi dự phòng",
    "en": "Runs at the stand-by"
  },
  "level": {
    "vi": "Cấp độ {n}",
    "en": "Level {n}"
  },
  "since": {
    "vi": "từ {time}",
    "en": "since {time}"
  },
  "act_on_system": {
    "vi": "Hành động trên hệ thống này…",
    "en": "Act on this system…"
  },
  "no_systems": {
    "vi": "Đơn vị không vận hành hệ thống nào",
    "en": "Your agency operates no system"
  },
  "no_systems_next": {
    "vi": "Anh/chị làm việc qua các đơn vị khác: xem Liên lạc và Hành động.",
    "en": "You work through other agencies: see Contacts and Act."
  },
  "as_perceived": {
    "vi": "Theo ghi nhận của đơn vị; thực tế có thể khác.",
    "en": "As your agency perceives it; the truth may differ."
  },
  "group_inform": {
    "vi": "Thông tin",
    "en": "Inform"
  },
  "group_decide": {
    "vi": "Quyết định",
    "en": "Decide"
  },
  "group_technical": {
    "vi": "Kỹ thuật",
    "en": "Technical"
  },
  "group_public": {
    "vi": "Phát ngôn",
    "en": "Public"
  },
  "no_such_act": {
    "vi": "Không có hành động nào khớp “{query}”.",
    "en": "No act matches “{query}”."
  },
  "what_to_do": {
    "vi": "Chọn hành động",
    "en": "Choose an act"
  },
  "at_once": {
    "vi": "Có hiệu lực ngay",
    "en": "Takes effect at once"
  },
  "takes": {
    "vi": "khoảng {n} phút",
    "en": "about {n} {n:minute|minutes}"
  },
  "takes_moment": {
    "vi": "chưa đến 1 phút",
    "en": "under a minute"
  },
  "people": {
    "vi": "{n} người",
    "en": "{n} {n:person|people}"
  },
  "person": {
    "vi": "1 người",
    "en": "1 person"
  },
  "nobody": {
    "vi": "không cần cán bộ kỹ thuật",
    "en": "nobody needed"
  },
  "staff": {
    "vi": "Đơn vị có {n} người kỹ thuật, {busy} đang bận.",
    "en": "Your agency has {n} {n:technician|technicians}, {busy} busy."
  },
  "staff_free": {
    "vi": "Đơn vị có {n} người kỹ thuật, không ai đang bận.",
    "en": "Your agency has {n} {n:technician|technicians}, none busy."
  },
  "must_wait": {
    "vi": "Hiện không đủ người rảnh: việc sẽ chờ đến lượt.",
    "en": "Not enough people are free: it will wait its turn."
  },
  "no_staff": {
    "vi": "Đơn vị không có lực lượng kỹ thuật: việc này sẽ bị từ chối.",
    "en": "Your agency has no technicians: this will be refused."
  },
  "answers_message": {
    "vi": "Trả lời tin",
    "en": "Answers the message"
  },
  "unlink": {
    "vi": "Bỏ liên kết với tin",
    "en": "Do not link to the message"
  },
  "field_about": {
    "vi": "Hệ thống",
    "en": "System"
  },
  "field_to": {
    "vi": "Nơi nhận",
    "en": "Receivers"
  },
  "field_text": {
    "vi": "Nội dung",
    "en": "Text"
  },
  "text_note": {
    "vi": "Được lưu để đánh giá và rút kinh nghiệm.",
    "en": "Kept for the evaluation and the debrief."
  },
  "field_form": {
    "vi": "Biểu mẫu",
    "en": "Form"
  },
  "field_cause": {
    "vi": "Nhóm nguyên nhân",
    "en": "Cause"
  },
  "field_severity": {
    "vi": "Mức độ",
    "en": "Severity"
  },
  "field_process": {
    "vi": "Quy trình",
    "en": "Process"
  },
  "field_label": {
    "vi": "Phạm vi chia sẻ",
    "en": "How far it may go"
  },
  "field_order": {
    "vi": "Việc cần thực hiện",
    "en": "What they shall do"
  },
  "required": {
    "vi": "bắt buộc",
    "en": "required"
  },
  "optional": {
    "vi": "không bắt buộc",
    "en": "optional"
  },
  "not_chosen": {
    "vi": "Chưa chọn",
    "en": "Not chosen"
  },
  "search_system": {
    "vi": "Gõ tên hệ thống",
    "en": "Type a system's name"
  },
  "search_agency": {
    "vi": "Gõ tên cơ quan, đơn vị",
    "en": "Type an agency's name"
  },
  "more_matches": {
    "vi": "Còn {n} kết quả; gõ thêm để thu hẹp.",
    "en": "{n} more; type on to narrow it down."
  },
  "no_match": {
    "vi": "Không tìm thấy.",
    "en": "Nothing found."
  },
  "remove": {
    "vi": "Bỏ {name}",
    "en": "Remove {name}"
  },
  "mine": {
    "vi": "của đơn vị",
    "en": "ours"
  },
  "not_mine": {
    "vi": "Đơn vị khác vận hành hệ thống này: có thể bị từ chối. Nếu vậy hãy chỉ đạo hoặc đề nghị.",
    "en": "Another agency runs this system: it may be refused. If so, direct or request."
  },
  "form_more": {
    "vi": "Thêm các mục không bắt buộc ({n})",
    "en": "More fields, optional ({n})"
  },
  "to_nobody": {
    "vi": "Người gửi “{sender}” không có trong danh bạ, nên không nhận được thư trả lời. Hãy chọn nơi cần biết việc này.",
    "en": "The sender “{sender}” is not in the directory, so no reply can reach them. Choose who must know of this."
  },
  "to_superior": {
    "vi": "Gửi {name}",
    "en": "Send to {name}"
  },
  "form_filled": {
    "vi": "Một số mục đã điền sẵn theo những gì đơn vị biết; hãy kiểm tra.",
    "en": "The form is an official one and is filed in Vietnamese. Some fields are filled in from what your agency knows; check them."
  },
  "form_empty": {
    "vi": "Chưa lấy được nội dung điền sẵn; hãy tự điền.",
    "en": "The fields could not be filled in for you; please fill them in."
  },
  "fill_again": {
    "vi": "Điền lại theo số liệu mới",
    "en": "Fill in again with current data"
  },
  "state_handled": {
    "vi": "Đã xử lý",
    "en": "Handled"
  },
  "state_not_yet": {
    "vi": "Chưa xử lý",
    "en": "Not yet"
  },
  "missing": {
    "vi": "Còn thiếu: {fields}",
    "en": "Still missing: {fields}"
  },
  "names_and_more": {
    "vi": "{names} và {n} mục khác",
    "en": "{names} and {n} more"
  },
  "missing_words": {
    "vi": "Chưa nêu: {fields}. Vẫn gửi được, nhưng người nhận sẽ thiếu thông tin.",
    "en": "Not said yet: {fields}. You may send it, but its readers will miss that."
  },
  "wording_note": {
    "vi": "Viết ngắn, mỗi mục một ý. Nội dung các mục này được xem khi đánh giá.",
    "en": "Keep it short, one point a field. What stands here is looked at in the evaluation."
  },
  "wording_long": {
    "vi": "Mục “{field}” dài quá {most} ký tự; hãy rút gọn.",
    "en": "“{field}” has more than {most} characters; shorten it."
  },
  "for_example": {
    "vi": "Ví dụ: {text}",
    "en": "For example: {text}"
  },
  "missing_form": {
    "vi": "Báo cáo còn trống mục bắt buộc: {fields}. Vẫn gửi được, nhưng chưa hoàn thành nghĩa vụ báo cáo.",
    "en": "Required fields are empty: {fields}. You may send it, but it does not fulfil the duty to report."
  },
  "send": {
    "vi": "Gửi",
    "en": "Send"
  },
  "do_it": {
    "vi": "Thực hiện",
    "en": "Do it"
  },
  "draft_kept": {
    "vi": "Bản nháp được giữ trên máy này.",
    "en": "The draft is kept on this device."
  },
  "drafts": {
    "vi": "Đang soạn",
    "en": "Drafts"
  },
  "discard": {
    "vi": "Xóa bản nháp",
    "en": "Discard the draft"
  },
  "long_text": {
    "vi": "Nội dung dài {count} ký tự; tối đa {most}. Hãy rút ngắn, hoặc gửi làm nhiều lần.",
    "en": "The text has {count} {count:character|characters}; at most {most}. Shorten it, or send it in several acts."
  },
  "long_field": {
    "vi": "Một mục của biểu mẫu dài {count} ký tự; tối đa {most}. Hãy rút ngắn mục đó.",
    "en": "A field of the form has {count} {count:character|characters}; at most {most}. Shorten that field."
  },
  "long_form": {
    "vi": "Biểu mẫu dài tổng cộng {count} ký tự; tối đa {most}. Hãy rút ngắn các mục.",
    "en": "The form has {count} {count:character|characters} in all; at most {most}. Shorten its fields."
  },
  "long_act": {
    "vi": "Nội dung và biểu mẫu lớn quá ({count} byte; tối đa {most}). Hãy rút ngắn.",
    "en": "Text and form are too large ({count} bytes; at most {most}). Shorten them."
  },
  "long_event": {
    "vi": "Nội dung lớn quá ({count} byte; tối đa {most}). Hãy rút ngắn.",
    "en": "This is too large ({count} bytes; at most {most}). Shorten it."
  },
  "long_words": {
    "vi": "Dài {count} ký tự; tối đa {most}. Hãy rút ngắn.",
    "en": "{count} characters; at most {most}. Please shorten it."
  },
  "counted": {
    "vi": "{count}/{most} ký tự",
    "en": "{count}/{most} characters"
  },
  "not_taken": {
    "vi": "Máy chủ không nhận",
    "en": "Not taken by the server"
  },
  "sent": {
    "vi": "Đã gửi: {act}",
    "en": "Sent: {act}"
  },
  "kept_for_later": {
    "vi": "{act}: sẽ gửi khi có kết nối",
    "en": "{act}: will be sent when the connection is back"
  },
  "refused_because": {
    "vi": "{act}: {reason}",
    "en": "{act}: {reason}"
  },
  "kind_initial": {
    "vi": "Ban đầu",
    "en": "Initial"
  },
  "kind_progress": {
    "vi": "Diễn biến",
    "en": "Progress"
  },
  "kind_response_plan": {
    "vi": "Phương án ứng cứu",
    "en": "Response plan"
  },
  "kind_direction": {
    "vi": "Xin ý kiến chỉ đạo",
    "en": "For direction"
  },
  "kind_closing": {
    "vi": "Kết thúc",
    "en": "Closing"
  },
  "severity_ordinary": {
    "vi": "Thông thường",
    "en": "Ordinary"
  },
  "severity_serious": {
    "vi": "Nghiêm trọng",
    "en": "Serious"
  },
  "label_clear": {
    "vi": "Phổ biến rộng",
    "en": "Clear: anyone"
  },
  "label_amber": {
    "vi": "Hạn chế",
    "en": "Amber: those concerned"
  },
  "label_red": {
    "vi": "Chỉ người nhận",
    "en": "Red: receivers only"
  },
  "sending": {
    "vi": "Đang gửi",
    "en": "Sending"
  },
  "waiting_link": {
    "vi": "Chờ kết nối",
    "en": "Waiting for the connection"
  },
  "waiting_drill": {
    "vi": "Chờ diễn tập tiếp tục",
    "en": "Waiting for the drill to go on"
  },
  "withdraw": {
    "vi": "Rút lại",
    "en": "Take back"
  },
  "approve": {
    "vi": "Phê duyệt",
    "en": "Approve"
  },
  "refuse": {
    "vi": "Không phê duyệt",
    "en": "Do not approve"
  },
  "refuse_why": {
    "vi": "Không phê duyệt, nêu lý do",
    "en": "Do not approve, and say why"
  },
  "asked": {
    "vi": "Chờ phê duyệt",
    "en": "Waiting for approval"
  },
  "waiting_consent": {
    "vi": "Được phê duyệt thì việc tự được thực hiện.",
    "en": "Once approved, it is done by itself."
  },
  "approved": {
    "vi": "Đã được phê duyệt",
    "en": "Approved"
  },
  "not_approved": {
    "vi": "Không được phê duyệt",
    "en": "Not approved"
  },
  "granted": {
    "vi": "Đã được giải quyết",
    "en": "Granted"
  },
  "not_granted": {
    "vi": "Chưa được giải quyết",
    "en": "Not granted"
  },
  "withdrawn": {
    "vi": "Đã rút đề nghị",
    "en": "Taken back"
  },
  "waiting_people": {
    "vi": "Chờ người rảnh",
    "en": "Waiting for people"
  },
  "left": {
    "vi": "còn {time}",
    "en": "{time} left"
  },
  "any_moment": {
    "vi": "sắp xong",
    "en": "any moment now"
  },
  "cut_short": {
    "vi": "chưa xong khi kết thúc",
    "en": "not finished at the end"
  },
  "until": {
    "vi": "đến {time}",
    "en": "until {time}"
  },
  "cancel": {
    "vi": "Hủy việc",
    "en": "Cancel"
  },
  "cancel_sure": {
    "vi": "Hủy thật?",
    "en": "Really cancel?"
  },
  "secret_confidential": {
    "vi": "MẬT",
    "en": "CONFIDENTIAL"
  },
  "secret_secret": {
    "vi": "TỐI MẬT",
    "en": "SECRET"
  },
  "secret_top_secret": {
    "vi": "TUYỆT MẬT",
    "en": "TOP SECRET"
  },
  "secret_kept": {
    "vi": "{basis}. Nói về {about}, hay chuyển tin này, cho người chưa được mời là làm lộ.",
    "en": "{basis}. Writing about {about}, or passing this message on, to anybody who was not let in tells it."
  },
  "secret_readers": {
    "vi": "Được biết: {readers}.",
    "en": "May know: {readers}."
  },
  "secret_admits": {
    "vi": "Anh/chị được mời riêng người cần biết, ngay trong tin gửi cho họ.",
    "en": "You may let in who needs to know, with the message that you send them."
  },
  "secret_asks": {
    "vi": "Ai khác cần biết thì báo người giữ thông tin mời.",
    "en": "If somebody else needs to know, ask those who hold it to let them in."
  },
  "field_admits": {
    "vi": "Mời riêng vào thông tin mật",
    "en": "Let them in on what is secret"
  },
  "admits_nobody": {
    "vi": "không mời",
    "en": "nobody is let in"
  },
  "admits_note": {
    "vi": "Nơi nhận tin này được biết thông tin mật từ đây, và được nhắc phải giữ kín. Chỉ mời người cần biết.",
    "en": "Whoever receives this may know from here on, and is told to keep it. Only for those who need to know."
  },
  "field_account": {
    "vi": "Những tài khoản nào",
    "en": "Which accounts"
  },
  "all_accounts_here": {
    "vi": "Mọi tài khoản, chỉ ở hệ thống này",
    "en": "All accounts, at this system only"
  },
  "accounts_note": {
    "vi": "Khóa tài khoản thì người dùng hợp lệ cũng không vào được, cho đến khi đặt lại mật khẩu",
    "en": "Closing accounts locks honest people out, too, until their credentials are reset"
  },
  "field_request": {
    "vi": "Đề nghị việc gì",
    "en": "What is asked for"
  },
  "field_basis": {
    "vi": "Căn cứ pháp lý",
    "en": "Legal basis"
  },
  "field_point": {
    "vi": "Bản sao lưu nào",
    "en": "Which backup"
  },
  "newest_backup": {
    "vi": "Bản mới nhất",
    "en": "The newest"
  },
  "older_backup": {
    "vi": "Trước bản mới nhất {n} bản",
    "en": "{n} before the newest"
  },
  "point_note": {
    "vi": "Bản càng cũ càng mất nhiều việc đã làm; bản mới có thể đã chứa dữ liệu bị sửa",
    "en": "An older one loses more work; a newer one may hold data that were altered"
  },
  "unsent": {
    "vi": "Chưa gửi được, đang chờ đường truyền",
    "en": "Not sent yet: waiting for the line"
  },
  "unsent_note": {
    "vi": "đường truyền của đơn vị đang mất; tin nằm trong hàng đợi, tự gửi khi có lại; hạn báo cáo vẫn tính",
    "en": "your line is down; this waits in the queue and goes by itself when it is back; deadlines run on"
  },
  "runner_note": {
    "vi": "đường truyền đang mất; đã giao người mang đi, dự kiến đến nơi {time}",
    "en": "your line is down; a runner has set out with it, due there at {time}"
  },
  "left_note": {
    "vi": "đã gửi đi lúc {time}, khi có lại đường truyền",
    "en": "went out at {time}, when the line was back"
  },
  "came_late": {
    "vi": "Gửi lúc {time}",
    "en": "Sent at {time}"
  },
  "came_runner": {
    "vi": "Có người mang đến, gửi lúc {time}",
    "en": "Brought by a runner, sent at {time}"
  },
  "accepted": {
    "vi": "Xong",
    "en": "Done"
  },
  "completed": {
    "vi": "Hoàn thành",
    "en": "Completed"
  },
  "failed": {
    "vi": "Không thành",
    "en": "Failed"
  },
  "cancelled": {
    "vi": "Đã hủy",
    "en": "Cancelled"
  },
  "refused": {
    "vi": "Bị từ chối",
    "en": "Refused"
  },
  "again": {
    "vi": "Soạn lại",
    "en": "Write again"
  },
  "dismiss": {
    "vi": "Bỏ qua",
    "en": "Dismiss"
  },
  "no_acts": {
    "vi": "Đơn vị chưa làm việc gì.",
    "en": "Your agency has done nothing yet."
  },
  "under_way": {
    "vi": "Đang làm",
    "en": "Under way"
  },
  "past_acts": {
    "vi": "Đã làm",
    "en": "Behind us"
  },
  "show_all": {
    "vi": "Xem tất cả ({n})",
    "en": "Show all ({n})"
  },
  "by_me": {
    "vi": "tôi",
    "en": "me"
  },
  "directed": {
    "vi": "theo chỉ đạo",
    "en": "as directed"
  },
  "incomplete_note": {
    "vi": "Báo cáo thiếu hoặc sai thông tin bắt buộc.",
    "en": "The report lacks required information."
  },
  "cancel_work": {
    "vi": "Hủy việc đang làm",
    "en": "Cancel own work"
  },
  "refuse_paused": {
    "vi": "Cuộc diễn tập đang tạm dừng.",
    "en": "The drill is paused."
  },
  "refuse_ready": {
    "vi": "Cuộc diễn tập chưa bắt đầu.",
    "en": "The drill has not started."
  },
  "refuse_ended": {
    "vi": "Cuộc diễn tập đã kết thúc.",
    "en": "The drill has ended."
  },
  "refuse_unstored": {
    "vi": "Máy chủ chưa lưu được; trang tự gửi lại.",
    "en": "The server could not store it; the page will send it again."
  },
  "refuse_unknown": {
    "vi": "Máy chủ không nhận việc này ({code}).",
    "en": "The server did not take this ({code})."
  },
  "search_contacts": {
    "vi": "Tìm cơ quan, đơn vị",
    "en": "Find an agency"
  },
  "recent": {
    "vi": "Đã liên lạc",
    "en": "In touch"
  },
  "everyone": {
    "vi": "Danh bạ",
    "en": "Directory"
  },
  "no_thread": {
    "vi": "Chưa trao đổi với {name}",
    "en": "Nothing exchanged with {name} yet"
  },
  "no_thread_next": {
    "vi": "Chọn một cách liên lạc ở dưới.",
    "en": "Choose a way to make contact below."
  },
  "write_to": {
    "vi": "Liên lạc…",
    "en": "Make contact…"
  },
  "they_acknowledged": {
    "vi": "bên nhận đã tiếp nhận {time}",
    "en": "acknowledged by them {time}"
  },
  "not_acknowledged": {
    "vi": "chưa thấy tiếp nhận",
    "en": "not acknowledged yet"
  },
  "partly_acknowledged": {
    "vi": "{n}/{of} nơi đã tiếp nhận",
    "en": "{n} of {of} have acknowledged"
  },
  "from_us": {
    "vi": "Đơn vị mình",
    "en": "Us"
  },
  "received_by_us": {
    "vi": "mình đã tiếp nhận {time}",
    "en": "we acknowledged {time}"
  },
  "show_more": {
    "vi": "Xem thêm ({n})",
    "en": "Show more ({n})"
  },
  "hall": {
    "vi": "Màn hình hội trường",
    "en": "Hall screen"
  },
  "delivered": {
    "vi": "Tin đã phát",
    "en": "Delivered messages"
  },
  "city": {
    "vi": "Thành phố theo ghi nhận",
    "en": "The city as perceived"
  },
  "more_troubled": {
    "vi": "và {n} hệ thống khác đang có vấn đề",
    "en": "and {n} more {n:system|systems} in trouble"
  },
  "more_agencies": {
    "vi": "và {n} nơi khác",
    "en": "and {n} more"
  },
  "of_length": {
    "vi": "trên {time}",
    "en": "of {time}"
  },
  "answer": {
    "vi": "Trả lời",
    "en": "Answer"
  },
  "answer_to": {
    "vi": "Trả lời {name}",
    "en": "Answer to {name}"
  },
  "send_answer": {
    "vi": "Gửi trả lời",
    "en": "Send the answer"
  },
  "offers": {
    "vi": "Việc có thể làm với tin này",
    "en": "What can be done about this message"
  },
  "working_until": {
    "vi": "đang làm, đến {time}",
    "en": "under way, until {time}"
  },
  "more_work": {
    "vi": "và {n} việc khác đang làm",
    "en": "and {n} more under way"
  },
  "favourites": {
    "vi": "Thường liên lạc",
    "en": "Favourites"
  },
  "favourite": {
    "vi": "Thường liên lạc: {name}",
    "en": "Favourite: {name}"
  },
  "favourite_on": {
    "vi": "Thêm vào “Thường liên lạc”",
    "en": "Add to the favourites"
  },
  "favourite_off": {
    "vi": "Bỏ khỏi “Thường liên lạc”",
    "en": "Take out of the favourites"
  },
  "practice_note": {
    "vi": "Bản luyện thử, chỉ chạy trên thiết bị này: không ghi vào nhật ký, không tính điểm.",
    "en": "A toy, on this device alone: nothing enters the journal, nothing is scored."
  },
  "practice_back": {
    "vi": "Về trang chờ",
    "en": "Back to waiting"
  },
  "practice_in": {
    "vi": "Vào vị trí của tôi",
    "en": "Go to my seat"
  },
  "practice_seated": {
    "vi": "Ban tổ chức đã xác nhận vị trí của anh/chị.",
    "en": "The organisers have confirmed your seat."
  },
  "practice_all": {
    "vi": "Anh/chị đã làm đủ bốn việc. Trong cuộc diễn tập, mọi thứ nằm đúng những chỗ này.",
    "en": "You have done all four. In the drill itself everything is in the same place."
  },
  "practice_done": {
    "vi": "đã làm",
    "en": "done"
  },
  "practice_link": {
    "vi": "Luyện thử 2 phút",
    "en": "Practise two minutes on a toy"
  },
  "practice_acknowledge": {
    "vi": "Mở tin, bấm “Tiếp nhận”",
    "en": "Open the message, press “Acknowledge”"
  },
  "practice_report": {
    "vi": "Báo cáo sự cố",
    "en": "Report"
  },
  "practice_isolate": {
    "vi": "Cô lập",
    "en": "Isolate"
  },
  "practice_verify": {
    "vi": "Xác minh người gửi",
    "en": "Verify the counterpart"
  },
  "practice_notify": {
    "vi": "Thông báo",
    "en": "Notify"
  },
  "practice_reconnect": {
    "vi": "Kết nối lại",
    "en": "Reconnect"
  },
  "practice_agency": {
    "vi": "Đơn vị luyện thử",
    "en": "Practice unit"
  },
  "practice_role": {
    "vi": "Trực an toàn thông tin",
    "en": "Duty officer"
  },
  "practice_brief": {
    "vi": "Làm lần lượt bốn việc ghi ở đầu trang.",
    "en": "Do the four things at the top of the page, one after another."
  },
  "practice_machine": {
    "vi": "Máy tính luyện thử",
    "en": "Practice computer"
  },
  "practice_duty": {
    "vi": "Trực ban luyện thử",
    "en": "Practice duty desk"
  },
  "practice_monitor": {
    "vi": "Phần mềm giám sát",
    "en": "Monitoring software"
  },
  "practice_directory": {
    "vi": "Danh bạ",
    "en": "Directory"
  },
  "practice_alert": {
    "vi": "Tệp lạ chạy trên máy tính luyện thử",
    "en": "A strange file runs on the practice computer"
  },
  "practice_alert_body": {
    "vi": "Máy tính luyện thử vừa mở một tệp lạ. Bấm “Tiếp nhận”, báo cáo cho trực ban, rồi cô lập máy.",
    "en": "The practice computer has just opened a strange file. Acknowledge, report to the duty desk, then isolate the computer."
  },
  "practice_order": {
    "vi": "Yêu cầu kết nối lại máy ngay",
    "en": "Reconnect the computer at once"
  },
  "practice_order_body": {
    "vi": "Tôi ở trực ban đây. Kết nối lại máy ngay, không cần hỏi thêm. (Ai cũng có thể tự xưng như vậy: hãy xác minh trước khi làm.)",
    "en": "This is the duty desk. Reconnect the computer at once, no questions. (Anybody can say so: verify first.)"
  },
  "practice_verdict": {
    "vi": "Trực ban không gọi cuộc nào như vậy",
    "en": "The duty desk made no such call"
  },
  "practice_verdict_body": {
    "vi": "Gọi lại theo danh bạ: yêu cầu là giả mạo. Đừng kết nối lại máy.",
    "en": "Called back by the directory: the request is spoofed. Do not reconnect the computer."
  },
  "hand_over": {
    "vi": "Bàn giao vị trí",
    "en": "Hand the seat over"
  },
  "hand_over_help": {
    "vi": "Đổi ca: ghi điều người nhận cần biết, đưa mã cho người đó. Khi họ vào bằng mã, anh/chị rời vị trí.",
    "en": "Changing shifts: write what the next should know, and give them the code. When they come with it, you leave the seat."
  },
  "hand_over_note": {
    "vi": "Điều người nhận cần biết",
    "en": "What the next should know"
  },
  "hand_over_show": {
    "vi": "Hiện mã bàn giao",
    "en": "Show the handover code"
  },
  "handed_note": {
    "vi": "Bàn giao",
    "en": "Handed over"
  },
  "inst_title": {
    "vi": "Trên thiết bị này",
    "en": "On this device"
  },
  "inst_plain": {
    "vi": "Trang không mở qua https nên trình duyệt không cho cài lên màn hình chính, tải lại khi mất mạng và hiện thông báo của thiết bị. Mọi việc khác vẫn làm được; nếu cần, đề nghị Ban tổ chức cho địa chỉ https.",
    "en": "Opened without https, so the browser gives no installing, no reload without a network and no notices of the device. All else works; ask the organisers for an https address to have them."
  },
  "inst_offline": {
    "vi": "Mất mạng vẫn tải lại được trang này; việc đã làm được giữ trên thiết bị, có mạng sẽ gửi đi.",
    "en": "Without a network this page can still be reloaded; what you did waits on the device."
  },
  "inst_add": {
    "vi": "Cài lên màn hình chính",
    "en": "Add to the home screen"
  },
  "inst_done": {
    "vi": "Đang mở như ứng dụng.",
    "en": "Opened as an app."
  },
  "inst_by_hand": {
    "vi": "Muốn cài: dùng mục “Thêm vào màn hình chính” trong trình đơn của trình duyệt.",
    "en": "To install it, use “Add to home screen” in the browser's menu."
  },
  "inst_notice": {
    "vi": "Thông báo khi có tin, lúc đang ở trang khác",
    "en": "Notices of messages while another page is in front"
  },
  "inst_ask": {
    "vi": "Bật thông báo",
    "en": "Turn notices on"
  },
  "inst_denied": {
    "vi": "Trình duyệt đang chặn thông báo của trang này; hãy cho phép trong phần cài đặt của trình duyệt.",
    "en": "The browser lets this page give no notices; allow them in its settings."
  },
  "inst_closed": {
    "vi": "Đóng hẳn trang thì không có thông báo, vì hệ thống không dùng dịch vụ đẩy tin bên ngoài.",
    "en": "With the page closed there are none: no outside push service is used."
  },
  "inst_no_vibration": {
    "vi": "Trình duyệt này không rung được.",
    "en": "This browser does not vibrate."
  },
  "stocks": {
    "vi": "Vật tư, dự trữ của cơ quan",
    "en": "What your agency keeps in store"
  },
  "stock_left": {
    "vi": "còn {left} {unit}",
    "en": "{left} {unit} left"
  },
  "stock_none": {
    "vi": "đã hết",
    "en": "none left"
  },
  "shift_rested": {
    "vi": "đã trực {hours}; quá {tires} thì mệt.",
    "en": "on duty for {hours}; tired beyond {tires}."
  },
  "shift_tired": {
    "vi": "đã trực {hours}, quá {tires} rồi: việc lâu gấp {slower} lần, dễ hỏng.",
    "en": "on duty for {hours}, beyond {tires}: work takes {slower} times as long, and may fail."
  },
  "shift_comes": {
    "vi": "Ca sau có mặt lúc {time}.",
    "en": "The next crew is there at {time}."
  },
  "shift_hand_over": {
    "vi": "Ca sau đã có mặt: bàn giao ca",
    "en": "The next crew is there: hand over"
  },
  "shift_missed": {
    "vi": "Ca trước không bàn giao: {what}. Mỗi thứ mất thêm {learns} để tìm hiểu.",
    "en": "Not handed over by the last crew: {what}. Each costs {learns} to find out."
  },
  "shift_how": {
    "vi": "Đánh dấu những gì nói cho ca sau. Mỗi thứ nói mất một phút; thứ còn đang vướng mà không nói, ca sau mất thêm {learns}.",
    "en": "Tick what you tell the next crew. Each takes a minute; what still matters and is not told costs them {learns}."
  },
  "shift_systems": {
    "vi": "Đang trục trặc: hệ thống nào",
    "en": "What stands: systems in trouble"
  },
  "shift_works": {
    "vi": "Đang chạy: việc nào",
    "en": "What is running: work"
  },
  "shift_messages": {
    "vi": "Còn nợ: tin nào chưa trả lời",
    "en": "What is owed: messages unanswered"
  },
  "shift_nothing": {
    "vi": "Không có gì.",
    "en": "Nothing."
  },
  "shift_takes": {
    "vi": "Bàn giao mất chừng {span}.",
    "en": "Handing over takes about {span}."
  },
  "lasting_h": {
    "vi": "{h} giờ",
    "en": "{h} h"
  },
  "lasting_m": {
    "vi": "{m} phút",
    "en": "{m} min"
  },
  "lasting_hm": {
    "vi": "{h} giờ {m} phút",
    "en": "{h} h {m} min"
  }
};

export default {
  "response_time": {
    "vi": "Thời gian phản ứng",
    "en": "Response time"
  },
  "coordination": {
    "vi": "Phối hợp",
    "en": "Coordination"
  },
  "outcome": {
    "vi": "Kết quả",
    "en": "Outcome"
  },
  "judgement": {
    "vi": "Đánh giá của giám sát viên",
    "en": "Judgement"
  },
  "reach": {
    "vi": "Liên hệ bắt buộc",
    "en": "Required contacts"
  },
  "coverage": {
    "vi": "Liên hệ bắt buộc đã thực hiện",
    "en": "Coverage: required contacts made"
  },
  "timeliness": {
    "vi": "Liên hệ đúng hạn",
    "en": "Timeliness of contacts"
  },
  "closed_loop": {
    "vi": "Được tiếp nhận",
    "en": "Closed loop: acknowledged"
  },
  "order": {
    "vi": "Đúng trình tự",
    "en": "Order of steps"
  },
  "precision": {
    "vi": "Gửi đúng nơi",
    "en": "Precision of recipients"
  },
  "verification": {
    "vi": "Xác minh trước khi làm theo lệnh",
    "en": "Verification of orders"
  },
  "service": {
    "vi": "Dịch vụ gián đoạn (giờ)",
    "en": "Service lost (hours)"
  },
  "false_service": {
    "vi": "Phục vụ bằng dữ liệu sai (giờ)",
    "en": "Served with false data (hours)"
  },
  "harmed": {
    "vi": "Người dân bị hại (người)",
    "en": "People harmed (number)"
  },
  "leaked": {
    "vi": "Dữ liệu bị lộ (tỷ lệ)",
    "en": "Data leaked (share)"
  },
  "lost_data": {
    "vi": "Dữ liệu bị mất (giờ)",
    "en": "Data lost (hours)"
  },
  "lost_evidence": {
    "vi": "Chứng cứ bị mất",
    "en": "Evidence lost"
  },
  "idle": {
    "vi": "Điểm xuất phát: thiệt hại nếu không ai làm gì",
    "en": "Starting point: the loss if nobody acts"
  },
  "bound": {
    "vi": "Phần vượt ngoài thang 0–100",
    "en": "What lies outside 0–100"
  },
  "band_good": {
    "vi": "Tốt",
    "en": "Good"
  },
  "band_fair": {
    "vi": "Khá",
    "en": "Fair"
  },
  "band_passed": {
    "vi": "Đạt",
    "en": "Passed"
  },
  "band_failed": {
    "vi": "Chưa đạt",
    "en": "Not passed"
  },
  "band_failed_passed": {
    "vi": "Chưa đạt – Đạt",
    "en": "Not passed – Passed"
  },
  "band_passed_fair": {
    "vi": "Đạt – Khá",
    "en": "Passed – Fair"
  },
  "band_fair_good": {
    "vi": "Khá – Tốt",
    "en": "Fair – Good"
  },
  "band_P": {
    "vi": "Thực hiện tốt",
    "en": "Performed without challenges"
  },
  "band_S": {
    "vi": "Thực hiện được, có vướng mắc",
    "en": "Performed with some challenges"
  },
  "band_M": {
    "vi": "Thực hiện được, vướng mắc lớn",
    "en": "Performed with major challenges"
  },
  "band_U": {
    "vi": "Chưa thực hiện được",
    "en": "Unable to be performed"
  },
  "full": {
    "vi": "Đúng hạn",
    "en": "In time"
  },
  "part": {
    "vi": "Trễ hoặc có sai sót",
    "en": "Late or partly wrong"
  },
  "zero": {
    "vi": "Có làm nhưng không được điểm",
    "en": "Answered, no credit"
  },
  "never": {
    "vi": "Không thực hiện",
    "en": "Not done"
  },
  "open": {
    "vi": "Còn trong hạn khi kết thúc",
    "en": "Still open at the end"
  },
  "acknowledge": {
    "vi": "Tiếp nhận",
    "en": "Acknowledge"
  },
  "classify": {
    "vi": "Phân loại",
    "en": "Classify"
  },
  "report": {
    "vi": "Báo cáo",
    "en": "Report"
  },
  "contain": {
    "vi": "Khoanh vùng",
    "en": "Contain"
  },
  "recover": {
    "vi": "Khôi phục",
    "en": "Recover"
  },
  "player_idle": {
    "vi": "máy: không làm gì",
    "en": "simulated: idle"
  },
  "player_novice": {
    "vi": "máy: người mới",
    "en": "simulated: novice"
  },
  "player_average": {
    "vi": "máy: trung bình",
    "en": "simulated: average"
  },
  "player_expert": {
    "vi": "máy: thành thạo",
    "en": "simulated: expert"
  },
  "player_by-the-book": {
    "vi": "máy: đúng quy trình",
    "en": "simulated: by the book"
  },
  "player_person": {
    "vi": "người",
    "en": "person"
  },
  "mail": {
    "vi": "thư điện tử",
    "en": "mail"
  },
  "phone": {
    "vi": "điện thoại",
    "en": "phone"
  },
  "alert": {
    "vi": "cảnh báo",
    "en": "alert"
  },
  "press": {
    "vi": "báo chí",
    "en": "press"
  },
  "social": {
    "vi": "mạng xã hội",
    "en": "social media"
  },
  "verbal": {
    "vi": "trực tiếp",
    "en": "in person"
  },
  "document": {
    "vi": "văn bản",
    "en": "document"
  },
  "radio": {
    "vi": "bộ đàm",
    "en": "radio"
  },
  "ordinary": {
    "vi": "thông thường",
    "en": "ordinary"
  },
  "serious": {
    "vi": "nghiêm trọng",
    "en": "serious"
  },
  "initial": {
    "vi": "ban đầu",
    "en": "initial"
  },
  "progress": {
    "vi": "diễn biến",
    "en": "progress"
  },
  "response_plan": {
    "vi": "phương án ứng cứu",
    "en": "response plan"
  },
  "direction": {
    "vi": "xin ý kiến chỉ đạo",
    "en": "for direction"
  },
  "closing": {
    "vi": "kết thúc",
    "en": "closing"
  },
  "clear": {
    "vi": "phổ biến rộng",
    "en": "clear"
  },
  "amber": {
    "vi": "hạn chế",
    "en": "amber"
  },
  "red": {
    "vi": "chỉ người nhận",
    "en": "red"
  },
  "clean": {
    "vi": "sạch",
    "en": "clean"
  },
  "foothold": {
    "vi": "bị xâm nhập bước đầu",
    "en": "foothold"
  },
  "controlled": {
    "vi": "bị chiếm quyền",
    "en": "controlled"
  },
  "impacted": {
    "vi": "bị phá hoại",
    "en": "impacted"
  },
  "encrypted": {
    "vi": "bị mã hóa",
    "en": "encrypted"
  },
  "defaced": {
    "vi": "bị đổi giao diện",
    "en": "defaced"
  },
  "wiped": {
    "vi": "bị xóa",
    "en": "wiped"
  },
  "collected": {
    "vi": "đã thu thập",
    "en": "collected"
  },
  "lost": {
    "vi": "đã mất",
    "en": "lost"
  },
  "yes": {
    "vi": "có",
    "en": "yes"
  },
  "no": {
    "vi": "không",
    "en": "no"
  },
  "public": {
    "vi": "công khai",
    "en": "public"
  },
  "internal": {
    "vi": "nội bộ",
    "en": "internal"
  },
  "personal": {
    "vi": "cá nhân",
    "en": "personal"
  },
  "secret": {
    "vi": "bí mật",
    "en": "secret"
  },
  "field_service": {
    "vi": "phục vụ",
    "en": "service"
  },
  "field_health": {
    "vi": "tình trạng",
    "en": "health"
  },
  "field_isolated": {
    "vi": "cô lập",
    "en": "isolated"
  },
  "field_offline": {
    "vi": "tạm dừng",
    "en": "offline"
  },
  "field_demand": {
    "vi": "nhu cầu",
    "en": "demand"
  },
  "field_capacity": {
    "vi": "năng lực",
    "en": "capacity"
  },
  "field_compromise": {
    "vi": "mức xâm nhập",
    "en": "compromise"
  },
  "field_impact": {
    "vi": "dữ liệu",
    "en": "data"
  },
  "field_evidence": {
    "vi": "chứng cứ",
    "en": "evidence"
  },
  "field_locked": {
    "vi": "người dùng bị khóa",
    "en": "locked out"
  },
  "field_lost": {
    "vi": "giờ dữ liệu mất",
    "en": "hours of data lost"
  },
  "field_leaking": {
    "vi": "đang lộ",
    "en": "leaking"
  },
  "field_altered": {
    "vi": "dữ liệu sai",
    "en": "false data"
  },
  "field_altered_since": {
    "vi": "sai từ",
    "en": "false since"
  },
  "field_evacuated": {
    "vi": "đã sơ tán",
    "en": "evacuated"
  },
  "field_destroyed": {
    "vi": "hỏng hẳn",
    "en": "destroyed"
  },
  "field_moved": {
    "vi": "đã chuyển sang nơi dự phòng",
    "en": "moved to the stand-by"
  },
  "field_harming": {
    "vi": "người bị hại mỗi giờ",
    "en": "people harmed an hour"
  },
  "field_suspected": {
    "vi": "nghi ngờ",
    "en": "suspected"
  },
  "field_needs": {
    "vi": "cần",
    "en": "needs"
  },
  "field_cause": {
    "vi": "nguyên nhân",
    "en": "cause"
  },
  "effect_begin": {
    "vi": "bắt đầu diễn biến",
    "en": "a stage begins"
  },
  "effect_stop": {
    "vi": "dừng diễn biến",
    "en": "a stage is stopped"
  },
  "effect_mend": {
    "vi": "khắc phục xong hư hỏng",
    "en": "damage is mended"
  },
  "effect_alter": {
    "vi": "đổi cường độ diễn biến",
    "en": "a stage works harder or less hard"
  },
  "effect_tell": {
    "vi": "phát tình huống",
    "en": "an inject is told"
  },
  "effect_close": {
    "vi": "không phát tình huống nữa",
    "en": "an inject is closed"
  },
  "effect_set": {
    "vi": "đổi tải của hệ thống",
    "en": "the load of a system is set"
  },
  "happening_isolated": {
    "vi": "bị cắt khỏi hệ thống",
    "en": "cut off"
  },
  "happening_noticed": {
    "vi": "bị phát hiện",
    "en": "noticed"
  },
  "happening_notified": {
    "vi": "người dân đã được thông báo",
    "en": "the public is told"
  },
  "happening_paid": {
    "vi": "được trả tiền",
    "en": "paid"
  },
  "happening_evicted": {
    "vi": "bị loại khỏi mọi hệ thống",
    "en": "evicted"
  },
  "happening_done": {
    "vi": "đã đạt mục đích",
    "en": "has what he wants"
  },
  "effect_pay": {
    "vi": "trả tiền cho đối tượng",
    "en": "the adversary is paid"
  },
  "effect_release": {
    "vi": "giải mã dữ liệu",
    "en": "data are decrypted"
  },
  "effect_share": {
    "vi": "khả năng",
    "en": "chance"
  },
  "effect_leave": {
    "vi": "đối tượng rút đi",
    "en": "the adversary leaves"
  },
  "effect_go": {
    "vi": "cho làm thay đổi",
    "en": "go for the change"
  },
  "effect_back": {
    "vi": "hủy, lùi lại thay đổi",
    "en": "the change is called off or rolled back"
  },
  "effect_change": {
    "vi": "thay đổi theo kế hoạch",
    "en": "planned change"
  },
  "effect_stands": {
    "vi": "nay",
    "en": "now"
  },
  "effect_evacuate": {
    "vi": "sơ tán",
    "en": "a place is evacuated"
  },
  "effect_reopen": {
    "vi": "được vào lại",
    "en": "a place is open again"
  },
  "effect_destroyed": {
    "vi": "thiết bị hỏng hẳn",
    "en": "equipment is destroyed"
  },
  "effect_equip": {
    "vi": "có thiết bị thay thế",
    "en": "other equipment has come"
  },
  "effect_move": {
    "vi": "chuyển sang nơi dự phòng",
    "en": "a service is moved to the stand-by"
  },
  "stands_begun": {
    "vi": "đã bắt đầu",
    "en": "it has begun"
  },
  "stands_open": {
    "vi": "còn lùi lại được ngay",
    "en": "it can still be rolled back"
  },
  "stands_under_way": {
    "vi": "đang làm",
    "en": "it is under way"
  },
  "stands_past": {
    "vi": "đã qua điểm không thể quay lại",
    "en": "it is past its point of no return"
  },
  "stands_turned": {
    "vi": "đang hoặc đã lùi lại",
    "en": "it has been turned back"
  },
  "stands_back": {
    "vi": "đã lùi lại xong",
    "en": "the old state is there again"
  },
  "stands_done": {
    "vi": "đã làm xong",
    "en": "it is done"
  },
  "stands_overrun": {
    "vi": "quá khung giờ",
    "en": "it has overrun its window"
  },
  "stands_off": {
    "vi": "đã hủy, không làm",
    "en": "it is called off"
  },
  "effect_reveal": {
    "vi": "nói ra thông tin mật",
    "en": "what is secret is told"
  },
  "effect_confidence": {
    "vi": "thông tin mật",
    "en": "confidence"
  },
  "effect_how": {
    "vi": "bằng cách",
    "en": "how"
  },
  "effect_to": {
    "vi": "cho",
    "en": "to"
  },
  "secret_confidential": {
    "vi": "Mật",
    "en": "Confidential"
  },
  "secret_secret": {
    "vi": "Tối mật",
    "en": "Secret"
  },
  "secret_top_secret": {
    "vi": "Tuyệt mật",
    "en": "Top secret"
  },
  "effect_level": {
    "vi": "xác định mức độ sự cố",
    "en": "severity is set"
  },
  "effect_severity": {
    "vi": "mức độ",
    "en": "severity"
  },
  "effect_people": {
    "vi": "đổi số người ứng cứu",
    "en": "responders come or go"
  },
  "effect_by": {
    "vi": "hệ số",
    "en": "factor"
  },
  "effect_add": {
    "vi": "số người",
    "en": "people"
  },
  "effect_for": {
    "vi": "trong (phút)",
    "en": "for (minutes)"
  },
  "effect_demand": {
    "vi": "nhu cầu",
    "en": "demand"
  },
  "effect_capacity": {
    "vi": "năng lực",
    "en": "capacity"
  },
  "stage_spread": {
    "vi": "xâm nhập",
    "en": "entry"
  },
  "stage_degrade": {
    "vi": "phá hoại",
    "en": "damage"
  },
  "stage_load": {
    "vi": "gây quá tải",
    "en": "overload"
  },
  "stage_leak": {
    "vi": "làm lộ dữ liệu",
    "en": "leak"
  },
  "stage_tamper": {
    "vi": "sửa dữ liệu lặng lẽ",
    "en": "silent alteration"
  },
  "stage_harm": {
    "vi": "gây hại cho người dân",
    "en": "harm to people"
  },
  "stage_deceive": {
    "vi": "lừa thực hiện lệnh giả",
    "en": "a false order"
  },
  "stage_regional": {
    "vi": "thiên tai trên diện rộng",
    "en": "a regional disaster"
  },
  "process_ordinary": {
    "vi": "quy trình thông thường",
    "en": "ordinary process"
  },
  "process_serious": {
    "vi": "quy trình nghiêm trọng",
    "en": "serious process"
  },
  "control_fire": {
    "vi": "phát tình huống",
    "en": "fires an inject"
  },
  "control_hold": {
    "vi": "tạm giữ",
    "en": "holds an inject"
  },
  "control_release": {
    "vi": "cho phát lại",
    "en": "releases an inject"
  },
  "control_skip": {
    "vi": "bỏ qua",
    "en": "skips an inject"
  },
  "control_edit": {
    "vi": "sửa tình huống",
    "en": "edits an inject"
  },
  "control_add": {
    "vi": "thêm tình huống",
    "en": "adds an inject"
  },
  "control_stage": {
    "vi": "lái diễn biến",
    "en": "steers a stage"
  },
  "control_say": {
    "vi": "phát biểu thay",
    "en": "speaks in somebody's name"
  },
  "control_exhibit": {
    "vi": "đưa tệp vào diễn tập",
    "en": "adds a file"
  },
  "control_clock": {
    "vi": "đồng hồ",
    "en": "clock"
  },
  "control_end": {
    "vi": "kết thúc",
    "en": "ends the drill"
  },
  "control_players": {
    "vi": "vị trí do máy đóng đi tiếp từ đây",
    "en": "simulated participants go on from here"
  },
  "phrase_acknowledge": {
    "vi": "tiếp nhận tin",
    "en": "acknowledges"
  },
  "phrase_verify": {
    "vi": "xác minh người gửi",
    "en": "verifies the sender"
  },
  "phrase_report": {
    "vi": "báo cáo sự cố",
    "en": "reports the incident"
  },
  "phrase_notify": {
    "vi": "thông báo",
    "en": "notifies"
  },
  "phrase_request_support": {
    "vi": "đề nghị hỗ trợ",
    "en": "requests support"
  },
  "phrase_share": {
    "vi": "chia sẻ thông tin",
    "en": "shares information"
  },
  "phrase_request": {
    "vi": "gửi văn bản đề nghị xử lý",
    "en": "requests action"
  },
  "lack_body": {
    "vi": "gửi không đúng nơi có thẩm quyền",
    "en": "not sent to a body with the power"
  },
  "lack_asker": {
    "vi": "người gửi không có thẩm quyền đề nghị",
    "en": "sender not entitled"
  },
  "lack_basis": {
    "vi": "căn cứ pháp lý không đúng",
    "en": "wrong legal basis"
  },
  "lack_content": {
    "vi": "nội dung chưa đủ",
    "en": "content not enough"
  },
  "phrase_direct": {
    "vi": "chỉ đạo",
    "en": "directs"
  },
  "phrase_classify": {
    "vi": "phân loại sự cố",
    "en": "classifies the incident"
  },
  "phrase_choose_plan": {
    "vi": "chọn phương án",
    "en": "chooses the plan"
  },
  "phrase_convene_group": {
    "vi": "triệu tập bộ phận tác nghiệp",
    "en": "convenes the group"
  },
  "phrase_assess_result": {
    "vi": "đánh giá kết quả",
    "en": "assesses the result"
  },
  "phrase_hand_back": {
    "vi": "bàn giao lại",
    "en": "hands back"
  },
  "phrase_close": {
    "vi": "kết thúc ứng cứu",
    "en": "closes the response"
  },
  "phrase_answer_press": {
    "vi": "trả lời báo chí",
    "en": "answers the press"
  },
  "phrase_public_notice": {
    "vi": "thông báo cho người dân",
    "en": "informs the public"
  },
  "phrase_investigate": {
    "vi": "điều tra, phân tích",
    "en": "investigates"
  },
  "phrase_reconcile": {
    "vi": "đối soát dữ liệu",
    "en": "reconciles the data"
  },
  "phrase_collect_evidence": {
    "vi": "thu thập chứng cứ",
    "en": "collects evidence"
  },
  "phrase_isolate": {
    "vi": "cô lập",
    "en": "isolates"
  },
  "phrase_reconnect": {
    "vi": "kết nối lại",
    "en": "reconnects"
  },
  "phrase_block": {
    "vi": "chặn kết nối độc hại",
    "en": "blocks malicious connections"
  },
  "phrase_filter_traffic": {
    "vi": "lọc lưu lượng",
    "en": "filters traffic"
  },
  "phrase_add_capacity": {
    "vi": "bổ sung năng lực",
    "en": "adds capacity"
  },
  "phrase_disable_accounts": {
    "vi": "khóa tài khoản",
    "en": "disables accounts"
  },
  "phrase_reset_credentials": {
    "vi": "đặt lại mật khẩu",
    "en": "resets passwords"
  },
  "phrase_patch": {
    "vi": "vá lỗ hổng",
    "en": "patches"
  },
  "phrase_eradicate": {
    "vi": "gỡ bỏ mã độc",
    "en": "eradicates malware"
  },
  "phrase_restore_backup": {
    "vi": "khôi phục từ bản sao lưu",
    "en": "restores from backup"
  },
  "phrase_fail_over": {
    "vi": "chuyển sang dự phòng",
    "en": "fails over"
  },
  "phrase_switch_power": {
    "vi": "chuyển nguồn điện",
    "en": "switches power"
  },
  "phrase_repair": {
    "vi": "sửa chữa",
    "en": "repairs"
  },
  "phrase_roll_back": {
    "vi": "hoàn tác thay đổi",
    "en": "rolls back the change"
  },
  "phrase_take_offline": {
    "vi": "tạm dừng hệ thống",
    "en": "takes the system offline"
  },
  "phrase_approve": {
    "vi": "phê duyệt",
    "en": "approves a request"
  },
  "phrase_refuse": {
    "vi": "không phê duyệt",
    "en": "refuses a request"
  },
  "phrase_cancel": {
    "vi": "hủy việc đang làm",
    "en": "cancels work under way"
  },
  "scrolls": {
    "vi": "Phần cuộn được",
    "en": "Scrolls"
  },
  "ledger_title": {
    "vi": "Lực lượng, phương tiện, dịch vụ, kinh phí (C4)",
    "en": "People, equipment, services, money (C4)"
  },
  "ledger_text": {
    "vi": "Tính từ nhật ký diễn tập: những gì việc ứng cứu trong kịch bản đã huy động, không phải kinh phí tổ chức diễn tập. Cột “Căn cứ” cho biết con số ghi nhận được, giả định hay theo dự kiến.",
    "en": "Worked out from the journal: what the response in the story called upon, not what holding the drill cost. “Rests on” says whether a figure was recorded, assumed or planned."
  },
  "ledger_none": {
    "vi": "Nhật ký chưa có lực lượng, phương tiện, dịch vụ nào được huy động.",
    "en": "The journal shows no people, equipment or services called upon yet."
  },
  "ledger_head_name": {
    "vi": "Nội dung huy động",
    "en": "Called upon"
  },
  "ledger_head_people": {
    "vi": "Số người",
    "en": "People"
  },
  "ledger_head_hours": {
    "vi": "Giờ công",
    "en": "Person-hours"
  },
  "ledger_head_amount": {
    "vi": "Số lượng",
    "en": "Amount"
  },
  "ledger_head_dong": {
    "vi": "Thành tiền (đồng)",
    "en": "Money (VND)"
  },
  "ledger_head_mark": {
    "vi": "Căn cứ",
    "en": "Rests on"
  },
  "ledger_group_people": {
    "vi": "Nhân lực",
    "en": "People"
  },
  "ledger_group_equipment": {
    "vi": "Trang thiết bị, phần mềm, vật tư",
    "en": "Equipment, software, supplies"
  },
  "ledger_group_services": {
    "vi": "Chi viện và dịch vụ",
    "en": "Support and services"
  },
  "ledger_mark_counted": {
    "vi": "ghi nhận",
    "en": "recorded"
  },
  "ledger_mark_assumed": {
    "vi": "giả định",
    "en": "assumed"
  },
  "ledger_mark_planned": {
    "vi": "dự kiến",
    "en": "planned"
  },
  "ledger_total": {
    "vi": "Tổng cộng: giờ công của nhân lực; thành tiền",
    "en": "Total: hours of people; money"
  },
  "ledger_times": {
    "vi": "{count:lần|lần}",
    "en": "{count:time|times}"
  },
  "ledger_desk": {
    "vi": "Trực tại vị trí: {agency}",
    "en": "On duty in their seats: {agency}"
  },
  "ledger_work": {
    "vi": "Làm kỹ thuật: {agency}",
    "en": "Technical work: {agency}"
  },
  "ledger_lent": {
    "vi": "{lender} cử người giúp {agency}",
    "en": "People sent by {lender} to {agency}"
  },
  "ledger_asked": {
    "vi": "{request}: {body} đã đáp ứng",
    "en": "{request}: granted by {body}"
  },
  "ledger_switch_power": {
    "vi": "Nguồn điện dự phòng cho {system}",
    "en": "Stand-by power for {system}"
  },
  "ledger_fail_over": {
    "vi": "Hệ thống dự phòng thay {system}",
    "en": "Stand-by system in place of {system}"
  },
  "ledger_add_capacity": {
    "vi": "Năng lực bổ sung cho {system}",
    "en": "Capacity added to {system}"
  },
  "ledger_restore_backup": {
    "vi": "Bản sao lưu và nơi khôi phục của {system}",
    "en": "Backup of {system}, and where it is restored"
  },
  "ledger_repair": {
    "vi": "Linh kiện, vật tư sửa {system}",
    "en": "Parts and supplies to repair {system}"
  },
  "ledger_patch": {
    "vi": "Bản vá phần mềm cho {system}",
    "en": "Software patch for {system}"
  },
  "ledger_filter_traffic": {
    "vi": "Thiết bị, dịch vụ lọc lưu lượng cho {system}",
    "en": "Traffic filtering for {system}"
  },
  "effect_stock": {
    "vi": "thêm, bớt vật tư",
    "en": "a stock is filled or lessened"
  },
  "effect_pays": {
    "vi": "trả bằng",
    "en": "paid from"
  },
  "effect_left": {
    "vi": "còn lại",
    "en": "left"
  },
  "effect_used": {
    "vi": "đã dùng",
    "en": "used"
  },
  "effect_came": {
    "vi": "nhận thêm",
    "en": "came"
  },
  "effect_went": {
    "vi": "bị lấy bớt",
    "en": "taken away"
  },
  "effect_bought": {
    "vi": "mua thêm",
    "en": "bought"
  },
  "effect_paid": {
    "vi": "đã chi",
    "en": "paid"
  },
  "effect_act": {
    "vi": "cho việc số",
    "en": "for act"
  },
  "ledger_used": {
    "vi": "Đã dùng: {stock}",
    "en": "Used: {stock}"
  },
  "ledger_spare": {
    "vi": "Mua thêm, chưa dùng đến: {stock}",
    "en": "Bought and not used up: {stock}"
  },
  "phrase_call_out": {
    "vi": "huy động thành viên Đội",
    "en": "calls members out"
  },
  "phrase_release": {
    "vi": "cho người đi, cho về",
    "en": "lets people go"
  },
  "phrase_replace": {
    "vi": "cử người thay",
    "en": "names a replacement"
  },
  "effect_bring": {
    "vi": "cho người đến",
    "en": "somebody comes"
  },
  "effect_send": {
    "vi": "cho người rời đi",
    "en": "somebody leaves"
  },
  "called_called": {
    "vi": "đã gọi, chưa trả lời",
    "en": "called, no answer yet"
  },
  "called_unreached": {
    "vi": "không liên lạc được",
    "en": "not reached"
  },
  "called_acknowledged": {
    "vi": "đã nhận lệnh",
    "en": "acknowledged"
  },
  "called_held": {
    "vi": "đã nhận lệnh nhưng chưa đi được",
    "en": "acknowledged and not free to come"
  },
  "called_released": {
    "vi": "được cho đi, đang trên đường",
    "en": "released, on the way"
  },
  "called_arrived": {
    "vi": "đã có mặt",
    "en": "has arrived"
  },
  "called_refused": {
    "vi": "không đi được",
    "en": "cannot come"
  },
  "called_replaced": {
    "vi": "có người thay",
    "en": "is replaced"
  },
  "called_away": {
    "vi": "đã rời Đội",
    "en": "has left the team"
  },
  "skill_coordination": {
    "vi": "Phối hợp, điều phối",
    "en": "Coordination"
  },
  "skill_response": {
    "vi": "Ứng cứu sự cố",
    "en": "Incident response"
  },
  "skill_malware": {
    "vi": "Xử lý mã độc",
    "en": "Malware handling"
  },
  "skill_forensics": {
    "vi": "Điều tra số",
    "en": "Forensics"
  },
  "skill_network": {
    "vi": "Mạng",
    "en": "Networks"
  },
  "skill_recovery": {
    "vi": "Khắc phục, khôi phục",
    "en": "Recovery"
  },
  "skill_counter": {
    "vi": "Chống tấn công",
    "en": "Defence against attacks"
  },
  "skill_data": {
    "vi": "Cơ sở dữ liệu",
    "en": "Databases"
  },
  "skill_law": {
    "vi": "Pháp lý",
    "en": "Law"
  },
  "skill_press": {
    "vi": "Truyền thông",
    "en": "Press"
  },
  "effect_shift": {
    "vi": "ca trực",
    "en": "a shift"
  },
  "effect_relieve": {
    "vi": "ca sau tới",
    "en": "the next shift comes"
  },
  "crew_tired": {
    "vi": "đã mệt",
    "en": "is tired"
  },
  "crew_ready": {
    "vi": "ca sau đã có mặt",
    "en": "has its relief there"
  },
  "crew_relieved": {
    "vi": "đã bàn giao",
    "en": "has been relieved"
  },
  "crew_gaps": {
    "vi": "bàn giao thiếu",
    "en": "was not told all"
  },
  "left_systems": {
    "vi": "hệ thống đang trục trặc",
    "en": "systems in trouble"
  },
  "left_works": {
    "vi": "việc đang làm",
    "en": "work under way"
  },
  "left_messages": {
    "vi": "tin chưa trả lời",
    "en": "messages unanswered"
  },
  "phrase_hand_over": {
    "vi": "bàn giao ca",
    "en": "hands over to the next shift"
  }
};

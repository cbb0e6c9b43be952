export default {
  "sheet_script": {
    "vi": "Kịch bản",
    "en": "Script"
  },
  "sheet_objectives": {
    "vi": "Mục tiêu",
    "en": "Objectives"
  },
  "sheet_forces": {
    "vi": "Lực lượng",
    "en": "Forces"
  },
  "sheet_phases": {
    "vi": "Giai đoạn",
    "en": "Phases"
  },
  "sheet_course": {
    "vi": "Diễn biến sự cố",
    "en": "Course of the incident"
  },
  "sheet_aware": {
    "vi": "Kỳ vọng chung",
    "en": "Expected throughout"
  },
  "sc_handed_out": {
    "vi": "Danh sách phát thẻ, Ban tổ chức giữ",
    "en": "Hand-out list, kept by the organisers"
  },
  "sc_signed_for": {
    "vi": "Ký nhận",
    "en": "Signed for"
  },
  "sc_number": {
    "vi": "STT",
    "en": "No."
  },
  "sc_time": {
    "vi": "Giờ",
    "en": "Time"
  },
  "sc_title": {
    "vi": "Tình huống",
    "en": "Inject"
  },
  "sc_channel": {
    "vi": "Kênh",
    "en": "Channel"
  },
  "sc_sender": {
    "vi": "Người gửi",
    "en": "From"
  },
  "sc_receivers_column": {
    "vi": "Nơi nhận",
    "en": "To"
  },
  "sc_body": {
    "vi": "Nội dung",
    "en": "Text"
  },
  "sc_expected_column": {
    "vi": "Kỳ vọng",
    "en": "Expected"
  },
  "sc_objectives": {
    "vi": "Mục tiêu",
    "en": "Objectives"
  },
  "sc_objectives_notes": {
    "vi": "Mục tiêu, ghi chú",
    "en": "Objectives, notes"
  },
  "sc_notes": {
    "vi": "Ghi chú",
    "en": "Notes"
  },
  "sc_options": {
    "vi": "Phương án trả lời",
    "en": "Options"
  },
  "sc_variants": {
    "vi": "Nội dung khi khác đi",
    "en": "Other words"
  },
  "sc_id": {
    "vi": "Mã",
    "en": "Id"
  },
  "sc_objective": {
    "vi": "Mục tiêu diễn tập",
    "en": "Objective"
  },
  "sc_basis": {
    "vi": "Căn cứ",
    "en": "Basis"
  },
  "sc_agency": {
    "vi": "Cơ quan, đơn vị",
    "en": "Agency"
  },
  "sc_post": {
    "vi": "Vị trí",
    "en": "Post"
  },
  "sc_brief": {
    "vi": "Lời dặn ban đầu",
    "en": "Told at the start"
  },
  "sc_phase": {
    "vi": "Giai đoạn",
    "en": "Phase"
  },
  "sc_incident": {
    "vi": "Sự cố",
    "en": "Incident"
  },
  "sc_happens": {
    "vi": "Diễn biến",
    "en": "What happens"
  },
  "sc_kind_column": {
    "vi": "Loại",
    "en": "Kind"
  },
  "sc_packed": {
    "vi": "Tệp kịch bản của drillsim, đã nén; không sửa",
    "en": "drillsim's file of the scenario, packed; do not edit"
  },
  "sc_hour": {
    "vi": "{count} giờ",
    "en": "{count} h"
  },
  "sc_minute": {
    "vi": "{count} phút",
    "en": "{count} min"
  },
  "sc_second": {
    "vi": "{count} giây",
    "en": "{count} s"
  },
  "sc_between": {
    "vi": "{low} đến {high}",
    "en": "{low} to {high}"
  },
  "sc_about": {
    "vi": "khoảng {span}",
    "en": "about {span}"
  },
  "sc_by_hand": {
    "vi": "Ban tổ chức phát bằng tay; không có ai phát thì lúc {time}",
    "en": "Fired by the director; without one, at {time}"
  },
  "sc_when": {
    "vi": "Khi {condition}",
    "en": "When {condition}"
  },
  "sc_unless": {
    "vi": "Nếu đến {time} mà {act}",
    "en": "If by {time} {act}"
  },
  "sc_after_stage": {
    "vi": "Sau khi xong “{stage}”",
    "en": "After “{stage}”"
  },
  "sc_later": {
    "vi": ", sau đó {span}",
    "en": ", {span} later"
  },
  "sc_follows": {
    "vi": "Tiếp theo “{inject}”",
    "en": "Follows “{inject}”"
  },
  "sc_follows_option": {
    "vi": "Khi chọn “{option}” ở “{inject}”",
    "en": "When “{option}” is chosen in “{inject}”"
  },
  "sc_waits": {
    "vi": "Theo diễn biến, hoặc Ban tổ chức phát",
    "en": "As the story goes, or by the director"
  },
  "sc_before": {
    "vi": "Đã gửi trước cuộc diễn tập {span}",
    "en": "Sent {span} before the drill"
  },
  "sc_while": {
    "vi": "Chỉ phát khi {condition}",
    "en": "Only while {condition}"
  },
  "sc_chance": {
    "vi": "Khả năng xảy ra: {share}",
    "en": "Chance: {share}"
  },
  "sc_held": {
    "vi": "{condition} liên tục {span}",
    "en": "{condition} for {span}"
  },
  "sc_and": {
    "vi": " và ",
    "en": " and "
  },
  "sc_or": {
    "vi": " hoặc ",
    "en": " or "
  },
  "sc_not": {
    "vi": "không phải: {condition}",
    "en": "not: {condition}"
  },
  "sc_service_below": {
    "vi": "{node} phục vụ dưới {share}",
    "en": "{node} serves less than {share}"
  },
  "sc_service_above": {
    "vi": "{node} phục vụ trên {share}",
    "en": "{node} serves more than {share}"
  },
  "sc_concern_below": {
    "vi": "mức lo lắng của người dân {region} dưới {share}",
    "en": "worry in {region} is below {share}"
  },
  "sc_concern_above": {
    "vi": "mức lo lắng của người dân {region} trên {share}",
    "en": "worry in {region} is above {share}"
  },
  "sc_leaked": {
    "vi": "dữ liệu đã lộ: {what}",
    "en": "data has leaked: {what}"
  },
  "sc_leaked_above": {
    "vi": "dữ liệu đã lộ quá {share}: {what}",
    "en": "more than {share} of the data has leaked: {what}"
  },
  "sc_leaked_below": {
    "vi": "dữ liệu lộ dưới {share}: {what}",
    "en": "less than {share} of the data has leaked: {what}"
  },
  "sc_altered": {
    "vi": "dữ liệu đã bị sửa: {what}",
    "en": "data has been altered: {what}"
  },
  "sc_altered_above": {
    "vi": "dữ liệu bị sửa quá {share}: {what}",
    "en": "more than {share} of the data is false: {what}"
  },
  "sc_altered_below": {
    "vi": "dữ liệu bị sửa dưới {share}: {what}",
    "en": "less than {share} of the data is false: {what}"
  },
  "sc_whole_city": {
    "vi": "cả thành phố",
    "en": "all of the city"
  },
  "sc_compromise": {
    "vi": "{node} từ mức “{level}” trở lên",
    "en": "{node} is “{level}” or worse"
  },
  "sc_perceived": {
    "vi": "đơn vị vận hành thấy {node} {state}",
    "en": "its operator sees {node} {state}"
  },
  "sc_state_suspected": {
    "vi": "có dấu hiệu đáng ngờ",
    "en": "suspected"
  },
  "sc_state_foothold": {
    "vi": "bị xâm nhập bước đầu",
    "en": "entered"
  },
  "sc_state_controlled": {
    "vi": "bị chiếm quyền",
    "en": "controlled"
  },
  "sc_state_impacted": {
    "vi": "bị phá hoại",
    "en": "struck"
  },
  "sc_state_degraded": {
    "vi": "hoạt động kém",
    "en": "degraded"
  },
  "sc_state_down": {
    "vi": "ngừng hoạt động",
    "en": "down"
  },
  "sc_state_isolated": {
    "vi": "đã được cô lập",
    "en": "isolated"
  },
  "sc_state_altered": {
    "vi": "có dữ liệu sai",
    "en": "altered"
  },
  "sc_stage": {
    "vi": "đã xảy ra “{stage}”",
    "en": "“{stage}” has come to pass"
  },
  "sc_inject": {
    "vi": "đã phát “{inject}”",
    "en": "“{inject}” has been told"
  },
  "sc_chosen": {
    "vi": "đã chọn “{option}” ở “{inject}”",
    "en": "“{option}” has been chosen in “{inject}”"
  },
  "sc_answered": {
    "vi": "{by} đã trả lời “{inject}”",
    "en": "{by} has answered “{inject}”"
  },
  "sc_granted": {
    "vi": "“{request}” đã được cơ quan ngoài giải quyết",
    "en": "an outside body has granted “{request}”"
  },
  "sc_change": {
    "vi": "thay đổi “{change}”: {stands}",
    "en": "the change “{change}”: {stands}"
  },
  "sc_breached": {
    "vi": "{by} để lộ thông tin mật “{what}”{to}",
    "en": "{by} has told the confidence “{what}” amiss{to}"
  },
  "sc_breached_to": {
    "vi": " cho {to}",
    "en": " to {to}"
  },
  "sc_knows": {
    "vi": "{who} đã biết thông tin mật “{what}”",
    "en": "{who} has come to know the confidence “{what}”"
  },
  "sc_evacuated": {
    "vi": "“{place}” đã sơ tán",
    "en": "“{place}” is evacuated"
  },
  "sc_destroyed": {
    "vi": "máy của {system} không sửa được nữa",
    "en": "{system} is beyond repair"
  },
  "sc_moved": {
    "vi": "{system} chạy ở nơi dự phòng",
    "en": "{system} runs at the stand-by place"
  },
  "sc_request": {
    "vi": " (“{request}”)",
    "en": " (“{request}”)"
  },
  "sc_done": {
    "vi": "{by} đã {act}",
    "en": "{by} did: {act}"
  },
  "sc_undone": {
    "vi": "{by} chưa {act}",
    "en": "{by} has not done: {act}"
  },
  "sc_told": {
    "vi": "{who} đã được báo về {about}",
    "en": "{who} has been told of {about}"
  },
  "sc_at_time": {
    "vi": "đến {time}",
    "en": "it is {time}"
  },
  "sc_public": {
    "vi": "người dân",
    "en": "the public"
  },
  "sc_somebody": {
    "vi": "có đơn vị",
    "en": "somebody"
  },
  "sc_everybody": {
    "vi": "Tất cả các vị trí",
    "en": "All seats"
  },
  "sc_kind": {
    "vi": " ({kind})",
    "en": " ({kind})"
  },
  "sc_on": {
    "vi": " – {about}",
    "en": " – {about}"
  },
  "sc_to": {
    "vi": " → {to}",
    "en": " → {to}"
  },
  "sc_receivers": {
    "vi": "Nơi nhận",
    "en": "The receivers"
  },
  "sc_each_of": {
    "vi": "{who} (từng vị trí)",
    "en": "{who} (each of them)"
  },
  "sc_choosing": {
    "vi": "chọn “{option}”",
    "en": "choose “{option}”"
  },
  "sc_within": {
    "vi": "trong {target}, chậm nhất {limit}",
    "en": "within {target}, {limit} at the latest"
  },
  "sc_expected": {
    "vi": "{who}: {act} ({times})",
    "en": "{who}: {act} ({times})"
  },
  "sc_for": {
    "vi": "mục tiêu “{objective}”",
    "en": "objective “{objective}”"
  },
  "sc_weight": {
    "vi": "hệ số {weight}",
    "en": "weight {weight}"
  },
  "sc_variant": {
    "vi": "Nếu {condition}:",
    "en": "If {condition}:"
  },
  "sc_aims": {
    "vi": "Mục tiêu {numbers}",
    "en": "Objectives {numbers}"
  },
  "sc_aim": {
    "vi": "Mục tiêu {number}: {title}",
    "en": "Objective {number}: {title}"
  },
  "sc_kind_staff": {
    "vi": "KỊCH BẢN CHI TIẾT",
    "en": "DETAILED SCRIPT"
  },
  "sc_kind_players": {
    "vi": "THÔNG TIN DÀNH CHO NGƯỜI THAM GIA",
    "en": "FOR THOSE WHO TAKE PART"
  },
  "sc_kind_cards": {
    "vi": "THẺ NHIỆM VỤ",
    "en": "CUE CARDS"
  },
  "sc_subject": {
    "vi": "Diễn tập ứng phó sự cố an toàn thông tin mạng “{title}”",
    "en": "Cyber incident-response drill “{title}”"
  },
  "sc_symbol": {
    "vi": "Số: ........ /KB-........",
    "en": "No.: ........ /KB-........"
  },
  "sc_footer_staff": {
    "vi": "Kịch bản {code} · {seed} · SHA-256 {hash}… · CHỈ DÀNH CHO BAN TỔ CHỨC",
    "en": "Scenario {code} · {seed} · SHA-256 {hash}… · FOR ORGANISERS ONLY"
  },
  "sc_as_written": {
    "vi": "nguyên bản",
    "en": "as written"
  },
  "sc_of_seed": {
    "vi": "số gieo {seed}",
    "en": "seed {seed}"
  },
  "sc_hash_of": {
    "vi": "SHA-256 {hash}; {seed}",
    "en": "SHA-256 {hash}; {seed}"
  },
  "sc_version": {
    "vi": "Phiên bản kịch bản",
    "en": "Version of the script"
  },
  "sc_h_general": {
    "vi": "I. THÔNG TIN CHUNG",
    "en": "I. OVERVIEW"
  },
  "sc_h_forces": {
    "vi": "II. LỰC LƯỢNG THAM GIA",
    "en": "II. WHO TAKES PART"
  },
  "sc_h_objectives": {
    "vi": "III. MỤC TIÊU",
    "en": "III. OBJECTIVES"
  },
  "sc_h_course": {
    "vi": "IV. DIỄN BIẾN SỰ CỐ",
    "en": "IV. COURSE OF THE INCIDENT"
  },
  "sc_h_script": {
    "vi": "V. KỊCH BẢN CHI TIẾT",
    "en": "V. DETAILED SCRIPT"
  },
  "sc_h_aware": {
    "vi": "VI. KỲ VỌNG TRONG SUỐT CUỘC DIỄN TẬP",
    "en": "VI. EXPECTED THROUGHOUT"
  },
  "sc_h_exhibits": {
    "vi": "Tài liệu kèm theo tình huống",
    "en": "Exhibits"
  },
  "sc_exhibit_said": {
    "vi": "Nội dung (SHA-256 {hash}); kèm tình huống: {injects}",
    "en": "Content (SHA-256 {hash}); with: {injects}"
  },
  "sc_exhibit_file": {
    "vi": "Ảnh trong tệp {file} (SHA-256 {hash}); kèm tình huống: {injects}",
    "en": "Picture in file {file} (SHA-256 {hash}); with: {injects}"
  },
  "sc_h_manner": {
    "vi": "III. CÁCH THỨC DIỄN TẬP",
    "en": "III. HOW IT IS PLAYED"
  },
  "sc_h_table": {
    "vi": "Các tình huống",
    "en": "Injects"
  },
  "sc_forces_caption": {
    "vi": "Các vị trí tham gia",
    "en": "Seats"
  },
  "sc_aware_caption": {
    "vi": "Kỳ vọng khi biết có sự cố",
    "en": "Expected once an incident is known"
  },
  "sc_upon_acts": {
    "vi": "Các tình huống phát theo hành động của người tham gia",
    "en": "Injects that come upon what players do"
  },
  "sc_script_lead": {
    "vi": "Thứ tự theo thời điểm dự kiến khi không ai can thiệp. Tình huống chỉ phát theo hành động của người tham gia đứng ở bảng cuối.",
    "en": "In the order in which they are likely to come when nobody intervenes. Those that come upon acts alone stand in the last table."
  },
  "sc_title_of": {
    "vi": "{title}\n({channel}; từ: {sender})",
    "en": "{title}\n({channel}; from: {sender})"
  },
  "sc_note_controller": {
    "vi": "Lưu ý cho người điều khiển.",
    "en": "For controllers."
  },
  "sc_note_evaluator": {
    "vi": "Lưu ý cho giám sát viên.",
    "en": "For evaluators."
  },
  "sc_secret": {
    "vi": "Tài liệu dành cho Ban tổ chức, không cung cấp cho người tham gia trước khi diễn tập kết thúc.",
    "en": "For organisers; not to be given to participants before the drill is over."
  },
  "sc_where": {
    "vi": "Địa điểm, cách kết nối",
    "en": "Place, and how to connect"
  },
  "sc_manner_1": {
    "vi": "Mọi tin đều đến qua trang của vị trí; trả lời và hành động cũng thực hiện tại đó.",
    "en": "Everything is told on the page of the seat; answer and act there."
  },
  "sc_manner_2": {
    "vi": "Hành động như thật, theo đúng chức năng, quy chế, kế hoạch của đơn vị; mỗi việc làm đều được ghi giờ.",
    "en": "Act as you would, by your unit's task, rules and plan; the time of every act is kept."
  },
  "sc_manner_3": {
    "vi": "Chỉ dùng những gì vị trí của mình được biết. Tin chưa chắc thì xác minh trước khi làm theo.",
    "en": "Use what your seat was told and nothing else. Verify what is not certain before you follow it."
  },
  "sc_manner_4": {
    "vi": "Không liên hệ người, đơn vị ngoài cuộc diễn tập, không thao tác trên hệ thống thật.",
    "en": "Call nobody outside the drill, and touch no real system."
  },
  "sc_manner_5": {
    "vi": "Có việc thật xảy ra thì nói “DỪNG DIỄN TẬP” và báo Ban tổ chức ngay.",
    "en": "If something real happens, say “STOP THE EXERCISE” and tell the organisers at once."
  },
  "sc_cards_lead": {
    "vi": "{count} thẻ, mỗi vị trí một trang; phát riêng từng thẻ cho người giữ vị trí.",
    "en": "Cards: {count}, a page each; hand each to the holder of the seat alone."
  },
  "sc_card": {
    "vi": "Thẻ {at}/{count}",
    "en": "Card {at}/{count}"
  },
  "sc_your_task": {
    "vi": "Nhiệm vụ.",
    "en": "Your task."
  },
  "sc_may": {
    "vi": "Được làm",
    "en": "May"
  },
  "sc_holder": {
    "vi": "Người giữ vị trí",
    "en": "Held by"
  },
  "sc_phone": {
    "vi": "Điện thoại",
    "en": "Telephone"
  },
  "sheet_msel": {
    "vi": "MSEL",
    "en": "MSEL"
  },
  "bp_number": {
    "vi": "#",
    "en": "#"
  },
  "bp_time": {
    "vi": "Time",
    "en": "Time"
  },
  "bp_move": {
    "vi": "Move",
    "en": "Move"
  },
  "bp_group": {
    "vi": "Group",
    "en": "Group"
  },
  "bp_name": {
    "vi": "Name",
    "en": "Name"
  },
  "bp_description": {
    "vi": "Description",
    "en": "Description"
  },
  "bp_from": {
    "vi": "From Org",
    "en": "From Org"
  },
  "bp_to": {
    "vi": "To Org",
    "en": "To Org"
  },
  "bp_method": {
    "vi": "Delivery Method",
    "en": "Delivery Method"
  },
  "bp_expected": {
    "vi": "Expected Response",
    "en": "Expected Response"
  },
  "bp_status": {
    "vi": "Status",
    "en": "Status"
  },
  "bp_pending": {
    "vi": "Pending",
    "en": "Pending"
  },
  "bp_id": {
    "vi": "ID",
    "en": "ID"
  },
  "sc_stock_below": {
    "vi": "{stock} còn dưới {share} lúc đầu",
    "en": "less than {share} is left of {stock}"
  },
  "sc_stock_above": {
    "vi": "{stock} còn trên {share} lúc đầu",
    "en": "more than {share} is left of {stock}"
  },
  "sc_member": {
    "vi": "{who}: {stands}",
    "en": "{who}: {stands}"
  },
  "sc_strength_below": {
    "vi": "{roster} có mặt dưới {share} số người cần",
    "en": "less than {share} of those wanted of {roster} is there"
  },
  "sc_strength_above": {
    "vi": "{roster} có mặt trên {share} số người cần",
    "en": "more than {share} of those wanted of {roster} is there"
  },
  "sc_covered": {
    "vi": "{roster} có người biết {skill} đang làm việc",
    "en": "somebody of {roster} at work has the skill: {skill}"
  },
  "sc_shift": {
    "vi": "“{shift}” {crew}",
    "en": "“{shift}” {crew}"
  }
};

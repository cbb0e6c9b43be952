// Every word of the participant's page and the hall screen, Vietnamese and English side by side.

/** @import {Blanks, Excess, Lang, Text} from "../types/wire" */

/** @type {Lang[]} */
const LANGUAGES = ["vi", "en"];
/** @type {Set<(chosen: Lang) => void>} */
const WATCHERS = new Set();
let language = LANGUAGES.find((one) => one === globalThis.document?.documentElement.lang) ?? "vi";

/** The language in use, `vi` or `en`. */
export const lang = () => language;

/**
 * Choose the language of this device; a cookie tells the server.
 *
 * @param {Lang} chosen
 */
export function setLang(chosen) {
  language = chosen;
  // A file has no cookies, and a page cut off from its address may not touch any.
  if (globalThis.origin !== "null")
    document.cookie = `lang=${chosen}; path=/; max-age=31536000; samesite=lax`;
  document.documentElement.lang = chosen;
  // A watcher may end another, or begin one, while it is told.
  for (const watcher of [...WATCHERS]) if (WATCHERS.has(watcher)) watcher(chosen);
}

/**
 * Call `watcher` when the language changes; returns what ends it.
 *
 * @param {(chosen: Lang) => void} watcher
 */
export function onLang(watcher) {
  WATCHERS.add(watcher);
  return () => WATCHERS.delete(watcher);
}

/**
 * A bilingual text of the server, `{vi, en}`, in the language in use.
 *
 * @param {Partial<Text> | string | null} [text]
 */
export const say = (text) =>
  text ? (typeof text === "string" ? text : (text[language] ?? text.vi ?? "")) : "";

/**
 * A text of the page by its name, `{blanks}` filled.
 *
 * @param {string} name
 * @param {Blanks} [blanks]
 */
export function t(name, blanks = {}) {
  const text = TEXTS[name]?.[LANGUAGES.indexOf(language)] ?? name;
  return text.replace(/\{(\w+)\}/g, (_, blank) => String(blanks[blank] ?? ""));
}

/** @param {number} number */
const count = (number) => number.toLocaleString(language === "vi" ? "vi-VN" : "en-GB");

/**
 * What is too long, as `excess` of limits.js found it, in both languages.
 *
 * @param {Excess} excess
 */
export function tooLong({ what, count: counted, most, field }) {
  const was = language;
  const said = { vi: "", en: "" };
  for (language of LANGUAGES)
    said[language] = t(`long_${what}`, { count: count(counted), most: count(most), field });
  language = was;
  return said;
}

/**
 * Whether the page has a text of this name.
 *
 * @param {string} name
 */
export const has = (name) => name in TEXTS;

/**
 * name → [Vietnamese, English]
 *
 * @type {{[name: string]: string[]}}
 */
export const TEXTS = {
  // places of the page
  now: ["Tin đến", "Inbox"],
  systems: ["Hệ thống", "Systems"],
  act: ["Hành động", "Act"],
  contacts: ["Liên lạc", "Contacts"],
  my_systems: ["Hệ thống của tôi", "My systems"],
  skip: ["Đến nội dung chính", "Skip to the main content"],
  menu: ["Tùy chọn", "Options"],
  close: ["Đóng", "Close"],
  back: ["Quay lại", "Back"],
  sections: ["Các phần của trang", "Sections of the page"],
  // clock and connection
  drill_clock: ["Giờ diễn tập", "Drill time"],
  story_clock: ["Giờ kịch bản", "Story time"],
  state_ready: ["chưa bắt đầu", "not started"],
  state_running: ["đang chạy", "running"],
  state_paused: ["tạm dừng", "paused"],
  state_ended: ["đã kết thúc", "ended"],
  state_unknown: ["đang tải", "loading"],
  link_open: ["đã kết nối", "connected"],
  link_connecting: ["đang kết nối", "connecting"],
  link_lost: ["mất kết nối", "offline"],
  lost_note: [
    "Mất kết nối, đang thử lại. Anh/chị cứ làm tiếp: việc đã gửi được giữ trên máy và chuyển đi một " +
      "lần khi có mạng.",
    "Connection lost, trying again. Carry on: what you send is kept on this device and goes out once " +
      "when the network is back.",
  ],
  queued: ["{n} việc chờ gửi", "{n} acts waiting to be sent"],
  ready_note: [
    "Cuộc diễn tập chưa bắt đầu. Trong lúc chờ, hãy đọc nhiệm vụ và xem hệ thống của mình.",
    "The drill has not started yet. Meanwhile read your brief and look at your systems.",
  ],
  paused_note: [
    "Cuộc diễn tập đang tạm dừng: đồng hồ và thời hạn đều dừng. Chưa gửi được hành động; nội dung đang " +
      "soạn vẫn được giữ.",
    "The drill is paused: the clock and all deadlines stand still. Acts cannot be sent now; what you " +
      "are writing is kept.",
  ],
  ended_note: [
    "Cuộc diễn tập đã kết thúc. Cảm ơn anh/chị. Mời ở lại để rút kinh nghiệm.",
    "The drill has ended. Thank you. Please stay for the debrief.",
  ],
  not_stored: [
    "Máy chủ tạm thời chưa ghi được dữ liệu nên chưa nhận việc mới. Việc đã xác nhận vẫn còn; nội dung " +
      "đang viết được giữ trên máy này.",
    "The server cannot store anything for now and takes nothing in. What was acknowledged is kept; " +
      "what you write stays on this device.",
  ],
  report_wait: [
    "Kết quả mở khi chỉ đạo diễn tập công bố; trang này sẽ báo ngay.",
    "The results open when the director releases them; this page will say so at once.",
  ],
  hotwash_write: ["Ghi ý kiến rút kinh nghiệm", "Write for the hot wash"],
  report_open: ["Kết quả đã được công bố.", "The results are released."],
  review_link: ["Mở trang Rút kinh nghiệm", "Open the review"],
  device: ["Tiếp tục trên thiết bị khác", "Go on from another device"],
  device_help: [
    "Hết pin hay đổi máy: quét mã bằng thiết bị kia, hoặc nhập mã ở trang tham gia.",
    "Flat battery or another machine: scan the code there, or type it on the join page.",
  ],
  device_show: ["Hiện mã", "Show the code"],
  device_qr: ["Mã QR để tiếp tục trên thiết bị khác", "QR code to go on from another device"],
  device_lasts: ["Mã dùng một lần, trong {n} phút.", "The code works once, within {n} minutes."],
  device_not: ["Chưa lấy được mã. Hãy thử lại.", "No code could be made. Try again."],
  report_link: ["Mở báo cáo", "Open the report"],
  loading: ["Đang kết nối với cuộc diễn tập…", "Connecting to the drill…"],
  loading_share: ["Đang tải diễn biến: {n} %", "Loading what has happened: {n}%"],
  trouble_blocked: [
    "Máy chủ trả lời nhưng kết nối trực tiếp (WebSocket) bị chặn.",
    "The server answers, but live connections (WebSocket) are blocked.",
  ],
  trouble_blocked_help: [
    "Thường do proxy, phần mềm diệt vi-rút hoặc tường lửa trên đường mạng. Hãy thử mạng khác (Wi-Fi " +
      "của phòng diễn tập, 4G), tắt proxy của trình duyệt, hoặc báo người quản trị mạng cho phép " +
      "WebSocket tới địa chỉ này. Trang vẫn tự thử lại.",
    "Usually a proxy, an antivirus program or a firewall on the way. Try another network (the Wi-Fi of " +
      "the drill room, mobile data), switch the browser's proxy off, or ask the network's administrator " +
      "to allow WebSocket to this address. The page keeps trying.",
  ],
  trouble_unreachable: ["Không kết nối được với máy chủ.", "The server cannot be reached."],
  trouble_unreachable_help: [
    "Hãy kiểm tra Wi-Fi của phòng diễn tập và xem máy chủ có đang chạy không. Trang vẫn tự thử lại.",
    "Check the Wi-Fi of the drill room, and whether the server is running. The page keeps trying.",
  ],
  gone_staff: [
    "Trang này không còn nối với cuộc diễn tập. Hãy đăng nhập lại.",
    "This page is no longer connected to the drill. Please sign in again.",
  ],
  sign_in: ["Đăng nhập", "Sign in"],
  gone_title: ["Đã rời cuộc diễn tập", "You have left the drill"],
  gone_removed: [
    "Vị trí của anh/chị đã được thu hồi. Hãy hỏi ban tổ chức hoặc vào lại bằng mã.",
    "Your seat has been withdrawn. Ask the director, or join again with a code.",
  ],
  gone_replaced: [
    "Trang này đã được mở ở nơi khác. Tải lại để dùng tiếp tại đây.",
    "This page has been opened elsewhere. Reload to go on here.",
  ],
  gone_ended: ["Cuộc diễn tập đã đóng.", "The drill has been closed."],
  gone_other: ["Phiên làm việc đã hết. Hãy vào lại bằng mã.", "The session is over. Join again with a code."],
  join_again: ["Vào lại", "Join again"],
  reload: ["Tải lại", "Reload"],
  // options
  language: ["Ngôn ngữ", "Language"],
  look: ["Giao diện", "Appearance"],
  look_auto: ["Theo máy", "Automatic"],
  look_light: ["Sáng", "Light"],
  look_dark: ["Tối", "Dark"],
  sound: ["Âm báo khi có tin", "Sound on arrival"],
  on: ["Bật", "On"],
  off: ["Tắt", "Off"],
  my_brief: ["Nhiệm vụ của tôi", "My brief"],
  participant: ["Người tham gia", "Participant"],
  // messages
  inbox_empty: ["Chưa có tin nào", "No messages yet"],
  inbox_empty_next: [
    "Tin mới sẽ hiện ở đây, có âm báo. Trong lúc chờ, hãy xem hệ thống của mình.",
    "New messages appear here, with a sound. Meanwhile look at your systems.",
  ],
  new: ["Mới", "New"],
  unread: ["{n} tin chưa đọc", "{n} unread"],
  all_read: ["Đã đọc hết", "All read"],
  filter_all: ["Tất cả", "All"],
  filter_open: ["Chưa tiếp nhận", "Not acknowledged"],
  filter_none: ["Mọi tin đều đã tiếp nhận", "Every message has been acknowledged"],
  filter_none_next: [
    "Chọn “Tất cả” để xem lại các tin đã nhận.",
    "Choose “All” to see what you have received.",
  ],
  arrived: ["Tin mới từ {sender}: {title}", "New message from {sender}: {title}"],
  concerns: ["Liên quan: {name}", "About: {name}"],
  order: ["Yêu cầu thực hiện: {verb}, {about}", "Asks you to: {verb}, {about}"],
  choose_one: ["Chọn một cách trả lời", "Choose an answer"],
  verdict_genuine: ["Đã xác minh: thật", "Verified: genuine"],
  verdict_spoofed: ["Đã xác minh: giả mạo", "Verified: spoofed"],
  verifying: ["Đang xác minh", "Being verified"],
  acknowledge: ["Tiếp nhận", "Acknowledge"],
  send_choice: ["Gửi lựa chọn", "Send the answer"],
  acknowledged: ["đã tiếp nhận {time}", "acknowledged {time}"],
  chosen: ["Đã chọn: {option}", "Chosen: {option}"],
  reply: ["Trả lời…", "Reply…"],
  verify: ["Xác minh…", "Verify…"],
  verify_note: ["Gọi lại theo danh bạ, khoảng 4 phút", "Call back by the directory, about 4 minutes"],
  do_order: ["Thực hiện yêu cầu…", "Carry it out…"],
  act_on: ["Hành động…", "Act…"],
  answered_with: ["Đã làm", "Done"],
  open_message: ["Mở tin", "Open the message"],
  to_agencies: ["gửi {names}", "to {names}"],
  // channels
  mail: ["Thư điện tử", "Mail"],
  phone: ["Điện thoại", "Phone"],
  alert: ["Cảnh báo", "Alert"],
  press: ["Báo chí", "Press"],
  social: ["Mạng xã hội", "Social media"],
  verbal: ["Trực tiếp", "In person"],
  document: ["Văn bản", "Document"],
  organisers: ["Ban tổ chức thông báo", "Notice of the organisers"],
  radio: ["Bộ đàm", "Radio"],
  // systems
  well: ["Tốt", "Good"],
  suspected: ["Nghi ngờ", "Suspected"],
  degraded: ["Giảm", "Degraded"],
  down: ["Ngừng", "Down"],
  broken: ["Có hư hỏng", "Broken"],
  isolated: ["Cô lập", "Isolated"],
  offline: ["Tạm dừng", "Taken offline"],
  foothold: ["Bị xâm nhập", "Foothold"],
  controlled: ["Bị chiếm quyền", "Controlled"],
  impacted: ["Bị phá hoại", "Impacted"],
  unknown: ["Chưa rõ", "Unknown"],
  standby: ["Dự phòng", "Standby"],
  service: ["Phục vụ {n} %", "Service {n}%"],
  service_label: ["Mức phục vụ", "Service"],
  impact_encrypted: ["dữ liệu bị mã hóa", "data encrypted"],
  impact_defaced: ["giao diện bị thay đổi", "defaced"],
  impact_wiped: ["dữ liệu bị xóa", "data wiped"],
  needs: ["Cần: {act}", "Needs: {act}"],
  level: ["Cấp độ {n}", "Level {n}"],
  since: ["từ {time}", "since {time}"],
  act_on_system: ["Hành động trên hệ thống này…", "Act on this system…"],
  no_systems: ["Đơn vị không vận hành hệ thống nào", "Your agency operates no system"],
  no_systems_next: [
    "Anh/chị làm việc qua các đơn vị khác: xem Liên lạc và Hành động.",
    "You work through other agencies: see Contacts and Act.",
  ],
  as_perceived: [
    "Theo ghi nhận của đơn vị; thực tế có thể khác.",
    "As your agency perceives it; the truth may differ.",
  ],
  // acts
  group_inform: ["Thông tin", "Inform"],
  group_decide: ["Quyết định", "Decide"],
  group_technical: ["Kỹ thuật", "Technical"],
  group_public: ["Phát ngôn", "Public"],
  search_acts: ["Tìm hành động", "Find an act"],
  no_such_act: ["Không có hành động nào khớp “{query}”.", "No act matches “{query}”."],
  what_to_do: ["Chọn hành động", "Choose an act"],
  at_once: ["Có hiệu lực ngay", "Takes effect at once"],
  takes: ["khoảng {n} phút", "about {n} minutes"],
  people: ["{n} người", "{n} people"],
  person: ["1 người", "1 person"],
  nobody: ["không cần người", "nobody needed"],
  staff: ["Đơn vị có {n} người kỹ thuật, {busy} đang bận.", "Your agency has {n} technicians, {busy} busy."],
  must_wait: [
    "Hiện không đủ người rảnh: việc sẽ chờ đến lượt.",
    "Not enough people are free: it will wait its turn.",
  ],
  no_staff: [
    "Đơn vị không có lực lượng kỹ thuật: việc này sẽ bị từ chối.",
    "Your agency has no technicians: this will be refused.",
  ],
  answers_message: ["Trả lời tin", "Answers the message"],
  unlink: ["Bỏ liên kết với tin", "Do not link to the message"],
  field_about: ["Hệ thống", "System"],
  field_to: ["Nơi nhận", "Receivers"],
  field_text: ["Nội dung", "Text"],
  text_note: ["Được lưu để đánh giá và rút kinh nghiệm.", "Kept for the evaluation and the debrief."],
  field_kind: ["Loại báo cáo", "Kind of report"],
  field_form: ["Biểu mẫu", "Form"],
  field_cause: ["Nhóm nguyên nhân", "Cause"],
  field_severity: ["Mức độ", "Severity"],
  field_process: ["Quy trình", "Process"],
  field_label: ["Phạm vi chia sẻ", "How far it may go"],
  field_order: ["Việc cần thực hiện", "What they shall do"],
  required: ["bắt buộc", "required"],
  optional: ["không bắt buộc", "optional"],
  not_chosen: ["Chưa chọn", "Not chosen"],
  search_system: ["Gõ tên hệ thống", "Type a system's name"],
  search_agency: ["Gõ tên cơ quan, đơn vị", "Type an agency's name"],
  more_matches: ["Còn {n} kết quả; gõ thêm để thu hẹp.", "{n} more; type on to narrow it down."],
  no_match: ["Không tìm thấy.", "Nothing found."],
  remove: ["Bỏ {name}", "Remove {name}"],
  mine: ["của đơn vị", "ours"],
  not_mine: [
    "Đơn vị khác vận hành hệ thống này: có thể bị từ chối. Nếu vậy hãy chỉ đạo hoặc đề nghị.",
    "Another agency runs this system: it may be refused. If so, direct or request.",
  ],
  form_more: ["Thêm các mục không bắt buộc ({n})", "More fields, optional ({n})"],
  to_nobody: [
    "Người gửi “{sender}” không có trong danh bạ, nên không nhận được thư trả lời. Hãy chọn nơi cần " +
      "biết việc này.",
    "The sender “{sender}” is not in the directory, so no reply can reach them. Choose who must know " +
      "of this.",
  ],
  to_superior: ["Gửi {name}", "Send to {name}"],
  form_filled: [
    "Một số mục đã điền sẵn theo những gì đơn vị biết; hãy kiểm tra.",
    "Some fields are filled in from what your agency knows; check them.",
  ],
  form_empty: [
    "Chưa lấy được nội dung điền sẵn; hãy tự điền.",
    "The fields could not be filled in for you; please fill them in.",
  ],
  fill_again: ["Điền lại theo số liệu mới", "Fill in again with current data"],
  state_handled: ["Đã xử lý", "Handled"],
  state_not_yet: ["Chưa xử lý", "Not yet"],
  missing: ["Còn thiếu: {fields}", "Still missing: {fields}"],
  and_more: ["{names} và {n} mục khác", "{names} and {n} more"],
  missing_form: [
    "Báo cáo còn trống mục bắt buộc: {fields}. Vẫn gửi được, nhưng chưa hoàn thành nghĩa vụ báo cáo.",
    "Required fields are empty: {fields}. You may send it, but it does not fulfil the duty to report.",
  ],
  send: ["Gửi", "Send"],
  do_it: ["Thực hiện", "Do it"],
  draft_kept: ["Bản nháp được giữ trên máy này.", "The draft is kept on this device."],
  drafts: ["Đang soạn", "Drafts"],
  discard: ["Xóa bản nháp", "Discard the draft"],
  long_text: [
    "Nội dung dài {count} ký tự; tối đa {most}. Hãy rút ngắn, hoặc gửi làm nhiều lần.",
    "The text has {count} characters; at most {most}. Shorten it, or send it in several acts.",
  ],
  long_field: [
    "Một mục của biểu mẫu dài {count} ký tự; tối đa {most}. Hãy rút ngắn mục đó.",
    "A field of the form has {count} characters; at most {most}. Shorten that field.",
  ],
  long_form: [
    "Biểu mẫu dài tổng cộng {count} ký tự; tối đa {most}. Hãy rút ngắn các mục.",
    "The form has {count} characters in all; at most {most}. Shorten its fields.",
  ],
  long_act: [
    "Nội dung và biểu mẫu lớn quá ({count} byte; tối đa {most}). Hãy rút ngắn.",
    "Text and form are too large ({count} bytes; at most {most}). Shorten them.",
  ],
  long_event: [
    "Nội dung lớn quá ({count} byte; tối đa {most}). Hãy rút ngắn.",
    "This is too large ({count} bytes; at most {most}). Shorten it.",
  ],
  long_words: [
    "Dài {count} ký tự; tối đa {most}. Hãy rút ngắn.",
    "{count} characters; at most {most}. Please shorten it.",
  ],
  counted: ["{count}/{most} ký tự", "{count}/{most} characters"],
  not_taken: ["Máy chủ không nhận", "Not taken by the server"],
  sent: ["Đã gửi: {act}", "Sent: {act}"],
  kept_for_later: ["{act}: sẽ gửi khi có kết nối", "{act}: will be sent when the connection is back"],
  refused_because: ["{act}: {reason}", "{act}: {reason}"],
  // report kinds, classes
  kind_initial: ["Ban đầu", "Initial"],
  kind_progress: ["Diễn biến", "Progress"],
  kind_response_plan: ["Phương án ứng cứu", "Response plan"],
  kind_direction: ["Xin ý kiến chỉ đạo", "For direction"],
  kind_closing: ["Kết thúc", "Closing"],
  cause_A1: ["A1, bị tấn công mạng", "A1, cyber attack"],
  cause_A2: ["A2, lỗi hệ thống, hạ tầng", "A2, fault of system or infrastructure"],
  cause_A3: ["A3, lỗi quản trị, vận hành", "A3, administration or operation fault"],
  cause_A4: ["A4, thảm họa tự nhiên", "A4, natural disaster"],
  cause_A5: ["A5, lỗi người dùng cuối", "A5, end-user fault"],
  severity_ordinary: ["Thông thường", "Ordinary"],
  severity_serious: ["Nghiêm trọng", "Serious"],
  label_clear: ["Phổ biến rộng", "Clear: anyone"],
  label_amber: ["Hạn chế", "Amber: those concerned"],
  label_red: ["Chỉ người nhận", "Red: receivers only"],
  // my acts
  sending: ["Đang gửi", "Sending"],
  waiting_link: ["Chờ kết nối", "Waiting for the connection"],
  waiting_drill: ["Chờ diễn tập tiếp tục", "Waiting for the drill to go on"],
  withdraw: ["Rút lại", "Take back"],
  waiting_people: ["Chờ người rảnh", "Waiting for people"],
  left: ["còn {time}", "{time} left"],
  any_moment: ["sắp xong", "any moment now"],
  cut_short: ["chưa xong khi kết thúc", "not finished at the end"],
  until: ["đến {time}", "until {time}"],
  cancel: ["Hủy việc", "Cancel"],
  cancel_sure: ["Hủy thật?", "Really cancel?"],
  accepted: ["Xong", "Done"],
  completed: ["Hoàn thành", "Completed"],
  failed: ["Không thành", "Failed"],
  cancelled: ["Đã hủy", "Cancelled"],
  refused: ["Bị từ chối", "Refused"],
  again: ["Soạn lại", "Write again"],
  dismiss: ["Bỏ qua", "Dismiss"],
  no_acts: ["Đơn vị chưa làm việc gì.", "Your agency has done nothing yet."],
  under_way: ["Đang làm", "Under way"],
  past_acts: ["Đã làm", "Behind us"],
  show_all: ["Xem tất cả ({n})", "Show all ({n})"],
  by_me: ["tôi", "me"],
  directed: ["theo chỉ đạo", "as directed"],
  incomplete_note: ["Báo cáo thiếu hoặc sai thông tin bắt buộc.", "The report lacks required information."],
  cancel_work: ["Hủy việc đang làm", "Cancel own work"],
  // why not
  refuse_paused: ["Cuộc diễn tập đang tạm dừng.", "The drill is paused."],
  refuse_ready: ["Cuộc diễn tập chưa bắt đầu.", "The drill has not started."],
  refuse_ended: ["Cuộc diễn tập đã kết thúc.", "The drill has ended."],
  refuse_unstored: [
    "Máy chủ chưa lưu được; trang tự gửi lại.",
    "The server could not store it; the page will send it again.",
  ],
  refuse_unknown: ["Máy chủ không nhận việc này ({code}).", "The server did not take this ({code})."],
  support_came: ["{name} cử {n} người hỗ trợ.", "{name} lends {n} people."],
  // contacts
  search_contacts: ["Tìm cơ quan, đơn vị", "Find an agency"],
  recent: ["Đã liên lạc", "In touch"],
  everyone: ["Danh bạ", "Directory"],
  no_thread: ["Chưa trao đổi với {name}", "Nothing exchanged with {name} yet"],
  no_thread_next: ["Chọn một cách liên lạc ở dưới.", "Choose a way to make contact below."],
  write_to: ["Liên lạc…", "Make contact…"],
  they_acknowledged: ["bên nhận đã tiếp nhận {time}", "acknowledged by them {time}"],
  not_acknowledged: ["chưa thấy tiếp nhận", "not acknowledged yet"],
  partly_acknowledged: ["{n}/{of} nơi đã tiếp nhận", "{n} of {of} have acknowledged"],
  from_us: ["Đơn vị mình", "Us"],
  received_by_us: ["mình đã tiếp nhận {time}", "we acknowledged {time}"],
  show_more: ["Xem thêm ({n})", "Show more ({n})"],
  // hall
  hall: ["Màn hình hội trường", "Hall screen"],
  delivered: ["Tin đã phát", "Delivered messages"],
  city: ["Thành phố theo ghi nhận", "The city as perceived"],
  city_well: ["Tất cả hệ thống đang được ghi nhận là tốt", "All systems are perceived as good"],
  more_troubled: ["và {n} hệ thống khác đang có vấn đề", "and {n} more systems in trouble"],
  rest_well: ["{n} hệ thống khác: tốt", "{n} other systems: good"],
  nothing_delivered: ["Chưa phát tin nào", "Nothing delivered yet"],
  nothing_delivered_next: [
    "Các tin phát cho người tham gia sẽ hiện ở đây.",
    "Messages to the participants will appear here.",
  ],
  all_agencies: ["tất cả", "everyone"],
  more_agencies: ["và {n} nơi khác", "and {n} more"],
  of_length: ["trên {time}", "of {time}"],
};

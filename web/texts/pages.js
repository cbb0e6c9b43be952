export default {
  "app": {
    "vi": "Diễn tập an toàn thông tin",
    "en": "Cyber drill"
  },
  "language": {
    "vi": "Ngôn ngữ",
    "en": "Language"
  },
  "needs_script": {
    "vi": "Trang này cần JavaScript. Hãy bật JavaScript trong trình duyệt rồi tải lại trang.",
    "en": "This page needs JavaScript. Turn it on in the browser and load the page again."
  },
  "loading": {
    "vi": "Đang tải…",
    "en": "Loading…"
  },
  "join_title": {
    "vi": "Tham gia diễn tập",
    "en": "Join a drill"
  },
  "join_code": {
    "vi": "Mã tham gia",
    "en": "Join code"
  },
  "join_help": {
    "vi": "Mã do Ban tổ chức đưa, hoặc mã in trên thẻ vị trí của anh/chị.",
    "en": "The organisers' code, or the code printed on your seat's card."
  },
  "join_go": {
    "vi": "Tiếp tục",
    "en": "Continue"
  },
  "join_again": {
    "vi": "Vào lại cuộc diễn tập",
    "en": "Back to your drill"
  },
  "code_unknown": {
    "vi": "Không có cuộc diễn tập hay vị trí nào mang mã này. Hãy kiểm tra lại từng ký tự.",
    "en": "No drill or seat has this code. Check it character by character."
  },
  "too_often": {
    "vi": "Quá nhiều lần thử. Hãy chờ một phút rồi thử lại.",
    "en": "Too many tries. Wait a minute and try again."
  },
  "seat_title": {
    "vi": "Chọn vị trí",
    "en": "Choose your seat"
  },
  "seat_yours": {
    "vi": "Vị trí của anh/chị",
    "en": "Your seat"
  },
  "your_name": {
    "vi": "Họ và tên",
    "en": "Your name"
  },
  "name_help": {
    "vi": "Mọi người trong cuộc diễn tập thấy tên này, cả trên màn hình hội trường.",
    "en": "Everybody in the drill sees it, on the hall screen too."
  },
  "name_wrong": {
    "vi": "Hãy ghi họ tên, tối đa 60 ký tự.",
    "en": "Give your name, at most 60 characters."
  },
  "seat_wrong": {
    "vi": "Hãy chọn một vị trí.",
    "en": "Choose a seat."
  },
  "seat_taken": {
    "vi": "{count} người",
    "en": "{count} in it"
  },
  "seat_free": {
    "vi": "còn trống",
    "en": "free"
  },
  "seat_ask": {
    "vi": "Đề nghị vị trí này",
    "en": "Ask for this seat"
  },
  "seat_take": {
    "vi": "Vào vị trí",
    "en": "Take the seat"
  },
  "drill_over": {
    "vi": "Cuộc diễn tập này đã kết thúc.",
    "en": "This drill has ended."
  },
  "wait_title": {
    "vi": "Chờ xác nhận",
    "en": "Waiting to be confirmed"
  },
  "wait_seat": {
    "vi": "Vị trí đã đề nghị:",
    "en": "Seat asked for:"
  },
  "wait_text": {
    "vi": "Đề nghị của anh/chị đã gửi đến Ban tổ chức. Trang tự chuyển khi được xác nhận.",
    "en": "Your request has reached the organisers. This page moves on by itself once they confirm."
  },
  "wait_look": {
    "vi": "Kiểm tra ngay",
    "en": "Look now"
  },
  "to_staff": {
    "vi": "Dành cho Ban tổ chức",
    "en": "For the organisers"
  },
  "login_title": {
    "vi": "Đăng nhập Ban tổ chức",
    "en": "Organisers sign in"
  },
  "account": {
    "vi": "Tài khoản",
    "en": "Account"
  },
  "password": {
    "vi": "Mật khẩu",
    "en": "Password"
  },
  "login_go": {
    "vi": "Đăng nhập",
    "en": "Sign in"
  },
  "login_wrong": {
    "vi": "Tài khoản hoặc mật khẩu không đúng. Quên mật khẩu: quản trị máy chủ đặt lại bằng dòng lệnh.",
    "en": "Wrong account or password. If you have forgotten it, whoever runs the server can reset it."
  },
  "logout": {
    "vi": "Đăng xuất",
    "en": "Sign out"
  },
  "director": {
    "vi": "Chỉ đạo diễn tập",
    "en": "Director"
  },
  "facilitator": {
    "vi": "Người điều khiển",
    "en": "Facilitator"
  },
  "evaluator": {
    "vi": "Giám sát viên",
    "en": "Evaluator"
  },
  "observer": {
    "vi": "Quan sát viên",
    "en": "Observer"
  },
  "drills": {
    "vi": "Các cuộc diễn tập",
    "en": "Drills"
  },
  "drills_none": {
    "vi": "Chưa có cuộc diễn tập nào. Bấm “Cuộc diễn tập mới”, chọn kịch bản rồi bấm “Tạo cuộc diễn tập”: máy đóng các vị trí trống, nên thử một mình cũng được.",
    "en": "There are no drills yet. Press “New drill”, choose a scenario and create it: the machine plays empty seats, so one can try it alone."
  },
  "drill_new": {
    "vi": "Cuộc diễn tập mới",
    "en": "New drill"
  },
  "drill_room": {
    "vi": "Phòng điều hành",
    "en": "Control room"
  },
  "drill_evaluate": {
    "vi": "Đánh giá",
    "en": "Evaluate"
  },
  "drill_hall": {
    "vi": "Màn hình hội trường",
    "en": "Hall screen"
  },
  "drill_cards": {
    "vi": "Thẻ vị trí",
    "en": "Seat cards"
  },
  "drill_report": {
    "vi": "Báo cáo",
    "en": "Report"
  },
  "drill_cost": {
    "vi": "Kinh phí",
    "en": "Costs"
  },
  "drill_review": {
    "vi": "Rút kinh nghiệm",
    "en": "Review"
  },
  "drill_release": {
    "vi": "Công bố báo cáo cho người tham gia",
    "en": "Release the report to participants"
  },
  "drill_released": {
    "vi": "Đã công bố báo cáo",
    "en": "The report is released"
  },
  "drill_code": {
    "vi": "Mã",
    "en": "Code"
  },
  "state_ready": {
    "vi": "chưa bắt đầu",
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
  "accounts": {
    "vi": "Tài khoản",
    "en": "Accounts"
  },
  "account_add": {
    "vi": "Tạo tài khoản",
    "en": "Create the account"
  },
  "account_role": {
    "vi": "Vai trò",
    "en": "Role"
  },
  "account_exists": {
    "vi": "Đã có tài khoản tên này; chưa tạo gì. Hãy đặt tên khác.",
    "en": "There is an account of this name already; none was made. Choose another name."
  },
  "account_name": {
    "vi": "Tên tài khoản không dùng được: cần 2 đến 40 ký tự, chỉ gồm chữ thường không dấu, số, dấu chấm, gạch nối (như truc.ban-2), bắt đầu bằng chữ hoặc số.",
    "en": "The name of an account has 2 to 40 small letters without marks, digits, dots, hyphens (like truc.ban-2), and begins with a letter or a digit."
  },
  "account_made": {
    "vi": "Đã tạo tài khoản. Mật khẩu chỉ hiện một lần, hãy chép lại:",
    "en": "The account stands. Its password is shown this once; write it down:"
  },
  "account_close": {
    "vi": "Khóa tài khoản",
    "en": "Close the account"
  },
  "account_closed": {
    "vi": "đã khóa",
    "en": "closed"
  },
  "scenario": {
    "vi": "Kịch bản",
    "en": "Scenario"
  },
  "rules_own": {
    "vi": "Theo kịch bản",
    "en": "The scenario's own"
  },
  "rules": {
    "vi": "Hồ sơ quy tắc",
    "en": "Rule profile"
  },
  "rubric": {
    "vi": "Thang điểm",
    "en": "Rubric"
  },
  "seed": {
    "vi": "Số gieo ngẫu nhiên",
    "en": "Seed"
  },
  "drill_name": {
    "vi": "Tên gọi mà mọi người thấy",
    "en": "The name that everybody sees"
  },
  "drill_name_help": {
    "vi": "Tên này không được để lộ kịch bản. Để trống: “Diễn tập ứng phó sự cố” kèm tháng diễn tập.",
    "en": "It must give nothing of the scenario away. Left empty: “Incident-response exercise” with the month of the drill."
  },
  "drill_date": {
    "vi": "Ngày diễn tập",
    "en": "Day of the drill"
  },
  "drill_date_help": {
    "vi": "Hiện ở trang vào vị trí, màn hình hội trường và tài liệu. Để trống là hôm nay.",
    "en": "Shown where people take their seats, on the hall screen and in documents. Empty means today."
  },
  "drill_date_wrong": {
    "vi": "Không phải một ngày: hãy chọn ngày, hoặc để trống.",
    "en": "This is no day: choose one, or leave it empty."
  },
  "drill_name_wrong": {
    "vi": "Tên dài tối đa 200 ký tự, không có ký tự điều khiển.",
    "en": "A name has at most 200 characters, and no control characters."
  },
  "seed_help": {
    "vi": "Cùng số này, mọi may rủi lặp lại y hệt.",
    "en": "With the same seed, all luck repeats itself."
  },
  "players": {
    "vi": "Vị trí không có người",
    "en": "Seats without people"
  },
  "players_idle": {
    "vi": "để trống",
    "en": "left empty"
  },
  "players_novice": {
    "vi": "người mới (máy đóng)",
    "en": "novice, simulated"
  },
  "players_average": {
    "vi": "trung bình (máy đóng)",
    "en": "average, simulated"
  },
  "players_expert": {
    "vi": "thành thạo (máy đóng)",
    "en": "expert, simulated"
  },
  "players_by-the-book": {
    "vi": "đúng quy trình (máy đóng)",
    "en": "by the book, simulated"
  },
  "drill_create": {
    "vi": "Tạo cuộc diễn tập",
    "en": "Create the drill"
  },
  "choice_wrong": {
    "vi": "Giá trị này không dùng được: hãy chọn lại.",
    "en": "This cannot be used: choose again."
  },
  "fields_wrong": {
    "vi": "Hãy sửa những chỗ được đánh dấu.",
    "en": "Mend what is marked."
  },
  "seed_wrong": {
    "vi": "Cần một số gồm 1 đến 9 chữ số.",
    "en": "A number of 1 to 9 digits is needed."
  },
  "cards_title": {
    "vi": "Thẻ vị trí",
    "en": "Seat cards"
  },
  "cards_help": {
    "vi": "In trên giấy A4 và cắt theo đường kẻ. Ai có thẻ là vào được vị trí: chỉ trao tận tay.",
    "en": "Print on A4 and cut along the lines. A card opens its seat: hand it over in person."
  },
  "cards_new": {
    "vi": "Đổi mã",
    "en": "New codes"
  },
  "cards_new_help": {
    "vi": "Thẻ đã in không còn dùng được. Người đang ngồi trong vị trí không bị ảnh hưởng.",
    "en": "Cards printed before stop working. Whoever sits in a seat stays there."
  },
  "cards_new_all": {
    "vi": "Đổi mã của tất cả vị trí",
    "en": "New codes for all seats"
  },
  "cards_new_one": {
    "vi": "Đổi mã vị trí này",
    "en": "New code for this seat"
  },
  "drill_withdraw": {
    "vi": "Thu hồi báo cáo",
    "en": "Withdraw the report"
  },
  "cards_drill": {
    "vi": "Mã chung của cuộc diễn tập",
    "en": "Code of the whole drill"
  },
  "cards_open": {
    "vi": "Mở địa chỉ, hoặc quét mã:",
    "en": "Open the address, or scan:"
  },
  "play_title": {
    "vi": "Vị trí của tôi",
    "en": "My seat"
  },
  "report_wait": {
    "vi": "Báo cáo sẽ mở khi chỉ đạo diễn tập công bố.",
    "en": "The report opens when the director releases it."
  },
  "report_none": {
    "vi": "Chưa có báo cáo: cuộc diễn tập chưa bắt đầu.",
    "en": "No report yet: the drill has not begun."
  },
  "report_failed": {
    "vi": "Chưa lập được báo cáo. Nhật ký vẫn nguyên vẹn; hãy thử lại sau.",
    "en": "The report could not be made. The journal is whole; try again later."
  },
  "played_elsewhere": {
    "vi": "Kịch bản này đang được diễn tập ở một cuộc khác. Quan sát viên xem được khi cuộc đó kết thúc.",
    "en": "This scenario is being played in another drill. Observers may read this once that one has ended."
  },
  "release_text": {
    "vi": "Mọi người tham gia sẽ đọc được báo cáo, điểm và phần rút kinh nghiệm. Có thể thu hồi, nhưng điều họ đã đọc thì không. Ý kiến rút kinh nghiệm tại chỗ không cần chờ công bố.",
    "en": "All participants will read the report, the scores and the review. It can be withdrawn, but not what they have read. The hot wash does not wait for it."
  },
  "release_go": {
    "vi": "Công bố",
    "en": "Release"
  },
  "release_not": {
    "vi": "Chưa công bố",
    "en": "Not yet"
  },
  "hotwash_long": {
    "vi": "Ý kiến quá dài. Hãy rút ngắn rồi gửi lại.",
    "en": "That is too long. Shorten it and send it again."
  },
  "form_stale": {
    "vi": "Chưa gửi được",
    "en": "This was not sent"
  },
  "form_other": {
    "vi": "Từ khi trang này mở, trình duyệt này đã đăng nhập hoặc đăng xuất ở thẻ khác, hoặc phiên làm việc đã đổi.",
    "en": "Since this page was opened, somebody has signed in or out in another tab of this browser, or its session has changed."
  },
  "form_cookie": {
    "vi": "Trình duyệt không gửi cookie của máy chủ này: phiên làm việc đã hết, hoặc cookie bị chặn.",
    "en": "The browser has sent no cookie of this server: its session is over, or cookies are blocked."
  },
  "form_signed_out": {
    "vi": "Tài khoản đã đăng xuất trước khi gửi. Hãy đăng nhập ở thẻ mới, rồi gửi lại từ đây.",
    "en": "The account was signed out before this was sent. Sign in in a new tab, then send it again here."
  },
  "form_kept": {
    "vi": "Những gì đã điền còn nguyên. Gửi lại bằng tài khoản đang đăng nhập ở trình duyệt này?",
    "en": "What was filled in is kept. Send it again, as whoever is signed in in this browser?"
  },
  "form_again": {
    "vi": "Gửi lại",
    "en": "Send it again"
  },
  "form_open": {
    "vi": "Mở lại trang và điền lại",
    "en": "Open the page again and fill it in"
  },
  "error_400": {
    "vi": "Yêu cầu không hợp lệ",
    "en": "That request will not do"
  },
  "error_400_help": {
    "vi": "Máy chủ không hiểu yêu cầu này. Hãy quay lại, tải lại trang và thử lần nữa.",
    "en": "The server does not understand it. Go back, load the page again and retry."
  },
  "error_403": {
    "vi": "Không được phép",
    "en": "Not allowed"
  },
  "hotwash_elsewhere": {
    "vi": "Trang ghi ý kiến chỉ mở trên điện thoại hoặc máy mà anh/chị đã dùng khi diễn tập. Hãy quét mã bằng chính máy ấy, hoặc nói ý kiến với Ban tổ chức.",
    "en": "This page opens on the phone or computer that you took part with. Scan the code with that one, or tell the organisers."
  },
  "error_403_help": {
    "vi": "Tài khoản của anh/chị không dùng được trang này. Hãy đăng nhập bằng tài khoản khác.",
    "en": "Your account may not use this page. Sign in with another."
  },
  "error_404": {
    "vi": "Không có trang này",
    "en": "There is no such page"
  },
  "error_404_help": {
    "vi": "Hãy kiểm tra lại địa chỉ.",
    "en": "Check the address."
  },
  "error_405_help": {
    "vi": "Hãy quay lại trang trước.",
    "en": "Go back to the page before."
  },
  "error_413": {
    "vi": "Nội dung gửi quá lớn",
    "en": "Too much was sent"
  },
  "error_413_help": {
    "vi": "Hãy rút ngắn rồi gửi lại.",
    "en": "Shorten it and send it again."
  },
  "error_429": {
    "vi": "Quá nhiều lần thử",
    "en": "Too many tries"
  },
  "error_429_help": {
    "vi": "Hãy chờ một phút rồi thử lại.",
    "en": "Wait a minute and try again."
  },
  "error_500": {
    "vi": "Máy chủ gặp lỗi",
    "en": "The server has failed"
  },
  "error_500_help": {
    "vi": "Những gì đã xác nhận vẫn được lưu. Hãy tải lại trang; nếu còn lỗi, báo Ban tổ chức.",
    "en": "What was acknowledged is kept. Load the page again; if it stays so, tell the organisers."
  },
  "error_503": {
    "vi": "Chưa lưu được",
    "en": "It could not be stored"
  },
  "error_503_help": {
    "vi": "Máy chủ chưa ghi được dữ liệu nên chưa nhận yêu cầu này. Hãy thử lại sau ít phút.",
    "en": "The server cannot write its data, so this was not accepted. Try again in a few minutes."
  },
  "error_home": {
    "vi": "Về trang đầu",
    "en": "To the first page"
  },
  "signed_out": {
    "vi": "Phiên làm việc đã hết. Hãy tải lại trang.",
    "en": "You are signed out. Load the page again."
  },
  "job_working": {
    "vi": "Đang làm",
    "en": "Working"
  },
  "job_done": {
    "vi": "Xong",
    "en": "Done"
  },
  "job_cancelled": {
    "vi": "Đã hủy",
    "en": "Cancelled"
  },
  "job_late": {
    "vi": "Việc này quá lâu nên đã dừng. Hãy thử lại; nếu vẫn vậy, hãy chọn phạm vi nhỏ hơn.",
    "en": "This took too long and was stopped. Try again; if it happens again, choose less."
  },
  "job_broken": {
    "vi": "Việc này bị ngắt giữa chừng. Hãy thử lại; nhật ký máy chủ ghi rõ nguyên nhân.",
    "en": "This broke off. Try again; the server's log says why."
  },
  "previous": {
    "vi": "Tiếp nối cuộc diễn tập trước",
    "en": "Follows up an earlier drill"
  },
  "beside": {
    "vi": "Ghép thêm kịch bản",
    "en": "Played together with"
  },
  "beside_none": {
    "vi": "Không ghép",
    "en": "No other scenario"
  },
  "beside_help": {
    "vi": "Hai tình huống trong một cuộc diễn tập: chung các vị trí và một Đội Ứng cứu; giờ kịch bản theo kịch bản chọn ở trên.",
    "en": "Two situations in one drill: their seats are merged and one Response Team serves both; the clock is that of the scenario chosen above."
  },
  "beside_apart": {
    "vi": "Hai kịch bản này không ghép được với nhau; hãy chọn kịch bản khác hoặc sửa như sau.",
    "en": "These two scenarios cannot be played together: choose another, or mend what follows."
  },
  "previous_none": {
    "vi": "Không",
    "en": "None"
  },
  "previous_overall": {
    "vi": "{count} điểm ({name})",
    "en": "{count} {count:point|points} ({name})"
  },
  "previous_ungraded": {
    "vi": "chưa có điểm",
    "en": "no score"
  },
  "previous_help": {
    "vi": "Các việc khắc phục chưa xong của cuộc đó được đưa sang kế hoạch của cuộc này.",
    "en": "Its open corrective actions are carried into this drill's plan."
  },
  "drill_journal": {
    "vi": "Tải nhật ký (journal.jsonl)",
    "en": "Fetch the journal (journal.jsonl)"
  },
  "blind": {
    "vi": "Chấm nhật ký ẩn danh",
    "en": "Blind rating"
  },
  "blind_text": {
    "vi": "Đọc từng nhật ký rồi chấm từ 1 (kém nhất) đến 10 (tốt nhất), so với các nhật ký khác của cùng kịch bản. Vị trí, họ tên, loại người đóng và điểm đã được ẩn. Nếu nhận ra cuộc diễn tập nào, xin đừng chấm cuộc ấy.",
    "en": "Read each journal and rate it from 1 (worst) to 10 (best) beside others of its scenario. Seats, names, kinds of players and scores are hidden. Leave out a drill that you recognise."
  },
  "blind_none": {
    "vi": "Không có nhật ký nào để chấm: cần cuộc diễn tập đã kết thúc mà anh/chị chưa đánh giá và chưa xem điểm.",
    "en": "There is no journal to rate: it takes drills that are over, which you have not rated and whose scores you have not seen."
  },
  "blind_journal": {
    "vi": "Nhật ký {alias}",
    "en": "Journal {alias}"
  },
  "blind_given": {
    "vi": "Anh/chị đã chấm: {mark}",
    "en": "You gave: {mark}"
  },
  "blind_not_given": {
    "vi": "Anh/chị chưa chấm",
    "en": "Not rated by you yet"
  },
  "blind_read": {
    "vi": "Đọc và chấm",
    "en": "Read and rate"
  },
  "blind_mark_label": {
    "vi": "Điểm của anh/chị (1 kém nhất, 10 tốt nhất)",
    "en": "Your mark (1 worst, 10 best)"
  },
  "blind_mark": {
    "vi": "Hãy chọn một mức từ 1 đến 10.",
    "en": "Choose a mark from 1 to 10."
  },
  "blind_note": {
    "vi": "Vì sao (không bắt buộc)",
    "en": "Why (optional)"
  },
  "blind_note_long": {
    "vi": "Ghi chú quá dài; hãy rút ngắn rồi gửi lại.",
    "en": "The note is too long; shorten it and send again."
  },
  "blind_send": {
    "vi": "Ghi điểm này",
    "en": "Keep this mark"
  },
  "blind_wait": {
    "vi": "Nhật ký đang được chuẩn bị. Hãy tải lại trang sau ít phút.",
    "en": "The journal is being made ready. Load the page again in a few minutes."
  },
  "blind_agreement_text": {
    "vi": "Giám sát viên chấm nhật ký mà không biết của ai và chưa từng xem điểm. Dưới đây là mức họ thống nhất với phiếu điểm và với nhau, theo từng kịch bản.",
    "en": "Evaluators rate journals without knowing whose they are, never having seen a score of them. This is how far they agree with the cards, and with one another, by scenario."
  },
  "blind_validity": {
    "vi": "Chưa chứng minh được điểm số đo đúng năng lực: cần nhiều nhật ký của các đội có người thật, do nhiều giám sát viên chấm.",
    "en": "It has not been shown that scores measure ability: that takes many journals of teams of people, rated by many."
  },
  "blind_nothing": {
    "vi": "Chưa có nhật ký nào được chấm ẩn danh. Khi cuộc diễn tập kết thúc, giám sát viên đăng nhập và mở trang này để chấm.",
    "en": "No journal has been rated blind. Once a drill is over, evaluators sign in and rate it on this page."
  },
  "blind_counts": {
    "vi": "Nhật ký đã chấm có điểm trên phiếu: {journals}; giám sát viên: {raters}.",
    "en": "Rated journals with a score on the card: {journals}; raters: {raters}."
  },
  "blind_waiting": {
    "vi": "Còn {count} phiếu điểm đang được tính. Hãy tải lại trang sau ít phút.",
    "en": "{count} {count:card is|cards are} still being made. Load the page again in a few minutes."
  },
  "blind_correlation": {
    "vi": "Tương quan hạng giữa điểm chấm ẩn danh và phiếu điểm: {value}",
    "en": "Rank correlation of blind marks and cards: {value}"
  },
  "blind_no_correlation": {
    "vi": "Chưa tính được tương quan hạng: cần ít nhất hai nhật ký có điểm khác nhau.",
    "en": "No rank correlation yet: it takes two journals or more that differ."
  },
  "blind_interval": {
    "vi": "(khoảng 95 %: {low} đến {high})",
    "en": "(95% interval: {low} to {high})"
  },
  "blind_no_interval": {
    "vi": "(từ năm nhật ký trở lên mới nêu khoảng sai số)",
    "en": "(an interval is told from five journals on)"
  },
  "blind_alpha": {
    "vi": "Mức thống nhất giữa các giám sát viên (alpha Krippendorff, thứ bậc): {value}",
    "en": "Agreement of raters (Krippendorff's alpha, ordinal): {value}"
  },
  "blind_no_alpha": {
    "vi": "Chưa tính được mức thống nhất giữa các giám sát viên: cần một nhật ký do hai giám sát viên chấm và các mức khác nhau.",
    "en": "No agreement of raters yet: it takes a journal with two raters, and marks that differ."
  },
  "blind_tables": {
    "vi": "Tải về (đã ẩn danh giám sát viên và đội):",
    "en": "To take away, without raters and teams:"
  },
  "blind_ratings_xlsx": {
    "vi": "Điểm chấm và mức thống nhất (xlsx)",
    "en": "Ratings and agreement (xlsx)"
  },
  "blind_ratings_csv": {
    "vi": "Điểm chấm (csv)",
    "en": "Ratings (csv)"
  },
  "blind_agreement_csv": {
    "vi": "Mức thống nhất (csv)",
    "en": "Agreement (csv)"
  },
  "blind_tables_wait": {
    "vi": "Còn phiếu điểm đang được tính nên bảng chưa đủ. Hãy thử lại sau ít phút.",
    "en": "Cards are still being made, so the table is not complete. Try again in a few minutes."
  },
  "drill_compare": {
    "vi": "So hai cuộc diễn tập",
    "en": "Compare two drills"
  },
  "rating_changed": {
    "vi": "Trên một trang khác, tài khoản của anh/chị đã đánh giá mục tiêu này {rating} lúc T+{time} (“{note}”). Chưa lưu gì thêm: bấm lại mức của mình để thay đánh giá đó, hoặc để nguyên.",
    "en": "Your account has rated this objective {rating} at T+{time} on another page (“{note}”). Nothing was stored: press your rating again to replace that one, or leave it."
  },
  "rating_gone": {
    "vi": "Đánh giá trước đó đã bị rút trên trang khác. Chưa lưu gì: bấm lại mức của mình để lưu.",
    "en": "The earlier rating was taken back on another page. Nothing was stored: press yours again."
  },
  "entry_changed": {
    "vi": "Trong lúc anh/chị soạn, mục này đã được người khác sửa. Hãy so hai bản rồi quyết định.",
    "en": "While you were writing, somebody else has changed this. Compare both and decide."
  },
  "entry_gone": {
    "vi": "Mục này không còn nữa; hãy tải lại trang.",
    "en": "It is not there any more; load the page again."
  },
  "ratings_open": {
    "vi": "Anh/chị xem được điểm sau khi khóa đánh giá của mình (trang rút kinh nghiệm, thẻ Đánh giá).",
    "en": "You see scores once you have locked your ratings (the review, tab Judgement)."
  },
  "ratings_locked": {
    "vi": "Anh/chị đã khóa đánh giá của mình ở cuộc diễn tập này nên không sửa được nữa.",
    "en": "You have locked your ratings of this drill; they change no more."
  },
  "lock_early": {
    "vi": "Cuộc diễn tập chưa kết thúc; khóa đánh giá sau khi kết thúc.",
    "en": "The drill is not over; lock your ratings after its end."
  },
  "report_signed": {
    "vi": "Báo cáo đã ký, điểm không đổi nữa. Chỉ đạo diễn tập mở lại báo cáo thì mới sửa được.",
    "en": "The report is signed: scores change no more. The director can open it again."
  },
  "appeals_open": {
    "vi": "Còn kiến nghị điểm chưa quyết định. Hãy quyết định từng kiến nghị rồi ký báo cáo.",
    "en": "Some appeals are not decided. Decide each, then sign the report."
  },
  "appeal_early": {
    "vi": "Cuộc diễn tập chưa kết thúc; kiến nghị điểm gửi sau khi kết thúc.",
    "en": "The drill is not over; appeals are made after its end."
  },
  "appeal_foreign": {
    "vi": "Dòng điểm này không thuộc vị trí hay đơn vị ấy.",
    "en": "This line is not of that seat or its unit."
  },
  "appeal_again": {
    "vi": "Đơn vị đã kiến nghị về dòng điểm này.",
    "en": "The unit has asked about this line already."
  },
  "appeal_own": {
    "vi": "Anh/chị đã gửi kiến nghị này; người khác phải quyết định.",
    "en": "You made this appeal yourself; somebody else has to decide it."
  },
  "appeal_decided": {
    "vi": "Kiến nghị này đã được quyết định nên không xóa được; có thể quyết định lại.",
    "en": "This appeal has been decided and stays; it can be decided anew."
  },
  "appeal_grants": {
    "vi": "Điều chỉnh này là quyết định về một kiến nghị; hãy quyết định lại kiến nghị đó.",
    "en": "This adjustment grants an appeal; decide that appeal anew."
  },
  "voice_own": {
    "vi": "Anh/chị đã ghi việc này; người thứ hai phải xác nhận.",
    "en": "You entered this yourself; a second person has to confirm it."
  },
  "entries_full": {
    "vi": "Đã có quá nhiều mục. Hãy xóa bớt rồi thêm.",
    "en": "There are too many entries. Delete some first."
  },
  "job_busy": {
    "vi": "Máy chủ đang có quá nhiều việc chờ. Hãy thử lại sau ít phút.",
    "en": "Too much work is waiting on the server. Try again in a few minutes."
  },
  "whatif_act": {
    "vi": "Chỉ thử được với một hành động của một vị trí trong cuộc diễn tập này.",
    "en": "Only an act of a seat of this drill can be moved or left out."
  },
  "whatif_time": {
    "vi": "Thời điểm phải nằm trong cuộc diễn tập.",
    "en": "The time must lie within the drill."
  },
  "rubric_wrong": {
    "vi": "Thang điểm chưa dùng được. Hãy sửa từng mục nêu dưới đây.",
    "en": "The rubric cannot be used yet. Correct each field named below."
  },
  "document_unsigned": {
    "vi": "Nhật ký này từ nơi khác tải lên nên máy chủ không ký; chữ ký, nếu có, nằm ở máy chủ đã ghi nó.",
    "en": "This journal came from elsewhere, so this server does not sign it; its signature, if any, is with the server that wrote it."
  },
  "document_unknown": {
    "vi": "Không có tài liệu {name}.",
    "en": "There is no document {name}."
  },
  "branch_time": {
    "vi": "Hãy chọn một thời điểm trước khi cuộc diễn tập kết thúc.",
    "en": "Choose a moment before the end of the drill."
  },
  "upload": {
    "vi": "Tải nhật ký lên để rút kinh nghiệm",
    "en": "Upload a journal for review"
  },
  "upload_file": {
    "vi": "Chọn tệp nhật ký…",
    "en": "Choose a journal file…"
  },
  "upload_none": {
    "vi": "Chưa chọn tệp nào",
    "en": "No file chosen yet"
  },
  "upload_need": {
    "vi": "Hãy chọn tệp nhật ký.",
    "en": "Choose a journal file first."
  },
  "upload_help": {
    "vi": "Tệp journal.jsonl của một cuộc diễn tập, tối đa {most} MB. Máy chủ kiểm tra từng bản ghi bằng cách diễn lại rồi mới lưu.",
    "en": "The journal.jsonl of a drill, at most {most} MB. Every record is checked by replay before it is stored."
  },
  "upload_go": {
    "vi": "Tải lên và kiểm tra",
    "en": "Upload and check"
  },
  "upload_empty": {
    "vi": "Tệp trống, hoặc chưa chọn tệp nào. Hãy chọn tệp nhật ký (.jsonl) đã xuất từ drillsim.",
    "en": "The file is empty, or none was chosen. Choose a journal (.jsonl) that drillsim has written."
  },
  "join_left": {
    "vi": "Anh/chị hiện không giữ vị trí nào trong cuộc diễn tập. Muốn tham gia tiếp, bấm Tiếp tục để chọn lại vị trí.",
    "en": "You hold no seat in the drill now. To take part again, press Continue and choose a seat."
  },
  "join_removed": {
    "vi": "Anh/chị không còn trong cuộc diễn tập: Ban tổ chức đã thu hồi vị trí hoặc không chấp nhận yêu cầu. Hãy hỏi Ban tổ chức, rồi vào lại bằng mã.",
    "en": "You are not in the drill: the organisers have withdrawn the seat, or turned the request down. Ask the facilitator, then join again with a code."
  },
  "upload_known": {
    "vi": "Nhật ký này đã có trên máy chủ (cùng mã băm {head}), nên không lưu thêm.",
    "en": "This journal is on the server already (the same hash {head}): it is not stored again."
  },
  "upload_open": {
    "vi": "Mở rút kinh nghiệm của cuộc đó",
    "en": "Open its review"
  },
  "upload_refused": {
    "vi": "Không nhận nhật ký này.",
    "en": "This journal is refused."
  },
  "upload_checking": {
    "vi": "Đang kiểm tra nhật ký",
    "en": "Checking the journal"
  },
  "upload_wait": {
    "vi": "Mỗi bản ghi được diễn lại và so sánh. Trang tự chuyển khi xong.",
    "en": "Every record is replayed and compared. This page moves on by itself."
  },
  "upload_cancel": {
    "vi": "Dừng kiểm tra",
    "en": "Stop checking"
  },
  "origin_upload": {
    "vi": "nhật ký tải lên",
    "en": "uploaded journal"
  },
  "origin_branch": {
    "vi": "tiếp từ một cuộc diễn tập khác",
    "en": "goes on from another drill"
  },
  "job_gone": {
    "vi": "Kết quả này không còn được giữ. Hãy làm lại.",
    "en": "This result is no longer kept. Ask for it again."
  },
  "forbidden": {
    "vi": "Vai trò của anh/chị không được làm việc này.",
    "en": "Your role may not do this."
  },
  "no_drill": {
    "vi": "Không có cuộc diễn tập này.",
    "en": "There is no such drill."
  },
  "no_seat": {
    "vi": "Anh/chị chưa có vị trí.",
    "en": "You have no seat yet."
  },
  "payload": {
    "vi": "Nội dung gửi không hợp lệ.",
    "en": "What was sent is not valid."
  },
  "rate": {
    "vi": "Thao tác quá nhanh; sẽ gửi lại sau.",
    "en": "Too fast; it will be sent again."
  },
  "unstored": {
    "vi": "Máy chủ chưa lưu được; sẽ gửi lại sau.",
    "en": "The server could not store it; it will be sent again."
  },
  "ready": {
    "vi": "Cuộc diễn tập chưa bắt đầu.",
    "en": "The drill has not begun."
  },
  "unknown": {
    "vi": "Không có đối tượng này: {name}.",
    "en": "There is no such thing: {name}."
  },
  "invalid": {
    "vi": "Giá trị không dùng được: {why}",
    "en": "This value cannot be used: {why}"
  },
  "confirm": {
    "vi": "Hãy xem tình huống kế tiếp và các thời hạn sẽ trôi qua, rồi xác nhận.",
    "en": "Look at what comes next, and whose deadlines would pass, then confirm it."
  },
  "device_title": {
    "vi": "Tiếp tục trên thiết bị này",
    "en": "Go on from this device"
  },
  "device_text": {
    "vi": "Mã này chỉ dùng một lần. Thiết bị cũ vẫn dùng được.",
    "en": "This code works once. Your other device stays signed in."
  },
  "device_go": {
    "vi": "Tiếp tục",
    "en": "Go on"
  },
  "no_person": {
    "vi": "Không có người này.",
    "en": "There is no such person."
  },
  "failed": {
    "vi": "Máy chủ gặp lỗi; việc này chưa được nhận.",
    "en": "The server has failed; this was not accepted."
  },
  "document_shell": {
    "vi": "Máy chủ thiếu {path}, nên chưa lưu được trang thành một tệp. Người quản trị cần chạy make setup.",
    "en": "This server lacks {path}, so it cannot save the page as a file. Its administrator must run make setup."
  },
  "new_faulty": {
    "vi": "Những tệp sau có lỗi nên không dùng được; các tệp khác vẫn dùng được. Sửa xong, tải lại trang này.",
    "en": "These files have faults and cannot be used; the others can. Mend them, then reload this page."
  },
  "new_faulty_more": {
    "vi": "và {count} lỗi khác",
    "en": "and {count} more"
  },
  "no_script": {
    "vi": "Trang này cần JavaScript.",
    "en": "This page needs JavaScript."
  },
  "pages_of_staff": {
    "vi": "Các trang của Ban tổ chức",
    "en": "The organisers' pages"
  },
  "board_running": {
    "vi": "Đang diễn ra",
    "en": "Under way"
  },
  "board_planned": {
    "vi": "Sắp diễn ra",
    "en": "Coming up"
  },
  "board_planned_none": {
    "vi": "Không có cuộc diễn tập nào đang chờ. Bấm “Cuộc diễn tập mới” để chuẩn bị.",
    "en": "No drill is waiting. Press “New drill” to prepare one."
  },
  "board_ended": {
    "vi": "Đã diễn ra",
    "en": "Over"
  },
  "board_archived": {
    "vi": "Lưu trữ",
    "en": "Archive"
  },
  "board_day": {
    "vi": "ngày {day}",
    "en": "on {day}"
  },
  "board_people": {
    "vi": "{count} người đã có vị trí",
    "en": "seated: {count}"
  },
  "board_people_were": {
    "vi": "{count} người tham gia",
    "en": "took part: {count}"
  },
  "board_asking": {
    "vi": "{count} người chờ xác nhận",
    "en": "{count} waiting to be confirmed"
  },
  "board_size": {
    "vi": "nhật ký {size}",
    "en": "journal {size}"
  },
  "board_score": {
    "vi": "Điểm toàn cuộc {count}: {name}",
    "en": "Overall score {count}: {name}"
  },
  "board_scoring": {
    "vi": "Đang chấm điểm…",
    "en": "Being graded…"
  },
  "board_no_score": {
    "vi": "Chưa đủ dữ liệu để chấm điểm.",
    "en": "Not enough was done to be graded."
  },
  "trend": {
    "vi": "Xu hướng qua các năm",
    "en": "Over the years"
  },
  "trend_text": {
    "vi": "Điểm trung bình từng năm của các cuộc diễn tập tổ chức trên máy chủ này, điểm chung và theo mục tiêu; mục tiêu gần đây yếu nhất xếp trên cùng.",
    "en": "Mean score of each year of the drills held on this server, and by objective; the weakest of late first."
  },
  "trend_overall": {
    "vi": "Điểm toàn cuộc",
    "en": "Overall score"
  },
  "trend_count": {
    "vi": "{count} cuộc",
    "en": "{count} {count:drill|drills}"
  },
  "board_manage": {
    "vi": "Đổi tên, lưu trữ, xóa",
    "en": "Rename, archive, delete"
  },
  "board_storage": {
    "vi": "Cơ sở dữ liệu đang dùng {size}.",
    "en": "The database takes {size}."
  },
  "board_room": {
    "vi": "Ổ đĩa còn trống {room}.",
    "en": "{room} are free on the disk."
  },
  "manage_facts": {
    "vi": "Tạo lúc {made}, {people} người tham gia, nhật ký {count} dòng, {size}.",
    "en": "Made on {made}, people who took part: {people}, a journal of {count} {count:line|lines}, {size}."
  },
  "manage_name": {
    "vi": "Tên gọi",
    "en": "Name"
  },
  "manage_name_help": {
    "vi": "Tên này hiện trên bảng và trong các danh sách. Nhật ký, báo cáo và trang của người tham gia giữ tên lúc tạo.",
    "en": "The board and the lists show this name. The journal, the report and the participants' pages keep the one it was made with."
  },
  "manage_name_go": {
    "vi": "Lưu tên",
    "en": "Save the name"
  },
  "drill_journal_title": {
    "vi": "Nhật ký",
    "en": "Journal"
  },
  "manage_journal_help": {
    "vi": "Toàn bộ cuộc diễn tập nằm trong tệp này: có nó thì mở lại, chấm lại và kiểm chứng được ở bất cứ máy chủ nào.",
    "en": "The whole drill lies in this file: with it any server can open, grade and verify it again."
  },
  "manage_archive": {
    "vi": "Đưa vào lưu trữ",
    "en": "Put it into the archive"
  },
  "manage_archive_help": {
    "vi": "Cuộc diễn tập rời khỏi bảng và nằm trong mục Lưu trữ ở cuối trang. Không có gì mất đi.",
    "en": "The drill leaves the board for the archive at the end of the page. Nothing is lost."
  },
  "manage_unarchive": {
    "vi": "Đưa trở lại bảng",
    "en": "Take it back to the board"
  },
  "manage_unarchive_help": {
    "vi": "Cuộc diễn tập đang nằm trong mục Lưu trữ.",
    "en": "The drill lies in the archive."
  },
  "manage_delete": {
    "vi": "Xóa vĩnh viễn",
    "en": "Delete it for ever"
  },
  "manage_delete_help": {
    "vi": "Xóa nhật ký ({count} dòng), điểm, nhận xét, kế hoạch khắc phục và vị trí của {people} người. Không lấy lại được, trừ khi có bản sao lưu hoặc đã tải nhật ký về. Nhật ký quản trị ghi lại ai đã xóa.",
    "en": "This deletes the journal ({count} {count:line|lines}), scores, comments, the improvement plan and the seats of {people} people. Nobody can bring it back without a backup or a copy of the journal. The audit trail keeps who deleted it."
  },
  "manage_delete_code": {
    "vi": "Gõ mã {typed} để xác nhận",
    "en": "Type the code {typed} to confirm"
  },
  "manage_delete_go": {
    "vi": "Xóa cuộc diễn tập này",
    "en": "Delete this drill"
  },
  "drill_delete_code": {
    "vi": "Mã không khớp: chưa xóa gì.",
    "en": "The code is another: nothing was deleted."
  },
  "drill_delete_running": {
    "vi": "Cuộc diễn tập đang diễn ra. Hãy kết thúc nó trong phòng điều hành trước khi xóa.",
    "en": "This drill is under way. End it in the control room before deleting it."
  },
  "account_new": {
    "vi": "Tên tài khoản mới",
    "en": "Name of the new account"
  },
  "account_own": {
    "vi": "tài khoản của anh/chị",
    "en": "your own"
  },
  "account_online": {
    "vi": "đang trực tuyến",
    "en": "here now"
  },
  "account_seen": {
    "vi": "lần cuối {when}",
    "en": "last here {when}"
  },
  "account_never": {
    "vi": "chưa đăng nhập lần nào",
    "en": "has never signed in"
  },
  "account_role_change": {
    "vi": "Đổi vai trò",
    "en": "Change the role"
  },
  "account_password": {
    "vi": "Mật khẩu mới",
    "en": "New password"
  },
  "account_password_help": {
    "vi": "Mật khẩu cũ mất hiệu lực ngay, các trang đang mở bằng tài khoản này bị đóng. Mật khẩu mới chỉ hiện một lần.",
    "en": "The old password is void at once, and the pages open with this account are closed. The new one is shown once."
  },
  "account_password_go": {
    "vi": "Cấp mật khẩu mới",
    "en": "Give a new password"
  },
  "account_password_new": {
    "vi": "Mật khẩu mới chỉ hiện một lần, hãy chép lại:",
    "en": "The new password is shown this once; write it down:"
  },
  "account_open": {
    "vi": "Mở khóa",
    "en": "Open it again"
  },
  "account_close_help": {
    "vi": "Người dùng tài khoản này bị đăng xuất ngay và không vào lại được cho đến khi mở khóa.",
    "en": "Whoever uses this account is signed out at once and cannot come back until it is opened again."
  },
  "signed_in_as": {
    "vi": "Đang đăng nhập:",
    "en": "Signed in as"
  },
  "practice_text": {
    "vi": "Trong lúc chờ, anh/chị luyện thử cho quen trang của mình: tiếp nhận tin, báo cáo, cô lập, xác minh. Không ghi lại, không tính điểm.",
    "en": "While you wait, get to know your page on a toy: acknowledge, report, isolate, verify. Nothing is kept, nothing is scored."
  },
  "practice_go": {
    "vi": "Luyện thử",
    "en": "Practise"
  },
  "join_why": {
    "vi": "Lý do",
    "en": "Reason"
  },
  "seat_proposed": {
    "vi": "Theo danh sách người tham gia, đây là vị trí của anh/chị. Đúng thì bấm nút bên dưới; chưa đúng thì chọn vị trí khác.",
    "en": "The list of participants has this seat for you. Press the button below if it is right, or choose another."
  },
  "seat_by_list": {
    "vi": "Có tên trong danh sách? Chỉ cần ghi họ tên rồi bấm nút bên dưới: trang sẽ đề nghị vị trí.",
    "en": "On the list of participants? Give your name and press the button below: the page proposes your seat."
  },
  "seat_expected": {
    "vi": "{count}/{of} người",
    "en": "{count} of {of} here"
  },
  "hand_over_text": {
    "vi": "Anh/chị nhận bàn giao vị trí này; người giao sẽ rời vị trí.",
    "en": "You take over this seat; whoever hands it over leaves it."
  },
  "handed_to": {
    "vi": "Đã bàn giao cho {name}.",
    "en": "Handed over to {name}."
  },
  "screen_delay": {
    "vi": "Chiếu chậm (phút)",
    "en": "Delay (minutes)"
  },
  "screen_delay_help": {
    "vi": "Tính theo giờ diễn tập, từ 0 đến {most}. Thông báo của Ban tổ chức và sự cố thật luôn hiện ngay.",
    "en": "In drill time, 0 to {most}. What the organisers say, and a real incident, always show at once."
  },
  "screen_delay_wrong": {
    "vi": "Số phút chiếu chậm phải là số nguyên từ 0 đến {most}. Điều đã chọn trước vẫn giữ nguyên.",
    "en": "The delay is a whole number of minutes from 0 to {most}. What was set before still holds."
  },
  "screen_shown": {
    "vi": "Được chiếu trong lúc diễn tập",
    "en": "Shown during the drill"
  },
  "screen_unreported": {
    "vi": "Cảnh báo và tình trạng của đơn vị chưa báo cáo, chưa thông báo cho ai",
    "en": "Alerts and states of agencies that have not reported or notified yet"
  },
  "screen_letters": {
    "vi": "Tin các đơn vị gửi cho nhau",
    "en": "What agencies write each other"
  },
  "screen_public": {
    "vi": "Báo chí, mạng xã hội, phát thanh",
    "en": "Press, social media, radio"
  },
  "screen_city": {
    "vi": "Bản đồ khu vực và hệ thống đang có vấn đề",
    "en": "The map by area and the systems in trouble"
  },
  "screen_agencies": {
    "vi": "Dải đơn vị: ai đã báo tin",
    "en": "The strip of agencies: who has reported"
  },
  "screen_never": {
    "vi": "Màn hình không bao giờ cho biết nguyên nhân sự cố, mức xâm nhập, kịch bản hay điểm.",
    "en": "The screen never tells the cause of an incident, how far an attacker has come, the scenario or scores."
  },
  "screen_go": {
    "vi": "Áp dụng",
    "en": "Apply"
  },
  "screen_titles": {
    "vi": "Người gửi và tiêu đề các tin gửi riêng từng đơn vị (có thể lộ diễn biến)",
    "en": "Sender and title of what single agencies are sent (may give the story away)"
  },
  "file_journal": {
    "vi": "nhật ký diễn tập",
    "en": "drill journal"
  },
  "file_assessment": {
    "vi": "phiếu đánh giá",
    "en": "assessment"
  },
  "moments_full": {
    "vi": "Anh/chị đã ghi 500 ghi chú trong cuộc diễn tập này, tính cả những ghi chú đã bỏ. Hãy viết thêm vào ghi chú đã có.",
    "en": "You have written 500 notes in this drill, those taken back included. Write on in a note that is there."
  },
  "proofs_full": {
    "vi": "Anh/chị đã gửi 60 ảnh và ghi âm trong cuộc diễn tập này, tính cả của những ghi chú đã bỏ. Hãy ghi bằng chữ.",
    "en": "You have sent 60 pictures and recordings in this drill, those taken back included. Use words."
  },
  "proof_size": {
    "vi": "Tệp ảnh hoặc ghi âm rỗng, hoặc lớn hơn 5 MB. Hãy chụp ảnh nhỏ hơn hoặc ghi âm ngắn hơn.",
    "en": "The picture or recording is empty or larger than 5 MB. Take a smaller picture, or record less."
  },
  "proof_kind": {
    "vi": "Chỉ nhận ảnh JPEG, PNG, WebP và ghi âm WebM, Ogg, MP4, MP3, WAV. Hãy chọn tệp khác.",
    "en": "Only JPEG, PNG and WebP pictures and WebM, Ogg, MP4, MP3 and WAV recordings are taken. Choose another file."
  },
  "attachment_size": {
    "vi": "Tệp rỗng hoặc lớn hơn {most} MB. Hãy chọn tệp nhỏ hơn.",
    "en": "The file is empty or larger than {most} MB. Choose a smaller one."
  },
  "attachment_kind": {
    "vi": "Chỉ nhận ảnh JPEG, PNG, WebP, bản ghi âm MP3, WAV, Ogg, MP4, WebM và văn bản PDF. Hãy chọn tệp khác.",
    "en": "Only JPEG, PNG and WebP pictures, MP3, WAV, Ogg, MP4 and WebM recordings and PDF documents are taken. Choose another file."
  },
  "moment_changed": {
    "vi": "Ghi chú đã được sửa ở trang khác và vừa được tải lại; hãy xem rồi sửa tiếp.",
    "en": "The note has been changed on another page; it was loaded again, look at it and go on."
  },
  "install_short": {
    "vi": "Diễn tập",
    "en": "Drill"
  }
};

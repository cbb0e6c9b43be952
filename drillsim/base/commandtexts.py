"""What the command line says, by code: help of commands and options, results, refusals."""

from __future__ import annotations

COMMANDS: dict[str, tuple[str, str]] = {
    # commands: the first sentence stands alone in the list of commands
    "command_drillsim": (
        "Diễn tập ứng phó sự cố an toàn thông tin mạng trên mô hình thành phố.\n\n"
        "Mỗi cuộc diễn tập chơi một kịch bản (sự cố gì xảy ra, báo tin cho ai, chờ ai làm gì) trên mô "
        "hình thành phố, ghi nhật ký mọi diễn biến, rồi chấm thời gian phản ứng, phối hợp và kết quả, "
        "điểm nào cũng có bằng chứng. Diễn tập mô phỏng để huấn luyện và đo lường, tự nó không thay thế "
        "diễn tập thực chiến theo Chỉ thị 60/CT-BTTTT.",
        "Rehearse cyber incidents on a simulated city.\n\n"
        "A drill plays a scenario (what goes wrong, what is told to whom, what is expected) on a model "
        "of a city, writes a journal of everything, and grades response time, coordination and outcome "
        "with evidence. A simulated drill trains and measures; by itself it does not discharge Directive "
        "60/CT-BTTTT.",
    ),
    "command_run": (
        "Diễn tập KỊCH_BẢN, mọi vị trí do máy đóng.\n\n"
        "KỊCH_BẢN là một tệp, hoặc mã như b06. Ghi journal.jsonl (nhật ký), scorecard.json (phiếu điểm) và "
        "report.html (báo cáo, mở không cần Internet) vào --out; không nêu thì vào out/<kịch bản>, lần "
        "sau là out/<kịch bản>-2, kết quả cũ còn nguyên. Cùng kịch bản, cùng --seed, cùng --players thì "
        "luôn ra đúng một nhật ký.",
        "Play SCENARIO with simulated teams in every seat.\n\n"
        "SCENARIO is a file, or a code such as b06. Writes journal.jsonl, scorecard.json and report.html "
        "(opens without Internet) into --out; when not given, into out/<scenario>, the next time into "
        "out/<scenario>-2: earlier results are kept. The same scenario, seed and players always give the "
        "same journal.",
    ),
    "command_check": (
        "Kiểm tra các TỆP: kịch bản, thành phố, hồ sơ quy tắc, thang điểm.\n\n"
        "Lỗi nào cũng được nêu, kèm số dòng; sau đó là cảnh báo: dùng được, nhưng có lẽ không đúng ý người "
        "soạn. Tên có trong thư viện cũng dùng được thay cho tệp. Với kịch bản tốt: cộng thời gian và số "
        "tình huống.",
        "Check FILES: scenarios, cities, rule profiles, rubrics.\n\n"
        "Every fault is shown, with its line; after them come warnings: what is sound, and hardly meant. A "
        "name from the library does for a file. A sound scenario is added up.",
    ),
    "command_replay": (
        "Diễn lại NHẬT_KÝ từ những gì người ta đã làm, đối chiếu từng bản ghi.\n\n"
        "Các vị trí do máy đóng quyết định lại từ đầu. Nhật ký đã bị sửa hay làm giả thì mã thoát là 3 "
        "và bản ghi sai đầu tiên được nêu. Điều gì được chứng minh, điều gì không: docs/nhat-ky.md.",
        "Rebuild JOURNAL from what people did and compare every record.\n\n"
        "Simulated participants decide anew. Exit code 3 when it was altered or forged; the first bad "
        "record is named. docs/journal.md tells what this proves and what it cannot.",
    ),
    "command_score": (
        "Kiểm tra NHẬT_KÝ như replay rồi chấm lại, theo thang điểm của nó hoặc thang khác.\n\n"
        "Có --assessment thì điểm của giám sát viên thành phần thứ tư, các mục ban tổ chức miễn hoặc "
        "công nhận được tính vào; kết quả khi chưa điều chỉnh in ngay bên cạnh.",
        "Verify JOURNAL as replay does, and grade it again.\n\n"
        "With its own rubric or another one. With --assessment, the evaluators' ratings count as the "
        "fourth part of the score, and what trainers have waived or credited is applied; the result "
        "without their adjustments is shown beside it.",
    ),
    "command_report": (
        "Xuất văn bản từ NHẬT_KÝ: báo cáo, bảng, mẫu biểu, dòng thời gian.\n\n"
        "Báo cáo: docx, pdf, html; bảng: xlsx, csv; nhật ký sự kiện: ocel; mẫu biểu: form-03, form-04. "
        "csv và mẫu biểu là tệp zip. Dòng thời gian cá nhân (personal) cần --seat. Có --signature thì văn "
        "bản mang chữ ký của máy chủ; không thì ghi là chưa ký.",
        "Write a document of JOURNAL: report, tables, forms, timeline.\n\n"
        "Report: docx, pdf, html; tables: xlsx, csv; event log: ocel; forms: form-03, form-04. csv and "
        "the forms come as a zip. A personal timeline needs --seat. With --signature the document carries "
        "the server's signature; without, it is marked unsigned.",
    ),
    "command_list": (
        "Cho biết có sẵn những kịch bản, thành phố, hồ sơ quy tắc, thang điểm nào.\n\n"
        "Thêm --city thì cho biết trong thành phố có gì.",
        "Show the library: scenarios, cities, rule profiles, rubrics.\n\nWith --city, what a city holds.",
    ),
    "command_drill": (
        "Mở một cuộc diễn tập trực tiếp trong trình duyệt.\n\n"
        "Có KỊCH_BẢN thì mở cuộc diễn tập của kịch bản ấy, không thì mở cuộc chưa kết thúc; chưa có cuộc "
        "nào thì tạo cuộc mới. Máy này điều khiển; điện thoại, máy tính cùng mạng tham gia.",
        "Open a live drill in the browser.\n\n"
        "Of SCENARIO when one is named, or else the one that is not over; a new one when there is none. This "
        "machine steers it; phones and computers on the same network take part.",
    ),
    "command_serve": (
        "Mở máy chủ diễn tập cho các trình duyệt trong mạng.\n\n"
        "Có KỊCH_BẢN hoặc --drill thì một cuộc diễn tập đã sẵn sàng khi máy chủ mở.",
        "Serve live drills to browsers on this network.\n\n"
        "With SCENARIO or --drill, one stands ready when the server opens.",
    ),
    "command_backup": (
        "Sao lưu mọi cuộc diễn tập, mọi người và tài khoản của máy chủ vào TỆP.\n\n"
        "Máy chủ vẫn chạy được. Dữ liệu nằm ở thư mục --data (hoặc DRILLSIM_DATA), hoặc ở cơ sở dữ liệu "
        "DRILLSIM_DATABASE. TỆP chứa họ tên, mật khẩu đã băm và khóa ký: hãy giữ cẩn thận.",
        "Write all drills, people and accounts of the server into FILE.\n\n"
        "The server may go on running. The data is in the folder --data (or DRILLSIM_DATA), or in the "
        "database DRILLSIM_DATABASE. FILE holds names, hashes of passwords and the signing key: keep it "
        "safe.",
    ),
    "command_restore": (
        "Khôi phục từ TỆP sao lưu vào thư mục dữ liệu trống hoặc cơ sở dữ liệu trống.\n\n"
        "Khôi phục tất cả, hoặc không gì cả. Không làm khi có máy chủ đang chạy trên dữ liệu ấy.",
        "Fill an empty data folder, or an empty database, from a backup FILE.\n\n"
        "All of it, or nothing. Refused while a server runs on it.",
    ),
    "command_password": (
        "Đặt mật khẩu mới cho tài khoản TÊN của ban tổ chức.\n\nAi đang đăng nhập bằng mật khẩu cũ bị "
        "đăng xuất.",
        "Give the staff account NAME a new password.\n\nWhoever is signed in with the old one is signed out.",
    ),
    "command_key": (
        "In khóa công khai mà máy chủ dùng để ký nhật ký, và dấu vân tay của khóa.\n\n"
        "Hãy đưa cho người sẽ kiểm tra chữ ký. Khóa được tạo khi máy chủ khởi động lần đầu trên dữ liệu ấy.",
        "Print the public key that the server signs journals with, and its fingerprint.\n\n"
        "Give them to whoever is to check signatures. The key is made when a server first starts on the "
        "data.",
    ),
    "command_bundle": (
        "Gói drillsim, thư viện và tệp trình duyệt thành một tệp cho máy không có Internet.",
        "Put drillsim, its libraries and its browser files into one file for a machine without Internet.",
    ),
    "examples": ("Ví dụ:", "Examples:"),
    # options
    "option_help": ("Hiện phần trợ giúp này.", "Show this help."),
    "option_version": ("Hiện số phiên bản.", "Show the version."),
    "option_lang": (
        "Ngôn ngữ của lời nhắn và kết quả: vi (tiếng Việt) hoặc en (tiếng Anh).",
        "Language of messages and results: vi (Vietnamese) or en (English).",
    ),
    "option_city": (
        "Thành phố khác: một tên trong scenarios/cities, hoặc một tệp; không nêu thì theo kịch bản.",
        "Another city: a name in scenarios/cities, or a file; the scenario's own when not given.",
    ),
    "option_rules": ("Hồ sơ quy tắc: p2017, p2026, hoặc một tệp.", "Rule profile: p2017, p2026, or a file."),
    "option_rubric": (
        "Thang điểm: một tên trong scenarios/rubrics, hoặc một tệp.",
        "How it is graded: a name in scenarios/rubrics, or a file.",
    ),
    "option_other_rubric": (
        "Chấm theo thang điểm khác: một tên trong scenarios/rubrics, hoặc một tệp.",
        "Grade with another rubric: a name in scenarios/rubrics, or a file.",
    ),
    "option_seed": ("Số gieo, định mọi may rủi.", "Seed of all luck."),
    "option_players": ("Trình độ của các vị trí do máy đóng.", "How well simulated participants play."),
    "option_run_out": (
        "Thư mục cho nhật ký, phiếu điểm và báo cáo.",
        "Folder for journal, scorecard and report.",
    ),
    "option_expect": (
        "Chỉ nhận đúng nhật ký này: mã băm của bản ghi cuối, hoặc từ 16 chữ số đầu của nó.",
        "Refuse another journal: its last hash, or the first 16 digits or more.",
    ),
    "option_strict": ("Coi cảnh báo là lỗi.", "Refuse what would only be warned of."),
    "option_signature": (
        "Tệp chữ ký của máy chủ trên nhật ký (journal.jsonl.sig): chỉ nhận đúng nhật ký đã ký.",
        "The server's signature on the journal (journal.jsonl.sig): refuse another journal.",
    ),
    "option_signer": (
        "Chữ ký phải của khóa này: dấu vân tay, khóa công khai, hoặc tệp của nó; đi cùng --signature.",
        "Whose the signature must be: a fingerprint, a public key, or its file; goes with --signature.",
    ),
    "option_force": (
        "Ghi đè kết quả đang có trong thư mục.",
        "Overwrite the results that are in the folder.",
    ),
    "option_json": ("Chỉ in phiếu điểm dạng JSON.", "Print the scorecard as JSON, nothing else."),
    "option_list_city": (
        "Trong thành phố có gì: vai trò, cơ quan, hệ thống, hạ tầng, theo mã và tên; không nêu TÊN thì "
        "mọi thành phố.",
        "Show what a city holds: roles, agencies, systems, utilities, by id and name; every city without "
        "NAME.",
    ),
    "option_list_json": ("Chỉ in dạng JSON.", "Print JSON, nothing else."),
    "option_assessment": (
        "Tệp JSON: điểm, điều chỉnh, nhận xét, kế hoạch của giám sát viên và ban tổ chức "
        "(docs/cham-diem.md).",
        "JSON file: ratings, adjustments, findings and plan of evaluators and trainers (docs/scoring.md).",
    ),
    "option_score_out": (
        "Ghi thêm scorecard.json và report.html vào thư mục này.",
        "Also write scorecard.json and report.html into this folder.",
    ),
    "option_format": ("Xuất gì.", "What to write."),
    "option_seat": (
        "Vị trí của dòng thời gian cá nhân, dạng cơ-quan/vai-trò.",
        "Whose personal timeline it is: the seat, as agency/role.",
    ),
    "option_report_out": (
        "Tên tệp, hoặc thư mục (kết thúc bằng /); không nêu thì ghi ngay tại đây.",
        "The file, or a folder for it (ending in /); here when not given.",
    ),
    "option_drill": (
        "Có sẵn một cuộc diễn tập: cuộc chưa kết thúc, hoặc cuộc mới của KỊCH_BẢN.",
        "Have a drill stand ready: one not over, or a new one of SCENARIO.",
    ),
    "option_no_browser": ("Không mở trình duyệt trên máy này.", "Open no browser on this machine."),
    "option_tls": (
        "Dùng https; chưa có chứng thư thì tự tạo.",
        "Serve https, with a certificate made here unless one is given.",
    ),
    "option_cert": ("Chứng thư (PEM), đi cùng --key.", "Certificate (PEM), with --key."),
    "option_key": ("Khóa riêng của chứng thư (PEM).", "The certificate's private key (PEM)."),
    "option_data": ("Thư mục dữ liệu của máy chủ.", "The server's data folder."),
    "option_generate": (
        "Tự tạo mật khẩu và hiện một lần, không hỏi.",
        "Make up a password and show it once, instead of asking.",
    ),
    "option_platform": (
        "Loại máy, như win_amd64; không nêu thì như máy này.",
        "Kind of machine, such as win_amd64; this one's when not given.",
    ),
    "option_python": (
        "Phiên bản Python của máy ấy, như 3.12; không nêu thì như máy này.",
        "Its Python, such as 3.12; this one's when not given.",
    ),
    "option_bundle_out": ("Thư mục để gói cài.", "Folder for the bundle."),
    # settings of a server
    "setting_data": (
        "thư mục chứa cơ sở dữ liệu và khóa bí mật của máy chủ",
        "folder of the database and the server's secret",
    ),
    "setting_database": (
        "địa chỉ cơ sở dữ liệu theo dạng SQLAlchemy; để trống thì dùng SQLite trong thư mục dữ liệu",
        "SQLAlchemy address of a database; SQLite in the data folder when empty",
    ),
    "setting_host": ("địa chỉ máy chủ lắng nghe", "address to listen on"),
    "setting_port": ("cổng máy chủ lắng nghe", "port to listen on"),
    "setting_origins": (
        "các địa chỉ mở trang, cách nhau bằng dấu phẩy; để trống thì là địa chỉ của máy này",
        "addresses pages are opened at, comma-separated; the machine's own when empty",
    ),
    "setting_lang": (
        "ngôn ngữ của người chưa chọn: vi hoặc en",
        "language of people who have chosen none: vi or en",
    ),
    "setting_secure": (
        "1 khi trình duyệt chỉ vào máy chủ bằng https",
        "1 when browsers reach the server by https only",
    ),
    "setting_proxy": (
        "1 khi đứng sau một máy chủ proxy ngược; khi đó tin các tiêu đề X-Forwarded của nó",
        "1 behind one reverse proxy, whose X-Forwarded headers are then believed",
    ),
    # results
    "playing": ("Đang diễn tập", "Playing"),
    "page_missing": (
        "Chưa có {path}, nên không ghi được báo cáo HTML. Chạy make setup rồi làm lại.",
        "{path} is missing, so no HTML report was written. Run make setup, then try again.",
    ),
    "report_at": ("Báo cáo: {path}", "Report: {path}"),
    "earlier_kept": ("Kết quả lần trước còn nguyên ở {path}", "Earlier results are kept in {path}"),
    "stopped_by_hand": ("Đã dừng.", "Stopped."),
    "journal_incomplete": (
        "Nhật ký dừng giữa chừng (chưa có bản ghi kết thúc); kết quả chỉ tính đến bản ghi cuối.",
        "The journal stops early (it has no end record); results go up to its last record.",
    ),
    "file_sound": ("{path}: {kind}, tốt", "{path}: {kind}, sound"),
    "sums_length": (
        "Độ dài {length}; {injects} tình huống, trong đó {waiting} chờ hành động",
        "Length {length}; {injects} injects, {waiting} of them wait for an act",
    ),
    "sums_seats": ("Mỗi vị trí nhận: {seats}", "Injects by seat: {seats}"),
    "sums_silence": (
        "Nếu không ai làm gì: lâu nhất không có tình huống từ {start} đến {end}; sự kiện cuối: {last}",
        "If nobody does anything: longest silence from {start} to {end}; last event: {last}",
    ),
    "sums_event": ("{kind} {name}, {time}", "{kind} {name}, {time}"),
    "sums_no_event": ("không có", "none"),
    "a_scenario": ("kịch bản", "scenario"),
    "a_city": ("thành phố", "city"),
    "a_rules": ("hồ sơ quy tắc", "rule profile"),
    "a_rubric": ("thang điểm", "rubric"),
    "shelf_scenario": (
        "{hours} giờ {minutes} phút, {seats} vị trí của {agencies} cơ quan, {injects} tình huống",
        "{hours} h {minutes} min, {seats} seats of {agencies} agencies, {injects} injects",
    ),
    "shelf_cities": ("thành phố: {names}", "cities: {names}"),
    "shelf_rules": ("hồ sơ quy tắc: {names}", "rule profiles: {names}"),
    "shelf_rubrics": ("thang điểm: {names}", "rubrics: {names}"),
    "backed_up": ("Đã sao lưu vào {file}", "Backed up into {file}"),
    "restored": ("Đã khôi phục; số cuộc diễn tập: {count}", "Restored; drills: {count}"),
    "key_fingerprint": ("Dấu vân tay khóa: {fingerprint}", "Key fingerprint: {fingerprint}"),
    "new_password": ("Mật khẩu mới", "New password"),
    "once_more": ("Nhập lại", "Once more"),
    "password_shown": ("Mật khẩu mới: {password}", "New password: {password}"),
    "password_changed": ("Đã đổi mật khẩu của {name}", "{name} has a new password"),
    "bundle_fetching": (
        "Thư viện cho Python {python}, {platform}",
        "Libraries for Python {python}, {platform}",
    ),
    "bundle_made": ("{path}  {size} MB, {count} tệp", "{path}  {size} MB, {count} files"),
    "bundle_next": (
        "Trên máy không có mạng, chạy:  {command}",
        "On the machine without a network:  {command}",
    ),
    # refusals
    "out_empty": (
        "để trống; hãy ghi tên thư mục hoặc tệp",
        "empty; name a folder or a file",
    ),
    "out_taken": (
        "{folder} đã có kết quả của một cuộc diễn tập; hãy chọn thư mục khác bằng --out, hoặc thêm "
        "--force để ghi đè",
        "{folder} holds the results of a drill already; choose another folder with --out, or add --force to "
        "overwrite them",
    ),
    "out_suffix": (
        "--format {kind} ghi tệp {suffix}, nhưng --out là {value}; hãy đổi đuôi tệp, hoặc thêm / ở cuối "
        "nếu đó là thư mục",
        "--format {kind} writes a {suffix} file, but --out is {value}; change the ending, or add / if it "
        "is a folder",
    ),
    "seat_missing": (
        "--format {kind} cần --seat: dòng thời gian của vị trí nào; trong nhật ký có: {seats}",
        "--format {kind} needs --seat: whose timeline; in the journal: {seats}",
    ),
    "seat_unknown": (
        "--seat: trong nhật ký không có vị trí {value}; có: {seats}{nearest}",
        "--seat: there is no seat {value} in the journal; there are: {seats}{nearest}",
    ),
    "unusable": ("không dùng được: {why}", "it cannot be used: {why}"),
    "why_missing": ("không có tệp hoặc thư mục này", "no such file or folder"),
    "why_forbidden": ("không có quyền", "permission denied"),
    "why_folder": ("đó là một thư mục", "it is a folder"),
    "why_no_folder": ("một phần của đường dẫn không phải là thư mục", "part of the path is no folder"),
    "why_exists": ("đã có sẵn", "it is there already"),
    "why_full": ("hết chỗ trống", "no space left"),
    "why_read_only": ("ổ đĩa chỉ cho đọc", "the disk is read-only"),
    "why_long_name": ("tên quá dài", "the name is too long"),
    "why_device": ("lỗi đọc ghi của thiết bị", "the device fails to read or write"),
    "why_open_files": ("mở quá nhiều tệp cùng lúc", "too many open files"),
    "why_not_ours": ("địa chỉ này không phải của máy này", "not an address of this machine"),
    "cert_with_key": (
        "--cert và --key phải đi cùng nhau",
        "--cert and --key belong together",
    ),
    "tls_without_openssl": (
        "--tls mà không có --cert, --key thì cần lệnh openssl, máy này chưa có; hãy cài openssl hoặc đưa "
        "chứng thư",
        "--tls without --cert and --key needs the openssl command, which is missing; install it, or give a "
        "certificate",
    ),
    "setting_unusable": (
        "không dùng được {value}; xem docs/may-chu.md",
        "cannot use {value}; see docs/serving.md",
    ),
    "bundle_platform": (
        "--platform {value}: hãy dùng win_amd64, linux_x86_64 hoặc linux_aarch64",
        "--platform {value}: use win_amd64, linux_x86_64 or linux_aarch64",
    ),
    "bundle_python": (
        "--python {value}: hãy dùng {oldest} trở lên, như 3.12",
        "--python {value}: use {oldest} or newer, such as 3.12",
    ),
    "bundle_wheels": (
        "không có thư viện cho {platform}, Python {python}: xem ở trên",
        "no wheels for {platform}, Python {python}: see above",
    ),
    "bundle_browser": ("thiếu {path}; hãy chạy: make web", "{path} is missing; run: make web"),
}

export default {
  "command_drillsim": {
    "vi": "Diễn tập ứng phó sự cố an toàn thông tin mạng trên mô hình thành phố.\n\nMỗi cuộc diễn tập chơi một kịch bản (sự cố gì xảy ra, báo tin cho ai, chờ ai làm gì) trên mô hình thành phố, ghi nhật ký mọi diễn biến, rồi chấm thời gian phản ứng, phối hợp và kết quả, điểm nào cũng có bằng chứng. Diễn tập mô phỏng để huấn luyện và đo lường, tự nó không thay thế diễn tập thực chiến theo Chỉ thị 60/CT-BTTTT.",
    "en": "Rehearse cyber incidents on a simulated city.\n\nA drill plays a scenario (what goes wrong, what is told to whom, what is expected) on a model of a city, writes a journal of everything, and grades response time, coordination and outcome with evidence. A simulated drill trains and measures; by itself it does not discharge Directive 60/CT-BTTTT."
  },
  "command_run": {
    "vi": "Diễn tập KỊCH_BẢN, mọi vị trí do máy đóng.\n\nKỊCH_BẢN là một tệp, hoặc mã như b06. Ghi journal.jsonl (nhật ký), scorecard.json (phiếu điểm) và report.html (báo cáo, mở không cần Internet) vào --out; không nêu thì vào out/<kịch bản>, lần sau là out/<kịch bản>-2, kết quả cũ còn nguyên. Cùng kịch bản, cùng --seed, cùng --players thì luôn ra đúng một nhật ký.",
    "en": "Play SCENARIO with simulated teams in every seat.\n\nSCENARIO is a file, or a code such as b06. Writes journal.jsonl, scorecard.json and report.html (opens without Internet) into --out; when not given, into out/<scenario>, the next time into out/<scenario>-2: earlier results are kept. The same scenario, seed and players always give the same journal."
  },
  "command_check": {
    "vi": "Kiểm tra các TỆP: kịch bản, thành phố, hồ sơ quy tắc, thang điểm.\n\nLỗi nào cũng được nêu, kèm số dòng; sau đó là cảnh báo: dùng được, nhưng có lẽ không đúng ý người soạn. Tên có trong thư viện cũng dùng được thay cho tệp. Với kịch bản tốt: cộng thời gian và số tình huống.",
    "en": "Check FILES: scenarios, cities, rule profiles, rubrics.\n\nEvery fault is shown, with its line; after them come warnings: what is sound, and hardly meant. A name from the library does for a file. A sound scenario is added up."
  },
  "command_replay": {
    "vi": "Diễn lại NHẬT_KÝ từ những gì người ta đã làm, đối chiếu từng bản ghi.\n\nCác vị trí do máy đóng quyết định lại từ đầu. Nhật ký đã bị sửa hay làm giả thì mã thoát là 3 và bản ghi sai đầu tiên được nêu. Điều gì được chứng minh, điều gì không: docs/nhat-ky.md.",
    "en": "Rebuild JOURNAL from what people did and compare every record.\n\nSimulated participants decide anew. Exit code 3 when it was altered or forged; the first bad record is named. docs/journal.md tells what this proves and what it cannot."
  },
  "command_score": {
    "vi": "Kiểm tra NHẬT_KÝ như replay rồi chấm lại, theo thang điểm của nó hoặc thang khác.\n\nCó --assessment thì đánh giá của giám sát viên là thành phần điểm thứ tư, các mục Ban tổ chức miễn hoặc công nhận được tính vào; kết quả khi chưa điều chỉnh in ngay bên cạnh.",
    "en": "Verify JOURNAL as replay does, and grade it again.\n\nWith its own rubric or another one. With --assessment, the evaluators' ratings count as the fourth part of the score, and what trainers have waived or credited is applied; the result without their adjustments is shown beside it."
  },
  "command_rehearse": {
    "vi": "Cho các đội máy đóng diễn thử một kịch bản và nêu những chỗ nên xem lại.",
    "en": "Have simulated teams play a scenario, and tell what of it is to be looked at again."
  },
  "command_norms": {
    "vi": "Lập chuẩn đối chiếu của KỊCH_BẢN: cho các đội máy đóng có trình độ định sẵn diễn tập nhiều lượt.\n\nChuẩn cho biết điểm của một cuộc có thể lệch bao nhiêu, tương đương đội máy đóng trình độ nào, phần điểm và kỳ vọng nào không cho biết gì về trình độ. Chuẩn chỉ dùng khi kịch bản, thành phố, quy tắc, thang điểm và phiên bản còn đúng như lúc lập.",
    "en": "Make the norms of SCENARIO: simulated teams of graded skill play it many times.\n\nNorms tell how far the score of one drill may be off, which simulated team would score so, and which parts and expectations tell nothing of skill. They hold as long as scenario, city, rules, rubric and version are what they were made of."
  },
  "command_report": {
    "vi": "Xuất văn bản từ NHẬT_KÝ: báo cáo, bảng, biểu mẫu, dòng thời gian.\n\nBáo cáo: docx, pdf, html; bảng: xlsx, csv; nhật ký sự kiện: ocel; biểu mẫu: form-03, form-04. csv và biểu mẫu là tệp zip. Dòng thời gian cá nhân (personal) cần --seat. Có --signature thì văn bản mang chữ ký của máy chủ; không thì ghi là chưa ký.",
    "en": "Write a document of JOURNAL: report, tables, forms, timeline.\n\nReport: docx, pdf, html; tables: xlsx, csv; event log: ocel; forms: form-03, form-04. csv and the forms come as a zip. A personal timeline needs --seat. With --signature the document carries the server's signature; without, it is marked unsigned."
  },
  "command_script": {
    "vi": "Xuất kịch bản của KỊCH_BẢN để in, phát, hoặc sửa bằng bảng tính.\n\nCho Ban tổ chức: docx, pdf (thể thức văn bản, khổ ngang); xlsx, csv (bảng của người soạn; xlsx nhập lại được); blueprint (bảng theo các cột của Blueprint). Cho người tham gia, không lộ tình huống: players, players-pdf (thông tin chung); cards, cards-pdf (mỗi vị trí một trang).",
    "en": "Write the script of SCENARIO: to print, to hand out, to edit in a spreadsheet.\n\nFor organisers: docx, pdf (official form, A4 landscape); xlsx, csv (the planners' table; xlsx can be read in again); blueprint (the table in Blueprint's columns). For participants, with nothing of what is to come: players, players-pdf (in general); cards, cards-pdf (a page a seat)."
  },
  "option_script_seed": {
    "vi": "Kịch bản do số gieo này rút ra; không nêu thì xlsx, csv ghi nguyên bản, các văn bản khác theo số gieo 1.",
    "en": "The script as this seed draws it; when not given, xlsx and csv hold it as written, documents as 1 draws it."
  },
  "command_list": {
    "vi": "Cho biết có sẵn những kịch bản, thành phố, hồ sơ quy tắc, thang điểm nào.\n\nThêm --city thì cho biết trong thành phố có gì; thêm --coverage thì cho biết kịch bản nào diễn tập điều gì của kế hoạch.",
    "en": "Show the library: scenarios, cities, rule profiles, rubrics.\n\nWith --city, what a city holds; with --coverage, which scenario plays what the plan asks for."
  },
  "command_drill": {
    "vi": "Mở một cuộc diễn tập trực tiếp trong trình duyệt.\n\nCó KỊCH_BẢN thì mở cuộc diễn tập của kịch bản ấy, không thì mở cuộc chưa kết thúc; chưa có cuộc nào thì tạo cuộc mới. Máy này điều khiển; điện thoại, máy tính cùng mạng tham gia.",
    "en": "Open a live drill in the browser.\n\nOf SCENARIO when one is named, or else the one that is not over; a new one when there is none. This machine steers it; phones and computers on the same network take part."
  },
  "command_serve": {
    "vi": "Mở máy chủ diễn tập cho các trình duyệt trong mạng.\n\nCó KỊCH_BẢN hoặc --drill thì một cuộc diễn tập đã sẵn sàng khi máy chủ mở.",
    "en": "Serve live drills to browsers on this network.\n\nWith SCENARIO or --drill, one stands ready when the server opens."
  },
  "command_backup": {
    "vi": "Sao lưu mọi cuộc diễn tập, mọi người và tài khoản của máy chủ vào TỆP.\n\nMáy chủ vẫn chạy được. Dữ liệu nằm ở thư mục --data (hoặc DRILLSIM_DATA), hoặc ở cơ sở dữ liệu DRILLSIM_DATABASE. TỆP chứa họ tên, mật khẩu đã băm và khóa ký: hãy giữ cẩn thận.",
    "en": "Write all drills, people and accounts of the server into FILE.\n\nThe server may go on running. The data is in the folder --data (or DRILLSIM_DATA), or in the database DRILLSIM_DATABASE. FILE holds names, hashes of passwords and the signing key: keep it safe."
  },
  "command_restore": {
    "vi": "Khôi phục từ TỆP sao lưu vào thư mục dữ liệu trống hoặc cơ sở dữ liệu trống.\n\nKhôi phục tất cả, hoặc không gì cả. Không làm khi có máy chủ đang chạy trên dữ liệu ấy.",
    "en": "Fill an empty data folder, or an empty database, from a backup FILE.\n\nAll of it, or nothing. Refused while a server runs on it."
  },
  "command_password": {
    "vi": "Đặt mật khẩu mới cho tài khoản TÊN của Ban tổ chức.\n\nAi đang đăng nhập bằng mật khẩu cũ bị đăng xuất.",
    "en": "Give the staff account NAME a new password.\n\nWhoever is signed in with the old one is signed out."
  },
  "command_key": {
    "vi": "In khóa công khai mà máy chủ dùng để ký nhật ký, và dấu vân tay của khóa.\n\nHãy đưa cho người sẽ kiểm tra chữ ký. Khóa được tạo khi máy chủ khởi động lần đầu trên dữ liệu ấy.",
    "en": "Print the public key that the server signs journals with, and its fingerprint.\n\nGive them to whoever is to check signatures. The key is made when a server first starts on the data."
  },
  "command_bundle": {
    "vi": "Gói drillsim, thư viện và tệp trình duyệt thành một tệp cho máy không có Internet.",
    "en": "Put drillsim, its libraries and its browser files into one file for a machine without Internet."
  },
  "examples": {
    "vi": "Ví dụ:",
    "en": "Examples:"
  },
  "option_help": {
    "vi": "Hiện phần trợ giúp này.",
    "en": "Show this help."
  },
  "option_version": {
    "vi": "Hiện số phiên bản.",
    "en": "Show the version."
  },
  "option_lang": {
    "vi": "Ngôn ngữ của lời nhắn và kết quả: vi (tiếng Việt) hoặc en (tiếng Anh).",
    "en": "Language of messages and results: vi (Vietnamese) or en (English)."
  },
  "option_city": {
    "vi": "Thành phố khác: một tên trong scenarios/cities, hoặc một tệp; không nêu thì theo kịch bản.",
    "en": "Another city: a name in scenarios/cities, or a file; the scenario's own when not given."
  },
  "option_rules": {
    "vi": "Hồ sơ quy tắc: p2017, p2026, hoặc một tệp; không nêu thì theo kịch bản.",
    "en": "Rule profile: p2017, p2026, or a file; the scenario's own when not given."
  },
  "option_rubric": {
    "vi": "Thang điểm: một tên trong scenarios/rubrics, hoặc một tệp.",
    "en": "How it is graded: a name in scenarios/rubrics, or a file."
  },
  "option_other_rubric": {
    "vi": "Chấm theo thang điểm khác: một tên trong scenarios/rubrics, hoặc một tệp.",
    "en": "Grade with another rubric: a name in scenarios/rubrics, or a file."
  },
  "option_seeds": {
    "vi": "Số cuộc của mỗi trình độ.",
    "en": "Drills of each skill."
  },
  "option_levels": {
    "vi": "Các trình độ, từ 0 (người mới) qua 1 (trung bình) đến 2 (thành thạo), cách nhau bằng dấu phẩy.",
    "en": "Skills, from 0 (novice) over 1 (average) to 2 (expert), comma-separated."
  },
  "option_workers": {
    "vi": "Số tiến trình cùng làm; không ghi thì bằng số bộ xử lý.",
    "en": "Processes that work at once; as many as there are processors when not given."
  },
  "option_norms_out": {
    "vi": "Tệp chuẩn; không ghi thì scenarios/norms/KỊCH_BẢN.QUY_TẮC.json.",
    "en": "File of the norms; scenarios/norms/SCENARIO.RULES.json when not given."
  },
  "option_norms_json": {
    "vi": "Chỉ in chuẩn dạng JSON, không ghi tệp.",
    "en": "Print the norms as JSON and write no file."
  },
  "command_many": {
    "vi": "Cho các đội máy đóng diễn tập KỊCH_BẢN với nhiều số gieo; mỗi cuộc là một dòng của bảng.\n\nBảng ghi mã băm của nhật ký, số bản ghi, số việc, thời gian, thiệt hại và điểm của từng cuộc, và giống hệt nhau dù do bao nhiêu tiến trình làm.",
    "en": "Have simulated teams play SCENARIO with many seeds; each drill is a row of a table.\n\nThe table tells of each drill the hash of its journal, its records, acts, times, losses and scores, and is the same however many processes work on it."
  },
  "command_regrade": {
    "vi": "Kiểm tra từng NHẬT_KÝ rồi chấm lại; mỗi nhật ký là một dòng của bảng.\n\nChấm theo thang điểm của nó hoặc thang khác, giống hệt nhau dù do bao nhiêu tiến trình làm. Nhật ký hỏng thì dòng của nó nêu lý do, và mã thoát là 3.",
    "en": "Verify each JOURNAL and grade it again; each is a row of a table.\n\nWith its own rubric or another one, the same however many processes work on it. The row of a faulty journal says why, and the exit code is 3."
  },
  "option_documents": {
    "vi": "Lập thêm một văn bản từ mỗi nhật ký, đặt trong thư mục này; tên tệp bắt đầu bằng số thứ tự của dòng trong bảng.",
    "en": "Make a document of each journal, too, in this folder; its name begins with the number of the row in the table."
  },
  "option_many_seeds": {
    "vi": "Các số gieo, như 1-1000 hoặc 1-40,77; mỗi số là một lượt diễn.",
    "en": "Seeds, such as 1-1000 or 1-40,77; each of them is played."
  },
  "option_many_players": {
    "vi": "Các đội diễn mỗi số gieo, cách nhau bằng dấu phẩy, như novice,average,expert hoặc 0,0.5,2.",
    "en": "Teams that play each seed, comma-separated, such as novice,average,expert or 0,0.5,2."
  },
  "option_many_out": {
    "vi": "Tệp bảng: CSV theo UTF-8 (.csv) hoặc Parquet (.parquet); trong khi làm là tệp CSV cùng tên thêm .part.",
    "en": "File of the table: CSV in UTF-8 (.csv) or Parquet (.parquet); while it is made, a CSV of the same name with .part."
  },
  "option_many_force": {
    "vi": "Ghi đè bảng đang có.",
    "en": "Overwrite a table that is there."
  },
  "option_outcome": {
    "vi": "Đo cả kết quả và điểm toàn cuộc: diễn thêm chín lượt đối chiếu cho mỗi số gieo.",
    "en": "Measure the outcome and the whole, too: nine more runs to compare with for each seed."
  },
  "seeds_unfit": {
    "vi": "{value} không phải số gieo: cần các số từ 0 đến 2147483648 hoặc khoảng như 1-1000, cách nhau bằng dấu phẩy, nhiều nhất một triệu số",
    "en": "{value} is no seed: numbers from 0 to 2147483648 or ranges such as 1-1000 are needed, comma-separated, a million at most"
  },
  "kind_unfit": {
    "vi": "{value} không phải đội nào: cần idle, novice, average, expert, by-the-book hoặc số từ 0 đến 2, cách nhau bằng dấu phẩy",
    "en": "{value} is no team: idle, novice, average, expert, by-the-book or numbers from 0 to 2 are needed, comma-separated"
  },
  "table_unfit": {
    "vi": "{value} phải là tệp có đuôi .csv, chương trình bảng tính và thư viện thống kê nào cũng đọc được, hoặc .parquet",
    "en": "{value} must be a file that ends in .csv, which every spreadsheet and library of statistics reads, or in .parquet"
  },
  "parquet_missing": {
    "vi": "{value}: máy này chưa cài phần ghi Parquet; hãy cài: .venv/bin/python -m pip install pyarrow, hoặc chọn tệp có đuôi .csv",
    "en": "{value}: what writes Parquet is not installed here; install it: .venv/bin/python -m pip install pyarrow, or choose a file that ends in .csv"
  },
  "table_taken": {
    "vi": "{path} đã có; hãy chọn tên khác bằng --out, hoặc thêm --force để ghi đè",
    "en": "{path} is there already; choose another name with --out, or add --force to overwrite it"
  },
  "table_at": {
    "vi": "Bảng: {path}, {count} cuộc, {seconds} giây",
    "en": "Table: {path}, {count} {count:drill|drills}, {seconds} s"
  },
  "levels_few": {
    "vi": "cần ít nhất ba trình độ khác nhau, cách nhau bằng dấu phẩy, từ 0 đến 2, nhiều nhất hai chữ số thập phân, như 0,0.5,1,1.5,2; đã nhận: {value}",
    "en": "at least three different skills are needed, comma-separated, from 0 to 2, with two decimals at most, such as 0,0.5,1,1.5,2; given: {value}"
  },
  "norming": {
    "vi": "Đang diễn tập",
    "en": "Playing"
  },
  "rehearsing": {
    "vi": "Đang diễn thử",
    "en": "Rehearsing"
  },
  "option_rehearsal_seeds": {
    "vi": "Số cuộc diễn thử của mỗi trình độ.",
    "en": "Drills rehearsed by each skill."
  },
  "option_rehearsal_json": {
    "vi": "In kết quả diễn thử dạng JSON.",
    "en": "Print the rehearsal as JSON."
  },
  "norms_at": {
    "vi": "Chuẩn đối chiếu: {path}",
    "en": "Norms: {path}"
  },
  "option_seed": {
    "vi": "Số gieo, định mọi may rủi.",
    "en": "Seed of all luck."
  },
  "option_players": {
    "vi": "Trình độ của các vị trí do máy đóng; hoặc một số từ 0 (người mới) đến 2 (thành thạo), ví dụ 1.5.",
    "en": "How well simulated participants play; or a number from 0 (novice) to 2 (expert), such as 1.5."
  },
  "option_name": {
    "vi": "Tên cuộc diễn tập mà ai cũng thấy; không nêu thì là tên trung tính.",
    "en": "What everybody calls the drill; a neutral name when not given."
  },
  "option_date": {
    "vi": "Ngày diễn tập, như 2026-11-26; hiện ở trang vào vị trí, màn hình hội trường và tài liệu.",
    "en": "The day on which the drill is held, such as 2026-11-26; shown where seats are taken, on the hall screen and in documents."
  },
  "date_unfit": {
    "vi": "{value} không phải một ngày; hãy viết như 2026-11-26",
    "en": "{value} is no day; write it as 2026-11-26"
  },
  "name_unfit": {
    "vi": "tên phải có từ 1 đến {most} ký tự, không có ký tự điều khiển",
    "en": "a name has 1 to {most} characters, and no control characters"
  },
  "option_run_out": {
    "vi": "Thư mục cho nhật ký, phiếu điểm và báo cáo.",
    "en": "Folder for journal, scorecard and report."
  },
  "option_expect": {
    "vi": "Chỉ nhận đúng nhật ký này: mã băm của bản ghi cuối, hoặc từ 16 chữ số đầu của nó.",
    "en": "Refuse another journal: its last hash, or the first 16 digits or more."
  },
  "option_strict": {
    "vi": "Coi cảnh báo là lỗi.",
    "en": "Refuse what would only be warned of."
  },
  "option_signature": {
    "vi": "Tệp chữ ký của máy chủ trên nhật ký (journal.jsonl.sig): chỉ nhận đúng nhật ký đã ký.",
    "en": "The server's signature on the journal (journal.jsonl.sig): refuse another journal."
  },
  "option_signer": {
    "vi": "Chữ ký phải của khóa này: dấu vân tay, khóa công khai, hoặc tệp của nó; đi cùng --signature.",
    "en": "Whose the signature must be: a fingerprint, a public key, or its file; goes with --signature."
  },
  "option_force": {
    "vi": "Ghi đè kết quả đang có trong thư mục.",
    "en": "Overwrite the results that are in the folder."
  },
  "option_json": {
    "vi": "Chỉ in phiếu điểm dạng JSON.",
    "en": "Print the scorecard as JSON, nothing else."
  },
  "option_list_city": {
    "vi": "Trong thành phố có gì: vai trò, cơ quan, hệ thống, hạ tầng, theo mã và tên; không nêu TÊN thì mọi thành phố.",
    "en": "Show what a city holds: roles, agencies, systems, utilities, by id and name; every city without NAME."
  },
  "option_list_coverage": {
    "vi": "Kịch bản nào diễn tập từng điều kế hoạch yêu cầu: tình huống, lực lượng, quy trình, tuyến báo cáo, khu vực.",
    "en": "Which scenario plays what the plan asks for: situations, forces, process, reporting lines, regions."
  },
  "option_list_markdown": {
    "vi": "In độ bao phủ thành trang Markdown, cả hai ngôn ngữ.",
    "en": "Print the coverage as a page of Markdown, in both languages."
  },
  "coverage_head": {
    "vi": "Lập bằng `run_drill.py list --coverage --markdown` từ các tệp trong `scenarios/`. {main}: là tình huống chính của kịch bản, có vị trí thuộc lực lượng đó, hoặc được chấm trong mục tiêu dựa trên mã đó. {beside}: diễn kèm tình huống chính, hoặc mục tiêu có nêu nhưng không có gì tính điểm. **–**: cần diễn tập được mà chưa kịch bản nào có. Ô trống: việc thực hiện trong năm, không diễn tập. B25 là diễn nhiều tình huống cùng lúc.",
    "en": "Made by `run_drill.py list --coverage --markdown` from the files of `scenarios/`. {main}: played as the scenario's own situation, by a seat of that force, or graded under an objective that rests on the code. {beside}: played beside the scenario's own situation, or named by an objective that nothing counts for. **–**: asked for in play, and no scenario has it. An empty cell: kept through the year, not played. B25 is several situations in one drill."
  },
  "coverage_gap": {
    "vi": "– chưa kịch bản nào có",
    "en": "– no scenario has it"
  },
  "coverage_regions": {
    "vi": "Khu vực có xã, phường tham gia",
    "en": "Regions whose communes take part"
  },
  "option_list_json": {
    "vi": "Chỉ in dạng JSON.",
    "en": "Print JSON, nothing else."
  },
  "option_assessment": {
    "vi": "Tệp JSON: điểm, điều chỉnh, nhận xét, kế hoạch của giám sát viên và Ban tổ chức (docs/cham-diem.md).",
    "en": "JSON file: ratings, adjustments, findings and plan of evaluators and trainers (docs/scoring.md)."
  },
  "option_edition": {
    "vi": "Chấm theo quy tắc lần thứ mấy: 2 là quy tắc đang dùng, 1 là quy tắc trước.",
    "en": "Edition of the rules of grading: 2 is in use, 1 is the one before."
  },
  "option_score_out": {
    "vi": "Ghi thêm scorecard.json và report.html vào thư mục này.",
    "en": "Also write scorecard.json and report.html into this folder."
  },
  "option_format": {
    "vi": "Xuất gì.",
    "en": "What to write."
  },
  "option_seat": {
    "vi": "Vị trí của dòng thời gian cá nhân, dạng cơ-quan/vai-trò.",
    "en": "Whose personal timeline it is: the seat, as agency/role."
  },
  "option_report_out": {
    "vi": "Tên tệp, hoặc thư mục (kết thúc bằng /); không nêu thì ghi ngay tại đây.",
    "en": "The file, or a folder for it (ending in /); here when not given."
  },
  "option_drill": {
    "vi": "Có sẵn một cuộc diễn tập: cuộc chưa kết thúc, hoặc cuộc mới của KỊCH_BẢN.",
    "en": "Have a drill stand ready: one not over, or a new one of SCENARIO."
  },
  "option_standby": {
    "vi": "Chờ sẵn, và tiếp quản cơ sở dữ liệu PostgreSQL khi máy chủ đang giữ nó dừng hoặc im lặng.",
    "en": "Stand by, and take the PostgreSQL database over when the server that holds it stops or falls silent."
  },
  "option_processes": {
    "vi": "Số tiến trình cùng phục vụ trên máy này sau một cổng; cần DRILLSIM_DATABASE (PostgreSQL) và DRILLSIM_REDIS.",
    "en": "How many processes of this machine serve together behind one port; needs DRILLSIM_DATABASE (PostgreSQL) and DRILLSIM_REDIS."
  },
  "option_only": {
    "vi": "Chỉ sao lưu một cuộc diễn tập, nêu bằng mã của nó, để mang sang nơi cài đặt khác.",
    "en": "One drill alone, named by its id, to carry to another installation."
  },
  "option_add": {
    "vi": "Thêm một cuộc diễn tập mang từ nơi khác (backup --only) vào dữ liệu đang có.",
    "en": "Add a drill from elsewhere (backup --only) to the data that is there."
  },
  "option_no_browser": {
    "vi": "Không mở trình duyệt trên máy này.",
    "en": "Open no browser on this machine."
  },
  "option_tls": {
    "vi": "Dùng https; chưa có chứng thư thì tự tạo.",
    "en": "Serve https, with a certificate made here unless one is given."
  },
  "option_cert": {
    "vi": "Chứng thư (PEM), đi cùng --key.",
    "en": "Certificate (PEM), with --key."
  },
  "option_key": {
    "vi": "Khóa riêng của chứng thư (PEM).",
    "en": "The certificate's private key (PEM)."
  },
  "option_data": {
    "vi": "Thư mục dữ liệu của máy chủ.",
    "en": "The server's data folder."
  },
  "option_generate": {
    "vi": "Tự tạo mật khẩu và hiện một lần, không hỏi.",
    "en": "Make up a password and show it once, instead of asking."
  },
  "option_platform": {
    "vi": "Loại máy, như win_amd64; không nêu thì như máy này.",
    "en": "Kind of machine, such as win_amd64; this one's when not given."
  },
  "option_python": {
    "vi": "Phiên bản Python của máy ấy, như 3.12; không nêu thì như máy này.",
    "en": "Its Python, such as 3.12; this one's when not given."
  },
  "option_bundle_out": {
    "vi": "Thư mục để gói cài.",
    "en": "Folder for the bundle."
  },
  "setting_data": {
    "vi": "thư mục chứa cơ sở dữ liệu và khóa bí mật của máy chủ",
    "en": "folder of the database and the server's secret"
  },
  "setting_database": {
    "vi": "địa chỉ cơ sở dữ liệu theo dạng SQLAlchemy; để trống thì dùng SQLite trong thư mục dữ liệu",
    "en": "SQLAlchemy address of a database; SQLite in the data folder when empty"
  },
  "setting_host": {
    "vi": "địa chỉ máy chủ lắng nghe",
    "en": "address to listen on"
  },
  "setting_port": {
    "vi": "cổng máy chủ lắng nghe",
    "en": "port to listen on"
  },
  "setting_origins": {
    "vi": "các địa chỉ mở trang, cách nhau bằng dấu phẩy; để trống thì là địa chỉ của máy này",
    "en": "addresses pages are opened at, comma-separated; the machine's own when empty"
  },
  "setting_lang": {
    "vi": "ngôn ngữ của người chưa chọn: vi hoặc en",
    "en": "language of people who have chosen none: vi or en"
  },
  "setting_secure": {
    "vi": "1 khi trình duyệt chỉ vào máy chủ bằng https",
    "en": "1 when browsers reach the server by https only"
  },
  "setting_scenarios": {
    "vi": "thư mục kịch bản riêng, có đủ cities, rules, rubrics, parts, noise; để trống thì dùng thư mục đi kèm",
    "en": "a folder of scenarios of one's own, with cities, rules, rubrics, parts and noise; the one that comes along when empty"
  },
  "setting_log": {
    "vi": "text, hoặc json để mỗi dòng nhật ký máy chủ là một đối tượng JSON",
    "en": "text, or json for a log of one JSON object a line"
  },
  "setting_metrics": {
    "vi": "mã truy cập để máy khác đọc được /metrics; để trống thì chỉ máy này đọc được",
    "en": "a word that lets other machines read /metrics; this machine alone reads it when empty"
  },
  "setting_redis": {
    "vi": "địa chỉ Redis của nhiều tiến trình cùng phục vụ (redis:// hoặc rediss://); để trống thì một tiến trình phục vụ một mình",
    "en": "address of the Redis of several processes that serve together (redis:// or rediss://); one serves alone when empty"
  },
  "setting_proxy": {
    "vi": "1 khi đứng sau một máy chủ proxy ngược; khi đó tin các tiêu đề X-Forwarded của nó",
    "en": "1 behind one reverse proxy, whose X-Forwarded headers are then believed"
  },
  "grading": {
    "vi": "Đang chấm",
    "en": "Grading"
  },
  "playing": {
    "vi": "Đang diễn tập",
    "en": "Playing"
  },
  "page_missing": {
    "vi": "Chưa có {path}, nên không ghi được báo cáo HTML. Chạy make setup rồi làm lại.",
    "en": "{path} is missing, so no HTML report was written. Run make setup, then try again."
  },
  "report_at": {
    "vi": "Báo cáo: {path}",
    "en": "Report: {path}"
  },
  "earlier_kept": {
    "vi": "Kết quả lần trước còn nguyên ở {path}",
    "en": "Earlier results are kept in {path}"
  },
  "stopped_by_hand": {
    "vi": "Đã dừng.",
    "en": "Stopped."
  },
  "journal_incomplete": {
    "vi": "Nhật ký dừng giữa chừng (chưa có bản ghi kết thúc); kết quả chỉ tính đến bản ghi cuối.",
    "en": "The journal stops early (it has no end record); results go up to its last record."
  },
  "file_sound": {
    "vi": "{path}: {kind}, tốt",
    "en": "{path}: {kind}, sound"
  },
  "sums_length": {
    "vi": "Độ dài {length}; {injects} tình huống, trong đó {waiting} chờ hành động",
    "en": "Length {length}; {injects} {injects:inject|injects}, {waiting} of them wait for an act"
  },
  "sums_seats": {
    "vi": "Mỗi vị trí nhận: {seats}",
    "en": "Injects by seat: {seats}"
  },
  "sums_silence": {
    "vi": "Nếu không ai làm gì: lâu nhất không có tình huống từ {start} đến {end}; sự kiện cuối: {last}",
    "en": "If nobody does anything: longest silence from {start} to {end}; last event: {last}"
  },
  "sums_event": {
    "vi": "{kind} {name}, {time}",
    "en": "{kind} {name}, {time}"
  },
  "sums_no_event": {
    "vi": "không có",
    "en": "none"
  },
  "a_scenario": {
    "vi": "kịch bản",
    "en": "scenario"
  },
  "a_calendar": {
    "vi": "lịch nhiệm vụ",
    "en": "calendar of duties"
  },
  "a_plan": {
    "vi": "kế hoạch",
    "en": "plan"
  },
  "a_noise": {
    "vi": "thư viện nhiễu",
    "en": "noise"
  },
  "a_part": {
    "vi": "phần dùng chung",
    "en": "part"
  },
  "a_city": {
    "vi": "thành phố",
    "en": "city"
  },
  "a_rules": {
    "vi": "hồ sơ quy tắc",
    "en": "rule profile"
  },
  "a_rubric": {
    "vi": "thang điểm",
    "en": "rubric"
  },
  "shelf_scenario": {
    "vi": "{hours} giờ {minutes} phút, {seats} vị trí của {agencies} cơ quan, {injects} tình huống",
    "en": "{hours} h {minutes} min, {seats} seats of {agencies} agencies, {injects} injects"
  },
  "shelf_cities": {
    "vi": "thành phố: {names}",
    "en": "cities: {names}"
  },
  "shelf_rules": {
    "vi": "hồ sơ quy tắc: {names}",
    "en": "rule profiles: {names}"
  },
  "shelf_rubrics": {
    "vi": "thang điểm: {names}",
    "en": "rubrics: {names}"
  },
  "shelf_noise": {
    "vi": "nhiễu: {names}",
    "en": "noise: {names}"
  },
  "shelf_calendars": {
    "vi": "lịch nhiệm vụ: {names}",
    "en": "calendars of duties: {names}"
  },
  "shelf_plans": {
    "vi": "kế hoạch: {names}",
    "en": "plans: {names}"
  },
  "shelf_parts": {
    "vi": "phần dùng chung: {names}",
    "en": "parts: {names}"
  },
  "backed_up": {
    "vi": "Đã sao lưu vào {file}",
    "en": "Backed up into {file}"
  },
  "restored": {
    "vi": "Đã khôi phục; số cuộc diễn tập: {count}",
    "en": "Restored; drills: {count}"
  },
  "carried_in": {
    "vi": "Đã thêm cuộc diễn tập {drill}. Máy chủ đang chạy một mình mở được cuộc chưa kết thúc từ lần khởi động sau.",
    "en": "Added the drill {drill}. A server that runs alone can open one that is not over from its next start on."
  },
  "key_fingerprint": {
    "vi": "Dấu vân tay khóa: {fingerprint}",
    "en": "Key fingerprint: {fingerprint}"
  },
  "new_password": {
    "vi": "Mật khẩu mới",
    "en": "New password"
  },
  "once_more": {
    "vi": "Nhập lại",
    "en": "Once more"
  },
  "password_shown": {
    "vi": "Mật khẩu mới: {password}",
    "en": "New password: {password}"
  },
  "password_changed": {
    "vi": "Đã đổi mật khẩu của {name}",
    "en": "{name} has a new password"
  },
  "bundle_fetching": {
    "vi": "Thư viện cho Python {python}, {platform}",
    "en": "Libraries for Python {python}, {platform}"
  },
  "bundle_made": {
    "vi": "{path}  {size} MB, {count} tệp",
    "en": "{path}  {size} MB, {count} {count:file|files}"
  },
  "bundle_next": {
    "vi": "Trên máy không có mạng, chạy:  {command}",
    "en": "On the machine without a network:  {command}"
  },
  "out_empty": {
    "vi": "để trống; hãy ghi tên thư mục hoặc tệp",
    "en": "empty; name a folder or a file"
  },
  "out_taken": {
    "vi": "{folder} đã có kết quả của một cuộc diễn tập; hãy chọn thư mục khác bằng --out, hoặc thêm --force để ghi đè",
    "en": "{folder} holds the results of a drill already; choose another folder with --out, or add --force to overwrite them"
  },
  "out_suffix": {
    "vi": "--format {kind} ghi tệp {suffix}, nhưng --out là {value}; hãy đổi đuôi tệp, hoặc thêm / ở cuối nếu đó là thư mục",
    "en": "--format {kind} writes a {suffix} file, but --out is {value}; change the ending, or add / if it is a folder"
  },
  "seat_missing": {
    "vi": "--format {kind} cần --seat: dòng thời gian của vị trí nào; trong nhật ký có: {seats}",
    "en": "--format {kind} needs --seat: whose timeline; in the journal: {seats}"
  },
  "seat_unknown": {
    "vi": "--seat: trong nhật ký không có vị trí {value}; có: {seats}{nearest}",
    "en": "--seat: there is no seat {value} in the journal; there are: {seats}{nearest}"
  },
  "unusable": {
    "vi": "không dùng được: {why}",
    "en": "it cannot be used: {why}"
  },
  "why_missing": {
    "vi": "không có tệp hoặc thư mục này",
    "en": "no such file or folder"
  },
  "why_forbidden": {
    "vi": "không có quyền",
    "en": "permission denied"
  },
  "why_folder": {
    "vi": "đó là một thư mục",
    "en": "it is a folder"
  },
  "why_no_folder": {
    "vi": "một phần của đường dẫn không phải là thư mục",
    "en": "part of the path is no folder"
  },
  "why_exists": {
    "vi": "đã có sẵn",
    "en": "it is there already"
  },
  "why_full": {
    "vi": "hết chỗ trống",
    "en": "no space left"
  },
  "why_read_only": {
    "vi": "ổ đĩa chỉ cho đọc",
    "en": "the disk is read-only"
  },
  "why_long_name": {
    "vi": "tên quá dài",
    "en": "the name is too long"
  },
  "why_device": {
    "vi": "lỗi đọc ghi của thiết bị",
    "en": "the device fails to read or write"
  },
  "why_open_files": {
    "vi": "mở quá nhiều tệp cùng lúc",
    "en": "too many open files"
  },
  "why_not_ours": {
    "vi": "địa chỉ này không phải của máy này",
    "en": "not an address of this machine"
  },
  "cert_with_key": {
    "vi": "--cert và --key phải đi cùng nhau",
    "en": "--cert and --key belong together"
  },
  "tls_without_openssl": {
    "vi": "--tls mà không có --cert, --key thì cần lệnh openssl, máy này chưa có; hãy cài openssl hoặc đưa chứng thư",
    "en": "--tls without --cert and --key needs the openssl command, which is missing; install it, or give a certificate"
  },
  "setting_unusable": {
    "vi": "không dùng được {value}; xem docs/may-chu.md",
    "en": "cannot use {value}; see docs/serving.md"
  },
  "bundle_platform": {
    "vi": "--platform {value}: hãy dùng win_amd64, linux_x86_64 hoặc linux_aarch64",
    "en": "--platform {value}: use win_amd64, linux_x86_64 or linux_aarch64"
  },
  "bundle_python": {
    "vi": "--python {value}: hãy dùng {oldest} trở lên, như 3.12",
    "en": "--python {value}: use {oldest} or newer, such as 3.12"
  },
  "bundle_wheels": {
    "vi": "không có thư viện cho {platform}, Python {python}: xem ở trên",
    "en": "no wheels for {platform}, Python {python}: see above"
  },
  "bundle_browser": {
    "vi": "thiếu {path}; hãy chạy: make web",
    "en": "{path} is missing; run: make web"
  },
  "atlas_of_roles": {
    "vi": "vai trò",
    "en": "role"
  },
  "atlas_of_agencies": {
    "vi": "cơ quan",
    "en": "agency"
  },
  "atlas_of_systems": {
    "vi": "hệ thống",
    "en": "system"
  },
  "atlas_of_utilities": {
    "vi": "hạ tầng",
    "en": "utility"
  },
  "atlas_head_roles": {
    "vi": "Vai trò (vị trí là cơ quan/vai trò)",
    "en": "Roles (a seat is agency/role)"
  },
  "atlas_head_agencies": {
    "vi": "Cơ quan",
    "en": "Agencies"
  },
  "atlas_head_systems": {
    "vi": "Hệ thống",
    "en": "Systems"
  },
  "atlas_head_utilities": {
    "vi": "Hạ tầng",
    "en": "Utilities"
  },
  "atlas_fact_level": {
    "vi": "cấp",
    "en": "level"
  },
  "atlas_fact_may": {
    "vi": "được",
    "en": "may"
  },
  "atlas_fact_kind": {
    "vi": "loại",
    "en": "kind"
  },
  "atlas_fact_operator": {
    "vi": "vận hành",
    "en": "operator"
  },
  "atlas_fact_owner": {
    "vi": "chủ quản",
    "en": "owner"
  },
  "atlas_fact_part_of": {
    "vi": "thuộc",
    "en": "part of"
  },
  "atlas_level_city": {
    "vi": "thành phố",
    "en": "city"
  },
  "atlas_level_commune": {
    "vi": "xã, phường",
    "en": "commune"
  },
  "atlas_level_national": {
    "vi": "trung ương",
    "en": "national"
  },
  "atlas_level_firm": {
    "vi": "doanh nghiệp",
    "en": "firm"
  },
  "atlas_level_public": {
    "vi": "người dân, báo chí",
    "en": "public"
  },
  "atlas_may_inform": {
    "vi": "thông tin",
    "en": "inform"
  },
  "cluster_missing": {
    "vi": "DRILLSIM_DASK={value} nhưng máy này chưa cài phần chạy trên nhiều máy; hãy cài: .venv/bin/python -m pip install distributed (docs/nhieu-may.md), hoặc bỏ biến đó",
    "en": "DRILLSIM_DASK={value}, and what works on several machines is not installed here; install it: .venv/bin/python -m pip install distributed (docs/scale.md), or unset the variable"
  },
  "cluster_away": {
    "vi": "không kết nối được bộ điều phối DRILLSIM_DASK={value}: {why}; hãy kiểm tra địa chỉ, chứng thư và dịch vụ, hoặc bỏ biến đó để chạy trên máy này",
    "en": "the scheduler DRILLSIM_DASK={value} cannot be reached: {why}; see to its address, certificates and service, or unset the variable to work on this machine"
  },
  "cluster_empty": {
    "vi": "bộ điều phối DRILLSIM_DASK={value} chưa có tiến trình làm việc nào; hãy khởi động chúng (docs/nhieu-may.md)",
    "en": "the scheduler DRILLSIM_DASK={value} has no worker; start some (docs/scale.md)"
  },
  "cluster_version": {
    "vi": "một tiến trình làm việc chạy drillsim {value}, máy này chạy {ours}: kết quả sẽ khác nhau; hãy cài cùng một phiên bản ở mọi máy",
    "en": "a worker runs drillsim {value}, this machine {ours}: their results would differ; install the same version everywhere"
  },
  "over_bounds": {
    "vi": "việc vượt quá thời gian hoặc bộ nhớ cho phép nên đã dừng",
    "en": "the work took more time or memory than it may, and was stopped"
  },
  "batch_broken": {
    "vi": "một tiến trình tính toán đã dừng giữa chừng, có thể vì máy thiếu bộ nhớ; hãy chạy lại, với ít tiến trình hơn nếu vẫn dừng",
    "en": "a process that worked on the runs has gone before it was done, perhaps for want of memory; try again, with fewer processes if it stops again"
  },
  "atlas_may_decide": {
    "vi": "quyết định",
    "en": "decide"
  },
  "atlas_may_technical": {
    "vi": "kỹ thuật",
    "en": "technical"
  },
  "atlas_may_public": {
    "vi": "phát ngôn",
    "en": "public"
  },
  "atlas_kind_power": {
    "vi": "điện",
    "en": "power"
  },
  "atlas_kind_uplink": {
    "vi": "đường truyền",
    "en": "uplink"
  },
  "atlas_kind_backbone": {
    "vi": "trục mạng",
    "en": "backbone"
  },
  "atlas_kind_road": {
    "vi": "đường bộ",
    "en": "road"
  }
};

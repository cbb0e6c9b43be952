export default {
  "browser_files_missing": {
    "vi": "thiếu tệp trình duyệt {value}, nên trang nào cũng không mở được; hãy chạy: make web (Windows: tạo gói bằng make bundle trên máy Linux)",
    "en": "browser files are missing ({value}), so no page would open; run: make web (Windows: carry a bundle, made by make bundle on Linux)"
  },
  "certificate_unusable": {
    "vi": "{file}: không phải chứng thư PEM dùng được: {why}; hãy xem lại --cert, hoặc chỉ dùng --tls",
    "en": "{file}: no certificate in PEM that can be used: {why}; look at --cert, or use --tls alone"
  },
  "key_unusable": {
    "vi": "{file}: không phải khóa riêng PEM dùng được: {why}; hãy xem lại --key (khóa không đặt mật khẩu)",
    "en": "{file}: no private key in PEM that can be used: {why}; look at --key (a key without a passphrase)"
  },
  "key_of_another": {
    "vi": "{file}: khóa này không phải của chứng thư {value}; hãy dùng đúng cặp --cert và --key",
    "en": "{file}: this key is not that of the certificate {value}; give --cert and --key of one pair"
  },
  "port_taken": {
    "vi": "cổng {value} đang có chương trình khác dùng; hãy chọn cổng khác, ví dụ --port {next}, hoặc dừng chương trình kia",
    "en": "port {value} is in use by another program; choose another, such as --port {next}, or stop that program"
  },
  "cannot_listen": {
    "vi": "không mở được {value}: {why}; hãy xem lại --host và --port",
    "en": "cannot listen on {value}: {why}; look at --host and --port"
  },
  "data_in_use": {
    "vi": "một máy chủ đang chạy với thư mục dữ liệu {value}: {address}; hãy mở địa chỉ đó, hoặc dừng máy chủ kia bằng Ctrl+C",
    "en": "a server is running on the data folder {value}: {address}; open that address, or stop that server with Ctrl+C"
  },
  "standing_by": {
    "vi": "Đang chờ sẵn: máy chủ này tiếp quản khi {address} dừng hoặc im lặng. Dừng chờ: Ctrl+C",
    "en": "Standing by: this server takes over when {address} stops or falls silent. Stop waiting: Ctrl+C"
  },
  "standby_sqlite": {
    "vi": "--standby cần cơ sở dữ liệu PostgreSQL mà hai máy chủ cùng dùng; hãy nêu nó bằng DRILLSIM_DATABASE (docs/nhieu-may.md)",
    "en": "--standby needs a PostgreSQL database that both servers use; name it in DRILLSIM_DATABASE (docs/scale.md)"
  },
  "together_sqlite": {
    "vi": "nhiều tiến trình cùng phục vụ (DRILLSIM_REDIS) cần cơ sở dữ liệu PostgreSQL dùng chung; hãy nêu nó bằng DRILLSIM_DATABASE (docs/nhieu-may.md)",
    "en": "several processes that serve together (DRILLSIM_REDIS) need one PostgreSQL database; name it in DRILLSIM_DATABASE (docs/scale.md)"
  },
  "together_client": {
    "vi": "chưa cài thư viện redis mà DRILLSIM_REDIS cần; hãy cài bằng: pip install 'redis>=7' (docs/nhieu-may.md)",
    "en": "DRILLSIM_REDIS needs the redis library, which is not installed; install it: pip install 'redis>=7' (docs/scale.md)"
  },
  "processes_redis": {
    "vi": "--processes cần một Redis mà các tiến trình dùng chung; hãy nêu nó bằng DRILLSIM_REDIS (docs/nhieu-may.md)",
    "en": "--processes needs a Redis that the processes share; name it in DRILLSIM_REDIS (docs/scale.md)"
  },
  "processes_posix": {
    "vi": "--processes không dùng được trên Windows; hãy bỏ --processes để một tiến trình phục vụ",
    "en": "--processes does not work on Windows; leave it out, and one process serves"
  },
  "database_alone": {
    "vi": "một máy chủ đang phục vụ một mình với cơ sở dữ liệu {value}; hãy dừng máy chủ đó, hoặc cũng nêu DRILLSIM_REDIS cho nó",
    "en": "a server that serves alone has the database {value}; stop it, or name DRILLSIM_REDIS for it, too"
  },
  "cluster_key": {
    "vi": "tiến trình ở {address} ký bằng khóa khác; hãy chép tệp session-key của thư mục dữ liệu bên đó sang thư mục dữ liệu này",
    "en": "the process at {address} signs with another key; copy the file session-key of its data folder to this data folder"
  },
  "member_out": {
    "vi": "các tiến trình khác đã loại tiến trình này khỏi cơ sở dữ liệu {value} vì im lặng quá lâu và đã tiếp quản các cuộc diễn tập của nó; không ghi được gì, hãy khởi động lại",
    "en": "the other processes have put this one out of the database {value}, as it was silent for too long, and have taken over its drills; nothing was written, start it again"
  },
  "drill_elsewhere": {
    "vi": "cuộc diễn tập {value} đang do tiến trình khác điều hành; chưa ghi được gì, hãy thử lại sau vài giây",
    "en": "another process plays the drill {value}; nothing was written, try again in some seconds"
  },
  "database_in_use": {
    "vi": "một máy chủ đang chạy với cơ sở dữ liệu {value}: {address}; hãy mở địa chỉ đó, hoặc dừng máy chủ kia bằng Ctrl+C",
    "en": "a server is running on the database {value}: {address}; open that address, or stop that server with Ctrl+C"
  },
  "database_unheld": {
    "vi": "mất kết nối đang giữ cơ sở dữ liệu {value} cho máy chủ này; chưa lưu được gì, máy chủ tự nối lại",
    "en": "the connection that keeps the database {value} for this server is lost; nothing was stored, the server connects again by itself"
  },
  "store_address": {
    "vi": "địa chỉ cơ sở dữ liệu không đúng; được dùng: sqlite:///đường-dẫn hoặc postgresql://tài-khoản@máy-chủ/tên",
    "en": "the database's address is faulty; allowed: sqlite:///path or postgresql://user@host/name"
  },
  "store_away": {
    "vi": "không dùng được cơ sở dữ liệu: {why}; dữ liệu chưa được xác nhận là đã lưu, hãy thử lại",
    "en": "the database cannot be used: {why}; the data is not confirmed as stored, try again"
  },
  "store_full": {
    "vi": "hết chỗ lưu trữ: {why}; chưa lưu được gì, hãy giải phóng dung lượng rồi thử lại",
    "en": "there is no room left: {why}; nothing was stored, free some space and try again"
  },
  "store_refused": {
    "vi": "cơ sở dữ liệu không nhận: {why}; chưa lưu được gì",
    "en": "the database refuses: {why}; nothing was stored"
  },
  "store_newer": {
    "vi": "dữ liệu thuộc phiên bản drillsim mới hơn; hãy dùng phiên bản đó",
    "en": "the data belongs to a newer version of drillsim; use that version"
  },
  "store_seq": {
    "vi": "cuộc diễn tập {drill}: bản ghi số {record} không nối tiếp nhật ký đã lưu; chưa lưu được gì",
    "en": "drill {drill}: record {record} does not follow the stored journal; nothing was stored"
  },
  "store_taken": {
    "vi": "{value} đã có; chưa lưu được gì, hãy dùng tên hoặc mã khác",
    "en": "{value} is already there; nothing was stored, use another name or code"
  },
  "store_changed": {
    "vi": "{value} đã được người khác sửa; chưa lưu được gì, hãy xem lại rồi lưu",
    "en": "{value} has been changed by somebody else; nothing was stored, look at it again and store"
  },
  "store_signed": {
    "vi": "báo cáo của {value} đã ký; hãy mở lại báo cáo rồi sửa",
    "en": "the report of {value} is signed; open it again before you change it"
  },
  "store_undecided": {
    "vi": "{value} còn kiến nghị điểm chưa quyết định; hãy quyết định rồi ký",
    "en": "{value} has appeals that are not decided; decide them, then sign"
  },
  "store_locked": {
    "vi": "{value} đã khóa đánh giá của mình ở cuộc diễn tập này; không sửa được nữa",
    "en": "{value} has locked the ratings of this drill; they change no more"
  },
  "store_missing": {
    "vi": "không có {value} trong dữ liệu",
    "en": "there is no {value} in the data"
  },
  "store_nowhere": {
    "vi": "không thấy dữ liệu của máy chủ nào ở đây: không có tệp {value}; hãy xem lại --data (hoặc DRILLSIM_DATA)",
    "en": "there is no data of a server here: no file {value}; look at --data (or DRILLSIM_DATA) again"
  },
  "account_missing": {
    "vi": "không có tài khoản {value}; các tài khoản: {names}",
    "en": "there is no account {value}; the accounts: {names}"
  },
  "store_not_empty": {
    "vi": "nơi khôi phục đã có dữ liệu; hãy khôi phục vào thư mục mới (DRILLSIM_DATA) hoặc cơ sở dữ liệu mới",
    "en": "there is data already where it should be restored; restore into a new folder (DRILLSIM_DATA) or a new database"
  },
  "password_length": {
    "vi": "mật khẩu phải có từ {least} đến {most} ký tự",
    "en": "a password has {least} to {most} characters"
  },
  "backup_unwritable": {
    "vi": "không ghi được {file}: {why}",
    "en": "{file} cannot be written: {why}"
  },
  "backup_altered": {
    "vi": "{file}: bản sao lưu đã hỏng hoặc bị sửa ({part}); chưa khôi phục gì",
    "en": "{file}: the backup is damaged or was altered ({part}); nothing was restored"
  },
  "backup_format": {
    "vi": "{file}: bản sao lưu của phiên bản drillsim khác ({version}); hãy khôi phục bằng phiên bản đó",
    "en": "{file}: the backup belongs to another version of drillsim ({version}); restore it with that version"
  },
  "backup_single": {
    "vi": "{file}: tệp này chỉ có một cuộc diễn tập; hãy thêm nó vào dữ liệu đang có bằng restore --add",
    "en": "{file}: the file holds one drill alone; add it to the data that is there with restore --add"
  },
  "backup_whole": {
    "vi": "{file}: tệp này là bản sao lưu của toàn bộ dữ liệu; hãy khôi phục nó vào nơi trống, không dùng --add",
    "en": "{file}: the file is a backup of everything; restore it into an empty place, without --add"
  },
  "drill_there": {
    "vi": "cuộc diễn tập {value} đã có ở đây; không thêm gì",
    "en": "the drill {value} is here already; nothing was added"
  },
  "greet_open": {
    "vi": "Mở trình duyệt tại:",
    "en": "Open in a browser:"
  },
  "greet_first": {
    "vi": "Đăng nhập bằng tài khoản chỉ đạo diễn tập (mật khẩu chỉ hiện một lần, hãy chép lại):",
    "en": "Sign in as the director (the password is shown this once; write it down):"
  },
  "greet_again": {
    "vi": "Đăng nhập: {name}, mật khẩu đã hiện ở lần chạy đầu. Quên thì chạy, ở cửa sổ lệnh khác:\n  {command}",
    "en": "Sign in: {name}, password as shown at the first start. Forgotten? In another window:\n  {command}"
  },
  "greet_broken": {
    "vi": "Không đọc được, giữ nguyên nhật ký:",
    "en": "Could not be read, journal kept as it is:"
  },
  "greet_join": {
    "vi": "Mã tham gia",
    "en": "Join code"
  },
  "greet_paused": {
    "vi": "đang tạm dừng tại",
    "en": "paused at"
  },
  "greet_alone": {
    "vi": "Máy này chưa nối mạng nào: điện thoại chưa vào được. Hãy nối Wi-Fi hoặc cáp mạng rồi chạy lại.",
    "en": "On no network: phones cannot reach this machine. Connect it to Wi-Fi or a cable; start again."
  },
  "greet_key": {
    "vi": "Khóa ký nhật ký của máy chủ, dấu vân tay:",
    "en": "This server signs journals with key:"
  },
  "greet_stop": {
    "vi": "Dừng: Ctrl+C",
    "en": "Stop: Ctrl+C"
  },
  "greet_stopped": {
    "vi": "Đã dừng. Mọi thứ đã được lưu; lần sau cuộc diễn tập đi tiếp từ đúng chỗ này.",
    "en": "Stopped. Everything is stored; next time the drill goes on from here."
  },
  "greet_resume": {
    "vi": "1. Trên máy này: đăng nhập, vào Phòng điều hành, bấm Tiếp tục.",
    "en": "1. On this machine: sign in; in the control room, press Resume."
  },
  "greet_step_1": {
    "vi": "1. Trên máy này: đăng nhập, vào Phòng điều hành, bấm Bắt đầu.",
    "en": "1. On this machine: sign in; in the control room, press Start."
  },
  "greet_step_2": {
    "vi": "2. Điện thoại cùng mạng Wi-Fi: quét mã QR (hoặc mở địa chỉ trên), ghi tên, chọn vị trí; anh/chị bấm Nhận.",
    "en": "2. Phones on the same Wi-Fi: scan the QR code (or open the address above), pick a seat; you press Accept."
  },
  "greet_step_3": {
    "vi": "3. Diễn tập; vị trí trống do máy đóng. Xong thì bấm Kết thúc rồi mở Rút kinh nghiệm.",
    "en": "3. Play; empty seats are played by the machine. When done, press End and open the review."
  },
  "strange_address": {
    "vi": "Địa chỉ lạ",
    "en": "Unknown address"
  },
  "output_lost": {
    "vi": "Không ghi được kết quả ra: {why}",
    "en": "cannot write the output: {why}"
  }
};

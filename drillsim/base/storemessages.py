"""What is said of the store, in Vietnamese and English, by code: part of ``messages.MESSAGES``."""

from __future__ import annotations

STORE_MESSAGES: dict[str, tuple[str, str]] = {
    "port_taken": (
        "cổng {value} đang có chương trình khác dùng; hãy chọn cổng khác, ví dụ --port {next}, "
        "hoặc dừng chương trình kia",
        "port {value} is in use by another program; choose another, such as --port {next}, "
        "or stop that program",
    ),
    "cannot_listen": (
        "không mở được {value}: {why}; hãy xem lại --host và --port",
        "cannot listen on {value}: {why}; look at --host and --port",
    ),
    "data_in_use": (
        "một máy chủ đang chạy với thư mục dữ liệu {value}: {address}; hãy mở địa chỉ đó, "
        "hoặc dừng máy chủ kia bằng Ctrl+C",
        "a server is running on the data folder {value}: {address}; open that address, "
        "or stop that server with Ctrl+C",
    ),
    "database_in_use": (
        "một máy chủ đang chạy với cơ sở dữ liệu {value}: {address}; hãy mở địa chỉ đó, "
        "hoặc dừng máy chủ kia bằng Ctrl+C",
        "a server is running on the database {value}: {address}; open that address, "
        "or stop that server with Ctrl+C",
    ),
    "database_unheld": (
        "mất kết nối đang giữ cơ sở dữ liệu {value} cho máy chủ này; chưa lưu được gì, máy chủ tự nối lại",
        "the connection that keeps the database {value} for this server is lost; nothing was stored, "
        "the server connects again by itself",
    ),
    "store_address": (
        "địa chỉ cơ sở dữ liệu không đúng; được dùng: sqlite:///đường-dẫn hoặc "
        "postgresql://tài-khoản@máy-chủ/tên",
        "the database's address is faulty; allowed: sqlite:///path or postgresql://user@host/name",
    ),
    "store_away": (
        "không dùng được cơ sở dữ liệu: {why}; dữ liệu chưa được xác nhận là đã lưu, hãy thử lại",
        "the database cannot be used: {why}; the data is not confirmed as stored, try again",
    ),
    "store_full": (
        "hết chỗ lưu trữ: {why}; chưa lưu được gì, hãy giải phóng dung lượng rồi thử lại",
        "there is no room left: {why}; nothing was stored, free some space and try again",
    ),
    "store_refused": (
        "cơ sở dữ liệu không nhận: {why}; chưa lưu được gì",
        "the database refuses: {why}; nothing was stored",
    ),
    "store_newer": (
        "dữ liệu thuộc phiên bản drillsim mới hơn; hãy dùng phiên bản đó",
        "the data belongs to a newer version of drillsim; use that version",
    ),
    "store_seq": (
        "cuộc diễn tập {drill}: bản ghi số {record} không nối tiếp nhật ký đã lưu; chưa lưu được gì",
        "drill {drill}: record {record} does not follow the stored journal; nothing was stored",
    ),
    "store_taken": (
        "{value} đã có; chưa lưu được gì, hãy dùng tên hoặc mã khác",
        "{value} is already there; nothing was stored, use another name or code",
    ),
    "store_changed": (
        "{value} đã được người khác sửa; chưa lưu được gì, hãy xem lại rồi lưu",
        "{value} has been changed by somebody else; nothing was stored, look at it again and store",
    ),
    "store_missing": ("không có {value} trong dữ liệu", "there is no {value} in the data"),
    "store_nowhere": (
        "không thấy dữ liệu của máy chủ nào ở đây: không có tệp {value}; hãy xem lại --data "
        "(hoặc DRILLSIM_DATA)",
        "there is no data of a server here: no file {value}; look at --data (or DRILLSIM_DATA) again",
    ),
    "account_missing": (
        "không có tài khoản {value}; các tài khoản: {names}",
        "there is no account {value}; the accounts: {names}",
    ),
    "store_not_empty": (
        "nơi khôi phục đã có dữ liệu; hãy khôi phục vào thư mục mới (DRILLSIM_DATA) hoặc cơ sở dữ liệu mới",
        "there is data already where it should be restored; restore into a new folder (DRILLSIM_DATA) "
        "or a new database",
    ),
    "password_length": (
        "mật khẩu phải có từ {least} đến {most} ký tự",
        "a password has {least} to {most} characters",
    ),
    "backup_unwritable": ("không ghi được {file}: {why}", "{file} cannot be written: {why}"),
    "backup_altered": (
        "{file}: bản sao lưu đã hỏng hoặc bị sửa ({part}); chưa khôi phục gì",
        "{file}: the backup is damaged or was altered ({part}); nothing was restored",
    ),
    "backup_format": (
        "{file}: bản sao lưu của phiên bản drillsim khác ({version}); hãy khôi phục bằng phiên bản đó",
        "{file}: the backup belongs to another version of drillsim ({version}); restore it with that version",
    ),
}

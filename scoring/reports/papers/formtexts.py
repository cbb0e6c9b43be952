"""Labels of the official forms and of personal timelines, in Vietnamese and English."""

from __future__ import annotations

FORM: dict[str, tuple[str, str]] = {
    "form_subject": (
        "{agency} lập lúc {time} của cuộc diễn tập",
        "Filled in by {agency} at {time} of the drill",
    ),
    "form_missing": (
        "Khi nộp còn thiếu mục bắt buộc: {fields}.",
        "Required fields empty when sent: {fields}.",
    ),
    "form_handled": ("đã xử lý", "handled"),
    "form_not_yet": ("chưa xử lý", "not yet handled"),
    "form_text": ("Nội dung kèm theo:", "Text sent with it:"),
    "form_to": ("- {agency};", "- {agency};"),
    "form_clock": (
        "{story} ngày {day} ({value} giờ diễn tập)",
        "{story} on {day} ({value} drill time)",
    ),
    "fs_reporter": ("Tổ chức, cá nhân báo cáo", "Reporter"),
    "fs_contact": ("Người liên hệ", "Contact person"),
    "fs_system": ("Hệ thống bị sự cố", "The system"),
    "fs_incident": ("Sự cố", "The incident"),
    "fs_technical": ("Thông tin kỹ thuật của hệ thống", "Technical facts of the system"),
    "fs_result": ("Kết quả ứng cứu", "Result of the response"),
    "fs_requests": ("Tài liệu kèm theo, kiến nghị", "Attachments and requests"),
    "fs_time": ("Thời gian báo cáo", "Time of the report"),
    "form_made_of": ("Thông tin về cuộc diễn tập", "About the drill"),
    "form_record": ("Bản ghi trong nhật ký", "Record in the journal"),
    "form_none": (
        "Trong cuộc diễn tập không có báo cáo nào theo mẫu này.",
        "Nobody sent a report of this form in the drill.",
    ),
    "personal": ("DÒNG THỜI GIAN CÁ NHÂN", "PERSONAL TIMELINE"),
    "my_message": ("Nhận từ {sender}, qua {channel}: “{title}”.", "From {sender} by {channel}: “{title}”."),
    "somebody_else": ("không rõ", "somebody"),
    "my_score": (
        "{seat}: {score}/100, mức {band}; thời gian phản ứng {response}, phối hợp {coordination}. Điểm này "
        "gồm hai phần tách được cho từng vị trí.",
        "{seat}: {score} of 100, band {band}; response time {response}, coordination {coordination}. It "
        "holds the two parts that can be told apart by seat.",
    ),
    "my_course_more": (
        "Bảng dừng ở {most} dòng đầu; còn {count} dòng khác trên trang “Nhật ký” của bảng số liệu "
        "(xlsx, csv).",
        "The table stops after {most} rows; {count} more stand on the sheet “Journal” of the tables "
        "(xlsx, csv).",
    ),
    "personal_lead": (
        "Những gì vị trí này đã nhận, phải làm và đã làm. Không kèm điểm của người khác.",
        "What this seat was told, had to do and did. Nobody else's marks are in it.",
    ),
    "h_my_duties": ("Việc phải làm", "What had to be done"),
    "h_my_course": ("Diễn biến", "What happened"),
    "my_duties_caption": ("Việc phải làm và kết quả", "What had to be done, and how it went"),
    "my_course_caption": ("Tin đã nhận và việc đã làm", "Messages received and acts done"),
    "my_duties_none": ("Vị trí này không có việc nào được chấm.", "Nothing was graded for this seat."),
    "my_course_none": (
        "Vị trí này không nhận tin, cũng không làm gì.",
        "This seat was told nothing and did nothing.",
    ),
}
"""Key -> Vietnamese and English, with the same blanks."""

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
    "form_to": ("Nơi nhận:", "Sent to:"),
    "form_made_of": ("Thông tin về cuộc diễn tập", "About the drill"),
    "form_record": ("Bản ghi trong nhật ký", "Record in the journal"),
    "form_none": (
        "Trong cuộc diễn tập không có báo cáo nào theo mẫu này.",
        "Nobody sent a report of this form in the drill.",
    ),
    "personal": ("DÒNG THỜI GIAN CÁ NHÂN", "PERSONAL TIMELINE"),
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

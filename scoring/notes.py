"""What a scorecard says in words, in both languages."""

from __future__ import annotations

from typing import Any

_PARTS = {
    "response_time": ("thời gian phản ứng", "response time"),
    "coordination": ("phối hợp", "coordination"),
    "outcome": ("kết quả", "outcome"),
    "judgement": ("đánh giá của giám sát viên", "judgement"),
    "coverage": ("liên hệ bắt buộc đã thực hiện", "coverage"),
    "timeliness": ("liên hệ đúng hạn", "timeliness"),
    "closed_loop": ("xác nhận đã nhận", "closed loop"),
    "order": ("đúng trình tự", "order"),
    "precision": ("gửi đúng nơi", "precision"),
    "verification": ("xác minh trước khi làm", "verification"),
}

_NOTES = {
    "part_without_data": (
        "Phần “{vi}” không có dữ liệu; trọng số các phần còn lại được chia lại.",
        "Part “{en}” has no data; the weights of the others are renormalised.",
    ),
    "incomplete": (
        "Nhật ký dừng trước khi kết thúc diễn tập; điểm tính đến bản ghi cuối cùng.",
        "The journal stops before the end of the drill; graded as of its last record.",
    ),
    "no_reference": (
        "Chưa có hai lượt chạy đối chiếu nên chưa tính điểm kết quả.",
        "Without the two reference runs the outcome is not graded.",
    ),
    "little_to_save": (
        "Hành động đúng quy trình gần như không giảm được thiệt hại; không tính điểm kết quả.",
        "Acting by the book would have saved next to nothing; the outcome is not graded.",
    ),
    "adjusted": (
        "Người huấn luyện đã điều chỉnh {count} việc phải làm, có nêu lý do; nếu không điều chỉnh, điểm là "
        "{score}.",
        "Trainers have adjusted {count} duties, with reasons; without that the score is {score}.",
    ),
    "regraded": (
        "Chấm lại theo thang điểm khác với thang điểm ghi trong nhật ký.",
        "Regraded with a rubric other than the journal's.",
    ),
}

STATEMENT = {
    "vi": (
        "Diễn tập mô phỏng giúp huấn luyện và đo lường năng lực ứng cứu; tự nó không thay thế diễn tập "
        "thực chiến theo Chỉ thị số 60/CT-BTTTT ngày 16/9/2021."
    ),
    "en": (
        "A simulated drill trains and measures; by itself it does not discharge the live-system drill "
        "that Directive 60/CT-BTTTT of 16 September 2021 asks for."
    ),
}


def note(code: str, part: str | None = None, **blanks: object) -> dict[str, Any]:
    """The note ``code`` as JSON values: ``code``, ``part`` and ``text`` {vi, en}."""
    vi, en = _PARTS.get(part or "", ("", ""))
    vietnamese, english = _NOTES[code]
    commas = {name: str(value).replace(".", ",") for name, value in blanks.items()}
    text = {"vi": vietnamese.format(vi=vi, **commas), "en": english.format(en=en, **blanks)}
    return {"code": code, "part": part, "text": text}

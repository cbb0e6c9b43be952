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
    "other_version": (
        "Nhật ký do drillsim {version} ghi, bản này là {own}: chỉ chuỗi mã băm được kiểm tra, không diễn "
        "lại được; hãy đối chiếu chữ ký trước khi dùng điểm này.",
        "The journal was written by drillsim {version}, this is {own}: its hashes alone were checked, it "
        "could not be played again; check its signature before relying on this score.",
    ),
    "taken": (
        "{count} hành động của người mô phỏng được lấy nguyên từ trước khi cuộc này đi tiếp; khi kiểm tra "
        "nhật ký, phần đó không được tính lại.",
        "{count} acts of simulated participants were taken as they stood when this drill went on from there; "
        "verifying the journal does not compute them anew.",
    ),
    "differs": (
        "Diễn lại nhật ký không khớp từ bản ghi số {record}; điểm tính theo những gì nhật ký ghi.",
        "Played again, the journal does not come out the same from record {record} on; graded by what it "
        "says.",
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
        "Ban tổ chức đã điều chỉnh {count} việc phải làm, có nêu lý do; nếu không điều chỉnh, điểm là "
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
    """The note ``code`` as JSON values: ``code``, ``part`` and ``text`` {vi, en}.

    Args:
        code: which note.
        part: of the part of the score that it is about.
        blanks: what fills it; fractions are told with one digit.
    """
    vi, en = _PARTS.get(part or "", ("", ""))
    vietnamese, english = _NOTES[code]
    plain = {
        name: f"{value:.1f}" if isinstance(value, float) else str(value) for name, value in blanks.items()
    }
    commas = {name: plain[name].replace(".", ",") for name in plain if isinstance(blanks[name], float)}
    text = {"vi": vietnamese.format(vi=vi, **plain | commas), "en": english.format(en=en, **plain)}
    return {"code": code, "part": part, "text": text}

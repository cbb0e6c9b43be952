"""Every message drillsim itself gives, in Vietnamese and English, by code.

``say`` fills the blanks. A missing code or blank is a programming error and raises KeyError.
"""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    "faults": ("có {count} lỗi", "{count} faults"),
    "nearest": ("; gần nhất: {name}", "; nearest: {name}"),
    # the text of a file
    "too_large": (
        "tệp quá lớn; tối đa {limit} byte; hãy tách tệp",
        "the file is too large; at most {limit} bytes; split it",
    ),
    "encoding": (
        "không phải UTF-8 (byte thứ {at}); hãy lưu lại tệp với bảng mã UTF-8",
        "not UTF-8 (byte {at}); save the file as UTF-8",
    ),
    "syntax": ("cú pháp YAML sai: {problem}", "YAML syntax: {problem}"),
    "empty_file": ("tệp trống; xem docs/scenarios.md", "the file is empty; see docs/scenarios.md"),
    "several_documents": (
        "có nhiều tài liệu (dấu ---) trong một tệp; chỉ giữ một",
        "several documents (---) in one file; keep one",
    ),
    "too_many_items": ("quá nhiều mục; tối đa {limit}", "too many items; at most {limit}"),
    "too_deep": ("lồng nhau quá {limit} tầng", "nested more than {limit} levels deep"),
    "alias": (
        "không dùng & và * (bí danh YAML); hãy viết đầy đủ",
        "no & and * (YAML aliases); write it out",
    ),
    "tag": ("không dùng nhãn YAML {tag}", "no YAML tag {tag}"),
    "key_not_text": ("tên khóa phải là chữ", "a key must be text"),
    "duplicate_key": (
        "khóa {key} bị lặp (lần đầu ở dòng {first}); hãy bỏ một",
        "key {key} stands twice (first on line {first}); remove one",
    ),
}


def say(code: str, lang: str = "vi", **params: str) -> str:
    """The message ``code`` in ``lang`` (``vi`` or ``en``) with its blanks filled.

    Raises:
        KeyError: for an unknown code or a blank without a value.
    """
    vietnamese, english = MESSAGES[code]
    return (vietnamese if lang == "vi" else english).format(**params)

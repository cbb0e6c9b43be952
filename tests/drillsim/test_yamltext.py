"""Strict YAML: what is read, and what is refused, where and in which words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drillsim.errors import InputError
from drillsim.yamltext import MAX_BYTES, parse, read


def refused(raw: bytes | str, lang: str = "en") -> str:
    with pytest.raises(InputError) as caught:
        parse(raw, "f.yaml")
    return caught.value.text(lang)


def test_only_plain_constants_and_numbers_are_more_than_text() -> None:
    text = "{a: no, b: 12:30, c: 0123, d: true, e: ~, f: -12, g: 0.5, h: '7', i: 1e3, j: 2026-10-14}"
    assert parse(text, "f.yaml").data == {
        "a": "no",
        "b": "12:30",
        "c": "0123",
        "d": True,
        "e": None,
        "f": -12,
        "g": 0.5,
        "h": "7",
        "i": "1e3",
        "j": "2026-10-14",
    }


def test_every_key_and_item_has_its_line() -> None:
    document = parse("a:\n  - x\n  - b: 1\n    c: 2\n", "f.yaml")
    assert document.line(("a",)) == 1
    assert document.line(("a", 1)) == 3
    assert document.line(("a", 1, "c")) == 4
    assert document.line(("a", 1, "c", "missing")) == 4
    assert document.line(("nowhere",)) == 1


def test_lines_stay_true_when_parts_are_left_out_or_replaced() -> None:
    document = parse("a:\n  - x\n  - y\n  - b: 1\nc: 5\n", "f.yaml")
    changed = document.changed(frozenset({("a", 0)}), {("c",): 7, ("a", 2, "d"): 8})
    assert changed.data == {"a": ["y", {"b": 1, "d": 8}], "c": 7}
    assert changed.line(("a", 0)) == 3
    assert changed.line(("a", 1, "b")) == 4
    assert document.data == {"a": ["x", "y", {"b": 1}], "c": 5}


def test_a_byte_order_mark_is_skipped() -> None:
    assert parse(b"\xef\xbb\xbfa: 1", "f.yaml").data == {"a": 1}


@pytest.mark.parametrize(
    ("raw", "english", "vietnamese"),
    [
        ("", "f.yaml:1: the file is empty", "f.yaml:1: tệp trống"),
        ("a: 1\nb: 2\na: 3", "f.yaml:3: key a stands twice (first on line 1)", "khóa a bị lặp (lần đầu ở dòng 1)"),
        ("a: 1\n---\nb: 1", "f.yaml:2: several documents", "có nhiều tài liệu"),
        ("a: &x 1\nb: *x", "f.yaml:1: no & and *", "không dùng & và *"),
        ("a: !!python/object:os.system x", "f.yaml:1: no YAML tag", "không dùng nhãn YAML"),
        ("? [a]\n: b", "f.yaml:1: a key must be text", "tên khóa phải là chữ"),
        ("a: b: c", "f.yaml:1: a : where none may stand", "dấu : ở chỗ không được phép"),
        ("a:\n\t- x", "f.yaml:2: nothing can begin with this character", "thụt đầu dòng bằng dấu cách"),
        ("a: [1, 2\nb: 3", "a comma or a closing ] or }", "dấu đóng ngoặc ] hay }"),
        ('a: "open', "a closing quote is missing", "thiếu dấu đóng ngoặc kép"),
        ("a: 1\nb: \x07", "f.yaml:2: control character U+0007", "có ký tự điều khiển U+0007"),
        ('a: "\\0"', "f.yaml:1: control character U+0000", "có ký tự điều khiển U+0000"),
        ("a: \u202ehello", "f.yaml:1: control character U+202E", "có ký tự điều khiển U+202E"),
        ("a: \ud800", "f.yaml: not UTF-8 (byte 4)", "f.yaml: không phải UTF-8 (byte thứ 4)"),
        ("a: é".encode("latin-1"), "f.yaml: not UTF-8 (byte 4)", "hãy lưu lại tệp với bảng mã UTF-8"),
        ("a: 1".encode("utf-16"), "f.yaml: not UTF-8 (byte 1)", "không phải UTF-8 (byte thứ 1)"),
        ("x" * (MAX_BYTES + 1), "f.yaml: the file is too large; at most 1,000,000 bytes", "tệp quá lớn"),
    ],
)  # fmt: skip
def test_a_refusal_names_the_line_and_the_remedy(raw: bytes | str, english: str, vietnamese: str) -> None:
    assert english in refused(raw)
    assert vietnamese in refused(raw, "vi")


@pytest.mark.parametrize(
    "bomb",
    [
        "[" * 900_000,
        "{" * 900_000,
        "? " * 450_000,
        "- " * 450_000,
        "{a: [" * 180_000,
        "a: " * 300_000,
        "[" + "a," * 450_000,
        "- a\n" * 225_000,
        "a: 1\n" * 180_000,
        "".join(f"- &a{n} x\n" for n in range(60_000)),
        "&" + "a" * 900_000,
        "*" * 900_000,
        "!" * 900_000,
        '"' * 900_001,
        "\n".join(" " * n + "a:" for n in range(1_300)),
    ],
)
def test_a_bomb_is_refused_without_harm(bomb: str) -> None:
    assert refused(bomb)


def test_faults_that_do_not_stop_the_reading_are_kept() -> None:
    document = read("a: 1\na: 2\nb: 3", "f.yaml")
    assert document.data == {"a": 2, "b": 3}
    assert [fault.code for fault in document.faults] == ["duplicate_key"]


@given(
    st.text(max_size=200) | st.binary(max_size=200) | st.text("-:[]{}?&*!|>'\"%@`#, \n\tab01", max_size=60)
)
def test_anything_is_read_or_refused(raw: str | bytes) -> None:
    try:
        document = parse(raw, "f.yaml")
    except InputError as error:
        assert error.text("vi")
        assert error.text("en")
    else:
        assert all(line >= 1 for line in document.lines.values())

"""Strict YAML: what is read, and what is refused, where and in which words."""

from __future__ import annotations

import re

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from drillsim.base.errors import InputError
from drillsim.documents import yamltext
from drillsim.documents.yamltext import MAX_BYTES, Path, parse, read


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


@pytest.mark.parametrize("loader", [yaml.SafeLoader, yaml.CSafeLoader])
@pytest.mark.parametrize(
    "text",
    [
        "a: xin {0}chào\nb: [x\n",
        'a: "x{0}y\n  z"\nb: [x\n',
        "a: |\n  x{0}\n  y\n\nb: [x\n",
        "a: x # {0}\r\nb:\r\n\r\n  c: [x\r\n",
    ],
)
def test_lines_are_counted_as_an_editor_counts_them(
    monkeypatch: pytest.MonkeyPatch, loader: object, text: str
) -> None:
    """Whatever the parser takes for the end of a line, and whichever parser there is."""
    monkeypatch.setattr(yamltext, "_LOADER", loader)
    for character in ("\u0085", "\u2028", "\u2029"):
        whole = text.format(character)
        told = re.match(r"f\.yaml:(\d+): a comma", refused(whole).splitlines()[-1])
        assert told is not None
        assert int(told[1]) in (_lines(whole), _lines(whole) + 1)


def _lines(text: str) -> int:
    return text.replace("\r\n", "\n").count("\n")


@pytest.mark.parametrize("loader", [yaml.SafeLoader, yaml.CSafeLoader])
def test_a_line_separator_is_a_space_and_told(monkeypatch: pytest.MonkeyPatch, loader: object) -> None:
    monkeypatch.setattr(yamltext, "_LOADER", loader)
    document = read("a: Đề nghị\u2028báo cáo\nb: {c: 1}\n", "f.yaml")
    assert document.data == {"a": "Đề nghị báo cáo", "b": {"c": 1}}
    assert document.line(("b", "c")) == 2
    (told,) = document.warnings
    assert told.text("en") == (
        "f.yaml:1: warning: a line separator (U+2028) in column 11, read as a space; "
        "delete it and type an ordinary space"
    )


@pytest.mark.parametrize("loader", [yaml.SafeLoader, yaml.CSafeLoader])
@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("a: Kẻ tấn công vào máy #1 và máy #2", [("text_cut", ("a",), 1)]),
        ("b: 1\na: [x y #2\n  , z]", [("text_cut", ("a", 0), 2)]),
        ("a: so-noi-vu #1", [("text_cut", ("a",), 1)]),
        ("a: 2h  # two hours", []),
        ("a: Gửi báo cáo  # the report", [("text_cut", ("a",), 1)]),
        ("a: x y\n# a comment", []),
        ("a: 'x y' # a comment", []),
        ("a: x#1", []),
        ('a: "file C:\\new\\table.txt"', [("backslash", ("a",), 1)]),
        ('a:\n  - "kho\\nhap.docx"', [("backslash", ("a", 0), 2)]),
        ('a: "\\\\may-chu\\nhat-ky"', [("backslash", ("a",), 1)]),
        ("a: 'C:\\new'", []),
        ('a: "Dòng một.\\nDòng hai"', []),
        ('a: "C:\\\\new"', []),
        ('a: "cột\\tcột"', []),
    ],
)
def test_what_yaml_changed_without_a_word_is_a_warning(
    monkeypatch: pytest.MonkeyPatch, loader: object, text: str, told: list[object]
) -> None:
    monkeypatch.setattr(yamltext, "_LOADER", loader)
    document = parse(text, "f.yaml")
    assert [(each.code, each.path, each.line) for each in document.warnings] == told
    assert all(each.severity == "warning" for each in document.warnings)


def test_hidden_characters_in_prose_are_left_alone() -> None:
    text = "Điều\u00a09, nghị định\u200b 331\u20112026"
    assert parse(f"a: {text}\nb: '{text}'\nc: |\n  x\n  \u00a0y", "f.yaml").data == {
        "a": text,
        "b": text,
        "c": "x\n\u00a0y",
    }


def test_the_rest_is_told_beside_a_hidden_character() -> None:
    """A name is read as it looks, so that it is not called unknown as well."""
    document = read("a\u200b: so\u2011noi\nb: 1\nb: 2", "f.yaml")
    assert document.data == {"a": "so-noi", "b": 2}
    assert [fault.code for fault in document.faults] == ["hidden_in", "hidden_in", "duplicate_key"]


def test_no_word_of_a_parser_reaches_a_reader() -> None:
    for text in ("a: [1, 2}", "a: !<x", "%YAML 9\n---\na: 1", "a: &", "- a\nb: 1", "a: >9x\n b", "{a: b}}"):
        for said in (refused(text), refused(text, "vi")):
            assert not re.search(r"expected|found|not allowed|token|scanning|None", said), said


def test_a_changed_document_knows_where_its_parts_stood() -> None:
    document = parse("a:\n  - x\n  - y\n  - b: 1\nc: 5\n", "f.yaml")
    changed = document.changed(frozenset({("a", 0)}), {("a", 2, "d"): 8})
    again = changed.changed(frozenset({("a", 0)}), {})
    assert again.data == {"a": [{"b": 1, "d": 8}], "c": 5}
    assert again.fault(("a", 0, "b"), "alias").path == ("a", 2, "b")
    assert again.fault(("a", 0, "d"), "alias").path == ("a", 2, "d")
    assert document.fault(("a", 1), "alias").path == ("a", 1)


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
        ('a: "\\0"', "f.yaml:1: \\0 in double quotes became the control character U+0000", "thành ký tự điều khiển"),
        ('a: "C:\\bin"', "f.yaml:1: \\b in double quotes became the control character U+0008", "viết \\\\ thay cho \\"),
        ('a: "C:\\Users"', "f.yaml:1: a \\ in double quotes begins a special character", "dùng ngoặc đơn"),
        ('a: "D:\\Public"\nb: "\\q"', "f.yaml:2: a \\ in double quotes", "f.yaml:2: dấu \\ trong ngoặc kép"),
        ("a: %x\n%b", "f.yaml:1: nothing can begin with this character", "dấu Tab, @, `, %"),
        ("a: | x\n  y", "after | or > comes a new line", "sau | hoặc > phải xuống dòng"),
        ("a: {b: Máy #1, c: x}\n", "f.yaml:1: a # after a space begins a comment", "bắt đầu một lời chú"),
        ("a: 1\n\u00a0b: 2", "f.yaml:2: a no-break space (U+00A0) in column 1; delete it and type an ordinary space",
         "f.yaml:2: có dấu cách không ngắt (U+00A0) ở cột 1"),
        ("a:\u00a01\nb: 2", "f.yaml:1: a no-break space (U+00A0) in column 3", "cột 3; hãy xóa và gõ lại bằng phím cách"),
        ("a\u200b: 1", "f.yaml:1: a⟨U+200B⟩: a zero-width space (U+200B) in column 2; delete it", "hãy xóa nó"),
        ("a: so\u2011noi", "f.yaml:1: so⟨U+2011⟩noi: a non-breaking hyphen (U+2011) in column 6", "gõ lại dấu -"),
        ("a: [x, \u00ad5m]", "f.yaml:1: ⟨U+00AD⟩5m: a soft hyphen (U+00AD) in column 8", "dấu gạch nối ẩn"),
        ("a: 1\n\ufeffb: 1", "f.yaml:2: a byte-order mark (U+FEFF) in column 1", "dấu thứ tự byte BOM"),
        ("a: uniform\u00a05m 10m", "column 11; delete it and type", "ở cột 11"),
        (b"PK\x03\x04 word/document.xml", "f.yaml: no YAML file but a Word document (.docx)", "không phải tệp YAML mà là tệp Word (.docx)"),
        (b"PK\x03\x04 xl/workbook.xml", "an Excel workbook (.xlsx)", "bảng tính Excel"),
        (b"PK\x03\x04 a.txt", "a zip file", "tệp nén zip"),
        (b"\x1f\x8b\x08", "a gzip file; unpack it first", "tệp nén gzip"),
        ('{"seq":0,"t":0,"kind":"start","data":{}}', "the journal of a drill; use replay, score or report",
         "nhật ký của một cuộc diễn tập"),
        ("a: \u202ehello", "f.yaml:1: control character U+202E", "có ký tự điều khiển U+202E"),
        ("a: \ud800", "f.yaml: not UTF-8 (byte 4)", "f.yaml: không phải UTF-8 (byte thứ 4)"),
        ("a: é".encode("latin-1"), "f.yaml: not UTF-8 (byte 4)", "hãy lưu lại tệp với bảng mã UTF-8"),
        ("a: 1".encode("utf-16"), "UTF-16 text (Notepad's “Unicode”); save it as UTF-8", "văn bản UTF-16"),
        ("x" * (MAX_BYTES + 1), "f.yaml: the file is too large; at most 1,000,000 bytes", "tối đa 1.000.000 byte"),
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


def test_a_changed_document_keeps_its_lines_and_what_is_not_changed() -> None:
    document = read("a:\n  - {n: 1}\n  - {n: 2}\n  - {n: 3}\nb: {c: 1, d: 2}\ne: [5]\n", "x.yaml")
    drop: frozenset[Path] = frozenset({("a", 1), ("b", "c")})
    put: dict[Path, object] = {("a", 2): {"n": 4}, ("b", "new"): 6, ("e",): [7, 8]}
    found = document.changed(drop, put)
    assert found.data == {"a": [{"n": 1}, {"n": 4}], "b": {"d": 2, "new": 6}, "e": [7, 8]}
    assert found.mapping["a"][0] is document.mapping["a"][0]  # type: ignore[index]
    lines: dict[Path, int] = {
        (): 1,
        ("a",): 1,
        ("a", 0): 2,
        ("a", 0, "n"): 2,
        ("a", 1): 4,
        ("b",): 5,
        ("b", "d"): 5,
        ("e",): 6,
    }
    assert dict(found.lines) == lines
    places: list[Path] = [("a", 1), ("a", 1, "n"), ("b", "new"), ("e", 1)]
    assert [found.line(path) for path in places] == [4, 4, 5, 6]
    assert [found.origin(path) for path in places] == [("a", 2), ("a", 2, "n"), ("b", "new"), ("e", 1)]
    again = found.changed(frozenset({("a", 0)}), {})
    assert (again.line(("a", 0)), again.origin(("a", 0)), len(again.lines)) == (4, ("a", 2), 10)

from __future__ import annotations

from pathlib import Path

import pytest

from drillsim.base.errors import DrillsimError
from drillsim.base.texts import FOLDER, Both, Texts, TextsError, counted, read

FILES = sorted(path for path in FOLDER.rglob("*") if path.is_file())


def entry(name: str, vi: str, en: str) -> str:
    return f'  "{name}": {{\n    "vi": "{vi}",\n    "en": "{en}"\n  }}'


def file(*entries: str) -> str:
    return "export default {\n" + ",\n".join(entries) + "\n};\n"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_file_of_texts_can_be_read(path: Path) -> None:
    assert path.suffix == ".js"
    name = path.relative_to(FOLDER).with_suffix("").as_posix()
    assert Texts(name, fewer=name == "messages/click")


def test_a_text_is_filled_in_each_language() -> None:
    texts = read(file(entry("aware", "{who} biết {what}.", "{who} learns of {what}.")), "x.js")
    said = texts["aware"].filled(who=Both("Sở", "Department"), what="X {y}")
    assert said == Both("Sở biết X {y}.", "Department learns of X {y}.")
    with pytest.raises(KeyError):
        texts["aware"].filled(who="Sở")


def test_a_word_follows_its_number() -> None:
    texts = read(file(entry("hits", "{count} hệ thống", "{count} {count:system is|systems are} hit")), "x.js")
    assert texts["hits"].filled(count=1).en == "1 system is hit"
    assert [texts["hits"].filled(count=count).en[2:] for count in (0, 2)] == ["systems are hit"] * 2
    assert texts["hits"].filled(count=1).vi == "1 hệ thống"


def test_thousands_are_parted_as_readers_of_each_language_do() -> None:
    assert counted(1_234_567) == Both("1.234.567", "1,234,567")
    assert counted(12) == Both("12", "12")


@pytest.mark.parametrize(
    ("source", "line", "why"),
    [
        (file(entry("a", "A {x}.", "A {y}.")), 2, "blanks of the two languages differ: {x} and {y}"),
        (
            file(entry("a", "A.", "A."), entry("b", "{B c}", "B")),
            6,
            "braces are for blanks such as {name} alone",
        ),
        (file(entry("a", "A.", "A."), entry("a", "A.", "A.")), 6, "this name stands above already"),
        (file(entry("a", "", "A.")), 2, "not empty"),
        (file('  "a": {\n    "vi": "A."\n  }'), 2, "it needs vi and en"),
        (file('  "a": "A."'), 2, "it needs vi and en"),
        ('export default {\n  "a": {\n    "vi" "A."\n  }\n};\n', 3, "no JSON"),
        ('{"a": {"vi": "A.", "en": "A."}}', 1, "a file has the form"),
    ],
)
def test_what_is_wrong_in_a_file_is_told_with_its_line(source: str, line: int, why: str) -> None:
    with pytest.raises(TextsError) as caught:
        read(source, "texts/x.js")
    assert str(caught.value).startswith(f"texts/x.js:{line}: ")
    assert why in str(caught.value)


def test_a_faulty_file_is_refused_in_the_reader_s_language() -> None:
    with pytest.raises(DrillsimError) as caught:
        read("{}", "web/texts/x.js")
    assert caught.value.text("vi") == "web/texts/x.js:1: tệp phải có dạng export default {…};"
    assert caught.value.text("en") == "web/texts/x.js:1: a file has the form export default {…};"


def test_files_used_together_have_no_name_in_common(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.js").write_text(file(entry("a", "A.", "A.")), "utf-8")
    with pytest.raises(TextsError, match=r"texts/two\.js:2: .*“a” stands in two files"):
        Texts("one", "two", folder=tmp_path)["a"]


def test_a_file_that_is_not_there_or_no_utf8_is_refused_in_words(tmp_path: Path) -> None:
    with pytest.raises(TextsError) as caught:
        Texts("one", folder=tmp_path)["a"]
    assert str(caught.value).startswith("web/texts/one.js:1: the file cannot be read (No such file")
    (tmp_path / "two.js").write_bytes(b"export default {\n  \xe1\n};\n")
    with pytest.raises(TextsError, match=r"texts/two\.js:2: this is not UTF-8; save"):
        Texts("two", folder=tmp_path)["a"]


def test_a_faulty_file_of_messages_is_told_without_them(tmp_path: Path) -> None:
    (tmp_path / "messages").mkdir()
    (tmp_path / "messages" / "files.js").write_text("export default {,};\n", "utf-8")
    with pytest.raises(TextsError) as caught:
        Texts("messages/files", folder=tmp_path)["alias"]
    assert caught.value.text("vi").startswith("web/texts/messages/files.js:1: không phải JSON: ")
    assert (caught.value.code, caught.value.exit_code) == ("texts_wrong", 2)

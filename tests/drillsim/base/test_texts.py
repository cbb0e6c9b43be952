from __future__ import annotations

from pathlib import Path

import pytest

from drillsim.base.errors import DrillsimError
from drillsim.base.texts import FOLDER, Both, Texts, TextsError, read

FILES = sorted(FOLDER.glob("*"))


def entry(name: str, vi: str, en: str) -> str:
    return f'  "{name}": {{\n    "vi": "{vi}",\n    "en": "{en}"\n  }}'


def file(*entries: str) -> str:
    return "export default {\n" + ",\n".join(entries) + "\n};\n"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_file_of_texts_can_be_read(path: Path) -> None:
    assert path.suffix == ".js"
    assert Texts(path.stem)


def test_a_text_is_filled_in_each_language() -> None:
    texts = read(file(entry("aware", "{who} biết {what}.", "{who} learns of {what}.")), "x.js")
    said = texts["aware"].filled(who=Both("Sở", "Department"), what="X {y}")
    assert said == Both("Sở biết X {y}.", "Department learns of X {y}.")
    with pytest.raises(KeyError):
        texts["aware"].filled(who="Sở")


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

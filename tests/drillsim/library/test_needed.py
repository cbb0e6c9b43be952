"""What a scenario needs of a library, and that it needs no more."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from drillsim.library.files import Gathered
from drillsim.library.index import SHIPPED as HOME
from drillsim.library.index import Library
from drillsim.library.needed import needed


@pytest.fixture(scope="module")
def library() -> Library:
    return Library(HOME)


@pytest.mark.parametrize("name", ["b09", "103", "b05+b22"])
def test_a_scenario_is_the_same_with_no_other_file_than_those_it_needs(library: Library, name: str) -> None:
    files = needed(library, name, rules="p2017", rubric="default")
    alone = Library(HOME, Gathered(files))
    for seed in (1, 2):
        assert alone.scenario(name, rules="p2017", seed=seed).documents == (
            library.scenario(name, rules="p2017", seed=seed).documents
        )
    assert alone.stem(name) == library.stem(name)
    assert {Path(file).parent.name for file in files} >= {
        "scenarios",
        "parts",
        "cities",
        "rules",
        "rubrics",
        "noise",
    }
    assert len(alone.scenarios()) == len(library.tales(name))


def test_what_a_part_shows_is_needed_by_who_uses_it_and_makes_it_another(tmp_path: Path) -> None:
    shutil.copytree(HOME / "cities", tmp_path / "cities")
    shutil.copytree(HOME / "rules", tmp_path / "rules")
    shutil.copytree(HOME / "rubrics", tmp_path / "rubrics")
    (tmp_path / "parts" / "exhibits").mkdir(parents=True)
    (tmp_path / "parts" / "letter.yaml").write_text(
        "version: 2\npart: letter\nexhibits:\n  - {id: letter, title: {vi: Thư, en: Letter}, file: letter.txt}\n",
        "utf-8",
    )
    shown = tmp_path / "parts" / "exhibits" / "letter.txt"
    shown.write_text("one", "utf-8")
    (tmp_path / "x.yaml").write_text("version: 2\ncity: can-tho\nuse: [{part: letter}]\n", "utf-8")
    library = Library(tmp_path)
    assert str(shown) in needed(library, "x", rubric="default")
    before = library.sources("x")
    shown.write_text("two", "utf-8")
    assert library.sources("x") != before


def test_a_draft_that_lies_elsewhere_goes_along_with_what_it_shows(library: Library, tmp_path: Path) -> None:
    draft = tmp_path / "draft.yaml"
    shutil.copy(HOME / "b23-inspection-day.yaml", draft)
    name = f"{draft}+b20"
    alone = Library(HOME, Gathered(needed(library, name, rubric="default")))
    draft.rename(tmp_path / "gone.yaml")
    shown = library.scenario("b23", seed=3).scenario.exhibits
    assert shown
    assert {each.hash for each in alone.scenario(name, seed=3).scenario.exhibits} >= {
        each.hash for each in shown
    }

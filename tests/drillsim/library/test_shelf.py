from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from drillsim.library.index import Library
from drillsim.library.shelf import Summaries

HOME = Path(__file__).parents[3] / "scenarios"
NAME = "b17-faulty-update"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A library of one scenario."""
    found = tmp_path / "scenarios"
    for kind in ("cities", "rules", "parts", "noise", "rubrics", "plans"):
        shutil.copytree(HOME / kind, found / kind)
    shutil.copy(HOME / f"{NAME}.yaml", found)
    return found


def fresh(folder: Path, kept: Path) -> Summaries:
    return Summaries(Library(folder), kept)


def test_a_summary_says_what_the_scenario_says(folder: Path) -> None:
    sound, faulty = Summaries(Library(folder)).all()
    scenario = Library(folder).scenario(NAME).scenario
    found = sound[NAME]
    assert faulty == {}
    assert (found.name, found.code, found.also, found.length) == (NAME, "B17", scenario.also, scenario.length)
    assert found.seats == tuple(seat.seat for seat in scenario.seats)
    assert found.injects == len(scenario.injects)
    assert [aim.basis for aim in found.aims] == [each.basis for each in scenario.objectives]


def marked(kept: Path) -> None:
    """Make what is kept tell itself from what is read anew."""
    found = json.loads(kept.read_text("utf-8"))
    for value in found.values():
        value["injects"] = 999
    kept.write_text(json.dumps(found), "utf-8")


def test_what_is_kept_stands_for_the_file_until_the_file_changes(folder: Path, tmp_path: Path) -> None:
    kept = tmp_path / "cache" / "kept.json"
    before = fresh(folder, kept).all()[0][NAME].injects
    marked(kept)
    assert fresh(folder, kept).all()[0][NAME].injects == 999
    path = folder / f"{NAME}.yaml"
    path.write_text(path.read_text("utf-8") + "# another line\n", "utf-8")
    assert fresh(folder, kept).all()[0][NAME].injects == before


@pytest.mark.parametrize("kind", ["parts/lenh-gia", "noise/can-tho", "cities/can-tho", "rules/p2017"])
def test_a_change_of_what_scenarios_hang_on_has_them_read_anew(
    folder: Path, tmp_path: Path, kind: str
) -> None:
    kept = tmp_path / "kept.json"
    fresh(folder, kept).all()
    marked(kept)
    other = folder / f"{kind}.yaml"
    other.write_text(other.read_text("utf-8") + "# another line\n", "utf-8")
    assert fresh(folder, kept).all()[0][NAME].injects != 999


def test_a_faulty_scenario_is_never_kept(folder: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept.json"
    path = folder / f"{NAME}.yaml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("city: can-tho", "city: can-tha"), "utf-8")
    summaries = fresh(folder, kept)
    for _ in range(2):
        sound, faulty = summaries.all()
        assert sound == {}
        assert "unknown_name" in {fault.code for fault in faulty[NAME]}
    path.write_text(text, "utf-8")
    sound, faulty = summaries.all()
    assert (list(sound), faulty) == ([NAME], {})


@pytest.mark.parametrize("content", ["", "[]", "{", '{"a": 1}', '{"a": {"name": "x"}}', "\x00"])
def test_a_kept_file_that_is_none_of_ours_is_made_anew(folder: Path, tmp_path: Path, content: str) -> None:
    kept = tmp_path / "kept.json"
    kept.write_text(content, "utf-8")
    assert list(fresh(folder, kept).all()[0]) == [NAME]
    assert json.loads(kept.read_text("utf-8")).keys() == fresh(folder, kept)._known.keys()


def test_where_nothing_can_be_kept_the_list_is_whole_all_the_same(folder: Path, tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("", "utf-8")
    assert list(fresh(folder, in_the_way / "kept.json").all()[0]) == [NAME]


def test_a_file_with_another_name_keeps_what_is_known_of_it(folder: Path) -> None:
    summaries = Summaries(Library(folder))
    summaries.all()
    (folder / f"{NAME}.yaml").rename(folder / "other.yaml")
    assert [(name, each.name) for name, each in summaries.all()[0].items()] == [("other", "other")]

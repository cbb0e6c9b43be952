"""``norms``, as its users meet it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from scoring.norms.table import Norms
from tests.web.commands.saying import drillsim
from tests.web.smalllibrary import small_library

FEW = ("--seeds", "3", "--levels", "0,1,2", "--workers", "1")


@pytest.fixture
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "library"
    folder.mkdir()
    monkeypatch.setattr("web.commands.norms.HOME", small_library(folder))
    return folder


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_norms_are_written_and_told(root: Path, lang: str) -> None:
    said = drillsim("norms", "tiny", *FEW, lang=lang)
    assert said.code == 0, said.err
    path = root / "norms" / "tiny.p2017.json"
    made = Norms.model_validate_json(path.read_text("utf-8"))
    assert (made.scenario, made.levels, made.seeds) == ("tiny", (0.0, 1.0, 2.0), (1, 2, 3))
    assert str(path) in said.out
    told = {"vi": "hiệu chỉnh trên 0 cuộc có người thật", "en": "calibrated on 0 drills of people"}
    assert told[lang] in said.out
    for item in made.faulty():
        assert item.key in said.out


def test_norms_can_be_data_alone(root: Path) -> None:
    said = drillsim("norms", "tiny", *FEW, "--rules", "p2026", "--json")
    assert json.loads(said.out)["rules"] == "p2026"
    assert list((root / "norms").iterdir()) == []


def test_norms_go_where_they_are_wanted(root: Path, tmp_path: Path) -> None:
    file = tmp_path / "elsewhere" / "tiny.json"
    assert drillsim("norms", "tiny", *FEW, "--out", file).code == 0
    assert Norms.model_validate_json(file.read_text("utf-8")).code == "B06"


@pytest.mark.parametrize("levels", ["0,1", "0,1,3", "0,1,expert,x", "0,1,idle,2", "", "1,1,1"])
def test_levels_that_are_no_skills_or_too_few_are_refused(root: Path, levels: str) -> None:
    said = drillsim("norms", "tiny", "--levels", levels)
    assert said.code == 2
    assert "at least three different skills" in said.err


def test_a_scenario_that_is_not_there_is_refused(root: Path) -> None:
    said = drillsim("norms", "nowhere", *FEW)
    assert said.code == 2
    assert said.err.startswith("nowhere: ")

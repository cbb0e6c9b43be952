"""``rehearse``, as its users meet it."""

from __future__ import annotations

from pathlib import Path

import pytest

from scoring.rehearsal.table import Rehearsal
from tests.web.commands.saying import drillsim
from tests.web.smalllibrary import small_library

FEW = ("--seeds", "2", "--levels", "0,1,2", "--workers", "1")


@pytest.fixture(autouse=True)
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "library"
    folder.mkdir()
    monkeypatch.setattr("web.commands.rehearse.HOME", small_library(folder))
    return folder


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_what_is_to_be_looked_at_again_is_told(lang: str) -> None:
    said = drillsim("rehearse", "tiny", *FEW, lang=lang)
    assert said.code == 0, said.err
    made = Rehearsal.model_validate_json(drillsim("rehearse", "tiny", *FEW, "--json").out)
    for advice in made.advice[:20]:
        assert advice.text.say(lang) in said.out
    for row in made.injects:
        assert f"{row.id}: {row.title.say(lang)}" in said.out
    for seat in made.seats:
        assert seat.title.say(lang) in said.out


def test_a_scenario_that_is_not_there_is_refused() -> None:
    said = drillsim("rehearse", "nowhere", *FEW)
    assert said.code == 2
    assert said.err.startswith("nowhere: ")

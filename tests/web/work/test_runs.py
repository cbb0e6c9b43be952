"""Runs beside a drill lose the same whoever plays them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from drillsim.batch.pool import Workers
from drillsim.live.whatif import EXPERTS, REDRAWS
from drillsim.players.bots import play
from tests.drillsim.playing import SEATS
from tests.drillsim.rich import rich
from tests.playing import RUBRIC
from web.work import runs
from web.work.runs import Beside, Runs, SideRun, losing

SETUP = rich(players=dict.fromkeys(SEATS, "average"))


@pytest.fixture(autouse=True)
def _fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runs, "_LOSSES", type(runs._LOSSES)())


def test_losses_do_not_depend_on_who_plays_them() -> None:
    records = play(SETUP).records
    told: list[tuple[int, int]] = []
    spread = Runs(SETUP, records, Workers(2, here=0.0)).losses(
        RUBRIC.outcome, progress=lambda *at: told.append(at)
    )
    # Idle and the first of the experts are shown, and played here.
    assert told[-1] == (EXPERTS + REDRAWS - 1, EXPERTS + REDRAWS - 1)
    runs._LOSSES.clear()
    assert Runs(SETUP, records, Workers(1)).losses(RUBRIC.outcome) == spread
    lost = losing(Beside(SETUP, records, RUBRIC.outcome))
    assert (spread.idle, spread.experts[0]) == (lost(SideRun("idle", 0)), lost(SideRun("expert", 0)))
    assert spread.experts[3] == lost(SideRun("expert", 3))
    assert spread.luck[1] == lost(SideRun("redrawn", 2))
    assert spread.luck != (spread.luck[0],) * REDRAWS


def test_a_loss_is_kept_by_what_was_played() -> None:
    records = play(SETUP).records
    first = Runs(SETUP, records, Workers(1))
    first.losses(RUBRIC.outcome)

    def never(done: int, total: int) -> None:
        raise AssertionError

    again = Runs(SETUP, list(records), Workers(2, here=0.0))
    assert again.losses(RUBRIC.outcome, progress=never) == first.losses(RUBRIC.outcome)
    other = replace(SETUP, seed=SETUP.seed + 1)
    with pytest.raises(AssertionError):
        Runs(other, play(other).records, Workers(1)).losses(RUBRIC.outcome, progress=never)

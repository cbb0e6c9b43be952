"""A process that works on many items keeps no more than one that works on a few."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from drillsim.batch import piece
from drillsim.batch.piece import done
from drillsim.batch.pool import Workers
from drillsim.documents import pieces
from drillsim.engine import luck
from drillsim.engine.luck import Luck
from drillsim.library.index import Library

TOP = Path(__file__).parents[3]
AFTER = 5
SCENARIO = "b20"


@pytest.fixture(autouse=True)
def anew(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nothing is kept yet, and things are forgotten after few items; nothing is left for other tests."""
    monkeypatch.setattr(piece, "FORGET_AFTER", AFTER)
    monkeypatch.setattr(piece, "_items", iter(range(1, 1_000)))
    pieces.forget()
    luck.forget()
    yield
    pieces.forget()


def drawing(scenario: str) -> Callable[[int], tuple[int, int]]:
    """Draws a scenario with a seed, and something of its luck; tells how much is kept then."""
    library = Library(TOP / "scenarios")

    def drawn(seed: int) -> tuple[int, int]:
        library.scenario(scenario, seed=seed)
        Luck(seed).share("city", "test")
        return pieces.kept(), luck._first.cache_info().currsize

    return drawn


def test_what_drawn_scenarios_leave_is_forgotten_again_and_again() -> None:
    kept = [sum(each) for each in done(drawing(SCENARIO), range(1, 5 * AFTER + 1)).results]
    rounds = [kept[n : n + AFTER] for n in range(0, len(kept), AFTER)]
    assert all(each == sorted(each) and each[0] < each[-1] for each in rounds)
    assert max(kept[AFTER:]) < 1.2 * max(kept[:AFTER])
    # Each seed leaves more, as long as nothing is forgotten.
    piece.FORGET_AFTER = 1_000
    assert sum(done(drawing(SCENARIO), range(1, 5 * AFTER + 1)).results[-1]) > 1.2 * max(kept)


def test_it_is_forgotten_also_where_all_is_done_in_one_process() -> None:
    list(Workers(1).stream(drawing, SCENARIO, range(1, AFTER + 1)))
    assert pieces.kept() == 0

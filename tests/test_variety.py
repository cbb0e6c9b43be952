from __future__ import annotations

from pathlib import Path

from tests.variety import Run, common, differing, ordered, played, shares

VARIED = Path(__file__).parent / "drillsim/documents/expanding/varied.yaml"


def test_what_two_runs_have_in_common_and_in_order() -> None:
    one, other = Run(("a", "b", "c")), Run(("b", "a", "d"))
    assert common(one, other) == 2 / 4
    # Pairs: ab ac bc, ba ad bd; none of ab, ac, bc, ad, bd is told in the same order by both.
    assert ordered(one, other) == 0
    assert ordered(one, Run(("a", "b"))) == 1 / 3
    assert (common(one, one), ordered(one, one)) == (1, 1)


def test_what_follows_another_choice() -> None:
    before = Run(("a",))
    assert differing(before, Run(("a", "b", "c")), Run(("a", "b", "d"))) == 1 - 1 / 3
    assert differing(before, Run(("a", "b")), Run(("a", "b"))) == 0


def test_seeds_of_a_scenario_that_draws_are_different_drills() -> None:
    both, order = shares([played(str(VARIED), seed) for seed in (1, 2, 3)])
    assert both <= 0.75
    assert order <= 0.85

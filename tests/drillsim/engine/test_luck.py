from __future__ import annotations

from random import Random
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drillsim.base.model import MINUTE, Dist
from drillsim.engine.luck import Luck

LOGNORMAL = Dist("lognormal", 10 * MINUTE, 10 * MINUTE, 0.5)
UNIFORM = Dist("uniform", 5 * MINUTE, 10 * MINUTE, 0.0)


def test_a_stream_is_a_generator_of_its_own_seeded_by_seed_entity_and_purpose() -> None:
    luck, stream = Luck(7), Random("7|app|step")
    drawn = [luck.share("app", "step") for _ in range(3)]
    assert drawn == pytest.approx([stream.random() for _ in range(3)], abs=1e-9)


def test_two_drills_of_one_seed_draw_the_same_each_for_itself() -> None:
    one, other, stream = Luck(7), Luck(7), Random("7|app|step")
    expected = [stream.random() for _ in range(3)]
    drawn = [(one.share("app", "step"), other.share("app", "step")) for _ in range(3)]
    assert [list(draws) for draws in zip(*drawn, strict=True)] == [pytest.approx(expected, abs=1e-9)] * 2


def test_streams_whose_names_run_together_stay_apart() -> None:
    luck = Luck(7)
    assert luck.share("a|b", "c") == luck.share("a", "b|c") == Luck(7).share("a", "b|c")


def test_the_first_draw_of_a_known_stream_never_changes() -> None:
    assert Luck(1).share("a", "step") == 0.912445169


def test_a_draw_added_elsewhere_shifts_nothing() -> None:
    alone, busy = Luck(1), Luck(1)
    expected = [alone.share("a", "step") for _ in range(5)]
    found = []
    for number in range(5):
        busy.share("b", "step")
        busy.share("a", "establish")
        busy.span(LOGNORMAL, f"new-{number}", "step")
        found.append(busy.share("a", "step"))
    assert found == expected


def test_seed_entity_and_purpose_each_make_another_stream() -> None:
    draws = [
        Luck(1).share("a", "step"),
        Luck(2).share("a", "step"),
        Luck(1).share("b", "step"),
        Luck(1).share("a", "again"),
    ]
    assert len(set(draws)) == 4


@given(st.integers(0, 2**32), st.text(max_size=8))
def test_a_share_has_nine_decimals_and_is_below_one(seed: int, entity: str) -> None:
    share = Luck(seed).share(entity, "x")
    assert 0.0 <= share < 1.0
    assert share == round(share, 9)


@given(st.integers(0, 2**32))
def test_a_span_is_whole_milliseconds(seed: int) -> None:
    for dist in (LOGNORMAL, UNIFORM):
        span = Luck(seed).span(dist, "a", "x")
        assert type(span) is int
        assert span > 0


def test_a_constant_is_itself_and_draws_nothing() -> None:
    luck = Luck(1)
    assert luck.span(Dist("constant", 1_234, 1_234, 0.0), "a", "step") == 1_234
    assert luck.share("a", "step") == Luck(1).share("a", "step")


def test_a_uniform_span_lies_between_its_bounds_and_fills_them_evenly() -> None:
    luck = Luck(1)
    spans = [luck.span(UNIFORM, "a", "x") for _ in range(2_000)]
    assert all(5 * MINUTE <= span <= 10 * MINUTE for span in spans)
    assert sum(spans) / 2_000 == pytest.approx(7.5 * MINUTE, rel=0.02)


def test_half_of_the_lognormal_spans_are_below_their_median_and_two_thirds_within_one_sigma() -> None:
    luck = Luck(1)
    spans = [luck.span(LOGNORMAL, "a", "x") for _ in range(4_000)]
    assert median(spans) == pytest.approx(10 * MINUTE, rel=0.04)
    # e^0.5 = 1.6487: from 6.065 to 16.487 minutes lie 68.3 %
    within = sum(6.065 * MINUTE <= span <= 16.487 * MINUTE for span in spans) / 4_000
    assert within == pytest.approx(0.683, abs=0.03)


def test_without_spread_a_lognormal_is_its_median() -> None:
    assert Luck(3).span(Dist("lognormal", 90_000, 90_000, 0.0), "a", "x") == 90_000


def test_chance_is_the_share_of_draws_below_the_probability() -> None:
    luck = Luck(1)
    assert not any(luck.chance(0.0, "a", "never") for _ in range(100))
    assert all(luck.chance(1.0, "a", "always") for _ in range(100))
    assert sum(luck.chance(0.3, "a", "now and then") for _ in range(4_000)) / 4_000 == pytest.approx(
        0.3, abs=0.03
    )

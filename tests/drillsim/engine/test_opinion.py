"""The people of an area, by hand and by property."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drillsim.base.model import HOUR, MINUTE
from drillsim.documents.public import Area, Rates
from drillsim.engine.opinion import Opinion

RATES = Rates(outage=1.0, leak=1.0, rumour=1.0, silence=0.5, calm=0.5, ease=1.0, spread=2.0, crowd=2.0)
SILENT, HOLDS = 20 * MINUTE, 45 * MINUTE


def people(concern: float = 0.0, **fields: float) -> Opinion:
    one = Opinion(Area(concern=concern, people=1_000), RATES, SILENT)
    for name, value in fields.items():
        setattr(one, name, value)
    one.look()
    return one


def test_an_outage_worries_people() -> None:
    one = people(outage=0.5)
    one.to(10 * MINUTE)
    assert one.concern == pytest.approx(1 - math.exp(-0.5 / 6))


def test_silence_worries_them_more_after_a_while() -> None:
    one = people(outage=0.5)
    one.to(20 * MINUTE)
    before = one.concern
    one.to(20 * MINUTE + HOUR)
    assert 1 - one.concern == pytest.approx((1 - before) * math.exp(-1.0))


def test_a_whole_word_in_time_calms_and_breaks_the_silence() -> None:
    one = people(0.4, outage=0.5)
    one.to(10 * MINUTE)
    before = one.concern
    assert one.told(1.0, 1.0, [], HOLDS) == 1.0
    assert one.concern == pytest.approx(before / 2)
    one.to(40 * MINUTE)
    assert one.concern == pytest.approx(before / 2)  # held wholly by what was said


@pytest.mark.parametrize(("after", "good"), [(15, 1.0), (67.5, 0.65), (120, 0.3), (400, 0.3)])
def test_the_later_the_less(after: float, good: float) -> None:
    one = people(0.4, outage=0.5)
    one.to(round(after * MINUTE))
    assert one.told(1.0, 1.0, [], HOLDS) == pytest.approx(good)


def test_content_and_reach_count_and_repetition_does_not() -> None:
    one = people(0.4, outage=0.1)
    assert one.told(0.6, 0.5, [], HOLDS) == pytest.approx(0.3)
    assert one.told(1.0, 1.0, [], HOLDS) == 0.0
    one.to(10 * MINUTE)
    assert one.told(1.0, 1.0, [], HOLDS) == pytest.approx(0.5)


def test_empty_words_do_nothing() -> None:
    one, other = people(0.4, outage=0.5), people(0.4, outage=0.5)
    for each in (one, other):
        each.to(30 * MINUTE)
    assert one.told(0.0, 1.0, [], HOLDS) == 0.0
    one.to(HOUR), other.to(HOUR)
    assert one.concern == other.concern


def test_after_a_word_concern_falls_when_nothing_is_the_matter() -> None:
    one = people(0.4)
    one.told(1.0, 1.0, [], HOLDS)
    one.to(30 * MINUTE)
    assert one.concern == pytest.approx(0.2 * math.exp(-0.5))


def test_a_rumour_misleads_until_it_is_answered() -> None:
    one = people()
    one.start("r", 0.4)
    one.look()
    one.to(HOUR)
    assert one.misled == pytest.approx(0.4 * (1 - math.exp(-2)))
    assert one.hours == pytest.approx(1_000 * (0.4 - 0.4 * (1 - math.exp(-2)) / 2))
    one.told(1.0, 1.0, ["r"], HOLDS)
    assert one.misled == pytest.approx(0.08)
    one.told(1.0, 1.0, ["other"], HOLDS)
    assert one.misled == pytest.approx(0.08)


def test_people_gather_when_they_worry_and_go_when_it_is_over() -> None:
    one = people(0.65, outage=0.001)
    one.outage = 0.03
    one.look()
    one.to(HOUR)
    assert 0.3 < one.crowd < 0.6
    one.outage = 0.0
    one.look()
    before = one.crowd
    one.to(2 * HOUR)
    assert one.crowd == pytest.approx(before * math.exp(-2))


SHARE = st.floats(0, 1)
STEPS = st.lists(
    st.tuples(
        st.integers(0, 90),
        SHARE,
        SHARE,
        st.none() | st.tuples(SHARE, SHARE),
        st.none() | st.tuples(st.sampled_from("ab"), st.floats(0.01, 1)),
    ),
    max_size=12,
)


@given(SHARE, STEPS, st.booleans())
def test_shares_stay_shares_and_silence_never_calms(start: float, steps: list, speaks: bool) -> None:
    one = people(start)
    now, hours = 0, 0.0
    for minutes, outage, leak, said, rumour in steps:
        before = one.concern
        now += minutes * MINUTE
        one.to(now)
        assert speaks or one.concern >= before
        one.outage, one.leak = outage, leak
        if rumour is not None:
            one.start(*rumour)
        one.look()
        if speaks and said is not None:
            before = one.concern
            one.told(*said, ["a"], HOLDS)
            assert one.concern <= before
        for share in (one.concern, one.crowd, one.misled):
            assert 0.0 <= share <= 1.0
        assert one.hours >= hours
        hours = one.hours


@given(SHARE, SHARE, st.integers(1, 20))
def test_how_often_somebody_looks_makes_no_difference_under_steady_pressure(
    start: float, outage: float, looks: int
) -> None:
    one, other = people(start, outage=outage), people(start, outage=outage)
    one.to(15 * MINUTE)
    for n in range(1, looks + 1):
        other.to(round(15 * MINUTE * n / looks))
    assert one.concern == pytest.approx(other.concern)
    assert one.hours == pytest.approx(other.hours)

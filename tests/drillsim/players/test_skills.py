from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drillsim.base.model import MINUTE
from drillsim.players.skills import KINDS, Skill, known, level_of, skill_of

LEVELS = st.integers(0, 200).map(lambda hundredths: f"{hundredths / 100:.2f}")


def skill(kind: str) -> Skill:
    found = skill_of(kind)
    assert found is not None
    return found


def test_the_kinds_that_have_a_name() -> None:
    assert KINDS == ("average", "novice", "expert", "by-the-book", "idle")
    assert [level_of(kind) for kind in KINDS] == [1.0, 0.0, 2.0, None, None]


@pytest.mark.parametrize(("named", "level"), [("novice", "0"), ("average", "1"), ("expert", "2.0")])
def test_a_name_stands_for_its_level(named: str, level: str) -> None:
    assert skill(named) == skill(level)


def test_half_way_between_average_and_expert() -> None:
    """Times lie at the mean of their ratios, √(4 · 1.5) = 2.449 minutes, all else at the mean."""
    half = skill("1.5")
    assert half.reaction.low == pytest.approx(2.449490 * MINUTE, abs=1)
    assert (half.handling, half.omits, half.verifies) == (32_500, 0.075, 0.86)
    assert (half.insight, half.judgement, half.care) == (0.86, 0.8, 0.7)


def test_only_who_is_less_than_average_hesitates_before_work_on_a_system() -> None:
    """Half way to average: √(3 · 1) times as long."""
    found = [skill(kind).hesitates for kind in ("novice", "0.5", "average", "expert", "by-the-book")]
    assert found == [3.0, pytest.approx(1.732051), 1.0, 1.0, 1.0]


@given(LEVELS, LEVELS)
def test_more_skill_is_never_worse_in_anything(one: str, other: str) -> None:
    low, high = sorted((one, other), key=float)
    worse, better = skill(low), skill(high)
    assert worse.reaction.low >= better.reaction.low and worse.handling >= better.handling
    assert worse.hesitates >= better.hesitates >= 1.0
    assert worse.omits >= better.omits and worse.errs >= better.errs
    assert worse.verifies <= better.verifies and worse.insight <= better.insight
    assert worse.judgement <= better.judgement and worse.care <= better.care


def test_idle_does_nothing_and_by_the_book_errs_never() -> None:
    assert skill_of("idle") is None
    book = skill("by-the-book")
    assert book.reads and (book.omits, book.errs, book.insight, book.judgement) == (0, 0, 1, 1)


@pytest.mark.parametrize("kind", ["people", "", "2.1", "-1", "1,5", "1.123", "nan", "Expert"])
def test_there_is_no_other_kind(kind: str) -> None:
    assert not known(kind)
    with pytest.raises(KeyError):
        skill_of(kind)

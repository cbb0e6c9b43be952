"""Story time: which moment a drill time stands for, and back."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from drillsim.base.model import HOUR, MINUTE
from drillsim.base.story import StoryTime

MORNING = datetime(2026, 10, 27, 7, 30)
EVENING = datetime(2026, 10, 27, 19, 0)
MORROW = datetime(2026, 10, 28, 8, 0)
THREE = StoryTime(MORNING, [(45 * MINUTE, EVENING), (90 * MINUTE, MORROW)])


def test_the_story_runs_along_with_the_drill_and_jumps_where_a_chapter_begins() -> None:
    assert THREE.at(0) == MORNING
    assert THREE.at(45 * MINUTE - 1) == MORNING + timedelta(minutes=45, milliseconds=-1)
    assert THREE.at(45 * MINUTE) == EVENING
    assert THREE.at(2 * HOUR) == MORROW + timedelta(minutes=30)
    assert THREE.before(45 * MINUTE) == MORNING + timedelta(minutes=45)


def test_what_was_before_the_drill_was_so_long_before_it_begins() -> None:
    assert THREE.at(-2 * HOUR) == MORNING - timedelta(hours=2)


def test_a_moment_that_is_jumped_over_has_come_when_the_next_chapter_begins() -> None:
    assert THREE.when(MORNING + timedelta(minutes=10)) == 10 * MINUTE
    assert THREE.when(MORNING + timedelta(hours=3)) == 45 * MINUTE
    assert THREE.when(MORROW + timedelta(hours=72)) == 90 * MINUTE + 72 * HOUR
    assert THREE.when(MORNING - timedelta(hours=1)) == 0


@given(st.integers(0, 5 * HOUR), st.integers(0, 100 * HOUR))
def test_a_deadline_has_come_exactly_from_its_drill_time_on(t: int, span: int) -> None:
    due = THREE.at(t) + timedelta(milliseconds=span)
    came = THREE.when(due)
    assert came >= t or THREE.at(t) >= due
    assert THREE.at(came) >= due
    assert came == 0 or THREE.at(came - 1) < due


def test_a_journal_s_story_is_read_with_its_chapters() -> None:
    assert StoryTime.of(None) is None
    plain = StoryTime.of({"starts": "2026-10-27 07:30"})
    assert plain is not None and not plain.jumps and plain.at(HOUR) == MORNING + timedelta(hours=1)
    told = StoryTime.of(
        {"starts": "2026-10-27 07:30", "chapters": [{"start": "45m", "at": "2026-10-27 19:00"}]}
    )
    assert told is not None and told.jumps and told.at(HOUR) == EVENING + timedelta(minutes=15)

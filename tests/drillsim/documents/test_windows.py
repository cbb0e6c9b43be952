"""What a scenario says of planned changes: faults with their lines, and what is sound."""

from __future__ import annotations

import pytest

from tests.pages import example_with, faults, load

SOUND = """changes:
  - id: thay-may
    title: {vi: Thay máy, en: A new switch}
    hits: [cong-ttdt]
    at: 10m
    before: 5m
    opens: 5m
    closes: 80m
    takes: 60m
    point: 0.5
    back: 10m
    restore: 30m
    else: back
reactions:
  - {id: lui, when: {change: thay-may, stands: past}, then: [{back: thay-may}]}
"""
OTHER = """  - {id: khac, when: {time: 20m}, then: [{go: thay-may}]}
"""


def test_a_sound_one_is_as_the_file_says() -> None:
    (change,) = load(example_with(SOUND)).changes
    assert (change.systems, change.point, change.serves, change.otherwise) == (
        ("cong-ttdt",),
        0.5,
        1.0,
        "back",
    )


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("hits: [cong-ttdt]", "hits: [cong-ttd]", "nearest: cong-ttdt"),
        ("then: [{back: thay-may}]", "then: [{back: thay-ma}]", "nearest: thay-may"),
        ("change: thay-may,", "change: thay-mai,", "nearest: thay-may"),
        ("stands: past", "stands: pass", "nearest: past"),
        (", stands: past", "", "stands"),
        ("at: 10m", "at: 3m", "at: 00:03:00 is outside its window (from 00:05:00 until before 01:20:00)"),
        ("at: 10m", "at: 3h", "is after the end of the drill"),
        ("at: 10m", "at: 80m", "is outside its window"),
        ("closes: 80m", "closes: 4m", "00:04:00 must be later than"),
        ("before: 5m", "before: 60m", "before: 01:00:00 is no less than takes"),
        ("    point: 0.5\n", "", "restore: goes with a point of no return"),
        ("    closes: 80m\n", "", "else: back means something only where the window closes"),
        ("    at: 10m\n", "", "change thay-may: no at, and no consequence says go"),
        ("point: 0.5", "point: 1", "point"),
    ],
)
def test_what_cannot_be_is_named(old: str, new: str, said: str) -> None:
    assert old in SOUND
    assert said in faults(example_with(SOUND.replace(old, new)))


@pytest.mark.parametrize(
    ("stands", "without", "said"),
    [
        ("past", ("    point: 0.5\n", "    restore: 30m\n"), "it has no point of no return"),
        ("overrun", ("    closes: 80m\n", "    else: back\n"), "its window never closes"),
        ("turned", ("    else: back\n",), "no consequence rolls it back"),
        ("off", (), "no consequence calls it off"),
    ],
)
def test_what_a_change_can_never_come_to_is_not_waited_for(
    stands: str, without: tuple[str, ...], said: str
) -> None:
    file = SOUND.replace("[{back: thay-may}]", "[{tell: bao-chi}]").replace("past", stands)
    for line in without:
        assert line in file
        file = file.replace(line, "")
    assert said in faults(example_with(file))


def test_who_says_go_lets_it_begin() -> None:
    assert load(example_with(SOUND.replace("    at: 10m\n", "") + OTHER)).changes[0].at is None


def test_two_changes_of_one_name_are_refused_and_version_1_knows_none() -> None:
    again = SOUND.replace(
        "reactions:", SOUND[SOUND.index("  - id") : SOUND.index("reactions:")] + "reactions:"
    )
    assert "planned change thay-may stands twice" in faults(example_with(again))
    assert "changes: needs version: 2" in faults(example_with(SOUND, version=1))

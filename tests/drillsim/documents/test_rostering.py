"""What a scenario says of shifts: faults with their lines, and what is sound."""

from __future__ import annotations

import pytest

from drillsim.base.model import HOUR, MINUTE
from tests.pages import example_with, faults, load

SOUND = """shifts:
  - id: kip-ngay
    title: {vi: Kíp ngày, en: The day crew}
    of: pa05
    since: 6h
    tires: 6h30m
    slower: 0.2
    errs: 0.1
    relief: 40m
    takes: uniform 3m 5m
    learns: 8m
    price: 60000
reactions:
  - {id: met, when: {shift: kip-ngay, crew: tired}, then: [{relieve: kip-ngay, after: 5m}]}
"""


def test_a_sound_one_is_as_the_file_says() -> None:
    (crew,) = load(example_with(SOUND)).shifts
    assert (crew.of, crew.tires, crew.relief, crew.price) == ("pa05", 6.5 * HOUR, 40 * MINUTE, 60_000)
    assert crew.slowed(9 * HOUR) == 1.5
    assert crew.fails(9 * HOUR) == 0.25


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("of: pa05", "of: tt-giam-sta", "there is no agency tt-giam-sta"),
        ("of: pa05", "of: dien-luc", "dien-luc has no seat in the drill"),
        ("tires: 6h30m", "tires: 0m", "tires"),
        ("slower: 0.2", "slower: 3", "slower"),
        ("errs: 0.1", "errs: 2", "errs"),
        ("relief: 40m", "relief: 40h", "relief: 40h"),
        ("price: 60000", "price: -1", "price"),
        ("{shift: kip-ngay, crew", "{shift: kip-dem, crew", "there is no shift kip-dem"),
        (", crew: tired", "", "crew"),
        ("crew: tired", "crew: sleepy", "sleepy"),
        ("{relieve: kip-ngay", "{relieve: kip-dem", "there is no shift kip-dem"),
        (
            "tires: 6h30m",
            "tires: 20h",
            "kip-ngay can never be tired: the drill is over before the crew is tired",
        ),
    ],
)
def test_what_is_wrong_is_said(old: str, new: str, said: str) -> None:
    assert old in SOUND
    assert said in faults(example_with(SOUND.replace(old, new, 1)))


def test_nobody_is_relieved_whom_nobody_relieves() -> None:
    alone = SOUND.replace("    relief: 40m\n", "").replace(
        "crew: tired}, then: [{relieve: kip-ngay, after: 5m}]",
        "crew: relieved}, then: [{people: so-khcn, add: 1}]",
    )
    assert "kip-ngay can never be relieved: nobody ever comes to take over" in faults(example_with(alone))


def test_an_agency_has_one_crew_and_version_1_knows_none() -> None:
    crew = SOUND.split("reactions:")[0]
    again = crew.replace("shifts:\n", "").replace("id: kip-ngay", "id: kip-dem")
    assert "pa05 has the shift kip-ngay already" in faults(example_with(crew + again))
    assert "shift kip-ngay stands twice" in faults(
        example_with(crew + again.replace("id: kip-dem", "id: kip-ngay"))
    )
    assert "shifts: needs version: 2" in faults(example_with(crew, version=1))

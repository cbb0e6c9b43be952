"""What a scenario says of places: faults with their lines, and what is sound."""

from __future__ import annotations

import pytest

from tests.pages import example_with, faults, load

SOUND = """places:
  - id: nha
    title: {vi: Nhà, en: House}
    systems: [cong-ttdt, sao-luu]
    people: [tt-giam-sat]
    standby: {vi: nhà trạm, en: station}
    moves: 25m
    backups: sao-luu
    elsewhere: 720h
reactions:
  - {id: ra, when: {time: 20m}, then: [{evacuate: nha}, {reopen: nha, after: 5m}, {move: cong-ttdt}]}
  - {id: vao, when: {all: [{evacuated: nha}, {moved: sao-luu}]}, then: [{move: sao-luu}]}
"""


def test_a_sound_one_is_as_the_file_says() -> None:
    (place,) = load(example_with(SOUND)).places
    assert (place.systems, place.people, place.serves) == (("cong-ttdt", "sao-luu"), ("tt-giam-sat",), 1.0)
    assert (place.backups, place.elsewhere) == ("sao-luu", 720 * 3_600_000)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("systems: [cong-ttdt, sao-luu]", "systems: [cong-ttd, sao-luu]", "nearest: cong-ttdt"),
        (
            "systems: [cong-ttdt, sao-luu]",
            "systems: [cong-ttdt, sao-luu, cong-ttdt]",
            "stands in nha already",
        ),
        ("systems: [cong-ttdt, sao-luu]", "systems: [cong-ttdt]", "sao-luu does not stand in this place"),
        ("people: [tt-giam-sat]", "people: [tt-giam-sa]", "nearest: tt-giam-sat"),
        ("    moves: 25m\n", "", "standby: goes with moves"),
        ("    elsewhere: 720h\n", "", "backups: goes with elsewhere"),
        ("evacuate: nha}", "evacuate: nh}", "nearest: nha"),
        ("{evacuate: nha}, ", "", "evacuated: nha is never so"),
        ("{move: cong-ttdt}", "{move: mot-cua}", "mot-cua has no stand-by"),
        ("moved: sao-luu", "moved: mot-cua", "mot-cua has no stand-by"),
        ("{move: cong-ttdt}", "{equip: cong-ttdt}", "cong-ttdt is never destroyed"),
        ("{evacuated: nha}", "{destroyed: cong-ttdt}", "cong-ttdt is never destroyed"),
    ],
)
def test_what_cannot_be_is_named(old: str, new: str, said: str) -> None:
    assert old in SOUND
    assert said in faults(example_with(SOUND.replace(old, new, 1)))


@pytest.mark.parametrize(
    ("systems", "repair", "said"),
    [
        ("[cong-ttdt, sao-luu]", "restore_backup", "repair: repair"),
        ("[sao-luu]", "repair", "cong-ttdt is destroyed and stands in no place"),
    ],
)
def test_what_is_destroyed_stands_in_a_place_and_takes_a_repair(systems: str, repair: str, said: str) -> None:
    burns = f"""      - {{id: chay, kind: degrade, at: 30m, hits: [cong-ttdt], to: 0, repair: {repair}, takes: 30m, destroys: true}}
"""
    file = example_with(
        SOUND.replace("[cong-ttdt, sao-luu]", systems).replace("{move: cong-ttdt}", "{reopen: nha}")
    )
    assert said in faults(file.replace("    stages:\n", "    stages:\n" + burns, 1))

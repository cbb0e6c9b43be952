"""What a scenario says of rosters: faults with their lines, and what is sound."""

from __future__ import annotations

import pytest

from drillsim.base.model import MINUTE
from tests.pages import example_with, faults, load

SOUND = """rosters:
  - id: doi
    title: {vi: Đội, en: Team}
    team: doi-ung-cuu
    calls: pa05
    strength: 2
    needs: [{skill: network, act: block}]
    members:
      - {id: an, of: so-khcn, skills: [network], answers: 4m, comes: 20m}
      - {id: binh, of: so-gddt, skills: [malware], found: moved, answers: 4m, comes: 20m}
reactions:
  - {id: co, when: {member: an, called: arrived}, then: [{send: an, after: 5m}]}
  - {id: du, when: {all: [{strength: doi, above: 0.4}, {covered: doi, skill: network}]}, then: [{bring: an}]}
"""


def test_a_sound_one_is_as_the_file_says() -> None:
    (roster,) = load(example_with(SOUND)).rosters
    assert (roster.callers, roster.strength, roster.weight) == (("pa05",), 2, 2.0)
    assert (roster.acknowledged, roster.by) == (15 * MINUTE, 60 * MINUTE)
    assert [member.found for member in roster.members] == ["ready", "moved"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("team: doi-ung-cuu", "team: doi-ung-cu", "nearest: doi-ung-cuu"),
        ("calls: pa05", "calls: [pa05, pa06]", "nearest: pa05"),
        ("of: so-khcn", "of: so-khc", "nearest: so-khcn"),
        ("of: so-khcn", "of: doi-ung-cuu", "doi-ung-cuu is the team itself"),
        ("strength: 2", "strength: 3", "3 are wanted and the roster has 2"),
        ("    strength: 2\n", "    strength: 2\n    by: 200m\n", "must be before the drill ends"),
        ("skill: network, act: block", "skill: malware, act: block", "nobody who can come has malware"),
        ("act: block", "act: blok", "nearest: block"),
        ("id: binh", "id: an", "an is on the roster doi already"),
        ("{member: an, called: arrived}", "{member: ann, called: arrived}", "nearest: an"),
        ("{member: an, called: arrived}", "{member: an, called: held}", "an never stands at held"),
        ("{member: an, called: arrived}", "{member: binh, called: arrived}", "binh never stands at arrived"),
        ("{strength: doi,", "{strength: do,", "nearest: doi"),
        ("{bring: an}", "{bring: am}", "allowed: an, binh"),
        ("version: 2", "version: 1", "rosters"),
    ],
)
def test_faults_are_named(old: str, new: str, said: str) -> None:
    file = example_with(SOUND)
    assert old in file
    assert said in faults(file.replace(old, new, 1))


def test_acts_on_people_need_a_roster() -> None:
    file = example_with(SOUND)
    found = faults(
        file[: file.index("rosters:")] + "reactions:\n"
        "  - {id: goi, when: {act: call_out}, then: [{concern: all, add: 0.1}]}\n"
    )
    assert "the scenario has no people to call out" in found

"""Hundreds of acts that have nothing to do with a drill move no draw of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from random import Random
from typing import Any

import pytest

from drillsim.engine.actions.acts import Act
from drillsim.engine.drill import Drill
from drillsim.engine.luck import Luck
from drillsim.players import bots
from drillsim.players.bots import Table
from drillsim.players.skills import Skill, skill_of
from tests.playing import CODES, setup

Draws = Counter[tuple[str, str, float]]
FED = 300
TALKER = "Người ngoài cuộc"


@pytest.fixture
def draws(monkeypatch: pytest.MonkeyPatch) -> Iterator[Draws]:
    """Every draw: whose, what for, what came out. Players are never busy, so that only luck could move."""
    found: Draws = Counter()
    plain = Luck.share

    def share(self: Luck, entity: str, purpose: str) -> float:
        value = plain(self, entity, purpose)
        found[entity, purpose, value] += 1
        return value

    monkeypatch.setattr(Luck, "share", share)

    def never_busy(kind: str) -> Skill | None:
        skill = skill_of(kind)
        return None if skill is None else replace(skill, handling=0)

    monkeypatch.setattr(bots, "skill_of", never_busy)
    yield found


def spared(quiet: Drill) -> list[str]:
    """Systems that nothing happens to, and that nobody speaks of."""
    named = {record.data.get("about") for record in quiet.records if record.kind in ("act", "delivery")}
    hit = {node for record in quiet.records if record.kind == "state" for node in record.data["changes"]}
    return [node for node in quiet.setup.city.nodes if node not in named | hit]


def talk(talker: str, drill: Drill, number: int, about: list[str]) -> Act:
    """Words about nothing in particular to anybody, or a report to somebody whom nobody plays."""
    luck = Random(number)
    others = [name for name in drill.setup.city.agencies if name != talker.split("/")[0]]
    if number % 2:
        return Act(talker, "share", None, (luck.choice(others),), {}, text=TALKER)
    absent = [name for name in others if name not in drill.post.played]
    return Act(talker, "report", luck.choice(about), (luck.choice(absent),), {"kind": "initial"}, text=TALKER)


def run(code: str, kind: str, fed: int, about: list[str]) -> Drill:
    plain = setup(code, kind)
    talker = next(
        seat for seat, _ in plain.players.items() if "inform" in plain.city.doc.roles[seat.split("/")[1]].may
    )
    # Its colleagues would hear what it is answered.
    silent = {seat: "idle" for seat in plain.players if seat.split("/")[0] == talker.split("/")[0]}
    table = Table(replace(plain, players={**plain.players, **silent}))
    for number in range(fed):
        table.advance(max(table.earliest, (number + 1) * table.drill.length // (fed + 1)))
        table.drill.act(talk(talker, table.drill, number, about))
        table.players.look()
    table.advance(table.drill.length)
    return table.drill


@pytest.mark.parametrize("code", CODES[:3])
def test_unrelated_acts_move_no_draw(code: str, draws: Draws) -> None:
    # What the seed draws of the scenario itself is drawn once and kept.
    setup(code, "average")
    draws.clear()
    quiet = run(code, "average", 0, [])
    before = draws.copy()
    draws.clear()
    loud = run(code, "average", FED, spared(quiet))
    after = draws.copy()
    assert before - after == Counter()
    # What is drawn besides is drawn for what was fed: each such draw names its message.
    assert all("message:" in purpose or "<" in entity for entity, purpose, _ in after - before)
    told = [act.data for act in loud.records if act.kind == "act" and act.data.get("text") == TALKER]
    assert len(told) == FED
    assert all(data["status"] == "accepted" for data in told)
    moved: list[Any] = [
        [record.t for record in drill.records if record.kind in ("work", "state", "perceived")]
        for drill in (quiet, loud)
    ]
    assert moved[0] == moved[1]

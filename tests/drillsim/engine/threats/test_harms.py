"""Harm without outage: how many people an hour, what takes some of it away, and when it ends."""

from __future__ import annotations

from typing import Any

import pytest

from drillsim.base.model import HOUR, MINUTE
from drillsim.journal.chain import lines
from drillsim.journal.replay import read, replay
from tests.drillsim.playing import Play, entry, fault, play

LEADER = "centre/leader"
TECHNICIAN = "centre/technician"


def harm(*systems: str, **fields: Any) -> dict[str, Any]:
    """A stage by which 60 people an hour come to harm at what a system serves."""
    plain = {"id": "harm", "kind": "harm", "at": "10m", "hits": list(systems or ("app",)), "people": 60}
    return {**plain, **fields}


def table(*stages: dict[str, Any], **more: Any) -> Play:
    return play(*stages, version=2, length="5h", **more)


def harming(at: Play) -> list[tuple[float, float]]:
    """(minute, people an hour) at each change for ``app``."""
    changes = [(record.t / MINUTE, record.data["changes"].get("app", {})) for record in at.of("state")]
    return [(minute, fields["harming"]) for minute, fields in changes if "harming" in fields]


def test_it_goes_on_as_long_as_the_system_serves() -> None:
    at = table(harm()).to(20)
    assert harming(at) == [(10, 60.0)]
    assert at.drill.world.nodes["app"].service == 1.0
    at.done(TECHNICIAN, "take_offline", "app")
    assert harming(at)[1:] == [(at.drill.now // MINUTE + (at.drill.now % MINUTE - 1) / MINUTE, 0.0)]
    at.done(TECHNICIAN, "reconnect", "app")
    assert [people for _, people in harming(at)] == [60.0, 0.0, 60.0]


def test_at_half_service_half_as_many_come_to_harm() -> None:
    at = table(harm(), fault("app", at="30m", to=0.5)).to(40)
    assert harming(at) == [(10, 60.0), (30, 30.0)]


def test_by_false_data_it_is_as_many_as_the_share_that_is_false() -> None:
    false = {"id": "false", "kind": "tamper", "at": "20m", "hits": ["app"], "share": 0.4, "grows": "100m"}
    at = table(harm(by="altered"), false).to(45)
    assert harming(at) == [(20, 2.4), (30, 4.8), (40, 7.2)]
    at.done(TECHNICIAN, "restore_backup", "app")
    assert harming(at)[-1][1] == 0.0


def test_what_was_taken_is_misused_whatever_becomes_of_the_system() -> None:
    at = table(harm(by="anyway")).to(20)
    at.done(TECHNICIAN, "isolate", "app")
    assert harming(at.to(200)) == [(10, 60.0)]


def test_an_attacker_harms_while_he_controls_the_system() -> None:
    at = table(entry("app", at="8m", establish="7m"), harm(hits={"controlled_by": "entry"})).to(20)
    assert harming(at) == [(15, 60.0)]
    at.done(TECHNICIAN, "eradicate", "app")
    assert [people for _, people in harming(at)] == [60.0, 0.0]


@pytest.mark.parametrize(
    ("verb", "about", "left"),
    [
        # Half of what has to be said is in a text without fields; a notice reaches 90 %, the press 60 %.
        ("public_notice", "app", 1 - 0.8 * 0.5 * 0.9),
        ("public_notice", None, 1 - 0.8 * 0.5 * 0.9),
        ("answer_press", "app", 1 - 0.8 * 0.5 * 0.6),
        ("public_notice", "sso", 1.0),
    ],
)
def test_who_is_warned_bewares(verb: str, about: str | None, left: float) -> None:
    at = table(harm(heeded=0.8)).to(20)
    at.act(LEADER, verb, about, text="Do not pay into this account")
    assert harming(at.to(21))[-1][1] == pytest.approx(60 * left)


def test_empty_words_and_harm_that_nobody_can_heed_change_nothing() -> None:
    at = table(harm(heeded=0.8)).to(20)
    at.act(LEADER, "public_notice", "app")
    assert harming(at.to(21)) == [(10, 60.0)]
    at = table(harm()).to(20)
    at.act(LEADER, "public_notice", "app", text="Beware")
    assert harming(at.to(21)) == [(10, 60.0)]


def test_it_ends_by_itself_when_stopped_and_moves_with_its_stage() -> None:
    assert harming(table(harm(lasts="25m")).to(60)) == [(10, 60.0), (35, 0.0)]
    moves = [
        {"id": "grows", "when": {"time": "20m"}, "then": [{"alter": "harm", "by": 2}]},
        {"id": "ends", "when": {"time": "30m"}, "then": [{"stop": "harm"}]},
    ]
    assert harming(table(harm(), reactions=moves).to(60)) == [(10, 60.0), (20, 120.0), (30, 0.0)]


def test_a_drill_with_harm_replays_byte_for_byte() -> None:
    at = table(harm(heeded=0.8), fault("app", at="30m", to=0.5)).to(20)
    at.act(LEADER, "public_notice", "app", text="Beware")
    at.drill.advance(5 * HOUR)
    text = list(lines(at.records))
    assert list(lines(replay(read(text)).records)) == text

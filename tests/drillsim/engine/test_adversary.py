"""Adversaries that answer: what they meet, what they do about it, and what ends it."""

from __future__ import annotations

from typing import Any

import pytest

from drillsim.base.model import MINUTE
from drillsim.journal.chain import lines
from drillsim.journal.replay import read, replay
from tests.drillsim.playing import Play, entry, fault, inject_data, play

TECHNICIAN = "centre/technician"
OTHER = {**entry("pc-b"), "id": "other"}
del OTHER["at"]


def against(*policy: dict[str, Any], stages: Any = (), injects: Any = None, **more: Any) -> Play:
    """An adversary who holds pc-a from 00:02 on, and has another way in by pc-b."""
    injects = injects or [inject_data("late", at="110m")]
    adversary = {"policy": list(policy), **more}
    return play(*(entry("pc-a"), OTHER, *stages), threat={"adversary": adversary}, injects=injects, version=2)


def move(on: str, *do: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"on": on, "do": list(do or ({"begin": "other"},)), **more}


def moves(table: Play) -> list[tuple[float, str, str]]:
    return [
        (one.t // MINUTE, one.data["why"]["on"], one.data["what"])
        for one in table.of("effect")
        if "adversary" in one.data["why"]
    ]


def rank(table: Play, node: str) -> str:
    return table.drill.world.nodes[node].compromise


@pytest.mark.parametrize("verb", ["isolate", "take_offline"])
def test_cut_off_he_takes_another_way(verb: str) -> None:
    table = against(move("isolated", after="10m")).to(10)
    at = table.done(TECHNICIAN, verb, "pc-a").t
    assert rank(table.to(at / MINUTE + 9), "pc-b") == "clean"
    assert rank(table.to(at / MINUTE + 12), "pc-b") != "clean"
    assert [how for _, *how in moves(table)] == [["isolated", "begin"]]


def test_what_he_does_not_hold_may_be_cut_off() -> None:
    table = against(move("isolated")).to(10)
    table.done(TECHNICIAN, "isolate", "app")
    assert moves(table.to(100)) == []


def test_a_move_for_one_system_waits_for_that_system() -> None:
    table = against(move("isolated", system="pc-b")).to(10)
    table.done(TECHNICIAN, "isolate", "pc-a")
    assert moves(table.to(100)) == []


def test_noticed_he_hastens() -> None:
    table = against(move("noticed", {"alter": "other", "by": 2.0})).to(10)
    table.done(TECHNICIAN, "investigate", "pc-a")
    assert [how for _, *how in moves(table.to(60))] == [["noticed", "alter"]]


def test_a_public_notice_warns_him_too() -> None:
    table = against(move("notified")).to(10)
    table.act("office/leader", "public_notice", "pc-a", text="Thông báo")
    assert [how for _, *how in moves(table.to(20))] == [["notified", "begin"]]


def test_evicted_he_comes_back_or_leaves() -> None:
    table = against(move("evicted", {"leave": "trouble"})).to(10)
    table.done(TECHNICIAN, "eradicate", "pc-a")
    assert [how for _, *how in moves(table.to(20))] == [["evicted", "leave"]]
    assert table.of("stage", stage="other", status="stopped")


def test_done_he_leaves_and_holds_nothing_more_and_answers_nothing() -> None:
    table = against(move("done", {"leave": "trouble"}, after="5m"), move("isolated"), goals=["entry"]).to(20)
    assert [how for _, *how in moves(table)] == [["done", "leave"]] and rank(table, "pc-a") == "clean"
    table.done(TECHNICIAN, "isolate", "pc-a")
    assert len(moves(table.to(60))) == 1


LOCK = fault("app", "dns", "sso", at="5m", id="lock", impact="encrypted", repair="restore_backup")
PAID = inject_data("ransom", at="20m", then=[{"pay": "trouble"}])


def locked(table: Play) -> int:
    return sum(table.drill.world.nodes[node].impact == "encrypted" for node in ("app", "dns", "sso"))


@pytest.mark.parametrize(("share", "left"), [(1.0, 0), (0.0, 3)])
def test_paid_he_decrypts_or_not(share: float, left: int) -> None:
    give = move("paid", {"release": "trouble", "share": share}, after="10m")
    table = against(give, stages=[LOCK], injects=[PAID]).to(29)
    assert locked(table) == 3
    assert locked(table.to(31)) == left


def test_what_he_decrypts_in_part_is_drawn_system_by_system() -> None:
    give = move("paid", {"release": "trouble", "share": 0.5})
    counts = {
        locked(
            play(
                *(entry("pc-a"), OTHER, LOCK),
                threat={"adversary": {"policy": [give]}},
                injects=[PAID],
                version=2,
                seed=seed,
            ).to(30)
        )
        for seed in range(12)
    }
    assert len(counts) > 1 and counts <= {0, 1, 2, 3}


def test_his_budget_ends() -> None:
    table = against(move("noticed", {"alter": "other", "by": 2.0}), move("isolated"), budget=1).to(10)
    table.done(TECHNICIAN, "investigate", "pc-a")
    table.done(TECHNICIAN, "isolate", "pc-a")
    assert [how for _, *how in moves(table.to(60))] == [["noticed", "alter"]]


def test_a_move_is_made_once() -> None:
    table = against(move("isolated")).to(10)
    for verb in ("isolate", "reconnect", "isolate"):
        table.done(TECHNICIAN, verb, "pc-a")
    assert len(moves(table.to(60))) == 1


def test_a_move_without_a_chance_is_never_made() -> None:
    table = against(move("isolated", chance=0.0)).to(10)
    table.done(TECHNICIAN, "isolate", "pc-a")
    assert moves(table.to(60)) == []


def test_a_drill_with_an_adversary_replays_byte_for_byte() -> None:
    table = against(
        move("isolated", after="uniform 5m 20m", chance=0.7), move("noticed", {"alter": "other", "by": 2.0})
    ).to(10)
    table.done(TECHNICIAN, "investigate", "pc-a")
    table.done(TECHNICIAN, "isolate", "pc-a")
    table.drill.advance(120 * MINUTE)
    written = list(lines(table.records))
    assert list(lines(replay(read([f"{line}\n" for line in written])).records)) == written

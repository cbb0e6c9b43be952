"""Accounts as things: who gets in, what closing one costs honest people, and what traces tell."""

from __future__ import annotations

from typing import Any

import pytest

from drillsim.base.errors import Refusal
from drillsim.base.model import MINUTE
from drillsim.journal.chain import lines
from drillsim.journal.replay import read, replay
from tests.drillsim.playing import Play, entry, fault, play

CLERKS = {
    "id": "clerks",
    "name": {"vi": "Tài khoản văn thư", "en": "Clerks"},
    "opens": {"app": 0.4, "pc-b": 0.25},
}
CHIEFS = {"id": "chiefs", "name": {"vi": "Tài khoản lãnh đạo", "en": "Chiefs"}, "opens": {"app": 0.1}}
TECHNICIAN = "centre/technician"


def stolen(*stages: dict[str, Any], groups: Any = (CLERKS, CHIEFS), **more: Any) -> Play:
    return play(*(stages or (fault("pc-b", at="100m"),)), version=2, accounts=list(groups), **more)


def service(table: Play, node: str) -> float:
    return round(table.drill.world.nodes[node].service, 6)


def comes(*systems: str, **more: Any) -> dict[str, Any]:
    return entry(*systems, **{"at": "30m", "through": "clerks", **more})


def leak(**more: Any) -> dict[str, Any]:
    flow = {"id": "flow", "kind": "leak", "at": "30m", "hits": ["app"], "data": "personal"}
    return {**flow, "empties_in": "10h", "through": "clerks", **more}


def rank(table: Play, node: str = "app") -> str:
    return table.drill.world.nodes[node].compromise


# -- what it costs --------------------------------------------------------------------------------


def test_closing_a_group_locks_honest_people_out_wherever_it_opens_until_its_reset() -> None:
    table = stolen()
    table.done(TECHNICIAN, "disable_accounts", "app", params={"account": "clerks"})
    assert (service(table, "pc-b"), service(table, "app")) == (0.75, 0.6)
    table.done(TECHNICIAN, "reset_credentials", "app", params={"account": "clerks"})
    assert (service(table, "pc-b"), service(table, "app")) == (1.0, 1.0)


def test_without_a_group_all_accounts_are_closed_at_that_system_alone() -> None:
    table = stolen()
    table.done(TECHNICIAN, "disable_accounts", "app")
    assert (service(table, "app"), service(table, "pc-b")) == (0.5, 1.0)


def test_a_reset_alone_locks_nobody_out() -> None:
    table = stolen()
    table.done(TECHNICIAN, "reset_credentials", "app")
    assert service(table, "app") == 1.0 and not table.of("state", changes={"app": {"locked": 0.0}})


def test_where_a_scenario_has_no_groups_nobody_is_locked_out() -> None:
    table = play()
    table.done(TECHNICIAN, "disable_accounts", "app")
    assert service(table, "app") == 1.0


# -- who gets in ----------------------------------------------------------------------------------


@pytest.mark.parametrize("verb", ["disable_accounts", "reset_credentials"])
@pytest.mark.parametrize("params", [{}, {"account": "clerks"}])
def test_an_entry_through_an_account_that_was_closed_or_reset_fails(verb: str, params: Any) -> None:
    table = stolen(comes("app"))
    table.done(TECHNICIAN, verb, "app", params=params)
    assert rank(table.to(110)) == "clean"


def test_an_entry_through_an_account_that_others_closed_comes() -> None:
    table = stolen(comes("app"))
    table.done(TECHNICIAN, "disable_accounts", "app", params={"account": "chiefs"})
    assert rank(table.to(40)) == "controlled"


def test_closing_ends_a_session_but_not_what_is_controlled_already() -> None:
    table = stolen(comes("app", establish="20m")).to(40)
    assert rank(table) == "foothold"
    table.done(TECHNICIAN, "disable_accounts", "app", params={"account": "clerks"})
    assert rank(table) == "clean" and rank(table.to(80)) == "clean"
    table = stolen(comes("app", establish="1m")).to(40)
    table.done(TECHNICIAN, "disable_accounts", "app", params={"account": "clerks"})
    assert rank(table) == "controlled"


def test_a_leak_through_an_account_ends_with_it() -> None:
    table = stolen(leak()).to(40)
    assert table.drill.world.nodes["app"].leaking
    table.done(TECHNICIAN, "reset_credentials", "app", params={"account": "clerks"})
    assert not table.drill.world.nodes["app"].leaking


def test_an_insider_has_the_new_password_and_is_stopped_by_closing_alone() -> None:
    table = stolen(leak(insider=True)).to(40)
    table.done(TECHNICIAN, "reset_credentials", "app", params={"account": "clerks"})
    assert table.drill.world.nodes["app"].leaking
    table.done(TECHNICIAN, "disable_accounts", "app", params={"account": "clerks"})
    assert not table.drill.world.nodes["app"].leaking


def test_an_insider_breaks_what_the_account_opens_and_nothing_once_it_is_closed() -> None:
    breaks = fault("app", at="30m", through="clerks", insider=True)
    assert stolen(breaks).to(40).drill.world.nodes["app"].health == 0.0
    table = stolen(breaks)
    table.done(TECHNICIAN, "disable_accounts", "app")
    assert table.to(110).drill.world.nodes["app"].health == 1.0


# -- what is said ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("group", "said"),
    [
        ({"holders": ["office"]}, "held by Office"),
        ({"shared": True}, "the logs name nobody"),
        ({}, "name nobody"),
    ],
)
def test_an_investigation_names_the_holders_of_an_account_unless_it_is_shared(group: Any, said: str) -> None:
    table = stolen(comes("app"), groups=[{**CLERKS, **group}]).to(40)
    table.done(TECHNICIAN, "investigate", "app")
    found = table.of("delivery")[-1].data["body"]
    assert said in found["en"] and "Tài khoản văn thư" in found["vi"]


def test_a_group_that_does_not_open_the_system_is_refused_and_one_there_is_not_is_not_taken_in() -> None:
    table = stolen()
    act = table.act(TECHNICIAN, "disable_accounts", "sso", params={"account": "chiefs"})
    assert act.data["reason"] == "not_opened"
    with pytest.raises(Refusal):
        table.act(TECHNICIAN, "disable_accounts", "sso", params={"account": "nobody"})


def test_a_drill_with_accounts_replays_byte_for_byte() -> None:
    table = stolen(comes("app", at="10m"), leak(id="out")).to(35)
    table.done(TECHNICIAN, "disable_accounts", "app", params={"account": "clerks"})
    table.drill.advance(120 * MINUTE)
    written = list(lines(table.records))
    assert list(lines(replay(read([f"{line}\n" for line in written])).records)) == written

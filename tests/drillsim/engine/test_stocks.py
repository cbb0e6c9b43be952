"""Stocks: used up by what runs and by acts, filled, bought; amounts and times worked out by hand."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drillsim.base.model import Seat
from drillsim.journal.replay import rebuild
from scoring.ledger import ledger
from tests.drillsim.build import inject_data, text, threat_data
from tests.drillsim.playing import Play, fault, play
from web.told.wire import PARTICIPANT, Audience, seen_by

SEAT = "centre/technician"


def stock(name: str = "fuel", amount: float = 60, **more: Any) -> dict[str, Any]:
    kept = {"owner": "centre", "unit": text("litres"), "title": text(name)}
    return {"id": name, "amount": amount, **kept, **more}


FUEL = stock(uses=[{"runs": "app", "takes": 60}])
DISKS = stock("disks", 2, uses=[{"act": "investigate", "about": "app", "takes": 1.5}], price=100)


def table(*stocks: dict[str, Any], reactions: tuple[Any, ...] = (), told: tuple[Any, ...] = ()) -> Play:
    injects = [inject_data("one", at="1m"), *told]
    return play(version=2, stocks=list(stocks), reactions=list(reactions), injects=injects)


def at(moment: str, **then: Any) -> dict[str, Any]:
    return {"id": f"at-{moment}", "when": {"time": moment}, "then": [then]}


def accounts(played: Play, name: str = "fuel") -> list[dict[str, Any]]:
    """Every account of a stock: when (minutes), how much is left, what moved."""
    found = [record for record in played.of("effect") if record.data["what"] == "left"]
    return [
        {
            "at": record.t / 60_000,
            **{key: value for key, value in record.data["details"].items() if key != "owner"},
        }
        for record in found
        if record.data["name"] == name
    ]


def test_what_runs_uses_a_stock_up_and_stops_without_it() -> None:
    played = table(FUEL)
    app = played.drill.world.nodes["app"]
    assert (played.to(59.9), app.service)[1] == 1.0
    assert (played.to(60), app.service)[1] == 0.0
    assert accounts(played) == [
        {"at": 0, "left": 60},
        {"at": 15, "left": 45, "used": 15},
        {"at": 30, "left": 30, "used": 15},
        {"at": 45, "left": 15, "used": 15},
        {"at": 54, "left": 6, "used": 9},
        {"at": 60, "left": 0, "used": 6},
    ]


def test_a_mark_is_told_whatever_else_happens_to_the_system_as_it_is_passed() -> None:
    for moment in ("14m50s", "15m", "15m20s"):
        threat = threat_data(fault("app", at=moment, to=0.5))
        played = play(version=2, stocks=[FUEL], threats=[threat], injects=[inject_data("one", at="1m")])
        played.to(20)
        assert accounts(played) == [{"at": 0, "left": 60}, {"at": 15, "left": 45, "used": 15}], moment


def test_what_comes_lets_it_run_again_until_that_is_used_too() -> None:
    played = table(FUEL, reactions=(at("70m", stock="fuel", add=20),))
    app = played.drill.world.nodes["app"]
    assert (played.to(69.9), app.service)[1] == 0.0
    assert (played.to(70), app.service)[1] == 1.0
    assert (played.to(90), app.service)[1] == 0.0
    assert rebuild(played.records).records == played.records


def test_what_is_switched_off_uses_nothing() -> None:
    played = table(FUEL)
    played.to(10)
    played.done(SEAT, "take_offline", "app")
    off = played.drill.now / 60_000
    played.to(119)
    left = accounts(played)[-1]
    assert left["at"] == pytest.approx(off, abs=0.001) and left["left"] == pytest.approx(60 - off, abs=0.001)


def test_an_act_takes_what_it_needs_and_is_refused_when_there_is_too_little() -> None:
    played = table(DISKS).to(2)
    assert not played.drill.view(SEAT).lacks("investigate", "app")
    played.done(SEAT, "investigate", "app")
    assert accounts(played, "disks")[-1]["left"] == 0.5
    assert played.drill.view(SEAT).lacks("investigate", "app")
    refused = played.act(SEAT, "investigate", "app").data
    assert (refused["status"], refused["reason"]) == ("refused", "no_stock")
    assert played.act(SEAT, "investigate", "pc-a").data["status"] == "accepted", "it takes none of them there"


def test_money_buys_no_more_than_it_can_pay() -> None:
    money = stock("money", 250)
    played = table(DISKS, money, reactions=(at("5m", stock="disks", add=8, pays="money"),)).to(6)
    assert accounts(played, "disks")[-1] == {"at": 5, "left": 4, "bought": 2}
    assert accounts(played, "money")[-1] == {"at": 5, "left": 50, "paid": 200}


def test_conditions_see_how_much_is_left() -> None:
    def told(name: str, **condition: Any) -> dict[str, Any]:
        return inject_data(name, when={"stock": "fuel", **condition})

    played = table(
        FUEL,
        reactions=(at("70m", stock="fuel", add=100),),
        told=(told("half", below=0.5), told("gone", below=0.01), told("full", above=1.0)),
    ).to(80)
    came = {r.data["hidden"].get("inject"): r.t / 60_000 for r in played.of("delivery")}
    assert (came["half"], came["gone"], came["full"]) == (31, 60, 70)


def test_only_its_owner_sees_what_is_left() -> None:
    played = table(FUEL).to(20)
    record = [each for each in played.of("effect") if each.data["what"] == "left"][-1]
    told = seen_by(Audience(PARTICIPANT, Seat(SEAT)), record)
    assert told is not None and told["data"]["name"] == "fuel"
    assert seen_by(Audience(PARTICIPANT, Seat("office/leader")), record) is None


def test_the_ledger_has_what_was_used_at_its_price_and_what_was_bought_and_is_left() -> None:
    money = stock("money", 1000)
    played = table(
        {**FUEL, "price": 20}, DISKS, money, reactions=(at("5m", stock="disks", add=8, pays="money"),)
    )
    played.to(10)
    played.done(SEAT, "investigate", "app")
    played.drill.advance(10**9)
    rows = {row["name"]["en"]: row for row in ledger(played.records)["rows"]}
    assert (rows["Used: fuel"]["amount"], rows["Used: fuel"]["dong"]) == (60, 1200)
    assert (rows["Used: disks"]["amount"], rows["Used: disks"]["dong"]) == (1.5, 150)
    spare = rows["Bought and not used up: disks"]
    assert (spare["amount"], spare["dong"], spare["mark"]) == (6.5, 650, "planned")
    assert "Used: money" not in rows
    assert ledger(played.records)["dong"] == 1200 + 150 + 650


def test_who_is_told_to_do_what_lacks_something_does_not() -> None:
    played = table(stock("disks", 1, uses=[{"act": "restore_backup", "takes": 2}])).to(2)
    assert played.act(SEAT, "restore_backup", "app").data["reason"] == "no_stock"


@settings(max_examples=25, deadline=None)
@given(
    st.lists(
        st.tuples(st.integers(1, 100), st.integers(-80, 80).filter(bool)),
        max_size=5,
        unique_by=lambda x: x[0],
    )
)
def test_nothing_is_ever_below_none_and_what_moved_adds_up(moves: list[tuple[int, int]]) -> None:
    played = table(
        FUEL, reactions=tuple(at(f"{minute}m", stock="fuel", add=add) for minute, add in moves)
    ).to(119)
    played.drill.advance(10**9)
    left = 60.0
    for each in accounts(played):
        left += each.get("came", 0) - each.get("went", 0) - each.get("used", 0)
        assert each["left"] >= 0
        assert each["left"] == pytest.approx(left, abs=0.01)

from __future__ import annotations

import json
from typing import Any

import pytest

from drillsim.documents.catalogue import ANYBODY, CATALOGUE
from drillsim.documents.rosters import MUSTERING
from drillsim.documents.shifts import HAND_OVER
from tests.drillsim.build import inject_data
from tests.drillsim.playing import SEATS, Play, entry, fault, play, told
from tests.drillsim.rich import rich

TECHNICIAN = "centre/technician"


def shown(table: Play, seat: str) -> str:
    """Everything that a view holds, as text; what of a message is hidden is not for showing."""
    view = table.drill.view(seat)
    inbox = [{k: v for k, v in record.data.items() if k != "hidden"} for record in view.inbox()]
    systems = [(each.node, each.service, each.seems, each.needs, each.fields) for each in view.systems()]
    forms = [view.form("initial", node) for node in table.drill.world.nodes]
    acts = [action.verb for action in view.acts()]
    return json.dumps([acts, inbox, systems, sorted(map(str, view.working())), forms], default=str)


def test_a_seat_sees_the_messages_that_reached_it() -> None:
    to = {"a": "centre", "b": "centre/leader", "c": "office", "d": "all"}
    table = play(
        injects=[inject_data(name, at=f"{n + 1}m", to=each) for n, (name, each) in enumerate(to.items())]
    )
    inbox = table.to(10).drill.view(TECHNICIAN).inbox()
    assert [record.data["title"]["en"] for record in inbox] == ["a", "d"]


def test_a_seat_sees_the_systems_of_its_agency_as_they_seem() -> None:
    table = play(fault("app", to=0.5)).to(1)
    view = table.drill.view(TECHNICIAN)
    assert [each.node for each in view.systems()] == ["hall", "dns", "sso", "app", "pc-a", "generator"]
    assert (view.system("app").seems, view.system("app").service) == ("well", 1.0)
    table.to(20)
    assert (view.system("app").seems, view.system("app").service, view.system("app").needs) == (
        "degraded",
        0.5,
        None,
    )
    table.done(TECHNICIAN, "investigate", "app")
    assert view.system("app").needs == "repair"


def test_a_seat_does_not_see_the_systems_of_others() -> None:
    view = play().drill.view(TECHNICIAN)
    for node in ("pc-b", "power", "mang-east", "nowhere"):
        with pytest.raises(KeyError):
            view.system(node)


def test_a_seat_sees_the_work_of_its_agency_alone() -> None:
    table = play()
    table.act(TECHNICIAN, "isolate", "app")
    table.act("cyber/technician", "investigate", "dns")
    assert table.drill.view("centre/leader").working() == {("isolate", "app")}
    assert table.drill.view("office/leader").working() == set()
    table.to(60)
    assert table.drill.view("centre/leader").working() == set()


def test_what_happens_to_others_changes_nothing_in_a_view() -> None:
    """A quiet drill, and one in which everything happens to others, look the same to the chairman."""
    quiet = play().to(100)
    busy = play(
        entry("pc-a", "app"), fault("dns"), injects=[told("alert", "10m"), inject_data("x", at="3m")]
    ).to(5)
    busy.act(TECHNICIAN, "share", "app", to=("office",))
    busy.done(TECHNICIAN, "investigate", "app")
    busy.act(TECHNICIAN, "isolate", "dns")
    busy.to(100)
    for table in (quiet, busy):
        table.drill.advance(100 * 60_000)
    assert shown(busy, "chairman/leader") == shown(quiet, "chairman/leader")
    assert shown(busy, TECHNICIAN) != shown(quiet, TECHNICIAN)


def test_what_has_not_been_sensed_is_not_seen() -> None:
    quiet, attacked = play().to(50), play(entry("pc-a", at="1m")).to(50)
    assert attacked.drill.world.nodes["pc-a"].compromise == "controlled"
    for seat in SEATS:
        assert shown(attacked, seat) == shown(quiet, seat)


def test_the_acts_offered_never_depend_on_what_is_expected() -> None:
    expect = [{"act": verb, "target": "1m", "limit": "2m"} for verb in ("isolate", "share")]
    plain = play(injects=[inject_data("ask", at="1m")]).to(5)
    asked = play(injects=[inject_data("ask", at="1m", expect=expect)]).to(5)
    assert asked.of("duty")
    for seat in SEATS:
        assert asked.drill.view(seat).acts() == plain.drill.view(seat).acts()
        assert shown(asked, seat) == shown(plain, seat)


def test_a_role_is_offered_what_it_may_and_requests_where_there_are_any() -> None:
    verbs = {action.verb for action in play().drill.view(TECHNICIAN).acts()}
    offered = {verb for verb, action in CATALOGUE.items() if action.group in ("inform", "technical")}
    assert verbs == (offered | ANYBODY) - {"request", HAND_OVER, *MUSTERING}


def test_hidden_fields_are_all_that_a_page_must_leave_out() -> None:
    """Nothing that participants may never see stands outside ``hidden`` in what their seats see."""
    drill = Play(rich()).to(119).drill
    allowed = {"seats", "agencies", "channel", "from", "sender", "title", "body", "about", "order", "options"}
    allowed |= {"act", "reply_to", "verdict", "hidden"}
    seen: list[dict[str, Any]] = [record.data for seat in SEATS for record in drill.view(seat).inbox()]
    assert seen
    assert all(set(data) <= allowed for data in seen)

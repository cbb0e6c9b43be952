"""Who sits where: whatever a kill or a refusal leaves between journal and rows is put right."""

from __future__ import annotations

from typing import Any

import pytest

from drillsim.base.errors import StoreError
from drillsim.live.runner import Runner
from tests.web.site import Site
from web.core.server import KEY
from web.live import seating

LEADER, OFFICE = "centre/leader", "office/leader"


def rows(site: Site) -> list[tuple[str, str, str | None]]:
    return [(each.name, each.state, each.seat) for each in site.store.people("one")]


def recovered(site: Site) -> Runner:
    """What a server that starts again has."""
    runner = Runner(site.store, now=site.clock)
    found: list[Any] = site.store.drills()
    assert runner.recover(found) == []
    seating.reconcile(site.store, runner.drills["one"])
    return runner


def agree(site: Site, runner: Runner) -> bool:
    sits = {each.id: each.seat for each in site.store.people("one") if each.state == "seated"}
    return seating.seated(runner.drills["one"]) == sits


def test_killed_between_the_journal_and_a_newcomer_s_row_nobody_sits_there(site: Site) -> None:
    site.live.join(LEADER, "never-stored")
    runner = recovered(site)
    assert seating.seated(runner.drills["one"]) == {}
    assert runner.drills["one"].records()[-1].kind == "leave"
    assert recovered(site).drills["one"].records()[-1].kind == "leave"
    assert len(recovered(site).drills["one"].records()) == len(runner.drills["one"].records())


def test_killed_between_the_journal_and_the_row_of_who_was_confirmed_they_have_the_seat(site: Site) -> None:
    site.browser().post("/join/AAAAAA", name="An", seat=LEADER)
    site.live.join(LEADER, site.store.people("one")[0].id)
    assert rows(site) == [("An", "asked", None)]
    assert agree(site, recovered(site))
    assert rows(site) == [("An", "seated", LEADER)]


def test_killed_in_the_middle_of_a_move_they_sit_where_the_journal_says(site: Site) -> None:
    site.seated(LEADER, "An")
    site.live.move(LEADER, OFFICE, site.store.people("one")[0].id)
    assert rows(site) == [("An", "seated", LEADER)]
    assert agree(site, recovered(site))
    assert rows(site) == [("An", "seated", OFFICE)]


def test_killed_in_the_middle_of_a_removal_they_are_out(site: Site) -> None:
    browser = site.seated(LEADER, "An")
    site.live.leave(LEADER, site.store.people("one")[0].id)
    assert rows(site) == [("An", "seated", LEADER)]
    assert agree(site, recovered(site))
    assert rows(site) == [("An", "removed", None)]
    assert browser.get("/play").location == "/?why=removed"


def test_where_nothing_was_interrupted_nothing_is_changed(site: Site) -> None:
    site.seated(LEADER, "An")
    site.browser().post("/join/AAAAAA", name="Bình", seat=OFFICE)
    before = len(site.live.records()), rows(site)
    runner = recovered(site)
    assert (len(runner.drills["one"].records()), rows(site)) == before


def test_a_move_is_stored_whole_or_not_at_all(site: Site) -> None:
    site.seated(LEADER, "An")
    count = len(site.live.records())
    moved = site.live.move(LEADER, OFFICE, site.store.people("one")[0].id)
    assert [(each.kind, each.data["seat"]) for each in moved] == [("leave", LEADER), ("join", OFFICE)]
    with pytest.raises(KeyError):
        site.live.move(OFFICE, "centre/nobody", "x")
    assert len(site.live.records()) == count + 2


def refuses(*_: Any, **__: Any) -> None:
    raise StoreError("store_full", why="test")


def test_who_could_not_be_kept_is_told_so_and_let_go_when_it_can(site: Site) -> None:
    add = site.store.add_person
    site.store.add_person = refuses  # type: ignore[assignment, method-assign]
    code = site.store.seat_codes("one")[LEADER]
    browser = site.browser()
    assert browser.post(f"/join/{code}", name="An").status_code == 503
    assert browser.get("/play").location == "/"
    site.store.add_person = add  # type: ignore[method-assign]
    seating.settle(site.app.extensions[KEY])
    assert seating.seated(site.live) == {}
    assert browser.post(f"/join/{code}", name="An").location == "/play"
    assert rows(site) == [("An", "seated", LEADER)]
    assert list(seating.seated(site.live).values()) == [LEADER]


def test_a_confirmation_that_could_not_be_kept_holds_when_it_can(site: Site) -> None:
    site.browser().post("/join/AAAAAA", name="An", seat=LEADER)
    room = site.staff("facilitator").open("room", "one")
    kept = site.store.seat_person
    site.store.seat_person = refuses  # type: ignore[assignment, method-assign]
    person = site.store.people("one")[0].id
    assert room.ask("seat", {"person": person, "seat": LEADER})["code"] == "unstored"
    site.store.seat_person = kept  # type: ignore[method-assign]
    assert room.ask("seat", {"person": person, "seat": LEADER})["ok"]
    assert rows(site) == [("An", "seated", LEADER)]
    assert seating.seated(site.live) == {person: LEADER}


def test_the_seat_of_a_person_is_one_row_and_one_place_after_many_moves(site: Site) -> None:
    site.seated(LEADER, "An")
    room = site.staff("facilitator").open("room", "one")
    person = site.store.people("one")[0].id
    for seat in (OFFICE, LEADER, LEADER, OFFICE):
        assert room.ask("seat", {"person": person, "seat": seat})["ok"]
    assert rows(site) == [("An", "seated", OFFICE)]
    assert seating.seated(site.live) == {person: OFFICE}
    assert agree(site, recovered(site))

"""Drills are created and taken in without a page."""

from __future__ import annotations

import json

import pytest

from drillsim.base.errors import Conflict
from drillsim.engine.setup import Setup
from drillsim.live.runner import LiveDrill
from tests.web.site import Site
from web.core.server import KEY, Server
from web.services.drills import Choice, create_drill, give_codes, today
from web.services.naming import named


def test_a_drill_is_made_with_codes_and_its_plan_announced_and_noted(site: Site) -> None:
    here: Server = site.app.extensions[KEY]
    told: list[LiveDrill] = []
    here.announcing.append(told.append)
    earlier = here.store.drill("one")
    assert earlier is not None
    action = {"what": "vá", "element": "equipment", "owner": "pc-a", "contact": "An", "start": "2026-11-24"}
    here.store.add_entries("one", "actions", [{**action, "due": "2026-12-24", "status": "open"}])
    live = create_drill(here, Choice("b17", "idle", 3), "An", earlier)
    assert told == [live] and here.runner.get(live.id) is live
    assert set(here.store.seat_codes(live.id)) == {seat.seat for seat in live.setup.scenario.seats}
    assert (live.setup.seed, live.setup.players, live.setup.graded) == (3, {}, ())
    (carried,) = here.store.assessment(live.id)["actions"]
    assert (carried["what"], carried["carried_from"]["drill"]) == ("vá", "one")
    (noted,) = here.store.audit_trail(live.id)
    assert (noted.account, noted.what) == ("An", {"created": "b17", "seed": 3})


@pytest.mark.parametrize("date", ["2027-03-02", None])
def test_a_drill_without_a_name_is_called_by_the_month_it_is_held_in(site: Site, date: str | None) -> None:
    here: Server = site.app.extensions[KEY]
    live = create_drill(here, Choice("b17", "idle", 3, date=date), "An")
    month = f"{today()[5:7]}/{today()[:4]}" if date is None else "03/2027"
    assert live.setup.called.words() == {
        "vi": f"Diễn tập ứng phó sự cố {month}",
        "en": f"Incident-response exercise {month}",
    }
    row = here.store.drill(live.id)
    assert row is not None and row.title == live.setup.called.words()
    # Whoever reads its journal elsewhere calls it so, too.
    start = json.loads(here.store.lines(live.id)[0])["data"]
    assert Setup.read(start).called == live.setup.called


def test_new_codes_of_a_seat_make_its_old_one_void_at_once(site: Site) -> None:
    here: Server = site.app.extensions[KEY]
    old = here.store.seat_codes("one")
    assert site.browser().get(f"/join/{old['centre/leader']}").status_code == 200
    give_codes(here, "one", ["centre/leader"])
    assert site.browser().get(f"/join/{old['centre/leader']}").status_code == 404
    assert site.browser().get(f"/join/{old['office/leader']}").status_code == 200


def test_names_that_are_taken_are_drawn_again() -> None:
    tried: list[tuple[str, str]] = []

    def make(drill: str, code: str) -> str:
        tried.append((drill, code))
        if len(tried) < 3:
            raise Conflict("store_taken", value=drill)
        return drill

    assert named(make) == tried[2][0]
    assert len(set(tried)) == 3


def test_what_goes_wrong_otherwise_is_not_tried_again() -> None:
    def make(drill: str, code: str) -> str:
        raise KeyError(code)

    with pytest.raises(KeyError):
        named(make)

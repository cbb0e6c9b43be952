"""Whose browser it is that has opened a logbook: by its team's code, for as long as the code stands."""

from __future__ import annotations

from flask import session

from drillsim.store.registers import NEW
from drillsim.store.rows import OfficeWrite
from tests.web.site import Site
from web.access import codes, teams

WALL = "2026-11-28T08:00:00.000+00:00"
CODE = "7K3MPX4QRT"


def given(site: Site) -> str:
    """The key under which the code of a team is kept."""
    key = codes.digest(CODE)
    document = {"logbook": "2026-lan-1", "team": "doi-1"}
    site.store.keep(codes.TEAM_CODES, [OfficeWrite(key, document, NEW, part="2026-lan-1")], "director", WALL)
    return key


def test_a_browser_is_that_of_the_team_whose_code_it_enters_until_it_leaves(site: Site) -> None:
    given(site)
    with site.app.test_request_context():
        assert (teams.enter("ZZZZZZZZZZ"), teams.team_here()) == (False, None)
        assert teams.enter(CODE.lower())
        assert teams.team_here() == ("2026-lan-1", "doi-1")
        # It outlasts the browser's window: a team comes back after a pause.
        assert session.permanent
        teams.leave()
        assert teams.team_here() is None


def test_a_code_that_was_replaced_or_deleted_opens_nothing_any_more(site: Site) -> None:
    key = given(site)
    with site.app.test_request_context():
        assert teams.enter(CODE)
        site.store.drop_office(codes.TEAM_CODES, key, 1, "director", WALL)
        assert (teams.team_here(), teams.enter(CODE)) == (None, False)
    site.store.erase_office(codes.TEAM_CODES, key, "director", WALL)
    with site.app.test_request_context():
        assert not teams.enter(CODE)

"""Every address for accounts and every role at it; an address that stands in no table here is a fault."""

from __future__ import annotations

import re

import pytest

from drillsim.store import OFFICE_ROLES
from tests.web.site import HASH, Site
from web.access.auth import CONTROLLERS, DIRECTOR, EVALUATOR, OFFICER, ROLES, WATCHERS
from web.access.desk import KEEPERS

WALL = "2026-11-23T00:00:00.000+00:00"
EVERY = (*ROLES, *OFFICE_ROLES)
PLANNERS, READERS = CONTROLLERS, WATCHERS
DOORS: dict[str, set[str] | frozenset[str]] = {
    "GET /staff": set(ROLES),
    "GET /staff/new": {DIRECTOR},
    "POST /staff/new": {DIRECTOR},
    "GET /staff/upload": {DIRECTOR},
    "POST /staff/upload": {DIRECTOR},
    "GET /staff/upload/<name>": {DIRECTOR},
    "POST /staff/upload/<name>/cancel": {DIRECTOR},
    "GET /staff/journal/<drill>": {DIRECTOR},
    "POST /review/<drill>/branch": CONTROLLERS,
    "GET /staff/accounts": {DIRECTOR},
    "POST /staff/accounts": {DIRECTOR},
    "GET /staff/accounts/<name>/<what>": {DIRECTOR},
    "POST /staff/accounts/<name>/close": {DIRECTOR},
    "POST /staff/accounts/<name>/open": {DIRECTOR},
    "POST /staff/accounts/<name>/password": {DIRECTOR},
    "POST /staff/accounts/<name>/role": {DIRECTOR},
    "GET /staff/drill/<drill>": {DIRECTOR},
    "GET /staff/drill/<drill>/<what>": {DIRECTOR},
    "POST /staff/drill/<drill>/archive": {DIRECTOR},
    "POST /staff/drill/<drill>/delete": {DIRECTOR},
    "POST /staff/drill/<drill>/name": {DIRECTOR},
    "POST /staff/drill/<drill>/screen": {DIRECTOR},
    "GET /room/<drill>": WATCHERS,
    "GET /evaluate/<drill>": {DIRECTOR, EVALUATOR},
    "GET /evaluate/<drill>/notes": {DIRECTOR, EVALUATOR},
    "POST /evaluate/<drill>/notes": {DIRECTOR, EVALUATOR},
    "POST /evaluate/<drill>/notes/<key>": {DIRECTOR, EVALUATOR},
    "POST /evaluate/<drill>/notes/<key>/drop": {DIRECTOR, EVALUATOR},
    "POST /evaluate/<drill>/notes/<key>/back": {DIRECTOR, EVALUATOR},
    "GET /evaluate/<drill>/notes/<key>/file": {DIRECTOR, EVALUATOR},
    "POST /evaluate/<drill>/watching": {DIRECTOR},
    "GET /hall/<drill>": set(ROLES),
    "GET /cards/<drill>": CONTROLLERS,
    "POST /cards/<drill>": CONTROLLERS,
    "GET /join.svg": set(ROLES),
    "GET /release/<drill>": {DIRECTOR},
    "POST /release/<drill>": {DIRECTOR},
    "GET /blind": {DIRECTOR, EVALUATOR},
    "GET /blind/<alias>": {EVALUATOR},
    "GET /blind/table/<name>": {DIRECTOR},
    "POST /blind/<alias>": {EVALUATOR},
    "GET /review/compare": set(ROLES),
    "GET /review/drills": set(ROLES),
    "GET /desk": READERS,
    "POST /desk/new": PLANNERS,
    "POST /desk/check": READERS,
    "POST /desk/read": READERS,
    "GET /desk/bring": PLANNERS,
    "POST /desk/bring": PLANNERS,
    "GET /desk/bring/<key>": PLANNERS,
    "POST /desk/bring/<key>": PLANNERS,
    "GET /desk/library/<name>": READERS,
    "GET /desk/library/<name>/rehearsal": READERS,
    "POST /desk/library/<name>/rehearsal": PLANNERS,
    "GET /desk/<key>": READERS,
    "GET /desk/<key>/text": READERS,
    "POST /desk/<key>/text": PLANNERS,
    "GET /desk/<key>/table": READERS,
    "GET /desk/<key>/edit": READERS,
    "POST /desk/<key>/edit": PLANNERS,
    "GET /desk/<key>/good": READERS,
    "GET /desk/<key>/difference": READERS,
    "GET /desk/<key>/offers": READERS,
    "POST /desk/<key>/try": READERS,
    "POST /desk/<key>/idle": READERS,
    "POST /desk/<key>/map": READERS,
    "GET /desk/<key>/versions": READERS,
    "POST /desk/<key>/versions": PLANNERS,
    "POST /desk/<key>/state": PLANNERS,
    "GET /desk/<key>/signed/<number>": READERS,
    "GET /desk/<key>/source": READERS,
    "GET /staff/plans": {DIRECTOR},
    "POST /staff/plans": {DIRECTOR},
    "GET /staff/plans/<key>": {DIRECTOR},
    "POST /staff/plans/<key>": {DIRECTOR},
    "GET /staff/plans/<key>/choices": {DIRECTOR},
    "POST /staff/plans/<key>/choices": {DIRECTOR},
    "POST /staff/plans/<key>/people": {DIRECTOR},
    "GET /staff/plans/<key>/cards": {DIRECTOR},
    "GET /desk/<key>/comments": READERS,
    "POST /desk/<key>/comments": READERS,
    "POST /desk/<key>/here": READERS,
    "GET /desk/<key>/export": READERS,
    "GET /desk/<key>/export/<form>": READERS,
    "GET /desk/library/<name>/export": READERS,
    "GET /desk/library/<name>/export/<form>": READERS,
    "GET /desk/<key>/play": {DIRECTOR},
    "POST /desk/<key>/play": {DIRECTOR},
    "GET /desk/<key>/rehearsal": READERS,
    "POST /desk/<key>/rehearsal": PLANNERS,
    "GET /office": set(EVERY),
    "GET /office/overdue": set(EVERY),
    "GET /office/units": set(EVERY),
    "GET /office/units/<unit>": set(EVERY),
    "GET /office/duties/<duty>": set(EVERY),
    "GET /office/calendar.ics": set(EVERY),
    "GET /office/files/<key>": set(EVERY),
    "GET /office/settings": set(EVERY),
    "POST /office/settings": set(KEEPERS),
    "POST /office/ticks": set(EVERY),
    "POST /office/ticks/many": set(KEEPERS),
    "POST /office/drop": set(EVERY),
    "POST /office/restore": set(EVERY),
    "GET /office/deleted": set(EVERY),
    "GET /office/history/<register>/<path:key>": set(EVERY),
    "GET /office/books/<name>": set(EVERY),
    "POST /office/books/<name>": set(EVERY),
    "GET /office/books/<name>/new": set(EVERY),
    "GET /office/books/<name>/rows/<path:key>": set(EVERY),
    "GET /office/books/<name>/rows/<path:key>/<paper>.<form>": set(EVERY),
    "GET /office/books/<name>/sheet.xlsx": set(EVERY),
    "POST /office/books/<name>/sheet": set(EVERY),
    "GET /office/books/everything.xlsx": set(EVERY),
    "GET /office/coverage": set(EVERY),
    "GET /office/reports": set(EVERY),
    "POST /office/reports/sheets": {*KEEPERS, OFFICER},
    "GET /office/reports/<period>/<unit>.xlsx": set(EVERY),
    "GET /office/reports/<period>/sheets.zip": set(KEEPERS),
    "GET /office/reports/<period>/<receiver>.<form>": set(KEEPERS),
    "GET /office/accounts": set(KEEPERS),
    "POST /office/accounts": set(KEEPERS),
    "GET /office/team": set(EVERY),
    "GET /office/team/team.xlsx": set(EVERY),
    "POST /office/team/sheet": set(KEEPERS),
    "POST /office/team/members": {*KEEPERS, OFFICER},
    "GET /office/team/members/<key>": set(EVERY),
    "GET /office/team/members/<key>/data.json": set(KEEPERS),
    "POST /office/team/members/<key>/erase": set(KEEPERS),
    "GET /office/team/members/<key>/<kind>.<form>": set(EVERY),
    "GET /office/team/annex.<form>": set(EVERY),
    "GET /office/team/units/<unit>/registration.<form>": set(EVERY),
    "GET /office/callouts": set(KEEPERS),
    "POST /office/callouts": set(KEEPERS),
    "GET /office/callouts/<key>": set(KEEPERS),
    "POST /office/callouts/<key>": set(KEEPERS),
    "GET /office/callouts/<key>/now": set(KEEPERS),
    "GET /office/callouts/<key>/review": set(KEEPERS),
    "GET /office/callouts/<key>/journal.jsonl": set(KEEPERS),
    "GET /office/callouts/<key>/report.<form>": set(KEEPERS),
    "GET /office/plans/<key>/papers": {DIRECTOR},
    "GET /office/plans/<key>/papers/<kind>.<form>": {DIRECTOR},
    "GET /office/drills/<drill>/papers": CONTROLLERS,
    "GET /office/drills/<drill>/papers/<kind>.<form>": CONTROLLERS,
    "GET /office/logbooks": {*KEEPERS, EVALUATOR},
    "POST /office/logbooks": set(KEEPERS),
    "GET /office/logbooks/<key>": {*KEEPERS, EVALUATOR},
    "POST /office/logbooks/<key>": {*KEEPERS, EVALUATOR},
    "GET /office/logbooks/<key>/review": {*KEEPERS, EVALUATOR},
    "POST /office/logbooks/<key>/codes": set(KEEPERS),
    "GET /office/logbooks/<key>/files/<int:seq>": {*KEEPERS, EVALUATOR},
    "GET /office/logbooks/<key>/journal.jsonl": set(KEEPERS),
    "GET /office/logbooks/<key>/<kind>.<form>": {*KEEPERS, EVALUATOR},
    "POST /office/logbooks/<key>/key": set(KEEPERS),
    "POST /office/logbooks/<key>/key/back": set(KEEPERS),
    "POST /office/logbooks/<key>/purge": set(KEEPERS),
}
"""Whom the door of an address lets in; which rows they then see, the tests of each register tell."""

OPEN = {
    "pages": "whoever comes, and a participant's own pages",
    "review": "reviewpages.viewer: staff, and participants once it is released (tests/web/pages/test_reviewpages.py)",
    "debrief": "by what is judged (tests/web/pages/test_debrief.py, test_claims.py, test_appeals.py)",
    "claims": "as debrief",
    "logteams": "a team of a logbook, by its code (tests/web/pages/office/test_logbooks.py)",
    "jobpages": "as review (tests/web/pages/test_jobpages.py)",
    "exhibits": "the seats that a message has shown it, and staff (tests/web/pages/test_exhibitpages.py)",
    "installing": "whoever comes",
    "monitoring": "machines (tests/web/pages/test_monitoring.py)",
    "static": "whoever comes",
}
"""Blueprints whose views ask for themselves who is there, and where that is tested."""
ALONE = {"staff.login", "staff.sign_in", "staff.logout", "staff.report", "callouts.mine", "callouts.answer"}
"""Views that are for people without an account, or ask for themselves."""


def addresses(site: Site) -> dict[str, str]:
    """Every address with its method -> its view."""
    return {
        f"{method} {rule.rule}": rule.endpoint
        for rule in site.app.url_map.iter_rules()
        for method in rule.methods or ()
        if method not in ("HEAD", "OPTIONS")
    }


def test_every_address_has_a_door_or_asks_for_itself(site: Site) -> None:
    unnamed = {
        address
        for address, view in addresses(site).items()
        if address not in DOORS and view not in ALONE and view.partition(".")[0] not in OPEN
    }
    assert unnamed == set()
    assert set(DOORS) - set(addresses(site)) == set()


@pytest.mark.parametrize("role", EVERY)
def test_a_door_lets_in_whom_it_is_for_and_nobody_else(site: Site, role: str) -> None:
    if role not in ROLES:
        site.store.add_account(role, role, HASH, WALL)
    browser = site.staff(role)
    wrong = {}
    for address, allowed in DOORS.items():
        method, rule = address.split(" ")
        path = re.sub(r"<[^>]+>", "nothing", rule.replace("<drill>", "one").replace("<int:seq>", "1"))
        answer = browser.ask(method, path, {} if method == "POST" else None)
        if (answer.status_code == 403) != (role not in allowed):
            wrong[address] = answer.status_code
    assert wrong == {}


def test_without_an_account_every_door_is_shut(site: Site) -> None:
    for browser in (site.browser(), site.seated("centre/technician")):
        for address in DOORS:
            method, rule = address.split(" ")
            path = re.sub(r"<[^>]+>", "nothing", rule.replace("<drill>", "one").replace("<int:seq>", "1"))
            answer = browser.ask(method, path, {} if method == "POST" else None)
            signed_out = (
                answer.status_code == 400
                and answer.json is not None
                and answer.json["code"] == "form_signed_out"
            )
            login = answer.status_code in (302, 303) and answer.location.startswith("/staff/login")
            assert signed_out or login or answer.status_code in (401, 403), address

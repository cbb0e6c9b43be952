"""Who may do what: every role at every page and every event; what is not allowed is refused."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.web.site import Browser, Site, Socket
from web.access.auth import ROLES
from web.live.events import EVENTS

SOUND: dict[str, Any] = {
    "act": {"key": "k", "verb": "isolate", "about": "pc-a"},
    "prefill": {"kind": "initial", "about": "pc-a"},
    "clock": {"do": "pause"},
    "control": {"type": "hold", "inject": "later"},
    "due": {},
    "seat": {"person": "nobody", "seat": "centre/leader"},
    "remove": {"person": "nobody"},
    "readmit": {"person": "nobody"},
    "device": {},
    "hand_over": {"note": "x"},
    "note": {"text": "to be watched", "about": "inject later"},
    "notes": {},
    "score": {},
    "ratings": {},
    "rate": {"objective": "contain", "rating": "P", "note": "", "t": 0},
}
CONTROLLING = {"clock", "control", "due", "seat", "remove", "readmit", "note", "notes"}
MAY = {
    "director": CONTROLLING | {"score", "ratings", "rate"},
    "facilitator": CONTROLLING | {"score", "ratings"},
    "evaluator": {"score", "ratings", "rate"},
    "observer": set(),
    "participant": {"act", "prefill", "device", "hand_over"},
}
PAGES = {
    "/staff": set(ROLES),
    "/staff/new": {"director"},
    "/room/one": {"director", "facilitator", "evaluator"},
    "/evaluate/one": {"director", "evaluator"},
    "/hall/one": set(ROLES),
    "/cards/one": {"director", "facilitator"},
    "/join.svg?drill=one": set(ROLES),
    "/staff/journal/one": {"director"},
}
FORMS: dict[str, set[str]] = {
    "/staff/new": {"director"},
    "/staff/accounts": {"director"},
    "/staff/accounts/observer/close": {"director"},
    "/release/one": {"director"},
    "/cards/one": {"director", "facilitator"},
}


def opened(site: Site, role: str) -> Socket:
    if role == "participant":
        return site.seated("centre/technician").open("play", "one")
    return site.staff(role).open("hall" if role == "observer" else "room", "one")


def test_the_matrix_names_every_event() -> None:
    assert set(SOUND) == set(EVENTS)
    assert set.union(*MAY.values()) == set(EVENTS)


@pytest.mark.parametrize("role", MAY)
def test_an_event_that_is_not_for_a_role_is_refused_and_does_nothing(site: Site, role: str) -> None:
    site.live.start("test")
    socket = opened(site, role)
    before = len(site.live.records())
    for event in EVENTS.keys() - MAY[role]:
        assert socket.ask(event, SOUND[event])["code"] == "forbidden", event
    assert len(site.live.records()) == before
    assert site.live.state == "running"
    assert site.store.ratings("one") == []


@pytest.mark.parametrize("role", MAY)
def test_an_event_that_is_for_a_role_gets_past_the_door(site: Site, role: str) -> None:
    site.live.start("test")
    socket = opened(site, role)
    for event in MAY[role]:
        assert socket.ask(event, SOUND[event]).get("code") != "forbidden", event


@pytest.mark.parametrize("event", EVENTS)
def test_a_big_screen_sends_nothing_even_when_the_director_opened_it(site: Site, event: str) -> None:
    socket = site.staff("director").open("hall", "one")
    assert socket.ask(event, SOUND[event])["code"] == "forbidden"


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("role", ROLES)
def test_pages_open_to_the_roles_they_are_for(site: Site, page: str, role: str) -> None:
    assert site.staff(role).get(page).status_code == (200 if role in PAGES[page] else 403)


def test_who_may_not_see_a_page_or_finds_none_gets_home_from_it_and_out(site: Site) -> None:
    observer = site.staff("observer")
    for page, code in (("/staff/new", 403), ("/staff/nothing", 404)):
        answer = observer.get(page)
        assert answer.status_code == code
        assert answer.text.count('href="/staff"') >= 2, "the name of the application, and the button"
        assert 'id="logout"' in answer.text
    guest = site.browser().get("/staff/nothing").text
    assert 'href="/"' in guest
    assert 'id="logout"' not in guest


@pytest.mark.parametrize("page", PAGES)
def test_without_an_account_a_page_leads_to_the_sign_in(site: Site, page: str) -> None:
    for browser in (site.browser(), site.seated("centre/technician")):
        answer = browser.get(page)
        assert answer.status_code == 302
        assert answer.location.startswith("/staff/login")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("role", ROLES)
def test_forms_are_for_those_who_run_the_drill(site: Site, form: str, role: str) -> None:
    answered = site.staff(role).post(form, form="/staff").status_code
    assert (answered == 403) == (role not in FORMS[form])


def refused(browser: Browser, page: str, drill: str) -> bool:
    return not browser.open(page, drill).connected


def test_a_connection_without_identity_is_refused(site: Site) -> None:
    for page in ("play", "room", "evaluate", "hall"):
        assert refused(site.browser(), page, "one")


def test_a_participant_opens_no_page_of_the_staff(site: Site) -> None:
    browser = site.seated("centre/technician")
    assert all(refused(browser, page, "one") for page in ("room", "evaluate", "hall"))


def test_staff_open_no_seat(site: Site) -> None:
    assert all(refused(site.staff(role), "play", "one") for role in ROLES)


def test_facilitators_and_observers_do_not_evaluate(site: Site) -> None:
    assert refused(site.staff("facilitator"), "evaluate", "one")
    assert refused(site.staff("observer"), "evaluate", "one")


def test_an_observer_sees_what_the_hall_sees_and_no_more(site: Site) -> None:
    observer = site.staff("observer")
    assert refused(observer, "room", "one")
    site.live.start("test")
    site.to(3)
    hall = observer.open("hall", "one")
    assert hall.records() == []
    told = json.dumps(hall.of("screen"))
    assert "warning" not in told
    site.staff("director").post(
        "/staff/drill/one/screen", form="/staff/drill/one", delay="0", shown=["unreported", "titles"]
    )
    told = json.dumps(hall.of("screen"))
    assert "warning" in told
    for kept_back in ("later", "mật", "secret note", '"duty"', '"hidden"', '"expect"', '"presence"'):
        assert kept_back not in told
    listed = observer.get("/staff").text
    assert "/hall/one" in listed
    for closed in ("/room/one", "/evaluate/one", "/report/one", "/review/one"):
        assert closed not in listed
        assert observer.get(closed).status_code == 403
    site.live.end("test")
    assert observer.get("/review/one").status_code == 200


def test_an_evaluator_reads_the_control_room_and_fires_nothing(site: Site) -> None:
    site.live.start("test")
    room = site.staff("evaluator").open("room", "one")
    assert any(inject["id"] == "later" for inject in room.hello["static"]["injects"])
    for event in ("clock", "control", "seat", "remove", "readmit", "note", "notes", "due"):
        assert room.ask(event, SOUND[event])["code"] == "forbidden"


def test_a_participant_stays_in_their_own_drill(site: Site) -> None:
    site.drill("two", "BBBBBB")
    assert refused(site.seated("centre/technician"), "play", "two")


def test_a_drill_that_is_not_there_is_refused(site: Site) -> None:
    assert refused(site.staff("director"), "room", "none")
    assert site.staff("director").get("/room/none").status_code == 404


def test_who_asks_for_a_seat_has_none_yet(site: Site) -> None:
    browser = site.browser()
    browser.post("/join/AAAAAA", name="Bình", seat="office/leader")
    assert refused(browser, "play", "one")


def test_a_connection_needs_to_say_what_it_wants(site: Site) -> None:
    browser = site.staff("director")
    for sent in (
        None,
        {},
        "one",
        {"drill": "one", "page": "all"},
        {"drill": "one", "page": "room", "seat": "x"},
    ):
        client = site.io.test_client(site.app, flask_test_client=browser.http, auth=sent)
        assert not client.is_connected()


def test_a_closed_account_is_out_at_once(site: Site) -> None:
    browser = site.staff("facilitator")
    socket = browser.open("room", "one")
    site.store.disable("facilitator")
    assert socket.ask("clock", {"do": "start"})["code"] == "signed_out"
    assert not socket.connected
    assert site.live.state == "ready"
    assert browser.get("/staff").status_code == 302


def test_a_new_password_ends_the_sessions_made_with_the_old_one(site: Site) -> None:
    browser = site.staff("facilitator")
    site.store.set_password("facilitator", "another hash")
    assert browser.get("/staff").status_code == 302


def test_a_removed_person_is_out_at_once(site: Site) -> None:
    browser = site.seated("centre/technician")
    socket = browser.open("play", "one")
    person = socket.hello["me"]["person"]
    assert site.staff("facilitator").open("room", "one").ask("remove", {"person": person})["ok"]
    assert socket.of("bye") == [] or not socket.connected
    assert refused(browser, "play", "one")
    assert browser.get("/play").status_code == 302


def test_people_of_other_drills_are_out_of_reach(site: Site) -> None:
    site.drill("two", "BBBBBB")
    site.seated("centre/technician", drill="two")
    person = site.store.people("two")[0].id
    room = site.staff("director").open("room", "one")
    assert room.ask("remove", {"person": person})["code"] == "no_person"
    assert room.ask("seat", {"person": person, "seat": "centre/leader"})["code"] == "no_person"

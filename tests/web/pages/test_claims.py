"""Acts by voice and outages: who enters and confirms them, what they change, what cannot be."""

from __future__ import annotations

from typing import Any

import pytest

from drillsim.base.model import MINUTE
from tests.web.pages.test_debrief import HOME, assessment, ended, written
from tests.web.site import Browser, Site
from web.access.auth import ROLES

OWN = "centre/technician"
SAID = {
    "seat": OWN,
    "at": 3 * MINUTE,
    "verb": "isolate",
    "about": "pc-a",
    "content": "Đã rút dây mạng, báo Trưởng phòng",
}
OUTAGE = {"seats": [OWN, "centre/leader"], "since": 2 * MINUTE, "until": 9 * MINUTE, "reason": "mất điện"}
MAY = {
    "director": {"voice", "outages"},
    "facilitator": {"voice", "outages"},
    "evaluator": {"voice", "outages"},
    "observer": set(),
    "participant": {"voice"},
}


def entered(browser: Browser, **more: Any) -> str:
    key: str = browser.ask("POST", f"{HOME}/voice", {**SAID, **more}).json["id"]
    return key


def confirmed(browser: Browser, key: str) -> int:
    return browser.ask("POST", f"{HOME}/voice/{key}/confirm", {}).status_code


@pytest.mark.parametrize("role", [*ROLES, "participant"])
def test_each_enters_what_is_theirs(site: Site, role: str) -> None:
    browser = site.seated(OWN) if role == "participant" else site.staff(role)
    ended(site)
    site.store.release("one")
    for group, body in {"voice": SAID, "outages": OUTAGE}.items():
        assert written(browser, group, body) == (200 if group in MAY[role] else 403), group


def test_who_is_not_signed_in_enters_nothing(site: Site) -> None:
    ended(site)
    key = entered(site.staff("director"))
    stranger = site.browser()
    for group, body in {"voice": SAID, "outages": OUTAGE, f"voice/{key}/confirm": {}}.items():
        assert written(stranger, group, body) == 403
    assert written(stranger, f"voice/{key}", None, "DELETE") == 403
    assert "confirmed_by" not in assessment(site.staff("director"))["voice"][0]


def test_what_was_said_counts_once_a_second_person_confirms_it(site: Site) -> None:
    ended(site)
    evaluator, facilitator = site.staff("evaluator"), site.staff("facilitator")
    before = facilitator.get(f"{HOME}/data").json["card"]
    key = entered(evaluator)
    assert facilitator.get(f"{HOME}/data").json["card"]["response_time"] == before["response_time"]
    answer = evaluator.ask("POST", f"{HOME}/voice/{key}/confirm", {})
    assert (answer.status_code, answer.json["code"]) == (409, "voice_own")
    assert confirmed(facilitator, key) == 200
    assert confirmed(site.staff("director"), key) == 200
    (row,) = assessment(evaluator)["voice"]
    assert (row["by"], row["confirmed_by"]) == ("evaluator", "facilitator")
    card = facilitator.get(f"{HOME}/data").json["card"]
    # Opened at 2, done at 3: within the target of 5 minutes.
    assert (before["response_time"]["score"], card["response_time"]["score"]) == (0.0, 100.0)
    assert card["unadjusted"]["response_time"] == 0.0
    assert site.store.audit_trail("one")[0].what == {"confirmed": "voice", "key": key}


def test_what_was_written_on_a_sheet_without_network_is_entered_and_marked_so(site: Site) -> None:
    facilitator = site.staff("facilitator")
    site.live.start("test")
    site.to(4)
    assert written(facilitator, "voice", {**SAID, "how": "smoke"}) == 400
    assert written(facilitator, "voice", {**SAID, "how": "paper"}) == 200
    (row,) = assessment(facilitator)["voice"]
    assert (row["how"], row["at"], row["by"]) == ("paper", SAID["at"], "facilitator")


def test_while_a_drill_runs_what_was_done_just_now_is_taken_and_nothing_of_later(site: Site) -> None:
    evaluator = site.staff("evaluator")
    site.live.start("test")
    # Nothing is recorded from here on; the page's clock is five seconds ahead of the server's.
    site.clock.seconds = 90
    assert site.live.records()[-1].t < 90_000
    assert written(evaluator, "voice", {**SAID, "at": 90_000}) == 200
    assert written(evaluator, "voice", {**SAID, "at": 95_000}) == 200
    assert [row["at"] for row in assessment(evaluator)["voice"]] == [90_000, 90_000]
    assert written(evaluator, "voice", {**SAID, "at": 10 * MINUTE}) == 400


def test_an_outage_is_taken_out_of_time(site: Site) -> None:
    ended(site)
    facilitator = site.staff("facilitator")
    # Unanswered at the end, 8 minutes after it opened, 7 of which nobody could act in: still within its target.
    before = facilitator.get(f"{HOME}/data").json["card"]["response_time"]
    assert (before["score"], before["settled"], before["open"]) == (0.0, 1, 0)
    duty = before["evidence"][0]
    seats = {"seats": duty["seats"] or site.live.drill.records[duty["duty"]].data["seats"]}
    assert written(facilitator, "outages", {**OUTAGE, **seats}) == 200
    after = facilitator.get(f"{HOME}/data").json["card"]["response_time"]
    assert (after["score"], after["settled"], after["open"]) == (None, 0, 1)


def test_a_participant_speaks_for_their_own_seat_alone(site: Site) -> None:
    browser = site.seated(OWN, "An")
    ended(site)
    assert written(browser, "voice", SAID) == 403
    site.store.release("one")
    assert written(browser, "voice", {**SAID, "seat": "centre/leader"}) == 403
    seatless = {name: value for name, value in SAID.items() if name != "seat"}
    key = browser.ask("POST", f"{HOME}/voice", seatless).json["id"]
    (row,) = site.store.assessment("one")["voice"]
    assert (row["by"], row["seat"]) == ("An", OWN)
    assert confirmed(browser, key) == 403
    told = assessment(browser)["voice"][0]
    assert told["by"] == "–"
    assert written(browser, f"voice/{key}", None, "DELETE") == 200
    key = browser.ask("POST", f"{HOME}/voice", seatless).json["id"]
    assert confirmed(site.staff("evaluator"), key) == 200
    assert written(browser, f"voice/{key}", None, "DELETE") == 403


def test_nobody_floods_with_what_was_said(site: Site) -> None:
    browser = site.seated(OWN)
    ended(site)
    site.store.release("one")
    answers = [written(browser, "voice", SAID) for _ in range(24)]
    assert answers[:20] == [200] * 20
    assert 429 in answers


def test_one_s_own_is_taken_back_and_anybody_s_by_the_director(site: Site) -> None:
    ended(site)
    evaluator, facilitator, director = map(site.staff, ("evaluator", "facilitator", "director"))
    for group, body in (("voice", SAID), ("outages", OUTAGE)):
        mine, other = (evaluator.ask("POST", f"{HOME}/{group}", body).json["id"] for _ in "12")
        assert written(facilitator, f"{group}/{mine}", None, "DELETE") == 403
        assert written(evaluator, f"{group}/{mine}", None, "DELETE") == 200
        assert written(director, f"{group}/{other}", None, "DELETE") == 200
        assert written(director, f"{group}/{other}", None, "DELETE") == 404
    assert confirmed(facilitator, "gone") == 404


@pytest.mark.parametrize(
    ("group", "change", "fields"),
    [
        ("voice", {"seat": "nobody/there"}, ["seat"]),
        ("voice", {"verb": "acknowledge"}, ["verb"]),
        ("voice", {"to": ["centre", "nowhere"], "about": "pc-z"}, ["to[1]", "about"]),
        ("voice", {"kind": "first"}, ["kind"]),
        ("voice", {"at": 600 * MINUTE}, ["at"]),
        ("voice", {"at": -1}, ["at"]),
        ("voice", {"content": ""}, ["content"]),
        ("voice", {"content": "x" * 4_001}, ["content"]),
        ("voice", {"content": "a\u202eb"}, ["content"]),
        ("outages", {"seats": []}, ["seats"]),
        ("outages", {"seats": ["nobody/there"]}, ["seats[0]"]),
        ("outages", {"until": 2 * MINUTE}, [""]),
        ("outages", {"until": 600 * MINUTE}, ["until"]),
        ("outages", {"reason": ""}, ["reason"]),
    ],
)
def test_what_cannot_be_is_refused_by_its_field(
    site: Site, group: str, change: dict[str, Any], fields: list[str]
) -> None:
    ended(site)
    body = {"voice": SAID, "outages": OUTAGE}[group]
    answer = site.staff("director").ask("POST", f"{HOME}/{group}", {**body, **change})
    assert answer.status_code == 400
    assert [error["field"] for error in answer.json["errors"]] == fields
    assert all(error["text"]["vi"] and error["text"]["en"] for error in answer.json["errors"])


@pytest.mark.parametrize("body", [None, [], "text", {"by": "x"}, {**SAID, "confirmed_by": "evaluator"}])
def test_fields_that_are_not_the_page_s_are_refused(site: Site, body: Any) -> None:
    ended(site)
    director = site.staff("director")
    assert [written(director, group, body) for group in ("voice", "outages")] == [400, 400]
    assert site.store.version("one") == 0


def test_hostile_words_stay_words(site: Site) -> None:
    ended(site)
    text = '<script>alert(1)</script> =HYPERLINK("x")'
    entered(site.staff("director"), content=text)
    assert assessment(site.staff("evaluator"))["voice"][0]["content"] == text

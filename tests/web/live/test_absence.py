"""Lost connections: what staff are offered as outages, and when it is gone."""

from __future__ import annotations

from typing import Any

from drillsim.base.model import MINUTE
from tests.web.site import Site, Socket

HOME = "/review/one/assessment"
OWN, OTHER = "centre/technician", "centre/leader"


def lost(site: Site, role: str = "facilitator") -> list[tuple[list[str], float, float]]:
    told: list[dict[str, Any]] = site.staff(role).get(HOME).json["lost"]
    return [(each["seats"], each["since"] / MINUTE, each["until"] / MINUTE) for each in told]


def closes(site: Site, minute: float, *pages: Socket) -> None:
    site.to(minute)
    for page in pages:
        page.client.disconnect()


def test_a_seat_that_was_away_is_offered_until_it_is_marked(site: Site) -> None:
    browser = site.seated(OWN)
    page = browser.open("play", "one")
    site.live.start("test")
    closes(site, 3, page)
    site.to(8)
    assert lost(site) == [([OWN], 3.0, 8.0)]
    browser.open("play", "one")
    site.to(9)
    assert lost(site) == [([OWN], 3.0, 8.0)]
    body = {"seats": [OWN], "since": 3 * MINUTE, "until": 8 * MINUTE, "reason": "mất mạng"}
    assert site.staff("evaluator").ask("POST", "/review/one/outages", body).status_code == 200
    assert lost(site) == []


def test_what_is_passed_over_is_offered_no_more(site: Site) -> None:
    browser = site.seated(OWN)
    page = browser.open("play", "one")
    site.live.start("test")
    closes(site, 1, page)
    site.to(4)
    browser.open("play", "one")
    director = site.staff("director")
    [[key]] = [each["ids"] for each in director.get(HOME).json["lost"]]
    assert site.staff("observer").ask("DELETE", f"/review/one/lost/{key}").status_code == 403
    assert director.ask("DELETE", f"/review/one/lost/{key}").status_code == 200
    assert lost(site) == []


def test_seats_that_went_together_are_offered_together(site: Site) -> None:
    browsers = [site.seated(seat) for seat in (OWN, OTHER, "office/leader")]
    pages = [browser.open("play", "one") for browser in browsers]
    site.live.start("test")
    closes(site, 3, *pages[:2])
    closes(site, 6, pages[2])
    site.to(10)
    for browser in browsers:
        browser.open("play", "one")
    assert lost(site) == [([OTHER, OWN], 3.0, 10.0), (["office/leader"], 6.0, 10.0)]


def test_a_second_page_keeps_the_seat(site: Site) -> None:
    browser = site.seated(OWN)
    first, _ = (browser.open("play", "one") for _ in "12")
    site.live.start("test")
    closes(site, 3, first)
    site.to(9)
    assert lost(site) == []


def test_a_moment_is_no_outage_nor_is_time_before_the_start_or_the_staff_s(site: Site) -> None:
    browser = site.seated(OWN)
    room = site.staff("director").open("room", "one")
    browser.open("play", "one").client.disconnect()
    site.live.start("test")
    site.to(5)
    room.client.disconnect()
    page = browser.open("play", "one")
    closes(site, 6, page)
    site.to(6.9)
    browser.open("play", "one")
    site.to(9)
    assert lost(site) == []


def test_who_was_moved_or_taken_out_has_lost_no_connection(site: Site) -> None:
    browser = site.seated(OWN)
    page = browser.open("play", "one")
    room = site.staff("director").open("room", "one")
    site.live.start("test")
    site.to(2)
    assert room.ask("remove", {"person": page.hello["me"]["person"]})["ok"]
    site.to(9)
    assert lost(site) == []


def test_participants_are_told_of_none(site: Site) -> None:
    browser = site.seated(OWN)
    other = site.seated(OTHER).open("play", "one")
    site.live.start("test")
    closes(site, 1, other)
    site.to(9)
    site.live.end("test")
    site.store.release("one")
    assert lost(site) == [([OTHER], 1.0, 9.0)]
    assert browser.get(HOME).json["lost"] == []
    assert lost(site, "observer") == []

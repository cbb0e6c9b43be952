"""Hall screens that are open: each is sent what it shows when that is something else, and nothing twice."""

from __future__ import annotations

from typing import Any

from tests.web.site import Site, Socket
from web.told.hallscreen import PARTS, REGISTER


def pictures(hall: Socket) -> list[dict[str, Any]]:
    return hall.of("screen")


def test_before_a_drill_the_screen_says_who_has_come(site: Site) -> None:
    hall = site.staff("observer").open("hall", "one")
    assert pictures(hall)[-1]["came"] == {}
    static = hall.hello["static"]
    assert static["join"] == {"code": "AAAAAA", "url": "http://localhost/join/AAAAAA"}
    assert {each["seat"] for each in static["seats"]} >= {"centre/technician", "cyber/leader"}
    site.seated("centre/technician", "Lê Thị Thử")
    site.hub.flush()
    assert pictures(hall)[-1]["came"] == {"centre/technician": ["Lê Thị Thử"]}
    site.live.start("test")
    assert "came" not in pictures(hall)[-1]


def test_nothing_is_sent_twice_and_what_is_late_comes_by_itself(site: Site) -> None:
    director = site.staff("director")
    answer = director.post(
        "/staff/drill/one/screen", form="/staff/drill/one", delay="2", shown=["unreported", "titles"]
    )
    assert answer.status_code == 303
    hall = site.staff("observer").open("hall", "one")
    site.live.start("test")
    site.to(3)
    site.hub.flush()
    held = len(pictures(hall))
    assert pictures(hall)[-1]["news"] == []
    site.hub.flush()
    assert len(pictures(hall)) == held
    site.clock.seconds = 4.5 * 60
    site.hub.flush()
    assert [each["title"]["vi"] for each in pictures(hall)[-1]["news"]] == ["warning"]
    assert pictures(hall)[-1]["delay"] == 2


def test_a_change_of_what_is_shown_reaches_the_screens_that_are_open(site: Site) -> None:
    hall, director = site.staff("observer").open("hall", "one"), site.staff("director")
    site.live.start("test")
    site.to(3)
    assert pictures(hall)[-1]["news"] == []
    sent = {"delay": "0", "shown": list(PARTS)}
    director.post("/staff/drill/one/screen", form="/staff/drill/one", **sent)
    assert [each["title"]["vi"] for each in pictures(hall)[-1]["news"]] == ["warning"]
    assert pictures(hall)[-1]["kept"] == []
    row = site.store.office_row(REGISTER, "one")
    assert row is not None
    assert row.document == {"delay": 0, "hidden": []}


def test_a_delay_that_is_none_is_said_and_changes_nothing(site: Site) -> None:
    director = site.staff("director")
    for wrong in ("", "-1", "61", "1.5", "٣"):
        answer = director.post("/staff/drill/one/screen", form="/staff/drill/one", delay=wrong)
        assert answer.status_code == 400
        assert "số nguyên từ 0 đến 60" in answer.text
    assert site.store.office_row(REGISTER, "one") is None


def test_a_real_incident_is_on_the_screen_at_once_whatever_is_kept_back(site: Site) -> None:
    site.staff("director").post("/staff/drill/one/screen", form="/staff/drill/one", delay="60")
    hall = site.staff("observer").open("hall", "one")
    site.live.start("test")
    site.to(1)
    site.staff("facilitator").open("room", "one").ask("clock", {"do": "stop", "key": "k1"})
    site.hub.flush()
    assert pictures(hall)[-1]["real"] == site.live.clock()["t"]
    assert pictures(hall)[-1]["news"][0]["organisers"] is True

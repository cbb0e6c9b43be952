"""Who reads what after a drill, and what a page never tells another reader."""

from __future__ import annotations

import pytest

from drillsim.live.runner import LiveDrill
from tests.web.site import Browser, Site
from web.core.texts import both

SEAT = "centre/leader"
WASH = {"strengths": "Gọi đúng người", "problems": "", "suggestions": "Diễn tập lại\r\ntháng sau"}


def over(live: LiveDrill) -> None:
    live.start("test")
    live.end("test")


def released(site: Site) -> None:
    over(site.live)
    site.store.release("one")


def test_report_and_review_are_read_by_the_same_people(site: Site) -> None:
    seated, removed, asked, stranger = (
        site.seated(SEAT),
        site.seated(SEAT, "Bình"),
        site.browser(),
        site.browser(),
    )
    asked.post("/join/AAAAAA", name="Chi", seat=SEAT)
    [gone] = [each for each in site.store.people("one") if each.name == "Bình"]
    site.store.remove_person(gone.id)
    readers = {"seated": seated, "removed": removed, "asked": asked, "stranger": stranger}
    readers |= {role: site.staff(role) for role in ("director", "evaluator", "observer")}
    wanted = {"seated": (403, 403, 200), "removed": (302,) * 3, "asked": (403,) * 3, "stranger": (302,) * 3}
    wanted |= {"director": (409, 200, 200), "evaluator": (409, 200, 200), "observer": (403, 200, 200)}
    site.store.lock("one", "evaluator", "2026-11-23T08:00:00Z")
    for moment, step in enumerate((lambda: None, lambda: over(site.live), lambda: site.store.release("one"))):
        step()
        for who, reader in readers.items():
            status = wanted[who][moment]
            assert reader.get("/report/one").status_code == status, (who, moment)
            review = 200 if status == 409 else status
            assert reader.get("/review/one").status_code == review, (who, moment)


def test_observers_read_nothing_of_a_scenario_that_is_being_played(site: Site) -> None:
    over(site.live)
    observer, evaluator = site.staff("observer"), site.staff("evaluator")
    again = site.drill("two", "BBBBBB")
    pages = ("/review/one", "/report/one", "/review/one/data", "/review/one/records")
    assert [observer.get(page).status_code for page in pages] == [200] * 4
    again.start("test")
    assert [observer.get(page).status_code for page in pages] == [403] * 4
    assert "being played in another drill" in observer.get(
        "/review/one", headers={"Cookie": "lang=en"}
    ).text or ("đang được diễn tập ở một cuộc khác" in observer.get("/review/one").text)
    assert not observer.open("hall", "one").connected
    assert evaluator.get("/review/one").status_code == 200
    again.pause("test")
    assert observer.get("/report/one").status_code == 403
    again.end("test")
    assert observer.open("hall", "one").connected
    assert [observer.get(page).status_code for page in pages] == [200] * 4


def test_the_page_of_a_code_is_the_same_whatever_its_first_reader_sends(site: Site) -> None:
    first = site.browser().http.get("/join/AAAAAA", data={"name": "Kẻ lạ"})
    assert first.status_code == 200
    for browser in (site.browser(), site.browser()):
        assert "Kẻ lạ" not in browser.get("/join/AAAAAA").text
    assert "Kẻ lạ" not in first.text


def test_releasing_asks_once(site: Site) -> None:
    director = site.staff("director")
    assert director.get("/release/one").status_code == 404
    assert director.post("/release/one", form="/staff").status_code == 409
    over(site.live)
    assert 'href="/release/one"' in director.get("/staff").text
    assert 'action="/release/one"' not in director.get("/staff").text
    assert director.post("/release/one").status_code == 303
    row = site.store.drill("one")
    assert row is not None
    assert row.released
    assert director.post("/release/one", form="/staff", released="0").status_code == 303
    assert site.staff("facilitator").get("/release/one").status_code == 403


def washes(site: Site) -> list[dict[str, str]]:
    found: list[dict[str, str]] = site.store.assessment("one")["hotwash"]
    return found


def test_participants_write_the_hot_wash_as_soon_as_play_has_ended(site: Site) -> None:
    player = site.seated(SEAT)
    assert player.get("/hotwash/one").status_code == 403
    over(site.live)
    assert "/hotwash/one" in player.get("/review/one").text
    answer = player.post("/hotwash/one", **WASH)
    assert answer.location == "/hotwash/one?sent="
    assert player.post("/hotwash/one", **WASH, anonymous="1").status_code == 303
    named, nameless = washes(site)
    assert (named["by"], named["seat"], named["suggestions"]) == ("An", SEAT, "Diễn tập lại\ntháng sau")
    assert not {"by", "seat", "wall"} & nameless.keys()


@pytest.mark.parametrize(
    ("fields", "said"),
    [({}, "ít nhất một ô"), ({"problems": "x" * 4_001, "strengths": "giữ lại"}, "quá dài")],
)
def test_a_hot_wash_that_will_not_do_stays_in_its_form(site: Site, fields: dict[str, str], said: str) -> None:
    player = site.seated(SEAT)
    over(site.live)
    answer = player.post("/hotwash/one", **fields)
    assert answer.status_code == 400
    assert said in answer.text
    assert all(text in answer.text for text in fields.values())
    assert washes(site) == []


@pytest.mark.parametrize("who", ["removed", "stranger", "staff"])
def test_nobody_else_writes_there(site: Site, who: str) -> None:
    found: dict[str, Browser] = {"stranger": site.browser(), "staff": site.staff("observer")}
    found["removed"] = site.seated(SEAT)
    site.store.remove_person(site.store.people("one")[0].id)
    over(site.live)
    told = found[who].get("/hotwash/one")
    assert told.status_code == 403
    assert both("hotwash_elsewhere")["vi"] in told.text, "what to do, in words of somebody who has no account"
    assert found[who].post("/hotwash/one", form="/", **WASH).status_code == 403
    assert washes(site) == []

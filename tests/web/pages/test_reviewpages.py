"""The review: who may see it, what it is told, and that it says what the journal says."""

from __future__ import annotations

import gzip
import json
from typing import Any

import pytest

from tests.web.site import Browser, Site
from web.access.auth import ROLES

TOLD = (
    "/review/one/data",
    "/review/one/records",
    "/review/one/says",
    "/review/one/seat?seat=centre/technician",
)


def ended(site: Site) -> None:
    site.live.start("test")
    site.to(5)
    site.live.end("test")


def told(browser: Browser, path: str) -> dict[str, Any]:
    answer = browser.get(path)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json
    return found


@pytest.mark.parametrize("path", ["/review/one", *TOLD])
@pytest.mark.parametrize("role", sorted(set(ROLES) - {"observer"}))
def test_staff_see_the_review_at_any_time(site: Site, role: str, path: str) -> None:
    assert site.staff(role).get(path).status_code == 200


@pytest.mark.parametrize("path", ["/review/one", *TOLD])
def test_observers_see_the_review_once_the_drill_has_ended(site: Site, path: str) -> None:
    observer = site.staff("observer")
    assert observer.get(path).status_code == 403
    ended(site)
    assert observer.get(path).status_code == 200


@pytest.mark.parametrize("path", ["/review/one", *TOLD])
def test_participants_see_it_once_it_has_ended_and_is_released(site: Site, path: str) -> None:
    browser = site.seated("centre/technician")
    assert browser.get(path).status_code == 403
    ended(site)
    assert browser.get(path).status_code == 403
    site.store.release("one")
    assert browser.get(path).status_code == 200


@pytest.mark.parametrize("path", TOLD)
def test_others_are_told_nothing(site: Site, path: str) -> None:
    site.drill("two", "BBBBBB")
    ended(site)
    site.store.release("one")
    removed = site.seated("centre/technician", drill="two")
    for browser in (site.browser(), removed):
        answer = browser.get(path)
        assert (answer.status_code, answer.json["ok"]) == (403, False)
    assert site.staff("director").get(path.replace("one", "none")).status_code == 404


def test_a_removed_person_sees_it_no_more(site: Site) -> None:
    browser = site.seated("centre/technician")
    ended(site)
    site.store.release("one")
    site.store.remove_person(site.store.people("one")[0].id)
    assert browser.get("/review/one/data").status_code == 403


def test_who_only_asked_for_a_seat_sees_no_review(site: Site) -> None:
    browser = site.browser()
    browser.post("/join/AAAAAA", name="Bình", seat="centre/leader")
    ended(site)
    site.store.release("one")
    assert browser.get("/review/one").status_code == browser.get("/review/one/data").status_code == 403


def test_without_an_identity_the_page_leads_to_the_sign_in(site: Site) -> None:
    assert site.browser().get("/review/one").location.startswith("/staff/login")


def test_participants_are_not_told_what_is_written_for_facilitators(site: Site) -> None:
    browser = site.seated("centre/technician")
    ended(site)
    site.store.release("one")
    assert "secret note" in site.staff("evaluator").get("/review/one/data").text
    found = told(browser, "/review/one/data")
    assert "secret note" not in json.dumps(found)
    assert [inject["id"] for inject in found["static"]["injects"]] == ["warning", "later"]
    assert found["me"] | {"person": ""} == {
        "role": "participant",
        "name": "An",
        "seat": "centre/technician",
        "person": "",
    }


def test_the_drill_is_told_with_its_card(site: Site) -> None:
    ended(site)
    found = told(site.staff("director"), "/review/one/data")
    drill = found["drill"]
    assert (drill["id"], drill["state"], drill["end"], drill["records"]) == (
        "one",
        "ended",
        300_000,
        len(site.live.records()),
    )
    assert drill["head"] == json.loads(site.store.lines("one")[-1])["hash"]
    assert found["card"]["end"] == 300_000


@pytest.mark.parametrize(("lang", "name"), [("vi", "Thực tế"), ("en", "This drill")])
def test_its_figures_are_told_in_either_language(site: Site, lang: str, name: str) -> None:
    ended(site)
    director = site.staff("director")
    found = told(director, f"/review/one/figures?lang={lang}")
    runs = {trace["uid"]: trace for trace in found["service"]["data"]}
    assert set(runs) == {"actual", "idle", "book"}
    assert (runs["actual"]["name"], runs["actual"]["x"][0], runs["actual"]["x"][-1]) == (name, 0, 300_000)
    network = told(director, "/review/one/data")["card"]["network"]
    assert len(found["contacts"]) == 1 + len(network["slices"])


def test_figures_are_in_the_languages_there_are(site: Site) -> None:
    ended(site)
    for wrong in ("fr", "", "vi%00"):
        assert site.staff("director").get(f"/review/one/figures?lang={wrong}").status_code == 400


def test_records_are_what_staff_were_sent(site: Site) -> None:
    room = site.staff("evaluator").open("room", "one")
    ended(site)
    found = told(site.staff("evaluator"), "/review/one/records")
    assert found["records"] == room.records()
    assert found["upto"] == len(site.live.records()) - 1


def test_every_record_is_told_as_a_sentence_in_both_languages(site: Site) -> None:
    ended(site)
    browser = site.staff("evaluator")
    records = told(browser, "/review/one/records")["records"]
    says = told(browser, "/review/one/says")["says"]
    assert says.keys() == {str(record["seq"]) for record in records}
    last = says[str(records[-1]["seq"])]
    assert last == {"vi": "Chỉ đạo diễn tập kết thúc cuộc diễn tập.", "en": "The director ends the drill."}


def test_a_seat_is_told_what_its_page_was_told(site: Site) -> None:
    page = site.seated("centre/technician").open("play", "one")
    ended(site)
    found = told(site.staff("evaluator"), "/review/one/seat?seat=centre/technician")
    assert found["records"] == page.records()
    assert found["static"] == page.hello["static"]
    assert found["me"]["seat"] == "centre/technician"


def test_a_seat_that_is_not_there_is_refused(site: Site) -> None:
    assert site.staff("evaluator").get("/review/one/seat?seat=centre/x").status_code == 404


@pytest.mark.parametrize("path", TOLD)
def test_answers_are_compressed_and_not_sent_twice(site: Site, path: str) -> None:
    browser = site.staff("evaluator")
    first = browser.get(path, headers={"Accept-Encoding": "gzip"})
    assert first.headers["Content-Encoding"] == "gzip"
    assert json.loads(gzip.decompress(first.data)) == browser.get(path).json
    again = browser.get(path, headers={"If-None-Match": first.headers["ETag"]})
    assert (again.status_code, again.data) == (304, b"")
    site.live.start("test")
    assert browser.get(path, headers={"If-None-Match": first.headers["ETag"]}).status_code == 200

"""Codes and what they open: seats, new cards, and going on from another device; joining again."""

from __future__ import annotations

import time

import pytest

from tests.web.site import Browser, Site
from web.access import codes
from web.access.entry import PASS_LASTS


def token_of(browser: Browser) -> str:
    with browser.http.session_transaction() as session:
        return str(session["token"])


def test_a_person_goes_on_from_another_device_as_the_same(site: Site) -> None:
    first = site.seated("centre/technician", "An")
    page = first.open("play", "one")
    given = page.ask("device")
    assert given["ok"]
    assert given["qr"].startswith("data:image/svg+xml")
    assert given["url"].endswith(f"/join/{codes.typed(given['code'])}")
    second = site.browser()
    asked = second.get(f"/join/{codes.typed(given['code'])}").text
    assert "An" in asked
    assert second.post(f"/join/{codes.typed(given['code'])}").location == "/play"
    other = second.open("play", "one")
    assert other.hello["me"] == page.hello["me"]
    assert page.connected
    assert len(site.store.people("one")) == 1
    assert token_of(first) != token_of(second)


def test_a_code_for_another_device_works_once(site: Site) -> None:
    code = codes.typed(site.seated("centre/technician").open("play", "one").ask("device")["code"])
    assert site.browser().post(f"/join/{code}").status_code == 303
    assert site.browser().get(f"/join/{code}").status_code == 404


def test_looking_at_its_address_does_not_use_it_up(site: Site) -> None:
    code = codes.typed(site.seated("centre/technician").open("play", "one").ask("device")["code"])
    for _ in range(3):
        assert site.browser().get(f"/join/{code}").status_code == 200
    assert site.browser().post(f"/join/{code}").status_code == 303


def test_a_newer_code_for_another_device_makes_the_older_one_void(site: Site) -> None:
    page = site.seated("centre/technician").open("play", "one")
    old, new = (codes.typed(page.ask("device")["code"]) for _ in range(2))
    assert site.browser().get(f"/join/{old}").status_code == 404
    assert site.browser().get(f"/join/{new}").status_code == 200


def test_a_code_for_another_device_does_not_last(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    code = codes.typed(site.seated("centre/technician").open("play", "one").ask("device")["code"])
    digest, now = codes.digest(code), int(time.time())
    assert site.store.pass_of(digest, now) is not None
    assert site.store.pass_of(digest, now + PASS_LASTS + 1) is None
    assert not site.store.use_pass(digest, now + PASS_LASTS + 1)
    monkeypatch.setattr(time, "time", lambda: now + PASS_LASTS + 1.0)
    assert site.browser().get(f"/join/{code}").status_code == 404


def test_a_facilitator_lets_somebody_in_whose_device_is_lost(site: Site) -> None:
    site.seated("centre/technician", "An")
    [person] = site.store.people("one")
    room = site.staff("facilitator").open("room", "one")
    code = codes.typed(room.ask("readmit", {"person": person.id})["code"])
    browser = site.browser()
    browser.post(f"/join/{code}")
    assert browser.open("play", "one").hello["me"]["person"] == person.id
    assert site.store.audit_trail("one")[0].what == {"device": person.id}


def test_who_is_removed_cannot_go_on_elsewhere(site: Site) -> None:
    page = site.seated("centre/technician").open("play", "one")
    code = codes.typed(page.ask("device")["code"])
    person = page.hello["me"]["person"]
    assert site.staff("director").open("room", "one").ask("remove", {"person": person})["ok"]
    assert site.browser().post(f"/join/{code}", form="/").status_code == 404


def test_new_codes_for_one_seat_leave_the_other_cards_alone(site: Site) -> None:
    before = site.store.seat_codes("one")
    for code in before.values():
        assert site.browser().get(f"/join/{code}").status_code == 200
    facilitator = site.staff("facilitator")
    assert facilitator.post("/cards/one", seat="centre/leader").status_code == 303
    after = site.store.seat_codes("one")
    assert {seat for seat in before if before[seat] != after[seat]} == {"centre/leader"}
    assert site.browser().get(f"/join/{before['centre/leader']}").status_code == 404
    assert site.browser().get(f"/join/{after['centre/leader']}").status_code == 200
    assert codes.shown(after["centre/leader"]) in facilitator.get("/cards/one").text
    assert site.store.audit_trail("one")[0].what == {"codes": "centre/leader"}


def test_new_codes_for_all_seats_void_every_card_and_send_nobody_away(site: Site) -> None:
    page = site.seated("centre/leader").open("play", "one")
    before = site.store.seat_codes("one")
    assert site.staff("director").post("/cards/one", seat="all").status_code == 303
    assert not set(before.values()) & set(site.store.seat_codes("one").values())
    assert page.connected
    assert site.staff("director").post("/cards/one", seat="nobody").status_code == 400


def test_who_asks_twice_is_one_person_who_asks_for_the_other_seat(site: Site) -> None:
    browser = site.browser()
    for seat in ("office/leader", "centre/leader"):
        assert browser.post("/join/AAAAAA", name="An", seat=seat).location == "/wait"
    assert [(each.wanted, each.state) for each in site.store.people("one")] == [("centre/leader", "asked")]


def test_who_has_a_seat_and_asks_for_another_keeps_it_until_moved(site: Site) -> None:
    browser = site.seated("centre/leader", "An")
    browser.post("/join/AAAAAA", name="An", seat="office/leader")
    [person] = site.store.people("one")
    assert (person.seat, person.wanted) == ("centre/leader", "office/leader")
    room = site.staff("facilitator").open("room", "one")
    asking = room.of("presence")[-1]["asking"]
    assert asking == [{"person": person.id, "name": "An", "seat": "office/leader", "sits": "centre/leader"}]
    assert room.ask("seat", {"person": person.id, "seat": "centre/leader"})["ok"]
    assert site.store.people("one")[0].wanted is None


def test_a_second_card_moves_the_same_person(site: Site) -> None:
    browser = site.seated("centre/leader", "An")
    code = site.store.seat_codes("one")["office/leader"]
    assert browser.post(f"/join/{code}", name="An").location == "/play"
    assert [each.seat for each in site.store.people("one")] == ["office/leader"]


def test_another_name_on_the_same_device_is_another_person(site: Site) -> None:
    browser = site.seated("centre/leader", "An")
    code = site.store.seat_codes("one")["centre/leader"]
    browser.post(f"/join/{code}", name="Bình")
    assert [each.name for each in site.store.people("one")] == ["An", "Bình"]


def test_the_join_page_is_written_for_each_browser_with_its_own_token(site: Site) -> None:
    one, two = site.browser(), site.browser()
    assert one.token("/join/AAAAAA") != two.token("/join/AAAAAA")
    assert one.post("/join/AAAAAA", name="An", seat="office/leader").status_code == 303
    assert two.post("/join/AAAAAA", name="Bình", seat="office/leader").status_code == 303


def test_the_join_page_comes_in_the_language_of_who_opens_it(site: Site) -> None:
    browser = site.browser()
    assert '<html lang="vi">' in browser.get("/join/AAAAAA").text
    browser.get("/lang/en")
    assert '<html lang="en">' in browser.get("/join/AAAAAA").text

"""The board of drills, and what a director does with a drill as a whole."""

from __future__ import annotations

import re

import pytest

from tests.web.site import Browser, Site
from web.services.programme import programme, weight

KEY = "drillsim"


HEADING = re.compile(r'<h2 id="board_[a-z]+">([^<]+?) <span|<summary>([^<]+?) <span|<h3>([^<]+)</h3>')


def sections(browser: Browser) -> dict[str, list[str]]:
    """The board as a reader finds it: the titles under each heading that has some."""
    found: dict[str, list[str]] = {}
    for heading, folded, title in HEADING.findall(browser.get("/staff").text):
        if title:
            found[next(reversed(found))].append(title)
        else:
            found[heading or folded] = []
    return {heading: titles for heading, titles in found.items() if titles}


def test_the_board_says_what_is_planned_under_way_and_over(site: Site) -> None:
    director = site.staff("director")
    title = site.store.drills()[0].title["vi"]
    assert sections(director) == {"Sắp diễn ra": [title]}
    site.live.start("test")
    assert sections(director)["Đang diễn ra"] == [title]
    site.live.end("test")
    assert sections(director)["Đã diễn ra"] == [title]
    site.store.archive("one")
    assert sections(director)["Lưu trữ"] == [title]


def test_what_comes_next_is_the_one_primary_button_of_a_drill(site: Site) -> None:
    def first(role: str) -> list[str]:
        page = site.staff(role).get("/staff").text
        return re.findall(r'class="button is-primary" href="(/[a-z]+/one)"', page)

    assert [first(role) for role in ("director", "facilitator", "evaluator", "observer")] == [
        ["/room/one"],
        ["/room/one"],
        ["/evaluate/one"],
        ["/hall/one"],
    ]
    site.live.start("test")
    site.live.end("test")
    assert {*map(tuple, map(first, ("director", "facilitator", "evaluator", "observer")))} == {
        ("/review/one",)
    }


def test_the_board_counts_who_has_a_seat_and_who_waits(site: Site) -> None:
    site.seated("centre/technician")
    site.browser().post("/join/AAAAAA", name="Bình", seat="office/leader")
    page = site.staff("facilitator").get("/staff").text
    assert "1 người đã có vị trí" in page
    assert "1 người chờ xác nhận" in page


def test_a_drill_is_renamed_on_the_board_and_its_journal_is_what_it_was(site: Site) -> None:
    before, director = site.store.lines("one"), site.staff("director")
    assert (
        director.post("/staff/drill/one/name", form="/staff/drill/one", name="  Diễn tập  quý 4 ").status_code
        == 303
    )
    assert sections(director) == {"Sắp diễn ra": ["Diễn tập quý 4"]}
    assert site.store.lines("one") == before
    assert site.store.audit_trail("one")[0].what["renamed"] == {
        "vi": "Diễn tập quý 4",
        "en": "Diễn tập quý 4",
    }


@pytest.mark.parametrize("name", ["", "   ", "x" * 201])
def test_a_name_that_will_not_do_is_refused_in_words(site: Site, name: str) -> None:
    answer = site.staff("director").post("/staff/drill/one/name", form="/staff/drill/one", name=name)
    assert (answer.status_code, 'role="alert"' in answer.text) == (400, True)
    assert site.store.audit_trail("one") == []


def test_a_drill_is_deleted_by_its_code_alone(site: Site) -> None:
    site.seated("centre/technician")
    director = site.staff("director")
    refused = director.post("/staff/drill/one/delete", form="/staff/drill/one", code="BBBBBB")
    assert (refused.status_code, site.store.drill("one") is not None) == (400, True)
    page = director.open("room", "one")
    head = site.store.lines("one")[-1][-66:-2]
    records = site.store.drills()[0].records
    assert (
        director.post("/staff/drill/one/delete", form="/staff/drill/one", code="aaa aaa").status_code == 303
    )
    assert site.store.drills() == []
    assert site.live.id not in site.runner.drills
    assert not page.connected
    assert director.get("/room/one").status_code == 404
    said = site.store.audit_trail("one")[0].what
    assert (said["records"], said["head"]) == (records, head)


def test_a_drill_under_way_is_not_deleted(site: Site) -> None:
    site.live.start("test")
    director = site.staff("director")
    assert "Gõ mã" not in director.get("/staff/drill/one").text
    assert director.post("/staff/drill/one/delete", form="/staff/drill/one", code="AAAAAA").status_code == 409
    site.live.end("test")
    assert director.post("/staff/drill/one/delete", form="/staff/drill/one", code="AAAAAA").status_code == 303
    assert site.store.drills() == []


def test_a_drill_that_cannot_be_taken_out_goes_on(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    director = site.staff("director")
    monkeypatch.setattr(site.store, "guard", lambda: (_ for _ in ()).throw(OSError("full")))
    assert director.post("/staff/drill/one/delete", form="/staff/drill/one", code="AAAAAA").status_code in (
        500,
        503,
    )
    monkeypatch.undo()
    assert site.runner.drills["one"] is site.live
    assert site.store.lines("one")


def test_an_address_that_forms_go_to_leads_back_to_their_page(site: Site) -> None:
    director = site.staff("director")
    assert director.get("/staff/drill/one/name").location.endswith("/staff/drill/one")
    assert director.get("/staff/accounts/observer/role").location.endswith("/staff/accounts")
    assert director.get("/staff/drill/none").status_code == 404


def test_archiving_takes_a_drill_off_the_board_and_back(site: Site) -> None:
    director = site.staff("director")
    for archived, heading in (("1", "Lưu trữ"), ("0", "Sắp diễn ra")):
        director.post("/staff/drill/one/archive", form="/staff/drill/one", archived=archived)
        assert heading in sections(director)


def test_the_next_drill_to_be_held_comes_first_and_of_those_over_the_latest(site: Site) -> None:
    for name, day in (("two", "2026-12-01"), ("three", "2026-01-01")):
        site.store.create_drill(
            name, {"vi": name, "en": name}, name.upper(), ["{}"], "2026-11-23T00:00:00.000+00:00", day=day
        )
    board = programme(site.app.extensions[KEY])
    assert [one.row.id for one in board.planned] == ["three", "one", "two"]
    for name in ("two", "three"):
        site.store.checkpoint(name, 0, "ended", 1.0)
    assert [one.row.id for one in programme(site.app.extensions[KEY]).ended] == ["two", "three"]


def test_a_weight_is_rounded_up(site: Site) -> None:
    assert [weight(size) for size in (1, 999_000, 999_001, 1_000_001, 2_000_000_000)] == [
        "1 kB",
        "999 kB",
        "1 MB",
        "2 MB",
        "2 GB",
    ]


def test_the_look_is_kept_for_every_page(site: Site) -> None:
    browser = site.browser()
    assert "data-look" not in browser.get("/").text
    answer = browser.get("/look/dark?next=/join/AAAAAA")
    assert answer.location.endswith("/join/AAAAAA")
    for path in ("/", "/join/AAAAAA", "/staff/login"):
        assert '<html lang="vi" data-look="dark">' in browser.get(path).text, path
    assert "data-look" not in site.browser().get("/join/AAAAAA").text
    browser.get("/look/auto")
    assert "data-look" not in browser.get("/").text
    assert browser.get("/look/pink").status_code == 404

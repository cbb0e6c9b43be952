"""Blind rating: who rates which journals, what they are told, and who sees how raters agree."""

from __future__ import annotations

import csv
import re

import pytest

from tests.web.pages.test_debrief import ended
from tests.web.site import Browser, Site
from web.pages import blindpages
from web.services.blindtable import TABLES
from web.services.office.sheets import read

WALL = "2026-11-23T08:00:00Z"


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page waits for its workers however busy the machine is."""
    monkeypatch.setattr(blindpages, "PATIENCE", 240.0)


def aliases(browser: Browser) -> list[str]:
    return re.findall(r'href="/blind/([0-9A-F]{8})"', browser.get("/blind").text)


def rated(browser: Browser, alias: str, mark: str, note: str = "") -> int:
    path = f"/blind/{alias}"
    return browser.post(path, mark=mark, note=note).status_code


def test_an_evaluator_rates_a_journal_that_tells_nothing_of_whose_it_is(site: Site) -> None:
    site.seated("centre/technician", "Lê Văn Thử").open("play", "one").act("k", "isolate", about="pc-a")
    ended(site)
    evaluator = site.staff("evaluator")
    (alias,) = aliases(evaluator)
    page = evaluator.get(f"/blind/{alias}").text
    row = site.store.drill("one")
    assert row is not None
    for hidden in ("Lê Văn Thử", "centre/technician", 'href="/review', row.title["vi"], row.code):
        assert hidden not in page.partition("<main")[2]
    assert "T+00:02:00" in page
    assert rated(evaluator, alias, "7", "<b>khá</b>") == 303
    assert rated(evaluator, alias, "8", "<b>khá</b>") == 303
    (kept,) = site.store.documents("one", "blind")
    assert (kept["by"], kept["mark"], kept["note"]) == ("evaluator", 8, "<b>khá</b>")
    assert "&lt;b&gt;khá" in evaluator.get(f"/blind/{alias}").text
    assert "8" in evaluator.get("/blind").text


def test_a_drill_that_runs_was_rated_or_seen_is_not_offered(site: Site) -> None:
    evaluator = site.staff("evaluator")
    site.live.start("test")
    assert aliases(evaluator) == []
    site.live.end("test")
    (alias,) = aliases(evaluator)
    objective = site.live.setup.scenario.objectives[0].id
    site.store.rate("one", "evaluator", objective, "S", "", 0, WALL)
    assert aliases(evaluator) == []
    site.store.drop_rating("one", "evaluator", objective)
    assert aliases(evaluator) == [alias]
    site.store.lock("one", "evaluator", WALL)
    assert aliases(evaluator) == []
    assert evaluator.get(f"/blind/{alias}").status_code == 404
    assert site.store.documents("one", "blind") == []


@pytest.mark.parametrize("role", ["director", "facilitator", "observer", "participant", "nobody"])
def test_nobody_else_reads_or_rates_blind(site: Site, role: str) -> None:
    browser = {"participant": lambda: site.seated("centre/leader"), "nobody": site.browser}.get(
        role, lambda: site.staff(role)
    )()
    ended(site)
    (alias,) = aliases(site.staff("evaluator"))
    assert browser.get(f"/blind/{alias}").status_code in (302, 403)
    token = {"form": "/staff"} if role in ("director", "facilitator", "observer") else {}
    assert browser.post(f"/blind/{alias}", mark="5", **token).status_code in (302, 400, 403)
    assert site.store.documents("one", "blind") == []
    listed = {"director": 200, "facilitator": 403, "observer": 403}.get(role, 302)
    assert browser.get("/blind").status_code == listed


@pytest.mark.parametrize("mark", ["1", "10"])
def test_the_worst_and_the_best_mark_are_taken(site: Site, mark: str) -> None:
    ended(site)
    evaluator = site.staff("evaluator")
    (alias,) = aliases(evaluator)
    assert rated(evaluator, alias, mark) == 303
    assert [row["mark"] for row in site.store.documents("one", "blind")] == [int(mark)]


@pytest.mark.parametrize("mark", ["", "0", "11", "x", "5.5"])
def test_a_mark_that_is_none_is_refused(site: Site, mark: str) -> None:
    ended(site)
    evaluator = site.staff("evaluator")
    (alias,) = aliases(evaluator)
    assert rated(evaluator, alias, mark) == 400
    assert rated(evaluator, alias, "5", "x" * 2_001) == 400
    assert site.store.documents("one", "blind") == []


def rated_twice(site: Site) -> None:
    """Two drills that are over, rated by two each."""
    ended(site)
    other = site.drill("two", "BBBBBB")
    other.start("test")
    site.to(20)
    other.end("test")
    for drill, marks in {"one": (8, 7), "two": (3, 2)}.items():
        for by, mark in zip(("evaluator", "minh"), marks, strict=True):
            site.store.add_entries(drill, "blind", [{"by": by, "mark": mark, "note": "", "wall": WALL}])


def test_the_director_sees_how_raters_agree_with_the_card_and_one_another(site: Site) -> None:
    rated_twice(site)
    page = site.staff("director").get("/blind").text
    # Nobody acted in either: their totals are one, and no rank tells them apart.
    assert "Nhật ký đã chấm có điểm trên phiếu: 2; giám sát viên: 2." in page
    assert "Chưa tính được tương quan hạng" in page
    # Marks 2, 3, 7, 8: squared distances 1 + 4 + 9 + 1 + 4 + 1 = 20, of those within a journal 1 + 1; 1 - 3 · 2/20.
    assert "alpha Krippendorff, thứ bậc): 0.70" in page
    assert "Chưa chứng minh được" in page
    assert all(f'href="/blind/table/{name}"' in page for name in TABLES)


def test_ratings_are_taken_away_without_names(site: Site) -> None:
    rated_twice(site)
    director = site.staff("director")
    taken = {name: director.get(f"/blind/table/{name}") for name in TABLES}
    assert {name: answer.status_code for name, answer in taken.items()} == dict.fromkeys(TABLES, 200)
    sheets = dict(read(taken["ratings.xlsx"].data))
    assert [len(rows) for rows in sheets.values()] == [1 + 4, 1 + 5]
    ratings = [*csv.reader(taken["ratings.csv"].text.removeprefix("\ufeff").splitlines())]
    assert sorted(int(row[3]) for row in ratings[1:]) == [2, 3, 7, 8]
    assert len({row[0] for row in ratings[1:]}) == len({row[2] for row in ratings[1:]}) == 2
    agreed = [*csv.reader(taken["agreement.csv"].text.removeprefix("\ufeff").splitlines())]
    assert [row[2:4] for row in agreed[1:3]] == [["2", "2"]] * 2
    assert float(agreed[1][-1]) == pytest.approx(0.7)
    for answer in taken.values():
        assert answer.headers["Cache-Control"] == "no-store"
        assert not any(name in answer.data for name in (b"minh", b"evaluator"))


def test_a_table_that_there_is_none_of_is_not_found(site: Site) -> None:
    assert site.staff("director").get("/blind/table/names.csv").status_code == 404

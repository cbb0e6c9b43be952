"""Rehearsals on the planners' desk: of the library and of drafts, stopped, and of a draft without an incident."""

from __future__ import annotations

import re

import pytest

from drillsim.batch.pool import Workers
from drillsim.documents.edits import Put, edited
from tests.web.pages.test_deskpages import copied, saving, shelved
from tests.web.site import Browser, Site
from web.services import drafts
from web.services.drafts import REHEARSALS
from web.work import rehearsing
from web.work.norming import LEVELS, Plan
from web.work.rehearsing import rehearse

__all__ = ["shelved"]


def rehearsed(site: Site, browser: Browser, path: str) -> str:
    """The page of a rehearsal once it is done."""
    assert browser.post(path, do="rehearse").status_code == 303
    waiting = browser.get(path)
    jobs = [job for job, _ in [*site.app.extensions["drillsim"].jobs._jobs.values()]]
    mine = [job for job in jobs if job.request["what"] == "rehearse"]
    # Of one with faults it is over at once.
    assert "Refresh" in waiting.headers or all(job.finished.is_set() for job in mine)
    assert all(job.finished.wait(300) for job in mine)
    return browser.get(path).text


def test_a_rehearsal_shows_what_was_played(shelved: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rehearsing, "SEEDS", 2)
    browser, page = shelved.staff("facilitator"), "/desk/library/tiny/rehearsal"
    before = browser.get(page).text
    assert "chưa được diễn thử" in before
    for text in (before, browser.get("/desk/library/tiny/export").text):
        assert "<h1>Mã hóa dữ liệu</h1>" in text
    evaluator = shelved.staff("evaluator")
    assert evaluator.post(page, form="/staff", do="rehearse").status_code == 403
    told = rehearsed(shelved, browser, page)
    for words in (
        "Đúng quy trình",
        "Trình độ 1,5",
        "Cảnh báo",
        "Diễn thử lại",
        "Từng kỳ vọng",
        "Hợp nhất với đội trình độ",
        "không ai làm",
        'class="is-band"',
        'class="is-line is-idle"',
    ):
        assert words in told, words
    (row,) = shelved.store.office_rows(REHEARSALS)
    plan = Plan(shelved.app.extensions["drillsim"].scenarios, "tiny", None, LEVELS, (1, 2))
    assert row.document == rehearse(plan, Workers(1)).model_dump(mode="json")
    assert re.search(r"· diễn thử \d\d/\d\d/\d{4} \d\d:\d\d", browser.get("/desk").text)
    # A draft of the same text has been rehearsed, too; one with faults never is.
    key = copied(shelved, browser)
    assert "Diễn thử lại" in browser.get(f"/desk/{key}/rehearsal").text
    assert "đội thành thạo" in browser.get(f"/desk/{key}/versions").text
    saving(browser, key, "city: x\n", 1)
    told = rehearsed(shelved, browser, f"/desk/{key}/rehearsal")
    assert 'role="alert"' in told and "Diễn thử lại" not in told


def test_a_draft_in_which_nothing_goes_wrong_is_told_so_and_takes_a_course(shelved: Site) -> None:
    browser = shelved.staff("facilitator")
    key = copied(shelved, browser)
    page = f"/desk/{key}/rehearsal"
    assert "chưa có diễn biến" not in browser.get(page).text
    assert browser.post(page, do="course", of="tiny").status_code == 400
    found = drafts.draft(shelved.store, key)
    assert found is not None
    waiting = {"id": "later", "kind": "load", "by_hand": "30m", "hits": ["pc-a"], "demand": 1.1}
    text = edited(found.text, [Put(("threats", 0, "stages"), [waiting])])
    saving(browser, key, text, found.seen)
    told = browser.get(page).text
    assert "chưa có diễn biến sự cố" in told and '<option value="tiny">' in told
    assert browser.post(page, do="course", of="nothing").status_code == 400
    answer = browser.post(page, do="course", of="tiny")
    assert answer.headers["Location"] == f"/desk/{key}/table#course"
    made = drafts.draft(shelved.store, key)
    assert made is not None and made.number == 3 and "lure" in made.text and "later" not in made.text
    assert made.why.startswith("Lấy diễn biến của kịch bản")
    assert "chưa có diễn biến sự cố" not in browser.get(page).text


def test_a_rehearsal_can_be_stopped(shelved: Site) -> None:
    browser = shelved.staff("director")
    key = copied(shelved, browser)
    text = (shelved.app.extensions["drillsim"].scenarios / "tiny.yaml").read_text("utf-8")
    saving(browser, key, text + "# stopped\n", 1)
    browser.post(f"/desk/{key}/rehearsal", do="rehearse")
    browser.post(f"/desk/{key}/rehearsal", do="cancel")
    page = browser.get(f"/desk/{key}/rehearsal")
    assert "Refresh" not in page.headers and "chưa được diễn thử" in page.text
    assert shelved.store.office_rows(REHEARSALS) == []

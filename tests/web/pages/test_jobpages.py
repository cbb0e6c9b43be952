"""What a review page has made for it: by whom, for whom, and what becomes of it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.web.site import RUBRIC, Browser, Site
from web.access.auth import ROLES

JOBS = "/review/one/jobs"


def played(site: Site) -> int:
    """A drill of half an hour in which pc-a is isolated after three minutes; the act's number."""
    page = site.seated("centre/technician").open("play", "one")
    site.live.start("test")
    site.to(3)
    seq: int = page.act("k", "isolate", about="pc-a")["record"]["seq"]
    site.to(30)
    site.live.end("test")
    return seq


def test_a_what_if_is_asked_for_and_told(site: Site) -> None:
    seq = played(site)
    found = site.staff("observer").job(JOBS, {"what": "whatif", "seq": seq, "at": None})
    assert (found["state"], found["done"]) == ("done", 1.0)
    parts = found["result"]["parts"]["response_time"]
    assert parts["was"] > parts["is"] == 0.0


def test_what_was_tried_is_kept_for_who_tried_it_while_the_drill_stands(site: Site) -> None:
    site.live.start("test")
    seq = (
        site.seated("centre/technician")
        .open("play", "one")
        .act("k", "isolate", about="pc-a")["record"]["seq"]
    )
    site.to(30)
    director, other = site.staff("director"), site.staff("facilitator")
    earlier = director.job(JOBS, {"what": "whatif", "seq": seq, "at": 60_000})["result"]
    later = director.job(JOBS, {"what": "whatif", "seq": seq, "at": None})["result"]
    director.job(JOBS, {"what": "whatif", "seq": 0, "at": None})  # refused: nothing came of it
    kept = director.get("/review/one/whatifs")
    assert (kept.json["results"], kept.headers["Cache-Control"]) == ([later, earlier], "no-store")
    assert other.get("/review/one/whatifs").json["results"] == []
    site.live.end("test")
    assert director.get("/review/one/whatifs").json["results"] == []


def test_the_overall_score_of_a_listed_drill_is_that_of_its_card(site: Site) -> None:
    played(site)
    director = site.staff("director")
    card = director.get("/review/one/data").json["card"]
    told = director.get("/review/one/overall").json
    objectives = [[row["title"], row["score"]] for row in card["objectives"].values()]
    assert objectives
    found = {"overall": card["overall"]["score"], "band": card["band"], "objectives": objectives}
    assert told == {"ok": True, **found}
    site.store.rate("one", "evaluator", "contain", "S", "", 0, "2026-11-23T00:00:00.000+00:00")
    judged = director.get("/review/one/data").json["card"]["overall"]["score"]
    assert director.get("/review/one/overall").json["overall"] == judged != told["overall"]


@pytest.mark.parametrize("path", ["whatifs", "overall"])
def test_participants_see_neither_what_was_tried_nor_scores_of_lists(site: Site, path: str) -> None:
    browser, _ = participant(site)
    assert browser.get(f"/review/one/{path}").status_code == 403
    assert site.staff("observer").get(f"/review/one/{path}").status_code == 200
    assert site.browser().get(f"/review/one/{path}").status_code == 403


def test_a_refused_what_if_says_why(site: Site) -> None:
    played(site)
    found = site.staff("director").job(JOBS, {"what": "whatif", "seq": 0, "at": None})
    assert found["state"] == "failed"
    assert found["text"]["en"] == "Only an act of a seat of this drill can be moved or left out."


def test_another_rubric_gives_another_card_and_says_what_is_wrong_with_it(site: Site) -> None:
    played(site)
    site.store.lock("one", "evaluator", "2026-11-23T00:00:00.000+00:00")
    evaluator = site.staff("evaluator")
    found = evaluator.job(JOBS, {"what": "regrade", "rubric": RUBRIC, "label": "the same"})
    card = evaluator.get("/review/one/data").json["card"]
    assert found["result"]["card"]["overall"] == card["overall"]
    assert found["result"]["label"] == "the same"
    wrong = {**RUBRIC, "wrong_try": 2}
    failed = evaluator.job(JOBS, {"what": "regrade", "rubric": wrong, "label": "wrong"})
    assert failed["state"] == "failed"
    assert [error["field"] for error in failed["result"]["errors"]] == ["wrong_try"]


def test_another_grading_is_kept_apart_until_it_is_taken_out(site: Site) -> None:
    played(site)
    director = site.staff("director")
    before = director.get("/review/one/data")
    other = {**RUBRIC, "parts": {**RUBRIC["parts"], "coordination": 0}}
    made = director.job(JOBS, {"what": "regrade", "rubric": other, "label": "<b>no coordination"})["result"]
    path = f"/review/one/gradings/{made['id']}"
    data = director.get("/review/one/data", headers={"If-None-Match": before.headers["ETag"]})
    (row,) = data.json["gradings"]
    assert (row["id"], row["label"], row["by"]) == (made["id"], "<b>no coordination", "director")
    assert row["overall"] == made["card"]["overall"]["score"]
    assert data.json["card"] == before.json["card"]
    whole = director.get(path).json
    assert (whole["card"], whole["rubric"]["parts"]["coordination"]) == (made["card"], 0)
    assert site.staff("facilitator").ask("DELETE", path).status_code == 403
    assert director.ask("DELETE", path).status_code == 200
    assert director.get("/review/one/data").json["gradings"] == []
    assert director.get(path).status_code == director.ask("DELETE", path).status_code == 404


def test_participants_see_neither_other_gradings_nor_who_judged(site: Site) -> None:
    browser, _ = participant(site)
    evaluator = site.staff("evaluator")
    site.store.rate("one", "evaluator", "contain", "S", "good", 0, "2026-11-23T00:00:00.000+00:00")
    site.store.lock("one", "evaluator", "2026-11-23T00:00:00.000+00:00")
    made = evaluator.job(JOBS, {"what": "regrade", "rubric": RUBRIC, "label": "x"})["result"]
    assert browser.get(f"/review/one/gradings/{made['id']}").status_code == 403
    told = browser.get("/review/one/data")
    assert told.json["gradings"] == []
    assert told.json["card"]["judgement"]["score"] == 80.0
    assert "evaluator" not in json.dumps([told.json["card"]["judgement"], told.json["assessment"]])


WANTED: dict[str, dict[str, Any]] = {
    "whatif": {"what": "whatif", "seq": 3, "at": None},
    "regrade": {"what": "regrade", "rubric": RUBRIC, "label": "x"},
    "document": {"what": "document", "name": "tables-xlsx"},
}
MAY = {"director": set(WANTED), "evaluator": set(WANTED), "facilitator": {"whatif", "document"}}
MAY |= {"observer": set()}  # before the end they see what the hall sees


@pytest.mark.parametrize("what", WANTED)
@pytest.mark.parametrize("role", ROLES)
def test_who_may_ask_for_what(site: Site, role: str, what: str) -> None:
    site.store.lock("one", "evaluator", "2026-11-23T00:00:00.000+00:00")
    answer = site.staff(role).ask("POST", JOBS, WANTED[what])
    assert answer.status_code == (202 if what in MAY[role] else 403)
    if answer.status_code == 202:
        site.staff(role).ask("DELETE", f"/review/jobs/{answer.json['job']['id']}")


def participant(site: Site) -> tuple[Browser, str]:
    browser = site.seated("centre/technician")
    site.live.start("test")
    site.to(5)
    site.live.end("test")
    site.store.release("one")
    return browser, site.store.people("one")[0].id


def test_participants_ask_for_their_own_timeline_alone(site: Site) -> None:
    browser, person = participant(site)
    other = site.store.add_person("one", "Bình", "hash", "2026-11-23T00:00:00.000+00:00").id
    own = {"what": "document", "name": "personal-pdf"}
    refused = [
        own,
        {**own, "person": other},
        {**own, "seat": "centre/leader"},
        {**own, "seat": "centre/leader", "person": person},
        {**own, "name": "report-pdf", "person": person},
        *WANTED.values(),
    ]
    assert [browser.ask("POST", JOBS, body).status_code for body in refused] == [403] * len(refused)
    for mine in ({**own, "person": person}, {**own, "seat": "centre/technician"}):
        answer = browser.ask("POST", JOBS, mine)
        assert answer.status_code == 202
        browser.ask("DELETE", f"/review/jobs/{answer.json['job']['id']}")


def test_a_job_is_its_owner_s(site: Site) -> None:
    played(site)
    director = site.staff("director")
    found = director.job(JOBS, {"what": "whatif", "seq": 0, "at": None})
    path = f"/review/jobs/{found['id']}"
    for other in (site.staff("evaluator"), site.browser()):
        assert other.get(path).status_code == 404
        assert other.get(f"{path}/file").status_code == 404
        assert other.ask("DELETE", path).status_code == 404
    assert director.get(f"{path}/file").status_code == 404
    assert director.ask("DELETE", path).json["state"] == "failed"


@pytest.mark.parametrize(
    "body",
    [
        None,
        [],
        {},
        {"what": "all"},
        {"what": "whatif", "seq": "1", "at": None},
        {"what": "whatif", "seq": 1},
        {"what": "whatif", "seq": 1, "at": None, "drill": "two"},
        {"what": "regrade", "rubric": 3, "label": "x"},
        {"what": "regrade", "rubric": {}, "label": ""},
        {"what": "document", "name": "../../x"},
        {"what": "document", "name": "tables-xlsx", "lang": "fr"},
        {"what": "regrade", "rubric": {"a": [[[[[[[[[[[[[[1]]]]]]]]]]]]]]}, "label": "x"},
    ],
)
def test_what_is_not_valid_is_refused(site: Site, body: Any) -> None:
    answer = site.staff("director").ask("POST", JOBS, body)
    assert (answer.status_code, answer.json["code"]) == (400, "payload")


def test_a_script_needs_the_token_of_its_page(site: Site) -> None:
    for path in (JOBS, "/review/one/release"):
        assert site.staff("director").ask("POST", path, {}, csrf="another").status_code == 400
    assert site.staff("director").ask("DELETE", "/review/jobs/x", csrf="another").status_code == 400


def test_the_director_releases_the_review_and_takes_it_back(site: Site) -> None:
    path = "/review/one/release"
    director = site.staff("director")
    assert director.ask("POST", path, {"released": True}).status_code == 409
    browser = site.seated("centre/technician")
    site.live.start("test")
    site.live.end("test")
    for role in set(ROLES) - {"director"}:
        assert site.staff(role).ask("POST", path, {"released": True}).status_code == 403
    for released, status in ((True, 200), (False, 403)):
        assert director.ask("POST", path, {"released": released}).json["released"] is released
        assert browser.get("/review/one").status_code == status

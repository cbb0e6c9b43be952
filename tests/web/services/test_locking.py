"""Ratings are locked before evaluators see scores: at every way in."""

from __future__ import annotations

import json
from typing import Any

import pytest

from tests.web.pages.test_debrief import HOME, assessment, bodies, ended, written
from tests.web.site import Browser, Site

JOBS = f"{HOME}/jobs"
RATING = {"rating": "S", "note": "chậm", "t": 0, "records": []}
SCORES = ("figures?lang=vi", "overall", "whatifs", "gradings/x")


def objective(site: Site) -> str:
    found: str = site.live.setup.scenario.objectives[0].id
    return found


def locked(browser: Browser) -> int:
    return browser.ask("POST", f"{HOME}/lock", {}).status_code


def numbers(value: Any, name: str = "") -> list[str]:
    """Where in JSON values a score, a credit or points stand."""
    if isinstance(value, dict):
        inner = [one for key, each in value.items() for one in numbers(each, key)]
        told = name != "rubric" and any(
            value.get(key) is not None
            for key in ("score", "credit", "points", "loss", "response_time", "coordination", "mean", "band")
            if not isinstance(value.get(key), dict)
        )
        return inner + [name] * told
    return [one for each in value for one in numbers(each, name)] if isinstance(value, list) else []


def test_no_way_in_tells_an_evaluator_a_score_before_they_have_locked(site: Site) -> None:
    every = bodies(site)
    director, evaluator = site.staff("director"), site.staff("evaluator")
    assert written(director, "ratings", every["ratings"]) == 200
    assert written(director, "adjustments", every["adjustments"]) == 200
    whole = director.get(f"{HOME}/data").json["card"]
    assert numbers({"card": {name: part for name, part in whole.items() if name != "rubric"}}) != []
    told = evaluator.get(f"{HOME}/data").json
    card = {name: part for name, part in told["card"].items() if name not in ("rubric", "weights")}
    assert numbers({"card": card}) == []
    assert card["network"]["edges"] == []
    assert (told["assessment"]["ratings"], told["gradings"], told["me"]["blind"]) == ([], [], True)
    for page in SCORES:
        answer = evaluator.get(f"{HOME}/{page}")
        assert (answer.status_code, answer.json["code"]) == (409, "ratings_open"), page
    jobs: list[dict[str, Any]] = [
        {"what": "whatif", "seq": 1, "at": None},
        {"what": "regrade", "rubric": {}, "label": "x"},
        *({"what": "document", "name": name} for name in ("report-docx", "report-html", "tables-csv")),
        {"what": "document", "name": "personal-pdf", "seat": "centre/leader"},
    ]
    for body in jobs:
        answer = evaluator.ask("POST", JOBS, body)
        assert (answer.status_code, answer.json["code"]) == (409, "ratings_open"), body
    assert evaluator.job(JOBS, {"what": "document", "name": "journal"})["state"] == "done"
    assert evaluator.get("/report/one").status_code == 409
    room = evaluator.open("room", "one")
    assert room.ask("score")["code"] == "ratings_open"
    assert room.ask("ratings")["ratings"] == []
    assert "director" not in evaluator.get(f"{HOME}/assessment.json").json["ratings"]
    assert json.dumps(assessment(evaluator)["ratings"]) == "[]"


def test_while_a_drill_runs_an_evaluator_is_told_no_score(site: Site) -> None:
    site.live.start("test")
    site.to(5)
    evaluator = site.staff("evaluator")
    answer = evaluator.ask("POST", f"{HOME}/lock", {})
    assert (answer.status_code, answer.json["code"]) == (409, "lock_early")
    assert evaluator.open("room", "one").ask("score")["code"] == "ratings_open"
    assert site.staff("facilitator").open("room", "one").ask("score")["ok"]


def test_once_locked_scores_show_and_ratings_change_no_more(site: Site) -> None:
    ended(site)
    director, evaluator = site.staff("director"), site.staff("evaluator")
    mine = {**RATING, "objective": objective(site)}
    assert written(director, "ratings", {**mine, "rating": "U"}) == 200
    key = evaluator.ask("POST", f"{HOME}/ratings", mine).json["id"]
    assert [row["rater"] for row in assessment(evaluator)["ratings"]] == ["evaluator"]
    assert [locked(evaluator), locked(evaluator)] == [200, 200]
    assert len(site.store.assessment("one")["locks"]) == 1
    told = evaluator.get(f"{HOME}/data").json
    assert told["card"] == director.get(f"{HOME}/data").json["card"]
    assert "blind" not in told["me"]
    assert evaluator.get(f"{HOME}/overall").status_code in (200, 202)
    assert len(assessment(evaluator)["ratings"]) == 2
    again = evaluator.ask("POST", f"{HOME}/ratings", {**mine, "rating": "P", "was": key})
    assert (again.status_code, again.json["code"]) == (409, "ratings_locked")
    page = evaluator.open("evaluate", "one")
    assert (
        page.ask("rate", {"objective": mine["objective"], "rating": "P", "t": 0})["code"] == "ratings_locked"
    )
    assert written(evaluator, f"ratings/{key}", None, "DELETE") == 409
    assert [row["rating"] for row in assessment(director)["ratings"]] == ["U", "S"]


def test_the_card_says_which_ratings_were_not_locked(site: Site) -> None:
    ended(site)
    director, evaluator = site.staff("director"), site.staff("evaluator")
    for who in (director, evaluator):
        assert written(who, "ratings", {**RATING, "objective": objective(site)}) == 200
    assert locked(evaluator) == 200
    notes = evaluator.get(f"{HOME}/data").json["card"]["notes"]
    assert [note["text"]["en"] for note in notes if note["code"] == "unlocked"] == [
        "1 of 2 ratings of objectives were not locked before their raters could see scores."
    ]


@pytest.mark.parametrize("role", ["director", "facilitator", "observer", "participant", "nobody"])
def test_only_evaluators_lock(site: Site, role: str) -> None:
    browser = {"participant": lambda: site.seated("centre/leader"), "nobody": site.browser}.get(
        role, lambda: site.staff(role)
    )()
    ended(site)
    site.store.release("one")
    assert locked(browser) == 403
    assert site.store.assessment("one")["locks"] == []


def test_a_lock_is_of_one_drill_and_one_account(site: Site) -> None:
    ended(site)
    other = site.drill("two", "BBBBBB")
    other.start("test")
    other.end("test")
    evaluator = site.staff("evaluator")
    assert locked(evaluator) == 200
    assert evaluator.get("/review/two/data").json["me"]["blind"] is True
    assert evaluator.get("/review/two/overall").status_code == 409
    assert site.staff("observer").get(f"{HOME}/data").json["card"]["overall"]["score"] is not None

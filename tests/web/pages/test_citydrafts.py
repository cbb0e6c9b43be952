"""A city without YAML: copied, corrected by places, drawn, checked as one, approved, taken back to the byte."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

import pytest

from drillsim.documents.yamltext import read
from drillsim.library.index import SHIPPED
from tests.web.pages.test_deskpages import second, shelved, turned
from tests.web.site import Browser, Site
from web.services import drafts
from web.services.scriptedits import DraftChange, changed

__all__ = ["shelved"]
NAME = {"vi": "Sở Du lịch", "en": "Department of Tourism"}


def copied(browser: Browser) -> str:
    """The key of a new draft, a copy of the library's one city."""
    answer = browser.post("/desk/new", form="/desk", **{"from": "city", "of": "tiny"})
    assert answer.status_code == 303, answer.text
    page = browser.http.get(answer.headers["Location"])
    assert page.headers["Location"].endswith("/table")
    return page.headers["Location"].split("/")[-2]


def sent(browser: Browser, key: str, what: str, *changes: dict[str, Any], seen: int = 1) -> Any:
    while (
        answer := browser.ask("POST", f"/desk/{key}/{what}", {"changes": [*changes], "seen": seen})
    ).status_code == 202:
        pass
    return answer


def put(where: list[str | int], value: object, **was: object) -> dict[str, Any]:
    return {"do": "put", "where": where, "value": value, **was}


def test_a_city_is_corrected_checked_drawn_and_comes_back_to_the_byte(shelved: Site) -> None:
    browser = shelved.staff("facilitator")
    key = copied(browser)
    file = (shelved.app.extensions["drillsim"].scenarios / "cities" / "tiny.yaml").read_bytes()
    draft = drafts.draft(shelved.store, key, drafts.CITY)
    assert draft is not None and draft.text.encode() == file and draft.title["vi"] == "Thành phố nhỏ"
    assert browser.http.get(f"/desk/{key}/edit").json["data"]["agencies"]["centre"]["responders"] == 2
    fields = browser.http.get(f"/desk/{key}/offers").json["forms"]["System"]["fields"]
    assert fields["operator"] == {"is": "name", "of": "agency", "needed": True}
    more = put(["agencies", "so-du-lich"], {"name": NAME, "level": "city", "source": "assumption"})
    tried = sent(browser, key, "try", more).json
    assert tried["ok"] and tried["faults"] == []
    nodes = sent(browser, key, "map", more).json["map"]["nodes"]
    assert {node["id"] for node in nodes} >= {"hall", "power"} and all(
        {"x", "y"} <= {*node} for node in nodes
    )
    wrong = sent(browser, key, "try", put(["systems", "hall", "operator"], "nobody", was="centre")).json
    assert [fault["field"] for fault in wrong["faults"]] == ["systems.hall.operator"]
    drawn = sent(browser, key, "map", put(["systems", "hall", "operator"], "nobody", was="centre"))
    assert drawn.json["map"] is None
    assert sent(browser, key, "edit", more).json["number"] == 2
    gone = {"do": "remove", "where": ["agencies", "so-du-lich"], "was": more["value"]}
    assert sent(browser, key, "edit", gone, seen=2).json["number"] == 3
    assert drafts.versions(shelved.store, key)[0].text.encode() == file


def test_a_city_is_no_scenario_and_a_scenario_no_city(shelved: Site) -> None:
    browser = shelved.staff("director")
    key = copied(browser)
    page = browser.get("/desk").text
    assert page.count(f"/desk/{key}/table") == 1 and f'"/desk/{key}"' not in page
    for path in ("play", "rehearsal", "export"):
        assert browser.get(f"/desk/{key}/{path}").status_code == 404
    for path in ("text", "versions", "comments", "table"):
        shown = browser.get(f"/desk/{key}/{path}")
        assert shown.status_code == 200 and f"/desk/{key}/rehearsal" not in shown.text
    scenario = (shelved.app.extensions["drillsim"].scenarios / "tiny.yaml").read_text("utf-8")
    while (
        answer := browser.ask("POST", "/desk/check", {"text": scenario, "kind": "city"})
    ).status_code == 202:
        pass
    assert "thành phố" in answer.json["faults"][0]["text"]["vi"]
    with_city = {
        "name": "",
        "scenario": f"draft {key} 1",
        "rubric": "default",
        "players": "idle",
        "seed": "1",
    }
    refused = browser.post("/staff/plans", date="2026-11-26", **with_city)
    assert refused.status_code == 400


def test_a_city_is_approved_by_somebody_else_with_what_it_says(shelved: Site) -> None:
    director = shelved.staff("director")
    key = copied(director)
    assert turned(director, key, "review", 1).status_code == 303
    assert turned(director, key, "approved", 2).status_code == 409
    assert turned(second(shelved), key, "approved", 2).status_code == 303
    draft = drafts.draft(shelved.store, key, drafts.CITY)
    assert draft is not None and draft.state == drafts.APPROVED and len(draft.covers) == 64
    again = director.post("/desk/new", form="/desk", **{"from": "draft", "of": key})
    copy = drafts.draft(shelved.store, again.headers["Location"].rpartition("/")[2], drafts.CITY)
    assert copy is not None and copy.text == draft.text


def _places(
    value: object, where: tuple[str | int, ...] = ()
) -> Iterator[tuple[tuple[str | int, ...], object]]:
    yield where, value
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, each in inside:
        yield from _places(each, (*where, key))


@pytest.mark.parametrize("seed", range(4))
def test_any_change_of_the_shipped_city_is_undone_to_the_byte(seed: int) -> None:
    """A value, a new agency, and their opposites: nothing else of the file moves, comments among it."""
    text, luck = (SHIPPED / "cities" / "can-tho.yaml").read_text("utf-8"), random.Random(seed)
    data: Any = read(text, "city").data
    plain = [
        (where, value)
        for where, value in _places(data)
        if where and not isinstance(value, dict | list | float)
    ]
    places = dict(luck.sample(plain, 12))
    there = [DraftChange("put", where, _other(value), value) for where, value in places.items()]
    new = DraftChange("put", ("agencies", "so-du-lich"), {"name": NAME, "level": "city", "source": "plan"})
    whole = changed(text, [*there, new])
    after: Any = read(whole, "city").data
    assert after["agencies"].pop("so-du-lich") == new.value
    for where in places:
        data = _put(data, where, _other(places[where]))
    assert after == data
    back = [DraftChange("put", each.where, each.was, each.value) for each in there]
    gone = DraftChange("remove", new.where, was=new.value)
    assert changed(whole, [*back, gone]) == text


def _other(value: object) -> object:
    if isinstance(value, bool):
        return not value
    return value + 1 if isinstance(value, int | float) else f"{value} khác"


def _put(data: Any, where: tuple[str | int, ...], value: object) -> Any:
    if not where:
        return value
    key, rest = where[0], where[1:]
    if isinstance(data, list):
        return [_put(each, rest, value) if n == key else each for n, each in enumerate(data)]
    return {**data, key: _put(data[key], rest, value)}

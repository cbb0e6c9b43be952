"""Comments on the rows of a draft, and who else has it open."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.web.site import Site
from tests.web.smalllibrary import DRILLSIM
from web.services import drafts
from web.services.comments import comments

WALL = "2026-11-23T00:00:00.000+00:00"
TINY = Path(DRILLSIM / "tiny_scenario.yaml").read_text("utf-8")


@pytest.fixture
def key(site: Site) -> str:
    return drafts.begin(site.store, TINY, "tiny", "lan", "", WALL).key


def test_a_comment_stands_at_its_row_until_it_is_settled(site: Site, key: str) -> None:
    path, evaluator, director = f"/desk/{key}/comments", site.staff("evaluator"), site.staff("director")
    assert evaluator.post(path, row="alert", text="Nên <b>sớm</b> hơn").status_code == 303
    assert evaluator.post(path, row="", text="Ngắn quá").status_code == 303
    page = director.get(path).text
    assert "Nên &lt;b&gt;sớm&lt;/b&gt; hơn" in page and f"/desk/{key}#row-alert" in page
    (later, first) = comments(site.store, key)
    assert (later.row, first.row, first.number, first.by) == ("", "alert", 1, "evaluator")
    assert director.post(path, do="settle", comment=later.key).status_code == 303
    assert [each.done for each in comments(site.store, key)] == [False, True]
    assert director.post(path, do="settle", comment="none").status_code == 409
    for wrong in ({"text": " "}, {"text": "x" * 2_001}, {"text": "x", "row": "none"}):
        assert evaluator.post(path, **wrong).status_code == 400
    # One whose text cannot be read is spoken of as a whole.
    now = drafts.draft(site.store, key)
    assert now is not None
    drafts.save(site.store, key, now.seen, "injects: [", "lan", "", WALL)
    assert "không còn trong kịch bản" in director.get(path).text


def test_who_else_has_a_draft_open_is_named_until_their_page_is_not_heard_of(site: Site, key: str) -> None:
    director, facilitator = site.staff("director"), site.staff("facilitator")
    path = f"/desk/{key}/here"
    assert director.ask("POST", path).json == {"ok": True, "names": [], "seen": 1}
    assert facilitator.ask("POST", path).json["names"] == ["director"]
    assert director.ask("POST", path).json["names"] == ["facilitator"]
    looking = site.app.extensions["drillsim"].looking
    looking[key, "facilitator"] -= 60
    assert director.ask("POST", path).json["names"] == []
    assert director.ask("POST", "/desk/none/here").status_code == 404

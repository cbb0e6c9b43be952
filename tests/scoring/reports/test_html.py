from __future__ import annotations

import base64
import functools
import hashlib
import re
from typing import Any

import pytest

from drillsim import __version__
from scoring.reports.html import report
from scoring.scorecard import Scorecard, scorecard
from tests.scoring.reports.page import Page
from tests.scoring.script import SCENARIO, Script, text

HEAD = "c0ffee" * 10
HOSTILE = "</script><script>alert(1)</script><img src=x onerror='alert(2)'>\"'\u202eevil\u2028\x00"


def small() -> Script:
    """Five duties: in time, half credit, never, answered after the limit, and still open at the end."""
    script = Script()
    script.contact(5, script.duty(0, to="b"), acknowledged=7)
    script.contact(20, script.duty(0, to="b"), acknowledged=21)
    script.duty(0, "b/duty", title=text("Never done"))
    script.respond(45, script.duty(1, "c/duty"), "c/duty")
    script.duty(55, "c/duty")
    script.state(0, portal={"service": 0.25})
    script.state(30, portal={"service": 1.0})
    return script.end(60)


@functools.cache
def card() -> Scorecard:
    return scorecard(small().records(), (12.0, 1.0))


@functools.cache
def page(lang: str = "vi") -> Page:
    idle = Script()
    idle.state(0, portal={"service": 0.0})
    book = Script()
    book.state(0, portal={"service": 0.5})
    book.state(10, portal={"service": 1.0})
    runs = {"idle": idle.end(60).records(), "book": book.end(60).records()}
    return Page(report(small().records(), card(), head=HEAD, lang=lang, **runs))


def shown(value: float) -> set[str]:
    return {words for exact, words in page().numbers if exact == value}


def test_every_element_that_opens_closes() -> None:
    assert page().faults == []


def test_ids_are_unique() -> None:
    ids = page().ids()
    assert len(ids) == len(set(ids))


def test_links_lead_somewhere_on_the_page() -> None:
    assert {link.removeprefix("#") for link in page().links()} <= set(page().ids())


def test_scores_are_the_cards() -> None:
    scores = card().to_dict()
    assert card().response_time.score == pytest.approx(100 * (1 + 0.5) / 4)
    assert shown(card().response_time.score) == {"37,5 37.5", "37,50 37.50"}
    for score in (scores["overall"]["score"], scores["coordination"]["score"], scores["outcome"]["score"]):
        assert shown(score)


def test_every_line_of_evidence_shows_its_points() -> None:
    scores = card().to_dict()
    lines = [
        line for part in ("response_time", "coordination", "outcome") for line in scores[part]["evidence"]
    ]
    assert lines
    for line in lines:
        assert shown(line["points"])


def test_levels_are_the_cards() -> None:
    for level in ("seat", "agency", "team"):
        for row in card().to_dict()["levels"][level].values():
            assert row["score"] is None or shown(row["score"])


def test_losses_are_the_cards() -> None:
    assert shown(1.5) == {"1,5 1.5", "1,50 1.50"}
    assert {"12,0 12.0"} <= shown(12.0)
    assert {"1,0 1.0"} <= shown(1.0)


def test_every_cited_record_is_told() -> None:
    scores = card().to_dict()
    cited = {
        f"r{seq}"
        for part in ("response_time", "coordination", "outcome")
        for line in (*scores[part]["evidence"], *scores[part]["open_lines"])
        for seq in line["records"]
    }
    assert cited <= set(page().ids())


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_each_duty_has_one_bar(lang: str) -> None:
    scores = card().to_dict()["response_time"]
    duties = [line["duty"] for line in (*scores["evidence"], *scores["open_lines"])]
    assert len(duties) == 5
    assert sorted(seq for trace in page().bars(lang) for seq in trace["customdata"]) == sorted(duties)


def test_bars_run_from_opening_to_answer_or_limit() -> None:
    spans = {
        (base / 60_000, (base + length) / 60_000)
        for trace in page().bars("vi")
        for base, length in zip(trace["base"], trace["x"], strict=True)
    }
    assert spans == {(0, 5), (0, 20), (0, 30), (1, 45), (55, 60)}


def test_bars_differ_by_word_and_sign_besides_colour() -> None:
    names = {trace["name"] for trace in page().bars("en")}
    assert names == {
        "✓ In time",
        "◐ Late or partly wrong",
        "✗ Answered, no credit",
        "∅ Not done",
        "○ Still open at the end",
    }


def test_curves_show_the_citys_weighted_share() -> None:
    traces = {trace["name"]: trace for trace in page().data["figures"]["en"]["curves"]["data"]}
    weight = 4 / (4 + 2 + 0.5)
    assert traces["This drill"]["y"] == pytest.approx([100 * (1 - 0.75 * weight), 100, 100])
    assert traces["If nobody acts"]["y"] == pytest.approx([100 * (1 - weight)] * 2)
    assert traces["By the book"]["y"] == pytest.approx([100 * (1 - 0.5 * weight), 100, 100])


def test_without_reference_runs_there_is_one_curve() -> None:
    records = small().records()
    alone = Page(report(records, scorecard(records), head=HEAD))
    assert len(alone.data["figures"]["vi"]["curves"]["data"]) == 1


def test_the_head_says_what_was_played() -> None:
    words = page().text()
    for expected in (
        "B06",
        "Small drill",
        HEAD,
        "(small)",
        "(default)",
        "60/CT-BTTTT",
        "Speak",
        f"drillsim {__version__}",
    ):
        assert expected in words


def test_an_incomplete_journal_is_called_so() -> None:
    records = small().records()[:-1]
    cut = Page(report(records, scorecard(records), head=HEAD))
    assert "Nhật ký dừng giữa chừng ở T+00:55" in cut.text()
    assert "Nhật ký dừng giữa chừng" not in page().text()


def test_nothing_is_loaded_from_outside() -> None:
    loading = ("src", "srcset", "href", "action", "data", "poster", "background")
    for tag, attrs in page().tags:
        for name in loading:
            assert not re.match(r"\s*(https?:)?//", attrs.get(name, "")), (tag, attrs)
        assert tag not in ("link", "iframe", "object", "embed", "base")
    outside = [tag for tag, attrs in page().tags if tag == "script" and "src" in attrs]
    assert outside == []


def test_only_its_own_scripts_may_run() -> None:
    policy = next(attrs["content"] for tag, attrs in page().tags if tag == "meta" and "http-equiv" in attrs)
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    digests = [base64.b64encode(hashlib.sha256(s.encode()).digest()).decode() for s in page().scripts()]
    assert [digest in policy for digest in digests] == [False, True, True]


@pytest.mark.parametrize("lang", ["vi", "en"])
def test_the_language_asked_for_shows_first(lang: str) -> None:
    root = next(attrs for tag, attrs in page(lang).tags if tag == "html")
    assert root["lang"] == lang
    title = next(attrs for tag, attrs in page(lang).tags if tag == "title")
    assert title["data-vi"].endswith("Báo cáo diễn tập")
    assert title["data-en"].endswith("Drill report")


def test_other_languages_are_refused() -> None:
    with pytest.raises(ValueError, match="vi, en"):
        report(small().records(), card(), head=HEAD, lang="fr")


def test_both_languages_stand_side_by_side() -> None:
    spans = [attrs["lang"] for tag, attrs in page().tags if tag == "span" and "lang" in attrs]
    assert spans.count("vi") == spans.count("en") > 100
    figures = page().data["figures"]
    assert figures["vi"].keys() == figures["en"].keys() == {"timeline", "curves"}


def hostile() -> Page:
    scenario: dict[str, Any] = {**SCENARIO, "title": text(HOSTILE), "story": {"starts": "2026-10-20 07:00"}}
    script = Script(scenario=scenario)
    script.contact(5, script.duty(0, to="b", title=text(HOSTILE)))
    script.act(6, verb="share", to=["b"], text=HOSTILE, about=HOSTILE, params={"label": HOSTILE})
    script.delivery(7, title=text(HOSTILE), body=text(HOSTILE + "!"), sender=text(HOSTILE))
    records = script.end(60).records()
    return Page(report(records, scorecard(records), head=HEAD))


def test_hostile_words_stay_words() -> None:
    bad = hostile()
    assert bad.faults == []
    assert [tag for tag, _ in bad.tags].count("script") == 3
    assert all(tag != "img" and "onerror" not in attrs for tag, attrs in bad.tags)
    assert "<img src=x onerror='alert(2)'>\"'" in bad.text()


def test_hostile_words_do_not_turn_the_text_round() -> None:
    bad = hostile()
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x00]", bad.text())
    assert "\N{REPLACEMENT CHARACTER}evil" in bad.text()


def test_hostile_words_are_plain_in_figures() -> None:
    figures = hostile().data["figures"]["vi"]["timeline"]["data"]
    words = [words for trace in figures for words in (*trace.get("text", ()), *trace.get("hovertext", ()))]
    assert any("alert" in one for one in words)
    assert not any(re.search("<(?!b>|/b>|br>)", one) for one in words)


def test_the_storys_clock_stands_beside_drill_time() -> None:
    assert "T+00:05 07:05" in hostile().text()
    assert " 07:05" not in page().text()


def test_a_drill_without_duties_has_a_report() -> None:
    records = Script().end(10).records()
    empty = Page(report(records, scorecard(records), head=HEAD))
    assert empty.faults == []
    assert "timeline" not in empty.data["figures"]["vi"]

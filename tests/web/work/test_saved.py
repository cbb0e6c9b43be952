"""The review page saved as one file."""

from __future__ import annotations

import base64
import functools
import gzip
import hashlib
import json
import re
from dataclasses import replace
from html.parser import HTMLParser
from typing import Any

import pytest

from drillsim.base.model import Title
from drillsim.documents.exhibits import attachment
from drillsim.engine.setup import Setup
from drillsim.journal.chain import lines
from drillsim.journal.replay import read
from scoring.assessment import assessment
from tests.drillsim.build import inject_data, setup_of
from tests.drillsim.playing import play
from tests.playing import played
from tests.web.savedpage import carried, in_file
from tests.web.site import RUBRIC, Site, asked
from tests.web.static.test_weight import MOST, WEB
from web.work import review, saved
from web.work.cases import Case
from web.work.saved import Missing

HOSTILE = "</script><script>alert(1)</script><!-- <img src=x onerror='alert(2)'>\"'\u202eevil\u2028"

CHARTS = ("plotly.js-basic-dist-min/plotly-basic.min.js", "cytoscape/dist/cytoscape.esm.min.mjs")


class Tags(HTMLParser):
    """The elements of a page, each with its attributes, as a browser opens them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


@functools.cache
def case() -> Case:
    return Case(read(f"{line}\n" for line in lines(played("b06-ransomware", "average").records)))


@functools.cache
def page(lang: str = "vi") -> str:
    return saved.saved(case(), case().card(), lang=lang)


def test_it_carries_the_ledger_of_people_and_their_hours() -> None:
    data = review.data(case(), case().card(), assessment({"version": 1}), {}, public=True)
    rows = data["ledger"]["rows"]
    assert {row["group"] for row in rows} >= {"people", "equipment"}
    people = [row["hours"] or 0 for row in rows if row["group"] == "people"]
    assert data["ledger"]["hours"] == pytest.approx(sum(people))
    assert all(row["name"]["vi"] and "{" not in row["name"]["vi"] + row["name"]["en"] for row in rows)


def test_the_flagships_page_is_small_enough_to_send() -> None:
    assert len(page().encode()) < 3_000_000


def test_nothing_comes_from_outside_and_no_typeface_is_in_it() -> None:
    for tag, attrs in Tags(page()).found:
        assert tag not in ("link", "iframe", "object", "embed", "base", "img"), (tag, attrs)
        assert not {"src", "srcset", "action", "poster"} & set(attrs), (tag, attrs)
    styles = "".join(re.findall(r"<style[^>]*>(.*?)</style>", page(), re.DOTALL))
    assert "@font-face" not in styles and "@import" not in styles and "url(" not in styles


def test_only_its_own_script_may_run_and_nothing_may_be_fetched() -> None:
    tags = Tags(page())
    policy = next(attrs["content"] for tag, attrs in tags.found if attrs.get("http-equiv")) or ""
    assert [attrs.get("type") for tag, attrs in tags.found if tag == "script"] == ["text/plain", "module"]
    script = page().rpartition('<script type="module">')[2].partition("</script>")[0]
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    assert f"default-src 'none'; script-src 'sha256-{digest}'; " in policy
    assert "connect-src" not in policy and "unsafe-eval" not in policy


def test_it_holds_what_a_server_answers(site: Site) -> None:
    drill = played("b06-ransomware", "average")
    text = list(lines(drill.records))
    title = drill.records[0].data["scenario"]["title"]
    site.store.create_drill("it", title, "CCCCCC", text, "2026-11-23T00:00:00.000+00:00", state="ended")
    found, told = carried(page()), asked(site, "/review/it/data")
    assert found["data"]["card"] == told["card"]
    assert {
        name: found["data"]["drill"][name] for name in ("end", "head", "records", "title", "complete")
    } == {name: told["drill"][name] for name in ("end", "head", "records", "title", "complete")}
    assert found["records"]["records"] == asked(site, "/review/it/records")["records"]
    for lang in ("vi", "en"):
        figures = asked(site, f"/review/it/figures?lang={lang}")
        assert found["figures"][lang] == {name: figures[name] for name in found["figures"][lang]}


def test_every_seats_screen_is_in_it() -> None:
    seats = carried(page())["seats"]
    assert set(seats) == {each.seat for each in case().setup.scenario.seats}
    for seat, found in seats.items():
        assert found == json.loads(json.dumps(review.seat(case(), seat, "saved")))


def test_what_stands_in_it_several_times_is_in_the_file_once() -> None:
    pool = in_file(page())["pool"]
    told_once = [json.dumps(each) for each in pool]
    assert len(told_once) == len(set(told_once)) > 1_000
    text = max((each for each in pool if isinstance(each, str)), key=len)
    assert json.dumps(in_file(page()), ensure_ascii=False).count(json.dumps(text, ensure_ascii=False)) == 1


def test_the_flagships_page_weighs_no_more_than_any_other_page_its_charts_apart() -> None:
    charts = [WEB / "node_modules" / name for name in CHARTS]
    apart = sum(len(gzip.compress(path.read_bytes(), mtime=0)) for path in charts)
    assert apart > 400_000
    assert len(gzip.compress(page().encode(), 6, mtime=0)) - apart <= MOST


def graded(*given: Any, **more: Any) -> Setup:
    made = setup_of(*given, **more)
    return replace(made, documents={**made.documents, "rubric": RUBRIC})


def test_files_that_injects_written_on_the_spot_have_shown_are_in_it_and_no_others() -> None:
    spot = play(injects=[inject_data("two", at="40m")], version=2, make=graded).to(5)
    shown, kept = (
        attachment(raw, Title(vi="Tệp", en="File")) for raw in (b"%PDF-1.4 cong van", b"%PDF-1.4 x")
    )
    for exhibit in (shown, kept):
        spot.drill.control({"type": "exhibit", "exhibit": dict(exhibit), "by": "an"})
    inject = inject_data("one", at="10m", to="centre/leader", exhibits=[shown["id"]])
    spot.drill.control({"type": "add", "inject": inject, "by": "an"})
    spot.to(20)
    over = Case(read(f"{line}\n" for line in lines(spot.drill.records)))
    found = carried(saved.saved(over, over.card()))["exhibits"]["exhibits"]
    assert found == {shown["id"]: f"data:application/pdf;base64,{shown['data']}"}


def test_what_authors_wrote_for_facilitators_stays_with_them() -> None:
    static = carried(page())["data"]["static"]
    assert "notes" not in static
    assert all("notes" not in inject for inject in static["injects"])


@pytest.mark.parametrize(("lang", "title"), [("vi", "Mã độc"), ("en", "Ransomware")])
def test_the_language_asked_for_shows_first(lang: str, title: str) -> None:
    root = dict(Tags(page(lang)).found)["html"]
    assert root["lang"] == lang
    assert f"<title>{title}" in page(lang)
    assert set(carried(page(lang))["figures"]) == {"vi", "en"}


def test_other_languages_are_refused() -> None:
    with pytest.raises(ValueError, match="vi, en"):
        saved.saved(case(), case().card(), lang="fr")


def test_hostile_words_stay_words() -> None:
    finding = {"id": "f1", "kind": "area", "text": HOSTILE, "by": HOSTILE}
    judged = assessment({"version": 1, "findings": [finding]})
    bad = saved.saved(case(), case().card(assessment=judged), judged)
    clean = [tag for tag, _ in Tags(page()).found]
    assert [tag for tag, _ in Tags(bad).found] == clean
    assert "alert(1)" not in bad
    assert carried(bad)["assessment"]["assessment"]["findings"][0]["text"] == HOSTILE


def test_a_hostile_title_is_a_title() -> None:
    drill = played("b06-ransomware", "average")
    title = {"vi": HOSTILE, "en": HOSTILE}
    other = Case(read(f"{line}\n" for line in lines(drill.records)))
    told = other.setup.scenario.model_copy(
        update={"title": other.setup.scenario.title.model_copy(update=title)}
    )
    other.__dict__["setup"] = other.setup.__class__(
        **{
            **{name: getattr(other.setup, name) for name in other.setup.__dataclass_fields__},
            "scenario": told,
        }
    )
    bad = saved.saved(other, case().card())
    assert [tag for tag, _ in Tags(bad).found] == [tag for tag, _ in Tags(page()).found]
    assert any("alert(1)" in text and "\u202e" not in text for text in Tags(bad).texts)


def test_participants_get_what_participants_may_know() -> None:
    rating = {"id": "r1", "objective": next(iter(case().setup.scenario.objectives)).id, "rating": "P"}
    judged = assessment(
        {"version": 1, "ratings": [{**rating, "rater": "Lan", "t": 0, "note": "riêng", "records": []}]}
    )
    card = case().card(assessment=judged.public())
    told = carried(saved.saved(case(), card, judged, public=True))
    assert told["data"]["me"]["role"] == "participant"
    assert told["assessment"]["assessment"] == judged.public().to_dict()
    assert carried(saved.saved(case(), card, judged))["data"]["me"]["role"] == "reader"


def test_the_same_drill_gives_the_same_bytes() -> None:
    again = Case(read(f"{line}\n" for line in lines(played("b06-ransomware", "average").records)))
    assert saved.saved(again, again.card()) == page()


def test_without_its_shell_there_is_no_page(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    monkeypatch.setattr(saved, "SHELL", tmp_path / "review.html")
    with pytest.raises(Missing, match=r"review\.html"):
        saved.saved(case(), case().card())

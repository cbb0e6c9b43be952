"""The report of a drill: one HTML file that opens anywhere, without a network."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Sequence
from importlib.resources import files
from typing import Any

from plotly.offline import get_plotlyjs

from drillsim.base.records import Record, start_of
from drillsim.journal.seal import Seal
from scoring.index import Index
from scoring.outcome import service_curve
from scoring.reports.chronicle import Chronicle, cited
from scoring.reports.contacts import contacts
from scoring.reports.curves import Curve, curves
from scoring.reports.evidence import Evidence
from scoring.reports.figures import delivered_injects
from scoring.reports.markup import Both, Html, join, script_json, tag
from scoring.reports.palette import DARK
from scoring.reports.summary import facts, injects, result
from scoring.reports.tables import cell, table
from scoring.reports.timeline import Timeline
from scoring.scorecard import Scorecard
from scoring.telling.names import Names
from scoring.telling.numbers import Clock, decimal, drill_time, number, percent
from scoring.telling.sentences import Sentences
from scoring.telling.texts import say

LANGUAGES = ("vi", "en")
_SECTIONS = ("result", "timeline", "curves", "network", "evidence", "chronicle")


def report(
    records: Sequence[Record],
    card: Scorecard,
    *,
    head: str,
    seal: Seal | None = None,
    idle: Sequence[Record] | None = None,
    book: Sequence[Record] | None = None,
    lang: str = "vi",
) -> str:
    """The report of a drill, as HTML text.

    Args:
        records: the drill's journal.
        card: its grades.
        head: the hash of its last record.
        seal: the signature on it, where an installation has signed it.
        idle: the journal of the reference run in which nobody acts.
        book: that of the one played by the book.
        lang: the language that shows first, ``vi`` or ``en``; the page holds both.

    Raises:
        ValueError: for another language, or when the first record is not a ``start``.
    """
    if lang not in LANGUAGES:
        raise ValueError(f"lang must be one of {', '.join(LANGUAGES)}")
    page = _Page(records, card, (idle, book))
    return page.html(head, seal, lang)


class _Page:
    def __init__(
        self,
        records: Sequence[Record],
        card: Scorecard,
        references: tuple[Sequence[Record] | None, Sequence[Record] | None],
    ) -> None:
        self.records = records
        self.card = card.to_dict()
        self.curve = service_curve(Index(records))
        self.idle, self.book = (None if run is None else service_curve(Index(run)) for run in references)
        self.start = start_of(records)
        self.scenario = self.start["scenario"]
        added = [
            r.data["inject"] for r in records if r.kind == "control" and r.data["type"] in ("add", "edit")
        ]
        self.names = Names(self.start, added)
        self.clock = Clock((self.scenario.get("story") or {}).get("starts"))
        self.injects = delivered_injects(records, self.names)
        self.timeline = Timeline(self.card, self.names, self.clock, self.injects)

    def html(self, digest: str, seal: Seal | None, lang: str) -> str:
        """The page, ``lang`` first."""
        duties = {record.seq: record for record in self.records if record.kind == "duty"}
        chronicle = Chronicle(self.records, cited(self.card), Sentences(self.names, duties), self.clock)
        bodies = {
            "result": result(self.start, self.card, self.names, self.clock),
            "timeline": self._timeline(),
            "curves": self._curves(),
            "network": join(
                (tag("p", say("network_text"), class_="quiet"), contacts(self.card["network"], self.names))
            ),
            "evidence": join(
                (
                    tag("p", say("evidence_text"), class_="quiet"),
                    Evidence(self.card, self.names, self.clock, duties).html(),
                )
            ),
            "chronicle": join(
                (tag("p", say("chronicle_text"), class_="quiet"), chronicle.html(self.scenario))
            ),
        }
        sections = [
            tag(
                "section",
                tag("h2", say(name), id=f"{name}-title"),
                bodies[name],
                id=name,
                aria_labelledby=f"{name}-title",
            )
            for name in _SECTIONS
        ]
        main = tag("main", *sections, id="main", tabindex="-1")
        body = join((self._header(digest, seal), main, _footer()))
        return "<!doctype html>\n" + tag(
            "html", self._head(lang), tag("body", body, *self._scripts()), lang=lang
        )

    def _head(self, lang: str) -> Html:
        title = Both.of(self.scenario["title"])
        titles = [f"{self.scenario['code']} · {title[at]} · {say('drill_report')[at]}" for at in range(2)]
        return tag(
            "head",
            tag("meta", charset="utf-8"),
            tag("meta", http_equiv="Content-Security-Policy", content=_policy()),
            tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
            tag("meta", name="color-scheme", content="light dark"),
            tag("title", titles[LANGUAGES.index(lang)], data_vi=titles[0], data_en=titles[1]),
            tag("style", Html(_asset("report.css"))),
        )

    def _header(self, digest: str, seal: Seal | None) -> Html:
        incomplete = self.card["incomplete"]
        state = say("incomplete", time=drill_time(self.card["end"])) if incomplete else say("complete")
        switch = [
            tag("button", name, type="button", data_lang=code, lang_=code)
            for code, name in zip(LANGUAGES, ("Tiếng Việt", "English"), strict=True)
        ]
        made_of = tag(
            "details",
            tag("summary", say("setup")),
            facts(self.start, self.card, len(self.records), digest, seal),
            open=True,
        )
        links = [tag("a", say(name), href=f"#{name}") for name in _SECTIONS]
        return tag(
            "header",
            tag("a", say("skip"), href="#main", class_="skip"),
            tag(
                "div",
                tag("p", say("drill_report"), " · ", self.scenario["code"], class_="label"),
                tag("div", *switch, class_="languages script", role="group"),
                class_="top",
            ),
            tag("h1", Both.of(self.scenario["title"])),
            tag("p", tag("span", state, class_="flag bad" if incomplete else "flag"), class_="state"),
            tag("p", Both.of(self.card["statement"]), class_="statement"),
            made_of,
            tag("nav", *links, aria_label=" / ".join(say("contents"))),
        )

    # -- sections with figures --------------------------------------------------------------------

    def _timeline(self) -> Html:
        if not self.timeline.agencies:
            return join((tag("p", say("no_duties")), injects(self.records, self.names, self.clock)))
        return join(
            (
                tag("p", say("timeline_text"), class_="quiet"),
                _figure("timeline"),
                injects(self.records, self.names, self.clock),
            )
        )

    def _curves(self) -> Html:
        return join(
            (
                tag("p", say("curves_text"), class_="quiet"),
                _figure("curves"),
                self._runs(),
                tag("p", self._saved(), class_="saved"),
            )
        )

    def _curve_figure(self, lang: str) -> dict[str, Any]:
        return curves(self.curve, self.idle, self.book, self.injects, self.clock, lang)

    def _runs(self) -> Html:
        outcome = self.card["outcome"]
        losses = (outcome["loss"], outcome["idle_loss"], outcome["by_the_book_loss"])
        rows = zip(("actual", "idle", "book"), (self.curve, self.idle, self.book), losses, strict=True)
        body = [_run(key, curve, loss) for key, curve, loss in rows if curve is not None or loss is not None]
        return table(say("runs_caption"), ("run", "lowest", "at_end", "loss"), body)

    def _saved(self) -> Both:
        part = self.card["outcome"]
        if part["score"] is None:
            return say("no_outcome")
        lost, idle, book = part["loss"], part["idle_loss"], part["by_the_book_loss"]
        return say(
            "saved",
            saved=decimal(idle - lost),
            possible=decimal(idle - book),
            idle=decimal(idle),
            loss=decimal(lost),
            book=decimal(book),
            score=decimal(part["score"]),
        )

    def _scripts(self) -> Iterable[Html]:
        figures: dict[str, Any] = {
            lang: {
                "curves": self._curve_figure(lang),
                **({"timeline": self.timeline.figure(lang)} if self.timeline.agencies else {}),
            }
            for lang in LANGUAGES
        }
        shown = say("shown", count="#")
        texts = {"shown": shown._asdict()}
        yield tag(
            "script",
            script_json({"figures": figures, "dark": DARK, "texts": texts}),
            type="application/json",
            id="data",
        )
        yield tag("script", Html(get_plotlyjs()))
        yield tag("script", Html(_asset("report.js")))


def _figure(name: str) -> Html:
    missing = tag("noscript", tag("p", say("need_script")))
    return tag(
        "div", tag("div", id=f"figure-{name}", class_="figure"), missing, class_="scroll wide", tabindex="0"
    )


def _run(key: str, curve: Curve | None, loss: float | None) -> Html:
    lowest = None if curve is None else min(share for _, share in curve)
    last = None if curve is None else curve[-1][1]
    return tag(
        "tr",
        tag("th", say(key), scope="row"),
        *(cell("–" if share is None else percent(share, 1)) for share in (lowest, last)),
        tag("td", number(loss), class_="n strong"),
    )


def _footer() -> Html:
    return tag("footer", tag("p", say("foot")))


def _asset(name: str) -> str:
    return files("scoring.reports").joinpath(name).read_text("utf-8")


def _policy() -> str:
    """Nothing from outside, and no script but our two: whatever slipped in could not run."""
    digests = [hashlib.sha256(text.encode()).digest() for text in (get_plotlyjs(), _asset("report.js"))]
    allowed = " ".join(f"'sha256-{base64.b64encode(digest).decode()}'" for digest in digests)
    return f"default-src 'none'; script-src {allowed}; style-src 'unsafe-inline'; img-src data: blob:"

"""The review page saved as one file, with all that it would ask a server for.

``web/onefile.mjs`` makes its shell at set-up.
"""

from __future__ import annotations

import base64
import gzip
import html
from collections import Counter
from collections.abc import Hashable, Mapping
from pathlib import Path
from typing import NamedTuple, TypedDict

from drillsim.base.media import media_type
from drillsim.base.model import Seat
from drillsim.base.records import words
from drillsim.documents.exhibits import Attachment, Exhibit
from drillsim.engine import personas
from drillsim.engine.controls import attachments
from drillsim.journal.seal import Seal
from scoring import assessment as model
from scoring.assessment import Assessment
from scoring.reports.markup import clean
from scoring.reports.papers import Paper
from scoring.scorecard import Scorecard
from web.core import texts
from web.core.texts import LANGUAGES
from web.told.wire import STAFF, Audience
from web.work import review
from web.work.cases import Case

SHELL = Path(__file__).parents[1] / "made" / "review.html"
PAPER = Paper("report-html", "title_offline", ".html", "text/html")

WORTH = 24
"""Letters from which on what stands in a page several times stands there once."""
_BLANK_ROW: dict[str, object] = {
    "id": "saved",
    "created": None,
    "released": False,
    "origin": None,
    "parent": None,
    "parent_t": None,
    "previous": None,
    "assessed": 0,
}


class Missing(Exception):
    """Set-up has not made the page's shell."""


def saved(
    case: Case,
    card: Scorecard,
    assessment: Assessment | None = None,
    *,
    lang: str = "vi",
    seal: Seal | None = None,
    row: dict[str, object] | None = None,
    people: Mapping[str, str] | None = None,
    public: bool = False,
) -> str:
    """The page, as the text of a file.

    Args:
        case: the drill.
        card: its grades.
        assessment: what people judged of it.
        lang: the language that shows first; the page holds both.
        seal: the signature on the journal, where an installation has signed it.
        row: what the store knows of the drill; None where there is no store.
        people: reference of a person in the journal -> the person's name, where they are known.
        public: whether it is for participants: without what people judged of each other.

    Raises:
        Missing: when there is no shell.
        ValueError: for another language.
    """
    if lang not in LANGUAGES:
        raise ValueError(f"lang must be one of {', '.join(LANGUAGES)}")
    if not SHELL.is_file():
        raise Missing(str(SHELL))
    told = answers(case, card, assessment, seal=seal, row=row, public=public)
    told["data"]["people"] = dict(people or {})
    title = case.setup.scenario.title.say(lang)
    blanks = {
        "lang": lang,
        "title": html.escape(clean(title)),
        "noscript": " / ".join(texts.TEXTS["no_script"]),
        # Base64: no word of a journal can end the element that it stands in.
        "told": base64.b64encode(gzip.compress(review.encoded(_Once().packed(told)), mtime=0)).decode(),
    }
    page = SHELL.read_text("utf-8")
    for name, value in blanks.items():
        page = page.replace(f"{{{name}}}", value, 1)
    return page


class Answers(TypedDict):
    """What the page would ask a server for."""

    data: dict[str, object]
    records: review.Frames
    says: dict[str, object]
    assessment: dict[str, object]
    exhibits: dict[str, dict[str, object]]
    figures: dict[str, dict[str, object]]
    seats: dict[Seat, review.SeatTold]


def answers(
    case: Case,
    card: Scorecard,
    assessment: Assessment | None,
    *,
    seal: Seal | None,
    row: dict[str, object] | None,
    public: bool,
) -> Answers:
    """What the page would ask a server for, by what it asks."""
    known = {**_BLANK_ROW, "state": "ended", **(row or {})}
    judged = assessment or model.assessment({"version": 1})
    judged = judged.public() if public else judged
    data = review.data(case, card, judged, known, public=True)
    data["drill"] |= {"code": case.setup.scenario.code, "seal": None if seal is None else _signed(seal)}
    told = ((each.seat, review.seat(case, each.seat, "saved")) for each in case.setup.scenario.seats)
    seats = {seat: found for seat, found in told if found is not None}
    return {
        "data": {**data, "me": {"role": "participant" if public else "reader", "name": ""}},
        "records": review.frames(case, Audience(STAFF)),
        "says": review.says(case),
        "assessment": {"version": "saved", "assessment": judged.to_dict(), "marks": {}, "people": 0},
        "exhibits": {"exhibits": _exhibits(case)},
        "figures": {lang: review.figures(case, card, lang) for lang in LANGUAGES},
        "seats": {**seats},
    }


def _exhibits(case: Case) -> dict[str, object]:
    """What messages have shown, by id: a text in both languages, or the bytes as a ``data:`` address."""
    shown = {
        each["id"]
        for record in case.records
        if record.kind == "delivery"
        for each in record.data.get("exhibits", ())
    }
    held: list[Exhibit | Attachment] = [*case.setup.scenario.exhibits, *attachments(case.records)]
    return {each.id: _content(each, case.setup.cast) for each in held if each.id in shown}


def _content(exhibit: Exhibit | Attachment, cast: dict[str, str]) -> object:
    if isinstance(exhibit, Exhibit) and exhibit.picture is None and exhibit.text is not None:
        text = exhibit.text
        return words(lambda lang: personas.fill(text.say(lang), cast, "{time}"))
    return f"data:{media_type(exhibit.raw)};base64,{base64.b64encode(exhibit.raw).decode()}"


def _signed(seal: Seal) -> dict[str, str]:
    return {
        "fingerprint": seal.public.fingerprint,
        "public": seal.public.text,
        "signature": seal.signature_text,
    }


class _Part(NamedTuple):
    """A plain value among the different ones: itself, or where what it holds stands; about how long it is."""

    value: object
    below: dict[str, int] | list[int] | None
    size: int


class _Once:
    """Plain values, each different one once.

    Records that several seats were told, and words that a message, its document and a screen all hold, would
    be half of a page: compression sees no further back than 32 kB.
    """

    def __init__(self) -> None:
        self._places: dict[Hashable, int] = {}
        self._parts: list[_Part] = []
        self._named: Counter[int] = Counter()

    def packed(self, value: object) -> dict[str, object]:
        """``told``, the value; what stands in it several times it names as ``{"$": place}`` in ``pool``."""
        top = self._place(value)
        pooled = [n for n, times in self._named.items() if times > 1 and self._parts[n].size >= WORTH]
        at = {n: place for place, n in enumerate(pooled)}
        return {"pool": [self._said(n, at) for n in pooled], "told": self._said(top, at)}

    def _place(self, value: object) -> int:
        """Where a value stands among the different ones."""
        below: dict[str, int] | list[int] | None = None
        key: Hashable = (str, str(value)) if isinstance(value, str) else (type(value), value)
        if isinstance(value, Mapping):
            below = {name: self._place(each) for name, each in value.items()}
            key = (dict, *below.items())
        elif isinstance(value, list | tuple):
            below = [self._place(each) for each in value]
            key = (list, *below)
        if key not in self._places:
            inside = [] if below is None else [*below.values()] if isinstance(below, dict) else below
            size = len(str(value)) if below is None else 2 + sum(self._parts[n].size + 3 for n in inside)
            self._places[key] = len(self._parts)
            self._parts.append(_Part(None if below is not None else value, below, size))
            self._named.update(inside)
        return self._places[key]

    def _said(self, n: int, at: Mapping[int, int]) -> object:
        """A value as it is written."""

        def named(below: int) -> object:
            return {"$": at[below]} if below in at else self._said(below, at)

        part = self._parts[n]
        if isinstance(part.below, dict):
            return {name: named(each) for name, each in part.below.items()}
        return part.value if part.below is None else [named(each) for each in part.below]

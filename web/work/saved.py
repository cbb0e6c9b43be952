"""The review page saved as one file, with all that it would ask a server for.

``web/onefile.mjs`` makes its shell at set-up.
"""

from __future__ import annotations

import base64
import gzip
import html
import json
from collections.abc import Mapping
from pathlib import Path
from typing import TypedDict

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
        "told": base64.b64encode(gzip.compress(review.encoded(told), mtime=0)).decode(),
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
    seats: dict[str, object]


def answers(
    case: Case,
    card: Scorecard,
    assessment: Assessment | None,
    *,
    seal: Seal | None,
    row: dict[str, object] | None,
    public: bool,
) -> Answers:
    """What the page would ask a server for, by what it asks; those of the seats are packed by ``_pooled``."""
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
        "seats": _pooled(seats),
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


def _pooled(seats: Mapping[Seat, review.SeatTold]) -> dict[str, object]:
    """What each seat was told; what several share stands in one list, and is named by its place."""
    pool: list[object] = []
    places: dict[str, int] = {}

    def place(value: object) -> int:
        text = json.dumps(value, ensure_ascii=False, sort_keys=True)
        if text not in places:
            places[text] = len(pool)
            pool.append(value)
        return places[text]

    told = {
        seat: {
            **found,
            "static": {name: place(part) for name, part in found["static"].items()},
            "records": [place(record) for record in found["records"]],
        }
        for seat, found in seats.items()
    }
    return {"pool": pool, "seats": told}

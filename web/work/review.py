"""What a review page is told: scores, curves, the drill's parts, its records."""

from __future__ import annotations

import json
from typing import TypedDict

from drillsim.base.records import start_of
from drillsim.engine.setup import marked
from scoring.assessment import Assessment
from scoring.ledger import Ledger, ledger
from scoring.scorecard import Scorecard
from scoring.shown import Card
from scoring.telling.names import Brief, Names
from scoring.telling.numbers import StoryClock
from scoring.telling.sentences import Sentences
from web.told import briefing
from web.told.wire import FIELDS, PARTICIPANT, STAFF, Audience, Frame, seen_by
from web.work.cases import Case

_PRIVATE = ("notes",)


class ReviewData(TypedDict):
    """What a review page is told first: facts of the drill, parts, grades, what people judged, the ledger."""

    drill: dict[str, object]
    static: dict[str, object]
    card: Card
    gradings: list[dict[str, object]]
    assessment: dict[str, object]
    ledger: Ledger


class Frames(TypedDict):
    """Records as an audience has received them, and the number of the last one that there is."""

    upto: int
    records: list[Frame]


class SeatTold(Frames):
    """What the page of a seat was told: who it is, the drill, what does not change, its records."""

    me: dict[str, object]
    drill: dict[str, object]
    static: dict[str, object]


def data(
    case: Case,
    card: Scorecard,
    assessment: Assessment,
    row: dict[str, object],
    *,
    gradings: list[dict[str, object]] | None = None,
    public: bool,
) -> ReviewData:
    """All that a review page is told first, but who is looking.

    Args:
        case: the drill.
        card: its grades.
        assessment: what people judged, as far as the reader may know it.
        row: what the store knows of the drill.
        gradings: the other gradings.
        public: whether it is told to readers who may not see what authors wrote for facilitators.
    """
    static = briefing.staff(case.setup)
    return {
        "drill": {**row, **_facts(case), "chain": True},
        "static": _public(static) if public else static,
        "card": card.to_dict(),
        "gradings": gradings or [],
        "assessment": assessment.to_dict(),
        "ledger": ledger(case.records),
    }


def _facts(case: Case) -> dict[str, object]:
    """What a journal says of its drill."""
    start, last = start_of(case.records), case.records[-1]
    rubric, rules = case.rubric, case.setup.rules
    return {
        "title": marked(briefing.text(case.setup.scenario.title), case.setup.approved),
        "script": start.get("script"),
        "length": case.setup.scenario.length,
        "story": briefing.drill(case.setup, "")["story"],
        "end": last.t,
        "complete": case.complete,
        "records": len(case.records),
        "head": case.head,
        "seed": case.setup.seed,
        "version": start["version"],
        "profile": {"name": rules.profile, "title": briefing.text(rules.title)},
        "rubric": {"name": rubric.rubric, "title": briefing.text(rubric.title)},
    }


def seat(case: Case, name: str, drill: str) -> SeatTold | None:
    """What the page of a seat was told, with all its records; None when there is no such seat."""
    seat = next((each.seat for each in case.setup.scenario.seats if each.seat == name), None)
    if seat is None:
        return None
    audience = Audience(PARTICIPANT, seat)
    me: dict[str, object] = {"role": PARTICIPANT, "seat": seat, "agency": audience.agency}
    me |= {"name": "", "person": None}
    found = frames(case, audience)
    return {
        "me": me,
        "drill": briefing.drill(case.setup, drill),
        "static": briefing.participant(case.setup, seat),
        "upto": found["upto"],
        "records": found["records"],
    }


def figures(case: Case, card: Scorecard, lang: str) -> dict[str, object]:
    """The charts of a drill in one language, and the shades that they are made in."""
    # plotly takes half a second to import; who looks at no chart does without.
    from scoring.figures import COLOURS, contacts, service

    start = start_of(case.records)
    return {
        "service": service(case.curves, StoryClock.of(start), lang),
        "contacts": contacts(card.to_dict()["network"], Names(start), lang),
        "colours": COLOURS,
    }


def _public(static: dict[str, object]) -> dict[str, object]:
    """The drill's parts without what its authors wrote for facilitators and evaluators alone."""
    plain = {name: value for name, value in static.items() if name not in _PRIVATE}
    told = static["injects"]
    assert isinstance(told, list)
    injects = [{name: value for name, value in inject.items() if name not in _PRIVATE} for inject in told]
    return plain | {"injects": injects}


def frames(case: Case, audience: Audience) -> Frames:
    """All records that an audience may see, as it would have received them."""
    found = [frame for record in case.records if (frame := seen_by(audience, record, case.records))]
    return {"upto": case.records[-1].seq, "records": found}


def says(case: Case) -> dict[str, object]:
    """What each record says, as a sentence in both languages, by its number."""
    sentences = Sentences.of(case.records, Brief.of(case.records))
    told = [each for each in case.records if each.kind in FIELDS[STAFF]]
    return {"says": {each.seq: sentences.tell(each).words() for each in told}}


def encoded(value: object) -> bytes:
    """A value as JSON, letters as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()

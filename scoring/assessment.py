"""The assessment of a drill: what people judge afterwards, a document beside the journal.

Ratings, adjustments, findings, actions of improvement, the hot wash. Only ratings and adjustments
touch the score (docs/scoring.md, Judgement).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import Annotated, Literal, cast

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from drillsim.base.errors import Fault, nearest
from drillsim.base.messages import Param, Phrase
from drillsim.base.model import Day, Id, Seat, Text, Value
from drillsim.base.records import Json, Record
from drillsim.documents.checks import load
from drillsim.documents.plainvalues import read_json
from drillsim.documents.yamltext import Document, Path, read
from scoring.claims import DrillNames, appeal_faults, outage_faults, voice_faults
from scoring.index import WORDED, Index
from scoring.lines import GivenRating

MAX_WORDS = 4_000
MAX_BYTES = 16_000_000
MAX_TIME = 10**10
_NOBODY = "–"


Words = Annotated[str, Field(max_length=MAX_WORDS)]
Said = Annotated[str, Field(min_length=1, max_length=MAX_WORDS)]
Name = Annotated[str, Field(min_length=1, max_length=200)]
Key = Annotated[str, Field(min_length=1, max_length=64)]
Time = Annotated[int, Field(ge=0, le=MAX_TIME)]
Seq = Annotated[int, Field(ge=0, le=10_000_000)]
Seqs = Annotated[tuple[Seq, ...], Field(max_length=100)]
Wall = Annotated[str, Field(max_length=40)]
Letter = Literal["P", "S", "M", "U"]
Element = Literal["plan", "organisation", "equipment", "training", "exercise"]


class Rating(Value):
    """An evaluator's rating of an objective; the latest of each rater and objective counts.

    Attributes:
        rater: who rates.
        note: why.
        t: the moment it is about, milliseconds of drill time.
        records: the records it rests on.
    """

    id: Key | None = None
    rater: Name
    objective: Id
    rating: Letter
    note: Words = ""
    t: Time = 0
    records: Seqs = ()
    wall: Wall | None = None

    def to_dict(self) -> GivenRating:
        """The rating as JSON values; what is not said is left out."""
        # Pydantic types what it writes as anything; tests/test_record_types.py sees that it is this.
        return cast(GivenRating, self.model_dump(mode="json", exclude_none=True))


class Adjustment(Value):
    """Somebody who grades waives an expectation, credits an act done by voice or phone, or judges words.

    Attributes:
        do: of a notice, a press answer, a report or an order that answers the duty, ``raise`` lets its words
            count though too little is said in its fields, and ``take`` counts them as empty.
        duty: seq of the ``duty`` record; the latest adjustment of a duty counts.
        at: for a credit, when the act was done, milliseconds of drill time.
        acknowledged: for a credit of a contact, when its receiver acknowledged it.
        by, reason: who says so, and why.
        appeal: the appeal that it grants, if one was made.
    """

    id: Key | None = None
    do: Literal["waive", "credit", "raise", "take"]
    duty: Seq
    at: Time | None = None
    acknowledged: Time | None = None
    by: Name
    reason: Said
    appeal: Key | None = None
    wall: Wall | None = None

    @model_validator(mode="after")
    def _whole(self) -> Adjustment:
        if self.do == "credit" and self.at is None:
            raise PydanticCustomError("credit_time", "a credit needs its time")
        if self.do != "credit" and (self.at is not None or self.acknowledged is not None):
            raise PydanticCustomError("waive_time", "a waiver has no time")
        return self


class Voice(Value):
    """Something that a seat did by voice or telephone; it counts when a second person confirms it.

    Attributes:
        at: when it was done, milliseconds of drill time.
        verb: what was done, as the acts are called; ``kind``: of a report.
        to: the agencies that received it.
        about: the system it was about.
        content: what was said.
        how: ``paper`` of what was written on a sheet while the network was down.
        by: who enters it; ``confirmed_by``: who else was there.
    """

    id: Key | None = None
    seat: Seat
    at: Time
    verb: Id
    kind: Id | None = None
    to: Annotated[tuple[Id, ...], Field(max_length=50)] = ()
    about: Id | None = None
    content: Said
    how: Literal["paper"] | None = None
    by: Name
    confirmed_by: Name | None = None
    wall: Wall | None = None

    @property
    def confirmed(self) -> bool:
        """Whether somebody else than who entered it says so, too."""
        return self.confirmed_by is not None and self.confirmed_by != self.by


class Outage(Value):
    """Time in which seats could not act, through no fault of theirs or the scenario's.

    Attributes:
        since, until: milliseconds of drill time.
        by, reason: who marks it, and why.
    """

    id: Key | None = None
    seats: Annotated[tuple[Seat, ...], Field(min_length=1, max_length=500)]
    since: Time
    until: Time
    by: Name
    reason: Said
    wall: Wall | None = None

    @model_validator(mode="after")
    def _forward(self) -> Outage:
        if self.until <= self.since:
            raise PydanticCustomError("outage_time", "an outage ends after it began")
        return self


class Appeal(Value):
    """A seat asks for a line of the card to be looked at again; a trainer decides, with a reason.

    Attributes:
        duty: seq of the ``duty`` record of the line.
        seat: the seat that asks, for itself or its unit; ``by``: the person.
        decision: what was decided, None as long as nobody has; the adjustment that grants it names it.
        decided_by, answer, decided: who decided, why, and when.
    """

    id: Key
    duty: Seq
    seat: Seat
    by: Name
    reason: Said
    wall: Wall | None = None
    decision: Literal["granted", "refused"] | None = None
    decided_by: Name | None = None
    answer: Said | None = None
    decided: Wall | None = None


class Signed(Value):
    """A report is signed, or an evaluator's ratings are locked: they change no more.

    Attributes:
        by, wall: who has signed, and when.
    """

    by: Name
    wall: Wall


class Finding(Value):
    """A strength or an area for improvement, with what shows it and its root cause."""

    id: Key
    kind: Literal["strength", "area"]
    text: Said
    objective: Id | None = None
    records: Seqs = ()
    cause: Words | None = None
    by: Name
    wall: Wall | None = None


class Carried(Value):
    """The earlier drill, and its action, that an action comes from.

    Attributes:
        title: of that drill; in both languages where both are known.
        date: when it was made, or held.
    """

    drill: Key
    action: Key
    title: Annotated[str, Field(max_length=500)] | Text
    date: Wall


class PlannedAction(Value):
    """A corrective action of the improvement plan.

    Attributes:
        finding: the finding it answers.
        element: what it changes.
        owner: the organisation that is responsible; ``contact``: the person there.
        outcome: what has changed.
        carried_from: the earlier drill that promised it.
    """

    id: Key
    finding: Key | None = None
    what: Said
    element: Element
    owner: Name
    contact: Name | None = None
    start: Day | None = None
    due: Day | None = None
    status: Literal["open", "done", "dropped"] = "open"
    outcome: Words | None = None
    carried_from: Carried | None = None
    wall: Wall | None = None


class HotWash(Value):
    """What somebody wrote right after play; an anonymous one names neither person nor seat."""

    id: Key | None = None
    by: Name | None = None
    seat: Seat | None = None
    strengths: Words = ""
    problems: Words = ""
    suggestions: Words = ""
    wall: Wall | None = None


class Overview(Value):
    """What the head of an after-action report says beside the journal."""

    organiser: Words | None = None
    place: Words | None = None
    date: Words | None = None
    purpose: Words | None = None
    scope: Words | None = None
    sponsor: Words | None = None
    contact: Words | None = None


class Assessment(Value):
    """An assessment file."""

    version: Literal[1]
    ratings: Annotated[tuple[Rating, ...], Field(max_length=10_000)] = ()
    adjustments: Annotated[tuple[Adjustment, ...], Field(max_length=10_000)] = ()
    voice: Annotated[tuple[Voice, ...], Field(max_length=10_000)] = ()
    outages: Annotated[tuple[Outage, ...], Field(max_length=1_000)] = ()
    appeals: Annotated[tuple[Appeal, ...], Field(max_length=10_000)] = ()
    signed: Signed | None = None
    locks: Annotated[tuple[Signed, ...], Field(max_length=1_000)] = ()
    findings: Annotated[tuple[Finding, ...], Field(max_length=1_000)] = ()
    actions: Annotated[tuple[PlannedAction, ...], Field(max_length=1_000)] = ()
    hotwash: Annotated[tuple[HotWash, ...], Field(max_length=10_000)] = ()
    overview: Overview = Overview()

    def latest_ratings(self) -> list[Rating]:
        """The ratings that count, in the order in which they were first given."""
        return list({(each.rater, each.objective): each for each in self.ratings}.values())

    def latest_adjustments(self) -> list[Adjustment]:
        """The adjustments that count: the last of each duty."""
        return list({each.duty: each for each in self.adjustments}.values())

    def public(self) -> Assessment:
        """What participants may see: raters are numbered, nobody who judges or wrote is named."""
        numbers = {
            name: str(n) for n, name in enumerate(dict.fromkeys(each.rater for each in self.ratings), 1)
        }
        changed = {
            "ratings": tuple(each.model_copy(update={"rater": numbers[each.rater]}) for each in self.ratings),
            "adjustments": tuple(each.model_copy(update={"by": _NOBODY}) for each in self.adjustments),
            "voice": tuple(each.model_copy(update=_unnamed(each)) for each in self.voice),
            "outages": tuple(each.model_copy(update={"by": _NOBODY}) for each in self.outages),
            "appeals": tuple(each.model_copy(update=_unsaid(each)) for each in self.appeals),
            "findings": tuple(each.model_copy(update={"by": _NOBODY}) for each in self.findings),
            "actions": tuple(each.model_copy(update={"contact": None}) for each in self.actions),
            "hotwash": (),
            "locks": tuple(
                each.model_copy(update={"by": numbers.get(each.by, _NOBODY)}) for each in self.locks
            ),
            "signed": None if self.signed is None else self.signed.model_copy(update={"by": _NOBODY}),
        }
        return self.model_copy(update=changed)

    def to_dict(self) -> Json:
        """The document as JSON values; what is not said is left out."""
        return self.model_dump(mode="json", exclude_none=True)

    def to_json(self) -> str:
        """The document as the text of a file, which ``load_assessment`` reads back."""
        return json.dumps(self.to_dict(), ensure_ascii=False, indent=1) + "\n"


def _unnamed(word: Voice) -> dict[str, str | None]:
    """Nobody by name, and still by two."""
    return {"by": _NOBODY, "confirmed_by": f"{_NOBODY}{_NOBODY}" if word.confirmed else None}


def _unsaid(appeal: Appeal) -> dict[str, str | None]:
    """Who asked and who decided, by no name."""
    return {"by": _NOBODY, "decided_by": None if appeal.decided_by is None else _NOBODY}


ENTRIES: dict[
    str, type[Rating | Adjustment | Voice | Outage | Appeal | Finding | PlannedAction | HotWash]
] = {
    "ratings": Rating,
    "adjustments": Adjustment,
    "voice": Voice,
    "outages": Outage,
    "appeals": Appeal,
    "findings": Finding,
    "actions": PlannedAction,
    "hotwash": HotWash,
}
"""The lists of an assessment, and what stands in each."""


def assessment(data: Mapping[str, object]) -> Assessment:
    """An assessment from JSON values that have been checked before, such as the store's.

    Raises:
        ValueError: when they are not one.
    """
    return Assessment.model_validate_json(json.dumps(data))


def load_assessment(raw: bytes | str, file: str, records: Iterable[Record] | None = None) -> Assessment:
    """Read an assessment file.

    Args:
        raw: its bytes or text (JSON, or YAML written by hand).
        file: its name, for messages.
        records: the journal it belongs to; what it names must be there.

    Raises:
        InputError: with every fault, each with its line.
    """
    drill = None if records is None else Index(records)

    def check(document: Document, found: Assessment) -> list[Fault]:
        return [document.fault(path, code, **params) for path, code, params in faults(found, drill)]

    # What is no JSON is strict YAML, or has a fault that its reader names.
    document = read_json(raw, file, MAX_BYTES) or read(raw, file, MAX_BYTES)
    return load(document, file, Assessment, check)


Blanks = dict[str, Param]
Wrong = tuple[Path, str, Blanks]


def faults(found: Assessment, drill: Index | None) -> Iterator[Wrong]:
    """What an assessment says that cannot be, as place, code of the message and its blanks.

    Args:
        found: the assessment.
        drill: its journal's fold; None to look at the document alone.
    """
    yield from _ids(found)
    known = {each.id for each in found.findings}
    for n, action in enumerate(found.actions):
        if action.finding is not None and action.finding not in known:
            yield stranger(("actions", n, "finding"), "kind_finding", action.finding, known)
    asked = {each.id: each for each in found.appeals}
    for n, adjustment in enumerate(found.adjustments):
        appeal = None if adjustment.appeal is None else asked.get(adjustment.appeal)
        if adjustment.appeal is not None and (
            appeal is None or (appeal.decision, appeal.duty) != ("granted", adjustment.duty)
        ):
            yield stranger(("adjustments", n, "appeal"), "kind_granted", adjustment.appeal, ())
    if drill is not None:
        yield from _strangers(found, drill)


def _ids(found: Assessment) -> Iterator[Wrong]:
    for group in ENTRIES:
        seen: set[str] = set()
        for n, each in enumerate(getattr(found, group)):
            if each.id is not None and each.id in seen:
                yield (group, n, "id"), "same_id", {"key": group, "value": each.id}
            seen.add(each.id)


def _strangers(found: Assessment, drill: Index) -> Iterator[Wrong]:
    """Objectives, records, duties, seats, agencies and systems that the journal does not hold."""
    objectives = {row["id"] for row in drill.start["scenario"]["objectives"]}
    for group in ("ratings", "findings"):
        for n, each in enumerate(getattr(found, group)):
            if each.objective is not None and each.objective not in objectives:
                yield stranger((group, n, "objective"), "kind_objective", each.objective, objectives)
            for at, seq in enumerate(each.records):
                if seq > drill.last:
                    yield stranger((group, n, "records", at), "kind_record", str(seq), ())
    known = DrillNames.of(drill.start, drill.end if drill.complete else MAX_TIME)
    for n, voice in enumerate(found.voice):
        for path, code, params in voice_faults(voice, known):
            yield ("voice", n, *path), code, params
    for n, outage in enumerate(found.outages):
        for path, code, params in outage_faults(outage, known):
            yield ("outages", n, *path), code, params
    for n, appeal in enumerate(found.appeals):
        for path, code, params in appeal_faults(appeal, known):
            yield ("appeals", n, *path), code, params
        if appeal.duty not in drill.duties and appeal.duty not in drill.ungraded:
            yield stranger(("appeals", n, "duty"), "kind_duty", str(appeal.duty), ())
    for n, adjustment in enumerate(found.adjustments):
        for key, code, params in adjustment_faults(adjustment, drill):
            yield ("adjustments", n, key), code, params


def adjustment_faults(adjustment: Adjustment, drill: Index) -> Iterator[tuple[str, str, Blanks]]:
    """What an adjustment says that its journal rules out: key, code of the message, its blanks."""
    duty = drill.duties.get(adjustment.duty)
    if duty is None:
        if adjustment.duty not in drill.ungraded:
            yield "duty", *stranger(("duty",), "kind_duty", str(adjustment.duty), ())[1:]
        return
    if adjustment.do in ("raise", "take") and WORDED.isdisjoint(duty.acts):
        yield "do", "no_words", {"value": str(adjustment.duty), "allowed": ", ".join(sorted(WORDED))}
    # A journal that has not ended may yet reach the moment.
    end = drill.end if drill.complete else MAX_TIME
    yield from time_faults(adjustment, opened=duty.opened, to=duty.to, end=end)


def time_faults(
    adjustment: Adjustment, *, opened: int, to: str | None, end: int
) -> Iterator[tuple[str, str, Blanks]]:
    """Times of an adjustment that its duty rules out: key, code of the message, its blanks.

    Args:
        adjustment: what a trainer says.
        opened: when the duty opened, milliseconds.
        to: whom the duty is to contact, if anybody.
        end: where the drill stands, milliseconds.
    """
    if adjustment.at is not None:
        yield from _outside("at", adjustment.at, opened, end)
    if adjustment.acknowledged is None:
        return
    if to is None:
        yield "acknowledged", "acknowledged_nobody", {"value": str(adjustment.duty)}
    else:
        first = max(opened, adjustment.at or 0)
        yield from _outside("acknowledged", adjustment.acknowledged, first, end)


def stranger(path: Path, kind: str, value: str, allowed: Iterable[str]) -> Wrong:
    """A name that is not among those there are: place, code of the message, its blanks.

    Args:
        path: where it is named.
        kind: what it names, the code of a phrase such as ``kind_finding``.
        value: the name.
        allowed: the names there are.
    """
    key = next(str(part) for part in reversed(path) if isinstance(part, str))
    blanks: Blanks = {"key": key, "kind": Phrase(kind), "value": value, "allowed": ""}
    return path, "unknown_name", {**blanks, "nearest": nearest(value, allowed)}


def _outside(key: str, at: int, first: int, last: int) -> Iterator[tuple[str, str, Blanks]]:
    if not first <= at <= last:
        yield key, "outside_duty", {"key": key, "value": str(at), "first": str(first), "last": str(last)}

"""The journal, folded once into what grading asks of it."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from drillsim.base.model import Seat
from drillsim.base.records import (
    ActRecord,
    AnswerRecord,
    DecisionData,
    DeliveryRecord,
    DutyRecord,
    EffectRecord,
    IncidentRecord,
    PerceivedRecord,
    Record,
    StartData,
    StateRecord,
    Words,
    WorkRecord,
    start_of,
)
from drillsim.documents.catalogue import CATALOGUE
from drillsim.documents.rules import RulesDoc
from scoring.lines import CreditedTime

WORDED = frozenset({"public_notice", "answer_press", "report", "direct"})
"""Acts whose words have to say something."""
WORK = frozenset(verb for verb, action in CATALOGUE.items() if action.takes is not None)
"""Verbs that take time: they count when completed, all others when accepted."""


@lru_cache(maxsize=8)
def _rules(text: str) -> RulesDoc:
    """A rule profile: of one drill, and of many, it is read again and again."""
    return RulesDoc.model_validate_json(text)


class Try(NamedTuple):
    """An ``answer`` record.

    Attributes:
        act: seq of the act that answers.
        fresh: whether new evidence had reached the seat since its last try.
        message: seq of the delivery that reached the receiver, if it was a contact.
    """

    seq: int
    t: int
    act: int
    fresh: bool
    message: int | None


class Credited(NamedTuple):
    """A trainer's word that a duty was answered by voice or phone; times in milliseconds.

    Attributes:
        at: when the act was done.
        acknowledged: when the receiver acknowledged it, if the trainer says so.
        by, reason: who says so, and why.
    """

    at: int
    acknowledged: int | None
    by: str
    reason: str

    def to_dict(self) -> CreditedTime:
        """The credit as JSON values."""
        return {
            "do": "credit",
            "at": self.at,
            "acknowledged": self.acknowledged,
            "by": self.by,
            "reason": self.reason,
        }


class Decision(NamedTuple):
    """What was chosen of the options of a message.

    Attributes:
        act: seq of the act that chose it; ``chosen``: when (ms).
        credit: what it was worth as it was chosen; None when that is left to evaluators.
        why: the reason for the credit.
    """

    option: str
    act: int
    chosen: int
    credit: float | None
    why: Words | None


class Spoken(NamedTuple):
    """Something done by voice or telephone, at ``t`` (ms)."""

    t: int
    seat: str
    verb: str
    to: tuple[str, ...]
    about: str | None
    kind: str | None


class Away(NamedTuple):
    """Time (ms) in which seats could not act through no fault of theirs or the scenario's."""

    seats: tuple[str, ...]
    since: int
    until: int


@dataclass(slots=True)
class Duty:
    """An expectation that has opened and that a graded seat owes; times in milliseconds.

    Attributes:
        seq, opened: number and time of its ``duty`` record.
        seats: the graded seats that owe it.
        target, limit: from ``opened``.
        judge: what must be right in its answer.
        option: the option that must be chosen.
        allowed: every seat that may answer it, graded or not.
        about: the systems that it names; ``kind``: the kind of report that it asks for.
        delivery: the message that it came with; ``new``: whether that brought something new to do.
        tries: its answers as the engine saw them, in order.
        credited: the answer that a trainer credits, if any.
    """

    seq: int
    opened: int
    agency: str
    seats: tuple[str, ...]
    acts: tuple[str, ...]
    to: str | None
    incident: str | None
    judge: tuple[str, ...]
    option: str | None
    target: int
    limit: int
    weight: float
    title: Words
    objectives: tuple[str, ...]
    basis: Words | None
    allowed: tuple[str, ...] = ()
    about: tuple[str, ...] = ()
    kind: str | None = None
    delivery: int | None = None
    new: bool = False
    tries: list[Try] = field(default_factory=list)
    credited: Credited | None = None


class StepTaken(NamedTuple):
    """A step really taken: an information act accepted, or work completed.

    Attributes:
        seq, t: of the record that shows it.
        seat: whose act it was; for work done on another's order, who gave the order.
        act: seq of the act.
    """

    seq: int
    t: int
    verb: str
    seat: str | None
    agency: str
    incidents: tuple[str, ...]
    act: int


class Truth(NamedTuple):
    """What an incident truly was from a record on."""

    seq: int
    t: int
    cause: str
    severity: str


class Verdict(NamedTuple):
    """A delivery that says whether an order is genuine."""

    seq: int
    t: int
    agencies: tuple[str, ...]
    genuine: bool


class Index:
    """What grading asks of a journal.

    Args:
        records: the journal's records in order; the first is its ``start``.

    Attributes:
        start: data of the ``start`` record.
        rules: the rule profile as used.
        graded: the seats that are graded: those named at the start, and any that a person has held.
        end, last: time (milliseconds) and number of the last record.
        complete: whether the journal has its ``end`` record.
        mustered: ``effect`` records of how it stands with people of rosters, in order.
        confided: ``effect`` records of who came to know something secret, in order.
        duties: those that graded seats owe, by seq.
        ungraded: seqs of the duties that no graded seat owes.
        contacts: (agency, receiver, seq) of every required contact, graded or not.
        acts: accepted acts by seq.
        barred: acts refused because the agency was at it already.
        ended: act -> the record that its work is over.
        sent: act -> the deliveries that it made; a line that is down delivers late, and apart.
        perceived: ``perceived`` records, in order.
        hits: incident -> what it has hit by the end.
        decisions: (delivery, agency family) -> what it chose of the options at last.
        voices: what people said was done by voice or telephone, confirmed by a second person.
        outages: times that staff have marked as lost.
        deeds: steps really taken, in order.
        deliveries: ``delivery`` records by seq.
        acknowledged: delivery -> its accepted acknowledgements.
        obeyed: order's delivery -> accepted acts that carry it out.
        verdicts: order's delivery -> verdicts about it.
        states: ``state`` records, in order.
        truths: incident -> what it truly was, in order.
        triggered: injects delivered; ``opened``: expectations (index in ``expect``) opened.

    Raises:
        ValueError: when the first record is not a ``start``.
    """

    def __init__(self, records: Iterable[Record]) -> None:
        self.acts: dict[int, ActRecord] = {}
        self.barred: list[ActRecord] = []
        self.ended: dict[int, WorkRecord] = {}
        self.sent: dict[int, list[int]] = defaultdict(list)
        self.perceived: list[PerceivedRecord] = []
        self.hits: dict[str, set[str]] = defaultdict(set)
        self.decisions: dict[tuple[int, str], Decision] = {}
        self.voices: list[Spoken] = []
        self.outages: list[Away] = []
        self.worded: dict[int, bool] = {}
        self.deeds: list[StepTaken] = []
        self.deliveries: dict[int, DeliveryRecord] = {}
        self.confided: list[EffectRecord] = []
        self.mustered: list[EffectRecord] = []
        self.duties: dict[int, Duty] = {}
        self.ungraded: set[int] = set()
        self.contacts: list[tuple[str, str, int]] = []
        self.answered: set[int] = set()
        self.acknowledged: dict[int, list[ActRecord]] = defaultdict(list)
        self.obeyed: dict[int, list[ActRecord]] = defaultdict(list)
        self.verdicts: dict[int, list[Verdict]] = defaultdict(list)
        self.states: list[StateRecord] = []
        self.truths: dict[str, list[Truth]] = defaultdict(list)
        self.triggered: set[str] = set()
        self.opened: set[int] = set()
        self.complete = False
        self.end = self.last = 0
        self._fold(records)

    def _fold(self, records: Iterable[Record]) -> None:
        every = list(records)
        lines = iter(every)
        first = next(lines, None)
        if first is None or first.kind != "start":
            raise ValueError("the first record of a journal must be its start")
        self._begin(first.data, {record.data["seat"] for record in every if record.kind == "join"})
        self.taken = _taken(every)
        for record in lines:
            self.end, self.last = record.t, record.seq
            self._take(record)

    def _take(self, record: Record) -> None:
        if record.kind == "act":
            self._act(record)
        elif record.kind == "work":
            self._work(record)
        elif record.kind == "state":
            self.states.append(record)
        elif record.kind == "decision":
            self._decision(record.data)
        elif record.kind == "perceived":
            self.perceived.append(record)
        elif record.kind == "delivery":
            self._delivery(record)
        elif record.kind == "incident":
            self._incident(record)
        elif record.kind == "duty":
            self._duty(record)
        elif record.kind == "answer":
            self._answer(record)
        elif record.kind == "effect":
            if record.data["what"] == "confidence":
                self.confided.append(record)
            elif record.data["what"] == "member":
                self.mustered.append(record)
        elif record.kind == "end":
            self.complete = True

    def _begin(self, data: StartData, joined: set[str]) -> None:
        self.start = data
        self.rules = _rules(json.dumps(data["rules"]))
        self.graded = frozenset(data["graded"]) | joined
        self._whole: dict[str, list[str]] = {}
        self._part_of = {
            agency: row["part_of"] for agency, row in data["city"]["agencies"].items() if row.get("part_of")
        }
        self._played = {whole for seat in self.graded for whole in self._wholes(Seat(seat).agency)}

    def _act(self, record: ActRecord) -> None:
        data = record.data
        if data["status"] != "accepted":
            if data.get("reason") == "in_progress":
                self.barred.append(record)
            return
        self.acts[record.seq] = record
        verb = data["verb"]
        if verb == "acknowledge" and data.get("reply_to") is not None:
            self.acknowledged[data["reply_to"]].append(record)
        for order in data.get("obeys") or ():
            self.obeyed[order].append(record)
        if verb not in WORK:
            incidents = tuple(data.get("incidents") or ())
            seat = self.actor(record)
            self.deeds.append(
                StepTaken(record.seq, record.t, verb, seat, data["agency"], incidents, record.seq)
            )

    def _work(self, record: WorkRecord) -> None:
        data = record.data
        if data["status"] != "started":
            self.ended[data["act"]] = record
        if data["status"] != "completed":
            return
        told = self.acts.get(data["act"])
        seat = None if told is None else self.actor(told)
        incidents = tuple(data.get("incidents") or ())
        self.deeds.append(
            StepTaken(record.seq, record.t, data["verb"], seat, data["agency"], incidents, data["act"])
        )

    def _delivery(self, record: DeliveryRecord) -> None:
        data = record.data
        self.deliveries[record.seq] = record
        if "act" in data:
            self.sent[data["act"]].append(record.seq)
        inject = data["hidden"].get("inject")
        if inject:
            self.triggered.add(inject)
        verdict = data.get("verdict")
        if verdict:
            found = Verdict(record.seq, record.t, tuple(data["agencies"]), verdict["genuine"])
            self.verdicts[verdict["order"]].append(found)

    def _incident(self, record: IncidentRecord) -> None:
        data = record.data
        self.hits[data["incident"]].update(data["hits"])
        truth = Truth(record.seq, record.t, data["cause"], data["severity"])
        self.truths[data["incident"]].append(truth)

    def _duty(self, record: DutyRecord) -> None:
        data = record.data
        origin = data["origin"]
        if "inject" in origin:
            self.triggered.add(origin["inject"])
        elif "expect" in origin:
            self.opened.add(origin["expect"])
        if data.get("to"):
            self.contacts.append((data["agency"], data["to"], record.seq))
        seats = tuple(seat for seat in data["seats"] if seat in self.graded)
        if seats:
            self.duties[record.seq] = _duty(record, seats)
        else:
            self.ungraded.add(record.seq)

    def _answer(self, record: AnswerRecord) -> None:
        data = record.data
        self.answered.add(data["duty"])
        duty = self.duties.get(data["duty"])
        if duty is not None:
            found = Try(record.seq, record.t, data["act"], data.get("fresh", True), data.get("message"))
            duty.tries.append(found)

    def _decision(self, data: DecisionData) -> None:
        found = Decision(data["option"], data["act"], data["chosen"], data.get("credit"), data.get("why"))
        self.decisions[data["delivery"], self.family(data["agency"])] = found

    def decision(self, duty: Duty) -> Decision | None:
        """What the duty's agency chose of the options that its message offers, if the duty is to choose."""
        if duty.delivery is None or "acknowledge" not in duty.acts:
            return None
        return self.decisions.get((duty.delivery, self.family(duty.agency)))

    def away(self, seats: Iterable[str], since: int, until: int) -> int:
        """Time (ms) between two moments in which none of these seats could act, as staff have marked."""
        wanted = set(seats)
        cuts = [
            (max(each.since, since), min(each.until, until))
            for each in self.outages
            if wanted <= set(each.seats)
        ]
        total, reached = 0, since
        for begun, ended in sorted(cuts):
            total += max(0, ended - max(begun, reached))
            reached = max(reached, ended)
        return total

    def waive(self, seq: int) -> None:
        """Take a duty out, as if it had never opened."""
        del self.duties[seq]
        self.contacts = [contact for contact in self.contacts if contact[2] != seq]

    def word(self, seq: int, *, counts: bool) -> None:
        """Take an evaluator's word that what was said in answer to a duty says enough, or too little."""
        self.worded[seq] = counts

    def credit(self, seq: int, word: Credited) -> None:
        """Take a trainer's word that a duty was answered."""
        self.duties[seq].credited = word
        self.answered.add(seq)

    def actor(self, act: ActRecord) -> str | None:
        """The seat behind an act; behind one done on another agency's order, who gave the order."""
        told: ActRecord | None = act
        while told is not None and told.data["seat"] is None:
            directed = told.data.get("directed")
            told = None if directed is None else self.acts.get(directed)
        return None if told is None else told.data["seat"]

    def _wholes(self, agency: str) -> list[str]:
        """The agency, what it is a unit of, and so on to the top."""
        known = self._whole.get(agency)
        if known is None:
            known = self._whole[agency] = [agency]
            while (whole := self._part_of.get(known[-1])) is not None and whole not in known:
                known.append(whole)
        return known

    def family(self, agency: str) -> str:
        """The agency that ``agency`` is in the end a unit of, or itself."""
        return self._wholes(agency)[-1]

    def within(self, agency: str, whole: str) -> bool:
        """Whether ``agency`` is ``whole`` or a unit of it."""
        return whole in self._wholes(agency)

    def plays(self, agency: str) -> bool:
        """Whether a graded seat sits in the agency or in a unit of it."""
        return agency in self._played


def _taken(records: list[Record]) -> int:
    """How many acts of simulated participants were there when a drill went on from a moment."""
    went_on = (r.t for r in records if r.kind == "control" and r.data["type"] == "players")
    since = max((start_of(records).get("since", 0), *went_on))
    acts = (r for r in records if r.kind == "act" and r.t < since)
    return sum(act.data["seat"] is not None and not {"person", "asked"} & act.data.keys() for act in acts)


def _duty(record: DutyRecord, seats: tuple[str, ...]) -> Duty:
    data = record.data
    return Duty(
        seq=record.seq,
        opened=record.t,
        agency=data["agency"],
        seats=seats,
        acts=tuple(data["acts"]),
        to=data.get("to"),
        incident=data.get("incident"),
        judge=tuple(data["judge"]),
        option=data.get("option"),
        target=data["target"],
        limit=data["limit"],
        weight=data["weight"],
        title=data["title"],
        objectives=tuple(data["objectives"]),
        basis=data.get("basis"),
        allowed=tuple(data["seats"]),
        about=tuple(data.get("about") or ()),
        kind=data.get("kind"),
        delivery=data.get("delivery"),
        new="inject" in data["origin"],
    )

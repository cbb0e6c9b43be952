"""What every document is made of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, NamedTuple

from drillsim.base.plain import PlainInject, PlainScenario
from drillsim.base.records import DeliveryRecord, DutyRecord, Record, StartData, entry, start_of
from drillsim.base.texts import Both
from drillsim.journal.seal import Seal
from scoring.assessment import Adjustment, Assessment
from scoring.ledger import Ledger, ledger
from scoring.lines import GradedLine
from scoring.reports.papers.beside import DrillRecords
from scoring.reports.standing import standing
from scoring.scorecard import Scorecard
from scoring.shown import Card
from scoring.telling.names import Names, written
from scoring.telling.numbers import StoryClock
from scoring.telling.sentences import Sentences


class GradedDuty(NamedTuple):
    """A graded duty with its line of evidence.

    Attributes:
        settled: whether the line counts.
    """

    record: DutyRecord
    line: GradedLine
    settled: bool

    @property
    def standing(self) -> str:
        """How it stands: ``full``, ``part``, ``zero``, ``never`` or ``open``."""
        return standing(self.line, self.settled)


@dataclass(frozen=True)
class Material:
    """A drill with everything known about it.

    Attributes:
        records: its journal.
        card: its grades.
        head: the hash of the journal's last line.
        idle, book: the journals of the reference runs, where they were made.
        assessment: what people judged afterwards (docs/scoring.md).
        people: reference of a person in the journal -> the person's name.
        seal: the signature on the journal, where an installation has signed it.
        beside: what the office has recorded of the drill: what it cost, who was called out.
    """

    records: Sequence[Record]
    card: Scorecard
    head: str
    idle: Sequence[Record] | None = None
    book: Sequence[Record] | None = None
    assessment: Assessment = field(default_factory=lambda: Assessment(version=1))
    people: Mapping[str, str] = field(default_factory=dict)
    seal: Seal | None = None
    beside: DrillRecords = field(default_factory=DrillRecords)

    @cached_property
    def scores(self) -> Card:
        """The card as JSON values."""
        return self.card.to_dict()

    @cached_property
    def start(self) -> StartData:
        """Data of the ``start`` record."""
        return start_of(self.records)

    @cached_property
    def ledger(self) -> Ledger:
        """What the response called upon."""
        return ledger(self.records)

    @cached_property
    def scenario(self) -> PlainScenario:
        """The scenario as played."""
        return self.start["scenario"]

    @cached_property
    def added(self) -> dict[str, PlainInject]:
        """Injects that facilitators added or edited, by id; the last text of each."""
        return {inject["id"]: inject for inject in written(self.records)}

    def improvised(self, inject: str | None) -> Literal["added", "edited"] | None:
        """What facilitators did to an inject: wrote it themselves, or changed what its author wrote."""
        if inject is None or inject not in self.added:
            return None
        return "edited" if any(row["id"] == inject for row in self.scenario["injects"]) else "added"

    @cached_property
    def names(self) -> Names:
        """What things are called."""
        return Names(self.start, self.added.values())

    @cached_property
    def clock(self) -> StoryClock:
        """Drill time and story time."""
        return StoryClock.of(self.start)

    @cached_property
    def duties(self) -> dict[int, DutyRecord]:
        """The ``duty`` records by seq."""
        return {record.seq: record for record in self.records if record.kind == "duty"}

    @cached_property
    def deliveries(self) -> dict[int, DeliveryRecord]:
        """The ``delivery`` records by seq."""
        return {record.seq: record for record in self.records if record.kind == "delivery"}

    @cached_property
    def sentences(self) -> Sentences:
        """Tells what a record says."""
        return Sentences(self.names, self.duties)

    @cached_property
    def lines(self) -> dict[int, GradedDuty]:
        """Each graded duty with its line, by seq."""
        parts = self.scores["response_time"], self.scores["coordination"]
        return {
            duty: GradedDuty(self.duties[duty], line, settled)
            for part in parts
            for settled, lines in ((True, part["evidence"]), (False, part["open_lines"]))
            for line in lines
            if line["part"] in ("response_time", "reach") and (duty := line["duty"]) is not None
        }

    @cached_property
    def holders(self) -> dict[str, list[str]]:
        """Seat -> references of the people who held it, each once, in order; seats of nobody are left out."""
        found: dict[str, dict[str, None]] = {}
        for record in self.records:
            if record.kind == "join":
                found.setdefault(record.data["seat"], {})[str(record.data["person"])] = None
        return {seat: list(people) for seat, people in found.items()}

    @cached_property
    def adjusted(self) -> dict[int, Adjustment]:
        """The adjustment of each duty that trainers waived or credited, by seq; the latest counts."""
        return {row.duty: row for row in self.assessment.latest_adjustments()}

    def short(self, agency: str) -> Both:
        """What an agency is called in tables."""
        row = self.start["city"]["agencies"].get(agency)
        return Both.of(row["short"]) if row and "short" in row else self.names.short(agency)

    def person(self, reference: str) -> str:
        """A person's name; the reference itself where names are not kept with the journal."""
        return self.people.get(reference, reference)

    def told(self, record: Record, at: int) -> str:
        """The record as a sentence in the language at ``at`` (0 Vietnamese, 1 English)."""
        if record.kind in ("join", "leave"):
            named = {**record.data, "person": self.person(record.data["person"])}
            record = entry(record.seq, record.t, record.kind, named)
        return self.sentences.tell(record)[at]

"""What a logbook comes to, as pure functions of its journal: its state, its days, how acts were noticed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from statistics import median
from typing import NamedTuple, cast

from scoring.reports.papers.tongue import VIETNAM
from web.services.office.logbook.entries import NOTHING, PILLARS, SEVERITIES, TEAMS, LogEntry

ORGANISERS = ""
"""Whose marks those of the organisers are, whoever of them gave them."""


@dataclass(frozen=True)
class LogCourse:
    """A journal, folded.

    Attributes:
        entries: its entries.
        facts: what was agreed, by references.
        state: ``ready``, ``running``, ``stopped``, ``closed`` or ``purged``.
        pledged: the teams that have signed, each with the number of that entry.
        answers: what an entry came to, by its number: the latest of what organisers made of it.
        scores: of each team and day, the latest mark of each evaluator, and of the organisers.
        judges: the evaluators who judge it now, by account.
    """

    entries: tuple[LogEntry, ...]
    facts: dict[str, object] = field(default_factory=dict)
    state: str = "ready"
    pledged: dict[str, int] = field(default_factory=dict)
    answers: dict[int, LogEntry] = field(default_factory=dict)
    scores: dict[tuple[str, str], dict[str, LogEntry]] = field(default_factory=dict)
    judges: tuple[str, ...] = ()

    @property
    def over(self) -> bool:
        """Whether the drill was held, and is over."""
        return bool(self.of("began")) and self.state in ("closed", "purged")

    def of(self, *kinds: str) -> list[LogEntry]:
        """The entries of these kinds."""
        return [each for each in self.entries if each.kind in kinds]

    def names(self, part: str) -> list[str]:
        """References of the targets, the tools or the teams."""
        return cast("list[str]", self.facts.get(part, []))

    def days(self) -> list[str]:
        """The days of the window by Vietnam's clocks."""
        first, last = (_day(str(self.facts[end])) for end in ("begins", "ends"))
        return [(first + timedelta(n)).isoformat() for n in range(min((last - first).days, 60) + 1)]

    def points(self, team: str, day: str) -> int | None:
        """What a team gets for a day: the organisers' mark, else the evaluators' mean; None where none is."""
        given = self.scores.get((team, day), {})
        if ORGANISERS in given:
            return cast(int, given[ORGANISERS].facts["points"])
        total = sum(cast(int, each.facts["points"]) for each in given.values())
        return (2 * total + len(given)) // (2 * len(given)) if given else None

    def marked(self, judge: str | None) -> dict[tuple[str, str], dict[str, LogEntry]]:
        """The marks that somebody may see: an evaluator, only where they have given their own.

        Args:
            judge: the account of an evaluator; None for the organisers, who see all.
        """
        return {where: given for where, given in self.scores.items() if judge is None or judge in given}

    def seen_by(self, team: str) -> list[LogEntry]:
        """What a team sees of it: its own entries, what came of them, and what was passed on to it."""
        own = {each.seq for each in self.entries if each.by == team and each.side in TEAMS}
        return [
            each
            for each in self.entries
            if each.seq in own
            or (each.kind in ("answered", "verified") and each.about in own)
            or team in (each.facts.get("to"), each.facts.get("team") if each.kind == "scored" else None)
        ]


_STATES = {
    "began": "running",
    "stopped": "stopped",
    "resumed": "running",
    "closed": "closed",
    "purged": "purged",
}


def course(entries: Sequence[LogEntry]) -> LogCourse:
    """Fold a journal."""
    facts = entries[0].facts if entries else {}
    state = "ready"
    for each in entries:
        state = _STATES.get(each.kind, state)
    named = [cast("list[str]", each.facts["judges"]) for each in entries if each.kind == "judges"]
    found = LogCourse(tuple(entries), facts, state, judges=tuple(named[-1]) if named else ())
    for each in entries:
        if each.kind == "pledged":
            found.pledged.setdefault(each.by, each.seq)
        elif each.kind in ("verified", "answered"):
            found.answers[each.about] = each
        elif each.kind == "scored":
            given = found.scores.setdefault((str(each.facts["team"]), str(each.facts["day"])), {})
            given[each.by if each.side == "judges" else ORGANISERS] = each
    return found


class Noticed(NamedTuple):
    """A red act, and how it was noticed.

    Attributes:
        finding: its entry.
        severity: as verified, else as entered.
        pillar: where the weakness lies, as verified; empty while nobody has said.
        verdict: what the organisers say; empty while they have said nothing.
        detection: the entry of the first detection; None where nobody noticed it.
        after: from the act to its detection (s), as the teams say; below 0 where it was noticed before.
        told: from the act until the detection was entered (s), by the server's clock.
    """

    finding: LogEntry
    severity: str
    pillar: str
    verdict: str
    detection: LogEntry | None
    after: float | None
    told: float | None


class Pillared(NamedTuple):
    """People, process or technology: weaknesses there, what noticed by it, done there and shown to work."""

    weak: int
    noticed: int
    done: int
    effective: int


@dataclass(frozen=True)
class LiveFigures:
    """What a logbook measures.

    Attributes:
        acts: findings that stand, each with how it was noticed.
        rejected: findings that do not count.
        unnoticed: those of the acts that nobody noticed.
        middle: the median from an act to its detection (s); None where none was noticed.
        silent: tools that no detection names.
        pillars: by people, process, technology.
        open: entries of teams that the organisers have yet to look at.
        points: of each team, all its days.
    """

    acts: tuple[Noticed, ...]
    rejected: int
    unnoticed: tuple[Noticed, ...]
    middle: float | None
    silent: tuple[str, ...]
    pillars: dict[str, Pillared]
    open: int
    points: dict[str, int]

    def share(self) -> float | None:
        """The share of the acts that was noticed (0-1)."""
        return 1 - len(self.unnoticed) / len(self.acts) if self.acts else None

    def by_severity(self) -> dict[str, tuple[int, int]]:
        """Of each severity, how many acts there were and how many were noticed."""
        return {
            level: (len(mine), sum(each.detection is not None for each in mine))
            for level in reversed(SEVERITIES)
            for mine in ([each for each in self.acts if each.severity == level],)
        }


def measured(found: LogCourse) -> LiveFigures:
    """What a journal comes to."""
    detections = [
        each for each in found.of("detection") if _verdict(found, each) not in ("rejected", "duplicate")
    ]
    acts = [each for each in found.of("finding") if _verdict(found, each) not in ("rejected", "duplicate")]
    noticed = tuple(_noticed(found, each, detections) for each in acts)
    known = [each.after for each in noticed if each.after is not None]
    seen = {tool for each in detections for tool in cast("list[str]", each.facts["tools"])}
    points: dict[str, int] = dict.fromkeys((*found.names("red"), *found.names("blue")), 0)
    for team, day in found.scores:
        points[team] = points.get(team, 0) + (found.points(team, day) or 0)
    return LiveFigures(
        noticed,
        len(found.of("finding")) - len(acts),
        tuple(each for each in noticed if each.detection is None),
        median(known) if known else None,
        tuple(tool for tool in found.names("tools") if tool not in seen),
        {pillar: _pillared(found, pillar, noticed, detections) for pillar in PILLARS},
        sum(each.seq not in found.answers for each in found.of("finding", "detection", "action", "request")),
        points,
    )


def _verdict(found: LogCourse, entry: LogEntry) -> str:
    answer = found.answers.get(entry.seq)
    return str(answer.facts["verdict"]) if answer is not None else ""


def _noticed(found: LogCourse, finding: LogEntry, detections: Sequence[LogEntry]) -> Noticed:
    answer = found.answers.get(finding.seq)
    said = answer.facts if answer is not None else {}
    mine = [each for each in detections if _of(found, each) == finding.seq]
    first = min(mine, key=lambda each: _at(each.facts["at"])) if mine else None
    began = _at(finding.facts["at"])
    return Noticed(
        finding,
        str(said.get("severity") or finding.facts["severity"]),
        str(said.get("pillar") or ""),
        str(said.get("verdict") or ""),
        first,
        (_at(first.facts["at"]) - began).total_seconds() if first else None,
        min((_at(each.wall) - began).total_seconds() for each in mine) if mine else None,
    )


def _of(found: LogCourse, detection: LogEntry) -> int:
    """Which finding a detection noticed."""
    answer = found.answers.get(detection.seq)
    finding = answer.facts.get("finding") if answer is not None else None
    return finding if isinstance(finding, int) else NOTHING


def _pillared(
    found: LogCourse, pillar: str, acts: Sequence[Noticed], detections: Sequence[LogEntry]
) -> Pillared:
    done = [
        each
        for each in found.of("action")
        if each.facts["pillar"] == pillar and _verdict(found, each) not in ("rejected", "duplicate")
    ]
    return Pillared(
        sum(each.pillar == pillar for each in acts),
        sum(each.facts["how"] == pillar for each in detections),
        len(done),
        sum(each.facts["effective"] == "yes" for each in done),
    )


def _at(moment: object) -> datetime:
    return datetime.fromisoformat(str(moment))


def _day(moment: str) -> date:
    return datetime.fromisoformat(moment).astimezone(VIETNAM).date()

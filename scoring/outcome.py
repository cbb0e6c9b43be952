"""Outcome: what the drill cost, beside what it would have cost."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import stdev
from typing import Generic, NamedTuple, TypeVar

from drillsim.base.model import HOUR
from drillsim.base.plain import PlainCity
from drillsim.base.records import StateRecord
from drillsim.documents.city import commune_system
from scoring.index import Index
from scoring.lines import LostLine
from scoring.rubric import Cap, Penalties
from scoring.shown import Losses

V = TypeVar("V")


class LossLine(NamedTuple):
    """What one system cost in one way.

    Attributes:
        part: ``service``, ``false_service``, ``harmed``, ``leaked``, ``lost_data`` or ``lost_evidence``.
        amount: hours of service lost, hours of service with false data, people harmed, share leaked,
            hours of data lost, or 1.
        loss: weighted service-hours.
        records: the state records it rests on.
    """

    part: str
    system: str
    detail: str | None
    amount: float
    loss: float
    records: tuple[int, ...]

    def to_dict(self, points: float | None) -> LostLine:
        """The line as JSON values, with the ``points`` it brings to the outcome's score."""
        return {
            "part": self.part,
            "system": self.system,
            "detail": self.detail,
            "amount": self.amount,
            "loss": self.loss,
            "records": list(self.records),
            "points": points,
        }


class Change(NamedTuple, Generic[V]):
    """A new value of a field from a moment on."""

    t: int
    seq: int
    value: V


History = dict[str, list[Change[V]]]
"""The values of a field over time, by node."""


@dataclass(slots=True)
class _Histories:
    """Of every field that costs."""

    service: History[float] = field(default_factory=dict)
    leaking: History[dict[str, float]] = field(default_factory=dict)
    lost: History[float] = field(default_factory=dict)
    evidence: History[str | None] = field(default_factory=dict)
    altered: History[float] = field(default_factory=dict)
    harming: History[float] = field(default_factory=dict)

    @classmethod
    def of(cls, drill: Index) -> _Histories:
        found = cls()
        for record in drill.states:
            for node, told in record.data["changes"].items():
                if "service" in told:
                    _add(found.service, node, record, told["service"])
                if "leaking" in told:
                    _add(found.leaking, node, record, told["leaking"])
                if "lost" in told:
                    _add(found.lost, node, record, told["lost"])
                if "evidence" in told:
                    _add(found.evidence, node, record, told["evidence"])
                if "altered" in told:
                    _add(found.altered, node, record, told["altered"])
                if "harming" in told:
                    _add(found.harming, node, record, told["harming"])
        return found


def _add(history: History[V], node: str, record: StateRecord, value: V) -> None:
    history.setdefault(node, []).append(Change(record.t, record.seq, value))


def weights_of(city: PlainCity) -> dict[str, float]:
    """The weight of every node of a city document that serves citizens."""
    found = {
        node: float(row.get("weight", 0))
        for group in (city["systems"], city.get("utilities") or {})
        for node, row in group.items()
    }
    communes = city.get("communes")
    if communes:
        weight = float(communes["system"]["weight"])
        found.update({commune_system(unit["id"]): weight for unit in communes["units"]})
    return {node: weight for node, weight in found.items() if weight > 0}


def loss_lines(drill: Index, penalties: Penalties) -> list[LossLine]:
    """What was lost by the end of the journal, system by system.

    Args:
        drill: the journal's fold.
        penalties: the rubric's ``outcome``.
    """
    found, weights = _Histories.of(drill), weights_of(drill.start["city"])
    lines = [
        *_service(found.service, weights, drill.end),
        *_false(found.altered, found.service, weights, penalties, drill.end),
        *_harmed(found.harming, penalties, drill.end),
        *_leaked(found.leaking, penalties, drill.end),
        *_lost_data(found.lost, penalties),
        *_lost_evidence(found.evidence, penalties),
    ]
    return sorted(lines, key=lambda line: (line.part, line.system, line.detail or ""))


def loss(drill: Index, penalties: Penalties) -> float:
    """The whole loss in weighted service-hours."""
    return math.fsum(line.loss for line in loss_lines(drill, penalties))


def _spans(history: list[Change[V]], end: int) -> Iterator[tuple[V, float]]:
    """Each value of a step function and how long it stood, in hours."""
    ends = [change.t for change in history[1:]] + [end]
    for change, until in zip(history, ends, strict=True):
        yield change.value, (until - change.t) / HOUR


def _seqs(history: list[Change[V]]) -> tuple[int, ...]:
    return tuple(change.seq for change in history)


def _service(changes: History[float], weights: dict[str, float], end: int) -> Iterator[LossLine]:
    """A system serves fully until a record says otherwise."""
    for node, history in changes.items():
        hours = math.fsum((1.0 - service) * span for service, span in _spans(history, end))
        if hours > 0 and node in weights:
            yield LossLine("service", node, None, hours, weights[node] * hours, _seqs(history))


def _false(
    altered: History[float],
    service: History[float],
    weights: dict[str, float],
    penalties: Penalties,
    end: int,
) -> Iterator[LossLine]:
    """What a system serves while its data are altered is false by that share."""
    for node, history in altered.items():
        served = service.get(node, [])
        hours = math.fsum(
            share * level * span
            for share, level, span in _together(history, [Change(0, 0, 1.0), *served], end)
        )
        if hours > 0 and node in weights:
            loss = penalties.false_hour * weights[node] * hours
            yield LossLine("false_service", node, None, hours, loss, _seqs(history))


def _together(
    one: list[Change[float]], other: list[Change[float]], end: int
) -> Iterator[tuple[float, float, float]]:
    """The values of two step functions, the other known from the start, and how long both stood, in hours."""
    moments = sorted({change.t for change in (*one, *other)} | {end})
    for since, until in pairwise(moments):
        first = [change.value for change in one if change.t <= since]
        second = [change.value for change in other if change.t <= since]
        if first:
            yield first[-1], second[-1], (until - since) / HOUR


def _harmed(changes: History[float], penalties: Penalties, end: int) -> Iterator[LossLine]:
    """People who came to harm by what a system served, or by what was taken from it."""
    for node, history in changes.items():
        people = math.fsum(rate * span for rate, span in _spans(history, end))
        if people > 0:
            yield LossLine("harmed", node, None, people, penalties.harmed * people, _seqs(history))


def _leaked(changes: History[dict[str, float]], penalties: Penalties, end: int) -> Iterator[LossLine]:
    worth: dict[str, float] = {str(data): penalty for data, penalty in penalties.leaked.items()}
    for node, history in changes.items():
        shares: dict[str, list[float]] = defaultdict(list)
        for rates, span in _spans(history, end):
            for data, rate in rates.items():
                shares[data].append(rate * span)
        for data, parts in shares.items():
            share = min(1.0, math.fsum(parts))
            if share > 0:
                yield LossLine("leaked", node, data, share, worth.get(data, 0.0) * share, _seqs(history))


def _lost_data(changes: History[float], penalties: Penalties) -> Iterator[LossLine]:
    for node, history in changes.items():
        hours = float(history[-1].value)
        if hours > 0:
            yield LossLine("lost_data", node, None, hours, penalties.lost_hour * hours, _seqs(history))


def _lost_evidence(changes: History[str | None], penalties: Penalties) -> Iterator[LossLine]:
    for node, history in changes.items():
        if history[-1].value == "lost":
            yield LossLine("lost_evidence", node, None, 1.0, penalties.lost_evidence, _seqs(history))


def service_curve(drill: Index) -> list[tuple[int, float]]:
    """The weighted share of the city's service over time.

    Returns:
        (milliseconds, share 0-1) at the start, at each change and at the end; it holds until the next.
    """
    weights = weights_of(drill.start["city"])
    total = math.fsum(weights.values())
    service = dict.fromkeys(weights, 1.0)
    missing = 0.0
    points = [(0, 1.0)]
    for record in drill.states:
        changed = False
        for node, fields in record.data["changes"].items():
            if "service" in fields and node in weights:
                missing += weights[node] * (service[node] - fields["service"])
                service[node] = fields["service"]
                changed = True
        if changed:
            if points[-1][0] == record.t:
                points.pop()
            points.append((record.t, round(1.0 - missing / total, 9)))
    if points[-1][0] < drill.end:
        points.append((drill.end, points[-1][1]))
    return points


class References(NamedTuple):
    """What other runs of the same drill lost, weighted service-hours.

    Attributes:
        idle: with the graded seats doing nothing.
        experts: with experts in the graded seats, one run after another.
        luck: with the same acts, durations and detection drawn anew; none where that was not computed.
    """

    idle: float
    experts: tuple[float, ...]
    luck: tuple[float, ...] = ()

    @property
    def expert(self) -> float:
        """What experts lose on average."""
        return math.fsum(self.experts) / len(self.experts)


@dataclass(frozen=True, slots=True)
class OutcomePart:
    """The outcome with its evidence.

    Attributes:
        score: 0-100, or None where it does not apply.
        raw: the same before it is held to 0-100; below 0 when worse than idle.
        interval: of ``raw``, what luck alone makes of the same acts; None where that was not computed.
        cap: what a lost city leaves of the total, and under what the interval lies; None when it is not lost.
        loss: weighted service-hours lost.
        references: of the other runs; None without them.
        lines: what was lost, system by system; their losses sum to ``loss``.
    """

    score: float | None
    raw: float | None
    interval: tuple[float, float] | None
    cap: Cap | None
    loss: float
    references: References | None
    lines: tuple[LossLine, ...]

    @property
    def idle_loss(self) -> float | None:
        """What *idle* loses, weighted service-hours; None without references."""
        return None if self.references is None else self.references.idle

    def to_dict(self) -> Losses:
        """The part as JSON values; ``evidence`` sums to ``score`` over ``points``."""
        runs = self.references
        return {
            "score": self.score,
            "raw": self.raw,
            "interval": None if self.interval is None else list(self.interval),
            "cap": None if self.cap is None else {"under": self.cap.under, "at": self.cap.at},
            "settled": len(self.lines),
            "open": 0,
            "evidence": self._evidence(),
            "open_lines": [],
            "loss": self.loss,
            "idle_loss": self.idle_loss,
            "expert_loss": None if runs is None else runs.expert,
            "expert_losses": [] if runs is None else list(runs.experts),
        }

    def _evidence(self) -> list[LostLine]:
        """Idle's loss brings points, each loss takes some; what lies outside 0-100 is cut off."""
        if self.score is None or self.references is None:
            return [line.to_dict(None) for line in self.lines]
        idle = self.references.idle
        unit = 100.0 / (idle - self.references.expert)
        rows = [LossLine("idle", "", None, 1.0, idle, ()).to_dict(unit * idle)]
        rows += [line.to_dict(-unit * line.loss) for line in self.lines]
        rest = self.score - unit * (idle - self.loss)
        if abs(rest) > 1e-9:
            rows.append(LossLine("bound", "", None, 1.0, 0.0, ()).to_dict(rest))
        return rows


def outcome_part(drill: Index, penalties: Penalties, references: References | None) -> OutcomePart:
    """The outcome of a drill.

    Args:
        drill: the journal's fold.
        penalties: the rubric's ``outcome``.
        references: losses of the other runs.
    """
    lines = tuple(loss_lines(drill, penalties))
    lost = math.fsum(line.loss for line in lines)
    if references is None or not _applies(references, penalties):
        return OutcomePart(None, None, None, None, lost, references, lines)
    raw = _saved(lost, references)
    interval = _interval(raw, references)
    score = min(100.0, max(0.0, raw))
    return OutcomePart(score, raw, interval, _cap(interval, penalties), lost, references, lines)


def _saved(lost: float, references: References) -> float:
    """How much of what experts save was saved, in percent."""
    return 100.0 * (references.idle - lost) / (references.idle - references.expert)


def _applies(references: References, penalties: Penalties) -> bool:
    """Whether there was enough to save, beside what luck does by itself."""
    saved = references.idle - references.expert
    luck = stdev(references.luck) if len(references.luck) > 1 else 0.0
    return (
        saved > 0.0
        and saved >= penalties.least_difference * references.idle
        and saved >= penalties.least_luck * luck
    )


def _interval(raw: float, references: References) -> tuple[float, float] | None:
    """Two standard deviations of what luck makes of the same acts, about what came out."""
    if len(references.luck) < 2:
        return None
    spread = 2.0 * stdev(_saved(lost, references) for lost in references.luck)
    return raw - spread, raw + spread


def _cap(interval: tuple[float, float] | None, penalties: Penalties) -> Cap | None:
    """The lowest cap under whose bound the whole interval lies."""
    if interval is None:
        return None
    lost = [cap for cap in penalties.caps if interval[1] < cap.under]
    return min(lost, key=lambda cap: cap.at, default=None)

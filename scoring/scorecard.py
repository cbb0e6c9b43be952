"""The scorecard: every score of a drill, from the whole down to a seat, with its evidence."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

from drillsim import __version__
from drillsim.base.plain import PlainExpectation
from drillsim.base.records import Origin, Record, Words
from scoring.adjusting import Adjusted, adjust
from scoring.assessment import Assessment, Rating
from scoring.coordination import coordination_lines, coordination_part, values
from scoring.evidence import Line, Part, combine
from scoring.index import Index
from scoring.judgement import JudgementPart, judgement_part
from scoring.levels import levels, objectives, phases
from scoring.medians import medians
from scoring.network import network
from scoring.notes import note, statement
from scoring.outcome import OutcomePart, outcome_part
from scoring.response_time import response_lines
from scoring.rubric import Rubric


@dataclass(frozen=True, slots=True)
class Scorecard:
    """The grades of a drill.

    Attributes:
        rubric: the rubric they were made with.
        response_time, coordination, outcome, judgement: the parts.
        coordination_values: value of each part of coordination, 0-1 or None.
        context: everything else that is shown, as JSON values.
        adjustments: what trainers have waived and credited, and what came of it.
        unadjusted: the same card without them; None when nothing was adjusted.
    """

    rubric: Rubric
    response_time: Part
    coordination: Part
    outcome: OutcomePart
    judgement: JudgementPart
    coordination_values: dict[str, float | None]
    context: dict[str, Any]
    adjustments: tuple[Adjusted, ...] = ()
    unadjusted: Scorecard | None = None

    @property
    def scores(self) -> dict[str, float | None]:
        """Score of each of the four parts, 0-100, or None without data."""
        return {
            "response_time": self.response_time.score,
            "coordination": self.coordination.score,
            "outcome": self.outcome.score,
            "judgement": self.judgement.score,
        }

    @property
    def overall(self) -> float | None:
        """The score of the whole, 0-100, or None without any data."""
        score = combine(self.scores, self.rubric.parts.model_dump())
        return None if score is None else min(100.0, score)

    @property
    def band(self) -> str | None:
        """The band of the whole: P, S, M or U."""
        return self.rubric.band(self.overall)

    def to_dict(self) -> dict[str, Any]:
        """The card as JSON values (docs/scoring.md lists the keys)."""
        weights = _weights(self.scores, self.rubric.parts.model_dump())
        inner = _weights(self.coordination_values, self.rubric.coordination.model_dump())
        parts = {
            name: {**part.to_dict(), "band": self.rubric.band(part.score)}
            for name, part in (
                ("response_time", self.response_time),
                ("coordination", self.coordination),
                ("outcome", self.outcome),
                ("judgement", self.judgement),
            )
        }
        parts["coordination"]["parts"] = {
            part: {**inner[part], "value": value} for part, value in self.coordination_values.items()
        }
        return {
            "overall": self._overall(weights),
            "band": self.band,
            **parts,
            "adjustments": [each.to_dict() for each in self.adjustments],
            "unadjusted": None if self.unadjusted is None else self.unadjusted.brief(),
            "weights": {"parts": weights, "coordination": inner, "note": self.rubric.note.model_dump()},
            "rubric": self.rubric.model_dump(mode="json"),
            **self.context,
        }

    def brief(self) -> dict[str, Any]:
        """The scores alone: ``overall``, ``band`` and each part, 0-100 or None."""
        return {"overall": self.overall, "band": self.band, **self.scores}

    def noted(self, note: dict[str, Any]) -> Scorecard:
        """The same card with one more note."""
        return replace(self, context={**self.context, "notes": [note, *self.context["notes"]]})

    def _overall(self, weights: dict[str, dict[str, float]]) -> dict[str, Any]:
        evidence = [
            {"part": part, "score": score, "weight": row["weight"], "points": row["used"] * score}
            for (part, score), row in zip(self.scores.items(), weights.values(), strict=True)
            if score is not None
        ]
        return {
            "score": self.overall,
            "band": self.band,
            "settled": len(evidence),
            "open": len(weights) - len(evidence),
            "evidence": evidence,
        }


def scorecard(
    records: Iterable[Record],
    references: tuple[float, float] | None = None,
    rubric: Rubric | None = None,
    assessment: Assessment | None = None,
) -> Scorecard:
    """Grade a drill.

    Args:
        records: its journal's records, in order.
        references: losses of the reference runs *idle* and *by the book*, weighted service-hours.
        rubric: grades with this one instead of the journal's own.
        assessment: ratings and adjustments that people have made.

    Raises:
        ValueError: when the first record is not a ``start``.
    """
    every = list(records)
    ratings = assessment.latest_ratings() if assessment is not None else []
    card = _grade(Index(every), references, rubric, ratings)
    if assessment is None or not assessment.adjustments:
        return card
    drill = Index(every)
    known = adjust(drill, assessment.latest_adjustments())
    after = _grade(drill, references, rubric, ratings) if known else card
    lines = [(part.settled + part.open) for part in (card.response_time, after.response_time)]
    made = tuple(Adjusted.of(each, *lines) for each in assessment.latest_adjustments())
    if not known:
        return replace(card, adjustments=made)
    score = "–" if card.overall is None else card.overall
    after.context["notes"].append(note("adjusted", count=len(known), score=score))
    return replace(after, adjustments=made, unadjusted=card)


def _grade(
    drill: Index, references: tuple[float, float] | None, rubric: Rubric | None, ratings: list[Rating]
) -> Scorecard:
    own = Rubric.model_validate_json(json.dumps(drill.start["rubric"])) if rubric is None else rubric
    timed = response_lines(drill, own.wrong_try)
    contacts = coordination_lines(drill, own, timed)
    lines = [*timed, *contacts]
    judged = judgement_part(drill.start["scenario"]["objectives"], ratings, own.judgement)
    parts = values(contacts)
    card = Scorecard(
        rubric=own,
        response_time=Part.of(timed),
        coordination=coordination_part(contacts, own.coordination.model_dump()),
        outcome=outcome_part(drill, own.outcome, references),
        judgement=judged,
        coordination_values=parts,
        context=_context(drill, own, lines, judged.means),
    )
    card.context["notes"] = list(_notes(drill, card, regraded=rubric is not None))
    return card


def _context(drill: Index, rubric: Rubric, lines: list[Line], judged: dict[str, float]) -> dict[str, Any]:
    scenario, rules = drill.start["scenario"], drill.rules
    return {
        "levels": levels(drill, lines, rubric),
        "objectives": objectives(drill, lines, rubric, judged),
        "phases": phases(drill, lines, rubric),
        "medians": medians(drill, lines),
        "network": network(drill),
        "never_triggered": list(_never_triggered(drill)),
        "scenario": {"code": scenario["code"], "title": scenario["title"]},
        "rules_profile": {"profile": rules.profile, "title": rules.title.model_dump()},
        "seed": drill.start["seed"],
        "version": drill.start["version"],
        "graded": sorted(drill.graded),
        "end": drill.end,
        "incomplete": not drill.complete,
        "statement": statement(),
    }


def _never_triggered(drill: Index) -> Iterator[dict[str, Any]]:
    """The scenario's expectations that never opened, with who would have owed them."""
    scenario = drill.start["scenario"]
    for inject in scenario["injects"]:
        if inject["id"] not in drill.triggered:
            for number, expected in enumerate(inject.get("expect") or ()):
                who = expected.get("who") or inject["to"]
                yield _expected(expected, who, {"inject": inject["id"], "n": number}, inject["title"])
    for number, expected in enumerate(scenario.get("expect") or ()):
        if number not in drill.opened:
            yield _expected(expected, expected.get("who"), {"expect": number}, None)


def _expected(
    expected: PlainExpectation, who: str | list[str] | None, origin: Origin, title: Words | None
) -> dict[str, Any]:
    acts = expected["act"]
    return {
        "origin": origin,
        "title": title,
        "who": [who] if isinstance(who, str) else list(who or ()),
        "acts": [acts] if isinstance(acts, str) else list(acts),
        "objective": expected.get("objective"),
        "weight": expected.get("weight", 1.0),
    }


def _weights(scores: dict[str, float | None], weights: dict[str, float]) -> dict[str, dict[str, float]]:
    """The weight of each part, and its share once the parts without data have dropped out."""
    present = [weights[part] for part, score in scores.items() if score is not None]
    total = math.fsum(present)
    return {
        part: {
            "weight": weights[part],
            "used": weights[part] / total if score is not None and total else 0.0,
        }
        for part, score in scores.items()
    }


def _notes(drill: Index, card: Scorecard, regraded: bool) -> Iterator[dict[str, Any]]:
    version = str(drill.start["version"])[:40]
    if version != __version__:
        yield note("other_version", version=version, own=__version__)
    if drill.taken:
        yield note("taken", count=drill.taken)
    if not drill.complete:
        yield note("incomplete")
    if regraded and card.rubric.model_dump(mode="json") != _own(drill):
        yield note("regraded")
    if card.outcome.score is None:
        yield note("no_reference" if card.outcome.idle_loss is None else "little_to_save", "outcome")
    for part, value in {**card.scores, **card.coordination_values}.items():
        if value is None:
            yield note("part_without_data", part)


def _own(drill: Index) -> Any:
    given = drill.start.get("rubric")
    return Rubric.model_validate_json(json.dumps(given)).model_dump(mode="json") if given else None

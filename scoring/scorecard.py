"""The scorecard: every score of a drill, from the whole down to a seat, with its evidence."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar, cast

from drillsim import __version__
from drillsim.base.plain import PlainExpectation
from drillsim.base.records import Json, Origin, Record, Words
from scoring.adjusting import Adjusted, Appealed, adjust
from scoring.assessment import Assessment, Rating
from scoring.edition import SECOND, AnyOutcome, AnyRubric, Edition
from scoring.evidence import Line, Part, combine
from scoring.index import Index
from scoring.judgement import JudgementPart, judgement_part
from scoring.levels import Grading, levels, objectives, phases
from scoring.lines import PartLine, PartName
from scoring.medians import medians
from scoring.network import network
from scoring.notes import note, statement
from scoring.outcome import OutcomePart, References
from scoring.pooled import pooled
from scoring.response_time import speed
from scoring.shown import (
    Card,
    CardError,
    CardNote,
    Context,
    NeverTriggered,
    ResponseTimePart,
    RubricTold,
    Scores,
    Used,
    WholePart,
)

N = TypeVar("N", bound=str)

NEIGHBOURS = (("failed", "passed"), ("passed", "fair"), ("fair", "good"))
"""Words of which one follows the other."""


@dataclass(frozen=True, slots=True)
class Scorecard:
    """The grades of a drill.

    Attributes:
        edition: the rules they were made under.
        rubric: the rubric they were made with.
        response_time, coordination, outcome, judgement: the parts.
        coordination_values: value of each part of coordination, 0-1 or None.
        context: everything else that is shown.
        adjustments: what trainers have waived and credited, and what came of it.
        appeals: lines that seats asked to have looked at again, and what was decided.
        unadjusted: the same card without adjustments; None when nothing was adjusted.
        error: what is known of its error; None when nobody asked.
    """

    edition: Edition
    rubric: AnyRubric
    response_time: Part
    coordination: Part
    outcome: AnyOutcome
    judgement: JudgementPart
    coordination_values: dict[str, float | None]
    context: Context
    adjustments: tuple[Adjusted, ...] = ()
    appeals: tuple[Appealed, ...] = ()
    unadjusted: Scorecard | None = None
    error: CardError | None = None

    @property
    def scores(self) -> dict[PartName, float | None]:
        """Score of each of the four parts, 0-100, or None without data."""
        return {
            "response_time": self.response_time.score,
            "coordination": self.coordination.score,
            "outcome": self.outcome.score,
            "judgement": self.judgement.score,
        }

    @property
    def overall(self) -> float | None:
        """The score of the whole, 0-100, or None without any data; a lost city caps it."""
        score = self.uncapped
        return score if score is None or self.cap is None else min(self.cap, score)

    @property
    def uncapped(self) -> float | None:
        """The same without the cap of a lost city."""
        score = combine(self.scores, self.rubric.parts.model_dump())
        return None if score is None else min(100.0, score)

    @property
    def cap(self) -> float | None:
        """The most that a lost city leaves; None when it is not lost."""
        cap = self.outcome.cap if isinstance(self.outcome, OutcomePart) else None
        return None if cap is None else cap.at

    @property
    def band(self) -> str | None:
        """The word for the whole: two where its interval crosses a boundary, none where it crosses more."""
        if self.error is None or self.error.interval is None:
            return self.rubric.band(self.overall)
        low, high = (self.rubric.band(end) for end in self.error.interval)
        if low == high:
            return low
        return f"{low}_{high}" if (low, high) in NEIGHBOURS else None

    def to_dict(self) -> Card:
        """The card as JSON values (docs/scoring.md lists the keys)."""
        weights = _weights(self.scores, self.rubric.parts.model_dump())
        inner = _weights(self.coordination_values, self.rubric.coordination.model_dump())
        band = self.rubric.band
        return {
            "rules": self.edition.number,
            "overall": self._overall(weights),
            "band": self.band,
            "interval": None if self.error is None else self.error.interval and list(self.error.interval),
            "norms": None if self.error is None else self.error.shown,
            "response_time": self._response_time(),
            "coordination": {
                **self.coordination.to_dict(),
                "band": band(self.coordination.score),
                "parts": {
                    part: {**inner[part], "value": value} for part, value in self.coordination_values.items()
                },
            },
            "outcome": {**self.outcome.to_dict(), "band": band(self.outcome.score)},
            "judgement": {**self.judgement.to_dict(), "band": band(self.judgement.score)},
            "adjustments": [each.to_dict() for each in self.adjustments],
            "appeals": [each.to_dict() for each in self.appeals],
            "unadjusted": None if self.unadjusted is None else self.unadjusted.brief(),
            "weights": {"parts": weights, "coordination": inner, "note": self.rubric.note.words()},
            # Pydantic types what it writes as anything; tests/test_record_types.py sees that it is this.
            "rubric": cast(RubricTold, self.rubric.model_dump(mode="json")),
            **self.context,
        }

    def _response_time(self) -> ResponseTimePart:
        graded = self.response_time.to_dict()
        part: ResponseTimePart = {
            "score": graded["score"],
            "settled": graded["settled"],
            "open": graded["open"],
            "evidence": graded["evidence"],
            "open_lines": graded["open_lines"],
            "band": self.rubric.band(graded["score"]),
        }
        if self.edition is not SECOND:
            return part
        return {**part, **speed([*self.response_time.settled, *self.response_time.open])}

    def brief(self) -> Scores:
        """The scores alone: ``overall``, ``band`` and each part, 0-100 or None."""
        scores = self.scores
        return {
            "overall": self.overall,
            "band": self.band,
            "response_time": scores["response_time"],
            "coordination": scores["coordination"],
            "outcome": scores["outcome"],
            "judgement": scores["judgement"],
        }

    def noted(self, note: CardNote) -> Scorecard:
        """The same card with one more note."""
        return replace(self, context={**self.context, "notes": [note, *self.context["notes"]]})

    def normed(self, error: CardError) -> Scorecard:
        """The same card with its error."""
        return replace(self, error=error)

    def _overall(self, weights: dict[PartName, Used]) -> WholePart:
        evidence: list[PartLine] = [
            {"part": part, "score": score, "weight": row["weight"], "points": row["used"] * score}
            for (part, score), row in zip(self.scores.items(), weights.values(), strict=True)
            if score is not None
        ]
        return {
            "score": self.overall,
            "uncapped": self.uncapped,
            "cap": self.cap,
            "band": self.band,
            "settled": len(evidence),
            "open": len(weights) - len(evidence),
            "evidence": evidence,
        }


def scorecard(
    records: Iterable[Record],
    references: References | None = None,
    rubric: AnyRubric | None = None,
    assessment: Assessment | None = None,
    edition: Edition = SECOND,
) -> Scorecard:
    """Grade a drill.

    Args:
        records: its journal's records, in order.
        references: losses of the reference runs, weighted service-hours.
        rubric: grades with this one instead of the journal's own.
        assessment: ratings and adjustments that people have made.
        edition: the rules.

    Raises:
        ValueError: when the first record is not a ``start``.
    """
    every = list(records)
    ratings = assessment.latest_ratings() if assessment is not None else []
    card = _grade(Index(every), references, rubric, ratings, edition)
    if assessment is None:
        return card
    locked = {each.by for each in assessment.locks}
    if seen := [each for each in ratings if each.rater not in locked]:
        card.context["notes"].append(note("unlocked", None, count=len(seen), all=len(ratings)))
    if not (assessment.adjustments or assessment.voice or assessment.outages):
        return _shown(card, card, assessment)
    drill = Index(every)
    known = adjust(drill, assessment)
    altered = bool(known or drill.voices or drill.outages)
    after = _grade(drill, references, rubric, ratings, edition) if altered else card
    shown = _shown(after, card, assessment)
    if not altered:
        return shown
    score = "–" if card.overall is None else card.overall
    count = len(known) + len(drill.voices) + len(drill.outages)
    after.context["notes"].append(note("adjusted", count=count, score=score))
    return replace(shown, unadjusted=card)


def _shown(after: Scorecard, before: Scorecard, assessment: Assessment) -> Scorecard:
    """A card with the adjustments and appeals beside the lines that they are about."""
    lines = _duty_lines(before), _duty_lines(after)
    made = tuple(Adjusted.of(each, *lines) for each in assessment.latest_adjustments())
    asked = tuple(Appealed.of(each, *lines) for each in assessment.appeals)
    if asked:
        counts = Counter(each.decision for each in assessment.appeals)
        said = {"granted": counts["granted"], "refused": counts["refused"], "open": counts[None]}
        after.context["notes"].append(note("appealed", None, count=len(asked), **said))
    return replace(after, adjustments=made, appeals=asked)


def _duty_lines(card: Scorecard) -> list[Line]:
    """The lines of a card that are of duties."""
    every = [line for part in (card.response_time, card.coordination) for line in (*part.settled, *part.open)]
    return [line for line in every if line.part in card.edition.duties]


def _grade(
    drill: Index,
    references: References | None,
    rubric: AnyRubric | None,
    ratings: list[Rating],
    edition: Edition,
) -> Scorecard:
    given = drill.start["rubric"] if rubric is None else rubric.model_dump(mode="json")
    own, lines, outcome = edition.grade(drill, given, references)
    timed = [line for line in lines if line.part == "response_time"]
    contacts = [line for line in lines if line.part != "response_time"]
    judged = judgement_part(drill.start["scenario"]["objectives"], ratings, own.judgement)
    parts = edition.values(contacts, edition.parts)
    card = Scorecard(
        edition=edition,
        rubric=own,
        response_time=Part.of(timed),
        coordination=edition.coordination(contacts, own.coordination.model_dump()),
        outcome=outcome,
        judgement=judged,
        coordination_values=parts,
        context=_context(drill, Grading(edition, own), lines, judged.means),
    )
    card.context["notes"] = list(_notes(drill, card, regraded=rubric is not None))
    return card


def _context(drill: Index, how: Grading, lines: list[Line], judged: dict[str, float]) -> Context:
    scenario, rules = drill.start["scenario"], drill.rules
    stands = levels(drill, lines, how)
    duties = [line for line in lines if line.part in how.edition.duties]
    return {
        "levels": stands,
        "objectives": objectives(drill, lines, how, judged),
        "phases": phases(drill, lines, how),
        "pooled": pooled(drill, duties, stands["team"]),
        "medians": medians(drill, lines),
        "network": network(drill),
        "never_triggered": list(_never_triggered(drill)),
        "scenario": {"code": scenario["code"], "title": scenario["title"]},
        "rules_profile": {"profile": rules.profile, "title": rules.title.words()},
        "seed": drill.start["seed"],
        "version": drill.start["version"],
        "graded": sorted(drill.graded),
        "end": drill.end,
        "incomplete": not drill.complete,
        "statement": statement(),
        "notes": [],
    }


def _never_triggered(drill: Index) -> Iterator[NeverTriggered]:
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
) -> NeverTriggered:
    acts = expected["act"]
    return {
        "origin": origin,
        "title": title,
        "who": [who] if isinstance(who, str) else list(who or ()),
        "acts": [acts] if isinstance(acts, str) else list(acts),
        "objective": expected.get("objective"),
        "weight": expected.get("weight", 1.0),
    }


def _weights(scores: Mapping[N, float | None], weights: Mapping[str, float]) -> dict[N, Used]:
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


def _notes(drill: Index, card: Scorecard, regraded: bool) -> Iterator[CardNote]:
    version = str(drill.start["version"])[:40]
    if version != __version__:
        yield note("other_version", version=version, own=__version__)
    if drill.taken:
        yield note("taken", count=drill.taken)
    if not drill.complete:
        yield note("incomplete")
    if regraded and card.rubric.model_dump(mode="json") != _own(drill, card.edition):
        yield note("regraded")
    yield from _of_edition(drill, card)
    if card.outcome.score is None:
        yield note("no_reference" if card.outcome.idle_loss is None else "little_to_save", "outcome")
    for part, value in (*card.scores.items(), *card.coordination_values.items()):
        if value is None:
            yield note("part_without_data", part)


def _of_edition(drill: Index, card: Scorecard) -> Iterator[CardNote]:
    """Which rules, what a journal lacks for them, and what a lost city does to the total."""
    if card.edition is not SECOND:
        yield note("first_edition")
        return
    if isinstance(card.outcome, OutcomePart) and card.outcome.cap is not None and card.uncapped is not None:
        cap = card.outcome.cap
        yield note("capped", score=card.uncapped, under=cap.under, at=cap.at)
    if drill.start["rubric"].get("version") == 1:
        yield note("first_rubric")
    spoken = [act for act in drill.acts.values() if act.data["verb"] in ("public_notice", "answer_press")]
    if any("content" not in act.data for act in spoken):
        yield note("no_content")


def _own(drill: Index, edition: Edition) -> Json | None:
    given = drill.start.get("rubric")
    return edition.rubric(given).model_dump(mode="json") if given else None

"""What a card says of its error: interval, equivalent skill, where they come from; or why there is none."""

from __future__ import annotations

from math import fsum

from drillsim.base.texts import Both, Texts
from scoring.evidence import combine
from scoring.lines import PartName
from scoring.norms.reading import HUNDRED, SURE, ReadOff, read_off
from scoring.norms.samples import WHOLE
from scoring.norms.table import Norms
from scoring.scorecard import Scorecard
from scoring.shown import CardError, Read, ReadPart
from scoring.telling.numbers import decimal

TEXTS = Texts("scores")
JUDGEMENT = "judgement"


def error(card: Scorecard, held: Norms | str) -> CardError:
    """The error of a card.

    Args:
        card: the grades.
        held: the norms that hold for its drill, or a code of why none do: ``none``, ``other`` or ``drill``.
    """
    if isinstance(held, str):
        return CardError(None, {"missing": held, "text": TEXTS[f"error_{held}"].words()})
    whole = _whole(card, held)
    if whole is None:
        return CardError(None, {"missing": "score", "text": TEXTS["error_score"].words()})
    reading, sd, interval = whole
    parts: dict[PartName, ReadPart] = {
        part: _shown(found, found.sd, found.interval)
        for part, score in card.scores.items()
        if part in held.figures and score is not None and (found := read_off(held.figures[part], score))
    }
    shown: Read = {
        **_shown(reading, sd, interval),
        "parts": parts,
        "inputs": held.inputs,
        "engine": held.engine,
        "levels": list(held.levels),
        "seeds": len(held.seeds),
        "humans": held.humans,
        "text": _told(reading, interval, held).words(),
    }
    return CardError(interval, shown)


def _whole(card: Scorecard, held: Norms) -> tuple[ReadOff, float, tuple[float, float]] | None:
    """The reading of the total without people's ratings, and deviation and interval with them."""
    weights: dict[str, float] = card.rubric.parts.model_dump()
    present = {part: weights[part] for part, score in card.scores.items() if score is not None}
    rated = present.get("judgement", 0.0) / (fsum(present.values()) or 1.0)
    played = combine({part: score for part, score in card.scores.items() if part != JUDGEMENT}, weights)
    if played is None or card.overall is None:
        return None
    score = played if card.cap is None else min(card.cap, played)
    reading = read_off(held.figures[WHOLE], score)
    if reading is None:
        return None
    sd = reading.sd * (1.0 - rated)
    return reading, sd, (max(0.0, card.overall - SURE * sd), min(HUNDRED, card.overall + SURE * sd))


def _shown(reading: ReadOff, sd: float, interval: tuple[float, float]) -> ReadPart:
    return {
        "interval": list(interval),
        "sd": sd,
        "skill": reading.skill,
        "skills": None if reading.skills is None else list(reading.skills),
        "beyond": reading.beyond,
    }


def _told(reading: ReadOff, interval: tuple[float, float], held: Norms) -> Both:
    """The error in plain words."""
    low, high = (decimal(end) for end in interval)
    drills = len(held.levels) * len(held.seeds)
    parts = [
        TEXTS.say("error_interval", low=low, high=high),
        _skill(reading),
        TEXTS.say("error_from", drills=drills, humans=held.humans),
    ]
    return Both(" ".join(part.vi for part in parts), " ".join(part.en for part in parts))


def _skill(reading: ReadOff) -> Both:
    if reading.skill is None or reading.skills is None:
        return TEXTS["error_no_skill"]
    if reading.beyond:
        return TEXTS.say("error_beyond", skill=decimal(reading.skill))
    low, high = (decimal(end) for end in reading.skills)
    return TEXTS.say("error_skill", skill=decimal(reading.skill), low=low, high=high)

"""What a scorecard says in words, in both languages."""

from __future__ import annotations

from drillsim.base.records import Words
from drillsim.base.texts import Texts
from scoring.shown import CardNote
from scoring.telling.numbers import decimal
from scoring.telling.words import named

TEXTS = Texts("scores")


def statement() -> Words:
    """What a simulated drill is worth before the law, as JSON values."""
    return TEXTS["statement"].words()


def note(code: str, part: str | None = None, **blanks: object) -> CardNote:
    """The note ``code`` as JSON values: ``code``, ``part`` and ``text`` {vi, en}.

    Args:
        code: which note.
        part: of the part of the score that it is about.
        blanks: what fills it; fractions are told with one digit.
    """
    fills = {
        name: decimal(value) if isinstance(value, float) else str(value) for name, value in blanks.items()
    }
    text = TEXTS.say(f"note_{code}", part=named(part) if part else "", **fills)
    return {"code": code, "part": part, "text": text.words()}

"""The word for every code of a journal or a card, from ``texts/words.js``."""

from __future__ import annotations

from drillsim.base.texts import Both, Texts
from drillsim.engine.actions.reasons import REASONS

WORDS = Texts("words", "shared")


def word(code: str, prefix: str = "") -> Both:
    """The word for a code of the journal or the card; the code itself when there is none."""
    return WORDS.get(prefix + code) or Both.of(code)


def named(code: str) -> Both:
    """The word for a code within a sentence: it begins small."""
    found = word(code)
    return Both(found.vi[:1].lower() + found.vi[1:], found.en[:1].lower() + found.en[1:])


def reason(code: str) -> Both:
    """Why an act was refused or failed, as the end of a sentence."""
    found = REASONS.get(code)
    return Both(_ending(found.vi), _ending(found.en)) if found else Both.of(code)


def _ending(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:].rstrip(".")

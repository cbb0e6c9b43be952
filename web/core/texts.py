"""The texts of the pages that the server writes, and of its answers."""

from __future__ import annotations

from drillsim.base.errors import Fault
from drillsim.base.recorded import words
from drillsim.base.texts import LANGUAGES as LANGUAGES
from drillsim.base.texts import Both, Texts, Words
from drillsim.engine.actions.reasons import REASONS

TEXTS = Texts("pages", "desk", "office", "logbook", "registers", "shared")


def both(code: str, **blanks: object) -> Words:
    """A text in both languages; the reasons why an act is refused are known here too.

    Raises:
        KeyError: for a code that has no text.
    """
    if code not in TEXTS:
        return REASONS[code].words()
    return TEXTS.say(code, **blanks).words()


def told(fault: Fault) -> dict[str, object]:
    """A fault as a page shows it at its ``field`` (its path), with ``line`` (0 without one) and ``text``."""
    return {"field": fault.place, "line": fault.line, "text": words(fault.what)}


def say(lang: str, code: str, **blanks: object) -> str:
    """A text in one language."""
    return Both.of(both(code, **blanks)).say(lang)

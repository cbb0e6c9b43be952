"""The texts of the pages that the server writes, and of its answers, from ``web/texts/pages.js``."""

from __future__ import annotations

from drillsim.base.errors import Fault
from drillsim.base.texts import LANGUAGES as LANGUAGES
from drillsim.base.texts import Texts
from drillsim.engine.actions.reasons import REASONS

TEXTS = Texts("pages", "shared")


def both(code: str, **blanks: object) -> dict[str, str]:
    """A text in both languages; the reasons why an act is refused are known here too.

    Raises:
        KeyError: for a code that has no text.
    """
    if code not in TEXTS:
        return {"vi": REASONS[code].vi, "en": REASONS[code].en}
    return TEXTS.say(code, **blanks)._asdict()


def told(fault: Fault) -> dict[str, object]:
    """A fault as a page shows it at its ``field`` (its path), with ``line`` (0 without one) and ``text``."""
    text = {lang: fault.what(lang) for lang in LANGUAGES}
    return {"field": fault.place, "line": fault.line, "text": text}


def say(lang: str, code: str, **blanks: object) -> str:
    """A text in one language."""
    return both(code, **blanks)[lang]

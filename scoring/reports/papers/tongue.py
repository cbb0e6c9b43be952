"""Speaks one of the two languages."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from drillsim.base.model import MINUTE, SECOND
from drillsim.base.texts import Both, Texts
from scoring.reports.papers.plain import plain
from scoring.telling import numbers, words

TEXTS = Texts("papers", "scripts", "beforehand", "figures", "scores", "shared")

VIETNAM = timezone(timedelta(hours=7))


class Tongue:
    """Says everything in one language.

    Args:
        lang: ``vi`` or ``en``.

    Raises:
        ValueError: for another language.
    """

    def __init__(self, lang: str) -> None:
        if lang not in ("vi", "en"):
            raise ValueError("lang must be one of vi, en")
        self.lang = lang
        self.at = 0 if lang == "vi" else 1

    def __call__(self, key: str, /, **fills: Both | str | int) -> str:
        """The text ``key`` with its blanks filled."""
        found = {name: self.of(value) for name, value in fills.items()}
        return TEXTS.say(key, **found)[self.at]

    def of(self, value: object) -> str:
        """A bilingual text, or plain words, in this language."""
        return plain(Both.of(value)[self.at])

    def day(self, text: str) -> str:
        """A date, or the day of a moment by the clocks of Việt Nam, as pages write days; else the text."""
        try:
            moment = datetime.fromisoformat(text)
        except ValueError:
            return text
        local = moment.astimezone(VIETNAM) if moment.tzinfo else moment
        return f"{local:%d/%m/%Y}"

    def word(self, code: str, prefix: str = "") -> str:
        """The word for a code of the journal or the card."""
        return self.of(words.word(code, prefix))

    def grade(self, band: str | None) -> str:
        """The word for a total; a dash for None."""
        return "–" if band is None else self.word(band, "band_")

    def decimal(self, value: float | None, digits: int = 1) -> str:
        """A number; a dash for None."""
        return "–" if value is None else numbers.decimal(value, digits)[self.at]

    def whole(self, value: int) -> str:
        """A whole number, its thousands parted as this language parts them."""
        return numbers.whole(value)[self.at]

    def percent(self, share: float | None, digits: int = 0) -> str:
        """A share of 0-1 as per cent; a dash for None."""
        return "–" if share is None else numbers.percent(share, digits)[self.at]

    def long(self, length: int) -> str:
        """A length of time (ms) in hours and minutes."""
        minutes = length // MINUTE
        return self("hours", hours=minutes // 60, minutes=minutes % 60)


def took(length: float | None) -> str:
    """A length of time (ms) as ``64:05``, minutes and seconds; a dash for None."""
    if length is None:
        return "–"
    return f"{int(length) // MINUTE}:{int(length) // SECOND % 60:02d}"

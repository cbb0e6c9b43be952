"""Text as every format of document can hold it."""

from __future__ import annotations

import re
import unicodedata

from scoring.reports.markup import clean

_BREAKS = re.compile("\r\n?|[\u000b\u000c\u0085\u2028\u2029]")
_FORBIDDEN = re.compile("[\u061c\u200b\u2060\ufeff\ufdd0-\ufdef\ufffe\uffff]")


def plain(text: object) -> str:
    """The text composed (NFC), every line break a newline, controls and direction overrides as U+FFFD.

    Viewers put a letter typed as several code points together badly; XML forbids most controls.
    """
    given = str(text)
    # What is printable holds neither controls nor breaks; most texts are.
    if given.isprintable() and unicodedata.is_normalized("NFC", given):
        return given
    lines = _BREAKS.sub("\n", unicodedata.normalize("NFC", given))
    return _FORBIDDEN.sub("", clean(lines))


def one_line(text: object, most: int = 0) -> str:
    """The text on one line; cut with an ellipsis beyond ``most`` characters, when given."""
    joined = " ".join(plain(text).split())
    return joined if not most or len(joined) <= most else joined[: most - 1].rstrip() + "…"

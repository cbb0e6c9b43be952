"""What people type, made comparable and safe.

Two texts that look alike to a reader may differ for a program: letters composed or in parts, spaces of
other kinds, characters that cannot be seen. ``normalised`` makes them the same; it is for comparing, and
for what is refused. ``safe`` is for keeping: a person's words as they were typed, but for what could harm
whoever reads them.
"""

from __future__ import annotations

import re
import unicodedata

INVISIBLE = (
    "\u00ad"  # soft hyphen
    "\u034f"  # grapheme joiner
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # directions of writing
    "\u115f\u1160\u3164\uffa0"  # Hangul fillers
    "\u17b4\u17b5"  # Khmer vowels that are not written
    "\u180b-\u180f"  # Mongolian selectors
    "\u200b-\u200d"  # of no width: space, non-joiner, joiner
    "\u2060-\u2065"  # word joiner, invisible operators
    "\u206a-\u206f"  # symmetric swapping and the like
    "\ufe00-\ufe0f"  # selectors of a variant
    "\ufeff"  # byte order mark
    "\ufff9-\ufffb"  # annotations
)
"""Characters without a shape of their own in Vietnamese or English, as the inside of a character class."""

_TONES = "\u0300\u0301\u0303\u0309\u0323"
# The tone of "hòa", "khỏe", "thủy" may as well stand on the second vowel, at the end of a word alone.
_OPEN = re.compile(rf"(o(?=[ae])|u(?=y))([aey])([{_TONES}])(?![\w\u0300-\u036f])", re.IGNORECASE)
_INVISIBLE = re.compile(f"[{INVISIBLE}\U000e0000-\U000e0fff]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
_UNSAFE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)


def normalised(text: str) -> str:
    """A text as it is compared: composed, its white space single and plain, nothing that cannot be seen.

    Composed is NFC, not NFKC: that would also take ``m²`` for ``m2``, ``½`` for ``1⁄2`` and ``№`` for ``No``,
    which are not the same words. Codes, in which only letters and digits count, are read by NFKC.
    """
    seen = _CONTROL.sub("", _INVISIBLE.sub("", text))
    return " ".join(unicodedata.normalize("NFC", seen).split())


def compared(text: str) -> str:
    """A text as its words are compared: ``normalised``, in small letters, tones by the older rule.

    Both ``hòa`` and ``hoà`` are taught, and each keyboard writes its own.
    """
    parts = unicodedata.normalize("NFD", normalised(text).casefold())
    return unicodedata.normalize("NFC", _OPEN.sub(r"\1\3\2", parts))


def safe(text: str) -> str:
    """A person's words as they are kept: as typed, without control characters and turned directions.

    Lines and tabs stay. What turns the direction of writing can make a text look like another one; half a
    character can be written to no file, and what is no character (U+FFFE, U+FFFF) to no document of Word.
    """
    return _UNSAFE.sub("", text)

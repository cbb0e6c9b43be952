"""Short codes that people type and say aloud, and secrets that browsers keep."""

from __future__ import annotations

import hashlib
import re
import secrets
import unicodedata
from collections.abc import Callable, Iterator
from itertools import islice, product

ALPHABET = "23456789BCFGHJKMNPQRSTVXZ"
"""What new codes are drawn from: characters that no way of typing Vietnamese puts together.

Telex makes letters of ``AA AW EE OO OW UW DD`` and of ``W`` alone, and its tones ``S F R X J Z`` need a vowel
to stand on; VNI's digits and VIQR's signs need a vowel or a ``D``. So there are no vowels (``A E I O U Y``),
no ``D`` and no ``W``, and what is left stays as it is typed. ``0 1 L`` are left out as well: they are taken
for other characters. Some keyboards write ``cc``, ``gg``, ``kk``, ``nn``, ``pp``, ``qq``, ``tt`` short for
two letters, hence no character comes twice in a row.
"""

KNOWN = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Every character that a code may have, older ones among them."""

DRILL_LENGTH, SEAT_LENGTH, PASSWORD_LENGTH = 7, 11, 15
OLDER_DRILL_LENGTH, OLDER_SEAT_LENGTH = 6, 10
DRILL_LENGTHS, SEAT_LENGTHS = (OLDER_DRILL_LENGTH, DRILL_LENGTH), (OLDER_SEAT_LENGTH, SEAT_LENGTH)
MOST_READINGS = 16
TEAM_CODES = "logbook-codes"
"""The register of the codes of teams: by the hash of each, the logbook and the team."""

_TELEX = {"\u0301": "S", "\u0300": "F", "\u0309": "R", "\u0303": "X", "\u0323": "J"}
_VNI = {"\u0300": "2", "\u0309": "3", "\u0303": "4", "\u0323": "5"}
_TONE_FIRST = re.compile("([\u0300\u0301\u0303\u0309\u0323])([\u0302\u0306\u031b])")
_CIRCUMFLEX, _BREVE, _HORN = "\u0302", "\u0306", "\u031b"


def drill_code() -> str:
    """A join code of a drill; it is no secret."""
    return _draw(DRILL_LENGTH)


def seat_code() -> str:
    """A seat's own code: 50 bits."""
    return _draw(SEAT_LENGTH)


def password() -> str:
    """A first password: 15 letters and digits, 68 bits."""
    return _draw(PASSWORD_LENGTH).lower()


def _draw(length: int) -> str:
    drawn = secrets.choice(ALPHABET)
    while len(drawn) < length:
        drawn += secrets.choice(ALPHABET.replace(drawn[-1], ""))
    return drawn


def typed(text: str) -> str:
    """A code as it was most likely meant, however it was typed.

    Small letters, full-width ones, spaces and hyphens do not matter; what Telex has made of two keys is
    taken apart again.
    """
    return readings(text)[0]


def readings(text: str) -> tuple[str, ...]:
    """What a code may have been meant as, the likeliest first; one reading unless keys were put together.

    ``Ư`` is ``W`` and ``Đ`` is ``DD`` by Telex; ``Đ`` may be ``D9`` by VNI, and the key of a tone may have
    been pressed later in the word, so that there are several readings. At most ``MOST_READINGS``.
    """
    plain = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text).upper())[: 4 * SEAT_LENGTH]
    # The key that shapes a letter comes before the one of its tone.
    plain = _TONE_FIRST.sub(r"\2\1", plain)
    ways = (islice(_apart(plain, method), MOST_READINGS // 2) for method in (_by_telex, _by_vni))
    return tuple(dict.fromkeys(_kept(each) for way in ways for each in way))


def _kept(text: str) -> str:
    return "".join(letter for letter in text if letter in KNOWN)[: SEAT_LENGTH + 1]


def _by_telex(base: str, mark: str) -> str:
    if mark == _CIRCUMFLEX:
        return base
    return "W" if mark in (_BREVE, _HORN) else _TELEX.get(mark, "")


def _by_vni(base: str, mark: str) -> str:
    return {_CIRCUMFLEX: "6", _BREVE: "8", _HORN: "7"}.get(mark) or _VNI.get(mark, "")


def _apart(text: str, method: Callable[[str, str], str]) -> Iterator[str]:
    """The keys a text may have been typed with: the second right behind its letter, or later in the word."""
    letters: list[str] = []
    pressed: list[tuple[int, str]] = []
    for character in text:
        if character == "Đ":
            letters.append("D")
            pressed.append((len(letters), "D" if method is _by_telex else "9"))
        elif unicodedata.combining(character) and letters:
            base = letters[-1]
            if base == "U" and character == _HORN:
                letters[-1] = "W" if method is _by_telex else base
            elif found := method(base, character):
                pressed.append((len(letters), found))
        else:
            letters.append(character)
    places = [range(at, _end(letters, at) + 1) for at, _ in pressed]
    for chosen in product(*places):
        parts = ["", *letters]
        for at, (_, found) in zip(chosen, pressed, strict=True):
            parts[at] += found
        yield "".join(parts)


def _end(letters: list[str], at: int) -> int:
    """Where the word ends that the letter before ``at`` stands in."""
    while at < len(letters) and letters[at].isalpha():
        at += 1
    return at


def shown(code: str) -> str:
    """A code in groups that are easy to read aloud."""
    size = {OLDER_DRILL_LENGTH: 3, OLDER_SEAT_LENGTH: 5}.get(len(code), 4)
    return " ".join(code[at : at + size] for at in range(0, len(code), size))


def token() -> str:
    """A secret that a browser keeps."""
    return secrets.token_urlsafe(24)


def digest(secret: str) -> str:
    """What the store keeps of it."""
    return hashlib.sha256(secret.encode()).hexdigest()

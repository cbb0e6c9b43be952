"""Short codes that people type and say aloud, and secrets that browsers keep."""

from __future__ import annotations

import hashlib
import secrets

ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Without the letters and digits that are taken for each other, and without U."""

DRILL_LENGTH, SEAT_LENGTH = 6, 10


def drill_code() -> str:
    """A join code of a drill; it is no secret."""
    return _draw(DRILL_LENGTH)


def seat_code() -> str:
    """A seat's own code: 49 bits."""
    return _draw(SEAT_LENGTH)


def _draw(length: int) -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(length))


def typed(text: str) -> str:
    """A code as it was meant, however it was typed: spaces, hyphens and small letters do not matter."""
    return "".join(letter for letter in text.upper() if letter in ALPHABET)[: SEAT_LENGTH + 1]


def shown(code: str) -> str:
    """A code in groups that are easy to read aloud."""
    size = 3 if len(code) == DRILL_LENGTH else 5
    return " ".join(code[at : at + size] for at in range(0, len(code), size))


def token() -> str:
    """A secret that a browser keeps."""
    return secrets.token_urlsafe(24)


def digest(secret: str) -> str:
    """What the store keeps of it."""
    return hashlib.sha256(secret.encode()).hexdigest()


def password() -> str:
    """A first password: 14 letters and digits, 68 bits."""
    return _draw(14).lower()

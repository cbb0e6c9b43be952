"""Passwords of staff, kept as argon2id hashes with the library's recommended cost.

A hash takes about 0.1 s and 64 MB: who calls from a server bounds how many run at once.
"""

from __future__ import annotations

import unicodedata

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError, VerifyMismatchError

from drillsim.base.errors import MessageError

SHORTEST, LONGEST = 10, 200
"""Characters of a password; more would only cost time."""


def hash_password(password: str) -> str:
    """The hash to keep of a new password.

    Raises:
        DrillsimError: when it is too short or too long.
    """
    password = _composed(password)
    if not SHORTEST <= len(password) <= LONGEST:
        raise MessageError("password_length", least=str(SHORTEST), most=str(LONGEST))
    return PasswordHasher().hash(password)


def verify_password(kept: str, password: str) -> bool:
    """Whether a password is the one whose hash was kept, whichever way its letters were put together.

    Hashes are made of composed letters; of a password that was kept as it had been typed, the way it is
    typed, and its letters in parts, are tried too.

    Raises:
        MemoryError: when the machine has no memory or no thread left to find out; that is no wrong password.
    """
    if len(password) > 4 * LONGEST:
        return False
    ways = dict.fromkeys((_composed(password), password, unicodedata.normalize("NFD", password)))
    return any(len(_composed(way)) <= LONGEST and _matches(kept, way) for way in ways)


def _composed(password: str) -> str:
    """A password with its letters composed (NFC): keyboards differ in how they write a letter with marks."""
    return unicodedata.normalize("NFC", password)


def _matches(kept: str, password: str) -> bool:
    try:
        return PasswordHasher().verify(kept, password)
    except (VerifyMismatchError, InvalidHashError):
        return False
    except VerificationError as error:
        if any(word in str(error).lower() for word in ("memory", "thread")):
            raise MemoryError(str(error)) from error
        return False

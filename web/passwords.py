"""Passwords of staff, kept as argon2id hashes with the library's recommended cost.

A hash takes about 0.1 s and 64 MB: who calls from a server bounds how many run at once.
"""

from __future__ import annotations

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError, VerifyMismatchError

from drillsim.errors import DrillsimError

SHORTEST, LONGEST = 10, 200
"""Characters of a password; more would only cost time."""


def hash_password(password: str) -> str:
    """The hash to keep of a new password.

    Raises:
        DrillsimError: when it is too short or too long.
    """
    if not SHORTEST <= len(password) <= LONGEST:
        raise DrillsimError("password_length", least=str(SHORTEST), most=str(LONGEST))
    return PasswordHasher().hash(password)


def verify_password(kept: str, password: str) -> bool:
    """Whether a password is the one whose hash was kept.

    Raises:
        MemoryError: when the machine has no memory or no thread left to find out; that is no wrong password.
    """
    if len(password) > LONGEST:
        return False
    try:
        return PasswordHasher().verify(kept, password)
    except (VerifyMismatchError, InvalidHashError):
        return False
    except VerificationError as error:
        if any(word in str(error).lower() for word in ("memory", "thread")):
            raise MemoryError(str(error)) from error
        return False

"""Passwords of staff: hashes that hold, lengths that are bounded."""

from __future__ import annotations

import time
import unicodedata

import pytest
from argon2 import PasswordHasher

from drillsim.base.errors import DrillsimError
from web.access.passwords import hash_password, verify_password


def test_a_hash_is_argon2id_and_of_this_password_alone() -> None:
    kept = hash_password("mật khẩu dài")
    assert kept.startswith("$argon2id$")
    assert "mật khẩu" not in kept
    assert verify_password(kept, "mật khẩu dài")
    assert not verify_password(kept, "mật khẩu dàI")
    assert hash_password("mật khẩu dài") != kept


@pytest.mark.parametrize("password", ["", "123456789", "x" * 201])
def test_a_password_too_short_or_too_long_is_refused(password: str) -> None:
    with pytest.raises(DrillsimError, match="10 to 200 characters"):
        hash_password(password)


def test_an_absurd_password_is_refused_before_it_costs_anything() -> None:
    start = time.process_time()
    assert not verify_password(hash_password("x" * 200), "x" * 10_000_000)
    assert time.process_time() - start < 2


def test_no_memory_left_is_no_wrong_password() -> None:
    costly = "$argon2id$v=19$m=4294967295,t=1,p=1$c29tZXNhbHRzb21lc2FsdA$" + "A" * 43
    with pytest.raises(MemoryError):
        verify_password(costly, "mật khẩu dài")


@pytest.mark.parametrize("kept", ["", "plain text", "$argon2id$v=19$m=65536,t=3,p=4$broken"])
def test_what_is_no_hash_opens_nothing(kept: str) -> None:
    assert not verify_password(kept, "plain text")


@pytest.mark.parametrize("typed", ["NFC", "NFD"])
@pytest.mark.parametrize("kept", ["NFC", "NFD"])
def test_a_password_opens_whichever_way_its_letters_are_put_together(kept: str, typed: str) -> None:
    word = "mật khẩu dài"
    now = unicodedata.normalize(typed, word)  # type: ignore[arg-type]
    then = unicodedata.normalize(kept, word)  # type: ignore[arg-type]
    assert verify_password(hash_password(then), now)
    # as it was kept by a version that took a password as it came
    assert verify_password(PasswordHasher().hash(then), now)
    assert not verify_password(hash_password(then), now.replace("d", "đ"))


def test_a_password_is_as_long_as_its_letters_not_as_their_parts() -> None:
    longest = "ậ" * 200
    assert verify_password(hash_password(unicodedata.normalize("NFD", longest)), longest)
    with pytest.raises(DrillsimError, match="10 to 200 characters"):
        hash_password(unicodedata.normalize("NFD", "ậ" * 9))

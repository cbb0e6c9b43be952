"""Codes as people type them, with a Vietnamese keyboard on; new ones that no keyboard changes."""

from __future__ import annotations

import math
import re
import unicodedata

import pytest

from tests.web.site import Site
from web.access import codes

PLAIN = "7K3MPX"
TYPED = [
    "7k3mpx",
    "7K3 MPX",
    "7k3-mpx",
    "７Ｋ３ＭＰＸ",
    "７ｋ３　ｍｐｘ",
    "7\u200bK3\u00a0MPX",
    "\ufeff7K3\u2011MPX",
    " 7K3\u2013MPX\n",
]


@pytest.mark.parametrize("typed", TYPED, ids=range(len(TYPED)))
def test_a_code_is_read_however_it_was_typed(typed: str) -> None:
    assert codes.readings(typed) == (PLAIN,)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("Ư7K3MP", "W7K3MP"),
        ("ư7k3mp", "W7K3MP"),
        ("7KĐ3MP", "7KDD3MP"),
        ("7KÂ3MP", "7KAA3MP"),
        ("7KÊ3MP", "7KEE3MP"),
        ("7KĂ3MP", "7KAW3MP"),
        ("7KÁ3MP", "7KAS3MP"),
        ("7KẬ3MP", "7KAAJ3MP"),
        ("7KÁT3M", "7KAST3M"),
    ],
)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_what_telex_has_put_together_is_taken_apart(typed: str, meant: str, form: str) -> None:
    assert codes.typed(unicodedata.normalize(form, typed)) == meant  # type: ignore[arg-type]


def test_the_key_of_a_tone_may_have_come_later_and_digits_may_be_those_of_vni() -> None:
    assert codes.readings("KẢT3") == ("KART3", "KATR3", "KA3T3", "KAT33")
    assert codes.readings("7Đ3M") == ("7DD3M", "7D93M")
    assert codes.readings("7Â3M") == ("7AA3M", "7A63M")


def test_what_no_code_has_is_passed_over() -> None:
    assert codes.typed("abc-def!") == "ABCDEF"


def test_there_are_never_many_readings() -> None:
    assert len(codes.readings("Ậ" * 40)) <= codes.MOST_READINGS
    assert codes.readings("") == ("",)


def test_of_a_long_text_the_beginning_is_read() -> None:
    assert codes.typed("-" * 43 + "7") == "7"
    assert codes.typed("-" * 44 + "7") == ""
    assert codes.typed("7K" * 20) == "7K7K7K7K7K7K"


DRAWN = [codes.drill_code() for _ in range(300)] + [codes.seat_code() for _ in range(300)]


def test_new_codes_hold_nothing_that_a_keyboard_puts_together() -> None:
    """By Telex, VNI and VIQR a letter changes only with a vowel or a D before it, and W alone."""
    assert not set("".join(DRAWN)) & set("AEIOUYDW01L")
    assert not any(re.search(r"(.)\1", code) for code in DRAWN)
    assert all(codes.readings(codes.shown(code).lower()) == (code,) for code in DRAWN)


def test_codes_are_as_long_as_people_have_been_told() -> None:
    assert (len(codes.drill_code()), len(codes.seat_code()), len(codes.password())) == (7, 11, 15)


def test_new_codes_are_as_strong_as_older_ones() -> None:
    def bits(length: int) -> float:
        return math.log2(len(codes.ALPHABET)) + (length - 1) * math.log2(len(codes.ALPHABET) - 1)

    older = math.log2(30)
    assert bits(codes.DRILL_LENGTH) > 6 * older
    assert bits(codes.SEAT_LENGTH) > 10 * older
    assert bits(codes.PASSWORD_LENGTH) > 14 * older
    assert {len(code) for code in DRAWN} == {codes.DRILL_LENGTH, codes.SEAT_LENGTH}


@pytest.mark.parametrize(
    ("code", "shown"),
    [
        ("ABCDEF", "ABC DEF"),
        ("ABCDEFGHJK", "ABCDE FGHJK"),
        ("7K3MPXB", "7K3M PXB"),
        ("7K3MPXB2CRT", "7K3M PXB2 CRT"),
    ],
)
def test_codes_are_shown_in_groups(code: str, shown: str) -> None:
    assert codes.shown(code) == shown


@pytest.mark.parametrize(
    ("kept", "typed"),
    [
        ("W2DDAA3KMN", "Ư2ĐÂ3KMN"),
        ("7D93KMNPQR", "7Đ3KMNPQR"),
        ("KATR3MNPQT", "kảt3mnpqt"),
        ("W2DDAA3KMN", "ｗ２ｄｄａａ３ｋｍｎ"),
    ],
)
def test_an_older_card_opens_its_seat_typed_with_a_vietnamese_keyboard(
    site: Site, kept: str, typed: str
) -> None:
    site.store.set_seat_codes("one", site.store.seat_codes("one") | {"centre/leader": kept})
    answer = site.browser().post("/join", form="/", code=typed)
    assert answer.location == f"/join/{kept}"
    assert site.browser().get(f"/join/{typed}").location == f"/join/{kept}"

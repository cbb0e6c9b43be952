"""Texts that look alike are compared as one; words are kept as typed, without what could harm."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drillsim.base.normal import compared, normalised, safe

NAME = "Sở Nội vụ thành phố Cần Thơ"
ALIKE = [
    unicodedata.normalize("NFD", NAME),
    NAME.replace(" ", "\u00a0"),
    NAME.replace(" ", "  "),
    NAME.replace(" ", "\u202f\t"),
    f" {NAME}\r\n",
    "\ufeff" + NAME,
    NAME.replace("ộ", "ộ\u00ad"),
    NAME.replace("v", "\u200bv\u200d"),
    f"\u202b{NAME}\u202c",
    NAME + "\u2060\ufe0f",
    NAME.replace("t", "t\x00\x7f"),
]


@pytest.mark.parametrize("typed", ALIKE, ids=range(len(ALIKE)))
def test_what_looks_alike_is_compared_as_one(typed: str) -> None:
    assert typed != NAME
    assert normalised(typed) == NAME


@pytest.mark.parametrize("other", ["m²", "½", "№", "Ａ", "sở nội vụ", "a-b", "“a”"])
def test_what_a_reader_tells_apart_stays_apart(other: str) -> None:
    assert normalised(other) == other


@pytest.mark.parametrize(
    ("typed", "same"),
    [
        ("Sở Y tế thành phố", "SỞ Y TẾ THÀNH PHỐ"),
        ("hòa bình", "hoà bình"),
        ("khỏe", "khoẻ"),
        ("Thủy lợi", "thuỷ lợi"),
        ("quý", "qúy"),
        ("HOÀ", "hòa"),
    ],
)
def test_words_written_by_either_rule_of_tones_are_the_same(typed: str, same: str) -> None:
    assert compared(typed) == compared(same)


@pytest.mark.parametrize(
    ("one", "other"), [("hòa", "hóa"), ("toàn", "toan"), ("của", "cuả"), ("họa", "họ a")]
)
def test_other_words_stay_apart(one: str, other: str) -> None:
    assert compared(one) != compared(other)


@given(st.text())
def test_compared_once_is_compared_for_good(text: str) -> None:
    assert compared(compared(text)) == compared(text)


@given(st.text())
def test_normalised_once_is_normalised_for_good(text: str) -> None:
    once = normalised(text)
    assert normalised(once) == once == once.strip()


def test_words_are_kept_as_they_were_typed() -> None:
    typed = unicodedata.normalize("NFD", NAME) + "\n\t• 10 m², “khẩn”  👨‍👩‍👧 ភាសាខ្មែរ\u200b"
    assert safe(typed) == typed


def test_what_could_harm_a_reader_is_left_out() -> None:
    assert safe("a\x00\x1b[31mb\u202egnp.exe\u2066\x85c\ud800") == "a[31mbgnp.exe\x85c"

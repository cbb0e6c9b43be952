"""Text of files that do not say how it is encoded."""

from __future__ import annotations

import unicodedata

import pytest

from drillsim.intake.encodings import _TCVN3, decoded

SENTENCE = (
    "Giờ\tTình huống\tNội dung xử lý; Trung tâm Giám sát, Công an thành phố báo cáo, ngày thứ hai, điện thoại"
)
TONES = "\u0300\u0301\u0303\u0309\u0323"


def tcvn3(text: str) -> bytes:
    letters = {value: key for key, value in _TCVN3.items()}
    return "".join(letters.get(each, each) for each in text).encode("cp1252")


def cp1258(text: str) -> bytes:
    """As Windows writes it: the tone after its letter."""
    found = ""
    for letter in text:
        pieces = unicodedata.normalize("NFD", letter)
        base = "".join(each for each in pieces if each not in TONES)
        found += unicodedata.normalize("NFC", base) + "".join(each for each in pieces if each in TONES)
    return found.encode("cp1258")


@pytest.mark.parametrize(
    ("raw", "encoding"),
    [
        (SENTENCE.encode(), "UTF-8"),
        (SENTENCE.encode("utf-8-sig"), "UTF-8"),
        (unicodedata.normalize("NFD", SENTENCE).encode(), "UTF-8"),
        (SENTENCE.encode("utf-16"), "UTF-16"),
        (SENTENCE.encode("utf-16-le"), "UTF-16"),
        (SENTENCE.encode("utf-16-be"), "UTF-16"),
        (cp1258(SENTENCE), "Windows-1258"),
        (tcvn3(SENTENCE), "TCVN3"),
    ],
)
def test_a_text_is_read_as_it_was_written(raw: bytes, encoding: str) -> None:
    assert decoded(raw) == (SENTENCE, encoding)


def test_every_letter_of_tcvn3_is_known() -> None:
    """All small letters with marks, and the capitals that its one table has."""
    assert len(_TCVN3) == 74 and len(set(_TCVN3.values())) == 74

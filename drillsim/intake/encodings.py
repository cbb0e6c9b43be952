"""Text of files that do not say how it is encoded: UTF-8, UTF-16, Windows-1258, TCVN3."""

from __future__ import annotations

import codecs
import re
import unicodedata

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_TCVN3 = dict(
    zip(
        "¸µ¶·¹¨¾»¼½Æ©ÊÇÈÉËÐÌÎÏÑªÕÒÓÔÖÝ×ØÜÞãßáâä«èåæçé¬íêëìîóïñòô­øõö÷ùýúûüþ®¡¢£¤¥¦§",
        "áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđĂÂÊÔƠƯĐ",
        strict=True,
    )
)
"""The letters of TCVN3 (ABC), as Windows-1252 would show their bytes."""
_VIETNAMESE = re.compile("[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9]")
_WORD = re.compile(r"[^\W\d_]+")
_SYLLABLE = re.compile(
    "(ngh|ng|nh|kh|gh|gi|ph|th|tr|ch|qu|[bcdđghklmnprstvx])?"
    "(oa|oe|oo|uâ|uê|ue|uo|uô|uơ|uy|uyê|ya|yê|iê|ia|ie|ươ|ưa|ua|ai|ao|au|âu|ay|ây|eo|êu|iu|iêu|yêu|oi|ôi|ơi|"
    "ui|ưi|uôi|ươi|ưu|ươu|oai|oay|uay|uây|uya|uyu|oeo|oă|[aăâeêioôơuưy])(ng|nh|ch|[cmnpt])?"
)
_TONES = {ord(mark): None for mark in "\u0300\u0301\u0303\u0309\u0323"}


def decoded(raw: bytes) -> tuple[str, str]:
    """The text of a file, composed, and how it was encoded.

    Raises:
        UnicodeDecodeError: when it is in none of the encodings that are known.
    """
    for mark, name in _MARKS:
        if raw.startswith(mark):
            return _composed(raw.decode(name)), "UTF-16" if name == "utf-16" else "UTF-8"
    if wide := _wide(raw):
        return _composed(raw.decode(wide)), "UTF-16"
    try:
        return _composed(raw.decode("utf-8")), "UTF-8"
    except UnicodeDecodeError:
        return _old(raw)


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _wide(raw: bytes) -> str:
    """Which UTF-16 a text without a mark is, by where its noughts stand."""
    head = raw[:4_000]
    if len(head) < 4 or len(raw) % 2:
        return ""
    low, high = head[1::2].count(0) / (len(head) // 2), head[0::2].count(0) / (len(head) // 2)
    if low > 0.4 and low > 4 * high:
        return "utf-16-le"
    return "utf-16-be" if high > 0.4 and high > 4 * low else ""


def _old(raw: bytes) -> tuple[str, str]:
    """A text of eight bits: of what it can be, what most looks like Vietnamese."""
    read = [(raw.decode("cp1258", "replace"), "Windows-1258"), (tcvn3(raw), "TCVN3")]
    return max(((_composed(text), name) for text, name in read), key=lambda each: _likeness(each[0]))


def tcvn3(raw: bytes) -> str:
    """The text of bytes in TCVN3."""
    return raw.decode("cp1252", "replace").translate({ord(key): value for key, value in _TCVN3.items()})


def _likeness(text: str) -> float:
    """How much of a text's words with letters beyond ASCII are syllables of Vietnamese, 0-1."""
    words = [word.lower() for word in _WORD.findall(text) if not word.isascii()]
    if not words:
        return 0.0
    return sum(_syllable(word) for word in words) / len(words) - text.count("\ufffd") / len(text)


def _syllable(word: str) -> bool:
    bare = unicodedata.normalize("NFC", unicodedata.normalize("NFD", word).translate(_TONES))
    return _SYLLABLE.fullmatch(bare) is not None

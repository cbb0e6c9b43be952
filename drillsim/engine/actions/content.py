"""Words that count: whether what somebody says in the fields of a wording says anything.

A field is sound when, after normalising, it has enough different words, holds what it must (a time, a
contact), and repeats neither its own title or hint nor another field. Nothing here judges whether it is
true or well said: that is for evaluators.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache

from drillsim.base.normal import compared
from drillsim.base.records import ContentData, Words, words
from drillsim.documents.requests import Worded
from drillsim.documents.rules import WordingField

_compared = lru_cache(maxsize=512)(compared)
_WORD = re.compile(r"\w+")
_TIME = re.compile(
    r"(?<!\d)(?:[01]?\d|2[0-4])\s*(?::|h|giờ)\s*(?:[0-5]\d)?(?!\d)"  # 9:30, 9h, 9h30, 9 giờ 30
    r"|\d+\s*(?:phút|p|giờ|tiếng|ngày|minutes?|min|hours?|h|days?)\b"  # trong 30 phút, in 2 hours
    r"|\b\d{1,2}/\d{1,2}\b"
    r"|\b\d{1,2}\s*[ap]\.?m\b"
    r"|\b(?:ngay|at once|immediately)\b"
)
_CONTACT = re.compile(
    r"\d{3,}|\d[\d .]{4,}\d|\S+@\S+|\b[\w-]+\.[\w.-]*[a-z]{2,}\b"  # a number, an address
    r"|\b(?:quầy|trụ sở|bộ phận|phòng|cổng|trang|tổng đài|đường dây)\b"
    r"|\b(?:desk|counter|office|hotline|page|portal)\b"
)
_NOTHING = frozenset(
    ("không", "không có", "không có gì", "chưa cần", "chưa", "none", "nothing", "no", "not needed")
)
"""Answers that are whole in one word, in fields that need no more."""


def wording_of(wordings: Mapping[str, Worded], verb: str, kind: object) -> Worded | None:
    """The wording of an act, if its profile has one."""
    return next((one for one in wordings.values() if one.act == verb and one.kind in (None, kind)), None)


def content(wording: Worded, values: Mapping[str, object]) -> ContentData:
    """What was said of what had to be said: the share of fields filled soundly, and the others by name."""
    said = {name: _text(values.get(name)) for name in wording.fields}
    missing = [
        name for name, field in wording.fields.items() if not _sound(field, said[name], _others(said, name))
    ]
    return {"share": round(1 - len(missing) / len(wording.fields), 3), "missing": missing}


def _text(value: object) -> str:
    return _compared(value) if isinstance(value, str) else ""


def _others(said: Mapping[str, str], name: str) -> Iterable[str]:
    """What the fields before this one say: the first to say something is not the one that repeats it."""
    for other, text in said.items():
        if other == name:
            return
        yield text


def _sound(field: WordingField, text: str, others: Iterable[str]) -> bool:
    if text in _NOTHING:
        return field.least == 1 and field.holds == "words"
    found = {word for word in _WORD.findall(text) if any(map(str.isalnum, word))}
    if len(found) < field.least or max(map(len, found)) > 40:
        return False
    told = [field.title, field.hint] if field.hint else [field.title]
    echoes = {_compared(one.say(lang)) for one in told for lang in ("vi", "en")}
    if text in echoes or text in others:
        return False
    return _HOLDS[field.holds](text)


def _holds_words(text: str) -> bool:
    return any(char.isalpha() for char in text)


_HOLDS: dict[str, Callable[[str], bool]] = {
    "words": _holds_words,
    "time": lambda text: _TIME.search(text) is not None,
    "contact": lambda text: _CONTACT.search(text) is not None,
}


def spoken(wording: Worded, values: Mapping[str, object], text: str | None = None) -> Words | None:
    """Filled fields as the text of a message, one line a field, in both languages; None when all are empty.

    Args:
        wording: which fields there are.
        values: what stands in them.
        text: free words that follow.
    """
    filled = [(field.title, str(values[name])) for name, field in wording.fields.items() if values.get(name)]
    if not filled:
        return None
    rest = [text] if text else []
    return words(lambda lang: "\n".join([*(f"{title.say(lang)}: {value}" for title, value in filled), *rest]))

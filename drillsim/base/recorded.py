"""What records of decisions and of what follows from them hold, and texts in both languages.

``records`` has the types of all others, and passes these on.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NotRequired, TypeAlias, TypedDict

Json: TypeAlias = dict[str, Any]
"""A document or a form, as JSON values: what stands in it is checked where it is read."""


class Words(TypedDict):
    """A text in both languages."""

    vi: str
    en: str


def words(say: Callable[[str], str]) -> Words:
    """A text in both languages, of what says it in one."""
    return {"vi": say("vi"), "en": say("en")}


class Why(TypedDict, total=False):
    """What an effect follows from.

    An inject that was told, an option of it that an agency decided on, an inject that nobody answered, or a
    reaction.
    """

    inject: str
    option: str
    agency: str
    unanswered: str
    reaction: str


class EffectData(TypedDict):
    """A consequence that is carried out: its main key, what it names, its other keys, and why."""

    what: str
    name: str
    details: NotRequired[Json]
    why: Why

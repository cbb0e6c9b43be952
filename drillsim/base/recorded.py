"""What records of decisions and of what follows from them hold, and texts in both languages.

``records`` has the types of all others, and passes these on.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NotRequired, Required, TypeAlias, TypedDict

from drillsim.base.texts import Words as Words

Json: TypeAlias = dict[str, object]
"""A document or a form, as JSON values: what stands in it is checked where it is read."""


def words(say: Callable[[str], str]) -> Words:
    """A text in both languages, of what says it in one."""
    return {"vi": say("vi"), "en": say("en")}


DecisionStatus = Literal["chosen", "changed", "bound"]


class PlayedData(TypedDict):
    """The version of a draft that is played, and whether it was approved with all it is played with.

    ``sha256`` is the hash of its text; ``covers`` that of the whole: scenario, parts, city, rules, rubric.
    """

    draft: str
    number: int
    sha256: str
    covers: str
    approved: bool


class Worth(TypedDict, total=False):
    """What an option was worth as it was chosen, and the reason; without ``credit``, evaluators judge."""

    credit: float
    why: Words


class DecisionData(Worth):
    """What an agency has chosen of the options that an inject offers.

    ``act`` chose it, at ``chosen`` (ms); it binds, or has bound, at ``binds`` (ms).
    """

    inject: Required[str]
    delivery: Required[int]
    agency: Required[str]
    seat: Required[str]
    option: Required[str]
    status: Required[DecisionStatus]
    act: Required[int]
    chosen: Required[int]
    binds: Required[int]


class Why(TypedDict, total=False):
    """What an effect follows from.

    An inject that was told, an option of it that an agency decided on, an inject that nobody answered, a
    reaction, what an adversary met (``on``), a request that a body (``agency``) has answered, or an act.
    """

    inject: str
    option: str
    agency: str
    unanswered: str
    reaction: str
    adversary: str
    on: str
    request: str
    act: int


Way = Literal["line", "radio", "runner"]
"""How a message goes when the line of its sender or receiver is or was down."""


MailStatus = Literal["waiting", "runner", "left"]


class ChapterData(TypedDict):
    """A chapter of the story that begins: its number from 0, its moment, how far the story jumped (ms)."""

    number: int
    title: Words
    at: str
    jumped: int


class MailAbout(TypedDict):
    """A message that cannot go over a line now: whose line, at which end, which message, for whom."""

    side: Literal["sender", "receiver"]
    agency: str
    to: list[str]
    act: NotRequired[int]
    inject: NotRequired[str]


class MailData(MailAbout):
    """What becomes of it: it waits, goes with a runner ``until`` (ms), or has left with the line's return."""

    status: MailStatus
    until: NotRequired[int]


class SeenChange(TypedDict, total=False):
    """New values of what an operator sees of a system."""

    service: float
    suspected: bool
    compromise: str
    needs: str | None
    isolated: bool
    offline: bool
    impact: str | None
    cause: str | None
    capacity: float
    demand: float
    altered: float
    altered_since: int
    evacuated: bool
    destroyed: bool
    moved: bool


class EffectData(TypedDict):
    """A consequence that is carried out: its main key, what it names, its other keys, and why."""

    what: str
    name: str
    details: NotRequired[Json]
    why: Why

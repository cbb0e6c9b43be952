"""The values everyone shares: checked pieces of documents, and the record of the journal.

Times inside the program are whole milliseconds of drill time; in files they are written
``90s``, ``15m``, ``1h30m``. Texts are bilingual. Documents are pydantic models, frozen; the
record, made by the thousand, is a plain named tuple.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache
from typing import Annotated, Literal, NamedTuple, get_args

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetCoreSchemaHandler,
    model_validator,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from drillsim.base.normal import safe
from drillsim.base.texts import Words

SECOND = 1_000
MINUTE = 60 * SECOND
HOUR = 60 * MINUTE

_DURATION = re.compile(r"(?:([0-9]{1,9})h)?(?:([0-9]{1,9})m)?(?:([0-9]{1,9})s)?")
_ID = r"^[a-z0-9]+(-[a-z0-9]+)*$"
VERSION = r"^[0-9A-Za-z][0-9A-Za-z.+-]*$"
_SEAT = r"^[a-z0-9]+(-[a-z0-9]+)*/[a-z0-9]+(-[a-z0-9]+)*$"
MAX_SEAT = 120


class Seat(str):
    """A seat: ``agency/role``. It is its text, and may stand wherever a text may.

    What people write is checked where a model takes it in: a field of this type refuses any other form. A
    record may hold what somebody claimed to be a seat; of a text without a slash all is the agency.

    Args:
        text: the seat's text.

    Attributes:
        agency: whose seat it is.
        role: what its holder may do.
    """

    __slots__ = ("agency", "role")
    agency: str
    role: str

    def __new__(cls, text: str) -> Seat:
        """The seat of a text."""
        return text if isinstance(text, Seat) else _seat(text)

    @classmethod
    def of(cls, agency: str, role: str) -> Seat:
        """The seat of a role in an agency."""
        return cls(f"{agency}/{role}")

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a seat does not change: {name}")

    def __reduce__(self) -> tuple[type[Seat], tuple[str]]:
        return Seat, (str(self),)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        checked = core_schema.str_schema(pattern=_SEAT, max_length=MAX_SEAT)
        return core_schema.no_info_after_validator_function(cls, checked)


@lru_cache(maxsize=4_096)
def _seat(text: str) -> Seat:
    """A seat; the same for the same text, which is cut once."""
    made = str.__new__(Seat, text)
    agency, _, role = text.partition("/")
    object.__setattr__(made, "agency", agency)
    object.__setattr__(made, "role", role)
    return made


class Value(BaseModel):
    """A frozen piece of a document that knows no keys but its own."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)


def milliseconds(text: object) -> int:
    """Read a duration such as ``1h30m`` as milliseconds.

    Raises:
        PydanticCustomError: when ``text`` is not a duration, or is negative.
    """
    if not isinstance(text, str):
        raise PydanticCustomError("duration", "not a duration")
    return _read(text)


@lru_cache(maxsize=4_096)
def _read(text: str) -> int:
    """A duration; a document holds the same few again and again, and is read in many ways."""
    match = _DURATION.fullmatch(text) if text else None
    if match is None:
        raise PydanticCustomError("duration", "not a duration")
    hours, minutes, seconds = (int(part or 0) for part in match.groups())
    total = hours * HOUR + minutes * MINUTE + seconds * SECOND
    if total > 1_000 * HOUR:
        raise PydanticCustomError("duration", "too long")
    return total


def clock(at: int) -> str:
    """Drill time ``at`` (milliseconds) as ``01:25:07``."""
    seconds = at // SECOND
    return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"


Duration = Annotated[int, BeforeValidator(milliseconds, json_schema_input_type=str)]


def a_day(text: str) -> str:
    """A day as ``2026-11-26``.

    Raises:
        PydanticCustomError: when it is none.
    """
    try:
        known = date.fromisoformat(text).isoformat() == text
    except ValueError:
        known = False
    if not known:
        raise PydanticCustomError("day", "not a day")
    return text


def is_day(text: str) -> bool:
    """Whether a text is a day as ``2026-11-26``."""
    try:
        return bool(a_day(text))
    except ValueError:
        return False


Day = Annotated[str, AfterValidator(a_day)]
Id = Annotated[str, Field(pattern=_ID, max_length=60)]
Version = Annotated[str, Field(pattern=VERSION, max_length=40)]
Share = Annotated[float, Field(ge=0, le=1)]

NOT_TRANSLATED = " (not translated)"
MAX_LINE = 4_000


def _harmless(text: str) -> str:
    """Refuse what could steer a terminal, or turn the direction of writing: people read texts there too."""
    kept = safe(text)
    if kept != text:
        odd = next((was for was, now in zip(text, kept, strict=False) if was != now), text[len(kept) :][:1])
        raise PydanticCustomError("control_character", "control character", {"code": f"U+{ord(odd):04X}"})
    return text


Harmless = AfterValidator(_harmless)
"""Of a text that people read: nothing in it steers a terminal or turns the direction of writing."""
Line = Annotated[str, Field(min_length=1, max_length=MAX_LINE), Harmless]


def up_to(most: int) -> AfterValidator:
    """Refuse an English text of more characters; the mark of one not translated does not count."""

    def check(text: str) -> str:
        if len(text.removesuffix(NOT_TRANSLATED)) > most:
            raise PydanticCustomError("string_too_long", "too long", {"max_length": most})
        return text

    return AfterValidator(check)


class Text(Value):
    """A text in both languages.

    Whoever writes one may leave its English out, or write the Vietnamese by itself: English readers then
    have the Vietnamese, marked as not translated.
    """

    vi: Line
    en: Annotated[str, Field(min_length=1), up_to(MAX_LINE), Harmless]

    @model_validator(mode="before")
    @classmethod
    def _with_english(cls, value: object) -> object:
        given = {"vi": value} if isinstance(value, str) else value
        if isinstance(given, dict) and "vi" in given and given.get("en") is None:
            return {**given, "en": f"{given['vi']}{NOT_TRANSLATED}"}
        return given

    @property
    def translated(self) -> bool:
        """Whether the English was written."""
        return self.en != self.vi + NOT_TRANSLATED

    def say(self, lang: str) -> str:
        """The text in ``lang`` (``vi`` or ``en``)."""
        return self.vi if lang == "vi" else self.en

    def words(self) -> Words:
        """The text as JSON holds it."""
        return {"vi": self.vi, "en": self.en}


MAX_TITLE = 200


class Title(Text):
    """What something is called, in both languages: it stands in lists, on screens, in names of files."""

    vi: Annotated[str, Field(min_length=1, max_length=MAX_TITLE), Harmless]
    en: Annotated[str, Field(min_length=1), up_to(MAX_TITLE), Harmless]


class Dist(NamedTuple):
    """A span of time that may be drawn: ``18m``, ``uniform 5m 10m``, ``lognormal 18m 0.5``.

    Attributes:
        shape: ``constant``, ``uniform`` or ``lognormal``.
        low: the value, the lower bound, or the median, in milliseconds.
        high: the upper bound of ``uniform`` in milliseconds, else ``low``.
        sigma: spread of the logarithm, for ``lognormal``.
    """

    shape: str
    low: int
    high: int
    sigma: float

    def __str__(self) -> str:
        return f"{self.shape} {self.low} {self.high} {self.sigma}"


def _dist(text: object) -> Dist:
    words = text.split() if isinstance(text, str) else []
    try:
        if len(words) == 1:
            low = milliseconds(words[0])
            return Dist("constant", low, low, 0.0)
        if len(words) == 3 and words[0] == "uniform":
            low, high = milliseconds(words[1]), milliseconds(words[2])
            if low <= high:
                return Dist("uniform", low, high, 0.0)
        if len(words) == 3 and words[0] == "lognormal":
            low, sigma = milliseconds(words[1]), float(words[2])
            if 0 <= sigma <= 2:
                return Dist("lognormal", low, low, sigma)
    except (PydanticCustomError, ValueError):
        pass
    raise PydanticCustomError("distribution", "not a span of time")


Span = Annotated[Dist, BeforeValidator(_dist)]

Channel = Literal["mail", "phone", "alert", "press", "social", "verbal", "document", "radio"]
Cause = Literal["A1", "A2", "A3", "A4", "A5"]
Severity = Literal["ordinary", "serious"]
Level = Literal["clean", "foothold", "controlled", "impacted"]
Mending = Literal["restore_backup", "repair", "roll_back"]
"""The acts that mend damage."""
MENDING: tuple[Mending, ...] = get_args(Mending)
DataClass = Literal["public", "internal", "personal", "secret"]
Label = Literal["clear", "amber", "red"]
LEVELS: tuple[Level, ...] = ("clean", "foothold", "controlled", "impacted")


class Order(Value):
    """An act that a message tells its reader to carry out.

    Attributes:
        act: a verb of the catalogue.
        about: the system to act on.
    """

    act: Id | Annotated[str, Field(pattern=r"^[a-z_]+$")]
    about: Id

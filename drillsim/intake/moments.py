"""RowTimes as planners write them: clock times, times from the start, days before and after, ranges.

Each cell has a form; what a form means is asked once for all cells of it, never guessed cell by cell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Literal

from drillsim.base.model import HOUR, MINUTE, SECOND
from drillsim.intake.fields import folded
from drillsim.intake.table import Cell, said

Form = Literal[
    "clock", "elapsed", "days", "pair", "digits", "minutes", "hours", "moment", "condition", "none", "unknown"
]  # fmt: skip
"""``clock`` 8h30; ``elapsed`` T+30; ``days`` J-60, D+1 08:00; ``pair`` 05:00 that may be minutes; ``digits``
0830; ``minutes`` a bare number; ``hours`` H+2, hours or minutes; ``moment`` with its day; ``condition`` upon
something; ``none`` an empty cell."""
Reading = Literal["clock", "elapsed", "short", "minutes", "seconds", "hours"]
"""``clock`` of the day; ``elapsed`` hours and minutes from the start; ``short`` minutes and seconds."""
_ELAPSED = ("elapsed", "offset", "phut thu", "delta", "relative")
AMBIGUOUS: dict[Form, tuple[Reading, ...]] = {
    "pair": ("clock", "elapsed", "short"),
    "digits": ("clock", "minutes"),
    "minutes": ("minutes", "seconds"),
    "hours": ("minutes", "hours"),
}
"""Forms that may mean several things, and what; the first when nobody says."""
DAY = 24 * HOUR
_MONTHS = {name: at for at, name in enumerate(re.findall("...", "janfebmaraprmayjunjulaugsepoctnovdec"), 1)}
_GROUP = re.compile(r"(\d{2}) ?(\d{4})[a-z]? ?([a-z]{3}) ?(\d{2,4})", re.IGNORECASE)
_PLUS = re.compile(
    r"(?:t|g|h|startex|giờ g|gio g)?\s*([+-])\s*(\d{1,4})\s*"
    r"(h|g|giờ|gio|hours?|:|p|phút|phut|m|min|minutes?|'|’|s|giây)?"
    r"\s*(\d{1,2})?(?:\s*:\s*(\d{2}))?\s*(?:p|phút|phut|m|min|minutes?|'|’)?",
    re.IGNORECASE,
)
_DAYS = re.compile(r"[jdn]\s*([+-])\s*(\d{1,3})(?:[\s,;]+(.*))?", re.IGNORECASE)
_CLOCK = re.compile(
    r"(?:lúc\s*)?(\d{1,2})\s*(?:h|g|giờ|gio|:|\.)\s*(\d{2})?\s*(?:'|’|p|phút|phut)?(?::\d{2})?\s*(am|pm|sa|ch|l)?",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"(\d{3,4}|0\d{4})\s*(l|z|h|hrs|hours)?", re.IGNORECASE)
_LENGTH = re.compile(
    r"(?:sau )?(\d{1,4})\s*(giờ|gio|h|hours?|phút|phut|p|min|minutes?|'|’|giây|s|sec)"
    r"(?:\s*(\d{1,2})\s*(?:phút|phut|p|min|')?)?",
    re.IGNORECASE,
)
_DATE = re.compile(r"(?:ngày\s*)?(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})|(\d{4})-(\d{2})-(\d{2})", re.IGNORECASE)
_RANGE = re.compile(r"\s*(?:-|–|—|đến|to|~|→)\s*(?=\d|[tghTGH]\s*\+)")
_UPON = re.compile(
    r"(khi|neu|sau khi|chi phat|when|if|after|on|upon|tuy|theo|follows|tiep theo|ban dieu hanh|as|fired)\b"
)


@dataclass(frozen=True, slots=True)
class Told:
    """What a cell of the column of times says.

    Attributes:
        form: how it is written.
        text: the cell.
        ms: from the start, or of the day for ``clock``, ``pair`` and ``digits``; None where it says none.
        day: the day, of a ``moment``.
        ends: whether it also says an end, which a script here has no use for.
    """

    form: Form
    text: str
    ms: int | None = None
    day: date | None = None
    ends: bool = False


def told(cell: Cell) -> Told:
    """What a cell says, as far as its form tells."""
    if isinstance(cell, datetime):
        if cell.date() <= date(1900, 1, 1):
            return Told("clock", said(cell), _of_day(cell.time()))
        return Told("moment", said(cell), _of_day(cell.time()), cell.date())
    if isinstance(cell, time):
        return Told("pair" if cell.hour < 6 else "clock", said(cell), _of_day(cell))
    if isinstance(cell, timedelta):
        return Told("pair", said(cell), int(cell.total_seconds() * SECOND))
    if isinstance(cell, bool):
        return Told("unknown", said(cell))
    if isinstance(cell, float) and 0 < cell < 1:
        return Told("clock", said(cell), round(cell * 24 * 60) * MINUTE)
    text = said(cell)
    if not text:
        return Told("none", "")
    return _ranged(text)


def _of_day(at: time) -> int:
    return at.hour * HOUR + at.minute * MINUTE + at.second * SECOND


def _ranged(text: str) -> Told:
    inner = re.search(r"\((T[+]\s?[\d:]+)\)", text)
    if inner:  # a clock time with the time from the start beside it, as drillsim writes them
        return _single(inner[1], text)
    parts = _RANGE.split(text.split("\n")[0], maxsplit=1)
    if len(parts) == 2 and not re.match(r"\s*[tghjdTGHJD]?\s*$", parts[0]):
        found = _single(parts[0], text)
        if found.ms is not None:
            return Told(found.form, text, found.ms, found.day, ends=True)
    return _single(text.split("\n")[0], text)


def _single(part: str, text: str) -> Told:
    plain = part.strip().rstrip(".;,")
    for read in (_group, _dated, _from_start, _by_days, _by_length, _by_clock, _by_digits):
        found = read(plain, text)
        if found is not None:
            return found
    return Told("condition" if _UPON.match(folded(text)) else "unknown", text)


def _group(part: str, text: str) -> Told | None:
    match = _GROUP.fullmatch(part)
    month = _MONTHS.get(match[3].lower()) if match else None
    if match is None or month is None:
        return None
    year = int(match[4]) + (2000 if len(match[4]) == 2 else 0)
    return _moment(text, year, month, int(match[1]), int(match[2][:2]), int(match[2][2:]))


def _moment(text: str, year: int, month: int, day: int, hour: int, minute: int) -> Told | None:
    try:
        at = datetime(year, month, day, hour, minute)
    except ValueError:
        return None
    return Told("moment", text, _of_day(at.time()), at.date())


def _dated(part: str, text: str) -> Told | None:
    match = _DATE.search(part)
    if match is None:
        return None
    year, month, day = (int(match[at]) for at in ((3, 2, 1) if match[3] else (4, 5, 6)))
    rest = f"{part[: match.start()]} {part[match.end() :]}".replace("ngày", " ").strip(" ,;-T")
    clock = _by_clock(rest, text) if rest else Told("clock", text, 0)
    if clock is None or clock.ms is None:
        return None
    return _moment(text, year, month, day, clock.ms // HOUR, clock.ms // MINUTE % 60)


def _from_start(part: str, text: str) -> Told | None:
    match = _PLUS.fullmatch(part)
    if match is None:
        return None
    sign, first, unit, second, third = match.groups()
    unit = (unit or "").lower()
    number, more = int(first), int(second or 0)
    if unit == ":" and third is not None:
        ms = number * HOUR + more * MINUTE + int(third) * SECOND
    elif unit in ("s", "giây"):
        ms = number * SECOND
    elif unit in ("", "p", "phút", "phut", "m", "min", "minute", "minutes", "'", "’"):
        ms = number * MINUTE
    else:
        ms = number * HOUR + more * MINUTE
    bare = part[:1].lower() == "h" and not unit and second is None
    return Told("hours" if bare else "elapsed", text, -ms if sign == "-" else ms)


def _by_days(part: str, text: str) -> Told | None:
    match = _DAYS.fullmatch(part)
    if match is None:
        return None
    days = int(match[2]) * (-1 if match[1] == "-" else 1)
    rest = (match[3] or "").strip()
    later = None
    if rest:
        later = (
            _hours(rest, text) or _from_start(rest, text) or _by_clock(rest, text) or _by_digits(rest, text)
        )
        if later is None or later.ms is None:
            return None
    return Told("days", text, days * DAY + (later.ms or 0 if later else 0))


def _hours(part: str, text: str) -> Told | None:
    """After a day, H+2 means hours, and M+30 minutes."""
    match = re.fullmatch(r"([hm])\s*([+-])\s*(\d{1,3})", part, re.IGNORECASE)
    if match is None:
        return None
    ms = int(match[3]) * (HOUR if match[1].lower() == "h" else MINUTE)
    return Told("elapsed", text, -ms if match[2] == "-" else ms)


def _by_length(part: str, text: str) -> Told | None:
    nth = re.fullmatch(r"(?:phút|phut|minute) (?:thứ |thu )?(\d{1,4})", part, re.IGNORECASE)
    if nth:
        return Told("elapsed", text, int(nth[1]) * MINUTE)
    match = _LENGTH.fullmatch(part)
    if match is None:
        return None
    unit, number, more = match[2].lower(), int(match[1]), int(match[3] or 0)
    if unit in ("giờ", "gio", "h", "hour", "hours"):
        if part.lower().startswith("sau "):
            return Told("elapsed", text, number * HOUR + more * MINUTE)
        return None  # 8 giờ 30 is a time of the day
    return Told("elapsed", text, number * (SECOND if unit in ("giây", "s", "sec") else MINUTE))


def _by_clock(part: str, text: str) -> Told | None:
    match = _CLOCK.fullmatch(part)
    if match is None:
        return None
    hour, minute, half = int(match[1]), int(match[2] or 0), (match[3] or "").lower()
    if half in ("pm", "ch") and hour < 12:
        hour += 12
    if half in ("am", "sa") and hour == 12:
        hour = 0
    if hour > 99 or minute > 59 or (hour > 24 and ":" not in part):
        return None
    bare = ":" in part and not half
    form: Form = "pair" if bare and (hour < 6 or hour > 23) else "clock"
    return Told(form, text, hour * HOUR + minute * MINUTE)


def _by_digits(part: str, text: str) -> Told | None:
    match = _DIGITS.fullmatch(part)
    if match:
        digits = match[1][-4:].zfill(4)
        if int(digits[:2]) < 24 and int(digits[2:]) < 60:
            return Told(
                "clock" if match[2] else "digits", text, int(digits[:2]) * HOUR + int(digits[2:]) * MINUTE
            )
    if part.isdecimal() and len(part) <= 3:
        return Told("minutes", text, int(part) * MINUTE)
    return None


# -- all cells of a column ----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Question:
    """A form that may mean several things.

    Attributes:
        form: it.
        cells: some cells of it.
        readings: what it may mean.
        taken: what it is taken for until somebody says.
    """

    form: Form
    cells: tuple[str, ...]
    readings: tuple[Reading, ...]
    taken: Reading


@dataclass(frozen=True, slots=True)
class RowTimes:
    """The times of a script.

    Attributes:
        at: from the start (ms), a row each, negative before it; None where a row says none.
        start: the clock's moment of the start, where the script tells one; its day, too.
        questions: what is not certain.
        known: whether the day of the start is.
    """

    at: tuple[int | None, ...]
    start: datetime | None
    questions: tuple[Question, ...]
    known: bool


def settled(
    cells: Sequence[Told],
    start: datetime | None = None,
    answers: Mapping[Form, Reading] | None = None,
    heading: str = "",
) -> RowTimes:
    """When each row is due, counted from the start.

    Args:
        cells: what the cells say.
        start: the moment of the start (giờ G), when somebody has said it.
        answers: form -> what it means, when somebody has said it.
        heading: what stands over them.
    """
    chosen = {form: _chosen(form, cells, answers or {}, heading) for form in AMBIGUOUS}
    read = [_read(cell, chosen) for cell in cells]
    first = _first_day(read)
    begins = start or _start(read, first)
    at = _counted(read, begins, first)
    questions = tuple(
        Question(form, _some(cells, form), AMBIGUOUS[form], taken)
        for form, taken in chosen.items()
        if _some(cells, form) and form not in (answers or {})
    )
    return RowTimes(at, begins, questions, start is not None or first is not None)


def alone(cell: Told, start: datetime | None) -> int | None:
    """When a single time is due, from the start (ms); one of a clock is of the start's own day."""
    if cell.ms is None or cell.form not in ("clock", "moment", "pair") or start is None:
        return cell.ms
    return cell.ms - _of_day(start.time())


def _some(cells: Iterable[Told], form: Form) -> tuple[str, ...]:
    return tuple(dict.fromkeys(cell.text for cell in cells if cell.form == form))[:3]


def _chosen(form: Form, cells: Sequence[Told], answers: Mapping[Form, Reading], heading: str) -> Reading:
    if form in answers:
        return answers[form]
    if form == "pair":
        plain = folded(heading)
        spans = "t+" in heading.lower().replace(" ", "") or any(word in plain for word in _ELAPSED)
        clocks = any(cell.form in ("clock", "moment") for cell in cells)
        begins = any(cell.ms == 0 and cell.form == "pair" for cell in cells)
        return "elapsed" if spans or (begins and not clocks) else "clock"
    return AMBIGUOUS[form][0]


def _read(cell: Told, chosen: Mapping[Form, Reading]) -> Told:
    reading = chosen.get(cell.form)
    if reading is None or cell.ms is None:
        return cell
    if reading == "clock":
        return Told("clock", cell.text, cell.ms, None, cell.ends)
    ms = cell.ms
    if reading == "short":
        ms //= 60
    elif cell.form == "digits":
        ms = int(re.sub(r"\D", "", cell.text) or 0) * MINUTE
    elif reading == "seconds":
        ms //= 60
    elif reading == "hours":
        ms *= 60
    return Told("elapsed", cell.text, ms, None, cell.ends)


def _first_day(cells: Iterable[Told]) -> date | None:
    return min((cell.day for cell in cells if cell.day is not None), default=None)


def _start(cells: Sequence[Told], first: date | None) -> datetime | None:
    """The start that the script itself tells: its first time of a clock."""
    clocks = [cell for cell in cells if cell.form in ("clock", "moment") and cell.ms is not None]
    if not clocks:
        return None
    dated = [cell for cell in clocks if cell.day is not None]
    one = min(dated, key=lambda cell: (cell.day, cell.ms)) if dated else clocks[0]
    begins = datetime.combine(first or date(2000, 1, 1), time())
    return begins + timedelta(milliseconds=(one.ms or 0) // MINUTE * MINUTE)


def _counted(cells: Sequence[Told], start: datetime | None, first: date | None) -> tuple[int | None, ...]:
    found: list[int | None] = []
    days, last = 0, 0
    for cell in cells:
        if cell.ms is None:
            found.append(None)
        elif cell.form in ("clock", "moment") and start is not None:
            if cell.day is not None:
                days = (cell.day - start.date()).days
            at = days * DAY + cell.ms - _of_day(start.time())
            if cell.day is None and at < last - 12 * HOUR:
                days += 1  # past midnight
                at += DAY
            last = at
            found.append(at)
        else:
            found.append(cell.ms)
    return tuple(found)

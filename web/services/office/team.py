"""The roster of the Response Team: who is in it, what is missing, sheets that go out and come back in."""

from __future__ import annotations

import uuid
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime, timedelta
from typing import Annotated, Literal, NamedTuple, get_args

from pydantic import Field, model_validator

from drillsim.base.model import Value
from drillsim.base.normal import compared, normalised
from drillsim.base.texts import Both
from drillsim.store import NEW, OfficeRow, OfficeWrite
from web.core import texts
from web.core.year import Year
from web.services.office.fields import Line, checked, plain, secret, stored
from web.services.office.sheets import CellFault

ROSTER = "roster"
Role = Literal["leader", "deputy_leader", "secretary", "member", "expert", "firm"]
Skill = Literal[
    "coordination",
    "response",
    "malware",
    "forensics",
    "network",
    "recovery",
    "counter",
    "data",
    "law",
    "press",
]
ROLES: tuple[Role, ...] = get_args(Role)
SKILLS: tuple[Skill, ...] = get_args(Skill)
HEAD = ("leader", "secretary")
"""The roles that somebody must have."""
ENDING = timedelta(days=30)
"""How long before somebody leaves that is told."""
PRIVATE = ("phone", "mail")
"""What only those who need it see."""
FIELDS = (
    *("name", "unit", "outside", "post", "role", "phone", "mail", "skills"),
    *("duty_from", "duty_to", "deputy", "decision", "since", "until"),
)
"""The columns of the sheet, in order; a last one holds what a row is known by."""
Clock = Annotated[str, Field(pattern=r"^([01][0-9]|2[0-3]):[0-5][0-9]$")]


class Member(Value):
    """Somebody of the Team.

    Attributes:
        name: of the person.
        unit: the agency that sends them, of the city; empty for others.
        outside: who sends them, where that is no agency of the city: a firm, an institute.
        post: there.
        role: in the Team.
        phone, mail: how to reach them.
        skills: what they can do.
        duty_from, duty_to: when of a day they are on duty.
        deputy: who stands in for them.
        decision: the decision that names them.
        since, until: their first day, and their last.
    """

    name: Annotated[Line, Field(min_length=2, max_length=100)]
    unit: str = ""
    outside: Line = ""
    post: Line = ""
    role: Role
    phone: Annotated[str, Field(pattern=r"^[+(]?[0-9][0-9 ().-]{6,19}$")] | None = None
    mail: Annotated[Line, Field(pattern=r"^[^@\s]+@[^@\s]+\.[^@\s.]+$", max_length=120)] | None = None
    skills: tuple[Skill, ...] = ()
    duty_from: Clock | None = None
    duty_to: Clock | None = None
    deputy: Line = ""
    decision: Line = ""
    since: date
    until: date | None = None

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Member:
        if self.until is not None and self.until < self.since:
            raise ValueError("until")
        return self


class OnRoster(NamedTuple):
    """A member as a row of the register.

    Attributes:
        row: the row.
        member: what it says.
    """

    row: OfficeRow
    member: Member

    def here(self, today: date) -> bool:
        """Whether they are in the Team on a day."""
        return self.member.since <= today and (self.member.until is None or today <= self.member.until)


class Gap(NamedTuple):
    """Something that is missing.

    Attributes:
        kind: of the text that says it.
        unit: the agency, if it is one's.
        name: the member, if it is one's.
    """

    kind: str
    unit: str = ""
    name: str = ""


def listed(rows: Sequence[OfficeRow]) -> list[OnRoster]:
    """Rows of the register as members: the head of the Team first, then by name."""
    found = [OnRoster(row, stored(row.document, Member)) for row in rows]
    return sorted(found, key=lambda one: (ROLES.index(one.member.role), compared(one.member.name)))


def gaps(year: Year, members: Sequence[OnRoster], today: date) -> list[Gap]:
    """What is missing: somebody in a role, a member of an agency, a stand-in, a way to reach one."""
    there = [one.member for one in members if one.here(today)]
    found = [Gap(f"no_{role}") for role in HEAD if not any(one.role == role for one in there)]
    sent, gone = {one.unit for one in there}, {one.member.unit for one in members}
    for unit in _sending(year):
        if unit not in sent:
            found.append(Gap("moved" if unit in gone else "no_member", unit))
    for one in there:
        if not one.deputy:
            found.append(Gap("no_deputy", one.unit, one.name))
        if one.phone is None:
            found.append(Gap("no_phone", one.unit, one.name))
        if one.until is not None and one.until <= today + ENDING:
            found.append(Gap("ending", one.unit, one.name))
    return found


def _sending(year: Year) -> list[str]:
    groups = [key for key, group in year.doc.units.items() if group.team]
    return list(dict.fromkeys(unit for key in groups for unit in year.groups[key]))


def taken(
    values: Mapping[str, object], year: Year, units: Collection[str] | None = None
) -> tuple[Member | None, dict[str, Both]]:
    """What a form or a row of a sheet says of a member, or what is wrong with it by field.

    Args:
        values: by field.
        year: whose city has the agencies.
        units: the agencies that may be named; None for all.
    """
    found, wrong = checked(values, Member, "member_wrong_")
    unit = values.get("unit") or ""
    if unit and (unit not in year.city.agencies or (units is not None and unit not in units)):
        wrong["unit"] = Both.of(texts.both("member_wrong_unit"))
    if not unit and (not values.get("outside") or units is not None):
        wrong["unit"] = Both.of(texts.both("member_wrong_unit"))
    if secret(values):
        wrong["name"] = Both.of(texts.both("office_secret"))
    return (None if wrong else found), wrong


# -- sheets -----------------------------------------------------------------------------------------


def heading(field: str, lang: str) -> str:
    """What a column is called."""
    return texts.say(lang, f"member_{field}")


def cells(one: OnRoster, year: Year, lang: str, *, private: bool = True) -> list[str]:
    """A member as a row of a sheet."""
    document, member = plain(one.member), one.member
    told = {name: str(document[name] or "") for name in FIELDS}
    told["unit"] = year.city.agencies[member.unit].name.say(lang) if member.unit in year.city.agencies else ""
    told["role"] = texts.say(lang, f"team_{member.role}")
    told["skills"] = ", ".join(texts.say(lang, f"skill_{skill}") for skill in member.skills)
    for name in ("since", "until"):
        told[name] = date.fromisoformat(told[name]).strftime("%d/%m/%Y") if told[name] else ""
    return ["" if name in PRIVATE and not private else told[name] for name in FIELDS]


def known_by(one: OnRoster) -> str:
    """What a row of a sheet is known by when it comes back: its key, and the version that went out."""
    return f"{one.row.key}.{one.row.version}"


class Incoming:
    """A sheet that comes in: every row checked, every fault told, nothing taken in unless all is sound.

    Args:
        year: whose city has the agencies.
        members: who is in the register.
    """

    def __init__(self, year: Year, members: Sequence[OnRoster]) -> None:
        self._year = year
        self._members = {one.row.key: one for one in members}
        self._units = {
            compared(name): key
            for key, agency in year.city.agencies.items()
            for name in (agency.name.vi, agency.name.en, agency.called.vi, agency.called.en, key)
        }
        self._words = {
            prefix: {
                compared(texts.say(lang, f"{prefix}_{code}")): code
                for lang in texts.LANGUAGES
                for code in codes
            }
            for prefix, codes in (("team", ROLES), ("skill", SKILLS), ("member", (*FIELDS, "key")))
        }
        self.faults: list[CellFault] = []
        self.rows: list[OfficeWrite] = []
        self._who: dict[tuple[str, str], str] = {}

    def read(self, sheet: str, table: Sequence[Sequence[object]]) -> None:
        """Take in a sheet.

        Args:
            sheet: its name.
            table: its cells, the heading among them.
        """
        at = next(
            (n for n, row in enumerate(table[:15]) if self._columns(row).keys() >= {"name", "since"}), None
        )
        if at is None:
            self.faults.append(CellFault(sheet, "A1", Both.of(texts.both("team_no_heading"))))
            return
        columns = self._columns(table[at])
        for n, row in enumerate(table[at + 1 :], at + 2):
            values = {name: _cell(row[place]) for name, place in columns.items() if place < len(row)}
            if any(values[name] for name in values if name != "key"):
                self._row(sheet, n, values, columns)

    def _columns(self, row: Sequence[object]) -> dict[str, int]:
        named = {
            place: self._words["member"].get(compared(_cell(cell)).rstrip(" *"))
            for place, cell in enumerate(row)
        }
        return {name: place for place, name in named.items() if name is not None}

    def _row(self, sheet: str, number: int, values: dict[str, str], columns: Mapping[str, int]) -> None:
        told, wrong = self._told(values)
        member, more = taken(told, self._year)
        wrong = {**more, **wrong}
        key, _, version = values.get("key", "").partition(".")
        before = self._members.get(key)
        if key and before is None:
            wrong["key"] = Both.of(texts.both("team_key_unknown"))
        elif before is not None and version != str(before.row.version):
            wrong["key"] = Both.of(texts.both("team_key_changed"))
        if member is not None and not wrong:
            wrong = self._twice(member, key, number)
        self.faults += [
            CellFault(sheet, f"{_letter(columns.get(name, 0))}{number}", what) for name, what in wrong.items()
        ]
        if member is not None and not wrong:
            seen = before.row.version if before is not None else NEW
            self.rows.append(OfficeWrite(key or uuid.uuid4().hex[:12], plain(member), seen, unit=member.unit))

    def _told(self, values: Mapping[str, str]) -> tuple[dict[str, object], dict[str, Both]]:
        """The cells of a row as values of fields, and those that are no word of ours."""
        told: dict[str, object] = {name: value for name, value in values.items() if name != "key"}
        wrong = {}
        unit = values.get("unit", "")
        told["unit"] = self._units.get(compared(unit), "") if unit else ""
        if unit and not told["unit"]:
            wrong["unit"] = Both.of(texts.both("team_unit_unknown", value=unit))
        role = values.get("role", "")
        told["role"] = self._words["team"].get(compared(role), role)
        names = [each for each in values.get("skills", "").replace(";", ",").split(",") if each.strip()]
        told["skills"] = tuple(self._words["skill"].get(compared(each), each.strip()) for each in names)
        for name in ("since", "until"):
            told[name] = _day(values.get(name, ""))
        return told, wrong

    def _twice(self, member: Member, key: str, number: int) -> dict[str, Both]:
        """Whether a row is of somebody who is in the register, or in another row, already."""
        who = (compared(member.name), member.unit or compared(member.outside))
        if who in self._who:
            return {"name": Both.of(texts.both("team_twice", row=self._who[who]))}
        self._who[who] = str(number)
        for other in self._members.values():
            known = (compared(other.member.name), other.member.unit or compared(other.member.outside))
            if known == who and other.row.key != key:
                return {"name": Both.of(texts.both("team_there"))}
        return {}


def _cell(value: object) -> str:
    if isinstance(value, datetime | date):
        return value.strftime("%d/%m/%Y")
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return normalised(str(value)) if value is not None else ""


def _day(text: str) -> str:
    """A day as people write it, as ISO 8601; what is none stays, to be refused."""
    for form in ("%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y"):
        try:
            return datetime.strptime(text, form).date().isoformat()
        except ValueError:
            continue
    return text


def _letter(place: int) -> str:
    """The letters of a column, from 0."""
    return (_letter(place // 26 - 1) if place >= 26 else "") + chr(ord("A") + place % 26)

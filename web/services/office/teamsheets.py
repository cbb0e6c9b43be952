"""The roster of the Response Team as a sheet: taken out, and what comes back."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from datetime import date, datetime

from drillsim.base.normal import compared
from drillsim.base.texts import LANGUAGES, Both
from drillsim.store import OfficeRow, OfficeWrite
from web.core import texts
from web.core.year import Year
from web.services.office.fields import plain
from web.services.office.incoming import KEY, Document, Held, IncomingRows, text, twice
from web.services.office.team import FIELDS, PRIVATE, ROLES, SKILLS, Member, OnRoster, taken

NEEDED = ("name", "role", "since")
"""What a row must say."""
_WITHOUT_ZERO = (9, 10)
"""Digits of a number that a spreadsheet has taken for an amount, and so cut its first 0."""
_NOT_CUT = ("18", "19")
"""How numbers of services begin, which have none."""


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


class RosterRows(IncomingRows):
    """Sheets of the roster.

    Args:
        year: whose city has the agencies.
        members: who is in the register.
    """

    def __init__(self, year: Year, members: Sequence[OnRoster]) -> None:
        names = {compared(heading(name, lang)): name for lang in LANGUAGES for name in (*FIELDS, KEY)}
        super().__init__(names, [one.row for one in members])
        self._year = year
        self._people = {who(one.member): one.row.key for one in members}
        self._units = {
            compared(name): key
            for key, agency in year.city.agencies.items()
            for name in (agency.name.vi, agency.name.en, agency.called.vi, agency.called.en, key)
        }
        self._words = {
            prefix: {
                compared(texts.say(lang, f"{prefix}_{code}")): code for lang in LANGUAGES for code in codes
            }
            for prefix, codes in (("team", ROLES), ("skill", SKILLS))
        }
        self._read: dict[tuple[str, str], str] = {}

    def _needed(self) -> Both:
        return Both(*(", ".join(heading(name, lang) for name in NEEDED) for lang in LANGUAGES))

    def _text(self, name: str, cell: object) -> str:
        said = text(cell)
        number = name == "phone" and not isinstance(cell, str) and not said.startswith(_NOT_CUT)
        return f"0{said}" if number and len(said) in _WITHOUT_ZERO else said

    def _checked(
        self, given: Mapping[str, str], before: OfficeRow | None
    ) -> tuple[Document, dict[str, Both]]:
        told, wrong = self._told(given)
        member, more = taken(told, self._year)
        return (plain(member) if member is not None else {}), {**more, **wrong}

    def _write(self, said: Document, key: str, before: OfficeRow | None, seen: int) -> OfficeWrite:
        return OfficeWrite(key or uuid.uuid4().hex[:12], said, seen, unit=str(said["unit"]))

    def _told(self, values: Mapping[str, str]) -> tuple[dict[str, object], dict[str, Both]]:
        """The cells of a row as values of fields, and those that are no word of ours."""
        told: dict[str, object] = {name: value for name, value in values.items() if name != KEY}
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

    def _again(self, said: Document, key: str, held: Held) -> dict[str, Both]:
        """Whether a row is of somebody who is in the register, or in another row, already."""
        person = who(Member.model_validate(said, strict=False))
        if person in self._read:
            return {"name": twice(self._read[person])}
        self._read[person] = held.place
        other = self._people.get(person, key)
        return {"name": Both.of(texts.both("team_there"))} if other != key else {}


def who(member: Member) -> tuple[str, str]:
    """Whom the roster takes for one person: a name, and who sends them."""
    return compared(member.name), member.unit or compared(member.outside)


def _day(text: str) -> str:
    """A day as people write it, as ISO 8601; what is none stays, to be refused."""
    for form in ("%d/%m/%Y", "%d-%m-%Y", "%d.%m.%Y"):
        try:
            return datetime.strptime(text, form).date().isoformat()
        except ValueError:
            continue
    return text

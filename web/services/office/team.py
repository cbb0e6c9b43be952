"""The roster of the Response Team: who is in it, what is missing, sheets that go out and come back in."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import date, timedelta
from typing import Annotated, Literal, NamedTuple, get_args

from pydantic import Field, model_validator

from drillsim.base.model import Value
from drillsim.base.normal import compared
from drillsim.base.texts import Both
from drillsim.documents.conditions import Skill
from drillsim.store import OfficeRow
from web.core import texts
from web.core.year import Year
from web.services.office.fields import Line, checked, secret, stored

ROSTER = "roster"
Role = Literal["leader", "deputy_leader", "secretary", "member", "expert", "firm"]
ROLES: tuple[Role, ...] = get_args(Role)
SKILLS: tuple[Skill, ...] = get_args(Skill)
TECHNICAL = frozenset({"response", "malware", "forensics", "network", "recovery", "counter", "data"})
"""The skills of who handles an incident at the machines."""
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

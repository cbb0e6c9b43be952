"""Who is to take part in a drill: lists that planners bring, and who of them fills which seat."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from io import StringIO
from typing import Annotated, NamedTuple

from pydantic import AfterValidator

from drillsim.base.model import Seat, Value
from drillsim.base.normal import compared, normalised, safe
from drillsim.documents.city import City
from drillsim.intake.fields import folded
from drillsim.intake.units import Units
from web.services.office.team import TECHNICAL, Member, OnRoster

MOST = 400
MOST_NAME = 60
_PHONE = re.compile(r"[+(]?[0-9][0-9 ().-]{5,19}")
_COLUMNS: dict[str, tuple[str, ...]] = {
    "name": ("ho va ten", "ho ten", "ten", "name", "full name", "nguoi tham gia", "participant"),
    "agency": ("co quan", "don vi", "co quan don vi", "agency", "unit", "organisation", "organization"),
    "post": ("chuc vu", "vi tri", "vai tro", "chuc danh", "post", "role", "position", "title"),
    "phone": ("dien thoai", "so dien thoai", "sdt", "di dong", "phone", "mobile", "tel", "telephone"),
}  # fmt: skip
_FIELDS = tuple(_COLUMNS)


def _short(text: str) -> str:
    return safe(normalised(text))[:200]


Short = Annotated[str, AfterValidator(_short)]


class Participant(Value):
    """Somebody who is to take part.

    Attributes:
        name: of the person.
        agency, post: as they were written.
        phone: how to reach them; in no journal.
        seat: that they are to hold; empty when none was found.
    """

    name: Short
    agency: Short = ""
    post: Short = ""
    phone: Short = ""
    seat: str = ""


class ReadList(NamedTuple):
    """A list that was brought.

    Attributes:
        people: who stands in it.
        wrong: what could not be taken in: the number of a row, and the key of the text that says why.
    """

    people: list[Participant]
    wrong: list[tuple[int, str]]


def pasted(text: str) -> list[list[str]]:
    """The cells of words that were pasted: out of a spreadsheet, as csv, or with bars between."""
    lines = text.splitlines()
    mark = next((each for each in "\t;|," if any(each in line for line in lines)), ",")
    # A lone carriage return ends a line as any other break does; csv would trip over it.
    return [[*row] for row in csv.reader(StringIO(text, newline=None), delimiter=mark)]


def listed(table: Sequence[Sequence[object]]) -> ReadList:
    """The people of a table; without a heading its columns are name, agency, post, phone.

    Args:
        table: its cells, the heading among them if there is one.
    """
    at, columns = _heading(table)
    found: list[Participant] = []
    wrong: list[tuple[int, str]] = []
    for number, row in enumerate(table[at:], at + 1):
        told = {name: _cell(row[place]) for name, place in columns.items() if place < len(row)}
        if not any(told.values()):
            continue
        name, phone = told.get("name", ""), told.get("phone", "")
        if not name or len(name) > MOST_NAME:
            wrong.append((number, "people_no_name"))
        elif phone and not _PHONE.fullmatch(phone):
            wrong.append((number, "people_phone_wrong"))
        elif len(found) >= MOST:
            wrong.append((number, "people_many"))
        else:
            found.append(Participant(**told))
    return ReadList(found, wrong)


def _heading(table: Sequence[Sequence[object]]) -> tuple[int, dict[str, int]]:
    for at, row in enumerate(table[:10]):
        cells = [folded(_cell(cell)) for cell in row]
        columns = {
            name: next((place for place, cell in enumerate(cells) if cell in words), -1)
            for name, words in _COLUMNS.items()
        }
        if columns["name"] >= 0 and columns["agency"] >= 0:
            return at + 1, {name: place for name, place in columns.items() if place >= 0}
    return 0, {name: place for place, name in enumerate(_FIELDS)}


def _cell(value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return safe(normalised(str(value))) if value is not None else ""


def joined(before: Sequence[Participant], coming: Iterable[Participant]) -> list[Participant]:
    """Those who were there and those who come; who comes again stands as they come now, in their seat."""
    found = {(compared(one.name), folded(one.agency)): one for one in before}
    for one in coming:
        key = (compared(one.name), folded(one.agency))
        kept = found[key].seat if key in found else ""
        found[key] = replace_seat(one, one.seat or kept)
    return [*found.values()][:MOST]


def replace_seat(one: Participant, seat: str) -> Participant:
    """Somebody, in a seat or in none."""
    return one.model_copy(update={"seat": seat})


def placed(
    people: Sequence[Participant], seats: Sequence[Seat], city: City, known: Mapping[str, str] = {}
) -> list[Participant]:
    """Who has no seat yet, in a free one of their agency: that of their post, else the next.

    Args:
        people: all of them.
        seats: that somebody is to hold.
        city: whose agencies they name.
        known: folded names of agencies -> what somebody said they mean.
    """
    free = [seat for seat in seats if seat not in {one.seat for one in people}]
    units, found = Units(city, known), []
    for one in people:
        if not one.seat and one.agency and (name := units.one(one.agency).name):
            wanted = [seat for seat in free if seat.agency == Seat(name).agency]
            said = one.post
            fitting = (seat for seat in wanted if seat == name or _fits(said, seat, city))
            chosen = next(fitting, next(iter(wanted), None))
            if chosen is not None:
                free.remove(chosen)
                one = replace_seat(one, chosen)
        found.append(one)
    return found


def _fits(post: str, seat: Seat, city: City) -> bool:
    role = city.doc.roles[seat.role].name
    return bool(post) and any(folded(name) in folded(post) for name in (role.vi, role.en))


def of_roster(members: Sequence[OnRoster], seats: Sequence[Seat], city: City) -> Iterator[Participant]:
    """Members of the Response Team for seats of their agencies, each seat and each member once.

    The Team's own seats are for those who are left: a technical one first for who has such a skill.

    Args:
        members: who is in the Team today.
        seats: that nobody is to hold yet.
        city: whose roles the seats are of.
    """
    left, own = list(members), city.party("team")
    for seat in sorted(seats, key=lambda each: each.agency == own):
        mine = [each for each in left if own == seat.agency or each.member.unit == seat.agency]
        able = [each for each in mine if own == seat.agency and _able(each.member, seat, city)]
        fitting = [each for each in mine if _fits(each.member.post, seat, city)]
        chosen = next(iter([*fitting, *able, *mine]), None)
        if chosen is not None:
            left.remove(chosen)
            yield _sitting(chosen.member, seat, city)


def _able(member: Member, seat: Seat, city: City) -> bool:
    return "technical" in city.doc.roles[seat.role].may and not TECHNICAL.isdisjoint(member.skills)


def _sitting(member: Member, seat: Seat, city: City) -> Participant:
    sends = city.agencies.get(member.unit)
    return Participant(
        name=member.name[:MOST_NAME],
        agency=sends.name.vi if sends is not None else member.outside,
        post=member.post,
        phone=member.phone or "",
        seat=seat,
    )

"""What the store gives back: plain frozen values."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import NotRequired, TypedDict

from drillsim.base.texts import Words

ROLES = ("director", "facilitator", "evaluator", "observer")
"""Roles of those who run drills."""
OFFICE_ROLES = ("secretary", "officer")
"""Roles of those who only keep the registers of the office: all of them, or those of their unit."""


@dataclass(frozen=True, slots=True)
class DrillRow:
    """What is known of a drill beside its journal.

    Attributes:
        id: its id.
        title: in both languages, by ``vi`` and ``en``.
        code: the code by which participants join.
        state: ``ready``, ``running``, ``paused`` or ``ended``.
        speed: drill time by wall time.
        position: drill time it has reached, in ms.
        created: wall time.
        records: how many lines its journal has.
        released: whether participants may see the report.
        origin: ``live``; ``upload``, when its journal came from elsewhere; ``branch``, when it goes on from a
            moment of another.
        parent, parent_t: of a branch, the drill it comes from, and the moment in ms.
        previous: the earlier drill whose improvement plan it follows up, if any.
        assessed: rises with every change of what people judge of it.
        day: the day on which it is held, as ``2026-11-26``, when somebody has said it.
        bytes: how long its journal is.
        archived: whether it is put away on the organisers' board.
    """

    id: str
    title: Words
    code: str
    state: str
    speed: float
    position: int
    created: str
    records: int
    released: bool
    origin: str
    parent: str | None
    parent_t: int | None
    previous: str | None
    assessed: int
    day: str | None
    bytes: int
    archived: bool


@dataclass(frozen=True, slots=True)
class AccountRow:
    """A staff account.

    Attributes:
        id: never given again.
        name: typed at sign-in; small letters, unique.
        role: one of ``ROLES`` or ``OFFICE_ROLES``.
        password: its hash.
        disabled: closed; the account stays, as the audit trail names it.
        version: rises with a new password, and when the account is closed or opened: a session that was
            made under another version is over.
        created: wall time.
        unit: the agency of an officer, who sees and edits its rows alone; empty for everybody else.
        seen: wall time at which it last opened a page, some minutes ago at most; None when it never has.
    """

    id: str
    name: str
    role: str
    password: str = field(repr=False)
    disabled: bool
    version: int
    created: str
    unit: str
    seen: str | None = None


@dataclass(frozen=True, slots=True)
class PersonRow:
    """A participant of one drill.

    Attributes:
        id: never given again.
        drill: the drill.
        name: as the person wrote it.
        seat: the seat it holds, if any.
        wanted: the seat it asks for, if any.
        state: ``asked``, ``seated`` or ``removed``.
        created: wall time.
        why: why it was removed or turned down, in the organisers' words; empty when nothing was said.
        note: what whoever had the seat before has left for it.
    """

    id: str
    drill: str
    name: str
    seat: str | None
    wanted: str | None
    state: str
    created: str
    why: str = ""
    note: str = ""


def each_once(people: Iterable[PersonRow], state: str = "seated") -> list[PersonRow]:
    """Who is in a state, each once: the same name in the same seat is somebody who came again.

    Args:
        people: of any drills.
        state: ``seated``, or ``asked``, where the seat that is asked for stands for the one that is held.
    """
    found: dict[tuple[str, str | None, str], PersonRow] = {}
    for one in people:
        if one.state == state:
            found.setdefault((one.drill, one.seat or one.wanted, one.name.casefold()), one)
    return [*found.values()]


@dataclass(frozen=True, slots=True)
class AuditRow:
    """Something a member of staff did.

    Attributes:
        id: rises with time.
        wall: when, wall time.
        account: the name that did it.
        drill: where, if in a drill.
        what: what it was.
    """

    id: int
    wall: str
    account: str
    drill: str | None
    what: dict[str, object]


@dataclass(frozen=True, slots=True)
class RatingRow:
    """An evaluator's rating of an objective; a later one replaces an earlier one of the same account.

    Attributes:
        id: rises with time.
        drill: the drill.
        account: the evaluator's name.
        objective: the objective's id.
        rating: the rating.
        note: why.
        t: drill time, in ms.
        wall: wall time.
        records: numbers of the records it rests on.
    """

    id: int
    drill: str
    account: str
    objective: str
    rating: str
    note: str
    t: int
    wall: str
    records: list[int]


@dataclass(frozen=True, slots=True)
class NoteRow:
    """A note of a member of staff at a moment of a drill.

    Attributes:
        id: rises with time.
        drill: the drill.
        account: the writer's name.
        text: what it says.
        about: what it is about, an id, if anything.
        t: drill time, in ms.
        wall: wall time.
    """

    id: int
    drill: str
    account: str
    text: str
    about: str | None
    t: int
    wall: str


class KeptOrigin(TypedDict):
    """Which action of which earlier drill an action was carried in from."""

    drill: str
    action: str


class KeptAction(TypedDict):
    """An action of improvement, as far as the store and its services read it; ``scoring`` says the rest."""

    id: str
    status: str
    finding: NotRequired[str]
    carried_from: NotRequired[KeptOrigin]


Entries = list[dict[str, object]]


class Judged(TypedDict):
    """What people judge of a drill: the document of scoring/assessment.py."""

    version: int
    ratings: Entries
    adjustments: Entries
    voice: Entries
    outages: Entries
    appeals: Entries
    findings: Entries
    actions: list[KeptAction]
    hotwash: Entries
    overview: dict[str, object]
    signed: dict[str, object] | None
    locks: Entries


@dataclass(frozen=True, slots=True)
class GradingRow:
    """Another grading of a drill, beside its own.

    Attributes:
        key: its name.
        label: what its maker calls it.
        rubric: the rubric it was made with.
        card: the scorecard (docs/scoring.md).
        account: who made it.
        wall: when, wall time.
    """

    key: str
    label: str
    rubric: dict[str, object]
    card: dict[str, object]
    account: str
    wall: str


@dataclass(frozen=True, slots=True)
class OfficeRow:
    """A row of a register.

    Attributes:
        register, key: which.
        part: of its register, such as a year.
        unit: the agency whose row it is; empty where it is nobody's in particular.
        document: what it says.
        version: rises with every change, and when it is deleted or had back.
        changed: when it was last changed, wall time.
        account: the name that changed it.
        deleted: when it was deleted, wall time; None while it stands.
    """

    register: str
    key: str
    part: str
    unit: str
    document: dict[str, object]
    version: int
    changed: str
    account: str
    deleted: str | None


@dataclass(frozen=True, slots=True)
class OfficePast:
    """What a row of a register was; the attributes are ``OfficeRow``'s."""

    register: str
    key: str
    document: dict[str, object]
    version: int
    changed: str
    account: str


@dataclass(frozen=True, slots=True)
class OfficeWrite:
    """A row of a register to be kept.

    Attributes:
        key: which.
        document: what it is to say.
        seen: the version that its writer has seen; 0 when there was none.
        part, unit: as in ``OfficeRow``.
    """

    key: str
    document: Mapping[str, object]
    seen: int
    part: str = ""
    unit: str = ""


@dataclass(frozen=True, slots=True)
class KeptKey:
    """A key of what the office seals.

    Attributes:
        name: of it.
        secret: the key; None once it is destroyed.
        made: wall time from which on it is kept.
        destroyed: wall time; None while it stands.
    """

    name: str
    secret: str | None
    made: str
    destroyed: str | None

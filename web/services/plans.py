"""Drills that are planned: all that they are to be made of, who is to take part; opened on the day.

A plan is a row of a register of the store, and nothing of it but its choices reaches a journal: names and
phones stay here, and are erased with it.
"""

from __future__ import annotations

import secrets
import uuid
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Annotated, NamedTuple

from pydantic import Field

from drillsim.base.errors import Fault, InputError, StoreError
from drillsim.base.model import MINUTE, Seat, Title, Value
from drillsim.engine.setup import neutral
from drillsim.library.index import Library, Loaded
from drillsim.store import NEW, DrillRow, OfficeWrite, Store
from web.access import codes
from web.core.server import Server
from web.services import drafts
from web.services.drafts import Version, as_file
from web.services.drills import OUT, Choice
from web.services.participants import Participant

REGISTER = "plans"
MOST_SEED = 999_999_999


def drafted(chosen: str) -> tuple[str, int] | None:
    """The key and the version that ``draft KEY NUMBER`` names; None for anything else."""
    kind, _, rest = chosen.partition(" ")
    key, _, number = rest.partition(" ")
    return (key, int(number)) if kind == "draft" and number.isdecimal() and len(number) <= 6 else None


class DrillPlan(Value):
    """What a drill is to be made of.

    Attributes:
        name: what everybody calls it; a neutral name when empty.
        date, hour: when it is held, as ``2026-11-26`` and ``08:00``.
        scenario: of the library, or ``draft KEY NUMBER``; ``beside``: another that is played with it.
        city: in place of the scenario's own, when not empty: of the library, or ``draft KEY NUMBER``.
        rules: likewise, of the library.
        rubric: by which it is graded.
        players: who plays a seat until somebody takes it.
        seed: of its luck; None has it drawn when it is opened.
        length: in minutes, where it is not the scenario's own.
        previous: the drill that it follows up; empty for none.
        seats: seat -> who plays it where that is not ``players``: another kind, or ``out``.
        people: who is to take part.
        code, codes: by which one joins it, and each seat's own.
        drill: what it has become; empty while it is planned.
    """

    name: str = ""
    date: str
    hour: str = ""
    scenario: str
    beside: str = ""
    city: str = ""
    rules: str = ""
    rubric: str
    players: str
    seed: Annotated[int, Field(ge=0, le=MOST_SEED)] | None = 1
    length: Annotated[int, Field(ge=5, le=7 * 24 * 60)] | None = None
    previous: str = ""
    seats: dict[str, str] = {}
    people: tuple[Participant, ...] = ()
    code: str
    codes: dict[str, str] = {}
    drill: str = ""

    @property
    def draft(self) -> tuple[str, int] | None:
        """The draft that it is made of, and which version; None for a scenario of the library."""
        return drafted(self.scenario)

    @property
    def called(self) -> Title:
        """What everybody may know it as: the name that it was given, or a neutral one of its month."""
        return Title(vi=self.name, en=self.name) if self.name else neutral(self.date)

    @property
    def holders(self) -> dict[str, Participant]:
        """Seat -> who is to hold it."""
        return {one.seat: one for one in self.people if one.seat}

    def left_out(self, seat: str) -> bool:
        """Whether a seat is left out."""
        return self.seats.get(seat) == OUT


class KeptPlan(NamedTuple):
    """A plan as the store has it.

    Attributes:
        key: of the plan.
        seen: rises with every change.
        plan: what it says.
        by, wall: who changed it last, and when.
    """

    key: str
    seen: int
    plan: DrillPlan
    by: str
    wall: str


def every(store: Store) -> list[KeptPlan]:
    """Every plan, those that have become drills too, the first to be held first."""
    rows = store.office_rows(REGISTER)
    found = [KeptPlan(row.key, row.version, _plan(row.document), row.account, row.changed) for row in rows]
    return sorted(found, key=lambda one: (one.plan.date, one.plan.hour, one.key))


def plans(store: Store) -> list[KeptPlan]:
    """Every plan that has not been opened, the next first."""
    return [one for one in every(store) if not one.plan.drill]


def plan(store: Store, key: str) -> KeptPlan | None:
    """A plan by its key; None when there is none."""
    row = store.office_row(REGISTER, key)
    if row is None or row.deleted is not None:
        return None
    return KeptPlan(row.key, row.version, _plan(row.document), row.account, row.changed)


def _plan(document: dict[str, object]) -> DrillPlan:
    return DrillPlan.model_validate(document, strict=False)


def keep(store: Store, plan: DrillPlan, by: str, wall: str, *, key: str = "", seen: int = NEW) -> KeptPlan:
    """Keep a plan, a new one without ``key``.

    Raises:
        Conflict: when somebody else has changed it meanwhile.
        StoreError: when it cannot be stored.
    """
    key = key or uuid.uuid4().hex[:12]
    store.keep(REGISTER, [OfficeWrite(key, plan.model_dump(mode="json"), seen)], by, wall)
    return KeptPlan(key, seen + 1, plan, by, wall)


def erase(store: Store, key: str, by: str, wall: str) -> None:
    """Take a plan out for good, with all that it says of people."""
    try:
        store.erase_office(REGISTER, key, by, wall)
    except StoreError as error:
        # Somebody else has been quicker.
        if error.code != "store_missing":
            raise


def erase_of(store: Store, drill: str, by: str, wall: str) -> None:
    """Take out the plan that has become a drill, which is taken out."""
    for row in store.office_rows(REGISTER):
        if row.document.get("drill") == drill:
            erase(store, row.key, by, wall)


def planned_of(store: Store, drill: str) -> DrillPlan | None:
    """The plan that a drill was opened from; None of any other."""
    rows = store.office_rows(REGISTER)
    return next((_plan(row.document) for row in rows if row.document.get("drill") == drill), None)


def version_of(store: Store, plan: DrillPlan) -> Version | None:
    """The version of a draft that a plan is made of; None where it is of the library, or is gone."""
    return chosen_version(store, plan.scenario, drafts.SCENARIO)


def chosen_version(store: Store, chosen: str, kind: str) -> Version | None:
    """The version that ``draft KEY NUMBER`` names, if of a kind; a city's only while it is approved."""
    named_ = drafted(chosen)
    if named_ is None:
        return None
    key, number = named_
    found = next((each for each in drafts.versions(store, key) if each.number == number), None)
    if found is None or found.kind != kind or (kind == drafts.CITY and found.state != drafts.APPROVED):
        return None
    return found


class Named(NamedTuple):
    """What the library knows a plan's scenarios as, and its city where that is not their own."""

    scenario: str
    city: str | None


@contextmanager
def named(store: Store, plan: DrillPlan) -> Iterator[Named]:
    """What the library knows the files of a plan as, for as long as they are needed.

    Raises:
        InputError: when a draft is gone, or a city's is approved no longer.
    """
    beside = f"+{plan.beside}" if plan.beside else ""
    with ExitStack() as files:
        scenario, city = plan.scenario, plan.city
        if drafted(scenario) is not None:
            found = version_of(store, plan)
            if found is None:
                raise InputError([Fault(scenario, 0, "plan_draft_gone")])
            scenario = str(files.enter_context(as_file(found.text, f"draft-{found.key}")))
        if drafted(city) is not None:
            city = str(files.enter_context(as_file(city_text(store, plan) or "", "city")))
        yield Named(scenario + beside, city or None)


def city_text(store: Store, plan: DrillPlan) -> str | None:
    """The text of the draft that a plan takes its city from; None where it takes none.

    Raises:
        InputError: when it is gone, or approved no longer.
    """
    if drafted(plan.city) is None:
        return None
    found = chosen_version(store, plan.city, drafts.CITY)
    if found is None:
        raise InputError([Fault(plan.city, 0, "plan_city_gone")])
    return found.text


def loaded(here: Server, plan: DrillPlan) -> Loaded:
    """What a plan is played with, as its seed draws it.

    Raises:
        InputError: with every fault of the scenarios, the city or the rules; when the draft is gone.
    """
    with named(here.store, plan) as files:
        library, seed = Library(here.scenarios), 1 if plan.seed is None else plan.seed
        rules = plan.rules or None
        return here.away(lambda: library.scenario(files.scenario, city=files.city, rules=rules, seed=seed))


def coded(plan: DrillPlan, seats: list[Seat]) -> DrillPlan:
    """A plan in which every seat that is not left out has a code; codes that are printed stay."""
    known = {seat: plan.codes.get(seat) or codes.seat_code() for seat in seats if not plan.left_out(seat)}
    return plan.model_copy(update={"codes": {**plan.codes, **known}})


def choice(plan: DrillPlan, files: Named) -> Choice:
    """What the drill of a plan is made of; luck that was left open is drawn.

    Args:
        plan: it.
        files: what the library knows its files as.
    """
    return Choice(
        files.scenario,
        plan.players,
        secrets.randbelow(MOST_SEED) if plan.seed is None else plan.seed,
        rules=plan.rules or None,
        rubric=plan.rubric,
        city=files.city,
        name=plan.called,
        date=plan.date,
        seats=plan.seats,
        length=None if plan.length is None else plan.length * MINUTE,
        code=plan.code,
        codes={seat: code for seat, code in plan.codes.items() if not plan.left_out(seat)},
    )


def previous(store: Store, plan: DrillPlan) -> DrillRow | None:
    """The drill that a plan follows up."""
    return store.drill(plan.previous) if plan.previous else None

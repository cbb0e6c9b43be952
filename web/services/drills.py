"""Drills that people can join: created, or taken in from the store."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from types import MappingProxyType

from drillsim.base.model import Seat, Title
from drillsim.documents.scenario import ScenarioDoc
from drillsim.engine.setup import PlayedDraft, Setup, neutral
from drillsim.library.index import Library, lasting
from drillsim.live.clocks import wall
from drillsim.live.runner import LiveDrill
from drillsim.players.skills import skill_of
from drillsim.store import DrillRow, Store
from scoring.reports.papers.tongue import VIETNAM
from scoring.rubric import Rubric
from web.access import codes
from web.core.server import Server
from web.services.following import follow_up
from web.services.naming import named

OUT = "out"
"""Said of a seat that is left out: nobody plays it, and it has no code."""
NO_CODES: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Choice:
    """What a new drill is made of.

    Attributes:
        scenario, rules, rubric: names of the library, or files; the scenario's own rules when none are named.
        players: the kind of simulated participant that plays seats without people (``players.skills``).
        seed: of its luck.
        city: where it is played; the scenario's own city when none is named.
        name: what everybody calls the drill; a neutral name with the month of its day when none is given.
        date: the day on which it is held, as ``2026-11-26``; today by Vietnam's clocks when none is given.
        script: the version of a planner's draft that ``scenario`` is the file of.
        seats: seat -> who plays it, where that is not ``players``: another kind, or ``out`` of one left out.
        length: of the drill (ms), where it is not the scenario's own.
        code, codes: the code by which one joins it, and those of its seats, where they are printed already.
    """

    scenario: str
    players: str
    seed: int
    rules: str | None = None
    rubric: str = "default"
    city: str | None = None
    name: Title | None = None
    date: str | None = None
    script: PlayedDraft | None = None
    seats: Mapping[str, str] = field(default_factory=dict)
    length: int | None = None
    code: str = ""
    codes: Mapping[str, str] = field(default_factory=dict)


def today() -> str:
    """The day by Vietnam's clocks, as ``2026-11-26``."""
    return datetime.fromisoformat(wall()).astimezone(VIETNAM).date().isoformat()


def create_drill(
    here: Server, choice: Choice, by: str, follows: DrillRow | None = None, drawn: str = ""
) -> LiveDrill:
    """A new drill, stored, with codes for itself and for each of its seats.

    Seats that nobody takes are played by simulated participants and not graded.

    Args:
        here: the server.
        choice: what it is made of.
        by: who creates it, for the audit trail.
        follows: an earlier drill whose open actions are carried into it.
        drawn: the id that it is to have, if that is free.

    Raises:
        InputError: when the library cannot be read.
        StoreError: when it cannot be stored.
    """
    live = here.away(lambda: _stored(here, choice, drawn))
    _open(here, live)
    if follows is not None and (made := here.store.drill(live.id)) is not None:
        follow_up(here.store, made, follows)
    here.store.audit(by, live.id, {"created": Path(choice.scenario).stem, "seed": choice.seed}, wall())
    return live


def take_in(here: Server, row: DrillRow, of: DrillRow) -> LiveDrill:
    """A drill that is stored already, as one that people can join.

    Args:
        here: the server.
        row: the drill.
        of: that which it goes on from: what is left out of that one is left out of this.

    Raises:
        JournalError: when this version cannot read its journal.
        StoreError: when its seats' codes cannot be stored.
    """
    here.hub.abroad.take(row.id)
    live = here.away(lambda: here.runner.adopt(row))
    seats = _seats(live.setup.scenario)
    out = left_out(here.store, of.id, seats)
    give_codes(here, live.id, [seat for seat in seats if seat not in out])
    _open(here, live)
    return live


def left_out(store: Store, drill: str, seats: Iterable[str]) -> list[str]:
    """Which seats of its scenario are left out of a drill: those without a code, where others have one."""
    coded = store.seat_codes(drill)
    return [seat for seat in seats if seat not in coded] if coded else []


def _stored(here: Server, choice: Choice, drawn: str) -> LiveDrill:
    setup = _setup(Library(here.scenarios), choice)
    live = named(lambda drill, code: here.runner.create(setup, drill, code), choice.code, drawn)
    held = [seat for seat in _seats(setup.scenario) if choice.seats.get(seat) != OUT]
    give_codes(here, live.id, held, choice.codes)
    return live


def _setup(library: Library, choice: Choice) -> Setup:
    loaded = library.scenario(choice.scenario, city=choice.city, rules=choice.rules, seed=choice.seed)
    if choice.length is not None:
        loaded = lasting(loaded, choice.length)
    rubric = library.rubric(choice.rubric, model=Rubric)
    day = choice.date or today()
    kinds = {seat: choice.seats.get(seat, choice.players) for seat in _seats(loaded.scenario)}
    return Setup.make(
        loaded.scenario,
        loaded.city,
        loaded.rules,
        {**loaded.documents, "rubric": rubric.mapping},
        seed=choice.seed,
        players={seat: kind for seat, kind in kinds.items() if kind != OUT and skill_of(kind) is not None},
        graded=(),
        director=True,
        name=choice.name or neutral(day),
        date=day,
        script=choice.script,
    )


def _seats(scenario: ScenarioDoc) -> list[Seat]:
    return [seat.seat for seat in scenario.seats]


def _open(here: Server, live: LiveDrill) -> None:
    """Send what happens in a drill to those who are connected, and say that there it is."""
    here.hub.attach(live)
    for announce in here.announcing:
        announce(live)


def give_codes(here: Server, drill: str, seats: Iterable[str], printed: Mapping[str, str] = NO_CODES) -> None:
    """Give seats of a drill codes of their own; the older codes of these seats are void.

    Args:
        here: the server.
        drill: which.
        seats: of it.
        printed: seat -> a code that stands on its card already.
    """
    kept = here.store.seat_codes(drill)
    given = {seat: printed.get(seat) or codes.seat_code() for seat in seats}
    here.store.set_seat_codes(drill, kept | given)
    here.codes.right.clear()
    here.hub.abroad.spread("forgotten")

"""Plays the tiny city by hand: acts of seats at moments told in minutes, and what came of them."""

from __future__ import annotations

import copy
from collections.abc import Callable
from typing import Any

from drillsim.base.model import MINUTE
from drillsim.base.records import Record
from drillsim.engine.actions.acts import Act
from drillsim.engine.drill import Drill
from drillsim.engine.setup import Setup
from tests.drillsim.build import NEVER, TINY_CITY, inject_data, setup_of, threat_data

SEATS = (
    "centre/technician",
    "centre/leader",
    "office/technician",
    "office/leader",
    "cyber/leader",
    "cyber/technician",
    "chairman/leader",
    "chairman/technician",
)


def seats(*names: str) -> list[dict[str, str]]:
    return [{"seat": name} for name in names or SEATS]


def city_with(**changes: Any) -> dict[str, Any]:
    """The tiny city with values changed: ``systems__app__weight=2.0``."""
    data = copy.deepcopy(TINY_CITY)
    for path, value in changes.items():
        *way, last = path.split("__")
        place = data
        for step in way:
            place = place[step.replace("_", "-") if step not in place else step]
        place[last] = value
    return data


def entry(*systems: str, at: str = "1m", **fields: Any) -> dict[str, Any]:
    """A stage that gives an attacker a foothold; control follows a minute later."""
    return {
        "id": "entry",
        "kind": "spread",
        "at": at,
        "enters": list(systems),
        "establish": "1m",
        "technique": "T1566",
        **fields,
    }


def fault(*systems: str, at: str = "1m", **fields: Any) -> dict[str, Any]:
    """A stage that breaks systems until they are repaired."""
    plain = {"id": "fault", "kind": "degrade", "at": at, "hits": list(systems), "to": 0.0}
    return {**plain, "repair": "repair", "takes": "30m", **fields}


def told(name: str, at: str, **fields: Any) -> dict[str, Any]:
    """A true indication of ``trouble`` for ``centre``, about pc-a."""
    return inject_data(name, at=at, **{"about": "pc-a", "indicates": "trouble", **fields})


class Play:
    """A drill in which everything is done by hand."""

    def __init__(self, setup: Setup) -> None:
        self.drill = Drill(setup)

    @property
    def records(self) -> list[Record]:
        return self.drill.records

    def to(self, minutes: float) -> Play:
        """Play everything before this minute and at it."""
        self.drill.advance(round(minutes * MINUTE) + 1)
        return self

    def act(self, seat: str, verb: str, about: str | None = None, **more: Any) -> Record:
        """Act now; the act's record comes back."""
        return self.drill.act(Act(seat, verb, about, **more))[0]

    def done(self, seat: str, verb: str, about: str | None = None, **more: Any) -> Record:
        """Act now and play until the work is over; its last ``work`` record comes back."""
        act = self.act(seat, verb, about, **more)
        assert act.data["status"] == "accepted", act.data
        while not (over := [work for work in self.work(act) if work.data["status"] != "started"]):
            self.drill.advance(self.drill.peek() + 1)
        return over[-1]

    def of(self, kind: str, **fields: Any) -> list[Record]:
        """Records of a kind whose data have these values."""
        return [
            record
            for record in self.records
            if record.kind == kind and all(record.data.get(name) == value for name, value in fields.items())
        ]

    def work(self, act: Record) -> list[Record]:
        """The ``work`` records of an act."""
        return self.of("work", act=act.seq)

    def last(self, kind: str, **fields: Any) -> Record:
        return self.of(kind, **fields)[-1]

    def answers(self, duty: Record) -> list[Record]:
        return self.of("answer", duty=duty.seq)


def play(
    *stages: dict[str, Any],
    injects: list[dict[str, Any]] | None = None,
    city: dict[str, Any] = TINY_CITY,
    who: tuple[str, ...] = SEATS,
    threat: dict[str, Any] | None = None,
    seed: int = 1,
    director: bool = False,
    make: Callable[..., Setup] = setup_of,
    **scenario: Any,
) -> Play:
    """A drill of the tiny city with these stages and injects."""
    changes: dict[str, Any] = {"seats": seats(*who), **scenario}
    if stages:
        changes["threats"] = [threat_data(*stages, **(threat or {}))]
    if injects is not None:
        changes["injects"] = injects
    return Play(make(changes, city=city, seed=seed, director=director))


__all__ = ["NEVER", "SEATS", "Play", "city_with", "entry", "fault", "inject_data", "play", "seats", "told"]

"""Scripts that planners bring, as drafts of scenarios."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePath
from typing import NamedTuple, Protocol, TypeVar

from drillsim.base.errors import BatchError
from drillsim.batch.bounded import bounded
from drillsim.intake.draft import NewScenario, Wishes, drafted
from drillsim.intake.reading import read, refused
from drillsim.intake.script import Choices, TakenScript, understood
from drillsim.intake.table import FileTables
from drillsim.intake.units import Units
from drillsim.library.index import Library

SECONDS, MEMORY = 5, 300_000_000
"""What a file may take to be read and understood: seconds of a processor, bytes."""


class Brought(Protocol):
    """What a process of its own is given.

    Attributes:
        name: of the file.
    """

    @property
    def name(self) -> str:
        """What messages call the file."""


Given = TypeVar("Given", bound=Brought)
Came = TypeVar("Came")


class Taken(NamedTuple):
    """A file taken in.

    Attributes:
        script: what was understood of it.
        draft: the scenario made of it.
        units: finds units of its city, by what somebody has said of them first.
    """

    script: TakenScript
    draft: NewScenario
    units: Units


class _File(NamedTuple):
    raw: bytes
    name: str


def opened(raw: bytes, name: str) -> FileTables:
    """The tables of a file, read in a process of its own: it may be anything.

    Args:
        raw: its bytes.
        name: what it is called, for messages.

    Raises:
        InputError: when it cannot be taken in, with the reason.
    """
    return within(_read, _File(raw, name))


def within(work: Callable[[Given], Came], given: Given) -> Came:
    """What is done with a file that somebody brings, in a process of its own.

    Args:
        work: a function of a module.
        given: what it is given, with the ``name`` of the file, for messages.

    Raises:
        InputError: when it takes more than a file may, or cannot be taken in.
    """
    try:
        return bounded(work, given, seconds=SECONDS, memory=MEMORY)
    except BatchError:
        told = {"seconds": str(SECONDS), "memory": str(MEMORY // 1_000_000)}
        raise refused(given.name, "intake_slow", **told) from None


def _read(file: _File) -> FileTables:
    return read(file.raw, file.name)


def taken(library: Library, source: FileTables, name: str, choices: Choices, wishes: Wishes) -> Taken:
    """A draft of a scenario, made of the tables of a file.

    Args:
        library: where its city is.
        source: the tables.
        name: what the file is called, for messages.
        choices: what somebody has said about the file.
        wishes: what the scenario is to be.

    Raises:
        InputError: when no table is a script, or there is no such city.
    """
    city = library.city(wishes.city)[0]
    units = Units(city)
    known = {text: named for text, named in choices.units.items() if units.knows(named)}
    units = Units(city, known)
    script = understood(source, name, units, replace(choices, units=known))
    wishes = replace(wishes, title=wishes.title or script.title or PurePath(name).stem)
    return Taken(script, drafted(script, city, units, wishes), units)

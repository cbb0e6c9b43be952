"""What the library offers for a new drill; files with faults are named and left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from drillsim.base.errors import Fault, InputError
from drillsim.base.texts import Both
from drillsim.documents.checks import load
from drillsim.library.index import CITIES, PROFILE, RUBRICS, RULES, Library
from drillsim.library.shelf import Summaries
from scoring.rubric import Rubric
from web.core.memory import Shelf
from web.core.server import Server

T = TypeVar("T")


KEPT = "scenarios.json"
"""The file of the data folder that spares a server reading all of the library anew at each start."""


def shelf(here: Server) -> Shelf:
    """What the library of a server offers; read once, and anew when a file of it has changed."""
    stamp = _stamp(here.scenarios)
    if here.shelf is None or here.shelf.stamp != stamp:
        kept = Path(here.settings.data) / KEPT
        here.shelf = here.away(lambda: offered(here.scenarios, kept, stamp))
    return here.shelf


def called(here: Server, name: str) -> Both:
    """What a scenario of the library is called; of one with faults the name of its file."""
    summary = shelf(here).scenarios.get(name)
    return Both(name, name) if summary is None else Both.of(summary.title.words())


def _stamp(folder: Path) -> tuple[tuple[str, int, int], ...]:
    """The files of a library, each as long and as old as it is."""
    found = ((str(path), path.stat()) for path in sorted(folder.rglob("*.yaml")))
    return tuple((name, status.st_mtime_ns, status.st_size) for name, status in found)


def offered(folder: Path, kept: Path | None = None, stamp: tuple[tuple[str, int, int], ...] = ()) -> Shelf:
    """What the library in a folder offers.

    Args:
        folder: it.
        kept: where its summaries outlive the server, if anywhere.
        stamp: of its files.
    """
    library, faulty = Library(folder), dict[str, list[Fault]]()

    def sound(names: Iterable[str], read: Callable[[str], T]) -> dict[str, T]:
        return {name: value for name in names if (value := _tried(folder, faulty, read, name)) is not None}

    cities = sound(library.names(CITIES), lambda name: library.city(name)[0].doc.name)
    rules = sound(library.names(RULES), lambda name: library.rules(name)[0].title)
    rubrics = sound(library.names(RUBRICS), lambda name: load(library.rubric(name), name, Rubric).title)
    profile = None if PROFILE in rules else next(iter(rules), PROFILE)
    scenarios, wrong = Summaries(library, kept, profile).all()
    for faults in wrong.values():
        _note(folder, faulty, faults)
    return Shelf(scenarios, rules, rubrics, faulty, stamp, cities)


def _tried(folder: Path, faulty: dict[str, list[Fault]], read: Callable[[str], T], name: str) -> T | None:
    """What is read under a name; None when it has faults, which are noted under the file they are in."""
    try:
        return read(name)
    except InputError as error:
        _note(folder, faulty, error.faults)
        return None


def _note(folder: Path, faulty: dict[str, list[Fault]], faults: Iterable[Fault]) -> None:
    for fault in faults:
        file = Path(fault.file)
        shown = file.relative_to(folder).as_posix() if file.is_relative_to(folder) else fault.file
        told = faulty.setdefault(shown, [])
        if (mine := replace(fault, file=shown)) not in told:
            told.append(mine)

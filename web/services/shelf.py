"""What the library offers for a new drill; files with faults are named and left out."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from drillsim.base.errors import Fault, InputError
from drillsim.documents.checks import load
from drillsim.library.index import CITIES, PROFILE, RUBRICS, RULES, Library
from scoring.rubric import Rubric
from web.core.memory import Shelf
from web.core.server import Server

T = TypeVar("T")


def shelf(here: Server) -> Shelf:
    """What the library of a server offers; read once, and anew as long as a file of it has faults."""
    if here.shelf is None or here.shelf.faulty:
        here.shelf = here.away(lambda: offered(here.scenarios))
    return here.shelf


def offered(folder: Path) -> Shelf:
    """What the library in a folder offers."""
    library, faulty = Library(folder), dict[str, list[Fault]]()

    def sound(names: Iterable[str], read: Callable[[str], T]) -> dict[str, T]:
        return {name: value for name in names if (value := _tried(folder, faulty, read, name)) is not None}

    sound(library.names(CITIES), library.city)
    rules = sound(library.names(RULES), lambda name: library.rules(name)[0].title)
    rubrics = sound(library.names(RUBRICS), lambda name: load(library.rubric(name), name, Rubric).title)
    profile = PROFILE if PROFILE in rules else next(iter(rules), PROFILE)
    paths = {path.stem: str(path) for path in library.scenarios()}
    scenarios = sound(paths, lambda name: library.scenario(paths[name], rules=profile).scenario)
    return Shelf(scenarios, rules, rubrics, faulty)


def _tried(folder: Path, faulty: dict[str, list[Fault]], read: Callable[[str], T], name: str) -> T | None:
    """What is read under a name; None when it has faults, which are noted under the file they are in."""
    try:
        return read(name)
    except InputError as error:
        for fault in error.faults:
            file = Path(fault.file)
            shown = file.relative_to(folder).as_posix() if file.is_relative_to(folder) else fault.file
            told = faulty.setdefault(shown, [])
            if (mine := replace(fault, file=shown)) not in told:
                told.append(mine)
        return None

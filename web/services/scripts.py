"""The script of a scenario of the library, to be written down."""

from __future__ import annotations

from math import inf
from typing import cast

from drillsim.base.model import Title
from drillsim.base.plain import PlainScenario, PlainSet
from drillsim.base.texts import Both
from drillsim.documents.times import Times, likely
from drillsim.engine.setup import Setup, called
from drillsim.library.index import Library, Loaded
from scoring.reports.scripts import Script


def drawn(library: Library, name: str, seed: int, known_as: Title | None = None) -> Script:
    """The script of a scenario as a seed draws it.

    Args:
        library: where it is.
        name: a path, a file name or a code; several with ``+`` between them.
        seed: of the drill.
        known_as: what players know the drill as.

    Raises:
        InputError: with every fault of the scenario.
    """
    loaded = library.scenario(name, seed=seed)
    steps = Times(loaded.scenario, likely, acts=inf).steps
    due = {row.id: steps["inject", row.id].begin for row in loaded.scenario.injects}
    return Script(loaded.documents, _called(loaded, known_as), due, seed=seed)


def written(library: Library, name: str, known_as: Title | None = None) -> Script:
    """The script of a scenario as its author wrote it, with what the seed draws left open.

    Several scenarios together have no file of their own: theirs is the one that seed 1 draws.

    Args:
        library: where it is.
        name: a path, a file name or a code.
        known_as: what players know the drill as.

    Raises:
        InputError: with every fault of the scenario.
    """
    if len(library.tales(name)) > 1:
        return drawn(library, name, 1, known_as)
    loaded = library.scenario(name)
    path = library.find(name)
    document = library.open(path)
    scenario = cast(PlainScenario, document.mapping)
    documents: PlainSet = {**loaded.documents, "scenario": scenario}
    return Script(documents, _called(loaded, known_as), source=path.read_bytes())


def _called(loaded: Loaded, known_as: Title | None) -> Both:
    return Both.of(called(known_as, loaded.scenario).words())


def of_setup(setup: Setup, known_as: Both) -> Script:
    """The script of a drill that was made, as its seed drew it.

    Args:
        setup: of the drill.
        known_as: what players know it as.
    """
    steps = Times(setup.scenario, likely, acts=inf).steps
    due = {row.id: steps["inject", row.id].begin for row in setup.scenario.injects}
    documents = cast(PlainSet, setup.documents)
    return Script(documents, known_as, due, seed=setup.seed)

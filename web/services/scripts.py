"""The script of a scenario of the library, to be written down."""

from __future__ import annotations

from math import inf
from typing import cast

from drillsim.base.model import Title
from drillsim.base.plain import PlainScenario, PlainSet
from drillsim.base.texts import Both
from drillsim.documents.scenario import ScenarioDoc
from drillsim.documents.times import Times, likely
from drillsim.engine import personas
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
    return of_loaded(loaded, seed, _called(loaded, known_as))


def of_loaded(loaded: Loaded, seed: int, known_as: Both) -> Script:
    """The script of a scenario that was loaded as a seed draws it.

    Args:
        loaded: it.
        seed: of the drill.
        known_as: what players know the drill as.
    """
    named = personas.cast(loaded.scenario, loaded.city, seed)
    return Script(_with_names(loaded.documents, named), known_as, _due(loaded.scenario), seed=seed)


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
    documents = _with_names(cast(PlainSet, setup.documents), setup.cast)
    return Script(documents, known_as, _due(setup.scenario), seed=setup.seed)


def _with_names(documents: PlainSet, named: dict[str, str]) -> PlainSet:
    """The documents with the people, hosts and addresses that the seed generates, as players read them."""
    return {**documents, "scenario": cast(PlainScenario, _filled(documents["scenario"], named))}


def _filled(value: object, named: dict[str, str]) -> object:
    if isinstance(value, str):
        return personas.fill(value, named, "{time}")
    if isinstance(value, dict):
        return {key: _filled(each, named) for key, each in value.items()}
    return [_filled(each, named) for each in value] if isinstance(value, list) else value


def _due(scenario: ScenarioDoc) -> dict[str, float]:
    """When each inject is likely to come (ms)."""
    steps = Times(scenario, likely, acts=inf).steps
    return {row.id: steps["inject", row.id].begin for row in scenario.injects}

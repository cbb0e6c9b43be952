"""What there is to choose from: of each scenario what a list shows, without reading all of it each time.

A scenario is checked and summed up once; the summary stands for it until a file of the library changes.
"""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from drillsim import __version__
from drillsim.base.errors import Fault, InputError
from drillsim.base.model import Seat, Text, Title, Value
from drillsim.documents.scenario import ScenarioDoc
from drillsim.library.index import KINDS, Library


class Aim(Value):
    """An objective of a scenario.

    Attributes:
        basis: what it rests on.
        expected: whether something that is expected counts for it.
    """

    basis: tuple[str, ...]
    expected: bool


class Summary(Value):
    """What a list shows of a scenario.

    Attributes:
        name: of its file.
        code, also: the situations it plays.
        length: ms.
        seats: who plays.
        injects: how many.
        aims: its objectives.
    """

    name: str
    code: str
    also: tuple[str, ...]
    title: Title
    summary: Text
    city: str
    length: int
    seats: tuple[Seat, ...]
    injects: int
    aims: tuple[Aim, ...]


_KEPT = TypeAdapter(dict[str, Summary])


def summed(name: str, scenario: ScenarioDoc) -> Summary:
    """The summary of a scenario."""
    expected = {
        each.objective for inject in scenario.injects for each in inject.expect if each.objective is not None
    } | {each.objective for each in scenario.expect if each.objective is not None}
    return Summary(
        name=name,
        code=scenario.code,
        also=scenario.also,
        title=scenario.title,
        summary=scenario.summary,
        city=scenario.city,
        length=scenario.length,
        seats=tuple(seat.seat for seat in scenario.seats),
        injects=len(scenario.injects),
        aims=tuple(Aim(basis=each.basis, expected=each.id in expected) for each in scenario.objectives),
    )


class Summaries:
    """The summaries of a library's scenarios.

    Args:
        library: whose.
        kept: a file that outlives the program; without one they are remembered while it runs. What is there
            and is no summary of ours is made anew.
        rules: the rule profile they are checked with; None for the one that each names, or the usual one.
    """

    def __init__(self, library: Library, kept: Path | None = None, rules: str | None = None) -> None:
        self._library = library
        self._kept = kept
        self._rules = rules
        self._known = {} if kept is None else _read(kept)

    def all(self) -> tuple[dict[str, Summary], dict[str, list[Fault]]]:
        """The summaries by name, and the faults of scenarios that have some."""
        common = self._common()
        sound, faulty, known = dict[str, Summary](), dict[str, list[Fault]](), dict[str, Summary]()
        for path in self._library.scenarios():
            key = sha256(common + path.read_bytes()).hexdigest()
            try:
                summary = self._known.get(key) or self._made(path)
            except InputError as error:
                faulty[path.stem] = error.faults
            else:
                known[key] = sound[path.stem] = summary.model_copy(update={"name": path.stem})
        if self._kept is not None and known.keys() != self._known.keys():
            _write(self._kept, known)
        self._known = known
        return sound, faulty

    def _made(self, path: Path) -> Summary:
        return summed(path.stem, self._library.scenario(str(path), rules=self._rules).scenario)

    def _common(self) -> bytes:
        """What every scenario may hang on besides its own file."""
        whole = sha256(f"{__version__} {self._rules}".encode())
        for kind in KINDS:
            for name in self._library.names(kind):
                whole.update(f"{kind} {name} ".encode())
                whole.update((self._library.root / kind / f"{name}.yaml").read_bytes())
        return whole.digest()


def _read(path: Path) -> dict[str, Summary]:
    try:
        return _KEPT.validate_json(path.read_bytes())
    except (OSError, ValidationError):
        return {}


def _write(path: Path, known: dict[str, Summary]) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        new = path.with_suffix(".new")
        new.write_bytes(_KEPT.dump_json(known))
        new.replace(path)
    except OSError:
        # A list is quicker with it and whole without.
        return

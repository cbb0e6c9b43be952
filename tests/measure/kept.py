"""What was measured, kept with the hash of all that it rests on."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from drillsim.library.index import CITIES, NOISE, PARTS, RUBRICS, RULES
from tests.playing import HOME, LIBRARY
from tests.stories.judging import Verdict

ROOT = HOME.parent
MEASURED = ROOT / "tests/measured"
WITHOUT = ("store", "reports", "figures", "telling")
"""Rooms that no drill and no score rests on."""


def rests_on(name: str) -> str:
    """The hash of a scenario's file, its library, and the code that plays, grades and measures it."""
    digest = hashlib.sha256()
    for path in sorted({LIBRARY.find(name).resolve(), *_library(), *_code()}):
        digest.update(str(path.name).encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()[:16]


def _library() -> Iterable[Path]:
    for kind in (CITIES, RULES, PARTS, NOISE):
        yield from (HOME / kind).glob("*.yaml")
    yield HOME / RUBRICS / "default.yaml"


def _code() -> Iterable[Path]:
    for room in ("drillsim", "scoring", "tests/measure", "tests/stories"):
        for path in (ROOT / room).rglob("*.py"):
            if set(path.relative_to(ROOT).parts).isdisjoint(WITHOUT):
                yield path
    yield from (ROOT / "tests" / name for name in ("variety.py", "playing.py"))


class Kept:
    """The measurements of one scenario.

    Args:
        name: its code or file.
        folder: where they stand.
    """

    def __init__(self, name: str, folder: Path = MEASURED) -> None:
        self.file = folder / f"{LIBRARY.find(name).stem}.json"
        self._rests_on = rests_on(name)
        self._all: dict[str, Any] = json.loads(self.file.read_text()) if self.file.exists() else {}

    def of(self, measure: str, seeds: int) -> list[Verdict] | None:
        """What a measurement came to; None when it is not there, or rests on something else by now."""
        found = self._all.get(measure)
        if found is None or (found["inputs"], found["seeds"]) != (self._rests_on, seeds):
            return None
        return [Verdict(**{**row, "behind": tuple(row["behind"])}) for row in found["verdicts"]]

    def keep(self, measure: str, seeds: int, verdicts: list[Verdict]) -> None:
        """Keep what a measurement came to; the file is whole at any moment."""
        rows = [verdict._asdict() for verdict in verdicts]
        self._all[measure] = {"inputs": self._rests_on, "seeds": seeds, "verdicts": rows}
        self.file.parent.mkdir(exist_ok=True)
        new = self.file.with_suffix(".new")
        new.write_text(json.dumps(dict(sorted(self._all.items())), ensure_ascii=False, indent=1) + "\n")
        new.replace(self.file)

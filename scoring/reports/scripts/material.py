"""What a script is made of: a scenario with its city and rules, as plain values."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, cast

from drillsim.base.model import milliseconds
from drillsim.base.plain import PlainSet
from drillsim.base.texts import Both
from scoring.telling.names import Brief, Names
from scoring.telling.numbers import StoryClock

Plain = Mapping[str, Any]


@dataclass(frozen=True)
class Script:
    """A scenario that is to be written down.

    Attributes:
        documents: the scenario, as a seed draws it or as it was written, with its city and rules.
        called: what players may know the drill as.
        due: when each inject is likely to come (ms) as far as it waits for nobody's act; empty for a scenario
            as it was written.
        source: the text of its file, where the script is that of the file as written.
        seed: which seed drew it; None for the script as written.
        standing: of a planner's draft, its version and whether that is approved: said on every page.
    """

    documents: PlainSet
    called: Both
    due: Mapping[str, float] = field(default_factory=dict)
    source: bytes = b""
    seed: int | None = None
    standing: Both | None = None

    @cached_property
    def scenario(self) -> dict[str, Any]:
        """The scenario; one as it was written may leave names and times open."""
        return cast("dict[str, Any]", self.documents["scenario"])

    @cached_property
    def names(self) -> Names:
        """What things are called in full."""
        return Names(self.documents)

    @cached_property
    def brief(self) -> Brief:
        """What things are called in a table."""
        return Brief(self.documents)

    @cached_property
    def clock(self) -> StoryClock:
        """Drill time and story time; of a story whose start is left open, drill time alone."""
        try:
            return StoryClock(self.scenario.get("story"))
        except ValueError:
            return StoryClock(None)

    @cached_property
    def injects(self) -> list[Plain]:
        """The injects in the order of the script: by the time at which each is likely to come."""
        rows = list(self.scenario["injects"])
        return sorted(rows, key=lambda row: self.due.get(row["id"], 0.0)) if self.due else rows

    @cached_property
    def seats(self) -> list[str]:
        """The seats that are played."""
        return [row["seat"] for row in self.scenario["seats"]]

    @cached_property
    def objectives(self) -> dict[str, Both]:
        """The objectives by id."""
        return {row["id"]: Both.of(row["title"]) for row in self.scenario["objectives"]}

    @cached_property
    def callers(self) -> dict[str, list[tuple[str, str | None]]]:
        """Inject -> the injects that have it told: by the option chosen, or None for any other reason."""
        found: dict[str, list[tuple[str, str | None]]] = {}
        for row in self.scenario["injects"]:
            for option in row.get("options") or ():
                _called(found, option, row["id"], option["id"])
            _called(found, row, row["id"], None)
            _called(found, row.get("unanswered") or {}, row["id"], None)
        return found

    @cached_property
    def hash(self) -> str:
        """SHA-256 of what the script says, its city and rules apart."""
        text = json.dumps(self.scenario, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(text.encode()).hexdigest()

    def phase_at(self, at: float) -> str | None:
        """The id of the phase at a drill time (ms); None where there is none."""
        phases = [row for row in self.scenario.get("phases") or () if milliseconds(row["start"]) <= at]
        return max(phases, key=lambda row: milliseconds(row["start"]))["id"] if phases else None


def _called(
    found: dict[str, list[tuple[str, str | None]]], holder: Plain, by: str, option: str | None
) -> None:
    for each in holder.get("then") or ():
        if isinstance(told := each.get("tell"), str) and (by, option) not in found.get(told, ()):
            found.setdefault(told, []).append((by, option))

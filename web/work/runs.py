"""Runs beside a drill: idle, experts, luck drawn anew; what they lose is kept by the hash of their inputs."""

from __future__ import annotations

import hashlib
import json
from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import NamedTuple

from drillsim.base.records import Record
from drillsim.batch.pool import Progress, Workers
from drillsim.engine.drill import Drill
from drillsim.engine.setup import Setup
from drillsim.live.whatif import EXPERT, EXPERTS, IDLE, REDRAWS, redrawn, reference
from scoring.index import Index
from scoring.outcome import References, loss
from scoring.rubric import Penalties

KEPT = 64
"""Sets of losses kept in a process."""
REDRAWN = "redrawn"

_LOSSES: OrderedDict[Hashable, float] = OrderedDict()


class SideRun(NamedTuple):
    """A run beside a drill.

    Attributes:
        kind: who is in the graded seats; or ``redrawn``, the drill's own acts with other luck.
        again: which luck.
    """

    kind: str
    again: int


@dataclass(frozen=True, slots=True)
class Beside:
    """A drill that runs are played beside, and what their losses are counted by."""

    setup: Setup
    records: list[Record]
    penalties: Penalties


def played(setup: Setup, records: list[Record], run: SideRun) -> Drill:
    """A run beside a drill."""
    if run.kind == REDRAWN:
        return redrawn(setup, records, run.again)
    return reference(setup, records, run.kind, run.again)


def losing(beside: Beside) -> Callable[[SideRun], float]:
    """What tells what a run beside a drill loses."""

    def lost(run: SideRun) -> float:
        return loss(Index(played(beside.setup, beside.records, run).records), beside.penalties)

    return lost


def inputs_hash(records: list[Record]) -> str:
    """What a journal's drill was set up from and what people did in it, as one hash."""
    digest = hashlib.sha256()
    for record in records:
        if record.kind in ("start", "act", "control", "join", "leave", "end"):
            digest.update(json.dumps([record.t, record.kind, record.data], sort_keys=True).encode())
    return digest.hexdigest()


class Runs:
    """The runs beside one drill, each played when its loss is first asked for.

    Args:
        setup: of the drill.
        records: its journal.
        workers: where they are played.
    """

    def __init__(self, setup: Setup, records: list[Record], workers: Workers | None = None) -> None:
        self._setup, self._records = setup, records
        self._inputs = inputs_hash(records)
        self._shown: dict[str, Drill] = {}
        self._workers = workers or Workers()

    def shown(self, kind: str) -> Drill:
        """The run that curves show: idle, or the first of experts."""
        if kind not in self._shown:
            self._shown[kind] = reference(self._setup, self._records, kind)
        return self._shown[kind]

    def losses(
        self, penalties: Penalties, *, luck: bool = True, progress: Progress | None = None
    ) -> References:
        """What the runs lose.

        Args:
            penalties: the rubric's ``outcome``.
            luck: whether luck is drawn anew, too.
            progress: told how many runs are done, of how many.
        """
        experts = [SideRun(EXPERT, n) for n in range(EXPERTS)]
        drawn = [SideRun(REDRAWN, n) for n in range(1, REDRAWS + 1)] if luck else []
        found = self._lost(penalties, [SideRun(IDLE, 0), *experts, *drawn], progress)
        return References(found[0], tuple(found[1 : EXPERTS + 1]), tuple(found[EXPERTS + 1 :]))

    def single(self, penalties: Penalties, kind: str) -> float:
        """What one run of a kind loses."""
        return self._lost(penalties, [SideRun(kind, 0)], None)[0]

    def _lost(self, penalties: Penalties, runs: list[SideRun], progress: Progress | None) -> list[float]:
        keys = [(self._inputs, *run, penalties.model_dump_json()) for run in runs]
        for key, run in zip(keys, runs, strict=True):
            if key not in _LOSSES and run.again == 0:
                # It is shown, too.
                _LOSSES[key] = loss(Index(self.shown(run.kind).records), penalties)
        missing = [(key, run) for key, run in zip(keys, runs, strict=True) if key not in _LOSSES]
        beside = Beside(self._setup, self._records, penalties)
        came = self._workers.map(losing, beside, [run for _, run in missing], progress)
        _LOSSES.update(zip((key for key, _ in missing), came, strict=True))
        return [_kept(key) for key in keys]


def _kept(key: Hashable) -> float:
    """A loss that is known, looked at last; the longest unseen are let go."""
    _LOSSES.move_to_end(key)
    while len(_LOSSES) > KEPT * (EXPERTS + REDRAWS + 1):
        _LOSSES.popitem(last=False)
    return _LOSSES[key]

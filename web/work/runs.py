"""Runs beside a drill: idle, experts, luck drawn anew; what they lose is kept by the hash of their inputs."""

from __future__ import annotations

import hashlib
import json
from collections import OrderedDict
from collections.abc import Callable, Hashable

from drillsim.base.records import Record
from drillsim.engine.drill import Drill
from drillsim.engine.setup import Setup
from drillsim.live.whatif import EXPERT, EXPERTS, IDLE, REDRAWS, redrawn, reference
from scoring.index import Index
from scoring.outcome import References, loss
from scoring.rubric import Penalties

KEPT = 64
"""Sets of losses kept in a process."""

_LOSSES: OrderedDict[Hashable, float] = OrderedDict()


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
    """

    def __init__(self, setup: Setup, records: list[Record]) -> None:
        self._setup, self._records = setup, records
        self._inputs = inputs_hash(records)
        self._shown: dict[str, Drill] = {}

    def shown(self, kind: str) -> Drill:
        """The run that curves show: idle, or the first of experts."""
        if kind not in self._shown:
            self._shown[kind] = reference(self._setup, self._records, kind)
        return self._shown[kind]

    def losses(self, penalties: Penalties, *, luck: bool = True) -> References:
        """What the runs lose.

        Args:
            penalties: the rubric's ``outcome``.
            luck: whether luck is drawn anew, too.
        """
        experts = tuple(self._lost(penalties, EXPERT, n) for n in range(EXPERTS))
        drawn = tuple(self._redrawn(penalties, n) for n in range(1, REDRAWS + 1)) if luck else ()
        return References(self._lost(penalties, IDLE, 0), experts, drawn)

    def single(self, penalties: Penalties, kind: str) -> float:
        """What one run of a kind loses."""
        return self._lost(penalties, kind, 0)

    def _lost(self, penalties: Penalties, kind: str, again: int) -> float:
        def run() -> Drill:
            if again == 0:
                return self.shown(kind)
            return reference(self._setup, self._records, kind, again)

        return self._kept(penalties, kind, again, run)

    def _redrawn(self, penalties: Penalties, again: int) -> float:
        return self._kept(penalties, "redrawn", again, lambda: redrawn(self._setup, self._records, again))

    def _kept(self, penalties: Penalties, kind: str, again: int, run: Callable[[], Drill]) -> float:
        key = (self._inputs, kind, again, penalties.model_dump_json())
        if key not in _LOSSES:
            _LOSSES[key] = loss(Index(run().records), penalties)
        _LOSSES.move_to_end(key)
        while len(_LOSSES) > KEPT * (EXPERTS + REDRAWS + 1):
            _LOSSES.popitem(last=False)
        return _LOSSES[key]

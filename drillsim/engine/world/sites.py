"""Where systems stand and people work: which places are evacuated, which services have been moved away."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from drillsim.documents.sites import Premises
from drillsim.engine.world.state import NodeState

MOVES: Final = "fail_over"
"""The act that moves a service to the stand-by place."""
ON_THE_SPOT: Final = frozenset({"repair", "switch_power", "collect_evidence"})
"""Work that nobody can do from elsewhere."""
ON_WRECKS: Final = frozenset({MOVES, "investigate", "collect_evidence"})
"""What can still be done about equipment that is destroyed."""


class Sites:
    """The places of a drill.

    Args:
        places: those of the scenario; none when it has none.

    Attributes:
        all: place -> what the scenario says of it.
        evacuated: the places that nobody may enter.
        moved: the systems whose service has been moved to the stand-by place.
    """

    def __init__(self, places: Iterable[Premises] = ()) -> None:
        self.all = {place.id: place for place in places}
        self.evacuated: set[str] = set()
        self.moved: set[str] = set()
        self._of = {name: place for place in self.all.values() for name in place.systems}

    def of(self, node: str) -> Premises | None:
        """The place in which the service of a node is; None once it has been moved, or where none is said."""
        return None if node in self.moved else self._of.get(node)

    def movable(self, node: str) -> Premises | None:
        """The place from which the service of a node can be moved to a stand-by."""
        place = self.of(node)
        return place if place is not None and place.standby is not None else None

    def away(self, agency: str) -> bool:
        """Whether the technicians of an agency stand outside."""
        return any(agency in self.all[place].people for place in self.evacuated)

    def refusal(self, verb: str, agency: str, state: NodeState) -> str | None:
        """Why technical work cannot be done where a system stands, or by those who stand outside."""
        if state.destroyed and verb not in ON_WRECKS:
            return "destroyed"
        if verb == MOVES:
            return None
        place = self.of(state.id)
        shut = place is not None and place.id in self.evacuated and verb in ON_THE_SPOT
        return "evacuated" if shut or self.away(agency) else None

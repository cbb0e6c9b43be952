"""The improvement plan of an earlier drill, carried forward."""

from __future__ import annotations

from drillsim.live.clocks import wall
from drillsim.live.runner import ENDED
from drillsim.store import DrillRow, KeptAction, Store

OPEN = "open"
_STAYS_THERE = ("id", "finding", "outcome", "carried_from")
"""What an action is carried forward without."""


def candidates(store: Store, row: DrillRow) -> list[DrillRow]:
    """The drills that were over before this one was made, the latest first."""
    earlier = [each for each in store.drills() if each.created <= row.created and each.id != row.id]
    return [each for each in reversed(earlier) if each.state == ENDED]


def follow_up(store: Store, row: DrillRow, earlier: DrillRow | None) -> None:
    """Let a drill follow up an earlier one, or none: its open actions are carried in, each once.

    Raises:
        StoreError: when it cannot be stored.
    """
    if earlier is None:
        store.set_previous(row.id, None, [])
        return
    known = {
        (each["carried_from"]["drill"], each["carried_from"]["action"])
        for each in store.assessment(row.id)["actions"]
        if "carried_from" in each
    }
    actions = store.assessment(earlier.id)["actions"]
    fresh = [each for each in actions if each["status"] == OPEN and (earlier.id, each["id"]) not in known]
    store.set_previous(row.id, earlier.id, [_carried(earlier, each) for each in fresh])


def _carried(source: DrillRow, action: KeptAction) -> dict[str, object]:
    kept = {name: value for name, value in action.items() if name not in _STAYS_THERE}
    origin = {"drill": source.id, "action": action["id"], "title": source.title, "date": source.created}
    return {**kept, "carried_from": origin, "wall": wall()}

"""A real incident during a drill: it stops everything, everybody is told, and told again when it is over."""

from __future__ import annotations

from drillsim.live.runner import LiveDrill
from web.core import texts


def stop(live: LiveDrill, by: str, key: str | None) -> None:
    """There is a real incident: the clock stands still, and everybody is told in the organisers' name.

    Both are one commit: a clock that stands and nobody knows why, or word of it while the story goes on,
    would be worse than an order that failed and is seen to have failed.

    Args:
        live: the drill.
        by: who orders it.
        key: one of the order's own: under it the order counts once.

    Raises:
        Refused, DrillsimError: as ``LiveDrill.stop_and_say`` does.
    """
    live.stop_and_say({**_announced(live, by, "real"), **({"key": key} if key else {})})


def over(live: LiveDrill, by: str) -> dict[str, object] | None:
    """What everybody is told as a drill goes on that a real incident had stopped; none when none had."""
    title = texts.both("real_title")
    for record in reversed(live.records()):
        if record.kind == "control" and record.data["type"] == "say" and record.data.get("title") == title:
            return _announced(live, by, "real_over")
        if record.kind == "control" and record.data.get("do") in ("start", "resume"):
            break
    return None


def _announced(live: LiveDrill, by: str, what: str) -> dict[str, object]:
    """Words of the organisers to every seat."""
    return {
        "type": "say",
        "from": live.setup.phrasebook.says.organisers.words(),
        "to": [str(each.seat) for each in live.setup.scenario.seats],
        "channel": "alert",
        "title": texts.both(f"{what}_title"),
        "body": texts.both(f"{what}_body"),
        "by": by,
    }

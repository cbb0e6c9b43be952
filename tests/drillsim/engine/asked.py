"""Duties of the tiny drill: asked for, and found."""

from __future__ import annotations

from typing import Any

from drillsim.base.records import Record
from tests.drillsim.playing import (
    Play,
    entry,
    inject_data,
    play,
)

TECHNICIAN, LEADER, CYBER = "centre/technician", "centre/leader", "cyber/leader"
FORM = {"system-name": "Máy trạm A"}
SPAN = {"target": "5m", "limit": "10m"}


def ruled(table: Play, name: str | None = None) -> list[Record]:
    """Duties of the rule profile, of one obligation or of all."""
    return [
        duty for duty in table.of("duty") if duty.data["origin"].get("rule") in ([name] if name else NAMES)
    ]


NAMES = ["to-owner", "to-team", "to-chairman", "progress", "classify", "convene", "closing"]


def names(table: Play) -> list[str]:
    return [duty.data["origin"]["rule"] for duty in ruled(table)]


def asking(*expect: dict[str, Any], to: Any = "centre", **fields: Any) -> Play:
    """The attacker is in pc-a; at 2 minutes ``ask`` is delivered with these expectations."""
    ask = inject_data("ask", at="2m", to=to, expect=[SPAN | each for each in expect], **fields)
    return play(entry("pc-a"), injects=[ask]).to(2)

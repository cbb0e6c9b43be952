"""The inputs that records of a journal hold, given to a drill again."""

from __future__ import annotations

from drillsim.base.model import Record
from drillsim.engine.actions.acts import act_from, was_let_in
from drillsim.engine.drill import Drill


def feed(drill: Drill, record: Record) -> None:
    """Give a drill the input that a record holds, at its time; other records are passed over."""
    data = record.data
    if record.kind == "act" and data["seat"] is not None:
        drill.advance(record.t)
        drill.act(act_from(data), let_in=was_let_in(data))
    elif record.kind == "control":
        drill.advance(record.t)
        drill.control(data, let_in=True)
    elif record.kind in ("join", "leave"):
        drill.advance(record.t)
        present = drill.join if record.kind == "join" else drill.leave
        present(data["seat"], data["person"], data.get("wall"))

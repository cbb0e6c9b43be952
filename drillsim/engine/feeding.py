"""The inputs that records of a journal hold, given to a drill again."""

from __future__ import annotations

from drillsim.base.records import Record
from drillsim.engine.actions.acts import act_from, was_let_in
from drillsim.engine.drill import Drill


def feed(drill: Drill, record: Record) -> None:
    """Give a drill the input that a record holds, at its time; other records are passed over."""
    if record.kind == "act":
        if record.data["seat"] is not None and "asked" not in record.data:
            drill.advance(record.t)
            drill.act(act_from(record.data), let_in=was_let_in(record.data))
    elif record.kind == "control":
        drill.advance(record.t)
        drill.control(record.data, let_in=True)
    elif record.kind in ("join", "leave"):
        drill.advance(record.t)
        present = drill.join if record.kind == "join" else drill.leave
        present(record.data["seat"], record.data["person"], record.data.get("wall"))

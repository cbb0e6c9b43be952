"""Planned changes: work with a window, a point of no return and a way back, told of before it begins."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import Field

from drillsim.base.model import Duration, Id, Share, Span, Text, Value
from drillsim.documents.conditions import ChangeState

ENDS: tuple[ChangeState, ...] = ("done", "back", "off")
"""How a change can end: it is done, the old state is there again, or it never began."""

STATES: tuple[ChangeState, ...] = get_args(ChangeState)


class PlannedChange(Value):
    """Work on systems that was planned.

    Attributes:
        title: what it is called.
        hits: the systems it is done on.
        at: when it begins by itself, unless it is called off; without it, when somebody says go.
        before: so long before that it was under way already.
        opens, closes: its window; it does not begin before the one, nor at all after the other.
        takes: how long the whole of it is.
        point: its point of no return, a share of the whole; it has none when not said.
        serves: what its systems serve while it goes on.
        back: how long rolling back takes before the point.
        restore: how long it takes past it, from the backup of before; no way back when not said.
        otherwise: what holds as the window closes on it and nobody has decided (``else`` in the file).
    """

    id: Id
    title: Text
    hits: Id | Annotated[tuple[Id, ...], Field(min_length=1)]
    at: Duration | None = None
    before: Duration | None = None
    opens: Duration | None = None
    closes: Duration | None = None
    takes: Span
    point: Annotated[float, Field(gt=0, lt=1)] | None = None
    serves: Share = 1.0
    back: Span
    restore: Span | None = None
    otherwise: Literal["go", "back"] = Field(default="go", alias="else")

    @property
    def systems(self) -> tuple[str, ...]:
        """The nodes it is done on, each once."""
        return (self.hits,) if isinstance(self.hits, str) else tuple(dict.fromkeys(self.hits))

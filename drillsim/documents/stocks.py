"""Stocks: what there is so much of, who keeps it, what it is worth, and what uses it up."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field, model_validator
from pydantic_core import PydanticCustomError

from drillsim.base.model import Id, Text, Value
from drillsim.documents.conditions import Verbs

Quantity = Annotated[float, Field(gt=0, le=1_000_000_000_000)]
Nodes = Id | Annotated[tuple[Id, ...], Field(min_length=1)]


def several(value: str | tuple[str, ...] | None) -> tuple[str, ...]:
    """One name, several or none."""
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else value


class StockUse(Value):
    """What uses a stock up: nodes as long as they run, or acts.

    Attributes:
        runs: nodes that stop when there is none of it left.
        act: verb, or verbs, that cannot be done without so much of it.
        about: of an act, on which nodes; any when not said.
        by: of an act, whose; anybody's when not said.
        takes: how much: an hour of running, for each node; each act.
    """

    runs: Nodes | None = None
    act: Verbs | None = None
    about: Nodes | None = None
    by: Id | None = None
    takes: Quantity

    @model_validator(mode="after")
    def _one_of_two(self) -> StockUse:
        if (self.runs is None) == (self.act is None):
            raise PydanticCustomError("stock_use", "one of runs and act")
        if self.runs is not None and (self.about is not None or self.by is not None):
            raise PydanticCustomError("stock_use", "one of runs and act")
        return self


class Stock(Value):
    """Something that there is so much of.

    Attributes:
        title: what it is called.
        owner: the agency that keeps it, and sees how much is left.
        amount: how much there is as the drill begins.
        unit: what it is counted in.
        price: what one unit is expected to cost, in dong.
        uses: what uses it up.
    """

    id: Id
    title: Text
    owner: Id
    amount: Quantity
    unit: Text
    price: Annotated[int, Field(ge=0, le=1_000_000_000_000)] | None = None
    uses: tuple[StockUse, ...] = ()

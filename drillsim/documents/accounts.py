"""Accounts as things: who holds them, what they open, and how much honest work rests on them."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from drillsim.base.model import Id, Share, Text, Value


class AccountGroup(Value):
    """A group of accounts that are given out, closed and renewed together.

    Attributes:
        name: what people call it.
        holders: seats and agencies that have one.
        privilege: ``user`` or ``admin``.
        shared: several people use one: its traces name nobody.
        opens: system -> share of its service that is done through these accounts.
    """

    id: Id
    name: Text
    holders: tuple[str, ...] = ()
    privilege: Literal["user", "admin"] = "user"
    shared: bool = False
    opens: Annotated[dict[Id, Share], Field(min_length=1)]

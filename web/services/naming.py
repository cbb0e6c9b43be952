"""Ids and join codes of new drills."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from typing import TypeVar

from drillsim.base.errors import Conflict
from web.access import codes

T = TypeVar("T")


def named(make: Callable[[str, str], T], wished: str = "", drawn: str = "") -> T:
    """Make a drill under an id and a join code that are free.

    Args:
        make: stores a drill by its id and its code; raises ``Conflict`` when one of them is taken.
        wished: the code that it is to have, if that is free.
        drawn: the id that it is to have, likewise.
    """
    while True:
        try:
            return make(drawn or uuid.uuid4().hex[:12], wished or codes.drill_code())
        except Conflict:
            wished = drawn = ""

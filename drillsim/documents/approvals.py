"""Approvals: acts that need the consent of a role before they are carried out."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from drillsim.base.model import MINUTE, Dist, Duration, Id, Seat, Span, Value
from drillsim.documents.conditions import Verbs

TAKES = Dist("lognormal", 6 * MINUTE, 6 * MINUTE, 0.4)
ALWAYS_FREE = frozenset({"acknowledge", "verify", "cancel", "approve", "refuse"})
"""Acts that no approval can hold up; of an answer, an option may have its own."""


class Approval(Value):
    """Who must consent to an act.

    Attributes:
        act: verb, or verbs.
        about: systems; any when not said.
        by: a seat, an agency (any seat of it), or a role (who has it in the agency that acts).
        takes: how long an approver takes whom nobody plays.
        within: how long an approver may take who is played; without it, for ever.
        otherwise: what holds when nobody plays the approver, or the time is up (``else`` in the file).
    """

    act: Verbs
    about: Id | Annotated[tuple[Id, ...], Field(min_length=1)] | None = None
    by: Id | Seat
    takes: Span = TAKES
    within: Duration | None = None
    otherwise: Literal["approve", "refuse"] = Field(default="approve", alias="else")

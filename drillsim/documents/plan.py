"""A plan: what a city must be ready for, by the codes that scenarios and their objectives cite."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from drillsim.base.errors import Fault
from drillsim.base.model import Id, Text, Value
from drillsim.documents.requirements import CODES
from drillsim.documents.yamltext import Document

Code = Annotated[str, Field(pattern=r"^[A-L][0-9]{0,2}[a-e]?$")]


class Demand(Value):
    """One thing that a plan asks for.

    Attributes:
        name: what it is.
        section: where the plan asks for it.
        cause: of a situation, its cause.
        played: whether it is for drills; what is done through the year is not.
    """

    name: Text
    section: str | None = None
    cause: Code | None = None
    played: bool = True


class Demands(Value):
    """Demands of one kind.

    Attributes:
        id: the letter their codes begin with.
        shown_by: what of a scenario meets them: its ``situation``, a ``seat`` of such a force, or an
            ``objective`` that rests on the code.
        codes: the demands.
    """

    id: Annotated[str, Field(pattern=r"^[A-L]$")]
    title: Text
    shown_by: Literal["situation", "seat", "objective"]
    codes: Annotated[dict[Code, Demand], Field(min_length=1)]


class PlanDoc(Value):
    """A plan's file."""

    version: Literal[1]
    plan: Id
    title: Text
    groups: Annotated[tuple[Demands, ...], Field(min_length=1)]


def check_plan(document: Document, plan: PlanDoc) -> list[Fault]:
    """Every code that no scenario could cite."""
    return [
        document.fault(("groups", at, "codes", code), "plan_code", value=code)
        for at, group in enumerate(plan.groups)
        for code in group.codes
        if code not in CODES
    ]

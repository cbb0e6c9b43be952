"""Rosters: people of a team who can be called out, what each can do, and what becomes of the call."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import Field

from drillsim.base.model import Duration, Id, Span, Text, Value
from drillsim.documents.conditions import MemberState, Skill, Verbs
from drillsim.documents.rules import Verb

CALL_OUT: Verb = "call_out"
RELEASE: Verb = "release"
REPLACE: Verb = "replace"
SUCCESSOR = "-thay"
"""Ends the id of who was named instead of somebody."""
MUSTERING: frozenset[Verb] = frozenset({CALL_OUT, RELEASE, REPLACE})
"""The acts that there are where a scenario has a roster."""

Found = Literal["ready", "present", "held", "tied", "moved", "abroad", "refuses", "silent"]
"""How the call finds somebody: he comes; is at work as the drill begins; is kept by his head; is tied to
somebody concerned; has moved on; is abroad; is unwilling; is not to be reached."""
SKILLS: tuple[Skill, ...] = get_args(Skill)
MEMBER_STATES: tuple[MemberState, ...] = get_args(MemberState)
WAITS: frozenset[Found] = frozenset({"held", "tied"})
"""Who answers and comes when somebody lets him."""
CANNOT: frozenset[Found] = frozenset({"moved", "abroad", "refuses"})
"""Who answers and does not come."""


class Successor(Value):
    """Somebody whom the agency can name instead.

    Attributes:
        skills: what he can do.
        comes: how long after he is named he is at work.
    """

    skills: Annotated[tuple[Skill, ...], Field(min_length=1)]
    comes: Span


class TeamMember(Value):
    """Somebody on a roster; his name is generated.

    Attributes:
        of: the agency where he works otherwise, which is told of the call.
        skills: what he can do.
        found: how the call finds him.
        answers: how long after the call he answers, where nobody plays his agency.
        comes: how long after he may leave he is at work.
        says: what he answers, in other words than the usual.
        successor: whom his agency can name instead of him.
    """

    id: Id
    of: Id
    skills: Annotated[tuple[Skill, ...], Field(min_length=1)]
    found: Found = "ready"
    answers: Span
    comes: Span
    says: Text | None = None
    successor: Successor | None = None


class Need(Value):
    """A skill that the team needs; without anybody at work who has it, it cannot do these acts."""

    skill: Skill
    act: Verbs | None = None

    @property
    def verbs(self) -> tuple[str, ...]:
        """The acts."""
        return () if self.act is None else (self.act,) if isinstance(self.act, str) else self.act


class Roster(Value):
    """The people of a team.

    Attributes:
        title: what it is called.
        team: the agency whose work they do once they are there.
        calls: agencies that may call them out, and are told what comes of it.
        strength: how many are wanted at work.
        needs: the skills that are wanted there.
        acknowledged: within what time of the call whoever is called answers, for the marks.
        by: the drill time at which strength and skills are marked.
        objective: the objective that this serves; ``weight``: of each line.
        members: the people.
    """

    id: Id
    title: Text
    team: Id
    calls: Id | Annotated[tuple[Id, ...], Field(min_length=1)]
    strength: Annotated[int, Field(ge=1, le=200)]
    needs: tuple[Need, ...] = ()
    acknowledged: Duration = 15 * 60_000
    by: Duration = 60 * 60_000
    objective: Id | None = None
    weight: Annotated[float, Field(gt=0, le=100)] = 2.0
    members: Annotated[tuple[TeamMember, ...], Field(min_length=1, max_length=200)]

    @property
    def callers(self) -> tuple[str, ...]:
        """The agencies that may call them out."""
        return (self.calls,) if isinstance(self.calls, str) else self.calls

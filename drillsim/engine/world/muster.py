"""Who of a roster was called, comes, is at work: where conditions, acts and marks look."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from drillsim.documents.conditions import MemberState, Skill
from drillsim.documents.rosters import SUCCESSOR, Roster, TeamMember


@dataclass(slots=True)
class Person:
    """Somebody on a roster, or named since.

    Attributes:
        member: whose row of the roster it is.
        roster: the roster.
        id: his own id.
        skills: what he can do.
        stands: how it stands with him; None before he is called.
    """

    member: TeamMember
    roster: Roster
    id: str
    skills: tuple[Skill, ...]
    stands: MemberState | None = None

    @property
    def agency(self) -> str:
        """Where he works otherwise."""
        return self.member.of


class Turnout:
    """All people of the rosters of a drill.

    Args:
        rosters: those of the scenario; none when it has none.

    Attributes:
        rosters: by their ids.
        people: by their ids.
    """

    def __init__(self, rosters: Iterable[Roster] = ()) -> None:
        self.rosters = {roster.id: roster for roster in rosters}
        self.people = {
            member.id: Person(
                member, roster, member.id, member.skills, "arrived" if member.found == "present" else None
            )
            for roster in self.rosters.values()
            for member in roster.members
        }

    def here(self, roster: str) -> list[Person]:
        """Those of a roster who are at work."""
        return [one for one in self.people.values() if one.roster.id == roster and one.stands == "arrived"]

    def strength(self, roster: str) -> float:
        """How many are at work, as a share of how many are wanted."""
        return len(self.here(roster)) / self.rosters[roster].strength

    def covers(self, roster: str, skill: str) -> bool:
        """Whether somebody at work has a skill."""
        return any(skill in one.skills for one in self.here(roster))

    def calling(self, agency: str) -> list[Roster]:
        """The rosters from which an agency may call people out."""
        return [roster for roster in self.rosters.values() if agency in roster.callers]

    def of(self, agency: str, *stands: MemberState | None) -> list[Person]:
        """An agency's people on any roster with whom it stands so."""
        return [one for one in self.people.values() if one.agency == agency and one.stands in stands]

    def can_call(self, agency: str) -> list[str]:
        """The agencies with somebody whom this one may call and has not, or who was not reached."""
        mine = {roster.id for roster in self.calling(agency)}
        found = [one for one in self.people.values() if one.roster.id in mine and one.stands in FRESH]
        return list(dict.fromkeys(one.agency for one in found if one.agency != agency))

    def replaceable(self, person: Person) -> bool:
        """Whether his agency can name somebody instead of him."""
        own = person.id == person.member.id
        return own and person.stands in BARRED and person.member.successor is not None

    def name_instead(self, person: Person) -> Person:
        """Who is named instead of somebody: from here on one of the roster."""
        successor = person.member.successor
        assert successor is not None
        named = Person(person.member, person.roster, person.id + SUCCESSOR, successor.skills)
        self.people[named.id] = named
        return named

    def lacks(self, agency: str, verb: str) -> bool:
        """Whether the team of a roster cannot do an act, as nobody at work has the skill for it."""
        return any(
            verb in need.verbs and not self.covers(roster.id, need.skill)
            for roster in self.rosters.values()
            if roster.team == agency
            for need in roster.needs
        )


FRESH: tuple[MemberState | None, ...] = (None, "unreached", "away")
"""Who can be called."""
BARRED: tuple[MemberState, ...] = ("called", "unreached", "acknowledged", "held", "refused")
"""Who does not come, or not yet: somebody else can be named."""

"""What a scenario says of rosters: agencies and skills there are, people who can come to be as awaited."""

from __future__ import annotations

from drillsim.documents.conditions import Condition, MemberState
from drillsim.documents.consequences import Bring, Consequence, Send
from drillsim.documents.reachability import thens
from drillsim.documents.rosters import CANNOT, MUSTERING, WAITS, Roster, TeamMember
from drillsim.documents.scene import Scene, check_verbs, items, walk
from drillsim.documents.yamltext import Path


def check_rosters(scene: Scene) -> None:
    """Note every fault in rosters, in acts that take one, and in what waits for their people."""
    scenario = scene.scenario
    scene.newer((), {"rosters": scenario.rosters or None})
    if "rosters" in scene.broken:
        return
    first: dict[str, str] = {}
    for at, roster in enumerate(scenario.rosters):
        _roster(scene, ("rosters", at), roster, first)
    if not scenario.rosters:
        _nobody(scene)
    elif not scene.broken:
        _awaited(scene)


def _roster(scene: Scene, path: Path, roster: Roster, first: dict[str, str]) -> None:
    scene.name((*path, "team"), "agency", roster.team, scene.agencies)
    for where, name in items((*path, "calls"), roster.calls):
        scene.name(where, "agency", name, scene.agencies)
    scene.name((*path, "objective"), "objective", roster.objective, scene.objectives)
    if roster.by >= scene.scenario.length and "length" not in scene.broken:
        scene.say((*path, "by"), "roster_by")
    people = len(roster.members)
    if roster.strength > people:
        scene.say((*path, "strength"), "roster_strength", value=str(roster.strength), people=str(people))
    able = {skill for member in roster.members for skill in _skills(member)}
    for at, need in enumerate(roster.needs):
        wants: Path = (*path, "needs", at)
        check_verbs(scene, wants, need.act, about=False, to=False, kind=None)
        if need.skill not in able:
            scene.say((*wants, "skill"), "roster_skill", value=need.skill)
    for at, member in enumerate(roster.members):
        place: Path = (*path, "members", at)
        scene.name((*place, "of"), "agency", member.of, scene.agencies)
        if member.of == roster.team and member.found != "present":
            scene.say((*place, "of"), "roster_of", value=member.of)
        if member.id in first:
            scene.say((*place, "id"), "roster_twice", value=member.id, first=first[member.id])
        first.setdefault(member.id, roster.id)


def _skills(member: TeamMember) -> tuple[str, ...]:
    """What somebody can do, or who is named instead of him."""
    own = () if member.found in CANNOT or member.found == "silent" else member.skills
    return (*own, *(() if member.successor is None else member.successor.skills))


def _nobody(scene: Scene) -> None:
    """Acts on people in a scenario that has no roster."""
    for path, value in walk(scene.scenario, ()):
        for where, verb in items((*path, "act"), getattr(value, "act", None)):
            if isinstance(verb, str) and verb in MUSTERING:
                scene.say(where, "act_without_roster", act=verb)


def _awaited(scene: Scene) -> None:
    """Conditions on what can never be so of somebody."""
    members = {member.id: member for roster in scene.scenario.rosters for member in roster.members}
    moved: dict[type[Consequence], set[str]] = {Bring: set(), Send: set()}
    for source in thens(scene.scenario):
        for item in source.then:
            if isinstance(item, Bring):
                moved[Bring].add(item.bring)
            elif isinstance(item, Send):
                moved[Send].add(item.send)
    for path, value in walk(scene.scenario, ()):
        if isinstance(value, Condition) and value.member in members and value.called is not None:
            member = members[value.member]
            if not _can_be(member, value.called, brought=member.id in moved[Bring]):
                scene.say(
                    (*path, "called"),
                    "member_never",
                    value=value.called,
                    member=member.id,
                    found=member.found,
                )


def _can_be(member: TeamMember, stands: MemberState, *, brought: bool) -> bool:
    """Whether it can ever stand so with somebody."""
    silent = member.found == "silent"
    if stands == "held":
        return member.found in WAITS
    if stands == "refused":
        return member.found in CANNOT
    if stands == "unreached":
        return silent
    if stands == "acknowledged":
        return not silent and member.found not in CANNOT
    if stands == "replaced":
        return member.successor is not None
    if stands in ("released", "arrived", "away"):
        return brought or not (silent or member.found in CANNOT)
    return stands == "called"

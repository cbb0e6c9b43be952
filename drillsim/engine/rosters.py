"""People of a team: called out, let go by their heads, at work, sent away, replaced.

What people do are acts by agencies; whose agency is played by nobody answers by himself. Every step is an
``effect`` record, and those who call are told of it; how it stands is in ``World.muster``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Final

from drillsim.base.model import Span, Text
from drillsim.base.recorded import Why
from drillsim.base.records import Words, words
from drillsim.documents.conditions import MemberState
from drillsim.documents.phrasebook import fill
from drillsim.documents.rosters import CALL_OUT, CANNOT, MUSTERING, RELEASE, WAITS, Roster
from drillsim.engine.actions.acting import Acting
from drillsim.engine.actions.acts import Act, Doing
from drillsim.engine.post import Message, Post
from drillsim.engine.triggers import Deed
from drillsim.engine.world import World
from drillsim.engine.world.muster import FRESH, Person

MEMBER: Final = "member"
Then = Callable[[], object]


class Rosters:
    """Lets people come and go.

    Args:
        world, post, acting: where it stands, what goes out, whose hands they are.
    """

    def __init__(self, world: World, post: Post, acting: Acting) -> None:
        self._world = world
        self._post = post
        self._acting = acting
        acting.objections.append(self.objection)
        self._muster = world.muster
        self._calls: set[int] = set()
        self._steps: dict[str, int] = {}
        self._leave: dict[str, Callable[[], None]] = {}
        for roster in self._muster.rosters.values():
            # Its technicians are those of the roster who are at work, and one who is on duty.
            acting.staffing.draft(roster.team, -world.city.agencies[roster.team].responders)
            for person in self._muster.here(roster.id):
                self._leave[person.id] = acting.staffing.draft(roster.team, 1)

    def watch(self) -> None:
        """Tell those who call whom they can call, as the drill begins."""
        for roster in self._muster.rosters.values():
            self._world.after(0, lambda roster=roster: self._list(roster))  # type: ignore[misc]

    # -- whether an act can be done ---------------------------------------------------------------

    def objection(self, act: Act) -> str | None:
        """Why an act of this kind cannot be done, or why the team cannot do another yet."""
        if act.verb not in MUSTERING:
            return "no_skill" if self._muster.lacks(act.agency, act.verb) else None
        if act.verb == CALL_OUT and not self._muster.calling(act.agency):
            return "not_calling"
        return None if self._meant(act.verb, act.agency, act.to) else "no_member"

    def _meant(self, verb: str, agency: str, to: Iterable[str]) -> list[Person]:
        """Whom an act of an agency is about: its own people, or those of whom it is sent to."""
        receivers, muster = set(to), self._muster
        mine = muster.calling(agency)
        theirs = [one for one in muster.people.values() if one.agency in receivers and one.roster in mine]
        own = [
            one
            for one in muster.people.values()
            if one.agency == agency and receivers & {one.roster.team, *one.roster.callers}
        ]
        if verb == CALL_OUT:
            return [one for one in theirs if one.stands in FRESH]
        if verb == RELEASE:
            kept = [one for one in own if one.stands in ("called", "acknowledged", "held")]
            return kept + [one for one in theirs if one.stands in ("released", "arrived") and one not in own]
        return [one for one in (*own, *theirs) if muster.replaceable(one)]

    # -- what acts do -----------------------------------------------------------------------------

    def done(self, deed: Deed, doing: Doing) -> None:
        """Take in an act that counts."""
        if deed.verb == "acknowledge":
            letter = None if doing.reply_to is None else self._post.delivered[doing.reply_to]
            if letter is not None and letter.data.get("act") in self._calls:
                for person in self._muster.of(doing.agency, "called"):
                    self._answers(person)
        elif deed.verb in MUSTERING:
            if deed.verb == CALL_OUT:
                self._calls.add(doing.record.seq)
            for person in self._meant(deed.verb, doing.agency, doing.to):
                self._do(deed.verb, person, doing)

    def _do(self, verb: str, person: Person, doing: Doing) -> None:
        own, played = person.agency == doing.agency, person.agency in self._post.played
        if verb == CALL_OUT:
            self._now(person, "called", {"act": doing.record.seq})
            if not played:
                self._later(person, person.member.answers, "answers", self._answers)
        elif verb == RELEASE:
            (self._release if own else self._away)(person)
        elif own:
            self._name(person)
        elif not played:
            self._later(person, person.member.answers, "names", self._name)

    # -- what decisions do ------------------------------------------------------------------------

    def bring(self, name: str) -> Then | None:
        """Let somebody come, whatever kept him; None: he is coming, there, or replaced."""
        person = self._muster.people[name]
        if person.stands in ("released", "arrived", "replaced"):
            return None
        return lambda: self._release(person)

    def send(self, name: str) -> Then | None:
        """Send somebody away from the work; None: he is not there, nor on his way."""
        person = self._muster.people[name]
        return (lambda: self._away(person)) if person.stands in ("released", "arrived") else None

    # -- what becomes of people -------------------------------------------------------------------

    def _later(self, person: Person, span: Span, purpose: str, then: Callable[[Person], None]) -> None:
        """Let something happen to somebody after a while, unless something else has by then."""
        step = self._steps.get(person.id, 0)

        def now() -> None:
            if self._steps.get(person.id, 0) == step:
                then(person)

        self._world.after(self._world.luck.span(span, f"{MEMBER}:{person.id}", purpose), now)

    def _answers(self, person: Person) -> None:
        """Somebody answers the call, or it is known that he does not."""
        found = person.member.found if person.id == person.member.id else "ready"
        if found == "silent":
            self._now(person, "unreached")
        elif found in CANNOT:
            self._now(person, "refused")
        else:
            self._now(person, "acknowledged")
            if found in WAITS:
                self._now(person, "held")
            else:
                self._release(person)

    def _release(self, person: Person) -> None:
        """He may leave: he is on his way."""
        named = person.member.successor if person.id != person.member.id else None
        self._now(person, "released")
        self._later(person, person.member.comes if named is None else named.comes, "comes", self._arrives)

    def _arrives(self, person: Person) -> None:
        self._leave[person.id] = self._acting.staffing.draft(person.roster.team, 1)
        self._now(person, "arrived")

    def _away(self, person: Person) -> None:
        """He goes home, or elsewhere: he works for the team no more."""
        leave = self._leave.pop(person.id, None)
        if leave is not None:
            leave()
        self._now(person, "away")

    def _name(self, person: Person) -> None:
        """His agency names somebody instead of him, who sets out at once."""
        if not self._muster.replaceable(person):
            return
        named = self._muster.name_instead(person)
        self._now(person, "replaced")
        self._release(named)

    def _now(self, person: Person, stands: MemberState, why: Why | None = None) -> None:
        """Note how it stands with somebody, write it down, tell those who call, let conditions look."""
        person.stands = stands
        self._steps[person.id] = self._steps.get(person.id, 0) + 1
        details: dict[str, object] = {"stands": stands, "agency": person.agency, "roster": person.roster.id}
        self._world.log("effect", {"what": MEMBER, "name": person.id, "details": details, "why": why or {}})
        if self._tells(person, stands):
            self._tell(person, stands)
        self._world.signal(MEMBER, person.id)
        self._world.signal(MEMBER, person.roster.id)

    # -- who is told ------------------------------------------------------------------------------

    def _tells(self, person: Person, stands: MemberState) -> bool:
        """Whether those who call are told of it: not where the next word says the same."""
        if stands == "released":
            return person.id == person.member.id and person.member.found in WAITS
        return stands != "called" and not (stands == "acknowledged" and person.member.found in WAITS)

    def _tell(self, person: Person, stands: MemberState) -> None:
        """Those who call are told how it stands with somebody, and with the whole."""
        says, found = self._world.phrasebook.says, person.member.found
        how = found if stands in ("held", "refused") and found in (*WAITS, *CANNOT) else stands
        what = says.member(how)
        if person.member.says is not None and how == found:
            what = person.member.says
        blanks = self._blanks(person)
        body, total = fill(what, **blanks), self.total(person.roster)
        self._post.deliver(
            Message(
                callers(person.roster),
                "phone",
                Text(**fill(says.member_sender, **blanks)),
                fill(says.member_title, **blanks, stands=says.stands(stands)),
                {"vi": f"{body['vi']} {total['vi']}", "en": f"{body['en']} {total['en']}"},
                member={
                    "id": person.id,
                    "agency": person.agency,
                    "stands": stands,
                    "replaceable": self._muster.replaceable(person),
                },
            )
        )

    def total(self, roster: Roster) -> Words:
        """How many of a roster are at work, and which skills are lacking there."""
        says, here = self._world.phrasebook.says, len(self._muster.here(roster.id))
        lacking = [need.skill for need in roster.needs if not self._muster.covers(roster.id, need.skill)]
        text = says.member_lacking if lacking else says.member_total
        return fill(text, here=str(here), wanted=str(roster.strength), skills=says.skills(lacking))

    def _blanks(self, person: Person) -> dict[str, Text | str]:
        """What his name, his agency and his skills are called."""
        return {
            "name": self._acting.cast.get(f"person:{person.id}", person.id),
            "agency": self._world.city.agencies[person.agency].name,
            "skills": self._world.phrasebook.says.skills(person.skills),
        }

    def _list(self, roster: Roster) -> None:
        """Tell those who call whom the roster has, by agency and skill."""
        says = self._world.phrasebook.says
        people = [one for one in self._muster.people.values() if one.roster is roster]
        rows = [
            fill(says.member_here if one.stands == "arrived" else says.member_row, **self._blanks(one))
            for one in people
        ]
        rows.append(self.total(roster))
        body: Words = {"vi": "\n".join(row["vi"] for row in rows), "en": "\n".join(row["en"] for row in rows)}
        title = words(roster.title.say)
        self._post.deliver(Message(callers(roster), "document", roster.title, title, body))


def callers(roster: Roster) -> list[str]:
    """The team of a roster and the agencies that may call its people out, each once."""
    return list(dict.fromkeys((roster.team, *roster.callers)))

"""Shifts: crews that tire, whose work takes longer and fails more often, and that hand over to the next.

What is so of each is in ``World.crews``, where conditions look; every change of it is an ``effect`` record,
which the crew's agency sees. What is not handed over costs the next crew time: work under way and the first
work on a system take so much longer, a message can be answered so much later.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

from drillsim.base.recorded import Json
from drillsim.base.story import StoryTime
from drillsim.documents.conditions import ShiftState
from drillsim.documents.shifts import HAND_OVER, ITEM, WorkShift
from drillsim.engine.actions.acting import Acting
from drillsim.engine.actions.acts import Act, Doing
from drillsim.engine.world import World

SHIFT: Final = "shift"
PARTS: Final = ("systems", "works", "messages")
"""What is handed over, as the act names it: systems not well, own work under way, messages that wait."""


@dataclass(slots=True)
class OnDuty:
    """How it stands with a crew.

    Attributes:
        shift: whose crew it is.
        stands: what is so of it.
        since: how long (ms) it had been on duty when it came on; ``came``: when (ms of drill time) that was.
        running: the work that was under way as it began to hand over.
        unknown: systems on which its first work takes longer.
        later: seat and message -> when (ms) it can be answered.
    """

    shift: WorkShift
    stands: set[ShiftState]
    since: int
    came: int = 0
    running: frozenset[int] = frozenset()
    unknown: set[str] = field(default_factory=set)
    later: dict[tuple[str, int], int] = field(default_factory=dict)


class Shifts:
    """All shifts of a drill.

    Args:
        world: the world they work in.
        shifts: what the scenario says of them.
        acting: the work under way.
        owed: the messages that still wait for something of a seat.
    """

    def __init__(
        self, world: World, shifts: Iterable[WorkShift], acting: Acting, owed: Callable[[str], list[int]]
    ) -> None:
        self._world = world
        self._acting = acting
        self._owed = owed
        self._clock = world.story or StoryTime(datetime.min)
        self._all = {shift.id: OnDuty(shift, world.crews[shift.id], shift.since) for shift in shifts}
        self._of = {crew.shift.of: crew for crew in self._all.values()}

    def watch(self) -> None:
        """Wait for the moments at which crews tire, and at which the next ones come."""
        for crew in self._all.values():
            self._await_tired(crew)
            if crew.shift.relief is not None:
                self._world.after(crew.shift.relief - self._world.now, lambda crew=crew: self._come(crew))  # type: ignore[misc]

    # -- tired ------------------------------------------------------------------------------------

    def worked(self, agency: str) -> int:
        """How long (ms, of the story) the crew of an agency has been on duty."""
        return self._worked(self._of[agency])

    def _worked(self, crew: OnDuty) -> int:
        story = self._clock.at(self._world.now) - self._clock.at(crew.came)
        return crew.since + round(story / timedelta(milliseconds=1))

    def _await_tired(self, crew: OnDuty) -> None:
        came, rested = crew.came, max(0, crew.shift.tires - crew.since)
        due = self._clock.when(self._clock.at(came) + timedelta(milliseconds=rested))

        def tire() -> None:
            if crew.came == came:
                self._now(crew, "tired", {})

        self._world.after(max(0, due - self._world.now), tire)

    def span(self, doing: Doing, takes: int) -> int:
        """How long (ms) work takes a crew for which rested people who know how things stand need so long."""
        crew = self._of.get(doing.agency)
        if crew is None:
            return takes
        if doing.action.verb == HAND_OVER:
            crew.running = frozenset(self._acting.running(doing.agency))
            things = sum(len(self._told(doing, part)) for part in PARTS)
            own = self._world.luck.span(crew.shift.takes, f"{SHIFT}:{crew.shift.id}", "takes")
            return own + ITEM * things
        takes = round(takes * crew.shift.slowed(self._worked(crew)))
        if doing.action.technical and doing.about in crew.unknown:
            crew.unknown.discard(doing.about)
            takes += crew.shift.learns
        return takes

    def slips(self, doing: Doing) -> bool:
        """Whether technical work that is done now comes to nothing, since those who did it are tired."""
        crew = self._of.get(doing.agency)
        if crew is None or not doing.action.technical:
            return False
        chance = crew.shift.fails(self._worked(crew))
        entity = f"{doing.agency}:{doing.action.verb}:{doing.about}"
        return chance > 0 and self._world.luck.chance(chance, entity, "tired")

    # -- relief -----------------------------------------------------------------------------------

    def relieve(self, name: str) -> Callable[[], None] | None:
        """Let the next crew be there; None: it is."""
        crew = self._all[name]
        return None if "ready" in crew.stands else lambda: self._come(crew)

    def _come(self, crew: OnDuty) -> None:
        if "ready" not in crew.stands:
            self._now(crew, "ready", {})

    def objection(self, act: Act) -> str | None:
        """Why a seat may not hand over, or not answer a message now that nobody handed over to it."""
        crew = self._of.get(act.agency)
        if act.verb == HAND_OVER:
            if crew is None or "ready" not in crew.stands:
                return "no_relief"
            return "in_progress" if self._handing(act.agency) else None
        if crew is None or act.reply_to is None:
            return None
        return "not_told" if self._world.now < crew.later.get((act.seat, act.reply_to), 0) else None

    def hand_over(self, doing: Doing) -> None:
        """The next crew takes over: what it was not told costs it time."""
        crew, now, begun = self._of[doing.agency], self._world.now, doing.record.t
        seat, learns = str(doing.seat), crew.shift.learns
        there: dict[str, list[str] | list[int]] = {
            "systems": self.troubled(doing.agency),
            "works": [act for act in self._acting.running(doing.agency) if act in crew.running],
            "messages": [seq for seq in self._owed(seat) if seq < doing.record.seq],
        }
        left = {part: [one for one in there[part] if one not in self._told(doing, part)] for part in PARTS}
        worked = self._worked(crew)
        crew.since, crew.came = 0, now
        crew.unknown = {str(node) for node in left["systems"]}
        crew.later = {(seat, int(seq)): now + learns for seq in left["messages"]}
        for act in left["works"]:
            self._acting.prolong(int(act), learns)
        crew.stands -= {"tired", "ready", "gaps"}
        missed = {part: left[part] for part in PARTS if left[part]}
        if missed:
            crew.stands.add("gaps")
        self._now(crew, "relieved", {"worked": worked, "since": now - begun, **missed})
        self._await_tired(crew)

    def troubled(self, agency: str) -> list[str]:
        """The systems of an agency that do not look well to it."""
        return [node for node in self._world.city.systems_of(agency) if self._world.seems(node) != "well"]

    def ready(self, agency: str) -> bool:
        """Whether the next crew of an agency is there and waits."""
        crew = self._of.get(agency)
        return crew is not None and "ready" in crew.stands and not self._handing(agency)

    def _handing(self, agency: str) -> bool:
        """Whether the crew of an agency is handing over now."""
        return any(
            work.doing.agency == agency and work.doing.action.verb == HAND_OVER and not work.over
            for work in self._acting.work.values()
        )

    @staticmethod
    def _told(doing: Doing, part: str) -> list[object]:
        told = doing.params.get(part)
        return list(told) if isinstance(told, list | tuple) else []

    def _now(self, crew: OnDuty, stands: ShiftState, more: Json) -> None:
        """Note what is so from here on, write it down, and let conditions look."""
        crew.stands.add(stands)
        details: Json = {"crew": stands, "owner": crew.shift.of, **more}
        self._world.log("effect", {"what": SHIFT, "name": crew.shift.id, "details": details, "why": {}})
        self._world.signal(SHIFT, crew.shift.id)


def in_shifts(shifts: Iterable[WorkShift], acting: Acting, owed: Callable[[str], list[int]]) -> Shifts | None:
    """Let crews tire and hand over from the beginning of a drill on; None where there are no shifts.

    Args:
        shifts: what the scenario says of them.
        acting: who carries acts out.
        owed: the messages that still wait for something of a seat.
    """
    rows = tuple(shifts)
    if not rows:
        return None
    found = Shifts(acting.world, rows, acting, owed)
    acting.crews = found
    acting.objections.append(found.objection)
    found.watch()
    return found

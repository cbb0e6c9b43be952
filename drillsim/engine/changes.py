"""Planned changes: they begin in their window, pass a point of no return, are done or rolled back.

What stands of each is in ``World.planned``, where conditions look; every step is an ``effect`` record.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Final

from drillsim.base.model import HOUR
from drillsim.documents.changes import ENDS, PlannedChange
from drillsim.documents.conditions import ChangeState
from drillsim.engine.world import World
from drillsim.engine.world.contributions import Works
from drillsim.engine.world.state import NodeEdit

CHANGE: Final = "change"
Then = Callable[[], object]


@dataclass(slots=True)
class UnderWay:
    """How far a change has come.

    Attributes:
        change: the change.
        stands: what is so of it.
        begun: when (ms) it began, below 0 before the drill.
        ends: when (ms) what goes on now, the work or the way back, is over.
        agreed: whether somebody has said go: it begins as its window opens, or goes on when that closes.
    """

    change: PlannedChange
    stands: set[ChangeState]
    begun: int = 0
    ends: int = 0
    agreed: bool = False

    @property
    def over(self) -> bool:
        """Whether it has ended."""
        return not self.stands.isdisjoint(ENDS)


class Changes:
    """All planned changes of a drill.

    Args:
        world: the world they change.
        changes: what is planned.
    """

    def __init__(self, world: World, changes: Iterable[PlannedChange]) -> None:
        self._world = world
        self._all = {change.id: UnderWay(change, world.planned[change.id]) for change in changes}

    def watch(self) -> None:
        """Wait for the moments at which changes begin by themselves, and at which windows close."""
        for course in self._all.values():
            if course.change.closes is not None:
                self._at(course.change.closes, lambda course=course: self._closes(course))  # type: ignore[misc]
            if course.change.at is not None:
                self._at(course.change.at, lambda course=course: self._due(course))  # type: ignore[misc]

    def _at(self, moment: int, action: Callable[[], None]) -> None:
        self._world.after(max(0, moment - self._world.now), action)

    # -- what is decided --------------------------------------------------------------------------

    def go(self, name: str) -> Then | None:
        """Let a change begin, as its window opens; or go on when that closes. None: it cannot."""
        course = self._all[name]
        opens = course.change.opens or 0
        if course.over or course.agreed or "turned" in course.stands:
            return None
        if "begun" in course.stands:
            return lambda: setattr(course, "agreed", True)

        def agree() -> None:
            course.agreed = True
            if self._world.now >= opens:
                self._begin(course)
            else:
                self._at(opens, lambda: self._due(course))

        return agree

    def back(self, name: str) -> Then | None:
        """Call a change off, or roll it back; None: it is over, is rolled back, or there is no way back."""
        course = self._all[name]
        if course.over or "turned" in course.stands:
            return None
        if "begun" not in course.stands:
            return lambda: self._now(course, "off")
        if "past" in course.stands and course.change.restore is None:
            return None
        return lambda: self._turn(course)

    # -- what becomes of it -----------------------------------------------------------------------

    def _due(self, course: UnderWay) -> None:
        if not course.stands:
            self._begin(course)

    def _begin(self, course: UnderWay) -> None:
        """The work begins, or has been under way; what was agreed of its beginning is no word on its end."""
        change, world = course.change, self._world
        course.agreed = False
        course.begun = world.now - (change.before or 0)
        takes = self._span(change, "takes")
        course.ends = max(world.now, course.begun + takes)
        self._now(course, "begun", "open", "under_way")
        if change.serves < 1.0:
            world.change_many({node: self._works(change, Works(change.serves)) for node in change.systems})
        if change.point is not None:
            self._at(course.begun + round(change.point * takes), lambda: self._pass(course))
        self._at(course.ends, lambda: self._done(course))

    def _span(self, change: PlannedChange, purpose: str) -> int:
        return self._world.luck.span(getattr(change, purpose), f"{CHANGE}:{change.id}", purpose)

    @staticmethod
    def _works(change: PlannedChange, works: Works | None) -> NodeEdit:
        return {"standing": {f"{CHANGE}:{change.id}": works}}

    def _pass(self, course: UnderWay) -> None:
        if "turned" not in course.stands:
            course.stands.discard("open")
            self._now(course, "past")

    def _done(self, course: UnderWay) -> None:
        if "turned" not in course.stands:
            self._end(course, "done", {})

    def _turn(self, course: UnderWay) -> None:
        """The way back begins: short before the point, past it a restore from the backup."""
        takes = self._span(course.change, "restore" if "past" in course.stands else "back")
        course.ends = self._world.now + takes
        course.stands.discard("open")
        self._now(course, "turned")
        self._at(course.ends, lambda: self._returned(course))

    def _returned(self, course: UnderWay) -> None:
        """The old state is there again; from the backup, as it was when the change began."""
        gone: dict[str, NodeEdit] = {}
        if "past" in course.stands:
            hours = round((self._world.now - course.begun) / HOUR, 9)
            nodes = self._world.nodes
            gone = {node: {"lost": max(nodes[node].lost, hours)} for node in course.change.systems}
        self._end(course, "back", gone)

    def _end(self, course: UnderWay, how: ChangeState, fields: dict[str, NodeEdit]) -> None:
        change = course.change
        course.stands -= {"open", "under_way"}
        self._now(course, how)
        self._world.change_many(
            {node: {**fields.get(node, {}), **self._works(change, None)} for node in change.systems}
        )

    def _closes(self, course: UnderWay) -> None:
        """The window closes: what has not begun never does, what goes on is overrun."""
        if course.over:
            return
        if "begun" not in course.stands:
            self._now(course, "off")
        elif course.ends > self._world.now:
            self._now(course, "overrun")
            turn = self.back(course.change.id) if course.change.otherwise == "back" else None
            if turn is not None and not course.agreed:
                turn()

    def _now(self, course: UnderWay, *stands: ChangeState) -> None:
        """Note what is so from here on, write the first down, and let conditions look."""
        course.stands.update(stands)
        name = course.change.id
        self._world.log("effect", {"what": CHANGE, "name": name, "details": {"stands": stands[0]}, "why": {}})
        self._world.signal(CHANGE, name)

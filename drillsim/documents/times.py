"""When each inject and stage can come, and is likely to: times added up along the chains of a scenario.

What people do takes no time here, and nobody stops anything: an act that is waited for counts as done at
once. So the least time is a bound that no drill goes below, and the likely one what an idle drill comes near.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from math import inf

from drillsim.base.model import HOUR, Dist, Seat
from drillsim.base.story import StoryTime
from drillsim.documents.changes import PlannedChange
from drillsim.documents.conditions import ChangeState, Condition, ShiftState, Trigger
from drillsim.documents.injects import Inject
from drillsim.documents.pieces import Kept
from drillsim.documents.reachability import Called, Node, bones, callers, parts, waits_for
from drillsim.documents.scenario import ScenarioDoc
from drillsim.documents.shifts import WorkShift
from drillsim.documents.stages import Aimed, Deceive, Degrade, Hits, Leak, Load, Regional, Spread, Stage
from drillsim.documents.stocks import Stock, several

Reading = Callable[[Dist], float]
_HARMS = (Degrade, Load, Leak, Regional)
_QUICKEST_STEP = 0.5  # the factor on a step towards the most exposed system


def least(span: Dist) -> float:
    """The shortest time that a span can be, in milliseconds; a lognormal one can be next to nothing."""
    return 0 if span.shape == "lognormal" and span.sigma else span.low


def likely(span: Dist) -> float:
    """The median of a span, in milliseconds."""
    return (span.low + span.high) / 2


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One inject or stage: its node, and for a stage what it comes to.

    Attributes:
        begin: when it is due (ms); infinite when never.
        done: when it has done its work, for those that wait for it.
        control: when a spread controls its first system; else as ``done``.
        effect: when what it does can first be felt.
    """

    begin: float = inf
    done: float = inf
    control: float = inf
    effect: float = inf


class Times:
    """The times of a scenario's injects and stages, by one reading of its spans.

    Args:
        scenario: the scenario.
        reading: ``least`` or ``likely``.
        acts: when people have done what a condition waits for, in milliseconds.
    """

    def __init__(self, scenario: ScenarioDoc, reading: Reading, acts: float = 0) -> None:
        self._reading = reading
        self._acts = acts
        self._least = reading is least
        self._known: dict[Node, Trigger] = {node: part for node, (_, part) in parts(scenario)}
        self._callers = callers(scenario)
        self._changes = {change.id: change for change in scenario.changes}
        self._stocks = {stock.id: stock for stock in scenario.stocks}
        self._shifts = {shift.id: shift for shift in scenario.shifts}
        self._story = StoryTime(datetime.min) if scenario.story is None else scenario.story.clock()
        self.steps: dict[Node, Occurrence] = {node: Occurrence() for node in self._known}
        # What no stage can bring about is for the players to do: it may be so from the beginning.
        spreads = any(isinstance(part, Spread) for part in self._known.values())
        harms = any(isinstance(part, _HARMS) for part in self._known.values())
        self._first_effect = inf if harms else 0
        self._first_foothold = self._first_control = inf if spreads else 0
        self._settle()

    def _settle(self) -> None:
        """Let times fall until none falls further; each change looks again at what waits for it."""
        waiting: dict[Node, list[Node]] = {}
        world: list[Node] = []
        for node, part in self._known.items():
            calling = self._callers.get(node, ())
            for needed in dict.fromkeys(waits_for(part, calling)):
                waiting.setdefault(needed, []).append(node)
            reacts = (call.source.condition for call in calling)
            guard = part.guard if isinstance(part, Inject) else None
            if any(each is not None and _of_world(each) for each in (part.when, guard, *reacts)):
                world.append(node)
        look = dict.fromkeys(self._known)
        while look:
            node = next(iter(look))
            del look[node]
            step = self._step(node)
            if step == self.steps[node]:
                continue
            self.steps[node] = step
            look |= dict.fromkeys(waiting.get(node, ()))
            if node[0] == "stage" and self._felt(step, self._known[node]):
                look |= dict.fromkeys(world)

    def _felt(self, step: Occurrence, part: Trigger) -> bool:
        """Take in when the world first changes; whether that is sooner than it was."""
        before = (self._first_effect, self._first_foothold, self._first_control)
        if isinstance(part, Spread):
            self._first_foothold = min(self._first_foothold, step.done)
            self._first_control = min(self._first_control, step.control)
        elif isinstance(part, _HARMS):
            self._first_effect = min(self._first_effect, step.effect)
        return before != (self._first_effect, self._first_foothold, self._first_control)

    def _step(self, node: Node) -> Occurrence:
        part = self._known[node]
        begin = self.without_delay(part)
        if part.delay is not None:
            begin += self._reading(part.delay)
        begin = min([begin, *(self._call(call) for call in self._callers.get(node, ()))])
        if isinstance(part, Inject) and part.guard is not None and self.holds(part.guard) > begin:
            begin = inf  # it lapses
        if not isinstance(part, Stage):
            return Occurrence(begin, begin, begin, begin)
        done, control = begin, begin
        if isinstance(part, Spread):
            if part.origin is not None:
                factor = _QUICKEST_STEP if self._least else 1.0
                step = factor * self._reading(part.step) if part.step is not None else 0
                done = max(begin, self._at("stage", part.origin).control) + step
            control = done + self._reading(part.establish)
        elif isinstance(part, Deceive):
            done = control = max(begin, self._at("inject", part.message).begin)
        effect = control
        if isinstance(part, Aimed) and isinstance(part.hits, Hits):
            effect = max(begin, self._at("stage", part.hits.controlled_by).control)
        return Occurrence(begin, done, control, effect)

    def _call(self, call: Called) -> float:
        """When a consequence sets its inject or stage off."""
        source = call.source
        begin: float = source.later
        if source.node is not None:
            begin += self._at(*source.node).begin
        if source.condition is not None:
            begin += self.holds(source.condition)
        if source.chosen:
            begin = max(begin, self._acts)
        return begin + (self._reading(call.item.after) if call.item.after is not None else 0)

    def _at(self, kind: str, name: str) -> Occurrence:
        return self.steps.get((kind, name), Occurrence(0, 0, 0, 0))

    def without_delay(self, part: Trigger) -> float:
        """When the trigger of ``part`` fires, its delay apart."""
        if part.at is not None:
            return part.at
        if part.by_hand is not None:
            return part.by_hand
        if part.unless is not None:
            return part.unless.deadline
        if part.when is not None:
            return self.holds(part.when)
        return self._at("stage", part.after).done if isinstance(part, Stage) and part.after else inf

    def holds(self, condition: Condition) -> float:
        """When a condition opens, its ``for`` included."""
        return self.begins(condition) + condition.hold

    def begins(self, condition: Condition) -> float:
        """When what a condition speaks of becomes true."""
        if condition.all:
            return max(self.holds(inner) for inner in condition.all)
        if condition.any:
            return min(self.holds(inner) for inner in condition.any)
        if condition.time is not None:
            return condition.time
        if condition.stage is not None:
            return self._at("stage", condition.stage).done
        if condition.option is not None and condition.inject is not None:
            return max(self._at("inject", condition.inject).begin, self._acts)
        if condition.inject is not None:
            return self._at("inject", condition.inject).begin
        if condition.negated is not None or condition.above is not None:
            return 0
        if condition.answered is not None:
            return max(self._at("inject", condition.answered).begin, self._acts)
        if condition.stock is not None:
            return self._used(self._stocks[condition.stock], condition.below or 0.0)
        if condition.change is not None and condition.stands is not None:
            return _soonest(self._changes[condition.change], condition.stands, self._reading)
        if condition.breached is not None or condition.secret is not None:
            return self._acts
        if condition.shift is not None and condition.crew is not None:
            return self._relieved(self._shifts[condition.shift], condition.crew)
        if condition.evacuated is not None or condition.moved is not None:
            # Decisions and people's work bring it about: at any time.
            return 0
        if condition.member is not None or condition.covered is not None:
            return self._acts
        if condition.strength is not None:
            # Too few is so from the beginning.
            return 0
        if condition.act is not None or condition.reported is not None or condition.told is not None:
            return self._acts
        return self._world(condition)

    def _used(self, stock: Stock, below: float) -> float:
        """When so little of a stock can be left: all that runs on it having run from the first trouble on."""
        begins = 0.0 if self._least else min(self._first_effect, self._first_foothold)
        if any(use.act is not None for use in stock.uses):
            return max(begins, self._acts) if not self._least else 0.0
        rate = sum(use.takes * len(several(use.runs)) for use in stock.uses)
        return begins + ((1.0 - below) * stock.amount * HOUR / rate if rate else 0.0)

    def _relieved(self, shift: WorkShift, crew: ShiftState) -> float:
        """When that can be so of a shift: tired, of one that nobody relieves."""
        if crew == "tired":
            rested = timedelta(milliseconds=shift.tires - shift.since)
            return self._story.when(self._story.at(0) + max(rested, timedelta()))
        there = float(shift.relief or 0)
        return there if crew == "ready" else max(there, self._acts)

    def _world(self, condition: Condition) -> float:
        """When the state of a system can be so: by the threats' doing or, for a bound, by the players'."""
        if condition.compromise is not None:
            return self._first_foothold if condition.at_least == "foothold" else self._first_control
        if self._least:
            return 0
        return min(self._first_effect, self._first_foothold if condition.perceived is not None else inf)


def _soonest(change: PlannedChange, stands: ChangeState, reading: Reading) -> float:
    """The first moment (ms) at which something can be so of a planned change."""
    begins, before = max(change.at or 0, change.opens or 0), change.before or 0
    takes = reading(change.takes)
    if stands == "overrun":
        return inf if change.closes is None else change.closes
    if stands == "past":
        return inf if change.point is None else begins + max(0.0, change.point * takes - before)
    if stands == "done":
        return begins + max(0, takes - before)
    if stands == "back":
        return begins + reading(change.back)
    return 0 if stands == "off" else begins


_TIMES: Kept[Times] = Kept(64)


def times_of(scenario: ScenarioDoc, reading: Reading) -> Times:
    """The times of a scenario; worked out anew when something of when things happen has changed."""
    key = bones(scenario)
    found = _TIMES.get(key, reading)
    if found is None:
        found = Times(scenario, reading)
        _TIMES.put(found, key, reading)
    return found


def _of_world(condition: Condition) -> bool:
    named = (
        condition.service,
        condition.compromise,
        condition.perceived,
        condition.concern,
        condition.leaked,
        condition.altered,
    )
    inner = (*condition.all, *condition.any)
    return any(name is not None for name in named) or any(_of_world(each) for each in inner)


@dataclass(frozen=True, slots=True)
class Sums:
    """What a scenario adds up to; times in milliseconds, as they are likely to be when nobody does anything.

    Attributes:
        length: of the drill.
        injects: how many there are; ``waiting``: how many of them come only upon an act.
        seats: seat -> how many of them it is sent.
        silence: beginning and end of the longest time in which no inject comes, those upon an act apart.
        last: the last inject or stage that comes before the end: when, its kind and its id.
    """

    length: int
    injects: int
    waiting: int
    seats: dict[str, int]
    silence: tuple[int, int]
    last: tuple[int, str, str] | None


def sums(scenario: ScenarioDoc) -> Sums:
    """Add up what a planner asks of a scenario."""
    length, steps = scenario.length, Times(scenario, likely, acts=inf).steps
    coming = sorted(
        (round(step.effect), kind, name) for (kind, name), step in steps.items() if step.effect < length
    )
    moments = [0, *(at for at, kind, _ in coming if kind == "inject"), length]
    gaps = [(after - before, before, after) for before, after in pairwise(moments)]
    _, start, end = max(gaps, key=lambda gap: gap[0])
    return Sums(
        length,
        len(scenario.injects),
        sum(step.begin == inf for (kind, _), step in steps.items() if kind == "inject"),
        {
            seat.seat: sum(reaches(inject, seat.seat) for inject in scenario.injects)
            for seat in scenario.seats
        },
        (start, end),
        coming[-1] if coming else None,
    )


def reaches(inject: Inject, seat: Seat) -> bool:
    """Whether an inject is sent to the seat: by itself, by its agency, or to all."""
    names = (inject.to,) if isinstance(inject.to, str) else inject.to
    return bool({"all", seat, seat.agency} & set(names))

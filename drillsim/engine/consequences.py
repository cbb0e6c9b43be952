"""Consequences: what a choice, a delivery, a silence or a moment changes in the city.

A kind of consequence is a function registered under its main key (``documents/consequences``)::

    @consequence("begin")
    def begin(hands: Consequences, item: Begin) -> Then | None: ...

It looks whether there is anything to do, and gives back what to do; the ``effect`` record comes first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, TypeVar

from drillsim.base.recorded import EffectData, Json, Why
from drillsim.base.records import DeliveryRecord
from drillsim.documents.consequences import (
    KINDS,
    Alter,
    Back,
    Begin,
    Bring,
    Close,
    Consequence,
    Draft,
    Equip,
    Escalate,
    Evacuate,
    Go,
    Leave,
    Mend,
    Pay,
    Release,
    Relieve,
    Relocate,
    Reopen,
    Restock,
    Reveal,
    Send,
    Set,
    Stop,
    Telling,
    Worry,
    main_key,
)
from drillsim.documents.injects import Inject
from drillsim.documents.scenario import ScenarioDoc
from drillsim.engine import sites
from drillsim.engine.actions.acting import Acting
from drillsim.engine.changes import Changes
from drillsim.engine.confidences import Confidences
from drillsim.engine.injects import Injects
from drillsim.engine.public import Citizens
from drillsim.engine.rosters import Rosters
from drillsim.engine.shifts import Shifts
from drillsim.engine.stocks import Stocks
from drillsim.engine.threats import Stages
from drillsim.engine.triggers import Deed, Triggers
from drillsim.engine.world import Contribution, NodeState, Surge, World
from drillsim.engine.world.contributions import damages, falsehoods, intrusions
from drillsim.engine.world.state import NodeEdit

Then = Callable[[], object]
"""What a consequence does, once it has been written down."""
# Each takes the one kind of consequence under whose key it stands, which no type of a table can say.
Carrying = Callable[["Consequences", Any], Then | None]
CARRYING: dict[str, Carrying] = {}
"""Main key of a consequence -> what carries it out; None from it: there is nothing to do."""

C = TypeVar("C", bound=Consequence)


def consequence(key: str) -> Callable[[Callable[[Consequences, C], Then | None]], Carrying]:
    """Register what carries out the consequences with a main key."""

    def register(function: Callable[[Consequences, C], Then | None]) -> Carrying:
        if key not in KINDS or key in CARRYING:
            raise ValueError(f"{key} is unknown or registered twice")
        CARRYING[key] = function
        return function

    return register


@dataclass(frozen=True, slots=True)
class _Ready:
    """A consequence with whether its ``if`` holds, and the name under which its luck is drawn."""

    item: Consequence
    holds: Callable[[], bool]
    entity: str


class Consequences:
    """Carries out every ``then`` of a scenario.

    Args:
        world, triggers, stages, injects, acting: what consequences change.
        scenario: its reactions.
        public: the people of the city, if the scenario has them.
        changes, stocks: what is planned, and what there is so much of; nothing when not said.
        confidences: what is secret, if anything is.
        rosters: the people who can be called out; nobody when not said.
        shifts: crews that tire, if there are any.

    Attributes:
        stages, injects, acting, world, public, confidences: the same, for the kinds; so are the others.
        why: what the consequence that is being carried out follows from.
        paid, gone: told of each threat whose adversary is paid, or leaves.
    """

    def __init__(
        self,
        world: World,
        triggers: Triggers,
        stages: Stages,
        injects: Injects,
        acting: Acting,
        scenario: ScenarioDoc,
        public: Citizens | None = None,
        changes: Changes | None = None,
        confidences: Confidences | None = None,
        stocks: Stocks | None = None,
        rosters: Rosters | None = None,
        shifts: Shifts | None = None,
    ) -> None:
        self.world = world
        self.changes = changes or Changes(world, ())
        self.stocks = stocks or Stocks(world, ())
        self.rosters = rosters or Rosters(world, acting.post, acting)
        self.public = public
        self.confidences = confidences
        self.shifts = shifts
        self.stages = stages
        self.injects = injects
        self.acting = acting
        self._triggers = triggers
        self._ready: dict[str, list[_Ready]] = {}
        self._answered: set[str] = set()
        self.why: Why = {}
        self.paid: list[Callable[[str], None]] = []
        self.gone: list[Callable[[str], None]] = []
        injects.written.append(self._written)
        injects.told.append(self._told)
        for reaction in scenario.reactions:
            self.prepare(f"reaction:{reaction.id}", reaction.then)
        self._scenario = scenario

    def watch(self) -> None:
        """Wait for what reactions wait for."""
        for reaction in self._scenario.reactions:
            why: Why = {"reaction": reaction.id}
            self._triggers.watch(
                reaction.when,
                lambda key=f"reaction:{reaction.id}", why=why: self.follow(key, why),  # type: ignore[misc]
            )

    def _written(self, inject: Inject) -> None:
        """Take in what follows from an inject: its conditions are watched from here on."""
        name = f"inject:{inject.id}"
        self.prepare(name, inject.then)
        for option in inject.options:
            self.prepare(f"{name}:option:{option.id}", option.then)
        if inject.unanswered is not None:
            self.prepare(f"{name}:unanswered", inject.unanswered.then)

    def prepare(self, key: str, items: Iterable[Consequence]) -> None:
        """Take in consequences under a key; their conditions are watched from here on."""
        ready = []
        for at, item in enumerate(items):
            holds = (lambda: True) if item.condition is None else self._triggers.told(item.condition)
            ready.append(_Ready(item, holds, f"{key}:{at}"))
        self._ready[key] = ready

    # -- when ---------------------------------------------------------------------------------

    def _told(self, inject: Inject, delivery: DeliveryRecord) -> None:
        key = f"inject:{inject.id}"
        self.follow(key, {"inject": inject.id})
        if inject.unanswered is not None:
            self.world.after(inject.unanswered.after, lambda: self._missed(inject.id))

    def _missed(self, inject: str) -> None:
        if inject not in self._answered:
            self.follow(f"inject:{inject}:unanswered", {"unanswered": inject})

    def done(self, deed: Deed) -> None:
        """Take in an act that counts, if it answers an inject."""
        if deed.replies is not None:
            self._answered.add(deed.replies)

    def follow(self, key: str, why: Why) -> None:
        """Carry out the consequences that were taken in under a key, each when its ``after`` has passed."""
        self._triggers.soon([self._coming(ready, why) for ready in self._ready.get(key, ())])

    def _coming(self, ready: _Ready, why: Why) -> Callable[[], None]:
        def now() -> None:
            self._carry(ready, why)

        if ready.item.after is None:
            return now
        delay = ready.item.after
        return lambda: self.world.after(self.world.luck.span(delay, ready.entity, "after"), now)

    def _carry(self, ready: _Ready, why: Why) -> None:
        item, key = ready.item, main_key(type(ready.item))
        self.why = why
        ready_to = CARRYING[key](self, item) if ready.holds() else None
        if ready_to is None:
            return
        data: EffectData = {"what": key, "name": str(getattr(item, key)), "why": why}
        if details := _details(item, key):
            data["details"] = details
        self.world.log("effect", data)
        ready_to()


def _details(item: Consequence, key: str) -> Json:
    """What a consequence says beside its main key, when and if."""
    return item.model_dump(by_alias=True, exclude={key, "condition", "after"}, exclude_none=True)


@consequence("begin")
def begin(hands: Consequences, item: Begin) -> Then | None:
    """Begin a stage that has not begun and was not stopped."""
    running = hands.stages.running[item.begin]
    if running.begun or running.stopped:
        return None
    return lambda: hands.stages.begin(running)


@consequence("stop")
def stop(hands: Consequences, item: Stop) -> Then | None:
    """Stop a stage, begun or not."""
    running = hands.stages.running[item.stop]
    return None if running.stopped else lambda: hands.stages.stop(running)


@consequence("mend")
def mend(hands: Consequences, item: Mend) -> Then | None:
    """Undo the damage of a stage; whoever knew what would mend it sees that it is done."""
    world = hands.world
    broken = [node for node, state in world.nodes.items() if _broken_by(item.mend, state)]

    def whole() -> None:
        world.change_many(
            {node: {"standing": _whole(item.mend, world.nodes[node], world.now)} for node in broken}
        )
        for node in broken:
            state = world.nodes[node]
            if world.perceived[node].get("needs") is not None:
                world.perceive(node, service=state.service, needs=state.needs, impact=state.impact)
            if world.perceived[node].get("altered") and not state.altered:
                world.perceive(node, altered=0.0)

    return whole if broken else None


def _broken_by(stage: str, state: NodeState) -> bool:
    """Whether what a stage has broken or made false at a node is not whole again."""
    return stage in damages(state.standing) or stage in falsehoods(state.standing)


def _whole(stage: str, state: NodeState, now: int) -> dict[str, Contribution | None]:
    """What is left of it once it is whole."""
    false = state.falsehood(stage)
    return {stage: None if false is None else false.became(now, 0.0)}


@consequence("alter")
def alter(hands: Consequences, item: Alter) -> Then | None:
    """Let a stage work harder or less hard."""
    running = hands.stages.running[item.alter]
    if running.stopped:
        return None
    return lambda: hands.stages.strengthen(running, round(running.strength * item.by, 9))


@consequence("tell")
def tell(hands: Consequences, item: Telling) -> Then | None:
    """Telling an inject that is still to come."""
    return (lambda: hands.injects.come(item.tell)) if hands.injects.waits(item.tell) else None


@consequence("close")
def close(hands: Consequences, item: Close) -> Then | None:
    """Close an inject that is still to come."""
    return (lambda: hands.injects.close(item.close)) if hands.injects.waits(item.close) else None


@consequence("set")
def set_(hands: Consequences, item: Set) -> Then | None:
    """Set demand on a node, or its capacity, for a time or for good."""
    return lambda: _load(hands, item) if item.demand is not None else _capacity(hands, item)


def _load(hands: Consequences, item: Set) -> None:
    """Demand as a surge of its own; a later one takes its place."""
    world, key = hands.world, f"set:{item.set}"
    surge = Surge(round((item.demand or 1.0) - 1.0, 9))
    world.change(item.set, {key: surge})

    def end() -> None:
        if world.nodes[item.set].standing.get(key) is surge:
            world.change(item.set, {key: None})

    if item.hold is not None:
        world.after(item.hold, end)


def _capacity(hands: Consequences, item: Set) -> None:
    """Capacity, and at the end what it would be without: what people added meanwhile stays added."""
    world, state = hands.world, hands.world.nodes[item.set]
    before, now = state.capacity, item.capacity or 1.0
    world.change(item.set, capacity=now)
    if item.hold is not None:
        world.after(
            item.hold, lambda: world.change(item.set, capacity=round(state.capacity * before / now, 9))
        )


@consequence("people")
def people(hands: Consequences, item: Draft) -> Then | None:
    """Give an agency technicians, or take some away, for a time or for good."""
    if not item.add:
        return None

    def draft() -> None:
        undo = hands.acting.staffing.draft(item.people, item.add)
        if item.hold is not None:
            hands.world.after(item.hold, lambda: _undraft(hands, item, undo))

    return draft


def _undraft(hands: Consequences, item: Draft, undo: Then) -> None:
    """The people leave, or come back; their agency is told as it was before."""
    ended: EffectData = {"what": "people", "name": item.people, "details": {"add": -item.add}, "why": {}}
    hands.world.log("effect", ended)
    undo()


@consequence("concern")
def worry(hands: Consequences, item: Worry) -> Then | None:
    """Worry the people of an area, or calm them."""
    public = hands.public
    return None if public is None or not item.add else lambda: public.add(item.concern, item.add)


@consequence("level")
def level(hands: Consequences, item: Escalate) -> Then | None:
    """Declare how severe an incident is that has begun."""
    incidents = hands.world.incidents
    incident = incidents.all.get(item.level)
    if incident is None or incident.declared == item.severity:
        return None
    return lambda: incidents.declare(incident, item.severity)


@consequence("pay")
def pay(hands: Consequences, item: Pay) -> Then | None:
    """Pay whoever stands behind a threat."""

    def paid() -> None:
        for listener in hands.paid:
            listener(item.pay)

    return paid


@consequence("release")
def release(hands: Consequences, item: Release) -> Then | None:
    """Give back what a threat has encrypted, each system by chance."""
    world, incident = hands.world, hands.world.incidents.all.get(item.release)
    found: dict[str, NodeEdit] = {}
    for node in () if incident is None else incident.hits:
        own = damages(incident.own(world.nodes[node])) if incident is not None else {}
        locked = [key for key, damage in own.items() if damage.impact == "encrypted"]
        if locked and world.luck.chance(item.share, f"{item.release}:{node}", "release"):
            found[node] = {"standing": dict.fromkeys(locked)}
    return (lambda: world.change_many(found)) if found else None


@consequence("leave")
def leave(hands: Consequences, item: Leave) -> Then | None:
    """Whoever stands behind a threat stops what he does and holds nothing more."""
    running = [one for one in hands.stages.running.values() if one.threat.id == item.leave]

    def left() -> None:
        for one in running:
            if not one.stopped:
                hands.stages.stop(one)
        held = {
            node: [key for key, one in intrusions(state.standing).items() if one.threat == item.leave]
            for node, state in hands.world.nodes.items()
        }
        hands.world.change_many(
            {node: {"standing": dict.fromkeys(keys)} for node, keys in held.items() if keys}
        )
        for listener in hands.gone:
            listener(item.leave)

    return left


@consequence("go")
def go(hands: Consequences, item: Go) -> Then | None:
    """Say go to a planned change."""
    return hands.changes.go(item.go)


@consequence("back")
def back(hands: Consequences, item: Back) -> Then | None:
    """Call a planned change off, or roll it back."""
    return hands.changes.back(item.back)


@consequence("reveal")
def reveal(hands: Consequences, item: Reveal) -> Then | None:
    """Tell an agency what is secret."""
    confidences = hands.confidences
    if confidences is None or not confidences.strangers(item.reveal, [item.to]):
        return None
    why = hands.why
    return lambda: confidences.reveal(item.reveal, item.to, why.get("agency"), why)


@consequence("stock")
def stock(hands: Consequences, item: Restock) -> Then | None:
    """Fill a stock, or take from it; what is bought is paid from a stock of money."""
    return hands.stocks.supply(item.stock, item.add, item.pays)


@consequence("evacuate")
def evacuate(hands: Consequences, item: Evacuate) -> Then | None:
    """Let everybody out of a place; what they were doing there is broken off."""
    place = hands.world.sites.all[item.evacuate]
    if place.id in hands.world.sites.evacuated:
        return None

    def out() -> None:
        sites.leave(hands.world, hands.acting.post, place)
        _down_tools(hands)

    return out


def _down_tools(hands: Consequences) -> None:
    """Break off all work that can be done no more since a place was evacuated."""
    for work in list(hands.acting.work.values()):
        doing, world = work.doing, hands.world
        if doing.about is None or not doing.action.technical or work.process is None:
            continue
        if world.sites.refusal(doing.action.verb, doing.agency, world.nodes[doing.about]) is not None:
            work.process.interrupt()


@consequence("reopen")
def reopen(hands: Consequences, item: Reopen) -> Then | None:
    """Let people into a place again."""
    place = hands.world.sites.all[item.reopen]
    if place.id not in hands.world.sites.evacuated:
        return None
    return lambda: sites.enter(hands.world, hands.acting.post, place)


@consequence("equip")
def equip(hands: Consequences, item: Equip) -> Then | None:
    """Bring new equipment for a system whose own is destroyed."""
    if not hands.world.nodes[item.equip].destroyed:
        return None
    return lambda: sites.equip(hands.world, hands.acting.post, item.equip)


@consequence("move")
def move(hands: Consequences, item: Relocate) -> Then | None:
    """Move a service to the stand-by of its place."""
    there = hands.world.sites.movable(item.move) is None
    return None if there else lambda: sites.move(hands.world, item.move)


@consequence("bring")
def bring(hands: Consequences, item: Bring) -> Then | None:
    """Let somebody of a roster come."""
    return hands.rosters.bring(item.bring)


@consequence("send")
def send(hands: Consequences, item: Send) -> Then | None:
    """Let somebody of a roster leave."""
    return hands.rosters.send(item.send)


@consequence("relieve")
def relieve(hands: Consequences, item: Relieve) -> Then | None:
    """Let the next crew of a shift be there."""
    return None if hands.shifts is None else hands.shifts.relieve(item.relieve)

"""The public of a drill: one actor that looks at the city when something changes, or now and then.

It moves the opinion of every area (``opinion``), loads the hotline and the counters, and lets journalists ask
and write. A drill whose scenario has no ``public`` has none of it.
"""

from __future__ import annotations

import math
from collections.abc import Iterable

import simpy

from drillsim.base.model import HOUR, MINUTE, Text
from drillsim.base.records import ActRecord, DeliveryRecord
from drillsim.documents.public import Area, PublicDoc, Rumour
from drillsim.engine.journalists import Journalists
from drillsim.engine.opinion import Opinion
from drillsim.engine.post import Post
from drillsim.engine.world import Process, Signal, Surge, World

TICK = 2 * MINUTE
NOTICEABLE = 0.05
STEP_OF_LOAD = 0.1
WITHOUT_CHANNELS = 0.9
PRESS_REACH = 0.6
WITHOUT_FIELDS = 0.5
UNANSWERED = 0.08
ALL = "all"
LOAD = "public"
_SECRET = frozenset({"personal", "secret"})


def said_by(act: ActRecord) -> float:
    """How much of what has to be said to the public an act says, 0-1."""
    data = act.data
    return data["content"]["share"] if "content" in data else WITHOUT_FIELDS * bool(data.get("text"))


def usual_reach(act: ActRecord) -> float:
    """The share of people whom words reach where nothing is said of channels."""
    return PRESS_REACH if act.data["verb"] == "answer_press" else WITHOUT_CHANNELS


class Citizens:
    """The people of the city.

    Args:
        world: the world; their mean concern stands in its ``concern``, by area and over all.
        post: journalists write through it.
        doc: what the scenario says of them.

    Attributes:
        areas: region -> its people.
    """

    def __init__(self, world: World, post: Post, doc: PublicDoc) -> None:
        self._world = world
        self._post = post
        self._doc = doc
        named = doc.areas or dict.fromkeys(world.city.doc.regions, Area())
        self.areas = {name: Opinion(area, doc.rates, doc.silent) for name, area in named.items()}
        self._people = sum(area.people for area in named.values())
        self._used = _Used(world, [*self.areas])
        self._rumours: dict[str, tuple[Text, str | None, int]] = {}
        self._leaked = 0.0
        self._written: dict[str, tuple[float, float, float]] = {}
        self._loads: dict[str, float] = {}
        self._press = Journalists(world, post, doc.press, self._unanswered) if doc.press else None
        self._rate = 0.0
        self._changed = True
        self._wake = world.env.event()
        world.listen(self._on_signal, "service", "node")
        world.spawn("public", self._live())

    # -- looking ----------------------------------------------------------------------------------

    def _on_signal(self, signal: Signal) -> None:
        kind, name = signal
        if kind == "node" or name in self._used.weights:
            self._changed = True
            self._stir()

    def _stir(self) -> None:
        if not self._wake.triggered:
            self._wake.succeed()

    def _live(self) -> Process:
        while True:
            self._turn()
            self._wake = self._world.env.event()
            resting = not (self._rate or any(one.moving() for one in self.areas.values()))
            # At whole ticks of the drill, whoever stirs in between.
            tick = [] if resting else [self._world.env.timeout(TICK - self._world.now % TICK)]
            yield simpy.AnyOf(self._world.env, [self._wake, *tick])

    def _turn(self) -> None:
        """Let time pass, look at the city, and do what follows."""
        self._pass()
        if self._changed:
            self._changed, self._rate = False, self._rates()
            lost = self._used.lost()
            for name, people in self.areas.items():
                people.outage = lost[name]
        for people in self.areas.values():
            people.leak = min(1.0, self._leaked)
            people.look()
        self._tell()
        self._weigh()
        if self._press is not None:
            self._press.look(self.mean, [claim for claim, _, _ in self._rumours.values()])

    def _pass(self) -> None:
        now = self._world.now
        before = next(iter(self.areas.values())).now
        self._leaked += self._rate * (now - before) / HOUR
        for people in self.areas.values():
            people.to(now)

    def _rates(self) -> float:
        """Share of data about people that flows out per hour, where most flows."""
        flows = (state.leaking for state in self._world.nodes.values() if state.leaking)
        return max((math.fsum(flow.get(kind, 0.0) for kind in _SECRET) for flow in flows), default=0.0)

    @property
    def mean(self) -> float:
        """Concern over all areas, by their people."""
        return math.fsum(one.concern * one.area.people for one in self.areas.values()) / self._people

    # -- telling ----------------------------------------------------------------------------------

    def _tell(self, *, whole: bool = False) -> None:
        """Write down what has changed noticeably, or all that has changed, and let conditions look."""
        for name, one in self.areas.items():
            shown = (one.concern, one.crowd, one.misled)
            before = self._written.get(name)
            least = 0.0 if whole else NOTICEABLE
            if before is None or any(abs(a - b) > least for a, b in zip(shown, before, strict=True)):
                self._write(name, one)
        concern = self._world.concern
        for name, value in [*((name, one.concern) for name, one in self.areas.items()), (ALL, self.mean)]:
            if concern.get(name) != value:
                concern[name] = value
                self._world.signal("concern", name)

    def _write(self, name: str, one: Opinion) -> None:
        self._written[name] = (one.concern, one.crowd, one.misled)
        self._world.log(
            "public",
            {
                "area": name,
                "concern": round(one.concern, 3),
                "crowd": round(one.crowd, 3),
                "misled": round(one.misled * one.area.people),
                "misled_hours": round(one.hours, 1),
                "people": one.area.people,
            },
        )

    def close(self) -> None:
        """Write down how it stands at the end."""
        self._pass()
        self._tell(whole=True)

    # -- what people hear -------------------------------------------------------------------------

    def rumour(self, name: str, rumour: Rumour, delivery: DeliveryRecord) -> None:
        """A rumour begins to go about."""
        self._pass()
        self._rumours[name] = (rumour.claim, delivery.data.get("about"), delivery.seq)
        for area in self._named(rumour.area):
            self.areas[area].start(name, rumour.strength)
        self._stir()

    def spoken(self, act: ActRecord) -> None:
        """Somebody speaks to the public, or to journalists."""
        data = act.data
        self._pass()
        content, reach = said_by(act), self.reach(act)
        answered = [
            name
            for name, (_, about, seq) in self._rumours.items()
            if data.get("reply_to") == seq or data.get("about") in (None, about)
        ]
        for area in self._named(self._used.area_of(data.get("about"))):
            self.areas[area].told(content, reach, answered, self._doc.holds)
        if self._press is not None and content:
            self._press.heard(act)
        self._tell(whole=content > 0)
        self._stir()

    def reach(self, act: ActRecord) -> float:
        """The share of people whom words reach, by journalists or by a notice."""
        return PRESS_REACH if act.data["verb"] == "answer_press" else self._reach()

    def _reach(self) -> float:
        """The share of people whom a notice reaches by any of its channels, as they work now."""
        if not self._doc.channels:
            return WITHOUT_CHANNELS
        nodes = self._world.nodes
        missed = (
            1 - one.reach * (nodes[one.over].service if one.over else 1.0) for one in self._doc.channels
        )
        return 1.0 - math.prod(missed)

    def add(self, area: str, amount: float) -> None:
        """Concern moves by so much in an area, or in ``all``."""
        self._pass()
        for name in self._named(area):
            self.areas[name].add(amount)
        self._stir()

    def _unanswered(self) -> None:
        self.add(ALL, UNANSWERED)

    def _named(self, area: str) -> Iterable[str]:
        return self.areas if area == ALL else [name for name in (area,) if name in self.areas]

    # -- what it does -----------------------------------------------------------------------------

    def _weigh(self) -> None:
        """Load the hotline with calls, the counters with crowds."""
        rates = self._doc.rates
        if self._doc.hotline is not None:
            self._load(self._doc.hotline, rates.calls * _stepped(self.mean))
        for node in self._doc.counters:
            area = self._used.area_of(node)
            crowds = [self.areas[name].crowd for name in self._named(area)]
            self._load(node, rates.queue * _stepped(max(crowds, default=0.0)))

    def _load(self, node: str, excess: float) -> None:
        if self._loads.get(node, 0.0) != excess:
            self._loads[node] = excess
            self._world.change(node, {LOAD: Surge(round(excess, 9)) if excess else None})


def _stepped(share: float) -> float:
    """A share in steps, so that demand does not change with every call."""
    return round(math.floor(share / STEP_OF_LOAD + 1e-9) * STEP_OF_LOAD, 9)


class _Used:
    """What citizens use, and in which area: what a commune runs is its area's, all else everybody's."""

    def __init__(self, world: World, areas: list[str]) -> None:
        self._world = world
        self._areas = areas
        self.weights = {node: state.value.weight for node, state in world.nodes.items() if state.value.weight}
        self._of: dict[str, list[str]] = {area: [] for area in (*areas, ALL)}
        for node in self.weights:
            self._of.setdefault(self.area_of(node), []).append(node)
        self._whole = {
            area: math.fsum(self.weights[node] for node in nodes) for area, nodes in self._of.items()
        }

    def area_of(self, node: str | None) -> str:
        """The area whose people alone a node serves, or ``all``."""
        if node is None or node not in self._world.nodes:
            return ALL
        city = self._world.city
        local = city.agencies[city.operator_of(node)].level == "commune"
        return city.region(node) if local else ALL

    def lost(self) -> dict[str, float]:
        """Area -> the share of service that its people lose, of its own and of what all use."""
        everywhere = self._lost(ALL)
        return {area: 1.0 - (1.0 - self._lost(area)) * (1.0 - everywhere) for area in self._areas}

    def _lost(self, area: str) -> float:
        weights, states, whole = self.weights, self._world.nodes, self._whole[area]
        # What works whole adds nothing, and nearly everything does.
        lacking = [(node, states[node].service) for node in self._of[area] if states[node].service != 1.0]
        lost = math.fsum(weights[node] * (1.0 - service) for node, service in lacking)
        return lost / whole if whole else 0.0

"""Conditions of a scenario, watched while a drill runs.

A condition is compiled to a small tree of gates. A leaf looks at the world when a signal that
concerns it comes; a gate with a hold opens only when it has been true for that long without a
break; acts and injects, once seen, stay seen. When the root opens, the watcher is told once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from drillsim.base.model import LEVELS
from drillsim.base.records import DeliveryRecord, SeenChange
from drillsim.documents.conditions import ActMatch, Condition
from drillsim.engine.leaks import Leaks
from drillsim.engine.world import SIGNALS, Signal, SignalKind, World
from drillsim.engine.world.confided import Confided

DECIDED, REACHED, ANY = "decided", "reached", "*"
"""What conditions see beside acts, as no verb of the catalogue: a choice has bound, a message has reached
somebody; and every act that counts."""
ONCE: tuple[SignalKind, ...] = ("granted", "stage", "inject")
"""What stays so once it has happened."""
PUBLIC = "public"
SPEAK = ("public_notice", "answer_press")
"""Acts that reach the public."""

Verbs = str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Deed:
    """An act that counts: accepted, and if it is work, completed.

    Attributes:
        seq: the act's record.
        verb: what was done.
        seat: who did it; None for an agency nobody plays.
        agency: their agency.
        about: the object.
        to: the receivers.
        kind: the kind of report.
        answers: the inject that it answers, and the option chosen, if it is an answer to one.
        replies: the inject whose message it answers, if any.
        incidents: those that it touches.
    """

    seq: int
    verb: str
    seat: str | None
    agency: str
    about: str | None
    to: tuple[str, ...]
    kind: str | None
    answers: tuple[str, str] | None = None
    replies: str | None = None
    incidents: tuple[str, ...] = ()


def verbs_of(act: Verbs) -> tuple[str, ...]:
    """One verb or several, as a tuple."""
    return (act,) if isinstance(act, str) else act


def answers(wanted: Condition, deed: Deed, world: World) -> bool:
    """Whether the deed is the answer that a condition speaks of."""
    return deed.answers == (wanted.inject, wanted.option) and _by(wanted.by, deed, world)


def _by(wanted: str | None, deed: Deed, world: World) -> bool:
    return wanted is None or wanted in (deed.seat, deed.agency, world.city.parent(deed.agency))


def matches(wanted: ActMatch | Condition, deed: Deed, world: World) -> bool:
    """Whether the deed is the act that a condition or an absence speaks of."""
    if wanted.act is None or deed.verb not in verbs_of(wanted.act):
        return False
    if wanted.about is not None and wanted.about != deed.about:
        return False
    if not _by(wanted.by, deed, world):
        return False
    if wanted.to is not None and not _to(wanted.to, deed, world):
        return False
    return wanted.kind is None or wanted.kind == deed.kind


def _reports(wanted: Condition, deed: Deed, world: World) -> bool:
    """Whether the deed is the report that a condition speaks of."""
    if wanted.reported not in deed.incidents or wanted.kind not in (None, deed.kind):
        return False
    return _by(wanted.by, deed, world) and (wanted.to is None or _to(wanted.to, deed, world))


def _tells(wanted: Condition, deed: Deed, world: World) -> bool:
    """Whether the deed, or the message, tells those of whom a condition speaks of what it speaks of."""
    if wanted.about != deed.about and wanted.about not in deed.incidents:
        return False
    return wanted.told == PUBLIC if deed.verb in SPEAK else _to(str(wanted.told), deed, world)


def _replies(wanted: Condition, deed: Deed, world: World) -> bool:
    """Whether the deed answers the inject that a condition speaks of."""
    return wanted.answered == deed.replies and _by(wanted.by, deed, world)


def _to(wanted: str, deed: Deed, world: World) -> bool:
    return wanted in {*deed.to, *(world.city.parent(agency) for agency in deed.to)}


Fits = Callable[[Condition, Deed, World], bool]


def _seen_in(condition: Condition) -> tuple[Verbs, Fits] | None:
    """Where a condition on what somebody has done shows, and whether it is that; None for any other."""
    if condition.option is not None:
        return DECIDED, answers
    if condition.reported is not None:
        return "report", _reports
    if condition.told is not None:
        return (SPEAK if condition.told == PUBLIC else REACHED), _tells
    if condition.answered is not None:
        return ANY, _replies
    return None if condition.act is None else (condition.act, matches)


Look = Callable[[Condition], bool | None]
"""What somebody takes a plain condition for; None: for what it is."""


class Gate:
    """A condition, or a part of one, that is watched.

    Args:
        world: the world it looks at.
        condition: what it watches.
        told: called when it opens or closes.

    Attributes:
        raw: what it sees; ``open``: what it says after its hold.
        parts: those of a condition that others make up.
    """

    def __init__(self, world: World, condition: Condition, told: Callable[[], None]) -> None:
        self.world = world
        self.condition = condition
        self.hold = condition.hold
        self.told = told
        self.raw = False
        self.open = False
        self.parts: tuple[Gate, ...] = ()
        self._turn = 0

    def __call__(self) -> bool:
        """Whether it holds at the moment."""
        return self.open

    def as_seen(self, look: Look) -> bool:
        """Whether it holds as far as somebody knows."""
        if not self.parts:
            seen = look(self.condition)
            return self.open if seen is None else seen
        parts = [part.as_seen(look) for part in self.parts]
        if parts == [part.open for part in self.parts]:
            return self.open
        return _joined(self.condition)(parts)

    def see(self, raw: bool) -> None:
        """Take in what is true now."""
        if raw == self.raw:
            return
        self.raw = raw
        self._turn += 1
        if raw and self.hold:
            turn = self._turn
            self.world.after(self.hold, lambda: self._say(True) if self._turn == turn else None)
        else:
            self._say(raw)

    def _say(self, value: bool) -> None:
        if value != self.open:
            self.open = value
            self.told()


class Triggers:
    """All conditions being watched in a drill.

    Args:
        world: the world they look at.
    """

    def __init__(self, world: World) -> None:
        self._world = world
        self._watching: dict[Signal, list[Callable[[], None]]] = {}
        self._deeds: dict[str, list[Callable[[Deed], None]]] = {}
        self._seen: set[Signal] = set()
        self._called: list[Callable[[], None]] | None = None
        self._leaks = Leaks(world, self.soon)
        world.listen(self._on_signal, *SIGNALS)

    def _on_signal(self, signal: Signal) -> None:
        """Let every condition look that waits for the signal, in order.

        A look may fire an inject or begin a stage, which signals again. The looks that this calls for run
        when it is done, before those that waited already: a chain of any length needs no deeper stack,
        and what one look sets off comes before what the next one does.
        """
        if looks := self._watching.get(signal):
            self.soon(looks)

    def soon(self, calls: Iterable[Callable[[], None]]) -> None:
        """Make calls in order, with all that each sets off; within another such call, when that is done."""
        if self._called is not None:
            self._called += calls
            return
        waiting = list(reversed([*calls]))
        try:
            while waiting:
                self._called = []
                waiting.pop()()
                waiting += reversed(self._called)
        finally:
            self._called = None

    def happened(self, kind: SignalKind, name: str) -> None:
        """Note for good that an inject was delivered or a stage has done its work."""
        self._seen.add((kind, name))
        self._world.signal(kind, name)

    def done(self, deed: Deed) -> None:
        """Show an act that counts to every condition that waits for one."""
        for look in (*self._deeds.get(deed.verb, ()), *self._deeds.get(ANY, ())):
            look(deed)

    def reached(self, message: DeliveryRecord) -> None:
        """Show a message that has reached somebody to every condition that waits for one."""
        looks = self._deeds.get(REACHED)
        if not looks:
            return
        data = message.data
        about = data.get("about")
        incidents = (*data["hidden"]["indicates"], *self._world.incidents.touching(about))
        sender = data["from"] or ""
        deed = Deed(
            message.seq, REACHED, None, sender, about, tuple(data["agencies"]), None, incidents=incidents
        )
        self.soon([lambda look=look: look(deed) for look in looks])  # type: ignore[misc]

    def _on_deed(self, act: Verbs, look: Callable[[Deed], None]) -> None:
        """Show ``look`` every act with one of these verbs."""
        for verb in dict.fromkeys(verbs_of(act)):
            self._deeds.setdefault(verb, []).append(look)

    def watch(self, condition: Condition, action: Callable[[], None]) -> None:
        """Run ``action`` once, when the condition opens; at once if it is open already."""
        fired = False
        root: Gate | None = None

        def told() -> None:
            nonlocal fired
            if root is not None and root.open and not fired:
                fired = True
                action()

        root = self._compile(condition, told)
        told()

    def told(self, condition: Condition) -> Gate:
        """Watch a condition from here on; the gate says whether it holds at the moment."""
        return self._compile(condition, lambda: None)

    def follow(self, condition: Condition, changed: Callable[[], None]) -> Gate:
        """The same, and ``changed`` is called whenever the answer becomes another."""
        return self._compile(condition, changed)

    def missing(
        self, wanted: ActMatch, deadline: int, fire: Callable[[], None], lapse: Callable[[], None]
    ) -> None:
        """At ``deadline`` (ms) run ``fire`` if the act has not been done by then, else ``lapse``."""
        done = False

        def look(deed: Deed) -> None:
            nonlocal done
            done = done or matches(wanted, deed, self._world)

        self._on_deed(wanted.act, look)
        self._world.after(max(0, deadline - self._world.now), lambda: lapse() if done else fire())

    def _compile(self, condition: Condition, told: Callable[[], None]) -> Gate:
        gate = Gate(self._world, condition, told)
        if condition.all or condition.any or condition.negated is not None:
            self._combine(gate, condition)
        elif condition.time is not None:
            self._world.after(max(0, condition.time - self._world.now), lambda: gate.see(True))
        elif condition.leaked is not None:
            self._leaks.watch(condition.leaked, condition.above or 0.0, lambda: gate.see(True))
        elif (seen := _seen_in(condition)) is not None:
            verbs, fits = seen
            self._on_deed(verbs, lambda deed: gate.see(True) if fits(condition, deed, self._world) else None)
        else:
            signal, test = self._leaf(condition)
            self._watching.setdefault(signal, []).append(lambda: gate.see(test()))
            gate.see(test())
        return gate

    def _combine(self, gate: Gate, condition: Condition) -> None:
        parts = condition.all or condition.any
        if condition.negated is not None:
            parts = (condition.negated,)
        of = _joined(condition)
        children: list[Gate] = []

        def update() -> None:
            if len(children) == len(parts):
                gate.see(of(child.open for child in children))

        for part in parts:
            children.append(self._compile(part, update))
        gate.parts = tuple(children)
        update()

    def _leaf(self, condition: Condition) -> tuple[Signal, Callable[[], bool]]:
        world = self._world
        if condition.service is not None and condition.below is not None:
            state, below = world.nodes[condition.service], condition.below
            return ("service", condition.service), lambda: state.service < below
        if condition.service is not None and condition.above is not None:
            state, above = world.nodes[condition.service], condition.above
            return ("service", condition.service), lambda: state.service > above
        if (area := condition.concern) is not None:
            return ("concern", area), _concern(world, area, condition.below, condition.above)
        if (altered := condition.altered) is not None:
            state, share = world.nodes[altered], condition.above or 0.0
            return ("node", altered), lambda: state.altered > share
        if condition.compromise is not None and condition.at_least is not None:
            state, rank = world.nodes[condition.compromise], LEVELS.index(condition.at_least)
            return ("compromise", condition.compromise), lambda: state.rank >= rank
        if condition.perceived is not None:
            seen, wanted = world.perceived[condition.perceived], str(condition.state)
            return ("perceived", condition.perceived), lambda: _looks(seen, wanted)
        if (stock := condition.stock) is not None:
            return ("stock", stock), _left(world, stock, condition.below, condition.above)
        if (change := condition.change) is not None:
            stands = world.planned[change]
            return ("change", change), lambda: condition.stands in stands
        if (shift := condition.shift) is not None:
            crew = world.crews[shift]
            return ("shift", shift), lambda: condition.crew in crew
        if (name := condition.breached or condition.secret) is not None:
            return ("confidence", name), _confided(world.confided[name], condition)
        for key, so in _PLACES.items():
            if (name := getattr(condition, key)) is not None:
                return ("place", name), partial(so, world, name)
        if (name := condition.member or condition.strength or condition.covered) is not None:
            return ("member", name), _mustered(world, condition)
        kind = next(key for key in ONCE if getattr(condition, key) is not None)
        signal: Signal = (kind, str(getattr(condition, kind)))
        return signal, lambda: signal in self._seen


_PLACES: dict[str, Callable[[World, str], bool]] = {
    "evacuated": lambda world, name: name in world.sites.evacuated,
    "destroyed": lambda world, name: world.nodes[name].destroyed,
    "moved": lambda world, name: name in world.sites.moved,
}
"""What may be so of a place, or of the equipment of a system."""


def _mustered(world: World, condition: Condition) -> Callable[[], bool]:
    """Whether it stands so with somebody of a roster, with its strength or its skills."""
    muster = world.muster
    if condition.member is not None:
        person = muster.people[condition.member]
        return lambda: person.stands == condition.called
    if condition.strength is not None:
        roster, above, below = condition.strength, condition.above, condition.below
        return lambda: (
            muster.strength(roster) > above if above is not None else muster.strength(roster) < (below or 0.0)
        )
    return lambda: muster.covers(str(condition.covered), str(condition.skill))


def _concern(world: World, area: str, below: float | None, above: float | None) -> Callable[[], bool]:
    """Whether the people of an area are worried so much; nobody is where there is no public."""

    def test() -> bool:
        concern = world.concern.get(area, 0.0)
        return concern > above if above is not None else below is not None and concern < below

    return test


def _confided(confided: Confided, condition: Condition) -> Callable[[], bool]:
    """Whether what is secret was told amiss, or whether somebody knows it."""
    if condition.knows is not None:
        return lambda: confided.known_at(str(condition.knows))
    return lambda: confided.breached(condition.by, condition.to)


def _left(world: World, stock: str, below: float | None, above: float | None) -> Callable[[], bool]:
    """Whether there is so much of a stock."""

    def test() -> bool:
        share = world.stocked[stock]
        return share > above if above is not None else below is not None and share < below

    return test


def _joined(condition: Condition) -> Callable[[Iterable[bool]], bool]:
    """How the parts of a condition make up whether it holds."""
    if condition.negated is not None:
        return _none
    return all if condition.all else any


def _none(values: Iterable[bool]) -> bool:
    return not any(values)


def _looks(seen: SeenChange, wanted: str) -> bool:
    """Whether what its operator sees of a system is the wanted state, or a worse one of its kind.

    A system may be suspected and down at once; one cut off on purpose counts as isolated alone.
    """
    cut = bool(seen.get("isolated") or seen.get("offline"))
    rank = LEVELS.index(seen.get("compromise") or "clean")
    service = seen.get("service", 1.0)
    if wanted == "isolated":
        return cut
    if wanted in ("degraded", "down"):
        return not cut and (service == 0.0 if wanted == "down" else service < 1.0)
    if wanted == "altered":
        return bool(seen.get("altered"))
    if wanted == "suspected":
        return rank > 0 or bool(seen.get("suspected"))
    return rank >= LEVELS.index(wanted)

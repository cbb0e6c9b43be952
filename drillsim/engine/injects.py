"""The injects of a drill: when each is due, and what facilitators make of it."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from functools import partial

from drillsim.base.errors import Refusal
from drillsim.base.model import Order, Text, clock
from drillsim.base.records import (
    DeliveryRecord,
    ExhibitData,
    Hidden,
    InjectData,
    SecretData,
    SeenChange,
    Words,
    words,
)
from drillsim.documents.catalogue import CATALOGUE
from drillsim.documents.conditions import Absence, Condition
from drillsim.documents.exhibits import MOST_ATTACHED_ALL, Attachment, told
from drillsim.documents.injects import Ask, Expectation, Inject, Variant
from drillsim.documents.scenario import ScenarioDoc
from drillsim.documents.scene import items, walk
from drillsim.engine import personas
from drillsim.engine.post import Message, Post
from drillsim.engine.triggers import Triggers, verbs_of
from drillsim.engine.world import World

PENDING, HELD, FIRED, SKIPPED, LAPSED = "pending", "held", "fired", "skipped", "lapsed"
CLOSED = "closed"

# Which kind of thing each field of an inject and its parts names.
_DEED = {"about": "node", "by": "party", "to": "agency"}
_NAMES: dict[type, dict[str, str]] = {
    Inject: {
        "sender": "agency",
        "to": "receiver",
        "about": "node",
        "indicates": "threat",
        "exhibits": "exhibit",
        "carries": "confidence",
    },
    Order: {"act": "act", "about": "node"},
    Condition: {"service": "node", "compromise": "node", "perceived": "node", **_DEED},
    Absence: _DEED,
    Ask: {"act": "act", "about": "node", "to": "agency", "who": "seat"},
    Expectation: {"who": "seat", "act": "act", "about": "node", "to": "agency"},
}


@dataclass(slots=True)
class Pending:
    """One inject and where it stands: ``due`` when its moment came while it was held.

    ``holds`` says whether what it speaks of is so, and it may be told by itself; ``variants`` are its other
    words, each with whether they fit; ``moved`` is the moment (ms) to which a facilitator has put it.
    """

    inject: Inject
    holds: Callable[[], bool]
    variants: Sequence[tuple[Callable[[], bool], Variant]] = ()
    status: str = PENDING
    due: bool = False
    told: bool = False
    moved: int | None = None


class Injects:
    """Delivers injects at their moment.

    Args:
        world: the world.
        post: the post room.
        triggers: what conditional injects wait for.
        scenario: the injects and the story clock.
        cast: generated names for their texts.
        director: whether somebody fires by hand; if not, default times are used.
        opened: called with each delivered inject and its delivery.

    Attributes:
        all: every inject, by its id.
        written: called with each inject as it is taken in, and with what it is changed into.
        secret: the marks of an inject that carries something secret.
        told: called with each inject and its delivery when all who waited for it have been told.
    """

    def __init__(
        self,
        world: World,
        post: Post,
        triggers: Triggers,
        scenario: ScenarioDoc,
        cast: dict[str, str],
        *,
        director: bool,
        opened: Callable[[Inject, DeliveryRecord], None],
    ) -> None:
        self._world = world
        self._post = post
        self._triggers = triggers
        self._cast = cast
        self._director = director
        self._opened = opened
        self._shuffles = scenario.version > 1
        self._exhibits: dict[str, ExhibitData] = {each.id: told(each) for each in scenario.exhibits}
        agencies, seats = list(world.city.agencies), list(post.seats)
        self._known: dict[str, Collection[str]] = {
            "agency": frozenset(agencies),
            "seat": frozenset(seats),
            "party": frozenset([*agencies, *seats]),
            "receiver": frozenset([*agencies, *seats, "all"]),
            "node": frozenset(world.nodes),
            "threat": frozenset(threat.id for threat in scenario.threats),
            "act": frozenset(CATALOGUE),
            "exhibit": self._exhibits.keys(),
            "confidence": world.confided.keys(),
        }
        self._attached = 0
        self.all: dict[str, Pending] = {}
        self.written: list[Callable[[Inject], None]] = []
        self.secret: Callable[[Inject], list[SecretData]] = lambda _: []
        self.told: list[Callable[[Inject, DeliveryRecord], None]] = []

    def check(self, inject: Inject) -> None:
        """See that an inject written on the spot speaks only of what is in the drill.

        Raises:
            KeyError: naming what is not.
        """
        for _, part in walk(inject, ()):
            for field, kind in _NAMES.get(type(part), {}).items():
                value = getattr(part, field)
                for _, name in items((), None if isinstance(value, Text) else value):
                    if name not in self._known[kind]:
                        raise KeyError(name)

    def add(self, inject: Inject) -> None:
        """Take in an inject that a facilitator has written on the spot."""
        self._world.log("inject", {"inject": inject.id, "status": "added"})
        self.schedule(inject)

    def attach(self, added: Attachment) -> Callable[[], None]:
        """A file that a facilitator adds, for injects to show from now on: once it has been written down.

        Returns:
            What takes it in; nothing has happened yet.

        Raises:
            Refusal: when there is an exhibit of its id already, or no room for it.
        """
        size = len(added.raw)
        if added.id in self._exhibits:
            raise Refusal("control_exhibit_there", value=added.title.vi)
        if self._attached + size > MOST_ATTACHED_ALL:
            raise Refusal("control_exhibits_full", most=f"{MOST_ATTACHED_ALL // 1_000_000}")

        def take() -> None:
            self._exhibits[added.id] = told(added)
            self._attached += size

        return take

    def schedule(self, inject: Inject) -> None:
        """Wait for the inject's trigger."""
        guard = inject.guard
        holds = (lambda: True) if guard is None else self._triggers.told(guard)
        variants = [(self._triggers.told(variant.condition), variant) for variant in inject.variants]
        self.all[inject.id] = Pending(inject, holds, variants)
        self._written(inject)
        world = self._world
        if not inject.chance:
            self._mark(inject.id, LAPSED)
            return

        def come() -> None:
            delay = 0
            if inject.delay is not None:
                delay = world.luck.span(inject.delay, inject.id, "delay")
            if delay:
                world.after(delay, lambda: self._own_moment(inject.id))
            else:
                self._own_moment(inject.id)

        if inject.at is not None:
            world.after(max(0, inject.at - world.now), come)
        elif inject.by_hand is not None:
            if not self._director:
                world.after(max(0, inject.by_hand - world.now), come)
        elif inject.unless is not None:
            lapse = lambda: self._mark(inject.id, LAPSED)  # noqa: E731
            self._triggers.missing(inject.unless, inject.unless.deadline, come, lapse)
        elif inject.when is not None:
            self._triggers.watch(inject.when, come)

    def _written(self, inject: Inject) -> None:
        for listener in self.written:
            listener(inject)

    def close(self, name: str) -> None:
        """Let an inject still to come not come by itself any more."""
        if self.waits(name):
            self._mark(name, CLOSED)

    def waits(self, name: str) -> bool:
        """Whether an inject is still to come."""
        return self.all[name].status in (PENDING, HELD)

    def _own_moment(self, name: str) -> None:
        """The moment that the scenario has for an inject: nothing, when a facilitator has set another."""
        if self.all[name].moved is None:
            self.come(name)

    def come(self, name: str) -> None:
        """Tell an inject whose moment has come: not one that is held, closed or over, or not so any more."""
        pending = self.all[name]
        if pending.status == HELD:
            pending.due = True
        elif pending.status == PENDING and pending.holds():
            self.fire(name)
        elif pending.status == PENDING:
            self._mark(name, LAPSED)

    def fire(self, name: str) -> None:
        """Deliver an inject now, unless it was delivered or skipped."""
        pending = self.all[name]
        if pending.status in (FIRED, SKIPPED):
            return
        self._mark(name, FIRED)
        fitting = next((variant for holds, variant in pending.variants if holds()), None)
        self._post.send(self._message(pending.inject, fitting), partial(self._came, pending))

    def _came(self, pending: Pending, delivery: DeliveryRecord) -> None:
        """Take in that an inject has reached seats: the first of them, or more whose line was down."""
        inject = pending.inject
        self._show(inject, delivery)
        self._opened(inject, delivery)
        if pending.told:
            return
        pending.told = True
        self._triggers.happened("inject", inject.id)
        self._triggers.soon(lambda told=told: told(inject, delivery) for told in self.told)  # type: ignore[misc]

    def hold(self, name: str) -> None:
        """Keep an inject back until it is released or fired."""
        if self.all[name].status == PENDING:
            self._mark(name, HELD)

    def release(self, name: str) -> None:
        """Let a held inject come by itself again, at once if its moment has passed."""
        pending = self.all[name]
        if pending.status == HELD:
            pending.status = PENDING
            self._world.log("inject", {"inject": name, "status": "released"})
            if pending.due:
                self.come(name)

    def skip(self, name: str, reason: str) -> None:
        """Leave an inject out."""
        if self.all[name].status in (PENDING, HELD):
            self._mark(name, SKIPPED, reason)

    def replace(self, inject: Inject) -> None:
        """Put an edited inject in the place of one not delivered; its trigger stays, if its time does."""
        pending = self.all[inject.id]
        if pending.status in (PENDING, HELD):
            moved = inject.at is not None and inject.at != pending.inject.at
            pending.inject, pending.variants = inject, ()
            self._written(inject)
            self._world.log("inject", {"inject": inject.id, "status": "edited"})
            if moved:
                self._move(pending, int(inject.at or 0))

    def _move(self, pending: Pending, at: int) -> None:
        pending.moved, pending.due = at, False

        def come() -> None:
            if pending.moved == at:
                self.come(pending.inject.id)

        self._world.after(max(0, at - self._world.now), come)

    def _mark(self, name: str, status: str, reason: str | None = None) -> None:
        pending = self.all[name]
        if status == LAPSED and pending.status not in (PENDING, HELD):
            return
        pending.status = status
        data: InjectData = {"inject": name, "status": status}
        if reason is not None:
            data["reason"] = reason
        self._world.log("inject", data)

    def _message(self, inject: Inject, variant: Variant | None) -> Message:
        title = inject.title if variant is None or variant.title is None else variant.title
        body = inject.body if variant is None else variant.body
        before = inject.before or 0
        hidden: Hidden = {"inject": inject.id}
        if inject.source is not None:
            hidden["source"] = inject.source
        if inject.indicates is not None:
            hidden["indicates"] = [inject.indicates]
        if inject.verify:
            hidden["verify"] = True
        if inject.order is not None:
            hidden["genuine"] = inject.source is None
        return Message(
            verbs_of(inject.to),
            inject.channel,
            inject.sender,
            self._fill(title, before),
            self._fill(body, before),
            about=inject.about,
            order=inject.order,
            options=[
                {"id": option.id, "text": {"vi": option.text.vi, "en": option.text.en}}
                for option in inject.options
            ],
            shuffled=inject.id if self._shuffles else None,
            hidden=hidden,
            exhibits=[self._exhibits[name] for name in inject.exhibits],
            secret=self.secret(inject) if inject.carries else (),
            sent=None if inject.before is None else self._world.now - inject.before,
        )

    def _show(self, inject: Inject, delivery: DeliveryRecord) -> None:
        """A true indication about a system of the reader's own is seen on it, too."""
        world = self._world
        if inject.about is None or inject.indicates not in world.incidents.hitting(inject.about):
            return
        if world.city.operator_of(inject.about) in delivery.data["agencies"]:
            state = world.nodes[inject.about]
            seen: SeenChange = {"service": state.service}
            if state.compromise != "clean":
                seen["suspected"] = True
            world.perceive(inject.about, **seen)

    def _fill(self, text: Text, before: int = 0) -> Words:
        """A text with its blanks filled, as it was said so long (ms) ago."""
        said, story = self._world.now - before, self._world.story
        time = clock(said) if story is None else f"{story.at(said):%H:%M}"
        return words(lambda lang: personas.fill(text.say(lang), self._cast, time))

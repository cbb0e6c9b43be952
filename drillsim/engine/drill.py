"""The engine: one drill, from its set-up and its inputs to its records.

    drill = Drill(setup)
    drill.advance(to)      plays everything that happens before drill time ``to``
    drill.act(act)         takes in an act at the present moment
    drill.control(...)     takes in what a facilitator does

Each returns the records it made. An input at exactly an event's time comes before the event: once
events of a moment have been played, an input comes a millisecond later (``earliest``).
Nothing here reads a clock or a file: the caller says how far drill time has come.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from functools import partial
from typing import Literal, Never, cast

import simpy
from simpy.events import URGENT

from drillsim.base.errors import Refusal
from drillsim.base.log import Log
from drillsim.base.model import Seat, Text
from drillsim.base.records import ActRecord, ControlData, DeliveryRecord, PresenceData, Record, Words, words
from drillsim.base.steering import SayControl, StageControl, WriteControl
from drillsim.documents.confidences import holders
from drillsim.documents.injects import Inject
from drillsim.engine import controls
from drillsim.engine.actions.acting import Acting
from drillsim.engine.actions.acts import Act, Doing
from drillsim.engine.adversary import Adversaries
from drillsim.engine.approvals import Approvals
from drillsim.engine.changes import Changes
from drillsim.engine.chapters import Chapters, story_of
from drillsim.engine.confidences import Confidences
from drillsim.engine.consequences import Consequences
from drillsim.engine.decisions import Decisions, slip_of
from drillsim.engine.duties import Duties
from drillsim.engine.escalation import Escalation
from drillsim.engine.injects import Injects
from drillsim.engine.luck import REDRAWN, Luck
from drillsim.engine.noise import Anomalies
from drillsim.engine.post import Message, Post
from drillsim.engine.public import Citizens, usual_reach
from drillsim.engine.requests import Requests
from drillsim.engine.rosters import Rosters
from drillsim.engine.setup import Setup
from drillsim.engine.shifts import in_shifts
from drillsim.engine.stocks import Stocks
from drillsim.engine.threats import Stages
from drillsim.engine.triggers import SPEAK, Deed, Triggers
from drillsim.engine.view import SeatView
from drillsim.engine.world import World
from drillsim.engine.world.confided import Confided
from drillsim.engine.world.muster import Turnout
from drillsim.engine.world.sensing import Sensing
from drillsim.engine.world.sites import Sites

LENGTH, DIRECTOR = "length", "director"
TAKEOVER = "players"

Then = Callable[[], object]
"""What a control does once it has been written down."""


class Drill:
    """A drill being played.

    Args:
        setup: what it is made of.
        again: other luck for simulated participants, and no other.
        redrawn: other luck for how long things take and when they are noticed, and no other.

    Attributes:
        records: the journal so far.
        ended: whether it has ended.
        decisions: what agencies choose; ``escalation``: severity that moves; None in scenarios of version 1.
    """

    def __init__(self, setup: Setup, *, again: int = 0, redrawn: int = 0) -> None:
        self.setup = setup
        self.again = again
        self.ended = False
        self._env = simpy.Environment()
        self._log = Log(self._env)
        self.records = self._log.records
        self._length = setup.scenario.length
        self._earliest = 0
        self._deciding: list[Callable[[Deed, Doing], None]] = []
        self._keys: dict[tuple[str, str], Record] = {}
        self._log("start", setup.data())
        luck = Luck(setup.seed, redrawn, REDRAWN)
        world = self.world = World(self._env, setup.city, setup.rules, luck, self._log, setup.phrasebook)
        world.accounts = {each.id: each for each in setup.scenario.accounts}
        world.planned = {each.id: set() for each in setup.scenario.changes}
        world.confided = {
            each.id: Confided(setup.city, set(holders(each.readers))) for each in setup.scenario.confidences
        }
        world.sites = Sites(setup.scenario.places)
        world.muster = Turnout(setup.scenario.rosters)
        world.story = story_of(setup.scenario)
        self.post = Post(world, (seat.seat for seat in setup.scenario.seats), setup.scenario.communications)
        self._triggers = Triggers(world)
        self._duties = Duties(world, self.post, setup.scenario, setup.rules)
        self.post.listeners.append(self._triggers.reached)
        required, requests = self._duties.required, setup.scenario.requests
        self.acting = Acting(world, self.post, setup.rules, setup.cast, required, self._done, requests)
        self.acting.on_obeyed.append(self._obeyed)
        sensing = Sensing(world, self.post.played, self._tell)
        sensing.false_alarms(setup.scenario.false_alarms, self._length)
        Anomalies(world, self.post, setup.scenario, setup.cast)
        self.stages = Stages(world, self._triggers, director=setup.director)
        self.stages.schedule(setup.scenario.threats)
        self.injects = Injects(
            world,
            self.post,
            self._triggers,
            setup.scenario,
            setup.cast,
            director=setup.director,
            opened=self._duties.open_for,
        )
        self.public = Citizens(world, self.post, setup.scenario.public) if setup.scenario.public else None
        self._confide()
        self.injects.told.append(self._rumoured)
        self._present: Counter[str] = Counter()
        self._consent()
        changes, self._stocks = Changes(world, setup.scenario.changes), Stocks(world, setup.scenario.stocks)
        rosters = Rosters(world, self.post, self.acting)
        self._deciding.append(rosters.done)
        self.acting.stores = self._stocks if setup.scenario.stocks else None
        self.consequences = Consequences(
            world,
            self._triggers,
            self.stages,
            self.injects,
            self.acting,
            setup.scenario,
            self.public,
            changes,
            self.confidences,
            self._stocks,
            rosters,
            in_shifts(setup.scenario.shifts, self.acting, self._duties.owed),
        )
        if setup.scenario.requests:
            self.acting.bodies = Requests(
                world,
                self.post,
                self._triggers,
                self.consequences,
                setup.scenario.requests,
                lambda seat: self._present[seat] > 0,
            )
        self.decisions: Decisions | None = None
        self.escalation: Escalation | None = None
        if setup.scenario.version > 1:
            self._decide()
        if (story := setup.scenario.story) and world.story:
            Chapters(world, self.post, self.acting, story, world.story)
        for inject in setup.scenario.injects:
            self.injects.schedule(inject)
        for waiting in (self.consequences, changes, self._stocks, rosters):
            waiting.watch()

    def _confide(self) -> None:
        """Let what is secret be kept or told, if the scenario says that anything is."""
        self.confidences: Confidences | None = None
        if self.setup.scenario.confidences:
            self.confidences = Confidences(
                self.world, self.post, self.setup.scenario.confidences, self._duties.required
            )
            self.injects.secret = self.confidences.marks
            self.acting.confidences = self.confidences
            self.acting.objections.append(self.confidences.objection)

    def _decide(self) -> None:
        """Let choices bind: in scenarios of version 1 they are answers and nothing else."""
        slip = slip_of(self.setup.documents["rubric"])
        decisions = self.decisions = Decisions(
            self.world, self.post, self._triggers, self.injects, self.consequences, slip
        )
        self.acting.objections.append(decisions.objection)
        self._deciding.append(decisions.done)
        adversaries = Adversaries(self.world, self._triggers, self.consequences, self.setup.scenario)
        self._deciding.append(adversaries.done)
        self.escalation = Escalation(
            self.world, self.post, self._triggers, self._duties, self.setup.scenario, self.setup.rules
        )
        self._deciding.append(self.escalation.done)

    def _consent(self) -> None:
        """Hold up what needs somebody's consent, if the scenario says that anything does."""
        scenario, players = self.setup.scenario, self.setup.players
        options = any(option.needs for inject in scenario.injects for option in inject.options)
        if scenario.approvals or options:
            self.acting.approvals = Approvals(
                self.world,
                self.post,
                scenario.approvals,
                scenario.injects,
                lambda seat: seat in players or self._present[seat] > 0,
                lambda act, asked: self.acting.take(act, asked=asked),
            )

    # -- time ---------------------------------------------------------------------------------

    @property
    def now(self) -> int:
        """Drill time in milliseconds."""
        return int(self._env.now)

    @property
    def length(self) -> int:
        """When the drill ends by itself, in milliseconds."""
        return self._length

    @property
    def earliest(self) -> int:
        """The first moment (ms) at which an input can be taken in: none shares one with what was played."""
        return max(self._earliest, self.now)

    def peek(self) -> int:
        """The time of the next event, or of the drill's end."""
        event = self._env.peek()
        return int(event) if event < self._length else self._length

    def advance(self, to: int) -> list[Record]:
        """Play everything that happens before drill time ``to`` (ms); the drill ends at its length."""
        mark = len(self.records)
        if not self.ended:
            target = min(to, self._length)
            if target > self._env.now:
                self._run(target)
            if to >= self._length:
                self._end(LENGTH)
        return self.records[mark:]

    def _run(self, target: int) -> None:
        """Play up to the moment before the first event at ``target``, which is now the present."""
        if self._env.peek() >= target:
            self._env._now = target
            return
        # Not Environment.run: what it leaves in the queue when it stops differs between SimPy's versions.
        present = self._env.event()
        present._ok, present._value = True, None
        self._env.schedule(present, URGENT, target - self._env.now)
        while not present.processed:
            self._env.step()

    def step(self) -> None:
        """Play everything that happens at the next moment at which anything does.

        For callers that look at what happened before they choose a later moment to act.
        """
        moment = self._env.peek()
        if self.ended or moment >= self._length:
            self.advance(self._length)
            return
        self._earliest = int(moment) + 1
        while self._env.peek() == moment:
            self._env.step()

    def stop(self) -> None:
        """End at the present moment: a run beside a drill that still goes on ends where that stands."""
        self._end(DIRECTOR)

    # -- inputs -------------------------------------------------------------------------------

    def _open(self) -> bool:
        """Come to a moment at which an input can be taken in; false when the drill is over."""
        self.advance(self.earliest)
        return not self.ended

    def act(self, act: Act, *, let_in: bool | None = None) -> list[Record]:
        """Take in an act at the present moment; the first record is the act's own.

        An act whose key has been seen from the same seat counts once: its first record comes back.
        After the end nothing is taken in, and nothing comes back.

        Args:
            act: the act.
            let_in: for an act of a journal, whether its details passed when it was written
                (``acts.was_let_in``): it is taken in as it was then. Of any other, they are checked now.

        Raises:
            Refusal: naming the detail that is wrong in itself; nothing has happened.
        """
        if let_in is None:
            self.acting.check(act)
        if not self._open():
            return []
        known = self.taken(act.seat, act.key)
        if known is not None:
            return [known]
        mark = len(self.records)
        record = self.acting.take(act, let_in=let_in is not False)
        if act.key is not None:
            self._keys[act.seat, act.key] = record
        return self.records[mark:]

    def taken(self, sender: str, key: str | None) -> Record | None:
        """The record of what a seat, or a facilitator, has sent under a key of theirs, if it came before."""
        return self._keys.get((sender, key)) if key is not None else None

    def join(self, seat: str, person: str, wall: str | None = None) -> list[Record]:
        """Note that a person, by reference, has taken a seat.

        Raises:
            KeyError: for a seat that is not in the drill.
        """
        return self._presence("join", seat, person, wall)

    def leave(self, seat: str, person: str, wall: str | None = None) -> list[Record]:
        """Note that a person has left a seat; raises as ``join`` does."""
        return self._presence("leave", seat, person, wall)

    def _presence(
        self, kind: Literal["join", "leave"], seat: str, person: str, wall: str | None
    ) -> list[Record]:
        if not self._open():
            return []
        if seat not in self.post.seats:
            raise KeyError(seat)
        self._present[seat] += 1 if kind == "join" else -1
        data: PresenceData = {"seat": seat, "person": person}
        if wall is not None:
            data["wall"] = wall
        return [self._log(kind, data)]

    def control(self, data: Mapping[str, object], *, let_in: bool | None = None) -> list[Record]:
        """Take in what a facilitator does (``type`` and its fields; see docs/journal.md).

        A control whose key has been seen from the same sender counts once: its first record comes back.
        After the end nothing is taken in, and nothing comes back.

        Args:
            data: the control.
            let_in: given for a control of a journal, whose fields are not looked at again.

        Raises:
            KeyError: for an unknown inject or stage, or an inject that names something unknown.
            Refusal: naming the field that is wrong in itself; nothing has happened.
        """
        if let_in is None:
            controls.check(data)
        if not self._open():
            return []
        sent = cast(ControlData, data)
        known = self.taken(str(sent.get("by")), sent.get("key"))
        if known is not None:
            return [known]
        mark = len(self.records)
        ready = self._ready(sent)
        record = self._log("control", sent)
        if "key" in sent and sent["key"] is not None:
            self._keys[str(sent.get("by")), sent["key"]] = record
        ready()
        return self.records[mark:]

    def _ready(self, data: ControlData) -> Then:
        """What a control does once it has been written down; nothing has happened yet."""
        if data["type"] == "fire" or data["type"] == "hold" or data["type"] == "release":
            steps = {"fire": self.injects.fire, "hold": self.injects.hold, "release": self.injects.release}
            return partial(steps[data["type"]], self._inject(data["inject"]))
        if data["type"] == "skip":
            return partial(self.injects.skip, self._inject(data["inject"]), data["reason"])
        if data["type"] == "edit" or data["type"] == "add":
            return self._write(data)
        if data["type"] == "exhibit":
            return self.injects.attach(controls.attachment_of(data["exhibit"]))
        if data["type"] == "stage":
            return self._stage(data)
        if data["type"] == "say":
            return self._speak(data)
        if data["type"] == "end":
            return partial(self._end, DIRECTOR)
        if data["type"] == "clock" or data["type"] == "players":
            # Kept for the record: drill time knows nothing of the clock, and ``bots`` look who plays.
            return lambda: None
        raise _unknown(data)

    def _inject(self, name: str) -> str:
        return str(self.injects.all[name].inject.id)

    def _write(self, data: WriteControl) -> Then:
        inject = controls.inject_of(data["inject"])
        there = inject.id in self.injects.all
        if data["type"] == "edit" and not there:
            raise KeyError(inject.id)
        if data["type"] == "add" and there:
            raise Refusal("control_inject_there", value=inject.id)
        self.injects.check(inject)
        return partial(self.injects.replace if there else self.injects.add, inject)

    def _stage(self, data: StageControl) -> Then:
        running = self.stages.running[data["stage"]]
        factor = data.get("factor") or 0.0
        steps: dict[str, Then] = {
            "fire": lambda: self.stages.begin(running, by_hand=True),
            "hold": lambda: self.stages.hold(running),
            "release": lambda: self.stages.release(running),
            "strengthen": lambda: self.stages.strengthen(running, float(factor)),
        }
        if data["do"] == "strengthen" and not 0.1 <= factor <= 10:
            raise ValueError("factor must be between 0.1 and 10")
        return steps[data["do"]]

    def _speak(self, data: SayControl) -> Then:
        """A message in the name of an agency, or of anyone by name."""
        sender = data["from"] if isinstance(data["from"], str) else Text(**data["from"])
        if isinstance(sender, str):
            self.world.city.agencies[sender]
        known = [*self.world.city.agencies, *self.post.seats, "all"]
        for receiver in data["to"]:
            if receiver not in known:
                raise KeyError(receiver)
        title, body = _both(data["title"]), _both(data["body"])
        message = Message(data["to"], data["channel"], sender, title, body, reply_to=data.get("reply_to"))
        return lambda: self.post.deliver(message)

    # -- what the parts tell each other ---------------------------------------------------------

    def _tell(
        self,
        agency: str,
        channel: str,
        sender: Text,
        title: Words,
        body: Words,
        about: str,
        indicates: list[str],
    ) -> None:
        self.post.deliver(
            Message([agency], channel, sender, title, body, about=about, hidden={"indicates": indicates})
        )

    def _done(self, deed: Deed, doing: Doing, message: DeliveryRecord | None) -> None:
        self._duties.done(deed, doing, message)
        self._triggers.done(deed)
        self.consequences.done(deed)
        for decide in self._deciding:
            decide(deed, doing)
        if deed.verb in SPEAK:
            self._spoken(doing.record)
            if self.confidences is not None:
                self.confidences.spoken(doing)

    def _spoken(self, act: ActRecord) -> None:
        reach = usual_reach(act) if self.public is None else self.public.reach(act)
        for told in self.stages.spoken:
            told(act, reach)
        if self.public is not None:
            self.public.spoken(act)

    def _rumoured(self, inject: Inject, delivery: DeliveryRecord) -> None:
        if self.public is not None and inject.rumour is not None:
            self.public.rumour(inject.id, inject.rumour, delivery)

    def _obeyed(self, delivery: DeliveryRecord) -> None:
        hidden = delivery.data["hidden"]
        if not hidden.get("genuine", True):
            for follow in self.stages.orders.get(hidden.get("inject", ""), ()):
                follow()

    def _end(self, reason: str) -> None:
        if not self.ended:
            if self.public is not None:
                self.public.close()
            self._stocks.close()
            self.ended = True
            self._log("end", {"reason": reason})

    # -- what a seat sees -----------------------------------------------------------------------

    def view(self, seat: str) -> SeatView:
        """What a seat may see: its messages, its agency's systems as perceived, its work."""
        return SeatView(self.world, self.post, self.acting, self.setup.rules, Seat(seat))


def _unknown(data: Never) -> KeyError:
    """What is raised for a control of a type that there is not."""
    return KeyError(data)


def _both(text: object) -> Words:
    """A text of a control, if it is one in both languages: only files may leave one out."""
    if not isinstance(text, dict) or "en" not in text:
        raise ValueError("a text in both languages is needed")
    return words(Text.model_validate(text).say)

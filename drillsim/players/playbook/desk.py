"""A seat's desk: what its holder remembers, and the intentions that come of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from zlib import crc32

from drillsim.base.model import MINUTE, Seat
from drillsim.base.records import DeliveryRecord
from drillsim.documents.city import System
from drillsim.documents.conditions import Condition
from drillsim.documents.injects import Inject, Means
from drillsim.documents.rules import Obligation, Party
from drillsim.engine.actions.acts import Act
from drillsim.engine.drill import Drill
from drillsim.players.playbook.knowing import seen
from drillsim.players.playbook.wording import fields
from drillsim.players.skills import Skill

REPEAT_AFTER = 40 * MINUTE
DOUBT_LASTS = 60 * MINUTE
CAUSES = ("A1", "A2", "A3", "A4", "A5")


@dataclass(frozen=True, slots=True)
class Move:
    """An intention.

    Attributes:
        name: what for; the player's luck is drawn under it.
        make: the act, given the seat as it then is; None when there is nothing to do any more.
        after: waits this long (ms) before the reaction.
        sure: never omitted.
        again: tries again after this (ms) when refused; 0 for never.
        work: sets about work on a system, before which the less skilled hesitate.
    """

    name: str
    make: Callable[[Desk], Act | None]
    after: int = 0
    sure: bool = False
    again: int = 0
    work: bool = False


class Desk:
    """A seat with what its holder remembers.

    Args:
        drill: the drill; only the seat's view of it is used.
        seat: the seat.
        skill: how well its holder plays.
        draw: the player's luck: purpose -> the next draw, uniform in [0, 1).
        answered: seqs of the duties that have been answered (*by the book* alone looks).

    Attributes:
        topic: what the holder is at: the topic of the record that called for it.
        heard: systems that messages were about; ``told``: injects that have reached the seat.
        choices: seq of a message -> the option chosen of those that it offers; ``denied``: what was refused.
        asked: seq of an act that waits for consent -> the act.
        traced: system -> the group of accounts through which somebody came in.
    """

    def __init__(
        self, drill: Drill, seat: Seat, skill: Skill, draw: Callable[[str], float], answered: set[int]
    ) -> None:
        self.seat = seat
        self.agency = seat.agency
        self.skill = skill
        self.draw = draw
        self.reads = skill.reads
        self.setup = drill.setup
        self.city = drill.setup.city
        self.view = drill.view(seat)
        self.may = frozenset(action.verb for action in self.view.acts())
        self.answered = answered
        self.obligations = self._own_obligations()
        self.standbys = self._standbys()
        self.decisions = drill.decisions
        self._escalation = drill.escalation
        self._incidents = drill.world.incidents.all
        self.accounts = drill.world.accounts
        self.requests = {request.id: request for request in drill.setup.scenario.requests}
        self.changes = {change.id: change.systems for change in drill.setup.scenario.changes}
        self.stocks = {stock.id: stock.owner for stock in drill.setup.scenario.stocks}
        self.sites = drill.world.sites
        self.story = drill.world.story
        self.topic = ""
        self._causes: dict[str, str] = {}
        self._cause = "A1"
        self._troubles: dict[str, str] = {}
        self._shown: str | None = None
        self.heard: dict[str, None] = {}
        self.told: set[str] = set()
        self.choices: dict[int, str] = {}
        self.asked: dict[int, Act] = {}
        self.denied: set[tuple[int | None, object]] = set()
        self.traced: dict[str, str] = {}
        self.waiting: dict[str, None] = {}
        self.classified: dict[str | None, tuple[str, str]] = {}
        self._injects = drill.injects.all
        self._done: dict[tuple[str, ...], int] = {}
        self._habits: dict[str, bool] = {}
        self._orders: dict[int, DeliveryRecord] = {}
        self.careful = self.habit(skill.care, "careful")

    def chance(self, probability: float, purpose: str) -> bool:
        """A draw of the holder's own."""
        return probability > 0 and self.draw(purpose) < probability

    def act(
        self,
        verb: str,
        about: str | None = None,
        *,
        to: tuple[str, ...] = (),
        params: Mapping[str, object] | None = None,
        reply_to: int | None = None,
    ) -> Act:
        """An act of this seat."""
        given = dict(params or {})
        if said := fields(self, verb, about, given):
            given["fields"] = said
        return Act(self.seat, verb, about, to, given, reply_to=reply_to)

    def _own_obligations(self) -> dict[str, list[tuple[str, Obligation]]]:
        """What the rules may ask of this seat, by the moment at which they do; an operator's, of its own."""
        mine: dict[str, list[tuple[str, Obligation]]] = {}
        for name, obligation in self.setup.rules.obligations.items():
            if self._owes(obligation.who) and not self.may.isdisjoint(obligation.act):
                mine.setdefault(obligation.when, []).append((name, obligation))
        return mine

    def _owes(self, who: Party) -> bool:
        if who in ("operator", "owner"):
            return who == "operator"
        return self.agency in self.city.units_of(self.city.party(who))

    def _standbys(self) -> list[tuple[str, tuple[str, ...]]]:
        """Own systems that have something on standby, with what being in trouble would call for it."""
        nodes = self.city.nodes
        return [
            (node, (node, *need.providers))
            for node in self.city.systems_of(self.agency)
            for need in nodes[node].depends_on
            if any(nodes[provider].standby for provider in need.providers)
        ]

    # -- messages -----------------------------------------------------------------------------

    def meaning(self, delivery: DeliveryRecord) -> Means | None:
        """What a message means, if its scenario says so."""
        told = self.inject_of(delivery)
        return None if told is None else told.means

    def inject_of(self, delivery: DeliveryRecord) -> Inject | None:
        """The inject that a message tells, if it tells one."""
        pending = self._injects.get(delivery.data["hidden"].get("inject", ""))
        return None if pending is None else pending.inject

    # -- memory -------------------------------------------------------------------------------

    def did(self, *key: str) -> bool:
        """Whether this was noted as done."""
        return key in self._done

    def note(self, *key: str) -> None:
        """Note something as done now."""
        self._done[key] = self.view.now

    def since(self, span: int, *key: str) -> bool:
        """Whether this was noted as done within the last ``span`` (ms)."""
        done = self._done.get(key)
        return done is not None and self.view.now - done < span

    def lately(self, *key: str) -> bool:
        """Whether this was done within the last while; notes it as done now if not."""
        last = self._done.get(key)
        if last is not None and self.view.now - last < REPEAT_AFTER:
            return True
        self.note(*key)
        return False

    def habit(self, probability: float, purpose: str) -> bool:
        """Something the holder does or does not do, decided once."""
        if purpose not in self._habits:
            self._habits[purpose] = self.chance(probability, purpose)
        return self._habits[purpose]

    def wrong(self, purpose: str) -> bool:
        """Whether the holder gets this wrong."""
        return self.chance(self.skill.errs, f"errs:{purpose}:{self.topic}")

    # -- orders -------------------------------------------------------------------------------

    def doubt(self, delivery: DeliveryRecord) -> None:
        """Do nothing of what this order says before it has been verified."""
        self._orders[delivery.seq] = delivery

    def settle(self, seq: int, *, genuine: bool) -> DeliveryRecord | None:
        """Take in a verdict; the order itself if it turned out genuine and was doubted."""
        if not genuine:
            return None
        return self._orders.pop(seq, None)

    def doubts(self, act: Act) -> bool:
        """Whether the act would do what a doubted order says."""
        return any(
            delivery.data["order"] == {"act": act.verb, "about": act.about}
            and self.view.now - delivery.t < DOUBT_LASTS
            for delivery in self._orders.values()
        )

    # -- judgement ----------------------------------------------------------------------------

    def runs(self, node: str) -> bool:
        """Whether the seat's agency operates the node."""
        return node in self.city.systems_of(self.agency)

    def service_of(self, node: str) -> float:
        """The service of a node of one's own as it is seen; of others', nothing is known but good."""
        return self.view.system(node).service if self.runs(node) else 1.0

    def urgency(self, node: str) -> tuple[float, str]:
        """Sorts what is worth most first."""
        value = self.city.nodes[node]
        return (-value.weight * (1.0 - self.view.system(node).service), node)

    @property
    def severity(self) -> str:
        """How severe it was last shown to be, or what has been heard looks under the rules."""
        if self._shown is not None:
            return self._shown
        rule = self.setup.rules.classification
        levels = [value.level for name in self.heard if isinstance(value := self.city.nodes[name], System)]
        serious = max(levels, default=0) >= rule.min_level and (not rule.beyond_owner or self._beyond())
        return "serious" if serious else "ordinary"

    def _beyond(self) -> bool:
        """Whether something exceeds what its owner can handle, as far as the holder knows."""
        if any(threat.beyond_owner for threat in self.setup.scenario.threats):
            return True
        return self._escalation is not None and self._escalation.beyond(self.sees)

    def blames(self, about: str | None, cause: str) -> None:
        """Take in what seems to be the cause of trouble with a node."""
        self._cause = cause
        if about is not None:
            self._causes.pop(about, None)
            self._causes[about] = cause

    def sees(self, condition: Condition) -> bool | None:
        """What the holder takes a plain condition for; None: for what it is."""
        return seen(self, condition)

    def weighs(self, severity: str) -> None:
        """Take in how severe a message shows the incident to be."""
        self._shown = severity

    def belongs(self, about: str, incidents: list[str]) -> None:
        """Take in that a message about a node speaks of trouble that one knows, or comes to know."""
        if incidents and self._troubles.get(about) not in incidents:
            self._troubles[about] = incidents[0]

    def trouble(self, about: str) -> str:
        """The trouble that something with a node belongs to; the node itself when that is not known."""
        return self._troubles.get(about, about)

    def subject(self, about: str) -> str:
        """The node that a classification should name: this one, or the last of which the cause is told."""
        if about in self._causes:
            return about
        return next((node for node in reversed(self._causes) if self._same(node, about)), about)

    def _same(self, node: str, about: str) -> bool:
        """Whether two nodes may be in the same trouble: where it is not known of one, they may."""
        one, other = self._troubles.get(node), self._troubles.get(about)
        return None in (one, other) or one == other

    def cause_of(self, about: str | None) -> str:
        """The cause class that trouble with a node seems to have; as last heard of, where nothing was."""
        if about is None or about in self._causes:
            return self._causes.get(about or "", self._cause)
        near = (self._causes[node] for node in reversed(self._causes) if self._same(node, about))
        return next(near, self._cause)

    def belief(self, incident: str | None, about: str) -> tuple[str, str]:
        """Severity and cause class as the holder sees them; *by the book* knows those of an incident."""
        known = self._incidents.get(incident or "") if self.reads else None
        if known is not None:
            return known.severity, known.threat.cause
        return self.severity, self.cause_of(about)

    def receivers(self, receiver: str, purpose: str) -> tuple[str, ...]:
        """The receiver, with one too many by error."""
        if not self.wrong(f"to:{purpose}"):
            return (receiver,)
        others = [name for name in self.city.agencies if name not in (receiver, self.agency)]
        return (receiver, others[crc32(f"{purpose}:{self.topic}".encode()) % len(others)])

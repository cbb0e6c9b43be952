"""What one seat may see of a drill: nothing else reaches its page, or a simulated participant."""

from __future__ import annotations

from dataclasses import dataclass

from drillsim.base.model import Seat
from drillsim.base.records import DeliveryRecord, OptionData, SecretData, SeenChange, shown_to
from drillsim.documents.catalogue import CATALOGUE, Action
from drillsim.documents.requests import REQUEST
from drillsim.documents.rosters import MUSTERING
from drillsim.documents.rules import RulesDoc
from drillsim.documents.shifts import HAND_OVER
from drillsim.engine.actions.acting import Acting
from drillsim.engine.actions.acts import Act
from drillsim.engine.actions.forms import Sender, prefill
from drillsim.engine.post import Post
from drillsim.engine.world import World
from drillsim.engine.world.muster import BARRED, Person


@dataclass(frozen=True, slots=True)
class Seen:
    """A system or utility as its operator perceives it.

    Attributes:
        node: its id.
        service: 0-1.
        seems: one word: ``well``, ``suspected``, ``degraded``, ``down``, ``isolated``, a compromise.
        needs: the act that would mend it, when known.
        fields: everything perceived.
    """

    node: str
    service: float
    seems: str
    needs: str | None
    fields: SeenChange


class SeatView:
    """The view of one seat at the present moment.

    Args:
        world, post, acting, rules: of the drill.
        seat: whose view it is.
    """

    def __init__(self, world: World, post: Post, acting: Acting, rules: RulesDoc, seat: Seat) -> None:
        self._world = world
        self._post = post
        self._acting = acting
        self._rules = rules
        self.seat = seat
        self.agency = seat.agency

    @property
    def now(self) -> int:
        """Drill time in milliseconds."""
        return self._world.now

    def acts(self) -> list[Action]:
        """The acts open to the seat's role; they never depend on what is expected."""
        may = self._world.city.doc.roles[self.seat.role].may
        asks, musters = self._acting.bodies is not None, bool(self._world.muster.rosters)
        left = {*(() if asks else (REQUEST,)), *(() if musters else MUSTERING)}
        left |= set() if self._acting.crews else {HAND_OVER}
        return [action for action in CATALOGUE.values() if action.open_to(may) and action.verb not in left]

    def inbox(self) -> list[DeliveryRecord]:
        """Deliveries to the seat, oldest first (``hidden`` is not for showing)."""
        return self._post.inbox(self.seat)

    def options(self, delivery: DeliveryRecord) -> list[OptionData]:
        """The options of a message, in the order in which the seat is shown them."""
        return shown_to(self.seat, delivery.data)

    def systems(self) -> list[Seen]:
        """What the agency operates, as it perceives it."""
        return [self.system(node) for node in self._world.city.systems_of(self.agency)]

    def system(self, node: str) -> Seen:
        """One node of the agency's own, as perceived.

        Raises:
            KeyError: for a node that others operate.
        """
        if node not in self._world.city.systems_of(self.agency):
            raise KeyError(node)
        seen = self._world.perceived[node]
        return Seen(node, seen.get("service", 1.0), self._world.seems(node), seen.get("needs"), {**seen})

    def secrets(self) -> dict[str, SecretData]:
        """What the seat knows to be secret: each as last told of it, with every reader it was told of."""
        found: dict[str, SecretData] = {}
        for delivery in self.inbox() if self._acting.confidences is not None else ():
            for secret in delivery.data.get("secret", ()):
                known = found.get(secret["id"], secret)["readers"]
                readers = sorted({*known, *secret["readers"], *delivery.data["agencies"]})
                found[secret["id"]] = {**secret, "readers": readers}
        return found

    def carried(self, seq: int) -> set[str]:
        """What of it a message carries, by its number."""
        return {secret["id"] for secret in self._post.delivered[seq].data.get("secret", ())}

    def working(self) -> set[tuple[str, str | None]]:
        """(verb, object) of the agency's own work under way."""
        return {
            (work.doing.action.verb, work.doing.about)
            for work in self._acting.work.values()
            if not work.over and work.doing.agency == self.agency
        }

    def waiting(self) -> set[tuple[str, str | None]]:
        """(verb, object) of the agency's own acts that wait for somebody's consent."""
        approvals = self._acting.approvals
        return set() if approvals is None else approvals.waiting(self.agency)

    def asked(self, request: DeliveryRecord) -> Act | None:
        """The act for which a message to the seat asks consent; None when that is settled."""
        approvals = self._acting.approvals
        if approvals is None or "approval" not in request.data or self.seat not in request.data["seats"]:
            return None
        return approvals.asked(request.data["approval"]["act"])

    def read(self, seq: int) -> DeliveryRecord:
        """A message that somebody has asked the seat about, by its number.

        Raises:
            KeyError: for a record that is none.
        """
        return self._post.delivered[seq]

    def by_radio(self) -> bool:
        """Whether the seat's line is down and short texts go by radio."""
        line = self._post.lines.cut(self.seat)
        return line is not None and line.row.radio

    def lacks(self, verb: str, node: str | None) -> bool:
        """Whether the agency cannot do something for want of a stock that it takes."""
        stores = self._acting.stores
        return stores is not None and stores.lacks(self.agency, verb, node)

    def relieved(self) -> bool:
        """Whether the next crew of the agency is there and waits to be handed over to."""
        crews = self._acting.crews
        return crews is not None and crews.ready(self.agency)

    def running(self) -> list[int]:
        """The acts of the agency whose work is under way."""
        return self._acting.running(self.agency)

    def hands_free(self) -> bool:
        """Whether the agency has people who are not at work."""
        return not self.outside() and self._acting.staffing.free(self.agency)

    def outside(self) -> bool:
        """Whether the agency's technicians have left their place of work."""
        return self._world.sites.away(self.agency)

    def barred(self, verb: str, node: str) -> bool:
        """Whether this work on an own node must wait: nobody may go there, or it is destroyed."""
        return self._world.sites.refusal(verb, self.agency, self._world.nodes[node]) is not None

    def unskilled(self, verb: str) -> bool:
        """Whether nobody of the agency's people at work has the skill for an act."""
        return self._world.muster.lacks(self.agency, verb)

    def callable(self) -> list[str]:
        """The agencies with people whom this seat's may call out and has not."""
        return self._world.muster.can_call(self.agency)

    def barred_people(self) -> list[Person]:
        """The agency's own people on a roster who do not come, or not yet."""
        return self._world.muster.of(self.agency, *BARRED)

    def replaceable(self, person: Person) -> bool:
        """Whether the agency can name somebody instead of one of its people."""
        return self._world.muster.replaceable(person)

    def movable(self, node: str) -> bool:
        """Whether the service of a node can be moved to the stand-by of its place."""
        return self._world.sites.movable(node) is not None

    def form(self, kind: str, system: str) -> dict[str, str]:
        """The form of a kind of report about a system, as the page offers it; empty when there is none."""
        for form in self._rules.forms.values():
            if form.kind == kind:
                sender = Sender(self._world, self._post, self._acting.cast, self.agency, system)
                return prefill(form, sender)
        return {}

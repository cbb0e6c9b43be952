"""The post room: every message that reaches a seat goes through here, once, and is written down."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from drillsim.base.model import Order, Seat, Text
from drillsim.base.records import (
    DeliveryData,
    DeliveryExtras,
    DeliveryRecord,
    Hidden,
    OptionData,
    VerdictData,
    Words,
)
from drillsim.engine.topics import Topics
from drillsim.engine.world import World


@dataclass(frozen=True, slots=True)
class Message:
    """A message before it is delivered.

    Attributes:
        to: seats and agencies; an agency means all its seats.
        channel: how it comes.
        sender: an agency's id, or a name.
        title, body: its heading and its text in both languages.
        about: the system it concerns.
        order: an act it asks for.
        options: answers it offers.
        act: the act that sent it.
        reply_to: the delivery it answers.
        verdict: what a verification found.
        hidden: what participants never see.
    """

    to: Iterable[str]
    channel: str
    sender: str | Text
    title: Words
    body: Words
    about: str | None = None
    order: Order | None = None
    options: Sequence[OptionData] = ()
    act: int | None = None
    reply_to: int | None = None
    verdict: VerdictData | None = None
    hidden: Hidden = field(default_factory=Hidden)


class Post:
    """Delivers messages and remembers them.

    Args:
        world: the world.
        seats: seat ids, in the scenario's order.

    Attributes:
        seats_of: agency -> its seats and those of its units.
        delivered: seq -> delivery record.
        topics: deliveries by what they are about.
    """

    def __init__(self, world: World, seats: Iterable[Seat]) -> None:
        self._world = world
        self.seats = tuple(seats)
        self.seats_of: dict[str, tuple[Seat, ...]] = {}
        for agency in world.city.agencies:
            units = world.city.units_of(agency)
            mine = tuple(seat for seat in self.seats if seat.agency in units)
            if mine:
                self.seats_of[agency] = mine
        self.delivered: dict[int, DeliveryRecord] = {}
        self.listeners: list[Callable[[DeliveryRecord], None]] = []
        self.topics = Topics()
        self._inbox: dict[str, list[DeliveryRecord]] = {seat: [] for seat in self.seats}
        self._with: dict[str, list[DeliveryRecord]] = {}
        self._orders: dict[str, list[DeliveryRecord]] = {}
        self._asking: dict[str, set[str]] = {}
        self._told: dict[tuple[str, str], dict[str, None]] = {}

    @property
    def played(self) -> frozenset[str]:
        """Agencies with seats, their own or a unit's."""
        return frozenset(self.seats_of)

    def received(self, agency: str) -> list[DeliveryRecord]:
        """What has reached the agency or a unit of it, in order."""
        return self._with.get(self._world.city.parent(agency), [])

    def orders(self, agency: str) -> list[DeliveryRecord]:
        """Those of them that carry an order."""
        return self._orders.get(self._world.city.parent(agency), [])

    def has_written(self, sender: str, agency: str) -> bool:
        """Whether ``sender`` has written to the agency or a unit of it by itself, not only answered."""
        return sender in self._asking.get(self._world.city.parent(agency), ())

    def told(self, agency: str, node: str) -> list[str]:
        """Whom the agency or a unit of it has sent something about a node, in order, each once."""
        return list(self._told.get((self._world.city.parent(agency), node), ()))

    def inbox(self, seat: str) -> list[DeliveryRecord]:
        """What has reached the seat, in order."""
        return self._inbox[seat]

    def deliver(self, message: Message) -> DeliveryRecord:
        """Deliver one message.

        Returns:
            The ``delivery`` record.
        """
        seats, agencies = self._receivers(message.to)
        record = self._world.log("delivery", self._written(message, seats, agencies))
        self.delivered[record.seq] = record
        self.topics.add(record)
        self._file(message, record)
        for listener in self.listeners:
            listener(record)
        return record

    def _written(self, message: Message, seats: list[str], agencies: list[str]) -> DeliveryData:
        sender = message.sender
        name = sender if isinstance(sender, Text) else self._world.city.agencies[sender].name
        return {
            "seats": seats,
            "agencies": agencies,
            "channel": message.channel,
            "from": None if isinstance(sender, Text) else sender,
            "sender": {"vi": name.vi, "en": name.en},
            "title": message.title,
            "body": message.body,
            **_extras(message),
            "hidden": {"indicates": [], "verify": False, **message.hidden},
        }

    def _file(self, message: Message, record: DeliveryRecord) -> None:
        """Put a message where it is looked for later."""
        for family in dict.fromkeys(map(self._world.city.parent, record.data["agencies"])):
            self._with.setdefault(family, []).append(record)
            if message.order is not None:
                self._orders.setdefault(family, []).append(record)
            if message.reply_to is None and isinstance(message.sender, str):
                self._asking.setdefault(family, set()).add(message.sender)
        for seat in record.data["seats"]:
            self._inbox[seat].append(record)
        if message.act is not None and message.about is not None and isinstance(message.sender, str):
            told = self._told.setdefault((self._world.city.parent(message.sender), message.about), {})
            told.update(dict.fromkeys(record.data["agencies"]))

    def _receivers(self, to: Iterable[str]) -> tuple[list[str], list[str]]:
        seats: dict[str, None] = {}
        agencies: dict[str, None] = {}
        for target in to:
            if target == "all":
                seats.update(dict.fromkeys(self.seats))
                agencies.update(dict.fromkeys(seat.agency for seat in self.seats))
            elif "/" in target:
                seats[target] = None
                agencies[Seat(target).agency] = None
            else:
                seats.update(dict.fromkeys(self.seats_of.get(target, ())))
                agencies[target] = None
        return list(seats), list(agencies)


def _extras(message: Message) -> DeliveryExtras:
    """What of a message is written down only where it is given, in the journal's order."""
    extras: DeliveryExtras = {}
    if message.about is not None:
        extras["about"] = message.about
    if message.order is not None:
        extras["order"] = {"act": message.order.act, "about": message.order.about}
    if message.options:
        extras["options"] = list(message.options)
    if message.act is not None:
        extras["act"] = message.act
    if message.reply_to is not None:
        extras["reply_to"] = message.reply_to
    if message.verdict is not None:
        extras["verdict"] = message.verdict
    return extras

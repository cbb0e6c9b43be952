"""The post room: every message that reaches a seat goes through here, once, and is written down."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace

from drillsim.base.model import Order, Seat, Text
from drillsim.base.records import (
    DeliveryData,
    DeliveryExtras,
    DeliveryRecord,
    ExhibitData,
    Hidden,
    MailAbout,
    MemberData,
    OptionData,
    RequestData,
    ResponseData,
    SecretData,
    VerdictData,
    Way,
    Words,
)
from drillsim.documents.communications import Communication
from drillsim.engine.communications import BY_ITSELF, Lines, SeatLine, short
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
        exhibits: what is shown with it; by radio nothing is.
        act: the act that sent it.
        reply_to: the delivery it answers.
        verdict: what a verification found.
        shuffled: the inject whose options each seat is shown in an order of its own; None: as they stand.
        approval: the act for which it asks consent; ``response``: what a body answers to a request.
        secret: what is secret in it.
        member: of whom of a roster it tells how it stands.
        hidden: what participants never see.
        sent: when it was sent (ms), when it goes later or by another way.
        way: how it goes then; by a runner it needs no line at its end.
    """

    to: Iterable[str]
    channel: str
    sender: str | Text
    title: Words
    body: Words
    about: str | None = None
    order: Order | None = None
    options: Sequence[OptionData] = ()
    exhibits: Sequence[ExhibitData] = ()
    act: int | None = None
    reply_to: int | None = None
    verdict: VerdictData | None = None
    shuffled: str | None = None
    approval: RequestData | None = None
    response: ResponseData | None = None
    secret: Sequence[SecretData] = ()
    member: MemberData | None = None
    hidden: Hidden = field(default_factory=Hidden)
    sent: int | None = None
    way: Way | None = None

    @property
    def short(self) -> bool:
        """Whether it can go by radio."""
        return short(self.body["vi"])


Came = Callable[[DeliveryRecord], object]
"""Told of each delivery of a message: to those that it reaches at once, and to others later."""


class Post:
    """Delivers messages and remembers them.

    Args:
        world: the world.
        seats: seat ids, in the scenario's order.
        communications: what the scenario says of lines that can fail.

    Attributes:
        lines: which lines are down.
        seats_of: agency -> its seats and those of its units.
        delivered: seq -> delivery record.
        topics: deliveries by what they are about.
    """

    def __init__(
        self, world: World, seats: Iterable[Seat], communications: Iterable[Communication] = ()
    ) -> None:
        self._world = world
        self.seats = tuple(seats)
        self.lines = Lines(world, self.seats, communications)
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
        """Deliver one message now, whatever the state of any line.

        Returns:
            The ``delivery`` record.
        """
        return self._put(message, *self.receivers(message.to))

    def send(self, message: Message, came: Came = lambda _: None) -> DeliveryRecord | None:
        """Send one message over the lines of those it is for: at once, by radio, or later.

        Args:
            message: what is sent.
            came: told of each delivery.

        Returns:
            The ``delivery`` record of what arrives at once over lines; None when nothing does.
        """
        seats, agencies = self.receivers(message.to)
        down: dict[SeatLine, list[str]] = {}
        if message.channel not in BY_ITSELF and message.way != "runner":
            for seat in seats:
                line = self.lines.cut(seat)
                if line is not None and line.agency != message.sender:
                    down.setdefault(line, []).append(seat)
        late = {seat for group in down.values() for seat in group}
        here = [seat for seat in seats if seat not in late]
        there = [agency for agency in agencies if not (late and self._all_in(agency, seats, late))]
        record = None
        if here or there:
            record = self._put(message, here, there)
            came(record)
        for line, group in down.items():
            self._later(message, line, group, came)
        return record

    def _all_in(self, agency: str, seats: Sequence[str], late: set[str]) -> bool:
        """Whether every seat of an agency that is written to is out of reach now."""
        mine = [seat for seat in seats if Seat(seat).agency in self._world.city.units_of(agency)]
        return bool(mine) and late.issuperset(mine)

    def _later(self, message: Message, line: SeatLine, seats: list[str], came: Came) -> None:
        """Send to seats whose line is down: short texts by radio, the rest when it can go."""
        agencies = list(dict.fromkeys(Seat(seat).agency for seat in seats))
        sent = self._world.now if message.sent is None else message.sent

        def arrive(way: Way) -> None:
            channel = "radio" if way == "radio" else message.channel
            came(self._put(replace(message, sent=sent, way=way, channel=channel), seats, agencies))

        if line.row.radio and message.short:
            arrive("radio")
            return
        mail: MailAbout = {"side": "receiver", "agency": line.agency, "to": agencies}
        if message.act is not None:
            mail["act"] = message.act
        inject = message.hidden.get("inject")
        if inject is not None:
            mail["inject"] = inject
        name = inject if inject is not None else f"{_named(message.sender)}:{message.about}"
        self.lines.hold(line, mail, name, arrive)

    def _put(self, message: Message, seats: list[str], agencies: list[str]) -> DeliveryRecord:
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
            "hidden": {"indicates": [], "verify": False, **message.hidden, **self._shuffled(message, seats)},
        }

    def _shuffled(self, message: Message, seats: Iterable[str]) -> Hidden:
        """The order in which each seat is shown the options, by luck of its own for each of them."""
        if message.shuffled is None or not message.options:
            return {}
        luck, inject = self._world.luck, message.shuffled

        def drawn(seat: str) -> list[str]:
            places = {
                each["id"]: luck.share(f"{inject}:{seat}:{each['id']}", "order") for each in message.options
            }
            return sorted(places, key=places.__getitem__)

        return {"shuffled": {seat: drawn(seat) for seat in seats}}

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

    def receivers(self, to: Iterable[str]) -> tuple[list[str], list[str]]:
        """Seats and agencies that are meant by seats, agencies and ``all``."""
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


def _named(sender: str | Text) -> str:
    return sender if isinstance(sender, str) else sender.vi


def _extras(message: Message) -> DeliveryExtras:
    """What of a message is written down only where it is given, in the journal's order."""
    extras: DeliveryExtras = {}
    if message.about is not None:
        extras["about"] = message.about
    if message.order is not None:
        extras["order"] = {"act": message.order.act, "about": message.order.about}
    if message.options:
        extras["options"] = list(message.options)
    if message.exhibits and message.channel != "radio":
        extras["exhibits"] = list(message.exhibits)
    if message.act is not None:
        extras["act"] = message.act
    if message.reply_to is not None:
        extras["reply_to"] = message.reply_to
    if message.verdict is not None:
        extras["verdict"] = message.verdict
    if message.approval is not None:
        extras["approval"] = message.approval
    if message.response is not None:
        extras["response"] = message.response
    if message.secret:
        extras["secret"] = list(message.secret)
    if message.member is not None:
        extras["member"] = message.member
    if message.sent is not None:
        extras["sent"] = message.sent
    if message.way is not None:
        extras["way"] = message.way
    return extras

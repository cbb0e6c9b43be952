"""The post room: every message that reaches a seat goes through here, once, and is written down."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from drillsim.base.model import Order, Record, Text
from drillsim.engine.world import World

Texts = dict[str, str]


class Post:
    """Delivers messages and remembers them.

    Args:
        world: the world.
        seats: seat ids, in the scenario's order.

    Attributes:
        seats_of: agency -> its seats and those of its units.
        delivered: seq -> delivery record.
    """

    def __init__(self, world: World, seats: Iterable[str]) -> None:
        self._world = world
        self.seats = tuple(seats)
        self.seats_of: dict[str, tuple[str, ...]] = {}
        for agency in world.city.agencies:
            units = world.city.units_of(agency)
            mine = tuple(seat for seat in self.seats if seat.partition("/")[0] in units)
            if mine:
                self.seats_of[agency] = mine
        self.delivered: dict[int, Record] = {}
        self.listeners: list[Callable[[Record], None]] = []
        self._inbox: dict[str, list[Record]] = {seat: [] for seat in self.seats}
        self._with: dict[str, list[Record]] = {}
        self._orders: dict[str, list[Record]] = {}
        self._asking: dict[str, set[str]] = {}

    @property
    def played(self) -> frozenset[str]:
        """Agencies with seats, their own or a unit's."""
        return frozenset(self.seats_of)

    def received(self, agency: str) -> list[Record]:
        """What has reached the agency or a unit of it, in order."""
        return self._with.get(self._world.city.parent(agency), [])

    def orders(self, agency: str) -> list[Record]:
        """Those of them that carry an order."""
        return self._orders.get(self._world.city.parent(agency), [])

    def has_written(self, sender: str, agency: str) -> bool:
        """Whether ``sender`` has written to the agency or a unit of it by itself, not only answered."""
        return sender in self._asking.get(self._world.city.parent(agency), ())

    def inbox(self, seat: str) -> list[Record]:
        """What has reached the seat, in order."""
        return self._inbox[seat]

    def deliver(
        self,
        to: Iterable[str],
        channel: str,
        sender: str | Text,
        title: Texts,
        body: Texts,
        *,
        about: str | None = None,
        order: Order | None = None,
        options: list[dict[str, Any]] | None = None,
        act: int | None = None,
        reply_to: int | None = None,
        verdict: dict[str, Any] | None = None,
        hidden: dict[str, Any] | None = None,
    ) -> Record:
        """Deliver one message.

        Args:
            to: seats and agencies; an agency means all its seats.
            channel: how it comes.
            sender: an agency's id, or a name.
            title: its heading in both languages.
            body: its text in both languages.
            about: the system it concerns.
            order: an act it asks for.
            options: answers it offers.
            act: the act that sent it.
            reply_to: the delivery it answers.
            verdict: what a verification found.
            hidden: what participants never see.

        Returns:
            The ``delivery`` record.
        """
        seats, agencies = self._receivers(to)
        name = sender if isinstance(sender, Text) else self._world.city.agencies[sender].name
        data: dict[str, Any] = {
            "seats": seats,
            "agencies": agencies,
            "channel": channel,
            "from": None if isinstance(sender, Text) else sender,
            "sender": {"vi": name.vi, "en": name.en},
            "title": title,
            "body": body,
        }
        optional = {
            "about": about,
            "order": {"act": order.act, "about": order.about} if order else None,
            "options": options,
            "act": act,
            "reply_to": reply_to,
            "verdict": verdict,
        }
        data |= {name: value for name, value in optional.items() if value is not None}
        data["hidden"] = {"indicates": [], "verify": False} | (hidden or {})
        record = self._world.log("delivery", data)
        self.delivered[record.seq] = record
        for family in dict.fromkeys(self._world.city.parent(agency) for agency in agencies):
            self._with.setdefault(family, []).append(record)
            if order is not None:
                self._orders.setdefault(family, []).append(record)
            if reply_to is None and data["from"] is not None:
                self._asking.setdefault(family, set()).add(data["from"])
        for seat in seats:
            self._inbox[seat].append(record)
        for listener in self.listeners:
            listener(record)
        return record

    def _receivers(self, to: Iterable[str]) -> tuple[list[str], list[str]]:
        seats: dict[str, None] = {}
        agencies: dict[str, None] = {}
        for target in to:
            if target == "all":
                seats.update(dict.fromkeys(self.seats))
                agencies.update(dict.fromkeys(seat.partition("/")[0] for seat in self.seats))
            elif "/" in target:
                seats[target] = None
                agencies[target.partition("/")[0]] = None
            else:
                seats.update(dict.fromkeys(self.seats_of.get(target, ())))
                agencies[target] = None
        return list(seats), list(agencies)

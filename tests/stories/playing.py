"""Drills for the measures of stories: as a seed draws them, by any players, with choices made for them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from drillsim.base.records import DeliveryRecord, Record, shown_to
from drillsim.documents.injects import Inject
from drillsim.engine.actions.acts import Act
from drillsim.engine.drill import Drill
from drillsim.players.bots import Table
from tests.playing import setup

AVERAGE = "average"

Choose = Callable[[str, DeliveryRecord], str | None]
"""Of a seat and the message that lets it choose: the option to take, or None for the player's own."""


def played(
    name: str, seed: int, players: str = AVERAGE, *, again: int = 0, choose: Choose | None = None
) -> Drill:
    """A scenario played to its end by one kind of player, who choose what ``choose`` says, if anything."""
    table = Table(setup(name, players, seed), again=again)
    if choose is not None:
        _steer(table.drill, choose)
    table.advance(table.drill.length)
    return table.drill


def _steer(drill: Drill, choose: Choose) -> None:
    """Put another option into each act that chooses one, at the door that every act goes through."""
    take = drill.act

    def steered(act: Act, *, let_in: bool | None = None) -> list[Record]:
        if "option" in act.params and act.reply_to is not None:
            option = choose(act.seat, drill.post.delivered[act.reply_to])
            if option is not None:
                act = replace(act, params={**act.params, "option": option})
        return take(act, let_in=let_in)

    drill.act = steered  # type: ignore[method-assign]


def forced(inject: str, option: str) -> Choose:
    """Everybody whom an inject asks takes this option."""
    return lambda _seat, delivery: option if inject_of(delivery) == inject else None


def inject_of(delivery: DeliveryRecord) -> str | None:
    """The inject that a message is, if any."""
    return delivery.data["hidden"].get("inject")


def decisions(injects: Iterable[Inject]) -> dict[str, Inject]:
    """The injects that leave a choice."""
    return {inject.id: inject for inject in injects if len(inject.options) > 1}


def shown(drill: Drill, inject: str) -> list[str]:
    """The options of an inject as the first seat that it reached was shown them; none when it was not told."""
    for delivery in drill.post.delivered.values():
        if inject_of(delivery) == inject and delivery.data["seats"]:
            return [option["id"] for option in shown_to(delivery.data["seats"][0], delivery.data)]
    return []

"""Drills for the measures of stories: as a seed draws them, by any players, with choices made for them."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import replace
from functools import lru_cache

from drillsim.base.records import DeliveryRecord, Record, shown_to
from drillsim.documents.injects import Inject
from drillsim.engine.actions.acts import Act
from drillsim.engine.drill import Drill
from drillsim.players.bots import Table
from tests.playing import setup

AVERAGE = "average"

Choose = Callable[[str, DeliveryRecord], str | None]
"""Of a seat and the message that lets it choose: the option to take, or None for the player's own."""
Steer = Callable[[Drill, Act], Act | None]
"""Of what a player means to do: what is done instead; None for nothing."""


def played(
    name: str,
    seed: int,
    players: str = AVERAGE,
    *,
    again: int = 0,
    choose: Choose | None = None,
    steer: Steer | None = None,
) -> Drill:
    """A scenario played to its end by one kind of player.

    Args:
        name, seed, players, again: of the drill.
        choose: which options they take, whatever they think best.
        steer: what they do instead of what they mean to.
    """
    table = Table(setup(name, players, seed), again=again)
    if steer is not None or choose is not None:
        steered(table.drill, steer or _chosen(choose))
    table.advance(table.drill.length)
    return table.drill


@lru_cache(maxsize=12)
def plainly(name: str, seed: int, players: str = AVERAGE) -> Drill:
    """A scenario played as its players mean to; the last ones are kept."""
    return played(name, seed, players)


def _chosen(choose: Choose) -> Steer:
    """Put another option into each act that chooses one; whoever is asked for consent to it gives it."""

    def steer(drill: Drill, act: Act) -> Act:
        delivered = drill.post.delivered
        if act.reply_to is None or act.reply_to not in delivered:
            return act
        message = delivered[act.reply_to]
        if "option" in act.params:
            option = choose(act.seat, message)
            return act if option is None else replace(act, params={**act.params, "option": option})
        asked = drill.view(act.seat).asked(message) if act.verb == "refuse" else None
        if asked is not None and asked.reply_to is not None and "option" in asked.params:
            meant = choose(asked.seat, delivered[asked.reply_to])
            return replace(act, verb="approve") if meant == asked.params["option"] else act
        return act

    return steer


def steered(drill: Drill, steer: Steer) -> None:
    """Change what players do, or let it be, at the door that every act goes through."""
    take = drill.act

    def door(act: Act, *, let_in: bool | None = None) -> list[Record]:
        given = steer(drill, act)
        return [] if given is None else take(given, let_in=let_in)

    drill.act = door  # type: ignore[method-assign]


def forced(injects: Collection[str], option: str) -> Choose:
    """Everybody whom one of these injects asks takes this option."""
    return lambda _seat, delivery: option if inject_of(delivery) in injects else None


def inject_of(delivery: DeliveryRecord) -> str | None:
    """The inject that a message is, if any."""
    return delivery.data["hidden"].get("inject")


def decisions(injects: Iterable[Inject]) -> dict[str, Inject]:
    """The injects that leave a choice."""
    return {inject.id: inject for inject in injects if len(inject.options) > 1}


def alike(injects: Iterable[Inject]) -> list[list[Inject]]:
    """The injects that leave a choice; those that put one question to each of many are one decision."""
    found: dict[tuple[object, ...], list[Inject]] = {}
    for inject in decisions(injects).values():
        question = (inject.title.vi, *(option.id for option in inject.options))
        found.setdefault(question, []).append(inject)
    return [*found.values()]


def shown(drill: Drill, inject: str) -> list[str]:
    """The options of an inject as the first seat that it reached was shown them; none when it was not told."""
    for delivery in drill.post.delivered.values():
        if inject_of(delivery) == inject and delivery.data["seats"]:
            return [option["id"] for option in shown_to(delivery.data["seats"][0], delivery.data)]
    return []

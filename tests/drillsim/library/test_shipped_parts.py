"""Every shipped part, played by itself: in a city where its systems serve badly, each thing it tells comes in some drill."""

from __future__ import annotations

import copy
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from drillsim.base.model import Seat
from drillsim.documents.expanding import part_head
from drillsim.documents.expanding.hosting import PREFIX, host
from drillsim.documents.plainvalues import document_of
from drillsim.engine.actions.acts import Act
from drillsim.engine.drill import Drill
from drillsim.engine.luck import Luck
from drillsim.engine.setup import Setup
from drillsim.library import drawn
from drillsim.library.index import PROFILE, Library
from drillsim.players.bots import Table, play
from tests.drillsim.playing import Play
from tests.stories.playing import inject_of, steered

HOME = Path(__file__).parents[3] / "scenarios"
LIBRARY = Library(HOME)
NAMES = LIBRARY.names("parts")
RUNS = [(players, seed) for players in ("idle", "average", "expert") for seed in range(1, 5)]
SERVES_BADLY = {"kind": "degrade", "at": "1m", "to": 0.2, "repair": "repair", "takes": "2h", "again": "2h"}
BROKEN_INTO = {"kind": "spread", "at": "1m", "establish": "1m", "technique": "T1566"}

# What simulated participants have no reason to do in a story of one part alone is done by hand: the seat, the minute, the
# act, and what it needs.
BY_HAND: dict[str, list[tuple[str, int, str, dict[str, Any]]]] = {
    "chung-cu": [("doi-ung-cuu/ky-thuat", 60, "eradicate", {"about": "may-tram-so-noi-vu"})],
    "co-quan-quoc-gia": [
        (
            "pa05/truc-ban",
            20,
            "report",
            {"about": "van-ban", "to": ("vncert",), "params": {"kind": "initial", "form": {}}},
        ),
        ("pa05/truc-ban", 90, "share", {"about": "van-ban", "to": ("vncert",)}),
    ],
    "don-dep": [
        ("tt-giam-sat/dieu-hanh", 10, "isolate", {"about": "van-ban"}),
        ("tt-giam-sat/dieu-hanh", 50, "eradicate", {"about": "van-ban"}),
    ],
    "ket-thuc": [("pa05/truc-ban", 60, "close", {"about": "van-ban"})],
}
ENTERED = {"chung-cu": "may-tram-so-noi-vu", "don-dep": "van-ban"}
WELL = {"ket-thuc"}


def hosted(name: str) -> dict[str, Any]:
    """The part's host for four hours, with trouble at the nodes that the part is given."""
    city = LIBRARY.city("can-tho")[0]
    head, faults = part_head(LIBRARY.open(HOME / "parts" / f"{name}.yaml"))
    assert head is not None and not faults
    data = copy.deepcopy(host(head, city).mapping)
    given = [value for use in data["use"] for value in use.values() if isinstance(value, str)]
    nodes = sorted({value for value in given if value in city.nodes})
    data["length"] = "4h"
    data["injects"][0]["by_hand"] = "239m"
    (stage,) = data["threats"][0]["stages"]
    if name in ENTERED:
        stages = [{"id": "nen-vao", "enters": [ENTERED[name]], **BROKEN_INTO}]
        stages += [{"id": "nen-hong", "hits": [ENTERED[name]], **SERVES_BADLY}]
    elif name in WELL:
        stages = [{"id": "nen-hong", "hits": ["camera"], **SERVES_BADLY}]
    else:
        names = ["nen-hong", *(f"nen-{node}" for node in nodes[1:])]
        stages = [
            {"id": each, "hits": [node], **SERVES_BADLY} for each, node in zip(names, nodes, strict=False)
        ]
    data["threats"][0]["stages"] = stages or [{**stage, "at": "1m"}]
    data["threats"][0]["stages"][0].pop("by_hand", None)
    return data


def drilled(name: str, players: str, seed: int) -> Setup:
    """The part as a seed draws it, all seats played by one kind of player."""
    city, rules = LIBRARY.city("can-tho"), LIBRARY.rules(PROFILE)
    host = document_of(hosted(name), name)
    played = drawn.played(host, city[0], ["can-tho"], LIBRARY.parts(), Luck(seed).share)
    documents = {"scenario": played.document.mapping, "city": city[1], "rules": rules[1]}
    if played.drawn:
        documents["drawn"] = {**played.drawn}
    documents["rubric"] = LIBRARY.rubric("default").data
    seats = {seat.seat: players for seat in played.scenario.seats}
    return Setup.make(played.scenario, city[0], rules[0], documents, seed=seed, players=seats)


def by_hand(name: str, upto: int) -> Drill:
    """The part with nobody acting but by the first acts of the table, which are all accepted."""
    drill = Play(drilled(name, "idle", 1))
    for seat, minute, verb, more in BY_HAND[name][:upto]:
        drill.to(minute).drill.act(Act(seat, verb, **more))
    drill.to(239)
    return drill.drill


def natural(name: str, players: str, seed: int) -> Drill:
    """The part with one kind of player, each as it means to play."""
    return play(drilled(name, players, seed))


def chosen(name: str, place: int, seed: int) -> Drill:
    """The part with experts who take of every choice the option that stands at a place in the file."""
    setup = drilled(name, "expert", seed)
    of = {inject.id: [option.id for option in inject.options] for inject in setup.scenario.injects}
    table = Table(setup)

    def steer(drill: Drill, act: Act) -> Act:
        if act.reply_to is None or "option" not in act.params:
            return act
        options = of[inject_of(drill.post.delivered[act.reply_to]) or ""]
        return replace(act, params={**act.params, "option": options[place % len(options)]})

    steered(table.drill, steer)
    table.advance(table.drill.length)
    return table.drill


def told(drill: Drill) -> set[str]:
    return {
        record.data["hidden"]["inject"]
        for record in drill.records
        if record.kind == "delivery" and record.data["hidden"].get("inject")
    }


def injects_of(part: Mapping[str, Any]) -> Iterator[str]:
    """The ids of what a part tells, for each of the seats of its example."""
    for inject in part["injects"]:
        if "each" in inject:
            for seat in part["parameters"][inject["each"]]["example"]:
                yield inject["id"].replace(f"{{{inject['each']}.agency}}", Seat(seat).agency)
        else:
            yield inject["id"]


@pytest.mark.parametrize("name", NAMES)
def test_each_thing_that_a_part_tells_comes_in_some_drill(name: str) -> None:
    document = LIBRARY.open(HOME / "parts" / f"{name}.yaml")
    wanted = {f"{PREFIX}-{one}" for one in injects_of(document.mapping)}
    drills = [by_hand(name, upto) for upto in range(1, len(BY_HAND.get(name, ())) + 1)]
    courses = [
        *(partial(natural, name, *run) for run in RUNS[:1]),
        *(partial(chosen, name, place, seed) for seed in (1, 2) for place in range(3)),
        *(partial(natural, name, *run) for run in RUNS[1:]),
    ]
    for course in courses:
        if wanted <= set().union(*map(told, drills)):
            break
        drills.append(course())
    assert wanted - set().union(*map(told, drills)) == set()


@pytest.mark.parametrize("name", NAMES)
def test_a_part_is_played_whole_whoever_plays_and_whatever_is_drawn(name: str) -> None:
    for players in ("novice", "average", "by-the-book"):
        assert play(drilled(name, players, 7)).ended

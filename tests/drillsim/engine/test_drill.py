from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from drillsim.base.model import MINUTE
from drillsim.base.records import Record
from drillsim.engine.actions.acts import Act
from drillsim.engine.drill import Drill
from tests.drillsim.build import inject_data, text
from tests.drillsim.playing import Play, entry, fault, play
from tests.drillsim.rich import rich

TECHNICIAN, LEADER = "centre/technician", "centre/leader"
TOP = Path(__file__).parents[3]


def kinds(records: list[Record]) -> list[str]:
    return [record.kind for record in records]


# -- time -----------------------------------------------------------------------------------------


def test_advancing_plays_what_comes_before_and_not_what_comes_at() -> None:
    drill = play(injects=[inject_data("hello", at="5m")]).drill
    assert drill.advance(5 * MINUTE) == []
    assert drill.now == 5 * MINUTE
    assert kinds(drill.advance(5 * MINUTE + 1)) == ["inject", "delivery"]
    assert {record.t for record in drill.records[-2:]} == {5 * MINUTE}


def test_an_input_at_exactly_an_event_s_time_comes_before_it() -> None:
    drill = play(injects=[inject_data("hello", at="5m")]).drill
    drill.advance(5 * MINUTE)
    drill.act(Act(TECHNICIAN, "share", to=("office",)))
    drill.advance(6 * MINUTE)
    assert [(record.kind, record.t) for record in drill.records[-4:]] == [
        ("act", 5 * MINUTE),
        ("delivery", 5 * MINUTE),
        ("inject", 5 * MINUTE),
        ("delivery", 5 * MINUTE),
    ]


def test_an_act_at_the_deadline_is_in_time() -> None:
    chaser = inject_data("chaser", unless={"act": "share", "by": "centre", "deadline": "5m"})
    drill = play(injects=[chaser]).drill
    drill.advance(5 * MINUTE)
    drill.act(Act(TECHNICIAN, "share", to=("office",)))
    assert drill.advance(6 * MINUTE)[-1].data == {"inject": "chaser", "status": "lapsed"}


def test_time_does_not_run_backwards_or_of_itself() -> None:
    drill = play().drill
    drill.advance(5 * MINUTE)
    assert (drill.advance(3 * MINUTE), drill.now) == ([], 5 * MINUTE)
    assert drill.act(Act(TECHNICIAN, "share", to=("office",)))[0].t == drill.now == 5 * MINUTE


def test_the_next_event_is_foretold() -> None:
    drill = play(injects=[inject_data("hello", at="5m")]).drill
    drill.advance(1)
    assert drill.peek() == 5 * MINUTE
    drill.advance(6 * MINUTE)
    assert drill.peek() == drill.length == 120 * MINUTE


def test_a_step_plays_one_moment() -> None:
    drill = play(
        injects=[inject_data("a", at="5m"), inject_data("b", at="5m"), inject_data("c", at="6m")]
    ).drill
    drill.advance(1)
    drill.step()
    assert (drill.now, [r.data["inject"] for r in drill.records if r.kind == "inject"]) == (
        5 * MINUTE,
        ["a", "b"],
    )
    drill.step()
    drill.step()
    assert (drill.now, drill.ended) == (drill.length, True)


# -- the end --------------------------------------------------------------------------------------


def test_a_drill_ends_at_its_length() -> None:
    drill = play(length="10m", injects=[inject_data("late", at="10m")]).drill
    assert kinds(drill.advance(999 * MINUTE)) == ["end"]
    assert (drill.ended, drill.now, drill.records[-1].data) == (True, 10 * MINUTE, {"reason": "length"})


def test_a_director_ends_it_sooner() -> None:
    drill = play().drill
    drill.advance(7 * MINUTE)
    assert kinds(drill.control({"type": "end"})) == ["control", "end"]
    assert drill.records[-1].data == {"reason": "director"}


def test_nothing_is_taken_in_after_the_end() -> None:
    drill = play().drill
    drill.control({"type": "end"})
    count = len(drill.records)
    assert drill.act(Act(TECHNICIAN, "isolate", "app")) == []
    assert drill.control({"type": "end"}) == []
    assert drill.join(TECHNICIAN, "p-1") == drill.leave(TECHNICIAN, "p-1") == []
    assert drill.advance(drill.length) == []
    assert len(drill.records) == count


def test_records_are_numbered_without_gaps() -> None:
    drill = Drill(rich())
    drill.advance(drill.length)
    assert [record.seq for record in drill.records] == list(range(len(drill.records)))
    assert len(drill.records) > 50


# -- inputs ---------------------------------------------------------------------------------------


def test_an_act_sent_twice_counts_once() -> None:
    drill = play().drill
    act = Act(TECHNICIAN, "share", to=("office",), key="k")
    first = drill.act(act)
    drill.advance(5 * MINUTE)
    assert drill.act(act) == first[:1]
    assert [record.kind for record in drill.records].count("act") == 1
    assert len(drill.act(Act(LEADER, "share", to=("office",), key="k"))) == 2
    assert len(drill.act(Act(TECHNICIAN, "share", to=("office",), key="other"))) == 2


def test_a_refused_act_sent_twice_is_refused_once() -> None:
    drill = play().drill
    act = Act(TECHNICIAN, "isolate", "nowhere", key="k")
    assert drill.act(act) == drill.act(act)
    assert [record.kind for record in drill.records].count("act") == 1


def test_what_an_act_claims_is_kept_and_its_time_is_when_it_came() -> None:
    drill = play().drill
    drill.advance(5 * MINUTE)
    record = drill.act(
        Act(TECHNICIAN, "share", to=("office",), claimed=60_000, wall="2026-10-14T08:30:00+07:00")
    )[0]
    assert (record.t, record.data["claimed"]) == (5 * MINUTE, 60_000)
    assert record.data["wall"] == "2026-10-14T08:30:00+07:00"


def test_people_come_and_go_by_reference() -> None:
    drill = play().drill
    (join,) = drill.join(TECHNICIAN, "p-1", "08:30")
    (leave,) = drill.leave(TECHNICIAN, "p-1")
    assert (join.kind, join.data) == ("join", {"seat": TECHNICIAN, "person": "p-1", "wall": "08:30"})
    assert (leave.kind, leave.data) == ("leave", {"seat": TECHNICIAN, "person": "p-1"})


# -- controls -------------------------------------------------------------------------------------


def status(table: Play, name: str = "hello") -> list[tuple[int, str]]:
    return [(record.t // MINUTE, record.data["status"]) for record in table.of("inject", inject=name)]


def hello(**fields: Any) -> Play:
    return play(injects=[inject_data("hello", **({"at": "5m"} | fields))], director=True)


def test_an_inject_by_hand_waits_for_the_director_and_has_a_time_without_one() -> None:
    by_hand = [inject_data("hello", by_hand="5m")]
    assert status(play(injects=by_hand).to(10)) == [(5, "fired")]
    table = play(injects=by_hand, director=True).to(10)
    assert status(table) == []
    table.drill.control({"type": "fire", "inject": "hello"})
    assert status(table) == [(10, "fired")]


def test_an_inject_is_fired_once() -> None:
    table = hello().to(1)
    for _ in range(2):
        table.drill.control({"type": "fire", "inject": "hello"})
    assert status(table.to(10)) == [(1, "fired")]
    assert len(table.of("delivery")) == 1


def test_a_held_inject_comes_when_it_is_released_after_its_moment() -> None:
    table = hello()
    table.drill.control({"type": "hold", "inject": "hello"})
    table.to(8).drill.control({"type": "release", "inject": "hello"})
    assert status(table) == [(0, "held"), (8, "released"), (8, "fired")]


def test_an_inject_released_before_its_moment_comes_at_it() -> None:
    table = hello()
    table.drill.control({"type": "hold", "inject": "hello"})
    table.to(2).drill.control({"type": "release", "inject": "hello"})
    assert status(table.to(10)) == [(0, "held"), (2, "released"), (5, "fired")]


def test_a_skipped_inject_never_comes() -> None:
    table = hello()
    table.drill.control({"type": "skip", "inject": "hello", "reason": "Hết giờ"})
    table.drill.control({"type": "fire", "inject": "hello"})
    assert status(table.to(10)) == [(0, "skipped")]
    assert table.of("inject")[0].data["reason"] == "Hết giờ"


def test_an_edited_inject_comes_at_its_new_time() -> None:
    table = hello()
    edited = inject_data("hello", at="8m", title=text("new"))
    table.drill.control({"type": "edit", "inject": edited})
    assert status(table.to(10)) == [(0, "edited"), (8, "fired")]
    assert table.of("delivery")[0].data["title"] == text("new")


def test_an_inject_is_added_while_the_drill_runs() -> None:
    table = hello().to(7)
    table.drill.control({"type": "add", "inject": inject_data("new", at="9m", expect=[SHARE])})
    table.drill.control({"type": "add", "inject": inject_data("late", at="3m")})
    missed = {"act": "share", "deadline": "2m"}
    table.drill.control({"type": "add", "inject": inject_data("missed", unless=missed)})
    table.to(10)
    assert [status(table, name)[-1] for name in ("new", "late", "missed")] == [
        (9, "fired"),
        (7, "fired"),
        (7, "fired"),
    ]
    assert len(table.of("duty")) == 1


SHARE = {"act": "share", "target": "5m", "limit": "10m"}


def test_a_director_speaks_for_anybody() -> None:
    table = hello()
    said = {"type": "say", "channel": "phone", "title": text("t"), "body": text("b"), "to": ["centre"]}
    table.drill.control(said | {"from": "office"})
    table.drill.control(said | {"from": text("Press"), "to": [LEADER]})
    first, second = (record.data for record in table.of("delivery"))
    assert (first["from"], first["seats"]) == ("office", [TECHNICIAN, LEADER])
    assert (second["from"], second["sender"], second["seats"]) == (None, text("Press"), [LEADER])


def test_a_stage_is_held_fired_and_strengthened_by_hand() -> None:
    table = play(fault("app", at="5m"), director=True)
    table.drill.control({"type": "stage", "stage": "fault", "do": "hold"})
    assert table.to(8).drill.world.nodes["app"].health == 1.0
    table.drill.control({"type": "stage", "stage": "fault", "do": "release"})
    assert table.drill.world.nodes["app"].health == 0.0
    early = play(fault("app", at="50m"), director=True).to(2)
    early.drill.control({"type": "stage", "stage": "fault", "do": "fire"})
    assert early.drill.world.nodes["app"].health == 0.0
    rush = {"id": "rush", "kind": "load", "at": "5m", "hits": ["app"], "demand": 3.0}
    strong = play(rush, director=True)
    strong.drill.control({"type": "stage", "stage": "rush", "do": "strengthen", "factor": 2.0})
    assert strong.to(6).drill.world.nodes["app"].demand == 5.0


@pytest.mark.parametrize(
    "control",
    [
        {},
        {"type": "dance"},
        {"type": "fire"},
        {"type": "fire", "inject": "nowhere"},
        {"type": "skip", "inject": "hello"},
        {"type": "edit", "inject": inject_data("nowhere", at="1m")},
        {"type": "edit", "inject": {"id": "hello"}},
        {"type": "add", "inject": inject_data("hello", at="1m")},
        {"type": "add", "inject": inject_data("x", at="1m", to="nobody")},
        {"type": "add", "inject": inject_data("x", at="1m", about="nowhere")},
        {"type": "add", "inject": inject_data("x", at="1m", **{"from": "nobody"})},
        {"type": "add", "inject": inject_data("x", when={"service": "nowhere", "below": 0.5})},
        {"type": "add", "inject": inject_data("x", at="1m", expect=[SHARE | {"act": "dance"}])},
        {"type": "add", "inject": inject_data("x", at="1m", order={"act": "dance", "about": "app"})},
        {"type": "stage", "stage": "nowhere", "do": "fire"},
        {"type": "stage", "stage": "fault", "do": "dance"},
        {"type": "stage", "stage": "fault", "do": "strengthen"},
        {"type": "stage", "stage": "fault", "do": "strengthen", "factor": float("nan")},
        {"type": "stage", "stage": "fault", "do": "strengthen", "factor": 11},
        {
            "type": "say",
            "from": "nobody",
            "to": [],
            "channel": "phone",
            "title": text("t"),
            "body": text("b"),
        },
        {
            "type": "say",
            "from": "office",
            "to": ["nobody"],
            "channel": "phone",
            "title": text("t"),
            "body": text("b"),
        },
        {"type": "say", "from": "office", "to": ["centre"], "channel": "phone", "title": text("t")},
        {"type": "say", "from": "office", "to": ["centre"], "channel": "phone", "title": "t", "body": "b"},
        {
            "type": "say",
            "from": "office",
            "to": ["centre"],
            "channel": "phone",
            "title": text("t"),
            "body": {"vi": "b"},
        },
    ],
)
def test_a_control_that_cannot_be_leaves_no_trace(control: dict[str, Any]) -> None:
    drill = hello().drill
    count = len(drill.records)
    with pytest.raises((KeyError, ValueError)):
        drill.control(control)
    assert len(drill.records) == count


# -- luck -----------------------------------------------------------------------------------------


def test_two_drills_of_one_seed_are_the_same_and_of_two_are_not() -> None:
    def run(seed: int) -> list[Record]:
        drill = Drill(rich(seed))
        drill.advance(drill.length)
        return drill.records

    assert run(1) == run(1)
    assert run(1)[1:] != run(2)[1:]


def test_an_act_does_not_shift_the_luck_of_others() -> None:
    quiet, busy = play(*STAGES), play(*STAGES)
    busy.to(2).act("office/technician", "investigate", "pc-b")
    for minute in range(3, 60, 7):
        busy.to(minute).act(TECHNICIAN, "add_capacity", "dns")
    for table in (quiet, busy):
        table.to(119)

    def of_the_attack(table: Play) -> list[tuple[int, Any]]:
        return [(record.t, record.data) for record in table.of("stage")]

    assert of_the_attack(quiet) == of_the_attack(busy)
    assert len(busy.of("work", status="completed")) >= 5


STAGES = (
    entry("pc-a", delay="uniform 1m 9m", establish="lognormal 5m 0.5"),
    {
        "id": "crawl",
        "kind": "spread",
        "after": "entry",
        "from": "entry",
        "along": "connects",
        "step": "lognormal 8m 0.5",
        "establish": "uniform 1m 5m",
    },
)


def test_work_takes_as_long_whatever_else_is_done() -> None:
    alone, among = play(), play()
    among.act("cyber/technician", "investigate", "app")
    among.act(TECHNICIAN, "investigate", "dns")
    spans = []
    for table in (alone, among):
        act = table.act(TECHNICIAN, "investigate", "app")
        started, completed = table.to(100).work(act)
        spans.append(completed.t - started.t)
    assert spans[0] == spans[1]


# -- importing ------------------------------------------------------------------------------------

IMPORT_ALL = """
import importlib, logging, os, pathlib, sys, threading
written, before = [], dict(os.environ)
def watch(event, args):
    if event == "open" and isinstance(args[1], str) and set(args[1]) & set("wax+"):
        written.append(args[0])
    if event in ("socket.bind", "socket.connect", "os.mkdir", "subprocess.Popen", "os.fork"):
        written.append(event)
sys.addaudithook(watch)
for path in sorted([*pathlib.Path("drillsim").rglob("*.py"), *pathlib.Path("scoring").rglob("*.py")]):
    name = ".".join(path.with_suffix("").parts).removesuffix(".__init__")
    if "migrations" not in path.parts:  # scripts that alembic runs
        importlib.import_module(name)
import run_drill
assert not written, written
assert threading.active_count() == 1, threading.enumerate()
assert dict(os.environ) == before
assert not logging.getLogger().handlers
"""


def test_importing_a_module_does_nothing() -> None:
    environment = os.environ | {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(TOP)}
    found = subprocess.run(
        [sys.executable, "-W", "error", "-c", IMPORT_ALL],
        cwd=TOP,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (found.returncode, found.stdout, found.stderr) == (0, "", "")


def test_nobody_takes_or_leaves_a_seat_that_is_not_in_the_drill() -> None:
    drill = Drill(rich())
    before = list(drill.records)
    for present in (drill.join, drill.leave):
        with pytest.raises(KeyError, match="nobody/here"):
            present("nobody/here", "p-1")
    assert drill.records == before

"""Live drills: their clock, commit before anyone is told, and coming back after a crash."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from drillsim.base.errors import DrillsimError
from drillsim.base.model import MINUTE
from drillsim.base.records import Record
from drillsim.engine.actions.acts import Act
from drillsim.engine.setup import Setup
from drillsim.journal.chain import lines
from drillsim.live.runner import ENDED, PAUSED, READY, RUNNING, Clock, LiveDrill, Refused, Runner
from drillsim.store import Store
from tests.drillsim.rich import rich


class Wall:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.seconds = 1_000.0

    def __call__(self) -> float:
        return self.seconds

    def pass_(self, minutes: float) -> None:
        """Let wall time pass."""
        self.seconds += 60 * minutes


@pytest.fixture
def wall() -> Wall:
    return Wall()


@pytest.fixture
def setup(make_setup: Callable[..., Setup]) -> Setup:
    """The tiny drill with nobody graded beforehand and simulated participants in every seat."""
    made = make_setup()
    return replace(made, graded=(), players={seat.seat: "average" for seat in made.scenario.seats})


@pytest.fixture
def live(store: Store, wall: Wall, setup: Setup) -> LiveDrill:
    return Runner(store, wall).create(setup, "drill-1", "CT7F3K")


def kinds(records: list[Record]) -> list[str]:
    return [record.kind for record in records]


# -- the clock ------------------------------------------------------------------------------------


def test_a_clock_runs_at_its_speed_and_stands_when_stopped(wall: Wall) -> None:
    clock = Clock(wall)
    clock.run(0)
    wall.pass_(2)
    assert clock.read() == 2 * MINUTE
    at = clock.read()
    clock.speed = 4.0
    clock.run(at)
    wall.pass_(1)
    assert clock.read() == 6 * MINUTE
    clock.stop(clock.read())
    wall.pass_(100)
    assert clock.read() == 6 * MINUTE


def test_changing_the_speed_does_not_make_drill_time_jump(live: LiveDrill, wall: Wall) -> None:
    live.start("director")
    wall.pass_(3)
    before = live.clock()["t"]
    live.set_speed(16.0, "director")
    assert live.clock()["t"] == before == 3 * MINUTE
    wall.pass_(0.25)
    assert live.clock()["t"] == 7 * MINUTE


@pytest.mark.parametrize("speed", [0.2, 65.0, -1.0])
def test_a_speed_out_of_bounds_is_refused(live: LiveDrill, speed: float) -> None:
    with pytest.raises(ValueError, match="speed"):
        live.set_speed(speed, "director")


def test_deadlines_stop_with_a_pause(live: LiveDrill, wall: Wall) -> None:
    live.start("director")
    wall.pass_(1)
    live.pause("director")
    wall.pass_(600)
    live.pace()
    assert live.state == PAUSED
    assert live.clock()["t"] == 1 * MINUTE
    live.start("director")
    wall.pass_(1)
    assert live.clock()["t"] == 2 * MINUTE


def test_a_drill_ends_at_its_length(live: LiveDrill, wall: Wall) -> None:
    live.start("director")
    wall.pass_(10_000)
    live.pace()
    assert live.state == ENDED
    assert live.records()[-1].kind == "end"
    assert live.clock()["t"] == live.drill.length


# -- inputs -----------------------------------------------------------------------------------------


def test_acts_wait_for_the_drill_to_run(live: LiveDrill, setup: Setup) -> None:
    seat = setup.scenario.seats[0].seat
    assert live.state == READY
    with pytest.raises(Refused):
        live.act(Act(seat, "notify", to=("nobody",), person="p1"))
    assert kinds(live.records()).count("act") == 0


def test_an_act_is_stored_before_anyone_is_told(live: LiveDrill, store: Store, setup: Setup) -> None:
    stored_when_told: list[bool] = []

    def listener(drill: LiveDrill, new: list[Record]) -> None:
        if new:
            stored_when_told.append(len(store.lines(drill.id)) >= new[-1].seq + 1)

    live.listeners.append(listener)
    live.start("director")
    seat = setup.scenario.seats[0].seat
    live.join(seat, "p1")
    made = live.act(Act(seat, "investigate", person="p1", key="k1"))
    assert made[0].kind == "act"
    assert stored_when_told and all(stored_when_told)
    assert list(lines(live.records())) == store.lines(live.id)


def test_an_act_sent_twice_counts_once(live: LiveDrill, setup: Setup) -> None:
    live.start("director")
    seat = setup.scenario.seats[0].seat
    first = live.act(Act(seat, "investigate", person="p1", key="k1"))
    again = live.act(Act(seat, "investigate", person="p1", key="k1"))
    assert again[0] == first[0]
    assert kinds(live.records()).count("act") == 1


def test_a_person_silences_the_simulated_participant_of_the_seat(
    live: LiveDrill, wall: Wall, setup: Setup
) -> None:
    for seat in setup.scenario.seats:
        live.join(seat.seat, "p1")
    live.start("director")
    wall.pass_(10_000)
    live.pace()
    assert [record for record in live.records() if record.kind == "act"] == []


def test_after_the_end_nothing_is_taken_in(live: LiveDrill, setup: Setup) -> None:
    live.start("director")
    live.end("director")
    assert live.state == ENDED
    with pytest.raises(Refused):
        live.act(Act(setup.scenario.seats[0].seat, "investigate", person="p1"))


# -- the next inject ---------------------------------------------------------------------------------


def test_running_to_the_next_inject_goes_where_due_said(store: Store, wall: Wall) -> None:
    live = Runner(store, wall).create(rich(players={}), "rich", "RRRRRR")
    live.start("director")
    live.pace()
    said = live.due()
    assert (said["t"], said["inject"]) == (10 * MINUTE, "alert")
    live.run_to_next("director", said["inject"], said["t"])
    # What was played at that moment stays before what is done now.
    assert live.clock()["t"] == 10 * MINUTE + 1
    fired = [record.data["inject"] for record in live.records() if record.kind == "inject"]
    assert fired == ["alert"]


def test_due_names_those_whose_deadline_would_pass(store: Store, wall: Wall) -> None:
    live = Runner(store, wall).create(rich(players={}), "rich", "RRRRRR")
    live.start("director")
    passing: list[str] = []
    said = live.due()
    while not passing:
        live.run_to_next("director", said["inject"], said["t"])
        said = live.due()
        passing = [record.data["agency"] for record in said["passing"]]
        limits = [record.t + record.data["limit"] for record in said["passing"]]
    assert all(live.clock()["t"] <= limit < said["t"] for limit in limits)


def test_without_a_next_inject_the_drill_does_not_leap_to_its_end(live: LiveDrill) -> None:
    live.start("director")
    said = live.due()
    assert said["inject"] is None
    with pytest.raises(Refused):
        live.run_to_next("director", "anything", said["t"])
    assert live.state == RUNNING
    assert live.clock()["t"] == 0


def test_looking_ahead_changes_nothing(live: LiveDrill) -> None:
    live.start("director")
    before = live.records()
    live.due()
    assert live.records() == before


# -- crashes ------------------------------------------------------------------------------------------


def test_a_recovered_drill_is_the_same_and_paused(
    live: LiveDrill, wall: Wall, store: Store, setup: Setup
) -> None:
    seat = setup.scenario.seats[0].seat
    live.join(seat, "p1")
    live.start("director")
    for minute in range(1, 9):
        wall.pass_(1)
        live.pace()
        live.act(Act(seat, "investigate", person="p1", key=f"k{minute}"))
    row = store.drills()[0]
    runner = Runner(store, wall)
    assert runner.recover(store.drills()) == []
    again = runner.drills["drill-1"]
    assert again.records() == live.records()
    assert again.state == PAUSED
    assert again.clock()["t"] == max(row.position, live.records()[-1].t)


def test_a_recovered_drill_goes_on_as_if_nothing_had_happened(
    live: LiveDrill, wall: Wall, store: Store, setup: Setup
) -> None:
    live.start("director")
    wall.pass_(5)
    live.pace()
    other = Runner(store, wall)
    other.recover(store.drills())
    again = other.drills["drill-1"]
    live.pause("director")
    wall.pass_(1)
    again_records = list(again.records())
    assert again_records == live.records()[: len(again_records)]


def test_what_cannot_be_stored_is_refused_and_forgotten(
    live: LiveDrill, wall: Wall, store: Store, setup: Setup
) -> None:
    live.start("director")
    wall.pass_(1)
    live.pace()
    known = live.records()
    # Another writer has taken the next numbers: the store refuses this drill's records.
    row = len(known)
    store.append("drill-1", row, [f'{{"seq":{row}}}'], 0)
    with pytest.raises(DrillsimError):
        live.act(Act(setup.scenario.seats[0].seat, "investigate", person="p1"))
    assert live.records() == known


def test_drills_of_one_server_do_not_touch_each_other(store: Store, wall: Wall, setup: Setup) -> None:
    runner = Runner(store, wall)
    one, two = runner.create(setup, "one", "AAAAAA"), runner.create(setup, "two", "BBBBBB")
    one.start("director")
    wall.pass_(30)
    runner.pace()
    assert len(one.records()) > 1
    assert kinds(two.records()) == kinds(two.drill.records)
    assert two.clock()["t"] == 0

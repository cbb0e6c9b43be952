"""What holds of every drill: whose turn it is at one moment, and what a seat may see."""

from __future__ import annotations

from drillsim.actions.acts import Act
from drillsim.model import MINUTE
from tests.drillsim.playing import SEATS, entry, fault, inject_data, play, told


def test_an_input_at_exactly_an_events_time_comes_before_the_event() -> None:
    drill = play(fault("app", at="10m")).drill
    drill.advance(10 * MINUTE)
    assert drill.now == 10 * MINUTE
    act = drill.act(Act("centre/technician", "take_offline", "app"))[0]
    drill.advance(10 * MINUTE + 1)
    stage = next(record for record in drill.records if record.kind == "stage")
    assert (act.t, stage.t) == (10 * MINUTE, 10 * MINUTE)
    assert act.seq < stage.seq


def test_times_are_whole_milliseconds_and_never_fall() -> None:
    played = play(entry("pc-a"), fault("app", at="10m"), injects=[told("alert", "12m")]).to(119)
    times = [record.t for record in played.records]
    assert all(type(time) is int for time in times)
    assert times == sorted(times)
    assert [record.seq for record in played.records] == list(range(len(times)))


def test_a_seat_sees_only_what_was_delivered_to_it() -> None:
    to_one = inject_data("secret", at="5m", to="centre/leader", about="app")
    drill = play(injects=[to_one]).to(10).drill
    seen = {seat: len(drill.view(seat).inbox()) for seat in SEATS}
    assert seen == {seat: int(seat == "centre/leader") for seat in SEATS}


def test_an_operator_does_not_see_a_compromise_before_it_looks() -> None:
    played = play(entry("pc-b"))
    played.to(5)
    operator = played.drill.world.city.operator_of("pc-b")
    assert played.drill.world.nodes["pc-b"].compromise == "controlled"
    assert played.drill.view(f"{operator}/technician").system("pc-b").fields.get("compromise") is None
    played.done(f"{operator}/technician", "investigate", "pc-b")
    assert played.drill.view(f"{operator}/technician").system("pc-b").fields["compromise"] == "controlled"


def test_which_acts_a_seat_is_offered_never_depends_on_what_is_expected() -> None:
    expecting = told(
        "alert", "2m", expect=[{"act": "isolate", "about": "pc-a", "target": "5m", "limit": "9m"}]
    )
    with_, without = play(entry("pc-a"), injects=[expecting]).to(5), play(entry("pc-a")).to(5)
    assert len(with_.of("duty")) > len(without.of("duty"))
    for seat in SEATS:
        assert with_.drill.view(seat).acts() == without.drill.view(seat).acts()

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from drillsim.base.model import MINUTE
from drillsim.base.records import Record
from drillsim.base.records import entry as record_of
from drillsim.engine.actions.acts import act_from
from drillsim.engine.drill import Drill
from drillsim.engine.setup import Setup
from drillsim.journal.chain import lines
from drillsim.journal.replay import read, replay
from drillsim.players.bots import Table, play
from drillsim.players.skills import BY_THE_BOOK, IDLE, NAMED, skill_of
from tests.drillsim.build import inject_data, setup_of, threat_data
from tests.drillsim.playing import SEATS, entry, seats, told
from tests.drillsim.rich import rich

KINDS = [IDLE, *NAMED, BY_THE_BOOK]
ACTIVE = [kind for kind in KINDS if kind != "idle"]


def with_players(kind: str, seed: int = 1) -> Setup:
    return rich(seed, players=dict.fromkeys(SEATS, kind))


def acts(drill: Drill, seat: str | None = None) -> list[Record]:
    return [r for r in drill.records if r.kind == "act" and r.data["seat"] and seat in (None, r.data["seat"])]


@pytest.mark.parametrize("kind", KINDS)
def test_each_kind_plays_to_the_end(kind: str) -> None:
    drill = play(with_players(kind))
    assert drill.records[-1].data == {"reason": "length"}
    assert bool(acts(drill)) == (kind != "idle")


@pytest.mark.parametrize("kind", KINDS)
def test_a_play_is_the_same_each_time_and_replays(kind: str) -> None:
    first = play(with_players(kind))
    assert first.records == play(with_players(kind)).records
    text = [f"{line}\n" for line in lines(first.records)]
    assert [f"{line}\n" for line in lines(replay(read(text)).records)] == text


def test_seeds_differ() -> None:
    assert acts(play(with_players("average"))) != acts(play(with_players("average", seed=2)))


def test_idle_is_a_drill_that_nobody_plays() -> None:
    alone = Drill(rich())
    alone.advance(alone.length)
    assert play(with_players("idle")).records[1:] == alone.records[1:]


def test_seats_without_a_player_are_left_alone() -> None:
    drill = play(rich(players={"centre/technician": "expert"}))
    assert {record.data["seat"] for record in acts(drill)} == {"centre/technician"}


@pytest.mark.parametrize("kind", ACTIVE)
def test_players_react_after_what_they_saw_and_one_thing_at_a_time(kind: str) -> None:
    drill = play(with_players(kind))
    skill = skill_of(kind)
    assert skill is not None
    for seat in SEATS:
        times = [record.t for record in acts(drill, seat)]
        seen = [r.t for r in drill.records if r.kind in ("delivery", "duty") and seat in r.data["seats"]]
        assert not times or times[0] > seen[0]
        assert all(after - before >= skill.handling for before, after in pairwise(times))


def test_more_skill_is_quicker() -> None:
    first = {
        kind: sum(min(record.t for record in acts(play(with_players(kind, seed)))) for seed in range(8))
        for kind in ACTIVE
    }
    assert sorted(ACTIVE, key=first.__getitem__) == ["by-the-book", "expert", "average", "novice"]


def test_by_the_book_answers_every_duty() -> None:
    for seed in range(5):
        records = play(with_players("by-the-book", seed)).records
        duties = {record.seq for record in records if record.kind == "duty"}
        assert duties == {record.data["duty"] for record in records if record.kind == "answer"}


def test_players_act_through_the_door_that_people_use() -> None:
    drill = play(with_players("average"))
    again = Drill(with_players("average"))
    for record in acts(drill):
        again.advance(record.t)
        again.act(act_from(record.data))
    again.advance(again.length)
    assert again.records == drill.records


@pytest.mark.parametrize("kind", ["novice", "average", "expert"])
def test_ordinary_players_do_not_read_what_is_expected(kind: str) -> None:
    """With other expectations, and other notes, they do exactly the same."""
    span = {"target": "1m", "limit": "2m"}
    asked = [{"act": "isolate", "about": "app", **span}, {"act": "acknowledge", **span}]

    def run(expect: list[dict[str, Any]]) -> list[tuple[int, dict[str, Any]]]:
        injects = [told("alert", "3m", expect=expect), inject_data("call", at="9m", expect=expect)]
        changes = {"seats": seats(), "injects": injects, "threats": [threat_data(entry("pc-a", "app"))]}
        drill = play(setup_of(changes, players=dict.fromkeys(SEATS, kind)))
        kept = ("seat", "verb", "about", "to", "params", "status")
        return [(record.t, {name: record.data.get(name) for name in kept}) for record in acts(drill)]

    assert run([]) == run(asked)
    assert run(asked)


@pytest.mark.parametrize("kind", ["novice", "average", "expert"])
def test_ordinary_players_do_not_know_what_nobody_has_sensed(kind: str) -> None:
    """An attack that leaves no trace before its end changes nothing of what they do."""

    def run(*stages: dict[str, Any]) -> list[tuple[int, str]]:
        never = [entry("pc-b", id="never", by_hand="999h", at=None)]
        never = [{k: v for k, v in never[0].items() if v is not None}]
        changes = {
            "seats": seats(),
            "injects": [inject_data("call", at="9m", about="pc-a")],
            "threats": [threat_data(*stages, *never)],
        }
        drill = play(setup_of(changes, players=dict.fromkeys(SEATS, kind)), until=12 * MINUTE)
        return [(record.t, record.data["verb"]) for record in acts(drill)]

    assert run(entry("pc-b", at="1m")) == run()


# -- tables ---------------------------------------------------------------------------------------


def test_however_time_is_cut_players_do_the_same() -> None:
    whole = play(with_players("average"))
    table = Table(with_players("average"))
    for moment in range(0, whole.length + 1, 37_123):
        table.advance(moment)
    table.advance(whole.length)
    assert table.drill.records == whole.records


def test_a_play_stops_where_it_is_told_without_an_end() -> None:
    whole, part = play(with_players("expert")), play(with_players("expert"), until=30 * MINUTE)
    assert (part.now, part.ended) == (30 * MINUTE, False)
    assert part.records == [record for record in whole.records if record.t < 30 * MINUTE]


def test_inputs_of_another_run_are_fed_in_at_their_times() -> None:
    control = record_of(0, 5 * MINUTE, "control", {"type": "fire", "inject": "later"})
    drill = play(with_players("average"), inputs=[control])
    fired = [r.t for r in drill.records if r.kind == "inject" and r.data["inject"] == "later"]
    assert fired == [5 * MINUTE]


def test_records_and_progress_are_told_as_they_come() -> None:
    got: list[Record] = []
    moments: list[int] = []
    drill = play(with_players("average"), sink=got.extend, progress=lambda now, end: moments.append(now))
    assert got == drill.records
    assert moments == sorted(moments)
    assert moments[-1] == drill.length


def test_a_person_in_a_seat_takes_it_over_from_its_player() -> None:
    seat = "centre/technician"
    join = record_of(0, 10 * MINUTE, "join", {"seat": seat, "person": "p-1"})
    leave = record_of(1, 60 * MINUTE, "leave", {"seat": seat, "person": "p-1"})
    times = [record.t for record in acts(play(with_players("expert"), inputs=[join, leave]), seat)]
    assert not [t for t in times if 10 * MINUTE <= t < 60 * MINUTE]


@pytest.mark.parametrize("players", [{}, dict.fromkeys(SEATS, "average")])
def test_an_input_never_shares_a_moment_with_what_has_been_played(players: dict[str, str]) -> None:
    table = Table(rich(players=players))
    while not table.drill.ended:
        table.step()
        moment = table.drill.now
        if table.drill.ended:
            break
        assert table.earliest in (moment, moment + 1)
        if table.earliest > moment:
            before = len(table.drill.records)
            table.advance(table.earliest)
            [made] = table.drill.control({"type": "clock", "do": "pause"})
            assert made.t == moment + 1
            assert all(record.t <= moment for record in table.drill.records[:before])
            table.players.look()
    text = [f"{line}\n" for line in lines(table.drill.records)]
    assert [f"{line}\n" for line in lines(replay(read(text)).records)] == text


def test_an_input_right_after_a_step_of_the_drill_alone_comes_a_millisecond_later() -> None:
    drill = Drill(rich(players={}))
    for _ in range(20):
        drill.step()
        at = drill.now
        [made] = drill.join(SEATS[0], "p")
        assert (made.t, drill.now) == (at + 1, at + 1)
    text = [f"{line}\n" for line in lines(drill.records)]
    assert [f"{line}\n" for line in lines(replay(read(text)).records)] == text

"""What the engine fails on is taken back and told; other drills go on; what cannot be rebuilt stands aside."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest

from drillsim.base.errors import JournalError, StoreError
from drillsim.base.model import MINUTE
from drillsim.base.records import Record
from drillsim.engine.actions.acting import Acting
from drillsim.engine.actions.acts import Act
from drillsim.engine.drill import TAKEOVER
from drillsim.engine.injects import Injects
from drillsim.engine.setup import Setup
from drillsim.journal.chain import lines
from drillsim.journal.proof import prove
from drillsim.journal.replay import read, replay
from drillsim.live.kept import ENDED, PAUSED, RUNNING, Refused
from drillsim.live.livedrill import LiveDrill
from drillsim.live.rebuilding import restore
from drillsim.live.runner import Runner
from drillsim.players.bots import Player
from drillsim.store import Store
from tests.drillsim.playing import SEATS
from tests.drillsim.rich import rich

ALERT = 10 * MINUTE


class Wall:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


@pytest.fixture
def wall() -> Wall:
    return Wall()


@pytest.fixture
def runner(store: Store, wall: Wall) -> Runner:
    return Runner(store, wall)


@pytest.fixture
def live(runner: Runner) -> LiveDrill:
    made = runner.create(rich(players=dict.fromkeys(SEATS, "average")), "one", "AAAAAA")
    made.start("director")
    return made


@pytest.fixture
def said(runner: Runner) -> list[str]:
    """What staff are told, in order."""
    codes: list[str] = []
    runner.told = lambda live, error: codes.append(live.notice.code if live.notice else "")
    return codes


def replays(store: Store, drill: str) -> bool:
    text = store.lines(drill)
    again = list(lines(replay(read(f"{line}\n" for line in text)).records))
    return again[: len(text)] == text


def to(runner: Runner, wall: Wall, minutes: float) -> None:
    wall.seconds = minutes * 60
    runner.pace()


def breaks(patch: pytest.MonkeyPatch, owner: type, name: str, when: Callable[..., bool]) -> None:
    """Let a method of the engine do half its work and fail, for what ``when`` says."""
    sound = getattr(owner, name)

    def failing(self: Any, *given: Any, **named: Any) -> Any:
        found = sound(self, *given, **named)
        if when(*given):
            raise RuntimeError("nobody thought of this")
        return found

    patch.setattr(owner, name, failing)


# -- faults while a drill runs ------------------------------------------------------------------------


def test_an_act_that_the_engine_fails_on_is_taken_back_and_the_drill_goes_on(
    runner: Runner,
    live: LiveDrill,
    store: Store,
    wall: Wall,
    said: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    to(runner, wall, 5)
    before = live.records()
    breaks(monkeypatch, Acting, "take", lambda act: act.text == "odd")
    with pytest.raises(Refused) as refused:
        live.act(Act(SEATS[0], "isolate", "pc-a", text="odd", key="k", person="an"))
    assert refused.value.code == "engine_fault"
    assert "RuntimeError, test_runner_faults.py" in str(refused.value)
    assert (said, live.records(), live.state) == (["fault_input"], before, RUNNING)
    assert live.clock()["t"] == 5 * MINUTE
    [made, *_] = live.act(Act(SEATS[0], "isolate", "pc-a", text="plain", key="k", person="an"))
    assert made.data["text"] == "plain"
    assert replays(store, "one")


def test_a_control_that_the_engine_fails_on_halfway_is_taken_back(
    runner: Runner, live: LiveDrill, store: Store, said: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    breaks(monkeypatch, Injects, "fire", lambda name: name == "later")
    before = live.records()
    with pytest.raises(Refused):
        live.control({"type": "fire", "inject": "later", "by": "director"})
    assert (live.records(), said, live.state) == (before, ["fault_input"], RUNNING)
    with pytest.raises(KeyError):
        live.control({"type": "fire", "inject": "nothing", "by": "director"})
    assert said == ["fault_input"]
    live.control({"type": "fire", "inject": "cheer", "by": "director"})
    assert replays(store, "one")


def test_an_event_that_fails_pauses_its_drill_alone_and_held_back_it_lets_the_drill_go_on(
    runner: Runner,
    live: LiveDrill,
    store: Store,
    wall: Wall,
    said: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    other = runner.create(rich(players={}), "two", "BBBBBB")
    other.start("director")
    other.control({"type": "hold", "inject": "alert", "by": "director"})
    to(runner, wall, 9)
    sound = live.records()
    breaks(monkeypatch, Injects, "fire", lambda name: name == "alert")
    to(runner, wall, 11)
    assert (live.state, live.aside, said, live.records()) == (PAUSED, False, ["fault_time"], sound)
    assert (other.state, other.clock()["t"]) == (RUNNING, 11 * MINUTE)
    live.control({"type": "hold", "inject": "alert", "by": "director"})
    live.start("director")
    wall.seconds += 15 * 60
    runner.pace()
    assert (live.state, live.notice) == (RUNNING, None)
    assert live.clock()["t"] > ALERT
    assert replays(store, "one")


def test_a_fault_that_comes_again_at_the_same_moment_leaves_the_drill_to_be_read(
    runner: Runner,
    live: LiveDrill,
    store: Store,
    wall: Wall,
    said: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    quiet = runner.create(rich(players={}), "two", "BBBBBB")
    with monkeypatch.context() as patch:
        breaks(patch, Injects, "come", lambda name: name == "alert")
        to(runner, wall, 11)
        assert (live.state, live.aside, said) == (PAUSED, False, ["fault_time"])
        assert live.clock()["t"] < ALERT
        live.start("director")
        wall.seconds += 11 * 60
        runner.pace()
        assert (live.state, live.aside, said) == (PAUSED, True, ["fault_time", "fault_again"])
        assert live.notice is not None
        assert "00:10:00" in live.notice.say("vi")
        for asked in (
            lambda: live.start("director"),
            lambda: live.control({"type": "end", "by": "director"}),
            lambda: live.act(Act(SEATS[0], "classify", "pc-a", person="an")),
            live.due,
        ):
            with pytest.raises(Refused, match="review only"):
                asked()
        assert live.drill.view(SEATS[0]) is not None
        quiet.start("director")
        quiet.pause("director")
    assert list(lines(live.records())) == store.lines("one")
    # Another server, whose engine has been mended, goes on with it.
    again = Runner(store, wall)
    assert again.recover(store.drills()) == []
    again.drills["one"].start("director")
    wall.seconds += 15 * 60
    again.pace()
    assert "alert" in [
        record.data["inject"] for record in again.drills["one"].records() if record.kind == "inject"
    ]
    assert replays(store, "one")


def test_what_is_to_come_and_fails_is_refused_and_nothing_is_taken_back(
    runner: Runner, live: LiveDrill, said: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    breaks(monkeypatch, Injects, "come", lambda name: name == "alert")
    before = live.records()
    with pytest.raises(Refused, match="RuntimeError"):
        live.due()
    assert (live.records(), live.state, said) == (before, RUNNING, [])


def test_a_drill_on_which_the_engine_fails_at_once_is_refused_and_not_stored(
    runner: Runner, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    breaks(monkeypatch, Injects, "schedule", lambda inject: True)
    with pytest.raises(Refused, match="RuntimeError"):
        runner.create(rich(), "three", "CCCCCC")
    assert store.drills() == []


# -- another version --------------------------------------------------------------------------------------


def later(patch: pytest.MonkeyPatch) -> None:
    """An older engine, in which simulated participants took their time: half a minute more for all they did."""
    see = Player.see
    patch.setattr(
        Player,
        "see",
        lambda self, record, topic: [(at + MINUTE // 2, move) for at, move in see(self, record, topic)],
    )


def sim_acts(records: list[Record]) -> list[Record]:
    return [
        each for each in records if each.kind == "act" and each.data["seat"] and "person" not in each.data
    ]


def older(runner: Runner, wall: Wall, monkeypatch: pytest.MonkeyPatch) -> LiveDrill:
    """Half an hour of a drill as an older engine played it."""
    with monkeypatch.context() as patch:
        later(patch)
        made = runner.create(rich(players=dict.fromkeys(SEATS, "average")), "one", "AAAAAA")
        made.join(SEATS[1], "an")
        made.start("director")
        for minute in range(1, 31):
            to(runner, wall, minute)
        made.pause("director")
    return made


def test_a_drill_survives_an_upgrade_that_lets_simulated_participants_decide_otherwise(
    runner: Runner, store: Store, wall: Wall, said: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    was = older(runner, wall, monkeypatch)
    assert sim_acts(was.records())
    fresh = Runner(store, wall)
    fresh.told = runner.told
    assert fresh.recover(store.drills()) == []
    live = fresh.drills["one"]
    assert (said, live.state) == (["drill_taken_over"], PAUSED)
    assert live.records()[: len(was.records())] == was.records()
    [taken] = [each for each in live.records() if each.kind == "control" and each.data["type"] == TAKEOVER]
    assert taken.t > was.records()[-1].t
    live.start("director")
    assert live.notice is None
    wall.seconds += 40 * 60
    fresh.pace()
    assert sim_acts(live.records())[len(sim_acts(was.records())) :]
    assert replays(store, "one")
    # The next start finds them deciding as they did since, and says nothing.
    again = Runner(store, wall)
    assert again.recover(store.drills()) == []
    assert again.drills["one"].records() == live.records()
    assert again.drills["one"].notice is None
    assert replays(store, "one")
    proof = prove(read(f"{line}\n" for line in store.lines("one")))
    assert (proof.replayed, proof.taken) == (True, len(sim_acts(was.records())))


def test_a_drill_of_an_older_version_that_plays_the_same_goes_on_without_a_word(
    runner: Runner, store: Store, wall: Wall, said: list[str]
) -> None:
    older = replace(rich(players=dict.fromkeys(SEATS, "average")), version="0.0.1")
    was = runner.create(older, "one", "AAAAAA")
    was.start("director")
    to(runner, wall, 15)
    fresh = Runner(store, wall)
    fresh.told = runner.told
    assert fresh.recover(store.drills()) == []
    assert (fresh.drills["one"].records(), said) == (was.records(), [])


def test_what_simulated_participants_had_done_is_not_done_again(
    runner: Runner, store: Store, wall: Wall, monkeypatch: pytest.MonkeyPatch
) -> None:
    was = older(runner, wall, monkeypatch)
    fresh = Runner(store, wall)
    fresh.recover(store.drills())
    live = fresh.drills["one"]
    live.start("director")
    wall.seconds += 60
    fresh.pace()
    done = {
        (each.data["agency"], each.data["verb"], each.data.get("reply_to"))
        for each in sim_acts(was.records())
        if each.data["verb"] == "acknowledge"
    }
    fresh_acts = sim_acts(live.records())[len(sim_acts(was.records())) :]
    again = [(each.data["agency"], each.data["verb"], each.data.get("reply_to")) for each in fresh_acts]
    assert done
    assert not done.intersection(again)


def test_a_drill_that_cannot_be_rebuilt_stands_aside_and_its_journal_stays(
    runner: Runner,
    live: LiveDrill,
    store: Store,
    wall: Wall,
    said: list[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    sound = runner.create(rich(players={}), "two", "BBBBBB")
    sound.start("director")
    to(runner, wall, 12)
    text = store.lines("one")
    breaks(monkeypatch, Injects, "come", lambda name: name == "alert" and sound.state == ENDED)
    sound.end("director")
    fresh = Runner(store, wall)
    fresh.told = runner.told
    assert fresh.recover(store.drills()) == ["one"]
    aside = fresh.drills["one"]
    assert (aside.aside, aside.state, said) == (True, PAUSED, ["drill_unplayable"])
    assert list(lines(aside.records())) == store.lines("one") == text
    assert aside.notice is not None
    assert "RuntimeError" in aside.notice.say("en")
    assert fresh.pace() == 1.0
    with pytest.raises(Refused, match="review only"):
        aside.start("director")


def test_a_journal_that_nobody_can_read_is_lost_and_the_others_are_not(
    runner: Runner, live: LiveDrill, store: Store, wall: Wall
) -> None:
    store.create_drill("odd", {"vi": "x", "en": "x"}, "ODD", ["{}"], "2026-11-23")
    fresh = Runner(store, wall)
    assert fresh.recover(store.drills()) == ["odd"]
    assert list(fresh.lost) == ["odd"]
    assert list(fresh.drills) == ["one"]


def test_records_that_come_out_otherwise_are_named(setup_played: tuple[Setup, list[Record]]) -> None:
    setup, records = setup_played
    forged = next(each for each in records if each.kind == "delivery")
    records[forged.seq] = forged._replace(data=forged.data | {"channel": "press"})
    with pytest.raises(JournalError, match=f"number {forged.seq}"):
        restore(setup, records, records[-1].t)


@pytest.fixture
def setup_played(runner: Runner, live: LiveDrill, wall: Wall) -> tuple[Setup, list[Record]]:
    to(runner, wall, 20)
    return live.setup, list(live.records())


# -- commands that count once -------------------------------------------------------------------------------


def test_a_clock_command_counts_once_whatever_came_between(
    runner: Runner, live: LiveDrill, wall: Wall
) -> None:
    live.pause("director", "k1")
    live.start("facilitator", "k2")
    live.pause("director", "k1")
    assert live.state == RUNNING
    live.set_speed(4.0, "director", "k3")
    live.set_speed(8.0, "director", "k4")
    live.set_speed(4.0, "director", "k3")
    assert live.speed == 8.0
    live.pause("facilitator", "k1")
    assert live.state == PAUSED


def told_all(key: str) -> dict[str, object]:
    said = {"channel": "alert", "title": {"vi": "Dừng", "en": "Stop"}, "body": {"vi": "Dừng", "en": "Stop"}}
    return {"type": "say", "from": "centre", "to": list(SEATS), "by": "director", "key": key, **said}


def test_the_stop_and_its_word_are_one_commit_that_counts_once(
    live: LiveDrill, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    stored: list[list[str]] = []
    append = store.append

    def appends(drill: str, first: int, lines: list[str], position: int) -> None:
        stored.append([json.loads(line)["kind"] for line in lines])
        append(drill, first, lines, position)

    monkeypatch.setattr(store, "append", appends)
    live.stop_and_say(told_all("k1"))
    assert [kinds[:2] for kinds in stored] == [["control", "control"]]
    assert live.state == PAUSED
    live.start("director", "k2")
    live.stop_and_say(told_all("k1"))
    assert live.state == RUNNING
    assert replays(store, "one")


def test_a_stop_that_cannot_be_stored_leaves_neither_a_pause_nor_a_word(
    live: LiveDrill, store: Store, wall: Wall, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = live.records()
    with monkeypatch.context() as patch:
        patch.setattr(
            store, "append", lambda *given: (_ for _ in ()).throw(StoreError("store_missing", value="one"))
        )
        with pytest.raises(StoreError):
            live.stop_and_say(told_all("k1"))
    assert (live.records(), live.state) == (before, PAUSED)
    live.stop_and_say(told_all("k1"))
    assert [record.data["type"] for record in live.records() if record.kind == "control"] == ["clock", "say"]
    assert replays(store, "one")


def test_one_press_leaps_over_one_inject_and_two_people_see_the_same(live: LiveDrill, store: Store) -> None:
    said = live.due()
    live.run_to_next("director", said["inject"], said["t"], "k1")
    at = live.clock()["t"]
    assert at == said["t"] + 1
    live.run_to_next("director", said["inject"], said["t"], "k1")
    with pytest.raises(Refused, match="no longer what you saw"):
        live.run_to_next("facilitator", said["inject"], said["t"], "k2")
    assert live.clock()["t"] == at
    assert replays(store, "one")


def test_what_has_changed_since_it_was_seen_is_not_leapt_to(live: LiveDrill, store: Store) -> None:
    said = live.due()
    live.control({"type": "hold", "inject": said["inject"], "by": "facilitator"})
    before = live.records()
    with pytest.raises(Refused, match="no longer what you saw"):
        live.run_to_next("director", said["inject"], said["t"], "k1")
    assert (live.records(), live.state, live.clock()["t"]) == (before, RUNNING, 0)
    other = live.due()
    assert other["inject"] != said["inject"]
    live.run_to_next("director", other["inject"], other["t"], "k1")
    assert replays(store, "one")


def test_looking_ahead_is_done_away_and_only_once_until_something_is_done(live: LiveDrill) -> None:
    away: list[str] = []

    def off(work: Callable[[], Any]) -> Any:
        away.append("away")
        # The drill goes on while somebody looks ahead.
        if len(away) == 2:
            live.control({"type": "hold", "inject": "order", "by": "facilitator"})
        return work()

    first = live.due(off)
    assert live.due(off) == first
    assert away == ["away"]
    live.control({"type": "hold", "inject": "alert", "by": "facilitator"})
    assert live.due(off)["inject"] == "order"
    assert live.due(off)["inject"] not in ("alert", "order")
    assert away == ["away"] * 3


# -- the end ------------------------------------------------------------------------------------------------


def test_a_drill_that_is_over_leaves_and_is_read_again_when_somebody_looks(
    runner: Runner, live: LiveDrill, store: Store
) -> None:
    records = [*live.records()]
    live.end("director")
    records = live.records()
    assert runner.get("one") is live
    runner.pace()
    assert runner.get("one") is None
    again = runner.past("one")
    assert (again.records(), again.state) == (records, ENDED)
    assert runner.get("one") is again

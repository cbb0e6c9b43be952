"""Whatever people, the store and the server go through, the journal replays and the drill goes on."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from typing import Any, ClassVar

from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule, run_state_machine_as_test

from drillsim.base.errors import DrillsimError, StoreError
from drillsim.engine.actions.acts import Act
from drillsim.journal.chain import lines
from drillsim.journal.replay import read, replay
from drillsim.live.kept import ENDED, PAUSED, RUNNING
from drillsim.live.livedrill import LiveDrill
from drillsim.live.runner import Runner
from drillsim.store import Store
from tests.drillsim.playing import SEATS
from tests.drillsim.rich import rich

STAFF = ["director", "facilitator"]
INJECTS = ["alert", "order", "down", "chaser", "later", "cheer"]


class Moody:
    """A real store that refuses when it is told to: before it stores, or after, when nobody knows."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self.mood = "well"

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    def append(self, *given: Any) -> None:
        self._moodily(self._store.append, *given)

    def checkpoint(self, *given: Any) -> None:
        self._moodily(self._store.checkpoint, *given)

    def lines(self, drill: str) -> list[str]:
        if self.mood == "gone":
            raise StoreError("store_missing", value=drill)
        return self._store.lines(drill)

    def _moodily(self, store: Callable[..., None], *given: Any) -> None:
        if self.mood in ("full", "gone"):
            raise StoreError("store_missing", value=given[0])
        store(*given)
        if self.mood == "unsure":
            raise StoreError("store_missing", value=given[0])


class Wall:
    """A clock that stands until it is moved."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def __call__(self) -> float:
        return self.seconds


class Roaming(RuleBasedStateMachine):
    """One drill, and everything that can happen to it."""

    store: ClassVar[Store]
    numbers: ClassVar[Any] = itertools.count()

    def __init__(self) -> None:
        super().__init__()
        self.wall = Wall()
        self.name = f"drill-{next(self.numbers)}"
        self.kept = Moody(self.store)
        self.runner = Runner(self.kept, self.wall)
        made = rich(players=dict.fromkeys(SEATS, "average"), director=True)
        self.live = self.runner.create(made, self.name, f"code {self.name}")
        self.keys = itertools.count()

    def asked(self, work: Callable[[], Any]) -> None:
        """Somebody asks for something; it may be refused."""
        try:
            work()
        except DrillsimError:
            return

    @rule(who=st.sampled_from(STAFF))
    def starts(self, who: str) -> None:
        self.asked(lambda: self.live.start(who))

    @rule(who=st.sampled_from(STAFF))
    def pauses(self, who: str) -> None:
        self.asked(lambda: self.live.pause(who))

    @rule(speed=st.sampled_from([0.25, 1.0, 3.0, 64.0]))
    def speeds(self, speed: float) -> None:
        self.asked(lambda: self.live.set_speed(speed, "director"))

    @rule(seconds=st.sampled_from([0.0, 0.001, 0.5, 7.3, 60.0, 240.0]))
    def passes(self, seconds: float) -> None:
        self.wall.seconds += seconds
        self.runner.pace()

    @rule(times=st.integers(1, 2))
    def leaps(self, times: int) -> None:
        def leap() -> None:
            said, now = self.live.due(), self.live.clock()["t"]
            if said["inject"] is not None:
                assert said["t"] >= now
                for _ in range(times):
                    self.live.run_to_next("director", said["inject"], said["t"])

        self.asked(leap)

    @rule(inject=st.sampled_from(INJECTS), do=st.sampled_from(["fire", "hold", "release"]))
    def directs(self, inject: str, do: str) -> None:
        self.asked(lambda: self.live.control({"type": do, "inject": inject, "by": "director"}))

    @rule(
        verb=st.sampled_from(["isolate", "verify", "classify", "acknowledge", "repair"]),
        seat=st.integers(0, 4),
    )
    def acts(self, verb: str, seat: int) -> None:
        def act() -> None:
            inbox = self.live.drill.view(SEATS[seat]).inbox()
            reply = inbox[-1].seq if inbox and verb in ("verify", "acknowledge") else None
            about = "pc-a" if reply is None else None
            params = {"cause": "A1", "severity": "serious"} if verb == "classify" else {}
            self.live.act(
                Act(
                    SEATS[seat],
                    verb,
                    about,
                    params=params,
                    reply_to=reply,
                    key=f"k{next(self.keys)}",
                    person="an",
                )
            )

        self.asked(act)

    @rule(seat=st.integers(0, 4), do=st.sampled_from(["join", "leave"]))
    def comes_or_goes(self, seat: int, do: str) -> None:
        self.asked(lambda: getattr(self.live, do)(SEATS[seat], "an"))

    @rule(mood=st.sampled_from(["full", "gone", "unsure", "well", "well"]))
    def store_turns(self, mood: str) -> None:
        self.kept.mood = mood

    @precondition(lambda self: self.kept.mood in ("well", "full"))
    @rule()
    def killed(self) -> None:
        acknowledged = self.live.records()
        self.restart()
        assert self.live.records()[: len(acknowledged)] == acknowledged

    def restart(self) -> None:
        """What was in memory is gone; another server takes the store over."""
        self.kept.mood = "well"
        row = self.store.drill(self.name)
        assert row is not None
        self.runner = Runner(self.kept, self.wall)
        assert self.runner.recover([row]) == []
        self.live = self.runner.get(self.name) or LiveDrill.past(self.name, self.kept, self.wall)
        assert list(lines(self.live.records())) == self.store.lines(self.name)

    def teardown(self) -> None:
        self.restart()
        self.replays()
        if self.live.state == ENDED:
            return
        self.live.start("director")
        assert self.live.state in (RUNNING, PAUSED)
        self.wall.seconds += 300 / self.live.speed
        self.live.control({"type": "add", "inject": _written("more"), "by": "director"})
        self.runner.pace()
        assert self.live.notice is None
        self.restart()
        self.replays()

    def replays(self) -> None:
        text = self.store.lines(self.name)
        assert list(lines(replay(read(f"{line}\n" for line in text)).records))[: len(text)] == text


def _written(name: str) -> dict[str, Any]:
    both = {"vi": "x", "en": "x"}
    return {
        "id": name,
        "at": "1m",
        "to": "all",
        "channel": "phone",
        "from": both,
        "title": both,
        "body": both,
    }


def test_any_sequence_leaves_a_journal_that_replays_and_a_drill_that_goes_on(store: Store) -> None:
    here = type("Here", (Roaming,), {"store": store})
    run_state_machine_as_test(
        here,
        settings=settings(
            max_examples=25,
            stateful_step_count=25,
            deadline=None,
            phases=[Phase.generate],
            suppress_health_check=list(HealthCheck),
        ),
    )

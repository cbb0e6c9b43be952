"""A real server whose disk is full, or whose database goes away: refused with the reason, nothing lost, and on again."""

from __future__ import annotations

import resource
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from typing import Any

import pytest

from drillsim.journal.replay import read
from drillsim.live.runner import Runner
from drillsim.store import Store
from tests.web.process import PATIENCE, Browser, Page, Process
from web.core.texts import both

SEAT = "pa05/truc-ban"


class Heard:
    """What a page was told, and a way to wait for it."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._clocks: list[dict[str, Any]] = []

    def __call__(self, event: str, data: Any) -> None:
        if event == "clock":
            with self._changed:
                self._clocks.append(data)
                self._changed.notify_all()

    def waits(self, **wanted: Any) -> None:
        """Until the last clock says so."""

        def says() -> bool:
            last = self._clocks[-1] if self._clocks else {}
            return all(last.get(name) == value for name, value in wanted.items())

        with self._changed:
            assert self._changed.wait_for(says, PATIENCE), self._clocks[-3:]


class Hall:
    """One drill under way on one server: its director's control room, and a participant."""

    def __init__(self, process: Process) -> None:
        self.process = process
        self.heard = Heard()
        self.staff, self.player = Browser.director(process), Browser(process)
        self.drill = self.staff.new_drill("average")
        with closing(Store(process.address)) as store:
            self.card = store.seat_codes(self.drill)[SEAT]
        self.player.post(f"/join/{self.card}", name="An")
        self.open()
        self.turn("start")

    def open(self) -> None:
        """Both open their pages."""
        self.room = Page(self.staff, self.drill, "room", 0, lambda *_: None)
        self.page = Page(self.player, self.drill, "play", 0, self.heard)

    def close(self) -> None:
        for page in (self.room, self.page):
            page.close()

    def turn(self, do: str) -> None:
        answer = self.room.ask("clock", {"do": do})
        assert answer is not None and answer["ok"], answer

    def act(self, key: str) -> dict[str, Any]:
        sent = {"key": key, "verb": "notify", "to": ["so-khcn"], "text": f"Tin {key}"}
        answer = self.page.ask("act", sent)
        assert answer is not None
        return answer

    def keys(self) -> list[str]:
        """The keys of the acts in the stored journal, which must be whole."""
        with closing(Store(self.process.address)) as store:
            journal = read(f"{line}\n" for line in store.lines(self.drill))
        return [each.data["key"] for each in journal.records if each.data.get("key") is not None]

    def lives_through(self, breaks: Callable[[], None], mends: Callable[[], None]) -> None:
        """What must hold while nothing can be stored, and afterwards."""
        assert self.act("before")["ok"]
        breaks()
        refused = self.act("meanwhile")
        assert (refused["ok"], refused["code"], refused["text"]) == (False, "unstored", both("unstored"))
        self.heard.waits(stored=False, state="paused")
        again = self.act("meanwhile")
        assert again["code"] in ("unstored", "paused")
        for event, sent in (("control", {"type": "hold", "inject": "m02"}), ("note", {"text": "x"})):
            answer = self.room.ask(event, sent)
            assert answer is not None and answer["code"] == "unstored", answer
        with pytest.raises(AssertionError, match="503"):
            Browser(self.process).post(f"/join/{self.card}", name="Bình")
        mends()
        self.heard.waits(stored=True, state="paused")
        assert "Traceback" not in self.process.faults()
        self.turn("resume")
        assert self.act("meanwhile")["record"]["data"]["status"] == "accepted"
        Browser(self.process).post(f"/join/{self.card}", name="Bình")
        self.close()
        self.process.kill()
        assert self.keys() == ["before", "meanwhile"]
        self.process.start()
        self.open()
        self.turn("resume")
        assert self.act("after")["ok"]
        assert self.keys() == ["before", "meanwhile", "after"]


@pytest.fixture
def hall(server: Callable[..., Process]) -> Iterator[Callable[[str], Hall]]:
    """``hall(kind or address of a database)``: a drill under way."""
    with ExitStack() as halls:
        yield lambda on="sqlite": halls.enter_context(closing(Hall(server(on=on))))


def test_a_full_disk_refuses_and_loses_nothing(hall: Callable[..., Hall]) -> None:
    found = hall()
    hard = resource.prlimit(found.process.pid, resource.RLIMIT_FSIZE)[1]

    def may_write(size: int) -> None:
        resource.prlimit(found.process.pid, resource.RLIMIT_FSIZE, (size, hard))

    found.lives_through(lambda: may_write(1), lambda: may_write(hard))


def test_a_database_that_goes_away_refuses_and_loses_nothing(
    hall: Callable[..., Hall], postgres: Any
) -> None:
    hall(postgres.address()).lives_through(postgres.stop, postgres.start)


def test_a_server_killed_between_journal_and_rows_puts_them_right_when_it_starts(
    hall: Callable[..., Hall],
) -> None:
    found = hall()
    found.close()
    found.process.kill()
    with closing(Store(found.process.address)) as store:
        runner = Runner(store)
        rows: list[Any] = store.drills()
        runner.recover(rows)
        [person] = store.people(found.drill)
        runner.drills[found.drill].join(SEAT, "nobody-knows-them")
        runner.drills[found.drill].move(SEAT, "cong-an/lanh-dao", person.id)
    found.process.start()
    found.open()
    assert found.page.hello["me"]["seat"] == "cong-an/lanh-dao"
    found.close()
    found.process.kill()
    with closing(Store(found.process.address)) as store:
        assert [each.seat for each in store.people(found.drill)] == ["cong-an/lanh-dao"]
        journal = read(f"{line}\n" for line in store.lines(found.drill))
    last = [each for each in journal.records if each.kind == "leave"][-1]
    assert last.data["person"] == "nobody-knows-them"


def test_leaps_in_a_paused_drill_and_a_kill_at_once_cost_nothing(hall: Callable[..., Hall]) -> None:
    found = hall()
    for number in range(3):
        found.turn("pause")
        coming = found.room.ask("due", {})
        assert coming is not None and coming["ok"], coming
        seen = {"inject": coming["next"]["injects"][0]["inject"], "t": coming["next"]["t"]}
        answers = [
            found.room.ask("clock", {"do": "next", **seen, "key": f"k{number}{n // 2}"}) for n in range(3)
        ]
        assert [answer and (answer["ok"] or answer["code"]) for answer in answers] == [
            True,
            True,
            "next_changed",
        ]
        found.turn("resume")
        assert found.act(f"act-{number}")["ok"]
        found.close()
        found.process.kill()
        found.process.start()
        found.open()
        assert found.room.hello["clock"]["t"] > seen["t"]
        found.turn("resume")
        assert found.act(f"more-{number}")["ok"]
    assert found.keys()[-2:] == ["act-2", "more-2"]

"""The line for work on passwords: fair between those who ask, first to those we know, and over those who left."""

from __future__ import annotations

from collections.abc import Callable

import gevent
import gevent.event
import pytest

from web.net.line import Full, WaitingLine


def _all_go_on() -> None:
    """Let everybody come as far as they can."""
    for _ in range(5):
        gevent.sleep(0)


class Desk:
    """A line, who has had their turn in which order, and who is at work until told otherwise."""

    def __init__(self, at_once: int, most: int = 8) -> None:
        self.line = WaitingLine(at_once, most)
        self.begun: list[str] = []
        self.working: dict[str, gevent.event.Event] = {}
        self.asking: dict[str, gevent.Greenlet[[], None]] = {}

    def ask(
        self, name: str, origin: str = "", *, known: bool = False, alive: Callable[[], bool] = lambda: True
    ) -> None:
        """Somebody comes and, when it is their turn, works until `done`."""
        self.working[name] = gevent.event.Event()

        def waits() -> None:
            with self.line.place(origin or name, alive, known=known) as there:
                self.begun.append(name if there else f"{name} gone")
                if there:
                    self.working[name].wait()

        self.asking[name] = gevent.spawn(waits)
        _all_go_on()

    def done(self, name: str) -> None:
        """What somebody works on is finished."""
        self.working[name].set()
        _all_go_on()
        assert self.asking[name].dead


def test_only_so_many_work_at_once_and_strangers_leave_a_place_free() -> None:
    desk = Desk(at_once=2)
    for name in ("a", "b", "c"):
        desk.ask(name)
    assert desk.begun == ["a"]
    desk.ask("we know them", known=True)
    assert desk.begun == ["a", "we know them"]
    desk.done("a")
    assert desk.begun[2:] == []
    desk.done("we know them")
    assert desk.begun[2:] == ["b"]


def test_each_origin_has_a_turn_after_the_other_however_often_one_asks() -> None:
    desk = Desk(at_once=2, most=20)
    for number in range(4):
        desk.ask(f"crowd {number}", "crowd")
    desk.ask("one", "elsewhere")
    for name in ("crowd 0", "crowd 1", "one", "crowd 2"):
        desk.done(name)
    assert desk.begun == ["crowd 0", "crowd 1", "one", "crowd 2", "crowd 3"]


def test_one_origin_fills_a_quarter_of_the_line_and_then_is_turned_away() -> None:
    desk = Desk(at_once=2, most=8)
    desk.ask("at work", "crowd")
    for number in range(2):
        desk.ask(f"crowd {number}", "crowd")
    with pytest.raises(Full), desk.line.place("crowd", lambda: True, known=False):
        pass
    desk.ask("elsewhere")
    desk.ask("we know them", "crowd", known=True)
    assert desk.begun == ["at work", "we know them"]


def test_whoever_has_nobody_waiting_is_let_in_however_long_the_line_of_others_is() -> None:
    desk = Desk(at_once=2, most=4)
    desk.ask("at work")
    for name in "abcdef":
        desk.ask(name)
    for name in ("at work", "a", "b", "c", "d", "e"):
        desk.done(name)
    assert desk.begun == ["at work", "a", "b", "c", "d", "e", "f"]


def test_who_has_gone_makes_room_and_is_passed_over() -> None:
    desk = Desk(at_once=2, most=8)
    here = {"crowd 0": True, "crowd 1": True}
    desk.ask("at work", "crowd")
    for name in here:
        desk.ask(name, "crowd", alive=lambda name=name: here[name])  # type: ignore[misc]
    here["crowd 0"] = False
    desk.ask("crowd 2", "crowd")
    assert desk.begun == ["at work", "crowd 0 gone"]
    here["crowd 1"] = False
    desk.done("at work")
    assert desk.begun == ["at work", "crowd 0 gone", "crowd 1 gone", "crowd 2"]


@pytest.mark.parametrize("known", [True, False])
def test_who_is_cut_off_while_waiting_or_at_work_costs_no_place(known: bool) -> None:
    desk = Desk(at_once=2)
    desk.ask("at work", known=known)
    desk.ask("also", known=known)
    desk.ask("third", known=known)
    for name in ("third", "at work"):
        desk.asking[name].kill()
    desk.ask("next", known=known)
    desk.done("also")
    assert desk.begun == ["at work", "also", "next"]
    desk.done("next")
    desk.ask("last", "third")
    assert desk.begun[-1] == "last"

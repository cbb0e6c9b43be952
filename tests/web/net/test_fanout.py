"""What any fan-out must do, over real sockets; each form of it is a name in ``fanout_server.FORMS``."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack, closing
from typing import Any

import pytest
import websocket

from tests.web.net.redis import Redis
from tests.web.process import PATIENCE, ROOT, environment, free_port

FORMS = ["local", "spread"]
LONG = "một dòng dài " * 2_000


class Served:
    """A server and the pages that are open at it."""

    def __init__(self, form: str, redis: str = "") -> None:
        self.port = free_port()
        self._pages = ExitStack()
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tests.web.net.fanout_server", form, str(self.port)],
            cwd=ROOT,
            env=environment(DRILLSIM_REDIS=redis),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        assert self._line() == "up"

    def _line(self) -> Any:
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        assert line, "the server is gone"
        return json.loads(line)

    def ask(self, name: str, *given: Any) -> Any:
        """What comes of a method of the fan-out."""
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps([name, *given]) + "\n")
        self.process.stdin.flush()
        return self._line()["made"]

    def page(self, *rooms: str) -> tuple[str, websocket.WebSocket]:
        """A page that has just opened, in these rooms; its name, and its end of the connection."""
        address = f"ws://127.0.0.1:{self.port}/socket.io/?EIO=4&transport=websocket"
        wire = self._pages.enter_context(closing(websocket.create_connection(address, timeout=PATIENCE)))
        wire.recv()
        wire.send("40")
        name = self._line()["page"]
        assert wire.recv().startswith("40")
        for room in rooms:
            self.ask("enter", name, room)
        return name, wire

    def close(self) -> None:
        self._pages.close()
        assert self.process.stdin is not None and self.process.stdout is not None
        self.process.stdin.close()
        self.process.wait(PATIENCE)
        self.process.stdout.close()


@pytest.fixture(scope="module", params=FORMS)
def served(request: pytest.FixtureRequest) -> Iterator[Served]:
    redis = request.getfixturevalue("redis").url if request.param == "spread" else ""
    with closing(Served(request.param, redis)) as found:
        yield found


def taken(wire: websocket.WebSocket) -> Any:
    """The next event of a page and what it carries."""
    text = wire.recv()
    assert text.startswith("42"), text
    return tuple(json.loads(text[2:]))


def test_who_is_in_a_room_is_sent_what_the_room_is_and_nobody_else(served: Served) -> None:
    (_, an), (_, binh), (chi_name, chi) = served.page("r1"), served.page("r1", "r2"), served.page("r2")
    served.ask("cast", "r1", "records", {"n": 1})
    served.ask("cast", "r2", "records", {"n": 2})
    served.ask("send", chi_name, "end", "chỉ Chi")
    assert taken(an) == ("records", {"n": 1})
    assert [taken(binh), taken(binh)] == [("records", {"n": 1}), ("records", {"n": 2})]
    assert [taken(chi), taken(chi)] == [("records", {"n": 2}), ("end", "chỉ Chi")]


def test_what_a_page_is_sent_in_whichever_way_comes_in_order_and_whole(served: Served) -> None:
    name, wire = served.page("order")
    for n in range(3):
        served.ask("send", name, "one", n)
        served.ask("cast", "order", "all", [n, LONG])
        served.ask("parts", name, ["2", '["part",{"n":', str(n), ',"text":"', "Cần Thơ", '"}]'])
    for n in range(3):
        assert taken(wire) == ("one", n)
        assert taken(wire) == ("all", [n, LONG])
        assert taken(wire) == ("part", {"n": n, "text": "Cần Thơ"})


def test_a_page_is_sent_what_is_cast_after_it_came_into_the_room(served: Served) -> None:
    name, wire = served.page()
    served.ask("cast", "late", "records", "before")
    served.ask("enter", name, "late")
    served.ask("enter", name, "late")
    served.ask("cast", "late", "records", "after")
    served.ask("send", name, "end", "over")
    assert [taken(wire), taken(wire)] == [("records", "after"), ("end", "over")]


def test_pages_are_counted_until_they_leave(served: Served) -> None:
    assert served.ask("count", "counted") == 0
    (_, an), _ = served.page("counted"), served.page("counted")
    assert served.ask("count", "counted") == 2
    an.close()
    while served.ask("count", "counted") == 2:
        pass
    assert served.ask("count", "counted") == 1


def test_a_page_that_is_disconnected_has_been_told_all_that_was_sent_before(served: Served) -> None:
    (name, wire), (_, other) = served.page("leaving"), served.page("leaving")
    served.ask("cast", "leaving", "records", LONG)
    served.ask("send", name, "bye", {"why": "removed"})
    served.ask("disconnect", name)
    assert [taken(wire), taken(wire)] == [("records", LONG), ("bye", {"why": "removed"})]
    # What a browser closes its connection at.
    assert wire.recv() == "41"
    wire.close()
    assert served.ask("count", "leaving") == 1
    served.ask("cast", "leaving", "records", "later")
    assert [taken(other), taken(other)] == [("records", LONG), ("records", "later")]


def test_what_is_sent_to_a_page_that_has_gone_is_lost_and_no_fault(served: Served) -> None:
    name, wire = served.page("gone")
    served.ask("disconnect", name)
    served.ask("send", name, "records", 1)
    served.ask("disconnect", name)
    assert served.ask("count", "gone") == 0
    wire.close()


def test_a_page_that_does_not_read_holds_up_nobody(served: Served) -> None:
    served.page("crowd")
    _, reader = served.page("crowd")
    for n in range(40):
        served.ask("cast", "crowd", "records", [n, LONG])
        assert taken(reader) == ("records", [n, LONG])


def test_more_pages_than_have_a_turn_are_all_sent_it(served: Served) -> None:
    wires = [served.page("hall")[1] for _ in range(120)]
    served.ask("cast", "hall", "records", 1)
    assert [taken(wire) for wire in wires] == [("records", 1)] * 120


def test_work_beside_begins_when_others_have_had_their_turn(served: Served) -> None:
    began, told = served.ask("beside", "đã làm")
    assert began and told == []
    assert served.ask("told") == ["đã làm"]


def test_what_is_cast_at_one_process_reaches_the_pages_of_all_in_one_order(redis: Redis) -> None:
    with closing(Served("spread", redis.url)) as here, closing(Served("spread", redis.url)) as there:
        (_, an), (_, binh), (_, other) = here.page("d1 staff"), there.page("d1 staff", "d1"), there.page("d2")
        for n in range(3):
            here.ask("cast", "d1 staff", "records", [n, LONG])
            here.ask("cast", "d1", "clock", n)
        here.ask("cast", "d2", "clock", "d2")
        here.ask("here", "d1 staff", "records", "here")
        for n in range(3):
            assert taken(an) == ("records", [n, LONG])
            assert (taken(binh), taken(binh)) == (("records", [n, LONG]), ("clock", n))
        # What two processes say stands in no order between them.
        there.ask("cast", "d1", "clock", "back")
        assert (taken(an), taken(binh), taken(other)) == (
            ("records", "here"),
            ("clock", "back"),
            ("clock", "d2"),
        )

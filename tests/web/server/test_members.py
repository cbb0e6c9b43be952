"""Two processes, one PostgreSQL, one Redis: browsers at either; killed, stopped, cut off, and nothing is lost or doubled."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from typing import Any

import pytest

from drillsim.journal.replay import read
from drillsim.store import Store
from tests.drillsim.store.postgres import Postgres
from tests.web.net.redis import Redis
from tests.web.process import PATIENCE, Browser, Page, Process, Refused
from web.access.codes import typed

SEAT = "pa05/truc-ban"


class Heard:
    """What a page was told, and a way to wait for it."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self.all: list[tuple[str, Any]] = []

    def __call__(self, event: str, data: Any) -> None:
        with self._changed:
            self.all.append((event, data))
            self._changed.notify_all()

    def waits(self, what: Callable[[str, Any], bool]) -> Any:
        """Until something was said of which this holds; what was."""

        def found() -> list[Any]:
            return [data for event, data in self.all if what(event, data)]

        with self._changed:
            assert self._changed.wait_for(found, PATIENCE), self.all[-5:]
            return found()[0]

    def numbers(self) -> list[int]:
        """The numbers of all records as a browser takes them: it drops those up to the last that it has.

        A record that was stored while the page opened may be in what it is told first, and come once more.
        """
        told = [data["records"] for event, data in self.all if event in ("hello", "history", "records")]
        taken = [0]
        for records in told:
            taken += [record["seq"] for record in records if record["seq"] > taken[-1]]
        return taken[1:]


def keyed(key: str) -> Callable[[str, Any], bool]:
    """Records among which is the act of this key."""
    return lambda event, data: (
        event == "records" and any(each["data"].get("key") == key for each in data["records"])
    )


class Open:
    """A page, and what it hears."""

    def __init__(self, browser: Browser, process: Process, drill: str, page: str) -> None:
        browser.base = process.base
        self.browser = browser
        self.heard = Heard()
        self.page = Page(browser, drill, page, 0, self.heard)

    def does(self, event: str, **sent: Any) -> dict[str, Any]:
        answer = self.page.ask(event, sent)
        assert answer is not None
        return answer

    def act(self, key: str) -> dict[str, Any]:
        return self.does("act", key=key, verb="notify", to=["so-khcn"], text=f"Tin {key}")


class Pair:
    """Two processes that serve together, and one drill under way, made at the first."""

    def __init__(self, server: Callable[..., Process], postgres: Postgres, redis: Redis) -> None:
        self.redis = redis
        self.address = postgres.address()
        given = {"on": self.address, "redis": redis.url, "folder": "data"}
        self.first, self.second = (server(starts=False, **given) for _ in range(2))
        self.first.start()
        self.second.password = self.first.password
        self.second.start()
        self.second.password = self.first.password
        self.staff = Browser.director(self.first)
        self.drill = self.staff.new_drill("average")
        with closing(Store(self.address)) as store:
            self.card = store.seat_codes(self.drill)[SEAT]
        self.room = Open(self.staff, self.first, self.drill, "room")
        assert self.room.does("clock", do="start")["ok"]

    def joins(self, process: Process, name: str) -> Open:
        """Somebody takes the seat at a process and opens their page there."""
        player = Browser(process)
        player.post(f"/join/{self.card}", name=name)
        return Open(player, process, self.drill, "play")

    def keys(self) -> list[str]:
        """The keys of the acts in the stored journal, which must be whole."""
        with closing(Store(self.address)) as store:
            journal = read(f"{line}\n" for line in store.lines(self.drill))
        return [
            each.data["key"] for each in journal.records if each.kind == "act" and each.data.get("person")
        ]


@pytest.fixture(scope="module")
def pair(lasting_server: Callable[..., Process], postgres: Postgres, redis: Redis) -> Pair:
    return Pair(lasting_server, postgres, redis)


@pytest.fixture(scope="module")
def here(pair: Pair) -> Iterator[Open]:
    """A participant at the process that holds the drill."""
    found = pair.joins(pair.first, "An")
    yield found
    found.page.close()


@pytest.fixture(scope="module")
def there(pair: Pair) -> Iterator[Open]:
    """One at the other process."""
    found = pair.joins(pair.second, "Bình")
    yield found
    found.page.close()


def test_acts_at_either_process_are_answered_and_told_at_both(pair: Pair, here: Open, there: Open) -> None:
    assert there.page.hello["clock"]["state"] == "running"
    for number, sender in enumerate((here, there, here, there)):
        answer = sender.act(f"k{number}")
        assert answer["ok"], answer
        for reader in (here, there, pair.room):
            reader.heard.waits(keyed(f"k{number}"))
    assert there.act("k3")["record"] == there.act("k3")["record"]
    assert pair.keys() == ["k0", "k1", "k2", "k3"]
    assert there.heard.numbers() == here.heard.numbers()


def test_staff_at_the_other_process_steer_and_see_who_is_there(pair: Pair, here: Open, there: Open) -> None:
    room = Open(Browser.director(pair.second), pair.second, pair.drill, "room")
    seats = room.heard.waits(
        lambda event, data: (
            event == "presence"
            and {each["name"] for each in data["seats"].get(SEAT, []) if each["online"]} == {"An", "Bình"}
        )
    )["seats"]
    assert room.does("clock", do="pause")["ok"]
    assert here.heard.waits(lambda event, data: event == "clock" and data["state"] == "paused")
    assert there.heard.waits(lambda event, data: event == "clock" and data["state"] == "paused")
    assert room.does("clock", do="resume")["clock"]["state"] == "running"
    assert room.does("note", text="Ghi chú")["ok"]
    pair.room.heard.waits(lambda event, data: event == "note" and data["text"] == "Ghi chú")
    gone = pair.joins(pair.first, "Chi")
    room.heard.waits(lambda event, data: event == "presence" and len(data["seats"].get(SEAT, [])) == 3)
    person = {each["name"]: each["person"] for each in seats[SEAT]} | {
        each["name"]: each["person"]
        for each in room.heard.waits(
            lambda event, data: (
                event == "presence" and any(one["name"] == "Chi" for one in data["seats"][SEAT])
            )
        )["seats"][SEAT]
    }
    assert room.does("remove", person=person["Chi"])["ok"]
    gone.heard.waits(lambda event, data: (event, data) == ("bye", {"why": "removed"}))
    room.page.close()


def test_a_file_added_at_one_process_is_had_at_the_other_by_whom_its_message_reaches(
    pair: Pair, here: Open, there: Open
) -> None:
    room = Open(Browser.director(pair.second), pair.second, pair.drill, "room")
    words = {"vi": "Công văn 12", "en": "Letter 12"}
    letter = "%PDF-1.4 cong van"
    exhibit = room.browser.brings(f"/exhibits/{pair.drill}", letter.encode(), title="Công văn 12")["exhibit"]
    at = f"/exhibits/{pair.drill}/{exhibit['id']}"
    with pytest.raises(Refused):
        there.browser.get(at)
    inject = {
        "id": "them-1",
        "title": words,
        "body": words,
        "from": words,
        "channel": "document",
        "to": SEAT,
        "by_hand": "1m",
        "exhibits": [exhibit["id"]],
    }
    assert room.does("control", type="add", inject=inject)["ok"]
    assert room.does("control", type="fire", inject="them-1")["ok"]
    for reader in (here, there):
        reader.heard.waits(
            lambda event, data: (
                event == "records"
                and any(each["data"].get("exhibits") == [exhibit] for each in data["records"])
            )
        )
        assert reader.browser.get(at) == letter
    room.page.close()


def test_a_session_that_is_signed_out_at_one_process_is_over_at_the_other(pair: Pair) -> None:
    browser = Browser.director(pair.second)
    room = Open(browser, pair.second, pair.drill, "room")
    browser.base = pair.first.base
    browser.post("/staff/logout", form="/staff")
    room.heard.waits(lambda event, data: (event, data) == ("bye", {"why": "signed-out"}))
    room.page.close()


def test_codes_for_another_device_and_guesses_hold_at_every_process(pair: Pair, here: Open) -> None:
    code = typed(here.does("device")["code"])
    second = Browser(pair.second)
    assert second.post(f"/join/{code}").endswith("/play")
    going_on = Open(second, pair.second, pair.drill, "play")
    assert going_on.page.hello["me"] == here.page.hello["me"]
    going_on.page.close()
    guesser = Browser(pair.second)
    for process in (pair.first, pair.second) * 5:
        guesser.base = process.base
        with pytest.raises(AssertionError, match="404"):
            guesser.get("/join/ZZZZZZZ")
    assert until_too_many(guesser, pair.first)


def until_too_many(guesser: Browser, process: Process) -> bool:
    """Guess on, until a process says that these were too many; the other has counted half of them."""
    guesser.base = process.base
    for _ in range(5):
        with pytest.raises(AssertionError) as told:
            guesser.get("/join/ZZZZZZZ")
        if "429" in str(told.value):
            return True
    return False


def test_what_one_process_makes_for_a_review_is_fetched_and_taken_back_at_another(pair: Pair) -> None:
    director = Browser.director(pair.first)
    wanted = {"what": "document", "name": "journal", "lang": "en"}
    asked = director.asks("POST", f"/review/{pair.drill}/jobs", wanted)["job"]
    director.base = pair.second.base
    while (told := director.asks("GET", f"/review/jobs/{asked['id']}"))["state"] != "done":
        assert told["state"] in ("waiting", "working"), told
        time.sleep(0.05)
    assert director.get(told["file"]).startswith('{"seq":0,"t":0,"kind":"start"')
    assert director.asks("GET", f"/review/{pair.drill}/whatifs") == {"ok": True, "results": []}
    assert director.asks("DELETE", f"/review/jobs/{asked['id']}")["state"] == "done"


def test_a_drill_that_is_over_is_answered_for_by_every_process(pair: Pair) -> None:
    pair.staff.base = pair.first.base
    drill = pair.staff.new_drill("average")
    room = Open(Browser.director(pair.second), pair.second, drill, "room")
    for do in ("start", "end"):
        assert room.does("clock", do=do)["ok"]
    room.heard.waits(lambda event, data: event == "clock" and data["state"] == "ended")
    assert room.does("notes") == {"ok": True, "notes": []}
    assert room.does("clock", do="resume")["code"] == "ended"
    room.page.close()


def test_what_somebody_else_puts_into_redis_is_dropped(pair: Pair, there: Open) -> None:
    channels = [name.decode() for name in pair.redis.client.pubsub_channels("drillsim:*")]
    assert any(pair.drill in name for name in channels) and any(" " not in name for name in channels)
    for name in channels:
        for text in (b"", b"x" * 200, b'42["clock",{"state":"ended"}]'):
            pair.redis.client.publish(name, text)
    assert there.act("after")["ok"]
    refused = [
        line for line in Browser(pair.second).get("/metrics").splitlines() if 'outcome="refused"' in line
    ]
    assert any(
        line.startswith("drillsim_exchange_messages_total") and not line.endswith(" 0") for line in refused
    )


def test_while_redis_is_away_those_at_the_holder_go_on_and_the_others_lack_nothing_after(
    pair: Pair, here: Open, there: Open
) -> None:
    pair.redis.stop()
    assert here.act("alone")["ok"]
    assert there.act("cut-off")["code"] == "unstored"
    pair.redis.start()
    there.heard.waits(keyed("alone"))
    while not (answer := there.act("cut-off"))["ok"]:
        assert answer["code"] in ("unstored", "rate")
    here.heard.waits(keyed("cut-off"))
    assert pair.keys()[-2:] == ["alone", "cut-off"]
    assert there.heard.numbers() == here.heard.numbers()


def test_a_page_that_opens_while_redis_is_away_lacks_nothing_after(pair: Pair) -> None:
    """Its process has not been able to follow the drill: what was stored since the page was told, comes later."""
    pair.staff.base = pair.first.base
    drill = pair.staff.new_drill("average")
    room = Open(pair.staff, pair.first, drill, "room")
    assert room.does("clock", do="start")["ok"]
    with closing(Store(pair.address)) as store:
        card = store.seat_codes(drill)[SEAT]
    player = Browser(pair.second)
    player.post(f"/join/{card}", name="Dung")
    pair.redis.stop()
    late = Open(player, pair.second, drill, "play")
    words = {"vi": "Thông báo số 1", "en": "Notice 1"}
    said = {"type": "say", "from": words, "to": ["all"], "channel": "document", "title": words, "body": words}
    assert room.does("control", **said)["ok"]
    pair.redis.start()
    late.heard.waits(
        lambda event, data: event == "records" and any("body" in each["data"] for each in data["records"])
    )
    for each in (late, room):
        each.page.close()


def test_one_that_stands_still_is_taken_over_from_and_writes_nothing_when_it_goes_on(
    pair: Pair, here: Open, there: Open
) -> None:
    first = pair.first
    kept = pair.keys()
    os.kill(first.pid, signal.SIGSTOP)
    here.page._client.emit("act", {"key": "never", "verb": "notify", "to": ["so-khcn"], "text": "Tin"})
    taken_over(pair, there)
    assert there.act("by-the-second")["ok"]
    os.kill(first.pid, signal.SIGCONT)
    first.ends()
    assert pair.keys() == [*kept, "by-the-second"]
    here.page.gone.wait(PATIENCE)


def test_one_that_is_killed_is_taken_over_from_within_ten_seconds_and_nothing_is_lost(
    pair: Pair, there: Open
) -> None:
    pair.first.start()
    an = pair.joins(pair.first, "An")
    kept = pair.keys()
    assert an.act("before")["ok"]
    pair.second.kill()
    there.page.gone.wait(PATIENCE)
    taken_over(pair, an)
    assert an.act("after-all")["ok"]
    assert pair.keys() == [*kept, "before", "after-all"]
    an.page.close()


def taken_over(pair: Pair, left: Open) -> None:
    """Who is left holds the drill, paused; somebody presses Resume there."""
    left.heard.all = [each for each in left.heard.all if each[0] != "clock"]
    left.heard.waits(lambda event, data: event == "clock" and data["state"] == "paused")
    process = pair.second if left.page._client.connection_url == pair.second.base else pair.first
    room = Open(Browser.director(process), process, pair.drill, "room")
    assert room.does("clock", do="resume")["ok"]
    room.page.close()

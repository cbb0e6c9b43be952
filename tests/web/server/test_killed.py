"""A real server, killed again and again while people play: nothing acknowledged or seen is lost."""

from __future__ import annotations

import random
import threading
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from typing import Any

from drillsim.base.model import Seat
from drillsim.journal.replay import Journal, read
from drillsim.live.runner import Runner
from drillsim.store import Store
from tests.web.process import PATIENCE, Browser, Page, Process, plain
from web.told.wire import PARTICIPANT, Audience, seen_by

SEATS = (
    "pa05/truc-ban",
    "doi-ung-cuu/ky-thuat",
    "tt-giam-sat/dieu-hanh",
    "so-khcn/lanh-dao",
    "cong-an/lanh-dao",
)


class Player:
    """A participant, who writes down what they were shown and what was acknowledged.

    Attributes:
        shown: records by number, as first shown.
        upto: the last record's number, as the page says when it comes back.
        acknowledged: the record that answered each key.
        unanswered: acts sent whose answer never came, by key.
    """

    def __init__(self, name: str, seat: str, browser: Browser) -> None:
        self.name, self.seat, self.browser = name, seat, browser
        self.shown: dict[int, dict[str, Any]] = {}
        self.upto = 0
        self.acknowledged: dict[str, dict[str, Any]] = {}
        self.unanswered: dict[str, dict[str, Any]] = {}
        self.faults: list[str] = []
        self.person = ""
        # Kept beside what is shown, which grows in another thread while an act is chosen.
        self._inbox: list[int] = []
        self._made = 0

    def open(self, drill: str) -> Page:
        page = Page(self.browser, drill, "play", self.upto, self._got)
        self.person = page.hello["me"]["person"]
        return page

    def _got(self, event: str, data: Any) -> None:
        if event not in ("hello", "history", "records"):
            return
        for frame in data["records"]:
            if frame["seq"] <= max(self.shown, default=0):
                if self.shown.get(frame["seq"]) != frame:
                    self.faults.append(f"{self.name}: record {frame['seq']} is late or has changed")
            else:
                self.shown[frame["seq"]] = frame
                if frame["kind"] == "delivery":
                    self._inbox.append(frame["seq"])
        self.upto = data["upto"]

    def next_act(self, luck: random.Random, static: dict[str, Any]) -> tuple[str, dict[str, Any]]:
        """A key and what it stands for: word to another seat, or work on a system."""
        self._made += 1
        key = f"{self.name}-{self._made}"
        if self._inbox and luck.random() < 0.2:
            return key, {"verb": "acknowledge", "reply_to": luck.choice(self._inbox)}
        if luck.random() < 0.3:
            return key, {"verb": "investigate", "about": luck.choice(static["objects"])["id"]}
        others = [seat.partition("/")[0] for seat in SEATS if seat != self.seat]
        return key, {
            "verb": "notify",
            "to": [luck.choice(others)],
            "text": f"Tin số {self._made} của {self.name}",
        }

    def play(self, page: Page, luck: random.Random, acknowledged: Callable[[], None]) -> None:
        """Send acts as fast as they are answered, until the connection is lost."""
        again = dict(self.unanswered)
        if self.acknowledged:
            old = luck.choice(sorted(self.acknowledged))
            again[old] = {"verb": "notify", "to": [self.seat.partition("/")[0]], "text": "lần nữa"}
        while not page.gone.is_set():
            key, sent = again.popitem() if again else self.next_act(luck, page.hello["static"])
            if not self._answered(page, key, sent):
                again[key] = sent
                continue
            acknowledged()

    def _answered(self, page: Page, key: str, sent: dict[str, Any]) -> bool:
        if key not in self.acknowledged:
            self.unanswered[key] = sent
        answer = page.ask("act", {"key": key, **sent})
        if answer is None:
            return False
        if not answer["ok"]:
            self._refused(key, answer["code"])
            page.gone.wait(0.2)
            return False
        self.unanswered.pop(key, None)
        if self.acknowledged.setdefault(key, answer["record"]) != answer["record"]:
            self.faults.append(f"{self.name}: {key} was answered otherwise the second time")
        return True

    def _refused(self, key: str, code: str) -> None:
        if code != "rate":
            self.faults.append(f"{self.name}: {key}: {code}")


class Table:
    """One drill on one server, with the people in it."""

    def __init__(self, process: Process) -> None:
        self.process = process
        self.luck = random.Random(20261123)
        self.drill = ""
        self.people: list[Player] = []
        self.late: list[Player] = []
        self.staff = Browser.director(process)
        self._heard = threading.Condition()
        self._asking: list[dict[str, Any]] = []
        self._acks = 0

    # -- setting up ---------------------------------------------------------------------------------

    def set_up(self) -> None:
        """A director creates a drill; people take seats by card, and one by asking."""
        self.drill = self.staff.new_drill("average")
        for number, seat in enumerate(SEATS[1:]):
            self.people.append(self.newcomer(f"p{number}", seat))
        room = self.room()
        asking = Player("asker", SEATS[0], Browser(self.process))
        asking.browser.post(f"/join/{room.hello['drill']['code']}", name="Người xin vào", seat=SEATS[0])
        with self._heard:
            assert self._heard.wait_for(lambda: self._asking, PATIENCE)
        answer = room.ask("seat", {"person": self._asking[0]["person"], "seat": SEATS[0]})
        assert answer is not None and answer["ok"]
        self.people.append(asking)
        room.close()

    def newcomer(self, name: str, seat: str) -> Player:
        """Somebody who has taken a seat by the code of its card."""
        with closing(Store(self.process.address)) as store:
            code = store.seat_codes(self.drill)[seat]
        player = Player(name, seat, Browser(self.process))
        player.browser.post(f"/join/{code}", name=name)
        return player

    def room(self) -> Page:
        return Page(self.staff, self.drill, "room", 0, self._staff_got)

    def _staff_got(self, event: str, data: Any) -> None:
        if event == "presence":
            with self._heard:
                self._asking = data["asking"]
                self._heard.notify_all()

    # -- a life -----------------------------------------------------------------------------------

    def life(self, number: int) -> None:
        """Everybody comes back and plays at some speed until the server is killed."""
        room = self.room()
        clock = room.hello["clock"]
        assert clock["state"] == ("ready" if number == 0 else "paused")
        journal, pages = self.come_back()
        assert clock["t"] >= journal.records[-1].t
        speed = self.luck.choice((16.0, 32.0, 64.0))
        self._acks, after = 0, self.luck.choice((0, 1, 10, 30, 60))
        acting = [
            threading.Thread(
                target=player.play, args=(page, random.Random(f"{number} {player.name}"), self._ack)
            )
            for player, page in zip(self.people, pages, strict=True)
        ]
        started = (
            self._turn(room, "speed", speed=speed)["t"],
            self._turn(room, "start" if number == 0 else "resume"),
        )
        assert started[1]["state"] == "running" and started[1]["t"] >= clock["t"]
        for thread in acting:
            thread.start()
        coming = threading.Thread(target=self._try_to_join, args=(f"late{number}",))
        coming.start()
        with self._heard:
            assert self._heard.wait_for(lambda: self._acks >= after, PATIENCE)
            # The moment of the kill falls anywhere between two acknowledgements.
            self._heard.wait_for(lambda: False, self.luck.uniform(0, 0.03))
        self.process.kill()
        for thread in [*acting, coming]:
            thread.join(PATIENCE)
            assert not thread.is_alive()
        for page in [room, *pages]:
            assert page.gone.wait(PATIENCE)
            page.close()

    def come_back(self) -> tuple[Journal, list[Page]]:
        """Everybody opens their page again and holds what they should; who joined last does it once."""
        pages = [player.open(self.drill) for player in self.people]
        late = [player.open(self.drill) for player in self.late]
        journal = self.check()
        for page in late:
            page.close()
        self.late.clear()
        return journal, pages

    def _turn(self, room: Page, do: str, **more: Any) -> dict[str, Any]:
        answer = room.ask("clock", {"do": do, **more})
        assert answer is not None and answer["ok"], answer
        return dict(answer["clock"])

    def _ack(self) -> None:
        with self._heard:
            self._acks += 1
            self._heard.notify_all()

    def _try_to_join(self, name: str) -> None:
        try:
            joined = self.newcomer(name, SEATS[1])
        except OSError:
            return
        self.late.append(joined)

    # -- what must hold ------------------------------------------------------------------------------

    def check(self) -> Journal:
        """The journal is whole, holds every acknowledged act once, and is what everybody was shown."""
        with closing(Store(self.process.address)) as store:
            journal = read(f"{line}\n" for line in store.lines(self.drill))
        keys = Counter(each.data["key"] for each in journal.records if each.data.get("key") is not None)
        assert not keys or max(keys.values()) == 1
        joined = Counter(each.data["person"] for each in journal.records if each.kind == "join")
        for player in (*self.people, *self.late):
            assert player.faults == []
            assert joined[player.person] == 1
            audience = Audience(PARTICIPANT, Seat(player.seat))
            frames = [seen_by(audience, each, journal.records) for each in journal.records]
            assert list(player.shown.values()) == plain([frame for frame in frames if frame is not None])
            for key, record in player.acknowledged.items():
                assert keys[key] == 1
                assert plain(frames[record["seq"]]) == record
        return journal


LIVES = {"sqlite": 8, "postgresql": 4}


def test_a_server_killed_again_and_again_under_load_loses_nothing(
    server: Callable[..., Process], database: str
) -> None:
    table, lives = Table(server(on=database)), LIVES[database]
    table.set_up()
    for number in range(lives):
        table.life(number)
        if number % 5 == 4:
            table.process.begin()
            table.process.kill()
        table.process.start()
    for page in table.come_back()[1]:
        page.close()
    assert table.process.faults() == ""
    assert sum(len(player.acknowledged) for player in table.people) > 5 * lives
    table.process.kill()
    with closing(Store(table.process.address)) as store:
        runner = Runner(store)
        rows: list[Any] = store.drills()
        assert runner.recover(rows) == []
        assert runner.drills[table.drill].state == "paused"

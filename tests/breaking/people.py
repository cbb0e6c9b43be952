"""People who act in drills while things break, and what must hold of what they were told."""

from __future__ import annotations

import json
import random
import threading
import time
from collections import Counter
from contextlib import closing, suppress
from queue import Empty

from socketio.exceptions import SocketIOError

from drillsim.base.model import Seat
from drillsim.journal.replay import Journal, read
from drillsim.store import Store
from tests.breaking.installation import PATIENCE, Installation
from tests.web.process import Browser, Page, Process, plain
from tests.web.server.test_killed import SEATS, Player
from web.told.wire import PARTICIPANT, Audience, seen_by

DRILLS, PEOPLE = 2, 3
REFUSALS = {"rate", "unstored", "ready", "paused"}
"""With which acts may be refused while something is broken."""


class Restless(Player):
    """A participant who comes back to whichever process takes them; what is refused is tried again."""

    def __init__(self, name: str, seat: str, browser: Browser, drill: str, processes: list[Process]) -> None:
        super().__init__(name, seat, browser)
        self.drill = drill
        self._processes, self._luck = processes, random.Random(name)
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._live, daemon=True)

    def start(self) -> None:
        """Begin to act."""
        self._thread.start()

    def stop(self) -> None:
        """Act no more."""
        self._over.set()
        self._thread.join(PATIENCE)
        assert not self._thread.is_alive(), f"{self.name} hangs"

    def opened(self) -> Page | None:
        """Their page, at some process; None when it does not take them."""
        self.browser.base = self._luck.choice(self._processes).base
        try:
            return self.open(self.drill)
        except (SocketIOError, OSError, AssertionError):
            return None

    def _live(self) -> None:
        try:
            self._come_and_act()
        except Exception as error:
            # A fault of ours: whoever is gone by it could not act again, and nothing of drillsim was wrong.
            self.faults.append(f"the test's own {self.name} fell: {error!r}")

    def _come_and_act(self) -> None:
        while not self._over.is_set():
            page = self.opened()
            if page is None:
                self._over.wait(0.3)
                continue
            with suppress(Empty):
                self.play(page, self._luck, lambda page=page: self._pause(page))  # type: ignore[misc]
            with suppress(SocketIOError, OSError):
                page.close()

    def _pause(self, page: Page) -> None:
        page.gone.wait(self._luck.uniform(0.2, 1.0))
        if self._over.is_set():
            page.gone.set()

    def _refused(self, key: str, code: str) -> None:
        """A refusal acknowledges nothing; it is tried again."""
        if code not in REFUSALS:
            super()._refused(key, code)


class Drills:
    """Two drills under way, each made at a process of its own, and the people in them."""

    def __init__(self, here: Installation, name: str) -> None:
        self.here = here
        self.people: list[Restless] = []
        self.drills = [self._made(here.processes[number], f"{name}-{number}") for number in range(DRILLS)]
        for each in self.people:
            each.start()

    def _made(self, process: Process, name: str) -> str:
        staff = Browser.director(process)
        drill = staff.new_drill("average")
        with closing(Store(self.here.address)) as store:
            cards = store.seat_codes(drill)
        for number, seat in enumerate(SEATS[1 : 1 + PEOPLE]):
            browser = Browser(process)
            browser.post(f"/join/{cards[seat]}", name=f"p{number}")
            self.people.append(Restless(f"{name}-p{number}", seat, browser, drill, self.here.processes))
        return drill

    def resume(self) -> int:
        """Somebody presses Start or Resume at every drill that does not run, wherever they are let in.

        Returns:
            How many did not run, or could not be looked at.
        """
        stood = 0
        for drill in self.drills:
            until, looks = time.monotonic() + PATIENCE, 0
            while not self._runs(drill):
                assert time.monotonic() < until, f"{drill} does not run again"
                looks += 1
                time.sleep(0.2)
            stood += looks > 0
        return stood

    def _runs(self, drill: str) -> bool:
        for process in self.here.processes:
            with suppress(SocketIOError, OSError, AssertionError, Empty):
                room = Page(Browser.director(process), drill, "room", 0, lambda event, data: None)
                state = room.hello["clock"]["state"]
                if state == "paused" or state == "ready":
                    room.ask("clock", {"do": "start" if state == "ready" else "resume"})
                room.close()
                return bool(state == "running")
        return False

    def acted(self, count: dict[str, int]) -> bool:
        """Whether everybody has had an act acknowledged since they had so many."""
        return all(len(each.acknowledged) > count[each.name] for each in self.people)

    def count(self) -> dict[str, int]:
        """How many acts of each person have been acknowledged."""
        return {each.name: len(each.acknowledged) for each in self.people}

    # -- what must hold -----------------------------------------------------------------------------

    def lacks(self) -> list[str]:
        """What is not as it must be: acts that are lost, doubled or other than acknowledged; two who write."""
        known = {each.name: dict(each.acknowledged) for each in self.people}
        found = []
        for each in self.people:
            told, each.faults = each.faults, []
            found += told
        for drill in self.drills:
            journal = self._journal(drill)
            keys = Counter(each.data["key"] for each in journal.records if each.data.get("key") is not None)
            found += [f"{key} stands {count} times" for key, count in keys.items() if count > 1]
            for player in (each for each in self.people if each.drill == drill):
                audience = Audience(PARTICIPANT, Seat(player.seat))
                for key, record in known[player.name].items():
                    stored = journal.records[record["seq"]] if record["seq"] < len(journal.records) else None
                    if stored is None or keys[key] != 1:
                        found.append(f"{key} was acknowledged and is lost")
                    elif plain(seen_by(audience, stored, journal.records)) != record:
                        found.append(f"{key} was acknowledged otherwise than it stands")
            found += two_writers(drill, self.here.notes.read_text().splitlines())
        return found

    def _journal(self, drill: str) -> Journal:
        with closing(Store(self.here.address)) as store:
            return read(f"{line}\n" for line in store.lines(drill))

    def close(self) -> list[str]:
        """Everybody goes, after a last look at their page; who was not shown what the journal holds."""
        for each in self.people:
            each.stop()
        found = self.lacks()
        for each in self.people:
            until = time.monotonic() + PATIENCE
            while (page := each.opened()) is None:
                assert time.monotonic() < until, f"{each.name} is not let in"
            # What is committed while the page opens may come after; it closes in between.
            upto, audience = each.upto, Audience(PARTICIPANT, Seat(each.seat))
            page.close()
            records = self._journal(each.drill).records
            frames = [seen_by(audience, record, records) for record in records[: upto + 1]]
            stands = {frame["seq"]: frame for frame in plain(frames) if frame is not None}
            shown = {number: frame for number, frame in each.shown.items() if number <= upto}
            found += [
                f"{each.name} was shown {shown.get(number)} for record {number}, which is {stands.get(number)}"
                for number in sorted(stands.keys() | shown.keys())
                if stands.get(number) != shown.get(number)
            ]
        return found


def two_writers(drill: str, notes: list[str]) -> list[str]:
    """Stretches of a journal that were written by another than who held the drill, or after another.

    Args:
        drill: its id.
        notes: lines of drill, first record, how many, process and number of its lease, holder and number in the database.
    """
    mine = sorted(rest for name, *rest in map(json.loads, notes) if name == drill)
    found, last = [], 0
    for first, _, member, number, holder, held in mine:
        if (member, number) != (holder, held) or number < last:
            found.append(
                f"{drill}: {member} wrote record {first} under {number}; held by {holder} under {held}"
            )
        last = max(last, number)
    return found

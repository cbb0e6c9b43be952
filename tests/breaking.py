"""Several processes under acts, killed, stopped and cut off at random: ``python -m tests.breaking``.

Three processes share one PostgreSQL and one Redis; each reaches both through a way of its own
(tests/links.py). People act in two drills, come back to whichever process takes them, and write down
what was acknowledged and shown. In each round one thing breaks, or two at once; then it is mended,
somebody presses Resume, and everybody acts again. After each round every acknowledged act must stand
in the stored journal once, as it was acknowledged, and every stretch of a journal must have been
written by the process that held the drill, under a number that never goes back. After the last round
of a drill everybody must have been shown what the journal holds, in order.

A round is drawn from its number, so that it can be played again; what came of each is a line of
``--notes``, and a later call goes on after the last. It ends after ``--count`` rounds in all or
``--minutes``, and says what came of all that stand there. Nothing of it belongs to ``make test``,
whose own sample is tests/web/server/test_members.py.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import sys
import tempfile
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager, suppress
from pathlib import Path
from queue import Empty
from statistics import median
from typing import Any

from socketio.exceptions import SocketIOError

from drillsim.base.model import Seat
from drillsim.journal.replay import Journal, read
from drillsim.store import Store
from tests.drillsim.store.postgres import Postgres
from tests.links import CUT, OPEN, SILENT, Lines, Link
from tests.web.net.redis import Redis
from tests.web.process import Browser, Page, Process, plain
from tests.web.server.test_killed import SEATS, Player
from web.told.wire import PARTICIPANT, Audience, seen_by

PROCESSES, DRILLS, PEOPLE = 3, 2, 3
ROUNDS = 20
"""Rounds after which new drills are made: journals stay short, and whole histories are compared."""
REFUSALS = {"rate", "unstored", "ready", "paused"}
"""With which acts may be refused while something is broken."""
PATIENCE = 60.0
"""Seconds within which everybody acts again once all is mended."""

# Notes each stretch of a journal that a process has stored: under which number, and who held the drill in its transaction.
_NOTE = """
import json
from sqlalchemy import text
from drillsim.store import membership
from drillsim.store.journals import Journals
from drillsim.store.membership import Membership
asks_ours, plain, stretch = Membership.ours, Journals.append, {{}}
def ours(self, connection, drill):
    if {fenced}:
        asks_ours(self, connection, drill)
    held = connection.execute(text("SELECT holder, fence FROM lease WHERE drill = :drill"), {{"drill": drill}})
    stretch[drill] = (self.id, self.held.get(drill, -1), *held.one())
def append(self, drill, first, lines, position):
    plain(self, drill, first, lines, position)
    with open({path!r}, "a") as notes:
        notes.write(json.dumps([drill, first, len(lines), *stretch[drill]]) + "\\n")
Membership.ours, Journals.append = ours, append
if not {fenced}:
    Membership.fence = lambda self, connection: None
    membership._END = text("SELECT :name")
"""


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


class Installation:
    """The processes, their ways to PostgreSQL and Redis, and what breaks there.

    Args:
        folder: for its data and notes.
        fenced: whether processes ask whether they still have their place; else they stand still and go on, to see that
            this is found out.
    """

    def __init__(self, folder: Path, *, fenced: bool) -> None:
        self._stack = ExitStack()
        self.postgres = self._stack.enter_context(closing(Postgres()))
        self.redis = self._stack.enter_context(closing(Redis()))
        self.address = self.postgres.address()
        self.notes, self.fenced = folder / "stretches", fenced
        self.notes.touch()
        (folder / "data").mkdir()
        lines = Lines()
        ways = [(Link(lines, self.postgres.port), Link(lines, self.redis.port)) for _ in range(PROCESSES)]
        self.to_postgres, self.to_redis = [list(each) for each in zip(*ways, strict=True)]
        note = _NOTE.format(path=str(self.notes), fenced=fenced)
        self.processes = [self._process(folder / "data", note, *way) for way in ways]
        for each in self.processes:
            each.password = self.processes[0].password
            each.start()

    def _process(self, data: Path, note: str, postgres: Link, redis: Link) -> Process:
        address = self.address.replace(f":{self.postgres.port}/", f":{postgres.port}/")
        url = self.redis.url.replace(f":{self.redis.port}/", f":{redis.port}/")
        return self._stack.enter_context(closing(Process(data, note, address, redis=url)))

    def close(self) -> None:
        """Leave nothing of it."""
        self.mend()
        self._stack.close()

    def alive(self, process: Process) -> bool:
        """Whether a process runs."""
        return bool(process.pid) and Path(f"/proc/{process.pid}").exists()

    def signal(self, process: Process, number: signal.Signals) -> None:
        """Send it, where the process still runs."""
        with suppress(ProcessLookupError):
            os.kill(process.pid, number)

    def mend(self) -> None:
        """Let everything run and reach everything again."""
        for link in (*self.to_postgres, *self.to_redis):
            link.becomes(OPEN)
        self.redis.process.send_signal(signal.SIGCONT)
        for each in self.processes:
            if self.alive(each):
                self.signal(each, signal.SIGCONT)

    def up(self) -> None:
        """Have every process run that has ended, as what starts services does."""
        until = time.monotonic() + PATIENCE
        for each in self.processes:
            while not self.alive(each):
                assert time.monotonic() < until, each.faults()[-2_000:]
                if each.pid:
                    each.ends()
                each.begin()
                said = each._await(rb"(?s).*?(Ctrl\+C\n|gone -?\d+\n)")[1]
                each.pid = each.pid if said.startswith(b"Ctrl") else 0


# -- what breaks ------------------------------------------------------------------------------------


Fault = Callable[[Installation, random.Random], tuple[str, float, Callable[[], None]]]


def _kill(here: Installation, luck: random.Random) -> tuple[str, float, Callable[[], None]]:
    one = luck.choice(here.processes)
    here.signal(one, signal.SIGKILL)
    return "a process is killed", luck.uniform(0.0, 5.0), lambda: None


def _end(here: Installation, luck: random.Random) -> tuple[str, float, Callable[[], None]]:
    here.signal(luck.choice(here.processes), signal.SIGTERM)
    return "a process is ended", luck.uniform(0.0, 3.0), lambda: None


def _stop(here: Installation, luck: random.Random) -> tuple[str, float, Callable[[], None]]:
    one = luck.choice(here.processes)
    here.signal(one, signal.SIGSTOP)
    return "a process stands still, within its lease", luck.uniform(0.5, 4.0), lambda: None


def _stop_long(here: Installation, luck: random.Random) -> tuple[str, float, Callable[[], None]]:
    one = luck.choice(here.processes)
    here.signal(one, signal.SIGSTOP)
    return "a process stands still, beyond its lease", luck.uniform(8.0, 11.0), lambda: None


def _cut(name: str, silent: bool, longest: float) -> Fault:
    def fault(here: Installation, luck: random.Random) -> tuple[str, float, Callable[[], None]]:
        link = luck.choice(here.to_postgres if name == "PostgreSQL" else here.to_redis)
        link.becomes(SILENT if silent else CUT)
        how = "hears nothing of" if silent else "is cut off from"
        return f"a process {how} {name}", luck.uniform(0.5, longest), lambda: None

    return fault


def _cut_all(name: str) -> Fault:
    def fault(here: Installation, luck: random.Random) -> tuple[str, float, Callable[[], None]]:
        state = luck.choice((SILENT, CUT))
        for link in here.to_postgres if name == "PostgreSQL" else here.to_redis:
            link.becomes(state)
        return f"nobody reaches {name}", luck.uniform(0.5, 8.0), lambda: None

    return fault


def _redis_killed(here: Installation, luck: random.Random) -> tuple[str, float, Callable[[], None]]:
    here.redis.stop()
    return "Redis is killed", luck.uniform(0.0, 4.0), here.redis.start


def _redis_still(here: Installation, luck: random.Random) -> tuple[str, float, Callable[[], None]]:
    here.redis.process.send_signal(signal.SIGSTOP)
    return "Redis stands still", luck.uniform(0.5, 8.0), lambda: None


def _postgres_killed(here: Installation, luck: random.Random) -> tuple[str, float, Callable[[], None]]:
    here.postgres.stop()
    return "PostgreSQL is killed", luck.uniform(0.0, 3.0), here.postgres.start


FAULTS: tuple[Fault, ...] = (
    _kill,
    _kill,
    _end,
    _stop,
    _stop_long,
    _cut("PostgreSQL", False, 9.0),
    _cut("PostgreSQL", True, 9.0),
    _cut("Redis", False, 6.0),
    _cut("Redis", True, 6.0),
    _cut_all("PostgreSQL"),
    _cut_all("Redis"),
    _redis_killed,
    _redis_still,
    _postgres_killed,
)
_SERVICES = (_redis_killed, _redis_still, _postgres_killed)


def drawn(luck: random.Random) -> list[Fault]:
    """What breaks in a round: one thing, or in a quarter of them two."""
    first = luck.choice(FAULTS)
    if luck.random() >= 0.25:
        return [first]
    # A service is broken in one way at a time.
    rest = [each for each in FAULTS if first not in _SERVICES or each not in _SERVICES]
    return [first, luck.choice(rest)]


# -- drills and rounds ------------------------------------------------------------------------------


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

    def resume(self) -> None:
        """Somebody presses Start or Resume at every drill that does not run, wherever they are let in."""
        for drill in self.drills:
            until = time.monotonic() + PATIENCE
            while not self._runs(drill):
                assert time.monotonic() < until, f"{drill} does not run again"
                time.sleep(0.2)

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
            shown = [frame for number, frame in each.shown.items() if number <= upto]
            if shown != plain([frame for frame in frames if frame is not None]):
                found.append(f"{each.name} was not shown what the journal holds")
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


def a_round(drills: Drills, number: int, seed: int) -> dict[str, Any]:
    """Let something break, mend it, and see that everybody acts again and nothing is lacking."""
    here, luck = drills.here, random.Random(f"{seed} {number}")
    before, begun = drills.count(), time.monotonic()
    broken = [fault(here, luck) for fault in (drawn(luck) if here.fenced else [_stop_long])]
    threading.Event().wait(max(seconds for _, seconds, _ in broken))
    here.mend()
    for _, _, back in broken:
        back()
    here.up()
    mended, then = time.monotonic(), drills.count()
    drills.resume()
    resumed = time.monotonic()
    until = mended + PATIENCE
    while not drills.acted(then) and time.monotonic() < until:
        time.sleep(0.05)
    lacks = drills.lacks() + ([] if drills.acted(then) else ["somebody could not act again"])
    after = drills.count()
    return {
        "round": number,
        "broke": [name for name, _, _ in broken],
        "for": round(mended - begun, 1),
        "runs": round(resumed - mended, 1),
        "all": round(time.monotonic() - mended, 1),
        "acts": sum(after.values()) - sum(before.values()),
        "lacks": lacks,
    }


@contextmanager
def _installed(fenced: bool) -> Iterator[Installation]:
    with (
        tempfile.TemporaryDirectory() as folder,
        closing(Installation(Path(folder), fenced=fenced)) as here,
    ):
        yield here


def play(notes: Path, count: int, minutes: float, seed: int, *, fenced: bool = True) -> None:
    """Go on after the last round that stands in the notes."""
    until, done = time.monotonic() + 60 * minutes, len(_noted(notes))
    with _installed(fenced) as here:
        while done < count and time.monotonic() < until:
            drills = Drills(here, f"d{done}")
            drills.resume()
            last = min(count, done + ROUNDS)
            while done < last:
                told = a_round(drills, done, seed)
                done += 1
                if time.monotonic() >= until:
                    last = done
                if done == last:
                    told["lacks"] += drills.close()
                _note(notes, told)


def _note(notes: Path, told: dict[str, Any]) -> None:
    with notes.open("a", encoding="utf-8") as file:
        file.write(json.dumps(told, ensure_ascii=False) + "\n")
    print(told, flush=True)


def _noted(notes: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in notes.read_text("utf-8").splitlines()] if notes.exists() else []


def show(told: list[dict[str, Any]]) -> None:
    """Print what came of all rounds."""
    by = defaultdict(list)
    for each in told:
        by[each["broke"][0] if len(each["broke"]) == 1 else "two of these at once"].append(each)
    print(f"\n{'':44}{'rounds':>8}{'runs again, s':>22}{'lacking':>9}")
    for name, rounds in sorted(by.items()):
        times = [each["runs"] for each in rounds]
        said = f"{median(times):.1f}, worst {max(times):.1f}"
        print(f"  {name:42}{len(rounds):8}{said:>22}{sum(bool(each['lacks']) for each in rounds):9}")
    print(f"  {'all':42}{len(told):8}{'':22}{sum(bool(each['lacks']) for each in told):9}")
    print(f"  {sum(each['acts'] for each in told):,} acts acknowledged")


def main() -> None:
    """Play rounds, and say what came of all."""
    asked = argparse.ArgumentParser(description=sys.modules[__name__].__doc__)
    asked.add_argument("--count", type=int, default=500, help="rounds in all")
    asked.add_argument("--minutes", type=float, default=60.0, help="after which no further round begins")
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--notes", type=Path, default=Path("out/breaking.jsonl"))
    asked.add_argument("--unfenced", action="store_true", help="to see that two who write are found out")
    given = asked.parse_args()
    given.notes.parent.mkdir(parents=True, exist_ok=True)
    play(given.notes, given.count, given.minutes, given.seed, fenced=not given.unfenced)
    show(_noted(given.notes))


if __name__ == "__main__":
    main()

"""Many drills over several processes: one is killed, and as many people come as this machine carries."""

from __future__ import annotations

import json
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from typing import Any

from drillsim.journal.replay import read
from drillsim.store import Store
from tests.load import Lines, an_act, clock, committed, director, latency, led, say, seated
from tests.several.installation import FLAGSHIP, Installation, at_processes, crowds, installed
from tests.web.process import Browser, Page, Process, Refused

DRILLS, HALL, PROCESSES = 40, 50, 4
MOST = 10_000


class Halls:
    """40 drills over 4 processes, ten made at each, and their control rooms."""

    def __init__(self, here: Installation) -> None:
        self.here = here
        self.rooms: list[Page] = []
        self.drills: list[str] = []
        self.people: list[dict[str, Any]] = []
        self.ports = [each.port for each in here.processes]
        for number in range(DRILLS):
            process = here.processes[number % len(here.processes)]
            drill, room = led(director(process), FLAGSHIP)
            clock(room, do="start")
            self.drills.append(drill)
            self.rooms.append(room)

    def join(self, each: int, crowd: Lines) -> dict[str, Any]:
        """So many people take seats in each drill by cards, as in a hall, and open their pages."""
        with closing(Store(self.here.processes[0].address)) as store:
            cards = [sorted(store.seat_codes(drill).values()) for drill in self.drills]
        wanted = [
            (drill, cards[place][number % len(cards[place])], self.here.processes[number % len(self.ports)])
            for place, drill in enumerate(self.drills)
            for number in range(each)
        ]
        begun = time.monotonic()
        with ThreadPoolExecutor(8) as together:
            came = list(together.map(_joined, wanted))
        took = time.monotonic() - begun
        self.people += came
        return crowd.ask(do="connect", people=came) | {"forms": took}

    def seat(self, each: int, crowd: Lines) -> dict[str, Any]:
        """So many more people in each drill, at all processes in turn, whose joining by form is left out."""
        came = [
            person
            for drill in self.drills
            for person in at_processes(seated(self.here.processes[0], drill, each), self.ports)
        ]
        self.people += came
        return crowd.ask(do="connect", people=came)

    def said(self, crowd: Lines, drills: list[int], seconds: float, mark: int) -> list[float]:
        """Delivery in the first drill of these, while all of them are written to."""
        crowd.send(json.dumps({"do": "watch", "seconds": seconds + 2}))
        until, numbers, first = time.monotonic() + seconds, {}, drills[0]
        while time.monotonic() < until:
            begun = time.monotonic()
            for number in drills:
                seq = say(self.rooms[number], mark if number == first else 900_000, 0.0)
                if number == first:
                    numbers[str(mark)] = seq
                    mark += 1
            threading.Event().wait(max(0.0, begun + 2.0 - time.monotonic()))
        seen = json.loads(crowd.take())["seen"]
        mine = {name: times for name, times in seen.items() if name in numbers}
        return latency(mine, committed(self.here.notes, self.drills[first], numbers))


def _joined(wanted: tuple[str, str, Process]) -> dict[str, Any]:
    """Somebody who has taken a seat by its card at a process."""
    drill, card, process = wanted
    browser = Browser(process)
    while True:
        try:
            browser.post(f"/join/{card}", name="Người")
            break
        except Refused as refused:
            # Too much at once: the page asks to try again.
            assert refused.code == 503, refused
    return {
        "cookie": browser.cookies,
        "auth": {"drill": drill, "page": "play", "since": 0},
        "port": process.port,
    }


def many_drills() -> dict[str, Any]:
    """40 drills of 50 people, one process killed; then 10,000 people in them."""
    result: dict[str, Any] = {}
    with installed(PROCESSES) as here, crowds() as crowd:
        halls, parts = Halls(here), here.parts()
        before = here.memory()
        parts.begin()
        joined = halls.join(HALL, crowd)
        result["join"], result["forms"] = parts.spent(len(halls.people)), joined["forms"]
        result["memory"] = (here.memory() - before) / len(halls.people)
        result["missing"] = joined["missing"]
        result["alone"] = halls.said(crowd, [0], 20.0, 0)
        parts.begin()
        result["together"] = halls.said(crowd, list(range(DRILLS)), 20.0, 100)
        result["cpu"] = parts.spent(22.0)
        parts.begin()
        result["acts"] = crowd.ask(do="acts", rate=DRILLS, seconds=10, sent=an_act(halls.rooms[0]), name="b")
        result["act"] = parts.spent(DRILLS * 10)
        result["killed"] = _killed(halls, crowd)
        result["most"] = _most(halls, crowd)
        for room in halls.rooms:
            with suppress(Exception):
                room.close()
    return result


def _killed(halls: Halls, crowd: Lines) -> dict[str, Any]:
    """Kill a process under acts; somebody presses Resume at its drills at another as soon as that works."""
    here = halls.here
    gone, left = here.processes[1], [each for each in here.processes if each is not here.processes[1]]
    crowd.ask(do="lead", others=[each.port for each in left])
    crowd.send(json.dumps({"do": "acts", "rate": DRILLS, "seconds": 15, "sent": _act(halls), "name": "k"}))
    threading.Event().wait(5.0)
    staff, begun = Browser.director(left[0]), time.monotonic()
    gone.kill()
    mine = range(1, DRILLS, PROCESSES)
    runs = {number: _resumed(halls, number, staff, left[0]) - begun for number in mine}
    acts = json.loads(crowd.take())
    told = crowd.ask(do="back")
    kept = Counter[str]()
    for drill in halls.drills:
        with closing(Store(here.processes[0].address)) as store:
            records = read(f"{line}\n" for line in store.lines(drill)).records
        kept.update(each.data["key"] for each in records if each.kind == "act" and each.data.get("key"))
    wrong = [number for number in acts["kept"] if kept[f"k{number}"] != 1]
    doubled = [key for key, count in kept.items() if count > 1]
    result = {"runs": sorted(runs.values()), "away": told["away"], "missing": told["missing"]}
    gone.start()
    return result | {"kept": len(acts["kept"]), "wrong": len(wrong), "doubled": len(doubled)}


def _act(halls: Halls) -> dict[str, Any]:
    return an_act(halls.rooms[0])


def _resumed(halls: Halls, number: int, staff: Browser, process: Process) -> float:
    """When a drill runs again."""
    while True:
        with suppress(AssertionError, OSError):
            room = Page(staff, halls.drills[number], "room", 0, lambda event, data: None)
            answer = room.ask("clock", {"do": "resume"})
            if answer is not None and answer["ok"]:
                halls.rooms[number] = room
                return time.monotonic()
            room.close()
        threading.Event().wait(0.2)


def _most(halls: Halls, crowd: Lines) -> dict[str, Any]:
    """As many people as this machine carries."""
    here = halls.here
    halls.ports = [each.port for each in here.processes]
    before, parts = here.memory(), here.parts()
    parts.begin()
    joined: list[float] = []
    begun, step = time.monotonic(), 25
    missing = 0
    while len(halls.people) < MOST:
        told = halls.seat(step, crowd)
        missing += told["missing"]
    joined = [time.monotonic() - begun]
    came = len(halls.people) - DRILLS * HALL
    result = {"people": len(halls.people), "missing": missing, "joined": joined[0], "join": parts.spent(came)}
    result["memory"] = (here.memory() - before) / came
    result["total"] = here.memory() / 1e6
    parts.begin()
    crowd.ask(do="watch", seconds=10.0)
    result["idle"] = parts.spent(10.0)
    parts.begin()
    result["said"] = halls.said(crowd, list(range(DRILLS)), 20.0, 1_000)
    result["cpu"] = parts.spent(22.0)
    return result

"""How long each page of a very long drill takes to open: ``python -m tests.long_drill [--records N] [--huge]``.

A drill of so many records is played by the real engine, stored as a server stores it, and opened in a
real browser: control room, a seat, evaluator, hall, review. The time runs from going to the address
until the page shows the drill; each page is then watched for a while, and must not lose its connection.
``--huge`` plays 150 reports as long as a report may be, of letters that hardly compress, instead.
"""

from __future__ import annotations

import argparse
import json
import random
import sys
import tempfile
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright

from drillsim.engine.actions.acts import LIMITS, Act
from drillsim.engine.drill import Drill
from drillsim.engine.setup import Setup
from drillsim.journal.chain import lines
from drillsim.library.index import Library
from drillsim.players.bots import Table
from drillsim.store import Store, address
from tests.browser.serving import arguments, executable
from tests.web.process import Process
from web.access import codes

ROOT = Path(__file__).resolve().parent.parent
PHONE = {"width": 390, "height": 844}
WATCHED_FOR = 3_000
DRILL, CREATED = "long", "2026-11-25T00:00:00.000+00:00"
SHOWN = {
    "room": ".clock .digits",
    "evaluate": ".objective .grades",
    "hall": ".hall .feed, .hall .tile",
    "review": ".review-tabs a",
    "play": ".play .drill-time",
}

HUGE, FIELDS = 150, 18


def played(records: int, *, huge: bool = False) -> Drill:
    """The flagship drill in which its seats write to each other until there are so many records.

    Args:
        records: how many.
        huge: every act is a report as long as it may be, of letters that hardly compress; 150 in all.
    """
    loaded = Library(ROOT / "scenarios").scenario("b06")
    players = {seat.seat: "idle" for seat in loaded.scenario.seats}
    rubric = Library(ROOT / "scenarios").rubric("default").data
    documents = {**loaded.documents, "rubric": rubric}
    table = Table(Setup.make(loaded.scenario, loaded.city, loaded.rules, documents, seed=1, players=players))
    drill = table.drill
    seats, luck, turn = list(drill.post.seats), random.Random(1), 0
    most = HUGE if huge else sys.maxsize
    while len(drill.records) < records and turn < most:
        turn += 1
        act = _act(drill, seats[turn % len(seats)], turn, luck if huge else None)
        drill.act(replace(act, person=seats[turn % len(seats)], wall=CREATED))
        table.players.look()
        if turn % len(seats) == 0:
            # Never at a whole second: an input must not share its moment with an event already played.
            table.advance(min(drill.length - 1, drill.now + (60_003 if huge else 503)))
    return drill


def _act(drill: Drill, seat: str, turn: int, luck: random.Random | None) -> Act:
    seats = list(drill.post.seats)
    to = next(
        each
        for each in (seats[turn * 7 % len(seats)], *seats)
        if each.partition("/")[0] != seat.partition("/")[0]
    )
    if luck is not None:
        letters, size = "ăâđêôơưabcdeghiklmnopqrstuvxy ", LIMITS["form"] // FIELDS
        kept = {f"field-{n}": "".join(luck.choices(letters, k=size)) for n in range(FIELDS)}
        return Act(
            seat,
            "report",
            to=(to.partition("/")[0],),
            params={"kind": "initial", "form": kept},
            key=f"k{turn}",
        )
    inbox = drill.view(seat).inbox() if turn % 3 == 0 else []
    if inbox:
        return Act(seat, "acknowledge", reply_to=inbox[-1].seq, key=f"k{turn}")
    text = f"Tin số {turn}: đề nghị kiểm tra hệ thống và báo lại trước {turn % 24} giờ."
    return Act(seat, "notify", to=(to.partition("/")[0],), text=text, key=f"k{turn}")


def stored(data: Path, drill: Drill, *, ended: bool) -> dict[str, str]:
    """Store a drill as a server does; the codes of its seats."""
    text = list(lines(drill.records))
    store = Store(address(str(data), ""))
    try:
        title = {"vi": "Diễn tập rất dài", "en": "A very long drill"}
        state = "ended" if ended else "paused"
        store.create_drill(DRILL, title, "LNGDRL", text, CREATED, state=state, position=drill.now)
        store.set_seat_codes(DRILL, {seat: codes.seat_code() for seat in drill.post.seats})
        return store.seat_codes(DRILL)
    finally:
        store.close()


def opened(page: Page, path: str, shown: str) -> float:
    """Seconds until a page shows what it is for; it must still be connected a while later."""
    begun = time.perf_counter()
    page.goto(path, wait_until="commit")
    page.locator(shown).first.wait_for(timeout=60_000)
    taken = time.perf_counter() - begun
    page.wait_for_timeout(WATCHED_FOR)
    lost = page.locator(".link.is-lost, .banner[role=alert]").count()
    assert not lost, f"{path} has lost its connection"
    return taken


def _measure(browser: Browser, served: Process, seat_code: str, times: int) -> None:
    staff = browser.new_context(base_url=served.base, viewport={"width": 1280, "height": 800})
    page = staff.new_page()
    page.goto("/staff")
    page.fill("#account", "director")
    page.fill("#password", served.password)
    page.click("form button.is-primary")
    page.wait_for_url("**/staff")
    phone = browser.new_context(base_url=served.base, viewport=PHONE)
    seat = phone.new_page()
    seat.goto(f"/join/{seat_code}")
    seat.fill("#name", "An")
    seat.click("form button.is-primary")
    seat.wait_for_url("**/play")
    for name, shown in SHOWN.items():
        where = seat if name == "play" else page
        path = "/play" if name == "play" else f"/{name}/{DRILL}"
        took = [opened(where, path, shown) for _ in range(times)]
        print(f"  {name:10} " + "  ".join(f"{each:5.2f} s" for each in took), flush=True)


def main() -> None:
    """Play, store, serve, open and tell."""
    parser = argparse.ArgumentParser(prog="python -m tests.long_drill", description=__doc__)
    parser.add_argument("--records", type=int, default=50_000)
    parser.add_argument("--huge", action="store_true")
    parser.add_argument("--times", type=int, default=2)
    options = parser.parse_args()
    drill = played(options.records, huge=options.huge)
    with tempfile.TemporaryDirectory() as folder:
        data = Path(folder) / "data"
        data.mkdir()
        seats = stored(data, drill, ended=False)
        size = sum(len(json.dumps(record.data)) for record in drill.records)
        begun = time.perf_counter()
        with closing(Process(data)) as served, sync_playwright() as playwright:
            served.start()
            taken = time.perf_counter() - begun
            print(f"{len(drill.records):,} records, {size / 1e6:.1f} MB; server up after {taken:.1f} s")
            browser = playwright.chromium.launch(executable_path=executable(), args=arguments())
            _measure(browser, served, next(iter(seats.values())), options.times)
            browser.close()
            print(served.faults(), end="")


if __name__ == "__main__":
    main()

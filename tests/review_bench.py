"""The review of a long drill, and a drill that runs meanwhile: the last part of ``make bench``.

A journal of more than 10,000 records and 120 agencies is reviewed on a real server while people play
another drill there. What is told of the running drill are ratios, with heavy jobs beside it and
without. Nothing here passes or fails.
"""

from __future__ import annotations

import gzip
import json
import statistics
import subprocess
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any
from urllib.request import Request

import playwright

from drillsim.documents.catalogue import CATALOGUE
from drillsim.documents.scenario import ScenarioDoc
from drillsim.engine.actions.acts import Act
from drillsim.engine.drill import Drill
from drillsim.engine.setup import Setup
from drillsim.journal.chain import lines
from drillsim.library.index import Library
from drillsim.store import Store, address
from tests.web.process import Browser, Page, Process

ROOT = Path(__file__).resolve().parents[1]
NODE = Path(playwright.__file__).parent / "driver" / "node"
RECORDS, AGENCIES = 10_000, 120
ACTS, PAUSE = 150, 0.05
DOCUMENTS = ("report-docx", "tables-xlsx", "report-pdf")
# Runs in the server: how late the loop comes round, in seconds, each time it is read.
LAG = """
def _lag():
    import gevent, json, pathlib, time
    late, told = [], pathlib.Path({path!r})
    while True:
        begun = time.monotonic()
        gevent.sleep(0.01)
        late.append(time.monotonic() - begun - 0.01)
        if len(late) % 50 == 0:
            told.write_text(json.dumps(late))
import web.server.serve
_make = web.server.serve.create_app
def _made(*args, **options):
    gevent.spawn(_lag)
    return _make(*args, **options)
web.server.serve.create_app = _made
"""
JUMPS = """
import { readFileSync } from "node:fs";
import { Moments } from "%s/web/static/review/moments.js";
const { statics, records } = JSON.parse(readFileSync(process.argv[1], "utf8"));
const end = records.at(-1).t, spent = [];
let begun = performance.now();
const replay = new Moments(statics, records);
replay.at(end);
const cold = performance.now() - begun;
for (let n = 0; n < 300; n += 1) {
  begun = performance.now();
  replay.at((n * 7919 * 1009) %% end);
  spent.push(performance.now() - begun);
}
spent.sort((a, b) => a - b);
console.log(JSON.stringify([cold, spent[150], spent[299]]));
"""


def long_drill() -> Drill:
    """A drill of 120 agencies that act without a pause until there are enough records."""
    library = Library(ROOT / "scenarios")
    loaded = library.scenario("b24b")
    known = {seat.seat.partition("/")[0] for seat in loaded.scenario.seats}
    others = [agency for agency in loaded.city.agencies if agency not in known][: AGENCIES - len(known)]
    whole = dict(loaded.documents["scenario"])
    whole["seats"] = [*whole["seats"], *({"seat": f"{agency}/phu-trach-attt"} for agency in others)]
    scenario = ScenarioDoc.model_validate_json(json.dumps(whole))
    documents = {**loaded.documents, "scenario": whole, "rubric": library.rubric("default").data}
    drill = Drill(Setup.make(scenario, loaded.city, loaded.rules, documents, seed=1, players={}))
    seats, verbs = list(drill.post.seats), [verb for verb, action in CATALOGUE.items() if action.technical]
    turn = 0
    while not drill.ended and drill.now < drill.length - 60_000:
        turn += 1
        seat = seats[turn % len(seats)]
        mine = drill.setup.city.systems_of(seat.partition("/")[0]) or list(drill.setup.city.nodes)
        about, inbox = mine[turn % len(mine)], drill.view(seat).inbox()
        if turn % 5 == 0:
            drill.act(Act(seat, "share", about, to=("pa05",), text=f"Báo cáo số {turn}", person="p"))
        elif turn % 2 or not inbox:
            drill.act(Act(seat, verbs[(turn // len(seats) + turn) % len(verbs)], about, person="p"))
        else:
            drill.act(Act(seat, "acknowledge", reply_to=inbox[turn % len(inbox)].seq, person="p"))
        drill.advance(drill.now + round(drill.length / RECORDS * 1.5))
    drill.advance(drill.length)
    return drill


def main() -> None:
    """Measure and print everything."""
    drill = long_drill()
    print(f"review of a drill of {len(drill.records):,} records, {AGENCIES} agencies")
    with tempfile.TemporaryDirectory(prefix="drillsim-") as name, _server(Path(name), drill) as process:
        director = Browser(process)
        director.post("/staff/login", account="director", password=process.password)
        told = _page(director)
        _jumps(Path(name), told)
        _documents(director, drill)
        _beside(process, director, drill, Path(name))


@contextmanager
def _server(folder: Path, drill: Drill) -> Iterator[Process]:
    """A server that holds the long drill twice."""
    store = Store(address(str(folder)))
    text = list(lines(drill.records))
    for name in ("long", "other"):
        title = drill.records[0].data["scenario"]["title"]
        made = "2026-01-01T00:00:00.000+00:00"
        store.create_drill(name, title, name, text, made, state="ended", position=drill.length)
    store.close()
    with closing(Process(folder, LAG.format(path=str(folder / "lag.json")))) as process:
        process.start()
        yield process


def _get(browser: Browser, path: str) -> tuple[float, bytes]:
    """Seconds that an answer took, and its bytes as they came."""
    request = Request(browser.base + path, headers={"Accept-Encoding": "gzip"})
    begun = time.perf_counter()
    with browser._opener.open(request, timeout=60) as answer:
        body = answer.read()
    return time.perf_counter() - begun, body


def _page(browser: Browser) -> dict[str, Any]:
    """What the page asks for, cold and warm."""
    found, total = {}, 0
    for what, name in (("a server just started", "long"), ("another drill", "other"), ("again", "other")):
        spent = [_get(browser, f"/review/{name}/{part}") for part in ("data", "records")]
        total = sum(len(body) for _, body in spent)
        print(f"  data and records, {what:24}{1_000 * sum(each for each, _ in spent):10.0f} ms")
        found = {
            "statics": json.loads(gzip.decompress(spent[0][1]))["static"],
            "records": json.loads(gzip.decompress(spent[1][1]))["records"],
        }
    print(f"  over the wire                            {total / 1e6:10.2f} MB (limit 2)")
    return found


def _jumps(folder: Path, told: dict[str, Any]) -> None:
    """Going to moments of the replay."""
    (folder / "told.json").write_text(json.dumps(told), "utf-8")
    script = JUMPS % ROOT.as_uri().removeprefix("file://")
    command = [str(NODE), "--input-type=module", "-e", script, str(folder / "told.json")]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    cold, median, worst = json.loads(done.stdout)
    print(f"  replay: first jump {cold:.1f} ms, then median {median:.2f}, worst {worst:.1f} ms (limit 200)")


def _sent(browser: Browser, body: dict[str, Any], path: str) -> dict[str, Any]:
    """Ask for something of the long drill."""
    token = browser.get("/review/long").split('name="csrf" content="')[1].split('"')[0]
    headers = {"X-CSRF-Token": token, "Origin": browser.base, "Content-Type": "application/json"}
    text = browser._open(Request(f"{browser.base}/review/long/{path}", json.dumps(body).encode(), headers))[1]
    answer: dict[str, Any] = json.loads(text)
    return answer


def _job(browser: Browser, body: dict[str, Any], path: str = "jobs") -> dict[str, Any]:
    """Have something made of the long drill, and wait."""
    name = _sent(browser, body, path)["job"]["id"]
    while (job := json.loads(browser.get(f"/review/jobs/{name}")))["state"] in ("waiting", "working"):
        time.sleep(0.05)
    assert job["state"] == "done", job
    found: dict[str, Any] = job
    return found


def _whatif(drill: Drill) -> dict[str, Any]:
    act = next(r for r in drill.records if r.kind == "act" and r.data["seat"])
    return {"what": "whatif", "seq": act.seq, "at": None}


def _documents(browser: Browser, drill: Drill) -> None:
    wanted = [{"what": "document", "name": name} for name in DOCUMENTS]
    for body in (_whatif(drill), *wanted):
        begun = time.perf_counter()
        _job(browser, body)
        label = body.get("name", "what if an act had not come")
        print(f"  {label:39}{1_000 * (time.perf_counter() - begun):10.0f} ms")


def _beside(process: Process, director: Browser, drill: Drill, folder: Path) -> None:
    """Acts of a running drill, and how late the server's loop is, with heavy jobs beside it and without."""
    where = director.post(
        "/staff/new", scenario="b06-ransomware", rules="p2017", rubric="default", players="average", seed="1"
    )
    name = where.rsplit("/", 1)[1]
    room = Page(director, name, "room", 0, lambda *_: None)
    seat = room.hello["static"]["seats"][0]["seat"]
    browser = Browser(process)
    with closing(Store(address(str(process.data)))) as store:
        browser.post(f"/join/{store.seat_codes(name)[seat]}", name="An")
    page = Page(browser, name, "play", 0, lambda *_: None)
    room.ask("clock", {"do": "start"})

    def heavy() -> None:
        _job(director, _whatif(drill))
        _job(director, {"what": "document", "name": "report-pdf"})
        _job(director, {"t": drill.length // 2, "players": "idle"}, "branch")

    def branches() -> None:
        assert _sent(director, {"t": drill.length // 2, "players": "people"}, "branch")["ok"]

    alone = _measured(page, folder, "a")
    print("a running drill beside                   nothing   heavy jobs       branches")
    busy = [
        _while(work, lambda key=work.__name__: _measured(page, folder, key)) for work in (heavy, branches)
    ]
    for row, what in enumerate(("act to ack", "loop late")):
        for share in (50, 95, 99):
            was, *now = (1_000 * _quantile(each[row], share) for each in (alone, *busy))
            told = "".join(f"{each:9.1f} (x{each / was:.2f})" for each in now)
            print(f"  {what}, p{share:<27}{was:8.1f}{told} ms")
    page.close()
    room.close()


def _while(work: Callable[[], None], measure: Callable[[], Any]) -> Any:
    """Measure while work is done again and again."""
    stop = threading.Event()

    def again() -> None:
        while not stop.is_set():
            work()

    beside = threading.Thread(target=again)
    beside.start()
    found = measure()
    stop.set()
    beside.join()
    return found


def _measured(page: Page, folder: Path, key: str) -> tuple[list[float], list[float]]:
    """Seconds from each act to its answer, and how late the loop was meanwhile."""
    before = len(json.loads((folder / "lag.json").read_text()))
    spent = []
    for number in range(ACTS):
        begun = time.perf_counter()
        page.ask("act", {"key": f"{key}{number}", "verb": "share", "to": ["pa05"], "text": "…"})
        spent.append(time.perf_counter() - begun)
        time.sleep(PAUSE)
    return spent, json.loads((folder / "lag.json").read_text())[before:]


def _quantile(values: list[float], share: int) -> float:
    return statistics.quantiles(values, n=100, method="inclusive")[share - 1]


if __name__ == "__main__":
    main()

"""Speed, as ratios measured in one run: ``make bench``.

Every figure stands beside what it is compared with, timed in turn on the same machine in the same
run; medians of CPU time are shown. Nothing here passes or fails.
"""

from __future__ import annotations

import copy
import json
import resource
import statistics
import sys
import time
import tracemalloc
from collections.abc import Callable
from pathlib import Path
from typing import Any

import simpy

from drillsim.base.model import MINUTE, SECOND
from drillsim.base.records import Record
from drillsim.documents.catalogue import CATALOGUE
from drillsim.documents.city import City
from drillsim.documents.citydoc import CityDoc
from drillsim.engine.actions.acts import Act
from drillsim.engine.drill import Drill
from drillsim.engine.setup import Setup
from drillsim.journal.chain import lines
from drillsim.library.index import Library
from drillsim.players.bots import play
from scoring.outcome import References
from scoring.scorecard import scorecard

ROOT = Path(__file__).resolve().parent.parent
FLAGSHIP = "b06"
COMMUNES = "103"
RUNS = 9

REFERENCES = References(100.0, (10.0,))


def main() -> None:
    """Measure and print everything."""
    library = Library(ROOT / "scenarios")
    flagship = _setup(library, FLAGSHIP, "average")
    print(f"Python {sys.version.split()[0]}, SimPy {simpy.__version__}; medians of {RUNS} runs, CPU time\n")
    _events(flagship)
    _drill(flagship)
    _scoring(library)
    _sizes(library)
    _seats(library)
    _memory(flagship)


def _cpu(work: Callable[[], Any], runs: int = RUNS) -> float:
    """The median CPU time of ``work`` in milliseconds, after one run to warm up."""
    work()
    spent = []
    for _ in range(runs):
        begun = time.process_time()
        work()
        spent.append(time.process_time() - begun)
    return 1_000 * statistics.median(spent)


def _setup(library: Library, name: str, players: str, factor: int = 1) -> Setup:
    loaded = library.scenario(name)
    city, documents = loaded.city, loaded.documents
    if factor > 1:
        larger = _larger(documents["city"], factor)
        city = City(CityDoc.model_validate_json(json.dumps(larger)))
        documents = documents | {"city": larger}
    return Setup.make(
        loaded.scenario,
        city,
        loaded.rules,
        {**documents, "rubric": library.rubric("default").data},
        seed=1,
        players={seat.seat: players for seat in loaded.scenario.seats},
    )


def _larger(city: dict[str, Any], factor: int) -> dict[str, Any]:
    """The city with ``factor`` times as many communes."""
    larger = copy.deepcopy(city)
    units = larger["communes"]["units"]
    for copy_ in range(1, factor):
        for unit in city["communes"]["units"]:
            code = f"{int(unit['code']) - 1_000 * copy_:05d}"
            units.append(unit | {"id": f"{unit['id']}-x{copy_}", "code": code})
    return larger


def _events(setup: Setup) -> None:
    """The cost of an event of the engine beside an event of a bare SimPy loop."""
    count = 0
    step = simpy.Environment.step

    def counted(env: simpy.Environment) -> None:
        nonlocal count
        count += 1
        step(env)

    simpy.Environment.step = counted  # type: ignore[method-assign]
    play(setup)
    simpy.Environment.step = step  # type: ignore[method-assign]

    def bare() -> None:
        env = simpy.Environment()

        def loop() -> Any:
            while True:
                yield env.timeout(1)

        env.process(loop())
        env.run(until=count)

    drill, loop = _cpu(lambda: play(setup)), _cpu(bare)
    print(f"events of one flagship drill      {count:10,}")
    print(f"  with city, acts, players        {1_000 * drill / count:10.1f} µs an event")
    print(f"  bare SimPy timeout loop         {1_000 * loop / count:10.1f} µs an event")
    print(f"  ratio                           {drill / loop:10.1f}\n")


def _drill(setup: Setup) -> None:
    """One flagship drill with its journal's text and its score; the reference runs apart."""
    records = play(setup).records
    played = _cpu(lambda: play(setup))
    written = _cpu(lambda: list(lines(records)))
    scored = _cpu(lambda: scorecard(records, REFERENCES).to_dict())
    print("one flagship drill, full city     aim 60 ms, limit 150 ms")
    print(f"  played ({len(records):,} records)          {played:10.1f} ms")
    print(f"  scored                          {scored:10.1f} ms")
    print(f"  played and scored               {played + scored:10.1f} ms")
    print(f"  its journal written and hashed  {written:10.1f} ms\n")


def _scoring(library: Library) -> None:
    """A journal of 10,000 records, from seats that act without a pause."""
    drill = Drill(_setup(library, "b24b", "idle"))
    verbs = [verb for verb, action in CATALOGUE.items() if action.technical]
    nodes = list(drill.setup.city.nodes)
    turn = 0
    while len(drill.records) < 10_000 and not drill.ended:
        for place, seat in enumerate(drill.post.seats):
            turn += 1
            agency = seat.partition("/")[0]
            mine = drill.setup.city.systems_of(agency) or nodes
            about = mine[turn % len(mine)]
            if turn % 2:
                drill.act(Act(seat, verbs[(turn + place) % len(verbs)], about))
            elif inbox := drill.view(seat).inbox():
                drill.act(Act(seat, "acknowledge", reply_to=inbox[turn % len(inbox)].seq))
        drill.advance(drill.now + 10 * SECOND)
    drill.advance(drill.length)
    records: list[Record] = drill.records
    scored = _cpu(lambda: scorecard(records, REFERENCES))
    print("scoring a long journal            limit 100 ms for 10,000 records")
    print(f"  {len(records):,} records                  {scored:10.1f} ms\n")


def _sizes(library: Library) -> None:
    """Cost against the size of the city."""
    print("cost against the size of the city (played, average teams)")
    first: tuple[int, float] | None = None
    for factor in (1, 2, 5, 10):
        setup = _setup(library, FLAGSHIP, "average", factor)
        nodes = len(setup.city.nodes) + len(setup.city.agencies)
        spent = _cpu(lambda setup=setup: play(setup), 5)  # type: ignore[misc]
        first = first or (nodes, spent)
        size, cost = nodes / first[0], spent / first[1]
        print(
            f"  {nodes:6,} nodes ({size:4.1f}×)          {spent:10.1f} ms ({cost:4.1f}×) {'█' * round(8 * cost)}"
        )
    print()


def _seats(library: Library) -> None:
    """Cost against the number of seats: the flagship, and every commune in one sitting."""
    print("cost against seats (played and scored, average teams)   limit 1,000 ms for every commune")
    for name in (FLAGSHIP, COMMUNES):
        setup = _setup(library, name, "average")
        drill = play(setup)
        played = _cpu(lambda setup=setup: play(setup), 5)  # type: ignore[misc]
        scored = _cpu(lambda drill=drill: scorecard(drill.records, REFERENCES).to_dict(), 5)  # type: ignore[misc]
        spent, seats, count = played + scored, len(setup.scenario.seats), len(drill.records)
        print(
            f"  {seats:4} seats, {count:6,} records      {spent:10.1f} ms ({1_000 * spent / count:.0f} µs a record)"
        )
    print()


def _memory(setup: Setup) -> None:
    """What one drill holds, and the whole process at its peak."""
    tracemalloc.start()
    drill = play(setup)
    held, _ = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    print(f"memory of one played drill        {held / 1e6:10.1f} MB ({len(drill.records):,} records)")
    print(f"whole process at its peak         {peak / 1e3:10.1f} MB")
    print(f"drill time simulated              {drill.length / MINUTE:10.0f} min")


if __name__ == "__main__":
    main()

"""Several processes under acts, killed, stopped and cut off at random: ``python -m tests.breaking``.

Three processes share one PostgreSQL and one Redis; each reaches both through a way of its own
(tests/breaking/links.py). People act in two drills, come back to whichever process takes them, and write down
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
import random
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from statistics import median
from typing import Any

from socketio.exceptions import SocketIOError

from tests.breaking.faults import drawn, stop_long
from tests.breaking.installation import PATIENCE, Installation
from tests.breaking.people import Drills

ROUNDS = 20
"""Rounds after which new drills are made: journals stay short, and whole histories are compared."""


def a_round(drills: Drills, number: int, seed: int) -> dict[str, Any]:
    """Let something break, mend it, and see that everybody acts again and nothing is lacking."""
    here, luck = drills.here, random.Random(f"{seed} {number}")
    before, begun = drills.count(), time.monotonic()
    broken = [fault(here, luck) for fault in (drawn(luck) if here.fenced else [stop_long])]
    threading.Event().wait(max(seconds for _, seconds, _ in broken))
    here.mend()
    for _, _, back in broken:
        back()
    here.up()
    mended, then = time.monotonic(), drills.count()
    drills.resume()
    resumed, again, looked = time.monotonic(), 0, time.monotonic()
    until = mended + PATIENCE
    while not drills.acted(then) and time.monotonic() < until:
        time.sleep(0.05)
        if time.monotonic() - looked > 5:
            # What was being stored when things broke may fail after they were mended, and pause the drill then.
            again += drills.resume()
            looked = time.monotonic()
    lacks = drills.lacks() + ([] if drills.acted(then) else ["somebody could not act again"])
    after = drills.count()
    return {
        "round": number,
        "broke": [name for name, _, _ in broken],
        "for": round(mended - begun, 1),
        "runs": round(resumed - mended, 1),
        "all": round(time.monotonic() - mended, 1),
        "pressed again": again,
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
    until = time.monotonic() + 60 * minutes
    while len(_noted(notes)) < count and time.monotonic() < until:
        with _installed(fenced) as here:
            try:
                while len(_noted(notes)) < count and time.monotonic() < until:
                    _with_new_drills(here, notes, count, until, seed)
            except (AssertionError, OSError, SocketIOError) as error:
                # What breaks off is a round in which something lacks; another installation goes on.
                told = {"round": len(_noted(notes)), "broke": ["a round broke off"], "runs": 0.0, "acts": 0}
                _note(notes, told | {"lacks": [repr(error)[:1_000]]})


def _with_new_drills(here: Installation, notes: Path, count: int, until: float, seed: int) -> None:
    """Some rounds with the same drills, whose whole histories are compared after the last."""
    done = len(_noted(notes))
    # One may have been put out since it was mended: on a busy machine it was silent for too long.
    here.up()
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

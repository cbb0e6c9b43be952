"""Several processes of one installation under load: the part of ``make bench`` that is beyond one machine.

Each is a process of its own beside PostgreSQL (durable), Redis and the clients (tests/crowd.py), whose browsers come to
the processes in turn, as through an nginx that keeps each at one: three of four are not where their drill is held.

* One drill, 1,000 and 3,000 browsers: over 1, 2 and 4 processes, beside one process as it serves alone (SQLite, no Redis)
  and beside two bare Node servers with socket.io's Redis adapter, that send the same bytes to the same clients.
* 40 drills of 50 people over 4 processes: a message in one drill while the others are silent, and while all are written
  to and act; one process is killed under acts, somebody presses Resume at each of its drills.
* 10,000 browsers in the same 40 drills.
* One drill behind nginx, over TLS: what nginx costs.
* A rolling restart behind nginx: for how long real pages in Chromium are away.

All that runs shares the processors of this machine: more processes than those can only show what they cost, not what they
gain. CPU is therefore told for each part; docs/scale.md computes with it. Nothing here passes or fails. ``python -m
tests.several one 1000``, ``many``, ``front 1000`` and ``restart`` take parts of it.
"""

from __future__ import annotations

import os
import resource
import sys
from typing import Any

from tests.load import SENDS, shares
from tests.several.front import behind
from tests.several.many import DRILLS, HALL, PROCESSES, many_drills
from tests.several.one import ACTS, BESIDE, nodes, one_drill
from tests.several.restart import PEOPLE, rolling_restart

SIZES = (1_000, 3_000)


def _parts(spent: dict[str, float], digits: int = 1) -> str:
    return " + ".join(f"{spent.get(name, 0.0):.{digits}f}" for name in ("servers", "redis", "postgres"))


def _show_one(size: int, columns: dict[str, dict[str, Any] | None]) -> None:
    print(f"\n{f'one drill, {size:,} browsers':34}" + "".join(f"{name:>24}" for name in columns))

    def row(title: str, said: Any) -> None:
        cells = [said(each) if each is not None else "-" for each in columns.values()]
        print(f"  {title:32}" + "".join(f"{cell:>24}" for cell in cells), flush=True)

    row("delivery", lambda each: f"{shares(each['latency'])} ({len(each['latency']) / SENDS / size:.0%})")
    row("CPU a broadcast *", lambda each: f"{_parts(each['cpu'], 0)} ms")
    row("  of it servers, a browser", lambda each: f"{1_000 * each['cpu']['servers'] / size:.1f} µs")
    row("memory a browser", lambda each: f"{each['memory']:.0f} KB")
    row("a process before", lambda each: f"{each['base']:.0f} MB")
    row("CPU a join *", lambda each: f"{_parts(each['join'], 2)} ms")
    row("all connected at once", lambda each: f"{max(each['joined']):.1f} s")
    row("Redis, bytes a record in, out", lambda each: "{:.0f}, {:.0f}".format(*each["redis"]))
    row("to each browser, a message", lambda each: f"{each['heard']:.0f} B" if "heard" in each else "-")
    row("idle *", lambda each: f"{_parts(each['idle'], 0)} ms/s" if "idle" in each else "-")
    row(f"act to answer, {ACTS} a second", lambda each: _acts(each, None))
    row("  at the holder", lambda each: _acts(each, True))
    row("  elsewhere", lambda each: _acts(each, False))
    row("CPU an act *", lambda each: f"{_parts(each['act'], 1)} ms" if "act" in each else "-")
    row("not in, lost; came twice", lambda each: f"{each['missing']}, {each['lost']}; {each['refused']}")


def _acts(each: dict[str, Any], held: bool | None) -> str:
    if "acts" not in each:
        return "-"
    acts = each["acts"]
    times = [
        took
        for took, port in zip(acts["acks"], acts["by"], strict=True)
        if held is None or (port == each["holder"]) == held
    ]
    return shares(times) if times else "-"


def _show_many(found: dict[str, Any]) -> None:
    killed, most = found["killed"], found["most"]
    away = sorted(killed["away"]) or [float("nan")]
    print(f"\n{DRILLS} drills of {HALL} people over {PROCESSES} processes")
    for title, said in (
        (
            "joined by card, page opened",
            f"{found['forms']:.0f} s for {DRILLS * HALL:,} ({found['missing']} not in), {_parts(found['join'], 1)} ms each *",
        ),
        ("delivery in one, the rest silent", shares(found["alone"])),
        ("  while all are written to", shares(found["together"])),
        ("CPU meanwhile *", f"{_parts(found['cpu'], 0)} ms/s"),
        (f"act to answer, {DRILLS} a second", f"{shares(found['acts']['acks'])} {found['acts']['said']}"),
        ("CPU an act *", f"{_parts(found['act'], 1)} ms"),
        ("memory a browser", f"{found['memory']:.0f} KB"),
        ("one process killed: its drills run", f"{killed['runs'][0]:.1f} to {killed['runs'][-1]:.1f} s"),
        (
            "  its browsers are back",
            f"{len(killed['away'])} after {away[len(away) // 2]:.2f} s, all {away[-1]:.2f} s",
        ),
        (
            "  acts acknowledged, lost, doubled",
            f"{killed['kept']}, {killed['wrong']}, {killed['doubled']}; not back {killed['missing']}",
        ),
        (
            f"{most['people']:,} browsers, in after",
            f"{most['joined']:.0f} s, seating included; {most['missing']} not",
        ),
        ("  CPU a join *", f"{_parts(most['join'], 2)} ms"),
        ("  memory a browser, all processes", f"{most['memory']:.0f} KB, {most['total']:.2f} GB"),
        ("  idle *", f"{_parts(most['idle'], 0)} ms/s"),
        ("  delivery, all 40 written to", f"{shares(most['said'])}"),
        ("  CPU meanwhile *", f"{_parts(most['cpu'], 0)} ms/s"),
    ):
        print(f"  {title:36}{said}", flush=True)


def _show_front(size: int, found: dict[str, Any]) -> None:
    def each(spent: dict[str, float], digits: int) -> str:
        return f"{spent['front']:.{digits}f} + {spent['servers']:.{digits}f} ms"

    print(f"\none drill, {size:,} browsers over TLS behind nginx; CPU of nginx + 2 processes")
    for title, said in (
        ("delivery", f"{shares(found['latency'])} ({len(found['latency']) / SENDS / size:.0%})"),
        ("CPU a broadcast", each(found["cpu"], 1)),
        ("CPU a join, the handshake included", each(found["join"], 2)),
        ("idle, a second", each(found["idle"], 1)),
        ("act to answer", shares(found["acts"]["acks"])),
        ("CPU an act", each(found["act"], 2)),
        ("not in; came twice", f"{found['missing']}; {found['refused']}"),
    ):
        print(f"  {title:36}{said}", flush=True)


def main() -> None:
    """Measure and print everything, or what is asked for."""
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    asked = sys.argv[1:]
    print(
        f"several processes on {os.cpu_count()} processors; ms as p50/p95/p99; * servers + Redis + PostgreSQL"
    )
    if not (BESIDE / "socket.io").is_dir():
        print("no Node beside it: make bench brings it")
    sizes = [int(each) for each in asked if each.isdigit()] or list(SIZES)
    if not asked or "one" in asked:
        for size in sizes:
            columns: dict[str, dict[str, Any] | None] = {}
            columns["alone, SQLite"], payload = one_drill(size, 0)
            for count in (1, 2, 4):
                columns[f"{count} process{'es' if count > 1 else ''}"], payload = one_drill(size, count)
            for count in (1, 2):
                columns[f"{count} × Node, Redis"] = nodes(size, payload, count)
            _show_one(size, columns)
    if not asked or "many" in asked:
        _show_many(many_drills())
    if not asked or "front" in asked:
        _show_front(sizes[0], behind(sizes[0]))
    if not asked or "restart" in asked:
        print(f"\na rolling restart of 2 processes under {PEOPLE} pages in Chromium")
        for number, away in enumerate(rolling_restart(), 1):
            times = ", ".join(f"{each:.2f}" for each in sorted(away)) or "no page was there"
            print(f"  process {number}: pages away for, s   {times}", flush=True)


if __name__ == "__main__":
    main()

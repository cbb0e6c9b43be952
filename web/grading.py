"""Scores and reports of live drills, made by another process: grading takes the CPU for seconds."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from drillsim.runner import LiveDrill
from web.core import Server

COMMAND = Path(__file__).resolve().parents[1] / "run_drill.py"
LIVE_EVERY = 10.0
LONGEST = 300
PARTS = ("response_time", "coordination", "outcome", "judgement")


class Ungraded(Exception):
    """No score or report could be made; the drill itself is untouched."""


@dataclass
class _Kept:
    """The last result for a drill: when it was made, from how many records."""

    made: float = float("-inf")
    records: int = -1
    result: Any = None
    lock: threading.Lock = field(default_factory=threading.Lock)


def live_score(server: Server, live: LiveDrill) -> dict[str, Any]:
    """The score so far: overall, by part and by team; at most some seconds old.

    Raises:
        Ungraded: when it cannot be made.
    """

    def fresh(kept: _Kept, records: int) -> bool:
        return kept.records == records or time.monotonic() - kept.made < LIVE_EVERY

    found: dict[str, Any] = _once(server, live, "score", fresh, _card)
    return found


def report(server: Server, live: LiveDrill, lang: str) -> str:
    """The report of a drill as it stands, as a page of its own.

    Raises:
        Ungraded: when it cannot be made.
    """

    def fresh(kept: _Kept, records: int) -> bool:
        return kept.records == records

    page: str = _once(server, live, f"report {lang}", fresh, lambda folder: _page(folder, lang))
    return page


def _once(
    server: Server,
    live: LiveDrill,
    what: str,
    fresh: Callable[[_Kept, int], bool],
    make: Callable[[Path], Any],
) -> Any:
    """Make something of a journal unless it stands already; who asks meanwhile waits for the same."""
    kept: _Kept = server.extras.setdefault("graded", {}).setdefault((live.id, what), _Kept())
    with kept.lock:
        lines = server.store.lines(live.id)
        if kept.result is not None and fresh(kept, len(lines)):
            return kept.result
        with tempfile.TemporaryDirectory(prefix="drillsim-") as name:
            folder = Path(name)
            journal = "".join(f"{line}\n" for line in lines)
            (folder / "journal.jsonl").write_text(journal, encoding="utf-8", newline="\n")
            kept.result = make(folder)
        kept.records, kept.made = len(lines), time.monotonic()
        return kept.result


def _run(folder: Path, *options: str) -> str:
    command = [sys.executable, str(COMMAND), "score", str(folder / "journal.jsonl"), *options]
    try:
        done = subprocess.run(command, capture_output=True, timeout=LONGEST, check=True, cwd=folder)
    except (OSError, subprocess.SubprocessError) as error:
        raise Ungraded(str(error)) from None
    return done.stdout.decode()


def _card(folder: Path) -> dict[str, Any]:
    card = json.loads(_run(folder, "--json"))
    parts = {
        name: {key: card[name].get(key) for key in ("score", "settled", "open", "band")}
        for name in PARTS
        if isinstance(card.get(name), dict)
    }
    teams = card.get("levels", {}).get("team", {})
    return {
        "overall": card["overall"]["score"],
        "band": card["band"],
        "parts": parts,
        "teams": [
            {"id": name, "title": team["title"], "score": team["score"]} for name, team in teams.items()
        ],
    }


def _page(folder: Path, lang: str) -> str:
    _run(folder, "--out", str(folder), "--lang", lang)
    return (folder / "report.html").read_text("utf-8")

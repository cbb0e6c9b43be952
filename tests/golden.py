"""Golden journals: what one drill of each shipped scenario comes to, seed 1, average players.

A golden holds the hash of the journal's last line, the count of records of each kind, and the scores.
After a change that is meant to change drills, renew them and look at what has changed:

    python -m tests.golden
    git diff tests/golden
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path

from drillsim.journal.chain import head
from tests.playing import CODES, card, lost, played

FOLDER = Path(__file__).with_name("golden")
SEED, PLAYERS = 1, "average"


@cache
def golden(code: str) -> str:
    """The text of a scenario's golden as it comes out now."""
    drill = played(code, PLAYERS, SEED)
    graded = card(drill, code, SEED)
    counts = sorted(Counter(record.kind for record in drill.records).items())
    scores = {"overall": graded.overall, **graded.scores}
    rows = [
        f"head {head(drill.records)}",
        *(f"{kind} {count}" for kind, count in counts),
        *(f"{name} {score:.1f}" for name, score in scores.items() if score is not None),
        f"loss {lost(drill):.1f}",
    ]
    return "\n".join(rows) + "\n"


def written(code: str) -> str:
    """The golden on disk; empty when there is none."""
    path = FOLDER / f"{code}.txt"
    return path.read_text("utf-8") if path.exists() else ""


def renew() -> None:
    """Write every golden anew."""
    FOLDER.mkdir(exist_ok=True)
    for old in FOLDER.glob("*.txt"):
        if old.stem not in CODES:
            old.unlink()
    for code in CODES:
        (FOLDER / f"{code}.txt").write_text(golden(code), "utf-8", newline="\n")
        print(code)


if __name__ == "__main__":
    renew()

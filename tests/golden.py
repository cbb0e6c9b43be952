"""Golden journals: what one drill of each shipped scenario comes to, seed 1, average players.

A golden holds the hash of the journal's last line, the count of records of each kind, and the scores, their outcome by
few reference runs. What the README shows of the flagship drill is renewed with them.
After a change that is meant to change drills, renew them and look at what has changed:

    python -m tests.golden
    git diff tests/golden
"""

from __future__ import annotations

from collections import Counter
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from click.testing import CliRunner

from drillsim.journal.chain import head
from tests.pages import TOP, fenced
from tests.playing import CODES, FEW, card, lost, played
from web.commands.main import main

FOLDER = Path(__file__).with_name("golden")
SEED, PLAYERS = 1, "average"
SHORT = 110


@cache
def golden(code: str) -> str:
    """The text of a scenario's golden as it comes out now."""
    drill = played(code, PLAYERS, SEED)
    graded = card(drill, code, SEED, FEW)
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


def sample(printed: str) -> str:
    """What the README shows of a printed card: its head, and the first short lines of each list."""
    parts = printed.strip().split("\n\n")
    shown = list(parts[:2])
    for part in parts[2:4]:
        title, *lines = part.splitlines()
        shown.append("\n".join([title, *[line for line in lines if len(line) <= SHORT][:3], "  …"]))
    return "\n\n".join("\n".join(line.rstrip() for line in part.splitlines()) for part in shown) + "\n"


def renew_readme() -> None:
    """Put what the flagship drill prints into the README, in both languages."""
    page = TOP / "README.md"
    text = page.read_text("utf-8")
    for lang, heading in (("vi", "Toàn cuộc"), ("en", "Overall")):
        with TemporaryDirectory() as folder:
            done = CliRunner().invoke(main, ["run", "b06", "--out", str(Path(folder, "o")), "--lang", lang])
        old = next(block for block in fenced(page, "text") if heading in block)
        text = text.replace(old, sample(done.output))
    page.write_text(text, "utf-8", newline="\n")


if __name__ == "__main__":
    renew()
    renew_readme()

"""Tells how much of each package the tests reach, by lines and branches, and fails below a floor.

Run by ``make test``, after the tests, with the folder of what `tests.reaching` has counted; with ``-v`` it names every
module that is not reached whole.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path

from slipcover import merge_coverage

from tests.reaching import PACKAGES, TOP, marked, of_all

FLOORS = {"drillsim": 95.0, "scoring": 95.0, "web": 90.0}
ELSEWHERE = {"web/bundle/start.py"}
"""What is not counted: it runs on every Python there is, 2.7 too."""


def reached(folder: Path) -> dict[str, tuple[float, list[tuple[float, str, str]]]]:
    """Of each package, the share that is reached in percent, and of each module its own, its path, and what is left."""
    # What nobody imported counts, too: all of it is left.
    for path in (each for package in PACKAGES for each in (TOP / package).rglob("*.py")):
        if "node_modules" not in path.parts:
            marked(str(path), path.read_bytes())
    found = of_all()
    for file in sorted(folder.glob("*.json")):
        merge_coverage(found, json.loads(file.read_text("utf-8")))
    there, run = Counter[str](), Counter[str]()
    modules: dict[str, list[tuple[float, str, str]]] = {name: [] for name in FLOORS}
    for name, of in sorted(found["files"].items()):
        if name in ELSEWHERE:
            continue
        package = name.partition("/")[0]
        ran = len(of["executed_lines"]) + len(of["executed_branches"])
        both = ran + len(of["missing_lines"]) + len(of["missing_branches"])
        there[package] += both
        run[package] += ran
        branches = (f"{start}->{end or 'exit'}" for start, end in of["missing_branches"])
        left = ", ".join([*map(str, of["missing_lines"]), *branches])
        modules[package].append((100 * ran / both if both else 100.0, name, left))
    return {name: (100 * run[name] / there[name], modules[name]) for name in FLOORS}


def main() -> None:
    """Print it."""
    low = False
    folder = Path(next(each for each in sys.argv[1:] if each != "-v"))
    print("Reached by tests, lines and branches / Dòng và nhánh mà kiểm thử đi qua:")
    for name, (share, modules) in reached(folder).items():
        low |= share < FLOORS[name]
        print(f"  {name:10} {share:5.1f} %   (at least / ít nhất {FLOORS[name]:.0f} %)")
        if "-v" in sys.argv:
            for own, path, left in sorted(modules):
                if own < 100:
                    print(f"    {own:5.1f} %  {path}  {left}")
    sys.exit(low)


if __name__ == "__main__":
    main()

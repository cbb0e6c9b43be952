"""Tells how much of each package the tests reach, by lines and branches, and fails below a floor.

Run by ``make test``, after the tests; with ``-v`` it names every module that is not reached whole.
"""

from __future__ import annotations

import sys
from collections import Counter
from pathlib import Path

import coverage

TOP = Path(__file__).parents[1]
FLOORS = {"drillsim": 95.0, "scoring": 95.0, "web": 89.0}


def reached() -> dict[str, tuple[float, list[tuple[float, str, str]]]]:
    """Of each package, the share that is reached in percent, and of each module its own, its path, and the lines left."""
    data = coverage.Coverage()
    # A process that was killed may leave a file that cannot be read, which stays: what is read already is kept.
    if (TOP / ".coverage").exists():
        data.load()
    if any(TOP.glob(".coverage.*")):
        data.combine()
        data.save()
    there, run = Counter[str](), Counter[str]()
    modules: dict[str, list[tuple[float, str, str]]] = {}
    for file in sorted(each for each in data.get_data().measured_files() if each.endswith(".py")):
        path = Path(file).relative_to(TOP)
        numbers = data._analyze(file).numbers
        both, ran = (
            numbers.n_statements + numbers.n_branches,
            numbers.n_executed + numbers.n_executed_branches,
        )
        there[path.parts[0]] += both
        run[path.parts[0]] += ran
        left = data.analysis2(file)[4]
        modules.setdefault(path.parts[0], []).append((100 * ran / both if both else 100.0, str(path), left))
    return {name: (100 * run[name] / there[name], modules[name]) for name in FLOORS}


def main() -> None:
    """Print it."""
    low = False
    print("Reached by tests, lines and branches / Dòng và nhánh mà kiểm thử đi qua:")
    for name, (share, modules) in reached().items():
        low |= share < FLOORS[name]
        print(f"  {name:10} {share:5.1f} %   (at least / ít nhất {FLOORS[name]:.0f} %)")
        if "-v" in sys.argv:
            for own, path, left in sorted(modules):
                if own < 100:
                    print(f"    {own:5.1f} %  {path}  {left}")
    sys.exit(low)


if __name__ == "__main__":
    main()

"""Mutation testing: one small fault after another is put into a module, and its room's tests must find it.

Run by ``make mutants``. A mutant that no test finds survives: either a test is missing, or the fault makes no
difference. Each mutant is tried in a process of its own; files are never changed.
"""

from __future__ import annotations

import argparse
import ast
import copy
import importlib
import os
import resource
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_file_location
from pathlib import Path
from types import CodeType, ModuleType

import pytest

TOP = Path(__file__).parents[1]
USUAL = ("scoring/*.py", "drillsim/journal/*.py", "web/access/*.py")
# What tests import from elsewhere, but for plugins of pytest; ours is imported by each mutant, with the fault in it.
LIBRARIES = (
    "flask_socketio",
    "hypothesis",
    "networkx",
    "pydantic",
    "psycopg",
    "simpy",
    "sqlalchemy",
    "socketio",
)
SWAPS: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Div,
    ast.Div: ast.Mult,
    ast.FloorDiv: ast.Mult,
    ast.Mod: ast.Mult,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Break: ast.Continue,
}
NAMES = {"min": "max", "max": "min", "any": "all", "all": "any"}
FOUND, SURVIVES = "found", "survives"


class Fault(ast.NodeTransformer):
    """Puts the fault of a number into a module; without one, counts the places.

    Args:
        chosen: the number of the place, from 0.
    """

    def __init__(self, chosen: int = -1) -> None:
        self.chosen, self.places = chosen, 0
        self.told = ""

    def _here(self, node: ast.AST, what: str) -> bool:
        self.places += 1
        if self.places - 1 != self.chosen:
            return False
        self.told = f"{getattr(node, 'lineno', 0)}: {what}"
        return True

    def visit(self, node: ast.AST) -> ast.AST:
        """The node, or what the fault makes of it."""
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant):
            return node
        for field in ("annotation", "returns"):
            # Nothing runs there.
            if getattr(node, field, None) is not None:
                setattr(node, field, ast.Constant(None))
        self.generic_visit(node)
        return self._changed(node)

    def _changed(self, node: ast.AST) -> ast.AST:
        before = (
            ast.unparse(node).splitlines()[0] if isinstance(node, ast.expr) else type(node).__name__.lower()
        )
        if isinstance(node, ast.Compare) and len(node.ops) == 1 and type(node.ops[0]) in SWAPS:
            if self._here(node, f"{before}: {type(SWAPS[type(node.ops[0])]()).__name__}"):
                node.ops = [SWAPS[type(node.ops[0])]()]  # type: ignore[list-item]
        elif isinstance(node, (ast.BinOp, ast.BoolOp)) and type(node.op) in SWAPS:
            if self._here(node, f"{before}: {SWAPS[type(node.op)].__name__}"):
                node.op = SWAPS[type(node.op)]()  # type: ignore[assignment]
        elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
            if self._here(node, f"{before}: without not"):
                return node.operand
        elif isinstance(node, ast.Constant) and type(node.value) in (bool, int, float):
            other = not node.value if isinstance(node.value, bool) else node.value + 1
            if self._here(node, f"{before} becomes {other}"):
                return ast.copy_location(ast.Constant(other), node)
        elif isinstance(node, ast.Name) and node.id in NAMES:
            if self._here(node, f"{before} becomes {NAMES[node.id]}"):
                node.id = NAMES[node.id]
        elif isinstance(node, (ast.If, ast.IfExp)):
            if self._here(node, f"if {ast.unparse(node.test)}: turned round"):
                node.test = ast.UnaryOp(ast.Not(), node.test)
        elif (
            isinstance(node, ast.Return)
            and node.value is not None
            and self._here(node, f"return {ast.unparse(node.value).splitlines()[0]}: returns nothing")
        ):
            node.value = ast.Constant(None)
        return node


class Mutant(MetaPathFinder, Loader):
    """Lets a module be imported with other code in it."""

    def __init__(self, path: Path, code: CodeType) -> None:
        self.name = ".".join(path.relative_to(TOP).with_suffix("").parts)
        self.path, self.code = path, code

    def find_spec(self, name: str, *_: object) -> ModuleSpec | None:
        return spec_from_file_location(name, self.path, loader=self) if name == self.name else None

    def exec_module(self, module: ModuleType) -> None:
        exec(self.code, module.__dict__)


def tests_of(path: Path) -> list[str]:
    """The tests of a module's room, its own first."""
    room = TOP / "tests" / path.relative_to(TOP).parent
    own = room / f"test_{path.stem}.py"
    return [
        str(each)
        for each in ([own] if own.exists() else []) + sorted(room.glob("test_*.py"))
        if each.exists()
    ]


def tried(path: Path, tree: ast.Module, seconds: int) -> bool:
    """Whether the tests pass with this in the place of a module; endless ones do not."""
    child = os.fork()
    if child == 0:
        signal.signal(signal.SIGALRM, signal.SIG_DFL)
        signal.alarm(seconds)
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, 1)
        os.dup2(nowhere, 2)
        code = compile(ast.fix_missing_locations(tree), str(path), "exec", dont_inherit=True)
        sys.meta_path.insert(0, Mutant(path, code))
        words = [
            "-x",
            "-q",
            "-W",
            "ignore::pytest.PytestAssertRewriteWarning",
            "-p",
            "no:cacheprovider",
            "--rootdir",
            str(TOP),
            *dict.fromkeys(tests_of(path)),
        ]
        os._exit(int(pytest.main(words)))
    return os.waitpid(child, 0)[1] == 0


@cache
def patience(room: Path) -> int:
    """Seconds that the tests of a room may take with a fault; as it is, they pass."""
    path, begun = room / "__init__.py", time.monotonic()
    assert tried(path, ast.parse(path.read_text("utf-8")), 600), f"the tests of {room} fail as it is"
    return 20 + 5 * round(time.monotonic() - begun)


def mutants(path: Path, every: int) -> Iterator[tuple[str, str]]:
    """What becomes of each fault in a module: where and what, found or not."""
    tree = ast.parse(path.read_text("utf-8"))
    counting = Fault()
    counting.visit(copy.deepcopy(tree))
    for number in range(0, counting.places, every):
        fault = Fault(number)
        changed = fault.visit(copy.deepcopy(tree))
        assert isinstance(changed, ast.Module)
        yield fault.told, SURVIVES if tried(path, changed, patience(path.parent)) else FOUND


def main(words: Sequence[str] | None = None) -> None:
    """Try the mutants of modules, and name those that survive."""
    parser = argparse.ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument(
        "modules", nargs="*", default=USUAL, help="paths or patterns; scoring, journal, access"
    )
    parser.add_argument("--every", type=int, default=1, metavar="N", help="every Nth mutant alone")
    options = parser.parse_args(words)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    for name in LIBRARIES:
        importlib.import_module(name)
    for path in (path for pattern in options.modules for path in sorted(TOP.glob(pattern))):
        results = []
        for told, became in mutants(path, options.every):
            results.append(became)
            if became == SURVIVES:
                print(f"{path.relative_to(TOP)}:{told}", flush=True)
        print(f"{path.relative_to(TOP)}  {results.count(FOUND)} of {len(results)} found", flush=True)


if __name__ == "__main__":
    main()

"""Floats are summed by ``math.fsum``: what ``sum`` makes of them differs between Python 3.11 and 3.12."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SCORING = Path(__file__).parents[2] / "scoring"
BUILTIN = ("sum", "accumulate", "itertools.accumulate", "reduce", "functools.reduce")
# Whole numbers, which any way of adding keeps exact; what is added here must be one.
COUNTS = {
    "edge['made'] for edge in network['edges']",
    "edge['required'] for edge in network['edges']",
    "edge['messages'] for edge in row['edges']",
    "agency.lanes for agency in self.agencies",
    "max(1, math.ceil(len(line) / self._width)) for line in value.split('\\n')",
    "line.settled for line in found",
    "line.settled for line in timed",
    "count.values()",
    "row.drills for row in levels",
    "dong for dong in recorded",
    "money",
    "span for _, span in held",
    "crew * one.span for crew, one in done",
}


def sums(code: str) -> Iterator[ast.Call]:
    """Calls that add up without ``fsum``."""
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in BUILTIN:
            yield node


def counts(call: ast.Call) -> bool:
    """Whether what is added is whole: truths, or one of the counts named above."""
    (what,) = call.args
    if isinstance(what, ast.GeneratorExp) and truth(what.elt):
        return True
    return ast.unparse(what).strip("()") in {written.strip("()") for written in COUNTS}


def truth(value: ast.expr) -> bool:
    """Whether an expression is true or false."""
    if isinstance(value, ast.BoolOp):
        return all(map(truth, value.values))
    return isinstance(value, ast.Compare) or (
        isinstance(value, ast.UnaryOp) and isinstance(value.op, ast.Not)
    )


@pytest.mark.parametrize(
    "path", sorted(SCORING.rglob("*.py")), ids=lambda path: str(path.relative_to(SCORING))
)
def test_no_plain_sum_of_floats_is_left(path: Path) -> None:
    found = [call for call in sums(path.read_text("utf-8")) if not counts(call)]
    assert [f"{path.name}:{call.lineno}: {ast.unparse(call)}" for call in found] == []


@pytest.mark.parametrize(
    ("code", "whole"),
    [
        ("sum(weights)", False),
        ("sum(line.weight for line in lines)", False),
        ("sum(a * b for a, b in pairs)", False),
        ("accumulate(weights)", False),
        ("sum(-line.weight for line in lines)", False),
        ("sum(one is not None for one in found)", True),
        ("sum(not one for one in found)", True),
        ("sum(count.values())", True),
    ],
)
def test_the_check_tells_floats_from_counts(code: str, whole: bool) -> None:
    (call,) = sums(code)
    assert counts(call) is whole

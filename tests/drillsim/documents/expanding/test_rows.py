from __future__ import annotations

import pytest

from drillsim.base.errors import Fault
from drillsim.documents.expanding.rows import MOST, gathered, rows_of


def test_few_ways_are_all_taken() -> None:
    rows = rows_of({"a": 3, "b": 2})
    assert rows.whole
    assert {(row["a"], row["b"]) for row in rows.rows} == {(a, b) for a in range(3) for b in range(2)}
    assert rows_of({}).rows == ({},)


@pytest.mark.parametrize("ways", [{"a": 7, "b": 7, "c": 5}, {"a": 20, "b": 2}, {"a": 3, "b": 3, "c": 3}])
def test_of_many_each_value_is_taken_and_values_meet(ways: dict[str, int]) -> None:
    rows = rows_of(ways)
    assert not rows.whole and rows.every
    for name, count in ways.items():
        assert {row[name] for row in rows.rows} == set(range(count))
    assert len({tuple(row.items()) for row in rows.rows}) == len(rows.rows)


def test_of_too_many_some_are_taken_all_over() -> None:
    rows = rows_of({"a": 103})
    assert not rows.every
    taken = [row["a"] for row in rows.rows]
    assert len(set(taken)) == MOST and max(taken) > 95


def test_a_fault_names_the_value_that_it_comes_with() -> None:
    one, two = Fault("x", 3, "empty_file"), Fault("x", 4, "empty_file")
    rows = [({"a": "p", "b": "r"}, [one, two]), ({"a": "q", "b": "r"}, [two]), ({"a": "q", "b": "s"}, [two])]
    told = gathered(rows)
    assert [[note.say("en") for note in fault.notes] for fault in told] == [["with a = p"], []]

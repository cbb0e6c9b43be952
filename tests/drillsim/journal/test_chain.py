"""Records compared with those that come out of the same inputs: the first that differs is named."""

from __future__ import annotations

import pytest

from drillsim.base.errors import JournalError
from drillsim.base.records import Record, entry
from drillsim.journal.chain import compare


def ends(*reasons: str) -> list[Record]:
    """Records that differ in what they say."""
    return [entry(seq, 0, "end", {"reason": reason}) for seq, reason in enumerate(reasons)]


def named(written: list[Record], made: list[Record], start: int = 0, *, whole: bool = False) -> str:
    """The number of the record that is named."""
    with pytest.raises(JournalError) as refused:
        compare(written, made, start, whole=whole)
    assert refused.value.code == "journal_differs"
    return str(refused.value.params["record"])


def test_the_first_record_that_differs_is_named_be_it_the_very_first() -> None:
    assert named(ends("a", "b", "c"), ends("x", "b", "c")) == "0"
    assert named(ends("a", "b", "c"), ends("a", "b", "x")) == "2"
    with pytest.raises(JournalError):
        compare(ends("a"), ends("x"))


def test_records_before_the_first_that_is_looked_at_may_differ() -> None:
    compare(ends("a", "b"), ends("x", "b"), 1)
    assert named(ends("a", "b"), ends("x", "y"), 1) == "1"


def test_records_that_came_out_beyond_those_written_are_no_fault_and_missing_ones_only_when_all_is_asked_for() -> (
    None
):
    compare(ends("a"), ends("a", "b"), whole=True)
    compare(ends("a", "b"), ends("a"))
    assert named(ends("a", "b"), ends("a"), whole=True) == "1"
    compare([], [], whole=True)

"""Journals in the store: appended without gaps, never changed, the same on both databases."""

from __future__ import annotations

import threading
from collections.abc import Callable

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from drillsim.base.errors import Conflict, StoreError
from drillsim.store import DrillRow, Store


def test_a_new_drill_is_ready_at_its_start(store: Store, drill: str) -> None:
    row = DrillRow(
        id="d1",
        title={"vi": "Một", "en": "One"},
        code="K7M2",
        state="ready",
        speed=1.0,
        position=0,
        created="2026-11-23T08:00:00Z",
        records=2,
        released=False,
        origin="live",
        parent=None,
        parent_t=None,
        previous=None,
        assessed=0,
        day=None,
        bytes=14,
        archived=False,
    )
    assert store.drills() == [row]
    assert store.drill("d1") == store.drill_by_code("K7M2") == row
    assert store.drill("d2") is None
    assert store.drill_by_code("K7M3") is None
    assert store.lines("d1") == ["line 0", "line 1"]


def test_lines_follow_those_there(store: Store, drill: str) -> None:
    store.append("d1", 2, ["Sở Y tế “đã nhận”", "line 3"], 61_000)
    store.append("d1", 4, ["line 4"], 62_000)
    assert store.lines("d1", 2) == ["Sở Y tế “đã nhận”", "line 3", "line 4"]
    assert store.lines("d1", 5) == []
    [row] = store.drills()
    assert (row.records, row.position) == (5, 62_000)


@pytest.mark.parametrize("first", [0, 1, 3])
def test_a_line_there_already_and_a_gap_are_refused(store: Store, drill: str, first: int) -> None:
    with pytest.raises(Conflict) as refused:
        store.append("d1", first, ["other"], 5)
    assert refused.value.code == "store_seq"
    assert store.lines("d1") == ["line 0", "line 1"]
    assert store.drills()[0].position == 0


def test_lines_of_no_drill_are_refused(store: Store) -> None:
    with pytest.raises(Conflict):
        store.append("d1", 0, ["line 0"], 0)


def test_lines_are_stored_all_or_none(store: Store, drill: str) -> None:
    with pytest.raises(StoreError):
        store.append("d1", 2, ["line 2", "half a letter \ud800"], 5)
    assert store.lines("d1") == ["line 0", "line 1"]
    store.append("d1", 2, ["line 2"], 5)


def test_of_two_writers_of_a_line_one_is_refused(
    opened: Callable[[str], Store], address: str, store: Store, drill: str
) -> None:
    writers = {"a": store, "b": opened(address)}
    start = threading.Barrier(2)
    refused: list[str] = []

    def write(name: str) -> None:
        for number in range(2, 12):
            start.wait()
            try:
                writers[name].append("d1", number, [f"{number} by {name}"], number)
            except Conflict:
                refused.append(f"{number} by {name}")

    threads = [threading.Thread(target=write, args=name) for name in writers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    stored = store.lines("d1", 2)
    assert [line.split()[0] for line in stored] == [str(number) for number in range(2, 12)]
    assert len(refused) == 10
    assert not set(refused) & set(stored)


CHANGES = {
    "sqlite": [
        "UPDATE record SET line = 'x'",
        "DELETE FROM record",
        "REPLACE INTO record VALUES ('d1', 0, 'x')",
        "INSERT INTO record VALUES ('d1', 0, 'x') ON CONFLICT (drill, seq) DO UPDATE SET line = 'x'",
        "INSERT INTO record VALUES ('d1', 3, 'x')",
        "DELETE FROM drill",
        "UPDATE audit SET account = 'x'",
        "DELETE FROM audit",
        "REPLACE INTO audit VALUES (1, 'x', 'x', NULL, '{}')",
    ],
    "postgresql": [
        "UPDATE record SET line = 'x'",
        "DELETE FROM record",
        "TRUNCATE record",
        "INSERT INTO record VALUES ('d1', 0, 'x') ON CONFLICT (drill, seq) DO UPDATE SET line = 'x'",
        "INSERT INTO record VALUES ('d1', 3, 'x')",
        "DELETE FROM drill",
        "TRUNCATE drill CASCADE",
        "UPDATE audit SET account = 'x'",
        "DELETE FROM audit",
        "TRUNCATE audit",
    ],
}


def test_nobody_changes_what_is_written(store: Store, drill: str, database: str) -> None:
    store.audit("lan", "d1", {"do": "start"}, "2026-11-23T08:00:00Z")
    for change in CHANGES[database]:
        with pytest.raises(DatabaseError), store.engine.begin() as connection:
            connection.execute(text(change))
    assert store.lines("d1") == ["line 0", "line 1"]
    assert [row.account for row in store.audit_trail()] == ["lan"]


def test_a_long_journal_comes_in_pages(store: Store, drill: str) -> None:
    rest = [f"line {number}" for number in range(2, 2500)]
    store.append("d1", 2, rest, 0)
    assert [len(page) for page in store.pages("d1")] == [1000, 1000, 500]
    assert [len(page) for page in store.pages("d1", 500)] == [1000, 1000]
    assert store.lines("d1") == ["line 0", "line 1", *rest]


def test_a_taken_id_and_a_taken_code_are_refused(store: Store, drill: str) -> None:
    for other, code in (("d1", "AAAA"), ("d2", "K7M2")):
        with pytest.raises(Conflict) as refused:
            store.create_drill(other, {"vi": "", "en": ""}, code, ["x"], "2026-11-23T09:00:00Z")
        assert refused.value.code == "store_taken"
    assert len(store.drills()) == 1
    assert store.lines("d1") == ["line 0", "line 1"]


def test_where_a_drill_stands_is_kept_beside_its_journal(store: Store, drill: str) -> None:
    store.checkpoint("d1", 90_500, "paused", 16.0)
    store.release("d1")
    [row] = store.drills()
    assert (row.position, row.state, row.speed, row.released) == (90_500, "paused", 16.0, True)
    assert row.records == 2


def test_a_state_that_is_none_and_a_drill_that_is_not_there_are_refused(store: Store, drill: str) -> None:
    with pytest.raises(StoreError):
        store.checkpoint("d1", 0, "lost", 1.0)
    with pytest.raises(StoreError) as missing:
        store.checkpoint("d2", 0, "paused", 1.0)
    assert missing.value.code == "store_missing"
    assert store.drills()[0].state == "ready"


def test_drills_are_listed_from_the_oldest_and_kept_apart(store: Store, drill: str) -> None:
    store.create_drill("d0", {"vi": "Hai", "en": "Two"}, "B", ["other 0"], "2026-11-23T07:00:00Z")
    store.append("d0", 1, ["other 1"], 0)
    assert [row.id for row in store.drills()] == ["d0", "d1"]
    assert store.lines("d0") == ["other 0", "other 1"]
    assert store.lines("d1") == ["line 0", "line 1"]

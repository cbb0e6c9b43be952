"""The programme of drills in the store: renamed, put away, taken out whole, measured; the same on both databases."""

from __future__ import annotations

from collections import Counter

import pytest
from sqlalchemy import func, select, text

from drillsim.base.errors import StoreError
from drillsim.store import Store
from drillsim.store.schema import METADATA

NOW = "2026-11-23T08:00:00Z"


def test_a_drill_is_called_otherwise_and_put_away(store: Store, drill: str) -> None:
    store.rename("d1", {"vi": "Diễn tập quý 4", "en": "Drill Q4"})
    store.archive("d1")
    [row] = store.drills()
    assert (row.title, row.archived) == ({"vi": "Diễn tập quý 4", "en": "Drill Q4"}, True)
    store.archive("d1", False)
    assert not store.drills()[0].archived


def test_the_length_of_a_journal_is_what_a_file_of_it_has(store: Store, drill: str) -> None:
    store.append("d1", 2, ["Sở Y tế “đã nhận”"], 61_000)
    [row] = store.drills()
    assert row.bytes == len("line 0\nline 1\nSở Y tế “đã nhận”\n".encode())


def test_a_drill_goes_with_all_that_is_its_own_and_nothing_else(store: Store, drill: str) -> None:
    store.create_drill("d2", {"vi": "Hai", "en": "Two"}, "K7M3", ["line 0"], NOW, day="2026-11-26")
    for each in ("d1", "d2"):
        store.add_person(each, "Lan", f"token {each}", NOW, wanted="a/b")
        store.set_seat_codes(each, {"a/b": f"CODE{each}"})
        store.rate(each, "lan", "o1", "S", "", 60_000, NOW)
        store.note(each, "lan", "seen", 0, NOW)
    store.audit("lan", "d1", {"do": "start"}, NOW)
    store.discard("d1")
    assert [(row.id, row.day) for row in store.drills()] == [("d2", "2026-11-26")]
    assert store.lines("d1") == []
    assert store.people("d1") == []
    assert store.attendance() == {"d2": Counter(asked=1)}
    assert [row.drill for row in store.audit_trail()] == ["d1"]
    assert store.lines("d2") == ["line 0"]
    with store.engine.connect() as connection:
        for name in ("device", "person", "seat_code", "rating", "note", "record"):
            table = METADATA.tables[name]
            assert connection.scalar(select(func.count()).select_from(table)) == 1, name
        assert connection.scalar(text("SELECT count(*) FROM drill WHERE discarded")) == 0


def test_what_is_not_there_cannot_be_changed(store: Store) -> None:
    for change in (store.discard, store.archive):
        with pytest.raises(StoreError):
            change("d9")
    with pytest.raises(StoreError):
        store.rename("d9", {"vi": "x", "en": "x"})


def test_the_room_that_all_takes_is_measured(store: Store, drill: str, database: str) -> None:
    before = store.size()
    store.append("d1", 2, ["x" * 500_000], 0)
    assert store.size() > before
    room = store.room()
    assert (room is None) == (database == "postgresql")
    assert room is None or room > 0


def test_an_account_gets_another_role_and_is_seen(store: Store) -> None:
    made = store.add_account("lan", "observer", "hash", NOW)
    store.account_seen("lan", "2026-11-24T08:00:00Z")
    changed = store.set_role("lan", "evaluator")
    assert (changed.role, changed.seen, changed.version) == (
        "evaluator",
        "2026-11-24T08:00:00Z",
        made.version + 1,
    )

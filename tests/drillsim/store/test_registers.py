"""Rows of the office's registers: versions, what was before, deleting for a while, erasing for good."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from drillsim.base.errors import Conflict, StoreError
from drillsim.store import FILES, NEW, OfficeWrite, Store, owner

MAY, JUNE = "2026-05-01T08:00:00.000+00:00", "2026-06-01T08:00:00.000+00:00"


def row(key: str, seen: int, **document: object) -> OfficeWrite:
    return OfficeWrite(key, document, seen, part="2026", unit="so-khcn")


def test_two_who_edit_one_row_never_overwrite_each_other(store: Store) -> None:
    store.keep("roster", [row("k", NEW, name="An")], "lan", MAY)
    store.keep("roster", [row("k", 1, name="Bình")], "minh", MAY)
    with pytest.raises(Conflict) as refused:
        store.keep("roster", [row("other", NEW), row("k", 1, name="Chi")], "lan", MAY)
    assert refused.value.code == "store_changed"
    (kept,) = store.office_rows("roster")
    assert (kept.key, kept.document, kept.version, kept.account) == ("k", {"name": "Bình"}, 2, "minh")
    assert [(each.document, each.version, each.account) for each in store.office_past("roster", "k")] == [
        ({"name": "An"}, 1, "lan")
    ]
    with pytest.raises(Conflict):
        store.keep("roster", [row("k", NEW, name="Dung")], "lan", MAY)


def test_rows_are_found_by_part_unit_and_key(store: Store) -> None:
    store.keep(
        "ticks", [OfficeWrite(f"{n}", {}, NEW, part=f"{2025 + n}", unit=f"u{n}") for n in (0, 1)], "lan", MAY
    )
    store.keep("other", [OfficeWrite("2", {}, NEW)], "lan", MAY)
    assert [each.key for each in store.office_rows("ticks")] == ["0", "1"]
    assert [each.key for each in store.office_rows("ticks", part="2025")] == ["0"]
    assert [each.key for each in store.office_rows("ticks", unit="u1")] == ["1"]
    assert [each.key for each in store.office_rows("ticks", keys=["1", "9"])] == ["1"]
    assert (store.office_keys("ticks"), store.office_keys("ticks", unit="u0")) == ({"0", "1"}, {"0"})
    assert store.office_changed("ticks") == {"0": MAY, "1": MAY}


def test_a_deleted_row_can_be_had_back_for_thirty_days(store: Store) -> None:
    store.keep("roster", [row("k", NEW, name="An"), row("l", NEW)], "lan", MAY)
    store.drop_office("roster", "k", 1, "lan", MAY)
    assert [each.key for each in store.office_rows("roster")] == ["l"]
    assert [each.document for each in store.office_rows("roster", deleted=True)] == [{"name": "An"}]
    with pytest.raises(Conflict):
        store.drop_office("roster", "k", 2, "lan", MAY)
    store.restore_office("roster", "k", "lan", "2026-05-31T07:59:00.000+00:00")
    found = store.office_row("roster", "k")
    assert found is not None and (found.version, found.deleted, found.document) == (3, None, {"name": "An"})
    with pytest.raises(StoreError):
        store.restore_office("roster", "k", "lan", MAY)


def test_after_that_it_is_gone_with_its_past(store: Store) -> None:
    store.keep("roster", [row("k", NEW, name="An")], "lan", MAY)
    store.drop_office("roster", "k", 1, "lan", MAY)
    store.keep("roster", [row("l", NEW)], "lan", "2026-05-31T08:00:00.000+00:00")
    assert store.office_row("roster", "k") is not None
    with pytest.raises(StoreError):
        store.restore_office("roster", "k", "lan", JUNE)
    store.keep("roster", [row("m", NEW)], "lan", JUNE)
    assert store.office_row("roster", "k") is None and store.office_past("roster", "k") == []


def test_a_key_is_used_anew_after_its_row_was_deleted(store: Store) -> None:
    store.keep("ticks", [row("k", NEW, on="2026-05-01")], "lan", MAY)
    store.drop_office("ticks", "k", 1, "lan", MAY)
    store.keep("ticks", [row("k", NEW, on="2026-05-02")], "lan", MAY)
    assert [(each.version, each.document) for each in store.office_rows("ticks")] == [
        (3, {"on": "2026-05-02"})
    ]


def test_what_is_erased_is_nowhere_and_the_trail_says_that_it_was(store: Store) -> None:
    store.keep("roster", [row("k", NEW, name="Nguyễn Văn An")], "lan", MAY)
    store.keep("roster", [row("k", 1, name="Nguyễn Văn An", phone="0900 000 001")], "lan", MAY)
    store.erase_office("roster", "k", "lan", JUNE)
    assert store.office_row("roster", "k") is None and store.office_past("roster", "k") == []
    trail = store.audit_trail()
    assert [each.what["office"] for each in trail] == ["erased", "changed", "made"]
    assert "Nguyễn" not in str(trail) and {each.what["key"] for each in trail} == {"k"}
    with pytest.raises(StoreError):
        store.erase_office("roster", "k", "lan", JUNE)


def test_units_and_parts_of_what_stands_are_told_once_each(store: Store) -> None:
    rows = [("a", "2026-1", "x"), ("b", "2026-1", "x"), ("c", "2026-2", "x"), ("d", "2026-1", "y")]
    store.keep("reports", [OfficeWrite(key, {}, NEW, part, unit) for key, part, unit in rows], "an", MAY)
    store.drop_office("reports", "d", 1, "an", MAY)
    assert store.office_parts("reports") == {("x", "2026-1"), ("x", "2026-2")}
    assert store.office_parts("reports", unit="y") == store.office_parts("others") == set()


def test_files_go_with_the_row_that_they_belong_to_and_not_before(store: Store) -> None:
    store.keep("ticks", [row("one", NEW), row("two", NEW)], "an", MAY)
    files = [OfficeWrite(f"of-{key}", {"data": "x"}, NEW, owner("ticks", key)) for key in ("one", "two")]
    store.keep(FILES, files, "an", MAY)
    store.drop_office("ticks", "one", 1, "an", MAY)
    store.erase_office("ticks", "two", "an", MAY)
    assert store.office_keys(FILES) == {"of-one"}
    store.keep("others", [row("one", NEW)], "an", JUNE)
    assert store.office_keys(FILES) == {"of-one"}
    store.keep("ticks", [row("three", NEW)], "an", JUNE)
    assert store.office_keys(FILES) == set()


def test_a_backup_carries_the_registers(
    store: Store, opened: Callable[[str], Store], new_address: Callable[[str], str], tmp_path: Path
) -> None:
    store.keep("roster", [row("k", NEW, name="An")], "lan", MAY)
    store.keep("roster", [row("k", 1, name="Bình")], "lan", MAY)
    store.backup(tmp_path / "b.zip")
    other = opened(new_address("sqlite"))
    other.restore(tmp_path / "b.zip")
    assert other.office_rows("roster") == store.office_rows("roster")
    assert other.office_past("roster", "k") == store.office_past("roster", "k")


def test_seats_of_drills_of_people_that_are_over(store: Store, drill: str) -> None:
    store.create_drill("d2", {"vi": "Hai", "en": "Two"}, "K7M3", ["line 0"], "2026-11-24T08:00:00Z")
    for name, seat in (("An", "so-khcn/lanh-dao"), ("Bình", "so-khcn/lanh-dao"), ("Chi", None)):
        store.add_person("d1", name, f"{name}-token", MAY, seat=seat)
    store.add_person("d2", "Dung", "dung-token", MAY, seat="pa05/truc-ban")
    assert store.drilled_seats() == []
    store.checkpoint("d1", 60_000, "ended", 1.0)
    assert store.drilled_seats() == [("d1", "2026-11-23T08:00:00Z", "so-khcn/lanh-dao")]

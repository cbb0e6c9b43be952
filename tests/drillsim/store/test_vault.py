"""Keys of what the office seals: kept once, destroyed for good, in no backup."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from drillsim.base.errors import Conflict, StoreError
from drillsim.store import Store

MAY, JUNE = "2026-05-01T08:00:00.000+00:00", "2026-06-01T08:00:00.000+00:00"
SECRET = "khoa-bi-mat-cua-cuoc-dien-tap-0123456789"


def test_a_key_that_is_destroyed_is_gone_for_good_and_its_name_is_taken(store: Store, tmp_path: Path) -> None:
    assert store.kept_key("k") is None
    store.keep_key("k", SECRET, "lan", MAY)
    found = store.kept_key("k")
    assert found is not None and (found.secret, found.made, found.destroyed) == (SECRET, MAY, None)
    assert store.destroy_key("k", "minh", JUNE)
    assert store.destroy_key("k", "lan", JUNE), "once more changes nothing"
    found = store.kept_key("k")
    assert found is not None and (found.secret, found.made, found.destroyed) == (None, MAY, JUNE)
    with pytest.raises(Conflict):
        store.keep_key("k", SECRET, "lan", JUNE)
    with pytest.raises(StoreError):
        store.destroy_key("other", "lan", JUNE)
    files = [each.read_bytes() for each in tmp_path.rglob("*") if each.is_file()]
    assert not any(SECRET.encode() in each for each in files)
    told = [
        (row.account, row.what["office"]) for row in store.audit_trail() if row.what.get("register") == "keys"
    ]
    assert sorted(told) == [("lan", "kept"), ("minh", "destroyed")]


def test_no_backup_holds_a_key(store: Store, tmp_path: Path) -> None:
    store.keep_key("k", SECRET, "lan", MAY)
    store.backup(tmp_path / "backup.zip")
    with zipfile.ZipFile(tmp_path / "backup.zip") as archive:
        assert "office_key.jsonl" not in archive.namelist()
        assert not any(SECRET.encode() in archive.read(name) for name in archive.namelist())

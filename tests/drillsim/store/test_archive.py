"""Backup and restore, from either database to either."""

from __future__ import annotations

import hashlib
import json
import stat
import threading
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from drillsim.base.errors import Conflict, DrillsimError, InputError, OutputError, StoreError
from drillsim.engine.drill import Drill
from drillsim.journal.chain import lines
from drillsim.store import Store
from tests.playing import FLAGSHIP, setup

NOW = "2026-11-23T08:00:00Z"
OTHER = {"sqlite": "postgresql", "postgresql": "sqlite"}


@pytest.fixture
def backup(store: Store, drill: str, tmp_path: Path) -> Path:
    """A backup of a store with something in every table."""
    store.append("d1", 2, ["Sở Y tế “đã nhận” 😀 \\u0000"], 61_000)
    store.add_account("Đạo diễn", "director", "hash", NOW)
    person = store.add_person("d1", "Lan", "hash 1", NOW, seat="a/it")
    store.add_device(person.id, "hash 2", NOW)
    store.set_seat_codes("d1", {"a/it": "QX34"})
    store.audit("Đạo diễn", None, {"do": "sign in"}, NOW)
    store.audit("Đạo diễn", "d1", {"do": "start"}, NOW)
    store.rate("d1", "Đạo diễn", "o1", "P", "tốt", 60_000, NOW)
    store.note("d1", "Đạo diễn", "gọi nhầm số", 60_000, NOW)
    store.add_entries("d1", "findings", [{"kind": "area", "text": "báo cáo “chậm” 😀"}])
    store.set_overview("d1", {"place": "Cần Thơ"})
    store.add_grading("d1", "chặt hơn", {"rubric": "own"}, {"overall": None}, "Đạo diễn", NOW)
    store.create_drill("d2", {}, "K7M3", ["line 0"], NOW, origin="branch", parent="d1", parent_t=60_000)
    store.backup(tmp_path / "backup.zip")
    return tmp_path / "backup.zip"


def everything(store: Store) -> list[object]:
    return [
        store.drills(),
        store.lines("d1"),
        store.accounts(),
        store.people("d1"),
        store.person_by_token("hash 2"),
        store.seat_codes("d1"),
        store.audit_trail(),
        store.ratings("d1"),
        store.notes("d1"),
        store.assessment("d1")["findings"],
        store.assessment("d1")["overview"],
        store.gradings("d1"),
    ]


@pytest.mark.parametrize("same", [True, False])
def test_a_backup_brings_everything_back(
    opened: Callable[[str], Store],
    new_address: Callable[[str], str],
    database: str,
    store: Store,
    backup: Path,
    same: bool,
) -> None:
    again = opened(new_address(database if same else OTHER[database]))
    again.restore(backup)
    assert everything(again) == everything(store)
    again.append("d1", 3, ["line 3"], 62_000)
    again.audit("Đạo diễn", "d1", {"do": "pause"}, NOW)
    assert len(again.audit_trail()) == 3


def test_only_its_owner_reads_a_backup(backup: Path) -> None:
    assert stat.S_IMODE(backup.stat().st_mode) == 0o600
    assert sorted(path.name for path in backup.parent.glob("backup*")) == ["backup.zip"]


def test_a_store_with_something_in_it_is_not_restored_into(store: Store, backup: Path) -> None:
    before = everything(store)
    with pytest.raises(Conflict) as refused:
        store.restore(backup)
    assert refused.value.code == "store_not_empty"
    assert everything(store) == before


def test_a_backup_of_a_store_that_is_being_written_is_a_moment_of_it(
    opened: Callable[[str], Store],
    new_address: Callable[[str], str],
    store: Store,
    drill: str,
    tmp_path: Path,
) -> None:
    done = threading.Event()

    def write() -> None:
        first = 2
        while not done.is_set():
            store.append("d1", first, [f"line {first}", f"line {first + 1}"], first)
            first += 2

    writer = threading.Thread(target=write)
    writer.start()
    try:
        for number in range(5):
            store.backup(tmp_path / f"{number}.zip")
    finally:
        done.set()
        writer.join()
    whole, lengths = store.lines("d1"), []
    for number in range(5):
        again = opened(new_address("sqlite"))
        again.restore(tmp_path / f"{number}.zip")
        restored = again.lines("d1")
        assert restored == whole[: len(restored)]
        assert len(restored) % 2 == 0
        assert again.drills()[0].records == len(restored)
        lengths.append(len(restored))
    assert lengths == sorted(lengths)
    assert 2 <= lengths[0] < lengths[-1] <= len(whole)


def changed(backup: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    """A copy of a backup whose members have been changed."""
    with zipfile.ZipFile(backup) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    change(members)
    copy = backup.with_name("changed.zip")
    with zipfile.ZipFile(copy, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return copy


def altered(members: dict[str, bytes]) -> None:
    members["record.jsonl"] = members["record.jsonl"].replace(b"line 1", b"line I")


def shortened(members: dict[str, bytes]) -> None:
    members["record.jsonl"] = members["record.jsonl"].rpartition(b"{")[0]


def reordered(members: dict[str, bytes]) -> None:
    members["record.jsonl"] = b"".join(reversed(members["record.jsonl"].splitlines(True)))


def without_a_table(members: dict[str, bytes]) -> None:
    del members["note.jsonl"]


def without_manifest(members: dict[str, bytes]) -> None:
    del members["manifest.json"]


def strange_manifest(members: dict[str, bytes]) -> None:
    members["manifest.json"] = b"[]"


def strange_column(members: dict[str, bytes]) -> None:
    members["note.jsonl"] = b'{"drill":"d1"}\n'


def strange_line(members: dict[str, bytes]) -> None:
    members["note.jsonl"] = b"{" * 100_000


CHANGES = (
    altered,
    shortened,
    reordered,
    without_a_table,
    without_manifest,
    strange_manifest,
    strange_column,
    strange_line,
)


def test_a_damaged_backup_restores_nothing(
    opened: Callable[[str], Store], new_address: Callable[[str], str], database: str, backup: Path
) -> None:
    again = opened(new_address(database))
    for change in CHANGES:
        with pytest.raises(StoreError):
            again.restore(changed(backup, change))
        assert again.drills() == []
    again.restore(backup)


def test_a_backup_of_another_version_is_refused(
    opened: Callable[[str], Store], new_address: Callable[[str], str], backup: Path
) -> None:
    def newer(members: dict[str, bytes]) -> None:
        manifest = json.loads(members["manifest.json"]) | {"format": 2, "drillsim": "9.9"}
        members["manifest.json"] = json.dumps(manifest).encode()

    with pytest.raises(StoreError, match=r"9\.9") as refused:
        opened(new_address("sqlite")).restore(changed(backup, newer))
    assert refused.value.code == "backup_format"


def test_a_file_that_is_no_backup_is_refused(
    opened: Callable[[str], Store], tmp_path: Path, backup: Path
) -> None:
    (tmp_path / "text.zip").write_text("no backup")
    (tmp_path / "half.zip").write_bytes(backup.read_bytes()[:-200])
    again = opened(f"sqlite:///{tmp_path}/again/drillsim.db")
    kinds: dict[str, type[DrillsimError]] = {
        "text.zip": StoreError,
        "half.zip": StoreError,
        "none.zip": InputError,
    }
    for name, kind in kinds.items():
        with pytest.raises(kind):
            again.restore(tmp_path / name)
    assert again.drills() == []


def test_a_backup_that_cannot_be_written_is_said(store: Store, tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"no-folder.*cannot be written"):
        store.backup(tmp_path / "no-folder" / "backup.zip")


# -- one drill, to another installation -------------------------------------------------------------------


@pytest.fixture
def carried(store: Store, tmp_path: Path) -> Path:
    """The file of a drill under way, from a store that holds another as well."""
    text = list(lines(Drill(setup(FLAGSHIP, "idle")).records))
    store.create_drill("d0", {}, "K7M0", text, NOW)
    store.create_drill("d1", {"vi": "Một", "en": "One"}, "K7M2", text, NOW, parent="d0", parent_t=0)
    store.checkpoint("d1", 5_000, "running", 1.0)
    store.add_account("lan", "director", "hash", NOW)
    person = store.add_person("d1", "Lan", "hash 1", NOW, seat="a/it")
    store.add_device(person.id, "hash 2", NOW)
    store.add_person("d0", "Ai khác", "hash 3", NOW, seat="a/it")
    store.set_seat_codes("d1", {"a/it": "QX34"})
    store.audit("lan", "d1", {"do": "start"}, NOW)
    store.rate("d1", "lan", "o1", "P", "tốt", 60_000, NOW)
    store.add_entries("d1", "findings", [{"kind": "area", "text": "báo cáo “chậm” 😀"}])
    store.carry_out("d1", tmp_path / "d1.zip")
    return tmp_path / "d1.zip"


@pytest.fixture
def other(opened: Callable[[str], Store], new_address: Callable[[str], str], database: str) -> Store:
    """Another installation, on the other kind of database, with a drill of its own."""
    found = opened(new_address(OTHER[database]))
    found.create_drill("d9", {}, "K7M9", ["line 0"], NOW)
    return found


def test_one_drill_is_carried_beside_those_of_another_installation(
    store: Store, other: Store, carried: Path
) -> None:
    assert stat.S_IMODE(carried.stat().st_mode) == 0o600
    assert other.carry_in(carried) == "d1"
    assert {row.id for row in other.drills()} == {"d1", "d9"}
    row = other.drill("d1")
    assert row is not None and (row.state, row.position, row.parent) == ("paused", 5_000, None)
    assert other.lines("d1") == store.lines("d1")
    assert other.people("d1") == store.people("d1")
    assert other.seat_codes("d1") == {"a/it": "QX34"}
    assert [(each.account, each.rating) for each in other.ratings("d1")] == [("lan", "P")]
    assert other.assessment("d1")["findings"] == store.assessment("d1")["findings"]
    assert other.accounts() == [] and other.person_by_token("hash 2") is None
    with pytest.raises(Conflict) as refused:
        other.carry_in(carried)
    assert refused.value.code == "drill_there"


def test_the_two_kinds_of_file_are_told_apart(
    store: Store, other: Store, carried: Path, tmp_path: Path
) -> None:
    store.backup(tmp_path / "all.zip")
    with pytest.raises(StoreError) as refused:
        other.carry_in(tmp_path / "all.zip")
    assert refused.value.code == "backup_whole"
    other.discard("d9")
    with pytest.raises(StoreError) as refused:
        other.restore(carried)
    assert refused.value.code == "backup_single"
    with pytest.raises(StoreError):
        store.carry_out("d7", tmp_path / "d7.zip")
    assert not (tmp_path / "d7.zip").exists()


def rewritten(path: Path, table: str, change: Callable[[list[bytes]], list[bytes]]) -> None:
    """A file whose rows were changed, and whose manifest agrees with that."""
    with zipfile.ZipFile(path) as archive:
        members = {name: archive.read(name) for name in archive.namelist()}
    rows = change(members[f"{table}.jsonl"].splitlines(keepends=True))
    members[f"{table}.jsonl"] = b"".join(rows)
    manifest = json.loads(members["manifest.json"])
    digest = hashlib.sha256(members[f"{table}.jsonl"]).hexdigest()
    manifest["tables"][table] = {"rows": len(rows), "sha256": digest}
    members["manifest.json"] = json.dumps(manifest).encode()
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)


@pytest.mark.parametrize(
    ("table", "old", "new"),
    [
        ("record", b'\\"seed\\":1', b'\\"seed\\":2'),
        ("drill", b'"records":', b'"records":9'),
        ("person", b'"drill":"d1"', b'"drill":"d9"'),
    ],
)
def test_what_was_altered_is_refused_and_nothing_is_added(
    other: Store, carried: Path, table: str, old: bytes, new: bytes
) -> None:
    def change(rows: list[bytes]) -> list[bytes]:
        made = [row.replace(old, new, 1) for row in rows]
        assert made != rows
        return made

    rewritten(carried, table, change)
    with pytest.raises(DrillsimError):
        other.carry_in(carried)
    assert [row.id for row in other.drills()] == ["d9"]
    assert other.people("d9") == []


@pytest.mark.parametrize("text", [b"[" * 100_000, b'{"tables": ' * 8_000])
def test_a_file_that_is_nothing_but_depth_is_damaged(other: Store, tmp_path: Path, text: bytes) -> None:
    path = tmp_path / "deep.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("manifest.json", text)
    for take in (other.carry_in, other.restore):
        with pytest.raises((StoreError, Conflict)):
            take(path)

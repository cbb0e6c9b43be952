"""Opening a store: the tables are made once, and are those of the schema."""

from __future__ import annotations

import stat
from collections.abc import Callable
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from drillsim.base.errors import StoreError
from drillsim.store import Store
from drillsim.store.schema import METADATA
from tests.drillsim.store.doing import begun, open_new

TOP = Path(__file__).parents[3]
NEWEST = max(path.name[1:4] for path in (TOP / "drillsim/store/migrations/versions").glob("v*.py"))

WITHOUT = {
    "sqlite": "DROP TRIGGER record_no_delete",
    "postgresql": "DROP FUNCTION drillsim_goes_whole() CASCADE",
}
"""What has to go before the columns that it asks for."""


def test_the_migrations_make_the_tables_of_the_schema(store: Store) -> None:
    with store.engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []


def test_what_an_older_version_kept_is_there_after_the_upgrade(
    opened: Callable[[str], Store], address: str, store: Store, drill: str
) -> None:
    store.add_account("lan", "evaluator", "h", "2026-11-23T08:00:00Z")
    store.rate("d1", "lan", "o1", "S", "", 60_000, "2026-11-23T08:00:00Z")
    with store.engine.begin() as connection:
        for table in (
            "entry",
            "grading",
            "signing_key",
            "seal",
            "office",
            "office_past",
            "office_key",
            "lease",
            "member",
            "sign_out",
            "pass",
        ):
            connection.execute(text(f"DROP TABLE {table}"))
        connection.execute(text(WITHOUT[connection.dialect.name]))
        connection.execute(text("ALTER TABLE account DROP COLUMN seen"))
        added = (
            "origin",
            "parent",
            "parent_t",
            "previous",
            "assessed",
            "day",
            "bytes",
            "archived",
            "discarded",
        )
        for column in added:
            connection.execute(text(f"ALTER TABLE drill DROP COLUMN {column}"))
        connection.execute(text("ALTER TABLE rating DROP COLUMN records"))
        for column in ("why", "note"):
            connection.execute(text(f"ALTER TABLE person DROP COLUMN {column}"))
        connection.execute(text("ALTER TABLE account DROP COLUMN unit"))
        connection.execute(text("UPDATE alembic_version SET version_num = '001'"))
    store.close()
    again = opened(address)
    row = again.drill("d1")
    assert row is not None
    assert (row.origin, row.parent, row.assessed, row.records) == ("live", None, 0, 2)
    assert (row.day, row.bytes, row.archived) == (None, 14, False)
    with pytest.raises(DatabaseError), again.engine.begin() as connection:
        connection.execute(text("DELETE FROM record"))
    assert [(each.rating, each.records) for each in again.ratings("d1")] == [("S", [])]
    assert again.lines("d1") == ["line 0", "line 1"]
    assert [(each.name, each.role, each.unit) for each in again.accounts()] == [("lan", "evaluator", "")]
    again.add_account("minh", "officer", "h", "2026-11-23T08:00:00Z", unit="so-khcn")
    with pytest.raises(StoreError):
        again.add_account("nam", "guest", "h", "2026-11-23T08:00:00Z")


def test_several_servers_may_open_a_new_database_at_once(
    opened: Callable[[str], Store], new_address: Callable[..., str], database: str
) -> None:
    address = new_address(database, bare=True)
    servers = [begun(open_new, address) for _ in range(4)]
    assert [line.recv() for _, line in servers] == ["ready"] * 4
    for _, line in servers:
        line.send("now")
    for process, _ in servers:
        process.join()
    assert [process.exitcode for process, _ in servers] == [0] * 4
    with opened(address).engine.connect() as connection:
        assert connection.scalars(text("SELECT version_num FROM alembic_version")).all() == [NEWEST]


def test_a_store_opened_again_holds_what_it_held(
    opened: Callable[[str], Store], address: str, store: Store, drill: str
) -> None:
    store.close()
    assert opened(address).lines("d1") == ["line 0", "line 1"]


def test_data_of_a_newer_version_is_left_alone(
    opened: Callable[[str], Store], address: str, store: Store
) -> None:
    with store.engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '999'"))
    with pytest.raises(StoreError) as refused:
        opened(address)
    assert refused.value.code == "store_newer"


@pytest.mark.parametrize(
    "url", ["", "drillsim.db", "sqlite://", "sqlite:///:memory:", "mysql://h/d", "postgresql://h"]
)
def test_an_address_of_another_kind_is_refused(url: str) -> None:
    with pytest.raises(StoreError) as refused:
        Store(url)
    assert refused.value.code == "store_address"


def test_a_file_that_cannot_be_made_and_one_that_is_no_database_are_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no database, but long enough to look at " * 100)
    for url in (f"sqlite:///{tmp_path}/file/drillsim.db", f"sqlite:///{tmp_path}/file"):
        with pytest.raises(StoreError):
            Store(url)


def test_only_its_owner_reads_the_file(opened: Callable[[str], Store], tmp_path: Path) -> None:
    opened(f"sqlite:///{tmp_path}/data/drillsim.db").audit("lan", None, {}, "2026-11-23T08:00:00Z")
    modes = {stat.S_IMODE(file.stat().st_mode) for file in (tmp_path / "data").iterdir()}
    assert modes == {0o600}

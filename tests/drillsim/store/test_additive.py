"""Migrations only add: a process of the version before goes on under the tables of the next one."""

from __future__ import annotations

from typing import Any

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, NullPool, create_engine, inspect

from drillsim.store.database import MIGRATIONS, parse
from tests.drillsim.store.postgres import Postgres

VERSIONS = sorted(path.name[1:4] for path in (MIGRATIONS / "versions").glob("v*.py"))
RULES = ("get_unique_constraints", "get_foreign_keys", "get_check_constraints")


def upgraded(connection: Connection, version: str) -> dict[str, dict[str, Any]]:
    """The tables as a version has them: columns by name, and the names of what refuses rows."""
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(MIGRATIONS))
    command.upgrade(config, version)
    look = inspect(connection)
    return {
        table: {
            "columns": {each["name"]: each for each in look.get_columns(table)},
            "key": look.get_pk_constraint(table)["constrained_columns"],
            "rules": {each["name"] for rule in RULES for each in getattr(look, rule)(table)}
            | {each["name"] for each in look.get_indexes(table) if each["unique"]},
        }
        for table in look.get_table_names()
    }


def breaks(before: dict[str, dict[str, Any]], after: dict[str, dict[str, Any]]) -> list[str]:
    """What the version before could not go on with."""
    found = [f"{table} is gone" for table in before.keys() - after.keys()]
    for table in before.keys() & after.keys():
        was, now = before[table], after[table]
        found += [f"{table}: another key"] if was["key"] != now["key"] else []
        found += [f"{table}: {rule} refuses more" for rule in now["rules"] - was["rules"]]
        for name, column in was["columns"].items():
            other = now["columns"].get(name)
            if other is None:
                found.append(f"{table}.{name} is gone")
            elif str(other["type"]) != str(column["type"]):
                found.append(f"{table}.{name} is of another type")
            elif other["nullable"] != column["nullable"]:
                found.append(f"{table}.{name} takes or gives nothing where it did not")
        for name in now["columns"].keys() - was["columns"].keys():
            added = now["columns"][name]
            if not added["nullable"] and added["default"] is None:
                found.append(f"{table}.{name} must be given by whoever does not know of it")
    return found


def test_every_migration_only_adds(postgres: Postgres) -> None:
    url = parse(postgres.address(bare=True))
    with create_engine(url, poolclass=NullPool).begin() as connection:
        before = upgraded(connection, VERSIONS[0])
        for version in VERSIONS[1:]:
            after = upgraded(connection, version)
            assert breaks(before, after) == [], version
            before = after


CHANGES = {
    "DROP TABLE pass": "pass is gone",
    "ALTER TABLE person RENAME COLUMN note TO said": "person.note is gone",
    "ALTER TABLE member ALTER COLUMN beats TYPE text": "member.beats is of another type",
    "ALTER TABLE drill ALTER COLUMN day SET NOT NULL": "drill.day takes or gives nothing where it did not",
    "ALTER TABLE member ADD COLUMN since text NOT NULL": "member.since must be given by whoever does not know of it",
    "ALTER TABLE member ADD CONSTRAINT one UNIQUE (address)": "member: one refuses more",
    "CREATE UNIQUE INDEX two ON member (address)": "member: two refuses more",
}


def test_what_would_break_the_version_before_is_found(postgres: Postgres) -> None:
    with create_engine(parse(postgres.address()), poolclass=NullPool).connect() as connection:
        before = upgraded(connection, VERSIONS[-1])
        for change, said in CHANGES.items():
            with connection.begin_nested() as tried:
                connection.exec_driver_sql(change)
                assert said in breaks(before, upgraded(connection, VERSIONS[-1]))
                tried.rollback()

"""Backup and restore: one portable archive for SQLite and PostgreSQL.

A zip file with a table a member, one JSON object a line, and ``manifest.json``: format, schema,
rows and SHA-256 of each table. It is read in one transaction, so a running server's backup is a
state that the server was in.
"""

from __future__ import annotations

import hashlib
import json
import os
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import IO, TypedDict

from sqlalchemy import Connection, Table, exists, func, insert, select, text

from drillsim import __version__
from drillsim.base.errors import Conflict, Fault, InputError, OutputError, StoreError, reason
from drillsim.store.database import Database
from drillsim.store.schema import (
    ACCOUNT,
    AUDIT,
    DEVICE,
    DRILL,
    ENTRY,
    GRADING,
    NOTE,
    OFFICE,
    OFFICE_PAST,
    PERSON,
    RATING,
    RECORD,
    SEAL,
    SEAT_CODE,
    SIGNING_KEY,
)

FORMAT = 1
MAX_LINE = 8_000_000
MAX_MANIFEST = 100_000
_PAGE = 1000
# In the order in which they can be filled.
_TABLES = (
    *(DRILL, RECORD, ACCOUNT, PERSON, DEVICE, SEAT_CODE, AUDIT, RATING, NOTE, ENTRY, GRADING),
    *(SIGNING_KEY, SEAL, OFFICE, OFFICE_PAST),
)

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class Manifest(TypedDict):
    """What a backup says of itself."""

    format: object
    schema: object
    drillsim: object
    tables: dict[str, object]


class Archive(Database):
    """Carries everything that is kept to a file and back."""

    def backup(self, path: Path) -> None:
        """Write everything, as of one moment, into a file; others may go on writing.

        Args:
            path: the file, replaced when it is there. Only its owner can read it: it holds names, what
                people wrote, hashes of passwords, and the signing key.

        Raises:
            OutputError: when the file cannot be written.
            StoreError: when the database cannot be read.
        """
        with self.snapshot() as connection, _written(path) as archive:
            manifest: dict[str, object] = {"format": FORMAT, "drillsim": __version__}
            manifest["schema"] = _schema(connection)
            manifest["tables"] = {table.name: _pack(connection, table, archive) for table in _TABLES}
            archive.writestr("manifest.json", json.dumps(manifest, indent=1))

    def restore(self, path: Path) -> None:
        """Fill an empty store from a backup; all of it, or nothing.

        Raises:
            InputError: when the file cannot be read.
            Conflict: when the store is not empty.
            StoreError: when the backup is damaged, or of another version.
        """
        with self.writing() as connection, _opened(path) as archive:
            if any(connection.scalar(select(exists().select_from(table))) for table in _TABLES):
                raise Conflict("store_not_empty")
            manifest = _manifest(archive, path)
            if manifest["format"] != FORMAT or manifest["schema"] != _schema(connection):
                raise StoreError("backup_format", file=str(path), version=str(manifest["drillsim"]))
            for table in _TABLES:
                if _unpack(connection, table, archive) != manifest["tables"][table.name]:
                    raise StoreError("backup_altered", file=str(path), part=table.name)
            if not _counts_agree(connection):
                raise StoreError("backup_altered", file=str(path), part=RECORD.name)


def _schema(connection: Connection) -> str:
    return str(connection.scalar(text("SELECT version_num FROM alembic_version")))


def _columns(table: Table) -> list[str]:
    """The columns that are carried; numbers that the database gives are given anew, in the same order."""
    return [column.name for column in table.columns if column is not table.autoincrement_column]


def _pack(connection: Connection, table: Table, archive: zipfile.ZipFile) -> dict[str, object]:
    names = _columns(table)
    digest, count = hashlib.sha256(), 0
    wanted = select(*(table.c[name] for name in names)).order_by(*table.primary_key.columns)
    with archive.open(f"{table.name}.jsonl", "w", force_zip64=True) as member:
        for row in connection.execute(wanted, execution_options={"yield_per": _PAGE}):
            line = f"{_encode(dict(zip(names, row, strict=True)))}\n".encode()
            member.write(line)
            digest.update(line)
            count += 1
    return {"rows": count, "sha256": digest.hexdigest()}


def _unpack(connection: Connection, table: Table, archive: zipfile.ZipFile) -> dict[str, object]:
    names = set(_columns(table))
    digest, count = hashlib.sha256(), 0
    with archive.open(f"{table.name}.jsonl") as member:
        lines = _lines(member)
        while page := list(islice(lines, _PAGE)):
            digest.update(b"".join(page))
            rows = [json.loads(line) for line in page]
            if any(not isinstance(row, dict) or set(row) != names for row in rows):
                raise ValueError(table.name)
            connection.execute(insert(table), rows)
            count += len(rows)
    return {"rows": count, "sha256": digest.hexdigest()}


def _lines(member: IO[bytes]) -> Iterator[bytes]:
    while line := member.readline(MAX_LINE):
        if not line.endswith(b"\n"):
            raise ValueError(len(line))
        yield line


def _manifest(archive: zipfile.ZipFile, path: Path) -> Manifest:
    with archive.open("manifest.json") as member:
        found = json.loads(member.read(MAX_MANIFEST))
    if not isinstance(found, dict) or not isinstance(found.get("tables"), dict):
        raise StoreError("backup_altered", file=str(path), part="manifest.json")
    return {
        "format": found.get("format"),
        "schema": found.get("schema"),
        "drillsim": found.get("drillsim"),
        "tables": found["tables"],
    }


def _counts_agree(connection: Connection) -> bool:
    counted = select(func.count()).where(RECORD.c.drill == DRILL.c.id).scalar_subquery()
    return not connection.scalar(select(exists().select_from(DRILL).where(DRILL.c.records != counted)))


@contextmanager
def _written(path: Path) -> Iterator[zipfile.ZipFile]:
    """A new archive that takes its name only when it is whole and on the disk."""
    part = path.with_name(path.name + ".part")
    try:
        part.unlink(missing_ok=True)
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(part, flags, 0o600), "wb") as file:
            with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
                yield archive
            file.flush()
            os.fsync(file.fileno())
        os.replace(part, path)
    except OSError as error:
        why = reason(error)
        raise OutputError("backup_unwritable", file=str(path), why=why) from None
    finally:
        part.unlink(missing_ok=True)


@contextmanager
def _opened(path: Path) -> Iterator[zipfile.ZipFile]:
    try:
        with zipfile.ZipFile(path) as archive:
            yield archive
    except OSError as error:
        raise InputError([Fault(str(path), 0, "unreadable", {"why": reason(error)})]) from None
    except (zipfile.BadZipFile, zlib.error, EOFError, KeyError, ValueError, NotImplementedError) as error:
        raise StoreError("backup_altered", file=str(path), part=str(error) or type(error).__name__) from None

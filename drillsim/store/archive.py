"""Backup and restore: one portable archive for SQLite and PostgreSQL.

A zip file with a table a member, one JSON object a line, and ``manifest.json``: format, schema,
rows and SHA-256 of each table. It is read in one transaction, so a running server's backup is a
state that the server was in. One drill by itself is carried to another installation in the same form.
"""

from __future__ import annotations

import hashlib
import json
import os
import zipfile
import zlib
from base64 import b64decode
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path
from typing import IO, TypedDict

from sqlalchemy import Connection, Table, exists, func, insert, select, text, update

from drillsim import __version__
from drillsim.base.errors import Conflict, Fault, InputError, OutputError, StoreError, reason
from drillsim.journal.replay import read
from drillsim.journal.seal import Public, Seal, statement
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
_DAMAGED = (
    *(zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError),
    *(KeyError, OverflowError, RecursionError, ValueError),
)
"""What a file is met with that is no archive of ours: deeper or larger than anything we write, too."""
# In the order in which they can be filled.
_TABLES = (
    *(DRILL, RECORD, ACCOUNT, PERSON, DEVICE, SEAT_CODE, AUDIT, RATING, NOTE, ENTRY, GRADING),
    *(SIGNING_KEY, SEAL, OFFICE, OFFICE_PAST),
)

# What goes along with one drill: no account, no key, and no secret of anybody's device.
_OF_DRILL = (DRILL, RECORD, PERSON, SEAT_CODE, AUDIT, RATING, NOTE, ENTRY, GRADING, SEAL)

_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class Manifest(TypedDict):
    """What a backup says of itself."""

    format: object
    schema: object
    drillsim: object
    drill: object
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

    def carry_out(self, drill: str, path: Path) -> None:
        """Write one drill with all that belongs to it, as of one moment, for another installation.

        Args:
            drill: its id.
            path: the file, replaced when it is there. Only its owner can read it.

        Raises:
            OutputError: when the file cannot be written.
            StoreError: when there is no such drill, or the database cannot be read.
        """
        with self.snapshot() as connection:
            if connection.scalar(select(DRILL.c.id).where(DRILL.c.id == drill)) is None:
                raise StoreError("store_missing", value=drill)
            with _written(path) as archive:
                manifest: dict[str, object] = {"format": FORMAT, "drillsim": __version__, "drill": drill}
                manifest["schema"] = _schema(connection)
                packed = {table.name: _pack(connection, table, archive, drill) for table in _OF_DRILL}
                archive.writestr("manifest.json", json.dumps(manifest | {"tables": packed}, indent=1))

    def carry_in(self, path: Path) -> str:
        """Take in one drill from another installation, beside those that are there; all of it, or nothing.

        One that was under way stands paused. Its journal is proved by its chain, and by the signature that it
        was given where it ended.

        Returns:
            Its id.

        Raises:
            InputError: when the file cannot be read.
            Conflict: when the drill, or a code of it, is here already.
            JournalError: when its journal was altered.
            StoreError: when the file is damaged, of another version, or a backup of everything.
        """
        with self.writing() as connection, _opened(path) as archive:
            manifest = _manifest(archive, path)
            if manifest["format"] != FORMAT or manifest["schema"] != _schema(connection):
                raise StoreError("backup_format", file=str(path), version=str(manifest["drillsim"]))
            drill = manifest["drill"]
            if not isinstance(drill, str):
                raise StoreError("backup_whole", file=str(path))
            if connection.scalar(select(DRILL.c.id).where(DRILL.c.id == drill)) is not None:
                raise Conflict("drill_there", value=drill)
            for table in _OF_DRILL:
                if _unpack(connection, table, archive, drill) != manifest["tables"].get(table.name):
                    raise StoreError("backup_altered", file=str(path), part=table.name)
            if not _is_whole(connection, drill):
                raise StoreError("backup_altered", file=str(path), part=DRILL.name)
            _settle(connection, drill)
            return drill

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
            if manifest["drill"] is not None:
                raise StoreError("backup_single", file=str(path))
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


def _pack(
    connection: Connection, table: Table, archive: zipfile.ZipFile, drill: str | None = None
) -> dict[str, object]:
    """Write a table, or what of it is of one drill."""
    names = _columns(table)
    digest, count = hashlib.sha256(), 0
    wanted = select(*(table.c[name] for name in names)).order_by(*table.primary_key.columns)
    if drill is not None:
        wanted = wanted.where((table.c.id if table is DRILL else table.c.drill) == drill)
    with archive.open(f"{table.name}.jsonl", "w", force_zip64=True) as member:
        for row in connection.execute(wanted, execution_options={"yield_per": _PAGE}):
            line = f"{_encode(dict(zip(names, row, strict=True)))}\n".encode()
            member.write(line)
            digest.update(line)
            count += 1
    return {"rows": count, "sha256": digest.hexdigest()}


def _unpack(
    connection: Connection, table: Table, archive: zipfile.ZipFile, drill: str | None = None
) -> dict[str, object]:
    """Fill a table; with a drill, with rows of that one alone."""
    names = set(_columns(table))
    digest, count = hashlib.sha256(), 0
    with archive.open(f"{table.name}.jsonl") as member:
        lines = _lines(member)
        while page := list(islice(lines, _PAGE)):
            digest.update(b"".join(page))
            rows = [json.loads(line) for line in page]
            if any(not isinstance(row, dict) or set(row) != names for row in rows):
                raise ValueError(table.name)
            if drill is not None and any(row["id" if table is DRILL else "drill"] != drill for row in rows):
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
        "drill": found.get("drill"),
        "drillsim": found.get("drillsim"),
        "tables": found["tables"],
    }


def _counts_agree(connection: Connection) -> bool:
    counted = select(func.count()).where(RECORD.c.drill == DRILL.c.id).scalar_subquery()
    return not connection.scalar(select(exists().select_from(DRILL).where(DRILL.c.records != counted)))


def _is_whole(connection: Connection, drill: str) -> bool:
    """Whether everything taken in is of this drill, and its journal is whole.

    Raises:
        JournalError: when the journal was altered.
    """
    row = connection.execute(select(DRILL.c.records, DRILL.c.bytes).where(DRILL.c.id == drill)).one_or_none()
    lines = connection.scalars(select(RECORD.c.line).where(RECORD.c.drill == drill).order_by(RECORD.c.seq))
    journal = read(f"{line}\n" for line in lines)
    kept = connection.execute(select(SEAL).where(SEAL.c.drill == drill)).one_or_none()
    if kept is not None:
        seal = Seal(kept.head, kept.records, Public(b64decode(kept.public)), b64decode(kept.signature))
        seal.check(journal.head, len(journal.records))
        signed = seal.public.signed(seal.signature, statement(seal.head, seal.records))
    else:
        signed = True
    return row is not None and row.records == len(journal.records) and signed


def _settle(connection: Connection, drill: str) -> None:
    """Let a drill stand where it is taken in: paused, beside those alone that are there.

    One that is over without a signature gets none here, as an upload does: nobody here saw how it came about.
    """
    change = update(DRILL).where(DRILL.c.id == drill)
    connection.execute(change.where(DRILL.c.state == "running").values(state="paused"))
    unsigned = DRILL.c.id.not_in(select(SEAL.c.drill))
    connection.execute(change.where(DRILL.c.state == "ended", unsigned).values(origin="upload"))
    others = DRILL.alias()
    for column in (DRILL.c.parent, DRILL.c.previous):
        gone = column.is_not(None) & column.not_in(select(others.c.id))
        connection.execute(change.where(gone).values({column.name: None}))


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
    except _DAMAGED as error:
        raise StoreError("backup_altered", file=str(path), part=str(error) or type(error).__name__) from None

"""The registers of an office: rows by register and key, each with its version and its past.

A row is a document of its register; the web layer says what is in it. Whoever changes one says which
version they saw, so that nobody's edit is overwritten unseen. A deleted row can be had back for
``KEPT_FOR`` days. Every change is in the audit trail, by keys alone: what documents hold of people can
be erased. A file that shows what a row says is a row of ``FILES``, whose part names the row: it goes when
the row does.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, delete, func, insert, select, update

from drillsim.base.errors import Conflict, StoreError
from drillsim.store.database import Database
from drillsim.store.rows import OfficePast, OfficeRow, OfficeWrite
from drillsim.store.schema import AUDIT, DRILL, OFFICE, OFFICE_PAST, PERSON

KEPT_FOR = 30
"""Days for which a deleted row can be had back."""
NEW = 0
"""The version of a row that is not there yet."""
FILES = "files"
"""The register of the files that show what rows of others say."""


def owner(register: str, key: str) -> str:
    """The part of a file that belongs to a row of a register."""
    return f"{register}:{key}"


class Registers(Database):
    """Rows of registers."""

    def keep(
        self,
        register: str,
        rows: Sequence[OfficeWrite],
        account: str,
        wall: str,
        files: Sequence[OfficeWrite] = (),
    ) -> None:
        """Keep new or changed rows of a register; all of them, or none.

        Args:
            register: which.
            rows: each with the version that its writer has seen, ``NEW`` for a row that was not there.
            account: who writes.
            wall: wall time.
            files: rows of ``FILES`` that are kept with them, or not at all.

        Raises:
            Conflict: when somebody else has changed one meanwhile, or it has been deleted.
            StoreError: when they cannot be stored.
        """
        with self.writing() as connection:
            _purge(connection, register, wall)
            for row in rows:
                _keep(connection, register, row, account, wall)
            for file in files:
                _keep(connection, FILES, file, account, wall)

    def office_rows(
        self,
        register: str,
        *,
        part: str | None = None,
        unit: str | None = None,
        keys: Collection[str] | None = None,
        deleted: bool = False,
    ) -> list[OfficeRow]:
        """The rows of a register by key.

        Args:
            register: which.
            part: only those of a part of it.
            unit: only those of a unit.
            keys: only these.
            deleted: those that are deleted and can be had back, in place of those that stand.
        """
        wanted = _rows().where(OFFICE.c.register == register)
        if part is not None:
            wanted = wanted.where(OFFICE.c.part == part)
        if unit is not None:
            wanted = wanted.where(OFFICE.c.unit == unit)
        if keys is not None:
            wanted = wanted.where(OFFICE.c.key.in_(keys))
        gone = OFFICE.c.deleted.is_not(None) if deleted else OFFICE.c.deleted.is_(None)
        with self.reading() as connection:
            found = connection.execute(wanted.where(gone).order_by(OFFICE.c.key))
            return [OfficeRow(*row) for row in found]

    def office_row(self, register: str, key: str) -> OfficeRow | None:
        """A row by its key; one that is deleted, too."""
        with self.reading() as connection:
            row = connection.execute(_rows().where(_is(register, key))).one_or_none()
            return OfficeRow(*row) if row is not None else None

    def office_keys(self, register: str, *, part: str | None = None, unit: str | None = None) -> set[str]:
        """The keys of all rows of a register that stand, or of those of a part or a unit."""
        wanted = select(OFFICE.c.key).where(OFFICE.c.register == register, OFFICE.c.deleted.is_(None))
        if part is not None:
            wanted = wanted.where(OFFICE.c.part == part)
        if unit is not None:
            wanted = wanted.where(OFFICE.c.unit == unit)
        with self.reading() as connection:
            return set(connection.scalars(wanted))

    def office_changed(self, register: str) -> dict[str, str]:
        """When each row of a register that stands was changed last, by its key."""
        wanted = select(OFFICE.c.key, OFFICE.c.changed).where(OFFICE.c.register == register)
        with self.reading() as connection:
            found = connection.execute(wanted.where(OFFICE.c.deleted.is_(None)))
            return {row.key: row.changed for row in found}

    def office_begun(self, registers: Sequence[str]) -> str | None:
        """When the first row of any of these registers was kept; None before that."""
        with self.reading() as connection:
            kept = [
                connection.scalar(select(func.min(table.c.changed)).where(table.c.register.in_(registers)))
                for table in (OFFICE, OFFICE_PAST)
            ]
            return min(filter(None, kept), default=None)

    def office_parts(self, register: str, *, unit: str | None = None) -> set[tuple[str, str]]:
        """Unit and part of all rows of a register that stand, or of those of a unit; each pair once."""
        wanted = select(OFFICE.c.unit, OFFICE.c.part).where(
            OFFICE.c.register == register, OFFICE.c.deleted.is_(None)
        )
        if unit is not None:
            wanted = wanted.where(OFFICE.c.unit == unit)
        with self.reading() as connection:
            return {(row[0], row[1]) for row in connection.execute(wanted.distinct())}

    def office_past(self, register: str, key: str) -> list[OfficePast]:
        """What a row was before, the latest first."""
        columns = (OFFICE_PAST.c[name] for name in OfficePast.__slots__)
        mine = (OFFICE_PAST.c.register == register) & (OFFICE_PAST.c.key == key)
        with self.reading() as connection:
            found = connection.execute(select(*columns).where(mine).order_by(OFFICE_PAST.c.id.desc()))
            return [OfficePast(*row) for row in found]

    def drop_office(self, register: str, key: str, seen: int, account: str, wall: str) -> None:
        """Delete a row, for as long as it can be had back.

        Raises:
            Conflict: when somebody else has changed it meanwhile.
            StoreError: when that cannot be stored.
        """
        with self.writing() as connection:
            _purge(connection, register, wall)
            row = _standing(connection, register, key, seen)
            _past(connection, row)
            changed = {"deleted": wall, "version": row.version + 1, "changed": wall, "account": account}
            connection.execute(update(OFFICE).where(_is(register, key)).values(changed))
            _noted(connection, register, key, "deleted", row.version + 1, account, wall)

    def restore_office(self, register: str, key: str, account: str, wall: str) -> None:
        """Have a deleted row back.

        Raises:
            StoreError: when it is not there any more, or that cannot be stored.
        """
        with self.writing() as connection:
            _purge(connection, register, wall)
            change = update(OFFICE).where(_is(register, key), OFFICE.c.deleted.is_not(None))
            values = {"deleted": None, "version": OFFICE.c.version + 1, "changed": wall, "account": account}
            version = connection.scalar(change.values(values).returning(OFFICE.c.version))
            if version is None:
                raise StoreError("store_missing", value=key)
            _noted(connection, register, key, "restored", int(version), account, wall)

    def erase_office(self, register: str, key: str, account: str, wall: str) -> None:
        """Erase a row with all its past, at once and for good; the trail keeps that it was.

        Raises:
            StoreError: when there is none, or that cannot be stored.
        """
        with self.writing() as connection:
            if connection.execute(delete(OFFICE).where(_is(register, key))).rowcount != 1:
                raise StoreError("store_missing", value=key)
            mine = (OFFICE_PAST.c.register == register) & (OFFICE_PAST.c.key == key)
            connection.execute(delete(OFFICE_PAST).where(mine))
            _let_go(connection, register, [key])
            _noted(connection, register, key, "erased", NEW, account, wall)

    def drilled_seats(self) -> list[tuple[str, str, str]]:
        """Of every drill of people that is over: its id, when it was made, and a seat that somebody held."""
        held = PERSON.c.drill == DRILL.c.id, PERSON.c.state == "seated", PERSON.c.seat.is_not(None)
        wanted = select(DRILL.c.id, DRILL.c.created, PERSON.c.seat).distinct()
        over = DRILL.c.state == "ended", DRILL.c.origin == "live"
        with self.reading() as connection:
            found = connection.execute(wanted.where(*held, *over).order_by(DRILL.c.created, PERSON.c.seat))
            return [(row[0], row[1], row[2]) for row in found]


def _keep(connection: Connection, register: str, row: OfficeWrite, account: str, wall: str) -> None:
    found = connection.execute(_rows().where(_is(register, row.key))).one_or_none()
    values: dict[str, object] = {"part": row.part, "unit": row.unit, "document": dict(row.document)}
    values |= {"changed": wall, "account": account}
    if found is None:
        if row.seen != NEW:
            raise Conflict("store_changed", value=row.key)
        values |= {"register": register, "key": row.key, "version": 1, "deleted": None}
        connection.execute(insert(OFFICE), values)
        _noted(connection, register, row.key, "made", 1, account, wall)
        return
    stands = OfficeRow(*found)
    # A key whose row was deleted may be used anew by who has not seen it.
    if row.seen != (stands.version if stands.deleted is None else NEW):
        raise Conflict("store_changed", value=row.key)
    _past(connection, stands)
    values |= {"version": stands.version + 1, "deleted": None}
    connection.execute(update(OFFICE).where(_is(register, row.key)).values(values))
    _noted(connection, register, row.key, "changed", stands.version + 1, account, wall)


def _standing(connection: Connection, register: str, key: str, seen: int) -> OfficeRow:
    found = connection.execute(_rows().where(_is(register, key))).one_or_none()
    if found is None or found.deleted is not None or found.version != seen:
        raise Conflict("store_changed", value=key)
    return OfficeRow(*found)


def _past(connection: Connection, row: OfficeRow) -> None:
    """Keep what a row was until now."""
    kept = {name: getattr(row, name) for name in OfficePast.__slots__}
    connection.execute(insert(OFFICE_PAST), kept)


def _purge(connection: Connection, register: str, wall: str) -> None:
    """Let go of the rows of a register that were deleted too long ago to be had back."""
    before = (datetime.fromisoformat(wall) - timedelta(days=KEPT_FOR)).isoformat(timespec="milliseconds")
    late = (OFFICE.c.register == register) & (OFFICE.c.deleted < before)
    gone = connection.scalars(delete(OFFICE).where(late).returning(OFFICE.c.key)).all()
    if gone:
        mine = OFFICE_PAST.c.register == register
        connection.execute(delete(OFFICE_PAST).where(mine, OFFICE_PAST.c.key.in_(gone)))
        _let_go(connection, register, gone)


def _let_go(connection: Connection, register: str, keys: Sequence[str]) -> None:
    """Let go of the files of rows that are gone."""
    theirs = OFFICE.c.part.in_([owner(register, key) for key in keys])
    connection.execute(delete(OFFICE).where(OFFICE.c.register == FILES, theirs))


def _noted(
    connection: Connection, register: str, key: str, did: str, version: int, account: str, wall: str
) -> None:
    what = {"office": did, "register": register, "key": key, "version": version}
    connection.execute(insert(AUDIT), {"wall": wall, "account": account, "drill": None, "what": what})


def _is(register: str, key: str) -> ColumnElement[bool]:
    return (OFFICE.c.register == register) & (OFFICE.c.key == key)


def _rows() -> Select[Any]:
    return select(*(OFFICE.c[name] for name in OfficeRow.__slots__))

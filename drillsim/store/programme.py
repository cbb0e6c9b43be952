"""The programme of drills: renamed, put away, taken out whole; what room all takes."""

from __future__ import annotations

import shutil
from pathlib import Path

from sqlalchemy import delete, select, text, update

from drillsim.base.errors import StoreError
from drillsim.base.texts import Words
from drillsim.store.database import Database
from drillsim.store.schema import (
    DEVICE,
    DRILL,
    ENTRY,
    GRADING,
    LEASE,
    NOTE,
    PASS,
    PERSON,
    RATING,
    RECORD,
    SEAL,
    SEAT_CODE,
)

_OF_DRILL = (LEASE, SEAL, GRADING, ENTRY, NOTE, RATING, SEAT_CODE, PERSON, RECORD)


class Programme(Database):
    """What the organisers' board shows of all drills, and does with one."""

    def rename(self, drill: str, title: Words) -> None:
        """Call a drill otherwise, here: its journal keeps the name that it began with.

        Raises:
            StoreError: when it cannot be stored, or there is no such drill.
        """
        self._set(drill, title=title)

    def archive(self, drill: str, archived: bool = True) -> None:
        """Put a drill away, or take it back.

        Raises:
            StoreError: when it cannot be stored, or there is no such drill.
        """
        self._set(drill, archived=archived)

    def discard(self, drill: str) -> None:
        """Take a drill out with all that belongs to it; the audit trail stays.

        Raises:
            StoreError: when it cannot be stored, or there is no such drill.
        """
        with self.writing() as connection:
            marked = update(DRILL).where(DRILL.c.id == drill).values(discarded=True)
            if connection.execute(marked).rowcount != 1:
                raise StoreError("store_missing", value=drill)
            theirs = select(PERSON.c.id).where(PERSON.c.drill == drill)
            for table in (DEVICE, PASS):
                connection.execute(delete(table).where(table.c.person.in_(theirs)))
            for table in _OF_DRILL:
                connection.execute(delete(table).where(table.c.drill == drill))
            connection.execute(delete(DRILL).where(DRILL.c.id == drill))

    def size(self) -> int:
        """How many bytes the database takes; what was taken out is not counted, and is used again."""
        asked = {
            "sqlite": "SELECT (page_count - freelist_count) * page_size "
            "FROM pragma_page_count, pragma_freelist_count, pragma_page_size",
            "postgresql": "SELECT pg_database_size(current_database())",
        }
        with self.reading() as connection:
            return int(connection.scalar(text(asked[self.engine.dialect.name])) or 0)

    def room(self) -> int | None:
        """How many bytes are free on the disk of an SQLite file; of PostgreSQL's nobody here knows."""
        if self.engine.dialect.name != "sqlite" or self.engine.url.database is None:
            return None
        return shutil.disk_usage(Path(self.engine.url.database).parent).free

    def _set(self, drill: str, **change: object) -> None:
        with self.writing() as connection:
            if connection.execute(update(DRILL).where(DRILL.c.id == drill).values(change)).rowcount != 1:
                raise StoreError("store_missing", value=drill)

"""Keys of what the office seals: one each, in no backup, destroyed for good.

Whoever destroys a key destroys what is sealed with it wherever a copy of that lies. That a key was
destroyed, by whom and when, stays in the audit trail, and the key's row says when.
"""

from __future__ import annotations

import sqlite3

from sqlalchemy import Connection, delete, insert, select, text
from sqlalchemy.exc import SQLAlchemyError

from drillsim.base.errors import Conflict, StoreError
from drillsim.store.database import Database
from drillsim.store.rows import KeptKey
from drillsim.store.schema import AUDIT, OFFICE_KEY


class Vault(Database):
    """Keys by name."""

    def kept_key(self, name: str) -> KeptKey | None:
        """A key by its name; None where there never was one, as in data filled from a backup."""
        columns = (OFFICE_KEY.c[column] for column in KeptKey.__slots__)
        with self.reading() as connection:
            row = connection.execute(select(*columns).where(OFFICE_KEY.c.name == name)).one_or_none()
        return KeptKey(*row) if row is not None else None

    def keep_key(self, name: str, secret: str, account: str, wall: str) -> None:
        """Keep a key.

        Args:
            name: of the key.
            secret: the key.
            account: who keeps it.
            wall: wall time.

        Raises:
            Conflict: when there is one of that name, or there was.
            StoreError: when it cannot be stored.
        """
        with self.writing() as connection:
            if connection.scalar(select(OFFICE_KEY.c.name).where(OFFICE_KEY.c.name == name)) is not None:
                raise Conflict("store_changed", value=name)
            connection.execute(insert(OFFICE_KEY), {"name": name, "secret": secret, "made": wall})
            _noted(connection, name, "kept", account, wall)

    def destroy_key(self, name: str, account: str, wall: str) -> bool:
        """Destroy a key for good; one that is destroyed already stays so.

        Args:
            name: of the key.
            account: who destroys it.
            wall: wall time.

        Returns:
            Whether the database's own files hold nothing of it any more. While others read they may for a
            while: destroying it once more sees to that. What PostgreSQL archives elsewhere is not reached.

        Raises:
            StoreError: when there is none, or that cannot be stored.
        """
        with self.writing() as connection:
            if connection.dialect.name == "sqlite":
                connection.execute(text("PRAGMA secure_delete = ON"))
            mine = OFFICE_KEY.c.name == name
            wanted = select(OFFICE_KEY.c.made, OFFICE_KEY.c.destroyed).where(mine)
            row = connection.execute(wanted).one_or_none()
            if row is None:
                raise StoreError("store_missing", value=name)
            if row.destroyed is None:
                connection.execute(delete(OFFICE_KEY).where(mine))
                gone = {"name": name, "secret": None, "made": row.made, "destroyed": wall}
                connection.execute(insert(OFFICE_KEY), gone)
                _noted(connection, name, "destroyed", account, wall)
        try:
            return self._swept()
        except (SQLAlchemyError, sqlite3.Error):
            return False

    def _swept(self) -> bool:
        """Have the database write its files anew where rows were that are gone; whether it could."""
        if self.engine.dialect.name != "sqlite":
            with self.engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
                connection.execute(text("VACUUM FULL office_key"))
            return True
        raw = self.engine.raw_connection()
        try:
            driver = raw.driver_connection
            assert isinstance(driver, sqlite3.Connection)
            busy, *_ = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            return not busy
        finally:
            raw.close()


def _noted(connection: Connection, name: str, did: str, account: str, wall: str) -> None:
    what = {"office": did, "register": "keys", "key": name}
    connection.execute(insert(AUDIT), {"wall": wall, "account": account, "drill": None, "what": what})

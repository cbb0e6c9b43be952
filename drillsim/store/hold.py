"""A PostgreSQL database for one server at a time: two would play the same drills twice.

An advisory lock lasts as long as its session, so it has a connection of its own; it ends with the
server, however that ends. When the connection is lost, as when the database is restarted, nothing
is written until the lock has been taken again, and never once another server has it.
"""

from __future__ import annotations

import contextlib
import selectors
import time
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, NullPool, text
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from drillsim.base.errors import StoreError
from drillsim.store.database import PATIENCE, parse, postgresql, refusals

AGAIN = 1.0
"""Seconds between two attempts to take it again."""

_LOCK = 0x6472696C6D
_NOT_FREE = "55P03"
# The database frees what a machine held that has lost its power or its network, after some 10 s.
_SETTINGS = {
    # A server killed just now may still stand in its way for a moment.
    "lock_timeout": "3s",
    "tcp_keepalives_idle": PATIENCE,
    "tcp_keepalives_interval": 1,
    "tcp_keepalives_count": PATIENCE,
}
_HOLDER = text(
    "SELECT pid, backend_start, application_name FROM pg_locks JOIN pg_stat_activity USING (pid) "
    "JOIN pg_database ON pg_database.oid = pg_locks.database "
    "WHERE locktype = 'advisory' AND granted AND pg_database.datname = current_database() "
    f"AND classid = {_LOCK >> 32} AND objid = {_LOCK & 0xFFFFFFFF} AND objsubid = 1"
)
_OURS = text(f"SELECT EXISTS (SELECT FROM ({_HOLDER.text}) AS holder WHERE pid = pg_backend_pid())")


class Hold:
    """Holds a PostgreSQL database for this process, until it is let go or the process ends in any way.

    Args:
        url: of the database.
        address: where the server that takes it serves; told to whoever comes later.

    Raises:
        StoreError: when another server holds it, or the database does not answer.
    """

    def __init__(self, url: str, address: str) -> None:
        named = parse(url)
        self._value = f"{named.host or 'localhost'}/{named.database}"
        self._engine = postgresql(named, _SETTINGS, address, poolclass=NullPool, isolation_level="AUTOCOMMIT")
        self._session: tuple[int, datetime] | None = None
        self._connection = self._take()
        self._held = True

    def check(self) -> None:
        """Let nothing be written while it is not held.

        Raises:
            StoreError: when it is not.
        """
        if not self._held:
            raise StoreError("database_unheld", value=self._value)

    def keep(self) -> StoreError:
        """Hold it on, for as long as nobody else has it; it is taken again whenever its connection is lost.

        Returns:
            The refusal, once another server has it.
        """
        while True:
            _until_cut(self._connection)
            self._held = False
            self._close()
            while not self._held:
                try:
                    self._connection = self._take()
                    self._held = True
                except StoreError as error:
                    if error.code == "database_in_use":
                        return error
                    time.sleep(AGAIN)

    def release(self) -> None:
        """Let the database go."""
        self._held = False
        self._close()

    def _take(self) -> Connection:
        with refusals(), contextlib.ExitStack() as failed:
            connection = self._engine.connect()
            failed.callback(connection.close)
            while not _locked(connection):
                holder = connection.execute(_HOLDER).one_or_none()
                # Whoever had it may have let it go just now.
                if holder is not None:
                    raise self._refusal(*holder)
            pid, since, _ = connection.execute(_HOLDER).one()
            self._session = (pid, since)
            failed.pop_all()
            return connection

    def _refusal(self, pid: int, since: datetime, name: str) -> StoreError:
        """Why it cannot be had: another server has it, or our own session, cut off, is not over yet."""
        if (pid, since) == self._session:
            return StoreError("database_unheld", value=self._value)
        return StoreError("database_in_use", value=self._value, address=name.partition(" ")[2] or "?")

    def _close(self) -> None:
        with contextlib.suppress(SQLAlchemyError):
            self._connection.invalidate()
            self._connection.close()


def _locked(connection: Connection) -> bool:
    try:
        connection.execute(text(f"SELECT pg_advisory_lock({_LOCK})"))
    except DBAPIError as error:
        if getattr(error.orig, "sqlstate", None) == _NOT_FREE:
            # Let go at the moment the wait ended, it is ours in spite of the refusal.
            return bool(connection.scalar(_OURS))
        raise
    return True


def claim(url: str, address: str) -> Hold | None:
    """Hold a PostgreSQL database; None for SQLite, whose folder is locked (``web/net/lock.py``).

    Raises:
        StoreError: when another server holds it, or the database does not answer.
    """
    return Hold(url, address) if parse(url).drivername.startswith("postgresql") else None


def _until_cut(connection: Connection) -> None:
    """Wait, without asking, until the database or the network ends a connection."""
    session: Any = connection.connection.driver_connection
    errors: Any = connection.dialect.dbapi
    with selectors.DefaultSelector() as ready, contextlib.suppress(errors.Error):
        ready.register(session.fileno(), selectors.EVENT_READ)
        while not session.closed:
            ready.select()
            session.pgconn.consume_input()

"""A PostgreSQL database for one server at a time: two would play the same drills twice.

An advisory lock lasts as long as its session, so it has a connection of its own; it ends with the
server, however that ends. When the connection is lost, as when the database is restarted, nothing
is written until the lock has been taken again, and never once another server has it.

Who holds it and serves says every other second that it is there. A server that stands by (``await_turn``)
ends the session of one that is silent, as a stopped process is, and takes over. Each transaction that writes
asks the database whether the session that holds is still there, under a lock that whoever takes over waits
for: a server that has been silent, and goes on, writes nothing, not even what it was about to.
"""

from __future__ import annotations

import contextlib
import selectors
import time
from collections.abc import Callable
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, NullPool, text
from sqlalchemy.exc import DBAPIError, SQLAlchemyError

from drillsim.base.errors import StoreError
from drillsim.store.database import PATIENCE, parse, postgresql, refusals

AGAIN = 1.0
"""Seconds between two attempts to take it again."""

SAID_EVERY = 2.0
"""Seconds after which who holds it says again that it is there."""

SOON = 0.1
"""Seconds after which it is said for the first time."""

SILENT = 6.0
"""Seconds without a word after which who stands by takes over."""

LOCK = 0x6472696C6D
"""The lock of a server that serves alone; those that serve together share it."""

_FENCE = 0x6472696C6E
_SAYING = "SELECT 1 AS serving"
_NOT_FREE = "55P03"
# The database frees what a machine held that has lost its power or its network, after some 10 s.
_SETTINGS = {
    "tcp_keepalives_idle": PATIENCE,
    "tcp_keepalives_interval": 1,
    "tcp_keepalives_count": PATIENCE,
}
_HOLDER = text(
    "SELECT pid, backend_start, application_name FROM pg_locks JOIN pg_stat_activity USING (pid) "
    "JOIN pg_database ON pg_database.oid = pg_locks.database "
    "WHERE locktype = 'advisory' AND granted AND pg_database.datname = current_database() "
    f"AND classid = {LOCK >> 32} AND objid = {LOCK & 0xFFFFFFFF} AND objsubid = 1 LIMIT 1"
)
_SILENT = text(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
    f"WHERE pid IN (SELECT pid FROM ({_HOLDER.text}) AS holder) "
    f"AND query = '{_SAYING}' AND clock_timestamp() - state_change > interval '{SILENT} seconds'"
)
_WRITERS = text(
    "SELECT pg_terminate_backend(pid) FROM pg_locks JOIN pg_database ON pg_database.oid = pg_locks.database "
    "WHERE locktype = 'advisory' AND granted AND pg_database.datname = current_database() "
    f"AND classid = {_FENCE >> 32} AND objid = {_FENCE & 0xFFFFFFFF} AND pid <> pg_backend_pid()"
)
# The lock lasts as long as its session. What is looked at depends on the fence: it is looked at behind it.
_HELD = text(
    f"SELECT EXISTS (SELECT FROM (SELECT pg_advisory_xact_lock_shared({_FENCE})::text AS got OFFSET 0) "
    "AS fence, LATERAL pg_stat_get_activity(:pid + length(fence.got)) AS holder "
    "WHERE holder.backend_start = :since)"
)
_OURS = text(f"SELECT EXISTS (SELECT FROM ({_HOLDER.text}) AS holder WHERE pid = pg_backend_pid())")


class Hold:
    """Holds a PostgreSQL database for this process, until it is let go or the process ends in any way.

    Args:
        url: of the database.
        address: where the server that takes it serves; told to whoever comes later.
        patience: seconds to wait for it: a server killed just now may still have it for a moment.

    Attributes:
        serving: whether we answer; from then on who stands by may expect to hear of us.

    Raises:
        StoreError: when another server holds it, or the database does not answer.
    """

    def __init__(self, url: str, address: str, patience: int = 3) -> None:
        named = parse(url)
        settings = {**_SETTINGS, "lock_timeout": f"{patience}s"}
        self._value = f"{named.host or 'localhost'}/{named.database}"
        self._engine = postgresql(named, settings, address, poolclass=NullPool, isolation_level="AUTOCOMMIT")
        self.serving = False
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

    def fence(self, connection: Connection) -> None:
        """Let a transaction write only while the database itself says that we hold it.

        Until it ends, nobody else can have taken over.

        Raises:
            StoreError: when we do not.
        """
        pid, since = self._session or (0, None)
        if not connection.scalar(_HELD, {"pid": pid, "since": since}):
            raise StoreError("database_unheld", value=self._value)

    def keep(self) -> StoreError:
        """Hold it on, for as long as nobody else has it; it is taken again whenever its connection is lost.

        Returns:
            The refusal, once another server has it.
        """
        while True:
            self._until_cut()
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

    def _until_cut(self) -> None:
        """Say now and then that we are there, until the database or the network ends the connection."""
        session: Any = self._connection.connection.driver_connection
        errors: Any = self._connection.dialect.dbapi
        with selectors.DefaultSelector() as ready, contextlib.suppress(errors.Error, SQLAlchemyError):
            ready.register(session.fileno(), selectors.EVENT_READ)
            said = False
            while not session.closed:
                # Of one that is stopped before it has said a word, nobody would know that it is silent.
                if ready.select(SAID_EVERY if said else SOON):
                    session.pgconn.consume_input()
                elif self.serving:
                    self._connection.exec_driver_sql(_SAYING)
                    said = True

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
            _outlast(connection)
            self._session = (pid, since)
            failed.pop_all()
            return connection

    def _refusal(self, pid: int, since: datetime, name: str) -> StoreError:
        """Why it cannot be had: another server has it, or our own session, cut off, is not over yet."""
        if (pid, since) == self._session:
            return StoreError("database_unheld", value=self._value)
        return StoreError("database_in_use", value=self._value, address=name.rpartition(" ")[2] or "?")

    def _close(self) -> None:
        with contextlib.suppress(SQLAlchemyError):
            self._connection.invalidate()
            self._connection.close()


def _locked(connection: Connection) -> bool:
    try:
        connection.execute(text(f"SELECT pg_advisory_lock({LOCK})"))
    except DBAPIError as error:
        if getattr(error.orig, "sqlstate", None) == _NOT_FREE:
            # Let go at the moment the wait ended, it is ours in spite of the refusal.
            return bool(connection.scalar(_OURS))
        raise
    return True


def _outlast(connection: Connection) -> None:
    """Wait for what another server was writing; one that has stopped in the middle of it is cut off."""
    while True:
        try:
            connection.execute(text(f"SELECT pg_advisory_lock({_FENCE})"))
            break
        except DBAPIError as error:
            if getattr(error.orig, "sqlstate", None) != _NOT_FREE:
                raise
            connection.execute(_WRITERS)
    connection.execute(text(f"SELECT pg_advisory_unlock({_FENCE})"))


def await_turn(url: str, address: str, told: Callable[[str], None]) -> Hold:
    """Hold a PostgreSQL database once the server that holds it has gone, or is silent.

    Args:
        url: of the database.
        address: where we shall serve.
        told: called once with where the other server serves, if there is one.

    Raises:
        StoreError: when the database does not answer.
    """
    waits = False
    while True:
        try:
            return Hold(url, address, patience=1)
        except StoreError as error:
            if error.code != "database_in_use":
                raise
            if not waits:
                told(str(error.params["address"]))
            waits = True
        _end_silent(url)


def _end_silent(url: str) -> None:
    """End the session of a server that holds a database and has said nothing for long."""
    engine = postgresql(parse(url), poolclass=NullPool, isolation_level="AUTOCOMMIT")
    with refusals(), engine.connect() as connection:
        connection.execute(_SILENT)


def claim(url: str, address: str) -> Hold | None:
    """Hold a PostgreSQL database; None for SQLite, whose folder is locked (``web/net/lock.py``).

    Raises:
        StoreError: when another server holds it, or the database does not answer.
    """
    return Hold(url, address) if parse(url).drivername.startswith("postgresql") else None

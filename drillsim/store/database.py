"""One door to SQLite and PostgreSQL: connections, transactions, schema, and what is refused.

A transaction is durable when its ``with`` block has ended, or it has not happened. Whatever the
database refuses comes out as StoreError. Nothing waits longer than ``PATIENCE`` for a lock, a
connection or an answer.
"""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.util import CommandError
from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import ArgumentError, DBAPIError, IntegrityError, SQLAlchemyError

from drillsim.base.errors import Conflict, StoreError

PATIENCE = 5
"""Seconds that anything waits for a lock or a connection."""

AGAIN = 0.02
"""Seconds at most between two attempts to have a file that another program holds."""

LONGEST = 30
"""Seconds that one statement may take on PostgreSQL."""

MIGRATIONS = Path(__file__).parent / "migrations"
# A reader takes its view of the file at once, so that it waits here or not at all.
_READ, _WRITE = ("BEGIN", "SELECT 1 FROM sqlite_schema LIMIT 1"), ("BEGIN IMMEDIATE",)
# Alembic keeps its context in a module; PostgreSQL's lock is known by this number.
_MIGRATING = threading.Lock()
_MIGRATION_LOCK = 0x6472696C6C


def address(data: str, database: str = "") -> str:
    """The address of a database: the one named, or the SQLite file in a folder.

    Args:
        data: the folder (``DRILLSIM_DATA``).
        database: an address, if one is named (``DRILLSIM_DATABASE``).
    """
    return database or URL.create("sqlite", database=str(Path(data) / "drillsim.db")).render_as_string()


def parse(url: str) -> URL:
    """The address of a database, with the driver that is used for it.

    Raises:
        StoreError: when it is neither an SQLite file nor a PostgreSQL database.
    """
    try:
        found = make_url(url)
    except (ArgumentError, ValueError):
        raise StoreError("store_address") from None
    kind = found.drivername.partition("+")[0]
    if kind == "sqlite" and found.database not in (None, "", ":memory:"):
        return found.set(drivername="sqlite+pysqlite")
    if kind in ("postgres", "postgresql") and found.database:
        return found.set(drivername="postgresql+psycopg")
    raise StoreError("store_address")


class Database:
    """An open database whose schema is up to date.

    Args:
        url: ``sqlite:///path`` (the folder is made) or ``postgresql://user@host/name``.
        new: whether an SQLite file that is not there may be made.
        name: what PostgreSQL calls each session, after our own name.

    Attributes:
        guard: asked in every transaction that writes; raises StoreError when nothing may be written.
        fence: the same, asked with the transaction's connection.
        ours: asked in every transaction that plays a drill; raises StoreError when another process does.
        made: told of each new live drill, in the transaction that makes it.
        wrote: told of every transaction that writes: the seconds that it took, and whether it is stored.

    Raises:
        StoreError: when it cannot be opened, or belongs to a newer version.
    """

    def __init__(self, url: str, *, new: bool = True, name: str = "") -> None:
        parsed = parse(url)
        on_file = parsed.drivername.startswith("sqlite")
        self.engine = _sqlite(parsed, new) if on_file else postgresql(parsed, name=name)
        self.guard: Callable[[], None] = lambda: None
        self.fence: Callable[[Connection], None] = lambda connection: None
        self.ours: Callable[[Connection, str], None] = lambda connection, drill: None
        self.made: Callable[[Connection, str], None] = lambda connection, drill: None
        self.wrote: Callable[[float, bool], None] = lambda seconds, stored: None
        self._turns: dict[int, threading.Lock] = {}
        self._reader = self.engine.execution_options(reading=True)
        try:
            self._upgrade()
        except BaseException:
            self.engine.dispose()
            raise

    def close(self) -> None:
        """Let go of every connection."""
        self.engine.dispose()

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A transaction that only reads; on SQLite it waits for no writer."""
        with refusals(), self._reader.begin() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A transaction that writes; on SQLite it is the only one from its start."""
        begun, stored = time.perf_counter(), False
        try:
            with refusals(), self._turn(), self.engine.begin() as connection:
                # Not before: a connection made anew may have come long after it was asked for.
                self.guard()
                self.fence(connection)
                yield connection
            stored = True
        finally:
            self.wrote(time.perf_counter() - begun, stored)

    @contextmanager
    def _turn(self) -> Iterator[None]:
        """One writer at a time in each thread on SQLite: a greenlet that waits holds no connection."""
        if self.engine.dialect.name != "sqlite":
            yield
            return
        turn = self._turns.setdefault(threading.get_native_id(), threading.Lock())
        if not turn.acquire(timeout=PATIENCE):
            raise StoreError("store_away", why="database is locked")
        try:
            yield
        finally:
            turn.release()

    @contextmanager
    def snapshot(self) -> Iterator[Connection]:
        """A transaction that reads everything as of one moment, while others go on writing."""
        engine = self._reader
        if engine.dialect.name == "postgresql":
            engine = engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        with refusals(), engine.begin() as connection:
            yield connection

    def _upgrade(self) -> None:
        with _MIGRATING, self.writing() as connection:
            # Several processes may open a new database at once: the second waits, and finds it done.
            if connection.dialect.name == "postgresql":
                connection.execute(text(f"SELECT pg_advisory_xact_lock({_MIGRATION_LOCK})"))
            config = Config(attributes={"connection": connection})
            config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
            try:
                command.upgrade(config, "head")
            except CommandError:
                raise StoreError("store_newer") from None


@contextmanager
def refusals() -> Iterator[None]:
    """Turn what a database driver raises into StoreError."""
    try:
        yield
    except IntegrityError as error:
        raise Conflict("store_refused", why=_why(error)) from error
    except DBAPIError as error:
        full = getattr(error.orig, "sqlstate", None) == "53100" or _sqlite_full(error.orig)
        away = isinstance(error.orig, sqlite3.OperationalError) or _away(error)
        code = "store_full" if full else "store_away" if away else "store_refused"
        raise StoreError(code, why=_why(error)) from error
    except (SQLAlchemyError, OSError) as error:
        raise StoreError("store_away", why=_why(error)) from error
    except UnicodeError as error:
        raise StoreError("store_refused", why=_why(error)) from error


def _sqlite_full(error: object) -> bool:
    return getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_FULL


def _away(error: DBAPIError) -> bool:
    """Whether PostgreSQL has not answered or not now, rather than refused what it was told."""
    state = getattr(error.orig, "sqlstate", None)
    return state is None or state[:2] in ("08", "25", "40", "53", "55", "57", "58")


def _why(error: BaseException) -> str:
    """The first line of what the driver says; never the statement, which may hold what is secret."""
    cause = getattr(error, "orig", None) or error
    return (str(cause).strip().splitlines() or [type(cause).__name__])[0]


def _sqlite(url: URL, new: bool) -> Engine:
    path = Path(str(url.database))
    with refusals():
        if not new and not path.exists():
            raise StoreError("store_nowhere", value=str(path))
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        if not path.exists():
            # Hashes of passwords are in it: it is its owner's alone, as are the files SQLite puts beside it.
            path.touch(mode=0o600)
    # SQLite itself waits by holding up the whole process, pages and clocks included: we wait, see _begin.
    engine = create_engine(url, connect_args={"timeout": 0}, pool_timeout=PATIENCE)

    @event.listens_for(engine, "connect")
    def _prepare(connection: sqlite3.Connection, _: object) -> None:
        connection.isolation_level = None
        _write_ahead(connection)
        # FULL: a commit is on the disk. Recursive triggers: REPLACE cannot slip past append-only.
        for pragma in ("synchronous=FULL", "foreign_keys=ON", "recursive_triggers=ON", "trusted_schema=OFF"):
            connection.execute(f"PRAGMA {pragma}")

    @event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        # A reader that turns writer later is refused when another has written since.
        reading = connection.get_execution_options().get("reading")
        _patiently(connection, _READ if reading else _WRITE)

    return engine


def _patiently(connection: Connection, steps: tuple[str, ...]) -> None:
    """Begin a transaction; while another program holds the file, wait, and let others go on meanwhile."""
    deadline, wait = time.monotonic() + PATIENCE, AGAIN / 20
    while True:
        try:
            for step in steps:
                connection.exec_driver_sql(step)
        except DBAPIError as error:
            if getattr(error.orig, "sqlite_errorcode", 0) & 0xFF != sqlite3.SQLITE_BUSY:
                raise
            raw = connection.connection.driver_connection
            if isinstance(raw, sqlite3.Connection) and raw.in_transaction:
                raw.execute("ROLLBACK")
            if time.monotonic() > deadline:
                raise
            time.sleep(wait)
            wait = min(2 * wait, AGAIN)
        else:
            return


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Switch on the write-ahead log; SQLite does not wait by itself where two switch at once."""
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode=WAL")
        except sqlite3.OperationalError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.02)
        else:
            return


def postgresql(
    url: URL, more: Mapping[str, object] | None = None, name: str = "", **options: object
) -> Engine:
    """Connections to a PostgreSQL database.

    Args:
        url: its address.
        more: settings of each session besides ours.
        name: what the database calls each session, after our own name.
        options: of the engine.
    """
    settings = {
        "synchronous_commit": "on",
        "lock_timeout": f"{PATIENCE}s",
        "statement_timeout": f"{LONGEST}s",
        "idle_in_transaction_session_timeout": f"{LONGEST}s",
        **(more or {}),
    }
    engine = create_engine(
        url,
        connect_args={
            "connect_timeout": PATIENCE,
            "options": " ".join(f"-c {key}={value}" for key, value in settings.items()),
            # A server that a cut line hides is given up after 10 s.
            "tcp_user_timeout": PATIENCE * 1000,
            "keepalives_idle": PATIENCE,
            "keepalives_interval": 1,
            "keepalives_count": PATIENCE,
            "application_name": f"drillsim {name}".strip(),
        },
        **(options or {"pool_pre_ping": True, "pool_timeout": PATIENCE}),
    )
    engine.dialect.do_ping = _answers  # type: ignore[method-assign]
    return engine


def _answers(dbapi_connection: DBAPIConnection) -> bool:
    """Ask a session of the pool whether it is there; one that fails is not lent again, however it stands.

    SQLAlchemy's own sets the session right whatever has come: who was killed while it waited was told
    that the session is busy, and not that it was killed.
    """
    dbapi_connection.autocommit = True
    dbapi_connection.execute("SELECT 1")
    dbapi_connection.autocommit = False
    return True

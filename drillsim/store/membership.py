"""Several processes on one PostgreSQL database: who is there, and which of them plays which drill.

Each says every second that it is there (``beat``), and watches the others by its own clock. One whose word
has not changed for ``SILENT`` seconds, or whose sessions with the database have ended, is put out: its
sessions are ended first, then its row goes, and what it held is free. Every transaction that writes looks,
under a lock that whoever puts a process out waits for, whether its process still has a row, and every append
whether the drill is held under the number that it knows: one that stood still and goes on writes nothing.
"""

from __future__ import annotations

import contextlib
import secrets
import threading
import time
from collections.abc import Callable
from typing import NamedTuple

from sqlalchemy import Connection, NullPool, text
from sqlalchemy.exc import SQLAlchemyError

from drillsim.base.errors import StoreError
from drillsim.store.database import parse, postgresql, refusals
from drillsim.store.hold import LOCK

BEAT = 1.0
"""Seconds after which each says again that it is there."""

SILENT = 6.0
"""Seconds without a word after which the others put a process out."""

STARTING = 60.0
"""Seconds from joining to the first word of one that starts: it holds nothing, and no drill waits for it."""

GONE = 2.0
"""Seconds after which they do when its sessions with the database have ended, too."""

_NAME = "drillsim {}"
_ALONE = text(f"SELECT pg_try_advisory_lock_shared({LOCK})")
_JOIN = text(
    "INSERT INTO member (id, address, version, key, beats) VALUES (:id, :address, :version, :key, 0)"
)
_OTHER_KEY = text(
    "SELECT address FROM member WHERE key <> :key AND EXISTS "
    "(SELECT FROM pg_stat_activity WHERE starts_with(application_name, 'drillsim ' || member.id)) LIMIT 1"
)
_BEAT = text("UPDATE member SET beats = beats + 1 WHERE id = :id")
_THERE = text(
    "SELECT id, address, version, beats, "
    "EXISTS (SELECT FROM pg_stat_activity WHERE starts_with(application_name, 'drillsim ' || member.id)) "
    "FROM member"
)
_HELD = text("SELECT drill, holder, fence, version FROM lease")
_HELD_ONE = text("SELECT holder, fence, version FROM lease WHERE drill = :drill")
# A branch is taken once it is whole; one that nobody took is there for whoever comes first.
_LISTED = text(
    "INSERT INTO lease (drill, fence, version) SELECT id, 0, :version FROM drill "
    "WHERE state <> 'ended' AND (origin = 'live' OR (origin <> 'upload' AND :first)) "
    "ON CONFLICT (drill) DO NOTHING"
)
_END = text(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
    "WHERE starts_with(application_name, :name) AND pid <> pg_backend_pid()"
)
_FREE = text("UPDATE lease SET holder = NULL WHERE holder = :id")
_OUT = text("DELETE FROM member WHERE id = :id")
_TAKE = text(
    "INSERT INTO lease (drill, holder, fence, version) VALUES (:drill, :id, 1, :version) "
    "ON CONFLICT (drill) DO UPDATE SET holder = :id, fence = lease.fence + 1, version = :version "
    "WHERE lease.holder IS NULL RETURNING fence"
)
_LET_GO = text("UPDATE lease SET holder = NULL WHERE drill = :drill AND holder = :id")
_OVER = text("DELETE FROM lease WHERE drill = :drill AND holder = :id")
# Others who write take the same lock; who puts this process out, or gives its drill away, waits for them all.
_MEMBER = text("SELECT 1 FROM member WHERE id = :id FOR KEY SHARE")
_OURS = text("SELECT 1 FROM lease WHERE drill = :drill AND holder = :id AND fence = :fence FOR SHARE")


class Lease(NamedTuple):
    """Which process plays a drill.

    Attributes:
        holder: its id; None while nobody does.
        fence: rises each time the drill goes to another.
        version: of drillsim, of whoever held it last.
    """

    holder: str | None
    fence: int
    version: str


class Fellow(NamedTuple):
    """A process that is there.

    Attributes:
        address: where it serves.
        version: of drillsim.
    """

    address: str
    version: str


class Muster(NamedTuple):
    """Who is there and has said so, by id, and who plays what, by drill."""

    members: dict[str, Fellow]
    leases: dict[str, Lease]

    def turn(self, member: str, drill: str) -> bool:
        """Whether a drill that nobody plays is a member's to take.

        Those of its version share it and the others fairly; where there is none of them, all do. However the
        rest are held, there is always one whose share is not full.
        """
        version = self.leases[drill].version
        alike = {one for one, fellow in self.members.items() if fellow.version == version}
        able = alike or self.members.keys()
        held = sum(lease.holder == member for lease in self.leases.values())
        return member in able and held * len(able) < len(self.leases)


class PutOut(StoreError):
    """The others have put this process out: it was silent for too long."""


class Membership:
    """The place of this process among those of one database.

    Args:
        url: of the database.
        address: where this process serves.
        version: of drillsim.
        key: the same for all who sign alike.
        now: seconds of a monotonic clock.

    Attributes:
        id: names the process; another each time that it starts.
        held: the number under which each drill is held here.

    Raises:
        StoreError: when a server that serves alone has the database, another signs otherwise, or the
            database does not answer.
    """

    def __init__(
        self, url: str, address: str, version: str, key: str, now: Callable[[], float] = time.monotonic
    ) -> None:
        self.id = secrets.token_hex(6)
        self.held: dict[str, int] = {}
        named = parse(url)
        self._value = f"{named.host or 'localhost'}/{named.database}"
        self._row = {"id": self.id, "address": address, "version": version, "key": key}
        self._now = now
        self._engine = postgresql(named, name=self.name, poolclass=NullPool, isolation_level="AUTOCOMMIT")
        self._seen: dict[str, tuple[int, float]] = {}
        self._connection: Connection | None = None
        self._lock = threading.RLock()

    @property
    def name(self) -> str:
        """What the database calls each session of this process, after our own name."""
        return f"{self.id} {self._row['address']}"

    @property
    def version(self) -> str:
        """Of drillsim."""
        return self._row["version"]

    def open(self) -> None:
        """Keep whoever would serve alone from the database; before its tables are looked at.

        Raises:
            StoreError: when one does, or the database does not answer.
        """
        with self._lock, refusals():
            self._connected()

    def join(self) -> None:
        """Be there from now on; the tables stand already.

        Raises:
            StoreError: when another signs otherwise, or the database does not answer.
        """
        with self._lock, refusals():
            connection = self._connected()
            # Whoever has no session any more, and nobody was there to put out, does not count.
            other = connection.scalar(_OTHER_KEY, {"key": self._row["key"]})
            if other is not None:
                self.cut()
                raise StoreError("cluster_key", address=str(other))
            connection.execute(_JOIN, self._row)

    def _connected(self) -> Connection:
        if self._connection is None:
            made = self._engine.connect()
            if not made.scalar(_ALONE):
                made.close()
                raise StoreError("database_alone", value=self._value)
            self._connection = made
        return self._connection

    def beat(self) -> Muster:
        """Say that we are there, put out who is not, and look who plays what.

        Raises:
            PutOut: when the others have put us out.
            StoreError: when the database does not answer; then it is tried again.
        """
        try:
            with self._lock, refusals():
                connection = self._connected()
                if connection.execute(_BEAT, {"id": self.id}).rowcount != 1:
                    raise PutOut("member_out", value=self._value)
                there = self._there(connection)
                for gone in self._silent(there):
                    self._put_out(connection, gone)
                connection.execute(_LISTED, {"version": self.version, "first": len(there) == 1})
                leases = {drill: Lease(*rest) for drill, *rest in connection.execute(_HELD)}
                leases |= {drill: self._unknown(connection, drill, leases[drill]) for drill in leases}
                members = {one: Fellow(at, version) for one, at, version, beats, _ in there if beats}
                return Muster(members, leases)
        except PutOut:
            raise
        except StoreError:
            self.cut()
            raise

    def _there(self, connection: Connection) -> list[tuple[str, str, str, int, bool]]:
        return [(row[0], row[1], row[2], row[3], row[4]) for row in connection.execute(_THERE)]

    def _unknown(self, connection: Connection, drill: str, lease: Lease) -> Lease:
        """A lease as it stands; free again when it is ours and we know nothing of it.

        The answer to having taken it, or to letting it go, did not reach us: nobody would ever play it.
        """
        if lease.holder != self.id or drill in self.held:
            return lease
        connection.execute(_LET_GO, {"drill": drill, "id": self.id})
        return lease._replace(holder=None)

    def _silent(self, there: list[tuple[str, str, str, int, bool]]) -> list[str]:
        """Those who have said nothing for long, by the clock of who watches them all the while."""
        now, before = self._now(), self._seen
        self._seen = {}
        found = []
        for one, _, _, beats, connected in there:
            beat, since = before.get(one, (beats, now))
            self._seen[one] = (beats, since if beat == beats else now)
            quiet = now - self._seen[one][1]
            patience = SILENT if beats else STARTING
            if one != self.id and (quiet >= patience or (quiet >= GONE and not connected)):
                found.append(one)
        return found

    def _put_out(self, connection: Connection, one: str) -> None:
        """End what a process was doing, so that it holds no lock, and free what it held."""
        connection.execute(_END, {"name": _NAME.format(one)})
        with (
            self._engine.connect().execution_options(isolation_level="READ COMMITTED") as other,
            other.begin(),
        ):
            other.execute(_FREE, {"id": one})
            other.execute(_OUT, {"id": one})

    def lease(self, drill: str) -> Lease | None:
        """Who plays a drill now; None when none is known.

        Raises:
            StoreError: when the database does not answer.
        """
        with self._lock, refusals():
            row = self._connected().execute(_HELD_ONE, {"drill": drill}).one_or_none()
            return Lease(*row) if row is not None else None

    def take(self, drill: str) -> bool:
        """Hold a drill that nobody holds; whether we do.

        Raises:
            StoreError: when the database does not answer.
        """
        with self._lock, refusals():
            return self._taken(self._connected(), drill)

    def created(self, connection: Connection, drill: str) -> None:
        """Hold a drill from the transaction on that makes it."""
        self._taken(connection, drill)

    def _taken(self, connection: Connection, drill: str) -> bool:
        given = {"drill": drill, "id": self.id, "version": self.version}
        fence = connection.scalar(_TAKE, given)
        if fence is not None:
            self.held[drill] = int(fence)
        return fence is not None

    def let_go(self, drill: str, *, over: bool = False) -> None:
        """Hold a drill no longer; one that is over nobody has to hold.

        Raises:
            StoreError: when the database does not answer.
        """
        with self._lock, refusals():
            self.held.pop(drill, None)
            self._connected().execute(_OVER if over else _LET_GO, {"drill": drill, "id": self.id})

    def fence(self, connection: Connection) -> None:
        """Let a transaction write only while this process has its place.

        Raises:
            StoreError: when it has not.
        """
        if connection.scalar(_MEMBER, {"id": self.id}) is None:
            raise StoreError("member_out", value=self._value)

    def ours(self, connection: Connection, drill: str) -> None:
        """Let a transaction write to a drill only while it is held here, under the number that we know.

        Raises:
            StoreError: when it is not.
        """
        given = {"drill": drill, "id": self.id, "fence": self.held.get(drill, -1)}
        if connection.scalar(_OURS, given) is None:
            raise StoreError("drill_elsewhere", value=drill)

    def leave(self) -> None:
        """Give up the place, and free what is held."""
        with self._lock, contextlib.suppress(StoreError), refusals():
            connection = self._connected()
            connection.execute(_FREE, {"id": self.id})
            connection.execute(_OUT, {"id": self.id})
        self.cut()
        self._engine.dispose()

    def cut(self) -> None:
        """Let go of the connection; the next beat makes another."""
        with contextlib.suppress(SQLAlchemyError):
            if self._connection is not None:
                self._connection.invalidate()
                self._connection.close()
        self._connection = None
        # What was not seen meanwhile says nothing of the others.
        self._seen = {}

"""Drills and their journals: lines of docs/journal.md, appended and never changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from drillsim.base.errors import Conflict, StoreError
from drillsim.base.texts import Words
from drillsim.store.database import Database
from drillsim.store.rows import DrillRow
from drillsim.store.schema import DRILL, RECORD

PAGE = 1000
"""Lines read at once: a few milliseconds."""


class Journals(Database):
    """Drills, their journals, and where they stand."""

    def create_drill(
        self,
        drill: str,
        title: Words,
        code: str,
        lines: list[str],
        created: str,
        *,
        state: str = "ready",
        position: int = 0,
        origin: str = "live",
        parent: str | None = None,
        parent_t: int | None = None,
        day: str | None = None,
    ) -> None:
        """Keep a new drill with the first lines of its journal.

        Args:
            drill: its id.
            title: by ``vi`` and ``en``.
            code: the code by which participants join.
            lines: of the journal, without newlines.
            created: wall time.
            state: ``ready``, ``paused`` or ``ended``.
            position: drill time reached, in ms.
            origin: ``live``, ``upload`` or ``branch``.
            parent: of a branch, the drill it comes from.
            parent_t: of a branch, its moment there, in ms.
            day: on which it is held, as ``2026-11-26``.

        Raises:
            Conflict: when the id or the code is taken.
            StoreError: when it cannot be stored.
        """
        row = {"id": drill, "title": title, "code": code, "state": state, "speed": 1.0, "position": position}
        row |= {"created": created, "records": len(lines), "released": False, "origin": origin}
        row |= {"parent": parent, "parent_t": parent_t, "day": day, "bytes": _length(lines)}
        with self.writing() as connection:
            try:
                connection.execute(insert(DRILL), row)
            except IntegrityError:
                raise Conflict("store_taken", value=f"{drill} / {code}") from None
            _add(connection, drill, 0, lines)
            if origin == "live":
                self.made(connection, drill)

    def append(self, drill: str, first: int, lines: list[str], position: int) -> None:
        """Keep further lines of a journal, all or none; they are durable when it returns.

        Args:
            drill: its id.
            first: number of the first of ``lines``.
            lines: without newlines.
            position: drill time reached, in ms.

        Raises:
            Conflict: when ``first`` is not the number that follows: somebody else has written, or these
                lines are there already.
            StoreError: when it is not known to be stored; ``lines()`` tells what is.
        """
        stands = (DRILL.c.id == drill) & (DRILL.c.records == first)
        change: dict[str, object] = {"records": first + len(lines), "position": position}
        change["bytes"] = DRILL.c.bytes + _length(lines)
        with self.writing() as connection:
            self.ours(connection, drill)
            if connection.execute(update(DRILL).where(stands).values(change)).rowcount != 1:
                raise Conflict("store_seq", drill=drill, record=str(first))
            _add(connection, drill, first, lines)

    def lines(self, drill: str, since: int = 0) -> list[str]:
        """The lines of a journal from number ``since`` on."""
        return [line for page in self.pages(drill, since) for line in page]

    def pages(self, drill: str, since: int = 0) -> Iterator[list[str]]:
        """The lines of a journal in pages, each read by itself; others can run in between."""
        while True:
            wanted = select(RECORD.c.line).where(RECORD.c.drill == drill, RECORD.c.seq >= since)
            with self.reading() as connection:
                page = list(connection.scalars(wanted.order_by(RECORD.c.seq).limit(PAGE)))
            if page:
                yield page
            if len(page) < PAGE:
                return
            since += PAGE

    def line(self, drill: str, seq: int) -> str | None:
        """One line of a journal; None when it has no such number."""
        wanted = select(RECORD.c.line).where(RECORD.c.drill == drill, RECORD.c.seq == seq)
        with self.reading() as connection:
            found: str | None = connection.scalar(wanted)
            return found

    def same_journal(self, count: int, last: str) -> str | None:
        """The oldest drill whose journal is this one.

        Args:
            count: how many lines it has.
            last: the last of them: its hash stands for all before it.
        """
        alike = (DRILL.c.records == count) & (RECORD.c.seq == count - 1) & (RECORD.c.line == last)
        # An upload that is not over is still being stored, or never was to its end.
        whole = (DRILL.c.origin != "upload") | (DRILL.c.state == "ended")
        wanted = select(DRILL.c.id).join(RECORD, RECORD.c.drill == DRILL.c.id).where(alike & whole)
        with self.reading() as connection:
            found: str | None = connection.scalar(wanted.order_by(DRILL.c.created, DRILL.c.id).limit(1))
            return found

    def checkpoint(self, drill: str, position: int, state: str, speed: float) -> None:
        """Keep where a drill stands, beside its journal.

        Args:
            drill: its id.
            position: drill time reached, in ms.
            state: ``ready``, ``running``, ``paused`` or ``ended``.
            speed: drill time by wall time.

        Raises:
            StoreError: when it cannot be stored, or there is no such drill.
        """
        change = {"position": position, "state": state, "speed": speed}
        self._change_drill(drill, change, played=True)

    def release(self, drill: str, released: bool = True) -> None:
        """Let participants see the report, or no longer.

        Raises:
            StoreError: when it cannot be stored, or there is no such drill.
        """
        self._change_drill(drill, {"released": released})

    def drills(self) -> list[DrillRow]:
        """Every drill, the oldest first."""
        with self.reading() as connection:
            found = connection.execute(_drills().order_by(DRILL.c.created, DRILL.c.id))
            return [DrillRow(*row) for row in found]

    def ended(self) -> int:
        """How many drills are over."""
        with self.reading() as connection:
            wanted = select(func.count()).select_from(DRILL).where(DRILL.c.state == "ended")
            return int(connection.scalar(wanted) or 0)

    def drill(self, drill: str) -> DrillRow | None:
        """A drill by its id."""
        return self._drill(DRILL.c.id == drill)

    def drill_by_code(self, code: str) -> DrillRow | None:
        """A drill by the code that participants join with."""
        return self._drill(DRILL.c.code == code)

    def _drill(self, where: ColumnElement[bool]) -> DrillRow | None:
        with self.reading() as connection:
            row = connection.execute(_drills().where(where)).one_or_none()
            return DrillRow(*row) if row is not None else None

    def _change_drill(self, drill: str, change: Mapping[str, object], *, played: bool = False) -> None:
        with self.writing() as connection:
            if played:
                self.ours(connection, drill)
            if connection.execute(update(DRILL).where(DRILL.c.id == drill).values(change)).rowcount != 1:
                raise StoreError("store_missing", value=drill)


def _drills() -> Select[Any]:
    return select(*(DRILL.c[name] for name in DrillRow.__slots__))


def _add(connection: Connection, drill: str, first: int, lines: list[str]) -> None:
    if lines:
        rows = [{"drill": drill, "seq": first + n, "line": line} for n, line in enumerate(lines)]
        connection.execute(insert(RECORD), rows)


def _length(lines: list[str]) -> int:
    """How long a journal's lines are, in bytes; what is no text the database refuses by itself."""
    return sum(len(line.encode(errors="replace")) + 1 for line in lines)

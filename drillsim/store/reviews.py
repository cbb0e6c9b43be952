"""What people judge of a drill: ratings, the other parts of its assessment, other gradings.

The store keeps documents; scoring/assessment.py says what is in them, and the web layer checks them.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Mapping, Sequence
from enum import Enum
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Row, delete, func, insert, select, update

from drillsim.base.errors import Conflict, StoreError
from drillsim.store.database import Database
from drillsim.store.rows import GradingRow, Judged, RatingRow
from drillsim.store.schema import DRILL, ENTRY, GRADING, RATING

LISTS = ("adjustments", "voice", "outages", "appeals", "findings", "actions", "hotwash")
"""The parts of an assessment that are lists of entries; ratings are rows of their own."""
OVERVIEW = "overview"
LOST = "lost"
"""Times in which a seat was not connected: no part of the assessment until staff mark them as outages."""


BLIND = "blind"
"""What raters gave a journal without knowing whose it is: it judges scores, not the drill."""
SIGNED = "signed"
LOCKS = "locks"
SCORED = frozenset({"adjustments", "voice", "outages", "appeals"})
"""The lists that a signed report closes, as it does ratings: what is in them changes scores."""


class Anything(Enum):
    """Stands for whatever is there: what is stored then replaces it unseen."""

    ANY = "any"


ANY: Final = Anything.ANY


Document = Mapping[str, object]
Seen = Document | Anything


class Reviews(Database):
    """Ratings, entries of the assessment, gradings."""

    # -- ratings ----------------------------------------------------------------------------------

    def rate(
        self,
        drill: str,
        account: str,
        objective: str,
        rating: str,
        note: str,
        t: int,
        wall: str,
        records: Sequence[int] = (),
        *,
        seen: int | Anything | None = ANY,
    ) -> RatingRow:
        """Keep an evaluator's rating of an objective, in place of an earlier one of that account.

        ``seen`` is the id of the one it replaces, None when there is none.

        Raises:
            Conflict: when there is another one by now, the account has locked its ratings, or the report is
                signed.
            StoreError: when it cannot be stored.
        """
        row: dict[str, object] = {
            "drill": drill,
            "account": account,
            "objective": objective,
            "rating": rating,
        }
        row |= {"note": note, "t": t, "wall": wall, "records": list(records)}
        columns = (RATING.c[name] for name in RatingRow.__slots__)
        mine = (RATING.c.drill == drill) & (RATING.c.account == account) & (RATING.c.objective == objective)
        with self.writing() as connection:
            # The drill's row first: two who write at once come one after the other.
            _changed(connection, drill)
            _unsigned(connection, drill)
            if _locked(connection, drill, account):
                raise Conflict("store_locked", value=account)
            if seen is not ANY and connection.scalar(select(func.max(RATING.c.id)).where(mine)) != seen:
                raise Conflict("store_changed", value=objective)
            made = connection.execute(insert(RATING).values(row).returning(*columns)).one()
            return RatingRow(*made)

    def ratings(self, drill: str) -> list[RatingRow]:
        """The ratings in force: the latest of each account for each objective."""
        with self.reading() as connection:
            return _ratings(connection, drill)

    def drop_rating(self, drill: str, account: str, objective: str) -> None:
        """Take back what an account rated an objective, with what it had rated it before.

        Raises:
            StoreError: when it cannot be stored, or there is none.
        """
        mine = (RATING.c.drill == drill) & (RATING.c.account == account) & (RATING.c.objective == objective)
        with self.writing() as connection:
            _changed(connection, drill)
            _unsigned(connection, drill)
            if not connection.execute(delete(RATING).where(mine)).rowcount:
                raise StoreError("store_missing", value=objective)

    def lock(self, drill: str, account: str, wall: str) -> None:
        """Lock what an account has rated: from then on it rates no more there.

        Raises:
            StoreError: when it cannot be stored.
        """
        row = {"drill": drill, "kind": LOCKS, "key": uuid.uuid4().hex[:12]}
        with self.writing() as connection:
            _changed(connection, drill)
            if not _locked(connection, drill, account):
                connection.execute(insert(ENTRY), {**row, "document": {"by": account, "wall": wall}})

    # -- the assessment ---------------------------------------------------------------------------

    def version(self, drill: str) -> int:
        """How often what people judge of a drill has changed."""
        with self.reading() as connection:
            return int(connection.scalar(select(DRILL.c.assessed).where(DRILL.c.id == drill)) or 0)

    def assessment(self, drill: str) -> Judged:
        """Everything people judge of a drill, as of one moment: the document of scoring/assessment.py."""
        wanted = select(ENTRY.c.kind, ENTRY.c.key, ENTRY.c.document).where(ENTRY.c.drill == drill)
        with self.snapshot() as connection:
            ratings = _ratings(connection, drill)
            rows = list(connection.execute(wanted.order_by(ENTRY.c.id)))
        return {
            "version": 1,
            "ratings": [_rating(row) for row in ratings],
            "adjustments": _entries(rows, "adjustments"),
            "voice": _entries(rows, "voice"),
            "outages": _entries(rows, "outages"),
            "appeals": _entries(rows, "appeals"),
            "findings": _entries(rows, "findings"),
            "actions": _entries(rows, "actions"),
            "hotwash": sorted(_entries(rows, "hotwash"), key=_place),
            "overview": next((doc for kind, _, doc in rows if kind == OVERVIEW), {}),
            "locks": [doc for kind, _, doc in rows if kind == LOCKS],
            "signed": next((doc for kind, _, doc in rows if kind == SIGNED), None),
        }

    def entries(self, drill: str, kind: str) -> int:
        """How many entries of a kind there are."""
        wanted = select(func.count()).where(ENTRY.c.drill == drill, ENTRY.c.kind == kind)
        with self.reading() as connection:
            return int(connection.scalar(wanted) or 0)

    def entry(self, drill: str, kind: str, key: str) -> dict[str, object] | None:
        """An entry by its key."""
        wanted = select(ENTRY.c.document).where(_is(drill, kind, key))
        with self.reading() as connection:
            found: dict[str, object] | None = connection.scalar(wanted)
            return found

    def documents(self, drill: str, kind: str) -> list[dict[str, object]]:
        """The entries of a kind with their keys as ``id``, in order of writing."""
        wanted = select(ENTRY.c.kind, ENTRY.c.key, ENTRY.c.document)
        with self.reading() as connection:
            rows = connection.execute(
                wanted.where(ENTRY.c.drill == drill, ENTRY.c.kind == kind).order_by(ENTRY.c.id)
            )
            return _entries(rows, kind)

    def add_entries(self, drill: str, kind: str, documents: Sequence[Document]) -> list[str]:
        """Keep new entries, all or none.

        Args:
            drill: the drill.
            kind: one of ``LISTS``, ``LOST`` or ``BLIND``.
            documents: what they say, without ``id``.

        Returns:
            Their keys.

        Raises:
            StoreError: when they cannot be stored.
        """
        keys = [uuid.uuid4().hex[:12] for _ in documents]
        rows = [
            {"drill": drill, "kind": kind, "key": key, "document": document}
            for key, document in zip(keys, documents, strict=True)
        ]
        with self.writing() as connection:
            _changed(connection, drill)
            _unsigned(connection, drill, kind)
            if rows:
                connection.execute(insert(ENTRY), rows)
        return keys

    def change_entry(self, drill: str, kind: str, key: str, document: Document, *, seen: Seen = ANY) -> None:
        """Write an entry anew; ``seen`` is what it says where this was written.

        Raises:
            Conflict: when it says something else by now.
            StoreError: when it cannot be stored, or there is no such entry.
        """
        with self.writing() as connection:
            _changed(connection, drill)
            _unsigned(connection, drill, kind)
            _unchanged(connection, _is(drill, kind, key), seen, key)
            changed = update(ENTRY).where(_is(drill, kind, key)).values(document=document)
            if connection.execute(changed).rowcount != 1:
                raise StoreError("store_missing", value=key)

    def drop_entry(self, drill: str, kind: str, key: str) -> None:
        """Take an entry out.

        Raises:
            StoreError: when it cannot be stored, or there is no such entry.
        """
        with self.writing() as connection:
            _changed(connection, drill)
            _unsigned(connection, drill, kind)
            if connection.execute(delete(ENTRY).where(_is(drill, kind, key))).rowcount != 1:
                raise StoreError("store_missing", value=key)

    def decide(
        self, drill: str, key: str, document: Document, granting: Document | None, *, seen: Seen
    ) -> None:
        """Write what was decided on an appeal, with the adjustment that grants it in place of an earlier one.

        Args:
            drill: the drill.
            key: of the appeal.
            document: what it says from now on.
            granting: the adjustment, without its ``appeal``; None when the appeal is refused.
            seen: what the appeal says where it was decided.

        Raises:
            Conflict: when it says something else by now, or the report is signed.
            StoreError: when it cannot be stored, or there is no such appeal.
        """
        with self.writing() as connection:
            _changed(connection, drill)
            _unsigned(connection, drill)
            _unchanged(connection, _is(drill, "appeals", key), seen, key)
            changed = update(ENTRY).where(_is(drill, "appeals", key)).values(document=document)
            if connection.execute(changed).rowcount != 1:
                raise StoreError("store_missing", value=key)
            wanted = select(ENTRY.c.key, ENTRY.c.document).where(
                ENTRY.c.drill == drill, ENTRY.c.kind == "adjustments"
            )
            for old, entry in list(connection.execute(wanted)):
                if entry.get("appeal") == key:
                    connection.execute(delete(ENTRY).where(_is(drill, "adjustments", old)))
            if granting is not None:
                made = {"drill": drill, "kind": "adjustments", "key": uuid.uuid4().hex[:12]}
                connection.execute(insert(ENTRY), {**made, "document": {**granting, "appeal": key}})

    def sign(self, drill: str, document: Document | None) -> None:
        """Sign the report of a drill, or open it again.

        Args:
            drill: the drill.
            document: who signs it, and when; None to open it.

        Raises:
            Conflict: when an appeal has not been decided.
            StoreError: when it cannot be stored.
        """
        entries = (ENTRY.c.drill == drill) & (ENTRY.c.kind == "appeals")
        with self.writing() as connection:
            _changed(connection, drill)
            waiting = connection.scalars(select(ENTRY.c.document).where(entries))
            if document is not None and any("decision" not in each for each in waiting):
                raise Conflict("store_undecided", value=drill)
            connection.execute(delete(ENTRY).where(ENTRY.c.drill == drill, ENTRY.c.kind == SIGNED))
            if document is not None:
                row = {"drill": drill, "kind": SIGNED, "key": uuid.uuid4().hex[:12], "document": document}
                connection.execute(insert(ENTRY), row)

    def set_overview(self, drill: str, document: Document, *, seen: Seen = ANY) -> None:
        """Keep what the head of the report says, in place of what it said before, which is ``seen``.

        Raises:
            Conflict: when it says something else by now.
            StoreError: when it cannot be stored.
        """
        row = {"drill": drill, "kind": OVERVIEW, "key": uuid.uuid4().hex[:12], "document": document}
        head = (ENTRY.c.drill == drill) & (ENTRY.c.kind == OVERVIEW)
        with self.writing() as connection:
            _changed(connection, drill)
            _unchanged(connection, head, seen, OVERVIEW)
            connection.execute(delete(ENTRY).where(head))
            connection.execute(insert(ENTRY), row)

    def set_previous(self, drill: str, previous: str | None, carried: Sequence[Document] = ()) -> None:
        """Name the earlier drill that a drill follows up, and keep the actions carried in from it.

        What was carried in from another drill and has not been touched stays: it is somebody's promise.

        Raises:
            StoreError: when it cannot be stored, or there is no such drill.
        """
        rows = [
            {"drill": drill, "kind": "actions", "key": uuid.uuid4().hex[:12], "document": document}
            for document in carried
        ]
        with self.writing() as connection:
            changed = update(DRILL).where(DRILL.c.id == drill).values(previous=previous)
            if connection.execute(changed).rowcount != 1:
                raise StoreError("store_missing", value=drill)
            if rows:
                connection.execute(insert(ENTRY), rows)
            _changed(connection, drill)

    # -- other gradings -----------------------------------------------------------------------------

    def add_grading(
        self,
        drill: str,
        label: str,
        rubric: Document,
        card: Document,
        account: str,
        wall: str,
    ) -> str:
        """Keep another grading of a drill; returns its key.

        Raises:
            StoreError: when it cannot be stored.
        """
        key = uuid.uuid4().hex[:12]
        row = {"drill": drill, "key": key, "label": label, "rubric": rubric, "card": card}
        with self.writing() as connection:
            connection.execute(insert(GRADING), {**row, "account": account, "wall": wall})
            _changed(connection, drill)
        return key

    def gradings(self, drill: str) -> list[GradingRow]:
        """The other gradings of a drill, the oldest first."""
        wanted = select(*(GRADING.c[name] for name in GradingRow.__slots__)).where(GRADING.c.drill == drill)
        with self.reading() as connection:
            return [GradingRow(*row) for row in connection.execute(wanted.order_by(GRADING.c.id))]

    def grading(self, drill: str, key: str) -> GradingRow | None:
        """A grading of a drill by its key."""
        wanted = select(*(GRADING.c[name] for name in GradingRow.__slots__))
        with self.reading() as connection:
            row = connection.execute(
                wanted.where(GRADING.c.drill == drill, GRADING.c.key == key)
            ).one_or_none()
            return GradingRow(*row) if row is not None else None

    def drop_grading(self, drill: str, key: str) -> None:
        """Take a grading out.

        Raises:
            StoreError: when it cannot be stored, or there is no such grading.
        """
        with self.writing() as connection:
            gone = delete(GRADING).where(GRADING.c.drill == drill, GRADING.c.key == key)
            if connection.execute(gone).rowcount != 1:
                raise StoreError("store_missing", value=key)
            _changed(connection, drill)


def _ratings(connection: Connection, drill: str) -> list[RatingRow]:
    wanted = select(*(RATING.c[name] for name in RatingRow.__slots__)).where(RATING.c.drill == drill)
    found = [RatingRow(*row) for row in connection.execute(wanted.order_by(RATING.c.id))]
    return sorted({(row.account, row.objective): row for row in found}.values(), key=lambda row: row.id)


def _rating(row: RatingRow) -> dict[str, object]:
    fields = {name: getattr(row, name) for name in ("objective", "rating", "note", "t", "records", "wall")}
    return {"id": str(row.id), "rater": row.account, **fields}


def _entries(rows: Iterable[Row[Any, Any, Any]], name: str) -> list[Any]:
    """The entries of a part of the assessment, as they were checked before they were stored."""
    return [{"id": key, **document} for kind, key, document in rows if kind == name]


def _place(entry: Mapping[str, object]) -> tuple[bool, str]:
    """Entries with a name as they came; those without in no order of time, which might tell who wrote."""
    return ("by" not in entry, "" if "by" in entry else str(entry["id"]))


def _is(drill: str, kind: str, key: str) -> ColumnElement[bool]:
    return (ENTRY.c.drill == drill) & (ENTRY.c.kind == kind) & (ENTRY.c.key == key)


def _unchanged(connection: Connection, where: ColumnElement[bool], seen: Seen, name: str) -> None:
    if seen is not ANY and (connection.scalar(select(ENTRY.c.document).where(where)) or {}) != seen:
        raise Conflict("store_changed", value=name)


def _unsigned(connection: Connection, drill: str, kind: str | None = None) -> None:
    """Refuse a change of what a signed report closes; ``kind`` is of a list, none of ratings."""
    signed = select(ENTRY.c.key).where(ENTRY.c.drill == drill, ENTRY.c.kind == SIGNED)
    if (kind is None or kind in SCORED) and connection.scalar(signed) is not None:
        raise Conflict("store_signed", value=drill)


def _locked(connection: Connection, drill: str, account: str) -> bool:
    locks = select(ENTRY.c.document).where(ENTRY.c.drill == drill, ENTRY.c.kind == LOCKS)
    return any(each["by"] == account for each in connection.scalars(locks))


def _changed(connection: Connection, drill: str) -> None:
    raised = update(DRILL).where(DRILL.c.id == drill).values(assessed=DRILL.c.assessed + 1)
    if connection.execute(raised).rowcount != 1:
        raise StoreError("store_missing", value=drill)

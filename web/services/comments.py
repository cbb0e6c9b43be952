"""What planners say of a draft, row by row, until it is settled."""

from __future__ import annotations

import uuid
from typing import NamedTuple

from drillsim.base.errors import Conflict
from drillsim.store import NEW, OfficeRow, OfficeWrite, Store

REGISTER = "comments"
MOST, MOST_TEXT = 500, 2_000
"""Comments of a draft; letters of one."""


class Comment(NamedTuple):
    """Something that was said of a draft.

    Attributes:
        key, seen: of its row in the store.
        row: the inject that it is of; empty of the draft as a whole.
        number: the version that was spoken of.
        text: it.
        by, wall: who said it, and when.
        done: whether it is settled.
    """

    key: str
    seen: int
    row: str
    number: int
    text: str
    by: str
    wall: str
    done: bool


def comments(store: Store, draft: str) -> list[Comment]:
    """The comments of a draft: what is open first, then the latest first."""
    found = [_of(row) for row in store.office_rows(REGISTER, part=draft)]
    return sorted(sorted(found, key=lambda each: each.wall, reverse=True), key=lambda each: each.done)


def say(store: Store, draft: str, row: str, number: int, text: str, by: str, wall: str) -> None:
    """Say something of a draft.

    Raises:
        Conflict: when there are too many.
        StoreError: when it cannot be stored.
    """
    if len(store.office_rows(REGISTER, part=draft)) >= MOST:
        raise Conflict("store_changed", value=draft)
    document: dict[str, object] = {
        "row": row, "number": number, "text": text, "by": by, "wall": wall, "done": False,
    }  # fmt: skip
    store.keep(REGISTER, [OfficeWrite(uuid.uuid4().hex[:12], document, NEW, part=draft)], by, wall)


def settle(store: Store, draft: str, key: str, done: bool, by: str, wall: str) -> bool:
    """Settle a comment, or open it again; whether there was such a one.

    Raises:
        StoreError: when it cannot be stored.
    """
    row = store.office_row(REGISTER, key)
    if row is None or row.deleted is not None or row.part != draft:
        return False
    document = {**row.document, "done": done}
    store.keep(REGISTER, [OfficeWrite(key, document, row.version, part=draft)], by, wall)
    return True


def _of(row: OfficeRow) -> Comment:
    said = row.document
    return Comment(
        row.key, row.version, str(said["row"]), int(str(said["number"])), str(said["text"]), str(said["by"]),
        str(said["wall"]), said["done"] is True,
    )  # fmt: skip

"""What evaluators note of moments of a drill, with pictures and voice, and whom each of them watches.

Rows of registers of the store, by drill: no journal and no score knows of them. A note is its writer's and
the director's alone.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import re
from collections.abc import Collection, Iterable, Sequence
from typing import Annotated, Literal

from pydantic import Field

from drillsim.base import media as base
from drillsim.base.errors import Conflict, StoreError
from drillsim.base.model import Value
from drillsim.base.normal import safe
from drillsim.store import FILES, NEW, OfficeRow, OfficeWrite, Store, owner

MOMENTS, WATCHES = "moments", "watches"
"""The registers of the notes, and of the agencies that each evaluator watches."""
MOST_PROOF = 5_000_000
"""Bytes of a picture or a recording."""
MOST_PROOFS = 60
"""Files of one evaluator in one drill, those of notes taken back included: they are there."""
MOST_NOTES = 500
"""Notes of one evaluator in one drill, those taken back included: they can be had back."""
MOST_WORDS = 4_000
"""Characters of a note."""
MOST_TIME = 10**12
KEY = re.compile(r"[0-9a-f]{32}")
"""What a page calls a note that it sends: sent twice, it is one."""


class TooMany(Exception):
    """Somebody has as many notes or files as one may have; the code is a key of ``texts``."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class Moment(Value):
    """A note on a moment.

    Attributes:
        t: which moment, milliseconds of drill time.
        mark: what its writer thought: done well, to look at, to ask in the hot wash; none for a plain note.
        text: words.
        agency: whom it is about, if anybody.
        record: the number of the record that it is tied to, if to one.
        by: who wrote it.
        kind: what the file beside it is, as a media type; none without one.
        sha256: of that file.
    """

    t: Annotated[int, Field(ge=0, le=MOST_TIME)]
    mark: Literal["", "well", "look", "ask"] = ""
    text: Annotated[str, Field(max_length=MOST_WORDS)] = ""
    agency: Annotated[str, Field(max_length=120)] | None = None
    record: Annotated[int, Field(ge=0, le=10**9)] | None = None
    by: str
    kind: str | None = None
    sha256: str | None = None


def media_type(raw: bytes) -> str | None:
    """What a file beside a note is, by what it holds; None unless it is a picture or a recording.

    Args:
        raw: the file.
    """
    kind = base.media_type(raw)
    return None if kind == base.PDF else kind


def write(store: Store, drill: str, key: str, note: Moment, proof: bytes | None, wall: str) -> OfficeRow:
    """Keep a new note, with the file beside it if there is one; sent again, it is the one that is kept.

    Raises:
        TooMany: when its writer has as many as one may have.
        Conflict: when the key is another's.
        StoreError: when it cannot be stored.
    """
    there = _sent_before(store, drill, key, note.by)
    if there is not None:
        return there
    rows = [row for gone in (False, True) for row in store.office_rows(MOMENTS, part=drill, deleted=gone)]
    mine = [row for row in rows if row.document["by"] == note.by]
    if len(mine) >= MOST_NOTES:
        raise TooMany("moments_full")
    files: list[OfficeWrite] = []
    if proof is not None:
        if sum(row.document.get("kind") is not None for row in mine) >= MOST_PROOFS:
            raise TooMany("proofs_full")
        digest = hashlib.sha256(proof).hexdigest()
        note = note.model_copy(update={"kind": media_type(proof), "sha256": digest})
        file = {"data": base64.b64encode(proof).decode()}
        files.append(OfficeWrite(key, file, NEW, owner(MOMENTS, key)))
    try:
        _keep(store, drill, key, note, NEW, wall, files)
    except Conflict:
        # Sent again while the first was still on its way in.
        there = _sent_before(store, drill, key, note.by)
        if there is None:
            raise
        return there
    return _row(store, key)


def _sent_before(store: Store, drill: str, key: str, by: str) -> OfficeRow | None:
    """The note of a key, if its writer has sent it; None when nobody has."""
    there = store.office_row(MOMENTS, key)
    if there is not None and (there.part != drill or there.document["by"] != by):
        raise Conflict("store_changed", value=key)
    return there


def change(store: Store, row: OfficeRow, note: Moment, seen: int, wall: str) -> OfficeRow:
    """Write the words or the mark of a note anew.

    Raises:
        Conflict: when it is another by now.
        StoreError: when it cannot be stored.
    """
    _keep(store, row.part, row.key, note, seen, wall)
    return _row(store, row.key)


def drop(store: Store, row: OfficeRow, wall: str) -> None:
    """Take a note back, with its file; it can be had back.

    Raises:
        Conflict: when it is gone by now.
        StoreError: when that cannot be stored.
    """
    store.drop_office(MOMENTS, row.key, row.version, str(row.document["by"]), wall)


def have_back(store: Store, row: OfficeRow, wall: str) -> OfficeRow:
    """Have a note back that was taken back.

    Raises:
        StoreError: when it is not there any more, or that cannot be stored.
    """
    store.restore_office(MOMENTS, row.key, str(row.document["by"]), wall)
    return _row(store, row.key)


def moments(store: Store, drill: str, by: str | None = None) -> list[OfficeRow]:
    """The notes on a drill in order of its time; of one writer, if one is named."""
    rows = store.office_rows(MOMENTS, part=drill)
    mine = [row for row in rows if by is None or row.document["by"] == by]
    return sorted(mine, key=lambda row: (int(str(row.document["t"])), row.changed, row.key))


def proof(store: Store, row: OfficeRow) -> bytes | None:
    """The file beside a note, as it was sent; None without one, or when it is not what it was."""
    kept = store.office_row(FILES, row.key)
    if kept is None or row.document.get("sha256") is None:
        return None
    raw = base64.b64decode(str(kept.document["data"]))
    same = hmac.compare_digest(hashlib.sha256(raw).hexdigest(), str(row.document["sha256"]))
    return raw if same else None


def told(row: OfficeRow) -> dict[str, object]:
    """A note as its page is told of it."""
    return {"key": row.key, "version": row.version, **row.document}


# -- who watches whom -----------------------------------------------------------------------------------


def watching(store: Store, drill: str) -> dict[str, list[str]]:
    """Account -> the agencies that it watches in a drill."""
    rows = store.office_rows(WATCHES, part=drill)
    return {str(row.document["account"]): _texts(row.document["agencies"]) for row in rows}


def watch(store: Store, drill: str, account: str, agencies: Collection[str], by: str, wall: str) -> None:
    """Let an evaluator watch these agencies in a drill, in place of those before.

    Raises:
        Conflict: when somebody else has said otherwise at the same moment.
        StoreError: when it cannot be stored.
    """
    key = f"{drill}:{account}"
    now = store.office_row(WATCHES, key)
    document = {"account": account, "agencies": sorted(agencies)}
    seen = now.version if now is not None and now.deleted is None else NEW
    store.keep(WATCHES, [OfficeWrite(key, document, seen, drill)], by, wall)


def erase_of(store: Store, drill: str, by: str, wall: str) -> None:
    """Erase, with a drill that is taken out, what was noted of it and who watched whom."""
    for register in (MOMENTS, WATCHES):
        for gone in (False, True):
            for row in store.office_rows(register, part=drill, deleted=gone):
                store.erase_office(register, row.key, by, wall)


def _keep(
    store: Store, drill: str, key: str, note: Moment, seen: int, wall: str, files: Sequence[OfficeWrite] = ()
) -> None:
    """Keep a note with the file beside it: both, or neither."""
    document = note.model_dump(mode="json", exclude_none=True) | {"text": safe(note.text)}
    store.keep(MOMENTS, [OfficeWrite(key, document, seen, drill)], note.by, wall, files)


def _row(store: Store, key: str) -> OfficeRow:
    row = store.office_row(MOMENTS, key)
    if row is None:
        raise StoreError("store_missing", value=key)
    return row


def _texts(values: object) -> list[str]:
    return [str(each) for each in values] if isinstance(values, Iterable) else []

"""Journals of the office: rows that only come, each with the hash of all before it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence

from drillsim.base.errors import Conflict
from drillsim.journal.chain import FIRST_HASH
from drillsim.live.clocks import wall
from drillsim.store import NEW, OfficeWrite, Store

Plain = Mapping[str, object]
_TRIES = 8
_encode = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def append(
    store: Store, register: str, key: str, by: str, make: Callable[[Sequence[Plain], str], Plain | None]
) -> Plain | None:
    """Add an entry to a journal.

    Args:
        store: where it is.
        register: of its entries.
        key: of the journal.
        by: who adds it, for the audit trail.
        make: what the entry says, of those before it and the wall time; None where there is nothing to add.
            Asked again when somebody else has added one meanwhile.

    Returns:
        The entry; None when there was nothing to add.

    Raises:
        StoreError: when it cannot be stored.
    """
    for _ in range(_TRIES):
        before, at = journal(store, register, key), wall()
        said = make(before, at)
        if said is None:
            return None
        bare = {"seq": len(before), "wall": at, **said}
        entry = bare | {"hash": _hash(str(before[-1]["hash"]) if before else FIRST_HASH, bare)}
        try:
            store.keep(register, [OfficeWrite(f"{key}:{len(before):05}", entry, NEW, part=key)], by, at)
        except Conflict:
            continue
        return entry
    raise Conflict("store_changed", value=key)


def journal(store: Store, register: str, key: str) -> list[Plain]:
    """The entries of a journal, in order."""
    return [row.document for row in store.office_rows(register, part=key)]


def altered(entries: Sequence[Plain]) -> int | None:
    """The first entry whose hash does not follow from those before it; None when all do."""
    head = FIRST_HASH
    for number, entry in enumerate(entries):
        head = _hash(head, {name: value for name, value in entry.items() if name != "hash"})
        if entry["hash"] != head or entry["seq"] != number:
            return number
    return None


def lines(entries: Sequence[Plain]) -> str:
    """A journal as text, an entry a line."""
    return "".join(f"{_encode(dict(entry))}\n" for entry in entries)


def _hash(before: str, bare: Plain) -> str:
    return hashlib.sha256((before + _encode(dict(bare))).encode()).hexdigest()

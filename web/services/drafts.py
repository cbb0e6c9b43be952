"""Scenarios and cities that planners write here: drafts with versions, approved before they are played.

A draft is a row of a register of the store: whoever saves says which state they saw, and nothing is ever
overwritten unseen. A version is what was saved once; what becomes of it, such as an approval, is kept with
it, and any other text is a new version that nobody has approved.
"""

from __future__ import annotations

import hashlib
import tempfile
import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import MappingProxyType
from typing import Any

from drillsim.base.errors import Conflict, InputError
from drillsim.base.texts import Words
from drillsim.documents.yamltext import read
from drillsim.store import NEW, OfficePast, OfficeRow, OfficeWrite, Store
from web.core.texts import both

WAYS, UNITS = "brought-ways", "brought-units"
"""The registers of how forms were read, by their headings, and of what units were said to be, by city."""
REGISTER, REHEARSALS = "scenarios", "rehearsals"
"""The registers of drafts, and of what rehearsals showed, by the hash of the text."""
BROUGHT, BROUGHT_FILES = "brought", "brought-files"
"""The registers of scripts that were brought in: what planners say of them, and the files, by the same key.

A row's past keeps what it held before; a file is as it came.
"""
DRAFT, REVIEW, APPROVED, WITHDRAWN = "draft", "review", "approved", "withdrawn"
STATES = (DRAFT, REVIEW, APPROVED, WITHDRAWN)
SCENARIO, CITY = "scenario", "city"
"""What a draft is of."""
COUNTED = ("objectives", "seats", "injects")
MAX_WHY = 500
MOST_MARKS = 60
"""Marks that a draft keeps: of so many saves somebody can ask again whether they were made."""


@dataclass(frozen=True, slots=True)
class Version:
    """A version of a draft, as it stands or stood.

    Attributes:
        key: of the draft.
        seen: rises with every change; whoever changes it says which they saw.
        number: of the version, from 1.
        state: one of ``STATES``.
        text: its YAML; ``sha256`` of it.
        origin: what the draft was made from.
        why: what its writer says of it.
        by, wall: who changed it last, and when, wall time.
        writers: who has written since the last version that was approved.
        covers: of an approved one, the hash of all that it was approved with.
        title, code, length: as the text has them; as an earlier one had them while it cannot be read.
        kind: ``SCENARIO`` or ``CITY``.
        counts: how many ``objectives``, ``seats`` and ``injects`` the text has, as the title.
        signed: of an approved one, ``how``: ``password``, or ``scan`` of what somebody (``by``) signed on
            paper: the key of its ``file``, its ``name`` and ``sha256``.
        source: the file that it was made of, or merged with last: its ``name``, and the key of the ``file``.
        made: the marks of the changes that were saved last: who sends one again has had no answer.
    """

    key: str
    seen: int
    number: int
    state: str
    text: str
    origin: str
    why: str
    by: str
    wall: str
    writers: tuple[str, ...]
    covers: str
    title: Words
    code: str
    length: str
    kind: str = SCENARIO
    counts: Mapping[str, int] = field(default_factory=dict)
    made: tuple[str, ...] = ()
    signed: Mapping[str, str] = field(default_factory=dict)
    source: Mapping[str, str] = field(default_factory=dict)

    @property
    def sha256(self) -> str:
        """The hash of its text."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    @property
    def unapproved(self) -> tuple[str, ...]:
        """Who has written what nobody else has approved of it."""
        return () if self.state == APPROVED else self.writers

    def document(self) -> dict[str, object]:
        """As the store keeps it."""
        kept = ("number", "state", "text", "origin", "why", "covers", "code", "length", "kind")
        fields = {name: getattr(self, name) for name in kept}
        return {
            **fields,
            "writers": [*self.writers],
            "title": {**self.title},
            "counts": {**self.counts},
            "made": [*self.made],
            "signed": {**self.signed},
            "source": {**self.source},
        }


def drafts(store: Store, kind: str = SCENARIO) -> list[Version]:
    """Every draft of a kind as it stands, the one changed last first."""
    found = [each for row in store.office_rows(REGISTER) if (each := _of(row)).kind == kind]
    return sorted(found, key=lambda each: each.wall, reverse=True)


def draft(store: Store, key: str, kind: str | None = SCENARIO) -> Version | None:
    """A draft as it stands, of a kind, or of any where that is None; None when there is none of that key."""
    row = store.office_row(REGISTER, key)
    found = None if row is None or row.deleted is not None else _of(row)
    return found if found is not None and kind in (None, found.kind) else None


def versions(store: Store, key: str) -> list[Version]:
    """The versions of a draft as they were last, the newest first."""
    now = draft(store, key, None)
    found: dict[int, Version] = {} if now is None else {now.number: now}
    for past in store.office_past(REGISTER, key):
        found.setdefault((each := _of(past)).number, each)
    return [found[number] for number in sorted(found, reverse=True)]


def choosable(store: Store, kind: str = SCENARIO) -> list[Version]:
    """What a drill can be made of: every draft as it stands, and as it was approved before it went on."""
    found = []
    for now in drafts(store, kind):
        past = () if now.state == APPROVED else versions(store, now.key)
        approved = next((each for each in past if each.state == APPROVED), None)
        found += [now] if approved is None else [now, approved]
    return found


def begin(
    store: Store,
    text: str,
    origin: str,
    by: str,
    why: str,
    wall: str,
    writers: Sequence[str] = (),
    kind: str = SCENARIO,
) -> Version:
    """A new draft.

    Args:
        store: where it is kept.
        text: its YAML, sound or not.
        origin: what it was made from.
        by: who makes it.
        why: what they say of it.
        wall: wall time.
        writers: who has written what it is a copy of, and nobody has approved.
        kind: what it is of.

    Raises:
        StoreError: when it cannot be stored.
    """
    wrote, untitled = tuple(dict.fromkeys((*writers, by))), both("desk_untitled")
    made = Version(
        uuid.uuid4().hex[:12], NEW, 1, DRAFT, text, origin, why, by, wall, wrote, "", untitled, "", "", kind
    )
    return _kept(store, _told(made), by, wall)


def save(
    store: Store,
    key: str,
    seen: int,
    text: str,
    by: str,
    why: str,
    wall: str,
    writers: Sequence[str] = (),
    marks: Sequence[str] = (),
) -> Version:
    """Another version of a draft, unless its text is the same to the byte.

    Args:
        store: where it is kept.
        key: which draft.
        seen: the state that its writer has seen.
        text: its YAML, sound or not.
        by: who writes.
        why: what they say of it.
        wall: wall time.
        writers: who else has written it: those of an earlier version that is written again.
        marks: of the changes that made the text.

    Raises:
        Conflict: when somebody else has changed it meanwhile, or it is gone.
        StoreError: when it cannot be stored.
    """
    before = _standing(store, key, seen)
    if text == before.text:
        return before
    wrote = tuple(dict.fromkeys((*before.unapproved, *writers, by)))
    new = replace(before, number=before.number + 1, state=DRAFT, text=text, why=why, covers="", signed={})
    made = tuple(dict.fromkeys((*before.made, *marks)))[-MOST_MARKS:]
    return _kept(store, _told(replace(new, writers=wrote, made=made)), by, wall)


def attach(store: Store, one: Version, source: Mapping[str, str], by: str, wall: str) -> None:
    """Say of a version which file it was made of.

    Raises:
        Conflict: when somebody else has changed it meanwhile.
    """
    _kept(store, replace(one, source={**source}), by, wall)


def turn(
    store: Store,
    key: str,
    seen: int,
    state: str,
    by: str,
    why: str,
    wall: str,
    covers: str = "",
    signed: Mapping[str, str] = MappingProxyType({}),
) -> Version:
    """Send a version to be reviewed, approve it, send it back, or withdraw it.

    Args:
        store: where it is kept.
        key: which draft.
        seen: the state that was seen.
        state: what it comes to be.
        by: who does so; nobody approves what they have written.
        why: what they say of it; what the writer said when empty.
        wall: wall time.
        covers: the hash of all that is approved.
        signed: how its approval was signed, as in `Version`.

    Raises:
        Conflict: when somebody else has changed it meanwhile, or it is not theirs to do.
        StoreError: when it cannot be stored.
    """
    before = _standing(store, key, seen)
    if not may_turn(before, state, by):
        raise Conflict("draft_turn", value=before.state)
    new = replace(
        before,
        state=state,
        covers=covers if state == APPROVED else "",
        why=why or before.why,
        signed=dict(signed),
    )
    return _kept(store, new, by, wall)


def may_turn(one: Version, state: str, by: str) -> bool:
    """Whether a draft can come to another state by somebody's hand."""
    before = {REVIEW: (DRAFT,), APPROVED: (REVIEW,), DRAFT: (REVIEW, WITHDRAWN), WITHDRAWN: (APPROVED,)}
    return one.state in before[state] and not (state == APPROVED and by in one.writers)


@contextmanager
def as_file(text: str, name: str = "draft") -> Iterator[Path]:
    """A text as a file, for as long as it is needed: what reads scenarios reads files."""
    with tempfile.TemporaryDirectory(prefix="drillsim-") as folder:
        path = Path(folder) / f"{name}.yaml"
        path.write_bytes(text.encode())
        yield path


def _standing(store: Store, key: str, seen: int) -> Version:
    found = draft(store, key, None)
    if found is None or found.seen != seen:
        raise Conflict("store_changed", value=key)
    return found


def _kept(store: Store, one: Version, by: str, wall: str) -> Version:
    store.keep(REGISTER, [OfficeWrite(one.key, one.document(), one.seen)], by, wall)
    return replace(one, seen=one.seen + 1, by=by, wall=wall)


def _told(one: Version) -> Version:
    """With what its text says of itself, as far as it can be read."""
    try:
        found = read(one.text, one.key).mapping
    except InputError:
        return one
    title = found.get("name" if one.kind == CITY else "title")
    vi, en = (_said(title, lang) for lang in ("vi", "en"))
    words: Words = {"vi": vi, "en": en or vi} if vi else one.title
    code, length = (str(found[name]) if name in found else "" for name in ("code", "length"))
    counts = {name: len(rows) for name in COUNTED if isinstance(rows := found.get(name), list)}
    return replace(one, title=words, code=code[:20], length=length[:20], counts=counts)


def _said(title: object, lang: str) -> str:
    """What a draft, which may hold anything, is called in a language; empty where it does not say."""
    said = title.get(lang) if isinstance(title, dict) else None
    return said if isinstance(said, str) and said.strip() else ""


def _of(row: OfficeRow | OfficePast) -> Version:
    said: Mapping[str, Any] = row.document
    plain = {name: said[name] for name in ("number", "state", "text", "origin", "why", "covers", "title")}
    return Version(
        key=row.key,
        seen=row.version,
        by=row.account,
        wall=row.changed,
        writers=tuple(said["writers"]),
        code=said["code"],
        length=said["length"],
        kind=said.get("kind", SCENARIO),
        counts=said.get("counts", {}),
        made=tuple(said.get("made", ())),
        signed=said.get("signed", {}),
        source=said.get("source", {}),
        **plain,
    )

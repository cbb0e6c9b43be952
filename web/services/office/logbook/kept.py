"""Logbooks as they are kept: a journal, what is sealed of it, a key, a code a team; destroyed in the end."""

from __future__ import annotations

import base64
import hashlib
import json
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from cryptography.fernet import Fernet, InvalidToken

from drillsim.base.errors import StoreError
from drillsim.live.clocks import wall
from drillsim.store import NEW, OfficeRow, OfficeWrite, Store
from web.access import codes
from web.services.office import chained
from web.services.office.fields import stored
from web.services.office.logbook.entries import NOTHING, LogEntry, Rules, Said
from web.services.office.logbook.figures import LogCourse, course

LOGBOOKS, ENTRIES = "logbooks", "logbook-entries"
WORDS, EVIDENCE = "logbook-words", "logbook-files"
"""What is sealed, by its hash: words, and files, which are read one by one."""


class Evidence(NamedTuple):
    """A file that shows something.

    Attributes:
        name: of the file.
        raw: what is in it.
    """

    name: str
    raw: bytes


@dataclass(frozen=True)
class Logbook:
    """A logbook with everything a page of it needs.

    Attributes:
        key: of its row.
        title: what the drill is called.
        found: its journal, folded.
        rules: what was agreed; None where the key is gone.
        words: what each entry says, by its number, as far as the key opens it.
        broken: entries whose sealed words are not those that the journal names.
        destroyed: when the key was destroyed; empty while it was not.
        altered: the first entry whose hash does not follow; None when all do.
    """

    key: str
    title: str
    found: LogCourse
    rules: Rules | None
    words: Mapping[int, Mapping[str, object]]
    broken: tuple[int, ...]
    destroyed: str
    altered: int | None

    @property
    def taken(self) -> bool:
        """Whether somebody has taken the key out, and may hold a copy."""
        return bool(self.found.of("key"))

    @property
    def named(self) -> dict[str, str]:
        """What each reference stands for; nothing where the key is gone."""
        return self.rules.named() if self.rules is not None else {}

    def name(self, reference: str) -> str:
        """What a reference stands for; itself where nobody knows any more."""
        return self.named.get(reference, reference)


def begin(store: Store, rules: Rules, account: str) -> str:
    """Begin a logbook; returns its key.

    Raises:
        StoreError: when it cannot be stored.
    """
    key, secret, at = uuid.uuid4().hex[:12], Fernet.generate_key().decode(), wall()
    store.keep_key(key, secret, account, at)
    document = {"title": rules.title, "begins": rules.begins, "ends": rules.ends}
    store.keep(LOGBOOKS, [OfficeWrite(key, document, NEW)], account, at)
    words = _seal(store, WORDS, key, _plain(rules.model_dump(mode="json")), account)
    _append(store, key, account, _said("organisers", account, "opened", rules.references(), words))
    for reference in rules.named():
        if reference[0] in "rb":
            _give_code(store, key, reference, account)
    return key


def read(store: Store, row: OfficeRow) -> Logbook:
    """A logbook with what its key opens."""
    plain = chained.journal(store, ENTRIES, row.key)
    entries = [LogEntry(**each) for each in plain]  # type: ignore[arg-type]
    kept, key = store.office_rows(WORDS, part=row.key), store.kept_key(row.key)
    box = Fernet(key.secret) if key is not None and key.secret else None
    tokens = {each.key: str(each.document["token"]) for each in kept}
    words: dict[int, dict[str, object]] = {}
    broken = []
    for each in entries if box is not None else ():
        if each.words and box is not None:
            opened = _opened(box, each.words, tokens.get(each.words, ""))
            if opened is None:
                broken.append(each.seq)
            else:
                words[each.seq] = json.loads(opened)
    rules = stored(words[0], Rules) if 0 in words else None
    gone = key.destroyed or "" if key is not None else ""
    title = str(row.document["title"])
    return Logbook(row.key, title, course(entries), rules, words, tuple(broken), gone, chained.altered(plain))


def course_of(store: Store, key: str) -> LogCourse:
    """What the journal of a logbook tells by itself, whether or not its key is there."""
    return course([LogEntry(**each) for each in chained.journal(store, ENTRIES, key)])  # type: ignore[arg-type]


def journal(store: Store, key: str) -> str:
    """The journal as text: references, times, marks, hashes."""
    return chained.lines(chained.journal(store, ENTRIES, key))


def enter(
    store: Store,
    key: str,
    side: str,
    by: str,
    kind: str,
    said: Said | None = None,
    *,
    about: int = NOTHING,
    file: Evidence | None = None,
    account: str = "",
) -> None:
    """Add an entry: what it says openly in the journal, its words and its file sealed.

    Args:
        store: where it is.
        key: of the logbook.
        side: whose entry it is.
        by: the reference of a team, or the account of an organiser.
        kind: of the entry.
        said: what it says; None where the kind says it all.
        about: the entry that it is about.
        file: what shows it.
        account: for the audit trail, where that is not ``by``.

    Raises:
        StoreError: when it cannot be stored, or the key is gone.
    """
    who = account or by
    sealed = file_hash = ""
    whole = said.words() if said is not None else {}
    if file is not None:
        digest = hashlib.sha256(file.raw).hexdigest()
        whole = whole | {"file": file.name, "size": len(file.raw), "sha256": digest}
        named = {"name": file.name, "data": base64.b64encode(file.raw).decode()}
        file_hash = _seal(store, EVIDENCE, key, _plain(named), who)
    if whole:
        sealed = _seal(store, WORDS, key, _plain(whole), who)
    facts = said.facts() if said is not None else {}
    _append(store, key, who, _said(side, by, kind, facts, sealed, file_hash, about))


def evidence(store: Store, key: str, entry: LogEntry) -> Evidence | None:
    """The file of an entry; None where there is none, or none that is the one of the journal."""
    row, kept = store.office_row(EVIDENCE, entry.file), store.kept_key(key)
    if row is None or kept is None or not kept.secret:
        return None
    opened = _opened(Fernet(kept.secret), entry.file, str(row.document["token"]))
    if opened is None:
        return None
    found = json.loads(opened)
    return Evidence(found["name"], base64.b64decode(found["data"]))


# -- codes of teams ---------------------------------------------------------------------------------


def codes_of(store: Store, key: str) -> dict[str, str]:
    """The code of each team, as far as the key opens them."""
    kept = store.kept_key(key)
    if kept is None or not kept.secret:
        return {}
    box, found = Fernet(kept.secret), {}
    for row in store.office_rows(codes.TEAM_CODES, part=key):
        try:
            found[str(row.document["team"])] = box.decrypt(str(row.document["code"])).decode()
        except InvalidToken:
            continue
    return found


def new_code(store: Store, key: str, team: str, account: str) -> None:
    """A new code of a team; the older one opens nothing any more.

    Raises:
        StoreError: when it cannot be stored.
    """
    for row in store.office_rows(codes.TEAM_CODES, part=key):
        if row.document["team"] == team:
            store.erase_office(codes.TEAM_CODES, row.key, account, wall())
    _give_code(store, key, team, account)
    _append(store, key, account, _said("organisers", account, "code", {"team": team}))


def _give_code(store: Store, key: str, team: str, account: str) -> None:
    code = codes.seat_code()
    document = {"logbook": key, "team": team, "code": _box(store, key).encrypt(code.encode()).decode()}
    store.keep(codes.TEAM_CODES, [OfficeWrite(codes.digest(code), document, NEW, part=key)], account, wall())


# -- the key ----------------------------------------------------------------------------------------


def taken_out(store: Store, key: str, account: str) -> str:
    """The key, to be kept where no backup of this server lies; the journal says that it was taken out.

    Raises:
        StoreError: when it is gone, or that cannot be stored.
    """
    kept = store.kept_key(key)
    if kept is None or not kept.secret:
        raise StoreError("store_missing", value=key)
    _append(store, key, account, _said("organisers", account, "key", {}))
    return kept.secret


def brought_back(store: Store, key: str, secret: str, account: str) -> bool:
    """Keep a key again after the data was filled from a backup; whether it is the one.

    Raises:
        Conflict: when there is a key, or it was destroyed.
        StoreError: when it cannot be stored.
    """
    first = next(iter(chained.journal(store, ENTRIES, key)), None)
    row = store.office_row(WORDS, str(first["words"])) if first is not None else None
    if row is None:
        return False
    try:
        # A key whose second half is another opens one token in 256, to something that is no words of ours.
        json.loads(Fernet(secret.strip()).decrypt(str(row.document["token"])))
    except (InvalidToken, ValueError):
        return False
    store.keep_key(key, secret.strip(), account, wall())
    return True


def purge(store: Store, key: str, account: str) -> bool:
    """Destroy the key, and so every word and file wherever a copy lies; the journal says that it was done.

    Returns:
        Whether the database's own files hold nothing of the key any more.

    Raises:
        StoreError: when that cannot be stored.
    """
    swept = store.destroy_key(key, account, wall())
    _append(store, key, account, _said("organisers", account, "purged", {}), once=True)
    for register in (codes.TEAM_CODES, WORDS, EVIDENCE):
        for row in store.office_keys(register, part=key):
            store.erase_office(register, row, account, wall())
    return swept


# -- sealed -----------------------------------------------------------------------------------------


def _said(
    side: str,
    by: str,
    kind: str,
    facts: Mapping[str, object],
    words: str = "",
    file: str = "",
    about: int = NOTHING,
) -> dict[str, object]:
    said = {"side": side, "by": by, "kind": kind, "about": about, "facts": dict(facts)}
    return said | {"words": words, "file": file}


def _append(store: Store, key: str, account: str, said: Mapping[str, object], *, once: bool = False) -> None:
    def make(before: Sequence[chained.Plain], _: str) -> chained.Plain | None:
        return None if once and any(each["kind"] == said["kind"] for each in before) else said

    chained.append(store, ENTRIES, key, account, make)


def _box(store: Store, key: str) -> Fernet:
    kept = store.kept_key(key)
    if kept is None or not kept.secret:
        raise StoreError("store_missing", value=key)
    return Fernet(kept.secret)


def _seal(store: Store, register: str, key: str, raw: bytes, account: str) -> str:
    """Keep something sealed, by the hash of what it became."""
    token = _box(store, key).encrypt(raw).decode()
    digest = hashlib.sha256(token.encode()).hexdigest()
    store.keep(register, [OfficeWrite(digest, {"token": token}, NEW, part=key)], account, wall())
    return digest


def _opened(box: Fernet, digest: str, token: str) -> bytes | None:
    """What was sealed; None where it is not what the journal names."""
    if hashlib.sha256(token.encode()).hexdigest() != digest:
        return None
    try:
        return box.decrypt(token)
    except InvalidToken:
        return None


def _plain(value: Mapping[str, object]) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()

"""An entry of what people judge, on its way into the store: who may, what is in it, what cannot be."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple, NoReturn

from flask import abort, jsonify, request
from pydantic import BaseModel
from werkzeug.wrappers import Response

from drillsim.base.errors import Fault, InputError, Path
from drillsim.base.messages import Param
from drillsim.base.recorded import words
from drillsim.base.records import Record, StartData, entry
from drillsim.documents.checks import validated
from drillsim.live.clocks import wall
from drillsim.store import SCORED, SIGNED, DrillRow
from scoring import assessment as model
from scoring.claims import DrillNames, appeal_faults, outage_faults, voice_faults
from web.access.auth import DIRECTOR, EVALUATOR, ROLES
from web.core import texts
from web.core.here import server
from web.net.payloads import bounded
from web.pages.reviewpages import Viewer, looked_up, refused, said
from web.told.wire import PARTICIPANT

GRADERS = frozenset({DIRECTOR, EVALUATOR})
"""Who judges."""
EVERYBODY = frozenset({*ROLES, "participant"}) - {"observer"}
"""Who may say something of a drill."""
STAFF = frozenset(ROLES) - {"observer"}
"""Who runs or judges a drill."""
MOST = {
    "adjustments": 2_000,
    "voice": 2_000,
    "outages": 500,
    "appeals": 2_000,
    "findings": 500,
    "actions": 500,
    "hotwash": 5_000,
}
"""How many entries of a part a drill may have."""


class Writable(NamedTuple):
    """A part of the assessment that is written here.

    Attributes:
        may: the roles that may write in it.
        fields: what the page sends; the rest the server knows.
        signed: whether an entry says who wrote it.
    """

    may: frozenset[str]
    fields: frozenset[str]
    signed: bool


GROUPS = {
    "adjustments": Writable(GRADERS, frozenset({"do", "duty", "at", "acknowledged", "reason"}), True),
    "voice": Writable(
        EVERYBODY, frozenset({"seat", "at", "verb", "kind", "to", "about", "content", "how"}), signed=True
    ),
    "outages": Writable(STAFF, frozenset({"seats", "since", "until", "reason"}), signed=True),
    "appeals": Writable(GRADERS | {PARTICIPANT}, frozenset({"duty", "seat", "reason"}), signed=True),
    "findings": Writable(GRADERS, frozenset({"kind", "text", "objective", "records", "cause"}), True),
    "actions": Writable(
        GRADERS,
        frozenset({"finding", "what", "element", "owner", "contact", "start", "due", "status", "outcome"}),
        False,
    ),
    "hotwash": Writable(EVERYBODY, frozenset({"strengths", "problems", "suggestions"}), False),
}
"""The parts that are written entry by entry."""


def body_of(fields: frozenset[str]) -> dict[str, object]:
    """What a script sent: an object with no other fields than these; what is null is not said."""
    raw = request.get_json(silent=True)
    if not isinstance(raw, dict) or not bounded(raw) or not set(raw) <= fields:
        abort(refused("payload", 400))
    return {name: value for name, value in raw.items() if value is not None}


def writer(drill: str, may: frozenset[str]) -> tuple[DrillRow, Viewer]:
    """The drill, and who writes in it; anybody whose role is not among ``may`` is refused."""
    row, who = looked_up(drill)
    if who.role not in may:
        abort(refused("forbidden", 403))
    return row, who


def checked(row: DrillRow, group: str, entry: dict[str, object], key: str = "new") -> dict[str, object]:
    """An entry as it is kept under ``key``; every fault in it is told at once, by its field."""
    return sound(row, group, entry, key).model_dump(mode="json", exclude_none=True, exclude={"id"})


def sound(row: DrillRow, group: str, entry: dict[str, object], key: str = "new") -> BaseModel:
    """An entry, checked; every fault in it is told at once, by its field."""
    try:
        found = validated({"id": key, **entry}, model.ENTRIES[group], group)
    except InputError as wrong:
        refuse(wrong.faults)
    _known(row, group, found)
    return found


def refuse(faults: Sequence[Fault]) -> NoReturn:
    """Refuse an entry, with every fault in it."""
    text = words(lambda lang: "\n".join(fault.what(lang) for fault in faults))
    abort(said(text, 400, code="invalid", errors=[texts.told(fault) for fault in faults]))


def _known(row: DrillRow, group: str, entry: BaseModel) -> None:
    """Refuse what names an objective, a record, a duty or a finding that the drill does not have."""
    records = getattr(entry, "records", ())
    if any(seq >= row.records for seq in records):
        _unknown("records", f"#{max(records)}")
    objective = getattr(entry, "objective", None)
    if objective is not None and objective not in _objectives(row):
        _unknown("objective", objective)
    answers = getattr(entry, "finding", None)
    if answers is not None and server().store.entry(row.id, "findings", answers) is None:
        refuse([fault_of(group, *model.stranger(("finding",), "kind_finding", answers, ()))])
    if isinstance(entry, model.Voice | model.Outage | model.Appeal):
        _possible(row, group, entry)
    if isinstance(entry, model.Adjustment | model.Appeal):
        duty = duty_of(row, entry.duty)
    if isinstance(entry, model.Adjustment):
        found = model.time_faults(entry, opened=duty.opened, to=duty.to, end=stands(row))
        if faults := [fault_of(group, (name,), code, blanks) for name, code, blanks in found]:
            refuse(faults)


class Owed(NamedTuple):
    """A duty of a drill: when it opened (ms), who owes it, and whom it is to contact."""

    opened: int
    seats: list[str]
    agency: str
    to: str | None


def duty_of(row: DrillRow, seq: int) -> Owed:
    """The duty whose record has that number; refused when there is none."""
    duty = record_of(row, seq)
    if duty is None or duty.kind != "duty":
        _unknown("duty", f"#{seq}")
    data = duty.data
    return Owed(duty.t, data["seats"], data["agency"], data.get("to"))


def _possible(row: DrillRow, group: str, entry: model.Voice | model.Outage | model.Appeal) -> None:
    """Refuse what names seats, agencies or systems that the drill does not have, or is after its end."""
    known = DrillNames.of(_start(row) or abort(404), stands(row))
    if isinstance(entry, model.Voice):
        found = voice_faults(entry, known)
    elif isinstance(entry, model.Outage):
        found = outage_faults(entry, known)
    else:
        found = appeal_faults(entry, known)
    if faults := [fault_of(group, *each) for each in found]:
        refuse(faults)


def stands(row: DrillRow) -> int:
    """Where a drill stands, in ms: one that runs goes on while nothing is recorded."""
    last, live = record_of(row, row.records - 1), server().live(row.id)
    return max(row.position, last.t if last else 0, live.clock()["t"] if live else 0)


def _unknown(field: str, name: str) -> NoReturn:
    """Refuse an entry of which a field names what the drill does not have."""
    text = texts.both("unknown", name=name)
    abort(said(text, 400, code="unknown", errors=[{"field": field, "line": 0, "text": text}]))


def fault_of(group: str, path: Path, code: str, blanks: Mapping[str, Param]) -> Fault:
    """What is wrong in an entry of a group, by where it is wrong, the code of the message and its blanks."""
    return Fault(group, 0, code, blanks, path)


def _objectives(row: DrillRow) -> set[str]:
    start = _start(row)
    return {each["id"] for each in start["scenario"]["objectives"]} if start else set()


def _start(row: DrillRow) -> StartData | None:
    start = record_of(row, 0)
    return start.data if start is not None and start.kind == "start" else None


def record_of(row: DrillRow, seq: int) -> Record | None:
    """A record of a drill by its number; None when there is none."""
    line = server().store.line(row.id, seq)
    if line is None:
        return None
    found = json.loads(line)
    return entry(found["seq"], found["t"], found["kind"], found["data"])


def unsigned(row: DrillRow) -> None:
    """Refuse what would change a score once the report is signed."""
    if server().store.documents(row.id, SIGNED):
        abort(refused("report_signed", 409))


def audit(row: DrillRow, who: Viewer, what: dict[str, object]) -> None:
    """Keep what a member of staff has done; what participants write says itself who wrote it."""
    if who.staff:
        server().store.audit(who.name, row.id, what, wall())


def add_entry(row: DrillRow, group: str, entry: dict[str, object], told: Callable[[str], None]) -> Response:
    """Check and keep an entry, and answer with its key, which ``told`` is told first."""
    store = server().store
    if group in SCORED:
        unsigned(row)
    if store.entries(row.id, group) >= MOST[group]:
        return refused("entries_full", 409)
    (key,) = store.add_entries(row.id, group, [checked(row, group, entry)])
    told(key)
    return jsonify({"ok": True, "id": key})


def mark(document: Mapping[str, object]) -> str:
    """What tells one version of an entry from another: a page sends it back with what it has changed."""
    text = json.dumps(document, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def changed_meanwhile(now: Mapping[str, object]) -> Response:
    """The answer to a change of what is another by now: what it says, and the mark to replace it with."""
    return said(texts.both("entry_changed"), 409, code="entry_changed", entry=now, mark=mark(now))

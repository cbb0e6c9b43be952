"""What leaves the server, field by field, for each audience; nothing that no table names leaves.

The hall receives no records: what its screen shows is made in ``hallscreen``.

docs/journal.md says what the fields mean.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple, TypedDict

from drillsim.base.model import Seat
from drillsim.base.records import Record, shown_to


class Frame(TypedDict):
    """A record as an audience receives it: of its data the fields that this one may see."""

    seq: int
    t: int
    kind: str
    data: dict[str, object]


PARTICIPANT, STAFF, HALL = "participant", "staff", "hall"


class Audience(NamedTuple):
    """Whose eyes a record is for.

    Attributes:
        kind: ``participant``, ``staff`` or ``hall``.
        seat: of a participant, ``agency/role``.
    """

    kind: str
    seat: Seat = Seat("")

    @property
    def agency(self) -> str:
        """The agency of the seat."""
        return self.seat.agency


_PERCEIVED = ("agency", "system", "changes")
_MESSAGE = ("agencies", "channel", "from", "sender", "title", "body", "about")
_CHAPTER = ("number", "title", "at", "jumped")
_MAIL = ("status", "side", "agency", "to", "act", "until")
_RECEIPT = ("agency", "verb", "status")
"""Of another agency's act that acknowledges a message of ours."""
_OWN_ACT = ("seat", "agency", "verb", "about", "to", "params", "text", "reply_to", "key", "claimed")
_APPROVAL = ("act", "agency", "verb", "status", "by")
_MADE_OF_IT = ("incidents", "misdirected", "obeys", "incomplete", "content")
# fmt: off
_CONTROL = (
    "type", "by", "wall", "inject", "reason", "stage", "do", "factor", "speed",
    "from", "to", "channel", "title", "body", "reply_to", "exhibit",
)
_DUTY = (
    "origin", "incident", "delivery", "agency", "seats", "acts", "kind", "about", "to", "judge", "option",
    "target", "limit", "weight", "objectives", "title", "basis", "mark", "line", "legal",
)
_DECISION = (
    "inject", "delivery", "agency", "seat", "option", "status", "act", "chosen", "binds", "credit", "why",
)
# fmt: on

FIELDS: dict[str, dict[str, tuple[str, ...]]] = {
    PARTICIPANT: {
        "delivery": (
            *(*_MESSAGE, "order", "options", "exhibits", "act", "reply_to", "verdict", "approval"),
            *("response", "secret", "sent", "way"),
        ),
        "chapter": _CHAPTER,
        "mail": _MAIL,
        "perceived": _PERCEIVED,
        "act": (*_OWN_ACT, "directed", "asked", "status", "reason"),
        "approval": _APPROVAL,
        "work": ("act", "status", "agency", "verb", "about", "until", "reason"),
        "support": ("agency", "from", "responders", "act"),
        "effect": ("what", "name", "details"),
        "decision": ("delivery", "agency", "seat", "option", "status", "act", "chosen", "binds"),
        "end": ("reason",),
    },
    HALL: {},
    STAFF: {
        "act": (*_OWN_ACT, "person", "directed", "asked", "wall", "status", "reason", *_MADE_OF_IT),
        "control": _CONTROL,
        "join": ("seat", "person", "wall"),
        "leave": ("seat", "person", "wall"),
        "work": ("act", "status", "agency", "verb", "about", "until", "reason", "incidents"),
        "stage": ("threat", "stage", "status", "system", "technique"),
        "state": ("changes",),
        "perceived": _PERCEIVED,
        "decision": _DECISION,
        "effect": ("what", "name", "details", "why"),
        "approval": _APPROVAL,
        "public": ("area", "concern", "crowd", "misled", "misled_hours", "people"),
        "inject": ("inject", "status", "reason", "by"),
        "delivery": (
            *("seats", *_MESSAGE, "order", "options", "exhibits", "act", "reply_to", "verdict", "approval"),
            *("response", "secret", "sent", "way", "hidden"),
        ),
        "chapter": _CHAPTER,
        "mail": (*_MAIL, "inject"),
        "incident": ("incident", "cause", "severity", "hits"),
        "aware": ("agency", "incident", "system", "delivery"),
        "duty": _DUTY,
        "answer": ("duty", "act", "fresh", "message"),
        "support": ("agency", "from", "responders", "act"),
        "end": ("reason",),
    },
}


def _reached(audience: Audience, data: Mapping[str, object]) -> bool:
    seats = data["seats"]
    return isinstance(seats, list) and audience.seat in seats


def _own(audience: Audience, data: Mapping[str, object]) -> bool:
    return bool(data["agency"] == audience.agency)


def _sent(audience: Audience, data: Mapping[str, object]) -> bool:
    """Who writes sees that the own line is down; that another's is, nobody can see from here."""
    return _own(audience, data) and data["side"] == "sender"


def _kept(audience: Audience, data: Mapping[str, object]) -> bool:
    """Of consequences, an agency is told of its people, what is left in its store, and its shifts."""
    if data["what"] in ("left", "shift"):
        details = data.get("details")
        return isinstance(details, dict) and details.get("owner") == audience.agency
    return bool(data["what"] == "people" and data["name"] == audience.agency)


_CONCERNS = {
    "effect": _kept,
    "approval": _own,
    "delivery": _reached,
    "perceived": _own,
    "act": _own,
    "work": _own,
    "support": _own,
    "mail": _sent,
    "decision": _own,
}


def seen_by(audience: Audience, record: Record, journal: Sequence[Record] = ()) -> Frame | None:
    """What an audience receives of a record; None when it is not for it.

    Args:
        audience: who would receive it.
        record: what is in question.
        journal: the records before it, by number, to say which act of theirs participants see answered.
    """
    fields = FIELDS[audience.kind].get(record.kind)
    if fields is None:
        return None
    answers = _answers(audience, record, journal) if audience.kind == PARTICIPANT else {}
    form = _form(record, journal) if audience.kind == PARTICIPANT else {}
    if audience.kind == PARTICIPANT and not _for_participant(audience, record):
        if record.kind != "act" or not answers or record.data["verb"] != "acknowledge":
            return None
        fields = _RECEIPT
    held: Mapping[str, object] = record.data
    data = {name: held[name] for name in fields if name in held}
    if record.kind == "control" and record.data["type"] == "exhibit":
        # Its bytes are asked for by who looks at it.
        data["exhibit"] = {name: value for name, value in record.data["exhibit"].items() if name != "data"}
    if audience.kind == PARTICIPANT and record.kind == "delivery" and "options" in data:
        data["options"] = shown_to(audience.seat, record.data)
    return {"seq": record.seq, "t": record.t, "kind": record.kind, "data": data | answers | form}


def _for_participant(audience: Audience, record: Record) -> bool:
    concerns = _CONCERNS.get(record.kind)
    return concerns is None or concerns(audience, record.data)


def _form(record: Record, journal: Sequence[Record]) -> dict[str, object]:
    """The official form that goes with a report's own words: its receiver sees both, but by radio.

    Without words of its own, a report's text is its form already.
    """
    if record.kind != "delivery" or record.data.get("way") == "radio":
        return {}
    number = record.data.get("act")
    sent = journal[number] if isinstance(number, int) and number < len(journal) else None
    if sent is None or sent.kind != "act" or sent.data["verb"] != "report":
        return {}
    if sent.data["agency"] != record.data["from"]:
        return {}
    params = sent.data["params"]
    values = params.get("form") if sent.data.get("text") else {}
    return {"form": {"kind": params.get("kind"), "values": values if isinstance(values, dict) else {}}}


def _answers(audience: Audience, record: Record, journal: Sequence[Record]) -> dict[str, int]:
    """The act of the audience's own agency that sent what this answers."""
    number = record.data.get("reply_to")
    if (
        record.data.get("status") in ("refused", "asked")
        or not isinstance(number, int)
        or number >= len(journal)
    ):
        return {}
    sent = journal[number].data.get("act") if journal[number].kind == "delivery" else None
    if not isinstance(sent, int) or journal[sent].data.get("agency") != audience.agency:
        return {}
    return {"answers": sent}

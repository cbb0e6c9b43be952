"""Names of what happens, by what it is about: they hold from one run to another, where numbers shift.

Luck that belongs to a message, a duty or work is keyed by its topic: whatever else is said and done in a
drill, the draw stays the same.
"""

from __future__ import annotations

from collections import Counter

from drillsim.base.records import (
    ActRecord,
    DeliveryRecord,
    DutyRecord,
    PerceivedRecord,
    Record,
    WorkRecord,
)


class Topics:
    """Gives each record its topic, in the journal's order."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()
        self._of: dict[int, str] = {}

    def add(self, record: Record) -> str:
        """Name a record; the second about the same thing is another topic than the first."""
        name = _name(record)
        self._seen[name] += 1
        topic = self._of[record.seq] = f"{name}#{self._seen[name]}"
        return topic

    def of(self, seq: int | None) -> str:
        """The topic of a record that was added, by its number; empty for any other."""
        return "" if seq is None else self._of.get(seq, "")


def _name(record: Record) -> str:
    if record.kind == "delivery":
        return _delivery(record)
    if record.kind == "duty":
        return _duty(record)
    if record.kind == "act":
        return _act(record)
    if record.kind == "work":
        return _work(record)
    return _perceived(record) if record.kind == "perceived" else record.kind


def _delivery(record: DeliveryRecord) -> str:
    """An inject by its id, any other message by who says what to whom about what."""
    data = record.data
    inject = data["hidden"].get("inject")
    if inject is not None:
        return f"inject:{inject}"
    sender = data["from"] or data["sender"]["vi"]
    told = ",".join(sorted({*data["agencies"], *data["seats"]}))
    return f"message:{sender}:{data.get('about')}:{data['title']['vi']}>{told}"


def _duty(record: DutyRecord) -> str:
    data = record.data
    origin = ",".join(f"{key}={value}" for key, value in data["origin"].items())
    return f"duty:{origin}:{','.join(data['seats'])}:{data.get('to')}:{data.get('incident')}"


def _act(record: ActRecord) -> str:
    data = record.data
    return f"act:{data['agency']}:{data['verb']}:{data.get('about')}>{','.join(data['to'])}"


def _work(record: WorkRecord) -> str:
    data = record.data
    return f"work:{data['agency']}:{data['verb']}:{data.get('about')}:{data['status']}"


def _perceived(record: PerceivedRecord) -> str:
    data = record.data
    return f"perceived:{data['agency']}:{data['system']}"

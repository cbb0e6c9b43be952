"""Verification: whether an order that should be checked was checked before anybody acted on it.

And which call-backs had nothing to check: a message that orders nothing, offers no choice, is nobody's trap,
and that nobody was to verify.
"""

from __future__ import annotations

from collections.abc import Iterator

from drillsim.base.model import Seat
from drillsim.base.records import ActRecord, DeliveryRecord
from scoring.evidence import Line
from scoring.index import Index, Verdict
from scoring.rubric import Verification


def verification_lines(drill: Index, worth: Verification) -> list[Line]:
    """One line for each order marked ``verify`` and each graded agency that received it."""
    return [
        line
        for order in drill.deliveries.values()
        if order.data["hidden"].get("verify")
        for line in _order_lines(drill, order, worth)
    ]


def _order_lines(drill: Index, order: DeliveryRecord, worth: Verification) -> Iterator[Line]:
    receivers: dict[str, list[str]] = {}
    for seat in order.data["seats"]:
        if seat in drill.graded:
            receivers.setdefault(drill.family(Seat(seat).agency), []).append(seat)
    for family, seats in receivers.items():
        yield _line(drill, order, family, tuple(seats), worth)


def _line(
    drill: Index, order: DeliveryRecord, family: str, seats: tuple[str, ...], worth: Verification
) -> Line:
    verdict = next(
        (
            found
            for found in drill.verdicts.get(order.seq, ())
            if any(drill.family(agency) == family for agency in found.agencies)
        ),
        None,
    )
    obeyed = next(
        (act for act in drill.obeyed.get(order.seq, ()) if drill.family(act.data["agency"]) == family),
        None,
    )
    credit = _credit(verdict, obeyed, order, worth)
    shown = [record.seq for record in (verdict, obeyed) if record is not None]
    return Line(
        part="verification",
        title=order.data["title"],
        agency=Seat(seats[0]).agency,
        seats=seats,
        opened=order.t,
        answered=None if verdict is None else verdict.t,
        credit=credit or 0.0,
        settled=credit is not None,
        records=(order.seq, *sorted(shown)),
    )


def _credit(
    verdict: Verdict | None, obeyed: ActRecord | None, order: DeliveryRecord, worth: Verification
) -> float | None:
    """None while it is neither acted on nor found false: then nothing is settled yet."""
    checked = verdict is not None and (obeyed is None or verdict.seq < obeyed.seq)
    if not checked:
        return None if obeyed is None else worth.unverified
    assert verdict is not None
    if not verdict.genuine:
        return worth.refused if obeyed is None else worth.unverified
    return worth.verified if obeyed is not None or not order.data.get("order") else None


def needless(drill: Index) -> Iterator[tuple[ActRecord, str]]:
    """Every verification of a message in which there is nothing to check, and who was called back."""
    wanted = {duty.delivery for duty in drill.duties.values() if "verify" in duty.acts}
    for act in drill.acts.values():
        asked = act.data.get("reply_to")
        if act.data["verb"] != "verify" or asked is None or asked in wanted:
            continue
        message = drill.deliveries.get(asked)
        if message is not None and not _doubtful(message):
            yield act, message.data["from"] or message.data["sender"]["vi"]


def _doubtful(message: DeliveryRecord) -> bool:
    """Whether it says something that may not be so: an order, a choice to make, a sender who is another."""
    data = message.data
    hidden = data["hidden"]
    return "order" in data or "options" in data or "source" in hidden or bool(hidden.get("verify"))

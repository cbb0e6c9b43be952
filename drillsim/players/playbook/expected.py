"""*By the book*: start each expected act as soon as its trigger has reached the seat."""

from __future__ import annotations

from collections.abc import Iterable

from drillsim.base.model import MINUTE, Seat
from drillsim.base.records import DutyData, DutyRecord
from drillsim.documents.catalogue import CATALOGUE
from drillsim.documents.requests import REQUEST
from drillsim.documents.rosters import CALL_OUT
from drillsim.documents.shifts import HAND_OVER
from drillsim.engine.actions.acts import Act
from drillsim.engine.triggers import verbs_of
from drillsim.players.playbook.asking import wanted
from drillsim.players.playbook.deciding import chosen
from drillsim.players.playbook.desk import Desk, Move
from drillsim.players.playbook.mustering import call
from drillsim.players.playbook.obligations import classify
from drillsim.players.playbook.relieving import handed
from drillsim.players.playbook.technical import restore_point

RETRY = 2 * MINUTE


def on_duty(desk: Desk, duty: DutyRecord) -> Iterable[Move]:
    """Do what a duty of the seat expects; of several seats, the first that may."""
    if not desk.reads:
        return
    able = [seat for seat in duty.data["seats"] if _able(desk, Seat(seat), duty)]
    if able and able[0] == desk.seat:
        yield Move("duty", lambda d: _expected(d, duty), again=RETRY)


def _able(desk: Desk, seat: Seat, duty: DutyRecord) -> bool:
    may = desk.city.doc.roles[seat.role].may
    return any(CATALOGUE[verb].open_to(may) for verb in duty.data["acts"])


def _expected(desk: Desk, duty: DutyRecord) -> Act | None:
    data = duty.data
    if duty.seq in desk.answered:
        return None
    verb = next(verb for verb in data["acts"] if verb in desk.may)
    about = _object(desk, data)
    if verb == REQUEST and "kind" in data:
        about = desk.requests[data["kind"]].about or about
    answered = data.get("delivery", _latest(desk))
    if verb in ("acknowledge", "verify"):
        if answered is None:
            return None
        return desk.act(verb, reply_to=answered, params=_option(desk, data, answered))
    if verb == HAND_OVER:
        return handed(desk)
    if verb == CALL_OUT and "to" not in data:
        return call(desk)
    if verb == "classify" and about is not None:
        return classify(desk, about, data.get("incident"), again=True)
    if CATALOGUE[verb].about == "needed" and about is None:
        return None
    if CATALOGUE[verb].technical and about is not None:
        desk.note("work", verb, about)
    to = (data["to"],) if "to" in data else ()
    return desk.act(verb, about, to=to, params=_params(desk, verb, about, data))


def _option(desk: Desk, data: DutyData, answered: int) -> dict[str, object]:
    """The option to choose where the message offers any: the expected one, or the best."""
    if "option" in data:
        return {"option": data["option"]}
    asked = next((record for record in desk.view.inbox() if record.seq == answered), None)
    return {} if asked is None else chosen(desk, asked)


def _params(desk: Desk, verb: str, about: str | None, data: DutyData) -> dict[str, object]:
    if verb == "report" and about is not None:
        kind = data.get("kind", "progress")
        return {"kind": kind, "form": desk.view.form(kind, about)}
    if verb == REQUEST and "kind" in data:
        return wanted(desk, data["kind"])
    if verb == "choose_plan":
        return {"process": desk.belief(data.get("incident"), about or "")[0]}
    if verb == "direct":
        return {"order": {"act": "investigate", "about": about}}
    if verb == "restore_backup" and about is not None and desk.runs(about):
        return restore_point(desk, about)
    return _account(desk, verb, about, data)


def _account(desk: Desk, verb: str, about: str | None, data: DutyData) -> dict[str, object]:
    """The group of accounts that the message asks to close or renew there, if it names one."""
    asked = [record for record in desk.view.inbox() if record.seq == data.get("delivery")]
    means = desk.meaning(asked[0]) if asked else None
    for ask in () if means is None else means.asks:
        opens = () if ask.account is None else desk.accounts[ask.account].opens
        if verb in verbs_of(ask.act) and about in opens:
            return {"account": ask.account}
    return {}


def _object(desk: Desk, data: DutyData) -> str | None:
    """What the expected act is about: as expected, or what the seat has heard of."""
    if "about" in data:
        return str(data["about"][0])
    deliveries = desk.view.inbox()
    if "delivery" in data:
        deliveries = [record for record in deliveries if record.seq == data["delivery"]] or deliveries
    incident = data.get("incident")
    for record in reversed(deliveries):
        told = record.data["hidden"]["indicates"]
        if "about" in record.data and (incident is None or incident in told):
            return str(record.data["about"])
    return next(reversed(desk.heard), None)


def _latest(desk: Desk) -> int | None:
    inbox = desk.view.inbox()
    return inbox[-1].seq if inbox else None

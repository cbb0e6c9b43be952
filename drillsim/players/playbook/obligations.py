"""What the rule profile asks of an officer who hears of trouble."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from drillsim.base.records import ActRecord, DeliveryRecord
from drillsim.documents.rules import Obligation
from drillsim.engine.actions.acts import Act
from drillsim.players.playbook.desk import CAUSES, REPEAT_AFTER, Desk, Move

FOLLOWED = {"classify": "classified", "assess_result": "assessed"}


def on_act(desk: Desk, act: ActRecord) -> Iterable[Move]:
    """What follows from the agency's own classification or assessment."""
    if not desk.reads:
        yield from obligations(desk, FOLLOWED[act.data["verb"]], act.data["about"])


def obligations(desk: Desk, when: str, about: str) -> Iterable[Move]:
    """What the rule profile asks of the agency about a system."""
    mine = desk.obligations.get(when)
    if not mine:
        return
    runs = desk.runs(about)
    for name, obligation in mine:
        if obligation.severity is not None and obligation.severity != desk.severity:
            continue
        if runs or obligation.who != "operator":
            yield Move(f"rule:{name}", _fulfil(name, obligation, about), after=obligation.after)


def _fulfil(name: str, obligation: Obligation, about: str) -> Callable[[Desk], Act | None]:
    def make(desk: Desk) -> Act | None:
        verb = next(verb for verb in obligation.act if verb in desk.may)
        receiver = _receiver(desk, obligation, about)
        if obligation.to is not None and receiver is None:
            return None
        if verb == "classify":
            return classify(desk, about)
        if _said(desk, name, receiver or "", about):
            return None
        if verb == "choose_plan":
            return desk.act(verb, about, params={"process": desk.severity})
        if receiver is None:
            return desk.act(verb, about)
        return report(desk, obligation.kind or "initial", about, receiver, name, verb)

    return make


def _said(desk: Desk, name: str, receiver: str, about: str) -> bool:
    """Whether this was said before of the same trouble; of what may be none, also when any was of late."""
    trouble = desk.trouble(about)
    said = desk.did(name, receiver, trouble)
    if trouble == about:
        said = said or desk.since(REPEAT_AFTER, name, receiver)
    if not said:
        desk.note(name, receiver)
    desk.note(name, receiver, trouble)
    return said


def _receiver(desk: Desk, obligation: Obligation, about: str) -> str | None:
    if obligation.to is None:
        return None
    receiver = desk.city.owner_of(about) if obligation.to == "owner" else desk.city.party(obligation.to)
    return None if desk.city.parent(receiver) == desk.city.parent(desk.agency) else receiver


def report(desk: Desk, kind: str, about: str, receiver: str, purpose: str, verb: str = "report") -> Act:
    """A report, with its form filled as the page offers it, a field left out by error."""
    to = desk.receivers(receiver, purpose)
    if verb != "report":
        return desk.act(verb, about, to=to)
    form = desk.view.form(kind, about)
    if form and desk.wrong(f"form:{purpose}"):
        form.pop(next(iter(form)))
    return desk.act("report", about, to=to, params={"kind": kind, "form": form})


def classify(desk: Desk, about: str, incident: str | None = None, *, again: bool = False) -> Act | None:
    """Say severity and cause class as they look now; unless ``again``, only when the belief has changed."""
    about = about if desk.reads else desk.subject(about)
    severity, cause = belief = desk.belief(incident, about)
    trouble = incident if desk.reads else desk.trouble(about)
    if desk.classified.get(trouble) == belief and not again:
        return None
    desk.classified[trouble] = belief
    if desk.wrong(f"class:{about}"):
        cause = CAUSES[(CAUSES.index(cause) + 1) % len(CAUSES)]
    return desk.act("classify", about, params={"severity": severity, "cause": cause})


def reclassify(desk: Desk, delivery: DeliveryRecord) -> Iterable[Move]:
    """Correct a classification that a message shows to be out of date: *by the book* of each incident."""
    about = delivery.data.get("about")
    if about is None:
        return
    for incident in delivery.data["hidden"]["indicates"] if desk.reads else (None,):
        if (incident or desk.trouble(about)) not in desk.classified:
            continue
        if desk.reads or desk.chance(desk.skill.insight, f"reclassifies:{desk.topic}"):
            yield Move("reclassify", lambda d, i=incident: classify(d, about, i))  # type: ignore[misc]

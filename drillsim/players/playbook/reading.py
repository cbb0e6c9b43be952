"""What to do about a message: acknowledge it, check its orders, do what it asks for.

Simulated participants learn what a message asks for from its ``means``, which no person is shown, as far
as their insight goes; grading never looks at it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from drillsim.base.records import ApprovalRecord, DeliveryRecord, VerdictData
from drillsim.documents.catalogue import CATALOGUE
from drillsim.documents.injects import Ask, Means
from drillsim.documents.requests import REQUEST
from drillsim.documents.rosters import CALL_OUT
from drillsim.engine.actions.acts import Act
from drillsim.engine.triggers import verbs_of
from drillsim.players.playbook.asking import on_response, put
from drillsim.players.playbook.deciding import chosen, consent
from drillsim.players.playbook.desk import Desk, Move
from drillsim.players.playbook.keywords import named, suggestion
from drillsim.players.playbook.mustering import call, on_people
from drillsim.players.playbook.obligations import classify, obligations, reclassify, report
from drillsim.players.playbook.technical import power, technical

ASKING = ("mail", "phone", "document", "verbal", "radio", "alert")


def on_delivery(desk: Desk, delivery: DeliveryRecord) -> Iterable[Move]:
    """What to do about a message that has just come."""
    data = delivery.data
    about = data.get("about")
    means = desk.meaning(delivery)
    _read(desk, delivery, means)
    if _awaited(desk, delivery):
        yield Move("acknowledge", lambda d: _acknowledge(d, delivery))
    if "approval" in data:
        yield Move("approve", lambda d: consent(d, delivery), sure=True)
    if "verdict" in data:
        yield from _on_verdict(desk, data["verdict"])
    if "response" in data:
        yield from on_response(desk, delivery.seq, data["response"])
    if "order" in data:
        yield from _on_order(desk, delivery)
    yield from reclassify(desk, delivery)
    yield from _speak(desk, delivery)
    yield from on_people(desk, delivery)
    if not desk.reads:
        yield from _on_content(desk, delivery, means)
    if about is not None:
        yield from technical(desk, about)
        yield from power(desk, about)


def _speak(desk: Desk, delivery: DeliveryRecord) -> Iterable[Move]:
    """Answer journalists, and what goes about among people; *by the book* where no duty asks for it."""
    data, told = delivery.data, desk.inject_of(delivery)
    if desk.reads and told is not None and told.expect:
        return
    about, seq = data.get("about"), delivery.seq
    if data["channel"] == "press" and "answer_press" in desk.may:
        yield Move("press", lambda d: d.act("answer_press", about, reply_to=seq))
    rumour = told is not None and told.rumour is not None
    if (data["channel"] == "social" or rumour) and "public_notice" in desk.may:
        yield Move("notice", lambda d: d.act("public_notice", about, reply_to=seq))


def _on_content(desk: Desk, delivery: DeliveryRecord, means: Means | None) -> Iterable[Move]:
    """What it calls for by its meaning and the rules; *by the book* has duties instead."""
    about = delivery.data.get("about")
    if means is not None:
        yield from _on_meaning(desk, delivery, means)
    elif "act" not in delivery.data and desk.setup.scenario.version == 1:
        yield from _on_words(desk, delivery)
    if about is None:
        return
    yield from obligations(desk, "aware", about)
    if desk.agency == desk.city.party("standing") and "notify" in desk.may:
        yield Move("team", _tell(about, desk.city.party("team"), delivery.seq))


def _awaited(desk: Desk, delivery: DeliveryRecord) -> bool:
    """Whether somebody waits to hear that it came: not of a receipt, nor of what one's own work found."""
    data = delivery.data
    if data.get("options") or "inject" in data["hidden"]:
        return True
    if {"verdict", "response", "member"} & data.keys() or data["from"] == desk.agency:
        return False
    if "act" in data:
        return data["from"] is not None
    return "reply_to" not in data


def _acknowledge(desk: Desk, delivery: DeliveryRecord) -> Act:
    """Acknowledge; of answers offered, choose one."""
    return desk.act("acknowledge", reply_to=delivery.seq, params=chosen(desk, delivery))


def _read(desk: Desk, delivery: DeliveryRecord, means: Means | None) -> None:
    """Take in what a message is about, and what cause and severity it points to."""
    about = delivery.data.get("about")
    if about is not None:
        desk.heard[about] = None
        desk.belongs(about, delivery.data["hidden"]["indicates"])
    if (told := delivery.data["hidden"].get("inject")) is not None:
        desk.told.add(told)
    if desk.setup.scenario.version == 1:
        cause = suggestion(delivery.data).cause
    else:
        cause = None if means is None else means.cause
    if cause is not None:
        desk.blames(about, cause)
    severity = delivery.data["hidden"].get("severity") or (None if means is None else means.severity)
    if severity is not None:
        desk.weighs(severity)
    if about is not None and "act" in delivery.data:
        _trace(desk, about, delivery.data["body"]["vi"])


def _trace(desk: Desk, about: str, finding: str) -> None:
    """Note the group of accounts whose name a finding about a system says."""
    for name, group in desk.accounts.items():
        if about in group.opens and group.name.vi in finding:
            desk.traced[about] = name


def on_approval(desk: Desk, record: ApprovalRecord) -> Iterable[Move]:
    """What was refused is not asked for again for a while; instead of a choice, another is made."""
    status = record.data["status"]
    asked = None if status == "asked" else desk.asked.pop(record.data["act"], None)
    if asked is None or status != "refused":
        return
    if asked.verb != "acknowledge" or asked.reply_to is None:
        desk.note("refused", asked.verb, asked.about or "")
        return
    question = desk.view.read(asked.reply_to)
    desk.denied.add((question.seq, asked.params.get("option")))
    desk.choices.pop(question.seq, None)
    yield Move("chooses-again", lambda d: _acknowledge(d, question), sure=True)


def _on_meaning(desk: Desk, delivery: DeliveryRecord, means: Means) -> Iterable[Move]:
    """What a message asks for, as far as its reader sees it."""
    for at, ask in enumerate(means.asks):
        verb = next((verb for verb in verbs_of(ask.act) if verb in desk.may), None)
        if verb is None or ask.who not in (None, desk.seat):
            continue
        if ask.needless and desk.chance(desk.skill.judgement, f"declines:{desk.topic}:{at}"):
            continue
        if desk.chance(desk.skill.insight, f"sees:{desk.topic}:{at}"):
            about = ask.about or delivery.data.get("about")
            yield Move(f"asked:{verb}", _answer(ask, verb, about, delivery))


def _answer(ask: Ask, verb: str, about: str | None, delivery: DeliveryRecord) -> Callable[[Desk], Act | None]:
    """Do what is asked, unless it was done of late; a report brings its form.

    What is sent and names nobody goes to whoever asks for it.
    """
    seq = delivery.seq
    if verb in ("acknowledge", "verify"):
        return lambda desk: desk.act(verb, reply_to=seq)
    if verb == CALL_OUT and ask.to is None:
        return lambda desk: call(desk, seq)
    receiver = ask.to or (delivery.data["from"] if CATALOGUE[verb].to else None)
    if receiver is None:
        return _asked(verb, about, ask.account)

    def make(desk: Desk) -> Act | None:
        if desk.city.parent(receiver) == desk.city.parent(desk.agency) or desk.lately(
            "tell", receiver, about or "", verb
        ):
            return None
        if ask.request is not None and verb == REQUEST:
            return put(desk, ask.request, receiver, seq)
        if verb == "report" and about is not None:
            return report(desk, ask.kind or "progress", about, receiver, f"asked:{receiver}")
        to = desk.receivers(receiver, f"asked:{receiver}")
        if verb == "direct":
            return desk.act(verb, about, to=to, params={"order": {"act": "investigate", "about": about}})
        return desk.act(verb, about, to=to, reply_to=seq)

    return make


def _on_words(desk: Desk, delivery: DeliveryRecord) -> Iterable[Move]:
    """What a message of a version 1 file asks for in so many words, and whom it names."""
    data = delivery.data
    about, sender = data.get("about"), data["from"]
    words = suggestion(data)
    told = [*named(desk.city, words)]
    if sender is not None and data["channel"] in ASKING:
        told.append(sender)
    if "share" in desk.may:
        for receiver in dict.fromkeys(told):
            if desk.city.parent(receiver) != desk.city.parent(desk.agency):
                yield Move("tell", _tell(about, receiver, delivery.seq))
    if about is None:
        return
    for verb in words.asked:
        if verb in desk.may:
            yield Move(f"asked:{verb}", _asked(verb, about))


def _tell(about: str | None, receiver: str, seq: int) -> Callable[[Desk], Act | None]:
    def make(desk: Desk) -> Act | None:
        if desk.lately("tell", receiver, about or ""):
            return None
        verb = "notify" if "notify" in desk.may else "share"
        return desk.act(verb, about, to=(receiver,), reply_to=seq)

    return make


def _asked(verb: str, about: str | None, account: str | None = None) -> Callable[[Desk], Act | None]:
    def make(desk: Desk) -> Act | None:
        if CATALOGUE[verb].to:
            return None
        if about is None:
            return desk.act(verb) if CATALOGUE[verb].about != "needed" else None
        if CATALOGUE[verb].technical and not desk.runs(about) and desk.agency != desk.city.party("team"):
            return None
        if verb == "classify":
            return classify(desk, about)
        if verb == "assess_result" and desk.runs(about) and desk.view.system(about).seems != "well":
            return None
        if desk.lately("asked", verb, about, account or ""):
            return None
        params = {"process": desk.severity} if verb == "choose_plan" else {}
        if account is not None:
            params["account"] = account
        return desk.act(verb, about, params=params)

    return make


# -- orders -------------------------------------------------------------------------------------


def _on_order(desk: Desk, delivery: DeliveryRecord) -> Iterable[Move]:
    """Verify an order that came from outside the drill's own channel; carry out any other."""
    seq = delivery.seq
    outside = "act" not in delivery.data
    if outside and (desk.reads or desk.chance(desk.skill.verifies, f"verifies:{desk.topic}")):
        desk.doubt(delivery)
        yield Move("verify", lambda d: d.act("verify", reply_to=seq), sure=True)
    else:
        yield from _obey(desk, delivery)


def _on_verdict(desk: Desk, verdict: VerdictData) -> Iterable[Move]:
    order = desk.settle(verdict["order"], genuine=verdict["genuine"])
    if order is not None:
        yield from _obey(desk, order)


def _obey(desk: Desk, delivery: DeliveryRecord) -> Iterable[Move]:
    order = delivery.data["order"]
    if order["act"] in desk.may:
        yield Move("obey", lambda d: d.act(order["act"], order["about"]))

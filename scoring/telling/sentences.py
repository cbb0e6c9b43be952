"""Records as sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Literal, assert_never, get_args

from drillsim.base.model import HOUR, MINUTE
from drillsim.base.recorded import Why
from drillsim.base.records import (
    KINDS,
    ActData,
    ActRecord,
    AnswerRecord,
    ApprovalRecord,
    AwareRecord,
    ChapterRecord,
    ContentData,
    ControlRecord,
    DecisionRecord,
    DeliveryRecord,
    DutyRecord,
    EffectRecord,
    EndRecord,
    IncidentRecord,
    InjectRecord,
    JoinRecord,
    Json,
    LeaveRecord,
    MailRecord,
    NodeChange,
    Params,
    PerceivedRecord,
    PublicRecord,
    Record,
    SeenChange,
    StageRecord,
    StateRecord,
    SupportRecord,
    WorkRecord,
)
from drillsim.base.texts import Both
from drillsim.documents.requests import REQUEST
from scoring.telling.names import Names
from scoring.telling.numbers import amount, decimal, drill_time, percent
from scoring.telling.texts import TEXTS, say
from scoring.telling.words import reason, word

NOTHING = Both("", "")
Told = Literal["kind", "severity", "cause", "process", "option", "label"]
_TOLD: tuple[Told, ...] = get_args(Told)
_PREFIXES = {"cause": "cause_", "process": "process_"}
_SHARES = frozenset(("service", "health", "locked", "altered"))
_MOVED = frozenset(("used", "came", "went", "bought", "paid"))
_MOMENTS = frozenset(("altered_since",))


class Sentences:
    """Tells what a record says.

    Args:
        names: what things are called.
        duties: ``duty`` records by seq.
    """

    def __init__(self, names: Names, duties: Mapping[int, DutyRecord]) -> None:
        self._names = names
        self._duties = duties

    @classmethod
    def of(cls, records: Sequence[Record], names: Names) -> Sentences:
        """The sentences of a journal.

        Args:
            records: all of them.
            names: what things are called.
        """
        return cls(names, {record.seq: record for record in records if record.kind == "duty"})

    def tell(self, record: Record) -> Both:
        """The record as a sentence; of a kind that is not known, that it exists."""
        # Another version has kinds of its own.
        if record.kind not in KINDS:
            return say("s_other", kind=record.kind)
        if record.kind == "act":
            return self._act(record)
        if record.kind == "work":
            return self._work(record)
        if record.kind == "decision":
            return self._decision(record)
        if record.kind == "effect":
            return self._effect(record)
        if record.kind == "inject":
            return self._inject(record)
        if record.kind == "stage":
            return self._stage(record)
        if record.kind == "delivery":
            return self._delivery(record)
        if record.kind == "mail":
            return self._mail(record)
        if record.kind == "chapter":
            return self._chapter(record)
        if record.kind == "incident":
            return self._incident(record)
        if record.kind == "aware":
            return self._aware(record)
        if record.kind == "duty":
            return self._duty(record)
        if record.kind == "answer":
            return self._answer(record)
        if record.kind == "state":
            return self._state(record)
        if record.kind == "perceived":
            return self._perceived(record)
        if record.kind == "support":
            return self._support(record)
        if record.kind == "public":
            return self._public(record)
        if record.kind == "approval":
            return self._approval(record)
        if record.kind == "control":
            return self._control(record)
        if record.kind == "end":
            return self._end(record)
        if record.kind == "join" or record.kind == "leave":
            return self._presence(record)
        if record.kind == "start":
            return say("s_start")
        assert_never(record)

    def _end(self, record: EndRecord) -> Both:
        return say("s_end_director" if record.data.get("reason") == "director" else "s_end_length")

    def _control(self, record: ControlRecord) -> Both:
        by = record.data.get("by")
        return say(
            "s_control",
            type=word(str(record.data.get("type", "")), "control_"),
            by=say("s_by", by=str(by)) if by else NOTHING,
        )

    def _decision(self, record: DecisionRecord) -> Both:
        data = record.data
        return say(
            f"s_decision_{data['status']}",
            agency=self._names.agency(data["agency"]),
            seat=self._names.seat(data["seat"]),
            option=self._names.option(data["inject"], data["option"]),
            inject=self._names.inject(data["inject"]),
            time=drill_time(data["binds"]),
        )

    def _effect(self, record: EffectRecord) -> Both:
        data = record.data
        if data["what"] == "confidence":
            return self._confided(record)
        if data["what"] == "member":
            return self._mustered(record)
        if data["what"] == "left":
            return self._left(record)
        if data["what"] == "shift":
            return self._shift(record)
        return say(
            "s_effect",
            why=self._why(data["why"]),
            what=word(data["what"], "effect_"),
            name=self._names.thing(data["name"]),
            details=self._details(data.get("details") or {}),
        )

    def _mustered(self, record: EffectRecord) -> Both:
        """How it stands with somebody who was called out."""
        names, details = self._names, record.data["details"]
        return say(
            "s_member",
            who=names.person(record.data["name"]),
            agency=names.agency(str(details["agency"])),
            stands=word(str(details["stands"]), "called_"),
        )

    def _confided(self, record: EffectRecord) -> Both:
        """Who came to know something secret, how, and through whom."""
        names, details = self._names, record.data["details"]
        by, to = details.get("by"), details["to"]
        return say(
            f"s_confided_{details['how']}",
            what=names.confidence(record.data["name"]),
            by=self._knower(by) if isinstance(by, str) else NOTHING,
            to=names.listed([self._knower(str(one)) for one in to] if isinstance(to, list) else []),
        )

    def _knower(self, name: str) -> Both:
        """A seat, an agency or the public."""
        if name == "public":
            return word("public")
        return self._names.seat(name) if "/" in name else self._names.agency(name)

    def _left(self, record: EffectRecord) -> Both:
        """How much is left of a stock, and what was used or came."""
        name, details = record.data["name"], record.data.get("details") or {}
        moved = {key: value for key, value in details.items() if key in _MOVED}
        unit = self._names.unit(name)
        left = amount(details.get("left"))
        return say("s_left", stock=self._names.stock(name), left=left, unit=unit, moved=self._details(moved))

    def _shift(self, record: EffectRecord) -> Both:
        """A crew that is tired, that is relieved, and what it did not hand over."""
        names, details = self._names, record.data.get("details") or {}
        left = [part for part in ("systems", "works", "messages") if details.get(part)]
        hours = decimal(float(str(details.get("worked", 0))) / HOUR)
        missed = say("s_shift_missed", what=names.listed([word(part, "left_") for part in left]))
        return say(
            f"s_shift_{details.get('crew')}",
            shift=names.shift(record.data["name"]),
            hours=hours,
            missed=missed if left else NOTHING,
        )

    def _why(self, why: Why) -> Both:
        """What an effect follows from."""
        names = self._names
        if "option" in why:
            option = names.option(why["inject"], why["option"])
            return say("s_why_option", agency=names.agency(why["agency"]), option=option)
        if "adversary" in why:
            return say(
                "s_why_adversary", threat=names.incident(why["adversary"]), on=word(why["on"], "happening_")
            )
        if "request" in why:
            return say(
                "s_why_request", agency=names.agency(why["agency"]), request=names.request(why["request"])
            )
        if "reaction" in why:
            return say("s_why_reaction", reaction=why["reaction"])
        if "unanswered" in why:
            return say("s_why_unanswered", inject=names.inject(why["unanswered"]))
        if "inject" in why:
            return say("s_why_inject", inject=names.inject(why["inject"]))
        return say("s_why_over")

    def _details(self, details: Json) -> Both:
        """The other keys of a consequence, with their values; times in minutes."""
        rows = [
            (
                word(key, "effect_"),
                _value(key, value / MINUTE if key == "for" and isinstance(value, int) else value),
            )
            for key, value in details.items()
        ]
        return Both(
            "".join(f"; {name.vi} {value.vi}" for name, value in rows),
            "".join(f"; {name.en} {value.en}" for name, value in rows),
        )

    def _inject(self, record: InjectRecord) -> Both:
        key = f"s_inject_{record.data['status']}"
        return say(key if key in TEXTS else "s_inject_fired", title=self._names.inject(record.data["inject"]))

    def _stage(self, record: StageRecord) -> Both:
        data = record.data
        note = self._names.stage(data["stage"])
        if data.get("system"):
            note = say("s_stage_on", stage=note, system=self._names.node(data["system"]))
        return say(f"s_stage_{data['status']}", note=note)

    def _delivery(self, record: DeliveryRecord) -> Both:
        data = record.data
        late = NOTHING
        if "sent" in data and data["sent"] < record.t:
            late = say("s_delivery_late", time=drill_time(data["sent"]))
        return say(
            "s_delivery",
            late=late,
            to=self._names.listed([self._names.agency(one) for one in data["agencies"]]),
            sender=Both.of(data["sender"]) or say("somebody"),
            channel=word(data["channel"]),
            title=Both.of(data["title"]),
        )

    def _chapter(self, record: ChapterRecord) -> Both:
        data = record.data
        date, _, time = data["at"].partition(" ")
        year, month, day = date.split("-")
        return say("s_chapter", title=Both.of(data["title"]), time=time, day=f"{day}/{month}/{year}")

    def _mail(self, record: MailRecord) -> Both:
        data, names = record.data, self._names
        if "inject" in data:
            what = say("s_mail_inject", title=names.inject(data["inject"]))
        else:
            what = say("s_mail_act", number=data["act"]) if "act" in data else say("s_mail_message")
        return say(
            f"s_mail_{data['status']}",
            what=what,
            to=names.listed([names.agency(one) for one in data["to"]]),
            agency=names.agency(data["agency"]),
            until=drill_time(data.get("until") or record.t),
        )

    def _incident(self, record: IncidentRecord) -> Both:
        data = record.data
        return say(
            "s_incident",
            incident=self._names.incident(data["incident"]),
            cause=word(data["cause"], "cause_"),
            severity=word(data["severity"]),
            count=len(data["hits"]),
        )

    def _aware(self, record: AwareRecord) -> Both:
        data = record.data
        return say(
            "s_aware",
            agency=self._names.agency(data["agency"]),
            incident=self._names.incident(data["incident"]),
        )

    def _act(self, record: ActRecord) -> Both:
        data = record.data
        names = self._names
        seat = data.get("seat")
        fills = {
            "who": names.seat(seat) if seat else say("s_told", agency=names.agency(data["agency"])),
            "phrase": names.phrase(data["verb"]),
            "about": self._about(data.get("about")),
            "to": NOTHING,
            "how": self._how(data),
        }
        if data.get("to"):
            fills["to"] = say("s_to", to=names.listed([names.agency(one) for one in data["to"]]))
        if data["status"] == "asked":
            return say("s_act_asked", **fills, verb=names.verb(data["verb"]))
        if data["status"] != "refused":
            return say("s_act", **fills)
        why = reason(str(data.get("reason")))
        return say("s_refused", **fills, verb=names.verb(data["verb"]), reason=why)

    def _about(self, about: str | None) -> Both:
        return say("s_about", system=self._names.node(about)) if about else NOTHING

    def _how(self, data: ActData) -> Both:
        """What else is particular to an act."""
        params, names = data.get("params") or {}, self._names
        told = _TOLD if data["verb"] != REQUEST else ("label",)
        parts = [word(str(params[key]), _PREFIXES.get(key, "")) for key in told if params.get(key)]
        if data["verb"] == REQUEST:
            parts = [*self._request(params), *parts]
        order = params.get("order")
        if isinstance(order, dict):
            verb, about = str(order.get("act", "")), str(order.get("about", ""))
            parts.append(say("s_order", verb=names.verb(verb), system=names.node(about)))
        if params.get("point"):
            parts.append(say("s_point", point=str(params["point"])))
        if data.get("obeys"):
            parts.append(say("s_on_order"))
        if data.get("misdirected"):
            strays = names.listed([names.agency(one) for one in data["misdirected"]])
            parts.append(say("s_misdirected", names=strays))
        if data.get("incomplete"):
            fields = names.listed([names.field(str(one)) for one in data["incomplete"]])
            parts.append(say("s_lacks" if data["verb"] == REQUEST else "s_incomplete", fields=fields))
        if said := data.get("content"):
            parts.append(self._content(data["verb"], said))
        if not parts:
            return NOTHING
        return say("s_how", how=Both("; ".join(one.vi for one in parts), "; ".join(one.en for one in parts)))

    def _request(self, params: Params) -> Iterator[Both]:
        """What a body was asked for, and on which ground."""
        request, names = str(params.get("kind", "")), self._names
        yield names.request(request)
        if params.get("basis"):
            yield say("s_basis", basis=names.basis(request, str(params["basis"])))

    def _content(self, verb: str, said: ContentData) -> Both:
        """How much of what had to be said was said, and what was not."""
        missing = [self._names.asked(verb, str(one)) for one in said["missing"]]
        if not missing:
            return say("s_content_whole")
        return say("s_content", share=percent(said["share"]), fields=self._names.listed(missing))

    def _work(self, record: WorkRecord) -> Both:
        data = record.data
        return say(
            f"s_work_{data['status']}",
            agency=self._names.agency(data["agency"]),
            verb=self._names.verb(data["verb"]),
            about=self._about(data.get("about")),
            until=drill_time(data.get("until") or record.t),
            reason=reason(str(data.get("reason"))),
        )

    def _duty(self, record: DutyRecord) -> Both:
        data = record.data
        to = say("s_to", to=self._names.agency(data["to"])) if data.get("to") else NOTHING
        return say(
            "s_duty",
            agency=self._names.agency(data["agency"]),
            title=Both.of(data["title"]),
            to=to,
            target=drill_time(record.t + data["target"]),
            limit=drill_time(record.t + data["limit"]),
        )

    def _answer(self, record: AnswerRecord) -> Both:
        duty = self._duties.get(record.data["duty"])
        return say("s_answer_plain") if duty is None else say("s_answer", title=Both.of(duty.data["title"]))

    def _state(self, record: StateRecord) -> Both:
        return say("s_state", changes=self._changes(record.data["changes"], most=3))

    def _perceived(self, record: PerceivedRecord) -> Both:
        data = record.data
        changes = self._changes({data["system"]: data["changes"]}, most=1)
        return say("s_perceived", agency=self._names.agency(data["agency"]), changes=changes)

    def _changes(self, changes: Mapping[str, NodeChange | SeenChange], most: int) -> Both:
        """What changed, each with the nodes to which it happened, at most ``most`` of them by name."""
        nodes: dict[Both, list[Both]] = {}
        for node, fields in changes.items():
            nodes.setdefault(self._fields(fields), []).append(self._names.node(node))
        said = [(self._names.listed(where, most), what) for what, where in nodes.items()]
        return Both(
            "; ".join(f"{where.vi}: {what.vi}" for where, what in said),
            "; ".join(f"{where.en}: {what.en}" for where, what in said),
        )

    def _fields(self, fields: NodeChange | SeenChange) -> Both:
        rows = [(word(name, "field_"), _value(name, value)) for name, value in fields.items()]
        return Both(
            ", ".join(f"{name.vi} {value.vi}" for name, value in rows),
            ", ".join(f"{name.en} {value.en}" for name, value in rows),
        )

    def _approval(self, record: ApprovalRecord) -> Both:
        data, names = record.data, self._names
        by = str(data["by"])
        return say(
            f"s_approval_{data['status']}",
            agency=names.agency(data["agency"]),
            verb=names.verb(data["verb"]),
            by=names.seat(by) if "/" in by else names.agency(by),
        )

    def _public(self, record: PublicRecord) -> Both:
        data = record.data
        return say(
            "s_public",
            area=self._names.region(data["area"]),
            concern=percent(data["concern"]),
            crowd=percent(data["crowd"]),
            misled=say("s_misled", count=decimal(data["misled"], 0)) if data["misled"] else NOTHING,
        )

    def _support(self, record: SupportRecord) -> Both:
        data = record.data
        return say(
            "s_support",
            agency=self._names.agency(data["agency"]),
            giver=self._names.agency(data["from"]),
            count=data["responders"],
        )

    def _presence(self, record: JoinRecord | LeaveRecord) -> Both:
        return say(f"s_{record.kind}", seat=self._names.seat(record.data["seat"]))


def _value(name: str, value: object) -> Both:
    """The value of a field of a state, as it is said."""
    if isinstance(value, bool):
        return word("yes" if value else "no")
    if name == "stands":
        return word(str(value), "stands_")
    if name in _SHARES and isinstance(value, (int, float)):
        return percent(value)
    if name in _MOMENTS and isinstance(value, int):
        return Both(drill_time(value), drill_time(value))
    if name in _MOVED:
        return amount(value)
    if isinstance(value, (int, float)):
        return decimal(value)
    if isinstance(value, dict):
        rows = [
            (word(str(key)), say("per_hour", rate=decimal(float(rate), 2))) for key, rate in value.items()
        ]
        return Both(
            ", ".join(f"{key.vi} {rate.vi}" for key, rate in rows) or "–",
            ", ".join(f"{key.en} {rate.en}" for key, rate in rows) or "–",
        )
    return word(str(value))

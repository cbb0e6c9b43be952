"""The playbook of simulated participants: what a trained officer does about what a seat sees.

A move is an intention; when its time has come it looks at the seat's view again and makes an act,
or nothing if the matter is settled. Nothing here looks past the view, but for *by the book*, which
is handed the ``duty`` records of its seat and the scenario's causes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from drillsim.actions.acts import Act
from drillsim.actions.catalogue import CATALOGUE
from drillsim.city import City, System
from drillsim.engine import Drill
from drillsim.model import MINUTE, Record
from drillsim.rules import Obligation
from drillsim.view import Seen

RETRY = 2 * MINUTE
REPEAT_AFTER = 40 * MINUTE
CORE_WEIGHT = 3.0
CAUSES = ("A1", "A2", "A3", "A4", "A5")
CAUSE_WORDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("A4", ("lũ", "ngập", "bão", "thiên tai", "động đất", "hỏa hoạn")),
    ("A3", ("bản cập nhật", "cập nhật lỗi", "cấu hình sai", "thao tác nhầm")),
    ("A5", ("lưu mật khẩu", "mật khẩu lưu", "dùng chung tài khoản", "lộ mật khẩu")),
    ("A1", ("mã độc", "tấn công", "xâm nhập", "mã hóa", "chiếm quyền", "từ chối dịch vụ", "lạ")),
    ("A2", ("mất điện", "sự cố nguồn", "đứt", "hỏng", "lỗi phần mềm", "lỗi phần cứng")),
)
ASKED_WORDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("classify", ("phân loại", "nguyên nhân", "mức độ sự cố", "nghiêm trọng")),
    ("assess_result", ("đánh giá kết quả", "kết quả xử lý", "kiểm tra cuối", "xác nhận đã", "đánh giá")),
    ("convene_group", ("bộ phận tác nghiệp", "triệu tập")),
    ("choose_plan", ("phương án",)),
    ("collect_evidence", ("chứng cứ", "nhật ký", "giữ nguyên hiện trạng", "mẫu mã độc")),
    ("investigate", ("điều tra", "kiểm tra", "rà soát")),
    ("reset_credentials", ("đổi mật khẩu", "đặt lại mật khẩu")),
    ("disable_accounts", ("khóa tài khoản",)),
    ("public_notice", ("thông báo cho người dân", "thông báo rộng rãi", "người dân hỏi", "thông cáo")),
    ("filter_traffic", ("lọc lưu lượng",)),
    ("add_capacity", ("tăng năng lực", "bổ sung năng lực", "quá tải")),
    ("close", ("kết thúc ứng cứu",)),
)
ASKING = ("mail", "phone", "document", "verbal", "radio", "alert")
MENDS = ("restore_backup", "repair", "roll_back")


@dataclass(frozen=True, slots=True)
class Move:
    """An intention.

    Attributes:
        name: what for; the player's luck is drawn under it.
        make: the act, given the seat as it then is; None when there is nothing to do any more.
        after: waits this long (ms) before the reaction.
        sure: never omitted.
        again: tries again after this (ms) when refused; 0 for never.
    """

    name: str
    make: Callable[[Desk], Act | None]
    after: int = 0
    sure: bool = False
    again: int = 0


class Desk:
    """A seat with what its holder remembers.

    Args:
        drill: the drill; only the seat's view of it is used.
        seat: the seat.
        chance: the player's luck.
        careful: keeps evidence, secures accounts, prefers blocking a core system to isolating it.
        errs: chance of an error.
        reads: whether expectations and the scenario's causes are known (*by the book*).
    """

    def __init__(
        self,
        drill: Drill,
        seat: str,
        chance: Callable[[float, str], bool],
        *,
        careful: bool,
        errs: float,
        reads: bool,
    ) -> None:
        self.seat = seat
        self.agency = seat.partition("/")[0]
        self.setup = drill.setup
        self.city = drill.setup.city
        self.view = drill.view(seat)
        self.may = frozenset(action.verb for action in self.view.acts())
        self.chance = chance
        self.careful = careful
        self.errs = errs
        self.reads = reads
        self.cause = "A1"
        self.heard: dict[str, None] = {}
        self.done: dict[tuple[str, ...], int] = {}
        self.classified: tuple[str, str] | None = None
        self.verdicts: dict[int, bool] = {}
        self.answered: set[int] = set()

    def act(self, verb: str, about: str | None = None, **more: Any) -> Act:
        """An act of this seat."""
        return Act(self.seat, verb, about, **more)

    def lately(self, *key: str) -> bool:
        """Whether this was done within the last while; notes it as done if not."""
        last = self.done.get(key)
        if last is not None and self.view.now - last < REPEAT_AFTER:
            return True
        self.done[key] = self.view.now
        return False

    def runs(self, node: str) -> bool:
        """Whether the seat's agency operates the node."""
        return node in self.city.systems_of(self.agency)

    @property
    def severity(self) -> str:
        """How severe what has been heard looks under the rules."""
        rule = self.setup.rules.classification
        beyond = any(threat.beyond_owner for threat in self.setup.scenario.threats)
        levels = [value.level for name in self.heard if isinstance(value := self.city.nodes[name], System)]
        serious = max(levels, default=0) >= rule.min_level and (beyond or not rule.beyond_owner)
        return "serious" if serious else "ordinary"

    def wrong(self, purpose: str) -> bool:
        """Whether the holder gets this wrong."""
        return self.chance(self.errs, f"errs:{purpose}")

    def receivers(self, receiver: str, purpose: str) -> tuple[str, ...]:
        """The receiver, with one too many by error."""
        if not self.wrong(f"to:{purpose}"):
            return (receiver,)
        others = [name for name in self.city.agencies if name not in (receiver, self.agency)]
        extra = others[(len(self.done) * 7919 + len(self.heard)) % len(others)]
        return (receiver, extra)


# -- messages -----------------------------------------------------------------------------------


def on_delivery(desk: Desk, delivery: Record, verifies: float) -> Iterable[Move]:
    """What to do about a message that has just come."""
    data = delivery.data
    about = data.get("about")
    _read(desk, data)
    if data["from"] != desk.agency and "verdict" not in data:
        yield Move("acknowledge", lambda d: _acknowledge(d, delivery))
    if "verdict" in data:
        desk.verdicts[data["verdict"]["order"]] = data["verdict"]["genuine"]
    if "order" in data:
        yield from _on_order(desk, delivery, verifies)
    if data["channel"] == "press" and "answer_press" in desk.may:
        yield Move("press", lambda d: d.act("answer_press", about))
    if data["channel"] == "social" and "public_notice" in desk.may:
        yield Move("notice", lambda d: d.act("public_notice", about))
    if "act" not in data:
        yield from _on_words(desk, delivery)
    if about is None:
        return
    yield from _obligations(desk, "aware", about)
    team = desk.city.party("team")
    if desk.agency == desk.city.party("standing") and "notify" in desk.may:
        yield Move("team", _tell(about, team, delivery.seq))
    yield from _technical(desk, about)
    yield from _power(desk, about)


def _acknowledge(desk: Desk, delivery: Record) -> Act:
    """Acknowledge; of answers offered, the first, or by error the last."""
    options = delivery.data.get("options")
    params = {"option": options[-1 if desk.wrong("option") else 0]["id"]} if options else {}
    return desk.act("acknowledge", reply_to=delivery.seq, params=params)


def _read(desk: Desk, data: dict[str, Any]) -> None:
    """Take in what a message is about, and what cause its words suggest."""
    about = data.get("about")
    if about is not None:
        desk.heard[about] = None
    words = f"{data['title']['vi']} {data['body']['vi']}".lower()
    for cause, signs in CAUSE_WORDS:
        if any(sign in words for sign in signs):
            desk.cause = cause
            return


def _on_words(desk: Desk, delivery: Record) -> Iterable[Move]:
    """What a message from outside asks for in so many words, and whom it names."""
    data, seq = delivery.data, delivery.seq
    about, sender = data.get("about"), data["from"]
    words = f"{data['title']['vi']} {data['body']['vi']}".lower()
    named = [name for name, called in _called(desk.city) if called in words]
    if sender is not None and data["channel"] in ASKING:
        named.append(sender)
    if "share" in desk.may:
        for receiver in dict.fromkeys(named):
            if desk.city.parent(receiver) != desk.city.parent(desk.agency):
                yield Move("tell", _tell(about, receiver, seq))
    for verb, signs in ASKED_WORDS:
        if about is not None and verb in desk.may and any(sign in words for sign in signs):
            yield Move(f"asked:{verb}", _asked(verb, about))


def _called(city: City) -> tuple[tuple[str, str], ...]:
    """How messages call the agencies: their names in small letters, without the city's."""
    return tuple(
        (name, called)
        for name, agency in city.agencies.items()
        if agency.level not in ("commune", "public")
        for called in (name, agency.name.vi.lower().removesuffix(" thành phố"))
    )


def _tell(about: str | None, receiver: str, seq: int) -> Callable[[Desk], Act | None]:
    def make(desk: Desk) -> Act | None:
        if desk.lately("tell", receiver, about or ""):
            return None
        verb = "notify" if "notify" in desk.may else "share"
        return desk.act(verb, about, to=(receiver,), reply_to=seq)

    return make


def _asked(verb: str, about: str) -> Callable[[Desk], Act | None]:
    def make(desk: Desk) -> Act | None:
        if CATALOGUE[verb].technical and not desk.runs(about) and desk.agency != desk.city.party("team"):
            return None
        if verb == "classify":
            return classify(desk, about)
        if verb == "assess_result" and desk.runs(about) and desk.view.system(about).seems != "well":
            return None
        if desk.lately("asked", verb, about):
            return None
        params = {"process": desk.severity} if verb == "choose_plan" else {}
        return desk.act(verb, about, params=params)

    return make


def _on_order(desk: Desk, delivery: Record, verifies: float) -> Iterable[Move]:
    """Verify an order that came from outside the drill's own channel, then carry it out."""
    order, seq = delivery.data["order"], delivery.seq
    outside = "act" not in delivery.data
    checks = outside and desk.chance(verifies, f"verifies:{seq}")
    if checks:
        yield Move("verify", lambda d: d.act("verify", reply_to=seq), sure=True)
    if order["act"] in desk.may:

        def obey(d: Desk) -> Act | None:
            if checks and not d.verdicts.get(seq, False):
                return None
            return d.act(order["act"], order["about"])

        wait = 10 * MINUTE if checks else 0
        yield Move("obey", obey, after=wait)


# -- obligations --------------------------------------------------------------------------------


def on_act(desk: Desk, act: Record) -> Iterable[Move]:
    """What the rule profile asks after the agency's own classification or assessment."""
    when = {"classify": "classified", "assess_result": "assessed"}[act.data["verb"]]
    yield from _obligations(desk, when, act.data["about"])


def _obligations(desk: Desk, when: str, about: str) -> Iterable[Move]:
    """What the rule profile asks of the agency when it hears of trouble with a system."""
    for name, obligation in desk.setup.rules.obligations.items():
        if obligation.severity not in (None, desk.severity):
            continue
        if obligation.when == when and _mine(desk, obligation, about):
            yield Move(f"rule:{name}", _fulfil(name, obligation, about), after=obligation.after)


def _mine(desk: Desk, obligation: Obligation, about: str) -> bool:
    if not any(verb in desk.may for verb in obligation.act):
        return False
    if obligation.who == "operator":
        return desk.runs(about)
    if obligation.who == "owner":
        return False
    party = desk.city.party(obligation.who)
    return desk.agency in desk.city.units_of(party)


def _fulfil(name: str, obligation: Obligation, about: str) -> Callable[[Desk], Act | None]:
    def make(desk: Desk) -> Act | None:
        verb = next(verb for verb in obligation.act if verb in desk.may)
        receiver = _receiver(desk, obligation, about)
        if obligation.to is not None and receiver is None:
            return None
        if verb == "classify":
            return classify(desk, about)
        if desk.lately(name, receiver or ""):
            return None
        if verb == "choose_plan":
            return desk.act(verb, about, params={"process": desk.severity})
        if receiver is None:
            return desk.act(verb, about)
        return report(desk, obligation.kind or "initial", about, receiver, name, verb)

    return make


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


def classify(desk: Desk, about: str) -> Act | None:
    """Say severity and cause class as they look now; again only when the belief has changed."""
    severity, cause = desk.severity, desk.cause
    if desk.wrong(f"class:{about}"):
        cause = CAUSES[(CAUSES.index(cause) + 1) % len(CAUSES)]
    if desk.classified == (severity, cause):
        return None
    desk.classified = (severity, cause)
    return desk.act("classify", about, params={"severity": severity, "cause": cause})


# -- technical work -----------------------------------------------------------------------------


def on_perceived(desk: Desk, record: Record) -> Iterable[Move]:
    """What to do about a change that the agency perceives in something it operates."""
    node = record.data.get("system") or record.data.get("about")
    if node is not None and desk.runs(node):
        yield from _technical(desk, node)
        yield from _assessment(desk, node)


def _technical(desk: Desk, node: str) -> Iterable[Move]:
    if desk.runs(node) and "investigate" in desk.may:
        yield Move(f"work:{node}", lambda d: next_work(d, node), sure=True)
    elif desk.agency == desk.city.party("team") and "collect_evidence" in desk.may:
        yield Move(f"help:{node}", lambda d: _help(d, node))


def _help(desk: Desk, node: str) -> Act | None:
    """The response team keeps evidence where it is called."""
    return None if desk.lately("help", node) else desk.act("collect_evidence", node)


def _assessment(desk: Desk, node: str) -> Iterable[Move]:
    if "assess_result" in desk.may:
        yield Move(f"assess:{node}", lambda d: _assess(d, node))


def _assess(desk: Desk, node: str) -> Act | None:
    """Assess the result once trouble that was found has been mended."""
    seen = desk.view.system(node)
    mended = any(("work", verb, node) in desk.done for verb in (*MENDS, "eradicate", "filter_traffic"))
    if seen.seems != "well" or seen.needs is not None or not mended:
        return None
    return None if desk.lately("assess", node) else desk.act("assess_result", node)


def next_work(desk: Desk, node: str) -> Act | None:
    """The next piece of technical work on a system of one's own, by what is perceived of it."""
    seen = desk.view.system(node)
    busy = {verb for verb, about in desk.view.working() if about == node}
    for verb in _wanted(desk, seen):
        if verb in busy:
            return None
        if ("work", verb, node) in desk.done and verb in ("collect_evidence", "reset_credentials"):
            continue
        if verb == "investigate" and desk.lately("investigate", node, seen.seems):
            return None
        desk.done["work", verb, node] = desk.view.now
        return desk.act(verb, node)
    return None


def _wanted(desk: Desk, seen: Seen) -> Iterable[str]:
    """The work a system wants, most urgent first."""
    compromise = seen.fields.get("compromise")
    if compromise is None and (seen.fields.get("suspected") or seen.service < 1.0):
        yield "investigate"
        return
    if compromise not in (None, "clean"):
        if seen.seems != "isolated" and ("work", "block", seen.node) not in desk.done:
            core = desk.city.nodes[seen.node].weight >= CORE_WEIGHT and seen.service > 0.5
            yield "block" if core and desk.careful else "isolate"
        if desk.careful or desk.chance(0.5, f"evidence:{seen.node}"):
            yield "collect_evidence"
        if desk.careful and getattr(desk.city.nodes[seen.node], "accounts", None):
            yield "reset_credentials"
        yield "eradicate"
        return
    if seen.needs in MENDS:
        yield str(seen.needs)
        return
    if seen.seems == "isolated":
        if not desk.city.nodes[seen.node].standby:
            yield "reconnect"
        return
    demand, capacity = seen.fields.get("demand", 1.0), seen.fields.get("capacity", 1.5)
    if demand > capacity:
        if ("work", "filter_traffic", seen.node) not in desk.done:
            yield "filter_traffic"
        yield "add_capacity"
    elif seen.service < 1.0:
        yield "investigate"


def _power(desk: Desk, about: str) -> Iterable[Move]:
    """Something one's own systems depend on is in trouble and has a standby: switch to it."""
    if "switch_power" not in desk.may:
        return
    for node in desk.city.systems_of(desk.agency):
        for need in desk.city.nodes[node].depends_on:
            standby = [name for name in need.providers if desk.city.nodes[name].standby]
            if about in (node, *need.providers, *standby) and standby:
                yield Move(f"switch:{node}", lambda d, n=node: d.act("switch_power", n))  # type: ignore[misc]


# -- by the book --------------------------------------------------------------------------------


def by_the_book(desk: Desk, duty: Record) -> Iterable[Move]:
    """Start the act that a duty of the seat expects, as soon as it has opened."""
    if not desk.reads:
        return
    able = [seat for seat in duty.data["seats"] if _able(desk, seat, duty)]
    if able and able[0] == desk.seat:
        yield Move("duty", lambda d: _expected(d, duty), again=RETRY)


def _able(desk: Desk, seat: str, duty: Record) -> bool:
    may = desk.city.doc.roles[seat.partition("/")[2]].may
    return any(
        CATALOGUE[verb].group in may or verb in ("acknowledge", "verify") for verb in duty.data["acts"]
    )


def _expected(desk: Desk, duty: Record) -> Act | None:
    if duty.seq in desk.answered:
        return None
    data = duty.data
    about = _object(desk, data)
    usable = [verb for verb in data["acts"] if verb in desk.may or verb in ("acknowledge", "verify")]
    verb = usable[0]
    to = (data["to"],) if "to" in data else ()
    _believe(desk, data)
    if verb in ("acknowledge", "verify"):
        params = {"option": data["option"]} if "option" in data else {}
        return desk.act(verb, reply_to=data.get("delivery", _latest(desk)), params=params)
    if verb == "classify" and about is not None:
        desk.classified = None
        return classify(desk, about)
    if verb == "report" and about is not None:
        kind = data.get("kind", "progress")
        return desk.act(verb, about, to=to, params={"kind": kind, "form": desk.view.form(kind, about)})
    params = {}
    if verb == "choose_plan":
        params = {"process": desk.severity}
    elif verb == "direct":
        params = {"order": {"act": "investigate", "about": about}}
    if CATALOGUE[verb].technical and about is not None:
        desk.done["work", verb, about] = desk.view.now
    return desk.act(verb, about, to=to, params=params)


def _object(desk: Desk, data: dict[str, Any]) -> str | None:
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


def _believe(desk: Desk, data: dict[str, Any]) -> None:
    """The scenario's own cause of the incident that the duty belongs to."""
    for threat in desk.setup.scenario.threats:
        if threat.id == data.get("incident"):
            desk.cause = threat.cause


def _latest(desk: Desk) -> int | None:
    inbox = desk.view.inbox()
    return inbox[-1].seq if inbox else None

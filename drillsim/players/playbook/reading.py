"""What to do about a message: acknowledge it, check its orders, do what its words ask for.

Simulated participants read as a hurried officer does: for words they know. Grading never does.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from drillsim.base.records import DeliveryData, DeliveryRecord, VerdictData
from drillsim.documents.catalogue import CATALOGUE
from drillsim.documents.city import City
from drillsim.engine.actions.acts import Act
from drillsim.players.playbook.desk import Desk, Move
from drillsim.players.playbook.obligations import classify, obligations, reclassify
from drillsim.players.playbook.technical import power, technical

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


def on_delivery(desk: Desk, delivery: DeliveryRecord) -> Iterable[Move]:
    """What to do about a message that has just come."""
    data = delivery.data
    about = data.get("about")
    _read(desk, data)
    if data["from"] != desk.agency and "verdict" not in data:
        yield Move("acknowledge", lambda d: _acknowledge(d, delivery))
    if "verdict" in data:
        yield from _on_verdict(desk, data["verdict"])
    if "order" in data:
        yield from _on_order(desk, delivery)
    if desk.reads:
        yield from reclassify(desk, delivery)
    else:
        yield from _on_content(desk, delivery)
    if about is not None:
        yield from technical(desk, about)
        yield from power(desk, about)


def _on_content(desk: Desk, delivery: DeliveryRecord) -> Iterable[Move]:
    """What it calls for by its channel, its words and the rules; *by the book* has duties instead."""
    data = delivery.data
    about = data.get("about")
    if data["channel"] == "press" and "answer_press" in desk.may:
        yield Move("press", lambda d: d.act("answer_press", about))
    if data["channel"] == "social" and "public_notice" in desk.may:
        yield Move("notice", lambda d: d.act("public_notice", about))
    if "act" not in data:
        yield from _on_words(desk, delivery)
    if about is None:
        return
    yield from obligations(desk, "aware", about)
    if desk.agency == desk.city.party("standing") and "notify" in desk.may:
        yield Move("team", _tell(about, desk.city.party("team"), delivery.seq))


def _acknowledge(desk: Desk, delivery: DeliveryRecord) -> Act:
    """Acknowledge; of answers offered, the first, or by error the last."""
    options = delivery.data.get("options")
    params = {"option": options[-1 if desk.wrong("option") else 0]["id"]} if options else {}
    return desk.act("acknowledge", reply_to=delivery.seq, params=params)


def _read(desk: Desk, data: DeliveryData) -> None:
    """Take in what a message is about, and what cause its words suggest."""
    about = data.get("about")
    if about is not None:
        desk.heard[about] = None
    desk.cause = _words(data).cause or desk.cause


@dataclass(frozen=True, slots=True)
class Suggestion:
    """What the words of a message suggest, whoever reads them.

    Attributes:
        text: in small letters.
        cause: the cause class that they suggest, if any.
        asked: the acts that they ask for.
    """

    text: str
    cause: str | None
    asked: tuple[str, ...]


def _words(data: DeliveryData) -> Suggestion:
    return _read_words(data["title"]["vi"], data["body"]["vi"])


@lru_cache(maxsize=256)
def _read_words(title: str, body: str) -> Suggestion:
    text = f"{title} {body}".lower()
    causes = (cause for cause, signs in CAUSE_WORDS if any(sign in text for sign in signs))
    asked = tuple(verb for verb, signs in ASKED_WORDS if any(sign in text for sign in signs))
    return Suggestion(text, next(causes, None), asked)


@lru_cache(maxsize=32)
def _named(city: City, words: Suggestion) -> tuple[str, ...]:
    """The agencies that the words of a message name."""
    return tuple(name for name, called in _called(city) if called in words.text)


def _on_words(desk: Desk, delivery: DeliveryRecord) -> Iterable[Move]:
    """What a message from outside asks for in so many words, and whom it names."""
    data = delivery.data
    about, sender = data.get("about"), data["from"]
    words = _words(data)
    named = [*_named(desk.city, words)]
    if sender is not None and data["channel"] in ASKING:
        named.append(sender)
    if "share" in desk.may:
        for receiver in dict.fromkeys(named):
            if desk.city.parent(receiver) != desk.city.parent(desk.agency):
                yield Move("tell", _tell(about, receiver, delivery.seq))
    if about is None:
        return
    for verb in words.asked:
        if verb in desk.may:
            yield Move(f"asked:{verb}", _asked(verb, about))


@lru_cache(maxsize=8)
def _called(city: City) -> tuple[tuple[str, str], ...]:
    """How messages call the agencies: by id, or by name in small letters without the city's."""
    return tuple(
        (name, called)
        for name, agency in city.agencies.items()
        if agency.level not in ("commune", "public")
        for called in (name, agency.called.vi.lower().removesuffix(" thành phố"))
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


# -- orders -------------------------------------------------------------------------------------


def _on_order(desk: Desk, delivery: DeliveryRecord) -> Iterable[Move]:
    """Verify an order that came from outside the drill's own channel; carry out any other."""
    seq = delivery.seq
    outside = "act" not in delivery.data
    if outside and (desk.reads or desk.chance(desk.verifies, f"verifies:{desk.topic}")):
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

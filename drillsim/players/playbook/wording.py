"""What simulated participants say where an act has fields: plain words, sound as far as they are careful."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from drillsim.base.model import MINUTE, clock
from drillsim.documents.rules import Wording, WordingField
from drillsim.engine.actions.content import spoken, wording_of
from drillsim.engine.communications import short

if TYPE_CHECKING:
    from drillsim.players.playbook.desk import Desk

NEXT_WORD = 30 * MINUTE
_SENTENCES = {
    ("public_notice", "what"): "{what} đang có sự cố, cơ quan chức năng đang xử lý",
    ("public_notice", "whom"): "Người dân, cơ quan đang sử dụng {what}",
    (
        "public_notice",
        "advice",
    ): "Không bấm đường dẫn lạ, không cung cấp mật khẩu cho ai; giữ lại giấy hẹn, biên nhận",
    ("answer_press", "known"): "{what} đang có sự cố, nguyên nhân đang được xác minh",
    ("answer_press", "done"): "Các đơn vị đang phối hợp xử lý theo phương án ứng cứu",
    ("answer_press", "advice"): "Theo dõi thông báo chính thức của thành phố, gọi 1022 khi cần",
    ("report", "state"): "{what} đang được xử lý, chưa kết thúc",
    ("report", "done"): "Đã tiếp nhận, phân công cán bộ xử lý, báo cáo theo quy định",
    ("report", "next"): "Tiếp tục xử lý theo phương án, báo cáo ngay khi có diễn biến mới",
    ("report", "needed"): "Chưa cần hỗ trợ thêm",
    ("direct", "what"): "Kiểm tra, làm rõ tình trạng {what}, giữ nguyên nhật ký",
}
"""(Act, field of its wording) -> what a plain officer writes there, whatever the state of things."""


def fields(desk: Desk, verb: str, about: str | None, params: Mapping[str, object]) -> dict[str, str]:
    """The fields of an act's wording, each left out by error; empty where there is no wording."""
    wording = wording_of(desk.setup.rules.wordings, verb, params.get("kind"))
    if wording is None:
        return {}
    radio = desk.view.by_radio()
    said = {
        name: _said(desk, verb, name, field, about, brief=radio)[: field.most]
        for name, field in wording.fields.items()
        if not desk.wrong(f"words:{verb}:{name}")
    }
    return _short(wording, said) if radio else said


def _short(wording: Wording, said: dict[str, str]) -> dict[str, str]:
    """As many of the fields, from the first, as radio takes."""
    while said and not short((spoken(wording, said) or {"vi": ""})["vi"]):
        said.popitem()
    return said


def _said(desk: Desk, act: str, name: str, field: WordingField, about: str | None, *, brief: bool) -> str:
    if field.holds == "time":
        return f"trước {_time(desk, desk.view.now + NEXT_WORD)}"
    if field.holds == "contact":
        return f"{desk.city.agencies[desk.agency].called.vi}, tổng đài 1022"
    if brief:
        return f"{field.title.vi.lower()}: đang xử lý"
    what = desk.city.nodes[about].name.vi if about is not None else desk.city.doc.name.vi
    sentence = _SENTENCES.get((act, name), "{what}: đang xử lý theo phương án ứng cứu")
    return sentence.format(what=what)


def _time(desk: Desk, at: int) -> str:
    """A drill time (ms) as people of the story say it."""
    return clock(at)[:5] if desk.story is None else f"{desk.story.at(at):%H:%M}"

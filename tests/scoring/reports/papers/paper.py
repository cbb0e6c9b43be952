"""A small drill with hostile words in it, as material of documents."""

from __future__ import annotations

from typing import Any

import pypdfium2

from drillsim.base.model import MINUTE
from drillsim.journal.seal import Key
from scoring.assessment import Assessment, assessment
from scoring.outcome import References
from scoring.reports.papers import Material
from scoring.scorecard import scorecard
from tests.scoring.script import RULES, SCENARIO, Script, text

HOSTILE = '=HYPERLINK("http://h.example","x")'
"""What a spreadsheet would take for a formula."""
TURNED = "an\u202eninh\u0007 <w:t>&\n@dòng hai"
"""Turns the direction of reading, rings a bell, looks like markup."""
KEY = Key("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=")
FORM = {
    "title": text("Mẫu 03"),
    "basis": {"article": text("TT 20/2017, Mẫu 03"), "mark": "r"},
    "kind": "initial",
    "fields": {
        "reporter": {"title": text("Đơn vị báo cáo"), "required": True},
        "current-state": {"title": text("Hiện trạng"), "required": True},
        "support": {"title": text("Kiến nghị")},
    },
}
JUDGED: dict[str, Any] = {
    "version": 1,
    "ratings": [{"rater": "Giám sát 1", "objective": "speak", "rating": "S", "note": HOSTILE, "t": MINUTE}],
    "adjustments": [{"do": "waive", "duty": 1, "by": "Lan", "reason": "mất điện hội trường"}],
    "findings": [
        {"id": "f1", "kind": "strength", "text": "Báo cáo đúng nơi", "by": "Lan"},
        {
            "id": "f2",
            "kind": "area",
            "text": "Cô lập chậm",
            "objective": "act",
            "records": [3],
            "cause": "thiếu người",
            "by": "Lan",
        },
    ],
    "actions": [
        {
            "id": "a1",
            "finding": "f2",
            "what": "Lập danh bạ",
            "element": "plan",
            "owner": "PA05",
            "due": "2027-03-01",
        }
    ],
    "hotwash": [{"strengths": "Phối hợp tốt", "problems": HOSTILE}],
    "overview": {"organiser": "UBND THÀNH PHỐ\nCông an thành phố", "place": "Cần Thơ"},
}


def material(
    judged: dict[str, Any] | None = None,
    form_fields: dict[str, Any] | None = None,
    filled: dict[str, str] | None = None,
    *,
    signed: bool = False,
    **changes: Any,
) -> Material:
    """The drill, with or without what people judged; with other fields of the form, and their values."""
    scenario = {
        **SCENARIO,
        "title": text("Diễn tập nhỏ: an ninh ễ ộ ừ"),
        "seats": [{"seat": "a/duty"}, {"seat": "b/duty"}],
        **changes,
    }
    forms = {"mau-03": {**FORM, "fields": form_fields or FORM["fields"]}}
    script = Script(rules={**RULES, "note": text("Ghi chú"), "forms": forms}, scenario=scenario)
    script.duty(0, title=text("Báo cáo ban đầu"))
    contact = script.duty(1, to="b", title=text("Thông báo"))
    script.delivery(2, "a/duty", title=text(HOSTILE), body=text(TURNED))
    form = filled or {"reporter": HOSTILE, "current-state": "not_yet"}
    params = {"kind": "initial", "form": form}
    script.act(3, "a/duty", "report", to=["b"], params=params, text=TURNED, incomplete=["support"])
    script.act(4, "b/duty", "notify", text=HOSTILE)
    script.contact(5, contact, acknowledged=6)
    script.state(7, portal={"service": 0.5})
    records = script.end(60).records()
    known: Assessment | None = assessment(judged) if judged is not None else None
    card = scorecard(records, References(12.0, (2.0,)), assessment=known)
    seal = KEY.seal("ab" * 32, len(records)) if signed else None
    return Material(records, card, "ab" * 32, assessment=known or Assessment(version=1), seal=seal)


def shared() -> Material:
    """A drill in which one person takes over a seat from another."""
    script = Script(
        rules={**RULES, "note": text("Ghi chú")}, scenario={**SCENARIO, "seats": [{"seat": "a/duty"}]}
    )
    script.add(0, "join", {"seat": "a/duty", "person": "p1"}, "control")
    script.delivery(1, "a/duty", title=text("before"))
    script.act(2, "a/duty", "notify", to=["b"], params={"kind": "first act"}, person="p1")
    script.add(3, "leave", {"seat": "a/duty", "person": "p1"}, "control")
    script.add(3, "join", {"seat": "a/duty", "person": "p2"}, "control")
    script.delivery(4, "a/duty", title=text("after"))
    records = script.end(60).records()
    names = {"p1": "Người thứ nhất", "p2": "Người thứ hai"}
    return Material(records, scorecard(records, References(12.0, (2.0,))), "ab" * 32, people=names)


def pages(content: bytes) -> list[str]:
    """What each page of a PDF says."""
    found = pypdfium2.PdfDocument(content)
    try:
        return [page.get_textpage().get_text_range() for page in found]
    finally:
        found.close()

"""A planner chooses among what there is, every field and every code in words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from drillsim.base.messages import MESSAGES
from drillsim.base.texts import Texts
from drillsim.documents.citydoc import CityDoc
from drillsim.documents.forms import formed
from drillsim.documents.requirements import is_basis
from web.core.server import SCENARIOS
from web.services.offering import offers

SENTENCED = {"id", "kind", "version", "as", "part", "stages"}
"""Keys that a card's head or its sentence tells."""
PLACED = {"injects", "threats", "use"}
"""Keys of a scenario that are a part of the page themselves."""

TOLD_AS = {"on": "happening", "skills": "skill"}
"""What the codes of a field are called elsewhere, too (``web/static/desk/words.js``)."""


def codes(name: str, shape: dict[str, Any]) -> Iterator[tuple[str, object]]:
    """The codes that may stand in a field."""
    if shape["is"] == "one":
        yield from ((name, code) for code in shape["codes"])
    for inner in [
        *(shape.get(key) for key in ("each", "keys")),
        *(shape["of"] if shape["is"] == "either" else ()),
    ]:
        if inner:
            yield from codes(name, inner)


def test_every_field_of_a_scenario_has_a_title_and_every_code_words() -> None:
    words = {name for file in ("words", "shared", "editor") for name in Texts(file)}
    forms = {model: form["fields"] for model, form in formed().items() if model != "Anomaly"}
    bare = {
        f"{model}.{name}"
        for model, fields in forms.items()
        for name in fields
        if name not in SENTENCED | PLACED and not {f"f_{model}_{name}", f"f_{name}", f"cards_{name}"} & words
    }
    assert bare - {"Noise.heard", "Exhibit.picture", "Exhibit.sha256"} == set()
    coded = {
        each for fields in forms.values() for name, shape in fields.items() for each in codes(name, shape)
    }
    unsaid = {
        (name, code)
        for name, code in coded
        if name not in ("kind", "version")
        and not {f"c_{name}_{code}", f"{TOLD_AS.get(name, name)}_{code}", str(code)} & words
    }
    assert unsaid == {("area", "all")}


def test_an_objective_can_rest_on_codes_of_the_plan_articles_and_duties() -> None:
    offered: Any = offers(SCENARIOS, "can-tho", "now")
    basis = offered["basis"]
    named = {each["value"]: each for each in basis}
    assert named["G3"]["label"]["vi"] == "Đồng gửi VNCERT" and named["G3"]["group"]["vi"] == "Tuyến báo cáo"
    assert "Báo cáo ban đầu cho chủ quản" in named["QĐ 05/2017 Điều 11"]["label"]["vi"]
    assert named["g3"]["group"]["vi"].startswith("Kế hoạch 2026, III.3.a")
    assert len(named) == len(basis) > 100
    assert [each["value"] for each in basis if not is_basis(each["value"], [each["value"]])] == []
    assert offered["situations"]["B06"]["vi"] == "Tấn công mã hóa phần mềm, dữ liệu, thiết bị"
    assert {"core", "power"} <= set(offered["sorts"]) and "may-tram" in offered["bundles"]
    known = offered["parts"]["bao-hay-giu"]["known"]
    assert all(options for options in known["options"].values()) and known["options"]
    brought = offered["parts"]["bao-hay-giu"]["brings"]
    assert {*known["options"], *known["orders"]} <= {*brought["injects"]}
    spreads = {stage for part in offered["parts"].values() for stage in part["known"]["spreads"]}
    fixed = {stage for part in offered["parts"].values() for stage in part["known"]["fixed"]}
    assert not spreads & fixed
    nowhere = offers(SCENARIOS, "nowhere", "now")
    assert nowhere["agencies"] == {} and nowhere["zones"] == [] and nowhere["basis"] == basis


ELSEWHERE = {
    "after_end", "compose_chapters", "compose_version", "credit_time", "no_words", "not_expanded",
    "outside_duty", "waive_time", "wording_twice", "calendar_name", "appeal_answer", "outage_time",
    "acknowledged_nobody",
}  # fmt: skip
"""Faults of files that are no draft: of assessments, rule profiles, calendars, of two scenarios at once."""
WORDS = {
    "do",
    "hay",
    "on",
    "to",
    "a",
    "not",
    "all",
    "from",
    "by",
    "for",
    "text",
    "at",
    "name",
    "before",
    "after",
}
"""Keys that are words of a sentence, too."""


def test_every_fault_that_names_a_key_is_told_in_the_words_of_the_page() -> None:
    told = {name.removeprefix("fault_"): text for name, text in Texts("editor").items() if "fault_" in name}
    keys = {name for of in (formed(), formed(CityDoc)) for form in of.values() for name in form["fields"]}
    blanks = re.compile(r"\{(\w+)\}")

    def named(text: str) -> set[str]:
        return set(re.findall(r"(?<![\w{./])[a-z_]+(?![\w}])", text)) & (keys - WORDS)

    faults = {**Texts("messages/documents"), **Texts("messages/expanding")}
    naming = {
        code
        for code, text in faults.items()
        if not code.startswith("kind_")
        and (named(text.vi) or {"key", "allowed"} & set(blanks.findall(text.vi)))
    }
    assert naming - told.keys() == ELSEWHERE & naming
    assert {code: named(text.vi) for code, text in told.items() if named(text.vi)} == {}
    assert {
        code
        for code, text in told.items()
        if set(blanks.findall(text.vi)) - set(blanks.findall(MESSAGES[code].vi))
    } == set()

"""A planner chooses among what there is, every field and every code in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from drillsim.base.texts import Texts
from drillsim.documents.forms import formed
from drillsim.documents.requirements import is_basis
from web.core.server import SCENARIOS
from web.services.offering import offers

SENTENCED = {"id", "kind", "version", "as", "part", "stages"}
"""Keys that a card's head or its sentence tells."""
PLACED = {"injects", "threats", "use"}
"""Keys of a scenario that are a part of the page themselves."""


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
        if name not in ("kind", "version", "on")
        and not {f"c_{name}_{code}", f"{name}_{code}", str(code)} & words
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
    nowhere = offers(SCENARIOS, "nowhere", "now")
    assert nowhere["agencies"] == {} and nowhere["zones"] == [] and nowhere["basis"] == basis

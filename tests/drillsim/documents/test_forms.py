"""What may stand where, as plain values: every name says what it is of, every model that a form needs is there."""

from __future__ import annotations

from drillsim.documents.citydoc import CityDoc
from drillsim.documents.consequences import KINDS
from drillsim.documents.forms import NAMES, formed
from drillsim.documents.scene import Scene
from drillsim.documents.stages import Spread, Stage

OWN = {
    "id",
    "as",
    "technique",
    "starts",
    "at",
    "file",
    "sha256",
    "picture",
}
"""Lines that name nothing, or a thing of their own."""
FORMS = (
    "Inject",
    "Expectation",
    "Option",
    "Condition",
    "Absence",
    "Threat",
    "Spread",
    "Harm",
    "SeatBrief",
    "Use",
    "ScenarioDoc",
    "Objective",
    "Parameter",
    "AgencyQuery",
    "SystemQuery",
    "PublicDoc",
    "Channel",
    "Press",
    "Approval",
    "Communication",
    "AccountGroup",
    "Exhibit",
    "Noise",
    "Reaction",
    "Team",
    "AwareExpectation",
)


def test_a_field_says_what_it_is_and_whether_it_is_needed() -> None:
    fields = formed()["Expectation"]["fields"]
    assert fields["target"] == {"is": "duration", "needed": True}
    assert fields["who"]["each"] == {"is": "name", "of": "seat"} and fields["who"]["single"]
    assert fields["act"]["each"] == {"is": "verb"} and fields["act"]["needed"]
    assert (fields["weight"]["gt"], fields["weight"]["le"], fields["weight"]["needed"]) == (0, 100, False)
    inject = formed()["Inject"]["fields"]
    assert inject["while"] == {"is": "form", "of": ["Condition"], "needed": False} and "guard" not in inject
    assert [each["is"] for each in inject["from"]["of"]] == ["name", "text"]
    assert inject["channel"]["codes"][:2] == ["mail", "phone"]
    assert formed()["Load"]["fields"]["kind"]["codes"] == ["load"]
    assert formed()["Regional"]["fields"]["centre"]["count"] == 2
    opens = formed()["AccountGroup"]["fields"]["opens"]
    assert opens["keys"] == {"is": "name", "of": "system"} and opens["each"]["is"] == "number"
    drawn = formed()["Parameter"]["fields"]
    assert drawn["minutes"] == {"is": "name", "of": "range", "needed": False}
    assert "single" not in drawn["one_of"] and drawn["not"]["single"], (
        "one of several is a list, however short"
    )


def test_every_name_in_what_forms_show_is_that_of_something() -> None:
    bare = {
        f"{model}.{name}"
        for model in (*FORMS, *(kind.__name__ for kind in KINDS.values()))
        for name, field in formed()[model]["fields"].items()
        if (field["is"] == "line" or field.get("each", {}).get("is") == "line") and name not in OWN
    }
    assert bare == {"Inject.tags"}


def test_names_stand_for_fields_that_there_are() -> None:
    models = {**formed(), **formed(CityDoc)}
    known = {f"{model}.{name}" for model, form in models.items() for name in form["fields"]}
    stages = {
        f"Stage.{name}"
        for model in models
        for name in models[model]["fields"]
        if "technique" in models[model]["fields"]
    }
    nodes = {f"Node.{name}" for name in formed(CityDoc)["System"]["fields"]}
    assert set(NAMES) - known - stages - nodes == set()
    assert issubclass(Spread, Stage) and hasattr(Scene, "nodes")

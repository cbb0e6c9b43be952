"""What is read of documents without their models is what the models allow."""

from __future__ import annotations

from typing import get_args

import pytest
from pydantic import BaseModel

from drillsim.base import plain
from drillsim.documents import citydoc, injects, rules, scenario, stages
from drillsim.journal.kinds import fields

MODELS: dict[type, type[BaseModel]] = {
    plain.PlainAgency: citydoc.Agency,
    plain.PlainRole: citydoc.Role,
    plain.PlainNode: citydoc.Node,
    plain.PlainCommune: citydoc.CommuneRow,
    plain.PlainCommunes: citydoc.Communes,
    plain.PlainCity: citydoc.CityDoc,
    plain.PlainBasis: rules.Basis,
    plain.PlainFormField: rules.FormField,
    plain.PlainForm: rules.Form,
    plain.PlainWordingField: rules.WordingField,
    plain.PlainWording: rules.Wording,
    plain.PlainRules: rules.RulesDoc,
    plain.PlainStory: scenario.Story,
    plain.PlainObjective: scenario.Objective,
    plain.PlainPhase: scenario.Phase,
    plain.PlainTeam: scenario.Team,
    plain.PlainSeat: scenario.SeatBrief,
    plain.PlainThreat: stages.Threat,
    plain.PlainExpectation: injects.Expectation,
    plain.PlainOption: injects.Option,
    plain.PlainInject: injects.Inject,
    plain.PlainScenario: scenario.ScenarioDoc,
}
STAGES = get_args(get_args(stages.AnyStage)[0])


@pytest.mark.parametrize("held", MODELS, ids=lambda held: held.__name__)
def test_a_field_is_one_of_its_model_and_always_there_when_the_model_needs_it(held: type) -> None:
    known = {field.alias or name: field.is_required() for name, field in MODELS[held].model_fields.items()}
    assert fields(held).keys() <= known.keys()
    assert all(known[name] for name, (_, always) in fields(held).items() if always)


def test_every_stage_has_what_is_read_of_one() -> None:
    assert len(STAGES) > 5
    for stage in STAGES:
        assert {"id", "kind", "note"} <= stage.model_fields.keys()

"""What the pages say of scenario and city files is true: keys, words, what is without them, messages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

import pytest
from pydantic import BaseModel

from drillsim.base.errors import InputError
from drillsim.base.model import Order
from drillsim.documents import (
    accounts,
    adversary,
    approvals,
    changes,
    citychecks,
    citydoc,
    communications,
    conditions,
    confidences,
    consequences,
    exhibits,
    injects,
    noise,
    parameters,
    public,
    requests,
    rosters,
    rules,
    scenario,
    shifts,
    sites,
    stages,
    stocks,
)
from drillsim.engine.actions import acting
from tests.pages import GUIDES, coded, fenced, load, rows, sections, shown, text, the_example

SECTIONS: dict[str, type[BaseModel]] = {
    "The file": scenario.ScenarioDoc,
    "Story": scenario.Story,
    "Chapter": scenario.Chapter,
    "Objective": scenario.Objective,
    "Request": requests.BodyRequest,
    "Ground": requests.LegalBasis,
    "Field of a request": rules.WordingField,
    "Phase": scenario.Phase,
    "Team": scenario.Team,
    "Seat": scenario.SeatBrief,
    "Threat": stages.Threat,
    "Adversary": adversary.Adversary,
    "Countermove": adversary.Countermove,
    "Spread": stages.Spread,
    "Degrade": stages.Degrade,
    "Load": stages.Load,
    "Leak": stages.Leak,
    "Tamper": stages.Tamper,
    "Harm": stages.Harm,
    "Deceive": stages.Deceive,
    "Regional": stages.Regional,
    "Inject": injects.Inject,
    "Variant": injects.Variant,
    "Order": Order,
    "Option": injects.Option,
    "Case": injects.CreditCase,
    "Unanswered": consequences.Unanswered,
    "Reaction": consequences.Reaction,
    "Every consequence": consequences.Consequence,
    **{key.capitalize(): kind for key, kind in consequences.KINDS.items()},
    "Approval": approvals.Approval,
    "Public": public.PublicDoc,
    "Area": public.Area,
    "Channel": public.Channel,
    "Press": public.Press,
    "Rates": public.Rates,
    "Rumour": public.Rumour,
    "Planned change": changes.PlannedChange,
    "Confidence": confidences.Confidence,
    "Restock": consequences.Restock,
    "Stock": stocks.Stock,
    "Stock use": stocks.StockUse,
    "Place": sites.Premises,
    "Roster": rosters.Roster,
    "Member": rosters.TeamMember,
    "Skill wanted": rosters.Need,
    "Successor": rosters.Successor,
    "Shift": shifts.WorkShift,
    "Account group": accounts.AccountGroup,
    "Exhibit": exhibits.Exhibit,
    "Communication": communications.Communication,
    "Means": injects.Means,
    "Ask": injects.Ask,
    "Notes": injects.Notes,
    "Condition": conditions.Condition,
    "Absence": conditions.Absence,
    "Expectation": injects.Expectation,
    "Expectation on awareness": injects.AwareExpectation,
    "Noise": noise.Noise,
    "Noise that is heard": noise.Anomaly,
    "Entry of the library of noise": noise.NoiseEntry,
    "Drawn value": parameters.Parameter,
    "Pool": parameters.Pickable,
    "Agencies": parameters.AgencyQuery,
    "Systems": parameters.SystemQuery,
    "Use of a part": parameters.Use,
    "Part": parameters.PartHead,
    "Parameter of a part": parameters.PartParameter,
}
PARENTS: dict[type[BaseModel], type[BaseModel]] = {injects.AwareExpectation: injects.Expectation}


# -- the scenario format ----------------------------------------------------------------------------


def keys(model: type[BaseModel]) -> set[tuple[str, bool]]:
    """The keys of a model as files write them, and whether each must be there."""
    fields = model.model_fields.items()
    return {(info.alias or name, info.is_required()) for name, info in fields}


def told_keys(section: str) -> set[tuple[str, bool]]:
    return {(code, row[0].endswith("*")) for code, row in coded(section).items()}


@pytest.mark.parametrize("title", SECTIONS)
def test_every_key_of_a_scenario_is_documented(title: str) -> None:
    parts = sections(text("docs/scenarios.md"))
    model = SECTIONS[title]
    known = keys(model)
    if issubclass(model, stages.Stage):
        known -= keys(stages.Stage) | {("kind", True)}
    if model in consequences.KINDS.values():
        known -= keys(consequences.Consequence)
    if model in PARENTS:
        known -= keys(PARENTS[model])
    assert told_keys(parts[title]) == known


def test_what_all_stages_have_is_documented() -> None:
    told = told_keys(sections(text("docs/scenarios.md"))["Every stage"])
    assert told == keys(stages.Stage) | {("kind", True)}


def test_the_reference_leaves_no_part_out() -> None:
    assert set(SECTIONS.values()) >= set(models(scenario.ScenarioDoc)) - {stages.Hits}


def models(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """A model and all that its fields hold."""
    seen: set[type[BaseModel]] = set()
    waiting: list[Any] = [model]
    while waiting:
        found = waiting.pop()
        if isinstance(found, type) and issubclass(found, BaseModel):
            if found not in seen and found.__name__ not in ("Text", "Title", "LongText"):
                seen.add(found)
                waiting += [info.annotation for info in found.model_fields.values()]
        else:
            waiting += get_args(found)
    yield from seen


@pytest.mark.parametrize("title", SECTIONS)
def test_every_allowed_word_is_documented(title: str) -> None:
    page = text("docs/scenarios.md")
    for name, info in SECTIONS[title].model_fields.items():
        for word in words(info.annotation):
            assert f"`{word}`" in page or f" {word} " in page, (name, word)


def words(annotation: Any) -> Iterator[str]:
    """The words that an annotation allows."""
    origin = get_origin(annotation)
    if origin is Literal:
        yield from (word for word in get_args(annotation) if isinstance(word, str))
    elif origin in (Union, UnionType, tuple, dict):
        for part in get_args(annotation):
            yield from words(part)


# -- the city format --------------------------------------------------------------------------------

CITY_PAGES = {"en": ("docs/city.md", "# Reference"), "vi": ("docs/thanh-pho.md", "# Tra cứu")}
CITY_SECTIONS: dict[tuple[str, str], type[BaseModel]] = {
    ("The file", "Tệp thành phố"): citydoc.CityDoc,
    ("Region", "Khu vực"): citydoc.Region,
    ("Role", "Vai trò"): citydoc.Role,
    ("Parties", "Các bên"): citydoc.Parties,
    ("Controls", "Biện pháp bảo vệ"): citydoc.Controls,
    ("Agency", "Cơ quan"): citydoc.Agency,
    ("Support", "Lực lượng hỗ trợ"): citydoc.Support,
    ("Systems and utilities", "Hệ thống và hạ tầng"): citydoc.Node,
    ("System", "Hệ thống"): citydoc.System,
    ("Utility", "Hạ tầng"): citydoc.Utility,
    ("Dependency", "Phụ thuộc"): citydoc.Dependency,
    ("Communes", "Xã, phường"): citydoc.Communes,
    ("Agency of every commune", "Cơ quan của mỗi xã, phường"): citydoc.CommuneAgency,
    ("System of every commune", "Hệ thống của mỗi xã, phường"): citydoc.CommuneSystem,
    ("Uplink of every commune", "Đường truyền của mỗi xã, phường"): citydoc.CommuneUplink,
    ("Commune or ward", "Một xã, phường"): citydoc.CommuneRow,
    ("Link", "Liên kết"): citydoc.LinkRow,
}


def city_reference(lang: str) -> dict[type[BaseModel], str]:
    """What a page says of each part of a city file."""
    page, head = CITY_PAGES[lang]
    told = sections(text(page).partition(f"\n{head}\n")[2])
    titles = {titles[lang == "vi"]: model for titles, model in CITY_SECTIONS.items()}
    assert list(told) == list(titles)
    return {titles[title]: part for title, part in told.items()}


def city_fields(model: type[BaseModel]) -> dict[str, Any]:
    """A model's fields as files write them; what systems and utilities share stands by itself."""
    shared = citydoc.Node.model_fields if model in (citydoc.System, citydoc.Utility) else {}
    fields = model.model_fields.items()
    return {info.alias or name: info for name, info in fields if name not in shared}


@pytest.mark.parametrize("lang", CITY_PAGES)
def test_every_key_of_a_city_is_documented_with_what_it_is_without(lang: str) -> None:
    for model, part in city_reference(lang).items():
        told, fields = coded(part), city_fields(model)
        told = {code: row for code, row in told.items() if row[0].startswith(f"`{code}`")}
        assert list(told) == list(fields), model
        for key, info in fields.items():
            assert told[key][0].endswith("*") == info.is_required(), (model, key)
            assert told[key][2], (model, key)
            if info.is_required():
                assert told[key][1] == "", (model, key)
            elif info.default in (None, (), {}):
                assert told[key][1], (model, key)
            else:
                assert told[key][1] == f"`{as_written(key, info.default)}`", (model, key)


def as_written(key: str, value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return f"{value:g}{'s' if key == 'buffer' else ''}" if isinstance(value, int | float) else str(value)


@pytest.mark.parametrize("lang", CITY_PAGES)
def test_what_an_absent_key_of_a_city_means_is_what_the_engine_does(lang: str) -> None:
    for model in (citydoc.Agency, citydoc.CommuneAgency):
        assert coded(city_reference(lang)[model])["reacts"][1] == shown(acting.REACTS)


@pytest.mark.parametrize("lang", CITY_PAGES)
def test_every_allowed_word_of_a_city_is_documented(lang: str) -> None:
    for model, part in city_reference(lang).items():
        for name, info in city_fields(model).items():
            for word in words(info.annotation):
                assert f"`{word}`" in part, (model, name, word)


def test_the_reference_of_cities_leaves_no_part_out() -> None:
    commune = citydoc.CommuneDependency
    assert city_fields(commune).keys() == city_fields(citydoc.Dependency).keys()
    assert set(CITY_SECTIONS.values()) - {citydoc.Node} == set(models(citydoc.CityDoc)) - {commune}


def test_both_pages_of_cities_ask_for_the_lines_that_check_asks_for() -> None:
    told = []
    for page, head in CITY_PAGES.values():
        before = text(page).partition(f"\n{head}\n")[0]
        lines = [row for row in rows(before) if re.fullmatch(r"(G[0-9]+(, )?)+", row[0])]
        told.append([row[0] for row in lines])
    assert told[0] == told[1]
    assert {line for row in told[0] for line in row.split(", ")} == set(citychecks.LINES)


# -- the guide --------------------------------------------------------------------------------------


def test_both_guides_build_the_same_file() -> None:
    assert the_example("vi") == the_example("en")
    assert 60 <= len(the_example("en").splitlines()) <= 90


@pytest.mark.parametrize("lang", GUIDES)
def test_the_steps_of_the_guide_are_the_whole_file(lang: str) -> None:
    every, whole = fenced(GUIDES[lang], "yaml"), the_example(lang)
    steps = every[: every.index(whole)]
    assert [line for step in steps for line in step.splitlines() if line] == [
        line for line in whole.splitlines() if line
    ]


@pytest.mark.parametrize("lang", GUIDES)
def test_mistakes_get_the_messages_that_the_guide_shows(lang: str) -> None:
    whole = the_example(lang)
    head = {"en": "## Common mistakes", "vi": "## Lỗi thường gặp"}[lang]
    page = GUIDES[lang].read_text("utf-8").partition(head)[2].partition("\n# ")[0]
    mistakes = rows(page)[1:]
    assert len(mistakes) >= 12
    for good, bad, message in mistakes:
        good, bad, message = good[1:-1], bad[1:-1] if bad.startswith("`") else "", message[1:-1]
        assert good in whole, good
        with pytest.raises(InputError) as caught:
            load(whole.replace(good, bad, 1))
        assert message in caught.value.text(lang).splitlines()

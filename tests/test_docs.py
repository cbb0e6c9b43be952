"""What the documentation says is true: names, numbers, messages and examples."""

from __future__ import annotations

import ast
import importlib
import json
import re
import shlex
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin

import click
import pytest
from click.testing import CliRunner
from pydantic import BaseModel

from drillsim.base.errors import InputError
from drillsim.base.model import HOUR, MINUTE, SECOND, Dist
from drillsim.documents import citychecks, citydoc
from drillsim.documents import scenario as schema
from drillsim.documents.catalogue import CATALOGUE
from drillsim.documents.checks import load_scenario
from drillsim.documents.requirements import CODES, LAWS
from drillsim.engine.actions import acting
from drillsim.engine.actions.reasons import REASONS
from drillsim.engine.drill import Drill
from drillsim.engine.setup import Setup
from drillsim.library.index import Library
from drillsim.players.bots import SKILLS, play
from scoring.assessment import Assessment
from web.commands.main import main

TOP = Path(__file__).parents[1]
DOCS = sorted(TOP.glob("docs/*.md"))
PAGES = [*DOCS, TOP / "README.md", TOP / "CONTRIBUTING.md", TOP / "SECURITY.md"]
GUIDES = {"en": TOP / "docs/scenarios.md", "vi": TOP / "docs/kich-ban.md"}
LIBRARY = Library(TOP / "scenarios")
SECTIONS: dict[str, type[BaseModel]] = {
    "The file": schema.ScenarioDoc,
    "Story": schema.Story,
    "Objective": schema.Objective,
    "Phase": schema.Phase,
    "Team": schema.Team,
    "Seat": schema.Seat,
    "Threat": schema.Threat,
    "Spread": schema.Spread,
    "Degrade": schema.Degrade,
    "Load": schema.Load,
    "Leak": schema.Leak,
    "Deceive": schema.Deceive,
    "Regional": schema.Regional,
    "Inject": schema.Inject,
    "Order": schema.Order,
    "Option": schema.Option,
    "Notes": schema.Notes,
    "Condition": schema.Condition,
    "Absence": schema.Absence,
    "Expectation": schema.Expectation,
    "Expectation on awareness": schema.AwareExpectation,
}
PARENTS: dict[type[BaseModel], type[BaseModel]] = {schema.AwareExpectation: schema.Expectation}


def text(name: str) -> str:
    return (TOP / name).read_text("utf-8")


def rows(part: str) -> list[list[str]]:
    """The rows of the tables in a text, heads left out, a cell without its outer quotes."""
    found = []
    for line in part.splitlines():
        cells = [cell.strip() for cell in line.strip().strip("|").split(" | ")]
        if line.startswith("| ") and not line.startswith("| ---"):
            found.append(cells)
    return found


def coded(page: str) -> dict[str, list[str]]:
    """Rows whose first cell begins with a code, by that code; several codes have a row each."""
    return {code: row for row in rows(page) for code in re.findall(r"`([^`]+)`", row[0])}


def sections(page: str) -> dict[str, str]:
    pieces = re.split(r"^### (.+)$", page, flags=re.MULTILINE)
    return dict(zip(pieces[1::2], pieces[2::2], strict=True))


def fenced(page: Path, language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", page.read_text("utf-8"), re.MULTILINE | re.DOTALL)


def the_example(lang: str) -> str:
    """The whole file of a guide: its longest example."""
    return max(fenced(GUIDES[lang], "yaml"), key=len)


# -- pages ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)", page.read_text("utf-8")):
        assert (page.parent / target).exists(), target


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_letters_and_their_marks_are_one_character(page: Path) -> None:
    assert unicodedata.is_normalized("NFC", page.read_text("utf-8"))


def test_every_page_can_be_reached_from_the_readme() -> None:
    for page in DOCS:
        assert f"docs/{page.name}" in text("README.md"), page.name


def test_the_readme_opens_with_two_small_pictures() -> None:
    opening = text("README.md").partition("\n## ")[0]
    pictures = [TOP / target for target in re.findall(r"!\[[^]]+\]\((docs/[^)]+\.png)\)", opening)]
    assert len(pictures) == 2
    assert sum(len(picture.read_bytes()) for picture in pictures) <= 250_000


def test_the_rooms_of_the_architecture_are_the_folders_there_are() -> None:
    page = text("docs/architecture.md")
    rooms = rows(page.partition("## Rooms")[2].partition("\n### ")[0])[1:]
    told = [room for row in rooms for room in re.findall(r"`([^`]+)`", row[0])]
    houses = [house for house in (TOP / "drillsim", TOP / "web") for house in house.iterdir()]
    python = [f"{house.parent.name}/{house.name}" for house in houses if (house / "__init__.py").exists()]
    assert sorted(told) == sorted([*python, "scoring"])
    for room in told:
        table = page.partition(f"\n### `{room}`\n")[2].partition("\n#")[0]
        modules = [module for row in rows(table)[1:] for module in re.findall(r"`([^`]+)`", row[0])]
        inside = {path.stem for path in (TOP / room).iterdir() if path.suffix == ".py" or path.is_dir()}
        assert set(modules) == inside - {"__init__", "__main__", "__pycache__"}, room


def test_the_tests_that_hold_invariants_exist() -> None:
    for test in re.findall(r"`(tests/[a-z_/]+\.py)`", text("docs/architecture.md")):
        assert (TOP / test).exists(), test


# -- pages in both languages ------------------------------------------------------------------------

TWINS = {
    "acts.md": "cac-viec.md",
    "assumptions.md": "gia-dinh.md",
    "commands.md": "lenh.md",
    "documents.md": "van-ban.md",
    "scoring.md": "cham-diem.md",
    "serving.md": "may-chu.md",
    "store.md": "kho-du-lieu.md",
}
"""Pages that say the same, paragraph by paragraph: English, Vietnamese."""
OTHERS = {
    "kich-ban.md": "scenarios.md",
    "nhat-ky.md": "journal.md",
    "sau-nginx.md": "nginx.md",
    "thanh-pho.md": "city.md",
}
"""More Vietnamese pages, and the English ones of the same matter."""


def facts(name: str) -> list[tuple[str, list[str], list[str], list[str]]]:
    """Of each paragraph of a page: what it opens with, its numbers, codes and links, in neither language."""
    english = OTHERS | {vi: en for en, vi in TWINS.items()}
    found = []
    for block in re.split(r"\n\n+", text(f"docs/{name}").strip()):
        mark = re.match(r"#+ |[|>-]|```|", block)
        codes = re.findall(r"`([^`\n]+)`", block)
        links = [english.get(link, link) for link in re.findall(r"\]\(([^)#]+)", block)]
        told = re.sub(r"`[^`\n]+`|\]\([^)]+\)", " ", block)
        numbers = [re.sub(r"[.,]", "", number) for number in re.findall(r"\d+(?:[.,]\d+)*", told)]
        found.append((mark[0] if mark else "", sorted(numbers), sorted(codes), sorted(links)))
    return found


@pytest.mark.parametrize("en", TWINS)
def test_twins_say_the_same(en: str) -> None:
    assert fenced(TOP / "docs" / en, ".*") == fenced(TOP / "docs" / TWINS[en], ".*")
    for one, other in zip(facts(en), facts(TWINS[en]), strict=True):
        assert one == other


@pytest.mark.parametrize("en", TWINS)
def test_the_readme_sends_everybody_to_their_own_page(en: str) -> None:
    vietnamese, english = text("README.md").split("\n# In English\n")
    assert f"(docs/{TWINS[en]})" in vietnamese and f"(docs/{en})" not in vietnamese
    assert f"(docs/{en})" in english and f"(docs/{TWINS[en]})" not in english


# -- acts -------------------------------------------------------------------------------------------


ABOUT = {"none": "không", "needed": "bắt buộc", "optional": "tùy chọn"}


def test_every_verb_is_documented_as_it_is_in_vietnamese() -> None:
    told = {code: row for code, row in coded(text("docs/cac-viec.md")).items() if len(row) == 7}
    assert told.keys() == CATALOGUE.keys()
    for verb, action in CATALOGUE.items():
        work = [f"{action.takes.low / MINUTE:g}", str(action.responders)] if action.takes else ["", ""]
        expected = [action.title.vi, ABOUT[action.about], "có" if action.to else "", *work]
        assert told[verb][1:6] == expected, verb


def test_every_verb_is_documented_as_it_is() -> None:
    told = {code: row for code, row in coded(text("docs/acts.md")).items() if len(row) == 8}
    assert told.keys() == CATALOGUE.keys()
    for verb, action in CATALOGUE.items():
        takes = action.takes
        minutes = f"{takes.low / MINUTE:g}" if takes else ""
        people = str(action.responders) if takes else ""
        expected = [
            action.title.vi,
            action.title.en,
            action.about,
            "yes" if action.to else "",
            minutes,
            people,
        ]
        assert told[verb][1:7] == expected, verb
        assert takes is None or takes.sigma == 0.3


def test_every_reason_of_refusal_is_documented() -> None:
    told = {code: row for code, row in coded(text("docs/acts.md")).items() if len(row) == 4}
    assert {code: row[1:3] for code, row in told.items()} == {
        code: [reason.vi, reason.en] for code, reason in REASONS.items()
    }
    refused = text("docs/cac-viec.md").partition("## Vì sao bị từ chối")[2]
    assert {code: row[1] for code, row in coded(refused).items()} == {
        code: reason.vi for code, reason in REASONS.items()
    }


def test_roles_are_those_of_the_city() -> None:
    told = {code: row for code, row in coded(text("docs/acts.md")).items() if len(row) == 3}
    roles = LIBRARY.city("can-tho")[0].doc.roles
    assert {code: row[1:] for code, row in told.items()} == {
        name: [role.name.vi, ", ".join(role.may)] for name, role in roles.items()
    }


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
    if issubclass(model, schema.Stage):
        known -= keys(schema.Stage) | {("kind", True)}
    if model in PARENTS:
        known -= keys(PARENTS[model])
    assert told_keys(parts[title]) == known


def test_what_all_stages_have_is_documented() -> None:
    told = told_keys(sections(text("docs/scenarios.md"))["Every stage"])
    assert told == keys(schema.Stage) | {("kind", True)}


def test_the_reference_leaves_no_part_out() -> None:
    assert set(SECTIONS.values()) >= set(models(schema.ScenarioDoc)) - {schema.Hits}


def models(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    """A model and all that its fields hold."""
    seen: set[type[BaseModel]] = set()
    waiting: list[Any] = [model]
    while waiting:
        found = waiting.pop()
        if isinstance(found, type) and issubclass(found, BaseModel):
            if found not in seen and found.__name__ not in ("Text", "Title"):
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
    *steps, whole = fenced(GUIDES[lang], "yaml")
    assert [line for step in steps for line in step.splitlines() if line] == [
        line for line in whole.splitlines() if line
    ]


def load(whole: str) -> schema.ScenarioDoc:
    return load_scenario(whole, "first.yaml", LIBRARY.city("can-tho")[0], CATALOGUE, ["can-tho"])


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


# -- situations -------------------------------------------------------------------------------------


def test_every_situation_is_listed_with_the_scenarios_that_play_it() -> None:
    played: dict[str, list[str]] = {}
    for path in LIBRARY.scenarios():
        doc = LIBRARY.scenario(str(path)).scenario
        for code in {doc.code, *doc.also, *(threat.situation for threat in doc.threats)}:
            played.setdefault(code, []).append(path.stem)
    listed = {
        row[0]: re.findall(r"`([^`]+)`", row[5]) for row in rows(text("docs/situations.md")) if len(row) == 6
    }
    del listed["code"]
    assert listed.keys() == {code for code in CODES if code.startswith("B")} - {"B24"}
    assert {code: names for code, names in listed.items() if names} == played


def test_what_a_basis_may_name_is_listed() -> None:
    page = text("docs/situations.md").partition("## What a basis may name")[2]
    assert set(re.findall(r"`([^`]+)`", page)) >= {*LAWS}
    for letter in "ABCDEFGHI":
        last = max(
            (code for code in CODES if re.fullmatch(rf"{letter}[0-9]+", code)), key=lambda code: int(code[1:])
        )
        assert f"–{last}" in page


# -- the journal ------------------------------------------------------------------------------------


@cache
def drill(name: str) -> Drill:
    """A drill of the guide's example, or of a scenario of the library."""
    loaded = LIBRARY.scenario(name if name != "first" else "b06")
    scenario, documents = loaded.scenario, {**loaded.documents, "rubric": {}}
    if name == "first":
        scenario = load(the_example("en"))
    players = {seat.seat: "average" for seat in scenario.seats}
    return play(Setup.make(scenario, loaded.city, loaded.rules, documents, seed=1, players=players))


def documented_records() -> dict[str, list[str]]:
    page = text("docs/journal.md")
    inputs, consequences = page.partition("## Consequences")[::2]
    return coded(inputs.partition("Types of `control`")[0]) | coded(consequences)


def test_every_kind_of_record_is_documented() -> None:
    written = {"join", "leave"}
    for file in (TOP / "drillsim").rglob("*.py"):
        written |= set(re.findall(r'log\(\s*"([a-z]+)"', file.read_text("utf-8")))
    assert documented_records().keys() == written


@pytest.mark.parametrize("name", ["first", "b06", "b24b"])
def test_every_field_of_a_record_is_documented(name: str) -> None:
    told = documented_records()
    for record in drill(name).records:
        for key in record.data:
            assert f"`{key}`" in told[record.kind][1], (record.kind, key)


def test_every_control_is_documented() -> None:
    page = text("docs/journal.md")
    told = coded(page.partition("Types of `control`")[2].partition("##")[0])
    assert told.keys() == Drill._controls.keys()


# -- assumptions ------------------------------------------------------------------------------------

WORLD = (
    *(f"drillsim.engine.world.{name}" for name in ("cascade", "incidents", "sensing", "state", "world")),
    *(f"drillsim.engine.threats.{name}" for name in ("attacks", "failures", "stages")),
    *(f"drillsim.engine.actions.{name}" for name in ("acting", "effects")),
    *(
        f"drillsim.players.playbook.{name}"
        for name in ("desk", "expected", "obligations", "reading", "technical")
    ),
)
NOT_ASSUMED = {"EARTH_RADIUS_KM", "CONTROLLED", "FINE_SWEEPS", "COARSE"}


def shown(value: object) -> str:
    if isinstance(value, Dist):
        return f"{value.shape} {shown(value.low)} {value.sigma:g}"
    if isinstance(value, int) and value >= 24 * HOUR:
        return f"{value // HOUR}h"
    if isinstance(value, int) and value >= SECOND and value % SECOND == 0:
        return f"{value // MINUTE}m" if value % MINUTE == 0 else f"{value // SECOND}s"
    return f"{value:g}"


def numbers(module: str) -> Iterator[tuple[str, str]]:
    """The numbers that a module gives names to."""
    found = importlib.import_module(module)
    tree = ast.parse(Path(str(found.__file__)).read_text("utf-8"))
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            name = node.targets[0].id
            value = getattr(found, name)
            if name.isupper() and name not in NOT_ASSUMED and isinstance(value, (int, float, Dist)):
                yield f"{module}.{name}", shown(value)


@pytest.mark.parametrize("page", ["assumptions.md", "gia-dinh.md"])
def test_every_number_of_the_world_is_listed_as_an_assumption(page: str) -> None:
    told = coded(text(f"docs/{page}"))
    told_numbers = {code: row[1] for code, row in told.items() if code.startswith("drillsim.")}
    assert told_numbers == {name: value for module in WORLD for name, value in numbers(module)}


@pytest.mark.parametrize(
    ("page", "yes", "no"), [("assumptions.md", "yes", "no"), ("gia-dinh.md", "có", "không")]
)
def test_how_well_simulated_participants_play_is_listed(page: str, yes: str, no: str) -> None:
    told = coded(text(f"docs/{page}"))
    for name, skill in SKILLS.items():
        if skill is not None and not skill.reads:
            row = [f"{skill.reaction.low / MINUTE:g}m, {skill.reaction.sigma:g}", shown(skill.handling)]
            row += [f"{chance:.0%}" for chance in (skill.omits, skill.errs, skill.verifies)]
            assert told[name][1:] == [*row, yes if skill.careful else no], name


# -- commands ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["commands.md", "lenh.md"])
def test_every_command_and_option_is_documented(name: str) -> None:
    page = text(f"docs/{name}")
    commands = {code.split()[0] for code in coded(page)}
    options = coded(page)
    for name, command in main.commands.items():
        assert name in commands
        for option in command.params:
            if isinstance(option, click.Option):
                of = options[option.opts[0]][1]
                assert of == "all" or name in of.split(", "), (name, option.opts)


def shell_lines() -> list[str]:
    """Every command line that a page shows, once, in order; the guide's English one stands for both."""
    pages = [page for page in PAGES if page != GUIDES["vi"]]
    lines = [line for page in pages for block in fenced(page, "sh") for line in block.splitlines()]
    return list(dict.fromkeys(line for line in lines if "run_drill.py " in line))


def test_both_guides_show_the_same_commands() -> None:
    assert fenced(GUIDES["vi"], "sh") == fenced(GUIDES["en"], "sh")


def test_the_command_lines_of_the_pages_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "first.yaml").write_text(the_example("en"), "utf-8")
    (tmp_path / "scenarios").symlink_to(TOP / "scenarios")
    monkeypatch.chdir(tmp_path)
    lines = shell_lines()
    assert len(lines) >= 10
    what_make_drill_plays = "run_drill.py run scenarios/b06-ransomware.yaml"
    for line in [what_make_drill_plays, *lines]:
        arguments = shlex.split(line.partition("run_drill.py ")[2], comments=True)
        result = CliRunner().invoke(main, arguments)
        assert result.exit_code == 0, (line, result.output)
    assert (tmp_path / "out/first/report.html").exists()


def test_the_assessment_that_the_pages_show_counts(tmp_path: Path) -> None:
    (example,) = fenced(TOP / "docs/scoring.md", "json")
    told = json.loads(example)
    assert set(told) == set(Assessment.model_fields)
    (tmp_path / "assessment.json").write_text(example, "utf-8")
    runner, journal = CliRunner(), str(tmp_path / "run/journal.jsonl")
    assert runner.invoke(main, ["run", "b06", "--out", str(tmp_path / "run")]).exit_code == 0
    scored = runner.invoke(
        main, ["score", journal, "--assessment", str(tmp_path / "assessment.json"), "--json"]
    )
    assert scored.exit_code == 0, scored.output
    card = json.loads(scored.output)
    # M is 60, S is 80; an objective each.
    assert card["judgement"]["score"] == 70.0
    assert [row["duty"] for row in card["adjustments"]] == [row["duty"] for row in told["adjustments"]]
    credited = next(row for row in card["response_time"]["evidence"] if row["duty"] == 35)
    assert (credited["answered"], credited["credit"]) == (1_200_000, 1.0)


def test_the_readme_shows_what_the_flagship_drill_prints(tmp_path: Path) -> None:
    for lang, heading in (("vi", "Toàn cuộc"), ("en", "Overall")):
        arguments = ["run", "b06", "--out", str(tmp_path / lang), "--lang", lang]
        result = CliRunner().invoke(main, arguments)
        printed = [line.rstrip() for line in result.output.splitlines()]
        shown_block = next(block for block in fenced(TOP / "README.md", "text") if heading in block)
        for line in shown_block.splitlines():
            assert line.rstrip() in printed or line.strip() in ("", "…"), line

"""What the documentation says is true: names, numbers, messages and examples."""

from __future__ import annotations

import ast
import importlib
import json
import pkgutil
import re
import shlex
import unicodedata
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

import drillsim.engine
import drillsim.players
from drillsim.base.model import MINUTE, Dist
from drillsim.base.steering import CONTROLS
from drillsim.documents.catalogue import CATALOGUE
from drillsim.documents.phrasebook import act_name
from drillsim.documents.requirements import CODES, LAWS
from drillsim.engine.actions.reasons import REASONS
from drillsim.engine.drill import Drill
from drillsim.engine.setup import Setup
from drillsim.players.bots import play
from drillsim.players.skills import NAMED, skill_of
from scoring.assessment import Assessment
from tests.pages import DOCS, GUIDES, LIBRARY, PAGES, TOP, coded, fenced, load, rows, shown, text, the_example
from web.commands.main import main

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
    "desk.md": "soan-thao.md",
    "documents.md": "van-ban.md",
    "office.md": "trong-nam.md",
    "scale.md": "nhieu-may.md",
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
        expected = [act_name(action.verb).vi, ABOUT[action.about], "có" if action.to else "", *work]
        assert told[verb][1:6] == expected, verb


def test_every_verb_is_documented_as_it_is() -> None:
    told = {code: row for code, row in coded(text("docs/acts.md")).items() if len(row) == 8}
    assert told.keys() == CATALOGUE.keys()
    for verb, action in CATALOGUE.items():
        takes = action.takes
        minutes = f"{takes.low / MINUTE:g}" if takes else ""
        people = str(action.responders) if takes else ""
        expected = [
            act_name(action.verb).vi,
            act_name(action.verb).en,
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
    assert told.keys() == CONTROLS.keys()


# -- assumptions ------------------------------------------------------------------------------------

WORLD = tuple(
    module.name
    for room in (drillsim.engine, drillsim.players)
    for module in pkgutil.walk_packages(room.__path__, f"{room.__name__}.")
)
NOT_ASSUMED = {"EARTH_RADIUS_KM", "CONTROLLED", "FINE_SWEEPS", "COARSE", "FORMAT", "ORDINARY", "BY_RATIO"}


def numbers(module: str) -> Iterator[tuple[str, str]]:
    """The numbers that a module gives names to."""
    found = importlib.import_module(module)
    tree = ast.parse(Path(str(found.__file__)).read_text("utf-8"))
    for node in tree.body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            name = node.targets[0].id
            value = getattr(found, name)
            if (
                name.isupper()
                and not name.startswith("MAX_")
                and name not in NOT_ASSUMED
                and isinstance(value, (int, float, Dist))
            ):
                yield f"{module}.{name}", shown(value)


@pytest.mark.parametrize("page", ["assumptions.md", "gia-dinh.md"])
def test_every_number_of_the_world_is_listed_as_an_assumption(page: str) -> None:
    told = coded(text(f"docs/{page}"))
    told_numbers = {code: row[1] for code, row in told.items() if code.startswith("drillsim.")}
    assert told_numbers == {name: value for module in WORLD for name, value in numbers(module)}


@pytest.mark.parametrize("page", ["assumptions.md", "gia-dinh.md"])
def test_how_well_simulated_participants_play_is_listed(page: str) -> None:
    told = coded(text(f"docs/{page}"))
    for name in NAMED:
        skill = skill_of(name)
        assert skill is not None
        row = [f"{skill.reaction.low / MINUTE:g}m, {skill.reaction.sigma:g}", shown(skill.handling)]
        chances = (skill.omits, skill.errs, skill.verifies, skill.insight, skill.judgement, skill.care)
        assert told[name][1:] == [*row, *(f"{chance:.0%}" for chance in chances)], name


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
    """Every command line that a page shows, once, in order; the guide's English one stands for both.

    What is shown in both languages, with remarks and a folder of its own in each, is one.
    """
    pages = [page for page in PAGES if page != GUIDES["vi"]]
    lines = [line for page in pages for block in fenced(page, "sh") for line in block.splitlines()]
    found: dict[str, str] = {}
    for line in lines:
        if "run_drill.py " in line:
            found.setdefault(re.sub(r"#.*|--(lang|out) \S+|\s", "", line), line)
    return list(found.values())


def test_both_guides_show_the_same_commands() -> None:
    assert fenced(GUIDES["vi"], "sh") == fenced(GUIDES["en"], "sh")


def test_the_command_lines_of_the_pages_work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "first.yaml").write_text(the_example("en"), "utf-8")
    (tmp_path / "scenarios").symlink_to(TOP / "scenarios")
    monkeypatch.chdir(tmp_path)
    # That they work is asked here, not what they print.
    monkeypatch.setattr("web.work.runs.EXPERTS", 1)
    monkeypatch.setattr("web.work.runs.REDRAWS", 2)
    lines = shell_lines()
    assert len(lines) >= 10
    what_make_drill_plays = "run_drill.py run scenarios/b06-ransomware.yaml"
    for line in [what_make_drill_plays, *lines]:
        arguments = shlex.split(line.partition("run_drill.py ")[2], comments=True)
        result = CliRunner().invoke(main, arguments)
        assert result.exit_code == 0, (line, result.output)
    assert (tmp_path / "out/first/report.html").exists()


def test_the_assessment_that_the_pages_show_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("web.work.runs.EXPERTS", 1)
    monkeypatch.setattr("web.work.runs.REDRAWS", 2)
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
    (told_of,) = (row["duty"] for row in told["adjustments"] if row["do"] == "credit")
    credited = next(row for row in card["response_time"]["evidence"] if row["duty"] == told_of)
    assert (credited["answered"], credited["credit"]) == (1_200_000, 1.0)


def test_the_readme_shows_what_the_flagship_drill_prints(tmp_path: Path) -> None:
    for lang, heading in (("vi", "Toàn cuộc"), ("en", "Overall")):
        arguments = ["run", "b06", "--out", str(tmp_path / lang), "--lang", lang]
        result = CliRunner().invoke(main, arguments)
        printed = [line.rstrip() for line in result.output.splitlines()]
        shown_block = next(block for block in fenced(TOP / "README.md", "text") if heading in block)
        for line in shown_block.splitlines():
            assert line.rstrip() in printed or line.strip() in ("", "…"), line

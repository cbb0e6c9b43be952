"""Pages of the documentation, as tests read them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from drillsim.base.errors import InputError
from drillsim.base.model import HOUR, MINUTE, SECOND, Dist
from drillsim.documents.catalogue import CATALOGUE
from drillsim.documents.checks import load_scenario
from drillsim.documents.scenario import ScenarioDoc
from drillsim.engine.drill import Drill
from drillsim.engine.setup import Setup
from drillsim.library.index import Library

TOP = Path(__file__).parents[1]
DOCS = sorted(TOP.glob("docs/*.md"))
PAGES = [*DOCS, TOP / "README.md", TOP / "CONTRIBUTING.md", TOP / "SECURITY.md"]
GUIDES = {"en": TOP / "docs/scenarios.md", "vi": TOP / "docs/kich-ban.md"}
LIBRARY = Library(TOP / "scenarios")


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


def example_with(added: str = "", lang: str = "en", version: int = 2) -> str:
    """The whole file of a guide, of another version, with more at its end."""
    return the_example(lang).replace("version: 1\n", f"version: {version}\n", 1) + added


def load(whole: str) -> ScenarioDoc:
    """A scenario of the pages, checked."""
    return load_scenario(whole, "first.yaml", LIBRARY.city("can-tho")[0], CATALOGUE, ["can-tho"])


def faults(whole: str) -> str:
    """The faults of a scenario in English; those in Vietnamese are not the same words."""
    with pytest.raises(InputError) as caught:
        load(whole)
    assert caught.value.text("vi") != caught.value.text("en")
    return caught.value.text("en")


def example_played(scenario: ScenarioDoc) -> Drill:
    """A drill of a scenario of the pages that nobody plays but the test, by the first seed."""
    (city, city_data), (rules, rules_data) = LIBRARY.city("can-tho"), LIBRARY.rules("p2017")
    data = {"scenario": json.loads(scenario.model_dump_json(by_alias=True)), "city": city_data}
    return Drill(
        Setup.make(scenario, city, rules, {**data, "rules": rules_data, "rubric": {}}, seed=1, players={})
    )


def shown(value: object) -> str:
    """A number of the world as the pages write it."""
    if isinstance(value, Dist):
        return f"{value.shape} {shown(value.low)} {value.sigma:g}"
    if isinstance(value, int) and value >= 24 * HOUR:
        return f"{value // HOUR}h"
    if isinstance(value, int) and value >= SECOND and value % SECOND == 0:
        return f"{value // MINUTE}m" if value % MINUTE == 0 else f"{value // SECOND}s"
    return f"{value:g}"

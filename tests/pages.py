"""Pages of the documentation, as tests read them."""

from __future__ import annotations

import re
from pathlib import Path

from drillsim.base.model import HOUR, MINUTE, SECOND, Dist
from drillsim.documents.catalogue import CATALOGUE
from drillsim.documents.checks import load_scenario
from drillsim.documents.scenario import ScenarioDoc
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


def load(whole: str) -> ScenarioDoc:
    """A scenario of the pages, checked."""
    return load_scenario(whole, "first.yaml", LIBRARY.city("can-tho")[0], CATALOGUE, ["can-tho"])


def shown(value: object) -> str:
    """A number of the world as the pages write it."""
    if isinstance(value, Dist):
        return f"{value.shape} {shown(value.low)} {value.sigma:g}"
    if isinstance(value, int) and value >= 24 * HOUR:
        return f"{value // HOUR}h"
    if isinstance(value, int) and value >= SECOND and value % SECOND == 0:
        return f"{value // MINUTE}m" if value % MINUTE == 0 else f"{value // SECOND}s"
    return f"{value:g}"

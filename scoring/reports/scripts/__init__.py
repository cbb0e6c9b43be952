"""The script of a scenario on paper and in spreadsheets, before anybody has played it, by name.

Each is a pure function of the script and the language: the same script gives the same bytes.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from scoring.reports.papers import slug
from scoring.reports.papers.content import PaperText
from scoring.reports.papers.packing import repack
from scoring.reports.papers.pdf import pdf
from scoring.reports.papers.tables import csv_text, xlsx
from scoring.reports.papers.tongue import Tongue
from scoring.reports.papers.word import docx
from scoring.reports.scripts.blueprint import msel
from scoring.reports.scripts.cards import cards
from scoring.reports.scripts.material import Script
from scoring.reports.scripts.printed import for_players, for_staff, standing
from scoring.reports.scripts.sheets import script_sheet, sheets

Note = Callable[[str], None]
Make = Callable[[Script, str, Note | None], bytes]


class ScriptPaper(NamedTuple):
    """A form in which a script is written.

    Attributes:
        name: its name on the command line.
        suffix: of its file.
        written: whether it holds the script as its author wrote it, what the seed draws left open, unless a
            seed is named; the others hold one that is drawn.
        make: makes it.
    """

    name: str
    suffix: str
    written: bool
    make: Make

    def filename(self, script: Script) -> str:
        """A name for the file: the scenario's code, and what it is."""
        return f"{slug(script.scenario['code'])}-script-{self.name}{self.suffix}"


def _word(text: Callable[[Script, Tongue], PaperText]) -> Make:
    return lambda script, lang, _: docx(text(script, Tongue(lang)))


def _pdf(text: Callable[[Script, Tongue], PaperText]) -> Make:
    return lambda script, lang, note: pdf(text(script, Tongue(lang)), note)


def _xlsx(script: Script, lang: str, note: Note | None) -> bytes:
    say = Tongue(lang)
    title = say.of(script.scenario["title"])
    return repack(xlsx([*sheets(script, say)], say, title=title, foot=standing(script, say)))


def _blueprint(script: Script, lang: str, note: Note | None) -> bytes:
    say = Tongue(lang)
    title = say.of(script.scenario["title"])
    return repack(xlsx([msel(script, say)], say, title=title, foot=standing(script, say)))


def _csv(script: Script, lang: str, note: Note | None) -> bytes:
    say = Tongue(lang)
    return csv_text(script_sheet(script, say), say).encode()


SCRIPTS: dict[str, ScriptPaper] = {
    paper.name: paper
    for paper in (
        ScriptPaper("xlsx", ".xlsx", True, _xlsx),
        ScriptPaper("csv", ".csv", True, _csv),
        ScriptPaper("blueprint", ".xlsx", False, _blueprint),
        ScriptPaper("docx", ".docx", False, _word(for_staff)),
        ScriptPaper("pdf", ".pdf", False, _pdf(for_staff)),
        ScriptPaper("players", ".docx", False, _word(for_players)),
        ScriptPaper("players-pdf", ".pdf", False, _pdf(for_players)),
        ScriptPaper("cards", ".docx", False, _word(cards)),
        ScriptPaper("cards-pdf", ".pdf", False, _pdf(cards)),
    )
}

__all__ = ["SCRIPTS", "Script", "ScriptPaper"]

"""A scenario written down for those who plan, run or play it: workbooks, papers, cards."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from drillsim.library.index import Library
from scoring.reports.papers import slug
from scoring.reports.scripts import SCRIPTS, Script
from web.core import texts
from web.services import scripts
from web.services.drafts import as_file
from web.work.norming import inputs_of

MEDIA = {
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".pdf": "application/pdf",
    ".csv": "text/csv; charset=utf-8",
}


def exported(root: Path, request: dict[str, Any]) -> tuple[dict[str, str], bytes]:
    """A file to take away, with its ``name`` and ``media``.

    Args:
        root: the library's folder.
        request: ``text``, ``form``, ``lang`` and ``seed``; of a draft ``number``, its version, and
            ``covers``, the hash of all that it was approved with, empty when it was not.

    Raises:
        InputError: with every fault of the scenario.
    """
    library, paper = Library(root), SCRIPTS[request["form"]]
    with as_file(request["text"], "script") as path:
        written = paper.written and request["seed"] is None
        made = scripts.written(library, str(path)) if written else _drawn(library, path, request["seed"])
        number = request.get("number")
        if number is not None:
            approved = bool(request["covers"]) and request["covers"] == inputs_of(library, str(path), None)
            key = "export_approved" if approved else "export_unapproved"
            made = replace(made, standing=texts.TEXTS.say(key, number=number))
    version = f"v{number}" if number is not None else ""
    parts = (slug(str(made.scenario["code"])), version, paper.name)
    name = "-".join(filter(None, parts)) + paper.suffix
    return {"name": name, "media": MEDIA[paper.suffix]}, paper.make(made, request["lang"], None)


def _drawn(library: Library, path: Path, seed: int | None) -> Script:
    return scripts.drawn(library, str(path), 1 if seed is None else seed)

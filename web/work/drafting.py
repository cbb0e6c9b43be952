"""Scenarios of planners: checked as the command line checks them, for pages that must not wait for it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from drillsim.base.errors import Fault, InputError
from drillsim.library.index import Library
from scoring.rubric import Rubric
from web.core import texts
from web.services.drafts import as_file
from web.work.norming import inputs_of

MOST = 200
"""Faults and warnings of each that are told."""


def verdict(root: Path, text: str) -> dict[str, Any]:
    """What checking a scenario comes to: faults, warnings, and the hash of all that it was sound with.

    Args:
        root: the library's folder.
        text: the scenario's YAML.
    """
    with as_file(text) as path:
        library = Library(root)
        found = library.check(path, Rubric)
        other = found.kind not in ("scenario", "")
        faults = [Fault(str(path), 0, "draft_kind")] if other else found.faults
        try:
            covers = "" if faults else inputs_of(library, str(path), None)
        except InputError as error:
            faults, covers = error.faults, ""
        return {
            "faults": told(faults, path),
            "warnings": told(found.warnings, path),
            "covers": covers,
        }


def told(faults: Sequence[Fault], path: Path) -> list[dict[str, object]]:
    """Faults as a page shows them; one of another file than the draft says which."""
    return [
        {**texts.told(fault), **({} if fault.file == str(path) else {"file": Path(fault.file).name})}
        for fault in sorted(faults[:MOST], key=lambda fault: (fault.file != str(path), fault.line))
    ]

"""Scenarios of planners: checked and rehearsed as on the command line, for pages that must not wait."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import nullcontext
from hashlib import sha256
from pathlib import Path
from typing import Any

from drillsim.base.errors import Fault, InputError
from drillsim.base.messages import Phrase
from drillsim.batch.pool import Workers
from drillsim.library.index import Library
from drillsim.store import NEW, OfficeWrite, Store
from scoring.rubric import Rubric
from web.core import texts
from web.services.drafts import REHEARSALS, as_file
from web.work.norming import LEVELS, RUBRIC, Plan, inputs_of
from web.work.rehearsing import rehearse

MOST = 200
"""Faults and warnings of each that are told."""


def verdict(root: Path, text: str) -> dict[str, object]:
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


def rehearsed(store: Store, request: dict[str, Any], at: Callable[[float], None]) -> dict[str, object]:
    """Have a scenario rehearsed as `rehearse` does, and keep what it showed under the hash of its text.

    Args:
        store: where it is kept.
        request: ``root``, ``text`` (None of one of the library), ``name``, how many ``seeds``, and who asked
            (``by``) when (``wall``); of a drill that is planned, what else it is made of.
        at: told which share of the runs is done.

    Raises:
        InputError: with every fault of the scenario.
        BatchError: when a process has gone.
    """
    text, name = request["text"], request["name"]
    with nullcontext(name) if text is None else as_file(text, name) as path:
        plan = planned(request, str(path))
        made = rehearse(plan, Workers(), lambda done, total: at(done / total))
    found: dict[str, object] = made.model_dump(mode="json")
    key = request.get("key") or sha256(text.encode()).hexdigest()
    row = store.office_row(REHEARSALS, key)
    seen = NEW if row is None or row.deleted is not None else row.version
    store.keep(REHEARSALS, [OfficeWrite(key, found, seen)], request["by"], request["wall"])
    return {"inputs": made.inputs}


def planned(request: dict[str, Any], path: str) -> Plan:
    """What a rehearsal plays.

    Args:
        request: what was asked for.
        path: the scenario's file, or its name in the library.
    """
    first, beside = request.get("first", 1), request.get("beside")
    return Plan(
        Path(request["root"]),
        f"{path}+{beside}" if beside else path,
        request.get("rules"),
        LEVELS,
        tuple(range(first, first + request["seeds"])),
        city=request.get("city"),
        rubric=request.get("rubric", RUBRIC),
        length=request.get("length"),
        out=tuple(request.get("out", ())),
    )


def told(faults: Sequence[Fault], path: Path) -> list[dict[str, object]]:
    """Faults as a page shows them; one of another file than the draft says which."""
    return [
        {
            **texts.told(fault),
            **({} if fault.file == str(path) else {"file": Path(fault.file).name}),
            **_fix(fault),
        }
        for fault in sorted(faults[:MOST], key=lambda fault: (fault.file != str(path), fault.line))
    ]


NOT_HERE = frozenset(
    {"only_with_act", "verify_without_order", "judge_without_classify", "option_without_acknowledge"}
)
"""Faults that are gone when what they stand at is."""


def _fix(fault: Fault) -> dict[str, object]:
    """What would mend a fault where there is one answer: the nearest name, or to take it out."""
    near = fault.params.get("nearest")
    if fault.code == "unknown_name" and isinstance(near, Phrase):
        return {"fix": {"value": near.params["name"]}}
    return {"fix": {"remove": True}} if fault.code in NOT_HERE else {}

"""Scenarios of planners: checked and rehearsed as on the command line, for pages that must not wait."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from contextlib import nullcontext
from hashlib import sha256
from pathlib import Path
from typing import Any

from drillsim.base.errors import Fault, InputError
from drillsim.base.messages import Phrase
from drillsim.base.recorded import words
from drillsim.batch.pool import Workers
from drillsim.documents.checks import load
from drillsim.documents.city import City
from drillsim.documents.citychecks import check_city
from drillsim.documents.citydoc import CityDoc
from drillsim.library.files import OnDisk
from drillsim.library.index import Library
from drillsim.library.known import opened
from drillsim.store import NEW, OfficeWrite, Store
from scoring.rubric import Rubric
from web.core import texts
from web.services.drafts import CITY, REHEARSALS, as_file
from web.told import layout
from web.work.norming import LEVELS, RUBRIC, Plan, inputs_of
from web.work.rehearsing import rehearse
from web.work.unfit import Unfit

DRAFT = "draft.yaml"
MOST = 200
"""Faults and warnings of each that are told."""


def verdict(root: Path, text: str, kind: str) -> dict[str, object]:
    """What checking a draft comes to: faults, warnings, and the hash of all that it was sound with.

    Args:
        root: the library's folder.
        text: its YAML.
        kind: what it is of: a scenario or a city.
    """
    # Under the same name each time: what was read and found sound of it before is known then.
    path = Path(DRAFT)
    library = Library(root, OnDisk({DRAFT: text.encode()}))
    found = library.check(path, Rubric)
    other = found.kind not in (kind, "")
    faults = [Fault(str(path), 0, f"draft_kind_{kind}")] if other else found.faults
    hashed = city_hash if kind == CITY else scenario_hash
    try:
        covers = "" if faults else hashed(library, str(path))
    except InputError as error:
        faults, covers = error.faults, ""
    return {
        "faults": told(faults, path),
        "warnings": told(found.warnings, path),
        "covers": covers,
        "readable": readable(text),
    }


def readable(text: str) -> bool:
    """Whether a text is sound YAML, whatever it says."""
    try:
        opened(text.encode(), DRAFT)
    except InputError:
        return False
    return True


def scenario_hash(library: Library, path: str) -> str:
    """The hash of all that a scenario is played with.

    Raises:
        InputError: when something of it is missing or faulty.
    """
    return inputs_of(library, path, None)


def city_hash(library: Library, path: str) -> str:
    """The hash of what a city says, whatever its comments.

    Raises:
        InputError: with every fault of it.
    """
    whole = json.dumps(library.city(path)[1], sort_keys=True, ensure_ascii=False)
    return sha256(whole.encode()).hexdigest()


def mapped(text: str) -> dict[str, object]:
    """The ``map`` of a city: its nodes, edges and regions as live pages draw them; None of one with faults.

    Args:
        text: its YAML.
    """
    try:
        city = City(load(text, "draft", CityDoc, check_city))
    except InputError:
        return {"map": None}
    return {
        "map": {"nodes": layout.nodes(city), "edges": layout.edges(city), "regions": layout.regions(city)}
    }


def rehearsed(store: Store, request: dict[str, Any], at: Callable[[float], None]) -> dict[str, object]:
    """Have a scenario rehearsed as `rehearse` does, and keep what it showed under the hash of its text.

    Args:
        store: where it is kept.
        request: ``root``, ``text`` (None of one of the library), ``name``, how many ``seeds``, and who asked
            (``by``) when (``wall``); of a drill that is planned, what else it is made of, a city that is
            written here as ``city_text``.
        at: told which share of the runs is done.

    Raises:
        Unfit: when the scenario has faults, with how many.
        BatchError: when a process has gone.
    """
    text, name = request["text"], request["name"]
    town = request.get("city_text")
    with (
        nullcontext(name) if text is None else as_file(text, name) as path,
        nullcontext(request.get("city")) if town is None else as_file(town, "city") as city,
    ):
        plan = planned({**request, "city": None if city is None else str(city)}, str(path))
        try:
            made = rehearse(plan, Workers(), lambda done, total: at(done / total))
        except InputError as error:
            # Where each stands, and how it is mended, is shown where the draft is written.
            raise Unfit("desk_rehearse_faults", count=len(error.faults)) from None
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
            **_pieces(fault),
            **({} if fault.file == str(path) else {"file": Path(fault.file).name}),
            **_fix(fault),
        }
        for fault in sorted(faults[:MOST], key=lambda fault: (fault.file != str(path), fault.line))
    ]


NOT_HERE = frozenset(
    {"only_with_act", "verify_without_order", "judge_without_classify", "option_without_acknowledge"}
)
"""Faults that are gone when what they stand at is."""


def _pieces(fault: Fault) -> dict[str, object]:
    """What a fault is made of, for a page that says it in the words of its fields."""
    blanks = {
        name: words(value.say) if not isinstance(value, str) else value
        for name, value in fault.params.items()
    }
    return {"code": fault.code, "blanks": blanks, "notes": [words(note.say) for note in fault.notes]}


def _fix(fault: Fault) -> dict[str, object]:
    """What would mend a fault where there is one answer: the nearest name, or to take it out."""
    near = fault.params.get("nearest")
    if fault.code == "unknown_name" and isinstance(near, Phrase):
        return {"fix": {"value": near.params["name"]}}
    if fault.code == "needs_version":
        return {"fix": {"value": 2, "where": ["version"]}}
    return {"fix": {"remove": True}} if fault.code in NOT_HERE else {}

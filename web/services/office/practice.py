"""What drills have practised: situations, systems, scores; graded once by a worker, and kept beside the data.

What is kept spares grading everything anew at each start; without it the same comes out again.
"""

from __future__ import annotations

from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from drillsim.base.model import Text
from drillsim.live.runner import ENDED
from drillsim.store import DrillRow
from web.core.jobs import DONE, FAILED, WORK, Busy
from web.core.memory import Practised
from web.core.server import Server
from web.services.office.year import this_day

KEPT = "practised.json"
_KEPT = TypeAdapter(dict[str, Practised])


def practised(here: Server) -> tuple[list[Practised], int]:
    """The drills of people that are over, the latest first; how many are still being graded.

    Args:
        here: the server; its worker grades what is new, and the next who asks is told.
    """
    known = here.practised if here.practised is not None else _read(here)
    rows = [row for row in here.store.drills() if row.state == ENDED and row.origin == "live"]
    found, waiting = dict[str, Practised](), 0
    for row in rows:
        one = known.get(row.id)
        if one is None or one.version != _version(row):
            one = _graded(here, row)
        if one is None:
            waiting += 1
        else:
            found[row.id] = one
    if found != known:
        _write(here, found)
    here.practised = found
    listed = [one for one in found.values() if one.codes]
    return sorted(listed, key=lambda one: (one.day, one.drill), reverse=True), waiting


def _version(row: DrillRow) -> str:
    return f"{row.created} {row.records} {row.assessed}"


def _graded(here: Server, row: DrillRow) -> Practised | None:
    """What a worker made of a drill; None while it is at it. One that cannot be graded has no situations."""
    request = {"what": "practised", "drill": row.id, "store": here.address}
    try:
        job = here.jobs.shared(WORK, ("practised", row.id, _version(row)), request)
    except Busy:
        return None
    if job.state not in (DONE, FAILED):
        return None
    made = job.result if job.state == DONE and job.result else _NOTHING
    held = {"drill": row.id, "title": Text(**row.title), "day": row.day or this_day(row.created).isoformat()}
    return Practised.model_validate({**held, "version": _version(row), **made}, strict=False)


_NOTHING = {"codes": (), "systems": (), "overall": None, "band": None, "objectives": ()}


def _path(here: Server) -> Path:
    return Path(here.settings.data) / KEPT


def _read(here: Server) -> dict[str, Practised]:
    try:
        return _KEPT.validate_json(_path(here).read_bytes(), strict=False)
    except (OSError, ValidationError):
        return {}


def _write(here: Server, found: dict[str, Practised]) -> None:
    try:
        new = _path(here).with_suffix(".new")
        new.write_bytes(_KEPT.dump_json(found))
        new.replace(_path(here))
    except OSError:
        # A server is quicker with it and whole without.
        return

"""New drills that come of others: journals from elsewhere, checked, and branches from a moment."""

from __future__ import annotations

import uuid
from collections.abc import Callable
from pathlib import Path
from typing import Any

from drillsim.base.errors import Conflict
from drillsim.base.records import Record, start_of
from drillsim.journal.chain import lines
from drillsim.journal.files import verified
from drillsim.journal.proof import gradable
from drillsim.journal.replay import Journal
from drillsim.live.whatif import branch
from drillsim.players.bots import SKILLS
from drillsim.store import Store
from scoring import assessment as model
from web.access import codes
from web.told.wire import STAFF, Audience
from web.work import review
from web.work.cases import Case
from web.work.unfit import Unfit

AT_ONCE = 500
"""Lines stored in one transaction: a drill that is running waits for no longer than that takes."""

Progress = Callable[[float], None]


def checked(path: Path, at: Progress) -> Journal:
    """A journal from elsewhere, verified as far as this version can, and fit to be reviewed.

    Raises:
        JournalError: when it is not; it names the first bad record, or says what the file is instead.
    """
    journal, proof = verified(path)
    at(0.3)
    if not proof.replayed:
        # Nothing but its hashes is known of it: whatever a review asks of it is asked first.
        with gradable(journal):
            case = Case(journal)
            review.data(case, case.card(), model.assessment({"version": 1}), {}, public=False)
            _ = case.curves
            review.frames(case, Audience(STAFF))
    return journal


def keep(
    store: Store, records: list[Record], state: str, position: int, wall: str, at: Progress, **origin: Any
) -> str:
    """Store a drill whose journal is there already, a piece at a time.

    Args:
        store: where.
        records: its journal.
        state: ``ready``, ``paused`` or ``ended``; it is ``ready`` until all is stored.
        position: drill time (ms) it stands at.
        wall: wall-clock time, ISO 8601.
        at: told how far it is.
        origin: ``origin`` of the drill, and of a branch ``parent`` and ``parent_t``.

    Returns:
        Its id.

    Raises:
        StoreError: when it cannot be stored.
    """
    text = list(lines(records))
    title = {lang: str(start_of(records)["scenario"]["title"][lang]) for lang in ("vi", "en")}
    while True:
        drill = uuid.uuid4().hex[:12]
        try:
            store.create_drill(drill, title, codes.drill_code(), text[:AT_ONCE], wall, **origin)
            break
        except Conflict:
            continue
    for first in range(AT_ONCE, len(text), AT_ONCE):
        store.append(drill, first, text[first : first + AT_ONCE], position)
        at(first / len(text))
    store.checkpoint(drill, position, state, 1.0)
    return drill


def branched(store: Store, case: Case, request: dict[str, Any], at: Progress) -> dict[str, Any]:
    """A new drill from a moment of another: for people, or played on to its end.

    Returns:
        ``drill``, its id, and ``url``, where it is looked at.

    Raises:
        Unfit: when the moment is not before the drill's end.
        JournalError: when this version plays the drill otherwise.
        StoreError: when it cannot be stored.
    """
    moment, players = request["t"], request["players"]
    people = players not in SKILLS
    setup, seats = case.setup, [seat.seat for seat in case.setup.scenario.seats]
    try:
        table = branch(
            setup,
            case.records,
            moment,
            players=None if people else {} if SKILLS[players] is None else dict.fromkeys(seats, players),
            graded=() if people else setup.graded,
            wall=request["wall"],
        )
    except ValueError:
        raise Unfit("branch_time") from None
    drill = table.drill
    while not people and not drill.ended:
        table.advance(min(drill.length, drill.now + drill.length // 50))
        at(0.9 * drill.now / drill.length)
    started = any(record.kind == "control" and record.data.get("do") == "start" for record in drill.records)
    state = "ended" if drill.ended else "paused" if started else "ready"
    made = keep(
        store,
        drill.records,
        state,
        drill.now,
        request["wall"],
        lambda done: at(0.9 + done / 10),
        origin="branch",
        parent=request["drill"],
        parent_t=moment,
    )
    return {"drill": made, "url": f"/review/{made}" if drill.ended else f"/room/{made}"}

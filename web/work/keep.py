"""New drills that come of others: journals from elsewhere, checked, and branches from a moment."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from drillsim.journal.files import verified
from drillsim.journal.proof import gradable
from drillsim.journal.replay import Journal
from drillsim.live.runner import ENDED
from drillsim.store import Store
from scoring import assessment as model
from web.services import branches
from web.services.branches import Progress
from web.told.wire import STAFF, Audience
from web.work import review
from web.work.cases import Case
from web.work.unfit import Unfit


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


def branched(store: Store, case: Case, request: dict[str, Any], at: Progress) -> dict[str, object]:
    """A new drill from a moment of another: for people, or played on to its end.

    Returns:
        ``drill``, its id, and ``url``, where it is looked at.

    Raises:
        Unfit: when the moment is not before the drill's end.
        JournalError: when this version plays the drill otherwise.
        StoreError: when it cannot be stored.
    """
    asked = {name: request[name] for name in ("players", "wall")}
    try:
        made, state = branches.branched(
            store, case.setup, case.records, request["drill"], request["t"], **asked, at=at
        )
    except branches.TooLate:
        raise Unfit("branch_time") from None
    return {"drill": made, "url": f"/review/{made}" if state == ENDED else f"/room/{made}"}

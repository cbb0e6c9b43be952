"""What a review page is told: scores, curves, the drill's parts, its records."""

from __future__ import annotations

import json
from typing import Any

from drillsim.base.records import start_of
from scoring.assessment import Assessment
from web.told import briefing
from web.told.wire import Audience, seen_by
from web.work.cases import Case

_PRIVATE = ("notes",)


def told(case: Case, assessment: Assessment | None) -> dict[str, Any]:
    """Everything of a drill that follows from its journal and its assessment, as JSON values."""
    start, last = start_of(case.records), case.records[-1]
    rubric, rules = case.rubric, case.setup.rules
    return {
        "facts": {
            "title": briefing.text(case.setup.scenario.title),
            "length": case.setup.scenario.length,
            "story": briefing.drill(case.setup, "")["story"],
            "end": last.t,
            "complete": case.complete,
            "records": len(case.records),
            "head": case.head,
            "seed": case.setup.seed,
            "version": start["version"],
            "profile": {"name": rules.profile, "title": briefing.text(rules.title)},
            "rubric": {"name": rubric.rubric, "title": briefing.text(rubric.title)},
        },
        "static": briefing.staff(case.setup),
        "card": case.card(assessment=assessment).to_dict(),
        "curves": case.curves,
    }


def public(static: dict[str, Any]) -> dict[str, Any]:
    """The drill's parts without what its authors wrote for facilitators and evaluators alone."""
    plain = {name: value for name, value in static.items() if name not in _PRIVATE}
    injects = [
        {name: value for name, value in inject.items() if name not in _PRIVATE}
        for inject in static["injects"]
    ]
    return plain | {"injects": injects}


def frames(case: Case, audience: Audience) -> dict[str, Any]:
    """All records that an audience may see, as it would have received them."""
    found = [frame for record in case.records if (frame := seen_by(audience, record, case.records))]
    return {"upto": case.records[-1].seq, "records": found}


def encoded(value: Any) -> bytes:
    """A value as JSON, letters as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False).encode()

"""What would have been: an act at another time or left out, and other rubrics."""

from __future__ import annotations

import json
from collections.abc import Sequence

from drillsim.base.records import ActRecord, Record, start_of
from drillsim.documents.catalogue import CATALOGUE
from drillsim.documents.checks import load, validated
from drillsim.documents.phrasebook import act_name
from drillsim.live.whatif import Altered, counterfactual
from scoring.assessment import Assessment
from scoring.index import Index
from scoring.outcome import service_curve
from scoring.rubric import Rubric
from scoring.scorecard import Scorecard, scorecard
from scoring.telling.numbers import StoryClock
from web.core.texts import LANGUAGES
from web.told import briefing
from web.work.cases import Case
from web.work.unfit import Unfit

FILE = "rubric"


def whatif(case: Case, seq: int, at: int | None, assessment: Assessment | None) -> dict[str, object]:
    """The drill with one act at another time, or without it, beside the drill as it was.

    The same seed, and every other input at its time. Ratings count as they stand; adjustments are
    left out of both, as the duties they name have other numbers in the other run.

    Args:
        case: the drill.
        seq: of the act.
        at: its other time (ms), or None to leave it out.
        assessment: the drill's.

    Raises:
        JournalError: when this version does not play the drill as its journal says.
        Unfit: when that is no act of a seat, or no time of the drill.
    """
    case.replay()
    if at is not None and not 0 <= at <= case.records[-1].t:
        raise Unfit("whatif_time")
    try:
        altered = counterfactual(case.setup, case.records, {seq: at})
    except KeyError:
        raise Unfit("whatif_act") from None
    judged = assessment.model_copy(update={"adjustments": ()}) if assessment is not None else None
    was = case.card(assessment=judged)
    now = scorecard(altered.drill.records, case.losses(case.rubric), assessment=judged)
    act = next(record for record in case.records if record.kind == "act" and record.seq == seq)
    return {
        "act": {**_act(act), "at": at},
        "loss": {"was": was.outcome.loss, "is": now.outcome.loss},
        "overall": {"was": was.overall, "is": now.overall},
        "parts": {part: {"was": score, "is": now.scores[part]} for part, score in was.scores.items()},
        "refused": _refused(case.records, altered),
        **_figures(case, altered),
    }


def _figures(case: Case, altered: Altered) -> dict[str, object]:
    # plotly takes half a second to import; the other jobs of a worker do without.
    from scoring.figures import COLOURS, compared

    was, now = (service_curve(Index(records)) for records in (case.records, altered.drill.records))
    clock = StoryClock.of(start_of(case.records))
    return {"figure": {lang: compared(was, now, clock, lang) for lang in LANGUAGES}, "colours": COLOURS}


def _act(record: ActRecord) -> dict[str, object]:
    data = record.data
    title = briefing.text(act_name(data["verb"])) if data["verb"] in CATALOGUE else None
    known = {"seat": data["seat"], "verb": data["verb"], "about": data.get("about"), "title": title}
    return {"seq": record.seq, "t": record.t, **known}


def _refused(records: Sequence[Record], altered: Altered) -> list[dict[str, object]]:
    """Acts that were accepted and are refused in the other run."""
    accepted = {
        record.seq: record
        for record in records
        if record.kind == "act" and record.data["status"] == "accepted"
    }
    return [
        {**_act(accepted[seq]), "t": made.t, "reason": made.data["reason"]}
        for seq, made in altered.acts.items()
        if made.data["status"] == "refused" and seq in accepted
    ]


def rubric_of(given: dict[str, object] | str) -> Rubric:
    """A rubric from its values, or from the text of a file.

    Raises:
        InputError: with every fault.
    """
    return load(given, FILE, Rubric) if isinstance(given, str) else validated(given, Rubric, FILE)


def regraded(case: Case, rubric: Rubric, assessment: Assessment | None) -> Scorecard:
    """The drill graded with another rubric."""
    return case.card(rubric, assessment)


def plain(rubric: Rubric) -> dict[str, object]:
    """A rubric as JSON values."""
    found: dict[str, object] = json.loads(rubric.model_dump_json())
    return found

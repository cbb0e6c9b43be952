"""Medians of how long things took, by agency, beside their targets; shown, never scored."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from statistics import median

from scoring.evidence import Line, receiver
from scoring.index import Index
from scoring.shown import Medians, MedianStep

_GROUPS = {
    "acknowledge": {"acknowledge"},
    "classify": {"classify"},
    "report": {"report"},
    "contain": {"isolate", "block", "filter_traffic", "disable_accounts", "take_offline"},
    "recover": {
        *("restore_backup", "repair", "roll_back", "fail_over"),
        *("reconnect", "switch_power", "add_capacity"),
    },
}
_GROUP_OF = {verb: group for group, verbs in _GROUPS.items() for verb in verbs}


def medians(drill: Index, lines: Iterable[Line]) -> Medians:
    """Agency -> acknowledge, classify, report, contain, recover -> what its settled duties took.

    Args:
        drill: the journal's fold.
        lines: lines of response time and of coordination; of the latter only contacts and
            acknowledgements of messages received are used.

    Returns:
        for each: ``median`` over the answered ones and median ``target`` (milliseconds),
        how many were ``answered`` and ``unanswered``.
    """
    found: dict[str, dict[str, list[Line]]] = defaultdict(lambda: defaultdict(list))
    for line in lines:
        if not line.settled or line.duty is None:
            continue
        if line.part == "closed_loop" and line.target is not None:
            found[receiver(line)]["acknowledge"].append(line)
        elif line.part in ("response_time", "reach"):
            for group in {_GROUP_OF[verb] for verb in drill.duties[line.duty].acts if verb in _GROUP_OF}:
                found[line.agency][group].append(line)
    return {
        agency: {group: _summary(groups[group]) for group in _GROUPS if group in groups}
        for agency, groups in sorted(found.items())
    }


def _summary(lines: list[Line]) -> MedianStep:
    took = [
        line.answered - line.opened - line.detail.get("away", 0)
        for line in lines
        if line.answered is not None and not line.detail.get("already")
    ]
    return {
        "median": median(took) if took else None,
        "target": median(line.target for line in lines if line.target is not None),
        "answered": sum(line.answered is not None for line in lines),
        "unanswered": sum(line.answered is None for line in lines),
    }

"""Order: whether the earlier step of each precedence pair came before the later one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from drillsim.documents.rules import Process
from scoring.evidence import Line
from scoring.index import Index, StepTaken

_DEFAULT = "ordinary"

Steps = dict[str, StepTaken]


def order_lines(drill: Index) -> list[Line]:
    """One line for each pair whose later step a graded seat took while its process was in force."""
    deeds: dict[str, list[StepTaken]] = defaultdict(list)
    for deed in drill.deeds:
        for incident in deed.incidents:
            deeds[incident].append(deed)
    return [
        line
        for incident, history in sorted(deeds.items())
        for name, process in drill.rules.processes.items()
        for line in _pair_lines(drill, incident, process, *_taken(drill, history, name, process))
    ]


def _taken(drill: Index, history: list[StepTaken], name: str, process: Process) -> tuple[Steps, Steps]:
    """First occurrence of each step at all, and while the process was in force.

    The latest accepted classification says which process is in force; ordinary without one.
    """
    verbs: dict[str, list[str]] = defaultdict(list)
    for step, row in process.steps.items():
        for verb in row.acts:
            verbs[verb].append(step)
    ever: Steps = {}
    in_force: Steps = {}
    current = _DEFAULT
    for deed in history:
        if deed.verb == "classify":
            current = drill.acts[deed.act].data["params"].get("severity", current)
        for step in verbs.get(deed.verb, ()):
            ever.setdefault(step, deed)
            if current == name:
                in_force.setdefault(step, deed)
    return ever, in_force


def _pair_lines(
    drill: Index, incident: str, process: Process, ever: Steps, in_force: Steps
) -> Iterator[Line]:
    for first, second in process.pairs:
        later, earlier = in_force.get(second), ever.get(first)
        if later is None or later.seat is None or later.seat not in drill.graded:
            continue
        right = earlier is not None and earlier.seq <= later.seq
        before, after = process.steps[first].title, process.steps[second].title
        yield Line(
            part="order",
            title={"vi": f"{before.vi} → {after.vi}", "en": f"{before.en} → {after.en}"},
            agency=later.agency,
            seats=(later.seat,),
            opened=later.t,
            answered=None if earlier is None else earlier.t,
            credit=float(right),
            records=tuple(sorted({deed.seq for deed in (earlier, later) if deed is not None})),
            detail={"incident": incident, "pair": [first, second]},
        )

"""Where each duty stands on the timeline: agencies one under another, duties in lanes without overlap."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

WIDTH = 1_000
LETTER = 6.1


@dataclass(frozen=True, slots=True)
class Bar:
    """One duty on the timeline; times in milliseconds of drill time.

    Attributes:
        line: its line of evidence.
        start, stop: of the bar; an unanswered duty's stops at its limit, or where the drill ends.
        target, limit: of its answer.
        standing: how it stands: ``full``, ``part``, ``zero``, ``never`` or ``open``.
    """

    line: Mapping[str, Any]
    start: int
    stop: int
    target: int
    limit: int
    standing: str


class Placed(NamedTuple):
    """A bar in its lane; ``label`` is the time (ms) at which the words over it begin."""

    lane: int
    label: float
    bar: Bar


@dataclass(frozen=True, slots=True)
class Agency:
    """An agency's rows on the timeline: its bars, in ``lanes`` lanes from lane ``first`` on."""

    id: str
    first: int
    lanes: int
    bars: tuple[Placed, ...]


def standing(line: Mapping[str, Any], settled: bool) -> str:
    """How a duty stands: ``full``, ``part``, ``zero``, ``never`` or ``open``."""
    if not settled:
        return "open"
    if line["answered"] is None and line["target"] is not None:
        return "never"
    if line["credit"] >= 1:
        return "full"
    return "part" if line["credit"] > 0 else "zero"


def bars(card: Mapping[str, Any]) -> list[Bar]:
    """One bar for each duty of a card, settled or open."""
    part = card["response_time"]
    rows = [(line, True) for line in part["evidence"]] + [(line, False) for line in part["open_lines"]]
    return [_bar(line, settled, card["end"]) for line, settled in rows]


def _bar(line: Mapping[str, Any], settled: bool, end: int) -> Bar:
    start = line["opened"]
    limit = start + line["limit"]
    stop = line["answered"] if line["answered"] is not None else min(limit, end)
    return Bar(line, start, stop, start + line["target"], limit, standing(line, settled))


def arrange(found: Iterable[Bar], end: int, labels: Mapping[int, Sequence[str]]) -> list[Agency]:
    """Stack agencies in order of id, each with as few lanes as its bars need.

    Args:
        found: the bars.
        end: the drill's end, milliseconds.
        labels: the texts that stand over the bar of each duty (seq), in each language.
    """
    letter = LETTER * max(end, 1) / WIDTH
    by_agency: dict[str, list[Bar]] = {}
    for bar in sorted(found, key=lambda bar: (bar.start, bar.line["duty"])):
        by_agency.setdefault(bar.line["agency"], []).append(bar)
    stacked: list[Agency] = []
    first = 0
    for agency, own in by_agency.items():
        free: list[float] = []
        placed = []
        for bar in own:
            wide = letter * max(map(len, labels[bar.line["duty"]]), default=0)
            label = max(0.0, min(bar.start, end - wide))
            until = max(bar.stop, min(bar.limit, end), label + wide) + letter
            lane = next((at for at, taken in enumerate(free) if taken <= label), len(free))
            free[lane : lane + 1] = [until]
            placed.append(Placed(first + lane, label, bar))
        stacked.append(Agency(agency, first, len(free), tuple(placed)))
        first += len(free)
    return stacked

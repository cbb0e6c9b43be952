"""A rehearsal in a terminal: what to look at again, what fired, how busy seats were, what teams score."""

from __future__ import annotations

from collections.abc import Iterator

from drillsim.base.model import clock
from drillsim.base.texts import Texts
from scoring.rehearsal.fit import FitTold, fit_told, suited_told
from scoring.rehearsal.table import InjectRow, KindSpread, Rehearsal
from scoring.telling.numbers import decimal

TEXTS = Texts("scores")
NONE = "–"
SHOWN = 20
"""Pieces of advice that a terminal shows."""


def summary(made: Rehearsal, lang: str) -> str:
    """A rehearsal as lines of text, in ``vi`` or ``en``."""
    return "\n".join(_lines(made, lang))


def _lines(made: Rehearsal, lang: str) -> Iterator[str]:
    counts = {"levels": len(made.levels), "seeds": len(made.seeds)}
    yield f"{made.code}  {made.title.say(lang)}"
    yield f"{made.rules} · {TEXTS.say('rehearsal_head', **counts).say(lang)}"
    yield from _headed("rehearsal_scores", lang)
    yield from (f"  {_kind(row, lang)}" for row in made.kinds)
    if (suits := suited_told(made)) is not None:
        yield f"  {suits.say(lang)}"
    yield from _headed("rehearsal_fit", lang)
    yield from (f"  {_fit(row, lang)}" for row in fit_told(made))
    yield from _headed("rehearsal_advice", lang)
    yield from (f"  {advice.text.say(lang)}" for advice in made.advice[:SHOWN])
    if len(made.advice) > SHOWN:
        yield f"  {TEXTS.say('rehearsal_more', count=len(made.advice) - SHOWN).say(lang)}"
    if not made.advice:
        yield f"  {TEXTS['rehearsal_no_advice'].say(lang)}"
    yield from _headed("rehearsal_injects", lang)
    yield from (f"  {_inject(row)}  {row.id}: {row.title.say(lang)}" for row in made.injects)
    yield from _headed("rehearsal_seats", lang)
    for seat in made.seats:
        told = f"{decimal(seat.silence, 0).say(lang):>4} {decimal(seat.every).say(lang):>6}"
        yield f"  {told}  {' '.join(f'{round(came):>2}' for came in seat.came)}  {seat.title.say(lang)}"
    yield from _headed("rehearsal_service", lang)
    for curve in made.curves:
        yield f"  {curve.kind:<12}" + " ".join(f"{100 * share:>3.0f}" for share in curve.service)


def _headed(name: str, lang: str) -> Iterator[str]:
    yield ""
    yield TEXTS[name].say(lang) + ":"


def _kind(row: KindSpread, lang: str) -> str:
    mean = NONE if row.mean is None else decimal(row.mean).say(lang)
    spread = "" if row.sd is None else f" ± {decimal(row.sd).say(lang)}"
    return f"{row.kind:<12}{mean:>6}{spread}"


def _fit(row: FitTold, lang: str) -> str:
    told = "".join(f"{each.say(lang):>15}" for each in (row.rank, row.slope, row.reliability))
    return f"{row.name.say(lang):<26}{told}  {row.verdict.say(lang)}"


def _inject(row: InjectRow) -> str:
    times = [NONE if t is None else clock(t) for t in (row.first, row.median, row.last)]
    beside = f"+{row.beside}" if row.beside else ""
    return f"{row.fired:>3}/{row.drills}{beside:<4}" + "".join(f"{t:>10}" for t in times)

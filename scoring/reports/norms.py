"""Norms in a terminal: what simulated teams score, and what tells nothing of their skill."""

from __future__ import annotations

from collections.abc import Iterator

from drillsim.base.texts import Texts
from scoring.norms.table import Figure, ItemNorm, Measured, Norms
from scoring.telling.numbers import decimal, percent
from scoring.telling.words import word

TEXTS = Texts("scores")
NONE = "–"


def summary(norms: Norms, lang: str) -> str:
    """Norms as lines of text, in ``vi`` or ``en``."""
    return "\n".join(_lines(norms, lang))


def _lines(norms: Norms, lang: str) -> Iterator[str]:
    counts = {"levels": len(norms.levels), "seeds": len(norms.seeds), "humans": norms.humans}
    yield f"{norms.code}  {norms.title.say(lang)}"
    yield f"{norms.rules} · {TEXTS.say('norms_head', **counts).say(lang)}"
    yield ""
    yield TEXTS["norms_figures"].say(lang)
    yield " " * 26 + "".join(f"{f'{level:g}':>14}" for level in norms.levels)
    for name, figure in norms.figures.items():
        yield from _figure(word(name).say(lang), figure, lang)
    yield ""
    yield TEXTS["norms_pace"].say(lang)
    pace = [
        NONE
        if row.speed is None or row.answered is None
        else f"{decimal(row.speed, 2).say(lang)}; {percent(row.answered).say(lang)}"
        for row in norms.pace
    ]
    yield " " * 26 + "".join(f"{cell:>14}" for cell in pace)
    yield ""
    tells = sum(item.verdict == "tells" for item in norms.items)
    rate = decimal(norms.false_discoveries, 2)
    yield TEXTS.say("norms_counted", count=len(norms.items), tells=tells, rate=rate).say(lang)
    yield TEXTS["norms_items"].say(lang) + ":"
    faulty = norms.faulty()
    yield from (f"  {_item(item, lang)}" for item in faulty)
    if not faulty:
        yield f"  {TEXTS['norms_items_none'].say(lang)}"


def _figure(name: str, figure: Figure, lang: str) -> Iterator[str]:
    cells = [
        NONE
        if row.mean is None or row.sd is None
        else f"{decimal(row.mean).say(lang)} ± {decimal(row.sd).say(lang)}"
        for row in figure.spreads
    ]
    told = f"{_measured(figure.reliability, lang)} · {_measured(figure.rank, lang)}"
    yield f"{name:<26}" + "".join(f"{cell:>14}" for cell in cells)
    yield f"{'':<26}  {told} · {TEXTS[f'verdict_{figure.verdict}'].say(lang)}"


def _measured(found: Measured, lang: str) -> str:
    if found.value is None:
        return NONE
    error = "" if found.error is None else f" ± {decimal(found.error, 2).say(lang)}"
    return decimal(found.value, 2).say(lang) + error


def _item(item: ItemNorm, lang: str) -> str:
    credits = [NONE if row.credit is None else f"{100 * row.credit:.0f}" for row in item.levels]
    why = TEXTS[f"verdict_{item.verdict}"].say(lang)
    return f"{item.key}: {item.title.say(lang)}: {why} ({' '.join(credits)})"

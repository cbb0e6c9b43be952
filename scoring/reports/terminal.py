"""The scorecard in a terminal: what was reached, why, and what to read next."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator

from drillsim.base.model import clock
from drillsim.base.records import Words
from drillsim.base.texts import Both, Texts
from scoring.rubric import PARTS
from scoring.scorecard import Scorecard
from scoring.shown import AppealedDuty, Card, LevelRow, LossPart
from scoring.telling.words import named
from scoring.telling.words import word as said_of

TEXTS = Texts("scores")
LOST_SHOWN = 6
BAR = 24
LEAST = 30
GRADE = (8, 10)


def summary(card: Scorecard, lang: str, width: int = 0) -> str:
    """The card as lines of text.

    Args:
        card: the grades.
        lang: ``vi`` or ``en``.
        width: how many characters a line may have; 0 for as many as it needs.
    """
    lines = _lines(card.to_dict(), 0 if lang == "vi" else 1)
    return "\n".join(part for line in lines for part in _folded(line, width))


def _said(name: str, at: int) -> str:
    return TEXTS[f"sum_{name}"][at]


def _of(text: Words, at: int) -> str:
    return Both.of(text)[at]


def _folded(line: str, width: int) -> list[str]:
    """A line in lines of a width, those after the first set in under its text."""
    if not 0 < width < len(line):
        return [line]
    # A bar is given up before a number is torn from its name.
    line = re.sub(r"\s*[█·]{2,}\s*", "  ", line).rstrip()
    inner = " " * (len(line) - len(line.lstrip()) + 2)
    return textwrap.wrap(line, max(width, LEAST), subsequent_indent=inner, break_on_hyphens=False) or [line]


def _lines(card: Card, at: int) -> Iterator[str]:
    scenario = card["scenario"]
    yield ""
    yield f"{scenario['code']}  {_of(scenario['title'], at)}"
    yield f"{card['rules_profile']['profile']} · seed {card['seed']} · {clock(card['end'])}"
    yield ""
    yield _score(_said("overall", at), card["overall"]["score"], card["band"], at) + _interval(card, at)
    before = card["unadjusted"]
    if before is not None:
        yield _score(_said("unadjusted", at), before["overall"], before["band"], at)
    for part in PARTS:
        row = card[part]
        if part == "judgement" and row["score"] is None:
            continue
        counts = f"{row['settled']} {_said('settled', at)}, {row['open']} {_said('open', at)}"
        if part == "response_time" and card[part].get("already"):
            counts += f", {card[part]['already']} {_said('already', at)}"
        yield _score(said_of(part)[at], row["score"], row["band"], at) + f"  {counts}"
    inner = card["coordination"]["parts"]
    yield "  " + " · ".join(
        f"{named(part)[at]} {row['value']:.0%}" for part, row in inner.items() if row["value"] is not None
    )
    losses = card["outcome"]
    if losses["idle_loss"] is not None:
        other = "expert" if "expert_loss" in losses else "book"
        best = losses.get("expert_loss", losses.get("by_the_book_loss"))
        yield (
            f"{_said('loss', at)}: {losses['loss']:.1f} "
            f"({_said('idle', at)} {losses['idle_loss']:.1f}, {_said(other, at)} {best:.1f})"
        )
    yield from _luck(losses, at)
    yield ""
    yield _said("agencies", at)
    yield from (f"  {_agency(row, at)}" for row in card["levels"]["agency"].values())
    yield ""
    yield _said("missed", at)
    yield from (f"  {line}" for line in _missed(card, at))
    yield ""
    if card["norms"] is not None:
        yield f"{_said('error', at)}: {_of(card['norms']['text'], at)}"
        yield ""
    yield from (_appealed(row, at) for row in card["appeals"])
    yield from (f"* {_of(note['text'], at)}" for note in card["notes"])
    yield f"* {_of(card['statement'], at)}"


def _appealed(row: AppealedDuty, at: int) -> str:
    """A line that a seat asked to have looked at again, and what came of it."""
    title = f"#{row['duty']}" if row["title"] is None else _of(row["title"], at)
    told = (
        f"{_said('appeal', at)}: {row['seat']}: {title}: {_said('appeal_' + (row['decision'] or 'open'), at)}"
    )
    if row["decision"] != "granted" or row["was"] is None:
        return told
    now = "–" if row["now"] is None else f"{row['now']['credit']:.2f}"
    return f"{told} ({row['was']['credit']:.2f} → {now})"


def _agency(row: LevelRow, at: int) -> str:
    name = _of(row["title"], at)[:34]
    few = row.get("few") and row["settled"]
    return f"{name:<36}{_said('few', at)}" if few else _score(name, row["score"], row["band"], at)


def _interval(card: Card, at: int) -> str:
    """Between what another drill of the same team would lie."""
    found = card["interval"]
    return "" if found is None else f"  {_said('interval', at)} {found[0]:.1f} … {found[1]:.1f}"


def _luck(losses: LossPart, at: int) -> Iterator[str]:
    """What the outcome is before it is held to 0-100, and what luck alone makes of the same acts."""
    raw, interval = losses.get("raw"), losses.get("interval")
    if raw is None:
        return
    told = "" if interval is None else f"; {_said('luck', at)} {interval[0]:.1f} … {interval[1]:.1f}"
    yield f"{said_of('outcome')[at]}, {_said('raw', at)}: {raw:.1f}{told}"


def _score(name: str, score: float | None, band: str | None, at: int) -> str:
    if score is None:
        return f"{name:<36}{_said('no_data', at)}"
    filled = round(score / 100 * BAR)
    # The first edition has letters, as evaluators do.
    word = "–" if band is None else band if band in "PSMU" else said_of(band, "band_")[at]
    return f"{name:<36}{score:6.1f} {word:<{GRADE[at]}}  {'█' * filled}{'·' * (BAR - filled)}"


def _missed(card: Card, at: int) -> Iterator[str]:
    """The settled duties that cost most points, with the records that show it."""
    names = {agency: _of(row["title"], at) for agency, row in card["levels"]["agency"].items()}
    every = [*card["response_time"]["evidence"], *card["coordination"]["evidence"]]
    rows = [row for row in every if row["part"] in ("response_time", "reach") and row["credit"] < 1]
    rows.sort(key=lambda row: (-row["weight"] * (1 - row["credit"]), row["opened"], row["duty"]))
    for row in rows[:LOST_SHOWN]:
        how = _said("never", at)
        if row["answered"] is not None:
            how = f"{_said('after', at)} {clock(row['answered'] - row['opened'])}"
        records = ", ".join(f"#{seq}" for seq in row["records"])
        agency = names.get(row["agency"], row["agency"])
        yield (
            f"T+{clock(row['opened'])} {agency}: {_of(row['title'], at)}: {how} "
            f"({_said('target', at)} {clock(row['target'] or 0)}; {_said('records', at)} {records})"
        )

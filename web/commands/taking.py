"""The command that takes in a planner's script as a draft."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from drillsim.base.errors import Fault, InputError, reason
from drillsim.base.messages import Param, Phrase, say
from drillsim.base.model import MINUTE, clock
from drillsim.journal.files import results, write
from drillsim.library.index import CITIES, Library
from web.commands.common import HOME, plain_errors
from web.core.commandline import argument, command, language, option, place, refusal

if TYPE_CHECKING:
    from drillsim.intake.script import Choices, Loss, TakenRow, TakenScript, Unless
    from drillsim.intake.table import FileTables
    from web.services.returning import Returned
    from web.services.sheetedits import Applied
    from web.services.taking import Taken

CITY = "can-tho"


@command(
    "import",
    examples=(
        "run_drill.py import kich-ban-2025.docx --code B06 --start '2026-10-14 08:00'",
        "run_drill.py import msel.xlsx --column 'Diễn biến=body' --unit 'Ban A=cong-an/lanh-dao'",
        "run_drill.py import kich-ban.csv --times pair=elapsed --tick all --out nhap.yaml",
    ),
)
@argument("file", type=click.Path(path_type=Path))
@option("--code", says="option_import_code")
@option("--start", says="option_import_start")
@option("--title", says="option_import_title")
@option("--city", says="option_import_city", default=CITY, show_default=True)
@option("--table", says="option_import_table", type=click.IntRange(1))
@option("--column", "columns", says="option_import_column", multiple=True)
@option("--unit", "units", says="option_import_unit", multiple=True)
@option("--times", "forms", says="option_import_times", multiple=True)
@option("--tick", "ticks", says="option_import_tick", multiple=True)
@option("--out", says="option_import_out", callback=place)
@language
@plain_errors
def import_(
    file: Path,
    code: str | None,
    start: str | None,
    title: str | None,
    city: str,
    table: int | None,
    columns: Sequence[str],
    units: Sequence[str],
    forms: Sequence[str],
    ticks: Sequence[str],
    out: str | None,
    lang: str,
) -> None:
    """Take in a script, tell what was understood of it, and write the draft."""
    from drillsim.intake.draft import Wishes
    from drillsim.intake.script import understood
    from drillsim.intake.units import Units
    from web.services import returning, taking

    library, name = Library(HOME), str(file)
    source = taking.opened(_bytes(file), name)
    own = returning.returned(library, source)
    if own is not None:
        told, counted = _taken_back(library, source, own, ticks)
        target = _written(told.text, file, out)
        for line in _back(told, own, counted, target, lang):
            click.echo(line)
        return
    if city not in library.names(CITIES):
        library.city(city)
    where = library.city(city)[0]
    first = understood(source, name, Units(where), _choices(None, table, start, (), units, forms))
    chosen = _choices(first, table, start, columns, units, forms)
    seen = understood(source, name, Units(where), chosen)
    wishes = Wishes(city, title or seen.title or file.stem, code, _ticked(ticks, seen))
    made = taking.taken(library, source, name, chosen, wishes)
    target = _written(made.draft.text, file, out)
    for line in _told(made, wishes.ticked, target, lang):
        click.echo(line)


def _taken_back(
    library: Library, source: FileTables, own: Returned, ticks: Sequence[str]
) -> tuple[Applied, Collection[tuple[int, int]]]:
    """The scenario of our own workbook with what is to go in, and what of it counts."""
    from web.services.returning import returned
    from web.services.sheetedits import applied

    offered = _offered(own.added.script) if own.added is not None else {}
    keys = [each.key for each in own.edits]
    wanted = [*keys, *offered] if "all" in ticks else ticks
    for tick in wanted:
        _one_of("--tick", tick, ("all", *keys, *offered))
    counted = {offered[tick] for tick in wanted if tick in offered}
    if counted:
        own = returned(library, source, counted) or own
    return applied(own.text, own.edits, {tick: True for tick in wanted if tick in keys}), counted


def _back(
    told: Applied, own: Returned, counted: Collection[tuple[int, int]], target: Path, lang: str
) -> Iterator[str]:
    """What was edited in our own workbook, row by row, and what of it went in."""
    from scoring.reports.papers.tongue import TEXTS

    count = sum(each.taken for each in told.edits)
    yield say("intake_returned", lang, edits=str(count), all=str(len(told.edits)), file=str(target))
    for each in told.edits:
        edit, row = (
            each.edit,
            say("intake_lost_row", lang, row=str(each.edit.row), what="") if each.edit.row else "",
        )
        column = TEXTS.say(edit.column)[0 if lang == "vi" else 1] if edit.column else ""
        kind = "" if edit.kind == "cell" else say(f"intake_edit_{edit.kind}", lang)
        what = " · ".join(filter(None, (row.strip(": "), edit.title, kind, column)))
        words = (" ".join(text.split())[:60] for text in (edit.was, edit.now))
        change = "" if edit.kind in ("new", "gone") else ": " + " → ".join(words)
        yield f"  [{'x' if each.taken else ' '}] {edit.key} · {what}{change}"
    lost = [*own.losses]
    if own.added is not None:
        yield from _proposed(own.added.script, counted, lang)
        lost += [*own.added.script.all_losses, *own.added.draft.losses]
    yield from _losses(lost, lang)


def _written(text: str, file: Path, out: str | None) -> Path:
    target = Path(out or f"{file.stem}.yaml")
    with results(target.parent):
        write(target, text.encode())
    return target


def _bytes(file: Path) -> bytes:
    from drillsim.intake.table import MAX_BYTES

    try:
        with file.open("rb") as held:
            return held.read(MAX_BYTES + 1)
    except OSError as error:
        raise InputError([Fault(str(file), 0, "unreadable", {"why": reason(error)})]) from None


# -- what was said ------------------------------------------------------------------------------


def _pairs(option_: str, form: str, given: Sequence[str]) -> Iterator[tuple[str, str]]:
    for each in given:
        left, between, right = each.rpartition("=")
        if not (between and left.strip() and right.strip()):
            raise refusal("choice_bad", option=option_, value=each, form=form)
        yield left.strip(), right.strip()


def _one_of(option_: str, value: str, known: Sequence[str]) -> str:
    if value not in known:
        raise refusal("choice_unknown", option=option_, value=value, known=", ".join(known))
    return value


def _choices(
    seen: TakenScript | None,
    table: int | None,
    start: str | None,
    columns: Sequence[str],
    units: Sequence[str],
    forms: Sequence[str],
) -> Choices:
    from drillsim.intake.fields import COLUMNS, folded
    from drillsim.intake.moments import AMBIGUOUS
    from drillsim.intake.script import Choices

    headings = {folded(guess.heading): guess.at for guess in seen.head.guesses} if seen else {}
    places = {}
    for heading, column in _pairs("--column", "TIÊU ĐỀ=CỘT", columns):
        _one_of("--column", column, (*COLUMNS, "none"))
        at = headings[_one_of("--column", folded(heading), tuple(headings))]
        places[at] = next((each for each in COLUMNS if each == column), None)
    meant = {}
    for form, reading in _pairs("--times", "pair=elapsed", forms):
        known = next((each for each in AMBIGUOUS if each == form), None)
        if known is None:
            raise refusal("choice_unknown", option="--times", value=form, known=", ".join(AMBIGUOUS))
        _one_of("--times", reading, AMBIGUOUS[known])
        meant[known] = next(each for each in AMBIGUOUS[known] if each == reading)
    named = {folded(text): seat for text, seat in _pairs("--unit", "ĐƠN VỊ=VỊ TRÍ", units)}
    return Choices(None if table is None else table - 1, places, _start(start), meant, named)


def _start(text: str | None) -> datetime | None:
    if text is None:
        return None
    try:
        return datetime.strptime(text.strip(), "%Y-%m-%d %H:%M")
    except ValueError:
        raise refusal("choice_bad", option="--start", value=text, form="2026-10-14 08:00") from None


def _ticked(ticks: Sequence[str], seen: TakenScript) -> frozenset[tuple[int, int]]:
    names = _offered(seen)
    if "all" in ticks:
        return frozenset(names.values())
    return frozenset(names[_one_of("--tick", tick, ("all", *names))] for tick in ticks)


def _offered(seen: TakenScript) -> dict[str, tuple[int, int]]:
    """What may be ticked of a script's rows, by its name on the command line."""
    offered = [(at, number) for at, row in enumerate(seen.rows) for number in range(row.ticks)]
    return {f"{seen.rows[at].row}.{number + 1}": (at, number) for at, number in offered}


# -- what is told -------------------------------------------------------------------------------


def _told(made: Taken, ticked: Collection[tuple[int, int]], target: Path, lang: str) -> Iterator[str]:
    script = made.script
    yield script.found.say(lang)
    yield say("intake_columns", lang)
    for guess in script.head.guesses:
        column = f"intake_col_{guess.column}" if guess.column else "intake_not_a_column"
        samples = " | ".join(re.sub(r"\s+", " ", sample)[:40] for sample in guess.samples)
        heading, sure = guess.heading or "–", f"{guess.sure:.0%}"
        yield "  " + say(
            "intake_column", lang, heading=heading, column=Phrase(column), sure=sure, samples=samples
        )
    for question in script.times.questions:
        cells, readings = " · ".join(question.cells), ", ".join(question.readings)
        asked = {"cells": cells, "readings": readings, "taken": question.taken, "form": question.form}
        yield say("intake_question", lang, **asked)
    yield from _proposed(script, ticked, lang)
    yield from _losses([*script.all_losses, *made.draft.losses], lang)
    seats = made.draft.text.count("  - {seat: ")
    yield say("intake_taken", lang, rows=str(len(script.rows)), seats=str(seats), file=str(target))


def _losses(losses: Sequence[Loss], lang: str) -> Iterator[str]:
    if losses:
        yield say("intake_lost", lang)
    for loss in sorted(losses, key=lambda each: each.row):
        code = "intake_lost_row" if loss.row else "intake_lost_file"
        yield "  " + say(code, lang, row=str(loss.row), what=loss.what)


def _proposed(script: TakenScript, ticked: Collection[tuple[int, int]], lang: str) -> Iterator[str]:
    from drillsim.documents.phrasebook import act_name

    if any(row.ticks for row in script.rows):
        yield say("intake_proposed", lang)
    for at, row in enumerate(script.rows):
        for number, each in enumerate(row.proposed):
            told: dict[str, Param] = {
                "tick": "[x]" if (at, number) in ticked else "[ ]",
                "row": f"{row.row}.{number + 1}",
                "verb": act_name(each.verb),
                "target": str(each.target // MINUTE),
                "limit": str(each.limit // MINUTE),
                "text": each.text[:80],
            }
            yield "  " + say("intake_proposal", lang, **told)
        if row.unless is not None:
            yield "  " + say(
                "intake_unless", lang, **_want(row, row.unless, (at, len(row.proposed)) in ticked)
            )


def _want(row: TakenRow, unless: Unless, ticked: bool) -> dict[str, Param]:
    from drillsim.documents.phrasebook import act_name

    return {
        "tick": "[x]" if ticked else "[ ]",
        "row": f"{row.row}.{row.ticks}",
        "verb": act_name(unless.verb),
        "by": unless.by.text if unless.by is not None else "–",
        "at": clock(unless.deadline),
        "text": row.title[:80],
    }

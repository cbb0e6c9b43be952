"""Which scenario plays what the plan asks for, for the terminal, as Markdown and as data."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path
from textwrap import fill

import click

from drillsim.base.errors import InputError
from drillsim.base.messages import MESSAGES, say
from drillsim.base.model import Text
from drillsim.library.coverage import Covered, Met, coverage, regions
from drillsim.library.index import CITIES, PLANS, PROFILE, Library
from drillsim.library.shelf import Summaries, Summary

MAIN, BESIDE = "●", "○"


def summaries(library: Library) -> list[Summary]:
    """The summaries of a library's scenarios.

    Raises:
        InputError: with every fault of every scenario that has some.
    """
    sound, faulty = Summaries(library, _kept()).all()
    if faulty:
        raise InputError([fault for faults in faulty.values() for fault in faults])
    return list(sound.values())


def covered(library: Library, lang: str, *, markdown: bool, as_json: bool) -> None:
    """Print what the scenarios of a library cover of each of its plans, and of the regions of its cities."""
    tables = _tables(library)
    if as_json:
        click.echo(json.dumps([_data(table) for table in tables], ensure_ascii=False, indent=2))
    elif markdown:
        click.echo("\n".join([*_head(), *map(_markdown, tables)]))
    else:
        for table in tables:
            click.echo("\n".join(_lines(table, lang)))


def _kept() -> Path:
    """Where the summaries outlive the program: the user's folder for what can be made again."""
    base = os.environ.get("LOCALAPPDATA" if os.name == "nt" else "XDG_CACHE_HOME")
    return Path(base or Path("~/.cache").expanduser()) / "drillsim" / "scenarios.json"


def _tables(library: Library) -> list[Covered]:
    listed = summaries(library)
    cities = {name: library.city(name)[0] for name in library.names(CITIES)}
    rules = library.rules(PROFILE)[0]
    of_plans = [
        table
        for name in library.names(PLANS)
        for table in coverage(library.plan(name), listed, cities, rules)
    ]
    return [*of_plans, Covered(_text("coverage_regions"), regions(listed, cities))]


def _text(code: str) -> Text:
    return Text(vi=MESSAGES[code].vi, en=MESSAGES[code].en)


def _data(table: Covered) -> dict[str, object]:
    rows = [
        {"code": row.code, "name": row.demand.name.model_dump(), "played": row.demand.played,
         "main": row.main, "beside": row.beside}
        for row in table.rows
    ]  # fmt: skip
    return {"title": table.title.model_dump(), "rows": rows}


def _lines(table: Covered, lang: str) -> Iterator[str]:
    yield click.style(table.title.say(lang), bold=True)
    for row in table.rows:
        if row.demand.played or row.main or row.beside:
            yield f"  {row.code:<11} {row.demand.name.say(lang)}"
            yield f"              {_where(row) or say('coverage_gap', lang)}"
    yield ""


def _head() -> Iterator[str]:
    yield "# Coverage / Độ bao phủ"
    for lang in ("en", "vi"):
        yield "\n" + fill(say("coverage_head", lang, main=MAIN, beside=BESIDE), 110, break_on_hyphens=False)


def _markdown(table: Covered) -> str:
    head = f"\n## {table.title.en} / {table.title.vi}\n"
    rows = (
        f"| {row.code} | {row.demand.name.vi} | {row.demand.name.en} "
        f"| {_where(row) or ('**–**' if row.empty else '')} |"
        for row in table.rows
    )
    columns = "| code | tiếng Việt | English | scenarios / kịch bản |\n| --- | --- | --- | --- |"
    return "\n".join([head, columns, *rows])


def _where(row: Met) -> str:
    main = f"{MAIN} {', '.join(map(_short, row.main))}" if row.main else ""
    beside = f"{BESIDE} {', '.join(map(_short, row.beside))}" if row.beside else ""
    return " ".join(filter(None, (main, beside)))


def _short(name: str) -> str:
    """A scenario's code, as commands take it."""
    return name.partition("-")[0]

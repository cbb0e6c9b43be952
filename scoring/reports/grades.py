"""The same grades for every level: tables from the whole drill down to a seat, by objective, by phase."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from scoring.reports.markup import Both, Child, Html, join, tag
from scoring.reports.tables import cell, table
from scoring.telling.names import Names
from scoring.telling.numbers import number, span
from scoring.telling.texts import say
from scoring.telling.words import word

_COLUMNS = ("score", "band", "response_time", "coordination", "settled", "open")
_GROUPS = ("acknowledge", "classify", "report", "contain", "recover")


def player(start: Mapping[str, Any], seat: str) -> str:
    """Who plays a seat: a kind of simulated participant, or ``person``."""
    return str(start["players"].get(seat) or "person")


def band(code: str | None) -> Html:
    """A band: its letter; what it means on hover and to screen readers."""
    if code is None:
        return tag("span", "–", class_="none")
    return tag(
        "span", tag("b", code), " ", tag("span", word(code, "band_"), class_="means"), class_=f"band {code}"
    )


def tree(start: Mapping[str, Any], card: Mapping[str, Any], names: Names) -> Html:
    """Drill, teams, agencies and seats, each under the one above."""
    columns = ("unit", *_COLUMNS, "played_by")
    return table(say("tree"), columns, _tree_rows(start, card, names), class_="tree", silent=True)


def _tree_rows(start: Mapping[str, Any], card: Mapping[str, Any], names: Names) -> Iterator[Html]:
    levels = card["levels"]
    yield _level(0, say("whole"), levels["drill"])
    teams = start["scenario"].get("teams") or {}
    graded = set(levels["seat"])
    placed: set[str] = set()
    for team, row in levels["team"].items():
        seats = [seat for seat in teams[team]["seats"] if seat in graded]
        placed.update(seats)
        yield _level(1, Both.of(row["title"]), row)
        yield from _agencies(seats, start, levels, names)
    rest = sorted(graded - placed)
    if rest:
        if teams:
            yield _level(1, say("no_team"), None)
        yield from _agencies(rest, start, levels, names)


def _agencies(
    seats: Iterable[str], start: Mapping[str, Any], levels: Mapping[str, Any], names: Names
) -> Iterator[Html]:
    by_agency: dict[str, list[str]] = {}
    for seat in seats:
        by_agency.setdefault(seat.partition("/")[0], []).append(seat)
    for agency, own in by_agency.items():
        link = tag("a", names.agency(agency), href="#evidence", data_filter=agency)
        row = levels["agency"][agency]
        if len(own) == 1 and row["score"] == levels["seat"][own[0]]["score"]:
            post = tag("span", ", ", names.role(own[0]), class_="quiet")
            yield _level(2, join((link, post)), row, player(start, own[0]))
            continue
        yield _level(2, link, row)
        for seat in own:
            yield _level(3, names.role(seat), levels["seat"][seat], player(start, seat))


def _level(depth: int, name: Child, row: Mapping[str, Any] | None, plays: str | None = None) -> Html:
    scores = [tag("td", colspan=6)] if row is None else _scores(row)
    plays_it = tag("td", word(plays, "player_") if plays else None, class_="quiet")
    return tag("tr", tag("th", name, scope="row"), *scores, plays_it, class_=f"depth-{depth}")


def _scores(row: Mapping[str, Any]) -> list[Html]:
    return [
        tag("td", number(row["score"]), class_="n strong"),
        tag("td", band(row["band"])),
        cell(number(row["response_time"])),
        cell(number(row["coordination"])),
        cell(str(row["settled"])),
        cell(str(row["open"])),
    ]


def grouped(caption: Both, first: str, rows: Mapping[str, Mapping[str, Any]]) -> Html:
    """Grades by objective or phase."""
    body = [tag("tr", tag("th", Both.of(row["title"]), scope="row"), *_scores(row)) for row in rows.values()]
    return table(caption, (first, *_COLUMNS), body)


def medians(card: Mapping[str, Any], names: Names) -> Html | None:
    """How long things took by agency, folded; None without any."""
    if not card["medians"]:
        return None
    rows = [
        tag(
            "tr",
            tag("th", names.agency(agency), scope="row"),
            *(cell(_median(groups.get(group))) for group in _GROUPS),
        )
        for agency, groups in card["medians"].items()
    ]
    body = table(say("medians_caption"), ("unit", *_GROUPS), rows)
    return tag("details", tag("summary", say("medians")), body)


def _median(row: Mapping[str, Any] | None) -> Html:
    if row is None:
        return tag("span", "–", class_="none")
    took = "–" if row["median"] is None else span(round(row["median"]))
    missed = row["unanswered"]
    return join(
        (
            tag("span", f"{took} / {span(round(row['target']))}"),
            tag("span", tag("br"), say("median_missed", count=missed), class_="quiet") if missed else None,
        )
    )

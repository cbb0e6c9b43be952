"""What people judged: ratings by objective with their agreement, and the adjustments of trainers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from scoring.reports.markup import Both, Html, join, tag
from scoring.reports.tables import cell, table
from scoring.telling.names import Names
from scoring.telling.numbers import Clock, decimal, number
from scoring.telling.texts import say

Row = Mapping[str, Any]


def assessed(card: Mapping[str, Any], names: Names, clock: Clock) -> Html | None:
    """Ratings and adjustments of a card; None when there are neither."""
    found = []
    if card["judgement"]["score"] is not None:
        found.append(_ratings(card["judgement"]))
    if card["adjustments"]:
        found.append(_adjustments(card["adjustments"], names, clock))
    return join(found) if found else None


def _ratings(part: Row) -> Html:
    rows = [
        tag(
            "tr",
            tag("th", Both.of(line["title"]), scope="row"),
            tag("td", join((_rating(each) for each in line["ratings"]), tag("br"))),
            cell(number(line["mean"])),
            cell(number(line["spread"])),
            cell(number(line["points"])),
        )
        for line in part["evidence"]
    ]
    columns = ("objective", "ratings", "mean", "spread", "points")
    body = table(say("judgement_caption"), columns, rows)
    agreed = part["alpha"]
    return body if agreed is None else join((body, tag("p", say("alpha", alpha=decimal(agreed, 2)))))


def _rating(row: Row) -> Html:
    note = f": {row['note']}" if row["note"] else ""
    return join((tag("b", row["rating"]), f" ({row['rater']}){note}"))


def _adjustments(rows: Iterable[Row], names: Names, clock: Clock) -> Html:
    body = [
        tag(
            "tr",
            tag("th", *_duty(row, names), scope="row"),
            tag("td", _what(row, clock)),
            cell(_credit(row["was"])),
            cell(_credit(row["now"])),
            tag("td", row["by"]),
            tag("td", row["reason"]),
        )
        for row in rows
    ]
    columns = ("duty", "adjustment", "was", "now", "by_whom", "reason")
    return table(say("adjustments_caption"), columns, body)


def _duty(row: Row, names: Names) -> list[Html | Both | str]:
    if row["title"] is None:
        return [f"#{row['duty']}"]
    return [Both.of(row["title"]), tag("br"), tag("span", names.agency(row["agency"]), class_="quiet")]


def _what(row: Row, clock: Clock) -> Both:
    return say("waive") if row["do"] == "waive" else say("credit_at", time=clock.plain(row["at"]))


def _credit(standing: Row | None) -> Html | Both:
    return number(None if standing is None else standing["credit"], 2)

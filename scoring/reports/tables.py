"""Tables that scroll sideways by themselves on a narrow screen."""

from __future__ import annotations

from collections.abc import Iterable

from scoring.reports.markup import Both, Html, tag
from scoring.telling.texts import TEXTS, say
from scoring.telling.words import word

NUMERIC = frozenset(
    (
        *("score", "weight", "weight_used", "points", "settled", "open", "response_time", "coordination"),
        *("number", "required", "made", "messages", "pairs", "lowest", "at_end", "loss", "loss_short"),
        *("credit", "amount", "target_limit", "acknowledge", "classify", "report", "contain", "recover"),
    )
)
"""Columns whose cells are numbers, by the key of their heading."""


def scroll(child: Html) -> Html:
    """Something wide, in a box that scrolls sideways and that the keyboard can reach."""
    return tag("div", child, class_="scroll", tabindex="0")


def table(
    caption: Both,
    columns: Iterable[str | Both | None],
    rows: Iterable[Html],
    *,
    foot: Html | None = None,
    class_: str | None = None,
    silent: bool = False,
) -> Html:
    """A table.

    Args:
        caption: what it shows.
        columns: headings: keys of the texts or words, texts, or None for none.
        rows: its ``tr``.
        foot: the ``tr`` at its end.
        class_: its class.
        silent: the caption is for screen readers only.
    """
    return scroll(
        tag(
            "table",
            tag("caption", caption, class_="visually-hidden" if silent else None),
            tag("thead", tag("tr", *(_heading(column) for column in columns))),
            tag("tbody", *rows),
            None if foot is None else tag("tfoot", foot),
            class_=class_,
        )
    )


def _heading(column: str | Both | None) -> Html:
    if column is None:
        return tag("td")
    if isinstance(column, Both):
        return tag("th", column, scope="col")
    name = say(column) if column in TEXTS else word(column)
    return tag("th", name, scope="col", class_="n" if column in NUMERIC else None)


def cell(child: Html | str | Both | None) -> Html:
    """A cell that holds a number."""
    return tag("td", child, class_="n")

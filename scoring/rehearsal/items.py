"""Each expectation of a rehearsal in words, for those who write the scenario: what it earned, and why not."""

from __future__ import annotations

from typing import NamedTuple

from drillsim.base.texts import Both
from scoring.rehearsal.table import FAULTS, TEXTS, Rehearsal, reason_of


class ItemTold(NamedTuple):
    """An expectation.

    Attributes:
        title: it; ``of``: the inject that it belongs to, if any.
        points: that it could bring to the whole, on average.
        levels: mean credit (0-1) by skill, None where it never settled; ``book``: of those by the book.
        verdict: what that tells.
        faulty: whether it is to be looked at again.
        why: reasons for which it brought nothing, the most frequent first.
    """

    title: Both
    of: Both | None
    points: float
    levels: tuple[float | None, ...]
    book: float | None
    verdict: Both
    faulty: bool
    why: tuple[Both, ...]


def items_told(made: Rehearsal) -> list[ItemTold]:
    """All of them: those to look at again first, then by what they could bring."""
    titles = {row.id: Both(row.title.vi, row.title.en) for row in made.injects}
    last = len(FAULTS)
    rows = sorted(made.items, key=lambda each: (FAULTS.get(each.verdict, last), -each.points, each.key))
    found = []
    for item in rows:
        kind, _, rest = item.key.partition(":")
        name = rest.split(":")[0].split(" ")[0] if kind == "inject" else ""
        credits = {row.level: row.credit for row in item.levels}
        found.append(
            ItemTold(
                title=Both(item.title.vi, item.title.en),
                of=titles.get(name),
                points=item.points,
                levels=tuple(credits.get(level) for level in made.levels),
                book=item.book,
                verdict=TEXTS[f"verdict_{item.verdict}"],
                faulty=item.verdict in FAULTS,
                why=tuple(reason_of(why, count) for why, count in item.why.items()),
            )
        )
    return found

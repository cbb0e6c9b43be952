"""What drills cost, as papers tell it and as it adds up."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from drillsim.store import OfficeRow
from scoring.reports.papers.beside import Spent, total
from scoring.reports.papers.tongue import Tongue
from web.core import texts


def spent(rows: Sequence[OfficeRow]) -> list[Spent]:
    """Rows of the register of costs as papers tell them, by day."""
    ordered = sorted(rows, key=lambda row: (str(row.document["on"]), row.key))
    return [
        Spent(
            str(row.document["item"]),
            str(row.document["title"]),
            _number(row, "persons"),
            _number(row, "hours"),
            _number(row, "estimate"),
            _number(row, "cost"),
            str(row.document.get("source") or ""),
        )
        for row in ordered
    ]


def _number(row: OfficeRow, name: str) -> int | None:
    value = row.document.get(name)
    return value if isinstance(value, int) else None


def counted(rows: Sequence[Spent], lang: str) -> Iterator[str]:
    """What rows come to, in words; nothing of what nobody recorded."""
    say = Tongue(lang)
    sums = {
        "cost_sum_work": total(row.work for row in rows),
        "cost_sum_estimate": total(row.estimate for row in rows),
        "cost_sum_cost": total(row.cost for row in rows),
    }
    yield from (texts.say(lang, code, sum=say.whole(sum)) for code, sum in sums.items() if sum is not None)

"""What the office has recorded of a drill: what it cost, and who was called out in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime

from drillsim.base.texts import Both
from drillsim.live.runner import ENDED
from drillsim.store import OfficeRow, Store
from scoring.reports.papers.beside import DrillRecords, Mobilised, Spent, total
from scoring.reports.papers.tongue import VIETNAM, Tongue
from web.core import texts
from web.services.office.books import COSTS
from web.services.office.callout import CALLOUTS, callout_of, course, journal, measured
from web.services.office.team import ROSTER, listed
from web.services.office.year import this_day


def drills_of(store: Store, *, over: bool = False) -> dict[str, Both]:
    """What drills are called in registers, by id: title and day; those that are called alike with their id.

    Args:
        store: where they are.
        over: only those that are over.
    """
    found, seen = dict[str, Both](), set[str]()
    for row in store.drills():
        if row.origin == "branch" or (over and row.state != ENDED):
            continue
        day = row.day or this_day(row.created).isoformat()
        said = [f"{name}, {date.fromisoformat(day):%d/%m/%Y}" for name in Both.of(row.title)]
        if said[0] in seen:
            said = [f"{each} ({row.id})" for each in said]
        seen.add(said[0])
        found[row.id] = Both(*said)
    return found


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


def beside(store: Store, drill: str) -> DrillRecords:
    """What the office has recorded of a drill.

    Args:
        store: where the registers are.
        drill: its id.
    """
    return DrillRecords(spent(store.office_rows(COSTS, part=drill)), [*_callouts(store, drill)])


def _callouts(store: Store, drill: str) -> Iterator[Mobilised]:
    rows = [row for row in store.office_rows(CALLOUTS) if row.document.get("drill") == drill]
    for row in sorted(rows, key=lambda row: str(row.document["started"])):
        callout = callout_of(row)
        keys = {*callout.people.values()}
        members = {one.row.key: one.member for one in listed(store.office_rows(ROSTER, keys=keys))}
        skills = {who: members[key].skills for who, key in callout.people.items() if key in members}
        found = measured(callout, course(journal(store, row.key)), skills)
        began = datetime.fromisoformat(callout.started).astimezone(VIETNAM)
        missing = tuple(Both.of(texts.both(f"skill_{skill}")) for skill in found.missing)
        yield Mobilised(callout.title, f"{began:%H:%M %d/%m/%Y}", found, missing)

"""What the office has recorded of a drill, as a plan too: which drills rows are about, costs, call-outs."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import date, datetime

from drillsim.base.texts import Both
from drillsim.live.runner import ENDED
from drillsim.store import OfficeRow, Store
from scoring.reports.papers.beside import DrillRecords, Mobilised
from scoring.reports.papers.tongue import VIETNAM
from web.core import texts
from web.services import plans
from web.services.office.books import COSTS
from web.services.office.callout import CALLOUTS, callout_of, course, journal, measured
from web.services.office.columns import DrillChoices
from web.services.office.logbook.kept import LOGBOOKS, course_of
from web.services.office.spending import spent
from web.services.office.team import ROSTER, listed
from web.services.office.year import this_day

LOGBOOK = "logbook:"
"""What stands before the key of a logbook where a row names the drill on real systems that it is of."""


def drill_names(store: Store, unit: str | None = None) -> DrillChoices:
    """The drills, and plans of drills, that rows of registers can be about.

    Each is called by its title and its day; those that are called alike are told apart by their id.

    Args:
        store: where they are.
        unit: whose officer asks: they may name drills that are over, and those that rows of the unit name.
    """
    found, offered, seen = dict[str, Both](), list[str](), set[str]()
    mine = {str(row.document["drill"]) for row in store.office_rows(COSTS, unit=unit)} if unit else set[str]()
    for row in store.drills():
        if row.origin == "branch":
            continue
        found[row.id] = _called(
            row.id, Both.of(row.title), row.day or this_day(row.created).isoformat(), seen
        )
        if not unit or row.state == ENDED or row.id in mine:
            offered.append(row.id)
    became = dict[str, str]()
    for each in plans.every(store):
        title = Both.of(each.plan.called.words())
        planned = Both.of(texts.both("cost_planned", drill=title))
        found[each.key] = _called(each.key, planned, each.plan.date, seen)
        if each.plan.drill:
            became[each.key] = each.plan.drill
        elif not unit or each.key in mine:
            offered.append(each.key)
    for book in store.office_rows(LOGBOOKS):
        # Called, and not offered: a row of costs names none, a tick names it by itself.
        title = Both.of(texts.both("office_logged_drill", drill=str(book.document["title"])))
        key, began = LOGBOOK + book.key, this_day(str(book.document["begins"]))
        found[key] = _called(key, title, began.isoformat(), seen)
    return DrillChoices(found, tuple(offered), became)


def held(store: Store, years: Collection[int] = (), named: Collection[str] = ()) -> dict[str, Both]:
    """The drills that can show that something was done, the latest first: their keys, what each is called.

    Args:
        store: where they are.
        years: in which those on real systems began that can be named: once they are over.
        named: what rows name already.
    """
    names = drill_names(store).called
    found = {row.id: row.created for row in store.drills() if row.state == ENDED and row.id in names}
    for book in store.office_rows(LOGBOOKS):
        key, began = LOGBOOK + book.key, str(book.document["begins"])
        if key in named or (this_day(began).year in years and course_of(store, book.key).over):
            found[key] = began
    latest = sorted(found, key=lambda key: datetime.fromisoformat(found[key]), reverse=True)
    return {key: names[key] for key in latest}


def _called(key: str, title: Both, day: str, seen: set[str]) -> Both:
    said = [f"{name}, {date.fromisoformat(day):%d/%m/%Y}" for name in title]
    if said[0] in seen:
        said = [f"{each} ({key})" for each in said]
    seen.add(said[0])
    return Both(*said)


def costs_of(store: Store, drill: str, unit: str | None = None) -> list[OfficeRow]:
    """What was recorded of the cost of a drill, as a plan too.

    Args:
        store: where the register is.
        drill: its id, or the key of a plan.
        unit: only what one unit recorded.
    """
    keys = [drill, *(each.key for each in plans.every(store) if each.plan.drill == drill)]
    return [row for key in keys for row in store.office_rows(COSTS, part=key, unit=unit)]


def beside(store: Store, drill: str) -> DrillRecords:
    """What the office has recorded of a drill.

    Args:
        store: where the registers are.
        drill: its id, or the key of a plan.
    """
    return DrillRecords(spent(costs_of(store, drill)), [*_callouts(store, drill)])


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

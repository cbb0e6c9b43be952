"""The board of all drills: what is planned, under way and over; a drill renamed, put away, taken out."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import dataclass
from datetime import datetime

from drillsim.base.texts import Words
from drillsim.engine.setup import marked_by
from drillsim.live.clocks import wall
from drillsim.live.runner import ENDED, PAUSED, READY, RUNNING, LiveDrill
from drillsim.store import DrillRow, OfficeWrite
from scoring.reports.papers.tongue import VIETNAM
from web.core.server import Server
from web.services import moments
from web.told.hallscreen import REGISTER, Terms

UNITS = ("kB", "MB", "GB")
KILO = 1_000


@dataclass(frozen=True, slots=True)
class Shown:
    """A drill on the board.

    Attributes:
        row: what the store knows of it.
        state: as it is at this moment.
        day: on which it is or was held, as people here write it.
        open: whether its pages can be opened.
        seated, asking: how many people have a seat, and how many ask for one.
        size: how much room its journal takes, in words.
    """

    row: DrillRow
    state: str
    day: str
    open: bool
    seated: int
    asking: int
    size: str


@dataclass(frozen=True, slots=True)
class Board:
    """All drills, the next one to be held first, of those that are over the latest.

    Attributes:
        running, planned, ended, archived: by what has become of them.
        size, room: how much room everything takes, and how much is free where that is known, in words.
    """

    running: list[Shown]
    planned: list[Shown]
    ended: list[Shown]
    archived: list[Shown]
    size: str
    room: str | None

    @property
    def empty(self) -> bool:
        """Whether there is no drill at all."""
        return not (self.running or self.planned or self.ended or self.archived)


def programme(here: Server) -> Board:
    """The board as it stands.

    Raises:
        StoreError: when it cannot be read.
    """
    people = here.store.attendance()
    # What is still being stored is not there yet.
    stored = [row for row in here.store.drills() if row.origin != "upload" or row.state == ENDED]
    there = here.hub.abroad.others()
    shown = [
        _shown(row, here.runner.get(row.id), people.get(row.id, Counter()), there=row.id in there)
        for row in stored
    ]
    late = sorted(shown, key=lambda one: (one.row.day or one.row.created[:10], one.row.created), reverse=True)
    room = here.store.room()
    return Board(
        running=[one for one in late if one.state in (RUNNING, PAUSED) and not one.row.archived],
        planned=[one for one in reversed(late) if one.state == READY and not one.row.archived],
        ended=[one for one in late if one.state == ENDED and not one.row.archived],
        archived=[one for one in late if one.row.archived],
        size=weight(here.store.size()),
        room=None if room is None else weight(room),
    )


def _shown(row: DrillRow, live: LiveDrill | None, people: Counter[str], *, there: bool) -> Shown:
    state = live.state if live is not None else row.state
    return Shown(
        row=row,
        state=state,
        day=when(row.created)[:10] if row.day is None else "/".join(reversed(row.day.split("-"))),
        open=live is not None or row.state == ENDED or there,
        seated=people["seated"],
        asking=people["asked"],
        size=weight(row.bytes),
    )


def when(moment: str) -> str:
    """A moment (ISO 8601) by Vietnam's clocks, as people here write it."""
    return datetime.fromisoformat(moment).astimezone(VIETNAM).strftime("%d/%m/%Y %H:%M")


def weight(size: int) -> str:
    """A number of bytes in words, rounded up: what is there takes room."""
    value, unit = -(-size // KILO), 0
    while value >= KILO and unit + 1 < len(UNITS):
        value, unit = -(-value // KILO), unit + 1
    return f"{value} {UNITS[unit]}"


def may_go(here: Server, row: DrillRow) -> bool:
    """Whether a drill can be taken out: nobody plays it, or nobody can."""
    if row.id in here.hub.abroad.others():
        return row.state == READY
    live = here.runner.drills.get(row.id)
    return row.id in here.runner.lost or live is None or live.aside or live.state in (READY, ENDED)


def rename(here: Server, row: DrillRow, title: Words, by: str) -> None:
    """Call a drill otherwise on the board and in lists; its journal keeps its first name.

    One of a draft that nobody has approved keeps saying so.

    Raises:
        StoreError: when it cannot be stored.
    """
    if (first := here.store.line(row.id, 0)) is not None:
        title = marked_by(json.loads(first)["data"], title)
    here.store.rename(row.id, title)
    here.store.audit(by, row.id, {"renamed": title, "was": row.title}, wall())


def put_away(here: Server, row: DrillRow, archived: bool, by: str) -> None:
    """Put a drill away, or take it back.

    Raises:
        StoreError: when it cannot be stored.
    """
    here.store.archive(row.id, archived)
    here.store.audit(by, row.id, {"archived": archived}, wall())


def terms_of(here: Server, row: DrillRow) -> Terms:
    """What the hall screen of a drill shows."""
    kept = here.store.office_row(REGISTER, row.id)
    return Terms.of(kept.document if kept else None)


def show(here: Server, row: DrillRow, terms: Terms, by: str) -> None:
    """Set what the hall screen of a drill shows.

    Raises:
        Conflict: when somebody else has set it meanwhile.
        StoreError: when it cannot be stored.
    """
    kept = here.store.office_row(REGISTER, row.id)
    write = OfficeWrite(row.id, terms.data(), kept.version if kept else 0)
    here.store.keep(REGISTER, [write], by, wall())
    live = here.runner.get(row.id)
    if live is not None:
        here.hub.screen_set(live)
    here.store.audit(by, row.id, {"screen": terms.data()}, wall())


def take_out(here: Server, row: DrillRow, by: str) -> None:
    """Take a drill out for good, with its journal and all that was judged of it; the audit trail says so.

    Raises:
        StoreError: when it cannot be stored; then it is all there.
    """
    last = here.store.line(row.id, row.records - 1)
    here.hub.abroad.forget(row.id)
    back = here.runner.forget(row.id)
    try:
        here.away(lambda: here.store.discard(row.id))
    except BaseException:
        back()
        raise
    here.hub.close_of("drill", row.id, "ended")
    here.codes.right.clear()
    here.hub.abroad.spread("close", "drill", row.id, "ended")
    here.hub.abroad.spread("forgotten")
    here.graded.pop(row.id, None)
    head = json.loads(last).get("hash") if last else None
    moments.erase_of(here.store, row.id, by, wall())
    said = {"taken_out": row.title, "records": row.records, "head": head}
    here.store.audit(by, row.id, said, wall())

"""The ledger of a drill: people and their hours, equipment, services and money that its journal shows (C4).

A pure function of the records. Where a figure rests on more than what was seen to happen, its row says so:
a price is ``planned``, how many people work binds is ``assumed``.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import fsum
from typing import Final, Literal, NamedTuple, TypedDict

from drillsim.base.model import HOUR, Seat, milliseconds
from drillsim.base.plain import PlainSeat, PlainStock
from drillsim.base.records import Record, StartData, start_of
from drillsim.base.texts import Both, Words
from drillsim.documents.catalogue import CATALOGUE
from scoring.telling.names import Names
from scoring.telling.words import word

Group = Literal["people", "equipment", "services"]
Mark = Literal["counted", "assumed", "planned"]
GROUPS: Final[tuple[Group, ...]] = ("people", "equipment", "services")
Prices = Mapping[str, int | None]
"""Agency -> what an hour of one of its people is expected to cost."""
Paid = dict[str, int]
MEANS: Final = (
    *("switch_power", "fail_over", "add_capacity", "restore_backup"),
    *("repair", "patch", "filter_traffic"),
)
"""Work that uses equipment or software which somebody keeps for it."""


class LedgerRow(TypedDict):
    """One line of the ledger.

    ``people`` is how many there were at once at most, ``hours`` what all of them together took; ``amount`` of
    something in ``unit``; ``dong`` what that comes to. None is what nobody can say.
    """

    group: Group
    name: Words
    people: int | None
    hours: float | None
    amount: float | None
    unit: Words | None
    dong: int | None
    mark: Mark


class Ledger(TypedDict):
    """The whole of it: rows by group, and the sums of people's hours and of money."""

    rows: list[LedgerRow]
    hours: float
    dong: int | None


class Toil(NamedTuple):
    """A piece of work: who, which verb, on what, when (ms), how much longer in the story, how it ended."""

    agency: str
    verb: str
    about: str | None
    since: int
    until: int
    more: int
    done: bool

    @property
    def span(self) -> int:
        """How long it took (ms), with what the story jumped over."""
        return self.until - self.since + self.more


def ledger(records: Sequence[Record]) -> Ledger:
    """The ledger of a journal, whole or up to now."""
    start, end = start_of(records), records[-1].t
    names, toil = Names.of(records), [*works(records)]
    prices = {row["of"]: row.get("price") for row in start["scenario"].get("shifts") or []}
    rows = [
        *_desks(records, start, end, names, prices),
        *_work(records, start, toil, names, prices),
        *_means(toil, names),
        *_stocks(records, start, names),
        *_lent(records, end, names),
        *_asked(records, names),
    ]
    rows.sort(key=lambda row: GROUPS.index(row["group"]))
    money = [row["dong"] for row in rows if row["dong"] is not None]
    hours = round(fsum(row["hours"] or 0.0 for row in rows if row["group"] == "people"), 2)
    return {"rows": rows, "hours": hours, "dong": sum(money) if money else None}


def _row(group: Group, name: Both, mark: Mark = "counted", **more: object) -> LedgerRow:
    blank = {"people": None, "hours": None, "amount": None, "unit": None, "dong": None}
    return {"group": group, "name": name.words(), **blank, **more, "mark": mark}  # type: ignore[typeddict-item]


def _hours(span: float) -> float:
    return round(span / HOUR, 2)


# -- people ---------------------------------------------------------------------------------------------


def _paid(hours: float, price: int | None) -> Paid:
    """What hours of people come to, where an hour has a price."""
    return {} if price is None else {"dong": round(hours * price)}


def _reliefs(records: Iterable[Record]) -> Counter[str]:
    """Agency -> how often its crew has handed over to the next."""
    return Counter(
        str((record.data.get("details") or {}).get("owner"))
        for record in records
        if record.kind == "effect"
        and record.data["what"] == "shift"
        and (record.data.get("details") or {}).get("crew") == "relieved"
    )


def _desks(
    records: Sequence[Record], start: StartData, end: int, names: Names, prices: Prices
) -> Iterator[LedgerRow]:
    """Who sat in the seats of an agency, how long; of seats that the machine played, one person a shift."""
    stays, machines = defaultdict[str, list[tuple[str, int]]](list), set[str]()
    for seat, held in _held(records, end).items():
        stays[Seat(seat).agency] += held
    for row in start["scenario"]["seats"]:
        seat = Seat(row["seat"])
        if seat in start["players"] and not any(r.kind == "join" and r.data["seat"] == seat for r in records):
            machines.add(seat.agency)
            begins, ends = _window(row, end)
            stays[seat.agency].append((seat, ends - begins))
    reliefs = _reliefs(records)
    for agency, held in stays.items():
        people, hours = len({who for who, _ in held}), _hours(sum(span for _, span in held))
        if agency in machines:
            people *= 1 + reliefs[agency]
        name = word("desk", "ledger_").filled(agency=names.agency(agency))
        mark: Mark = "assumed" if agency in machines else "counted"
        yield _row("people", name, mark, people=people, hours=hours, **_paid(hours, prices.get(agency)))


def _held(records: Iterable[Record], end: int) -> dict[str, list[tuple[str, int]]]:
    """Seat -> who held it, how long (ms) each time."""
    since: dict[tuple[str, str], int] = {}
    found = defaultdict[str, list[tuple[str, int]]](list)
    for record in records:
        if record.kind == "join":
            since.setdefault((record.data["seat"], record.data["person"]), record.t)
        elif record.kind == "leave":
            seat, person = record.data["seat"], record.data["person"]
            if (began := since.pop((seat, person), None)) is not None:
                found[seat].append((person, record.t - began))
    for (seat, person), began in since.items():
        found[seat].append((person, end - began))
    return found


def _window(row: PlainSeat, end: int) -> tuple[int, int]:
    begins = min(milliseconds(row.get("starts") or "0s"), end)
    ends = milliseconds(row["ends"]) if "ends" in row else end
    return begins, max(begins, min(ends, end))


def works(records: Sequence[Record]) -> Iterator[Toil]:
    """All work that was begun, as it ended; what still goes on, up to the last record."""
    going: dict[int, Toil] = {}
    until: dict[int, int] = {}
    for record in records:
        if record.kind != "work":
            continue
        data, act = record.data, record.data["act"]
        known = going.pop(act, None)
        if data["status"] == "started":
            planned = data.get("until", record.t)
            if known is None:
                known = Toil(data["agency"], data["verb"], data.get("about"), record.t, record.t, 0, False)
            else:
                # Begun again: the story jumped and the work went on meanwhile, or it takes longer than meant.
                known = known._replace(more=known.more + max(0, until[act] - planned))
            going[act], until[act] = known, planned
        elif known is not None:
            yield known._replace(until=record.t, done=data["status"] == "completed")
    yield from (each._replace(until=records[-1].t) for each in going.values())


def _work(
    records: Iterable[Record], start: StartData, toil: Iterable[Toil], names: Names, prices: Prices
) -> Iterator[LedgerRow]:
    """Work of an agency's technicians: how many at once at most, and their hours together."""
    crews = defaultdict[str, list[tuple[int, Toil]]](list)
    lent = Counter[str]()
    for record in records:
        if record.kind == "support":
            lent[record.data["agency"]] += record.data["responders"]
    for each in toil:
        if needed := CATALOGUE[each.verb].responders:
            held = start["city"]["agencies"].get(each.agency)
            there = 1 if held is None else held.get("responders", 1)
            crews[each.agency].append((max(1, min(needed, there + lent[each.agency])), each))
    for agency, done in crews.items():
        turns = sorted(turn for crew, one in done for turn in ((one.since, crew), (one.until, -crew)))
        at_once, most = 0, max(crew for crew, _ in done)
        for _, crew in turns:
            at_once += crew
            most = max(most, at_once)
        hours = _hours(sum(crew * one.span for crew, one in done))
        name = word("work", "ledger_").filled(agency=names.agency(agency))
        paid = _paid(hours, prices.get(agency))
        yield _row("people", name, "assumed", people=most, hours=hours, **paid)


def _times(count: int) -> Words:
    return word("times", "ledger_").filled(count=count).words()


# -- equipment and services ------------------------------------------------------------------------------


def _means(toil: Iterable[Toil], names: Names) -> Iterator[LedgerRow]:
    """Equipment and software that work was done with: how often, on which system."""
    counted = Counter((one.verb, one.about) for one in toil if one.done and one.verb in MEANS)
    for verb in MEANS:
        for (done, about), times in counted.items():
            if done == verb:
                system = names.node(about or "")
                name = word(verb, "ledger_").filled(system=system)
                yield _row("equipment", name, amount=float(times), unit=_times(times))


def _stocks(records: Iterable[Record], start: StartData, names: Names) -> Iterator[LedgerRow]:
    """What was used of stocks, and what was bought and is still there; what paid for it is not told again."""
    used, bought = Counter[str](), Counter[str]()
    for record in records:
        if record.kind == "effect" and record.data["what"] == "left":
            details = record.data.get("details") or {}
            for found, key in ((used, "used"), (bought, "bought")):
                value = details.get(key)
                found[record.data["name"]] += value if isinstance(value, (int, float)) else 0  # type: ignore[assignment]
    for row in start["scenario"].get("stocks") or []:
        stock = row["id"]
        for code, much in (("used", used[stock]), ("spare", max(0, bought[stock] - used[stock]))):
            if much:
                yield _stock(row, word(code, "ledger_").filled(stock=names.stock(stock)), much)


def _stock(row: PlainStock, name: Both, much: float) -> LedgerRow:
    price = row.get("price")
    dong = None if price is None else round(much * price)
    mark: Mark = "counted" if price is None else "planned"
    return _row("equipment", name, mark, amount=round(much, 2), unit=row["unit"], dong=dong)


def _lent(records: Iterable[Record], end: int, names: Names) -> Iterator[LedgerRow]:
    """People whom others sent: they are there from when they came."""
    for record in records:
        if record.kind == "support":
            data = record.data
            who = {"lender": names.agency(data["from"]), "agency": names.agency(data["agency"])}
            people = data["responders"]
            hours = _hours(people * (end - record.t))
            name = word("lent", "ledger_").filled(**who)
            yield _row("services", name, "planned", people=people, hours=hours)


def _asked(records: Iterable[Record], names: Names) -> Iterator[LedgerRow]:
    """What outside bodies were asked for and have granted."""
    granted = Counter[tuple[str, str]]()
    for record in records:
        if record.kind == "delivery" and "response" in record.data and record.data["response"]["granted"]:
            granted[record.data["response"]["request"], record.data["from"] or ""] += 1
    for (request, body), times in granted.items():
        name = word("asked", "ledger_").filled(request=names.request(request), body=names.agency(body))
        yield _row("services", name, amount=float(times), unit=_times(times))

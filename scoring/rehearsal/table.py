"""A rehearsal: what simulated teams make of a scenario, for those who write it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from statistics import fmean, median, stdev
from typing import Annotated, Literal

from pydantic import Field

from drillsim.base.model import MINUTE, Text, Value
from drillsim.base.texts import Both, Texts
from drillsim.engine.actions.reasons import REASONS
from drillsim.players.skills import BY_THE_BOOK
from scoring.norms.samples import WHOLE
from scoring.norms.table import FALSE_DISCOVERIES, Figure, ItemNorm, Level, tabled
from scoring.rehearsal.facts import SPAN, RunFacts
from scoring.telling.names import Names
from scoring.telling.numbers import decimal

TEXTS = Texts("scores")
SILENT, CROWDED = 45.0, 8.0
"""Minutes without anything to do that are too long; duties open at once, on average, that are too many."""
FAULTS = {"wrong": 0, "nobody": 0, "nothing": 1, "everybody": 1}
"""Verdicts to look at: first those by which good teams lose points, last those that only tell nothing."""


class KindSpread(Value):
    """The whole score of one kind of players: mean, standard deviation, over how many drills."""

    kind: str
    drills: int
    mean: float | None
    sd: float | None


class InjectRow(Value):
    """How often an inject reached somebody, of how many drills of teams of skill, and when (ms).

    Attributes:
        beside: in how many drills of nobody, and of those who play by the book.
    """

    id: str
    title: Text
    fired: int
    drills: int
    beside: int
    first: int | None
    median: int | None
    last: int | None


class SeatRow(Value):
    """How busy a seat was, over the drills of teams of skill that had it: luck may draw who plays.

    Attributes:
        silence: median of its longest time without anything to do, minutes.
        every: mean minutes from one thing to the next.
        came, open: means by span of ten minutes: things that came, duties open.
    """

    seat: str
    title: Text
    silence: float
    every: float
    came: Annotated[tuple[float, ...], Field(strict=False)]
    open: Annotated[tuple[float, ...], Field(strict=False)]


class Curve(Value):
    """The city's service, 0-1, at the end of each span of ten minutes: means of one kind of players."""

    kind: str
    service: Annotated[tuple[float, ...], Field(strict=False)]


class RehearsedItem(ItemNorm):
    """An expectation, and why it brought nothing where it did.

    Attributes:
        points: that it could bring to the whole, on average.
        why: reason -> in how many drills of teams of skill.
        book: mean credit of those who play by the book; None where it never settled.
    """

    points: float
    why: dict[str, int]
    book: float | None


class Advice(Value):
    """Something to look at again; what matters most comes first."""

    about: Literal["expectation", "inject", "seat"]
    id: str
    text: Text


class Rehearsal(Value):
    """What a rehearsal of a scenario has shown.

    Attributes:
        inputs: hash of all that it depends on.
        levels, seeds: skills and seeds that were played; each seed by each skill, by nobody, and by the book.
        length: of a drill (ms); ``span``: of the pieces in which seats are looked at.
        kinds: whole score by kind of players, nobody first.
    """

    version: Literal[1]
    inputs: str
    scenario: str
    code: str
    title: Text
    rules: str
    rubric: str
    engine: str
    length: int
    span: int
    levels: Annotated[tuple[Level, ...], Field(strict=False)]
    seeds: Annotated[tuple[int, ...], Field(strict=False)]
    false_discoveries: float = FALSE_DISCOVERIES
    kinds: Annotated[tuple[KindSpread, ...], Field(strict=False)]
    figures: dict[str, Figure]
    items: Annotated[tuple[RehearsedItem, ...], Field(strict=False)]
    injects: Annotated[tuple[InjectRow, ...], Field(strict=False)]
    seats: Annotated[tuple[SeatRow, ...], Field(strict=False)]
    curves: Annotated[tuple[Curve, ...], Field(strict=False)]
    advice: Annotated[tuple[Advice, ...], Field(strict=False)]


def rehearsed(
    played: Sequence[RunFacts], skilled: Iterable[str], titles: Mapping[str, Text], names: Names
) -> dict[str, object]:
    """What all drills of a rehearsal come to: the fields of a `Rehearsal` that are made of them.

    Args:
        played: every drill, of one kind of players after another.
        skilled: the kinds that are skills.
        titles: inject -> its title, in the order of the file.
        names: of agencies and seats.
    """
    wanted = set(skilled)
    teams = [each for each in played if each.kind in wanted]
    kinds = list(dict.fromkeys(each.kind for each in played))
    of = {kind: [each for each in played if each.kind == kind] for kind in kinds}
    figures, _, norms = tabled([each.sample for each in teams])
    items = tuple(_item(norm, teams, of.get(BY_THE_BOOK, ())) for norm in norms)
    injects = tuple(_inject(name, title, teams, played) for name, title in titles.items())
    seats = tuple(
        _seat(seat, teams, names) for seat in dict.fromkeys(name for each in teams for name in each.paces)
    )
    spread = tuple(_kind(kind, found) for kind, found in of.items())
    return {
        "kinds": spread,
        "figures": figures,
        "items": items,
        "injects": injects,
        "seats": seats,
        "curves": tuple(_curve(kind, found) for kind, found in of.items()),
        "advice": tuple(_advice(items, injects, seats, names)),
    }


def _kind(kind: str, found: Sequence[RunFacts]) -> KindSpread:
    scores = [score for each in found if (score := each.sample.figures[WHOLE]) is not None]
    return KindSpread(
        kind=kind,
        drills=len(scores),
        mean=round(fmean(scores), 2) if scores else None,
        sd=round(stdev(scores), 2) if len(scores) > 1 else None,
    )


def _item(norm: ItemNorm, teams: Sequence[RunFacts], book: Sequence[RunFacts]) -> RehearsedItem:
    worth = [points for each in teams if (points := each.points.get(norm.key)) is not None]
    ideal = [
        earned.credit
        for each in book
        if (earned := each.sample.earned.get(norm.key)) is not None and earned.credit is not None
    ]
    return RehearsedItem(
        **{name: getattr(norm, name) for name in ItemNorm.model_fields},
        points=round(fmean(worth), 2) if worth else 0.0,
        why=dict(Counter(each.missed[norm.key] for each in teams if norm.key in each.missed).most_common()),
        book=round(fmean(ideal), 4) if ideal else None,
    )


def _inject(name: str, title: Text, teams: Sequence[RunFacts], played: Sequence[RunFacts]) -> InjectRow:
    times = sorted(each.fired[name] for each in teams if name in each.fired)
    return InjectRow(
        id=name,
        title=title,
        fired=len(times),
        drills=len(teams),
        beside=sum(name in each.fired for each in played) - len(times),
        first=times[0] if times else None,
        median=round(median(times)) if times else None,
        last=times[-1] if times else None,
    )


def _seat(seat: str, teams: Sequence[RunFacts], names: Names) -> SeatRow:
    there = [each for each in teams if seat in each.paces]
    loads = [each.loads[seat] for each in there]
    spans = range(min(map(len, loads)))
    return SeatRow(
        seat=seat,
        title=_text(names.seat(seat)),
        silence=round(median(each.paces[seat].silence for each in there), 1),
        every=round(fmean(each.paces[seat].every for each in there), 1),
        came=tuple(round(fmean(load[n].came for load in loads), 2) for n in spans),
        open=tuple(round(fmean(load[n].open for load in loads), 2) for n in spans),
    )


def _curve(kind: str, found: Sequence[RunFacts]) -> Curve:
    spans = range(min(len(each.service) for each in found))
    return Curve(kind=kind, service=tuple(round(fmean(each.service[n] for each in found), 4) for n in spans))


def _advice(
    items: Iterable[RehearsedItem], injects: Iterable[InjectRow], seats: Iterable[SeatRow], names: Names
) -> Iterator[Advice]:
    """What to look at again: expectations by what they could bring, then injects, then seats."""
    rows = list(injects)
    titles = {row.id: row.title for row in rows}
    faulty = [item for item in items if item.verdict in FAULTS]
    for item in sorted(faulty, key=lambda each: (FAULTS[each.verdict], -each.points, each.key)):
        yield _told("expectation", item.key, _of_item(item, titles, names))
    for row in rows:
        if not row.fired and not row.beside:
            yield _told("inject", row.id, TEXTS.say("advice_inject_never", title=_both(row.title)))
    for seat in sorted(seats, key=lambda each: -each.silence):
        if seat.silence > SILENT:
            yield _told(
                "seat",
                seat.seat,
                TEXTS.say("advice_silent", seat=_both(seat.title), minutes=decimal(seat.silence, 0)),
            )
        if max(seat.open, default=0.0) > CROWDED:
            place = seat.open.index(max(seat.open))
            since, until = (str((place + n) * SPAN // MINUTE) for n in (0, 1))
            most = decimal(seat.open[place])
            text = TEXTS.say("advice_crowded", seat=_both(seat.title), since=since, until=until, open=most)
            yield _told("seat", seat.seat, text)


def _both(text: Text) -> Both:
    return Both(text.vi, text.en)


def _text(text: Both) -> Text:
    return Text(vi=text.vi, en=text.en)


def _told(about: Literal["expectation", "inject", "seat"], name: str, text: Both) -> Advice:
    return Advice(about=about, id=name, text=_text(text))


def _of_item(item: RehearsedItem, titles: Mapping[str, Text], names: Names) -> Both:
    kind, _, rest = item.key.partition(":")
    inject = titles.get(rest.split(":")[0].split(" ")[0]) if kind == "inject" else None
    told = TEXTS.say(
        "advice_rule" if inject is None else "advice_item",
        title=_both(item.title),
        where="" if inject is None else _both(inject),
        agency=names.agency(item.agency),
        points=decimal(item.points),
        verdict=TEXTS[f"verdict_{item.verdict}"],
    )
    reasons = [reason_of(why, count) for why, count in item.why.items()][:2]
    if item.verdict != "nobody" or not reasons:
        return told
    vi, en = (", ".join(each.say(lang) for each in reasons) for lang in ("vi", "en"))
    remedy = TEXTS[f"remedy_{next(iter(item.why)).partition(':')[0]}"]
    return Both(f"{told.vi}: {vi}. {remedy.vi}", f"{told.en}: {en}. {remedy.en}")


def reason_of(why: str, count: int) -> Both:
    """Why an expectation brought nothing, and in how many drills."""
    code, _, reason = why.partition(":")
    said = TEXTS.say(f"why_{code}", reason=REASONS[reason]) if reason else TEXTS[f"why_{code}"]
    return TEXTS.say("why_count", why=said, count=count)

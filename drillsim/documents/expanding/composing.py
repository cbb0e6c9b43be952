"""Several scenarios as one drill: what each key of the second becomes beside the first.

The first gives the clock of the story, the phases and whatever there can be one of only. Ids of each further
scenario get its name before them, so that nothing is mistaken for what another means. What cannot go
together is refused, at the place where the later file says it, with the place in the earlier one.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from drillsim.base.errors import Fault
from drillsim.base.model import MAX_TITLE, NOT_TRANSLATED, Seat, milliseconds
from drillsim.base.texts import Words
from drillsim.documents.city import City
from drillsim.documents.expanding.parts import CONTENT, ids, prefixed
from drillsim.documents.expanding.tree import Item, made, plain

MOST_DAYS_APART = 92
JOINED = " · "


@dataclass(frozen=True, slots=True)
class Tale:
    """One of the scenarios that a drill is made of.

    Attributes:
        name: what stands before its ids.
        root: it, with nothing left to expand.
    """

    name: str
    root: Item


@dataclass(slots=True)
class Composition:
    """What scenarios come to together.

    Attributes:
        root: the scenario; what was refused is as the first has it.
        faults: why they cannot go together.
    """

    root: Item
    faults: list[Fault] = field(default_factory=list)

    def clash(self, code: str, later: Item, earlier: Item, **params: str) -> None:
        """Note that two places cannot go together."""
        self.faults.append(later.told(code, first=place(earlier), **params))


def place(item: Item) -> str:
    """Where something stands, for messages."""
    path = ".".join(map(str, item.path))
    return f"{item.source.file}:{item.line}" + (f": {path}" if path else "")


def compose(tales: Sequence[Tale], city: City) -> Composition:
    """One scenario of several.

    Args:
        tales: them; each has been found sound by itself.
        city: where they are played.
    """
    made_of = Composition(tales[0].root)
    for tale in tales[1:]:
        own = ids(tale.root)
        shared = [name for name in own if name in city.agencies or name in city.nodes]
        _join(made_of, prefixed(tale.root, own, tale.name, shared))
    return made_of


def _join(one: Composition, more: Item) -> None:
    assert isinstance(more.value, dict)
    for key, join in _KEYS.items():
        here, there = one.root.get(key), more.get(key)
        if there is None:
            continue
        one.root = one.root.plus({key: there if here is None else join(one, here, there)})
    one.root = one.root.plus({"also": _also(one.root, more)})


# -- one value of two -----------------------------------------------------------------------------

Join = Callable[[Composition, Item, Item], Item]


def _first(one: Composition, here: Item, there: Item) -> Item:
    return here


def _greater(one: Composition, here: Item, there: Item) -> Item:
    values = plain(here), plain(there)
    assert isinstance(values[0], int | float) and isinstance(values[1], int | float)
    return here if values[0] >= values[1] else there


def _longer(one: Composition, here: Item, there: Item) -> Item:
    return here if milliseconds(str(here.value)) >= milliseconds(str(there.value)) else there


def _version(one: Composition, here: Item, there: Item) -> Item:
    for item in (here, there):
        if item.value != 2:
            one.faults.append(item.told("compose_version"))
    return here


def _city(one: Composition, here: Item, there: Item) -> Item:
    if here.value != there.value:
        one.clash("compose_city", there, here, value=str(there.value), other=str(here.value))
    return here


def _rules(one: Composition, here: Item, there: Item) -> Item:
    if here.value != there.value:
        one.clash("compose_rules", there, here, value=str(there.value), other=str(here.value))
    return here


def _story(one: Composition, here: Item, there: Item) -> Item:
    """The first tells the time, or the one that jumps; two that jump have two clocks."""
    jumping = here.get("chapters"), there.get("chapters")
    if jumping[0] is not None and jumping[1] is not None:
        one.clash("compose_chapters", jumping[1], jumping[0])
    begins = [item.get("starts") or item for item in (here, there)]
    first, second = (datetime.strptime(str(item.value), "%Y-%m-%d %H:%M") for item in begins)
    if abs(first - second) > timedelta(days=MOST_DAYS_APART):
        days = str(MOST_DAYS_APART)
        one.clash("compose_dates", begins[1], begins[0], value=str(second)[:16], days=days)
    return there if jumping[0] is None and jumping[1] is not None else here


def _also(here: Item, there: Item) -> Item:
    """The situations that a drill plays beside the first, each once."""
    code = there.get("code")
    codes = [*here.items("also"), *([] if code is None else [code]), *there.items("also")]
    return here.put(_once(item for item in codes if item.value != here.text("code")))


def _words(one: Composition, here: Item, there: Item) -> Item:
    """Both texts, one after the other."""
    return _texts(here, there, "\n")


def _title(one: Composition, here: Item, there: Item) -> Item:
    joined = _texts(here, there, JOINED)
    whole = all(len(str(text)) <= MAX_TITLE for text in _said(joined).values())
    return joined if whole else here


def _texts(here: Item, there: Item, between: str) -> Item:
    one, other = _said(here), _said(there)
    return made(
        {"vi": f"{one['vi']}{between}{other['vi']}", "en": f"{one['en']}{between}{other['en']}"}, here
    )


def _said(item: Item) -> Words:
    """A text in both languages, of one in Vietnamese alone what English readers see."""
    value = plain(item)
    given = value if isinstance(value, dict) else {"vi": value}
    text = str(given["vi"])
    return {"vi": text, "en": str(given.get("en") or f"{text}{NOT_TRANSLATED}")}


# -- lists ----------------------------------------------------------------------------------------


def _both(one: Composition, here: Item, there: Item) -> Item:
    assert isinstance(here.value, list) and isinstance(there.value, list)
    return here.put([*here.value, *there.value])


def _seats(one: Composition, here: Item, there: Item) -> Item:
    """Each seat once, told what both tell it."""
    assert isinstance(here.value, list) and isinstance(there.value, list)
    found = {item.text("seat"): item for item in here.value}
    for item in there.value:
        name, brief = item.text("seat"), item.get("brief")
        known = found.get(name)
        if known is None:
            found[name] = item
            continue
        # Who has a part in both has it all through.
        found[name] = known = known.without("starts", "ends")
        if brief is not None:
            told = known.get("brief")
            found[name] = known.plus({"brief": brief if told is None else _texts(told, brief, "\n")})
    return here.put([*found.values()])


def _teams(one: Composition, here: Item, there: Item) -> Item:
    """Teams of one id are one; a seat stays in the team that the first gives it."""
    assert isinstance(here.value, dict) and isinstance(there.value, dict)
    found = dict(here.value)
    placed = {seat.value for team in found.values() for seat in team.items("seats")}
    for name, team in there.value.items():
        seats = [seat for seat in team.items("seats") if seat.value not in placed]
        placed |= {seat.value for seat in seats}
        if not seats:
            continue
        known = found.get(name)
        base = known or team
        found[name] = base.plus({"seats": base.put([*(known.items("seats") if known else []), *seats])})
    return here.put(found)


def _approvals(one: Composition, here: Item, there: Item) -> Item:
    """Of one act on one object, one role consents."""
    assert isinstance(here.value, list) and isinstance(there.value, list)
    new: list[Item] = []
    for rule in there.value:
        same = [other for other in here.value if _meet(rule, other, "act") and _meet(rule, other, "about")]
        for other in same:
            if rule.text("by") != other.text("by"):
                one.clash("compose_approval", rule, other, value=rule.text("by"), other=other.text("by"))
        new += [] if any(plain(rule) == plain(other) for other in same) else [rule]
    return here.put([*here.value, *new])


def _lines(one: Composition, here: Item, there: Item) -> Item:
    """One row for each seat's line."""
    assert isinstance(here.value, list) and isinstance(there.value, list)
    new: list[Item] = []
    for row in there.value:
        known = [other for other in here.value if _over(row, other)]
        for other in known:
            if plain(row) != plain(other):
                one.clash("compose_lines", row, other, value=", ".join(_names(row.get("seats"))))
        new += [] if known else [row]
    return here.put([*here.value, *new])


def _names(item: Item | None) -> set[str]:
    """One name or several; none where nothing is said."""
    if item is None:
        return set()
    return {str(each.value) for each in (item.value if isinstance(item.value, list) else [item])}


def _meet(one: Item, other: Item, key: str) -> bool:
    """Whether two rows speak of the same: a row that names nothing speaks of everything."""
    names = _names(one.get(key)), _names(other.get(key))
    return not all(names) or not names[0].isdisjoint(names[1])


def _over(one: Item, other: Item) -> bool:
    """Whether two rows speak of a seat in common: ``all`` of everybody, an agency of its seats."""
    mine, others = _names(one.get("seats")), _names(other.get("seats"))
    if "all" in mine | others:
        return True
    return any(a == b or b == _agency(a) or a == _agency(b) for a in mine for b in others)


def joined(body: Item, part: Item) -> Composition:
    """A scenario with what a part brings beside its own.

    Args:
        body: the scenario.
        part: what it brings; what cannot stand beside the scenario's own is refused where the part says it.
    """
    one = Composition(body)
    for key in CONTENT:
        here, there = body.get(key), part.get(key)
        if there is not None:
            # What is not of one sort is no sound file: its shape is told when the whole is looked at.
            alike = here is not None and type(here.value) is type(there.value)
            one.root = one.root.plus({key: _KEYS[key](one, here, there) if here and alike else there})
    return one


def _agency(name: str) -> str:
    """The agency of a seat; of anything else, none."""
    return Seat(name).agency if "/" in name else ""


# -- the public -----------------------------------------------------------------------------------


def _public(one: Composition, here: Item, there: Item) -> Item:
    """One public: all areas, counters and channels; the rates, and what there is one of, of the first."""
    found: dict[str, Item] = {}
    for key, join in _PUBLIC.items():
        mine, other = here.get(key), there.get(key)
        if mine is not None or other is not None:
            found[key] = (
                join(one, mine, other) if mine is not None and other is not None else (mine or other)  # type: ignore[assignment]
            )
    return here.plus(found)


def _areas(one: Composition, here: Item, there: Item) -> Item:
    if not (isinstance(here.value, dict) and isinstance(there.value, dict)):
        return there
    return here.put({**there.value, **here.value})


def _hotline(one: Composition, here: Item, there: Item) -> Item:
    if here.value != there.value:
        one.clash("compose_public", there, here, value=str(there.value), other=str(here.value))
    return here


def _distinct(one: Composition, here: Item, there: Item) -> Item:
    return here.put(_once([*_list(here), *_list(there)]))


def _channels(one: Composition, here: Item, there: Item) -> Item:
    known = {item.text("over") for item in _list(here)}
    return here.put([*_list(here), *(item for item in _list(there) if item.text("over") not in known)])


def _press(one: Composition, here: Item, there: Item) -> Item:
    """Journalists of the first, who ask whom either asks."""
    if not (isinstance(here.value, dict) and isinstance(there.value, dict)):
        return there
    to = [item.get("to") for item in (here, there)]
    asked = _once([each for item in to if item is not None for each in _list(item)])
    return here.plus({"to": (to[0] or here).put(asked)})


def _list(item: Item) -> list[Item]:
    return item.value if isinstance(item.value, list) else [item]


def _once(items: Iterable[Item]) -> list[Item]:
    found: dict[object, Item] = {}
    for item in items:
        found.setdefault(item.value, item)
    return [*found.values()]


def _noise(one: Composition, here: Item, there: Item) -> Item:
    """As much as the louder of the two."""
    rates = [plain(item.get("rate") or item) for item in (here, there)]
    assert isinstance(rates[0], int | float) and isinstance(rates[1], int | float)
    return (here if rates[0] >= rates[1] else there).without("heard")


def _notes(one: Composition, here: Item, there: Item) -> Item:
    assert isinstance(here.value, dict) and isinstance(there.value, dict)
    found = dict(here.value)
    for key, words in there.value.items():
        found[key] = _texts(found[key], words, "\n") if key in found else words
    return here.put(found)


_PUBLIC: dict[str, Join] = {
    "areas": _areas,
    "hotline": _hotline,
    "counters": _distinct,
    "channels": _channels,
    "press": _press,
    "rates": _first,
    "holds": _first,
    "silent": _first,
}

_KEYS: dict[str, Join] = {
    "version": _version,
    "code": _first,
    "title": _title,
    "summary": _words,
    "city": _city,
    "rules": _rules,
    "length": _longer,
    "story": _story,
    "objectives": _both,
    "phases": _first,
    "teams": _teams,
    "seats": _seats,
    **dict.fromkeys(("threats", "injects", "expect", "reactions", "accounts"), _both),
    **dict.fromkeys(("exhibits", "requests", "changes", "confidences", "stocks", "places", "rosters"), _both),
    "shifts": _both,
    "public": _public,
    "approvals": _approvals,
    "communications": _lines,
    "noise": _noise,
    "false_alarms": _greater,
    "notes": _notes,
}

"""A drawn value as files write it, and as texts in both languages say it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from drillsim.base.model import Seat, Text
from drillsim.documents.city import City
from drillsim.documents.citydoc import System
from drillsim.documents.expanding.tree import Item, plain

_TIME = re.compile(r"(?=.)(?:([0-9]{1,3})h)?(?:([0-9]{1,4})m)?(?:([0-9]{1,4})s)?")
_UNITS = (("giờ", "hour"), ("phút", "minute"), ("giây", "second"))


@dataclass(frozen=True, slots=True)
class Word:
    """One value.

    Attributes:
        raw: as files write it: a name, a time, a number, a condition; a text in both languages as a mapping.
        text: as texts say it; None for what no text can say.
        short: the same as people call it.
    """

    raw: object
    text: Text | None
    short: Text | None = None


Value = Word | tuple[Word, ...]


def listed(words: Sequence[Text]) -> Text:
    """Several texts as one: ``A, B và C``."""

    def join(parts: list[str], last: str) -> str:
        return last.join([", ".join(parts[:-1]), parts[-1]] if len(parts) > 1 else parts)

    return Text(vi=join([word.vi for word in words], " và "), en=join([word.en for word in words], " and "))


class Speaker:
    """Says what names of a city, times and numbers mean.

    Args:
        city: the city.
    """

    def __init__(self, city: City) -> None:
        self.city = city

    def word(self, raw: object) -> Word:
        """A value as a word; a name of the city is said as the city says it."""
        if isinstance(raw, Text):
            return Word(raw.model_dump(), raw)
        if isinstance(raw, dict) and isinstance(raw.get("vi"), str):
            return Word(raw, Text.model_validate(raw))
        if isinstance(raw, str):
            return self._named(raw)
        if isinstance(raw, int | float) and not isinstance(raw, bool):
            shown = int(raw) if float(raw).is_integer() else raw
            return Word(shown, Text(vi=str(shown).replace(".", ","), en=str(shown)))
        return Word(raw, None)

    def value(self, raw: object) -> Value:
        """A value, or a list of them."""
        return tuple(map(self.word, raw)) if isinstance(raw, list | tuple) else self.word(raw)

    def of(self, item: Item) -> Value:
        """What somebody gives as a value."""
        return self.value(plain(item))

    def _named(self, raw: str) -> Word:
        city = self.city
        if raw in city.agencies:
            agency = city.agencies[raw]
            return Word(raw, agency.name, agency.called)
        if raw in city.nodes:
            return Word(raw, city.nodes[raw].name)
        seat = Seat(raw)
        if seat.agency in city.agencies and seat.role in city.doc.roles:
            role, place = city.doc.roles[seat.role].name, city.agencies[seat.agency]
            return Word(raw, _at(role, place.name), _at(role, place.called))
        if _TIME.fullmatch(raw):
            return Word(raw, _spoken(raw))
        return Word(raw, Text(vi=raw, en=raw))

    def related(self, word: Word, what: str) -> Word | None:
        """What belongs to a value, one of ``RELATIONS``; None for none."""
        raw = str(word.raw)
        node = self.city.nodes.get(raw)
        if what in ("operator", "owner") and node is not None:
            return self.word(getattr(node, what))
        if what == "place" and (ward := self._ward(raw)) is not None:
            return Word(word.raw, ward)
        if what in ("area", "place") and (node is not None or raw in self.city.agencies):
            region = self.city.region(raw)
            return Word(region, self.city.doc.regions[region].name)
        if what == "agency" and "/" in raw:
            return self.word(Seat(raw).agency)
        if what == "system":
            own = self.city.systems_of(Seat(raw).agency if "/" in raw else raw)
            return self.word(own[0]) if len(own) == 1 else None
        return Word(word.raw, word.short or word.text) if what == "short" else None

    def strange(self, word: Word) -> bool:
        """Whether a value names no agency, seat, system or utility of the city."""
        raw = str(word.raw)
        return raw not in self.city.nodes and Seat(raw).agency not in self.city.agencies

    def _ward(self, raw: str) -> Text | None:
        """The ward or commune of an agency or a system that is one's own."""
        node = self.city.nodes.get(raw)
        return self.city.wards.get(raw if node is None else node.operator)


RELATIONS = ("short", "operator", "owner", "area", "place", "agency", "system")


def kind_of(city: City, node: str) -> str:
    """The kind of a system or utility: what the city file's ``controls`` call it, or the utility's own."""
    value = city.nodes[node]
    return value.controls if isinstance(value, System) else value.kind


def _at(role: Text, agency: Text) -> Text:
    return Text(vi=f"{role.vi}, {agency.vi}", en=f"{role.en}, {agency.en}")


def _spoken(time: str) -> Text:
    found = _TIME.fullmatch(time)
    assert found is not None
    counts = [(int(part), unit) for part, unit in zip(found.groups(), _UNITS, strict=True) if part]
    vi = " ".join(f"{count} {unit}" for count, (unit, _) in counts)
    en = " ".join(f"{count} {unit}{'' if count == 1 else 's'}" for count, (_, unit) in counts)
    return Text(vi=vi, en=en)

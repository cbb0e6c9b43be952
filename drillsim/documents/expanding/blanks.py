"""Puts values in the place of ``{name}``, wherever it stands: in ids, times, receivers and texts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field, replace
from functools import cache
from itertools import product
from typing import get_args

from pydantic import BaseModel

from drillsim.base.errors import Fault, nearest
from drillsim.base.messages import Param, Phrase
from drillsim.base.model import Text
from drillsim.documents.city import City
from drillsim.documents.expanding.tree import OPEN, Item, Plain, made
from drillsim.documents.expanding.words import RELATIONS, Speaker, Value, Word, listed
from drillsim.documents.pieces import ByIdentity
from drillsim.documents.problems import shown
from drillsim.documents.scenario import ScenarioDoc

_NAME = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_OF = r"((?:\.[a-z]+)*)"
BLANK = re.compile(rf"\{{({_NAME}){_OF}\}}")
# A blank of the cast whose entity is a value: {person:{xa}}.
_INNER = re.compile(rf"\{{(person|mail|phone|host|ip):\{{({_NAME}){_OF}\}}\}}")
RESERVED = frozenset({"time"})
MAX_LISTED = 12


@cache
def text_keys() -> frozenset[str]:
    """The keys of a scenario under which a text may stand by itself, in Vietnamese alone."""
    found: set[str] = set()
    seen: set[type[BaseModel]] = set()
    waiting: list[object] = [ScenarioDoc]
    while waiting:
        model = waiting.pop()
        if isinstance(model, type) and issubclass(model, BaseModel) and model not in seen:
            seen.add(model)
            for name, info in model.model_fields.items():
                inner = list(_types(info.annotation))
                if any(isinstance(each, type) and issubclass(each, Text) for each in inner):
                    found.add(info.alias or name)
                waiting.extend(inner)
    return frozenset(found - {"from"})


def _types(annotation: object) -> Iterator[object]:
    yield annotation
    for part in get_args(annotation):
        yield from _types(part)


@dataclass
class Filling:
    """Fills the blanks of a tree.

    Attributes:
        speaker: says what values mean.
        values: the values there are.
        used: names of those that a blank has asked for.
        faults: blanks that nothing fills.
        told: all that a value is, by its identity, once it has been asked for.
        lost: names whose values could not be drawn, which has been said where they are declared.
        missed: names that a blank has asked for in vain.
    """

    speaker: Speaker
    values: Mapping[str, Value]
    used: set[str] = field(default_factory=set)
    faults: list[Fault] = field(default_factory=list)
    told: dict[int, str] = field(default_factory=dict)
    lost: Set[str] = frozenset()
    missed: set[str] = field(default_factory=set)

    def piece(self, item: Item) -> Item:
        """An item of a list, which is met in many ways to draw a scenario: the same values fill it once.

        What it comes to has no blank left that a value fills; with nothing left to chance it is closed.
        """
        names = names_in(item) if item.open else frozenset[str]()
        if not names or not names <= self.values.keys():
            return self.fill(item)
        key = tuple((name, self._said(name)) for name in sorted(names))
        city = self.speaker.city
        found = _FILLED.get(item, id(city), key)
        if found is None:
            inner = replace(self, used=set(), faults=[])
            filled = inner.fill(item)
            if inner.faults:
                self.faults += inner.faults
                self.used |= inner.used
                return filled
            found = city, filled if _unsettled(filled) else replace(filled, open=False), inner.used
            _FILLED.put(found, item, id(city), key)
        self.used |= found[2]
        return found[1]

    def _said(self, name: str) -> str:
        """All that a value is, as one text."""
        value = self.values[name]
        if id(value) not in self.told:
            self.told[id(value)] = repr(value)
        return self.told[id(value)]

    def within(self, name: str, word: Word) -> Filling:
        """The same with one value of a list in the place of the list."""
        return replace(self, values={**self.values, name: word})

    def fill(self, item: Item, key: str = "", lang: str | None = None) -> Item:
        """A tree with its blanks filled.

        Args:
            item: the tree.
            key: the key that it stands under.
            lang: the language of a text.
        """
        if not item.open:
            return item
        value = item.value
        if isinstance(value, str):
            return item.put(self._text(item, value, key, lang)) if "{" in value else item
        if isinstance(value, dict):
            spoken = "vi" in value
            filled = {
                name: self.fill(each, name, name if spoken and name in ("vi", "en") else None)
                for name, each in value.items()
            }
            return item if _same(filled.values(), value.values()) else item.put(filled)
        if isinstance(value, list):
            items = list(self._spliced(value, key))
            return item if len(items) == len(value) and _same(items, value) else item.put(items)
        return item

    def _spliced(self, items: list[Item], key: str) -> Iterator[Item]:
        """The items of a list; where one has become several, those."""
        for item in items:
            if (name := item.text("each")) and isinstance(item.value, dict):
                yield from self._each(item, name.strip("{}"), key)
                continue
            named = isinstance(item.value, dict) and "id" in item.value
            filled = self.piece(item) if named else self.fill(item, key)
            if isinstance(item.value, str) and isinstance(filled.value, list):
                yield from filled.value
            else:
                yield filled

    def _each(self, item: Item, name: str, key: str) -> Iterator[Item]:
        """An item once for each value of a list."""
        place = item.get("each") or item
        value = self.values.get(name)
        if value is None:
            self._unknown(place, name)
            return
        self.used.add(name)
        words = value if isinstance(value, tuple) else (value,)
        named = item.get("id")
        if len(words) > 1 and named is not None and not _names(named, name):
            self.faults.append(named.told("each_same_id", value=shown(named.value), name=f"{{{name}}}"))
            words = words[:1]
        alone = _alone(item)
        for word in words:
            yield from self.within(name, word)._spliced([alone], key)

    def _text(self, item: Item, text: str, key: str, lang: str | None) -> Plain:
        if lang is not None:
            return self._say(item, text, lang)
        if key in text_keys() or key == "en":
            whole = BLANK.fullmatch(text)
            word = self._value(item, whole[1], whole[2]) if whole and whole[1] in self.values else None
            if isinstance(word, Word) and isinstance(word.raw, dict):
                return made(word.raw, item).value
            return self._say(item, text, "vi")
        return self._name(item, text)

    def _say(self, item: Item, text: str, lang: str) -> str:
        """A text with what it says of values."""

        def inner(match: re.Match[str]) -> str:
            value = self._known(item, match[2], match[3])
            return match[0] if value is None else f"{{{match[1]}:{_raws(value)[0]}}}"

        def outer(match: re.Match[str]) -> str:
            value = self._known(item, match[1], match[2])
            words = value if isinstance(value, tuple) else (value,)
            texts = [word.text for word in words if word is not None and word.text is not None]
            return listed(texts).say(lang) if texts else match[0]

        return BLANK.sub(outer, _INNER.sub(inner, text))

    def _known(self, item: Item, name: str, of: str) -> Value | None:
        return self._value(item, name, of) if name in self.values else None

    def _name(self, item: Item, text: str) -> Plain:
        """What is no text: a name, a time, a number. A list of values makes a list of it."""
        if (whole := BLANK.fullmatch(text)) is not None:
            value = self._value(item, whole[1], whole[2])
            if value is None:
                return text
            if isinstance(value, tuple):
                return [made(word.raw, item) for word in value]
            return made(value.raw, item).value
        parts: list[list[str]] = []
        at = 0
        for match in BLANK.finditer(text):
            value = self._value(item, match[1], match[2])
            parts += [[text[at : match.start()]], _raws(value) if value is not None else [match[0]]]
            at = match.end()
        made_ = ["".join(each) for each in product(*parts, [text[at:]])]
        several = any(len(part) != 1 for part in parts)
        return [item.put(each) for each in made_] if several else made_[0]

    def _value(self, item: Item, name: str, of: str) -> Value | None:
        """A value, or what belongs to it: ``.operator``, ``.operator.short``."""
        value = self.values.get(name)
        if value is None:
            self._unknown(item, name)
            return None
        self.used.add(name)
        for relation in of.split(".")[1:]:
            words = value if isinstance(value, tuple) else (value,)
            found = tuple(self.speaker.related(word, relation) for word in words)
            sound = tuple(word for word in found if word is not None)
            if len(sound) < len(found):
                self.missed.add(name)
                self._unrelated(item, name + of, relation, words[found.index(None)])
                return None
            value = sound if isinstance(value, tuple) else sound[0]
        return value

    def _unrelated(self, item: Item, name: str, relation: str, word: Word) -> None:
        if relation in RELATIONS and self.speaker.strange(word):
            city = self.speaker.city
            strange = {"value": f"{{{name}}}", "word": shown(word.raw)}
            near = nearest(str(word.raw), (*city.agencies, *city.nodes))
            self.faults.append(item.told("parameter_stranger", **strange, nearest=near))
            return
        near = "" if relation in RELATIONS else nearest(relation, RELATIONS)
        told = {"value": f"{{{name}}}", "allowed": ", ".join(RELATIONS)}
        self.faults.append(item.told("parameter_relation", **told, nearest=near))

    def _unknown(self, item: Item, name: str) -> None:
        self.used.add(name)
        if name in self.lost:
            self.missed.add(name)
            return
        self.faults.append(item.told("unknown_parameter", **unknown(name, self.values)))


_FILLED: ByIdentity[tuple[City, Item, set[str]]] = ByIdentity(4_096)
_ASKED: ByIdentity[frozenset[str]] = ByIdentity(4_096)
_ALONE: ByIdentity[Item] = ByIdentity(4_096)


def _alone(item: Item) -> Item:
    """An item that stands for many, as each of them is written: the same object whenever it is asked for."""
    found = _ALONE.get(item)
    if found is None:
        found = item.without("each")
        _ALONE.put(found, item)
    return found


def names_in(item: Item) -> frozenset[str]:
    """The names of all values that blanks of a tree may ask for."""
    found = _ASKED.get(item)
    if found is None:
        found = frozenset(_asked_in(item))
        _ASKED.put(found, item)
    return found


def _asked_in(item: Item) -> Iterator[str]:
    value = item.value
    if isinstance(value, str):
        yield from (found[0] for found in BLANK.findall(value) if found[0] not in RESERVED)
    elif isinstance(value, dict | list):
        each = value.get("each") if isinstance(value, dict) else None
        if each is not None and isinstance(each.value, str):
            yield each.value.strip("{}")
        for inner in value.values() if isinstance(value, dict) else value:
            if inner.open:
                yield from _asked_in(inner)


def _names(item: Item, name: str) -> bool:
    """Whether a text has a blank for a value."""
    return any(found[0] == name for found in BLANK.findall(str(item.value)))


def _unsettled(item: Item) -> bool:
    """Whether anything in a tree is left to chance."""
    value = item.value
    if isinstance(value, dict):
        return not OPEN.isdisjoint(value) or any(map(_unsettled, value.values()))
    return isinstance(value, list) and any(map(_unsettled, value))


def unknown(name: str, known: Mapping[str, object]) -> dict[str, Param]:
    """What is said of a parameter that there is none of."""
    allowed: Param = ""
    if 0 < len(known) <= MAX_LISTED:
        allowed = Phrase("allowed", {"names": ", ".join(sorted(known))})
    return {"value": shown(name), "allowed": allowed, "nearest": nearest(name, known)}


def _raws(value: Value) -> list[str]:
    return [str(word.raw) for word in (value if isinstance(value, tuple) else (value,))]


def _same(some: Iterable[Item], others: Iterable[Item]) -> bool:
    """Whether nothing was changed: what is the same item need not be made anew."""
    return all(one is other for one, other in zip(some, others, strict=True))

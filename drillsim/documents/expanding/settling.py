"""What may come and what comes: ``chance`` and ``given`` on injects, stages, variants, any item of a list.

An inject or a stage, which others may refer to, stays when it does not come: with ``chance: 0``. So does one
that waits for a consequence when every consequence that calls it has been drawn out; and what chance has left
empty goes. A scenario can then be played with every seed or with none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from operator import is_

from drillsim.documents.expanding.blanks import Filling, unknown
from drillsim.documents.expanding.drawing import Draw
from drillsim.documents.expanding.tree import Item, made, plain
from drillsim.documents.expanding.words import Value

KEPT = frozenset({"injects", "stages"})
KEYS = ("chance", "given")
CALLS = {"tell": "injects", "begin": "stages"}
"""Main key of a consequence that sets something off -> the list that it stands in."""
TRIGGERS = ("at", "when", "unless", "by_hand", "after")
NEEDS = {"adversary": "policy", "policy": "do", "reactions": "then", "unanswered": "then"}
"""The key that something stands under -> the list without which it is nothing."""
UNNAMED = frozenset({"policy", "do", "then", "reactions", "variants", "expect", "use"})
"""Lists whose items nothing else in a scenario can name."""

Call = tuple[str, str]


@dataclass
class Settling:
    """Settles what comes.

    Attributes:
        share: draws.
        everything: for a check: nothing is drawn, and whatever may come is left as it is.
        out: for a check: what does not come all the same.
        came: what was drawn: id -> whether it comes.
        named: what may be missing by chance although others may name it.
    """

    share: Draw
    everything: bool
    out: frozenset[str] = frozenset()
    came: dict[str, object] = field(default_factory=dict)
    named: list[str] = field(default_factory=list)
    _lost: set[Call] = field(default_factory=set)

    def settled(self, item: Item, filling: Filling, key: str = "", name: str = "") -> Item:
        """A tree with nothing left to chance.

        Args:
            item: the tree.
            filling: the values that ``given`` asks for.
            key: the key that it stands under.
            name: what it belongs to, for its luck.
        """
        if not item.open:
            return item
        if isinstance(item.value, dict):
            name = item.text("id") or name
            inner = {each: self.settled(value, filling, each, name) for each, value in item.value.items()}
            if all(inner[each] is value for each, value in item.value.items()):
                return item
            before = item.value
            return item.put(
                {each: value for each, value in inner.items() if not hollow(each, before[each], value)}
            )
        if isinstance(item.value, list):
            items = [*self._list(item.value, filling, key, name)]
            same = len(items) == len(item.value) and all(map(is_, items, item.value))
            return item if same else item.put(items)
        return item

    def _list(self, items: list[Item], filling: Filling, key: str, name: str) -> Iterator[Item]:
        coming: list[tuple[Item, bool]] = []
        for at, item in enumerate(items):
            entity = item.open and (item.text("id") or f"{name}:{key}:{at}")
            # Of what is closed nothing is left to chance.
            coming.append((item, not entity or self.comes(item, filling, entity, key)))
        there = {item.text("id") for item, comes in coming if comes}
        for item, comes in coming:
            if not item.open:
                yield item
                continue
            done = self.settled(item, filling, key, name)
            if comes and not hollow(key, item, done):
                gone = self._gone(key) if isinstance(done.value, dict) else ()
                yield done.without(*gone) if any(done.get(each) for each in gone) else done
            elif key in KEPT and item.text("id") not in there:
                yield never(done)
            elif key == "threats":
                yield self._idle(done)
            else:
                self._lost |= set(called(item))

    def _gone(self, key: str) -> tuple[str, ...]:
        return ("given",) if self.everything and key in (*KEPT, "variants") else KEYS

    def _idle(self, threat: Item) -> Item:
        """A threat that does not come: its stages stay, and nobody stands behind it."""
        self._lost |= set(called(threat.get("adversary")))
        return threat.without(*KEYS, "adversary").plus(
            {"stages": threat.put([*map(never, threat.items("stages"))])}
        )

    def left_out(self, body: Item) -> Item:
        """A part that does not take part: what others may refer to stays, and never comes."""
        threats = [*map(self._idle, body.items("threats"))]
        injects = [*map(never, body.items("injects"))]
        self._lost |= set(called(body.get("reactions")))
        kept = {key: body.items(key) for key in ("objectives", "accounts")}
        found = {"threats": threats, "injects": injects, **kept}
        return body.put({key: body.put([*items]) for key, items in found.items() if items})

    def uncalled(self, body: Item) -> Item:
        """A scenario in which what waits for consequences that were all drawn out does not come, either."""
        waiting = self._lost & set(_waiting(body)) if self._lost else set()
        lost = waiting - set(called(body)) if waiting else waiting
        if not lost:
            return body

        def silent(key: str, item: Item) -> Item:
            return never(item) if (key, item.text("id")) in lost else item

        def stages(threat: Item) -> Item:
            found = threat.items("stages")
            return threat.plus({"stages": threat.put([silent("stages", each) for each in found])})

        injects = [silent("injects", each) for each in body.items("injects")]
        threats = [stages(each) for each in body.items("threats")]
        found = {"injects": injects, "threats": threats}
        return body.plus({key: body.put([*items]) for key, items in found.items() if items})

    def comes(self, item: Item, filling: Filling, entity: str, key: str) -> bool:
        """Whether something comes: by the values drawn, and by chance.

        Args:
            item: it.
            filling: the values that ``given`` asks for.
            entity: what its luck is drawn for.
            key: the key of the list that it stands in.
        """
        if not isinstance(item.value, dict):
            return True
        if not self._given(item, filling):
            return False
        chance = item.value.get("chance")
        if chance is None or not isinstance(chance.value, int | float):
            return True
        if self.everything:
            if key not in (*KEPT, "threats", *UNNAMED):
                self.named.append(entity)
            return entity not in self.out
        comes = self.share(f"chance:{entity}", "comes") < chance.value
        self.came[entity] = comes
        return comes

    def _given(self, item: Item, filling: Filling) -> bool:
        """Whether the values drawn are those that ``given`` names."""
        given = item.get("given")
        if given is None or not isinstance(given.value, dict):
            return True
        fits = True
        for name, wanted in given.value.items():
            value = filling.values.get(name)
            if value is None:
                filling.faults.append(wanted.told("unknown_parameter", **unknown(name, filling.values)))
                continue
            filling.used.add(name)
            asked = wanted.value if isinstance(wanted.value, list) else [wanted]
            fits = fits and bool({str(plain(each)) for each in asked} & _raws(value))
        return fits


def never(item: Item) -> Item:
    """An inject or a stage that does not come."""
    return item.without(*KEYS).plus({"chance": made(0, item)})


def _waiting(body: Item) -> Iterator[Call]:
    """What comes only when a consequence calls it."""
    stages = [("stages", each) for threat in body.items("threats") for each in threat.items("stages")]
    for key, item in [*(("injects", each) for each in body.items("injects")), *stages]:
        if not any(item.get(each) for each in TRIGGERS):
            yield key, item.text("id")


def called(item: Item | None) -> tuple[Call, ...]:
    """What the consequences in a tree set off."""
    if item is None or not isinstance(item.value, dict | list):
        return ()
    if item.calls is None:
        object.__setattr__(item, "calls", tuple(_called(item.value)))
    return item.calls or ()


def _called(value: list[Item] | dict[str, Item]) -> Iterator[Call]:
    if isinstance(value, dict):
        for key, where in CALLS.items():
            if key in value and isinstance(name := value[key].value, str):
                yield where, name
    for each in value.values() if isinstance(value, dict) else value:
        yield from called(each)


def hollow(key: str, before: Item, after: Item) -> bool:
    """Whether chance has taken from something under a key all without which it is nothing."""
    needed = NEEDS.get(key)
    return needed is not None and bool(before.items(needed)) and not after.items(needed)


def _raws(value: Value) -> set[str]:
    return {str(word.raw) for word in (value if isinstance(value, tuple) else (value,))}

"""What may come and what comes: ``chance`` and ``given`` on injects, stages, variants, any item of a list.

An inject or a stage, which others may refer to, stays when it does not come: with ``chance: 0``.
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


@dataclass
class Settling:
    """Settles what comes.

    Attributes:
        share: draws.
        everything: for a check: nothing is drawn, and whatever may come is left as it is.
        came: what was drawn: id -> whether it comes.
    """

    share: Draw
    everything: bool
    came: dict[str, object] = field(default_factory=dict)

    def settled(self, item: Item, filling: Filling, key: str = "", name: str = "") -> Item:
        """A tree with nothing left to chance.

        Args:
            item: the tree.
            filling: the values that ``given`` asks for.
            key: the key that it stands under.
            name: what it belongs to, for its luck.
        """
        if isinstance(item.value, dict):
            name = item.text("id") or name
            inner = {each: self.settled(value, filling, each, name) for each, value in item.value.items()}
            same = all(inner[each] is value for each, value in item.value.items())
            return item if same else item.put(inner)
        if isinstance(item.value, list):
            items = [*self._list(item.value, filling, key, name)]
            same = len(items) == len(item.value) and all(map(is_, items, item.value))
            return item if same else item.put(items)
        return item

    def _list(self, items: list[Item], filling: Filling, key: str, name: str) -> Iterator[Item]:
        coming: list[tuple[Item, bool]] = []
        for at, item in enumerate(items):
            entity = item.text("id") or f"{name}:{key}:{at}"
            coming.append((item, self.comes(item, filling, entity)))
        there = {item.text("id") for item, comes in coming if comes}
        for item, comes in coming:
            done = self.settled(item, filling, key, name)
            if comes:
                gone = self._gone(key) if isinstance(done.value, dict) else ()
                yield done.without(*gone) if any(done.get(each) for each in gone) else done
            elif key in KEPT and item.text("id") not in there:
                yield never(done)
            elif key == "threats":
                yield done.without(*KEYS).plus({"stages": done.put([*map(never, done.items("stages"))])})

    def _gone(self, key: str) -> tuple[str, ...]:
        return ("given",) if self.everything and key in (*KEPT, "variants") else KEYS

    def comes(self, item: Item, filling: Filling, entity: str) -> bool:
        """Whether something comes: by the values drawn, and by chance."""
        if not isinstance(item.value, dict):
            return True
        if not self._given(item, filling):
            return False
        chance = item.value.get("chance")
        if chance is None or self.everything or not isinstance(chance.value, int | float):
            return True
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


def left_out(body: Item) -> Item:
    """A part that does not take part: what others may refer to stays, and never comes."""
    threats = [
        threat.plus({"stages": threat.put([*map(never, threat.items("stages"))])})
        for threat in body.items("threats")
    ]
    injects = [*map(never, body.items("injects"))]
    kept = {key: body.items(key) for key in ("objectives", "accounts")}
    found = {"threats": threats, "injects": injects, **kept}
    return body.put({key: body.put([*items]) for key, items in found.items() if items})


def _raws(value: Value) -> set[str]:
    return {str(word.raw) for word in (value if isinstance(value, tuple) else (value,))}

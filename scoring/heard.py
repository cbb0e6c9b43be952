"""What had reached an agency, and when: what its acts can rest on, and what there was to say."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from typing import NamedTuple

from drillsim.base.records import DeliveryRecord, PerceivedRecord
from scoring.index import Index


class Heard(NamedTuple):
    """Something that reached an agency, or a unit of it.

    Attributes:
        seq, t: of its record.
        incidents: what it indicates.
        about: the system it is about.
        tells: whether it tells causes apart: it says what happened, or its finding names the cause.
    """

    seq: int
    t: int
    incidents: frozenset[str]
    about: str | None
    tells: bool

    def concerns(self, incidents: Iterable[str], systems: Collection[str]) -> bool:
        """Whether it is about one of these incidents or systems."""
        return not self.incidents.isdisjoint(incidents) or self.about in systems


class Hearing:
    """Everything that reached anybody, by agency family.

    Args:
        drill: the journal's fold.
    """

    def __init__(self, drill: Index) -> None:
        self._drill = drill
        self._of: dict[str, list[Heard]] = defaultdict(list)
        for record in drill.deliveries.values():
            self._deliver(record)
        for seen in drill.perceived:
            self._perceive(seen)
        for found in self._of.values():
            found.sort()
        self._seqs = {family: [each.seq for each in found] for family, found in self._of.items()}

    def _deliver(self, record: DeliveryRecord) -> None:
        """A message counts where it indicates something, brings an order or a verdict, or is an inject."""
        data, drill = record.data, self._drill
        hidden = data["hidden"]
        told = "inject" in hidden or bool(hidden["indicates"]) or "verdict" in data or "order" in data
        if not told:
            return
        sender = None if data["from"] is None else drill.family(data["from"])
        tells = "inject" in hidden or ("act" in data and bool(hidden["indicates"]))
        heard = Heard(record.seq, record.t, frozenset(hidden["indicates"]), data.get("about"), tells)
        for family in dict.fromkeys(map(drill.family, data["agencies"])):
            if family != sender:
                self._of[family].append(heard)

    def _perceive(self, record: PerceivedRecord) -> None:
        system = record.data["system"]
        hit = frozenset(name for name, systems in self._drill.hits.items() if system in systems)
        tells = record.data["changes"].get("cause") is not None
        family = self._drill.family(record.data["agency"])
        self._of[family].append(Heard(record.seq, record.t, hit, system, tells))

    def between(self, family: str, after: int, upto: int) -> Iterator[Heard]:
        """What reached a family after one record and not after another, by their numbers."""
        seqs = self._seqs.get(family)
        if seqs is None:
            return
        found = self._of[family]
        for place in range(bisect_right(seqs, after), bisect_right(seqs, upto)):
            yield found[place]

    def any(
        self, family: str, after: int, upto: int, incidents: Iterable[str], systems: Collection[str]
    ) -> bool:
        """Whether anything about these incidents or systems reached a family in between."""
        return any(each.concerns(incidents, systems) for each in self.between(family, after, upto))

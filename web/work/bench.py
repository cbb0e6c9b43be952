"""What a worker process keeps between two jobs: open stores, and the journals looked at last."""

from __future__ import annotations

from typing import cast

from drillsim.journal.seal import Seal
from drillsim.store import Store
from scoring.assessment import Assessment, assessment
from scoring.rubric import PARTS
from scoring.shown import Card
from web.work.cases import Case, Cases

STORES = 4


class Bench:
    """Stores by address, and the cases of each."""

    def __init__(self) -> None:
        self._open: dict[str, tuple[Store, Cases]] = {}

    def store(self, url: str) -> Store:
        """A store, opened once.

        Raises:
            StoreError: when it cannot be opened.
        """
        return self._opened(url)[0]

    def case(self, url: str, drill: str) -> Case:
        """The case of a drill as its journal stands.

        Raises:
            JournalError: when the journal was altered.
        """
        return self._opened(url)[1].get(drill)

    def assessment(self, url: str, drill: str) -> Assessment:
        """What people have judged of a drill."""
        return assessment(self.store(url).assessment(drill))

    def seal(self, url: str, drill: str) -> Seal | None:
        """The signature on a drill's journal; None where this server does not sign it.

        Raises:
            JournalError: when the journal is not the one that was signed when the drill ended.
        """
        case = self.case(url, drill)
        return self.store(url).seal(drill, case.head, len(case.records), over=case.complete)

    def gradings(self, url: str, drill: str) -> list[dict[str, object]]:
        """The other gradings of a drill, without their evidence."""
        # The store keeps cards as they were made and knows nothing of scores.
        return [
            {
                "id": row.key,
                "label": row.label,
                "by": row.account,
                "wall": row.wall,
                **_scores(cast(Card, row.card)),
            }
            for row in self.store(url).gradings(drill)
        ]

    def _opened(self, url: str) -> tuple[Store, Cases]:
        if url not in self._open:
            while len(self._open) >= STORES:
                self._open.pop(next(iter(self._open)))[0].close()
            store = Store(url, new=False)
            self._open[url] = (store, Cases(store.pages, lambda drill: count(store, drill)))
        return self._open[url]


def _scores(card: Card) -> dict[str, object]:
    """The scores of a card, 0-100 or None."""
    scores: dict[str, float | None] = {part: card[part]["score"] for part in PARTS}
    return {"band": card["band"], "overall": card["overall"]["score"], **scores}


def count(store: Store, drill: str) -> int:
    """How many lines the journal of a drill has; 0 when there is none."""
    row = store.drill(drill)
    return row.records if row is not None else 0

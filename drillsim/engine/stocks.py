"""Stocks: used up by what runs and by acts, filled by consequences; what runs on one stops with it.

How much is left, as a share of what there was at first, is in ``World.stocked``, where conditions look;
every account of it is an ``effect`` record, which its owner sees.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Final

from drillsim.base.model import HOUR, MINUTE
from drillsim.base.recorded import Json, Why
from drillsim.documents.stocks import Stock, several
from drillsim.engine.triggers import verbs_of
from drillsim.engine.world import Signal, World
from drillsim.engine.world.contributions import Works

LEFT: Final = "left"
MARKS: Final = (0.75, 0.5, 0.25, 0.1)
"""Shares of what there was: as a running system comes down to one, the owner is shown how much is left."""
Then = Callable[[], object]


@dataclass(slots=True)
class StockLevel:
    """How a stock stands.

    Attributes:
        left: how much there is.
        rate: how much an hour what runs takes now.
        base, since: how much there was when (ms) it was last something else than running that changed it.
        untold: what has been used since the last record; ``told``: the share that was left then.
        stopped: the nodes that stand still without it.
        turn: counts changes of ``base``, so that what waited for an earlier one lapses; ``awaited``: the one
            whose end is waited for.
    """

    stock: Stock
    left: float
    rate: float = 0.0
    base: float = 0.0
    since: int = 0
    untold: float = 0.0
    told: float = 1.0
    stopped: set[str] = field(default_factory=set)
    turn: int = 1
    awaited: int = 0

    @property
    def share(self) -> float:
        """How much is left of what there was at first."""
        return round(self.left / self.stock.amount, 9)


class Stocks:
    """All stocks of a drill.

    Args:
        world: the world in which they are used up.
        stocks: what there is.
    """

    def __init__(self, world: World, stocks: Iterable[Stock]) -> None:
        self._world = world
        self._all = {stock.id: StockLevel(stock, stock.amount, base=stock.amount) for stock in stocks}
        world.stocked.update({name: store.share for name, store in self._all.items()})
        self._of: dict[str, list[StockLevel]] = {}
        for store in self._all.values():
            for use in store.stock.uses:
                for node in several(use.runs):
                    self._of.setdefault(node, []).append(store)

    def watch(self) -> None:
        """Use up what runs from the beginning on, and follow what is switched on and off."""
        if self._of:
            self._world.listen(self._changed, "node")
        for store in self._all.values():
            self._tell(store, {})
            self._settle(store)

    def close(self) -> None:
        """Account for what was used up to the end of the drill."""
        for store in self._all.values():
            self._account(store)

    # -- what acts take ---------------------------------------------------------------------------

    def lacks(self, agency: str, verb: str, about: str | None) -> bool:
        """Whether an act cannot be done for want of a stock."""
        for store, takes in self._takes(agency, verb, about):
            self._pass(store)
            if store.left < takes:
                return True
        return False

    def take(self, agency: str, verb: str, about: str | None, act: int) -> None:
        """Take what an act needs, as its work begins."""
        for store, takes in [*self._takes(agency, verb, about)]:
            self._account(store)
            store.untold += min(takes, store.left)
            self._becomes(store, store.left - takes)
            self._used(store, act=act)
            self._settle(store)
            self._signal(store)

    def _takes(self, agency: str, verb: str, about: str | None) -> Iterable[tuple[StockLevel, float]]:
        for store in self._all.values():
            for use in store.stock.uses:
                if use.act is None or verb not in verbs_of(use.act):
                    continue
                if use.by in (None, agency, self._world.city.parent(agency)) and (
                    use.about is None or about in several(use.about)
                ):
                    yield store, use.takes

    # -- what fills them --------------------------------------------------------------------------

    def supply(self, name: str, add: float, pays: str | None) -> Then | None:
        """Add to a stock, or take away from it; None: nothing can be bought or taken.

        Args:
            name: which one.
            add: how much, below 0 less.
            pays: the stock of money that pays for it: no more comes than that can pay.
        """
        store, purse = self._all[name], None if pays is None else self._all[pays]
        self._pass(store)
        if add < 0:
            add = -min(-add, store.left)
        price = store.stock.price or 0
        if purse is not None and price:
            self._pass(purse)
            add = min(add, math.floor(purse.left / price))
        if not add:
            return None

        def fill() -> None:
            self._account(store)
            self._becomes(store, store.left + add)
            if purse is not None:
                self._account(purse)
                self._becomes(purse, purse.left - add * price)
                self._tell(purse, {"paid": round(add * price, 9)})
                self._settle(purse)
            what = "came" if purse is None else "bought"
            self._tell(store, {what: add} if add > 0 else {"went": -add})
            self._settle(store)
            self._signal(store, *([] if purse is None else [purse]))

        return fill

    # -- what runs --------------------------------------------------------------------------------

    def _changed(self, signal: Signal) -> None:
        for store in self._of.get(signal[1], ()):
            self._settle(store)

    def _settle(self, store: StockLevel) -> None:
        """Account for what was used so far, and see what uses it from here on, and until when."""
        self._pass(store)
        if store.left and store.stopped:
            self._stand(store, None)
        elif not store.left:
            store.rate = 0.0
            self._stand(store, Works(0.0))
        rate = self._rate(store) if store.left else 0.0
        if rate != store.rate:
            self._becomes(store, store.left)
            store.rate = rate
            if store.untold:
                self._used(store)
        if rate and store.awaited != store.turn:
            store.awaited = store.turn
            self._await(store)

    def _rate(self, store: StockLevel) -> float:
        return math.fsum(
            use.takes for use in store.stock.uses for node in several(use.runs) if self._runs(node)
        )

    def _runs(self, node: str) -> bool:
        state = self._world.nodes[node]
        return not state.offline and state.health > 0

    def _await(self, store: StockLevel) -> None:
        """Look again in a minute, or when there will be none left."""
        turn = store.turn
        empty = store.since + math.ceil(store.base * HOUR / store.rate) - self._world.now
        self._world.after(
            max(1, min(MINUTE, empty)), lambda: self._look(store) if store.turn == turn else None
        )

    def _look(self, store: StockLevel) -> None:
        self._pass(store)
        # Other events than this look may have brought it past a mark: what counts is what was told last.
        if not store.left or any(store.told > mark >= store.share for mark in MARKS):
            self._used(store)
        if store.left:
            self._await(store)
        else:
            self._settle(store)
        self._signal(store)

    def _pass(self, store: StockLevel) -> None:
        """Work out what is left now."""
        if store.rate:
            left = max(0.0, round(store.base - store.rate * (self._world.now - store.since) / HOUR, 6))
            store.untold += store.left - left
            store.left = left
            self._world.stocked[store.stock.id] = store.share

    def _becomes(self, store: StockLevel, left: float) -> None:
        """There is so much now, by something else than running."""
        store.left = store.base = max(0.0, round(left, 6))
        store.since = self._world.now
        store.turn += 1
        self._world.stocked[store.stock.id] = store.share

    def _stand(self, store: StockLevel, works: Works | None) -> None:
        """Let what runs on a stock stop with it, or run again."""
        nodes = {node for use in store.stock.uses for node in several(use.runs)}
        stopped = nodes if works is not None else set[str]()
        if stopped == store.stopped:
            return
        store.stopped = stopped
        key = f"stock:{store.stock.id}"
        self._world.change_many({node: {"standing": {key: works}} for node in sorted(nodes)})

    # -- what is told -----------------------------------------------------------------------------

    def _account(self, store: StockLevel) -> None:
        """Write down what has been used since the last record."""
        self._pass(store)
        if store.untold:
            self._used(store)

    def _used(self, store: StockLevel, **why: int) -> None:
        used, store.untold = round(store.untold, 6), 0.0
        self._tell(store, {"used": used, **why})

    def _tell(self, store: StockLevel, moved: Json) -> None:
        """Write down how much is left."""
        name, why = store.stock.id, Why()
        self._world.stocked[name] = store.told = store.share
        details: Json = {"left": round(store.left, 6), "owner": store.stock.owner, **moved}
        self._world.log("effect", {"what": LEFT, "name": name, "details": details, "why": why})

    def _signal(self, *stores: StockLevel) -> None:
        for store in stores:
            self._world.signal("stock", store.stock.id)

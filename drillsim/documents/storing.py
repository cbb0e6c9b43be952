"""What a scenario says of stocks: nodes, agencies and acts there are, and what is paid for with money."""

from __future__ import annotations

from drillsim.documents.consequences import Restock
from drillsim.documents.scene import Scene, check_verbs, items, walk
from drillsim.documents.yamltext import Path


def check_stocks(scene: Scene) -> None:
    """Note every fault in stocks, and in what fills them."""
    scenario = scene.scenario
    scene.newer((), {"stocks": scenario.stocks or None})
    if not scenario.stocks or "stocks" in scene.broken:
        return
    for at, stock in enumerate(scenario.stocks):
        path: Path = ("stocks", at)
        scene.name((*path, "owner"), "agency", stock.owner, scene.agencies)
        for number, use in enumerate(stock.uses):
            where: Path = (*path, "uses", number)
            for key, names in (("runs", use.runs), ("about", use.about)):
                for place, name in items((*where, key), names) if names is not None else ():
                    scene.name(place, "node", name, scene.nodes)
            scene.name((*where, "by"), "agency", use.by, scene.agencies)
            if use.act is not None:
                check_verbs(scene, where, use.act, about=use.about is not None, to=False, kind=None)
    prices = {stock.id: stock.price for stock in scenario.stocks}
    for path, value in walk(scenario, ()):
        if not isinstance(value, Restock) or value.pays is None:
            continue
        scene.name((*path, "pays"), "stock", value.pays, scene.stocks)
        priced = value.stock not in prices or prices[value.stock]
        if value.pays == value.stock or not priced or value.add < 0:
            scene.say((*path, "pays"), "stock_pays", value=value.pays, stock=value.stock)

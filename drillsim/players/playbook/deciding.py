"""Which option of a decision a simulated participant chooses: never by its place, its length or its tone.

An option is worth what its credit says, in the case that holds as far as the participant knows. *By the
book* knows which holds. Of anybody else's affairs the others know what has reached them; what has not is,
to them, not so.
"""

from __future__ import annotations

from drillsim.base.model import LEVELS, Seat
from drillsim.base.records import DeliveryRecord
from drillsim.documents.conditions import Condition
from drillsim.documents.injects import Expectation, Inject
from drillsim.documents.scene import items
from drillsim.engine.triggers import PUBLIC
from drillsim.players.playbook.desk import Desk


def chosen(desk: Desk, delivery: DeliveryRecord) -> str:
    """The option to choose of those a message offers, the same whenever it is asked.

    It is what the agency has chosen already, the best by judgement, or by error another.
    """
    made = _colleague(desk, delivery)
    if made is None:
        made = desk.choices.get(delivery.seq)
    if made is None:
        made = desk.choices[delivery.seq] = _choice(desk, delivery)
    return made


def _colleague(desk: Desk, delivery: DeliveryRecord) -> str | None:
    if desk.decisions is None:
        return None
    return desk.decisions.chosen(delivery.data["hidden"].get("inject", ""), desk.agency)


def _choice(desk: Desk, delivery: DeliveryRecord) -> str:
    options = sorted(option["id"] for option in delivery.data.get("options", ()))
    known = best(desk, delivery, options)
    rest = [option for option in options if option not in known]
    judges = bool(known) and desk.chance(desk.skill.judgement, f"judges:{desk.topic}")
    fitting = known if judges else rest or known
    return fitting[int(desk.draw(f"picks:{desk.topic}") * len(fitting))]


def best(desk: Desk, delivery: DeliveryRecord, options: list[str]) -> list[str]:
    """The options that are best as far as the participant knows; none where nothing says their worth."""
    told = desk.inject_of(delivery)
    if told is None:
        return []
    wanted = {one.option for one in told.expect if one.option is not None and _for(desk, one)}
    return [option for option in options if option in wanted] or _worthiest(desk, told, options)


def _for(desk: Desk, expectation: Expectation) -> bool:
    return expectation.who is None or desk.seat in [seat for _, seat in items((), expectation.who)]


def _worthiest(desk: Desk, told: Inject, options: list[str]) -> list[str]:
    if desk.decisions is None:
        return []
    worth = {option: desk.decisions.worth(told.id, option, lambda c: seen(desk, c)) for option in options}
    most = max((value for value in worth.values() if value is not None), default=None)
    return [option for option in options if worth[option] is not None and worth[option] == most]


# -- what he knows ------------------------------------------------------------------------------


def seen(desk: Desk, condition: Condition) -> bool | None:
    """What the participant takes a plain condition for; None: for what it is."""
    if desk.reads or condition.time is not None or condition.concern is not None:
        return None
    if condition.stage is not None or condition.leaked is not None:
        return False
    if (node := condition.service or condition.compromise or condition.perceived) is not None:
        return _of_system(desk, condition, node)
    return None if _hears(desk, condition) else False


def _of_system(desk: Desk, condition: Condition, node: str) -> bool | None:
    """What is so of a system: of one's own as perceived, of others' as far as one has heard of it."""
    if condition.compromise is not None:
        level = desk.view.system(node).fields.get("compromise") if desk.runs(node) else None
        return LEVELS.index(level or "clean") >= LEVELS.index(condition.at_least or "clean")
    if condition.perceived is not None:
        return None if desk.runs(node) or node in desk.heard else False
    if not desk.runs(node) and node in desk.heard:
        return None
    service = desk.service_of(node)
    return service < condition.below if condition.below is not None else service > (condition.above or 0.0)


def _hears(desk: Desk, condition: Condition) -> bool:
    """Whether what was done, told or asked is something that the participant hears of."""
    if (name := condition.inject or condition.answered) is not None:
        return name in desk.told
    if condition.told is not None:
        return condition.told == PUBLIC or _ours(desk, condition.told)
    return condition.by is None or _ours(desk, condition.by) or _ours(desk, condition.to)


def _ours(desk: Desk, who: str | None) -> bool:
    if who is None:
        return False
    agency = Seat(who).agency if "/" in who else who
    return desk.city.parent(agency) == desk.city.parent(desk.agency)

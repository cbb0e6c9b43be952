"""Which option of a decision a simulated participant chooses: never by its place, its length or its tone.

An option is worth what its credit says, in the case that holds as far as the participant knows.
"""

from __future__ import annotations

from drillsim.base.records import DeliveryRecord
from drillsim.documents.injects import Expectation, Inject
from drillsim.documents.scene import items
from drillsim.engine.actions.acts import Act
from drillsim.players.playbook.desk import Desk


def chosen(desk: Desk, delivery: DeliveryRecord) -> dict[str, object]:
    """What to say of the options that a message offers, as details of the act; the same whenever it is asked.

    It is what the agency has chosen already, the best by judgement, or by error another. Nothing is chosen of
    a message without options, nor where consent to each of them was refused: nobody asks without end.
    """
    option = _option(desk, delivery)
    return {} if option is None else {"option": option}


def _option(desk: Desk, delivery: DeliveryRecord) -> str | None:
    made = _colleague(desk, delivery) or desk.choices.get(delivery.seq)
    if made is None and (made := _choice(desk, delivery)) is not None:
        desk.choices[delivery.seq] = made
    return made


def _colleague(desk: Desk, delivery: DeliveryRecord) -> str | None:
    if desk.decisions is None:
        return None
    return desk.decisions.chosen(delivery.data["hidden"].get("inject", ""), desk.agency)


def _choice(desk: Desk, delivery: DeliveryRecord) -> str | None:
    every = sorted(option["id"] for option in delivery.data.get("options", ()))
    options = [option for option in every if (delivery.seq, option) not in desk.denied]
    if not options:
        return None
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
    worth = {option: desk.decisions.worth(told.id, option, desk.sees) for option in options}
    most = max((value for value in worth.values() if value is not None), default=None)
    return [option for option in options if worth[option] is not None and worth[option] == most]


def consent(desk: Desk, request: DeliveryRecord) -> Act | None:
    """Approve what somebody asks consent for, or refuse it: a doubted order, a worse choice."""
    asked = desk.view.asked(request)
    if asked is None:
        return None
    return desk.act(
        "refuse" if desk.doubts(asked) or _worse(desk, asked) else "approve", reply_to=request.seq
    )


def _worse(desk: Desk, asked: Act) -> bool:
    """Whether the act chooses an option that is not the best, and judgement sees it."""
    if asked.verb != "acknowledge" or asked.reply_to is None:
        return False
    question = desk.view.read(asked.reply_to)
    options = sorted(option["id"] for option in question.data.get("options", ()))
    known = best(desk, question, options)
    chosen_well = not known or asked.params.get("option") in known
    return not chosen_well and desk.chance(desk.skill.judgement, f"judges:{desk.topic}")

"""Decisions: an option of an inject that an agency chooses, may change for a short time, and is bound by.

Each agency that an inject with options reaches decides for itself, by whichever of its seats answers. The
first choice binds when the slip time has passed; then its consequences begin. A later change is taken only
upon new evidence: something that has reached the agency since about the same object or incident.
"""

from __future__ import annotations

from dataclasses import dataclass

from drillsim.base.model import MINUTE, Text
from drillsim.base.recorded import DecisionData, DecisionStatus, Why, Worth
from drillsim.base.records import DeliveryRecord, words
from drillsim.documents.injects import CreditCase, Inject, Option
from drillsim.engine.actions.acts import Act, Doing
from drillsim.engine.consequences import Consequences
from drillsim.engine.injects import Injects
from drillsim.engine.post import Post
from drillsim.engine.triggers import DECIDED, Deed, Gate, Look, Triggers
from drillsim.engine.world import World

SLIP_MINUTES = 3


def slip_of(rubric: object) -> int:
    """The time (ms) in which a choice may be changed freely: ``slip`` of a rubric, in minutes.

    What a journal from elsewhere holds in a rubric's place may be none: the usual time counts then.
    """
    given = rubric.get("slip") if isinstance(rubric, dict) else None
    return round((given if isinstance(given, int | float) else SLIP_MINUTES) * MINUTE)


@dataclass(slots=True)
class _Choice:
    """What an agency has chosen in answer to one inject.

    Attributes:
        deed: the act that chose it last; ``option`` what it chose.
        chosen, binds: when that was, and when it binds (ms).
        worth: what it was worth as it was chosen.
        bound: whether it has bound.
    """

    delivery: DeliveryRecord
    deed: Deed
    option: str
    chosen: int
    binds: int
    worth: Worth
    bound: bool = False


@dataclass(frozen=True, slots=True)
class _Value:
    """What an option is worth: cases, each with the condition that is watched for it; the usual reason."""

    cases: list[tuple[Gate | None, CreditCase]]
    why: Text | None

    def case(self, look: Look) -> CreditCase | None:
        """The first case that fits, as far as somebody knows."""
        return next((case for gate, case in self.cases if gate is None or gate.as_seen(look)), None)

    def as_it_is(self) -> Worth:
        """What it is worth now."""
        fitting = next((case for gate, case in self.cases if gate is None or gate.open), None)
        if fitting is None:
            return _worth(None, self.why)
        return _worth(fitting.credit, fitting.why or self.why)


class Decisions:
    """Takes in what agencies choose, and lets it bind.

    Args:
        world, post, triggers, injects, consequences: of the drill.
        slip: the time (ms) after which a first choice binds.
    """

    def __init__(
        self,
        world: World,
        post: Post,
        triggers: Triggers,
        injects: Injects,
        consequences: Consequences,
        slip: int,
    ) -> None:
        self._world = world
        self._post = post
        self._triggers = triggers
        self._consequences = consequences
        self._slip = slip
        self._worth: dict[tuple[str, str], _Value] = {}
        self._choices: dict[tuple[str, str], _Choice] = {}
        injects.written.append(self._written)

    def _written(self, inject: Inject) -> None:
        """Watch from here on what an option's credit depends on."""
        for option in inject.options:
            self._worth[inject.id, option.id] = self._value(option)

    def _value(self, option: Option) -> _Value:
        credit = option.credit
        cases = credit if isinstance(credit, tuple) else (CreditCase(credit=credit or 0.0),)
        watched = [
            (None if case.condition is None else self._triggers.told(case.condition), case)
            for case in (() if credit is None else cases)
        ]
        return _Value(watched, option.why)

    def worth(self, inject: str, option: str, look: Look) -> float | None:
        """What an option is worth at the moment as far as somebody knows; None where nothing says it.

        Args:
            inject: its id; of what is no decision, nothing is said.
            option: the option's id.
            look: what he takes a condition for.
        """
        value = self._worth.get((inject, option))
        case = None if value is None else value.case(look)
        return None if case is None else case.credit

    def chosen(self, inject: str, agency: str) -> str | None:
        """The option that an agency has chosen in answer to an inject, if it has."""
        made = self._choices.get((inject, agency))
        return None if made is None else made.option

    def objection(self, act: Act) -> str | None:
        """Why an act may not choose what it chooses, as a key of ``reasons.REASONS``, or None."""
        option = act.params.get("option")
        if act.verb != "acknowledge" or option is None or act.reply_to is None:
            return None
        delivery = self._post.delivered[act.reply_to]
        if option not in [each["id"] for each in delivery.data.get("options", ())]:
            return "no_option"
        made = self._choices.get((delivery.data["hidden"].get("inject", ""), act.agency))
        if made is None or not made.bound or option == made.option or self._evidence(made):
            return None
        return "decided"

    def _evidence(self, made: _Choice) -> bool:
        """Whether anything about the same has reached the agency since it chose."""
        about, incidents = _concerns(made.delivery)
        for delivery in reversed(self._post.received(made.deed.agency)):
            if delivery.seq < made.deed.seq:
                return False
            other, indicated = _concerns(delivery)
            if (about is not None and other == about) or incidents & indicated:
                return True
        return False

    def done(self, deed: Deed, doing: Doing) -> None:
        """Take in an act that counts, if it chooses an option."""
        if deed.answers is None or doing.reply_to is None or deed.answers not in self._worth:
            return
        key, option = (deed.answers[0], deed.agency), deed.answers[1]
        made = self._choices.get(key)
        if made is not None and made.option == option:
            return
        now = self._world.now
        binds = made.binds if made is not None and not made.bound else now + self._slip
        choice = _Choice(
            self._post.delivered[doing.reply_to],
            deed,
            option,
            now,
            binds,
            self._worth[deed.answers].as_it_is(),
        )
        self._choices[key] = choice
        self._log(choice, "chosen" if made is None else "changed")
        if made is None or made.bound:
            self._world.after(binds - now, lambda: self._bind(key))

    def _bind(self, key: tuple[str, str]) -> None:
        choice = self._choices[key]
        choice.bound = True
        self._log(choice, "bound")
        assert choice.deed.answers is not None
        inject, option = choice.deed.answers
        self._triggers.done(_decided(choice.deed))
        why: Why = {"inject": inject, "option": option, "agency": choice.deed.agency}
        self._consequences.follow(f"inject:{inject}:option:{option}", why)

    def _log(self, choice: _Choice, status: DecisionStatus) -> None:
        deed = choice.deed
        assert deed.answers is not None and deed.seat is not None
        data: DecisionData = {
            "inject": deed.answers[0],
            "delivery": choice.delivery.seq,
            "agency": deed.agency,
            "seat": deed.seat,
            "option": choice.option,
            "status": status,
            "act": deed.seq,
            "chosen": choice.chosen,
            "binds": choice.binds,
            **choice.worth,
        }
        self._world.log("decision", data)


def _decided(deed: Deed) -> Deed:
    """The decision as conditions see it."""
    return Deed(deed.seq, DECIDED, deed.seat, deed.agency, None, (), None, deed.answers)


def _worth(credit: float | None, why: Text | None) -> Worth:
    worth: Worth = {}
    if credit is not None:
        worth["credit"] = credit
    if why is not None:
        worth["why"] = words(why.say)
    return worth


def _concerns(delivery: DeliveryRecord) -> tuple[str | None, frozenset[str]]:
    """The object of a message, and the incidents of which it is an indication."""
    return delivery.data.get("about"), frozenset(delivery.data["hidden"]["indicates"])

"""What a team did, as inputs that can be changed and played again: nobody decides anew."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from typing import NamedTuple, cast

from drillsim.base.errors import Refusal
from drillsim.base.model import Seat, clock
from drillsim.base.records import ActData, ActRecord, DeliveryRecord, Record
from drillsim.documents.catalogue import CATALOGUE
from drillsim.documents.requests import REQUEST
from drillsim.engine.actions.acts import Act, act_from, was_let_in
from drillsim.engine.actions.content import wording_of
from drillsim.engine.drill import Drill
from drillsim.engine.setup import Setup
from drillsim.live.whatif import _Names, _translated
from drillsim.players.playbook.wording import NEXT_WORD

Number = Callable[[int], int | None]
"""The number in a drill of a message of the team's own journal; None when it has not come."""
Make = Callable[[Drill, Number], Act | None]
"""An act, given the drill as it then is."""


class Input(NamedTuple):
    """Something to do at drill time ``t`` (ms): an act of the journal again, or another."""

    t: int
    act: ActRecord | Make


class Team:
    """A drill that simulated participants have played.

    Attributes:
        inputs: what they did.
        inbox: seat -> its messages, in order.
    """

    def __init__(self, drill: Drill) -> None:
        self.setup = drill.setup
        self.records: Sequence[Record] = drill.records
        self.length = drill.length
        self.seats = [Seat(seat.seat) for seat in drill.setup.scenario.seats]
        self.inputs = [
            Input(record.t, record) for record in drill.records if record.kind == "act" and _own(record)
        ]
        self.inbox: dict[str, list[DeliveryRecord]] = {seat: drill.view(seat).inbox() for seat in self.seats}
        self.may = {seat: {action.verb for action in drill.view(seat).acts()} for seat in self.seats}
        self.city = drill.setup.city

    def acts(self, *verbs: str) -> list[ActRecord]:
        """What they did by these verbs that was accepted."""
        found = [each.act for each in self.inputs if isinstance(each.act, tuple)]
        return [act for act in found if act.data["verb"] in verbs and act.data["status"] == "accepted"]

    def heard(self, seat: str, before: int) -> list[str]:
        """The systems that messages to a seat were about by then, the latest first."""
        about = [record.data.get("about") for record in reversed(self.inbox[seat]) if record.t < before]
        return list(dict.fromkeys(node for node in about if node is not None))

    def last_heard(self, seat: str, before: int) -> str | None:
        """The system that the last of them was about."""
        return next(iter(self.heard(seat, before)), None)

    def again(self, inputs: Iterable[Input]) -> Drill:
        """The drill with these inputs instead."""
        return _played(self.setup, self.records, [*inputs])


def _own(record: ActRecord) -> bool:
    return record.data["seat"] is not None and "asked" not in record.data


def _played(setup: Setup, records: Sequence[Record], inputs: list[Input]) -> Drill:
    drill = Drill(setup)
    kept = [each.act for each in inputs if isinstance(each.act, tuple)]
    before, now = _Names({act.seq: act.seq for act in kept}), _Names({})
    before.add([*records])
    for at, given in sorted(inputs, key=lambda each: (each.t, not isinstance(each.act, tuple))):
        drill.advance(at)
        now.add(drill.records)
        if isinstance(given, tuple):
            data = cast(ActData, _translated(given.data, before, now))
            made = drill.act(act_from(data), let_in=was_let_in(data))
            if made:
                now.fed[made[0].seq] = given.seq
        elif (act := given(drill, lambda seq: now.seq_of.get(before.name_of.get(seq)))) is not None:
            _dare(drill, act)
    drill.advance(drill.length)
    return drill


def _dare(drill: Drill, act: Act) -> None:
    """Do it if it can be done at all; who tries tricks does not mind being refused."""
    with suppress(Refusal):
        drill.act(act)


def message(seat: str, verb: str, about: str | None, to: Sequence[str], kind: str = "progress") -> Make:
    """A message with all that it has to say, filled in as a page offers it."""

    def make(drill: Drill, _number: Number) -> Act | None:
        receivers = tuple(name for name in to if name != Seat(seat).agency)
        if not receivers or (about is None and CATALOGUE[verb].about == "needed"):
            return None
        params: dict[str, object] = {}
        if verb == "report" and about is not None:
            params = {"kind": kind, "form": drill.view(seat).form(kind, about)}
        if verb == REQUEST:
            told = next((one for one in drill.setup.scenario.requests if one.id == kind), None)
            if told is None:
                return None
            params = {"kind": kind, "basis": next(basis.id for basis in told.bases if basis.holds)}
        if said := _said(drill, seat, verb, about, params):
            params["fields"] = said
        return Act(seat, verb, about, receivers, params)

    return make


def act(seat: str, verb: str, about: str | None = None, reply_to: int | None = None, **params: str) -> Make:
    """An act that is sent to nobody."""

    def make(drill: Drill, number: Number) -> Act | None:
        answered = None if reply_to is None else number(reply_to)
        if reply_to is not None and answered is None:
            return None
        given: dict[str, object] = {**params}
        if said := _said(drill, seat, verb, about, given):
            given["fields"] = said
        return Act(seat, verb, about, (), given, None, answered)

    return make


def _said(
    drill: Drill, seat: str, verb: str, about: str | None, params: Mapping[str, object]
) -> dict[str, str]:
    """Words that fill every field soundly."""
    wording = wording_of(drill.setup.wordings, verb, params.get("kind"))
    if wording is None:
        return {}
    city = drill.setup.city
    what = city.doc.name.vi if about is None else city.nodes[about].name.vi
    texts = {
        "time": f"trước {clock(drill.now + NEXT_WORD)[:5]}",
        "contact": f"{city.agencies[Seat(seat).agency].called.vi}, tổng đài 1022",
    }
    return {
        name: texts.get(field.holds or "", f"{field.title.vi}: {what}, đang xử lý")[: field.most]
        for name, field in wording.fields.items()
    }

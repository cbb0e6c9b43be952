"""Duties: expectations that have opened, and the acts that answer them.

Obligations of the rule profile open by themselves when an agency becomes aware of an incident,
has classified it or has assessed its result; a scenario's expectations open with the delivery of
their inject or with awareness. Each duty and each answer is a record; credit is scoring's work.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from itertools import product
from typing import cast

from drillsim.base.model import Seat
from drillsim.base.records import (
    ActData,
    AnswerData,
    AwareData,
    AwareRecord,
    DeliveryRecord,
    DutyData,
    DutyExtras,
    DutyRecord,
    Origin,
    Words,
    words,
)
from drillsim.documents.catalogue import CATALOGUE
from drillsim.documents.injects import Expectation, Inject
from drillsim.documents.rules import Obligation, Party, RulesDoc
from drillsim.documents.scenario import ScenarioDoc
from drillsim.documents.shifts import HAND_OVER
from drillsim.engine.actions.acts import Doing
from drillsim.engine.post import Post
from drillsim.engine.triggers import Deed, verbs_of
from drillsim.engine.world import Incident, World


@dataclass(slots=True)
class OpenDuty:
    """An open duty: its record, whether it still waits, and whether somebody has tried to answer it."""

    record: DutyRecord
    waiting: bool = True
    tried: bool = False


class Duties:
    """Opens duties and finds the acts that answer them.

    Args:
        world: the world.
        post: the post room; awareness begins with its deliveries.
        scenario: expectations and objectives.
        rules: obligations.

    Attributes:
        required: agency -> agencies that it has been told to contact.
        aware: (agency family, incident) -> the ``aware`` record.
    """

    def __init__(self, world: World, post: Post, scenario: ScenarioDoc, rules: RulesDoc) -> None:
        self._world = world
        self._post = post
        self._scenario = scenario
        self.required: dict[str, set[str]] = {}
        self.aware: dict[tuple[str, str], AwareRecord] = {}
        self._opened: set[tuple[str, ...]] = set()
        self._waiting: dict[tuple[str, str], list[OpenDuty]] = {}
        self._tries: dict[tuple[str, int], int] = {}
        self._classified: set[str] = set()
        self._looked: set[tuple[str, str, str, str | None, int]] = set()
        self._by_moment: dict[str, list[tuple[str, Obligation]]] = {}
        for name, obligation in rules.obligations.items():
            self._by_moment.setdefault(obligation.when, []).append((name, obligation))
        post.listeners.append(self._on_delivery)

    # -- awareness ----------------------------------------------------------------------------

    def _on_delivery(self, delivery: DeliveryRecord) -> None:
        for name in delivery.data["hidden"]["indicates"]:
            incident = self._world.incidents.all.get(name)
            if incident is None:
                continue
            # What goes to all seats of an agency has reached its units by their own.
            seats = (Seat(seat).agency for seat in delivery.data["seats"])
            for agency in dict.fromkeys([*delivery.data["agencies"], *seats]):
                self._learn(agency, incident, delivery)

    def _learn(self, agency: str, incident: Incident, delivery: DeliveryRecord) -> None:
        """An agency has a true indication: note it once, and open what has not opened yet."""
        city = self._world.city
        if agency not in self._post.seats_of:
            return
        families = dict.fromkeys((agency, city.parent(agency)))
        for family in families:
            first = (family, incident.id) not in self.aware
            if first:
                data: AwareData = {"agency": family, "incident": incident.id, "delivery": delivery.seq}
                if "about" in delivery.data:
                    data["system"] = delivery.data["about"]
                self.aware[family, incident.id] = self._world.log("aware", data)
            self._obligations("aware", family, incident)
            if first:
                self._expectations(family, incident)

    def _expectations(self, agency: str, incident: Incident) -> None:
        for number, expectation in enumerate(self._scenario.expect):
            if expectation.incident != incident.id:
                continue
            seats = [seat for seat in _seats(expectation.who) if seat.agency == agency]
            if seats and self._once("expect", str(number), agency):
                self._open_expectation({"expect": number}, expectation, seats, incident.id, None)

    # -- obligations --------------------------------------------------------------------------

    def _obligations(self, when: str, agency: str, incident: Incident, severity: str | None = None) -> None:
        # What applies depends on these alone; a second look at the same opens nothing.
        look = (when, agency, incident.id, severity, len(incident.hits))
        if look in self._looked:
            return
        self._looked.add(look)
        for name, obligation in self._by_moment.get(when, ()):
            if self._applies(obligation, agency, incident, severity):
                for receiver in self._receivers(obligation, agency, incident):
                    if self._once(name, agency, incident.id, receiver or ""):
                        self._after(name, obligation, agency, incident, receiver)

    def _applies(self, obligation: Obligation, agency: str, incident: Incident, severity: str | None) -> bool:
        incidents = self._world.incidents
        if obligation.severity is not None and obligation.severity != severity:
            return False
        if obligation.causes and incident.threat.cause not in obligation.causes:
            return False
        if obligation.data is not None and obligation.data not in incident.data_classes:
            return False
        if obligation.who in ("operator", "owner"):
            return obligation.who == "operator" and incidents.operates_hit(incident, agency)
        return agency == self._party(obligation.who)

    def _party(self, party: Party) -> str:
        return self._world.city.party(party)

    def ruled(self, incident: Incident, severity: str) -> None:
        """What a national body says of an incident's severity binds everyone who knows of it."""
        for agency in [agency for agency, known in self.aware if known == incident.id]:
            if agency in self._post.seats_of:
                self._obligations("classified", agency, incident, severity)

    def reclassify(self, incident: Incident) -> None:
        """Once it has been classified, an incident whose severity is another must be classified again."""
        if incident.id not in self._classified:
            return
        self._classified.discard(incident.id)
        for name, obligation in self._by_moment.get("aware", ()):
            agency = self._party(obligation.who) if obligation.who not in ("operator", "owner") else ""
            if obligation.act == ("classify",) and (agency, incident.id) in self.aware:
                self._after(name, obligation, agency, incident, None)

    def _receivers(self, obligation: Obligation, agency: str, incident: Incident) -> Iterable[str | None]:
        """Who must receive it; a line from an agency to itself falls away."""
        city = self._world.city
        if obligation.to is None:
            return [None]
        if obligation.to == "owner":
            operated = [
                node for node in incident.hits if city.parent(city.operator_of(node)) == city.parent(agency)
            ]
            receivers = dict.fromkeys(city.owner_of(node) for node in operated)
        else:
            receivers = {self._party(obligation.to): None}
        return [receiver for receiver in receivers if city.parent(receiver) != city.parent(agency)]

    def _once(self, *key: str) -> bool:
        if key in self._opened:
            return False
        self._opened.add(key)
        return True

    def _after(
        self, name: str, obligation: Obligation, agency: str, incident: Incident, receiver: str | None
    ) -> None:
        if receiver is not None:
            incident.contacts.add(receiver)

        def open_() -> None:
            target, limit = self._times(obligation)
            seats = list(self._post.seats_of[agency])
            able = [seat for seat in seats if self._can(seat, obligation.act)]
            extras = _given(
                incident=incident.id,
                kind=obligation.kind,
                to=receiver,
                line=obligation.line,
                basis=words(obligation.basis.article.say),
                mark=obligation.basis.mark,
                legal=words(obligation.legal.say) if obligation.legal else None,
            )
            self._open(
                {
                    "origin": {"rule": name},
                    "agency": agency,
                    "seats": [*(able or seats)],
                    "acts": list(obligation.act),
                    "target": target,
                    "limit": limit,
                    "weight": obligation.weight,
                    "title": words(obligation.title.say),
                    **extras,
                    "judge": ["cause", "severity"] if obligation.act == ("classify",) else [],
                    "objectives": self._objectives(obligation.line, name),
                }
            )

        if obligation.after:
            self._world.after(obligation.after, open_)
        else:
            open_()

    def _times(self, obligation: Obligation) -> tuple[int, int]:
        """Target and limit (ms from now); where the story jumps, a legal deadline runs in its time."""
        story, now = self._world.story, self._world.now
        if obligation.deadline is None or story is None or not story.jumps:
            return obligation.target, obligation.limit
        due = story.when(story.at(now) + timedelta(milliseconds=obligation.deadline)) - now
        return due, due + obligation.target

    def _can(self, seat: Seat, verbs: tuple[str, ...]) -> bool:
        may = self._world.city.doc.roles[seat.role].may
        return any(CATALOGUE[verb].open_to(may) for verb in verbs)

    def _objectives(self, line: str | None, name: str) -> list[str]:
        """Objectives whose basis names the line, or the obligation itself."""
        return [
            objective.id
            for objective in self._scenario.objectives
            if (line is not None and line in objective.basis) or name in objective.basis
        ]

    # -- expectations of injects --------------------------------------------------------------

    def open_for(self, inject: Inject, delivery: DeliveryRecord) -> None:
        """Open the expectations of an inject that has just been delivered.

        It may reach some seats later than others: what any of them may do opens with its first delivery, what
        each must do when it is with them.
        """
        reads = [Seat(seat) for seat in self._post.receivers(verbs_of(inject.to))[0]]
        for number, expectation in enumerate(inject.expect):
            seats = list(_seats(expectation.who) or reads)
            if expectation.mode == "all":
                late = set(reads) - set(delivery.data["seats"])
                seats = [seat for seat in seats if seat not in late]
                seats = [seat for seat in seats if self._once("inject", inject.id, str(number), seat)]
            elif not self._once("inject", inject.id, str(number)):
                continue
            origin: Origin = {"inject": inject.id, "n": number}
            self._open_expectation(origin, expectation, seats, inject.indicates, delivery, inject)

    def _open_expectation(
        self,
        origin: Origin,
        expectation: Expectation,
        seats: list[Seat],
        incident: str | None,
        delivery: DeliveryRecord | None,
        inject: Inject | None = None,
    ) -> None:
        about: list[str] | None = None
        if expectation.about is not None:
            about = [expectation.about] if isinstance(expectation.about, str) else list(expectation.about)
        elif inject is not None and incident is None and inject.about is not None:
            about = [inject.about]
        verbs = verbs_of(expectation.act)
        first = self._world.phrasebook.acts[verbs[0]]
        groups = [seats] if expectation.mode == "any" and seats else [[seat] for seat in seats]
        for group in groups:
            extras = _given(
                incident=incident,
                delivery=delivery.seq if delivery is not None else None,
                about=about,
                kind=expectation.kind or expectation.request,
                to=expectation.to,
                option=expectation.option,
            )
            objectives = inject.objectives if inject else ()
            self._open(
                {
                    "origin": origin,
                    "agency": group[0].agency,
                    "seats": [*group],
                    "acts": list(verbs),
                    "target": expectation.target,
                    "limit": expectation.limit,
                    "weight": expectation.weight,
                    "title": words(first.say),
                    **extras,
                    "judge": list(expectation.judge),
                    "objectives": [expectation.objective] if expectation.objective else list(objectives),
                }
            )

    def _open(self, data: DutyData) -> None:
        if "to" in data:
            for sender in {Seat(seat).agency for seat in data["seats"]} | {data["agency"]}:
                self.required.setdefault(sender, set()).add(data["to"])
        duty = OpenDuty(self._world.log("duty", data))
        for kind in product(data["acts"], dict.fromkeys(data["seats"])):
            self._waiting.setdefault(kind, []).append(duty)

    def owed(self, seat: str) -> list[int]:
        """The messages of which something still waits for a seat, and has not lapsed."""
        found: set[int] = set()
        for (_, whose), duties in self._waiting.items():
            for duty in duties if whose == seat else ():
                data, lapses = duty.record.data, duty.record.t + duty.record.data["limit"]
                if HAND_OVER in data["acts"] or "delivery" not in data:
                    continue
                if duty.waiting and not duty.tried and self._world.now < lapses:
                    found.add(data["delivery"])
        return sorted(found)

    # -- answers ------------------------------------------------------------------------------

    def done(self, deed: Deed, doing: Doing, message: DeliveryRecord | None) -> None:
        """Let an act that counts answer what it answers, and open what follows from it."""
        if deed.seat is None:
            return
        for duty in self._waiting.get((deed.verb, deed.seat), ()):
            if duty.waiting and self._answers(duty.record, deed, doing):
                self._answer(duty, deed, message)
        self._follow(deed, doing)

    def _answers(self, duty: DutyRecord, deed: Deed, doing: Doing) -> bool:
        data, act = duty.data, doing.record.data
        if act.get("incomplete"):
            return False
        if "kind" in data and data["kind"] != deed.kind:
            return False
        if "option" in data and data["option"] != doing.params.get("option"):
            return False
        if "to" in data and not self._reaches(data["to"], deed, act):
            return False
        if deed.verb in ("acknowledge", "verify"):
            return "delivery" not in data or (doing.reply_to == data["delivery"] and self._settles(deed))
        if "about" in data and deed.about is not None:
            return deed.about in data["about"]
        if "incident" in data and CATALOGUE[deed.verb].about == "needed":
            return data["incident"] in self._touched(deed, act)
        return True

    def _settles(self, deed: Deed) -> bool:
        """Whether it is more than a receipt where a choice is asked for; files of version 1 ask for none."""
        return self._scenario.version == 1 or deed.verb == "verify" or deed.replies is not None

    def _touched(self, deed: Deed, act: ActData) -> set[str]:
        return {*act["incidents"], *self._world.incidents.touching(deed.about)}

    def _reaches(self, receiver: str, deed: Deed, act: ActData) -> bool:
        """Sent to the receiver or a unit of it, and to a half at least who have a part."""
        units = self._world.city.units_of(receiver)
        reached = any(agency in units for agency in deed.to)
        return reached and 2 * len(act.get("misdirected", ())) <= len(deed.to)

    def _answer(self, duty: OpenDuty, deed: Deed, message: DeliveryRecord | None) -> None:
        duty.tried = True
        data: AnswerData = {"duty": duty.record.seq, "act": deed.seq}
        if duty.record.data["judge"]:
            data["fresh"] = self._fresh(Seat(str(deed.seat)), duty.record)
        else:
            duty.waiting = False
        if message is not None and "to" in duty.record.data:
            data["message"] = message.seq
        self._world.log("answer", data)

    def _fresh(self, seat: Seat, duty: DutyRecord) -> bool:
        """Whether evidence has reached the seat's agency since its last try at this duty."""
        agency = seat.agency
        evidence = sum(delivery.data["hidden"]["indicates"] != [] for delivery in self._post.received(agency))
        last = self._tries.get((agency, duty.seq))
        self._tries[agency, duty.seq] = evidence
        return last is None or evidence > last

    def _follow(self, deed: Deed, doing: Doing) -> None:
        """Obligations that follow from classifying an incident or assessing its result."""
        followed = {"classify": "classified", "assess_result": "assessed"}.get(deed.verb)
        if followed is None:
            return
        city = self._world.city
        standing = city.parent(self._party("standing"))
        for name in sorted(self._touched(deed, doing.record.data)):
            incident = self._world.incidents.all[name]
            if deed.verb == "classify" and city.parent(deed.agency) == standing:
                self._classified.add(name)
            agencies = dict.fromkeys((deed.agency, city.parent(deed.agency)))
            if city.parent(deed.agency) == standing:
                # What the standing agency decides binds everyone who knows of the incident.
                agencies |= dict.fromkeys(agency for agency, known in self.aware if known == name)
            for agency in agencies:
                if agency in self._post.seats_of:
                    self._obligations(followed, agency, incident, doing.params.get("severity"))


def _seats(who: Seat | tuple[Seat, ...] | None) -> tuple[Seat, ...]:
    if who is None:
        return ()
    return (who,) if isinstance(who, str) else who


def _given(
    *,
    incident: str | None = None,
    delivery: int | None = None,
    about: list[str] | None = None,
    kind: str | None = None,
    to: str | None = None,
    option: str | None = None,
    line: str | None = None,
    basis: Words | None = None,
    mark: str | None = None,
    legal: Words | None = None,
) -> DutyExtras:
    """What of an expectation is given, in the journal's order."""
    every = {
        "incident": incident,
        "delivery": delivery,
        "about": about,
        "kind": kind,
        "to": to,
        "option": option,
        "line": line,
        "basis": basis,
        "mark": mark,
        "legal": legal,
    }
    return cast(DutyExtras, {name: value for name, value in every.items() if value is not None})

"""Escalation: severity that rises and falls in play, and the national body that is asked.

Asking upward is a report of kind ``direction`` to the national body. When nobody plays it, it answers by
itself: it says how severe the incident is by the rules, and again whenever that changes afterwards; an
ordinary incident it hands back. What it says binds everybody who knows of the incident.
"""

from __future__ import annotations

from collections.abc import Callable

from drillsim.base.model import MINUTE, Dist
from drillsim.base.records import Words
from drillsim.documents.phrasebook import fill
from drillsim.documents.rules import RulesDoc
from drillsim.documents.scenario import ScenarioDoc
from drillsim.engine.actions.acts import Doing
from drillsim.engine.duties import Duties
from drillsim.engine.post import Message, Post
from drillsim.engine.triggers import Deed, Gate, Look, Triggers
from drillsim.engine.world import Incident, World

CONSIDERS = Dist("lognormal", 12 * MINUTE, 12 * MINUTE, 0.3)
NATIONAL = ("coordinator", "national_standing")


class Escalation:
    """Lets severity move, opens classification anew, and speaks for a national body that nobody plays.

    Args:
        world, post, triggers, duties: of the drill.
        scenario: its threats, with what is beyond their owners.
        rules: the profile, for the article that says what is serious.
    """

    def __init__(
        self,
        world: World,
        post: Post,
        triggers: Triggers,
        duties: Duties,
        scenario: ScenarioDoc,
        rules: RulesDoc,
    ) -> None:
        self._world = world
        self._post = post
        self._duties = duties
        self._basis = rules.classification.basis
        self._asked: dict[str, dict[tuple[str, str], str]] = {}
        self._said: dict[str, str] = {}
        self._beyond: list[Gate] = []
        incidents = world.incidents
        incidents.move(world.after)
        incidents.changed.append(self._changed)
        for threat in scenario.threats:
            if threat.beyond_when is not None:
                gate = triggers.follow(threat.beyond_when, self._looker(threat.id))
                self._beyond.append(gate)
                incidents.beyond[threat.id] = gate

    def _looker(self, threat: str) -> Callable[[], None]:
        def look() -> None:
            incident = self._world.incidents.all.get(threat)
            if incident is not None:
                self._world.incidents.look(incident)

        return look

    def beyond(self, look: Look) -> bool:
        """Whether something now exceeds what its owner can handle, as far as somebody knows."""
        return any(gate.as_seen(look) for gate in self._beyond)

    def done(self, deed: Deed, doing: Doing) -> None:
        """Take in an act that counts: it may ask the national body."""
        if deed.verb != "report" or deed.kind != "direction" or deed.about is None:
            return
        for agency in deed.to:
            if agency in self._national() and agency not in self._post.played:
                for name in self._world.incidents.touching(deed.about):
                    self._asked.setdefault(name, {}).setdefault((deed.agency, agency), deed.about)
                    self._consider(self._world.incidents.all[name], agency)

    def _national(self) -> set[str]:
        return {self._world.city.party(party) for party in NATIONAL}

    def _changed(self, incident: Incident) -> None:
        """The truth has moved: it must be classified again, and a national body that was asked looks."""
        self._duties.reclassify(incident)
        for agency in dict.fromkeys(asked for _, asked in self._asked.get(incident.id, {})):
            if self._said.get(incident.id) is not None:
                self._consider(incident, agency)

    def _consider(self, incident: Incident, agency: str) -> None:
        reacts = self._world.city.agencies[agency].reacts or CONSIDERS
        delay = self._world.luck.span(reacts, f"{agency}:{incident.id}", "classifies")
        self._world.after(delay, lambda: self._rule(incident, agency))

    def _rule(self, incident: Incident, agency: str) -> None:
        """Say how severe it is, unless that has been said."""
        severity, before = incident.severity, self._said.get(incident.id)
        if severity == before:
            return
        self._said[incident.id] = severity
        asked = self._asked[incident.id]
        about = next(node for (_, of), node in asked.items() if of == agency)
        standing = self._world.city.party("standing")
        self._post.send(
            Message(
                dict.fromkeys([standing, *(by for by, _ in asked)]),
                "document",
                agency,
                fill(self._world.phrasebook.says.ruled_title, system=self._world.nodes[about].value.name),
                self._words(severity, before, agency, about),
                about=about,
                hidden={"indicates": [incident.id], "severity": severity},
            )
        )
        self._duties.ruled(incident, severity)

    def _words(self, severity: str, before: str | None, agency: str, about: str) -> Words:
        says = self._world.phrasebook.says
        said = says.ruled_serious if severity == "serious" else says.ruled_ordinary
        if before == "serious" and severity == "ordinary":
            said = says.handed_back
        return fill(
            said,
            name=self._world.city.agencies[agency].name,
            system=self._world.nodes[about].value.name,
            article=self._basis.article,
            mark=self._basis.mark,
        )

"""What a drill is set up from: everything that, with the inputs, determines it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pydantic import Field

from drillsim import __version__
from drillsim.base.errors import JournalError
from drillsim.base.model import Value, Version
from drillsim.base.records import Since, StartData
from drillsim.documents.city import City, CityDoc
from drillsim.documents.rules import RulesDoc
from drillsim.documents.scenario import ScenarioDoc
from drillsim.engine.personas import cast

FORMAT = 1
DOCUMENTS = ("scenario", "city", "rules", "rubric")


class _Choices(Value):
    """What a ``start`` record says beside its documents."""

    seed: int
    graded: tuple[str, ...]
    players: dict[str, str]
    director: bool
    cast: dict[str, str]
    since: int = Field(0, ge=0)
    version: Version


@dataclass(frozen=True)
class Setup:
    """Checked documents, their text as used, and the choices of one drill.

    Attributes:
        scenario, city, rules: as values.
        documents: ``scenario``, ``city``, ``rules`` and ``rubric`` as plain data, for the journal.
        seed: of all luck.
        graded: seats that are graded.
        players: seat -> kind of simulated participant.
        director: whether somebody fires injects and stages by hand.
        cast: generated names.
        since: drill time (ms) from which simulated participants play; before it every act is an input.
        version: the engine that it was set up with.
    """

    scenario: ScenarioDoc
    city: City
    rules: RulesDoc
    documents: dict[str, Any]
    seed: int
    graded: tuple[str, ...]
    players: dict[str, str]
    director: bool = False
    cast: dict[str, str] = field(default_factory=dict)
    since: int = 0
    version: str = __version__

    @classmethod
    def make(
        cls,
        scenario: ScenarioDoc,
        city: City,
        rules: RulesDoc,
        documents: dict[str, Any],
        *,
        seed: int,
        players: dict[str, str],
        graded: tuple[str, ...] | None = None,
        director: bool = False,
    ) -> Setup:
        """Set a new drill up; its generated names are drawn here."""
        seats = tuple(seat.seat for seat in scenario.seats)
        names = cast(scenario, city, seed)
        return cls(
            scenario,
            city,
            rules,
            documents,
            seed,
            seats if graded is None else graded,
            players,
            director,
            names,
        )

    @classmethod
    def read(cls, data: StartData) -> Setup:
        """The set-up that a ``start`` record holds.

        Raises:
            JournalError: when it was written in a format this version cannot read, or is no set-up.
        """
        if data.get("format") != FORMAT:
            raise JournalError(
                "journal_format", format=str(data.get("format")), version=str(data.get("version"))
            )
        given: Mapping[str, Any] = data
        try:
            return cls(
                scenario=ScenarioDoc.model_validate_json(json.dumps(data["scenario"])),
                city=City(CityDoc.model_validate_json(json.dumps(data["city"]))),
                rules=RulesDoc.model_validate_json(json.dumps(data["rules"])),
                documents={name: given[name] for name in DOCUMENTS},
                **_Choices.model_validate_json(
                    json.dumps({name: given[name] for name in _Choices.model_fields if name in given})
                ).__dict__,
            )
        except (KeyError, ValueError) as error:
            raise JournalError("journal_altered", record="0") from error

    def data(self) -> StartData:
        """The data of the ``start`` record."""
        since: Since = {"since": self.since} if self.since else {}
        return {
            "format": FORMAT,
            "version": self.version,
            "seed": self.seed,
            "graded": list(self.graded),
            "players": self.players,
            "director": self.director,
            "cast": self.cast,
            **since,
            "scenario": self.documents["scenario"],
            "city": self.documents["city"],
            "rules": self.documents["rules"],
            "rubric": self.documents["rubric"],
        }

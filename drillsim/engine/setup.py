"""What a drill is set up from: everything that, with the inputs, determines it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from pydantic import Field

from drillsim import __version__
from drillsim.base.errors import JournalError
from drillsim.base.model import Day, Text, Title, Value, Version
from drillsim.base.plain import PlainDocuments
from drillsim.base.records import PlayedData, StartData, StartMore, words
from drillsim.base.texts import Texts, Words
from drillsim.documents import phrasebook as phrasebooks
from drillsim.documents.city import City, CityDoc
from drillsim.documents.phrasebook import Phrasebook
from drillsim.documents.requests import Worded, worded
from drillsim.documents.rules import RulesDoc
from drillsim.documents.scenario import ScenarioDoc
from drillsim.engine.personas import cast

FORMAT = 1
_SAID = Texts("shared")


class PlayedDraft(Value):
    """The version of a planner's draft that a drill is made of.

    Attributes:
        draft: its key on the desk.
        number: of the version, from 1.
        sha256: of its text.
        covers: the hash of all that is played: the scenario with its parts, city, rules, rubric.
        approved: whether somebody has approved just that.
    """

    draft: str
    number: int = Field(ge=1)
    sha256: str
    covers: str
    approved: bool


def marked(title: Words, approved: bool) -> Words:
    """A drill's name, with the mark of one that nobody has approved."""
    if approved:
        return title
    mark = _SAID["drill_not_approved"].words()
    return {
        "vi": title["vi"] if title["vi"].endswith(f"({mark['vi']})") else f"{title['vi']} ({mark['vi']})",
        "en": title["en"] if title["en"].endswith(f"({mark['en']})") else f"{title['en']} ({mark['en']})",
    }


def marked_by(start: StartData, title: Words) -> Words:
    """A title of the drill of a ``start`` record, with the mark of one that nobody has approved."""
    return marked(title, "script" not in start or start["script"]["approved"])


def neutral(day: str) -> Title:
    """A name that gives nothing away, with the month of a day such as ``2026-11-26``."""
    plain, year, month = _SAID["neutral_name"], day[:4], day[5:7]
    return Title(vi=f"{plain.vi} {month}/{year}", en=f"{plain.en} {month}/{year}")


def called(name: Title | None, scenario: ScenarioDoc) -> Text:
    """What everybody may know a drill as: its name, or a neutral one from the month of its story."""
    if name is not None or scenario.story is None:
        return name or Text(**_SAID["neutral_name"].words())
    return neutral(scenario.story.starts)


class _Choices(Value):
    """What a ``start`` record says beside its documents."""

    seed: int
    graded: tuple[str, ...]
    players: dict[str, str]
    director: bool
    cast: dict[str, str]
    since: int = Field(0, ge=0)
    version: Version
    name: Title | None = None
    date: Day | None = None
    script: PlayedDraft | None = None


@dataclass(frozen=True)
class Setup:
    """Checked documents, their text as used, and the choices of one drill.

    Attributes:
        scenario, city, rules: as values.
        documents: ``scenario``, ``city``, ``rules`` and ``rubric`` as plain data, for the journal; and
            ``drawn``, what the seed drew for the scenario, if anything.
        seed: of all luck.
        graded: seats that are graded.
        players: seat -> kind of simulated participant.
        director: whether somebody fires injects and stages by hand.
        cast: generated names.
        since: drill time (ms) from which simulated participants play; before it every act is an input.
        version: the engine that it was set up with.
        name: what everybody calls the drill, when its organisers have named it.
        date: the day on which it is held, as ``2026-11-26``, when somebody has said it.
        script: the version of a planner's draft that it is made of, if any.
        phrasebook: what the drill itself says; a drill that is made has the words of ``phrasebook.yaml``.
    """

    scenario: ScenarioDoc
    city: City
    rules: RulesDoc
    documents: PlainDocuments
    seed: int
    graded: tuple[str, ...]
    players: dict[str, str]
    director: bool = False
    cast: dict[str, str] = field(default_factory=dict)
    since: int = 0
    version: str = __version__
    name: Title | None = None
    date: Day | None = None
    script: PlayedDraft | None = None
    phrasebook: Phrasebook = field(default_factory=phrasebooks.shipped)

    @property
    def called(self) -> Text:
        """What everybody may know the drill as; one of a draft that nobody has approved says so."""
        plain = called(self.name, self.scenario)
        return plain if self.approved else Text(**marked(plain.words(), False))

    @cached_property
    def wordings(self) -> dict[str, Worded]:
        """What acts have to say: by the rules, and requests by the scenario."""
        return worded(self.rules.wordings, self.scenario.requests)

    @property
    def approved(self) -> bool:
        """Whether there is nothing to be approved, or it has been."""
        return self.script is None or self.script.approved

    @classmethod
    def make(
        cls,
        scenario: ScenarioDoc,
        city: City,
        rules: RulesDoc,
        documents: PlainDocuments,
        *,
        seed: int,
        players: dict[str, str],
        graded: tuple[str, ...] | None = None,
        director: bool = False,
        name: Title | None = None,
        date: Day | None = None,
        script: PlayedDraft | None = None,
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
            name=name,
            date=date,
            script=script,
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
        given: Mapping[str, object] = data
        try:
            return cls(
                scenario=ScenarioDoc.model_validate_json(json.dumps(data["scenario"])),
                city=City(CityDoc.model_validate_json(json.dumps(data["city"]))),
                rules=RulesDoc.model_validate_json(json.dumps(data["rules"])),
                documents=_documents(data),
                phrasebook=phrasebooks.held(data.get("phrasebook")),
                **_Choices.model_validate_json(
                    json.dumps({name: given[name] for name in _Choices.model_fields if name in given})
                ).__dict__,
            )
        except (KeyError, ValueError) as error:
            raise JournalError("journal_altered", record="0") from error

    def data(self) -> StartData:
        """The data of the ``start`` record."""
        more: StartMore = {"since": self.since} if self.since else {}
        if self.name is not None:
            more["name"] = words(self.name.say)
        if self.date is not None:
            more["date"] = self.date
        if "drawn" in self.documents:
            more["drawn"] = self.documents["drawn"]
        if self.script is not None:
            more["script"] = self._played(self.script)
        return {
            "format": FORMAT,
            "version": self.version,
            "seed": self.seed,
            "graded": list(self.graded),
            "players": self.players,
            "director": self.director,
            "cast": self.cast,
            "phrasebook": phrasebooks.as_held(
                self.phrasebook,
                asks=bool(self.scenario.requests),
                places=bool(self.scenario.places),
                rosters=bool(self.scenario.rosters),
                shifts=bool(self.scenario.shifts),
            ),
            **more,
            "scenario": self.documents["scenario"],
            "city": self.documents["city"],
            "rules": self.documents["rules"],
            "rubric": self.documents["rubric"],
        }

    @staticmethod
    def _played(script: PlayedDraft) -> PlayedData:
        return {
            "draft": script.draft,
            "number": script.number,
            "sha256": script.sha256,
            "covers": script.covers,
            "approved": script.approved,
        }


def _documents(data: StartData) -> PlainDocuments:
    """The documents that a ``start`` record holds."""
    found: PlainDocuments = {
        "scenario": data["scenario"],
        "city": data["city"],
        "rules": data["rules"],
        "rubric": data["rubric"],
    }
    if "drawn" in data:
        found["drawn"] = data["drawn"]
    return found

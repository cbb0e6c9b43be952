"""The library of scenarios, cities, rule profiles and rubrics: a folder of YAML files.

This is the one place that opens them. What a file says is checked in full before anything is used.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import cast

from pydantic import BaseModel

from drillsim.base.errors import Fault, InputError, nearest, reason
from drillsim.base.messages import Param, Phrase
from drillsim.base.model import SECOND
from drillsim.base.plain import PlainCity, PlainRules, PlainScenario, PlainSet
from drillsim.documents.calendar import CalendarDoc, check_calendar
from drillsim.documents.checks import kind_of, load, resolved, untranslated
from drillsim.documents.city import City
from drillsim.documents.citychecks import check_city
from drillsim.documents.citydoc import CityDoc
from drillsim.documents.exhibits import ExhibitShelf
from drillsim.documents.expanding import PartShelf
from drillsim.documents.noise import NoiseDoc, NoiseEntry
from drillsim.documents.plan import PlanDoc, check_plan
from drillsim.documents.rules import RulesDoc
from drillsim.documents.scenario import ScenarioDoc
from drillsim.documents.times import Sums
from drillsim.documents.yamltext import MAX_BYTES, Document, read
from drillsim.engine.luck import Luck
from drillsim.library import drawn
from drillsim.library.beside import exhibit_hashes, exhibits_beside
from drillsim.library.files import AnyFiles, OnDisk
from drillsim.library.known import city_of, noise_of, opened, rules_of

CITIES, RULES, RUBRICS, PARTS = "cities", "rules", "rubrics", "parts"
NOISE, PLANS, NORMS, CALENDARS = "noise", "plans", "norms", "calendars"
KINDS = (CITIES, RULES, RUBRICS, PARTS, NOISE, PLANS, CALENDARS)
OTHER_LANGUAGES = (
    ".cfg",
    ".css",
    ".csv",
    ".ini",
    ".js",
    ".log",
    ".md",
    ".ps1",
    ".py",
    ".rst",
    ".sh",
    ".toml",
    ".xml",
)
_WORD = re.compile("[a-z0-9]+")
PROFILE = "p2017"
"""The rule profile that a drill is played with unless its scenario or somebody names another."""


SHIPPED = Path(__file__).resolve().parents[2] / "scenarios"
"""The folder of what is shipped."""


@dataclass(frozen=True)
class Loaded:
    """A scenario with its city and rules, checked, and their text as used.

    Attributes:
        scenario, city, rules: as values.
        documents: the same as plain data, by ``scenario``, ``city``, ``rules``; ``drawn``, what the seed
            drew for it, if anything.
    """

    scenario: ScenarioDoc
    city: City
    rules: RulesDoc
    documents: PlainSet


@dataclass(frozen=True)
class CheckedFile:
    """What checking a file comes to.

    Attributes:
        file: its name.
        kind: ``scenario``, ``part``, ``city``, ``rules``, ``rubric``, ``noise`` or ``plan``; empty when it is
            none.
        faults: all of them.
        warnings: what is sound and hardly meant.
        sums: of a sound scenario, what it adds up to.
        draws: of one that leaves something to the seed, which draws it was checked with.
    """

    file: str
    kind: str
    faults: list[Fault]
    warnings: list[Fault] = field(default_factory=list)
    sums: Sums | None = None
    draws: Phrase | None = None


class Library:
    """The files of one folder.

    Args:
        root: the folder, ``scenarios/`` of the project or a planner's own.
        files: where its files are read; on this machine's disk if nothing is said.
    """

    def __init__(self, root: Path, files: AnyFiles | None = None) -> None:
        self.root = root
        self.files = files or OnDisk()
        self._open: dict[str, Document] = {}
        self._noise: dict[str, NoiseEntry] | None = None
        self._cities: dict[str, tuple[City, object]] = {}

    def scenarios(self) -> list[Path]:
        """The scenario files, by name."""
        return self.files.names(self.root, "*.yaml")

    def names(self, kind: str) -> list[str]:
        """The names of the files of a kind: ``cities``, ``rules`` or ``rubrics``."""
        return sorted(path.stem for path in self.files.names(self.root / kind, "*.yaml"))

    def open(self, path: Path) -> Document:
        """Read a file as strict YAML.

        Raises:
            InputError: when there is no such file, or it is not sound YAML.
        """
        name = str(path)
        if path.suffix.lower() in OTHER_LANGUAGES and path.is_file():
            content = Phrase("content_other", {"suffix": path.suffix})
            raise InputError([Fault(name, 0, "not_yaml", {"content": content})])
        try:
            raw = self.files.read(path, MAX_BYTES + 1)
        except FileNotFoundError:
            stems = [other.stem for other in self.scenarios()]
            codes = [stem.partition("-")[0] for stem in stems]
            others = [other for kind in KINDS for other in self.names(kind)]
            known = [*codes, *stems, *others, *(str(other) for other in self.scenarios())]
            raise InputError([Fault(name, 0, "no_file", {"nearest": nearest(name, known)})]) from None
        except OSError as error:
            raise InputError([Fault(name, 0, "unreadable", {"why": reason(error)})]) from None
        # What scenarios are made of is the same few files again and again.
        if path.parent.parent == self.root:
            return opened(raw, name)
        if not self.files.held(path):
            return read(raw, name, again=True)
        if name not in self._open:
            self._open[name] = read(raw, name, again=True)
        return self._open[name]

    def find(self, name: str) -> Path:
        """The scenario file that a path, a file name or a code such as ``b06`` means."""
        path = Path(name)
        if self.files.there(path) or path.suffix:
            return path
        known = self.scenarios()
        whole = (each for each in known if each.stem == name)
        code = (each for each in known if each.stem.split("-")[0] == name.lower())
        return next(whole, None) or next(code, path)

    def tales(self, name: str) -> list[str]:
        """The scenarios that a name means: ``b06+b17`` means two."""
        return [name] if self.files.there(Path(name)) else name.split("+")

    def prefixes(self, tales: Sequence[str]) -> list[str]:
        """What stands before the ids of each of several scenarios.

        Raises:
            InputError: when one stands there twice, or two would have the same.
        """
        found: list[str] = []
        for tale in tales:
            stem = self.find(tale).stem.partition("-")[0].lower()
            prefix = "-".join(_WORD.findall(stem)) or "x"
            if prefix in found:
                first = str(self.find(tales[found.index(prefix)]))
                raise InputError([Fault(str(self.find(tale)), 0, "compose_twice", {"first": first})])
            found.append(prefix)
        return found

    def stem(self, name: str) -> str:
        """What a drill of a scenario, or of several, is called where it is kept."""
        return "+".join(self.find(tale).stem for tale in self.tales(name))

    def any_file(self, name: str) -> Path:
        """The file that a path, or the name of a scenario, city, rule profile or rubric means."""
        path = self.find(name)
        if self.files.there(path) or path.suffix:
            return path
        for kind in KINDS:
            if name in self.names(kind):
                return self.root / kind / f"{name}.yaml"
        return path

    def named(self, kind: str, name: str, option: str) -> Path:
        """The file of a kind that a name means; a path to a file is taken as it is.

        Raises:
            InputError: for a name that is not in the library.
        """
        if Path(name).suffix:
            return Path(name)
        known = self.names(kind)
        if name not in known:
            params: dict[str, Param] = {
                "value": name,
                "allowed": ", ".join(known),
                "nearest": nearest(name, known),
            }
            raise InputError([Fault(option, 0, "no_such_name", params)])
        return self.root / kind / f"{name}.yaml"

    def city(self, name: str, option: str = "--city") -> tuple[City, object]:
        """A city, checked, and its data."""
        if name not in self._cities:
            self._cities[name] = city_of(self.open(self.named(CITIES, name, option)))
        return self._cities[name]

    def rules(self, name: str, option: str = "--rules") -> tuple[RulesDoc, object]:
        """A rule profile, checked, laid over the one it extends, and its data."""
        return self._rules(self.open(self.named(RULES, name, option)))

    def _rules(self, document: Document) -> tuple[RulesDoc, object]:
        extends = document.text("extends")
        known = self.names(RULES)
        base = self.open(self.root / RULES / f"{extends}.yaml") if extends and extends in known else None
        return rules_of(document, base, known)

    def scenario(
        self, name: str, *, city: str | None = None, rules: str | None = None, seed: int = 1
    ) -> Loaded:
        """A scenario with its city and rules, as a seed draws it.

        Args:
            name: a path, a file name or a code; several with ``+`` between them, played as one.
            city: a city to play it in, instead of its own.
            rules: a rule profile, instead of its own.
            seed: of the drill; a scenario that leaves nothing to it is the same for all.

        Raises:
            InputError: with every fault of the scenario, or of its city or rules.
        """
        tales = self.tales(name)
        documents_ = [self.open(self.find(tale)) for tale in tales]
        rule_doc, rule_data = self._profile(_ruled(documents_), rules)
        where = city or documents_[0].text("city")
        known = self.names(CITIES)
        place = self.city(where) if city or where in known else None
        share = Luck(seed).share
        if len(tales) > 1 and place is not None:
            played = drawn.composed(documents_, self.prefixes(tales), place[0], self.parts(), share)
        else:
            played = drawn.played(documents_[0], place[0] if place else None, known, self.parts(), share)
        assert place is not None
        # What their models have checked is of the types that say what is read without them.
        documents: PlainSet = {
            "scenario": cast(PlainScenario, resolved(played.document, played.scenario).mapping),
            "city": cast(PlainCity, place[1]),
            "rules": cast(PlainRules, rule_data),
        }
        if played.drawn:
            documents["drawn"] = {**played.drawn}
        return Loaded(played.scenario, place[0], rule_doc, documents)

    def _profile(self, document: Document, rules: str | None) -> tuple[RulesDoc, object]:
        """The rule profile that is named, or else the scenario's own, or the usual one."""
        if rules is not None:
            return self.rules(rules)
        if faults := self._own_profile(document):
            raise InputError(faults)
        return self.rules(document.text("rules") or PROFILE)

    def _own_profile(self, document: Document) -> list[Fault]:
        """What is wrong with the profile that a scenario names."""
        own, known = document.text("rules"), self.names(RULES)
        if not own or own in known:
            return []
        allowed = Phrase("allowed", {"names": ", ".join(known)})
        told: dict[str, Param] = {
            "key": "rules",
            "value": own,
            "allowed": allowed,
            "nearest": nearest(own, known),
        }
        return [document.fault(("rules",), "unknown_name", kind=Phrase("kind_rules"), **told)]

    def sources(self, name: str, *, rules: str | None = None, city: str | None = None) -> dict[str, object]:
        """What a scenario is made of, whatever a seed draws for it: plain values by what they are.

        Args:
            name: a path, a file name or a code; several with ``+`` between them.
            rules: a rule profile, instead of its own.
            city: a city, instead of its own.

        Raises:
            InputError: when a file is missing or is not sound YAML.
        """
        documents = [self.open(self.find(tale)) for tale in self.tales(name)]
        document, *others = opened_ = [*documents]
        whole: dict[str, object] = {"scenario": document.data}
        whole |= {f"scenario {at}": other.data for at, other in enumerate(others, start=2)}
        asked = [part for each in documents for part in _parts_in(each.data)]
        for part in asked:
            if part in self.names(PARTS) and f"part {part}" not in whole:
                opened_.append(self.open(self.root / PARTS / f"{part}.yaml"))
                whole[f"part {part}"] = opened_[-1].data
                asked += _parts_in(opened_[-1].data)
        whole |= exhibit_hashes(opened_, self._exhibits())
        noise = {each: self.open(self.root / NOISE / f"{each}.yaml").data for each in self.names(NOISE)}
        place = self.city(city or document.text("city"))[1]
        profile = self._profile(_ruled(documents), rules)[1]
        return {**whole, "noise": noise, "city": place, "rules": profile}

    def _exhibits(self) -> ExhibitShelf:
        return exhibits_beside(self.root, self.files)

    def norms(self) -> list[str]:
        """The texts of the files of norms, by name."""
        found = self.files.names(self.root / NORMS, "*.json")
        return [self.files.read(path, MAX_BYTES).decode() for path in found]

    def norms_file(self, scenario: str, rules: str) -> Path:
        """The file of the norms of a scenario under a rule profile."""
        return self.root / NORMS / f"{scenario}.{rules}.json"

    def parts(self) -> PartShelf:
        """The parts that scenarios can use."""
        names = self.names(PARTS)
        opened: dict[str, Document] = {}

        def file(name: str) -> Document | None:
            if name in names and name not in opened:
                opened[name] = self.open(self.root / PARTS / f"{name}.yaml")
            return opened.get(name)

        return PartShelf(file, names, self.noise, self._exhibits())

    def noise(self) -> dict[str, NoiseEntry]:
        """The entries of the library of noise, by id; read when a scenario first asks for them.

        Raises:
            InputError: with every fault of its files.
        """
        if self._noise is None:
            docs = [self._noises(self.open(self.root / NOISE / f"{name}.yaml")) for name in self.names(NOISE)]
            self._noise = {entry.id: entry for doc in docs for entry in doc.noise}
        return self._noise

    def _noises(self, document: Document) -> NoiseDoc:
        known = [*self.names(CITIES)]
        city = self.city(known[0])[0] if known else None
        return noise_of(document, city)

    def plan(self, name: str, option: str = "--plan") -> PlanDoc:
        """A plan, checked.

        Raises:
            InputError: when there is none of that name, or it has faults.
        """
        document = self.open(self.named(PLANS, name, option))
        return load(document, document.file, PlanDoc, check_plan)

    def calendar(self, name: str, option: str = "--calendar") -> CalendarDoc:
        """A calendar of duties, checked against its city.

        Raises:
            InputError: when there is none of that name, or it or its city has faults.
        """
        return self._calendar(self.open(self.named(CALENDARS, name, option)))

    def _calendar(self, document: Document) -> CalendarDoc:
        where = document.text("city")
        city = self.city(where)[0] if where in self.names(CITIES) else None
        return load(document, document.file, CalendarDoc, lambda read_, doc: check_calendar(read_, doc, city))

    def rubric(self, name: str, option: str = "--rubric", model: type[BaseModel] | None = None) -> Document:
        """A rubric's document; its model belongs to scoring.

        Args:
            name: a name, or a path to a file.
            option: what named it, for messages.
            model: checks it, and the document then holds every text as it is used.

        Raises:
            InputError: when there is none of that name, or it has faults.
        """
        document = self.open(self.named(RUBRICS, name, option))
        return document if model is None else resolved(document, load(document, document.file, model))

    def check_together(self, name: str) -> CheckedFile:
        """Check several scenarios, with ``+`` between their names, as one drill."""
        try:
            tales = self.tales(name)
            documents = [self.open(self.find(tale)) for tale in tales]
            prefixes = self.prefixes(tales)
            city = self.city(documents[0].text("city"), documents[0].file)[0]
            profiles = {each: self.rules(each)[0] for each in self.names(RULES)}
        except InputError as error:
            return CheckedFile(name, "scenario", error.faults)
        verdict = drawn.checked_together(documents, prefixes, city, self.parts(), profiles, PROFILE)
        told = verdict.faults, verdict.warnings, verdict.sums, verdict.draws
        return CheckedFile(self.stem(name), "scenario", *told)

    def check(self, path: Path, rubric: type[BaseModel]) -> CheckedFile:
        """Check one file, whatever it is.

        Args:
            path: the file.
            rubric: the model of a rubric.
        """
        try:
            document = self.open(path)
            kind = kind_of(document)
        except InputError as error:
            return CheckedFile(str(path), "", error.faults)
        try:
            if kind in ("scenario", "part"):
                return self._check_scenario(document, kind)
            if kind == "city":
                value: BaseModel = load(document, document.file, CityDoc, check_city)
            elif kind == "noise":
                value = self._noises(document)
            elif kind == "plan":
                value = load(document, document.file, PlanDoc, check_plan)
            elif kind == "calendar":
                value = self._calendar(document)
            elif kind == "rules":
                value = self._rules(document)[0]
            else:
                value = load(document, document.file, rubric)
        except InputError as error:
            return CheckedFile(document.file, kind, error.faults, list(document.warnings))
        return CheckedFile(document.file, kind, [], [*document.warnings, *untranslated(document, value)])

    def _check_scenario(self, document: Document, kind: str) -> CheckedFile:
        known = self.names(CITIES)
        where = known[0] if kind == "part" else document.text("city")
        city = self.city(where)[0] if where in known else None
        profiles = {name: self.rules(name)[0] for name in self.names(RULES)}
        if kind == "part" and city is not None:
            verdict = drawn.checked_part(document, city, self.parts(), profiles, PROFILE)
        else:
            own = document.text("rules") or PROFILE
            verdict = drawn.checked(document, city, known, self.parts(), profiles, own)
        faults = [*verdict.faults, *(self._own_profile(document) if kind == "scenario" else [])]
        told = faults, verdict.warnings, verdict.sums, verdict.draws
        return CheckedFile(document.file, kind, *told)


def _parts_in(value: object) -> Iterator[str]:
    """The names of parts that a document may ask for."""
    if isinstance(value, list):
        for each in value:
            yield from _parts_in(each)
    elif isinstance(value, dict):
        if isinstance(named := value.get("part"), str):
            yield named
        for each in value.values():
            yield from _parts_in(each)


def lasting(loaded: Loaded, length: int) -> Loaded:
    """A scenario that ends at another time (ms): what would come later does not."""
    seconds = length // SECOND
    scenario = loaded.scenario.model_copy(update={"length": length})
    plain = {**loaded.documents["scenario"], "length": f"{seconds}s"}
    documents: PlainSet = {**loaded.documents, "scenario": cast(PlainScenario, plain)}
    return replace(loaded, scenario=scenario, documents=documents)


def _ruled(documents: Sequence[Document]) -> Document:
    """Of several scenarios played together, the one whose rule profile counts."""
    return next((one for one in documents if one.text("rules")), documents[0])

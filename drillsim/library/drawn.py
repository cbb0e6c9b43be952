"""Scenarios as a seed draws them, and checked with what it may draw."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from math import prod

from drillsim.base.errors import Fault, InputError
from drillsim.base.messages import Phrase
from drillsim.base.texts import counted
from drillsim.documents.catalogue import CATALOGUE
from drillsim.documents.checks import judge_scenario, untranslated, warnings
from drillsim.documents.city import City
from drillsim.documents.expanding import Expanded, PartShelf, expand, leaves_open, part_head
from drillsim.documents.expanding.blanks import BLANK
from drillsim.documents.expanding.composing import Tale, compose
from drillsim.documents.expanding.drawing import Draw
from drillsim.documents.expanding.hosting import host
from drillsim.documents.expanding.rows import gathered, key_of, rows_of
from drillsim.documents.expanding.tree import OPEN, Item, document_of, grown
from drillsim.documents.rules import RulesDoc
from drillsim.documents.scenario import ScenarioDoc
from drillsim.documents.times import Sums, sums
from drillsim.documents.validate import Outcome
from drillsim.documents.yamltext import Document
from drillsim.engine.luck import Luck

SEEDS_TOGETHER = 4
MOST_ALONE = 8
"""What may be missing by chance and is tried without, each by itself."""
MOST_WARNED = 8
"""Ways to draw a scenario that are looked at for warnings, too."""


@dataclass(frozen=True, slots=True)
class Played:
    """A scenario as it is played.

    Attributes:
        scenario: it.
        document: the same as plain values, with the places they come from.
        drawn: what the seed drew.
    """

    scenario: ScenarioDoc
    document: Document
    drawn: dict[str, dict[str, object]]


def played(
    document: Document, city: City | None, cities: Collection[str], parts: PartShelf, share: Draw
) -> Played:
    """A scenario as a seed draws it, checked.

    Args:
        document: as written.
        city: where it is played; None when there is none of the name it gives.
        cities: names of the cities there are, to suggest one.
        parts: what it can use.
        share: draws by entity and purpose (``Luck.share``).

    Raises:
        InputError: with every fault.
    """
    if city is None and (nowhere := _nowhere(document, cities)):
        raise InputError(nowhere)
    whole = Expanded(document) if city is None else expand(document, city, share, parts)
    outcome, faults = judge_scenario(whole.document, city, CATALOGUE, cities)
    faults = _all(whole, outcome, faults)
    if outcome.value is None or faults:
        raise InputError(faults)
    return Played(outcome.value, whole.document, whole.drawn)


def composed(
    documents: Sequence[Document],
    names: Sequence[str],
    city: City,
    parts: PartShelf,
    share: Draw,
) -> Played:
    """Several scenarios as one, as a seed draws them; each must be sound by itself.

    Args:
        documents: as written; the first says what there can be one of only.
        names: of each, what stands before its ids; the first's are left as they are.
        city: where they are played.
        parts: what they can use.
        share: draws by entity and purpose; each scenario after the first has luck of its own.

    Raises:
        InputError: with every fault of each, else with every reason why they cannot go together.
    """
    found: list[Played] = []
    faults: list[Fault] = []
    for at, (document, name) in enumerate(zip(documents, names, strict=True)):
        try:
            found.append(played(document, city, (), parts, _of(name, share) if at else share))
        except InputError as error:
            faults += error.faults
    if faults:
        raise InputError(faults)
    tales = [Tale(name, _quiet(grown(one.document))) for name, one in zip(names, found, strict=True)]
    made = compose(tales, city)
    if made.faults:
        raise InputError(made.faults)
    whole = played(document_of(made.root, documents[0]), city, (), parts, share)
    return Played(whole.scenario, whole.document, _drawn(names, found))


def _of(name: str, share: Draw) -> Draw:
    """The luck of one of several scenarios."""
    return lambda entity, purpose: share(f"{name}:{entity}", purpose)


def _quiet(root: Item) -> Item:
    """A scenario without the noise that was drawn for it alone: it is drawn for all its seats together."""
    noise = root.get("noise")
    return root if noise is None else root.plus({"noise": noise.without("heard")})


def _drawn(names: Sequence[str], found: Sequence[Played]) -> dict[str, dict[str, object]]:
    """What was drawn for each, that of later scenarios under their names."""
    whole: dict[str, dict[str, object]] = {}
    for at, (name, one) in enumerate(zip(names, found, strict=True)):
        for key, values in one.drawn.items():
            between = "." if key == "let" else "-"
            whole.setdefault(key, {}).update(
                {f"{name}{between}{each}" if at else each: value for each, value in values.items()}
            )
    return whole


@dataclass(frozen=True, slots=True)
class CheckedScenario:
    """What checking a scenario comes to.

    Attributes:
        faults, warnings: of every way to draw it that was tried.
        sums: of a sound one, what it adds up to.
        draws: which draws were tried; None when nothing is left to the seed.
    """

    faults: list[Fault]
    warnings: list[Fault] = field(default_factory=list)
    sums: Sums | None = None
    draws: Phrase | None = None


def checked(
    document: Document,
    city: City | None,
    cities: Collection[str],
    parts: PartShelf,
    profiles: Mapping[str, RulesDoc],
    profile: str,
) -> CheckedScenario:
    """A scenario, checked with every way to draw it when these are few, else with a sample.

    Args:
        document: as written.
        city: where it is played; None when there is none of the name it gives.
        cities: names of the cities there are, to suggest one.
        parts: what it can use.
        profiles: the rule profiles there are, by name.
        profile: the one that it is played with by default.
    """
    return _verdict(_Check(document, city, cities, parts, profiles, profile))


def checked_part(
    document: Document,
    city: City,
    parts: PartShelf,
    profiles: Mapping[str, RulesDoc],
    profile: str,
) -> CheckedScenario:
    """A part, checked in a scenario that gives it its defaults and examples; arguments as ``checked``."""
    head, faults = part_head(document)
    if head is None or faults:
        return CheckedScenario(faults)
    alone = PartShelf(lambda name: document if name == head.part else parts.files(name), parts.names)
    verdict = _verdict(_Check(host(head, city), city, (), alone, profiles, profile))
    mine = [fault for fault in verdict.faults if fault.file == document.file]
    told = [fault for fault in verdict.warnings if fault.file == document.file]
    return CheckedScenario(mine, [*document.warnings, *told], None, verdict.draws)


def checked_together(
    documents: Sequence[Document],
    names: Sequence[str],
    city: City,
    parts: PartShelf,
    profiles: Mapping[str, RulesDoc],
    profile: str,
) -> CheckedScenario:
    """Several scenarios as one, checked as the first seeds draw them; arguments as those of the others."""
    faults: list[Fault] = []
    told: list[Fault] = []
    total: Sums | None = None
    for seed in range(1, SEEDS_TOGETHER + 1):
        try:
            one = composed(documents, names, city, parts, Luck(seed).share)
        except InputError as error:
            faults += [fault for fault in error.faults if fault not in faults]
            continue
        outcome, _ = judge_scenario(one.document, city, CATALOGUE)
        more = warnings(outcome, city, CATALOGUE, profiles.get(profile), tuple(profiles.values()))
        told += [warning for warning in more if warning not in told]
        total = total or sums(one.scenario)
    counts = Phrase("draws_seeds", {"count": str(SEEDS_TOGETHER)})
    return CheckedScenario(faults, told, None if faults else total, counts)


def _verdict(check: _Check) -> CheckedScenario:
    first, whole = check.row({}, warned=True)
    rows = rows_of(whole.ways)
    found = [first, *(check.row(row, warned=at < MOST_WARNED)[0] for at, row in enumerate(rows.rows[1:], 1))]
    faults = gathered([(row.drawn, row.faults) for row in found])
    faults += _missing(check, whole.named, faults)
    # Texts in one language alone are told once, of the first way: they hardly hang on what is drawn.
    told = [*gathered([(row.drawn, row.warnings) for row in found[:MOST_WARNED]]), *first.texts]
    counts = {"count": counted(len(rows.rows)), "all": counted(prod(whole.ways.values()))}
    code = "draws_all" if rows.whole else "draws_sampled" if rows.every else "draws_some"
    return CheckedScenario(
        faults, told, None if faults else first.sums, Phrase(code, counts) if whole.ways else None
    )


def _missing(check: _Check, named: Sequence[str], known: Sequence[Fault]) -> list[Fault]:
    """The faults that come when things that others may name are drawn out: all of them, and one by one."""
    seen = {*map(key_of, known)}
    alone = [frozenset({name}) for name in named[:MOST_ALONE]]
    found: list[Fault] = []
    for out in dict.fromkeys([*alone, frozenset(named)] if named else ()):
        note = Phrase("drawn_out", {"names": ", ".join(sorted(out))})
        for fault in check.row({}, warned=False, out=out)[0].faults:
            if key_of(fault) not in seen:
                seen.add(key_of(fault))
                found.append(replace(fault, notes=(*fault.notes, note)))
    return found


@dataclass(frozen=True, slots=True)
class _Row:
    """One way to draw a scenario, checked."""

    drawn: Mapping[str, object]
    faults: list[Fault]
    warnings: list[Fault]
    sums: Sums | None
    texts: list[Fault] = field(default_factory=list)


@dataclass(frozen=True)
class _Check:
    """A scenario under examination."""

    document: Document
    city: City | None
    cities: Collection[str]
    parts: PartShelf
    profiles: Mapping[str, RulesDoc]
    profile: str

    @cached_property
    def root(self) -> Item:
        """The scenario as written, for every way to draw it."""
        return grown(self.document)

    def row(
        self, chosen: Mapping[str, int], *, warned: bool, out: frozenset[str] = frozenset()
    ) -> tuple[_Row, Expanded]:
        """The scenario with certain ways to draw its parameters, and what the expansion says of it.

        Args:
            chosen: which way each parameter takes.
            warned: whether to look for what is hardly meant, too.
            out: what does not come by chance.
        """
        document, city = self.document, self.city
        whole = Expanded(document)
        if city is None and (nowhere := _nowhere(document, self.cities)):
            return _Row({}, nowhere, [*document.warnings], None), whole
        if city is not None:
            whole = expand(document, city, Luck(1).share, self.parts, chosen=chosen, out=out, root=self.root)
        outcome, faults = judge_scenario(whole.document, city, CATALOGUE, self.cities)
        faults = _all(whole, outcome, faults)
        told = [*document.warnings, *whole.warnings]
        total = None
        if warned and outcome.value is not None and not outcome.faults and not whole.faults:
            rules, every = self.profiles.get(self.profile), tuple(self.profiles.values())
            told += warnings(outcome, city, CATALOGUE, rules, every)
            total = None if faults or chosen else sums(outcome.value)
        texts = [] if total is None or outcome.value is None else untranslated(whole.document, outcome.value)
        return _Row(whole.drawn.get("let", {}), faults, told, total, texts), whole


def _nowhere(document: Document, cities: Collection[str]) -> list[Fault]:
    """What is wrong with the city of a scenario that leaves something to the seed; none of one that does not.

    Nothing else of it can be judged: what it draws from, and what its names then are, the city alone says.
    """
    if not leaves_open(document):
        return []
    rest = frozenset((key,) for key in document.mapping if key not in ("version", "city"))
    _, faults = judge_scenario(document.changed(rest, {}), None, CATALOGUE, cities)
    return [fault for fault in faults if fault in document.faults or fault.path == ("city",)]


def _all(whole: Expanded, outcome: Outcome[ScenarioDoc], faults: list[Fault]) -> list[Fault]:
    """The faults of the expansion, and those of its result that do not follow from them.

    Where a value or a part is missing, what its names stand for is unknown: then only shapes are judged, and
    none that a blank stands in.
    """
    if whole.cut:
        faults = [each for each in outcome.faults if not _unfilled(whole.document, each)]
    places = {(fault.file, fault.line, fault.path) for fault in whole.faults}
    rest = [fault for fault in faults if (fault.file, fault.line, fault.path) not in places]
    return [*whole.faults, *rest]


def _unfilled(document: Document, fault: Fault) -> bool:
    """Whether a fault is of a place that is still to be filled in."""
    value = document.at(fault.path)
    open_ = bool(fault.path) and fault.path[-1] in OPEN
    return open_ or (isinstance(value, str) and BLANK.search(value) is not None)

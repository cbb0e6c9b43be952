"""From text to checked documents: scenarios, rule profiles, and anything with a model.

Nothing here opens a file: callers pass bytes and the name that messages should show.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import TypeVar

from pydantic import BaseModel

from drillsim.base.errors import Fault, InputError, nearest
from drillsim.base.messages import Param, Phrase
from drillsim.base.model import Text, clock
from drillsim.documents.additions import check_additions
from drillsim.documents.cautions import check_cautions
from drillsim.documents.city import City
from drillsim.documents.expected import check_expectations
from drillsim.documents.noise import NoiseDoc
from drillsim.documents.pieces import ByIdentity
from drillsim.documents.plainvalues import document_of
from drillsim.documents.problems import shown
from drillsim.documents.references import check_references
from drillsim.documents.rules import RulesDoc, Wording
from drillsim.documents.scenario import ScenarioDoc
from drillsim.documents.scene import ActKind, Scene, walk
from drillsim.documents.validate import Outcome, validate
from drillsim.documents.yamltext import Document, Path, read

M = TypeVar("M", bound=BaseModel)
Raw = bytes | str | Document

_TEXT = {"vi": "?", "en": "?"}
# what stands in for a faulty part of a scenario, so that the rest can still be checked
_STAND_INS: dict[str, object] = {
    "version": 1,
    "code": "B01",
    "title": _TEXT,
    "summary": _TEXT,
    "city": "x",
    "length": "1000h",
    "objectives": [{"id": "x", "title": _TEXT}],
    "seats": [{"seat": "x/x"}],
    "threats": [
        {
            "id": "x",
            "title": _TEXT,
            "situation": "B01",
            "cause": "A1",
            "stages": [{"kind": "deceive", "id": "x", "at": "0s", "message": "x"}],
        }
    ],
    "injects": [
        {"id": "x", "title": _TEXT, "channel": "mail", "from": "x", "to": "all", "body": _TEXT, "at": "0s"}
    ],
}
_PIECES = ("threats", "injects")
# keys that tell other documents of ours
_OTHERS = {
    frozenset({"overall", "medians"}): "content_scorecard",
    frozenset({"ratings"}): "content_assessment",
    frozenset({"findings"}): "content_assessment",
}
_KINDS = {
    "part": "part",
    "injects": "scenario",
    "agencies": "city",
    "profile": "rules",
    "rubric": "rubric",
    "noise": "noise",
    "plan": "plan",
    "calendar": "calendar",
}


def load(raw: Raw, file: str, model: type[M], check: Callable[[Document, M], list[Fault]] | None = None) -> M:
    """A document with a model of its own, such as a city or a rubric.

    Args:
        raw: the file's bytes or text, or the document already read.
        file: its name, for messages.
        model: what it should be.
        check: what to check once its shape is sound.

    Raises:
        InputError: with every fault.
    """
    outcome = validate(_read(raw, file), model)
    faults = [*outcome.faults]
    if check is not None and outcome.value is not None and not faults:
        faults += check(outcome.document, outcome.value)
    return _sound(outcome.value, faults)


def validated(
    values: object, model: type[M], name: str, check: Callable[[Document, M], list[Fault]] | None = None
) -> M:
    """Plain values checked against a model as a file of it is; faults have paths and no lines.

    Args:
        values: dicts, lists, strings, numbers, booleans and None, as a form or an API brings them.
        model: what they should be.
        name: what messages call them.
        check: what to check once their shape is sound.

    Raises:
        InputError: with every fault.
    """
    return load(document_of(values, name), name, model, check)


def load_scenario(
    raw: Raw, file: str, city: City | None, verbs: Mapping[str, ActKind], cities: Collection[str] = ()
) -> ScenarioDoc:
    """A scenario, checked against its city and the catalogue of acts.

    Args:
        raw: the file's bytes or text, or the document already read.
        file: its name, for messages.
        city: the city it names (``Document.text("city")``); None when there is none of that name.
        verbs: the catalogue of acts.
        cities: names of the cities there are, to suggest one.

    Raises:
        InputError: with every fault.
    """
    outcome, faults = judge_scenario(_read(raw, file), city, verbs, cities)
    return _sound(outcome.value, faults)


def judge_scenario(
    document: Document, city: City | None, verbs: Mapping[str, ActKind], cities: Collection[str] = ()
) -> tuple[Outcome[ScenarioDoc], list[Fault]]:
    """What validation makes of a scenario, and every fault in it; the arguments are ``load_scenario``'s."""
    outcome = validate(document, ScenarioDoc, _STAND_INS, _PIECES)
    faults = [*outcome.faults]
    if outcome.value is not None:
        if city is None and "city" not in outcome.broken:
            faults.append(_unknown_city(outcome.document, cities))
        faults += check_scenario(outcome, city, verbs)
    return outcome, faults


def warnings(
    outcome: Outcome[ScenarioDoc],
    city: City | None,
    verbs: Mapping[str, ActKind],
    rules: RulesDoc | None,
    profiles: Collection[RulesDoc] = (),
) -> list[Fault]:
    """What is sound in a scenario and hardly meant; nothing when parts of it had to be left out.

    Args:
        outcome: of its validation.
        city: the city; None when there is none of its name.
        verbs: the catalogue of acts.
        rules: the profile that it is played with by default.
        profiles: every profile, whose obligations an objective may name.
    """
    if outcome.value is None or outcome.faults:
        return []
    scene = Scene(outcome.document, outcome.value, city, verbs)
    check_cautions(scene, rules, profiles)
    return scene.warnings


def untranslated(document: Document, value: BaseModel) -> list[Fault]:
    """One warning that tells how many texts have no English of their own, at the first of them."""
    places = [(*path, *rest) for path, piece in _pieces(value) for rest in _only_vietnamese(piece)]
    first = min(places, key=document.line, default=None)
    return [] if first is None else [document.warning(first, "untranslated", count=str(len(places)))]


_VIETNAMESE: ByIdentity[tuple[Path, ...]] = ByIdentity(4_096)


def _pieces(value: BaseModel) -> Iterator[tuple[Path, object]]:
    """What stands under the keys of a document, each item of a list by itself."""
    for name, info in type(value).model_fields.items():
        held, key = getattr(value, name), info.alias or name
        if isinstance(held, tuple):
            yield from (((key, at), each) for at, each in enumerate(held))
        else:
            yield (key,), held


def _only_vietnamese(piece: object) -> tuple[Path, ...]:
    """Where in a piece texts have no English of their own."""
    found = _VIETNAMESE.get(piece)
    if found is None:
        texts = ((path, text) for path, text in walk(piece, ()) if isinstance(text, Text))
        found = tuple(path for path, text in texts if not text.translated)
        _VIETNAMESE.put(found, piece)
    return found


def resolved(document: Document, value: BaseModel) -> Document:
    """A document with every text as it is used: those in Vietnamese alone with what English readers see.

    Args:
        document: as written.
        value: what it is.
    """
    texts = {path: {"vi": text.vi, "en": text.en} for path, text in walk(value, ()) if isinstance(text, Text)}
    # A text that the document does not hold at all is a default of its model.
    written = {path: document.at(path) for path in texts}
    put = {path: text for path, text in texts.items() if written[path] not in (None, text)}
    return document.changed(frozenset(), put) if put else document


def check_scenario(
    outcome: Outcome[ScenarioDoc], city: City | None, verbs: Mapping[str, ActKind]
) -> list[Fault]:
    """Every fault in what a scenario refers to and expects.

    Args:
        outcome: of its validation.
        city: the city; None to leave references to it alone.
        verbs: the catalogue of acts.
    """
    if outcome.value is None:
        return []
    scene = Scene(outcome.document, outcome.value, city, verbs, outcome.lost, outcome.broken)
    check_references(scene)
    check_additions(scene)
    check_expectations(scene)
    return scene.faults


def load_rules(
    raw: Raw,
    file: str,
    verbs: Mapping[str, ActKind],
    base: Mapping[str, object] | None = None,
    profiles: Collection[str] = (),
) -> RulesDoc:
    """A rule profile; with ``extends``, what it says is laid over its base, key by key.

    Args:
        raw: the file's bytes or text, or the document already read.
        file: its name, for messages.
        verbs: the catalogue of acts.
        base: the data of the profile it extends (``Document.text("extends")``), itself complete.
        profiles: names of the profiles there are, to suggest one.

    Raises:
        InputError: with every fault.
    """
    document = merged(_read(raw, file), base)
    if base is None and document.text("extends"):
        name = document.text("extends")
        raise InputError(
            [document.fault(("extends",), "no_base", value=shown(name), nearest=nearest(name, profiles))]
        )
    return load(document, file, RulesDoc, lambda read_, rules: check_rules(read_, rules, verbs))


def merged(document: Document, base: Mapping[str, object] | None) -> Document:
    """A document laid over its base: mappings key by key, everything else replaced."""
    if base is None or not isinstance(document.data, dict):
        return document
    data = _over(base, document.data)
    return Document(document.file, data, document.lines, document.faults, document.warnings)


def _over(base: object, top: object) -> object:
    if not (isinstance(base, Mapping) and isinstance(top, dict)):
        return top
    if "vi" in top:  # a text replaces a text whole: the base's English is not the English of this one
        return top
    kept = {key: _over(value, top[key]) if key in top else value for key, value in base.items()}
    return {**kept, **{key: value for key, value in top.items() if key not in base}}


def check_rules(document: Document, rules: RulesDoc, verbs: Mapping[str, ActKind]) -> list[Fault]:
    """Every fault in what a rule profile refers to."""
    faults: list[Fault] = []
    for name, obligation in rules.obligations.items():
        path: Path = ("obligations", name)
        for at, verb in enumerate(obligation.act):
            faults += _known(document, (*path, "act", at), "act", verb, verbs)
        if obligation.target >= obligation.limit:
            times = {"target": clock(obligation.target), "limit": clock(obligation.limit)}
            faults.append(document.fault(path, "target_limit", **times))
    for severity, process in rules.processes.items():
        path = ("processes", severity)
        for step_id, step in process.steps.items():
            for at, verb in enumerate(step.acts):
                faults += _known(document, (*path, "steps", step_id, "acts", at), "act", verb, verbs)
        for at, pair in enumerate(process.pairs):
            for n, step_id in enumerate(pair):
                faults += _known(document, (*path, "pairs", at, n), "step", step_id, process.steps)
    for name, wording in rules.wordings.items():
        faults += _wording(document, ("wordings", name), wording, rules, verbs)
    for verb in rules.labels:
        faults += _known(document, ("labels", verb), "act", verb, verbs)
    return faults


def _wording(
    document: Document, path: Path, wording: Wording, rules: RulesDoc, verbs: Mapping[str, ActKind]
) -> list[Fault]:
    """An act has one wording, so that a page knows which fields to ask for."""
    faults = _known(document, (*path, "act"), "act", wording.act, verbs)
    if wording.kind is not None and wording.act != "report":
        faults.append(document.fault((*path, "kind"), "kind_without_report", act=wording.act))
    for name, other in rules.wordings.items():
        if other is wording:
            break
        same = None in (wording.kind, other.kind) or wording.kind == other.kind
        if other.act == wording.act and same:
            faults.append(document.fault((*path, "act"), "wording_twice", value=wording.act, first=name))
    return faults


def check_noise(document: Document, doc: NoiseDoc, city: City | None) -> list[Fault]:
    """Every fault in what a file of noise names: ids twice, kinds and systems that the city does not have."""
    faults: list[Fault] = []
    first: dict[str, int] = {}
    for at, entry in enumerate(doc.noise):
        path: Path = ("noise", at)
        if entry.id in first:
            words: dict[str, Param] = {"value": entry.id, "first": str(first[entry.id])}
            words["kind"] = Phrase("kind_name")
            faults.append(document.fault((*path, "id"), "duplicate_id", **words))
        first.setdefault(entry.id, document.line((*path, "id")))
        if not entry.kinds and not entry.systems:
            faults.append(document.fault(path, "noise_nowhere", value=entry.id))
        if city is not None:
            for n, kind in enumerate(entry.kinds):
                faults += _known(document, (*path, "kinds", n), "kind_of_system", kind, city.doc.controls)
            for n, system in enumerate(entry.systems):
                faults += _known(document, (*path, "systems", n), "system", system, city.nodes)
    return faults


def kind_of(document: Document) -> str:
    """What a file is, such as ``scenario``, ``part``, ``city``, ``rules``, ``rubric`` or ``calendar``.

    Raises:
        InputError: when it is none of these.
    """
    data = document.data if isinstance(document.data, dict) else {}
    for keys, code in _OTHERS.items():
        if keys <= data.keys():
            raise InputError([document.fault((), "other_document", content=Phrase(code))])
    for key, kind in _KINDS.items():
        if key in data:
            return kind
    raise InputError([*document.faults, document.fault((), "unknown_kind_of_file")])


def _known(document: Document, path: Path, kind: str, name: str, known: Collection[str]) -> list[Fault]:
    if name in known:
        return []
    listed = Phrase("allowed", {"names": ", ".join(known)}) if 0 < len(known) <= 12 else ""
    words = {"key": str(path[-2] if isinstance(path[-1], int) else path[-1]), "value": shown(name)}
    near = nearest(name, known)
    params = {**words, "kind": Phrase(f"kind_{kind}"), "allowed": listed, "nearest": near}
    return [document.fault(path, "unknown_name", **params)]


def _unknown_city(document: Document, cities: Collection[str]) -> Fault:
    return _known(document, ("city",), "city", document.text("city"), [*cities])[0]


def _read(raw: Raw, file: str) -> Document:
    return raw if isinstance(raw, Document) else read(raw, file)


def _sound(value: M | None, faults: list[Fault]) -> M:
    if value is None or faults:
        raise InputError(faults)
    return value

"""What a journal proves: its chain, and that everything but people's inputs comes out of itself again.

The hashes of a journal have no key: whoever alters records can make them anew. So the inputs of
people and facilitators are fed to a new drill, simulated participants decide again, and every record
is compared, byte for byte. What people did cannot be computed: for that there is the signature
(``seal``). See docs/journal.md.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TypeVar

from pydantic import BaseModel, TypeAdapter, ValidationError

from drillsim import __version__
from drillsim.base.errors import DrillsimError, Fault, InputError, JournalError
from drillsim.base.messages import Param, Phrase, say
from drillsim.base.model import Version
from drillsim.base.records import Record, StartData, start_of
from drillsim.documents.catalogue import CATALOGUE
from drillsim.documents.checks import check_rules, load, load_scenario
from drillsim.documents.city import City
from drillsim.documents.citychecks import check_city
from drillsim.documents.citydoc import CityDoc
from drillsim.documents.rules import RulesDoc
from drillsim.documents.yamltext import Document
from drillsim.engine.drill import TAKEOVER
from drillsim.engine.setup import Setup
from drillsim.journal import kinds
from drillsim.journal.chain import compare
from drillsim.journal.replay import Journal
from drillsim.players.bots import Table, fed, taken_over

M = TypeVar("M", bound=BaseModel)
SHORTEST = 16
"""Hexadecimal digits of a hash that are enough to name it."""

_VERSION = TypeAdapter(Version)
_HASH = re.compile(rf"[0-9a-f]{{{SHORTEST},64}}")


@dataclass(frozen=True, slots=True)
class Proof:
    """What was found of a journal whose chain holds.

    Attributes:
        replayed: whether everything came out the same; false where another version wrote it, which
            nobody but that version can play again: then there are only its chain and its signature.
        version: the engine that wrote it.
        inputs: how many records are what people and facilitators did.
        taken: how many acts of simulated participants were taken as they stand: of a branch, those of the
            drill it comes from; of a drill that went on under another version, those before that.
    """

    replayed: bool
    version: str
    inputs: int
    taken: int


def prove(journal: Journal) -> Proof:
    """Verify a journal as far as this version can.

    Args:
        journal: as read.

    Raises:
        JournalError: naming the first record that comes out otherwise, or what is wrong with its start.
    """
    given = [record for record in journal.records[1:] if _by_people(record)]
    other = next((each for each in _versions(journal.records) if each != __version__), None)
    if other is not None:
        kinds.check(journal.records, other[:40])
        return Proof(False, other[:40], len(given), 0)
    kinds.check(journal.records[1:], __version__)
    since = taken_over(replay(journal), journal.records)
    _check_names(start_of(journal.records))
    taken = sum(not _by_people(record) for record in journal.records[1:] if fed(record, since))
    return Proof(True, __version__, len(given), taken)


def replay(journal: Journal) -> Setup:
    """Play a journal again, whichever version wrote it, and compare every record.

    Returns:
        What the drill is set up from.

    Raises:
        JournalError: naming the first record that comes out otherwise, or what is wrong with its start.
    """
    setup = Setup.read(start_of(journal.records))
    try:
        _replay(setup, journal)
    except JournalError as error:
        if error.code != "journal_differs" or setup.version == __version__:
            raise
        version = setup.version[:40]
        raise JournalError("journal_version", version=version, own=__version__, **error.params) from error
    return setup


def expect(journal: Journal, wanted: str) -> None:
    """Make sure that a journal is the one meant.

    Args:
        journal: as read.
        wanted: its head, or the first 16 digits of it, or more.

    Raises:
        InputError: when that is no hash.
        JournalError: when the journal has another head.
    """
    plain = "".join(wanted.split()).lower()
    if not _HASH.fullmatch(plain):
        raise InputError([Fault("--expect", 0, "expected_form", {"value": wanted[:80]})])
    if not journal.head.startswith(plain):
        raise JournalError("journal_expected", head=journal.head, expected=plain)


def told(journal: Journal, proof: Proof, lang: str) -> list[str]:
    """What was found, in sentences, the plain result first.

    Args:
        journal: as read.
        proof: what was found of it.
        lang: ``vi`` or ``en``.
    """
    count = str(len(journal.records))
    if not proof.replayed:
        return [say("proof_chained", lang, version=proof.version, own=__version__, count=count)]
    found = [say("proof_replayed", lang, count=count)]
    if proof.inputs:
        found.append(say("proof_inputs", lang, count=str(proof.inputs)))
    if proof.taken:
        found.append(say("proof_taken", lang, count=str(proof.taken)))
    return found


@contextmanager
def gradable(journal: Journal) -> Iterator[None]:
    """Grade and tell a journal; what cannot be graded is refused in words.

    A journal of another version may hold anything, and so may the rubric of any.

    Raises:
        JournalError: when it cannot.
    """
    try:
        yield
    except DrillsimError:
        raise
    except Exception as error:
        version = str(start_of(journal.records).get("version"))[:40]
        raise JournalError("journal_ungraded", problem=_named(error), version=version) from error


def part(start: Mapping[str, object], name: str, model: type[M]) -> M:
    """A document that a journal's start holds, checked against its model.

    Args:
        start: the data of the start record.
        name: ``rubric``, or another document's.
        model: what it should be.

    Raises:
        JournalError: naming its first fault.
    """
    try:
        return load(_document(start, name), name, model)
    except InputError as error:
        raise JournalError("journal_start", why=_told(error.faults[0])) from None


# -- playing it again ---------------------------------------------------------------------------------


def _by_people(record: Record) -> bool:
    """Whether a record is what a person or a facilitator did."""
    return record.kind in ("control", "join", "leave") or (record.kind == "act" and "person" in record.data)


def _versions(records: list[Record]) -> list[str]:
    """The engines that a drill was played by: that of its start, and those that went on with it."""
    said: list[tuple[int, object]] = [(0, start_of(records).get("version"))]
    for record in records:
        if record.kind == "control" and record.data.get("type") == TAKEOVER:
            said.append((record.seq, record.data.get("version")))
    for seq, version in said:
        try:
            _VERSION.validate_python(version)
        except ValidationError as error:
            raise JournalError("journal_altered", record=str(seq)) from error
    return [str(version) for _, version in said]


def _replay(setup: Setup, journal: Journal) -> None:
    records = journal.records
    try:
        since = taken_over(setup, records)
        table = Table(setup, since)
    except Exception as error:
        # A start that no drill has written may break the engine anywhere.
        raise _no_drill(start_of(records), error) from error
    made = table.drill.records
    compare(records, made)
    for record in records[1:]:
        seen = len(made)
        with _refused(record.seq):
            if fed(record, since):
                table.feed(record)
        compare(records, made, seen)
    while not table.drill.ended and len(made) < len(records):
        seen = len(made)
        with _refused(seen):
            table.step()
        compare(records, made, seen)
    compare(records, made, len(made), whole=True)


@contextmanager
def _refused(number: int) -> Iterator[None]:
    """Whatever the engine raises over a record that no drill has written names that record."""
    try:
        yield
    except JournalError:
        raise
    except Exception as error:
        raise JournalError("journal_differs", record=str(number)) from error


# -- its start ----------------------------------------------------------------------------------------


def _no_drill(data: StartData, error: Exception) -> JournalError:
    """What is wrong with a start that makes no drill."""
    faults = _faults(data)
    why = _told(faults[0]) if faults else Phrase("start_inconsistent", {"problem": _named(error)})
    return JournalError("journal_start", why=why)


def _check_names(data: StartData) -> None:
    """A start whose documents name what is not there was never set up, though it may play all the same."""
    for fault in _faults(data):
        if fault.code == "unknown_name":
            raise JournalError("journal_start", why=_told(fault))
    seats = [each["seat"] for each in data["scenario"]["seats"]]
    for seat in data["graded"]:
        if seat not in seats:
            known: dict[str, Param] = {
                "key": "graded",
                "kind": Phrase("kind_seat"),
                "value": seat[:80],
                "allowed": "",
            }
            raise JournalError("journal_start", why=Phrase("unknown_name", {**known, "nearest": ""}))


def _faults(data: StartData) -> list[Fault]:
    """What the checks of a new drill find in the documents of a start."""
    found: list[Fault] = []
    city = City(CityDoc.model_validate_json(json.dumps(data["city"])))
    for check in (
        lambda: load(_document(data, "city"), "city", CityDoc, check_city),
        lambda: load(_document(data, "rules"), "rules", RulesDoc, _rules),
        lambda: load_scenario(_document(data, "scenario"), "scenario", city, CATALOGUE),
    ):
        try:
            check()
        except InputError as error:
            found += error.faults
        except Exception as error:
            # What is wrong with one document may break the check of another.
            found.append(Fault("city", 0, "start_inconsistent", {"problem": _named(error)}))
    return found


def _told(fault: Fault) -> Phrase:
    named = Phrase(f"part_{fault.file}")
    return Phrase("start_part", {"part": named, "fault": Phrase(fault.code, fault.params)})


def _document(data: Mapping[str, object], name: str) -> Document:
    return Document(name, data[name], {})


def _rules(document: Document, rules: RulesDoc) -> list[Fault]:
    return check_rules(document, rules, CATALOGUE)


def _named(error: Exception) -> str:
    return f"{type(error).__name__}: {error}"[:200]

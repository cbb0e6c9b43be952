"""From a scenario as written to the one that is played: values drawn, parts put in, chance settled.

What comes out are plain values again, with the line and the file of each, and nothing in them is left to
expand: they are checked, played and kept in the journal as any scenario is. All luck is keyed by what it is
for, so the same seed draws the same whatever else stands in the file, and in whatever order.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import TypeVar, get_args

from drillsim.base.errors import Fault, nearest
from drillsim.base.messages import Param, Phrase
from drillsim.base.model import milliseconds
from drillsim.documents.city import City
from drillsim.documents.exhibits import brought, hashed
from drillsim.documents.expanding.blanks import Filling, names_in
from drillsim.documents.expanding.composing import joined
from drillsim.documents.expanding.drawing import Draw, Drawing
from drillsim.documents.expanding.humming import heard
from drillsim.documents.expanding.parts import HEAD, arguments, ids, taken
from drillsim.documents.expanding.parts import PartShelf as PartShelf
from drillsim.documents.expanding.parts import part_head as part_head
from drillsim.documents.expanding.settling import Settling
from drillsim.documents.expanding.tree import OPEN, Item, document_of, grown, made, plain
from drillsim.documents.expanding.words import Speaker, Value
from drillsim.documents.noise import Sort
from drillsim.documents.parameters import Parameter, PartHead, Preamble, Use
from drillsim.documents.validate import validate
from drillsim.documents.yamltext import Document

VERSION = 2
KEYS = ("let", "use")
SORTS = get_args(Sort)
_TIME = re.compile(r"([0-9]{1,4}h)?([0-9]{1,5}m)?([0-9]{1,6}s)?")

Head = TypeVar("Head", Preamble, PartHead)


@dataclass(frozen=True, slots=True)
class Expanded:
    """A scenario as it is played.

    Attributes:
        document: its plain values, with nothing left to expand.
        drawn: what the seed drew, for the journal: ``let`` by parameter, ``chance`` by what may come.
        faults, warnings: of what had to be expanded.
        ways: parameter -> how many ways there are to draw it.
        named: what may be missing by chance although others may name it.
        cut: whether a value that is declared or a part that is used is missing: that is a fault of its own,
            and nothing can be said of what names either.
    """

    document: Document
    drawn: dict[str, dict[str, object]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    warnings: list[Fault] = field(default_factory=list)
    ways: dict[str, int] = field(default_factory=dict)
    named: list[str] = field(default_factory=list)
    cut: bool = False


def wanted(document: Document) -> bool:
    """Whether a document has anything to expand: only files of version 2 can."""
    return document.at(("version",)) == VERSION


def leaves_open(document: Document) -> bool:
    """Whether a document has anything that only its city, and a seed, can settle."""

    def asks(value: object) -> bool:
        if isinstance(value, dict):
            return any(key in OPEN for key in value) or any(map(asks, value.values()))
        return isinstance(value, list) and any(map(asks, value))

    return wanted(document) and asks(document.data)


def expand(
    document: Document,
    city: City,
    share: Draw,
    library: PartShelf | None = None,
    *,
    chosen: Mapping[str, int] | None = None,
    out: frozenset[str] = frozenset(),
    root: Item | None = None,
) -> Expanded:
    """Expand a scenario.

    Args:
        document: as written.
        city: where it is played.
        share: draws by entity and purpose (``Luck.share``).
        library: the parts there are.
        chosen: for a check: parameter -> which of its ways to take; whatever may come is then left in,
            but for what ``out`` names.
        out: what is left out.
        root: the document's tree, where somebody has it already.

    Returns:
        The scenario; a document of version 1 as it is, with a fault for each key that it cannot have.
    """
    if not isinstance(document.data, dict):
        return Expanded(document)
    if not wanted(document):
        told = [document.fault((key,), "needs_version", key=key) for key in KEYS if key in document.data]
        return Expanded(document, faults=told)
    return _Expansion(document, city, share, library or PartShelf(), chosen, out).run(root or grown(document))


class _Expansion:
    """One scenario on its way."""

    def __init__(
        self,
        document: Document,
        city: City,
        share: Draw,
        library: PartShelf,
        chosen: Mapping[str, int] | None,
        out: frozenset[str],
    ) -> None:
        self.document = document
        self.library = library
        self.speaker = Speaker(city)
        self.drawing = Drawing(self.speaker, share, chosen)
        self.settling = Settling(share, everything=chosen is not None, out=out)
        self.faults: list[Fault] = []
        self.warnings: list[Fault] = []
        self.cut = False

    def run(self, root: Item) -> Expanded:
        document, drawing, settling = self.document, self.drawing, self.settling
        head = self._head(document, Preamble, KEYS)
        body = root.without(*KEYS) if head is None else self._whole(root, head, _Place({}, "", ()))
        body = self._heard(settling.uncalled(body))
        drawn = {key: value for key, value in (("let", drawing.drawn), ("chance", settling.came)) if value}
        faults = [*self.faults, *drawing.faults]
        return Expanded(
            document_of(body, document),
            drawn,
            _once(faults),
            self.warnings,
            drawing.ways,
            settling.named,
            self.cut,
        )

    def _heard(self, body: Item) -> Item:
        """The scenario with the noise that the seed draws; a check draws none."""
        noise, length = body.get("noise"), body.text("length")
        if noise is None or noise.get("heard") is not None or self.drawing.chosen is not None:
            return body
        rate, sorts = plain(noise.get("rate") or noise), plain(noise.get("sorts") or noise)
        if not isinstance(rate, int | float) or not _TIME.fullmatch(length):
            return body
        wanted = sorts if isinstance(sorts, list) else SORTS
        seats = [seat.text("seat") for seat in body.items("seats")]
        city, share = self.speaker.city, self.drawing.share
        found = heard(rate, wanted, milliseconds(length), seats, city, self.library.noise, share)
        return body.plus({"noise": noise.plus({"heard": made(found, noise)})})

    def _head(self, document: Document, model: type[Head], keys: tuple[str, ...]) -> Head | None:
        """The keys of a file that say how it is expanded; None, with their faults, when they are unsound."""
        assert isinstance(document.data, dict)
        data = {key: value for key, value in document.data.items() if key in keys}
        found = validate(Document(document.file, data, document.lines), model)
        self.faults += found.faults
        self.cut |= bool(found.faults)
        return None if found.faults else found.value

    def _whole(self, root: Item, head: Preamble | PartHead, place: _Place) -> Item:
        """A file with its values filled in and its parts put in."""
        let = root.get("let")
        asked = {name: (each, (let and let.get(name)) or root) for name, each in head.let.items()}
        drawing = replace(self.drawing, prefix=place.name("."))
        values = {**place.given, **drawing.values(asked, place.given)}
        lost = asked.keys() - values.keys()
        self.cut |= bool(lost)
        filling = Filling(self.speaker, values, faults=self.faults, lost=lost)
        body = filling.fill(root.without(*KEYS, *(key for key in HEAD if place.above)))
        uses = filling.fill(root.put(root.items("use"))).value
        body = self.settling.settled(self._shown(body, filling), filling)
        assert isinstance(uses, list)
        self._twice(head, uses)
        for use, item in zip(head.use, uses, strict=True):
            part = None if names_in(item) & (lost | filling.missed) else self._part(use, item, filling, place)
            if part is None:
                self.cut = True
                continue
            found = joined(body, part)
            body = found.root
            self.faults += found.faults
        if not self.cut:
            self._unused(asked, filling.used | drawing.used)
        return body

    def _shown(self, body: Item, filling: Filling) -> Item:
        """A file with the content of its exhibits beside the names of their files, and the hash of each."""
        held = body.get("exhibits")
        if held is None or not isinstance(held.value, list):
            return body
        return body.plus({"exhibits": held.put([self._exhibit(each, filling) for each in held.value])})

    def _exhibit(self, item: Item, filling: Filling) -> Item:
        place, *inside = (item.get(key) for key in ("file", "text", "picture"))
        if sum(each is not None for each in (place, *inside)) > 1:
            # One with its hash was shown before: several scenarios are put together of what each comes to.
            if item.get("sha256") is None:
                self.faults.append((place or item).told("exhibit_twice"))
            return item
        if place is not None and isinstance(place.value, str):
            found = brought(place.value, item.source.file, self.library.exhibits, place.told)
            if isinstance(found, Fault):
                self.faults.append(found)
                return item
            item = filling.fill(item.plus({key: made(value, place) for key, value in found.items()}))
        value = hashed(plain(item))
        return item if value is None else item.plus({"sha256": made(value, item)})

    def _unused(self, asked: Mapping[str, tuple[Parameter, Item]], used: set[str]) -> None:
        for name, (_, item) in asked.items():
            if name not in used:
                self.warnings.append(item.warned("unused_parameter", value=name))

    def _twice(self, head: Preamble | PartHead, uses: list[Item]) -> None:
        first: dict[str, Item] = {}
        for use, item in zip(head.use, uses, strict=True):
            if use.prefix in first:
                line = str(first[use.prefix].line)
                self.faults.append((item.get("as") or item).told("use_twice", value=use.prefix, first=line))
            first.setdefault(use.prefix, item)

    # -- parts ------------------------------------------------------------------------------------

    def _part(self, use: Use, item: Item, filling: Filling, place: _Place) -> Item | None:
        """What a part brings; None when it cannot be used."""
        opened = self._opened(use, item, place)
        if opened is None:
            return None
        head, root = opened
        found, faults = arguments(head, item, root, self.speaker.city)
        own = ids(root)
        faults += taken(own, self.speaker.city)
        self.faults += faults
        if faults:
            return None
        given = {name: self.speaker.of(each) for name, each in found.items()}
        inner = _Place(given, place.name("-") + use.prefix, (*place.above, use.part))
        body = self._whole(self.library.prefixed(root, own, inner.prefix), head, inner)
        comes = self.settling.comes(item, filling, f"use:{inner.prefix}", "use")
        return body if comes else self.settling.left_out(body)

    def _opened(self, use: Use, item: Item, place: _Place) -> tuple[PartHead, Item] | None:
        """A part's file, if it is sound."""
        at = item.get("part") or item
        if use.part in place.above:
            chain = " → ".join((*place.above, use.part))
            self.faults.append(at.told("part_circle", value=use.part, chain=chain))
            return None
        document = self.library.files(use.part)
        if document is None:
            names = self.library.names
            listed = Phrase("allowed", {"names": ", ".join(sorted(names))}) if names else ""
            told: dict[str, Param] = {"value": use.part, "allowed": listed}
            self.faults.append(at.told("unknown_part", **told, nearest=nearest(use.part, names)))
            return None
        note = Phrase("used_at", {"place": f"{item.source.file}:{item.line}"})
        head, faults = self.library.head(document)
        self.faults += [replace(fault, notes=(*fault.notes, note)) for fault in faults]
        return None if head is None or faults else (head, self.library.tree(document, note))


def _once(faults: list[Fault]) -> list[Fault]:
    """Faults without those that say again what a value has not: it is mended where it is declared."""
    said: set[tuple[str, str]] = set()
    found: list[Fault] = []
    for fault in faults:
        key = (fault.code, str(fault.params.get("value")))
        if fault.code not in ("parameter_relation", "parameter_stranger") or key not in said:
            found.append(fault)
        said.add(key)
    return found


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a file stands among those that use it.

    Attributes:
        given: the values that it is given.
        prefix: the names that it is used by, from the outermost in.
        above: the parts that it is, from the outermost in; none for the scenario itself.
    """

    given: Mapping[str, Value]
    prefix: str
    above: tuple[str, ...]

    def name(self, end: str) -> str:
        return f"{self.prefix}{end}" if self.prefix else ""

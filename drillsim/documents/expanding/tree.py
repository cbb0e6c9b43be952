"""Plain values that know where each stands, so that they can be put together anew and keep their lines."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Union

from drillsim.base.errors import Fault, Path
from drillsim.base.messages import Param, Phrase
from drillsim.documents.yamltext import Document, Source

OPEN = frozenset({"let", "use", "each", "given", "chance"})
"""Keys that only a seed, or a city, can settle."""
Scalar = str | int | float | bool | None
Plain = Union[Scalar, "list[Item]", "dict[str, Item]"]


@dataclass(frozen=True, slots=True)
class Item:
    """A value with its place.

    Attributes:
        value: a scalar, a list of items, or items by key.
        line, path: its place in its file.
        source: which file that is.
        open: whether anything in it may be left to expand: a blank, or one of ``OPEN``.
    """

    value: Plain
    line: int
    path: Path
    source: Source
    open: bool = True

    def put(self, value: Plain) -> Item:
        """Another value at this place; the same item when it has this value already."""
        return self if value is self.value else Item(value, self.line, self.path, self.source)

    def get(self, key: str) -> Item | None:
        """What stands under a key; None when there is no mapping, or no such key."""
        return self.value.get(key) if isinstance(self.value, dict) else None

    def text(self, key: str) -> str:
        """The text under a key, or an empty one."""
        found = self.get(key)
        return found.value if found is not None and isinstance(found.value, str) else ""

    def items(self, key: str) -> list[Item]:
        """The items of the list under a key, or none."""
        found = self.get(key)
        return found.value if found is not None and isinstance(found.value, list) else []

    def without(self, *keys: str) -> Item:
        """The same mapping without some keys."""
        assert isinstance(self.value, dict)
        return self.put({key: item for key, item in self.value.items() if key not in keys})

    def plus(self, more: Mapping[str, Item]) -> Item:
        """The same mapping with some keys put or added."""
        assert isinstance(self.value, dict)
        return self.put({**self.value, **more})

    def told(self, code: str, /, **params: Param) -> Fault:
        """A fault at this place."""
        source = self.source
        return Fault(source.file, self.line, code, params, self.path, "fault", source.notes)

    def warned(self, code: str, /, **params: Param) -> Fault:
        """A warning at this place."""
        return replace(self.told(code, **params), severity="warning")


def grown(document: Document, notes: tuple[Phrase, ...] = ()) -> Item:
    """The tree of a document; ``notes`` are what messages about any of it add."""

    def grow(value: object, path: Path, above: Source) -> Item:
        source = document.sources.get(path, above)
        inner: Plain
        if isinstance(value, dict):
            inner = {key: grow(each, (*path, key), source) for key, each in value.items()}
            open_ = any(each.open for each in inner.values()) or not OPEN.isdisjoint(inner)
        elif isinstance(value, list):
            inner = [grow(each, (*path, at), source) for at, each in enumerate(value)]
            open_ = any(each.open for each in inner)
        else:
            assert value is None or isinstance(value, str | int | float)
            inner, open_ = value, isinstance(value, str) and "{" in value
        return Item(inner, document.line(path), document.origin(path), source, open_)

    return grow(document.data, (), Source(document.file, notes))


def made(value: object, place: Item) -> Item:
    """Plain values as items that all stand at one place."""
    if isinstance(value, Item):
        return value
    if isinstance(value, dict):
        return place.put({key: made(each, place) for key, each in value.items()})
    if isinstance(value, list | tuple):
        return place.put([made(each, place) for each in value])
    assert value is None or isinstance(value, str | int | float)
    return place.put(value)


def plain(item: Item) -> object:
    """The values alone."""
    if isinstance(item.value, dict):
        return {key: plain(each) for key, each in item.value.items()}
    if isinstance(item.value, list):
        return [plain(each) for each in item.value]
    return item.value


def document_of(root: Item, of: Document) -> Document:
    """A tree as a document.

    Args:
        root: the tree.
        of: the document that it was made from; its faults and warnings are kept.
    """
    lines: dict[Path, int] = {}
    origins: dict[Path, Path] = {}
    sources: dict[Path, Source] = {}

    def write(item: Item, path: Path, above: Source) -> object:
        lines[path] = item.line
        origins[path] = item.path
        if item.source is not above:
            sources[path] = item.source
        if isinstance(item.value, dict):
            return {key: write(each, (*path, key), item.source) for key, each in item.value.items()}
        if isinstance(item.value, list):
            return [write(each, (*path, at), item.source) for at, each in enumerate(item.value)]
        return item.value

    data = write(root, (), root.source)
    return Document(of.file, data, lines, of.faults, of.warnings, origins, sources)

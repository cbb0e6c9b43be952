"""Plain values that know where each stands, so that they can be put together anew and keep their lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import TypeVar, Union

from drillsim.base.errors import Fault, Path
from drillsim.base.messages import Param, Phrase
from drillsim.documents.pieces import ByIdentity
from drillsim.documents.yamltext import Document, Source

OPEN = frozenset({"let", "use", "each", "given", "chance"})
"""Keys that only a seed, or a city, can settle."""
_FILLED = re.compile(r"\{(?!time[.}])[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z]+)*\}")
"""A blank of a text that a value can fill: those of the cast, and the time, are filled when it is told."""
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
        bare: of a mapping or a list, the values alone, once they have been asked for: what is the same in
            every way to draw a scenario is then the same object in all of them.
        calls: what its consequences set off, once that has been asked for.
    """

    value: Plain
    line: int
    path: Path
    source: Source
    open: bool = True
    bare: object = field(default=None, compare=False, repr=False)
    calls: tuple[tuple[str, str], ...] | None = field(default=None, compare=False, repr=False)

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


_GROWN: ByIdentity[Item] = ByIdentity(4_096)


@lru_cache(maxsize=256)
def _file(file: str) -> Source:
    """A file that things come from: of the same name, the same object."""
    return Source(file)


def grown(document: Document, notes: tuple[Phrase, ...] = ()) -> Item:
    """The tree of a document; ``notes`` are what messages about any of it add."""
    lines, origins, sources, part = document.lines, document.origins, document.sources, bool(notes)
    # What was put together of other documents has its places in these.
    keeps = not (origins or sources or notes)

    def piece(value: object, path: Path, above: Source) -> Item:
        """An item of a list at the top, kept by what it is and where: most of a draft is as it was before."""
        key = (path, lines.get(path, 0), above)
        found = _GROWN.get(value, *key)
        if found is None:
            found = grow(value, path, above)
            _GROWN.put(found, value, *key)
        return found

    def grow(value: object, path: Path, above: Source) -> Item:
        source = sources.get(path, above) if sources else above
        inner: Plain
        if isinstance(value, dict):
            inner = {key: grow(each, (*path, key), source) for key, each in value.items()}
            open_ = any(each.open for each in inner.values()) or not OPEN.isdisjoint(inner)
        elif isinstance(value, list):
            known = keeps and len(path) == 1
            inner = [
                (piece if known and isinstance(each, dict) else grow)(each, (*path, at), source)
                for at, each in enumerate(value)
            ]
            open_ = any(each.open for each in inner)
        else:
            assert value is None or isinstance(value, str | int | float)
            inner, open_ = value, isinstance(value, str) and "{" in value
            if open_ and not part and path[-1:] in _TEXTS:
                # Nothing that a text of a scenario says of its moment, or of the cast, is left to the seed.
                open_ = _FILLED.search(str(value)) is not None
        line = lines[path] if path in lines else document.line(path)
        return Item(inner, line, document.origin(path) if origins else path, source, open_)

    return grow(document.data, (), Source(document.file, notes) if notes else _file(document.file))


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


_TEXTS = frozenset({("vi",), ("en",)})


def plain(item: Item) -> object:
    """The values alone; of the same item, the same object, which nobody changes."""
    value = item.value
    if not isinstance(value, dict | list):
        return value
    if item.bare is None:
        bare = (
            {key: plain(each) for key, each in value.items()}
            if isinstance(value, dict)
            else [*map(plain, value)]
        )
        object.__setattr__(item, "bare", bare)
    return item.bare


def document_of(root: Item, of: Document) -> Document:
    """A tree as a document.

    Args:
        root: the tree.
        of: the document that it was made from; its faults and warnings are kept.
    """
    lines = _Told(root, lambda item, above: item.line)
    origins = _Told(root, lambda item, above: item.path)
    sources = _Told(
        root, lambda item, above: None if above is None or item.source is above.source else item.source
    )
    return Document(of.file, plain(root), lines, of.faults, of.warnings, origins, sources)


T = TypeVar("T")


_OFTEN = 500
"""So many questions to one are the sign of more: then all is gathered at once."""


class _Told(Mapping[Path, T]):
    """What a tree says of its places: looked up where somebody asks, for hardly any place is asked for.

    Args:
        root: the tree.
        tells: what an item says, given what it stands in; None when it says nothing.
    """

    def __init__(self, root: Item, tells: Callable[[Item, Item | None], T | None]) -> None:
        self._root = root
        self._tells = tells
        self._asked = 0
        self._all: dict[Path, T] | None = None

    def __getitem__(self, path: Path) -> T:
        self._asked += 1
        if self._asked == _OFTEN:
            self._all = dict(self._each())
        return self._looked_up(path) if self._all is None else self._all[path]

    def _looked_up(self, path: Path) -> T:
        above, item = None, self._root
        for key in path:
            above, item = item, _inside(item, key)
        found = self._tells(item, above)
        if found is None:
            raise KeyError(path)
        return found

    def __iter__(self) -> Iterator[Path]:
        return (path for path, _ in self._each())

    def _each(self) -> Iterator[tuple[Path, T]]:
        waiting: list[tuple[Path, Item, Item | None]] = [((), self._root, None)]
        while waiting:
            path, item, above = waiting.pop()
            found = self._tells(item, above)
            if found is not None:
                yield path, found
            waiting += reversed([((*path, key), each, item) for key, each in _inner(item)])

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __bool__(self) -> bool:
        # Whether it says anything would have to be looked for all through the tree.
        return True


def _inner(item: Item) -> Iterable[tuple[str | int, Item]]:
    """What stands in a mapping or a list, each under its key or place."""
    if isinstance(item.value, dict):
        return list[tuple[str | int, Item]](item.value.items())
    return enumerate(item.value) if isinstance(item.value, list) else ()


def _inside(item: Item, key: str | int) -> Item:
    """What stands under a key of a mapping, or at a place of a list.

    Raises:
        KeyError: when there is nothing.
    """
    value = item.value
    if isinstance(value, dict) and isinstance(key, str):
        return value[key]
    if isinstance(value, list) and isinstance(key, int) and key < len(value):
        return value[key]
    raise KeyError(key)

"""A document: plain values, and where each stands in its file, also after some of them were changed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeVar

from drillsim.base.errors import Fault, Path, Severity
from drillsim.base.messages import Param, Phrase

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Source:
    """Where a part of a document comes from, when that is not the file that names it.

    Attributes:
        file: the file's name for messages.
        notes: what messages about it add, such as the place that uses it.
    """

    file: str
    notes: tuple[Phrase, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """Plain values and where each stands: a file as read, or what came without one.

    Attributes:
        file: the file's name for messages.
        data: dicts, lists, strings, numbers, booleans and None.
        lines: path of each key or item -> line number from 1; 0 when there is no text.
        faults: what is wrong with the text although it could be read: duplicate keys, control characters.
        warnings: what YAML made of the text that its writer may not have meant.
        origins: path -> the path it has in the file, in a document that was changed.
        sources: path -> where it and all below it comes from, in a document put together of several files.
    """

    file: str
    data: object
    lines: Mapping[Path, int]
    faults: tuple[Fault, ...] = ()
    warnings: tuple[Fault, ...] = ()
    origins: Mapping[Path, Path] = field(default_factory=dict)
    sources: Mapping[Path, Source] = field(default_factory=dict)

    def line(self, path: Path) -> int:
        """The line of ``path``, or of the nearest part of it that stands in the file."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)

    def at(self, path: Path) -> object:
        """The value at ``path``; None where there is none."""
        value = self.data
        for key in path:
            value = inside(value, key)
        return value

    def origin(self, path: Path) -> Path:
        """The path that what stands at ``path`` has in the file."""
        for end in range(len(path), 0, -1):
            if path[:end] in self.origins:
                return (*self.origins[path[:end]], *path[end:])
        return path

    def fault(self, path: Path, code: str, /, **params: Param) -> Fault:
        """A fault at ``path`` of this file, or of the file that it comes from."""
        return self._told(path, code, params, "fault")

    def warning(self, path: Path, code: str, /, **params: Param) -> Fault:
        """A warning at ``path``, as ``fault``."""
        return self._told(path, code, params, "warning")

    def _told(self, path: Path, code: str, params: Mapping[str, Param], severity: Severity) -> Fault:
        source = self.source(path)
        return Fault(source.file, self.line(path), code, params, self.origin(path), severity, source.notes)

    def source(self, path: Path) -> Source:
        """Where what stands at ``path`` comes from."""
        if self.sources:
            for end in range(len(path), 0, -1):
                if path[:end] in self.sources:
                    return self.sources[path[:end]]
        return Source(self.file)

    @property
    def mapping(self) -> dict[str, object]:
        """The document as the mapping that it should be; empty when it is something else."""
        return self.data if isinstance(self.data, dict) else {}

    def text(self, key: str) -> str:
        """The text under a top-level key, such as the scenario's ``city``; empty when there is none."""
        value = self.at((key,))
        return value if isinstance(value, str) else ""

    def changed(self, drop: frozenset[Path], put: Mapping[Path, object]) -> Document:
        """A copy without the keys and items ``drop`` and with the values ``put``; lines stay true.

        What nothing is changed in is the same value in both.
        """
        touched = {path[:end] for path in (*drop, *put) for end in range(len(path) + 1)}
        added: dict[Path, dict[str | int, object]] = {}
        for path, value in put.items():
            if path and path not in self.lines:
                added.setdefault(path[:-1], {})[path[-1]] = value
        moved: dict[Path, list[int]] = {}

        def copy(value: object, old: Path, new: Path) -> object:
            if old in put:
                return put[old]
            if old not in touched:
                return value
            if isinstance(value, list):
                kept = moved[new] = [n for n in range(len(value)) if (*old, n) not in drop]
                return [copy(value[n], (*old, n), (*new, at)) for at, n in enumerate(kept)]
            if isinstance(value, dict):
                kept_keys = [key for key in value if (*old, key) not in drop]
                return {key: copy(value[key], (*old, key), (*new, key)) for key in kept_keys} | added.get(
                    old, {}
                )
            return value

        data = copy(self.data, (), ())
        was = _Was(self, moved, drop, frozenset(put))
        lines = _Moved(was, self.line)
        origins = _Moved(was, self.origin)
        sources = _Moved(was, self.sources.__getitem__) if self.sources else {}
        return Document(self.file, data, lines, self.faults, self.warnings, origins, sources)


@dataclass(frozen=True)
class _Was:
    """Where what stands in a changed document stood before.

    Attributes:
        document: the document before.
        moved: place of a list now -> which of its items are left.
        drop, put: what was taken out, and what was put in: below these nothing is as it was.
    """

    document: Document
    moved: Mapping[Path, list[int]]
    drop: frozenset[Path]
    put: frozenset[Path]

    def place(self, path: Path) -> Path:
        """The place before.

        Raises:
            KeyError: when there was nothing.
        """
        old: Path = ()
        value = self.document.data
        for end, key in enumerate(path):
            if old in self.put:
                raise KeyError(path)
            kept = self.moved.get(path[:end])
            if kept is not None:
                if not isinstance(key, int) or key >= len(kept):
                    raise KeyError(path)
                key = kept[key]
            old = (*old, key)
            if old in self.drop or not _holds(value, key):
                raise KeyError(path)
            value = inside(value, key)
        return old

    def places(self) -> Iterator[Path]:
        """Every place now of what there was before."""
        waiting: list[tuple[Path, Path, object]] = [((), (), self.document.data)]
        while waiting:
            new, old, value = waiting.pop()
            yield new
            if old in self.put:
                continue
            names: list[str | int] = []
            if isinstance(value, dict):
                names = [key for key in value if (*old, key) not in self.drop]
            elif isinstance(value, list):
                names = [*self.moved.get(new, range(len(value)))]
            places = [at if isinstance(value, list) else name for at, name in enumerate(names)]
            pairs = zip(places, names, strict=True)
            waiting += reversed([((*new, at), (*old, name), inside(value, name)) for at, name in pairs])


class _Moved(Mapping[Path, T]):
    """What was told of the places of a document before it was changed."""

    def __init__(self, was: _Was, tells: Callable[[Path], T]) -> None:
        self._was = was
        self._tells = tells

    def __getitem__(self, path: Path) -> T:
        return self._tells(self._was.place(path))

    def __iter__(self) -> Iterator[Path]:
        return (path for path in self._was.places() if path in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def __bool__(self) -> bool:
        return True


def _holds(value: object, key: str | int) -> bool:
    if isinstance(value, dict):
        return key in value
    return isinstance(value, list) and isinstance(key, int) and 0 <= key < len(value)


def inside(value: object, key: str | int) -> object:
    """What stands under a key of a mapping, or at a place of a list; None where there is nothing."""
    if isinstance(value, dict):
        found: object = value.get(key)
        return found
    if isinstance(value, list) and isinstance(key, int) and key < len(value):
        return value[key]
    return None

"""Edits of a YAML text by path: each replaces the smallest span, and nothing else changes.

What stands behind it is compared with what the edit means: a text is never changed into something else
than was asked for.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass, replace
from functools import lru_cache
from hashlib import sha256
from itertools import accumulate, pairwise

from drillsim.base.errors import Fault, InputError, pointer
from drillsim.documents import houseform
from drillsim.documents.pieces import Kept
from drillsim.documents.spans import Body, Span, bodies, column, tree
from drillsim.documents.steps import Add, Edit, Put, Remove, Shift, folded, make, meant, value_at
from drillsim.documents.yamltext import MAX_BYTES, Document, Path, read

__all__ = ["Add", "Edit", "Patch", "Put", "Remove", "Shift", "edited", "make", "meant", "patch"]

_GAP = " \t\r\n"
_KEPT = 4
"""Texts of which what stands in them is kept: whoever writes changes the same one again and again."""


@lru_cache(maxsize=_KEPT)
def opened(text: str, file: str) -> Document:
    """A text that is to be changed, read once; its values are nobody's to change.

    Raises:
        InputError: when it cannot be read.
    """
    found = read(text, file, again=True)
    # What says the same twice is one thing there; here each is changed by itself.
    return replace(found, data=json.loads(json.dumps(found.data)))


_MOST_AFTER = 64
_AFTER = Kept[str](_MOST_AFTER)
"""Texts by what they were before, and the edits since."""
_tree = lru_cache(maxsize=_KEPT)(tree)


@dataclass(frozen=True, slots=True)
class Patch:
    """A change of a text.

    Attributes:
        start: where it begins.
        old, new: what stands there, and what will.
    """

    start: int
    old: str
    new: str

    def on(self, text: str) -> str:
        """The text with the change made.

        Raises:
            ValueError: when something else stands there.
        """
        end = self.start + len(self.old)
        if text[self.start : end] != self.old:
            raise ValueError(self.old)
        return text[: self.start] + self.new + text[end:]

    @property
    def undo(self) -> Patch:
        """What takes the change back."""
        return Patch(self.start, self.new, self.old)


def patch(text: str, edit: Edit, file: str = "") -> Patch:
    """The smallest change of a text that makes an edit.

    Args:
        text: one strict YAML document.
        edit: what is asked for.
        file: the document's name, for messages.

    Raises:
        InputError: when the text cannot be read, or there is no such place, or it cannot hold the value.
    """
    document = opened(text, file)
    try:
        wanted = meant(document.data, edit)
    except LookupError:
        raise _refused(file, "edit_nowhere", edit) from None
    if _same(wanted, document.data):
        return Patch(0, "", "")
    mark = len(text) - len(text.removeprefix("\ufeff"))
    plain = text[mark:]
    for found in _candidates(plain, _tree(plain), edit, wanted):
        ready = _with_breaks(plain, found)
        if _reads(ready.on(plain), wanted):
            return Patch(ready.start + mark, ready.old, ready.new)
    raise _refused(file, "edit_unwritable", edit)


def edited(text: str, edits: Sequence[Edit], file: str = "") -> str:
    """A text after edits, one after the other; what they do side by side is done at once.

    Whoever writes asks again with every edit for the text after all of them since they saved: the text after
    those before it is kept, so the hundredth takes no longer than the first.

    Raises:
        InputError: as ``patch``.
    """
    runs = [*_runs(folded(edits))]
    marks = [
        *accumulate(
            (_mark(repr(run)) for run in runs), lambda one, other: _mark(one + other), initial=_mark(text)
        )
    ]
    done = next((n for n in range(len(runs), 0, -1) if _AFTER.get(marks[n]) is not None), 0)
    text = _AFTER.get(marks[done]) or text
    for number, run in enumerate(runs[done:], done + 1):
        text = _after(text, run, file)
        if number >= len(runs) - 1:
            _AFTER.put(text, marks[number])
    return text


def _mark(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _after(text: str, run: Sequence[Edit], file: str) -> str:
    """A text after a run of edits."""
    together = _together(text, run) if len(run) > 1 else None
    if together is not None:
        return together
    for each in run:
        text = patch(text, each, file).on(text)
    return text


def _runs(edits: Sequence[Edit]) -> Iterator[list[Edit]]:
    """Edits cut where one is not a value put beside those before it."""
    run: list[Edit] = []
    places, above = set[Path](), set[Path]()
    for each in edits:
        outer = {each.path[:n] for n in range(len(each.path))}
        apart = not isinstance(each, Put) or each.path in above or places & {*outer, each.path}
        if run and (apart or not isinstance(run[-1], Put)):
            yield run
            run, places, above = [], set(), set()
        run.append(each)
        places.add(each.path)
        above |= outer
    if run:
        yield run


def _together(text: str, run: Sequence[Edit]) -> str | None:
    """A text after values are put in side by side, read once before and once after; None when that fails."""
    data = opened(text, "").data
    mark = len(text) - len(text.removeprefix("\ufeff"))
    plain, wanted = text[mark:], deepcopy(data)
    root, found = _tree(plain), list[Patch]()
    try:
        for each in run:
            was = value_at(data, each.path)
            make(wanted, each)
            if not _same(was, value_at(wanted, each.path)):
                found.append(_with_breaks(plain, next(_candidates(plain, root, each, wanted))))
    except (LookupError, StopIteration):
        return None
    found.sort(key=lambda one: one.start)
    if any(one.start + len(one.old) > other.start for one, other in pairwise(found)):
        return None
    after = plain
    for one in reversed(found):
        after = one.on(after)
    return text[:mark] + after if _reads(after, wanted) else None


def _refused(file: str, code: str, edit: Edit) -> InputError:
    return InputError([Fault(file, 0, code, {"place": pointer(edit.path) or "."}, edit.path)])


def _same(one: object, other: object) -> bool:
    """Whether values are the same to the last: true is not 1, nor 1 the same as 1.0."""
    return json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True)


def _reads(text: str, wanted: object) -> bool:
    try:
        return _same(read(text, "", 2 * MAX_BYTES, again=True).data, wanted)
    except InputError:
        return False


def _with_breaks(text: str, found: Patch) -> Patch:
    """What is new has the line breaks that the text has."""
    if "\r\n" not in text:
        return found
    return Patch(found.start, found.old, found.new.replace("\r\n", "\n").replace("\n", "\r\n"))


# -- how an edit may be made, the smallest change first ---------------------------------------------


def _candidates(text: str, root: Span, edit: Edit, wanted: object) -> Iterator[Patch]:
    """Ways to make an edit; the last ones write what is around it anew, as far as its brackets."""
    spot = _Spot(text, root, edit.path)
    if isinstance(edit, Add):
        yield from _added(spot, edit)
    elif isinstance(edit, Put):
        yield from spot.put(edit.value)
    elif isinstance(edit, Remove):
        yield from _removed(spot, edit.count)
    else:
        yield from _moved(spot, edit.to)
    path = edit.path if isinstance(edit, Add) else edit.path[:-1]
    few = edit.count if isinstance(edit, Remove) else 1
    while path:
        around = _Spot(text, root, path)
        if around.node is not None and (around.node.flow or len(around.node.values) <= few):
            yield from around.put(value_at(wanted, path))
        path, few = path[:-1], 1


class _Spot:
    """A place of a text: the value at a path, and what it stands in.

    Args:
        text: the text.
        root: its nodes.
        path: the place; its last key may be missing in its map.
    """

    def __init__(self, text: str, root: Span, path: Path) -> None:
        self.text, self.path = text, path
        self.around: Span | None = None
        self.place = -1
        self.name = str(path[-1]) if path else ""
        self.node: Span | None = root
        for key in path:
            assert self.node is not None
            self.around = self.node
            self.place = key if isinstance(key, int) else _place(self.node.names, key)
            self.node = self.around.values[self.place] if self.place >= 0 else None

    def patch(self, start: int, end: int, new: str) -> Patch:
        return Patch(start, self.text[start:end], new)

    def put(self, value: object) -> Iterator[Patch]:
        """Write another value here."""
        assert self.around is not None
        if self.node is None:
            yield from _keyed(self.text, self.around, self.name, value)
        elif self.around.flow:
            yield from self._like_before(self.node, 0, value)
            yield self.patch(self.node.start, self.node.end, self._gap(houseform.inline(value)))
        else:
            yield from self.on_lines(self.node, self.around, value)

    def _gap(self, new: str) -> str:
        """With a space before it, where it stands right behind a colon or a dash."""
        assert self.node is not None
        return f" {new}" if self.node.start == self.node.end else new

    def on_lines(self, node: Span, around: Span, value: object) -> Iterator[Patch]:
        """Write another value where each has lines of its own."""
        indent, lined = column(self.text, around.start), not node.flow and node.kind != "scalar"
        yield from self._like_before(node, indent, value)
        if lined and not houseform.flat(value):
            at = column(self.text, node.start)
            yield self.patch(node.start, node.end, houseform.block(value, at))
        sign = self._sign(node, around)
        if not lined or not self.text[sign : node.start].strip():
            used = column(self.text, sign)
            if around.kind == "list" and not houseform.flat(value):
                new = f" {houseform.block(value, indent + houseform.STEP)}"
                if used + len(houseform.inline(value)) < houseform.WIDE:
                    new = f" {houseform.inline(value)}"
                yield self.patch(sign, node.end, new)
            else:
                yield self.patch(sign, node.end, houseform.after_key(value, indent, used))
        yield self.patch(node.start, node.end, self._gap(houseform.inline(value)))

    def _like_before(self, node: Span, indent: int, value: object) -> Iterator[Patch]:
        """A text in the way that the one before it is written."""
        if not isinstance(value, str) or node.kind != "scalar":
            return
        if node.style in ("|", ">"):
            lines = self.text[node.start : node.end].splitlines()[1:]
            deep = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=indent + 2)
            wide = max([houseform.WIDE, *map(len, lines)]) if lines else houseform.WIDE
            if (new := houseform.text_block(value, deep, wide)) is not None:
                yield self.patch(node.start, node.end, new)
        elif node.style == '"' and "\n" not in value:
            yield self.patch(node.start, node.end, houseform.quoted(value))
        elif node.style == "'" and value.isprintable():
            yield self.patch(node.start, node.end, "'" + value.replace("'", "''") + "'")
        elif "\n" not in value:
            yield self.patch(node.start, node.end, self._gap(houseform.scalar(value)))

    def _sign(self, node: Span, around: Span) -> int:
        """Where the colon or dash before a value ends."""
        if around.kind == "map":
            return self.text.index(":", around.keys[self.place].end) + 1
        start = bodies(self.text, around)[self.place].start
        return self.text.index("-", start) + 1 if self.text[start] == "-" else node.start


def _place(names: Sequence[str], name: str) -> int:
    return names.index(name) if name in names else -1


def _keyed(text: str, node: Span, key: str, value: object) -> Iterator[Patch]:
    """A new key at the end of a map."""
    if node.flow:
        yield from _inserted(
            text, node, len(node.values), f"{houseform.scalar(key)}: {houseform.inline(value)}"
        )
    elif node.kind == "map":
        new = houseform.entry(key, value, column(text, node.start))
        yield from _inserted(text, node, len(node.values), new)
        # Lines of a text would take up a comment that stands further in below them.
        line = f"{houseform.scalar(key)}: {houseform.inline(value)}"
        yield from _inserted(text, node, len(node.values), line)


def _added(spot: _Spot, edit: Add) -> Iterator[Patch]:
    node = spot.node
    if node is None or node.kind != "list":
        return
    items = [edit.value, *edit.more]
    if not node.flow:
        indent = column(spot.text, node.start)
        yield from _inserted(spot.text, node, edit.at, houseform.block(items, indent))
        lines = (f"- {houseform.inline(each)}" for each in items)
        yield from _inserted(spot.text, node, edit.at, f"\n{' ' * indent}".join(lines))
        return
    if not node.values and spot.around is not None and not spot.around.flow:
        yield from spot.on_lines(node, spot.around, items)
    yield from _inserted(spot.text, node, edit.at, ", ".join(map(houseform.inline, items)))


def _inserted(text: str, node: Span, at: int, new: str) -> Iterator[Patch]:
    """Another entry, written already, before the one that stands at a place."""
    if not node.values:
        yield Patch(node.start + 1, "", new)
        return
    found = bodies(text, node)
    between = "\n" + " " * column(text, node.start)
    if not node.flow:
        if at < len(found) and (at == 0 or found[at].start != text.rfind("\n", 0, found[at].start) + 1):
            yield Patch(found[at].start, "", new + between)
        else:
            yield Patch(found[at - 1].end, "", between + new)
    elif at < len(found):
        yield Patch(found[at].start, "", f"{new}, ")
    else:
        full = column(text, found[-1].end) + len(new) + 4 > houseform.WIDE
        comma = f",{between} " if full else ", "
        yield Patch(found[-1].end, "", comma + new)


def _removed(spot: _Spot, count: int) -> Iterator[Patch]:
    text, around, at = spot.text, spot.around, spot.place
    assert around is not None
    found = bodies(text, around)
    if len(found) == count:
        if around.flow:
            yield Patch(around.start + 1, text[around.start + 1 : around.end - 1], "")
        elif len(spot.path) == 1:
            yield Patch(around.start, text[around.start : around.end], "{}" if around.kind == "map" else "[]")
        return
    here, last = found[at].start, found[at + count - 1].end
    if at + count < len(found):
        end = found[at + count].start
        if not around.flow:
            end = last + len(text[last:]) - len(text[last:].lstrip(_GAP))
        yield Patch(here, text[here:end], "")
    else:
        start = found[at - 1].end if around.flow else len(text[:here].rstrip(_GAP))
        yield Patch(start, text[start:last], "")


def _moved(spot: _Spot, to: int) -> Iterator[Patch]:
    """Entries change places; what stands between them stays."""
    text, around, at = spot.text, spot.around, spot.place
    assert around is not None
    found = bodies(text, around)
    order = [*range(len(found))]
    order.insert(to, order.pop(at))
    first, last = min(at, to), max(at, to)
    new = "".join(_cut(text, found[order[n]]) + _until(text, found, n, last) for n in range(first, last + 1))
    start, end = found[first].start, found[last].end
    yield Patch(start, text[start:end], new)


def _cut(text: str, body: Body) -> str:
    return text[body.start : body.end]


def _until(text: str, found: Sequence[Body], at: int, last: int) -> str:
    """What stands between an entry and the next."""
    return text[found[at].end : found[at + 1].start] if at < last else ""

"""Plain values as YAML text, in the form that scenarios are written in."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from drillsim.documents import glyphs
from drillsim.documents.yamltext import CONTROL, plain_value

WIDE = 140
"""Characters that a line may have."""

STEP = 2
"""Characters that each level stands further in."""

# What may stand as it is, between brackets too.
_PLAIN = re.compile(r"[^\W_][^,\[\]{}#:\"'\n\t|>&*!%@`]*")
_ESCAPED = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r", "\u0085": "\\N"}


def scalar(value: object) -> str:
    """A text, number, truth or nothing on one line, sound wherever it stands."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    text = str(value)
    return text if _as_it_is(text) else quoted(text)


def _as_it_is(text: str) -> bool:
    return bool(
        _PLAIN.fullmatch(text)
        and text == text.strip()
        and plain_value(text) == text
        and not glyphs.find(text)
        and not glyphs.BREAKS.search(text)
        and not CONTROL.search(text)
    )


def quoted(text: str) -> str:
    """A text between double quotes."""
    return f'"{"".join(_escaped(each) for each in text)}"'


def _escaped(each: str) -> str:
    if each in _ESCAPED:
        return _ESCAPED[each]
    if CONTROL.match(each) or glyphs.BREAKS.match(each) or each == "\ufeff":
        return f"\\u{ord(each):04X}"
    return each


def inline(value: object) -> str:
    """Any value on one line."""
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{scalar(str(key))}: {inline(each)}" for key, each in value.items()) + "}"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return "[" + ", ".join(inline(each) for each in value) + "]"
    return scalar(value)


def flat(value: object) -> bool:
    """Whether a value has nothing in it."""
    return not isinstance(value, Mapping | list | tuple) or not value


def after_key(value: object, indent: int, used: int) -> str:
    """What follows a key or dash and its colon: on the same line when it fits there, below it otherwise.

    Args:
        value: the value.
        indent: how far in the key or dash stands.
        used: how much of the line is taken.
    """
    line = inline(value)
    if "\n" not in str(value) and used + 1 + len(line) <= WIDE:
        return f" {line}"
    if isinstance(value, str):
        return f" {text_block(value, indent + STEP) or line}"
    if flat(value):
        return f" {line}"
    return f"\n{' ' * (indent + STEP)}{block(value, indent + STEP)}"


def block(value: object, indent: int) -> str:
    """A map or list on lines of its own; the first begins where the caller is.

    Args:
        value: with something in it.
        indent: how far in it stands.
    """
    between = f"\n{' ' * indent}"
    if isinstance(value, Mapping):
        return between.join(entry(str(key), each, indent) for key, each in value.items())
    assert isinstance(value, list | tuple)
    return between.join(item(each, indent) for each in value)


def entry(key: str, value: object, indent: int) -> str:
    """A key and its value."""
    name = f"{scalar(key)}:"
    return name + after_key(value, indent, indent + len(name))


def item(value: object, indent: int) -> str:
    """A dash and its value."""
    line = inline(value)
    if flat(value) or indent + STEP + len(line) <= WIDE:
        return "-" + after_key(value, indent, indent + 1)
    return f"- {block(value, indent + STEP)}"


def text_block(text: str, indent: int, wide: int = WIDE) -> str | None:
    """A text on lines of its own, folded where it has no line breaks; None when that would not keep it.

    Args:
        text: the text.
        indent: how far in its lines stand.
        wide: characters that a line may have.
    """
    lines = text.removesuffix("\n").split("\n")
    sound = all(line == line.strip() and line for line in lines) and "\r" not in text
    if not sound or "\t" in text or any(CONTROL.search(line) or glyphs.BREAKS.search(line) for line in lines):
        return None
    folded = len(lines) == 1 and "  " not in text
    head = (">" if folded else "|") + ("" if text.endswith("\n") else "-")
    rows = _folded(lines[0], wide - indent) if folded else lines
    return "".join([head, *(f"\n{' ' * indent}{row}" for row in rows)])


def _folded(text: str, wide: int) -> list[str]:
    rows: list[str] = []
    for word in text.split(" "):
        if rows and len(rows[-1]) + 1 + len(word) <= wide:
            rows[-1] += f" {word}"
        else:
            rows.append(word)
    return rows

"""pydantic's errors as problems at places of a document, one for each place, in our own words."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from drillsim.base.errors import nearest
from drillsim.base.messages import MESSAGES, Param, Phrase
from drillsim.documents import glyphs, shapes
from drillsim.documents.yamltext import Document, Path, inside

_KEY = "[key]"
_TYPES = {
    "string_type": "type_text",
    "tuple_type": "type_list",
    "list_type": "type_list",
    "dict_type": "type_mapping",
    "model_type": "type_mapping",
    "model_attributes_type": "type_mapping",
    "int_type": "type_whole",
    "int_from_float": "type_whole",
    "float_type": "type_number",
    "bool_type": "type_boolean",
}
_BOUNDS = {
    "greater_than_equal": ("ge", "≥"),
    "greater_than": ("gt", ">"),
    "less_than_equal": ("le", "≤"),
    "less_than": ("lt", "<"),
}
# a text that each pattern allows and no other does -> what we call the form
_FORMS = {
    "a-b/c-d": "form_seat",
    "a-1": "form_id",
    "b_c": "form_verb",
    "B24b": "form_situation",
    "T1566.001": "form_technique",
    "G17": "form_line",
    "2026-10-15 08:00": "form_moment",
    "31117": "form_commune",
    "thu-moi.eml": "form_exhibit",
}
_CONDITION_KEYS = (
    "service, compromise, perceived, concern, stage, inject, act, time, leaked, reported, told, answered, "
    "all, any, not"
)


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong at one place of the data.

    Attributes:
        path: where.
        code: a key of ``messages.MESSAGES``.
        params: what fills its blanks.
        by_absence: whether leaving out a faulty part could have caused it.
        stand_in: a sound value to go on with, if any.
    """

    path: Path
    code: str
    params: dict[str, Param]
    by_absence: bool = False
    stand_in: object = None


@dataclass(frozen=True, slots=True)
class _Error:
    """A pydantic error with its place in the data.

    Attributes:
        type: pydantic's name of the error.
        path: its place.
        union: the place where several kinds of value were tried; None when only one.
        of_key: whether it is about a key of a mapping rather than its value.
    """

    type: str
    path: Path
    union: Path | None
    of_key: bool
    ctx: dict[str, Any]


def problems(error: ValidationError, document: Document, model: type[BaseModel], most: int) -> list[Problem]:
    """The problems behind a validation error, in order, one for each place and cause; at most ``most``."""
    told = error.errors(include_url=False, include_input=False)
    errors = [_placed(item, document.data) for item in told[: 10 * most]]
    sound = _without_noise([item for item in errors if not _follows(item, document)])
    groups: dict[tuple[Path, str], list[_Error]] = {}
    for item in sound:
        kind = "type" if item.type in _TYPES else item.type
        groups.setdefault((item.path, kind), []).append(item)
    return [_problem(group, document, model) for group in list(groups.values())[:most]]


def shown(value: object) -> Param:
    """A value as a message shows it: short, on one line, with the codes of hidden characters in it."""
    if isinstance(value, list | dict):
        return Phrase("a_list" if isinstance(value, list) else "a_mapping")
    if value is None or value == "":
        return Phrase("nothing")
    if isinstance(value, bool):
        return str(value).lower()
    text = " ".join(glyphs.visible(str(value)).split())
    return text if len(text) <= 60 else text[:59] + "…"


def named(path: Path) -> str:
    """The last key of ``path``, with the number of the item in it, counted from 1."""
    words = [part for part in path if isinstance(part, str)]
    if words[-1:] in (["vi"], ["en"]) and len(words) > 1:
        words = [".".join(words[-2:])]
    number = f"[{path[-1] + 1}]" if path and isinstance(path[-1], int) else ""
    return f"{shown(words[-1]) if words else ''}{number}"


def _placed(item: ErrorDetails, data: object) -> _Error:
    """Follow pydantic's location through the data; what is not there names a member of a union."""
    path: list[str | int] = []
    union: Path | None = None
    loc = item["loc"]
    for at, part in enumerate(loc):
        if (isinstance(data, dict) and isinstance(part, str) and part in data) or (
            isinstance(data, list) and isinstance(part, int) and part < len(data)
        ):
            data = inside(data, part)
            path.append(part)
        elif item["type"] == "missing" and at == len(loc) - 1:
            path.append(part)
        elif part != _KEY:
            union = tuple(path)
    return _Error(item["type"], tuple(path), union, _KEY in loc, item.get("ctx", {}))


def _follows(item: _Error, document: Document) -> bool:
    """A list is called too short when its items are faulty; they have been told."""
    value = document.at(item.path)
    return item.type == "too_short" and isinstance(value, list) and len(value) >= item.ctx["min_length"]


def _without_noise(errors: list[_Error]) -> list[_Error]:
    """Of the members of a union, those that came close: not merely of another type."""
    close = {item.union for item in errors if not (item.path == item.union and item.type in _TYPES)}
    return [
        item
        for item in errors
        if item.union is None or item.union not in close or item.path != item.union or item.type not in _TYPES
    ]


def _problem(group: list[_Error], document: Document, model: type[BaseModel]) -> Problem:
    first = group[0]
    value = first.path[-1] if first.of_key and first.path else document.at(first.path)
    scene = _Scene(first, group, document, model, value)
    code, params = _TABLE.get("type" if first.type in _TYPES else first.type, _custom)(scene)
    return Problem(first.path, code, params, first.type in ("missing", "too_short"), _stand_in(scene))


def _stand_in(scene: _Scene) -> object:
    """A value that causes no faults of its own, for a time, a span, a number or one of a few words."""
    error = scene.error
    if error.type == "duration":
        return "1000h" if error.path[-1] in ("limit", "length") else "0s"
    if error.type == "distribution":
        return "1m"
    if error.type in _BOUNDS:
        bound = error.ctx[_BOUNDS[error.type][0]]
        return bound + {"greater_than": 0.001, "less_than": -0.001}.get(error.type, 0)
    return next(iter(shapes.values(scene.here())), None) if _replaceable(error) else None


def _replaceable(error: _Error) -> bool:
    return error.type == "literal_error" and not error.of_key and error.path != ("version",)


@dataclass(frozen=True, slots=True)
class _Scene:
    """What a description is made from."""

    error: _Error
    group: list[_Error]
    document: Document
    model: type[BaseModel]
    value: object

    @property
    def key(self) -> str:
        return named(self.error.path)

    def around(self) -> list[object]:
        """What may stand at the place that holds this one."""
        return shapes.shapes(self.model, self.error.path[:-1], self.document.data)

    def here(self) -> list[object]:
        """What may stand at this place, or as this key."""
        if self.error.of_key:
            return shapes.key_shapes(self.around())
        return shapes.shapes(self.model, self.error.path, self.document.data)


_Said = tuple[str, dict[str, Param]]


def _unknown_key(scene: _Scene) -> _Said:
    key = str(scene.error.path[-1])
    allowed = shapes.keys(scene.around())
    return "unknown_key", {"key": shown(key), "allowed": ", ".join(allowed), "nearest": nearest(key, allowed)}


def _missing(scene: _Scene) -> _Said:
    path = scene.error.path
    if path[-1] in ("vi", "en") and shapes.bilingual(scene.around()):
        return "missing_translation", {"key": named(path[:-1]), "lang": str(path[-1])}
    return "missing_key", {"key": str(path[-1]), "where": _where(path[:-1])}


def _where(path: Path) -> Param:
    return named(path) if path else Phrase("whole_file")


def _literal(scene: _Scene) -> _Said:
    allowed = shapes.numbers(scene.here())
    if isinstance(scene.value, str) and scene.value.strip() in allowed:
        return "text_for_number", {"key": scene.key, "value": scene.value.strip()}
    return _not_allowed(scene.key, scene.value, shapes.values(scene.here()))


def _not_allowed(key: str, value: object, allowed: list[str]) -> _Said:
    near = nearest(value, allowed) if isinstance(value, str) else ""
    return "not_allowed", {"key": key, "value": shown(value), "allowed": ", ".join(allowed), "nearest": near}


def _tag(scene: _Scene) -> _Said:
    tags = re.findall(r"'([^']*)'", str(scene.error.ctx.get("expected_tags", "")))
    return _not_allowed("kind", scene.error.ctx.get("tag"), tags)


def _no_tag(scene: _Scene) -> _Said:
    return "missing_key", {"key": "kind", "where": named(scene.error.path)}


def _wrong_type(scene: _Scene) -> _Said:
    if not scene.error.path:
        return "not_a_mapping", {}
    if shapes.bilingual(scene.here()):
        expected: Param = Phrase("type_both", {"form": "{vi: …, en: …}"})
    else:
        codes = list(dict.fromkeys(_TYPES[item.type] for item in scene.group))
        expected = _either([Phrase(code) for code in codes])
    value = f"“{shown(scene.value)}”" if isinstance(scene.value, str) else shown(scene.value)
    return "wrong_type", {"key": scene.key, "value": value, "expected": expected}


def _either(phrases: list[Phrase]) -> Param:
    result: Phrase = phrases[0]
    for phrase in phrases[1:]:
        result = Phrase("or", {"a": result, "b": phrase})
    return result


def _range(scene: _Scene) -> _Said:
    name, sign = _BOUNDS[scene.error.type]
    bound = f"{sign} {scene.error.ctx[name]:g}"
    return "out_of_range", {"key": scene.key, "value": shown(scene.value), "bound": bound}


def _form(scene: _Scene) -> _Said:
    if scene.value == "":
        return "left_blank", {"key": scene.key}
    forms = [_form_of(item.ctx["pattern"]) for item in scene.group]
    unique = list({phrase.say("en"): phrase for phrase in forms}.values())
    return "bad_form", {"key": scene.key, "value": shown(scene.value), "form": _either(unique)}


def _form_of(pattern: str) -> Phrase:
    for example, code in _FORMS.items():
        if re.fullmatch(pattern, example):
            return Phrase(code)
    return Phrase("form_other", {"pattern": pattern})


def _long_text(scene: _Scene) -> _Said:
    return "text_too_long", {"key": scene.key, "limit": str(scene.error.ctx["max_length"])}


def _empty_text(scene: _Scene) -> _Said:
    return "text_empty", {"key": scene.key}


def _too_few(scene: _Scene) -> _Said:
    return "too_few", {"key": scene.key, "limit": str(scene.error.ctx["min_length"])}


def _too_many(scene: _Scene) -> _Said:
    count = str(len(scene.value)) if isinstance(scene.value, list) else "?"
    return "too_many", {"key": scene.key, "count": count, "limit": str(scene.error.ctx["max_length"])}


def _with_value(scene: _Scene) -> _Said:
    return scene.error.type, {"key": scene.key, "value": shown(scene.value)}


def _target_limit(scene: _Scene) -> _Said:
    values = scene.value if isinstance(scene.value, dict) else {}
    return "target_limit", {name: shown(values.get(name)) for name in ("target", "limit")}


def _condition_key(scene: _Scene) -> _Said:
    values = scene.value if isinstance(scene.value, dict) else {}
    given = [key for key in _CONDITION_KEYS.split(", ") if key in values]
    return "condition_key", {"allowed": _CONDITION_KEYS, "given": ", ".join(given) or "–"}


def _custom(scene: _Scene) -> _Said:
    """A fault that a model of ours raised: by its own message when there is one."""
    kind = scene.error.type
    ctx: dict[str, Param] = {name: str(value) for name, value in scene.error.ctx.items()}
    if kind in MESSAGES:
        return kind, {"key": scene.key, "value": shown(scene.value), **ctx}
    return "invalid", {"key": scene.key, "value": shown(scene.value)}


_TABLE: dict[str, Callable[[_Scene], _Said]] = {
    "extra_forbidden": _unknown_key,
    "missing": _missing,
    "literal_error": _literal,
    "union_tag_invalid": _tag,
    "union_tag_not_found": _no_tag,
    "type": _wrong_type,
    **dict.fromkeys(_BOUNDS, _range),
    "string_pattern_mismatch": _form,
    "string_too_long": _long_text,
    "string_too_short": _empty_text,
    "too_short": _too_few,
    "too_long": _too_many,
    "duration": _with_value,
    "distribution": _with_value,
    "target_limit": _target_limit,
    "condition_key": _condition_key,
}

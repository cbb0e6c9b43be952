"""What a pydantic model allows at a path of a document: its keys, values and kinds of value."""

from __future__ import annotations

import types
from typing import Annotated, Literal, TypeGuard, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic.fields import FieldInfo

from drillsim.base.model import Text
from drillsim.documents.yamltext import Path, inside


def shapes(model: type[BaseModel], path: Path, data: object) -> list[object]:
    """The types that may stand at ``path``, narrowed by what stands in ``data`` (such as ``kind``)."""
    found: list[object] = [model]
    for key in path:
        found = [
            shape
            for outer in _fitting(found, data)
            for inner in _inside(outer, key)
            for shape in _members(inner)
        ]
        data = inside(data, key)
    return _fitting(found, data)


def bilingual(found: list[object]) -> bool:
    """Whether a text in both languages is among ``found``, of whatever length."""
    return any(_is_model(shape) and issubclass(shape, Text) for shape in found)


def keys(found: list[object]) -> list[str]:
    """The keys that the models among ``found`` know, as files write them."""
    models = [shape for shape in found if _is_model(shape)]
    return list(
        dict.fromkeys(_written(name, field) for m in models for name, field in m.model_fields.items())
    )


def values(found: list[object]) -> list[str]:
    """The values that the literals among ``found`` allow, each once."""
    args = (value for shape in found if get_origin(shape) is Literal for value in get_args(shape))
    return list(dict.fromkeys(str(value) for value in args))


def numbers(found: list[object]) -> list[str]:
    """The numbers among the values that the literals among ``found`` allow, each once."""
    args = (value for shape in found if get_origin(shape) is Literal for value in get_args(shape))
    return list(dict.fromkeys(str(value) for value in args if isinstance(value, int)))


def key_shapes(found: list[object]) -> list[object]:
    """The types of the keys of the mappings among ``found``."""
    return [shape for outer in found if get_origin(outer) is dict for shape in _members(get_args(outer)[0])]


def is_entry(found: list[object]) -> bool:
    """Whether what stands below ``found`` is an entry of a mapping with free keys."""
    return any(get_origin(shape) is dict for shape in found)


def has_default(model: type[BaseModel], key: str) -> bool:
    """Whether the model's field, as files write it, may be left out."""
    return any(
        not field.is_required() for name, field in model.model_fields.items() if _written(name, field) == key
    )


def _written(name: str, field: FieldInfo) -> str:
    return field.alias or name


def _is_model(shape: object) -> TypeGuard[type[BaseModel]]:
    return isinstance(shape, type) and issubclass(shape, BaseModel)


def _members(annotation: object) -> list[object]:
    origin = get_origin(annotation)
    if origin is Annotated:
        return _members(get_args(annotation)[0])
    if origin in (Union, types.UnionType):
        return [shape for member in get_args(annotation) for shape in _members(member)]
    return [annotation]


def _inside(shape: object, key: str | int) -> list[object]:
    """The annotations of what stands under ``key`` of ``shape``."""
    if _is_model(shape):
        return [
            field.annotation for name, field in shape.model_fields.items() if _written(name, field) == key
        ]
    args = get_args(shape)
    if get_origin(shape) is dict:
        return [args[1]]
    if get_origin(shape) is tuple and isinstance(key, int):
        return [args[0]] if args[-1] is Ellipsis else list(args[key : key + 1])
    return []


def _fitting(found: list[object], data: object) -> list[object]:
    """Of several models, those whose literal fields (``kind``) agree with ``data``; all when none does."""
    if not isinstance(data, dict):
        return found
    fit = [shape for shape in found if not _is_model(shape) or _agrees(shape, data)]
    return fit or found


def _agrees(model: type[BaseModel], data: dict[str, object]) -> bool:
    return all(
        data[name] in get_args(field.annotation)
        for name, field in model.model_fields.items()
        if get_origin(field.annotation) is Literal and isinstance(data.get(name), str)
    )

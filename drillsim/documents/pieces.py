"""What has been looked at before need not be looked at again: pieces of documents, by what they say.

A draft is checked after each change of one text, and in many ways to draw what it leaves to the seed, in
which most of it is the same. What a piece is, and whether anything is wrong with it, follows from its content
and from what it may refer to; both are the key, so nothing is taken for sound that has not been looked at.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Hashable
from functools import cache, lru_cache
from types import new_class
from typing import Any, Generic, TypeVar, cast

from pydantic import BaseModel, ValidationError

MOST_PIECES = 2_048
MOST_RESTS = 64
MOST_SAME = 8_192

M = TypeVar("M", bound=BaseModel)
V = TypeVar("V")


_ALL: list[Kept[Any]] = []


class Kept(Generic[V]):
    """Values by what they follow from; past so many, all are forgotten.

    Attributes:
        missed: how often something was asked for that was not there.
    """

    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: dict[tuple[Hashable, ...], V] = {}
        self.missed = 0
        _ALL.append(self)

    def get(self, *key: Hashable) -> V | None:
        """The value, or None when there is none."""
        found = self._kept.get(key)
        if found is None:
            self.missed += 1
        return found

    def put(self, value: V, *key: Hashable) -> None:
        """Keep a value."""
        if len(self._kept) >= self._most:
            self._kept.clear()
        self._kept[key] = value

    def __len__(self) -> int:
        """How many are kept."""
        return len(self._kept)

    def clear(self) -> None:
        """Forget all."""
        self._kept.clear()


def forget() -> None:
    """Forget all that was looked at before: what is looked at then is looked at anew."""
    for each in _ALL:
        each.clear()
    _made.cache_clear()
    _rest.cache_clear()


def kept() -> int:
    """How many pieces, and what was found of them, are kept."""
    return sum(map(len, _ALL)) + _made.cache_info().currsize + _rest.cache_info().currsize


class ByIdentity(Generic[V]):
    """Values by objects that nobody changes, told apart by identity; past so many, all are forgotten."""

    def __init__(self, most: int) -> None:
        self._kept: Kept[tuple[object, V]] = Kept(most)

    @property
    def missed(self) -> int:
        """How often something was asked for that was not there."""
        return self._kept.missed

    def get(self, about: object, *more: Hashable) -> V | None:
        """The value, or None when there is none."""
        found = self._kept.get(id(about), *more)
        return None if found is None else found[1]

    def put(self, value: V, about: object, *more: Hashable) -> None:
        """Keep a value; with it the object itself, so that its id is nobody else's."""
        self._kept.put((about, value), id(about), *more)


_SAME: ByIdentity[BaseModel] = ByIdentity(MOST_SAME)


def assembled(model: type[M], data: object, keys: Collection[str]) -> M | None:
    """A document put together of its pieces, of which only those are validated that are new.

    Args:
        model: what it should be; of itself it checks nothing but its fields.
        data: plain values that nobody changes.
        keys: of the lists whose items are the pieces; such a list needs an item, and no more is asked of it.

    Returns:
        The value; None when anything is wrong, which is then for the whole to say.
    """
    if not isinstance(data, dict) or any(
        not isinstance(data.get(key), list) or not data[key] for key in keys
    ):
        return None
    try:
        pieces = {key: tuple(_piece(_sort(model, key), each) for each in data[key]) for key in keys}
        text = json.dumps({key: value for key, value in data.items() if key not in keys})
        rest = _rest(model, frozenset(keys), text)
    except ValidationError:
        return None
    return model.model_construct(
        {*data}, **{name: pieces.get(name, getattr(rest, name)) for name in model.model_fields}
    )


def validated() -> int:
    """How many pieces have been validated so far, for tests."""
    return _made.cache_info().misses


def _piece(model: type[BaseModel], data: object) -> BaseModel:
    found = _SAME.get(data, model)
    if found is None:
        found = _made(model, json.dumps(data))
        _SAME.put(found, data, model)
    return found


@lru_cache(maxsize=MOST_PIECES)
def _made(model: type[BaseModel], text: str) -> BaseModel:
    return model.model_validate_json(text)


@lru_cache(maxsize=MOST_RESTS)
def _rest(model: type[BaseModel], keys: frozenset[str], text: str) -> BaseModel:
    return _without(model, keys).model_validate_json(text)


@cache
def _without(model: type[BaseModel], keys: frozenset[str]) -> type[BaseModel]:
    """The same model without some of its keys."""
    empty = dict.fromkeys(sorted(keys), ())
    body = {"__module__": __name__, "__annotations__": dict.fromkeys(empty, tuple[()]), **empty}
    return cast(type[BaseModel], new_class(model.__name__, (model,), {}, lambda space: space.update(body)))


@cache
def _sort(model: type[BaseModel], key: str) -> type[BaseModel]:
    """What the items of a list are."""
    return cast(type[BaseModel], model.model_fields[key].annotation.__args__[0])  # type: ignore[union-attr]

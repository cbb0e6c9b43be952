"""Stores on both databases."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from drillsim.store import Store


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> str:
    """The kind of database that the test runs on."""
    return str(request.param)


@pytest.fixture
def new_address(tmp_path: Path, request: pytest.FixtureRequest) -> Callable[[str], str]:
    """``new_address(kind)``: the address of a database that has nothing in it."""
    made = iter(range(100))

    def make(kind: str) -> str:
        if kind == "sqlite":
            return f"sqlite:///{tmp_path}/data{next(made)}/drillsim.db"
        return str(request.getfixturevalue("postgres").address())

    return make


@pytest.fixture
def address(new_address: Callable[[str], str], database: str) -> str:
    """The address of an empty database of the kind the test runs on."""
    return new_address(database)


@pytest.fixture
def opened() -> Iterator[Callable[[str], Store]]:
    """``opened(address)``: a store, closed when the test ends."""
    stores: list[Store] = []

    def make(address: str) -> Store:
        stores.append(Store(address))
        return stores[-1]

    yield make
    for store in stores:
        store.close()


@pytest.fixture
def store(opened: Callable[[str], Store], address: str) -> Store:
    """An empty store."""
    return opened(address)


@pytest.fixture
def drill(store: Store) -> str:
    """A drill in it whose journal has two lines, ``line 0`` and ``line 1``."""
    store.create_drill("d1", {"vi": "Một", "en": "One"}, "K7M2", ["line 0", "line 1"], "2026-11-23T08:00:00Z")
    return "d1"

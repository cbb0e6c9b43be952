"""Stores on both databases."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from drillsim.store import Store


@pytest.fixture
def address(new_address: Callable[[str], str], database: str) -> str:
    """The address of a new database of the kind the test runs on."""
    return new_address(database)


@pytest.fixture
def store(opened: Callable[[str], Store], address: str) -> Store:
    """An empty store."""
    return opened(address)


@pytest.fixture
def drill(store: Store) -> str:
    """A drill in it whose journal has two lines, ``line 0`` and ``line 1``."""
    store.create_drill("d1", {"vi": "Một", "en": "One"}, "K7M2", ["line 0", "line 1"], "2026-11-23T08:00:00Z")
    return "d1"

"""The store in which live drills are kept."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from drillsim.store import Store


@pytest.fixture
def store(opened: Callable[[str], Store], new_address: Callable[[str], str]) -> Store:
    """An empty store."""
    return opened(new_address("sqlite"))

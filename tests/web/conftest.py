"""Fixtures of the server's tests."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from drillsim.store import Store
from tests.web.site import Site


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    """A server of the tiny city, not started."""
    store = Store(f"sqlite:///{tmp_path / 'drills.db'}")
    yield Site(store)
    store.close()

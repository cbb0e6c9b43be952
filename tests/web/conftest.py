"""Fixtures of the server's tests."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from drillsim.store import Store
from tests.drillsim.store.ready import ready
from tests.web.process import Browser, Process
from tests.web.site import Site
from web.core.jobs import Jobs


@pytest.fixture(scope="session")
def jobs() -> Iterator[Jobs]:
    """Worker processes that the servers of all tests share: they take a second to start."""
    found = Jobs()
    yield found
    found.close()


@pytest.fixture
def site(tmp_path: Path, jobs: Jobs) -> Iterator[Site]:
    """A server of the tiny city, not started."""
    store = Store(ready(tmp_path / "drills.db"))
    yield Site(store, jobs)
    store.close()


@pytest.fixture(scope="module")
def staff(lasting_server: Callable[..., Process]) -> Browser:
    """A director signed in at a real server that a module has to itself."""
    return Browser.director(lasting_server(folder="staff", counted=True))

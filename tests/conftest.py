"""Settings of all tests: no time limits, and the same examples every time; a PostgreSQL server for those that ask."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import settings

from tests.drillsim.store.postgres import Postgres

settings.register_profile("drillsim", deadline=None, derandomize=True)
settings.load_profile("drillsim")


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """A PostgreSQL server."""
    server = Postgres()
    yield server
    server.close()

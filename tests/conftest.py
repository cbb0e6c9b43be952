"""Settings of all tests: no time limits, and the same examples every time; databases and servers for those that ask."""

from __future__ import annotations

import gc
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import playwright
import pytest
from hypothesis import settings

from drillsim.batch.piece import COLLECT_AFTER
from drillsim.store import Store
from tests.drillsim.store.postgres import Postgres
from tests.drillsim.store.ready import ready
from tests.web.net.redis import Redis
from tests.web.process import Process

settings.register_profile("drillsim", deadline=None, derandomize=True)
settings.load_profile("drillsim")
# The readline of a process that shares tests out says how wide its terminal is; ours are told that by each test.
os.environ.pop("COLUMNS", None)
# Tests start programs by the hundred: each leaves its bytecode to the next, whatever the machine's habit.
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
TESTS = Path(__file__).parent
WEB = TESTS.parent / "web"
LONG = {".", "browser", "drillsim/store", "web/bundle", "web/pages", "web/server"}
"""Rooms whose tests start servers, databases and browsers, and the one whose tests play every shipped scenario.

What comes after them is short, so that all processes end together.
"""


def pytest_sessionstart() -> None:
    """Bundle the page that is saved as a file, unless it is as new as what it is made of."""
    made, sources = (
        WEB / "made/review.html",
        [WEB / "onefile.mjs", *(WEB / "static").rglob("*.*"), *(WEB / "texts").rglob("*.*")],
    )
    if not made.exists() or made.stat().st_mtime < max(path.stat().st_mtime for path in sources):
        name = "node.exe" if sys.platform == "win32" else "node"
        node = Path(playwright.__file__).parent / "driver" / name
        subprocess.run([node, WEB / "onefile.mjs"], check=True)


def pytest_collection_finish() -> None:
    """What has been read and imported by now stays: nothing of it is looked through for cycles again.

    Thousands of tests and the modules of three packages are a large heap, and a drill makes many objects, hardly any
    in a cycle.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*COLLECT_AFTER)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The files that take longest come first, a room after the other in turns.

    Several processes share the tests, file by file: none is left with a long file at the end, and of those that run
    together some wait for what they have started while others work.
    """
    place: dict[Path, tuple[bool, int]] = {}
    seen = Counter[str]()
    for path in dict.fromkeys(item.path for item in items):
        room = path.parent.relative_to(TESTS).as_posix()
        place[path] = (room not in LONG, seen[room])
        seen[room] += 1
    items.sort(key=lambda item: place[item.path])


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    """A PostgreSQL server."""
    with closing(Postgres()) as server:
        yield server


@pytest.fixture(scope="module")
def redis() -> Iterator[Redis]:
    """A Redis server."""
    with closing(Redis()) as server:
        yield server


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> str:
    """The kind of database that the test runs on."""
    return str(request.param)


@pytest.fixture
def new_address(tmp_path: Path, request: pytest.FixtureRequest) -> Callable[..., str]:
    """``new_address(kind)``: the address of a new database; with ``bare``, one without tables."""
    made = iter(range(100))

    def make(kind: str, *, bare: bool = False) -> str:
        if kind == "sqlite":
            file = tmp_path / f"data{next(made)}" / "drillsim.db"
            return f"sqlite:///{file}" if bare else ready(file)
        return str(request.getfixturevalue("postgres").address(bare=bare))

    return make


@pytest.fixture
def opened() -> Iterator[Callable[[str], Store]]:
    """``opened(address)``: a store, closed when the test ends."""
    with ExitStack() as stores:
        yield lambda address: stores.enter_context(closing(Store(address)))


def _servers(top: Path, request: pytest.FixtureRequest) -> Iterator[Callable[..., Process]]:
    with ExitStack() as processes:

        def make(
            also: str = "", *, on: str = "sqlite", folder: str = "", starts: bool = True, **more: object
        ) -> Process:
            (top / folder).mkdir(exist_ok=True)
            address = request.getfixturevalue("postgres").address() if on == "postgresql" else on
            process = Process(top / folder, also, "" if address == "sqlite" else address, **more)  # type: ignore[arg-type]
            processes.enter_context(closing(process))
            if starts:
                process.start()
            return process

        yield make


@pytest.fixture
def server(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Callable[..., Process]]:
    """``server(also)``: a real server in a process of its own; nothing of it outlives the test.

    ``on`` is a kind of database, or the address of one; ``folder`` that of its data, in the test's own; ``starts``
    whether it has started; more goes to `Process`, as ``also`` does.
    """
    yield from _servers(tmp_path, request)


@pytest.fixture(scope="module")
def lasting_server(
    tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[Callable[..., Process]]:
    """`server` for all tests of a module."""
    yield from _servers(tmp_path_factory.mktemp("server"), request)

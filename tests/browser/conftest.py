"""Fixtures of the journeys: one browser and one server for all, a fresh drill for each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from typing import TypeVar

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser import reached
from tests.browser.people import Person, Staff
from tests.browser.serving import arguments, executable
from tests.web.process import Process

P = TypeVar("P", bound=Person)
COUNTED = ("test_debrief", "test_desk", "test_people", "test_review")
"""The journeys whose scripts are counted, which takes a third of a page's time; the others add little to them."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=executable(), args=arguments())
        yield launched
        launched.close()


@pytest.fixture(scope="session")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Process]:
    with closing(Process(tmp_path_factory.mktemp("served"))) as process:
        process.start()
        yield process


@pytest.fixture(scope="module", autouse=True)
def counting(request: pytest.FixtureRequest) -> Iterator[None]:
    """Counts what of our scripts the pages of a file run, where they are counted."""
    named = request.path.stem in COUNTED
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(reached.Reached, "folder", reached.FOLDER if named else None)
        yield


@pytest.fixture
def come(browser: Browser, served: Process) -> Iterator[Callable[..., P]]:
    """Brings people in, and sees them out at the end."""
    here: list[Person] = []

    def bring(kind: type[P], to: Process = served, **options: object) -> P:
        person = kind(browser, to, **options)
        here.append(person)
        return person

    yield bring
    for person in here:
        person.leave()


@pytest.fixture
def director(come: Callable[..., Staff], served: Process) -> Staff:
    return come(Staff).signs_in("director", served.password)

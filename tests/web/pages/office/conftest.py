"""What tests of the office share: who keeps registers, and sheets that are read at once."""

from __future__ import annotations

from collections.abc import Callable

import pypdfium2
import pytest

from drillsim.store import Store
from tests.web.site import HASH, Site
from web.access.auth import OFFICER, SECRETARY
from web.core.jobs import Jobs

UNIT, OTHER, AT = "ubnd-ninh-kieu", "so-y-te", "2026-11-23T00:00:00.000+00:00"


def pdf_pages(raw: bytes) -> list[str]:
    """What each page of a PDF says, on one line."""
    pages = pypdfium2.PdfDocument(raw)
    return [" ".join(page.get_textpage().get_text_range().split()) for page in pages]


@pytest.fixture
def in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """Workbooks are read here: a process of its own for each takes a second."""
    monkeypatch.setattr("web.services.taking.bounded", lambda work, given, **bounds: work(given))


@pytest.fixture
def stored(
    opened: Callable[[str], Store], new_address: Callable[[str], str], database: str, jobs: Jobs
) -> Site:
    """The server on SQLite, and on PostgreSQL."""
    return Site(opened(new_address(database)), jobs)


@pytest.fixture
def office(in_this_process: None, site: Site) -> Site:
    """The server, with a secretary, and the officers of a ward and of a department."""
    site.store.add_account(SECRETARY, SECRETARY, HASH, AT)
    site.store.add_account(OFFICER, OFFICER, HASH, AT, unit=UNIT)
    site.store.add_account("other", OFFICER, HASH, AT, unit=OTHER)
    return site

"""The server signs the journals of its drills: when they end, when they are fetched, in documents."""

from __future__ import annotations

from typing import Any

import pytest

from drillsim.base.errors import StoreError
from drillsim.journal.seal import Key, Seal
from drillsim.store import Store
from tests.web.savedpage import carried
from tests.web.server.test_serve import here
from tests.web.site import Site
from web.server.greeting import welcome


@pytest.fixture
def key(site: Site) -> Key:
    """The key of the site; its drill has ended."""
    made = site.store.make_signing_key()
    site.live.start("test")
    site.to(10)
    return made


def fetched(site: Site, name: str) -> bytes:
    director = site.staff("director")
    found = director.job("/review/one/jobs", {"what": "document", "name": name, "lang": "en"})
    assert found["state"] == "done", found
    return bytes(director.get(found["file"]).data)


def test_a_journal_is_signed_when_its_drill_ends_and_fetched_with_its_signature(site: Site, key: Key) -> None:
    site.live.end("test")
    text = fetched(site, "journal").decode()
    head = text[-67:-3]
    seal = Seal.read(fetched(site, "signature").decode())
    seal.check(head, text.count("\n"), key.public.fingerprint)
    assert site.store._kept("one") == seal
    told = carried(fetched(site, "report-html").decode())["data"]["drill"]["seal"]
    assert told["fingerprint"] == key.public.fingerprint
    for name in ("tables-csv", "ocel"):
        made = fetched(site, name)
        assert name == "tables-csv" or key.public.fingerprint.encode() in made, name


def test_a_journal_of_a_drill_that_goes_on_is_signed_as_far_as_it_goes(site: Site, key: Key) -> None:
    seal = Seal.read(fetched(site, "signature").decode())
    assert seal.records == len(site.live.records())
    assert site.store._kept("one") is None
    site.to(40)
    site.live.end("test")
    assert Seal.read(fetched(site, "signature").decode()).records == len(site.live.records()) > seal.records


def test_a_drill_ends_though_nothing_can_be_signed_and_is_signed_when_somebody_asks(
    site: Site, key: Key, monkeypatch: pytest.MonkeyPatch
) -> None:
    def away(*_: Any, **__: Any) -> None:
        raise StoreError("store_away", why="trial")

    with monkeypatch.context() as patched:
        patched.setattr(Store, "_keep", away)
        site.live.end("test")
    assert (site.live.state, site.store._kept("one")) == ("ended", None)
    seal = Seal.read(fetched(site, "signature").decode())
    assert site.store._kept("one") == seal


def test_a_journal_from_elsewhere_is_not_signed_by_this_server(site: Site, key: Key) -> None:
    site.live.end("test")
    text = site.store.lines("one")
    site.store.create_drill(
        "other",
        {"vi": "t", "en": "t"},
        "OTHERR",
        text,
        "2026-11-23T00:00:00Z",
        state="ended",
        origin="upload",
    )
    director = site.staff("director")
    body = {"what": "document", "name": "signature", "lang": "en"}
    found = director.job("/review/other/jobs", body)
    assert (found["state"], found["text"]["en"].startswith("This journal came from elsewhere")) == (
        "failed",
        True,
    )
    page = director.job("/review/other/jobs", body | {"name": "report-html"})
    assert carried(director.get(page["file"]).data.decode())["data"]["drill"]["seal"] is None


def test_without_a_key_documents_are_marked_unsigned(site: Site) -> None:
    site.live.start("test")
    site.live.end("test")
    told = carried(fetched(site, "report-html").decode())["data"]["drill"]
    assert told["seal"] is None and told["head"]


def test_the_console_shows_the_fingerprint(site: Site, key: Key, capsys: pytest.CaptureFixture[str]) -> None:
    welcome(here(site))
    assert key.public.fingerprint in capsys.readouterr().out

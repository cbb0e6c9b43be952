"""What lets a browser install the pages: nothing from elsewhere, nothing stale after an upgrade."""

from __future__ import annotations

import re
from pathlib import Path

from tests.web.site import Site
from web.core.edition import edition, edition_of


def test_the_manifest_names_what_there_is_in_the_readers_language(site: Site) -> None:
    browser = site.browser()
    told = browser.get("/manifest.webmanifest")
    assert told.headers["Content-Type"].startswith("application/manifest+json")
    for address in (
        told.json["start_url"],
        told.json["scope"],
        *(each["src"] for each in told.json["icons"]),
    ):
        assert address.startswith("/")
        assert browser.get(address).status_code == 200
    assert (told.json["lang"], told.json["short_name"]) == ("vi", "Diễn tập")
    browser.get("/lang/en")
    assert browser.get("/manifest.webmanifest").json["short_name"] == "Drill"


def test_the_service_worker_is_asked_for_anew_and_names_its_edition(site: Site) -> None:
    answer = site.browser().get("/service-worker.js")
    assert answer.headers["Content-Type"] == "text/javascript; charset=utf-8"
    assert answer.headers["Cache-Control"] == "no-cache"
    assert answer.text.startswith(f'self.EDITION = "{edition()}";\n')
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


def test_a_seats_page_is_of_the_edition_of_its_worker(site: Site) -> None:
    page = site.seated("centre/leader").get("/play").text
    assert re.search('<meta name="edition" content="([^"]+)">', page)[1] == edition()  # type: ignore[index]
    assert '<link rel="manifest" href="/manifest.webmanifest">' in page


def test_another_file_another_name_another_version_is_another_edition(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    file = tmp_path / "a/x.js"
    found = []
    for body in ("one", "two"):
        file.write_text(body, "utf-8")
        found.append(edition_of([tmp_path], "1"))
    assert edition_of([tmp_path], "1") == found[1]
    found.append(edition_of([tmp_path], "2"))
    file.rename(tmp_path / "a/y.js")
    found.append(edition_of([tmp_path], "1"))
    assert len(set(found)) == 4

"""What the server's process prints, its addresses and certificate, and what it does beside the pages."""

from __future__ import annotations

import gzip
import mimetypes
import os
import re
import stat
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from drillsim.base.errors import JournalError
from drillsim.live.runner import Runner
from drillsim.store import Store
from tests.web.site import ORIGIN, Site
from web.access.passwords import verify_password
from web.core.server import KEY, Server
from web.core.settings import Settings
from web.live import sockets
from web.net import lan
from web.net.tls import certificate
from web.server.app import create_app
from web.server.greeting import announce, welcome

OPENSSL = """
import sys
for option in ("-keyout", "-out"):
    with open(sys.argv[sys.argv.index(option) + 1], "w") as file:
        file.write(option + " " + sys.argv[sys.argv.index("-addext") + 1])
"""


def here(site: Site) -> Server:
    found: Server = site.app.extensions[KEY]
    return found


def test_the_first_start_makes_a_director_and_shows_the_password_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = Store(f"sqlite:///{tmp_path / 'new.db'}")
    app, _ = create_app(Settings(secret="s", origins=(ORIGIN,), threads=True), store, Runner(store))
    server: Server = app.extensions[KEY]
    welcome(server)
    first = capsys.readouterr().out
    password = re.search(r"director +([a-z0-9]{15})", first)
    [account] = store.accounts()
    assert password is not None
    assert account.role == "director"
    assert verify_password(account.password, password[1])
    welcome(server)
    assert password[1] not in capsys.readouterr().out
    store.close()


def test_it_says_where_to_go_and_which_drills_wait(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    ended = site.drill("two", "BBBBBB")
    ended.start("test")
    ended.end("test")
    site.runner.lost["lost"] = JournalError("journal_empty")
    welcome(here(site))
    printed = capsys.readouterr()
    assert f"{ORIGIN}/staff" in printed.out
    assert f"AAAAAA  {ORIGIN}/join/AAAAAA" in printed.out
    assert "BBBBBB" not in printed.out
    assert f"lost: {JournalError('journal_empty').text()}" in printed.err
    assert not re.search(r"director +[a-z0-9]{15}", printed.out)


def test_a_new_drill_is_announced_with_its_code(site: Site, capsys: pytest.CaptureFixture[str]) -> None:
    announce(here(site), site.live)
    assert f"{ORIGIN}/join/AAAAAA" in capsys.readouterr().out


def test_other_devices_are_never_sent_to_loopback() -> None:
    assert not any(address.startswith("127.") for address in lan.addresses())
    assert lan.names()[-2:] == ("localhost", "127.0.0.1")


def test_an_address_is_known_without_a_route_that_leads_out() -> None:
    assert ("127.0.0.1" in lan.carried()) == (sys.platform == "linux")


def test_a_qr_code_is_shown_where_phones_can_follow_it(
    site: Site, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    announce(here(site), site.live)
    assert "█" not in capsys.readouterr().out
    server = here(site)
    server.settings = replace(server.settings, origins=("http://192.0.2.7:8000",))
    announce(server, site.live)
    assert "█" in capsys.readouterr().out


def test_modules_are_served_as_such_whatever_the_system_says(site: Site) -> None:
    mimetypes.add_type("text/plain", ".js")
    app, _ = create_app(site.app.extensions[KEY].settings, site.store, site.runner)
    assert app.test_client().get("/static/play.js", buffered=True).mimetype == "text/javascript"


def test_files_are_packed_for_browsers_that_take_them_so_and_known_again(site: Site) -> None:
    app, _ = create_app(site.app.extensions[KEY].settings, site.store, site.runner)
    plain = app.test_client().get("/static/app.css", buffered=True)
    takes = {"Accept-Encoding": "gzip"}
    packed = app.test_client().get("/static/app.css", headers=takes, buffered=True)
    assert (plain.content_encoding, packed.content_encoding) == (None, "gzip")
    assert gzip.decompress(packed.data) == plain.data
    assert packed.content_length == len(packed.data) < len(plain.data) / 2
    for known in (plain, packed):
        again = {**takes, "If-None-Match": known.headers["ETag"]}
        assert app.test_client().get("/static/app.css", headers=again, buffered=True).status_code == 304
    part = app.test_client().get("/static/app.css", headers={**takes, "Range": "bytes=0-9"}, buffered=True)
    assert (part.status_code, part.content_encoding, part.data) == (206, None, plain.data[:10])


@pytest.fixture
def openssl(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """An ``openssl`` that writes down what it is asked for."""
    command = tmp_path / "bin" / "openssl"
    command.parent.mkdir()
    script = tmp_path / "openssl.py"
    script.write_text(OPENSSL)
    # The path of this Python may hold spaces, which a #! line may not.
    command.write_text(f'#!/bin/sh\nexec "{sys.executable}" "{script}" "$@"\n')
    command.chmod(0o755)
    monkeypatch.setenv("PATH", f"{command.parent}{os.pathsep}{os.environ['PATH']}")


@pytest.mark.usefixtures("openssl")
def test_a_certificate_is_made_once_for_the_addresses_it_is_good_for(tmp_path: Path) -> None:
    made = certificate(tmp_path / "data", ["192.0.2.7"])
    assert made is not None
    cert, key = made
    assert cert.read_text() == "-out subjectAltName=DNS:localhost,IP:127.0.0.1,IP:192.0.2.7"
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    cert.write_text("kept")
    assert certificate(tmp_path / "data", ["192.0.2.7"]) == made
    assert cert.read_text() == "kept"
    certificate(tmp_path / "data", ["192.0.2.8"])
    assert cert.read_text().endswith("IP:192.0.2.8")


def test_without_openssl_there_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert certificate(tmp_path / "data", []) is None


def test_who_was_signed_out_from_the_command_line_is_sent_away(site: Site) -> None:
    kept, closed = site.staff("director").open("room", "one"), site.staff("observer").open("hall", "one")
    site.store.disable("observer")
    sockets.sweep(here(site), site.hub)
    assert kept.connected
    assert not closed.connected

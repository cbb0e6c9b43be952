"""Sessions and addresses of a server: whose they are, how long they last, what ends them."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from itsdangerous import URLSafeTimedSerializer

from drillsim.live.runner import Runner
from tests.web.access.test_auth import Hand
from tests.web.site import ORIGIN, PASSWORD, Browser, Site
from web.core.server import KEY, Server
from web.core.settings import cookie_name
from web.core.signouts import SignOuts
from web.net import origins
from web.server.app import create_app

DAY = 86_400


def here(site: Site) -> Server:
    found: Server = site.app.extensions[KEY]
    return found


def named(site: Site, *opened_at: str, **more: Any) -> Site:
    """The same site, opened at other addresses."""
    plain = tuple(each for origin in opened_at if (each := origins.plain(origin)) is not None)
    settings = replace(here(site).settings, origins=plain, **more)
    site.app, site.io = create_app(settings, site.store, Runner(site.store))
    return site


# -- addresses ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "plain"),
    [
        ("http://drill.example:80", "http://drill.example"),
        ("https://drill.example:443", "https://drill.example"),
        ("http://drill.example:443", "http://drill.example:443"),
        ("HTTP://Drill.Example.:8000", "http://drill.example:8000"),
        ("http://192.0.2.7:080", "http://192.0.2.7"),
        ("http://[2001:DB8::1]:80", "http://[2001:db8::1]"),
        ("null", None),
        ("http://.", None),
        ("http://drill.example:70000", None),
        ("http://drill.example/x", None),
    ],
)
def test_an_origin_has_one_form(written: str, plain: str | None) -> None:
    assert origins.plain(written) == plain


@pytest.mark.parametrize(
    "own", ["http://drill.example:80", "http://drill.example", "http://[2001:db8::1]:80"]
)
def test_forms_and_sockets_come_in_at_the_default_port(site: Site, own: str) -> None:
    base = own.removesuffix(":80")
    browser = Browser(named(site, own))
    for written in (base, base.upper(), base + ".", own):
        if "[" in written and written.endswith("."):
            continue
        host = written.partition("://")[2]
        page = browser.http.get("/", headers={"Host": host})
        token = page.text.split('name="csrf" value="')[1].partition('"')[0]
        headers = {"Host": host, "Origin": written}
        sent = browser.http.post("/join", data={"csrf": token, "code": "AAAAAA"}, headers=headers)
        assert sent.status_code == 302, written
        assert site.io.server.eio.cors_allowed_origins(written)
    assert not site.io.server.eio.cors_allowed_origins("http://evil.example")
    assert browser.http.get("/", headers={"Host": "evil.example"}).status_code == 400


def test_behind_a_proxy_that_is_trusted_readers_are_those_it_names(site: Site) -> None:
    headers = {"Host": "127.0.0.1:8000", "X-Forwarded-Host": "drill.example", "X-Forwarded-Proto": "https"}
    headers["X-Forwarded-For"] = "203.0.113.9, 192.0.2.50"
    browser = Browser(named(site, "https://drill.example", proxy=True, secure=True))
    page = browser.http.get("/", headers=headers)
    assert page.status_code == 200
    assert "Secure" in page.headers["Set-Cookie"]
    # What a reader writes there by hand stands before what the proxy adds, and is not believed.
    limits = here(site).limits
    for _ in range(3):
        browser.http.get("/join/ZZZZZZ", headers=headers, base_url="https://drill.example")
    assert limits.address._buckets.keys() == {"192.0.2.50"}
    lies = {**headers, "X-Forwarded-Host": "evil.example"}
    assert browser.http.get("/", headers=lies).status_code == 400


def test_without_the_setting_nobody_is_believed(site: Site) -> None:
    browser = Browser(named(site, ORIGIN))
    lies = {"X-Forwarded-Host": "drill.example", "X-Forwarded-For": "192.0.2.50", "Host": "evil.example"}
    assert browser.http.get("/", headers={**lies, "X-Forwarded-Host": "localhost"}).status_code == 400
    browser.http.get("/join/ZZZZZZ", headers={**lies, "Host": "localhost"})
    assert here(site).limits.address._buckets.keys() == {"127.0.0.1"}


# -- cookies ------------------------------------------------------------------------------------------


def test_servers_on_one_host_have_cookies_of_their_own() -> None:
    names = {cookie_name(*each) for each in (("a", "h", 80), ("b", "h", 80), ("a", "h", 81), ("a", "i", 80))}
    assert len(names) == 4
    assert cookie_name("a", "h", 80) in names


def cookie(site: Site, data: dict[str, Any], age: float) -> str:
    """A session's cookie that was signed some seconds ago."""

    class Then(URLSafeTimedSerializer.default_signer):  # type: ignore[name-defined,misc]
        def get_timestamp(self) -> int:
            return int(time.time() - age)

    signer: Any = site.app.session_interface.get_signing_serializer(site.app)  # type: ignore[attr-defined]
    signer.signer = Then
    return str(signer.dumps(data))


def holding(site: Site, data: dict[str, Any], age: float, name: str | None = None) -> Browser:
    browser = site.browser()
    browser.http.set_cookie(name or site.app.config["SESSION_COOKIE_NAME"], cookie(site, data, age))
    return browser


SIGNED = {"staff": ["director", 1, "a session"], "_permanent": True}


@pytest.mark.parametrize(
    ("age", "status", "renewed"),
    [
        (60, 200, False),
        (2 * DAY, 200, True),
        (6.9 * DAY, 200, True),
        (7.1 * DAY, 302, False),
        (-2 * DAY, 200, False),
    ],
)
def test_a_session_lasts_a_week_after_it_was_last_used_whatever_the_clock(
    site: Site, age: float, status: int, renewed: bool
) -> None:
    data = {**SIGNED, "csrf": "kept"}
    answer = holding(site, data, age).get("/staff")
    assert answer.status_code == status
    assert ("Max-Age=604800" in answer.headers.get("Set-Cookie", "")) == renewed


def test_files_that_caches_keep_renew_no_session(site: Site) -> None:
    answer = holding(site, SIGNED, 2 * DAY).get("/static/pages.css")
    assert "Set-Cookie" not in answer.headers


def test_a_session_of_before_cookies_had_names_goes_on(site: Site) -> None:
    seated = site.seated("centre/leader")
    with seated.http.session_transaction() as session:
        kept = dict(session)
    browser = holding(site, kept, 60, "drillsim")
    answer = browser.get("/play")
    assert answer.status_code == 200
    assert site.app.config["SESSION_COOKIE_NAME"] in answer.headers["Set-Cookie"]


def test_signing_out_closes_the_pages_and_every_copy_of_the_cookie(site: Site) -> None:
    browser, elsewhere = site.browser().signed_in("director"), site.browser().signed_in("director")
    thief = site.browser()
    name = site.app.config["SESSION_COOKIE_NAME"]
    thief.http.set_cookie(name, browser.http.get_cookie(name).value)  # type: ignore[union-attr]
    room, stolen, kept = (each.open("room", "one") for each in (browser, thief, elsewhere))
    browser.post("/staff/logout", form="/staff")
    assert (room.connected, stolen.connected, kept.connected) == (False, False, True)
    assert thief.get("/staff").status_code == 302
    assert not thief.open("room", "one").connected
    assert kept.ask("notes")["ok"]
    assert elsewhere.get("/staff").status_code == 200


def test_a_new_password_ends_every_session_at_its_next_word(site: Site) -> None:
    browser = site.browser().signed_in("director")
    room = browser.open("room", "one")
    site.store.set_password("director", "another hash")
    assert room.ask("clock", {"do": "start"})["code"] == "signed_out"
    assert not room.connected
    assert browser.get("/staff").status_code == 302


def test_sign_outs_outlast_the_server_for_as_long_as_cookies_do(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "signed-out"
    over = SignOuts(file)
    over.add("a")
    now = time.time()
    monkeypatch.setattr(time, "time", lambda: now + 8 * DAY)
    over.add("b")
    assert "a" in SignOuts(file)
    assert "c" not in SignOuts(file)
    monkeypatch.setattr(time, "time", lambda: now + 31 * DAY)
    again = SignOuts(file)
    assert ("a" in again, "b" in again) == (False, True)
    assert len(file.read_text().splitlines()) == 1


# -- guesses ------------------------------------------------------------------------------------------


def frozen(site: Site) -> Server:
    """The server with limits whose clock stands."""
    for name in ("everywhere", "account", "device", "posts"):
        getattr(here(site).limits, name)._now = Hand()
    return here(site)


def sign_in(browser: Browser, password: str, address: str) -> int:
    data = {"csrf": browser.token("/staff/login"), "account": "director", "password": password}
    return browser.http.post(
        "/staff/login", data=data, environ_overrides={"REMOTE_ADDR": address}
    ).status_code


def test_guesses_from_many_addresses_keep_nobody_out_who_has_been_in_before(site: Site) -> None:
    frozen(site)
    known = site.browser().signed_in("director")
    known.post("/staff/logout", form="/staff")
    statuses = [sign_in(site.browser(), "wrong password", f"192.0.2.{n}") for n in range(34)]
    assert statuses == [401] * 30 + [429] * 4
    assert sign_in(site.browser(), PASSWORD, "198.51.100.1") == 429
    assert sign_in(known, PASSWORD, "192.0.2.1") == 303
    # What they know is that browser: guesses of its own are counted.
    known.post("/staff/logout", form="/staff")
    assert [sign_in(known, "wrong", "192.0.2.1") for _ in range(11)] == [401] * 10 + [429]


def test_a_browser_is_known_for_the_accounts_it_has_signed_in_to_alone(site: Site) -> None:
    frozen(site)
    known = site.browser().signed_in("observer")
    known.post("/staff/logout", form="/staff")
    [sign_in(site.browser(), "wrong password", f"192.0.2.{n}") for n in range(30)]
    assert sign_in(known, PASSWORD, "198.51.100.1") == 429


def test_a_right_password_forgets_the_wrong_ones_of_its_own_address_alone(site: Site) -> None:
    limits = frozen(site).limits
    assert [sign_in(site.browser(), "wrong password", "192.0.2.1") for _ in range(5)] == [401] * 5
    assert [sign_in(site.browser(), "wrong password", "192.0.2.2") for _ in range(2)] == [401] * 2
    assert sign_in(site.browser(), PASSWORD, "192.0.2.1") == 303
    left = [sum(limits.account.allow(("director", f"192.0.2.{n}")) for _ in range(9)) for n in (1, 2)]
    assert left == [6, 4]
    assert sum(limits.everywhere.allow("director") for _ in range(40)) == 30 - 7


def test_each_browser_is_known_by_a_secret_of_its_own_however_often_it_signs_in(site: Site) -> None:
    def known(browser: Browser) -> str:
        browser.signed_in("director").post("/staff/logout", form="/staff")
        cookie = browser.http.get_cookie(f"{here(site).settings.cookie}-known", path="/staff/login")
        assert cookie is not None
        return str(cookie.value)

    one, other = site.browser(), site.browser()
    assert known(one) == known(one) != known(other)


def test_one_address_that_floods_keeps_no_drill_from_being_run(site: Site) -> None:
    posts = frozen(site).limits.posts
    director, stranger = site.staff("director"), site.browser()
    while posts.allow("127.0.0.1"):
        pass
    assert stranger.post("/join", form="/", code="AAAAAA").status_code == 429
    assert director.post("/cards/one", seat="all").status_code == 303


def test_an_observer_looks_back_once_nobody_plays_the_same_scenario(site: Site) -> None:
    observer = site.staff("observer")
    assert observer.get("/review/one").status_code == 403
    site.live.start("test")
    site.live.end("test")
    again = site.drill("two", "BBBBBB")
    assert observer.get("/review/one").status_code == 200
    again.start("test")
    assert observer.get("/review/one").status_code == 403
    again.end("test")
    assert observer.get("/review/one").status_code == 200

"""Sessions, forms, headers, limits: what a browser may not do, tried."""

from __future__ import annotations

import re
from collections.abc import Hashable
from io import BytesIO
from pathlib import Path

import pytest

import web.core.server
from tests.web.site import ORIGIN, PASSWORD, Site
from web.core.server import KEY, Limits, Server
from web.net.limits import Bucket, Limiter

TEMPLATES = Path(web.core.server.__file__).parents[1] / "templates"
TOKEN = re.compile(r'name="csrf" value="\{\{ csrf\(\) \}\}"|\{\{ (?:token|hidden)\(\) \}\}')
"""How a form has it: by itself, or by a macro of forms."""


def cookies(answer: object) -> list[str]:
    return [value for name, value in answer.headers if name == "Set-Cookie"]  # type: ignore[attr-defined]


def test_the_session_cookie_is_out_of_reach_of_scripts_and_other_sites(site: Site) -> None:
    [cookie] = cookies(site.browser().get("/"))
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie
    assert "Secure" not in cookie


def test_over_tls_it_travels_by_https_alone(site: Site) -> None:
    site.app.config["SESSION_COOKIE_SECURE"] = True
    [cookie] = cookies(site.browser().get("/"))
    assert "Secure" in cookie


PAGES = [
    "/",
    "/join/AAAAAA",
    "/staff/login",
    "/nowhere",
    "/vendor/nothing.js",
    "/static/pages.css",
    "/health",
]


@pytest.mark.parametrize("path", PAGES)
def test_every_answer_carries_the_policy(site: Site, path: str) -> None:
    headers = site.browser().get(path).headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "script-src 'self';" in policy
    assert "frame-ancestors 'none'" in policy
    assert "unsafe" not in policy
    assert "ws://localhost" in policy
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"


STAFF_PAGES = ["/staff", "/staff/new", "/room/one", "/evaluate/one", "/hall/one", "/cards/one"]


@pytest.mark.parametrize("path", STAFF_PAGES)
def test_pages_hold_no_inline_script_or_style(site: Site, path: str) -> None:
    text = site.staff("director").get(path).text
    assert not re.search(r"<style|\sstyle=|\son[a-z]+=|javascript:", text)
    assert all('src="' in tag for tag in re.findall(r"<script[^>]*>", text))
    assert not re.search(r'(src|href)="(https?:)?//', text)


FORMS = [
    ("/join", {"code": "AAAAAA"}),
    ("/join/AAAAAA", {"name": "An", "seat": "centre/leader"}),
    ("/staff/login", {"account": "director", "password": PASSWORD}),
    ("/staff/logout", {}),
    ("/staff/new", {"scenario": "b06-ransomware"}),
    ("/staff/accounts", {"account": "new", "role": "director"}),
    ("/staff/accounts/observer/close", {}),
    ("/release/one", {}),
]


@pytest.mark.parametrize(("path", "fields"), FORMS, ids=[path for path, _ in FORMS])
def test_a_form_without_its_token_is_refused(site: Site, path: str, fields: dict[str, str]) -> None:
    browser = site.staff("director")
    accounts = len(site.store.accounts())
    for token in ({}, {"csrf": ""}, {"csrf": site.browser().token("/")}):
        assert browser.http.post(path, data={**fields, **token}).status_code == 400
    assert len(site.store.accounts()) == accounts
    assert site.store.people("one") == []


def test_every_form_that_is_posted_carries_the_token_of_its_session() -> None:
    pages = {path.name: path.read_text(encoding="utf-8") for path in TEMPLATES.rglob("*.html")}
    forms = {
        name: re.findall(r'<form[^>]* method="post".*?</form>', page, re.DOTALL)
        for name, page in pages.items()
    }
    assert sum(map(len, forms.values())) == sum(page.count('method="post"') for page in pages.values())
    bare = [(name, form) for name, found in forms.items() for form in found if not TOKEN.search(form)]
    assert bare == []


def test_a_form_from_another_site_is_refused(site: Site) -> None:
    browser = site.browser()
    data = {"csrf": browser.token("/"), "code": "AAAAAA"}
    for origin, status in ((ORIGIN, 302), ("http://evil.example", 400), ("null", 400)):
        assert browser.http.post("/join", data=data, headers={"Origin": origin}).status_code == status


def test_a_page_asked_for_under_a_strange_name_is_refused(site: Site) -> None:
    answer = site.browser().get("/", headers={"Host": "evil.example"})
    assert answer.status_code == 400
    assert "evil" not in answer.text


def test_a_wrong_password_and_an_unknown_account_look_the_same(site: Site) -> None:
    texts = set()
    for name in ("director", "nobody"):
        answer = site.browser().post("/staff/login", account=name, password="wrong password")
        assert answer.status_code == 401
        texts.add(re.sub(r'value="[^"]*"', "", answer.text))
    assert len(texts) == 1


def test_tries_to_sign_in_are_limited_per_account(site: Site) -> None:
    statuses = []
    for _ in range(8):
        answer = site.browser().post("/staff/login", account="director", password="wrong password")
        statuses.append(answer.status_code)
    assert statuses == [401] * 6 + [429] * 2
    assert site.browser().post("/staff/login", account="director", password=PASSWORD).status_code == 429
    assert site.browser().post("/staff/login", account="observer", password=PASSWORD).status_code == 303


def test_tries_of_codes_are_limited_per_browser_not_per_hall(site: Site) -> None:
    guesser = site.browser()
    statuses = [guesser.post("/join", form="/", code="ZZZZZZ").status_code for _ in range(12)]
    assert statuses == [404] * 10 + [429] * 2
    assert guesser.post("/join", form="/", code="AAAAAA").status_code == 429
    assert site.browser().post("/join", form="/", code="AAAAAA").status_code == 302


def test_guessing_from_many_browsers_is_slowed_and_right_codes_still_open(site: Site) -> None:
    site.app.extensions[KEY].limits.address._now = Hand()
    statuses = [site.browser().get(f"/join/ZZZZZ{n % 10}").status_code for n in range(70)]
    assert statuses == [404] * 60 + [429] * 10
    assert site.browser().get("/join/AAAAAA").status_code == 200


def test_a_hall_of_a_thousand_joins_from_one_address(site: Site) -> None:
    limits = site.app.extensions[KEY].limits
    for name in ("posts", "asked", "address", "code"):
        limiter = getattr(limits, name)
        limiter._now = Hand()
    browser = site.browser()
    for _ in range(1_000):
        browser.http.delete_cookie("drillsim")
        assert browser.post("/join", form="/", code="AAAAAA").status_code == 302
    assert not limits.address.spent("127.0.0.1")


def test_right_passwords_are_not_counted(site: Site) -> None:
    for _ in range(3):
        assert site.browser().post("/staff/login", account="observer", password=PASSWORD).status_code == 303
    everywhere = site.app.extensions[KEY].limits.everywhere
    assert sum(everywhere.allow("observer") for _ in range(30)) == 30


def test_signing_in_starts_a_new_session(site: Site) -> None:
    browser = site.browser()
    before = browser.token("/staff/login")
    browser.signed_in("director")
    assert browser.token("/staff") != before


def test_signing_out_leaves_the_seat_of_the_same_browser(site: Site) -> None:
    browser = site.seated("centre/leader").signed_in("observer")
    assert browser.post("/staff/logout", form="/staff").status_code == 303
    assert browser.get("/staff").status_code == 302
    assert browser.get("/play").status_code == 200


def test_after_signing_in_one_goes_on_to_pages_of_this_server_only(site: Site) -> None:
    for goal, where in (
        ("/room/one", "/room/one"),
        ("//evil.example", "/staff"),
        ("https://evil.example", "/staff"),
    ):
        browser = site.browser()
        data = {"account": "director", "password": PASSWORD, "next": goal}
        assert browser.post("/staff/login", **data).location == where


def test_a_forged_session_is_nobody(site: Site) -> None:
    browser = site.browser()
    browser.http.set_cookie("drillsim", "eyJzdGFmZiI6WyJkaXJlY3RvciIsMV19.aaaaaa.AAAAAAAAAAAAAAAAAAAAAAAAAAA")
    assert browser.get("/staff").status_code == 302


def test_a_form_that_is_too_large_is_refused(site: Site) -> None:
    browser = site.browser()
    answer = browser.http.post("/join", data={"csrf": browser.token("/"), "code": "A" * 100_000})
    assert answer.status_code == 413


@pytest.mark.parametrize(
    ("path", "who", "status"),
    [("/staff/accounts", "director", 413), ("/desk/bring", "director", 303), ("/desk/bring", "", 413)],
)
def test_forms_that_send_files_may_be_larger_for_those_who_have_signed_in(
    site: Site, path: str, who: str, status: int
) -> None:
    browser = site.staff(who) if who else site.browser()
    sheet = (BytesIO(b"no sheet" * 25_000), "sheet.xlsx")
    answer = browser.http.post(path, data={"csrf": browser.token("/"), "file": sheet})
    assert answer.status_code == status


class Hand:
    """A clock moved by hand."""

    now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_bucket_lets_a_burst_pass_and_then_one_at_a_time() -> None:
    hand = Hand()
    bucket = Bucket(3, 10.0, hand)
    assert [bucket.allow() for _ in range(4)] == [True, True, True, False]
    hand.now = 9.9
    assert not bucket.allow()
    hand.now = 20.0
    assert [bucket.allow() for _ in range(3)] == [True, True, False]


def test_limits_are_per_key_and_forget_the_oldest_key() -> None:
    limiter = Limiter(1, 60.0, most=2, now=Hand())
    assert [limiter.allow(key) for key in ("a", "a", "b", "b")] == [True, False, True, False]
    assert limiter.allow("c")
    assert len(limiter) == 2
    assert limiter.allow("a")
    limiter.forget("a")
    assert limiter.allow("a")


def test_what_is_tried_at_one_process_counts_at_the_others_and_is_told_no_further() -> None:
    here, there = Limits(), Limits()
    told: list[tuple[object, ...]] = []

    def tell(what: str, limiter: str, done: str, key: Hashable) -> None:
        told.append((what, limiter, done, key))
        there.heard(limiter, done, key)

    here.share(tell)
    there.share(tell)
    for _ in range(6):
        assert here.account.allow(("lan", "192.0.2.1"))
    assert there.account.spent(("lan", "192.0.2.1"))
    assert not there.account.spent(("lan", "192.0.2.2"))
    here.account.give_back(("lan", "192.0.2.1"))
    assert not there.account.spent(("lan", "192.0.2.1"))
    assert told[-1] == ("tried", "account", "give_back", ("lan", "192.0.2.1"))
    assert len(told) == 7
    for limiter, key in (
        ("posts", "192.0.2.1"),
        ("connects", ("participant", "p1")),
        ("claims", ("d", "p1")),
    ):
        assert getattr(here, limiter).allow(key)
        assert told[-1] == ("tried", limiter, "allow", key)
    assert [here.claims.allow(("d", "p1")) for _ in range(19)] == [True] * 19
    assert there.claims.spent(("d", "p1"))
    before = len(told)
    here.events.allow(("d", "p1"))
    there.heard("events", "allow", ("d", "p1"))
    assert len(told) == before and not len(there.events)


def test_frames_are_limited_before_they_cost_memory(site: Site) -> None:
    engine = site.io.server.eio
    here: Server = site.app.extensions[KEY]
    assert engine.max_http_buffer_size == 64_000
    assert engine._async["websocket"](None, engine).server_args["max_message_size"] == 64_000
    assert engine.transports == ["websocket"]
    assert [
        engine.cors_allowed_origins(each) for each in (*here.settings.origins, "http://evil.example")
    ] == [
        True,
        False,
    ]
    assert not site.io.server.async_handlers

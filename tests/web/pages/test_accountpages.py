"""Accounts of organisers: made, given another role or password, closed, opened, and when they were here."""

from __future__ import annotations

import re

import pytest

from tests.web.site import Browser, Site

KEY = "drillsim"


def line(browser: Browser, name: str) -> str:
    """What the page says of an account."""
    page = browser.get("/staff/accounts").text
    found = re.search(rf"<h2>{name}.*?</li>", page, re.DOTALL)
    assert found is not None, page
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", found[0]))


def test_another_role_ends_the_sessions_made_with_the_old_one(site: Site) -> None:
    director, other = site.staff("director"), site.staff("facilitator")
    room = other.open("room", "one")
    answer = director.post("/staff/accounts/facilitator/role", form="/staff/accounts", role="observer")
    assert answer.status_code == 303
    assert not room.connected
    assert other.get("/staff").status_code == 302
    account = site.store.account("facilitator")
    assert account is not None and account.role == "observer"


def test_the_same_role_again_signs_nobody_out(site: Site) -> None:
    other = site.staff("facilitator")
    site.staff("director").post(
        "/staff/accounts/facilitator/role", form="/staff/accounts", role="facilitator"
    )
    assert other.get("/staff").status_code == 200


def test_a_new_password_is_shown_once_and_opens_the_account(site: Site) -> None:
    director, other = site.staff("director"), site.staff("observer")
    page = director.post("/staff/accounts/observer/password", form="/staff/accounts").text
    name, password = re.findall(r'<code class="code">([^<]+)</code>', page)
    assert name == "observer"
    assert password not in director.get("/staff/accounts").text
    assert other.get("/staff").status_code == 302
    assert site.browser().signed_in("observer", password).get("/staff").status_code == 200


def test_a_closed_account_is_opened_again(site: Site) -> None:
    director = site.staff("director")
    director.post("/staff/accounts/observer/close", form="/staff/accounts")
    assert "đã khóa" in line(director, "observer")
    director.post("/staff/accounts/observer/open", form="/staff/accounts")
    account = site.store.account("observer")
    assert account is not None and not account.disabled


@pytest.mark.parametrize("what", ["close", "open", "role", "password"])
def test_a_director_never_shuts_himself_out(site: Site, what: str) -> None:
    director = site.staff("director")
    before = site.store.account("director")
    assert (
        director.post(f"/staff/accounts/director/{what}", form="/staff/accounts", role="observer").status_code
        == 400
    )
    after = site.store.account("director")
    assert before is not None and after is not None
    assert (after.role, after.version, after.disabled) == (before.role, before.version, False)


def test_a_role_that_is_none_and_an_account_that_is_not_there_are_refused(site: Site) -> None:
    director = site.staff("director")
    for path in ("/staff/accounts/observer/role", "/staff/accounts/nobody/role"):
        assert director.post(path, form="/staff/accounts", role="emperor").status_code == 400


def test_it_is_known_who_is_here_and_who_was_when(site: Site) -> None:
    director = site.staff("director")
    assert "chưa đăng nhập lần nào" in line(director, "evaluator")
    evaluator = site.staff("evaluator")
    evaluator.get("/staff")
    assert "lần cuối" in line(director, "evaluator")
    evaluator.open("evaluate", "one")
    assert "đang trực tuyến" in line(director, "evaluator")


def test_it_is_written_down_once_in_a_while_and_not_with_every_page(site: Site) -> None:
    evaluator = site.staff("evaluator")
    evaluator.get("/staff")
    site.store.account_seen("evaluator", "2020-01-01T00:00:00.000+00:00")
    evaluator.get("/staff")
    account = site.store.account("evaluator")
    assert account is not None and account.seen == "2020-01-01T00:00:00.000+00:00"
    site.app.extensions[KEY].noticed["evaluator"] -= 200
    evaluator.get("/staff")
    account = site.store.account("evaluator")
    assert account is not None and account.seen != "2020-01-01T00:00:00.000+00:00"

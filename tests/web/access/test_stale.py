"""Forms of a session that has changed since: the true cause is said, and what was typed is kept."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import unquote

from tests.web.site import ORIGIN, PASSWORD, Browser, Site
from web.work.titles import filename

FIELDS = {"account": "new", "role": "observer"}
OWN = {"Origin": ORIGIN}


def send(browser: Browser, token: str, path: str = "/staff/accounts", **fields: Any) -> Any:
    return browser.http.post(path, data={"csrf": token, **(fields or FIELDS)}, headers=OWN, buffered=True)


def hidden(page: str) -> dict[str, str]:
    return dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)">', page))


def test_signing_in_in_another_tab_breaks_no_form_that_is_open(site: Site) -> None:
    browser = site.browser().signed_in("director")
    open_form = browser.token("/staff")
    browser.signed_in("director")
    answer = send(browser, open_form)
    assert answer.status_code == 400
    assert "ở thẻ khác" in answer.text
    kept = hidden(answer.text)
    assert {name: kept[name] for name in FIELDS} == FIELDS
    assert site.store.account("new") is None
    assert send(browser, kept.pop("csrf"), **kept).status_code == 200
    assert site.store.account("new") is not None


def test_a_form_sent_after_signing_out_waits_until_somebody_is_back(site: Site) -> None:
    browser = site.browser().signed_in("director")
    open_form = browser.token("/staff")
    with browser.http.session_transaction() as session:
        del session["staff"]
    answer = send(browser, open_form)
    assert (answer.status_code, answer.mimetype) == (400, "text/html")
    assert "đã đăng xuất" in answer.text
    again = hidden(send(browser.signed_in("director"), open_form).text)
    assert send(browser, again.pop("csrf"), **again).status_code == 200


def test_without_cookies_it_says_so(site: Site) -> None:
    answer = send(site.browser(), "made up", "/join", code="AAAAAA")
    assert "cookie" in answer.text
    assert hidden(answer.text)["code"] == "AAAAAA"


def test_a_password_is_put_in_no_page(site: Site) -> None:
    answer = send(site.browser(), "x", "/staff/login", account="director", password=PASSWORD)
    assert answer.status_code == 400
    assert PASSWORD not in answer.text
    assert 'href="/staff/login"' in answer.text


def test_a_form_of_another_site_is_not_put_in_a_page_of_ours(site: Site) -> None:
    data = {"csrf": "x", "code": "AAAAAA"}
    answer = site.browser().http.post("/join", data=data)
    assert (answer.status_code, "AAAAAA" in answer.text) == (400, False)
    foreign = site.browser().http.post("/join", data=data, headers={"Origin": "http://evil.example"})
    assert (foreign.status_code, "AAAAAA" in foreign.text) == (400, False)


def test_a_page_s_script_is_told_so_it_can_say_it(site: Site) -> None:
    asked = site.staff("director").ask("POST", "/review/one/release", {"released": True}, csrf="another's")
    assert asked.status_code == 400
    assert asked.json["code"] == "form_other"
    assert "another tab" in asked.json["text"]["en"]


def test_a_file_to_take_away_says_which_drill_of_when_it_is() -> None:
    made = filename("Mã độc: 50/50?", "2026-11-25T17:30:00.000+00:00", "Báo cáo", ".docx", "A\x00n")
    assert made == "Mã độc 50 50 - 2026-11-26 0030 - Báo cáo - A n.docx"
    assert len(filename("Đ" * 3_000, "2026-11-25T17:30:00+00:00", "Báo cáo", ".pdf")) < 120


def test_documents_are_named_for_their_drill(site: Site) -> None:
    site.live.start("test")
    site.live.end("test")
    browser = site.staff("director")
    heads = []
    for lang in ("vi", "en"):
        made = browser.job("/review/one/jobs", {"what": "document", "name": "participants", "lang": lang})
        heads.append(browser.get(made["file"]).headers["Content-Disposition"])
    title = site.live.setup.called
    wanted = ((title.vi, "Danh sách người tham gia"), (title.en, "Participants"))
    for head, (what, kind) in zip(heads, wanted, strict=True):
        name = unquote(head.partition("UTF-8''")[2])
        assert re.fullmatch(rf"{what} - \d{{4}}-\d\d-\d\d \d{{4}} - {kind}\.xlsx", name), name
    assert "Danh sach nguoi tham gia.xlsx" in heads[0]

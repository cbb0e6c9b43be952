"""Joining, the organisers' pages, cards and report; and hostile text in every one of them."""

from __future__ import annotations

import gzip
import re
import shutil
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import urljoin

import pytest

from drillsim.base.texts import FOLDER, Texts
from drillsim.players.skills import KINDS
from tests.web.savedpage import carried
from tests.web.site import Site
from web.access import codes
from web.core.server import KEY, Server
from web.core.texts import TEXTS, both
from web.core.vendor import BROWSED, FILES, Vendor
from web.pages import joinpages
from web.services.participants import Participant

TOGETHER = Path(__file__).parents[2] / "drillsim/documents/expanding/together"
HOSTILE = "<script>alert(1)</script>\"'><img src=x>"


def test_a_code_leads_to_its_seats_however_it_is_typed(site: Site) -> None:
    for typed in ("AAAAAA", "aaa aaa", " AAA-AAA "):
        assert site.browser().post("/join", form="/", code=typed).location == "/join/AAAAAA"


def test_a_wrong_code_says_so(site: Site) -> None:
    answer = site.browser().post("/join", form="/", code="ZZZZZZ")
    assert answer.status_code == 404
    assert TEXTS["code_unknown"][0] in answer.text


def test_who_asks_waits_until_a_facilitator_confirms(site: Site) -> None:
    browser = site.browser()
    assert browser.post("/join/AAAAAA", name="An", seat="office/leader").location == "/wait"
    waiting = browser.get("/wait")
    assert waiting.headers["Refresh"].startswith("5; url=/")
    asked = site.browser().get("/join/AAAAAA").text.split('value="office/leader"')[1].split("<strong>")[1]
    assert asked.split("</strong>")[0] in waiting.text
    assert browser.get("/play").location == "/wait"
    site.store.seat_person(site.store.people("one")[0].id, "office/leader")
    assert browser.get("/wait").location == "/play"
    assert 'data-drill="one"' in browser.get("/play").text
    assert 'data-person="' in browser.get("/play").text


def test_a_card_s_code_seats_at_once_and_lets_several_share_the_seat(site: Site) -> None:
    site.seated("centre/leader", "An")
    site.seated("centre/leader", "Bình")
    assert [(each.name, each.seat) for each in site.store.people("one")] == [
        ("An", "centre/leader"),
        ("Bình", "centre/leader"),
    ]
    assert [record.kind for record in site.live.records()][-2:] == ["join", "join"]


def test_a_card_s_code_gives_no_other_seat(site: Site) -> None:
    code = site.store.seat_codes("one")["centre/leader"]
    site.browser().post(f"/join/{code}", name="An", seat="cyber/leader")
    assert site.store.people("one")[0].seat == "centre/leader"


@pytest.mark.parametrize(
    ("name", "seat"), [("", "office/leader"), ("x" * 61, "office/leader"), ("An", ""), ("An", "x/y")]
)
def test_a_request_needs_a_name_and_a_seat_of_the_drill(site: Site, name: str, seat: str) -> None:
    assert site.browser().post("/join/AAAAAA", name=name, seat=seat).status_code == 400
    assert site.store.people("one") == []


def test_a_name_is_kept_without_what_does_not_print(site: Site) -> None:
    site.browser().post("/join/AAAAAA", name=" Lê\u202e\x00  Thị\u200bAn ", seat="office/leader")
    assert site.store.people("one")[0].name == "Lê ThịAn"


def test_an_ended_drill_takes_nobody_in(site: Site) -> None:
    site.live.start("test")
    site.live.end("test")
    answer = site.browser().post("/join/AAAAAA", form="/", name="An", seat="office/leader")
    assert answer.status_code == 409
    assert site.store.people("one") == []


def test_only_the_hash_of_a_browser_s_secret_is_stored(site: Site) -> None:
    browser = site.seated("centre/leader")
    with browser.http.session_transaction() as session:
        token = session["token"]
    assert site.store.person_by_token(codes.digest(token)) is not None
    assert site.store.person_by_token(token) is None


def test_hostile_text_is_text_on_every_page(site: Site) -> None:
    browser = site.browser()
    pages = [
        browser.post("/join", form="/", code=HOSTILE).text,
        browser.post("/join/AAAAAA", name=HOSTILE, seat="").text,
        browser.post("/staff/login", account=HOSTILE, password="wrong password").text,
        browser.get("/staff/login", query_string={"next": f"/{HOSTILE}"}).text,
    ]
    assert browser.post("/join/AAAAAA", name=HOSTILE, seat="office/leader").status_code == 303
    pages += [browser.get("/wait").text, browser.get("/").text, browser.get(f"/{HOSTILE}").text]
    pages.append(
        site.staff("director").post("/staff/accounts", form="/staff", account=HOSTILE, role="x").text
    )
    for page in pages:
        assert "<script>alert" not in page
        assert "<img src=x>" not in page


@pytest.mark.parametrize(
    ("name", "role", "said"),
    [
        ("Observer", "observer", "Đã có tài khoản tên này"),
        ("giám đốc", "director", "Tên tài khoản không dùng được"),
        ("x", "director", "Tên tài khoản không dùng được"),
        ("-lan", "director", "Tên tài khoản không dùng được"),
    ],
)
def test_a_name_that_is_taken_and_a_name_that_will_not_do_are_told_apart(
    site: Site, name: str, role: str, said: str
) -> None:
    page = site.staff("director").post("/staff/accounts", form="/staff", account=name, role=role)
    assert page.status_code in (400, 409)
    told = re.findall(r"Đã có tài khoản tên này|Tên tài khoản không dùng được", page.text)
    assert told == [said]


def test_the_language_stays(site: Site) -> None:
    browser = site.browser()
    assert browser.get("/lang/en", query_string={"next": "/staff/login"}).location == "/staff/login"
    assert '<html lang="en">' in browser.get("/").text
    assert browser.get("/lang/fr").status_code == 404
    assert browser.get("/lang/vi", query_string={"next": "//evil.example"}).location == "/"


def test_a_page_that_answered_a_form_can_change_its_language(site: Site) -> None:
    for path, form in (
        ("/join", "/"),
        ("/join/AAAAAA", ""),
        ("/staff/login", ""),
        ("/staff/accounts", "/staff"),
    ):
        browser = site.staff("director")
        answered = browser.post(path, form=form or path, code="ZZZZZZ", account="?")
        switch = re.search(r'href="(/lang/en[^"]+)"', answered.text)
        assert switch is not None
        assert browser.get(switch[1], follow_redirects=True).status_code == 200


def test_every_text_is_there_in_both_languages() -> None:
    for code, (vi, en) in TEXTS.items():
        assert vi.strip() and en.strip(), code
        assert re.findall(r"{\w+}", vi) == re.findall(r"{\w+}", en), code
        # What a file is called is called so in both languages.
        assert vi != en or code.startswith("export_as_"), code


def test_every_text_is_used_and_every_one_used_is_there() -> None:
    top = Path(__file__).parents[3] / "web"
    sources = [*top.glob("[a-z]*/*.py"), *(top / "templates").glob("*.html")]
    written = "".join(path.read_text("utf-8") for path in sources if path.name != "texts.py").replace(
        "'", '"'
    )
    used = set(re.findall(r'\bt\("([a-z_0-9]+)"[,)]', written)) | set(
        re.findall(r'(?:Denied|Unfit)\("([a-z_]+)"', written)
    )
    for code in used:
        blanks = re.findall(r"{(\w+)}", TEXTS[code][0]) if code in TEXTS else []
        assert both(code, **dict.fromkeys(blanks, "")), code
    built = ("error_", "hotwash_", "origin_", "players_", "screen_", "state_")
    assert [
        code for code in Texts("pages") if f'"{code}"' not in written and not code.startswith(built)
    ] == []
    assert {f"players_{kind}" for kind in KINDS} <= set(TEXTS)


def test_the_director_makes_an_account_whose_password_shows_once(site: Site) -> None:
    director = site.staff("director")
    page = director.post("/staff/accounts", form="/staff", account="lan.nguyen", role="facilitator").text
    [name, password] = re.findall(r'<code class="code">([^<]+)</code>', page)[-2:]
    assert name == "lan.nguyen"
    assert password not in director.get("/staff").text
    assert site.browser().signed_in(name, password).get("/staff").status_code == 200
    again = director.post("/staff/accounts", form="/staff", account="lan.nguyen", role="facilitator")
    assert again.status_code == 409


def test_an_account_is_closed_but_not_one_s_own(site: Site) -> None:
    director, observer = site.staff("director"), site.staff("observer")
    socket = observer.open("hall", "one")
    assert director.post("/staff/accounts/observer/close", form="/staff").status_code == 303
    assert observer.get("/staff").status_code == 302
    assert not socket.connected
    assert director.post("/staff/accounts/director/close", form="/staff").status_code == 400


def test_a_new_drill_of_the_library_is_ready_with_codes_for_its_seats(site: Site) -> None:
    director = site.staff("director")
    choice = {"scenario": "b22-leaked-password", "rules": "", "rubric": "default", "players": "novice"}
    where = director.post("/staff/new", **choice, seed="5").location
    drill = where.rpartition("/")[2]
    live = site.runner.get(drill)
    assert live is not None
    seats = {seat.seat for seat in live.setup.scenario.seats}
    assert live.setup.seed == 5
    assert live.setup.rules.profile == "p2026"
    assert live.setup.players == dict.fromkeys(seats, "novice")
    assert live.setup.graded == ()
    assert set(site.store.seat_codes(drill)) == seats
    assert director.get(where).status_code == 200
    assert director.open("room", drill).hello["static"]["join"]["code"] == site.store.drills()[-1].code


def test_a_new_drill_may_play_two_scenarios_and_says_why_when_they_cannot_go_together(
    site: Site, tmp_path: Path
) -> None:
    here: Server = site.app.extensions[KEY]
    folder = tmp_path / "shelf"
    shutil.copytree(here.scenarios, folder)
    here.scenarios = folder
    director = site.staff("director")
    choice = {"rules": "p2026", "rubric": "default", "players": "novice", "seed": "1"}
    both = {**choice, "scenario": "b17-faulty-update", "beside": "b06-ransomware"}
    live = site.runner.get(director.post("/staff/new", **both).location.rpartition("/")[2])
    assert live is not None
    assert {live.setup.scenario.code, *live.setup.scenario.also} >= {"B06", "B17"}
    assert director.post("/staff/new", **{**both, "beside": both["scenario"]}).status_code == 400
    text = (TOGETHER / "b05-second.yaml").read_text("utf-8")
    (folder / "b05.yaml").write_text(text.replace("2026-10-01", "2029-10-01"), "utf-8")
    refused = director.post("/staff/new", **{**both, "beside": "b05"})
    assert refused.status_code == 400
    assert "b05.yaml:10: 2029-10-01 08:00" in refused.text and "b17-faulty-update.yaml:" in refused.text
    assert str(folder) not in refused.text and '<option value="b05" selected>' in refused.text


def test_a_choice_that_the_library_does_not_hold_makes_no_drill(site: Site) -> None:
    sound = {
        "scenario": "b22-leaked-password",
        "rules": "p2017",
        "rubric": "default",
        "players": "idle",
        "seed": "1",
    }
    director = site.staff("director")
    for name, wrong in (("scenario", "../../etc/passwd"), ("rules", "x"), ("players", "x"), ("seed", "-1")):
        assert director.post("/staff/new", **{**sound, name: wrong}).status_code == 400
    assert len(site.store.drills()) == 1


def test_the_cards_carry_every_seat_s_code_and_the_drill_s(site: Site) -> None:
    page = site.staff("facilitator").get("/cards/one").text
    for code in site.store.seat_codes("one").values():
        assert codes.shown(code) in page
    assert page.count("<svg") == len(site.store.seat_codes("one")) + 1
    assert "AAA AAA" in page


def test_the_report_is_for_staff_and_once_released_for_those_who_took_part(site: Site) -> None:
    player, stranger = site.seated("centre/leader"), site.browser()
    director = site.staff("director")
    assert director.get("/report/one").status_code == 409
    assert stranger.get("/report/one").status_code == 302
    assert player.get("/report/one").status_code == 403
    site.live.start("test")
    site.live.end("test")
    assert player.get("/report/one").status_code == 403
    assert director.post("/release/one", form="/staff").status_code == 303
    report = player.get("/report/one")
    assert report.status_code == 200
    assert report.headers["Content-Security-Policy"].startswith("sandbox allow-scripts allow-downloads;")
    assert carried(report.data.decode())["data"]["me"]["role"] == "participant"
    assert carried(director.get("/report/one").data.decode())["data"]["me"]["role"] == "reader"
    assert stranger.get("/report/one").status_code == 302
    zipped = director.get("/report/one", headers={"Accept-Encoding": "gzip"})
    assert zipped.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(zipped.data) == director.get("/report/one").data


def test_the_score_so_far_is_given_by_part(site: Site) -> None:
    site.live.start("test")
    site.to(30)
    score = site.staff("facilitator").open("room", "one").ask("score")["score"]
    assert set(score) == {"overall", "band", "parts", "teams", "objectives"}
    assert set(score["parts"]) >= {"response_time", "coordination", "outcome"}


def test_errors_are_calm_pages(site: Site) -> None:
    answer = site.browser().get("/nowhere")
    assert answer.status_code == 404
    assert TEXTS["error_404"][0] in answer.text
    site.app.view_functions["monitoring.health"] = lambda: 1 / 0
    broken = site.browser().get("/health")
    assert broken.status_code == 500
    assert "ZeroDivisionError" not in broken.text


def test_only_files_of_the_allow_list_are_served(tmp_path: Path) -> None:
    for name in ("htm/preact/standalone.module.js", "socket.io-client/dist/socket.io.esm.min.js"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("x = 1\n//# sourceMappingURL=x.map\n")
    vendor = Vendor(tmp_path)
    found = vendor.get("preact-standalone.js")
    assert found is not None
    assert (found.type, found.body) == ("text/javascript", b"x = 1\n")
    assert set(FILES) == {
        "socket.io.esm.min.js",
        "preact-standalone.js",
        "plotly-basic.min.js",
        "cytoscape.esm.min.mjs",
    }
    for name in (
        "cytoscape.esm.min.mjs",
        "htm/preact/standalone.module.js",
        "../package.json",
        "fonts/../x",
        "",
    ):
        assert vendor.get(name) is None


def test_a_page_is_served_the_texts_that_its_modules_ask_for_and_no_others(site: Site) -> None:
    browser = site.browser()
    static = Path(__file__).parents[3] / "web" / "static"
    asked = {
        urljoin(f"http://x/static/{path.relative_to(static).as_posix()}", each)
        for path in static.rglob("*.js")
        for each in re.findall(r'from "([./]+/texts/\w+\.js)"', path.read_text("utf-8"))
    }
    assert asked == {f"http://x/texts/{name}.js" for name in BROWSED}
    for address in asked:
        answer = browser.get(address.removeprefix("http://x"))
        assert answer.content_type.startswith("text/javascript")
        assert answer.text == (FOLDER / address.rpartition("/")[2]).read_text("utf-8")
    assert browser.get("/texts/pages.js").status_code == 404
    assert "/texts/seat.js" in browser.get("/static/texts.js").text.replace("..", "")


@pytest.mark.parametrize("seat", [None, "centre/leader"])
def test_a_form_of_joining_sent_twice_is_one_person(site: Site, seat: str | None) -> None:
    code = site.store.seat_codes("one")[seat] if seat else "AAAAAA"
    browser, other = site.browser(), site.browser()
    token = browser.token(f"/join/{code}")
    form = {"csrf": token, "name": "Mạng Chậm", "seat": "centre/leader"}
    with browser.http.session_transaction() as session:
        kept = dict(session)
    assert browser.http.post(f"/join/{code}", data=form).status_code == 303
    # The first answer has not come: the browser still has its old cookie.
    with other.http.session_transaction() as session:
        session.update(kept)
    assert other.http.post(f"/join/{code}", data=form).status_code == 303
    assert [each.name for each in site.store.people("one")] == ["Mạng Chậm"]
    joins = [record for record in site.live.records() if record.kind == "join"]
    assert len(joins) == (1 if seat else 0)
    where = "/play" if seat else "/wait"
    assert browser.get(where).status_code == other.get(where).status_code == 200
    site.browser().post(f"/join/{code}", name="Mạng Chậm", seat="centre/leader")
    assert len(site.store.people("one")) == 2


def test_who_is_sent_away_or_turned_down_is_told_so_on_the_join_page(site: Site) -> None:
    room = site.staff("director").open("room", "one")
    sent_away, turned_down = site.seated("centre/leader"), site.browser()
    turned_down.post("/join/AAAAAA", name="Bình", seat="centre/leader")
    for browser, path in ((sent_away, "/play"), (turned_down, "/wait")):
        assert "thu hồi" not in browser.get("/").text
        person = next(each for each in site.store.people("one") if each.state != "removed")
        room.ask("remove", {"person": person.id})
        assert "thu hồi vị trí hoặc không chấp nhận yêu cầu" in browser.get(path, follow_redirects=True).text
    assert "thu hồi" not in site.browser().get("/play", follow_redirects=True).text


def test_who_is_planned_is_offered_their_seat_however_the_name_is_typed(
    site: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    people = [Participant(name="Lê Thị Án", seat="office/leader")]
    monkeypatch.setattr(joinpages, "planned_of", lambda *_: SimpleNamespace(people=people, holders={}))
    browser = site.browser()
    page = browser.get("/join/AAAAAA").text
    assert "Lê Thị Án" not in page
    assert TEXTS["seat_by_list"][0] in page
    offered = browser.post("/join/AAAAAA", name="  le thi  an ")
    assert offered.status_code == 200
    assert 'value="office/leader" checked' in offered.text
    assert site.store.people("one") == []
    assert browser.post("/join/AAAAAA", name="Không Có Tên").status_code == 400
    assert browser.post("/join/AAAAAA", name="Lê Thị Án", seat="centre/leader").location == "/wait"


def test_who_is_turned_down_reads_why(site: Site) -> None:
    browser = site.browser()
    browser.post("/join/AAAAAA", name="An", seat="office/leader")
    room = site.staff("director").open("room", "one")
    (person,) = site.store.people("one")
    assert room.ask("remove", {"person": person.id, "why": "Nhầm vị trí"})["ok"]
    assert browser.get("/wait").location == "/?why=removed"
    told = browser.get("/?why=removed").text
    assert "Nhầm vị trí" in told and 'value="AAAAAA"' in told


def test_a_seat_is_handed_over_with_a_note_and_who_hands_it_over_leaves(site: Site) -> None:
    first = site.seated("centre/leader", "An")
    page = first.open("play", "one")
    code = page.ask("hand_over", {"note": "Chờ PA05 trả lời"})["code"].replace(" ", "")
    second = site.browser()
    assert "Chờ PA05 trả lời" in second.get(f"/join/{code}").text
    assert second.post(f"/join/{code}", name="").status_code == 400
    assert second.post(f"/join/{code}", name="Bình").location == "/play"
    (hello,) = second.open("play", "one").of("hello")
    assert hello["me"]["note"] == "Chờ PA05 trả lời"
    assert not page.connected
    told = first.get("/?why=removed").text
    assert both("handed_to", name="Bình")["vi"] in told
    assert both("join_removed")["vi"] not in told, "nobody has withdrawn it"
    assert [(each.name, each.seat) for each in site.store.people("one")] == [
        ("An", None),
        ("Bình", "centre/leader"),
    ]


def test_of_two_who_take_over_a_seat_at_once_one_has_it(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    page = site.seated("centre/leader", "An").open("play", "one")
    code = page.ask("hand_over", {"note": ""})["code"].replace(" ", "")
    late, person = site.browser(), site.store.person
    quicker: list[str] = []
    token = late.token(f"/join/{code}")

    def meanwhile(name: str) -> Any:
        if not quicker:
            quicker.append("Chi")
            assert site.browser().post(f"/join/{code}", name="Chi").location == "/play"
            return before
        return person(name)

    before = person(site.store.people("one")[0].id)
    monkeypatch.setattr(site.store, "person", meanwhile)
    answer = late.http.post(f"/join/{code}", data={"csrf": token, "name": "Bình"})
    assert answer.status_code == 404
    assert [(each.name, each.seat) for each in site.store.people("one")] == [
        ("An", None),
        ("Chi", "centre/leader"),
    ]


def test_a_facilitator_gives_a_seat_with_a_note(site: Site) -> None:
    site.browser().post("/join/AAAAAA", name="An", seat="office/leader")
    (person,) = site.store.people("one")
    room = site.staff("director").open("room", "one")
    assert room.ask("seat", {"person": person.id, "seat": "office/leader", "note": "Ca trước đã báo PA05"})[
        "ok"
    ]
    assert site.store.people("one")[0].note == "Ca trước đã báo PA05"


def test_the_practice_round_is_open_to_whoever_waits_and_knows_no_drill(site: Site) -> None:
    page = site.browser().get("/practice")
    assert 'data-drill="practice"' in page.text

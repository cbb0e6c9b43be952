"""The planners' desk: who sees it, drafts from the library to an approved drill, conflicts, checks."""

from __future__ import annotations

import json
import re
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from tests.web.site import HASH, PASSWORD, Browser, Site
from tests.web.smalllibrary import small_library
from web.access.auth import ROLES
from web.access.codes import token
from web.pages import turnpages
from web.services import drafts

FAULTY = ("city: tiny", "city: nowhere")


@pytest.fixture
def shelved(site: Site, tmp_path: Path) -> Site:
    """A server whose library is the small one, with a second director."""
    site.app.extensions["drillsim"].scenarios = small_library(tmp_path / "library")
    (tmp_path / "library" / "plans").mkdir()
    site.store.add_account("second", "director", HASH, "2026-11-23T00:00:00.000+00:00")
    return site


def second(site: Site) -> Browser:
    browser = site.browser()
    with browser.http.session_transaction() as session:
        session["staff"] = ["second", 1, token()]
    return browser


def copied(site: Site, browser: Browser) -> str:
    """The key of a new draft, a copy of the library's one scenario."""
    answer = browser.post("/desk/new", form="/desk", **{"from": "scenario", "of": "tiny"})
    assert answer.status_code == 303, answer.text
    found = re.fullmatch(r"/desk/(\w+)", answer.headers["Location"])
    assert found is not None
    return found[1]


def saving(browser: Browser, key: str, text: str, seen: int, **more: str) -> Any:
    return browser.ask("POST", f"/desk/{key}/text", {"text": text, "seen": seen, **more})


def checked(browser: Browser, text: str) -> Any:
    while (answer := browser.ask("POST", "/desk/check", {"text": text})).status_code == 202:
        pass
    return answer.json


def turned(browser: Browser, key: str, state: str, seen: int, noted: str = "1", **more: Any) -> Any:
    form = {"state": state, "seen": str(seen), "noted": noted, "password": PASSWORD, **more}
    return browser.post(f"/desk/{key}/state", form=f"/desk/{key}/versions", **form)


def test_observers_see_no_scenario_and_evaluators_change_none(shelved: Site) -> None:
    key = copied(shelved, shelved.staff("director"))
    for role in ROLES:
        browser = shelved.staff(role)
        seen = {
            browser.get(page).status_code for page in ("/desk", f"/desk/{key}/text", f"/desk/{key}/versions")
        }
        assert seen == ({403} if role == "observer" else {200})
        writes = role in ("director", "facilitator")
        assert (saving(browser, key, "a: 1\n", 0).status_code == 403) != writes
        assert (browser.post("/desk/new", form="/staff", **{"from": "blank"}).status_code == 403) != writes
        assert browser.get(f"/desk/{key}/play").status_code == (200 if role == "director" else 403)
    assert shelved.browser().get("/desk").status_code == 302


def test_a_copy_is_the_file_to_the_byte_and_unedited_saves_nothing(shelved: Site) -> None:
    browser = shelved.staff("facilitator")
    key = copied(shelved, browser)
    file = (shelved.app.extensions["drillsim"].scenarios / "tiny.yaml").read_bytes()
    draft = drafts.draft(shelved.store, key)
    assert draft is not None and draft.text.encode() == file
    answer = saving(browser, key, file.decode(), draft.seen)
    assert (answer.status_code, answer.json["number"]) == (200, 1)
    page = browser.get(f"/desk/{key}/text").text
    assert "Mã hóa dữ liệu" in page and "bản 1" in page
    shown = browser.get("/desk").text
    assert "Mã hóa dữ liệu" in shown
    assert len(set(re.findall(r"dài [\w:]+", shown))) == 1, "a draft's length as that of the library's"


def test_what_somebody_saved_meanwhile_is_told_and_stays(shelved: Site) -> None:
    director, facilitator = shelved.staff("director"), shelved.staff("facilitator")
    key = copied(shelved, director)
    draft = drafts.draft(shelved.store, key)
    assert draft is not None
    assert saving(director, key, draft.text + "# theirs\n", draft.seen, why="mine").status_code == 200
    refused = saving(facilitator, key, draft.text + "# mine\n", draft.seen)
    assert (refused.status_code, refused.json["code"]) == (409, "draft_conflict")
    assert "director" in refused.json["text"]["vi"] and "bản 2" in refused.json["text"]["vi"]
    over = saving(facilitator, key, draft.text + "# mine\n", refused.json["seen"])
    assert (over.status_code, over.json["number"]) == (200, 3)
    page = facilitator.get(f"/desk/{key}/versions").text
    assert "+# mine" in page and "-# theirs" in page
    assert "+# theirs" in facilitator.get(f"/desk/{key}/versions?of=2").text
    answer = facilitator.post(f"/desk/{key}/versions", number=2, seen=over.json["seen"])
    assert answer.status_code == 303
    ends = [each.text.removeprefix(draft.text) for each in drafts.versions(shelved.store, key)]
    assert ends == ["# theirs\n", "# mine\n", "# theirs\n", ""]
    assert facilitator.post(f"/desk/{key}/versions", number=2, seen=over.json["seen"]).status_code == 409
    assert facilitator.post(f"/desk/{key}/versions", number=99, seen=0).status_code == 400


def test_a_text_of_windows_keeps_its_line_ends(shelved: Site) -> None:
    browser = shelved.staff("director")
    key = copied(shelved, browser)
    saving(browser, key, "a: 1\r\nb: 2\r\n", 1)
    saving(browser, key, "a: 1\nb: 3\n", 2)
    draft = drafts.draft(shelved.store, key)
    assert draft is not None and draft.text == "a: 1\r\nb: 3\r\n"


def test_a_text_is_checked_as_on_the_command_line(shelved: Site) -> None:
    browser = shelved.staff("evaluator")
    text = (shelved.app.extensions["drillsim"].scenarios / "tiny.yaml").read_text("utf-8")
    sound = checked(browser, text)
    assert sound["ok"] and sound["faults"] == [] and len(sound["covers"]) == 64
    faulty = checked(browser, text.replace(*FAULTY))
    assert [(each["field"], each["line"]) for each in faulty["faults"]] == [("city", 5)]
    assert "nowhere" in faulty["faults"][0]["text"]["vi"] and faulty["covers"] == ""
    assert [each["line"] for each in checked(browser, "title: [")["faults"]] == [2]
    other = checked(browser, "rubric: x\n")
    assert "kịch bản" in other["faults"][0]["text"]["vi"]
    assert browser.ask("POST", "/desk/check", {"text": 3}).status_code == 400


def test_from_a_draft_to_an_approved_drill(shelved: Site) -> None:
    facilitator, director, other = shelved.staff("facilitator"), shelved.staff("director"), second(shelved)
    key = copied(shelved, facilitator)
    text = (shelved.app.extensions["drillsim"].scenarios / "tiny.yaml").read_text("utf-8")
    saving(facilitator, key, text.replace(*FAULTY), 1)
    answer = turned(facilitator, key, "review", 2)
    assert (answer.status_code, "còn lỗi" in answer.text) == (409, True)
    saving(director, key, text, 2)
    assert turned(facilitator, key, "review", 1).status_code == 409
    unnoted = turned(facilitator, key, "review", 3, noted="")
    assert (unnoted.status_code, 'name="noted"' in unnoted.text) == (409, True)
    assert turned(facilitator, key, "review", 3).status_code == 303
    for wrong in (facilitator, director):
        assert turned(wrong, key, "approved", 4).status_code == 409
    assert "chưa phê duyệt" in other.get(f"/desk/{key}/play").text
    wrong_password = turned(other, key, "approved", 4, password="x")
    assert (wrong_password.status_code, "mật khẩu chưa đúng" in wrong_password.text) == (403, True)
    assert turned(other, key, "approved", 4).status_code == 303
    assert "second ký bằng mật khẩu" in other.get(f"/desk/{key}/versions").text
    assert "chưa phê duyệt" not in other.get(f"/desk/{key}/play").text
    form = {"rubric": "default", "players": "average", "seed": "7", "date": "2026-11-26"}
    made = director.post(f"/desk/{key}/play", name="Diễn tập quý IV", **form)
    assert made.status_code == 303, made.text
    live = shelved.runner.get(made.headers["Location"].removeprefix("/room/"))
    assert live is not None and live.setup.called.vi == "Diễn tập quý IV"
    noted = next(row.what for row in shelved.store.audit_trail(live.id) if "sha256" in row.what)
    assert (noted["draft"], noted["number"], noted["approved"]) == (key, 3, True)
    assert "dùng lần cuối" in director.get("/desk").text
    # What the approval rested on changes: it holds no longer.
    city = shelved.app.extensions["drillsim"].scenarios / "cities" / "tiny.yaml"
    city.write_text(city.read_text("utf-8").replace("reacts: 5m", "reacts: 6m"), "utf-8")
    made = director.post(f"/desk/{key}/play", name="", **form)
    live = shelved.runner.get(made.headers["Location"].removeprefix("/room/"))
    assert live is not None
    assert live.setup.called.vi == "Diễn tập ứng phó sự cố 11/2026 (chưa phê duyệt)"
    # Its journal says so, and no other name hides it.
    script = json.loads(shelved.store.lines(live.id)[0])["data"]["script"]
    assert (script["draft"], script["number"], script["approved"]) == (key, 3, False)
    assert script["sha256"] == sha256(text.encode()).hexdigest() and script["covers"] != noted["covers"]
    renamed = director.post(f"/staff/drill/{live.id}/name", form=f"/staff/drill/{live.id}", name="Quý IV")
    assert renamed.status_code == 303
    row = shelved.store.drill(live.id)
    assert row is not None and row.title["vi"] == "Quý IV (chưa phê duyệt)"
    assert director.post(f"/desk/{key}/play", name="", **{**form, "seed": "x"}).status_code == 400


def test_what_is_signed_on_paper_is_kept_with_the_version_that_it_approves(shelved: Site) -> None:
    director, other = shelved.staff("director"), second(shelved)
    key = copied(shelved, director)
    assert turned(director, key, "review", 1).status_code == 303
    assert "Người phê duyệt là một chỉ đạo diễn tập khác" in director.get(f"/desk/{key}/versions").text
    page = other.get(f"/desk/{key}/versions").text
    assert 'name="password"' in page and "Bản này chưa diễn thử." in page

    def scanned(name: str, signer: str, raw: bytes = b"%PDF-1.7 signed") -> Any:
        return turned(other, key, "approved", 2, password="", signer=signer, file=(BytesIO(raw), name))

    for name, signer, says in (
        ("ky.docx", "Đại tá A", "PDF, PNG hoặc JPG"),
        ("ky.pdf", " ", "người đã ký"),
    ):
        answer = scanned(name, signer)
        assert (answer.status_code, says in answer.text) == (400, True)
    assert scanned("Tờ trình.pdf", "Đại tá A, Phó Giám đốc").status_code == 303
    page = shelved.staff("evaluator").get(f"/desk/{key}/versions").text
    assert "Đại tá A, Phó Giám đốc ký trên giấy, second ghi nhận:" in page
    file = shelved.staff("evaluator").get(f"/desk/{key}/signed/1")
    assert (file.data, "attachment" in file.headers["Content-Disposition"]) == (b"%PDF-1.7 signed", True)
    assert director.get(f"/desk/{key}/signed/2").status_code == 404
    # Another version has no signature.
    text = (shelved.app.extensions["drillsim"].scenarios / "tiny.yaml").read_text("utf-8")
    assert saving(director, key, text + "# x\n", 3).json["state"] == "draft"
    now = drafts.draft(shelved.store, key)
    assert now is not None and not now.signed
    assert "So với bản 1, phê duyệt ngày" in director.get(f"/desk/{key}/versions").text
    since: Any = director.get(f"/desk/{key}/difference?of=2&since=1").json
    assert since["before"] == since["after"]


def test_a_scenario_is_read_with_what_it_covers(shelved: Site) -> None:
    browser = shelved.staff("evaluator")
    page = waited(browser, "/desk/library/tiny")
    for told in (
        "Tóm tắt",
        "08:10 (T+00:10)",
        "Nơi nhận: cô lập – Máy trạm A",
        "Độ bao phủ",
        "Nhà cung cấp",
        'id="row-alert"',
    ):
        assert told in page, told
    assert browser.get("/desk/library/none").status_code == 404
    key = copied(shelved, shelved.staff("director"))
    assert "Phê duyệt phiên bản" in browser.get(f"/desk/{key}/versions").text
    assert 'id="row-chaser"' in waited(browser, f"/desk/{key}?seed=7")
    text = (shelved.app.extensions["drillsim"].scenarios / "tiny.yaml").read_text("utf-8")
    saving(shelved.staff("director"), key, text.replace(*FAULTY), 1)
    faulty = waited(browser, f"/desk/{key}")
    assert "dòng 5" in faulty and "nowhere" in faulty and 'id="row-alert"' not in faulty


def test_changes_are_saved_by_place_and_only_the_same_place_is_asked_about(shelved: Site) -> None:
    director, facilitator = shelved.staff("director"), shelved.staff("facilitator")
    key = copied(shelved, director)
    path = f"/desk/{key}/edit"
    assert 'data-writes="yes"' in director.get(f"/desk/{key}/table").text
    assert 'data-writes="no"' in shelved.staff("evaluator").get(f"/desk/{key}/table").text
    told: Any = director.get(path).json
    assert (told["number"], told["data"]["injects"][0]["id"]) == (1, "alert")

    def put(browser: Browser, field: str, was: str, value: str, **more: Any) -> Any:
        one = {"do": "put", "where": ["injects", "alert", field], "was": was, "value": value}
        return browser.ask("POST", path, {"changes": [one], **more})

    first: Any = put(director, "at", "10m", "11m", seen=told["seen"]).json
    assert (first["number"], first["merged"]) == (2, False)
    assert put(facilitator, "channel", "alert", "phone", seen=told["seen"]).json["merged"]
    refused = put(facilitator, "at", "10m", "12m")
    assert (refused.status_code, refused.json["now"]) == (409, [{"change": 0, "now": "11m"}])
    last: Any = put(facilitator, "at", "11m", "12m").json
    draft = drafts.draft(shelved.store, key)
    file = (shelved.app.extensions["drillsim"].scenarios / "tiny.yaml").read_text("utf-8")
    assert draft is not None and draft.why == "Sửa trong bảng: 1 thay đổi"
    assert draft.text == file.replace("at: 10m", "at: 12m", 1).replace("channel: alert", "channel: phone", 1)
    back = [
        {"do": "put", "where": ["injects", "alert", "at"], "was": "12m", "value": "10m"},
        {"do": "put", "where": ["injects", "alert", "channel"], "was": "phone", "value": "alert"},
    ]
    undone: Any = director.ask("POST", path, {"changes": back, "seen": last["seen"], "back": 1})
    assert undone.json["number"] == 5
    again = drafts.draft(shelved.store, key)
    assert again is not None and again.text == file
    row = {"changes": [{"do": "remove", "where": ["injects", "none", "at"], "was": "1m"}]}
    lost: Any = director.ask("POST", path, row)
    assert (lost.status_code, lost.json["now"]) == (409, [{"change": 0, "gone": 2}])
    differs: Any = shelved.staff("evaluator").get(f"/desk/{key}/difference?of=3").json
    assert [differs[which]["injects"][0]["channel"] for which in ("before", "after")] == ["alert", "phone"]
    assert director.get(f"/desk/{key}/difference?of=1").json["before"] is None
    assert director.ask("POST", path, {"changes": [{"do": "put", "where": []}]}).status_code == 400
    assert shelved.staff("evaluator").ask("POST", path, row).status_code == 403
    saving(director, key, "injects: [", again.seen)
    page = director.get(f"/desk/{key}/table").text
    assert "(bản 6) chưa đọc được thành bảng: dòng 2" in page and 'data-writes="no"' in page
    assert "bản 5, bản gần nhất đọc được" in page and 'data-source="good"' in page
    good: Any = director.get(f"/desk/{key}/good").json
    assert (good["number"], good["data"]["injects"][0]["id"]) == (5, "alert")
    assert director.get(path).status_code == 409
    assert "agencies" in director.get(f"/desk/{key}/offers").json


def test_a_text_that_nobody_has_saved_is_read_as_a_table_or_told_why_not(shelved: Site) -> None:
    director = shelved.staff("director")
    key = drafts.begin(shelved.store, "injects: [", "", "director", "", "2026-11-23T00:00:00.000+00:00").key
    assert director.get(f"/desk/{key}/good").status_code == 409
    assert "data-source" not in director.get(f"/desk/{key}/table").text
    read: Any = director.ask("POST", "/desk/read", {"text": "injects: [{id: a}]\n"})
    assert read.json["data"] == {"injects": [{"id": "a"}]}
    assert director.ask("POST", "/desk/read", {"text": "injects: ["}).status_code == 409
    assert [checked(director, text)["readable"] for text in ("injects: [", "code: B06\n")] == [False, True]


def test_what_was_saved_and_not_answered_is_made_once_though_it_is_sent_again(shelved: Site) -> None:
    director = shelved.staff("director")
    key = copied(shelved, director)
    path = f"/desk/{key}/edit"
    told: Any = director.get(path).json
    first = told["data"]["injects"][0]["expect"]
    where = ["injects", "alert", "expect"]
    lost = {"do": "add", "where": where, "value": first[0], "after": len(first) - 1, "mark": "m1"}
    more = {"do": "put", "where": ["injects", "alert", "at"], "was": "10m", "value": "11m", "mark": "m2"}
    assert director.ask("POST", path, {"changes": [lost], "seen": told["seen"]}).status_code == 200
    answer: Any = director.ask("POST", path, {"changes": [lost, more], "seen": told["seen"]}).json
    assert (answer["number"], answer["merged"]) == (3, True)
    now: Any = director.get(path).json
    assert now["data"]["injects"][0]["expect"] == [*first, first[0]] and now["made"] == ["m1", "m2"]
    draft = drafts.draft(shelved.store, key)
    assert draft is not None
    # So it is with the whole text.
    assert saving(director, key, draft.text, 0).json["number"] == 3


def test_of_two_who_write_by_turns_without_seeing_each_other_nothing_is_lost(shelved: Site) -> None:
    director, facilitator = shelved.staff("director"), shelved.staff("facilitator")
    key = copied(shelved, director)
    path = f"/desk/{key}/edit"
    told: Any = director.get(path).json
    rows = [row["id"] for row in told["data"]["injects"]]
    for turn in range(6):
        for browser, mine in ((director, rows[::2]), (facilitator, rows[1::2])):
            changes: list[dict[str, Any]] = []
            for row in mine:
                where = ["injects", row, "notes"]
                was = {"was": f"{row} {turn - 1}"} if turn else {}
                changes.append({"do": "put", "where": where, "value": f"{row} {turn}", **was})
            assert browser.ask("POST", path, {"changes": changes, "seen": told["seen"]}).status_code == 200
    now: Any = director.get(path).json
    assert now["number"] == 13
    assert [row["notes"] for row in now["data"]["injects"]] == [f"{row} 5" for row in rows]


def asked(browser: Browser, path: str, body: Any = None) -> Any:
    """What a worker makes of a question, asked until it is there."""
    method = "GET" if body is None else "POST"
    while (answer := browser.ask(method, path, body)).status_code == 202:
        pass
    return answer.json


def test_what_is_not_saved_is_checked_and_the_city_drawn_as_it_would_be(shelved: Site) -> None:
    browser = shelved.staff("evaluator")
    key = copied(shelved, shelved.staff("director"))
    offers = asked(browser, f"/desk/{key}/offers")
    assert (
        offers["nodes"]["pc-a"]["operator"] == "centre"
        and "technical" in offers["roles"]["technician"]["may"]
    )
    assert offers["verbs"]["isolate"]["about"] == "needed" and "Inject" in offers["forms"]
    wrong = {"do": "put", "where": ["injects", "alert", "from"], "was": "centre", "value": "center"}
    found = asked(browser, f"/desk/{key}/try", {"changes": [wrong]})
    assert [(each["field"], each["fix"], each["code"]) for each in found["faults"]] == [
        ("injects[0].from", {"value": "centre"}, "unknown_name")
    ]
    assert found["faults"][0]["blanks"]["value"] == "center"
    drawn = asked(browser, f"/desk/{key}/idle", {"changes": []})
    assert drawn["figure"]["data"][0]["uid"] == "idle"
    assert asked(browser, f"/desk/{key}/idle", {"changes": [wrong]})["faults"]
    draft = drafts.draft(shelved.store, key)
    assert draft is not None and draft.number == 1


def waited(browser: Browser, path: str) -> str:
    """A page, once the work on it is done."""
    while (answer := browser.http.get(path)).status_code == 202:
        assert answer.headers["Refresh"].startswith("2; url=/desk/") and " data-again>" in answer.text
    assert answer.status_code == 200, answer.text
    return answer.text


@pytest.mark.parametrize(("kind", "place"), [("parts", "forces.use"), ("blank", "script")])
def test_what_is_begun_opens_where_it_is_written_next(shelved: Site, kind: str, place: str) -> None:
    answer = shelved.staff("director").post("/desk/new", form="/desk", **{"from": kind})
    assert (answer.status_code, answer.location.partition("#")[2]) == (303, place)


def test_beginnings_that_are_none_are_refused(shelved: Site) -> None:
    browser = shelved.staff("director")
    for kind, of in (("scenario", "../rules/p2017"), ("draft", "x"), ("situation", "B99"), ("", "")):
        assert browser.post("/desk/new", form="/desk", **{"from": kind, "of": of}).status_code == 400
    assert browser.get("/desk/none/text").status_code == 404


def test_nobody_approves_their_own_words_in_a_copy_or_an_earlier_version(shelved: Site) -> None:
    director, facilitator = shelved.staff("director"), shelved.staff("facilitator")
    key = copied(shelved, director)
    made = facilitator.post("/desk/new", form="/desk", **{"from": "draft", "of": key})
    copy = made.headers["Location"].rpartition("/")[2]
    assert turned(facilitator, copy, "review", 1).status_code == 303
    assert turned(director, copy, "approved", 2).status_code == 409
    draft = drafts.draft(shelved.store, key)
    assert draft is not None
    saving(facilitator, key, draft.text + "# x\n", 1)
    assert turned(facilitator, key, "review", 2).status_code == 303
    assert turned(second(shelved), key, "approved", 3).status_code == 303
    page = f"/desk/{key}/versions"
    assert facilitator.post(page, number="1", seen="4").status_code == 303
    assert turned(facilitator, key, "review", 5).status_code == 303
    assert turned(director, key, "approved", 6).status_code == 409


def test_what_is_saved_while_it_is_checked_comes_to_no_review(
    shelved: Site, monkeypatch: pytest.MonkeyPatch
) -> None:
    browser = shelved.staff("facilitator")
    key = copied(shelved, browser)

    def meanwhile(_: object, found: drafts.Version) -> dict[str, object]:
        drafts.save(shelved.store, key, found.seen, "title: [", "second", "", found.wall)
        return {"faults": [], "covers": ""}

    monkeypatch.setattr(turnpages, "verdict_of", meanwhile)
    # A form that has guessed the state which comes next.
    assert turned(browser, key, "review", 2).status_code == 409
    draft = drafts.draft(shelved.store, key)
    assert draft is not None and (draft.state, draft.number) == (drafts.DRAFT, 1)


@pytest.mark.parametrize(
    "field", [{"seed": "²"}, {"date": "2026-99-99"}, {"date": "x"}, {"date": "20261126"}]
)
def test_a_drill_of_a_draft_has_a_sound_seed_and_day(shelved: Site, field: dict[str, str]) -> None:
    director = shelved.staff("director")
    page = f"/desk/{copied(shelved, director)}/play"
    sent = {"name": "", "seed": "1", "date": "", "players": "expert", "rubric": "default", **field}
    assert director.post(page, **sent).status_code == 400


@pytest.mark.parametrize("depth", [950, 20_000])
def test_what_is_nothing_but_depth_is_refused(shelved: Site, depth: int) -> None:
    director = shelved.staff("director")
    key = copied(shelved, director)
    with director.http.session_transaction() as session:
        token = session.setdefault("csrf", "a token of this session")
    deep = "[" * depth + "]" * depth
    sent = f'{{"changes": [{{"do": "put", "where": ["title"], "value": 1, "was": {deep}}}]}}'
    answer = director.http.post(
        f"/desk/{key}/edit", data=sent, content_type="application/json", headers={"X-CSRF-Token": token}
    )
    assert (answer.status_code, answer.json["code"]) == (400, "payload")

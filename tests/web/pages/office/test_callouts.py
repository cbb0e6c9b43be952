"""Calling out the Team: by telephone and by each one's own page; what it measures; its journal."""

from __future__ import annotations

import io
import json
import re

import docx
import pytest

from drillsim.store import NEW, OfficeWrite
from tests.web.pages.office.conftest import pdf_pages
from tests.web.site import HASH, Browser, Site
from web.access.auth import SECRETARY
from web.pages.office.callouts import MOST_ANSWERS
from web.services.office.callout import CallOut, Happened, altered, course, measured

AT = "2026-11-23T00:00:00.000+00:00"
PEOPLE = {"Nguyễn Văn An": "malware", "Trần Thị Bình": "network", "Lê Văn Chi": "law"}


@pytest.fixture
def office(site: Site) -> Site:
    """The server, with a secretary and three members of the Team."""
    return manned(site)


def manned(site: Site) -> Site:
    """A server, given a secretary and three members of the Team."""
    site.store.add_account(SECRETARY, SECRETARY, HASH, AT)
    secretary = site.staff(SECRETARY)
    for n, (name, skill) in enumerate(PEOPLE.items()):
        more = {"unit": "so-khcn", "role": "member", "phone": f"0292 000 000{n}", "since": "2026-01-05"}
        sent = {"name": name, "skills": [skill], **more}
        assert secretary.post("/office/team/members", form="/office/team", **sent).status_code == 303
    return site


def called(office: Site, kind: str = "real") -> tuple[Browser, str, dict[str, str]]:
    """A call-out of everybody but Chi: the secretary, its page, and the codes by name."""
    secretary = office.staff(SECRETARY)
    rows = {row.document["name"]: row.key for row in office.store.office_rows("roster")}
    sent = {
        "title": "Mã độc tại Sở Nội vụ",
        "kind": kind,
        "place": "Phòng họp A",
        "skills": ["malware", "forensics"],
    }
    answer = secretary.post(
        "/office/callouts", **sent, note="", who=[rows["Nguyễn Văn An"], rows["Trần Thị Bình"]]
    )
    assert answer.status_code == 303
    page = answer.headers["Location"]
    shown = re.findall(
        r'<li class="card" id="p\d+".*?<h2>(.*?)</h2>.*?<code class="code">(\w+)',
        secretary.get(page).text,
        re.S,
    )
    return secretary, page, dict(shown)


def test_people_answer_on_their_own_page_and_callers_enter_the_rest(stored: Site) -> None:
    office = manned(stored)
    secretary, page, codes = called(office)
    assert set(codes) == {"Nguyễn Văn An", "Trần Thị Bình"}
    phone = office.browser()
    mine = f"/call/{codes['Nguyễn Văn An']}"
    assert "Phòng họp A" in phone.get(mine).text and "0292" not in phone.get(mine).text
    for state in ("acknowledged", "underway", "arrived"):
        assert phone.post(mine, state=state).status_code == 303
    assert phone.post(mine, state="replaced").status_code == 400
    other = f"/call/{codes['Trần Thị Bình']}"
    assert phone.post(other, state="refused", note="").status_code == 409
    assert phone.post(other, state="refused", note="Thủ trưởng không đồng ý").status_code == 303
    assert secretary.post(page, who="p2", state="replaced", note="Phạm Thị Dung").status_code == 303
    shown = secretary.get(page).text
    assert "Phạm Thị Dung" in shown and "Kỹ năng còn thiếu tại chỗ: Điều tra số" in shown
    assert secretary.post(page, who="", state="ended").status_code == 303
    assert "Báo động đã kết thúc" in phone.get(mine).text
    phone.post(mine, state="underway")
    assert "Đã có mặt" in phone.get(mine).text
    review = " ".join(re.sub(r"<[^>]+>", " ", secretary.get(f"{page}/review").text).split())
    assert "Xử lý mã độc Nguyễn Văn An Điều tra số không" in review
    timed = r"\d:\d\d … \d:\d\d \d:\d\d Đã có mặt"
    assert re.search(rf"Nguyễn Văn An Sở Khoa học và Công nghệ {timed}", review)
    assert "Trần Thị Bình Có người thay secretary Phạm Thị Dung" in review
    assert "Nguyễn Văn An Đã nhận lệnh người được gọi" in review


def test_the_journal_holds_no_name_and_tells_when_it_was_altered(office: Site) -> None:
    secretary, page, _ = called(office)
    secretary.post(page, who="p1", state="refused", note="Ốm, Lê Văn Chi đi thay")
    text = secretary.get(f"{page}/journal.jsonl").text
    events = [Happened(**json.loads(line)) for line in text.splitlines()]
    assert [(each.who, each.state) for each in events] == [
        ("p1", "called"),
        ("p2", "called"),
        ("p1", "refused"),
    ]
    assert not any(name in text for name in (*PEOPLE, "Ốm"))
    assert altered(events) is None
    assert altered([events[0], events[1]._replace(state="arrived"), events[2]]) == 1
    assert altered([events[0], events[2]]) == 1
    assert altered([events[0]._replace(by="x"), *events[1:]]) == 0


def test_only_a_call_out_within_a_drill_says_so(office: Site) -> None:
    for kind, says in (("real", False), ("test", False), ("drill", True)):
        secretary, page, codes = called(office, kind)
        report = docx.Document(io.BytesIO(secretary.get(f"{page}/report.docx").data))
        heads = [
            p.text for s in report.sections for h in (s.header, s.first_page_header) for p in h.paragraphs
        ]
        own = office.browser().get(f"/call/{codes['Nguyễn Văn An']}").text
        pages = secretary.get(page).text, own, "".join(heads)
        assert [">DIỄN TẬP<" in each or each.strip() == "DIỄN TẬP" for each in pages[:2]] == [says, says]
        assert ("DIỄN TẬP" in pages[2]) is says and ("diễn tập" in own.casefold()) is says
        cells = [cell.text for table in report.tables for row in table.rows for cell in row.cells]
        assert "Nguyễn Văn An" in cells and "0/2" in cells
        printed = pdf_pages(secretary.get(f"{page}/report.pdf").data)
        assert {"DIỄN TẬP" in each for each in printed} == {says}
        assert "Nguyễn Văn An" in " ".join(printed)


def test_somebody_erased_is_in_no_call_out_any_more(office: Site) -> None:
    secretary, page, codes = called(office)
    key = next(
        row.key for row in office.store.office_rows("roster") if row.document["name"] == "Nguyễn Văn An"
    )
    secretary.post(f"/office/team/members/{key}/erase", form=f"/office/team/members/{key}", sure="1")
    shown = secretary.get(page).text
    assert "Nguyễn Văn An" not in shown and "(đã xóa khỏi danh sách)" in shown
    assert office.browser().get(f"/call/{codes['Nguyễn Văn An']}").status_code == 200


def test_who_does_not_keep_the_roster_opens_no_call_out_and_a_wrong_code_nothing(office: Site) -> None:
    _, page, _ = called(office)
    for role in ("facilitator", "evaluator", "observer"):
        assert office.staff(role).get(page).status_code == 403
    assert office.browser().get("/call/22222222222").status_code == 404
    secretary = office.staff(SECRETARY)
    wrong = secretary.post("/office/callouts", title="", kind="real", place="", note="")
    assert (
        wrong.status_code == 409 and "Chọn ít nhất một người" in wrong.text and "Ghi nội dung" in wrong.text
    )
    assert secretary.post(page, who="p9", state="arrived").status_code == 400


def test_the_page_asks_how_each_stands_and_is_told_nothing_twice(office: Site) -> None:
    secretary, page, codes = called(office)
    first = secretary.get(f"{page}/now")
    assert first.json["people"]["p1"] == {"state": "called", "said": "Đã gọi"} | {
        name: first.json["people"]["p1"][name] for name in ("since", "note")
    }
    assert first.json["missing"] == "Kỹ năng còn thiếu tại chỗ: Xử lý mã độc, Điều tra số"
    assert "no-store" in first.headers["Cache-Control"]
    tag = {"If-None-Match": first.headers["ETag"]}
    same = secretary.http.get(f"{page}/now", headers=tag)
    assert (same.status_code, same.data) == (304, b"")
    phone = office.browser()
    phone.post(f"/call/{codes['Trần Thị Bình']}", state="refused", note="<b>ốm</b>")
    phone.post(f"/call/{codes['Nguyễn Văn An']}", state="arrived")
    after = secretary.http.get(f"{page}/now", headers=tag)
    assert after.status_code == 200
    told = after.json
    assert [told["people"][who]["said"] for who in ("p1", "p2")] == ["Đã có mặt", "Không đi được"]
    assert told["people"]["p2"]["note"] == "<b>ốm</b>"
    figures = {"prompt": "1/2", "strength": "1/2", "arrived": "1/2", "refused": "1", "replaced": "0"}
    assert told["figures"] == figures and "mã độc" not in told["missing"] and told["ended"] == ""
    secretary.post(page, who="", state="ended")
    assert secretary.get(f"{page}/now").json["ended"] in secretary.get(page).text
    assert secretary.get("/office/callouts/nothing/now").status_code == 404


def test_only_the_page_of_a_call_out_that_goes_on_renews_itself(office: Site) -> None:
    secretary, page, _ = called(office)
    open_ = secretary.get(page).text
    assert f'data-at="{page}/now"' in open_ and "/static/callout.js" in open_
    secretary.post(page, who="", state="ended")
    assert "/static/callout.js" not in secretary.get(page).text


def test_what_was_chosen_stands_in_a_form_that_was_refused(office: Site) -> None:
    an, binh, _ = sorted((row.document["name"], row.key) for row in office.store.office_rows("roster"))
    sent = {
        "title": "",
        "kind": "real",
        "place": "Phòng họp A",
        "note": "",
        "skills": ["law"],
        "who": [an[1]],
    }
    wrong = office.staff(SECRETARY).post("/office/callouts", **sent).text
    assert re.findall(r'value="(\w+)" checked', wrong) == ["law", an[1]] and f'value="{binh[1]}"' in wrong


def test_what_is_measured() -> None:
    def at(minute: int) -> str:
        return f"2026-11-23T0{minute // 60}:{minute % 60:02}:00.000+00:00"

    told = [
        ("p1", "called", 0), ("p2", "called", 0), ("p3", "called", 1), ("p4", "called", 1),
        ("p1", "acknowledged", 15), ("p2", "acknowledged", 16), ("p3", "refused", 5),
        ("p1", "arrived", 60), ("p2", "arrived", 61), ("p3", "replaced", 30),
    ]  # fmt: skip
    events = [Happened(n, at(m), who, state, "person", "", "") for n, (who, state, m) in enumerate(told)]
    people = {f"p{n}": f"k{n}" for n in range(1, 5)}
    callout = CallOut(title="x", kind="test", place="y", skills=("law", "data"), started=at(0), people=people)
    skills = {"p1": ("law",), "p2": (), "p4": ("data",)}
    assert measured(callout, course(events), skills) == (4, 1, 1, 2, 0, 1, ("data",))


def test_what_somebody_answers_breaks_no_report(office: Site) -> None:
    secretary, page, codes = called(office)
    mine = f"/call/{codes['Nguyễn Văn An']}"
    assert office.browser().post(mine, state="refused", note="ốm\x0b\x00\u202e\uffff").status_code == 303
    assert [row.document["text"] for row in office.store.office_rows("callout-notes")] == ["ốm"]
    for form in ("docx", "pdf"):
        assert secretary.get(f"{page}/report.{form}").status_code == 200


def test_once_a_call_out_is_over_nothing_is_kept_of_what_is_said(office: Site) -> None:
    secretary, page, codes = called(office)
    secretary.post(page, who="", state="ended")
    phone = office.browser()
    with phone.http.session_transaction() as session:
        session["csrf"] = "x"
    sent = {"csrf": "x", "state": "refused", "note": "quá muộn"}
    assert phone.http.post(f"/call/{codes['Nguyễn Văn An']}", data=sent).status_code == 303
    assert office.store.office_rows("callout-notes") == []


def test_nobody_fills_a_journal_through_a_code(office: Site) -> None:
    secretary, page, codes = called(office)
    phone, mine = office.browser(), f"/call/{codes['Nguyễn Văn An']}"
    for n in range(MOST_ANSWERS):
        assert phone.post(mine, state="refused", note=f"lần {n}").status_code == 303
    assert phone.post(mine, state="refused", note="nữa").status_code == 429
    assert phone.post(f"/call/{codes['Trần Thị Bình']}", state="arrived").status_code == 303
    assert secretary.post(page, who="p1", state="replaced", note="Phạm Thị Dung").status_code == 303


def test_what_call_outs_keep_of_somebody_is_handed_over_and_erased(office: Site) -> None:
    secretary, page, codes = called(office)
    phone = office.browser()
    phone.post(f"/call/{codes['Nguyễn Văn An']}", state="refused", note="Con ốm nặng")
    phone.post(f"/call/{codes['Trần Thị Bình']}", state="refused", note="Đang đi công tác")
    an = next(
        row.key for row in office.store.office_rows("roster") if row.document["name"] == "Nguyễn Văn An"
    )
    member = f"/office/team/members/{an}"
    told = secretary.get(f"{member}/data.json").json[1:]
    assert [(each["state"], each["note"]) for each in told] == [("called", ""), ("refused", "Con ốm nặng")]
    journal = secretary.get(f"{page}/journal.jsonl").text
    assert secretary.post(f"{member}/erase", form=member, sure="1").status_code == 303
    assert [row.document["text"] for row in office.store.office_rows("callout-notes")] == ["Đang đi công tác"]
    assert secretary.get(f"{page}/journal.jsonl").text == journal
    assert "Con ốm" not in secretary.get(page).text


def test_a_call_out_is_tied_to_the_drill_or_the_incident_that_it_is_of(office: Site) -> None:
    secretary = office.staff(SECRETARY)
    office.store.keep(
        "incidents",
        [
            OfficeWrite(key, {"title": f"Sự cố {key}", "state": state}, NEW)
            for key, state in (("k1", "handling"), ("k2", "closed"))
        ],
        SECRETARY,
        AT,
    )
    (an, *_) = (row.key for row in office.store.office_rows("roster"))
    shown = office.staff("director").get("/office/callouts?drill=one").text
    assert 'value="drill:one" selected' in shown and "real:k1" in shown and "real:k2" not in shown
    title = office.live.setup.called.words()["vi"]
    sent = {"title": "Báo động", "place": "Phòng họp A", "note": "", "who": [an]}
    for kind, about, says in (("drill", "drill:one", title), ("real", "real:k1", "Sự cố k1")):
        made = secretary.post("/office/callouts", **sent, kind=kind, occasion=about)
        assert made.status_code == 303
        assert says in secretary.get(made.location).text
        assert ("/rows/k1" in secretary.get(made.location).text) is (kind == "real")
        report = docx.Document(io.BytesIO(secretary.get(f"{made.location}/report.docx").data))
        assert says in [cell.text for table in report.tables for row in table.rows for cell in row.cells]
    for kind, about in (
        ("test", "drill:one"),
        ("real", "drill:one"),
        ("drill", "real:k1"),
        ("real", "real:k2"),
    ):
        wrong = secretary.post("/office/callouts", **sent, kind=kind, occasion=about)
        assert wrong.status_code == 409 and "kiểm tra báo động thì để trống" in wrong.text
    office.store.drop_office("incidents", "k1", 1, SECRETARY, AT)
    assert "(không còn lưu)" in secretary.get(made.location).text

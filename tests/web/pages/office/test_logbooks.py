"""The logbook of a drill on real systems: two teams, the organisers, what each sees, paper, the key destroyed."""

from __future__ import annotations

import base64
import io
import json
import re
import zipfile
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import docx
import pypdfium2
import pytest
from cryptography.fernet import Fernet, InvalidToken

from drillsim.live.clocks import wall
from drillsim.live.runner import Runner
from drillsim.store import NEW, OfficeWrite, Store
from scoring.reports.papers.tongue import VIETNAM
from tests.web.site import HASH, ORIGIN, Browser, Clock, Site
from web.access.auth import OFFICER, SECRETARY
from web.core.jobs import Jobs
from web.core.settings import Settings
from web.server.app import create_app
from web.services.office.logbook.forms import MOST_FILES
from web.services.office.year import this_day

NOW = datetime.fromisoformat(wall()).astimezone(VIETNAM).replace(second=0, microsecond=0)
RULES = {
    "title": "Diễn tập thực chiến cổng dịch vụ công",
    "begins": f"{NOW - timedelta(hours=5):%Y-%m-%dT%H:%M}",
    "ends": f"{NOW + timedelta(days=1):%Y-%m-%dT%H:%M}",
    "targets": "Cổng dịch vụ công\nThư điện tử công vụ",
    "tools": "Tường lửa\nIDS\nSIEM",
    "red": "Đội Đỏ 1",
    "blue": "Trung tâm giám sát\nSở Khoa học và Công nghệ",
    "methods": "Công cụ quét, khai thác công khai",
    "depth": "Đến khi đọc được một tệp mẫu",
    "conduct": "Không gây gián đoạn dịch vụ.",
    "stop": "Sông Hậu",
    "contacts": "Trực ban 0292 000 0001",
    "pledge": "Chúng tôi chấp hành nội quy.",
    "most": "100",
}
WEAK = "Tài khoản quản trị dùng mật khẩu mặc định"


def at(hours: float) -> str:
    """A moment so many hours after the window began, as a browser sends it."""
    return f"{NOW - timedelta(hours=5) + timedelta(hours=hours):%Y-%m-%dT%H:%M}"


def almost(key: str, token: str) -> str:
    """A key whose second half is another; one in 256 opens a token all the same, to something else."""
    half = base64.urlsafe_b64decode(key)[:16]
    for number in range(1 << 16):
        other = base64.urlsafe_b64encode(half + number.to_bytes(16, "big")).decode()
        with suppress(InvalidToken):
            Fernet(other).decrypt(token)
            return other
    raise AssertionError(token)


class Book:
    """A logbook, its organisers and its teams, each in a browser of their own."""

    def __init__(self, site: Site) -> None:
        self.site = site
        site.store.add_account(SECRETARY, SECRETARY, HASH, wall())
        self.staff = site.staff(SECRETARY)
        made = self.staff.post("/office/logbooks", **RULES)
        assert made.status_code == 303, made.text
        self.page = made.location
        self.key = self.page.rpartition("/")[2]
        self.codes = re.findall(r'<code class="code">(\w+)</code>', self.staff.get(self.page).text)
        self.red, self.blue, self.other = map(self.team, self.codes)

    def team(self, code: str) -> Browser:
        browser = self.site.browser()
        assert browser.post("/logbook", code=code.lower()).status_code == 303
        return browser

    def says(self, browser: Browser, kind: str, status: int = 303, **fields: Any) -> str:
        """A team enters something."""
        answer = browser.post("/logbook/enter", form="/logbook", kind=kind, **fields)
        assert answer.status_code == status, answer.text
        return answer.text

    def organises(self, kind: str, status: int = 303, **fields: Any) -> str:
        answer = self.staff.post(self.page, kind=kind, **fields)
        assert answer.status_code == status, answer.text
        return answer.text

    def begin(self) -> Book:
        for team in (self.red, self.blue):
            self.says(team, "pledged", name="Nguyễn Văn An, đội trưởng")
        self.organises("began")
        return self

    def finding(self, hours: float = 1, status: int = 303, **more: Any) -> str:
        sent = {"target": "m1", "at": at(hours), "severity": "high", "weakness": WEAK, "harms": ["data"]}
        return self.says(self.red, "finding", status, **(sent | more))

    def detection(self, hours: float = 2, status: int = 303, **more: Any) -> str:
        sent = {"target": "m1", "at": at(hours), "how": "technology", "tools": ["t2"], "what": "IDS cảnh báo"}
        return self.says(self.blue, "detection", status, **(sent | more))

    def journal(self) -> list[dict[str, Any]]:
        text = self.staff.get(f"{self.page}/journal.jsonl").text
        return [json.loads(line) for line in text.splitlines()]

    def numbers(self, kind: str) -> list[int]:
        return [each["seq"] for each in self.journal() if each["kind"] == kind]


@pytest.fixture
def book(site: Site) -> Book:
    return Book(site)


def evidence(name: str, raw: bytes) -> tuple[io.BytesIO, str]:
    return io.BytesIO(raw), name


def read(raw: bytes, form: str) -> str:
    """Everything that a document says."""
    if form == "pdf":
        pages = pypdfium2.PdfDocument(raw)
        return " ".join(" ".join(page.get_textpage().get_text_range() for page in pages).split())
    document = docx.Document(io.BytesIO(raw))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    heads = [
        p.text for s in document.sections for p in (*s.header.paragraphs, *s.first_page_header.paragraphs)
    ]
    return " ".join(" ".join((*heads, *(p.text for p in document.paragraphs), *cells)).split())


def test_who_keeps_the_registers_ticks_a_duty_with_a_drill_that_is_over(book: Book) -> None:
    today, key = this_day(), f"logbook:{book.key}"
    page = f"/office/units/cong-an?year={today.year}"
    book.site.store.add_account(OFFICER, OFFICER, HASH, wall(), unit="cong-an")
    officer = book.site.staff(OFFICER)
    sent = {"unit": "cong-an", "duty": "h5", "period": str(today.year), "on": today.isoformat(), "drill": key}

    def ticked(browser: Browser) -> int:
        return browser.post("/office/ticks", form=page, seen="0", number="", note="", **sent).status_code

    book.begin()
    assert key not in book.staff.get(page).text and ticked(book.staff) == 409
    book.organises("closed")
    called = f"{RULES['title']} (sổ diễn tập thực chiến), {NOW - timedelta(hours=5):%d/%m/%Y}"
    assert f'<option value="{key}">{called}' in book.staff.get(page).text
    # A unit's officer sees no logbook and can name none, but reads what was ticked for the unit.
    assert key not in officer.get(page).text and ticked(officer) == 409
    assert ticked(book.staff) == 303
    assert called in officer.get(page).text and called in book.staff.get("/office/duties/h5").text
    assert called in officer.get(f"/office/history/ticks/cong-an:h5:{today.year}").text
    assert "due-done" in book.staff.get("/office/duties/h5").text


def test_a_whole_drill_is_entered_measured_and_put_on_paper(book: Book) -> None:
    book.organises("began", 409)
    book.finding(status=409)
    book.begin()
    book.finding(file=evidence("quyền quản trị.txt", b"uid=0"))
    book.finding(3, target="m2", severity="critical", weakness="Chuyển tiếp thư tùy ý")
    book.detection(1.75)
    book.says(
        book.blue, "action", at=at(2), pillar="process", effective="yes", what="Khóa tài khoản", who="Tổ trực"
    )
    book.says(book.red, "request", text="Xin mở lại tài khoản thử")
    first, second = book.numbers("finding")
    (noticed,), _, (asked,) = (book.numbers(kind) for kind in ("detection", "action", "request"))
    book.organises(
        "verified", about=first, verdict="confirmed", severity="high", pillar="people", text="Đúng"
    )
    book.organises("verified", about=noticed, verdict="confirmed", finding=first, text="")
    book.organises("answered", about=asked, to="b1", text="Mở lại tài khoản thử-01")
    book.organises("scored", team="b1", day=f"{NOW:%Y-%m-%d}", points="70", text="Báo nhanh")
    book.organises(
        "planned", about=second, element="training", due="2027-01-31", what="Đổi mật khẩu", owner="Sở KHCN"
    )
    review = book.staff.get(f"{book.page}/review").text
    assert "<strong>1/2</strong> Bị phát hiện" in review
    assert "<strong>0 giờ 45 phút</strong>" in review
    assert "Tường lửa, SIEM" in review and "Không bị phát hiện trong cuộc diễn tập" in review
    assert re.search(r"Con người</th><td>1</td><td>0</td><td>0</td><td>0</td>", review)
    assert re.search(r"Quy trình</th><td>0</td><td>0</td><td>1</td><td>1</td>", review)
    assert re.search(r"Công nghệ</th><td>0</td><td>1</td><td>0</td><td>0</td>", review)
    for form in ("docx", "pdf"):
        report = read(book.staff.get(f"{book.page}/report.{form}").data, form)
        for said in (
            WEAK,
            "Cổng dịch vụ công",
            "0 giờ 45 phút",
            "Báo nhanh",
            "Đổi mật khẩu",
            "Tường lửa, SIEM",
        ):
            assert said in report, (form, said)
        assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in report and "DIỄN TẬP" in report
        assert "không cho phép hay hợp pháp hóa" in report and "MẬT" not in report.replace("BẢO MẬT", "")
        plan = read(book.staff.get(f"{book.page}/plan.{form}").data, form)
        assert "Đổi mật khẩu" in plan and "31/01/2027" in plan and WEAK not in plan
        rules = read(book.staff.get(f"{book.page}/rules.{form}").data, form)
        assert "Sông Hậu" in rules and "Nguyễn Văn An, đội trưởng" in rules and "…………" in rules
    assert book.staff.get(f"{book.page}/other.docx").status_code == 404
    period = f"{NOW - timedelta(hours=5):%Y}-2"
    city = f"/office/reports/{period}/chairman.docx"
    assert RULES["title"] not in read(book.staff.get(city).data, "docx"), "it is not over"
    book.organises("closed")
    days = f"{NOW - timedelta(hours=5):%d/%m/%Y} – {NOW + timedelta(days=1):%d/%m/%Y}"
    assert f"{days} {RULES['title']} 2 1 " in read(book.staff.get(city).data, "docx")
    answer = book.staff.get(f"{book.page}/files/{first}")
    assert answer.data == b"uid=0" and answer.headers["Cache-Control"] == "no-store"


def test_each_team_sees_its_own_alone(book: Book) -> None:
    book.begin()
    assert "Cổng dịch vụ công" in book.red.get("/logbook").text
    book.says(book.other, "pledged", name="Trần Thị Bình")
    book.finding(file=evidence("minh-chung.txt", b"bang chung"))
    book.detection(what="Lưu lượng lạ")
    book.says(book.red, "request", text="Xin mật khẩu thử")
    (found,), (noticed,), (asked,) = (book.numbers(kind) for kind in ("finding", "detection", "request"))
    book.organises(
        "verified", about=found, verdict="confirmed", severity="low", pillar="", text="Nhận xét cho đội đỏ"
    )
    book.organises(
        "verified", about=noticed, verdict="confirmed", finding=found, text="Nhận xét cho đội xanh"
    )
    book.organises("answered", about=asked, to="b1", text="Chuyển cho trung tâm")
    book.organises("scored", team="r1", day=f"{NOW:%Y-%m-%d}", points="50", text="Điểm đội đỏ")
    pages = [browser.get("/logbook").text for browser in (book.red, book.blue, book.other)]
    for said, seen in {
        WEAK: (True, False, False),
        "minh-chung.txt": (True, False, False),
        "Nhận xét cho đội đỏ": (True, False, False),
        "Điểm đội đỏ": (True, False, False),
        "Xin mật khẩu thử": (True, False, False),
        "Lưu lượng lạ": (False, True, False),
        "Nhận xét cho đội xanh": (False, True, False),
        "Chuyển cho trung tâm": (True, True, False),
    }.items():
        assert tuple(said in page for page in pages) == seen, said
    assert f"#{found}" not in pages[1] and "Nguyễn Văn An" not in pages[2]
    assert book.red.get(f"/logbook/files/{found}").data == b"bang chung"
    assert book.blue.get(f"/logbook/files/{found}").status_code == 403
    assert book.red.get(f"/logbook/files/{noticed}").status_code == 403
    stranger = book.site.browser()
    assert stranger.get(f"/logbook/files/{found}").status_code == 403
    assert "Nhập mã" in stranger.get("/logbook").text and WEAK not in stranger.get("/logbook").text
    assert stranger.post("/logbook/enter", form="/logbook", kind="finding").status_code == 403
    assert stranger.post("/logbook", code="BCFGHJKMNPQ").status_code == 404
    for role in ("facilitator", "evaluator", "observer"):
        assert book.site.staff(role).get(book.page).status_code == 403


def test_evaluators_named_by_the_organisers_verify_and_score_and_do_nothing_else(stored: Site) -> None:
    book = Book(stored)
    judge, second = book.site.staff("evaluator"), _evaluator(book.site, "lan")
    book.begin()
    book.finding(file=evidence("minh-chung.txt", b"uid=0"))
    book.says(book.red, "request", text="Xin mở lại tài khoản thử")
    (found,), (asked,) = book.numbers("finding"), book.numbers("request")
    assert "thực chiến cổng" not in judge.get("/office/logbooks").text
    assert [judge.get(f"{book.page}{part}").status_code for part in ("", "/review", f"/files/{found}")] == [
        403
    ] * 3
    book.organises("judges", 400, judges=["evaluator", SECRETARY])
    book.organises("judges", judges=["evaluator", "lan"])
    assert "thực chiến cổng" in judge.get("/office/logbooks").text
    page = judge.get(book.page).text
    assert WEAK in page and not [code for code in book.codes if code in page]
    assert "Lấy khóa" not in page and "Bắt đầu diễn tập" not in page and "Đóng sổ" not in page
    assert "<h2>Các đội</h2>" in page and "mã vào" not in page and "Kế hoạch khắc phục" not in page
    assert judge.get(f"{book.page}/files/{found}").data == b"uid=0"
    for kind in ("closed", "stopped", "planned", "judges", "answered"):
        answer = judge.post(book.page, kind=kind, about=asked, text="x")
        assert answer.status_code == 403, kind
    for part in ("codes", "key", "purge"):
        assert judge.post(f"{book.page}/{part}", form=book.page, team="r1").status_code == 403
    assert judge.get(f"{book.page}/report.docx").status_code == 403
    assert judge.get(f"{book.page}/journal.jsonl").status_code == 403
    assert "Sông Hậu" in read(judge.get(f"{book.page}/rules.docx").data, "docx")

    verified = {"kind": "verified", "about": found, "verdict": "confirmed", "severity": "critical"}
    assert judge.post(book.page, **verified, pillar="people", text="Đúng như ghi").status_code == 303
    day = {"kind": "scored", "team": "b1", "day": f"{NOW:%Y-%m-%d}"}
    assert judge.post(book.page, **day, points="70", text="Báo nhanh").status_code == 303
    assert "Báo nhanh" not in second.get(book.page).text, "who has not marked yet is not told"
    assert second.post(book.page, **day, points="75", text="Đủ bằng chứng").status_code == 303
    assert "Báo nhanh" in second.get(book.page).text
    assert "<td>73</td>" in second.get(f"{book.page}/review").text, "the mean of 70 and 75"
    mine = book.blue.get("/logbook").text
    assert "<strong>73</strong>/100" in mine and "Đủ bằng chứng" in mine and "lan" not in mine.split("<h1")[1]
    book.organises("scored", team="b1", day=f"{NOW:%Y-%m-%d}", points="60", text="")
    report = read(book.staff.get(f"{book.page}/report.docx").data, "docx")
    assert "Giám sát viên chấm cuộc diễn tập evaluator; lan" in report
    assert f"{NOW:%d/%m/%Y} 60 Ban tổ chức: 60 điểm evaluator: 70 điểm: Báo nhanh lan: 75 điểm" in report
    book.organises("judges", judges=["lan"])
    assert judge.get(book.page).status_code == 403


def _evaluator(site: Site, name: str) -> Browser:
    site.store.add_account(name, "evaluator", HASH, wall())
    return site.staff(name)


def test_a_new_code_shuts_out_the_older_and_leaving_leaves(book: Book) -> None:
    book.staff.post(f"{book.page}/codes", form=book.page, team="r1")
    assert "Nhập mã" in book.red.get("/logbook").text
    assert "Nhập mã" not in book.blue.get("/logbook").text
    assert book.blue.post("/logbook/leave", form="/logbook").status_code == 303
    assert "Nhập mã" in book.blue.get("/logbook").text
    code = re.findall(r'<code class="code">(\w+)</code>', book.staff.get(book.page).text)[0]
    assert code != book.codes[0] and "Đội Đỏ 1" in book.team(code).get("/logbook").text


def test_what_is_wrong_is_said_and_nothing_of_it_is_kept(book: Book) -> None:
    book.begin()
    before = len(book.journal())
    assert "Chọn ngày giờ trong khung" in book.finding(-1, 409)
    assert "Chọn ngày giờ trong khung" in book.finding(9, 409)
    assert "Chọn ngày giờ trong khung" in book.finding(at="hôm qua", status=409)
    assert "Chọn trong danh sách" in book.finding(target="m9", status=409)
    text = book.finding(weakness="", status=409)
    assert "Ghi nội dung, tối đa 2.000 ký tự." in text and 'aria-invalid="true"' in text
    assert "Chỉ nhận pdf" in book.finding(file=evidence("a.exe", b"x"), status=409)
    assert "quá 5 MB" in book.finding(file=evidence("a.txt", b""), status=409)
    book.says(book.blue, "finding", 400)
    book.says(book.red, "verified", 400)
    book.organises("verified", 400, about="0", verdict="confirmed")
    book.organises("verified", 400, about="999999", verdict="confirmed")
    book.organises("purged", 400)
    assert "Ghi số điểm" in book.organises("scored", 409, team="b1", day=f"{NOW:%Y-%m-%d}", points="101")
    assert "Chọn ngày hợp lệ" in book.organises("scored", 409, team="b1", day="2020-01-01", points="10")
    assert "không bị dừng" in book.organises("resumed", 409, text="x")
    assert len(book.journal()) == before
    wrong = book.staff.post(
        "/office/logbooks", **RULES | {"ends": RULES["begins"], "targets": " \n", "most": "0"}
    )
    assert (
        wrong.status_code == 409
        and "sau lúc bắt đầu" in book.staff.post("/office/logbooks", **RULES | {"ends": RULES["begins"]}).text
    )
    assert "mỗi dòng một mục" in wrong.text and "từ 1 đến 1000" in wrong.text and "Sông Hậu" in wrong.text


def packed(text: str) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("word/document.xml", f"<w:t>{text[:4]}</w:t><w:t>{text[4:]}</w:t>")
    return made.getvalue()


@pytest.mark.parametrize(
    "more",
    [
        {"weakness": "Đọc được tài liệu Tối  Mật"},
        {"effect": "lộ bí mật nhà nước"},
        {"file": ("tuyệt-mật.png", b"x")},
        {"file": ("ghi-chép.txt", "đóng dấu mật".encode())},
        {"file": ("công-văn.docx", packed("tối mật"))},
    ],
)
def test_what_may_be_a_state_secret_is_refused_with_the_reason(book: Book, more: dict[str, Any]) -> None:
    book.begin()
    if "file" in more:
        name, raw = more["file"]
        more = {"file": evidence(name, raw)}
    assert "có vẻ thuộc bí mật nhà nước" in book.finding(status=409, **more)
    assert book.numbers("finding") == []
    assert book.site.store.office_rows("logbook-files") == []


def test_anybody_stops_everything_and_only_the_organisers_go_on(book: Book) -> None:
    book.begin()
    book.says(book.blue, "stopped", text="Cổng dịch vụ công không truy cập được")
    for browser in (book.red, book.blue):
        assert "dừng mọi hoạt động" in browser.get("/logbook").text
    assert "không truy cập được" in book.staff.get(book.page).text
    book.finding()
    book.says(book.red, "resumed", 400)
    book.organises("resumed", text="Đã kiểm tra")
    assert "dừng mọi hoạt động" not in book.red.get("/logbook").text
    book.organises("closed")
    assert "Sổ đã đóng" in book.finding(status=409)
    (found,) = book.numbers("finding")
    book.organises("verified", about=found, verdict="duplicate", severity="low", text="")


def test_nobody_fills_the_store_with_files(book: Book) -> None:
    book.begin()
    book.finding(file=evidence("a.txt", b"x"))
    for _ in range(MOST_FILES - 1):
        row = book.journal()[-1]
        document = row | {"seq": row["seq"] + 1}
        book.site.store.keep(
            "logbook-entries",
            [OfficeWrite(f"{book.key}:{document['seq']:05}", document, NEW, part=book.key)],
            "x",
            wall(),
        )
    assert "quá nhiều mục hoặc tệp" in book.finding(file=evidence("a.txt", b"x"), status=409)
    assert "Nhật ký bị sửa từ mục" in book.staff.get(book.page).text


def test_nothing_of_it_is_readable_at_rest_and_all_of_it_goes_with_the_key(
    stored: Site, tmp_path: Path, opened: Callable[[str], Store], jobs: Jobs
) -> None:
    book = Book(stored).begin()
    book.finding(file=evidence("minh-chung.txt", b"BANG CHUNG"))
    book.detection()
    book.organises("closed")
    secrets = (WEAK, "BANG CHUNG", 'Cổng dịch vụ công"', "Nguyễn Văn An", "Sông Hậu", *book.codes)
    stored.store.backup(tmp_path / "backup.zip")
    with zipfile.ZipFile(tmp_path / "backup.zip") as archive:
        kept = b"".join(archive.read(name) for name in archive.namelist()).decode()
    assert not [each for each in secrets if each in kept]
    journal = book.staff.get(f"{book.page}/journal.jsonl").text
    assert not [each for each in secrets if each in journal]
    took = book.staff.post(f"{book.page}/key", form=book.page)
    key = took.text.strip()
    assert key not in kept and took.headers["Cache-Control"] == "no-store"

    elsewhere = opened(f"sqlite:///{tmp_path / 'again' / 'drills.db'}")
    elsewhere.restore(tmp_path / "backup.zip")
    again = Site.__new__(Site)
    _served(again, elsewhere, jobs)
    staff = again.staff(SECRETARY)
    assert WEAK not in staff.get(book.page).text and "Dán khóa" in staff.get(book.page).text
    first = elsewhere.office_row("logbook-words", book.journal()[0]["words"])
    assert first is not None
    for wrong in ("x", almost(key, str(first.document["token"])), ""):
        assert staff.post(f"{book.page}/key/back", form=book.page, secret=wrong).status_code == 409
    assert staff.post(f"{book.page}/key/back", form=book.page, secret=f" {key}\n").status_code == 303
    assert WEAK in staff.get(book.page).text

    purge = f"{book.page}/purge"
    assert book.staff.post(purge, form=book.page, sure="1").status_code == 409, "copies of the key"
    assert WEAK in book.staff.get(book.page).text
    assert book.staff.post(purge, form=book.page, sure="1", copies="1").status_code == 303
    page, review = book.staff.get(book.page).text, book.staff.get(f"{book.page}/review").text
    assert "Khóa đã bị hủy lúc" in page and WEAK not in page and "Dán khóa" not in page
    assert "m1" in review and "Cổng dịch vụ công<" not in review
    assert [each["kind"] for each in book.journal()][-1] == "purged"
    assert stored.store.kept_key(book.key).secret is None  # type: ignore[union-attr]
    for register in ("logbook-words", "logbook-files", "logbook-codes"):
        assert stored.store.office_rows(register) == []
    assert "Nhập mã" in book.red.get("/logbook").text
    for form in ("docx", "pdf"):
        report = read(book.staff.get(f"{book.page}/report.{form}").data, form)
        assert "m1" in report and "…………" in report and WEAK not in report
    assert book.staff.post(f"{book.page}/key/back", form=book.page, secret=key).status_code in (409, 400)
    assert "Khóa đã hủy" in book.organises("scored", 409, team="b1", day=f"{NOW:%Y-%m-%d}", points="1")


def _served(site: Site, store: Store, jobs: Jobs) -> None:
    site.store, site.clock = store, Clock()
    site.runner = Runner(store, now=site.clock)
    settings = Settings(secret="not a secret: a test", origins=(ORIGIN,), threads=True)
    site.app, site.io = create_app(settings, store, site.runner)
    site.jobs = site.app.extensions["drillsim"].jobs = jobs


def test_a_logbook_is_not_destroyed_before_it_is_closed_and_sealed_words_cannot_be_swapped(
    book: Book,
) -> None:
    book.begin()
    book.finding()
    assert book.staff.post(f"{book.page}/purge", form=book.page, sure="1").status_code == 409
    rows = {row.key: row for row in book.site.store.office_rows("logbook-words")}
    mine = book.journal()[book.numbers("finding")[0]]["words"]
    other = next(key for key in rows if key != mine)
    book.site.store.erase_office("logbook-words", mine, "x", wall())
    swapped = [OfficeWrite(mine, rows[other].document, NEW, part=book.key)]
    book.site.store.keep("logbook-words", swapped, "x", wall())
    page = book.staff.get(book.page).text
    assert "không khớp nhật ký" in page and WEAK not in page


@pytest.mark.parametrize(
    ("end", "at"),
    [
        ("begins", "0001-01-01T00:00+14:00"),
        ("begins", "0001-01-01T00:00"),
        ("ends", "9999-12-31T23:59-14:00"),
    ],
)
def test_a_window_that_no_clock_can_tell_is_refused(site: Site, end: str, at: str) -> None:
    director = site.staff("director")
    assert director.post("/office/logbooks", **{**RULES, end: at}).status_code == 409
    assert director.get("/office/logbooks").status_code == 200

"""Drills in every state, and the year's work of an office, made as people make them."""

from __future__ import annotations

import re
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import timedelta

from playwright.sync_api import Browser, Page, expect
from playwright.sync_api import TimeoutError as NotInTime

from tests.browser.people import LAPTOP, Person, Staff
from tests.browser.serving import TOP
from tests.web.process import Browser as Http
from tests.web.process import Process
from web.services.office.year import this_day

HOME = "Sở Nội vụ"
ACT_WITHIN = 8_000
TRIES = 10
STEPS = 26
"""How many injects a drill has come to."""
WORDS = {
    "press": (
        "Báo Cần Thơ điện tử",
        "Hồ sơ người dân bị khóa?",
        "Bạn đọc phản ánh một cửa không nhận hồ sơ.",
    ),
    "social": (
        "Hội Cư dân Ninh Kiều",
        "Có ai nộp hồ sơ được không?",
        "Sáng nay ra phường, cán bộ bảo máy hỏng.",
    ),
    "document": ("UBND thành phố", "V/v báo cáo nhanh sự cố", "Yêu cầu Sở báo cáo trước 11 giờ."),
    "mail": ("Công ty Sao Mai", "Ảnh chụp màn hình máy lỗi", "Gửi kèm ảnh màn hình máy trạm số 4."),
}
BRINGS = {
    "lobby": ("early", "waiting", "code", "card", "device"),
    "running": ("seated",),
    "emergency": ("stopped",),
    "ended": ("reader", "earlier", "alias"),
}
"""The people and the blanks that come with a drill."""
CARD = re.compile(r"\W")
DAY = this_day()
LOGBOOK = {
    "title": "Diễn tập thực chiến cổng dịch vụ công",
    "begins": f"{DAY - timedelta(days=1)}T08:00",
    "ends": f"{DAY + timedelta(days=2)}T17:00",
    "targets": "Cổng dịch vụ công\nThư điện tử công vụ",
    "tools": "Tường lửa\nIDS",
    "red": "Đội Đỏ 1",
    "blue": "Trung tâm giám sát",
    "methods": "Công cụ công khai",
    "depth": "Đọc được một tệp mẫu",
    "conduct": "Không gây gián đoạn dịch vụ.",
    "stop": "Sông Hậu",
    "contacts": "Trực ban 0292 000 0001",
    "pledge": "Chúng tôi chấp hành nội quy.",
    "most": "100",
}
BOOKS = {
    "incidents": {
        "unit": "ubnd-ninh-kieu",
        "title": "Máy một cửa bị mã hóa",
        "state": "handling",
        "system": "Mạng và bộ phận một cửa phường Ninh Kiều",
        "detected": f"{DAY}T00:01",
        "cause": "A1",
        "situation": "B06",
        "severity": "ordinary",
        "summary": "Ba máy ở quầy một cửa không mở được hồ sơ.",
    },
    "risks": {
        "unit": "ubnd-ninh-kieu",
        "system": "mang-ninh-kieu",
        "check": "scan",
        "on": str(DAY - timedelta(days=9)),
        "risk": "high",
        "weakness": "Máy chủ tệp thiếu bản vá",
        "due": str(DAY - timedelta(days=2)),
    },
    "response_plans": {
        "unit": "ubnd-ninh-kieu",
        "scope": "unit",
        "title": "Kế hoạch ứng phó của phường",
        "on": str(DAY),
        "situations": "B06",
    },
}
SCRIPT = """STT;Giờ;Tình huống;Người gửi;Nơi nhận;Nội dung;Yêu cầu xử lý
1;08:30;Máy tính báo lạ;Trung tâm Giám sát;PA05;Máy tính báo lạ lúc sáng;Báo cáo ban đầu trong 15 phút
2;09:00;Báo chí hỏi;Văn phòng UBND;PA05;Phóng viên hỏi;
"""
CALLED = {"title": "Mã độc tại Sở Nội vụ", "kind": "real", "place": "Phòng họp A", "skills": "malware"}
PLAN = "Diễn tập quý IV"
FILE = "kịch bản 2025.csv"
TYPED = [
    *(text for words in WORDS.values() for text in words),
    *(line for text in LOGBOOK.values() for line in text.splitlines()),
    *(text for row in BOOKS.values() for text in row.values() if " " in text),
    *(text for line in SCRIPT.splitlines() for text in line.split(";") if " " in text),
    *(CALLED["title"], CALLED["place"], PLAN, FILE),
]
"""What people of the scene typed: it stands on pages of both languages as they typed it."""


def step(director: Staff) -> bool:
    """Run to the next inject, if one is to come."""
    before = director.page.locator(".clock .digits").inner_text()
    director.page.keyboard.press("n")
    dialog = director.page.get_by_role("dialog")
    go = dialog.get_by_role("button", name=re.compile("^Chạy tới"))
    expect(go.or_(dialog.get_by_role("button")).last).to_be_visible()
    if not go.count():
        director.page.keyboard.press("Escape")
        return False
    for _ in range(TRIES):
        go.click()
        # What came meanwhile is told first, and asked again.
        with suppress(AssertionError):
            expect(dialog).to_have_count(0, timeout=ACT_WITHIN)
            break
    expect(director.page.locator(".clock .digits")).not_to_have_text(before)
    return True


@dataclass
class Scene:
    """A server with drills in every state and people who may open their pages."""

    browser: Browser
    served: Process
    people: dict[str, Person] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    """What stands for the blanks of addresses."""

    def make(self, say: Callable[[str], None], wanted: set[str]) -> Scene:
        """Make what is wanted: drills by their names, people, blanks of addresses."""
        director = Staff(self.browser, self.served, viewport=LAPTOP).signs_in(
            "director", self.served.password
        )
        self.people = {"director": director, "guest": Person(self.browser, self.served, viewport=LAPTOP)}
        http = Http.director(self.served)
        if "evaluator" in wanted:
            self._evaluator(director)
        makes = {"lobby": self._lobby, "running": self._running, "emergency": self._emergency}
        for name, what in (makes | {"ended": self._ended}).items():
            if wanted & {name, *BRINGS[name]}:
                say(name)
                what(director)
        say("office")
        self.office(http)
        self.desk(director, http)
        return self

    def person(self, name: str) -> Person:
        """A new person with a window of their own."""
        found = self.people[name] = Person(self.browser, self.served, viewport=LAPTOP)
        return found

    def _sits(self, name: str, code: str, called: str) -> Page:
        page = self.person(name).page
        page.goto(f"/join/{code}")
        page.get_by_label("Họ và tên").fill(called)
        page.get_by_role("button", name="Vào vị trí").click()
        expect(page.locator(".link.is-open")).to_be_visible()
        return page

    def _lobby(self, director: Staff) -> None:
        drill = self.names["lobby"] = director.creates(players="average")
        self.names["code"] = CARD.sub("", director.code)
        self.names["card"] = CARD.sub("", director.card(drill, "Đội Ứng cứu"))
        seated = self._sits("early", director.card(drill, HOME), "Lê Thị Thử")
        seated.get_by_role("button", name="Tùy chọn").first.click()
        seated.get_by_role("button", name="Hiện mã", exact=True).click()
        self.names["device"] = seated.locator(".device .code").inner_text()
        seated.locator(".panel-head button").last.click()
        waiting = self.person("waiting").page
        waiting.goto(f"/join/{self.names['code']}")
        waiting.get_by_label("Họ và tên").fill("Trần Văn Thử")
        waiting.locator("input[name=seat]").first.check()
        waiting.get_by_role("button", name="Đề nghị vị trí này").click()
        expect(waiting.get_by_text("Chờ xác nhận").first).to_be_visible()

    def _running(self, director: Staff) -> None:
        drill = self.names["running"] = director.creates(players="average")
        seat = self._sits("seated", director.card(drill, HOME), "Lê Thị Thử")
        director.press("Bắt đầu")
        director.is_("đang chạy")
        for _ in range(STEPS):
            step(director)
        self._isolates(seat)
        for _ in range(STEPS // 3):
            step(director)
        for channel, words in WORDS.items():
            shown = {"mail": [TOP / "docs/phone.png"]}.get(channel, [])
            director.writes(HOME, *words, *shown, act="report" if shown else "", channel=channel)
        self._reports(seat)
        director.press(re.compile("^Tạm dừng"))
        director.is_("tạm dừng")

    def _isolates(self, seat: Page) -> None:
        """A system in trouble is cut off, and another is worked on."""
        for act in ("Cô lập", "Thu thập chứng cứ", "Khôi phục"):
            with suppress(NotInTime):
                seat.locator("article.system .doings button").first.click(timeout=ACT_WITHIN)
                panel = seat.locator(".is-panel")
                panel.locator(".row").filter(has_text=act).first.click(timeout=ACT_WITHIN)
                panel.locator("form.compose button[type=submit], form.compose .is-primary").last.click(
                    timeout=ACT_WITHIN
                )
                expect(panel).to_have_count(0, timeout=ACT_WITHIN)
            if seat.locator(".is-panel").count():
                seat.goto("/play")

    def _reports(self, seat: Page) -> None:
        """A message is answered with a report."""
        seat.goto("/play")
        first = seat.locator("article.message").last
        first.locator(".message-head").click()
        first.locator(".offers").get_by_role("button", name="Báo cáo sự cố").first.click()
        with suppress(NotInTime):
            panel = seat.locator(".is-panel")
            panel.get_by_role("button", name="Gửi", exact=True).click(timeout=ACT_WITHIN)
            expect(panel).to_have_count(0, timeout=ACT_WITHIN)
        seat.goto("/play")

    def _emergency(self, director: Staff) -> None:
        drill = self.names["emergency"] = director.creates(players="average")
        self._sits("stopped", director.card(drill, HOME), "Lê Thị Thử")
        director.press("Bắt đầu")
        director.is_("đang chạy")
        step(director)
        director.press("Sự cố thật – dừng diễn tập")
        director.page.get_by_role("dialog").get_by_role("button", name="Dừng và báo cho mọi người").click()
        director.is_("tạm dừng")

    def _evaluator(self, director: Staff) -> None:
        password = director.hires("giam-sat", "evaluator")
        evaluator = Staff(self.browser, self.served, viewport=LAPTOP)
        self.people["evaluator"] = evaluator.signs_in("giam-sat", password)

    def _ended(self, director: Staff) -> None:
        for name in ("earlier", "ended"):
            drill = self.names[name] = director.creates(players="average")
            if name == "ended":
                self._sits("reader", director.card(drill, HOME), "Lê Thị Thử")
            director.press("Bắt đầu")
            director.is_("đang chạy")
            for _ in range(STEPS if name == "ended" else STEPS // 3):
                if not step(director):
                    break
            director.ends()
        if "evaluator" in self.people:
            page = self.people["evaluator"].page
            page.goto("/blind")
            link = page.get_by_role("link", name="Đọc và chấm").first
            self.names["alias"] = str(link.get_attribute("href")).rpartition("/")[2]
        director.page.goto(f"/release/{self.names['ended']}")
        director.press("Công bố")
        director.page.wait_for_url("**/staff")

    def office(self, http: Http) -> None:
        """Rows of the books, a person of the team, a call-out, a logbook that a team has opened."""
        for book, row in BOOKS.items():
            at = http.post(f"/office/books/{book}", form=f"/office/books/{book}/new", **row)
            self.names[book] = re.sub(r".*/rows/", "", at)
        for n, (name, skill) in enumerate((("Nguyễn Văn An", "malware"), ("Trần Thị Bình", "network"))):
            row = {"unit": "so-khcn", "role": "member", "phone": f"0292 000 000{n}", "since": "2026-01-05"}
            http.post("/office/team/members", form="/office/team", name=name, skills=skill, **row)
        self.names["member"] = re.findall(r'/office/team/members/(\w+)"', http.get("/office/team"))[0]
        at = http.post("/office/callouts", note="", who=self.names["member"], **CALLED)
        self.names["callout"] = at.rpartition("/")[2]
        self.names["call"] = re.findall(
            r'<code class="code">(\w+)', http.get(f"/office/callouts/{self.names['callout']}")
        )[0]
        at = http.post("/office/logbooks", **LOGBOOK)
        self.names["logbook"] = at.rpartition("/")[2]
        code = re.findall(r'<code class="code">(\w+)</code>', http.get(at.removeprefix(self.served.base)))[0]
        team = self.person("red").page
        team.goto("/logbook")
        team.get_by_label("Mã").fill(code)
        team.get_by_role("button", name="Vào sổ").click()
        expect(team.get_by_role("button", name="Ký cam kết")).to_be_visible()

    def desk(self, director: Staff, http: Http) -> None:
        """A draft, a plan, a script that was brought."""
        made = http.post("/desk/new", form="/desk", **{"from": "scenario", "of": "b06-ransomware"})
        self.names["draft"] = made.rpartition("/")[2]
        plan = {
            "scenario": "b06-ransomware",
            "name": PLAN,
            "date": str(DAY + timedelta(days=20)),
        }
        plan |= {"hour": "08:00", "rubric": "default", "players": "average", "seed": "7", "length": "60"}
        self.names["plan"] = http.post("/staff/plans", **plan).rpartition("/")[2]
        page = director.page
        page.goto("/desk/bring")
        file = {"name": FILE, "mimeType": "text/csv", "buffer": SCRIPT.encode()}
        page.locator("input[type=file]").first.set_input_files(files=[file])  # type: ignore[list-item]
        page.locator("main form button[type=submit]").first.click()
        page.wait_for_url(re.compile("/desk/bring/."))
        self.names["brought"] = page.url.rpartition("/")[2]

    def leave(self) -> None:
        """Everybody closes their window; what axe does to a page is no fault of it."""
        for person in self.people.values():
            person.faults.clear()
            person.leave()

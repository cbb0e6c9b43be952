"""The people of a drill at their pages, doing what they do by what they see."""

from __future__ import annotations

import re
from contextlib import suppress
from pathlib import Path

from playwright.sync_api import Browser, Locator, Page, expect
from playwright.sync_api import TimeoutError as NotInTime

from tests.browser.reached import Reached
from tests.web.process import Process

PHONE = {"width": 390, "height": 844}
LAPTOP = {"width": 1280, "height": 800}
TABLET = {"width": 820, "height": 1180}
PROJECTOR = {"width": 1920, "height": 1080}
SHOWN = ((PHONE, "dark"), (LAPTOP, "light"), (PROJECTOR, "dark"))
"""Every size and every theme once: what is too wide is so in each theme, and colours are the same at each size."""
# A machine with much to do besides takes minutes over what takes seconds: this ends only what would never end.
PATIENCE = 300_000
expect.set_options(timeout=PATIENCE)
# The browser's own words on a connection that a test has cut, and on an answer that is meant to be no.
EXPECTED = re.compile(r"WebSocket connection to|net::ERR_|Failed to load resource")


class Person:
    """Somebody with a browser window of their own."""

    def __init__(self, browser: Browser, served: Process, **options: object) -> None:
        self.served = served
        self.context = browser.new_context(base_url=served.base, locale="vi-VN", **options)  # type: ignore[arg-type]
        self.context.set_default_timeout(PATIENCE)
        self.page: Page = self.context.new_page()
        self._reached = Reached(self.page)
        self.faults: list[str] = []
        self.page.on("pageerror", lambda error: self.faults.append(str(error)))
        self.page.on("console", lambda said: self._heard(said.type, said.text))

    def _heard(self, kind: str, text: str) -> None:
        if kind in ("error", "warning") and not EXPECTED.search(text):
            self.faults.append(text)

    def leave(self) -> None:
        """Close the window; a page on which a script failed fails the test."""
        self._reached.write()
        self.context.close()
        assert not self.faults, self.faults

    def button(self, name: str | re.Pattern[str]) -> Locator:
        return self.page.get_by_role("button", name=name)

    def press(self, name: str | re.Pattern[str]) -> None:
        self.button(name).first.click()

    def sees(self, text: str | re.Pattern[str]) -> None:
        expect(self.page.get_by_text(text).first).to_be_visible()


class Participant(Person):
    """A participant with a phone."""

    def __init__(self, browser: Browser, served: Process) -> None:
        super().__init__(browser, served, viewport=PHONE, is_mobile=True, has_touch=True)

    def ask(self, code: str, name: str, seat: str) -> Participant:
        """Type the drill's code and ask for a seat."""
        self.page.goto("/")
        self.page.get_by_label("Mã tham gia").fill(code)
        self.press("Tiếp tục")
        self.page.get_by_label("Họ và tên").fill(name)
        self.page.locator(f"input[name=seat][value='{seat}']").check()
        self.press("Đề nghị vị trí này")
        self.sees("Chờ xác nhận")
        return self

    def confirmed(self) -> Participant:
        """The facilitator has confirmed: go on to the page, unless it has done so by itself, as every five seconds."""
        look = self.page.get_by_role("link", name="Kiểm tra ngay")
        expect(look.or_(self.page.locator(".link.is-open"))).to_be_visible()
        with suppress(NotInTime):
            look.click(timeout=500)
        return self.arrives()

    def take(self, code: str, name: str) -> Participant:
        """Open the address on a card and take its seat."""
        self.page.goto(f"/join/{code}")
        self.page.get_by_label("Họ và tên").fill(name)
        self.press("Vào vị trí")
        return self.arrives()

    def arrives(self) -> Participant:
        """The page stands and is connected."""
        expect(self.page.locator(".link.is-open")).to_be_visible()
        expect(self.page.get_by_text("Đang tải")).to_have_count(0)
        return self

    def message(self, title: str) -> Locator:
        return self.page.locator("article.message").filter(has_text=title)

    @property
    def titles(self) -> Locator:
        """The titles in the inbox, newest first."""
        return self.page.locator(".message-title")

    def opens(self, title: str) -> Locator:
        """Open a message."""
        message = self.message(title)
        message.locator(".message-head").click()
        expect(message.locator(".offers")).to_be_visible()
        return message

    def acknowledges(self, title: str) -> None:
        self.message(title).get_by_role("button", name="Tiếp nhận").click()

    def chooses(self, button: str, act: str) -> None:
        """From an open message to the form of an act."""
        self.page.locator(".message.is-open").get_by_role("button", name=button).click()
        panel = self.page.locator(".is-panel")
        panel.locator(".row", has=self.page.locator(f"b:text-is('{act}')")).click()
        expect(panel.locator("form.compose")).to_be_visible()

    def picks(self, field: str, typed: str, name: str) -> None:
        """Choose in a field that is searched by typing."""
        box = self.page.get_by_role("combobox", name=field)
        box.fill(typed)
        self.page.get_by_role("option").filter(has_text=name).first.click()

    def goes_to(self, tab: str) -> None:
        self.page.get_by_role("navigation").get_by_role("button", name=tab).click()


class Staff(Person):
    """Somebody of the organisers with a laptop."""

    def __init__(self, browser: Browser, served: Process, viewport: dict[str, int] = LAPTOP) -> None:
        super().__init__(browser, served, viewport=viewport)

    def posts(self, path: str, **fields: str) -> str:
        """Send the form of a page without showing it, which takes a browser long; where it leads."""
        asks = self.context.request
        token = re.search(r'name="csrf" value="([^"]+)"', asks.get(path).text())
        assert token is not None
        sent = {"csrf": token[1], **fields}
        answer = asks.post(path, form=sent, headers={"Origin": self.served.base}, max_redirects=0)
        assert answer.status == 303, answer.text()
        return answer.headers["location"]

    def signs_in(self, account: str, password: str) -> Staff:
        self.posts("/staff/login", account=account, password=password)
        return self

    def creates(self, players: str = "idle", scenario: str = "b06-ransomware") -> str:
        """Create a drill, of the flagship scenario when not said, and open its control room; its id."""
        chosen = {"scenario": scenario, "rubric": "default", "players": players}
        drill = self.posts("/staff/new", **chosen).rpartition("/")[2]
        self.opens_room(drill)
        expect(self.page.locator(".clock .digits")).to_have_text("00:00:00")
        return drill

    def accepts(self, name: str) -> None:
        """Confirm who asks for a seat."""
        asking = self.page.locator(".asking li").filter(has_text=name)
        asking.get_by_role("button", name="Nhận").click()
        expect(asking).to_have_count(0)

    @property
    def code(self) -> str:
        """The join code that the control room shows."""
        return self.page.locator(".head b").first.inner_text()

    def hires(self, name: str, role: str) -> str:
        """Make an account, of a name no other journey has given; its password."""
        self.page.goto("/staff/accounts")
        self.page.locator("#account").fill(name)
        self.page.locator("#role").select_option(role)
        self.press("Tạo tài khoản")
        expect(self.page.get_by_role("status").or_(self.page.get_by_role("alert"))).to_be_visible()
        expect(self.page.get_by_role("alert")).to_have_count(0)
        return self.page.locator("[role=status] code").nth(1).inner_text()

    def card(self, drill: str, agency: str) -> str:
        """The code on a seat's card."""
        cards = self.context.request.get(f"/cards/{drill}").text().split("<li>")[1:]
        (code,) = (re.findall(r"<code[^>]*>([^<]+)", card)[0] for card in cards if agency in card)
        return str(code)

    def shows_unreported(self, drill: str, late: int = 0) -> None:
        """Have the hall screen show what agencies have not reported yet, and titles, so many minutes late."""
        self.page.goto(f"/staff/drill/{drill}")
        self.page.get_by_label("Chiếu chậm").fill(str(late))
        for label in ("Cảnh báo và tình trạng của đơn vị chưa báo cáo", "Người gửi và tiêu đề"):
            self.page.get_by_label(label).check()
        self.press("Áp dụng")

    def opens_room(self, drill: str) -> Staff:
        """Open the control room."""
        self.page.goto(f"/room/{drill}")
        expect(self.page.locator(".clock .digits")).to_be_visible()
        return self

    def inject(self, title: str) -> None:
        """Pick an inject from the list."""
        self.page.locator("#injects .inject button").filter(has_text=title).click()
        expect(self.page.locator("#injects .detail")).to_contain_text(title)

    def writes(
        self, to: str, sender: str, title: str, body: str, *files: Path, act: str = "", channel: str = ""
    ) -> None:
        """Write an inject on the spot, with files that it shows and the act that it expects, and send it."""
        self.page.keyboard.press("w")
        dialog = self.page.get_by_role("dialog")
        go = dialog.get_by_role("button", name="Gửi ngay")
        # However long the form is: what it is for is in sight from the first, and lies on nothing at its end.
        expect(go).to_be_in_viewport(ratio=1)
        dialog.locator(".receivers .chip").filter(has_text=to).click()
        dialog.get_by_label("Tên người gửi").fill(sender)
        dialog.get_by_label("Tiêu đề, tiếng Việt").fill(title)
        dialog.get_by_label("Nội dung, tiếng Việt").fill(body)
        if channel:
            dialog.get_by_label("Kênh").first.select_option(channel)
        if files:
            dialog.locator("[data-file=exhibit]").set_input_files(files)
            expect(dialog.locator(".attached")).to_have_count(len(files))
        dialog.locator(".expecting select").first.select_option(act)
        dialog.locator(".dialog-body").evaluate("body => body.scrollTo(0, body.scrollHeight)")
        ends, begins = (
            dialog.locator(f"{one} >> nth=-1").bounding_box() for one in (".expecting", ".dialog-buttons")
        )
        assert ends and begins and ends["y"] + ends["height"] <= begins["y"]
        go.click()
        expect(dialog).to_have_count(0)

    def ends(self) -> None:
        """End the drill."""
        self.press(re.compile("^Kết thúc"))
        self.page.get_by_role("dialog").get_by_role("button", name="Kết thúc diễn tập").click()
        self.is_("đã kết thúc")

    def runs_to_next(self, title: str) -> None:
        """Run the clock ahead to the next inject."""
        self.page.keyboard.press("n")
        dialog = self.page.get_by_role("dialog")
        expect(dialog).to_contain_text(title)
        dialog.get_by_role("button", name=re.compile("^Chạy tới")).click()
        expect(dialog).to_have_count(0)

    def is_(self, state: str) -> None:
        """The clock is in a state: ``đang chạy``, ``tạm dừng`` …"""
        expect(self.page.locator(".clock")).to_contain_text(re.compile(state, re.IGNORECASE))

    def feed(self, text: str) -> None:
        """The feed shows it."""
        expect(self.page.locator("#feed li").filter(has_text=text).first).to_be_visible()

"""Phones at a LAN address over plain http, which browsers do not call secure, and over TLS."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.people import Participant, Person, Staff
from tests.browser.serving import arguments, executable
from tests.web.process import Process

NAME = "hall.example"
FIRST = "Tệp lạ chạy trên máy trạm Sở Nội vụ"
SECOND = "Có ai nộp hồ sơ được không?"
# What a page asks its device for. A browser without a screen shows no notices, and each of its pages is in front.
HEARD = """
  globalThis.device = { tones: [], vibrations: [], notices: [], away: false };
  const { start } = AudioScheduledSourceNode.prototype;
  AudioScheduledSourceNode.prototype.start = function (...at) {
    device.tones.push(this.frequency.value);
    return start.apply(this, at);
  };
  const { vibrate } = Navigator.prototype;
  Navigator.prototype.vibrate = function (pattern) {
    device.vibrations.push(pattern);
    return vibrate.call(this, pattern);
  };
  Object.defineProperty(Document.prototype, "hidden", { get: () => device.away });
  if (globalThis.Notification) Object.defineProperty(Notification, "permission", { get: () => "granted" });
  if (globalThis.ServiceWorkerRegistration)
    ServiceWorkerRegistration.prototype.showNotification = async (title, { body }) => {
      device.notices.push([title, body]);
    };
"""
# Once the worker stands before the page and has kept it.
KEPT = """async () => {
  await navigator.serviceWorker.ready;
  return Boolean(navigator.serviceWorker.controller && (await caches.match("/play")) &&
    (await caches.match("/static/play.js")));
}"""
# What the page knows is kept some seconds after it came.
KNOWS = f"""async () => {{
  const cache = await caches.open("drillsim-seat"), all = await cache.keys();
  const kept = await Promise.all(all.map(async (one) => (await cache.match(one)).text()));
  return kept.some((text) => text.includes("{FIRST}"));
}}"""


class ByHand(Staff):
    """Whoever goes through every page, from signing in to the seats' cards."""

    def signs_in(self, account: str, password: str) -> ByHand:
        self.page.goto("/staff")
        self.page.get_by_label("Tài khoản").fill(account)
        self.page.get_by_label("Mật khẩu").fill(password)
        self.press("Đăng nhập")
        expect(self.page.get_by_role("heading", name="Các cuộc diễn tập")).to_be_visible()
        return self

    def creates(self, players: str = "idle") -> str:
        self.page.goto("/staff/new")
        self.page.get_by_label("Vị trí không có người").select_option(players)
        self.press("Tạo cuộc diễn tập")
        self.page.wait_for_url("**/room/*")
        expect(self.page.locator(".clock .digits")).to_have_text("00:00:00")
        return self.page.url.rsplit("/", 1)[1]

    def card(self, drill: str, agency: str) -> str:
        page = self.context.new_page()
        page.goto(f"/cards/{drill}")
        code = page.locator(".cards li").filter(has_text=agency).locator("code").inner_text()
        page.close()
        return code


@pytest.fixture(scope="module")
def abroad(browser: Browser) -> Iterator[Browser]:
    """A browser in which the hall's laptop has a name, as on another machine."""
    rules = f"--host-resolver-rules=MAP {NAME} 127.0.0.1"
    # A certificate that the laptop made itself is one a phone's owner has to accept.
    trusting = "--ignore-certificate-errors"
    found = browser.browser_type.launch(executable_path=executable(), args=[*arguments(), rules, trusting])
    yield found
    found.close()


@pytest.mark.parametrize("tls", [False, True], ids=["http", "https"])
def test_a_phone_plays_loses_the_network_and_loses_nothing(
    abroad: Browser, server: Callable[..., Process], tls: bool
) -> None:
    served = server(tls=tls, name=NAME)
    director = phone = None
    try:
        director = ByHand(abroad, served).signs_in("director", served.password)
        drill = director.creates()
        phone = Participant(abroad, served).take(director.card(drill, "Sở Nội vụ"), "Lê Thị Thử")
        assert phone.page.evaluate("isSecureContext") is tls
        director.press("Bắt đầu")
        director.runs_to_next(FIRST)
        phone.opens(FIRST)
        phone.chooses("Hành động…", "Báo cáo sự cố")
        phone.page.get_by_label("Nội dung").fill("Máy trạm có tệp lạ.")
        phone.page.reload()
        phone.arrives()
        expect(phone.page.get_by_label("Nội dung")).to_have_value("Máy trạm có tệp lạ.")
        phone.context.set_offline(True)
        served.kill()
        phone.press("Gửi")
        phone.sees("sẽ gửi khi có kết nối")
        served.start()
        phone.context.set_offline(False)
        phone.arrives()
        director.page.reload()
        director.opens_room(drill).press("Tiếp tục")
        director.feed("Máy trạm có tệp lạ.")
        assert len(served.records(drill, "act", verb="report", text="Máy trạm có tệp lạ.")) == 1
        cookies = [each for each in phone.context.cookies() if each["name"].startswith("drillsim-")]
        assert [(each["secure"], each["httpOnly"], each["sameSite"]) for each in cookies] == [
            (tls, True, "Lax")
        ]
    finally:
        for person in (director, phone):
            if person is not None:
                person.leave()


@pytest.fixture
def hall(
    abroad: Browser, server: Callable[..., Process]
) -> Iterator[Callable[[bool], tuple[Staff, Participant]]]:
    """A director and a phone that has a seat, over TLS or without; what the phone asks its device for is told."""
    here: list[Person] = []

    def opened(tls: bool) -> tuple[Staff, Participant]:
        served = server(tls=tls, name=NAME)
        director, phone = ByHand(abroad, served), Participant(abroad, served)
        here.extend((director, phone))
        drill = director.signs_in("director", served.password).creates()
        phone.page.add_init_script(HEARD)
        phone.take(director.card(drill, "Sở Nội vụ"), "Lê Thị Thử")
        director.press("Bắt đầu")
        director.is_("đang chạy")
        return director, phone

    yield opened
    for person in here:
        person.leave()


def until(page: Page, holds: str) -> None:
    """Wait until something holds of a page, which is asked again and again."""
    for _ in range(600):
        if page.evaluate(holds):
            return
        page.wait_for_timeout(100)
    raise AssertionError(holds)


def heard(phone: Participant) -> tuple[list[float], list[list[int]]]:
    """The pitches and the vibrations that the phone has given since it was asked last."""
    told = phone.page.evaluate("device")
    phone.page.evaluate("device.tones = []; device.vibrations = [];")
    return told["tones"], told["vibrations"]


def test_over_tls_a_message_is_heard_felt_and_told_of(
    hall: Callable[[bool], tuple[Staff, Participant]],
) -> None:
    director, phone = hall(True)
    phone.goes_to("Hệ thống")
    phone.goes_to("Tin đến")
    director.runs_to_next(FIRST)
    expect(phone.message(FIRST)).to_be_visible()
    assert heard(phone) == ([660, 880], [[180, 90, 180]])
    assert phone.page.evaluate("device.notices") == []

    phone.press("Tùy chọn")
    phone.page.get_by_role("group", name="Âm báo").get_by_role("button", name="Tắt").click()
    phone.page.evaluate("device.away = true")
    director.writes("Sở Nội vụ", "Hội Cư dân", SECOND, "Sáng nay ra phường, cán bộ bảo máy hỏng.")
    expect(phone.message(SECOND)).to_be_attached()
    until(phone.page, "device.notices.length")
    assert phone.page.evaluate("device.notices") == [["Hội Cư dân", SECOND]]
    assert heard(phone) == ([], [[180, 90, 180]])


def test_over_tls_a_phone_reloads_its_page_without_a_network(
    hall: Callable[[bool], tuple[Staff, Participant]],
) -> None:
    director, phone = hall(True)
    director.runs_to_next(FIRST)
    expect(phone.message(FIRST)).to_be_visible()
    until(phone.page, KEPT)
    until(phone.page, KNOWS)
    phone.context.set_offline(True)
    phone.page.reload()
    expect(phone.message(FIRST)).to_be_visible()
    phone.acknowledges(FIRST)
    phone.context.set_offline(False)
    phone.arrives()
    expect(phone.message(FIRST)).to_contain_text("đã tiếp nhận")


def test_without_tls_a_message_is_heard_and_the_page_says_what_is_missing(
    hall: Callable[[bool], tuple[Staff, Participant]],
) -> None:
    director, phone = hall(False)
    phone.press("Tùy chọn")
    phone.sees("Trang không mở qua https")
    phone.page.keyboard.press("Escape")
    director.runs_to_next(FIRST)
    expect(phone.message(FIRST)).to_be_attached()
    assert heard(phone)[0] == [660, 880]

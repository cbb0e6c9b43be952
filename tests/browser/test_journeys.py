"""Journeys of each kind of person through a live drill."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.people import LAPTOP, PROJECTOR, TABLET, Participant, Staff
from tests.web.process import Process

HOME, CENTRE = "so-noi-vu/phu-trach-attt", "tt-giam-sat/dieu-hanh"
FIRST = "Tệp lạ chạy trên máy trạm Sở Nội vụ"
SECOND = "Tiến trình lạ trên máy chủ văn bản"
THIRD = "Tài khoản tích hợp vào máy chủ đất đai"
# Whether what passes over a participant's page for a moment lies below all of these.
BELOW = """heads => {
  const place = document.querySelector(".toast-place");
  const top = place.getBoundingClientRect().top + parseFloat(getComputedStyle(place).paddingTop);
  return heads.every(head => document.querySelector(head).getBoundingClientRect().bottom <= top);
}"""


@pytest.fixture
def fresh(server: Callable[..., Process]) -> Process:
    """A server that has never been started before."""
    return server()


def test_two_phones_receive_answer_and_come_back(
    director: Staff, come: Callable[..., Any], served: Process
) -> None:
    drill = director.creates()
    home = come(Participant).ask(director.code, "Lê Thị Thử", HOME)
    director.accepts("Lê Thị Thử")
    home.confirmed()
    centre = come(Participant).take(director.card(drill, "Trung tâm Giám sát"), "Trần Văn Thử")
    home.sees("Cuộc diễn tập chưa bắt đầu")
    director.press("Bắt đầu")
    director.is_("đang chạy")

    director.runs_to_next(FIRST)
    expect(home.message(FIRST)).to_be_visible()
    expect(home.page).to_have_title(re.compile(r"^\(1\) "))
    home.acknowledges(FIRST)
    expect(home.message(FIRST)).to_contain_text("đã tiếp nhận")
    home.opens(FIRST)
    home.chooses("Hành động…", "Báo cáo sự cố")
    expect(home.page.locator(".chosen")).to_contain_text(["PA05"])
    # What passes over the page for a moment lies on no clock, and on nothing that closes what is open.
    assert home.page.evaluate(BELOW, [".top", ".panel-head"])
    home.page.get_by_label("Nội dung").fill("Đã rút dây mạng, giữ nguyên máy.")
    home.press("Gửi")
    expect(home.message(FIRST)).to_contain_text("Báo cáo sự cố")
    expect(home.message(FIRST)).not_to_contain_text("Đang gửi")
    (report,) = served.records(drill, "act", seat=HOME, verb="report")
    assert report["data"]["text"] == "Đã rút dây mạng, giữ nguyên máy."
    assert report["data"]["params"]["form"]
    director.feed("Đã rút dây mạng, giữ nguyên máy.")
    assert home.page.evaluate(BELOW, [".top"])
    expect(centre.message(FIRST)).to_have_count(0)

    director.runs_to_next(SECOND)
    expect(centre.message(SECOND)).to_be_visible()
    centre.context.set_offline(True)
    centre.sees("mất kết nối")
    centre.acknowledges(SECOND)
    centre.sees("1 việc chờ gửi")
    director.runs_to_next(THIRD)
    centre.context.set_offline(False)
    expect(centre.titles).to_contain_text([THIRD, SECOND])
    expect(centre.message(SECOND)).to_contain_text("đã tiếp nhận")
    assert len(served.records(drill, "act", seat=CENTRE, verb="acknowledge")) == 1

    home.page.evaluate("addEventListener('click', () => { window.taps += 1; }, true)")
    for act, last in (("Cô lập", "Thực hiện"), ("Báo cáo sự cố", "Gửi")):
        home.message(FIRST).locator(".message-head").click()
        home.page.evaluate("window.taps = 0")
        home.opens(FIRST).get_by_role("button", name=act, exact=True).click()
        home.page.locator(".is-panel").get_by_role("button", name=last, exact=True).click()
        expect(home.page.locator(".is-panel")).to_have_count(0)
        assert home.page.evaluate("window.taps") == 3, "two from a closed message, and the one that confirms"


def test_a_reload_keeps_what_came_and_what_is_being_written(
    director: Staff, come: Callable[..., Any]
) -> None:
    drill = director.creates()
    home = come(Participant).take(director.card(drill, "Sở Nội vụ"), "Lê Thị Thử")
    director.press("Bắt đầu")
    director.runs_to_next(FIRST)
    home.opens(FIRST)
    home.chooses("Hành động…", "Thông báo")
    home.page.get_by_label("Nội dung").fill("Viết dở một câu")
    home.page.reload()
    expect(home.page.get_by_label("Nội dung")).to_have_value("Viết dở một câu")
    home.press("Đóng")
    expect(home.titles).to_have_count(1)
    home.goes_to("Hành động")
    home.sees("Viết dở một câu")


def test_a_facilitator_pauses_fires_writes_and_ends(
    director: Staff, come: Callable[..., Any], served: Process
) -> None:
    drill = director.creates()
    card = director.card(drill, "Trung tâm Giám sát")
    centre = come(Participant).take(card, "Trần Văn Thử")
    password = director.hires("dieu-hanh", "facilitator")
    facilitator = come(Staff).signs_in("dieu-hanh", password).opens_room(drill)
    facilitator.press("Bắt đầu")
    facilitator.is_("đang chạy")

    facilitator.inject(SECOND)
    facilitator.press("Gửi ngay")
    message = centre.opens(SECOND)
    centre.chooses("Hành động…", "Thông báo")
    centre.page.get_by_label("Nội dung").fill("Đang kiểm tra")
    facilitator.page.keyboard.press("Escape")
    facilitator.page.keyboard.press(" ")
    facilitator.is_("tạm dừng")
    centre.sees("Cuộc diễn tập đang tạm dừng")
    expect(centre.button("Gửi").last).to_be_disabled()
    expect(centre.page.get_by_label("Nội dung")).to_have_value("Đang kiểm tra")
    centre.press("Đóng")
    expect(message.get_by_role("button", name="Tiếp nhận")).to_be_disabled()
    assert served.records(drill, "act", seat=CENTRE) == []

    facilitator.page.keyboard.press(" ")
    facilitator.is_("đang chạy")
    facilitator.writes("Trung tâm Giám sát", "Chánh Văn phòng", "Họp lúc 9 giờ", "Mời dự họp trực tuyến.")
    expect(centre.titles).to_contain_text(["Họp lúc 9 giờ", SECOND])

    facilitator.ends()
    centre.sees("Cuộc diễn tập đã kết thúc")
    waiting = centre.page.goto(f"/report/{drill}")
    assert waiting and waiting.status == 403
    centre.sees("Báo cáo sẽ mở khi chỉ đạo diễn tập công bố")
    assert facilitator.page.request.get(f"/report/{drill}").ok
    director.page.goto("/staff")
    mine = director.page.locator("li.card").filter(has=director.page.locator(f"a[href='/room/{drill}']"))
    mine.get_by_role("link", name="Công bố").click()
    director.button("Công bố").click()
    expect(mine).to_contain_text("Đã công bố báo cáo")
    assert centre.page.request.get(f"/report/{drill}").ok


def test_a_phone_without_a_network_reloads_its_page_and_sends_what_waited_once_it_is_back(
    director: Staff, come: Callable[..., Any], served: Process
) -> None:
    drill = director.creates()
    centre = come(Participant).take(director.card(drill, "Sở Nội vụ"), "Lê Thị Thử")
    director.press("Bắt đầu")
    director.runs_to_next(FIRST)
    expect(centre.message(FIRST)).to_be_visible()
    # The first page came without the worker, which keeps it once it has taken over; what the page knows is kept
    # some seconds after it came.
    centre.page.evaluate(
        f"""async () => {{
            const kept = await caches.open("drillsim-seat");
            const has = async (what) => Boolean(await caches.match(what));
            const knows = async () => {{
                const all = (await kept.keys()).map(async (one) => (await kept.match(one)).text());
                return (await Promise.all(all)).some((text) => text.includes("{FIRST}"));
            }};
            const all = async () =>
                (await knows()) && (await has("/play")) && (await has("/static/play.js"));
            for (let n = 0; !(await all()); n++) {{
                if (n === 600) throw new Error("the worker has not kept the page");
                await new Promise((again) => setTimeout(again, 100));
            }}
        }}"""
    )
    centre.context.set_offline(True)
    centre.page.reload()
    expect(centre.message(FIRST)).to_be_visible()
    centre.acknowledges(FIRST)
    centre.context.set_offline(False)
    centre.arrives()
    expect(centre.message(FIRST)).to_contain_text("đã tiếp nhận")


def test_an_evaluator_rates_an_objective_at_a_moment(director: Staff, come: Callable[..., Any]) -> None:
    drill = director.creates()
    password = director.hires("danh-gia", "evaluator")
    evaluator = come(Staff).signs_in("danh-gia", password)
    evaluator.page.goto(f"/evaluate/{drill}")
    expect(evaluator.page.locator(".coming li").first).to_be_visible()
    objective = evaluator.page.locator("section.objective").filter(has_text="Ngăn chặn lây lan")
    objective.locator("textarea").fill("Cô lập đúng máy, đúng lúc")
    objective.get_by_role("button", name=re.compile("^S")).click()
    expect(evaluator.page.locator(".given")).to_contain_text("Cô lập đúng máy, đúng lúc")
    expect(objective.locator("textarea")).to_have_value("")
    evaluator.page.reload()
    expect(evaluator.page.locator(".given")).to_contain_text("Cô lập đúng máy, đúng lúc")
    expect(objective.get_by_role("button", name=re.compile("^S"))).to_have_attribute("aria-pressed", "true")
    director.opens_room(drill)
    director.press("Bắt đầu")
    director.is_("đang chạy")
    director.ends()
    # Nothing comes any more.
    expect(evaluator.page.locator(".coming")).to_have_count(0)


def test_an_evaluator_notes_moments_on_a_tablet_held_either_way(
    director: Staff, come: Callable[..., Any]
) -> None:
    drill = director.creates()
    password = director.hires("cham-diem", "evaluator")
    director.page.goto(f"/evaluate/{drill}")
    director.press("Phân công")
    theirs = director.page.get_by_role("group", name=re.compile("^cham-diem"))
    theirs.get_by_label("Công an thành phố").check()
    expect(theirs.locator("legend")).to_contain_text("1 đơn vị")
    tablet = come(Staff, viewport=TABLET).signs_in("cham-diem", password)
    tablet.page.goto(f"/evaluate/{drill}")
    expect(tablet.page.get_by_role("combobox", name="Đơn vị")).to_have_value("mine")
    for size in (TABLET, {"width": TABLET["height"], "height": TABLET["width"]}):
        tablet.page.set_viewport_size(size)
        objectives, happened = (
            tablet.page.locator(f".{name}").first.bounding_box() for name in ("objectives", "happened")
        )
        assert objectives and happened and objectives["x"] + objectives["width"] <= happened["x"]
        assert tablet.page.evaluate("document.documentElement.scrollWidth") <= size["width"]
    notes = tablet.page.locator(".moment-note")
    tablet.button("Làm tốt").click()
    expect(notes).to_have_count(1)
    tablet.button("Hoàn tác").click()
    expect(notes).to_have_count(0)
    tablet.button("Hoàn tác").click()
    expect(notes).to_contain_text("Làm tốt")
    tablet.page.locator("input[data-file=photo]").set_input_files("docs/phone.png")
    expect(notes.locator("img")).to_have_js_property("complete", True)
    assert tablet.page.evaluate("document.querySelector('.moment-note img').naturalWidth") > 0
    # The browser's own microphone, which hums; what is stopped at once has recorded nothing yet.
    tablet.button("Ghi âm").click()
    tablet.button(re.compile(r"^Dừng ghi \(.*[1-9]")).click()
    expect(notes.locator("audio")).to_have_count(1)
    assert notes.locator("audio").evaluate(
        """sound => new Promise((done) => {
            sound.onloadedmetadata = () => done(true);
            sound.onerror = () => done(false);
            sound.load();
        })"""
    )
    page = director.page
    page.goto(f"/review/{drill}#timeline")
    page.get_by_role("button", name="Danh sách").click()
    for said, beside in (("Làm tốt", ""), ("có ảnh", "img"), ("có ghi âm", "audio")):
        page.locator(".tl-list button").filter(has_text=said).click()
        proof = page.locator("section.evidence .proof")
        expect(proof).to_contain_text("Ghi chú của giám sát viên")
        expect(proof.locator(beside or "small")).to_be_visible()


def test_the_hall_shows_what_was_delivered_as_late_as_was_set_and_is_told_nothing_hidden(
    director: Staff, come: Callable[..., Any], served: Process
) -> None:
    drill = director.creates()
    hall = come(Staff, viewport=PROJECTOR).signs_in("director", served.password)
    hall.shows_unreported(drill, late=2)
    frames: list[str] = []
    hall.page.on(
        "websocket", lambda socket: socket.on("framereceived", lambda frame: frames.append(str(frame)))
    )
    hall.page.goto(f"/hall/{drill}")
    expect(hall.page.locator(".hall")).to_be_visible()
    director.press("Bắt đầu")
    director.runs_to_next(FIRST)
    hall.sees("chiếu chậm 2 phút")
    expect(hall.page.get_by_text(FIRST)).to_have_count(0)
    director.runs_to_next(SECOND)
    hall.sees(FIRST)
    expect(hall.page.get_by_text(SECOND)).to_have_count(0)
    told = "".join(frames)
    assert FIRST in told
    for kept_back in (
        SECOND,
        "Rút mạng, giữ nguyên",
        '"hidden"',
        '"expect"',
        '"notes"',
        '"indicates"',
        '"duty"',
    ):
        assert kept_back not in told
    director.ends()
    hall.sees("Diễn tập kết thúc")
    expect(hall.page.get_by_role("img", name="Mã QR để ghi ý kiến")).to_have_js_property("complete", True)


def test_a_page_outlives_a_server_that_is_killed(come: Callable[..., Any], fresh: Process) -> None:
    director = come(Staff, fresh).signs_in("director", fresh.password)
    drill = director.creates()
    home = come(Participant, fresh).take(director.card(drill, "Sở Nội vụ"), "Lê Thị Thử")
    director.press("Bắt đầu")
    director.runs_to_next(FIRST)
    home.acknowledges(FIRST)
    expect(home.message(FIRST)).to_contain_text("đã tiếp nhận")
    fresh.kill()
    home.sees("mất kết nối")
    home.opens(FIRST)
    home.chooses("Hành động…", "Thông báo")
    home.picks("Nơi nhận", "PA05", "PA05")
    home.page.get_by_label("Nội dung").fill("Gửi lúc mất máy chủ")
    home.press("Gửi")
    home.sees("1 việc chờ gửi")
    fresh.start()
    home.arrives()
    director.is_("tạm dừng")
    home.sees("Cuộc diễn tập đang tạm dừng")
    expect(home.titles).to_have_count(1)
    expect(home.message(FIRST)).to_contain_text("đã tiếp nhận")
    director.press("Tiếp tục")
    director.feed("Gửi lúc mất máy chủ")
    assert len(fresh.records(drill, "act", seat=HOME, verb="notify")) == 1
    assert len(fresh.records(drill, "act", seat=HOME, verb="acknowledge")) == 1


def test_a_report_begun_anew_is_filled_in_again_and_once_the_drill_is_over_nothing_is_offered(
    director: Staff, come: Callable[..., Any]
) -> None:
    drill = director.creates()
    seated = come(Participant).take(director.card(drill, "Sở Nội vụ"), "Lê Thị Thử")
    director.press("Bắt đầu")
    director.runs_to_next(FIRST)
    page = seated.page
    page.set_viewport_size(LAPTOP)
    seated.opens(FIRST)
    reporter = page.get_by_label("Tên tổ chức/cá nhân báo cáo")
    for _ in range(2):
        page.locator(".offers").get_by_role("button", name="Báo cáo sự cố").click()
        page.evaluate("() => new Promise(requestAnimationFrame)")
        expect(reporter).to_have_value("Sở Nội vụ")
    page.get_by_role("button", name="Đóng").click()
    director.ends()
    expect(page.locator(".offers, .answer, .doings")).to_have_count(0)

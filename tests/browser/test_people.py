"""Journeys of people among each other: sharing a seat, moved, removed, another device, notes, results released."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from playwright.sync_api import expect

from tests.browser.people import PROJECTOR, Participant, Staff
from tests.web.process import Process

WAITING = 9_000
"""Milliseconds after which a page has done what it does by itself after a while."""
HOME = "so-noi-vu/phu-trach-attt"
FIRST = "Tệp lạ chạy trên máy trạm Sở Nội vụ"


def row(director: Staff, agency: str) -> Any:
    """The row of a seat in the control room, opened."""
    found = director.page.locator("#seats li").filter(has_text=agency).first
    found.locator("button.row").click()
    expect(found.locator(".inset")).to_be_visible()
    return found


def test_two_who_share_a_seat_see_what_the_other_does(
    director: Staff, come: Callable[..., Any], served: Process
) -> None:
    drill = director.creates()
    card = director.card(drill, "Sở Nội vụ")
    one, two = come(Participant).take(card, "Lê Thị Thử"), come(Participant).take(card, "Trần Văn Thử")
    expect(director.page.locator("#seats li").filter(has_text="Lê Thị Thử")).to_contain_text("Trần Văn Thử")
    director.press("Bắt đầu")
    director.runs_to_next(FIRST)
    one.acknowledges(FIRST)
    expect(two.message(FIRST)).to_contain_text("đã tiếp nhận")
    two.opens(FIRST)
    two.chooses("Hành động…", "Thông báo")
    two.picks("Nơi nhận", "PA05", "PA05")
    two.page.get_by_label("Nội dung").fill("Chúng tôi đã cô lập máy")
    two.press("Gửi")
    one.goes_to("Hành động")
    one.sees("gửi PA05")
    acts = served.records(drill, "act", seat=HOME)
    assert len({act["data"]["person"] for act in acts}) == 2


def test_a_person_is_moved_to_another_seat_and_then_removed(
    director: Staff, come: Callable[..., Any], served: Process
) -> None:
    drill = director.creates()
    person = come(Participant).take(director.card(drill, "Sở Nội vụ"), "Lê Thị Thử")
    expect(person.page.locator("h1")).to_contain_text("Nội vụ")
    row(director, "Lê Thị Thử").get_by_role("button", name="Chuyển").click()
    dialog = director.page.get_by_role("dialog")
    dialog.locator("select").select_option("pa05/truc-ban")
    dialog.get_by_label("Ghi chú bàn giao").fill("Ca trước đã báo Đội Ứng cứu")
    dialog.get_by_role("button", name="Chuyển", exact=True).click()
    expect(person.page.locator("h1")).to_contain_text("PA05")
    person.arrives().sees("Ca trước đã báo Đội Ứng cứu")
    # The control room is told a moment after the person.
    expect(director.page.locator("#seats li").filter(has_text="PA05")).to_contain_text("Lê Thị Thử")
    row(director, "Lê Thị Thử").get_by_role("button", name="Mời ra").click()
    director.page.get_by_role("dialog").get_by_label("Lý do").fill("Cần người trực đêm")
    director.page.get_by_role("dialog").locator("button.danger").click()
    person.sees("Cần người trực đêm")
    person.page.goto("/play")
    expect(person.page.get_by_role("heading", name="Tham gia diễn tập")).to_be_visible()
    expect(director.page.locator("#seats li").filter(has_text="Lê Thị Thử")).to_have_count(0)
    kinds = [(each["kind"], each["data"]["seat"]) for each in served.records(drill, "join")]
    assert kinds == [("join", HOME), ("join", "pa05/truc-ban")]
    assert len(served.records(drill, "leave")) == 2


def test_all_who_ask_are_let_in_at_once_and_the_hall_names_them(
    director: Staff, come: Callable[..., Any], served: Process
) -> None:
    drill = director.creates()
    hall = come(Staff, viewport=PROJECTOR).signs_in("director", served.password)
    hall.page.goto(f"/hall/{drill}")
    expect(hall.page.locator(".way-code")).to_contain_text(director.code)
    expect(hall.page.get_by_role("img", name="Mã QR để vào diễn tập")).to_have_js_property("complete", True)
    wanted = {"Lê Thị Thử": HOME, "Trần Văn Thử": "pa05/truc-ban", "Đỗ Thị Thử": "so-khcn/lanh-dao"}
    phones = [come(Participant).ask(director.code, name, seat) for name, seat in wanted.items()]
    # Who waits practises on a toy, and is told there when the seat is theirs.
    phones[0].page.get_by_role("link", name="Luyện thử").click()
    phones[0].page.get_by_role("button", name="Tiếp nhận", exact=True).click()
    expect(phones[0].page.locator(".practice-steps .is-done")).to_have_count(1)
    stranger = come(Participant).ask(director.code, "Vũ Thị Thử", "cong-an/lanh-dao")
    director.page.locator(".asking li").filter(has_text="Vũ Thị Thử").get_by_role(
        "button", name="Từ chối"
    ).click()
    director.page.get_by_role("dialog").get_by_label("Lý do").fill("Vị trí của Trưởng phòng")
    director.page.get_by_role("dialog").get_by_role("button", name="Từ chối").click()
    stranger.sees("Vị trí của Trưởng phòng")
    director.press("Nhận cả 3 người")
    expect(director.page.locator(".asking")).to_have_count(0)
    # Who was turned down asks again, without typing the code once more.
    stranger.press("Tiếp tục")
    expect(stranger.page.locator("input[name=seat][value='cong-an/lanh-dao']")).to_be_visible()
    phones[0].page.get_by_role("link", name="Vào vị trí của tôi").click()
    phones[0].arrives()
    for phone in phones[1:]:
        phone.confirmed()
    for name in wanted:
        expect(hall.page.locator(".places .is-here").filter(has_text=name)).to_be_visible()
    assert [each["data"]["seat"] for each in served.records(drill, "join")] == list(wanted.values())


def test_whoever_practises_alone_does_all_four_steps_and_is_promised_no_seat(
    come: Callable[..., Any],
) -> None:
    guest = come(Participant)
    passes = guest.page.clock
    passes.install()
    guest.page.goto("/practice")
    guest.acknowledges("Tệp lạ")
    guest.opens("Tệp lạ").locator(".offers").get_by_role("button", name="Báo cáo sự cố").click()
    guest.press(re.compile("^Gửi$"))
    guest.message("Tệp lạ").locator(".offers").get_by_role("button", name="Cô lập").click()
    guest.press("Thực hiện")
    passes.fast_forward(WAITING)
    guest.opens("Yêu cầu kết nối lại").locator(".offers").get_by_role("button", name="Xác minh").click()
    guest.press("Thực hiện")
    passes.fast_forward(WAITING)
    expect(guest.message("Trực ban không gọi")).to_be_visible()
    expect(guest.page.locator(".practice-steps .is-done")).to_have_count(4)
    expect(guest.page.locator(".practice-seated")).to_have_count(0)


def test_a_person_goes_on_from_another_device(director: Staff, come: Callable[..., Any]) -> None:
    drill = director.creates()
    phone = come(Participant).take(director.card(drill, "Sở Nội vụ"), "Lê Thị Thử")
    director.press("Bắt đầu")
    director.runs_to_next(FIRST)
    phone.acknowledges(FIRST)
    phone.press("Tùy chọn")
    phone.press("Hiện mã")
    expect(phone.page.locator(".device img")).to_be_visible()
    code = phone.page.locator(".device .code").inner_text()
    laptop = come(Participant)
    laptop.page.goto("/")
    laptop.page.get_by_label("Mã tham gia").fill(code)
    laptop.press("Tiếp tục")
    laptop.sees("Lê Thị Thử")
    laptop.press("Tiếp tục")
    laptop.arrives()
    expect(laptop.message(FIRST)).to_contain_text("đã tiếp nhận")
    phone.arrives()
    again = come(Participant)
    again.page.goto("/")
    again.page.get_by_label("Mã tham gia").fill(code)
    again.press("Tiếp tục")
    again.sees("Không có cuộc diễn tập hay vị trí nào mang mã này")


def test_a_seat_is_handed_over_with_a_note_for_whoever_comes_next(
    director: Staff, come: Callable[..., Any]
) -> None:
    first = come(Participant).take(director.card(director.creates(), "Sở Nội vụ"), "Lê Thị Thử")
    first.press("Tùy chọn")
    first.page.get_by_label("Điều người nhận cần biết").fill("Chờ PA05 trả lời")
    first.press("Hiện mã bàn giao")
    code = first.page.locator(".device .code").inner_text()
    then = come(Participant)
    then.page.goto("/")
    then.page.get_by_label("Mã tham gia").fill(code)
    then.press("Tiếp tục")
    then.sees("Chờ PA05 trả lời")
    then.page.get_by_label("Họ và tên").fill("Trần Văn Thử")
    then.press("Vào vị trí")
    then.arrives().sees("Chờ PA05 trả lời")
    expect(then.page.locator("h1")).to_contain_text("Nội vụ")
    first.sees("Anh/chị đã bàn giao vị trí")


def test_a_facilitator_lets_in_somebody_whose_phone_is_flat(
    director: Staff, come: Callable[..., Any]
) -> None:
    drill = director.creates()
    come(Participant).take(director.card(drill, "Sở Nội vụ"), "Lê Thị Thử")
    row(director, "Lê Thị Thử").get_by_role("button", name="Thiết bị khác").click()
    dialog = director.page.get_by_role("dialog")
    expect(dialog.locator("img")).to_be_visible()
    other = come(Participant)
    other.page.goto(dialog.locator(".join-url").inner_text())
    other.press("Tiếp tục")
    other.arrives()
    expect(other.page.locator(".who")).to_contain_text("Lê Thị Thử")


def test_who_answers_somebody_outside_the_directory_is_told_and_chooses(
    director: Staff, come: Callable[..., Any], tmp_path: Path
) -> None:
    drill = director.creates()
    seated = come(Participant).take(director.card(drill, "Sở Nội vụ"), "Lê Thị Thử")
    director.press("Bắt đầu")
    director.is_("đang chạy")
    picture, letter = tmp_path / "Ảnh gửi tòa soạn.png", tmp_path / "Công văn 12.pdf"
    director.page.screenshot(path=picture)
    letter.write_bytes(b"%PDF-1.4")
    words = ("Hỏi về sự cố", "Đề nghị cho biết tình hình.")
    director.writes("Sở Nội vụ", "Báo Thành phố", *words, picture, letter, act="report")
    # What it expects is owed from then on, as of any inject.
    expect(director.page.locator("#duties li")).to_contain_text("Sở Nội vụ")
    seated.opens("Hỏi về sự cố")
    shown = seated.page.get_by_role("img", name="Ảnh gửi tòa soạn")
    expect(shown).to_have_js_property("complete", True)
    assert shown.evaluate("picture => picture.naturalWidth") > 0
    expect(seated.page.get_by_role("link", name="Mở riêng “Công văn 12”")).to_be_visible()
    director.page.locator("#injects button.row").filter(has_text="Hỏi về sự cố").click()
    expect(director.page.get_by_role("img", name="Ảnh gửi tòa soạn")).to_be_visible()
    seated.chooses("Hành động…", "Thông báo")
    seated.sees("Người gửi “Báo Thành phố” không có trong danh bạ")
    expect(seated.page.locator(".chosen li")).to_have_count(0)
    seated.press("Gửi PA05")
    expect(seated.page.locator(".chosen li")).to_have_text("PA05")
    expect(seated.page.locator(".outside")).to_have_count(0)


def test_a_form_speaks_of_filled_fields_once_it_has_some(director: Staff, come: Callable[..., Any]) -> None:
    drill = director.creates()
    seated = come(Participant).take(director.card(drill, "Sở Nội vụ"), "Lê Thị Thử")
    director.press("Bắt đầu")
    director.is_("đang chạy")
    seated.goes_to("Hành động")
    seated.page.locator(".row", has=seated.page.locator("b:text-is('Báo cáo sự cố')")).click()
    form = seated.page.locator("fieldset.form")
    expect(form).to_contain_text("Mẫu")
    expect(form.get_by_text("điền sẵn")).to_have_count(0)
    seated.picks("Hệ thống", "may tram", "Máy trạm Sở Nội vụ")
    expect(form.get_by_text("Một số mục đã điền sẵn")).to_be_visible()


def test_nothing_counts_down_any_more_once_a_drill_is_over(director: Staff) -> None:
    director.creates()
    director.press("Bắt đầu")
    counting = director.page.locator(".pill", has_text="còn ")
    expect(counting.first).to_be_visible()
    director.ends()
    expect(director.page.locator("#injects .now-line")).to_contain_text("Đã kết thúc")
    expect(director.page.locator("#injects .pill", has_text="không phát").first).to_be_visible()
    expect(counting).to_have_count(0)


def test_notes_pass_between_those_who_run_the_drill_alone(director: Staff, come: Callable[..., Any]) -> None:
    drill = director.creates()
    seated = come(Participant).take(director.card(drill, "Sở Nội vụ"), "Lê Thị Thử")
    password = director.hires("ghi-chu", "facilitator")
    judge = director.hires("trong-tai", "evaluator")
    director.opens_room(drill)
    other = come(Staff).signs_in("ghi-chu", password).opens_room(drill)
    evaluator = come(Staff).signs_in("trong-tai", judge).opens_room(drill)
    other.inject(FIRST)
    other.page.locator("#injects .detail").get_by_role("button", name="Ghi chú").click()
    dialog = other.page.get_by_role("dialog")
    dialog.locator("textarea").fill("Theo dõi <b>kỹ</b> đội này")
    dialog.get_by_role("button", name="Lưu").click()
    expect(dialog).to_have_count(0)
    for page in (other.page, director.page):
        expect(page.locator("#notes li")).to_contain_text("Theo dõi <b>kỹ</b> đội này")
        expect(page.locator("#notes li")).to_contain_text("ghi-chu")
    expect(evaluator.page.locator("#notes")).to_have_count(0)
    director.page.reload()
    expect(director.page.locator("#notes li")).to_contain_text("Theo dõi")
    director.page.locator("#notes li").get_by_role("button", name=FIRST).click()
    expect(director.page.locator("#injects .detail")).to_contain_text(FIRST)
    assert "Theo dõi" not in seated.page.content()
    for person in (director, evaluator):
        person.page.goto(f"/review/{drill}#timeline")
        expect(person.page.get_by_role("heading", name="Dòng thời gian theo cơ quan")).to_be_visible()
    noted = director.page.locator(".tl-panel")
    noted.get_by_role("button", name="Ghi chú", exact=True).click()
    noted.get_by_role("button", name="Danh sách", exact=True).click()
    noted.get_by_role("button", name="Theo dõi <b>kỹ</b> đội này").click()
    expect(director.page.locator(".evidence blockquote")).to_have_text("Theo dõi <b>kỹ</b> đội này")
    expect(evaluator.page.locator(".tl-filters [role=status]")).to_be_visible()
    expect(evaluator.page.get_by_role("button", name="Ghi chú", exact=True)).to_have_count(0)


def test_an_observer_gets_the_hall_screen_and_no_control_room(
    director: Staff, come: Callable[..., Any]
) -> None:
    drill = director.creates()
    password = director.hires("quan-sat", "observer")
    observer = come(Staff, viewport=PROJECTOR).signs_in("quan-sat", password)
    observer.page.goto("/staff")
    mine = observer.page.locator("li.card").filter(has=observer.page.locator(f"a[href='/hall/{drill}']"))
    expect(mine.get_by_role("link")).to_have_text(["Màn hình hội trường"])
    mine.get_by_role("link", name="Màn hình hội trường").click()
    observer.sees("Mời vào diễn tập")
    director.shows_unreported(drill)
    director.opens_room(drill)
    director.press("Bắt đầu")
    director.runs_to_next(FIRST)
    observer.sees(FIRST)
    for path in (f"/room/{drill}", f"/review/{drill}", f"/report/{drill}"):
        closed = observer.page.goto(path)
        assert closed and closed.status == 403
        observer.sees("Không được phép")


def test_pages_say_at_once_when_the_results_are_released_and_withdrawn(
    director: Staff, come: Callable[..., Any]
) -> None:
    drill = director.creates()
    seated = come(Participant).take(director.card(drill, "Sở Nội vụ"), "Lê Thị Thử")
    director.press("Bắt đầu")
    director.is_("đang chạy")
    director.ends()
    seated.sees("Kết quả mở khi chỉ đạo diễn tập công bố")
    director.page.goto("/staff")
    mine = director.page.locator("li.card").filter(has=director.page.locator(f"a[href='/room/{drill}']"))
    mine.get_by_role("link", name="Công bố").click()
    expect(director.page.get_by_text("nhưng điều họ đã đọc thì không")).to_be_visible()
    expect(seated.page.get_by_text("Kết quả đã được công bố")).to_have_count(0)
    director.press("Công bố")
    seated.sees("Kết quả đã được công bố")
    expect(seated.page.get_by_role("link", name="Mở trang Rút kinh nghiệm")).to_have_attribute(
        "href", f"/review/{drill}"
    )
    mine.get_by_role("button", name="Thu hồi").click()
    seated.sees("Kết quả mở khi chỉ đạo diễn tập công bố")


def test_the_later_of_two_who_run_to_the_next_inject_sees_what_comes_next_instead(
    director: Staff, come: Callable[..., Any], served: Process
) -> None:
    drill = director.creates()
    director.press("Bắt đầu")
    director.is_("đang chạy")
    other = come(Staff).signs_in("director", served.password).opens_room(drill)
    other.page.keyboard.press("n")
    late = other.page.get_by_role("dialog")
    expect(late).to_contain_text(FIRST)
    director.runs_to_next(FIRST)
    expect(other.page.locator(".clock .digits")).to_contain_text("00:11:")
    late.get_by_role("button", name=re.compile("^Chạy tới")).click()
    other.sees("tình huống kế tiếp không còn như anh/chị vừa xem")
    expect(late).not_to_contain_text(FIRST)
    late.get_by_role("button", name=re.compile("^Chạy tới T.00:14")).click()
    expect(late).to_have_count(0)


def test_a_facilitator_answers_passes_on_and_acknowledges_for_an_agency_that_nobody_plays(
    director: Staff, come: Callable[..., Any], served: Process
) -> None:
    drill = director.creates()
    home = come(Participant).take(director.card(drill, "Sở Nội vụ"), "Lê Thị Thử")
    director.press("Bắt đầu")
    director.runs_to_next(FIRST)

    def writes(words: str) -> None:
        home.chooses("Hành động…", "Thông báo")
        home.picks("Nơi nhận", "VNCERT", "VNCERT")
        home.page.get_by_label("Nội dung").fill(words)
        home.press("Gửi")
        director.feed(words)

    home.opens(FIRST)
    writes("Đề nghị hỗ trợ phân tích mẫu")
    waiting = director.button(re.compile("^Hộp thư 1"))
    expect(waiting).to_have_count(1)
    director.page.keyboard.press("s")
    dialog = director.page.get_by_role("dialog")
    letter = dialog.locator(".letter")
    expect(letter).to_contain_text("Đề nghị hỗ trợ phân tích mẫu")
    expect(letter).to_contain_text(re.compile("trước|vừa tới"))
    letter.get_by_role("button", name="Chuyển tiếp").click()
    dialog.locator(".receivers .chip").filter(has_text="Sở Nội vụ").click()
    dialog.get_by_role("button", name="Gửi", exact=True).click()
    expect(dialog).to_have_count(0)
    expect(home.message("Chuyển tin của Sở Nội vụ: Thông báo")).to_contain_text(
        "Đề nghị hỗ trợ phân tích mẫu"
    )

    director.page.keyboard.press("s")
    letter.get_by_role("button", name="Trả lời").click()
    dialog.get_by_role("group", name="Câu trả lời có sẵn").get_by_role("button", name="Đồng ý").click()
    dialog.get_by_label("Tiêu đề, tiếng Việt").fill("Đã nhận mẫu")
    dialog.get_by_label("Nội dung, tiếng Việt").fill("Trung tâm sẽ trả lời sau 30 phút.")
    dialog.get_by_role("button", name="Gửi", exact=True).click()
    expect(dialog).to_have_count(0)
    expect(home.message("Đã nhận mẫu")).to_contain_text("VNCERT")
    expect(waiting).to_have_count(0)

    writes("Gửi thêm nhật ký tường lửa")
    director.page.keyboard.press("s")
    letter.first.get_by_role("button", name="Tiếp nhận thay").click()
    expect(dialog).to_contain_text("Đã trả lời 2")
    director.page.keyboard.press("Escape")
    expect(home.titles.first).to_contain_text("Đã nhận")
    said = served.records(drill, "control", type="say")
    assert [(one["data"]["by"], "reply_to" in one["data"]) for one in said] == [
        ("director", False),
        ("director", True),
        ("director", True),
    ]


def test_a_real_incident_stops_the_drill_for_everybody(director: Staff, come: Callable[..., Any]) -> None:
    drill = director.creates()
    home = come(Participant).take(director.card(drill, "Sở Nội vụ"), "Lê Thị Thử")
    hall = director.context.new_page()
    hall.goto(f"/hall/{drill}")
    director.press("Bắt đầu")
    director.press("Sự cố thật – dừng diễn tập")
    director.page.get_by_role("dialog").get_by_role("button", name="Dừng và báo cho mọi người").click()
    director.is_("tạm dừng")
    evaluates = director.context.new_page()
    evaluates.goto(f"/evaluate/{drill}")
    told = (home.page, hall, director.page.locator("#room"), evaluates.locator("#evaluate"))
    for page in told:
        expect(page.get_by_role("alert").first).to_contain_text("trở lại nhiệm vụ thật")
    # What is real bears no mark of a drill.
    expect(home.message("Sự cố thật").locator(".exercise")).to_have_count(0)
    expect(hall.locator(".hall-top .exercise")).to_have_count(0)
    director.press("Tiếp tục")
    for page in told:
        told_still = page.get_by_role("alert").filter(has_text="trở lại nhiệm vụ thật")
        expect(told_still).to_have_count(0)


def test_new_cards_make_the_old_ones_void(director: Staff, come: Callable[..., Any]) -> None:
    drill = director.creates()
    old = director.card(drill, "Sở Nội vụ")
    director.page.goto(f"/cards/{drill}")
    card = director.page.locator(".cards li").filter(has_text="Sở Nội vụ")
    card.locator("summary").click()
    card.get_by_role("button", name="Đổi mã vị trí này").click()
    expect(card.locator("code")).not_to_have_text(old)
    stale = come(Participant)
    stale.page.goto(f"/join/{old}")
    stale.sees("Không có cuộc diễn tập hay vị trí nào mang mã này")
    come(Participant).take(card.locator("code").inner_text(), "Lê Thị Thử")


def test_pages_whose_websockets_are_blocked_say_so(
    director: Staff, come: Callable[..., Any], served: Process
) -> None:
    drill = director.creates()
    officer = come(Participant).take(director.card(drill, "PA05"), "An")
    hall = come(Staff, viewport=PROJECTOR).signs_in("director", served.password)
    here = {"/play": officer, f"/room/{drill}": director, f"/hall/{drill}": hall}
    for address, person in here.items():
        person.page.route_web_socket("**", lambda wire: wire.close())
        person.page.goto(address)
    for person in here.values():
        person.sees("kết nối trực tiếp (WebSocket) bị chặn")
        person.page.unroute_all()


def test_what_is_too_long_is_said_before_it_is_sent_and_blocks_nothing(
    director: Staff, come: Callable[..., Any]
) -> None:
    drill = director.creates()
    officer = come(Participant).take(director.card(drill, "PA05"), "An")
    page = officer.page
    officer.goes_to("Hành động")
    # As a page of before left it: far too long, and at the head of the queue.
    page.evaluate(
        """() => {
          const { drill } = document.body.dataset;
          const name = Object.keys(localStorage).find((one) => one.startsWith("drillsim.person.")).split(".");
          const act = { verb: "notify", to: ["cong-an"], params: {}, text: "x".repeat(64500), key: "k1" };
          localStorage.setItem(`drillsim.out.${drill}.${name[2]}.pa05/truc-ban.k1`, JSON.stringify({ act, made: 1 }));
        }"""
    )
    director.page.keyboard.press("Space")
    page.reload()
    officer.goes_to("Hành động")
    expect(page.locator(".work.is-refused")).to_contain_text("64.500 ký tự; tối đa 4.000")
    page.locator(".all-acts .row").filter(has_text="Thông báo").first.click()
    officer.picks("Nơi nhận", "cong an thanh", "Công an")
    text = page.locator("form.compose textarea").last
    text.fill("x" * 4_001)
    expect(page.locator("form.compose")).to_contain_text("4.001/4.000")
    expect(page.locator("form.compose .button.is-primary")).to_be_disabled()
    text.fill("Ngắn gọn")
    page.locator("form.compose .button.is-primary").click()
    expect(page.locator(".work.is-accepted")).to_contain_text("Thông báo")
    page.reload()
    officer.goes_to("Hành động")
    page.locator(".work.is-refused").get_by_role("button", name="Bỏ qua").click()
    expect(page.locator(".work.is-refused")).to_have_count(0)

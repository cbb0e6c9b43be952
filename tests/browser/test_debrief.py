"""After the drill: evaluators rate, trainers adjust, participants write, the plan is carried into the next drill."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.browser.people import PHONE, PROJECTOR, Participant, Staff
from tests.browser.test_pages import AXE, FAULTS, in_both_themes
from tests.web.process import Process

FIRST = "Tệp lạ chạy trên máy trạm Sở Nội vụ"
SCORE = re.compile(r"^\d+,\d$")
HOSTILE = "<img src=x onerror=alert(1)> tốt 👍"


class Over:
    """A drill that one participant has played and the director has ended."""

    def __init__(self, browser: Browser, served: Process) -> None:
        self.director = Staff(browser, served).signs_in("director", served.password)
        self.drill = self.director.creates()
        card = self.director.card(self.drill, "Sở Nội vụ")
        self.phone = Participant(browser, served).take(card, "Lê Thị Thử")
        self.director.press("Bắt đầu")
        self.director.runs_to_next(FIRST)
        self.phone.acknowledges(FIRST)
        self.director.ends()
        self.password = self.director.hires("giam-sat", "evaluator")
        self.evaluator = Staff(browser, served).signs_in("giam-sat", self.password)

    def leave(self) -> None:
        for person in (self.director, self.phone, self.evaluator):
            person.leave()


@pytest.fixture(scope="module")
def over(browser: Browser, served: Process) -> Iterator[Over]:
    found = Over(browser, served)
    yield found
    found.leave()


def opens(person: Any, drill: str, tab: str) -> Page:
    """A tab of the review, loaded anew."""
    person.page.goto("about:blank")
    person.page.goto(f"/review/{drill}#{tab}")
    expect(person.page.locator(".review-tabs [aria-current=page]")).to_be_visible()
    expect(person.page.get_by_text("Đang tải")).to_have_count(0)
    page: Page = person.page
    return page


def panel(page: Page, title: str) -> Locator:
    return page.locator("section.panel").filter(has=page.get_by_role("heading", name=title, exact=True))


def faulty(field: Locator, text: str) -> None:
    """A field is marked, says what is wrong with it, and has the focus."""
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_have_accessible_description(re.compile(text))
    expect(field).to_be_focused()


def rates(page: Page, objective: int, grade: str, note: str) -> Locator:
    """Rate an objective by its place."""
    place = page.locator("section.panel", has=page.locator("details.rate")).nth(objective)
    place.locator("details.rate summary").click()
    place.get_by_label("Nhận xét").fill(note)
    place.locator(".grades button", has=page.locator(f"b:text-is('{grade}')")).click()
    expect(place.locator("details.rate [role=status]")).to_contain_text(f"Đã ghi đánh giá {grade}")
    return place


def test_a_journal_is_rated_blind_and_the_director_sees_how_it_agrees(
    over: Over, come: Callable[..., Any], served: Process
) -> None:
    rater = come(Staff).signs_in("cham-an-danh", over.director.hires("cham-an-danh", "evaluator"))
    page = rater.page
    page.goto("/staff")
    page.get_by_role("link", name="Chấm nhật ký ẩn danh").click()
    page.get_by_role("link", name="Đọc và chấm").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Nhật ký")
    expect(page.locator("main")).not_to_contain_text("Lê Thị Thử")
    expect(page.locator("main li").first).to_contain_text("T+")
    page.get_by_label("Điểm của anh/chị").select_option("7")
    page.get_by_label("Vì sao").fill(HOSTILE)
    page.get_by_role("button", name="Ghi điểm này").click()
    expect(page.locator("main")).to_contain_text("Anh/chị đã chấm: 7")
    assert in_both_themes(page) == []
    rater.faults.clear()  # axe styles the page to measure it, which the page's policy reports
    over.director.page.goto("/blind")
    expect(over.director.page.locator("main")).to_contain_text("giám sát viên: 1")
    expect(over.director.page.locator("main")).to_contain_text("Chưa chứng minh được")


def locks(over: Over) -> Page:
    """The evaluator has locked what they rated, and sees scores; the tab *Judgement*."""
    page = opens(over.evaluator, over.drill, "judgement")
    if page.get_by_role("heading", name="Khóa đánh giá của tôi").count():
        for _ in "12":
            page.get_by_role("button", name="Khóa và xem điểm").click()
    expect(page.get_by_role("heading", name="Khóa đánh giá của tôi")).to_have_count(0)
    return page


def test_who_has_not_locked_their_ratings_is_told_why_no_score_is_shown(over: Over) -> None:
    page = opens(over.evaluator, over.drill, "opening")
    result = panel(page, "Kết quả toàn cuộc")
    expect(result).to_contain_text("Điểm chưa hiện với anh/chị")
    expect(page.get_by_role("heading", name="Theo cơ quan")).to_have_count(0)
    result.get_by_role("button", name="Đánh giá mục tiêu").click()
    expect(page.get_by_role("heading", name="Khóa đánh giá của tôi")).to_be_visible()


def test_two_raters_make_the_fourth_part_and_their_agreement(over: Over) -> None:
    page = opens(over.evaluator, over.drill, "judgement")
    expect(page.locator("main")).not_to_contain_text("Máy chấm")
    place = page.locator("section.panel", has=page.locator("details.rate")).first
    place.locator("details.rate summary").click()
    place.get_by_label("Bản ghi làm căn cứ").fill("999999")
    place.locator(".grades button").first.click()
    faulty(place.get_by_label("Bản ghi làm căn cứ"), "999999")
    place.get_by_label("Bản ghi làm căn cứ").fill("")
    place.locator("details.rate summary").click()
    first = rates(page, 0, "S", HOSTILE)
    expect(first.locator(".said")).to_have_text(HOSTILE)
    rates(page, 1, "U", "Chưa thấy báo cáo")
    expect(panel(page, "Đánh giá của giám sát viên")).not_to_contain_text("80")
    locks(over)
    expect(panel(page, "Đánh giá của giám sát viên")).to_contain_text("40,0")
    expect(page.locator("details.rate")).to_have_count(0)
    expect(page.locator("main")).to_contain_text("Máy chấm")

    page = opens(over.director, over.drill, "judgement")
    rates(page, 0, "P", "Đúng quy trình")
    first = rates(page, 1, "U", "Không báo cáo")
    expect(page.locator("section.panel", has=page.locator("details.rate")).first).to_contain_text(
        "trung bình 90,0 · chênh lệch 20"
    )
    # Ranks 2, 3 and 0, 0: one pair apart by 1; of all pairs 1 + 2 * 2.25 + 2 * 6.25 = 18; 1 - 3 * 1/18.
    expect(panel(page, "Đánh giá của giám sát viên")).to_contain_text("0,83")
    first.locator("li").filter(has_text="giam-sat").get_by_role("button", name=re.compile("^Xóa")).click()
    first.get_by_role("button", name=re.compile("^Xóa hẳn")).click()
    expect(first.locator(".given li")).to_have_count(1)


def test_two_who_change_one_finding_see_both_and_decide(over: Over) -> None:
    first = opens(over.evaluator, over.drill, "debrief")
    first.get_by_role("button", name="Thêm kết luận").click()
    first.get_by_role("dialog").get_by_role("button", name="Lưu").click()
    faulty(first.get_by_role("dialog").get_by_label("Nội dung"), "Cần ghi nội dung")
    first.get_by_role("dialog").get_by_label("Nội dung").fill("Báo cáo chậm")
    first.get_by_role("dialog").get_by_role("button", name="Lưu").click()
    other = opens(over.director, over.drill, "debrief")
    for page in (first, other):
        page.get_by_role("button", name="Sửa: Báo cáo chậm").click()
    for page, text in ((first, "Báo cáo chậm 40 phút"), (other, "Báo cáo thiếu nội dung")):
        page.get_by_role("dialog").get_by_label("Nội dung").fill(text)
        page.get_by_role("dialog").get_by_role("button", name="Lưu").click()
    dialog = other.get_by_role("dialog")
    expect(dialog.get_by_role("alert")).to_contain_text("đã được người khác sửa")
    expect(dialog.locator(".other dd")).to_have_text("Báo cáo chậm 40 phút")
    expect(dialog.get_by_label("Nội dung")).to_have_value("Báo cáo thiếu nội dung")
    dialog.get_by_role("button", name="Lưu bản của tôi").click()
    expect(dialog).to_have_count(0)
    expect(first.get_by_text("Báo cáo thiếu nội dung")).to_be_visible()
    for press in ("Xóa", "Xóa hẳn"):
        first.get_by_role("button", name=f"{press}: Báo cáo thiếu nội dung").click()
    expect(first.get_by_text("Báo cáo thiếu nội dung")).to_have_count(0)


def test_a_waiver_and_a_credit_keep_both_results(over: Over) -> None:
    page = locks(over)
    adjusted = panel(page, "Điều chỉnh của Ban tổ chức")
    for what in ("waive", "credit"):
        adjusted.get_by_role("button", name="Thêm điều chỉnh").click()
        dialog = page.get_by_role("dialog")
        duty = dialog.locator("select").first
        dialog.get_by_role("button", name="Lưu").click()
        faulty(duty, "Hãy chọn kỳ vọng")
        expect(dialog.locator("[aria-invalid=true]")).to_have_count(2)
        duty.select_option(index=1)
        dialog.locator("select").nth(1).select_option(what)
        if what == "credit":
            dialog.get_by_label("Đã làm lúc").fill("T+09:00")
        dialog.get_by_label("Lý do").fill("Đội trưởng gọi điện, giám sát viên chứng kiến")
        dialog.get_by_role("button", name="Lưu").click()
        if what == "credit":
            faulty(dialog.get_by_label("Đã làm lúc"), "không nằm trong khoảng")
            opened = duty.locator("option:checked").inner_text().split()[0]
            dialog.get_by_label("Đã làm lúc").fill(opened)
            dialog.get_by_role("button", name="Lưu").click()
        expect(dialog).to_have_count(0)
    rows = adjusted.locator(".given li")
    expect(rows).to_have_count(2)
    expect(rows.first).to_contain_text("Miễn")
    expect(rows.nth(1)).to_contain_text("Ghi nhận lúc")
    both = adjusted.locator("table")
    expect(both.locator("tbody tr").first.locator("td")).to_have_text([SCORE, SCORE])
    page.goto(f"/review/{over.drill}#timeline")
    expect(page.locator("main")).to_contain_text("điều chỉnh")


def test_what_was_said_by_phone_counts_when_a_second_person_confirms_it(over: Over) -> None:
    page = opens(over.evaluator, over.drill, "judgement")
    said = panel(page, "Đã làm bằng lời nói, điện thoại")
    said.get_by_role("button", name="Ghi thêm").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name="Lưu").click()
    faulty(dialog.get_by_label("Vị trí"), "Hãy chọn vị trí")
    dialog.get_by_label("Vị trí").select_option(index=1)
    dialog.get_by_label("Làm lúc").fill("T+05:00")
    dialog.get_by_label("Việc đã làm").select_option("notify")
    dialog.get_by_label("Nội dung đã nói").fill(HOSTILE)
    dialog.get_by_role("button", name="Lưu").click()
    faulty(dialog.get_by_label("Nơi nhận"), "ít nhất một nơi nhận")
    for _ in "12":
        dialog.get_by_label("Nơi nhận").select_option(index=1)
    dialog.get_by_role("button", name=re.compile("^Bỏ ")).first.click()
    dialog.get_by_role("button", name="Lưu").click()
    expect(dialog.get_by_label("Làm lúc")).to_have_accessible_description(re.compile("sau khi cuộc diễn tập"))
    dialog.get_by_label("Làm lúc").fill("T+00:01")
    dialog.get_by_role("button", name="Lưu").click()
    expect(dialog).to_have_count(0)
    row = said.locator(".given li")
    expect(row).to_contain_text("Chờ người thứ hai")
    expect(row.locator(".said")).to_have_text(HOSTILE)
    expect(row.get_by_role("button", name=re.compile("^Xác nhận"))).to_have_count(0)

    other = opens(over.director, over.drill, "judgement")
    theirs = panel(other, "Đã làm bằng lời nói, điện thoại").locator(".given li")
    theirs.get_by_role("button", name=re.compile("^Xác nhận")).click()
    expect(theirs).to_contain_text("Được tính")
    expect(theirs).to_contain_text("người xác nhận: director")
    expect(row).to_contain_text("Được tính")


def test_what_was_done_on_printed_sheets_is_entered_one_after_another_with_its_time(over: Over) -> None:
    page = opens(over.director, over.drill, "judgement")
    said = panel(page, "Đã làm bằng lời nói, điện thoại")
    said.get_by_role("button", name="Ghi thêm").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Đã làm bằng cách nào").select_option("paper")
    dialog.get_by_label("Vị trí").select_option(index=1)
    for moment, words in (("T+00:02", "Rút dây mạng"), ("T+00:04", "Chụp màn hình")):
        dialog.get_by_label("Làm lúc").fill(moment)
        dialog.get_by_label("Việc đã làm").select_option("notify")
        dialog.get_by_label("Nơi nhận").select_option(index=1)
        dialog.get_by_label("Nội dung đã nói").fill(words)
        dialog.get_by_role("button", name="Lưu").click()
        rows = said.locator(".given li").filter(has_text="Ghi trên phiếu khi mất mạng")
        expect(rows.filter(has_text=words)).to_contain_text(f"{moment}:00")
        expect(dialog.get_by_label("Việc đã làm")).to_have_value("")
    page.keyboard.press("Escape")
    expect(rows).to_have_count(2)


def test_an_outage_of_real_equipment_is_marked(over: Over) -> None:
    page = opens(over.director, over.drill, "judgement")
    marked = panel(page, "Gián đoạn thiết bị, đường truyền thật")
    marked.get_by_role("button", name="Đánh dấu…").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Vị trí bị gián đoạn").select_option(index=1)
    dialog.get_by_label("Từ (T+").fill("T+00:00:30")
    dialog.get_by_label("Đến (T+").fill("T+00:00:10")
    dialog.get_by_label("Lý do").fill("Máy chủ hội trường mất điện")
    dialog.get_by_role("button", name="Lưu").click()
    faulty(dialog.get_by_label("Đến (T+"), "sau lúc bắt đầu")
    dialog.get_by_label("Đến (T+").fill("T+00:01:30")
    dialog.get_by_role("button", name="Lưu").click()
    expect(dialog).to_have_count(0)
    expect(marked.locator(".given li")).to_contain_text("Máy chủ hội trường mất điện")
    expect(marked.locator(".given li")).to_contain_text("T+00:01:30")


def test_what_a_participant_writes_without_a_name_shows_at_once(over: Over) -> None:
    over.phone.page.goto(f"/review/{over.drill}")
    over.phone.sees("Báo cáo sẽ mở khi chỉ đạo diễn tập công bố")
    trainer = opens(over.director, over.drill, "debrief")
    trainer.locator(".review-side").get_by_role("button", name=re.compile("^Công bố")).click()
    trainer.get_by_role("group", name="Mọi người tham gia").get_by_role("button", name="Công bố").click()
    expect(trainer.locator(".review-side").get_by_role("button", name="Thu hồi")).to_be_visible()

    phone = opens(over.phone, over.drill, "debrief")
    form = phone.locator("form.hotwash")
    form.get_by_role("button", name="Gửi ý kiến").click()
    expect(form.get_by_role("status")).to_contain_text("ít nhất một ô")
    form.get_by_label("Vướng mắc").fill(HOSTILE)
    form.get_by_label("Gửi ẩn danh").check()
    expect(form).to_contain_text("chỉ có 1 người tham gia")
    form.get_by_role("button", name="Gửi ý kiến").click()
    expect(form.get_by_role("status")).to_contain_text("Đã gửi")
    expect(phone.get_by_text("giam-sat")).to_have_count(0)

    entry = panel(trainer, "Rút kinh nghiệm tại chỗ").locator("li.entry")
    expect(entry).to_have_count(1)
    expect(entry).to_contain_text("Ẩn danh")
    expect(entry.locator(".said")).to_have_text(HOSTILE)
    expect(trainer.get_by_text("Lê Thị Thử")).to_have_count(0)


def released(over: Over) -> None:
    """The review is open to participants."""
    page = opens(over.director, over.drill, "debrief")
    side = page.locator(".review-side")
    if side.get_by_role("button", name=re.compile("^Công bố")).count():
        side.get_by_role("button", name=re.compile("^Công bố")).click()
        page.get_by_role("group", name="Mọi người tham gia").get_by_role("button", name="Công bố").click()
    expect(side.get_by_role("button", name="Thu hồi")).to_be_visible()


def test_a_seat_asks_for_a_point_and_a_trainer_decides_before_the_report_is_signed(over: Over) -> None:
    released(over)
    phone = opens(over.phone, over.drill, "timeline")
    phone.locator(".mine .line-of").first.click()
    phone.locator("section.evidence").get_by_role("button", name="Kiến nghị điểm").click()
    dialog = phone.get_by_role("dialog")
    dialog.get_by_role("button", name="Gửi kiến nghị").click()
    faulty(dialog.get_by_label("Lý do kiến nghị"), "Cần ghi lý do")
    dialog.get_by_label("Lý do kiến nghị").fill(HOSTILE)
    dialog.get_by_role("button", name="Gửi kiến nghị").click()
    expect(dialog).to_have_count(0)

    trainer = locks(over)
    row = panel(trainer, "Kiến nghị điểm").locator(".given li")
    expect(row).to_contain_text("Chưa quyết định")
    expect(row.locator(".said")).to_have_text(HOSTILE)
    row.get_by_role("button", name=re.compile("^Quyết định")).click()
    dialog = trainer.get_by_role("dialog")
    dialog.get_by_role("button", name="Lưu").click()
    faulty(dialog.get_by_label("Quyết định"), "chấp thuận hay không")
    dialog.get_by_label("Quyết định").select_option("granted")
    dialog.get_by_label("Điểm thay đổi thế nào").select_option("waive")
    dialog.get_by_label("Lý do").fill("Giám sát viên có nghe cuộc gọi")
    dialog.get_by_role("button", name="Lưu").click()
    expect(dialog).to_have_count(0)
    expect(row).to_contain_text("Chấp thuận")
    expect(row).to_contain_text("không tính")
    expect(panel(trainer, "Điều chỉnh của Ban tổ chức")).to_contain_text("Giám sát viên có nghe cuộc gọi")

    director = opens(over.director, over.drill, "judgement")
    for _ in "12":
        panel(director, "Kiến nghị điểm").get_by_role("button", name="Ký báo cáo").click()
    expect(panel(director, "Kiến nghị điểm")).to_contain_text("Báo cáo đã ký: director")
    expect(row.get_by_role("button", name=re.compile("^Quyết định lại"))).to_have_count(0)
    theirs = panel(opens(over.phone, over.drill, "debrief"), "Kiến nghị điểm")
    expect(theirs).to_contain_text("Giám sát viên có nghe cuộc gọi")
    expect(theirs).not_to_contain_text("giam-sat")
    panel(director, "Kiến nghị điểm").get_by_role("button", name="Mở lại báo cáo").click()
    expect(panel(director, "Kiến nghị điểm").get_by_role("button", name="Ký báo cáo")).to_be_visible()


def plans(page: Page) -> None:
    """A finding with its cause, and an action that answers it."""
    page.get_by_role("button", name="Thêm kết luận").click()
    dialog = page.get_by_role("dialog")
    dialog.get_by_label("Nội dung").fill("Báo cáo ban đầu chậm")
    dialog.get_by_label("Nguyên nhân gốc").fill("Thiếu danh bạ trực")
    dialog.get_by_role("button", name="Lưu").click()
    expect(dialog).to_have_count(0)
    page.get_by_role("button", name="Lập việc khắc phục").click()
    dialog.get_by_label("Việc cần làm").fill("Lập danh bạ trực 24/7")
    dialog.get_by_label("Đơn vị chịu trách nhiệm").fill("Phòng PA05")
    dialog.get_by_label("Hạn").fill("2027-03-01")
    dialog.get_by_role("button", name="Lưu").click()
    expect(dialog).to_have_count(0)


def test_the_plan_is_carried_into_the_next_drill(
    over: Over, come: Callable[..., Any], served: Process
) -> None:
    page = opens(over.director, over.drill, "debrief")
    plans(page)
    expect(panel(page, "Kế hoạch khắc phục").locator("tbody tr")).to_have_count(1)

    director = come(Staff).signs_in("director", served.password)
    director.page.goto("/staff/new")
    director.page.locator("#previous").select_option(over.drill)
    director.press("Tạo cuộc diễn tập")
    director.page.wait_for_url("**/room/*")
    following = director.page.url.rsplit("/", 1)[1]

    page = opens(director, following, "debrief")
    plan = panel(page, "Kế hoạch khắc phục").locator("tbody tr")
    expect(plan).to_contain_text(["Lập danh bạ trực 24/7"])
    plan.get_by_role("button", name=re.compile("^Sửa")).click()
    dialog = page.get_by_role("dialog")
    dialog.locator("select").nth(2).select_option("done")
    dialog.get_by_label("Điều đã thay đổi").fill("Danh bạ đã ban hành")
    dialog.get_by_role("button", name="Lưu").click()
    promised = panel(page, "Đã hứa ở lần trước, nay thay đổi gì").locator("li")
    expect(promised).to_contain_text(["Danh bạ đã ban hành"])
    expect(promised).to_contain_text(["Đã xong"])

    page.get_by_role("link", name="So hai cuộc diễn tập").click()
    expect(page.get_by_role("heading", name="Đã hứa ở lần trước, nay thay đổi gì")).to_be_visible()
    expect(page.locator("main")).to_contain_text("Danh bạ đã ban hành")
    page.goto(f"/review/compare?other={following}")
    page.get_by_label("Cuộc thứ nhất").select_option(over.drill)
    expect(page.get_by_role("heading", name="Đã hứa ở lần trước, nay thay đổi gì")).to_be_visible()
    # The second has not begun; of one scenario are both.
    expect(page.locator(".banner")).to_contain_text("Hai cuộc dài khác nhau")
    expect(page.locator(".banner")).not_to_contain_text("khác kịch bản")
    page.evaluate(AXE.read_text("utf-8"))
    assert page.evaluate(FAULTS) == []
    director.faults.clear()  # axe styles the page to measure it, which the page's policy reports


def test_the_board_shows_how_the_drills_of_a_year_came_out(over: Over, come: Callable[..., Any]) -> None:
    director = over.director
    drill = director.creates()
    phone = come(Participant).take(director.card(drill, "Sở Nội vụ"), "Lê Thị Thử")
    director.opens_room(drill).press("Bắt đầu")
    director.runs_to_next(FIRST)
    phone.acknowledges(FIRST)
    director.ends()
    director.page.goto("/staff")
    overall = director.page.locator("#trend tbody tr").filter(has_text="Điểm toàn cuộc")
    expect(overall.locator("td").first).to_contain_text(re.compile(r"^\d+,\d.*\d cuộc"))


def test_axe_finds_nothing_serious_in_either_theme(over: Over) -> None:
    released(over)
    faults = []
    for person, size in ((over.director, PROJECTOR), (over.evaluator, None), (over.phone, PHONE)):
        if size:
            person.page.set_viewport_size(size)
        for tab in ("judgement", "debrief") if person is not over.phone else ("debrief",):
            faults += [f"{tab} {fault}" for fault in in_both_themes(opens(person, over.drill, tab))]
    for person, path in ((over.phone, f"/hotwash/{over.drill}"), (over.director, f"/release/{over.drill}")):
        person.page.goto(path)
        expect(person.page.get_by_role("heading", level=1)).to_be_visible()
        faults += [f"{path} {fault}" for fault in in_both_themes(person.page)]
    for person in (over.director, over.evaluator, over.phone):
        person.faults.clear()  # axe styles the page to measure it, which the page's policy reports
    assert faults == []

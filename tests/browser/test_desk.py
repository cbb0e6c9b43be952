"""A planner writes an inject with a condition and a decision, without a line of YAML, and takes all of it back."""

from __future__ import annotations

from playwright.sync_api import Route, expect

from tests.browser.people import LAPTOP, PHONE, Staff
from tests.browser.test_pages import AXE, FAULTS


def test_an_inject_with_a_condition_and_a_decision_is_built_by_choosing(director: Staff) -> None:
    page = director.page
    page.goto("/desk")
    page.locator("form:has(input[value='b06-ransomware']) button").first.click()
    page.wait_for_url("**/desk/*")
    page.goto(f"{page.url}/table")
    rows = page.locator("#cells tr[data-id]")
    expect(page.locator("#cells option", has_text="điện thoại").first).to_be_attached()
    page.set_viewport_size(PHONE)
    titles = page.locator("#cells [data-column=title] textarea")
    expect(titles.first).to_be_visible()
    cut = "all => all.filter(one => one.scrollHeight > one.clientHeight + 1).map(one => one.value)"
    assert titles.count() > 20 and titles.evaluate_all(cut) == []
    page.set_viewport_size(LAPTOP)
    before, asked = rows.count(), page.url.replace("/table", "/edit")
    stored = page.request.get(asked).json()["data"]
    rows.first.locator("button[data-do=add]").press("Enter")
    form = page.locator(".desk-side")
    # By keys: Enter goes on to what is written next; letters without marks find a choice, Tab takes it.
    page.keyboard.type("12")
    page.keyboard.press("Enter")
    page.keyboard.type("Điện thoại lạ")
    page.keyboard.press("Enter")
    expect(form.get_by_label("Nội dung (tiếng Việt)")).to_be_focused()
    form.get_by_label("Phát khi nào").focus()
    page.keyboard.type("khi")
    page.keyboard.press("Tab")
    expect(form.get_by_label("Khi: loại")).to_be_focused()
    # Only what is possible is offered: injects with options, none that waits for itself.
    form.get_by_label("Khi: loại").select_option("s_Condition_inject_option")
    chosen = form.locator(".desk-when").get_by_label("Tình huống", exact=True)
    offered = chosen.evaluate("one => [...one.options].map(option => option.value).filter(Boolean)")
    known = page.request.get(asked).json()["data"]["injects"]
    assert (
        set(offered) <= {one["id"] for one in known if one.get("options")} and chosen.input_value() in offered
    )
    form.get_by_label("Khi: loại").select_option("s_Condition_act")
    for _ in range(2):
        form.get_by_role("button", name="Thêm phương án").press("Enter")
    form.get_by_role("button", name="Thêm kỳ vọng").press("Enter")
    expect(form.locator(".desk-phone")).to_contain_text("Điện thoại lạ")
    # Another row is opened at its beginning.
    form.evaluate("one => one.scrollTo(0, 600)")
    rows.nth(2).locator("th button").click()
    expect(form).to_be_focused()
    assert form.evaluate("one => one.scrollTop") == 0
    rows.nth(1).locator("th button").click()
    expect(page.locator(".desk-bar")).to_contain_text("Không có lỗi")
    # However long the server takes, the page says at once that it is being saved.
    held: list[Route] = []
    page.route(asked, lambda route: held.append(route), times=1)
    page.keyboard.press("Control+s")
    director.sees("Đang lưu")
    held[0].continue_()
    director.sees("Đã lưu thành bản 2")
    made = page.request.get(asked).json()["data"]["injects"][1]
    assert made["title"]["vi"] == "Điện thoại lạ" and made["when"]["act"] and "at" not in made
    assert len(made["options"]) == 2 and len(made["expect"]) == 1
    while page.locator("#undo").is_enabled():
        page.keyboard.press("Control+z")
    expect(rows).to_have_count(before)
    page.keyboard.press("Control+s")
    director.sees("Đã lưu thành bản 3")
    assert page.request.get(asked).json()["data"] == stored
    # What has changed is told in words; beside a text that cannot be read stands how it was.
    page.goto(asked.replace("/edit", "/versions?of=2&since=1"))
    expect(page.locator("#difference-words")).to_contain_text("Điện thoại lạ")
    page.evaluate(AXE.read_text("utf-8"))
    faults = page.evaluate(FAULTS)
    page.goto(asked.replace("/edit", "/text"))
    page.locator("#yaml").fill(page.locator("#yaml").input_value().replace("injects:", "injects: ["))
    expect(page.locator("#good-table tr[data-id]")).to_have_count(before)
    expect(page.locator("#good-table input").first).not_to_be_editable()
    page.evaluate(AXE.read_text("utf-8"))
    faults += page.evaluate(FAULTS)
    director.faults.clear()  # axe styles the page to measure it, which the page's policy reports
    assert faults == []


def test_the_course_and_the_forces_of_a_draft_are_cards(director: Staff) -> None:
    page = director.page
    page.goto("/desk")
    page.locator("form:has(input[value='b06-ransomware']) button").first.click()
    page.wait_for_url("**/desk/*")
    page.goto(f"{page.url}/table#course")
    director.sees("Thành phố nếu không ai làm gì")
    title = page.get_by_label("Tên (tiếng Việt)").first
    was = title.input_value()
    title.fill("Mã độc khác")
    title.press("Tab")
    page.locator("#undo").click()
    expect(title).to_have_value(was)
    page.goto(page.url.replace("#course", "#forces"))
    director.sees("Thông tin chung")
    page.get_by_role("button", name="Thêm mục tiêu").click()
    expect(page.locator("#undo")).to_be_enabled()


def test_the_setting_is_cards_grounds_are_found_by_search_and_axe_finds_nothing_serious(
    director: Staff,
) -> None:
    page = director.page
    page.goto("/desk")
    page.locator("form:has(input[value='b06-ransomware']) button").first.click()
    page.wait_for_url("**/desk/*")
    page.goto(f"{page.url}/table#setting")
    page.get_by_role("button", name="+ Thêm việc phải được phê duyệt").click()
    consent = page.locator("section", has=page.locator("#h-approvals"))
    consent.get_by_label("Thêm: Việc").select_option("isolate")
    page.get_by_label("Thêm giá trị rút thăm: tên gọi").fill("Lúc gọi")
    page.keyboard.press("Enter")
    page.locator("[data-name=luc-goi] input").first.fill("20")
    page.goto(page.url.replace("#setting", "#forces"))
    grounds = page.get_by_role("combobox", name="Thêm: Căn cứ").first
    grounds.fill("dong gui vncert")
    grounds.press("Enter")
    page.keyboard.press("Control+s")
    director.sees("Đã lưu thành bản 2")
    made = page.request.get(page.url.split("/table")[0] + "/edit").json()["data"]
    assert made["approvals"][0]["act"] == ["public_notice", "isolate"]
    assert made["let"] == {"luc-goi": {"minutes": "uniform 20 30"}}
    assert made["objectives"][0]["basis"][-1] == "G3"
    faults = []
    for part in ("setting", "forces"):
        page.goto(page.url.split("#")[0] + f"#{part}")
        page.evaluate(AXE.read_text("utf-8"))
        faults += page.evaluate(FAULTS)
    director.faults.clear()  # axe styles the page to measure it, which the page's policy reports
    assert faults == []


def test_a_city_is_corrected_in_its_tables_beside_its_map(director: Staff) -> None:
    page = director.page
    page.goto("/desk")
    page.locator("form:has(input[name='from'][value='city']) button").first.click()
    page.wait_for_url("**/desk/*/table")
    page.goto(f"{page.url}#systems")
    rows = page.locator("table[data-of=systems] tbody tr")
    expect(page.locator(".desk-citymap canvas").first).to_be_attached()
    every = rows.count()
    page.get_by_role("searchbox", name="Tìm").fill("mot cua")
    expect(rows).not_to_have_count(every)
    name = rows.first.locator("td[data-column=name] input")
    was, id_ = name.input_value(), rows.first.get_attribute("data-id")
    name.fill("Hệ thống một cửa mới")
    rows.first.get_by_role("button").first.press("Enter")
    card = page.locator(".desk-side")
    expect(card.get_by_role("heading", level=2)).to_have_text("Hệ thống một cửa mới")
    page.get_by_role("link", name="Hạ tầng").press("Enter")
    page.get_by_label("Thêm hạ tầng: tên gọi").fill("Trạm điện thử")
    page.keyboard.press("Enter")
    expect(page.locator("tr[data-id=tram-dien-thu]")).to_be_visible()
    expect(page.locator(".desk-bar")).to_contain_text("Không có lỗi")
    asked = page.url.split("/table")[0] + "/edit"
    stored = page.request.get(asked).json()["data"]
    page.keyboard.press("Control+s")
    director.sees("Đã lưu thành bản 2")
    made = page.request.get(asked).json()["data"]
    assert made["utilities"]["tram-dien-thu"]["kind"] == "power"
    assert (stored["systems"][id_]["name"]["vi"], made["systems"][id_]["name"]["vi"]) == (
        was,
        "Hệ thống một cửa mới",
    )
    page.evaluate(AXE.read_text("utf-8"))
    faults = page.evaluate(FAULTS)
    while page.locator("#undo").is_enabled():
        page.keyboard.press("Control+z")
    page.keyboard.press("Control+s")
    director.sees("Đã lưu thành bản 3")
    assert page.request.get(asked).json()["data"] == stored
    director.faults.clear()  # axe styles the page to measure it, which the page's policy reports
    assert faults == []

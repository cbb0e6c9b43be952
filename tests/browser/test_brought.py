"""A script that was written in Word becomes a rehearsed draft in a browser."""

from __future__ import annotations

import io
import re

import docx
from playwright.sync_api import expect

from tests.browser.fits import misfits
from tests.browser.people import LAPTOP, PHONE, Staff

HEADING = ("STT", "Thời gian", "Tình huống", "Nội dung", "Kênh", "Nơi gửi", "Nơi nhận", "Yêu cầu xử lý")
ROWS = (
    ("8h00", "Mở đầu", "Bắt đầu diễn tập, phổ biến quy tắc.", "Công văn", "Ban Tổ chức", "Tất cả", ""),
    ("8h10", "Máy một cửa báo lỗi", "Ba máy tại quầy không mở được hồ sơ.", "Điện thoại", "Cán bộ một cửa", "Trung tâm CNTT", "Cô lập máy trong 15 phút"),
    ("8h40", "Báo chí hỏi", "Phóng viên hỏi vì sao ngừng nhận hồ sơ.", "Điện thoại", "Phóng viên", "Văn phòng UBND", "Trả lời báo chí trong 60 phút"),
    ("9h05", "Thư tống tiền", "Thư đòi tiền và dọa công bố dữ liệu.", "Email", "Không rõ", "Trung tâm CNTT", "Báo cáo Công an thành phố trong 15 phút"),
)  # fmt: skip


def word() -> bytes:
    """The script as its writer has it: a title, and a table."""
    file, raw = docx.Document(), io.BytesIO()
    file.add_paragraph("KỊCH BẢN DIỄN TẬP ỨNG CỨU SỰ CỐ NĂM 2026")
    table = file.add_table(rows=0, cols=len(HEADING))
    for texts in (HEADING, *((str(at), *row) for at, row in enumerate(ROWS, 1))):
        for cell, text in zip(table.add_row().cells, texts, strict=True):
            cell.text = text
    file.save(raw)
    return raw.getvalue()


def test_a_script_from_word_is_understood_corrected_made_a_draft_and_rehearsed(director: Staff) -> None:
    page = director.page
    page.goto("/desk/bring")
    page.locator("#file").set_input_files(
        {"name": "kich-ban.docx", "mimeType": "application/octet-stream", "buffer": word()}
    )
    page.locator("form.card button.is-primary").click()
    expect(page.locator("#title")).to_have_value("KỊCH BẢN DIỄN TẬP ỨNG CỨU SỰ CỐ NĂM 2026")
    for size in (PHONE, LAPTOP):
        page.set_viewport_size(size)  # type: ignore[arg-type]
        assert misfits(page) == []
    # The one unit that the city does not have is seen at once, and said.
    expect(page.locator("td.is-none select")).to_have_count(1)
    page.get_by_label("Trung tâm CNTT", exact=True).select_option("tt-giam-sat")
    page.locator("#code").select_option("B06")
    page.locator("button[value=again]").click()
    expect(page.locator("td.is-none select")).to_have_count(0)
    for tick in page.locator("[name=tick]").all():
        tick.check()
    page.locator("button[value=make]").click()
    page.wait_for_url(re.compile(r"/desk/\w+/table"))
    titles = page.locator("#cells [data-column=title] textarea")
    expect(titles).to_have_count(len(ROWS))
    assert [title.input_value() for title in titles.all()] == [row[1] for row in ROWS]
    page.goto(page.url.replace("/table", "/rehearsal"))
    # In a script from Word nothing goes wrong by itself: a scenario of the situation lends what does.
    page.locator("#course-of").select_option("b06-ransomware")
    page.locator("button[value=course]").click()
    page.wait_for_url("**/table#course")
    expect(page.locator(".js-plotly-plot").first).to_be_visible()
    page.goto(re.sub("/table.*", "/rehearsal", page.url))
    page.locator("button[value=rehearse]").click()
    rows = page.locator("section[aria-labelledby=scores] tbody tr")
    expect(rows).to_have_count(7, timeout=120_000)
    means = [float(row.locator("td").first.inner_text().replace(",", ".")) for row in rows.all()]
    idle, *skills, by_the_book = means
    assert 0 == idle < skills[0] < skills[-1] <= by_the_book

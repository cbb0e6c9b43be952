"""What the day of a drill needs: paper for when the network dies, injects written on the spot, the way to the hot wash."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
from playwright.sync_api import expect

from tests.browser.people import PATIENCE, PROJECTOR, Participant, Staff
from tests.web.process import Process

QUESTION = "Tỉnh có mất dữ liệu không?"


def test_the_injects_are_taken_away_to_be_handed_out_when_the_network_dies(director: Staff) -> None:
    director.creates()
    page = director.page
    page.goto("/staff")
    page.get_by_role("link", name="Văn bản trước diễn tập").first.click()
    with page.expect_download() as found:
        page.get_by_role("link", name=re.compile("^Phiếu phát tình huống.*: docx$")).click()
    assert re.fullmatch(
        r".+ - 20\d\d-\d\d-\d\d( \d{4})? - Phiếu phát tình huống.*\.docx", found.value.suggested_filename
    )
    paper = docx.Document(BytesIO(Path(found.value.path()).read_bytes()))
    words = "\n".join(each.text for each in paper.paragraphs)
    assert "Tệp lạ chạy trên máy trạm Sở Nội vụ" in words
    assert "Việc đã làm từ khi nhận phiếu" in words


def test_an_inject_written_on_the_spot_looks_like_what_it_is_and_is_marked_in_the_review(
    director: Staff, come: Callable[..., Any], served: Process
) -> None:
    drill = director.creates()
    phone = come(Participant).take(director.card(drill, "Sở Nội vụ"), "Lê Thị Thử")
    hall = come(Staff, viewport=PROJECTOR).signs_in("director", served.password)
    hall.page.goto(f"/hall/{drill}")
    director.opens_room(drill)
    director.press("Bắt đầu")
    director.is_("đang chạy")
    for channel in ("press", "social", "document"):
        title = f"{QUESTION} ({channel})"
        director.writes("Sở Nội vụ", "Báo Thành phố", title, "Bạn đọc hỏi.", act="report", channel=channel)
        phone.message(title).locator(".message-head").click()
        expect(phone.message(title).locator(f".look-{channel}")).to_be_visible()
    director.ends()
    # The hall is shown the way to the hot wash.
    expect(hall.page.get_by_role("img", name="Mã QR để ghi ý kiến rút kinh nghiệm")).to_be_visible()
    director.page.goto(f"/review/{drill}#summary")
    rows = director.page.locator("tr").filter(has_text=QUESTION)
    expect(rows).to_have_count(3)
    expect(rows.filter(has_text="ứng biến")).to_have_count(3)


def test_every_file_that_is_taken_away_is_named_by_drill_day_and_kind(director: Staff) -> None:
    drill = director.creates()
    director.press("Bắt đầu")
    director.is_("đang chạy")
    director.ends()
    page = director.page
    page.goto(f"/review/{drill}#documents")
    makes = page.get_by_role("button", name=re.compile("^Lập và tải về: "))
    expect(makes.last).to_be_visible()
    names = []
    for label in makes.evaluate_all("all => all.map((one) => one.ariaLabel)"):
        with page.expect_download(timeout=PATIENCE) as found:
            page.get_by_role("button", name=label, exact=True).first.click()
        names.append(found.value.suggested_filename)
    assert len(names) > 10
    whole = [re.fullmatch(r"(.+?) - (20\d\d-\d\d-\d\d \d{4}) - (.+?)\.[a-z.]+", name) for name in names]
    assert [name for name, parts in zip(names, whole, strict=True) if parts is None] == []
    assert len({(parts[1], parts[2]) for parts in whole if parts}) == 1, names
    assert len(set(names)) == len(names)

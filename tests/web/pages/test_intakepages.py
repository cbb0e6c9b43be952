"""Scripts that planners hold, brought to the desk."""

from __future__ import annotations

import re
from collections.abc import Callable
from io import BytesIO
from typing import Any

import openpyxl
import pytest

from drillsim.documents.yamltext import read
from drillsim.library.index import SHIPPED, Library
from drillsim.live.clocks import wall
from scoring.reports.scripts import SCRIPTS
from tests.web.site import Browser, Site
from web.access.auth import CONTROLLERS
from web.pages.intakepages import MOST_FILES
from web.services import drafts
from web.services.drafts import BROUGHT, BROUGHT_FILES, as_file
from web.services.scripts import written

TABLE = """STT;Giờ;Tình huống;Người gửi;Nơi nhận;Nội dung;Yêu cầu xử lý
1;08:30;Máy tính báo lạ;Trung tâm Giám sát;PA05;Máy tính báo lạ lúc sáng;Báo cáo ban đầu trong 15 phút
2;09:00;Báo chí hỏi;Văn phòng UBND;PA05;Phóng viên hỏi;
"""


def brings(browser: Browser, text: str = TABLE, name: str = "kịch bản 2025.csv") -> Any:
    return brings_bytes(browser, text.encode(), name)


def brings_bytes(browser: Browser, raw: bytes, name: str) -> Any:
    browser.get("/desk/bring")
    with browser.http.session_transaction() as session:
        token = session["csrf"]
    # Written by hand: the client keeps what is large in a file that it does not close.
    body = (
        f'--piece\r\nContent-Disposition: form-data; name="csrf"\r\n\r\n{token}\r\n'
        f'--piece\r\nContent-Disposition: form-data; name="file"; filename="{name}"\r\n\r\n'
    )
    kind = "multipart/form-data; boundary=piece"
    return browser.http.post(
        "/desk/bring", data=body.encode() + raw + b"\r\n--piece--\r\n", content_type=kind, buffered=True
    )


def says(browser: Browser, address: str, **fields: Any) -> Any:
    return browser.post(address, form=address, **fields)


@pytest.fixture
def planner(site: Site) -> Browser:
    return site.staff("facilitator")


def test_a_script_becomes_a_draft_whose_losses_were_told(site: Site, planner: Browser) -> None:
    came = brings(planner)
    assert came.status_code == 303, came.text
    page = planner.get(understood(planner, came.location)).text
    assert "kịch bản 2025.csv" in page
    assert "số ở lề trái trang tính" in page and "Hàng 2 (STT 1):" in page
    assert 'name="title" value="kịch bản 2025"' in page
    (verb,) = set(re.findall(r'name="tick" value="([^"]+)"', page))
    told = {"title": "Diễn tập 2025", "city": "can-tho", "code": "B06", "start": "2026-10-14T08:00"}
    again = says(planner, came.location, do="again", tick=verb, **told)
    assert again.status_code == 303, again.text
    shown = planner.get(understood(planner, came.location)).text
    assert 'value="2026-10-14T08:00"' in shown
    assert f'value="{verb}" checked' in shown
    made = says(planner, came.location, do="make", tick=verb, **told)
    assert made.status_code == 303, made.text
    text = planner.get(made.location.replace("/table", "/text")).text
    assert "Diễn tập 2025" in text and "Máy tính báo lạ" in text and "act: report" in text
    assert planner.get(came.location).status_code == 404
    # The file stays with the draft, and its first version says what of it was not taken over.
    key = made.location.split("/")[2]
    page = planner.get(f"/desk/{key}/versions").text
    assert "Tệp gốc:" in page and "điều không đưa vào được: " in page
    assert planner.get(f"/desk/{key}/source").data == TABLE.encode()


def test_a_draft_is_called_as_its_file_calls_it_and_all_that_was_lost_can_be_read(planner: Browser) -> None:
    book, raw = openpyxl.Workbook(), BytesIO()
    sheet = book.active
    assert sheet is not None
    sheet["B3"] = "KỊCH BẢN DIỄN TẬP LỪA ĐẢO NĂM 2026"
    for at, line in enumerate(TABLE.splitlines(), start=5):
        for column, text in enumerate(line.split(";"), start=1):
            sheet.cell(at, column, text)
    long = "Đoạn văn dài. " * 30 + "hết câu"
    sheet["F6"] = long
    for at in range(40):
        sheet.cell(8 + at, 1, f"Ghi chú {at} " + "dài " * 10)
        sheet.cell(8 + at, 2, f"không phải tình huống {at}")
    book.save(raw)
    address = understood(planner, brings_bytes(planner, raw.getvalue(), "ban-cuoi (2).xlsx").location)
    page = planner.get(address).text
    title = "KỊCH BẢN DIỄN TẬP LỪA ĐẢO NĂM 2026"
    assert f'name="title" value="{title}"' in page
    # Rows are those of the sheet, which begins lower than its first row.
    assert "tiêu đề ở hàng 5" in page and "Hàng 6 (STT 1):" in page and "Hàng 8:" in page
    assert long in page
    fields = {"title": title, "city": "can-tho", "code": "", "start": ""}
    made = says(planner, address, do="make", **fields)
    assert made.status_code == 303, made.text
    versions = planner.get(made.location.replace("/table", "/versions")).text
    assert "không phải tình huống 0" in versions and "không phải tình huống 39" in versions
    assert title in planner.get("/desk").text


def test_a_form_that_comes_again_is_read_as_its_planner_said(planner: Browser) -> None:
    address = understood(planner, brings(planner).location)
    page = planner.get(address).text
    columns = dict(re.findall(r'name="(column-\d+)" .*?<option value="(\w+)" selected>', page))
    at = re.search(r'name="(column-\d+)" aria-label="Tình huống"', page)
    assert at is not None
    fields = {"title": "x", "city": "can-tho", "code": "", "start": "", **columns, at[1]: "body"}
    assert says(planner, address, do="make", **fields).status_code == 303
    again = brings(planner).location
    assert planner.http.get(again).status_code == 303
    shown = planner.get(again).text
    assert "Biểu mẫu này đã nhập trước đây" in shown
    (row,) = re.findall(rf'name="{at[1]}".*?</select>', shown, re.S)
    assert '<option value="body" selected>' in row


def picked(page: str, text: str) -> tuple[str, str, str]:
    """The number of a unit in the preview, and the agency and post that are shown for it."""
    (at,) = re.findall(rf'name="agency-(\d+)" aria-label="{text}"', page)
    one, two = (re.search(rf'name="{name}-{at}".*?</select>', page, re.S) for name in ("agency", "role"))
    assert one is not None and two is not None
    chosen = [re.search(r'value="([^"]*)" selected', each[0]) for each in (one, two)]
    agency, role = (each[1] if each else "" for each in chosen)
    return at, agency, role


def test_a_unit_is_corrected_in_the_preview_and_known_when_it_comes_again(planner: Browser) -> None:
    table = TABLE.replace("PA05;Máy tính", "Tổ công tác 12;Máy tính").replace(";PA05;P", ";Phòng PA05;P")
    told = {"title": "x", "city": "can-tho", "code": "", "start": ""}
    address = understood(planner, brings(planner, table).location)
    page = planner.get(address).text
    at, *none = picked(page, "Tổ công tác 12")
    assert none == ["", ""]
    assert "không rõ là đơn vị nào của thành phố: “Tổ công tác 12”" in page
    other, agency, _ = picked(page, "Phòng PA05")
    assert agency == "pa05"
    said = {
        f"unit-{at}": "to cong tac 12",
        f"was-{at}": "",
        f"agency-{at}": "doi-ung-cuu",
        f"role-{at}": "truc-ban",
        f"unit-{other}": "phong pa05",
        f"was-{other}": "pa05",
        f"agency-{other}": "",
        "unit-50": "khac",
        "agency-50": "no/such",
        "was-50": "",
    }
    assert says(planner, address, do="again", **told, **said).status_code == 303
    page = planner.get(understood(planner, address)).text
    assert picked(page, "Tổ công tác 12")[1:] == ("doi-ung-cuu", "truc-ban")
    assert picked(page, "Phòng PA05")[1:] == ("", "")
    assert "“Tổ công tác 12”" not in page and "“Phòng PA05”" in page
    made = says(planner, address, do="make", **told)
    assert "doi-ung-cuu/truc-ban" in planner.get(made.location.replace("/table", "/text")).text
    again = planner.get(understood(planner, brings(planner, table).location)).text
    assert picked(again, "Tổ công tác 12")[1:] == ("doi-ung-cuu", "truc-ban")
    assert "người soạn đã chọn" in again


def test_the_preview_shows_each_row_as_it_will_be_with_what_it_loses(planner: Browser) -> None:
    page = planner.get(
        understood(planner, brings(planner, TABLE.replace("09:00", "lúc nào đó")).location)
    ).text
    rows = [
        re.sub(r"<[^>]+>|\s+", " ", each) for each in re.findall(r'<tr><td class="num">.*?</tr>', page, re.S)
    ]
    assert len(rows) == 2
    assert all(each in rows[0] for each in ("+00:00", "1. Máy tính báo lạ", "Trung tâm Giám sát", "văn bản"))
    assert "không đọc được giờ “lúc nào đó”" in rows[1] and "–" in rows[1] and page.count("“lúc nào đó”") == 1


def test_what_a_row_comes_for_want_of_is_ticked_in_the_preview(planner: Browser) -> None:
    table = TABLE + "3;;Nếu đến 09:20 Văn phòng UBND chưa báo cáo;PA05;Văn phòng UBND;Gọi hỏi;\n"
    address = understood(planner, brings(planner, table).location)
    page = planner.get(address).text
    assert "chỉ phát nếu đến +00:50 mà Văn phòng UBND thành phố chưa báo cáo sự cố" in page
    told = {"title": "x", "city": "can-tho", "code": "", "start": ""}
    made = says(planner, address, do="make", tick="2.0", **told)
    text = planner.get(made.location.replace("/table", "/text")).text
    assert "unless: {act: report, by: vp-ubnd, deadline: 50m}" in text


def test_a_column_may_be_left_out(planner: Browser) -> None:
    address = brings(planner).location
    at = re.search(
        r'name="column-(\d+)" aria-label="Tình huống"', planner.get(understood(planner, address)).text
    )
    assert at is not None
    fields = {"title": "x", "city": "can-tho", "code": "", "start": "", f"column-{at[1]}": "none"}
    assert says(planner, address, do="again", **fields).status_code == 303
    (row,) = re.findall(
        rf'name="column-{at[1]}".*?</select>', planner.get(understood(planner, address)).text, re.S
    )
    assert '<option value="none" selected>' in row


@pytest.mark.parametrize(
    ("text", "name", "why"),
    [
        ("x", "quét.pdf", "Tệp PDF và ảnh chụp không đọc được"),
        ("", "a.csv", "Tệp trống"),
        ("a" * 5_000_001, "a.csv", "lớn hơn 5 MB"),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_reason(
    planner: Browser, text: str, name: str, why: str
) -> None:
    answer = brings(planner, text, name)
    assert answer.status_code == 400
    assert why in answer.text


def test_a_file_that_is_no_script_says_why_and_can_be_let_go(planner: Browser) -> None:
    address = brings(planner, "một\nhai\n", "thư.csv").location
    page = planner.get(address)
    assert page.status_code == 422
    assert 'role="alert"' in page.text
    assert says(planner, address, do="drop").status_code == 303
    assert planner.get(address).status_code == 404


def test_somebody_elses_file_is_nobodys(site: Site, planner: Browser) -> None:
    address = brings(planner).location
    assert site.staff("director").get(address).status_code == 404
    assert site.staff("evaluator").post(address, form="/staff", do="drop").status_code == 403
    assert planner.get(address).status_code == 200
    assert {"facilitator", "director"} == CONTROLLERS


@pytest.mark.parametrize(
    "wrong", [{"city": "paris"}, {"code": "B99"}, {"start": "mai"}, {"title": ""}, {"table": "x"}]
)
def test_answers_that_name_nothing_are_refused(planner: Browser, wrong: dict[str, str]) -> None:
    address = brings(planner).location
    fields = {"title": "x", "city": "can-tho", "code": "", "start": ""} | wrong
    assert says(planner, address, do="make", **fields).status_code == 400


def test_a_file_is_kept_once_however_often_it_is_asked_about_and_goes_with_its_answers(
    site: Site, planner: Browser
) -> None:
    address = brings(planner).location
    for n in range(3):
        fields = {"title": f"lần {n}", "city": "can-tho", "code": "", "start": ""}
        assert says(planner, address, do="again", **fields).status_code == 303
    past = site.store.office_past(BROUGHT, address.rpartition("/")[2])
    assert len(past) == 3 and all("data" not in each.document for each in past)
    assert len(site.store.office_rows(BROUGHT_FILES)) == 1
    says(planner, address, do="drop")
    assert site.store.office_rows(BROUGHT_FILES) == []


def test_a_planner_who_brings_ever_more_files_loses_the_oldest(site: Site, planner: Browser) -> None:
    brings(site.staff("director"))
    first = brings(planner).location
    addresses = [brings(planner, name=f"{n}.csv").location for n in range(MOST_FILES)]
    assert planner.get(first).status_code == 404
    assert planner.get(addresses[0]).status_code == 200
    assert len(site.store.office_keys(BROUGHT_FILES)) == MOST_FILES + 1


def understood(browser: Browser, address: str) -> str:
    """The address of a file, once a worker has read it."""
    while "Refresh" in browser.http.get(address).headers:
        pass
    return address


def test_a_script_that_comes_again_is_merged_by_number(site: Site, planner: Browser) -> None:
    told = {"title": "x", "city": "can-tho", "code": "", "start": ""}
    first = understood(planner, brings(planner).location)
    key = says(planner, first, do="make", **told).location.split("/")[2]
    again = understood(planner, brings(planner, TABLE.replace("Phóng viên hỏi", "Phóng viên gọi")).location)
    assert says(planner, again, do="again", into="none", **told).status_code == 400
    assert says(planner, again, do="again", into=key, **told).status_code == 303
    assert (
        "Sẽ sửa 1 tình huống, thêm 0; 0 tình huống không còn" in planner.get(understood(planner, again)).text
    )
    assert says(planner, again, do="merge", into=key, **told).location == f"/desk/{key}/table"
    assert "Phóng viên gọi" in planner.get(f"/desk/{key}/text").text
    assert planner.get(again).status_code == 404


def workbook(text: str, edit: Callable[[Any], object]) -> bytes:
    """A draft's own workbook after an edit of its first sheet."""
    with as_file(text, "script") as path:
        made = SCRIPTS["xlsx"].make(written(Library(SHIPPED), str(path)), "vi", None)
    book = openpyxl.load_workbook(BytesIO(made))
    edit(book.worksheets[0])
    held = BytesIO()
    book.save(held)
    return held.getvalue()


def test_a_workbook_of_ours_is_merged_into_a_draft_that_went_on_by_its_planners_ticks(
    site: Site, planner: Browser
) -> None:
    text = (SHIPPED / "b04-ten-past-two.yaml").read_text("utf-8")
    begun = drafts.begin(site.store, text, "B04", "facilitator", "", wall())

    def edit(sheet: Any) -> None:
        sheet["C2"], sheet["C3"] = "Một chuyện", "Chuyện hai"
        sheet.delete_rows(5)

    file = workbook(text, edit)
    injects: Any = read(text, "").mapping["injects"]
    title = injects[0]["title"]["vi"]
    mine = text.replace(title, "Lời của tôi", 1)
    kept = drafts.save(site.store, begun.key, begun.seen, mine, "facilitator", "", wall())
    address = understood(planner, brings_bytes(planner, file, "b04.xlsx").location)
    told = {"title": "x", "city": "can-tho", "code": "", "start": ""}
    page = planner.get(address).text
    assert "3 chỗ đã sửa trong bảng tính" in page and "Dòng đã bị xóa" in page
    usual = re.findall(r'name="usual" value="([^"]+)"', page)
    every = re.findall(r'name="take" value="([^"]+)"', page)
    (gone,) = set(every) - set(usual)
    assert len(usual) == 2 and gone.startswith("gone.")
    assert (
        says(planner, address, do="again", into=begun.key, usual=usual, take=usual, **told).status_code == 303
    )
    page = planner.get(understood(planner, address)).text
    assert "Trong bản thảo nay là: “Lời của tôi”" in page
    now = re.findall(r'name="usual" value="([^"]+)"', page)
    assert len(now) == 1
    assert (
        says(planner, address, do="merge", into=begun.key, usual=now, take=[*now, gone], **told).status_code
        == 303
    )
    after = drafts.draft(site.store, begun.key)
    assert after is not None and after.number == kept.number + 1
    rows: Any = read(after.text, "").mapping["injects"]
    assert [rows[0]["title"]["vi"], rows[1]["title"]["vi"]] == ["Lời của tôi", "Chuyện hai"]
    assert len(rows) == len(injects) - 1


def test_a_workbook_of_ours_becomes_a_new_draft_with_what_is_ticked(site: Site, planner: Browser) -> None:
    text = (SHIPPED / "b04-ten-past-two.yaml").read_text("utf-8")
    address = understood(
        planner,
        brings_bytes(planner, workbook(text, lambda sheet: sheet.delete_rows(5)), "b.xlsx").location,
    )
    told = {"title": "x", "city": "can-tho", "code": "", "start": ""}
    made = says(planner, address, do="make", **told)
    found = drafts.draft(site.store, made.location.split("/")[2])
    assert found is not None and found.text == text

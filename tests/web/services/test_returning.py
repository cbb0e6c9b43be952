"""Out by xlsx and in again: the file to the byte, and with what was edited in between."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection
from datetime import time
from io import BytesIO
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from drillsim.documents.yamltext import read as read_yaml
from drillsim.intake.reading import read
from drillsim.library.index import SHIPPED, Library
from scoring.reports.scripts import SCRIPTS
from tests.web.smalllibrary import small_library
from web.services.drafts import as_file
from web.services.returning import Returned, returned
from web.services.scripts import written
from web.services.sheetedits import SheetEdit, applied


@pytest.fixture(scope="module")
def shipped() -> Library:
    return Library(SHIPPED)


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return Library(small_library(tmp_path_factory.mktemp("library")))


@pytest.mark.parametrize("name", [path.stem for path in Library(SHIPPED).scenarios()])
def test_every_shipped_scenario_comes_back_to_the_byte(shipped: Library, name: str) -> None:
    found = returned(shipped, read(SCRIPTS["xlsx"].make(written(shipped, name), "vi", None), "a.xlsx"))
    assert found is not None and found.losses == () and found.edits == () and found.added is None
    assert found.text.encode() == (SHIPPED / f"{name}.yaml").read_bytes()


Edit = Callable[[Any], object]


def back(library: Library, lang: str, *edits: Edit, ticks: Collection[tuple[int, int]] = ()) -> Returned:
    """The tiny scenario's workbook after edits of its sheets, as a spreadsheet would keep it."""
    book = openpyxl.load_workbook(BytesIO(SCRIPTS["xlsx"].make(written(library, "tiny"), lang, None)))
    for edit in edits:
        edit(book.worksheets[0])
    held = BytesIO()
    book.save(held)
    found = returned(library, read(held.getvalue(), "a.xlsx"), ticks)
    assert found is not None
    return found


def cells(**values: object) -> Edit:
    return lambda sheet: [sheet.__setitem__(place, value) for place, value in values.items()]


def text_of(library: Library) -> str:
    return (library.root / "tiny.yaml").read_text("utf-8")


def told(found: Returned) -> list[str]:
    return [f"{each.kind} {each.column or each.id}" for each in found.edits]


def said(found: Returned, no: Collection[str] = ()) -> dict[str, bool]:
    """Everything ticked, or not."""
    return {each.key: each.key not in no for each in found.edits}


def injects(text: str) -> list[Any]:
    rows = read_yaml(text.encode(), "a").mapping["injects"]
    assert isinstance(rows, list)
    return rows


def sound(library: Library, text: str) -> None:
    """The scenario checks; what is new says no English yet."""
    with as_file(text) as path:
        library.scenario(str(path))


def test_a_workbook_saved_by_a_spreadsheet_is_still_the_file(tiny: Library) -> None:
    assert back(tiny, "en") == Returned(text_of(tiny), (), (), None)


def test_what_was_edited_is_taken_over_and_nothing_else_changes(tiny: Library) -> None:
    was = text_of(tiny)
    edit = cells(C2="Báo động", D2="Điện thoại", B2="T+00:12", G4="Báo cáo đi", J3="Nhớ hỏi lại")
    found = back(tiny, "vi", edit)
    made = applied(found.text, found.edits)
    rows = injects(made.text)
    assert rows[0]["title"] == {"vi": "Báo động", "en": "Alert"}
    assert (rows[0]["channel"], rows[0]["at"]) == ("phone", "12m")
    assert rows[2]["body"]["vi"] == "Báo cáo đi" and rows[1]["notes"] == {"controller": {"vi": "Nhớ hỏi lại"}}
    assert len(found.edits) == 5 and all(each.taken and each.overtaken is None for each in made.edits)
    assert [loss.what.code for loss in found.losses] == ["loss_translation", "loss_translation"]
    same = sum(one == other for one, other in zip(was.split("\n"), made.text.split("\n"), strict=False))
    assert same >= 45
    assert applied(found.text, found.edits, said(found, no=[each.key for each in found.edits])).text == was


@pytest.mark.parametrize(
    ("cell", "at"),
    [
        ("08:25 (T+00:10)", "25m"),
        ("08:10 (T+00:25)", "25m"),
        ("8h25", "25m"),
        (time(8, 25), "25m"),
        ("T+1:05", "1h5m"),
        ("07:00", "23h"),
    ],
)
def test_a_time_is_read_by_the_story_and_from_the_start_whichever_was_edited(
    tiny: Library, cell: object, at: str
) -> None:
    found = back(tiny, "vi", cells(B2=cell))
    assert told(found) == ["cell sc_time"]
    assert injects(applied(found.text, found.edits).text)[0]["at"] == at


def test_what_stands_below_a_time_stays_with_it_and_goes_by_a_tick(tiny: Library, tmp_path: Path) -> None:
    folder = small_library(tmp_path / "library")
    path = folder / "tiny.yaml"
    text = path.read_text("utf-8").replace("version: 1", "version: 2")
    waits = "    at: 10m\n    while: {service: app, below: 0.9}\n"
    path.write_text(text.replace("    at: 10m\n", waits), "utf-8")
    library = Library(folder)

    def edit(sheet: Any, below: bool) -> None:
        first, _, rest = str(sheet["B2"].value).partition("\n")
        assert first == "08:10 (T+00:10)" and rest
        sheet["B2"] = f"08:20\n{rest}" if below else "08:20"

    kept = back(library, "vi", lambda sheet: edit(sheet, True))
    (row, *_) = injects(applied(kept.text, kept.edits).text)
    assert row["at"] == "20m" and row["while"] == {"service": "app", "below": 0.9}
    gone = back(library, "vi", lambda sheet: edit(sheet, False))
    assert told(gone) == ["retimed sc_time"]
    (row, *_) = injects(applied(gone.text, gone.edits, said(gone)).text)
    assert row["at"] == "20m" and "while" not in row


def test_times_that_do_not_agree_and_sentences_that_nobody_can_read_are_told(tiny: Library) -> None:
    edit = cells(B2="08:20 (T+00:25)", F3="Một nơi nào đó", H2="Chạy", L2="Khi khác")
    found = back(tiny, "vi", edit)
    assert found.edits == () and [each.what.code for each in found.losses] == ["loss_edit"] * 4
    assert {each.row for each in found.losses} == {2, 3}


def test_senders_receivers_objectives_options_and_times_of_expectations_are_taken_over(tiny: Library) -> None:
    sheet = openpyxl.load_workbook(
        BytesIO(SCRIPTS["xlsx"].make(written(tiny, "tiny"), "vi", None))
    ).worksheets[0]
    expected = str(sheet["H2"].value)
    assert "trong 15 phút, chậm nhất 40 phút" in expected
    edit = cells(
        E2="Người dân",
        E4="Nhà cung cấp",
        F2=sheet["F3"].value,
        H2=expected.replace("trong 15 phút, chậm nhất 40 phút", "trong 20 phút, chậm nhất 1 giờ", 1),
        I3="Ngăn chặn\nNói với dân",
        K2="a) Rõ\nb) Không rõ",
    )
    found = back(tiny, "vi", edit)
    text = applied(found.text, found.edits).text
    rows, whole = injects(text), read_yaml(text.encode(), "a").mapping
    assert found.losses == ()
    assert rows[0]["from"] == {"vi": "Người dân"} and rows[2]["from"] == "vendor"
    assert rows[0]["to"] == ["centre/technician", "police"] or rows[0]["to"] == rows[1]["to"]
    assert rows[0]["expect"][1] == {
        "act": "isolate", "about": "pc-a", "target": "20m", "limit": "1h", "objective": "contain"
    }  # fmt: skip
    assert rows[1]["objectives"] == ["contain", "noi-voi-dan"]
    assert whole["objectives"][1] == {"id": "noi-voi-dan", "title": {"vi": "Nói với dân"}}
    assert rows[0]["options"] == [
        {"id": "seen", "text": {"vi": "Rõ", "en": "Seen"}},
        {"id": "khong-ro", "text": {"vi": "Không rõ"}},
    ]


def test_what_takes_something_out_or_waits_for_a_time_instead_goes_in_only_when_it_is_ticked(
    tiny: Library,
) -> None:
    def edit(sheet: Any) -> None:
        cells(B3="T+00:30", H2="\n".join(str(sheet["H2"].value).split("\n")[1:]))(sheet)

    found = back(tiny, "vi", edit)
    assert told(found) == ["lost sc_expected_column", "retimed sc_time"]
    assert applied(found.text, found.edits).text == found.text
    rows = injects(applied(found.text, found.edits, said(found)).text)
    assert rows[1]["at"] == "30m" and "when" not in rows[1]
    assert [each["act"] for each in rows[0]["expect"]] == ["isolate", "report"]


def test_rows_added_come_in_as_injects_where_they_stand(tiny: Library) -> None:
    def added(sheet: Any) -> None:
        sheet.insert_rows(3)
        cells(
            B3="8h20",
            C3="Báo chí hỏi",
            D3="Báo chí",
            E3="Một phóng viên",
            F3="Cơ quan Công an",
            G3="Có đúng không?",
            H3="Báo cáo ban đầu trong 10 phút",
            I3="Ngăn chặn",
        )(sheet)

    found = back(tiny, "vi", added)
    assert told(found) == ["new bao-chi-hoi"] and found.edits[0].row == 3
    text = applied(found.text, found.edits).text
    rows = injects(text)
    assert [each["id"] for each in rows] == ["alert", "bao-chi-hoi", "order", "chaser"]
    new = rows[1]
    assert (new["at"], new["channel"], new["to"]) == ("20m", "press", "police")
    assert new["objectives"] == ["contain"] and "expect" not in new
    assert new["notes"]["evaluator"]["vi"] == "Báo cáo ban đầu trong 10 phút"
    assert len(read_yaml(text.encode(), "a").mapping["seats"]) == 3
    sound(tiny, text)
    # What is expected counts once its planner ticks it, of the seat that is there.
    ticked = back(tiny, "vi", added, ticks=[(0, 0)])
    (expected,) = injects(applied(ticked.text, ticked.edits).text)[1]["expect"]
    assert (expected["who"], expected["act"], expected["objective"]) == ("police/leader", "report", "contain")


def test_a_copy_of_a_row_is_a_new_one_and_brings_the_seat_that_it_needs(tiny: Library) -> None:
    def copied(sheet: Any) -> None:
        for column in range(1, 14):
            sheet.cell(5, column, sheet.cell(2, column).value)
        cells(C5="Cảnh báo nữa", F5="Văn phòng")(sheet)

    found = back(tiny, "vi", copied)
    assert told(found) == ["new alert-2"]
    text = applied(found.text, found.edits).text
    assert [each["id"] for each in injects(text)] == ["alert", "order", "chaser", "alert-2"]
    seats = [each["seat"] for each in read_yaml(text.encode(), "a").mapping["seats"]]
    assert len(seats) == 4 and seats[-1].startswith("office/")


def test_rows_that_are_gone_or_stand_elsewhere_are_told_and_go_by_a_tick(tiny: Library) -> None:
    def rearranged(sheet: Any) -> None:
        """The last row goes before the first, and the middle one goes."""
        last = [sheet.cell(4, column).value for column in range(1, 14)]
        sheet.delete_rows(3, 2)
        sheet.insert_rows(2)
        for column, value in enumerate(last, 1):
            sheet.cell(2, column, value)

    found = back(tiny, "vi", rearranged)
    assert sorted(told(found)) == ["gone order", "moved alert"] or sorted(told(found)) == [
        "gone order",
        "moved chaser",
    ]
    assert applied(found.text, found.edits).text == found.text
    gone = [each.key for each in found.edits if each.kind == "gone"]
    assert [
        each["id"] for each in injects(applied(found.text, found.edits, dict.fromkeys(gone, True)).text)
    ] == [
        "alert",
        "chaser",
    ]
    both = applied(found.text, found.edits, said(found)).text
    assert [each["id"] for each in injects(both)] == ["chaser", "alert"]


def test_a_draft_that_went_on_keeps_what_was_written_there_since(tiny: Library) -> None:
    found = back(tiny, "vi", cells(C2="Báo động", D2="Điện thoại", D4="Thư điện tử"))
    mine = found.text.replace("vi: Cảnh báo", "vi: Cảnh báo của tôi").replace("at: 10m", "at: 11m")
    mine = mine[: mine.index("  - id: chaser")] + mine[mine.index("expect:\n  - {incident") :]
    made = applied(mine, found.edits)
    assert [(each.edit.column, each.taken, each.overtaken) for each in made.edits] == [
        ("sc_title", False, "Cảnh báo của tôi"),
        ("sc_channel", True, None),
        ("sc_channel", False, ""),
    ]
    rows = injects(made.text)
    assert rows[0]["title"]["vi"] == "Cảnh báo của tôi" and (rows[0]["channel"], rows[0]["at"]) == (
        "phone",
        "11m",
    )
    over = injects(applied(mine, found.edits, said(found)).text)
    assert over[0]["title"]["vi"] == "Báo động" and len(over) == 2


def test_the_same_workbook_twice_changes_nothing_the_second_time(tiny: Library) -> None:
    def edit(sheet: Any) -> None:
        cells(C5="Mới", G5="Thân", B5="T+01:10", E5="A", F5="Cơ quan Công an", C2="Báo động")(sheet)

    found = back(tiny, "vi", edit)
    once = applied(found.text, found.edits).text
    again = applied(once, found.edits)
    assert again.text == once and all(each.overtaken is None for each in again.edits)
    other = once.replace("vi: Mới", "vi: Khác")
    (new,) = (each for each in applied(other, found.edits).edits if each.edit.kind == "new")
    assert (new.taken, new.overtaken) == (False, "Khác")
    assert [each["id"] for each in injects(applied(other, found.edits, {new.edit.key: True}).text)][-2:] == [
        "moi-2",
        "moi",
    ]


def test_edits_survive_being_written_down(tiny: Library) -> None:
    found = back(tiny, "vi", cells(C2="Báo động", B3="T+00:30", C5="Mới", G5="Thân"))
    assert tuple(SheetEdit.of(json.loads(json.dumps(each.plain()))) for each in found.edits) == found.edits


def test_columns_go_by_their_headings_and_other_sheets_are_looked_at(tiny: Library) -> None:
    def edit(sheet: Any) -> None:
        sheet.insert_cols(3)
        cells(C1="Người phụ trách", C2="Hạnh", D2="Báo động")(sheet)
        aims, forces = sheet.parent.worksheets[1:3]
        cells(B2="Ngăn ngay", C2="luật")(aims)
        cells(D2="Hãy giữ máy")(forces)
        forces.delete_rows(4)

    found = back(tiny, "vi", edit)
    assert [(each.kind, each.column, each.row) for each in found.edits] == [
        ("cell", "sc_title", 2), ("cell", "sc_objective", 0), ("cell", "sc_brief", 0)
    ]  # fmt: skip
    assert [each.what.code for each in found.losses] == [
        "loss_added_column", "loss_translation", "loss_sheet_cell", "loss_sheet_gone"
    ]  # fmt: skip
    whole = read_yaml(applied(found.text, found.edits).text.encode(), "a").mapping
    assert whole["objectives"][0]["title"] == {"vi": "Ngăn ngay", "en": "Contain"}
    assert whole["seats"][0] == {"seat": "centre/technician", "brief": {"vi": "Hãy giữ máy"}}


def test_a_table_whose_headings_were_changed_is_not_guessed_at(tiny: Library) -> None:
    found = back(tiny, "vi", lambda sheet: sheet.delete_rows(1))
    assert found.edits == () and found.text == text_of(tiny)
    assert [each.what.code for each in found.losses] == ["loss_no_script"]


def test_rows_that_share_an_id_are_told_apart(shipped: Library) -> None:
    """Of B06 a drill has one “thu-xong” or the other."""
    book = openpyxl.load_workbook(
        BytesIO(SCRIPTS["xlsx"].make(written(shipped, "b06-ransomware"), "vi", None))
    )
    sheet = book.worksheets[0]
    rows = [row for row in range(2, sheet.max_row + 1) if sheet.cell(row, 13).value == "thu-xong"]
    assert len(rows) == 2
    sheet.cell(rows[1], 3, "Bản thứ hai")
    held = BytesIO()
    book.save(held)
    found = returned(shipped, read(held.getvalue(), "a.xlsx"))
    assert found is not None
    (edit,) = found.edits
    assert edit.row == rows[1] and edit.id.startswith("thu-xong?")
    titles = [each["title"]["vi"] for each in injects(applied(found.text, found.edits).text)]
    assert titles[rows[1] - 2] == "Bản thứ hai" and titles[rows[0] - 2] != "Bản thứ hai"


def test_any_other_file_is_none_of_ours(tiny: Library) -> None:
    assert returned(tiny, read(b"STT,a,b\n1,2,3\n", "a.csv")) is None

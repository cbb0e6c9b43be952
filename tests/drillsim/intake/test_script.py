"""A table as a script, and the draft made of it, which ``check`` reads."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from drillsim.base.errors import InputError
from drillsim.base.model import MINUTE
from drillsim.documents.yamltext import read as read_yaml
from drillsim.intake.draft import NewScenario, Wishes, drafted
from drillsim.intake.reading import read
from drillsim.intake.script import Choices, TakenScript, understood
from drillsim.intake.units import Units
from drillsim.library.index import SHIPPED, Library
from scoring.rubric import Rubric

SCRIPT = """
| TT | Thời gian | Tình huống | Nội dung | Đơn vị thực hiện | Yêu cầu xử lý | Ghi chú | Trạng thái |
|---|---|---|---|---|---|---|---|
| I. PHÁT HIỆN |||||||
| 1 | 8h00 | Phát hiện mã độc | Máy chủ có kết nối lạ {x}. | TT Giám sát, điều hành đô thị thông minh | Xác nhận, báo cáo PA05 trong 10 phút | Qua điện thoại | Nháp |
| 2 | 8h15 | Công dân phản ánh | Người dân không nộp được hồ sơ. | VP UBND TP; Ban A | Thông báo cho người dân | | |
| | | | Thêm 20 cuộc gọi. | | | | |
| II. ỨNG CỨU |||||||
| 3 | Khi cô lập xong | Kết quả phân tích | Mã độc mã hóa | Đội Ứng cứu | Gỡ bỏ mã độc | Nếu chưa cô lập | |
| 4 | 8h30-8h40 | Omitted | Đã bỏ | PA05 | | | |
| 5 | 8h45 | Báo chí hỏi | Phóng viên hỏi | VP UBND TP | Trả lời báo chí | | |
| Người lập biểu ||||||||
"""


@pytest.fixture(scope="module")
def library() -> Library:
    return Library(SHIPPED)


@pytest.fixture(scope="module")
def units(library: Library) -> Units:
    return Units(library.city("can-tho")[0])


def script(units: Units, text: str = SCRIPT, choices: Choices | None = None) -> TakenScript:
    return understood(read(text.encode(), "a.md"), "a.md", units, choices)


def draft(units: Units, taken: TakenScript, *, ticked: bool = False, code: str | None = "B06") -> NewScenario:
    all_ = {(at, n) for at, row in enumerate(taken.rows) for n in range(row.ticks)}
    return drafted(taken, units.city, units, Wishes("can-tho", "Năm ngoái", code, all_ if ticked else ()))


def test_rows_bands_continuations_and_what_is_left_out(units: Units) -> None:
    taken = script(units)
    assert [row.title for row in taken.rows] == [
        "Phát hiện mã độc",
        "Công dân phản ánh",
        "Kết quả phân tích",
        "Báo chí hỏi",
    ]
    assert [row.phase for row in taken.rows] == ["I. PHÁT HIỆN"] * 2 + ["II. ỨNG CỨU"] * 2
    assert [row.at for row in taken.rows] == [0, 15 * MINUTE, None, 45 * MINUTE]
    assert taken.rows[1].body == "Người dân không nộp được hồ sơ.\nThêm 20 cuộc gọi."
    assert taken.rows[0].notes == "Qua điện thoại\nTrạng thái: Nháp"
    assert [(loss.row, loss.what.code) for loss in taken.all_losses] == [
        (5, "loss_joined"), (8, "loss_gone"), (10, "loss_row"), (0, "loss_no_channels"),
        (4, "loss_unit"), (7, "loss_condition"), (7, "loss_unless"),
    ]  # fmt: skip


@pytest.mark.parametrize("ticked", [False, True])
def test_the_draft_is_a_sound_scenario(units: Units, library: Library, tmp_path: Path, ticked: bool) -> None:
    made = draft(units, script(units, choices=Choices(start=datetime(2026, 10, 14, 7, 30))), ticked=ticked)
    file = tmp_path / "nhap.yaml"
    file.write_text(made.text, "utf-8")
    assert [fault.text("en") for fault in library.check(file, Rubric).faults] == []
    data = read_yaml(made.text.encode(), "nhap.yaml").mapping
    injects = data["injects"]
    assert isinstance(injects, list)
    assert [row.get("at", row.get("by_hand")) for row in injects] == ["30m", "45m", "45m", "1h15m"]
    assert injects[0]["body"] == {"vi": "Máy chủ có kết nối lạ (x)."}
    assert injects[1]["body"]["vi"] == "Người dân không nộp được hồ sơ.\nThêm 20 cuộc gọi."
    assert ("expect" in injects[0]) is ticked
    assert data["story"] == {"starts": "2026-10-14 07:30"}


MESSY = """
| TT | Thời gian | Tình huống | Nội dung | Đơn vị xử lý | Yêu cầu xử lý |
|---|---|---|---|---|---|
| 1 | 7h45 | Phát tài liệu | Kiểm tra liên lạc | Tất cả | |
| 2 | 8h00 | Hồ sơ nghẽn | Cổng dịch vụ công chậm | TT Giám sát, VP UBND TP | Kiểm tra cổng dịch vụ công; cô lập máy chủ |
| 3 | 8h30 | Đường truyền | Chập chờn | Tổ công tác Đề án 06 | Kiểm tra đường truyền |
| Người lập kịch bản | Người lập kịch bản | Người lập kịch bản | Người lập kịch bản | Người lập kịch bản | Người lập kịch bản |
"""


def test_a_messy_script_with_all_its_acts_ticked_is_sound(
    units: Units, library: Library, tmp_path: Path
) -> None:
    """What comes before the start, acts that some of the receivers may not do, and a line of signature."""
    taken = script(units, MESSY, Choices(start=datetime(2026, 10, 14, 8)))
    assert [row.title for row in taken.rows] == ["Phát tài liệu", "Hồ sơ nghẽn", "Đường truyền"]
    made = draft(units, taken, ticked=True)
    file = tmp_path / "nhap.yaml"
    file.write_text(made.text, "utf-8")
    found = library.check(file, Rubric)
    assert [fault.text("en") for fault in found.faults] == []
    assert "objective_unused" not in {fault.code for fault in found.warnings}
    injects = read_yaml(made.text.encode(), "nhap.yaml").mapping["injects"]
    assert isinstance(injects, list) and (injects[0]["at"], injects[0]["before"]) == ("0s", "15m")


WANTING = """
| TT | Thời gian | Tình huống | Đơn vị xử lý | Ghi chú |
|---|---|---|---|---|
| 1 | 8h00 | Cảnh báo | Sở Nội vụ | |
| 2 | | Nếu đến 8h50 Sở Nội vụ chưa báo cáo thì PA05 gọi hỏi | Sở Nội vụ | |
| 3 | 9h00 | Báo chí hỏi lại | VP UBND TP | Chỉ phát khi chưa trả lời báo chí |
| 4 | 9h10 | Công an hỏi | Sở Nội vụ | Nếu Công an TP chưa báo cáo |
"""


def test_what_a_row_comes_for_want_of_is_proposed_and_waits_once_it_is_ticked(
    units: Units, library: Library, tmp_path: Path
) -> None:
    taken = script(units, WANTING, Choices(start=datetime(2026, 10, 14, 8)))
    wanted = [row.unless for row in taken.rows[1:]]
    assert [each and (each.verb, each.by and each.by.name, each.deadline) for each in wanted] == [
        ("report", "so-noi-vu", 50 * MINUTE),
        ("answer_press", None, 60 * MINUTE),
        ("report", "cong-an", 70 * MINUTE),
    ]
    plain = draft(units, taken)
    assert "unless" not in plain.text
    assert [loss.row for loss in plain.losses if loss.what.code == "loss_unless"] == [3, 4, 5]
    made = draft(units, taken, ticked=True)
    file = tmp_path / "nhap.yaml"
    file.write_text(made.text, "utf-8")
    assert [fault.text("en") for fault in library.check(file, Rubric).faults] == []
    injects = read_yaml(made.text.encode(), "nhap.yaml").mapping["injects"]
    assert isinstance(injects, list)
    assert [row.get("unless") for row in injects] == [
        None,
        {"act": "report", "by": "so-noi-vu", "deadline": "50m"},
        {"act": "answer_press", "deadline": "1h"},
        None,
    ]
    # Nobody plays the police of the city here, of whom the last row speaks.
    assert [loss.row for loss in made.losses if loss.what.code == "loss_unless"] == [5]


def test_what_is_expected_counts_only_once_it_is_ticked(units: Units) -> None:
    text = draft(units, script(units), ticked=True).text
    assert (
        "{who: tt-giam-sat/phu-trach-attt, act: report, to: pa05, target: 10m, limit: 30m, objective: muc-tieu}"
        in text
    )
    assert "act: public_notice" in text
    assert "act:" not in draft(units, script(units)).text


def test_what_is_ticked_is_what_the_message_means_to_whom_the_machine_plays(units: Units) -> None:
    text = draft(units, script(units), ticked=True).text
    injects = read_yaml(text.encode(), "nhap.yaml").mapping["injects"]
    assert isinstance(injects, list)
    for row in injects:
        asked = [ask["act"] for ask in row.get("means", {}).get("asks", [])]
        assert asked == [each["act"] for each in row.get("expect", [])]
    report = injects[0]["means"]["asks"][-1]
    assert (report["to"], report["who"]) == ("pa05", "tt-giam-sat/phu-trach-attt")
    assert report["about"], "a report is on a system"
    assert "means:" not in draft(units, script(units)).text


def test_without_a_day_there_is_no_story_and_it_is_told(units: Units) -> None:
    made = draft(units, script(units), code=None)
    assert "story:" not in made.text
    assert {loss.what.code for loss in made.losses} >= {
        "loss_start",
        "loss_code",
        "loss_objectives",
        "loss_threat",
        "loss_braces",
    }


def test_what_somebody_says_of_columns_and_units_counts(units: Units) -> None:
    taken = script(units, choices=Choices(columns={6: None, 7: "notes"}, units={"ban a": "pa05/truc-ban"}))
    assert taken.rows[0].notes == "Nháp\nGhi chú: Qua điện thoại"
    assert [match.name for match in taken.rows[1].to] == ["vp-ubnd", "pa05/truc-ban"]


def test_a_heading_of_two_rows_under_lines_of_title(units: Units) -> None:
    text = (
        "CÔNG AN THÀNH PHỐ;;;;\nKỊCH BẢN 2025;;;;\n;;;;\n"
        "STT;Giờ;Tình huống;Nơi nhận;Nơi nhận\nSTT;Giờ;Tình huống;Chủ trì;Phối hợp\n"
        "1;8h;Cảnh báo;PA05;VNPT\n"
    )
    taken = script(units, text)
    assert (taken.head.row, taken.head.rows) == (3, 2)
    assert [(row.title, row.row) for row in taken.rows] == [("Cảnh báo", 6)]


def test_rows_that_are_called_the_same_get_ids_of_their_own(units: Units) -> None:
    rows = [["tin-3", "Tin"], ["", "Tin"], ["", "Tin"], ["tin-3", "Tin"], ["", "Tin 2"]]
    text = "Mã,Tình huống,Nội dung\n" + "".join(f"{id_},{title},Nói\n" for id_, title in rows)
    taken = understood(read(text.encode(), "a.csv"), "a.csv", units, Choices(columns={0: "id"}))
    assert draft(units, taken).ids == ("tin-3", "tin", "tin-2", "tin-4", "tin-2-2")


@pytest.mark.parametrize("text", ["a,b,c\n1,2,3\n", "STT,Giờ,Tình huống\n"])
def test_a_table_that_is_no_script_is_refused(units: Units, text: str) -> None:
    with pytest.raises(InputError):
        script(units, text)


@pytest.mark.parametrize(
    "title",
    [
        "Đúng: sai #1",
        "- gạch",
        "yes",
        "0123",
        "a\tb",
        "“Hỏi”, đáp",
        "x: [1, {2}]",
        "đuôi ",
        "it's",
        "null",
        "nghiêng\\",
    ],
)
def test_any_text_comes_out_of_the_file_as_it_went_in(units: Units, title: str) -> None:
    rows = f"STT;Giờ;Tình huống;Nội dung\n1;8h;x;{title}\n2;9h;y;z\n"
    found = read_yaml(draft(units, script(units, rows)).text.encode(), "a.yaml").mapping["injects"]
    assert isinstance(found, list)
    wanted = title.replace("\t", " ").replace("{", "(").replace("}", ")").strip()
    assert found[0]["body"] == {"vi": wanted}


def test_rows_are_those_of_the_sheet_wherever_its_cells_begin(units: Units) -> None:
    plain = read(SCRIPT.encode(), "a.md")
    lower = replace(plain, tables=(replace(plain.tables[0], first=(3, 1)),))
    one, other = (understood(each, "a", units) for each in (plain, lower))
    assert [row.row + 3 for row in one.rows] == [row.row for row in other.rows]
    assert "hàng 4" in other.found.say("vi") and "hàng 1" in one.found.say("vi")

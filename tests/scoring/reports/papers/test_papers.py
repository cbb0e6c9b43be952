"""Every document of a drill, opened and read back."""

from __future__ import annotations

import csv
import json
import re
from datetime import datetime
from io import BytesIO, StringIO
from typing import Any
from zipfile import ZipFile

import docx
import openpyxl
import pypdfium2
import pytest

from drillsim.journal.replay import read
from drillsim.journal.seal import Seal
from scoring.reports.papers import PAPERS, Material, Unknown, make
from scoring.reports.papers.tables import LONGEST, harmless
from scoring.reports.papers.tongue import TEXTS
from scoring.scorecard import scorecard
from tests.scoring.reports.papers.paper import HOSTILE, JUDGED, KEY, material, pages, shared
from tests.scoring.script import text

SEAT = {"seat": "a/duty"}


def which(name: str) -> dict[str, str]:
    return SEAT if PAPERS[name].needs else {}


def words(content: bytes) -> str:
    """Everything that a docx says, tables included."""
    file = docx.Document(BytesIO(content))
    cells = (cell.text for table in file.tables for row in table.rows for cell in row.cells)
    return "\n".join([*(paragraph.text for paragraph in file.paragraphs), *cells])


def book(content: bytes) -> Any:
    return openpyxl.load_workbook(BytesIO(content))


def tables(content: bytes) -> dict[str, list[list[str]]]:
    """The rows of each csv file in a zip."""
    with ZipFile(BytesIO(content)) as archive:
        texts = {name: archive.read(name).decode("utf-8-sig") for name in archive.namelist()}
    return {name: list(csv.reader(StringIO(text, newline=""))) for name, text in texts.items()}


@pytest.mark.parametrize("lang", ["vi", "en"])
@pytest.mark.parametrize("name", PAPERS)
def test_a_document_is_the_same_each_time_and_tells_how_far_it_is(name: str, lang: str) -> None:
    told: list[float] = []
    once = make(name, material(JUDGED, signed=True), lang, told.append, **which(name))
    assert once == make(name, material(JUDGED, signed=True), lang, **which(name))
    assert told == sorted(told)
    assert (told[0], told[-1]) == (0.0, 1.0)


@pytest.mark.parametrize(
    "name", [name for name, paper in PAPERS.items() if paper.suffix in (".docx", ".pdf")]
)
def test_a_document_names_what_it_was_made_from_and_that_it_does_not_discharge_the_directive(
    name: str,
) -> None:
    made = make(name, material(JUDGED), "en", **which(name))
    said = words(made) if name.endswith("docx") else "\n".join(pages(made))
    flat = "".join(said.split())
    for told in ("(small)", "(default)", "60/CT-BTTTT", "ab" * 8):
        assert told in flat, told


@pytest.mark.parametrize(
    "name", [name for name, paper in PAPERS.items() if paper.suffix in (".docx", ".pdf", ".html", ".xlsx")]
)
@pytest.mark.parametrize("lang", ["vi", "en"])
def test_a_document_says_who_signed_the_journal_or_that_nobody_did(name: str, lang: str) -> None:
    def said(signed: bool) -> str:
        made = make(name, material(JUDGED, signed=signed), lang, **which(name))
        if name.endswith(("docx", "pdf")):
            return "".join((words(made) if name.endswith("docx") else "\n".join(pages(made))).split())
        if name.endswith("html"):
            return "".join(made.decode().split())
        sheets = [[cell.value for row in page for cell in row] for page in book(made)]
        return "".join(" ".join(str(value) for values in sheets for value in values).split())

    seal = KEY.seal("ab" * 32, 1)
    public, unsigned = seal.public, "".join({"vi": "chưa ký", "en": "unsigned"}[lang].split())
    with_, without = said(True), said(False)
    assert unsigned in without and public.text not in without
    assert f"{unsigned}(" not in with_
    for told in (public.fingerprint, public.text):
        # A PDF's hyphens at the end of a line do not come back.
        assert re.sub(r"\W", "", told) in re.sub(r"[\W\x02]", "", with_), told


def test_the_signature_of_a_journal_is_a_document_where_there_is_one() -> None:
    made = make("signature", material(signed=True))
    seal = Seal.read(made.decode())
    seal.check("ab" * 32, len(material().records), KEY.public.fingerprint)
    with pytest.raises(Unknown):
        make("signature", material())


def test_the_report_says_everything_that_was_judged() -> None:
    said = words(make("report-docx", material(JUDGED)))
    for told in (
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
        "UBND THÀNH PHỐ",
        "CÔNG AN THÀNH PHỐ",
        "Báo cáo đúng nơi",
        "thiếu người",
        "Lập danh bạ",
        "01/03/2027",
        "mất điện hội trường",
        "Phối hợp tốt",
        "Diễn tập nhỏ: an ninh ễ ộ ừ",
    ):
        assert told in said, told


@pytest.mark.parametrize("name", list(PAPERS))
def test_a_drill_of_one_record_still_has_every_document(name: str) -> None:
    whole = material()
    records = whole.records[:1]
    cut = Material(records, scorecard(records), "cd" * 32, seal=KEY.seal("cd" * 32, 1))
    made = make(name, cut, "en", **which(name))
    if name == "report-docx":
        said = words(made)
        for told in ("cut short: the journal has no end record", "No event was recorded", "not enough data"):
            assert told in said, told
        assert "weights of the others are renormalised" not in said


def test_pdf_and_docx_say_the_same() -> None:
    paper = "".join(" ".join(pages(make("report-pdf", material(JUDGED)))).split())
    file = docx.Document(BytesIO(make("report-docx", material(JUDGED))))
    for heading in (each.text for each in file.paragraphs if each.style.name.startswith("Heading")):
        assert "".join(heading.split()) in paper, heading


def test_what_nobody_recorded_is_left_to_be_filled_in() -> None:
    said = words(make("report-docx", material()))
    assert "Lập danh bạ" not in said
    assert said.count("....") > 10


def test_an_official_page_has_the_margins_and_numbers_of_the_decree() -> None:
    file = docx.Document(BytesIO(make("report-docx", material(JUDGED))))
    page = file.sections[0]
    measures = [
        round(each.mm)
        for each in (page.page_width, page.page_height, page.top_margin, page.left_margin, page.right_margin)
    ]
    assert measures == [210, 297, 20, 30, 15]
    assert page.different_first_page_header_footer
    assert file.styles["Normal"].font.name == "Times New Roman"
    assert file.styles["Normal"].font.size.pt == 14
    numbered = pages(make("report-pdf", material(JUDGED)))
    assert numbered[1].split()[0] == "2"
    assert numbered[0].split()[0] != "1"


def test_a_page_is_drawn_with_letters_and_not_with_boxes() -> None:
    found = pypdfium2.PdfDocument(make("report-pdf", material(JUDGED)))
    try:
        dark = sum(1 for byte in bytes(found[0].render(scale=0.5, grayscale=True).buffer) if byte < 128)
    finally:
        found.close()
    assert dark > 500
    assert "ễ ộ ừ" in pages(make("report-pdf", material(JUDGED)))[0]


@pytest.mark.parametrize("name", ["tables-xlsx", "participants"])
def test_no_cell_of_a_workbook_is_a_formula(name: str) -> None:
    workbook = book(make(name, material(JUDGED)))
    for page in workbook:
        assert page.freeze_panes == "A2"
        assert page.auto_filter.ref.startswith("A1:")
        for row in page.iter_rows():
            assert all(cell.data_type != "f" for cell in row)


def test_a_workbook_holds_the_journal_the_acts_and_the_scores() -> None:
    found = material(JUDGED)
    workbook = book(make("tables-xlsx", found, "en"))
    assert workbook.sheetnames == [
        *("About", "Journal", "Injects", "Acts", "Obligations", "Scores", "Contacts", "Participants"),
        "Called upon",
    ]
    journal = list(workbook["Journal"].iter_rows(values_only=True))
    assert len(journal) == 1 + len(found.records)
    acts = {row[0]: row for row in workbook["Acts"].iter_rows(min_row=2, values_only=True)}
    sent = next(record for record in found.records if record.kind == "act" and record.data.get("text"))
    assert (acts[sent.seq][2], acts[sent.seq][3]) == (180_000, "a/duty")
    whole = next(workbook["Scores"].iter_rows(min_row=2, values_only=True))
    assert whole[2] == pytest.approx(found.card.overall)
    assert isinstance(whole[2], float | int)


def test_control_and_direction_of_reading_do_not_get_through() -> None:
    for name in ("report-docx", "personal-docx"):
        said = words(make(name, material(JUDGED), **which(name)))
        assert "\u202e" not in said
        assert "\u0007" not in said
    said = "\n".join(
        str(cell)
        for page in book(make("tables-xlsx", material(JUDGED)))
        for row in page.values
        for cell in row
    )
    assert "\u202e" not in said
    assert "<w:t>&" in said


def test_nothing_in_a_csv_file_is_taken_for_a_formula() -> None:
    found = tables(make("tables-csv", material(JUDGED)))
    cells = [cell for rows in found.values() for row in rows for cell in row]
    assert any(HOSTILE in cell for cell in cells)
    assert [cell for cell in cells if cell[:1] in ("=", "+", "@", "\t", "\r")] == []
    assert [cell for cell in cells if cell.startswith("-") and not cell[1:].replace(".", "").isdigit()] == []


@pytest.mark.parametrize(
    "starter",
    [
        *("=1", "+1", "-1", "@A1", "\tx", "\rx", "\nx", "|x", "%1", " =1", "\u00a0=1", "\u3000=1"),
        *("＝1", "＋1", "－1", "＠A", "﹦1", "﹢1", "﹣1", "﹫A"),
    ],
)
def test_every_beginning_of_a_formula_is_disarmed(starter: str) -> None:
    assert harmless(starter) == f"'{starter}"


@pytest.mark.parametrize("separator", [";", "\t", "\n", "\r", "; ", ";\u3000"])
@pytest.mark.parametrize("sign", "=+-@＝")
def test_a_reader_that_splits_elsewhere_finds_no_formula_either(separator: str, sign: str) -> None:
    disarmed = harmless(f"a{separator}{sign}1")
    assert disarmed == f"a{separator[0]}'{separator[1:]}{sign}1"


def test_plain_words_stay_as_they_are() -> None:
    assert harmless("Sở Y tế = đơn vị") == "Sở Y tế = đơn vị"


def test_what_looks_like_a_formula_stays_text_when_its_cell_is_edited() -> None:
    texts = [
        cell for page in book(make("tables-xlsx", material(JUDGED))) for row in page.rows for cell in row
    ]
    suspects = [cell for cell in texts if cell.value and str(cell.value).startswith(("=", "@"))]
    assert suspects
    assert all(cell.data_type == "s" and cell.quotePrefix for cell in suspects)


def test_a_sheet_is_laid_out_for_paper() -> None:
    workbook = book(make("tables-xlsx", material(JUDGED), "en"))
    for page in workbook:
        assert (page.page_setup.orientation, page.page_setup.paperSize) == ("landscape", 9)
        assert page.sheet_properties.pageSetUpPr.fitToPage
        assert page.page_setup.fitToHeight == 0
        assert page.print_title_rows == "$1:$1"
        assert (page.oddFooter.left.text, page.oddFooter.right.text) == ("&A", "&P/&N")
    # The printed columns of obligations are 512 characters wide, those of the journal 177.
    assert [workbook[name].page_setup.fitToWidth or 1 for name in ("Journal", "Obligations")] == [1, 3]
    assert workbook["Obligations"].print_title_cols == "$A:$A"


def test_the_raw_data_of_a_record_stay_off_paper() -> None:
    workbook = book(make("tables-xlsx", material(JUDGED), "en"))
    journal, acts = workbook["Journal"], workbook["Acts"]
    assert (journal["I1"].value, acts["Q1"].value) == ("Data (JSON)", "Details")
    assert (journal.print_area, acts.print_area) == (
        f"'Journal'!$A$1:$H${journal.max_row}",
        f"'Acts'!$A$1:$P${acts.max_row}",
    )
    assert not journal["I2"].alignment.wrap_text


def test_a_long_text_wraps_and_its_row_has_room_for_it() -> None:
    objectives = [{"id": "speak", "title": text("chữ " * 40)}, {"id": "act", "title": text("ngắn")}]
    scores = book(make("tables-xlsx", material(objectives=objectives)))["Điểm"]
    rows = {str(row[1].value).strip(): row for row in scores.rows}
    long, short = rows[("chữ " * 40).strip()], rows["ngắn"]
    # 160 characters in a column of 44: four lines of 15 points.
    assert scores.row_dimensions[long[1].row].height == 60
    assert scores.row_dimensions[short[1].row].height is None
    for cell in (*long, *short):
        assert cell.value is None or (cell.alignment.wrap_text, cell.alignment.vertical) == (True, "top")


def test_numbers_are_written_as_numbers_are_read() -> None:
    scores = book(make("tables-xlsx", material(JUDGED), "en"))["Scores"]
    rows = [row for row in scores.iter_rows(min_row=2) if row[0].value == "Part" and row[2].value is not None]
    assert {(row[2].number_format, row[8].number_format) for row in rows} == {("0.00", "0.0%")}


@pytest.mark.parametrize(("lang", "words"), [("vi", {"có", "không"}), ("en", {"yes", "no"})])
def test_yes_and_no_are_words_of_the_language(lang: str, words: set[str]) -> None:
    graded = book(make("tables-xlsx", material(JUDGED), lang)).worksheets[4]["N"]
    assert {cell.value for cell in graded[1:]} == words


def test_the_word_of_an_error_is_a_word() -> None:
    objectives = [{"id": "speak", "title": text("#N/A")}, {"id": "act", "title": text("#REF!")}]
    scores = book(make("tables-xlsx", material(objectives=objectives), "en"))["Scores"]
    named = {cell.value: cell.data_type for row in scores.rows for cell in row if str(cell.value)[:1] == "#"}
    assert named == {"#N/A": "s", "#REF!": "s"}


def test_csv_and_workbook_hold_the_same_rows() -> None:
    workbook = book(make("tables-xlsx", material(JUDGED)))
    files = tables(make("tables-csv", material(JUDGED)))
    for page, rows in zip(workbook, files.values(), strict=True):
        assert page.max_row == len(rows), page.title


def test_a_long_text_is_cut_and_says_so() -> None:
    objectives = [{"id": "speak", "title": {"vi": "dài " * 10_000, "en": "long"}}]
    rows = tables(make("tables-csv", material(objectives=objectives)))["6-scores.csv"]
    longest = max((cell for row in rows for cell in row), key=len)
    assert len(longest) <= LONGEST
    assert "nhật ký" in longest[-80:]


def test_a_form_is_as_it_was_filled_in() -> None:
    with ZipFile(BytesIO(make("form-03", material(JUDGED)))) as archive:
        assert archive.namelist() == ["mau-03-001-a.docx"]
        said = words(archive.read("mau-03-001-a.docx"))
    assert "Đơn vị báo cáo (*)" in said
    assert HOSTILE in said
    assert "chưa xử lý" in said
    assert "Kiến nghị" in said.split("còn thiếu mục bắt buộc")[1]


def test_a_form_is_issued_by_who_sent_it_to_who_received_it() -> None:
    with ZipFile(BytesIO(make("form-03", material(JUDGED), "en"))) as archive:
        said = words(archive.read("mau-03-001-a.docx"))
    assert "AGENCY A" in said
    assert "CÔNG AN THÀNH PHỐ" not in said
    assert "- Agency B;" in said


def test_times_of_a_form_are_the_story_s_date_and_time() -> None:
    fields = {"when": {"title": text("Phát hiện"), "fill": "detected-at"}, "other": {"title": text("Khác")}}
    story = {"starts": "2026-09-15 07:30"}
    found = material(
        JUDGED, form_fields=fields, filled={"when": "00:02:00", "other": "00:02:00"}, story=story
    )
    with ZipFile(BytesIO(make("form-03", found, "en"))) as archive:
        rows = [
            [cell.text for cell in row.cells]
            for row in docx.Document(BytesIO(archive.read("mau-03-001-a.docx"))).tables[1].rows
        ]
    assert rows == [["Phát hiện", "07:32 on 15/09/2026 (00:02:00 drill time)"], ["Khác", "00:02:00"]]


def test_a_form_that_nobody_sent_says_so() -> None:
    with ZipFile(BytesIO(make("form-04", material(JUDGED), "en"))) as archive:
        assert "Nobody sent a report of this form" in words(archive.read("mau-04.docx"))


def test_a_personal_timeline_is_about_its_seat_alone() -> None:
    said = words(make("personal-docx", material(JUDGED), "en", seat="b/duty"))
    assert "Agency B" in said
    assert "Báo cáo ban đầu" not in said
    assert "Báo cáo ban đầu" in words(make("personal-docx", material(), "en", seat="a/duty"))


def test_who_shared_a_seat_gets_only_what_was_theirs() -> None:
    found = shared()
    first, second = (words(make("personal-docx", found, "en", person=one)) for one in ("p1", "p2"))
    assert "Người thứ nhất" in first
    assert ("before" in first, "first act" in first, "after" in first) == (True, True, False)
    assert ("before" in second, "first act" in second, "after" in second) == (False, False, True)


def test_captions_are_numbered_by_the_word_processor() -> None:
    file = docx.Document(BytesIO(make("report-docx", material(JUDGED))))
    captions = [
        each for each in file.paragraphs if each.style.name == "Caption" and "fldSimple" in each._p.xml
    ]
    assert len(captions) > 8
    assert all(" SEQ " in each._p.xml for each in captions)


def test_the_header_row_of_a_table_repeats_and_no_row_is_torn() -> None:
    file = docx.Document(BytesIO(make("report-docx", material(JUDGED))))
    grids = [table for table in file.tables if "tblHeader" in table._tbl.xml]
    assert len(grids) >= 8
    assert all("tblHeader" in table.rows[0]._tr.xml for table in grids)
    assert all("cantSplit" in row._tr.xml for table in grids for row in table.rows)


def test_words_are_never_markup_of_the_typesetter() -> None:
    wild = '#panic("x") $x^2$ *b* _i_ `c` \\ <label> @ref // = H'
    judged = {**JUDGED, "findings": [{"id": "f1", "kind": "strength", "text": wild, "by": "Lan"}]}
    said = "".join("\n".join(pages(make("report-pdf", material(judged)))).split())
    assert "".join(wild.split()) in said


@pytest.mark.parametrize("wrong", [{}, {"seat": "z/duty"}, {"person": "nobody"}])
def test_a_timeline_of_nobody_is_refused(wrong: dict[str, str]) -> None:
    with pytest.raises(Unknown):
        make("personal-docx", material(), **wrong)


def test_there_is_no_other_document() -> None:
    with pytest.raises(Unknown):
        make("report-odt", material())


def test_the_journal_comes_with_its_hashes() -> None:
    text = make("journal", material()).decode().splitlines(keepends=True)
    assert read(text).records == list(material().records)


def test_the_event_log_is_sound_by_the_rules_of_ocel_2() -> None:
    log = json.loads(make("ocel", material(JUDGED), "en"))
    assert log.keys() == {"objectTypes", "eventTypes", "objects", "events"}
    known = [
        {kind["name"]: {each["name"]: each["type"] for each in kind["attributes"]} for kind in log[kinds]}
        for kinds in ("objectTypes", "eventTypes")
    ]
    ids = {each["id"] for each in log["objects"]}
    assert len(ids) == len(log["objects"])
    assert len({each["id"] for each in log["events"]}) == len(log["events"])
    kinds = {"string": str, "integer": int, "float": float, "boolean": bool, "time": str}
    for each, types in [
        *((each, known[0]) for each in log["objects"]),
        *((each, known[1]) for each in log["events"]),
    ]:
        assert {link["objectId"] for link in each["relationships"]} <= ids
        assert all(link["qualifier"] for link in each["relationships"])
        for attribute in each["attributes"]:
            # Values are text in the schema; their type is the declared one.
            assert isinstance(attribute["value"], str)
            kinds[types[each["type"]][attribute["name"]]](attribute["value"])
    times = [event["time"] for event in log["events"]]
    assert times == sorted(times)
    assert times[0].endswith("Z")
    assert all(datetime.fromisoformat(time).tzinfo for time in times)
    assert len(log["events"]) == len(material(JUDGED).records) - 1


def test_an_act_belongs_to_its_seat_agency_and_receiver_in_the_event_log() -> None:
    log = json.loads(make("ocel", material(JUDGED), "en"))
    event = next(each for each in log["events"] if each["type"] == "act report")
    assert {(link["objectId"], link["qualifier"]) for link in event["relationships"]} >= {
        ("seat:a/duty", "seat"),
        ("agency:a", "agency"),
        ("agency:b", "to"),
    }


def test_every_text_stands_in_both_languages_with_the_same_blanks() -> None:
    for key, (vietnamese, english) in TEXTS.items():
        assert vietnamese.strip()
        assert english.strip()
        blanks = [set(re.findall(r"\{(\w+)", said)) for said in (vietnamese, english)]
        assert blanks[0] == blanks[1], key


def test_hostile_words_are_words_in_the_report() -> None:
    said = words(make("report-docx", material(JUDGED)))
    assert HOSTILE in said


def test_a_report_does_not_say_when_it_was_made() -> None:
    with ZipFile(BytesIO(make("report-docx", material(JUDGED)))) as archive:
        core = archive.read("docProps/core.xml")
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
    assert b"dcterms:created" not in core
    assert b"dcterms:modified" not in core


def test_a_workbook_made_at_any_time_says_the_same() -> None:
    with ZipFile(BytesIO(make("tables-xlsx", material(JUDGED)))) as archive:
        core = archive.read("docProps/core.xml").decode()
        assert {member.date_time[:3] for member in archive.infolist()} == {(1980, 1, 31)}
    assert re.findall(r"<dcterms:\w+[^>]*>([^<]*)<", core) == ["2000-01-01T00:00:00Z"] * 2

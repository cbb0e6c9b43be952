"""Documents from the command line."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from click.testing import CliRunner

from drillsim.base.records import entry
from drillsim.journal.chain import lines
from tests.web.commands.saying import SMALL, Said, drillsim
from web.commands.documents import FORMATS
from web.commands.main import main

SEAT = "police/leader"


@pytest.fixture(scope="module")
def journal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("run")
    assert drillsim("run", *SMALL, "--out", folder).code == 0
    return folder / "journal.jsonl"


@pytest.fixture(scope="module")
def flagship(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("flagship")
    with pytest.MonkeyPatch.context() as fewer:
        # What its result is is asked elsewhere.
        fewer.setattr("web.work.runs.EXPERTS", 1)
        fewer.setattr("web.work.runs.REDRAWS", 2)
        assert drillsim("run", "b06", "--out", folder).code == 0
    return folder / "journal.jsonl"


def written(journal: Path, folder: Path, kind: str, *more: object) -> Path:
    said = drillsim("report", journal, "--format", kind, "--out", folder, *more)
    assert said.code == 0, said.err
    path = Path(said.out.strip())
    assert path.parent == folder
    return path


BEGINS = {
    **dict.fromkeys(("docx", "xlsx", "csv", "form-03", "form-04", "personal", "participants"), b"PK\x03\x04"),
    **dict.fromkeys(("pdf", "personal-pdf"), b"%PDF-"),
    "html": b"<!doctype html>",
    "ocel": b'{"objectTypes":',
    "journal": b'{"seq":0,',
}


@pytest.mark.parametrize("kind", FORMATS)
def test_every_format_is_written_under_its_own_name(journal: Path, tmp_path: Path, kind: str) -> None:
    path = written(journal, tmp_path, kind, *(("--seat", SEAT) if kind.startswith("personal") else ()))
    assert path.name.startswith("b06-")
    assert path.read_bytes().startswith(BEGINS[kind])
    assert [each.name for each in tmp_path.iterdir()] == [path.name]


def test_a_file_can_be_named(journal: Path, tmp_path: Path) -> None:
    said = drillsim("report", journal, "--format", "journal", "--out", tmp_path / "mine.jsonl")
    assert said.out.strip() == str(tmp_path / "mine.jsonl")
    assert (tmp_path / "mine.jsonl").read_bytes() == journal.read_bytes()


@pytest.mark.parametrize("named", ["new/", "new", "deep/new/"])
def test_a_folder_that_is_not_there_is_made(journal: Path, tmp_path: Path, named: str) -> None:
    said = drillsim("report", journal, "--format", "journal", "--out", f"{tmp_path}/{named}")
    assert said.code == 0
    [path] = (tmp_path / named).iterdir()
    assert (path.suffix, said.out.strip()) == (".jsonl", str(path))


@pytest.mark.parametrize(
    ("kind", "name"), [("pdf", "x.docx"), ("docx", "x.pdf"), ("csv", "x.csv"), ("html", "x.1")]
)
def test_a_name_with_the_ending_of_something_else_is_refused(
    journal: Path, tmp_path: Path, kind: str, name: str
) -> None:
    said = drillsim("report", journal, "--format", kind, "--out", tmp_path / name)
    assert (said.code, said.out) == (2, "")
    assert f"--format {kind} writes a " in said.err
    assert str(tmp_path / name) in said.err
    assert list(tmp_path.iterdir()) == []


def test_the_ending_may_be_in_capitals(journal: Path, tmp_path: Path) -> None:
    assert drillsim("report", journal, "--out", tmp_path / "BAO-CAO.DOCX").code == 0
    assert [path.name for path in tmp_path.iterdir()] == ["BAO-CAO.DOCX"]


def test_what_people_judged_is_in_the_report(journal: Path, tmp_path: Path) -> None:
    finding = {"id": "f1", "kind": "area", "text": "Danh bạ đã cũ", "cause": "không ai giữ", "by": "Lan"}
    judged = tmp_path / "assessment.json"
    judged.write_text(json.dumps({"version": 1, "findings": [finding]}), "utf-8")
    path = written(journal, tmp_path, "docx", "--assessment", judged)
    cells = {cell.text for table in docx.Document(BytesIO(path.read_bytes())).tables for cell in table._cells}
    assert {"Danh bạ đã cũ", "không ai giữ"} <= cells


@pytest.mark.parametrize(("lang", "duty"), [("vi", "Cô lập · Máy trạm Sở Nội vụ"), ("en", "Isolate · ")])
def test_a_personal_timeline_names_the_system_of_each_duty(
    flagship: Path, tmp_path: Path, lang: str, duty: str
) -> None:
    seat = "so-noi-vu/phu-trach-attt"
    said = drillsim("report", flagship, "--format", "personal", "--seat", seat, "--out", tmp_path, lang=lang)
    assert said.code == 0
    found = docx.Document(BytesIO(Path(said.out.strip()).read_bytes()))
    cells = [cell.text for table in found.tables for cell in table._cells]
    assert any(duty in cell for cell in cells)
    assert not any(cell.endswith(("Cô lập", "Isolate")) for cell in cells if cell.startswith("#"))


def test_letters_without_a_typeface_are_told_for_pdf_alone(journal: Path, tmp_path: Path) -> None:
    judged = tmp_path / "assessment.json"
    finding = {"id": "f1", "kind": "area", "text": "xã Khmer \U000f1234", "by": "Lan"}
    judged.write_text(json.dumps({"version": 1, "findings": [finding]}), "utf-8")
    for kind in ("pdf", "docx", "html", "xlsx"):
        said = drillsim("report", journal, "--format", kind, "--out", tmp_path, "--assessment", judged)
        assert said.code == 0
        assert ("U+F1234" in said.err) == (kind == "pdf")
        assert said.out.count("\n") == 1


def test_the_forms_are_those_that_were_sent(journal: Path, tmp_path: Path) -> None:
    records = [json.loads(line) for line in journal.read_text("utf-8").splitlines()]
    sent = [
        record["data"]["agency"]
        for record in records
        if record["data"].get("verb") == "report"
        and record["data"].get("status") == "accepted"
        and record["data"]["params"].get("kind") == "initial"
    ]
    with ZipFile(written(journal, tmp_path, "form-03")) as archive:
        names = archive.namelist()
    assert names == [f"mau-03-{number:03d}-{agency}.docx" for number, agency in enumerate(sent, start=1)]


def test_a_timeline_without_its_seat_names_the_seats(journal: Path) -> None:
    for more, wrong in (((), "--format personal needs --seat"), (("--seat", "police"), "no seat police")):
        said = drillsim("report", journal, "--format", "personal", *more)
        assert said.code == 2
        assert wrong in said.err
        assert SEAT in said.err


def test_records_that_no_drill_makes_are_named(journal: Path, tmp_path: Path) -> None:
    found = [json.loads(line) for line in journal.read_text("utf-8").splitlines()]
    records = [entry(row["seq"], row["t"], row["kind"], row["data"]) for row in found]
    at = next(record.seq for record in records if record.kind == "act")
    records[at].data.pop("verb")
    forged = tmp_path / "journal.jsonl"
    forged.write_text("".join(f"{line}\n" for line in lines(records)), "utf-8", newline="\n")
    said: Said = drillsim("report", forged, "--out", tmp_path)
    assert said.code == 3
    assert str(at) in said.err
    assert [path.name for path in tmp_path.iterdir()] == ["journal.jsonl"]


@pytest.mark.parametrize("command", ["run", "check", "replay", "score", "report", "backup", "restore"])
def test_each_example_of_the_help_stands_on_a_line_of_its_own(command: str) -> None:
    shown = CliRunner().invoke(main, [command, "--help", "--lang", "en"]).output
    examples = shown.partition("Examples:\n")[2].partition("\n\n")[0].splitlines()
    assert examples
    assert all("run_drill.py " + command in line for line in examples)

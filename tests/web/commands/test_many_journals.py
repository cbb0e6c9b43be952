"""``regrade``, as its users meet it: journals graded again, each a row, whoever grades."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from drillsim.library.index import SHIPPED
from tests.web.commands.saying import drillsim
from tests.web.smalllibrary import small_library
from web.work.regrade import GRADED


@pytest.fixture
def journals(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The journals of three drills, beside which lies one that was altered."""
    folder = tmp_path / "library"
    folder.mkdir()
    small_library(folder)
    monkeypatch.chdir(tmp_path)
    for seed in (1, 2, 7):
        named = ("library/tiny.yaml", "--city", "library/cities/tiny.yaml", "--seed", str(seed))
        played = drillsim("run", *named, "--out", f"out/{seed}")
        assert played.code == 0, played.err
    altered = Path("out/2/journal.jsonl").read_text("utf-8").replace('"seed":2', '"seed":3', 1)
    Path("out/bad.jsonl").write_text(altered, "utf-8")
    return [f"out/{seed}/journal.jsonl" for seed in (1, 2, 7)]


def read(path: str) -> list[dict[str, str]]:
    with Path(path).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_row_is_what_score_says_of_the_same_journal_whoever_grades(journals: list[str]) -> None:
    said = drillsim("regrade", *journals, "--workers", "1", "--out", "one.csv", lang="en")
    assert said.code == 0, said.err
    assert said.out.startswith("Table: one.csv, 3 drills, ")
    rows = read("one.csv")
    assert tuple(rows[0]) == GRADED
    assert [row["file"] for row in rows] == journals and {row["fault"] for row in rows} == {""}
    for row in rows:
        card = json.loads(drillsim("score", row["file"], "--json").out)
        assert float(row["overall"]) == pytest.approx(card["overall"]["score"], abs=1e-6)
        assert row["seed"] in ("1", "2", "7")
    assert drillsim("regrade", *journals, "--workers", "2", "--out", "two.csv").code == 0
    assert Path("two.csv").read_bytes() == Path("one.csv").read_bytes()


def test_a_faulty_journal_is_a_row_that_says_why_and_costs_no_other(journals: list[str]) -> None:
    asked = (journals[0], "out/bad.jsonl", "nowhere.jsonl", journals[2])
    said = drillsim("regrade", *asked, "--workers", "1", "--out", "t.csv", lang="en")
    assert said.code == 3
    rows = read("t.csv")
    assert [row["file"] for row in rows] == list(asked)
    assert [bool(row["fault"]) for row in rows] == [False, True, True, False]
    assert [bool(row["overall"]) for row in rows] == [True, False, False, True]
    told = said.err.splitlines()
    assert [line.partition(":")[0] for line in told if ".jsonl" in line] == ["out/bad.jsonl", "nowhere.jsonl"]


def test_another_rubric_grades_otherwise_and_a_table_is_never_overwritten_unasked(
    journals: list[str],
) -> None:
    rubric = (
        (SHIPPED / "rubrics/default.yaml")
        .read_text("utf-8")
        .replace("response_time: 30", "response_time: 60")
    )
    Path("mine.yaml").write_text(rubric, "utf-8")
    for name in ("default", "mine.yaml"):
        assert drillsim("regrade", journals[0], "--rubric", name, "--out", f"{name}.csv").code == 0
    usual, mine = (read(f"{name}.csv")[0] for name in ("default", "mine.yaml"))
    assert usual["journal"] == mine["journal"] and usual["overall"] != mine["overall"]
    assert usual["response_time"] == mine["response_time"] != ""
    assert drillsim("regrade", journals[0], "--out", "default.csv").code == 2


def test_a_document_of_each_journal_is_what_report_makes_of_it_whoever_makes_it(journals: list[str]) -> None:
    asked = ("regrade", journals[0], "nowhere.jsonl", journals[2], "--format", "csv")
    for workers in ("1", "2"):
        folder = f"by-{workers}"
        said = drillsim(*asked, "--workers", workers, "--out", f"{folder}.csv", "--documents", folder)
        assert said.code == 3
        first, third = sorted(Path(folder).iterdir())
        assert (first.name[:2], third.name[:2]) == ("1-", "3-")
        for made, journal in ((first, journals[0]), (third, journals[2])):
            alone = drillsim("report", journal, "--format", "csv", "--out", "alone/")
            assert alone.code == 0, alone.err
            told = Path(alone.out.strip())
            assert made.name[2:] == told.name and made.read_bytes() == told.read_bytes()


def test_no_document_is_made_that_is_of_a_seat(journals: list[str]) -> None:
    assert drillsim("regrade", *journals, "--out", "t.csv", "--format", "personal").code == 2

"""``replay`` and ``score``: what is read of a journal, and what is refused."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest

from drillsim.base.records import entry
from drillsim.journal.chain import lines
from tests.web.commands.saying import SCENARIOS, drillsim
from tests.web.savedpage import carried


def saved(folder: Path, text: Sequence[str]) -> Path:
    path = folder / "journal.jsonl"
    path.write_text("".join(text), "utf-8", newline="\n")
    return path


@pytest.mark.parametrize("columns", [40, 60, 90])
def test_the_summary_keeps_to_the_columns_there_are(out: Path, columns: int) -> None:
    words = ("score", out / "journal.jsonl")
    whole = drillsim(*words, lang="vi", env={"COLUMNS": ""}).out
    narrow = drillsim(*words, lang="vi", env={"COLUMNS": str(columns)}).out
    assert max(map(len, whole.splitlines())) > 110
    assert max(map(len, narrow.splitlines())) <= columns
    bare = [re.sub(r"[█·]{2,}", "", text).split() for text in (whole, narrow)]
    assert bare[0] == bare[1]


def test_a_sound_journal_replays(out: Path, journal: list[str]) -> None:
    said = drillsim("replay", out / "journal.jsonl")
    assert said.code == 0
    assert f"The journal is sound: {len(journal)} records" in said.out
    assert json.loads(journal[-1])["hash"] in said.out
    assert "Nhật ký nguyên vẹn" in drillsim("replay", out / "journal.jsonl", lang="vi").out


def test_a_journal_is_scored_as_it_was(out: Path, tmp_path: Path) -> None:
    said = drillsim("score", out / "journal.jsonl", "--json", "--out", tmp_path)
    assert json.loads(said.out) == json.loads((out / "scorecard.json").read_text("utf-8"))
    for name in ("scorecard.json", "report.html"):
        assert (tmp_path / name).read_bytes() == (out / name).read_bytes()


def test_another_rubric_regrades(out: Path, tmp_path: Path) -> None:
    text = (SCENARIOS / "rubrics/default.yaml").read_text("utf-8")
    other = tmp_path / "mine.yaml"
    other.write_text(text.replace("response_time: 30", "response_time: 90"), "utf-8")
    assert other.read_text("utf-8") != text
    cards = [
        json.loads(drillsim("score", out / "journal.jsonl", "--json", "--rubric", rubric).out)
        for rubric in ("default", other)
    ]
    assert cards[0]["response_time"]["score"] == cards[1]["response_time"]["score"]
    assert cards[0]["overall"]["score"] != cards[1]["overall"]["score"]


def test_an_assessment_adds_the_fourth_part_and_shows_both_results(out: Path, tmp_path: Path) -> None:
    plain = json.loads((out / "scorecard.json").read_text("utf-8"))
    line, objective = plain["response_time"]["evidence"][0], next(iter(plain["objectives"]))
    waived = {"do": "waive", "duty": line["duty"], "by": "Lan", "reason": "mất điện hội trường"}
    rating = {"rater": "Lan", "objective": objective, "rating": "S", "note": "<b>tốt</b>"}
    file = tmp_path / "assessment.json"
    file.write_text(json.dumps({"version": 1, "ratings": [rating], "adjustments": [waived]}), "utf-8")
    said = drillsim("score", out / "journal.jsonl", "--assessment", file, "--out", tmp_path)
    assert said.code == 0
    card = json.loads((tmp_path / "scorecard.json").read_text("utf-8"))
    assert card["judgement"]["score"] == 80.0
    assert card["response_time"]["settled"] == plain["response_time"]["settled"] - 1
    assert card["unadjusted"]["response_time"] == plain["response_time"]["score"]
    assert "Before adjustments" in said.out
    page = (tmp_path / "report.html").read_text("utf-8")
    told = carried(page)
    assert told["data"]["card"] == card
    assert told["assessment"]["assessment"]["adjustments"][0]["reason"] == "mất điện hội trường"
    assert told["assessment"]["assessment"]["ratings"][0]["note"] == "<b>tốt</b>"
    assert "<b>tốt</b>" not in page


def test_an_assessment_of_another_drill_is_refused(out: Path, tmp_path: Path) -> None:
    file = tmp_path / "assessment.json"
    rating = {"rater": "Lan", "objective": "khong-co", "rating": "S"}
    file.write_text(json.dumps({"version": 1, "ratings": [rating]}, indent=1), "utf-8")
    said = drillsim("score", out / "journal.jsonl", "--assessment", file)
    assert said.code == 2
    assert f"{file}:6: " in said.err
    assert "khong-co" in said.err


@pytest.mark.parametrize("command", ["replay", "score"])
def test_an_altered_journal_is_refused_with_its_first_bad_record(
    journal: list[str], tmp_path: Path, command: str
) -> None:
    other = [*journal[:40], journal[40].replace('"t":', '"t":1', 1), *journal[41:]]
    for text, record in (
        (other, 40),
        ([*journal[:7], *journal[8:]], 7),
        ([*journal, journal[-1]], len(journal)),
    ):
        said = drillsim(command, saved(tmp_path, text))
        assert (said.code, said.out) == (3, "")
        assert f"first bad record is number {record}\n" in said.err
    assert (
        f"bản ghi đầu tiên sai là số {len(journal)}"
        in drillsim(command, tmp_path / "journal.jsonl", lang="vi").err
    )


@pytest.mark.parametrize("command", ["replay", "score"])
def test_a_journal_that_stops_early_is_incomplete_and_still_read(
    journal: list[str], tmp_path: Path, command: str
) -> None:
    for text in (journal[:1], journal[:-1], [*journal[:200], journal[200][:25]]):
        said = drillsim(command, saved(tmp_path, text))
        assert said.code == 0
        assert "stops early" in said.out
    assert "dừng giữa chừng" in drillsim(command, tmp_path / "journal.jsonl", lang="vi").out


@pytest.mark.parametrize("command", ["replay", "score"])
@pytest.mark.parametrize(
    ("content", "code"),
    [(b"", 3), (b"\x00\xff\xfe" * 50 + b"\n", 3), (b"seq,t\n", 3), (b"[]\n" * 9, 3), (b'{"seq":0}\n', 3)],
)
def test_what_is_no_journal_is_refused(command: str, content: bytes, code: int, tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    path.write_bytes(content)
    assert drillsim(command, path).code == code


@pytest.mark.parametrize("command", ["replay", "score"])
def test_a_journal_of_another_format_is_refused(journal: list[str], tmp_path: Path, command: str) -> None:
    start = json.loads(journal[0])
    data: dict[str, Any] = start["data"] | {"format": 99, "version": "42.0"}
    path = saved(tmp_path, [f"{line}\n" for line in lines([entry(0, 0, "start", data)])])
    said = drillsim(command, path)
    assert said.code == 3
    assert "99" in said.err
    assert "42.0" in said.err


@pytest.mark.parametrize("command", ["replay", "score"])
@pytest.mark.parametrize("kind", ["start", "act", "delivery", "duty", "state", "answer"])
def test_records_that_no_drill_makes_are_refused_though_their_hashes_hold(
    journal: list[str], tmp_path: Path, command: str, kind: str
) -> None:
    records = [entry(*(json.loads(line)[name] for name in ("seq", "t", "kind", "data"))) for line in journal]
    at = next(record.seq for record in records if record.kind == kind)
    kept = {name: value for name, value in records[at].data.items() if name in ("format", "version")}
    records[at] = records[at]._replace(data=kept)
    said = drillsim(command, saved(tmp_path, [f"{line}\n" for line in lines(records)]))
    assert (said.code, said.out) == (3, "")
    assert str(at) in said.err


@pytest.mark.parametrize("command", ["replay", "score", "check"])
def test_a_file_that_is_not_there_is_told(command: str, tmp_path: Path) -> None:
    for path in (tmp_path / "none.jsonl", tmp_path):
        said = drillsim(command, path)
        assert (said.code, said.out) == (2, "")
        assert str(path) in said.err

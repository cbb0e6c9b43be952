"""Columns understood: a labelled corpus of heading rows in both languages, half of it never tuned on.

A line is a heading row; each heading is followed by what it is, ``-`` where no script has it.
"""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import permutations
from pathlib import Path
from random import Random

import pytest

from drillsim.intake import columns
from drillsim.intake.assigning import assigned
from drillsim.intake.columns import guessed, head
from drillsim.intake.fields import COLUMNS
from drillsim.intake.table import CellTable

HERE = Path(__file__).parent
LEAST = 0.98


def corpus(name: str) -> list[list[tuple[str, str]]]:
    lines = (HERE / f"headings-{name}.txt").read_text("utf-8").splitlines()
    return [
        [(pair.rpartition(":")[0], pair.rpartition(":")[2]) for pair in line.split("|")] for line in lines
    ]


@pytest.mark.parametrize("name", ["tuned", "unseen"])
def test_columns_are_understood(name: str) -> None:
    rows = corpus(name)
    wrong = [
        (heading, label, guess.column)
        for row in rows
        for (heading, label), guess in zip(row, guessed([heading for heading, _ in row]), strict=True)
        if (guess.column or "-") != label
    ]
    count = sum(map(len, rows))
    assert count > 170
    assert 1 - len(wrong) / count >= LEAST, wrong


def test_no_column_is_taken_twice() -> None:
    for row in corpus("tuned"):
        found = [guess.column for guess in guessed([heading for heading, _ in row]) if guess.column]
        assert len(found) == len(set(found))


def test_cells_say_what_a_column_without_a_heading_is() -> None:
    rows = [(str(at), f"0{at}h30", f"Tình huống số {at} của kịch bản") for at in range(1, 6)]
    assert [guess.column for guess in guessed(["", "", "Tình huống"], rows)] == ["number", "time", "title"]


def test_cells_settle_what_a_heading_leaves_open() -> None:
    """A column headed by one word is a text where its cells are long, a title where they are short."""
    long = (
        "Một nhân viên nhận được thư lạ, mở tệp kèm theo, máy chậm hẳn; người ấy gọi cho bộ phận kỹ thuật. "
        * 3
    )
    rows = [(str(at), f"Tình huống {at}", long) for at in range(1, 4)]
    assert [guess.column for guess in guessed(["STT", "Tình huống", "Diễn biến"], rows)] == [
        "number",
        "title",
        "body",
    ]


def test_prose_has_no_heading() -> None:
    prose = CellTable("", (("Kịch bản diễn tập", "do ban tổ chức soạn"), ("Phần một", "Phần hai")))
    assert head(prose) is None


def test_partners_are_those_of_the_greatest_sum() -> None:
    draw = Random(1)
    for _ in range(50):
        gains = [[draw.random() for _ in range(5)] for _ in range(4)]
        best = max(
            sum(gains[row][column] for row, column in enumerate(way)) for way in permutations(range(5), 4)
        )
        found = assigned(gains)
        assert len(set(found)) == 4
        assert sum(gains[row][column] for row, column in enumerate(found)) == pytest.approx(best)


def test_hundreds_of_long_headings_are_weighed_as_fast_as_few(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[int] = []
    close: list[str] = []

    def partners(gains: Sequence[Sequence[float]]) -> list[int]:
        asked.append(len(gains))
        return assigned(gains)

    def closely(junk: None, spoken: str, phrase: str) -> SequenceMatcher[str]:
        close.append(spoken)
        return SequenceMatcher(junk, spoken, phrase)

    monkeypatch.setattr(columns, "assigned", partners)
    monkeypatch.setattr(columns, "SequenceMatcher", closely)
    names = ("Thời gian", "Nội dung", "Người gửi", "Nơi nhận")
    rows = [[f"{names[at % 4]} {row} {at}" for at in range(200)] for row in range(16)]
    found = head(CellTable("", tuple(map(tuple, rows))))
    assert found is not None and found.row == 0
    assert {*asked} == {len(COLUMNS)}
    # Nearly all can be told apart by their lengths and letters.
    assert len(close) < 16 * 200


def test_a_heading_that_is_a_text_is_not_remembered_whole() -> None:
    columns.likeness.cache_clear()
    long = ["x" * 30_000 + str(at) for at in range(20)]
    assert all(guess.column is None for guess in guessed(long))
    assert columns.likeness.cache_info().currsize == 1

"""Blind ratings as tables: each mark beside the card, and how marks go with each number of it."""

from __future__ import annotations

import csv
from io import StringIO

import pytest

from drillsim.base.texts import Words
from scoring.reports.papers.tongue import Tongue
from web.services.blindtable import TABLES, Rated, scores_of

TITLE: Words = {"vi": "=Mã độc", "en": "Ransomware"}
RATED = [
    Rated("C3", TITLE, {"r1": 2, "r2": 3}, {"overall": 20.0, "outcome": 90.0, "judgement": None}),
    Rated("A1", TITLE, {"r1": 9, "r2": 7}, {"overall": 90.0, "outcome": 20.0, "judgement": None}),
    Rated("B2", TITLE, {"r1": 5}, {"overall": 60.0, "outcome": 60.0, "judgement": None}),
]


def rows(name: str, lang: str = "vi") -> list[list[str]]:
    make, _ = TABLES[name]
    text = make(RATED, Tongue(lang)).decode()
    return [*csv.reader(StringIO(text.removeprefix("\ufeff")))]


def test_each_mark_stands_beside_the_numbers_of_its_card() -> None:
    head, *body = rows("ratings.csv", "en")
    assert head[:5] == ["Journal code", "Scenario", "Rater code", "Mark (1–10)", "Total"]
    assert [(row[0], row[2], row[3], row[4]) for row in body] == [
        ("A1", "r1", "9", "90.0"),
        ("A1", "r2", "7", "90.0"),
        ("B2", "r1", "5", "60.0"),
        ("C3", "r1", "2", "20.0"),
        ("C3", "r2", "3", "20.0"),
    ]
    assert {row[-1] for row in body} == {""}


def test_marks_are_compared_with_every_number_of_the_card() -> None:
    _, *body = rows("agreement.csv")
    told = {row[1]: row for row in body}
    # Mean marks 8, 5, 2.5: as the totals, and the other way round as the outcome.
    assert float(told["Điểm toàn cuộc"][4]) == pytest.approx(1.0)
    assert float(told["Kết quả"][4]) == pytest.approx(-1.0)
    assert told["Đánh giá"][2:7] == ["0", "2", "", "", ""]
    assert {row[0] for row in body} == {"'=Mã độc"}


def test_the_numbers_of_a_card_are_those_of_the_job() -> None:
    parts = {
        part: {"score": score}
        for part, score in zip(
            ("response_time", "coordination", "outcome", "judgement"), (50, 60.5, None, 80.0), strict=True
        )
    }
    assert scores_of({"overall": 70, "parts": parts}) == {
        "overall": 70.0,
        "response_time": 50.0,
        "coordination": 60.5,
        "outcome": None,
        "judgement": 80.0,
    }

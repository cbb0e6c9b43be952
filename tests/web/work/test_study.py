"""A study: rows as they come, of one state of the files alone."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from drillsim.batch.pool import Workers
from tests.web.smalllibrary import small_library
from web.work.study import Study, study


@pytest.fixture
def asked(tmp_path: Path) -> Study:
    return Study(small_library(tmp_path), ("tiny",), None, tuple(range(1, 7)), ("average",))


@pytest.mark.parametrize("workers", [Workers(1), Workers(2, here=0.0)])
def test_rows_come_one_after_another_while_others_are_played(asked: Study, workers: Workers) -> None:
    told: list[int] = []
    rows = study(asked, workers, lambda done, total: told.append(done))
    first = next(rows)
    assert (first[1], told[-1] < 6 or workers.count > 1) == (1, True)
    assert [row[1] for row in rows] == [2, 3, 4, 5, 6]
    assert told[-1] == 6


def test_files_that_change_or_go_meanwhile_are_those_of_the_beginning(asked: Study) -> None:
    whole = list(study(asked, Workers(1)))
    rows = study(asked, Workers(2, here=0.0))
    shutil.rmtree(asked.root)
    assert list(rows) == whole


def test_a_study_holds_the_files_of_its_scenarios_and_no_others(asked: Study) -> None:
    for name in ("secret.yaml", "secret.key", "rubrics/own.yaml", "cities/zulu.yaml"):
        (asked.root / name).write_text("secret: 1\n", "utf-8")
    held = asked.gathered().files
    assert held is not None
    assert sorted(Path(name).relative_to(asked.root).as_posix() for name in held) == [
        *("cities/tiny.yaml", "rubrics/default.yaml", "rules/p2017.yaml", "tiny.yaml")
    ]

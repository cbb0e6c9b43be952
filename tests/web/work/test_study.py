"""A study: rows as they come, of one state of the files alone."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from drillsim.base.errors import InputError
from drillsim.batch.pool import Workers
from tests.web.smalllibrary import small_library
from web.work.study import Row, Study, study


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


def test_files_that_change_meanwhile_are_told(asked: Study) -> None:
    rows, got = study(asked, Workers(1)), list[Row]()
    got.append(next(rows))
    file = asked.root / "tiny.yaml"
    file.write_text(file.read_text("utf-8").replace("version: 1", "version: 1 ") + "\n# nothing\n", "utf-8")
    assert len([*got, *rows]) == 6
    rows = study(replace(asked, seeds=(1, 2)), Workers(1))
    next(rows)
    text = file.read_text("utf-8")
    file.write_text(text.replace("Cảnh báo", "Cảnh báo khác"), "utf-8")
    with pytest.raises(InputError) as changed:
        list(rows)
    assert changed.value.faults[0].code == "study_changed"

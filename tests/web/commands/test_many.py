"""``many``, as its users meet it: a table of drills, whole or named as a part."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest
from pyarrow import parquet

from tests.web.commands.saying import drillsim
from tests.web.smalllibrary import small_library
from web.work.study import COLUMNS


@pytest.fixture(autouse=True)
def root(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "library"
    folder.mkdir()
    monkeypatch.setattr("web.commands.many.HOME", small_library(folder))
    monkeypatch.chdir(tmp_path)
    return folder


def read(path: str) -> list[dict[str, str]]:
    with Path(path).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_a_table_holds_a_row_for_each_seed_and_team_whoever_works() -> None:
    asked = ("many", "tiny", "--seeds", "1-2,7", "--players", "idle, 1.5", "--outcome")
    said = drillsim(*asked, "--workers", "1", "--out", "a/t.csv", lang="en")
    assert said.code == 0, said.err
    assert said.out.startswith("Table: a/t.csv, 6 drills, ")
    rows = read("a/t.csv")
    assert tuple(rows[0]) == COLUMNS
    assert [(row["seed"], row["players"]) for row in rows] == [
        (seed, kind) for seed in "127" for kind in ("idle", "1.5")
    ]
    assert drillsim(*asked, "--workers", "2", "--out", "b.csv").code == 0
    assert Path("b.csv").read_bytes() == Path("a/t.csv").read_bytes()
    assert not list(Path().rglob("*.part"))


def test_a_parquet_holds_the_same_with_a_type_for_each_column() -> None:
    asked = ("many", "tiny", "--seeds", "1-3", "--players", "idle,1.5")
    assert drillsim(*asked, "--workers", "1", "--out", "t.csv").code == 0
    said = drillsim(*asked, "--workers", "2", "--out", "t.PARQUET", lang="en")
    assert said.code == 0, said.err
    assert said.out.startswith("Table: t.PARQUET, 6 drills, ")
    table = parquet.read_table("t.PARQUET")
    assert tuple(table.column_names) == COLUMNS
    kinds = {name: str(table.schema.field(name).type) for name in ("seed", "players", "acts", "speed")}
    assert kinds == {"seed": "int64", "players": "string", "acts": "int64", "speed": "double"}
    rows = table.to_pylist()
    # Nothing that is a number came to be another on its way, and what is empty is nothing, not zero.
    assert [
        {name: "" if value is None else str(value) for name, value in row.items()} for row in rows
    ] == read("t.csv")
    assert rows[0]["overall"] is None and rows[0]["players"] == "idle" and rows[1]["players"] == "1.5"
    assert sorted(path.name for path in Path().iterdir() if path.is_file()) == ["t.PARQUET", "t.csv"]


def test_where_nothing_writes_parquet_it_is_refused_before_a_drill_is_played(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("web.commands.tables.find_spec", lambda name: None)
    said = drillsim("many", "tiny", "--out", "t.parquet", lang="en")
    assert said.code == 2
    assert "t.parquet" in said.err and "pip install pyarrow" in said.err
    assert not list(Path().glob("t.parquet*"))


def test_what_cannot_become_a_parquet_stays_as_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("web.commands.tables._typed", full)
    said = drillsim("many", "tiny", "--seeds", "1", "--out", "t.parquet", lang="en")
    assert said.code == 2 and "t.parquet" in said.err
    assert len(read("t.parquet.part")) == 1
    assert not Path("t.parquet").exists()


def test_a_row_is_what_run_says_of_the_same_drill(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("web.commands.playing.HOME", root)
    played = drillsim("run", "tiny", "--seed", "7", "--players", "expert", "--out", "run", "--json")
    card = json.loads(played.out)
    assert (
        drillsim("many", "tiny", "--seeds", "7", "--players", "expert", "--outcome", "--out", "t.csv").code
        == 0
    )
    (row,) = read("t.csv")
    last = json.loads(Path("run/journal.jsonl").read_text("utf-8").splitlines()[-1])
    assert row["journal"] == last["hash"]
    assert int(row["records"]) == last["seq"] + 1
    for part in ("overall", "response_time", "coordination", "outcome"):
        score = card[part]["score"]
        assert (float(row[part]) if row[part] else None) == pytest.approx(score, abs=1e-6), part


def test_without_the_outcome_there_is_no_whole() -> None:
    assert drillsim("many", "tiny", "--seeds", "1", "--out", "t.csv").code == 0
    (row,) = read("t.csv")
    assert (row["overall"], row["outcome"]) == ("", "")
    assert float(row["response_time"]) > 0


@pytest.mark.parametrize(
    ("words", "value"),
    [
        (("--seeds", "3-1"), "3-1"),
        (("--seeds", "1-9999999"), "1-9999999"),
        (("--seeds", "1,x"), "x"),
        (("--seeds", "²"), "²"),
        (("--players", "novice,dog"), "dog"),
        (("--out", "t.xlsx"), "t.xlsx"),
    ],
)
def test_what_is_no_study_is_refused_by_its_value(words: tuple[str, ...], value: str) -> None:
    said = drillsim("many", "tiny", "--out", "t.csv", *words, lang="en")
    assert said.code == 2
    assert value in said.err
    assert not Path("t.csv").exists()


def test_a_table_is_never_overwritten_unasked() -> None:
    Path("t.csv").write_text("mine")
    said = drillsim("many", "tiny", "--seeds", "1", "--out", "t.csv", lang="en")
    assert said.code == 2 and "--force" in said.err
    assert Path("t.csv").read_text() == "mine"
    assert drillsim("many", "tiny", "--seeds", "1", "--out", "t.csv", "--force").code == 0
    assert len(read("t.csv")) == 1


def test_a_fault_of_the_last_scenario_is_told_before_the_first_is_played(root: Path) -> None:
    (root / "wrong.yaml").write_text("version: 1\nid: x\n", "utf-8")
    said = drillsim("many", "tiny", "wrong", "--seeds", "1-500", "--workers", "1", "--out", "t.csv")
    assert said.code == 2
    assert "wrong.yaml" in said.err
    assert not Path("t.csv.part").exists()

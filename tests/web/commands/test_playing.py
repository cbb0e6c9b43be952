"""``run``: what it leaves, what it refuses, and what remains when it is stopped."""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.web.commands.saying import PATIENCE, SCENARIOS, SMALL, TOP, drillsim, played


def test_a_run_leaves_journal_scorecard_and_report(out: Path) -> None:
    assert sorted(path.name for path in out.iterdir()) == ["journal.jsonl", "report.html", "scorecard.json"]
    card = json.loads((out / "scorecard.json").read_text("utf-8"))
    for part in ("overall", "response_time", "coordination", "outcome"):
        assert {"score", "settled", "open", "evidence"} <= set(card[part])
        assert 0 <= card[part]["score"] <= 100
    assert (out / "report.html").read_text("utf-8").startswith("<!")


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a finished run of a small scenario."""
    folder = tmp_path_factory.mktemp("small")
    assert played(folder).code == 0
    return folder


def test_a_run_is_the_same_each_time(small: Path, tmp_path: Path) -> None:
    said = played(tmp_path)
    for name in ("journal.jsonl", "scorecard.json", "report.html"):
        assert (tmp_path / name).read_bytes() == (small / name).read_bytes(), name
    assert str(tmp_path / "report.html") in said.out


def test_json_is_the_scorecard_and_nothing_else(small: Path, tmp_path: Path) -> None:
    said = played(tmp_path, "--json")
    assert json.loads(said.out) == json.loads((small / "scorecard.json").read_text("utf-8"))


@pytest.mark.parametrize("more", [["--seed", 2], ["--players", "expert"], ["--rules", "p2026"]])
def test_seed_players_and_rules_make_another_drill(small: Path, tmp_path: Path, more: list[object]) -> None:
    assert played(tmp_path, *more).code == 0
    assert (tmp_path / "journal.jsonl").read_bytes() != (small / "journal.jsonl").read_bytes()


def test_a_path_and_a_city_of_one_s_own_are_played(out: Path, tmp_path: Path) -> None:
    city = tmp_path / "mine.yaml"
    city.write_bytes((SCENARIOS / "cities/can-tho.yaml").read_bytes())
    scenario = SCENARIOS / "b17-faulty-update.yaml"
    assert drillsim("run", scenario, "--city", city, "--out", tmp_path).code == 0
    assert (tmp_path / "journal.jsonl").read_bytes() == (out / "journal.jsonl").read_bytes()


def test_results_stand_in_the_language_asked_for(tmp_path: Path) -> None:
    again = ("--out", tmp_path, "--force")
    assert "Báo cáo" in drillsim("run", *SMALL, *again, lang="vi").out
    assert "Báo cáo" in drillsim("run", *SMALL, *again, lang=None).out
    english = drillsim("run", *SMALL, *again, lang=None, env={"DRILLSIM_LANG": "en"})
    assert "Report: " in english.out


# -- earlier results --------------------------------------------------------------------------------


def test_earlier_results_are_kept_in_their_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    usual = Path("out/tiny_scenario")
    drillsim("run", *SMALL)
    first = (usual / "journal.jsonl").read_bytes()
    second = drillsim("run", *SMALL, "--seed", 2)
    assert f"Report: {usual}-2/report.html\nEarlier results are kept in {usual}\n" in second.out
    drillsim("run", *SMALL, "--seed", 3)
    assert sorted(path.name for path in Path("out").iterdir()) == [
        usual.name,
        f"{usual.name}-2",
        f"{usual.name}-3",
    ]
    assert (usual / "journal.jsonl").read_bytes() == first
    assert drillsim("run", *SMALL, "--seed", 4, "--force").code == 0
    assert (usual / "journal.jsonl").read_bytes() != first
    assert len(list(Path("out").iterdir())) == 3


@pytest.mark.parametrize("name", ["journal.jsonl", "scorecard.json", "report.html"])
def test_a_folder_that_holds_results_is_not_written_over(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text("evidence", "utf-8")
    said = played(tmp_path)
    assert (said.code, said.out) == (2, "")
    assert f"{tmp_path} holds the results of a drill already" in said.err
    assert "--force" in said.err
    assert [path.read_text("utf-8") for path in tmp_path.iterdir()] == ["evidence"]
    assert played(tmp_path, "--force").code == 0


def test_a_folder_of_other_things_is_used(tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("mine", "utf-8")
    assert played(tmp_path).code == 0
    assert (tmp_path / "notes.txt").read_text("utf-8") == "mine"


@pytest.mark.parametrize("command", ["run", "score", "report"])
@pytest.mark.parametrize("empty", ["", " "])
def test_no_place_is_no_place(out: Path, command: str, empty: str) -> None:
    said = drillsim(command, "b17" if command == "run" else out / "journal.jsonl", "--out", empty)
    assert (said.code, said.out) == (2, "")
    assert "'--out': empty; name a folder or a file" in said.err


def test_what_fails_leaves_no_folder(tmp_path: Path) -> None:
    (tmp_path / "no.jsonl").write_text("no journal\n", "utf-8")
    for words in (("run", "b66"), ("run", "b17", "--rubric", "none"), ("score", tmp_path / "no.jsonl")):
        assert drillsim(*words, "--out", tmp_path / "a" / "b").code in (2, 3)
    assert [path.name for path in tmp_path.iterdir()] == ["no.jsonl"]


# -- refusals ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["run", "b06-ransomwear"], "nearest: b06-ransomware"),
        (["run", "b17", "--rules", "p2O17"], "nearest: p2017"),
        (["run", "b17", "--city", "cantho"], "nearest: can-tho"),
        (["list", "--city", "cantho"], "nearest: can-tho"),
        (["run", "b17", "--rubric", "defalt"], "nearest: default"),
        (["run", "b17", "--players", "averag"], "average"),
        (["run", "b17", "--seed", "-1"], "--seed"),
        (["run"], "SCENARIO"),
        (["check"], "FILES"),
        (["rnu", "b17"], "rnu"),
    ],
)
def test_what_is_not_known_is_refused_with_what_is(tmp_path: Path, words: list[str], expected: str) -> None:
    more = ["--out", str(tmp_path / "out")] if words[0] == "run" else []
    said = drillsim(*words, *more)
    assert (said.code, said.out) == (2, "")
    assert expected in said.err
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_told_before_playing(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", "utf-8")
    for target in (tmp_path / "file", tmp_path / "file" / "deeper"):
        said = played(target)
        assert (said.code, said.out) == (2, "")
        assert str(target) in said.err
    assert (tmp_path / "file").read_text("utf-8") == "mine"


@pytest.mark.parametrize("name", ["journal.jsonl", "scorecard.json", "report.html"])
def test_a_folder_in_the_place_of_a_result_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / name).mkdir()
    said = played(tmp_path, "--force")
    assert said.code == 2
    assert str(tmp_path) in said.err


def test_a_full_disk_is_told(tmp_path: Path) -> None:
    (tmp_path / "journal.jsonl").symlink_to("/dev/full")
    said = played(tmp_path, "--force")
    assert said.code == 2
    assert str(tmp_path) in said.err


# -- interruption -----------------------------------------------------------------------------------


def interrupted(tmp_path: Path, how: signal.Signals) -> tuple[int, str, bytes]:
    """Run a drill whose journal is a pipe, so that it waits for its reader, and stop it half-way.

    Returns:
        Its exit code, what it said, and the journal as far as it was written.
    """
    folder = tmp_path / "out"
    folder.mkdir()
    os.mkfifo(folder / "journal.jsonl")
    pipe = os.open(folder / "journal.jsonl", os.O_RDONLY | os.O_NONBLOCK)
    # Whoever runs the tests may ignore SIGINT (nohup does), and a child inherits that.
    own = "import signal, sys; signal.signal(signal.SIGINT, signal.default_int_handler); "
    start = f"{own}sys.argv[0] = {str(TOP / 'run_drill.py')!r}; import runpy; runpy.run_path(sys.argv[0], run_name='__main__')"
    words = ["run", "b17", "--lang", "en", "--force", "--out", folder]
    child = subprocess.Popen(
        [sys.executable, "-c", start, *words],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(TOP)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    try:
        text = b""
        while text.count(b"\n") < 100:
            assert select.select([pipe], [], [], PATIENCE)[0], "the drill writes nothing"
            text += os.read(pipe, 1 << 16)
        child.send_signal(how)
        while select.select([pipe], [], [], PATIENCE)[0] and (more := os.read(pipe, 1 << 16)):
            text += more
        said, _ = child.communicate(timeout=PATIENCE)
    finally:
        child.kill()
        child.wait()
        os.close(pipe)
    assert not (folder / "scorecard.json").exists()
    return child.returncode, said, text


@pytest.mark.parametrize(("how", "code"), [(signal.SIGINT, 130), (signal.SIGKILL, -signal.SIGKILL)])
def test_an_interrupted_run_leaves_a_journal_that_can_be_scored(
    tmp_path: Path, how: signal.Signals, code: int, journal: list[str]
) -> None:
    ended, said, text = interrupted(tmp_path, how)
    assert ended == code
    assert "Traceback" not in said
    path = tmp_path / "journal.jsonl"
    path.write_bytes(text)
    whole = text.decode(errors="ignore").splitlines(keepends=True)
    assert 100 <= len(whole) < len(journal)
    assert journal[: len(whole) - 1] == whole[:-1]
    for command in ("replay", "score"):
        found = drillsim(command, path)
        assert found.code == 0
        assert "stops early" in found.out


def test_two_scenarios_are_one_drill_checked_and_played_again_from_its_journal(tmp_path: Path) -> None:
    assert "b05-betting-links+b12-cut-duct" in drillsim("check", "b05+b12", "--lang", "en").out
    out = tmp_path / "both"
    drillsim("run", "b05", "b12", "--players", "idle", "--out", out)
    first = json.loads((out / "journal.jsonl").read_text("utf-8").splitlines()[0])["data"]["scenario"]
    assert first["code"] == "B05" and "B12" in first["also"]
    assert "came out the same" in drillsim("replay", out / "journal.jsonl", "--lang", "en").out
    assert drillsim("check", "b05+b05").code == 2


def test_a_run_has_the_day_that_it_is_given(tmp_path: Path) -> None:
    played(tmp_path, "--date", "2026-11-26")
    first = json.loads((tmp_path / "journal.jsonl").read_text("utf-8").splitlines()[0])
    assert first["data"]["date"] == "2026-11-26"


@pytest.mark.parametrize("date", ["26/11/2026", "2026-02-30", "mai"])
def test_a_day_that_is_none_is_refused(date: str, tmp_path: Path) -> None:
    said = drillsim("run", "b06", "--date", date, "--out", tmp_path / "x")
    assert said.code == 2 and not (tmp_path / "x").exists()
    assert f"{date} " in said.err and "2026-11-26" in said.err

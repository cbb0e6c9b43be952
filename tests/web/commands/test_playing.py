"""The command line, as its users meet it."""

from __future__ import annotations

import json
import os
import re
import select
import signal
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple, get_args

import pytest
from click.testing import CliRunner

from drillsim import __version__
from drillsim.base.model import Record
from drillsim.documents.citydoc import ActGroup, AgencyLevel, Utility
from drillsim.journal.chain import lines
from drillsim.library.index import Library
from web.commands import atlas
from web.commands.main import main

TOP = Path(__file__).parents[3]
SCENARIOS = TOP / "scenarios"
PATIENCE = 60.0


class Said(NamedTuple):
    """What a command said and how it ended."""

    code: int
    out: str
    err: str


def drillsim(*args: object, lang: str | None = "en", env: dict[str, str] | None = None) -> Said:
    """Run a command; it may refuse, but never fall."""
    words = [*map(str, args), *(["--lang", lang] if lang else [])]
    result = CliRunner().invoke(main, words, env=env)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
    assert "Traceback" not in result.output
    return Said(result.exit_code, result.stdout, result.stderr)


def played(out: Path, *more: object) -> Said:
    return drillsim("run", "b17", "--out", out, *more)


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a finished run."""
    folder = tmp_path_factory.mktemp("cli") / "deep" / "run"
    assert played(folder).code == 0
    return folder


@pytest.fixture(scope="module")
def journal(out: Path) -> list[str]:
    return (out / "journal.jsonl").read_text("utf-8").splitlines(keepends=True)


def saved(folder: Path, text: Sequence[str]) -> Path:
    path = folder / "journal.jsonl"
    path.write_text("".join(text), "utf-8", newline="\n")
    return path


# -- run ------------------------------------------------------------------------------------------


def test_a_run_leaves_journal_scorecard_and_report(out: Path) -> None:
    assert sorted(path.name for path in out.iterdir()) == ["journal.jsonl", "report.html", "scorecard.json"]
    card = json.loads((out / "scorecard.json").read_text("utf-8"))
    for part in ("overall", "response_time", "coordination", "outcome"):
        assert {"score", "settled", "open", "evidence"} <= set(card[part])
        assert 0 <= card[part]["score"] <= 100
    assert (out / "report.html").read_text("utf-8").startswith("<!")


def test_a_run_is_the_same_each_time(out: Path, tmp_path: Path) -> None:
    said = played(tmp_path)
    for name in ("journal.jsonl", "scorecard.json", "report.html"):
        assert (tmp_path / name).read_bytes() == (out / name).read_bytes(), name
    assert str(tmp_path / "report.html") in said.out


def test_json_is_the_scorecard_and_nothing_else(out: Path, tmp_path: Path) -> None:
    said = played(tmp_path, "--json")
    assert json.loads(said.out) == json.loads((out / "scorecard.json").read_text("utf-8"))


@pytest.mark.parametrize("more", [["--seed", 2], ["--players", "expert"], ["--rules", "p2026"]])
def test_seed_players_and_rules_make_another_drill(out: Path, tmp_path: Path, more: list[object]) -> None:
    assert played(tmp_path, *more).code == 0
    assert (tmp_path / "journal.jsonl").read_bytes() != (out / "journal.jsonl").read_bytes()


def test_a_path_and_a_city_of_one_s_own_are_played(out: Path, tmp_path: Path) -> None:
    city = tmp_path / "mine.yaml"
    city.write_bytes((SCENARIOS / "cities/can-tho.yaml").read_bytes())
    scenario = SCENARIOS / "b17-faulty-update.yaml"
    assert drillsim("run", scenario, "--city", city, "--out", tmp_path).code == 0
    assert (tmp_path / "journal.jsonl").read_bytes() == (out / "journal.jsonl").read_bytes()


def test_results_stand_in_the_language_asked_for(tmp_path: Path) -> None:
    again = ("--out", tmp_path, "--force")
    assert "Báo cáo" in drillsim("run", "b17", *again, lang="vi").out
    assert "Báo cáo" in drillsim("run", "b17", *again, lang=None).out
    english = drillsim("run", "b17", *again, lang=None, env={"DRILLSIM_LANG": "en"})
    assert "Report: " in english.out


@pytest.mark.parametrize("columns", [40, 60, 90])
def test_the_summary_keeps_to_the_columns_there_are(out: Path, columns: int) -> None:
    words = ("score", out / "journal.jsonl")
    whole = drillsim(*words, lang="vi", env={"COLUMNS": ""}).out
    narrow = drillsim(*words, lang="vi", env={"COLUMNS": str(columns)}).out
    assert max(map(len, whole.splitlines())) > 110
    assert max(map(len, narrow.splitlines())) <= columns
    bare = [re.sub(r"[█·]{2,}", "", text).split() for text in (whole, narrow)]
    assert bare[0] == bare[1]


# -- earlier results ------------------------------------------------------------------------------


def test_earlier_results_are_kept_in_their_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    usual = Path("out/b17-faulty-update")
    drillsim("run", "b17")
    first = (usual / "journal.jsonl").read_bytes()
    second = drillsim("run", "b17", "--seed", 2)
    assert f"Report: {usual}-2/report.html\nEarlier results are kept in {usual}\n" in second.out
    drillsim("run", "b17", "--seed", 3)
    assert sorted(path.name for path in Path("out").iterdir()) == [
        usual.name,
        f"{usual.name}-2",
        f"{usual.name}-3",
    ]
    assert (usual / "journal.jsonl").read_bytes() == first
    assert drillsim("run", "b17", "--seed", 4, "--force").code == 0
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


# -- replay and score -----------------------------------------------------------------------------


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
    other.write_text(text.replace("response_time: 35", "response_time: 90"), "utf-8")
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
    assert "mất điện hội trường" in page
    assert "&lt;b&gt;tốt" in page
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
    path = saved(tmp_path, [f"{line}\n" for line in lines([Record(0, 0, "start", data)])])
    said = drillsim(command, path)
    assert said.code == 3
    assert "99" in said.err
    assert "42.0" in said.err


@pytest.mark.parametrize("command", ["replay", "score"])
@pytest.mark.parametrize("kind", ["start", "act", "delivery", "duty", "state", "answer"])
def test_records_that_no_drill_makes_are_refused_though_their_hashes_hold(
    journal: list[str], tmp_path: Path, command: str, kind: str
) -> None:
    records = [Record(*(json.loads(line)[name] for name in ("seq", "t", "kind", "data"))) for line in journal]
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


# -- check and list -------------------------------------------------------------------------------


def test_every_shipped_file_is_sound() -> None:
    files = sorted(SCENARIOS.rglob("*.yaml"))
    said = drillsim("check", *files, "--strict")
    assert (said.code, said.err) == (0, "")
    verdicts = [line for line in said.out.splitlines() if not line.startswith("  ")]
    assert [line.rpartition(",")[2].strip() for line in verdicts] == ["sound"] * len(files)
    assert "kịch bản, tốt" in drillsim("check", *files, lang="vi").out


SUMS = {
    "vi": [
        "  Độ dài 02:00:00; 17 tình huống, trong đó 5 chờ hành động",
        "  Nếu không ai làm gì: lâu nhất không có tình huống từ 01:12:00 đến 02:00:00; sự kiện cuối: tình huống (inject) "
        "dot-cap-nhat-toi, 01:12:00",
    ],
    "en": [
        "  Length 02:00:00; 17 injects, 5 of them wait for an act",
        "  If nobody does anything: longest silence from 01:12:00 to 02:00:00; last event: inject dot-cap-nhat-toi, 01:12:00",
    ],
}


@pytest.mark.parametrize("lang", SUMS)
def test_a_sound_scenario_is_added_up(lang: str) -> None:
    said = drillsim("check", "b17", lang=lang).out.splitlines()
    assert [said[1], said[3]] == SUMS[lang]
    assert said[2].endswith(", chu-tich-ubnd/lanh-dao 1")
    assert len(said) == 4


def test_warnings_come_after_faults_and_alone_refuse_nothing(tmp_path: Path) -> None:
    text = (SCENARIOS / "b17-faulty-update.yaml").read_text("utf-8")
    warned, faulty = tmp_path / "a.yaml", tmp_path / "b.yaml"
    warned.write_text(text.replace("basis: [A3,", "basis: [A9,", 1), "utf-8")
    faulty.write_text(text.replace("length: 2h", "length: 2h\nlenght: 2h", 1), "utf-8")
    line = text[: text.index("basis: [A3,")].count("\n") + 1
    message = (
        f"{warned}:{line}: warning: basis: A9 is no code of the requirement list (A1–L), obligation of a rule "
        "profile, or law we know"
    )
    said = drillsim("check", warned)
    assert (said.code, len(said.out.splitlines())) == (0, 4)
    assert said.err.startswith(message)
    said = drillsim("check", warned, faulty)
    assert said.code == 2
    first, second = said.err.splitlines()
    assert first.startswith(f"{faulty}:")
    assert second.startswith(message)
    said = drillsim("check", warned, "--strict")
    assert (said.code, said.out) == (2, "")
    assert said.err.startswith(message.replace("warning: ", ""))


def test_every_fault_of_every_file_is_told_at_once_with_its_line(tmp_path: Path) -> None:
    text = (SCENARIOS / "b17-faulty-update.yaml").read_text("utf-8")
    first, second = tmp_path / "a.yaml", tmp_path / "b.yaml"
    first.write_text(text.replace("kind: degrade", "kind: degraed", 1), "utf-8")
    second.write_text(text.replace("code: B17", "code: B99", 1).replace("length:", "lenght:", 1), "utf-8")
    said = drillsim("check", first, second)
    assert said.code == 2
    found = said.err.splitlines()
    assert [line.startswith(f"{first}:") for line in found].count(True) >= 1
    assert [line.startswith(f"{second}:") for line in found].count(True) >= 2
    assert all(line.removeprefix(str(tmp_path))[1:].split(":")[1].isdigit() for line in found)
    assert any("nearest: degrade" in line for line in found)
    assert any("nearest: length" in line for line in found)


def test_the_library_is_listed() -> None:
    said = drillsim("list")
    for path in SCENARIOS.glob("*.yaml"):
        assert path.stem in said.out
    assert "rule profiles: p2017, p2026" in said.out
    assert "hồ sơ quy tắc: p2017, p2026" in drillsim("list", lang="vi").out


def test_a_city_is_listed_by_id_and_by_name_in_both_languages() -> None:
    tiny = TOP / "tests/drillsim/tiny_city.yaml"
    lines = drillsim("list", "--city", tiny).out.splitlines()
    assert [line for line in lines if line and not line.startswith(" ")] == [
        "tiny: Tiny city",
        "Roles (a seat is agency/role): 2",
        "Agencies: 9",
        "Systems: 8",
        "Utilities: 4",
    ]
    found = [line for line in lines if " cyber " in line]
    assert found == ["  agency  cyber      Đội an ninh mạng | Cyber unit  (level city; part of police)"]
    said = drillsim("list", "--city", tiny, lang="vi").out
    assert "  vai trò  technician  Kỹ thuật | Technician  (được thông tin, kỹ thuật)" in said
    assert "  hạ tầng  power              Điện lưới | Power grid  (loại điện; vận hành vendor" in said


def test_without_a_name_every_city_of_the_library_is_listed() -> None:
    said = drillsim("list", "--city").out
    city = Library(SCENARIOS).city("can-tho")[0]
    listed = {line.split()[1] for line in said.splitlines() if line.startswith("  ")}
    assert listed == {*city.doc.roles, *city.agencies, *city.nodes}


def test_what_is_listed_can_be_had_as_json() -> None:
    (found,) = json.loads(drillsim("list", "--city", "can-tho", "--json").out)["cities"]
    city = Library(SCENARIOS).city("can-tho")[0]
    assert [item["id"] for item in found["agencies"]] == list(city.agencies)
    assert [item["id"] for item in found["systems"] + found["utilities"]] == list(city.nodes)
    assert found["roles"][0] == {
        "id": "lanh-dao",
        "name": {"vi": "Lãnh đạo", "en": "Leader"},
        "may": ["inform", "decide", "public"],
    }
    library = json.loads(drillsim("list", "--json").out)
    assert [one["id"] for one in library["scenarios"]] == sorted(
        path.stem for path in SCENARIOS.glob("*.yaml")
    )
    assert library["cities"] == ["can-tho"]


def test_every_word_that_a_city_may_use_is_said_in_vietnamese() -> None:
    assert atlas.VALUES["level"].keys() == set(get_args(AgencyLevel))
    assert atlas.VALUES["may"].keys() == set(get_args(ActGroup))
    assert atlas.VALUES["kind"].keys() == set(get_args(Utility.model_fields["kind"].annotation))


# -- refusals -------------------------------------------------------------------------------------


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


# -- help -----------------------------------------------------------------------------------------


def test_help_teaches() -> None:
    said = drillsim("--help")
    for word in ("run", "check", "replay", "score", "list", "run_drill.py run b06"):
        assert word in said.out
    for command in ("run", "check", "replay", "score"):
        assert "Example" in drillsim(command, "--help").out
    assert __version__ in drillsim("--version", lang=None).out


# -- interruption ---------------------------------------------------------------------------------


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

"""What replay, score and report find of a journal before they say anything else of it."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from drillsim import __version__
from drillsim.base.records import Record
from drillsim.journal.chain import lines
from drillsim.journal.files import read_journal
from drillsim.journal.seal import Key
from tests.scoring.reports.papers.paper import KEY
from tests.web.commands.saying import Said, drillsim, played
from tests.web.savedpage import carried

COMMANDS = ("replay", "score", "report")


@pytest.fixture(scope="module")
def journal(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The journal of a finished run: everybody in it is simulated."""
    folder = tmp_path_factory.mktemp("proof")
    assert played(folder).code == 0
    return folder / "journal.jsonl"


def asked(command: str, path: Path, *more: object, lang: str = "en") -> Said:
    """What a command says of a journal."""
    form = ["--format", "journal", "--out", path.with_name("out.jsonl")] if command == "report" else []
    return drillsim(command, path, *form, *more, lang=lang)


def forged(journal: Path, folder: Path, change: Callable[[list[Record]], list[Record]]) -> Path:
    """The journal with some records changed and every hash made anew."""
    path = folder / "forged.jsonl"
    records = change(read_journal(journal).records)
    path.write_text("".join(f"{line}\n" for line in lines(records)), "utf-8", newline="\n")
    return path


def replaced(record: Record, **data: Any) -> Callable[[list[Record]], list[Record]]:
    return lambda records: [r._replace(data=r.data | data) if r.seq == record.seq else r for r in records]


def first(journal: Path, kind: str, **data: Any) -> Record:
    return next(r for r in read_journal(journal).records if r.kind == kind and data.items() <= r.data.items())


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(
    ("kind", "change"),
    [
        ("act", {"text": "sớm hơn"}),
        ("act", {"person": "somebody", "about": "dns"}),
        ("duty", {"weight": 0.1}),
        ("answer", {"fresh": False}),
        ("state", {"changes": {}}),
        ("incident", {"severity": "x"}),
    ],
)
def test_what_a_forger_hashes_anew_is_found_by_every_command(
    journal: Path, tmp_path: Path, command: str, kind: str, change: dict[str, Any]
) -> None:
    record = first(journal, kind, **({"status": "accepted"} if kind == "act" else {}))
    said = asked(command, forged(journal, tmp_path, replaced(record, **change)))
    assert (said.code, said.out) == (3, "")
    assert "does not match" in said.err
    assert not (tmp_path / "out.jsonl").exists()


@pytest.mark.parametrize("command", COMMANDS)
def test_a_city_that_does_not_agree_is_refused_in_words(journal: Path, tmp_path: Path, command: str) -> None:
    def without(records: list[Record]) -> list[Record]:
        data = json.loads(json.dumps(records[0].data))
        del data["city"]["agencies"][next(iter(data["city"]["agencies"]))]
        return [records[0]._replace(data=data), *records[1:]]

    path = forged(journal, tmp_path, without)
    assert asked(command, path).code == 3
    assert asked(command, path, lang="vi").err.strip()


@pytest.mark.parametrize("command", COMMANDS)
def test_a_rubric_that_is_none_is_refused_in_words(journal: Path, tmp_path: Path, command: str) -> None:
    for rubric in ({"rubric": 5}, {}, []):
        path = forged(journal, tmp_path, replaced(read_journal(journal).records[0], rubric=rubric))
        said = asked(command, path)
        assert (said.code, said.out) == (3, "")
        assert "rubric" in said.err and "pydantic" not in said.err


@pytest.mark.parametrize("command", COMMANDS)
def test_a_journal_of_another_version_is_read_and_told_to_be_one(
    journal: Path, tmp_path: Path, command: str
) -> None:
    path = forged(journal, tmp_path, replaced(read_journal(journal).records[0], version="9.9.9"))
    for lang in ("vi", "en"):
        said = asked(command, path, lang=lang)
        assert said.code == 0
        if command != "report":
            assert "9.9.9" in said.out and __version__ in said.out
    card = drillsim("score", path, "--json", "--out", tmp_path).out
    assert "other_version" in [note["code"] for note in json.loads(card)["notes"]]
    told = carried((tmp_path / "report.html").read_text("utf-8"))["data"]["card"]["notes"]
    assert any("9.9.9 ghi" in note["text"]["vi"] for note in told)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_journal_that_is_expected_is_known_by_its_head(
    journal: Path, tmp_path: Path, command: str
) -> None:
    path = tmp_path / "journal.jsonl"
    shutil.copy(journal, path)
    head = read_journal(path).head
    for wanted in (head, head[:16], head[:40].upper()):
        assert asked(command, path, "--expect", wanted).code == 0
    other = "0" * 16
    said = asked(command, path, "--expect", other)
    assert (said.code, said.out) == (3, "")
    assert head in said.err and other in said.err
    for wrong in ("", head[:15], "not a hash at all"):
        assert asked(command, path, "--expect", wrong).code == 2


# -- signatures -----------------------------------------------------------------------------------


@pytest.fixture
def signed(journal: Path, tmp_path: Path) -> tuple[Path, Path]:
    """A journal with its signature beside it."""
    path = tmp_path / "journal.jsonl"
    shutil.copy(journal, path)
    found = read_journal(path)
    beside = tmp_path / "journal.jsonl.sig"
    beside.write_text(KEY.seal(found.head, len(found.records)).text(), "ascii")
    return path, beside


@pytest.mark.parametrize("command", COMMANDS)
def test_a_signature_is_checked_by_every_command(signed: tuple[Path, Path], command: str) -> None:
    path, beside = signed
    pem = path.with_name("key.pem")
    pem.write_text(KEY.public.pem, "ascii")
    for signer in ([], *(["--signer", each] for each in (KEY.public.fingerprint, KEY.public.text, pem))):
        said = asked(command, path, "--signature", beside, *signer)
        assert said.code == 0, said.err
        if command == "replay":
            assert f"key {KEY.public.fingerprint} has signed" in said.out
            assert ("--signer" in said.out) == (not signer)
    other = Key.make()
    said = asked(command, path, "--signature", beside, "--signer", other.public.fingerprint)
    assert (said.code, said.out) == (3, "")
    assert other.public.fingerprint in said.err and KEY.public.fingerprint in said.err
    beside.write_text(KEY.seal("0" * 64, 5).text(), "ascii")
    assert asked(command, path, "--signature", beside).code == 3


@pytest.mark.parametrize("command", COMMANDS)
def test_signatures_that_cannot_be_used_are_told(signed: tuple[Path, Path], command: str) -> None:
    path, beside = signed
    assert asked(command, path, "--signature", path).code == 3
    assert asked(command, path, "--signature", path.with_name("none.sig")).code == 2
    assert asked(command, path, "--signer", KEY.public.fingerprint).code == 2
    assert asked(command, path, "--signature", beside, "--signer", "me").code == 2
    assert asked(command, path, "--signature", beside, "--signer", beside).code == 2


def test_documents_carry_the_signature_that_was_given_or_say_that_there_is_none(
    signed: tuple[Path, Path], tmp_path: Path
) -> None:
    path, beside = signed
    made = [tmp_path / name for name in ("signed.html", "again.html", "plain.html")]
    for file in made:
        more = [] if file.name == "plain.html" else ["--signature", beside]
        assert drillsim("report", path, "--format", "html", "--out", file, *more).code == 0
    page, again, plain = (file.read_text("utf-8") for file in made)
    assert page == again
    seal = carried(page)["data"]["drill"]["seal"]
    assert (seal["fingerprint"], seal["public"]) == (KEY.public.fingerprint, KEY.public.text)
    assert carried(plain)["data"]["drill"]["seal"] is None
    assert drillsim("score", path, "--signature", beside, "--out", tmp_path / "score").code == 0
    assert (tmp_path / "score/report.html").read_text("utf-8") == page


def test_a_journal_is_written_with_its_signature_beside_it(signed: tuple[Path, Path], tmp_path: Path) -> None:
    path, beside = signed
    (tmp_path / "out").mkdir()
    said = drillsim("report", path, "--format", "journal", "--signature", beside, "--out", tmp_path / "out")
    written = sorted((tmp_path / "out").iterdir())
    assert [file.name for file in written] == ["b06-journal.jsonl", "b06-journal.jsonl.sig"]
    assert said.out.split() == [str(file) for file in written]
    assert [file.read_bytes() for file in written] == [path.read_bytes(), beside.read_bytes()]

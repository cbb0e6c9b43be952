from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path

import pytest

from drillsim.base.errors import InputError, JournalError, OutputError
from drillsim.journal.chain import head, lines
from drillsim.journal.files import JournalFile, fresh, read_journal, results, write
from tests.drillsim.playing import play

TOP = Path(__file__).parents[3]


def test_every_record_is_on_disk_when_it_has_been_added(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    drill = play(length="10m").drill
    drill.advance(drill.length)
    text = "".join(f"{line}\n" for line in lines(drill.records))
    with JournalFile(path) as file:
        for count, record in enumerate(drill.records, start=1):
            file.add([record])
            assert path.read_text("utf-8") == "".join(text.splitlines(keepends=True)[:count])
        file.add([])
        assert file.head == head(drill.records)
    assert read_journal(path).records == drill.records


def test_an_older_journal_is_replaced(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    path.write_text("old\n" * 1000, "utf-8")
    with JournalFile(path) as file:
        file.add(play().records)
    assert not read_journal(path).complete


def test_bytes_that_are_no_text_are_an_altered_record(tmp_path: Path) -> None:
    path = tmp_path / "journal.jsonl"
    with JournalFile(path) as file:
        file.add(play().records)
    raw = bytearray(path.read_bytes())
    raw[raw.index("Thành".encode()) + 2] = 0xFF
    path.write_bytes(raw)
    with pytest.raises(Exception, match="number 0"):
        read_journal(path)


@pytest.mark.parametrize(
    ("made", "kind"),
    [
        (lambda raw: b"", "nothing"),
        (lambda raw: b" \n\n", "nothing"),
        (gzip.compress, "gzip"),
        (lambda raw: b"PK\x03\x04" + raw, "zip"),
        (lambda raw: b"%PDF-1.7\n" + raw, "pdf"),
        (lambda raw: raw.decode().encode("utf-16"), "utf16"),
        (lambda raw: b"\xef\xbb\xbf" + raw, "bom"),
        (lambda raw: raw.replace(b"\n", b"\r\n"), "crlf"),
        (lambda raw: bytes(range(256)) * 40, "binary"),
        (lambda raw: raw.replace(b'{"seq":0,"t":0,"kind":"start"', b"{", 1), "json"),
        (lambda raw: (TOP / "README.md").read_bytes(), "text"),
    ],
)
def test_what_is_something_else_is_named_for_what_it_is(
    tmp_path: Path, made: Callable[[bytes], bytes], kind: str
) -> None:
    path = tmp_path / "journal.jsonl"
    with JournalFile(path) as file:
        file.add(play().records)
    path.write_bytes(made(path.read_bytes()))
    with pytest.raises(JournalError) as refused:
        read_journal(path)
    assert refused.value.code == f"journal_{kind}"
    assert ";" in refused.value.text("vi"), "no remedy"


def test_a_folder_is_made_and_left_clean(tmp_path: Path) -> None:
    with results(tmp_path / "a" / "b") as folder:
        assert folder == tmp_path / "a" / "b"
        assert list(folder.iterdir()) == []


@pytest.mark.parametrize("wrong", [ValueError, KeyboardInterrupt])
def test_a_folder_that_was_made_for_nothing_goes(tmp_path: Path, wrong: type[BaseException]) -> None:
    (tmp_path / "a").mkdir()
    with pytest.raises(wrong), results(tmp_path / "a" / "b" / "c"):
        raise wrong
    assert [path.name for path in tmp_path.rglob("*")] == ["a"]
    with pytest.raises(wrong), results(tmp_path / "b" / "c") as folder:
        (folder / "journal.jsonl").write_text("half", "utf-8")
        raise wrong
    assert (tmp_path / "b/c/journal.jsonl").exists()


def test_a_name_that_is_taken_is_numbered(tmp_path: Path) -> None:
    usual = tmp_path / "b06"
    found = []
    for _ in range(3):
        found.append(fresh(None, usual))
        found[-1].mkdir()
    assert [path.name for path in found] == ["b06", "b06-2", "b06-3"]
    assert fresh(None, usual, force=True) == usual


def test_a_result_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    write(tmp_path / "card.json", "Điểm\n")
    assert (tmp_path / "card.json").read_bytes() == "Điểm\n".encode()
    assert [path.name for path in tmp_path.iterdir()] == ["card.json"]
    with pytest.raises(OutputError):
        write(tmp_path / "none" / "card.json", "x")


def test_what_cannot_be_opened_is_told(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="none"):
        JournalFile(tmp_path / "none" / "journal.jsonl")
    with pytest.raises(InputError):
        read_journal(tmp_path / "none.jsonl")
    with pytest.raises(OutputError), results(Path("/dev/null/deeper")):
        raise AssertionError

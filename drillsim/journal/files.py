"""Journals and results on disk: written record by record, so that a killed run leaves a whole journal."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import TextIO

from drillsim.base.errors import Fault, InputError, JournalError, OutputError, reason
from drillsim.base.records import Record
from drillsim.base.texts import counted
from drillsim.journal.chain import Chain
from drillsim.journal.proof import Proof, expect, prove
from drillsim.journal.replay import Journal, foreign, read

MAX_JOURNAL = 200_000_000
BEGINNING = 8_192
RESULTS = ("journal.jsonl", "scorecard.json", "report.html")


def read_file(path: Path) -> bytes:
    """The bytes of a file that a person names.

    Raises:
        InputError: when it cannot be read.
    """
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputError([Fault(str(path), 0, "unreadable", {"why": reason(error)})]) from None


def fresh(named: Path | None, usual: Path, *, force: bool = False) -> Path:
    """The folder for the results of a run; earlier ones are kept unless they may be overwritten.

    Args:
        named: the folder that a person names, if one does.
        usual: where they go otherwise, or beside it, with a number.
        force: whether results that are there may be overwritten.

    Raises:
        OutputError: when the folder that is named holds results.
    """
    if named is not None:
        if not force and any((named / name).exists() for name in RESULTS):
            raise OutputError("out_taken", folder=str(named))
        return named
    found, number = usual, 1
    while not force and found.exists():
        number += 1
        found = usual.with_name(f"{usual.name}-{number}")
    return found


@contextmanager
def results(folder: Path) -> Iterator[Path]:
    """A folder that results can be written to; when none come, what was made for them goes.

    Raises:
        OutputError: when it cannot be written to.
    """
    made = [each for each in (folder, *folder.parents) if not each.exists()]
    try:
        _writable(folder)
        yield folder
    except BaseException:
        with suppress(OSError):
            for each in made:
                each.rmdir()
        raise


def _writable(folder: Path) -> None:
    probe = folder / ".drillsim-writable"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        probe.touch()
        probe.unlink()
    except OSError as error:
        raise _unwritable(folder, error) from None


def write(path: Path, content: str | bytes) -> None:
    """Write a result whole, or not at all; a text as UTF-8.

    Raises:
        OutputError: when it cannot be written.
    """
    part = path.with_name(path.name + ".part")
    try:
        part.write_bytes(content.encode() if isinstance(content, str) else content)
        os.replace(part, path)
    except OSError as error:
        raise _unwritable(path, error) from None


class JournalFile:
    """A journal being written; every record is on disk when ``add`` returns.

    Args:
        path: the file; an older one is replaced.
    """

    def __init__(self, path: Path) -> None:
        self._chain = Chain()
        self._path = path
        try:
            self._file = path.open("w", encoding="utf-8", newline="\n")
        except OSError as error:
            raise _unwritable(path, error) from None

    def add(self, records: list[Record]) -> None:
        """Write records behind those already there.

        Raises:
            OutputError: when they cannot be written.
        """
        if not records:
            return
        try:
            self._file.write("".join(f"{self._chain.line(record)}\n" for record in records))
            self._file.flush()
        except OSError as error:
            raise _unwritable(self._path, error) from None

    @property
    def head(self) -> str:
        """The hash of the last line."""
        return self._chain.head

    def __enter__(self) -> JournalFile:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, value: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            self._file.close()
        except OSError as error:
            # What could not be written was told when it was tried.
            if value is None:
                raise _unwritable(self._path, error) from None


def _unwritable(path: Path, error: OSError) -> OutputError:
    return OutputError("output_unwritable", folder=str(path), why=reason(error))


def verified(path: Path, expected: str | None = None) -> tuple[Journal, Proof]:
    """Read a journal file and verify it as far as this version can.

    Args:
        path: the file.
        expected: the head it must have, or the first digits of it.

    Raises:
        InputError: as ``read_journal``.
        JournalError: when it was altered or forged, is another than the one expected, or cannot be read.
    """
    journal = read_journal(path)
    if expected is not None:
        expect(journal, expected)
    return journal, prove(journal)


def read_text(path: Path) -> str:
    """The text of a journal file.

    Raises:
        InputError, JournalError: as ``read_journal``, before its chain is looked at.
    """
    with _opened(path) as file:
        return file.read()


def read_journal(path: Path) -> Journal:
    """Read a journal file and check its chain.

    Raises:
        InputError: when there is no such file, or it is too large.
        JournalError: when it was altered, this version cannot read it, or it is something else.
    """
    with _opened(path) as file:
        return read(file)


@contextmanager
def _opened(path: Path) -> Iterator[TextIO]:
    """A file that may be a journal."""
    try:
        if path.stat().st_size > MAX_JOURNAL:
            raise InputError([Fault(str(path), 0, "too_large", {"limit": counted(MAX_JOURNAL)})])
        with path.open("rb") as raw:
            kind = foreign(raw.read(BEGINNING))
        if kind is not None:
            raise JournalError(kind)
        with path.open(encoding="utf-8", newline="\n", errors="replace") as file:
            yield file
    except OSError as error:
        raise InputError([Fault(str(path), 0, "unreadable", {"why": reason(error)})]) from None

"""Tables with a row for each drill: CSV, or Parquet with a type for each column."""

from __future__ import annotations

import csv
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TextIO

from drillsim.base.errors import OutputError, reason
from web.work.study import COLUMNS, WHOLES, WORDS, Row

CSV, PARQUET = ".csv", ".parquet"


def unfit(path: Path) -> str:
    """What speaks against a table of this name: the key of a message, or nothing."""
    ending = path.suffix.lower()
    if ending not in (CSV, PARQUET):
        return "table_unfit"
    # Said before anything is played, and not when all of it has been.
    return "parquet_missing" if ending == PARQUET and find_spec("pyarrow") is None else ""


def write(path: Path, rows: Iterable[Row], columns: Sequence[str] = COLUMNS) -> None:
    """Write a table, which takes its name when it is whole; until then its rows stand in ``….part``.

    Raises:
        OutputError: when it cannot be written.
    """
    part = path.with_name(path.name + ".part")
    with _plainly(path), part.open("w", encoding="utf-8", newline="", buffering=1) as file:
        # A line at a time: who breaks off has every row that was there, as CSV whatever was asked for.
        _fill(file, rows, columns)
    with _plainly(path):
        if path.suffix.lower() == PARQUET:
            whole = path.with_name(path.name + ".new")
            try:
                _typed(part, whole, columns)
                os.replace(whole, path)
            finally:
                whole.unlink(missing_ok=True)
            part.unlink()
        else:
            os.replace(part, path)


@contextmanager
def _plainly(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise OutputError("output_unwritable", folder=str(path), why=reason(error)) from None


def _fill(file: TextIO, rows: Iterable[Row], columns: Sequence[str]) -> None:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows(rows)


def _typed(part: Path, whole: Path, columns: Sequence[str]) -> None:
    """Write the rows of a CSV as Parquet, some megabytes at a time; an empty cell is null."""
    import pyarrow as arrow
    from pyarrow import csv as reading
    from pyarrow import parquet

    types = {name: arrow.float64() for name in columns}
    types |= dict.fromkeys(WHOLES, arrow.int64()) | dict.fromkeys(WORDS, arrow.string())
    read = reading.ConvertOptions(column_types=types, null_values=[""], strings_can_be_null=True)
    with (
        reading.open_csv(part, convert_options=read) as rows,
        parquet.ParquetWriter(whole, rows.schema) as out,
    ):
        for batch in rows:
            out.write_batch(batch)

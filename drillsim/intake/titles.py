"""What a file calls its script: a heading above its table."""

from __future__ import annotations

import re

from drillsim.intake.columns import Head
from drillsim.intake.fields import folded
from drillsim.intake.table import Cell, FileTables, said

LONGEST, MOST_WORDS = 200, 40
_SYSTEMS = frozenset(("blueprint", "openaev", "iceberg", "t3sf"))
_CALLED = re.compile(
    r"\b(kich ban|phuong an|dien tap|tap huan|ung pho su co|exercise|scenario|drill|tabletop|msel)\b"
)
_KIND = re.compile(
    r"(phu luc [\divx]+\W*)?(du thao )?"
    r"(kich ban|phuong an|chuong trinh|ke hoach|script|scenario|msel|exercise)"
    r"( (chi tiet|dien tap|tong the|script|scenario))?"
)
_FORMAL = re.compile(
    r"(cong hoa xa hoi|doc lap|uy ban|cong an|so |phong |so:|\(|kem theo|can cu|thoi gian|dia diem|ngay )"
)


def title_of(source: FileTables, at: int, head: Head) -> str:
    """What a file calls its script; empty where it does not say.

    Args:
        source: the file.
        at: which of its tables is the script, from 0.
        head: that table's heading.
    """
    table = source.tables[at]
    above = [*table.above, *_single(table.rows[: head.row])]
    lines = [" ".join(text.split()).strip(" :–-") for text in above]
    if source.kind in _SYSTEMS:
        return next(iter(lines), "")[:LONGEST]
    for number, line in enumerate(lines):
        if _KIND.fullmatch(folded(line)):
            # A heading of two lines: what kind of paper it is, and what it is of.
            behind = next(iter(lines[number + 1 :]), "")
            return behind if _fits(behind) else line
        if _fits(line) and _CALLED.search(folded(line)):
            return line
    return ""


def _fits(line: str) -> bool:
    """Whether a line can be a title: no sentence of prose, nothing that stands on every paper."""
    short = 0 < len(line) <= LONGEST and len(line.split()) <= MOST_WORDS and not line.endswith((".", ";"))
    return short and not _FORMAL.match(folded(line))


def _single(rows: tuple[tuple[Cell, ...], ...]) -> list[str]:
    """The texts of rows in which only one stands, alone or joined across columns."""
    found = [{text for cell in row if (text := said(cell))} for row in rows]
    return [text for texts in found if len(texts) == 1 for text in texts]

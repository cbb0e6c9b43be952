"""Documents as docx: real styles, headings, captions and tables, to be edited in any word processor."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from html import escape
from io import BytesIO
from typing import TypedDict, Unpack

from docx.document import Document as WordFile
from docx.oxml import parse_xml
from docx.oxml.table import CT_Tbl
from docx.shared import Mm

from scoring.reports.papers.content import (
    Annex,
    Blank,
    Block,
    Column,
    Facts,
    Grid,
    Heading,
    Letterhead,
    PaperText,
    Para,
    Picture,
    Signature,
)
from scoring.reports.papers.packing import repack
from scoring.reports.papers.pdf import picture
from scoring.reports.papers.wordstyles import blank_file, foot

_SPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
WIDTH, LYING = 9_355, 14_457
"""Of the text, in twentieths of a point: 165 mm, and 255 mm on a page that lies."""
_DOTS = "." * 150
_SIDE = 90
"""Between the text of a cell and its sides, in twentieths of a point."""


def docx(document: PaperText) -> bytes:
    """The document as docx; the same content gives the same bytes."""
    file = blank_file(document.lang, lying=document.lying, drill=document.drill)
    if document.footer:
        foot(file, document.footer)
    writer = _Writer(file, document)
    writer.write()
    file.core_properties.title = document.subject[:255]
    file.core_properties.author = document.letterhead.agency[:255] if document.letterhead else ""
    file.core_properties.comments = ""
    file.core_properties.language = document.lang
    held = BytesIO()
    file.save(held)
    return repack(held.getvalue())


class _Writer:
    """Adds blocks to the body of a file, in order."""

    def __init__(self, file: WordFile, document: PaperText) -> None:
        self._file = file
        self._document = document
        self._body = file.element.body
        self._last = self._body.sectPr
        self._width = LYING if document.lying else WIDTH
        self._count = {"table": 0, "figure": 0}

    def write(self) -> None:
        document = self._document
        if document.letterhead:
            self._add(_letterhead(document.letterhead, self._width))
        self._add(_paragraph(document.kind, "Title", before=240 if document.letterhead else 0))
        self._add(_paragraph(document.subject, "Subtitle", after=0 if document.letterhead else 120))
        if document.letterhead:
            self._add(_rule(0.62, self._width))
        self._blocks(document.blocks)
        if document.signature:
            self._hold_last()
            self._add(_signature(document.signature, self._width))
        self._blocks(document.after)

    def _blocks(self, blocks: Iterable[Block]) -> None:
        for block in blocks:
            self._block(block)

    def _block(self, block: Block) -> None:
        match block:
            case Heading():
                self._heading(block)
            case Para():
                self._para(block)
            case Blank():
                self._blank(block)
            case Grid():
                self._grid(block)
            case Facts():
                self._facts(block)
            case Picture():
                self._picture(block)
            case Annex():
                self._annex(block)

    def _add(self, xml: str) -> None:
        self._last.addprevious(parse_xml(xml.replace(">", f" {_SPACE}>", 1)))

    def _hold_last(self) -> None:
        """A signature never stands alone on a page: the last paragraph or rows stay with it."""
        last = self._last.getprevious()
        before = last.getprevious()
        rows = before.tr_lst[-2:] if isinstance(before, CT_Tbl) else ()
        for paragraph in (last, *(each for row in rows for each in row.iter(last.tag))):
            paragraph.get_or_add_pPr().get_or_add_keepNext()

    # -- blocks ---------------------------------------------------------------------------------

    def _heading(self, block: Heading) -> None:
        self._add(_paragraph(block.text, f"Heading{block.level}"))

    def _para(self, block: Para) -> None:
        style = {"body": "Normal", "quiet": "Quiet", "item": "ListBullet", "center": "Letterhead"}[
            block.manner
        ]
        lead = _run(block.lead + (" " if block.text else ""), bold=True) if block.lead else ""
        self._add(_paragraph(block.text, style, lead=lead, keep=not block.text))

    def _blank(self, block: Blank) -> None:
        self._add(_paragraph(block.text, "Missing"))
        for _ in range(block.lines):
            self._add(_paragraph(_DOTS, "Quiet"))

    def _grid(self, block: Grid) -> None:
        self._caption("table", block.caption)
        self._add(_grid(block, self._width))
        self._add(_gap())

    def _facts(self, block: Facts) -> None:
        self._caption("table", block.caption)
        columns = (Column("", 5), Column("", 12))
        held = (_row(columns, row, self._width, bold=(True, False)) for row in block.rows)
        self._add(_table(columns, held, self._width))
        self._add(_gap())

    def _picture(self, block: Picture) -> None:
        image = picture(block.svg, block.width, block.height)
        shape = self._file.add_picture(BytesIO(image), width=Mm(block.width))
        shape._inline.docPr.set("descr", block.alt)
        paragraph = self._file.paragraphs[-1]
        paragraph.style = "Letterhead"
        paragraph.paragraph_format.keep_with_next = True
        self._caption("figure", block.caption, after=True)

    def _annex(self, block: Annex) -> None:
        self._add(_paragraph(block.number, "Heading1", page_break=True, centred=True))
        self._add(_paragraph(block.title, "AnnexTitle"))
        if block.note:
            self._add(_paragraph(block.note, "Caption"))

    def _caption(self, of: str, text: str, after: bool = False) -> None:
        """A caption whose number is a field, so that it renumbers when the document is edited."""
        if not text:
            return
        self._count[of] += 1
        word = self._document.labels[of]
        number = f"<w:r><w:t>{self._count[of]}</w:t></w:r>"
        field = f'<w:fldSimple w:instr=" SEQ {escape(word)} \\* ARABIC ">{number}</w:fldSimple>'
        lead = _run(f"{word} ") + field
        self._add(_paragraph(f". {text}", "Caption", lead=lead, keep=not after))


# -- pieces of WordprocessingML -------------------------------------------------------------------


class _Look(TypedDict, total=False):
    bold: bool
    italic: bool
    size: float


def _run(text: str, *, bold: bool = False, italic: bool = False, size: float = 0) -> str:
    look = ("<w:b/>" if bold else "") + ("<w:i/>" if italic else "")
    look += f'<w:sz w:val="{round(2 * size)}"/>' if size else ""
    lines = (f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in text.split("\n"))
    return f"<w:r>{f'<w:rPr>{look}</w:rPr>' if look else ''}{'<w:br/>'.join(lines)}</w:r>"


def _paragraph(
    text: str,
    style: str,
    *,
    lead: str = "",
    keep: bool = False,
    page_break: bool = False,
    centred: bool = False,
    before: int = 0,
    after: int = 0,
    **look: Unpack[_Look],
) -> str:
    layout = f'<w:pStyle w:val="{style}"/>'
    layout += "<w:keepNext/>" if keep else ""
    layout += "<w:pageBreakBefore/>" if page_break else ""
    space = (f' w:before="{before}"' if before else "") + (f' w:after="{after}"' if after else "")
    layout += f"<w:spacing{space}/>" if space else ""
    layout += '<w:ind w:firstLine="0"/><w:jc w:val="center"/>' if centred else ""
    return f"<w:p><w:pPr>{layout}</w:pPr>{lead}{_run(text, **look) if text else ''}</w:p>"


def _rule(share: float, width: int) -> str:
    """A line under the subject, between wide indents."""
    side = round(width * share / 2)
    return (
        '<w:p><w:pPr><w:pStyle w:val="TableText"/><w:pBdr>'
        '<w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'
        f'<w:spacing w:before="60" w:after="120"/><w:ind w:left="{side}" w:right="{side}"/></w:pPr></w:p>'
    )


def _gap() -> str:
    """Keeps a table apart from what follows it."""
    return (
        '<w:p><w:pPr><w:pStyle w:val="TableText"/>'
        '<w:spacing w:before="0" w:after="60" w:line="100" w:lineRule="exact"/></w:pPr></w:p>'
    )


def _widths(columns: tuple[Column, ...], width: int) -> list[int]:
    whole = math.fsum(column.width for column in columns)
    return [round(width * column.width / whole) for column in columns]


def _margins(side: int) -> str:
    sides = (("top", 40), ("left", side), ("bottom", 40), ("right", side))
    held = "".join(f'<w:{name} w:w="{width}" w:type="dxa"/>' for name, width in sides)
    return f"<w:tblCellMar>{held}</w:tblCellMar>"


def _table(
    columns: tuple[Column, ...],
    rows: Iterable[str],
    width: int,
    *,
    style: str = "TableGrid",
    side: int = _SIDE,
) -> str:
    widths = "".join(f'<w:gridCol w:w="{each}"/>' for each in _widths(columns, width))
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/><w:tblW w:w="{width}" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/>{_margins(side)}<w:tblLook w:val="0020" w:firstRow="1"/></w:tblPr>'
        f"<w:tblGrid>{widths}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def _row(
    columns: tuple[Column, ...],
    cells: Iterable[str],
    width: int,
    *,
    head: bool = False,
    bold: tuple[bool, ...] = (),
) -> str:
    strong = bold or (head,) * len(columns)
    what = "<w:cantSplit/>" + ("<w:tblHeader/>" if head else "")
    held = "".join(
        _cell(text, each, "center" if head else column.align, heavy)
        for text, each, column, heavy in zip(cells, _widths(columns, width), columns, strong, strict=True)
    )
    return f"<w:tr><w:trPr>{what}</w:trPr>{held}</w:tr>"


def _cell(text: str, width: int, align: str, bold: bool) -> str:
    aligned = "" if align == "left" else f'<w:jc w:val="{align}"/>'
    said = _run(text, bold=bold) if text else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="TableText"/>{aligned}</w:pPr>{said}</w:p></w:tc>'
    )


def _grid(block: Grid, width: int) -> str:
    titles = (column.title for column in block.columns)
    held = (_row(block.columns, titles, width, head=True), *_grid_rows(block, width))
    return _table(block.columns, held, width)


def _grid_rows(block: Grid, width: int) -> Iterator[str]:
    last = len(block.rows) - 1
    for at, row in enumerate(block.rows):
        yield _row(block.columns, row, width, bold=(block.strong and at == last,) * len(block.columns))


# -- head and foot --------------------------------------------------------------------------------


def _two(
    left: Iterable[str], right: Iterable[str], shares: tuple[float, float], width: int, side: int = _SIDE
) -> str:
    """Two columns side by side without lines."""
    columns = tuple(Column("", share) for share in shares)
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{each}" w:type="dxa"/></w:tcPr>{"".join(paragraphs)}</w:tc>'
        for each, paragraphs in zip(_widths(columns, width), (left, right), strict=True)
    )
    row = f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr>"
    return _table(columns, (row,), width, style="TableNormal", side=side)


def _underlined(text: str, size: float, side: int) -> str:
    """A line in bold with a rule beneath it, ``side`` twentieths of a point in from the cell's edges."""
    rule = (
        '<w:p><w:pPr><w:pStyle w:val="Letterhead"/><w:pBdr>'
        '<w:top w:val="single" w:sz="6" w:space="1" w:color="000000"/></w:pBdr>'
        '<w:spacing w:before="50" w:line="120" w:lineRule="exact"/>'
        f'<w:ind w:left="{side}" w:right="{side}"/></w:pPr></w:p>'
    )
    return _paragraph(text, "Letterhead", bold=True, size=size) + rule


def _letterhead(head: Letterhead, width: int) -> str:
    more = width - WIDTH
    left = (
        _paragraph(head.parent, "Letterhead", size=12),
        _underlined(head.agency, 12, 1_250 + 21 * more // 100),
        _paragraph(head.number, "Letterhead", size=13),
    )
    right = (
        _paragraph(head.nation, "Letterhead", bold=True, size=12.5),
        _underlined(head.motto, 13.5, 1_070 + 29 * more // 100),
        _paragraph(head.dated, "Letterhead", italic=True, size=13.5),
    )
    return _two(left, right, (4.2, 5.8), width, side=15)


def _signature(foot: Signature, width: int) -> str:
    left = (
        _paragraph(foot.to, "TableText", bold=True, italic=True, size=12),
        *(_paragraph(each, "TableText", size=11) for each in foot.recipients),
    )
    right = (
        _paragraph(foot.post, "Letterhead", bold=True, size=14),
        _paragraph(foot.hint, "Letterhead", italic=True, size=12),
        *[_paragraph("", "Letterhead")] * 4,
    )
    return _two(left, right, (1, 1), width)

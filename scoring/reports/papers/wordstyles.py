"""The styles and the page of editable documents: NĐ 30/2020, Appendix I."""

from __future__ import annotations

from functools import cache
from io import BytesIO

from docx import Document as new_document
from docx.document import Document as WordFile
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shared import Cm, Mm, Pt, RGBColor
from docx.styles.style import ParagraphStyle

from scoring.reports.papers.tongue import Tongue

FACE = "Times New Roman"
BLACK = RGBColor(0, 0, 0)
_HEADINGS = {1: False, 2: False, 3: True}
"""Level -> whether it is italic."""


def blank_file(lang: str, *, lying: bool = False, drill: bool = True) -> WordFile:
    """An empty A4 document in ``lang`` with the styles that documents use; its pages may lie on their side.

    Every page but the first bears its number in the top margin, and every page the mark of a drill if it is
    of one.
    """
    return new_document(BytesIO(_blank(lang, lying, drill)))


def foot(file: WordFile, text: str) -> None:
    """Put a line at the foot of every page."""
    section = file.sections[0]
    for footer in (section.first_page_footer, section.footer):
        paragraph = footer.paragraphs[0]
        paragraph.style = file.styles["Table Text"]
        paragraph.add_run(text).font.size = Pt(9)


@cache
def _blank(lang: str, lying: bool, drill: bool) -> bytes:
    """The empty document as a file: its styles take longer to make than most documents to fill."""
    file = new_document()
    _page(file, lying)
    _body(file, {"vi": "vi-VN", "en": "en-GB"}[lang])
    _headings(file)
    _others(file)
    _dashes(file)
    _page_heads(file, Tongue(lang)("exercise") if drill else "", lying)
    _today(file)
    held = BytesIO()
    file.save(held)
    return held.getvalue()


def _page(file: WordFile, lying: bool) -> None:
    section = file.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.top_margin, section.bottom_margin = Mm(20), Mm(20)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    if lying:  # the side where sheets are bound is the upper one then
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = Mm(297), Mm(210)
        section.top_margin, section.bottom_margin = Mm(25), Mm(15)
        section.left_margin = section.right_margin = Mm(21)
    section.header_distance = section.footer_distance = Mm(10)


def _face(style: ParagraphStyle, size: float, *, bold: bool = False, italic: bool = False) -> None:
    font = style.font
    font.name, font.size, font.bold, font.italic = FACE, Pt(size), bold, italic
    font.color.rgb = BLACK
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for theme in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    for script in ("ascii", "hAnsi", "eastAsia", "cs"):
        fonts.set(qn(f"w:{script}"), FACE)


def _body(file: WordFile, locale: str) -> None:
    normal = file.styles["Normal"]
    assert isinstance(normal, ParagraphStyle)
    _face(normal, 14)
    spacing = normal.paragraph_format
    spacing.alignment = WD_ALIGN_PARAGRAPH.JUSTIFY
    spacing.first_line_indent = Cm(1)
    spacing.space_before, spacing.space_after = Pt(0), Pt(6)
    spacing.line_spacing_rule, spacing.line_spacing = WD_LINE_SPACING.MULTIPLE, 1.1
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), locale)
    language.set(qn("w:eastAsia"), locale)
    normal.element.get_or_add_rPr().append(language)


def _headings(file: WordFile) -> None:
    for level, italic in _HEADINGS.items():
        style = file.styles[f"Heading {level}"]
        assert isinstance(style, ParagraphStyle)
        _face(style, 14, bold=True, italic=italic)
        style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(12), Pt(6)
        style.paragraph_format.alignment = WD_ALIGN_PARAGRAPH.LEFT
        style.paragraph_format.keep_with_next = True


def _others(file: WordFile) -> None:
    _style(file, "Title", 14, bold=True)
    _style(file, "Subtitle", 14, bold=True)
    _style(file, "Caption", 12, italic=True)
    _style(file, "Letterhead", 13)
    _style(file, "Table Text", 11.5, align=WD_ALIGN_PARAGRAPH.LEFT)
    quiet = _style(file, "Quiet", 12, align=WD_ALIGN_PARAGRAPH.JUSTIFY)
    quiet.paragraph_format.space_after = Pt(6)
    missing = _style(file, "Missing", 14, italic=True, align=WD_ALIGN_PARAGRAPH.JUSTIFY)
    missing.paragraph_format.space_after, missing.paragraph_format.first_line_indent = Pt(6), Cm(1)
    _style(file, "Annex Title", 14, bold=True).paragraph_format.space_after = Pt(6)
    for name in ("Title", "Subtitle"):
        for look in file.styles[name].element.xpath("./w:pPr/w:pBdr | ./w:rPr/w:spacing"):
            look.getparent().remove(look)
    caption = file.styles["Caption"]
    assert isinstance(caption, ParagraphStyle)
    caption.paragraph_format.space_before, caption.paragraph_format.space_after = Pt(8), Pt(4)
    item = _style(file, "List Bullet", 14, align=WD_ALIGN_PARAGRAPH.JUSTIFY)
    item.paragraph_format.space_after = Pt(3)
    item.paragraph_format.left_indent, item.paragraph_format.first_line_indent = Cm(1.6), Cm(-0.6)


def _style(
    file: WordFile,
    name: str,
    size: float,
    *,
    bold: bool = False,
    italic: bool = False,
    align: WD_ALIGN_PARAGRAPH = WD_ALIGN_PARAGRAPH.CENTER,
) -> ParagraphStyle:
    """A style of this name, made when the file does not have it: no indent, single spacing."""
    if name not in file.styles:
        file.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH).base_style = file.styles["Normal"]
    style = file.styles[name]
    assert isinstance(style, ParagraphStyle)
    _face(style, size, bold=bold, italic=italic)
    layout = style.paragraph_format
    layout.alignment, layout.line_spacing = align, 1.0
    layout.space_before = layout.space_after = Pt(0)
    layout.first_line_indent = Cm(0)
    return style


def _dashes(file: WordFile) -> None:
    """Items of a list begin with a dash, as in official documents."""
    (level,) = file.part.numbering_part.element.xpath("./w:abstractNum/w:lvl[w:pStyle/@w:val='ListBullet']")
    level.find(qn("w:lvlText")).set(qn("w:val"), "-")
    level.remove(level.find(qn("w:rPr")))


def _page_heads(file: WordFile, mark: str, lying: bool) -> None:
    """The mark of a drill at the right of every page's head; from the second on, its number in the middle."""
    section = file.sections[0]
    section.different_first_page_header_footer = True
    for header, numbered in ((section.first_page_header, False), (section.header, True)):
        paragraph = header.paragraphs[0]
        paragraph.style = file.styles["Letterhead"]
        paragraph.alignment = WD_ALIGN_PARAGRAPH.LEFT
        stops = paragraph.paragraph_format.tab_stops
        width = 255 if lying else 165
        stops.add_tab_stop(Mm(width / 2), WD_TAB_ALIGNMENT.CENTER)
        stops.add_tab_stop(Mm(width), WD_TAB_ALIGNMENT.RIGHT)
        paragraph.add_run("\t")
        if numbered:
            paragraph._p.append(_number())
        run = paragraph.add_run(f"\t{mark}")
        run.bold, run.font.size = True, Pt(11)


def _number() -> BaseOxmlElement:
    """The number of the page, as a field."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), " PAGE ")
    run = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "2"
    run.append(text)
    field.append(run)
    return field


def _today(file: WordFile) -> None:
    """Word lays the file out by its present rules instead of those of an old version.

    A justified line that somebody broke by hand is not stretched.
    """
    rules = OxmlElement("w:compat")
    rules.append(OxmlElement("w:doNotExpandShiftReturn"))
    mode = OxmlElement("w:compatSetting")
    values = {"name": "compatibilityMode", "uri": "http://schemas.microsoft.com/office/word", "val": "15"}
    for name, value in values.items():
        mode.set(qn(f"w:{name}"), value)
    rules.append(mode)
    settings = file.settings.element
    for old in settings.xpath("./w:compat"):
        settings.replace(old, rules)
        return
    settings.append(rules)

"""Editable documents against what word processors stricter than python-docx ask of them."""

from __future__ import annotations

import posixpath
from functools import cache
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import qn

from scoring.reports.papers import PAPERS, make
from scoring.reports.papers.content import Facts, Letterhead, PaperText, Para, Signature
from scoring.reports.papers.word import docx
from tests.scoring.reports.papers.paper import JUDGED, material

# Order of children in ECMA-376, part 1, annex A, of those elements that documents have.
ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs spacing ind "
    "contextualSpacing jc outlineLvl rPr",
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps color spacing w kern position sz szCs highlight u shd "
    "vertAlign lang",
    "tblPr": "tblStyle tblStyleRowBandSize tblStyleColBandSize tblW jc tblInd tblBorders shd tblLayout "
    "tblCellMar tblLook",
    "tblCellMar": "top left bottom right",
    "tcPr": "tcW gridSpan vMerge tcBorders shd vAlign",
    "tbl": "tblPr tblGrid tr",
    "tr": "trPr tc",
    "tc": "tcPr p",
    "sectPr": "headerReference pgSz pgMar cols titlePg docGrid",
    "compat": "doNotExpandShiftReturn compatSetting",
    "lvl": "start numFmt pStyle lvlText lvlJc pPr rPr",
    "numbering": "abstractNum num",
    "style": "name basedOn next link uiPriority semiHidden unhideWhenUsed qFormat rsid pPr rPr tblPr trPr tcPr "
    "tblStylePr",
    "settings": "zoom proofState defaultTabStop characterSpacingControl savePreviewPicture compat rsids "
    "themeFontLang clrSchemeMapping doNotAutoCompressPictures shapeDefaults decimalSymbol "
    "listSeparator",
}
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
NAMES = ("report-docx", "personal-docx", "form-03", "form-04")


@cache
def members(name: str) -> dict[str, bytes]:
    """The parts of a document; of forms, those of the first."""
    content = make(name, material(JUDGED), **({"seat": "a/duty"} if PAPERS[name].needs else {}))
    if name.startswith("form"):
        with ZipFile(BytesIO(content)) as archive:
            content = archive.read(archive.namelist()[0])
    return opened(content)


def opened(content: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def part(found: dict[str, bytes], name: str = "document") -> Any:
    return parse_xml(found[f"word/{name}.xml"])


def kept(paragraph: Any) -> bool:
    """Whether a paragraph stays on the page of the next."""
    return bool(paragraph.xpath("./w:pPr/w:keepNext"))


def said(element: Any) -> str:
    return "".join(element.xpath(".//w:t/text()"))


@pytest.mark.parametrize("name", NAMES)
def test_elements_stand_in_the_order_of_the_schema(name: str) -> None:
    found = members(name)
    for each in ("document", "styles", "numbering", "settings", "header1"):
        for element in part(found, each).iter(*(f"{WORD}{tag}" for tag in ORDER)):
            order = ORDER[element.tag.removeprefix(WORD)].split()
            own = (str(child.tag) for child in element if str(child.tag).startswith(WORD))
            children = [order.index(tag.removeprefix(WORD)) for tag in own]
            assert children == sorted(children), (each, element.tag)


@pytest.mark.parametrize("name", NAMES)
def test_every_style_that_is_used_is_there(name: str) -> None:
    found = members(name)
    known = set(part(found, "styles").xpath("./w:style/@w:styleId"))
    used = part(found).xpath(".//w:pStyle/@w:val | .//w:tblStyle/@w:val | .//w:rStyle/@w:val")
    assert set(used) <= known


@pytest.mark.parametrize("name", NAMES)
def test_every_part_that_is_named_is_there_once_and_has_its_type(name: str) -> None:
    found = members(name)
    relations = parse_xml(found["word/_rels/document.xml.rels"])
    targets = {each.get("Id"): each.get("Target") for each in relations}
    assert len(targets) == len(relations)
    assert {posixpath.normpath(f"word/{target}") for target in targets.values()} <= set(found)
    document = part(found)
    used = [value for element in document.iter() for key, value in element.attrib.items() if RELATION in key]
    assert set(used) <= set(targets)
    types = parse_xml(found["[Content_Types].xml"])
    typed = {each.get("PartName", "").lstrip("/") or each.get("Extension") for each in types}
    assert all(member in typed or member.rpartition(".")[2] in typed for member in found if member[0] != "[")
    ids = document.xpath(".//wp:docPr/@id")
    assert len(set(ids)) == len(ids)


def test_words_that_introduce_what_follows_do_not_end_a_page() -> None:
    body = part(members("report-docx"))
    leads = [each for each in body.iter(qn("w:p")) if said(each) == "Mục tiêu diễn tập:"]
    assert [kept(each) for each in leads] == [True]


def test_items_of_a_list_begin_with_a_dash() -> None:
    found = members("report-docx")
    levels = part(found, "numbering").iter(f"{WORD}lvl")
    signs = {
        level.find(f"{WORD}pStyle").get(f"{WORD}val"): level.find(f"{WORD}lvlText").get(f"{WORD}val")
        for level in levels
        if level.find(f"{WORD}pStyle") is not None
    }
    assert signs["ListBullet"] == "-"


def signed(*blocks: Para | Facts) -> Any:
    """The body of a document with a signature after these blocks."""
    head = Letterhead("PARENT", "AGENCY", "No.", "NATION", "MOTTO", "dated")
    foot = Signature("To:", ("- A;",), "HEAD", "(sign)")
    document = PaperText("vi", "REPORT", "about", blocks, {"table": "Bảng", "figure": "Hình"}, head, foot)
    return part(opened(docx(document)))


def test_a_signature_takes_the_last_paragraph_to_its_page() -> None:
    body = signed(Para("first"), Para("last"))
    assert {said(each): kept(each) for each in body.iter(qn("w:p")) if said(each) in ("first", "last")} == {
        "first": False,
        "last": True,
    }


def test_a_signature_takes_the_last_two_rows_of_a_table_to_its_page() -> None:
    body = signed(Facts((("a", "1"), ("b", "2"), ("c", "3"))))
    cells = {said(each): kept(each) for each in body.iter(qn("w:p")) if said(each) in tuple("abc123")}
    assert cells == {"a": False, "1": False, "b": True, "2": True, "c": True, "3": True}


def test_an_annex_has_its_number_in_plain_letters_and_its_title_in_capitals() -> None:
    texts = [said(each) for each in part(members("report-docx")).iter(qn("w:p"))]
    at = texts.index("Phụ lục I")
    assert texts[at + 1] == "DANH MỤC TÌNH HUỐNG ĐÃ PHÁT"
    # The text refers to each annex, as the decree asks.
    assert any("tại Phụ lục I," in text and "tại Phụ lục II." in text for text in texts[:at])


def test_a_justified_line_that_was_broken_by_hand_is_not_stretched() -> None:
    assert part(members("report-docx"), "settings").xpath("./w:compat/w:doNotExpandShiftReturn")

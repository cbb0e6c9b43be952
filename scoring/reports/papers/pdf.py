"""Documents as PDF, set by typst from the same content as the editable file."""

from __future__ import annotations

import json
from dataclasses import asdict
from importlib.resources import files
from pathlib import Path
from typing import Any

import typst

from scoring.reports.papers.content import Block, Document

TINOS = Path(__file__).resolve().parents[3] / "web" / "node_modules" / "@expo-google-fonts" / "tinos"
"""Where set-up puts the typeface; metric-compatible with Times New Roman, full Vietnamese."""
FAMILIES = ("Tinos", "Times New Roman", "Libertinus Serif", "DejaVu Sans Mono")
"""Tried in this order. The last two are part of typst and know all of Vietnamese."""


def fonts() -> typst.Fonts:
    """The typefaces: Tinos where set-up has brought it, else the system's."""
    here = TINOS.is_dir()
    return typst.Fonts(
        include_system_fonts=not here, include_embedded_fonts=True, font_paths=[TINOS] if here else []
    )


def pdf(document: Document) -> bytes:
    """The document as PDF; the same content gives the same bytes."""
    found = _compiler(_values(document)).compile(format="pdf", timestamp=0)
    assert isinstance(found, bytes)
    return found


def picture(svg: str, width: float, height: float, *, ppi: float = 200.0) -> bytes:
    """A drawing as PNG, ``width`` × ``height`` millimetres."""
    source = (
        f"#set page(width: {width:g}mm, height: {height:g}mm, margin: 0mm)\n"
        '#image(bytes(sys.inputs.svg), format: "svg", width: 100%)'
    )
    compiler = typst.Compiler(
        source.encode(), font_paths=fonts(), ignore_system_fonts=True, sys_inputs={"svg": svg}
    )
    found = compiler.compile(format="png", ppi=ppi)
    return found if isinstance(found, bytes) else (found or [b""])[0]


def _compiler(values: dict[str, Any]) -> typst.Compiler:
    template = files("scoring.reports.papers").joinpath("document.typ").read_bytes()
    text = json.dumps(values, ensure_ascii=False)
    return typst.Compiler(template, font_paths=fonts(), ignore_system_fonts=True, sys_inputs={"doc": text})


def _values(document: Document) -> dict[str, Any]:
    found = asdict(document)
    for group in ("blocks", "after"):
        found[group] = [_block(block) for block in getattr(document, group)]
    return {**found, "fonts": FAMILIES}


def _block(block: Block) -> dict[str, Any]:
    return {"is": type(block).__name__, **asdict(block)}

"""Documents as PDF, set by typst from the same content as the editable file."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import asdict, replace
from importlib.resources import files

import typst

from scoring.reports.papers.content import Block, PaperText, Para
from scoring.reports.papers.tongue import Tongue
from scoring.reports.papers.typefaces import FAMILIES, fonts, kinds, unshown

CODES = 8
"""How many letters that cannot be shown are named."""


def pdf(document: PaperText, note: Callable[[str], None] | None = None) -> bytes:
    """The document as PDF; the same content gives the same bytes, while our typefaces have its letters.

    Args:
        document: what it says; what no typeface can show is said at its head.
        note: told the same.
    """
    missing = unshown(json.dumps(_values(document), ensure_ascii=False))
    if missing:
        said = _warning(missing, Tongue(document.lang))
        document = replace(document, blocks=(Para(said, "quiet"), *document.blocks))
        if note is not None:
            note(said)
    found = _compiler(_values(document)).compile(format="pdf", timestamp=0)
    assert isinstance(found, bytes)
    return found


def _warning(missing: list[str], say: Tongue) -> str:
    what = ", ".join(say(f"letters_{kind}") for kind in kinds(missing))
    codes = ", ".join(f"U+{ord(letter):04X}" for letter in missing[:CODES])
    return say(
        "letters_unshown", what=what, count=len(missing), codes=codes + ("…" if missing[CODES:] else "")
    )


def picture(svg: str, width: float, height: float, *, ppi: float = 200.0) -> bytes:
    """A drawing as PNG, ``width`` × ``height`` millimetres."""
    source = (
        f"#set page(width: {width:g}mm, height: {height:g}mm, margin: 0mm)\n"
        '#image(bytes(sys.inputs.svg), format: "svg", width: 100%)'
    )
    compiler = typst.Compiler(
        source.encode(), font_paths=fonts(svg), ignore_system_fonts=True, sys_inputs={"svg": svg}
    )
    found = compiler.compile(format="png", ppi=ppi)
    return found if isinstance(found, bytes) else (found or [b""])[0]


def _compiler(values: dict[str, object]) -> typst.Compiler:
    template = files("scoring.reports.papers").joinpath("document.typ").read_bytes()
    text = json.dumps(values, ensure_ascii=False)
    return typst.Compiler(
        template, font_paths=fonts(text), ignore_system_fonts=True, sys_inputs={"doc": text}
    )


def _values(document: PaperText) -> dict[str, object]:
    found = asdict(document)
    for group in ("blocks", "after"):
        found[group] = [_block(block) for block in getattr(document, group)]
    exercise = Tongue(document.lang)("exercise") if document.drill else ""
    return {**found, "fonts": FAMILIES, "exercise": exercise}


def _block(block: Block) -> dict[str, object]:
    return {"is": type(block).__name__, **asdict(block)}

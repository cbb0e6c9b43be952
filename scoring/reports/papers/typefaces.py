"""The typefaces of PDF documents and drawings, and what none of them can show."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path

import typst

TINOS = Path(__file__).resolve().parents[3] / "web" / "node_modules" / "@expo-google-fonts" / "tinos"
"""Where set-up puts the typeface; metric-compatible with Times New Roman, full Vietnamese."""
FAMILIES = ("Tinos", "Times New Roman", "Libertinus Serif", "DejaVu Sans Mono")
"""Tried in this order. The last two are part of typst and know all of Vietnamese."""
SCRIPTS = {
    "khmer": ("KHMER",),
    "cjk": ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO", "FULLWIDTH", "HALFWIDTH", "IDEOGRAPHIC"),
    "arabic": ("ARABIC", "HEBREW"),
}
_PROBE = b"""#let asked = json(bytes(sys.inputs.asked))
#set text(font: asked.fonts)
#for each in asked.letters { each; parbreak() }
"""
_UNSHOWN = re.compile(r'the text `"(.*?)"` could not be displayed')
_ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}")
# Latin with all of Vietnamese: every typeface of ours has it.
_KNOWN = re.compile("[\n\u0020-\u024f\u1e00-\u1eff\u2010-\u2027\u2030-\u203a\ufffd]+")


def fonts(text: str = "") -> typst.Fonts:
    """The typefaces for a text: ours; the system's too when ours lack a letter of it, or are not there."""
    return _ours() if TINOS.is_dir() and not _lacking(text, _ours()) else _all()


def unshown(text: str) -> list[str]:
    """The letters of a text that no typeface of this machine has, each once, in order."""
    letters = _lacking(text, _ours())
    return sorted(_lacking("".join(letters), _all())) if letters else []


def kinds(letters: Iterable[str]) -> list[str]:
    """What letters are, each once: ``khmer``, ``cjk``, ``arabic``, ``symbol`` or ``other``."""
    found: dict[str, None] = {}
    for letter in letters:
        first = unicodedata.name(letter, "").partition(" ")[0].partition("-")[0]
        of = next((kind for kind, names in SCRIPTS.items() if first in names), None)
        found[of or ("symbol" if unicodedata.category(letter) in ("So", "Sk") else "other")] = None
    return list(found)


def _ours() -> typst.Fonts:
    here = TINOS.is_dir()
    return typst.Fonts(
        include_system_fonts=not here, include_embedded_fonts=True, font_paths=[TINOS] if here else []
    )


def _all() -> typst.Fonts:
    here = [TINOS] if TINOS.is_dir() else []
    return typst.Fonts(include_system_fonts=True, include_embedded_fonts=True, font_paths=here)


def _lacking(text: str, found: typst.Fonts) -> set[str]:
    """The letters of a text that typefaces lack: typst refuses an archive's PDF for each of them."""
    letters = {
        letter
        for letter in set(_KNOWN.sub("", text))
        if not letter.isspace() and unicodedata.category(letter) not in ("Cc", "Cf", "Mn")
    }
    if not letters:
        return set()
    asked = json.dumps({"fonts": FAMILIES, "letters": sorted(letters)})
    compiler = typst.Compiler(_PROBE, font_paths=found, ignore_system_fonts=True, sys_inputs={"asked": asked})
    try:
        compiler.compile(format="pdf", pdf_standards=["a-2b"], timestamp=0)
    except typst.TypstError as error:
        told = _UNSHOWN.findall(str(error.diagnostic))
        return letters & set(_ESCAPE.sub(lambda code: chr(int(code[1], 16)), "".join(told)))
    return set()

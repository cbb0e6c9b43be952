"""Characters that look like a space, a hyphen or nothing, and are something else to a program."""

from __future__ import annotations

import re

from drillsim.base.messages import Param, Phrase

_SPACES = "\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000"
_NOTHING = "\u00ad\u034f\u180e\u200b-\u200f\u2060\ufeff"
_HYPHENS = "\u2010-\u2015\u2212\uff0d"
HIDDEN = f"[{_SPACES}{_NOTHING}{_HYPHENS}]"

_SPACE, _NONE, _HYPHEN = (re.compile(f"[{chars}]") for chars in (_SPACES, _NOTHING, _HYPHENS))
_ANY = re.compile(HIDDEN)
# a line that begins with what looks like indentation
LEADING = re.compile(rf"[ \t]*[{_SPACES}{_NOTHING}][ \t{_SPACES}{_NOTHING}]*")
# what YAML takes for the end of a line, and no editor does
BREAKS = re.compile("[\u0085\u2028\u2029]")
_NAMED = {
    "\u0085": "char_next_line",
    "\u00a0": "char_no_break_space",
    "\u00ad": "char_soft_hyphen",
    "\u200b": "char_zero_width_space",
    "\u2011": "char_no_break_hyphen",
    "\u2013": "char_en_dash",
    "\u2014": "char_em_dash",
    "\u2028": "char_line_separator",
    "\u2029": "char_paragraph_separator",
    "\ufeff": "char_byte_order_mark",
}


def find(text: str) -> re.Match[str] | None:
    """The first such character of ``text``."""
    return _ANY.search(text)


def plain(text: str) -> str:
    """``text`` with what each such character looks like in its place, and no space around it."""
    return _HYPHEN.sub("-", spaced(text)).strip(" ")


def spaced(text: str) -> str:
    """Indentation with ordinary spaces."""
    return _NONE.sub("", _SPACE.sub(" ", text))


def visible(text: str) -> str:
    """``text`` with the code of each such character in its place; dashes can be seen and stay."""
    return _ANY.sub(lambda found: _shown(found.group()), text)


def _shown(character: str) -> str:
    return character if character in "\u2013\u2014\u2212" else f"⟨U+{ord(character):04X}⟩"


def told(character: str, column: int) -> dict[str, Param]:
    """The blanks of a message that names one: ``name``, ``code``, ``column`` (from 1) and ``remedy``."""
    like_space = _SPACE.match(character) or BREAKS.match(character)
    group = "space" if like_space else "hyphen" if _HYPHEN.match(character) else "nothing"
    return {
        "name": Phrase(_NAMED.get(character, f"char_{group}")),
        "code": f"U+{ord(character):04X}",
        "column": str(column),
        "remedy": Phrase(f"remedy_{group}"),
    }

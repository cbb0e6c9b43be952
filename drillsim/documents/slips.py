"""What stands behind a YAML parser's complaint, and what YAML changed without one."""

from __future__ import annotations

import re
from collections.abc import Iterator

import yaml

from drillsim.base.errors import Fault
from drillsim.base.messages import Param
from drillsim.documents import glyphs

_MOST_LINES = 60
_LONGEST = 1_000
# libyaml's and PyYAML's words for the slips people make -> our message
_SYNTAX = {
    "mapping values are not allowed": "syntax_colon",
    "could not find expected ':'": "syntax_indent",
    "did not find expected key": "syntax_indent",
    "expected <block end>": "syntax_indent",
    "invalid indentation": "syntax_indent",
    "tab character": "syntax_start",
    "sequence entries are not allowed": "syntax_dash",
    "did not find expected '-'": "syntax_dash",
    "did not find expected ',' or": "syntax_bracket",
    "expected ',' or": "syntax_bracket",
    "node content": "syntax_bracket",
    "found unexpected ':'": "syntax_colon",
    "found unexpected end of stream": "syntax_quote",
    "found unexpected document": "syntax_quote",
    "that cannot start any token": "syntax_start",
    "mapping keys are not allowed": "syntax_question",
    "hexdecimal": "syntax_escape",
    "hexadecimal": "syntax_escape",
    "unknown escape character": "syntax_escape",
    "Unicode character escape": "syntax_escape",
    "block scalar": "syntax_block",
    "indentation indicator": "syntax_block",
    "chomping": "syntax_block",
    "expected comment or line break": "syntax_block",
    "a comment or a line break": "syntax_block",
    "directive": "syntax_percent",
    "<document start>": "syntax_document",
    "alphabetic or numeric": "alias",
    "undefined alias": "alias",
    "duplicate anchor": "alias",
    "tag": "syntax_tag",
    "control characters": "syntax_unprintable",
    "special characters": "syntax_unprintable",
}
_SIGNS = {"syntax_bracket": {"brace": "}"}}
_H = glyphs.HIDDEN
# a hidden character where the structure of YAML is: beside a key, a dash, a bracket or a comma
_STRUCTURAL = re.compile(
    rf"^[ \t]*(?:-[ \t]*)*[A-Za-z0-9_-]*({_H})[A-Za-z0-9_-]*[ \t]*:|^[ \t]*(?:-[ \t]+)*[A-Za-z0-9_-]+:({_H})"
    rf"|^[ \t]*-({_H})|[{{\[,][ \t]*[A-Za-z0-9_-]*:?({_H})"
)
# text and then ` #` with something close behind: a number, not a comment
_CUT = re.compile(r"""[^"'#]*[^\s"'#:,{\[-][ \t]+#[^\s#]""")
_COMMENT = re.compile(r"[ \t]+#(.?)")
_ESCAPE = re.compile(r"\\(?:\\|[ntrLPN_])")
_WORD = re.compile(r"[^\s\"'<>|]+")
_DRIVE = re.compile(r"(?:^|[^A-Za-z0-9])[A-Za-z]:\\(?!\\)|^\\\\[A-Za-z0-9]")
_FILE = re.compile(
    r"\\[ntr][^\\]*\.(?:bat|cfg|conf|csv|dll|docx?|exe|ini|jpe?g|js|json|lnk|log|msi|pdf|png|pptx?|ps1|rar|sys"
    r"|tmp|txt|vbs|xlsx?|xml|ya?ml|zip)\b",
    re.IGNORECASE,
)


def line_of(event: yaml.Event) -> int:
    """The line on which an event of the parser begins, from 1."""
    return int(event.start_mark.line) + 1 if event.start_mark else 1


def span(event: yaml.Event) -> tuple[int, int]:
    """Where in the text an event of the parser begins and ends."""
    return (event.start_mark.index if event.start_mark else 0), (
        event.end_mark.index if event.end_mark else 0
    )


def syntax(error: yaml.YAMLError, file: str, text: str) -> Fault:
    """What to tell of a text that the parser could not read."""
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line = mark.line + 1 if mark else 1
    first = getattr(error, "context_mark", None)
    begin = max(1, line - _MOST_LINES, min(first.line + 1 if first else line, line - 1))
    problem = str(getattr(error, "problem", None) or getattr(error, "reason", "") or "YAML")
    around = [(begin + n, row[:_LONGEST]) for n, row in enumerate(text.splitlines()[begin - 1 : line])]
    for number, row in around:
        if found := _STRUCTURAL.search(row):
            at = next(n for n in range(1, 5) if found.group(n))
            blanks = glyphs.told(found.group(at), found.start(at) + 1)
            return Fault(file, number, "hidden_here", blanks)
    code = next((code for words, code in _SYNTAX.items() if words in problem), None)
    if code != "syntax_escape":
        for number, row in around:
            if _CUT.match(row):
                return Fault(file, number, "syntax_hash")
    return Fault(file, line, code, _SIGNS.get(code, {})) if code else Fault(file, line, "syntax_other")


Slip = tuple[str, dict[str, Param]]


def slips(event: yaml.ScalarEvent, text: str) -> Iterator[Slip]:
    """What YAML made of a scalar that its writer may not have meant, as code and blanks."""
    start, end = span(event)
    if not event.style:
        yield from _cut(event.value, text[end : end + 80].split("\n", 1)[0])
    elif event.style == '"':
        yield from _backslash(text[start:end])


def _cut(value: str, rest: str) -> Iterator[Slip]:
    """A plain text that a ` #` ends. A word or number before a ` # …` has an ordinary comment."""
    found = _COMMENT.match(rest)
    if value and found and (" " in value or not found.group(1).isspace()) and found.group(1) not in ("", "#"):
        yield "text_cut", {"value": _short(value), "rest": _short(rest.strip())}


def _backslash(raw: str) -> Iterator[Slip]:
    """A Windows path in double quotes, of which some backslashes became line breaks or tabs."""
    for word in _WORD.findall(raw[1:-1]):
        turned = [escape for escape in _ESCAPE.findall(word) if escape != "\\\\"]
        if turned and (_DRIVE.search(word) or _FILE.search(word)):
            yield "backslash", {"value": _short(word), "escape": turned[0]}
            return


def _short(text: str) -> str:
    text = glyphs.visible(" ".join(text.split()))
    return text if len(text) <= 60 else f"{text[:59]}…"

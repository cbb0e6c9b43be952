from __future__ import annotations

from pathlib import Path

import pytest

from drillsim.base.errors import InputError
from drillsim.documents import yamltext
from drillsim.documents.chunks import HEAD, WHOLE, cut
from drillsim.documents.yamltext import read

SHIPPED = Path(__file__).parents[3] / "scenarios"

TEXT = """# trên cùng
version: 2
injects:   # ai nghe gì
  # một
  - id: a
    body: >-
      hai dòng
      - không phải mục

  - {id: b, to: [x,
      y]}
  - id: c
    to:
      - x
notes:
  vi: hết
"""


def test_a_text_is_cut_at_its_keys_and_at_the_items_of_their_lists() -> None:
    found = [(chunk.key, chunk.at, chunk.line) for chunk in cut(TEXT) or ()]
    assert found == [
        ("version", WHOLE, 1),
        ("injects", HEAD, 2),
        ("injects", 0, 4),
        ("injects", 1, 9),
        ("injects", 2, 11),
        ("notes", WHOLE, 14),
    ]
    assert "".join(chunk.text for chunk in cut(TEXT) or ()) == TEXT.partition("\n")[2]


def outcome(text: str) -> object:
    """All that reading a text comes to."""
    try:
        found = read(text, "x.yaml", again=True)
    except InputError as error:
        return error.faults
    return found.data, list(found.lines.items()), found.faults, found.warnings


TRICKY = {
    "a quotation over a cut": 'a: 1\nb:\n  - "x\n  - y"\n  - z\n',
    "a quotation over a key": 'a: "x\nb: y"\nc: 1\n',
    "a bracket over a cut": "a:\n  - [x,\n  - y]\nb: 2\n",
    "a key twice": "a:\n  - x\na:\n  - y\n",
    "a key twice in an item": "a:\n  - {b: 1}\n  - c: 1\n    c: 2\n",
    "an item without its space": "a:\n  - x\n  -\n    b: 1\n  - y\n",
    "a list at the edge": "a:\n- x\n- y\nb: 1\n",
    "a list further in": "a:\n    - x\n    - y\nb: 1\n",
    "several documents": "a: 1\n---\nb: 2\n",
    "an end": "a: 1\n...\n",
    "a directive": "%YAML 1.2\n---\na: 1\n",
    "an alias": "a:\n  - &x {b: 1}\n  - *x\n",
    "lines kept": "a:\n  - |+\n    x\n\n\n  - |\n    y\n\nb: |+\n  z\n\n",
    "a stray line": "a:\n  - x\n y: 1\n  - z\n",
    "a mapping after a list": "a:\n  - x\n  y: 1\n",
    "a plain text of several lines": "a: x\n  y\n  - z\nb: 1\n",
    "nothing": "",
    "comments alone": "# a\n# b\n",
    "no mapping": "- a\n- b\n",
    "a value": "abc\n",
    "what YAML changes": "a:\n  - b: x #y\n  - c: 'x\\ny'\nd: no\ne:\n",
    "a control character": 'a:\n  - "\\0"\n  - x\n',
    "no line at the end": "a:\n  - x\n  - y: |\n      z",
    "other ends of lines": "a: 1\r\nb:\r\n  - x\r\n",
    "a hidden space": "a:\n  -\u00a0x\n  - y\n",
    "an empty list": "a:\n  # nothing\nb: 1\n",
}


@pytest.mark.parametrize("text", [*TRICKY.values(), TEXT], ids=[*TRICKY, "all sorts"])
def test_what_is_read_piece_by_piece_is_what_is_read_as_a_whole(
    text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = outcome(text)
    monkeypatch.setattr(yamltext, "cut", lambda text: None)
    assert found == outcome(text)


def test_the_longest_scenarios_are_read_in_pieces_to_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    texts = [next(SHIPPED.glob(f"{code}-*.yaml")).read_text("utf-8") for code in ("b18", "b16")]
    found = [outcome(text) for text in texts]
    before = yamltext.chunks_read()
    assert [outcome(text) for text in texts] == found
    assert yamltext.chunks_read() == before
    monkeypatch.setattr(yamltext, "cut", lambda text: None)
    assert [outcome(text) for text in texts] == found

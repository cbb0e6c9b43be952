"""Messages: both languages, the same blanks."""

from __future__ import annotations

import ast
import string
from pathlib import Path

import pytest

from drillsim.base.errors import DrillsimError, Fault, InputError, nearest
from drillsim.base.messages import MESSAGES, Phrase, say

ROOM = Path(__file__).parents[3] / "drillsim"


def blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("code", sorted(MESSAGES))
def test_both_languages_say_the_same_of_the_same(code: str) -> None:
    vietnamese, english = MESSAGES[code]
    assert vietnamese.strip()
    assert english.strip()
    assert blanks(vietnamese) == blanks(english)


# callee -> which argument is the code
CODES = {
    "Phrase": 0,
    "fault": 1,
    "Fault": 2,
    "JournalError": 0,
    "OutputError": 0,
    "DrillsimError": 0,
    "StoreError": 0,
    "Conflict": 0,
}


def codes_in(source: str) -> set[str]:
    found = set()
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            at = 1 if ast.unparse(node.func) == "scene.say" else CODES.get(name)
            if at is not None and len(node.args) > at and isinstance(node.args[at], ast.Constant):
                found.add(node.args[at].value)
    return found


def test_every_code_that_the_sources_name_exists() -> None:
    named = set().union(*(codes_in(path.read_text("utf-8")) for path in sorted(ROOM.rglob("*.py"))))
    assert {"never_fires", "encoding", "journal_altered"} <= named <= set(MESSAGES)


def test_a_phrase_inside_a_message_follows_its_language() -> None:
    kind = Phrase("kind_agency")
    params = {"key": "to", "kind": kind, "value": "x", "allowed": "", "nearest": ""}
    assert say("unknown_name", "vi", **params) == "to: không có cơ quan x"
    assert say("unknown_name", "en", **params) == "to: there is no agency x"


def test_the_nearest_name_is_offered_only_when_it_is_near() -> None:
    near = nearest("mot-cu", ["van-ban", "mot-cua"])
    assert isinstance(near, Phrase)
    assert near.say("en") == "; nearest: mot-cua"
    assert nearest("zzz", ["van-ban"]) == ""


def test_an_unknown_code_is_a_programming_error() -> None:
    with pytest.raises(KeyError):
        DrillsimError("no_such_code")


def test_faults_come_in_order_of_line_and_stop_at_two_hundred() -> None:
    error = InputError(Fault("f", line, "empty_file") for line in range(300, 0, -1))
    lines = error.text("en").splitlines()
    assert lines[0].startswith("f:1: ")
    assert lines[199].startswith("f:200: ")
    assert lines[200] == "f: and more; mend these first"
    assert len(lines) == 201

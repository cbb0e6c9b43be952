"""Messages: both languages, the same blanks."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from drillsim.base.errors import Fault, InputError, MessageError, nearest
from drillsim.base.messages import MESSAGES, Phrase, say

TOP = Path(__file__).parents[3]
ROOM = TOP / "drillsim"


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


LEFT = ("Column", "PydanticCustomError", "blanks", "get", "getattr", "stale")
"""Who takes a code, and its blanks from elsewhere, or names no message by it."""
OWN = {"refuse": {"field", "value"}, "clash": {"first"}}
"""What somebody who is handed a code fills by himself."""


def said() -> Iterator[tuple[str, ast.Call, str]]:
    """The calls that name a message: where, the call, and the code."""
    for part in ("drillsim", "scoring", "web"):
        for path in sorted((TOP / part).rglob("*.py")):
            # Codes of answers over the wire have texts of their own.
            if "node_modules" in path.parts or path.name == "events.py":
                continue
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Call):
                    for each in node.args:
                        if isinstance(each, ast.Constant) and each.value in MESSAGES:
                            yield path.relative_to(TOP).as_posix(), node, each.value


def given(call: ast.Call) -> tuple[set[str], bool]:
    """The blanks that a call fills by name, and whether these are all."""
    keys = [key for each in call.args if isinstance(each, ast.Dict) for key in each.keys]
    keywords = [each.arg for each in call.keywords]
    names = {key.value for key in keys if isinstance(key, ast.Constant)} | {name for name in keywords if name}
    handed = [each for each in call.args if isinstance(each, ast.Name) and each.id not in ("lang", "error")]
    return names, None not in keys and None not in keywords and not handed


def test_every_blank_of_a_message_is_filled_where_it_is_said_and_nothing_else_is_given() -> None:
    calls = 0
    for place, call, code in said():
        callee = getattr(call.func, "attr", getattr(call.func, "id", ""))
        if callee in LEFT:
            continue
        calls += 1
        wanted = set(re.findall(r"\{(\w+)\}", MESSAGES[code].vi)) - OWN.get(callee, set())
        names, whole = given(call)
        assert names <= wanted, (place, code)
        if whole and callee != "_say":
            assert names == wanted, (place, code)
    assert calls > 250


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
        MessageError("no_such_code")


def test_faults_come_in_order_of_line_and_stop_at_two_hundred() -> None:
    error = InputError(Fault("f", line, "empty_file") for line in range(300, 0, -1))
    lines = error.text("en").splitlines()
    assert lines[0].startswith("f:1: ")
    assert lines[199].startswith("f:200: ")
    assert lines[200] == "f: and more; mend these first"
    assert len(lines) == 201

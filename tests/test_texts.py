"""What users read: every text of ``web/texts/`` is used, every one asked for is there, and none stands twice."""

from __future__ import annotations

import ast
import json
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import pytest

from drillsim.base.messages import CLICK
from drillsim.base.texts import FOLDER, Texts
from drillsim.documents.catalogue import CATALOGUE
from drillsim.engine.threats import MECHANISMS

TOP = Path(__file__).parents[1]
STATIC = TOP / "web" / "static"
NAMES = [path.relative_to(FOLDER).with_suffix("").as_posix() for path in sorted(FOLDER.rglob("*.js"))]
FILES = {name: CLICK if name == "messages/click" else Texts(name) for name in NAMES}
PYTHON = "".join(path.read_text("utf-8") for path in sorted((TOP / "scoring").rglob("*.py")))
EVERYWHERE = PYTHON + "".join(
    path.read_text("utf-8")
    for part in ("drillsim", "web")
    for path in sorted((TOP / part).rglob("*.py"))
    if "node_modules" not in path.parts
)
SERVER = "".join(
    path.read_text("utf-8")
    for path in sorted((TOP / "web").rglob("*"))
    if path.suffix in (".py", ".html") and "node_modules" not in path.parts
)
SCRIPTS = {path.relative_to(STATIC).as_posix(): path.read_text("utf-8") for path in STATIC.rglob("*.js")}

WHERE = {
    "review": [
        name for name in SCRIPTS if name.startswith("review") or name in ("compare.js", "score-parts.js")
    ],
    "room": [name for name in SCRIPTS if name.startswith(("room", "evaluate"))],
    "editor": [name for name in SCRIPTS if name.startswith("desk")],
    "hall": [name for name in SCRIPTS if name.startswith("hall")],
    "seat": list(SCRIPTS),
}
"""File of texts -> the modules that say them."""

VIETNAMESE = re.compile(r"[ăâđêôơưàáảãạèéẻẽẹìíỉĩịòóỏõọùúủũụỳýỷỹỵ\u1ea0-\u1ef9]", re.IGNORECASE)
MANY, FEW = 6, 3
"""Syllables of Vietnamese, words of English, from which on a text is a sentence: most words have two syllables."""

MANY_ALWAYS = {
    *("desk.desk_picture_help", "papers.duties_cut", "messages/expanding.draws_seeds"),
    *("messages/acts.act_long", "messages/acts.act_many", "messages/documents.chain_too_long"),
    *("seat.long_act", "seat.long_event", "seat.long_words"),
}
"""Texts that say how many there are where it is never one: past a limit, in a column."""
TWICE = {
    ("refusals.paused", "seat.refuse_paused"): "what the page says before it asks",
    (
        "messages/drills.drill_ended",
        "refusals.ended",
        "seat.refuse_ended",
    ): "what is said before anybody is asked",
    ("editor.c_repair_restore_backup", "words.phrase_restore_backup"): "a repair, and the act that does it",
    # One sentence for two purposes, of which each may be worded otherwise.
    ("desk.desk_kind_by_the_book", "scores.sum_book"): "one name, on the desk and in what scores say",
    ("office.skill_counter", "words.skill_counter"): "one skill, of the office's roster and of a drill's",
    ("pages.ready", "seat.refuse_ready"): "a code of the server, and what the page says before it asks",
}
"""Sentences that stand twice, and why."""


def source(name: str) -> str:
    """Where the texts of a file are said."""
    if name.startswith("messages/") or name == "refusals":
        return EVERYWHERE
    if name in ("records", "figures", "scores"):
        return PYTHON
    if name in ("papers", "scripts", "beforehand"):
        return PYTHON + SERVER
    if name in ("pages", "desk", "office", "logbook", "registers"):
        return SERVER
    if name in ("words", "shared"):
        return EVERYWHERE + SERVER + "".join(SCRIPTS.values())
    return "".join(SCRIPTS[each] for each in WHERE[name])


def families(text: str) -> set[str]:
    """How names begin that are put together, such as ``s_work_`` and ``prefix_`` of ``word(code, "prefix_")``."""
    return {
        *re.findall(r'[`f"](\w+_)\$?\{', text),
        *re.findall(r'"(\w+_)"', text),
        *(f"{name}_" for name in re.findall(r'\b(?:word|code)\("(\w+)", ', text)),
        *(
            f"{name}_"
            for name in re.findall(r'"(\w+)"', text)
            if name in ("cause", "severity", "kind", "label")
        ),
    }


@pytest.mark.parametrize("name", [name for name in FILES if name not in ("words", "messages/click")])
def test_every_text_is_used(name: str) -> None:
    text = source(name)
    said, begun = set(re.findall(r"\w+", text)), families(text)
    unused = [
        key
        for key in FILES[name]
        if key not in said
        and not any(key.startswith(family) for family in begun)
        and f"}}_{key.rpartition('_')[2]}" not in text
    ]
    assert unused == []


@pytest.mark.parametrize(
    ("name", "function"), [("review", "w"), ("room", "w"), ("seat", "t"), ("editor", "e")]
)
def test_every_text_that_a_page_asks_for_is_there(name: str, function: str) -> None:
    known = FILES[name].keys() | FILES["shared"].keys()
    if name == "review":  # it has the words for codes, too
        known |= FILES["words"].keys()
    modules = [SCRIPTS[each] for each in WHERE[name]]
    if name != "seat":
        modules = [each for each in modules if re.search(r'texts\.js"|words\.js"', each)]
    asked = {key for each in modules for key in re.findall(rf'\b{function}\("(\w+)"', each)}
    assert len(asked) > 50
    assert asked - known == set()


def test_every_sentence_that_python_asks_for_is_there() -> None:
    known = FILES["records"].keys() | FILES["figures"].keys() | FILES["shared"].keys()
    asked = set(
        re.findall(
            r'(?<!\.)\bsay\("(\w+)"',
            "".join(
                path.read_text("utf-8")
                for path in (TOP / "scoring").rglob("*.py")
                if "scoring.telling.texts import" in path.read_text("utf-8")
            ),
        )
    )
    assert asked
    assert asked - known == set()


def test_a_word_that_follows_a_count_follows_it_in_number() -> None:
    told = {
        f"{name}.{key}"
        for name in FILES
        if name not in ("editor", "messages/click")
        for key, text in FILES[name].items()
        if re.search(r"(?<!/)\{(count|n)\} (\w+ )?(people|\w{3,}s)\b", text.en)
    }
    assert told - MANY_ALWAYS == set()


def test_a_sign_of_per_cent_stays_on_the_line_of_its_number() -> None:
    told = {
        f"{name}.{key}"
        for name in FILES
        for key, text in FILES[name].items()
        if re.search("[}0-9] %", text.vi)
    }
    assert told == set()


def test_every_kind_of_loss_has_its_words() -> None:
    parts = set(re.findall(r'LossLine\(\s*"(\w+)"', PYTHON)) - {"idle", "by_the_book"}
    assert {"service", "lost_data", "lost_evidence"} <= parts
    assert {f"detail_{part}" for part in parts} <= FILES["review"].keys()


def test_every_verb_has_a_phrase() -> None:
    phrases = {name.removeprefix("phrase_") for name in FILES["words"] if name.startswith("phrase_")}
    assert phrases == CATALOGUE.keys()


def test_every_mechanism_has_a_word() -> None:
    words = {name.removeprefix("stage_") for name in FILES["words"] if name.startswith("stage_")}
    assert words == MECHANISMS.keys()


def test_every_technique_of_a_shipped_scenario_has_a_name() -> None:
    written = "".join(path.read_text("utf-8") for path in (TOP / "scenarios").rglob("*.yaml"))
    used = set(re.findall(r"\bT1\d{3}(?:\.\d{3})?\b", written))
    named = {name.removeprefix("tech_") for name in FILES["room"] if name.startswith("tech_")}
    assert len(used) > 50 and used == named


def test_files_are_written_in_one_form() -> None:
    for name, texts in FILES.items():
        rows = {key: text._asdict() for key, text in texts.items()}
        plain = json.dumps(rows, ensure_ascii=False, indent=2)
        assert (FOLDER / f"{name}.js").read_text("utf-8") == f"export default {plain};\n", name


def words(text: str) -> int:
    return len(re.findall(r"[^\W\d_]+", re.sub(r"\{\w+\}", "", text)))


def plain(text: str) -> str:
    return text.casefold().strip(" .:…")


def literals() -> Iterator[tuple[str, str]]:
    """Vietnamese sentences that stand in code: where, and what."""
    for part in ("drillsim", "scoring", "web"):
        for path in sorted((TOP / part).rglob("*.py")):
            if {"node_modules", "bundle"} & set(path.parts):
                continue
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield path.relative_to(TOP).as_posix(), node.value
    for name, text in SCRIPTS.items():
        for quoted in re.findall(r'"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`', text):
            yield f"web/static/{name}", quoted[1:-1]


def test_no_sentence_stands_twice() -> None:
    found: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    for file, texts in FILES.items():
        for name, (vi, en) in texts.items():
            if words(vi) >= MANY:
                found[(plain(vi),)].append(f"{file}.{name}")
            elif words(en) >= FEW:
                found[plain(vi), plain(en)].append(f"{file}.{name}")
    for place, text in literals():
        if words(text) >= MANY and VIETNAMESE.search(text):
            found[(plain(text),)].append(place)
    twice = {tuple(sorted(places)) for places in found.values() if len(places) > 1}
    assert twice == TWICE.keys()

"""The command line speaks Vietnamese to whoever asks for nothing else, and English to whoever does."""

from __future__ import annotations

import ast
import importlib
import re
import string
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner

from drillsim.base.messages import CLICK, MESSAGES, say
from web.bundle.__main__ import bundle
from web.commands.main import main
from web.core.commandline import (
    LANGUAGES,
    SENTENCES,
    Argument,
    Command,
    CommandOption,
    asked,
    speaking,
    spoken,
)
from web.server.options import serve

TOP = Path(__file__).parents[3]
SOURCES = Path(click.__file__).parent
COMMANDS: dict[str, Command] = {"": main, **main.commands, "web": serve, "bundle": bundle}
ENGLISH = re.compile(
    r"\b(Usage|Options|Commands|Error|Try|Missing|Invalid|No such|Did you mean|Got|Aborted|Show|default|"
    r"env var|required|requires|argument|option|value|not one of|in the range|valid|TEXT|PATH|INTEGER|OPTIONS)\b"
)


def said(words: Sequence[str], command: Command = main, **env: str | None) -> tuple[int, str]:
    """How a command ends, and all that it says."""
    result = CliRunner().invoke(command, list(words), env={"DRILLSIM_LANG": None, **env})
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
    return result.exit_code, result.output


def flat(text: str) -> str:
    """A text without its lines: help wraps it, at hyphens too."""
    return re.sub(r"\s+", "", text)


def helped(name: str, *more: str, **env: str | None) -> str:
    own = COMMANDS[name] in (serve, bundle)
    words = [] if own or not name else [name]
    return said([*words, "--help", *more], COMMANDS[name] if own else main, **env)[1]


# -- the language ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "variable", "lang"),
    [
        ([], None, "vi"),
        ([], "en", "en"),
        (["--lang", "en"], None, "en"),
        (["run", "b06", "--lang=en"], "vi", "en"),
        (["--lang", "en", "run", "--lang", "vi"], None, "vi"),
        (["run", "--", "--lang", "en"], None, "vi"),
        (["--lang"], None, "vi"),
        (["--lang", "fr"], "en", "vi"),
        ([], "EN", "vi"),
    ],
)
def test_the_last_word_on_the_language_counts(words: list[str], variable: str | None, lang: str) -> None:
    assert asked(words, {} if variable is None else {"DRILLSIM_LANG": variable}) == lang


def test_the_language_may_stand_anywhere_and_help_keeps_to_it() -> None:
    for words in (
        ["--lang", "en", "run", "-h"],
        ["run", "--help", "--lang", "en"],
        ["run", "--lang=en", "-h"],
    ):
        assert "How well simulated participants play;" in said(words)[1]
        assert "Trình độ của các vị trí do máy đóng;" in said(["run", "-h"])[1]
    assert "rule profiles: " in said(["--lang", "en", "list"])[1]
    assert "rule profiles: " in said(["list"], DRILLSIM_LANG="en")[1]
    assert "hồ sơ quy tắc: " in said(["--lang", "vi", "list"], DRILLSIM_LANG="en")[1]


def test_click_speaks_english_again_to_whoever_else_uses_it() -> None:
    core: Any = importlib.import_module("click.core")
    with speaking("vi"):
        assert (core._("Options"), spoken()) == ("Tùy chọn", "vi")
        with speaking("en"):
            assert (core._("Options"), spoken()) == ("Options", "en")
        assert core._("Options") == "Tùy chọn"
    assert core._("Options") == "Options"


# -- help -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_and_option_has_its_text_in_both_languages(name: str) -> None:
    for lang in LANGUAGES:
        text = helped(name, "--lang", lang)
        with speaking(lang):
            found = [
                COMMANDS[name].help,
                *(each.help for each in COMMANDS[name].params if isinstance(each, CommandOption)),
            ]
        for each in found:
            assert each and flat(each) in flat(text)
        assert flat(say("option_help", lang)) in flat(text)


@pytest.mark.parametrize("name", COMMANDS)
def test_everything_on_the_command_line_is_of_the_kind_that_speaks(name: str) -> None:
    assert isinstance(COMMANDS[name], Command)
    for each in COMMANDS[name].params:
        assert isinstance(each, (CommandOption, Argument)), each.name
        if isinstance(each, Argument):
            assert each.name.upper() in VIETNAMESE


@pytest.mark.parametrize("name", COMMANDS)
def test_help_for_vietnamese_readers_holds_no_english(name: str) -> None:
    text = re.sub(r"mặc\s+định:\s+default|--\w+|\[[a-z|-]+\]", "", helped(name))
    assert not ENGLISH.findall(text)


def test_the_list_of_commands_cuts_nothing_off() -> None:
    for lang in LANGUAGES:
        text = flat(helped("", "--lang", lang))
        for name in main.commands:
            assert flat(say(f"command_{name}", lang).partition("\n")[0].removesuffix(".")) in text


# -- click's sentences ----------------------------------------------------------------------------

# For whoever writes commands, not for whoever types them.
OURS_ALONE = re.compile(
    r"DeprecationWarning|deprecated|declar|defined twice|cannot use the same flag|Invalid start character|"
    r"Choice\(|Editing failed|Unknown color|Confirm the action|version|Show this message"
)


VIETNAMESE = {text.en: text.vi for text in CLICK.values()}


def sentences(module: str) -> Iterator[str]:
    """What a module of click hands to ``_`` and ``ngettext``."""
    for node in ast.walk(ast.parse((SOURCES / f"{module}.py").read_text("utf-8"))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") in ("_", "ngettext"):
            yield from (each.value for each in node.args if isinstance(each, ast.Constant))


def blanks(text: str) -> set[str | None]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_every_sentence_of_click_has_its_vietnamese() -> None:
    known = {each for module in SENTENCES for each in sentences(module)}
    assert len(known) > 50
    missing = {each for each in known if each not in VIETNAMESE and not OURS_ALONE.search(each)}
    assert missing <= {"file", "directory", "path"}, "they stand in capitals, or are left out"


def test_no_other_module_of_click_speaks_to_who_types() -> None:
    speak = {path.stem for path in SOURCES.glob("*.py") if any(sentences(path.stem))}
    assert speak - set(SENTENCES) == {"_winconsole", "shell_completion", "utils"}


def test_the_vietnamese_fills_no_other_blanks() -> None:
    for english, vietnamese in VIETNAMESE.items():
        assert blanks(vietnamese) <= blanks(english), english
        assert vietnamese != english


# -- refusals -------------------------------------------------------------------------------------

WRONG = (
    ["--frobnicate"],
    ["frobnicate"],
    ["rnu"],
    ["--version=1"],
    ["run"],
    ["run", "b06", "more"],
    ["run", "b06", "more", "and", "more"],
    ["run", "b06", "--sed", "1"],
    ["run", "b06", "--zzz"],
    ["run", "b06", "--seed"],
    ["run", "b06", "--seed", "x"],
    ["run", "b06", "--seed", "-1"],
    ["run", "b06", "--json=1"],
    ["run", "b06", "--players", "good"],
    ["run", "b06", "--lang", "fr"],
    ["run", "b06", "--out", ""],
    ["run", "b66"],
    ["run", "b06", "--rules", "p2O17"],
    ["check"],
    ["check", "missing.yaml"],
    ["score", "missing.jsonl"],
    ["score", "missing.jsonl", "--out", " "],
    ["report", "missing.jsonl", "--format", "doc"],
    ["drill", "b06", "--port", "0"],
    ["drill", "--drill"],
    ["serve", "--host"],
    ["password"],
    ["restore", "missing.zip", "--data", "nowhere"],
)


@pytest.mark.parametrize("words", WRONG, ids=" ".join)
def test_what_is_refused_is_told_in_the_reader_s_language(
    words: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    told = {}
    for lang in LANGUAGES:
        code, told[lang] = said(words, DRILLSIM_LANG=lang)
        assert code in (2, 4)
        assert list(tmp_path.iterdir()) == []
    if "fr" not in words:
        assert told["vi"] != told["en"]
        assert not ENGLISH.findall(re.sub(r"'?--\w+|'(default|more)'?", "", told["vi"])), told["vi"]
        assert re.search("[ạảấầẩẫậắằẵặẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹđ]", told["vi"])


def test_a_variable_that_is_wrong_is_named() -> None:
    code, text = said(["list"], DRILLSIM_LANG="fr")
    assert code == 2
    assert "Giá trị của '--lang' (biến môi trường: DRILLSIM_LANG) không dùng được: không có 'fr'" in text


@pytest.mark.parametrize(
    ("words", "vietnamese"),
    [
        (["--platform", "amiga"], "--platform amiga: hãy dùng win_amd64"),
        (["--python", "2.7"], "--python 2.7: hãy dùng 3.11 trở lên"),
        (["--out", ""], "để trống; hãy ghi tên thư mục hoặc tệp"),
    ],
)
def test_a_bundle_that_cannot_be_is_refused(words: list[str], vietnamese: str) -> None:
    code, text = said(words, bundle)
    assert code == 2
    assert vietnamese in text


@pytest.mark.parametrize("words", [["--cert", "a.pem"], ["--key", "a.pem"]])
def test_a_certificate_without_its_key_is_refused(words: list[str]) -> None:
    code, text = said(words, serve)
    assert code == 2
    assert text.endswith("\nLỗi: --cert và --key phải đi cùng nhau\n")


# -- the catalogue --------------------------------------------------------------------------------


def test_a_vietnamese_sentence_sends_nobody_to_a_page_that_is_there_in_vietnamese_too() -> None:
    """Where both pages stand, each language names its own."""
    pages = {page.name: page.read_text("utf-8") for page in (TOP / "docs").glob("*.md")}
    english = re.compile(r"English:\s+\[([a-z]+\.md)\]")
    twins = {found[1]: name for name, text in pages.items() if (found := english.search(text[:500]))}
    assert "scoring.md" in twins
    named = re.compile(r"docs/([a-z-]+\.md)")
    for code, (vietnamese, other) in MESSAGES.items():
        assert not [page for page in named.findall(vietnamese) if page in twins], code
        assert not [page for page in named.findall(other) if page in twins.values()], code


def test_no_sentence_stands_twice() -> None:
    for at in (0, 1):
        seen: dict[str, str] = {}
        for code, texts in MESSAGES.items():
            if len(texts[at]) > 40:
                assert seen.setdefault(texts[at], code) == code


@pytest.mark.parametrize(("lang", "why"), [("vi", "không đọc được tệp"), ("en", "the file cannot be read")])
def test_a_command_whose_words_are_lost_says_so(lang: str, why: str, tmp_path: Path) -> None:
    lose = (
        "from pathlib import Path; from drillsim.base.messages import MESSAGES;"
        f"MESSAGES._folder = Path({str(tmp_path)!r});"
        f"import web.commands.main; web.commands.main.main(['run', '--help', '--lang', '{lang}'])"
    )
    ended = subprocess.run([sys.executable, "-c", lose], capture_output=True, cwd=TOP, check=False)
    assert ended.returncode == 2
    assert ended.stderr.decode().startswith(f"web/texts/messages/acts.js:1: {why}")
    assert "Traceback" not in ended.stderr.decode()

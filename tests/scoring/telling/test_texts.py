from __future__ import annotations

import string

import pytest

from drillsim.documents.catalogue import CATALOGUE
from scoring.coordination import PARTS
from scoring.reports.markup import Both
from scoring.telling.texts import TEXTS, say
from scoring.telling.words import PHRASES, WORDS, word


def blanks(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("key", TEXTS)
def test_both_languages_have_the_same_blanks(key: str) -> None:
    vietnamese, english = TEXTS[key]
    assert vietnamese and english
    if key != "s_refused":  # English names the act where Vietnamese has a verb phrase
        assert blanks(vietnamese) == blanks(english)


@pytest.mark.parametrize("table", [WORDS, PHRASES])
def test_every_code_has_both_languages(table: dict[str, tuple[str, str]]) -> None:
    assert all(vietnamese and english for vietnamese, english in table.values())


def test_every_act_has_its_phrase() -> None:
    assert PHRASES.keys() == CATALOGUE.keys()


def test_every_part_has_its_word() -> None:
    assert {"response_time", "coordination", "outcome", "judgement", *PARTS} <= WORDS.keys()


def test_an_unknown_code_stands_for_itself() -> None:
    assert word("new") == Both("new", "new")


def test_blanks_are_filled_in_each_language() -> None:
    said = say("s_aware", agency=Both("Sở", "Department"), incident="X")
    assert said == Both("Sở biết có sự cố “X”.", "Department becomes aware of incident “X”.")

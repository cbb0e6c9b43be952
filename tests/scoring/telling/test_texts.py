from __future__ import annotations

from drillsim.base.texts import Both
from drillsim.documents.catalogue import CATALOGUE
from scoring.coordination import PARTS
from scoring.telling.texts import say
from scoring.telling.words import WORDS, word


def test_every_act_has_its_phrase() -> None:
    assert {name for name in WORDS if name.startswith("phrase_")} == {f"phrase_{verb}" for verb in CATALOGUE}


def test_every_part_has_its_word() -> None:
    assert {"response_time", "coordination", "outcome", "judgement", *PARTS} <= WORDS.keys()


def test_an_unknown_code_stands_for_itself() -> None:
    assert word("new") == Both("new", "new")


def test_blanks_are_filled_in_each_language() -> None:
    said = say("s_aware", agency=Both("Sở", "Department"), incident="X")
    assert said == Both("Sở biết có sự cố “X”.", "Department becomes aware of incident “X”.")

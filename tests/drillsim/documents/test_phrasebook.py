"""What a drill itself says stands in a file, and in the drill's own journal."""

from __future__ import annotations

import json
from typing import Any

import pytest

from drillsim.base.errors import InputError
from drillsim.base.model import Text
from drillsim.documents import phrasebook
from drillsim.documents.catalogue import CATALOGUE
from drillsim.documents.checks import validated
from drillsim.documents.phrasebook import Phrasebook, act_name, as_held, fill, held, shipped


def changed(*path: str, to: object) -> dict[str, Any]:
    """The shipped words with one of them another."""
    words: dict[str, Any] = json.loads(json.dumps(as_held(shipped())))
    place = words
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = to
    return words


def faults(words: object) -> list[tuple[tuple[str | int, ...], str]]:
    with pytest.raises(InputError) as caught:
        validated(words, Phrasebook, "phrasebook.yaml")
    return [(fault.path, fault.code) for fault in caught.value.faults]


def test_every_act_has_a_name() -> None:
    assert shipped().acts.keys() == CATALOGUE.keys()
    assert act_name("acknowledge") == Text(vi="Tiếp nhận", en="Acknowledge")


def test_a_sentence_has_the_blanks_that_are_filled_and_no_others() -> None:
    assert faults(changed("says", "received", to={"vi": "{name} đã nhận", "en": "received"})) == [
        (("says", "received"), "phrasebook_blanks")
    ]
    assert faults(changed("says", "received", to={"vi": "{name} {x}", "en": "{name} {x}"})) == [
        (("says", "received"), "phrasebook_blanks")
    ]
    assert faults(changed("says", "approved", to={"vi": "Đã phê duyệt }", "en": "Approved"})) == [
        (("says", "approved"), "phrasebook_blanks")
    ]
    assert faults(changed("officers", "fields", "report", "next", to={"vi": "{who}", "en": "on"})) == [
        (("officers", "fields", "report", "next"), "phrasebook_blanks")
    ]


def test_an_act_without_a_name_and_a_name_without_an_act_are_refused() -> None:
    words = changed("acts", "hack", to={"vi": "Tấn công", "en": "Hack"})
    del words["acts"]["close"]
    assert faults(words) == [(("acts",), "phrasebook_acts")]


def test_unknown_and_missing_sentences_are_refused() -> None:
    words = changed("says", "hello", to={"vi": "Chào", "en": "Hello"})
    del words["says"]["article"]
    assert faults(words) == [(("says", "article"), "missing_key"), (("says", "hello"), "unknown_key")]


def test_a_journal_keeps_its_own_words() -> None:
    own = changed("acts", "acknowledge", to={"vi": "Đã nhận tin", "en": "Got it"})
    assert held(own).acts["acknowledge"].vi == "Đã nhận tin"  # type: ignore[arg-type]
    assert as_held(held(own)) == own  # type: ignore[arg-type]


def test_a_journal_without_words_or_with_those_of_today_has_the_shipped_ones() -> None:
    assert held(None) is shipped()
    assert held(as_held(shipped())) is shipped()


def test_words_of_another_version_are_read_as_far_as_both_know_them() -> None:
    words = changed("says", "of_tomorrow", to={"vi": "Mai", "en": "Tomorrow"})
    del words["acts"]["close"]
    assert held(words) == shipped()  # type: ignore[arg-type]


def test_blanks_are_filled_in_both_languages() -> None:
    said = fill(Text(vi="{name}: {n} %", en="{n}% of {name}"), name=Text(vi="Cổng", en="Portal"), n="40")
    assert said == {"vi": "Cổng: 40 %", "en": "40% of Portal"}


def test_the_file_is_read_once() -> None:
    assert phrasebook.shipped() is phrasebook.shipped()

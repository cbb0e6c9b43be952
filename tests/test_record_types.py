"""Types of records: the browser's are made from Python's; what the engine writes is held to them by test_shipped."""

from __future__ import annotations

from pathlib import Path

import pytest

from drillsim.base.records import DutyData, OptionData
from drillsim.journal.kinds import fields
from scoring.norms.error import error
from scoring.scorecard import scorecard
from scoring.shown import Card
from tests.conforming import faults, held
from tests.playing import played
from tests.record_types import MADE


def test_what_a_card_says_of_its_error_is_what_the_types_say() -> None:
    records = played("b06", "average").records
    card = scorecard(records)
    for norms in ("none", "other"):
        shown = card.normed(error(card, norms)).to_dict()
        assert set(faults(shown, Card, "card")) == set()


def test_a_value_of_another_type_a_field_too_many_and_one_too_few_are_found() -> None:
    option = {"id": "a", "text": {"vi": "Có", "en": "Yes"}}
    assert list(held(option, OptionData, "o")) == []
    assert list(held({**option, "id": 3}, OptionData, "o")) == ["o.id: 3"]
    assert list(held({**option, "id": True}, OptionData, "o")) == ["o.id: True"]
    assert list(held({**option, "more": 1}, OptionData, "o")) == ["o.more: unknown"]
    assert list(held({"id": "a"}, OptionData, "o")) == ["o.text: missing"]


def test_fields_that_a_record_has_only_at_times_are_told_apart() -> None:
    always = {name for name, (_, needed) in fields(DutyData).items() if needed}
    assert {"agency", "limit", "title"} <= always
    assert not {"incident", "line", "legal"} & always


@pytest.mark.parametrize("place", MADE, ids=lambda place: place.name)
def test_the_types_of_the_browser_are_those_of_python(place: Path) -> None:
    assert place.read_text("utf-8") == MADE[place](), "python -m tests.record_types writes them anew"

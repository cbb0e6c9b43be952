"""Types of records: the browser's are made from Python's, and what the engine writes is what they say."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from types import UnionType
from typing import Annotated, Literal, Union, get_args, get_origin, is_typeddict

import pytest

from drillsim.base import plain as plain_documents
from drillsim.base.records import KINDS, DutyData, OptionData, Record
from drillsim.journal.kinds import fields
from scoring.assessment import assessment
from scoring.edition import EDITIONS, Edition
from scoring.norms.error import error
from scoring.outcome import References
from scoring.scorecard import scorecard
from scoring.shown import Card
from tests.playing import CODES, played
from tests.record_types import MADE


def faults(value: object, hint: object, at: str) -> Iterator[str]:
    """Where a JSON value is not what its type says."""
    origin, inner = get_origin(hint), get_args(hint)
    if is_typeddict(hint) and isinstance(hint, type):
        yield from held(value, hint, at)
    elif origin in (Union, UnionType):
        if all(list(faults(value, each, at)) for each in inner):
            yield f"{at}: {value!r}"
    elif origin is Literal:
        if value not in inner:
            yield f"{at}: {value!r}"
    elif origin is Annotated:
        yield from faults(value, inner[0], at)
        if isinstance(value, list) and len(value) != inner[1]:
            yield f"{at}: {len(value)}"
    elif origin is list and isinstance(value, list):
        for each in value:
            yield from faults(each, inner[0], f"{at}[]")
    elif origin is dict and isinstance(value, dict):
        for name, each in value.items():
            yield from faults(name, inner[0], f"{at}{{}}")
            yield from faults(each, inner[1], f"{at}{{}}")
    elif hint is not object and not plain(value, hint):
        yield f"{at}: {value!r}"


def plain(value: object, hint: object) -> bool:
    """Whether a number, a word, a truth or nothing is of its type."""
    if hint is None or hint is type(None):
        return value is None
    if isinstance(value, bool) or hint is bool:
        return isinstance(value, bool) and hint is bool
    # A seat is a text that knows its agency; a whole number may stand for one with a fraction.
    return isinstance(value, (int, float) if hint is float else get_origin(hint) or hint)  # type: ignore[arg-type]


def held(value: object, hint: type, at: str) -> Iterator[str]:
    """Where a JSON object lacks a field of its type, has one that is none, or has another value there."""
    if not isinstance(value, dict):
        yield f"{at}: {value!r}"
        return
    known = fields(hint)
    # Of documents only what is read without their models has a type.
    if hint.__module__ != plain_documents.__name__:
        yield from (f"{at}.{name}: unknown" for name in value.keys() - known.keys())
    yield from (
        f"{at}.{name}: missing" for name, (_, always) in known.items() if always and name not in value
    )
    for name in value.keys() & known.keys():
        yield from faults(value[name], known[name][0], f"{at}.{name}")


@pytest.fixture(scope="module", params=CODES)
def records(request: pytest.FixtureRequest) -> tuple[Record, ...]:
    """What an average team's drill of a scenario wrote; tests of one scenario stand together, so that it is played once."""
    return tuple(played(request.param, "average").records)


def test_what_the_engine_writes_is_what_the_types_say(records: tuple[Record, ...]) -> None:
    assert {fault for each in records for fault in faults(each.data, KINDS[each.kind], each.kind)} == set()


@pytest.mark.parametrize("edition", EDITIONS.values(), ids=lambda edition: str(edition.number))
def test_what_a_card_shows_is_what_the_types_say(records: tuple[Record, ...], edition: Edition) -> None:
    duty, seat = next((each.seq, each.data["seats"][0]) for each in records if each.kind == "duty")
    rated = records[0].data["scenario"]["objectives"][0]["id"]
    judged = assessment(
        {
            "version": 1,
            "ratings": [{"rater": "e1", "objective": rated, "rating": "P", "t": 60_000, "records": [duty]}],
            "adjustments": [{"do": "waive", "duty": duty, "by": "t1", "reason": "r"}],
            "appeals": [{"id": "a1", "duty": duty, "seat": seat, "by": "p1", "reason": "r"}],
        }
    )
    card = scorecard(records, References(900.0, (90.0, 110.0), (1.0, 2.0)), None, judged, edition)
    assert set(faults(card.to_dict(), Card, "card")) == set()


def test_what_a_card_says_of_its_error_is_what_the_types_say() -> None:
    records = played("b06", "average").records
    card = scorecard(records)
    for held in ("none", "other"):
        shown = card.normed(error(card, held)).to_dict()
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

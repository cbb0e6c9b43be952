from __future__ import annotations

import copy
import json
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from drillsim.base.model import (
    HOUR,
    MINUTE,
    SECOND,
    Dist,
    Duration,
    Order,
    Seat,
    Span,
    Text,
    clock,
    milliseconds,
)


class Times(BaseModel):
    span: Span


class Lasting(BaseModel):
    lasts: Duration


class Seated(BaseModel):
    seat: Seat


def span(words: object) -> Dist:
    return Times.model_validate_json(json.dumps({"span": words})).span


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("0s", 0),
        ("90s", 90_000),
        ("15m", 900_000),
        ("1h", 3_600_000),
        ("1h30m", 5_400_000),
        ("2h5m7s", 7_507_000),
        ("1h1s", 3_601_000),
        ("1000h", 1_000 * HOUR),
    ],
)
def test_durations_are_milliseconds(words: str, expected: int) -> None:
    assert milliseconds(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "",
        "15",
        "-5m",
        "1.5h",
        "5m1h",
        "1h 5m",
        "5 m",
        "m",
        "1001h",
        "9" * 5_000 + "h",
        "１５m",
        900,
        None,
        ["5m"],
    ],
)
def test_what_is_no_duration_is_refused(words: object) -> None:
    with pytest.raises(ValidationError) as caught:
        Lasting.model_validate_json(json.dumps({"lasts": words}))
    assert [error["type"] for error in caught.value.errors()] == ["duration"]


@given(st.integers(0, 1_000 * 3_600 - 1))
def test_every_whole_second_can_be_written(seconds: int) -> None:
    words = f"{seconds // 3600}h{seconds // 60 % 60}m{seconds % 60}s"
    assert milliseconds(words) == seconds * SECOND
    assert clock(seconds * SECOND + 999) == clock(seconds * SECOND)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("18m", Dist("constant", 18 * MINUTE, 18 * MINUTE, 0.0)),
        ("uniform 5m 10m", Dist("uniform", 5 * MINUTE, 10 * MINUTE, 0.0)),
        ("uniform 5m 5m", Dist("uniform", 5 * MINUTE, 5 * MINUTE, 0.0)),
        ("lognormal 18m 0.5", Dist("lognormal", 18 * MINUTE, 18 * MINUTE, 0.5)),
        ("lognormal 1h 2", Dist("lognormal", HOUR, HOUR, 2.0)),
    ],
)
def test_spans_of_time(words: str, expected: Dist) -> None:
    assert span(words) == expected


@pytest.mark.parametrize(
    "words",
    [
        "",
        "soon",
        "uniform 10m 5m",
        "uniform 5m",
        "lognormal 18m",
        "lognormal 18m -0.1",
        "lognormal 18m 2.1",
        "lognormal 18m nan",
        "lognormal 18m inf",
        "normal 18m 0.5",
        "18m 0.5",
        1080,
        None,
    ],
)
def test_what_is_no_span_of_time_is_refused(words: object) -> None:
    with pytest.raises(ValidationError) as caught:
        span(words)
    assert [error["type"] for error in caught.value.errors()] == ["distribution"]


@pytest.mark.parametrize(
    ("at", "shown"),
    [(0, "00:00:00"), (5_107_000, "01:25:07"), (59_999, "00:00:59"), (100 * HOUR, "100:00:00")],
)
def test_the_clock_shows_hours_minutes_and_seconds_begun(at: int, shown: str) -> None:
    assert clock(at) == shown


def test_a_text_speaks_both_languages() -> None:
    words = Text(vi="Đã nhận", en="Received")
    assert (words.say("vi"), words.say("en")) == ("Đã nhận", "Received")


def test_english_readers_have_the_vietnamese_of_a_text_not_translated() -> None:
    for written in ("Đã nhận", {"vi": "Đã nhận"}, {"vi": "Đã nhận", "en": None}):
        words = Text.model_validate(written)
        assert (words.say("vi"), words.say("en")) == ("Đã nhận", "Đã nhận (not translated)")
        assert not words.translated
    assert Text(vi="Đã nhận", en="Received").translated


def test_a_text_has_its_vietnamese_and_is_never_empty() -> None:
    for words in (
        "",
        {"en": "x"},
        {"vi": ""},
        {"vi": "x", "en": ""},
        {"vi": "", "en": "x"},
        {"vi": "x", "fr": "x"},
        5,
    ):
        with pytest.raises(ValidationError):
            Text.model_validate(words)


def test_values_are_frozen() -> None:
    order = Order(act="isolate", about="app")
    with pytest.raises(ValidationError):
        order.act = "block"


@pytest.mark.parametrize("seat", ["pa05", "PA05/leader", "pa05/", "pa05/truc/1", "pa 05/leader"])
def test_a_seat_is_an_agency_and_a_role(seat: str) -> None:
    assert Seated(seat="pa05/leader").seat == "pa05/leader"
    with pytest.raises(ValidationError):
        Seated(seat=seat)


def test_a_seat_is_its_text_and_knows_its_agency_and_role() -> None:
    seat = Seat("soc-centre/it-lead")
    assert (seat.agency, seat.role) == ("soc-centre", "it-lead")
    assert seat == "soc-centre/it-lead" and {seat: 1} == {"soc-centre/it-lead": 1}
    assert json.dumps({seat: [seat]}) == '{"soc-centre/it-lead": ["soc-centre/it-lead"]}'
    assert Seat.of("soc-centre", "it-lead") is Seat(seat) is seat


def test_a_seat_goes_to_another_process_and_does_not_change() -> None:
    seat = Seat("a/b")
    assert pickle.loads(pickle.dumps([seat]))[0].role == "b"
    assert copy.deepcopy(seat).agency == "a"
    with pytest.raises(AttributeError, match="does not change"):
        seat.agency = "c"


def test_what_somebody_claimed_to_be_a_seat_is_kept_as_it_is() -> None:
    assert (Seat("nobody").agency, Seat("nobody").role) == ("nobody", "")
    assert (Seat("a/b/c").agency, Seat("a/b/c").role) == ("a", "b/c")


def test_a_model_takes_in_seats_alone() -> None:
    assert Seated(seat=Seat("a/b")).seat.role == "b"
    assert type(Seated.model_validate_json('{"seat": "a/b"}').seat) is Seat
    for wrong in ("a", "a/", "/b", "a/b/c", "A/b", "a/b\n", f"a/{'b' * 120}"):
        with pytest.raises(ValidationError):
            Seated.model_validate({"seat": wrong})

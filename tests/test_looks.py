"""The list of pages that are looked at names every page of the application."""

from __future__ import annotations

from tests.looks.command import misses
from tests.looks.places import PASSING, PLACES, TOLD, addresses, unopened
from tests.looks.shots import Form, Seen


def test_every_page_of_the_application_is_looked_at() -> None:
    assert unopened() == set()


def test_what_is_left_out_is_there() -> None:
    assert (TOLD | PASSING.keys()) - addresses() == set()


def test_a_page_says_what_it_needs_of_the_scene() -> None:
    named = {place.name: place.needs for place in PLACES}
    assert named["join-own-seat"] == {"guest", "card"}
    assert named["room"] == {"director", "running"}
    assert named["compare"] == {"director", "ended", "earlier"}
    assert named["blind-journal"] == {"evaluator", "alias"}


def test_a_blank_may_stand_as_it_is_though_the_scene_has_something_of_that_name() -> None:
    row = next(place for place in PLACES if place.name == "book-row")
    assert row.path({"incidents": "6e59"}) == "/office/books/incidents/rows/6e59"


def test_a_page_has_pictures_of_its_own() -> None:
    assert len({place.name for place in PLACES}) == len(PLACES)


def test_a_fault_is_told_once_with_the_forms_that_have_it() -> None:
    seen = Seen(PLACES[0], paint=601.0, bytes=500_001)
    for size in ("390", "820"):
        seen.faults[Form("vi", "dark", size)] = ["color-contrast: .quiet"]
    name = PLACES[0].name
    assert [*misses(seen)] == [
        f"{name}: first content after 601 ms",
        f"{name}: 500 kB",
        f"{name}: color-contrast: .quiet (390 vi dark, 820 vi dark)",
    ]

"""The hall screen shows what may be known by then, and nothing of why; on the tiny city, played by hand."""

from __future__ import annotations

import json
from typing import Any

import pytest

from drillsim.base.model import MINUTE
from drillsim.documents.phrasebook import shipped
from tests.drillsim.engine.test_confidences import CONFIDENCE
from tests.drillsim.playing import Play, fault, play, told
from web.told.hallscreen import PARTS, HallScreen, Terms

WHO = ("centre/technician", "centre/leader", "cyber/leader")
EVERYTHING = Terms(hidden=frozenset())
REPORTED = Terms(hidden=frozenset({"unreported"}))


def drill() -> Play:
    """pc-a of the centre breaks after a minute; the centre hears of it after two, the press writes after three."""
    press = told("article", "3m", channel="press", indicates=None, about=None)
    return play(fault("pc-a", at="1m"), injects=[told("warning", "2m"), press], who=WHO).to(4)


def shown(played: Play, terms: Terms = EVERYTHING, minutes: float = 4) -> dict[str, Any]:
    screen = HallScreen(played.drill.setup, terms)
    screen.advance(played.records, round(minutes * MINUTE) + 1)
    return screen.picture()


def seen(system: str, changes: dict[str, object]) -> Any:
    data = {"agency": "centre", "system": system, "changes": changes}
    return type("Record", (), {"kind": "perceived", "seq": 0, "t": 5, "data": data})


def titles(picture: dict[str, Any]) -> list[str]:
    return [each["title"]["vi"] for each in picture["news"]]


def test_what_an_agency_has_not_reported_is_kept_back_and_comes_with_its_report() -> None:
    played = drill()
    before = shown(played, Terms())
    assert titles(before) == ["article"]
    assert before["systems"] == []
    assert before["agencies"] == [{"id": "centre", "reported": None}, {"id": "cyber", "reported": None}]
    played.act("centre/leader", "report", "pc-a", to=("cyber",), params={"kind": "initial"})
    played.to(5)
    after = shown(played, REPORTED, 5)
    assert [each["title"]["vi"] for each in after["news"] if each["t"] < 4 * MINUTE] == ["warning", "article"]
    assert after["agencies"][0] == {"id": "centre", "reported": 4 * MINUTE + 1}
    assert [each["id"] for each in after["systems"]] == ["pc-a"]


def test_the_strip_ticks_the_unit_that_has_reported_not_whom_it_belongs_to() -> None:
    played = drill()
    assert played.drill.setup.city.parent("cyber") == "police"
    played.act("cyber/leader", "notify", to=("centre",), text="x")
    strip = shown(played.to(5), REPORTED, 5)["agencies"]
    assert strip == [{"id": "centre", "reported": None}, {"id": "cyber", "reported": 4 * MINUTE + 1}]


def test_what_came_earlier_and_is_shown_only_now_stands_among_the_latest() -> None:
    played = drill()
    played.act("centre/leader", "notify", to=("cyber",), text="x")
    played.to(5)
    news = shown(played, REPORTED, 5)["news"]
    warning = next(each for each in news if each["title"]["vi"] == "warning")
    assert (warning["t"], warning["shown"]) == (2 * MINUTE, 4 * MINUTE + 1)
    assert [each["shown"] for each in news] == sorted((each["shown"] for each in news), reverse=True)


def test_who_wrote_and_under_which_title_is_kept_back_unless_the_director_says_otherwise() -> None:
    played = drill()
    played.act("centre/leader", "notify", to=("cyber",), text="mã hóa")
    played.to(5)
    letter, warning, article = shown(played, Terms(), 5)["news"]
    assert letter["title"]["vi"] == "Thông báo"
    assert article["title"]["vi"] == "article"
    assert warning.keys() == {"seq", "t", "shown", "channel", "agencies"}


def test_an_area_serves_as_much_as_its_systems_by_their_weight() -> None:
    # North: hall 1, app 10, mang-east ½; the app serves a fifth. South: mang-west alone, at a half.
    screen = HallScreen(drill().drill.setup, EVERYTHING)
    west = {"service": 0.5, "suspected": True}
    screen.advance([seen("app", {"service": 0.2}), seen("mang-west", west)], 5)
    picture: Any = screen.picture()
    assert picture["areas"] == {"north": pytest.approx(3.5 / 11.5), "south": 0.5}
    # Nobody plays the commune: of its network all see what citizens see.
    assert picture["systems"][1]["fields"]["suspected"] is False


def test_a_late_screen_shows_what_was_so_many_minutes_ago() -> None:
    assert titles(shown(drill(), Terms(2, frozenset()))) == ["warning"]
    assert titles(shown(drill(), Terms(3, frozenset()))) == []
    assert shown(drill(), Terms(4, frozenset()))["systems"] == []


@pytest.mark.parametrize(("part", "missing"), [("city", ["systems", "areas"]), ("agencies", ["agencies"])])
def test_what_the_director_keeps_back_is_not_sent(part: str, missing: list[str]) -> None:
    picture = shown(drill(), Terms(hidden=frozenset({part})))
    assert not picture.keys() & set(missing)


def test_press_and_letters_are_kept_back_when_the_director_says_so() -> None:
    played = drill()
    played.act("cyber/leader", "notify", to=("centre",), text="x")
    played.to(5)
    assert len(titles(shown(played, EVERYTHING, 5))) == 3
    assert "article" not in titles(shown(played, Terms(hidden=frozenset({"public"})), 5))
    assert titles(shown(played, Terms(hidden=frozenset({"letters"})), 5)) == ["article", "warning"]


def test_of_an_attack_it_is_told_no_more_than_that_something_is_odd() -> None:
    screen = HallScreen(drill().drill.setup, EVERYTHING)
    found = {
        "service": 0.5,
        "compromise": "impacted",
        "impact": "encrypted",
        "cause": "A1",
        "needs": "restore_backup",
        "altered": 0.4,
    }
    screen.advance([seen("pc-a", found)], 5)
    (system,) = screen.picture()["systems"]  # type: ignore[misc]
    assert system == {
        "id": "pc-a",
        "fields": {"service": 0.5, "isolated": False, "offline": False, "suspected": True},
        "since": 5,
    }
    assert "encrypted" not in json.dumps(screen.picture())


def test_what_the_organisers_tell_one_seat_is_not_for_the_hall() -> None:
    played = drill()
    everybody = [str(each.seat) for each in played.drill.setup.scenario.seats]

    def word(title: str, seats: list[str]) -> Any:
        said = {"vi": title, "en": title}
        data = {
            "sender": shipped().says.organisers.words(),
            "seats": seats,
            "agencies": ["centre"],
            "channel": "verbal",
        }
        return type(
            "Record", (), {"kind": "delivery", "seq": 0, "t": 5, "data": data | {"title": said, "body": said}}
        )

    screen = HallScreen(played.drill.setup, EVERYTHING)
    screen.advance([word("Gợi ý: máy chủ a đã bị chiếm", everybody[:1]), word("Nghỉ trưa", everybody)], 5)
    assert titles(screen.picture()) == ["Nghỉ trưa"]


def test_what_is_stored_is_read_again_and_anything_else_is_the_usual() -> None:
    terms = Terms(7, frozenset({"public", "city"}))
    assert Terms.of(json.loads(json.dumps(terms.data()))) == terms
    assert Terms.of(None) == Terms() == Terms(0, frozenset({"unreported", "titles"}))
    assert Terms.of({"delay": "x", "hidden": "y"}) == Terms(0, frozenset())
    assert Terms.of({"delay": 1, "hidden": ["nothing such", *PARTS]}).hidden == frozenset(PARTS)


def test_what_is_secret_is_on_no_screen_marked_or_not() -> None:
    secret = {**CONFIDENCE, "admits": "centre", "readers": "centre", "about": "pc-a"}
    injects = [told("warning", "2m", about="app", carries="guest"), told("plain", "3m", about="app")]
    played = play(fault("pc-a", at="1m"), injects=injects, who=WHO, version=2, confidences=[secret]).to(4)
    played.act("centre/leader", "share", "pc-a", to=("cyber",), text="x")
    played.act("centre/leader", "share", "app", to=("cyber",), text="y")
    assert titles(shown(played, minutes=5)) == ["Chia sẻ thông tin: Một cửa", "plain"]
    screen = HallScreen(played.drill.setup, EVERYTHING)
    screen.advance([*played.records, seen("pc-a", {"suspected": True, "service": 0.5})], MINUTE * 5)
    rows = {row["id"]: row["fields"] for row in screen.picture()["systems"]}
    assert (rows["pc-a"]["suspected"], rows["pc-a"]["service"]) == (False, 0.5)

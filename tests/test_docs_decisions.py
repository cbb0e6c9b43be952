"""The guides' decision runs: what each choice does to the city is what the pages say."""

from __future__ import annotations

from typing import Any

import pytest

from drillsim.base.model import MINUTE
from drillsim.base.records import Record
from drillsim.documents.checks import judge_scenario, warnings
from drillsim.documents.yamltext import parse
from drillsim.engine.actions.acts import Act
from drillsim.engine.drill import Drill
from tests.pages import CATALOGUE, GUIDES, LIBRARY, example_played, example_with, fenced, load

SEAT = "vp-ubnd/phu-trach-attt"


def whole(lang: str) -> str:
    """The whole file of a guide, of version 2, with the decision added to its injects."""
    (added,) = [part for part in fenced(GUIDES[lang], "yaml") if "giu-hay-dung" in part]
    file = example_with(lang=lang)
    return file.replace("injects:\n", added, 1)


def played(option: str | None, notice: bool = False, mends: bool = False) -> Drill:
    """The file played by hand up to 01:50: somebody chooses at 00:46, or nobody does."""
    scenario = load(whole("en"))
    drill = example_played(scenario)
    drill.advance(30 * MINUTE)
    if notice:
        drill.act(Act("vp-ubnd/phat-ngon", "public_notice", "cong-ttdt", text="Notice"))
    if mends:
        drill.world.change("cong-ttdt", dict.fromkeys(drill.world.nodes["cong-ttdt"].standing))
    drill.advance(46 * MINUTE)
    if option is not None:
        question = delivered(drill, "giu-hay-dung")[0]
        act = drill.act(Act(SEAT, "acknowledge", params={"option": option}, reply_to=question.seq))[0]
        assert act.data["status"] == "accepted"
    drill.advance(60 * MINUTE)
    return drill


def delivered(drill: Drill, name: str) -> list[Record]:
    return [r for r in drill.records if r.kind == "delivery" and r.data["hidden"].get("inject") == name]


def effects(drill: Drill) -> list[tuple[str, str]]:
    return [(r.data["what"], r.data["name"]) for r in drill.records if r.kind == "effect"]


@pytest.mark.parametrize("lang", GUIDES)
def test_the_decision_of_the_guides_is_sound(lang: str) -> None:
    load(whole(lang))
    document = parse(whole(lang), "first.yaml")
    city, rules = LIBRARY.city("can-tho")[0], LIBRARY.rules("p2017")[0]
    outcome, faults = judge_scenario(document, city, CATALOGUE, ["can-tho"])
    told = [each.text("en") for each in [*faults, *warnings(outcome, city, CATALOGUE, rules, (rules,))]]
    assert [each for each in told if "giu-hay-dung" in each or "bao-dang" in each] == []


def test_both_guides_show_the_same_decision() -> None:
    shown = [[part for part in fenced(GUIDES[lang], "yaml") if "giu-hay-dung" in part] for lang in GUIDES]
    assert shown[0] == shown[1] != []


def test_each_choice_gives_another_city() -> None:
    stopped, left, asked = (played(option) for option in ("tam-dung", "de-nguyen", "xin-nguoi"))
    assert effects(stopped) == [("stop", "thay-trang"), ("set", "cong-ttdt")]
    assert effects(left) == [("tell", "bao-dang")] and delivered(left, "bao-dang")
    assert effects(asked) == [] and not delivered(asked, "bao-dang")
    asked.advance(70 * MINUTE)
    assert effects(asked) == [("people", "vp-ubnd")]
    services = [drill.world.nodes["cong-ttdt"].service for drill in (stopped, left)]
    assert services[0] < services[1]


def test_what_was_not_answered_has_a_consequence_and_what_is_untrue_is_not_asked() -> None:
    silent = played(None)
    silent.advance(75 * MINUTE)
    assert effects(silent) == [("tell", "bao-dang")]
    assert delivered(played(None, mends=True), "giu-hay-dung") == []


def test_it_is_asked_in_other_words_when_people_have_been_told() -> None:
    def words(drill: Drill) -> Any:
        return delivered(drill, "giu-hay-dung")[0].data["body"]["en"]

    assert "people have read the notice" in words(played(None, notice=True))
    assert "still defaced" in words(played(None))

"""Whether what a scenario of version 2 adds to the city and the story is sound, and what check says if not."""

from __future__ import annotations

import json
from typing import Any

import pytest

from drillsim.base.errors import InputError
from drillsim.documents.catalogue import CATALOGUE
from drillsim.documents.checks import load_scenario
from tests.drillsim.build import QUIET, TINY_CITY, city_of, inject_data, threat_data
from tests.drillsim.playing import entry, fault, seats


def told(lang: str = "en", **changes: Any) -> list[str]:
    """What check says of the quiet scenario with keys changed; nothing when it is sound."""
    plain = {
        "version": 2,
        "seats": seats("ubnd-east/leader", "centre/technician"),
        "threats": [threat_data(fault("app"))],
        "injects": [inject_data("hello", at="1m")],
    }
    scenario = {**QUIET, **plain, **changes}
    try:
        load_scenario(json.dumps(scenario), "x.yaml", city_of(TINY_CITY), CATALOGUE, ["tiny"])
    except InputError as error:
        return [line.split(": ", 1)[1] for line in error.text(lang).splitlines()]
    return []


def line(**changes: Any) -> dict[str, Any]:
    return {"seats": "ubnd-east", "over": "self", "below": 0.5, **changes}


def test_sound_lines_are_sound() -> None:
    two = [line(radio=True, runner="uniform 10m 20m"), line(seats=["centre"], over=["power", "hall"])]
    assert told(communications=two) == []


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        ([line(seats="east")], "there is no receiver"),
        ([line(over="duong-truyen-est")], "nearest: duong-truyen-"),
        ([line(seats="centre")], "centre has no uplink of its own"),
        ([line(), line(seats="all", over="power")], "has its line in line"),
        ([line(below=0)], "below"),
        ([line(runner="soon")], "soon"),
    ],
)
def test_lines_that_are_not_are_told(rows: list[dict[str, Any]], says: str) -> None:
    assert any(says in one for one in told(communications=rows)), told(communications=rows)
    assert told("vi", communications=rows) != told(communications=rows)


def timed(**changes: str) -> list[dict[str, str]]:
    first, *others = seats("ubnd-east/leader", "centre/technician")
    return [first | changes, *others]


def test_a_seat_may_have_a_part_of_its_own() -> None:
    assert told(seats=timed(starts="2m", ends="10m")) == []
    assert told(seats=timed(ends="10m")) == []


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ({"starts": "10m", "ends": "5m"}, "ends: 00:05:00 must be later than starts (00:10:00)"),
        ({"ends": "0s"}, "ends: 00:00:00 must be later than starts (00:00:00)"),
        ({"ends": "900h"}, "ends: 900h is after the end of the drill"),
        ({"starts": "soon"}, "soon"),
    ],
)
def test_a_part_that_is_none_is_told(changes: dict[str, str], says: str) -> None:
    assert any(says in one for one in told(seats=timed(**changes))), told(seats=timed(**changes))
    assert told("vi", seats=timed(**changes)) != told(seats=timed(**changes))


def test_version_1_has_no_parts_of_its_own() -> None:
    assert any("needs version: 2" in one for one in told(version=1, seats=timed(starts="2m")))


def test_version_1_cannot_say_it() -> None:
    assert any("needs version: 2" in one for one in told(version=1, communications=[line()]))


# -- accounts -------------------------------------------------------------------------------------


def group(**changes: Any) -> dict[str, Any]:
    return {"id": "clerks", "name": {"vi": "Văn thư", "en": "Clerks"}, "opens": {"app": 0.4}, **changes}


def through(*hits: str, **changes: Any) -> list[dict[str, Any]]:
    return [threat_data(fault(*hits, **{"through": "clerks", **changes}))]


def test_sound_groups_are_sound() -> None:
    groups = [group(holders=["centre", "centre/technician"], shared=True)]
    assert told(accounts=groups, threats=through("app", insider=True)) == []


@pytest.mark.parametrize(
    ("groups", "threats", "says"),
    [
        ([group(opens={"ap": 0.5})], through("pc-a", through=None), "nearest: app"),
        ([group(opens={"app": 1.5})], through("app"), "1.5"),
        ([group(opens={})], through("app"), "opens"),
        ([group(holders=["centr"])], through("app"), "nearest: centre"),
        ([group(), group()], through("app"), "clerks"),
        ([group()], through("app", through="clerk"), "nearest: clerks"),
        ([group()], through("app", "sso"), "sso is not among what account clerks opens"),
        ([group()], through("app", through=None, insider=True), "only with through"),
    ],
)
def test_groups_that_are_not_are_told(groups: Any, threats: Any, says: str) -> None:
    assert any(says in one for one in told(accounts=groups, threats=threats)), told(
        accounts=groups, threats=threats
    )


# -- adversaries ----------------------------------------------------------------------------------


def foe(**changes: Any) -> list[dict[str, Any]]:
    plain = {"on": "isolated", "do": [{"leave": "trouble"}]}
    adversary = {"goals": ["fault"], "policy": [{**plain, **changes.pop("move", {})}], **changes}
    return [threat_data(fault("app"), adversary=adversary)]


def test_a_sound_adversary_is_sound() -> None:
    assert told(threats=foe(move={"system": "app", "after": "5m", "chance": 0.5})) == []


@pytest.mark.parametrize(
    ("threats", "says"),
    [
        (foe(goals=["falt"]), "nearest: fault"),
        (foe(move={"on": "bored"}), "bored"),
        (foe(move={"system": "ap"}), "nearest: app"),
        (foe(move={"on": "done"}, goals=[]), "needs goals"),
        (foe(move={"on": "paid", "system": "app"}), "only with on: isolated or noticed"),
        (foe(move={"do": [{"leave": "troubl"}]}), "nearest: trouble"),
        (foe(move={"do": []}), "do"),
    ],
)
def test_adversaries_that_are_not_are_told(threats: Any, says: str) -> None:
    assert any(says in one for one in told(threats=threats)), told(threats=threats)


# -- chapters -------------------------------------------------------------------------------------


def story(*chapters: dict[str, Any], **changes: Any) -> dict[str, Any]:
    plain = {"start": "45m", "at": "2026-10-27 19:00", "title": {"vi": "Tối", "en": "Evening"}}
    return {
        "starts": "2026-10-27 07:30",
        "chapters": [{**plain, **each} for each in chapters or ({},)],
        **changes,
    }


def test_sound_chapters_are_sound() -> None:
    assert told(story=story({"keeps": ["repair"]}, {"start": "90m", "at": "2026-10-28 08:00"})) == []
    assert told(injects=[inject_data("old", at="0s", before="2h")]) == []


@pytest.mark.parametrize(
    ("tells", "says"),
    [
        (story({"keeps": ["repare"]}), "nearest: repair"),
        (story({"start": "3h"}), "3h is after the end of the drill"),
        (story({"at": "2026-10-27 08:00"}), "before the story has come to (2026-10-27 08:15)"),
        (story({}, {"start": "45m", "at": "2026-10-28 08:00"}), "not after the chapter before"),
        (story({"at": "2026-02-30 08:00"}), "2026-02-30 08:00"),
        (story(starts="2026-02-30 08:00"), "2026-02-30 08:00"),
    ],
)
def test_chapters_that_are_not_are_told(tells: Any, says: str) -> None:
    assert any(says in one for one in told(story=tells)), told(story=tells)


def test_only_what_is_there_at_the_beginning_was_sent_before_it() -> None:
    assert any("only with at: 0s" in one for one in told(injects=[inject_data("old", at="5m", before="2h")]))


# -- data altered unseen --------------------------------------------------------------------------


def false(*hits: str, **changes: Any) -> list[dict[str, Any]]:
    stage = {"id": "false", "kind": "tamper", "at": "1m", "hits": list(hits), "share": 0.4}
    return [threat_data({**stage, **changes})]


def test_sound_alterations_are_sound() -> None:
    assert told(threats=false("app", grows="30h", before="30h", found=0.5)) == []
    assert told(threats=false("pc-a", corrects="20m")) == []


@pytest.mark.parametrize(
    ("threats", "says"),
    [
        (false("ap"), "nearest: app"),
        (false("app", share=0), "share"),
        (false("app", found=1.5), "1.5"),
        (false("pc-a"), "pc-a has no backup to go back to; add corrects"),
        (false("app", "power"), "power has no backup"),
        (false("app", through="clerks"), "clerks"),
        (false("app", insider=True), "only with through"),
    ],
)
def test_alterations_that_are_not_are_told(threats: Any, says: str) -> None:
    assert any(says in one for one in told(threats=threats)), told(threats=threats)


def test_version_1_cannot_alter_data() -> None:
    assert any("needs version: 2" in one for one in told(version=1, threats=false("app")))
    news = [inject_data("hello", when={"perceived": "app", "state": "altered"})]
    assert any("state" in one and "version" in one for one in told(version=1, injects=news))


def test_conditions_on_false_data_name_a_system() -> None:
    news = inject_data("hello", when={"altered": "ap"})
    assert any("nearest: app" in one for one in told(injects=[news]))


# -- harm without outage --------------------------------------------------------------------------


def harm(*hits: str, **changes: Any) -> dict[str, Any]:
    return {"id": "harm", "kind": "harm", "at": "1m", "hits": list(hits), "people": 30, **changes}


def test_sound_harm_is_sound() -> None:
    (altered,) = false("app")
    both = {**altered, "stages": [*altered["stages"], harm("app", by="altered", heeded=0.5)]}
    assert told(threats=[both]) == [] == told(threats=[threat_data(harm("app", "power", lasts="1h"))])


@pytest.mark.parametrize(
    ("stage", "says"),
    [
        (harm("ap"), "nearest: app"),
        (harm("app", people=0), "people"),
        (harm("app", by="altred"), "nearest: altered"),
        (harm("app", by="altered"), "no stage of kind tamper alters the data of app"),
    ],
)
def test_harm_that_is_none_is_told(stage: Any, says: str) -> None:
    threats = [threat_data(stage)]
    assert any(says in one for one in told(threats=threats)), told(threats=threats)
    assert any("needs version: 2" in one for one in told(version=1, threats=[threat_data(harm("app"))]))


@pytest.mark.parametrize(
    ("stage", "once"),
    [
        (fault("app"), True),
        (fault("app", again="5m"), False),
        ({"id": "fault", "kind": "load", "hits": ["app"], "demand": 2, "at": "1m"}, False),
        (
            {
                "id": "fault",
                "kind": "leak",
                "hits": ["app"],
                "data": "personal",
                "empties_in": "1h",
                "at": "1m",
            },
            False,
        ),
        ({"id": "fault", "kind": "deceive", "message": "order", "at": "1m"}, True),
        ({"id": "fault", "kind": "tamper", "hits": ["app"], "share": 0.4, "at": "1m"}, True),
    ],
)
def test_what_strikes_once_cannot_be_altered(stage: dict[str, Any], once: bool) -> None:
    order = inject_data("order", at="1m", order={"act": "take_offline", "about": "app"})
    injects = [order, inject_data("hello", at="1m", then=[{"alter": "fault", "by": 2}])]
    says = told(threats=[threat_data(stage)], injects=injects)
    assert [f"stage fault ({stage['kind']}) has nothing that could" in one for one in says] == [True] * once
    assert (
        "không có gì để đổi cường độ" in "".join(told("vi", threats=[threat_data(stage)], injects=injects))
    ) is once


@pytest.mark.parametrize("words", ["Of {time", "Of time}", "{{time}}", "a } b"])
@pytest.mark.parametrize("key", ["title", "body"])
def test_a_brace_without_its_partner_is_told(key: str, words: str) -> None:
    says = told(injects=[inject_data("hello", at="1m", **{key: {"vi": words, "en": "x"}})])
    assert any(f"{key}: a brace without its partner near" in one for one in says), says
    assert not told(injects=[inject_data("hello", at="1m", **{key: {"vi": "Of {time}", "en": "x"}})])


def test_a_brace_is_looked_for_in_every_text() -> None:
    threat = threat_data(fault("app"), title={"vi": "x", "en": "of {about"})
    assert any("near “of {about”" in one for one in told(threats=[threat]))
    assert any("thiếu một bên gần “of {about”" in one for one in told("vi", threats=[threat]))


def test_version_1_knows_no_weakness() -> None:
    stage = entry("app", weakness=True)
    assert told(threats=[threat_data(stage)]) == []
    assert any(
        "weakness" in one and "needs version: 2" in one
        for one in told(version=1, threats=[threat_data(stage)])
    )

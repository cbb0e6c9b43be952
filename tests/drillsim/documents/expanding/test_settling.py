"""A scenario is played with every seed or with none: what chance takes away leaves nothing dangling."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from drillsim.base.errors import InputError
from drillsim.library.index import CheckedFile, Loaded
from scoring.rubric import Rubric
from tests.drillsim.documents.expanding.test_expanding import LIBRARY

HEAD = """version: 2
code: B05
title: {vi: Thử, en: Try}
summary: {vi: Thử, en: Try}
city: can-tho
length: 2h
objectives: [{id: khac-phuc, title: {vi: Ngăn chặn, en: Contain}, basis: [B05]}]
seats:
  - {seat: vp-ubnd/phat-ngon}
  - {seat: tt-giam-sat/dieu-hanh}
  - {seat: pa05/truc-ban}
"""
THREAT = """threats:
  - id: hong
    title: {vi: Hỏng, en: Broken}
    situation: B05
    cause: A1
    stages:
      - {id: thay, kind: degrade, at: 5m, hits: [mot-cua], to: 0.1, repair: repair, takes: 20m}
      - {id: nua, kind: degrade, %s hits: [van-ban], to: 0.1, repair: repair, takes: 20m}
"""
INJECT = """  - {id: %s, title: {vi: A, en: A}, channel: mail, from: pa05, to: tt-giam-sat, body: {vi: A, en: A}, %s}
"""
SEEDS = range(1, 21)

MOVE = """    adversary: {policy: [{on: noticed, chance: 0.5, do: [{begin: nua}, {tell: goi}]}]}
"""
ONE_OF_TWO = """    adversary:
      policy: [{on: noticed, do: [{begin: nua, chance: 0.5}, {tell: goi}]}, {on: evicted, do: [{begin: nua, chance: 0.3}]}]
"""
PLAIN = INJECT % ("dau", "at: 10m")
CALLED = INJECT % ("goi", "always: true")


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "s.yaml"
    path.write_text(text, "utf-8")
    return path


def checked(path: Path) -> CheckedFile:
    return LIBRARY.check(path, Rubric)


def drawn(path: Path) -> list[Loaded]:
    return [LIBRARY.scenario(str(path), seed=seed) for seed in SEEDS]


def chances(scenario: Any) -> dict[str, float]:
    stages = [stage for threat in scenario.threats for stage in threat.stages]
    return {each.id: each.chance for each in (*scenario.injects, *stages)}


MAYBE = [
    pytest.param(THREAT % "" + MOVE + "injects:\n" + PLAIN + CALLED, id="the only move of an adversary"),
    pytest.param(THREAT % "" + ONE_OF_TWO + "injects:\n" + PLAIN + CALLED, id="what its moves do"),
    pytest.param(
        THREAT % "after: thay,"
        + "injects:\n"
        + INJECT % ("dau", "at: 10m, then: [{tell: goi, chance: 0.5}]")
        + CALLED,
        id="a consequence of an inject",
    ),
    pytest.param(
        THREAT % "after: thay,"
        + "injects:\n"
        + INJECT % ("dau", "at: 10m, unanswered: {after: 5m, then: [{tell: goi, chance: 0.5}]}")
        + CALLED,
        id="all that follows from a silence",
    ),
    pytest.param(
        THREAT % "after: thay,"
        + "injects:\n"
        + PLAIN
        + CALLED
        + "reactions: [{id: r, when: {stage: nua}, then: [{tell: goi, chance: 0.5}]}]\n",
        id="all that a reaction does",
    ),
    pytest.param(
        THREAT % "after: thay,"
        + "injects:\n"
        + PLAIN
        + CALLED
        + "reactions: [{id: r, when: {stage: nua}, then: [{tell: goi}], chance: 0.5}]\n",
        id="a reaction",
    ),
    pytest.param(
        (THREAT % "" + MOVE.replace("chance: 0.5, ", "")).replace("- id: hong", "- id: hong\n    chance: 0.5")
        + "injects:\n"
        + PLAIN
        + CALLED,
        id="a threat with whoever stands behind it",
    ),
]


@pytest.mark.parametrize("text", MAYBE)
def test_what_waits_for_a_call_that_was_drawn_out_does_not_come(text: str, tmp_path: Path) -> None:
    path = written(tmp_path, HEAD + text)
    assert [fault.text("en") for fault in checked(path).faults] == []
    came = {chances(one.scenario)["goi"] for one in drawn(path)}
    assert came == ({1.0} if "begin: nua, chance" in text else {0.0, 1.0})


def test_what_another_consequence_calls_still_comes(tmp_path: Path) -> None:
    calls = "at: 10m, then: [{tell: goi, chance: 0.5}, {tell: goi, after: 5m}]"
    path = written(tmp_path, HEAD + THREAT % "at: 9m," + "injects:\n" + INJECT % ("dau", calls) + CALLED)
    assert {chances(one.scenario)["goi"] for one in drawn(path)} == {1.0}


def test_what_has_a_time_of_its_own_still_comes(tmp_path: Path) -> None:
    calls = "at: 10m, then: [{tell: goi, chance: 0.5}]"
    text = "injects:\n" + INJECT % ("dau", calls) + INJECT % ("goi", "at: 50m, always: true")
    path = written(tmp_path, HEAD + THREAT % "at: 9m," + text)
    assert {chances(one.scenario)["goi"] for one in drawn(path)} == {1.0}


def test_a_part_that_takes_no_part_calls_nobody(tmp_path: Path) -> None:
    """What the part would have told of the scenario's own does not come without it."""
    text = HEAD + THREAT % "at: 9m," + "injects:\n" + PLAIN + CALLED
    text += "use: [{part: goi-ho, as: p, who: goi, chance: 0.5}]\n"
    part = """version: 2
part: goi-ho
title: {vi: Gọi hộ, en: Call}
summary: {vi: Gọi hộ, en: Call}
parameters: {who: {type: name, title: {vi: Ai, en: Who}, example: x}}
reactions: [{id: r, when: {time: 20m}, then: [{tell: "{who}"}]}]
"""
    home = tmp_path / "home"
    for kind in ("cities", "rules", "noise"):
        (home / kind).parent.mkdir(exist_ok=True)
        (home / kind).symlink_to(LIBRARY.root / kind)
    (home / "parts").mkdir()
    (home / "parts" / "goi-ho.yaml").write_text(part, "utf-8")
    library = type(LIBRARY)(home)
    path = written(tmp_path, text)
    assert [fault.text("en") for fault in library.check(path, Rubric).faults] == []
    seen = {chances(library.scenario(str(path), seed=seed).scenario)["goi"] for seed in SEEDS}
    assert seen == {0.0, 1.0}


NAMED = """injects:
  - id: hoi
    title: {vi: A, en: A}
    channel: mail
    from: pa05
    to: tt-giam-sat
    at: 10m
    body: {vi: A, en: A}
    options:
      - {id: mot, text: {vi: A, en: A}}
      - {id: hai, text: {vi: B, en: B}, chance: 0.5}
      - {id: ba, text: {vi: C, en: C}}
"""


def test_what_others_name_is_refused_when_any_seed_draws_it_out(tmp_path: Path) -> None:
    text = HEAD + THREAT % "at: 9m," + NAMED + INJECT % ("sau", "when: {inject: hoi, option: hai}")
    path = written(tmp_path, text)
    (fault,) = checked(path).faults
    assert fault.code == "unknown_name" and fault.params["value"] == "hai"
    assert fault.text("en").endswith("(when the draw leaves out hai)")
    assert fault.text("vi").endswith("(khi rút thăm không có hai)")
    refused = 0
    for seed in SEEDS:
        try:
            LIBRARY.scenario(str(path), seed=seed)
        except InputError as error:
            refused += 1
            assert {each.code for each in error.faults} == {"unknown_name"}
    assert 0 < refused < len(SEEDS)


def test_what_nobody_names_may_be_missing(tmp_path: Path) -> None:
    path = written(tmp_path, HEAD + THREAT % "at: 9m," + NAMED)
    assert checked(path).faults == []
    assert {len(one.scenario.injects[0].options) for one in drawn(path)} == {2, 3}


def test_all_that_may_be_missing_is_tried_without_together(tmp_path: Path) -> None:
    """Without either objective there is one left, without both there is none."""
    one = "{id: khac-phuc, title: {vi: Ngăn chặn, en: Contain}, basis: [B05], chance: 0.5}"
    head = HEAD.replace(one.replace(", chance: 0.5", ""), f"{one}, {one.replace('khac-phuc', 'khac')}")
    (fault,) = checked(written(tmp_path, head + THREAT % "at: 9m," + "injects:\n" + PLAIN)).faults
    assert fault.path == ("objectives",)
    assert fault.text("en").endswith("(when the draw leaves out khac, khac-phuc)")


# -- a city that is not there ----------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["b06-ransomware", "b22-leaked-password"])
@pytest.mark.parametrize(
    ("city", "said"),
    [
        ("city: can-thoo", "city: there is no city can-thoo; allowed: can-tho; nearest: can-tho"),
        ("", "key city is missing in the file"),
        ("city: 7", "city: 7 has the wrong type; needs text"),
    ],
)
def test_a_city_that_is_not_there_is_the_one_fault(name: str, city: str, said: str, tmp_path: Path) -> None:
    text = (LIBRARY.root / f"{name}.yaml").read_text("utf-8")
    path = written(tmp_path, text.replace("city: can-tho", city, 1))
    verdict = checked(path)
    (fault,) = verdict.faults
    assert said in fault.text("en")
    with pytest.raises(InputError) as caught:
        LIBRARY.scenario(str(path))
    assert caught.value.faults == [fault]


def test_a_file_with_nothing_to_draw_is_judged_without_its_city(tmp_path: Path) -> None:
    text = (HEAD + THREAT % "at: 999m," + "injects:\n" + PLAIN).replace("city: can-tho", "city: can-thoo")
    assert {fault.code for fault in checked(written(tmp_path, text)).faults} == {"unknown_name", "beyond_end"}

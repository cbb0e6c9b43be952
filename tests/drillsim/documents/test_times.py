"""When injects and stages can come: times worked out by hand, along chains."""

from __future__ import annotations

from math import inf

import pytest
import yaml

from drillsim.base.model import MINUTE, Dist, Seat
from drillsim.documents.scenario import ScenarioDoc
from drillsim.documents.times import Sums, Times, least, likely, reaches, sums
from tests.drillsim.documents.test_checks import TEXT
from tests.drillsim.documents.test_checks import check as checked

ROW = "  - {{id: {0}, title: x, channel: mail, from: centre, to: {2}, body: x, {1}}}\n"


def scenario(injects: str = "", stages: str = "", length: str = "2h") -> ScenarioDoc:
    """The tiny scenario with more injects (before its own) and other stages."""
    text = TEXT.replace("injects:\n", "injects:\n" + injects).replace("length: 2h", f"length: {length}")
    if stages:
        head, _, rest = text.partition("    stages:\n")
        text = head + "    stages:\n" + stages + rest[rest.index("      - {id: trick") :]
    return checked(text)


def inject(name: str, trigger: str, to: str = "all") -> str:
    return ROW.format(name, trigger, to)


def minutes(times: Times, kind: str, name: str) -> tuple[float, ...]:
    step = times.steps[kind, name]
    return tuple(each / MINUTE for each in (step.begin, step.done, step.control, step.effect))


def both(doc: ScenarioDoc, name: str) -> tuple[float, float]:
    """The least and likely minute of an inject."""
    return minutes(Times(doc, least), "inject", name)[0], minutes(Times(doc, likely), "inject", name)[0]


def test_a_span_has_a_least_and_a_likely_value() -> None:
    for span, expected in (
        (Dist("constant", 8, 8, 0), (8, 8)),
        (Dist("uniform", 4, 10, 0), (4, 7)),
        (Dist("lognormal", 9, 9, 0.5), (0, 9)),
        (Dist("lognormal", 9, 9, 0), (9, 9)),
    ):
        assert (least(span), likely(span)) == expected


@pytest.mark.parametrize(
    ("trigger", "expected"),
    [
        ("at: 10m", (10, 10)),
        ("at: 10m, delay: uniform 4m 10m", (14, 17)),
        ("by_hand: 20m, delay: lognormal 5m 0.5", (20, 25)),
        ("unless: {act: report, deadline: 1h}, delay: 5m", (65, 65)),
        ("when: {time: 5m, for: 10m}", (15, 15)),
        ("when: {act: isolate}", (0, 0)),
        ("when: {all: [{time: 5m}, {time: 9m}]}, delay: 1m", (10, 10)),
        ("when: {any: [{time: 5m, for: 10m}, {time: 9m}]}", (9, 9)),
        ("when: {any: [{time: 5m}, {act: isolate}], for: 3m}", (3, 3)),
        ("when: {stage: lure}", (5, 5)),
        ("when: {inject: alert}, delay: 2m", (12, 12)),
        # lure at 5, control at 15; crawl takes its first after half a step at the least, a whole one as a rule
        ("when: {stage: crawl}", (20, 25)),
        ("when: {compromise: pc-a, at_least: foothold}", (5, 5)),
        ("when: {compromise: pc-a, at_least: controlled}", (15, 15)),
        # whoever cuts it off makes it fail at once; by itself it fails when lock strikes: crawl controls at 30 or 35
        ("when: {service: app, below: 0.5, for: 5m}", (5, 40)),
        ("when: {perceived: app, state: suspected}", (0, 5)),
        # order comes 10 minutes in, with alert; the trick is done when somebody obeys
        ("when: {stage: trick}", (5, 10)),
    ],
)
def test_the_time_of_an_inject_is_added_up(trigger: str, expected: tuple[float, float]) -> None:
    assert both(scenario(inject("x", trigger)), "x") == expected


def test_a_stage_has_four_times() -> None:
    times = Times(scenario(), likely)
    assert minutes(times, "stage", "lure") == (5, 5, 15, 15)
    assert minutes(times, "stage", "crawl") == (5, 25, 35, 35)
    assert minutes(times, "stage", "lock") == (25, 25, 25, 35)


def test_times_add_up_along_a_chain_of_any_length() -> None:
    rows = [inject(f"n{n}", f"when: {{inject: n{n + 1}}}, delay: 1s") for n in range(400)]
    doc = scenario("".join(rows) + inject("n400", "at: 1m"))
    assert both(doc, "n0") == (1 + 400 / 60, 1 + 400 / 60)


def test_a_ring_with_another_way_in_has_its_time() -> None:
    doc = scenario(
        inject("a", "when: {any: [{inject: b}, {time: 7m}]}, delay: 1m")
        + inject("b", "when: {inject: a}, delay: 1m")
    )
    assert (both(doc, "a"), both(doc, "b")) == ((8, 8), (9, 9))


def test_what_waits_for_an_act_has_no_time_when_nobody_acts() -> None:
    doc = scenario(inject("x", "when: {act: isolate}") + inject("y", "when: {inject: x}"))
    steps = Times(doc, likely, acts=inf).steps
    assert steps["inject", "x"].begin == steps["inject", "y"].begin == inf


def test_a_scenario_adds_up() -> None:
    doc = scenario(inject("x", "when: {act: isolate}") + inject("y", "at: 100m", "[vendor, police/leader]"))
    # injects at 10 (alert, order), 60 (chaser) and 100 minutes of 120; x comes only when somebody isolates
    assert sums(doc) == Sums(
        120 * MINUTE,
        5,
        1,
        {"centre/technician": 4, "police/leader": 4, "vendor/technician": 3},
        (10 * MINUTE, 60 * MINUTE),
        (100 * MINUTE, "inject", "y"),
    )


def test_the_silence_before_the_first_and_after_the_last_count() -> None:
    data = yaml.safe_load(TEXT)
    data["injects"] = data["injects"][:1]
    del data["threats"][0]["stages"][-1]
    for at, silence in (("10m", (10, 120)), ("100m", (0, 100))):
        data["injects"][0]["at"] = at
        doc = checked(yaml.safe_dump(data, allow_unicode=True))
        assert sums(doc).silence == tuple(each * MINUTE for each in silence)


def test_whom_an_inject_reaches() -> None:
    first, order, chaser = scenario().injects
    seats = [Seat(each) for each in ("centre/technician", "police/leader", "vendor/technician")]
    assert [reaches(first, seat) for seat in seats] == [True, False, False]
    assert [reaches(order, seat) for seat in seats] == [True, True, False]
    assert [reaches(chaser, seat) for seat in seats] == [True, True, True]


@pytest.mark.parametrize(
    ("stands", "expected"),
    [
        # It may begin at 20, takes 30 to 60 minutes (40 likely: the median), 10 of them before the drill.
        ("begun", (20, 20)),
        ("past", (20, 30)),
        ("done", (20, 50)),
        ("back", (25, 30)),
        ("overrun", (60, 60)),
    ],
)
def test_what_waits_for_a_planned_change_comes_no_sooner_than_that_can_be(
    stands: str, expected: tuple[float, float]
) -> None:
    change = (
        "changes:\n  - {id: switch, title: x, hits: app, at: 20m, opens: 15m, closes: 1h, before: 10m,"
        " takes: lognormal 40m 0.5, point: 0.5, back: uniform 5m 15m, restore: 1h, else: back}\n"
    )
    text = TEXT.replace("version: 1", "version: 2", 1).replace(
        "injects:\n", change + "injects:\n" + inject("new", f"when: {{change: switch, stands: {stands}}}")
    )
    assert both(checked(text), "new") == expected

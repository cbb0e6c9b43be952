"""Injects and stages that set each other off: in order, in any number, each once; too many are refused."""

from __future__ import annotations

import json
from typing import Any

import pytest

from drillsim.base.records import Record
from drillsim.documents.reachability import LONGEST_CHAIN, runaway
from drillsim.documents.scenario import ScenarioDoc
from tests.drillsim.build import inject_data, scenario_of, threat_data
from tests.drillsim.documents.test_checks import TEXT, check, told
from tests.drillsim.playing import Play, fault, play

MANY = 2_000


def after(name: str, *before: str, **fields: Any) -> dict[str, Any]:
    """An inject that comes with the first of others."""
    return inject_data(name, when={"any": [{"inject": each} for each in before]}, **fields)


def line(count: int) -> list[dict[str, Any]]:
    """Injects each set off by the one before; the first comes at 00:01."""
    first = inject_data("i-0", at="1m")
    return [first, *(inject_data(f"i-{n}", when={"inject": f"i-{n - 1}"}) for n in range(1, count))]


def stages(count: int, **first: Any) -> list[dict[str, Any]]:
    """Stages each after the one before."""
    rest = [_without_at(fault("pc-a", id=f"s-{n}", after=f"s-{n - 1}")) for n in range(1, count)]
    return [fault("pc-a", id="s-0", **first), *rest]


def _without_at(stage: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in stage.items() if key != "at"}


def fired(records: list[Record]) -> list[str]:
    """What has come, in order: injects by their ids, stages as they begin."""
    return [
        record.data[record.kind]
        for record in records
        if record.kind in ("inject", "stage") and record.data["status"] in ("fired", "begun")
    ]


def at_one_minute(table: Play) -> list[str]:
    assert fired(table.to(0.5).records) == []
    return fired(table.to(1).records)


@pytest.mark.parametrize("way", [1, -1], ids=["in the order of the file", "against it"])
def test_thousands_of_injects_set_each_other_off(way: int) -> None:
    table = play(injects=line(MANY)[::way])
    assert at_one_minute(table) == [f"i-{n}" for n in range(MANY)]


@pytest.mark.parametrize("way", [1, -1], ids=["in the order of the file", "against it"])
def test_injects_that_wait_for_what_is_so_at_the_start_all_come(way: int) -> None:
    standby = {"service": "generator", "below": 0.5}
    first, *rest = line(MANY)
    injects = [{**{k: v for k, v in first.items() if k != "at"}, "when": standby}, *rest]
    assert fired(play(injects=injects[::way]).records) == [f"i-{n}" for n in range(MANY)]


@pytest.mark.parametrize("way", [1, -1], ids=["in the order of the file", "against it"])
def test_thousands_of_stages_follow_each_other(way: int) -> None:
    assert at_one_minute(play(*stages(MANY)[::way])) == [f"s-{n}" for n in range(MANY)]


def test_a_chain_through_the_state_of_a_system_needs_no_deeper_stack() -> None:
    """Each stage lowers the service a little, which begins the next."""
    count = 600
    rest = [
        _without_at(fault("app", id=f"s-{n}", to=1 - (n + 1) / 4_000))
        | {"when": {"service": "app", "below": 1 - n / 4_000 + 0.0001}}
        for n in range(1, count)
    ]
    first = fault("app", id="s-0", to=1 - 1 / 4_000)
    assert at_one_minute(play(first, *rest)) == [f"s-{n}" for n in range(count)]


def test_a_chain_of_stages_and_injects_by_turns() -> None:
    count = 1_000
    rest = [_without_at(fault("pc-a", id=f"s-{n}")) | {"when": {"inject": f"i-{n}"}} for n in range(1, count)]
    injects = [inject_data(f"i-{n}", when={"stage": f"s-{n - 1}"}) for n in range(1, count)]
    expected = ["s-0", *(name for n in range(1, count) for name in (f"i-{n}", f"s-{n}"))]
    assert at_one_minute(play(fault("pc-a", id="s-0"), *rest, injects=injects)) == expected


def test_what_one_sets_off_comes_before_what_waits_beside_it() -> None:
    injects = [inject_data("a", at="1m"), after("b", "a"), after("c", "a"), after("d", "b"), after("e", "c")]
    assert at_one_minute(play(injects=injects)) == ["a", "b", "d", "c", "e"]


def test_what_sets_each_other_off_comes_once() -> None:
    injects = [after("a", "b", "start"), after("b", "a", "c"), after("c", "b"), inject_data("start", at="1m")]
    assert at_one_minute(play(injects=injects)) == ["start", "a", "b", "c"]


# -- what check says --------------------------------------------------------------------------------


def scenario(injects: list[dict[str, Any]], *steps: dict[str, Any]) -> ScenarioDoc:
    return scenario_of(injects=injects, **({"threats": [threat_data(*steps)]} if steps else {}))


def lines(count: int) -> str:
    """The tiny scenario with a chain of so many injects more."""
    rows = [json.dumps(inject, ensure_ascii=False) for inject in line(count)]
    return TEXT.replace("injects:\n", "injects:\n" + "".join(f"  - {row}\n" for row in rows), 1)


def test_a_chain_as_long_as_may_be_is_sound() -> None:
    assert runaway(scenario(line(LONGEST_CHAIN), *stages(LONGEST_CHAIN))) is None


def test_one_more_is_too_long_and_its_ends_are_named() -> None:
    found = runaway(scenario(line(LONGEST_CHAIN + 1)))
    assert found is not None
    assert (found.first, found.last, found.count) == ("i-0", f"i-{LONGEST_CHAIN}", LONGEST_CHAIN + 1)
    assert found.path == ("injects", LONGEST_CHAIN)


def test_stages_and_injects_count_together() -> None:
    injects = line(LONGEST_CHAIN)
    injects[0] = inject_data("i-0", when={"stage": "s-0"})
    found = runaway(scenario(injects, *stages(1)))
    assert found is not None
    assert (found.first, found.last) == ("s-0", f"i-{LONGEST_CHAIN - 1}")


@pytest.mark.parametrize("between", [{"delay": "1s"}, {"when": {"inject": "i-599", "for": "1s"}}])
def test_time_between_two_of_them_ends_a_chain(between: dict[str, Any]) -> None:
    injects = line(LONGEST_CHAIN + 200)
    injects[600] |= between
    assert runaway(scenario(injects)) is None


def test_a_delay_of_nothing_does_not() -> None:
    injects = line(LONGEST_CHAIN + 200)
    injects[600] |= {"delay": "0s"}
    assert runaway(scenario(injects)) is not None


def test_a_ring_counts_each_of_its_members_once() -> None:
    ring = [after("a", "b", "start"), after("b", "a"), inject_data("start", at="1m")]
    assert runaway(scenario(ring)) is None
    injects = line(LONGEST_CHAIN - 1)
    injects[0] = inject_data("i-0", when={"inject": "b"})
    found = runaway(scenario([*ring, *injects]))
    assert found is not None
    assert (found.first, found.last, found.count) == ("start", f"i-{LONGEST_CHAIN - 2}", LONGEST_CHAIN + 2)


def test_check_names_the_first_and_the_last_in_both_languages() -> None:
    text, end = lines(LONGEST_CHAIN + 1), f"i-{LONGEST_CHAIN}"
    assert told(text) == [
        f"s.yaml:1031: 1,001 injects and stages set each other off at one moment, from i-0 to {end}; "
        "at most 1,000; give some of them a delay, or put several together"
    ]
    assert told(text, "vi") == [
        f"s.yaml:1031: 1.001 tình huống và diễn biến nối nhau xảy ra cùng một lúc, từ i-0 đến {end}; "
        "tối đa 1.000; hãy thêm delay vào một số chỗ, hoặc gộp bớt lại"
    ]
    assert check(lines(LONGEST_CHAIN))


# -- through consequences and reactions -----------------------------------------------------------


def told_on(count: int) -> list[dict[str, Any]]:
    """Injects each of which tells the next."""
    return [
        inject_data(f"i-{n}", **({"at": "1m"} if n == 0 else {}), then=[{"tell": f"i-{n + 1}"}])
        for n in range(count - 1)
    ] + [inject_data(f"i-{count - 1}")]


def reacting(count: int, *, hold: str | None = None) -> dict[str, Any]:
    """Injects each told by a reaction to the one before."""
    held = {} if hold is None else {"for": hold}
    reactions = [
        {"id": f"r-{n}", "when": {"inject": f"i-{n - 1}", **held}, "then": [{"tell": f"i-{n}"}]}
        for n in range(1, count)
    ]
    rest = [inject_data(f"i-{n}") for n in range(1, count)]
    return {"injects": [inject_data("i-0", at="1m"), *rest], "reactions": reactions}


def test_thousands_of_injects_tell_each_other() -> None:
    assert at_one_minute(play(injects=told_on(MANY), version=2)) == [f"i-{n}" for n in range(MANY)]


@pytest.mark.parametrize("way", [1, -1], ids=["in the order of the file", "against it"])
def test_thousands_of_reactions_call_each_other(way: int) -> None:
    whole = reacting(MANY)
    table = play(injects=whole["injects"], reactions=whole["reactions"][::way], version=2)
    assert at_one_minute(table) == [f"i-{n}" for n in range(MANY)]


def test_reactions_begin_stages_and_stages_call_reactions() -> None:
    count = 500
    steps = [_without_at(fault("pc-a", id=f"s-{n}")) for n in range(count)]
    reactions = [
        {"id": f"r-{n}", "when": {"stage": f"s-{n - 1}"}, "then": [{"begin": f"s-{n}"}]}
        for n in range(1, count)
    ]
    first = inject_data("start", at="1m", then=[{"begin": "s-0"}])
    table = play(*steps, injects=[first], reactions=reactions[::-1], version=2)
    assert at_one_minute(table) == ["start", *(f"s-{n}" for n in range(count))]


def test_reactions_to_what_each_other_does_to_a_system_need_no_deeper_stack() -> None:
    """Each sets a little more demand, which the next waits for; the system carries 1.5."""
    count = 600
    reactions = [
        {
            "id": f"r-{n}",
            "when": {"service": "app", "below": 1 / (1 + n / 1_000) + 0.0001},
            "then": [{"set": "app", "demand": 1.5 * (1 + (n + 1) / 1_000)}],
        }
        for n in range(1, count)
    ]
    first = inject_data("start", at="1m", then=[{"set": "app", "demand": 1.5015}])
    table = play(injects=[first], reactions=reactions[::-1], version=2).to(2)
    effects = [record for record in table.records if record.kind == "effect"]
    assert len(effects) == count and {record.t for record in effects} == {60_000}


def test_what_worries_each_other_ends() -> None:
    """A ring of reactions, each of which undoes what the other did: each follows once."""
    reactions = [
        {"id": "up", "when": {"service": "app", "below": 0.9}, "then": [{"set": "app", "demand": 0.5}]},
        {"id": "down", "when": {"service": "app", "above": 0.95}, "then": [{"set": "app", "demand": 3}]},
    ]
    table = play(injects=[inject_data("quiet", at="1m")], reactions=reactions, version=2).to(60)
    assert [record.data["why"]["reaction"] for record in table.records if record.kind == "effect"] == [
        "down",
        "up",
    ]


def test_a_chain_through_reactions_or_consequences_is_too_long_too() -> None:
    for fields in (reacting(LONGEST_CHAIN + 1), {"injects": told_on(LONGEST_CHAIN + 1)}):
        found = runaway(scenario_of(version=2, **fields))
        assert found is not None
        assert (found.first, found.last, found.count) == ("i-0", f"i-{LONGEST_CHAIN}", LONGEST_CHAIN + 1)
    assert runaway(scenario_of(version=2, **reacting(LONGEST_CHAIN))) is None
    assert runaway(scenario_of(version=2, **reacting(LONGEST_CHAIN + 1, hold="1s"))) is None

"""What is said of consequences, guards and options of a scenario of version 2 before it is played."""

from __future__ import annotations

import json
from typing import Any

import pytest

from drillsim.documents.reachability import LONGEST_CHAIN, rings, runaway, stuck
from drillsim.documents.times import Times, least, sums
from tests.drillsim.build import inject_data, scenario_of, text, threat_data
from tests.drillsim.documents.test_cautions import told as warned
from tests.drillsim.documents.test_checks import TEXT, check, told
from tests.drillsim.playing import fault

NEWER = TEXT.replace("version: 1", "version: 2", 1)
PLAIN = "options: [{id: seen, text: {vi: Đã rõ, en: Seen}}]"
OTHER = "{id: other, text: {vi: Khác, en: Other}}"


def with_options(*options: str) -> str:
    assert PLAIN in NEWER
    return NEWER.replace(PLAIN, f"options: [{', '.join(options)}]").replace("option: seen, ", "")


def option(name: str, rest: str = "") -> str:
    return f"{{id: {name}, text: {{vi: Một, en: One}}{rest}}}"


# -- faults ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("then", "message"),
    [
        ("{tell: chasr}", "tell: there is no inject chasr"),
        ("{begin: lok}", "begin: there is no stage lok"),
        ("{set: ap, demand: 2}", "set: there is no system or utility ap"),
        ("{people: cyberr, add: 1}", "people: there is no agency cyberr"),
        ("{set: app}", "set: exactly one of demand, capacity goes with it"),
        ("{begin: lock, tell: order}", "a consequence has exactly one of begin, stop"),
        ("{after: 5m}", "a consequence has exactly one of begin, stop"),
        ("{alter: lock, by: 20}", "by: 20 is out of range; must be ≤ 10"),
        (
            "{tell: order, if: {service: nowhere, below: 0.5}}",
            "service: there is no system or utility nowhere",
        ),
    ],
)
def test_a_fault_in_a_consequence_is_told_with_its_line(then: str, message: str) -> None:
    found = told(with_options(option("seen", f", then: [{then}]"), OTHER))
    assert [each for each in found if message in each], found
    assert all(each.startswith("s.yaml:39:") for each in found if message in each)


@pytest.mark.parametrize("key", ["then: [{tell: order}]", "credit: 0.5", "why: {vi: Vì, en: As}"])
def test_files_of_version_1_have_no_consequences(key: str) -> None:
    found = told(TEXT.replace("en: Seen}}]", f"en: Seen}}, {key}}}]"))
    assert (
        f"s.yaml:39: {key.split(':')[0]}: needs version: 2 at the top of the file; here it is version: 1"
        in found
    )


def test_what_nothing_sets_off_is_a_fault_and_what_a_consequence_sets_off_is_none() -> None:
    untimed = NEWER.replace("    unless: {act: report, to: cyber, by: centre, deadline: 1h}\n", "")
    assert any("inject chaser: no at, when, unless or by_hand" in each for each in told(untimed))
    calling = untimed.replace(PLAIN, f"options: [{option('seen', ', then: [{tell: chaser}]')}, {OTHER}]")
    check(calling)
    # What the seed has drawn out does not come, and need not be called.
    check(untimed.replace("  - id: chaser\n", "  - id: chaser\n    chance: 0\n"))
    old = TEXT.replace("    unless: {act: report, to: cyber, by: centre, deadline: 1h}\n", "")
    assert any("exactly one of at, when, unless, by_hand; given here: -" in each for each in told(old))


# -- warnings -------------------------------------------------------------------------------------


def test_what_comes_by_the_clock_and_speaks_of_the_city_wants_a_guard_or_always() -> None:
    message = "s.yaml:34: warning: inject alert comes by the clock and speaks of ransom, which may be untrue by then; add while: (a condition), or always: true"
    assert message in warned(NEWER)
    assert message not in warned(TEXT)
    for key in ("always: true", "while: {service: app, above: 0.1}"):
        assert not any(
            "comes by the clock" in each
            for each in warned(NEWER.replace("    at: 10m\n", f"    at: 10m\n    {key}\n"))
        )


def test_a_single_option_is_no_choice() -> None:
    assert any("a single one is no choice" in each for each in warned(NEWER))
    assert not any("a single one" in each for each in warned(with_options(option("seen"), OTHER)))


@pytest.mark.parametrize(
    ("first", "second", "dominated"),
    [
        (", credit: 0.4", ", credit: 0.6", "one"),
        (", credit: 0.6", ", credit: 0.6", "two"),
        (", credit: 0.4", "", None),
        (", credit: 0.4, then: [{tell: order}]", ", credit: 0.6", None),
        (
            ", credit: [{if: {time: 5m}, credit: 0.4}, {credit: 0.1}]",
            ", credit: [{if: {time: 5m}, credit: 0.4}, {credit: 0.2}]",
            "one",
        ),
        (
            ", credit: [{if: {time: 5m}, credit: 0.5}, {credit: 0.1}]",
            ", credit: [{if: {time: 5m}, credit: 0.4}, {credit: 0.2}]",
            None,
        ),
    ],
)
def test_an_option_that_does_the_same_and_is_never_worth_more(
    first: str, second: str, dominated: str | None
) -> None:
    found = warned(with_options(option("one", first), option("two", second)))
    said = [each.split("option ")[1].split(" ")[0] for each in found if "is never worth more" in each]
    assert said == ([] if dominated is None else [dominated])


@pytest.mark.parametrize(
    ("ids", "tells"), [(("a", "b"), True), (("option-1", "option-2"), True), (("pay", "keep"), False)]
)
def test_ids_that_tell_the_order_of_the_file(ids: tuple[str, str], tells: bool) -> None:
    assert any("tell their order" in each for each in warned(with_options(*map(option, ids)))) is tells


# -- what can happen ------------------------------------------------------------------------------


def whole(*injects: dict[str, Any], stages: tuple[dict[str, Any], ...] = (), **more: Any) -> Any:
    given = {"injects": list(injects), "version": 2, "length": "2h", **more}
    return scenario_of(**given, threats=[threat_data(*(stages or (fault("app"),)))])


def choice(*then: dict[str, Any]) -> list[dict[str, Any]]:
    return [{"id": "yes", "text": text("yes"), "then": list(then)}, {"id": "no", "text": text("no")}]


def test_what_only_something_stuck_calls_is_stuck_too() -> None:
    never = inject_data("a", when={"inject": "a"}, then=[{"tell": "b"}])
    scenario = whole(never, inject_data("b", then=[{"tell": "c"}]), inject_data("c"))
    assert {each.id for each in stuck(scenario)} == {"a", "b", "c"}
    assert stuck(whole(inject_data("a", at="1m", options=choice({"tell": "b"})), inject_data("b"))) == []


def test_a_guard_that_can_never_hold_keeps_an_inject_from_coming() -> None:
    never = inject_data("a", when={"inject": "a"})
    guarded = inject_data("b", at="5m", **{"while": {"inject": "a"}})
    assert {each.id for each in stuck(whole(never, guarded))} == {"a", "b"}


def test_a_reaction_calls_when_its_condition_can_hold() -> None:
    reactions = [{"id": "r", "when": {"stage": "later"}, "then": [{"tell": "b"}]}]
    later = {k: v for k, v in fault("app", id="later", after="later").items() if k != "at"}
    scenario = whole(inject_data("b"), stages=(fault("app"), later), reactions=reactions)
    assert {each.id for each in stuck(scenario)} == {"b", "later"}


def begins(scenario: Any, name: str) -> float:
    return Times(scenario, least).steps["inject", name].begin / 60_000


def test_times_weigh_consequences_and_guards() -> None:
    first = inject_data(
        "a",
        at="10m",
        options=choice({"tell": "b", "after": "20m"}),
        then=[{"tell": "c", "after": "uniform 5m 9m"}],
    )
    missed = inject_data("d", at="10m", unanswered={"after": "40m", "then": [{"tell": "e"}]})
    late = inject_data("f", at="10m", **{"while": {"time": "20m"}})
    scenario = whole(first, missed, late, *map(inject_data, "bce"))
    assert [begins(scenario, name) for name in "abcdef"] == [10, 30, 15, 10, 50, float("inf")]
    assert sums(scenario).waiting == 2


def test_an_inject_that_lapses_always_is_warned_of() -> None:
    late = NEWER.replace("    at: 10m\n", "    at: 10m\n    while: {time: 20m}\n")
    assert any(
        "while: inject alert is due at 00:10:00, when this cannot be so yet" in each for each in warned(late)
    )


def test_rings_at_one_moment_are_refused_and_those_that_wait_are_not() -> None:
    ring = [inject_data("a", at="1m", then=[{"tell": "b"}]), inject_data("b", then=[{"tell": "a"}])]
    assert [chain for _, chain in rings(whole(*ring))] == [("a", "b", "a")]
    ring[1]["then"] = [{"tell": "a", "after": "1m"}]
    assert rings(whole(*ring)) == []
    ring[1] = inject_data("b", options=choice({"tell": "a"}))
    assert rings(whole(*ring)) == []
    file = NEWER.replace("    verify: true\n", "    verify: true\n    then: [{tell: chaser}]\n").replace(
        "    body: {vi: Báo cáo ngay, en: Report now}\n",
        "    body: {vi: Báo cáo ngay, en: Report now}\n    then: [{tell: order}]\n",
    )
    assert any("in a ring at one moment (chaser → order → chaser)" in each for each in told(file))


def test_a_chain_of_consequences_counts_as_one_of_triggers() -> None:
    chain = [inject_data(f"i-{n}", then=[{"tell": f"i-{n + 1}"}]) for n in range(LONGEST_CHAIN)]
    last = inject_data(f"i-{LONGEST_CHAIN}")
    first = inject_data("first", at="1m", then=[{"tell": "i-0"}])
    found = runaway(whole(first, *chain, last))
    assert found is not None and (found.first, found.count) == ("first", LONGEST_CHAIN + 2)
    assert runaway(whole(*chain[1:], last)) is None


def test_a_scenario_is_the_same_after_it_was_written_down() -> None:
    scenario = whole(inject_data("a", at="1m", options=choice({"set": "app", "demand": 2, "for": "5m"})))
    assert (
        json.loads(scenario.model_dump_json(by_alias=True))["injects"][0]["options"][0]["then"][0]["set"]
        == "app"
    )

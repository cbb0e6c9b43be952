"""Warnings: what is sound in a scenario and hardly meant, each with its line."""

from __future__ import annotations

import pytest

from drillsim.documents.catalogue import CATALOGUE
from drillsim.documents.checks import judge_scenario, warnings
from drillsim.documents.rules import RulesDoc
from drillsim.documents.yamltext import parse
from tests.drillsim.build import TINY_RULES, rules_of
from tests.drillsim.documents.test_checks import CITY, TEXT, with_change
from tests.drillsim.documents.test_times import inject

RULES: RulesDoc = rules_of(TINY_RULES)
INJECTS = "injects:\n"


def told(text: str, lang: str = "en") -> list[str]:
    """What is warned of in a sound text, a line each."""
    outcome, faults = judge_scenario(parse(text, "s.yaml"), CITY, CATALOGUE)
    assert [fault.text("en") for fault in faults] == []
    found = warnings(outcome, CITY, CATALOGUE, RULES, (RULES,))
    assert all(each.severity == "warning" and each.path for each in found)
    return [each.text(lang) for each in found]


# what the rules ask for by themselves is left to them
QUIET = TEXT.replace("      - {act: report, to: cyber, kind: initial, target: 15m, limit: 40m}\n", "")
QUIET = QUIET.replace("act: classify, judge: [cause]", "act: close")


def changed(old: str, new: str) -> str:
    assert QUIET.count(old) == 1, old
    return QUIET.replace(old, new)


def test_the_tiny_scenario() -> None:
    assert told(QUIET) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("    at: 10m\n", "    at: 110m\n    delay: uniform 10m 30m\n",
         "s.yaml:35: warning: inject alert can never happen: it is due at 02:00:00 at the earliest, the drill ends at "
         "02:00:00"),
        ("    at: 10m\n", "    at: 110m\n    delay: uniform 9m 30m\n",
         "s.yaml:35: warning: inject alert mostly comes too late: due at 01:59:00 at the earliest, mostly at 02:09:30, "
         "the drill ends at 02:00:00"),
        ("below: 0.5, for: 5m", "below: 0.5, for: 2h",
         "s.yaml:46: warning: for: 2h never passes before the drill ends (02:00:00); this part of the condition is idle"),
        ("{any: [{service: app, below: 0.5, for: 5m}, {inject: alert}]}", "{service: app, below: 0.5, for: 3h}",
         "s.yaml:46: warning: inject order can never happen: it is due at 03:00:00 at the earliest, the drill ends at "
         "02:00:00"),
        ("deadline: 1h}", "deadline: 1h}\n    delay: 1h",
         "s.yaml:57: warning: inject chaser can never happen: it is due at 02:00:00 at the earliest, the drill ends at "
         "02:00:00"),
        ("at: 5m, enters: [pc-a], establish: 10m", "at: 5m, enters: [pc-a], establish: 3h",
         "s.yaml:26: warning: stage lure never controls a system: at 03:05:00 at the earliest, the drill ends at 02:00:00"),
        ("after: lure, from: lure", "after: lure, delay: 2h, from: lure",
         "s.yaml:27: warning: stage crawl can never happen: it is due at 02:05:00 at the earliest (by way of lure → "
         "crawl), the drill ends at 02:00:00"),
        ("step: 10m, establish: 10m", "step: 10m, establish: 2h",
         "s.yaml:28: warning: stage lock never has an effect: at 02:20:00 at the earliest, the drill ends at 02:00:00"),
        ("at: 5m, enters: [pc-a], establish: 10m", "at: 5m, enters: [pc-a], along: connects, step: 4h, establish: 10m",
         "s.yaml:26: warning: stage lure never reaches another system: at 02:15:00 at the earliest, the drill ends at "
         "02:00:00"),
        ("takes: 30m", "takes: 30m, again: 100m",
         "s.yaml:28: warning: again: stage lock never strikes again: at 02:10:00 at the earliest, the drill ends at "
         "02:00:00"),
        ("takes: 30m", "takes: 90m",
         "s.yaml:28: warning: takes: nobody can mend stage lock in time: done at 02:00:00 at the earliest, the drill ends "
         "at 02:00:00"),
        ("option: seen, target: 5m, limit: 10m", "option: seen, target: 5m, limit: 111m",
         "s.yaml:41: warning: limit: 111m after it opens at 00:10:00 is 02:01:00, past the end (02:00:00): nobody has all "
         "of that time"),
        ("option: seen, target: 5m, limit: 10m", "option: seen, target: 111m, limit: 3h",
         "s.yaml:41: warning: target: 111m after it opens at 00:10:00 is 02:01:00, past the end (02:00:00): nobody loses "
         "by not doing it"),
        ("target: 20m, limit: 60m", "target: 20m, limit: 2h",
         "s.yaml:61: warning: limit: 2h after it opens at 00:05:00 is 02:05:00, past the end (02:00:00): nobody has all "
         "of that time"),
        ("en: Contain}}", "en: Contain}, basis: [B06, G99]}",
         "s.yaml:9: warning: basis: G99 is no code of the requirement list (A1–L), obligation of a rule profile, or law "
         "we know; nearest: G9"),
        ("en: Contain}}", "en: Contain}}\n  - {id: spare, title: x, basis: [B06]}",
         "s.yaml:10: warning: objective spare is not graded: no expectation, inject or reporting line belongs to it"),
    ],
)  # fmt: skip
def test_a_warning_is_told_with_its_line(old: str, new: str, expected: str) -> None:
    assert expected in told(changed(old, new))


def test_what_cannot_come_is_told_along_its_whole_chain() -> None:
    rows = (
        inject("a", "at: 110m, delay: 20m")
        + inject("b", "when: {inject: a}")
        + inject("c", "when: {inject: b}")
    )
    found = told(changed(INJECTS, INJECTS + rows))
    assert [line.partition(":")[2].split()[3] for line in found] == ["a", "b", "c"]
    assert "(qua a → b → c)" in told(changed(INJECTS, INJECTS + rows), "vi")[2]


def test_a_condition_with_another_way_is_no_reason_to_warn() -> None:
    assert told(changed("at: 10m", "when: {any: [{time: 5m}, {inject: chaser}]}")) == []


def test_an_objective_with_a_reporting_line_is_graded() -> None:
    assert told(changed("en: Contain}}", "en: Contain}}\n  - {id: reports, title: x, basis: [G1]}")) == []


def test_a_seat_that_gets_nothing_is_told() -> None:
    quiet = changed("    to: all\n", "    to: centre\n")
    assert told(quiet) == [
        "s.yaml:18: warning: seat vendor/technician is sent no inject and nothing is expected of it; send it one, or "
        "leave it out"
    ]
    assert (
        told(
            quiet.replace(
                "- {act: isolate, about: pc-a,", "- {who: vendor/technician, act: isolate, about: pc-a,"
            )
        )
        == []
    )


def test_an_expectation_that_doubles_a_duty_of_the_rules_is_told() -> None:
    assert told(TEXT) == [
        "s.yaml:43: warning: report: the rules ask for it already by obligation to-team (operator report; Article 1), "
        "one act is graded twice; remove this expectation",
        "s.yaml:62: warning: classify: the rules ask for it already by obligation classify (standing classify; "
        "Article 1), one act is graded twice; remove this expectation",
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("to: cyber, kind: initial", "to: cyber, kind: response_plan"),
        ("to: cyber, kind: initial", "to: chairman, kind: initial"),
        ("    at: 10m\n", "    unless: {act: report, to: cyber, deadline: 10m}\n"),
        ("    indicates: ransom\n", ""),
    ],
)
def test_an_expectation_of_something_else_doubles_nothing(old: str, new: str) -> None:
    text = with_change(old, new).replace("act: classify, judge: [cause]", "act: close")
    assert not [line for line in told(text) if "graded twice" in line]


def test_nothing_is_warned_of_where_parts_are_faulty() -> None:
    outcome, faults = judge_scenario(parse(changed("length: 2h", "length: 2"), "s.yaml"), CITY, CATALOGUE)
    assert faults
    assert warnings(outcome, CITY, CATALOGUE, RULES) == []

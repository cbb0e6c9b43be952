"""What a logbook comes to, by hand."""

from __future__ import annotations

from web.services.office.logbook.entries import NOTHING, LogEntry
from web.services.office.logbook.figures import Pillared, course, measured

OPENED = {
    "begins": "2026-11-23T08:00:00+07:00",
    "ends": "2026-11-24T17:00:00+07:00",
    "targets": ["m1", "m2"],
    "tools": ["t1", "t2", "t3"],
    "red": ["r1"],
    "blue": ["b1", "b2"],
    "most": 100,
}


def at(minute: int) -> str:
    return f"2026-11-23T{9 + minute // 60:02}:{minute % 60:02}:00+07:00"


def entry(
    seq: int, side: str, by: str, kind: str, about: int = NOTHING, late: int = 0, **facts: object
) -> LogEntry:
    return LogEntry(seq, at(late), side, by, kind, about, facts, "", "", "")


def finding(seq: int, minute: int, severity: str = "low") -> LogEntry:
    return entry(seq, "red", "r1", "finding", target="m1", at=at(minute), severity=severity, harms=[])


def detection(
    seq: int, by: str, minute: int, *tools: str, how: str = "technology", late: int = 0
) -> LogEntry:
    return entry(
        seq, "blue", by, "detection", NOTHING, late, target="m1", at=at(minute), how=how, tools=[*tools]
    )


def verdict(seq: int, about: int, verdict: str = "confirmed", **facts: object) -> LogEntry:
    whole = {"severity": None, "pillar": None, "finding": None} | facts
    return entry(seq, "organisers", "lan", "verified", about, verdict=verdict, **whole)


def test_how_long_acts_went_unnoticed_and_what_saw_nothing() -> None:
    found = course(
        [
            entry(0, "organisers", "lan", "opened", **OPENED),
            finding(1, 0, "high"),
            finding(2, 30),
            finding(3, 60),
            finding(4, 61),
            finding(5, 90),
            detection(6, "b1", 40, "t1", late=55),
            detection(7, "b2", 20, "t1", how="people", late=95),
            detection(8, "b1", 25, "t2", late=30),
            detection(9, "b1", 1, "t3"),
            verdict(10, 1, severity="critical", pillar="people"),
            verdict(11, 4, "duplicate"),
            verdict(12, 6, finding=1),
            verdict(13, 7, finding=1),
            verdict(14, 8, finding=2),
            verdict(15, 9, "rejected", finding=5),
            entry(16, "blue", "b1", "action", at=at(50), pillar="process", effective="yes"),
            entry(17, "blue", "b1", "action", at=at(51), pillar="process", effective="no"),
            entry(18, "organisers", "lan", "scored", team="b1", day="2026-11-23", points=10),
            entry(19, "organisers", "lan", "scored", team="b1", day="2026-11-23", points=40),
            entry(20, "organisers", "lan", "scored", team="b1", day="2026-11-24", points=5),
        ]
    )
    figures = measured(found)
    assert [(each.finding.seq, each.after, each.told) for each in figures.acts] == [
        (1, 20 * 60, 55 * 60),  # the first of two that noticed it; the other one was entered sooner
        (2, -5 * 60, 0),  # noticed before it succeeded
        (3, None, None),
        (5, None, None),  # what noticed it was rejected
    ]
    assert [each.finding.seq for each in figures.unnoticed] == [3, 5]
    assert (figures.rejected, figures.middle, figures.share()) == (1, 7.5 * 60, 0.5)
    assert figures.silent == ("t3",)
    assert figures.by_severity() == {"critical": (1, 1), "high": (0, 0), "medium": (0, 0), "low": (3, 1)}
    assert figures.pillars == {
        "people": Pillared(1, 1, 0, 0),
        "process": Pillared(0, 0, 2, 1),
        "technology": Pillared(0, 2, 0, 0),
    }
    assert figures.points == {"r1": 0, "b1": 45, "b2": 0}
    assert figures.open == 5, "three findings and two actions"
    assert found.days() == ["2026-11-23", "2026-11-24"]


def test_a_day_is_worth_the_organisers_mark_or_the_mean_of_the_evaluators() -> None:
    def mark(seq: int, side: str, by: str, team: str, points: int) -> LogEntry:
        return entry(seq, side, by, "scored", team=team, day="2026-11-23", points=points)

    found = course(
        [
            entry(0, "organisers", "lan", "opened", **OPENED),
            entry(1, "organisers", "lan", "judges", judges=["an", "ba"]),
            mark(2, "judges", "an", "b1", 10),
            mark(3, "judges", "ba", "b1", 70),
            mark(4, "judges", "an", "b1", 75),  # in place of the 10
            mark(5, "judges", "an", "b2", 20),
            mark(6, "organisers", "lan", "b2", 50),
            mark(7, "organisers", "hoa", "b2", 40),
            entry(8, "organisers", "lan", "judges", judges=["ba"]),
        ]
    )
    assert found.judges == ("ba",)
    assert [found.points(team, "2026-11-23") for team in ("b1", "b2", "r1")] == [73, 40, None]
    assert measured(found).points == {"r1": 0, "b1": 73, "b2": 40}
    assert [{team for team, _ in found.marked(who)} for who in (None, "an", "ba")] == [
        {"b1", "b2"},
        {"b1", "b2"},
        {"b1"},
    ]


def test_an_empty_logbook_measures_nothing() -> None:
    figures = measured(course([entry(0, "organisers", "lan", "opened", **OPENED)]))
    assert (figures.acts, figures.middle, figures.share(), figures.silent) == (
        (),
        None,
        None,
        ("t1", "t2", "t3"),
    )


def test_a_team_sees_what_is_its_own_and_what_came_of_that() -> None:
    found = course(
        [
            entry(0, "organisers", "b1", "opened", **OPENED),
            finding(1, 0),
            detection(2, "b1", 5),
            entry(3, "red", "r1", "request"),
            verdict(4, 1),
            verdict(5, 2, finding=1),
            entry(6, "organisers", "lan", "answered", 3, to="b2"),
            entry(7, "organisers", "lan", "scored", team="b1", day="2026-11-23", points=1),
        ]
    )
    assert {team: [each.seq for each in found.seen_by(team)] for team in ("r1", "b1", "b2")} == {
        "r1": [1, 3, 4, 6],
        "b1": [2, 5, 7],
        "b2": [6],
    }

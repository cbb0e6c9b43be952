"""Conditions on leaks, reports, what has reached somebody, and answers; any condition against the journal.

The second half plays drills with random conditions and works out from the journal alone when each of them
first held.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from random import Random
from typing import Any

import pytest

from drillsim.base.model import HOUR, LEVELS, MINUTE, SECOND
from drillsim.base.records import Record
from drillsim.engine.leaks import Leaks
from drillsim.engine.triggers import SPEAK
from tests.drillsim.build import inject_data, suffer, text
from tests.drillsim.engine.test_triggers import Watching
from tests.drillsim.playing import Play, entry, fault, play, told

Cond = dict[str, Any]


def watched(*conditions: Cond, stages: tuple[Cond, ...] = (), injects: tuple[Cond, ...] = ()) -> Play:
    """A drill in which reaction ``r-0`` follows from the first condition, and so on."""
    reactions = [
        {"id": f"r-{at}", "when": condition, "then": [{"people": "cyber", "add": 1}]}
        for at, condition in enumerate(conditions)
    ]
    return play(*stages, injects=[told("told", "5m"), *injects], reactions=reactions, version=2)


def opened(played: Play, at: int = 0) -> list[float]:
    return [
        round(record.t / MINUTE, 2)
        for record in played.of("effect")
        if record.data["why"] == {"reaction": f"r-{at}"}
    ]


# -- leaks ----------------------------------------------------------------------------------------


def leak(**fields: Any) -> Cond:
    plain = {"id": "leak", "kind": "leak", "at": "10m", "hits": ["app"], "data": "personal"}
    return {**plain, "empties_in": "60m", **fields}


@pytest.mark.parametrize("name", ["app", "personal"])
def test_what_has_leaked_of_a_system_or_a_class(name: str) -> None:
    played = watched(
        {"leaked": name}, {"leaked": name, "above": 0.5}, {"leaked": name, "above": 0.99}, stages=(leak(),)
    ).to(119)
    assert [opened(played, at) for at in range(3)] == [[10], [40], [69.4]]


def test_another_class_and_another_system_have_not_leaked() -> None:
    played = watched({"leaked": "secret"}, {"leaked": "pc-a"}, stages=(leak(),)).to(119)
    assert [opened(played, at) for at in range(2)] == [[], []]


def test_a_way_that_is_cut_counts_what_has_gone_and_goes_on_when_it_opens() -> None:
    played = watched({"leaked": "app", "above": 0.5}, stages=(leak(),)).to(25)
    cut = played.done("centre/technician", "isolate", "app").t
    opens = played.to(60).done("centre/technician", "reconnect", "app").t
    assert opened(played.to(119)) == [round((opens + 40 * MINUTE - cut) / MINUTE, 2)]


def test_leaks_of_two_ways_add_up_and_of_two_systems_do_not() -> None:
    two = leak(id="more", at="20m")
    assert opened(watched({"leaked": "personal", "above": 0.5}, stages=(leak(), two)).to(119)) == [30]
    other = leak(id="more", hits=["pc-a"])
    assert opened(watched({"leaked": "personal", "above": 0.5}, stages=(leak(), other)).to(119)) == [40]


def test_who_asks_later_is_told_of_what_had_leaked_before() -> None:
    watching = Watching(time="0s")
    leaks, seen = Leaks(watching.world, lambda calls: [call() for call in calls] and None), []
    suffer(watching.world, "a", leaking={"personal": 1.0})
    watching.to(30)
    leaks.watch("a", 0.4, lambda: seen.append(watching.world.now / MINUTE))
    leaks.watch("a", 0.6, lambda: seen.append(watching.world.now / MINUTE))
    watching.to(50)
    assert [round(each, 2) for each in seen] == [30, 36]
    suffer(watching.world, "a", leaking={"personal": 0.0})
    leaks.watch("personal", 0.7, lambda: seen.append(watching.world.now / MINUTE))
    assert round(seen[-1], 2) == 50


# -- reports, messages, answers -------------------------------------------------------------------


def test_a_report_of_a_threat() -> None:
    conditions = [
        {"reported": "trouble"},
        {"reported": "trouble", "to": "office"},
        {"reported": "trouble", "kind": "progress"},
        {"reported": "trouble", "by": "office"},
    ]
    played = watched(*conditions, stages=(fault("pc-a"),)).to(20)
    played.act("centre/leader", "report", "app", to=("cyber",), params={"kind": "initial"})
    assert [opened(played, at) for at in range(4)] == [[], [], [], []]
    played.act("centre/leader", "report", "pc-a", to=("cyber",), params={"kind": "initial"})
    assert [opened(played, at) for at in range(4)] == [[20], [], [], []]
    played.to(30).act("centre/leader", "report", "pc-a", to=("office",), params={"kind": "progress"})
    assert [opened(played, at) for at in range(4)] == [[20], [30], [30], []]


def test_what_has_reached_an_agency_or_the_public() -> None:
    conditions = [
        {"told": "office", "about": "pc-a"},
        {"told": "office", "about": "trouble"},
        {"told": "public", "about": "pc-a"},
        {"told": "centre", "about": "trouble"},
    ]
    played = watched(*conditions, stages=(fault("pc-a"),)).to(20)
    assert [opened(played, at) for at in range(4)] == [[], [], [], [5]]
    played.act("centre/leader", "notify", "app", to=("office",))
    played.to(30).act("centre/leader", "notify", "pc-a", to=("office",))
    assert [opened(played, at) for at in range(4)] == [[30], [30], [], [5]]
    played.to(40).act("centre/leader", "public_notice", "pc-a")
    assert opened(played, 2) == [40]


def test_an_answer_by_somebody_and_with_options_only_a_choice() -> None:
    options = [{"id": name, "text": text(name)} for name in ("yes", "no")]
    asked = inject_data("asked", at="10m", to=["centre", "office"], options=options)
    conditions = [{"answered": "told"}, {"answered": "asked"}, {"answered": "asked", "by": "office"}]
    played = watched(*conditions, injects=(asked,)).to(20)
    plain, choice = (each for each in played.of("delivery") if "inject" in each.data["hidden"])
    played.done("centre/leader", "verify", reply_to=plain.seq)
    assert opened(played) == []
    played.to(30).act("centre/leader", "share", to=("cyber",), reply_to=plain.seq)
    played.act("centre/leader", "acknowledge", reply_to=choice.seq)
    assert [opened(played, at) for at in range(3)] == [[30], [], []]
    played.to(40).act("centre/leader", "acknowledge", reply_to=choice.seq, params={"option": "no"})
    played.to(50).act("office/leader", "acknowledge", reply_to=choice.seq, params={"option": "no"})
    assert [opened(played, at) for at in range(3)] == [[30], [40], [50]]


# -- any condition against the journal ------------------------------------------------------------

Holds = Callable[[int], bool]
END = 120 * MINUTE


class Reader:
    """Says from the journal alone whether a condition is so when everything of a millisecond has happened."""

    def __init__(self, records: list[Record]) -> None:
        self.records = records
        self.moments = sorted({record.t for record in records})

    def first(self, condition: Cond) -> int | None:
        """The first millisecond at which a condition holds, its ``for`` included."""
        return next((start for start, _ in self.spans(condition)), None)

    def spans(self, condition: Cond) -> list[tuple[int, int]]:
        """From when until when (ms) a condition holds, its ``for`` taken off each beginning."""
        hold = _ms(condition.get("for", "0s"))
        return [(start + hold, end) for start, end in self._raw(condition) if start + hold < end]

    def _raw(self, condition: Cond) -> list[tuple[int, int]]:
        parts = (
            condition.get("all") or condition.get("any") or ([condition["not"]] if "not" in condition else [])
        )
        if not parts:
            return self._leaf(condition)
        spans = [self.spans(part) for part in parts]
        cuts = sorted({0, END, *(edge for each in spans for span in each for edge in span if edge < END)})

        def so(moment: int) -> bool:
            held = [any(start <= moment < end for start, end in each) for each in spans]
            return not held[0] if "not" in condition else all(held) if "all" in condition else any(held)

        return _joined([(cut, after) for cut, after in pairwise(cuts) if so(cut)])

    def _leaf(self, condition: Cond) -> list[tuple[int, int]]:
        if "time" in condition:
            return [(_ms(condition["time"]), END)]
        if "leaked" in condition:
            return self._leaked(condition)
        for key, kind in (("service", "state"), ("compromise", "state")):
            if key in condition:
                return self._state(condition, key, kind)
        found = (record.t for record in self.records if self._happened(condition, record))
        return [(start, END) for start in [next(found, END)] if start < END]

    def _happened(self, condition: Cond, record: Record) -> bool:
        data = record.data
        if "stage" in condition:
            return record.kind == "stage" and data["stage"] == condition["stage"] and data["status"] == "done"
        if "option" in condition:
            chosen = (data.get("inject"), data.get("option")) == (condition["inject"], condition["option"])
            return record.kind == "decision" and data["status"] == "bound" and chosen
        if "inject" in condition:
            return (
                record.kind == "inject"
                and data["inject"] == condition["inject"]
                and data["status"] == "fired"
            )
        if "told" in condition and condition["told"] != "public":
            about = condition["about"] in (data.get("about"), *data.get("hidden", {}).get("indicates", ()))
            return record.kind == "delivery" and condition["told"] in data["agencies"] and about
        if record.kind != "act" or data["status"] != "accepted":
            return False
        if "told" in condition:
            return data["verb"] in SPEAK and condition["about"] in (data.get("about"), *data["incidents"])
        if "reported" in condition:
            return data["verb"] == "report" and condition["reported"] in data["incidents"]
        if "answered" in condition:
            asked = (
                self.records[data["reply_to"]].data["hidden"].get("inject") if "reply_to" in data else None
            )
            return asked == condition["answered"] and (asked != "asked" or "option" in data["params"])
        return bool(data["verb"] == condition["act"] and data["agency"] == condition["by"])

    def _state(self, condition: Cond, key: str, kind: str) -> list[tuple[int, int]]:
        value: Any = 1.0 if key == "service" else "clean"
        changes = [(0, value)]
        for record in self.records:
            if record.kind == kind and key in (change := record.data["changes"].get(condition[key], {})):
                changes.append((record.t, change[key]))
        values = dict(changes)

        def so(value: Any) -> bool:
            if key == "compromise":
                return LEVELS.index(value) >= LEVELS.index(condition["at_least"])
            return value < condition["below"] if "below" in condition else value > condition["above"]

        moments = [*values, END]
        return _joined([(t, after) for t, after in pairwise(moments) if so(values[t])])

    def _leaked(self, condition: Cond) -> list[tuple[int, int]]:
        gone = rate = 0.0
        since, above = 0, condition.get("above", 0.0)
        flows = [
            (record.t, record.data["changes"]["app"]["leaking"].get("personal", 0.0))
            for record in self.records
            if record.kind == "state" and "leaking" in record.data["changes"].get("app", {})
        ]
        for moment, new in [*flows, (END, 0.0)]:
            reached = gone + rate * (moment - since) / HOUR
            if rate and reached > above + 1e-8:
                return [(since + int((above - gone) * HOUR / rate) + 1, END)]
            gone, rate, since = round(reached, 9), new, moment
        return []


def _ms(span: str) -> int:
    return int(span[:-1]) * (MINUTE if span.endswith("m") else SECOND)


def _joined(spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for start, end in spans:
        if found and found[-1][1] == start:
            found[-1] = (found[-1][0], end)
        elif start < end:
            found.append((start, end))
    return found


LEAVES: list[Callable[[Random], Cond]] = [
    lambda r: {"service": r.choice(["app", "pc-a"]), r.choice(["below", "above"]): r.choice([0.3, 0.5, 0.8])},
    lambda r: {"compromise": "pc-a", "at_least": r.choice(["foothold", "controlled"])},
    lambda r: {"stage": r.choice(["entry", "fault", "leak"])},
    lambda r: {"inject": r.choice(["told", "asked", "later"])},
    lambda r: {"inject": "asked", "option": r.choice(["yes", "no"])},
    lambda r: {"act": r.choice(["notify", "share"]), "by": r.choice(["centre", "office"])},
    lambda r: {"leaked": r.choice(["app", "personal"]), "above": r.choice([0.1, 0.25, 0.5])},
    lambda r: {"reported": "trouble"},
    lambda r: {"told": r.choice(["office", "public", "centre"]), "about": r.choice(["pc-a", "app"])},
    lambda r: {"answered": r.choice(["told", "asked"])},
    lambda r: {"time": f"{r.randrange(110)}m"},
]


def some_condition(random: Random, depth: int = 3) -> Cond:
    """A condition drawn at random, up to a depth."""
    kind = random.choice(["leaf", "leaf", "all", "any", "not"]) if depth else "leaf"
    if kind == "leaf":
        found = random.choice(LEAVES)(random)
    elif kind == "not":
        found = {"not": some_condition(random, depth - 1)}
    else:
        found = {kind: [some_condition(random, depth - 1) for _ in range(random.randrange(1, 4))]}
    return found | ({"for": f"{random.randrange(61, 2400)}s"} if random.random() < 0.3 else {})


def some_drill(random: Random, conditions: list[Cond]) -> Play:
    """A drill with some of everything, played to its end by somebody who does things at random."""
    options = [{"id": name, "text": text(name)} for name in ("yes", "no")]
    asked = inject_data("asked", at="15m", options=options)
    stages = (entry("pc-a", at="7m"), fault("app", at="33m", to=0.4, takes="10m"), leak(at="21m"))
    table = watched(*conditions, stages=stages, injects=(asked, inject_data("later", at="77m")))
    for minute in sorted(random.sample(range(16, 115), 12)):
        table.to(minute + random.random())
        messages = {each.data["hidden"].get("inject"): each.seq for each in table.of("delivery")}
        seat = random.choice(["centre/leader", "office/leader"])
        about = random.choice(["app", "pc-a"])
        verb = random.choice(
            [
                "report",
                "notify",
                "share",
                "public_notice",
                "answer",
                "choose",
                "repair",
                "isolate",
                "reconnect",
            ]
        )
        if verb == "report":
            table.act(seat, "report", about, to=("cyber",), params={"kind": "initial"})
        elif verb in ("notify", "share"):
            table.act(seat, verb, about, to=("cyber", "office" if "centre" in seat else "centre"))
        elif verb == "public_notice":
            table.act(seat, verb, about)
        elif verb in ("answer", "choose"):
            option = {"option": random.choice(["yes", "no"])} if verb == "choose" else {}
            table.act(
                "centre/leader",
                "acknowledge",
                reply_to=messages["asked" if option else "told"],
                params=option,
            )
        else:
            table.act("centre/technician", verb, "app")
    return table.to(121)


@pytest.mark.parametrize("seed", range(12))
def test_conditions_open_when_the_journal_says_that_they_first_held(seed: int) -> None:
    random = Random(seed)
    conditions = [some_condition(random) for _ in range(40)]
    played = some_drill(random, conditions)
    first = {
        record.data["why"]["reaction"]: record.t
        for record in played.of("effect")
        if "reaction" in record.data["why"]
    }
    reader = Reader(played.records)
    expected = {f"r-{at}": reader.first(condition) for at, condition in enumerate(conditions)}
    wrong = {
        name: (conditions[int(name[2:])], first.get(name), t)
        for name, t in expected.items()
        if first.get(name) != t
    }
    assert wrong == {}
    assert 5 < len(first) < 40

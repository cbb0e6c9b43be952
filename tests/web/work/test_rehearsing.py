"""A rehearsal names planted faults and no others, is the same whoever plays, and counts what really came."""

from __future__ import annotations

from pathlib import Path

import pytest

from drillsim.base.errors import InputError
from drillsim.base.model import MINUTE
from drillsim.batch.pool import Workers
from drillsim.players.bots import play
from scoring.outcome import References
from scoring.rehearsal.facts import facts
from scoring.rehearsal.table import Rehearsal
from tests.web.smalllibrary import small_library
from web.work.norming import Plan, Reference, Setups, referring
from web.work.rehearsing import Rehearsing, playing, rehearse, runs_of

SEEDS = (1, 2, 3)
HASTY = "      - {act: notify, to: vendor, target: 1s, limit: 2s}\n"
NEVER = """  - id: never
    title: {vi: Không bao giờ, en: Never}
    channel: phone
    when: {act: isolate, by: police, about: pc-a}
    from: vendor
    to: police
    body: {vi: Đã ngắt, en: Cut}
"""


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory) -> Plan:
    root = small_library(tmp_path_factory.mktemp("library"))
    file = root / "tiny.yaml"
    text = file.read_text("utf-8")
    expected = "      - {act: report, to: cyber, kind: initial, target: 15m, limit: 40m}\n"
    text = text.replace(expected, expected + HASTY).replace("  - id: chaser\n", NEVER + "  - id: chaser\n")
    file.write_text(text, "utf-8")
    return Plan(root, "tiny", "p2017", (0.0, 1.0, 2.0), SEEDS)


@pytest.fixture(scope="module")
def made(plan: Plan) -> Rehearsal:
    return rehearse(plan, Workers(1))


def test_a_limit_that_nobody_can_keep_is_named_with_the_reason(made: Rehearsal) -> None:
    item = next(item for item in made.items if item.key == "inject:alert:3 centre > vendor")
    assert item.verdict == "nobody"
    assert item.points > 0
    assert sum(item.why.values()) == len(SEEDS) * 3
    told = next(each for each in made.advice if each.id == item.key)
    assert "Cảnh báo" in told.text.vi and "Alert" in told.text.en
    worth = {each.key: each.points for each in made.items if each.verdict == "nobody"}
    named = [each.id for each in made.advice if each.id in worth]
    assert named == sorted(worth, key=lambda key: (-worth[key], key))


def test_an_inject_that_never_comes_is_named_and_no_other(made: Rehearsal) -> None:
    rows = {row.id: row for row in made.injects}
    assert (rows["never"].fired, rows["never"].beside, rows["never"].median) == (0, 0, None)
    assert (rows["chaser"].drills, rows["chaser"].beside) == (9, 6)
    assert [each.id for each in made.advice if each.about == "inject"] == ["never"]
    assert (rows["alert"].first, rows["alert"].last) == (10 * MINUTE, 10 * MINUTE)


def test_skill_tells_in_the_whole_and_nobody_loses_most(made: Rehearsal) -> None:
    means = {row.kind: row.mean for row in made.kinds}
    assert list(means) == ["idle", "0", "1", "2", "by-the-book"]
    known = [mean for mean in means.values() if mean is not None]
    assert known == sorted(known)
    last = {curve.kind: curve.service[-1] for curve in made.curves}
    assert last["idle"] < last["by-the-book"]


def test_every_seat_has_its_tens_of_minutes(made: Rehearsal) -> None:
    assert [seat.seat for seat in made.seats] == ["centre/technician", "police/leader", "vendor/technician"]
    assert {len(seat.came) for seat in made.seats} == {12}
    centre = made.seats[0]
    # The alert comes at 10 minutes: nothing before.
    assert centre.came[0] == 0.0
    assert centre.came[1] > 0


def test_it_is_the_same_in_processes_and_tells_how_far_it_is(plan: Plan, made: Rehearsal) -> None:
    told: list[tuple[int, int]] = []
    assert rehearse(plan, Workers(2, here=0.0), lambda done, total: told.append((done, total))) == made
    assert told[-1] == (runs_of(plan), runs_of(plan))
    assert told == sorted(told)


def test_a_drill_of_it_is_graded_as_any_other(plan: Plan) -> None:
    lost = referring(plan)
    runs = [Reference(1, "idle", 0), *(Reference(1, "expert", n) for n in range(8))]
    idle, *experts = (lost(run) for run in runs)
    beside = References(idle, tuple(experts))
    setup = Setups(plan).setup(1, "1")
    again = facts("1", play(setup).records, setup.scenario, beside, 1.0, 1)
    assert playing(plan)(Rehearsing(1, "1", 1.0, beside)) == again


def test_a_faulty_scenario_is_refused_with_its_faults(plan: Plan, tmp_path: Path) -> None:
    root = small_library(tmp_path)
    (root / "tiny.yaml").write_text("version: 1\ncity: tiny\n", "utf-8")
    with pytest.raises(InputError) as refused:
        rehearse(Plan(root, "tiny", None, (0.0, 1.0, 2.0), SEEDS))
    assert len(refused.value.faults) > 1

"""Data altered unseen: how it grows, what finds it, what a restore point keeps and what it loses."""

from __future__ import annotations

from typing import Any

import pytest

from drillsim.base.errors import Refusal
from drillsim.base.model import HOUR, MINUTE
from drillsim.engine.luck import Luck
from drillsim.journal.chain import lines
from drillsim.journal.replay import read, replay
from tests.drillsim.playing import Play, entry, fault, inject_data, play

TECHNICIAN = "centre/technician"


def tamper(*systems: str, **fields: Any) -> dict[str, Any]:
    """A stage that makes 40 % of what a system serves false, and is found by whoever looks."""
    plain = {"id": "false", "kind": "tamper", "at": "10m", "hits": list(systems or ("app",)), "share": 0.4}
    return {**plain, "found": 1.0, **fields}


def table(*stages: dict[str, Any], **more: Any) -> Play:
    return play(*stages, version=2, length="5h", **more)


def altered(at: Play) -> list[tuple[float, float]]:
    """(minute, share) at each change of what is false of ``app``."""
    changes = [(record.t / MINUTE, record.data["changes"].get("app", {})) for record in at.of("state")]
    return [(minute, fields["altered"]) for minute, fields in changes if "altered" in fields]


def newest_backup() -> float:
    """How many hours before the drill the newest backup of ``app`` was taken; it is made once a day."""
    return Luck(1).share("app", "backup-taken") * 24


def restored(at: Play, point: int) -> dict[str, Any]:
    at.done(TECHNICIAN, "restore_backup", "app", params={"point": point})
    return at.of("state")[-1].data["changes"]["app"]


# -- what becomes false ------------------------------------------------------------------------------


def test_it_is_false_at_once_and_the_service_goes_on() -> None:
    at = table(tamper()).to(200)
    assert altered(at) == [(10, 0.4)]
    assert at.drill.world.nodes["app"].service == 1.0 and not at.drill.world.perceived["app"]
    assert [record.data["hits"] for record in at.of("incident")] == [["app"]]


def test_it_grows_in_ten_equal_steps() -> None:
    at = table(tamper(grows="100m")).to(200)
    assert altered(at) == [(10 + 10 * step, round(0.04 * (step + 1), 9)) for step in range(10)]


def test_what_was_under_way_before_has_come_so_far() -> None:
    # Steps of 10 min from 35 min before: four have been made, the next is due 5 min on.
    at = table(tamper(grows="100m", before="35m")).to(16)
    assert altered(at) == [(10, 0.16), (15, 0.2)]


def test_an_attacker_goes_on_while_he_controls_the_system_and_begins_again_after_a_restore() -> None:
    at = table(entry("app", at="8m"), tamper(hits={"controlled_by": "entry"}, grows="100m")).to(15)
    assert altered(at) == [(10, 0.04)]
    at.done(TECHNICIAN, "restore_backup", "app")
    assert [share for _, share in altered(at)] == [0.04, 0.08, 0.12, 0.16, 0.0]
    # The job keeps its rhythm, whatever is done meanwhile.
    assert altered(at.to(50))[-1] == (50, 0.04)
    at.done(TECHNICIAN, "eradicate", "app")
    count = len(altered(at))
    assert len(altered(at.to(280))) == count


def test_what_is_cut_off_is_not_altered_further() -> None:
    at = table(tamper(grows="100m")).to(11)
    at.done(TECHNICIAN, "isolate", "app")
    assert altered(at.to(200)) == [(10, 0.04)]


# -- what finds it -----------------------------------------------------------------------------------


def test_an_investigation_does_not_see_it_and_a_reconciliation_does() -> None:
    at = table(tamper(before="5h")).to(20)
    at.done(TECHNICIAN, "investigate", "app")
    assert "altered" not in at.drill.world.perceived["app"]
    work = at.done(TECHNICIAN, "reconcile", "app")
    seen = at.drill.world.perceived["app"]
    assert (seen["altered"], seen["altered_since"]) == (0.4, (10 - 300) * MINUTE)
    told = at.of("delivery")[-1].data
    hours = -(-(work.t - (10 - 300) * MINUTE) * 10 // HOUR) / 10
    age = -(-(work.t + round(newest_backup() * HOUR)) * 10 // HOUR) / 10
    assert (
        f"some 40% of the records in use are false, the oldest for some {hours:g} hours" in told["body"]["en"]
    )
    assert (
        f"The newest backup is some {age:g} hours old, each one before it 24 hours older"
        in told["body"]["en"]
    )
    false, old = "khoảng 40 % hồ sơ đang phục vụ là sai", f"khoảng {hours:g} giờ".replace(".", ",")
    assert false in told["body"]["vi"] and old in told["body"]["vi"]
    assert told["hidden"]["indicates"] == ["trouble"]


def test_a_sample_may_miss_it() -> None:
    at = table(tamper(found=0.0)).to(20)
    at.done(TECHNICIAN, "reconcile", "app")
    told = at.of("delivery")[-1].data
    assert "no difference" in told["body"]["en"] and told["hidden"]["indicates"] == []
    assert "altered" not in at.drill.world.perceived["app"]


def test_who_does_not_find_it_at_first_may_find_it_later() -> None:
    found = []
    for seed in range(40):
        at = table(tamper(found=0.5), seed=seed).to(20)
        at.done(TECHNICIAN, "reconcile", "app")
        at.done(TECHNICIAN, "reconcile", "app")
        found.append(bool(at.drill.world.perceived["app"].get("altered")))
    # Three of four, within three standard deviations of 40 draws.
    assert 30 - 9 <= sum(found) < 40


# -- what is restored --------------------------------------------------------------------------------


@pytest.mark.parametrize("point", [1, 2, 3])
def test_an_older_backup_loses_more_and_keeps_less(point: int) -> None:
    at = table(tamper(before="26h")).to(20)
    taken = -newest_backup() - 24 * (point - 1)
    change = restored(at, point)
    left = 0.4 if taken > 10 / 60 - 26 else 0.0
    assert at.drill.world.nodes["app"].altered == left
    assert change["lost"] == pytest.approx(at.drill.now / HOUR - taken)


def test_of_these_three_the_first_keeps_what_is_false_and_the_last_does_not() -> None:
    assert 2 < newest_backup() + 24 < 50
    at = table(tamper(before="26h")).to(20)
    assert "altered" not in restored(at, 1) and at.drill.world.nodes["app"].altered == 0.4
    at.done(TECHNICIAN, "restore_backup", "app", params={"point": 3})
    assert at.drill.world.nodes["app"].altered == 0.0
    assert at.drill.world.nodes["app"].lost == pytest.approx(at.drill.now / HOUR + newest_backup() + 48)


def test_of_an_encrypted_system_each_older_backup_loses_another_day() -> None:
    broken = fault("app", impact="encrypted", repair="restore_backup")
    plain, older = table(broken), table(broken)
    plain.to(5).done(TECHNICIAN, "restore_backup", "app")
    older.to(5).done(TECHNICIAN, "restore_backup", "app", params={"point": 3})
    lost = [at.drill.world.nodes["app"].lost for at in (plain, older)]
    assert lost[1] == pytest.approx(lost[0] + 48)


def test_record_by_record_takes_longer_and_loses_nothing_once_it_is_known() -> None:
    at = table(tamper(corrects="90m")).to(20)
    assert at.done(TECHNICIAN, "repair", "app").data["reason"] == "not_the_cause"
    at.done(TECHNICIAN, "reconcile", "app")
    begun = at.drill.now
    at.done(TECHNICIAN, "repair", "app")
    assert at.drill.now - begun == pytest.approx(90 * MINUTE, abs=10)
    state = at.drill.world.nodes["app"]
    assert (state.altered, state.lost) == (0.0, 0.0) and at.drill.world.perceived["app"]["altered"] == 0.0


def test_what_a_story_mends_is_whole_again() -> None:
    heals = [{"id": "heals", "when": {"time": "30m"}, "then": [{"mend": "false"}]}]
    assert altered(table(tamper(), reactions=heals).to(60)) == [(10, 0.4), (30, 0.0)]


@pytest.mark.parametrize("point", [0, 31, "1", True, -2])
def test_a_backup_there_is_not_is_not_taken_in(point: Any) -> None:
    with pytest.raises(Refusal):
        table(tamper()).act(TECHNICIAN, "restore_backup", "app", params={"point": point})


# -- what follows from it ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("when", "comes"),
    [
        ({"altered": "app"}, 10),
        ({"altered": "app", "above": 0.1}, 30),
        ({"altered": "app", "above": 0.4}, None),
        ({"perceived": "app", "state": "altered"}, None),
    ],
)
def test_conditions_see_it(when: dict[str, Any], comes: int | None) -> None:
    at = table(tamper(grows="100m"), injects=[inject_data("news", when=when)]).to(200)
    assert [record.t / MINUTE for record in at.of("inject")] == ([] if comes is None else [comes])


def test_a_condition_sees_that_the_operator_has_found_it() -> None:
    when = {"perceived": "app", "state": "altered"}
    at = table(tamper(), injects=[inject_data("news", when=when)]).to(20)
    at.done(TECHNICIAN, "reconcile", "app")
    assert at.of("inject", inject="news")


def test_a_drill_with_altered_data_replays_byte_for_byte() -> None:
    at = table(tamper(grows="100m", before="26h")).to(20)
    at.done(TECHNICIAN, "reconcile", "app")
    at.done(TECHNICIAN, "restore_backup", "app", params={"point": 2})
    at.drill.advance(5 * HOUR)
    text = list(lines(at.records))
    assert list(lines(replay(read(text)).records)) == text

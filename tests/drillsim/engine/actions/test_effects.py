from __future__ import annotations

from typing import Any

import pytest

from drillsim.base.model import MINUTE
from drillsim.documents.catalogue import CATALOGUE
from drillsim.documents.rosters import MUSTERING
from drillsim.engine.actions.effects import EFFECTS, effect
from drillsim.engine.world import NodeState
from tests.drillsim.playing import Play, city_with, entry, fault, inject_data, play, told

TECHNICIAN, LEADER = "centre/technician", "centre/leader"


def state(table: Play, node: str) -> NodeState:
    return table.drill.world.nodes[node]


def seen(table: Play, node: str) -> dict[str, Any]:
    return table.drill.world.perceived[node]


def test_every_act_of_the_catalogue_has_an_effect() -> None:
    assert set(EFFECTS) == set(CATALOGUE)


def test_an_effect_is_registered_once_and_for_a_known_act() -> None:
    for verb in ("dance", "isolate"):
        with pytest.raises(ValueError, match="unknown or registered twice"):
            effect(verb)(EFFECTS["isolate"])


RECORDED = sorted(
    verb
    for verb, action in CATALOGUE.items()
    if action.takes is None
    and verb not in ("approve", "cancel", "refuse", "request", "request_support", *MUSTERING)
)
PARAMS: dict[str, dict[str, Any]] = {
    "classify": {"cause": "A1", "severity": "ordinary"},
    "choose_plan": {"process": "ordinary"},
    "report": {"kind": "progress"},
    "direct": {"order": {"act": "isolate", "about": "app"}},
}


@pytest.mark.parametrize("verb", RECORDED)
def test_acts_of_information_change_no_system(verb: str) -> None:
    table = play(
        injects=[inject_data("hello", at="1m")],
        city=city_with(roles__leader__may=["inform", "decide", "public"]),
    )
    hello = table.to(2).last("delivery")
    to = ("office",) if CATALOGUE[verb].to else ()
    about = None if CATALOGUE[verb].about == "none" else "app"
    record = table.act(LEADER, verb, about, to=to, params=PARAMS.get(verb, {}), reply_to=hello.seq)
    assert record.data["status"] == "accepted"
    # The generator stands by from the beginning; nothing else ever changes.
    assert {record.t for record in table.to(100).of("state")} == {0}


# -- containing -----------------------------------------------------------------------------------


def test_isolating_stops_a_system_and_what_depends_on_it() -> None:
    table = play()
    table.done(TECHNICIAN, "isolate", "sso")
    # app = 1 - 0.9 without sso; the communes' networks = 1 - 0.4 * 0.9.
    assert [state(table, node).service for node in ("sso", "app", "mang-east")] == [0.0, 0.1, 0.64]
    assert (seen(table, "sso")["isolated"], seen(table, "sso")["service"]) == (True, 0.0)


@pytest.mark.parametrize("verb", ["isolate", "take_offline"])
def test_reconnecting_undoes_isolating_and_stopping(verb: str) -> None:
    table = play()
    table.done(TECHNICIAN, verb, "app")
    assert state(table, "app").service == 0.0
    table.done(TECHNICIAN, "reconnect", "app")
    assert (state(table, "app").isolated, state(table, "app").offline, state(table, "app").service) == (
        False,
        False,
        1.0,
    )
    assert (seen(table, "app")["isolated"], seen(table, "app")["offline"]) == (False, False)


def test_blocking_after_investigating_keeps_the_service_and_holds_for_a_while() -> None:
    table = play(entry("app")).to(5)
    table.done(TECHNICIAN, "investigate", "app")
    assert table.done(TECHNICIAN, "block", "app").data["status"] == "completed"
    assert (state(table, "app").blocked, state(table, "app").service) == (True, 1.0)
    blocked = table.drill.now
    while state(table, "app").blocked:
        table.drill.advance(table.drill.peek() + 1)
    assert 10 * MINUTE < table.drill.now - blocked < 160 * MINUTE


def test_a_way_round_an_older_block_does_not_undo_a_newer_one() -> None:
    table = play(entry("app"), length="12h").to(5)
    table.done(TECHNICIAN, "investigate", "app")
    table.done(TECHNICIAN, "block", "app")
    held = state(table, "app")
    first_ends = min(_unblocks(table))
    table.drill.advance(first_ends - 10 * MINUTE)
    table.done(TECHNICIAN, "block", "app")
    table.drill.advance(first_ends + 1)
    assert held.blocked


def _unblocks(table: Play) -> list[int]:
    """When the block of app ends by itself: found by playing the same drill once more."""
    other = play(entry("app"), length="12h").to(5)
    other.done(TECHNICIAN, "investigate", "app")
    other.done(TECHNICIAN, "block", "app")
    while state(other, "app").blocked:
        other.drill.advance(other.drill.peek() + 1)
    return [other.drill.now - 1]


# -- investigating and keeping evidence -----------------------------------------------------------


def test_investigating_shows_what_is_true_and_says_so() -> None:
    table = play(entry("pc-a"), fault("pc-a", at="2m", to=0.25, impact="encrypted")).to(3)
    done = table.done(TECHNICIAN, "investigate", "pc-a")
    assert done.data["incidents"] == ["trouble"]
    fields = {
        name: seen(table, "pc-a")[name] for name in ("compromise", "needs", "service", "impact", "suspected")
    }
    assert fields == {
        "compromise": "impacted",
        "needs": "repair",
        "service": 0.25,
        "impact": "encrypted",
        "suspected": True,
    }
    finding = table.last("delivery")
    assert finding.data["hidden"]["indicates"] == ["trouble"]
    assert finding.data["body"]["en"] == "Workstations A: compromise: impacted; service: 25%; remedy: repair."


def test_investigating_what_is_well_finds_nothing() -> None:
    table = play()
    table.done(TECHNICIAN, "investigate", "app")
    assert table.last("delivery").data["body"]["en"] == "No trace of intrusion on One-stop service."
    assert table.last("delivery").data["hidden"]["indicates"] == []


def test_the_operator_learns_what_others_find_in_its_system() -> None:
    table = play(entry("app")).to(5)
    table.done("cyber/technician", "investigate", "app")
    assert table.last("delivery").data["agencies"] == ["cyber", "centre"]
    assert seen(table, "app")["compromise"] == "controlled"


def test_evidence_collected_in_time_stays() -> None:
    table = play(entry("pc-a")).to(5)
    table.done(TECHNICIAN, "collect_evidence", "pc-a")
    table.done(TECHNICIAN, "eradicate", "pc-a")
    assert state(table, "pc-a").evidence == "collected"


def test_wiping_first_loses_the_evidence_for_good() -> None:
    table = play(entry("pc-a")).to(5)
    table.done(TECHNICIAN, "eradicate", "pc-a")
    assert state(table, "pc-a").evidence == "lost"
    table.done(TECHNICIAN, "collect_evidence", "pc-a")
    assert state(table, "pc-a").evidence == "lost"


def test_a_clean_system_holds_no_evidence() -> None:
    table = play()
    table.done(TECHNICIAN, "collect_evidence", "app")
    table.done(TECHNICIAN, "eradicate", "app")
    assert state(table, "app").evidence is None


# -- eradicating and restoring --------------------------------------------------------------------

LOCK = fault("app", at="3m", impact="encrypted", repair="restore_backup", again="5m")


def test_eradicating_removes_the_attacker_and_leaves_what_it_broke() -> None:
    table = play(entry("app"), LOCK).to(5)
    table.done(TECHNICIAN, "eradicate", "app")
    app = state(table, "app")
    assert (app.compromise, app.health, app.needs) == ("clean", 0.0, "restore_backup")
    assert (seen(table, "app")["compromise"], seen(table, "app")["needs"]) == ("clean", "restore_backup")


def test_restoring_before_eradicating_brings_the_attacker_back() -> None:
    table = play(entry("app"), LOCK).to(5)
    restored = table.done(TECHNICIAN, "restore_backup", "app")
    assert state(table, "app").health == 1.0
    table.to(restored.t / MINUTE + 5)
    assert (state(table, "app").health, state(table, "app").needs) == (0.0, "restore_backup")


def test_restoring_after_eradicating_lasts() -> None:
    table = play(entry("app"), LOCK).to(5)
    table.done(TECHNICIAN, "eradicate", "app")
    table.done(TECHNICIAN, "restore_backup", "app")
    table.to(119)
    assert (state(table, "app").health, state(table, "app").service) == (1.0, 1.0)
    assert (seen(table, "app")["needs"], seen(table, "app")["impact"]) == (None, None)


def test_restoring_brings_back_only_what_the_backup_holds() -> None:
    table = play(entry("app"), LOCK).to(5)
    lost = state(table, "app").lost
    assert 0 < lost < 24
    table.done(TECHNICIAN, "eradicate", "app")
    table.done(TECHNICIAN, "restore_backup", "app")
    assert state(table, "app").lost == lost


def test_each_break_has_its_own_remedy() -> None:
    for needs, others in (
        ("repair", ("roll_back", "restore_backup")),
        ("roll_back", ("repair", "restore_backup")),
    ):
        table = play(fault("app", repair=needs, takes="4m")).to(2)
        for other in others:
            assert table.done(TECHNICIAN, other, "app").data["reason"] == "not_the_cause"
        assert table.done(TECHNICIAN, needs, "app").data["status"] == "completed"
        assert (state(table, "app").health, seen(table, "app").get("needs")) == (1.0, None)


# -- load -----------------------------------------------------------------------------------------

FLOOD = {"id": "flood", "kind": "load", "at": "1m", "hits": ["app"], "demand": 4.0, "filterable": 0.8}


def test_filtering_removes_the_share_that_can_be_told_apart_once() -> None:
    table = play(FLOOD).to(2)
    # Capacity 1.5 against a demand of 4.
    assert state(table, "app").service == 0.375
    table.done(TECHNICIAN, "filter_traffic", "app")
    assert (state(table, "app").demand, seen(table, "app")["demand"]) == (1.6, 1.6)
    assert state(table, "app").service == 0.9375
    assert table.done(TECHNICIAN, "filter_traffic", "app").data["reason"] == "not_the_cause"


def test_added_capacity_is_half_as_much_again() -> None:
    table = play(FLOOD).to(2)
    table.done(TECHNICIAN, "add_capacity", "app")
    assert (state(table, "app").capacity, seen(table, "app")["capacity"]) == (2.25, 2.25)
    assert state(table, "app").service == 0.5625


# -- accounts, weaknesses, power ------------------------------------------------------------------


@pytest.mark.parametrize("verb", ["disable_accounts", "reset_credentials"])
def test_secured_accounts_no_longer_open_the_system(verb: str) -> None:
    walk = {"id": "walk", "kind": "spread", "after": "entry", "from": "entry", "along": "accounts"}
    stages = (entry("pc-a", establish="20m"), walk | {"step": "5m", "establish": "1m"})
    free = play(*stages).to(60)
    assert state(free, "pc-b").compromise == "controlled"
    table = play(*stages)
    table.done("office/technician", verb, "pc-b")
    assert state(table.to(60), "pc-b").compromise == "clean"


def test_patching_closes_the_weakness() -> None:
    table = play()
    assert not state(table, "pc-a").patched
    table.done(TECHNICIAN, "patch", "pc-a")
    assert state(table, "pc-a").patched


@pytest.mark.parametrize(
    ("verb", "node"), [("switch_power", "hall"), ("fail_over", "generator"), ("switch_power", "generator")]
)
def test_switching_brings_the_standby_into_service(verb: str, node: str) -> None:
    table = play(fault("power")).to(2)
    table.done(TECHNICIAN, verb, node)
    assert not state(table, "generator").offline
    assert (state(table.to(100), "hall").service, seen(table, "generator")["offline"]) == (1.0, False)


def test_without_switching_the_hall_goes_down_with_its_buffer() -> None:
    table = play(fault("power"))
    assert state(table.to(30.9), "hall").service == 1.0
    assert state(table.to(31), "hall").service == 0.0


def test_a_verdict_is_about_what_was_asked() -> None:
    table = play(entry("pc-a"), injects=[told("alert", "2m")]).to(3)
    alert = table.last("delivery")
    table.done(TECHNICIAN, "verify", reply_to=alert.seq)
    verdict = table.last("delivery")
    assert (verdict.data["reply_to"], verdict.data["about"], verdict.data["channel"]) == (
        alert.seq,
        "pc-a",
        "phone",
    )

"""Places: evacuated and entered again, equipment destroyed and replaced, services moved; by hand-worked numbers."""

from __future__ import annotations

from typing import Any

from drillsim.journal.replay import rebuild
from tests.drillsim.build import inject_data, text
from tests.drillsim.playing import Play, fault, play

SEAT = "centre/technician"
PLACE = {
    "id": "house",
    "title": text("The house"),
    "systems": ["app", "hall"],
    "people": ["centre"],
    "standby": text("The station"),
    "moves": "20m",
    "serves": 0.6,
    "backups": "hall",
    "elsewhere": "48h",
}


def says(at: str, *what: dict[str, Any]) -> dict[str, Any]:
    return {"id": f"at-{at}", "when": {"time": at}, "then": list(what)}


def table(*stages: dict[str, Any], reactions: tuple[Any, ...] = (), **place: Any) -> Play:
    return play(
        *stages,
        version=2,
        places=[{**PLACE, **place}],
        reactions=list(reactions),
        injects=[inject_data("one", at="1m")],
    )


def effects(played: Play) -> list[tuple[float, str, str]]:
    return [(record.t / 60_000, record.data["what"], record.data["name"]) for record in played.of("effect")]


def test_who_has_left_a_place_works_nowhere_and_can_still_phone_and_decide() -> None:
    out = says("10m", {"evacuate": "house"})
    back = says("40m", {"reopen": "house"})
    played = table(fault("app", at="2m", to=0.5), reactions=(out, back)).to(5)
    work = played.act(SEAT, "repair", "app")
    assert work.data["status"] == "accepted"
    played.to(11)
    # Broken off as everybody left, and told to those it concerns.
    assert played.work(work)[-1].data["status"] == "cancelled"
    assert played.last("delivery", agencies=["centre"]).data["title"]["en"] == "Evacuated: The house"
    assert played.drill.view(SEAT).system("app").fields["evacuated"]
    assert not played.drill.view(SEAT).hands_free()
    for verb, about in (("repair", "app"), ("investigate", "app"), ("isolate", "pc-a")):
        refused = played.act(SEAT, verb, about)
        assert (refused.data["status"], refused.data["reason"]) == ("refused", "evacuated")
    for verb, more in (
        ("notify", {"to": ("cyber",)}),
        ("report", {"to": ("cyber",), "about": "app", "params": {"kind": "progress"}}),
    ):
        assert played.act(SEAT, verb, **more).data["status"] == "accepted"
    played.to(41)
    assert not played.drill.view(SEAT).system("app").fields["evacuated"]
    assert played.done(SEAT, "repair", "app").data["status"] == "completed"
    assert played.drill.world.nodes["app"].health == 1.0
    assert effects(played) == [(10, "evacuate", "house"), (40, "reopen", "house")]
    assert rebuild(played.records).records == played.records


def test_those_from_elsewhere_do_there_only_what_can_be_done_from_elsewhere() -> None:
    out = says("10m", {"evacuate": "house"})
    played = table(reactions=(out,)).to(11)
    helper = "cyber/technician"
    assert played.act(helper, "collect_evidence", "app").data["reason"] == "evacuated"
    assert played.act(helper, "investigate", "app").data["status"] == "accepted"
    assert played.act(helper, "collect_evidence", "pc-a").data["status"] == "accepted"


def test_what_is_destroyed_is_not_repaired_until_other_equipment_has_come() -> None:
    come = says("60m", {"equip": "app"})
    played = table(fault("app", at="10m", destroys=True), reactions=(come,)).to(11)
    app = played.drill.world.nodes["app"]
    assert (app.health, app.destroyed, app.needs) == (0.0, True, None)
    for verb in ("repair", "restore_backup", "reconnect"):
        assert played.act(SEAT, verb, "app").data["reason"] == "destroyed"
    found = played.done(SEAT, "investigate", "app")
    assert found.data["status"] == "completed"
    assert "destroyed" in played.last("delivery", about="app").data["body"]["en"]
    played.to(61)
    assert (app.health, app.destroyed, app.needs) == (0.0, False, "repair")
    assert played.drill.view(SEAT).system("app").needs == "repair"
    done = played.done(SEAT, "repair", "app")
    # Putting it in takes the 30 minutes of the stage.
    assert (done.data["status"], app.health) == ("completed", 1.0)
    assert done.t == 61 * 60_000 + 1 + 30 * 60_000
    assert effects(played) == [(10, "destroyed", "app"), (60, "equip", "app")]


def test_a_service_moves_to_the_stand_by_and_serves_there_what_that_can() -> None:
    played = table(fault("app", at="10m", destroys=True)).to(11)
    work = played.done(SEAT, "fail_over", "app")
    app = played.drill.world.nodes["app"]
    assert (work.data["status"], work.t) == ("completed", 31 * 60_000 + 1)
    assert (app.health, app.destroyed) == (0.6, False)
    fields = played.drill.view(SEAT).system("app").fields
    assert (fields["moved"], fields["destroyed"]) == (True, False)
    assert effects(played)[-1] == (31 + 1 / 60_000, "move", "app")
    # It is away: neither can it be moved again, nor does what happens in the house concern it.
    assert played.act(SEAT, "fail_over", "app").data["reason"] == "no_standby"


def test_people_who_stand_outside_can_move_a_service_and_a_decision_can_too() -> None:
    first = says("10m", {"evacuate": "house"}, {"move": "hall"})
    played = table(reactions=(first,)).to(11)
    assert played.drill.world.nodes["hall"].health == 0.6
    assert played.act(SEAT, "fail_over", "app").data["status"] == "accepted"


def test_what_moves_no_longer_hangs_on_what_stays_in_the_same_place() -> None:
    whole = ["hall", "dns", "sso", "app"]
    stays = table(fault("hall", at="20m"), systems=whole).to(21).drill.world.nodes
    # It hangs on sign-on, which hangs on the hall, with nine tenths.
    assert (stays["hall"].service, stays["app"].service) == (0.0, 0.1)
    moves = says("10m", {"move": "app"})
    moved = table(fault("hall", at="20m"), reactions=(moves,), serves=1.0, systems=whole).to(21)
    nodes = moved.drill.world.nodes
    assert (nodes["hall"].service, nodes["app"].service) == (0.0, 1.0)


def test_data_go_back_to_the_newest_backup_that_does_not_lie_among_the_wrecks() -> None:
    burns = fault("app", at="10m", destroys=True)
    alone = table(burns).to(11).drill.world.nodes["app"]
    every = (alone.controls.backup_every or 0) / 3_600_000 if alone.controls else 0
    assert 0 <= alone.lost <= every
    # The backups burn at 30 minutes: the copy elsewhere was 48 hours old as the drill began.
    both = table(burns, {**fault("hall", at="30m", destroys=True), "id": "other"}).to(31)
    assert both.drill.world.nodes["app"].lost == 48.5
    # Who had moved the service before has lost no more than its own backup.
    away = says("20m", {"move": "app"})
    saved = table(burns, {**fault("hall", at="30m", destroys=True), "id": "other"}, reactions=(away,)).to(31)
    assert saved.drill.world.nodes["app"].lost == alone.lost
    first = table({**fault("hall", at="5m", destroys=True), "id": "other"}, burns).to(11)
    assert first.drill.world.nodes["app"].lost == round(48 + 10 / 60, 9)


def test_conditions_see_places_evacuated_systems_destroyed_and_moved() -> None:
    waits = [
        {"id": "a", "when": {"evacuated": "house"}, "then": [{"concern": "all", "add": 0.1}]},
        {"id": "b", "when": {"destroyed": "app"}, "then": [{"evacuate": "house"}]},
        {"id": "c", "when": {"moved": "hall"}, "then": [{"reopen": "house"}]},
        {
            "id": "d",
            "when": {"all": [{"not": {"evacuated": "house"}}, {"moved": "hall"}]},
            "then": [{"equip": "app"}],
        },
    ]
    reactions = (*waits, says("40m", {"move": "hall"}))
    played = table(fault("app", at="10m", destroys=True), reactions=reactions).to(41)
    assert effects(played) == [
        (10, "destroyed", "app"),
        (10, "evacuate", "house"),
        (40, "move", "hall"),
        (40, "reopen", "house"),
        (40, "equip", "app"),
    ]

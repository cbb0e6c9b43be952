from __future__ import annotations

from drillsim.base.model import MINUTE
from drillsim.engine.drill import Drill
from drillsim.players.bots import play
from tests.drillsim.build import setup_of, threat_data
from tests.drillsim.playing import entry, fault, seats, told


def looked_into(kind: str, hit: str) -> list[str]:
    """What the centre's technician investigates after a system of theirs has failed."""
    changes = {
        "seats": seats(),
        "threats": [threat_data(fault(hit))],
        "injects": [told("call", "2m", about=hit)],
    }
    drill = play(setup_of(changes, players={"centre/technician": kind}))
    return [r.data["about"] for r in drill.records if r.kind == "act" and r.data["verb"] == "investigate"]


def test_somebody_careful_looks_only_where_the_trouble_comes_from() -> None:
    """dns carries sso and app: their trouble is explained by it."""
    assert set(looked_into("by-the-book", "dns")) == {"dns"}
    assert set(looked_into("novice", "dns")) > {"dns"}


def test_evidence_is_kept_while_the_system_is_being_cut_off_and_before_it_is_cleaned() -> None:
    changes = {
        "seats": seats(),
        "threats": [threat_data(entry("pc-a"))],
        "injects": [told("alert", "3m")],
    }
    drill = play(setup_of(changes, players={"centre/technician": "expert"}))
    begun = {r.data["verb"]: r.t for r in drill.records if r.kind == "act" and r.data.get("about") == "pc-a"}
    kept = next(
        r.t for r in drill.records if r.kind == "state" and "evidence" in r.data["changes"].get("pc-a", {})
    )
    assert begun["isolate"] <= begun["collect_evidence"] < begun["isolate"] + 10 * MINUTE
    assert begun["eradicate"] >= kept


def test_a_novice_now_and_then_cleans_before_anything_is_cut_off_or_kept() -> None:
    changes = {
        "seats": seats(),
        "threats": [threat_data(entry("pc-a"))],
        "injects": [told("alert", "3m")],
    }
    first = []
    for seed in range(12):
        drill = play(setup_of(changes, players={"centre/technician": "novice"}, seed=seed))
        done = [r.data["verb"] for r in drill.records if r.kind == "act" and r.data.get("about") == "pc-a"]
        first += [next(verb for verb in done if verb in ("isolate", "block", "eradicate"))] if done else []
    assert 0 < first.count("eradicate") < len(first) / 2


def righted(kind: str, seed: int = 1) -> Drill:
    """A drill in which somebody asks the centre to reconcile data that have been false for 26 hours."""
    false = {"id": "false", "kind": "tamper", "at": "1m", "hits": ["app"], "share": 0.4, "before": "26h"}
    asks = {"asks": [{"act": "reconcile"}]}
    changes = {
        "version": 2,
        "length": "3h",
        "seats": seats(),
        "threats": [threat_data({**false, "found": 1.0})],
        "injects": [told("bank", "2m", about="app", indicates="trouble", means=asks)],
    }
    return play(setup_of(changes, players={"centre/technician": kind}, seed=seed))


def test_who_finds_that_data_are_false_goes_back_to_a_backup_that_is_surely_older() -> None:
    """Backed up once a day: 26 hours and more ago is the third at the latest."""
    drill = righted("expert")
    restored = [r for r in drill.records if r.kind == "act" and r.data["verb"] == "restore_backup"]
    assert [r.data["params"] for r in restored] == [{"point": 3}]
    assert drill.world.nodes["app"].altered == 0.0


def test_a_novice_may_take_the_newest_backup_and_keep_what_is_false() -> None:
    points = set()
    for seed in range(8):
        drill = righted("novice", seed=seed)
        acts = [r for r in drill.records if r.kind == "act" and r.data["verb"] == "restore_backup"]
        points |= {r.data["params"].get("point", 1) for r in acts}
    assert points == {1, 3}

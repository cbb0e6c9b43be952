from __future__ import annotations

from drillsim.base.model import MINUTE
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

"""Noise as it is drawn and heard: at the systems that are played, once each; looked into it is none, and costs time."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from drillsim.base.model import HOUR, MINUTE
from drillsim.documents.expanding import PartShelf, expand
from drillsim.documents.plainvalues import document_of
from drillsim.documents.yamltext import Document
from drillsim.engine.actions.acts import Act
from drillsim.engine.drill import Drill
from drillsim.engine.luck import Luck
from scoring.rubric import Rubric
from tests.drillsim.build import setup_of
from tests.playing import HOME, LIBRARY

CITY = LIBRARY.city("can-tho")[0]
SEATS = [{"seat": "tt-giam-sat/ky-thuat"}, {"seat": "so-y-te/ky-thuat"}]
WORDS = {"vi": "Nhiễu", "en": "Noise"}
HEARD = {
    "entry": "sao-luu",
    "sort": "benign",
    "at": "10m",
    "about": "pc-a",
    "channel": "alert",
    "from": WORDS,
    "title": WORDS,
    "body": {"vi": "{time}", "en": "{time} {ip:x}"},
    "finding": {"vi": "Chỉ là sao lưu.", "en": "Only a backup."},
    "takes": "7m",
}


def drawn(seed: int, rate: float = 6, **more: object) -> list[dict[str, object]]:
    values = {"version": 2, "length": "4h", "seats": SEATS, "noise": {"rate": rate, **more}}
    found = expand(document_of(values, "x"), CITY, Luck(seed).share, PartShelf(noise=LIBRARY.noise))
    assert not found.faults and isinstance(found.document, Document)
    heard = found.document.at(("noise", "heard"))
    assert isinstance(heard, list)
    return heard


def test_the_library_is_sound_and_large_enough() -> None:
    verdict = LIBRARY.check(HOME / "noise" / "can-tho.yaml", Rubric)
    assert (verdict.kind, verdict.faults, verdict.warnings) == ("noise", [], [])
    entries = LIBRARY.noise().values()
    assert len(entries) >= 30
    assert {entry.sort for entry in entries} == {"benign", "wrong", "conflicting"}
    systems = CITY.doc.controls
    assert {kind for entry in entries for kind in entry.kinds} | {"field"} == set(systems)


@pytest.mark.parametrize("seed", range(5))
def test_it_comes_at_the_systems_that_are_played_each_entry_once(seed: int) -> None:
    found = drawn(seed, rate=3)
    assert found == drawn(seed, rate=3)
    assert all(CITY.operator_of(str(each["about"])) in ("tt-giam-sat", "so-y-te") for each in found)
    entries = [each["entry"] for each in found]
    assert len(set(entries)) == len(entries)
    assert "{name}" not in json.dumps(found)


def test_the_rate_is_kept_and_sorts_are_chosen() -> None:
    counts = [len(drawn(seed)) for seed in range(60)]
    assert 22 < sum(counts) / len(counts) < 26
    assert drawn(1, rate=0) == []


def test_luck_leaves_no_drill_without_it() -> None:
    # Two are to be expected in four hours: one drill in seven would hear none.
    counts = [len(drawn(seed, rate=0.5)) for seed in range(40)]
    assert min(counts) == 1
    assert max(len(drawn(seed, rate=0.2)) for seed in range(40)) > 0
    assert min(len(drawn(seed, rate=0.2)) for seed in range(40)) == 0
    assert {each["sort"] for seed in range(9) for each in drawn(seed, sorts=["wrong"])} == {"wrong"}


def test_another_seed_hears_something_else() -> None:
    assert drawn(1) != drawn(2)


def finished(look: bool, **fields: object) -> Drill:
    drill = Drill(setup_of({"version": 2, "noise": {"rate": 1, "heard": [{**HEARD, **fields}]}}))
    drill.advance(11 * MINUTE)
    if look:
        drill.act(Act("centre/technician", "investigate", about="pc-a"))
    drill.advance(HOUR)
    return drill


def test_looked_into_it_is_what_it_is_and_costs_its_time() -> None:
    drill = finished(look=True)
    told = [record for record in drill.records if record.kind == "delivery"]
    assert told[0].t == 10 * MINUTE
    assert told[0].data["hidden"]["noise"] == "sao-luu"
    assert told[0].data["hidden"]["indicates"] == []
    assert "{" not in told[0].data["body"]["en"]
    assert told[1].data["body"] == {"vi": "Chỉ là sao lưu.", "en": "Only a backup."}
    plain, longer = (finished(look=True, takes=takes) for takes in ("0s", "7m"))
    ends = [
        next(r.t for r in d.records if r.kind == "work" and r.data["status"] == "completed")
        for d in (plain, longer)
    ]
    assert ends[1] - ends[0] == 7 * MINUTE
    assert not drill.world.noise


def test_it_is_no_incident_and_stands_until_somebody_looks() -> None:
    drill = finished(look=False)
    assert not [record for record in drill.records if record.kind in ("incident", "aware", "duty")]
    assert set(drill.world.noise) == {"pc-a"}
    assert drill.world.perceived["pc-a"]["suspected"] is True


def test_version_1_has_none(tmp_path: Path) -> None:
    text = (HOME / "b17-faulty-update.yaml").read_text("utf-8").replace("version: 2", "version: 1", 1)
    path = tmp_path / "s.yaml"
    path.write_text(text + "\nnoise: {rate: 2}\n", "utf-8")
    told = [
        fault.params["key"] for fault in LIBRARY.check(path, Rubric).faults if fault.code == "needs_version"
    ]
    assert "noise" in told


def test_a_faulty_library_is_told(tmp_path: Path) -> None:
    text = (HOME / "noise/can-tho.yaml").read_text("utf-8")
    for good, bad, code in (
        ("kinds: [core, core-online, store]", "kinds: [coree]", "unknown_name"),
        ("    kinds: [core, core-online, store]\n", "", "noise_nowhere"),
        ("id: cap-nhat-chu-ky", "id: sao-luu-gio-lam", "duplicate_id"),
        ("systems: [mot-cua]", "systems: [mot-cuaa]", "unknown_name"),
    ):
        path = tmp_path / "n.yaml"
        path.write_text(text.replace(good, bad, 1), "utf-8")
        faults = LIBRARY.check(path, Rubric).faults
        assert code in {fault.code for fault in faults}, good
        assert all(fault.line for fault in faults)


def test_it_tells_the_hour_of_the_chapter_in_which_it_is_heard() -> None:
    chapters = [{"start": "30m", "at": "2026-10-14 19:30", "title": "Tối"}]
    story = {"starts": "2026-10-14 07:30", "chapters": chapters}
    heard = [HEARD, {**HEARD, "at": "40m", "entry": "sao-luu-dem"}]
    drill = Drill(setup_of({"version": 2, "story": story, "noise": {"rate": 1, "heard": heard}}))
    drill.advance(HOUR)
    noise = [
        r.data["body"]["vi"] for r in drill.records if r.kind == "delivery" and "noise" in r.data["hidden"]
    ]
    assert noise == ["07:40", "19:40"]

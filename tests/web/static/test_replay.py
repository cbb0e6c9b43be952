"""The replay in the browser shows, at any moment, the state the drill was in when it was live."""

from __future__ import annotations

import json
import random
import subprocess
from pathlib import Path
from typing import Any

import pytest

from drillsim.engine.drill import Drill
from drillsim.players.bots import Table
from tests.playing import setup
from tests.web.static.test_modules import NODE
from web.told import briefing
from web.told.wire import STAFF, Audience, seen_by

SCRIPT = Path(__file__).parent / "at_moments.mjs"
TRUE = {
    "service": 1.0,
    "health": 1.0,
    "isolated": False,
    "offline": False,
    "compromise": "clean",
    "impact": None,
}
ORDINARY = {**dict.fromkeys(("impact", "needs", "cause")), "suspected": False, "demand": 1.0, **TRUE}
MOMENTS = 60


def remarkable(fields: dict[str, Any]) -> dict[str, Any]:
    """What is seen of a system without what goes without saying; capacity is told with the demand alone."""
    plain = {name: value for name, value in fields.items() if name not in ("capacity", "standby")}
    return {name: value for name, value in plain.items() if name not in ORDINARY or value != ORDINARY[name]}


def state(drill: Drill) -> dict[str, Any]:
    """The live state, as the replay tells it."""
    world = drill.world
    begun = {r.data["act"] for r in drill.records if r.kind == "work" and r.data["status"] == "started"}
    return {
        "truth": {
            node: {field: getattr(value, field) for field in TRUE} for node, value in world.nodes.items()
        },
        "seen": {node: remarkable(fields) for node, fields in world.perceived.items()},
        "working": [seq for seq, work in drill.acting.work.items() if seq in begun and not work.over],
        "inboxes": {seat: [r.seq for r in drill.post.inbox(seat)] for seat in drill.post.seats},
        "duties": [r.seq for r in drill.records if r.kind == "duty"],
    }


def shown(told: dict[str, Any], seats: list[str]) -> dict[str, Any]:
    """What the replay tells, as the live state tells it; what it does not mention is ordinary."""
    return {
        "truth": {
            node: {field: fields.get(field, plain) for field, plain in TRUE.items()}
            for node, fields in told["truth"].items()
        },
        "seen": {node: remarkable(fields) for node, fields in told["seen"].items()},
        "working": sorted(told["working"]),
        "inboxes": {seat: [seq for seq, to in told["deliveries"] if seat in to] for seat in seats},
        "duties": told["duties"],
    }


@pytest.mark.parametrize("code", ["b06-ransomware", "b24b-flood-soc-trang"])
def test_the_replay_shows_the_live_state_of_any_moment(code: str, tmp_path: Path) -> None:
    table = Table(setup(code, "average"))
    drill = table.drill
    draw = random.Random(code)
    moments = sorted(draw.sample(range(drill.length), MOMENTS))
    live = {}
    for moment in moments:
        table.advance(moment + 1)
        live[moment] = json.loads(json.dumps(state(drill)))
    table.advance(drill.length)
    # Jumps go back and forth.
    draw.shuffle(moments)
    frames = [frame for r in drill.records if (frame := seen_by(Audience(STAFF), r, drill.records))]
    given = {"statics": briefing.staff(drill.setup), "records": frames, "moments": moments}
    (tmp_path / "drill.json").write_text(json.dumps(given), "utf-8")
    done = subprocess.run(
        [NODE, SCRIPT, tmp_path / "drill.json"], capture_output=True, text=True, timeout=60, check=True
    )
    for moment, told in zip(moments, json.loads(done.stdout), strict=True):
        found = shown(told, list(drill.post.seats))
        for part, value in live[moment].items():
            assert found[part] == value, (moment, part)

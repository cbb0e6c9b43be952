"""Scripts of the library: what the seed generates stands in them as players will read it."""

from __future__ import annotations

import json

from drillsim.engine.personas import BLANK
from tests.playing import FLAGSHIP, LIBRARY, setup
from web.services import scripts


def test_a_drawn_script_names_the_machines_that_the_drill_of_its_seed_names() -> None:
    named = setup(FLAGSHIP, "idle", 2).cast["host:van-ban"]
    told = json.dumps(scripts.drawn(LIBRARY, FLAGSHIP, 2).scenario["injects"], ensure_ascii=False)
    assert f"máy chủ {named} sinh tiến trình lạ" in told
    assert BLANK.search(told) is None
    # The time is filled in when a message is handed out.
    assert "{time}: máy chủ" in told


def test_a_script_as_it_was_written_leaves_them_open() -> None:
    assert "{host:van-ban}" in json.dumps(scripts.written(LIBRARY, FLAGSHIP).scenario["injects"])

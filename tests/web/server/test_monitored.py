"""A real server that is watched: every line that it logs is one JSON object, whatever happens to it."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from contextlib import closing

import pytest

from drillsim.store import Store
from tests.web.process import Browser, Page, Process

SEAT = "pa05/truc-ban"
WRITTEN = "Nội dung không ai được đọc trong nhật ký"
# A page and a greenlet fail as nobody thought of, each with words of somebody.
FAILING = f"""
import os
os.environ["DRILLSIM_LOG"] = "json"
import web.server.background as background
from web.pages.joinpages import pages
tell = background.tell
def fails():
    raise RuntimeError({WRITTEN!r})
def failing(here, hub):
    background.gevent.spawn(fails)
    tell(here, hub)
background.tell = failing
pages.add_url_rule("/fails/<code>", "fails", lambda code: fails())
"""


def test_every_line_is_one_object_without_texts_and_secrets(server: Callable[..., Process]) -> None:
    process = server(FAILING)
    staff, player = Browser.director(process), Browser(process)
    drill = staff.new_drill()
    with closing(Store(process.address)) as store:
        card = store.seat_codes(drill)[SEAT]
    player.post(f"/join/{card}", name=WRITTEN)
    page = Page(player, drill, "play", 0, lambda *_: None)
    assert page.ask("act", {"key": "k", "verb": "inform", "to": ["pa05"], "text": WRITTEN}) is not None
    page.close()
    with pytest.raises(AssertionError, match=": 500 "):
        player.get(f"/fails/{card}")
    figures = staff.get("/metrics")
    assert re.search(r'^drillsim_events_total\{event="act",outcome="\w+"\} 1$', figures, re.MULTILINE)
    assert '"ok":true' in staff.get("/health").replace(" ", "")
    process.kill()
    logged = process.faults()
    assert not any(secret in logged for secret in (WRITTEN, card, process.password))
    lines = [json.loads(line) for line in logged.splitlines()]
    told = {each["message"]: each for each in lines}
    assert {
        "connected",
        "event",
        "disconnected",
        "a greenlet failed",
        "page /fails/<code> failed",
    } <= told.keys()
    assert {told[name]["drill"] for name in ("connected", "event", "disconnected")} == {drill}
    assert len({told[name]["connection"] for name in ("connected", "event", "disconnected")}) == 1
    assert told["a greenlet failed"]["error"] == told["page /fails/<code> failed"]["error"] == "RuntimeError"

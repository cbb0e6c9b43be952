"""Watched from outside: whether a server is well, what it has counted, and who may know it."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from drillsim.base.errors import StoreError
from tests.web.site import Site
from web.core.meters import Meters, Timing
from web.core.server import KEY, Server

TOP = Path(__file__).parents[3]


def here(site: Site) -> Server:
    found: Server = site.app.extensions[KEY]
    return found


def counted(site: Site) -> dict[str, float]:
    """Every figure by its name and labels."""
    answer = site.browser().get("/metrics")
    assert answer.content_type == "text/plain; version=0.0.4; charset=utf-8"
    lines = [line for line in answer.text.splitlines() if not line.startswith("#")]
    return {name: float(value) for name, _, value in (line.rpartition(" ") for line in lines)}


def test_a_server_that_may_not_write_is_not_well(site: Site) -> None:
    well = site.browser().get("/health")
    assert well.status_code == 200 and well.json is not None and well.json["ok"] is True

    def unheld() -> None:
        raise StoreError("database_unheld", value="db")

    site.store.guard = unheld
    unwell = site.browser().get("/health")
    assert (unwell.status_code, unwell.json) == (503, {"ok": False, "code": "database_unheld"})


def test_pages_drills_and_what_came_of_events_are_counted(site: Site) -> None:
    player = site.seated("centre/technician").open("play", "one")
    room = site.staff("director").open("room", "one")
    site.staff("observer").open("hall", "one")
    player.act("early", "isolate", about="pc-a")
    site.live.start("test")
    player.act("first", "isolate", about="pc-a")
    found = counted(site)
    pages = {page: found[f'drillsim_connections{{page="{page}"}}'] for page in ("play", "room", "hall")}
    assert pages == {"play": 1, "room": 1, "hall": 1}
    assert found['drillsim_drills{state="running"}'] == 1
    assert found['drillsim_events_total{event="act",outcome="ok"}'] == 1
    assert found['drillsim_events_total{event="act",outcome="refused"}'] == 1
    assert found["drillsim_answer_seconds_count"] == 2
    assert found["process_resident_memory_bytes"] > 10_000_000
    room.client.disconnect()
    assert counted(site)['drillsim_connections{page="room"}'] == 0


def test_an_inject_that_came_three_seconds_late_is_noted_as_such(site: Site) -> None:
    """It is due after two minutes; at twice the speed three seconds of wall time are six of the drill."""
    site.live.start("test")
    site.live.set_speed(2.0, "test")
    site.clock.seconds = 63.0
    sent = counted(site)["drillsim_delivery_seconds_count"]
    site.runner.pace()
    found = counted(site)
    assert found["drillsim_inject_lag_seconds_count"] == 1
    assert found["drillsim_inject_lag_seconds_sum"] == pytest.approx(3.0)
    assert found["drillsim_delivery_seconds_count"] == sent + 1


def test_what_is_stored_and_what_is_refused_are_told_apart(site: Site) -> None:
    stored = counted(site)["drillsim_store_seconds_count"]
    site.store.checkpoint("one", 0, "ready", 1.0)
    with pytest.raises(StoreError):
        site.store.checkpoint("nowhere", 0, "ready", 1.0)
    found = counted(site)
    assert found["drillsim_store_seconds_count"] == stored + 1
    assert found["drillsim_store_refused_total"] == 1


def test_who_is_turned_away_is_counted_by_why(site: Site) -> None:
    assert not site.browser().open("play", "one").connected
    assert counted(site)['drillsim_connections_refused_total{why="signed-out"}'] == 1


def test_figures_are_for_this_machine_or_for_who_says_the_word(site: Site) -> None:
    ask = site.browser().http.get
    elsewhere = {"REMOTE_ADDR": "192.0.2.7"}
    assert ask("/metrics", environ_base=elsewhere).status_code == 403
    for name in ("X-Forwarded-For", "Forwarded", "X-Real-IP", "Via"):
        assert ask("/metrics", headers={name: "127.0.0.1"}).status_code == 403
    here(site).settings = replace(here(site).settings, metrics="từ-khóa")
    assert ask("/metrics").status_code == 403
    assert ask("/metrics", headers={"Authorization": "Bearer khác"}).status_code == 403
    said = {"Authorization": "Bearer từ-khóa".encode().decode("latin-1")}
    assert ask("/metrics", headers={"Authorization": "Bearer \xff"}).status_code == 403
    assert ask("/metrics", environ_base=elsewhere, headers=said).status_code == 200


def test_who_watches_asks_at_the_address_of_the_machine_whatever_browsers_call_it(site: Site) -> None:
    ask = site.browser().http.get
    for at in ("http://192.0.2.11:8001", "http://[2001:db8::1]:8001"):
        assert ask("/health", base_url=at).json["ok"] is True
        assert ask("/metrics", base_url=at).status_code == 200
        assert ask("/staff", base_url=at).status_code == 400
    # A name may be led here from any page.
    assert ask("/metrics", base_url="http://elsewhere.example").status_code == 400


def test_a_bucket_holds_all_that_took_no_longer_than_its_bound() -> None:
    spread = Timing("x")
    for seconds in (0.001, 0.0011, 0.3, 60.0, -0.5):
        spread.note(seconds)
    lines = dict(line.rsplit(" ", 1) for line in list(spread.lines())[1:])
    below = [
        lines[f'x_seconds_bucket{{le="{bound}"}}'] for bound in ("0.001", "0.0025", "0.5", "10.0", "+Inf")
    ]
    assert below == ["2", "3", "4", "4", "5"]
    assert (lines["x_seconds_sum"], lines["x_seconds_count"]) == ("60.302100", "5")


def test_every_figure_is_documented_in_both_languages(site: Site) -> None:
    """By the name that Prometheus shows, without the endings of a spread."""
    text = site.browser().get("/metrics").text
    names = set(re.findall(r"^# TYPE (\S+) ", text, re.MULTILINE))
    assert {line.split()[2] for line in Meters().lines() if line.startswith("#")} < names
    for page in ("serving.md", "may-chu.md"):
        told = (TOP / "docs" / page).read_text("utf-8")
        assert {name for name in names if f"`{name}`" not in told} == set()

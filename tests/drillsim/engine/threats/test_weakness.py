"""Attacks that come by a weakness: where it is patched in time they get in no more."""

from __future__ import annotations

from typing import Any

import pytest

from tests.drillsim.playing import Play, city_with, entry, play

TECHNICIAN = "centre/technician"


def comes(*systems: str, **more: Any) -> Play:
    return play(entry(*systems, **{"at": "40m", "weakness": True, **more}), version=2, length="4h")


def level(at: Play, node: str = "app") -> str:
    return at.drill.world.nodes[node].compromise


@pytest.mark.parametrize(("weakness", "becomes"), [(True, "clean"), (False, "controlled")])
def test_what_is_patched_in_time_is_not_entered_by_its_weakness(weakness: bool, becomes: str) -> None:
    at = comes("app", weakness=weakness)
    assert at.done(TECHNICIAN, "patch", "app").t < 40 * 60_000
    assert level(at.to(120)) == becomes


def test_a_weakness_that_nobody_has_patched_lets_in_whatever_was_patched_before() -> None:
    patched = city_with(controls__good__patched=True)
    stage = entry("app", at="40m", weakness=True)
    assert level(play(stage, version=2, length="4h", city=patched).to(120)) == "controlled"


def test_who_is_in_already_stays() -> None:
    at = comes("app", at="5m").to(10)
    at.done(TECHNICIAN, "patch", "app")
    assert level(at.to(120)) == "controlled"
    at.done(TECHNICIAN, "eradicate", "app")
    assert level(at.to(200)) == "clean"


def test_it_walks_on_only_to_what_is_not_patched() -> None:
    walks = {"along": "connects", "step": "60m", "at": "5m"}
    at = comes("pc-a", **walks)
    at.done(TECHNICIAN, "patch", "app")
    at.to(230)
    assert (level(at), level(at, "sso")) == ("clean", "controlled")

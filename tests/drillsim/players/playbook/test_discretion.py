"""Simulated officers and what is secret: they let in who is to be told, tell nobody who merely asks, or err."""

from __future__ import annotations

from typing import Any

from drillsim.engine.drill import Drill
from drillsim.players.bots import play
from tests.drillsim.build import inject_data, setup_of, text
from tests.drillsim.engine.test_confidences import CONFIDENCE, HOLDER, KNOWN
from tests.drillsim.playing import seats

OTHER = "centre/technician"


def asks(name: str, to: str, seat: str = HOLDER, **ask: Any) -> dict[str, Any]:
    """A message whose reader is asked to tell somebody about the system of the secret."""
    means = {"asks": [{"act": "share", "to": to, **ask}]}
    return inject_data(name, at="10m", to=seat, about="pc-a", means=means, **{"from": text("Somebody")})


def told(kind: str, asked: dict[str, Any], seed: int = 1) -> list[tuple[str, list[str]]]:
    fields = {
        "version": 2,
        "seats": seats(),
        "confidences": [{**CONFIDENCE, "readers": ["centre", "cyber"]}],
        "injects": [KNOWN, asked],
    }
    drill: Drill = play(setup_of(fields, players={str(asked["to"]): kind}, seed=seed))
    return [
        (str(one.data["details"]["how"]), list(one.data["details"]["to"]))
        for one in drill.records
        if one.kind == "effect" and one.data["what"] == "confidence"
    ]


def hows(kind: str, asked: dict[str, Any]) -> list[str]:
    """How somebody came to know, over many drills."""
    return [how for seed in range(1, 25) for how, _ in told(kind, asked, seed)]


def test_experts_let_in_whom_they_are_to_tell_and_novices_often_forget() -> None:
    expert, novice = (hows(kind, asks("one", "chairman")) for kind in ("expert", "novice"))
    assert expert.count("invited") > 18 > 6 > expert.count("uninvited")
    assert novice.count("uninvited") >= 3


def test_who_may_let_nobody_in_does_not_tell_but_by_error() -> None:
    asked = asks("one", "chairman", OTHER)
    expert, novice = (hows(kind, asked) for kind in ("expert", "novice"))
    assert len(expert) < 4 < len(novice)
    assert "invited" not in {*expert, *novice}


def test_who_has_no_need_is_told_nothing_but_by_error() -> None:
    asked = asks("one", "office", needless=True)
    expert, novice = (hows(kind, asked) for kind in ("expert", "novice"))
    assert 2 * len(expert) < len(novice)


def test_by_the_book_lets_in_whom_a_duty_names() -> None:
    expected = {"act": "share", "to": "chairman", "target": "10m", "limit": "40m"}
    one = inject_data("one", at="10m", to=HOLDER, about="pc-a", expect=[expected])
    assert told("by-the-book", one) == [("invited", ["chairman"])]

from __future__ import annotations

from typing import Any

import pytest

from scoring.scorecard import scorecard
from tests.scoring.script import Ref, Script


def order(script: Script, seat: str = "a/duty", **data: Any) -> Ref:
    hidden = {"indicates": [], "verify": True, "genuine": False}
    return script.delivery(
        5, seat, **{"order": {"act": "reconnect", "about": "portal"}, "hidden": hidden, **data}
    )


def verdict(script: Script, at: float, message: Ref, genuine: bool, seat: str = "a/duty") -> Ref:
    return script.delivery(at, seat, verdict={"order": message, "genuine": genuine})


def obey(script: Script, at: float, message: Ref, seat: str = "a/duty") -> Ref:
    return script.act(at, seat, "reconnect", obeys=[message])


def value(script: Script) -> float | None:
    found: float | None = scorecard(script.end(60).records()).coordination_values["verification"]
    return found


def test_verified_before_acting_counts_1() -> None:
    script = Script()
    message = order(script)
    verdict(script, 9, message, True)
    obey(script, 10, message)
    assert value(script) == 1.0


def test_verified_and_rightly_refused_counts_1() -> None:
    script = Script()
    verdict(script, 9, order(script), False)
    assert value(script) == 1.0


def test_acted_on_unverified_counts_0() -> None:
    script = Script()
    obey(script, 10, order(script))
    assert value(script) == 0.0


def test_verified_after_acting_is_unverified() -> None:
    script = Script()
    message = order(script)
    obey(script, 8, message)
    verdict(script, 9, message, True)
    assert value(script) == 0.0


def test_acting_although_it_was_found_false_counts_0() -> None:
    script = Script()
    message = order(script)
    verdict(script, 9, message, False)
    obey(script, 10, message)
    assert value(script) == 0.0


def test_neither_verified_nor_acted_on_is_not_settled() -> None:
    script = Script()
    order(script)
    assert value(script) is None


def test_genuine_and_not_yet_acted_on_is_not_settled() -> None:
    script = Script()
    verdict(script, 9, order(script), True)
    assert value(script) is None


def test_a_request_without_an_order_is_settled_by_its_verdict() -> None:
    script = Script()
    message = order(script, order=None)
    verdict(script, 9, message, True)
    assert value(script) == 1.0


def test_an_order_without_the_mark_is_not_graded() -> None:
    script = Script()
    message = order(script, hidden={"indicates": [], "verify": False})
    obey(script, 10, message)
    assert value(script) is None


def test_each_agency_that_received_it_is_graded_for_itself() -> None:
    script = Script()
    message = order(script, seats=["a/duty", "b/duty"], agencies=["a", "b"])
    verdict(script, 9, message, False)
    obey(script, 10, message, "b/duty")
    assert value(script) == pytest.approx(0.5)


def test_ungraded_receivers_are_left_out() -> None:
    script = Script(graded=["b/duty"])
    obey(script, 10, order(script))
    assert value(script) is None


def test_a_unit_verifies_for_the_whole() -> None:
    script = Script()
    message = order(script, "b/duty")
    verdict(script, 9, message, True, "unit/duty")
    obey(script, 10, message, "b/duty")
    assert value(script) == 1.0

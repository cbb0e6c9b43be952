from __future__ import annotations

import json
from typing import Any

import pytest

from drillsim import __version__
from scoring.outcome import References
from scoring.scorecard import Scorecard, scorecard
from tests.scoring.script import RUBRIC, Script, rubric


def codes(card: Scorecard) -> list[tuple[str, str | None]]:
    return [(note["code"], note["part"]) for note in card.to_dict()["notes"]]


def one_contact() -> Script:
    """Response time 50; coordination: reach 0.5, closed loop 1, precision 1; outcome 80."""
    script = Script()
    script.respond(20, script.duty(0))
    script.contact(20, script.duty(0, to="b"), acknowledged=21)
    script.state(0, portal={"service": 0.0})
    return script.end(60)


def test_the_whole_weighs_the_parts() -> None:
    card = scorecard(one_contact().records(), References(12.0, (2.0,)))
    coordination = 100 * (0.25 + 0.20 + 0.15) / 0.85
    assert card.response_time.score == 50.0
    assert card.coordination.score == pytest.approx(coordination)
    assert card.outcome.score == pytest.approx(80.0)
    assert card.overall == pytest.approx((30 * 50 + 30 * coordination + 25 * 80) / 85)
    assert card.band == "passed"


def test_the_wholes_evidence_sums_to_its_score() -> None:
    overall = scorecard(one_contact().records(), References(12.0, (2.0,))).to_dict()["overall"]
    assert sum(line["points"] for line in overall["evidence"]) == pytest.approx(overall["score"])
    assert (overall["settled"], overall["open"]) == (3, 1)


def test_parts_without_data_drop_out_and_the_sheet_says_so() -> None:
    card = scorecard(one_contact().records())
    assert card.to_dict()["weights"]["parts"]["judgement"] == {"weight": 15, "used": 0.0}
    assert card.to_dict()["weights"]["parts"]["response_time"] == {"weight": 30, "used": 0.5}
    assert codes(card) == [
        ("no_reference", "outcome"),
        ("part_without_data", "outcome"),
        ("part_without_data", "judgement"),
        ("part_without_data", "order"),
        ("part_without_data", "verification"),
    ]


def test_too_little_to_save_is_said() -> None:
    assert ("little_to_save", "outcome") in codes(
        scorecard(one_contact().records(), References(8.0, (7.99,)))
    )


def test_every_part_has_the_promised_keys() -> None:
    found = scorecard(one_contact().records()).to_dict()
    for part in ("overall", "response_time", "coordination", "outcome"):
        assert {"score", "settled", "open", "evidence", "band"} <= found[part].keys()


def test_a_journal_with_only_its_start_still_gets_a_card() -> None:
    card = scorecard(Script().records())
    assert card.overall is None
    assert card.band is None
    assert card.to_dict()["incomplete"] is True


def test_the_card_is_plain_json_in_both_languages() -> None:
    found = scorecard(one_contact().records(), References(12.0, (2.0,))).to_dict()
    assert json.loads(json.dumps(found, allow_nan=False)) == found
    assert "60/CT-BTTTT" in found["statement"]["vi"]
    assert "60/CT-BTTTT" in found["statement"]["en"]
    assert all(note["text"]["vi"] and note["text"]["en"] for note in found["notes"])


def test_the_card_says_what_it_was_made_from() -> None:
    found = scorecard(one_contact().records()).to_dict()
    assert (found["seed"], found["version"], found["rules_profile"]["profile"]) == (7, __version__, "small")
    assert found["rubric"]["rubric"] == "default"
    assert found["weights"]["note"]["en"].startswith("Every weight is the organiser's choice")


def test_another_rubric_regrades_and_is_said() -> None:
    strict = rubric(parts={**RUBRIC["parts"], "coordination": 0})
    card = scorecard(one_contact().records(), rubric=strict)
    assert card.overall == 50.0
    assert ("regraded", None) in codes(card)
    assert ("regraded", None) not in codes(scorecard(one_contact().records(), rubric=rubric()))


def test_expectations_that_never_opened_are_listed() -> None:
    found: list[dict[str, Any]] = scorecard(one_contact().records()).to_dict()["never_triggered"]
    assert [(row["origin"], row["who"], row["acts"]) for row in found] == [
        ({"inject": "alert", "n": 0}, ["a/duty"], ["report"]),
        ({"expect": 0}, ["b/duty"], ["isolate"]),
    ]


def test_expectations_that_opened_are_not() -> None:
    script = Script()
    script.delivery(1, hidden={"inject": "alert", "indicates": [], "verify": False})
    script.duty(2, "b/duty", origin={"expect": 0})
    assert scorecard(script.end(60).records()).to_dict()["never_triggered"] == []


def test_a_card_says_how_much_of_simulated_play_was_taken_as_given() -> None:
    script = Script()
    script.act(1, "a/duty", "notify")
    script.act(2, "a/duty", "notify", person="p")
    script.add(3, "control", {"type": "players", "version": __version__})
    script.act(4, "a/duty", "notify")
    told = [
        note for note in scorecard(script.end(60).records()).to_dict()["notes"] if note["code"] == "taken"
    ]
    assert [note["text"]["en"].split(" ")[0] for note in told] == ["1"]
    assert "taken" not in [code for code, _ in codes(scorecard(Script().end(60).records()))]

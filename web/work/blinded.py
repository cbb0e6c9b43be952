"""A scorecard without its scores, for evaluators who have not locked their ratings."""

from __future__ import annotations

from collections.abc import Mapping

from drillsim.base.records import Words
from scoring.notes import note
from scoring.shown import Card, LevelRow, ObjectiveRow, ScoreRow


def blinded(card: Card) -> Card:
    """The card of a drill with nothing in it that tells how anybody did.

    Args:
        card: the whole one; what is not named here is left out of the blind one.
    """
    inner, weights, levels = card["coordination"]["parts"], card["weights"], card["levels"]
    return {
        "rules": card["rules"],
        "rubric": card["rubric"],
        "scenario": card["scenario"],
        "rules_profile": card["rules_profile"],
        "seed": card["seed"],
        "version": card["version"],
        "graded": card["graded"],
        "end": card["end"],
        "incomplete": card["incomplete"],
        "statement": card["statement"],
        "band": None,
        "interval": None,
        "norms": None,
        "adjustments": [],
        "appeals": [],
        "unadjusted": None,
        "pooled": [],
        "medians": {},
        "never_triggered": [],
        "network": {
            "edges": [],
            "missing": [],
            "unexpected": [],
            "slices": [],
            "betweenness": {},
            "reciprocity": None,
        },
        "response_time": {
            "score": None,
            "settled": 0,
            "open": 0,
            "evidence": [],
            "open_lines": [],
            "band": None,
        },
        "coordination": {
            "score": None,
            "settled": 0,
            "open": 0,
            "evidence": [],
            "open_lines": [],
            "band": None,
            "parts": {
                name: {"weight": row["weight"], "used": 0.0, "value": None} for name, row in inner.items()
            },
        },
        "outcome": {"score": None, "settled": 0, "open": 0, "evidence": [], "open_lines": [], "band": None},
        "judgement": {"score": None, "settled": 0, "open": 0, "evidence": [], "open_lines": [], "band": None},
        "overall": {"score": None, "band": None, "settled": 0, "open": 0, "evidence": []},
        "weights": {
            "parts": {name: {"weight": row["weight"], "used": 0.0} for name, row in weights["parts"].items()},
            "note": weights["note"],
        },
        "levels": {
            "seat": _rows(levels["seat"]),
            "agency": _rows(levels["agency"]),
            "team": _rows(levels["team"]),
            "drill": _row(),
        },
        "objectives": {name: _objective(row["title"]) for name, row in card["objectives"].items()},
        "phases": _rows(card["phases"]),
        "notes": [note("blind")],
    }


def _row() -> ScoreRow:
    return {
        "score": None,
        "band": None,
        "settled": 0,
        "open": 0,
        "response_time": None,
        "coordination": None,
    }


def _rows(rows: Mapping[str, LevelRow]) -> dict[str, LevelRow]:
    return {name: {**_row(), "title": row["title"]} for name, row in rows.items()}


def _objective(title: Words) -> ObjectiveRow:
    return {
        "title": title,
        "score": None,
        "band": None,
        "settled": 0,
        "open": 0,
        "response_time": None,
        "coordination": None,
    }

"""A scorecard without its scores, for evaluators who have not locked their ratings."""

from __future__ import annotations

from scoring.notes import note
from scoring.rubric import PARTS
from scoring.shown import Shown

_ROW = {"score": None, "band": None, "settled": 0, "open": 0, "response_time": None, "coordination": None}
_PART: Shown = {"score": None, "band": None, "settled": 0, "open": 0, "evidence": [], "open_lines": []}
_EMPTY: Shown = {
    "band": None,
    "interval": None,
    "norms": None,
    "adjustments": [],
    "appeals": [],
    "unadjusted": None,
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
}
_KEPT = ("rules", "rubric", "scenario", "rules_profile", "seed", "version", "graded", "end", "incomplete")


def blinded(card: Shown) -> Shown:
    """The card of a drill with nothing in it that tells how anybody did.

    Args:
        card: the whole one; what is not named here is left out of the blind one.
    """
    kept = {name: card[name] for name in (*_KEPT, "statement")}
    parts = {name: {**_PART} for name in PARTS}
    inner = card["coordination"]["parts"]
    parts["coordination"]["parts"] = {
        name: {"weight": row["weight"], "used": 0.0, "value": None} for name, row in inner.items()
    }
    weights = {name: {"weight": row["weight"], "used": 0.0} for name, row in card["weights"]["parts"].items()}
    levels = card["levels"]
    return {
        **kept,
        **_EMPTY,
        **parts,
        "overall": {"score": None, "band": None, "settled": 0, "open": 0, "evidence": []},
        "weights": {"parts": weights, "note": card["weights"]["note"]},
        "levels": {name: {**_ROW} if name == "drill" else _rows(rows) for name, rows in levels.items()},
        "objectives": _rows(card["objectives"]),
        "phases": _rows(card["phases"]),
        "notes": [note("blind")],
    }


def _rows(rows: Shown) -> Shown:
    return {name: {**_ROW, "title": row.get("title")} for name, row in rows.items()}

"""Norms of a drill that nobody has played."""

from __future__ import annotations

from typing import Any

from scoring.norms.table import Norms


def norms_of(**held: Any) -> Norms:
    """Norms that hold what is given: ``seats``, ``levels``, ``seeds``, ``figures``, ``pace``, ``items``."""
    return Norms(
        version=1,
        inputs="f" * 64,
        probe="",
        scenario="x",
        code="X",
        title={"vi": "X", "en": "X"},
        rules="p2017",
        rubric="default",
        engine="1",
        length=1,
        **held,
    )

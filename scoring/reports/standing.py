"""How a duty stands, from its line of evidence."""

from __future__ import annotations

from scoring.lines import GradedLine


def standing(line: GradedLine, settled: bool) -> str:
    """How a duty stands: ``full``, ``part``, ``zero``, ``never`` or ``open``."""
    if not settled:
        return "open"
    if line["answered"] is None and line["target"] is not None:
        return "never"
    if line["credit"] >= 1:
        return "full"
    return "part" if line["credit"] > 0 else "zero"

"""Help, of every command."""

from __future__ import annotations

from drillsim import __version__
from tests.web.commands.saying import drillsim


def test_help_teaches() -> None:
    said = drillsim("--help")
    for word in ("run", "check", "replay", "score", "list", "run_drill.py run b06"):
        assert word in said.out
    for command in ("run", "check", "replay", "score"):
        assert "Example" in drillsim(command, "--help").out
    assert __version__ in drillsim("--version", lang=None).out

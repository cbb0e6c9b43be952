"""The command line, as its users meet it."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

from click.testing import CliRunner

from web.commands.main import main

TOP = Path(__file__).parents[3]
SCENARIOS = TOP / "scenarios"
SMALL = (TOP / "tests/drillsim/tiny_scenario.yaml", "--city", TOP / "tests/drillsim/tiny_city.yaml")
"""What ``run`` is given where any drill will do: it is played in no time."""

PATIENCE = 60.0


class Said(NamedTuple):
    """What a command said and how it ended."""

    code: int
    out: str
    err: str


def drillsim(*args: object, lang: str | None = "en", env: dict[str, str] | None = None) -> Said:
    """Run a command; it may refuse, but never fall."""
    words = [*map(str, args), *(["--lang", lang] if lang else [])]
    result = CliRunner().invoke(main, words, env=env)
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exc_info
    assert "Traceback" not in result.output
    return Said(result.exit_code, result.stdout, result.stderr)


def played(out: Path, *more: object) -> Said:
    return drillsim("run", *SMALL, "--out", out, *more)

"""A finished run, played once for all commands that read it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.web.commands.saying import drillsim


@pytest.fixture(scope="session")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a finished run."""
    folder = tmp_path_factory.mktemp("cli") / "deep" / "run"
    assert drillsim("run", "b17", "--out", folder).code == 0
    return folder


@pytest.fixture(scope="session")
def journal(out: Path) -> list[str]:
    return (out / "journal.jsonl").read_text("utf-8").splitlines(keepends=True)

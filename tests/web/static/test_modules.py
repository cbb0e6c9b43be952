"""The browser's modules that need no browser are tested by themselves, in *.test.mjs of tests/web."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import playwright
import pytest

WEB = Path(__file__).parents[1]
# Playwright brings a Node of its own: no other need be there.
NODE = Path(playwright.__file__).parent / "driver" / ("node.exe" if sys.platform == "win32" else "node")


@pytest.mark.parametrize(
    "path", sorted(WEB.rglob("*.test.mjs")), ids=lambda path: path.relative_to(WEB).as_posix()
)
def test_the_module_tests_pass(path: Path) -> None:
    counted = {"NODE_V8_COVERAGE": folder} if (folder := os.environ.get("DRILLSIM_JS_COVERAGE")) else {}
    done = subprocess.run(
        [NODE, "--test", path],
        env=os.environ | counted,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stdout

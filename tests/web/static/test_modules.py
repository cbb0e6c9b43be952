"""The browser's modules that need no browser are tested by themselves, each in the *.test.mjs of its name."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import playwright

HERE = Path(__file__).parent
TOP = HERE.parents[2]
STATIC = TOP / "web/static"
# Playwright brings a Node of its own: no other need be there.
NODE = Path(playwright.__file__).parent / "driver" / ("node.exe" if sys.platform == "win32" else "node")
TESTS = sorted(HERE.rglob("*.test.mjs"))


def test_the_module_tests_pass() -> None:
    # A notice that would go away after seconds keeps no test waiting.
    counted = {"NODE_V8_COVERAGE": folder} if (folder := os.environ.get("DRILLSIM_JS_COVERAGE")) else {}
    done = subprocess.run(
        [NODE, "--test", "--test-force-exit", *TESTS],
        env=os.environ | counted,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stdout[done.stdout.find("failing tests:") :]


def test_tests_mirror_the_tree_of_the_modules() -> None:
    modules = {path.relative_to(STATIC).with_suffix("") for path in STATIC.rglob("*.js")}
    tested = {path.relative_to(HERE).with_name(path.name.removesuffix(".test.mjs")) for path in TESTS}
    assert tested - modules == set()
    there = {path for path in (TOP / "tests").rglob("*.test.mjs") if "node_modules" not in path.parts}
    assert there == set(TESTS)

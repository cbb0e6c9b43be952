"""Importing a module does nothing: no file written, thread, socket, process, or environment."""

from __future__ import annotations

import pkgutil
import subprocess
import sys
from pathlib import Path

import drillsim
import scoring

TOP = Path(__file__).parents[1]
WATCHED = """
import os, sys, threading
sys.dont_write_bytecode = True
done = []
def watch(event, args):
    writes = event == "open" and isinstance(args[1], str) and set(args[1]) & set("wax+")
    if writes or event.split(".")[0] in ("socket", "subprocess") or event in ("os.putenv", "os.unsetenv"):
        done.append((event, str(args)[:200]))
for library in ("simpy", "networkx", "faker", "plotly.graph_objects", "pydantic", "yaml", "click"):
    __import__(library)
before = dict(os.environ)
sys.addaudithook(watch)
for module in sys.argv[1:]:
    __import__(module)
assert not done, done
assert threading.active_count() == 1
assert dict(os.environ) == before
"""


def modules() -> list[str]:
    found = ["run_drill"]
    for package in (drillsim, scoring):
        found += [each.name for each in pkgutil.walk_packages(package.__path__, f"{package.__name__}.")]
    return found


def test_importing_does_nothing() -> None:
    assert len(modules()) > 50
    command = [sys.executable, "-c", WATCHED, *modules()]
    result = subprocess.run(command, cwd=TOP, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stderr

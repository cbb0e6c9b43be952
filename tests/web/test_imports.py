"""Importing a module of the server does nothing; only ``python -m web`` makes the library cooperative."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

TOP = Path(__file__).parents[2]
IMPORT_ALL = """
import importlib, logging, os, pathlib, sys, threading
import alembic, argon2, click, flask, flask_socketio, gevent.pywsgi, segno, socketio, sqlalchemy
import drillsim.players.bots, drillsim.store
from gevent import monkey
done, before = [], dict(os.environ)
def watch(event, args):
    writes = event == "open" and isinstance(args[1], str) and set(args[1]) & set("wax+")
    if writes or event in ("socket.bind", "socket.connect", "os.mkdir", "subprocess.Popen", "os.fork"):
        done.append((event, str(args)[:100]))
sys.addaudithook(watch)
for path in sorted(path for path in pathlib.Path("web").rglob("*.py") if not {"node_modules", "bundle"} & set(path.parts)):
    importlib.import_module(".".join(path.with_suffix("").parts).removesuffix(".__init__"))
assert not done, done
assert threading.active_count() == 1
assert dict(os.environ) == before
assert not logging.getLogger().handlers
assert not monkey.is_module_patched("socket")
# Who has no cluster loads none of it; and the process that answers browsers never speaks Dask.
assert not {"distributed", "dask", "pyarrow"} & sys.modules.keys()
"""


def test_importing_a_module_does_nothing() -> None:
    environment = os.environ | {"PYTHONDONTWRITEBYTECODE": "1", "PYTHONPATH": str(TOP)}
    found = subprocess.run(
        [sys.executable, "-c", IMPORT_ALL],
        cwd=TOP,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (found.returncode, found.stderr) == (0, "")

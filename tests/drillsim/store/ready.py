"""New databases of SQLite, each a copy of one that was brought up to this version."""

from __future__ import annotations

import atexit
import shutil
import tempfile
from functools import cache
from pathlib import Path

from drillsim.store import Store


@cache
def _new() -> Path:
    folder = Path(tempfile.mkdtemp(prefix="drillsim-new-"))
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    file = folder / "drillsim.db"
    # The last to close it leaves everything in the one file.
    Store(f"sqlite:///{file}").close()
    return file


def ready(file: Path) -> str:
    """Put a new database into a file; returns its address."""
    file.parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(_new(), file)
    return f"sqlite:///{file}"

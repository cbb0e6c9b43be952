"""A server of its own for the guides' examples, which no shipped scenario plays so shortly."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from tests.pages import GUIDES, example_with, fenced
from tests.web.process import Process, library


def added(key: str) -> str:
    """What the guides' example of a key of a scenario adds to the least one."""
    (found,) = [part for part in fenced(GUIDES["vi"], "yaml") if part.startswith(f"{key}:")]
    return found


@contextmanager
def serving(top: Path, name: str, more: str, inject: str = "") -> Iterator[Process]:
    """A server that has one scenario more: the guides' least one with what is added to it, and an inject."""
    folder, data = top / "scenarios", top / "data"
    shutil.copytree(library(), folder)
    whole = example_with(more, "vi").replace("injects:\n", f"injects:\n{inject}", 1)
    (folder / f"{name}.yaml").write_text(whole, "utf-8")
    data.mkdir()
    with closing(Process(data, scenarios=folder)) as process:
        process.start()
        yield process

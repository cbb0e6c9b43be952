"""A plugin of pytest that counts which lines and branches of our packages are reached.

It counts when ``DRILLSIM_REACHED`` names a folder, and leaves there one file a process, which `tests.reached` reads.
What counts is put into the code as it is imported (SlipCover), not asked for at each line: the tests take an eighth
longer, where tracing took three quarters. So it comes before what is counted: ``PYTEST_PLUGINS=tests.reaching``.
Processes that the tests start count nothing of themselves, but servers that are asked to (`tests.web.process`).
"""

from __future__ import annotations

import ast
import atexit
import hashlib
import importlib
import json
import marshal
import os
import sys
from importlib.machinery import ModuleSpec, PathFinder, SourceFileLoader
from pathlib import Path
from types import CodeType

import slipcover
from slipcover.branch import preinstrument
from slipcover.importer import FileMatcher, wrap_spec_from_file_location

TOP = Path(__file__).parents[1]
PACKAGES = ("drillsim", "scoring", "web")
FOLDER = os.environ.get("DRILLSIM_REACHED", "")
"""Where the counts go; without it nothing is counted."""

NOT_RUN = [r"class .*\(Protocol.*\):"]
"""What is there for those who read and for mypy, beside ``TYPE_CHECKING``."""

# Without a threshold the marks stay in the code: taking those out that have been reached costs more than they do.
_counted = slipcover.Slipcover(branch=True, d_miss_threshold=-1, exclude_also=NOT_RUN)


class _Loader(SourceFileLoader):
    def get_code(self, fullname: str) -> CodeType:
        path = self.get_filename(fullname)
        return marked(path, self.get_data(path))


class _Finder:
    @staticmethod
    def find_spec(name: str, path: object = None, target: object = None) -> ModuleSpec | None:
        """Find a module of ours as ever, and load it with marks."""
        if name.partition(".")[0] not in PACKAGES:
            return None
        spec = PathFinder.find_spec(name, path, target)  # type: ignore[arg-type]
        if spec is not None and type(spec.loader) is SourceFileLoader:
            spec.loader = _Loader(name, spec.loader.path)
        return spec


def marked(path: str, source: bytes) -> CodeType:
    """The code of a module with a mark for each line and branch."""
    found: CodeType = _counted.instrument(_branching(path, source))
    return found


def _branching(path: str, source: bytes) -> CodeType:
    """The code that tells its branches apart: made by the first process of a run that needs it, read by the others."""
    if not FOLDER:
        return compile(preinstrument(ast.parse(source)), path, "exec", dont_inherit=True)
    file = Path(FOLDER, f"{hashlib.sha256(path.encode() + source).hexdigest()}.code")
    try:
        found: CodeType = marshal.loads(file.read_bytes())
    except FileNotFoundError:
        found = compile(preinstrument(ast.parse(source)), path, "exec", dont_inherit=True)
        part = file.with_suffix(f".{os.getpid()}")
        part.write_bytes(marshal.dumps(found))
        part.rename(file)
    return found


def of_all() -> dict[str, object]:
    """What this process has reached, and what it has imported and not reached."""
    found: dict[str, object] = _counted.get_coverage()
    return found


def save() -> None:
    """Leave what this process has reached in the folder."""
    file = Path(FOLDER, f"{os.getpid()}.json")
    file.with_suffix(".part").write_text(json.dumps(of_all()), encoding="utf-8")
    file.with_suffix(".part").rename(file)


def pytest_sessionfinish() -> None:
    """Leave it before what the tests have started is waited for: a process that shares them out has no patience."""
    if FOLDER:
        atexit.unregister(save)
        save()


if FOLDER:
    Path(FOLDER).mkdir(parents=True, exist_ok=True)
    sys.meta_path.insert(0, _Finder)  # type: ignore[arg-type]
    wrap_spec_from_file_location(_counted, FileMatcher(sources=[TOP / each for each in PACKAGES]))
    importlib.invalidate_caches()
    atexit.register(save)

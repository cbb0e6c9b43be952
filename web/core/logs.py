"""What a process logs: lines for people, or on request one JSON object a line.

In JSON an entry names the drill and the connection that it concerns, and holds neither texts of people nor
secrets: of an error it tells the type and the places, not what it says, and of what libraries log the pattern
without what was put into it.
"""

from __future__ import annotations

import json
import logging
import os
import traceback
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

TEXT, JSON = "text", "json"
VARIABLE = "DRILLSIM_LOG"
PLAIN = "%(asctime)s %(levelname)s %(message)s"
_NAMED = ("drill", "connection", "event", "page", "role", "outcome", "why", "ms")
"""What an entry may be given beside its message (``extra``)."""
_OURS = ("drillsim", "scoring", "web", "__main__")
_ROOT = Path(__file__).resolve().parents[2]


class JsonLines(logging.Formatter):
    """An entry as a JSON object."""

    def format(self, record: logging.LogRecord) -> str:
        """The entry in one line."""
        ours = record.name.partition(".")[0] in _OURS
        found: dict[str, object] = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "process": record.process,
            "logger": record.name,
            "message": record.getMessage() if ours else str(record.msg),
        }
        found |= {name: value for name in _NAMED if (value := getattr(record, name, None)) is not None}
        error = record.exc_info[1] if record.exc_info else None
        if error is not None:
            found |= {"error": type(error).__name__, "at": _places(error)}
        return json.dumps(found, ensure_ascii=False)


def _places(error: BaseException) -> list[str]:
    """Where an error was raised, the innermost place last."""
    return [
        f"{_near(frame.filename)}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]


def _near(path: str) -> str:
    """A file of ours from the project's folder on, of others its name."""
    file = Path(path)
    return str(file.relative_to(_ROOT)) if file.is_relative_to(_ROOT) else file.name


def begin(form: str) -> None:
    """Log in a form from now on, warnings and errors; in JSON who comes and goes, too.

    Args:
        form: ``text`` or ``json``.
    """
    if form != JSON:
        logging.basicConfig(level=logging.WARNING, format=PLAIN)
        return
    handler = logging.StreamHandler()
    handler.setFormatter(JsonLines())
    logging.basicConfig(level=logging.WARNING, handlers=[handler])
    for name in _OURS:
        logging.getLogger(name).setLevel(logging.INFO)


def asked(environ: Mapping[str, str] = os.environ) -> str:
    """The form that this process was asked for by its variable."""
    return environ.get(VARIABLE) or TEXT

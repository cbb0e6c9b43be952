"""Logs as JSON lines: what concerned which drill, and nothing that somebody wrote or that opens anything."""

from __future__ import annotations

import json
import logging
import sys

from web.core.logs import JsonLines

SECRET = "mật khẩu của An"


def line(
    name: str, message: str, *args: object, error: BaseException | None = None, **more: object
) -> dict[str, object]:
    """An entry as it is written."""
    info = (type(error), error, error.__traceback__) if error is not None else None
    record = logging.getLogger(name).makeRecord(
        name, logging.ERROR, "f.py", 1, message, args, info, extra=more
    )  # type: ignore[arg-type]
    found: dict[str, object] = json.loads(JsonLines().format(record))
    return found


def test_an_entry_is_one_object_that_names_drill_and_connection() -> None:
    found = line("web.live.sockets", "event %s failed\n", "act", drill="one", connection="c1", other="x")
    assert (found["level"], found["message"], found["drill"], found["connection"]) == (
        "error",
        "event act failed\n",
        "one",
        "c1",
    )
    assert "other" not in found and "error" not in found


def test_of_an_error_its_type_and_places_are_told_and_not_what_it_says() -> None:
    try:
        json.loads(SECRET)
    except ValueError:
        error = sys.exc_info()[1]
    found = line("drillsim", "work failed", error=error)
    assert found["error"] == "JSONDecodeError"
    places = found["at"]
    assert isinstance(places, list)
    assert places[0].startswith("tests/web/core/test_logs.py:")
    assert places[-1].startswith("decoder.py:")
    assert SECRET not in json.dumps(found, ensure_ascii=False)


def test_of_a_library_the_pattern_alone_is_told() -> None:
    found = line("engineio.server", "received packet %s", SECRET)
    assert found["message"] == "received packet %s"

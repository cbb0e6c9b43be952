"""Reads a review page that was saved as a file."""

from __future__ import annotations

import base64
import gzip
import json
import re
from typing import Any


def in_file(page: str) -> dict[str, Any]:
    """What the page holds as it is written: ``pool``, and ``told``, which names what stands there."""
    (packed,) = re.findall(r'<script type="text/plain" id="told">([A-Za-z0-9+/=]*)</script>', page)
    found: dict[str, Any] = json.loads(gzip.decompress(base64.b64decode(packed)))
    return found


def carried(page: str) -> dict[str, Any]:
    """What the page holds in the place of a server's answers."""
    found = in_file(page)

    def opened(value: Any) -> Any:
        if isinstance(value, list):
            return [opened(each) for each in value]
        if not isinstance(value, dict):
            return value
        if [*value] == ["$"]:
            return opened(found["pool"][value["$"]])
        return {name: opened(each) for name, each in value.items()}

    answers: dict[str, Any] = opened(found["told"])
    return answers

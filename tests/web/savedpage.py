"""Reads a review page that was saved as a file."""

from __future__ import annotations

import base64
import gzip
import json
import re
from typing import Any


def carried(page: str) -> dict[str, Any]:
    """What the page holds in the place of a server's answers."""
    (packed,) = re.findall(r'<script type="text/plain" id="told">([A-Za-z0-9+/=]*)</script>', page)
    found: dict[str, Any] = json.loads(gzip.decompress(base64.b64decode(packed)))
    return found

"""How a page or an event finds the server that it belongs to."""

from __future__ import annotations

import re
from typing import cast

from flask import current_app, request

from web.core.server import KEY, Server

DRAWN = "X-Drillsim-Drawn"
"""The header in which it stands (docs/deploy/nginx-several.conf)."""


def server() -> Server:
    """The server that the present request or event belongs to."""
    return cast(Server, current_app.extensions[KEY])


def drawn() -> str:
    """The id that a front has drawn for a drill that this request makes: its pages will come here, too.

    Whatever else stands there is nothing; an id says nothing of who may do what.
    """
    said = request.headers.get(DRAWN, "")
    return said if re.fullmatch(r"[0-9a-f]{12}", said) else ""

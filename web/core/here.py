"""How a page or an event finds the server that it belongs to."""

from __future__ import annotations

from typing import cast

from flask import current_app

from web.core.server import KEY, Server


def server() -> Server:
    """The server that the present request or event belongs to."""
    return cast(Server, current_app.extensions[KEY])

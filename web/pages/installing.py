"""What lets a browser install the pages over TLS: the manifest and the service worker."""

from __future__ import annotations

import json

from flask import Blueprint, g, make_response
from werkzeug.wrappers import Response

from web.core import texts
from web.core.edition import STATIC, edition

installing = Blueprint("installing", __name__)


@installing.get("/manifest.webmanifest")
def manifest() -> Response:
    """What the installed pages are called, and what they begin with."""
    lang = str(g.get("lang", "vi"))
    told = {
        "id": "/",
        "name": texts.say(lang, "app"),
        "short_name": texts.say(lang, "install_short"),
        "lang": lang,
        "start_url": "/",
        "scope": "/",
        "display": "standalone",
        "background_color": "#ffffff",
        "theme_color": "#0b57a4",
        "icons": [
            {"src": "/static/icon.svg", "sizes": "any", "type": "image/svg+xml", "purpose": "any"},
            {"src": "/static/icon.svg", "sizes": "512x512", "type": "image/svg+xml", "purpose": "maskable"},
        ],
    }
    return _sent(json.dumps(told, ensure_ascii=False), "application/manifest+json")


@installing.get("/service-worker.js")
def worker() -> Response:
    """The service worker, told which edition of the pages it keeps: browsers see that it is another."""
    code = (STATIC / "service-worker.js").read_text("utf-8")
    return _sent(f'self.EDITION = "{edition()}";\n{code}', "text/javascript")


def _sent(body: str, kind: str) -> Response:
    answer = make_response(body)
    answer.headers["Content-Type"] = f"{kind}; charset=utf-8"
    answer.headers["Cache-Control"] = "no-cache"
    return answer

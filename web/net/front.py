"""What every request passes first: whose it is, when a proxy brings it, and at what address it was opened."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from ipaddress import ip_address
from typing import TYPE_CHECKING

from werkzeug.middleware.proxy_fix import ProxyFix

from drillsim.base.messages import say
from drillsim.base.texts import LANGUAGES

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

WATCHED = ("/health", "/metrics")
"""What is asked by those who watch a process, at the machine's own address; no answer holds an address."""

_HOST = re.compile(r"([^:]*|\[[^]]*\])(:[0-9]*)?")


@cache
def _strange() -> bytes:
    said = " / ".join(say("strange_address", lang) for lang in LANGUAGES)
    return f"{said}: DRILLSIM_ORIGINS\n".encode()


class Front:
    """Stands before an application.

    Args:
        app: the application.
        hosts: names and addresses of ours, as ``origins.host`` gives them.
    """

    def __init__(self, app: WSGIApplication, hosts: Iterable[str]) -> None:
        self._app, self._hosts = app, frozenset(hosts)

    def __call__(self, environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        """Pass on what was asked of one of our addresses; nothing else may be used in an answer."""
        found = _HOST.fullmatch(environ.get("HTTP_HOST", "").strip().lower())
        host = found[1].removesuffix(".") if found else ""
        watched = environ.get("PATH_INFO") in WATCHED and _numbers(host)
        if found is None or not (host in self._hosts or watched):
            start_response("400 Bad Request", [("Content-Type", "text/plain; charset=utf-8")])
            return [_strange()]
        environ["HTTP_HOST"] = host + (found[2] or "")
        return self._app(environ, start_response)


def _numbers(host: str) -> bool:
    """Whether it is an address, not a name, which could be led anywhere (DNS rebinding)."""
    try:
        ip_address(host.strip("[]"))
    except ValueError:
        return False
    return True


def proxied(app: WSGIApplication) -> WSGIApplication:
    """An application behind one proxy, which is believed about the reader's address, host and scheme.

    Args:
        app: the application.
    """
    return ProxyFix(app, x_for=1, x_proto=1, x_host=1)

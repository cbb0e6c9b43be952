"""Addresses that pages are opened at, in the one form in which they are compared.

Browsers leave out the port that a scheme implies, write hosts in small letters, and keep the dot that
somebody typed after a name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

_ORIGIN = re.compile(r"(https?)://([a-z0-9.-]+|\[[0-9a-f:]+\])(?::([0-9]{1,5}))?")
_IMPLIED = {"http": 80, "https": 443}


def plain(origin: str) -> str | None:
    """An origin as it is compared; None when it is none.

    Args:
        origin: scheme, host and port, however they are written.
    """
    found = _ORIGIN.fullmatch(origin.strip().lower())
    if found is None:
        return None
    scheme, host, port = found[1], found[2].removesuffix("."), int(found[3] or _IMPLIED[found[1]])
    if not host or not 1 <= port <= 65535:
        return None
    return f"{scheme}://{host}" + ("" if port == _IMPLIED[scheme] else f":{port}")


def host(origin: str) -> str:
    """The host of an origin in its plain form."""
    found = _ORIGIN.fullmatch(origin)
    return found[2] if found else ""


def same(origin: str | None, allowed: Iterable[str]) -> bool:
    """Whether a browser says that something comes from one of our addresses.

    Args:
        origin: what it says; one that says nothing may.
        allowed: our addresses in their plain form.
    """
    return origin is None or plain(origin) in set(allowed)

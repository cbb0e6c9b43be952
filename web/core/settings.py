"""The settings of the server: name and default; read from DRILLSIM_* variables."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from web.core.logs import JSON, TEXT
from web.net import origins


class Setting(NamedTuple):
    """One setting; the message ``setting_NAME`` says what it is for.

    Attributes:
        name: its variable is ``DRILLSIM_`` and this in capitals.
        default: used when the variable is absent or empty.
    """

    name: str
    default: str


SETTINGS = (
    Setting("data", "data"),
    Setting("database", ""),
    Setting("host", "0.0.0.0"),
    Setting("port", "8000"),
    Setting("origins", ""),
    Setting("lang", "vi"),
    Setting("secure", ""),
    Setting("proxy", ""),
    Setting("scenarios", ""),
    Setting("log", "text"),
    Setting("metrics", ""),
    Setting("redis", ""),
)

_YES = ("1", "true", "yes")


def cookie_name(secret: str, host: str, port: int) -> str:
    """What the session's cookie of a server is called.

    Args:
        secret: drawn once for a data folder.
        host: where it listens: the folder may be a copy of another's.
        port: where it listens, too.
    """
    return f"drillsim-{hashlib.sha256(f'{secret} {host} {port}'.encode()).hexdigest()[:10]}"


@dataclass(frozen=True, slots=True)
class Settings:
    """What a server is started with.

    Attributes:
        secret: signs the session cookies; random, kept in the data folder.
        origins: scheme, host and port of every address a page may be opened at.
        secure: whether cookies are for https alone.
        proxy: whether one trusted proxy stands before the server.
        scenarios: a library of one's own, in the place of the one that comes with the product.
        log: ``text``, or ``json`` for one object a line.
        metrics: the word that opens ``/metrics``; without one it is for this machine alone.
        redis: the Redis of several processes that serve together; none for one that serves alone.
        threads: serve with threads, for the in-process test client, instead of gevent.
    """

    secret: str
    origins: tuple[str, ...]
    data: str = "data"
    database: str = ""
    host: str = "0.0.0.0"
    port: int = 8000
    lang: str = "vi"
    secure: bool = False
    proxy: bool = False
    threads: bool = False
    scenarios: str = ""
    log: str = TEXT
    metrics: str = ""
    redis: str = ""

    @property
    def hosts(self) -> list[str]:
        """The host names of the origins."""
        return sorted({origins.host(each) for each in self.origins})

    @property
    def cookie(self) -> str:
        """The name of the session's cookie: another server on this host has another.

        Those who serve together have one, whichever of them a browser comes to.
        """
        if self.redis:
            return cookie_name(self.secret, "", 0)
        return cookie_name(self.secret, self.host, self.port)


def from_environment(environ: Mapping[str, str], secret: str, addresses: tuple[str, ...]) -> Settings:
    """The settings that variables name.

    Args:
        environ: the variables.
        secret: signs session cookies.
        addresses: the machine's own host names and addresses, for the default origins.

    Raises:
        ValueError: naming the variable that cannot be used.
    """
    found = {each.name: environ.get(f"DRILLSIM_{each.name.upper()}") or each.default for each in SETTINGS}
    if not found["port"].isdigit() or not 1 <= int(found["port"]) <= 65535:
        raise ValueError(f"DRILLSIM_PORT={found['port']}")
    if found["lang"] not in ("vi", "en"):
        raise ValueError(f"DRILLSIM_LANG={found['lang']}")
    if found["log"] not in (TEXT, JSON):
        raise ValueError(f"DRILLSIM_LOG={found['log']}")
    named = [part.strip().rstrip("/") for part in found["origins"].split(",") if part.strip()]
    for origin in named:
        if origins.plain(origin) is None:
            raise ValueError(f"DRILLSIM_ORIGINS={origin}")
    proxy = found["proxy"] in _YES
    if proxy and not named:
        raise ValueError("DRILLSIM_PROXY=1 without DRILLSIM_ORIGINS, the address that the proxy is opened at")
    secure = found["secure"] in _YES or (
        bool(named) and all(each.lower().startswith("https") for each in named)
    )
    hosts = [f"[{each}]" if ":" in each else each for each in addresses]
    own = [f"http{'s' if secure else ''}://{each}:{found['port']}" for each in hosts]
    plain = [each for origin in named or own if (each := origins.plain(origin)) is not None]
    return Settings(
        secret=secret,
        origins=tuple(dict.fromkeys(plain)),
        data=found["data"],
        database=found["database"],
        host=found["host"],
        port=int(found["port"]),
        lang=found["lang"],
        secure=secure,
        proxy=proxy,
        scenarios=found["scenarios"],
        log=found["log"],
        metrics=found["metrics"],
        redis=found["redis"],
    )

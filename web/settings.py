"""The settings of the server: name, default, and what it is for; read from DRILLSIM_* variables."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple


class Setting(NamedTuple):
    """One setting.

    Attributes:
        name: its variable is ``DRILLSIM_`` and this in capitals.
        default: used when the variable is absent or empty.
        help: what it is for.
    """

    name: str
    default: str
    help: str


SETTINGS = (
    Setting("data", "data", "folder of the database and the server's secret"),
    Setting("database", "", "SQLAlchemy address of a database; SQLite in the data folder when empty"),
    Setting("host", "0.0.0.0", "address to listen on"),
    Setting("port", "8000", "port to listen on"),
    Setting("origins", "", "addresses pages are opened at, comma-separated; the machine's own when empty"),
    Setting("lang", "vi", "language of people who have chosen none: vi or en"),
    Setting("secure", "", "1 when browsers reach the server by https only"),
)

_ORIGIN = re.compile(r"https?://([a-z0-9.-]+|\[[0-9a-f:]+\])(:[0-9]{1,5})?")


@dataclass(frozen=True, slots=True)
class Settings:
    """What a server is started with.

    Attributes:
        secret: signs the session cookies; random, kept in the data folder.
        origins: scheme, host and port of every address a page may be opened at.
        secure: whether cookies are for https alone.
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
    threads: bool = False

    @property
    def hosts(self) -> list[str]:
        """The host names of the origins."""
        return sorted({match[1] for origin in self.origins if (match := _ORIGIN.fullmatch(origin))})


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
    named = tuple(part.strip().rstrip("/") for part in found["origins"].split(",") if part.strip())
    for origin in named:
        if not _ORIGIN.fullmatch(origin):
            raise ValueError(f"DRILLSIM_ORIGINS={origin}")
    secure = found["secure"] in ("1", "true", "yes")
    own = tuple(f"http{'s' if secure else ''}://{address}:{found['port']}" for address in addresses)
    return Settings(
        secret=secret,
        origins=named or own,
        data=found["data"],
        database=found["database"],
        host=found["host"],
        port=int(found["port"]),
        lang=found["lang"],
        secure=secure,
    )

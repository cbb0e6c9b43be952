"""The options of a server, on a command that starts it; light to import, so that help comes at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import click

from web.core.commandline import PLAYERS, argument, command, dated, language, named, option
from web.core.logs import JSON, TEXT
from web.core.settings import SETTINGS

_DEFAULTS = {each.name: each.default for each in SETTINGS}


def _setting(name: str, **more: object) -> Callable[[Callable[..., object]], Callable[..., object]]:
    """The option for a setting, which its variable sets as well."""
    return option(
        f"--{name}",
        says=f"setting_{name}",
        envvar=f"DRILLSIM_{name.upper()}",
        show_envvar=True,
        show_default=_DEFAULTS[name] or False,
        **more,
    )


@command("serve")
@argument("scenario", required=False)
@option("--drill", is_flag=True)
@option("--city")
@option("--rules")
@option("--rubric", show_default="default")
@option("--players", type=PLAYERS, default="average", show_default=True)
@option("--seed", type=click.IntRange(0, 2**31), default=1, show_default=True)
@option("--name", says="option_name", callback=named)
@option("--date", says="option_date", callback=dated)
@option("--no-browser", is_flag=True)
@option("--standby", is_flag=True)
@option("--processes", type=click.IntRange(1, 64), default=1, show_default=True)
@_setting("host")
@_setting("port", type=click.IntRange(1, 65535))
@_setting("data")
@_setting("origins")
@_setting("log", type=click.Choice((TEXT, JSON)))
@option("--tls", is_flag=True)
@option("--cert", type=click.Path())
@option("--key", type=click.Path())
@language
def serve(**options: Any) -> None:
    """Serve live drills to browsers on this network; with SCENARIO or --drill, one stands ready."""
    from web.server.serve import open_server

    open_server(**options)

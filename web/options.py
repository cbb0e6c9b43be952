"""The options of a server, on a command that starts it; light to import, so that help comes at once."""

from __future__ import annotations

from typing import Any

import click

from drillsim.bots import SKILLS
from web.settings import SETTINGS

_HELP = {each.name: f"{each.help} [DRILLSIM_{each.name.upper()}; {each.default or '-'}]" for each in SETTINGS}


@click.command(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.argument("scenario", required=False)
@click.option(
    "--drill", is_flag=True, help="Have a drill stand ready: one not over, or a new one of SCENARIO."
)
@click.option("--players", type=click.Choice(list(SKILLS)), default="average", help="Who plays empty seats.")
@click.option("--seed", type=click.IntRange(0, 2**31), default=1, help="Seed of a new drill.")
@click.option("--no-browser", is_flag=True, help="Open no browser on this machine.")
@click.option("--host", help=_HELP["host"])
@click.option("--port", type=click.IntRange(1, 65535), help=_HELP["port"])
@click.option("--data", help=_HELP["data"])
@click.option("--origins", help=_HELP["origins"])
@click.option("--lang", type=click.Choice(["vi", "en"]), help=_HELP["lang"])
@click.option("--tls", is_flag=True, help="Serve https, with a certificate made here unless one is given.")
@click.option("--cert", type=click.Path(exists=True, dir_okay=False), help="Certificate (PEM), with --key.")
@click.option("--key", type=click.Path(exists=True, dir_okay=False), help="Its private key (PEM).")
def serve(**options: Any) -> None:
    """Serve live drills to browsers on this network; with SCENARIO or --drill, one stands ready."""
    from web.serve import open_server

    open_server(**options)

"""Commands that become a server: a process of its own, see ``python -m web``."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import click

from web.commands.common import HOME
from web.core.commandline import SETTINGS, VARIABLE, Command, spoken
from web.server import options


class Handed(Command):
    """A command whose words are looked at here, then handed on as they were typed."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Keep the words, and refuse those that the server would."""
        ctx.meta["words"] = tuple(args)
        return super().parse_args(ctx, args)


def _become_server(*words: str) -> None:
    # A process of its own: the standard library is made cooperative before anything else is imported.
    command = [sys.executable, "-m", "web", *words]
    path = os.pathsep.join(filter(None, [str(HOME.parent), os.environ.get("PYTHONPATH")]))
    environ = {**os.environ, "PYTHONPATH": path, VARIABLE: spoken()}
    if os.name == "posix":
        os.execve(sys.executable, command, environ)
    # Ctrl+C reaches both: the server says that it has stopped, and we end as it does.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    sys.exit(subprocess.call(command, env=environ))


@click.pass_context
def _serve(context: click.Context, /, **_: object) -> None:
    _become_server(*context.meta["words"])


@click.pass_context
def _drill(context: click.Context, /, **_: object) -> None:
    _become_server("--drill", *context.meta["words"])


drill = Handed(
    "drill",
    help="command_drill",
    examples=("run_drill.py drill", "run_drill.py drill b17 --players expert --port 9000"),
    params=[each for each in options.serve.params if each.name != "drill"],
    callback=_drill,
    context_settings=SETTINGS,
)
serve = Handed(
    "serve",
    help="command_serve",
    params=options.serve.params,
    callback=_serve,
    context_settings=SETTINGS,
)

"""What the server prints: where to go, the director's sign-in, join codes, what to do next."""

from __future__ import annotations

import contextlib
import os
import shlex
import subprocess
import sys
import traceback
from collections.abc import Callable, Mapping
from pathlib import Path

import click
import segno

from drillsim import __version__
from drillsim.base.errors import StoreError
from drillsim.base.messages import say
from drillsim.live.clocks import wall
from drillsim.live.runner import PAUSED, LiveDrill
from drillsim.store import Store
from web.access.auth import DIRECTOR
from web.core.server import Server
from web.core.settings import Settings
from web.services.accounts import make_account

FIRST = "director"
SERVER = "server"
MAX_TRACE = 4_000
_LOCAL = ("localhost", "127.0.0.1")


def word(here: Server, code: str, **blanks: str) -> str:
    """What is greeted with, in the server's language."""
    return say(f"greet_{code}", here.settings.lang, **blanks)


def welcome(here: Server) -> None:
    """Print the version, where it serves, the director's sign-in, and the codes of drills that are not over.

    Args:
        here: the server; its first account is made now.
    """
    click.echo(f"drillsim {__version__}")
    click.echo(word(here, "open"))
    for origin in shown(here):
        click.echo(f"  {click.style(origin + '/staff', bold=True)}")
    if all(_name(origin) in _LOCAL for origin in here.settings.origins):
        click.secho(word(here, "alone"), fg="yellow")
    _sign_in(here)
    key = here.store.signing_key()
    if key is not None:
        click.echo(f"{word(here, 'key')} {key.public.fingerprint}")
    for name, why in here.runner.lost.items():
        click.secho(f"{word(here, 'broken')} {name}: {why.text(here.settings.lang)}", fg="red", err=True)
    for live in here.runner.drills.values():
        if live.state != "ended" and not live.aside:
            announce(here, live)


def shown(here: Server) -> list[str]:
    """The addresses worth printing: one of the two that mean this machine is enough."""
    origins = here.settings.origins
    return [each for each in origins if _name(each) != "127.0.0.1" or len(origins) == 1]


def _name(origin: str) -> str:
    return origin.partition("://")[2].partition(":")[0]


def _sign_in(here: Server) -> None:
    """Print the first director's new password, or how a forgotten one is replaced."""
    accounts = here.store.accounts()
    if not accounts:
        password = make_account(here, FIRST, FIRST)
        click.echo(word(here, "first"))
        click.echo(f"  {FIRST}  {click.style(password, bold=True)}")
        return
    names = [each.name for each in accounts if each.role == DIRECTOR and not each.disabled]
    name = names[0] if names else FIRST
    click.echo(word(here, "again", name=name, command=reset(name, here.settings.data)))


def reset(name: str, data: str) -> str:
    """The command that gives an account a new password, as it is typed from the folder we are in."""
    command = [_near(sys.executable), _near(str(Path(__file__).resolve().parents[2] / "run_drill.py"))]
    command += ["password", name, "--generate"]
    if data != "data":
        command += ["--data", data]
    return subprocess.list2cmdline(command) if os.name == "nt" else shlex.join(command)


def _near(path: str) -> str:
    """A path as it is typed here: relative when it lies below."""
    try:
        return str(Path(path).relative_to(Path.cwd()))
    except ValueError:
        return path


def announce(here: Server, live: LiveDrill) -> None:
    """Print a drill's join code, and its address as a QR code on a terminal, when phones can reach it."""
    row = here.store.drill(live.id)
    if row is None:
        return
    title, where = (
        live.setup.called.say(here.settings.lang),
        f"{here.settings.origins[0]}/join/{row.code}",
    )
    if live.state == "paused":
        seconds = live.clock()["t"] // 1_000
        title += (
            f", {word(here, 'paused')} T+{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}"
        )
    click.echo(f"{title}\n  {word(here, 'join')}: {click.style(row.code, bold=True)}  {where}")
    if sys.stdout.isatty() and _name(here.settings.origins[0]) not in _LOCAL:
        segno.make(where, micro=False).terminal(border=2, compact=True)


def teller(store: Store, settings: Settings) -> Callable[[LiveDrill, BaseException | None], None]:
    """What prints, in words, what staff must know of a drill; the audit trail keeps where an error was."""

    def tell(live: LiveDrill, error: BaseException | None) -> None:
        if live.notice is None:
            return
        title = live.setup.called.say(settings.lang)
        click.secho(f"{title} ({live.id}): {live.notice.say(settings.lang)}", fg="red", err=True)
        if error is not None:
            trace = "".join(traceback.format_exception(error))[-MAX_TRACE:]
            # Whoever mends it reads this; a store that refuses has said so itself.
            with contextlib.suppress(StoreError):
                store.audit(SERVER, live.id, {"fault": trace}, wall())

    return tell


def steps(here: Server, live: LiveDrill) -> None:
    """Print what to do next.

    Args:
        here: the server.
        live: the drill that stands ready.
    """
    first = "resume" if live.state == PAUSED else "step_1"
    for each in (first, "step_2", "step_3"):
        click.echo(word(here, each))


def browser_wanted(environ: Mapping[str, str], platform: str, *, terminal: bool) -> bool:
    """Whether a browser may be opened here: somebody looks at a screen of this very machine.

    Args:
        environ: the process's variables.
        platform: ``sys.platform``.
        terminal: whether what we print goes to a terminal.
    """
    if not terminal or environ.get("CI") or environ.get("SSH_CONNECTION"):
        return False
    return platform in ("win32", "darwin") or bool(environ.get("DISPLAY") or environ.get("WAYLAND_DISPLAY"))


def open_browser(address: str) -> None:
    """Open a page in the browser of this machine; what the browser says of itself is not shown."""
    subprocess.Popen(
        [sys.executable, "-m", "webbrowser", address],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )

"""Serves live drills with gevent: opens the store, recovers the drills, paces them, answers browsers."""

from __future__ import annotations

import contextlib
import logging
import os
import secrets
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import click
import gevent
import segno
from gevent.event import Event
from gevent.pywsgi import WSGIServer

from drillsim.errors import DrillsimError
from drillsim.runner import LiveDrill, Runner
from drillsim.store import Store, address
from web import lan, sockets
from web.app import create_app
from web.core import KEY, Server
from web.hub import Hub
from web.settings import SETTINGS, Settings, from_environment
from web.staffpages import make_account
from web.tls import certificate
from web.vendor import FILES, Vendor

FLUSH_EVERY, SWEEP_EVERY = 0.5, 10.0
LEAST_WAIT = 0.001
FIRST = "director"
_LOG = logging.getLogger("drillsim")
_HELP = {each.name: f"{each.help} [DRILLSIM_{each.name.upper()}; {each.default or '-'}]" for each in SETTINGS}


@click.command(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.option("--host", help=_HELP["host"])
@click.option("--port", type=click.IntRange(1, 65535), help=_HELP["port"])
@click.option("--data", help=_HELP["data"])
@click.option("--origins", help=_HELP["origins"])
@click.option("--lang", type=click.Choice(["vi", "en"]), help=_HELP["lang"])
@click.option("--tls", is_flag=True, help="Serve https, with a certificate made here unless one is given.")
@click.option("--cert", type=click.Path(exists=True, dir_okay=False), help="Certificate (PEM), with --key.")
@click.option("--key", type=click.Path(exists=True, dir_okay=False), help="Its private key (PEM).")
def serve(tls: bool, cert: str | None, key: str | None, **options: Any) -> None:
    """Serve live drills to browsers on this network."""
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(message)s")
    given = {f"DRILLSIM_{name.upper()}": str(value) for name, value in options.items() if value is not None}
    environ = {**os.environ, **given, **({"DRILLSIM_SECURE": "1"} if tls or cert else {})}
    try:
        settings = from_environment(environ, "", lan.names())
    except ValueError as error:
        raise click.UsageError(f"cannot use {error}") from None
    if (cert is None) != (key is None):
        raise click.UsageError("--cert and --key belong together")
    try:
        _serve(settings, _pair(settings, tls, cert, key))
    except DrillsimError as error:
        click.echo(error.text(settings.lang), err=True)
        sys.exit(error.exit_code)
    except OSError as error:
        click.echo(f"{settings.host}:{settings.port}: {error.strerror or error}", err=True)
        sys.exit(2)


def _pair(settings: Settings, tls: bool, cert: str | None, key: str | None) -> dict[str, str]:
    """Certificate and key to serve with; none for plain http."""
    if cert is None or key is None:
        if not tls:
            return {}
        made = certificate(Path(settings.data), lan.addresses())
        if made is None:
            raise click.UsageError(
                "--tls without --cert and --key needs the openssl command, which is missing"
            )
        cert, key = (str(path) for path in made)
    return {"certfile": cert, "keyfile": key}


def _serve(settings: Settings, pair: dict[str, str]) -> None:
    store = Store(address(settings.data, settings.database))
    settings = replace(settings, secret=secret(Path(settings.data)))
    runner = Runner(store)
    rows: list[Any] = store.drills()
    broken = runner.recover(rows)
    app, _ = create_app(settings, store, runner)
    here: Server = app.extensions[KEY]
    hub: Hub = here.extras["hub"]
    here.extras["announce"] = [lambda live: announce(here, live)]
    server = WSGIServer((settings.host, settings.port), app, log=None, error_log=None, **pair)
    server.start()
    welcome(here, broken)
    workers = [gevent.spawn(pace, runner, hub), gevent.spawn(tell, here, hub)]
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        click.echo()
    finally:
        gevent.killall(workers)
        server.stop(timeout=2)
        store.close()


def secret(folder: Path) -> str:
    """What signs the session cookies: drawn once, readable by its owner alone, in no backup.

    Raises:
        OSError: when the folder cannot be used.
    """
    path = folder / "session-key"
    folder.mkdir(parents=True, exist_ok=True)
    with contextlib.suppress(FileExistsError):
        os.close(os.open(path, os.O_CREAT | os.O_EXCL, 0o600))
        path.write_text(secrets.token_hex(32), "ascii")
    kept = path.read_text("ascii").strip()
    if len(kept) < 32:
        raise OSError(f"{path} is damaged: remove it; everybody signs in again")
    return kept


# -- what runs beside the pages -----------------------------------------------------------------------


def pace(runner: Runner, hub: Hub) -> None:
    """Keep every drill at the moment it should be at; an act or a control wakes it at once."""
    woken = Event()
    hub.wake = woken.set
    while True:
        wait = _safely(runner.pace, 1.0)
        woken.wait(max(wait, LEAST_WAIT))
        woken.clear()


def tell(here: Server, hub: Hub) -> None:
    """Tell staff who has come and gone; send away who has been signed out by another process."""
    since = 0.0
    while True:
        gevent.sleep(FLUSH_EVERY)
        _safely(hub.flush, None)
        since += FLUSH_EVERY
        if since >= SWEEP_EVERY:
            since = 0.0
            _safely(lambda: sockets.sweep(here, hub), None)


def _safely(work: Callable[[], Any], otherwise: Any) -> Any:
    """Do work that must go on; what goes wrong is logged, not fatal."""
    try:
        return work()
    except Exception:
        _LOG.exception("%s failed", getattr(work, "__name__", "work"))
        return otherwise


# -- what is printed ------------------------------------------------------------------------------------

_WORDS = {
    "open": ("Mở trình duyệt tại:", "Open in a browser:"),
    "first": (
        "Tài khoản chỉ đạo diễn tập (mật khẩu chỉ hiện một lần, hãy chép lại):",
        "The director's account (its password is shown this once; write it down):",
    ),
    "broken": ("Không dựng lại được, giữ nguyên nhật ký:", "Could not be rebuilt, journal kept as it is:"),
    "join": ("Mã tham gia", "Join code"),
    "vendor": (
        "Thiếu tệp trình duyệt; hãy chạy: make web",
        "Browser files are missing; run: make web",
    ),
    "stop": ("Dừng: Ctrl+C", "Stop: Ctrl+C"),
}


def _word(here: Server, code: str) -> str:
    return _WORDS[code][0 if here.settings.lang == "vi" else 1]


def welcome(here: Server, broken: list[str]) -> None:
    """Print where it serves, the first director's sign-in, and the codes of drills that are not over."""
    if not all(Vendor().get(name) for name in FILES):
        click.secho(_word(here, "vendor"), fg="red", err=True)
    click.echo(_word(here, "open"))
    for origin in here.settings.origins:
        click.echo(f"  {click.style(origin + '/staff', bold=True)}")
    if not here.store.accounts():
        password = make_account(here, FIRST, FIRST)
        click.echo(_word(here, "first"))
        click.echo(f"  {FIRST}  {click.style(password, bold=True)}")
    for name in broken:
        click.secho(f"{_word(here, 'broken')} {name}", fg="red", err=True)
    for live in here.runner.drills.values():
        if live.state != "ended":
            announce(here, live)
    click.echo(_word(here, "stop"))


def announce(here: Server, live: LiveDrill) -> None:
    """Print a drill's join code, and its address as a QR code on a terminal."""
    row = here.store.drill(live.id)
    if row is None:
        return
    title, where = (
        live.setup.scenario.title.say(here.settings.lang),
        f"{here.settings.origins[0]}/join/{row.code}",
    )
    click.echo(f"{title}\n  {_word(here, 'join')}: {click.style(row.code, bold=True)}  {where}")
    if sys.stdout.isatty():
        segno.make(where, micro=False).terminal(border=2, compact=True)

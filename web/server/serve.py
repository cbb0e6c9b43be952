"""Serves live drills with gevent: opens the store, recovers the drills, paces them, answers browsers."""

from __future__ import annotations

import contextlib
import errno
import hmac
import os
import secrets
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from socket import AF_INET, AF_INET6, SO_REUSEADDR, SOL_SOCKET

import click
import gevent
from gevent.socket import socket

from drillsim import __version__
from drillsim.base.errors import DrillsimError, Fault, MessageError, StoreError, reason
from drillsim.base.messages import MESSAGES, say
from drillsim.base.model import Title
from drillsim.base.texts import Texts
from drillsim.library.index import Library
from drillsim.live.runner import ENDED, LiveDrill, Refused, Runner
from drillsim.store import DrillRow, Hold, Membership, Store, address, await_turn, claim
from drillsim.store.database import parse
from scoring.rubric import Rubric
from web.core import console, logs, texts, vendor
from web.core.commandline import refusal
from web.core.jobs import PAGES
from web.core.server import KEY, Server
from web.core.settings import Settings, from_environment
from web.core.signouts import SignOuts
from web.core.vendor import FILES, Vendor
from web.live import seating
from web.live.together import Together
from web.net import lan
from web.net.ending import end
from web.net.handler import HttpServer, raise_file_limit
from web.net.lock import Lock
from web.net.tls import certificate, check_pair
from web.server import greeting, several
from web.server.app import create_app
from web.server.background import working
from web.services.drills import Choice, create_drill

FLAGSHIP = "b06"
PORTS_TRIED = 20
LAST = 10.0
"""Seconds that a process has to end cleanly when the others have put it out."""

BACKLOG = 4_096
"""Connections that may wait to be taken in: a hall comes at once, and who is turned away waits seconds."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """The drill that is to stand ready when the server starts.

    Attributes:
        scenario: a file or a name of the library; None for any drill that is not over.
        players, seed: of a drill that has to be made.
        browse: open its control room in a browser of this machine, when somebody sits there.
        city, rules, rubric: files or names of the library; None for the scenario's, or the usual one.
        name: what everybody calls a drill that has to be made; None for a neutral name.
        date: the day on which it is held; None for today.
    """

    scenario: str | None
    players: str
    seed: int
    browse: bool
    city: str | None = None
    rules: str | None = None
    rubric: str | None = None
    name: Title | None = None
    date: str | None = None


def open_server(
    scenario: str | None,
    drill: bool,
    players: str,
    seed: int,
    no_browser: bool,
    tls: bool,
    cert: str | None,
    key: str | None,
    city: str | None = None,
    rules: str | None = None,
    rubric: str | None = None,
    name: Title | None = None,
    date: str | None = None,
    standby: bool = False,
    processes: int = 1,
    **options: object,
) -> None:
    """Serve live drills until stopped; what is refused is told, and ends the process with its code.

    Args:
        scenario: what the drill that stands ready plays.
        drill: whether one stands ready, though no scenario is named.
        players: who plays the empty seats of a new one.
        seed: of a new one.
        no_browser: open none on this machine.
        tls: serve https.
        cert: the certificate; one is made when none is given.
        key: its private key.
        city: the city that it plays in.
        rules: its rule profile.
        rubric: how it is graded.
        name: what everybody calls a new one.
        date: the day on which a new one is held.
        standby: serve once the server that has the database has gone, or is silent.
        processes: how many serve together on this machine, behind one port.
        options: settings that are named; the others are as the environment says.
    """
    given = {f"DRILLSIM_{each.upper()}": str(value) for each, value in options.items() if value is not None}
    environ = {**os.environ, **given, **({"DRILLSIM_SECURE": "1"} if tls or cert else {})}
    named = several.first(environ) and (
        drill or any(each is not None for each in (scenario, city, rules, rubric))
    )
    wanted = (
        Wanted(scenario, players, seed, not no_browser, city, rules, rubric, name, date)
        if named and several.first(environ)
        else None
    )
    if (cert is None) != (key is None):
        raise refusal("cert_with_key")
    try:
        settings = _settings(environ)
    except ValueError as error:
        raise refusal("setting_unusable", value=str(error)) from None
    # The worker processes log as the server does.
    os.environ[logs.VARIABLE] = settings.log
    logs.begin(settings.log)
    try:
        if processes > 1:
            sys.exit(_several(settings, environ, processes))
        _serve(settings, _pair(settings, tls, cert, key), wanted, environ, standby=standby)
    except DrillsimError as error:
        click.echo(error.text(settings.lang), err=True)
        sys.exit(error.exit_code)
    except OSError as error:
        if console.unwritten() is not None:
            raise
        fault = Fault(str(error.filename or settings.data), 0, "unusable", {"why": reason(error)})
        click.echo(fault.text(settings.lang), err=True)
        sys.exit(2)


def _several(settings: Settings, environ: Mapping[str, str], count: int) -> int:
    """Serve by several processes of this machine, behind one port; returns the exit code."""
    if os.name != "posix":
        raise MessageError("processes_posix")
    if not settings.redis:
        raise MessageError("processes_redis")
    check_together(settings, address(settings.data, settings.database))
    with contextlib.ExitStack() as after:
        after.callback(Lock(Path(settings.data), settings.origins[0]).release)
        settings, listener = listen(settings, environ, moves=False)
        after.callback(listener.close)
        # They have one key, whichever is first.
        secret(Path(settings.data))
        raise_file_limit()
        command = several.command_of_each(sys.argv[1:])
        return several.Usher(listener, count, command, several.environment(settings.port)).run()


def _settings(environ: Mapping[str, str]) -> Settings:
    host = environ.get("DRILLSIM_HOST") or "0.0.0.0"
    return from_environment(environ, "", lan.names(host))


def _pair(settings: Settings, tls: bool, cert: str | None, key: str | None) -> dict[str, str]:
    """Certificate and key to serve with; none for plain http."""
    if cert is None or key is None:
        if not tls:
            return {}
        made = certificate(Path(settings.data), lan.addresses())
        if made is None:
            raise refusal("tls_without_openssl")
        cert, key = (str(path) for path in made)
    return {"certfile": cert, "keyfile": key}


def _serve(
    settings: Settings,
    pair: dict[str, str],
    wanted: Wanted | None,
    environ: Mapping[str, str],
    *,
    standby: bool = False,
) -> None:
    with contextlib.ExitStack() as after:
        if missing := [name for name in FILES if Vendor().get(name) is None]:
            raise MessageError("browser_files_missing", value=", ".join(missing))
        read_wordings()
        if pair:
            check_pair(pair["certfile"], pair["keyfile"])
        raise_file_limit()
        url = address(settings.data, settings.database)
        check_together(settings, url)
        # Several processes of one machine may share a folder: nothing in it is theirs alone.
        held = Lock(Path(settings.data)) if not settings.redis else None
        if held is not None:
            after.callback(held.release)
        # It does not listen yet: a proxy in front sends nobody here.
        database = _stood_by(settings, url) if standby else None
        channel = several.handed(environ)
        if channel is None:
            settings, listener = listen(settings, environ, moves=wanted is not None)
        else:
            # It listens for whoever watches this one process alone.
            after.callback(channel.close)
            listener = _listening(("127.0.0.1", 0), AF_INET)
        after.callback(listener.close)
        settings = replace(settings, secret=secret(Path(settings.data)))
        # Before the store: opening it may change its tables.
        place = _place(settings, url) if settings.redis else None
        database = database or (None if place is not None else claim(url, settings.origins[0]))
        keeper = after.enter_context(_kept(database)) if database is not None else None
        store = Store(url, name=place.name if place is not None else "")
        after.callback(store.close)
        if database is not None:
            store.guard, store.fence = database.check, database.fence
        if place is not None:
            after.callback(place.leave)
            place.join()
            store.fence, store.ours, store.made = place.fence, place.ours, place.created
        store.make_signing_key()
        runner = Runner(store)
        runner.told = greeting.teller(store, settings)
        rows = store.drills()
        if place is None:
            _recover(store, runner, rows)
        app, _ = create_app(settings, store, runner, place)
        here: Server = app.extensions[KEY]
        here.signed_out = SignOuts(Path(settings.data) / "signed-out")
        after.callback(here.jobs.close)
        keeper = after.enter_context(_joined(here)) or keeper
        live = stand(here, wanted) if wanted is not None else None
        server = HttpServer(listener, app, log=None, error_log=None, **pair)
        server.start()
        if any(row.state == "ended" for row in rows):
            # Somebody will open a review, and its worker takes a second to start.
            here.jobs.warm(PAGES)
        if held is not None:
            held.say(settings.origins[0])
        if database is not None:
            database.serving = True
        with working(here, server) as stop:
            if channel is not None:
                gevent.spawn(several.take_over, server, channel, stop)
            _greet(here, live, browse=wanted is not None and wanted.browse)
            if keeper is not None:
                keeper.link(lambda _: stop.set())
            stop.wait()
        if keeper is not None and keeper.ready():
            raise keeper.value


def check_together(settings: Settings, url: str) -> None:
    """Refuse several processes on what only one can have.

    Raises:
        MessageError: when the database is an SQLite file, or the client of Redis is not installed.
    """
    if settings.redis and parse(url).drivername.startswith("sqlite"):
        raise MessageError("together_sqlite")
    if settings.redis and find_spec("redis") is None:
        raise MessageError("together_client")


def _place(settings: Settings, url: str) -> Membership:
    """The place of this process among those that serve together; nobody can serve alone from now on."""
    sign = hmac.digest(settings.secret.encode(), b"drillsim member", "sha256").hex()[:16]
    place = Membership(url, settings.origins[0], __version__, sign)
    place.open()
    return place


@contextlib.contextmanager
def _joined(here: Server) -> Iterator[gevent.Greenlet[[], StoreError] | None]:
    """Serve together with others, where there are any; what keeps us there ends when they have put us out."""
    together = here.hub.abroad
    if not isinstance(together, Together):
        yield None
        return
    together.start()
    keeper = gevent.spawn(together.stay)
    # Who was put out ends, whatever waits.
    keeper.link_value(lambda _: gevent.spawn_later(LAST, os._exit, StoreError.exit_code))
    try:
        yield keeper
    finally:
        end(keeper)
        together.leave()


def _recover(store: Store, runner: Runner, rows: list[DrillRow]) -> None:
    runner.recover(rows)
    for recovered in runner.drills.values():
        # What the engine fails on has been told, and never keeps the others from starting.
        with contextlib.suppress(Refused):
            seating.reconcile(store, recovered)


def _stood_by(settings: Settings, url: str) -> Hold:
    """The database, once it is this server's turn.

    Raises:
        DrillsimError: when it is no PostgreSQL database, or does not answer.
    """
    if parse(url).drivername.startswith("sqlite"):
        raise MessageError("standby_sqlite")

    def told(where: str) -> None:
        click.echo(say("standing_by", settings.lang, address=where))

    return await_turn(url, settings.origins[0], told)


def read_wordings() -> None:
    """Read all that the server and its pages say: what is altered meanwhile counts from the next start.

    Raises:
        TextsError: for the first that is faulty.
    """
    for said in (MESSAGES, texts.TEXTS, *(Texts(name) for name in sorted(vendor.BROWSED))):
        len(said)
    for name in sorted(vendor.BROWSED):
        vendor.wording(name)


@contextlib.contextmanager
def _kept(database: Hold) -> Iterator[gevent.Greenlet[[], StoreError]]:
    """Keep a database; what keeps it ends by itself only when another server has it, and says so."""
    keeper = gevent.spawn(database.keep)
    try:
        yield keeper
    finally:
        end(keeper)
        database.release()


def listen(settings: Settings, environ: Mapping[str, str], *, moves: bool) -> tuple[Settings, socket]:
    """Begin to listen, so that nobody else can take the port.

    Args:
        settings: with the port that is wanted.
        environ: what they were made of.
        moves: whether one of the next ports will do, where nobody has named a port or an origin.

    Returns:
        The settings with the port that was got, and the listening socket.

    Raises:
        DrillsimError: when there is none.
    """
    named = environ.get("DRILLSIM_PORT") or environ.get("DRILLSIM_ORIGINS")
    family = AF_INET6 if ":" in settings.host else AF_INET
    first = settings.port
    last = first if named or not moves else min(first + PORTS_TRIED, 65536) - 1
    for port in range(first, last + 1):
        try:
            listener = _listening((settings.host, port), family)
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                continue
            place = f"{settings.host}:{port}"
            raise MessageError("cannot_listen", value=place, why=reason(error)) from None
        return _settings({**environ, "DRILLSIM_PORT": str(port)}), listener
    raise MessageError("port_taken", value=str(first), next=str(last % 65535 + 1))


def _listening(place: tuple[str, int], family: int) -> socket:
    """A listening socket; unlike gevent's own, one that cannot listen is closed at once."""
    made = socket(family)
    try:
        if os.name == "posix":
            made.setsockopt(SOL_SOCKET, SO_REUSEADDR, 1)
        made.bind(place)
        made.listen(BACKLOG)
        made.setblocking(False)
    except BaseException:
        made.close()
        raise
    return made


def stand(here: Server, wanted: Wanted) -> LiveDrill:
    """The newest drill that is not over, of the scenario if one is named; a new one when there is none.

    Raises:
        InputError: when the scenario is not in the library, or has faults.
        StoreError: when the new drill cannot be stored.
    """
    library = Library(here.scenarios)
    name = "+".join(str(library.find(tale)) for tale in library.tales(wanted.scenario or FLAGSHIP))
    waiting = [live for live in here.runner.drills.values() if live.state != ENDED and not live.aside]
    waiting = [live for live in waiting if _is(live, _asked(library, name, wanted, live.setup.seed))]
    if waiting:
        return waiting[-1]
    choice = Choice(name, wanted.players, wanted.seed, city=wanted.city, name=wanted.name, date=wanted.date)
    if wanted.rules is not None:
        choice = replace(choice, rules=wanted.rules)
    if wanted.rubric is not None:
        choice = replace(choice, rubric=wanted.rubric)
    return create_drill(here, choice, "run_drill.py")


def _is(live: LiveDrill, asked: Mapping[str, object]) -> bool:
    return {**live.setup.documents} == {**live.setup.documents, **asked}


def _asked(library: Library, name: str, wanted: Wanted, seed: int) -> dict[str, object]:
    """The documents that a drill of a seed must be made of to be the one that is wanted."""
    asked: dict[str, object] = {}
    if wanted.scenario is not None:
        asked["scenario"] = library.scenario(name, seed=seed).documents["scenario"]
    if wanted.city is not None:
        asked["city"] = library.city(wanted.city)[1]
    if wanted.rules is not None:
        asked["rules"] = library.rules(wanted.rules)[1]
    if wanted.rubric is not None:
        asked["rubric"] = library.rubric(wanted.rubric, model=Rubric).data
    return asked


def _greet(here: Server, live: LiveDrill | None, *, browse: bool) -> None:
    greeting.welcome(here)
    here.announcing.append(lambda made: greeting.announce(here, made))
    if live is not None:
        greeting.steps(here, live)
        if browse and greeting.browser_wanted(os.environ, sys.platform, terminal=sys.stdout.isatty()):
            greeting.open_browser(f"{greeting.shown(here)[-1]}/room/{live.id}")
    click.echo(greeting.word(here, "stop"))


def _named(part: Path, path: Path) -> None:
    """Give a file its name, unless another process has been first: those that start at once have one key."""
    try:
        os.link(part, path)
    except FileExistsError:
        pass
    except OSError:
        # Some disks know no second names.
        os.replace(part, path)
    part.unlink(missing_ok=True)


def secret(folder: Path) -> str:
    """What signs the session cookies: drawn once, readable by its owner alone, in no backup.

    Raises:
        OSError: when the folder cannot be used.
    """
    path = folder / "session-key"
    folder.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        # It takes its name when it is whole: a server killed meanwhile draws another the next time.
        part = folder / f"session-key.{secrets.token_hex(4)}"
        with os.fdopen(os.open(part, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "w") as file:
            file.write(secrets.token_hex(32))
            file.flush()
            os.fsync(file.fileno())
        _named(part, path)
    kept = path.read_text("ascii").strip()
    if len(kept) < 32:
        raise OSError(f"{path} is damaged: remove it; everybody signs in again")
    return kept

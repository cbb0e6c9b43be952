"""The application factory."""

from __future__ import annotations

import hashlib
import hmac
import logging
import mimetypes
from contextlib import suppress
from pathlib import Path
from typing import Any

from flask import Flask, Response, abort, g, render_template, request, url_for
from flask.json.provider import DefaultJSONProvider
from flask.typing import ResponseReturnValue
from flask_socketio import SocketIO
from werkzeug.exceptions import HTTPException
from werkzeug.urls import iri_to_uri

from drillsim.base.errors import DrillsimError, StoreError
from drillsim.live.runner import Runner
from drillsim.store import Membership, Store
from web.access import auth
from web.core import texts, vendor
from web.core.cookies import Sessions
from web.core.edition import edition
from web.core.meters import Meters
from web.core.server import KEY, Server
from web.core.settings import Settings
from web.live import sockets
from web.live.hub import Hub
from web.live.together import Together
from web.net import compressed
from web.net.exchange import Exchange
from web.net.fanout import LocalFanout
from web.net.front import Front, proxied
from web.net.spread import SpreadFanout
from web.pages.accountpages import accountpages
from web.pages.blindpages import blind
from web.pages.claims import claims
from web.pages.commentpages import remarks
from web.pages.debrief import debrief
from web.pages.deskpages import desk
from web.pages.exhibitpages import exhibits
from web.pages.exportpages import exports
from web.pages.installing import installing
from web.pages.intakepages import intake
from web.pages.jobpages import jobpages
from web.pages.joinpages import pages
from web.pages.momentpages import momentpages
from web.pages.monitoring import monitoring
from web.pages.newdrills import newdrills
from web.pages.office.beforehand import beforehand
from web.pages.office.books import books
from web.pages.office.calendar import calendar
from web.pages.office.callouts import callouts
from web.pages.office.coverage import coverage
from web.pages.office.evidence import evidence
from web.pages.office.logbooks import logbooks
from web.pages.office.logteams import logteams
from web.pages.office.registers import registers
from web.pages.office.reports import reports
from web.pages.office.team import team
from web.pages.office.ticks import ticks
from web.pages.planpages import planned
from web.pages.programmepages import programmepages
from web.pages.rehearsalpages import rehearsals
from web.pages.reviewpages import review
from web.pages.staffpages import staff
from web.pages.tablepages import tables
from web.pages.turnpages import turns
from web.told import briefing

MAX_FORM = 64_000
_LOG = logging.getLogger(__name__)
_KINDS = {".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml"}
LOOKS = ("light", "dark")
"""How pages may be shown, whatever the device asks for."""
_KNOWN_ERRORS = (400, 403, 404, 405, 413, 429, 500, 503)
_HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
}


class _Json(DefaultJSONProvider):
    """Reads what pages send: what is nothing but depth is no JSON."""

    def loads(self, s: str | bytes, **kwargs: Any) -> Any:
        """Read a text."""
        try:
            return super().loads(s, **kwargs)
        except RecursionError:
            raise ValueError("deep") from None


def create_app(
    settings: Settings, store: Store, runner: Runner, membership: Membership | None = None
) -> tuple[Flask, SocketIO]:
    """The application and its Socket.IO server.

    Args:
        settings: how it serves.
        store: what outlasts it.
        runner: the drills, already recovered.
        membership: the place of this process among those that serve together; None for one that is alone.
    """
    # Programs for Windows tell its registry that .js is plain text, and browsers refuse such modules.
    for suffix, kind in _KINDS.items():
        mimetypes.add_type(kind, suffix)
    app = Flask("web")
    app.json = _Json(app)
    app.config.update(
        SECRET_KEY=settings.secret,
        MAX_CONTENT_LENGTH=MAX_FORM,
        MAX_FORM_MEMORY_SIZE=MAX_FORM,
        MAX_FORM_PARTS=100,
        SESSION_COOKIE_NAME=settings.cookie,
        SESSION_COOKIE_HTTPONLY=True,
        SESSION_COOKIE_SAMESITE="Lax",
        SESSION_COOKIE_SECURE=settings.secure,
        SEND_FILE_MAX_AGE_DEFAULT=None,
    )
    app.session_interface = Sessions()
    io = sockets.make(app, settings.threads, settings.origins)
    meters = Meters()
    store.wrote = meters.stored
    exchange = None
    if membership is not None:
        exchange = Exchange(settings.redis, exchange_key(settings.secret), membership.id)
    fanout = LocalFanout(io) if exchange is None else SpreadFanout(io, exchange)
    hub = Hub(fanout, store, meters)
    here = app.extensions[KEY] = Server(settings, store, runner, hub, meters=meters)
    if membership is not None and exchange is not None and isinstance(fanout, SpreadFanout):
        hub.abroad = Together(here, hub, fanout, exchange, membership)
    if settings.scenarios:
        here.scenarios = Path(settings.scenarios)
    for live in runner.drills.values():
        hub.attach(live)
    sockets.register(io, hub)
    app.register_blueprint(pages)
    app.register_blueprint(staff)
    app.register_blueprint(exhibits)
    app.register_blueprint(monitoring)
    app.register_blueprint(momentpages)
    app.register_blueprint(installing)
    app.register_blueprint(accountpages)
    app.register_blueprint(programmepages)
    app.register_blueprint(review)
    app.register_blueprint(claims)
    app.register_blueprint(blind)
    app.register_blueprint(jobpages)
    app.register_blueprint(debrief)
    app.register_blueprint(newdrills)
    app.register_blueprint(desk)
    app.register_blueprint(intake)
    app.register_blueprint(exports)
    app.register_blueprint(remarks)
    app.register_blueprint(planned)
    app.register_blueprint(rehearsals)
    app.register_blueprint(tables)
    app.register_blueprint(turns)
    app.register_blueprint(calendar)
    app.register_blueprint(ticks)
    app.register_blueprint(team)
    app.register_blueprint(callouts)
    app.register_blueprint(beforehand)
    app.register_blueprint(logbooks)
    app.register_blueprint(logteams)
    app.register_blueprint(registers)
    app.register_blueprint(evidence)
    app.register_blueprint(books)
    app.register_blueprint(coverage)
    app.register_blueprint(reports)
    _around(app, here)
    front = Front(app.wsgi_app, settings.hosts)
    whole: Any = proxied(front) if settings.proxy else front
    app.wsgi_app = whole  # type: ignore[method-assign]
    return app, io


def exchange_key(secret: str) -> bytes:
    """What those who serve together sign their messages with: whoever signs cookies alike has it."""
    return hmac.digest(secret.encode(), b"drillsim exchange", hashlib.sha256)


def _around(app: Flask, here: Server) -> None:
    """What happens before, after and instead of every page."""

    def before() -> ResponseReturnValue | None:
        chosen = request.cookies.get("lang", "")
        look = request.cookies.get("look", "")
        g.look = look if look in LOOKS else ""
        g.lang = chosen if chosen in texts.LANGUAGES else here.settings.lang
        if "\0" in request.path or any("\0" in each for each in request.args.values()):
            abort(400)
        return auth.check_form() if request.endpoint else None

    def after(response: Response) -> Response:
        # Browsers ignore it, with a warning each time, on plain http at an address of the network.
        opener = {"Cross-Origin-Opener-Policy": "same-origin"} if here.settings.secure else {}
        for name, value in {**_HEADERS, **opener}.items():
            response.headers.setdefault(name, value)
        response.headers.setdefault("Content-Security-Policy", _policy(here.settings))
        if (seconds := response.headers.get("Refresh", "")).isdecimal():
            # At an address that names a place of the page, browsers would only go to that place again.
            response.headers["Refresh"] = f"{seconds}; url={iri_to_uri(request.full_path.rstrip('?'))}"
        if response.mimetype == "text/html":
            response.headers["Cache-Control"] = "no-store"
        if request.endpoint == "static":
            compressed.packed(response)
        elif request.method == "GET":
            compressed.lighter(response)
        auth.known_again(response)
        return response

    app.before_request(before)
    app.after_request(after)
    app.register_error_handler(HTTPException, _error)
    app.register_error_handler(StoreError, lambda error: _page(503))
    app.register_error_handler(DrillsimError, lambda error: _refused(error))
    app.register_error_handler(Exception, _failed)
    app.context_processor(
        lambda: {
            "t": lambda code, **blanks: texts.say(_lang(), code, **blanks),
            "say": lambda text: text.say(_lang()) if hasattr(text, "say") else text[_lang()],
            "lang": _lang(),
            "look": g.get("look", ""),
            "signed_in": g.get("account"),
            "home": _home(),
            "csrf": auth.csrf,
            "limits": briefing.LIMITS,
            "edition": edition,
            "wordings": vendor.TEXTS,
        }
    )


def _policy(settings: Settings) -> str:
    """Only files of ours, no inline script or style; WebSockets to the addresses we are opened at."""
    sockets_at = " ".join(origin.replace("http", "ws", 1) for origin in settings.origins)
    return (
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
        "media-src 'self'; "
        f"connect-src 'self' {sockets_at}; manifest-src 'self'; base-uri 'none'; form-action 'self'; "
        "frame-ancestors 'none'"
    )


def _lang() -> str:
    return str(g.get("lang", "vi"))


def _home() -> str:
    """Where the name of the application leads: to the first page of whoever is signed in."""
    if not (account := g.get("account")):
        return "/"
    return url_for("calendar.quarter" if account.role in (auth.SECRETARY, auth.OFFICER) else "staff.drills")


def _error(error: HTTPException) -> ResponseReturnValue:
    return _page(error.code or 500) if error.response is None else error.response


def _refused(error: DrillsimError) -> ResponseReturnValue:
    text = error.text(_lang())
    return render_template("message.html", title="error_400", said=text), 409


def _failed(error: Exception) -> ResponseReturnValue:
    # Its rule, not its path: a path may hold a code that opens a seat.
    _LOG.error("page %s failed", request.url_rule, exc_info=error)
    return _page(500)


def _page(code: int) -> tuple[str, int]:
    shown = code if code in _KNOWN_ERRORS else 400 if code < 500 else 500
    if code < 500 and not g.get("account"):
        # Who may not see a page, or finds none, still gets home from it, and out.
        with suppress(StoreError):
            g.account = auth.account()
    title = 400 if shown == 405 else shown
    return render_template("message.html", title=f"error_{title}", text=f"error_{shown}_help"), code

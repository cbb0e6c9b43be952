"""Who is there: staff by account and password, participants by a token in their browser.

Identity comes from the signed session cookie alone and is looked up anew for every request and
event, so that a closed account or a removed person is out at once.
"""

from __future__ import annotations

import hmac
import logging
import secrets
import time
from collections.abc import Callable, Hashable
from functools import wraps
from typing import TypeVar, cast

from flask import (
    abort,
    current_app,
    g,
    jsonify,
    make_response,
    redirect,
    render_template,
    request,
    session,
    url_for,
)
from itsdangerous import BadSignature, URLSafeSerializer
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response

from drillsim.base.errors import StoreError
from drillsim.base.normal import normalised
from drillsim.live.clocks import wall
from drillsim.store import OFFICE_ROLES, AccountRow, DrillRow, PersonRow
from web.access import codes, passwords
from web.access.teams import team_here
from web.core import texts
from web.core.here import server
from web.core.server import Server
from web.net.handler import SOCKET, there
from web.net.limits import Limiter
from web.net.line import Full
from web.net.origins import same

DIRECTOR, FACILITATOR, EVALUATOR, OBSERVER = "director", "facilitator", "evaluator", "observer"
ROLES = (DIRECTOR, FACILITATOR, EVALUATOR, OBSERVER)
SECRETARY, OFFICER = OFFICE_ROLES
"""Who keeps the registers of the office and nothing else: all of them, or those of their own unit."""
CONTROLLERS = frozenset({DIRECTOR, FACILITATOR})
WATCHERS = CONTROLLERS | {EVALUATOR}
"""Who may see the truth while a drill runs; an observer sees what the hall sees."""
STREAMED = ("newdrills.send",)
LARGE = (
    *("ticks.tick", "team.take_in", "intake.send", "planned.people", "planned.change"),
    *("books.keep", "books.take_in", "reports.take_in", "moments.add", "exhibits.add", "turns.turn"),
)
"""Forms with which somebody who has signed in may send files, or a pasted list."""
OF_TEAMS = ("logteams.enter",)
"""Forms with which a team of a drill on real systems may send a file."""
MOST_SENT = 6_000_000
"""Bytes of such a form."""
PIECE = 256_000
"""Bytes of its fields that are no file."""
PARTS = 400
"""Fields and files of it: the reports of all units of a city come together."""
KNOWN_FOR = 365 * 86_400
"""Seconds for which a browser is known after somebody has signed in there."""
MOST_ACCOUNTS = 6
"""Accounts that one browser is known by."""
NOTICED_EVERY = 120.0
"""Seconds between two notes of when an account was last here."""
View = TypeVar("View", bound=Callable[..., object])

_LOG = logging.getLogger(__name__)

# A hash of nothing anybody knows: an unknown account takes as long to refuse as a wrong password.
_NOBODY: dict[str, str] = {}


def staff() -> AccountRow | None:
    """The account of one of those who run drills that is signed in."""
    found = account()
    return found if found is not None and found.role in ROLES else None


def account() -> AccountRow | None:
    """The account signed in, if it still stands as it was then and nobody has signed out since."""
    kept = session.get("staff")
    if not isinstance(kept, list) or len(kept) != 3:
        return None
    here, found = server(), server().store.account(str(kept[0]))
    if found is None or found.disabled or found.version != kept[1] or kept[2] in here.signed_out:
        return None
    return found


def browser() -> str:
    """What the browser's session of a staff account is called; empty when there is none."""
    kept = session.get("staff")
    return str(kept[2]) if isinstance(kept, list) and len(kept) == 3 else ""


def person() -> PersonRow | None:
    """The participant whose browser this is; one who was removed is still known here."""
    kept = session.get("token")
    return server().store.person_by_token(codes.digest(kept)) if isinstance(kept, str) else None


def played_elsewhere(row: DrillRow) -> bool:
    """Whether the scenario of a drill is under way in another: what came to pass here is to come there."""
    others = [live for live in server().under_way() if live.id != row.id]
    if not others or (mine := server().live(row.id)) is None:
        return False
    return any(live.setup.scenario.title == mine.setup.scenario.title for live in others)


def sign_in(name: str, password: str) -> AccountRow | None:
    """The account, signed in, if the password is right.

    A browser that has signed in to it before is known by a cookie: guesses from elsewhere neither refuse
    nor delay it.
    """
    name = normalised(name.lower())[:80]
    device = _device(name)
    account = _tried(name, password, device)
    if account is not None:
        _begin(account, device)
    return account


def confirmed(password: str) -> bool:
    """Whether whoever is signed in has typed their own password again: who signs is who sits here."""
    name = g.account.name
    return bool(password) and _tried(name, password, _device(name)) is not None


def _tried(name: str, password: str, device: str | None) -> AccountRow | None:
    """The account, if the password is right."""
    here = server()
    tries = _tries(here, name, device)
    if not all(limiter.allow(key) for limiter, key in tries):
        abort(429)
    account = here.store.account(name)
    right: bool | None = None
    try:
        known = account.password if account is not None else _nobody(here)
        wire = request.environ.get(SOCKET)
        right = here.hash(
            lambda: passwords.verify_password(known, password),
            request.remote_addr,
            lambda: wire is None or there(wire),
            known=device is not None,
        )
    except (Full, MemoryError):
        abort(503)
    finally:
        if right is None:
            for limiter, key in tries:
                limiter.give_back(key)
    if account is None or account.disabled or not right:
        return None
    for limiter, key in tries:
        limiter.give_back(key) if limiter is here.limits.everywhere else limiter.forget(key)
    return account


def _tries(here: Server, name: str, device: str | None) -> list[tuple[Limiter, Hashable]]:
    """What limits how often a browser tries the passwords of an account."""
    if device is not None:
        return [(here.limits.device, (name, device))]
    return [(here.limits.account, (name, request.remote_addr)), (here.limits.everywhere, name)]


def _begin(account: AccountRow, device: str | None) -> None:
    """A new session of an account; a participant's seat in the same browser stays."""
    keep = {key: session[key] for key in ("token",) if key in session}
    sign_out()
    session.clear()
    session.update(keep)
    session.permanent = True
    session["staff"] = [account.name, account.version, codes.token()]
    g.devices = {**_devices(), account.name: device or codes.token()}


def sign_out() -> None:
    """End this browser's session of a staff account, its open pages, and every copy of its cookie."""
    name = browser()
    session.pop("staff", None)
    if name:
        here = server()
        here.signed_out.add(name)
        here.hub.dismiss_session(name)


def _devices() -> dict[str, str]:
    """The accounts that this browser has signed in to, each with a secret of the two."""
    here = server().settings
    kept = request.cookies.get(f"{here.cookie}-known", "")
    try:
        found = URLSafeSerializer(here.secret, "known").loads(kept)
    except BadSignature:
        return {}
    return {str(name): str(secret) for name, secret in found.items()}


def _device(name: str) -> str | None:
    return _devices().get(name)


def known_again(response: Response) -> None:
    """Let a browser in which somebody has just signed in be known by a cookie the next time."""
    devices: dict[str, str] | None = g.get("devices")
    if devices is None:
        return
    here = server().settings
    kept = dict(list(devices.items())[-MOST_ACCOUNTS:])
    response.set_cookie(
        f"{here.cookie}-known",
        URLSafeSerializer(here.secret, "known").dumps(kept),
        max_age=KNOWN_FOR,
        path="/staff/login",
        secure=here.secure,
        httponly=True,
        samesite="Lax",
    )


def _nobody(here: Server) -> str:
    if "hash" not in _NOBODY:
        _NOBODY["hash"] = here.hash(lambda: passwords.hash_password(secrets.token_hex(16))) or ""
    return _NOBODY["hash"]


def remember(token: str) -> None:
    """Let this browser be a participant's from now on."""
    session.permanent = True
    session["token"] = token


def staff_only(*roles: str) -> Callable[[View], View]:
    """Let only these roles see a page; others sign in, or are told that they may not."""

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(*args: object, **options: object) -> object:
            found = account()
            if found is None and request.method == "POST":
                return stale("form_signed_out")
            if found is None:
                return redirect(url_for("staff.login", next=request.path))
            if found.role not in roles:
                abort(403)
            g.account = found
            _noticed(found)
            return view(*args, **options)

        return cast(View, guarded)

    return decorate


def _noticed(account: AccountRow) -> None:
    """Keep that an account is here, once in a while; that it cannot be kept stops nobody."""
    here, now = server(), time.monotonic()
    if now - here.noticed.get(account.name, -NOTICED_EVERY) < NOTICED_EVERY:
        return
    here.noticed[account.name] = now
    try:
        here.store.account_seen(account.name, wall())
    except StoreError as error:
        _LOG.warning("when %s was last here is not stored: %s", account.name, error)


def _form_of(path: str) -> str:
    """The page that a form is on: where it is sent, when that is a page, else the list of drills."""
    try:
        current_app.url_map.bind("").match(path, method="GET")
    except HTTPException:
        return url_for("staff.drills")
    return path


def csrf() -> str:
    """The token that every form of this session carries."""
    if "csrf" not in session:
        session["csrf"] = secrets.token_urlsafe(18)
    return str(session["csrf"])


def check_form() -> Response | None:
    """Refuse a form that does not come from a page of ours, or that comes too often.

    A form of ``STREAMED`` shows its token to the page that takes it in, piece by piece.
    """
    if request.method in ("GET", "HEAD", "OPTIONS"):
        return None
    # Whoever shares an address with somebody who floods it can still run their drill.
    if not server().limits.posts.allow(request.remote_addr) and staff() is None:
        abort(429)
    if not same(request.headers.get("Origin"), server().settings.origins):
        abort(400)
    if request.endpoint in STREAMED:
        return None
    if _sends_files():
        # The other fields, and what is read at a time: a piece of 64 KiB must fit.
        request.max_content_length, request.max_form_memory_size = MOST_SENT, PIECE
        request.max_form_parts = PARTS
    # Scripts send it as a header: then the body need not be read before it is known who sends it.
    script = request.headers.get("X-CSRF-Token")
    if not token_fits(script or request.form.get("csrf", "")):
        return stale("form_cookie" if not session else "form_other", script=script is not None)
    return None


def _sends_files() -> bool:
    """Whether whoever sends this form may send a file with it."""
    if request.endpoint in OF_TEAMS:
        return team_here() is not None
    return request.endpoint in LARGE and account() is not None


def token_fits(sent: str) -> bool:
    """Whether a form's token is that of this session."""
    kept = session.get("csrf")
    return isinstance(kept, str) and hmac.compare_digest(sent.encode(), kept.encode())


def stale(why: str, *, script: bool = False) -> Response:
    """The answer to a form of a session that is over or another: why, and what was typed, to send it again.

    Args:
        why: a key of ``texts``.
        script: whether a page's script has sent it, which keeps what was typed by itself.
    """
    if script or request.is_json:
        answer = jsonify({"ok": False, "code": why, "text": texts.both(why)})
        answer.status_code = 400
        return answer
    # Only what a page of ours has sent is put in a page again, and never a password.
    own = request.headers.get("Origin") is not None and request.endpoint not in STREAMED
    typed = [each for each in request.form.items(multi=True) if each[0] != "csrf"] if own else []
    if any(name == "password" for name, _ in typed):
        typed = []
    page = render_template("stale.html", why=why, typed=typed, again=_form_of(request.path))
    return make_response(page, 400)

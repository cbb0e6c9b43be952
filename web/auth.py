"""Who is there: staff by account and password, participants by a token in their browser.

Identity comes from the signed session cookie alone and is looked up anew for every request and
event, so that a closed account or a removed person is out at once.
"""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Callable, Iterable
from functools import wraps
from typing import Any, TypeVar, cast

from flask import abort, g, redirect, request, session, url_for
from werkzeug.wrappers import Response

from drillsim.store import AccountRow, PersonRow
from web import codes, passwords
from web.core import Server, server

DIRECTOR, FACILITATOR, EVALUATOR, OBSERVER = "director", "facilitator", "evaluator", "observer"
ROLES = (DIRECTOR, FACILITATOR, EVALUATOR, OBSERVER)
CONTROLLERS = frozenset({DIRECTOR, FACILITATOR})
WATCHERS = CONTROLLERS | {EVALUATOR}
"""Who may see the truth while a drill runs; an observer sees what the hall sees."""
STREAMED = ("newdrills.send",)
View = TypeVar("View", bound=Callable[..., Any])

# A hash of nothing anybody knows: an unknown account takes as long to refuse as a wrong password.
_NOBODY: dict[str, str] = {}


def staff() -> AccountRow | None:
    """The account signed in, if it still stands as it was then."""
    kept = session.get("staff")
    if not isinstance(kept, list) or len(kept) != 2:
        return None
    account = server().store.account(str(kept[0]))
    if account is None or account.disabled or account.version != kept[1]:
        return None
    return account


def person() -> PersonRow | None:
    """The participant whose browser this is; one who was removed is still known here."""
    kept = session.get("token")
    return server().store.person_by_token(codes.digest(kept)) if isinstance(kept, str) else None


def sign_in(name: str, password: str) -> AccountRow | None:
    """The account, signed in, if the password is right.

    Raises:
        TooMany: when this account has been tried too often.
    """
    hub = server()
    name = name.replace("\0", "").strip().lower()[:80]
    near = (name, request.remote_addr)
    if not (hub.limits.account.allow(near) and hub.limits.everywhere.allow(name)):
        abort(429)
    account = hub.store.account(name)
    known = account.password if account is not None else _nobody(hub)
    try:
        right = hub.away(lambda: passwords.verify_password(known, password))
    except MemoryError:
        hub.limits.account.give_back(near)
        hub.limits.everywhere.give_back(name)
        abort(503)
    if account is None or account.disabled or not right:
        return None
    hub.limits.account.forget(near)
    hub.limits.everywhere.give_back(name)
    keep = {key: session[key] for key in ("token",) if key in session}
    session.clear()
    session.update(keep)
    session.permanent = True
    session["staff"] = [account.name, account.version]
    return account


def _nobody(hub: Server) -> str:
    if "hash" not in _NOBODY:
        _NOBODY["hash"] = hub.away(lambda: passwords.hash_password(secrets.token_hex(16)))
    return _NOBODY["hash"]


def remember(token: str) -> None:
    """Let this browser be a participant's from now on."""
    session.permanent = True
    session["token"] = token


def staff_only(*roles: str) -> Callable[[View], View]:
    """Let only these roles see a page; others sign in, or are told that they may not."""

    def decorate(view: View) -> View:
        @wraps(view)
        def guarded(*args: Any, **options: Any) -> Any:
            account = staff()
            if account is None:
                return redirect(url_for("staff.login", next=request.path))
            if account.role not in roles:
                abort(403)
            g.account = account
            return view(*args, **options)

        return cast(View, guarded)

    return decorate


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
    if not server().limits.posts.allow(request.remote_addr):
        abort(429)
    if not same_origin(request.headers.get("Origin"), server().settings.origins):
        abort(400)
    if request.endpoint in STREAMED:
        return None
    # Scripts send it as a header: then the body need not be read before it is known who sends it.
    sent, kept = request.headers.get("X-CSRF-Token") or request.form.get("csrf", ""), session.get("csrf")
    if not isinstance(kept, str) or not hmac.compare_digest(sent.encode(), kept.encode()):
        abort(400)
    return None


def same_origin(origin: str | None, allowed: Iterable[str]) -> bool:
    """Whether a browser says a form comes from one of our addresses; one that says nothing may."""
    return origin is None or origin in allowed

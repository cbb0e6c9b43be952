"""Cookies of one server, which no other on the same host reads or overwrites, and which no clock ends early.

Browsers keep cookies by host, whatever the port: each server has names of its own.
"""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TypedDict

from flask import Flask, Request, Response, request
from flask.sessions import SecureCookieSession, SecureCookieSessionInterface, SessionMixin
from itsdangerous import BadSignature

LASTS = timedelta(days=7)
"""How long a session lasts after it was last used."""

RENEWED = timedelta(days=1)
"""Age at which a cookie is replaced by a fresh one."""

BEFORE = "drillsim"
"""Under this name a cookie of this server was kept before it had one of its own."""

_RENEW = "drillsim.renew"


class _Options(TypedDict):
    path: str
    secure: bool
    httponly: bool
    samesite: str | None


class Sessions(SecureCookieSessionInterface):
    """Sessions in signed cookies that are renewed while they are used, and outlast a clock set back."""

    def open_session(self, app: Flask, request: Request) -> SecureCookieSession:
        """The session of a request; an empty one when it brings none of this server."""
        own = self.get_cookie_name(app)
        for each in (own, BEFORE):
            found = self._loaded(app, request.cookies.get(each))
            if found is not None:
                data, signed = found
                session = self.session_class(data)
                request.environ[_RENEW] = each != own or datetime.now(UTC) - signed > RENEWED
                return session
        return self.session_class()

    def _loaded(self, app: Flask, value: str | None) -> tuple[dict[str, object], datetime] | None:
        signer = self.get_signing_serializer(app)
        if signer is None or not value:
            return None
        try:
            data, signed = signer.loads(value, return_timestamp=True)
        except BadSignature:
            return None
        # One signed later than now was signed before the clock was set back.
        return None if datetime.now(UTC) - signed > LASTS else (data, signed)

    def save_session(self, app: Flask, session: SessionMixin, response: Response) -> None:
        """Send the cookie when it has changed, and with a page when it grows old."""
        old = request.environ.get(_RENEW) and response.mimetype == "text/html"
        if session.accessed:
            response.vary.add("Cookie")
        options: _Options = {
            "path": self.get_cookie_path(app),
            "secure": self.get_cookie_secure(app),
            "httponly": self.get_cookie_httponly(app),
            "samesite": self.get_cookie_samesite(app),
        }
        if not session:
            if session.modified:
                response.delete_cookie(self.get_cookie_name(app), **options)
            return
        signer = self.get_signing_serializer(app)
        if signer is None or not (session.modified or old):
            return
        # By age, not by date: a browser's clock need not be ours.
        age = int(LASTS.total_seconds()) if session.permanent else None
        response.set_cookie(self.get_cookie_name(app), signer.dumps(dict(session)), max_age=age, **options)
        response.vary.add("Cookie")

"""The accounts of organisers: made, given another role or password, closed and opened again."""

from __future__ import annotations

from flask import Blueprint, abort, g, redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from werkzeug.wrappers import Response

from drillsim.base.errors import Conflict
from drillsim.base.normal import normalised
from drillsim.live.clocks import wall
from drillsim.store import AccountRow
from web.access.auth import DIRECTOR, ROLES, staff_only
from web.core.here import server
from web.services.accounts import NAME, change_role, end_account, make_account, new_password, open_account
from web.services.programme import when

accountpages = Blueprint("accounts", __name__)


@accountpages.get("/staff/accounts")
@staff_only(DIRECTOR)
def accounts(
    made: dict[str, str] | None = None, error: str | None = None, status: int = 200
) -> ResponseReturnValue:
    """Every account, who is here at this moment, and when each was last."""
    here = server()
    page = render_template(
        "accounts.html",
        accounts=here.store.accounts(),
        online={peer.name for peer in list(here.hub.peers.values()) if not peer.person},
        roles=ROLES,
        made=made,
        error=error,
        me=g.account,
        when=when,
    )
    return page, status


@accountpages.get("/staff/accounts/<name>/<what>")
@staff_only(DIRECTOR)
def sent_before(name: str, what: str) -> Response:
    """Where a form was sent, opened as a page."""
    return redirect(url_for("accounts.accounts"))


@accountpages.post("/staff/accounts")
@staff_only(DIRECTOR)
def add() -> ResponseReturnValue:
    """A new account; its password is shown this once."""
    name, role = normalised(request.form.get("account", "").lower()), request.form.get("role", "")
    if role not in ROLES or not NAME.fullmatch(name):
        return accounts(error="account_name", status=400)
    try:
        password = make_account(server(), name, role)
    except Conflict:
        return accounts(error="account_exists", status=409)
    _noted({"account": name, "role": role})
    return accounts(made={"name": name, "password": password, "said": "account_made"})


def _other(name: str) -> AccountRow:
    """Somebody else's account: a director's own stays as it is, so that one can always sign in."""
    account = server().store.account(name)
    if account is None or account.name == g.account.name:
        abort(400)
    return account


def _noted(what: dict[str, object]) -> None:
    server().store.audit(g.account.name, None, what, wall())


@accountpages.post("/staff/accounts/<name>/close")
@staff_only(DIRECTOR)
def close(name: str) -> Response:
    """Close an account."""
    account = _other(name)
    end_account(server(), account.name)
    _noted({"closed": account.name})
    return redirect(url_for("accounts.accounts"), 303)


@accountpages.post("/staff/accounts/<name>/open")
@staff_only(DIRECTOR)
def reopen(name: str) -> Response:
    """Open a closed account again."""
    account = _other(name)
    open_account(server(), account.name)
    _noted({"opened": account.name})
    return redirect(url_for("accounts.accounts"), 303)


@accountpages.post("/staff/accounts/<name>/role")
@staff_only(DIRECTOR)
def role(name: str) -> ResponseReturnValue:
    """Give an account another role; who is signed in with it signs in again."""
    account, wanted = _other(name), request.form.get("role", "")
    if not {wanted, account.role} <= {*ROLES}:
        abort(400)
    if wanted != account.role:
        change_role(server(), account.name, wanted)
        _noted({"account": account.name, "role": wanted})
    return redirect(url_for("accounts.accounts"), 303)


@accountpages.post("/staff/accounts/<name>/password")
@staff_only(DIRECTOR)
def password(name: str) -> ResponseReturnValue:
    """A new password, shown this once; the one before opens nothing any more."""
    account = _other(name)
    made = new_password(server(), account.name)
    _noted({"password": account.name})
    return accounts(made={"name": account.name, "password": made, "said": "account_password_new"})

"""Rows of every register: deleted and had back, what they were before; accounts of those who keep them."""

from __future__ import annotations

from flask import Blueprint, abort, g, redirect, request, url_for
from flask.typing import ResponseReturnValue

from drillsim.base.errors import Conflict, StoreError
from drillsim.base.normal import normalised
from drillsim.live.clocks import wall
from drillsim.store import KEPT_FOR, OfficePast, OfficeRow
from web.access.auth import DIRECTOR, OFFICER, SECRETARY
from web.access.desk import KEEPERS
from web.core.here import server
from web.pages.joinpages import local
from web.pages.office.common import calendar, desk, office_page, seen, sees, shown
from web.services.accounts import NAME, make_account
from web.services.costing import drill_names
from web.services.office.books import BOOKS
from web.services.office.team import ROSTER
from web.services.office.told import told
from web.services.office.year import TICKS

REGISTERS = (TICKS, ROSTER, *BOOKS)
"""The registers whose rows are shown, deleted and had back here."""
registers = Blueprint("registers", __name__, url_prefix="/office")


def _row(register: str, key: str) -> OfficeRow:
    """A row that this desk sees."""
    row = server().store.office_row(register, key) if register in REGISTERS else None
    if row is None:
        abort(404)
    if not sees(row):
        abort(403)
    return row


@registers.post("/drop")
@office_page()
def drop() -> ResponseReturnValue:
    """Delete a row; it can be had back for a while."""
    row = _row(request.form.get("register", ""), request.form.get("key", ""))
    if not desk().edits(row.unit):
        abort(403)
    try:
        server().store.drop_office(row.register, row.key, seen(), g.account.name, wall())
    except Conflict:
        return shown("message", status=409, title="office_delete", text="office_changed_reload")
    return redirect(local(request.form.get("next")), 303)


@registers.get("/deleted")
@office_page()
def deleted() -> ResponseReturnValue:
    """What was deleted and can be had back."""
    found = [
        row
        for register in REGISTERS
        for row in server().store.office_rows(register, unit=desk().unit, deleted=True)
        if sees(row)
    ]
    rows = sorted(found, key=lambda row: str(row.deleted), reverse=True)
    year, drills = calendar(), drill_names(server().store)
    lines = [(row, told(row.register, row.document, year, g.lang, drills)) for row in rows]
    return shown("deleted", year=year, rows=lines, kept_for=KEPT_FOR)


@registers.post("/restore")
@office_page()
def restore() -> ResponseReturnValue:
    """Have a deleted row back."""
    row = _row(request.form.get("register", ""), request.form.get("key", ""))
    if not desk().edits(row.unit):
        abort(403)
    try:
        server().store.restore_office(row.register, row.key, g.account.name, wall())
    except StoreError as error:
        # Somebody else has had it back, or it has been too long.
        if error.code != "store_missing":
            raise
        return shown("message", status=409, title="office_deleted", text="office_changed_reload")
    return redirect(url_for("registers.deleted"), 303)


@registers.get("/history/<register>/<path:key>")
@office_page()
def history(register: str, key: str) -> ResponseReturnValue:
    """What a row is and was: by whom, when."""
    row = _row(register, key)
    year, drills = calendar(), drill_names(server().store)
    each: list[OfficeRow | OfficePast] = [row, *server().store.office_past(register, key)]
    lines = [(one, told(register, one.document, year, g.lang, drills)) for one in each]
    return shown("history", year=year, row=row, lines=lines)


# -- accounts ---------------------------------------------------------------------------------------


@registers.get("/accounts")
@office_page(*KEEPERS)
def accounts(
    made: dict[str, str] | None = None, error: str | None = None, status: int = 200
) -> ResponseReturnValue:
    """The accounts that keep registers and nothing else."""
    kept = [each for each in server().store.accounts() if each.role in (SECRETARY, OFFICER)]
    return shown(
        "accounts", status=status, year=calendar(), accounts=kept, made=made, error=error, roles=_roles()
    )


def _roles() -> tuple[str, ...]:
    """What accounts this desk may make."""
    return (OFFICER, SECRETARY) if g.account.role == DIRECTOR else (OFFICER,)


@registers.post("/accounts")
@office_page(*KEEPERS)
def add_account() -> ResponseReturnValue:
    """A new account; its password is shown this once."""
    name, role = normalised(request.form.get("account", "").lower()), request.form.get("role", "")
    unit = request.form.get("unit", "") if role == OFFICER else ""
    if role not in _roles() or not NAME.fullmatch(name):
        return accounts(error="account_name", status=400)
    if role == OFFICER and unit not in calendar().duties:
        return accounts(error="office_no_unit", status=400)
    try:
        password = make_account(server(), name, role, unit)
    except Conflict:
        return accounts(error="account_exists", status=409)
    server().store.audit(g.account.name, None, {"account": name, "role": role, "unit": unit}, wall())
    return accounts(made={"name": name, "password": password})

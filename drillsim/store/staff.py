"""Staff: accounts, what they did, what they noted."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from typing import Any

from sqlalchemy import ColumnElement, Select, delete, insert, select, update

from drillsim.base.errors import Conflict, StoreError
from drillsim.base.normal import normalised
from drillsim.store.database import Database
from drillsim.store.rows import AccountRow, AuditRow, NoteRow
from drillsim.store.schema import ACCOUNT, AUDIT, NOTE, SIGN_OUT


class Staff(Database):
    """Accounts, audit trail, notes."""

    def add_account(self, name: str, role: str, password: str, created: str, unit: str = "") -> AccountRow:
        """A new account.

        Args:
            name: as it will be typed at sign-in.
            role: one of ``rows.ROLES`` or ``rows.OFFICE_ROLES``.
            password: its hash.
            created: wall time.
            unit: the agency of an officer.

        Raises:
            Conflict: when the name is taken.
            StoreError: when it cannot be stored.
        """
        account = AccountRow(uuid.uuid4().hex, _plain(name), role, password, False, 1, created, unit)
        with self.writing() as connection:
            if connection.scalar(select(ACCOUNT.c.id).where(ACCOUNT.c.name == account.name)) is not None:
                raise Conflict("store_taken", value=name)
            connection.execute(
                insert(ACCOUNT), {field: getattr(account, field) for field in AccountRow.__slots__}
            )
        return account

    def accounts(self) -> list[AccountRow]:
        """Every account, the oldest first."""
        with self.reading() as connection:
            found = connection.execute(_accounts().order_by(ACCOUNT.c.created, ACCOUNT.c.name))
            return [AccountRow(*row) for row in found]

    def account(self, name: str) -> AccountRow | None:
        """An account by its name."""
        return self._account(ACCOUNT.c.name == _plain(name))

    def set_password(self, name: str, password: str) -> AccountRow:
        """Give an account another password (its hash); its sessions are over.

        Raises:
            StoreError: when it cannot be stored, or there is no such account.
        """
        return self._change_account(name, password=password)

    def set_role(self, name: str, role: str) -> AccountRow:
        """Give an account another role; its sessions are over.

        Raises:
            StoreError: when it cannot be stored, or there is no such account.
        """
        return self._change_account(name, role=role)

    def account_seen(self, name: str, wall: str) -> None:
        """Keep when an account last opened a page.

        Raises:
            StoreError: when it cannot be stored.
        """
        with self.writing() as connection:
            connection.execute(update(ACCOUNT).where(ACCOUNT.c.name == _plain(name)).values(seen=wall))

    def disable(self, name: str, disabled: bool = True) -> AccountRow:
        """Close an account, or open it again; its sessions are over.

        Raises:
            StoreError: when it cannot be stored, or there is no such account.
        """
        return self._change_account(name, disabled=disabled)

    def audit(self, account: str, drill: str | None, what: Mapping[str, object], wall: str) -> None:
        """Keep what a member of staff did; nothing takes it out again.

        Raises:
            StoreError: when it cannot be stored.
        """
        with self.writing() as connection:
            connection.execute(
                insert(AUDIT), {"wall": wall, "account": account, "drill": drill, "what": what}
            )

    def audit_trail(self, drill: str | None = None, *, before: int | None = None) -> list[AuditRow]:
        """The latest 1,000 entries, the newest first; of one drill when it is named.

        Args:
            drill: the drill.
            before: only entries older than the one with this id.
        """
        wanted = select(*(AUDIT.c[name] for name in AuditRow.__slots__))
        if drill is not None:
            wanted = wanted.where(AUDIT.c.drill == drill)
        if before is not None:
            wanted = wanted.where(AUDIT.c.id < before)
        with self.reading() as connection:
            found = connection.execute(wanted.order_by(AUDIT.c.id.desc()).limit(1000))
            return [AuditRow(*row) for row in found]

    def note(
        self, drill: str, account: str, text: str, t: int, wall: str, *, about: str | None = None
    ) -> NoteRow:
        """Keep a note at a moment of a drill.

        Raises:
            StoreError: when it cannot be stored.
        """
        row = {"drill": drill, "account": account, "text": text, "about": about, "t": t, "wall": wall}
        columns = (NOTE.c[name] for name in NoteRow.__slots__)
        with self.writing() as connection:
            return NoteRow(*connection.execute(insert(NOTE).values(row).returning(*columns)).one())

    def notes(self, drill: str) -> list[NoteRow]:
        """The notes on a drill, in order of writing."""
        wanted = select(*(NOTE.c[name] for name in NoteRow.__slots__)).where(NOTE.c.drill == drill)
        with self.reading() as connection:
            return [NoteRow(*row) for row in connection.execute(wanted.order_by(NOTE.c.id))]

    # -- sessions ---------------------------------------------------------------------------------

    def sign_out(self, session: str, at: int) -> None:
        """Keep that a session is over, for all processes of the installation.

        Args:
            session: what it is called.
            at: when, in seconds since 1970.

        Raises:
            StoreError: when it cannot be stored.
        """
        with self.writing() as connection:
            if connection.scalar(select(SIGN_OUT.c.at).where(SIGN_OUT.c.session == session)) is None:
                connection.execute(insert(SIGN_OUT), {"session": session, "at": at})

    def signed_out(self, since: int) -> list[str]:
        """The sessions that are over since a moment (seconds since 1970)."""
        with self.reading() as connection:
            return list(connection.scalars(select(SIGN_OUT.c.session).where(SIGN_OUT.c.at >= since)))

    def forget_signed_out(self, before: int) -> None:
        """Forget the sessions that were over before a moment, which no cookie outlasts."""
        with self.writing() as connection:
            connection.execute(delete(SIGN_OUT).where(SIGN_OUT.c.at < before))

    def _account(self, where: ColumnElement[bool]) -> AccountRow | None:
        with self.reading() as connection:
            row = connection.execute(_accounts().where(where)).one_or_none()
            return AccountRow(*row) if row is not None else None

    def _change_account(self, name: str, **change: object) -> AccountRow:
        change["version"] = ACCOUNT.c.version + 1
        columns = (ACCOUNT.c[field] for field in AccountRow.__slots__)
        changed = update(ACCOUNT).where(ACCOUNT.c.name == _plain(name)).values(change).returning(*columns)
        with self.writing() as connection:
            row = connection.execute(changed).one_or_none()
            if row is None:
                raise StoreError("store_missing", value=name)
            return AccountRow(*row)


def _plain(name: str) -> str:
    """A name as it is kept: small letters, as they are compared, whatever they were typed on."""
    return normalised(name.lower())


def _accounts() -> Select[Any]:
    return select(*(ACCOUNT.c[name] for name in AccountRow.__slots__))

"""What outlasts the server: journals, people, staff, reviews. SQLite by default, PostgreSQL by address.

One code path for both. The journal is append-only in the database itself; what is written is
durable when the method returns, or StoreError is raised. See docs/store.md.
"""

from __future__ import annotations

from drillsim.store.archive import Archive
from drillsim.store.database import address
from drillsim.store.hold import Hold, await_turn, claim
from drillsim.store.journals import Journals
from drillsim.store.membership import Fellow, Lease, Membership, Muster, PutOut
from drillsim.store.people import People
from drillsim.store.programme import Programme
from drillsim.store.registers import FILES, KEPT_FOR, NEW, Registers, owner
from drillsim.store.reviews import BLIND, LOCKS, LOST, SCORED, SIGNED, Reviews
from drillsim.store.rows import (
    OFFICE_ROLES,
    ROLES,
    AccountRow,
    AuditRow,
    DrillRow,
    GradingRow,
    Judged,
    KeptAction,
    KeptKey,
    NoteRow,
    OfficePast,
    OfficeRow,
    OfficeWrite,
    PersonRow,
    RatingRow,
    each_once,
)
from drillsim.store.seals import Seals
from drillsim.store.staff import Staff
from drillsim.store.vault import Vault

__all__ = [
    "BLIND",
    "FILES",
    "KEPT_FOR",
    "LOCKS",
    "LOST",
    "NEW",
    "OFFICE_ROLES",
    "ROLES",
    "SCORED",
    "SIGNED",
    "AccountRow",
    "AuditRow",
    "DrillRow",
    "Fellow",
    "GradingRow",
    "Hold",
    "Judged",
    "KeptAction",
    "KeptKey",
    "Lease",
    "Membership",
    "Muster",
    "NoteRow",
    "OfficePast",
    "OfficeRow",
    "OfficeWrite",
    "PersonRow",
    "PutOut",
    "RatingRow",
    "Store",
    "address",
    "await_turn",
    "claim",
    "each_once",
    "owner",
]


class Store(Seals, Journals, Programme, People, Staff, Reviews, Registers, Vault, Archive):
    """Everything that is kept. Methods may be called from any thread or greenlet.

    Args:
        url: ``sqlite:///path`` (the folder is made) or ``postgresql://user@host/name``.
        new: whether an SQLite file that is not there may be made.
        name: what PostgreSQL calls each session, after our own name.

    Raises:
        StoreError: when it cannot be opened, or belongs to a newer version.
    """

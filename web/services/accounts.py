"""Accounts of organisers."""

from __future__ import annotations

from drillsim.live.clocks import wall
from web.access import codes, passwords
from web.core.server import Server


def make_account(here: Server, name: str, role: str, unit: str = "") -> str:
    """Make an account, of a unit if it is an officer's, and return its first password.

    Raises:
        Conflict: when there is one of that name.
        StoreError: when it cannot be stored.
    """
    password = codes.password()
    hashed = here.hash(lambda: passwords.hash_password(password))
    assert hashed is not None
    here.store.add_account(name, role, hashed, wall(), unit)
    return password


def end_account(here: Server, name: str) -> None:
    """Close an account, and every page that is open with it.

    Raises:
        StoreError: when it cannot be stored.
    """
    here.store.disable(name)
    here.hub.dismiss_account(name)

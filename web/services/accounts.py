"""Accounts of organisers."""

from __future__ import annotations

import re

from drillsim.live.clocks import wall
from web.access import codes, passwords
from web.core.server import Server

NAME = re.compile(r"[a-z0-9][a-z0-9.-]{1,39}")
"""What an account may be called."""


def make_account(here: Server, name: str, role: str, unit: str = "") -> str:
    """Make an account, of a unit if it is an officer's, and return its first password.

    Raises:
        Conflict: when there is one of that name.
        StoreError: when it cannot be stored.
    """
    password, hashed = _drawn(here)
    here.store.add_account(name, role, hashed, wall(), unit)
    return password


def new_password(here: Server, name: str) -> str:
    """Draw another password for an account, and return it; its sessions and open pages are over.

    Raises:
        StoreError: when it cannot be stored.
    """
    password, hashed = _drawn(here)
    here.store.set_password(name, hashed)
    here.hub.dismiss_account(name)
    return password


def _drawn(here: Server) -> tuple[str, str]:
    """A password and its hash."""
    password = codes.password()
    hashed = here.hash(lambda: passwords.hash_password(password))
    assert hashed is not None
    return password, hashed


def change_role(here: Server, name: str, role: str) -> None:
    """Give an account another role; its sessions and open pages are over.

    Raises:
        StoreError: when it cannot be stored.
    """
    here.store.set_role(name, role)
    here.hub.dismiss_account(name)


def end_account(here: Server, name: str) -> None:
    """Close an account, and every page that is open with it.

    Raises:
        StoreError: when it cannot be stored.
    """
    here.store.disable(name)
    here.hub.dismiss_account(name)


def open_account(here: Server, name: str) -> None:
    """Open a closed account again, with the password that it had.

    Raises:
        StoreError: when it cannot be stored.
    """
    here.store.disable(name, False)

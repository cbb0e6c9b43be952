"""Accounts, audit trail, ratings, notes."""

from __future__ import annotations

import unicodedata

import pytest

from drillsim.base.errors import Conflict, StoreError
from drillsim.store import Store

NOW = "2026-11-23T08:00:00Z"


def test_an_account_is_found_however_its_name_was_typed(store: Store) -> None:
    account = store.add_account("Đạo diễn", "director", "hash", NOW)
    assert account.name == "đạo diễn"
    assert store.account(f" {unicodedata.normalize('NFD', 'ĐẠO diễn')} ") == account
    assert store.account("ai đó") is None


def test_a_taken_name_and_a_role_that_is_none_are_refused(store: Store) -> None:
    store.add_account("lan", "director", "hash", NOW)
    with pytest.raises(Conflict) as taken:
        store.add_account("lan", "observer", "hash", NOW)
    assert taken.value.code == "store_taken"
    with pytest.raises(StoreError):
        store.add_account("minh", "admin", "hash", NOW)
    assert [row.name for row in store.accounts()] == ["lan"]


def test_a_new_password_and_closing_end_what_was_signed_in(store: Store) -> None:
    assert store.add_account("lan", "facilitator", "hash 1", NOW).version == 1
    changed = store.set_password("lan", "hash 2")
    assert (changed.password, changed.version) == ("hash 2", 2)
    closed = store.disable("lan")
    assert (closed.disabled, closed.version) == (True, 3)
    assert store.disable("lan", False).disabled is False
    for change in (lambda: store.set_password("minh", "x"), lambda: store.disable("minh")):
        with pytest.raises(StoreError, match="there is no minh"):
            change()


def test_a_hash_is_not_shown(store: Store) -> None:
    assert "s3cret" not in repr(store.add_account("lan", "observer", "s3cret", NOW))


def test_what_staff_did_comes_newest_first(store: Store, drill: str) -> None:
    store.audit("lan", "d1", {"do": "start"}, NOW)
    store.audit("minh", None, {"do": "account", "name": "hà"}, NOW)
    store.audit("lan", "d1", {"do": "pause"}, NOW)
    trail = store.audit_trail()
    assert [row.what["do"] for row in trail] == ["pause", "account", "start"]
    assert [row.what["do"] for row in store.audit_trail("d1")] == ["pause", "start"]
    assert store.audit_trail("d1", before=trail[0].id) == [trail[2]]


def test_notes_come_in_order_of_writing(store: Store, drill: str) -> None:
    first = store.note("d1", "lan", "gọi nhầm số", 90_000, NOW, about="so-y-te")
    second = store.note("d1", "minh", "xong", 30_000, NOW)
    assert store.notes("d1") == [first, second]
    assert (first.about, second.about) == ("so-y-te", None)

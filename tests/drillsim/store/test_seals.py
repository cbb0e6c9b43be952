"""The installation's key and its signatures, on both databases."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import update

from drillsim.base.errors import JournalError
from drillsim.base.records import entry
from drillsim.journal.chain import lines
from drillsim.store import Store
from drillsim.store.schema import SEAL
from tests.drillsim.store.doing import begun, make_key

NOW = "2026-11-23T08:00:00Z"
TITLE = {"vi": "Một", "en": "One"}
TEXT = list(lines([entry(0, 0, "start", {}), entry(1, 5, "end", {"reason": "director"})]))
HEADS = [line[-66:-2] for line in TEXT]
OTHER = {"sqlite": "postgresql", "postgresql": "sqlite"}


def test_the_key_is_made_once_and_shared(opened: Callable[[str], Store], address: str, store: Store) -> None:
    assert store.signing_key() is None
    key = store.make_signing_key()
    for each in (store.signing_key(), store.make_signing_key(), opened(address).make_signing_key()):
        assert each is not None and each.secret == key.secret


def test_processes_that_make_it_at_once_come_to_the_same_key(address: str, store: Store) -> None:
    makers = [begun(make_key, address) for _ in range(3)]
    assert [line.recv() for _, line in makers] == ["ready"] * 3
    for _, line in makers:
        line.send("now")
    told = {line.recv() for _, line in makers}
    for process, _ in makers:
        process.join()
    key = store.signing_key()
    assert key is not None and told == {key.public.fingerprint}


def test_a_journal_is_signed_as_it_stands_and_kept_once_it_is_over(store: Store) -> None:
    store.create_drill("d1", TITLE, "K7M2", TEXT[:1], NOW)
    assert store.seal("d1", HEADS[0], 1, over=False) is None
    key = store.make_signing_key()
    for _ in range(2):
        assert store.seal("d1", HEADS[0], 1, over=False) == key.seal(HEADS[0], 1)
    store.append("d1", 1, TEXT[1:], 5)
    made = store.seal_ended("d1")
    assert made == key.seal(HEADS[1], 2) == store.seal("d1", HEADS[1], 2, over=True)


def test_a_journal_that_is_not_the_one_that_was_signed_is_found(store: Store) -> None:
    store.create_drill("d1", TITLE, "K7M2", TEXT, NOW)
    store.make_signing_key()
    assert store.seal_ended("d1") is not None
    with store.engine.begin() as connection:
        connection.execute(update(SEAL).values(head=HEADS[0]))
    with pytest.raises(JournalError) as refused:
        store.seal("d1", HEADS[1], 2, over=True)
    assert refused.value.code == "seal_other"


def test_a_journal_from_elsewhere_is_not_signed(store: Store) -> None:
    store.make_signing_key()
    store.create_drill("d1", TITLE, "K7M2", TEXT, NOW, origin="upload", state="ended")
    assert store.seal_ended("d1") is None
    assert store.seal_ended("nowhere") is None


def test_the_same_journal_is_known_by_its_last_line(store: Store) -> None:
    assert store.same_journal(2, TEXT[1]) is None
    store.create_drill("half", TITLE, "K7M1", TEXT, "2026-11-22T08:00:00Z", origin="upload")
    assert store.same_journal(2, TEXT[1]) is None
    store.create_drill("d1", TITLE, "K7M2", TEXT, NOW)
    assert store.same_journal(2, TEXT[1]) == "d1"
    assert (store.same_journal(1, TEXT[0]), store.same_journal(2, TEXT[0])) == (None, None)


@pytest.mark.parametrize("same", [True, False])
def test_a_backup_keeps_key_and_signatures(
    opened: Callable[[str], Store],
    new_address: Callable[[str], str],
    database: str,
    store: Store,
    tmp_path: Path,
    same: bool,
) -> None:
    store.create_drill("d1", TITLE, "K7M2", TEXT, NOW)
    key = store.make_signing_key()
    made = store.seal_ended("d1")
    store.backup(tmp_path / "backup.zip")
    again = opened(new_address(database if same else OTHER[database]))
    again.restore(tmp_path / "backup.zip")
    kept = again.make_signing_key()
    assert kept.secret == key.secret
    assert again.seal("d1", HEADS[1], 2, over=True) == made

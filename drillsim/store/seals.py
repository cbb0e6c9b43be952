"""The installation's signing key, and the signatures on the journals of its drills."""

from __future__ import annotations

import base64
import json

from sqlalchemy import select
from sqlalchemy.dialects import postgresql, sqlite

from drillsim.journal.seal import Key, Public, Seal
from drillsim.store.journals import Journals
from drillsim.store.schema import SEAL, SIGNING_KEY

_ONLY = 1


class Seals(Journals):
    """One key, shared by all that work on the data; a signature for each drill that is over."""

    def signing_key(self) -> Key | None:
        """The key; None before a server has first started on the data."""
        with self.reading() as connection:
            secret = connection.scalar(select(SIGNING_KEY.c.secret))
        return None if secret is None else Key(secret)

    def make_signing_key(self) -> Key:
        """The key, made now if there is none.

        Raises:
            StoreError: when it cannot be stored.
        """
        found = self.signing_key()
        if found is None:
            kind = postgresql if self.engine.dialect.name == "postgresql" else sqlite
            row = {"id": _ONLY, "secret": Key.make().secret}
            with self.writing() as connection:
                # Somebody else may have made one meanwhile: theirs stays.
                connection.execute(kind.insert(SIGNING_KEY).values(row).on_conflict_do_nothing())
                found = Key(str(connection.scalar(select(SIGNING_KEY.c.secret))))
        return found

    def seal(self, drill: str, head: str, records: int, *, over: bool) -> Seal | None:
        """The signature on a drill's journal; of a drill that is over, made once and kept.

        Args:
            drill: its id.
            head: the hash of the last line.
            records: how many lines there are.
            over: whether the last of them is the end.

        Returns:
            None for a journal from elsewhere, as this installation has not seen how it came about; for a
            drill that is not there; and where there is no key.

        Raises:
            JournalError: when the journal is not the one that was signed when the drill ended.
            StoreError: when it cannot be stored.
        """
        row, key = self.drill(drill), self.signing_key()
        if row is None or row.origin == "upload" or key is None:
            return None
        kept = self._kept(drill)
        if kept is not None:
            kept.check(head, records)
            return kept
        made = key.seal(head, records)
        if over:
            self._keep(drill, made)
        return made

    def seal_ended(self, drill: str) -> Seal | None:
        """The same for a drill that has just ended, whose journal is stored.

        Raises:
            StoreError: when it cannot be stored.
        """
        row = self.drill(drill)
        last = self.line(drill, row.records - 1) if row is not None else None
        if row is None or last is None:
            return None
        return self.seal(drill, str(json.loads(last)["hash"]), row.records, over=True)

    def _kept(self, drill: str) -> Seal | None:
        wanted = select(SEAL.c.head, SEAL.c.records, SEAL.c.public, SEAL.c.signature).where(
            SEAL.c.drill == drill
        )
        with self.reading() as connection:
            row = connection.execute(wanted).one_or_none()
        if row is None:
            return None
        return Seal(
            row.head, row.records, Public(base64.b64decode(row.public)), base64.b64decode(row.signature)
        )

    def _keep(self, drill: str, made: Seal) -> None:
        kept = {
            "drill": drill,
            "head": made.head,
            "records": made.records,
            "public": made.public.text,
            "signature": made.signature_text,
        }
        kind = postgresql if self.engine.dialect.name == "postgresql" else sqlite
        with self.writing() as connection:
            connection.execute(kind.insert(SEAL).values(kept).on_conflict_do_nothing())

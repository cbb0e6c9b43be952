"""Sessions that were signed out: a cookie copied before opens nothing after.

They stand in a file of the data folder, beside the key that signs the cookies, for longer than any
cookie lasts.
"""

from __future__ import annotations

import contextlib
import logging
import os
import time
from collections.abc import Callable
from pathlib import Path

from drillsim.base.errors import StoreError
from drillsim.store import Store

KEPT = 30 * 86_400
"""Seconds for which one is remembered; a cookie that nobody renews lasts a week."""

_LOG = logging.getLogger(__name__)


class SignOuts:
    """The sessions that are over.

    Args:
        file: where they are kept; in memory alone when None.
    """

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self._over: dict[str, int] = {}
        if file is not None:
            self._read(file)

    def __contains__(self, session: str) -> bool:
        """Whether a session is over."""
        return session in self._over

    def add(self, session: str) -> None:
        """Let a session be over, for good."""
        self._over[session] = int(time.time())
        if self._file is None:
            return
        try:
            _append(self._file, f"{session} {self._over[session]}\n")
        except OSError:
            # It is over all the same, until the server is started again.
            _LOG.exception("a sign-out could not be stored")

    def heard(self, session: str) -> None:
        """Know that a session is over, kept elsewhere."""
        self._over[session] = int(time.time())

    def _read(self, file: Path) -> None:
        """Take in what is kept; what no cookie can outlast is dropped."""
        with contextlib.suppress(FileNotFoundError):
            lines = file.read_text("ascii", "replace").splitlines()
            for line in lines:
                name, _, at = line.partition(" ")
                if at.isdecimal() and int(at) > time.time() - KEPT:
                    self._over[name] = int(at)
            if len(self._over) < len(lines):
                part = file.with_name(file.name + ".part")
                part.unlink(missing_ok=True)
                _append(part, "".join(f"{name} {at}\n" for name, at in self._over.items()))
                os.replace(part, file)


class SharedSignOuts(SignOuts):
    """The same for several processes: kept in the store that they share, and said to the others at once.

    Args:
        store: where they are kept.
        tell: says to the others that one is over.
    """

    def __init__(self, store: Store, tell: Callable[[str], None]) -> None:
        super().__init__(None)
        self._store, self._tell, self._upto = store, tell, 0
        store.forget_signed_out(int(time.time()) - KEPT)
        self.look()

    def add(self, session: str) -> None:
        """Let a session be over, for good and for all."""
        super().add(session)
        self._tell(session)
        try:
            self._store.sign_out(session, int(time.time()))
        except StoreError:
            _LOG.exception("a sign-out could not be stored")

    def look(self) -> None:
        """Take in what others have kept.

        Raises:
            StoreError: when it cannot be read.
        """
        now = int(time.time())
        # The clocks of two machines may differ by a minute.
        for session in self._store.signed_out(self._upto):
            self._over.setdefault(session, now)
        self._upto = now - 60


def _append(file: Path, text: str) -> None:
    handle = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    with os.fdopen(handle, "w", encoding="ascii", newline="\n") as out:
        out.write(text)
        out.flush()
        os.fsync(out.fileno())

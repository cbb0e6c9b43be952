"""One server at a time on a data folder: two would play the same drills twice."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from drillsim.base.errors import StoreError

# Beyond the text: on Windows nobody else can read what is locked.
_FAR = 1 << 20

if sys.platform == "win32":
    import msvcrt

    def _take(file: int) -> None:
        os.lseek(file, _FAR, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _take(file: int) -> None:
        # Not flock: a child that outlives a killed server would go on holding it.
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB, 1, _FAR)


class Lock:
    """Holds a data folder for this process, until it is let go or the process ends in any way.

    Args:
        folder: the data folder; made when it is not there.
        address: what ``say`` would write down, when it is known already.

    Raises:
        StoreError: when another server holds it; the message says where that one serves.
        OSError: when the folder cannot be used.
    """

    def __init__(self, folder: Path, address: str = "") -> None:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._file = os.open(folder / "server.lock", os.O_RDWR | os.O_CREAT, 0o600)
        try:
            _take(self._file)
        except OSError:
            os.lseek(self._file, 0, os.SEEK_SET)
            shown = os.read(self._file, 200).decode("ascii", "replace").strip() or "?"
            os.close(self._file)
            raise StoreError("data_in_use", value=str(folder), address=shown) from None
        self.say(address)

    def say(self, address: str) -> None:
        """Write down where this server serves, for whoever comes later."""
        os.ftruncate(self._file, 0)
        os.lseek(self._file, 0, os.SEEK_SET)
        os.write(self._file, address.encode("ascii", "replace"))

    def release(self) -> None:
        """Let the folder go."""
        os.close(self._file)

"""Where a library reads its files: from its folder, or from what was gathered of it and is all there is."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol


class AnyFiles(Protocol):
    """Files by their paths; of a folder, which there are."""

    def read(self, path: Path, most: int) -> bytes:
        """The first bytes of a file, at most so many.

        Raises:
            OSError: when it cannot be read.
        """

    def held(self, path: Path) -> bool:
        """Whether a file is a draft, that says the same for as long as anybody asks here."""

    def there(self, path: Path) -> bool:
        """Whether there is a file of that path."""

    def names(self, folder: Path, pattern: str) -> list[Path]:
        """The files in a folder whose names are like a pattern, in order."""


class OnDisk:
    """The files of this machine.

    Args:
        held: files that are nowhere on a disk, such as a planner's draft: path -> bytes.
    """

    def __init__(self, held: Mapping[str, bytes] | None = None) -> None:
        self._held = held or {}

    def read(self, path: Path, most: int) -> bytes:
        """The first bytes of a file, at most so many."""
        if (held := self._held.get(str(path))) is not None:
            return held[:most]
        with path.open("rb") as file:
            return file.read(most)

    def held(self, path: Path) -> bool:
        """Whether a file is a draft."""
        return str(path) in self._held

    def there(self, path: Path) -> bool:
        """Whether there is a file of that path."""
        return path.exists()

    def names(self, folder: Path, pattern: str) -> list[Path]:
        """The files in a folder whose names are like a pattern, in order."""
        return sorted(folder.glob(pattern))


class Gathered:
    """Files that were read once, and no others: what is made of them hangs on nothing else.

    Args:
        contents: path -> bytes.
    """

    def __init__(self, contents: Mapping[str, bytes]) -> None:
        self._contents = contents

    def read(self, path: Path, most: int) -> bytes:
        """The first bytes of a file, at most so many."""
        if (found := self._contents.get(str(path))) is None:
            raise FileNotFoundError(str(path))
        return found[:most]

    def held(self, path: Path) -> bool:
        """Whether a file is a draft: none is here."""
        return False

    def there(self, path: Path) -> bool:
        """Whether there is a file of that path."""
        return str(path) in self._contents

    def names(self, folder: Path, pattern: str) -> list[Path]:
        """The files in a folder whose names are like a pattern, in order."""
        paths = (Path(name) for name in self._contents)
        return sorted(path for path in paths if path.parent == folder and path.match(pattern))


class Noted:
    """Files of which is noted what was read of them.

    Args:
        files: where they are.

    Attributes:
        contents: path -> bytes.
    """

    def __init__(self, files: AnyFiles) -> None:
        self._files = files
        self.contents: dict[str, bytes] = {}

    def read(self, path: Path, most: int) -> bytes:
        """The first bytes of a file, at most so many."""
        self.contents[str(path)] = found = self._files.read(path, most)
        return found

    def held(self, path: Path) -> bool:
        """Whether a file is a draft."""
        return self._files.held(path)

    def there(self, path: Path) -> bool:
        """Whether there is a file of that path."""
        return self._files.there(path)

    def names(self, folder: Path, pattern: str) -> list[Path]:
        """The files in a folder whose names are like a pattern, in order."""
        return self._files.names(folder, pattern)

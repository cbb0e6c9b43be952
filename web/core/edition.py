"""Which edition of the pages a server has: another one as soon as any file that browsers load is another."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from drillsim import __version__
from drillsim.base import texts
from web.core import vendor

STATIC = Path(__file__).parents[1] / "static"
_LENGTH = 16


def edition_of(folders: Iterable[Path], version: str = __version__) -> str:
    """The name of what these folders hold.

    Args:
        folders: with files that browsers load.
        version: of drillsim.
    """
    digest = hashlib.sha256(version.encode())
    for folder in folders:
        for path in sorted(each for each in folder.rglob("*") if each.is_file()):
            digest.update(f"{path.relative_to(folder).as_posix()}\0{path.stat().st_size}\0".encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()[:_LENGTH]


@cache
def edition() -> str:
    """The edition of this server's pages, told once: its files stay what they are while it runs."""
    libraries = vendor.Vendor()
    tags = [found.tag for name in sorted(vendor.FILES) if (found := libraries.get(name)) is not None]
    return edition_of((STATIC, texts.FOLDER), f"{__version__} {' '.join(tags)}")

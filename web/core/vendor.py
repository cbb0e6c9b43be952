"""Browser files that lie elsewhere, served by allow-lists: what others wrote, brought by npm; the texts."""

from __future__ import annotations

import gzip
import hashlib
import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from drillsim.base import texts

FOLDER = Path(__file__).parents[1] / "node_modules"

FILES = {
    "socket.io.esm.min.js": "socket.io-client/dist/socket.io.esm.min.js",
    "preact-standalone.js": "htm/preact/standalone.module.js",
    "plotly-basic.min.js": "plotly.js-basic-dist-min/plotly-basic.min.js",
    "cytoscape.esm.min.mjs": "cytoscape/dist/cytoscape.esm.min.mjs",
}
_SEAT = ("shared", "seat")
_ROOM = (*_SEAT, "words", "room")
TEXTS = {
    "play": _SEAT,
    "hall": (*_SEAT, "hall"),
    **dict.fromkeys(("room", "evaluate"), _ROOM),
    **dict.fromkeys(("review", "compare"), (*_ROOM, "review")),
    "desk": (*_ROOM, "review", "editor"),
}
"""What each page reads of ``web/texts/``; the other files are for Python alone."""
BROWSED = frozenset(name for names in TEXTS.values() for name in names)
"""Every file that some page reads."""

_FONT = re.compile(r"fonts/(be-vietnam-pro-(?:vietnamese|latin-ext|latin)-[4-7]00-normal\.woff2)")
_SOURCE_MAP = re.compile(rb"\n//# sourceMappingURL=\S+\s*$")


class File(NamedTuple):
    """A file as it is sent.

    Attributes:
        type: its MIME type.
        body: its bytes.
        packed: the same, gzipped; None when that does not pay.
        tag: changes with its content.
    """

    type: str
    body: bytes
    packed: bytes | None
    tag: str


@cache
def wording(name: str) -> File | None:
    """A file of texts for browsers, read once as they all are; None when no page reads one of that name."""
    return _load(texts.FOLDER / f"{name}.js") if name in BROWSED else None


class Vendor:
    """The allow-list and the files it names, each read once.

    Args:
        folder: where npm has put them.
    """

    def __init__(self, folder: Path = FOLDER) -> None:
        self._folder = folder
        self._read: dict[str, File] = {}

    def get(self, name: str) -> File | None:
        """The file served under a name; None when none is, or set-up has not brought it."""
        found = self._read.get(name)
        if found is None:
            path = self._path(name)
            if path is None or not path.is_file():
                return None
            found = self._read[name] = _load(path)
        return found

    def _path(self, name: str) -> Path | None:
        if name in FILES:
            return self._folder / FILES[name]
        font = _FONT.fullmatch(name)
        return self._folder / "@fontsource/be-vietnam-pro/files" / font[1] if font else None


def _load(path: Path) -> File:
    body = path.read_bytes()
    tag = hashlib.sha256(body).hexdigest()[:16]
    if path.suffix == ".woff2":
        return File("font/woff2", body, None, tag)
    body = _SOURCE_MAP.sub(b"\n", body)
    return File("text/javascript", body, gzip.compress(body, mtime=0), tag)

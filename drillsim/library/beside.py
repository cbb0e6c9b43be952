"""The files that lie in ``exhibits/`` beside the YAML files of scenarios and parts."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

from drillsim.documents.exhibits import MOST_BYTES, ExhibitShelf, english
from drillsim.documents.yamltext import Document
from drillsim.library.files import AnyFiles

EXHIBITS = "exhibits"


def exhibits_beside(root: Path, files: AnyFiles) -> ExhibitShelf:
    """The files of exhibits, each read once.

    Args:
        files: where they are read.
        root: of the library, whose files are those of a scenario with no such folder beside it: a draft,
            which is a file for a moment and alone.
    """
    opened: dict[tuple[Path, str], bytes | None] = {}

    def folder(beside: str) -> Path:
        path = Path(beside)
        own = path.parent / EXHIBITS
        alone = path.suffix != ".yaml" or not files.there(path) or not files.names(own, "*.*")
        return root / EXHIBITS if alone else own

    def file(beside: str, name: str) -> bytes | None:
        key = (folder(beside), name)
        if key not in opened:
            opened[key] = _read(files, *key)
        return opened[key]

    return ExhibitShelf(file, lambda beside: [each.name for each in files.names(folder(beside), "*.*")])


def _read(files: AnyFiles, folder: Path, name: str) -> bytes | None:
    """What lies in a folder under a name, and not somewhere that a link leads to."""
    path = folder / name
    try:
        if path.resolve().parent != folder.resolve():
            return None
        return files.read(path, MOST_BYTES + 1)
    except OSError:
        return None


def exhibit_hashes(documents: Iterable[Document], shelf: ExhibitShelf) -> dict[str, object]:
    """The hashes of the files that scenarios show: with another file, a scenario is another.

    Args:
        documents: the scenarios, as written.
        shelf: the files.
    """
    found: dict[str, object] = {}
    for document in documents:
        rows = document.mapping.get("exhibits")
        for row in rows if isinstance(rows, list) else ():
            name = row.get("file") if isinstance(row, dict) else None
            for each in (name, english(name)) if isinstance(name, str) else ():
                raw = shelf.file(document.file, each)
                if raw is not None:
                    found[f"exhibit {each}"] = hashlib.sha256(raw).hexdigest()
    return found

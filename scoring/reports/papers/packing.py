"""Zip files whose bytes depend on their content alone."""

from __future__ import annotations

import re
from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

_MADE = re.compile(rb"<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\1>")


def packed(members: Mapping[str, bytes]) -> bytes:
    """A zip of these members, in this order, all dated alike."""
    held = BytesIO()
    with ZipFile(held, "w", ZIP_DEFLATED) as archive:
        for name, content in members.items():
            member = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            member.compress_type = ZIP_DEFLATED
            member.external_attr = 0o644 << 16
            archive.writestr(member, content, compresslevel=6)
    return held.getvalue()


def repack(archive: bytes) -> bytes:
    """An office file without the moment of its making."""
    with ZipFile(BytesIO(archive)) as found:
        members = {name: found.read(name) for name in found.namelist()}
    core = members.get("docProps/core.xml")
    if core is not None:
        members["docProps/core.xml"] = _MADE.sub(b"", core)
    return packed(members)

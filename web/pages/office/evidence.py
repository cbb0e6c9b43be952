"""Files that show what rows say: sent with a form, kept beside the row, handed out to who sees it."""

from __future__ import annotations

import base64
import hashlib
import io
import re
import uuid

from flask import Blueprint, Response, abort, g, request, send_file
from werkzeug.datastructures import FileStorage

from drillsim.base.normal import normalised
from drillsim.live.clocks import wall
from drillsim.store import FILES, NEW, OfficeRow, OfficeWrite, owner
from web.core.here import server
from web.pages.office.common import desk, office_page, sees
from web.services.drafts import REGISTER
from web.services.moments import MOMENTS
from web.services.office.fields import secret_file

MOST_FILE = 5_000_000
"""Bytes of a file that shows what was done."""
SUFFIXES = (".pdf", ".docx", ".xlsx", ".doc", ".xls", ".odt", ".ods", ".png", ".jpg", ".jpeg", ".txt")
OCTETS = "application/octet-stream"
evidence = Blueprint("evidence", __name__, url_prefix="/office")


def sent_file() -> tuple[FileStorage | None, str]:
    """The file that was sent with a form, and what is wrong with it."""
    sent = request.files.get("file")
    if sent is None or not sent.filename:
        return None, ""
    if not sent.filename.lower().endswith(SUFFIXES):
        return None, "office_file_kind"
    size = sent.stream.seek(0, 2)
    sent.stream.seek(0)
    if not 0 < size <= MOST_FILE:
        return None, "office_file_size"
    name, raw = sent.filename, sent.stream.read()
    sent.stream.seek(0)
    return (None, "office_secret") if server().away(lambda: secret_file(name, raw)) else (sent, "")


def keep_file(sent: FileStorage, register: str, of: str, unit: str) -> str:
    """Keep a file beside a row; its key.

    Args:
        sent: it.
        register: of the row.
        of: its key.
        unit: whose row it is.
    """
    raw, key = sent.stream.read(), uuid.uuid4().hex
    name = normalised(re.split(r"[\\/]", sent.filename or "")[-1])[-120:]
    document = {"name": name, "size": len(raw), "sha256": hashlib.sha256(raw).hexdigest()}
    document["data"] = base64.b64encode(raw).decode()
    row = OfficeWrite(key, document, NEW, owner(register, of), unit)
    server().store.keep(FILES, [row], g.account.name, wall())
    return key


def drop_file(key: str) -> None:
    """Let go of a file whose row was not kept: it would take room for ever, and nobody would see it."""
    server().store.erase_office(FILES, key, g.account.name, wall())


@evidence.get("/files/<key>")
@office_page()
def file(key: str) -> Response:
    """A file that shows what was done."""
    row = server().store.office_row(FILES, key)
    if row is None:
        abort(404)
    if not _shown(row):
        abort(403)
    raw = io.BytesIO(base64.b64decode(str(row.document["data"])))
    return send_file(raw, OCTETS, as_attachment=True, download_name=str(row.document["name"]))


def _shown(row: OfficeRow) -> bool:
    """Whether this desk sees a file: it sees the row; of one that was deleted, it may have it back."""
    register, _, key = row.part.partition(":")
    if register in (MOMENTS, REGISTER):  # those of moments and of drafts stand on pages of their own
        return False
    of = server().store.office_row(register, key) if key else None
    if of is None:  # kept before files named their rows
        return desk().sees(row.unit)
    return sees(of) if of.deleted is None else desk().edits(of.unit)

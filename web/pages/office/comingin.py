"""Sheets that are sent to a register: read away from the drills that run here, and kept all or not at all."""

from __future__ import annotations

from functools import partial

from flask import g, request

from drillsim.base.errors import Conflict
from drillsim.live.clocks import wall
from web.core.here import server
from web.pages.office.common import text
from web.services.office.incoming import IncomingRows
from web.services.office.sheets import Unreadable, read

MOST_TOLD = 200
"""Faults of a sheet that are shown, and files that are read."""


def come_in(register: str, coming: IncomingRows) -> str:
    """Take in the files that were sent, all or nothing.

    Args:
        register: what they are of.
        coming: reads them; its faults say what is wrong.

    Returns:
        The key of the text that says why nothing was taken in; empty where all was.
    """
    sent = [each for each in request.files.getlist("sheet") if each.filename]
    if not sent:
        return "sheet_none"
    for each in sent[:MOST_TOLD]:
        file, raw = str(each.filename), each.read()
        try:
            sheets = server().away(lambda raw=raw, file=file: read(raw, file))  # type: ignore[misc]
        except Unreadable as error:
            coming.fault(file, text(str(error)))
            continue
        for sheet, table in sheets:
            named = sheet if len(sent) == 1 else f"{file}, {sheet}", table
            # A large one takes seconds, for which no drill that runs here waits.
            server().away(partial(coming.read, named))
    if coming.faults or not coming.rows:
        return "sheet_refused"
    try:
        server().store.keep(register, coming.rows, g.account.name, wall())
    except Conflict:
        return "team_key_changed"
    return ""

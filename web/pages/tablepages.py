"""The script of a draft as a table on the planners' desk, each cell changed where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Literal, get_args

from flask import Blueprint, abort, g, jsonify, request
from flask.typing import ResponseReturnValue
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, ValidationError
from werkzeug.wrappers import Response

from drillsim.base.errors import Conflict, InputError
from drillsim.base.model import Channel
from drillsim.base.normal import normalised, safe
from drillsim.base.recorded import words
from drillsim.live.clocks import wall
from scoring.telling.words import word
from web.access.auth import CONTROLLERS, WATCHERS, staff_only
from web.core import texts
from web.core.here import server
from web.pages.deskpages import MOST, one, shown
from web.pages.reviewpages import refused, said
from web.services import drafts
from web.services.scripttable import COLUMNS, CellChange, Column, Overtaken, RowChange, changed, table

MOST_CHANGES = 2_000
TRIES = 5
tables = Blueprint("tables", __name__)


class CellIn(BaseModel):
    """A change of a cell, as its page sends it."""

    model_config = ConfigDict(extra="forbid", strict=True)
    do: Literal["cell"]
    id: Annotated[str, Field(max_length=200)]
    column: Column
    before: Annotated[str, Field(max_length=20_000)]
    text: Annotated[str, Field(max_length=20_000)]


class RowIn(BaseModel):
    """A change of a row, as its page sends it."""

    model_config = ConfigDict(extra="forbid", strict=True)
    do: Literal["add", "remove", "up", "down"]
    id: Annotated[str, Field(max_length=200)]


class ChangesIn(BaseModel):
    """What has changed in a table since it was opened, in order."""

    model_config = ConfigDict(extra="forbid", strict=True)
    changes: Annotated[
        list[Annotated[CellIn | RowIn, Field(discriminator="do")]],
        Field(min_length=1, max_length=MOST_CHANGES),
    ]
    why: Annotated[str, Field(max_length=drafts.MAX_WHY)] = ""


_CHANGES = TypeAdapter(ChangesIn)


@tables.get("/desk/<key>/table")
@staff_only(*WATCHERS)
def page(key: str) -> ResponseReturnValue:
    """The script of a draft as a table."""
    found = one(key)
    try:
        rows = table(found.text)
    except InputError:
        return shown("desk-table.html", found, rows=None, columns=COLUMNS, channels={})
    return shown(
        "desk-table.html",
        found,
        rows=rows,
        columns=COLUMNS,
        channels={code: word(code) for code in get_args(Channel)},
    )


@tables.post("/desk/<key>/table")
@staff_only(*CONTROLLERS)
def change(key: str) -> Response:
    """Save changes of the table as a version: over whatever others have changed in other cells meanwhile."""
    request.max_content_length = MOST
    try:
        wanted = _CHANGES.validate_python(request.get_json(silent=True))
    except ValidationError:
        return abort(refused("payload", 400))
    asked = [_change(each) for each in wanted.changes]
    why = safe(normalised(wanted.why)) or texts.say(g.lang, "desk_table_why", count=len(asked))
    for _ in range(TRIES):
        found = one(key)
        try:
            written = _written(found.text, asked)
            kept = drafts.save(server().store, key, found.seen, written, g.account.name, why, wall())
        except Conflict:
            continue
        except Overtaken as overtaken:
            cells = [
                {"id": id_, "column": column, "text": now} for (id_, column), now in overtaken.cells.items()
            ]
            return said(texts.both("desk_table_overtaken"), 409, code="desk_table_overtaken", cells=cells)
        except InputError as error:
            return said(words(error.faults[0].what), 409, code="edit_refused")
        return jsonify({"ok": True, "number": kept.number})
    return refused("draft_changed", 409)


def _written(text: str, asked: Sequence[CellChange | RowChange]) -> str:
    """A text after changes: each reads it anew, and no drill that runs here waits for a pasted table."""
    return server().away(lambda: changed(text, asked))


def _change(each: CellIn | RowIn) -> CellChange | RowChange:
    if isinstance(each, CellIn):
        return CellChange(each.id, each.column, each.before, safe(each.text))
    return RowChange(each.do, each.id)

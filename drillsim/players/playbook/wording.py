"""What simulated participants say where an act has fields: plain words, sound as far as they are careful."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from drillsim.base.model import MINUTE, clock
from drillsim.documents.requests import REQUEST, Worded
from drillsim.documents.rules import WordingField
from drillsim.engine.actions.content import spoken, wording_of
from drillsim.engine.communications import short

if TYPE_CHECKING:
    from drillsim.players.playbook.desk import Desk

NEXT_WORD = 30 * MINUTE


def fields(desk: Desk, verb: str, about: str | None, params: Mapping[str, object]) -> dict[str, str]:
    """The fields of an act's wording, each left out by error; empty where there is no wording."""
    wording = wording_of(desk.setup.wordings, verb, params.get("kind"))
    if wording is None:
        return {}
    radio = desk.view.by_radio()
    said = {
        name: _said(desk, verb, name, field, about, brief=radio)[: field.most]
        for name, field in wording.fields.items()
        if not desk.wrong(f"words:{verb}:{name}")
    }
    return _short(wording, said) if radio else said


def _short(wording: Worded, said: dict[str, str]) -> dict[str, str]:
    """As many of the fields, from the first, as radio takes."""
    while said and not short((spoken(wording, said) or {"vi": ""})["vi"]):
        said.popitem()
    return said


def _said(desk: Desk, act: str, name: str, field: WordingField, about: str | None, *, brief: bool) -> str:
    says = desk.setup.phrasebook.officers
    if field.holds == "time":
        return says.time.vi.format(time=_time(desk, desk.view.now + NEXT_WORD))
    if field.holds == "contact":
        return says.contact.vi.format(agency=desk.city.agencies[desk.agency].called.vi)
    what = desk.city.nodes[about].name.vi if about is not None else desk.city.doc.name.vi
    if act == REQUEST:
        return says.asked.vi.format(field=field.title.vi, what=what)
    if brief:
        return says.brief.vi.format(field=field.title.vi.lower())
    return says.fields.get(act, {}).get(name, says.other).vi.format(what=what)


def _time(desk: Desk, at: int) -> str:
    """A drill time (ms) as people of the story say it."""
    return clock(at)[:5] if desk.story is None else f"{desk.story.at(at):%H:%M}"

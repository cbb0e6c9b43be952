"""A call-out on paper: for what, who was called, who came, what was measured."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from scoring.reports.papers.beside import CallFigures
from scoring.reports.papers.content import Column, Facts, Grid, PaperText, Para
from scoring.reports.papers.tongue import VIETNAM
from web.core import texts
from web.core.year import Year
from web.services.office.callout import CallOut, Course, Occasion
from web.services.office.papers import official
from web.services.office.team import OnRoster


class CallPaper:
    """Makes the report of a call-out; only one that is part of a drill says that it is of a drill.

    Args:
        callout: the call-out.
        found: its journal, folded.
        members: who each reference is.
        notes: what was noted, by its reference.
        year: whose city has the agencies.
        lang: ``vi`` or ``en``.
    """

    def __init__(
        self,
        callout: CallOut,
        found: Course,
        members: Mapping[str, OnRoster | None],
        notes: Mapping[str, str],
        year: Year,
        lang: str,
    ) -> None:
        self._callout, self._found, self._members = callout, found, members
        self._notes, self._year, self._lang = notes, year, lang

    def made(self, figures: CallFigures, occasion: Occasion | None = None) -> PaperText:
        """The report, with what was measured, and what the call-out was part of or for."""
        names = ("member_name", "member_unit", "call_state", "call_answered", "call_arrived", "call_note")
        columns = tuple(Column(self._text(name), 2) for name in names)
        events = self._found.events
        journal = self._text("call_journal", count=len(events), head=events[-1].hash if events else "…")
        blocks = (
            Facts(tuple(self._facts(figures, occasion))),
            Grid(self._text("call_people"), columns, tuple(map(self._row, self._members))),
            Para(journal, "quiet"),
        )
        kind, drill = self._text("call_paper"), self._callout.kind == "drill"
        return official(self._year, self._lang, kind, self._callout.title, blocks, drill=drill)

    def _facts(self, figures: CallFigures, occasion: Occasion | None) -> Iterator[tuple[str, str]]:
        callout, missing = self._callout, (self._text(f"skill_{skill}") for skill in figures.missing)
        yield self._text("call_title"), callout.title
        yield self._text("call_kind"), self._text(f"call_{callout.kind}")
        if occasion is not None:
            title = occasion.title.say(self._lang) or self._text("call_occasion_gone")
            yield self._text(f"call_occasion_{occasion.kind}"), title
        yield self._text("call_place"), callout.place
        yield self._text("call_started"), _at(callout.started)
        yield self._text("call_ended"), _at(self._found.ended)
        yield self._text("call_prompt"), f"{figures.prompt}/{figures.called}"
        yield self._text("call_strength"), f"{figures.strength}/{figures.called}"
        yield self._text("call_refused_count"), str(figures.refused)
        yield self._text("call_missing"), ", ".join(missing) or self._text("call_none")

    def _row(self, who: str) -> tuple[str, ...]:
        one, found = self._members[who], self._found
        name = one.member.name if one else self._text("call_erased")
        unit = ""
        if one is not None:
            inside = one.member.unit in self._year.city.agencies
            unit = self._year.name(one.member.unit).say(self._lang) if inside else one.member.outside
        answered = found.first.get((who, "acknowledged")) or found.first.get((who, "arrived"), "")
        arrived, state = found.first.get((who, "arrived"), ""), found.state.get(who, "called")
        note = self._notes.get(found.note.get(who, ""), "")
        return name, unit, self._text(f"call_state_{state}"), _at(answered), _at(arrived), note

    def _text(self, code: str, **blanks: object) -> str:
        return texts.say(self._lang, code, **blanks)


def _at(moment: str) -> str:
    if not moment:
        return "…"
    return datetime.fromisoformat(moment).astimezone(VIETNAM).strftime("%H:%M %d/%m/%Y")

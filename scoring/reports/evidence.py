"""Every line of evidence as a table, with the records it rests on."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from typing import Any

from drillsim.base.records import DutyRecord
from scoring.reports.lanes import standing
from scoring.reports.markup import Both, Html, join, tag
from scoring.reports.tables import cell, table
from scoring.reports.timeline import MARKS
from scoring.telling.names import Names
from scoring.telling.numbers import Clock, number, span
from scoring.telling.texts import say
from scoring.telling.words import word

_KEYS = ("duty", "who", "opened", "answered", "target_limit", "credit", "weight", "points", "records")
_SHOWN = 6

Line = Mapping[str, Any]


class Evidence:
    """The evidence of a card.

    Args:
        card: the scorecard as JSON values.
        names: what things are called.
        clock: the drill's and the story's time.
        duties: ``duty`` records by seq.
    """

    def __init__(
        self, card: Mapping[str, Any], names: Names, clock: Clock, duties: Mapping[int, DutyRecord]
    ) -> None:
        self._card = card
        self._names = names
        self._clock = clock
        self._duties = duties

    def html(self) -> Html:
        """The section: filter, a table for each part, what is open, what was never triggered."""
        response, contacts = self._card["response_time"], self._card["coordination"]
        return join(
            (
                self._filter(),
                tag("h3", word("response_time")),
                self._table(say("response_caption", count=response["settled"]), response["evidence"]),
                tag("h3", word("coordination")),
                tag("p", say("coordination_caption", count=contacts["settled"]), class_="quiet"),
                *(self._part(name, lines) for name, lines in _by_part(contacts["evidence"])),
                tag("h3", word("outcome")),
                self._outcome(),
                self._open([*response["open_lines"], *contacts["open_lines"]]),
                self._never(),
            )
        )

    def _filter(self) -> Html:
        found = {
            line["agency"]
            for part in ("response_time", "coordination")
            for line in self._card[part]["evidence"]
        }
        options = [
            tag(
                "option",
                say("all_agencies").vi,
                value="",
                data_vi=say("all_agencies").vi,
                data_en=say("all_agencies").en,
            )
        ]
        for agency in sorted(found - {""}, key=lambda one: self._names.agency(one)):
            name = self._names.agency(agency)
            options.append(tag("option", name.vi, value=agency, data_vi=name.vi, data_en=name.en))
        label = tag("label", say("filter"), for_="agency")
        count = tag("output", id="shown", for_="agency", aria_live="polite")
        return tag("p", label, " ", tag("select", *options, id="agency"), " ", count, class_="filter script")

    # -- response time and coordination ---------------------------------------------------------

    def _part(self, name: str, lines: list[Line]) -> Html:
        """One part of coordination, folded."""
        value = self._card["coordination"]["parts"][name]["value"]
        score = None if value is None else 100.0 * value
        title = tag("summary", word(name), ": ", number(score), " ", _count(lines))
        return tag("details", title, self._table(word(name), lines, silent=True))

    def _table(self, caption: Both, lines: list[Line], silent: bool = False) -> Html:
        foot = _total(7, math.fsum(line["points"] for line in lines))
        rows = [self._row(line) for line in lines]
        return table(caption, _KEYS, rows, foot=foot, class_="evidence", silent=silent)

    def _row(self, line: Line, lead: Html | None = None, settled: bool = True) -> Html:
        state = standing(line, settled)
        first = line["part"] == "response_time"
        return tag(
            "tr",
            lead,
            tag("td", self._title(line, full=first)),
            tag("td", self._who(line)),
            tag("td", self._clock.html(line["opened"] if line["agency"] else None)),
            tag("td", self._answer(line)),
            tag("td", _allowed(line), class_="n"),
            tag("td", _credit(line, state), class_="n"),
            tag("td", number(line["weight"], 2 if first else 4), class_="n"),
            tag("td", number(line["points"], 2), class_="n"),
            tag("td", refs(line["records"]), class_="refs"),
            id=f"d{line['duty']}" if first else None,
            data_agencies=line["agency"] or None,
        )

    def _title(self, line: Line, full: bool) -> Html:
        said = [join((self._names.duty(line),))]
        if line.get("misdirected"):
            strays = self._names.listed([self._names.agency(one) for one in line["misdirected"]], most=12)
            said.append(tag("span", say("strays", names=strays), class_="quiet"))
        if full:
            if line.get("incident"):
                said.append(tag("span", self._names.incident(line["incident"]), class_="quiet"))
            return join((join(said, tag("br")), self._grounds(line)))
        return join(said, tag("br"))

    def _grounds(self, line: Line) -> Html | None:
        """The article a duty comes from, and the legal deadline."""
        duty = self._duties.get(line["duty"])
        data: Mapping[str, Any] = duty.data if duty else {}
        if not line.get("basis"):
            return None
        code = f" ({data['line']})" if data.get("line") else ""
        legal = tag("p", say("legal", legal=Both.of(data["legal"]))) if data.get("legal") else None
        return tag(
            "details",
            tag("summary", say("grounds"), code),
            tag("p", Both.of(line["basis"])),
            legal,
            class_="grounds",
        )

    def _who(self, line: Line) -> Html:
        if not line["agency"]:
            return tag("span", "–", class_="none")
        posts = self._names.listed([self._names.role(seat) for seat in line["seats"]])
        return join((self._names.agency(line["agency"]), tag("br"), tag("span", posts, class_="quiet")))

    def _answer(self, line: Line) -> Html:
        if line["answered"] is None:
            return tag("span", "–", class_="none")
        took = line["answered"] - line["opened"]
        after = tag("span", tag("br"), say("after", took=span(took)), class_="quiet") if took >= 0 else None
        return join((self._clock.html(line["answered"]), after))

    # -- outcome --------------------------------------------------------------------------------

    def _outcome(self) -> Html:
        part = self._card["outcome"]
        keys = ("system", "kind", "amount", "loss_short", "points", "records")
        caption = say("outcome_caption", count=part["settled"])
        rows = [
            tag(
                "tr",
                tag("td", self._names.node(line["system"]) if line["system"] else None),
                tag("td", word(line["part"]), *_detail(line)),
                cell(number(line["amount"], 2) if line["system"] else None),
                cell(number(line["loss"], 2)),
                cell(number(line["points"], 2)),
                tag("td", refs(line["records"]), class_="refs"),
            )
            for line in part["evidence"]
        ]
        foot = _total(3, part["loss"], part["score"])
        body = table(caption, keys, rows, foot=foot, class_="evidence", silent=True)
        return tag("details", tag("summary", caption), body)

    # -- what does not count --------------------------------------------------------------------

    def _open(self, lines: list[Line]) -> Html:
        title = tag("h3", say("open_lines", count=len(lines)))
        if not lines:
            return join((title, tag("p", say("none"), class_="quiet")))
        rows = [self._row(line, tag("td", word(line["part"])), settled=False) for line in lines]
        return join((title, table(say("open_text"), ("part", *_KEYS), rows, class_="evidence")))

    def _never(self) -> Html:
        lines = self._card["never_triggered"]
        title = tag("h3", say("never_lines", count=len(lines)))
        if not lines:
            return join((title, tag("p", say("none"), class_="quiet")))
        rows = [
            tag(
                "tr",
                tag("td", Both.of(line["title"]) if line["title"] else say("upon_aware")),
                tag("td", self._names.listed([self._names.verb(verb) for verb in line["acts"]])),
                tag("td", self._names.listed([self._receiver(who) for who in line["who"]])),
                tag("td", self._names.objectives.get(line["objective"] or "", Both("–", "–"))),
                cell(number(line["weight"])),
            )
            for line in lines
        ]
        keys = ("source", "expected", "who", "objective", "weight")
        return join((title, table(say("never_text"), keys, rows)))

    def _receiver(self, who: str) -> Both:
        if who == "all":
            return say("all_agencies")
        return self._names.seat(who) if "/" in who else self._names.agency(who)


def _by_part(lines: Iterable[Line]) -> list[tuple[str, list[Line]]]:
    found: dict[str, list[Line]] = {}
    for line in lines:
        found.setdefault(line["part"], []).append(line)
    return list(found.items())


def _count(lines: list[Line]) -> Html:
    return tag("span", say("lines", count=len(lines)), class_="quiet")


def _total(wide: int, *sums: float | None) -> Html:
    """The last row: sums, each under its column, the first of which comes after ``wide`` others."""
    cells = [tag("td", number(value, 2), class_="n strong") for value in sums]
    return tag("tr", tag("th", say("sum"), scope="row", colspan=wide), *cells, tag("td"))


def _detail(line: Line) -> tuple[str | Both, ...]:
    return (" (", word(line["detail"]), ")") if line["detail"] else ()


def _allowed(line: Line) -> Html:
    if line["target"] is None:
        return tag("span", "–", class_="none")
    return tag("span", f"{span(line['target'])} / {span(line['limit'])}")


def _credit(line: Line, state: str) -> Html:
    mark = tag("span", MARKS[state], class_=f"mark {state}", aria_hidden="true")
    told = tag("span", word(state), class_="visually-hidden")
    return join((mark, told, " ", number(line["credit"], 2)))


def refs(records: Iterable[int]) -> Html:
    """Links to records; many are folded away."""
    links = [tag("a", f"#{seq}", href=f"#r{seq}", class_="ref") for seq in records]
    shown, more = (links, []) if len(links) <= _SHOWN + 1 else (links[:_SHOWN], links[_SHOWN:])
    folded = (
        tag("details", tag("summary", say("more_records", count=len(more))), join(more, " "))
        if more
        else None
    )
    return join((join(shown, " "), folded), " ")

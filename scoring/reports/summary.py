"""The head of the page, and the scores from the whole down to a seat."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from drillsim.model import Record
from scoring.reports.markup import Both, Child, Html, join, tag
from scoring.reports.names import Names
from scoring.reports.numbers import Clock, decimal, drill_time, number, percent, span
from scoring.reports.texts import say
from scoring.reports.words import word

_GROUPS = ("acknowledge", "classify", "report", "contain", "recover")

Card = Mapping[str, Any]


def facts(start: Mapping[str, Any], card: Card, count: int, digest: str) -> Html:
    """What was played: scenario, objectives, players, seed, rules, versions, journal.

    Args:
        start: data of the ``start`` record.
        card: the scorecard as JSON values.
        count: how many records the journal has.
        digest: the hash of its last record.
    """
    scenario = start["scenario"]
    story = scenario.get("story")
    rows: list[tuple[Both, Child]] = [
        (say("code"), ", ".join((scenario["code"], *scenario.get("also", ())))),
        (say("length"), drill_time(card["end"]).removeprefix("T+")),
    ]
    if story:
        rows.append((say("story_clock"), say("story_from", time=story["starts"])))
    rows += [
        (say("players"), _players(start)),
        (say("seed"), str(card["seed"])),
        (
            say("rules"),
            join((Both.of(card["rules_profile"]["title"]), f" ({card['rules_profile']['profile']})")),
        ),
        (say("rubric"), join((Both.of(card["rubric"]["title"]), f" ({card['rubric']['rubric']})"))),
        (say("version"), say("version_of", version=str(start["version"]), format=str(start["format"]))),
        (say("journal"), join((say("journal_of", count=count), " ", tag("code", digest)))),
    ]
    terms = [tag("div", tag("dt", name), tag("dd", value)) for name, value in rows]
    objectives = tag(
        "details",
        tag("summary", join((say("objectives"), f" ({len(scenario['objectives'])})"))),
        tag("ol", *(_objective(row) for row in scenario["objectives"])),
    )
    return join((tag("dl", *terms, class_="facts"), objectives))


def _objective(row: Mapping[str, Any]) -> Html:
    basis = row.get("basis")
    said = tag("span", say("basis", basis=", ".join(basis)), class_="quiet") if basis else None
    return tag("li", Both.of(row["title"]), " ", said)


def _players(start: Mapping[str, Any]) -> Html:
    counts = Counter(player(start, seat) for seat in start["graded"])
    kinds = [join((word(kind, "player_"), f" × {count}")) for kind, count in sorted(counts.items())]
    return join((say("seats", count=len(start["graded"])), ": ", join(kinds, ", ")))


def player(start: Mapping[str, Any], seat: str) -> str:
    """Who plays a seat: a kind of simulated participant, or ``person``."""
    return str(start["players"].get(seat) or "person")


# -- result -------------------------------------------------------------------------------------


def result(start: Mapping[str, Any], card: Card, names: Names) -> Html:
    """Overall score, parts with weights, notes, and every level."""
    return join(
        (
            tag("div", _overall(card), _parts(card), class_="result"),
            _notes(card),
            _inner(card),
            tag("h3", say("tree")),
            tag("p", say("tree_caption"), class_="quiet"),
            _scroll(_tree(start, card, names)),
            _scroll(_table(say("by_objective"), say("objective"), card["objectives"])),
            _scroll(_table(say("by_phase"), say("phase"), card["phases"])) if card["phases"] else None,
            _medians(card, names),
        )
    )


def _scroll(table: Html) -> Html:
    return tag("div", table, class_="scroll", tabindex="0")


def band(code: str | None) -> Html:
    """A band: its letter; what it means on hover and to screen readers."""
    if code is None:
        return tag("span", "–", class_="none")
    return tag(
        "span", tag("b", code), " ", tag("span", word(code, "band_"), class_="means"), class_=f"band {code}"
    )


def _overall(card: Card) -> Html:
    score = card["overall"]["score"]
    return tag(
        "div",
        tag("p", say("overall"), class_="label"),
        tag("p", number(score), class_="score", id="overall"),
        tag("p", say("out_of"), class_="quiet"),
        tag("p", band(card["band"])),
        class_="overall",
    )


def _parts(card: Card) -> Html:
    points = {row["part"]: row["points"] for row in card["overall"]["evidence"]}
    scores = {row["part"]: row["score"] for row in card["overall"]["evidence"]}
    body = [
        tag(
            "tr",
            tag("th", word(part), scope="row"),
            tag("td", _meter(scores.get(part)), class_="meter"),
            tag("td", number(scores.get(part)), class_="n strong"),
            tag("td", band(card[part]["band"]) if part in card else band(None)),
            tag("td", number(row["weight"], 0), class_="n"),
            tag("td", percent(row["used"], 1) if row["used"] else say("no_data"), class_="n"),
            tag("td", number(points.get(part)), class_="n"),
        )
        for part, row in card["weights"]["parts"].items()
    ]
    keys = ("part", None, "score", "band", "weight", "weight_used", "points")
    return _scroll(
        tag(
            "table",
            tag("caption", say("parts_caption")),
            tag("thead", tag("tr", *(_heading(key, key not in ("part", "band", None)) for key in keys))),
            tag("tbody", *body),
            class_="parts",
        )
    )


def _heading(key: str | None, numeric: bool) -> Html:
    if key is None:
        return tag("td")
    return tag("th", say(key), scope="col", class_="n" if numeric else None)


def _meter(score: float | None) -> Html | None:
    if score is None:
        return None
    width = f"width:{min(100.0, max(0.0, score)):.1f}%"
    return tag("span", tag("span", style=width), class_="bar", aria_hidden="true")


def _notes(card: Card) -> Html:
    bands = card["rubric"]["bands"]
    edges = {key.lower(): decimal(bands[key], 0) for key in ("P", "S", "M")}
    means = {f"{key.lower()}_means": word(key, "band_") for key in "PSMU"}
    rubric = card["rubric"]
    said = [
        *(tag("li", Both.of(note["text"])) for note in card["notes"]),
        tag("li", say("bands_note", **edges, **means)),
        tag(
            "li",
            say(
                "rubric_note",
                title=Both.of(rubric["title"]),
                rubric=rubric["rubric"],
                note=Both.of(rubric["note"]),
            ),
        ),
    ]
    return tag(
        "aside",
        tag("h3", say("notes"), id="notes"),
        tag("ul", *said),
        class_="notes",
        aria_labelledby="notes",
    )


def _inner(card: Card) -> Html:
    """The six parts of coordination."""
    body = [
        tag(
            "tr",
            tag("th", word(part), scope="row"),
            tag("td", _meter(None if row["value"] is None else 100 * row["value"]), class_="meter"),
            tag("td", number(None if row["value"] is None else 100 * row["value"]), class_="n strong"),
            tag("td", number(row["weight"], 2), class_="n"),
            tag("td", percent(row["used"], 1) if row["used"] else say("no_data"), class_="n"),
        )
        for part, row in card["coordination"]["parts"].items()
    ]
    keys = ("part", None, "score", "weight", "weight_used")
    return _scroll(
        tag(
            "table",
            tag("caption", say("inner_caption")),
            tag("thead", tag("tr", *(_heading(key, key not in ("part", None)) for key in keys))),
            tag("tbody", *body),
            class_="parts",
        )
    )


# -- levels -------------------------------------------------------------------------------------


def _tree(start: Mapping[str, Any], card: Card, names: Names) -> Html:
    caption = tag("caption", say("tree"), class_="visually-hidden")
    keys = ("unit", "played_by", "score", "band", "response_time", "coordination", "settled", "open")
    head = [
        tag(
            "th",
            word(key) if key in ("response_time", "coordination") else say(key),
            scope="col",
            class_=None if key in ("unit", "played_by", "band") else "n",
        )
        for key in keys
    ]
    body = tag("tbody", *_tree_rows(start, card, names))
    return tag("table", caption, tag("thead", tag("tr", *head)), body, class_="tree")


def _tree_rows(start: Mapping[str, Any], card: Card, names: Names) -> Iterator[Html]:
    levels = card["levels"]
    yield _level(0, say("whole"), levels["drill"])
    teams = start["scenario"].get("teams") or {}
    graded = set(levels["seat"])
    placed: set[str] = set()
    for team, row in levels["team"].items():
        seats = [seat for seat in teams[team]["seats"] if seat in graded]
        placed.update(seats)
        yield _level(1, Both.of(row["title"]), row)
        yield from _agencies(seats, start, levels, names)
    rest = sorted(graded - placed)
    if rest:
        if teams:
            yield _level(1, say("no_team"), None)
        yield from _agencies(rest, start, levels, names)


def _agencies(
    seats: Iterable[str], start: Mapping[str, Any], levels: Mapping[str, Any], names: Names
) -> Iterator[Html]:
    by_agency: dict[str, list[str]] = {}
    for seat in seats:
        by_agency.setdefault(seat.partition("/")[0], []).append(seat)
    for agency, own in by_agency.items():
        link = tag("a", names.agency(agency), href="#evidence", data_filter=agency)
        row = levels["agency"][agency]
        if len(own) == 1 and row["score"] == levels["seat"][own[0]]["score"]:
            post = tag("span", ", ", names.role(own[0]), class_="quiet")
            yield _level(2, join((link, post)), row, player(start, own[0]))
            continue
        yield _level(2, link, row)
        for seat in own:
            yield _level(3, names.role(seat), levels["seat"][seat], player(start, seat))


def _level(depth: int, name: Child, row: Mapping[str, Any] | None, plays: str | None = None) -> Html:
    cells = [
        tag("th", name, scope="row"),
        tag("td", word(plays, "player_") if plays else None, class_="quiet"),
    ]
    if row is None:
        return tag("tr", *cells, tag("td", colspan=6), class_=f"depth-{depth}")
    return tag("tr", *cells, *_scores(row), class_=f"depth-{depth}")


def _scores(row: Mapping[str, Any]) -> list[Html]:
    return [
        tag("td", number(row["score"]), class_="n strong"),
        tag("td", band(row["band"])),
        tag("td", number(row["response_time"]), class_="n"),
        tag("td", number(row["coordination"]), class_="n"),
        tag("td", str(row["settled"]), class_="n"),
        tag("td", str(row["open"]), class_="n"),
    ]


def _table(caption: Both, first: Both, rows: Mapping[str, Mapping[str, Any]]) -> Html:
    keys = ("score", "band", "response_time", "coordination", "settled", "open")
    head = [tag("th", first, scope="col")]
    head += [
        tag(
            "th",
            word(key) if key in ("response_time", "coordination") else say(key),
            scope="col",
            class_="n" if key != "band" else None,
        )
        for key in keys
    ]
    body = [tag("tr", tag("th", Both.of(row["title"]), scope="row"), *_scores(row)) for row in rows.values()]
    return tag("table", tag("caption", caption), tag("thead", tag("tr", *head)), tag("tbody", *body))


def _medians(card: Card, names: Names) -> Html | None:
    if not card["medians"]:
        return None
    head = [tag("th", say("unit"), scope="col")]
    head += [tag("th", word(group), scope="col", class_="n") for group in _GROUPS]
    body = [
        tag(
            "tr",
            tag("th", names.agency(agency), scope="row"),
            *(tag("td", _median(groups.get(group)), class_="n") for group in _GROUPS),
        )
        for agency, groups in card["medians"].items()
    ]
    table = tag(
        "table",
        tag("caption", say("medians_caption")),
        tag("thead", tag("tr", *head)),
        tag("tbody", *body),
    )
    return tag("details", tag("summary", say("medians")), _scroll(table))


def _median(row: Mapping[str, Any] | None) -> Html:
    if row is None:
        return tag("span", "–", class_="none")
    took = "–" if row["median"] is None else span(round(row["median"]))
    missed = row["unanswered"]
    return join(
        (
            tag("span", f"{took} / {span(round(row['target']))}"),
            tag("span", tag("br"), say("median_missed", count=missed), class_="quiet") if missed else None,
        )
    )


def injects(records: Iterable[Record], names: Names, clock: Clock) -> Html:
    """The injects delivered, numbered as on the timeline."""
    found = list(records)
    receivers: dict[str, list[str]] = {}
    for record in found:
        inject = (record.data.get("hidden") or {}).get("inject") if record.kind == "delivery" else None
        if inject:
            receivers.setdefault(inject, []).extend(record.data["agencies"])
    fired = [record for record in found if record.kind == "inject" and record.data["status"] == "fired"]
    body = [
        tag(
            "tr",
            tag("td", str(count), class_="n"),
            tag("td", clock.html(record.t)),
            tag("td", names.inject(record.data["inject"])),
            tag(
                "td",
                names.listed(
                    [names.short(one) for one in dict.fromkeys(receivers.get(record.data["inject"], ()))]
                ),
            ),
        )
        for count, record in enumerate(fired, start=1)
    ]
    head = [tag("th", say(key), scope="col") for key in ("number", "time", "title", "to")]
    caption = tag("caption", say("injects"), class_="visually-hidden")
    table = tag("table", caption, tag("thead", tag("tr", *head)), tag("tbody", *body))
    return tag("details", tag("summary", say("injects_of", count=len(fired))), _scroll(table))

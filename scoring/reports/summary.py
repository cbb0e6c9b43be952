"""The head of the page, the score of the whole and its parts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from drillsim.base.records import Record
from drillsim.journal.seal import Seal
from scoring.reports.assessed import assessed
from scoring.reports.grades import band, grouped, medians, player, tree
from scoring.reports.markup import Both, Child, Html, join, tag
from scoring.reports.tables import cell, table
from scoring.telling.names import Names
from scoring.telling.numbers import Clock, decimal, drill_time, number, percent
from scoring.telling.texts import say
from scoring.telling.words import word

Card = Mapping[str, Any]


def facts(start: Mapping[str, Any], card: Card, count: int, digest: str, seal: Seal | None = None) -> Html:
    """What was played: scenario, objectives, players, seed, rules, versions, journal.

    Args:
        start: data of the ``start`` record.
        card: the scorecard as JSON values.
        count: how many records the journal has.
        digest: the hash of its last record.
        seal: the signature on it, where an installation has signed it.
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
        (say("seal"), _sealed(seal)),
    ]
    terms = [tag("div", tag("dt", name), tag("dd", value)) for name, value in rows]
    objectives = tag(
        "details",
        tag("summary", join((say("objectives"), f" ({len(scenario['objectives'])})"))),
        tag("ol", *(_objective(row) for row in scenario["objectives"])),
    )
    return join((tag("dl", *terms, class_="facts"), objectives))


def _sealed(seal: Seal | None) -> Child:
    if seal is None:
        return say("unsigned")
    rows = ((say("seal_key"), seal.public.fingerprint), (say("seal_public"), seal.public.text))
    told = [join((name, " ", tag("code", value), "; ")) for name, value in rows]
    return join((*told, say("seal_text"), " ", tag("code", seal.signature_text)))


def _objective(row: Mapping[str, Any]) -> Html:
    basis = row.get("basis")
    said = tag("span", say("basis", basis=", ".join(basis)), class_="quiet") if basis else None
    return tag("li", Both.of(row["title"]), " ", said)


def _players(start: Mapping[str, Any]) -> Html:
    counts = Counter(player(start, seat) for seat in start["graded"])
    kinds = [join((word(kind, "player_"), f" × {count}")) for kind, count in sorted(counts.items())]
    return join((say("seats", count=len(start["graded"])), ": ", join(kinds, ", ")))


# -- result -------------------------------------------------------------------------------------


def result(start: Mapping[str, Any], card: Card, names: Names, clock: Clock) -> Html:
    """Overall score, parts with weights, notes, what people judged, and every level."""
    return join(
        (
            tag("div", _overall(card), _parts(card), class_="result"),
            _notes(card),
            _inner(card),
            assessed(card, names, clock),
            tag("h3", say("tree")),
            tag("p", say("tree_caption"), class_="quiet"),
            tree(start, card, names),
            grouped(say("by_objective"), "objective", card["objectives"]),
            grouped(say("by_phase"), "phase", card["phases"]) if card["phases"] else None,
            medians(card, names),
        )
    )


def _overall(card: Card) -> Html:
    score = card["overall"]["score"]
    return tag(
        "div",
        tag("p", say("overall"), class_="label"),
        tag("p", number(score), class_="score", id="overall"),
        tag("p", say("out_of"), class_="quiet"),
        tag("p", band(card["band"])),
        _unadjusted(card),
        class_="overall",
    )


def _unadjusted(card: Card) -> Html | None:
    before = card["unadjusted"]
    if before is None:
        return None
    return tag("p", say("unadjusted"), " ", number(before["overall"]), " ", band(before["band"]))


def _parts(card: Card) -> Html:
    points = {row["part"]: row["points"] for row in card["overall"]["evidence"]}
    scores = {row["part"]: row["score"] for row in card["overall"]["evidence"]}
    rows = [
        tag(
            "tr",
            tag("th", word(part), scope="row"),
            tag("td", _meter(scores.get(part)), class_="meter"),
            tag("td", number(scores.get(part)), class_="n strong"),
            tag("td", band(card[part]["band"]) if part in card else band(None)),
            cell(number(row["weight"], 0)),
            cell(percent(row["used"], 1) if row["used"] else say("no_data")),
            cell(number(points.get(part))),
        )
        for part, row in card["weights"]["parts"].items()
    ]
    columns = ("part", None, "score", "band", "weight", "weight_used", "points")
    return table(say("parts_caption"), columns, rows, class_="parts")


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
    rows = [
        tag(
            "tr",
            tag("th", word(part), scope="row"),
            tag("td", _meter(None if row["value"] is None else 100 * row["value"]), class_="meter"),
            tag("td", number(None if row["value"] is None else 100 * row["value"]), class_="n strong"),
            cell(number(row["weight"], 2)),
            cell(percent(row["used"], 1) if row["used"] else say("no_data")),
        )
        for part, row in card["coordination"]["parts"].items()
    ]
    columns = ("part", None, "score", "weight", "weight_used")
    return table(say("inner_caption"), columns, rows, class_="parts")


def injects(records: Iterable[Record], names: Names, clock: Clock) -> Html:
    """The injects delivered, numbered as on the timeline."""
    found = list(records)
    receivers: dict[str, list[str]] = {}
    for record in found:
        inject = record.data["hidden"].get("inject") if record.kind == "delivery" else None
        if inject and record.kind == "delivery":
            receivers.setdefault(inject, []).extend(record.data["agencies"])
    fired = [record for record in found if record.kind == "inject" and record.data["status"] == "fired"]
    rows = [
        tag(
            "tr",
            cell(str(count)),
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
    body = table(say("injects"), ("number", "time", "title", "to"), rows, silent=True)
    return tag("details", tag("summary", say("injects_of", count=len(fired))), body)

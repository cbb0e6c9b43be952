"""A script on paper: for those who run the drill, and, without what happens in it, for those who play."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from math import inf

from drillsim.base.model import Seat, milliseconds
from drillsim.base.texts import Both
from scoring.reports.papers.content import (
    Block,
    Column,
    Facts,
    Grid,
    Heading,
    Letterhead,
    PaperText,
    Para,
    Signature,
)
from scoring.reports.papers.plain import one_line
from scoring.reports.papers.tongue import Tongue
from scoring.reports.scripts.material import Script
from scoring.reports.scripts.rows import ScriptRow, rows, timeless
from scoring.reports.scripts.sheets import aware_rows
from scoring.reports.scripts.triggers import TriggerWords


def for_staff(script: Script, say: Tongue) -> PaperText:
    """The whole script, lying, in the form of an official document; secret from those who play."""
    return PaperText(
        lang=say.lang,
        kind=say("sc_kind_staff"),
        subject=say("sc_subject", title=script.scenario["title"]),
        blocks=tuple(_staff(script, say)),
        labels={key: say(key) for key in ("table", "figure")},
        letterhead=_letterhead(script, say),
        signature=Signature(
            say("recipients"), (say("recipient"), say("filed")), say("signer"), say("sign_here")
        ),
        lying=True,
        footer=" · ".join(filter(None, (standing(script, say), _footer(script, say)))),
    )


def for_players(script: Script, say: Tongue) -> PaperText:
    """What everybody may know before the drill: when, how long, who plays, how it is played."""
    return PaperText(
        lang=say.lang,
        kind=say("sc_kind_players"),
        subject=say("sc_subject", title=script.called),
        blocks=tuple(_players(script, say)),
        labels={key: say(key) for key in ("table", "figure")},
        letterhead=_letterhead(script, say),
        signature=Signature(
            say("recipients"), (say("recipient"), say("filed")), say("signer"), say("sign_here")
        ),
        footer=standing(script, say),
    )


def standing(script: Script, say: Tongue) -> str:
    """Which version of a draft a script is of, and whether that is approved; empty for any other."""
    return say.of(script.standing) if script.standing else ""


def _footer(script: Script, say: Tongue) -> str:
    code = script.scenario["code"]
    return say("sc_footer_staff", code=code, hash=script.hash[:16], seed=_seed(script, say))


def _seed(script: Script, say: Tongue) -> str:
    return say("sc_as_written") if script.seed is None else say("sc_of_seed", seed=script.seed)


def _letterhead(script: Script, say: Tongue) -> Letterhead:
    city = say.of(script.documents["city"]["name"])
    place = city.removeprefix("Thành phố ").removesuffix(" city")
    return Letterhead(
        parent=say("parent_agency"),
        agency=say("agency"),
        number=say("sc_symbol"),
        nation=say("nation"),
        motto=say("motto"),
        dated=say("dated", place=place),
    )


# -- for staff ----------------------------------------------------------------------------------


def _staff(script: Script, say: Tongue) -> Iterator[Block]:
    scenario = script.scenario
    yield Heading(say("sc_h_general"))
    yield Facts(tuple(_facts(script, say)))
    yield Para(one_line(say.of(scenario["summary"])), lead=say("scenario_lead"))
    yield Heading(say("sc_h_forces"))
    yield _forces(script, say, briefs=True)
    yield Heading(say("sc_h_objectives"))
    for at, row in enumerate(scenario["objectives"], start=1):
        yield Para(say("sc_aim", number=at, title=row["title"]), "item")
    yield Heading(say("sc_h_course"))
    yield from _course(script, say)
    yield Heading(say("sc_h_script"))
    yield from _tables(script, say)
    yield from _aware(script, say)
    yield from _exhibits(script, say)
    yield from _notes(script, say)


def _facts(script: Script, say: Tongue) -> Iterator[tuple[str, str]]:
    scenario = script.scenario
    yield say("f_name"), say.of(scenario["title"])
    yield say("f_code"), ", ".join((scenario["code"], *scenario.get("also", ())))
    yield from _times(script, say)
    yield say("sc_version"), say("sc_hash_of", hash=script.hash, seed=_seed(script, say))


def _times(script: Script, say: Tongue) -> Iterator[tuple[str, str]]:
    yield say("f_length"), say.long(milliseconds(script.scenario["length"]))
    story = script.scenario.get("story")
    if story:
        day, _, time = story["starts"].partition(" ")
        yield say("f_story"), say("story_at", time=time, day=say.day(day))


def _forces(script: Script, say: Tongue, *, briefs: bool) -> Grid:
    columns = [Column(say("sc_number"), 1, "center"), Column(say("c_agency"), 6), Column(say("c_post"), 4)]
    if briefs:
        columns.append(Column(say("sc_brief"), 12))
    made = []
    for at, row in enumerate(script.scenario["seats"], start=1):
        agency = script.names.agency(Seat(row["seat"]).agency)
        cells = [str(at), say.of(agency), say.of(script.names.role(row["seat"]))]
        if briefs:
            cells.append(one_line(say.of(row["brief"])) if row.get("brief") else "–")
        made.append(tuple(cells))
    return Grid(say("sc_forces_caption"), tuple(columns), tuple(made))


def _course(script: Script, say: Tongue) -> Iterator[Block]:
    triggers = TriggerWords(script, say)
    columns = (Column(say("sc_happens"), 6), Column(say("sc_time"), 6), Column(say("sc_kind_column"), 2))
    for threat in script.scenario["threats"]:
        made = tuple(
            (say.of(script.names.stage(row["id"])), triggers.when(row), say.word(row["kind"], "stage_"))
            for row in threat["stages"]
        )
        yield Grid(say.of(threat["title"]), columns, made)


def _tables(script: Script, say: Tongue) -> Iterator[Block]:
    """A table a phase; those that come upon acts alone stand in one at the end."""
    titles = {row["id"]: Both.of(row["title"]) for row in script.scenario.get("phases") or ()}

    def where(row: ScriptRow) -> str | None:
        at = script.due.get(row.id, 0.0)
        return "" if at == inf else script.phase_at(at)

    yield Para(say("sc_script_lead"), "quiet")
    for phase, held in groupby(rows(script, say, numbered=True), where):
        caption = say("sc_upon_acts") if phase == "" else say.of(titles.get(phase or "", say("sc_h_table")))
        yield _table(caption, [*held], say)


def _table(caption: str, held: Sequence[ScriptRow], say: Tongue) -> Grid:
    columns = (
        Column(say("sc_number"), 1.1, "center"),
        Column(say("sc_time"), 3.2),
        Column(say("sc_title"), 3.4),
        Column(say("sc_receivers_column"), 3),
        Column(say("sc_body"), 8),
        Column(say("sc_expected_column"), 5.2),
        Column(say("sc_objectives_notes"), 3.6),
    )
    made = tuple(
        (
            str(row.number),
            row.when,
            say("sc_title_of", title=row.title, channel=row.channel, sender=row.sender),
            row.to.replace("\n", ";\n"),
            "\n".join(filter(None, (one_line(timeless(row.body, say)), row.options))),
            "\n".join(f"- {line}" for line in row.expected.split("\n")) if row.expected else "–",
            "\n".join(filter(None, (row.objectives, row.notes))) or "–",
        )
        for row in held
    )
    return Grid(caption, columns, made)


def _aware(script: Script, say: Tongue) -> Iterator[Block]:
    made = tuple((incident, told) for _, incident, told in aware_rows(script, say))
    if made:
        yield Heading(say("sc_h_aware"))
        columns = (Column(say("sc_incident"), 1), Column(say("sc_expected_column"), 2))
        yield Grid(say("sc_aware_caption"), columns, made)


def _exhibits(script: Script, say: Tongue) -> Iterator[Block]:
    """What injects show: texts as they stand; of a picture its file, which lies beside the script's."""
    held = script.scenario.get("exhibits") or ()
    if held:
        yield Heading(say("sc_h_exhibits"))
    for row in held:
        shown = [
            each["title"] for each in script.scenario["injects"] if row["id"] in (each.get("exhibits") or ())
        ]
        told = {"hash": str(row.get("sha256") or "–")[:16], "injects": "; ".join(map(say.of, shown)) or "–"}
        if row.get("text"):
            head, cell = say("sc_exhibit_said", **told), say.of(row["text"])
        else:
            head, cell = say("sc_exhibit_file", file=str(row.get("file")), **told), "–"
        yield Grid(say.of(row["title"]), (Column(head, 1),), ((cell,),))


def _notes(script: Script, say: Tongue) -> Iterator[Block]:
    notes = script.scenario.get("notes") or {}
    for key in ("controller", "evaluator"):
        if notes.get(key):
            yield Para(one_line(say.of(notes[key])), lead=say(f"sc_note_{key}"))
    yield Para(say("sc_secret"), "quiet")


# -- for players --------------------------------------------------------------------------------


def _players(script: Script, say: Tongue) -> Iterator[Block]:
    yield Heading(say("sc_h_general"))
    yield Facts((*_times(script, say), (say("sc_where"), say("to_fill"))))
    yield Heading(say("sc_h_forces"))
    yield _forces(script, say, briefs=False)
    yield Heading(say("sc_h_manner"))
    for at in range(1, 6):
        yield Para(say(f"sc_manner_{at}"), "item")

"""Papers before a drill: plan, decision on the organisers, rules, invitation, list, books, sheets.

What nobody has recorded is left as dots. Only the controllers' book, the evaluation sheets and the injects to
hand out say what happens; the others may go to whoever plays.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple, cast

from drillsim.base.model import Seat, milliseconds
from drillsim.base.plain import PlainSet
from scoring.reports.papers.beside import Spent
from scoring.reports.papers.content import Annex, Blank, Block, Column, Facts, Grid, Heading, PaperText, Para
from scoring.reports.papers.plain import one_line
from scoring.reports.papers.tongue import Tongue
from scoring.reports.papers.upkeep import cost_table
from scoring.reports.scripts.handouts import handed
from scoring.reports.scripts.material import Script
from scoring.reports.scripts.printed import for_players, for_staff
from scoring.reports.scripts.rows import expectation
from scoring.reports.scripts.sheets import aware_rows
from scoring.reports.scripts.triggers import TriggerWords, many

ORGANISERS = 6
"""Roles of the organisers in the decision."""
BASES = 4
"""Documents that a decision rests on, whatever the rule profile."""
LAW_OF_2026 = "p2026"
"""The rule profile that rests on the law of 2025, too."""


class Organiser(NamedTuple):
    """Somebody who organises a drill.

    Attributes:
        role: which of ``ORGANISERS``, from 1.
        name: of the person.
        place: post and agency.
    """

    role: int
    name: str
    place: str


@dataclass(frozen=True)
class Beforehand:
    """A drill that is to be held.

    Attributes:
        script: its scenario, as the seed of the drill draws it.
        day, hour: when it is held, as ``2026-11-26`` and ``08:00``; empty while nobody has said.
        people: seat -> who holds it, or is to, as far as anybody does.
        out: seats that nobody plays.
        organisers: who organises it, as far as the roster says so.
        spent: what is planned to be spent, and was.
    """

    script: Script
    day: str = ""
    hour: str = ""
    people: Mapping[str, Sequence[str]] | None = None
    out: Collection[str] = ()
    organisers: Sequence[Organiser] = ()
    spent: Sequence[Spent] = ()

    @property
    def told(self) -> Script:
        """The script with the seats that somebody plays."""
        documents = self.script.documents
        scenario = documents["scenario"]
        seats = [row for row in scenario["seats"] if row["seat"] not in self.out]
        whole = {**documents, "scenario": {**scenario, "seats": seats}}
        return replace(self.script, documents=cast(PlainSet, whole))

    def names(self, seat: str) -> str:
        """Who holds a seat; empty where nobody does."""
        return ", ".join((self.people or {}).get(seat, ()))


Make = Callable[[Beforehand, Tongue], PaperText]


def plan(drill: Beforehand, say: Tongue) -> PaperText:
    """The plan of the drill, which tells nothing of what will happen."""
    return _official(drill, say, "plan", tuple(_plan(drill, say)), "bf_plan_about")


def decision(drill: Beforehand, say: Tongue) -> PaperText:
    """The decision on the organisers, as NĐ 30 has decisions: who they are as far as the roster says."""
    made = _official(drill, say, "decision", tuple(_decision(drill, say)), "bf_decision_about")
    assert made.signature is not None
    to = (say("bf_as_article"), *made.signature.recipients)
    return replace(made, signature=replace(made.signature, recipients=to))


def rules(drill: Beforehand, say: Tongue) -> PaperText:
    """How everybody is to behave."""
    lines = [say(f"bf_rule_{n}") for n in range(1, 5)] + [say(f"sc_manner_{n}") for n in range(1, 6)]
    return _official(drill, say, "rules", tuple(Para(line, "item") for line in lines))


def invitation(drill: Beforehand, say: Tongue) -> PaperText:
    """To the agencies whose seats are played."""
    return _official(drill, say, "invitation", tuple(_invitation(drill, say)), "bf_invitation_about")


def attendance(drill: Beforehand, say: Tongue) -> PaperText:
    """Who takes part, seat by seat, to be signed."""
    return _official(drill, say, "list", tuple(_attendance(drill, say)))


def controllers(drill: Beforehand, say: Tongue) -> PaperText:
    """The controllers' book: the whole script; not for those who play."""
    return for_staff(drill.script, say)


def players(drill: Beforehand, say: Tongue) -> PaperText:
    """The players' book: when, how long, who plays, how; nothing of what happens."""
    paper = for_players(drill.told, say)
    return replace(paper, blocks=(Facts(((say("bf_day"), _day(drill, say)),)), *paper.blocks))


def evaluation(drill: Beforehand, say: Tongue) -> PaperText:
    """A sheet for each objective: what to look for, a mark, room to write; not for those who play."""
    return _official(drill, say, "evaluation", tuple(_evaluation(drill, say)))


def handouts(drill: Beforehand, say: Tongue) -> PaperText:
    """Every inject on a sheet to hand out when the network dies, with room for what is done meanwhile."""
    return _official(drill, say, "handouts", tuple(handed(drill.script, say)))


BEFOREHAND: Mapping[str, Make] = {
    "plan": plan,
    "decision": decision,
    "rules": rules,
    "invitation": invitation,
    "list": attendance,
    "controllers": controllers,
    "players": players,
    "evaluation": evaluation,
    "handouts": handouts,
}
"""The papers by name, in the order in which they are needed."""
SECRET = frozenset({"controllers", "evaluation", "handouts"})
"""Those that tell what happens."""


def _official(
    drill: Beforehand, say: Tongue, kind: str, blocks: tuple[Block, ...], about: str = "sc_subject"
) -> PaperText:
    """An official document about the drill: its head and foot are those of the script's papers."""
    frame = for_players(drill.script, say)
    assert frame.letterhead is not None
    return replace(
        frame,
        kind=say(f"bf_{kind}"),
        subject=say(about, title=drill.script.called),
        blocks=blocks,
        letterhead=replace(frame.letterhead, number=say(f"bf_number_{kind}")),
    )


def _day(drill: Beforehand, say: Tongue) -> str:
    return say.day(drill.day) if drill.day else say("bf_to_fill")


def _when(drill: Beforehand, say: Tongue) -> Facts:
    dots = say("bf_to_fill")
    hour = drill.hour or dots
    length = say.long(milliseconds(drill.script.scenario["length"]))
    return Facts(
        (
            (say("bf_day"), _day(drill, say)),
            (say("bf_hour"), hour),
            (say("f_length"), length),
            (say("sc_where"), dots),
        )
    )


def _seats(drill: Beforehand, say: Tongue, *, signed: bool = False) -> Grid:
    titles = ["sc_number", "c_agency", "c_post", "bf_name", *(["bf_signature"] if signed else [])]
    columns = tuple(Column(say(title), 1 if title == "sc_number" else 4) for title in titles)
    rows = tuple(
        (
            str(at),
            say.of(drill.script.names.agency(Seat(seat).agency)),
            say.of(drill.script.names.role(seat)),
            drill.names(seat) or "................",
            *([""] if signed else []),
        )
        for at, seat in enumerate(drill.told.seats, start=1)
    )
    return Grid(say("bf_participants"), columns, rows)


def _plan(drill: Beforehand, say: Tongue) -> Iterator[Block]:
    rule = one_line(say.of(drill.script.documents["rules"]["note"]))
    yield Para(say("bf_basis"), "quiet")
    yield Para(say("bf_rules_of", rules=rule), "quiet")
    yield Heading(say("bf_h_aim"))
    for at in range(1, 5):
        yield Para(say(f"bf_aim_{at}"), "item")
    yield Heading(say("bf_h_when"))
    yield _when(drill, say)
    yield Heading(say("bf_h_forces"))
    yield _seats(drill, say)
    yield Heading(say("bf_h_steps"))
    length = say.long(milliseconds(drill.script.scenario["length"]))
    steps = tuple(
        (str(at), say(f"bf_step_{at}"), length if at == 3 else "................", "................")
        for at in range(1, 6)
    )
    titles = (("sc_number", 1), ("bf_step", 6), ("bf_step_time", 3), ("bf_step_who", 4))
    yield Grid(say("bf_steps"), tuple(Column(say(title), width) for title, width in titles), steps)
    yield Heading(say("bf_h_do"))
    for at in range(1, 4):
        yield Para(say(f"bf_do_{at}"), "item")
    yield Heading(say("bf_h_cost"))
    if drill.spent:
        yield cost_table(drill.spent, say)
    else:
        yield Blank(say("bf_cost"))


def _decision(drill: Beforehand, say: Tongue) -> Iterator[Block]:
    yield Para("", "center", lead=say("bf_authority"))
    # Each on a line of its own that ends with a semicolon, as decisions begin.
    yield Para(say("bf_base_office"))
    if cast(Mapping[str, object], drill.script.documents["rules"]).get("profile") == LAW_OF_2026:
        yield Para(say("bf_base_law"))
    for at in range(1, BASES + 1):
        yield Para(say(f"bf_base_{at}"))
    yield Para(say("bf_base_proposal"))
    yield Para(say("bf_base_mark"), "quiet")
    yield Para("", "center", lead=say("bf_decides"))
    yield Para(say("bf_article_1"), lead=say("bf_article", number=1))
    titles = (("sc_number", 1), ("bf_name", 4), ("bf_post_agency", 5), ("bf_role", 4))
    dots = "................"
    lines = [
        (each.name or dots, each.place or dots, say(f"bf_role_{role}"))
        for role in range(1, ORGANISERS + 1)
        for each in [one for one in drill.organisers if one.role == role] or [Organiser(role, "", "")]
    ]
    rows = tuple((str(at), *line) for at, line in enumerate(lines, start=1))
    yield Grid(say("bf_organisers"), tuple(Column(say(title), width) for title, width in titles), rows)
    for at in (2, 3):
        yield Para(say(f"bf_article_{at}"), lead=say("bf_article", number=at))


def _invitation(drill: Beforehand, say: Tongue) -> Iterator[Block]:
    agencies = dict.fromkeys(Seat(seat).agency for seat in drill.told.seats)
    yield Para("", lead=say("bf_dear"))
    for agency in agencies:
        yield Para(say.of(drill.script.names.agency(agency)), "item")
    yield Para(say("bf_invite"))
    yield _when(drill, say)
    columns = (Column(say("c_agency"), 5), Column(say("c_post"), 5))
    rows = tuple(
        (say.of(drill.script.names.agency(Seat(seat).agency)), say.of(drill.script.names.role(seat)))
        for seat in drill.told.seats
    )
    yield Grid(say("bf_invited"), columns, rows)
    yield Para(say("bf_bring"))
    yield Blank(say("bf_reply"), 1)


def _attendance(drill: Beforehand, say: Tongue) -> Iterator[Block]:
    yield _when(drill, say)
    if not any(drill.names(seat) for seat in drill.told.seats):
        yield Para(say("bf_no_names"), "quiet")
    yield _seats(drill, say, signed=True)


def _evaluation(drill: Beforehand, say: Tongue) -> Iterator[Block]:
    yield Para(say("sc_secret"), "quiet")
    yield Para(say("bf_scale"), "quiet")
    sheets = [
        (say.of(title), [*_expected(drill.script, say, key)])
        for key, title in drill.script.objectives.items()
    ]
    rest = [*_expected(drill.script, say, ""), *_aware(drill.script, say)]
    if rest:
        sheets.append((say("bf_rest"), rest))
    for at, (title, found) in enumerate(sheets, start=1):
        yield from _sheet(say, at, title, found)


def _sheet(say: Tongue, at: int, title: str, found: Sequence[str]) -> Iterator[Block]:
    yield Annex(say("bf_sheet", number=at), title)
    if found:
        columns = (Column(say("bf_observed"), 3), Column(say("bf_seen"), 2))
        yield Grid(title, columns, tuple((line, "") for line in found))
    else:
        yield Para(say("bf_nothing"))
    yield Para("", lead=say("bf_mark"))
    for name in ("bf_strengths", "bf_wanting"):
        yield Blank(say(name), 3)
    yield Blank(say("bf_evaluator"), 1)


def _expected(script: Script, say: Tongue, objective: str) -> Iterator[str]:
    """What injects expect for an objective; for no objective where it is empty."""
    triggers = TriggerWords(script, say)
    for inject in script.injects:
        for row in inject.get("expect") or ():
            aims = many(row["objective"]) if row.get("objective") else many(inject.get("objectives"))
            if objective in aims or not (objective or aims):
                said = expectation(say, triggers, row, inject, aims=False)
                yield f"{say.of(inject['title'])}: {said}"


def _aware(script: Script, say: Tongue) -> Iterator[str]:
    """What is expected once an incident is known, each with its objective."""
    for _, incident, told in aware_rows(script, say):
        yield f"{incident}: {told}"

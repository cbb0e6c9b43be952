"""A rule profile: the law as data.

A profile says how an incident is classified, which obligations arise by themselves when an
agency becomes aware of one, which forms are filled, and the steps and precedence of the ordinary
and the serious process (QĐ 05/2017 Điều 9, 11–14; TT 20/2017). Nothing of it stands in code.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from drillsim.base.model import Cause, DataClass, Duration, Id, Label, Severity, Text, Value

Verb = Annotated[str, Field(pattern=r"^[a-z]+(_[a-z]+)*$", max_length=40)]
Party = Literal[
    "operator",
    "owner",
    "standing",
    "police",
    "team",
    "coordinator",
    "chairman",
    "national_standing",
    "steering",
]
ReportKind = Literal["initial", "progress", "response_plan", "direction", "closing"]
Holds = Literal["words", "time", "contact"]
Mark = Literal["s", "r", "2", "u"]
Criterion = Literal[
    "service_interrupted",
    "secret_leaking",
    "data_unrecoverable",
    "control_lost",
    "spreading",
]


class Basis(Value):
    """Where a rule comes from, and how sure we are of it (law.md's marks)."""

    article: Text
    mark: Mark


class Classification(Value):
    """When an incident is serious (QĐ 05/2017 Điều 9).

    Attributes:
        min_level: the least level of a hit system.
        any_of: criteria, one of which must hold on such a system.
        beyond_owner: whether it must also exceed what the owner can handle.
    """

    basis: Basis
    min_level: Annotated[int, Field(ge=1, le=5)]
    any_of: Annotated[tuple[Criterion, ...], Field(min_length=1)]
    beyond_owner: bool


class Obligation(Value):
    """A duty that arises by itself, once per incident, agency and line.

    Attributes:
        title: what it is called on the score sheet.
        line: reporting line G1-G17, when it is one.
        when: ``aware`` (the agency learns of the incident), ``classified`` or
            ``assessed`` (it has classified it or assessed the result, or the standing agency has and it
            knows of the incident).
        who: the party that owes it.
        severity: only for incidents classified so.
        causes: only for these causes.
        data: only when the incident leaks data of this class.
        act: verbs, any of which settles it.
        kind: the kind of report.
        to: the party that must receive it.
        after: how long after ``when`` it opens.
        target, limit: drill time from its opening; an organiser's assumption, not the law.
        legal: the legal deadline, shown and not scored.
        deadline: the legal deadline in story time; where a story has chapters, the ``target``.
        weight: weight in the response-time score.
    """

    title: Text
    line: Annotated[str, Field(pattern=r"^G[0-9]{1,2}$")] | None = None
    basis: Basis
    when: Literal["aware", "classified", "assessed"]
    who: Party
    severity: Severity | None = None
    causes: tuple[Cause, ...] = ()
    data: DataClass | None = None
    act: Annotated[tuple[Verb, ...], Field(min_length=1)]
    kind: ReportKind | None = None
    to: Party | None = None
    after: Duration = 0
    target: Duration = 15 * 60_000
    limit: Duration = 60 * 60_000
    legal: Text | None = None
    deadline: Duration | None = None
    weight: Annotated[float, Field(gt=0, le=100)] = 1.0


class Step(Value):
    """A step of a process: its place in the article and the verbs that take it."""

    number: str
    title: Text
    acts: tuple[Verb, ...] = ()


class Process(Value):
    """The ordinary or the serious process.

    Attributes:
        steps: step id -> step, in the article's order.
        pairs: (earlier, later) step ids whose order is graded.
    """

    title: Text
    basis: Basis
    steps: dict[Id, Step]
    pairs: tuple[Annotated[tuple[Id, Id], Field()], ...]


class FormField(Value):
    """A field of an official form.

    Attributes:
        required: whether the form is incomplete without it.
        fill: what the page offers in it by itself: a name known to ``actions.forms``.
    """

    title: Text
    required: bool = False
    fill: Id | None = None


class Form(Value):
    """An official form and the kind of report that carries it."""

    title: Text
    basis: Basis
    kind: ReportKind
    fields: dict[Id, FormField]


class WordingField(Value):
    """One thing that has to be said.

    Attributes:
        title: what the field is called.
        hint: an example of what to write; shown in the empty field.
        holds: what must be in it: ``words`` alone, a ``time``, or a ``contact`` (number, address, place).
        least: how many different words it needs.
        most: how many characters it may have.
    """

    title: Text
    hint: Text | None = None
    holds: Holds = "words"
    least: Annotated[int, Field(ge=1, le=20)] = 3
    most: Annotated[int, Field(ge=10, le=1_000)] = 400


class Wording(Value):
    """What an act has to say.

    Attributes:
        act: the verb that says it; of a report, the ``kind``.
        fields: field id -> field, in the order in which they are asked.
    """

    title: Text
    act: Verb
    kind: ReportKind | None = None
    fields: Annotated[dict[Id, WordingField], Field(min_length=1, max_length=12)]


class Acknowledgement(Value):
    """Target and limit for acknowledging a required contact."""

    target: Duration
    limit: Duration


class RulesDoc(Value):
    """A rule-profile file; with ``extends``, what it says replaces or adds to the base by key.

    Attributes:
        wordings: what acts that speak to people have to say; without one, an act's words are not looked at.
    """

    version: Literal[1]
    profile: Id
    title: Text
    note: Text
    classification: Classification
    obligations: dict[Id, Obligation]
    processes: dict[Severity, Process]
    forms: dict[Id, Form]
    wordings: dict[Id, Wording] = {}
    acknowledgement: Acknowledgement
    labels: dict[Verb, Label]
    extends: Id | None = None

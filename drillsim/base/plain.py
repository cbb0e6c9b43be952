"""Documents as a journal holds them: plain values, whose texts all stand in both languages.

The models of ``drillsim/documents`` have checked them; these types say what is read of them without those.
"""

from __future__ import annotations

from typing import NotRequired, TypedDict

from drillsim.base.recorded import Json, Words


class PlainAgency(TypedDict):
    """An agency of a city."""

    name: Words
    short: NotRequired[Words]
    part_of: NotRequired[str]
    responders: NotRequired[int]


class PlainRole(TypedDict):
    """A post in an agency."""

    name: Words


class PlainNode(TypedDict):
    """A system or utility."""

    name: Words
    weight: NotRequired[float]


class PlainCommune(TypedDict):
    """A commune, which brings an agency, a system and an uplink."""

    id: str
    name: Words


class PlainCommunes(TypedDict):
    """Every commune, and what their parts are like."""

    agency: PlainRole
    system: PlainNode
    uplink: PlainRole
    units: list[PlainCommune]


class PlainCity(TypedDict):
    """A city."""

    name: Words
    agencies: dict[str, PlainAgency]
    regions: NotRequired[dict[str, PlainRole]]
    roles: dict[str, PlainRole]
    systems: dict[str, PlainNode]
    utilities: NotRequired[dict[str, PlainNode]]
    communes: NotRequired[PlainCommunes]


class PlainBasis(TypedDict):
    """Where a rule stands."""

    article: Words
    mark: str


class PlainRule(TypedDict):
    """What of a rule names its basis."""

    basis: PlainBasis


class PlainFormField(TypedDict):
    """A field of an official form."""

    title: Words
    required: NotRequired[bool]
    fill: NotRequired[str]


class PlainForm(PlainRule):
    """An official form."""

    title: Words
    kind: str
    fields: dict[str, PlainFormField]


class PlainWordingField(TypedDict):
    """A field of what an act has to say."""

    title: Words


class PlainWording(TypedDict):
    """What an act has to say."""

    act: str
    fields: dict[str, PlainWordingField]


class PlainRules(TypedDict):
    """A rule profile."""

    note: Words
    classification: PlainRule
    processes: dict[str, PlainRule]
    forms: dict[str, PlainForm]
    wordings: NotRequired[dict[str, PlainWording]]


class PlainChapter(TypedDict):
    """A chapter of the story: drill time at which it begins, such as ``45m``, and its moment."""

    start: str
    at: str


class PlainStory(TypedDict):
    """When the story begins, as ``2026-03-02 08:00``, and where it jumps."""

    starts: str
    chapters: NotRequired[list[PlainChapter]]


class PlainObjective(TypedDict):
    """An objective."""

    id: str
    title: Words


class PlainPhase(TypedDict):
    """A phase, and when it starts."""

    id: str
    title: Words
    start: str


class PlainTeam(TypedDict):
    """A team."""

    title: Words
    seats: list[str]


class PlainSeat(TypedDict):
    """A seat that is played; ``starts`` and ``ends`` of its own part of the drill."""

    seat: str
    starts: NotRequired[str]
    ends: NotRequired[str]


class PlainStage(TypedDict):
    """A stage of a threat."""

    id: str
    kind: str
    note: NotRequired[Words]


class PlainThreat(TypedDict):
    """A threat."""

    id: str
    title: Words
    stages: list[PlainStage]


class PlainExpectation(TypedDict):
    """What is expected of seats."""

    who: NotRequired[str | list[str]]
    act: str | list[str]
    objective: NotRequired[str]
    weight: NotRequired[float]


class PlainOption(TypedDict):
    """An answer that an inject offers."""

    id: str
    text: Words


class PlainInject(TypedDict):
    """An inject."""

    id: str
    title: Words
    options: NotRequired[list[PlainOption]]
    to: str | list[str]
    expect: NotRequired[list[PlainExpectation]]


class PlainGround(TypedDict):
    """A ground on which a request can be put."""

    id: str
    text: Words


class PlainField(TypedDict):
    """Something that has to be said."""

    title: Words


class PlainRequest(TypedDict):
    """Something that an outside body can be asked for."""

    id: str
    title: Words
    bases: list[PlainGround]
    content: NotRequired[dict[str, PlainField]]


class PlainChange(TypedDict):
    """A change that is planned."""

    id: str
    title: Words


class PlainConfidence(TypedDict):
    """Something that is secret."""

    id: str
    title: Words
    level: str
    basis: Words
    objective: NotRequired[str]
    weight: NotRequired[float]


class PlainStock(TypedDict):
    """Something that there is so much of."""

    id: str
    title: Words
    owner: str
    unit: Words
    price: NotRequired[int | None]


class PlainShift(TypedDict):
    """The crew of an agency."""

    id: str
    title: Words
    of: str
    price: NotRequired[int | None]


class PlainPlace(TypedDict):
    """A building or a room."""

    id: str
    title: Words


class PlainSuccessor(TypedDict):
    """Somebody who can be named instead."""

    skills: list[str]


class PlainMember(TypedDict):
    """Somebody on a roster."""

    id: str
    of: str
    skills: list[str]
    found: NotRequired[str]
    successor: NotRequired[PlainSuccessor]


class PlainNeed(TypedDict):
    """A skill that a team needs."""

    skill: str


class PlainRoster(TypedDict):
    """The people of a team."""

    id: str
    title: Words
    team: str
    calls: str | list[str]
    strength: int
    acknowledged: NotRequired[str]
    by: NotRequired[str]
    weight: NotRequired[float]
    objective: NotRequired[str]
    needs: NotRequired[list[PlainNeed]]
    members: list[PlainMember]


class PlainScenario(TypedDict):
    """A scenario."""

    code: str
    also: NotRequired[list[str]]
    title: Words
    summary: Words
    story: NotRequired[PlainStory]
    objectives: list[PlainObjective]
    phases: NotRequired[list[PlainPhase]]
    teams: NotRequired[dict[str, PlainTeam]]
    seats: list[PlainSeat]
    threats: list[PlainThreat]
    injects: list[PlainInject]
    requests: NotRequired[list[PlainRequest]]
    changes: NotRequired[list[PlainChange]]
    confidences: NotRequired[list[PlainConfidence]]
    stocks: NotRequired[list[PlainStock]]
    places: NotRequired[list[PlainPlace]]
    rosters: NotRequired[list[PlainRoster]]
    shifts: NotRequired[list[PlainShift]]
    expect: NotRequired[list[PlainExpectation]]


class PlainPhrasebook(TypedDict):
    """What a drill itself says; of the rest, the engine alone knows what it is."""

    acts: dict[str, Words]
    says: dict[str, Words]


class PlainSet(TypedDict):
    """A scenario with its city and rules, and what the seed drew for it, if anything."""

    scenario: PlainScenario
    city: PlainCity
    rules: PlainRules
    drawn: NotRequired[Json]
    phrasebook: NotRequired[PlainPhrasebook]


class PlainDocuments(PlainSet):
    """Every document that a drill is made of; scoring alone knows what a rubric holds."""

    rubric: Json

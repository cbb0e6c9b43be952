"""The records of a journal: one type a kind, and what each holds (explained in docs/journal.md).

A record is one small named tuple, whatever its kind: ``record.kind == "duty"`` tells mypy which fields
``record.data`` has. A kind more is a ``TypedDict``, a type made with ``Entry``, its place in ``Record``, its
overload of ``log.Log``, and a row in docs/journal.md; tests name what else has to know of it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import (
    Generic,
    Literal,
    NamedTuple,
    NotRequired,
    Required,
    TypeAlias,
    TypedDict,
    TypeVar,
    cast,
    get_args,
)

from drillsim.base.errors import JournalError
from drillsim.base.plain import PlainCity, PlainPhrasebook, PlainRules, PlainScenario
from drillsim.base.recorded import ChapterData as ChapterData
from drillsim.base.recorded import DecisionData as DecisionData
from drillsim.base.recorded import EffectData as EffectData
from drillsim.base.recorded import Json as Json
from drillsim.base.recorded import MailAbout as MailAbout
from drillsim.base.recorded import MailData as MailData
from drillsim.base.recorded import MailStatus as MailStatus
from drillsim.base.recorded import PlayedData as PlayedData
from drillsim.base.recorded import SeenChange as SeenChange
from drillsim.base.recorded import Way as Way
from drillsim.base.recorded import Words as Words
from drillsim.base.recorded import words as words
from drillsim.base.spoken import ApprovalData as ApprovalData
from drillsim.base.spoken import ContentData as ContentData
from drillsim.base.spoken import ExhibitData as ExhibitData
from drillsim.base.spoken import PublicData as PublicData
from drillsim.base.spoken import RequestData as RequestData
from drillsim.base.spoken import ResponseData as ResponseData
from drillsim.base.spoken import SecretData as SecretData
from drillsim.base.spoken import VerdictData as VerdictData
from drillsim.base.steering import ControlData as ControlData

K = TypeVar("K", bound=str, covariant=True)
D = TypeVar("D", covariant=True)


class Entry(NamedTuple, Generic[K, D]):
    """One line of the journal.

    Attributes:
        seq: number from 0, without gaps.
        t: drill time in milliseconds.
        kind: what the record is.
        data: plain JSON values.
    """

    seq: int
    t: int
    kind: K
    data: D


# -- inputs ----------------------------------------------------------------------------------------


class StartMore(TypedDict, total=False):
    """What only some drills have: the oldest lack even their words.

    The moment (ms) from which a branch plays by itself, name, day, draws, the version of a draft.
    """

    since: int
    name: Words
    date: str
    drawn: Json
    script: PlayedData
    phrasebook: PlainPhrasebook


class StartData(StartMore):
    """What a drill was set up from."""

    format: Required[int]
    version: Required[str]
    seed: Required[int]
    graded: Required[list[str]]
    players: Required[dict[str, str]]
    director: Required[bool]
    cast: Required[dict[str, str]]
    scenario: Required[PlainScenario]
    city: Required[PlainCity]
    rules: Required[PlainRules]
    rubric: Required[Json]


class OrderData(TypedDict):
    """What an order tells to do, and to what."""

    act: str
    about: str


class Params(TypedDict, total=False):
    """Details of an act, by its verb."""

    kind: str
    form: dict[str, str]
    fields: dict[str, str]
    cause: str
    severity: str
    process: str
    label: str
    order: OrderData
    option: str
    basis: str
    act: int
    account: str
    point: int
    admits: str
    systems: list[str]
    works: list[int]
    messages: list[int]


class Reading(TypedDict, total=False):
    """What the engine makes of an accepted act."""

    incidents: list[str]
    misdirected: list[str]
    obeys: list[int]
    incomplete: list[str]
    content: ContentData


class SentExtras(TypedDict, total=False):
    """What only some acts have."""

    about: str
    text: str
    reply_to: int
    key: str
    claimed: int
    wall: str
    person: str


class SentData(SentExtras):
    """What somebody did, as it came in."""

    seat: Required[str | None]
    agency: Required[str]
    verb: Required[str]
    to: Required[list[str]]
    params: Required[Params]


class ActData(SentData, Reading):
    """What somebody did, and what the engine made of it.

    ``directed`` is the act by which an agency without people was told to do it, ``asked`` the one by which
    consent to it was asked for.
    """

    directed: NotRequired[int]
    asked: NotRequired[int]
    status: Literal["accepted", "refused", "asked"]
    reason: NotRequired[str]


class PresenceData(TypedDict):
    """Who took or left a seat; the person is a reference."""

    seat: str
    person: str
    wall: NotRequired[str]


# -- consequences ----------------------------------------------------------------------------------


WorkStatus = Literal["started", "completed", "failed", "cancelled"]


class WorkExtras(TypedDict, total=False):
    """What work has only at some of its steps; ``until`` (ms) is when it is expected to end."""

    about: str
    until: int
    reason: str
    incidents: list[str]


class WorkData(WorkExtras):
    """How work on an act goes on."""

    act: Required[int]
    status: Required[WorkStatus]
    agency: Required[str]
    verb: Required[str]


StageStatus = Literal["begun", "taken", "done", "stopped"]


class StageData(TypedDict):
    """How far a stage of a threat has come."""

    threat: str
    stage: str
    status: StageStatus
    system: NotRequired[str]
    technique: NotRequired[str]


class NodeChange(TypedDict, total=False):
    """New values of a node's true state."""

    service: float
    health: float
    isolated: bool
    offline: bool
    demand: float
    capacity: float
    compromise: str
    impact: str | None
    evidence: str | None
    lost: float
    locked: float
    leaking: dict[str, float]
    altered: float
    harming: float


class StateData(TypedDict):
    """What changed in truth, by node."""

    changes: dict[str, NodeChange]


class PerceivedData(TypedDict):
    """What an agency now sees of a system of its own."""

    agency: str
    system: str
    changes: SeenChange


class InjectData(TypedDict):
    """What became of an inject."""

    inject: str
    status: str
    reason: NotRequired[str]
    by: NotRequired[str]


class Hidden(TypedDict, total=False):
    """What participants never see of a message, as far as it is given."""

    inject: str
    source: str
    indicates: list[str]
    verify: bool
    genuine: bool
    shuffled: dict[str, list[str]]
    noise: str
    severity: str


class HiddenData(TypedDict):
    """The same as it is written down."""

    indicates: list[str]
    verify: bool
    inject: NotRequired[str]
    source: NotRequired[str]
    genuine: NotRequired[bool]
    shuffled: NotRequired[dict[str, list[str]]]
    noise: NotRequired[str]
    severity: NotRequired[str]


class OptionData(TypedDict):
    """A choice that a message offers."""

    id: str
    text: Words


class MemberData(TypedDict):
    """How it stands with somebody of a roster, and whether his agency can name another."""

    id: str
    agency: str
    stands: str
    replaceable: bool


class DeliveryExtras(TypedDict, total=False):
    """What only some messages have."""

    about: str
    order: OrderData
    options: list[OptionData]
    exhibits: list[ExhibitData]
    act: int
    reply_to: int
    verdict: VerdictData
    approval: RequestData
    response: ResponseData
    secret: list[SecretData]
    member: MemberData
    sent: int
    way: Way


_From = TypedDict("_From", {"from": str | None})


class DeliveryData(_From, DeliveryExtras):
    """A message, and whom it reached."""

    seats: list[str]
    agencies: list[str]
    channel: str
    sender: Words
    title: Words
    body: Words
    hidden: HiddenData


class IncidentData(TypedDict):
    """An incident as it truly is."""

    incident: str
    cause: str
    severity: str
    hits: list[str]


class AwareData(TypedDict):
    """When an agency had its first true indication of an incident."""

    agency: str
    incident: str
    system: NotRequired[str]
    delivery: int


class Origin(TypedDict, total=False):
    """Where an expectation comes from: an inject and its place there, a rule, or the scenario."""

    inject: str
    n: int
    rule: str
    expect: int


class DutyExtras(TypedDict, total=False):
    """What only some expectations have."""

    incident: str
    delivery: int
    about: list[str]
    kind: str
    to: str
    option: str
    line: str
    basis: Words
    mark: str
    legal: Words


class DutyData(DutyExtras):
    """An expectation that has opened."""

    origin: Required[Origin]
    agency: Required[str]
    seats: Required[list[str]]
    acts: Required[list[str]]
    target: Required[int]
    limit: Required[int]
    weight: Required[float]
    title: Required[Words]
    judge: Required[list[str]]
    objectives: Required[list[str]]


class AnswerData(TypedDict):
    """What answered a duty, or tried to."""

    duty: int
    act: int
    fresh: NotRequired[bool]
    message: NotRequired[int]


SupportData = TypedDict("SupportData", {"agency": str, "from": str, "responders": int, "act": int})
"""People whom one agency sent to another."""


class EndData(TypedDict):
    """Why the drill ended."""

    reason: str


StartRecord = Entry[Literal["start"], StartData]
ActRecord = Entry[Literal["act"], ActData]
ControlRecord = Entry[Literal["control"], ControlData]
JoinRecord = Entry[Literal["join"], PresenceData]
LeaveRecord = Entry[Literal["leave"], PresenceData]
WorkRecord = Entry[Literal["work"], WorkData]
StageRecord = Entry[Literal["stage"], StageData]
StateRecord = Entry[Literal["state"], StateData]
PerceivedRecord = Entry[Literal["perceived"], PerceivedData]
DecisionRecord = Entry[Literal["decision"], DecisionData]
EffectRecord = Entry[Literal["effect"], EffectData]
ApprovalRecord = Entry[Literal["approval"], ApprovalData]
PublicRecord = Entry[Literal["public"], PublicData]
InjectRecord = Entry[Literal["inject"], InjectData]
DeliveryRecord = Entry[Literal["delivery"], DeliveryData]
ChapterRecord = Entry[Literal["chapter"], ChapterData]
MailRecord = Entry[Literal["mail"], MailData]
IncidentRecord = Entry[Literal["incident"], IncidentData]
AwareRecord = Entry[Literal["aware"], AwareData]
DutyRecord = Entry[Literal["duty"], DutyData]
AnswerRecord = Entry[Literal["answer"], AnswerData]
SupportRecord = Entry[Literal["support"], SupportData]
EndRecord = Entry[Literal["end"], EndData]

Record: TypeAlias = (
    StartRecord
    | ActRecord
    | ControlRecord
    | JoinRecord
    | LeaveRecord
    | WorkRecord
    | StageRecord
    | StateRecord
    | PerceivedRecord
    | DecisionRecord
    | EffectRecord
    | ApprovalRecord
    | PublicRecord
    | InjectRecord
    | DeliveryRecord
    | ChapterRecord
    | MailRecord
    | IncidentRecord
    | AwareRecord
    | DutyRecord
    | AnswerRecord
    | SupportRecord
    | EndRecord
)
"""One line of the journal, of any kind."""


KINDS: dict[str, type] = {get_args(get_args(each)[0])[0]: get_args(each)[1] for each in get_args(Record)}
"""Kind of record -> what its data hold."""


def entry(seq: int, t: int, kind: str, data: object) -> Record:
    """A record of a kind that is known only when the program runs: read, or about to be written.

    Args:
        seq: its number.
        t: drill time in milliseconds.
        kind: a key of ``KINDS``.
        data: as that kind has them.
    """
    return cast(Record, Entry(seq, t, kind, data))


def shown_to(seat: str, data: DeliveryData) -> list[OptionData]:
    """The options of a message, in the order in which a seat is shown them."""
    options, order = data.get("options", []), data["hidden"].get("shuffled", {}).get(seat)
    return options if order is None else sorted(options, key=lambda option: order.index(option["id"]))


def start_of(records: Sequence[Record]) -> StartData:
    """What a drill was set up from, by its journal's first record.

    Raises:
        JournalError: when that is another.
    """
    first = records[0]
    if first.kind != "start":
        raise JournalError("journal_altered", record="0")
    return first.data

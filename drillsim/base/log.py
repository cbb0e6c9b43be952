"""Writing records: which data belong to which kind."""

from __future__ import annotations

from typing import Literal, Protocol, overload

from drillsim.base.records import (
    ActData,
    ActRecord,
    AnswerData,
    AnswerRecord,
    ApprovalData,
    ApprovalRecord,
    AwareData,
    AwareRecord,
    ChapterData,
    ChapterRecord,
    ControlData,
    ControlRecord,
    DecisionData,
    DecisionRecord,
    DeliveryData,
    DeliveryRecord,
    DutyData,
    DutyRecord,
    EffectData,
    EffectRecord,
    EndData,
    EndRecord,
    IncidentData,
    IncidentRecord,
    InjectData,
    InjectRecord,
    JoinRecord,
    LeaveRecord,
    MailData,
    MailRecord,
    PerceivedData,
    PerceivedRecord,
    PresenceData,
    PublicData,
    PublicRecord,
    Record,
    StageData,
    StageRecord,
    StartData,
    StartRecord,
    StateData,
    StateRecord,
    SupportData,
    SupportRecord,
    WorkData,
    WorkRecord,
    entry,
)


class Timepiece(Protocol):
    """What knows drill time, in milliseconds."""

    @property
    def now(self) -> float:
        """The present moment."""


class Log:
    """Appends records to a journal: it knows which data belong to a kind.

    Args:
        clock: tells the moment of each.

    Attributes:
        records: the journal so far.
    """

    def __init__(self, clock: Timepiece) -> None:
        self.records: list[Record] = []
        self._clock = clock

    @overload
    def __call__(self, kind: Literal["start"], data: StartData) -> StartRecord: ...
    @overload
    def __call__(self, kind: Literal["act"], data: ActData) -> ActRecord: ...
    @overload
    def __call__(self, kind: Literal["control"], data: ControlData) -> ControlRecord: ...
    @overload
    def __call__(self, kind: Literal["join"], data: PresenceData) -> JoinRecord: ...
    @overload
    def __call__(self, kind: Literal["leave"], data: PresenceData) -> LeaveRecord: ...
    @overload
    def __call__(self, kind: Literal["work"], data: WorkData) -> WorkRecord: ...
    @overload
    def __call__(self, kind: Literal["stage"], data: StageData) -> StageRecord: ...
    @overload
    def __call__(self, kind: Literal["state"], data: StateData) -> StateRecord: ...
    @overload
    def __call__(self, kind: Literal["perceived"], data: PerceivedData) -> PerceivedRecord: ...
    @overload
    def __call__(self, kind: Literal["decision"], data: DecisionData) -> DecisionRecord: ...
    @overload
    def __call__(self, kind: Literal["effect"], data: EffectData) -> EffectRecord: ...
    @overload
    def __call__(self, kind: Literal["approval"], data: ApprovalData) -> ApprovalRecord: ...
    @overload
    def __call__(self, kind: Literal["public"], data: PublicData) -> PublicRecord: ...
    @overload
    def __call__(self, kind: Literal["inject"], data: InjectData) -> InjectRecord: ...
    @overload
    def __call__(self, kind: Literal["delivery"], data: DeliveryData) -> DeliveryRecord: ...
    @overload
    def __call__(self, kind: Literal["chapter"], data: ChapterData) -> ChapterRecord: ...
    @overload
    def __call__(self, kind: Literal["mail"], data: MailData) -> MailRecord: ...
    @overload
    def __call__(self, kind: Literal["incident"], data: IncidentData) -> IncidentRecord: ...
    @overload
    def __call__(self, kind: Literal["aware"], data: AwareData) -> AwareRecord: ...
    @overload
    def __call__(self, kind: Literal["duty"], data: DutyData) -> DutyRecord: ...
    @overload
    def __call__(self, kind: Literal["answer"], data: AnswerData) -> AnswerRecord: ...
    @overload
    def __call__(self, kind: Literal["support"], data: SupportData) -> SupportRecord: ...
    @overload
    def __call__(self, kind: Literal["end"], data: EndData) -> EndRecord: ...
    def __call__(self, kind: str, data: object) -> Record:
        """Append a record at the present moment."""
        record = entry(len(self.records), int(self._clock.now), kind, data)
        self.records.append(record)
        return record

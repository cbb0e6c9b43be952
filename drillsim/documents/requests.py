"""Requests to outside bodies: what can be asked of whom, on which legal basis, and what comes of it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from typing import Annotated, Literal, Protocol, get_args

from pydantic import Field

from drillsim.base.model import MINUTE, Dist, Duration, Id, Seat, Share, Span, Text, Value
from drillsim.documents.city import City
from drillsim.documents.conditions import Condition
from drillsim.documents.consequences import Then
from drillsim.documents.rules import Verb, Wording, WordingField

REQUEST: Verb = "request"
TAKES = Dist("lognormal", 15 * MINUTE, 15 * MINUTE, 0.4)

Lack = Literal["body", "asker", "basis", "content"]
"""What keeps a body from looking into a request: asked of another, by another, on no ground, in no words."""

LACKS: tuple[Lack, ...] = get_args(Lack)

Names = Id | Annotated[tuple[Id, ...], Field(min_length=1)]


def _several(value: str | tuple[str, ...] | None) -> tuple[str, ...]:
    """One name, several or none."""
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else value


class LegalBasis(Value):
    """A ground on which a request can be put; ``holds`` when it truly allows it."""

    id: Id
    text: Text
    holds: bool = False


class BodyRequest(Value):
    """Something that an outside body can be asked for.

    Attributes:
        title: what is asked.
        to: the body, or bodies any of which can grant it.
        by: who is entitled to ask: agencies or seats; everybody when not said.
        about: the system it concerns.
        bases: the grounds offered to whoever asks, some of which hold.
        content: what the request has to say, field by field.
        takes: how long a body takes that nobody plays, or in whose seats nobody sits.
        within: how long it may take where somebody sits; after that it answers by itself.
        guard: what must be so for it to be granted (``while`` in the file).
        grants: how likely it is granted then.
        answer: what the body says when it grants it; ``refusal``: when it cannot or will not.
        then: what follows when it is granted; ``otherwise``: when it is not (``else`` in the file).
    """

    id: Id
    title: Text
    to: Names
    by: Id | Seat | Annotated[tuple[Id | Seat, ...], Field(min_length=1)] | None = None
    about: Id | None = None
    bases: Annotated[tuple[LegalBasis, ...], Field(min_length=1, max_length=8)]
    content: Annotated[dict[Id, WordingField], Field(max_length=8)] = {}
    takes: Span = TAKES
    within: Duration = 20 * MINUTE
    guard: Condition | None = Field(default=None, alias="while")
    grants: Share = 1.0
    answer: Text
    refusal: Text | None = None
    then: Then = ()
    otherwise: Then = Field(default=(), alias="else")

    @property
    def bodies(self) -> tuple[str, ...]:
        """The agencies that can grant it."""
        return _several(self.to)

    def holds(self, basis: object) -> bool:
        """Whether a ground that was given truly allows it."""
        return any(one.id == basis and one.holds for one in self.bases)

    def entitles(self, city: City, seat: str | None, agency: str) -> bool:
        """Whether somebody may ask for it."""
        may = _several(self.by)
        return not may or any(name in (seat, agency, city.parent(agency)) for name in may)

    def lacks(
        self, city: City, seat: str | None, to: Collection[str], basis: object, missing: Collection[str]
    ) -> list[Lack]:
        """What a request as it was sent lacks.

        Args:
            city: the city.
            seat: who asks.
            to: whom.
            basis: the ground that was given.
            missing: the fields that say nothing.
        """
        agency = Seat(seat).agency if seat else ""
        found: dict[Lack, bool] = {
            "body": set(to).isdisjoint(self.bodies),
            "asker": not self.entitles(city, seat, agency),
            "basis": not self.holds(basis),
            "content": bool(missing),
        }
        return [lack for lack, so in found.items() if so]


class Worded(Protocol):
    """What an act has to say: of the rule profile, or of a request of the scenario."""

    @property
    def title(self) -> Text:
        """What the fields are called together."""

    @property
    def act(self) -> str:
        """The verb."""

    @property
    def kind(self) -> str | None:
        """The kind of report, or the request."""

    @property
    def fields(self) -> Mapping[str, WordingField]:
        """Field id -> field."""


class Asking(Value):
    """What a request has to say, as a wording."""

    title: Text
    act: Verb = REQUEST
    kind: Id
    fields: dict[Id, WordingField]


def worded(wordings: Mapping[str, Wording], requests: Iterable[BodyRequest]) -> dict[str, Worded]:
    """What acts have to say: by the rule profile, and each request by itself."""
    found: dict[str, Worded] = {**wordings}
    for one in requests:
        if one.content:
            found[f"{REQUEST}:{one.id}"] = Asking(title=one.title, kind=one.id, fields=one.content)
    return found

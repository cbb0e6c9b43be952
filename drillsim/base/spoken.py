"""What records hold of words said to people, of how the public takes them, of consent and of verifications.

``records`` has the types of all others, and passes these on.
"""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict

from drillsim.base.texts import Words


class ContentData(TypedDict):
    """How much of what an act has to say it says: share of fields filled soundly; the others by name."""

    share: float
    missing: list[str]


class PublicData(TypedDict):
    """How the people of an area are: worried and gathered, 0-1; how many believe what is not so, and for how
    many hours they have, added up over all of them.
    """

    area: str
    concern: float
    crowd: float
    misled: int
    misled_hours: float
    people: int


ApprovalStatus: TypeAlias = Literal["asked", "approved", "refused", "withdrawn"]


class ApprovalData(TypedDict):
    """How it stands with the consent that an act needs: ``by`` is who is asked for it, or has answered."""

    act: int
    agency: str
    verb: str
    status: ApprovalStatus
    by: str


class RequestData(TypedDict):
    """The act for which a message asks consent."""

    act: int
    verb: str


class ResponseData(TypedDict):
    """What a body answers to a request: the act that asked, for what, whether granted, what it lacked."""

    act: int
    request: str
    granted: bool
    lacks: list[str]


class SecretData(TypedDict):
    """Something secret that a message carries, as its readers are told it.

    ``basis`` is the rule that makes it so, ``about`` the systems of which others may not be told, ``admits``
    the seats that may let others in, ``readers`` the agencies and seats that had been let in by then.
    """

    id: str
    title: Words
    level: str
    basis: Words
    about: list[str]
    admits: list[str]
    readers: list[str]


class ExhibitData(TypedDict):
    """Something that is shown with a message; its content stands in the scenario, or where it was added."""

    id: str
    title: Words
    form: Literal["text", "picture", "sound", "pdf"]
    sha256: str


class AttachedData(ExhibitData):
    """A file that a facilitator has added, with its bytes in base64; no page is told those."""

    data: NotRequired[str]


class VerdictData(TypedDict):
    """What a verification has found about an order."""

    order: int
    genuine: bool

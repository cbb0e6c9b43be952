"""What acting asks of what holds acts up (``engine/approvals``), of bodies, secrets, stocks and shifts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol

from drillsim.base.records import ActRecord, SecretData
from drillsim.documents.approvals import Approval
from drillsim.documents.confidences import Confidence
from drillsim.engine.actions.acts import Act, Doing


class Consent(Protocol):
    """What holds acts up that need somebody's consent."""

    def needed(self, act: Act) -> Approval | None:
        """The approval that an act needs, if any."""

    def ask(self, record: ActRecord, act: Act, rule: Approval) -> None:
        """Ask for it."""

    def objection(self, act: Act) -> str | None:
        """Why a seat may not approve or refuse."""

    def answer(self, doing: Doing) -> None:
        """Approve or refuse."""

    def holds(self, seq: object, agency: str) -> bool:
        """Whether an act of an agency waits for consent."""

    def waiting(self, agency: str) -> set[tuple[str, str | None]]:
        """(verb, object) of the acts of an agency that wait for consent."""

    def asked(self, seq: int) -> Act | None:
        """The act for which consent is asked, by the number of its record."""

    def withdraw(self, seq: int, by: str) -> None:
        """Take back what was asked for."""


class Confiding(Protocol):
    """What is secret (``engine/confidences``)."""

    def pass_on(self, doing: Doing) -> list[SecretData]:
        """Take in what a message tells as it leaves; the marks that go with it."""

    def tells(
        self, seat: str, about: str | None, reply_to: int | None, admits: object = None
    ) -> list[Confidence]:
        """What a message of a seat would tell of all that it knows to be secret."""

    def strangers(self, name: str, to: Iterable[str]) -> list[str]:
        """Those of some agencies who were not let in."""

    def admits(self, name: str, seat: str) -> bool:
        """Whether a seat may let others in on something."""


class Bodies(Protocol):
    """Outside bodies that can be asked for something."""

    def take(self, doing: Doing) -> None:
        """Take in a request."""

    def objection(self, act: Act) -> bool | None:
        """Whether a seat may not answer a request; None when it answers none."""

    def answer(self, doing: Doing) -> bool:
        """Answer a request; whether it is one."""


class Stores(Protocol):
    """Stocks that acts use up."""

    def lacks(self, agency: str, verb: str, about: str | None) -> bool:
        """Whether an act cannot be done for want of something."""

    def take(self, agency: str, verb: str, about: str | None, act: int) -> None:
        """Take what an act needs."""


class Crews(Protocol):
    """Crews that tire, and hand over to the next."""

    def span(self, doing: Doing, takes: int) -> int:
        """How long work takes those who do it."""

    def slips(self, doing: Doing) -> bool:
        """Whether work that is done comes to nothing."""

    def ready(self, agency: str) -> bool:
        """Whether the next crew of an agency waits."""

    def hand_over(self, doing: Doing) -> None:
        """The next crew takes over."""

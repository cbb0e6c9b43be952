"""What acting asks of whatever holds acts up (``engine/approvals``), and of bodies (``engine/requests``)."""

from __future__ import annotations

from typing import Protocol

from drillsim.base.records import ActRecord
from drillsim.documents.approvals import Approval
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


class Bodies(Protocol):
    """Outside bodies that can be asked for something."""

    def take(self, doing: Doing) -> None:
        """Take in a request."""

    def objection(self, act: Act) -> bool | None:
        """Whether a seat may not answer a request; None when it answers none."""

    def answer(self, doing: Doing) -> bool:
        """Answer a request; whether it is one."""

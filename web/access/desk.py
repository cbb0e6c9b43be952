"""What an account may see and edit of the office's registers."""

from __future__ import annotations

from dataclasses import dataclass

from drillsim.store import AccountRow
from web.access.auth import DIRECTOR, OFFICER, ROLES, SECRETARY

EVERYBODY = (*ROLES, SECRETARY, OFFICER)
KEEPERS = (DIRECTOR, SECRETARY)
"""Who edits every row, and sees how people are reached."""


@dataclass(frozen=True, slots=True)
class OfficeDesk:
    """What an account may see and edit.

    Attributes:
        account: whose desk it is.
    """

    account: AccountRow

    @property
    def keeps(self) -> bool:
        """Whether it edits the rows of every unit, and what is nobody's in particular."""
        return self.account.role in KEEPERS

    @property
    def unit(self) -> str | None:
        """The unit whose rows alone it sees; None when it sees all."""
        return self.account.unit if self.account.role == OFFICER else None

    def sees(self, unit: str) -> bool:
        """Whether it sees the rows of a unit."""
        return self.unit in (None, unit)

    def edits(self, unit: str) -> bool:
        """Whether it edits them."""
        return self.keeps or self.unit == unit

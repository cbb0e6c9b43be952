"""What a worker refuses to do, and why."""

from __future__ import annotations

from drillsim.base.texts import Words
from web.core import texts


class Unfit(Exception):
    """A request that cannot be met; the code is a key of ``texts``.

    Attributes:
        errors: what exactly is wrong, piece by piece.
    """

    def __init__(self, code: str, errors: list[dict[str, object]] | None = None, **blanks: object) -> None:
        super().__init__(code)
        self.code, self.blanks = code, blanks
        self.errors = errors or []

    @property
    def text(self) -> Words:
        """Why, in both languages."""
        return texts.both(self.code, **self.blanks)

"""What every error of ours is: something refused on purpose, which says so in both languages."""

from __future__ import annotations


class DrillsimError(Exception):
    """Anything drillsim refuses on purpose, with a message for the user.

    Attributes:
        code: what programs know it by.
        exit_code: what a command that met it ends with.
    """

    code = ""
    exit_code = 2

    def text(self, lang: str = "vi") -> str:
        """The message in ``lang``."""
        raise NotImplementedError

"""Every message drillsim itself gives, by code; the wordings stand in ``web/texts/messages/``.

``say`` fills the blanks. A missing code or blank is a programming error and raises KeyError.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol

from drillsim.base.texts import Texts, fill

_FILES = ("acts", "commands", "documents", "drills", "expanding", "files", "intake", "journals", "server")
MESSAGES = Texts(*(f"messages/{name}" for name in _FILES))
CLICK = Texts("messages/click", fewer=True)
"""The sentences of click, which reads the command line: its own are the English ones, to the letter."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A piece of a message that itself has both languages.

    Attributes:
        code: a key of ``MESSAGES``.
        params: what fills its blanks.
    """

    code: str
    params: Mapping[str, Param] = field(default_factory=dict)

    def say(self, lang: str) -> str:
        """The piece in ``lang``."""
        return say(self.code, lang, **self.params)


class Sayable(Protocol):
    """What can be said in both languages: a phrase, or a text of a document."""

    def say(self, lang: str) -> str:
        """It in ``lang`` (``vi`` or ``en``)."""


Param = str | Sayable


def say(code: str, lang: str = "vi", /, **params: Param) -> str:
    """The message ``code`` in ``lang`` (``vi`` or ``en``) with its blanks filled.

    Raises:
        KeyError: for an unknown code or a blank without a value.
    """
    fills = {name: value if isinstance(value, str) else value.say(lang) for name, value in params.items()}
    return fill(MESSAGES[code].say(lang), fills)

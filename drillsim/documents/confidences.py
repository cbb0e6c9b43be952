"""Confidences: what is secret, who may know it, who may let others in, and who has a need to know."""

from __future__ import annotations

from typing import Annotated, Literal, get_args

from pydantic import Field

from drillsim.base.model import Id, Seat, Text, Value

SecretLevel = Literal["confidential", "secret", "top_secret"]
"""The law's three levels of a secret: *mật*, *tối mật*, *tuyệt mật*."""
SECRET_LEVELS: tuple[SecretLevel, ...] = get_args(SecretLevel)

Holders = Id | Seat | Annotated[tuple[Id | Seat, ...], Field(min_length=1)]


def holders(value: str | tuple[str, ...]) -> tuple[str, ...]:
    """One agency or seat, or several."""
    return (value,) if isinstance(value, str) else value


class Confidence(Value):
    """Something that only those who need it may know.

    Attributes:
        title: what its readers see it called.
        level: how secret it is; ``basis``: by which rule.
        about: systems of which nobody else may be told.
        readers: agencies or seats that may know from the start.
        admits: those of them that may let others in.
        need: agencies or seats that have a need to know, as it will turn out: participants are not told.
        objective: the objective that keeping it serves; ``weight``: of each seat's line.
    """

    id: Id
    title: Text
    level: SecretLevel
    basis: Text
    about: Id | Annotated[tuple[Id, ...], Field(min_length=1)]
    readers: Holders
    admits: Holders
    need: tuple[Id | Seat, ...] = ()
    objective: Id | None = None
    weight: Annotated[float, Field(gt=0, le=100)] = 2.0

    @property
    def systems(self) -> tuple[str, ...]:
        """The nodes it is about, each once."""
        return (self.about,) if isinstance(self.about, str) else tuple(dict.fromkeys(self.about))

"""What facilitators do, as records have it: one type a control, told by its ``type``."""

from __future__ import annotations

from typing import Literal, NotRequired, TypeAlias, TypedDict, get_args, get_type_hints

from drillsim.base.plain import PlainInject
from drillsim.base.recorded import Words
from drillsim.base.spoken import AttachedData


class Steered(TypedDict, total=False):
    """What every control may say: who sent it, when by the clock on the wall, and under which key."""

    by: str
    wall: str
    key: str


class InjectControl(Steered):
    """An inject is fired, held or released."""

    type: Literal["fire", "hold", "release"]
    inject: str


class SkipControl(Steered):
    """An inject is left out, and why."""

    type: Literal["skip"]
    inject: str
    reason: str


class WriteControl(Steered):
    """An inject is replaced, or added: the whole of it."""

    type: Literal["edit", "add"]
    inject: PlainInject


class ExhibitControl(Steered):
    """A file is added, for injects to show."""

    type: Literal["exhibit"]
    exhibit: AttachedData


class StageControl(Steered):
    """A stage of a threat is steered."""

    type: Literal["stage"]
    stage: str
    do: Literal["fire", "hold", "release", "strengthen"]
    factor: NotRequired[float | None]


_From = TypedDict("_From", {"from": str | Words})


class SayControl(Steered, _From):
    """A message in somebody's name: an agency's, or one written out."""

    type: Literal["say"]
    to: list[str]
    channel: str
    title: Words
    body: Words
    reply_to: NotRequired[int | None]


class ClockControl(Steered):
    """The clock is started, paused, resumed or given a speed."""

    type: Literal["clock"]
    do: str
    speed: NotRequired[float]


class PlayersControl(Steered):
    """Simulated participants decide anew from here on, with another version."""

    type: Literal["players"]
    version: NotRequired[str]


class EndControl(Steered):
    """The drill is ended."""

    type: Literal["end"]


ControlData: TypeAlias = (
    InjectControl
    | SkipControl
    | WriteControl
    | ExhibitControl
    | StageControl
    | SayControl
    | ClockControl
    | PlayersControl
    | EndControl
)
"""What a facilitator did; ``type`` says which fields there are."""

CONTROLS: dict[str, type] = {
    name: kind for kind in get_args(ControlData) for name in get_args(get_type_hints(kind)["type"])
}
"""Type of control -> what it holds."""

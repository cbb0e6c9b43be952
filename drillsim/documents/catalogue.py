"""The catalogue of acts: one row a verb, the same for people and simulated participants.

What a verb does stands in ``effects.py`` under the same name, what it is called in ``phrasebook.yaml``; what it takes
stands here.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from drillsim.base.model import MINUTE, Dist
from drillsim.documents.city import ActGroup

ANYBODY = frozenset({"acknowledge", "approve", "cancel", "hand_over", "refuse", "verify"})
ANSWERS = frozenset({"acknowledge", "approve", "refuse", "verify"})
"""Acts that are nothing without the message they answer."""


@dataclass(frozen=True, slots=True)
class Action:
    """One kind of act.

    Attributes:
        verb: its name.
        group: which roles may do it (``Role.may``).
        about: whether it needs a system to act on: ``needed``, ``optional`` or ``none``.
        to: whether it is sent to agencies.
        takes: time of work; None for an act that takes effect at once.
        responders: people it binds while it works.
    """

    verb: str
    group: ActGroup
    about: str
    to: bool
    takes: Dist | None
    responders: int

    def open_to(self, may: Collection[str]) -> bool:
        """Whether a role with these groups of acts may do it; some acts are open to every role."""
        return self.group in may or self.verb in ANYBODY

    @property
    def technical(self) -> bool:
        """Whether it is technical work on a system."""
        return self.group == "technical"


def _takes(median: float, sigma: float) -> Dist:
    middle = round(median * MINUTE)
    return Dist("lognormal", middle, middle, sigma)


def _rows() -> list[Action]:
    none = None
    rows: list[tuple[str, ActGroup, str, bool, Dist | None, int]] = [
        # verb, group, about, to, takes, responders
        ("acknowledge", "inform", "none", False, none, 0),
        ("verify", "inform", "none", False, _takes(4, 0.3), 0),
        ("report", "inform", "needed", True, none, 0),
        ("notify", "inform", "optional", True, none, 0),
        ("request_support", "inform", "optional", True, none, 0),
        ("share", "inform", "optional", True, none, 0),
        ("request", "inform", "optional", True, none, 0),
        ("call_out", "inform", "optional", True, none, 0),
        ("release", "inform", "optional", True, none, 0),
        ("replace", "inform", "optional", True, none, 0),
        ("direct", "decide", "needed", True, none, 0),
        ("approve", "decide", "none", False, none, 0),
        ("refuse", "decide", "none", False, none, 0),
        ("classify", "decide", "needed", False, none, 0),
        ("choose_plan", "decide", "needed", False, none, 0),
        ("convene_group", "decide", "needed", False, none, 0),
        ("assess_result", "decide", "needed", False, none, 0),
        ("hand_back", "decide", "needed", False, none, 0),
        ("close", "decide", "needed", False, none, 0),
        ("answer_press", "public", "optional", False, none, 0),
        ("public_notice", "public", "optional", False, none, 0),
        ("investigate", "technical", "needed", False, _takes(8, 0.3), 1),
        ("collect_evidence", "technical", "needed", False, _takes(10, 0.3), 1),
        ("reconcile", "technical", "needed", False, _takes(20, 0.3), 1),
        ("isolate", "technical", "needed", False, _takes(3, 0.3), 1),
        ("reconnect", "technical", "needed", False, _takes(3, 0.3), 1),
        ("block", "technical", "needed", False, _takes(4, 0.3), 1),
        ("filter_traffic", "technical", "needed", False, _takes(6, 0.3), 1),
        ("add_capacity", "technical", "needed", False, _takes(12, 0.3), 1),
        ("disable_accounts", "technical", "needed", False, _takes(3, 0.3), 1),
        ("reset_credentials", "technical", "needed", False, _takes(8, 0.3), 1),
        ("patch", "technical", "needed", False, _takes(12, 0.3), 1),
        ("eradicate", "technical", "needed", False, _takes(18, 0.3), 2),
        ("restore_backup", "technical", "needed", False, _takes(30, 0.3), 2),
        ("fail_over", "technical", "needed", False, _takes(6, 0.3), 1),
        ("switch_power", "technical", "needed", False, _takes(4, 0.3), 1),
        ("repair", "technical", "needed", False, _takes(30, 0.3), 2),
        ("roll_back", "technical", "needed", False, _takes(15, 0.3), 1),
        ("take_offline", "technical", "needed", False, _takes(2, 0.3), 1),
        ("cancel", "inform", "none", False, none, 0),
        ("hand_over", "inform", "none", False, _takes(6, 0.3), 0),
    ]  # fmt: skip
    return [
        Action(verb, group, about, to, takes, responders)
        for verb, group, about, to, takes, responders in rows
    ]


CATALOGUE: dict[str, Action] = {action.verb: action for action in _rows()}

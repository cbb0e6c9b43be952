"""What is entered in a logbook: of each kind, what stands in the journal and what is sealed.

The journal holds references, times, marks and the hashes of what is sealed; words and files, names of
systems among them, are sealed with the key of the logbook. All that is computed comes of the journal.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Annotated, ClassVar, Literal, NamedTuple, get_args

from pydantic import AfterValidator, Field, model_validator

from drillsim.base.model import Value
from drillsim.base.normal import normalised
from scoring.assessment import Element
from scoring.reports.papers.tongue import VIETNAM
from web.services.office.columns import FIRST_DAY, LAST_DAY
from web.services.office.fields import Line, Words

Side = Literal["organisers", "judges", "red", "blue"]
Severity = Literal["low", "medium", "high", "critical"]
Effect = Literal["resources", "data", "users"]
Pillar = Literal["people", "process", "technology"]
Answer = Literal["yes", "no", "unknown"]
Verdict = Literal["confirmed", "rejected", "duplicate"]
SEVERITIES: tuple[Severity, ...] = get_args(Severity)
EFFECTS: tuple[Effect, ...] = get_args(Effect)
PILLARS: tuple[Pillar, ...] = get_args(Pillar)
ANSWERS: tuple[Answer, ...] = get_args(Answer)
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
TEAMS: tuple[Side, ...] = ("red", "blue")
ELEMENTS: tuple[Element, ...] = get_args(Element)
NOTHING = -1
"""What an entry is about that is about no other."""


def _moment(text: str) -> str:
    """A moment by Vietnam's clocks, as a form of a browser sends it."""
    found = datetime.fromisoformat(text)
    if not FIRST_DAY <= found.date() <= LAST_DAY:
        # Near the first or the last year there is no telling it by another clock.
        raise ValueError(text)
    return (found if found.tzinfo else found.replace(tzinfo=VIETNAM)).isoformat()


def _rows(text: str) -> tuple[str, ...]:
    """The lines of a text, each once."""
    found = (normalised(line)[:200] for line in text.splitlines())
    return tuple(dict.fromkeys(line for line in found if line))


Moment = Annotated[str, Field(max_length=32), AfterValidator(_moment)]
Text = Annotated[Words, Field(min_length=1)]
Many = Annotated[tuple[Annotated[Line, Field(min_length=1)], ...], Field(max_length=50)]


class Said(Value):
    """What a form of a logbook says."""

    sealed: ClassVar[frozenset[str]] = frozenset()
    """What of it is sealed; the rest stands in the journal."""

    def facts(self) -> dict[str, object]:
        """What stands in the journal, by name in order."""
        whole = self.model_dump(mode="json")
        return {name: whole[name] for name in sorted(whole) if name not in self.sealed}

    def words(self) -> dict[str, object]:
        """What is sealed."""
        whole = self.model_dump(mode="json")
        return {name: whole[name] for name in sorted(self.sealed)}


class Rules(Said):
    """What is agreed before a drill on real systems.

    Attributes:
        title: what the drill is called; it is not sealed.
        begins, ends: the window.
        targets: the systems that may be attacked.
        tools: what watches them: firewalls, detection, logs.
        red, blue: the teams.
        methods: tools and ways that the red may use.
        depth: how far they may go.
        conduct: the rules of conduct.
        stop: the word at which everything stops.
        contacts: whom to call in an emergency.
        pledge: what each team signs.
        most: points a team can be given a day.
    """

    title: Annotated[Line, Field(min_length=2)]
    begins: Moment
    ends: Moment
    targets: Annotated[Many, Field(min_length=1)]
    tools: Many = ()
    red: Annotated[Many, Field(min_length=1)]
    blue: Annotated[Many, Field(min_length=1)]
    methods: Text
    depth: Text
    conduct: Text
    stop: Annotated[Line, Field(min_length=2, max_length=60)]
    contacts: Annotated[Many, Field(min_length=1)]
    pledge: Text
    most: Annotated[int, Field(ge=1, le=1000)] = 100

    @model_validator(mode="after")
    def _ends_after_it_begins(self) -> Rules:
        if datetime.fromisoformat(self.ends) <= datetime.fromisoformat(self.begins):
            raise ValueError("ends")
        return self

    def named(self) -> dict[str, str]:
        """What each reference stands for: ``m`` a target, ``t`` a tool, ``r`` and ``b`` the teams."""
        groups = (("m", self.targets), ("t", self.tools), ("r", self.red), ("b", self.blue))
        return {f"{letter}{n}": name for letter, names in groups for n, name in enumerate(names, 1)}

    def references(self) -> dict[str, object]:
        """What the journal says of it."""
        names = self.named()
        parts = {"targets": "m", "tools": "t", "red": "r", "blue": "b"}
        found: dict[str, object] = {
            part: [each for each in names if each[0] == letter] for part, letter in parts.items()
        }
        return dict(sorted((found | {"begins": self.begins, "ends": self.ends, "most": self.most}).items()))


class Pledge(Said):
    """A team has read the rules and keeps what it learns to itself: who says so."""

    sealed = frozenset({"name"})
    name: Annotated[Line, Field(min_length=2, max_length=200)]


class Reason(Said):
    """Why everything stops, or goes on."""

    sealed = frozenset({"text"})
    text: Text


class RedFinding(Said):
    """What a red team found: where, when, what is weak, what that leads to."""

    sealed = frozenset({"weakness", "effect"})
    target: str
    at: Moment
    severity: Severity
    harms: tuple[Effect, ...] = ()
    weakness: Text
    effect: Words = ""


class Request(Said):
    """What a red team asks of the blue, through the organisers."""

    sealed = frozenset({"text"})
    text: Text


class Detection(Said):
    """What a blue team noticed: where, when, by what, and how."""

    sealed = frozenset({"what"})
    target: str
    at: Moment
    how: Pillar
    tools: tuple[str, ...] = ()
    breached: Answer = "unknown"
    leaked: Answer = "unknown"
    what: Text


class BlueAction(Said):
    """What a blue team did, who did it, and whether it is shown to work."""

    sealed = frozenset({"what", "who"})
    at: Moment
    pillar: Pillar
    effective: Answer = "unknown"
    what: Text
    who: Line = ""


class Judges(Said):
    """Which evaluators judge the drill beside the organisers: their accounts, all that do from now on."""

    judges: Annotated[tuple[Annotated[Line, Field(min_length=1)], ...], Field(max_length=50)] = ()


class Passed(Said):
    """What the organisers make of a request: passed on to a blue team, in these words, or why not."""

    sealed = frozenset({"text"})
    to: str = ""
    text: Text


class Verified(Said):
    """What the organisers make of what a team entered.

    Attributes:
        severity: of a finding, as they see it.
        pillar: where its weakness lies.
        finding: which finding a detection noticed, by its number; empty where none.
        text: what they comment.
    """

    sealed = frozenset({"text"})
    verdict: Verdict
    severity: Severity | None = None
    pillar: Pillar | None = None
    finding: Annotated[int, Field(ge=0)] | None = None
    text: Words = ""


class Scored(Said):
    """What a team is given for a day, and why."""

    sealed = frozenset({"text"})
    team: str
    day: date
    points: Annotated[int, Field(ge=0, le=1000)]
    text: Words = ""


class Planned(Said):
    """What is to be mended after the drill."""

    sealed = frozenset({"what", "owner", "contact"})
    element: Element
    due: date
    what: Text
    owner: Annotated[Line, Field(min_length=1)]
    contact: Line = ""


FORMS: Mapping[Side, Mapping[str, type[Said]]] = {
    "red": {"pledged": Pledge, "stopped": Reason, "finding": RedFinding, "request": Request},
    "blue": {"pledged": Pledge, "stopped": Reason, "detection": Detection, "action": BlueAction},
    "judges": {"verified": Verified, "scored": Scored},
    "organisers": {
        "judges": Judges,
        "stopped": Reason,
        "resumed": Reason,
        "answered": Passed,
        "verified": Verified,
        "scored": Scored,
        "planned": Planned,
    },
}
"""Who enters what."""
TIMED = ("finding", "detection", "action")
"""What happened within the window, and is shown by evidence."""
BARE = ("began", "closed")
"""What the organisers enter without a word."""


class LogEntry(NamedTuple):
    """An entry of a logbook.

    Attributes:
        seq: its number.
        wall: when it was entered.
        side: whose it is.
        by: the reference of a team, or the account of an organiser or an evaluator.
        kind: a kind of ``FORMS`` or of ``BARE``; ``opened``, ``code``, ``key``, ``purged``.
        about: the entry that it is about; ``NOTHING`` for none.
        facts: what it says openly.
        words, file: the hash of what is sealed of it, and of the evidence; empty for none.
        hash: of all before it and of itself.
    """

    seq: int
    wall: str
    side: str
    by: str
    kind: str
    about: int
    facts: dict[str, object]
    words: str
    file: str
    hash: str


def rows_of(text: str) -> tuple[str, ...]:
    """The lines of a text, each once, without what cannot be seen."""
    return _rows(text)

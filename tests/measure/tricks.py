"""Tricks: what a team could do beside its work to be graded better, without helping anybody."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from drillsim.base.model import MINUTE, SECOND, Seat
from drillsim.base.records import ActRecord
from drillsim.engine.actions.acts import Act
from drillsim.engine.decisions import slip_of
from drillsim.engine.drill import Drill
from tests.measure.inputs import Input, Make, Number, Team, act, message

AGAIN = 20 * MINUTE
SLOWLY = 31 * MINUTE
LATE = 2 * MINUTE
AT_ONCE = 5 * SECOND
SPEAKING = ("notify", "share", "report")
COMBINATIONS = [
    (severity, cause) for severity in ("ordinary", "serious") for cause in ("A1", "A2", "A3", "A4", "A5")
]

Trick = Callable[[Team], Iterator[Input]]
About = Callable[[str, int], str | None]
"""Of a seat and a moment: the system to speak about; None for nothing yet."""


def repeating(team: Team) -> Iterator[Input]:
    """Every message is sent again every 20 minutes."""
    for given in team.inputs:
        if isinstance(given.act, tuple) and given.act.data["to"]:
            for t in range(given.t + AGAIN, team.length, AGAIN):
                yield Input(t, _same(given.act))


def _same(record: ActRecord) -> Make:
    data = record.data
    about, to = data.get("about"), data["to"]
    return message(str(data["seat"]), data["verb"], about, to, data["params"].get("kind", "progress"))


def spraying(team: Team) -> Iterator[Input]:
    """Each seat messages all the others and the usual receivers every 20 minutes about what it last heard of."""
    yield from _spray(team, team.last_heard)


def spraying_unrelated(team: Team) -> Iterator[Input]:
    """The same about a system that nothing is the matter with."""
    told = {node for seat in team.seats for node in team.heard(seat, team.length)}
    calm = next(node for node in team.city.nodes if node not in told)
    yield from _spray(team, lambda seat, t: calm if team.heard(seat, t) else None)


def _spray(team: Team, about: About) -> Iterator[Input]:
    receivers = usual(team)
    for seat, t, verb, node in _words(team, about):
        yield Input(t, message(seat, verb, node, receivers))


def _words(team: Team, about: About) -> Iterator[tuple[Seat, int, str, str]]:
    """Who speaks when, by which verb and about what."""
    for place, seat in enumerate(team.seats):
        for t in range(AGAIN + place * SECOND, team.length, AGAIN):
            node = about(seat, t)
            for verb in SPEAKING:
                if node is not None and verb in team.may[seat]:
                    yield seat, t, verb, node


def usual(team: Team) -> list[str]:
    """All agencies that play, and all to whom anybody owes word."""
    owed = [
        str(record.data["to"]) for record in team.records if record.kind == "duty" and "to" in record.data
    ]
    return list(dict.fromkeys([*(seat.agency for seat in team.seats), *owed]))


def spraying_reworded(team: Team) -> Iterator[Input]:
    """The same about what is the matter, each time in other words."""
    receivers = usual(team)
    for number, (seat, t, verb, node) in enumerate(_words(team, team.last_heard)):
        yield Input(t, _reworded(message(seat, verb, node, receivers), number))


def _reworded(make: Make, at: int) -> Make:
    words = " ".join(f"tin{letter}{chr(97 + at % 26)}{chr(97 + at // 26 % 26)}" for letter in "abcd")

    def worded(drill: Drill, number: Number) -> Act | None:
        made = make(drill, number)
        return None if made is None else replace(made, text=words)

    return worded


def spraying_slowly(team: Team) -> Iterator[Input]:
    """The same every 31 minutes, in one way each, so that nothing counts as said again."""
    receivers = usual(team)
    for place, seat in enumerate(team.seats):
        verb = next((verb for verb in SPEAKING if verb in team.may[seat]), None)
        for t in range(AGAIN + place * SECOND, team.length, SLOWLY):
            node = team.last_heard(seat, t)
            if node is not None and verb is not None:
                yield Input(t, message(seat, verb, node, receivers))


def blasting_early(team: Team) -> Iterator[Input]:
    """One blast to everybody at the first word of each thing."""
    receivers = usual(team)
    for seat in team.seats:
        first = {
            record.data["about"]: record.t for record in reversed(team.inbox[seat]) if "about" in record.data
        }
        for node, t in first.items():
            for verb in SPEAKING:
                if verb in team.may[seat]:
                    yield Input(t + AT_ONCE, message(seat, verb, node, receivers, "initial"))


def blasting_late(team: Team) -> Iterator[Input]:
    """One blast to everybody two minutes before the end, about all that a seat has heard of."""
    receivers = usual(team)
    for place, seat in enumerate(team.seats):
        t = team.length - LATE + place * SECOND
        for node in team.heard(seat, t):
            for verb in SPEAKING:
                if verb in team.may[seat]:
                    yield Input(t, message(seat, verb, node, receivers))


def acknowledging(team: Team) -> Iterator[Input]:
    """Everything is acknowledged at once, whatever it says."""
    for seat in team.seats:
        for record in team.inbox[seat]:
            yield Input(record.t + AT_ONCE, act(seat, "acknowledge", reply_to=record.seq))


def spraying_acknowledged(team: Team) -> Iterator[Input]:
    """Messages to everybody, and everything acknowledged at once."""
    yield from spraying(team)
    yield from acknowledging(team)


def reclassifying(team: Team) -> Iterator[Input]:
    """After each classification its opposite, then the same again, over and over."""
    for record in team.acts("classify"):
        params = record.data["params"]
        own = str(params.get("severity")), str(params.get("cause"))
        other = "serious" if own[0] == "ordinary" else "ordinary"
        steps = [(other, own[1]), own]
        for number, t in enumerate(range(record.t + 4 * MINUTE, team.length, 4 * MINUTE)):
            yield Input(t, _classify(record, *steps[number % 2]))


def trying_answers(team: Team) -> Iterator[Input]:
    """Every answer to a classification is tried, a minute apart, as soon as anything was heard."""
    for seat in team.seats:
        for number, (severity, cause) in enumerate(COMBINATIONS):
            yield from _guess(team, seat, severity, cause, number * MINUTE)


def guessing_early(team: Team) -> Iterator[Input]:
    """Whoever may classify guesses at the first word, as serious attacks."""
    for seat in team.seats:
        yield from _guess(team, seat, "serious", "A1", 0)


def _guess(team: Team, seat: Seat, severity: str, cause: str, after: int) -> Iterator[Input]:
    first = next((record for record in team.inbox[seat] if "about" in record.data), None)
    if first is not None and "classify" in team.may[seat]:
        about = first.data["about"]
        yield Input(first.t + AT_ONCE + after, act(seat, "classify", about, severity=severity, cause=cause))


def _classify(record: ActRecord, severity: str, cause: str) -> Make:
    data = record.data
    return act(str(data["seat"]), "classify", data.get("about"), severity=severity, cause=cause)


def trying_options(team: Team) -> Iterator[Input]:
    """Other options are tried within the slip time and after it, each time the own one last.

    It is the own one that binds: whoever lets another bind has chosen otherwise, and lives in that world.
    """
    slip = slip_of(team.setup.documents["rubric"])
    options = {
        record.seq: [option["id"] for option in record.data["options"]]
        for inbox in team.inbox.values()
        for record in inbox
        if "options" in record.data
    }
    for record in team.acts("acknowledge"):
        own, reply = record.data["params"].get("option"), record.data.get("reply_to")
        if own is not None and reply is not None:
            tried = [option for option in options.get(reply, ()) if option != own]
            within = [(number + 1) * slip // (len(tried) + 2) for number in range(len(tried) + 1)]
            later = [slip + (number + 1) * MINUTE // 2 for number in range(len(tried) + 1)]
            for after, option in zip([*within, *later], [*tried, own, *tried, own], strict=True):
                given = act(str(record.data["seat"]), "acknowledge", reply_to=reply, option=option)
                yield Input(record.t + after, given)


def verifying(team: Team) -> Iterator[Input]:
    """Everything that comes is verified."""
    for seat in team.seats:
        for record in team.inbox[seat]:
            yield Input(record.t + AT_ONCE, act(seat, "verify", reply_to=record.seq))


def token_recovery(team: Team) -> Iterator[Input]:
    """Recovery is begun, assessed and closed on everything that was heard of, early and again."""
    for seat in team.seats:
        first = {
            record.data["about"]: record.t for record in reversed(team.inbox[seat]) if "about" in record.data
        }
        for node, t in first.items():
            for number, verb in enumerate(
                ("restore_backup", "reconnect", "assess_result", "close", "hand_back")
            ):
                if verb in team.may[seat]:
                    for again in range(t + (number + 1) * 10 * SECOND, team.length, 30 * MINUTE):
                        yield Input(again, act(seat, verb, node))


TRICKS: dict[str, Trick] = {
    trick.__name__.replace("_", " "): trick
    for trick in (
        *(
            repeating,
            spraying,
            spraying_unrelated,
            spraying_reworded,
            spraying_slowly,
            blasting_early,
            blasting_late,
            acknowledging,
            spraying_acknowledged,
        ),
        *(reclassifying, trying_answers, guessing_early, trying_options, verifying, token_recovery),
    )
}

"""A script as the table that planners know: a row an inject."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from drillsim.base.texts import Both
from scoring.reports.papers.tongue import Tongue
from scoring.reports.scripts.material import Plain, Script
from scoring.reports.scripts.triggers import TriggerWords, many


@dataclass(frozen=True, slots=True)
class ScriptRow:
    """An inject in words.

    Attributes:
        number: its place in the script, from 1.
        when: at which time, or upon what.
        title, channel, sender, to, body: the message; receivers stand one a line.
        expected: what is expected of whom until when, one a line.
        objectives: their titles, one a line.
        notes: for controllers and evaluators.
        options: the answers offered, one a line.
        variants: what it says instead, and when.
        id: its id.
    """

    number: int
    when: str
    title: str
    channel: str
    sender: str
    to: str
    body: str
    expected: str
    objectives: str
    notes: str
    options: str
    variants: str
    id: str


def timeless(text: str, say: Tongue) -> str:
    """A message on paper: the time that it names is filled in when it is handed out."""
    return text.replace("{time}", say("bf_time_to_fill"))


def rows(script: Script, say: Tongue, *, numbered: bool = False) -> list[ScriptRow]:
    """The script's rows, in its order.

    Args:
        script: it.
        say: the language.
        numbered: whether objectives are told by their numbers, and not again with each expectation.
    """
    triggers = TriggerWords(script, say)
    return [_row(say, triggers, at, row, numbered) for at, row in enumerate(script.injects, start=1)]


def _row(say: Tongue, triggers: TriggerWords, number: int, row: Plain, numbered: bool) -> ScriptRow:
    aims = many(row.get("objectives"))
    notes = row.get("notes") or {}
    return ScriptRow(
        number,
        triggers.when(row),
        say.of(row["title"]),
        _channel(say, row),
        _sender(say, triggers, row["from"]),
        "\n".join(triggers.party(name) for name in many(row["to"])),
        say.of(row["body"]).strip(),
        "\n".join(
            expectation(say, triggers, each, row, aims=not numbered) for each in row.get("expect") or ()
        ),
        triggers.numbers(aims) if numbered else "\n".join(triggers.titles(aims)),
        "\n".join(say.of(notes[key]).strip() for key in ("controller", "evaluator") if notes.get(key)),
        "\n".join(_options(say, triggers, row)),
        "\n\n".join(_variants(say, triggers, row)),
        row["id"],
    )


def _channel(say: Tongue, row: Plain) -> str:
    word = say.word(str(row["channel"]))
    return word[:1].upper() + word[1:]


def _sender(say: Tongue, triggers: TriggerWords, sender: object) -> str:
    return triggers.party(sender) if isinstance(sender, str) else say.of(sender)


def _options(say: Tongue, triggers: TriggerWords, row: Plain) -> Iterator[str]:
    for letter, option in zip("abcdefghijklmnopqrstuvwxyz", row.get("options") or (), strict=False):
        yield f"{letter}) {say.of(option['text'])}"


def _variants(say: Tongue, triggers: TriggerWords, row: Plain) -> Iterator[str]:
    for each in row.get("variants") or ():
        title = f"{say.of(each['title'])}\n" if each.get("title") else ""
        yield f"{say('sc_variant', condition=triggers.condition(each['if']))}\n{title}{say.of(each['body'])}"


def expectation(
    say: Tongue, triggers: TriggerWords, row: Plain, inject: Plain | None = None, *, aims: bool = True
) -> str:
    """What is expected, in a sentence: who, what, in which time, for which objective, at which weight.

    Args:
        say: the language.
        triggers: says names and times.
        row: the expectation.
        inject: of what it is expected, if of an inject.
        aims: whether its objective is told.
    """
    who = triggers.people(row.get("who")) or say("sc_receivers")
    if row.get("mode") == "all":
        who = say("sc_each_of", who=who)
    act = triggers.act(row)
    if inject is not None and row.get("option"):
        texts = {option["id"]: Both.of(option["text"]) for option in inject.get("options") or ()}
        act = say("sc_choosing", option=texts.get(row["option"], Both.of(row["option"])))
    times = say("sc_within", target=triggers.length(row["target"]), limit=triggers.length(row["limit"]))
    more = [*_more(say, triggers, row, aims)]
    return say("sc_expected", who=who, act=act, times="; ".join((times, *more)))


def _more(say: Tongue, triggers: TriggerWords, row: Plain, aims: bool) -> Iterator[str]:
    if aims and row.get("objective"):
        yield say("sc_for", objective=triggers.titles([row["objective"]])[0])
    weight = row.get("weight")
    if isinstance(weight, int | float) and weight != 1:
        yield say("sc_weight", weight=f"{weight:g}" if say.lang == "en" else f"{weight:g}".replace(".", ","))

"""A draft without an incident, as scripts of elsewhere are: how its course is taken from the library."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from drillsim.documents.edits import Put, edited
from drillsim.documents.yamltext import read
from drillsim.library.shelf import Summary

Plain = Mapping[str, object]
OUTSIDE = ("unless", "by_hand")
"""Ways to begin that hang on people, messages and values which a draft has not."""
ACCOUNTS = ("through", "insider")
THREAT = ("title", "situation", "cause")
"""What of a threat stands by itself; who stands behind it acts on messages that a draft has not."""


def waits(data: Plain) -> bool:
    """Whether nothing goes wrong in a draft by itself: each stage waits for a hand, no part brings one.

    Args:
        data: the draft, as plain values.
    """
    stages = [stage for threat in _maps(data.get("threats")) for stage in _maps(threat.get("stages"))]
    return bool(stages) and "use" not in data and all("by_hand" in stage for stage in stages)


def offered(data: Plain, library: Iterable[Summary]) -> list[Summary]:
    """The scenarios whose course a draft can take: of its city; those of its situation first.

    Args:
        data: the draft.
        library: what there is.
    """
    code = data.get("code")
    fit = [each for each in library if each.city == data.get("city")]
    return sorted(fit, key=lambda each: (each.code != code, code not in each.also))


def taken(text: str, source: Plain) -> str:
    """A draft with the course of an incident in place of its own.

    What refers to messages, people or accounts of the other scenario stays there, and so does what would come
    of that.
    The draft's first incident keeps its id, by which the rest of it knows it.

    Args:
        text: the draft's YAML.
        source: the scenario as it is played, as plain values.

    Raises:
        InputError: when the draft cannot be read.
        LookupError: when nothing of the course stands by itself.
    """
    mine = [str(each.get("id")) for each in _maps(read(text, "draft").mapping.get("threats"))]
    own = [each for each in _maps(source.get("threats")) if each.get("situation") == source.get("code")]
    for threat in own or [*_maps(source.get("threats"))]:
        stages = _alone([*_maps(threat.get("stages"))])
        if stages:
            made = {"id": mine[0] if mine else threat["id"], **{key: threat[key] for key in THREAT}}
            return edited(text, [Put(("threats",), [made | {"stages": stages}])], "draft")
    raise LookupError


def _alone(stages: list[Plain]) -> list[Plain]:
    """The stages that begin by themselves, or with one that does, and work on what there is."""
    found = [
        {key: value for key, value in stage.items() if key not in ACCOUNTS}
        for stage in stages
        if stage.get("kind") != "deceive"
        and any(way in stage for way in ("at", "after", "when"))
        and not any(way in stage for way in OUTSIDE)
    ]
    while True:
        known = {stage["id"] for stage in found}
        kept = [stage for stage in found if known.issuperset(_needs(stage))]
        if len(kept) == len(found):
            return [*found]
        found = kept


def _needs(stage: Plain) -> Iterator[object]:
    """The stages that one names; of a condition on anything else, one that there is not."""
    hits, when = stage.get("hits"), stage.get("when")
    if isinstance(when, dict):
        yield when["stage"] if [*when] == ["stage"] else ""
    yield from (stage[key] for key in ("after", "from") if key in stage)
    if isinstance(hits, dict):
        yield hits.get("controlled_by")


def _maps(values: object) -> Iterator[Plain]:
    return (each for each in values if isinstance(each, dict)) if isinstance(values, list) else iter(())

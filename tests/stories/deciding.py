"""What each option of a decision makes of the world: the same seed, the same players, each option forced."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from itertools import combinations, permutations
from statistics import fmean, stdev
from typing import NamedTuple

from drillsim.base.records import Record
from drillsim.documents.injects import Inject, Option
from drillsim.engine.drill import Drill
from scoring.index import Index
from scoring.outcome import loss_lines
from scoring.scorecard import scorecard
from tests import variety
from tests.playing import RUBRIC
from tests.stories.playing import alike, decisions, forced, inject_of, played, shown

EVEN = 0.02
"""Up to this difference an option counts as no worse than another."""
LEAST = {"loss": 0.25, "leak": 0.25, "concern": 0.5, "misled": 0.5, "late": 0.25}
"""From which difference on two worlds are measurably different; less is none."""


class World(NamedTuple):
    """What a drill came to; less is better.

    Attributes:
        loss: weighted service-hours, penalties included; ``leak``: those for what leaked.
        concern: how worried people were on average, in percent.
        misled: for how long people believed what is not so, in minutes a head.
        late: weight of the duties, the decision's own apart, that was not earned.
    """

    loss: float
    leak: float
    concern: float
    misled: float
    late: float


class Branch(NamedTuple):
    """A drill in which one option was taken.

    Attributes:
        credit: what the option was worth as it was chosen, or whether it was expected; None when evaluators judge.
        told: what counts of what was told, words and all; ``before``: of that, before the choice bound.
    """

    world: World
    credit: float | None
    told: variety.Run
    before: variety.Run


class Choice(NamedTuple):
    """A decision on one seed.

    Attributes:
        shown: the options as a seat was shown them; ``texts``: what they say in Vietnamese.
        branches: option -> what came of it, of those that could be taken.
    """

    inject: str
    shown: tuple[str, ...]
    texts: dict[str, str]
    branches: dict[str, Branch]


def choices(name: str, seed: int, players: str, drill: Drill) -> list[Choice]:
    """Every decision that a played drill came to, with each of its options forced.

    Args:
        name, seed, players: of the drill; ``drill``: as it went by itself.
    """
    asked = (
        [inject for inject in same if shown(drill, inject.id)] for same in alike(drill.setup.scenario.injects)
    )
    return [_choice(name, seed, players, drill, same) for same in asked if same]


def otherwise(name: str, seed: int, players: str, drill: Drill) -> float | None:
    """Of what follows the first decision of a drill, the share that is different for who decides otherwise.

    Every decision is taken otherwise, in one run by the next option of each, in another by the one before.
    None where nobody decides anything.
    """
    injects = decisions(drill.setup.scenario.injects)
    binds = [record.data["binds"] for record in drill.records if record.kind == "decision"]
    if not binds:
        return None
    own = {name: min(_taken(drill.records, {name}), default=None) for name in injects}
    before = _told(drill, [record for record in drill.records if record.t < min(binds)])
    shares = []
    for step in (1, -1):
        other = {name: _neighbour(inject.options, own[name], step) for name, inject in injects.items()}
        course = played(name, seed, players, choose=lambda _, delivery: other.get(inject_of(delivery) or ""))  # noqa: B023
        shares.append(variety.differing(before, _told(drill, drill.records), _told(course, course.records)))
    return fmean(shares)


def _neighbour(options: Sequence[Option], own: str | None, step: int) -> str:
    """The option that stands next to one's own in the file, on one side."""
    names = [option.id for option in options]
    return names[(names.index(own) + step) % len(names)] if own in names else names[0]


def _choice(name: str, seed: int, players: str, drill: Drill, same: Sequence[Inject]) -> Choice:
    """A decision: an inject, or those that ask many the same, who then all decide alike."""
    first, names = same[0], {inject.id for inject in same}
    taken = _taken(drill.records, names)
    branches = {}
    for option in first.options:
        own = taken == {option.id}
        course = drill if own else played(name, seed, players, choose=forced(names, option.id))
        if _taken(course.records, names):
            branches[option.id] = _branch(course, first, names, option.id)
    # Of many the seed draws who is asked: the decision is called by what it is about on every seed.
    called = first.id if len(same) == 1 else first.title.vi
    return Choice(called, tuple(shown(drill, first.id)), _texts(first.options), branches)


def _texts(options: Sequence[Option]) -> dict[str, str]:
    return {option.id: option.text.vi or "" for option in options}


def _taken(records: Sequence[Record], injects: Collection[str]) -> set[str]:
    """Every option of some injects that was ever chosen in a drill."""
    return {
        record.data["option"]
        for record in records
        if record.kind == "decision" and record.data["inject"] in injects
    }


def _branch(drill: Drill, inject: Inject, names: Collection[str], option: str) -> Branch:
    chosen = next(
        record.data
        for record in drill.records
        if record.kind == "decision" and record.data["inject"] in names
    )
    before = [record for record in drill.records if record.t < chosen["binds"]]
    expected = {each.option for each in inject.expect if each.option is not None}
    worth = chosen.get("credit", float(option in expected) if expected else None)
    return Branch(world_of(drill, names), worth, _told(drill, drill.records), _told(drill, before))


def _told(drill: Drill, records: Sequence[Record]) -> variety.Run:
    return variety.run_of(
        records, {inject.id: inject for inject in drill.setup.scenario.injects}, worded=True
    )


# -- what a drill came to ---------------------------------------------------------------------------


def world_of(drill: Drill, injects: Collection[str] = ()) -> World:
    """What a drill came to; the duty to choose an option of some injects is left out."""
    index = Index(drill.records)
    lines = loss_lines(index, RUBRIC.outcome)
    card = scorecard(drill.records, None, RUBRIC)
    own = {
        seq for seq, duty in index.duties.items() if duty.option is not None and _asks(index, seq, injects)
    }
    duties = [
        line
        for line in (*card.response_time.settled, *card.coordination.settled)
        if line.part in card.edition.duties and line.duty not in own
    ]
    return World(
        sum(line.loss for line in lines),
        sum(line.loss for line in lines if line.part == "leaked"),
        *_public(drill),
        sum(line.weight * (1 - line.credit) for line in duties),
    )


def _asks(index: Index, duty: int, injects: Collection[str]) -> bool:
    delivery = index.duties[duty].delivery
    return delivery is not None and index.deliveries[delivery].data["hidden"].get("inject") in injects


def _public(drill: Drill) -> tuple[float, float]:
    """Mean concern in percent, and minutes a head that people believed what is not so."""
    areas: dict[str, list[tuple[int, float, float, int]]] = {}
    for record in drill.records:
        if record.kind == "public":
            data = record.data
            found = (record.t, data["concern"], data["misled_hours"], data["people"])
            areas.setdefault(data["area"], []).append(found)
    people = sum(course[-1][3] for course in areas.values())
    if not people:
        return 0.0, 0.0
    worried = sum(
        concern * (until - t) * count
        for course in areas.values()
        for (t, concern, _, count), until in zip(
            course, [*(t for t, *_ in course[1:]), drill.now], strict=True
        )
    )
    misled = sum(course[-1][2] for course in areas.values())
    return 100 * worried / people / drill.now, 60 * misled / people


# -- over the seeds ---------------------------------------------------------------------------------


class Decision(NamedTuple):
    """One decision over all seeds on which it came.

    Attributes:
        differs: measure -> how far apart its options are in the mean.
        dominated: (option, the one that is at least as good in every measure, and better in one).
        follows: of what follows, the share that another choice makes different.
        seeds: on how many seeds its options were compared.
    """

    inject: str
    worlds: dict[str, World]
    credits: dict[str, float | None]
    differs: dict[str, float]
    dominated: list[tuple[str, str]]
    follows: float
    seeds: int


def weighed(found: Sequence[Choice]) -> list[Decision]:
    """The decisions of a scenario, of those of many seeds."""
    of: dict[str, list[Choice]] = {}
    for choice in found:
        if len(choice.branches) > 1:
            of.setdefault(choice.inject, []).append(choice)
    return [_decision(inject, same) for inject, same in of.items()]


def _decision(inject: str, found: list[Choice]) -> Decision:
    every = {option for choice in found for option in choice.branches}
    whole = [choice for choice in found if every <= choice.branches.keys()] or found
    of = {
        option: [choice.branches[option] for choice in whole if option in choice.branches]
        for option in sorted(every)
    }
    worlds = {
        option: World(*map(fmean, zip(*(branch.world for branch in branches), strict=True)))
        for option, branches in of.items()
        if branches
    }
    values = [world._asdict() for world in worlds.values()]
    differs = {name: max(one[name] for one in values) - min(one[name] for one in values) for name in LEAST}
    shares = [
        variety.differing(one.before, one.told, other.told)
        for choice in whole
        for one, other in combinations(choice.branches.values(), 2)
    ]
    return Decision(
        inject,
        worlds,
        {option: _mean([branch.credit for branch in branches]) for option, branches in of.items()},
        {name: gap for name, gap in differs.items() if gap >= LEAST[name]},
        [
            (worse, better)
            for worse, better in permutations(worlds, 2)
            if _beats(worlds[better], worlds[worse])
        ],
        fmean(shares) if shares else 0.0,
        len(whole),
    )


def _mean(values: Sequence[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return fmean(known) if known else None


def _beats(better: World, worse: World) -> bool:
    """Whether one is at least as good in every measure, and measurably better in one."""
    gaps = {name: getattr(worse, name) - getattr(better, name) for name in LEAST}
    return min(gaps.values()) >= -EVEN and any(gap >= LEAST[name] for name, gap in gaps.items())


# -- players who choose by how an option looks ------------------------------------------------------

CAUTIOUS = re.compile(
    r"tạm|chờ|chưa|xác minh|kiểm tra|rà soát|theo dõi|thận trọng|xin ý kiến|hạn chế|từng bước|trước khi|sau khi"
    r"|không (?!trả|chỉ)|giữ nguyên|hoãn|dừng|đề phòng|bảo đảm",
    re.IGNORECASE,
)
FORMAL = re.compile(
    r"theo (?:đúng )?quy (?:định|trình)|thẩm quyền|văn bản|căn cứ|đề nghị|chủ trì|phối hợp|phê duyệt|chỉ đạo|"
    r"lãnh đạo|báo cáo|thống nhất|phát ngôn|công bố|thông cáo|ban hành|quyết định|triển khai|thực hiện|bằng chứng",
    re.IGNORECASE,
)
PLACES = ("first", "last")
MANNERS = (*PLACES, "longest", "shortest", "most cautious", "most formal")


def takes(manner: str, choice: Choice, options: Sequence[str]) -> list[str]:
    """The options that somebody who looks at nothing else would take; several when they look alike."""
    text = choice.texts
    worth = {
        "first": lambda option: -choice.shown.index(option),
        "last": choice.shown.index,
        "longest": lambda option: len(text[option]),
        "shortest": lambda option: -len(text[option]),
        "most cautious": lambda option: len(CAUTIOUS.findall(text[option])),
        "most formal": lambda option: len(FORMAL.findall(text[option])),
    }[manner]
    best = max(map(worth, options))
    return [option for option in options if worth(option) == best]


def advantage(manner: str, found: Sequence[Choice]) -> tuple[float, float]:
    """How much more credit a manner of choosing earns than chance, a decision, and its standard error.

    Places are drawn anew on each seed; how an option is worded is the same on all, one fact a decision.
    """
    gains: dict[str, list[float]] = {}
    for choice in found:
        worth = {option: branch.credit for option, branch in choice.branches.items()}
        known = {option: credit for option, credit in worth.items() if credit is not None}
        if len(known) > 1:
            chosen = fmean(known[option] for option in takes(manner, choice, list(known)))
            gains.setdefault(choice.inject, []).append(chosen - fmean(known.values()))
    means = [fmean(same) for same in gains.values()]
    apart = [gain for same in gains.values() for gain in same] if manner in PLACES else means
    error = stdev(apart) / len(apart) ** 0.5 if len(apart) > 1 else 0.0
    return (fmean(means), error) if means else (0.0, 0.0)

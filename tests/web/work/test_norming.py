"""Norms are the same whoever plays, and are shown for what they were made of and nothing else."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from statistics import median

import pytest

from drillsim import __version__
from drillsim.base.records import Record
from drillsim.batch.pool import Workers
from drillsim.engine.drill import Drill
from drillsim.engine.setup import Setup
from drillsim.library.index import SHIPPED, Library
from drillsim.players.bots import play
from drillsim.players.skills import SCALE, skill_of
from scoring.norms.error import error
from scoring.norms.table import Norms
from scoring.rubric import Rubric
from scoring.scorecard import scorecard
from tests.playing import RUBRIC
from tests.web.smalllibrary import small_library
from web.work import norming
from web.work.cases import Case
from web.work.norming import (
    DRILL,
    NONE,
    OTHER,
    OneSeed,
    Plan,
    Playing,
    Reference,
    fitting,
    norms,
    playing,
    referring,
    team,
)
from web.work.runs import Runs

SEEDS = (1, 2, 3)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return small_library(tmp_path_factory.mktemp("library"))


@pytest.fixture(scope="module")
def plan(root: Path) -> Plan:
    return Plan(root, "tiny", "p2017", (0.0, 1.0, 2.0), SEEDS)


@pytest.fixture(scope="module")
def made(plan: Plan) -> Norms:
    found = norms(plan, Workers(1))
    Library(plan.root).norms_file("tiny", "p2017").write_text(found.model_dump_json(indent=1), "utf-8")
    return found


def drill(root: Path, seed: int = 7, **more: object) -> Drill:
    """A drill of the scenario as a server would set it up."""
    return play(replace(setup(root, seed), **more))  # type: ignore[arg-type]


def setup(root: Path, seed: int = 7) -> Setup:
    library = Library(root)
    loaded = library.scenario("tiny", seed=seed)
    return Setup.make(
        loaded.scenario,
        loaded.city,
        loaded.rules,
        {**loaded.documents, "rubric": library.rubric("default", model=Rubric).mapping},
        seed=seed,
        players={seat.seat: "average" for seat in loaded.scenario.seats},
    )


def test_norms_are_the_same_whoever_plays(plan: Plan, made: Norms) -> None:
    told: list[tuple[int, int]] = []
    again = norms(plan, Workers(2, here=0.0), lambda *at: told.append(at))
    assert again == made
    assert told[-1] == (norming.runs_of(plan), norming.runs_of(plan))
    assert [at for at, _ in told] == sorted(at for at, _ in told)


def test_norms_of_files_that_change_meanwhile_are_those_of_the_beginning(
    plan: Plan, made: Norms, tmp_path: Path
) -> None:
    folder = tmp_path / "library"
    shutil.copytree(plan.root, folder)
    edits = [edited("tiny.yaml", "establish: 10m", "establish: 11m")]

    def early(done: int, total: int) -> None:
        if done < total and edits:
            edits.pop()(folder)

    assert norms(replace(plan, root=folder), Workers(1), early) == made
    assert not edits


def test_a_drill_of_norms_is_graded_as_any_other(plan: Plan) -> None:
    table = norming.Setups(plan)
    lost, level, seed = referring(plan), 1.0, 2
    losses = [lost(Reference(seed, kind, n)) for kind, n in [("idle", 0), *(("expert", n) for n in range(8))]]
    came = team(table, Playing(seed, level, losses[0], tuple(losses[1:])))
    assert playing(plan)(OneSeed(seed))[plan.levels.index(level)] == came
    alone = table.setup(seed, "average")
    records = play(alone).records
    card = scorecard(records, Runs(alone, records, Workers(1)).losses(RUBRIC.outcome))
    assert came.sample.figures["overall"] == card.overall
    assert {part: came.sample.figures[part] for part in ("response_time", "coordination", "outcome")} == {
        part: card.scores[part] for part in ("response_time", "coordination", "outcome")
    }


def test_who_plays_as_well_as_experts_is_the_first_of_them(plan: Plan) -> None:
    table = norming.Setups(plan)
    first, best = (play(table.setup(3, kind)).records for kind in ("expert", "2"))
    assert first[1:] == best[1:]
    row = Playing(3, 2.0, 100.0, (1.0, 2.0))
    assert team(table, row, first) == team(table, row)


def test_a_drill_whose_luck_is_not_drawn_has_the_spread_of_others(plan: Plan) -> None:
    own = Playing(2, 1.0, 100.0, (1.0, 2.0))
    table = norming.Setups(plan)
    drawn, given = team(table, own), team(table, own._replace(spread=7.5))
    assert given.spread == pytest.approx(7.5)
    assert drawn.sample.figures["response_time"] == given.sample.figures["response_time"]
    same = team(table, own._replace(spread=drawn.spread))
    assert same.sample == drawn.sample


def test_beyond_the_first_seeds_luck_is_not_drawn(plan: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    # Three seeds, three skills: idle, eight experts, one of whom is the best team, and two teams a seed; eight
    # redraws for each team drawn.
    assert norming.runs_of(plan) == 3 * 11 + 3 * 8 * 3
    whole = norms(plan, Workers(1))
    monkeypatch.setattr(norming, "DRAWN", 2)
    assert norming.runs_of(plan) == 3 * 11 + 2 * 8 * 3
    told: list[tuple[int, int]] = []
    fewer = norms(plan, Workers(1), lambda *at: told.append(at))
    assert told[-1] == (norming.runs_of(plan), norming.runs_of(plan))
    assert fewer.figures["response_time"] == whole.figures["response_time"]
    assert fewer.items == whole.items


def test_norms_hold_for_what_they_were_made_of(root: Path, made: Norms) -> None:
    assert fitting(Library(root), drill(root).records, RUBRIC) == made
    assert made.engine == __version__
    assert made.humans == 0


def test_norms_of_another_scenario_are_none(root: Path, made: Norms) -> None:
    records = drill(root).records
    records[0].data["scenario"]["code"] = "B99"  # type: ignore[index]
    assert fitting(Library(root), records, RUBRIC) == NONE


def improvised(records: list[Record], root: Path) -> list[Record]:
    other = Drill(replace(setup(root), director=True))
    other.advance(60_000)
    other.control({"type": "fire", "inject": setup(root).scenario.injects[0].id})
    other.advance(other.length)
    return other.records


@pytest.mark.parametrize(
    "changed",
    [
        lambda records, root: records[:-1],
        lambda records, root: drill(root, graded=(setup(root).graded[0],)).records,
        improvised,
    ],
)
def test_norms_do_not_hold_for_a_drill_that_was_another(
    root: Path, made: Norms, changed: Callable[[list[Record], Path], list[Record]]
) -> None:
    assert fitting(Library(root), changed(drill(root).records, root), RUBRIC) == DRILL


def edited(file: str, old: str, new: str) -> Callable[[Path], None]:
    def edit(root: Path) -> None:
        text = (root / file).read_text("utf-8")
        assert old in text
        (root / file).write_text(text.replace(old, new, 1), "utf-8")

    return edit


@pytest.mark.parametrize(
    "edit",
    [
        edited("tiny.yaml", "establish: 10m", "establish: 11m"),
        edited("cities/tiny.yaml", "buffer: 30m", "buffer: 31m"),
        edited("rules/p2017.yaml", "acknowledgement: {target: 5m", "acknowledgement: {target: 6m"),
        edited("rubrics/default.yaml", "slip: 3", "slip: 4"),
    ],
    ids=["scenario", "city", "rules", "rubric"],
)
def test_norms_whose_hash_does_not_fit_are_not_shown(
    root: Path, made: Norms, tmp_path: Path, edit: Callable[[Path], None]
) -> None:
    """Whether what the drill was made of has changed since, or the drill was made of what there is now."""
    before = drill(root)
    folder = tmp_path / "library"
    shutil.copytree(root, folder)
    edit(folder)
    library = Library(folder)
    rubric = Rubric.model_validate_json(json.dumps(library.rubric("default", model=Rubric).mapping))
    for records in (before.records, drill(folder).records):
        assert fitting(library, records, rubric) == OTHER
    card = scorecard(before.records)
    shown = card.normed(error(card, OTHER)).to_dict()
    assert shown["interval"] is None
    assert shown["norms"]["missing"] == OTHER


def test_a_hash_of_another_engine_does_not_fit(root: Path, made: Norms, tmp_path: Path) -> None:
    folder = tmp_path / "library"
    shutil.copytree(root, folder)
    other = made.model_copy(update={"engine": "0.9.0"})
    Library(folder).norms_file("tiny", "p2017").write_text(other.model_dump_json(), "utf-8")
    assert fitting(Library(folder), drill(root).records, RUBRIC) == OTHER


def test_norms_of_what_is_played_or_graded_otherwise_since_do_not_hold(
    root: Path, made: Norms, tmp_path: Path
) -> None:
    """An engine that is altered and keeps its version."""
    folder = tmp_path / "library"
    shutil.copytree(root, folder)
    assert fitting(Library(folder), drill(root).records, RUBRIC) == made
    other = made.model_copy(update={"probe": "0" * 64})
    Library(folder).norms_file("tiny", "p2017").write_text(other.model_dump_json(), "utf-8")
    assert fitting(Library(folder), drill(root).records, RUBRIC) == OTHER


@pytest.fixture
def unlearned() -> Iterator[None]:
    """What players are like is read anew, and again afterwards."""
    skill_of.cache_clear()
    yield
    skill_of.cache_clear()


@pytest.mark.parametrize("level", [0.0, 1.0, 2.0])
@pytest.mark.usefixtures("unlearned")
def test_the_probe_tells_of_every_skill_that_plays_otherwise_since(
    plan: Plan, made: Norms, monkeypatch: pytest.MonkeyPatch, level: float
) -> None:
    assert norming.probe_of(plan) == made.probe
    skill_of.cache_clear()
    reaction, *others = SCALE[level]
    with monkeypatch.context() as altered:
        altered.setitem(SCALE, level, (1.5 * reaction, *others))
        assert norming.probe_of(plan) != made.probe


def test_a_card_shows_the_norms_that_hold(root: Path, made: Norms, monkeypatch: pytest.MonkeyPatch) -> None:
    from drillsim.journal.chain import lines
    from drillsim.journal.replay import read
    from web.work import cases

    monkeypatch.setattr(cases, "SHIPPED", root)
    case = Case(read(f"{line}\n" for line in lines(drill(root).records)))
    card = case.card()
    shown = card.to_dict()
    low, high = shown["interval"]
    assert low <= shown["overall"]["score"] <= high
    assert shown["norms"]["inputs"] == made.inputs
    assert "0 drills of people" in shown["norms"]["text"]["en"]
    assert case.card(rubric=RUBRIC.model_copy(update={"slip": 9.0})).to_dict()["norms"]["missing"] == OTHER


@pytest.mark.parametrize("code", ["b06", "b17"])
def test_what_is_due_at_once_tells_skills_apart_by_speed_alone(code: str) -> None:
    """Times over targets of the profile's duties that were answered, for omissions are another matter."""
    table = norming.Setups(Plan(SHIPPED, code, "p2017"))
    times: dict[str, list[float]] = {"novice": [], "average": [], "expert": []}
    for seed in SEEDS:
        for kind, found in times.items():
            records = play(table.setup(seed, kind)).records
            rules = {each.seq for each in records if each.kind == "duty" and "rule" in each.data["origin"]}
            card = scorecard(records)
            found += [
                (line.answered - line.opened) / line.target
                for line in (*card.response_time.settled, *card.coordination.settled)
                if line.duty in rules and line.answered is not None and not line.detail.get("already")
            ]
    novice, average, expert = (median(found) for found in times.values())
    assert expert < 0.75 < 1.25 < novice
    assert expert < average < novice


@pytest.mark.parametrize(
    "text", Library(SHIPPED).norms(), ids=lambda text: Norms.model_validate_json(text).scenario
)
def test_shipped_norms_were_made_of_what_is_shipped(text: str) -> None:
    """After a change of a scenario: ``make norms``, or take the file away."""
    made = Norms.model_validate_json(text)
    assert made.inputs == norming.inputs_of(Library(SHIPPED), made.scenario, made.rules)
    assert (len(made.seeds), len(made.levels)) == (norming.SEEDS, len(norming.LEVELS))
    # Officers, engine and rules too: whatever plays or grades one drill otherwise.
    assert norming.probe_of(Plan(SHIPPED, made.scenario, made.rules, made.levels, made.seeds)) == made.probe

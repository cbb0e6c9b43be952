"""The measures of stories, on values worked out by hand and on a small scenario."""

from __future__ import annotations

from pathlib import Path

import pytest

from scoring.rehearsal.pace import paces
from tests.playing import loaded
from tests.stories import command, deciding, ranking
from tests.stories.deciding import Branch, Choice, World
from tests.stories.heard import Heard, heard
from tests.stories.judging import MEASURES
from tests.stories.playing import AVERAGE, alike, forced, played, shown
from tests.stories.ranking import Graded
from tests.variety import Run

CHOOSING = str(Path(__file__).parent / "stories/choosing.yaml")


def branch(loss: float, late: float, credit: float | None = None, told: tuple[str, ...] = ()) -> Branch:
    return Branch(World(loss, 0, 0, 0, late), credit, Run(("a", *told)), Run(("a",)))


def choice(**branches: Branch) -> Choice:
    texts = {option: option * (place + 1) for place, option in enumerate(branches)}
    return Choice("hoi", tuple(branches), texts, branches)


def test_an_option_that_is_worse_in_nothing_and_better_in_one_dominates() -> None:
    (found,) = deciding.weighed([choice(x=branch(5, 2), y=branch(9, 2), z=branch(9, 1))])
    assert found.dominated == [("y", "x"), ("y", "z")]
    assert found.differs == {"loss": 4, "late": 1}


def test_an_option_that_is_better_in_anything_is_not_dominated() -> None:
    (found,) = deciding.weighed([choice(x=branch(5, 2.1), y=branch(9, 2))])
    assert found.dominated == []


def test_what_differs_by_next_to_nothing_does_not_differ() -> None:
    (found,) = deciding.weighed([choice(x=branch(5, 2), y=branch(5.2, 2.2))])
    assert (found.differs, found.dominated) == ({}, [])


def test_worlds_are_compared_over_seeds_on_which_every_option_was_taken() -> None:
    whole = choice(x=branch(1, 0), y=branch(2, 0))
    other = choice(x=branch(3, 0), y=branch(6, 0))
    lacking = choice(x=branch(100, 0))
    (found,) = deciding.weighed([whole, lacking, other])
    assert (found.seeds, found.worlds["x"].loss, found.worlds["y"].loss) == (2, 2, 4)


def test_of_what_follows_the_share_that_another_choice_changes() -> None:
    same = choice(x=branch(1, 0, told=("b", "c")), y=branch(1, 0, told=("b", "c")))
    other = choice(x=branch(1, 0, told=("b", "c")), y=branch(1, 0, told=("b", "d")))
    assert deciding.weighed([same])[0].follows == 0
    assert deciding.weighed([same, other])[0].follows == pytest.approx((0 + 2 / 3) / 2)


def test_who_looks_at_place_or_length_alone_is_compared_with_chance() -> None:
    # x is first and shortest and best: 1 beside a chance of 0.5.
    found = choice(x=branch(0, 0, 1), y=branch(0, 0, 0))
    assert deciding.advantage("first", [found]) == (0.5, 0)
    assert deciding.advantage("longest", [found]) == (-0.5, 0)
    # One decision on two seeds is one decision; options that look alike are taken by chance.
    assert deciding.advantage("most formal", [found, found]) == (0, 0)
    other = found._replace(inject="hai", branches={"x": branch(0, 0, 0), "y": branch(0, 0, 0)})
    gain, error = deciding.advantage("shortest", [found, found, other])
    assert (gain, error) == (0.25, pytest.approx(0.25))
    # Places are drawn anew: 0.5, 0.5 and 0 are three facts.
    assert deciding.advantage("first", [found, found, other]) == (0.25, pytest.approx(1 / 6))


def test_caution_and_formality_are_read_in_vietnamese() -> None:
    texts = {"x": "Tạm dừng, chờ kiểm tra", "y": "Chủ trì ban hành theo quy định", "z": "Bấm nút"}
    found = Choice("hoi", ("z", "y", "x"), texts, {})
    assert deciding.takes("most cautious", found, "xyz") == ["x"]
    assert deciding.takes("most formal", found, "xyz") == ["y"]
    assert deciding.takes("first", found, "xyz") == ["z"]
    assert deciding.takes("shortest", found, "xyz") == ["z"]


def graded(**credits: float) -> dict[str, Graded]:
    scores = {"overall": 50.0}
    return {kind: Graded(scores, 1.0, {"item": [credit]}) for kind, credit in credits.items()}


def test_expectations_never_earned_or_earned_less_by_better_teams_are_named() -> None:
    falling = [graded(novice=1, average=0.5, expert=0)] * 8
    found = ranking.items(falling)
    assert (found.count, found.never) == (1, ["item"])
    assert found.inverse == ["item: novice 1.00, average 0.50, expert 0.00"]
    rising = [graded(novice=0, average=0.5, expert=1)] * 8
    assert ranking.items(rising) == (1, [], [])


def test_a_choice_is_forced_and_the_world_differs() -> None:
    drill = played(CHOOSING, 1)
    (found,) = deciding.choices(CHOOSING, 1, AVERAGE, drill)
    assert set(found.shown) == set(found.branches) == {"dung", "de"}
    assert (found.branches["dung"].credit, found.branches["de"].credit) == (1, 0.2)
    (decision,) = deciding.weighed([found])
    assert set(decision.differs) == {"loss", "concern", "late"}
    assert decision.dominated == [("de", "dung")]
    told = {option: {line.split()[0] for line in each.told.told} for option, each in found.branches.items()}
    assert (told["dung"] - told["de"], told["de"] - told["dung"]) == ({"khen"}, {"che"})


def test_deciding_otherwise_tells_another_story() -> None:
    drill = played(CHOOSING, 1)
    share = deciding.otherwise(CHOOSING, 1, AVERAGE, drill)
    # After the choice come the word of praise or of blame, and the order either way.
    assert share == pytest.approx(2 / 3)
    silent = played(CHOOSING, 1, "idle")
    assert deciding.otherwise(CHOOSING, 1, "idle", silent) is None


def test_a_forced_choice_is_the_only_thing_that_is_changed() -> None:
    drill = played(CHOOSING, 1)
    own = next(record.data["option"] for record in drill.records if record.kind == "decision")
    assert played(CHOOSING, 1, choose=forced({"hoi"}, own)).records == drill.records
    assert shown(drill, "lenh") == []


def test_one_question_to_each_of_many_is_one_decision() -> None:
    (asked,) = (each for each in loaded(CHOOSING).scenario.injects if each.id == "hoi")
    another = asked.model_copy(update={"id": "khac", "title": asked.title.model_copy(update={"vi": "Khác"})})
    many = [asked.model_copy(update={"id": f"hoi-{name}"}) for name in ("a", "b")]
    assert [[each.id for each in same] for same in alike([*many, another])] == [["hoi-a", "hoi-b"], ["khac"]]


def test_what_a_seat_has_to_do_and_what_was_heard() -> None:
    drill = played(CHOOSING, 1)
    assert heard(drill) == Heard(genuine=0, false=1, noise=19, wrong_alarms=5)
    busy = paces(drill.records, drill.setup.scenario, drill.now)
    assert set(busy) == {"vp-ubnd/phat-ngon", "tt-giam-sat/dieu-hanh"}
    assert all(pace.silence < 45 and pace.every < 30 for pace in busy.values())


def test_the_command_tells_what_is_missed(capsys: pytest.CaptureFixture[str]) -> None:
    measures = set(MEASURES) - {"variety"}
    found = [command.look(CHOOSING, 1, measures)]
    verdicts = {
        verdict.name.split(" ≥")[0].split(" =")[0]: verdict for verdict in command.judge(found, measures)
    }
    assert not verdicts["seats"].kept
    assert verdicts["attacks without an ATT&CK id"].kept
    assert verdicts["options dominated"].behind == ("hoi: de by dung",)
    assert verdicts["expert"].kept
    assert command.main([CHOOSING, "--seeds", "1", "--only", "cast", "--brief"]) == 1
    assert "MISS seats ≥ 6: 2" in capsys.readouterr().out
    assert command.main(["b99"]) == 1
    assert "b99" in capsys.readouterr().out

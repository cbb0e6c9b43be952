"""The measures of scores: how they are made, and a sample of them on shipped scenarios."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from drillsim.base.model import MINUTE
from drillsim.documents.catalogue import CATALOGUE
from drillsim.engine.drill import Drill
from tests.measure import command, kept
from tests.measure.gains import WORST, gains
from tests.measure.inputs import Input, Team, act, message
from tests.measure.judging import PASSED, _skill, _tricks
from tests.measure.kept import Kept
from tests.measure.teams import LEVELS, Scores, _no_work, blind, follows, paper, reliable, within
from tests.measure.tricks import TRICKS
from tests.playing import SAMPLE
from tests.stories.judging import Verdict
from tests.stories.playing import played

CHOOSING = str(Path(__file__).parent / "stories/choosing.yaml")


# -- inputs ---------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def drill() -> Drill:
    return played(CHOOSING, 1)


@pytest.fixture(scope="module")
def team(drill: Drill) -> Team:
    return Team(drill)


def test_a_team_does_the_same_again(drill: Drill, team: Team) -> None:
    assert team.again(team.inputs).records[1:] == drill.records[1:]


def test_answers_find_their_message_when_numbers_have_shifted(team: Team) -> None:
    seat = "tt-giam-sat/dieu-hanh"
    order = next(record for record in team.inbox[seat] if "order" in record.data)
    early = Input(MINUTE, act("vp-ubnd/phat-ngon", "public_notice", "cong-ttdt"))
    again = team.again([*team.inputs, early, Input(order.t + 1, act(seat, "verify", reply_to=order.seq))])
    last = [record for record in again.records if record.kind == "act" and record.data["verb"] == "verify"]
    answered = again.post.delivered[last[0].data["reply_to"]]
    assert answered.seq > order.seq
    assert answered.data["title"] == order.data["title"]


def test_what_a_trick_sends_has_something_to_say(team: Team) -> None:
    told = Input(30 * MINUTE, message("vp-ubnd/phat-ngon", "notify", "mot-cua", ["pa05", "vp-ubnd"]))
    sent = next(r for r in team.again([told]).records if r.kind == "act" and r.data["verb"] == "notify")
    assert (sent.data["status"], sent.data["to"], sent.data.get("incomplete")) == ("accepted", ["pa05"], None)
    assert sent.data.get("content", {"share": 1})["share"] == 1


def test_every_trick_does_something(team: Team) -> None:
    idle = {name for name, trick in TRICKS.items() if not list(trick(team))}
    assert idle <= {"reclassifying"}  # nobody classifies there


def test_who_tries_options_ends_with_the_own_one_before_it_binds(drill: Drill, team: Team) -> None:
    tried = team.again([*team.inputs, *TRICKS["trying options"](team)])
    assert sum(r.kind == "decision" and r.data["status"] == "changed" for r in tried.records) > 0
    assert first_bound(tried) == first_bound(drill) != {}


def first_bound(drill: Drill) -> dict[tuple[str, str], str]:
    """What each agency was bound by first, by the inject that asked."""
    found: dict[tuple[str, str], str] = {}
    for record in drill.records:
        if record.kind == "decision" and record.data["status"] == "bound":
            found.setdefault((record.data["inject"], record.data["agency"]), record.data["option"])
    return found


def test_a_team_that_only_writes_does_no_work() -> None:
    records = played(CHOOSING, 1, "by-the-book", steer=_no_work).records
    verbs = {record.data["verb"] for record in records if record.kind == "act"}
    assert verbs
    assert not {verb for verb in verbs if CATALOGUE[verb].technical}


# -- figures --------------------------------------------------------------------------------------


def scores(overall: float) -> Scores:
    return Scores(overall, overall, overall, overall)


def test_variance_within_one_skill_by_hand() -> None:
    # Two runs a level, 1 apart from its mean; the means 0, 10, … 40 have variance 200.
    found = [{level: scores(10 * at + side) for at, level in enumerate(LEVELS)} for side in (-1, 1)]
    assert within(found) == pytest.approx(1 / 201)
    assert follows(found) == pytest.approx(0.985, abs=0.001)
    assert all(verdict.kept for verdict in _skill(found))
    # A straight line from 0 to 40 has variance 40²/12 = 133.3, chance 2; the means owe a little of theirs to chance.
    assert reliable(found, "outcome") == pytest.approx(133.3 / 135.3, abs=0.01)
    worse = [{level: scores(side) for level in LEVELS} for side in (-1, 1)]
    assert [verdict.kept for verdict in _skill(worse)] == [False] * 7


def test_a_gain_is_too_much_on_average_or_in_one_run() -> None:
    (of,) = gains(CHOOSING, 1, ("verifying",)).values()
    for wins, kept_ in (((0.4, 0.6), True), ((0.5, 0.6), False), ((2.1, -5.0), False)):
        found = [{"verifying": of._replace(whole=won)} for won in wins]
        assert next(_tricks(found)).kept is kept_


# -- kept -----------------------------------------------------------------------------------------


def test_what_was_measured_is_not_measured_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(kept, "MEASURED", tmp_path)
    given = [CHOOSING, "--seeds", "1", "--only", "paper"]
    monkeypatch.setattr(Kept.__init__, "__defaults__", (tmp_path,))
    first = command.main(given), capsys.readouterr().out
    again = command.main(given), capsys.readouterr().out
    assert (first[0], "as measured" in first[1]) == (again[0], False)
    assert again[1].replace(", as measured", "") == first[1]


def test_what_rests_on_something_else_is_measured_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    verdict = Verdict("a bound", "3", True, ("more",))
    Kept(CHOOSING, tmp_path).keep("paper", 1, [verdict])
    assert Kept(CHOOSING, tmp_path).of("paper", 1) == [verdict]
    assert Kept(CHOOSING, tmp_path).of("paper", 2) is None
    monkeypatch.setattr(kept, "rests_on", lambda name: "else")
    assert Kept(CHOOSING, tmp_path).of("paper", 1) is None
    assert json.loads((tmp_path / "choosing.json").read_text())["paper"]["seeds"] == 1


# -- a sample -------------------------------------------------------------------------------------


@pytest.mark.parametrize("code", SAMPLE)
def test_no_trick_pays_in_a_run(code: str) -> None:
    found = gains(code, 1)
    assert {trick: gain for trick, gain in found.items() if gain.whole > WORST} == {}


@pytest.mark.parametrize("code", SAMPLE)
def test_paper_without_work_fails_and_a_blind_script_is_below_novices(code: str) -> None:
    assert paper(code, 1).alone.overall < PASSED
    found = blind(code, 1)
    assert found.script.overall < found.novice.overall

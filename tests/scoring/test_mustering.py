"""The team called out: what answers, strength, skills and replacements are worth, worked out by hand."""

from __future__ import annotations

import pytest

from scoring.index import Index
from scoring.mustering import muster_lines
from tests.drillsim.engine.test_rosters import CALLER, HEAD, NAMED, call, member, table
from tests.drillsim.playing import Play


def credits(played: Play) -> dict[str, float]:
    lines = muster_lines(Index(played.records))
    return {line.title["en"].split(":")[0]: round(line.credit, 3) for line in lines if line.settled}


def test_nobody_called_is_nobody_there_and_no_answer_is_owed() -> None:
    played = table(member("an", "office"), needs=[{"skill": "network"}]).to(121)
    assert credits(played) == {"Enough people there": 0.0, "The skill Networks is there": 0.0}


@pytest.mark.parametrize(("minutes", "credit"), [(10, 1.0), (15, 1.0), (24, 0.4), (31, 0.0)])
def test_an_answer_is_worth_less_the_later_it_comes(minutes: int, credit: float) -> None:
    played = table(member("an", "office"))
    call(played, "office")
    played.to(5 + minutes)
    letter = played.last("delivery", agencies=["office"])
    played.act(HEAD, "acknowledge", reply_to=letter.seq)
    played.to(121)
    assert credits(played)["The call-out answered"] == pytest.approx(credit, abs=0.01)


def test_those_count_who_are_there_at_the_moment() -> None:
    late = member("binh", comes="70m")
    played = table(member("an"), late, strength=2, needs=[{"skill": "network"}])
    call(played)
    played.to(121)
    assert credits(played) == {"Enough people there": 0.5, "The skill Networks is there": 1.0}


def test_before_the_moment_nothing_is_settled() -> None:
    played = table(member("an"))
    call(played)
    played.to(30)
    assert credits(played) == {}


def test_another_is_named_for_whom_it_is_known_of_that_he_does_not_come() -> None:
    played = table(member("an", found="moved", successor=NAMED))
    call(played)
    played.to(121)
    assert credits(played) == {"A replacement named": 0.0, "Enough people there": 0.0}
    again = table(member("an", found="moved", successor=NAMED))
    call(again)
    again.to(12)
    again.act(CALLER, "replace", to=("vendor",))
    again.to(121)
    assert credits(again) == {"A replacement named": 1.0, "Enough people there": 1.0}


@pytest.mark.parametrize("verb", ["release", "replace"])
def test_to_let_somebody_go_or_to_name_another_is_an_answer(verb: str) -> None:
    played = table(member("an", "office", successor=NAMED))
    call(played, "office")
    played.to(10)
    assert played.act(HEAD, verb, to=("cyber",)).data["status"] == "accepted"
    played.to(121)
    assert credits(played)["The call-out answered"] == 1.0

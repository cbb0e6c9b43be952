from __future__ import annotations

import pytest

from drillsim.base.model import MINUTE
from drillsim.base.records import Record, entry
from scoring.index import Index
from tests.scoring.script import Script


@pytest.mark.parametrize("records", [[], [entry(0, 0, "act", {})]])
def test_a_journal_begins_with_its_start(records: list[Record]) -> None:
    with pytest.raises(ValueError, match="start"):
        Index(records)


def test_the_end_is_the_time_of_the_last_record() -> None:
    script = Script()
    script.state(7, portal={"service": 0.5})
    drill = Index(script.records())
    assert (drill.end, drill.complete) == (7 * MINUTE, False)
    drill = Index(script.end(60).records())
    assert (drill.end, drill.complete) == (60 * MINUTE, True)


def test_a_unit_belongs_to_its_whole_and_not_the_other_way() -> None:
    drill = Index(Script(graded=["unit/duty"]).records())
    assert drill.within("unit", "b")
    assert not drill.within("b", "unit")
    assert drill.family("unit") == "b"
    assert drill.plays("b")
    assert drill.plays("unit")
    assert not Index(Script(graded=["b/duty"]).records()).plays("unit")


def test_behind_an_act_done_on_an_order_stands_who_gave_it() -> None:
    script = Script()
    told = script.act(1, "a/duty", "direct")
    script.act(2, None, "direct", agency="b", directed=told)
    script.act(3, None, "isolate", agency="d", directed=script.lines[-1][3])
    script.act(4, None, "isolate", agency="d")
    drill = Index(script.records())
    assert [drill.actor(act) for act in drill.acts.values()] == ["a/duty", "a/duty", "a/duty", None]


def test_refused_acts_are_left_out() -> None:
    script = Script()
    script.act(1, status="refused", reason="not_yours")
    assert Index(script.records()).acts == {}

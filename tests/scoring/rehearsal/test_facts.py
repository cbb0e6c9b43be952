"""What one drill tells a planner, and what is said of many, worked out by hand."""

from __future__ import annotations

from drillsim.base.model import Seat, Text
from drillsim.documents.scenario import ScenarioDoc, SeatBrief
from scoring.outcome import References
from scoring.rehearsal.facts import RunFacts, SpanLoad, facts
from scoring.rehearsal.table import rehearsed
from scoring.telling.names import Names
from tests.scoring.script import Script

NOBODY = References(0.0, (0.0,))
SCENARIO = ScenarioDoc.model_construct(
    seats=(SeatBrief(seat=Seat("a/duty")), SeatBrief(seat=Seat("b/duty"))), injects=()
)


def told(script: Script, kind: str = "1", level: float = 1.0, seed: int = 1) -> RunFacts:
    return facts(kind, script.records(), SCENARIO, NOBODY, level, seed)


def drill() -> Script:
    """Four duties of A, one of B; targets 10, limits 30; two hours."""
    script = Script()
    script.respond(5, script.duty(0, origin={"rule": "kept"}))
    script.respond(35, script.duty(0, origin={"rule": "late"}))
    script.duty(0, origin={"rule": "refused"}, acts=["isolate"])
    script.act(7, verb="isolate", status="refused", reason="already")
    script.duty(115, origin={"rule": "ended"})
    script.duty(20, "b/duty", origin={"rule": "untried"})
    return script.end(120)


def test_why_a_duty_brought_nothing_is_told() -> None:
    assert told(drill()).missed == {
        "rule:late a": "late",
        "rule:refused a": "refused:already",
        "rule:ended a": "ended",
        "rule:untried b": "untried",
    }


def test_an_act_refused_before_or_after_its_time_is_no_reason() -> None:
    script = Script()
    script.act(4, verb="isolate", status="refused", reason="already")
    script.duty(5, origin={"rule": "one"}, acts=["isolate"])
    script.act(35, verb="isolate", status="refused", reason="already")
    assert told(script.end(60)).missed == {"rule:one a": "untried"}


def test_a_message_that_reached_none_of_its_seats_in_time_is_told_from_one_that_nobody_answered() -> None:
    script = Script()
    for inject, at in (("came", 5), ("late", 36), ("none", None)):
        if at is not None:
            hidden = {"indicates": [], "verify": False, "inject": inject}
            script.delivery(at, "a/duty", hidden=hidden)
        script.delivery(5, "b/duty", hidden={"indicates": [], "verify": False, "inject": inject})
    for inject in ("came", "late", "none"):
        script.duty(5, origin={"inject": inject, "expect": 0})
    missed = told(script.end(60)).missed
    assert [missed[key] for key in sorted(missed)] == ["untried", "untold", "untold"]


def test_what_nobody_earns_is_told_with_what_to_do_about_it_by_its_cause() -> None:
    kinds = ["0", "0.5", "1", "1.5", "2"]
    played = [told(drill(), kind, float(kind), seed) for kind in kinds for seed in range(1, 9)]
    found = rehearsed(played, kinds, {}, Names.of(drill().records()))
    texts = {each.id: each.text for each in found["advice"] if each.about == "expectation"}  # type: ignore[attr-defined]
    for key, vi, en in (
        ("rule:late a", "Hạn quá ngắn", "The limit is too short"),
        ("rule:refused a", "Lúc đó không làm được", "It could not be done then"),
        ("rule:untried b", "Tin đã tới mà không ai làm", "The message came and nobody acted"),
    ):
        assert vi in texts[key].vi and en in texts[key].en


def test_points_are_shares_of_what_has_settled() -> None:
    # Four of five have settled, of one weight; nothing but response time has a score.
    assert told(drill()).points == {
        "rule:kept a": 25.0,
        "rule:late a": 25.0,
        "rule:refused a": 25.0,
        "rule:untried b": 25.0,
    }


def test_what_came_and_what_stood_open_is_counted_by_ten_minutes() -> None:
    found = told(drill())
    loads = found.loads["a/duty"]
    assert len(loads) == 12
    # Three at once are one thing; in the middle, at 5, the first has just been answered.
    assert loads[0] == SpanLoad(came=1, open=2)
    assert loads[2] == SpanLoad(came=0, open=2)
    # The late one is answered at 35, the refused one pressed until its limit, at 30.
    assert loads[3] == SpanLoad(came=0, open=0)
    # At 115 one opens, in the middle of the last span.
    assert loads[11] == SpanLoad(came=1, open=1)
    assert found.paces["a/duty"] == (115, 60)
    assert found.paces["b/duty"] == (100, 120)


def test_seats_that_are_silent_or_crowded_are_named_the_most_silent_first() -> None:
    def busy(kind: str, level: float, seed: int) -> RunFacts:
        script = Script()
        for n in range(9):
            script.duty(30 + n, limit=90, origin={"rule": f"many-{n}"})
        script.duty(50, "b/duty", origin={"rule": "one"})
        return told(script.end(120), kind, level, seed)

    played = [busy(f"{level:g}", level, seed) for level in (0.0, 1.0, 2.0) for seed in (1, 2)]
    found = rehearsed(played, ["0", "1", "2"], {"x": Text(vi="Tin", en="News")}, Names.of(drill().records()))
    advice = [(each.about, each.id, each.text.en) for each in found["advice"] if each.about != "expectation"]  # type: ignore[attr-defined]
    a, b = "Agency A (Duty officer)", "Agency B (Duty officer)"
    assert advice == [
        ("inject", "x", "Inject “News” never came, whoever played: look at its conditions"),
        ("seat", "a/duty", f"{a}: nothing to do for 82 minutes at a time"),
        ("seat", "a/duty", f"{a}: from minute 40 to 50, 9.0 things waiting at once on average"),
        ("seat", "b/duty", f"{b}: nothing to do for 70 minutes at a time"),
    ]
    assert played[0].loads["a/duty"][4] == SpanLoad(came=0, open=9)

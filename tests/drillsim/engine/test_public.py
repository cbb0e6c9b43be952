"""The public as an actor: what moves it, what it does to the city, what journalists write."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drillsim.base.model import HOUR, MINUTE
from drillsim.base.records import Record
from drillsim.engine.setup import Setup
from drillsim.journal.replay import rebuild
from tests.drillsim.build import rules_data, setup_of, text
from tests.drillsim.playing import Play, fault, inject_data, play

SPOKESMAN = "chairman/leader"
FIELDS = {
    "what": {"title": text("What"), "least": 2},
    "next": {"title": text("Next"), "holds": "time", "least": 1},
}
WORDINGS = {
    verb.replace("_", "-"): {"title": text(verb), "act": verb, "fields": FIELDS}
    for verb in ("public_notice", "answer_press")
}
WHOLE = {"fields": {"what": "hệ thống tạm dừng", "next": "9h"}}


def table(*stages: dict[str, Any], public: dict[str, Any] | None = None, **more: Any) -> Play:
    def make(changes: dict[str, Any], **rest: Any) -> Setup:
        return setup_of(changes, rules=rules_data(wordings=WORDINGS), **rest)

    return play(*stages, public={} if public is None else public, version=2, make=make, **more)


def rumour(at: str = "5m", **fields: Any) -> dict[str, Any]:
    return inject_data("rumour", at=at, to="chairman", rumour={"claim": text("The dam breaks"), **fields})


def last(played: Play, area: str = "north") -> dict[str, Any]:
    return dict(played.last("public", area=area).data)


def concern(played: Play, area: str = "north") -> float:
    """How worried people truly are, written down or not."""
    return played.drill.world.concern[area]


def test_a_drill_without_a_public_has_none() -> None:
    assert not play(fault("app")).to(100).of("public")


def test_every_region_has_people_unless_some_are_named() -> None:
    assert {record.data["area"] for record in table().of("public")} == set()
    assert {record.data["area"] for record in table().to(1).of("public")} == {"north", "south"}
    named = table(public={"areas": {"south": {"concern": 0.2, "people": 50}}}).to(1)
    assert [record.data for record in named.of("public")] == [
        {"area": "south", "concern": 0.2, "crowd": 0.0, "misled": 0, "misled_hours": 0.0, "people": 50}
    ]


def test_nothing_happens_while_nothing_is_the_matter() -> None:
    played = table().to(115)
    assert len(played.of("public")) == 2
    assert played.drill.peek() >= 115 * MINUTE


def test_an_outage_worries_those_who_use_it() -> None:
    everybody = table(fault("app")).to(60)
    assert last(everybody)["concern"] == last(everybody, "south")["concern"] > 0.2
    local = table(fault("mang-east")).to(60)
    worried = {area: last(local, area)["concern"] for area in ("north", "south")}
    region = local.drill.world.city.region("mang-east")
    assert worried.pop(region) > 0.2
    assert set(worried.values()) == {0.05}


def test_records_are_written_when_something_changes_noticeably() -> None:
    shown = [record.data for record in table(fault("app")).to(100).of("public", area="north")]
    assert 4 < len(shown) < 30
    for before, after in pairwise(shown):
        assert after["concern"] >= before["concern"]
        assert max(abs(after[key] - before[key]) for key in ("concern", "crowd")) >= 0.049


def test_a_sound_notice_calms_and_an_empty_one_does_not() -> None:
    silent, empty, sound = (table(fault("app")).to(30) for _ in range(3))
    empty.act(SPOKESMAN, "public_notice")
    sound.act(SPOKESMAN, "public_notice", params=WHOLE)
    shown = [concern(played.to(60)) for played in (silent, empty, sound)]
    assert shown[0] == pytest.approx(shown[1], abs=0.001)
    assert shown[1] > shown[2] + 0.2


def test_a_notice_reaches_fewer_when_its_channel_is_down() -> None:
    channels = [{"over": "app", "reach": 0.9}, {"reach": 0.3}]
    up = table(fault("dns", to=0.5), public={"channels": channels}).to(30)
    down = table(fault("dns", to=0.5), fault("app", id="cut"), public={"channels": channels}).to(30)
    for played in (up, down):
        played.act(SPOKESMAN, "public_notice", params=WHOLE)
    assert up.drill.public is not None and down.drill.public is not None
    assert down.drill.public._reach() == pytest.approx(0.3)
    assert up.drill.public._reach() > 0.6


def test_a_rumour_misleads_people_for_hours_until_it_is_answered() -> None:
    public = {"areas": {"north": {"people": 1_000}, "south": {"people": 1_000}}}
    played = table(injects=[rumour(area="north", strength=0.5)], public=public).to(60)
    assert last(played)["misled"] > 300
    assert last(played, "south")["misled"] == 0
    message = played.last("delivery")
    played.act(SPOKESMAN, "public_notice", params=WHOLE, reply_to=message.seq)
    assert last(played)["misled"] < 200
    played.drill.advance(3 * HOUR)
    whole, lone = last(played), table(injects=[rumour(area="north", strength=0.5)], public=public)
    lone.drill.advance(3 * HOUR)
    assert 0 < whole["misled_hours"] < last(lone)["misled_hours"]


def test_calls_and_crowds_weigh_on_systems() -> None:
    rates = {"outage": 5.0, "calls": 3.0, "queue": 2.0}
    played = table(fault("app"), public={"hotline": "hall", "counters": ["mang-east"], "rates": rates}).to(90)
    nodes = played.drill.world.nodes
    assert nodes["hall"].demand == pytest.approx(1 + 3 * 0.9)
    assert nodes["mang-east"].demand > 1.4


def test_a_condition_on_concern_opens_an_inject() -> None:
    asks = inject_data("asks", when={"concern": "all", "above": 0.3})
    calm = inject_data("calm", when={"all": [{"concern": "north", "below": 0.45}, {"inject": "asks"}]})
    played = table(fault("app"), injects=[asks, calm]).to(5)
    assert not played.of("inject", inject="asks")
    played.to(45).act(SPOKESMAN, "public_notice", params=WHOLE)
    assert [record.data["inject"] for record in played.to(46).of("inject", status="fired")] == [
        "asks",
        "calm",
    ]


PRESS = {"press": {"from": "vendor", "to": SPOKESMAN, "above": 0.2, "article": "20m"}}


def written(played: Play) -> list[Record]:
    return played.of("delivery", channel="press")


def test_the_press_asks_and_writes_that_nobody_answered() -> None:
    asked, article = written(table(fault("app"), public=PRESS).to(60))[:2]
    assert article.t - asked.t == 20 * MINUTE
    assert asked.data["seats"] == [SPOKESMAN]
    assert "nobody of the city had answered" in article.data["body"]["en"]


def test_the_press_quotes_what_was_said() -> None:
    played = table(fault("app"), injects=[rumour("1m")], public=PRESS).to(30)
    asked = written(played)[0]
    assert "The dam breaks" in asked.data["body"]["en"]
    played.act(SPOKESMAN, "answer_press", params=WHOLE, reply_to=asked.seq)
    assert "“hệ thống tạm dừng; 9h”" in written(played.to(60))[1].data["body"]["vi"]


def test_an_empty_answer_is_no_answer() -> None:
    played = table(fault("app"), public=PRESS).to(25)
    played.act(SPOKESMAN, "answer_press", reply_to=written(played)[0].seq)
    assert "nobody" in written(played.to(60))[1].data["body"]["en"]


def test_it_is_told_how_people_are_at_the_end() -> None:
    played = table(fault("app", to=0.97))
    played.drill.advance(10 * HOUR)
    end = played.records[-1]
    assert end.kind == "end"
    assert [record.kind for record in played.records[-3:-1]] == ["public", "public"]
    assert all(record.t == end.t for record in played.records[-3:])


@settings(max_examples=25, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 60), st.sampled_from(["public_notice", "answer_press", "isolate"]))),
    st.integers(1, 3),
)
def test_a_replay_agrees_and_shares_stay_shares(acts: list[tuple[int, str]], seed: int) -> None:
    played = table(
        fault("app", "mang-east", at="3m"), injects=[rumour()], public={**PRESS, "hotline": "hall"}, seed=seed
    )
    for minutes, verb in acts:
        played.to(played.drill.now / MINUTE + minutes)
        if not played.drill.ended:
            seat, about = ("centre/technician", "app") if verb == "isolate" else (SPOKESMAN, None)
            played.drill.act(_act(seat, verb, about))
    played.drill.advance(10 * HOUR)
    for record in played.of("public"):
        assert 0 <= record.data["concern"] <= 1 and 0 <= record.data["crowd"] <= 1
    assert rebuild(played.records).records == played.records


def _act(seat: str, verb: str, about: str | None) -> Any:
    from drillsim.engine.actions.acts import Act

    return Act(seat, verb, about, params=WHOLE if about is None else {}, person="p")


def test_a_consequence_worries_people_or_calms_them() -> None:
    panic = inject_data("panic", at="5m", then=[{"concern": "north", "add": 0.5}])
    relief = inject_data("relief", at="8m", then=[{"concern": "all", "add": -0.2}])
    played = table(injects=[panic, relief]).to(6)
    assert (concern(played), concern(played, "south")) == pytest.approx((0.55, 0.05))
    assert played.last("effect").data["details"] == {"add": 0.5}
    played.to(8)
    assert (concern(played), concern(played, "south")) == pytest.approx((0.35, 0.0))

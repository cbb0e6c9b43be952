"""Planned changes: begun in their window, past their point, done or rolled back; times worked out by hand."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from drillsim.journal.replay import rebuild
from tests.drillsim.build import inject_data, text, threat_data
from tests.drillsim.playing import Play, fault, play

SEAT = "centre/technician"
CHANGE = {
    "id": "switch",
    "title": text("A new switch"),
    "hits": "app",
    "takes": "60m",
    "point": 0.5,
    "serves": 0.4,
    "back": "10m",
}


def table(
    injects: tuple[dict[str, Any], ...] = (),
    reactions: tuple[Any, ...] = (),
    threats: tuple[Any, ...] = (),
    **more: Any,
) -> Play:
    whole: dict[str, Any] = {"threats": list(threats)} if threats else {}
    return play(
        **whole,
        version=2,
        changes=[{**CHANGE, **more}],
        reactions=list(reactions),
        injects=[inject_data("one", at="1m"), *injects],
    )


def says(at: str, **what: str) -> dict[str, Any]:
    """What is said of the change at a moment."""
    return {"id": f"at-{at}", "when": {"time": at}, "then": [what]}


def steps(played: Play) -> list[tuple[float, str]]:
    """What became of the change, and when (minutes)."""
    found = [record for record in played.of("effect") if record.data["what"] == "change"]
    return [(record.t / 60_000, str(record.data["details"]["stands"])) for record in found]


def test_it_begins_passes_its_point_and_is_done_and_its_systems_serve_less_meanwhile() -> None:
    played = table(at="5m")
    app = played.drill.world.nodes["app"]
    assert (played.to(4.9), app.service)[1] == 1.0
    assert (played.to(5), app.health, app.service)[1:] == (0.4, 0.4)
    assert (played.to(64.9), app.service)[1] == 0.4
    assert (played.to(65), app.service)[1] == 1.0
    assert steps(played) == [(5, "begun"), (35, "past"), (65, "done")]
    assert rebuild(played.records).records == played.records


def test_before_its_point_it_is_rolled_back_in_a_while_and_nothing_is_lost() -> None:
    played = table(at="5m", reactions=(says("20m", back="switch"),)).to(90)
    assert steps(played) == [(5, "begun"), (20, "turned"), (30, "back")]
    app = played.drill.world.nodes["app"]
    assert (app.service, app.lost) == (1.0, 0.0)


def test_past_its_point_the_backup_is_put_back_and_what_was_done_since_is_lost() -> None:
    played = table(at="5m", restore="40m", reactions=(says("50m", back="switch"),))
    app = played.drill.world.nodes["app"]
    assert (played.to(89.9), app.service)[1] == 0.4
    assert steps(played.to(100)) == [(5, "begun"), (35, "past"), (50, "turned"), (90, "back")]
    # Begun at 5, there again at 90: 85 minutes of data are gone.
    assert (app.service, app.lost) == (1.0, round(85 / 60, 9))


def test_past_its_point_without_a_backup_nothing_brings_the_old_state_back() -> None:
    played = table(at="5m", reactions=(says("50m", back="switch"),)).to(90)
    assert steps(played) == [(5, "begun"), (35, "past"), (65, "done")]
    assert not [record for record in played.of("effect") if record.data["what"] == "back"]


def test_it_waits_for_somebody_to_say_go_and_for_its_window() -> None:
    waits = table(opens="15m", closes="100m", reactions=(says("10m", go="switch"),))
    assert steps(waits.to(100)) == [(15, "begun"), (45, "past"), (75, "done")]
    late = table(opens="15m", closes="100m", reactions=(says("20m", go="switch"), says("25m", go="switch")))
    assert steps(late.to(100)) == [(20, "begun"), (50, "past"), (80, "done")]


def test_it_is_called_off_or_lapses_when_nobody_says_go_in_its_window() -> None:
    off = table(at="30m", reactions=(says("10m", back="switch"), says("12m", go="switch")))
    assert steps(off.to(100)) == [(10, "off")]
    lapses = table(closes="20m", reactions=(says("25m", go="switch"),))
    assert steps(lapses.to(100)) == [(20, "off")]
    withdrawn = table(opens="15m", reactions=(says("5m", go="switch"), says("10m", back="switch")))
    assert steps(withdrawn.to(100)) == [(10, "off")]


def test_where_the_window_closes_on_it_what_was_said_holds_and_else_what_is_planned() -> None:
    on = table(at="5m", closes="30m")
    assert steps(on.to(100)) == [(5, "begun"), (30, "overrun"), (35, "past"), (65, "done")]
    back = table(**{"at": "5m", "closes": "30m", "else": "back"})
    assert steps(back.to(100)) == [(5, "begun"), (30, "overrun"), (30, "turned"), (40, "back")]
    said = table(**{"at": "5m", "closes": "30m", "else": "back"}, reactions=(says("25m", go="switch"),))
    assert steps(said.to(100)) == [(5, "begun"), (30, "overrun"), (35, "past"), (65, "done")]
    # A way back that outlasts the window overruns it, too; what is done as it closes does not.
    outlasts = table(at="5m", closes="30m", reactions=(says("25m", back="switch"),))
    assert steps(outlasts.to(100)) == [(5, "begun"), (25, "turned"), (30, "overrun"), (35, "back")]
    just = table(at="5m", closes="65m")
    assert steps(just.to(100)) == [(5, "begun"), (35, "past"), (65, "done")]


def test_it_may_have_been_under_way_before_the_drill() -> None:
    # 40 of 60 minutes are over as the drill begins: it is past its point at once.
    played = table(at="0s", before="40m", restore="30m", reactions=(says("10m", back="switch"),)).to(100)
    assert steps(played) == [(0, "begun"), (0, "past"), (10, "turned"), (40, "back")]
    assert played.drill.world.nodes["app"].lost == round(80 / 60, 9)


def test_conditions_see_what_stands_of_it_and_what_stands_no_more() -> None:
    def when(name: str, stands: str, **more: Any) -> dict[str, Any]:
        return inject_data(name.replace("_", "-"), when={"change": "switch", "stands": stands}, **more)

    told = (
        *(
            when(stands, stands)
            for stands in ("begun", "open", "under_way", "past", "turned", "back", "done")
        ),
        inject_data("last", at="40m", **{"while": {"change": "switch", "stands": "open"}}),
        inject_data("first", at="30m", **{"while": {"change": "switch", "stands": "open"}}),
        inject_data("after", at="70m", **{"while": {"change": "switch", "stands": "under_way"}}),
    )
    reactions = (says("50m", back="switch"),)
    played = table(told, reactions, at="5m", restore="15m").to(100)
    told_at = [(record.data["hidden"].get("inject"), record.t / 60_000) for record in played.of("delivery")]
    came = {name: at for name, at in told_at if name is not None}
    assert came == {
        "one": 1,
        "begun": 5,
        "open": 5,
        "under-way": 5,
        "first": 30,
        "past": 35,
        "turned": 50,
        "back": 65,
    }


def test_what_is_planned_is_no_damage_and_stands_beside_one() -> None:
    threat = threat_data(stages=[fault("app", at="10m", to=0.7, takes="5m")])
    played = table(at="5m", threats=(threat,))
    app = played.drill.world.nodes["app"]
    assert (played.to(6), app.needs)[1] is None
    assert (played.to(11), app.health, app.needs)[1:] == (0.4, "repair")
    assert (played.to(66), app.health)[1] == 0.7


SPANS = ("20m", "uniform 10m 40m", "lognormal 20m 0.4")


@settings(max_examples=60, deadline=None)
@given(
    st.fixed_dictionaries(
        {"takes": st.sampled_from(SPANS), "back": st.sampled_from(SPANS)},
        optional={
            "at": st.sampled_from(("0s", "7m", "20m")),
            "before": st.sampled_from(("3m", "9m")),
            "closes": st.sampled_from(("25m", "40m")),
            "point": st.sampled_from((0.1, 0.5, 0.9)),
            "restore": st.sampled_from(SPANS),
            "else": st.sampled_from(("go", "back")),
        },
    ),
    st.lists(st.tuples(st.integers(1, 60), st.sampled_from(("go", "back"))), max_size=4),
)
def test_it_ends_once_and_past_its_point_the_old_state_comes_back_from_a_backup_alone(
    change: dict[str, Any], said: list[tuple[int, str]]
) -> None:
    reactions = tuple(
        {"id": f"r{n}", "when": {"time": f"{at}m"}, "then": [{what: "switch"}]}
        for n, (at, what) in enumerate(said)
    )
    whole = {**CHANGE, "point": None, **change}
    played = play(
        version=2,
        length="6h",
        changes=[{key: value for key, value in whole.items() if value is not None}],
        reactions=list(reactions),
        injects=[inject_data("one", at="1m")],
    ).to(359)
    order = [name for _, name in steps(played)]
    ends = [name for name in order if name in ("done", "back", "off")]
    assert len(ends) <= 1 and (not ends or order[-1] == ends[0])
    assert len(set(order)) == len(order)
    app = played.drill.world.nodes["app"]
    if "back" in order:
        assert ("past" in order) == (app.lost > 0)
        assert "past" not in order or "restore" in change
    else:
        assert app.lost == 0
    assert ("begun" in order and not ends) or app.health == 1.0
    assert rebuild(played.records).records == played.records

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drillsim.documents.city import City
from drillsim.engine.world import NodeState
from tests.drillsim.build import Played, needs, small_city, suffer, world_of


def services(played: Played, *nodes: str) -> tuple[float, ...]:
    return tuple(played.world.nodes[node].service for node in nodes)


def fail(played: Played, node: str, health: float = 0.0) -> None:
    suffer(played.world, node, health=health)


def repair(played: Played, node: str) -> None:
    suffer(played.world, node, health=1.0)


def chain(**more: Any) -> Played:
    """``a`` depends on ``b`` with half of its service."""
    return world_of(small_city({"a": {"depends_on": [needs("b", 0.5, **more)]}, "b": {}}))


# -- losses ---------------------------------------------------------------------------------------


def test_a_loss_is_felt_by_its_share() -> None:
    played = chain()
    fail(played, "b", 0.6)
    # 1 - 0.5 · (1 - 0.6)
    assert services(played, "a", "b") == (0.8, 0.6)


def test_own_health_multiplies_what_is_left() -> None:
    played = chain()
    fail(played, "b")
    fail(played, "a", 0.5)
    assert services(played, "a") == (0.25,)


def test_only_the_worst_dependency_counts() -> None:
    city = small_city({"a": {"depends_on": [needs("b", 0.5), needs("c", 0.3)]}, "b": {}, "c": {}})
    played = world_of(city)
    fail(played, "c")
    assert services(played, "a") == (0.7,)
    fail(played, "b")
    assert services(played, "a") == (0.5,)


def test_demand_beyond_capacity_takes_service_in_proportion() -> None:
    played = chain()
    suffer(played.world, "b", demand=1.5)
    assert services(played, "b") == (1.0,)
    suffer(played.world, "b", demand=6.0)
    # ordinary capacity is 1.5
    assert services(played, "b", "a") == (0.25, 0.625)


def test_a_loss_travels_down_a_chain_of_three_in_one_settling() -> None:
    city = small_city(
        {"a": {"depends_on": [needs("b", 0.5)]}, "b": {"depends_on": [needs("c", 0.8)]}, "c": {}}
    )
    played = world_of(city)
    fail(played, "c")
    # b: 1 - 0.8; a: 1 - 0.5 · (1 - 0.2)
    assert services(played, "a", "b", "c") == (0.6, 0.2, 0.0)
    assert played.data("state")[-1] == {
        "changes": {"c": {"service": 0.0}, "b": {"service": 0.2}, "a": {"service": 0.6}}
    }
    repair(played, "c")
    assert services(played, "a", "b", "c") == (1.0, 1.0, 1.0)


def test_providers_settle_before_those_who_depend_on_them() -> None:
    city = small_city(
        {"a": {"depends_on": [needs("c", 0.5), needs("b")]}, "b": {"depends_on": [needs("c")]}, "c": {}}
    )
    played = world_of(city)
    fail(played, "c")
    assert list(played.data("state")[-1]["changes"]) == ["c", "b", "a"]


def test_nothing_upstream_and_nothing_unconnected_changes() -> None:
    city = small_city({"a": {"depends_on": [needs("b")]}, "b": {}, "c": {}})
    played = world_of(city)
    fail(played, "a")
    assert services(played, "b", "c") == (1.0, 1.0)


def test_isolating_a_core_system_stops_its_dependants_until_it_is_reconnected() -> None:
    city = small_city(
        {"a": {"depends_on": [needs("core")]}, "b": {"depends_on": [needs("core", 0.3)]}, "core": {}}
    )
    played = world_of(city)
    played.world.change("core", isolated=True)
    assert services(played, "core", "a", "b") == (0.0, 0.0, 0.7)
    played.world.change("core", isolated=False)
    assert services(played, "core", "a", "b") == (1.0, 1.0, 1.0)


# -- alternatives and standby ---------------------------------------------------------------------


def test_of_alternatives_the_best_serves() -> None:
    city = small_city({"a": {"depends_on": [needs(["b", "c"])]}, "b": {}, "c": {}})
    played = world_of(city)
    fail(played, "b")
    assert services(played, "a") == (1.0,)
    fail(played, "c", 0.4)
    assert services(played, "a") == (0.4,)
    repair(played, "b")
    assert services(played, "a") == (1.0,)


def test_a_standby_serves_only_once_it_is_switched_on() -> None:
    city = small_city(
        {"hall": {"depends_on": [needs(["grid", "generator"])]}},
        utilities={"grid": {}, "generator": {"standby": True}},
    )
    played = world_of(city)
    assert services(played, "generator", "hall") == (0.0, 1.0)
    fail(played, "grid")
    assert services(played, "hall") == (0.0,)
    played.world.change("generator", offline=False)
    assert services(played, "generator", "hall") == (1.0, 1.0)


# -- buffers --------------------------------------------------------------------------------------


def test_a_buffer_of_30_minutes_delays_the_loss_by_30_minutes() -> None:
    played = chain(buffer="30m")
    played.to(600)
    fail(played, "b")  # at 10:00
    played.to(629.9)
    assert services(played, "a") == (1.0,)
    played.to(630)
    assert services(played, "a") == (0.5,)
    assert played.records[-1].t == 630 * 60_000


def test_a_loss_of_one_percent_drains_a_buffer_as_fast_as_an_outage() -> None:
    played = chain(buffer="30m")
    played.to(600)
    suffer(played.world, "b", health=0.99)
    played.to(629.9)
    assert services(played, "a") == (1.0,)
    played.to(630)
    assert services(played, "a") == (0.995,)


def test_a_provider_repaired_in_time_leaves_no_trace() -> None:
    played = chain(buffer="30m")
    played.to(600)
    fail(played, "b")
    played.to(620)
    repair(played, "b")
    played.to(1200)
    assert all("a" not in change["changes"] for change in played.data("state"))


def test_a_buffer_used_for_20_minutes_and_refilled_for_20_holds_20() -> None:
    played = chain(buffer="30m", refill=0.5)
    fail(played, "b")
    played.to(20)
    repair(played, "b")  # 10 minutes are left
    played.to(40)
    fail(played, "b")  # 10 + 20 · 0.5 = 20 minutes
    played.to(59.9)
    assert services(played, "a") == (1.0,)
    played.to(60)
    assert services(played, "a") == (0.5,)


def test_a_buffer_never_holds_more_than_its_size() -> None:
    played = chain(buffer="30m", refill=2.0)
    fail(played, "b")
    played.to(10)
    repair(played, "b")
    played.to(300)
    fail(played, "b")
    played.to(329.9)
    assert services(played, "a") == (1.0,)
    played.to(330)
    assert services(played, "a") == (0.5,)


def test_the_end_of_an_earlier_outage_does_not_count_against_a_later_one() -> None:
    played = chain(buffer="30m", refill=10.0)
    fail(played, "b")
    played.to(10)
    repair(played, "b")
    played.to(15)
    fail(played, "b")  # full again; the first outage would have run it out at 30
    played.to(44.9)
    assert services(played, "a") == (1.0,)
    played.to(45)
    assert services(played, "a") == (0.5,)


def test_after_an_exhausted_buffer_service_returns_with_the_provider_and_the_buffer_refills_from_nothing() -> (
    None
):
    played = chain(buffer="30m", refill=0.5)
    fail(played, "b")
    played.to(50)
    assert services(played, "a") == (0.5,)
    repair(played, "b")
    assert services(played, "a") == (1.0,)
    played.to(60)
    fail(played, "b")  # 10 minutes · 0.5 = 5 minutes
    played.to(64.9)
    assert services(played, "a") == (1.0,)
    played.to(65)
    assert services(played, "a") == (0.5,)


def test_a_provider_that_fails_further_does_not_start_the_buffer_anew() -> None:
    played = chain(buffer="30m")
    fail(played, "b", 0.8)
    played.to(20)
    fail(played, "b", 0.0)
    played.to(30)
    assert services(played, "a") == (0.5,)


def test_an_exhausted_buffer_follows_a_provider_that_returns_in_part() -> None:
    played = chain(buffer="30m")
    fail(played, "b")
    played.to(30)
    fail(played, "b", 0.5)
    # 1 - 0.5 · (1 - 0.5)
    assert services(played, "a") == (0.75,)


def test_a_dependant_that_is_off_draws_nothing_from_its_buffer_and_cannot_fill_it() -> None:
    played = chain(buffer="30m", refill=1.0)
    fail(played, "b")
    played.to(10)
    played.world.change("a", offline=True)  # 20 minutes are left
    played.to(100)
    played.world.change("a", offline=False)
    assert services(played, "a") == (1.0,)
    played.to(119.9)
    assert services(played, "a") == (1.0,)
    played.to(120)
    assert services(played, "a") == (0.5,)


def test_buffers_in_a_row_run_out_one_after_the_other() -> None:
    city = small_city(
        {
            "a": {"depends_on": [needs("b", buffer="10m")]},
            "b": {"depends_on": [needs("c", buffer="30m")]},
            "c": {},
        }
    )
    played = world_of(city)
    fail(played, "c")
    played.to(30)
    assert services(played, "a", "b") == (1.0, 0.0)
    played.to(40)
    assert services(played, "a", "b") == (0.0, 0.0)


# -- cycles ---------------------------------------------------------------------------------------


def loop(share_a: float = 1.0, share_b: float = 1.0, **buffer: Any) -> Played:
    return world_of(
        small_city(
            {
                "a": {"depends_on": [needs("b", share_a, **buffer)]},
                "b": {"depends_on": [needs("a", share_b)]},
                "c": {"depends_on": [needs("b", 0.5)]},
            }
        )
    )


def test_a_loop_falls_together_and_comes_back_when_repaired() -> None:
    played = loop()
    fail(played, "a")
    assert services(played, "a", "b", "c") == (0.0, 0.0, 0.5)
    repair(played, "a")
    assert services(played, "a", "b", "c") == (1.0, 1.0, 1.0)


def test_a_loop_settles_to_the_greatest_fixed_point() -> None:
    played = loop(0.5, 0.5)
    fail(played, "a", 0.6)
    # a = 0.6 · (0.5 + 0.5 b), b = 0.5 + 0.5 a: a = 0.45 + 0.15 a = 9/17, b = 13/17, c = 0.5 + 0.5 b = 15/17
    assert services(played, "a", "b", "c") == pytest.approx((9 / 17, 13 / 17, 15 / 17), abs=1e-8)


def test_a_loop_with_a_spent_buffer_in_it_comes_back_too() -> None:
    played = loop(buffer="30m")
    fail(played, "b")
    played.to(30)
    assert services(played, "a", "b") == (0.0, 0.0)
    repair(played, "b")
    assert services(played, "a", "b", "c") == (1.0, 1.0, 1.0)


# -- what holds of every graph --------------------------------------------------------------------

SHARES = st.sampled_from([0.0, 0.2, 0.5, 0.8, 1.0])
HEALTHS = st.sampled_from([0.0, 0.3, 0.7, 1.0])
Graph = dict[str, list[tuple[list[str], float]]]


@st.composite
def graphs(draw: st.DrawFn) -> Graph:
    names = [f"n{number}" for number in range(draw(st.integers(2, 6)))]
    providers = st.lists(st.sampled_from(names), min_size=1, max_size=2, unique=True)
    return {name: draw(st.lists(st.tuples(providers, SHARES), max_size=3)) for name in names}


def city_with(graph: Graph) -> City:
    return small_city(
        {name: {"depends_on": [needs(on, share) for on, share in rows]} for name, rows in graph.items()}
    )


def greatest_fixed_point(graph: Graph, health: dict[str, float]) -> dict[str, float]:
    """All nodes at once, from 1 down, until nothing moves any more."""
    service = dict.fromkeys(graph, 1.0)
    for _ in range(500):
        service = {
            name: health[name]
            * min([1 - share * (1 - max(service[on] for on in ons)) for ons, share in rows], default=1.0)
            for name, rows in graph.items()
        }
    return service


def health_of(graph: Graph, data: st.DataObject) -> dict[str, float]:
    return {name: data.draw(HEALTHS, label=name) for name in graph}


@given(graph=graphs(), data=st.data())
def test_service_is_the_greatest_fixed_point_however_it_came_about(graph: Graph, data: st.DataObject) -> None:
    played = world_of(city_with(graph))
    for _ in range(2):
        health = health_of(graph, data)
        for name in data.draw(st.permutations(list(graph))):
            suffer(played.world, name, health=health[name])
    service = {name: state.service for name, state in played.world.nodes.items()}
    assert service == pytest.approx(greatest_fixed_point(graph, health), abs=1e-6)
    assert all(0.0 <= value <= 1.0 for value in service.values())


@given(graph=graphs(), data=st.data())
def test_mending_one_node_never_lowers_any_service(graph: Graph, data: st.DataObject) -> None:
    played = world_of(city_with(graph))
    health = health_of(graph, data)
    for name, value in health.items():
        suffer(played.world, name, health=value)
    before = services(played, *graph)
    name = data.draw(st.sampled_from(list(graph)))
    repair(played, name)
    after = services(played, *graph)
    assert all(now >= then for now, then in zip(after, before, strict=True))


def test_a_loop_that_loses_a_hair_at_each_turn_falls_to_nothing_without_creeping() -> None:
    city = small_city({"a": {"depends_on": [needs("b", 1.0)]}, "b": {"depends_on": [needs("a", 1.0)]}})
    played = world_of(city)
    sweeps = 0
    inner = played.world.cascade._service

    def counted(state: NodeState) -> float:
        nonlocal sweeps
        sweeps += 1
        return inner(state)

    played.world.cascade._service = counted  # type: ignore[method-assign]
    fail(played, "a", 0.99999)
    # Nothing but 0 solves a = 0.99999 · b, b = a; two nodes, 300 fine sweeps, 1,000 coarse ones.
    assert services(played, "a", "b") == (0.0, 0.0)
    assert sweeps <= 2 * (300 + 1_001)

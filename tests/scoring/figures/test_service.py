from __future__ import annotations

from typing import Any

import pytest

from drillsim.base.model import MINUTE
from scoring.figures import COLOURS, compared, service
from scoring.telling.numbers import StoryClock

CLOCK = StoryClock(None)
ACTUAL = [(0, 1.0), (MINUTE, 1.0), (2 * MINUTE, 0.375), (4 * MINUTE, 0.75)]
IDLE = [(0, 1.0), (3 * MINUTE, 0.125)]


def runs(figure: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {trace["uid"]: trace for trace in figure["data"]}


def test_a_curve_is_the_citys_service_in_per_cent_where_it_changes_and_at_the_end() -> None:
    drawn = runs(service({"actual": ACTUAL, "idle": IDLE}, CLOCK, "en"))
    assert (drawn["actual"]["x"], drawn["actual"]["y"]) == ([0, 120_000, 240_000], [100.0, 37.5, 75.0])
    assert (drawn["idle"]["x"], drawn["idle"]["y"]) == ([0, 180_000, 240_000], [100.0, 12.5, 12.5])
    assert {trace["line"]["shape"] for trace in drawn.values()} == {"hv"}


def test_the_drill_lies_over_its_reference_runs_and_dashes_tell_them_apart() -> None:
    figure = service({"actual": ACTUAL, "book": ACTUAL, "idle": IDLE}, CLOCK, "vi")
    assert [trace["uid"] for trace in figure["data"]] == ["idle", "book", "actual"]
    assert len({trace["line"]["dash"] for trace in figure["data"]}) == 3


@pytest.mark.parametrize(
    ("lang", "said"),
    [("vi", "T+00:02: Thực tế 37,5\u00a0%"), ("en", "T+00:02: This drill 37.5%")],
)
def test_a_point_says_when_and_how_much(lang: str, said: str) -> None:
    assert runs(service({"actual": ACTUAL}, CLOCK, lang))["actual"]["hovertext"][1] == said


def test_the_storys_clock_stands_beside_drill_time() -> None:
    told = StoryClock.of({"scenario": {"story": {"starts": "2026-10-20 07:00"}}})
    words = runs(service({"actual": ACTUAL}, told, "en"))["actual"]["hovertext"]
    assert words[1] == "T+00:02 (07:02): This drill 37.5%"
    assert StoryClock.of({"scenario": {}}).plain(0) == "T+00:00"


@pytest.mark.parametrize(
    ("lowest", "levels"),
    [(0.375, [30, 65.0, 100]), (0.4, [30, 65.0, 100]), (1.0, [90, 95.0, 100]), (0.0, [0, 50.0, 100])],
)
def test_the_scale_begins_at_tens_below_the_lowest(lowest: float, levels: list[float]) -> None:
    axis = service({"actual": [(0, 1.0), (MINUTE, lowest)]}, CLOCK, "en")["layout"]["yaxis"]
    assert axis["tickvals"] == levels
    assert axis["range"][0] < levels[0] < 100 < axis["range"][1]


def test_its_sides_are_the_drills_first_moment_and_its_last() -> None:
    layout = service({"actual": ACTUAL}, CLOCK, "en")["layout"]
    assert layout["xaxis"]["range"] == [0, 4 * MINUTE]
    assert (layout["margin"]["l"], layout["margin"]["r"]) == (0, 0)


def test_a_what_if_lies_beside_the_drill_as_it_was() -> None:
    drawn = runs(compared(ACTUAL, IDLE, CLOCK, "en"))
    assert [(key, trace["name"]) for key, trace in drawn.items()] == [
        ("was", "as it was"),
        ("is", "otherwise"),
    ]
    assert drawn["is"]["y"][-1] == 12.5


def test_every_colour_is_one_that_the_page_can_replace() -> None:
    figure = service({"actual": ACTUAL, "book": ACTUAL, "idle": IDLE}, CLOCK, "en")
    assert colours(figure) <= set(COLOURS.values())


def colours(value: Any) -> set[str]:
    """Every colour in a figure."""
    if isinstance(value, dict):
        return set().union(*map(colours, value.values()))
    if isinstance(value, (list, tuple)):
        return set().union(*map(colours, value))
    return {value} if isinstance(value, str) and value.startswith("#") else set()


@pytest.mark.parametrize(("minutes", "step"), [(40, 5), (45, 10), (120, 15), (1441, 240)])
def test_a_figure_that_stands_alone_says_whole_times(minutes: int, step: int) -> None:
    end = minutes * MINUTE
    shown = service({"idle": [(0, 1.0), (end, 0.5)]}, StoryClock(None), "vi", timed=True)["layout"]
    axis = shown["xaxis"]
    assert axis["tickvals"][:2] == [step * MINUTE, 2 * step * MINUTE] and axis["tickvals"][-1] < end
    assert axis["ticktext"][0] == f"T+{step // 60:02d}:{step % 60:02d}"
    assert 4 <= len(axis["tickvals"]) <= 8 and axis["showticklabels"] and shown["margin"]["b"] > 0

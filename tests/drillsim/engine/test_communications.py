"""Lines that fail: what waits, what goes by radio or with a runner, and what counts as sent."""

from __future__ import annotations

from typing import Any

import pytest

from drillsim.base.model import MINUTE
from drillsim.base.records import Record
from drillsim.engine.communications import RADIO_TEXT
from drillsim.journal.chain import lines
from drillsim.journal.replay import read, replay
from tests.drillsim.playing import Play, fault, inject_data, play

WHO = ("ubnd-east/leader", "ubnd-east/technician", "centre/technician", "cyber/leader")
LINE = "duong-truyen-east"
LONG = "x" * (RADIO_TEXT + 1)


def cut(*injects: dict[str, Any], row: dict[str, Any] | None = None, **more: Any) -> Play:
    """East's uplink is down from 00:05 until it is mended."""
    stages = [fault(LINE, at="5m", takes="10m")]
    rows = [{"seats": "ubnd-east", "over": "self", "below": 0.5, **(row or {})}]
    return play(*stages, injects=list(injects) or [later()], who=WHO, version=2, communications=rows, **more)


def later() -> dict[str, Any]:
    return inject_data("last", at="110m")


def mend(table: Play, at: float = 30) -> Play:
    """The line is back at ``at``."""
    table.to(at).drill.world.change(LINE, {"fault": None})
    return table.to(at + 1)


def mail(table: Play) -> list[tuple[float, str, str]]:
    return [(one.t // MINUTE, one.data["status"], one.data["side"]) for one in table.of("mail")]


def came(table: Play, inject: str) -> list[Record]:
    return [one for one in table.of("delivery") if one.data["hidden"].get("inject") == inject]


def told(name: str = "news", at: str = "10m", to: Any = "ubnd-east", **fields: Any) -> dict[str, Any]:
    return inject_data(name, at=at, to=to, **fields)


# -- to a seat that is cut off --------------------------------------------------------------------


def test_what_is_sent_to_a_seat_without_a_line_waits_and_comes_when_the_line_is_back() -> None:
    table = mend(cut(told()))
    [late] = came(table, "news")
    assert (late.t // MINUTE, late.data["sent"], late.data["way"]) == (30, 10 * MINUTE, "line")
    assert mail(table) == [(10, "waiting", "receiver")]


def test_queues_empty_in_the_order_in_which_they_filled() -> None:
    table = mend(cut(told("b", "12m"), told("a", "11m"), told("c", "13m")))
    names = [one.data["hidden"]["inject"] for one in table.of("delivery") if "sent" in one.data]
    assert names == ["a", "b", "c"]


def test_others_get_it_at_once_and_the_inject_counts_as_told_then() -> None:
    reply = inject_data("reply", when={"inject": "news"})
    table = mend(cut(told(to=["ubnd-east", "centre"]), reply))
    first, late = came(table, "news")
    assert (first.t, first.data["agencies"]) == (10 * MINUTE, ["centre"])
    assert (late.t // MINUTE, late.data["agencies"]) == (30, ["ubnd-east"])
    assert "sent" not in first.data and "way" not in first.data
    assert [one.t for one in came(table, "reply")] == [10 * MINUTE]


def test_a_short_text_goes_by_radio_and_a_long_one_does_not() -> None:
    table = cut(told("short"), told("long", body={"vi": LONG, "en": "x"}), row={"radio": True}).to(20)
    [radio] = came(table, "short")
    assert (radio.t, radio.data["channel"], radio.data["way"]) == (10 * MINUTE, "radio", "radio")
    assert came(table, "long") == []


def test_a_runner_takes_his_time_and_the_line_may_be_sooner() -> None:
    table = mend(cut(told("first", "8m"), told("second", "20m"), row={"runner": "15m"}))
    late = [one for one in table.of("delivery") if "sent" in one.data]
    assert [(one.t // MINUTE, one.data["way"]) for one in late] == [(23, "runner"), (30, "line")]
    assert [one.data["until"] / MINUTE for one in table.of("mail")] == [23, 35]
    assert len(came(table.to(60), "second")) == 1


@pytest.mark.parametrize("channel", ["verbal", "alert", "radio"])
def test_what_needs_no_line_always_comes(channel: str) -> None:
    assert [one.t for one in came(cut(told(channel=channel)).to(20), "news")] == [10 * MINUTE]


def test_what_facilitators_say_always_comes() -> None:
    table = cut().to(10)
    words = {"vi": "Dừng diễn tập: có người bị thương", "en": "Stop: somebody is hurt"}
    said = {"type": "say", "to": ["all"], "from": {"vi": "Ban tổ chức", "en": "Staff"}}
    table.drill.control({**said, "channel": "phone", "title": words, "body": words})
    assert set(table.last("delivery").data["seats"]) == set(WHO) and not table.of("mail")


def test_a_line_that_is_down_again_when_the_queue_should_empty_lets_nothing_go() -> None:
    table = cut(told()).to(20)
    world = table.drill.world
    damage = world.nodes[LINE].standing["fault"]
    world.change(LINE, {"fault": None})
    world.change(LINE, {"fault": damage})
    assert came(table.to(25), "news") == []


# -- what is expected -----------------------------------------------------------------------------

SPAN = {"target": "5m", "limit": "20m", "act": "acknowledge"}


def test_what_each_must_do_opens_when_it_is_with_them() -> None:
    table = mend(cut(told(to=["centre", "ubnd-east"], expect=[{**SPAN, "mode": "all"}])))
    assert [(one.t // MINUTE, one.data["agency"]) for one in table.of("duty")] == [
        (10, "centre"),
        (30, "ubnd-east"),
        (30, "ubnd-east"),
    ]


def test_what_any_of_them_may_do_opens_once_with_the_first_and_is_anybodys() -> None:
    table = mend(cut(told(to=["centre", "ubnd-east"], expect=[SPAN])))
    [duty] = table.of("duty")
    assert duty.t == 10 * MINUTE
    assert set(duty.data["seats"]) == {"centre/technician", "ubnd-east/leader", "ubnd-east/technician"}


# -- from a seat that is cut off ------------------------------------------------------------------

REPORT = {**SPAN, "act": "report", "to": "cyber", "who": "ubnd-east/leader"}


def reporting(row: dict[str, Any] | None = None, text: str = LONG) -> Play:
    """Told to report at 00:06, a leader whose line is down does so at 00:10."""
    table = cut(told(at="6m", channel="verbal", expect=[REPORT]), row=row).to(10)
    act = table.act(
        "ubnd-east/leader", "report", "mang-east", to=("cyber",), text=text, params={"kind": "progress"}
    )
    assert act.data["status"] == "accepted"
    return table


def got(table: Play) -> list[Record]:
    return [one for one in table.of("delivery") if one.data.get("act") is not None]


def test_a_report_that_waits_for_the_line_has_not_been_sent() -> None:
    table = reporting()
    assert mail(table) == [(10, "waiting", "sender")] and not table.of("answer")
    mend(table)
    assert mail(table) == [(10, "waiting", "sender"), (30, "left", "sender")]
    [answer], [letter] = table.of("answer"), got(table)
    assert answer.t == letter.t and letter.t // MINUTE == 30
    assert answer.data["message"] == letter.seq and letter.data["way"] == "line"
    assert letter.data["sent"] // MINUTE == 10


def test_a_report_with_a_runner_counts_as_sent_when_he_sets_out_and_arrives_with_him() -> None:
    table = reporting({"runner": "25m"})
    [answer] = table.of("answer")
    assert answer.t // MINUTE == 10 and got(table) == []
    [letter] = got(table.to(50))
    assert (letter.t // MINUTE, letter.data["way"]) == (35, "runner")


def test_a_short_report_goes_by_radio() -> None:
    table = reporting({"radio": True}, text="Mất mạng, đang dùng giấy")
    [answer], [letter] = table.of("answer"), got(table)
    assert answer.t == letter.t and letter.data["channel"] == letter.data["way"] == "radio"


def test_a_request_for_support_helps_only_once_it_has_arrived() -> None:
    table = cut(row={"runner": "20m"}).to(10)
    table.act("ubnd-east/leader", "request_support", to=("vendor",), text=LONG)
    assert [one.t // MINUTE for one in table.to(119).of("support")] == [10 + 20 + 40]


def test_what_is_said_within_an_agency_needs_no_line() -> None:
    table = cut().to(10)
    done = table.done("ubnd-east/technician", "investigate", "mang-east")
    assert done.data["status"] == "completed" and table.last("delivery").data["agencies"] == ["ubnd-east"]


# -- the whole ------------------------------------------------------------------------------------


def test_a_drill_with_lines_that_fail_replays_byte_for_byte() -> None:
    table = reporting({"runner": "uniform 10m 30m"})
    table.to(120)
    written = list(lines(table.records))
    journal = read([f"{line}\n" for line in written])
    assert list(lines(replay(journal).records)) == written


def test_a_runner_is_as_fast_whatever_else_is_sent() -> None:
    row = {"runner": "uniform 10m 90m"}
    alone = cut(told("news"), row=row).to(100)
    among = cut(told("other", "9m"), told("news"), row=row).to(100)
    assert came(alone, "news")[0].t == came(among, "news")[0].t


def test_two_lines_are_up_while_the_better_one_is() -> None:
    rows = [{"seats": "ubnd-east", "over": [LINE, "duong-truyen-west"], "below": 0.5}]
    table = play(fault(LINE, at="5m"), injects=[told()], who=WHO, version=2, communications=rows).to(20)
    assert [one.t for one in came(table, "news")] == [10 * MINUTE]

"""Chapters: the story jumps, and what goes on meanwhile."""

from __future__ import annotations

from typing import Any

from drillsim.base.model import HOUR, MINUTE
from drillsim.journal.chain import lines
from drillsim.journal.replay import read, replay
from tests.drillsim.build import TINY_RULES, setup_of, threat_data
from tests.drillsim.playing import Play, fault, inject_data, play, seats, told

TECHNICIAN = "centre/technician"
TITLE = {"vi": "Tối cùng ngày", "en": "The same evening"}
EVENING = {"start": "45m", "at": "2026-10-27 19:00", "title": TITLE}


def jumping(*stages: dict[str, Any], injects: Any = (), **chapter: Any) -> Play:
    """07:30 to 08:15, and on from 19:00: ten hours and three quarters are jumped."""
    story = {"starts": "2026-10-27 07:30", "chapters": [{**EVENING, **chapter}]}
    table = [*injects] or [inject_data("late", at="110m")]
    return play(*stages, injects=table, version=2, story=story)


JUMPED = 10 * HOUR + 45 * MINUTE


def test_a_chapter_is_written_down_and_everybody_is_told() -> None:
    table = jumping().to(45)
    [chapter] = table.of("chapter")
    assert (chapter.t, chapter.data["at"], chapter.data["jumped"]) == (45 * MINUTE, EVENING["at"], JUMPED)
    message = table.last("delivery")
    assert set(message.data["seats"]) == set(table.drill.post.seats)
    assert message.data["title"] == TITLE and "19:00 on 27/10/2026" in message.data["body"]["en"]


def test_messages_tell_the_time_of_their_chapter() -> None:
    clock = {"vi": "{time}", "en": "{time}"}
    table = jumping(injects=[inject_data("a", at="30m", body=clock), inject_data("b", at="50m", body=clock)])
    said = {
        one.data["hidden"]["inject"]: one.data["body"]["vi"]
        for one in table.to(60).of("delivery")
        if "inject" in one.data["hidden"]
    }
    assert said == {"a": "08:00", "b": "19:05"}


# -- what stands still ----------------------------------------------------------------------------


def done(table: Play, verb: str = "repair") -> int:
    """The minute at which work that began at 00:40 and takes 30 minutes is done."""
    table.to(40).act(TECHNICIAN, verb, "app")
    return table.to(119).of("work", status="completed")[0].t // MINUTE


BROKEN = fault("app", at="5m", takes="30m")


def test_work_stands_still_while_the_story_jumps_unless_the_chapter_keeps_it() -> None:
    assert done(jumping(BROKEN)) == 70
    assert done(jumping(BROKEN, keeps=["repair"])) == 45
    assert done(jumping(BROKEN, keeps=["isolate"])) == 70


def test_work_that_is_kept_and_takes_longer_has_so_much_less_left() -> None:
    table = jumping(BROKEN, at="2026-10-27 08:25", keeps=["repair"])
    assert done(table) == 60
    assert [one.data["until"] // MINUTE for one in table.of("work", status="started")] == [70, 60]


def test_what_waits_for_people_does_not_work_while_the_story_jumps() -> None:
    table = jumping(BROKEN, fault("dns", id="more", at="5m", takes="30m"), keeps=["repair"]).to(40)
    table.act(TECHNICIAN, "repair", "app")
    table.act(TECHNICIAN, "repair", "dns")
    assert [one.t // MINUTE for one in table.to(119).of("work", status="completed")] == [45, 75]


def test_work_can_still_be_cancelled() -> None:
    table = jumping(BROKEN, at="2026-10-27 08:25", keeps=["repair"]).to(40)
    act = table.act(TECHNICIAN, "repair", "app")
    table.to(50).act(TECHNICIAN, "cancel", params={"act": act.seq})
    assert [one.data["status"] for one in table.to(119).work(act)] == ["started", "started", "cancelled"]


def test_nothing_in_the_city_moves_while_the_story_jumps() -> None:
    """Losses are counted in drill time, which a jump does not take: the same changes come at the same times."""
    plain = {
        "story": {"starts": "2026-10-27 07:30"},
        "version": 2,
        "injects": [inject_data("late", at="110m")],
    }
    told = [jumping(BROKEN).to(120), play(BROKEN, **plain).to(120)]
    changes = [[(one.t, one.data) for one in table.of("state")] for table in told]
    assert changes[0] == changes[1] and changes[0]


# -- deadlines of the law -------------------------------------------------------------------------


def owing(deadline: str | None, **chapter: Any) -> tuple[int, int]:
    """Target and limit, in minutes, of a duty that opens at 00:10."""
    duty = {**TINY_RULES["obligations"]["to-owner"], "target": "20m", "limit": "60m"}
    rules = {
        **TINY_RULES,
        "obligations": {"to-owner": {**duty, **({"deadline": deadline} if deadline else {})}},
    }
    story = {
        "starts": "2026-10-27 07:30",
        "chapters": [{**EVENING, **chapter}] if chapter is not None else [],
    }
    changes = {"version": 2, "story": story, "seats": seats(), "injects": [told("known", "10m")]}
    table = Play(setup_of({**changes, "threats": threats()}, rules=rules)).to(15)
    [owed] = table.of("duty", origin={"rule": "to-owner"})
    return owed.data["target"] // MINUTE, owed.data["limit"] // MINUTE


def threats() -> list[dict[str, Any]]:
    return [threat_data(fault("pc-a", "app", at="5m"))]


def test_a_deadline_runs_in_the_story_s_time_and_is_met_in_play() -> None:
    # Opened at 07:40: six hours later is jumped over at 00:45, twelve hours later is 19:40, at 01:25.
    assert owing("6h") == (35, 55)
    assert owing("12h") == (75, 95)
    assert owing("72h", at="2026-10-31 08:00") == (35, 55)


def test_without_a_deadline_or_a_jump_the_times_of_the_profile_hold() -> None:
    assert owing(None) == (20, 60)


# -- before the drill -----------------------------------------------------------------------------


def test_a_message_of_before_the_drill_is_there_when_it_begins_and_says_when_it_was_sent() -> None:
    clock = {"vi": "{time}", "en": "{time}"}
    table = jumping(injects=[inject_data("old", at="0s", before="2h", body=clock)]).to(1)
    [old] = [one for one in table.of("delivery") if one.data["hidden"].get("inject") == "old"]
    assert (old.t, old.data["sent"], old.data["body"]["vi"]) == (0, -2 * HOUR, "05:30")


def test_a_drill_with_chapters_replays_byte_for_byte() -> None:
    table = jumping(BROKEN, keeps=["repair"]).to(40)
    table.act(TECHNICIAN, "repair", "app")
    table.drill.advance(120 * MINUTE)
    written = list(lines(table.records))
    assert list(lines(replay(read([f"{line}\n" for line in written])).records)) == written

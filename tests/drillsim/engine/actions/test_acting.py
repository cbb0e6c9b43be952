from __future__ import annotations

import pytest

from drillsim.base.model import MINUTE
from tests.drillsim.playing import Play, city_with, entry, fault, inject_data, play, told

TECHNICIAN, LEADER = "centre/technician", "centre/leader"


def starts(table: Play, *acts: object) -> list[int | None]:
    """When the work of each act started, ms; None for not at all."""
    return [next((w.t for w in table.work(act) if w.data["status"] == "started"), None) for act in acts]  # type: ignore[arg-type]


# -- people ---------------------------------------------------------------------------------------


def test_work_waits_in_line_for_people() -> None:
    table = play()
    first, second, third = (table.act(TECHNICIAN, "investigate", node) for node in ("app", "sso", "dns"))
    table.drill.advance(table.drill.length)
    free = min(table.work(first)[1].t, table.work(second)[1].t)
    assert starts(table, first, second, third) == [0, 0, free]


def test_work_for_two_takes_the_whole_centre() -> None:
    table = play()
    eradicate, isolate = table.act(TECHNICIAN, "eradicate", "app"), table.act(TECHNICIAN, "isolate", "dns")
    table.to(119)
    assert starts(table, eradicate, isolate) == [0, table.work(eradicate)[1].t]


def test_work_for_one_waits_behind_work_for_two_though_somebody_is_free() -> None:
    table = play()
    alone, both, behind = (
        table.act(TECHNICIAN, verb, node)
        for verb, node in (("investigate", "app"), ("eradicate", "sso"), ("isolate", "dns"))
    )
    table.to(119)
    free, done = table.work(alone)[1].t, table.work(both)[1].t
    assert starts(table, alone, both, behind) == [0, free, done]


def test_an_agency_of_one_does_alone_what_takes_two() -> None:
    table = play(city=city_with(agencies__centre__responders=1))
    assert table.done(TECHNICIAN, "eradicate", "app").data["status"] == "completed"


def test_verifying_takes_time_but_no_responder() -> None:
    table = play(injects=[inject_data("call", at="1m")]).to(1)
    eradicate = table.act(TECHNICIAN, "eradicate", "app")
    call = table.act(TECHNICIAN, "verify", reply_to=table.last("delivery").seq)
    table.to(60)
    assert starts(table, eradicate, call) == [MINUTE + 1, MINUTE + 1]
    assert table.work(call)[1].t > table.work(call)[0].t


def test_the_end_that_work_announces_is_its_end() -> None:
    table = play()
    end = table.done(TECHNICIAN, "isolate", "app")
    started = table.last("work", status="started")
    assert started.data["until"] == end.t
    assert end.data["incidents"] == []


def test_support_adds_people_after_its_delay() -> None:
    table = play()
    request = table.act(TECHNICIAN, "request_support", to=("cyber", "vendor", "chairman"))
    acts = [table.act(TECHNICIAN, "repair", node) for node in ("app", "sso", "dns")]
    assert not table.of("support")
    table.drill.advance(table.drill.length)
    came = [(record.t, record.data["from"], record.data["responders"]) for record in table.of("support")]
    assert came == [(20 * MINUTE, "cyber", 2), (40 * MINUTE, "vendor", 1)]
    assert all(
        (record.data["agency"], record.data["act"]) == ("centre", request.seq)
        for record in table.of("support")
    )
    assert starts(table, *acts)[:2] == [0, min(20 * MINUTE, table.work(acts[0])[1].t)]
    message = next(
        record for record in table.of("delivery") if record.data.get("act") == request.seq and record.t
    )
    assert (message.t, message.data["from"], message.data["agencies"]) == (20 * MINUTE, "cyber", ["centre"])


def test_who_lends_people_works_on_with_as_many() -> None:
    table = play(city=city_with(agencies__cyber__responders=2))
    table.act(TECHNICIAN, "request_support", to=("cyber",))
    table.to(20)
    assert table.of("support", **{"from": "cyber", "responders": 2})
    now = table.drill.now
    acts = [table.act("cyber/technician", "investigate", node) for node in ("app", "sso")]
    table.to(21)
    assert starts(table, *acts) == [now, now]


def test_support_comes_once_however_often_it_is_asked_for() -> None:
    table = play()
    for minute in (1, 30, 60):
        assert table.to(minute).act(TECHNICIAN, "request_support", to=("cyber",)).data["status"] == "accepted"
    table.to(119)
    assert len(table.of("support")) == 1


# -- cancelling -----------------------------------------------------------------------------------


def test_cancelled_work_has_no_effect_and_gives_its_people_back() -> None:
    table = play()
    long, waiting = table.act(TECHNICIAN, "eradicate", "app"), table.act(TECHNICIAN, "repair", "dns")
    table.to(2).act(TECHNICIAN, "cancel", params={"act": long.seq})
    table.to(3)
    assert [work.data["status"] for work in table.work(long)] == ["started", "cancelled"]
    assert starts(table, waiting) == [2 * MINUTE + 1]


def test_work_is_cancelled_while_it_waits_and_takes_nobody_away() -> None:
    table = play()
    first, second = table.act(TECHNICIAN, "eradicate", "app"), table.act(TECHNICIAN, "eradicate", "dns")
    table.to(1).act(TECHNICIAN, "cancel", params={"act": second.seq})
    table.to(100)
    assert [work.data["status"] for work in table.work(second)] == ["cancelled"]
    third = table.done(TECHNICIAN, "eradicate", "sso")
    assert third.data["status"] == "completed"
    assert [work.data["status"] for work in table.work(first)] == ["started", "completed"]


def test_those_behind_cancelled_work_in_the_line_move_up_at_once() -> None:
    table = play()
    table.act(TECHNICIAN, "investigate", "app")
    head = table.act(TECHNICIAN, "eradicate", "dns")
    behind = table.act(TECHNICIAN, "isolate", "sso")
    table.to(1).act(TECHNICIAN, "cancel", params={"act": head.seq})
    table.to(1.1)
    assert starts(table, behind) == [MINUTE + 1]


def test_work_cancelled_at_the_moment_it_was_begun_never_starts() -> None:
    table = play()
    act = table.act(TECHNICIAN, "isolate", "app")
    table.act(TECHNICIAN, "cancel", params={"act": act.seq})
    table.to(60)
    assert [work.data["status"] for work in table.work(act)] == ["cancelled"]
    assert not table.drill.world.nodes["app"].isolated


def test_only_work_of_the_own_agency_that_still_runs_can_be_cancelled() -> None:
    table = play()
    act = table.act(TECHNICIAN, "isolate", "app")
    cancel = {"act": act.seq}
    assert table.act("cyber/technician", "cancel", params=cancel).data["reason"] == "no_work"
    table.to(60)
    assert table.act(TECHNICIAN, "cancel", params=cancel).data["reason"] == "no_work"


# -- repairs --------------------------------------------------------------------------------------

FLOOD = {
    "id": "flood",
    "kind": "regional",
    "at": "1m",
    "centre": [10.1, 105.1],
    "radius": 1.0,
    "strikes": ["system"],
    "severity": 0.5,
    "takes": "10m",
    "access": "50m",
}


def test_repairs_wait_until_crews_can_get_there() -> None:
    table = play(FLOOD).to(5)
    done = table.done(TECHNICIAN, "repair", "hall")
    assert (done.data["status"], done.t) == ("completed", (1 + 50 + 10) * MINUTE)


def test_other_work_waits_for_no_road() -> None:
    assert play(FLOOD).to(5).done(TECHNICIAN, "investigate", "hall").t < 40 * MINUTE


def test_a_repair_takes_what_the_damage_says() -> None:
    table = play(fault("app", takes="17m")).to(2)
    assert table.done(TECHNICIAN, "repair", "app").t == 19 * MINUTE + 1


def test_restoring_what_is_whole_takes_what_the_system_says() -> None:
    assert play().to(2).done(TECHNICIAN, "restore_backup", "app").t == 32 * MINUTE + 1


# -- directing ------------------------------------------------------------------------------------

NOBODY_AT_OFFICE = ("centre/leader", "cyber/leader")


def directed(order: dict[str, str], **city: object) -> Play:
    table = play(who=NOBODY_AT_OFFICE, city=city_with(agencies__office__reacts="7m", **city))
    table.act(LEADER, "direct", "pc-b", to=("office",), params={"order": order})
    return table.to(60)


def test_an_agency_that_nobody_plays_does_as_it_is_told() -> None:
    table = directed({"act": "isolate", "about": "pc-b"})
    order, deed = table.of("act")
    assert (deed.t, deed.data["seat"], deed.data["agency"]) == (7 * MINUTE, None, "office")
    assert (deed.data["directed"], deed.data["verb"], deed.data["status"]) == (
        order.seq,
        "isolate",
        "accepted",
    )
    assert table.drill.world.nodes["pc-b"].isolated


@pytest.mark.parametrize(
    "order",
    [
        {"act": "isolate", "about": "app"},
        {"act": "reconnect", "about": "pc-b"},
        {"act": "close", "about": "pc-b"},
    ],
)
def test_it_does_nothing_that_it_may_not_do(order: dict[str, str]) -> None:
    assert len(directed(order).of("act")) == 1


def test_it_does_not_begin_twice_what_is_under_way() -> None:
    table = play(who=NOBODY_AT_OFFICE, city=city_with(agencies__office__reacts="1m"))
    for _ in range(2):
        table.act(
            LEADER, "direct", "pc-b", to=("office",), params={"order": {"act": "repair", "about": "pc-b"}}
        )
    assert len(table.to(30).of("act", seat=None)) == 1


def test_a_played_agency_decides_by_itself() -> None:
    table = play()
    table.act(LEADER, "direct", "pc-b", to=("office",), params={"order": {"act": "isolate", "about": "pc-b"}})
    assert table.last("delivery").data["order"] == {"act": "isolate", "about": "pc-b"}
    assert len(table.to(100).of("act")) == 1


# -- messages -------------------------------------------------------------------------------------


def test_what_is_sent_arrives_at_once_with_its_words() -> None:
    table = play().to(1)
    act = table.act(TECHNICIAN, "share", "app", to=("office",), text="Xem nhật ký")
    message = table.last("delivery")
    assert (message.t, message.data["act"], message.data["from"]) == (act.t, act.seq, "centre")
    assert message.data["seats"] == ["office/technician", "office/leader"]
    assert message.data["body"] == {"vi": "Xem nhật ký", "en": "Xem nhật ký"}
    assert message.data["title"]["en"].endswith(": One-stop service")


def test_an_agency_that_nobody_plays_answers_a_report_after_its_reaction() -> None:
    table = play(city=city_with(agencies__nation__reacts="9m"))
    table.act(TECHNICIAN, "report", "app", to=("nation", "office"), params={"kind": "progress"})
    sent = table.last("delivery")
    answers = [message for message in table.to(60).of("delivery") if message.data.get("reply_to") == sent.seq]
    assert [(message.t, message.data["from"], message.data["agencies"]) for message in answers] == [
        (9 * MINUTE, "nation", ["centre"])
    ]


def test_a_share_needs_no_answer() -> None:
    table = play()
    table.act(TECHNICIAN, "share", "app", to=("nation",))
    assert len(table.to(100).of("delivery")) == 1


# -- who may be told ------------------------------------------------------------------------------


def misdirected(table: Play, *to: str, **params: object) -> list[str]:
    record = table.act(TECHNICIAN, "share", "pc-a", to=to, params=params)
    return list(record.data["misdirected"])


def test_before_anything_has_happened_nobody_is_misdirected() -> None:
    assert misdirected(play(entry("pc-a", at="10m")).to(5), "office", "ubnd-west") == []


def test_those_without_a_part_in_the_incident_are_misdirected() -> None:
    table = play(entry("pc-a"), threat={"parties": ["ubnd-west"]}).to(5)
    everyone = ("office", "police", "cyber", "chairman", "nation", "vendor", "ubnd-east", "ubnd-west")
    # office owns app and sso, one connection away; vendor supplies centre; ubnd-west is named.
    assert misdirected(table, *everyone) == ["chairman", "nation", "ubnd-east"]


def test_those_whom_a_duty_names_have_a_part() -> None:
    expected = {"act": "notify", "to": "ubnd-east", "target": "5m", "limit": "10m"}
    table = play(entry("pc-a"), injects=[inject_data("ask", at="3m", expect=[expected])])
    assert misdirected(table.to(2), "ubnd-east") == ["ubnd-east"]
    assert misdirected(table.to(4), "ubnd-east") == []


def test_those_who_asked_have_a_part() -> None:
    table = play(entry("pc-a"), injects=[inject_data("ask", at="3m", **{"from": "ubnd-east"})])
    assert misdirected(table.to(2), "ubnd-east") == ["ubnd-east"]
    assert misdirected(table.to(4), "ubnd-east") == []


def test_saying_received_makes_nobody_a_party() -> None:
    table = play(entry("pc-a")).to(3)
    table.act(TECHNICIAN, "report", "pc-a", to=("ubnd-east",), params={"kind": "progress"})
    assert misdirected(table.to(60), "ubnd-east") == ["ubnd-east"]


@pytest.mark.parametrize(("label", "wrong"), [("clear", []), ("amber", []), ("red", ["vendor"]), (None, [])])
def test_more_than_a_receiver_is_cleared_for_is_misdirected(label: str | None, wrong: list[str]) -> None:
    table = play(entry("pc-a")).to(3)
    assert misdirected(table, "vendor", "office", **({"label": label} if label else {})) == wrong


def test_without_a_label_the_profile_s_own_counts() -> None:
    table = play(entry("pc-a"), city=city_with(agencies__vendor__clearance="clear")).to(3)
    assert misdirected(table, "vendor") == ["vendor"]
    assert misdirected(table, "vendor", label="clear") == []


def test_an_act_touches_the_incidents_of_its_object_or_of_what_it_answers() -> None:
    table = play(entry("pc-a"), injects=[told("alert", "3m")]).to(4)
    alert = table.last("delivery")
    assert table.act(TECHNICIAN, "share", "pc-a", to=("office",)).data["incidents"] == ["trouble"]
    assert table.act(TECHNICIAN, "share", "pc-b", to=("office",)).data["incidents"] == []
    assert table.act(TECHNICIAN, "acknowledge", reply_to=alert.seq).data["incidents"] == ["trouble"]


def test_what_names_no_system_is_called_after_what_it_answers() -> None:
    table = play(injects=[inject_data("hello", at="1m")]).to(2)
    hello = table.last("delivery")
    table.act(TECHNICIAN, "share", to=("office",), reply_to=hello.seq)
    assert table.last("delivery").data["title"]["en"] == f"Share information: {hello.data['title']['en']}"
    table.act(TECHNICIAN, "share", to=("office",))
    assert table.last("delivery").data["title"]["en"] == "Share information"


def test_what_is_sent_without_words_says_which_message_it_is_about() -> None:
    table = play(injects=[inject_data("hello", at="1m")]).to(2)
    hello = table.last("delivery")
    table.act(TECHNICIAN, "share", "app", to=("office",), reply_to=hello.seq)
    assert hello.data["title"]["en"] in table.last("delivery").data["body"]["en"]
    table.act(TECHNICIAN, "share", "app", to=("office",), reply_to=hello.seq, text="It is down.")
    assert table.last("delivery").data["body"]["en"] == "It is down."
    table.act(TECHNICIAN, "share", "app", to=("office",))
    sent = table.last("delivery").data
    assert sent["body"] == sent["title"]


# -- orders ---------------------------------------------------------------------------------------

ORDER = inject_data(
    "order", at="2m", source="attacker", order={"act": "isolate", "about": "app"}, verify=True
)
TRICK = {"id": "trick", "kind": "deceive", "at": "1m", "message": "order"}
HARM = fault("dns", after="trick")
del HARM["at"]


def tricked(order: dict[str, object] = ORDER) -> Play:
    return play(TRICK, HARM, injects=[order]).to(3)


def test_carrying_out_a_false_order_does_what_its_sender_wanted() -> None:
    table = tricked()
    act = table.act(TECHNICIAN, "isolate", "app")
    assert act.data["obeys"] == [table.last("delivery").seq]
    assert not table.of("stage", stage="trick", status="done")
    table.to(30)
    assert table.last("stage", stage="trick", status="done").t == table.work(act)[1].t
    assert table.drill.world.nodes["dns"].health == 0.0


def test_a_genuine_order_does_no_harm() -> None:
    genuine = {name: value for name, value in ORDER.items() if name != "source"}
    table = tricked(genuine)
    assert table.act(TECHNICIAN, "isolate", "app").data["obeys"]
    assert table.to(60).drill.world.nodes["dns"].health == 1.0


def test_only_the_act_itself_on_the_object_itself_obeys() -> None:
    table = tricked()
    assert "obeys" not in table.act(TECHNICIAN, "isolate", "dns").data
    assert "obeys" not in table.act(TECHNICIAN, "investigate", "app").data


def test_an_order_is_obeyed_once_and_only_by_those_it_reached() -> None:
    table = tricked()
    assert "obeys" not in table.act("cyber/technician", "isolate", "app").data
    table.done(TECHNICIAN, "isolate", "app")
    assert "obeys" in table.last("act").data
    table.done(TECHNICIAN, "reconnect", "app")
    assert "obeys" not in table.act(TECHNICIAN, "isolate", "app").data


def test_obeying_at_the_second_try_does_the_harm_all_the_same() -> None:
    table = tricked()
    first = table.act(TECHNICIAN, "isolate", "app")
    table.act(TECHNICIAN, "cancel", params={"act": first.seq})
    table.to(4)
    table.done(TECHNICIAN, "isolate", "app")
    assert table.to(30).drill.world.nodes["dns"].health == 0.0


@pytest.mark.parametrize(("source", "genuine"), [("attacker", False), (None, True)])
def test_verifying_tells_whether_an_order_is_genuine(source: str | None, genuine: bool) -> None:
    order = {name: value for name, value in ORDER.items() if name != "source"}
    table = tricked(order | ({"source": source} if source else {}))
    message = table.last("delivery")
    table.done(TECHNICIAN, "verify", reply_to=message.seq)
    verdict = table.last("delivery")
    assert verdict.data["verdict"] == {"order": message.seq, "genuine": genuine}
    assert verdict.data["agencies"] == ["centre"]
    assert ("spoofed" in verdict.data["body"]["en"]) != genuine


def test_an_order_of_a_seat_is_genuine() -> None:
    table = play()
    table.act(
        "office/leader", "direct", "app", to=("centre",), params={"order": {"act": "isolate", "about": "app"}}
    )
    assert table.last("delivery").data["hidden"]["genuine"] is True
    assert table.act(TECHNICIAN, "isolate", "app").data["obeys"] == [table.last("delivery").seq]

from __future__ import annotations

from typing import Any

import pytest

from drillsim.documents.catalogue import ANYBODY, CATALOGUE
from drillsim.engine.actions.acts import Act
from drillsim.engine.actions.reasons import REASONS
from drillsim.engine.post import Message
from tests.drillsim.playing import city_with, entry, play

# The runner, which knows of pauses and of the end, refuses with these; the engine never does.
OF_THE_RUNNER = {"paused", "ended"}
# What is wrong in itself is not taken in (test_params.py); journals hold what was refused for it.
OF_JOURNALS = {"params", "text"}

TECHNICIAN, LEADER = "centre/technician", "centre/leader"
ORDER = {"act": "isolate", "about": "app"}

REFUSED: list[tuple[str, Act]] = [
    ("seat", Act("nation/leader", "notify", to=("office",))),
    ("verb", Act(TECHNICIAN, "dance")),
    ("role", Act(TECHNICIAN, "classify", "app", params={"cause": "A1", "severity": "ordinary"})),
    ("role", Act(LEADER, "isolate", "app")),
    ("reply_to", Act(TECHNICIAN, "acknowledge", reply_to=999)),
    ("reply_to", Act(TECHNICIAN, "share", to=("office",), reply_to=0)),
    ("about", Act(TECHNICIAN, "isolate")),
    ("about", Act(TECHNICIAN, "report", to=("office",), params={"kind": "initial"})),
    ("unknown_system", Act(TECHNICIAN, "isolate", "nowhere")),
    ("unknown_system", Act(TECHNICIAN, "share", "nowhere", to=("office",))),
    ("not_yours", Act("office/technician", "isolate", "app")),
    ("to", Act(TECHNICIAN, "share")),
    ("unknown_agency", Act(TECHNICIAN, "share", to=("office", "nowhere"))),
    ("to_self", Act(TECHNICIAN, "share", to=("office", "centre"))),
    ("too_many", Act(TECHNICIAN, "share", to=("office", "office"))),
    ("already", Act(TECHNICIAN, "reconnect", "app")),
    ("no_people", Act("office/technician", "isolate", "pc-b")),
    ("no_backup", Act(TECHNICIAN, "restore_backup", "pc-a")),
    ("no_standby", Act(TECHNICIAN, "fail_over", "app")),
    ("no_work", Act(TECHNICIAN, "cancel", params={"act": 999})),
    ("no_work", Act(TECHNICIAN, "cancel", params={"act": -1})),
    ("no_support", Act(TECHNICIAN, "request_support", to=("office",))),
]
SHORT_HANDED = city_with(agencies__office__responders=0)


@pytest.mark.parametrize(("reason", "act"), REFUSED, ids=lambda value: getattr(value, "verb", value))
def test_an_act_is_refused_for_its_reason(reason: str, act: Act) -> None:
    drill = play(city=SHORT_HANDED).to(1).drill
    before = len(drill.records)
    (record,) = drill.act(act)
    assert (record.kind, record.data["status"], record.data["reason"]) == ("act", "refused", reason)
    drill.advance(drill.length)
    assert [later.kind for later in drill.records[before + 1 :]] == ["end"]


def test_what_is_done_already_is_refused() -> None:
    table = play()
    table.done(TECHNICIAN, "isolate", "app")
    assert table.act(TECHNICIAN, "isolate", "app").data["reason"] == "already"
    table.done(TECHNICIAN, "take_offline", "dns")
    assert table.act(TECHNICIAN, "take_offline", "dns").data["reason"] == "already"
    assert table.act(TECHNICIAN, "reconnect", "dns").data["status"] == "accepted"


def test_what_is_being_done_is_refused_until_it_is_done() -> None:
    table = play()
    first = table.act(TECHNICIAN, "investigate", "app")
    assert table.act(TECHNICIAN, "investigate", "app").data["reason"] == "in_progress"
    assert table.act("cyber/technician", "investigate", "app").data["status"] == "accepted"
    table.to(60)
    assert [work.data["status"] for work in table.work(first)] == ["started", "completed"]
    assert table.act(TECHNICIAN, "investigate", "app").data["status"] == "accepted"


def test_a_group_of_accounts_that_does_not_open_the_system_is_refused() -> None:
    groups = [{"id": "clerks", "name": {"vi": "Văn thư", "en": "Clerks"}, "opens": {"app": 0.4}}]
    table = play(version=2, accounts=groups)
    act = table.act(TECHNICIAN, "disable_accounts", "sso", params={"account": "clerks"})
    assert act.data["reason"] == "not_opened"


def failing(verb: str, about: str, *stages: dict[str, Any]) -> str:
    return str(play(*stages).to(5).done(TECHNICIAN, verb, about).data["reason"])


def test_work_that_is_not_the_remedy_fails_when_it_ends() -> None:
    assert failing("repair", "app") == "not_the_cause"
    assert failing("roll_back", "app") == "not_the_cause"
    assert failing("restore_backup", "app") == "not_the_cause"
    assert failing("filter_traffic", "app") == "not_the_cause"


def test_connections_that_nobody_has_looked_into_cannot_be_blocked() -> None:
    assert failing("block", "pc-a", entry("pc-a")) == "unknown_threat"


def test_a_standby_that_is_on_by_the_time_fails() -> None:
    table = play()
    first = table.act(TECHNICIAN, "switch_power", "generator")
    second = table.act(TECHNICIAN, "fail_over", "generator")
    table.to(60)
    assert sorted(
        [*(work.data.get("reason", "") for act in (first, second) for work in table.work(act))]
    ) == [
        "",
        "",
        "",
        "no_standby",
    ]


def test_every_reason_is_reached_by_some_act() -> None:
    reached = {reason for reason, _ in REFUSED} | {"in_progress", "not_the_cause", "unknown_threat"}
    reached |= {"no_option", "decided", "not_opened"}  # test_decisions, and above
    reached |= {"not_admitting"}  # test_confidences
    reached |= {"no_request"}  # test_approvals
    reached |= {"evacuated", "destroyed", "no_stock"}  # test_sites, test_stocks
    reached |= {"no_relief", "not_told", "tired"}  # test_shifts
    reached |= {"no_member", "no_skill", "not_calling"}  # test_rosters
    assert reached | OF_THE_RUNNER | OF_JOURNALS == set(REASONS)


def test_every_reason_is_said_in_both_languages() -> None:
    assert all(text.vi and text.en and text.vi != text.en for text in REASONS.values())


def test_acknowledging_verifying_and_cancelling_are_open_to_every_role() -> None:
    city = city_with(roles__technician__may=["technical"])
    table = play(city=city)
    message = table.drill.post.deliver(
        Message(["centre"], "mail", "office", {"vi": "a", "en": "a"}, {"vi": "a", "en": "a"})
    )
    for verb in ("acknowledge", "verify"):
        assert table.act(TECHNICIAN, verb, reply_to=message.seq).data["status"] == "accepted"
    work = table.act(TECHNICIAN, "isolate", "app")
    assert table.act(TECHNICIAN, "cancel", params={"act": work.seq}).data["status"] == "accepted"
    assert table.act(TECHNICIAN, "share", to=("office",)).data["reason"] == "role"


@pytest.mark.parametrize(
    ("seat", "system", "allowed"),
    [
        ("centre/technician", "app", True),
        ("office/technician", "pc-b", True),
        ("office/technician", "app", False),
        ("cyber/technician", "app", True),
        ("cyber/technician", "pc-b", True),
        ("police/technician", "pc-b", False),
        ("vendor/technician", "app", True),
        ("vendor/technician", "mang-east", False),
    ],
)
def test_operators_their_suppliers_and_the_response_forces_touch_a_system(
    seat: str, system: str, allowed: bool
) -> None:
    record = play(who=(seat, "centre/leader")).act(seat, "investigate", system)
    assert record.data.get("reason") == (None if allowed else "not_yours")


def test_a_unit_touches_what_its_parent_operates() -> None:
    city = city_with(systems__pc_b__operator="police")
    assert play(city=city).act("cyber/technician", "isolate", "pc-b").data["status"] == "accepted"


def test_every_group_of_acts_is_closed_to_a_role_without_it() -> None:
    city = city_with(roles__leader__may=["public"])
    for verb, action in CATALOGUE.items():
        (record,) = play(city=city).drill.act(Act(LEADER, verb), let_in=True)[:1]
        closed = action.group != "public" and verb not in ANYBODY
        assert (record.data.get("reason") == "role") == closed

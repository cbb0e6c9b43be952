"""What simulated participants do about approvals, the public, severity that is told, accounts and lost lines."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from drillsim.base.model import MINUTE, Seat
from drillsim.base.records import Record
from drillsim.engine.actions.acts import Act
from drillsim.engine.communications import RADIO_TEXT
from drillsim.engine.drill import Drill
from drillsim.players.bots import Table, play
from tests.drillsim.build import inject_data, rules_data, setup_of, text
from tests.drillsim.playing import entry, fault, seats, threat_data, told

TECHNICIAN, LEADER, CHAIRMAN = "centre/technician", "centre/leader", "chairman/leader"
WORDED = {"what": {"title": text("Tình hình"), "least": 2}, "next": {"title": text("Tiếp theo"), "least": 2}}
WORDINGS = {
    verb.replace("_", "-"): {"title": text(verb), "act": verb, "fields": WORDED}
    for verb in ("public_notice", "answer_press", "direct")
}


def played(
    players: dict[str, str] | str,
    *injects: dict[str, Any],
    stages: tuple[dict[str, Any], ...] = (),
    threat: dict[str, Any] | None = None,
    seed: int = 1,
    **changes: Any,
) -> Drill:
    everyone = players if isinstance(players, dict) else {seat["seat"]: players for seat in seats()}
    threats = [{**threat_data(*stages), **(threat or {})}] if stages else None
    fields = {"version": 2, "seats": seats(), "injects": list(injects), **changes}
    fields |= {} if threats is None else {"threats": threats}
    return play(setup_of(fields, players=everyone, seed=seed, rules=rules_data(wordings=WORDINGS)))


def acts(drill: Drill, verb: str, seat: str | None = None) -> list[Record]:
    return [
        record
        for record in drill.records
        if record.kind == "act" and record.data["verb"] == verb and seat in (None, record.data["seat"])
    ]


def statuses(drill: Drill) -> list[tuple[str, str]]:
    return [(r.data["status"], r.data["by"]) for r in drill.records if r.kind == "approval"]


# -- approvals ------------------------------------------------------------------------------------

BROKEN = fault("app", at="5m", takes="10m")
MENDING = {"act": "repair", "about": "app", "by": CHAIRMAN}
SEEN = told("seen", "6m", about="app", to="centre")


@pytest.mark.parametrize("kind", ["by-the-book", "expert", "average"])
def test_work_that_needs_consent_is_asked_for_once_and_approved(kind: str) -> None:
    drill = played(kind, SEEN, stages=(BROKEN,), approvals=[MENDING])
    assert statuses(drill) == [("asked", CHAIRMAN), ("approved", CHAIRMAN)]
    assert [record.data["status"] for record in acts(drill, "repair")] == ["asked", "accepted"]
    assert drill.world.nodes["app"].service == 1.0


def test_what_waits_for_consent_is_not_asked_for_again() -> None:
    """The approver is played and says nothing for an hour; meanwhile other things happen."""
    news = [told(f"news-{n}", f"{10 + 5 * n}m", about="app", to="centre") for n in range(6)]
    drill = played(
        {TECHNICIAN: "expert", CHAIRMAN: "idle"}, SEEN, *news, stages=(BROKEN,), approvals=[MENDING]
    )
    assert len(acts(drill, "repair")) == 1


def test_what_was_refused_is_not_asked_for_again_for_a_while() -> None:
    refusing = {**MENDING, "by": "ubnd-east", "takes": "2m", "else": "refuse"}
    news = [told(f"news-{n}", f"{12 + 5 * n}m", about="app", to="centre") for n in range(3)]
    drill = played({TECHNICIAN: "expert"}, SEEN, *news, stages=(BROKEN,), approvals=[refusing])
    asked = [record.t for record in acts(drill, "repair")]
    assert asked and all(later - before >= 40 * MINUTE for before, later in pairwise(asked))


def test_an_approver_refuses_what_an_order_in_doubt_says() -> None:
    """The false order reaches both; the technician of this seed obeys it unverified, the leader does not."""
    order = {"act": "take_offline", "about": "app"}
    false = inject_data(
        "false", at="5m", to=["centre", "chairman"], about="app", order=order, source="attacker"
    )
    rule = {"act": "take_offline", "by": CHAIRMAN}
    found = set()
    for seed in range(1, 12):
        drill = played(
            {TECHNICIAN: "novice", CHAIRMAN: "expert"}, false, seed=seed, approvals=[rule], length="60m"
        )
        found |= {status for status, _ in statuses(drill)}
    assert found == {"asked", "refused"}


def question(*credit: tuple[str, float]) -> dict[str, Any]:
    options = [{"id": name, "text": text(name), "credit": worth, "needs": CHAIRMAN} for name, worth in credit]
    return inject_data("ask", at="5m", about="app", to=[LEADER, CHAIRMAN], options=options)


def test_a_worse_choice_is_refused_by_who_knows_better_and_another_is_made() -> None:
    """A novice's choices that need an expert's consent: the worse is refused, then the other is taken."""
    made = set()
    for seed in range(1, 15):
        drill = played({LEADER: "novice", CHAIRMAN: "expert"}, question(("good", 1), ("bad", 0)), seed=seed)
        decided = [
            r.data["option"] for r in drill.records if r.kind == "decision" and r.data["agency"] == "centre"
        ]
        course = tuple(status for status, by in statuses(drill))
        assert "bad" not in decided or course[1] == "approved"
        if decided:
            made.add((course, decided[-1]))
    assert (("asked", "refused", "asked", "approved"), "good") in made
    assert (("asked", "approved"), "good") in made


@pytest.mark.parametrize("kind", ["by-the-book", "expert", "average", "novice"])
@pytest.mark.parametrize("options", [("only",), ("one", "two", "three")])
def test_where_every_choice_is_refused_each_is_asked_for_once(kind: str, options: tuple[str, ...]) -> None:
    """Somebody refuses whatever is asked, for hours: the asker takes note in the end, and chooses nothing."""
    asking = question(*((name, 1.0) for name in options))
    injects = [asking, told("more", "40m", about="app", to="centre")]
    fields = {"version": 2, "seats": seats(), "injects": injects, "length": "8h"}
    table = Table(setup_of(fields, players={LEADER: kind, CHAIRMAN: "idle"}, rules=rules_data()))
    answered: set[int] = set()
    for minute in range(1, 8 * 60):
        table.advance(minute * MINUTE)
        for record in [*table.drill.records]:
            if record.kind == "delivery" and "approval" in record.data and record.seq not in answered:
                answered.add(record.seq)
                table.drill.act(Act(Seat(CHAIRMAN), "refuse", None, (), {}, reply_to=record.seq))
    asked = next(record for record in table.drill.records if "options" in record.data)
    replies = [r for r in acts(table.drill, "acknowledge", LEADER) if r.data.get("reply_to") == asked.seq]
    chosen = [record.data.get("params", {}).get("option") for record in replies]
    assert sorted(chosen[:-1]) == sorted(options) and chosen[-1] is None
    assert statuses(table.drill) == [("asked", CHAIRMAN), ("refused", CHAIRMAN)] * len(options)
    assert not [record for record in table.drill.records if record.kind == "decision"]


def test_who_is_asked_for_consent_to_a_choice_reads_what_is_chosen() -> None:
    drill = played({LEADER: "by-the-book", CHAIRMAN: "idle"}, question(("good", 1), ("bad", 0)))
    [request] = [r for r in drill.records if r.kind == "delivery" and "approval" in r.data]
    assert request.data["title"]["en"].endswith(": good")


# -- the public -----------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", ["by-the-book", "expert"])
def test_journalists_who_ask_because_people_worry_are_answered(kind: str) -> None:
    areas = {"north": {"concern": 0.9}, "south": {"concern": 0.9}}
    public = {"areas": areas, "press": {"from": "office", "to": CHAIRMAN}}
    drill = played(kind, inject_data("quiet", at="100m"), public=public)
    asked = next(r for r in drill.records if r.kind == "delivery" and r.data["channel"] == "press")
    assert acts(drill, "answer_press", CHAIRMAN)[0].data["reply_to"] == asked.seq


@pytest.mark.parametrize("kind", ["by-the-book", "expert"])
def test_a_rumour_is_answered_by_a_notice_whatever_brings_it(kind: str) -> None:
    claim = {"claim": text("The dam breaks"), "strength": 0.6}
    heard = inject_data("rumour", at="5m", to=CHAIRMAN, channel="phone", rumour=claim, about="app")
    drill = played(kind, heard, public={})
    [told_of] = [
        r for r in drill.records if r.kind == "delivery" and r.data["hidden"].get("inject") == "rumour"
    ]
    assert acts(drill, "public_notice", CHAIRMAN)[0].data["reply_to"] == told_of.seq


# -- severity -------------------------------------------------------------------------------------


def classified(drill: Drill) -> list[tuple[str, str]]:
    return [(r.data["seat"], r.data["params"]["severity"]) for r in acts(drill, "classify", "cyber/leader")]


def test_what_the_national_body_says_of_an_incident_is_believed() -> None:
    """It is beyond the owner by a condition nobody here sees; the national body says so when it is asked."""
    known = told("known", "6m", about="app", to="cyber")
    asks = {"asks": [{"act": "report", "to": "nation", "kind": "direction"}]}
    up = told("up", "10m", about="app", to="cyber", means=asks)
    unseen = {"inject": "unseen"}
    hidden = inject_data("unseen", at="8m", to="office")
    more = told("more", "40m", about="app", to="cyber", means={"asks": [{"act": "classify"}]})
    drill = played(
        "expert", known, up, hidden, more, stages=(BROKEN | {"takes": "2h"},), threat={"beyond_when": unseen}
    )
    said = [severity for _, severity in classified(drill)]
    assert (said[0], said[-1]) == ("ordinary", "serious")


def test_what_is_beyond_its_owner_by_what_one_knows_is_serious() -> None:
    known = told("known", "6m", about="app", to="cyber")
    stages, when = (BROKEN | {"takes": "2h"},), {"inject": "flood"}
    told_us, told_others = (inject_data("flood", at="5m", to=to) for to in ("cyber", "office"))
    serious = played("expert", told_us, known, stages=stages, threat={"beyond_when": when})
    ordinary = played("expert", told_others, known, stages=stages, threat={"beyond_when": when})
    assert classified(serious)[0][1] == "serious"
    assert classified(ordinary)[0][1] == "ordinary"
    booked = played("by-the-book", told_others, known, stages=stages, threat={"beyond_when": when})
    assert classified(booked)[-1][1] == "serious"


# -- accounts -------------------------------------------------------------------------------------


def test_the_accounts_through_which_somebody_came_are_closed_and_given_out_again() -> None:
    clerks = {"id": "clerks", "name": text("Tài khoản văn thư"), "opens": {"app": 0.4}}
    comes = entry("app", at="5m", through="clerks", establish="1m")
    drill = played("expert", SEEN, stages=(comes,), accounts=[clerks])
    closed, renewed = (acts(drill, verb) for verb in ("disable_accounts", "reset_credentials"))
    assert [one.data["params"] for one in (*closed, *renewed)] == [{"account": "clerks"}] * 2
    assert closed[0].t < acts(drill, "eradicate")[0].t < renewed[0].t
    assert drill.world.nodes["app"].service == 1.0 and drill.world.nodes["app"].compromise == "clean"


# -- lines that fail ------------------------------------------------------------------------------


@pytest.mark.parametrize("radio", [True, False])
def test_who_has_radio_alone_is_brief(radio: bool) -> None:
    long = {f"field-{n}": {"title": text(f"Mục thứ {n} của điện"), "least": 2} for n in range(8)}
    wordings = {"direct": {"title": text("Order"), "act": "direct", "fields": long}}
    row = {"seats": "ubnd-east", "over": "self", "below": 0.5, "radio": radio}
    asks = {"asks": [{"act": "direct", "to": "centre", "about": "app"}]}
    ask = inject_data("ask", at="10m", channel="verbal", to="ubnd-east/leader", means=asks, about="app")
    fields = {
        "version": 2,
        "seats": seats("ubnd-east/leader", "centre/leader"),
        "threats": [threat_data(fault("duong-truyen-east", at="5m", takes="3h"))],
        "injects": [ask],
        "communications": [row],
    }
    setup = setup_of(fields, players={"ubnd-east/leader": "expert"}, rules=rules_data(wordings=wordings))
    drill = play(setup)
    [order] = acts(drill, "direct", "ubnd-east/leader")
    arrived = [r for r in drill.records if r.kind == "delivery" and r.data.get("act") == order.seq]
    assert [r.data["way"] for r in arrived] == (["radio"] if radio else [])
    assert len(order.data["params"]["fields"]) < 8 if radio else len(order.data["params"]["fields"]) == 8
    assert all(len(r.data["body"]["vi"]) <= RADIO_TEXT for r in arrived)

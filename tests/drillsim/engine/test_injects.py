from __future__ import annotations

import hashlib
from typing import Any

import pytest

from drillsim.base.errors import Refusal
from drillsim.base.model import MINUTE, Title
from drillsim.base.records import Record
from drillsim.documents.exhibits import MOST_ATTACHED_ALL, attachment
from drillsim.engine import injects
from drillsim.engine.drill import Drill
from drillsim.journal.chain import lines
from drillsim.journal.replay import read, replay
from tests.drillsim.build import inject_data, suffer, text
from tests.drillsim.playing import Play, play


def injected(*injects: dict[str, Any], **more: Any) -> Play:
    return play(injects=list(injects), **more)


def one(**fields: Any) -> dict[str, Any]:
    return inject_data("one", **fields)


def statuses(played: Play, name: str = "one") -> list[tuple[float, str]]:
    return [(record.t / MINUTE, record.data["status"]) for record in played.of("inject", inject=name)]


def deliveries(played: Play, name: str = "one") -> list[Record]:
    return [record for record in played.of("delivery") if record.data["hidden"].get("inject") == name]


def control(played: Play, kind: str, **fields: Any) -> None:
    played.drill.control({"type": kind, **fields})


# -- guards ---------------------------------------------------------------------------------------


def test_what_has_become_untrue_is_not_told() -> None:
    down = {"service": "pc-a", "below": 0.5}
    played = injected(one(at="10m", **{"while": down}), inject_data("two", at="20m", **{"while": down})).to(
        15
    )
    suffer(played.drill.world, "pc-a", health=0.0)
    played.to(60)
    assert (statuses(played, "one"), statuses(played, "two")) == ([(10, "lapsed")], [(20, "fired")])
    assert deliveries(played, "one") == []


def test_a_guard_remembers_what_was_done_before() -> None:
    notified = {"act": "notify", "by": "centre"}
    unless_done = {"while": {"not": notified}}
    played = injected(one(at="10m", **{"while": notified}), inject_data("two", at="10m", **unless_done)).to(5)
    played.act("centre/leader", "notify", to=("cyber",))
    played.to(60)
    assert (statuses(played, "one"), statuses(played, "two")) == ([(10, "fired")], [(10, "lapsed")])


def test_a_held_one_is_looked_at_again_when_released() -> None:
    played = injected(one(at="10m", **{"while": {"service": "pc-a", "above": 0.5}})).to(5)
    control(played, "hold", inject="one")
    suffer(played.to(20).drill.world, "pc-a", health=0.0)
    control(played, "release", inject="one")
    assert [status for _, status in statuses(played.to(60))] == ["held", "released", "lapsed"]


def test_a_hand_tells_what_its_guard_would_not() -> None:
    played = injected(one(at="10m", **{"while": {"service": "pc-a", "below": 0.5}})).to(20)
    control(played, "fire", inject="one")
    assert [status for _, status in statuses(played)] == ["lapsed", "fired"]


def bodies(played: Play, name: str = "one") -> list[str]:
    return [record.data["body"]["en"] for record in deliveries(played, name)]


def varied(*below: tuple[float, str]) -> dict[str, Any]:
    """An inject told otherwise below each of these shares of service."""
    variants = [{"if": {"service": "pc-a", "below": share}, "body": text(words)} for share, words in below]
    return one(at="10m", body=text("All is well"), variants=variants)


@pytest.mark.parametrize(
    ("health", "told"), [(1.0, "All is well"), (0.7, "It is slow"), (0.1, "It is down"), (0.9, "All is well")]
)
def test_the_first_words_that_fit_are_told(health: float, told: str) -> None:
    played = injected(varied((0.5, "It is down"), (0.8, "It is slow"))).to(5)
    suffer(played.drill.world, "pc-a", health=health)
    assert bodies(played.to(60)) == [told]


def test_a_variant_has_a_title_of_its_own_or_that_of_its_inject() -> None:
    otherwise = {"if": {"time": "1m"}, "title": text("Later"), "body": text("Otherwise")}
    played = injected(one(at="10m", variants=[otherwise])).to(60)
    assert deliveries(played)[0].data["title"] == text("Later")
    del otherwise["title"]
    played = injected(one(at="10m", title=text("First"), variants=[otherwise])).to(60)
    assert deliveries(played)[0].data["title"] == text("First")


def test_what_is_edited_is_told_as_edited() -> None:
    otherwise = {"if": {"time": "1m"}, "body": text("Otherwise")}
    played = injected(one(at="10m", variants=[otherwise])).to(5)
    control(played, "edit", inject=one(at="10m", body=text("Edited"), variants=[otherwise]))
    assert bodies(played.to(60)) == ["Edited"]


QUESTION = {
    "to": "centre",
    "options": [{"id": "pay", "text": text("Pay")}, {"id": "keep", "text": text("Keep")}],
}


@pytest.mark.parametrize(("chosen", "comes"), [("pay", True), ("keep", False)])
def test_another_story_follows_another_choice(chosen: str, comes: bool) -> None:
    after = inject_data("two", when={"inject": "one", "option": "pay", "by": "centre"}, delay="5m")
    played = injected(one(at="10m", **QUESTION), after, version=2).to(12)
    (question,) = deliveries(played)
    answer = played.act("centre/leader", "acknowledge", reply_to=question.seq, params={"option": chosen})
    assert answer.data["status"] == "accepted"
    assert bool(deliveries(played.to(60), "two")) is comes
    again = replay(read(lines(played.drill.records)))
    assert again.records == played.drill.records


def test_the_choice_of_another_and_of_another_question_is_none() -> None:
    of_police = inject_data("two", when={"inject": "one", "option": "pay", "by": "cyber"})
    other = inject_data("three", at="10m", **QUESTION)
    played = injected(one(at="10m", **QUESTION), other, of_police, version=2).to(12)
    (question,) = deliveries(played, "three")
    played.act("centre/leader", "acknowledge", reply_to=question.seq, params={"option": "pay"})
    (question,) = deliveries(played)
    played.act("centre/leader", "acknowledge", reply_to=question.seq, params={"option": "pay"})
    assert deliveries(played.to(60), "two") == []


# -- triggers -------------------------------------------------------------------------------------


def test_at_its_time() -> None:
    played = injected(one(at="5m")).to(60)
    assert statuses(played) == [(5, "fired")]
    assert [record.t for record in deliveries(played)] == [5 * MINUTE]


def test_after_a_delay() -> None:
    assert statuses(injected(one(at="5m", delay="90s")).to(60)) == [(6.5, "fired")]


def test_when_a_state_has_lasted() -> None:
    played = injected(one(when={"service": "pc-a", "below": 0.5, "for": "10m"})).to(3)
    suffer(played.drill.world, "pc-a", health=0.0)
    assert statuses(played.to(60))[0][0] == pytest.approx(13, abs=0.001)


def test_when_another_inject_has_come() -> None:
    played = injected(one(at="5m"), inject_data("two", when={"inject": "one"}, delay="10m")).to(60)
    assert statuses(played, "two") == [(15, "fired")]


def test_when_an_act_has_been_done() -> None:
    played = injected(one(when={"act": "notify", "by": "centre"})).to(5)
    played.act("office/leader", "notify", to=("cyber",))
    assert statuses(played) == []
    played.act("centre/leader", "notify", to=("cyber",))
    assert [status for _, status in statuses(played)] == ["fired"]


UNLESS = {"act": "notify", "to": "cyber", "deadline": "20m"}


def test_unless_an_act_has_been_done_by_its_deadline() -> None:
    assert statuses(injected(one(unless=UNLESS)).to(60)) == [(20, "fired")]
    played = injected(one(unless=UNLESS)).to(10)
    played.act("centre/leader", "notify", to=("cyber",))
    played.to(60)
    assert (statuses(played), deliveries(played)) == ([(20, "lapsed")], [])


def test_a_refused_act_is_no_act() -> None:
    played = injected(one(unless=UNLESS)).to(10)
    assert played.act("centre/leader", "notify", to=("nobody",)).data["status"] == "refused"
    assert statuses(played.to(60)) == [(20, "fired")]


def test_by_hand_at_its_default_time_without_a_director() -> None:
    assert statuses(injected(one(by_hand="15m")).to(60)) == [(15, "fired")]


def test_by_hand_only_by_the_hand_of_a_director() -> None:
    played = injected(one(by_hand="15m"), director=True)
    assert statuses(played.to(60)) == []
    control(played, "fire", inject="one")
    assert len(deliveries(played)) == 1


# -- what facilitators make of it -----------------------------------------------------------------


def test_fired_early_it_does_not_come_again() -> None:
    played = injected(one(at="30m")).to(10)
    control(played, "fire", inject="one")
    control(played, "fire", inject="one")
    assert [status for _, status in statuses(played.to(60))] == ["fired"]


def test_edited_to_another_time_it_comes_then_and_only_then() -> None:
    played = injected(one(at="30m")).to(10)
    control(played, "edit", inject=one(at="20m"))
    control(played, "edit", inject=one(at="45m"))
    *edited, fired = statuses(played.to(60))
    assert [status for _, status in edited] == ["edited", "edited"]
    assert fired == (45, "fired")


def test_what_waits_for_a_condition_comes_at_a_time_once_it_is_given_one() -> None:
    played = injected(one(when={"act": "notify", "by": "centre"})).to(5)
    control(played, "edit", inject=one(at="20m"))
    played.act("centre/leader", "notify", to=("cyber",))
    assert [status for _, status in statuses(played.to(60))] == ["edited", "fired"]
    assert statuses(played)[-1] == (20, "fired")


def test_written_on_the_spot_it_expects_and_its_duty_is_one_like_any_other() -> None:
    played = injected(one(at="50m")).to(10)
    expect = [{"act": "notify", "to": "cyber", "target": "5m", "limit": "10m"}]
    control(played, "add", inject=inject_data("them-1", at="20m", expect=expect))
    played.to(22)
    played.act("centre/leader", "notify", to=("cyber",))
    (duty,) = [record for record in played.drill.records if record.kind == "duty"]
    assert (duty.t, duty.data["origin"]["inject"]) == (20 * MINUTE, "them-1")
    (answer,) = [record for record in played.drill.records if record.kind == "answer"]
    assert answer.data["duty"] == duty.seq


def test_held_over_its_time_it_comes_when_released() -> None:
    played = injected(one(at="30m")).to(10)
    control(played, "hold", inject="one")
    assert deliveries(played.to(40)) == []
    control(played, "release", inject="one")
    assert [status for _, status in statuses(played.to(60))] == ["held", "released", "fired"]
    assert deliveries(played)[0].t == pytest.approx(40 * MINUTE, abs=1)


def test_released_before_its_time_it_comes_at_its_time() -> None:
    played = injected(one(at="30m")).to(10)
    control(played, "hold", inject="one")
    control(played, "release", inject="one")
    assert statuses(played.to(60))[-1] == (30, "fired")


def test_held_it_can_be_fired_and_comes_once() -> None:
    played = injected(one(at="30m")).to(10)
    control(played, "hold", inject="one")
    control(played, "fire", inject="one")
    control(played, "release", inject="one")
    assert [status for _, status in statuses(played.to(60))] == ["held", "fired"]


def test_a_held_one_whose_act_was_done_lapses() -> None:
    played = injected(one(unless=UNLESS)).to(10)
    control(played, "hold", inject="one")
    played.act("centre/leader", "notify", to=("cyber",))
    assert [status for _, status in statuses(played.to(60))] == ["held", "lapsed"]


def test_skipped_with_a_reason_it_never_comes() -> None:
    played = injected(one(at="30m"), inject_data("two", when={"inject": "one"})).to(10)
    control(played, "skip", inject="one", reason="out of time")
    control(played, "fire", inject="one")
    played.to(60)
    assert [record.data for record in played.of("inject")] == [
        {"inject": "one", "status": "skipped", "reason": "out of time"}
    ]


def test_what_was_delivered_can_be_neither_held_nor_skipped_nor_edited() -> None:
    played = injected(one(at="5m")).to(10)
    control(played, "hold", inject="one")
    control(played, "skip", inject="one", reason="late")
    control(played, "edit", inject=one(at="5m", body=text("other")))
    assert statuses(played) == [(5, "fired")]


def test_an_edited_one_comes_at_its_old_moment_with_its_new_words() -> None:
    played = injected(one(at="30m")).to(10)
    control(played, "edit", inject=one(at="30m", body=text("new words"), to="office"))
    assert [status for _, status in statuses(played.to(60))] == ["edited", "fired"]
    delivery = deliveries(played)[0]
    assert (delivery.t, delivery.data["body"], delivery.data["agencies"]) == (
        30 * MINUTE,
        text("new words"),
        ["office"],
    )


def test_one_written_on_the_spot_comes_at_its_trigger() -> None:
    played = injected(one(at="5m")).to(10)
    control(played, "add", inject=inject_data("two", at="20m"))
    control(played, "add", inject=inject_data("three", when={"inject": "one"}))
    played.to(60)
    assert [status for _, status in statuses(played, "two")] == ["added", "fired"]
    assert deliveries(played, "two")[0].t == 20 * MINUTE
    assert len(deliveries(played, "three")) == 1


def test_a_time_that_has_passed_means_now() -> None:
    played = injected(one(at="5m")).to(10)
    control(played, "add", inject=inject_data("two", at="1m"))
    control(played, "add", inject=inject_data("three", unless=UNLESS | {"deadline": "2m"}))
    played.to(11)
    assert [deliveries(played, name)[0].t // MINUTE for name in ("two", "three")] == [10, 10]


@pytest.mark.parametrize(
    "fields",
    [
        {"to": "nobody"},
        {"to": "centre/cook"},
        {"from": "nobody"},
        {"about": "nothing"},
        {"indicates": "nothing"},
        {"order": {"act": "isolate", "about": "nothing"}},
        {"order": {"act": "dance", "about": "app"}},
        {"at": None, "when": {"all": [{"service": "nothing", "below": 0.5}]}},
        {"at": None, "unless": {"act": "notify", "by": "nobody", "deadline": "1h"}},
        {"expect": [{"act": "notify", "to": "nobody", "target": "5m", "limit": "10m"}]},
        {"expect": [{"act": "notify", "who": "centre/cook", "target": "5m", "limit": "10m"}]},
    ],
)
@pytest.mark.parametrize("kind", ["add", "edit"])
def test_one_that_names_what_is_not_there_is_refused_and_leaves_no_record(
    kind: str, fields: dict[str, Any]
) -> None:
    played = injected(one(at="5m"))
    before = list(played.records)
    name = "one" if kind == "edit" else "two"
    with pytest.raises(KeyError):
        control(played, kind, inject=inject_data(name, **{"at": "30m", **fields}))
    assert played.records == before


def test_a_second_one_of_the_same_name_is_refused() -> None:
    with pytest.raises(ValueError, match="one"):
        control(injected(one(at="5m")), "add", inject=one(at="30m"))


def test_an_edit_of_none_is_refused() -> None:
    with pytest.raises(KeyError):
        control(injected(one(at="5m")), "edit", inject=inject_data("two", at="30m"))


# -- what is delivered ----------------------------------------------------------------------------


def test_it_reaches_a_seat_an_agency_several_or_all() -> None:
    played = injected(
        inject_data("seat", at="1m", to="centre/leader"),
        inject_data("agency", at="1m", to="centre"),
        inject_data("several", at="1m", to=["office/leader", "centre"]),
        inject_data("all", at="1m", to="all"),
        who=("centre/leader", "centre/technician", "office/leader"),
    ).to(2)
    centre = ["centre/leader", "centre/technician"]
    assert [deliveries(played, name)[0].data["seats"] for name in ("seat", "agency", "several", "all")] == [
        ["centre/leader"],
        centre,
        ["office/leader", *centre],
        [*centre, "office/leader"],
    ]


def test_the_sender_is_an_agency_or_a_name_and_the_true_source_stays_hidden() -> None:
    played = injected(
        one(at="1m", source="attacker", **{"from": "vendor"}),
        inject_data("two", at="1m", **{"from": {"vi": "Người dân", "en": "A citizen"}}),
    ).to(2)
    first, second = deliveries(played)[0].data, deliveries(played, "two")[0].data
    assert (first["from"], first["sender"]["en"], first["hidden"]["source"]) == (
        "vendor",
        "Vendor",
        "attacker",
    )
    assert (second["from"], second["sender"]) == (None, {"vi": "Người dân", "en": "A citizen"})
    assert "source" not in second["hidden"]
    assert "attacker" not in str({key: value for key, value in first.items() if key != "hidden"})


def test_an_order_is_genuine_unless_an_attacker_sent_it() -> None:
    order = {"order": {"act": "isolate", "about": "app"}, "verify": True}
    played = injected(one(at="1m", **order), inject_data("two", at="1m", source="attacker", **order)).to(2)
    first, second = deliveries(played)[0].data, deliveries(played, "two")[0].data
    assert first["order"] == {"act": "isolate", "about": "app"}
    assert (first["hidden"]["genuine"], second["hidden"]["genuine"], first["hidden"]["verify"]) == (
        True,
        False,
        True,
    )


def test_options_and_object_are_shown_and_what_it_indicates_is_not() -> None:
    options = [{"id": "yes", "text": text("Yes")}, {"id": "no", "text": text("No")}]
    played = injected(one(at="1m", about="app", indicates="trouble", options=options)).to(2)
    data = deliveries(played)[0].data
    assert (data["about"], data["options"], data["hidden"]["indicates"]) == ("app", options, ["trouble"])


def test_blanks_are_filled_from_the_cast_in_title_and_body() -> None:
    body = {"vi": "Gọi {person:nation}, {phone:nation}", "en": "Call {person:nation}"}
    played = injected(one(at="1m", title=text("{host:app}"), body=body)).to(2)
    cast, data = played.drill.setup.cast, deliveries(played)[0].data
    assert data["body"] == {
        "vi": f"Gọi {cast['person:nation']}, {cast['phone:nation']}",
        "en": f"Call {cast['person:nation']}",
    }
    assert data["title"] == text(cast["host:app"])


def test_the_time_is_the_drills_or_the_storys() -> None:
    injects = [one(at="1h5m", body=text("at {time}"))]
    plain = injected(*injects).to(70)
    story = injected(*injects, story={"starts": "2026-10-14 23:30"}).to(70)
    assert deliveries(plain)[0].data["body"]["en"] == "at 01:05:00"
    # 23:30 and an hour and five minutes
    assert deliveries(story)[0].data["body"]["en"] == "at 00:35"


def test_its_expectations_open_with_its_delivery_and_not_before() -> None:
    expect = [{"act": "notify", "to": "cyber", "target": "5m", "limit": "10m"}]
    played = injected(one(at="5m", expect=expect)).to(4)
    assert played.of("duty") == []
    duties = played.to(60).of("duty")
    assert [(duty.t, duty.data["origin"], duty.data["delivery"]) for duty in duties] == [
        (5 * MINUTE, {"inject": "one", "n": 0}, deliveries(played)[0].seq)
    ]


def test_nothing_comes_after_the_end() -> None:
    played = injected(one(at="30m"), length="20m").to(60)
    drill: Drill = played.drill
    assert (drill.ended, deliveries(played), played.records[-1].t) == (True, [], 20 * MINUTE)


# -- files that facilitators add ------------------------------------------------------------------

PDF = b"%PDF-1.4 cong van"


def attached(played: Play, raw: bytes = PDF) -> str:
    made = attachment(raw, Title(vi="Công văn", en="Letter"))
    control(played, "exhibit", exhibit=dict(made))
    return made["id"]


def test_an_inject_written_on_the_spot_shows_a_file_and_the_journal_holds_it() -> None:
    played = injected(inject_data("two", at="40m"), version=2).to(5)
    name = attached(played)
    control(played, "add", inject=one(at="10m", to="centre/leader", exhibits=[name]))
    played.to(20)
    (delivery,) = deliveries(played)
    sha = hashlib.sha256(PDF).hexdigest()
    told = {"id": name, "title": {"vi": "Công văn", "en": "Letter"}, "form": "pdf", "sha256": sha}
    assert delivery.data["exhibits"] == [told]
    again = read(lines(played.drill.records))
    assert list(lines(replay(again).records)) == list(lines(played.drill.records))


def test_what_is_no_such_file_is_refused_and_nothing_happens(monkeypatch: pytest.MonkeyPatch) -> None:
    played = injected(inject_data("two", at="40m"), version=2).to(5)
    sound = dict(attachment(PDF, Title(vi="Công văn", en="Letter")))
    before = len(played.drill.records)
    wrong = [
        {**sound, "data": "PGh0bWw+"},
        {**sound, "data": "không phải base64"},
        {**sound, "form": "picture"},
        {**sound, "sha256": "0" * 64},
        {**sound, "title": {"vi": "", "en": ""}},
        {**sound, "id": "../x"},
    ]
    for exhibit in wrong:
        with pytest.raises(Refusal):
            control(played, "exhibit", exhibit=exhibit)
    monkeypatch.setattr(injects, "MOST_ATTACHED_ALL", len(PDF) - 1)
    with pytest.raises(Refusal) as full:
        attached(played)
    assert full.value.code == "control_exhibits_full"
    assert len(played.drill.records) == before
    monkeypatch.setattr(injects, "MOST_ATTACHED_ALL", MOST_ATTACHED_ALL)
    attached(played)
    with pytest.raises(Refusal) as twice:
        attached(played)
    assert twice.value.code == "control_exhibit_there"

from __future__ import annotations

from typing import Any

import pytest

from drillsim.base.model import MINUTE
from drillsim.base.records import entry
from drillsim.engine.threats import MECHANISMS
from scoring.telling.names import Brief, Names
from scoring.telling.sentences import Sentences
from scoring.telling.words import WORDS
from tests.scoring.script import CITY, RULES, SCENARIO, Script, text

ACT = {"seat": "a/duty", "agency": "a", "verb": "report", "to": ["b"], "params": {}, "status": "accepted"}


def tell(kind: str, **data: Any) -> str:
    names = Names({"city": CITY, "scenario": SCENARIO, "rules": RULES})
    duty = entry(4, 0, "duty", {"title": text("Speak")})
    return Sentences(names, {4: duty}).tell(entry(9, 24 * MINUTE, kind, data)).en


def test_an_act_says_who_does_what_about_what_to_whom_and_how() -> None:
    said = tell("act", **{**ACT, "about": "portal", "params": {"kind": "initial"}})
    assert said == "Agency A (Duty officer) reports the incident, portal, to Agency B (initial)."


def test_a_refused_act_says_why() -> None:
    said = tell("act", **{**ACT, "verb": "isolate", "to": [], "status": "refused", "reason": "not_yours"})
    why = "another agency runs this system; send it a direction or a request"
    assert said == f"Agency A (Duty officer) tries (“Isolate”); refused: {why}."


def test_an_act_on_order_has_no_seat() -> None:
    said = tell("act", **{**ACT, "seat": None, "verb": "isolate", "to": [], "directed": 3})
    assert said.startswith("Agency A (as directed) isolates")


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("started", "Agency A starts “Repair”, portal, expected to end T+01:00."),
        ("completed", "Agency A completes “Repair”, portal."),
        ("failed", "Agency A fails at “Repair”, portal: this does not remedy the cause."),
        ("cancelled", "Agency A cancels “Repair”, portal."),
    ],
)
def test_work_says_how_it_stands(status: str, words: str) -> None:
    more = {"until": 60 * MINUTE, "reason": "not_the_cause"}
    assert tell("work", act=3, status=status, agency="a", verb="repair", about="portal", **more) == words


def test_a_duty_says_by_when() -> None:
    said = tell("duty", agency="a", to="b", title=text("Speak"), target=6 * MINUTE, limit=36 * MINUTE)
    assert said == "Agency A now owes: Speak, to Agency B; target T+00:30, limit T+01:00."


def test_an_answer_names_its_duty() -> None:
    assert tell("answer", duty=4, act=3) == "The duty “Speak” is answered."


def test_states_are_grouped_by_what_happened() -> None:
    changes = {"portal": {"service": 0.26}, "mail": {"service": 0.26}, "desk": {"compromise": "foothold"}}
    assert tell("state", changes=changes) == "In truth: portal, mail: service 26%; desk: compromise foothold."


def test_a_long_state_is_cut() -> None:
    changes = {f"n{n}": {"service": 0.0} for n in range(9)}
    names = Names({"city": CITY, "scenario": SCENARIO, "rules": RULES})
    record = entry(9, 0, "state", {"changes": changes})
    sentences = Sentences(names, {})
    assert sentences.tell(record).en == "In truth: n0, n1, n2 and 6 more: service 0%."


def test_communes_have_names() -> None:
    assert tell("aware", agency="ubnd-ninh-kieu", incident="fire", delivery=1).startswith(
        "People's Committee of Ninh Kiều becomes aware"
    )


def test_unknown_kinds_are_told_too() -> None:
    assert tell("novelty") == "A record of kind novelty."


def test_every_kind_of_a_played_journal_is_known() -> None:
    script = Script()
    script.contact(5, script.duty(0, to="b"), acknowledged=7)
    names = Names({"city": CITY, "scenario": SCENARIO, "rules": RULES})
    told = [Sentences(names, {}).tell(record).vi for record in script.end(60).records()]
    assert not any(words.startswith("Bản ghi loại") for words in told)


def stage(**known: Any) -> str:
    """How a stage of a threat is told that is done."""
    threat = {"id": "fire", "title": text("Fire"), "stages": [{"id": "s", "kind": "degrade", **known}]}
    names = Names({"city": CITY, "scenario": {**SCENARIO, "threats": [threat]}, "rules": RULES})
    return Sentences(names, {}).tell(entry(9, 0, "stage", {"stage": "s", "status": "done"})).en


def test_a_stage_is_told_by_its_note_or_else_by_what_it_does() -> None:
    assert stage(note=text("The disk dies.")) == "A stage has done its work: The disk dies."
    assert stage() == "A stage has done its work: damage (incident “Fire”)"


@pytest.mark.parametrize("kind", MECHANISMS)
def test_every_kind_of_stage_has_its_word(kind: str) -> None:
    assert f"stage_{kind}" in WORDS


def test_a_form_names_the_fields_that_are_missing() -> None:
    forms = {"mau-03": {"fields": {"reporter-name": {"title": text("Name of the reporter")}}}}
    names = Names({"city": CITY, "scenario": SCENARIO, "rules": {**RULES, "forms": forms}})
    act = {**ACT, "to": [], "incomplete": ["reporter-name"]}
    assert "form incomplete: Name of the reporter" in Sentences(names, {}).tell(entry(9, 0, "act", act)).en


def test_a_control_says_who_did_what() -> None:
    assert tell("control", type="hold", by="trang") == "Control of the drill: holds an inject (trang)."
    assert tell("control", type="clock") == "Control of the drill: clock."


def test_brief_names_are_those_of_a_screen() -> None:
    agencies = {"a": {"name": text("Department of Health"), "short": text("DOH")}, "b": {"name": text("B")}}
    systems = {
        "mail": {"name": text("Mail (assumption), of the city")},
        "web": {"name": text("Web (the portal)")},
    }
    names = Brief(
        {"city": {**CITY, "agencies": agencies, "systems": systems}, "scenario": SCENARIO, "rules": RULES}
    )
    assert (names.seat("a/duty").en, names.agency("b").en) == ("DOH, Duty officer", "B")
    assert (names.node("mail").en, names.node("web").en) == ("Mail", "The portal")


def test_what_an_act_left_unsaid_is_told() -> None:
    fields = {"what": {"title": {"vi": "Việc gì xảy ra", "en": "What has happened"}}}
    wording = {"act": "public_notice", "title": {"vi": "Thông báo", "en": "Notice"}, "fields": fields}
    names = Names({"city": CITY, "scenario": SCENARIO, "rules": {**RULES, "wordings": {"notice": wording}}})
    act = {**ACT, "verb": "public_notice", "to": [], "content": {"share": 0.8, "missing": ["what"]}}
    said = Sentences(names, {}).tell(entry(9, 0, "act", act))
    assert "80% of the content said; not said: What has happened" in said.en
    act["content"] = {"share": 1.0, "missing": []}
    assert "says all that is needed" in Sentences(names, {}).tell(entry(9, 0, "act", act)).en


def test_a_kind_of_another_version_is_said_to_exist() -> None:
    names = Names({"city": CITY, "scenario": SCENARIO, "rules": RULES})
    assert "omen" in Sentences(names, {}).tell(entry(9, 0, "omen", {})).en

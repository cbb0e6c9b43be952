from __future__ import annotations

import copy
import unicodedata
from typing import Any

import pytest

from drillsim.documents.rules import Form, RulesDoc
from drillsim.engine.actions.forms import _FILL, Sender, current_state, detected_at, faults, prefill, summary
from tests.drillsim.build import TINY_RULES, rules_of, setup_of, text
from tests.drillsim.playing import Play, city_with, entry, fault, inject_data, play, seats

TECHNICIAN = "centre/technician"
FIELDS = {name: {"title": text(name), "required": True, "fill": name} for name in _FILL}
FORM = Form.model_validate({**TINY_RULES["forms"]["form-3"], "fields": FIELDS}, strict=False)


def sender(table: Play, agency: str = "centre", system: str = "app") -> Sender:
    drill = table.drill
    return Sender(drill.world, drill.post, drill.setup.cast, agency, system)


def test_a_page_offers_what_is_known_in_every_field() -> None:
    filled = prefill(FORM, sender(play()))
    assert filled == {
        "reporter-name": "Trung tâm",
        "reporter-address": "Trung tâm, Thành phố nhỏ",
        "reporter-phone": filled["contact-phone"],
        "reporter-email": "truc@centre.example",
        "contact-name": filled["contact-name"],
        "contact-post": "Cán bộ trực",
        "contact-phone": filled["contact-phone"],
        "contact-email": "truc@centre.example",
        "operator": "Trung tâm",
        "owner": "Văn phòng",
        "system-name": "Một cửa",
        "system-level": "4",
        "description": "Sự cố trên Một cửa",
        "detected-at": "00:00:00",
        "current-state": "handled",
        "how-detected": "Hệ thống giám sát, thông báo",
        "notified": "Chưa gửi nơi nào",
        "reported-at": "00:00:00",
        "result": "Đã khôi phục hoạt động",
    }
    assert len(filled["contact-name"].split()) == 3


def test_a_field_without_an_offer_is_left_to_the_sender(tiny_rules: RulesDoc) -> None:
    assert list(prefill(tiny_rules.forms["form-3"], sender(play()))) == ["system-name"]


def test_what_a_page_offers_is_never_wrong() -> None:
    for table in (play(), play(fault("app")).to(10)):
        offered: dict[str, object] = dict(prefill(FORM, sender(table)))
        assert faults(FORM, offered, sender(table)) == []


@pytest.mark.parametrize("empty", ["", "   ", None])
def test_a_required_field_must_be_filled(empty: object) -> None:
    values: dict[str, object] = dict(prefill(FORM, sender(play()))) | {"description": empty}
    assert faults(FORM, values, sender(play())) == ["description"]
    assert faults(FORM, {}, sender(play())) == list(FIELDS)


def test_an_optional_field_may_be_empty(tiny_rules: RulesDoc) -> None:
    assert faults(tiny_rules.forms["form-3"], {"system-name": "Một cửa"}, sender(play())) == []


@pytest.mark.parametrize("field", ["operator", "owner", "system-name", "system-level", "current-state"])
def test_a_checked_field_must_agree_with_what_is_perceived(field: str) -> None:
    values: dict[str, object] = dict(prefill(FORM, sender(play()))) | {field: "something else"}
    assert faults(FORM, values, sender(play())) == [field]


def test_other_fields_are_the_sender_s_own_words() -> None:
    words: dict[str, object] = {"description": "Chúng tôi đang xem", "result": ["x"]}
    values: dict[str, object] = dict(prefill(FORM, sender(play()))) | words
    assert faults(FORM, values, sender(play())) == []


def told(table: Play, claim: str, *to: str, agency: str = "centre") -> list[str]:
    """What is wrong with a form in which an agency claims to have told others about app."""
    drill = table.drill
    who = Sender(drill.world, drill.post, drill.setup.cast, agency, "app", to)
    return faults(FORM, dict(prefill(FORM, who)) | {"notified": claim}, who)


def test_whom_an_agency_has_told_stands_in_the_journal() -> None:
    table = play()
    assert prefill(FORM, sender(table))["notified"] == "Chưa gửi nơi nào"
    table.act(TECHNICIAN, "notify", "app", to=("office", "cyber"))
    table.act(TECHNICIAN, "share", "dns", to=("nation",))
    table.act("office/technician", "share", "app", to=("chairman",))
    assert prefill(FORM, sender(table))["notified"] == "Văn phòng, Đội an ninh mạng"
    assert prefill(FORM, sender(table, "office"))["notified"] == "Chủ tịch"


def test_a_claim_to_have_told_somebody_must_be_true() -> None:
    table = play()
    assert told(table, "Văn phòng") == ["notified"]
    assert told(table, "Văn phòng", "office") == []
    table.act(TECHNICIAN, "notify", "app", to=("cyber",))
    assert told(table, "ĐỘI AN NINH  MẠNG; Office", "office") == []
    assert told(table, unicodedata.normalize("NFD", "Công an")) == []  # the unit acts for it
    assert told(table, "Đội an ninh mạng và Cơ quan quốc gia") == ["notified"]
    assert told(table, "Đội an ninh mạng", agency="office") == ["notified"]


@pytest.mark.parametrize("claim", ["Cơ quan điều phối", "mọi nơi", "5"])
def test_a_claim_that_names_nobody_is_none(claim: str) -> None:
    assert told(play(), claim, "office") == ["notified"]


@pytest.mark.parametrize("claim", ["Chưa gửi nơi nào", "chưa", "None yet"])
def test_to_have_told_nobody_yet_may_be_said(claim: str) -> None:
    assert told(play(), claim, "office") == []


def test_the_state_is_not_yet_handled_while_the_operator_sees_trouble() -> None:
    table = play(fault("app", takes="1m"))
    assert current_state(sender(table)) == "handled"
    assert current_state(sender(table.to(12))) == "not_yet"
    table.done(TECHNICIAN, "repair", "app")
    assert current_state(sender(table.to(40))) == "handled"


def test_what_only_the_operator_sees_is_no_knowledge_of_others() -> None:
    table = play(fault("app")).to(12)
    assert current_state(sender(table, "centre")) == "not_yet"
    assert current_state(sender(table, "office")) == "handled"
    table.act(TECHNICIAN, "share", "app", to=("office",))
    assert current_state(sender(table, "office")) == "not_yet"


def test_trouble_is_detected_with_the_first_message_about_it() -> None:
    table = play(injects=[inject_data(f"m-{at}", at=f"{at}m", about="app") for at in (7, 9)]).to(20)
    assert detected_at(sender(table)) == "00:07:00"
    assert detected_at(sender(table, system="dns")) == "00:20:00"
    assert detected_at(sender(table, "office")) == "00:20:00"


def reported(form: dict[str, Any] | None, kind: str = "initial") -> list[str] | None:
    table = play(entry("app")).to(2)
    params = {"kind": kind} | ({} if form is None else {"form": form})
    record = table.act(TECHNICIAN, "report", "app", to=("office",), params=params)
    return record.data.get("incomplete")


def test_a_report_says_which_of_its_fields_are_wrong() -> None:
    assert reported({"system-name": "Một cửa"}) is None
    assert reported({"system-name": "Tên miền"}) == ["system-name"]
    assert reported({}) == reported(None) == ["system-name"]
    assert reported({}, kind="progress") is None


@pytest.mark.parametrize(
    "typed",
    [
        unicodedata.normalize("NFD", "Một cửa"),
        "Một\u00a0cửa",
        "Một  cửa",
        " Một cửa\n",
        "\ufeffMột\u200b cửa\u00ad",
        "Một\u3000cửa\u2060",
    ],
)
def test_a_field_that_reads_as_it_should_is_right_however_it_was_typed(typed: str) -> None:
    assert typed != "Một cửa"
    assert reported({"system-name": typed}) is None


@pytest.mark.parametrize("empty", ["\u00a0", "\u200b\ufeff", " \n"])
def test_a_field_that_only_looks_filled_is_empty(empty: str) -> None:
    assert reported({"system-name": empty}) == ["system-name"]


def test_an_offer_is_no_longer_than_a_field_may_be_and_counts_as_it_is() -> None:
    city = city_with(systems__app__name=text("Một cửa " * 400))
    table = play(entry("app"), city=city).to(2)
    form = table.drill.view(TECHNICIAN).form("initial", "app")
    record = table.act(TECHNICIAN, "report", "app", to=("office",), params={"kind": "initial", "form": form})
    assert (record.data["status"], record.data.get("incomplete")) == ("accepted", None)


def test_the_form_of_a_kind_is_the_profile_s() -> None:
    rules = copy.deepcopy(TINY_RULES)
    rules["forms"]["form-3"]["kind"] = "closing"
    drill = Play(setup_of({"seats": seats()}, rules=rules)).drill
    assert drill.view(TECHNICIAN).form("closing", "app") == {"system-name": "Một cửa"}
    assert drill.view(TECHNICIAN).form("initial", "app") == {}
    assert rules_of(rules).forms["form-3"].kind == "closing"


def test_a_filled_form_reads_as_lines_of_its_fields_in_both_languages(tiny_rules: RulesDoc) -> None:
    form = next(iter(tiny_rules.forms.values()))
    first, second = list(form.fields.items())[:2]
    said = summary(form, {second[0]: "B", first[0]: "A", "unknown": "C"})
    assert said["en"] == f"{first[1].title.en}: A\n{second[1].title.en}: B"
    assert said["vi"] == f"{first[1].title.vi}: A\n{second[1].title.vi}: B"

"""A scenario's faults: every one at once, each with its line, the value, and the nearest valid name."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drillsim.base.errors import InputError
from drillsim.base.model import Text
from drillsim.documents.catalogue import CATALOGUE
from drillsim.documents.checks import kind_of, load, load_scenario, merged, resolved, untranslated
from drillsim.documents.city import City
from drillsim.documents.citydoc import CityDoc
from drillsim.documents.scenario import ScenarioDoc
from drillsim.documents.yamltext import parse

HERE = Path(__file__).parents[1]
TEXT = (HERE / "tiny_scenario.yaml").read_text("utf-8")
CITY = City(load((HERE / "tiny_city.yaml").read_bytes(), "tiny_city.yaml", CityDoc))


def check(text: str) -> ScenarioDoc:
    return load_scenario(text, "s.yaml", CITY, CATALOGUE)


def told(text: str, lang: str = "en") -> list[str]:
    """What is said of a faulty text, a line a fault."""
    with pytest.raises(InputError) as caught:
        check(text)
    return caught.value.text(lang).splitlines()


def with_change(old: str, new: str) -> str:
    assert TEXT.count(old) == 1, old
    return TEXT.replace(old, new)


def test_a_sound_scenario_is_its_values() -> None:
    scenario = check(TEXT)
    assert scenario.length == 7_200_000
    assert [inject.id for inject in scenario.injects] == ["alert", "order", "chaser"]
    assert scenario.injects[1].when is not None
    assert scenario.injects[1].when.any[0].hold == 300_000


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        # shape
        ("code: B06", "code: B66", "s.yaml:2: code: B66 is malformed; needs B01 to B25, perhaps with a–e"),
        ("vi: Mã hóa dữ liệu, ", "", "s.yaml:3: title lacks its vi; every text needs its Vietnamese"),
        ("{vi: Mã hóa dữ liệu, en: Ransomware}", "{vi: 5}", "s.yaml:3: title.vi: 5 has the wrong type; needs text"),
        ("{vi: Tóm tắt, en: Summary}", "5", "s.yaml:4: summary: 5 has the wrong type; needs a text, or {vi: …, en: …}"),
        ("{vi: Tóm tắt, en: Summary}", f"{{vi: {'x' * 4001}}}", "s.yaml:4: summary.vi: longer than 4000 characters; shorten it"),
        ("from: vendor", 'from: ""', "s.yaml:48: from: still blank; choose or fill in"),
        ("from: vendor", "from: Công ty", "s.yaml:48: from: Công ty is malformed; needs lower-case a–z, digits, hyphens "
         "(like so-noi-vu)"),
        ("from: vendor", "from: [vendor]", "s.yaml:48: from: (a list) has the wrong type; needs a text, or {vi: …, en: …}"),
        ("from: vendor", "from: {en: Vendor}", "s.yaml:48: from lacks its vi; every text needs its Vietnamese"),
        ("length: 2h", "length: -2h",
         "s.yaml:6: length: -2h is no duration; write it like 90s, 15m or 1h30m, not negative, at most 1000h"),
        ("2026-10-14 08:00", "2026-02-30 08:00",
         "s.yaml:7: starts: 2026-02-30 08:00 is malformed; needs a real date and time (like 2026-10-15 08:00)"),
        ("cause: A1", "cause: A7", "s.yaml:23: cause: no value A7; allowed: A1, A2, A3, A4, A5"),
        ("kind: deceive", "kind: decieve",
         "s.yaml:29: kind: no value decieve; allowed: spread, degrade, load, leak, tamper, harm, "
         "deceive, regional; nearest: deceive"),
        ("to: 0.0", "to: 2", "s.yaml:28: to: 2 is out of range; must be ≤ 1"),
        ("step: 10m", "step: uniform 9m 5m",
         "s.yaml:27: step: uniform 9m 5m is no span of time; write it like 18m, uniform 5m 10m (lower first), "
         "or lognormal 18m 0.5"),
        ("    channel: mail\n", "", "s.yaml:44: key channel is missing in injects[2]"),
        ("channel: mail", "chanel: mail", "s.yaml:46: no key chanel here; allowed: at, when, unless, by_hand, "
         "delay, chance, id, title, channel, from, source, to, body, about, indicates, order, verify, before, while, always, variants, options, then, unanswered, rumour, exhibits, carries, means, expect, "
         "objectives, tags, notes; nearest: channel"),
        ("to: [centre/technician, police]", "to: 5", "s.yaml:50: to: 5 has the wrong type; needs text or a list"),
        ("at: 10m", "at: 10m\n    by_hand: 5m",
         "s.yaml:31: exactly one of at, when, unless, by_hand; given here: at, by_hand"),
        ("after: lure, ", "", "s.yaml:27: exactly one of at, when, unless, by_hand, after; given here: -"),
        (", below: 0.5", "", "s.yaml:47: service and below go together"),
        ("{inject: alert}]", "{inject: alert, stage: lure}]",
         "s.yaml:47: a condition has exactly one of service, compromise, perceived, concern, stage, inject, act, time, "
         "leaked, reported, told, answered, all, any, not; given here: stage, inject"),
        (", below: 0.5", ", below: 0.5, above: 0.2", "s.yaml:47: below and above: only one of them; for both, "
         "write two conditions under all"),
        (", below: 0.5", ", above: 0.5", "s.yaml:47: above: needs version: 2 at the top of the file; here it is "
         "version: 1"),
        ("{inject: alert}]", "{not: {inject: alert}}]", "s.yaml:47: not: needs version: 2 at the top of the file; "
         "here it is version: 1"),
        ("    channel: mail\n", "    channel: mail\n    while: {time: 5m}\n", "s.yaml:47: while: needs version: 2 at "
         "the top of the file; here it is version: 1"),
        ("    channel: mail\n", "    channel: mail\n    variants: [{if: {time: 5m}, body: {vi: a, en: a}}]\n",
         "s.yaml:47: variants: needs version: 2 at the top of the file; here it is version: 1"),
        ("{stage: crawl}", "{stage: crawl, option: seen}", "s.yaml:28: option and inject go together"),
        ("target: 20m, limit: 60m", "target: 60m, limit: 60m", "s.yaml:62: target 60m must be less than limit 60m"),
        ("version: 1\n", 'version: "1"\n',
         's.yaml:1: version: “1” in quotes is text; it must be a number, write 1 without quotes'),
        # hidden characters
        ("after: lure", '"after": "lu\u200bre"', "s.yaml:27: after: lu⟨U+200B⟩re is malformed; needs lower-case a–z, "
         "digits, hyphens (like so-noi-vu)"),
        # names
        ("city: tiny\nlength", "city: tiny\ncity: x\nlength", "s.yaml:6: key city stands twice (first on line 5); remove one"),
        ("- {seat: vendor/technician}", "- {seat: vendr/technician}",
         "s.yaml:18: seat: there is no agency vendr; allowed: centre, office, police, cyber, chairman, nation, "
         "vendor, ubnd-east, ubnd-west; nearest: vendor"),
        ("- {seat: vendor/technician}", "- {seat: vendor/tecnician}",
         "s.yaml:18: seat: there is no role tecnician; allowed: leader, technician; nearest: technician"),
        ("seats: [centre/technician, police/leader]", "seats: [centre/technician, police/technician]",
         "s.yaml:14: seats[2]: there is no seat (declared in seats) police/technician; allowed: centre/technician, "
         "police/leader, vendor/technician; nearest: centre/technician"),
        ("enters: [pc-a]", "enters: [power]", "s.yaml:26: enters[1]: there is no system power; allowed: hall, dns, "
         "sso, app, pc-a, pc-b, mang-east, mang-west"),
        ("from: lure", "from: lock",
         "s.yaml:27: from: there is no stage of kind spread lock; allowed: lure, crawl"),
        ("after: lure", "after: lur",
         "s.yaml:27: after: there is no stage lur; allowed: lure, crawl, lock, trick; nearest: lure"),
        ("message: order", "message: alert", "s.yaml:29: message: inject alert has no order to obey; add order there"),
        ("indicates: ransom", "indicates: ransome",
         "s.yaml:38: indicates: there is no threat ransome; allowed: ransom; nearest: ransom"),
        ("option: seen", "option: sen", "s.yaml:41: option: there is no option sen; allowed: seen; nearest: seen"),
        ("act: isolate", "act: isolat", "s.yaml:42: act: there is no act isolat; nearest: isolate"),
        ("objective: contain", "objective: containn",
         "s.yaml:42: objective: there is no objective containn; allowed: contain; nearest: contain"),
        ("to: [centre/technician, police]", "to: [centre/technician, office]",
         "s.yaml:50: to[2]: there is no receiver (a seat, an agency with seats, or all) office; allowed: "
         "centre/technician, police/leader, vendor/technician, centre, police, vendor, all; nearest: police"),
        ("by: centre", "by: centre/leader",
         "s.yaml:57: by: there is no seat (declared in seats) centre/leader; allowed: centre/technician, "
         "police/leader, vendor/technician; nearest: police/leader"),
        ("incident: ransom", "incident: lure", "s.yaml:62: incident: there is no threat lure; allowed: ransom"),
        ("- {seat: vendor/technician}", "- {seat: vendor/technician}\n  - {seat: police/leader}",
         "s.yaml:19: seat (declared in seats) police/leader stands twice (first on line 17); rename one"),
        ("id: chaser", "id: alert", "s.yaml:54: inject alert stands twice (first on line 31); rename one"),
        ("{host:pc-a} lúc", "{hots:pc-a} lúc", "s.yaml:37: body.vi: unknown blank {hots:pc-a}; allowed: {time}, "
         "{person:…}, {mail:…}, {phone:…}, {host:…}, {ip:…}"),
        # what cannot be
        ("at: 10m", "at: 2h", "s.yaml:34: at: 2h is after the end of the drill (02:00:00)"),
        ("deadline: 1h", "deadline: 3h", "s.yaml:57: deadline: 3h is after the end of the drill (02:00:00)"),
        ("start: 30m", "start: 0s",
         "s.yaml:12: phase second does not start after the one before it; put them in order of time"),
        ("act: acknowledge, option: seen", "act: acknowledge, option: seen, about: app",
         "s.yaml:41: about: act acknowledge acts on no system; remove about"),
        ("act: isolate, about: pc-a", "act: isolate, about: pc-a, to: cyber",
         "s.yaml:42: to: act isolate is sent to nobody; remove to"),
        ("act: isolate, about: pc-a", "act: isolate, about: pc-a, kind: initial",
         "s.yaml:42: kind: only with act report; here it is isolate"),
        ("act: isolate, about: pc-a", "act: isolate, about: pc-a, judge: [cause]",
         "s.yaml:42: judge: only with act classify; here it is isolate"),
        ("act: isolate, about: pc-a", "who: police/leader, act: isolate, about: pc-a",
         "s.yaml:42: seat police/leader may not do isolate; role leader may only: inform, decide, public"),
        ("act: isolate, about: pc-a", "who: vendor/technician, act: isolate, about: mang-east",
         "s.yaml:42: vendor/technician cannot isolate on mang-east: neither its operator, a response force nor "
         "a supplier"),
        ("act: isolate, about: pc-a", "act: answer_press",
         "s.yaml:42: act: no seat that receives this can do answer_press; add who, or a receiver"),
        (", who: police/leader, act: classify", ", act: classify", "s.yaml:62: key who is missing in expect[1]"),
        ("    order: {act: reconnect, about: app}\n", "",
         "s.yaml:52: verify: this inject orders nothing; add order"),
        ("{inject: alert}]", "{time: 10m, about: app}]", "s.yaml:47: about: only beside act"),
        ("enters: [pc-a], ", "", "s.yaml:26: spread has exactly one of enters, from"),
        ("step: 10m, ", "", "s.yaml:27: along and step go together"),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_line_and_remedy(old: str, new: str, message: str) -> None:
    assert message in told(with_change(old, new))


def test_texts_may_have_vietnamese_alone() -> None:
    text = with_change("{vi: Mã hóa dữ liệu, en: Ransomware}", "Mã hóa dữ liệu")
    text = text.replace("{vi: Tóm tắt, en: Summary}", "{vi: Tóm tắt}").replace(", en: The head", ", en: ")
    scenario = check(text)
    assert scenario.title.say("en") == "Mã hóa dữ liệu (not translated)"
    assert scenario.summary.say("en") == "Tóm tắt (not translated)"
    assert scenario.injects[2].sender == Text(vi="Lãnh đạo", en="Lãnh đạo (not translated)")
    assert scenario.injects[2].body.translated
    document = parse(text, "s.yaml")
    (told_,) = untranslated(document, scenario)
    assert told_.text("en") == (
        "s.yaml:3: warning: 3 texts have no English, this is the first; English readers see the Vietnamese marked "
        "“(not translated)”"
    )
    assert told_.path == ("title",)
    whole = resolved(document, scenario)
    assert whole.data["title"] == {"vi": "Mã hóa dữ liệu", "en": "Mã hóa dữ liệu (not translated)"}
    assert whole.data["injects"][2]["from"] == {"vi": "Lãnh đạo", "en": "Lãnh đạo (not translated)"}
    assert whole.data["injects"][2]["body"] == document.data["injects"][2]["body"]
    assert ScenarioDoc.model_validate_json(json.dumps(whole.data)) == scenario
    assert untranslated(whole, scenario)[0].params["count"] == "3"


def test_a_text_as_long_as_any_may_be_needs_no_english() -> None:
    scenario = check(with_change("{vi: Tóm tắt, en: Summary}", "x" * 4_000))
    again = ScenarioDoc.model_validate_json(
        json.dumps({**parse(TEXT, "s").data, "summary": dict(scenario.summary)})
    )
    assert again.summary == scenario.summary


def test_what_is_written_in_both_languages_stays_as_it_was_written() -> None:
    document = parse(TEXT, "s.yaml")
    assert resolved(document, check(TEXT)) is document
    assert untranslated(document, check(TEXT)) == []


def test_a_profile_s_own_text_does_not_keep_the_english_of_its_base() -> None:
    top = parse("title: {vi: Mới}\nnote: {vi: Mới, en: New}\na: {b: 1}", "r.yaml")
    base = {"title": {"vi": "Cũ", "en": "Old"}, "note": {"vi": "Cũ", "en": "Old"}, "a": {"c": 2}}
    assert merged(top, base).data == {
        "title": {"vi": "Mới"},
        "note": {"vi": "Mới", "en": "New"},
        "a": {"b": 1, "c": 2},
    }


def test_a_fault_knows_the_path_it_has_in_the_file() -> None:
    """Though what is faulty before it was left out for the next round."""
    text = (
        with_change("    channel: alert\n", "")
        .replace("limit: 60m", "limit: 10m")
        .replace("about: app}", "about: ap}")
    )
    with pytest.raises(InputError) as caught:
        check(text)
    assert [(fault.code, fault.path) for fault in caught.value.faults] == [
        ("missing_key", ("injects", 0, "channel")),
        ("unknown_name", ("injects", 1, "order", "about")),
        ("target_limit", ("expect", 0)),
    ]


def test_a_fault_is_told_alone() -> None:
    """A faulty part does not make those that refer to it faulty."""
    for old, new in (
        ("- {seat: police/leader}", "- {seat: police/leader, breif: x}"),
        ("id: lure, kind: spread, at: 5m", "id: lure, kind: spread, at: -5m"),
        ("channel: alert", "channel: alrt"),
        ("{id: contain, title", "{id: contain, titel"),
        ("cause: A1", "cause: 1"),
        ("length: 2h", "length: two"),
    ):
        faults = told(with_change(old, new))
        assert len(faults) <= 2, faults
        assert len({line.split(" ")[0] for line in faults}) == 1, faults


def test_every_fault_comes_at_once_and_in_vietnamese() -> None:
    text = (
        with_change("vi: Mã hóa dữ liệu, ", "")
        .replace("after: lure", "after: lur")
        .replace("at: 10m", "at: -1m")
    )
    text = text.replace("limit: 60m", "limit: 10m").replace("isolate, about: pc-a", "isolat, about: pc-aa")
    assert told(text, "vi") == [
        "s.yaml:3: title thiếu bản vi; văn bản nào cũng cần tiếng Việt",
        "s.yaml:27: after: không có diễn biến (stage) lur; được dùng: lure, crawl, lock, trick; gần nhất: lure",
        "s.yaml:34: at: -1m không phải thời gian; hãy viết như 90s, 15m hay 1h30m, không âm, tối đa 1000h",
        "s.yaml:42: act: không có hành động isolat; gần nhất: isolate",
        "s.yaml:42: about: không có hệ thống hay hạ tầng pc-aa; được dùng: hall, dns, sso, app, pc-a, pc-b, "
        "mang-east, mang-west, power, generator, duong-truyen-east, duong-truyen-west; gần nhất: pc-a",
        "s.yaml:62: target 20m phải nhỏ hơn limit 10m",
    ]


NEWER = TEXT.replace("version: 1", "version: 2", 1)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (", below: 0.5", ", above: 0.5"),
        ("{inject: alert}]", "{not: {inject: alert}}]"),
        ("{inject: alert}]", "{inject: alert, option: seen, by: centre/technician}]"),
        ("    channel: mail\n", "    channel: mail\n    while: {service: app, below: 1}\n"),
    ],
)
def test_a_file_of_version_2_says_more(old: str, new: str) -> None:
    assert NEWER.count(old) == 1
    assert check(NEWER.replace(old, new)).version == 2


@pytest.mark.parametrize(
    ("new", "message"),
    [
        ("{inject: alert, option: sen}]", "s.yaml:47: option: there is no option sen; allowed: seen; nearest: seen"),
        ("{inject: alert, option: seen, by: centre/leader}]", "s.yaml:47: by: there is no seat (declared in seats) "
         "centre/leader; allowed: centre/technician, police/leader, vendor/technician; nearest: police/leader"),
        ("{inject: alert, option: seen, to: cyber}]", "s.yaml:47: to: only beside act"),
        ("{not: {stage: lur}}]", "s.yaml:47: stage: there is no stage lur; allowed: lure, crawl, lock, trick; "
         "nearest: lure"),
    ],
)  # fmt: skip
def test_what_it_says_more_is_checked(new: str, message: str) -> None:
    assert told(NEWER.replace("{inject: alert}]", new)) == [message]


def test_a_value_that_several_kinds_allow_is_named_once() -> None:
    assert told(with_change("repair: restore_backup", "repair: rerote")) == [
        "s.yaml:28: repair: no value rerote; allowed: restore_backup, repair, roll_back"
    ]


def test_triggers_in_a_ring_can_never_fire() -> None:
    text = with_change("at: 10m", "when: {all: [{time: 5m}, {stage: trick}]}")
    text = text.replace("{any: [{service: app, below: 0.5, for: 5m}, {inject: alert}]}", "{inject: alert}")
    assert told(text) == [
        "s.yaml:29: stage trick can never happen: trick → order → alert → trick",
        "s.yaml:31: inject alert can never happen: alert → trick → order → alert",
        "s.yaml:44: inject order can never happen: order → alert → trick → order",
    ]


def test_a_ring_with_another_way_in_is_sound() -> None:
    assert check(with_change("at: 10m", "when: {any: [{time: 5m}, {stage: trick}]}"))


def test_a_stage_that_waits_for_itself_is_told() -> None:
    assert told(with_change("after: lure", "after: crawl")) == [
        "s.yaml:27: stage crawl can never happen: crawl → crawl",
        "s.yaml:28: stage lock can never happen: lock → crawl → crawl",
    ]


def test_an_unknown_city_is_told_and_the_rest_still_checked() -> None:
    with pytest.raises(InputError) as caught:
        load_scenario(with_change("after: lure", "after: lur"), "s.yaml", None, CATALOGUE, ["tinny"])
    assert caught.value.text("en").splitlines() == [
        "s.yaml:5: city: there is no city tiny; allowed: tinny; nearest: tinny",
        "s.yaml:27: after: there is no stage lur; allowed: lure, crawl, lock, trick; nearest: lure",
    ]


def test_a_file_that_is_no_mapping_is_told() -> None:
    assert told("- a\n- b\n") == ["s.yaml:1: the file must hold keys and values at its outermost level"]


def test_the_kind_of_a_file_shows_in_its_keys() -> None:
    assert kind_of(parse(TEXT, "s.yaml")) == "scenario"
    assert kind_of(parse((HERE / "tiny_city.yaml").read_bytes(), "c.yaml")) == "city"
    with pytest.raises(InputError, match="not a kind of file we know"):
        kind_of(parse("a: 1", "x.yaml"))


LINES = TEXT.splitlines()


@given(
    st.integers(0, len(LINES) - 1),
    st.sampled_from(
        ["", "  - 5", "x: [1, {y: 2}]", "    at: 5m", "      - {id: z}", "expect: 3", "  zzz:", "injects: []"]
    ),
    st.booleans(),
)
def test_any_damage_is_refused_or_harmless(at: int, line: str, instead: bool) -> None:
    text = "\n".join([*LINES[:at], line, *LINES[at + instead :]])
    try:
        check(text)
    except InputError as error:
        faults = error.text("vi").splitlines()
        assert all(fault.startswith("s.yaml:") for fault in faults)
        assert len(faults) == len(set(faults))


@given(st.integers(0, len(TEXT) - 1), st.text("{}[]:,-#'\"\n 0aB.~", max_size=3), st.integers(0, 8))
def test_any_slip_of_the_keyboard_is_refused_or_harmless(at: int, typed: str, deleted: int) -> None:
    try:
        check(TEXT[:at] + typed + TEXT[at + deleted :])
    except InputError as error:
        assert error.text("en").startswith("s.yaml:")


def test_a_long_chain_of_injects_is_followed_to_its_end() -> None:
    """Each waits for the next; only the last one decides whether any can happen."""
    row = "  - {{id: n{0}, title: {{vi: a, en: b}}, channel: mail, from: centre, to: all, body: {{vi: a, en: b}}, {1}}}\n"
    rows = [row.format(n, f"when: {{inject: n{n + 1}}}") for n in range(1_000)]
    text = TEXT.replace("injects:\n", "injects:\n" + "".join(rows))
    assert check(text.replace("inject: n1000", "time: 5m"))
    assert len(told(text.replace("inject: n1000", "inject: n0"))) == 201
    assert told(text)[0].endswith("inject: there is no inject n1000; nearest: n100")


def test_a_title_is_no_longer_than_lists_and_screens_can_show() -> None:
    assert check(with_change("Mã hóa dữ liệu", "Đ" * 200)).title.vi == "Đ" * 200
    assert told(with_change("Mã hóa dữ liệu", "Đ" * 201)) == [
        "s.yaml:3: title.vi: longer than 200 characters; shorten it"
    ]
    assert told(with_change("title: {vi: Mã hóa dữ liệu, en: Ransomware}", "title: {en: x}")) == [
        "s.yaml:3: title lacks its vi; every text needs its Vietnamese"
    ]
    alone = check(with_change("{vi: Mã hóa dữ liệu, en: Ransomware}", "Đ" * 200))
    whole = {**parse(TEXT, "s").data, "title": dict(alone.title)}
    assert ScenarioDoc.model_validate_json(json.dumps(whole)).title == alone.title

"""Scenarios as a seed draws them: values in ids, times, receivers and texts; chance; parts; what is refused."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from drillsim.base.errors import Fault, InputError
from drillsim.documents.catalogue import CATALOGUE
from drillsim.documents.checks import load_scenario
from drillsim.documents.expanding import Expanded, PartShelf, expand
from drillsim.documents.plainvalues import document_of
from drillsim.documents.yamltext import Document, parse
from drillsim.engine.drill import Drill
from drillsim.engine.luck import Luck
from drillsim.engine.setup import Setup
from drillsim.journal.replay import Journal, replay
from drillsim.library.index import Library as Shelf
from drillsim.players.bots import play
from scoring.rubric import Rubric
from tests.drillsim.build import inject_data, setup_of, threat_data
from tests.playing import HOME, LIBRARY, RUBRIC_DATA

CITY = LIBRARY.city("can-tho")[0]
VARIED = Path(__file__).with_name("varied.yaml")


def drawn(
    values: dict[str, Any], seed: int = 1, parts: dict[str, str] | None = None, **more: Any
) -> Expanded:
    files = {name: parse(text, f"{name}.yaml") for name, text in (parts or {}).items()}
    document = document_of({"version": 2, **values}, "x.yaml")
    return expand(document, CITY, Luck(seed).share, PartShelf(files.get, files), **more)


def data(values: dict[str, Any], **more: Any) -> dict[str, Any]:
    found = drawn(values, **more)
    assert not found.faults, [fault.text("en") for fault in found.faults]
    assert isinstance(found.document.data, dict)
    return found.document.data


def codes(found: Expanded) -> list[str]:
    return [fault.code for fault in found.faults]


# -- values -----------------------------------------------------------------------------------------


def test_a_value_stands_in_ids_times_lists_and_texts() -> None:
    let = {
        "he": {"one_of": ["mot-cua"]},
        "luc": {"minutes": "uniform 25 25"},
        "so": {"number": "uniform 7 7"},
    }
    text = {"vi": "{he} sau {luc}, {so}, {time}", "en": "{he} after {luc}, {so}, {time}"}
    found = data({"let": let, "injects": [{"id": "tin-{he}", "at": "{luc}", "n": "{so}", "body": text}]})
    assert found["injects"] == [
        {
            "id": "tin-mot-cua",
            "at": "25m",
            "n": 7,
            "body": {
                "vi": "Hệ thống giải quyết thủ tục hành chính (một cửa) sau 25 phút, 7, {time}",
                "en": "One-stop administrative procedures after 25 minutes, 7, {time}",
            },
        }
    ]
    assert "let" not in found


def test_a_list_is_spliced_repeated_and_listed() -> None:
    let = {"xa": {"pick": 2, "from": ["ubnd-ninh-kieu", "ubnd-cai-khe"]}}
    found = data(
        {
            "let": let,
            "seats": [{"seat": "pa05/truc-ban"}, {"each": "xa", "seat": "{xa}/truc-ban"}],
            "to": ["pa05", "{xa}", "{xa}/truc-ban"],
            "title": {"vi": "Gửi {xa}", "en": "To {xa}"},
        }
    )
    assert [seat["seat"] for seat in found["seats"]] == [
        "pa05/truc-ban",
        "ubnd-ninh-kieu/truc-ban",
        "ubnd-cai-khe/truc-ban",
    ]
    assert found["to"] == [
        "pa05",
        "ubnd-ninh-kieu",
        "ubnd-cai-khe",
        "ubnd-ninh-kieu/truc-ban",
        "ubnd-cai-khe/truc-ban",
    ]
    assert found["title"]["vi"] == "Gửi UBND phường Ninh Kiều và UBND phường Cái Khế"


def test_what_belongs_to_a_value_is_said() -> None:
    let = {"he": {"one_of": ["cong-ttdt"]}, "ai": {"one_of": ["pa05/truc-ban"]}}
    found = data(
        {
            "let": let,
            "to": ["{he.operator}", "{ai.agency}"],
            "body": {"vi": "{he.operator.short} {he.area} {ai}, {person:{he.owner}}", "en": "{he.area}"},
        }
    )
    assert found["to"] == ["vp-ubnd", "pa05"]
    assert found["body"]["en"] == "Cần Thơ area"
    assert found["body"]["vi"].startswith("Văn phòng UBND Khu vực Cần Thơ Trực ban, Phòng An ninh mạng")
    assert found["body"]["vi"].endswith("{person:chu-tich-ubnd}")


def test_a_text_is_a_value_too() -> None:
    let = {"loi": {"one_of": [{"vi": "Hỏng.", "en": "Broken."}]}}
    found = data(
        {"let": let, "from": "{loi}", "body": {"vi": "A. {loi}", "en": "A. {loi}"}, "title": "{loi}"}
    )
    assert found == {
        "version": 2,
        "from": {"vi": "Hỏng.", "en": "Broken."},
        "body": {"vi": "A. Hỏng.", "en": "A. Broken."},
        "title": {"vi": "Hỏng.", "en": "Broken."},
    }


@pytest.mark.parametrize("seed", range(12))
def test_draws_stay_within_what_is_said(seed: int) -> None:
    let = {
        "m": {"minutes": "uniform 18 20"},
        "h": {"hour": "uniform 7 9"},
        "x": {"pick": 3, "from": {"agencies": {"area": "hau-giang", "kind": "commune"}}},
        "y": {"pick": 2, "from": {"systems": {"operator": "tt-giam-sat", "kind": "core"}}},
    }
    found = drawn({"let": let}, seed).drawn["let"]
    assert found["m"] in ("18m", "19m", "20m")
    hour, minute = map(int, str(found["h"]).split(":"))
    assert 7 <= hour <= 9 and minute in (0, 15, 30, 45) and (hour, minute) <= (9, 0)
    assert isinstance(found["x"], list) and len(set(found["x"])) == 3
    assert all(
        CITY.agencies[name].level == "commune" and CITY.region(name) == "hau-giang" for name in found["x"]
    )
    assert isinstance(found["y"], list)
    assert all(CITY.operator_of(name) == "tt-giam-sat" for name in found["y"])


def test_every_value_comes_with_some_seed() -> None:
    let = {"a": {"one_of": ["x", "y", "z"]}, "m": {"minutes": "uniform 1 3"}}
    found = [drawn({"let": let}, seed).drawn["let"] for seed in range(40)]
    assert {each["a"] for each in found} == {"x", "y", "z"}
    assert {each["m"] for each in found} == {"1m", "2m", "3m"}


def test_a_value_may_leave_out_another_and_be_drawn_of_it() -> None:
    let = {
        "b": {"pick": 1, "from": ["pa05", "so-khcn"], "not": "{a}"},
        "a": {"one_of": ["pa05", "so-khcn"]},
        "c": {"one_of": ["{b}"]},
    }
    for seed in range(8):
        found = drawn({"let": let}, seed).drawn["let"]
        assert found["a"] != found["b"] == found["c"]


# -- the same seed, the same drill --------------------------------------------------------------------


def test_the_same_seed_draws_the_same_and_another_seed_another() -> None:
    one, two, three = (LIBRARY.scenario(str(VARIED), seed=seed).documents for seed in (5, 5, 6))
    assert one == two
    assert one != three


def test_the_order_of_keys_and_additions_elsewhere_shift_nothing() -> None:
    document = LIBRARY.open(VARIED)
    assert isinstance(document.data, dict)

    def turned(value: Any) -> Any:
        if isinstance(value, dict):
            return {key: turned(value[key]) for key in reversed(value)}
        return [turned(each) for each in value] if isinstance(value, list) else value

    more = {**document.data["let"], "aaa": {"one_of": ["x", "y"]}}
    parts = LIBRARY.parts()
    plain = expand(document, CITY, Luck(3).share, parts)
    other = expand(document_of(turned(document.data), "x"), CITY, Luck(3).share, parts)
    longer = expand(document_of({**document.data, "let": more}, "x"), CITY, Luck(3).share, parts)
    assert other.document.data == plain.document.data
    assert other.drawn == plain.drawn
    assert longer.document.data == plain.document.data


def test_nothing_is_left_to_expand_and_expanding_again_changes_nothing() -> None:
    first = expand(LIBRARY.open(VARIED), CITY, Luck(4).share, LIBRARY.parts())
    again = expand(first.document, CITY, Luck(9).share)
    assert again.document.data == first.document.data
    assert again.drawn == {}


def test_the_journal_holds_the_drawn_scenario_and_replays_without_drawing() -> None:
    loaded = LIBRARY.scenario(str(VARIED), seed=5)
    players = {seat.seat: "average" for seat in loaded.scenario.seats}
    documents = {**loaded.documents, "rubric": RUBRIC_DATA}
    setup = Setup.make(loaded.scenario, loaded.city, loaded.rules, documents, seed=5, players=players)
    drill = play(setup)
    start = drill.records[0].data
    assert start["drawn"] == loaded.documents["drawn"]
    assert "let" not in start["scenario"] and "use" not in start["scenario"]
    assert Setup.read(start).data() == start
    assert replay(Journal(drill.records, True, "")).records == drill.records


# -- chance --------------------------------------------------------------------------------------------


def test_what_does_not_come_stays_for_those_who_refer_to_it() -> None:
    injects = [
        {"id": "a", "chance": 0.5, "variants": [{"body": "x", "chance": 0.5}]},
        {"id": "b", "options": [{"id": "o", "chance": 0.5}]},
    ]
    seen = set()
    for seed in range(30):
        found = drawn({"injects": injects}, seed)
        assert isinstance(found.document.data, dict)
        a, b = found.document.data["injects"]
        came = found.drawn["chance"]
        assert ("chance" not in a) == came["a"]
        assert a.get("chance", 0) == 0
        assert len(a["variants"]) == int(bool(came["a:variants:0"]))
        assert len(b["options"]) == int(bool(came["o"]))
        seen.add((came["a"], came["a:variants:0"], came["o"]))
    assert len(seen) == 8


def test_an_inject_that_does_not_come_is_not_told_and_sets_nothing_off() -> None:
    stage = {"kind": "degrade", "hits": ["pc-a"], "to": 0.0, "repair": "repair", "takes": "30m"}
    changes = {
        "version": 2,
        "injects": [
            inject_data("never", at="5m", chance=0),
            inject_data("after", when={"inject": "never"}),
            inject_data("anyway", at="6m"),
        ],
        "threats": [
            threat_data(
                {"id": "one", "at": "1m", "chance": 0, **stage}, {"id": "two", "after": "one", **stage}
            )
        ],
    }
    drill = Drill(setup_of(changes))
    drill.advance(30 * 60_000)
    told = {
        (record.data["inject"], record.data["status"]) for record in drill.records if record.kind == "inject"
    }
    assert told == {("never", "lapsed"), ("anyway", "fired")}
    assert not [record for record in drill.records if record.kind == "stage"]
    drill.control({"type": "fire", "inject": "never", "by": "x"})
    assert ("after", "fired") in {
        (record.data["inject"], record.data["status"]) for record in drill.records if record.kind == "inject"
    }


def test_given_values_choose_between_namesakes() -> None:
    values = {
        "let": {"cach": {"one_of": ["thu", "goi"]}},
        "injects": [
            {"id": "a", "given": {"cach": "thu"}, "channel": "mail"},
            {"id": "a", "given": {"cach": ["goi"]}, "channel": "phone"},
            {"id": "b", "given": {"cach": "thu"}},
        ],
    }
    for seed in range(10):
        found = drawn(values, seed)
        assert isinstance(found.document.data, dict)
        mail = found.drawn["let"]["cach"] == "thu"
        a, b = found.document.data["injects"]
        assert a["channel"] == ("mail" if mail else "phone")
        assert b.get("chance", 1) == (1 if mail else 0)


# -- parts ---------------------------------------------------------------------------------------------

PART = """version: 2
part: hoi
title: {vi: Hỏi, en: Ask}
summary: {vi: Hỏi, en: Ask}
parameters:
  about: {type: system, title: {vi: Về, en: About}}
  at: {type: time, title: {vi: Lúc, en: When}, default: 10m}
let:
  n: {number: uniform 1 9}
injects:
  - {id: mot, at: "{at}", about: "{about}", options: [{id: mot}], body: {vi: "{about} {n}", en: "{about} {n}"}}
  - {id: hai, when: {inject: mot, option: mot}, body: {vi: x, en: x}}
"""
USE = {"part": "hoi", "as": "p", "about": "mot-cua"}


def test_a_part_comes_under_its_prefix_with_its_values() -> None:
    found = drawn(
        {"use": [USE, {**USE, "as": "q", "at": "20m"}], "injects": [{"id": "a"}]}, parts={"hoi": PART}
    )
    assert isinstance(found.document.data, dict)
    a, mot, hai, q_mot, _ = found.document.data["injects"]
    assert a == {"id": "a"}
    assert (mot["id"], mot["at"], mot["about"], mot["options"]) == (
        "p-mot",
        "10m",
        "mot-cua",
        [{"id": "mot"}],
    )
    assert hai["when"] == {"inject": "p-mot", "option": "mot"}
    assert (q_mot["id"], q_mot["at"]) == ("q-mot", "20m")
    assert set(found.drawn["let"]) == {"p.n", "q.n"}
    assert "use" not in found.document.data and "parameters" not in found.document.data


def test_a_fault_in_a_part_names_its_line_and_the_line_that_uses_it() -> None:
    part = PART.replace('about: "{about}", options', 'about: "{abuot}", options')
    text = "version: 2\nuse:\n  - {part: hoi, as: p, about: mot-cua}\n"
    found = expand(
        parse(text, "s.yaml"), CITY, Luck(1).share, PartShelf({"hoi": parse(part, "hoi.yaml")}.get, ["hoi"])
    )
    (fault,) = found.faults
    assert fault.text("en").startswith("hoi.yaml:11: no drawn value or parameter is called abuot")
    assert fault.text("en").endswith("(used at s.yaml:3)")
    placed = found.document.fault(("injects", 1, "when"), "empty_file")
    assert (placed.file, placed.line, placed.notes[0].say("en")) == ("hoi.yaml", 12, "used at s.yaml:3")


def test_a_part_that_takes_no_part_leaves_its_ids() -> None:
    values = {"use": [{**USE, "chance": 0.5}]}
    for seed in range(8):
        found = drawn(values, seed, parts={"hoi": PART})
        assert isinstance(found.document.data, dict)
        comes = found.drawn["chance"]["use:p"]
        assert [each.get("chance", 1) for each in found.document.data["injects"]] == [int(bool(comes))] * 2


NESTED = "version: 2\npart: {name}\ntitle: x\nsummary: x\nuse: [{{part: {inner}, as: in, about: mot-cua}}]\n"


def test_a_part_may_use_another_and_none_may_use_itself() -> None:
    outer = NESTED.format(name="ngoai", inner="hoi")
    found = data({"use": [{"part": "ngoai", "as": "o"}]}, parts={"hoi": PART, "ngoai": outer})
    assert [each["id"] for each in found["injects"]] == ["o-in-mot", "o-in-hai"]
    circle = {"a": NESTED.format(name="a", inner="b"), "b": NESTED.format(name="b", inner="a")}
    circle = {name: text.replace(", about: mot-cua", "") for name, text in circle.items()}
    (fault,) = drawn({"use": [{"part": "a", "as": "o"}]}, parts=circle).faults
    assert fault.text("en").startswith("b.yaml:5: part a uses itself: a → b → a")


# -- what is refused -------------------------------------------------------------------------------------

WRONG: list[tuple[dict[str, Any], str, str]] = [
    ({"at": "{luk}"}, "unknown_parameter", "no drawn value or parameter is called luk"),
    (
        {"let": {"a": {"pick": 9, "from": ["x"]}}, "t": "{a}"},
        "pick_too_few",
        "a: 1 to pick from, and 9 wanted",
    ),
    ({"let": {"a": {"one_of": ["{b}"]}, "b": {"one_of": ["{a}"]}}}, "parameter_circle", "a → b → a"),
    ({"let": {"time": {"one_of": ["x"]}}}, "parameter_taken", "another name"),
    ({"let": {"a": {}}}, "parameter_key", "exactly one of one_of"),
    ({"let": {"a": {"pick": 1}}}, "pick_from", "pick and from go together"),
    ({"let": {"a": {"pick": 1, "from": {}}}}, "pool_key", "exactly one of agencies, systems"),
    ({"let": {"a": {"minutes": "uniform 9 3"}}}, "range_form", "lower first"),
    ({"let": {"a": {"hour": "uniform 9 24"}}}, "hour_form", "from 0 to 23"),
    ({"let": {"a": {"one_off": ["x"]}}}, "unknown_key", "nearest: one_of"),
    (
        {"let": {"a": {"pick": 1, "from": {"agencies": {"area": "hau-gian"}}}}},
        "query_name",
        "area: the city has no hau-gian; allowed: can-tho, hau-giang, soc-trang; nearest: hau-giang",
    ),
    (
        {"let": {"a": {"one_of": ["pa05"]}}, "to": "{a.operator}"},
        "parameter_relation",
        "{a.operator} means nothing",
    ),
    ({"injects": [{"id": "a", "given": {"x": "y"}}]}, "unknown_parameter", "called x"),
    ({"seats": [{"each": "x", "seat": "{x}/a"}]}, "unknown_parameter", "called x"),
    ({"use": [{**USE, "part": "hoy"}]}, "unknown_part", "there is no part hoy; allowed: hoi; nearest: hoi"),
    ({"use": [{**USE, "abuot": 1}]}, "part_argument_unknown", "has no parameter abuot; allowed: about, at"),
    (
        {"use": [{"part": "hoi", "as": "p"}]},
        "part_argument_missing",
        "needs its parameter about (About; declared at",
    ),
    ({"use": [{**USE, "about": "mot-cu"}]}, "part_argument_type", "about: mot-cu is not a system"),
    ({"use": [{**USE, "at": "soon"}]}, "part_argument_type", "at: soon is not a time such as 45m"),
    ({"use": [USE, USE]}, "use_twice", "as: p stands twice"),
]


@pytest.mark.parametrize(("values", "code", "said"), WRONG)
def test_what_cannot_be_drawn_is_told(values: dict[str, Any], code: str, said: str) -> None:
    found = drawn(values, parts={"hoi": PART})
    assert code in codes(found)
    fault = next(fault for fault in found.faults if fault.code == code)
    assert said in fault.text("en")
    assert fault.path
    assert fault.text("vi") != fault.text("en")


def test_a_part_may_not_call_its_own_as_the_city_does() -> None:
    found = drawn({"use": [USE]}, parts={"hoi": PART.replace("id: hai", "id: pa05")})
    assert codes(found) == ["part_id_taken"]


def test_what_is_drawn_and_not_used_is_a_warning() -> None:
    found = drawn(
        {"let": {"a": {"one_of": ["x"]}, "b": {"one_of": ["{c}"]}, "c": {"one_of": ["y"]}}, "t": "{b}"}
    )
    assert [(each.code, each.params["value"]) for each in found.warnings] == [("unused_parameter", "a")]


def test_version_1_cannot_leave_anything_to_the_seed() -> None:
    document = document_of({"version": 1, "let": {}, "use": []}, "x")
    found = expand(document, CITY, Luck(1).share)
    assert codes(found) == ["needs_version"] * 2
    assert found.document is document


def test_a_scenario_that_was_not_drawn_is_not_played() -> None:
    loaded = LIBRARY.scenario(str(VARIED))
    whole: Any = json.loads(json.dumps(loaded.documents["scenario"]))
    with pytest.raises(InputError) as caught:
        load_scenario(document_of({**whole, "let": {"a": {"one_of": ["x"]}}}, "x"), "x", CITY, CATALOGUE)
    assert [fault.code for fault in caught.value.faults] == ["not_expanded"]


# -- check ----------------------------------------------------------------------------------------------


def checked(text: str, tmp_path: Path) -> Any:
    path = tmp_path / "s.yaml"
    path.write_text(text, "utf-8")
    return LIBRARY.check(path, Rubric)


def test_a_scenario_with_parts_is_sound_and_says_how_it_was_checked(tmp_path: Path) -> None:
    verdict = checked(VARIED.read_text("utf-8"), tmp_path)
    assert [fault.text("en") for fault in verdict.faults] == []
    assert [fault.text("en") for fault in verdict.warnings] == []
    assert verdict.draws is not None and verdict.draws.say("en").startswith("checked with 20 of ")


def test_a_fault_that_comes_with_one_value_names_it(tmp_path: Path) -> None:
    text = VARIED.read_text("utf-8").replace("[cong-ttdt, mot-cua]", "[cong-ttdt, mot-cuaa]")
    found: list[Fault] = checked(text, tmp_path).faults
    assert {fault.code for fault in found} == {"parameter_stranger", "part_argument_type"}
    assert "called mot-cuaa; nearest: mot-cua" in found[0].text("en")
    assert all("he = mot-cuaa" in fault.text("en") for fault in found)
    assert {fault.line for fault in found} <= set(range(1, len(text.splitlines()) + 1))


def test_a_fault_of_every_draw_names_none(tmp_path: Path) -> None:
    text = VARIED.read_text("utf-8").replace("at: 50m", "at: 150m")
    (fault,) = checked(text, tmp_path).faults
    assert fault.code == "beyond_end"
    assert fault.notes == ()


@pytest.mark.parametrize("name", LIBRARY.names("parts"))
def test_every_part_of_the_library_is_sound(name: str) -> None:
    verdict = Shelf(HOME).check(HOME / "parts" / f"{name}.yaml", Rubric)
    assert verdict.kind == "part"
    assert [fault.text("en") for fault in [*verdict.faults, *verdict.warnings]] == []


def test_a_faulty_part_is_told_by_itself(tmp_path: Path) -> None:
    text = (HOME / "parts/tin-don.yaml").read_text("utf-8")
    for good, bad, code in (
        ("type: seat", "type: seet", "not_allowed"),
        ("channel: social", "channel: socail", "not_allowed"),
        ("{inject: tin}", "{inject: tinn}", "unknown_name"),
        ("injects:", "injectz:", "unknown_key"),
    ):
        verdict = checked(text.replace(good, bad, 1), tmp_path)
        assert code in {fault.code for fault in verdict.faults}, good
        assert all(fault.file.endswith("s.yaml") and fault.line for fault in verdict.faults)


def test_documents_of_several_files_keep_the_place_of_each() -> None:
    found = expand(LIBRARY.open(VARIED), CITY, Luck(1).share, LIBRARY.parts()).document
    assert isinstance(found, Document) and isinstance(found.data, dict)
    files = {
        Path(found.fault(("injects", at, "id"), "empty_file").file).stem
        for at in range(len(found.data["injects"]))
    }
    assert files == {"varied", "vong-bao-chi", "tin-don", "lenh-gia", "cuoc-goi"}

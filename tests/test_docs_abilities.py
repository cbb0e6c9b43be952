"""The guides' examples of what a stage can do beside taking service away: sound, and as the pages say."""

from __future__ import annotations

import json
import re

import pytest

from drillsim.base.model import HOUR, MINUTE, Seat
from drillsim.documents import yamltext
from drillsim.documents.expanding import expand
from drillsim.documents.scenario import ScenarioDoc
from drillsim.engine.actions.acts import Act
from drillsim.engine.drill import Drill
from drillsim.engine.luck import Luck
from drillsim.engine.world.contributions import Works
from scoring.index import Index
from scoring.outcome import loss_lines
from scoring.secrecy import kept_lines
from tests.pages import GUIDES, LIBRARY, example_played, example_with, fenced, load
from tests.scoring.script import rubric

SEAT = "vp-ubnd/phu-trach-attt"
NOTICE = {
    "what": "Số tài khoản nộp phí trên cổng đã bị kẻ xấu sửa từ sáng nay",
    "whom": "Những ai đã chuyển phí qua cổng hôm nay",
    "advice": "Đừng chuyển tiền qua cổng, hãy gọi ngân hàng nếu đã chuyển",
    "contact": "Gọi 1022 hoặc hỏi quầy tiếp dân gần nhà",
    "next": "Chúng tôi nói tiếp lúc 11:00",
}


def whole(lang: str, stage: str) -> str:
    """The whole file of a guide, of version 2, with the threat of an example in place of its own."""
    (added,) = [
        part for part in fenced(GUIDES[lang], "yaml") if stage in part and part.startswith("threats:")
    ]
    file = example_with(lang=lang)
    return file.replace("threats:\n", added, 1)


def drill_of(lang: str, stage: str) -> Drill:
    return example_played(load(whole(lang, stage)))


@pytest.mark.parametrize("lang", GUIDES)
def test_the_example_of_data_that_turn_false_is_as_the_guides_say(lang: str) -> None:
    drill = drill_of(lang, "sua-so")
    drill.advance(5 * MINUTE)
    portal = drill.world.nodes["cong-ttdt"]
    assert (portal.altered, portal.service) == (0.2, 1.0)
    drill.act(Act(SEAT, "restore_backup", "cong-ttdt", params={"point": 3}))
    drill.advance(100 * MINUTE)
    assert portal.altered == 0.0 and 48 < portal.lost < 72 + 2


def test_an_hour_of_it_costs_as_the_guides_say() -> None:
    drill = drill_of("en", "sua-so")
    drill.advance(10 * MINUTE)
    lines = loss_lines(Index(drill.records), rubric().outcome)
    (line,) = [line for line in lines if line.part == "false_service"]
    weight = LIBRARY.city("can-tho")[0].nodes["cong-ttdt"].weight
    hours = max(record.t for record in drill.records) / HOUR
    assert line.loss == pytest.approx(2 * weight * 0.2 * hours)


@pytest.mark.parametrize("lang", GUIDES)
def test_the_example_of_harm_is_as_the_guides_say(lang: str) -> None:
    drill = drill_of(lang, "nop-nham")
    drill.advance(4 * MINUTE)
    portal = drill.world.nodes["cong-ttdt"]
    assert (portal.harming, portal.service) == (30.0, 1.0)
    notice = drill.act(Act("vp-ubnd/phat-ngon", "public_notice", "cong-ttdt", params={"fields": NOTICE}))[0]
    drill.advance(5 * MINUTE)
    assert portal.harming == pytest.approx(30 * (1 - 0.72 * notice.data["content"]["share"]))
    assert notice.data["content"]["share"] == 1.0


ASKED = {
    "dia-chi": "Trang http://cong-gia.example, máy chủ 192.0.2.7",
    "ly-do": "Trang giả thu tiền của bà con",
}


@pytest.mark.parametrize("lang", GUIDES)
def test_the_example_of_a_request_is_as_the_guides_say(lang: str) -> None:
    (added,) = [part for part in fenced(GUIDES[lang], "yaml") if part.startswith("requests:")]
    drill = example_played(load(example_with(added, lang)))
    asked = {"kind": "go-bai", "basis": "an-ninh-mang", "fields": ASKED}
    for params, lacks in (
        ({**asked, "basis": "du-lieu-ca-nhan"}, ["basis"]),
        ({**asked, "fields": {}}, ["content"]),
    ):
        act = drill.act(Act(SEAT, "request", "cong-ttdt", to=("vnpt",), params=params))[0]
        assert act.data["incomplete"] == lacks
    drill.act(Act(SEAT, "request", "cong-ttdt", to=("vnpt",), params=asked))
    drill.advance(19 * MINUTE)
    answers = [
        record.data["response"]
        for record in drill.records
        if record.kind == "delivery" and "response" in record.data
    ]
    assert [answer["granted"] for answer in answers].count(True) == 1
    assert drill.stages.running["thay-trang"].stopped


@pytest.mark.parametrize("lang", GUIDES)
def test_the_example_of_each_of_many_is_as_the_guides_say(lang: str) -> None:
    (added,) = [part for part in fenced(GUIDES[lang], "yaml") if part.startswith("let:")]
    whole = example_with(lang=lang)
    for key, more in keyed(added).items():
        whole = (
            whole.replace(f"{key}:\n", f"{key}:\n{more}", 1)
            if f"\n{key}:\n" in whole
            else whole + f"{key}:\n{more}"
        )
    city = LIBRARY.city("can-tho")[0]
    document = yamltext.read(whole.encode(), "first.yaml")
    found = expand(document, city, Luck(1).share, LIBRARY.parts())
    assert found.faults == []
    scenario = ScenarioDoc.model_validate_json(json.dumps(found.document.data))
    communes = [name for name in city.agencies if name in city.wards and city.region(name) == "hau-giang"]
    assert len(scenario.teams["hau-giang"].seats) == len(communes) > 20
    assert [seat.window(2 * HOUR) for seat in scenario.seats if Seat(seat.seat).agency in communes] == [
        (10 * MINUTE, 50 * MINUTE)
    ] * len(communes)
    asked = {inject.id: inject for inject in scenario.injects}
    for name in communes:
        inject = asked[f"la-{name}"]
        assert inject.about == city.systems_of(name)[0]
        assert [option.then[0].model_dump(exclude_none=True).get("set") for option in inject.options] == [
            None,
            inject.about,
        ]
    for wrong, code in (
        (whole.replace("area: hau-giang}", "area: hau-gian}"), "query_name"),
        (whole.replace('id: "la-{xa}"', "id: la"), "each_same_id"),
    ):
        told = expand(
            yamltext.read(wrong.encode(), "first.yaml"), city, Luck(1).share, LIBRARY.parts()
        ).faults
        assert code in {fault.code for fault in told}


def keyed(added: str) -> dict[str, str]:
    """The keys of an example, each with what stands under it."""
    pieces = re.split(r"^([a-z]+):\n", added, flags=re.MULTILINE)
    return dict(zip(pieces[1::2], pieces[2::2], strict=True))


@pytest.mark.parametrize("lang", GUIDES)
def test_the_example_of_a_planned_change_is_as_the_guides_say(lang: str) -> None:
    (added,) = [part for part in fenced(GUIDES[lang], "yaml") if part.startswith("changes:")]
    scenario = load(example_with(added, lang))

    def steps(*without: str) -> list[tuple[float, str]]:
        drill = example_played(scenario.model_copy(update=dict.fromkeys(without, ())))
        drill.advance(100 * MINUTE)
        found = [record for record in drill.records if record.kind == "effect"]
        return [
            (record.t / MINUTE, str(record.data["details"]["stands"]))
            for record in found
            if record.data["what"] == "change"
        ]

    # The portal is defaced at 15 minutes, and half of what is left is below 0.2.
    assert steps() == [(10, "begun"), (15, "turned"), (30, "back")]
    assert steps("reactions") == [(10, "begun"), (46, "past"), (70, "done")]


@pytest.mark.parametrize("lang", GUIDES)
def test_the_example_of_what_is_secret_is_as_the_guides_say(lang: str) -> None:
    (added,) = [part for part in fenced(GUIDES[lang], "yaml") if part.startswith("confidences:")]
    drill = example_played(load(example_with(added, lang)))
    drill.advance(10 * MINUTE)

    def told(to: str, **params: str) -> list[object]:
        drill.act(Act(Seat("pa05/truc-ban"), "share", "cong-ttdt", (to,), params))
        found = [record.data for record in drill.records if record.kind == "effect"]
        return [data["details"]["how"] for data in found if data["what"] == "confidence"]

    asked = [record for record in drill.records if record.kind == "inject"]
    assert told("tt-giam-sat") == [] and not asked
    assert told("so-khcn", admits="dau-vet") == ["invited"]
    assert told("doi-ung-cuu") == ["invited", "uninvited"]
    assert any(record.kind == "inject" and record.data["inject"] == "bao-chi" for record in drill.records)
    assert told("vp-ubnd", admits="dau-vet")[2:] == ["needless"]
    assert told("vnpt")[3:] == ["outside"]
    assert not drill.act(Act(Seat(SEAT), "share", "cong-ttdt", ("vnpt",)))[0].data.get("reason")
    reason = drill.act(Act(Seat("vp-ubnd/phat-ngon"), "share", None, ("vnpt",), {"admits": "dau-vet"}))[0]
    assert reason.data["reason"] == "not_admitting"
    # Whole for each of the last two, half for the one before: nothing is left.
    line = kept_lines(Index(drill.records))[0]
    assert (line.credit, line.seats, line.weight) == (0.0, ("pa05/truc-ban",), 2.0)


@pytest.mark.parametrize("lang", GUIDES)
def test_the_example_of_stocks_is_as_the_guides_say(lang: str) -> None:
    (added,) = [part for part in fenced(GUIDES[lang], "yaml") if part.startswith("stocks:")]
    drill = example_played(load(example_with(added, lang)))
    drill.advance(30 * MINUTE)
    params = {"kind": "mua-dau", "basis": "cap-bach"}
    asked = drill.act(Act("vp-ubnd/phu-trach-attt", "request", to=("so-tai-chinh",), params=params))[0]
    assert asked.data["status"] == "asked"
    drill.advance(100 * MINUTE)
    found = [
        (record.t / MINUTE, record.data["name"], record.data["details"])
        for record in drill.records
        if record.kind == "effect" and record.data["what"] == "left"
    ]
    moved = [(t, name, key, row[key]) for t, name, row in found for key in ("bought", "paid") if key in row]
    assert moved == [(66, "quy", "paid", 6_300_000), (66, "dau", "bought", 300)]
    assert [row["left"] for t, name, row in found if t == 60] == [0]
    services = [
        (record.t / MINUTE, change["service"])
        for record in drill.records
        if record.kind == "state"
        and (change := record.data["changes"].get("cong-ttdt", {}))
        and "service" in change
    ]
    assert (60, 0.0) in services and services[-1][0] == 66 and services[-1][1] > 0


@pytest.mark.parametrize("lang", GUIDES)
def test_the_example_of_shifts_is_as_the_guides_say(lang: str) -> None:
    (added,) = [part for part in fenced(GUIDES[lang], "yaml") if part.startswith("shifts:")]
    doc = load(example_with(added, lang))
    (crew,) = doc.shifts
    assert crew.slowed(8 * HOUR + 150 * MINUTE) == 1.5
    drill = example_played(doc)
    drill.advance(61 * MINUTE)
    seat = Seat("vp-ubnd/phat-ngon")
    assert drill.act(Act(seat, "hand_over"))[0].data["status"] == "accepted"
    drill.advance(70 * MINUTE)
    found = [
        (record.t / MINUTE, record.data["name"], (record.data.get("details") or {}).get("crew"))
        for record in drill.records
        if record.kind == "effect"
    ]
    assert found[:3] == [(30, "kip-vp", "tired"), (60, "kip-vp", "ready"), (67, "kip-vp", "relieved")]
    # Something was not well, and was not told.
    assert found[3][1] == "vp-ubnd"


@pytest.mark.parametrize("lang", GUIDES)
def test_the_example_of_a_place_is_as_the_guides_say(lang: str) -> None:
    (added,) = [part for part in fenced(GUIDES[lang], "yaml") if part.startswith("places:")]
    drill = example_played(load(example_with(added, lang=lang)))
    drill.advance(100 * MINUTE)
    found = [record for record in drill.records if record.kind == "effect"]
    assert [(record.t / MINUTE, record.data["what"], record.data["name"]) for record in found] == [
        (20, "evacuate", "nha-trung-tam"),
        (50, "reopen", "nha-trung-tam"),
        (60, "move", "cong-ttdt"),
    ]
    works = drill.world.nodes["cong-ttdt"].standing["place:nha-trung-tam"]
    assert isinstance(works, Works)
    assert works.health == 0.6


@pytest.mark.parametrize("lang", GUIDES)
def test_the_example_of_people_called_out_is_as_the_guides_say(lang: str) -> None:
    (added,) = [part for part in fenced(GUIDES[lang], "yaml") if part.startswith("rosters:")]
    drill = example_played(load(example_with(added, lang=lang)))
    drill.advance(5 * MINUTE)
    caller = next(seat for seat in drill.post.seats if seat.startswith("pa05/"))
    called = Act(caller, "call_out", to=("so-khcn", "so-gddt", "so-y-te"))
    assert drill.act(called)[0].data["status"] == "accepted"
    drill.advance(12 * MINUTE)
    assert drill.act(Act(caller, "replace", to=("so-gddt",)))[0].data["status"] == "accepted"
    drill.advance(80 * MINUTE)
    found = [
        record for record in drill.records if record.kind == "effect" and record.data["what"] == "member"
    ]
    steps = [(record.t / MINUTE, record.data["name"], record.data["details"]["stands"]) for record in found]
    assert [step for step in steps if step[2] not in ("called", "acknowledged", "released")] == [
        (10, "du-lieu", "held"),
        (11, "ma-doc", "refused"),
        (18, "ma-doc", "replaced"),
        (29, "mang", "arrived"),
        (43, "ma-doc-thay", "arrived"),
        (50, "du-lieu", "arrived"),
    ]

"""Assessment files: what is read, and what is refused, where and why."""

from __future__ import annotations

import json
from typing import Any

import pytest

from drillsim.base.errors import InputError
from drillsim.base.model import MINUTE
from scoring.assessment import Assessment, assessment, load_assessment
from tests.scoring.script import Script

WHOLE: dict[str, Any] = {
    "version": 1,
    "ratings": [
        {
            "id": "r1",
            "rater": "Lan",
            "objective": "speak",
            "rating": "S",
            "note": "chậm",
            "t": 60_000,
            "records": [1],
        }
    ],
    "adjustments": [
        {"id": "a1", "do": "credit", "duty": 1, "at": 5 * MINUTE, "by": "Minh", "reason": "gọi điện"}
    ],
    "voice": [
        {
            "id": "v1",
            "seat": "a/duty",
            "at": 5 * MINUTE,
            "verb": "report",
            "kind": "initial",
            "to": ["b", "ubnd-ninh-kieu"],
            "about": "portal",
            "content": "Cổng đã dừng",
            "by": "Lan",
            "confirmed_by": "Minh",
        }
    ],
    "outages": [
        {"id": "o1", "seats": ["a/duty"], "since": 0, "until": 60 * MINUTE, "by": "Lan", "reason": "mất mạng"}
    ],
    "appeals": [
        {
            "id": "k1",
            "duty": 1,
            "seat": "a/duty",
            "by": "An",
            "reason": "đã báo miệng",
            "decision": "granted",
            "decided_by": "Lan",
            "answer": "có ghi âm",
        }
    ],
    "signed": {"by": "Lan", "wall": "2026-11-23T08:00:00Z"},
    "findings": [
        {
            "id": "f1",
            "kind": "area",
            "text": "Báo cáo chậm",
            "objective": "speak",
            "records": [1],
            "cause": "thiếu đầu mối",
            "by": "Lan",
        }
    ],
    "actions": [
        {
            "id": "c1",
            "finding": "f1",
            "what": "Lập danh bạ",
            "element": "plan",
            "owner": "PA05",
            "due": "2027-03-01",
            "status": "open",
        }
    ],
    "hotwash": [{"id": "h1", "strengths": "phối hợp tốt", "problems": "", "suggestions": "diễn tập quý"}],
    "overview": {"place": "Cần Thơ"},
}


def records() -> list[Any]:
    script = Script()
    script.duty(0)
    return script.end(60).records()


def refused(data: dict[str, Any], lang: str = "en") -> str:
    with pytest.raises(InputError) as caught:
        load_assessment(json.dumps(data, indent=1), "a.json", records())
    return caught.value.text(lang)


def changed(group: str, **values: Any) -> dict[str, Any]:
    return {**WHOLE, group: [{**WHOLE[group][0], **values}]}


def test_what_is_written_is_read_back() -> None:
    found = load_assessment(json.dumps(WHOLE, ensure_ascii=False), "a.json", records())
    assert load_assessment(found.to_json(), "a.json", records()) == found
    assert found.findings[0].cause == "thiếu đầu mối"
    assert assessment(found.to_dict()) == found


@pytest.mark.parametrize("title", ["Diễn tập 2025", {"vi": "Diễn tập 2025", "en": "Drill 2025"}])
def test_an_earlier_drill_is_named_in_one_language_or_in_both(title: Any) -> None:
    origin = {"drill": "d", "action": "x", "title": title, "date": "2025-11-10"}
    action = {"id": "a", "what": "x", "element": "plan", "owner": "PA05", "carried_from": origin}
    found = load_assessment(json.dumps({"version": 1, "actions": [action]}), "a.json")
    assert found.to_dict()["actions"][0]["carried_from"] == origin


def test_an_empty_assessment_is_one() -> None:
    assert load_assessment('{"version": 1}', "a.json") == Assessment(version=1)


def test_every_fault_is_told_at_once_with_its_line() -> None:
    text = refused(
        {**changed("ratings", rating="A"), "actions": [{**WHOLE["actions"][0], "due": "1/3/2027"}]}
    )
    assert text.count("a.json:") == 2
    assert "1/3/2027 is no day" in text


@pytest.mark.parametrize(
    ("group", "values", "english"),
    [
        ("ratings", {"objective": "spaek"}, "speak"),
        ("ratings", {"records": [99]}, "99"),
        ("findings", {"objective": "nothing"}, "nothing"),
        ("adjustments", {"duty": 2}, "duty"),
        ("adjustments", {"at": 61 * MINUTE}, "3660000 ms is not between"),
        ("adjustments", {"at": None}, "a credit needs at"),
        ("adjustments", {"do": "waive"}, "a waiver goes without at"),
        ("adjustments", {"acknowledged": 6 * MINUTE}, "acknowledged"),
        ("actions", {"finding": "f9"}, "f9"),
        ("appeals", {"seat": "a/nobody"}, "seat: there is no seat (declared in seats) a/nobody"),
        ("appeals", {"duty": 2}, "duty: there is no duty"),
        ("appeals", {"answer": None}, "an appeal that was decided (decision) needs"),
        ("adjustments", {"appeal": "k2"}, "there is no granted appeal about this duty (appeals) k2"),
        ("voice", {"seat": "a/nobody"}, "seat: there is no seat (declared in seats) a/nobody"),
        ("voice", {"verb": "acknowledge"}, "verb: there is no act acknowledge"),
        ("voice", {"kind": "first"}, "kind: there is no kind of report (kind) first"),
        ("voice", {"to": ["b", "e"]}, "to: there is no agency e"),
        ("voice", {"about": "portall"}, "about: there is no system or utility portall; nearest: portal"),
        ("voice", {"at": 61 * MINUTE}, "at: 3660000 ms is after the end of the drill (3600000 ms)"),
        ("outages", {"seats": ["z/duty"]}, "seats: there is no seat (declared in seats) z/duty"),
        ("outages", {"until": 61 * MINUTE}, "until: 3660000 ms is after the end"),
        ("outages", {"until": 0}, "an outage ends (until) after it began (since)"),
    ],
)
def test_what_cannot_be_is_refused(group: str, values: dict[str, Any], english: str) -> None:
    assert english in refused(changed(group, **values))


def test_an_id_stands_once() -> None:
    text = refused({**WHOLE, "findings": [WHOLE["findings"][0]] * 2})
    assert "id f1 stands twice in findings" in text


def test_an_unknown_key_is_refused_with_the_nearest() -> None:
    text = refused({**WHOLE, "finding": []})
    assert "findings" in text


def test_text_that_controls_is_refused() -> None:
    assert "U+202E" in refused({**WHOLE, "overview": {"place": "Cần\u202eThơ"}})


@pytest.mark.parametrize("ascii_only", [True, False])
def test_every_character_of_json_is_read_as_it_is(ascii_only: bool) -> None:
    words = "tốt 👍🏽 \u2028\u0085\n\tC:\\ud83d\\udc4d / # y: {z}"
    text = json.dumps({"version": 1, "overview": {"scope": words}}, ensure_ascii=ascii_only, indent="\t")
    assert load_assessment(text, "a.json").overview.scope == words
    assert load_assessment(text.encode(), "a.json").overview.scope == words


def test_half_a_character_and_what_is_no_utf8_are_refused() -> None:
    for raw in (b'{"version": 1, "overview": {"place": "\\ud83d"}}', b'{"version": 1, "x": "\xff"}'):
        with pytest.raises(InputError):
            load_assessment(raw, "a.json")


def test_a_duty_that_no_graded_seat_owes_may_stand_in_it() -> None:
    script = Script(graded=["b/duty"])
    script.duty(0, "a/duty")
    journal = script.end(60).records()
    assert load_assessment(json.dumps(WHOLE), "a.json", journal).adjustments[0].duty == 1


def test_a_journal_that_goes_on_may_yet_reach_a_moment() -> None:
    script = Script()
    script.duty(0)
    later = changed("adjustments", at=61 * MINUTE)
    assert load_assessment(json.dumps(later), "a.json", script.records()).adjustments[0].at == 61 * MINUTE


def test_the_last_record_may_be_named_and_none_after_it() -> None:
    last = records()[-1].seq
    found = load_assessment(json.dumps(changed("ratings", records=[last])), "a.json", records())
    assert found.ratings[0].records == (last,)
    assert str(last + 1) in refused(changed("ratings", records=[last + 1]))


def test_nobody_acknowledges_before_the_contact() -> None:
    script = Script()
    script.duty(0, to="b")
    journal = script.end(60).records()
    early = changed("adjustments", acknowledged=4 * MINUTE)
    with pytest.raises(InputError) as caught:
        load_assessment(json.dumps(early), "a.json", journal)
    assert "acknowledged: 240000 ms is not between" in caught.value.text("en")
    meant = changed("adjustments", acknowledged=5 * MINUTE)
    assert load_assessment(json.dumps(meant), "a.json", journal).adjustments[0].acknowledged == 5 * MINUTE


def test_participants_learn_of_no_person() -> None:
    whole = assessment(
        {
            **WHOLE,
            "ratings": [*WHOLE["ratings"], {**WHOLE["ratings"][0], "id": "r2", "rater": "Hoa"}],
            "actions": [{**WHOLE["actions"][0], "contact": "Tuấn"}],
            "hotwash": [{**WHOLE["hotwash"][0], "by": "Bình"}],
        }
    )
    text = whole.public().to_json()
    assert not any(name in text for name in ("Lan", "Hoa", "Minh", "Tuấn", "Bình"))
    assert [rating.rater for rating in whole.public().ratings] == ["1", "2"]
    assert whole.public().adjustments[0].reason == "gọi điện"
    assert whole.public().actions[0].contact is None

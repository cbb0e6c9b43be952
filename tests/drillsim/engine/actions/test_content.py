"""Words that count: what is sound in a field, and what an act's record says of its content."""

from __future__ import annotations

import unicodedata
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from drillsim.base.errors import Refusal
from drillsim.documents.rules import Wording
from drillsim.engine.actions.content import content, spoken, wording_of
from drillsim.library.index import Library
from tests.drillsim.build import rules_data, setup_of, text
from tests.drillsim.playing import Play, play

LEADER, CHAIRMAN = "centre/leader", "chairman/leader"
SHIPPED = Library(Path(__file__).parents[4] / "scenarios").rules("p2017")[0].wordings
NOTICE = SHIPPED["notice"]
WHOLE = {
    "what": "Từ 8 giờ, cổng dịch vụ công không vào được",
    "whom": "Người dân nộp hồ sơ trực tuyến",
    "advice": "Đến nộp trực tiếp tại phường, không bấm đường dẫn lạ",
    "contact": "1022",
    "next": "10h30",
}
WORDINGS = {
    "notice": {
        "title": text("Notice"),
        "act": "public_notice",
        "fields": {
            "what": {"title": text("What has happened"), "hint": text("For instance this")},
            "next": {"title": text("Next word"), "holds": "time", "least": 1, "most": 40},
        },
    },
    "progress": {
        "title": text("Progress"),
        "act": "report",
        "kind": "progress",
        "fields": {"state": {"title": text("State now")}},
    },
    "order": {
        "title": text("Order"),
        "act": "direct",
        "fields": {"by": {"title": text("By when"), "holds": "time", "least": 1}},
    },
}


def table(**scenario: Any) -> Play:
    def make(changes: dict[str, Any], **more: Any) -> Any:
        return setup_of({**changes, **scenario}, rules=rules_data(wordings=WORDINGS), **more)

    return play(make=make)


def test_what_says_everything_is_whole() -> None:
    assert content(NOTICE, WHOLE) == {"share": 1.0, "missing": []}


def test_saying_nothing_says_nothing() -> None:
    assert content(NOTICE, {}) == {"share": 0.0, "missing": list(NOTICE.fields)}
    assert content(NOTICE, {"what": 5, "whom": None})["share"] == 0.0


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("what", "   "),
        ("what", "\u200b \u00a0"),
        ("what", "sự cố"),
        ("what", "aaa aaa aaa aaa aaa"),
        ("what", "1 2 3 4 5"),
        ("what", "Việc gì xảy ra"),
        (
            "what",
            unicodedata.normalize("NFD", str(NOTICE.fields["what"].hint and NOTICE.fields["what"].hint.vi)),
        ),
        ("whom", WHOLE["what"]),
        ("contact", "hỏi người có trách nhiệm"),
        ("contact", "không"),
        ("next", "sẽ thông báo sau"),
        ("next", "không"),
    ],
)
def test_empty_words_are_missing(field: str, said: str) -> None:
    assert content(NOTICE, {**WHOLE, field: said}) == {"share": 0.8, "missing": [field]}


@pytest.mark.parametrize(
    ("field", "said"),
    [
        ("next", "trong 30 phút nữa"),
        ("next", "9 giờ sáng mai"),
        ("next", "before 10:30"),
        ("next", "15/10"),
        ("contact", "tro-giup@cantho.example"),
        ("contact", "Bộ phận một cửa của phường"),
        ("contact", "cantho.example"),
    ],
)
def test_times_and_contacts_are_known_in_many_forms(field: str, said: str) -> None:
    for form in ("NFC", "NFD"):
        assert content(NOTICE, {**WHOLE, field: unicodedata.normalize(form, said)})["missing"] == []


def test_nothing_needed_is_an_answer_where_one_word_is_enough() -> None:
    progress = SHIPPED["progress"]
    said = {"state": "Hai máy chủ còn dừng", "done": "Đã cô lập máy", "next": "Khôi phục, xong trước 11 giờ"}
    assert content(progress, {**said, "needed": "Không"})["missing"] == []
    assert content(progress, said)["missing"] == ["needed"]


@given(st.dictionaries(st.sampled_from([*NOTICE.fields, "other"]), st.text(max_size=60)))
def test_every_field_is_sound_or_missing(values: dict[str, str]) -> None:
    read = content(NOTICE, values)
    assert set(read["missing"]) <= set(NOTICE.fields)
    assert read["share"] == pytest.approx(1 - len(read["missing"]) / len(NOTICE.fields), abs=0.001)


@pytest.mark.parametrize("wording", SHIPPED.values(), ids=SHIPPED)
def test_an_example_copied_says_nothing(wording: Wording) -> None:
    for lang in ("vi", "en"):
        hints = {name: field.hint.say(lang) for name, field in wording.fields.items() if field.hint}
        assert content(wording, hints)["share"] == 0.0


def test_a_report_has_the_wording_of_its_kind() -> None:
    assert wording_of(SHIPPED, "report", "progress") is SHIPPED["progress"]
    assert wording_of(SHIPPED, "report", "initial") is None
    assert wording_of(SHIPPED, "report", ["progress"]) is None
    assert wording_of(SHIPPED, "public_notice", None) is NOTICE


def test_empty_words_are_taken_in_and_marked() -> None:
    record = table().act(CHAIRMAN, "public_notice")
    assert (record.data["status"], record.data["content"]) == (
        "accepted",
        {"share": 0.0, "missing": ["what", "next"]},
    )


def test_words_are_kept_and_marked() -> None:
    said = {"what": "Hệ thống tạm ngừng", "next": "trước 9 giờ"}
    record = table().act(CHAIRMAN, "public_notice", params={"fields": said})
    assert record.data["params"]["fields"] == said
    assert record.data["content"] == {"share": 1.0, "missing": []}


def test_a_profile_without_wordings_looks_at_no_words() -> None:
    assert "content" not in play().act(CHAIRMAN, "public_notice").data


def test_what_is_sent_says_its_fields_and_then_its_free_words() -> None:
    played = table()
    order = {"order": {"act": "isolate", "about": "app"}, "fields": {"by": "trong 20 phút"}}
    played.act(CHAIRMAN, "direct", "app", to=("centre",), params=order, text="Khẩn")
    assert played.last("delivery").data["body"]["en"] == "By when: trong 20 phút\nKhẩn"
    played.act(
        LEADER, "report", "app", to=("office",), params={"kind": "progress", "fields": {}}, text="Xong"
    )
    assert played.last("delivery").data["body"]["en"] == "Xong"
    assert spoken(NOTICE, {}) is None


@pytest.mark.parametrize(
    ("params", "said"),
    [
        ({"fields": {"whta": "x"}}, "takes no whta; allowed: what, next; nearest: what"),
        ({"fields": ["x"]}, "the fields (fields): "),
        ({"fields": {"what": 5}}, "the field “What has happened”: 5 is not text"),
        ({"fields": {"next": "9h" * 40}}, "the field “Next word” has 80 characters, at most 40"),
    ],
)
def test_fields_that_are_wrong_in_themselves_are_refused(params: dict[str, Any], said: str) -> None:
    played = table()
    with pytest.raises(Refusal) as caught:
        played.act(CHAIRMAN, "public_notice", params=params)
    assert said in caught.value.text("en")
    assert not played.of("act")

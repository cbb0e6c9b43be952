"""A journal told blind: what happened is there, and nothing of whose it is or how it was marked."""

from __future__ import annotations

from scoring.telling.anonymous import anonymous
from tests.scoring.script import Script


def test_what_was_done_is_told_and_nothing_of_whose_it_is() -> None:
    script = Script(players={"a/duty": "novice"})
    duty = script.duty(1)
    script.respond(5, duty)
    script.act(
        6,
        "a/duty",
        "notify",
        to=["c"],
        about="portal",
        text="Tôi, trần văn an, đề nghị. An ninh mạng.",
        misdirected=["c"],
        incomplete=["x"],
        person="p1",
    )
    told = list(anonymous(script.end(60).records(), ["Trần Văn An", "An", " "]))
    whole = " ".join(text for each in told for both in (each.text, each.words) for text in both)
    assert "Agency A" in whole
    for hidden in ("Duty officer", "a/duty", "novice", "văn an", "p1", "Duty:"):
        assert hidden not in whole
    assert "Tôi, •••, đề nghị. ••• ninh mạng." in whole
    assert "no part" not in whole and "incomplete" not in whole
    assert [each.t for each in told] == sorted(each.t for each in told)


def test_without_names_nothing_is_hidden() -> None:
    script = Script()
    script.act(6, "a/duty", "notify", to=["c"], text="An toàn")
    assert "An toàn" in [each.words.vi for each in anonymous(script.end(60).records())]


def test_a_form_says_its_codes_in_words() -> None:
    script = Script()
    body = {"vi": "Hiện trạng: not_yet\nGhi chú: not_yet ạ", "en": "State: handled"}
    script.delivery(5, body=body)
    (told,) = [each.words for each in anonymous(script.end(60).records()) if each.words]
    assert told == ("Hiện trạng: Chưa xử lý\nGhi chú: not_yet ạ", "State: Handled")

"""A script that comes in again: rows found by id or number, the rest of the draft kept to the byte."""

from __future__ import annotations

from drillsim.documents.yamltext import read
from tests.web.smalllibrary import DRILLSIM
from web.services.merging import merged

TINY = (DRILLSIM / "tiny_scenario.yaml").read_text("utf-8")
COMING = """seats: [{seat: office/leader}, {seat: police/leader}]
objectives: [{id: speak, title: {vi: Nói, en: Speak}}]
injects:
  - {id: a, title: {vi: Cảnh báo}, channel: phone, at: 12m, from: centre, to: centre, body: {vi: "Máy {host:pc-a} lúc {time}"}}
  - {id: b, title: {vi: Yêu cầu mới}, channel: mail, at: 20m, from: vendor, to: [centre/technician, police], body: {vi: Mở lại kết nối}}
  - {id: alert, title: {vi: Thêm}, channel: mail, at: 30m, from: vendor, to: office, body: {vi: Mới}, objectives: [speak]}
"""
MARKS = [("1", ""), ("9", "order"), ("7", "")]


def test_rows_are_found_by_id_else_by_number_and_what_stands_beside_stays() -> None:
    made = merged(TINY, COMING, MARKS)
    assert [(row.number, row.title, row.columns) for row in made.changed] == [
        ("1", "Cảnh báo", ("at", "channel")),
        ("9", "Yêu cầu", ("title",)),
    ]
    assert [row.title for row in made.new] == ["Thêm"] and [row.title for row in made.gone] == ["Nhắc"]
    told = read(made.text, "x").mapping
    assert [row["id"] for row in told["injects"]] == ["alert", "order", "chaser", "alert-2"]
    assert told["injects"][1]["when"] == {
        "any": [{"service": "app", "below": 0.5, "for": "5m"}, {"inject": "alert"}]
    }
    assert told["injects"][1]["title"] == {"vi": "Yêu cầu mới", "en": "Request"}
    assert {"seat": "office/leader"} in told["seats"] and told["objectives"][-1]["id"] == "speak"
    head = TINY.partition("injects:")[0].partition("seats:")[2].partition("threats:")[2]
    assert head in made.text


def test_what_the_script_has_no_longer_goes_only_when_that_is_asked() -> None:
    made = merged(TINY, COMING, MARKS, drop=True)
    assert [row["id"] for row in read(made.text, "x").mapping["injects"]] == ["alert", "order", "alert-2"]


def test_the_same_script_again_changes_nothing() -> None:
    assert merged(TINY, TINY, [("1", ""), ("2", ""), ("3", "")]).text == TINY


def test_a_sender_becomes_an_agency_or_a_text_whole() -> None:
    theirs = COMING.replace("phone, at: 12m, from: centre", "alert, at: 10m, from: {vi: Một người dân}")
    made = merged(TINY, theirs, MARKS)
    assert [row.columns for row in made.changed] == [("from",), ("title",)]
    text = TINY.replace("from: centre\n", "from: {vi: Một người dân}\n", 1)
    assert read(made.text, "x").mapping["injects"][0]["from"] == {"vi": "Một người dân"}
    again = merged(text, COMING.replace("phone, at: 12m", "alert, at: 10m"), MARKS)
    assert read(again.text, "x").mapping["injects"][0]["from"] == "centre"

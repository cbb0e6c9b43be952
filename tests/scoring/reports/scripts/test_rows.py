"""A script in words: the tiny scenario, whose every sentence is written down here."""

from __future__ import annotations

from typing import Any

import pytest

from drillsim.library.index import Library
from scoring.reports.papers.tongue import Tongue
from scoring.reports.scripts.material import Script
from scoring.reports.scripts.rows import rows
from scoring.reports.scripts.triggers import TriggerWords
from tests.web.smalllibrary import small_library
from web.services import scripts


@pytest.fixture(scope="module")
def script(tmp_path_factory: pytest.TempPathFactory) -> Script:
    return scripts.drawn(Library(small_library(tmp_path_factory.mktemp("library"))), "tiny", 1)


def test_a_row_says_all_that_an_inject_holds(script: Script) -> None:
    first, second, last = rows(script, Tongue("vi"))
    assert (first.number, first.when, first.title, first.channel) == (
        1,
        "08:10 (T+00:10)",
        "Cảnh báo",
        "Cảnh báo",
    )
    assert (first.sender, first.to, first.options) == ("Trung tâm", "Trung tâm", "a) Đã rõ")
    assert first.expected.split("\n") == [
        "Nơi nhận: chọn “Đã rõ” (trong 5 phút, chậm nhất 10 phút)",
        "Nơi nhận: cô lập – Máy trạm A (trong 15 phút, chậm nhất 40 phút; mục tiêu “Ngăn chặn”)",
        "Nơi nhận: báo cáo sự cố (ban đầu) → Đội an ninh mạng (trong 15 phút, chậm nhất 40 phút)",
    ]
    assert second.when == "Khi Một cửa phục vụ dưới 50\u00a0% liên tục 5 phút hoặc đã phát “Cảnh báo”"
    assert second.to == "Trung tâm (Kỹ thuật)\nCông an"
    assert last.when == ("Nếu đến 09:00 (T+01:00) mà Trung tâm chưa báo cáo sự cố → Đội an ninh mạng")
    assert (last.sender, last.to) == ("Lãnh đạo", "Tất cả các vị trí")


def test_objectives_by_number_are_not_told_with_each_expectation(script: Script) -> None:
    assert "mục tiêu" not in rows(script, Tongue("vi"), numbered=True)[0].expected


@pytest.mark.parametrize(
    ("condition", "said"),
    [
        ({"compromise": "app", "at_least": "foothold"}, "Một cửa từ mức “bị xâm nhập bước đầu” trở lên"),
        ({"perceived": "app", "state": "down"}, "đơn vị vận hành thấy Một cửa ngừng hoạt động"),
        ({"concern": "all", "above": 0.4}, "mức lo lắng của người dân cả thành phố trên 40\u00a0%"),
        ({"leaked": "app"}, "dữ liệu đã lộ: Một cửa"),
        ({"stage": "lure", "for": "90s"}, "đã xảy ra “xâm nhập (sự cố “Mã độc”)” liên tục 1 phút 30 giây"),
        ({"inject": "alert", "option": "seen"}, "đã chọn “Đã rõ” ở “Cảnh báo”"),
        ({"change": "doi", "stands": "under_way"}, "thay đổi “doi”: đang làm"),
        ({"stock": "dau", "below": 0.25}, "dau còn dưới 25\u00a0% lúc đầu"),
        ({"breached": "mat", "by": "centre"}, "Trung tâm để lộ thông tin mật “mat”"),
        ({"breached": "mat", "to": "public"}, "có đơn vị để lộ thông tin mật “mat” cho người dân"),
        ({"knows": "centre", "secret": "mat"}, "Trung tâm đã biết thông tin mật “mat”"),
        ({"answered": "alert", "by": "centre/technician"}, "Trung tâm (Kỹ thuật) đã trả lời “Cảnh báo”"),
        ({"act": ["isolate", "block"], "about": "app"}, "có đơn vị đã cô lập hoặc chặn kết nối độc hại – Một cửa"),
        ({"told": "public", "about": "app"}, "người dân đã được báo về Một cửa"),
        ({"time": "1h"}, "đến 09:00 (T+01:00)"),
        (
            {"all": [{"not": {"stage": "lure"}}, {"any": [{"time": "{x}"}, {"stage": "crawl"}]}]},
            "không phải: đã xảy ra “xâm nhập (sự cố “Mã độc”)” và (đến T+ {x} hoặc đã xảy ra “xâm nhập (sự cố “Mã độc”)”)",
        ),
    ],
)  # fmt: skip
def test_a_condition_is_a_clause(script: Script, condition: dict[str, Any], said: str) -> None:
    assert TriggerWords(script, Tongue("vi")).condition(condition) == said


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ({"by_hand": "20m"}, "Ban tổ chức phát bằng tay; không có ai phát thì lúc 08:20 (T+00:20)"),
        ({"at": "{luc}", "delay": "uniform 2m 6m"}, "T+ {luc}, sau đó 2–6 phút"),
        ({"at": "1m30s", "delay": "lognormal 1h 0.3"}, "08:01 (T+00:01:30), sau đó khoảng 1 giờ"),
        ({"id": "none"}, "Theo diễn biến, hoặc Ban tổ chức phát"),
        ({"id": "none", "before": "2h", "chance": 0.25}, "Theo diễn biến, hoặc Ban tổ chức phát\nĐã gửi trước cuộc diễn tập 2 giờ\nKhả năng xảy ra: 25\u00a0%"),
    ],
)  # fmt: skip
def test_a_trigger_is_a_sentence(script: Script, row: dict[str, Any], said: str) -> None:
    assert TriggerWords(script, Tongue("vi")).when(row) == said


def test_a_story_whose_start_the_seed_draws_is_told_in_drill_time(script: Script) -> None:
    scenario = {**script.scenario, "story": {"starts": "{day} 08:00"}}
    open_ = Script({**script.documents, "scenario": scenario}, script.called)
    assert TriggerWords(open_, Tongue("vi")).moment("10m") == "T+00:10"

"""Units as planners write them, and acts that their sentences ask for."""

from __future__ import annotations

import pytest

from drillsim.base.model import MINUTE
from drillsim.documents.city import City
from drillsim.intake.units import Match, Units
from drillsim.intake.verbs import awaited, proposals
from drillsim.library.index import SHIPPED, Library


@pytest.fixture(scope="module")
def city() -> City:
    return Library(SHIPPED).city("can-tho")[0]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("VP UBND TP", ["vp-ubnd"]),
        ("Văn phòng UBND thành phố", ["vp-ubnd"]),
        ("Công an TP", ["cong-an"]),
        ("Sở KH&CN", ["so-khcn"]),
        ("TT Giám sát, điều hành đô thị thông minh", ["tt-giam-sat"]),
        ("Trực ban PA05", ["pa05/truc-ban"]),
        ("P. Ninh Kiều", ["ubnd-ninh-kieu"]),
        ("Sở Y tế, Sở GD&ĐT", ["so-y-te", "so-gddt"]),
        ("Sở NN&MT\nViettel", ["so-nn-mt", "viettel"]),
        ("Trung tâm Giám sát (Điều hành khai thác)", ["tt-giam-sat/dieu-hanh"]),
        ("doi-ung-cuu", ["doi-ung-cuu"]),
        ("Tất cả các đơn vị", ["all"]),
        ("Chủ tịch UBND TP và PA05", ["chu-tich-ubnd", "pa05"]),
        ("Đội ƯCSC", ["doi-ung-cuu"]),
        ("Tổ công tác Đề án 06", [None]),
        ("Trung tâm CNTT và Truyền thông", [None]),
        ("Ban Tổ chức và Nghi lễ; PA05", [None, "pa05"]),
        ("Sở Y tế và Trung tâm CNTT", ["so-y-te", None]),
        ("Media Cell", [None]),
        ("", [None]),
    ],
)
def test_a_cell_names_units(city: City, text: str, names: list[str | None]) -> None:
    assert [match.name for match in Units(city).found(text)] == names


def test_every_agency_is_found_by_its_own_names(city: City) -> None:
    units = Units(city)
    for agency, value in city.agencies.items():
        assert {units.one(value.name.vi).name, units.one(value.name.en).name} == {agency}


def test_what_somebody_has_said_goes_before_likeness(city: City) -> None:
    assert Units(city, {"pa05": "cong-an/lanh-dao"}).one("PA05").name == "cong-an/lanh-dao"


def test_what_is_said_to_be_no_unit_is_none_and_only_what_the_city_has_can_be_said(city: City) -> None:
    units = Units(city, {"pa05": ""})
    assert units.one("PA05") == Match("PA05", None, 1.0)
    assert [units.knows(name) for name in ("", "all", "pa05", "pa05/truc-ban")] == [True] * 4
    assert [units.knows(name) for name in ("pa06", "pa05/vua", "pa05/", "pa06/truc-ban")] == [False] * 4


def test_a_sender_is_an_agency_only_where_that_is_sure(city: City) -> None:
    units = Units(city)
    assert units.sender("Trung tâm Giám sát").name == "tt-giam-sat"
    assert units.sender("Trực ban PA05").name is None
    assert (units.sender("Tất cả").name, units.sender("Một người dân").name) == (None, None)


def test_a_unit_without_a_post_sits_where_what_is_asked_may_be_done(city: City) -> None:
    units = Units(city)
    assert units.seat("vp-ubnd", ["public_notice"]) == "vp-ubnd/lanh-dao"
    assert units.seat("tt-giam-sat", ["isolate"]).role == "phu-trach-attt"
    assert units.seat("pa05/truc-ban") == "pa05/truc-ban"


@pytest.mark.parametrize(
    ("text", "verbs"),
    [
        ("Xác nhận, cô lập máy chủ; báo cáo PA05", ["acknowledge", "isolate", "report"]),
        ("Thông báo cho người dân", ["public_notice"]),
        ("Thông báo PA05; xác minh người gửi", ["notify", "verify"]),
        ("Khóa tài khoản, đặt lại mật khẩu", ["disable_accounts", "reset_credentials"]),
        ("Isolate the server and collect evidence", ["isolate", "collect_evidence"]),
        ("Theo quy chế", []),
        ("Xác minh, báo Phòng PA05 trong 10 phút", ["verify", "report"]),
        ("Soạn và phát thông tin chính thức", ["public_notice"]),
        ("Báo cáo Ban Chỉ đạo; phối hợp cơ quan điều tra", ["report"]),
    ],
)
def test_sentences_propose_acts(text: str, verbs: list[str]) -> None:
    assert [each.verb for each in proposals(text)] == verbs


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nếu đến 8h50 Sở Nội vụ chưa báo cáo thì PA05 gọi hỏi", ("report", "so noi vu", "8h50")),
        ("Chỉ phát khi chưa cô lập máy chủ", ("isolate", "", "")),
        ("Nếu VP UBND TP vẫn chưa trả lời báo chí.", ("answer_press", "vp ubnd tp", "")),
        ("Nếu chưa rõ nguyên nhân", None),
        ("Khi Sở Nội vụ đã báo cáo", None),
    ],
)
def test_a_sentence_says_for_want_of_what_its_inject_comes(
    text: str, found: tuple[str, str, str] | None
) -> None:
    one = awaited(text)
    assert (one and (one.verb, one.who, one.time)) == found


def test_a_time_in_the_sentence_is_its_target() -> None:
    (one,) = proposals("Báo cáo PA05 trong vòng 20 phút, chậm nhất 60 phút")
    assert (one.target, one.limit, one.timed) == (20 * MINUTE, 60 * MINUTE, True)
    (other,) = proposals("Báo cáo PA05")
    assert (other.target, other.limit, other.timed) == (15 * MINUTE, 45 * MINUTE, False)

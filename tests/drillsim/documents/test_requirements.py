from __future__ import annotations

import pytest

from drillsim.documents.requirements import CODES, is_basis, obligations
from tests.drillsim.build import TINY_RULES, rules_of


def test_the_list_has_its_codes() -> None:
    assert {"A1", "B01", "B25", "B24e", "C4", "D26", "E5", "F19", "G17", "H18", "I6", "J", "K", "L"} <= CODES
    assert not {"A6", "B00", "B26", "B1", "C5", "D27", "G18", "M", "B01a"} & CODES


def test_obligations_of_every_profile_may_be_named() -> None:
    assert "to-owner" in obligations([rules_of(TINY_RULES)])


@pytest.mark.parametrize(
    "text",
    ["B05", "QĐ 05/2017 Đ12", "QĐ 05/2017 Điều 9", "TT 20/2017", "QĐ 05/2017/QĐ-TTg, Điều 12.1", "Luật 91/2025 Đ23",
     "Luật 116/2025/QH15", "Nghị định 331/2026 Điều 31.2.d", "Thông tư 20/2017, Mẫu 04", "Kế hoạch 2026, III.3.a",
     "CT 60/CT-BTTTT", "convene-group"],
)  # fmt: skip
def test_what_a_basis_may_be(text: str) -> None:
    assert is_basis(text, {"convene-group"})


@pytest.mark.parametrize(
    "text", ["G99", "choose-plann", "b05", "QĐ 06/2017 Đ12", "QĐ 05/2017 abc", "B05 ", "", "A"]
)
def test_what_a_basis_may_not_be(text: str) -> None:
    assert not is_basis(text, {"choose-plan"})

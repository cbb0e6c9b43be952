"""What an account may see and edit of the office's registers."""

from __future__ import annotations

import pytest

from drillsim.store import AccountRow
from web.access.desk import OfficeDesk


def desk(role: str, unit: str = "") -> OfficeDesk:
    return OfficeDesk(AccountRow("1", "an", role, "", False, 1, "2026-11-28T00:00:00+00:00", unit=unit))


@pytest.mark.parametrize(
    ("role", "unit", "sees", "edits"),
    [
        ("director", "", [True, True], [True, True]),
        ("secretary", "", [True, True], [True, True]),
        ("officer", "so-y-te", [True, False], [True, False]),
        ("evaluator", "", [True, True], [False, False]),
        ("observer", "", [True, True], [False, False]),
    ],
)
def test_an_officer_sees_and_edits_their_units_rows_alone_and_who_keeps_the_office_all(
    role: str, unit: str, sees: list[bool], edits: list[bool]
) -> None:
    mine = desk(role, unit)
    assert [mine.sees(each) for each in ("so-y-te", "pa05")] == sees
    assert [mine.edits(each) for each in ("so-y-te", "pa05")] == edits

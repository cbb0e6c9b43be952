"""What is refused of a form names the field that it is about."""

from __future__ import annotations

from typing import Any

import pytest

from tests.web.site import Site


@pytest.mark.parametrize(
    ("group", "body", "field"),
    [
        ("findings", {"kind": "area", "text": "chậm", "records": [9_999]}, "records"),
        ("findings", {"kind": "area", "text": "chậm", "objective": "none-such"}, "objective"),
        ("adjustments", {"do": "waive", "duty": 9_999, "reason": "vì"}, "duty"),
        ("adjustments", {"do": "waive", "duty": 1}, "reason"),
        ("actions", {"what": "vá", "owner": "pc-a", "element": "none", "status": "open"}, "element"),
    ],
)
def test_each_fault_names_the_field_of_the_form(site: Site, group: str, body: Any, field: str) -> None:
    answer = site.staff("director").ask("POST", f"/review/one/{group}", body)
    assert answer.status_code == 400
    assert field in [each["field"] for each in answer.json["errors"]]

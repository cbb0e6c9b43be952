"""What a scenario says of approvals is checked: acts, systems, approvers."""

from __future__ import annotations

import pytest

from tests.pages import example_with, faults, load


def whole(approvals: str, version: int = 2) -> str:
    return example_with(f"\napprovals:\n  - {approvals}\n", version=version)


@pytest.mark.parametrize(
    "rule",
    [
        "{act: take_offline, about: cong-ttdt, by: chu-tich-ubnd/lanh-dao, else: refuse}",
        "{act: [public_notice, answer_press], by: lanh-dao, takes: uniform 3m 9m}",
        "{act: isolate, about: [cong-ttdt, mot-cua], by: chu-tich-ubnd, within: 15m}",
    ],
)
def test_an_approver_is_a_seat_an_agency_or_a_role(rule: str) -> None:
    assert len(load(whole(rule)).approvals) == 1


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("{act: take_ofline, by: lanh-dao}", "nearest: take_offline"),
        ("{act: take_offline, about: cong-ttd, by: lanh-dao}", "nearest: cong-ttdt"),
        ("{act: take_offline, by: lanh-da}", "nearest: lanh-dao"),
        ("{act: take_offline, by: chu-tich-ubn/lanh-dao}", "nearest: chu-tich-ubnd"),
        ("{act: take_offline, by: chu-tich-ubnd/lanh-da}", "nearest: lanh-dao"),
        ("{act: take_offline, by: lanh-dao, else: maybe}", "else"),
        ("{act: [verify], by: lanh-dao}", "act: verify cannot wait for an approval"),
        ("{act: cancel, by: lanh-dao}", "act: cancel cannot wait for an approval"),
        ("{act: classify, about: cong-ttdt}", "by is missing"),
    ],
)
def test_what_there_is_not_is_named(rule: str, said: str) -> None:
    assert said in faults(whole(rule))


def test_approvals_need_version_2() -> None:
    assert "approvals: needs version: 2" in faults(whole("{act: isolate, by: lanh-dao}", version=1))

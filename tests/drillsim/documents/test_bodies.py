"""What a scenario says of requests: faults with their lines, and what is sound."""

from __future__ import annotations

import pytest

from tests.pages import example_with, faults, load

SOUND = """requests:
  - id: go-bai
    title: {vi: Gỡ trang giả, en: Take it down}
    to: vnpt
    by: [pa05, vp-ubnd/phu-trach-attt]
    about: cong-ttdt
    bases:
      - {id: luat, text: {vi: Luật 116/2025, en: Law 116/2025}, holds: true}
      - {id: khac, text: {vi: Luật 91/2025, en: Law 91/2025}}
    answer: {vi: Đã gỡ, en: Done}
    then: [{stop: thay-trang}]
"""


def test_a_sound_one_is_as_the_file_says() -> None:
    (request,) = load(example_with(SOUND)).requests
    assert (request.bodies, request.holds("luat"), request.holds("khac")) == (("vnpt",), True, False)


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("to: vnpt", "to: vnp", "nearest: vnpt"),
        ("by: [pa05,", "by: [pa06,", "nearest: pa05"),
        ("vp-ubnd/phu-trach-attt", "vp-ubnd/phu-trach-att", "nearest: phu-trach-attt"),
        ("about: cong-ttdt", "about: cong-ttd", "nearest: cong-ttdt"),
        ("stop: thay-trang", "stop: thay-tran", "nearest: thay-trang"),
        (", holds: true", "", "no basis of request go-bai holds"),
        ("id: khac", "id: luat", "basis luat stands twice"),
        ("    answer: {vi: Đã gỡ, en: Done}\n", "", "answer is missing"),
    ],
)
def test_what_there_is_not_is_named(old: str, new: str, said: str) -> None:
    assert old in SOUND
    assert said in faults(example_with(SOUND.replace(old, new)))


def test_requests_need_version_2() -> None:
    assert "requests: needs version: 2" in faults(example_with(SOUND, version=1))


EXPECTED = "      - {act: acknowledge, target: 5m, limit: 15m, objective: bao-cao}\n"


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("{act: request, request: go-ba, to: vnpt, target: 5m, limit: 15m}", "nearest: go-bai"),
        (
            "{act: notify, request: go-bai, to: vnpt, target: 5m, limit: 15m}",
            "request: only with act request",
        ),
    ],
)
def test_what_is_expected_names_one_that_there_is(row: str, said: str) -> None:
    file = example_with(SOUND)
    assert EXPECTED in file
    assert said in faults(file.replace(EXPECTED, f"{EXPECTED}      - {row}\n"))


def test_a_condition_names_one_that_there_is() -> None:
    file = example_with(SOUND).replace(
        "when: {service: cong-ttdt, below: 0.5, for: 15m}", "when: {granted: go-ba}"
    )
    assert "nearest: go-bai" in faults(file)

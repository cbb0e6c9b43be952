from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from drillsim.documents import pieces, scene, yamltext
from drillsim.library.files import OnDisk
from drillsim.library.index import CheckedFile, Library
from scoring.rubric import Rubric

HOME = Path(__file__).parents[3] / "scenarios"
NAME = "draft.yaml"
SMALL = (HOME.parent / "tests/drillsim/documents/expanding/varied.yaml").read_text("utf-8")
TEXT = next(HOME.glob("b16-*.yaml")).read_text("utf-8")


def checked(text: str) -> CheckedFile:
    """What checking a draft comes to, in a library that has just been opened."""
    return Library(HOME, OnDisk({NAME: text.encode()})).check(Path(NAME), Rubric)


def changed(was: str, now: str, text: str = TEXT) -> str:
    assert was in text
    return text.replace(was, now, 1)


@pytest.fixture(scope="module", autouse=True)
def _looked_at() -> Iterator[None]:
    """The scenario has been checked before, as the desk has after each change."""
    pieces.forget()
    checked(TEXT)
    yield
    pieces.forget()


def work() -> tuple[int, int, int]:
    """How many pieces have been read, validated and judged so far."""
    return yamltext.chunks_read(), pieces.validated(), scene.judged()


def spent(text: str) -> tuple[int, ...]:
    """How many pieces a check reads, validates and judges."""
    before = work()
    assert checked(text).faults == []
    return tuple(now - was for was, now in zip(before, work(), strict=True))


def test_after_one_text_has_changed_one_piece_of_it_is_looked_at() -> None:
    assert spent(TEXT) == (0, 0, 0)
    # One inject, whose body is the same in all 16 ways; what it names, asks and expects is judged once each.
    assert spent(changed("Mất gói 80 %", "Mất gói 81 %")) in {(1, 1, 2), (1, 1, 3)}
    assert spent(changed("Mất gói 80 %", "Mất gói 81 %")) == (0, 0, 0)


def test_what_is_added_has_nothing_else_judged_anew() -> None:
    more = (
        "  - {id: them, title: T, channel: mail, from: nguoi-dan, to: all, body: T, at: 5m, always: true}\n"
    )
    _, validated, judged = spent(changed("injects:\n", f"injects:\n{more}"))
    assert validated == 1 and judged < 10


def test_a_line_more_above_is_no_work_below() -> None:
    read_, validated, judged = spent(changed("injects:\n", "injects:\n  # một dòng\n"))
    assert (read_, validated, judged) == (0, 0, 0)


WRONG = {
    "a seat": ("  - {seat: vp-ubnd/phat-ngon}\n", ""),
    "an agency": ("from: nguoi-dan", "from: khong-co"),
    "a time": ("target: 5m", "target: 0x"),
    "an act": ("act: acknowledge", "act: khong-co"),
    "the length": ("length: 2h", "length: 10m"),
    "the version": ("version: 2", "version: 1"),
    "the city": ("city: can-tho", "city: khong-co"),
    "an objective": ("id: khac-phuc", "id: khac"),
    "a stage": ("id: thay", "id: doi"),
    "a threat": ("id: hong", "id: hu"),
    "a brace": ("{xa} hỏi", "{xa} hỏi {"),
}


def verdict(text: str) -> object:
    found = checked(text)
    return found.faults, found.warnings, found.sums, found.draws


@pytest.mark.parametrize("wrong", WRONG)
def test_what_is_known_from_before_hides_no_fault_of_what_has_changed(wrong: str) -> None:
    assert checked(SMALL).faults == []
    text = changed(*WRONG[wrong], SMALL)
    after = verdict(text)
    pieces.forget()
    assert after == verdict(text)
    assert checked(text).faults


def test_a_name_that_is_gone_is_missed_by_what_has_not_changed() -> None:
    """What an inject names can go without a letter of it changing."""
    more = (
        "  - {id: sau, title: S, channel: mail, from: nguoi-dan, to: all, body: S, when: {inject: truoc}}\n"
    )
    other = "  - {id: truoc, title: T, channel: mail, from: nguoi-dan, to: all, body: T, at: 5m}\n"
    sound = changed("use:\n", f"{other}{more}use:\n", SMALL)
    assert checked(sound).faults == []
    faults = checked(changed("id: truoc", "id: khac", sound)).faults
    assert [(fault.code, fault.path) for fault in faults] == [
        ("unknown_name", ("injects", 3, "when", "inject"))
    ]


@pytest.mark.parametrize(
    ("good", "bad", "codes"),
    [
        # A value that cannot be drawn: nothing is said of the times, seats, texts and parts that name it.
        ("{pick: 3, from", "{pik: 3, from", ["parameter_key", "unknown_key"]),
        ("area: hau-giang", "area: hau-gian", ["query_name"]),
        ("{minutes: uniform 18 32}", "{minutes: uniform 32 18}", ["range_form"]),
        ("{pick: 3, from", "{pick: 50, from", ["pick_too_few"]),
        # A part that cannot be used: nothing is said of what names what it would have brought.
        ("part: tin-don, as", "part: tin-dom, as", ["unknown_part"]),
        (
            "lenh-gia, as: lenh, about",
            "lenh-gia, as: lenh, abuot",
            ["part_argument_missing", "part_argument_unknown"],
        ),
        ("{part: cuoc-goi, as: goi,", "{part: cuoc-goi,", ["missing_key"]),
        # What has no blank is judged all the same.
        ("{hour: uniform 7 9}", "{hour: uniform 9 7}", ["range_form"]),
    ],
)
def test_one_fault_of_what_fills_the_rest_is_told_alone(good: str, bad: str, codes: list[str]) -> None:
    faults = checked(changed(good, bad, SMALL)).faults
    assert sorted(fault.code for fault in faults) == codes
    more = checked(changed("channel: phone", "channel: fone", changed(good, bad, SMALL))).faults
    assert len(more) == len(faults) + 1

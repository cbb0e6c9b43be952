"""Drafts of scenarios: versions, who may bring them to which state, and that nothing is overwritten unseen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from drillsim.base.errors import Conflict
from drillsim.library.index import PLANS, SHIPPED, Library
from drillsim.store import Store
from scoring.rubric import Rubric
from tests.drillsim.store.ready import ready
from web.services import drafts
from web.services.beginnings import blank
from web.services.drafts import APPROVED, DRAFT, REVIEW, STATES, WITHDRAWN, Version

WALL = "2026-05-01T08:00:00.000+00:00"
LATER = "2026-05-01T09:00:00.000+00:00"
TEXT = "code: B06\ntitle: {vi: Một, en: One}\nlength: 2h\n"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    found = Store(ready(tmp_path / "drafts.db"))
    yield found
    found.close()


@pytest.fixture
def begun(store: Store) -> Version:
    return drafts.begin(store, TEXT, "b06", "lan", "first", WALL)


def test_a_draft_says_what_its_text_says(store: Store, begun: Version) -> None:
    assert (begun.title, begun.code, begun.length) == ({"vi": "Một", "en": "One"}, "B06", "2h")
    assert drafts.draft(store, begun.key) == begun
    broken = drafts.save(store, begun.key, begun.seen, "title: [", "minh", "", LATER)
    assert (broken.title, broken.code, broken.number) == (begun.title, "B06", 2)
    untitled = drafts.save(store, begun.key, broken.seen, "title: {vi: 3}\n", "minh", "", LATER)
    assert untitled.title == begun.title
    rows = drafts.save(store, begun.key, untitled.seen, "seats: [{}, {}]\ninjects: x\n", "minh", "", LATER)
    assert rows.counts == {"seats": 2}


def test_each_save_is_a_version_and_the_same_text_is_none(store: Store, begun: Version) -> None:
    same = drafts.save(store, begun.key, begun.seen, TEXT, "minh", "again", LATER)
    assert same == begun
    drafts.save(store, begun.key, begun.seen, TEXT + "# more\n", "minh", "more", LATER)
    found = drafts.versions(store, begun.key)
    assert [(each.number, each.by, each.why, each.wall) for each in found] == [
        (2, "minh", "more", LATER),
        (1, "lan", "first", WALL),
    ]
    assert found[1].text == TEXT and found[1].sha256 == begun.sha256 != found[0].sha256


def test_nothing_is_overwritten_unseen(store: Store, begun: Version) -> None:
    drafts.save(store, begun.key, begun.seen, "code: B01\n", "minh", "", LATER)
    with pytest.raises(Conflict):
        drafts.save(store, begun.key, begun.seen, "code: B02\n", "lan", "", LATER)
    with pytest.raises(Conflict):
        drafts.turn(store, begun.key, begun.seen, REVIEW, "lan", "", LATER)
    now = drafts.draft(store, begun.key)
    assert now is not None and now.text == "code: B01\n"


@pytest.mark.parametrize("by", ["lan", "minh"])
@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("to", STATES)
def test_who_may_bring_a_draft_from_which_state_to_which(
    begun: Version, state: str, to: str, by: str
) -> None:
    allowed = {
        (DRAFT, REVIEW),
        (REVIEW, APPROVED),
        (REVIEW, DRAFT),
        (APPROVED, WITHDRAWN),
        (WITHDRAWN, DRAFT),
    }
    expected = (state, to) in allowed and not (to == APPROVED and by == "lan")
    at = drafts.replace(begun, state=state)
    assert drafts.may_turn(at, to, by) == expected


def test_an_approval_ends_with_the_next_edit_and_its_writers_begin_anew(store: Store, begun: Version) -> None:
    asked = drafts.turn(store, begun.key, begun.seen, REVIEW, "lan", "", LATER)
    with pytest.raises(Conflict):
        drafts.turn(store, begun.key, asked.seen, APPROVED, "lan", "", LATER, "hash")
    agreed = drafts.turn(store, begun.key, asked.seen, APPROVED, "minh", "good", LATER, "hash")
    assert (agreed.state, agreed.covers, agreed.number, agreed.why) == (APPROVED, "hash", 1, "good")
    edited = drafts.save(store, begun.key, agreed.seen, TEXT + "# x\n", "minh", "", LATER)
    assert (edited.state, edited.covers, edited.writers) == (DRAFT, "", ("minh",))
    asked = drafts.turn(store, begun.key, edited.seen, REVIEW, "minh", "", LATER)
    assert drafts.turn(store, begun.key, asked.seen, APPROVED, "lan", "", LATER, "h").state == APPROVED
    assert [each.state for each in drafts.versions(store, begun.key)] == [APPROVED, APPROVED]


def test_the_least_scenario_is_sound_for_every_situation_of_the_plan() -> None:
    library = Library(SHIPPED)
    plan = library.plan(library.names(PLANS)[0])
    situations = {
        c: d for group in plan.groups if group.shown_by == "situation" for c, d in group.codes.items()
    }
    assert len(situations) > 25
    for code, demand in {None: None, "B11": situations["B11"], "B25": situations["B25"]}.items():
        text = blank(code, demand)
        assert f"code: {code or 'B01'}\n" in text and "# Who plays." in text
        with drafts.as_file(text) as path:
            found = library.check(path, Rubric)
        assert (found.faults, [each.code for each in found.warnings]) == ([], [])
    assert all(blank(code, demand) for code, demand in situations.items())


def test_a_copy_is_approved_by_nobody_who_wrote_what_it_is_made_of(store: Store, begun: Version) -> None:
    assert begun.unapproved == ("lan",)
    copy = drafts.begin(store, begun.text, "", "minh", "", WALL, begun.unapproved)
    asked = drafts.turn(store, copy.key, copy.seen, REVIEW, "minh", "", LATER)
    for by in ("lan", "minh"):
        with pytest.raises(Conflict):
            drafts.turn(store, copy.key, asked.seen, APPROVED, by, "", LATER, "hash")
    agreed = drafts.turn(store, copy.key, asked.seen, APPROVED, "hoa", "", LATER, "hash")
    assert agreed.unapproved == ()


def test_an_earlier_version_comes_back_with_its_writers(store: Store, begun: Version) -> None:
    second = drafts.save(store, begun.key, begun.seen, TEXT + "# x\n", "minh", "", LATER)
    asked = drafts.turn(store, begun.key, second.seen, REVIEW, "minh", "", LATER)
    agreed = drafts.turn(store, begun.key, asked.seen, APPROVED, "hoa", "", LATER, "hash")
    (_, first) = drafts.versions(store, begun.key)
    back = drafts.save(store, begun.key, agreed.seen, first.text, "minh", "", LATER, first.unapproved)
    assert back.writers == ("lan", "minh")

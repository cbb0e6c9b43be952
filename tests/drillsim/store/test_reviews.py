"""What people judge of a drill."""

from __future__ import annotations

import pytest

from drillsim.base.errors import Conflict, StoreError
from drillsim.store import Store

NOW = "2026-11-23T08:00:00Z"


def test_the_latest_rating_of_an_account_counts(store: Store, drill: str) -> None:
    store.rate("d1", "lan", "o1", "S", "", 60_000, NOW)
    minh = store.rate("d1", "minh", "o1", "M", "chậm", 61_000, NOW)
    lan = store.rate("d1", "lan", "o1", "P", "", 62_000, NOW, records=[3, 5])
    other = store.rate("d1", "lan", "o2", "U", "", 63_000, NOW)
    assert store.ratings("d1") == [minh, lan, other]
    assert (minh.records, lan.records) == ([], [3, 5])


def test_a_rating_taken_back_does_not_bring_an_earlier_one_back(store: Store, drill: str) -> None:
    store.rate("d1", "lan", "o1", "S", "", 60_000, NOW)
    store.rate("d1", "lan", "o1", "P", "", 62_000, NOW)
    minh = store.rate("d1", "minh", "o1", "M", "", 61_000, NOW)
    store.drop_rating("d1", "lan", "o1")
    assert store.ratings("d1") == [minh]
    with pytest.raises(StoreError, match="o1"):
        store.drop_rating("d1", "lan", "o1")


def test_nothing_judged_is_an_empty_assessment(store: Store, drill: str) -> None:
    lists = ("ratings", "adjustments", "voice", "outages", "appeals", "findings", "actions", "hotwash")
    empty = {**{name: [] for name in lists}, "overview": {}, "signed": None, "locks": []}
    assert store.assessment("d1") == {"version": 1, **empty}
    assert store.version("d1") == 0


def test_the_assessment_holds_everything_in_order_of_writing(store: Store, drill: str) -> None:
    made = store.rate("d1", "lan", "o1", "P", "tốt", 62_000, NOW, records=[3])
    first, second = store.add_entries("d1", "findings", [{"text": "một"}, {"text": "hai"}])
    (action,) = store.add_entries("d1", "actions", [{"what": "sửa"}])
    store.set_overview("d1", {"place": "Hà Nội"})
    store.set_overview("d1", {"place": "Cần Thơ"})
    rating = {"id": str(made.id), "rater": "lan", "objective": "o1", "rating": "P", "note": "tốt"}
    found = store.assessment("d1")
    assert found["ratings"] == [{**rating, "t": 62_000, "records": [3], "wall": NOW}]
    assert found["findings"] == [{"id": first, "text": "một"}, {"id": second, "text": "hai"}]
    assert found["actions"] == [{"id": action, "what": "sửa"}]
    assert found["overview"] == {"place": "Cần Thơ"}


def test_the_version_rises_with_every_change(store: Store, drill: str) -> None:
    (key,) = store.add_entries("d1", "findings", [{"text": "một"}])
    seen = [store.version("d1")]
    for change in (
        lambda: store.change_entry("d1", "findings", key, {"text": "khác"}),
        lambda: store.drop_entry("d1", "findings", key),
        lambda: store.rate("d1", "lan", "o1", "P", "", 0, NOW),
        lambda: store.drop_rating("d1", "lan", "o1"),
        lambda: store.set_overview("d1", {}),
        lambda: store.set_previous("d1", None),
    ):
        change()
        seen.append(store.version("d1"))
    assert seen == [1, 2, 3, 4, 5, 6, 7]


def test_an_entry_is_changed_and_taken_out_where_it_belongs(store: Store, drill: str) -> None:
    store.create_drill("d2", {}, "K7M3", ["line 0"], NOW)
    (key,) = store.add_entries("d1", "findings", [{"text": "một"}])
    for wrong in (("d2", "findings", key), ("d1", "actions", key), ("d1", "findings", "khác")):
        with pytest.raises(StoreError):
            store.change_entry(*wrong, {"text": "hai"})
        with pytest.raises(StoreError):
            store.drop_entry(*wrong)
        assert store.entry(*wrong) is None
    assert store.entry("d1", "findings", key) == {"text": "một"}
    store.change_entry("d1", "findings", key, {"text": "hai"})
    assert store.entry("d1", "findings", key) == {"text": "hai"}
    store.drop_entry("d1", "findings", key)
    assert (store.entry("d1", "findings", key), store.entries("d1", "findings")) == (None, 0)


def test_actions_are_carried_in_with_the_drill_that_promised_them(store: Store, drill: str) -> None:
    store.create_drill("d2", {}, "K7M3", ["line 0"], NOW)
    store.set_previous("d2", "d1", [{"what": "sửa quy trình"}])
    row = store.drill("d2")
    assert row is not None
    assert row.previous == "d1"
    assert [each["what"] for each in store.assessment("d2")["actions"]] == ["sửa quy trình"]
    with pytest.raises(StoreError, match="there is no d9"):
        store.set_previous("d9", "d1")


def test_other_gradings_are_kept_apart_and_labelled(store: Store, drill: str) -> None:
    key = store.add_grading("d1", "chặt hơn", {"rubric": "own"}, {"overall": 50}, "lan", NOW)
    found = store.grading("d1", key)
    assert found is not None
    assert (found.label, found.rubric, found.card, found.account) == (
        "chặt hơn",
        {"rubric": "own"},
        {"overall": 50},
        "lan",
    )
    assert store.gradings("d1") == [found]
    assert store.grading("d2", key) is None
    store.drop_grading("d1", key)
    assert store.gradings("d1") == []
    with pytest.raises(StoreError):
        store.drop_grading("d1", key)


def test_a_drill_says_where_it_comes_from(store: Store, drill: str) -> None:
    store.create_drill(
        "d2",
        {},
        "K7M3",
        ["line 0"],
        NOW,
        state="paused",
        position=60_000,
        origin="branch",
        parent="d1",
        parent_t=60_000,
    )
    row = store.drill("d2")
    assert row is not None
    assert (row.state, row.position, row.origin, row.parent, row.parent_t) == (
        "paused",
        60_000,
        "branch",
        "d1",
        60_000,
    )


def test_what_somebody_else_has_changed_meanwhile_is_not_replaced_unseen(store: Store, drill: str) -> None:
    (key,) = store.add_entries("d1", "findings", [{"text": "một"}])
    store.change_entry("d1", "findings", key, {"text": "hai"}, seen={"text": "một"})
    store.set_overview("d1", {"place": "Hà Nội"}, seen={})
    first = store.rate("d1", "lan", "o1", "P", "", 0, NOW, seen=None)
    store.rate("d1", "minh", "o1", "M", "", 0, NOW, seen=None)
    before = store.assessment("d1"), store.version("d1")
    for late in (
        lambda: store.change_entry("d1", "findings", key, {"text": "ba"}, seen={"text": "một"}),
        lambda: store.set_overview("d1", {"place": "Cần Thơ"}, seen={}),
        lambda: store.rate("d1", "lan", "o1", "S", "", 0, NOW, seen=None),
        lambda: store.rate("d1", "lan", "o1", "S", "", 0, NOW, seen=first.id + 1),
    ):
        with pytest.raises(Conflict):
            late()
    assert (store.assessment("d1"), store.version("d1")) == before
    store.drop_rating("d1", "lan", "o1")
    with pytest.raises(Conflict):
        store.rate("d1", "lan", "o1", "S", "", 0, NOW, seen=first.id)
    assert store.rate("d1", "lan", "o1", "S", "", 0, NOW, seen=None).rating == "S"


ASKED = {"duty": 7, "seat": "a/b", "by": "An", "reason": "đã báo miệng"}
SIGNED = {"by": "lan", "wall": NOW}


def test_what_grants_an_appeal_stands_beside_it_and_is_replaced_with_it(store: Store, drill: str) -> None:
    (key,) = store.add_entries("d1", "appeals", [ASKED])
    store.add_entries("d1", "adjustments", [{"duty": 7, "do": "waive"}])
    granted = {**ASKED, "decision": "granted"}
    for at in (1, 2):
        store.decide(
            "d1", key, granted, {"duty": 7, "do": "credit", "at": at}, seen=ASKED if at == 1 else granted
        )
    found = store.assessment("d1")
    assert [(row.get("at"), row.get("appeal")) for row in found["adjustments"]] == [(None, None), (2, key)]
    assert found["appeals"] == [{"id": key, **granted}]
    refused = {**ASKED, "decision": "refused"}
    with pytest.raises(Conflict):
        store.decide("d1", key, refused, None, seen=ASKED)
    store.decide("d1", key, refused, None, seen=granted)
    assert [row["do"] for row in store.assessment("d1")["adjustments"]] == ["waive"]
    with pytest.raises(StoreError):
        store.decide("d1", "gone", refused, None, seen={})


def test_a_signed_report_closes_all_that_changes_scores(store: Store, drill: str) -> None:
    (key,) = store.add_entries("d1", "appeals", [ASKED])
    with pytest.raises(Conflict, match="not decided"):
        store.sign("d1", SIGNED)
    refused = {**ASKED, "decision": "refused"}
    store.decide("d1", key, refused, None, seen=ASKED)
    store.rate("d1", "lan", "o1", "S", "", 60_000, NOW)
    kept = {
        kind: store.add_entries("d1", kind, [{"by": "lan"}])[0]
        for kind in ("adjustments", "voice", "outages")
    }
    store.sign("d1", SIGNED)
    before = store.assessment("d1")
    assert before["signed"] == SIGNED
    for change in (
        lambda: store.rate("d1", "lan", "o1", "P", "", 60_000, NOW),
        lambda: store.drop_rating("d1", "lan", "o1"),
        lambda: store.decide("d1", key, ASKED, None, seen=refused),
        *(lambda kind=kind: store.add_entries("d1", kind, [{}]) for kind in (*kept, "appeals")),
        *(lambda kind=kind: store.change_entry("d1", kind, kept[kind], {}) for kind in kept),
        *(lambda kind=kind: store.drop_entry("d1", kind, kept[kind]) for kind in kept),
    ):
        with pytest.raises(Conflict, match="signed"):
            change()
    version = store.version("d1")
    assert store.assessment("d1") == before
    store.add_entries("d1", "findings", [{"text": "một"}])
    assert store.version("d1") == version + 1
    store.sign("d1", None)
    assert store.assessment("d1")["signed"] is None
    store.drop_entry("d1", "voice", kept["voice"])


def test_who_has_locked_rates_no_more_in_that_drill(store: Store, drill: str) -> None:
    store.create_drill("d2", {}, "K7M3", ["line 0"], NOW)
    store.rate("d1", "lan", "o1", "S", "", 60_000, NOW)
    for _ in "12":
        store.lock("d1", "lan", NOW)
    assert store.assessment("d1")["locks"] == [{"by": "lan", "wall": NOW}]
    with pytest.raises(Conflict, match="lan"):
        store.rate("d1", "lan", "o2", "P", "", 61_000, NOW)
    store.rate("d1", "minh", "o1", "P", "", 61_000, NOW)
    store.rate("d2", "lan", "o1", "P", "", 61_000, NOW)

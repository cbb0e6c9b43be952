"""Changes of a draft by the ids of its things: as edits of its text, with nothing else of it touched."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from drillsim.base.errors import InputError
from drillsim.documents.yamltext import read
from web.services.scriptedits import NOTHING, DraftChange, Outdated, Where, changed, name_of

TEXT = (Path(__file__).parents[2] / "drillsim" / "tiny_scenario.yaml").read_text("utf-8")
DATA: Any = read(TEXT, "").data
NEW = {"id": "new", "title": {"vi": "Hai", "en": "Two"}, "to": "all"}


def ids(text: str) -> list[str]:
    rows: Any = read(text, "").at(("injects",))
    return [row["id"] for row in rows]


@pytest.mark.parametrize(
    ("where", "was", "value", "old", "new"),
    [
        (("at",), "10m", "12m", "at: 10m", "at: 12m"),
        (("title", "vi"), "Cảnh báo", "Báo động, gấp", "{vi: Cảnh báo,", '{vi: "Báo động, gấp",'),
        (("to",), "centre", ["centre", "police"], "    to: centre\n", "    to: [centre, police]\n"),
    ],
)
def test_a_value_is_put_where_it_stands_and_nowhere_else(
    where: Where, was: Any, value: Any, old: str, new: str
) -> None:
    change = DraftChange("put", ("injects", "alert", *where), value, was)
    assert changed(TEXT, [change]) == TEXT.replace(old, new, 1)
    assert changed(changed(TEXT, [change]), [change]) == changed(TEXT, [change])


def test_things_are_added_moved_and_removed_by_their_ids() -> None:
    added = changed(TEXT, [DraftChange("add", ("injects",), NEW, after="alert")])
    assert ids(added) == ["alert", "new", "order", "chaser"]
    assert changed(added, [DraftChange("remove", ("injects", "new"), was=NEW)]) == TEXT
    assert ids(changed(TEXT, [DraftChange("move", ("injects", "alert"), after="chaser")])) == [
        "order",
        "chaser",
        "alert",
    ]
    assert ids(changed(TEXT, [DraftChange("move", ("injects", "chaser"), after=None)])) == [
        "chaser",
        "alert",
        "order",
    ]
    assert changed(TEXT, [DraftChange("move", ("injects", "order"), after="alert")]) == TEXT
    first = [DraftChange("move", ("injects", "alert", "expect", 0), after=1)]
    assert read(changed(TEXT, first), "").at(("injects", 0, "expect", 1)) == DATA["injects"][0]["expect"][0]


def test_things_of_which_a_drill_has_one_or_the_other_are_known_by_what_each_is_given_with() -> None:
    text = (
        "injects:\n  - {id: a, at: 1m, given: {x: one, w: [p, q]}}\n  - {id: a, at: 1m, given: {x: true}}\n"
    )
    assert [name_of(each) for each in read(text, "").mapping["injects"]] == ["a?w=p,q&x=one", "a?x=true"]
    later = changed(text, [DraftChange("put", ("injects", "a?x=true", "at"), "2m", "1m")])
    assert later == text.replace("1m, given: {x: true", "2m, given: {x: true")
    first = read(text, "").at(("injects", 0))
    assert changed(text, [DraftChange("remove", ("injects", "a?w=p,q&x=one"), was=first)]).count("id: a") == 1


def test_what_others_changed_elsewhere_stays_and_the_same_place_is_told() -> None:
    theirs = changed(TEXT, [DraftChange("put", ("injects", "alert", "at"), "11m", "10m")])
    mine = [
        DraftChange("put", ("injects", "alert", "channel"), "phone", "alert"),
        DraftChange("put", ("injects", "alert", "at"), "12m", "10m"),
        DraftChange("put", ("injects", "alert", "about"), "pc-a", NOTHING),
    ]
    with pytest.raises(Outdated) as refused:
        changed(theirs, mine)
    assert refused.value.now == {1: "11m"}
    assert changed(theirs, [mine[0]]) == theirs.replace("channel: alert", "channel: phone", 1)
    gone = changed(TEXT, [DraftChange("remove", ("injects", "alert"), was=DATA["injects"][0])])
    with pytest.raises(Outdated) as lost:
        changed(gone, mine)
    assert (lost.value.now, lost.value.gone) == ({}, {0: 2, 1: 2, 2: 2}), "the inject itself has gone"
    with pytest.raises(Outdated):
        changed(theirs, [DraftChange("remove", ("injects", "alert"), was=DATA["injects"][0])])


@pytest.mark.parametrize(
    ("change", "keys"),
    [
        (DraftChange("put", ("injects", 9, "at"), "1m"), 2),
        (DraftChange("put", ("injects", "alert", "at", "x"), "1m"), 4),
        (DraftChange("add", ("title",), NEW), 1),
        (DraftChange("add", ("injects", "alert", "none"), NEW), 3),
        (DraftChange("move", ("title", "vi"), after=None), 2),
    ],
)
def test_a_place_that_is_not_there_is_told_by_what_has_gone_of_it(change: DraftChange, keys: int) -> None:
    with pytest.raises(Outdated) as refused:
        changed(TEXT, [change])
    assert refused.value.gone == {0: keys}


def test_a_change_of_nothing_is_refused() -> None:
    with pytest.raises(InputError):
        changed(TEXT, [DraftChange("put", (), "1m")])


def test_what_was_saved_and_is_sent_again_is_there_once() -> None:
    sent = [
        DraftChange("add", ("injects",), NEW, after="alert"),
        DraftChange("put", ("injects", "new", "title", "vi"), "Ba", "Hai"),
        DraftChange("remove", ("injects", "order"), was=_at(DATA, ("injects", "order"))),
    ]
    once = changed(TEXT, sent)
    assert changed(once, sent) == once


def test_what_is_to_go_and_is_not_there_has_gone() -> None:
    assert changed(TEXT, [DraftChange("remove", ("nothing",))] * 2) == TEXT


def test_many_cells_are_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    from drillsim.documents import edits, yamltext

    reads: list[int] = []
    real = yamltext.read

    def counted(*given: Any, **more: Any) -> Any:
        reads.append(1)
        return real(*given, **more)

    monkeypatch.setattr(edits, "read", counted)
    cells = [
        DraftChange("put", ("injects", each, "title", "vi"), f"Số {each}", NOTHING) for each in ids(TEXT)
    ]
    cells = [DraftChange(each.do, each.where, each.value, _at(DATA, each.where)) for each in cells]
    after = changed(TEXT, cells)
    rows: Any = read(after, "").at(("injects",))
    assert [row["title"]["vi"] for row in rows] == [f"Số {n}" for n in ids(TEXT)]
    assert len(reads) == 2


def _at(data: Any, where: Where) -> Any:
    for key in where:
        if isinstance(data, list):
            data = next(each for n, each in enumerate(data) if key in (n, name_of(each)))
        else:
            data = data[key]
    return data


def places(data: Any, where: Where = ()) -> list[Where]:
    """Every place below the top, things by their ids."""
    if isinstance(data, dict):
        inner = [(key, each) for key, each in data.items()]
    elif isinstance(data, list):
        inner = [(name_of(each) or n, each) for n, each in enumerate(data)]
    else:
        return []
    return [found for key, each in inner for found in ((*where, key), *places(each, (*where, key)))]


VALUES = st.one_of(
    st.sampled_from(["5m", "một, hai", "no", "{time}", "a: b", "x\ny\n"]),
    st.integers(-3, 3),
    st.booleans(),
    st.just({"all": [{"stage": "x"}, {"act": ["report", "notify"], "by": "police/leader"}]}),
)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_the_text_after_a_change_says_what_the_change_means_and_undone_says_the_same_as_before(
    data: Any,
) -> None:
    where = data.draw(st.sampled_from([each for each in places(DATA) if not {"seat", "id"} & set(each)]))
    was = _at(DATA, where)
    if data.draw(st.booleans()):
        value = data.draw(VALUES)
        after = changed(TEXT, [DraftChange("put", where, value, was)])
        back = [DraftChange("put", where, was, value)]
        meant = deepcopy(DATA)
        holder = _at(meant, where[:-1])
        key = (
            where[-1]
            if isinstance(holder, dict)
            else next(n for n, each in enumerate(holder) if where[-1] in (n, name_of(each)))
        )
        holder[key] = value
        assert read(after, "").data == meant
        if not isinstance(holder, list):
            assert read(changed(after, back), "").data == DATA
        return
    holder = _at(DATA, where[:-1])
    if isinstance(holder, list) and len(holder) > 1:
        after = changed(TEXT, [DraftChange("remove", where, was=was)])
        at = next(n for n, each in enumerate(holder) if where[-1] in (n, name_of(each)))
        before = None if at == 0 else name_of(holder[at - 1]) or at - 1
        again = changed(after, [DraftChange("add", where[:-1], was, after=before)])
        assert read(again, "").data == DATA

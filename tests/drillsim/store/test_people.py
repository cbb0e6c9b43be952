"""Participants, their devices, and the codes of seats."""

from __future__ import annotations

from collections import Counter

import pytest

from drillsim.base.errors import Conflict, StoreError
from drillsim.store import Store, each_once

NOW = "2026-11-23T08:00:00Z"


def test_a_person_asks_is_seated_moved_and_removed(store: Store, drill: str) -> None:
    person = store.add_person("d1", "Nguyễn Thị Lan", "hash 1", NOW, wanted="so-y-te/it")
    assert (person.state, person.seat, person.wanted) == ("asked", None, "so-y-te/it")
    seated = store.seat_person(person.id, "so-y-te/it")
    assert (seated.state, seated.seat, seated.wanted) == ("seated", "so-y-te/it", None)
    asking = store.ask_seat(person.id, "so-y-te/lead")
    assert (asking.state, asking.seat, asking.wanted) == ("seated", "so-y-te/it", "so-y-te/lead")
    moved = store.seat_person(person.id, "so-y-te/lead")
    assert store.person(person.id) == moved
    removed = store.remove_person(person.id, "Nhầm vị trí")
    assert (removed.state, removed.seat, removed.why) == ("removed", None, "Nhầm vị trí")
    assert store.people("d1") == [removed]


def test_a_person_is_known_by_the_secret_of_each_device(store: Store, drill: str) -> None:
    person = store.add_person("d1", "Lan", "hash 1", NOW, seat="so-y-te/it")
    store.add_device(person.id, "hash 2", NOW)
    assert store.person_by_token("hash 1") == store.person_by_token("hash 2") == person
    assert store.person_by_token("hash 3") is None
    removed = store.remove_person(person.id)
    assert store.person_by_token("hash 1") == store.person_by_token("hash 2") == removed


def test_several_people_share_a_seat(store: Store, drill: str) -> None:
    first = store.add_person("d1", "Lan", "hash 1", NOW, seat="so-y-te/it")
    second = store.add_person("d1", "Lan", "hash 2", "2026-11-23T08:01:00Z", seat="so-y-te/it")
    assert first.id != second.id
    assert store.people("d1") == [first, second]


def test_people_of_no_drill_and_nobody_are_refused(store: Store, drill: str) -> None:
    with pytest.raises(StoreError):
        store.add_person("d2", "Lan", "hash 1", NOW)
    assert store.person_by_token("hash 1") is None
    for change in (store.seat_person, store.ask_seat):
        with pytest.raises(StoreError, match="there is no p9"):
            change("p9", "so-y-te/it")
    with pytest.raises(StoreError, match="there is no p9"):
        store.remove_person("p9")
    assert store.person("p9") is None


def test_new_codes_of_seats_make_the_old_ones_void(store: Store, drill: str) -> None:
    store.set_seat_codes("d1", {"a/it": "QX34", "b/it": "WT56"})
    assert store.seat_by_code("QX34") == ("d1", "a/it")
    store.set_seat_codes("d1", {"a/it": "ZZ99"})
    assert store.seat_codes("d1") == {"a/it": "ZZ99"}
    assert store.seat_by_code("QX34") is None
    assert store.seat_by_code("ZZ99") == ("d1", "a/it")


def test_a_code_of_another_drill_is_refused_and_the_old_codes_stay(store: Store, drill: str) -> None:
    store.create_drill("d2", {"vi": "", "en": ""}, "B", ["x"], NOW)
    store.set_seat_codes("d1", {"a/it": "QX34"})
    store.set_seat_codes("d2", {"a/it": "WT56"})
    with pytest.raises(Conflict):
        store.set_seat_codes("d2", {"a/it": "QX34"})
    assert store.seat_codes("d2") == {"a/it": "WT56"}


def test_what_is_left_for_who_takes_over_comes_with_the_seat(store: Store, drill: str) -> None:
    person = store.add_person("d1", "Lan", "hash 1", NOW, seat="so-y-te/it")
    assert store.leave_note(person.id, "Chờ PA05 trả lời").note == "Chờ PA05 trả lời"
    successor = store.add_person("d1", "An", "hash 2", NOW, seat="so-y-te/it", note="Chờ PA05 trả lời")
    assert store.person(successor.id) == successor


def test_a_code_for_another_device_opens_its_persons_place_once_and_in_its_time(
    store: Store, drill: str
) -> None:
    lan = store.add_person("d1", "Lan", "hash 1", NOW, seat="so-y-te/it")
    an = store.add_person("d1", "An", "hash 2", NOW, seat="so-y-te/it")
    store.set_pass(lan.id, "old", 1_000, 1_300, hands=False)
    store.set_pass(an.id, "an", 1_000, 1_200, hands=False)
    store.set_pass(lan.id, "new", 1_100, 1_400, hands=True)
    assert store.pass_of("old", 1_100) is None
    assert store.pass_of("new", 1_399) == (lan, True)
    assert store.pass_of("an", 1_199) == (an, False)
    assert store.pass_of("an", 1_200) is None
    assert not store.use_pass("an", 1_200)
    assert [store.use_pass("new", 1_399) for _ in range(2)] == [True, False]
    store.set_pass(lan.id, "last", 1_500, 1_800, hands=False)
    store.discard("d1")
    assert store.pass_of("last", 1_500) is None


def test_who_comes_again_to_the_same_seat_by_the_same_name_is_counted_once(store: Store, drill: str) -> None:
    for n, (name, seat) in enumerate((("Lan", "a/b"), ("LAN", "a/b"), ("Lan", "a/c"), ("Mai", "a/b"))):
        store.add_person("d1", name, f"hash {n}", NOW, seat=seat)
    for n in (5, 6):
        store.add_person("d1", "Lan", f"hash {n}", NOW, wanted="a/b")
    store.remove_person(store.add_person("d1", "Hoa", "hash 7", NOW, seat="a/b").id)
    assert store.attendance() == {"d1": Counter(seated=3, asked=1)}
    once = sorted((one.name.casefold(), one.seat) for one in each_once(store.people("d1")))
    assert once == [("lan", "a/b"), ("lan", "a/c"), ("mai", "a/b")]

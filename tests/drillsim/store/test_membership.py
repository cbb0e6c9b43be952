"""Several processes on one database: who is silent is put out, and writes nothing any more."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest
from sqlalchemy import event

from drillsim.base.errors import StoreError
from drillsim.store import Hold, Membership, PutOut, Store
from drillsim.store.membership import GONE, SILENT, STARTING, Fellow, Lease, Muster
from tests.drillsim.store.postgres import Postgres

TITLE = {"vi": "Diễn tập", "en": "Drill"}
NOW = "2026-11-26T08:00:00Z"


class Clock:
    """The monotonic clock of a process; it goes on when the test says so."""

    def __init__(self) -> None:
        self.at = 0.0

    def __call__(self) -> float:
        return self.at


class Process:
    """A process that serves: its place, its clock, its store."""

    def __init__(
        self, address: str, name: str, key: str = "k", version: str = "1", *, begun: bool = True
    ) -> None:
        self.clock = Clock()
        self.place = Membership(address, name, version, key, self.clock)
        self.place.open()
        self.store = Store(address, name=self.place.name)
        try:
            self.place.join()
        except StoreError:
            self.store.close()
            raise
        self.store.fence, self.store.ours, self.store.made = (
            self.place.fence,
            self.place.ours,
            self.place.created,
        )
        if begun:
            self.place.beat()

    def close(self) -> None:
        self.place.leave()
        self.store.close()

    def holder(self, drill: str) -> str | None:
        return self.place.beat().leases[drill].holder


@pytest.fixture
def starts(postgres: Postgres) -> Iterator[Callable[..., Process]]:
    """``starts(name)``: a process on the test's database."""
    address = postgres.address()
    with ExitStack() as there:

        def start(name: str, **more: Any) -> Process:
            process = Process(address, name, **more)
            there.callback(process.close)
            return process

        yield start


def silence(watcher: Process, seconds: float) -> None:
    """Seconds pass for who watches, in which the others say nothing."""
    watcher.place.beat()
    watcher.clock.at += seconds
    watcher.place.beat()


def test_a_drill_is_held_by_who_makes_it_and_by_nobody_else(starts: Callable[..., Process]) -> None:
    an, binh = starts("an"), starts("binh")
    an.store.create_drill("d1", TITLE, "code", ["line 0"], NOW)
    assert an.holder("d1") == binh.holder("d1") == an.place.id
    assert not binh.place.take("d1")
    an.store.append("d1", 1, ["line 1"], 0)
    with pytest.raises(StoreError) as refused:
        binh.store.append("d1", 2, ["line 2"], 0)
    assert refused.value.code == "drill_elsewhere"
    with pytest.raises(StoreError):
        binh.store.checkpoint("d1", 0, "running", 1.0)
    assert binh.store.lines("d1") == ["line 0", "line 1"]


def test_who_is_silent_is_put_out_and_writes_nothing_any_more(starts: Callable[..., Process]) -> None:
    an, binh = starts("an"), starts("binh")
    an.store.create_drill("d1", TITLE, "code", ["line 0"], NOW)
    silence(binh, SILENT - 0.1)
    assert binh.holder("d1") == an.place.id
    an.place.beat()
    silence(binh, SILENT)
    assert binh.holder("d1") is None
    assert binh.place.take("d1")
    binh.store.append("d1", 1, ["line 1"], 0)
    for write in (
        lambda: an.store.append("d1", 2, ["line 2"], 0),
        lambda: an.store.checkpoint("d1", 0, "running", 1.0),
        lambda: an.store.audit("an", "d1", {}, NOW),
    ):
        # Its sessions were ended: what it writes next finds that out, what follows that it has no place.
        for _ in range(2):
            with pytest.raises(StoreError):
                write()
    with pytest.raises(PutOut):
        while True:
            try:
                an.place.beat()
            except PutOut:
                raise
            except StoreError:
                continue
    assert binh.store.lines("d1") == ["line 0", "line 1"]
    assert binh.place.beat().leases["d1"].fence == 2


def test_what_it_was_writing_when_it_stopped_has_not_happened(starts: Callable[..., Process]) -> None:
    an, binh = starts("an"), starts("binh")
    an.store.create_drill("d1", TITLE, "code", ["line 0"], NOW)
    with pytest.raises(StoreError), an.store.writing() as connection:
        an.store.ours(connection, "d1")
        silence(binh, SILENT)
        assert binh.place.take("d1")
        connection.exec_driver_sql("UPDATE drill SET position = 5")
    row = binh.store.drill("d1")
    assert row is not None and row.position == 0


def test_one_that_takes_long_to_start_is_not_put_out_and_no_drill_waits_for_it(
    starts: Callable[..., Process],
) -> None:
    an = starts("an")
    slow = starts("slow", begun=False)
    silence(an, STARTING - 0.1)
    standing = an.place.beat()
    assert list(standing.members) == [an.place.id]
    assert set(slow.place.beat().members) == {an.place.id, slow.place.id}
    silence(an, SILENT)
    with pytest.raises(StoreError):
        slow.place.beat()
    never = starts("never", begun=False)
    silence(an, STARTING)
    with pytest.raises(StoreError):
        never.place.beat()


def test_one_whose_sessions_have_ended_is_put_out_sooner(starts: Callable[..., Process]) -> None:
    an, binh = starts("an"), starts("binh")
    an.store.create_drill("d1", TITLE, "code", ["line 0"], NOW)
    an.store.close()
    an.place.cut()
    silence(binh, GONE)
    assert binh.holder("d1") is None


def test_who_could_not_watch_for_a_while_puts_nobody_out(starts: Callable[..., Process]) -> None:
    an, binh = starts("an"), starts("binh")
    an.place.beat()
    binh.place.beat()
    binh.place.cut()
    binh.clock.at += 10 * SILENT
    assert set(binh.place.beat().members) == {an.place.id, binh.place.id}


def test_who_leaves_frees_what_it_holds_and_a_drill_that_is_over_needs_nobody(
    starts: Callable[..., Process],
) -> None:
    an, binh = starts("an"), starts("binh")
    for drill in ("d1", "d2"):
        an.store.create_drill(drill, TITLE, f"code {drill}", ["line 0"], NOW)
    an.place.let_go("d2", over=True)
    an.place.leave()
    standing = binh.place.beat()
    assert list(standing.members) == [binh.place.id]
    assert {drill: lease.holder for drill, lease in standing.leases.items()} == {"d1": None, "d2": None}
    assert binh.place.take("d1")
    binh.store.discard("d1")
    assert "d1" not in binh.place.beat().leases


def test_who_serves_alone_and_those_who_serve_together_keep_each_other_out(
    starts: Callable[..., Process], postgres: Postgres
) -> None:
    an = starts("http://an.example")
    address = an.store.engine.url.render_as_string(hide_password=False)
    with pytest.raises(StoreError) as refused:
        Hold(address, "http://alone.example", patience=1)
    assert refused.value.code == "database_in_use"
    assert refused.value.params["address"] == "http://an.example"
    with pytest.raises(StoreError) as refused:
        starts("binh", key="other")
    assert refused.value.code == "cluster_key"
    an.place.leave()
    hold = Hold(address, "http://alone.example", patience=1)
    with pytest.raises(StoreError) as refused:
        Membership(address, "chi", "1", "k").open()
    hold.release()
    assert refused.value.code == "database_alone"


def cut_at(process: Process, statement: str, when: str) -> None:
    """The connection of a place is lost ``before`` the database is told a statement, or ``after``, once."""

    def lost(connection: object, cursor: object, said: str, *_: object) -> None:
        if said.startswith(statement):
            event.remove(process.place._engine, f"{when}_cursor_execute", lost)
            raise ConnectionResetError("cut")

    event.listen(process.place._engine, f"{when}_cursor_execute", lost)


@pytest.mark.parametrize("when", ["before", "after"])
def test_a_drill_that_was_taken_or_let_go_without_an_answer_is_free_again(
    starts: Callable[..., Process], when: str
) -> None:
    an, binh = starts("an"), starts("binh")
    for drill in ("taken", "let go"):
        an.store.create_drill(drill, TITLE, drill, ["line 0"], NOW)
    cut_at(an, "UPDATE lease SET holder = NULL", when)
    with pytest.raises(StoreError):
        an.place.let_go("let go")
    an.place.cut()
    assert an.holder("let go") is binh.holder("let go") is None
    assert binh.place.take("let go")

    an.place.let_go("taken")
    cut_at(binh, "INSERT INTO lease", when)
    with pytest.raises(StoreError):
        binh.place.take("taken")
    binh.place.cut()
    assert binh.holder("taken") is an.holder("taken") is None
    assert an.place.take("taken")
    an.store.append("taken", 1, ["line 1"], 0)
    assert binh.place.beat().leases["let go"].holder == binh.place.id


def shared_out(members: dict[str, str], versions: list[str], held: dict[str, int]) -> dict[str, int]:
    """How many of so many free drills, by the version that held each last, each member takes in the end.

    Args:
        members: the version of each.
        versions: that of each drill.
        held: how many of the first of them each holds already.
    """
    leases = {f"d{n}": Lease(None, 1, version) for n, version in enumerate(versions)}
    for member, count in held.items():
        for drill in [each for each, lease in leases.items() if lease.holder is None][:count]:
            leases[drill] = leases[drill]._replace(holder=member)
    standing = Muster({one: Fellow(one, version) for one, version in members.items()}, leases)
    for drill, lease in leases.items():
        for member in members:
            if leases[drill].holder is None and standing.turn(member, drill):
                leases[drill] = lease._replace(holder=member)
    holders = [lease.holder for lease in leases.values()]
    return {str(each): holders.count(each) for each in holders}


def test_drills_that_nobody_plays_are_shared_out_among_those_who_can() -> None:
    assert shared_out({"an": "1", "binh": "1"}, ["1"] * 5, {}) == {"an": 3, "binh": 2}
    assert shared_out({"an": "1", "binh": "1"}, ["1"] * 5, {"binh": 2}) == {"an": 3, "binh": 2}
    assert shared_out({"an": "1", "binh": "2"}, ["1"] * 4, {}) == {"an": 4}
    assert shared_out({"an": "2", "binh": "2"}, ["1"] * 4, {}) == {"an": 2, "binh": 2}


def test_of_a_version_that_few_have_left_those_few_take_all() -> None:
    members = {"an": "1", **{f"new{n}": "2" for n in range(4)}}
    assert shared_out(members, ["1"] * 8, {"an": 2}) == {"an": 8}

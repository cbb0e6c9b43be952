"""A new version comes to an installation that serves: it changes the tables under the old one, which goes on until it ends."""

from __future__ import annotations

import os
import shutil
import signal
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg
import pytest

from drillsim.store import Store
from drillsim.store.database import MIGRATIONS
from drillsim.store.schema import METADATA
from tests.drillsim.store.postgres import Postgres
from tests.web.net.redis import Redis
from tests.web.process import Browser, Process
from tests.web.server.test_members import SEAT, Open, keyed

pytestmark = pytest.mark.skipif(os.name != "posix", reason="Windows serves by one process")

NEWEST = max(path.name[1:4] for path in (MIGRATIONS / "versions").glob("v*.py"))
NEXT = f"{int(NEWEST) + 1:03}"
# All that a migration may do (tests/drillsim/store/test_additive.py), to every table at once.
MIGRATION = f"""
import sqlalchemy as sa
from alembic import op

revision, down_revision, branch_labels, depends_on = "{NEXT}", "{NEWEST}", None, None

def upgrade():
    op.create_table(
        "remark",
        sa.Column("drill", sa.String, nullable=False),
        sa.ForeignKeyConstraint(["drill"], ["drill.id"], name="fk_remark_drill"),
    )
    for table in {sorted(METADATA.tables)}:
        op.add_column(table, sa.Column("more", sa.String, nullable=False, server_default="x"))
        op.add_column(table, sa.Column("at_last", sa.BigInteger))
        op.create_index(f"ix_{{table}}_more", table, ["more"])
"""
# What runs in the process of the new version.
NEWER = """
from pathlib import Path
import drillsim.live.kept, drillsim.store.database, web.server.serve
drillsim.store.database.MIGRATIONS = Path({folder!r})
web.server.serve.__version__ = drillsim.live.kept.__version__ = "9.9.9"
"""


@pytest.fixture
def newer(tmp_path: Path) -> str:
    """The migrations of the next version, and what makes a process be of it."""
    folder = tmp_path / "migrations"
    shutil.copytree(MIGRATIONS, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "versions" / f"v{NEXT}_next.py").write_text(MIGRATION, "utf-8")
    return NEWER.format(folder=str(folder))


def asked(address: str, statement: str, *given: str) -> list[tuple[Any, ...]]:
    with psycopg.connect(address) as connection:
        return connection.execute(statement, given).fetchall()


def schema(address: str) -> str:
    return str(asked(address, "SELECT version_num FROM alembic_version")[0][0])


def joined(process: Process, drill: str, card: str, name: str) -> Open:
    player = Browser(process)
    player.post(f"/join/{card}", name=name)
    return Open(player, process, drill, "play")


def test_the_old_version_goes_on_under_the_tables_of_the_new_one_and_hands_its_drills_over(
    server: Callable[..., Process], postgres: Postgres, redis: Redis, newer: str
) -> None:
    address = postgres.address()
    given = {"on": address, "redis": redis.url, "folder": "data", "starts": False}
    old, new = server(**given), server(newer, **given)
    old.start()
    staff = Browser.director(old)
    drill = staff.new_drill("average")
    with closing(Store(address)) as store:
        card = store.seat_codes(drill)[SEAT]
    room, an = Open(staff, old, drill, "room"), joined(old, drill, card, "An")
    assert room.does("clock", do="start")["ok"]
    for number in range(6):
        # PostgreSQL keeps the plan of a statement from the fifth time on.
        assert an.act(f"before{number}")["ok"]
    assert schema(address) == NEWEST
    new.password = old.password
    new.start()
    new.password = old.password
    assert schema(address) == NEXT

    # The old one writes on, to every page's sort of table: acts, people, notes, accounts, drills.
    assert [an.act(f"since{number}").get("code") for number in range(6)] == [None] * 6
    assert room.does("note", text="Ghi chú")["ok"]
    binh = joined(old, drill, card, "Bình")
    assert binh.act("binh")["ok"]
    assert Browser.director(old).get("/staff")
    other = staff.new_drill("average")
    # Who comes to the new one is answered by the old one, which holds the drill.
    chi = joined(new, drill, card, "Chi")
    assert chi.act("chi")["ok"]
    an.heard.waits(keyed("chi"))

    # No drill of the old version goes to the new one while the old one is there; both do when it ends.
    os.kill(old.pid, signal.SIGTERM)
    chi.heard.waits(lambda event, data: event == "clock" and data["state"] == "paused")
    old.ends()
    again = Browser.director(new)
    for each in (drill, other):
        steering = Open(again, new, each, "room")
        do = "start" if steering.page.hello["clock"]["state"] == "ready" else "resume"
        while not (said := steering.does("clock", do=do))["ok"]:
            assert said["code"] in ("unstored", "offline"), said
        steering.page.close()
    assert chi.act("after")["ok"]
    stored = asked(address, "SELECT line FROM record WHERE drill = %s", drill)
    for key in ("since5", "binh", "chi", "after"):
        assert sum(f'"key":"{key}"' in line for (line,) in stored) == 1, key
    for each in (room, an, binh, chi):
        each.page.close()
    assert old.faults() == new.faults() == ""

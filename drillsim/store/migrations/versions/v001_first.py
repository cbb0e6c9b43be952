"""The first schema.

Journals and the audit trail are append-only in the database itself, and the lines of a journal
follow each other without gaps, whoever writes.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make the tables and their guards."""
    _drills()
    _people()
    _staff()
    if op.get_bind().dialect.name == "sqlite":
        _guard_sqlite()
    else:
        _guard_postgresql()


def _text(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String, nullable=nullable)


def _of_drill() -> sa.Column[str]:
    return sa.Column("drill", sa.String, nullable=False)


def _key(table: str, *columns: str) -> sa.PrimaryKeyConstraint:
    return sa.PrimaryKeyConstraint(*columns, name=f"pk_{table}")


def _to_drill(table: str) -> sa.ForeignKeyConstraint:
    return sa.ForeignKeyConstraint(["drill"], ["drill.id"], name=f"fk_{table}_drill")


def _own_id() -> sa.Column[int]:
    return sa.Column("id", sa.Integer, autoincrement=True, nullable=False)


def _drills() -> None:
    op.create_table(
        "drill",
        _text("id"),
        sa.Column("title", sa.JSON, nullable=False),
        _text("code"),
        _text("state"),
        sa.Column("speed", sa.Float, nullable=False),
        sa.Column("position", sa.BigInteger, nullable=False),
        _text("created"),
        sa.Column("records", sa.Integer, nullable=False),
        sa.Column("released", sa.Boolean, nullable=False),
        _key("drill", "id"),
        sa.UniqueConstraint("code", name="uq_drill_code"),
        sa.CheckConstraint("state IN ('ready', 'running', 'paused', 'ended')", name="ck_drill_state"),
    )
    op.create_table(
        "record",
        _of_drill(),
        sa.Column("seq", sa.Integer, autoincrement=False, nullable=False),
        _text("line"),
        _key("record", "drill", "seq"),
        _to_drill("record"),
    )


def _people() -> None:
    op.create_table(
        "person",
        _text("id"),
        _of_drill(),
        _text("name"),
        _text("seat", nullable=True),
        _text("wanted", nullable=True),
        _text("state"),
        _text("created"),
        _key("person", "id"),
        _to_drill("person"),
        sa.CheckConstraint("state IN ('asked', 'seated', 'removed')", name="ck_person_state"),
    )
    op.create_table(
        "device",
        _text("token"),
        _text("person"),
        _text("created"),
        _key("device", "token"),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name="fk_device_person"),
    )
    op.create_table(
        "seat_code",
        _of_drill(),
        _text("seat"),
        _text("code"),
        _key("seat_code", "drill", "seat"),
        _to_drill("seat_code"),
        sa.UniqueConstraint("code", name="uq_seat_code_code"),
    )
    op.create_index("ix_person_drill", "person", ["drill"])
    op.create_index("ix_device_person", "device", ["person"])


def _staff() -> None:
    op.create_table(
        "account",
        _text("id"),
        _text("name"),
        _text("role"),
        _text("password"),
        sa.Column("disabled", sa.Boolean, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        _text("created"),
        _key("account", "id"),
        sa.UniqueConstraint("name", name="uq_account_name"),
        sa.CheckConstraint(
            "role IN ('director', 'facilitator', 'evaluator', 'observer')", name="ck_account_role"
        ),
    )
    op.create_table(
        "audit",
        _own_id(),
        _text("wall"),
        _text("account"),
        _text("drill", nullable=True),
        sa.Column("what", sa.JSON, nullable=False),
        _key("audit", "id"),
    )
    op.create_table(
        "rating",
        _own_id(),
        _of_drill(),
        _text("account"),
        _text("objective"),
        _text("rating"),
        _text("note"),
        sa.Column("t", sa.BigInteger, nullable=False),
        _text("wall"),
        _key("rating", "id"),
        _to_drill("rating"),
    )
    op.create_table(
        "note",
        _own_id(),
        _of_drill(),
        _text("account"),
        _text("text"),
        _text("about", nullable=True),
        sa.Column("t", sa.BigInteger, nullable=False),
        _text("wall"),
        _key("note", "id"),
        _to_drill("note"),
    )
    for table in ("audit", "rating", "note"):
        op.create_index(f"ix_{table}_drill", table, ["drill"])


def _guard_sqlite() -> None:
    for table in ("record", "audit"):
        for change in ("UPDATE", "DELETE"):
            op.execute(
                f"CREATE TRIGGER {table}_no_{change.lower()} BEFORE {change} ON {table} "
                f"BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )
    op.execute(
        "CREATE TRIGGER record_follows BEFORE INSERT ON record "
        "WHEN NEW.seq <> (SELECT coalesce(max(seq) + 1, 0) FROM record WHERE drill = NEW.drill) "
        "BEGIN SELECT RAISE(ABORT, 'record does not follow'); END"
    )


def _guard_postgresql() -> None:
    op.execute(
        "CREATE FUNCTION drillsim_append_only() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        "RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation'; "
        "END $$"
    )
    for table in ("record", "audit"):
        op.execute(
            f"CREATE TRIGGER {table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION drillsim_append_only()"
        )
    op.execute(
        "CREATE FUNCTION drillsim_follows() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        "IF NEW.seq <> (SELECT coalesce(max(seq) + 1, 0) FROM record WHERE drill = NEW.drill) THEN "
        "RAISE EXCEPTION 'record does not follow' USING ERRCODE = 'integrity_constraint_violation'; END IF; "
        "RETURN NEW; END $$"
    )
    op.execute(
        "CREATE TRIGGER record_follows BEFORE INSERT ON record "
        "FOR EACH ROW EXECUTE FUNCTION drillsim_follows()"
    )

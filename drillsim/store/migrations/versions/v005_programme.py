"""What the board of drills shows: when one is held, its length, what is put away; when accounts were here.

A journal still lets go of no line, but for all of them together, with the drill that they are of.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "005"
down_revision = "004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the columns, measure the journals, and let whole drills be taken out."""
    op.add_column("drill", sa.Column("day", sa.String))
    op.add_column("drill", sa.Column("bytes", sa.BigInteger, nullable=False, server_default="0"))
    for name in ("archived", "discarded"):
        op.add_column("drill", sa.Column(name, sa.Boolean, nullable=False, server_default=sa.false()))
    op.add_column("account", sa.Column("seen", sa.String))
    if op.get_bind().dialect.name == "postgresql":
        _postgresql()
    else:
        _sqlite()


def _measure(length: str) -> None:
    op.execute(
        f"UPDATE drill SET bytes = (SELECT coalesce(sum({length} + 1), 0) FROM record WHERE drill = drill.id)"
    )


def _sqlite() -> None:
    _measure("length(CAST(line AS BLOB))")
    op.execute("DROP TRIGGER IF EXISTS record_no_delete")
    op.execute(
        "CREATE TRIGGER record_no_delete BEFORE DELETE ON record "
        "WHEN coalesce((SELECT discarded FROM drill WHERE id = OLD.drill), 0) = 0 "
        "BEGIN SELECT RAISE(ABORT, 'record is append-only'); END"
    )


def _postgresql() -> None:
    _measure("octet_length(line)")
    op.execute("DROP TRIGGER record_append_only ON record")
    op.execute(
        "CREATE TRIGGER record_append_only BEFORE UPDATE OR TRUNCATE ON record "
        "FOR EACH STATEMENT EXECUTE FUNCTION drillsim_append_only()"
    )
    op.execute(
        "CREATE OR REPLACE FUNCTION drillsim_goes_whole() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        "IF (SELECT discarded FROM drill WHERE id = OLD.drill) THEN RETURN OLD; END IF; "
        "RAISE EXCEPTION 'record is append-only' USING ERRCODE = 'integrity_constraint_violation'; END $$"
    )
    op.execute("DROP TRIGGER IF EXISTS record_goes_whole ON record")
    op.execute(
        "CREATE TRIGGER record_goes_whole BEFORE DELETE ON record "
        "FOR EACH ROW EXECUTE FUNCTION drillsim_goes_whole()"
    )

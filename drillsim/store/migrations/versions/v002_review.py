"""What is judged after a drill, other gradings of it, and where a drill comes from."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "002"
down_revision = "001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables and columns."""
    for column in (
        sa.Column("origin", sa.String, nullable=False, server_default="live"),
        sa.Column("parent", sa.String),
        sa.Column("parent_t", sa.BigInteger),
        sa.Column("previous", sa.String),
        sa.Column("assessed", sa.Integer, nullable=False, server_default="0"),
    ):
        op.add_column("drill", column)
    op.add_column("rating", sa.Column("records", sa.JSON, nullable=False, server_default="[]"))
    _table("entry", _text("kind"), _text("key"), sa.Column("document", sa.JSON, nullable=False))
    _table(
        "grading",
        _text("key"),
        _text("label"),
        sa.Column("rubric", sa.JSON, nullable=False),
        sa.Column("card", sa.JSON, nullable=False),
        _text("account"),
        _text("wall"),
    )


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String, nullable=False)


def _table(name: str, *columns: sa.Column[str]) -> None:
    """A table of a drill whose rows have a key of their own."""
    op.create_table(
        name,
        sa.Column("id", sa.Integer, autoincrement=True, nullable=False),
        _text("drill"),
        *columns,
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
        sa.ForeignKeyConstraint(["drill"], ["drill.id"], name=f"fk_{name}_drill"),
        sa.UniqueConstraint("key", name=f"uq_{name}_key"),
    )
    op.create_index(f"ix_{name}_drill", name, ["drill"])

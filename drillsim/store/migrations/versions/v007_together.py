"""Processes that serve one installation together: who is there, who plays which drill, who has signed out."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "007"
down_revision = "006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables."""
    op.create_table(
        "member",
        sa.Column("id", sa.String, nullable=False),
        sa.Column("address", sa.String, nullable=False),
        sa.Column("version", sa.String, nullable=False),
        sa.Column("key", sa.String, nullable=False),
        sa.Column("beats", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_member"),
    )
    op.create_table(
        "lease",
        sa.Column("drill", sa.String, nullable=False),
        sa.Column("holder", sa.String),
        sa.Column("fence", sa.BigInteger, nullable=False),
        sa.Column("version", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("drill", name="pk_lease"),
        sa.ForeignKeyConstraint(["drill"], ["drill.id"], name="fk_lease_drill"),
        sa.ForeignKeyConstraint(["holder"], ["member.id"], name="fk_lease_holder"),
    )
    op.create_table(
        "sign_out",
        sa.Column("session", sa.String, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("session", name="pk_sign_out"),
    )

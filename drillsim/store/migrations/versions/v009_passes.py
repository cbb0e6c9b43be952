"""Codes with which people go on from another device: at whatever process they come to."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "009"
down_revision = "008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add their table."""
    op.create_table(
        "pass",
        sa.Column("code", sa.String, nullable=False),
        sa.Column("person", sa.String, nullable=False),
        sa.Column("hands", sa.Boolean, nullable=False),
        sa.Column("until", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("code", name="pk_pass"),
        sa.ForeignKeyConstraint(["person"], ["person.id"], name="fk_pass_person"),
    )
    op.create_index("ix_pass_person", "pass", ["person"])

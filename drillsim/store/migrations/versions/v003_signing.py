"""The installation's signing key, and the signatures on journals of drills that are over."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "003"
down_revision = "002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the tables."""
    op.create_table(
        "signing_key",
        sa.Column("id", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("secret", sa.String, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_signing_key"),
    )
    op.create_table(
        "seal",
        *(sa.Column(name, sa.String, nullable=False) for name in ("drill", "head", "public", "signature")),
        sa.Column("records", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("drill", name="pk_seal"),
        sa.ForeignKeyConstraint(["drill"], ["drill.id"], name="fk_seal_drill"),
    )

"""Keys of what the office seals, kept apart from what a backup copies."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "006"
down_revision = "005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the table of keys."""
    op.create_table(
        "office_key",
        sa.Column("name", sa.String, nullable=False),
        sa.Column("secret", sa.String),
        sa.Column("made", sa.String, nullable=False),
        sa.Column("destroyed", sa.String),
        sa.PrimaryKeyConstraint("name", name="pk_office_key"),
    )

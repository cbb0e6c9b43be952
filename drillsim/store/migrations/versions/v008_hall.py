"""What a drill's director has set for the hall screen."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "008"
down_revision = "007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; drills that are there have nothing set."""
    op.add_column("drill", sa.Column("screen", sa.JSON))

"""Why somebody was sent away, and what is left for whoever takes a seat over."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "008"
down_revision = "007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add two columns of people."""
    for name in ("why", "note"):
        op.add_column("person", sa.Column(name, sa.String, nullable=False, server_default=""))

"""The registers of the office, and accounts of those who only keep them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "004"
down_revision = "003"
branch_labels = None
depends_on = None

_ROLES = "role IN ('director', 'facilitator', 'evaluator', 'observer', 'secretary', 'officer')"


def upgrade() -> None:
    """Add the tables, the roles and the unit of an account."""
    if op.get_bind().dialect.name == "sqlite":
        _accounts_sqlite()
    else:
        op.add_column("account", sa.Column("unit", sa.String, nullable=False, server_default=""))
        op.drop_constraint("ck_account_role", "account", type_="check")
        op.create_check_constraint("ck_account_role", "account", _ROLES)
    _registers()


def _text(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.String, nullable=nullable)


def _accounts_sqlite() -> None:
    """SQLite changes no check of a table: the accounts are carried into a new one."""
    op.rename_table("account", "account_before")
    kept = ("id", "name", "role", "password", "disabled", "version", "created")
    op.create_table(
        "account",
        *(_text(name) for name in kept[:4]),
        sa.Column("disabled", sa.Boolean, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        _text("created"),
        sa.Column("unit", sa.String, nullable=False, server_default=""),
        sa.PrimaryKeyConstraint("id", name="pk_account"),
        sa.UniqueConstraint("name", name="uq_account_name"),
        sa.CheckConstraint(_ROLES, name="ck_account_role"),
    )
    names = ", ".join(kept)
    op.execute(f"INSERT INTO account ({names}) SELECT {names} FROM account_before")
    op.drop_table("account_before")


def _registers() -> None:
    op.create_table(
        "office",
        *(_text(name) for name in ("register", "key", "part", "unit")),
        sa.Column("document", sa.JSON, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        *(_text(name) for name in ("changed", "account")),
        _text("deleted", nullable=True),
        sa.PrimaryKeyConstraint("register", "key", name="pk_office"),
    )
    op.create_index("ix_office_register_part", "office", ["register", "part"])
    op.create_table(
        "office_past",
        sa.Column("id", sa.Integer, autoincrement=True, nullable=False),
        *(_text(name) for name in ("register", "key")),
        sa.Column("document", sa.JSON, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        *(_text(name) for name in ("changed", "account")),
        sa.PrimaryKeyConstraint("id", name="pk_office_past"),
    )
    op.create_index("ix_office_past_register_key", "office_past", ["register", "key"])

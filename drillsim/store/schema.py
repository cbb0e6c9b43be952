"""The tables. What makes and changes them is in ``migrations/``; a test holds the two together.

Times of wall clocks are ISO 8601 UTC text; drill time is whole milliseconds.
"""

from __future__ import annotations

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    String,
    Table,
    false,
)

METADATA = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_name)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _own_id() -> Column[int]:
    return Column("id", Integer, primary_key=True, autoincrement=True)


def _of_drill(*, primary_key: bool = False) -> Column[str]:
    return Column("drill", String, ForeignKey("drill.id"), primary_key=primary_key, nullable=False)


def _text(name: str) -> Column[str]:
    return Column(name, String, nullable=False)


# `records` is how many lines the journal has: the next line's number, compared and set by `append`.
# `assessed` rises with every change of what people judge of the drill. `bytes` is how long its journal is.
# `discarded` holds in the one transaction that takes a drill out: only then its journal lets go of its lines.
DRILL = Table(
    "drill",
    METADATA,
    Column("id", String, primary_key=True),
    Column("title", JSON, nullable=False),
    Column("code", String, nullable=False, unique=True),
    Column(
        "state",
        String,
        CheckConstraint("state IN ('ready', 'running', 'paused', 'ended')", "state"),
        nullable=False,
    ),
    Column("speed", Float, nullable=False),
    Column("position", BigInteger, nullable=False),
    Column("created", String, nullable=False),
    Column("records", Integer, nullable=False),
    Column("released", Boolean(create_constraint=False), nullable=False),
    Column("origin", String, nullable=False, server_default="live"),
    Column("parent", String),
    Column("parent_t", BigInteger),
    Column("previous", String),
    Column("assessed", Integer, nullable=False, server_default="0"),
    Column("day", String),
    Column("bytes", BigInteger, nullable=False, server_default="0"),
    Column("archived", Boolean(create_constraint=False), nullable=False, server_default=false()),
    Column("discarded", Boolean(create_constraint=False), nullable=False, server_default=false()),
)
RECORD = Table(
    "record",
    METADATA,
    _of_drill(primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    _text("line"),
)
# `version` rises when a password changes or an account is closed: what was signed in before is not any more.
ACCOUNT = Table(
    "account",
    METADATA,
    Column("id", String, primary_key=True),
    Column("name", String, nullable=False, unique=True),
    Column(
        "role",
        String,
        CheckConstraint(
            "role IN ('director', 'facilitator', 'evaluator', 'observer', 'secretary', 'officer')", "role"
        ),
        nullable=False,
    ),
    _text("password"),
    Column("disabled", Boolean(create_constraint=False), nullable=False),
    Column("version", Integer, nullable=False),
    _text("created"),
    Column("unit", String, nullable=False, server_default=""),
    Column("seen", String),
)
PERSON = Table(
    "person",
    METADATA,
    Column("id", String, primary_key=True),
    _of_drill(),
    _text("name"),
    Column("seat", String),
    Column("wanted", String),
    Column(
        "state", String, CheckConstraint("state IN ('asked', 'seated', 'removed')", "state"), nullable=False
    ),
    _text("created"),
    Column("why", String, nullable=False, server_default=""),
    Column("note", String, nullable=False, server_default=""),
    Index("ix_person_drill", "drill"),
)
# A person may come back from several devices, each with a token of its own; only hashes are kept.
DEVICE = Table(
    "device",
    METADATA,
    Column("token", String, primary_key=True),
    Column("person", String, ForeignKey("person.id"), nullable=False),
    _text("created"),
    Index("ix_device_person", "person"),
)
# Hashes of the codes with which a person goes on from another device, or hands its seat over; `until` is in
# seconds since 1970.
PASS = Table(
    "pass",
    METADATA,
    Column("code", String, primary_key=True),
    Column("person", String, ForeignKey("person.id"), nullable=False),
    Column("hands", Boolean, nullable=False),
    Column("until", BigInteger, nullable=False),
    Index("ix_pass_person", "person"),
)
SEAT_CODE = Table(
    "seat_code",
    METADATA,
    _of_drill(primary_key=True),
    Column("seat", String, primary_key=True),
    Column("code", String, nullable=False, unique=True),
)
AUDIT = Table(
    "audit",
    METADATA,
    _own_id(),
    _text("wall"),
    _text("account"),
    Column("drill", String),
    Column("what", JSON, nullable=False),
    Index("ix_audit_drill", "drill"),
)
RATING = Table(
    "rating",
    METADATA,
    _own_id(),
    _of_drill(),
    _text("account"),
    _text("objective"),
    _text("rating"),
    _text("note"),
    Column("t", BigInteger, nullable=False),
    _text("wall"),
    Column("records", JSON, nullable=False, server_default="[]"),
    Index("ix_rating_drill", "drill"),
)
NOTE = Table(
    "note",
    METADATA,
    _own_id(),
    _of_drill(),
    _text("account"),
    _text("text"),
    Column("about", String),
    Column("t", BigInteger, nullable=False),
    _text("wall"),
    Index("ix_note_drill", "drill"),
)
# What people judge beside ratings, a document a row (scoring/assessment.py); `key` is its name for ever.
ENTRY = Table(
    "entry",
    METADATA,
    _own_id(),
    _of_drill(),
    _text("kind"),
    Column("key", String, nullable=False, unique=True),
    Column("document", JSON, nullable=False),
    Index("ix_entry_drill", "drill"),
)
GRADING = Table(
    "grading",
    METADATA,
    _own_id(),
    _of_drill(),
    Column("key", String, nullable=False, unique=True),
    _text("label"),
    Column("rubric", JSON, nullable=False),
    Column("card", JSON, nullable=False),
    _text("account"),
    _text("wall"),
    Index("ix_grading_drill", "drill"),
)
# The installation's one key: whoever can read it can sign in its name.
SIGNING_KEY = Table(
    "signing_key",
    METADATA,
    Column("id", Integer, primary_key=True, autoincrement=False),
    _text("secret"),
)
SEAL = Table(
    "seal",
    METADATA,
    _of_drill(primary_key=True),
    _text("head"),
    _text("public"),
    _text("signature"),
    Column("records", Integer, nullable=False),
)
# A row of a register of the office; `part` is what it is looked up by, such as a year.
OFFICE = Table(
    "office",
    METADATA,
    Column("register", String, primary_key=True),
    Column("key", String, primary_key=True),
    _text("part"),
    _text("unit"),
    Column("document", JSON, nullable=False),
    Column("version", Integer, nullable=False),
    _text("changed"),
    _text("account"),
    Column("deleted", String),
    Index("ix_office_register_part", "register", "part"),
)
# What rows were before; it goes with them where what they hold of somebody is erased.
OFFICE_PAST = Table(
    "office_past",
    METADATA,
    _own_id(),
    _text("register"),
    _text("key"),
    Column("document", JSON, nullable=False),
    Column("version", Integer, nullable=False),
    _text("changed"),
    _text("account"),
    Index("ix_office_past_register_key", "register", "key"),
)
# Kept apart from what a backup copies: without its key, what is sealed in a backup is nothing.
OFFICE_KEY = Table(
    "office_key",
    METADATA,
    Column("name", String, primary_key=True),
    Column("secret", String),
    _text("made"),
    Column("destroyed", String),
)
# Processes that serve one installation together; `beats` rises while one is there. `key` tells whether it
# signs as the others do.
MEMBER = Table(
    "member",
    METADATA,
    Column("id", String, primary_key=True),
    _text("address"),
    _text("version"),
    _text("key"),
    Column("beats", BigInteger, nullable=False),
)
# Which of them plays a drill. `fence` rises each time it goes to another: under an older one nothing is
# written.
LEASE = Table(
    "lease",
    METADATA,
    _of_drill(primary_key=True),
    Column("holder", String, ForeignKey("member.id")),
    Column("fence", BigInteger, nullable=False),
    _text("version"),
)
# Sessions that were signed out, where several processes have to know it; `at` is in seconds since 1970.
SIGN_OUT = Table(
    "sign_out",
    METADATA,
    Column("session", String, primary_key=True),
    Column("at", BigInteger, nullable=False),
)

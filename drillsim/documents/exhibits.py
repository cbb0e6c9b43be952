"""Exhibits of a scenario: logs, headers of mail, official letters, pictures, shown with an inject.

A scenario names a file that lies in ``exhibits/`` beside its YAML, or holds the text itself. What is played
holds the content, and its hash: a journal needs no file.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field, ValidationError, model_validator
from pydantic_core import PydanticCustomError

from drillsim.base.errors import Fault, nearest
from drillsim.base.media import PDF, media_type
from drillsim.base.model import Harmless, Id, Text, Title, Value, up_to
from drillsim.base.spoken import AttachedData, ExhibitData

MAX_LETTERS = 20_000
"""Letters of a text."""
MAX_PICTURE = 200_000
"""Bytes of a picture."""
MOST = 24
"""Exhibits of a scenario."""
MAX_ALL = 1_000_000
"""Bytes of all pictures of a scenario."""
NAME = r"^[a-z0-9]+(-[a-z0-9]+)*\.(txt|log|eml|png|jpg)$"
PICTURES = ("png", "jpg")
_PICTURES = ("image/png", "image/jpeg")
MOST_BYTES = max(MAX_PICTURE, 4 * MAX_LETTERS)
"""Bytes of a file that are read, and one more."""

MOST_ATTACHED = 2_000_000
"""Bytes of a file that a facilitator adds while a drill runs."""
MOST_ATTACHED_ALL = 12_000_000
"""Bytes of all such files of a drill."""

Form = Literal["text", "picture", "sound", "pdf"]


class LongText(Text):
    """The text of an exhibit, in both languages; a log, which no language has, is in both the same."""

    vi: Annotated[str, Field(min_length=1, max_length=MAX_LETTERS), Harmless]
    en: Annotated[str, Field(min_length=1), up_to(MAX_LETTERS), Harmless]


class Exhibit(Value):
    """Something that is shown with injects.

    Attributes:
        file: its name in ``exhibits/`` beside the YAML.
        text: what it says, where it is a text.
        picture: its bytes in base64, where it is a picture: of a file what it holds, or all there is of it.
        sha256: of the Vietnamese text, or of the picture, as it is played.
    """

    id: Id
    title: Title
    file: Annotated[str, Field(pattern=NAME, max_length=80)] | None = None
    text: LongText | None = None
    picture: Annotated[str, Field(max_length=-(-MAX_PICTURE // 3) * 4)] | None = None
    sha256: str | None = None

    @model_validator(mode="after")
    def _whole(self) -> Exhibit:
        if self.file is None and self.text is None and self.picture is None:
            raise PydanticCustomError("exhibit_empty", "neither file, text nor picture")
        if self.picture is not None and not media(self.raw):
            raise PydanticCustomError("exhibit_not_picture", "no picture", {"file": self.file or self.id})
        if self.sha256 not in (None, self.hash):
            raise PydanticCustomError("exhibit_hash", "another hash", {"hash": self.hash})
        return self

    @property
    def form(self) -> Form:
        """Whether it is a text or a picture."""
        return "text" if self.picture is None else "picture"

    @property
    def raw(self) -> bytes:
        """Its bytes: those of the picture, or of the Vietnamese text."""
        if self.picture is None:
            return b"" if self.text is None else self.text.vi.encode()
        return _bytes(self.picture)

    @property
    def hash(self) -> str:
        """The SHA-256 of its bytes."""
        return hashlib.sha256(self.raw).hexdigest()


def media(raw: bytes) -> str:
    """The media type of a picture, by its first bytes; empty for anything else."""
    kind = media_type(raw)
    return kind if kind in _PICTURES else ""


class Attachment(Value):
    """A file that a facilitator adds while a drill runs: a picture, a recording, a PDF.

    Attributes:
        data: its bytes in base64; the journal holds them, and needs no file.
        form: what it is, by its bytes.
        sha256: of its bytes.
    """

    id: Id
    title: Title
    data: Annotated[str, Field(min_length=1, max_length=-(-MOST_ATTACHED // 3) * 4)]
    form: Form
    sha256: str

    @model_validator(mode="after")
    def _sound(self) -> Attachment:
        if self.form != form_of(self.raw):
            raise PydanticCustomError("attachment_kind", "none of what is taken")
        if self.sha256 != self.hash:
            raise PydanticCustomError("exhibit_hash", "another hash", {"hash": self.hash})
        return self

    @property
    def raw(self) -> bytes:
        """Its bytes; none of what is no base64."""
        return _bytes(self.data)

    @property
    def hash(self) -> str:
        """The SHA-256 of its bytes."""
        return hashlib.sha256(self.raw).hexdigest()


def form_of(raw: bytes) -> Form | None:
    """Whether a file is a picture, a recording or a PDF, by what it holds; None when it is none of them."""
    kind = media_type(raw)
    if kind is None:
        return None
    return "pdf" if kind == PDF else "picture" if kind.startswith("image/") else "sound"


def attachment(raw: bytes, title: Text) -> AttachedData:
    """A file as a control holds it; the same file under the same title has the same id.

    Args:
        raw: the file.
        title: what it is called.

    Raises:
        ValueError: when it is of no kind that is taken.
    """
    called, form = title.words(), form_of(raw)
    if form is None:
        raise ValueError("no picture, recording or PDF")
    named = hashlib.sha256(f"{called['vi']}\0{called['en']}\0".encode() + raw).hexdigest()
    return {
        "id": f"tep-{named[:16]}",
        "title": called,
        "form": form,
        "sha256": hashlib.sha256(raw).hexdigest(),
        "data": base64.b64encode(raw).decode(),
    }


def told(exhibit: Exhibit | Attachment) -> ExhibitData:
    """What is said of an exhibit: its content is asked for."""
    return {
        "id": exhibit.id,
        "title": exhibit.title.words(),
        "form": exhibit.form,
        "sha256": exhibit.hash,
    }


def _bytes(text: str) -> bytes:
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return b""


ExhibitFiles = Callable[[str, str], bytes | None]
"""Of a YAML file and a name: what lies beside it under that name, at most ``MOST_BYTES`` and one; or None."""
ExhibitNames = Callable[[str], list[str]]


@dataclass(frozen=True, slots=True)
class ExhibitShelf:
    """The files that exhibits are made of.

    Attributes:
        file: one of them.
        names: what lies beside a YAML file, for messages.
    """

    file: ExhibitFiles = lambda beside, name: None
    names: ExhibitNames = lambda beside: []


def hashed(values: object) -> str | None:
    """The hash of an exhibit's plain values; None of what is none, or has no content yet."""
    try:
        exhibit = Exhibit.model_validate(values)
    except ValidationError:
        return None
    return exhibit.hash if exhibit.text is not None or exhibit.picture is not None else None


def english(name: str) -> str:
    """The name under which the English of a text lies: ``thu.eml`` and ``thu.en.eml``."""
    stem, _, suffix = name.rpartition(".")
    return f"{stem}.en.{suffix}"


def brought(
    name: str, beside: str, shelf: ExhibitShelf, told: Callable[..., Fault]
) -> dict[str, object] | Fault:
    """What an exhibit's file brings to it.

    Args:
        name: of the file.
        beside: the YAML file that names it.
        shelf: the files there are.
        told: makes a fault at the place that names it, of a code and its blanks.

    Returns:
        Its ``text`` or its ``picture``; nothing of a name that cannot be one; or why it brings nothing.
    """
    if not re.match(NAME, name):
        return {}
    raw = shelf.file(beside, name)
    if raw is None:
        near = nearest(name, shelf.names(beside))
        return told("exhibit_missing", value=name, nearest=near)
    if name.endswith(PICTURES):
        if len(raw) > MAX_PICTURE:
            return told("exhibit_large", value=name, most=f"{MAX_PICTURE // 1000}")
        if not media(raw):
            return told("exhibit_not_picture", file=name)
        return {"picture": base64.b64encode(raw).decode()}
    other = shelf.file(beside, english(name))
    said: dict[str, object] = {}
    for lang, of, each in (("vi", name, raw), ("en", english(name), raw if other is None else other)):
        try:
            said[lang] = _plain(each)
        except UnicodeDecodeError as error:
            line = each.count(b"\n", 0, error.start) + 1
            return told("exhibit_not_text", value=of, line=str(line))
        if len(str(said[lang])) > MAX_LETTERS:
            return told("exhibit_long", value=of, most=str(MAX_LETTERS))
    return {"text": said}


def _plain(raw: bytes) -> str:
    text = unicodedata.normalize("NFC", raw.decode("utf-8-sig"))
    return text.replace("\r\n", "\n").rstrip("\n")

"""What a document says, apart from how a format writes it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Align = Literal["left", "right", "center"]
Manner = Literal["body", "quiet", "item", "center"]


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading of level 1 to 3."""

    text: str
    level: int = 1


@dataclass(frozen=True, slots=True)
class Para:
    """A paragraph.

    Attributes:
        manner: running text, a small note, an item of a list, or centred.
        lead: words in bold before the text.
    """

    text: str
    manner: Manner = "body"
    lead: str = ""


@dataclass(frozen=True, slots=True)
class Blank:
    """Something nobody has recorded: said so, with lines to fill in by hand.

    Attributes:
        text: what is missing.
        lines: how many dotted lines follow.
    """

    text: str
    lines: int = 2


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Attributes:
        width: its share of the table's width; only the ratios count.
    """

    title: str
    width: float = 1.0
    align: Align = "left"


@dataclass(frozen=True, slots=True)
class Grid:
    """A table with a caption and a header row that repeats on every page.

    Attributes:
        strong: whether the last row is a total.
    """

    caption: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[str, ...], ...]
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Facts:
    """Names and values, two columns, no header."""

    rows: tuple[tuple[str, str], ...]
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing.

    Attributes:
        svg: the drawing; its width to height is ``width`` to ``height`` (mm).
        alt: what it shows, for those who do not see it.
    """

    svg: str
    width: float
    height: float
    caption: str
    alt: str


@dataclass(frozen=True, slots=True)
class Annex:
    """The beginning of an annex, on a new page."""

    number: str
    title: str
    note: str = ""


Block = Heading | Para | Blank | Grid | Facts | Picture | Annex


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The head of an official document, two columns.

    Attributes:
        parent, agency: the superior agency, and the one that issues; dotted where nobody said.
        number: number and symbol.
        nation, motto: Quốc hiệu and Tiêu ngữ.
        dated: place and date.
    """

    parent: str
    agency: str
    number: str
    nation: str
    motto: str
    dated: str


@dataclass(frozen=True, slots=True)
class Signature:
    """The foot of an official document, two columns.

    Attributes:
        to: the word over the list of recipients.
        recipients: who receives the document.
        post: the post of who signs.
        hint: what goes under it.
    """

    to: str
    recipients: tuple[str, ...]
    post: str
    hint: str


@dataclass(frozen=True, slots=True)
class PaperText:
    """A whole document in one language.

    Attributes:
        lang: ``vi`` or ``en``.
        kind: what it is, in capitals over the subject.
        subject: what it is about.
        labels: words of the format itself: ``table``, ``figure``.
        after: blocks after the signature.
        lying: whether its pages lie on their side.
        footer: what stands at the foot of every page.
        drill: whether every page says that it is of a drill.
    """

    lang: str
    kind: str
    subject: str
    blocks: tuple[Block, ...]
    labels: dict[str, str]
    letterhead: Letterhead | None = None
    signature: Signature | None = None
    after: tuple[Block, ...] = field(default=())
    lying: bool = False
    footer: str = ""
    drill: bool = True

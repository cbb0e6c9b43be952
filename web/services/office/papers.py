"""Official papers of the office: head, foot and frame, as NĐ 30/2020 has them."""

from __future__ import annotations

from scoring.reports.papers.content import Block, Letterhead, PaperText, Signature
from scoring.reports.papers.tongue import Tongue
from web.core.year import Year


def official(
    year: Year, lang: str, kind: str, subject: str, blocks: tuple[Block, ...], *, drill: bool = False
) -> PaperText:
    """An official paper.

    Args:
        year: whose city it is of.
        lang: ``vi`` or ``en``.
        kind: what it is, in capitals.
        subject: what it is about.
        blocks: what it says.
        drill: whether every page says that it is of a drill.
    """
    say = Tongue(lang)
    place = year.city.doc.name.say(lang).removeprefix("Thành phố ").removesuffix(" city")
    head = Letterhead(
        parent=say("parent_agency"),
        agency=say("agency"),
        number=say("symbol"),
        nation=say("nation"),
        motto=say("motto"),
        dated=say("dated", place=place),
    )
    foot = Signature(say("recipients"), (say("recipient"), say("filed")), say("signer"), say("sign_here"))
    labels = {key: say(key) for key in ("table", "figure")}
    return PaperText(lang, kind, subject, blocks, labels, head, foot, drill=drill)

"""The Team on paper: the annex to the yearly decision, the profile of a member, a notice of change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from drillsim.store import OfficePast
from scoring.reports.papers.content import (
    Blank,
    Block,
    Column,
    Facts,
    Grid,
    PaperText,
    Para,
)
from scoring.reports.papers.tongue import Tongue
from web.core import texts
from web.core.year import Year
from web.services.office.fields import stored
from web.services.office.papers import official
from web.services.office.team import Member, OnRoster

PROFILE = (
    *("name", "post", "role", "phone", "mail", "skills"),
    *("duty_from", "duty_to", "deputy", "decision", "since", "until"),
)


class TeamPaper:
    """Makes the papers of the Team in one language.

    Args:
        year: whose city has the agencies.
        lang: ``vi`` or ``en``.
        today: the day.
    """

    def __init__(self, year: Year, lang: str, today: date) -> None:
        self._year, self._lang, self._today = year, lang, today
        self._say = Tongue(lang)

    def annex(self, members: Sequence[OnRoster]) -> PaperText:
        """The list of members, as an annex to the decision that names them."""
        there = [one.member for one in members if one.here(self._today)]
        titles = ("no", "name", "post_agency", "role", "decision")
        widths = (0.5, 2.5, 4, 1.8, 2)
        columns = tuple(
            Column(self.text(f"paper_{name}"), width) for name, width in zip(titles, widths, strict=True)
        )
        rows = tuple(
            (str(n), one.name, self._place(one), self.text(f"team_{one.role}"), one.decision or "…")
            for n, one in enumerate(there, 1)
        )
        count = Para(self.text("paper_count", count=len(there)))
        return self._paper("annex", (Grid(self.text("paper_list"), columns, rows), count))

    def profile(self, one: OnRoster) -> PaperText:
        """What a member of the network declares (Mẫu 01)."""
        facts = tuple((self.text(f"member_{name}"), self._value(one.member, name)) for name in PROFILE)
        agency = (self.text("member_unit"), self._agency(one.member))
        return self._paper(
            "profile", (Facts((facts[0], agency, *facts[1:])), Para(self.text("paper_unsure"), "quiet"))
        )

    def registration(self, unit: str, members: Sequence[OnRoster]) -> PaperText:
        """An agency's registration with the network, with those who act for it (Mẫu 02)."""
        mine = [one.member for one in members if one.member.unit == unit and one.here(self._today)]
        blocks: list[Block] = [Facts(((self.text("member_unit"), self._year.name(unit).say(self._lang)),))]
        columns = tuple(Column(self.text(f"member_{name}"), 2) for name in ("name", "post", "phone", "mail"))
        rows = tuple((one.name, one.post, one.phone or "…", one.mail or "…") for one in mine)
        blocks.append(
            Grid(self.text("paper_contacts"), columns, rows) if rows else Blank(self.text("paper_nobody"))
        )
        blocks.append(Para(self.text("paper_unsure"), "quiet"))
        return self._paper("registration", tuple(blocks))

    def change(self, one: OnRoster, past: Sequence[OfficePast]) -> PaperText:
        """What has changed of a member since the row before, to be announced."""
        who = (self.text("member_name"), one.member.name)
        blocks: list[Block] = [Facts((who, (self.text("member_unit"), self._agency(one.member))))]
        rows = tuple(self._changes(one.member, past))
        columns = tuple(Column(self.text(f"paper_{name}"), 2) for name in ("what", "before", "after"))
        blocks.append(
            Grid(self.text("paper_changes"), columns, rows) if rows else Para(self.text("paper_new"))
        )
        return self._paper("change", tuple(blocks))

    def _changes(self, member: Member, past: Sequence[OfficePast]) -> Iterator[tuple[str, str, str]]:
        if not past:
            return
        before = stored(past[0].document, Member)
        for name in PROFILE:
            old, new = self._value(before, name), self._value(member, name)
            if old != new:
                yield self.text(f"member_{name}"), old, new

    def _paper(self, kind: str, blocks: tuple[Block, ...]) -> PaperText:
        said, about = self.text(f"paper_{kind}_kind"), self.text(f"paper_{kind}_about")
        return official(self._year, self._lang, said, about, blocks)

    def text(self, code: str, **blanks: object) -> str:
        """A text in the paper's language."""
        return texts.say(self._lang, code, **blanks)

    def _agency(self, member: Member) -> str:
        known = member.unit in self._year.city.agencies
        return self._year.city.agencies[member.unit].name.say(self._lang) if known else member.outside

    def _place(self, member: Member) -> str:
        return ", ".join(filter(None, (member.post, self._agency(member))))

    def _value(self, member: Member, name: str) -> str:
        value = getattr(member, name)
        if name == "role":
            return self.text(f"team_{value}")
        if name == "skills":
            return ", ".join(self.text(f"skill_{skill}") for skill in value) or "…"
        return self._say.day(value.isoformat()) if isinstance(value, date) else str(value or "…")

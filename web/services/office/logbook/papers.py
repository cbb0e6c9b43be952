"""A logbook on paper: the rules with the pledge, the report, the improvement plan."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from scoring.assessment import PlannedAction
from scoring.reports.papers.content import Blank, Block, Column, Facts, Grid, Heading, PaperText, Para
from scoring.reports.papers.improvement import plan_table
from scoring.reports.papers.tongue import VIETNAM, Tongue
from web.core import texts
from web.core.year import Year
from web.services.office.logbook.entries import LogEntry
from web.services.office.logbook.figures import ORGANISERS, LiveFigures, Noticed, measured
from web.services.office.logbook.kept import Logbook
from web.services.office.papers import official

_DOTS = "…………"


class LogPaper:
    """Makes the papers of a logbook in one language.

    Args:
        book: the logbook.
        year: whose city it is.
        lang: ``vi`` or ``en``.
    """

    def __init__(self, book: Logbook, year: Year, lang: str) -> None:
        self._book, self._year, self._lang = book, year, lang
        self._figures: LiveFigures = measured(book.found)

    def rules(self) -> PaperText:
        """The rules of the drill, with the pledge that each team signs."""
        return self._paper("rules", tuple(self._rules()))

    def report(self) -> PaperText:
        """What happened, how it was noticed, what the organisers say, what will be mended."""
        parts = (
            self._general(),
            self._measured(),
            self._acts(),
            self._blue(),
            self._scores(),
            self._mending(),
        )
        return self._paper("report", tuple(block for part in parts for block in part))

    def plan(self) -> PaperText:
        """What will be mended, by whom, by when."""
        return self._paper("plan", (self._plan(),))

    def _paper(self, kind: str, blocks: tuple[Block, ...]) -> PaperText:
        limits = Para(self._text("log_limits"), "quiet")
        return official(
            self._year,
            self._lang,
            self._text(f"log_paper_{kind}"),
            self._book.title,
            (*blocks, limits),
            drill=True,
        )

    # -- rules --------------------------------------------------------------------------------------

    def _rules(self) -> Iterator[Block]:
        rules = self._book.rules
        yield Facts(tuple(self._facts()))
        if rules is None:
            yield Blank(self._text("log_gone"))
            return
        for name, text in (
            ("methods", rules.methods),
            ("depth", rules.depth),
            ("conduct", rules.conduct),
        ):
            yield Heading(self._text(f"log_{name}"), 2)
            for line in text.splitlines():
                yield Para(line)
        yield Heading(self._text("log_contacts"), 2)
        for line in rules.contacts:
            yield Para(line, "item")
        yield Heading(self._text("log_pledge"), 2)
        for line in rules.pledge.splitlines():
            yield Para(line)
        names = ("log_team", "log_signer", "log_signed_at", "log_signature")
        columns = tuple(Column(self._text(name), 2) for name in names)
        rows = tuple(self._signed(team) for team in (*rules.red, *rules.blue))
        yield Grid(self._text("log_pledges"), columns, rows)

    def _signed(self, team: str) -> tuple[str, ...]:
        references = {name: reference for reference, name in self._book.named.items() if reference[0] in "rb"}
        seq = self._book.found.pledged.get(references.get(team, ""))
        if seq is None:
            return team, _DOTS, _DOTS, ""
        return (
            team,
            self._said(self._book.found.entries[seq], "name"),
            _at(self._book.found.entries[seq].wall),
            "",
        )

    def _facts(self) -> Iterator[tuple[str, str]]:
        book, found = self._book, self._book.found
        yield self._text("log_title"), book.title
        yield self._text("log_window"), f"{_at(str(found.facts['begins']))} – {_at(str(found.facts['ends']))}"
        for part in ("targets", "tools", "red", "blue"):
            names = "; ".join(book.name(each) for each in found.names(part))
            yield self._text(f"log_{part}"), names or self._text("log_nobody")
        if found.judges:
            yield self._text("log_judges"), "; ".join(found.judges)
        if book.rules is not None:
            yield self._text("log_stop"), book.rules.stop

    # -- report -------------------------------------------------------------------------------------

    def _general(self) -> Iterator[Block]:
        yield Heading(self._text("log_h_general"))
        yield Facts(
            (*self._facts(), (self._text("log_state"), self._text(f"log_state_{self._book.found.state}")))
        )
        stops = self._book.found.of("stopped", "resumed")
        for each in stops:
            yield Para(
                self._said(each, "text"), "item", f"{_at(each.wall)} {self._text(f'log_kind_{each.kind}')}:"
            )

    def _measured(self) -> Iterator[Block]:
        figures, book = self._figures, self._book
        silent = ", ".join(book.name(tool) for tool in figures.silent) or self._text("log_nobody")
        yield Heading(self._text("log_h_measured"))
        yield Facts(
            (
                (self._text("log_acts"), str(len(figures.acts))),
                (self._text("log_rejected"), str(figures.rejected)),
                (self._text("log_noticed"), str(len(figures.acts) - len(figures.unnoticed))),
                (self._text("log_unnoticed"), str(len(figures.unnoticed))),
                (self._text("log_middle"), span(figures.middle, self._lang)),
                (self._text("log_silent"), silent),
                (self._text("log_open"), str(figures.open)),
            )
        )
        heads: Sequence[str] = ("log_severity", "log_acts", "log_noticed")
        rows = (
            (self._text(f"log_severity_{k}"), str(n), str(m)) for k, (n, m) in figures.by_severity().items()
        )
        yield Grid(self._text("log_by_severity"), self._columns(heads), tuple(rows))
        heads = ("log_pillar", "log_weak", "log_noticed_by", "log_done", "log_effective_count")
        table = tuple((self._text(f"log_pillar_{k}"), *map(str, each)) for k, each in figures.pillars.items())
        yield Grid(self._text("log_pillars"), self._columns(heads), table)

    def _acts(self) -> Iterator[Block]:
        yield Heading(self._text("log_h_red"))
        heads: Sequence[str] = (
            "log_target",
            "log_at",
            "log_weakness",
            "log_severity",
            "log_after",
            "log_comment",
        )
        rows = tuple(self._act(each) for each in self._figures.acts)
        yield self._table("log_findings", heads, rows)
        heads = ("log_kind_request", "log_kind_answered")
        asked = tuple(
            (self._said(each, "text"), self._said(self._book.found.answers.get(each.seq), "text"))
            for each in self._book.found.of("request")
        )
        yield self._table("log_requests", heads, asked)

    def _act(self, act: Noticed) -> tuple[str, ...]:
        entry = act.finding
        what = f"{self._book.name(entry.by)}: {self._said(entry, 'weakness')}"
        harms = ", ".join(self._text(f"log_harm_{harm}") for harm in _listed(entry, "harms"))
        effect = self._said(entry, "effect", "")
        file = self._evidence(entry)
        after = span(act.after, self._lang) if act.detection is not None else self._text("log_not_noticed")
        return (
            self._book.name(str(entry.facts["target"])),
            _at(str(entry.facts["at"])),
            "\n".join(filter(None, (what, harms, effect, file))),
            self._text(f"log_severity_{act.severity}"),
            after,
            "\n".join(filter(None, (self._verdict(entry), self._pillar(act.pillar)))),
        )

    def _pillar(self, pillar: str) -> str:
        return self._text(f"log_pillar_{pillar}") if pillar else ""

    def _verdict(self, entry: LogEntry) -> str:
        answer = self._book.found.answers.get(entry.seq)
        if answer is None:
            return self._text("log_unseen")
        said = self._said(answer, "text", "")
        return ": ".join(filter(None, (self._text(f"log_verdict_{answer.facts['verdict']}"), said)))

    def _evidence(self, entry: LogEntry) -> str:
        words = self._book.words.get(entry.seq, {})
        return f"{words['file']} (SHA-256 {words['sha256']})" if "file" in words else ""

    def _blue(self) -> Iterator[Block]:
        yield Heading(self._text("log_h_blue"))
        heads: Sequence[str] = (
            "log_target",
            "log_at",
            "log_what",
            "log_by_what",
            "log_breached",
            "log_comment",
        )
        found = self._book.found
        yield self._table("log_detections", heads, tuple(map(self._detected, found.of("detection"))))
        heads = ("log_team", "log_at", "log_what", "log_pillar", "log_effective", "log_comment")
        yield self._table("log_actions", heads, tuple(map(self._done, found.of("action"))))

    def _detected(self, entry: LogEntry) -> tuple[str, ...]:
        facts = entry.facts
        tools = ", ".join(self._book.name(tool) for tool in _listed(entry, "tools"))
        breached = self._text(f"log_answer_{facts['breached']}")
        leaked = self._text(f"log_answer_{facts['leaked']}")
        return (
            self._book.name(str(facts["target"])),
            _at(str(facts["at"])),
            "\n".join(
                filter(
                    None, (f"{self._book.name(entry.by)}: {self._said(entry, 'what')}", self._evidence(entry))
                )
            ),
            ": ".join(filter(None, (self._text(f"log_pillar_{facts['how']}"), tools))),
            self._text("log_breached_leaked", breached=breached, leaked=leaked),
            self._verdict(entry),
        )

    def _done(self, entry: LogEntry) -> tuple[str, ...]:
        who = self._said(entry, "who", "")
        return (
            "\n".join(filter(None, (self._book.name(entry.by), who))),
            _at(str(entry.facts["at"])),
            "\n".join(filter(None, (self._said(entry, "what"), self._evidence(entry)))),
            self._text(f"log_pillar_{entry.facts['pillar']}"),
            self._text(f"log_answer_{entry.facts['effective']}"),
            self._verdict(entry),
        )

    def _scores(self) -> Iterator[Block]:
        yield Heading(self._text("log_h_scores"))
        yield Para(self._text("log_scores_lead", most=self._book.found.facts["most"]))
        heads = ("log_team", "log_day", "log_points", "log_comment")
        found = self._book.found
        rows = tuple(
            (self._book.name(team), self._day(day), str(found.points(team, day)), self._marks(given))
            for (team, day), given in sorted(found.scores.items())
        )
        yield self._table("log_scores", heads, rows)
        total = tuple((self._book.name(team), str(n)) for team, n in self._figures.points.items())
        yield Grid(self._text("log_totals"), self._columns(("log_team", "log_points")), total)

    def _marks(self, given: Mapping[str, LogEntry]) -> str:
        """Who gave which mark, and why; of the organisers' alone, why."""
        if set(given) == {ORGANISERS}:
            return self._said(given[ORGANISERS], "text", "")
        said = (
            self._text("log_mark", who=who or self._text("log_by_organisers"), points=each.facts["points"])
            + (f": {why}" if (why := self._said(each, "text", "")) else "")
            for who, each in sorted(given.items())
        )
        return "\n".join(said)

    def _mending(self) -> Iterator[Block]:
        yield Heading(Tongue(self._lang)("h_plan"))
        yield self._plan()

    def _plan(self) -> Block:
        return plan_table(
            [self._planned(each) for each in self._book.found.of("planned")], Tongue(self._lang)
        )

    def _planned(self, entry: LogEntry) -> PlannedAction:
        said = {name: self._said(entry, name, "") or None for name in ("what", "owner", "contact")}
        for name in ("what", "owner"):
            said[name] = said[name] or _DOTS
        whole = said | {"id": f"a{entry.seq}", "element": entry.facts["element"], "due": entry.facts["due"]}
        return PlannedAction.model_validate(whole)

    # -- words --------------------------------------------------------------------------------------

    def _table(self, caption: str, heads: Sequence[str], rows: tuple[tuple[str, ...], ...]) -> Block:
        if not rows:
            return Para(f"{self._text(caption)}: {self._text('log_nobody')}.")
        return Grid(self._text(caption), self._columns(heads), rows)

    def _columns(self, heads: Sequence[str]) -> tuple[Column, ...]:
        wide = ("log_weakness", "log_what", "log_comment", "log_kind_request", "log_kind_answered")
        return tuple(Column(self._text(head), 3 if head in wide else 2) for head in heads)

    def _said(self, entry: LogEntry | None, name: str, otherwise: str = _DOTS) -> str:
        """What an entry says; dots where nobody has, or where the key is gone."""
        words = self._book.words.get(entry.seq, {}) if entry is not None else {}
        return str(words.get(name) or otherwise)

    def _day(self, day: str) -> str:
        return Tongue(self._lang).day(day)

    def _text(self, code: str, **blanks: object) -> str:
        return texts.say(self._lang, code, **blanks)


def span(seconds: float | None, lang: str) -> str:
    """A length of time in days, hours and minutes; dots for none."""
    if seconds is None:
        return _DOTS
    minutes = round(abs(seconds) / 60)
    said = texts.say(lang, "log_span", hours=minutes // 60, minutes=minutes % 60)
    return texts.say(lang, "log_before", span=said) if seconds < 0 else said


def _at(moment: str) -> str:
    return datetime.fromisoformat(moment).astimezone(VIETNAM).strftime("%H:%M %d/%m/%Y")


def _listed(entry: LogEntry, name: str) -> list[str]:
    found = entry.facts.get(name)
    return [str(each) for each in found] if isinstance(found, list) else []

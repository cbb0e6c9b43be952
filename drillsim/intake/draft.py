"""A script as a new scenario: the text of its YAML file, which ``check`` reads."""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from drillsim.base.messages import Param, Phrase
from drillsim.base.model import HOUR, MINUTE, SECOND, Seat, Text
from drillsim.documents.catalogue import CATALOGUE
from drillsim.documents.city import City
from drillsim.documents.expected import touches
from drillsim.documents.phrasebook import act_name
from drillsim.intake.fields import folded
from drillsim.intake.script import Loss, TakenRow, TakenScript
from drillsim.intake.units import Units
from drillsim.intake.verbs import Proposal

LONGEST_TEXT, LONGEST_TITLE, LONGEST_ID = 4_000, 200, 60
MOST = 1_000 * HOUR
GENERAL = "muc-tieu"
IN_GENERAL = Text(vi="Xử lý các tình huống theo kịch bản", en="Handle the injects of the script")
"""The objective of a script that names none."""
AFTER = HOUR
"""Of a drill, after its last message."""
_BLANK = re.compile(r"\{(?:time|(?:person|mail|phone|host|ip):[a-z0-9-]+)\}")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_PLAIN = re.compile(r"[A-Za-z0-9À-ỹ][A-Za-z0-9À-ỹ .,()/–-]*[A-Za-z0-9À-ỹ.)]")
_RESERVED = re.compile(r"(true|false|null|yes|no|on|off|~|-?\d[\d.,_:eE+-]*|0x.*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Wishes:
    """What a new scenario is to be.

    Attributes:
        city: the name of the city's file.
        code: the situation of the plan; None when nobody has said.
        title: what it is called.
        ticked: places of acts that count: row of the script, number of the proposal, both from 0.
        seats: those that are played anyway, where the rows are for a scenario that there is.
    """

    city: str
    title: str
    code: str | None = None
    ticked: Collection[tuple[int, int]] = ()
    seats: Sequence[Seat] = ()


@dataclass(frozen=True, slots=True)
class NewScenario:
    """A new scenario.

    Attributes:
        text: of its file.
        losses: what of the script it does not say, or says otherwise.
        ids: the id of each row of the script, in order.
    """

    text: str
    losses: tuple[Loss, ...]
    ids: tuple[str, ...] = field(default=())


def drafted(taken: TakenScript, city: City, units: Units, wishes: Wishes) -> NewScenario:
    """A new scenario of a script.

    Args:
        taken: the script.
        city: where it is to be played.
        units: finds units of the city, as when the script was read.
        wishes: what is to be said of it.
    """
    return _Writer(taken, city, units, wishes).draft()


# -- YAML ---------------------------------------------------------------------------------------


def scalar(text: str) -> str:
    """A text as YAML: bare where it means itself, else in quotes."""
    if _PLAIN.fullmatch(text) and not _RESERVED.fullmatch(text) and ": " not in text and " #" not in text:
        return text
    return json.dumps(text, ensure_ascii=False)


def words(text: str) -> str:
    """A text of a scenario: the Vietnamese alone; English is for a translator."""
    quoted = json.dumps(text, ensure_ascii=False)
    return f"{{vi: {quoted if re.search('[,{}]', text) else scalar(text)}}}"


def duration(ms: int) -> str:
    """A time as files write it."""
    hours, rest = divmod(max(0, ms), HOUR)
    minutes, rest = divmod(rest, MINUTE)
    seconds = rest // SECOND
    parts = ((hours, "h"), (minutes, "m"), (seconds, "s"))
    return "".join(f"{count}{unit}" for count, unit in parts if count) or "0s"


def block(key: str, text: str, indent: str) -> Iterator[str]:
    """A long text under a key, every line as it is."""
    if "\n" not in text:
        yield f"{indent}{key}: {words(text)}"
        return
    yield f"{indent}{key}:"
    lines = text.split("\n")
    if any(line != line.strip() or "\t" in line for line in lines):
        yield f"{indent}  vi: {json.dumps(text, ensure_ascii=False)}"
        return
    yield f"{indent}  vi: |-"
    yield from (f"{indent}    {line}".rstrip() for line in lines)


class Slugs:
    """Ids made of texts, each unlike those before it."""

    def __init__(self) -> None:
        # Each, and how many were made of it: thousands of rows may be called the same.
        self._made: dict[str, int] = {}

    def of(self, text: str, instead: str) -> str:
        """The id of a text, or one made of what stands for it."""
        base = "-".join(re.findall("[a-z0-9]+", folded(text)))[:40].strip("-") or instead
        found, number = base, self._made.get(base, 0)
        while found in self._made:
            number += 1
            found = f"{base}-{number}"
        self._made[base] = max(number, 1)
        self._made.setdefault(found, 1)
        return found

    def keeps(self, id_: str) -> bool:
        """Whether an id that was given is unlike those before it, too; it is kept then."""
        fresh = id_ not in self._made
        self._made.setdefault(id_, 1)
        return fresh


# -- the file -----------------------------------------------------------------------------------


class _Writer:
    """Writes one scenario."""

    def __init__(self, taken: TakenScript, city: City, units: Units, wishes: Wishes) -> None:
        self._taken, self._city, self._units, self._wishes = taken, city, units, wishes
        self._losses: list[Loss] = []
        self._ids = self._named()
        self._receivers = [self._to(row) for row in taken.rows]
        self._seats = self._played()
        self._aims = self._objectives()

    def draft(self) -> NewScenario:
        lines = [*self._head(), *self._phases(), *self._forces(), *self._threat(), "injects:"]
        for at, row in enumerate(self._taken.rows):
            lines += self._inject(at, row)
        return NewScenario("\n".join(lines) + "\n", tuple(self._losses), tuple(self._ids))

    def _lose(self, row: int, code: str, **params: Param) -> None:
        self._losses.append(Loss(row, Phrase(code, params)))

    def _named(self) -> list[str]:
        found: list[str] = []
        ids = Slugs()
        for at, row in enumerate(self._taken.rows, start=1):
            given = row.id.strip().lower()
            fits = _ID.fullmatch(given) and len(given) <= LONGEST_ID and not given.isdecimal()
            found.append(given if fits and ids.keeps(given) else ids.of(row.title, f"tin-{at}"))
        return found

    def _to(self, row: TakenRow) -> list[str]:
        names = [match.name for match in row.to if match.name is not None]
        return list(dict.fromkeys(names))

    def _played(self) -> list[Seat]:
        """The seats that the script tells something; of a unit without a post, the post that may do most."""
        named = dict.fromkeys(name for names in self._receivers for name in names if name != "all")
        held = self._wishes.seats
        explicit = {Seat(name).agency for name in named if "/" in name} | {seat.agency for seat in held}
        seats = [
            *held,
            *(
                self._units.seat(name, self._verbs(name))
                for name in named
                if "/" in name or name not in explicit
            ),
        ]
        if not seats:
            seats = [self._units.seat(self._city.party("standing"))]
            self._lose(0, "loss_no_seats", seat=self._city.agencies[seats[0].agency].name)
        return list(dict.fromkeys(seats))

    def _verbs(self, name: str) -> list[str]:
        """What the script may ask of a unit."""
        asked = (
            row.proposed for row, to in zip(self._taken.rows, self._receivers, strict=True) if name in to
        )
        return [proposal.verb for each in asked for proposal in each]

    def _objectives(self) -> dict[str, str]:
        """Title -> id."""
        found: dict[str, str] = {}
        ids = Slugs()
        for row in self._taken.rows:
            for title in row.objectives:
                if title not in found:
                    found[title] = ids.of(title, f"muc-tieu-{len(found) + 1}")
        return found

    def _head(self) -> Iterator[str]:
        code = self._wishes.code
        if code is None:
            code = "B06"
            self._lose(0, "loss_code", situation=code)
        latest = max((row.at for row in self._taken.rows if row.at is not None), default=0)
        length = min(max(latest + AFTER, HOUR), MOST)
        yield "version: 2"
        yield f"code: {code}"
        yield f"title: {words(self._cut(0, self._wishes.title, LONGEST_TITLE))}"
        yield f"summary: {words(self._summary())}"
        yield f"city: {self._wishes.city}"
        yield f"length: {duration(-(-length // (5 * MINUTE)) * 5 * MINUTE)}"
        start = self._taken.times.start
        if start is not None and self._taken.times.known:
            yield "story:"
            yield f"  starts: {start:%Y-%m-%d %H:%M}"
        elif start is not None:
            self._lose(0, "loss_start", time=f"{start:%H:%M}")
        yield ""
        yield "objectives:"
        for title, id_ in self._aims.items():
            yield f"  - {{id: {id_}, title: {words(self._cut(0, title, LONGEST_TEXT))}}}"
        if not self._aims:
            yield f"  - {{id: {GENERAL}, title: {{vi: {IN_GENERAL.vi}, en: {IN_GENERAL.en}}}}}"
            self._lose(0, "loss_objectives")
        yield ""

    def _summary(self) -> str:
        source = self._taken.source.tables[self._taken.table]
        titles = "; ".join(row.title.rstrip(".") for row in self._taken.rows[:5])
        return self._cut(0, f"{source.name}: {titles}" if source.name else titles, LONGEST_TEXT)

    def _cut(self, row: int, text: str, most: int) -> str:
        clean = text.replace("\t", " ")
        if not clean.replace("\n", "").isprintable():
            clean = "".join(letter for letter in clean if letter == "\n" or letter.isprintable())
        if len(clean) <= most:
            return clean
        self._lose(row, "loss_cut", most=str(most))
        return clean[: most - 1].rstrip() + "…"

    def _phases(self) -> Iterator[str]:
        """Phases by when their first rows come; those that do not come one after another are left out."""
        starts: dict[str, int] = {}
        for row in self._taken.rows:
            if row.phase and row.at is not None:
                starts.setdefault(row.phase, max(0, row.at))
        rising = sorted(starts.items(), key=lambda each: each[1])
        times = [at for _, at in rising]
        if not rising:
            return
        if len(set(times)) < len(times):
            self._lose(0, "loss_phases", names=", ".join(starts))
            return
        yield "phases:"
        ids = Slugs()
        for at, (title, start) in enumerate(rising):
            id_ = ids.of(title, f"giai-doan-{at + 1}")
            begins = duration(start if at else 0)
            yield f"  - {{id: {id_}, title: {words(title[:LONGEST_TITLE])}, start: {begins}}}"
        yield ""

    def _forces(self) -> Iterator[str]:
        yield "seats:"
        yield from (f"  - {{seat: {scalar(seat)}}}" for seat in self._seats)
        yield ""

    def _threat(self) -> Iterator[str]:
        """What goes wrong in the city is not in a script; a stage that waits keeps its place."""
        system = next(iter(self._city.systems_of(self._seats[0].agency)), next(iter(self._city.nodes)))
        self._lose(0, "loss_threat")
        yield "# What goes wrong is not in the script: put it here in place of the stage that waits."
        yield "threats:"
        yield "  - id: su-co"
        yield "    title: {vi: Sự cố của kịch bản, en: The incident of the script}"
        yield f"    situation: {self._wishes.code or 'B06'}"
        yield "    cause: A1"
        yield "    stages:"
        waits = f"id: dien-bien, kind: load, by_hand: {duration(self._last())}"
        yield f"      - {{{waits}, hits: [{system}], demand: 1.1}}"
        yield ""

    def _last(self) -> int:
        return max((row.at for row in self._taken.rows if row.at is not None), default=0)

    # -- rows -----------------------------------------------------------------------------------

    def _inject(self, at: int, row: TakenRow) -> Iterator[str]:
        yield f"  - id: {self._ids[at]}"
        yield f"    title: {words(self._cut(row.row, row.title, LONGEST_TITLE))}"
        yield f"    channel: {row.channel}"
        yield from self._waits(at, row) or self._when(row)
        yield f"    from: {self._sender(row)}"
        yield f"    to: {self._said_to(at)}"
        yield from block("body", self._literal(row, row.body), "    ")
        if row.options:
            yield "    options:"
            ids = Slugs()
            for number, option in enumerate(row.options, start=1):
                id_ = ids.of(option, f"chon-{number}")
                yield f"      - {{id: {id_}, text: {words(self._literal(row, option))}}}"
        if row.objectives:
            yield f"    objectives: [{', '.join(self._aims[title] for title in row.objectives)}]"
        yield from self._expected(at, row)
        yield from self._notes(row)
        yield ""

    def _literal(self, row: TakenRow, text: str) -> str:
        """A long text, in which braces but those of drillsim's own blanks would mean something else."""
        kept = _BLANK.split(text)
        if any("{" in part or "}" in part for part in kept):
            blanks = [*(match[0] for match in _BLANK.finditer(text)), ""]
            bare = [part.replace("{", "(").replace("}", ")") for part in kept]
            text = "".join(part + blank for part, blank in zip(bare, blanks, strict=True))
            self._lose(row.row, "loss_braces")
        return self._cut(row.row, text, LONGEST_TEXT)

    def _waits(self, at: int, row: TakenRow) -> list[str]:
        """When a row comes for want of an act, once that is ticked."""
        if row.unless is None:
            return []
        by = row.unless.by.name if row.unless.by is not None else None
        seated = by in (None, "all") or Seat(by or "").agency in {seat.agency for seat in self._seats}
        if (at, len(row.proposed)) not in self._wishes.ticked or not seated:
            self._lose(row.row, "loss_unless")
            return []
        who = "" if by in (None, "all") else f", by: {by}"
        deadline = duration(min(row.unless.deadline, MOST))
        return [f"    unless: {{act: {row.unless.verb}{who}, deadline: {deadline}}}"]

    def _when(self, row: TakenRow) -> Iterator[str]:
        if row.at is None:
            yield f"    by_hand: {duration(self._before(row))}"
        elif row.at >= 0:
            yield f"    at: {duration(min(row.at, MOST))}"
        elif row.at < -MOST:
            self._lose(row.row, "loss_before", text=row.time.text)
            yield from ("    at: 0s", f"    before: {duration(MOST)}")
        else:
            yield from ("    at: 0s", f"    before: {duration(-row.at)}")

    def _before(self, row: TakenRow) -> int:
        """When a row without a time comes where nobody directs: with the one before it."""
        earlier = reversed(self._taken.rows[: bisect_left(self._taken.rows, row.row, key=attrgetter("row"))])
        known = next((each.at for each in earlier if each.at is not None), 0)
        return min(max(0, known), MOST)

    def _sender(self, row: TakenRow) -> str:
        if not row.sender:
            return "{vi: Ban tổ chức diễn tập, en: Exercise control}"
        match = self._units.sender(row.sender)
        if match.name is not None:
            return match.name
        return words(row.sender.replace("\n", ", "))

    def _said_to(self, at: int) -> str:
        names = self._receivers[at]
        if not names or "all" in names:
            return "all"
        held = [name for name in names if "/" not in name or Seat(name) in self._seats]
        return held[0] if len(held) == 1 else f"[{', '.join(held)}]"

    def _expected(self, at: int, row: TakenRow) -> Iterator[str]:
        lines: list[str] = []
        asks: list[str] = []
        for number, proposal in enumerate(row.proposed):
            if (at, number) in self._wishes.ticked and (made := self._expectation(at, row, proposal)):
                lines.append(made[0])
                asks.append(made[1])
        if lines:
            yield f"    means: {{asks: [{', '.join(asks)}]}}"
            yield "    expect:"
            yield from lines

    def _expectation(self, at: int, row: TakenRow, proposal: Proposal) -> tuple[str, str] | None:
        """What is expected, and what the message asks for by it; None where nobody could do it."""
        action = CATALOGUE[proposal.verb]
        able = [seat for seat in self._of(at) if action.open_to(self._city.doc.roles[seat.role].may)]
        if not able:
            self._lose(row.row, "loss_verb", verb=act_name(proposal.verb), text=proposal.text)
            return None
        aim = self._aims[row.objectives[0]] if row.objectives else "" if self._aims else GENERAL
        aim = aim and f", objective: {aim}"
        times = f"target: {duration(proposal.target)}, limit: {duration(proposal.limit)}"
        about = ""
        if action.about == "needed" and proposal.verb not in ("report", "direct"):
            able, system = self._hands(able, row, action.group == "technical")
            if system is None:
                self._lose(row.row, "loss_verb", verb=act_name(proposal.verb), text=proposal.text)
                return None
            about = f", about: {system}"
            if system not in self._systems_in(row):
                self._lose(
                    row.row, "loss_about", verb=act_name(proposal.verb), system=self._city.nodes[system].name
                )
        who = able[0] if len(able) == 1 else f"[{', '.join(able)}]"
        to = f", to: {self._asked(proposal, able[0])}" if action.to else ""
        line = f"      - {{who: {who}, act: {proposal.verb}{about}{to}, {times}{aim}}}"
        if action.about == "needed" and not about and (system := self._hands(able, row, technical=False)[1]):
            about = f", about: {system}"
        return line, f"{{act: {proposal.verb}{about}{to}{f', who: {who}' if len(able) == 1 else ''}}}"

    def _hands(self, seats: list[Seat], row: TakenRow, technical: bool) -> tuple[list[Seat], str | None]:
        """Who can do an act, and on what: a system that the row names, else one of theirs."""
        own = (system for seat in seats for system in self._city.systems_of(seat.agency))
        for system in (*self._systems_in(row), *own):
            able = [seat for seat in seats if not technical or touches(self._city, seat.agency, system)]
            if able:
                return able, system
        return [], None

    def _systems_in(self, row: TakenRow) -> list[str]:
        """The systems that a row calls by their names."""
        text = f" {folded(f'{row.title} {row.body} {row.expected}')} "
        return [name for name, node in self._city.nodes.items() if f" {folded(node.name.vi)} " in text]

    def _of(self, at: int) -> Sequence[Seat]:
        """The seats that a row is told."""
        names = self._receivers[at]
        if not names or "all" in names:
            return self._seats
        return [seat for seat in self._seats if seat in names or seat.agency in names]

    def _asked(self, proposal: Proposal, seat: Seat) -> str:
        """Who is to be told, as the sentence says; else the standing agency."""
        for match in self._units.found(
            re.sub(r"(?i).*?\b(cho|tới|đến|to|báo cáo)\b", "", proposal.text, count=1)
        ):
            if match.name and match.name != "all" and match.sure >= 0.75:
                agency = Seat(match.name).agency
                if agency != seat.agency:
                    return agency
        standing = self._city.party("standing")
        return standing if standing != seat.agency else self._city.party("chairman")

    def _notes(self, row: TakenRow) -> Iterator[str]:
        if not (row.notes or row.expected):
            return
        yield "    notes:"
        if row.notes:
            yield from block("controller", self._literal(row, row.notes), "      ")
        if row.expected:
            yield from block("evaluator", self._literal(row, row.expected), "      ")

"""What an edited cell of one of drillsim's own workbooks means for the inject of its row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from drillsim.base.model import HOUR, MINUTE, SECOND, Seat, milliseconds
from drillsim.intake.draft import Slugs, duration
from drillsim.intake.fields import folded
from drillsim.intake.moments import told
from drillsim.intake.script import channel_of
from drillsim.intake.units import Units
from scoring.reports.papers.tongue import Tongue
from scoring.reports.scripts import Script
from scoring.reports.scripts.rows import expectation
from scoring.reports.scripts.triggers import TriggerWords
from web.services.scriptedits import NOTHING, DraftChange, Where, name_of
from web.services.sheetedits import Plain

TRIGGERS = ("at", "by_hand", "when", "unless", "after")
"""What an inject comes by itself upon: one of these."""
_SURE = 0.9
_DAY = 24 * HOUR
_LETTERED = re.compile(r"(?m)^\s*[a-zA-Z]\)\s*")
_LENGTH = re.compile(
    r"(?:(\d+)\s*(?:giờ|h|hours?)\b)?\s*(?:(\d+)\s*(?:phút|p|minutes?|min|m)\b)?\s*(?:(\d+)\s*(?:giây|seconds?|s)\b)?"
)


@dataclass(frozen=True, slots=True)
class Meant:
    """What a cell means.

    Attributes:
        steps: as changes of the scenario.
        asked: whether somebody must have said so: something goes, or what it waits for does.
    """

    steps: tuple[DraftChange, ...]
    asked: bool = False


@dataclass(frozen=True)
class CellReader:
    """Reads edited cells.

    Args:
        script: the scenario that the workbook was made of.
        say: the language of the workbook.
        units: finds units of its city.
    """

    script: Script
    say: Tongue
    units: Units

    @cached_property
    def words(self) -> TriggerWords:
        """The words in which its cells were written."""
        return TriggerWords(self.script, self.say)

    def meant(self, inject: Plain, column: str, was: str, now: str) -> Meant | None:
        """What an edited cell means; None where it cannot be said for certain.

        Args:
            inject: of its row.
            column: the key of its heading.
            was: the cell as it was written.
            now: as it is.
        """
        read = _READERS.get(column)
        return read(self, inject, was, now) if read is not None else None

    # -- words -------------------------------------------------------------------------------------

    def words_at(self, where: Where, holder: Plain, now: str) -> DraftChange:
        """A text of both languages, or of one, said otherwise."""
        held = holder.get(str(where[-1]), NOTHING)
        if isinstance(held, dict):
            return DraftChange("put", (*where, self.say.lang), now, held.get(self.say.lang, NOTHING))
        return DraftChange("put", where, {"vi": now} if held is NOTHING else now, held)

    def _title(self, inject: Plain, was: str, now: str) -> Meant | None:
        return Meant((self.words_at(_at(inject, "title"), inject, now),)) if now else None

    def _body(self, inject: Plain, was: str, now: str) -> Meant | None:
        return Meant((self.words_at(_at(inject, "body"), inject, now),)) if now else None

    def _notes(self, inject: Plain, was: str, now: str) -> Meant | None:
        """Notes for two stand in one cell: it is known whose was edited while the other's stay."""
        notes = inject.get("notes") or {}
        held = {key: self.say.of(notes[key]).strip() for key in ("controller", "evaluator") if notes.get(key)}
        where = _at(inject, "notes")
        if not now:
            return Meant((DraftChange("remove", where, was=notes),), asked=True) if notes else None
        if not held:
            return Meant(
                (DraftChange("put", where, {"controller": {"vi": now}}, inject.get("notes", NOTHING)),)
            )
        if len(held) == 1:
            (whose,) = held
            return Meant((self.words_at((*where, whose), notes, now),))
        if now.endswith("\n" + held["evaluator"]):
            whose, text = "controller", now.removesuffix(held["evaluator"]).strip()
        elif now.startswith(held["controller"] + "\n"):
            whose, text = "evaluator", now.removeprefix(held["controller"]).strip()
        else:
            return None
        return Meant((self.words_at((*where, whose), notes, text),))

    # -- who, by what, to whom ---------------------------------------------------------------------

    def _channel(self, inject: Plain, was: str, now: str) -> Meant | None:
        channel = channel_of(now)
        return Meant((_put(inject, "channel", channel),)) if channel else None

    def _sender(self, inject: Plain, was: str, now: str) -> Meant | None:
        if not now:
            return None
        held = inject["from"]
        named = self._party(now) or self.units.sender(now).name
        if named is None and isinstance(held, dict):
            return Meant((self.words_at(_at(inject, "from"), inject, now),))
        return Meant((_put(inject, "from", named or {"vi": now}),))

    def _receivers(self, inject: Plain, was: str, now: str) -> Meant | None:
        """Units one a line; one that nobody plays yet is seated."""
        names: list[str] = []
        for line in filter(None, map(str.strip, now.split("\n"))):
            if named := self._party(line):
                names.append(named)
                continue
            found = self.units.found(line)
            if not found or any(each.name is None or each.sure < _SURE for each in found):
                return None
            names += [str(each.name) for each in found]
        names = list(dict.fromkeys(names))
        if not names:
            return None
        value: object = "all" if "all" in names else names[0] if len(names) == 1 else names
        return Meant((*self.seated(names), _put(inject, "to", value)))

    def _party(self, text: str) -> str | None:
        """The seat or agency that a cell calls just as drillsim does."""
        seats = self.script.seats
        known = [
            "all",
            *seats,
            *dict.fromkeys(Seat(seat).agency for seat in seats),
            *self.units.city.agencies,
        ]
        return next((name for name in known if self.words.party(name) == text), None)

    def seated(self, names: Sequence[str]) -> Iterator[DraftChange]:
        """The seats that are needed for receivers and are not there."""
        held = list(self.script.seats)
        for name in names:
            if name == "all" or name in held or name in {Seat(seat).agency for seat in held}:
                continue
            seat = str(self.units.seat(name))
            yield DraftChange("add", ("seats",), {"seat": seat}, after=held[-1])
            held.append(seat)

    # -- when --------------------------------------------------------------------------------------

    def _time(self, inject: Plain, was: str, now: str) -> Meant | None:
        """A time in the first line; what stands below it, what else it waits for, is edited in the draft."""
        trigger = next((key for key in TRIGGERS if key in inject), None)
        (_, _, below), (first, _, rest) = was.partition("\n"), now.partition("\n")
        at = self.moment(inject.get("at", inject.get("by_hand")), first)
        if trigger is None or at is None or rest not in ("", below):
            return None
        steps = [_put(inject, "at", duration(at))]
        gone = [] if trigger == "at" else [trigger, "delay"]
        if below and not rest:
            # What stood below has been taken out with the line.
            gone += ["before", "while", "chance"]
        steps += [DraftChange("remove", _at(inject, key), was=inject[key]) for key in gone if key in inject]
        return Meant(tuple(steps), asked=len(steps) > 1)

    def moment(self, before: object, now: str) -> int | None:
        """The drill time (ms) that a cell says: by the story's clock, from the start, or by both.

        Of the two the one that was edited holds; when both were, they must say the same.
        """
        since = _elapsed(now)
        clock = self._by_clock(now)
        if since is None or clock is None:
            return since if clock is None else clock
        if since == clock:
            return since
        try:
            old = milliseconds(before)
        except ValueError:
            return None
        return (
            clock if since == old // MINUTE * MINUTE else since if clock == old // MINUTE * MINUTE else None
        )

    def _by_clock(self, cell: str) -> int | None:
        start = self.script.clock.moment(0)
        read = told(re.sub(r"\(?\s*T\s*\+[\d:\s]+\)?", "", cell).strip())
        if (
            start is None
            or read.ms is None
            or read.ends
            or read.form not in ("clock", "pair", "moment", "digits")
        ):
            return None
        at = read.ms - (start.hour * HOUR + start.minute * MINUTE)
        if read.day is not None:
            at += (read.day - start.date()).days * _DAY
        elif at < 0:
            at += _DAY
        return at if at >= 0 else None

    # -- what is aimed at, offered, expected -------------------------------------------------------

    def _objectives(self, inject: Plain, was: str, now: str) -> Meant | None:
        known: dict[str, str] = {}
        for name, title in self.script.objectives.items():
            known |= {folded(title.vi): name, folded(title.en): name}
        slugs, steps, names = Slugs(), list[DraftChange](), list[str]()
        for name in self.script.objectives:
            slugs.keeps(name)
        after = next(reversed(self.script.objectives), None)
        for line in filter(None, (each.strip(" -•") for each in now.split("\n"))):
            if (key := folded(line)) not in known:
                known[key] = slugs.of(line, "muc-tieu")
                aim = {"id": known[key], "title": {"vi": line}}
                steps.append(DraftChange("add", ("objectives",), aim, after=after))
                after = known[key]
            names.append(known[key])
        if not names:
            gone = DraftChange("remove", _at(inject, "objectives"), was=inject.get("objectives"))
            return Meant((gone,), asked=True)
        return Meant((*steps, _put(inject, "objectives", list(dict.fromkeys(names)))))

    def _options(self, inject: Plain, was: str, now: str) -> Meant | None:
        held = inject.get("options") or []
        before = [self.say.of(each["text"]).strip() for each in held]
        texts = [text for each in _LETTERED.split(now) if (text := each.strip())]
        where = _at(inject, "options")
        if gone := _left_out(before, texts):
            return Meant(
                tuple(DraftChange("remove", (*where, held[n]["id"]), was=held[n]) for n in reversed(gone)),
                asked=True,
            )
        if len(texts) < len(held) or not held:
            return None
        steps = [
            self.words_at((*where, option["id"], "text"), option, text)
            for option, old, text in zip(held, before, texts, strict=False)
            if old != text
        ]
        slugs, after = Slugs(), held[-1]["id"]
        for each in held:
            slugs.keeps(each["id"])
        for text in texts[len(held) :]:
            option = {"id": slugs.of(text, "chon"), "text": {"vi": text}}
            steps.append(DraftChange("add", where, option, after=after))
            after = str(option["id"])
        return Meant(tuple(steps))

    def _expected(self, inject: Plain, was: str, now: str) -> Meant | None:
        """Of what is expected the times can be edited, and lines be taken out."""
        held = inject.get("expect") or []
        before = [expectation(self.say, self.words, each, inject) for each in held]
        lines = [line for each in now.split("\n") if (line := each.strip())]
        where = _at(inject, "expect")
        if gone := _left_out(before, lines):
            if len(gone) == len(held):
                return Meant((DraftChange("remove", where, was=held),), asked=True)
            return Meant(
                tuple(DraftChange("remove", (*where, n), was=held[n]) for n in reversed(gone)), asked=True
            )
        if len(lines) != len(held):
            return None
        steps: list[DraftChange] = []
        for number, (row, old, line) in enumerate(zip(held, before, lines, strict=True)):
            if line == old:
                continue
            times = self._times(inject, row, line)
            if times is None:
                return None
            steps += [
                DraftChange("put", (*where, number, key), duration(ms), row[key])
                for key, ms in times.items()
                if self.words.length(row[key]) != self.words.length(duration(ms))
            ]
        return Meant(tuple(steps)) if steps else None

    def _times(self, inject: Plain, row: Plain, line: str) -> dict[str, int] | None:
        """The two times of an expectation whose sentence says the rest as it did."""
        open_ = expectation(self.say, self.words, {**row, "target": "@target", "limit": "@limit"}, inject)
        form = re.escape(open_).replace("@target", "(?P<target>.+?)").replace("@limit", "(?P<limit>.+?)")
        found = re.fullmatch(form, line)
        times = {key: length_of(text) for key, text in found.groupdict().items()} if found else {}
        known = {key: ms for key, ms in times.items() if ms}
        return known if len(known) == 2 and known["target"] <= known["limit"] else None


def length_of(text: str) -> int | None:
    """A length of time in words, such as ``1 giờ 30 phút`` (ms)."""
    found = _LENGTH.fullmatch(text.strip())
    if found is None or not any(found.groups()):
        return None
    hours, minutes, seconds = (int(each or 0) for each in found.groups())
    return hours * HOUR + minutes * MINUTE + seconds * SECOND


def _elapsed(cell: str) -> int | None:
    read = told(cell)
    return (
        read.ms if read.form == "elapsed" and read.ms is not None and read.ms >= 0 and not read.ends else None
    )


def _left_out(before: Sequence[str], now: Sequence[str]) -> list[int]:
    """The places of texts that are not there any more, where the others are as they were, in their order."""
    gone: list[int] = []
    rest = list(now)
    for place, text in enumerate(before):
        if rest and rest[0] == text:
            rest.pop(0)
        else:
            gone.append(place)
    return [] if rest else gone


def _at(inject: Plain, key: str) -> Where:
    return ("injects", str(name_of(inject)), key)


def _put(inject: Plain, key: str, value: object) -> DraftChange:
    return DraftChange("put", _at(inject, key), value, inject.get(key, NOTHING))


_READERS = {
    "sc_time": CellReader._time,
    "sc_title": CellReader._title,
    "sc_channel": CellReader._channel,
    "sc_sender": CellReader._sender,
    "sc_receivers_column": CellReader._receivers,
    "sc_body": CellReader._body,
    "sc_expected_column": CellReader._expected,
    "sc_objectives": CellReader._objectives,
    "sc_notes": CellReader._notes,
    "sc_options": CellReader._options,
}

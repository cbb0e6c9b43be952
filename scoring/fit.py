"""Which acts answer which duties: about the same thing, to whom it has to go, with something to say."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import product
from typing import NamedTuple

from drillsim.base.model import Seat
from drillsim.base.records import ActRecord, StateRecord
from drillsim.documents.rosters import CALL_OUT
from drillsim.documents.shifts import HAND_OVER
from scoring.heard import Hearing
from scoring.index import WORDED, WORK, Duty, Index, Spoken

ABOUT_MESSAGE = frozenset({"acknowledge", "verify"})
INITIAL = "initial"
OF_PEOPLE = frozenset({HAND_OVER, CALL_OUT})
"""Acts that are about people, never a system: those of a shift, those of a team."""
LASTING = frozenset({"choose_plan", "convene_group", "close", "hand_back"})
"""Decisions that stand once they are taken."""
WANTED: dict[str, tuple[str, tuple[object, ...]]] = {
    "isolate": ("isolated", (True,)),
    "reconnect": ("isolated", (False, None)),
    "take_offline": ("offline", (True,)),
    "eradicate": ("compromise", ("clean", None)),
    "restore_backup": ("impact", (None,)),
    "repair": ("impact", (None,)),
    "roll_back": ("impact", (None,)),
    "collect_evidence": ("evidence", ("collected",)),
}
"""The state that work is for: field of the system, and its values."""
SHORT_LIVED = frozenset({"investigate", "reconcile"})
WORDS_AGAIN = 3
"""How many words a message must have that its sender has not sent to the same receiver before."""


class Answering(NamedTuple):
    """An act that counts: an information act accepted, or work completed.

    Attributes:
        seq, t: when it counts.
        act: seq of the act; None for one by voice or telephone.
        begun: seq of the act, or of the record before what was done by voice.
    """

    seq: int
    t: int
    act: int | None
    begun: int
    seat: str
    agency: str
    verb: str
    about: str | None
    to: tuple[str, ...]
    kind: str | None
    incidents: frozenset[str]
    reply_to: int | None
    strays: int
    sound: bool


Kind = tuple[str, str]
"""What was done: a verb, by an agency with all its units."""


class Fit:
    """Finds the acts that answer duties.

    Args:
        drill: the journal's fold.
        content: share of what an act has to say that it must say.

    Attributes:
        again: messages (act, receiver) that say nothing new; ``reworded``: those that do in words alone.
    """

    def __init__(self, drill: Index, content: float) -> None:
        self.drill = drill
        self.hearing = Hearing(drill)
        known = sorted((duty.opened, duty.seq) for duty in drill.duties.values())
        known += [(act.t, act.seq) for act in drill.acts.values()]
        known.sort()
        self._times, self._records = [t for t, _ in known], [seq for _, seq in known]
        self._content = content
        self._done: dict[Kind, list[Answering]] = defaultdict(list)
        for deed in self._deeds():
            self._done[deed.verb, drill.family(deed.agency)].append(deed)
        for found in self._done.values():
            found.sort(key=lambda deed: deed.seq)
        self._seqs = {kind: [deed.seq for deed in found] for kind, found in self._done.items()}
        self._states = _histories(drill.states)
        self._running = self._unended()
        self._barred: dict[tuple[str, str, str | None], list[ActRecord]] = defaultdict(list)
        for record in drill.barred:
            data = record.data
            self._barred[data["agency"], data["verb"], data.get("about")].append(record)
        said = list(self._repeated())
        self.again = frozenset((act, receiver) for act, receiver, reworded in said if not reworded)
        self.reworded = frozenset((act, receiver) for act, receiver, reworded in said if reworded)

    def _deeds(self) -> Iterator[Answering]:
        for taken in self.drill.deeds:
            record = self.drill.acts.get(taken.act)
            if record is not None and record.data["seat"] is not None:
                yield self._deed(record, taken.seq, taken.t, taken.incidents)
        yield from map(self._spoken, self.drill.voices)

    def _deed(self, record: ActRecord, seq: int, t: int, incidents: Iterable[str]) -> Answering:
        data = record.data
        content = data.get("content")
        sound = not data.get("incomplete") and (content is None or content["share"] >= self._content)
        return Answering(
            seq=seq,
            t=t,
            act=record.seq,
            begun=record.seq,
            seat=str(data["seat"]),
            agency=data["agency"],
            verb=data["verb"],
            about=data.get("about"),
            to=tuple(data["to"]),
            kind=data["params"].get("kind"),
            incidents=frozenset(incidents),
            reply_to=data.get("reply_to"),
            strays=len(data.get("misdirected") or ()),
            sound=sound,
        )

    def _spoken(self, word: Spoken) -> Answering:
        """What was done by voice, as if it stood behind the last record before it."""
        before = bisect_right(self._times, word.t)
        seq = self._records[before - 1] if before else 0
        about = set() if word.about is None else {word.about}
        incidents = (name for name, systems in self.drill.hits.items() if systems & about)
        return Answering(
            seq=seq,
            t=word.t,
            act=None,
            begun=seq,
            seat=word.seat,
            agency=Seat(word.seat).agency,
            verb=word.verb,
            about=word.about,
            to=word.to,
            kind=word.kind,
            incidents=frozenset(incidents),
            reply_to=None,
            strays=0,
            sound=True,
        )

    # -- what fits ----------------------------------------------------------------------------

    def answers(self, duty: Duty) -> list[Answering]:
        """The acts after a duty opened that answer it, in order."""
        # Whoever owes it and whoever is at it already are of one family.
        families = dict.fromkeys(self.drill.family(Seat(seat).agency) for seat in duty.allowed)
        found = [
            deed
            for kind in product(duty.acts, families)
            for deed in self._after(kind, duty.seq)
            if self._allowed(duty, deed) and self._sound(duty, deed) and self._fits(duty, deed)
        ]
        return sorted(found, key=lambda deed: deed.seq)

    def _sound(self, duty: Duty, deed: Answering) -> bool:
        """Whether it says enough: by its fields, unless an evaluator has judged its words."""
        judged = self.drill.worded.get(duty.seq)
        return deed.sound if judged is None or deed.verb not in WORDED else judged

    def _after(self, kind: Kind, seq: int) -> list[Answering]:
        found = self._done.get(kind)
        return [] if found is None else found[bisect_left(self._seqs[kind], seq) :]

    def _allowed(self, duty: Duty, deed: Answering) -> bool:
        """By a seat that owes it, or by the colleague whom such a seat found at it."""
        if deed.seat in duty.allowed:
            return True
        refused = self._barred.get((deed.agency, deed.verb, deed.about))
        return refused is not None and any(
            record.data["seat"] in duty.allowed and max(duty.seq, deed.begun) < record.seq < deed.seq
            for record in refused
        )

    def _fits(self, duty: Duty, deed: Answering) -> bool:
        if duty.kind is not None and deed.kind != duty.kind:
            return False
        if duty.to is not None and not self._reaches(duty.to, deed):
            return False
        if deed.verb in OF_PEOPLE:
            return True
        if deed.verb in ABOUT_MESSAGE:
            return duty.delivery is None or deed.reply_to == duty.delivery
        return self._concerns(duty, deed)

    def _reaches(self, receiver: str, deed: Answering) -> bool:
        """Sent to the receiver or a unit of it, and to a half at least who have a part."""
        reached = any(self.drill.within(agency, receiver) for agency in deed.to)
        return reached and 2 * deed.strays <= len(deed.to)

    def delivered(self, duty: Duty, deed: Answering) -> int | None:
        """The delivery by which a message reached the receiver that the duty names."""
        if duty.to is None or deed.act is None:
            return None
        for seq in self.drill.sent.get(deed.act, ()):
            reached = self.drill.deliveries[seq].data["agencies"]
            if any(self.drill.within(agency, duty.to) for agency in reached):
                return seq
        return None

    def _concerns(self, duty: Duty, deed: Answering) -> bool:
        """About the duty's incident, a system of it, or in answer to what opened the duty."""
        if duty.delivery is not None and deed.reply_to == duty.delivery and deed.about is None:
            return True
        about = deed.about
        if about is None and deed.reply_to in self.drill.deliveries:
            about = self.drill.deliveries[deed.reply_to].data.get("about")
        if about is not None and about in self.systems(duty):
            return True
        if duty.about and duty.to is None:
            return False
        if duty.incident is not None:
            return duty.incident in deed.incidents
        return not self.systems(duty)

    def systems(self, duty: Duty) -> frozenset[str]:
        """The systems that a duty names, or that its message is about."""
        if duty.about:
            return frozenset(duty.about)
        delivery = None if duty.delivery is None else self.drill.deliveries.get(duty.delivery)
        about = None if delivery is None else delivery.data.get("about")
        return frozenset() if about is None else frozenset((about,))

    # -- repetition ---------------------------------------------------------------------------

    def _repeated(self) -> Iterator[tuple[int, str, bool]]:
        """Messages (act, receiver) of the same again, nothing heard or asked since; whether in new words."""
        asked: dict[tuple[str, str], list[int]] = defaultdict(list)
        for agency, receiver, seq in self.drill.contacts:
            asked[self.drill.family(agency), self.drill.family(receiver)].append(seq)
        last: dict[tuple[object, ...], int] = {}
        said: dict[tuple[str, str], set[str]] = defaultdict(set)
        for act in self.drill.acts.values():
            data = act.data
            if not data["to"]:
                continue
            family, words = self.drill.family(data["agency"]), _words(act)
            topic = (
                data["verb"],
                data["params"].get("kind"),
                data.get("about"),
                str(data["params"].get("order")),
            )
            systems = () if data.get("about") is None else (str(data.get("about")),)
            for receiver in data["to"]:
                key = (family, receiver, *topic)
                before = last.get(key)
                fresh = len(words - said[family, receiver]) >= WORDS_AGAIN
                said[family, receiver] |= words
                last[key] = act.seq
                if before is None:
                    continue
                incidents = data.get("incidents") or ()
                duties = asked.get((family, self.drill.family(receiver)), ())
                if any(before < seq < act.seq for seq in duties):
                    continue
                if not self.hearing.any(family, before, act.seq, incidents, systems):
                    yield act.seq, receiver, fresh

    # -- what was done already ----------------------------------------------------------------

    def already(self, duty: Duty) -> Answering | None:
        """The act of the duty's agency by which it was met when it opened; None when it was not."""
        if duty.judge or duty.option:
            return None
        family = self.drill.family(duty.agency)
        for verb in duty.acts:
            if verb in ABOUT_MESSAGE:
                continue
            for deed in self._before(verb, duty.seq, family):
                if self._meets(duty, deed, family):
                    return deed
        return None

    def stood(self, duty: Duty) -> Answering | None:
        """What the duty's agency had last said of it when it opened, upon an indication."""
        family = self.drill.family(duty.agency)
        for verb in duty.acts:
            for deed in self._before(verb, duty.seq, family):
                told = self.hearing.any(family, -1, deed.begun, deed.incidents, self.systems(duty))
                if told and self._fits(duty, deed):
                    return deed
        return None

    def _before(self, verb: str, seq: int, family: str) -> Iterator[Answering]:
        """What the agency had done or begun by then, the latest first; work may have ended later."""
        done = self._done.get((verb, family), ())
        if verb in WORK:
            found = [deed for deed in done if deed.begun < seq]
            found += [deed for deed in self._running.get((verb, family), ()) if deed.begun < seq]
        else:
            found = [deed for deed in done if deed.seq < seq]
        for deed in reversed(found):
            if deed.sound:
                yield deed

    def _unended(self) -> dict[Kind, list[Answering]]:
        """Work that has not ended by the end of the journal."""
        found: dict[Kind, list[Answering]] = defaultdict(list)
        for record in self.drill.acts.values():
            data = record.data
            if data["verb"] in WORK and data["seat"] is not None and record.seq not in self.drill.ended:
                incidents = data.get("incidents") or ()
                deed = self._deed(record, self.drill.last + 1, self.drill.end, incidents)
                found[data["verb"], self.drill.family(data["agency"])].append(deed)
        return found

    def _meets(self, duty: Duty, deed: Answering, family: str) -> bool:
        if not self._fits(duty, deed):
            return False
        systems = self.systems(duty) if deed.about is None else frozenset((deed.about,))
        incidents = deed.incidents if duty.incident is None else deed.incidents | {duty.incident}
        if not self.hearing.any(family, -1, deed.begun, incidents, systems):
            return False
        if deed.verb in WORK and deed.seq > duty.seq:
            return True
        if deed.verb in WORK and deed.verb not in SHORT_LIVED:
            return self._holds(deed, duty.seq)
        if deed.verb in LASTING:
            return True
        if duty.kind == INITIAL and duty.incident in deed.incidents and not duty.new:
            return True
        return not duty.new and not self.hearing.any(family, deed.begun, duty.seq, incidents, systems)

    def _holds(self, deed: Answering, seq: int) -> bool:
        """Whether what the work was for is still so."""
        node = deed.about or ""
        wanted = WANTED.get(deed.verb)
        if wanted is not None:
            field, values = wanted
            known = [value for at, value in self._states.get((node, field), ()) if at < seq]
            return (known[-1] if known else None) in values
        return not any(
            worse(value)
            for field, worse in _WORSE.items()
            for at, value in self._states.get((node, field), ())
            if deed.seq < at < seq
        )


_WORSE: dict[str, Callable[[object], bool]] = {
    "compromise": lambda value: value != "clean",
    "impact": lambda value: value is not None,
    "service": lambda value: isinstance(value, int | float) and value < 1.0,
}
"""Field of a system -> whether a new value of it undoes what was done."""


def _histories(states: Iterable[StateRecord]) -> dict[tuple[str, str], list[tuple[int, object]]]:
    found: dict[tuple[str, str], list[tuple[int, object]]] = defaultdict(list)
    for record in states:
        for node, fields in record.data["changes"].items():
            for field, value in fields.items():
                found[node, field].append((record.seq, value))
    return found


def _words(act: ActRecord) -> set[str]:
    """The words of a message that hold a letter; numbers make no news."""
    data = act.data
    told = [
        data.get("text") or "",
        *_strings(data["params"].get("fields")),
        *_strings(data["params"].get("form")),
    ]
    words = set(" ".join(told).casefold().split())
    return {word for word in words if word.isalpha() or any(map(str.isalpha, word))}


def _strings(value: object) -> list[str]:
    return [text for text in value.values() if isinstance(text, str)] if isinstance(value, dict) else []

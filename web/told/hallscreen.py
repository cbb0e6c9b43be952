"""What the hall screen shows: late as its director says, without what is kept back.

Players sit before it. What an agency sees of its systems, and what only it was told, is shown once that
agency has told somebody; what a system suffers from is never told, only whether it serves.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from drillsim.base.model import MINUTE
from drillsim.base.records import ActData, DeliveryData, Record
from drillsim.base.texts import Texts
from drillsim.documents.catalogue import CATALOGUE
from drillsim.documents.city import System
from drillsim.engine.setup import Setup

Data = dict[str, object]
Part = Literal["unreported", "titles", "letters", "public", "city", "agencies"]
PARTS: tuple[Part, ...] = get_args(Part)
"""What can be kept back: what agencies have not reported yet, who writes to them and under which title, what
they write each other, press and social media, the city with its systems, the strip of agencies."""
MOST_DELAY = 60
REGISTER = "screens"
"""The register that keeps what directors have set, by drill."""
PUBLIC = ("press", "social", "radio")
NEWS = 12
_SHARED = Texts("shared")
_SEEN = ("service", "isolated", "offline")
_TELLS = frozenset(verb for verb, action in CATALOGUE.items() if action.to) | {
    "public_notice",
    "answer_press",
}
"""Acts by which an agency tells others what it has."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What the director has set.

    Attributes:
        delay: by how many minutes of drill time the screen is late.
        hidden: what is kept back.
    """

    delay: int = 0
    hidden: frozenset[str] = frozenset({"unreported", "titles"})

    @classmethod
    def of(cls, stored: Mapping[str, object] | None) -> Terms:
        """As they are stored; the usual ones when nobody has set any."""
        if stored is None:
            return cls()
        delay, hidden = stored.get("delay"), stored.get("hidden")
        return cls(
            delay if isinstance(delay, int) else 0,
            frozenset(hidden).intersection(PARTS) if isinstance(hidden, list) else frozenset(),
        )

    def data(self) -> Data:
        """As they are stored."""
        return {"delay": self.delay, "hidden": sorted(self.hidden)}


class HallScreen:
    """The screen of one drill, as records come.

    Args:
        setup: of the drill.
        terms: what its director has set.
    """

    def __init__(self, setup: Setup, terms: Terms) -> None:
        self._setup, self.terms = setup, terms
        self._own = setup.phrasebook.says.organisers.words()
        self._seats = {setup.city.parent(each.seat.agency) for each in setup.scenario.seats}
        self._everybody = {str(each.seat) for each in setup.scenario.seats}
        self._secret = {node for one in setup.scenario.confidences for node in one.systems}
        self._upto = self._heard = 0
        # What a unit has reported is known to whom it belongs to; the strip says who it was that reported.
        self._reported: dict[str, int] = {}
        self._first: dict[str, int] = {}
        self._systems: dict[str, Data] = {}
        self._since: dict[str, int] = {}
        self._news: list[Data] = []
        self._held: list[tuple[set[str], Data]] = []
        self._verbs: dict[int, str] = {}
        self._real: int | None = None

    def advance(self, records: Sequence[Record], t: int) -> None:
        """Take in what has happened.

        Args:
            records: the whole journal.
            t: drill time, in ms.
        """
        cut = t - self.terms.delay * MINUTE
        for record in records[self._heard :]:
            if record.kind == "delivery" and record.data["sender"] == self._own:
                self._organisers(record.seq, record.t, record.data)
        self._heard = max(self._heard, len(records))
        while self._upto < len(records) and records[self._upto].t <= cut:
            self._take(records[self._upto])
            self._upto += 1

    def picture(self) -> Data:
        """What is shown now."""
        hidden = self.terms.hidden
        shown: Data = {"delay": self.terms.delay, "kept": sorted(hidden), "real": self._real}
        shown["news"] = sorted(self._news, key=lambda each: (each["shown"], each["seq"]), reverse=True)[:NEWS]
        if "city" not in hidden:
            seen = {
                name: fields if self._tells(name) else {**fields, "suspected": False}
                for name, fields in self._systems.items()
                if not self._played(name) or self._open(self._setup.city.operator_of(name))
            }
            shown["systems"] = [
                {"id": name, "fields": fields, "since": self._since[name]}
                for name, fields in seen.items()
                if fields != _WELL
            ]
            shown["areas"] = self._areas(seen)
        if "agencies" not in hidden:
            shown["agencies"] = [
                {"id": agency, "reported": self._first.get(agency)} for agency in self._playing()
            ]
        return shown

    # -- what comes -----------------------------------------------------------------------------

    def _take(self, record: Record) -> None:
        if record.kind == "act":
            self._verbs[record.seq] = record.data["verb"]
            self._act(record.t, record.data)
        elif record.kind == "perceived":
            name, changes = record.data["system"], record.data["changes"]
            before = self._systems.get(name, _WELL)
            after = _plain(before, changes)
            if after != before:
                self._systems[name] = after
                self._since[name] = record.t
        elif record.kind == "delivery" and record.data["sender"] != self._own and not self._kept(record.data):
            self._message(record.seq, record.t, record.data)

    def _kept(self, data: DeliveryData) -> bool:
        """Whether a message is about something secret, marked or not."""
        return "secret" in data or data.get("about") in self._secret

    def _act(self, t: int, data: ActData) -> None:
        if data["verb"] not in _TELLS or data["status"] != "accepted":
            return
        self._first.setdefault(data["agency"], t)
        agency = self._setup.city.parent(data["agency"])
        if agency in self._reported:
            return
        self._reported[agency] = t
        known = self._reported.keys()
        self._news += [{**news, "shown": t} for whose, news in self._held if whose <= known]
        self._held = [(whose, news) for whose, news in self._held if not whose <= known]

    def _message(self, seq: int, t: int, data: DeliveryData) -> None:
        parent, sender = self._setup.city.parent, data.get("from")
        public, letter = data["channel"] in PUBLIC, "act" in data
        receivers = {parent(agency) for agency in data["agencies"]}
        hidden = self.terms.hidden
        if (public and "public" in hidden) or (letter and "letters" in hidden):
            return
        if sender is not None and receivers <= {parent(sender)}:
            # What an agency's own work has brought it is its own to tell.
            return
        # Who writes has the word; what somebody in the story sends is kept for those whom alone it reaches.
        whose = {parent(sender)} if letter and sender is not None else receivers
        news = self._told(seq, t, data)
        if public or (not letter and whose >= self._seats) or all(self._open(agency) for agency in whose):
            self._news.append(news)
        else:
            self._held.append((whose, news))

    def _told(self, seq: int, t: int, data: DeliveryData) -> Data:
        """A message as it may be shown; of what agencies write each other at least what kind it is."""
        news = _news(seq, t, data)
        if "titles" not in self.terms.hidden or data["channel"] in PUBLIC:
            return news
        plain = {name: news[name] for name in ("seq", "t", "shown", "channel", "agencies")}
        title = self._setup.phrasebook.acts.get(self._verbs.get(data.get("act", -1), ""))
        return plain | ({"sender": data["sender"], "title": title.words()} if title else {})

    def _organisers(self, seq: int, t: int, data: DeliveryData) -> None:
        """Their words to everybody are shown at once; what they tell one seat is between them."""
        real = data["title"] == _SHARED.say("real_title").words()
        if not real and not self._everybody.issubset(data["seats"]):
            return
        self._news.append(_news(seq, t, data) | {"organisers": True, "body": data["body"]})
        self._real = t if real else self._real

    # -- what is seen ---------------------------------------------------------------------------

    def _open(self, agency: str) -> bool:
        """Whether what this agency knows may be shown."""
        return "unreported" not in self.terms.hidden or self._setup.city.parent(agency) in self._reported

    def _tells(self, node: str) -> bool:
        """Whether more may be shown of it than whether it serves: not where nobody plays, nor of a secret."""
        return self._played(node) and node not in self._secret

    def _played(self, node: str) -> bool:
        """Whether somebody plays who runs it; of the others all see what citizens see, whether it serves."""
        city = self._setup.city
        return city.parent(city.operator_of(node)) in self._seats

    def _areas(self, seen: Mapping[str, Data]) -> dict[str, float]:
        """The share of service in each region, by the weight of its systems, as far as is known."""
        city = self._setup.city
        whole: dict[str, float] = {}
        there: dict[str, float] = {}
        for name, node in city.nodes.items():
            if isinstance(node, System):
                region = city.region(name)
                share = seen.get(name, _WELL)["service"]
                whole[region] = whole.get(region, 0.0) + node.weight
                there[region] = there.get(region, 0.0) + node.weight * float(str(share))
        return {region: there[region] / all_ for region, all_ in whole.items() if all_}

    def _playing(self) -> list[str]:
        """The agencies with seats, each once."""
        return list(dict.fromkeys(each.seat.agency for each in self._setup.scenario.seats))


_WELL: Data = {"service": 1.0, "isolated": False, "offline": False, "suspected": False}


def _plain(before: Mapping[str, object], changes: Mapping[str, object]) -> Data:
    """What is shown of a system: whether it serves, is connected, and whether something is odd."""
    after: Data = {**before, **{name: changes[name] for name in _SEEN if name in changes}}
    if "compromise" in changes:
        after["suspected"] = changes["compromise"] != "clean"
    elif "suspected" in changes:
        after["suspected"] = changes["suspected"]
    return after


def _news(seq: int, t: int, data: DeliveryData) -> Data:
    told: Data = {"seq": seq, "t": t, "shown": t, "channel": data["channel"], "sender": data["sender"]}
    return told | {"title": data["title"], "agencies": data["agencies"]}

"""Units as planners write them, matched to agencies, seats and systems of a city."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field
from difflib import SequenceMatcher
from functools import lru_cache

from drillsim.base.model import Seat
from drillsim.documents.catalogue import CATALOGUE
from drillsim.documents.city import City
from drillsim.intake.fields import folded

_SPLIT = re.compile(r"[\n;,/]|\s[-–]\s|\s\+\s|•")
_JOINED = re.compile(r"\s(?:và|and|&)\s")
_EVERYBODY = frozenset(
    ("tat ca", "all", "toan bo", "cac don vi", "tat ca cac don vi", "moi don vi", "all players", "everyone",
     "everybody", "tat ca cac vi tri", "toan the", "all seats", "tat ca don vi", "cac doi", "all teams")
)  # fmt: skip
_LONG = {
    "ubnd": "uy ban nhan dan", "vp": "van phong", "tp": "thanh pho", "tt": "trung tam", "attt": "an toan thong tin",
    "ca": "cong an", "khcn": "khoa hoc va cong nghe", "kh&cn": "khoa hoc va cong nghe", "gddt": "giao duc va dao tao",
    "gd&dt": "giao duc va dao tao", "nnmt": "nong nghiep va moi truong", "nn&mt": "nong nghiep va moi truong",
    "tnmt": "nong nghiep va moi truong", "tttt": "khoa hoc va cong nghe", "tt&tt": "khoa hoc va cong nghe",
    "vhttdl": "van hoa the thao va du lich", "vhtt": "van hoa the thao va du lich", "cntt": "cong nghe thong tin",
    "anm": "an ninh mang", "ucsc": "ung cuu su co", "ucskc": "ung cuu su co", "bcd": "ban chi dao", "hdnd": "hoi dong nhan dan",
    "qlnn": "quan ly nha nuoc", "pct": "pho chu tich", "ct": "chu tich", "tx": "thi xa", "p": "phuong",
    "dept": "department", "soc": "trung tam giam sat", "gsattt": "giam sat an toan thong tin", "doi": "doi",
}  # fmt: skip
_LEAST = 0.62
_PARTIES, _SPOKEN_OF = ("standing", "team", "chairman", "police"), 0.06
"""Who a city's scripts speak of by a part of their names, and how much likelier than of others."""
_COMMON = frozenset(("thanh", "pho", "can", "tho", "cua", "va", "city", "of", "the", "and", "tp"))


@dataclass(frozen=True, slots=True)
class Match:
    """What a unit is taken for.

    Attributes:
        text: as it was written.
        name: an agency, a seat, or ``all``; None where nothing is like enough.
        sure: confidence, 0-1.
    """

    text: str
    name: str | None
    sure: float


@lru_cache(4_096)
def _words(text: str) -> tuple[str, ...]:
    found: list[str] = []
    for word in folded(text).split():
        found += _LONG.get(word, word).split()
    return tuple(found)


@dataclass(frozen=True)
class Units:
    """Finds units of a city.

    Args:
        city: it.
        known: folded text -> what somebody said that it means, empty for no unit at all; it goes before every
            likeness.
        blanks: names that a scenario leaves open, which stand for themselves.
    """

    city: City
    known: Mapping[str, str] = field(default_factory=dict)

    def found(self, text: str) -> list[Match]:
        """The units that a cell names, each once, in order."""
        whole = self.one(text)
        if whole.name is not None and whole.sure > 0.9:
            return [whole]
        parts = _parts(_SPLIT, text)
        matches = [match for part in parts for match in self._joined(part)] or [whole]
        if len(parts) > 1 and whole.name and not any(each.name for each in matches):
            return [whole]
        return list({each.name or each.text: each for each in matches}.values())

    def _joined(self, text: str) -> list[Match]:
        """Units with “và” between them, or one whose name has the word: where no part is known, it is one name."""
        whole = self.one(text)
        if whole.name is not None and whole.sure > 0.9:
            return [whole]
        matches = [self.one(part) for part in _parts(_JOINED, text)]
        return matches if len(matches) > 1 and any(each.name for each in matches) else [whole]

    def one(self, text: str) -> Match:
        """What one unit is."""
        plain = folded(text)
        if plain in self.known:
            return Match(text, self.known[plain] or None, 1.0)
        if plain in _EVERYBODY:
            return Match(text, "all", 1.0)
        if text.strip() in self._ids:
            return Match(text, text.strip(), 1.0)
        inner = re.fullmatch(r"(.*\S)\s*\(([^()]+)\)", text.strip())
        if inner and (role := self._role(inner[2])):
            agency, sure = self._agency(inner[1])
            if agency:
                return Match(text, Seat.of(agency, role), sure)
        agency, sure = self._agency(text)
        if agency is None:
            return Match(text, None, sure)
        role = self._role_within(text, agency)
        return Match(text, Seat.of(agency, role) if role else agency, sure)

    def sender(self, text: str) -> Match:
        """The agency that a script's sender is: one that is only like it stays as it was written."""
        match = self.one(text)
        is_one = match.name not in (None, "all") and match.sure >= 0.9 and "/" not in str(match.name)
        return match if is_one else Match(text, None, match.sure)

    def knows(self, name: str) -> bool:
        """Whether there is such an agency, or a seat of it; all of them, and none, there always are."""
        seat = Seat(name)
        role_known = seat.role in self.city.doc.roles or "/" not in name
        return name in ("", "all") or (seat.agency in self.city.agencies and role_known)

    def seat(self, name: str, verbs: Collection[str] = ()) -> Seat:
        """The seat of an agency that a script names without a post: one that may do what is asked of it."""
        if "/" in name:
            return Seat(name)
        roles, works = self.city.doc.roles, self._works(name)

        def fits(role: str) -> tuple[int, int, bool]:
            may = roles[role].may
            asked = sum(CATALOGUE[verb].open_to(may) for verb in verbs)
            return asked, len(may), ("technical" in may) == works

        return Seat.of(name, max(roles, key=fits))

    def _works(self, agency: str) -> bool:
        """Whether an agency's people lay hands on systems."""
        return bool(self.city.systems_of(agency)) or agency == self.city.party("team")

    @property
    def _ids(self) -> frozenset[str]:
        return _ids(self.city)

    def _agency(self, text: str) -> tuple[str | None, float]:
        return _likest(self.city, _words(text))

    def _role(self, text: str) -> str | None:
        plain = folded(text)
        for role, value in self.city.doc.roles.items():
            if plain in (folded(value.name.vi), folded(value.name.en), role.replace("-", " ")):
                return role
        return None

    def _role_within(self, text: str, agency: str) -> str | None:
        """The post that a text names beside the unit; not where the unit's own name holds the word."""
        plain = f" {folded(text)} "
        own = " ".join(" ".join(words) for words in _called(self.city)[agency])
        for role, value in self.city.doc.roles.items():
            for name in (folded(value.name.vi), folded(value.name.en)):
                if f" {name} " in plain and name not in own:
                    return role
        return None


def _parts(at: re.Pattern[str], text: str) -> list[str]:
    return [part for each in at.split(text) if (part := each.strip(" .-–•\t")) and folded(part)]


@lru_cache(8)
def _ids(city: City) -> frozenset[str]:
    return frozenset(city.agencies)


@lru_cache(8)
def _called(city: City) -> dict[str, tuple[tuple[str, ...], ...]]:
    """Every agency's names, as words."""
    found: dict[str, tuple[tuple[str, ...], ...]] = {}
    for agency, value in city.agencies.items():
        texts = [value.name.vi, value.name.en, value.called.vi, value.called.en, agency.replace("-", " ")]
        texts += [inner for text in texts[:2] for inner in re.findall(r"\(([^()]{2,12})\)", text)]
        texts += [re.sub(r"\s*\([^()]*\)", "", text) for text in texts[:2]]
        found[agency] = tuple(dict.fromkeys(words for text in texts if (words := _words(text))))
    return found


@lru_cache(4_096)
def _likest(city: City, words: tuple[str, ...]) -> tuple[str | None, float]:
    """The agency whose names words are likest to, and how sure that is."""
    if not words:
        return None, 0.0
    scored = ((_like(words, names), agency) for agency, names in _called(city).items())
    parties = {city.party(name) for name in _PARTIES}
    sure, agency = max(scored, key=lambda each: each[0] + _SPOKEN_OF * (each[1] in parties))
    return (agency, round(sure, 2)) if sure >= _LEAST else (None, round(sure, 2))


def _like(words: tuple[str, ...], names: Iterable[tuple[str, ...]]) -> float:
    return max(_pair(words, name) for name in names)


def _in_a_row(name: tuple[str, ...], words: tuple[str, ...]) -> bool:
    """Whether the words of a name follow one another in a text: “Đề án” and “công tác” make no “công an”."""
    part, whole = ([word for word in each if word not in _COMMON] or [*each] for each in (name, words))
    return any(whole[at : at + len(part)] == part for at in range(len(whole) - len(part) + 1))


def _pair(words: tuple[str, ...], name: tuple[str, ...]) -> float:
    if words == name:
        return 1.0
    mine, yours = set(words) - _COMMON or set(words), set(name) - _COMMON or set(name)
    if mine == yours:
        return 0.97
    shared = mine & yours
    if not shared:
        return 0.0
    if mine <= yours:
        return 0.6 + 0.35 * len(mine) / len(yours) if len(mine) > 1 or len(yours) <= 2 else 0.5
    if yours <= mine and (len(yours) > 1 or len(next(iter(yours))) > 3) and _in_a_row(name, words):
        return 0.62 + 0.33 * len(yours) / len(mine)
    near = SequenceMatcher(None, " ".join(words), " ".join(name))
    return 0.8 * near.ratio() if near.quick_ratio() > 0.75 else 0.0

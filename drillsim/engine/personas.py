"""Generated people, hosts and addresses for the texts of a drill; never real ones.

Names are put together by Faker from our own Vietnamese lists; addresses come from the ranges that
RFC 5737 keeps for documentation, mail domains from RFC 2606, telephones are internal extensions.
They are drawn when a drill is set up and kept in its journal, so a replay needs no generator.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from faker.generator import Generator
from faker.providers import BaseProvider

from drillsim.documents.city import City
from drillsim.documents.rosters import SUCCESSOR
from drillsim.documents.scenario import ScenarioDoc

BLANK = re.compile(r"\{(person|mail|phone|host|ip):([a-z0-9-]+)\}")
FAMILY = (
    "Nguyễn",
    "Trần",
    "Lê",
    "Phạm",
    "Huỳnh",
    "Phan",
    "Võ",
    "Đặng",
    "Bùi",
    "Đỗ",
    "Hồ",
    "Ngô",
    "Dương",
    "Lý",
)
MIDDLE = ("Thanh", "Minh", "Ngọc", "Hoàng", "Quốc", "Thị", "Văn", "Hữu", "Kim", "Bảo", "Gia", "Phương")
GIVEN = ("An", "Bình", "Châu", "Duy", "Giang", "Hạnh", "Khang", "Lan", "Long", "Nam", "Nhung", "Phúc", "Quân",
         "Sơn", "Thảo", "Trang", "Tuấn", "Vy", "Yến")  # fmt: skip
DOCUMENTATION_NETS = ("192.0.2", "198.51.100", "203.0.113")


class Office(BaseProvider):
    """People and machines of a Vietnamese office, for Faker."""

    def person(self) -> str:
        """A name: family, middle, given."""
        return " ".join(self.random_element(part) for part in (FAMILY, MIDDLE, GIVEN))

    def phone(self) -> str:
        """An internal extension, which nobody outside can ring."""
        return f"máy lẻ {self.random_int(200, 899)}"

    def host(self, system: str) -> str:
        """A host name of the system."""
        return f"{system.upper()[:12].strip('-')}-{self.random_int(1, 60):02d}"

    def ip(self) -> str:
        """An address kept for documentation (RFC 5737)."""
        return f"{self.random_element(DOCUMENTATION_NETS)}.{self.random_int(10, 250)}"


def cast(scenario: ScenarioDoc, city: City, seed: int) -> dict[str, str]:
    """The generated names that a drill uses, by ``kind:entity``.

    Args:
        scenario: its seats and the blanks of its texts say what is needed.
        city: the city.
        seed: the drill's seed; each entity has its own draw.

    Returns:
        ``{"person:pa05": "Trần Minh Vy", "ip:mot-cua": "192.0.2.17", …}``, sorted by key.
    """
    wanted = {f"{kind}:{agency}" for agency in _agencies(scenario) for kind in ("person", "mail", "phone")}
    for text in _texts(scenario):
        wanted |= {f"{kind}:{entity}" for kind, entity in BLANK.findall(text)}
    for roster in scenario.rosters:
        wanted |= {f"person:{member.id}{named}" for member in roster.members for named in ("", SUCCESSOR)}
    generator = Generator()
    office = Office(generator)
    return {key: _draw(office, generator, key, seed) for key in sorted(wanted)}


def _draw(office: Office, generator: Generator, key: str, seed: int) -> str:
    generator.seed_instance(f"{seed}|{key}|persona")
    kind, _, entity = key.partition(":")
    if kind == "mail":
        return f"truc@{entity}.example"
    if kind == "host":
        return office.host(entity)
    return str(getattr(office, kind)())


def fill(text: str, cast_: dict[str, str], time: str) -> str:
    """``text`` with its blanks filled; a blank without a name in the cast stays as it is."""
    named = BLANK.sub(lambda match: cast_.get(match.group(0)[1:-1], match.group(0)), text)
    return named.replace("{time}", time)


def _agencies(scenario: ScenarioDoc) -> list[str]:
    return sorted({seat.seat.agency for seat in scenario.seats})


def _texts(scenario: ScenarioDoc) -> Iterable[str]:
    for heard in scenario.noise.heard if scenario.noise else ():
        for said in (heard.title, heard.body):
            yield from (said.vi, said.en)
    for exhibit in scenario.exhibits:
        yield from (exhibit.text.vi, exhibit.text.en) if exhibit.text is not None else ()
    for inject in scenario.injects:
        variants = [text for each in inject.variants for text in (each.title, each.body)]
        for text in (inject.title, inject.body, *variants):
            yield from (text.vi, text.en) if text is not None else ()

"""Draws the noise of a drill from the library: when, at which system, what."""

from __future__ import annotations

import math
from collections.abc import Callable, Collection, Iterator, Mapping

from drillsim.base.model import HOUR, SECOND, Seat
from drillsim.documents.city import City
from drillsim.documents.citydoc import System
from drillsim.documents.expanding.drawing import Draw
from drillsim.documents.expanding.words import kind_of
from drillsim.documents.noise import NoiseEntry

NoiseFiles = Callable[[], Mapping[str, NoiseEntry]]
"""The entries of the library, by id."""


def heard(
    rate: float,
    sorts: Collection[str],
    length: int,
    seats: list[str],
    city: City,
    files: NoiseFiles,
    share: Draw,
) -> list[dict[str, object]]:
    """What is heard in a drill, as plain values.

    Each has luck of its own; no entry comes twice before all that fit have come.

    Args:
        rate: how many an hour.
        sorts: of which sorts.
        length: of the drill, in milliseconds.
        seats: the seats, whose agencies' systems are meant.
        city: the city.
        files: the library.
        share: draws.
    """
    played = {Seat(seat).agency for seat in seats}
    systems = [
        name for name, node in city.nodes.items() if isinstance(node, System) and node.operator in played
    ]
    entries = [entry for _, entry in sorted(files().items()) if entry.sort in sorts]
    used: set[str] = set()
    found: list[dict[str, object]] = []
    for number, at in enumerate(_moments(rate, length, share)):
        luck = f"noise:{number}"
        fitting = {name: [each for each in entries if _fits(each, name, city)] for name in systems}
        fresh = {
            name: left for name, fit in fitting.items() if (left := [e for e in fit if e.id not in used])
        }
        choices = fresh or {name: fit for name, fit in fitting.items() if fit}
        if not choices:
            break
        name = [*choices][math.floor(share(luck, "system") * len(choices))]
        entry = choices[name][math.floor(share(luck, "entry") * len(choices[name]))]
        used.add(entry.id)
        found.append(_said(entry, name, at, city))
    return found


def _moments(rate: float, length: int, share: Draw) -> Iterator[int]:
    """When something is heard: at random, and once at least where luck would have it that nothing is."""
    at, none = 0, True
    while rate:
        at += round(-math.log(1.0 - share("noise", "gap")) / rate * HOUR)
        if at >= length:
            break
        none = False
        yield at
    if none and rate * length >= HOUR:
        yield math.floor(share("noise", "only") * length)


def _fits(entry: NoiseEntry, system: str, city: City) -> bool:
    return system in entry.systems or kind_of(city, system) in entry.kinds


def _said(entry: NoiseEntry, system: str, at: int, city: City) -> dict[str, object]:
    name = city.nodes[system].name
    values = entry.model_dump(mode="json", by_alias=True, include={"sort", "channel"})
    texts = {"from": entry.sender, "title": entry.title, "body": entry.body, "finding": entry.finding}
    for key, text in texts.items():
        values[key] = {lang: text.say(lang).replace("{name}", name.say(lang)) for lang in ("vi", "en")}
    takes = entry.takes
    span = f"{takes.low // SECOND}s"
    if takes.shape == "uniform":
        span = f"uniform {span} {takes.high // SECOND}s"
    elif takes.shape == "lognormal":
        span = f"lognormal {span} {takes.sigma:g}"
    return {"entry": entry.id, "at": f"{at // SECOND}s", "about": system, **values, "takes": span}

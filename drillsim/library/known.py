"""Files that scenarios are made of, however many libraries a process opens one after the other.

What a file says is kept by what stands in it. The values made of it are frozen; nobody changes the document.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import lru_cache

from drillsim.documents.catalogue import CATALOGUE
from drillsim.documents.checks import check_noise, load, load_rules, merged, resolved
from drillsim.documents.city import City
from drillsim.documents.citychecks import check_city
from drillsim.documents.citydoc import CityDoc
from drillsim.documents.noise import NoiseDoc
from drillsim.documents.pieces import ByIdentity
from drillsim.documents.rules import RulesDoc
from drillsim.documents.yamltext import Document, read

_RULES: ByIdentity[tuple[Document | None, RulesDoc, object]] = ByIdentity(16)
_NOISE: ByIdentity[tuple[City | None, NoiseDoc]] = ByIdentity(16)
_CITIES: ByIdentity[tuple[City, object]] = ByIdentity(8)


@lru_cache(maxsize=64)
def opened(raw: bytes, name: str) -> Document:
    """A file as strict YAML; of the same bytes under the same name, the same document.

    Raises:
        InputError: when it is not sound YAML.
    """
    return read(raw, name)


def city_of(document: Document) -> tuple[City, object]:
    """A city, checked, and its data.

    Raises:
        InputError: with every fault.
    """
    found = _CITIES.get(document)
    if found is None:
        doc = load(document, document.file, CityDoc, check_city)
        found = City(doc), resolved(document, doc).data
        _CITIES.put(found, document)
    return found


def rules_of(document: Document, base: Document | None, known: Collection[str]) -> tuple[RulesDoc, object]:
    """A rule profile, checked, laid over the one it extends, and its data.

    Args:
        document: it.
        base: the one it extends.
        known: the names of those there are.

    Raises:
        InputError: with every fault.
    """
    found = _RULES.get(document, id(base))
    if found is None:
        below = None if base is None else base.mapping
        doc = load_rules(document, document.file, CATALOGUE, below, known)
        found = base, doc, resolved(merged(document, below), doc).data
        _RULES.put(found, document, id(base))
    return found[1:]


def noise_of(document: Document, city: City | None) -> NoiseDoc:
    """A file of the library of noise, checked against a city.

    Raises:
        InputError: with every fault.
    """
    found = _NOISE.get(document, id(city))
    if found is None:
        doc = load(document, document.file, NoiseDoc, lambda read_, doc: check_noise(read_, doc, city))
        found = city, doc
        _NOISE.put(found, document, id(city))
    return found[1]
